/* test-line-item.c - a row of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>

static BudgetLineItem *
line_item_new (guint table_position, guint position)
{
  g_autoptr (BudgetTable) table = test_table_new (table_position);

  return budget_table_get_line_item (table, position);
}

Test (line_item, says_what_it_is)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_2013301);

  cr_assert_eq (budget_line_item_get_table (item), table);
  cr_assert_eq (budget_line_item_get_position (item), TEST_ROW_2013301);
  cr_assert_str_eq (budget_line_item_get_code (item), "2013301");
  cr_assert_str_eq (budget_line_item_get_name (item), "行政运行");
  cr_assert_str_eq (budget_line_item_get_category_code (item), "2013301");
  cr_assert_eq (budget_line_item_get_level (item), BUDGET_LEVEL_ITEM);
  cr_assert_eq (budget_line_item_get_kind (item), BUDGET_ITEM_KIND_ITEM);
  cr_assert_eq (budget_line_item_get_role (item), BUDGET_ROLE_NONE);
  cr_assert_eq (budget_line_item_get_block (item), 0);
  cr_assert_eq (budget_line_item_get_side (item), BUDGET_SIDE_NONE);
  cr_assert_null (budget_line_item_get_group (item));
}

Test (line_item, total_has_a_role_and_no_code)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_TOTAL);

  cr_assert_null (budget_line_item_get_code (item));
  cr_assert_null (budget_line_item_get_category_code (item));
  cr_assert_eq (budget_line_item_get_kind (item), BUDGET_ITEM_KIND_TOTAL);
  cr_assert_eq (budget_line_item_get_role (item), BUDGET_ROLE_TOTAL);
  cr_assert_eq (budget_line_item_get_level (item), BUDGET_LEVEL_NONE);
}

Test (line_item, row_of_a_form_without_codes_has_a_side_and_a_category)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_SUMMARY, 2);

  cr_assert_null (budget_line_item_get_code (item));
  cr_assert_str_eq (budget_line_item_get_category_code (item), "201");
  cr_assert_eq (budget_line_item_get_side (item), BUDGET_SIDE_EXPENDITURE);
  cr_assert_eq (budget_line_item_get_block (item), 1);
}

Test (line_item, every_property_has_its_getters_value)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_PART);
  g_autoptr (BudgetTable) table = NULL;
  g_autoptr (BudgetLineItem) parent = NULL;
  g_autoptr (GListModel) children = NULL;
  g_autoptr (GListModel) ancestors = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  g_autofree char *category_code = NULL;
  g_autofree char *group = NULL;
  guint position, block;
  BudgetLevel level;
  BudgetItemKind kind;
  BudgetRole role;
  BudgetSide side;

  /* clang-format off */
  g_object_get (item, "table", &table, "parent", &parent, "children", &children,
                "ancestors", &ancestors, "place", &place, "code", &code, "name", &name,
                "category-code", &category_code, "group", &group, "position", &position,
                "block", &block, "level", &level, "kind", &kind, "role", &role, "side", &side,
                NULL);
  /* clang-format on */
  cr_assert_eq (table, budget_line_item_get_table (item));
  cr_assert_eq (budget_line_item_get_position (parent), TEST_ROW_2013302);
  cr_assert_eq (g_list_model_get_n_items (children), 0);
  cr_assert_eq (g_list_model_get_n_items (ancestors), 3);
  cr_assert_eq (budget_place_get_line (place), 100 + TEST_ROW_PART);
  cr_assert_null (code);
  cr_assert_str_eq (name, "其中：宣传");
  cr_assert_null (category_code);
  cr_assert_str_eq (group, "宣传 | 其中");
  cr_assert_eq (position, TEST_ROW_PART);
  cr_assert_eq (block, 0);
  cr_assert_eq (level, BUDGET_LEVEL_NONE);
  cr_assert_eq (kind, BUDGET_ITEM_KIND_OF_WHICH);
  cr_assert_eq (role, BUDGET_ROLE_NONE);
  cr_assert_eq (side, BUDGET_SIDE_NONE);
}

Test (line_item, has_a_category_of_the_disclosures_classification)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_2013301);
  g_autoptr (BudgetCategory) category = budget_line_item_dup_category (item);
  g_autoptr (BudgetCategory) property = NULL;
  BudgetDisclosure *disclosure = budget_table_get_disclosure (budget_line_item_get_table (item));
  g_autoptr (BudgetClassification) classification =
      budget_disclosure_dup_classification (disclosure, BUDGET_SYSTEM_FUNCTIONAL);

  cr_assert_str_eq (budget_category_get_code (category), "2013301");
  cr_assert_eq (budget_category_get_classification (category), classification);
  g_object_get (item, "category", &property, NULL);
  cr_assert_eq (property, category);
}

Test (line_item, row_that_is_no_category_has_none)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_TOTAL);
  g_autoptr (BudgetLineItem) bare = budget_line_item_new ();

  cr_assert_null (budget_line_item_dup_category (item));
  cr_assert_null (budget_line_item_dup_category (bare));
}

Test (line_item, category_of_a_form_without_codes_is_told_by_its_code)
{
  static const struct
  {
    const char *code;
    BudgetSystem system;
  } cases[] = {
    { "201", BUDGET_SYSTEM_FUNCTIONAL },
    { "30101", BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC },
    { "501", BUDGET_SYSTEM_GOVERNMENT_ECONOMIC },
    { "101", BUDGET_SYSTEM_REVENUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BudgetDisclosureData *data = test_model_data_new ();

      /* one table without a system asks, another of the system has the row */
      data->tables[TEST_SUMMARY].items[2].category = cases[i].code;
      data->tables[TEST_EXPENDITURE].system = cases[i].system;
      data->tables[TEST_EXPENDITURE].items[TEST_ROW_208].category = cases[i].code;

      g_autoptr (BudgetDisclosure) disclosure = _budget_disclosure_new_take (data);
      g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, TEST_SUMMARY);
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, 2);
      g_autoptr (BudgetCategory) category = budget_line_item_dup_category (item);

      cr_assert_not_null (category, "%s", cases[i].code);
      cr_expect_eq (budget_category_get_system (category), cases[i].system);
    }
}

Test (line_item, is_the_same_object_while_held)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) by_position = budget_table_get_line_item (table, TEST_ROW_20133);
  g_autoptr (BudgetLineItem) by_code = budget_table_find_line_item (table, "20133");
  g_autoptr (BudgetLineItem) by_name = budget_table_find_name (table, "宣传事务");
  g_autoptr (BudgetLineItem) child = budget_table_find_line_item (table, "2013301");
  g_autoptr (BudgetLineItem) as_parent = budget_line_item_dup_parent (child);

  cr_assert_eq (by_position, by_code);
  cr_assert_eq (by_position, by_name);
  cr_assert_eq (by_position, as_parent);
}

Test (line_item, keeps_the_whole_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_disclosure_new ();
  BudgetTable *table = budget_disclosure_get_table (disclosure, TEST_EXPENDITURE);
  BudgetLineItem *item = budget_table_find_line_item (table, "208");
  gpointer watched = disclosure;

  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  g_object_unref (disclosure);
  g_object_unref (table);
  cr_assert_not_null (watched);
  cr_assert_str_eq (budget_line_item_get_name (item), "社会保障和就业支出");
  cr_assert_str_eq (budget_line_item_get_text (item, 0), "62.22");
  g_object_unref (item);
  cr_assert_null (watched);
}

Test (line_item, children_are_in_the_order_of_the_table)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_20133);
  g_autoptr (GListModel) children = budget_line_item_list_children (item);
  g_autoptr (BudgetLineItem) first = g_list_model_get_item (children, 0);
  g_autoptr (BudgetLineItem) second = g_list_model_get_item (children, 1);

  cr_assert_eq (g_list_model_get_item_type (children), BUDGET_TYPE_LINE_ITEM);
  cr_assert_eq (g_list_model_get_n_items (children), 2);
  cr_assert_eq (budget_line_item_get_position (first), TEST_ROW_2013301);
  cr_assert_eq (budget_line_item_get_position (second), TEST_ROW_2013302);
  cr_assert_null (g_list_model_get_item (children, 2));
}

Test (line_item, ancestors_go_up)
{
  static const guint expected[] = { TEST_ROW_20133, TEST_ROW_201 };
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_2013301);
  g_autoptr (GListModel) ancestors = budget_line_item_list_ancestors (item);

  cr_assert_eq (g_list_model_get_n_items (ancestors), 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (BudgetLineItem) ancestor = g_list_model_get_item (ancestors, i);

      cr_assert_eq (budget_line_item_get_position (ancestor), expected[i]);
    }
}

Test (line_item, root_has_no_parent)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_201);
  g_autoptr (GListModel) ancestors = budget_line_item_list_ancestors (item);

  cr_assert_null (budget_line_item_dup_parent (item));
  cr_assert_eq (g_list_model_get_n_items (ancestors), 0);
}

Test (line_item, amounts_are_exact_fen)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_201);
  gint64 total = 0, basic = 0, project = 0;

  cr_assert (budget_line_item_has_amount (item, 0));
  cr_assert (budget_line_item_get_amount (item, 0, &total));
  cr_assert (budget_line_item_get_amount (item, 1, &basic));
  cr_assert (budget_line_item_get_amount (item, 2, &project));
  cr_assert_eq (total, 240050000);
  cr_assert_eq (basic + project, total);
  cr_assert (budget_line_item_get_amount (item, 0, NULL));
}

Test (line_item, blank_nil_and_invalid_amounts_are_not_zero)
{
  static const struct
  {
    guint row;
    guint column;
    BudgetCellState state;
    const char *text;
  } cases[] = {
    { TEST_ROW_20133, 1, BUDGET_CELL_STATE_BLANK, NULL },
    { TEST_ROW_20133, 2, BUDGET_CELL_STATE_NIL, "-" },
    { TEST_ROW_2013302, 1, BUDGET_CELL_STATE_INVALID, "约三万" },
  };
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, cases[i].row);
      guint column = cases[i].column;
      gint64 fen = 4711;

      cr_expect_not (budget_line_item_has_amount (item, column));
      cr_expect_not (budget_line_item_get_amount (item, column, &fen));
      cr_expect_eq (fen, 4711, "left as it was");
      cr_expect_eq (budget_line_item_get_cell_state (item, column), cases[i].state);
      cr_expect_eq (g_strcmp0 (budget_line_item_get_text (item, column), cases[i].text), 0);
      cr_expect_null (budget_line_item_format_amount (item, column));
    }
}

Test (line_item, column_of_another_block_is_unset)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_SUMMARY, 0);

  cr_assert (budget_line_item_has_amount (item, 0));
  cr_assert_not (budget_line_item_has_amount (item, 1));
  cr_assert_eq (budget_line_item_get_cell_state (item, 1), BUDGET_CELL_STATE_UNSET);
  cr_assert_null (budget_line_item_get_text (item, 1));
  cr_assert_null (budget_line_item_dup_cell_place (item, 1));
}

Test (line_item, formats_the_printed_digits)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_2013301);
  g_autoptr (BudgetLineItem) part = budget_table_get_line_item (table, TEST_ROW_PART);
  g_autofree char *one_decimal = budget_line_item_format_amount (item, 0);
  g_autofree char *two_decimals = budget_line_item_format_amount (item, 1);
  g_autofree char *none = budget_line_item_format_amount (part, 0);

  cr_assert_str_eq (one_decimal, "176.2");
  cr_assert_str_eq (two_decimals, "176.20");
  cr_assert_str_eq (none, "10");
  cr_assert_null (budget_line_item_format_amount (item, 3), "a percentage is no amount");
}

Test (line_item, numbers_keep_their_scale)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_2013301);
  g_autoptr (BudgetLineItem) negative = budget_table_get_line_item (table, TEST_ROW_20133);
  gint64 value = 4711;
  guint scale = 4711;

  cr_assert (budget_line_item_get_number (item, 3, &value, &scale));
  cr_assert_eq (value, 500);
  cr_assert_eq (scale, 2);
  cr_assert (budget_line_item_get_number (negative, 3, &value, &scale));
  cr_assert_eq (value, -3);
  cr_assert_eq (scale, 0);
  cr_assert (budget_line_item_get_number (item, 3, NULL, NULL));
}

Test (line_item, numbers_amounts_and_words_are_not_mixed)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_20133);
  g_autoptr (BudgetLineItem) words = budget_table_get_line_item (table, TEST_ROW_2013302);
  gint64 value = 4711;
  guint scale = 4711;

  cr_assert_not (budget_line_item_get_number (item, 0, &value, &scale), "money");
  cr_assert_not (budget_line_item_get_number (item, 4, &value, &scale), "text");
  cr_assert_not (budget_line_item_get_number (words, 3, &value, &scale), "invalid");
  cr_assert_not (budget_line_item_get_amount (item, 3, &value), "percent");
  cr_assert_eq (value, 4711);
  cr_assert_eq (scale, 4711);
  cr_assert_str_eq (budget_line_item_get_text (item, 4), "同上");
  cr_assert_eq (budget_line_item_get_cell_state (item, 4), BUDGET_CELL_STATE_VALUE);
}

Test (line_item, finds_columns_of_its_own_block)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_SUMMARY);
  g_autoptr (BudgetLineItem) revenue = budget_table_get_line_item (table, 0);
  g_autoptr (BudgetLineItem) expenditure = budget_table_get_line_item (table, 3);
  guint column = 4711;
  gint64 fen = 0;

  cr_assert (budget_line_item_find_column (revenue, BUDGET_ROLE_AMOUNT, &column, NULL));
  cr_assert_eq (column, 0);
  cr_assert (budget_line_item_find_column (expenditure, BUDGET_ROLE_AMOUNT, &column, NULL));
  cr_assert_eq (column, 1);
  cr_assert (budget_line_item_find_amount (expenditure, BUDGET_ROLE_AMOUNT, &fen, NULL));
  cr_assert_eq (fen, 302280000);
}

Test (line_item, names_the_roles_when_a_column_is_missing)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_201);
  g_autoptr (GError) error = NULL;
  gint64 fen = 4711;

  cr_assert_not (budget_line_item_find_amount (item, BUDGET_ROLE_RECEPTION, &fen, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (error->message, "sample.txt: line 101: no column is reception, expected one of "
                                    "total (0), basic (1), project (2), growth (3), unknown (4)");
  cr_assert_eq (fen, 4711);
}

Test (line_item, does_not_choose_among_columns)
{
  BudgetDisclosureData *data = test_model_data_new ();

  data->tables[TEST_EXPENDITURE].columns[2].role = BUDGET_ROLE_BASIC;

  g_autoptr (BudgetDisclosure) disclosure = _budget_disclosure_new_take (data);
  g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_201);
  g_autoptr (GError) error = NULL;

  cr_assert_not (budget_line_item_find_amount (item, BUDGET_ROLE_BASIC, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS));
  cr_assert_str_eq (error->message,
                    "sample.txt: line 101: 2 columns are basic, expected one; there are "
                    "total (0), basic (1), basic (2), growth (3), unknown (4)");
}

Test (line_item, blank_is_an_error_where_an_amount_is_asked_for)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, TEST_ROW_20133);
  g_autoptr (GError) blank = NULL;
  g_autoptr (GError) nil = NULL;
  g_autoptr (GError) type = NULL;
  gint64 fen = 4711;

  cr_assert_not (budget_line_item_find_amount (item, BUDGET_ROLE_BASIC, &fen, &blank));
  cr_assert (g_error_matches (blank, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (blank->message,
                    "sample.txt: line 102: the cell of basic is blank, expected an amount");
  cr_assert_not (budget_line_item_find_amount (item, BUDGET_ROLE_PROJECT, &fen, &nil));
  cr_assert (g_error_matches (nil, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (nil->message,
                    "sample.txt: line 102: the cell of project is “-”, expected an amount");
  cr_assert_not (budget_line_item_find_amount (item, BUDGET_ROLE_GROWTH, &fen, &type));
  cr_assert (g_error_matches (type, BUDGET_ERROR, BUDGET_ERROR_TYPE));
  cr_assert_str_eq (type->message,
                    "sample.txt: line 102: column 3, growth, is not of money, expected an amount");
  cr_assert_eq (fen, 4711);
}

Test (line_item, knows_its_place_and_its_cells_places)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, TEST_ROW_208);
  g_autoptr (BudgetPlace) row = budget_line_item_dup_place (item);
  g_autoptr (BudgetPlace) cell = budget_line_item_dup_cell_place (item, 1);

  cr_assert_str_eq (budget_place_get_source (row), "sample.txt");
  cr_assert_eq (budget_place_get_line (row), 100 + TEST_ROW_208);
  cr_assert_eq (budget_place_get_line (cell), 100 + TEST_ROW_208);
  cr_assert_eq (budget_place_get_column (cell), 2);
}

Test (line_item, bare_one_is_empty)
{
  g_autoptr (BudgetLineItem) item = budget_line_item_new ();
  g_autoptr (GListModel) children = budget_line_item_list_children (item);
  g_autoptr (GListModel) ancestors = budget_line_item_list_ancestors (item);
  g_autoptr (BudgetPlace) place = budget_line_item_dup_place (item);
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_line_item_get_table (item));
  cr_assert_null (budget_line_item_get_code (item));
  cr_assert_null (budget_line_item_dup_parent (item));
  cr_assert_eq (g_list_model_get_n_items (children), 0);
  cr_assert_eq (g_list_model_get_n_items (ancestors), 0);
  cr_assert_null (budget_place_get_source (place));
  cr_assert_not (budget_line_item_find_column (item, BUDGET_ROLE_TOTAL, NULL, &error));
  cr_assert_str_eq (error->message, "no columns at all, expected one that is total");
}

Test (line_item, get_code_checks_self, .signal = SIGTRAP) { budget_line_item_get_code (NULL); }

Test (line_item, has_amount_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, 0);

  budget_line_item_has_amount (item, 5);
}

Test (line_item, get_amount_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, 0);
  gint64 fen;

  budget_line_item_get_amount (item, G_MAXUINT, &fen);
}

Test (line_item, get_number_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = budget_line_item_new ();

  budget_line_item_get_number (item, 0, NULL, NULL);
}

Test (line_item, get_cell_state_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = budget_line_item_new ();

  budget_line_item_get_cell_state (item, 0);
}

Test (line_item, get_text_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, 0);

  budget_line_item_get_text (item, 5);
}

Test (line_item, format_amount_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, 0);

  budget_line_item_format_amount (item, 5);
}

Test (line_item, dup_cell_place_checks_the_column, .signal = SIGTRAP)
{
  g_autoptr (BudgetLineItem) item = line_item_new (TEST_EXPENDITURE, 0);

  budget_line_item_dup_cell_place (item, 5);
}

/* how long the threads run: a second, or BUDGET_STRESS_SECONDS */
static gint64
get_stress_end (void)
{
  const char *seconds = g_getenv ("BUDGET_STRESS_SECONDS");
  gint64 duration = seconds != NULL ? strtol (seconds, NULL, 10) : 1;

  return g_get_monotonic_time () + CLAMP (duration, 1, 60) * G_USEC_PER_SEC;
}

typedef struct
{
  BudgetTable *table;
  gint64 end;
  guint step;
  guint n_taken;
} Stress;

static gpointer
take_and_drop (gpointer user_data)
{
  Stress *stress = user_data;
  guint position = 0;

  while (g_get_monotonic_time () < stress->end)
    for (guint i = 0; i < 64; i++)
      {
        g_autoptr (BudgetLineItem) item = budget_table_get_line_item (stress->table, position);
        g_autoptr (BudgetLineItem) again = budget_table_get_line_item (stress->table, position);
        g_autoptr (BudgetLineItem) parent = budget_line_item_dup_parent (item);

        if (item != again || budget_line_item_get_position (item) != position)
          return NULL;
        if (parent != NULL && budget_line_item_get_position (parent) >= position)
          return NULL;
        stress->n_taken++;
        position = (position + stress->step) % TEST_N_ROWS;
      }
  return stress;
}

Test (line_item, two_threads_may_take_and_drop)
{
  g_autoptr (BudgetTable) table = test_table_new (TEST_EXPENDITURE);
  gint64 end = get_stress_end ();
  Stress first = { table, end, 1, 0 };
  Stress second = { table, end, 3, 0 };
  GThread *thread = g_thread_new ("first", take_and_drop, &first);
  gpointer second_result = take_and_drop (&second);
  gpointer first_result = g_thread_join (thread);

  cr_assert_eq (first_result, &first);
  cr_assert_eq (second_result, &second);
  cr_assert_gt (first.n_taken, 0);
  cr_assert_gt (second.n_taken, 0);
}

/* the last reference to everything may be dropped by any thread */
static gpointer
drop (gpointer item)
{
  g_object_unref (item);
  return NULL;
}

Test (line_item, last_ones_may_be_dropped_together)
{
  for (guint i = 0; i < 200; i++)
    {
      BudgetDisclosure *disclosure = test_disclosure_new ();
      BudgetTable *table = budget_disclosure_get_table (disclosure, TEST_EXPENDITURE);
      BudgetLineItem *first = budget_table_get_line_item (table, 0);
      BudgetLineItem *second = budget_table_get_line_item (table, 1);
      gpointer watched = disclosure;

      g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
      g_object_unref (table);
      g_object_unref (disclosure);

      GThread *thread = g_thread_new ("drop", drop, first);

      g_object_unref (second);
      g_thread_join (thread);
      cr_assert_null (watched);
    }
}
