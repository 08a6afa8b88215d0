/* test-table.c - a table of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <string.h>

Test (table, says_what_it_is)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, TEST_EXPENDITURE);

  cr_assert_eq (budget_table_get_disclosure (table), disclosure);
  cr_assert_eq (budget_table_get_position (table), TEST_EXPENDITURE);
  cr_assert_eq (budget_table_get_kind (table), BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_str_eq (budget_table_get_title (table), "部门预算支出总表");
  cr_assert_eq (budget_table_get_money_unit (table), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_table_get_system (table), BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (budget_table_get_status (table), BUDGET_TABLE_STATUS_FILLED);
  cr_assert_null (budget_table_get_notes (table)[0]);
  cr_assert_eq (budget_table_get_n_columns (table), 5);
  cr_assert_eq (budget_table_get_n_line_items (table), TEST_N_ROWS);
}

Test (table, empty_form_has_columns_and_notes_and_no_rows)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EMPTY);
  gsize n = 4711;

  cr_assert_eq (budget_table_get_status (table), BUDGET_TABLE_STATUS_EMPTY);
  cr_assert_str_eq (budget_table_get_notes (table)[0], "注：空表列示。");
  cr_assert_eq (budget_table_get_n_columns (table), 1);
  cr_assert_eq (budget_table_get_n_line_items (table), 0);
  cr_assert_null (budget_table_get_line_item (table, 0));
  cr_assert_not_null (budget_table_get_amounts (table, 0, &n));
  cr_assert_eq (n, 0);
  cr_assert_not_null (budget_table_get_mask (table, 0, &n));
  cr_assert_eq (n, 0);
}

Test (table, every_property_has_its_getters_value)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autoptr (GListModel) columns = NULL;
  g_autoptr (GListModel) roots = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) notes = NULL;
  BudgetTableKind kind;
  BudgetMoneyUnit money_unit;
  BudgetSystem system;
  BudgetTableStatus status;
  guint position, n_columns, n_line_items;

  /* clang-format off */
  g_object_get (table, "disclosure", &disclosure, "place", &place, "columns", &columns,
                "roots", &roots, "title", &title, "notes", &notes, "kind", &kind,
                "money-unit", &money_unit, "system", &system, "status", &status,
                "position", &position, "n-columns", &n_columns, "n-line-items", &n_line_items,
                NULL);
  /* clang-format on */
  cr_assert_eq (disclosure, budget_table_get_disclosure (table));
  cr_assert_eq (budget_place_get_line (place), 99);
  cr_assert_eq (g_list_model_get_n_items (columns), 5);
  cr_assert_eq (g_list_model_get_n_items (roots), 4);
  cr_assert_str_eq (title, "部门预算支出总表");
  cr_assert_eq (g_strv_length (notes), 0);
  cr_assert_eq (kind, BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_eq (money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (system, BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (status, BUDGET_TABLE_STATUS_FILLED);
  cr_assert_eq (position, TEST_EXPENDITURE);
  cr_assert_eq (n_columns, 5);
  cr_assert_eq (n_line_items, TEST_N_ROWS);
}

Test (table, is_a_list_of_its_line_items)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  GListModel *model = G_LIST_MODEL (table);
  g_autoptr (BudgetLineItem) item = g_list_model_get_item (model, TEST_ROW_208);
  g_autoptr (BudgetLineItem) same = budget_table_get_line_item (table, TEST_ROW_208);

  cr_assert_eq (g_list_model_get_item_type (model), BUDGET_TYPE_LINE_ITEM);
  cr_assert_eq (g_list_model_get_n_items (model), TEST_N_ROWS);
  cr_assert_eq (item, same);
  cr_assert_str_eq (budget_line_item_get_code (item), "208");
  cr_assert_null (g_list_model_get_item (model, TEST_N_ROWS));
}

Test (table, bare_one_is_empty)
{
  g_autoptr (BudgetTable) table = budget_table_new ();
  g_autoptr (GListModel) columns = budget_table_list_columns (table);
  g_autoptr (GListModel) roots = budget_table_list_roots (table);
  g_autoptr (GListModel) rows = budget_table_list_line_items (table, "201");
  g_autoptr (BudgetPlace) place = budget_table_dup_place (table);

  cr_assert_null (budget_table_get_disclosure (table));
  cr_assert_null (budget_table_get_title (table));
  cr_assert_null (budget_table_get_notes (table)[0]);
  cr_assert_eq (g_list_model_get_n_items (G_LIST_MODEL (table)), 0);
  cr_assert_eq (g_list_model_get_n_items (columns), 0);
  cr_assert_eq (g_list_model_get_n_items (roots), 0);
  cr_assert_eq (g_list_model_get_n_items (rows), 0);
  cr_assert_null (budget_table_get_line_item (table, 0));
  cr_assert_null (budget_table_get_column (table, 0));
  cr_assert_null (budget_table_find_line_item (table, "201"));
  cr_assert_null (budget_table_find_name (table, "合计"));
  cr_assert_not_null (place);
}

Test (table, keeps_its_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_disclosure_new ();
  BudgetTable *table = budget_disclosure_get_table (disclosure, TEST_EXPENDITURE);
  gpointer watched = disclosure;

  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  g_object_unref (disclosure);
  cr_assert_not_null (watched);
  cr_assert_str_eq (budget_table_get_title (table), "部门预算支出总表");
  g_object_unref (table);
  cr_assert_null (watched);
}

Test (table, finds_the_first_row_of_a_code)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) first = budget_table_find_line_item (table, "201");
  g_autoptr (BudgetLineItem) item = budget_table_find_line_item (table, "2013302");

  cr_assert_eq (budget_line_item_get_position (first), TEST_ROW_201);
  cr_assert_eq (budget_line_item_get_position (item), TEST_ROW_2013302);
  cr_assert_null (budget_table_find_line_item (table, "20"));
  cr_assert_null (budget_table_find_line_item (table, ""));
}

Test (table, lists_all_rows_of_a_code)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GListModel) rows = budget_table_list_line_items (table, "201");
  g_autoptr (GListModel) none = budget_table_list_line_items (table, "999");
  g_autoptr (GListModel) all = budget_table_list_line_items (table, NULL);
  g_autoptr (BudgetLineItem) second = g_list_model_get_item (rows, 1);

  cr_assert_eq (g_list_model_get_n_items (rows), 2);
  cr_assert_eq (budget_line_item_get_position (second), TEST_ROW_201_AGAIN);
  cr_assert_null (g_list_model_get_item (rows, 2));
  cr_assert_eq (g_list_model_get_n_items (none), 0);
  cr_assert_eq (g_list_model_get_n_items (all), TEST_N_ROWS);
}

Test (table, finds_roles_by_side)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_SUMMARY);
  g_autoptr (BudgetLineItem) any =
      budget_table_find_role (table, BUDGET_ROLE_GRAND_TOTAL, BUDGET_SIDE_NONE);
  g_autoptr (BudgetLineItem) expenditure =
      budget_table_find_role (table, BUDGET_ROLE_GRAND_TOTAL, BUDGET_SIDE_EXPENDITURE);

  cr_assert_str_eq (budget_line_item_get_name (any), "收入总计");
  cr_assert_str_eq (budget_line_item_get_name (expenditure), "支出总计");
  cr_assert_null (
      budget_table_find_role (table, BUDGET_ROLE_INSTITUTIONAL, BUDGET_SIDE_EXPENDITURE));
}

Test (table, finds_names_without_layout_or_ordinal)
{
  g_autoptr (BudgetTable) summary = test_table_new (TEST_SUMMARY);
  g_autoptr (BudgetTable) expenditure = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) exact = budget_table_find_name (summary, "一、事业收入");
  g_autoptr (BudgetLineItem) bare = budget_table_find_name (summary, "一般公共服务支出");
  g_autoptr (BudgetLineItem) other_ordinal = budget_table_find_name (summary, "三、事业收入");
  g_autoptr (BudgetLineItem) spaced = budget_table_find_name (expenditure, " 行 政　运行 ");

  cr_assert_eq (budget_line_item_get_position (exact), 0);
  cr_assert_eq (budget_line_item_get_position (bare), 2);
  cr_assert_eq (budget_line_item_get_position (other_ordinal), 0);
  cr_assert_eq (budget_line_item_get_position (spaced), TEST_ROW_2013301);
  cr_assert_null (budget_table_find_name (expenditure, "行政"));
  cr_assert_null (budget_table_find_name (expenditure, ""));
}

Test (table, lists_rows_without_a_parent)
{
  static const guint expected[] = { TEST_ROW_TOTAL, TEST_ROW_201, TEST_ROW_208,
                                    TEST_ROW_201_AGAIN };
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GListModel) roots = budget_table_list_roots (table);

  cr_assert_eq (g_list_model_get_n_items (roots), G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (BudgetLineItem) item = g_list_model_get_item (roots, i);

      cr_assert_eq (budget_line_item_get_position (item), expected[i]);
    }
}

Test (table, finds_the_one_column_of_a_role)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GError) error = NULL;
  guint column = 4711;

  cr_assert (budget_table_find_column (table, BUDGET_ROLE_PROJECT, &column, &error));
  cr_assert_null (error);
  cr_assert_eq (column, 2);
  cr_assert (budget_table_find_column (table, BUDGET_ROLE_PROJECT, NULL, NULL));
}

Test (table, says_which_columns_there_are_when_one_is_missing)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GError) error = NULL;
  guint column = 4711;

  cr_assert_not (budget_table_find_column (table, BUDGET_ROLE_VEHICLES, &column, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (error->message,
                    "sample.txt: table 1, line 99: no column is vehicles, expected one of "
                    "total (0), basic (1), project (2), growth (3), unknown (4)");
  cr_assert_eq (column, 4711, "left as it was");
}

Test (table, does_not_choose_among_columns)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_SUMMARY);
  g_autoptr (GError) error = NULL;
  guint column = 4711;

  cr_assert_not (budget_table_find_column (table, BUDGET_ROLE_AMOUNT, &column, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS));
  cr_assert_str_eq (error->message,
                    "2 columns are amount, expected one; there are amount (0), amount (1)");
  cr_assert_eq (column, 4711);
}

Test (table, names_no_column_of_a_bare_one)
{
  g_autoptr (BudgetTable) table = budget_table_new ();
  g_autoptr (GError) error = NULL;

  cr_assert_not (budget_table_find_column (table, (BudgetRole) 4711, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
}

Test (table, gives_codes_and_names_without_objects)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  cr_assert_str_eq (budget_table_get_code_at (table, TEST_ROW_208), "208");
  cr_assert_null (budget_table_get_code_at (table, TEST_ROW_TOTAL));
  cr_assert_null (budget_table_get_code_at (table, TEST_N_ROWS));
  cr_assert_str_eq (budget_table_get_name_at (table, TEST_ROW_TOTAL), "合计");
  cr_assert_null (budget_table_get_name_at (table, TEST_N_ROWS));
}

Test (table, gives_what_a_row_is_without_an_object)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  for (guint i = 0; i < TEST_N_ROWS; i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, i);
      g_autoptr (BudgetLineItem) parent = budget_line_item_dup_parent (item);
      BudgetLineItemInfo info;

      budget_table_get_line_item_info (table, i, &info);
      cr_assert_eq (info.code, budget_line_item_get_code (item));
      cr_assert_eq (info.name, budget_line_item_get_name (item));
      cr_assert_eq (info.category_code, budget_line_item_get_category_code (item));
      cr_assert_eq (info.group, budget_line_item_get_group (item));
      cr_assert_eq (info.level, budget_line_item_get_level (item));
      cr_assert_eq (info.kind, budget_line_item_get_kind (item));
      cr_assert_eq (info.role, budget_line_item_get_role (item));
      cr_assert_eq (info.side, budget_line_item_get_side (item));
      cr_assert_eq (info.block, budget_line_item_get_block (item));
      cr_assert_eq (info.parent,
                    parent != NULL ? (int) budget_line_item_get_position (parent) : -1);
      for (guint column = 0; column < budget_table_get_n_columns (table); column++)
        cr_assert_eq (budget_table_get_text_at (table, i, column),
                      budget_line_item_get_text (item, column));
    }
  cr_assert_null (budget_table_get_text_at (table, TEST_N_ROWS, 0));
  cr_assert_null (budget_table_get_text_at (table, 0, budget_table_get_n_columns (table)));
}

Test (table, gives_what_a_column_is_without_an_object)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  for (guint i = 0; i < budget_table_get_n_columns (table); i++)
    {
      g_autoptr (BudgetColumn) column = budget_table_get_column (table, i);
      BudgetColumnInfo info;

      budget_table_get_column_info (table, i, &info);
      cr_assert_eq (info.heading, budget_column_get_heading (column));
      cr_assert_eq (info.number, budget_column_get_number (column));
      cr_assert_eq (info.block, budget_column_get_block (column));
      cr_assert_eq (info.value_type, budget_column_get_value_type (column));
      cr_assert_eq (info.role, budget_column_get_role (column));
      cr_assert_eq (info.stage, budget_column_get_stage (column));
      cr_assert_eq (info.fund, budget_column_get_fund (column));
      cr_assert_eq (info.fiscal_year, budget_column_get_fiscal_year (column));
      cr_assert_eq (info.money_unit, budget_column_get_money_unit (column));
    }
}

Test (table, refuses_what_a_row_past_the_end_is, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  BudgetLineItemInfo info;

  budget_table_get_line_item_info (table, TEST_N_ROWS, &info);
}

Test (table, refuses_what_a_column_past_the_end_is, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  BudgetColumnInfo info;

  budget_table_get_column_info (table, budget_table_get_n_columns (table), &info);
}

Test (table, gives_a_column_of_amounts_with_its_mask)
{
  static const gint64 expected[TEST_N_ROWS] = { 238420000, 176200000, 0,        176200000,
                                                0,         0,         62220000, 0 };
  static const guint8 expected_mask[TEST_N_ROWS] = { 1, 1, 0, 1, 0, 0, 1, 0 };
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  gsize n = 0;
  const gint64 *amounts = budget_table_get_amounts (table, 1, &n);

  cr_assert_eq (n, TEST_N_ROWS);
  cr_assert_eq (memcmp (amounts, expected, sizeof expected), 0);

  const guint8 *mask = budget_table_get_mask (table, 1, &n);

  cr_assert_eq (n, TEST_N_ROWS);
  cr_assert_eq (memcmp (mask, expected_mask, sizeof expected_mask), 0);
  cr_assert_eq (budget_table_get_mask (table, 1, &n), mask, "made once");
}

Test (table, masks_tell_blocks_apart)
{
  static const guint8 revenue[] = { 1, 1, 0, 0 };
  static const guint8 expenditure[] = { 0, 0, 1, 1 };
  g_autoptr (BudgetTable) table = test_table_new (TEST_SUMMARY);
  gsize n;

  cr_assert_eq (memcmp (budget_table_get_mask (table, 0, &n), revenue, 4), 0);
  cr_assert_eq (memcmp (budget_table_get_mask (table, 1, &n), expenditure, 4), 0);
}

Test (table, has_no_amounts_in_columns_that_are_not_money)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  gsize n = 4711;

  cr_assert_null (budget_table_get_amounts (table, 3, &n));
  cr_assert_eq (n, 0);
  cr_assert_null (budget_table_dup_amount_bytes (table, 4));
}

Test (table, bytes_are_the_same_memory_and_keep_it)
{
  BudgetTable *table = test_table_new (TEST_EXPENDITURE);
  gsize n;
  gsize size = 0;
  const gint64 *amounts = budget_table_get_amounts (table, 0, &n);
  const guint8 *mask = budget_table_get_mask (table, 0, &n);
  g_autoptr (GBytes) amount_bytes = budget_table_dup_amount_bytes (table, 0);
  g_autoptr (GBytes) mask_bytes = budget_table_dup_mask_bytes (table, 0);
  gpointer watched = table;

  g_object_add_weak_pointer (G_OBJECT (table), &watched);
  g_object_unref (table);
  cr_assert_not_null (watched);
  cr_assert_eq (g_bytes_get_data (amount_bytes, &size), amounts);
  cr_assert_eq (size, TEST_N_ROWS * sizeof (gint64));
  cr_assert_eq (amounts[TEST_ROW_201], 240050000);
  cr_assert_eq (g_bytes_get_data (mask_bytes, &size), mask);
  cr_assert_eq (size, TEST_N_ROWS);
  g_clear_pointer (&amount_bytes, g_bytes_unref);
  cr_assert_not_null (watched);
  g_clear_pointer (&mask_bytes, g_bytes_unref);
  cr_assert_null (watched);
}

Test (table, bytes_of_an_empty_form_are_empty)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EMPTY);
  g_autoptr (GBytes) amounts = budget_table_dup_amount_bytes (table, 0);
  g_autoptr (GBytes) mask = budget_table_dup_mask_bytes (table, 0);

  cr_assert_eq (g_bytes_get_size (amounts), 0);
  cr_assert_eq (g_bytes_get_size (mask), 0);
}

/* every code on the way down, so that a tree of n rows must not take n * n steps */
Test (table, walks_a_table_of_100000_rows)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  BudgetDisclosureData *data = _budget_disclosure_data_new (_budget_arena_ref (arena));
  BudgetTableData *table_data = _budget_arena_new_array (arena, BudgetTableData, 1);
  guint n = 100000;
  guint n_walked = 0;

  table_data->n_items = n;
  table_data->items = _budget_arena_new_array (arena, BudgetItemData, n);
  for (guint i = 0; i < n; i++)
    table_data->items[i].code = i % 100 == 0
                                    ? _budget_arena_printf (arena, "%05u", i / 100)
                                    : _budget_arena_printf (arena, "%05u%02u", i / 100, i % 100);
  data->n_tables = 1;
  data->tables = table_data;
  _budget_disclosure_data_finish (data);

  g_autoptr (BudgetDisclosure) disclosure = _budget_disclosure_new_take (data);
  g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, 0);
  g_autoptr (GListModel) roots = budget_table_list_roots (table);
  g_autoptr (BudgetLineItem) last = budget_table_find_line_item (table, "0099999");

  cr_assert_eq (g_list_model_get_n_items (roots), 1000);
  cr_assert_eq (budget_line_item_get_position (last), 99999);
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (BudgetLineItem) root = g_list_model_get_item (roots, i);
      g_autoptr (GListModel) children = budget_line_item_list_children (root);

      n_walked += 1 + g_list_model_get_n_items (children);
    }
  cr_assert_eq (n_walked, n);
}

Test (table, get_column_checks_self, .signal = SIGTRAP) { budget_table_get_column (NULL, 0); }

Test (table, find_line_item_wants_a_code, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  budget_table_find_line_item (table, NULL);
}

Test (table, find_name_wants_a_name, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  budget_table_find_name (table, NULL);
}

Test (table, get_amounts_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  gsize n;

  budget_table_get_amounts (table, 5, &n);
}

Test (table, get_mask_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  gsize n;

  budget_table_get_mask (table, 5, &n);
}

Test (table, dup_amount_bytes_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  budget_table_dup_amount_bytes (table, 5);
}

Test (table, dup_mask_bytes_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  budget_table_dup_mask_bytes (table, 5);
}

Test (table, find_column_wants_a_clean_error, .signal = SIGTRAP)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (GError) error = g_error_new_literal (BUDGET_ERROR, BUDGET_ERROR_TYPE, "old");

  budget_table_find_column (table, BUDGET_ROLE_TOTAL, NULL, &error);
}
