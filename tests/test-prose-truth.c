/* test-prose-truth.c - what the prose of published documents states, row by row
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>

#include <budget/budget.h>
#include <string.h>

/* A row of the truth says on which page, and where there, what is stated as which number in which
 * unit. What is a subject, a space, and what is said of it; either may be missing: without a subject
 * it is that of the row before, of the same place. */

/* what a subject is; those that are not here are named in full, or are categories */
static const struct
{
  const char *subject;
  const char *what; /* nick of the kind */
} kinds[] = {
  { "收入支出总计", "total-budget" },
  { "收入预算", "total-revenue" },
  { "本年收入合计", "total-revenue" },
  { "支出预算", "total-expenditure" },
  { "本年支出合计", "total-expenditure" },
  { "财政拨款收入", "appropriation" },
  { "财政拨款支出预算", "appropriation" },
  { "财政拨款收入支出总计", "appropriation" },
  { "一般公共预算拨款支出预算", "general-public" },
  { "一般公共预算财政拨款支出", "general-public" },
  { "政府性基金拨款支出预算", "government-fund" },
  { "政府性基金预算财政拨款收入和支出", "government-fund" },
  { "国有资本经营预算拨款支出预算", "state-capital" },
  { "国有资本经营预算财政拨款收入和支出", "state-capital" },
  { "事业收入", "institutional" },
  { "事业单位经营收入", "operating-revenue" },
  { "其他收入", "other-revenue" },
  { "基本支出", "basic" },
  { "一般公共预算财政拨款基本支出", "basic" },
  { "项目支出", "project" },
  { "人员经费", "personnel" },
  { "公用经费", "running" },
  { "“三公”经费预算数", "three-public-total" },
  { "“三公”经费财政拨款支出", "three-public-total" },
  { "因公出国（境）费", "travel-abroad" },
  { "公务用车购置及运行费", "vehicles" },
  { "公务用车购置费", "vehicle-purchase" },
  { "公务用车运行费", "vehicle-operation" },
  { "公务接待费", "reception" },
  { "机关运行经费预算", "agency-operating" },
  { "机关运行经费支出", "agency-operating" },
  { "政府采购预算", "procurement" },
  { "政府采购金额", "procurement" },
};

/* what the truth calls in few words: those of the document that stand in what a statement is about */
static const struct
{
  const char *subject;
  const char *parts[2];
} names[] = {
  { "面向中小企业预留", { "面向中小企业预留" } },
  { "面向小微企业预留", { "面向小微企业预留" } },
  { "其中小型和微型企业", { "预留给小型和微型企业" } },
  { "涉及项目预算资金", { "项目预算资金" } },
  { "编报绩效目标的项目", { "编报绩效目标", "预算金额" } },
  { "绩效跟踪评价的项目", { "绩效跟踪评价", "预算金额" } },
  { "绩效自评的项目", { "绩效自评", "预算金额" } },
  { "预留项目中 中小企业中标", { "面向中小企业预留", "由中小企业" } },
  { "预留项目中 小微企业中标", { "面向小微企业预留", "由小微企业" } },
  { "其他政府采购项目中 中小企业中标", { "其他政府采购项目", "由中小企业" } },
};

/* what is counted, and no amount of money */
static const char *const counts[] = { "个", "辆", "平方米", "分", NULL };

typedef struct
{
  guint page;
  const char *where;
  char *subject; /* (owned) */
  char *aspect;  /* (owned) */
  const char *stated;
  const char *unit;
} Row;

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static const char *
find_kind (const char *subject)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].subject, subject) == 0)
      return kinds[i].what;
  return NULL;
}

static const char *const *
find_name (const char *subject)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].subject, subject) == 0)
      return names[i].parts;
  return NULL;
}

/* the name that one of the disclosure's tables has for a code; NULL when none has it */
static char *
find_category_name (BudgetDisclosure *disclosure, const char *code)
{
  g_autoptr (GListModel) tables = budget_disclosure_list_tables (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (BudgetTable) table = g_list_model_get_item (tables, i);
      g_autoptr (BudgetLineItem) item = budget_table_find_line_item (table, code);

      if (item != NULL)
        return g_strdup (budget_line_item_get_name (item));
    }
  return NULL;
}

/* 一般公共服务支出/统计信息事务/专项普查活动: of 201, 20105, 2010507; a single name is of any level */
static gboolean
is_category (BudgetDisclosure *disclosure, const char *code, const char *subject)
{
  g_auto (GStrv) parts = g_strsplit (subject, "/", -1);
  guint n = g_strv_length (parts);

  if (code == NULL || (n > 1 && strlen (code) != 1 + n * 2))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *prefix = g_strndup (code, n > 1 ? 3 + i * 2 : strlen (code));
      g_autofree char *name = find_category_name (disclosure, prefix);
      g_autofree char *plain = g_str_has_suffix (parts[i], "（类）")
                                   ? g_strndup (parts[i], strlen (parts[i]) - strlen ("（类）"))
                                   : g_strdup (parts[i]);

      if (g_strcmp0 (name, plain) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_about (BudgetDisclosure *disclosure, BudgetStatement *statement, const char *subject)
{
  const char *what =
      get_nick (BUDGET_TYPE_STATEMENT_KIND, (int) budget_statement_get_what (statement));
  const char *about = budget_statement_get_about (statement);
  const char *kind = find_kind (subject);
  const char *const *parts = find_name (subject);

  if (kind != NULL)
    return strcmp (what, kind) == 0;
  if (strcmp (what, "category") == 0)
    return is_category (disclosure, about, subject);
  if (strcmp (what, "unknown") != 0 || about == NULL)
    return FALSE;
  if (parts == NULL)
    return strcmp (about, subject) == 0;
  return strstr (about, parts[0]) != NULL && (parts[1] == NULL || strstr (about, parts[1]) != NULL);
}

static gboolean
is_amount (gboolean is_set, gint64 fen, BudgetStatement *statement, const Row *row)
{
  g_autofree char *text = NULL;
  BudgetMoneyUnit unit = budget_statement_get_money_unit (statement);
  gint64 stated;

  if (!is_set || unit != BUDGET_MONEY_UNIT_WAN || strcmp (row->unit, "万元") != 0)
    return FALSE;
  return budget_amount_parse (row->stated, BUDGET_MONEY_UNIT_WAN, &stated, NULL, NULL) &&
         stated == fen;
}

static gboolean
is_direction (BudgetStatement *statement, const char *aspect)
{
  BudgetDirection direction = budget_statement_get_direction (statement);

  if (strstr (aspect, "减少") != NULL)
    return direction == BUDGET_DIRECTION_DECREASE;
  return direction == BUDGET_DIRECTION_INCREASE;
}

/* Whether a statement that is about the row's subject says what the row says of it. */
static gboolean
says_rate (BudgetStatement *statement, const Row *row)
{
  if (g_str_has_prefix (row->aspect, "占"))
    return g_strcmp0 (budget_statement_get_share (statement), row->stated) == 0;
  if (g_str_has_prefix (row->aspect, "完成"))
    return g_strcmp0 (budget_statement_get_completion (statement), row->stated) == 0;
  return g_strcmp0 (budget_statement_get_growth (statement), row->stated) == 0 &&
         is_direction (statement, row->aspect);
}

static gboolean
says_amount (BudgetStatement *statement, const Row *row)
{
  static const struct
  {
    const char *aspect;
    BudgetStage stage;
  } stages[] = { { "年初预算", BUDGET_STAGE_BUDGET },
                 { "全年预算", BUDGET_STAGE_REVISED },
                 { "支出决算", BUDGET_STAGE_FINAL } };
  gint64 fen = 0;
  gboolean is_set;

  if (strstr (row->aspect, "增加") != NULL || strstr (row->aspect, "减少") != NULL)
    {
      is_set = budget_statement_get_change (statement, &fen);
      return is_amount (is_set, fen, statement, row) && is_direction (statement, row->aspect);
    }
  if (strstr (row->aspect, "执行数") != NULL)
    {
      is_set = budget_statement_get_prior (statement, &fen);
      return is_amount (is_set, fen, statement, row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    if (strcmp (stages[i].aspect, row->aspect) == 0 &&
        stages[i].stage != budget_statement_get_stage (statement))
      return FALSE;
  is_set = budget_statement_get_amount (statement, &fen);
  return is_amount (is_set, fen, statement, row);
}

static gboolean
says (BudgetStatement *statement, const Row *row)
{
  gint64 fen;

  if (strcmp (row->stated, "持平") == 0)
    return budget_statement_get_direction (statement) == BUDGET_DIRECTION_SAME;
  if (strcmp (row->stated, "无") == 0)
    return !budget_statement_get_amount (statement, &fen);
  return strcmp (row->unit, "%") == 0 ? says_rate (statement, row) : says_amount (statement, row);
}

/* A paragraph has one place, and may begin on the page before. */
static gboolean
is_on_page (BudgetStatement *statement, guint page)
{
  g_autoptr (BudgetPlace) place = budget_statement_dup_place (statement);
  guint found = place != NULL ? budget_place_get_page (place) : 0;

  return found == page || found + 1 == page;
}

static gboolean
is_stated (BudgetDisclosure *disclosure, const Row *row)
{
  g_autoptr (GListModel) passages = budget_disclosure_list_passages (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (BudgetPassage) passage = g_list_model_get_item (passages, i);

      for (guint j = 0; j < budget_passage_get_n_statements (passage); j++)
        {
          g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, j);

          if (is_on_page (statement, row->page) && is_about (disclosure, statement, row->subject) &&
              budget_statement_get_fiscal_year (statement) ==
                  budget_disclosure_get_fiscal_year (disclosure) &&
              says (statement, row))
            return TRUE;
        }
    }
  return FALSE;
}

/* TRUE when words say something of a subject, and are none */
static gboolean
is_aspect (const char *words)
{
  static const char *const starts[] = { "比",       "与",       "占",         "增长",
                                        "完成",     "年初预算", "全年预算",   "支出决算",
                                        "预算金额", "决算数与", "2023年当年", "2024年预算" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (words, starts[i]))
      return TRUE;
  return FALSE;
}

static void
row_set_what (Row *self, const char *what, const Row *last)
{
  const char *space = strchr (what, ' ');

  if (is_aspect (what))
    {
      /* in a place of its own it is the whole of what that place is about: general public */
      gboolean goes_on = last->where != NULL && strcmp (last->where, self->where) == 0;

      self->subject = g_strdup (goes_on ? last->subject : "一般公共预算财政拨款支出");
      self->aspect = g_strdup (what);
    }
  else if (space != NULL && is_aspect (space + 1))
    {
      self->subject = g_strndup (what, (gsize) (space - what));
      self->aspect = g_strdup (space + 1);
    }
  else
    {
      self->subject = g_strdup (what);
      self->aspect = g_strdup ("");
    }
}

static void
row_clear (Row *self)
{
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->aspect, g_free);
}

/* the columns of the truth */
enum
{
  PAGE,
  WHERE,
  WHAT,
  STATED,
  UNIT,
  N_COLUMNS
};

/* What is not stated is appended to missing, one row a line. Gives how many rows were looked for. */
static guint
check_rows (BudgetDisclosure *disclosure, char **lines, GString *missing)
{
  Row last = { 0 };
  guint n_checked = 0;

  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Row row = { 0 };

      cr_assert_geq (g_strv_length (cells), N_COLUMNS, "line %u", i + 1);
      row.page = (guint) g_ascii_strtoull (cells[PAGE], NULL, 10);
      row.where = g_intern_string (cells[WHERE]);
      row.stated = cells[STATED];
      row.unit = cells[UNIT];
      row_set_what (&row, cells[WHAT], &last);
      if (!g_strv_contains (counts, row.unit))
        {
          n_checked++;
          if (!is_stated (disclosure, &row))
            g_string_append_printf (missing, "page %u, %s: %s, %s: %s%s\n", row.page, row.where,
                                    row.subject, row.aspect, row.stated, row.unit);
        }
      row_clear (&last);
      last = row;
      last.stated = last.unit = NULL;
    }
  row_clear (&last);
  return n_checked;
}

/* every row of prose-NAME.tsv against NAME.pdf */
static void
check_document (const char *name, guint n_expected)
{
  const char *data = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  const char *directory = data != NULL && *data != '\0' ? data : beside;
  g_autofree char *pdf_name = g_strconcat (name, ".pdf", NULL);
  g_autofree char *truth_name = g_strdup_printf ("prose-%s.tsv", name);
  g_autofree char *path = g_build_filename (directory, "corpus", pdf_name, NULL);
  g_autofree char *truth = g_build_filename (directory, "corpus", "truth", truth_name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) missing = g_string_new (NULL);

  if (g_getenv ("BUDGET_MODULE_DIR") == NULL)
    cr_skip ("PDF is not built");
  if (!g_file_get_contents (truth, &text, NULL, NULL))
    cr_skip ("%s is not here: set BUDGET_TEST_DATA to where the real documents are", truth);
  lines = g_strsplit (text, "\n", -1);
  disclosure = budget_disclosure_load (file, NULL, &error);
  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  cr_assert_eq (check_rows (disclosure, lines, missing), n_expected);
  cr_assert_eq (missing->len, 0, "not stated:\n%s", missing->str);
}

Test (prose_truth, budget_of_a_department) { check_document ("sh-putuo-wanli-2024-budget", 171); }

Test (prose_truth, final_accounts_of_a_department)
{
  check_document ("sh-putuo-shgzb-2024-final", 75);
}
