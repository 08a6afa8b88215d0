/* test-questions.c - what a user asks of one disclosure, by the public functions alone
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

/* Writes the answer, in parts divided by "|". */
typedef void (*Answer) (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b);

/* The expected answer is that of the sample and of the published document that it has its figures
 * from; of the latter, each part stands in the answer that is known of it, too. */
typedef struct
{
  const char *id;
  Answer answer;
  const char *a;
  const char *b;
  const char *expected;
} Question;

static void
add (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append_c (text, '|');
  g_string_append (text, part != NULL ? part : "none");
}

static void
add_wan (GString *text, gint64 fen)
{
  g_autofree char *amount = budget_amount_format (fen, BUDGET_MONEY_UNIT_WAN, 2);

  add (text, amount);
}

static void
add_count (GString *text, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  add (text, count);
}

static gint64
get_total (BudgetDisclosure *disclosure, const char *query)
{
  g_autoptr (GError) error = NULL;
  gint64 fen = 0;

  cr_assert (budget_query_total (disclosure, query, &fen, &error), "%s: %s", query,
             error != NULL ? error->message : "");
  return fen;
}

static BudgetTotals *
ask (BudgetDisclosure *disclosure, const char *query)
{
  g_autoptr (GError) error = NULL;
  BudgetTotals *totals = budget_query_ask (disclosure, query, &error);

  cr_assert_not_null (totals, "%s: %s", query, error != NULL ? error->message : "");
  return totals;
}

/* one or two totals */
static void
total (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  add_wan (text, get_total (disclosure, a));
  if (b != NULL)
    add_wan (text, get_total (disclosure, b));
}

static void
share (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autofree char *percent = budget_query_share (disclosure, a, b, 2, NULL);

  add (text, percent);
}

static void
count (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  add_count (text, budget_totals_get_n_rows (totals));
}

/* "code amount" of each row */
static void
rows (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  for (guint i = 0; i < budget_totals_get_n_rows (totals); i++)
    {
      g_autoptr (BudgetTotal) row = budget_totals_get_row (totals, i);
      g_autofree char *amount = budget_total_format_amount (row);
      g_autofree char *part = g_strdup_printf ("%s %s", budget_total_get_code (row), amount);

      add (text, part);
    }
}

/* "code name amount" of each row */
static void
named_rows (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  for (guint i = 0; i < budget_totals_get_n_rows (totals); i++)
    {
      g_autoptr (BudgetTotal) row = budget_totals_get_row (totals, i);
      g_autofree char *amount = budget_total_format_amount (row);
      g_autofree char *part = g_strdup_printf ("%s %s %s", budget_total_get_code (row),
                                               budget_total_get_name (row), amount);

      add (text, part);
    }
}

static void
codes (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  for (guint i = 0; i < budget_totals_get_n_rows (totals); i++)
    add (text, budget_totals_get_code_at (totals, i));
}

static void
publisher (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  add (text, budget_disclosure_get_department_code (disclosure));
  /* the sample's publisher is one that does not exist */
  cr_assert_not_null (strstr (budget_disclosure_get_department_name (disclosure), "办公室"));
}

static void
year (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  add_count (text, budget_disclosure_get_fiscal_year (disclosure));
}

static void
document_kind (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  if (budget_disclosure_get_kind (disclosure) == BUDGET_DISCLOSURE_KIND_BUDGET)
    add (text, "budget");
}

static void
unit (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTable) table =
      budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_EXPENDITURE);

  add (text, budget_money_unit_get_word (budget_table_get_money_unit (table)));
}

static void
empty_forms (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) tables = budget_disclosure_list_tables (disclosure);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (BudgetTable) table = g_list_model_get_item (tables, i);
      BudgetTableKind kind = budget_table_get_kind (table);

      n += kind >= BUDGET_TABLE_KIND_SUMMARY && kind <= BUDGET_TABLE_KIND_THREE_PUBLIC &&
           budget_table_get_status (table) == BUDGET_TABLE_STATUS_EMPTY;
      if (kind == BUDGET_TABLE_KIND_GOVERNMENT_FUND || kind == BUDGET_TABLE_KIND_STATE_CAPITAL ||
          kind == BUDGET_TABLE_KIND_THREE_PUBLIC)
        cr_assert_eq (budget_table_get_status (table), BUDGET_TABLE_STATUS_EMPTY);
    }
  add_count (text, n);
}

static void
in_yuan (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autofree char *yuan =
      budget_amount_to_string (get_total (disclosure, a), BUDGET_MONEY_UNIT_YUAN);

  add (text, yuan);
}

/* yes when nothing is printed in the rows, or columns, and they come to 0 */
static void
nothing (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  add (text, get_total (disclosure, a) == 0 ? b : "no");
  cr_assert_eq (budget_totals_get_n_rows (totals), 0);
}

/* none when no row is what the query asks */
static void
none (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);

  add (text, budget_totals_get_n_rows (totals) == 0 ? "none" : "some");
}

static void
split (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetTotals) totals = ask (disclosure, a);
  g_autoptr (BudgetTotal) whole = budget_totals_find_row (totals, NULL, BUDGET_ROLE_TOTAL);
  g_autoptr (BudgetTotal) basic = budget_totals_find_row (totals, NULL, BUDGET_ROLE_BASIC);
  g_autoptr (BudgetTotal) project = budget_totals_find_row (totals, NULL, BUDGET_ROLE_PROJECT);

  add_wan (text, budget_total_get_amount (whole));
  add (text, basic == NULL ? "0 basic" : "basic");
  add_wan (text, budget_total_get_amount (project));
}

static void
name (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetLineItem) item =
      budget_disclosure_find_line_item (disclosure, BUDGET_TABLE_KIND_EXPENDITURE, a);

  add (text, budget_line_item_get_name (item));
}

static void
counts_by_level (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  static const BudgetLevel levels[] = { BUDGET_LEVEL_CLASS, BUDGET_LEVEL_SECTION,
                                        BUDGET_LEVEL_ITEM };
  g_autoptr (BudgetQuery) query = budget_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (BudgetQuery) at_level = budget_query_with_level (query, levels[i]);
      g_autoptr (BudgetTotals) totals = budget_query_run (at_level, disclosure, NULL);

      add_count (text, budget_totals_get_n_rows (totals));
    }
}

static void
ancestors (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetLineItem) item =
      budget_disclosure_find_line_item (disclosure, BUDGET_TABLE_KIND_EXPENDITURE, a);
  g_autoptr (GListModel) list = budget_line_item_list_ancestors (item);

  for (guint i = g_list_model_get_n_items (list); i-- > 0;)
    {
      g_autoptr (BudgetLineItem) ancestor = g_list_model_get_item (list, i);
      g_autofree char *part = g_strdup_printf ("%s %s", budget_line_item_get_code (ancestor),
                                               budget_line_item_get_name (ancestor));

      add (text, part);
    }
}

static void
children (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (BudgetLineItem) item =
      budget_disclosure_find_line_item (disclosure, BUDGET_TABLE_KIND_EXPENDITURE, a);

  list = budget_line_item_list_children (item);
  cr_assert_eq (g_list_model_get_n_items (list), 2);
  named_rows (disclosure, text, b, NULL);
}

static void
equal (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  add (text, get_total (disclosure, a) == get_total (disclosure, b) ? "yes" : "no");
  add_wan (text, get_total (disclosure, a));
}

static void
three_public (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (BudgetStatement) statement =
      budget_disclosure_find_statement (disclosure, BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL, NULL);

  add (text, get_total (disclosure, a) == 0 ? "0" : "more");
  cr_assert_not_null (statement);
}

/* the amount that is stated of something; a says of what */
static void
stated (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (BUDGET_TYPE_STATEMENT_KIND);
  GEnumValue *kind = g_enum_get_value_by_nick (kinds, a);
  g_autoptr (BudgetStatement) statement = NULL;
  g_autofree char *amount = NULL;

  cr_assert_not_null (kind);
  statement =
      budget_disclosure_find_statement (disclosure, (BudgetStatementKind) kind->value, NULL);
  amount = budget_statement_format_amount (statement);
  add (text, amount);
}

static void
increase (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  gint64 fen;

  cr_assert (
      budget_disclosure_find_change (disclosure, BUDGET_STATEMENT_KIND_TOTAL_BUDGET, NULL, &fen));
  add_wan (text, fen);
}

static void
prior (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  gint64 fen;

  cr_assert (
      budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_TOTAL_BUDGET, NULL, &fen));
  add_wan (text, fen);
}

static void
growth (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autofree char *percent =
      budget_disclosure_format_growth (disclosure, BUDGET_STATEMENT_KIND_TOTAL_BUDGET, NULL, 2);

  add (text, percent);
}

static void
prior_kinds (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  gint64 fen;

  cr_assert (budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_BASIC, NULL, &fen));
  add_wan (text, fen);
  cr_assert (budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_PROJECT, NULL, &fen));
  add_wan (text, fen);
}

static void
project_growth (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autofree char *percent =
      budget_disclosure_format_growth (disclosure, BUDGET_STATEMENT_KIND_PROJECT, NULL, 2);

  add (text, percent);
}

static void
projects (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list =
      budget_disclosure_list_statements_of (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM);

  add_count (text, g_list_model_get_n_items (list));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BudgetStatement) project = g_list_model_get_item (list, i);
      g_autofree char *amount = budget_statement_format_amount (project);
      g_autofree char *part =
          g_strdup_printf ("%s %s", budget_statement_get_about (project), amount);

      add (text, part);
    }
}

static void
sum_of_projects (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  gint64 fen;

  cr_assert (budget_disclosure_add_statements (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM, &fen,
                                               NULL));
  add (text, fen == get_total (disclosure, a) ? "yes" : "no");
  add_wan (text, fen);
}

static void
largest_projects (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list =
      budget_disclosure_list_statements_of (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM);
  gint64 largest = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < g_list_model_get_n_items (list); i++)
      {
        g_autoptr (BudgetStatement) project = g_list_model_get_item (list, i);
        gint64 fen;

        cr_assert (budget_statement_get_amount (project, &fen));
        if (pass == 0)
          largest = MAX (largest, fen);
        else if (fen == largest)
          add (text, budget_statement_get_about (project));
      }
}

static void
n_indicators (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  add_count (text, g_list_model_get_n_items (list));
}

static void
by_level2 (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  static const char *const kinds[] = { "数量指标", "质量指标",       "时效指标",
                                       "成本指标", "可持续影响指标", "服务对象满意度指标" };
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *part = NULL;
      guint n = 0;

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);

          n += g_strcmp0 (budget_indicator_get_level2 (indicator), kinds[k]) == 0;
        }
      part = g_strdup_printf ("%s %u", kinds[k], n);
      add (text, part);
    }
}

static void
numeric (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);
  guint n = g_list_model_get_n_items (list);
  guint n_numeric = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);
      g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);

      n_numeric += budget_target_get_kind (target) == BUDGET_TARGET_KIND_QUANTITY;
    }
  add_count (text, n_numeric);
  add_count (text, n - n_numeric);
}

static void
satisfaction (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);

      if (budget_indicator_get_level2_kind (indicator) == BUDGET_INDICATOR_LEVEL2_SATISFACTION)
        add (text, budget_indicator_get_value (indicator));
    }
}

/* the ceilings, in yuan */
static void
ceilings (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);
      g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
      gint64 fen;

      if (budget_target_get_amount (target, &fen))
        {
          g_autofree char *yuan = budget_amount_to_string (fen, BUDGET_MONEY_UNIT_YUAN);
          g_autofree char *part =
              g_strdup_printf ("%s = %s", budget_indicator_get_value (indicator), yuan);

          add (text, part);
        }
    }
}

static void
corrupted (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);
      g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);

      if (budget_target_get_kind (target) == BUDGET_TARGET_KIND_MALFORMED &&
          strstr (budget_target_get_reason (target), "year") != NULL)
        add (text, budget_indicator_get_value (indicator));
    }
}

static void
by_basis (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  static const char *const bases[] = { "历史经验", "工作计划" };
  g_autoptr (GListModel) list = budget_disclosure_list_indicators (disclosure);

  for (guint k = 0; k < G_N_ELEMENTS (bases); k++)
    {
      g_autofree char *part = NULL;
      guint n = 0;

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);

          n += g_strcmp0 (budget_indicator_get_basis (indicator), bases[k]) == 0;
        }
      part = g_strdup_printf ("%s %u", bases[k], n);
      add (text, part);
    }
}

static void
assets (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_assets (disclosure);
  g_autoptr (BudgetAsset) all = g_list_model_get_item (list, 0);
  g_autofree char *amount = budget_asset_format_amount (all);

  add (text, amount);
  add (text, budget_disclosure_get_asset_date (disclosure));
}

static void
vehicles (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_assets (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BudgetAsset) asset = g_list_model_get_item (list, i);

      if (strstr (budget_asset_get_name (asset), "车辆") != NULL)
        add (text, budget_asset_get_quantity (asset) == NULL ? "blank" : "some");
    }
}

static void
spending_units (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  g_autoptr (GListModel) list = budget_disclosure_list_spending_units (disclosure);
  g_autoptr (BudgetSpendingUnit) first = g_list_model_get_item (list, 0);

  add_count (text, g_list_model_get_n_items (list));
  cr_assert (g_str_has_suffix (budget_spending_unit_get_name (first), "本级"));
  add (text, budget_spending_unit_get_nature (first));
  add (text, budget_spending_unit_get_rank (first));
  add (text, budget_spending_unit_get_funding (first));
}

/* what of class 301 an administrative unit's codes map to class 501 */
static void
mapped (BudgetDisclosure *disclosure, GString *text, const char *a, const char *b)
{
  cr_assert_null (
      budget_classification_map_to_government ("30107", BUDGET_UNIT_KIND_ADMINISTRATIVE));
  add_wan (text, get_total (disclosure, a));
}

#define OWN_REVENUE                                                                                \
  "table=summary side=revenue row=special-account,institutional,operating-revenue,"                \
  "superior-subsidy,affiliate-remittance,other-revenue"

static const Question questions[] = {
  { "Q01", publisher, NULL, NULL, "224" },
  { "Q02", year, NULL, NULL, "2022" },
  { "Q03", document_kind, NULL, NULL, "budget" },
  { "Q04", unit, NULL, NULL, "万元" },
  { "Q05", empty_forms, NULL, NULL, "3" },
  { "Q06", total, "table=summary side=revenue row=grand-total", NULL, "302.27" },
  { "Q07", total, "table=summary side=expenditure row=grand-total", NULL, "302.27" },
  { "Q08", in_yuan, "table=summary side=expenditure row=grand-total", NULL, "3022700" },
  { "Q09", total, "table=summary side=revenue row=general-public", NULL, "302.27" },
  { "Q10", nothing, OWN_REVENUE, "yes", "yes" },
  { "Q11", nothing, "table=summary side=revenue row=opening", "0", "0" },
  { "Q12", share, "table=summary side=revenue row=general-public",
    "table=summary side=revenue row=grand-total", "100.00" },
  { "Q13", total, "column=basic", NULL, "238.42" },
  { "Q14", total, "column=project", NULL, "63.85" },
  { "Q15", share, "column=project", "", "21.12" },
  { "Q16", share, "column=basic", "", "78.88" },
  { "Q17", total, "table=basic-economic column=personnel", NULL, "209.64" },
  { "Q18", total, "table=basic-economic column=running", NULL, "28.78" },
  { "Q19", share, "table=basic-economic column=personnel", "table=basic-economic", "87.93" },
  { "Q20", total, "code=201", NULL, "240.05" },
  { "Q21", total, "code=208 column=basic", NULL, "28.29" },
  { "Q22", total, "code=210", NULL, "14.08" },
  { "Q23", total, "code=221", NULL, "19.85" },
  { "Q24", rows, "min=0.01元 sort=-amount", NULL, "201 240.05|208 28.29|221 19.85|210 14.08" },
  { "Q25", share, "code=201", "", "79.42" },
  { "Q26", split, "code=20137 column=total,basic,project", NULL, "63.85|0 basic|63.85" },
  { "Q27", total, "code=2013301", NULL, "176.20" },
  { "Q28", total, "code=2013704", NULL, "20.00" },
  { "Q29", total, "code=2013799", NULL, "43.85" },
  { "Q30", name, "2080505", NULL, "机关事业单位基本养老保险缴费支出" },
  { "Q31", count, "level=item", NULL, "7" },
  { "Q31", codes, "level=item", NULL, "2013301|2013704|2013799|2080502|2080505|2101102|2210201" },
  { "Q32", counts_by_level, NULL, NULL, "4|5|7" },
  { "Q33", rows, "level=item sort=-amount limit=1", NULL, "2013301 176.20" },
  { "Q34", none, "level=item having=basic,project", NULL, "none" },
  { "Q35", ancestors, "2080505", NULL, "208 社会保障和就业支出|20805 行政事业单位养老支出" },
  { "Q36", children, "20137", "code=20137 level=item",
    "2013704 信息安全事务 20.00|2013799 其他网信事务支出 43.85" },
  { "Q37", total, "table=basic-economic code=301", NULL, "196.35" },
  { "Q38", total, "table=basic-economic code=302", NULL, "28.78" },
  { "Q39", total, "table=basic-economic code=303", NULL, "13.29" },
  { "Q40", total, "table=basic-economic code=301 computed=yes", NULL, "196.33" },
  { "Q41", total, "table=basic-economic code=30101", NULL, "49.71" },
  { "Q42", total, "table=basic-economic code=30113", "table=general-public code=2210201",
    "19.85|19.85" },
  { "Q43", named_rows, "table=basic-economic level=section sort=-amount limit=1", NULL,
    "30101 基本工资 49.71" },
  { "Q44", total, "table=basic-economic name=委托业务费 level=section", NULL, "9.08" },
  { "Q45", count, "table=basic-economic level=section", NULL, "20" },
  { "Q46", share, "table=basic-economic code=301", "table=basic-economic", "82.35" },
  { "Q47", equal, "table=basic-economic row=total", "table=general-public row=total column=basic",
    "yes|238.42" },
  { "Q48", total, "table=basic-economic code=30108,30110,30111,30112", NULL, "29.51" },
  { "Q49", three_public, "table=three-public", NULL, "0" },
  { "Q50", stated, "agency-operating", NULL, "28.78" },
  { "Q51", increase, NULL, NULL, "82.84" },
  { "Q52", prior, NULL, NULL, "219.43" },
  { "Q53", growth, NULL, NULL, "37.75" },
  { "Q54", prior_kinds, NULL, NULL, "187.35|32.08" },
  { "Q55", project_growth, NULL, NULL, "99.03" },
  { "Q56", projects, NULL, NULL,
    "5|舆情中心运行费支出 7.00|网络宣传、网络安全信息等经费支出 20|军人公益性岗工资支出 6.85|"
    "新媒体宣传服务费 20|网络舆情精准监测 10" },
  { "Q57", sum_of_projects, "column=project", NULL, "yes|63.85" },
  { "Q58", largest_projects, NULL, NULL, "网络宣传、网络安全信息等经费支出|新媒体宣传服务费" },
  { "Q59", n_indicators, NULL, NULL, "32" },
  { "Q60", by_level2, NULL, NULL,
    "数量指标 5|质量指标 6|时效指标 5|成本指标 6|可持续影响指标 5|服务对象满意度指标 5" },
  { "Q61", numeric, NULL, NULL, "21|11" },
  { "Q62", satisfaction, NULL, NULL, "≥80%|≥80%|≥80%|≥70%|≥80%" },
  { "Q63", ceilings, NULL, NULL,
    "1900元 = 1900|3100元 = 3100|≤20万 = 200000|≤10万元 = 100000|≤20万 = 200000|"
    "≤7万元 = 70000" },
  { "Q64", corrupted, NULL, NULL, "20222022年底" },
  { "Q65", by_basis, NULL, NULL, "历史经验 17|工作计划 15" },
  { "Q66", stated, "procurement", NULL, "0.00" },
  { "Q67", assets, NULL, NULL, "11.03|2021-12-31" },
  { "Q68", vehicles, NULL, NULL, "blank" },
  { "Q69", spending_units, NULL, NULL, "1|行政|正科级|财政拨款" },
  { "Q70", mapped, "table=basic-economic code=301 except=30107", NULL, "176.09" },
};

static BudgetDisclosure *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BudgetDisclosure *disclosure = budget_disclosure_load (file, NULL, &error);

  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  return disclosure;
}

static void
assert_answer (BudgetDisclosure *disclosure, const Question *question)
{
  g_autoptr (GString) text = g_string_new (NULL);

  question->answer (disclosure, text, question->a, question->b);
  cr_assert_str_eq (text->str, question->expected, "%s: %s, not %s", question->id, text->str,
                    question->expected);
}

/* (transfer full) (nullable) a file of the reference */
static char *
find_reference (const char *name)
{
  const char *data = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  char *path =
      g_build_filename (data != NULL && *data != '\0' ? data : beside, "reference", name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_clear_pointer (&path, g_free);
  return path;
}

static void
ask_sample (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "examples", "data", name, NULL);
  g_autoptr (BudgetDisclosure) sample = load (path);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    assert_answer (sample, &questions[i]);
}

static void
ask_reference (const char *name)
{
  g_autofree char *path = find_reference (name);
  g_autoptr (BudgetDisclosure) reference = NULL;

  if (path == NULL)
    cr_skip ("the reference is not here: set BUDGET_TEST_DATA to where the real documents are");
  reference = load (path);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    assert_answer (reference, &questions[i]);
}

Test (questions, every_number_is_asked_once)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (i == 0 || strcmp (questions[i].id, questions[i - 1].id) != 0)
      {
        g_autofree char *id = g_strdup_printf ("Q%02u", ++n);

        cr_assert_str_eq (questions[i].id, id);
      }
  cr_assert_eq (n, 70);
}

Test (questions, sample_answers_them_as_text) { ask_sample ("sample.txt"); }

Test (questions, sample_answers_them_as_docx) { ask_sample ("sample.docx"); }

Test (questions, reference_answers_them_as_text) { ask_reference ("luquan-2022.txt"); }

Test (questions, reference_answers_them_as_docx) { ask_reference ("luquan-2022.docx"); }

Test (questions, published_names_are_the_references)
{
  g_autofree char *path = find_reference ("luquan-2022.txt");
  g_autofree char *answers = find_reference ("questions.tsv");
  g_autofree char *content = NULL;
  g_autoptr (BudgetDisclosure) reference = NULL;

  if (path == NULL || answers == NULL)
    cr_skip ("the reference is not here: set BUDGET_TEST_DATA to where the real documents are");
  reference = load (path);
  cr_assert (g_file_get_contents (answers, &content, NULL, NULL));
  cr_assert_not_null (strstr (content, budget_disclosure_get_department_name (reference)));
}

/* what is expected above is what is known of the reference, part by part */
Test (questions, expected_answers_are_those_that_are_known)
{
  g_autofree char *path = find_reference ("questions.tsv");
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (path == NULL)
    cr_skip ("the reference is not here: set BUDGET_TEST_DATA to where the real documents are");
  cr_assert (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint j = 1; lines[j] != NULL; j++)
      {
        g_auto (GStrv) fields = g_strsplit (lines[j], "\t", -1);
        g_auto (GStrv) parts = g_strsplit (questions[i].expected, "|", -1);

        if (fields[0] == NULL || strcmp (fields[0], questions[i].id) != 0)
          continue;
        n++;
        for (guint k = 0; parts[k] != NULL; k++)
          /* the codes that are counted stand where they were found */
          cr_assert (strstr (fields[2], parts[k]) != NULL ||
                         (questions[i].answer == codes && strstr (fields[4], parts[k]) != NULL),
                     "%s: %s is not in %s", questions[i].id, parts[k], fields[2]);
      }
  cr_assert_eq (n, G_N_ELEMENTS (questions));
}
