/* test-handles.c - children made on demand, lists of them, and the data below
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include "model/budget-handles-private.h"

#include <criterion/criterion.h>

static int n_made;

static gpointer
make_file (gpointer owner, guint position)
{
  g_autofree char *path = g_strdup_printf ("/%u", position);

  n_made++;
  return g_file_new_for_path (path);
}

Test (handles, same_object_while_held)
{
  BudgetHandles handles;

  n_made = 0;
  _budget_handles_init (&handles, 3);
  g_autoptr (GFile) first = _budget_handles_get (&handles, 1, make_file, NULL);
  g_autoptr (GFile) again = _budget_handles_get (&handles, 1, make_file, NULL);
  g_autoptr (GFile) other = _budget_handles_get (&handles, 2, make_file, NULL);

  cr_assert_eq (first, again);
  cr_assert_neq (first, other);
  cr_assert_eq (n_made, 2);
  g_clear_object (&first);
  g_clear_object (&again);
  g_clear_object (&other);
  _budget_handles_clear (&handles);
}

Test (handles, made_again_once_dropped)
{
  BudgetHandles handles;

  n_made = 0;
  _budget_handles_init (&handles, 1);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GFile) file = _budget_handles_get (&handles, 0, make_file, NULL);

      cr_assert_not_null (file);
    }
  cr_assert_eq (n_made, 3);
  _budget_handles_clear (&handles);
}

Test (handles, nothing_past_the_end)
{
  BudgetHandles handles;

  _budget_handles_init (&handles, 2);
  cr_assert_null (_budget_handles_get (&handles, 2, make_file, NULL));
  cr_assert_null (_budget_handles_get (&handles, G_MAXUINT, make_file, NULL));
  cr_assert_null (handles.refs, "a failed look-up makes no map");
  _budget_handles_clear (&handles);
}

static gpointer
get_file (gpointer owner, guint position)
{
  return make_file (owner, position);
}

Test (handle_list, is_a_list_model)
{
  g_autoptr (GFile) owner = g_file_new_for_path ("/");
  g_autoptr (GListModel) list = _budget_handle_list_new (owner, G_TYPE_FILE, 2, get_file);
  g_autoptr (GFile) second = g_list_model_get_item (list, 1);
  GType type = G_TYPE_INVALID;
  guint n = 0;

  cr_assert_eq (g_list_model_get_n_items (list), 2);
  cr_assert_eq (g_list_model_get_item_type (list), G_TYPE_FILE);
  cr_assert_str_eq (g_file_peek_path (second), "/1");
  cr_assert_null (g_list_model_get_item (list, 2));
  cr_assert_null (g_list_model_get_item (list, G_MAXUINT));
  g_object_get (list, "n-items", &n, "item-type", &type, NULL);
  cr_assert_eq (n, 2);
  cr_assert_eq (type, G_TYPE_FILE);
}

Test (handle_list, holds_its_owner)
{
  GFile *owner = g_file_new_for_path ("/");
  GListModel *list = _budget_handle_list_new (owner, G_TYPE_FILE, 1, get_file);
  gpointer watched = owner;

  g_object_add_weak_pointer (G_OBJECT (owner), &watched);
  g_object_unref (owner);
  cr_assert_not_null (watched);
  g_object_unref (list);
  cr_assert_null (watched);
}

Test (handle_list, subset_keeps_its_order)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint values[] = { 7, 3 };

  g_array_append_vals (positions, values, 2);
  g_autoptr (GListModel) list =
      _budget_handle_list_new_subset (NULL, G_TYPE_FILE, positions, get_file);
  g_autoptr (GFile) first = g_list_model_get_item (list, 0);
  g_autoptr (GFile) second = g_list_model_get_item (list, 1);

  cr_assert_str_eq (g_file_peek_path (first), "/7");
  cr_assert_str_eq (g_file_peek_path (second), "/3");
  cr_assert_null (g_list_model_get_item (list, 2));
}

Test (handle_list, empty_subset)
{
  g_autoptr (GListModel) list = _budget_handle_list_new_subset (NULL, G_TYPE_FILE, NULL, get_file);

  cr_assert_eq (g_list_model_get_n_items (list), 0);
  cr_assert_null (g_list_model_get_item (list, 0));
}

static void
assert_parents (const char *const *codes, const int *parents)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  BudgetTableData *table = test_table_data_new (arena, codes);

  _budget_table_data_link (table);
  for (guint i = 0; i < table->n_items; i++)
    cr_expect_eq (table->items[i].parent, parents[i], "row %u (%s): parent %d, expected %d", i,
                  codes[i], table->items[i].parent, parents[i]);
}

Test (link, codes_in_order)
{
  const char *const codes[] = { "",    "201", "20133", "2013301", "2013302", "20199",
                                "208", "",    "20805", "2080505", NULL };
  const int parents[] = { -1, -1, 1, 2, 2, 1, -1, -1, 6, 8 };

  assert_parents (codes, parents);
}

Test (link, levels_may_be_skipped)
{
  const char *const codes[] = { "201", "2013301", "2080505", NULL };
  const int parents[] = { -1, 0, -1 };

  assert_parents (codes, parents);
}

Test (link, nearest_preceding_when_codes_repeat)
{
  const char *const codes[] = { "201", "20133", "201", "20133", "2013301", NULL };
  const int parents[] = { -1, 0, -1, 2, 3 };

  assert_parents (codes, parents);
}

Test (link, nearest_preceding_beyond_a_sibling)
{
  const char *const codes[] = { "201", "20133", "20199", "2013301", "208", "2019901", NULL };
  const int parents[] = { -1, 0, 0, 1, -1, 2 };

  assert_parents (codes, parents);
}

Test (link, parent_that_comes_later)
{
  const char *const codes[] = { "2013301", "20133", "201", "20805", NULL };
  const int parents[] = { 1, 2, -1, -1 };

  assert_parents (codes, parents);
}

Test (link, parts_hang_under_the_row_above)
{
  const char *const codes[] = { "+", "201", "+", "+", "", "+", "20133", NULL };
  const int parents[] = { -1, -1, 1, 1, -1, 4, 1 };

  assert_parents (codes, parents);
}

Test (link, blocks_are_apart)
{
  const char *const codes[] = { "301", "302", "30201", "+", NULL };
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  BudgetTableData *table = test_table_data_new (arena, codes);

  table->items[2].block = 1;
  table->items[3].block = 2;
  _budget_table_data_link (table);
  for (guint i = 0; i < 4; i++)
    cr_expect_eq (table->items[i].parent, -1);
}

Test (link, code_without_end_has_no_parent)
{
  g_autofree char *monster = g_strnfill (100000, '2');
  const char *const codes[] = { "2", monster, "22", "1", monster, NULL };
  const int parents[] = { -1, -1, 0, -1, -1 };

  assert_parents (codes, parents);
}

/* every code is the prefix of the one before it: the worst case of the hash */
Test (link, longest_codes_link_to_their_longest_prefix)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  const char *codes[33] = { NULL };
  int parents[32];

  for (guint i = 0; i < 32; i++)
    {
      g_autofree char *code = g_strnfill (32 - i, '3');

      codes[i] = _budget_arena_strdup (arena, code);
      parents[i] = i < 31 ? (int) i + 1 : -1;
    }
  assert_parents (codes, parents);
}

Test (data, cells_start_unset)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  BudgetTableData table = { .n_columns = 3, .n_items = 4 };

  _budget_table_data_alloc_cells (&table, arena);
  for (guint i = 0; i < 12; i++)
    {
      cr_assert_eq (table.states[i], BUDGET_CELL_STATE_UNSET);
      cr_assert_eq (table.values[i], 0);
      cr_assert_null (table.texts[i]);
    }
}

Test (data, no_cells_without_rows)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  BudgetTableData table = { .n_columns = 3 };

  _budget_table_data_alloc_cells (&table, arena);
  cr_assert_null (table.states);
}

Test (data, finish_leaves_no_string_array_null)
{
  g_autoptr (BudgetDisclosureData) data = test_model_data_new ();

  cr_assert_not_null (data->tables[TEST_EXPENDITURE].notes);
  cr_assert_not_null (data->tables[TEST_EMPTY].columns[0].heading);
  cr_assert_not_null (data->goals[0].measures);
  cr_assert_not_null (data->goals[0].parts[0].measures);
  cr_assert_not_null (data->passages[0].paragraphs);
}

Test (data, is_counted)
{
  BudgetDisclosureData *data = test_model_data_new ();
  BudgetDisclosureData *again = _budget_disclosure_data_ref (data);

  _budget_disclosure_data_unref (data);
  cr_assert_eq (again->fiscal_year, 2022);
  _budget_disclosure_data_unref (again);
}

Test (nick, goes_both_ways)
{
  cr_assert_str_eq (_budget_enum_to_nick (BUDGET_TYPE_ROLE, BUDGET_ROLE_TRAVEL_ABROAD),
                    "travel-abroad");
  cr_assert_eq (_budget_enum_from_nick (BUDGET_TYPE_ROLE, "travel-abroad"),
                BUDGET_ROLE_TRAVEL_ABROAD);
  cr_assert_str_eq (_budget_enum_to_nick (BUDGET_TYPE_TARGET_FLAGS, BUDGET_TARGET_FLAGS_MULTIPLIER),
                    "multiplier");
  cr_assert_eq (_budget_enum_from_nick (BUDGET_TYPE_TARGET_FLAGS, "multiplier"),
                BUDGET_TARGET_FLAGS_MULTIPLIER);
}

Test (nick, unknown_ones)
{
  cr_assert_null (_budget_enum_to_nick (BUDGET_TYPE_ROLE, 4711));
  cr_assert_eq (_budget_enum_from_nick (BUDGET_TYPE_ROLE, "no-such-role"), -1);
  cr_assert_eq (_budget_enum_from_nick (BUDGET_TYPE_ROLE, NULL), -1);
  cr_assert_eq (_budget_enum_from_nick (BUDGET_TYPE_TARGET_FLAGS, "no-such-flag"), -1);
}

Test (version, is_the_compiled_one)
{
  g_autofree char *version = g_strdup_printf ("%d.%d.%d", BUDGET_MAJOR_VERSION,
                                              BUDGET_MINOR_VERSION, BUDGET_MICRO_VERSION);

  cr_assert_str_eq (budget_get_version (), version);
}

Test (error, has_its_domain)
{
  cr_assert_str_eq (g_quark_to_string (BUDGET_ERROR), "budget-error-quark");
}
