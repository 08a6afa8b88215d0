/* test-sheet.c - sheets of paragraphs and tables
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

#include "read/budget-sheet-build-private.h"
#include "read/budget-trim-private.h"

Test (sheet, new_sheet_is_empty)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autofree char *dump = _budget_sheet_dump (sheet);

  cr_assert_eq (sheet->blocks->len, 0);
  cr_assert_eq (sheet->sources->len, 0);
  cr_assert_str_eq (dump, "");
}

Test (sheet, empty_paragraph_is_left_out)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  BudgetPlaceData place = { .line = 3 };
  g_autofree char *dump = NULL;

  _budget_sheet_add_paragraph (sheet, "", 0, &place);
  _budget_sheet_add_paragraph (sheet, "a\nb", 2, &place);
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P2 a\\nb\n");
}

Test (sheet, grid_tells_the_cell_of_each_place)
{
  const char *text = "\tno\n\tX\n\n\t\n\ta\n\tb\n\n\t1\n\t2\n\t3\n";
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.txt", NULL);
  const BudgetSheetTable *table = g_array_index (sheet->blocks, BudgetSheetBlock, 0).table;
  guint32 *grid = _budget_sheet_table_make_grid (table, sheet->arena);
  static const guint32 expected[] = { 1, 2, 2, 1, 3, 4, 5, 6, 7 };

  cr_assert_eq (table->n_rows * table->n_columns, G_N_ELEMENTS (expected));
  cr_assert_arr_eq (grid, expected, sizeof expected);
}

Test (sheet, grid_has_holes_where_there_is_no_cell)
{
  BudgetSheetCell cells[] = {
    { .text = "a", .row = 0, .column = 1, .row_span = 9, .column_span = 9 }
  };
  guint32 starts[] = { 0, 1, 1 };
  BudgetSheetTable table = { 2, 3, 1, cells, starts };
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  guint32 *grid = _budget_sheet_table_make_grid (&table, arena);
  static const guint32 expected[] = { 0, 1, 1, 0, 1, 1 };

  cr_assert_arr_eq (grid, expected, sizeof expected);
}

static void
assert_look (const char *text, guint traits)
{
  BudgetSheetCell cell = { .text = text };

  _budget_sheet_cell_look (&cell);
  cr_expect_eq (cell.length, strlen (text), "%s", text);
  cr_expect_eq (cell.traits, traits, "%s: %u", text, cell.traits);
}

Test (sheet, a_look_tells_what_texts_hold)
{
  const guint spaced = BUDGET_SHEET_TEXT_SPACED | BUDGET_SHEET_TEXT_FOLDED;

  assert_look ("", 0);
  assert_look ("一、基本支出", 0);
  assert_look ("-1,234.50%", 0);
  assert_look ("a(1)/b", 0);
  assert_look ("合 计", spaced);
  assert_look ("合　计", spaced);
  assert_look ("上\n下", spaced);
  assert_look ("单位:元", BUDGET_SHEET_TEXT_COLON);
  assert_look ("单位：元", BUDGET_SHEET_TEXT_COLON | BUDGET_SHEET_TEXT_FOLDED);
  assert_look ("PC", BUDGET_SHEET_TEXT_FOLDED);
  assert_look ("“三公”", BUDGET_SHEET_TEXT_FOLDED);
  assert_look ("\"a\"", BUDGET_SHEET_TEXT_FOLDED);
  assert_look ("（项）", BUDGET_SHEET_TEXT_FOLDED);
  assert_look ("≥5", BUDGET_SHEET_TEXT_FOLDED);
}

Test (sheet, captions_have_a_colon)
{
  cr_assert (_budget_sheet_is_caption ("预算年度：2022"));
  cr_assert (_budget_sheet_is_caption ("unit: yuan"));
  cr_assert (_budget_sheet_is_caption ("（表）单位：万元"));
  cr_assert_not (_budget_sheet_is_caption ("金额（单位：万元）"));
  cr_assert_not (_budget_sheet_is_caption ("金额(单位:万元"));
  cr_assert_not (_budget_sheet_is_caption ("其中：公用经费"));
  cr_assert_not (_budget_sheet_is_caption ("合计"));
  cr_assert_not (_budget_sheet_is_caption (""));
}

static void
assert_trimmed (const char *text, const char *expected)
{
  const char *end = text + strlen (text);
  const char *start = _budget_trim_start (text, end);

  end = _budget_trim_end (start, end);
  cr_assert_eq ((gsize) (end - start), strlen (expected), "%s", text);
  cr_assert_eq (memcmp (start, expected, strlen (expected)), 0);
}

Test (sheet, all_white_space_is_trimmed)
{
  assert_trimmed ("", "");
  assert_trimmed (" \t\n\r\f\v", "");
  assert_trimmed ("\xe3\x80\x80 a b \xc2\xa0", "a b");
  assert_trimmed ("\xe2\x80\x80x\xe2\x80\x8b", "x");
  assert_trimmed ("\xe2\x80\xaf\xe2\x81\x9fx\xef\xbb\xbf", "x");
  assert_trimmed ("、a。", "、a。");
  assert_trimmed ("“中”", "“中”");
  assert_trimmed ("é à", "é à");
  assert_trimmed ("\x01", "\x01");
}
