/* test-disclosure.c - one published budget or final accounts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include <criterion/criterion.h>
#include <signal.h>

Test (disclosure, says_what_it_is)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();

  cr_assert_str_eq (budget_disclosure_get_source (disclosure), "sample.txt");
  cr_assert_eq (budget_disclosure_get_kind (disclosure), BUDGET_DISCLOSURE_KIND_BUDGET);
  cr_assert_eq (budget_disclosure_get_scope (disclosure), BUDGET_SCOPE_DEPARTMENT);
  cr_assert_str_eq (budget_disclosure_get_region (disclosure), "某区");
  cr_assert_str_eq (budget_disclosure_get_department_code (disclosure), "224");
  cr_assert_str_eq (budget_disclosure_get_department_name (disclosure), "某部");
  cr_assert_eq (budget_disclosure_get_fiscal_year (disclosure), 2022);
  cr_assert_str_eq (budget_disclosure_get_asset_date (disclosure), "2021-12-31");
  cr_assert_eq (budget_disclosure_get_n_tables (disclosure), TEST_N_TABLES);
  cr_assert_eq (budget_disclosure_get_n_goals (disclosure), 2);
  cr_assert_eq (budget_disclosure_get_n_passages (disclosure), 3);
}

Test (disclosure, plain_properties_have_their_getters_values)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autofree char *source = NULL;
  g_autofree char *region = NULL;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  g_autofree char *asset_date = NULL;
  guint fiscal_year, n_tables, n_goals, n_passages;
  BudgetDisclosureKind kind;
  BudgetScope scope;

  /* clang-format off */
  g_object_get (disclosure, "source", &source, "region", &region, "department-code", &code,
                "department-name", &name, "asset-date", &asset_date, "fiscal-year", &fiscal_year,
                "n-tables", &n_tables, "n-goals", &n_goals, "n-passages", &n_passages,
                "kind", &kind, "scope", &scope, NULL);
  /* clang-format on */
  cr_assert_str_eq (source, "sample.txt");
  cr_assert_str_eq (region, "某区");
  cr_assert_str_eq (code, "224");
  cr_assert_str_eq (name, "某部");
  cr_assert_str_eq (asset_date, "2021-12-31");
  cr_assert_eq (fiscal_year, 2022);
  cr_assert_eq (n_tables, TEST_N_TABLES);
  cr_assert_eq (n_goals, 2);
  cr_assert_eq (n_passages, 3);
  cr_assert_eq (kind, BUDGET_DISCLOSURE_KIND_BUDGET);
  cr_assert_eq (scope, BUDGET_SCOPE_DEPARTMENT);
}

/* every list: right length, right type, the same object twice, nothing past the end, also as a
 * property */
static void
assert_list (BudgetDisclosure *disclosure,
             GListModel *list,
             const char *property,
             GType type,
             guint n)
{
  g_autoptr (GListModel) from_property = NULL;

  g_object_get (disclosure, property, &from_property, NULL);
  cr_expect_eq (g_list_model_get_item_type (list), type, "%s: type", property);
  cr_expect_eq (g_list_model_get_n_items (list), n, "%s: length", property);
  cr_expect_null (g_list_model_get_item (list, n), "%s: past the end", property);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      g_autoptr (GObject) again = g_list_model_get_item (from_property, i);

      cr_expect (G_TYPE_CHECK_INSTANCE_TYPE (item, type), "%s: item %u", property, i);
      cr_expect_eq (item, again, "%s: item %u twice", property, i);
    }
  g_object_unref (list);
}

Test (disclosure, lists_all_its_parts)
{
  g_autoptr (BudgetDisclosure) d = test_disclosure_new ();

  assert_list (d, budget_disclosure_list_tables (d), "tables", BUDGET_TYPE_TABLE, 3);
  assert_list (d, budget_disclosure_list_goals (d), "goals", BUDGET_TYPE_GOAL, 2);
  assert_list (d, budget_disclosure_list_passages (d), "passages", BUDGET_TYPE_PASSAGE, 3);
  assert_list (d, budget_disclosure_list_statements (d), "statements", BUDGET_TYPE_STATEMENT, 3);
  assert_list (d, budget_disclosure_list_spending_units (d), "spending-units",
               BUDGET_TYPE_SPENDING_UNIT, 1);
  assert_list (d, budget_disclosure_list_assets (d), "assets", BUDGET_TYPE_ASSET, 1);
  assert_list (d, budget_disclosure_list_purchases (d), "purchases", BUDGET_TYPE_PURCHASE, 1);
  assert_list (d, budget_disclosure_list_terms (d), "terms", BUDGET_TYPE_TERM, 1);
  assert_list (d, budget_disclosure_list_findings (d), "findings", BUDGET_TYPE_FINDING, 2);
}

Test (disclosure, gets_parts_by_position)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, 1);
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 1);

  cr_assert_str_eq (budget_table_get_title (table), "部门预算收支总表");
  cr_assert_str_eq (budget_goal_get_project (goal), "宣传");
  cr_assert_str_eq (budget_passage_get_heading (passage), "支出");
  cr_assert_null (budget_disclosure_get_table (disclosure, TEST_N_TABLES));
  cr_assert_null (budget_disclosure_get_goal (disclosure, 2));
  cr_assert_null (budget_disclosure_get_passage (disclosure, 3));
}

Test (disclosure, finds_tables_by_kind)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetTable) table =
      budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_STATE_CAPITAL);

  cr_assert_eq (budget_table_get_position (table), TEST_EMPTY);
  cr_assert_null (budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_REVENUE));
}

Test (disclosure, finds_statements_of_any_passage)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetStatement) first =
      budget_disclosure_find_statement (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM, NULL);
  g_autoptr (BudgetStatement) named =
      budget_disclosure_find_statement (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM, "接待");
  g_autoptr (GListModel) all = budget_disclosure_list_statements (disclosure);
  g_autoptr (BudgetStatement) last = g_list_model_get_item (all, 2);

  cr_assert_str_eq (budget_statement_get_about (first), "宣传");
  cr_assert_str_eq (budget_statement_get_about (named), "接待");
  cr_assert_eq (named, last);
  cr_assert_null (
      budget_disclosure_find_statement (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM, "会议"));
  cr_assert_null (
      budget_disclosure_find_statement (disclosure, BUDGET_STATEMENT_KIND_MEETINGS, NULL));
}

Test (disclosure, has_its_own_classification)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetClassification) classification =
      budget_disclosure_dup_classification (disclosure, BUDGET_SYSTEM_FUNCTIONAL);
  g_autoptr (BudgetClassification) again =
      budget_disclosure_dup_classification (disclosure, BUDGET_SYSTEM_FUNCTIONAL);
  g_autoptr (BudgetClassification) revenue =
      budget_disclosure_dup_classification (disclosure, BUDGET_SYSTEM_REVENUE);
  g_autoptr (BudgetCategory) category = budget_classification_find (classification, "20133");

  cr_assert_eq (classification, again);
  cr_assert_eq (budget_classification_get_year (classification), 2022);
  cr_assert_str_eq (budget_category_get_printed_name (category), "宣传事务");
  cr_assert_eq (budget_classification_get_n_categories (revenue), 0);
}

Test (disclosure, dup_classification_checks_the_system, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();

  budget_disclosure_dup_classification (disclosure, (BudgetSystem) 4711);
}

Test (disclosure, lists_keep_it_alive)
{
  BudgetDisclosure *disclosure = test_disclosure_new ();
  GListModel *tables = budget_disclosure_list_tables (disclosure);
  gpointer watched = disclosure;

  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  g_object_unref (disclosure);
  cr_assert_not_null (watched);
  g_object_unref (tables);
  cr_assert_null (watched);
}

Test (disclosure, is_not_kept_by_parts_that_were_dropped)
{
  BudgetDisclosure *disclosure = test_disclosure_new ();
  gpointer watched = disclosure;

  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  for (guint i = 0; i < TEST_N_TABLES; i++)
    {
      g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, i);
      g_autoptr (BudgetColumn) column = budget_table_get_column (table, 0);
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, 0);

      cr_assert_not_null (column);
    }
  g_object_unref (disclosure);
  cr_assert_null (watched);
}

Test (disclosure, bare_one_is_empty)
{
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_new ();
  g_autoptr (GListModel) tables = budget_disclosure_list_tables (disclosure);
  g_autoptr (GListModel) statements = budget_disclosure_list_statements (disclosure);

  cr_assert_null (budget_disclosure_get_source (disclosure));
  cr_assert_null (budget_disclosure_get_department_name (disclosure));
  cr_assert_eq (budget_disclosure_get_kind (disclosure), BUDGET_DISCLOSURE_KIND_UNKNOWN);
  cr_assert_eq (budget_disclosure_get_fiscal_year (disclosure), 0);
  cr_assert_eq (g_list_model_get_n_items (tables), 0);
  cr_assert_eq (g_list_model_get_n_items (statements), 0);
  cr_assert_null (budget_disclosure_get_table (disclosure, 0));
  cr_assert_null (budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_SUMMARY));
}

/* Each change to the data below must be seen by budget_disclosure_equal (). */
typedef void (*Change) (BudgetDisclosureData *data);

/* clang-format off */
#define CHANGE(name, statement) \
  static void change_##name (BudgetDisclosureData *d) { statement; }
#define EXPENDITURE (&d->tables[TEST_EXPENDITURE])

static const char *const other_strings[] = { "另", NULL };

CHANGE (kind, d->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS)
CHANGE (scope, d->scope = BUDGET_SCOPE_UNIT)
CHANGE (region, d->region = NULL)
CHANGE (department_code, d->department_code = "225")
CHANGE (department_name, d->department_name = "另一部")
CHANGE (fiscal_year, d->fiscal_year++)
CHANGE (asset_date, d->asset_date = "2022-12-31")
CHANGE (n_tables, d->n_tables--)
CHANGE (n_goals, d->n_goals--)
CHANGE (n_passages, d->n_passages--)
CHANGE (n_spending_units, d->n_spending_units--)
CHANGE (n_assets, d->n_assets--)
CHANGE (n_purchases, d->n_purchases--)
CHANGE (n_terms, d->n_terms--)
CHANGE (table_kind, EXPENDITURE->kind = BUDGET_TABLE_KIND_OTHER)
CHANGE (table_title, EXPENDITURE->title = "支出表")
CHANGE (table_unit, EXPENDITURE->money_unit = BUDGET_MONEY_UNIT_YUAN)
CHANGE (table_system, EXPENDITURE->system = BUDGET_SYSTEM_NONE)
CHANGE (table_status, EXPENDITURE->status = BUDGET_TABLE_STATUS_WITHHELD)
CHANGE (table_notes, EXPENDITURE->notes = other_strings)
CHANGE (n_columns, EXPENDITURE->n_columns--)
CHANGE (n_items, d->tables[TEST_SUMMARY].n_items--)
CHANGE (column_heading, EXPENDITURE->columns[0].heading = other_strings)
CHANGE (column_number, EXPENDITURE->columns[0].number++)
CHANGE (column_block, EXPENDITURE->columns[0].block++)
CHANGE (column_type, EXPENDITURE->columns[0].value_type = BUDGET_VALUE_TYPE_NUMBER)
CHANGE (column_role, EXPENDITURE->columns[0].role = BUDGET_ROLE_AMOUNT)
CHANGE (column_stage, EXPENDITURE->columns[0].stage = BUDGET_STAGE_FINAL)
CHANGE (column_fund, EXPENDITURE->columns[0].fund = BUDGET_FUND_STATE_CAPITAL)
CHANGE (column_year, EXPENDITURE->columns[0].fiscal_year = 2021)
CHANGE (column_unit, EXPENDITURE->columns[0].money_unit = BUDGET_MONEY_UNIT_YI)
CHANGE (item_code, EXPENDITURE->items[1].code = "202")
CHANGE (item_name, EXPENDITURE->items[1].name = "外交支出")
CHANGE (item_category, EXPENDITURE->items[1].category = "202")
CHANGE (item_group, EXPENDITURE->items[1].group = "组")
CHANGE (item_level, EXPENDITURE->items[1].level = BUDGET_LEVEL_NONE)
CHANGE (item_kind, EXPENDITURE->items[1].kind = BUDGET_ITEM_KIND_SUBTOTAL)
CHANGE (item_role, EXPENDITURE->items[1].role = BUDGET_ROLE_BASIC)
CHANGE (item_side, EXPENDITURE->items[1].side = BUDGET_SIDE_REVENUE)
CHANGE (item_block, EXPENDITURE->items[7].block = 1)
CHANGE (cell_state, EXPENDITURE->states[0] = BUDGET_CELL_STATE_BLANK)
CHANGE (cell_value, EXPENDITURE->values[0]++)
CHANGE (cell_scale, EXPENDITURE->scales[0]++)
CHANGE (cell_text, EXPENDITURE->texts[2 * TEST_N_ROWS + TEST_ROW_20133] = "无")
CHANGE (no_cells, EXPENDITURE->states = NULL)
CHANGE (goal_title, d->goals[0].title = NULL)
CHANGE (goal_scope, d->goals[0].scope = BUDGET_SCOPE_UNKNOWN)
CHANGE (goal_amount, d->goals[1].amount++)
CHANGE (goal_has_amount, d->goals[1].has_amount = FALSE)
CHANGE (goal_measures, d->goals[0].measures = other_strings)
CHANGE (goal_n_parts, d->goals[0].n_parts = 0)
CHANGE (goal_part, d->goals[0].parts[0].title = "别的")
CHANGE (goal_n_indicators, d->goals[1].n_indicators = 0)
CHANGE (indicator_level, d->goals[1].indicators[0].level1 = "效益指标")
CHANGE (indicator_value, d->goals[1].indicators[0].value = "≥80条")
CHANGE (target_number, d->goals[1].indicators[0].target.number = 80)
CHANGE (target_has_number, d->goals[1].indicators[0].target.has_number = FALSE)
CHANGE (target_flags, d->goals[1].indicators[0].target.flags = BUDGET_TARGET_FLAGS_NO_UNIT)
CHANGE (passage_number, d->passages[0].number = "二")
CHANGE (passage_paragraphs, d->passages[0].paragraphs = other_strings)
CHANGE (passage_n_statements, d->passages[2].n_statements = 0)
CHANGE (statement_what, d->passages[1].statements[0].what = BUDGET_STATEMENT_KIND_BASIC)
CHANGE (statement_amount, d->passages[1].statements[0].amount.fen++)
CHANGE (statement_set, d->passages[2].statements[0].change.is_set = FALSE)
CHANGE (statement_direction, d->passages[2].statements[0].direction = BUDGET_DIRECTION_SAME)
CHANGE (unit_name, d->spending_units[0].name = "别的")
CHANGE (asset_value, d->assets[0].value.fen++)
CHANGE (purchase_name, d->purchases[0].name = "电脑")
CHANGE (term_meaning, d->terms[0].meaning = "含义")
/* clang-format on */

static const Change changes[] = {
  change_kind,
  change_scope,
  change_region,
  change_department_code,
  change_department_name,
  change_fiscal_year,
  change_asset_date,
  change_n_tables,
  change_n_goals,
  change_n_passages,
  change_n_spending_units,
  change_n_assets,
  change_n_purchases,
  change_n_terms,
  change_table_kind,
  change_table_title,
  change_table_unit,
  change_table_system,
  change_table_status,
  change_table_notes,
  change_n_columns,
  change_n_items,
  change_column_heading,
  change_column_number,
  change_column_block,
  change_column_type,
  change_column_role,
  change_column_stage,
  change_column_fund,
  change_column_year,
  change_column_unit,
  change_item_code,
  change_item_name,
  change_item_category,
  change_item_group,
  change_item_level,
  change_item_kind,
  change_item_role,
  change_item_side,
  change_item_block,
  change_cell_state,
  change_cell_value,
  change_cell_scale,
  change_cell_text,
  change_no_cells,
  change_goal_title,
  change_goal_scope,
  change_goal_amount,
  change_goal_has_amount,
  change_goal_measures,
  change_goal_n_parts,
  change_goal_part,
  change_goal_n_indicators,
  change_indicator_level,
  change_indicator_value,
  change_target_number,
  change_target_has_number,
  change_target_flags,
  change_passage_number,
  change_passage_paragraphs,
  change_passage_n_statements,
  change_statement_what,
  change_statement_amount,
  change_statement_set,
  change_statement_direction,
  change_unit_name,
  change_asset_value,
  change_purchase_name,
  change_term_meaning,
};

Test (disclosure, equals_one_that_says_the_same)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetDisclosure) other = test_disclosure_new ();
  g_autoptr (BudgetDisclosure) empty = budget_disclosure_new ();
  g_autoptr (BudgetDisclosure) also_empty = budget_disclosure_new ();

  cr_assert (budget_disclosure_equal (disclosure, disclosure));
  cr_assert (budget_disclosure_equal (disclosure, other));
  cr_assert (budget_disclosure_equal (empty, also_empty));
  cr_assert_not (budget_disclosure_equal (disclosure, empty));
}

Test (disclosure, equal_sees_every_difference)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      BudgetDisclosureData *data = test_model_data_new ();

      changes[i](data);

      g_autoptr (BudgetDisclosure) changed = _budget_disclosure_new_take (data);

      cr_expect_not (budget_disclosure_equal (disclosure, changed), "change %u", i);
      cr_expect_not (budget_disclosure_equal (changed, disclosure), "change %u, turned", i);
    }
}

Test (disclosure, equal_does_not_look_at_print)
{
  static const char *const other_source[] = { "other.docx", NULL };
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  BudgetDisclosureData *data = test_model_data_new ();

  data->sources = other_source;
  data->n_findings = 0;
  data->tables[0].place.line++;
  data->tables[0].items[0].place.line++;
  data->tables[0].places[0].line++;
  data->tables[0].texts[0] = "3，02.27";

  g_autoptr (BudgetDisclosure) other = _budget_disclosure_new_take (data);

  cr_assert (budget_disclosure_equal (disclosure, other));
}

Test (disclosure, get_table_checks_self, .signal = SIGTRAP)
{
  budget_disclosure_get_table (NULL, 0);
}

Test (disclosure, equal_wants_another, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();

  budget_disclosure_equal (disclosure, NULL);
}
