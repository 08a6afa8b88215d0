/* test-column.c - a column of values of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include <criterion/criterion.h>
#include <signal.h>

Test (column, says_what_its_heading_means)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetColumn) column = budget_table_get_column (table, 1);

  cr_assert_eq (budget_column_get_table (column), table);
  cr_assert_eq (budget_column_get_position (column), 1);
  cr_assert_str_eq (budget_column_get_heading (column)[0], "本年支出");
  cr_assert_str_eq (budget_column_get_heading (column)[1], "基本支出");
  cr_assert_null (budget_column_get_heading (column)[2]);
  cr_assert_eq (budget_column_get_number (column), 4);
  cr_assert_eq (budget_column_get_block (column), 0);
  cr_assert_eq (budget_column_get_value_type (column), BUDGET_VALUE_TYPE_MONEY);
  cr_assert_eq (budget_column_get_role (column), BUDGET_ROLE_BASIC);
  cr_assert_eq (budget_column_get_stage (column), BUDGET_STAGE_BUDGET);
  cr_assert_eq (budget_column_get_fund (column), BUDGET_FUND_GENERAL_PUBLIC);
  cr_assert_eq (budget_column_get_fiscal_year (column), 2022);
  cr_assert_eq (budget_column_get_money_unit (column), BUDGET_MONEY_UNIT_WAN);
}

Test (column, says_nothing_that_the_heading_does_not)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetColumn) column = budget_table_get_column (table, 4);

  cr_assert_eq (budget_column_get_number (column), 0);
  cr_assert_eq (budget_column_get_value_type (column), BUDGET_VALUE_TYPE_TEXT);
  cr_assert_eq (budget_column_get_role (column), BUDGET_ROLE_UNKNOWN);
  cr_assert_eq (budget_column_get_stage (column), BUDGET_STAGE_NONE);
  cr_assert_eq (budget_column_get_fund (column), BUDGET_FUND_NONE);
  cr_assert_eq (budget_column_get_fiscal_year (column), 0);
  cr_assert_eq (budget_column_get_money_unit (column), BUDGET_MONEY_UNIT_NONE);
}

Test (column, positions_count_over_all_blocks)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_SUMMARY);
  g_autoptr (BudgetColumn) column = budget_table_get_column (table, 1);

  cr_assert_eq (budget_column_get_position (column), 1);
  cr_assert_eq (budget_column_get_block (column), 1);
}

Test (column, every_property_has_its_getters_value)
{
  g_autoptr (BudgetTable) owner = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetColumn) column = budget_table_get_column (owner, 1);
  g_autoptr (BudgetTable) table = NULL;
  g_auto (GStrv) heading = NULL;
  guint position, number, block, fiscal_year;
  BudgetValueType value_type;
  BudgetRole role;
  BudgetStage stage;
  BudgetFund fund;
  BudgetMoneyUnit money_unit;

  /* clang-format off */
  g_object_get (column, "table", &table, "heading", &heading, "position", &position,
                "number", &number, "block", &block, "fiscal-year", &fiscal_year,
                "value-type", &value_type, "role", &role, "stage", &stage, "fund", &fund,
                "money-unit", &money_unit, NULL);
  /* clang-format on */
  cr_assert_eq (table, owner);
  cr_assert_eq (g_strv_length (heading), 2);
  cr_assert_eq (position, 1);
  cr_assert_eq (number, 4);
  cr_assert_eq (block, 0);
  cr_assert_eq (fiscal_year, 2022);
  cr_assert_eq (value_type, BUDGET_VALUE_TYPE_MONEY);
  cr_assert_eq (role, BUDGET_ROLE_BASIC);
  cr_assert_eq (stage, BUDGET_STAGE_BUDGET);
  cr_assert_eq (fund, BUDGET_FUND_GENERAL_PUBLIC);
  cr_assert_eq (money_unit, BUDGET_MONEY_UNIT_WAN);
}

Test (column, list_gives_the_same_objects)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GListModel) columns = budget_table_list_columns (table);
  g_autoptr (BudgetColumn) listed = g_list_model_get_item (columns, 2);
  g_autoptr (BudgetColumn) got = budget_table_get_column (table, 2);

  cr_assert_eq (g_list_model_get_item_type (columns), BUDGET_TYPE_COLUMN);
  cr_assert_eq (g_list_model_get_n_items (columns), 5);
  cr_assert_eq (listed, got);
  cr_assert_null (g_list_model_get_item (columns, 5));
}

Test (column, keeps_its_table_alive)
{
  BudgetTable *table = test_table_new (TEST_EXPENDITURE);
  BudgetColumn *column = budget_table_get_column (table, 0);
  gpointer watched = table;

  g_object_add_weak_pointer (G_OBJECT (table), &watched);
  g_object_unref (table);
  cr_assert_not_null (watched);
  cr_assert_str_eq (budget_column_get_heading (column)[0], "合计");
  g_object_unref (column);
  cr_assert_null (watched);
}

Test (column, bare_one_is_empty)
{
  g_autoptr (BudgetColumn) column = budget_column_new ();

  cr_assert_null (budget_column_get_table (column));
  cr_assert_null (budget_column_get_heading (column)[0]);
  cr_assert_eq (budget_column_get_role (column), BUDGET_ROLE_UNKNOWN);
}

Test (column, get_heading_checks_self, .signal = SIGTRAP) { budget_column_get_heading (NULL); }
