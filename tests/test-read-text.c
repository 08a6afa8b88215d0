/* test-read-text.c - text as Apache Tika prints it, to a sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

#include "read/budget-read-encoding-private.h"

/* ---- lines ---- */

Test (read_text, lines_are_paragraphs)
{
  assert_text_dump ("一、收入\n\n 二、支出\xe3\x80\x80\nlast", "P 一、收入\nP 二、支出\nP last\n");
}

Test (read_text, white_space_in_a_line_is_kept)
{
  assert_text_dump ("项  目\xe3\x80\x80金额\n", "P 项  目\xe3\x80\x80金额\n");
}

Test (read_text, paragraphs_know_their_line)
{
  const char *text = "a\n\n\tcell\n\nb";
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.txt", NULL);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  cr_assert_eq (sheet->blocks->len, 3);
  cr_assert_eq (blocks[0].place.line, 1);
  cr_assert_eq (blocks[0].place.source, 1);
  cr_assert_eq (blocks[1].place.line, 3);
  cr_assert_eq (blocks[1].place.table, 1);
  cr_assert_eq (blocks[2].place.line, 5);
}

Test (read_text, cells_know_their_place)
{
  const char *text = "title\n\ta\n\tb\n\n\tc\n\td\n\nend\n\te\n";
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.txt", NULL);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;
  const BudgetSheetCell *cell = &blocks[1].table->cells[3];

  cr_assert_str_eq (cell->text, "d");
  cr_assert_eq (cell->place.line, 6);
  cr_assert_eq (cell->place.table, 1);
  cr_assert_eq (cell->place.row, 2);
  cr_assert_eq (cell->place.column, 2);
  cr_assert_eq (cell->place.source, 1);
  cr_assert_eq (blocks[3].place.table, 2);
}

Test (read_text, line_ends_of_any_system)
{
  assert_text_dump ("a\r\nb\rc\n", "P a\nP b\nP c\n");
  assert_text_dump ("\ta\r\n\tb\r\n\r\n\tc\r\n\td\r\n",
                    "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n");
}

Test (read_text, bookmarks_are_dropped)
{
  assert_text_dump ("a[bookmark: _GoBack]b\n[bookmark: x]\n\tc[bookmark: y]\n\td",
                    "P ab\nT 1x2\n  (0,0)c (0,1)d\n");
  assert_text_dump ("[bookmark: unfinished\n[note] [bookmark: a]x[bookmark: b]",
                    "P [bookmark: unfinished\nP [note] x\n");
}

Test (read_text, bookmarks_of_contents_mark_headings)
{
  assert_text_dump (" [bookmark: _Toc_2_2_0000000001]收支总表\n[bookmark: _Toc12345]x\n"
                    "[bookmark: _Other]y\n[bookmark: _Toc_0_]z",
                    "P2 收支总表\nP1 x\nP y\nP1 z\n");
}

/* ---- tables ---- */

Test (read_text, empty_line_ends_a_row)
{
  assert_text_dump ("\ta\n\tb\n\n\tc\n\td\n\n\n\n\te\n\t\n",
                    "T 3x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n  (2,0)e (2,1)\n");
}

Test (read_text, line_of_one_space_ends_a_table)
{
  assert_text_dump ("\ta\n\n \n\tb\n\tc\n", "T 1x1\n  (0,0)a\nT 1x2\n  (0,0)b (0,1)c\n");
}

Test (read_text, stray_tab_ends_a_cell)
{
  assert_text_dump ("\ta\t\n\t\tb\n", "T 1x2\n  (0,0)a (0,1)b\n");
}

Test (read_text, broken_rows_are_glued)
{
  assert_text_dump ("\tA\n\tB\n\tC\n\n\ta\n\n\tb\n\n\n\tc\n\n\td\n\te\n\n\tf\n\n\tx\n\ty\n\tz\n",
                    "T 4x3\n  (0,0)A (0,1)B (0,2)C\n  (1,0)a (1,1)b (1,2)c\n"
                    "  (2,0)d (2,1)e (2,2)f\n  (3,0)x (3,1)y (3,2)z\n"
                    "! rows-glued line 7 table 1 row 2: an empty paragraph in a cell breaks the "
                    "row, its parts were glued\n"
                    "! rows-glued line 10 table 1 row 2: an empty paragraph in a cell breaks the "
                    "row, its parts were glued\n"
                    "! rows-glued line 15 table 1 row 3: an empty paragraph in a cell breaks the "
                    "row, its parts were glued\n");
}

Test (read_text, row_that_cannot_be_repaired_stays)
{
  assert_text_dump ("\tA\n\tB\n\tC\n\n\ta\n\tb\n\n\tx\n\ty\n\tz\n\n\tc\n\td\n",
                    "T 4x3\n  (0,0)A (0,1)B (0,2)C\n  (1,0)a (1,1)b\n"
                    "  (2,0)x (2,1)y (2,2)z\n  (3,0)c (3,1)d\n"
                    "! row-short line 5 table 1 row 2: the row has 2 cells, expected 3\n"
                    "! row-short line 12 table 1 row 4: the row has 2 cells, expected 3\n");
}

Test (read_text, parts_that_give_too_many_cells_stay)
{
  assert_text_dump ("\tA\n\tB\n\tC\n\n\ta\n\tb\n\n\tc\n\td\n",
                    "T 3x3\n  (0,0)A (0,1)B (0,2)C\n  (1,0)a (1,1)b\n  (2,0)c (2,1)d\n"
                    "! row-short line 5 table 1 row 2: the row has 2 cells, expected 3\n"
                    "! row-short line 8 table 1 row 3: the row has 2 cells, expected 3\n");
}

Test (read_text, findings_are_in_both_languages)
{
  const char *text = "\tA\n\tB\n\n\ta\n\n\tb\n\n\tc\n";
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.txt", NULL);
  const BudgetFindingData *findings = (const BudgetFindingData *) (gpointer) sheet->findings->data;

  cr_assert_eq (sheet->findings->len, 2);
  cr_assert_str_eq (findings[0].what, "rows-glued");
  cr_assert_eq (findings[0].severity, BUDGET_SEVERITY_NOTE);
  cr_assert_str_eq (findings[0].zh, "单元格内的空段落将该行断开，已拼接");
  cr_assert_str_eq (findings[1].what, "row-short");
  cr_assert_eq (findings[1].severity, BUDGET_SEVERITY_WARNING);
  cr_assert_str_eq (findings[1].zh, "该行只有1个单元格，应有2个");
}

/* ---- heading rows ---- */

Test (read_text, heading_spans_by_empty_cells_below)
{
  assert_text_dump ("\t序号\n\t科目\n\t合计\n\n\t\n\t编码\n\t名称\n\t\n\n\t1\n\t2\n\t3\n\t\n",
                    "T 3x4\n  (0,0 2x1)序号 (0,1 1x2)科目 (0,3 2x1)合计\n"
                    "  (1,1)编码 (1,2)名称\n  (2,0)1 (2,1)2 (2,2)3 (2,3)\n");
}

Test (read_text, heading_spans_by_labels_that_repeat)
{
  assert_text_dump ("\t收入\n\t支出\n\n\t项  目\n\t金额\n\t项目\n\t合计\n\t基金\n",
                    "T 2x5\n  (0,0 1x2)收入 (0,2 1x3)支出\n"
                    "  (1,0)项  目 (1,1)金额 (1,2)项目 (1,3)合计 (1,4)基金\n");
}

Test (read_text, heading_spans_that_are_not_certain_are_even)
{
  assert_text_dump ("\tx\n\tA\n\tB\n\n\t\n\ta\n\tb\n\tc\n\td\n\te\n",
                    "T 2x6\n  (0,0 2x1)x (0,1 1x2)A (0,3 1x3)B\n"
                    "  (1,1)a (1,2)b (1,3)c (1,4)d (1,5)e\n"
                    "! heading-spans-guessed line 1 table 1 row 1: the columns that the heading "
                    "cells cover are not certain, they were shared out evenly\n");
}

Test (read_text, heading_of_three_levels)
{
  assert_text_dump (
      "\tno\n\tX\n\tend\n\n\t\n\tP\n\tQ\n\t\n\n\t\n\ta\n\tb\n\t\n\t\n\n\t1\n\t2\n\t3\n\t4\n\t5\n",
      "T 4x5\n  (0,0 3x1)no (0,1 1x3)X (0,4 3x1)end\n"
      "  (1,1 1x2)P (1,3 2x1)Q\n  (2,1)a (2,2)b\n"
      "  (3,0)1 (3,1)2 (3,2)3 (3,3)4 (3,4)5\n");
}

Test (read_text, caption_is_spread_over_the_columns)
{
  assert_text_dump ("\t224某部门\n\t预算年度：2022\n\t单位：万元\n\n\t序号\n\t收入\n\t支出\n\n"
                    "\t\n\ta\n\tb\n\ta\n\tb\n",
                    "T 3x5\n  (0,0 1x3)224某部门 (0,3)预算年度：2022 (0,4)单位：万元\n"
                    "  (1,0 2x1)序号 (1,1 1x2)收入 (1,3 1x2)支出\n"
                    "  (2,1)a (2,2)b (2,3)a (2,4)b\n");
}

Test (read_text, colon_in_parentheses_makes_no_caption)
{
  assert_text_dump ("\t项目\n\t金额（单位：万元）\n\n\t\n\ta\n\tb\n",
                    "T 2x3\n  (0,0 2x1)项目 (0,1 1x2)金额（单位：万元）\n  (1,1)a (1,2)b\n");
  assert_text_dump ("\t项目\n\t其中：公用\n\n\t\n\ta\n\tb\n",
                    "T 2x3\n  (0,0 2x1)项目 (0,1 1x2)其中：公用\n  (1,1)a (1,2)b\n");
}

Test (read_text, caption_as_wide_as_the_table_is_no_heading)
{
  assert_text_dump ("\tx\n\ty\n\t单位：元\n\n\tA\n\tB\n\n\ta\n\t\n\tc\n",
                    "T 3x3\n  (0,0)x (0,1)y (0,2)单位：元\n  (1,0)A (1,1 1x2)B\n"
                    "  (2,0)a (2,1) (2,2)c\n"
                    "! heading-spans-guessed line 5 table 1 row 2: the columns that the heading "
                    "cells cover are not certain, they were shared out evenly\n");
}

Test (read_text, title_in_a_table_is_as_wide_as_it)
{
  assert_text_dump ("\t收支总表\n\n\ta\n\tb\n", "T 2x2\n  (0,0 1x2)收支总表\n  (1,0)a (1,1)b\n");
}

Test (read_text, empty_amounts_are_not_merged_with_headings)
{
  assert_text_dump ("\t名称\n\t金额\n\n\t甲\n\t12.50\n\t\n",
                    "T 2x3\n  (0,0)名称 (0,1 1x2)金额\n  (1,0)甲 (1,1)12.50 (1,2)\n"
                    "! heading-spans-guessed line 1 table 1 row 1: the columns that the heading "
                    "cells cover are not certain, they were shared out evenly\n");
}

/* ---- encodings ---- */

static void
assert_converted (const char *codeset, const char *mark, gsize mark_length, const char *name)
{
  const char *text = "部门预算收支总表，单位：万元\n\t序号\n\t“三公”经费 ≥ 80%\n";
  gsize size;
  g_autofree char *converted = g_convert (text, -1, codeset, "UTF-8", NULL, &size, NULL);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (BudgetSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  g_byte_array_append (data, (const guint8 *) mark, (guint) mark_length);
  g_byte_array_append (data, (const guint8 *) converted, (guint) size);
  sheet = read_data ((const char *) data->data, data->len, name, &error);
  cr_assert_not_null (sheet, "%s: %s", codeset, error != NULL ? error->message : "");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump,
                    "P 部门预算收支总表，单位：万元\nT 1x2\n  (0,0)序号 (0,1)“三公”经费 ≥ 80%\n",
                    "%s: %s", codeset, dump);
}

Test (read_text, utf8_with_and_without_mark)
{
  assert_converted ("UTF-8", "", 0, "a.txt");
  assert_converted ("UTF-8", "\xef\xbb\xbf", 3, "a.txt");
}

Test (read_text, utf16_with_mark)
{
  assert_converted ("UTF-16LE", "\xff\xfe", 2, "a.txt");
  assert_converted ("UTF-16BE", "\xfe\xff", 2, "a");
}

Test (read_text, gb18030_and_gbk)
{
  assert_converted ("GB18030", "", 0, "a.txt");
  assert_converted ("GBK", "", 0, "b");
  assert_converted ("GB18030", "\x84\x31\x95\x33", 4, "a.txt");
}

Test (read_text, gb18030_of_a_single_word)
{
  g_autofree char *dump = NULL;
  g_autoptr (BudgetSheet) sheet = read_data ("\xd6\xd0\xce\xc4", 4, "a.txt", NULL);

  cr_assert_not_null (sheet);
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P 中文\n");
}

Test (read_text, invalid_utf8_is_damaged)
{
  const char text[] = "第一行\n第二\xff行\n";
  const char cut[] = "部门\n预\xe7\xae";
  const char overlong[] = "部门预算\n\xe0\x80\x80";
  const char surrogate[] = "部门预算\n\xed\xa0\x80";
  const char nul[] = "部门\0预算";

  assert_data_error (text, sizeof text - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found byte 0xFF, expected UTF-8 text");
  assert_data_error (cut, sizeof cut - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found byte 0xE7, expected UTF-8 text");
  assert_data_error (overlong, sizeof overlong - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found byte 0xE0, expected UTF-8 text");
  assert_data_error (surrogate, sizeof surrogate - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found byte 0xED, expected UTF-8 text");
  assert_data_error (nul, sizeof nul - 1, "a", BUDGET_ERROR_UNSUPPORTED,
                     "a: found binary data, expected a document, a workbook, a web page, text or "
                     "JSON of a disclosure");
}

Test (read_text, bytes_of_no_encoding_are_damaged)
{
  const char text[] = "abc\n\xd6\xd0\xce\xc4\n\xff\xff\xff";
  const char cut[] = "abc\n\xd6\xd0\xce";
  const char strange[] = "\x95\x32\x82\x36\x95\x32\x82\x37";

  assert_data_error (
      text, sizeof text - 1, "a.txt", BUDGET_ERROR_DAMAGED,
      "a.txt: line 3: found bytes that are neither UTF-8 nor GB18030, expected text");
  assert_data_error (
      cut, sizeof cut - 1, "a.txt", BUDGET_ERROR_DAMAGED,
      "a.txt: line 2: found bytes that are neither UTF-8 nor GB18030, expected text");
  assert_data_error (
      strange, sizeof strange - 1, "a.txt", BUDGET_ERROR_DAMAGED,
      "a.txt: line 1: found bytes that are neither UTF-8 nor GB18030, expected text");
}

Test (read_text, damaged_utf16)
{
  const char odd[] = "\xff\xfe"
                     "a\0\n\0b";
  const char lone[] = "\xff\xfe"
                      "a\0\n\0\x00\xd8"
                      "b\0";

  assert_data_error (odd, sizeof odd - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found bytes that are not UTF-16, expected text as its byte "
                     "order mark says");
  assert_data_error (lone, sizeof lone - 1, "a.txt", BUDGET_ERROR_DAMAGED,
                     "a.txt: line 2: found bytes that are not UTF-16, expected text as its byte "
                     "order mark says");
}

/* the validator reads eight bytes at a time: each character at each offset from that */
Test (read_text, validator_agrees_with_glib)
{
  GRand *random = g_rand_new_with_seed (20260101);
  static const char *const parts[] = { "a",
                                       "ab\n",
                                       "中",
                                       "é",
                                       "\xf0\x9f\x98\x80",
                                       "\xe0\xa0\x80",
                                       "\xed\x9f\xbf",
                                       "\xef\xbf\xbf",
                                       "\xe4\xb8",
                                       "\x80",
                                       "\xed\xa0\x80",
                                       "\xe0\x80\x80",
                                       "\xf4\x90\x80\x80",
                                       "\xf0\x80\x80\x80",
                                       "\xc1\x81" };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const char *glib_end;
      guint n = (guint) g_rand_int_range (random, 0, 12);
      /* damage is rare, so that it is met at all offsets */
      int n_parts = g_rand_int_range (random, 0, 4) == 0 ? (int) G_N_ELEMENTS (parts) : 8;

      for (guint k = 0; k < n; k++)
        g_string_append (text, parts[g_rand_int_range (random, 0, n_parts)]);
      g_utf8_validate_len (text->str, text->len, &glib_end);
      cr_assert_eq (_budget_read_validate_utf8 (text->str, text->str + text->len), glib_end);
    }
  g_rand_free (random);
}

/* ---- limits ---- */

static char *
make_cells (gsize n, const char *separator)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      g_string_append (text, "\tx");
      g_string_append (text, separator);
    }
  return g_string_free (text, FALSE);
}

Test (read_text, columns_at_the_limit_and_one_over)
{
  g_autofree char *fit = make_cells (BUDGET_READER_MAX_COLUMNS, "\n");
  g_autofree char *over = make_cells (BUDGET_READER_MAX_COLUMNS + 1, "\n");
  g_autoptr (BudgetSheet) sheet = read_data (fit, strlen (fit), "a.txt", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (over, strlen (over), "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: table 1: found 16385 columns, expected at most 16384");
}

Test (read_text, rows_at_the_limit_and_one_over)
{
  g_autofree char *fit = make_cells (BUDGET_READER_MAX_ROWS, "\n\n");
  g_autofree char *over = make_cells (BUDGET_READER_MAX_ROWS + 1, "\n\n");
  g_autoptr (BudgetSheet) sheet = read_data (fit, strlen (fit), "a.txt", NULL);

  cr_assert_not_null (sheet);
  cr_assert_eq (g_array_index (sheet->blocks, BudgetSheetBlock, 0).table->n_rows,
                BUDGET_READER_MAX_ROWS);
  assert_data_error (over, strlen (over), "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: table 1: found 1048577 rows, expected at most 1048576");
}

/* one wide row and many short ones would make a grid without measure */
Test (read_text, places_at_the_limit_and_one_over)
{
  g_autofree char *wide = make_cells (BUDGET_READER_MAX_COLUMNS, "\n");
  g_autofree char *fit_rows = make_cells (1023, "\n\n");
  g_autofree char *over_rows = make_cells (1024, "\n\n");
  g_autofree char *fit = g_strconcat (wide, "\n", fit_rows, NULL);
  g_autofree char *over = g_strconcat (wide, "\n", over_rows, NULL);
  g_autoptr (BudgetSheet) sheet = read_data (fit, strlen (fit), "a.txt", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (over, strlen (over), "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: table 1: found 16793600 places (rows by columns), expected at most "
                     "16777216");
}

Test (read_text, tables_at_the_limit_and_one_over)
{
  g_autofree char *fit = make_cells (BUDGET_READER_MAX_TABLES, "\n.\n");
  g_autofree char *over = make_cells (BUDGET_READER_MAX_TABLES + 1, "\n.\n");
  g_autoptr (BudgetSheet) sheet = read_data (fit, strlen (fit), "a.txt", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (over, strlen (over), "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: table 65536: found 65536 tables, expected at most 65535");
}

Test (read_text, text_at_the_limit_and_one_over)
{
  g_autofree char *text = g_strnfill (BUDGET_READER_MAX_TEXT + 2, 'x');
  g_autoptr (BudgetSheet) sheet = NULL;

  text[0] = '\t';
  sheet = read_data (text, BUDGET_READER_MAX_TEXT + 1, "a.txt", NULL);
  cr_assert_not_null (sheet);
  assert_data_error (text, BUDGET_READER_MAX_TEXT + 2, "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: line 1: found a text of 1048577 bytes, expected at most 1048576");
}

Test (read_text, line_of_ten_megabytes)
{
  g_autofree char *text = g_strnfill (10000000, 'x');

  text[1] = '\n';
  assert_data_error (text, 10000000, "a.txt", BUDGET_ERROR_LIMIT,
                     "a.txt: line 2: found a text of 9999998 bytes, expected at most 1048576");
}

Test (read_text, hundred_thousand_rows)
{
  GString *text = g_string_new (NULL);
  g_autoptr (BudgetSheet) sheet = NULL;
  const BudgetSheetTable *table;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "\t%u\n\t\n\tname\n\n", i);
  sheet = read_data (text->str, text->len, "a.txt", NULL);
  g_string_free (text, TRUE);
  cr_assert_not_null (sheet);
  table = g_array_index (sheet->blocks, BudgetSheetBlock, 0).table;
  cr_assert_eq (table->n_rows, 100000);
  cr_assert_eq (table->n_cells, 300000);
  cr_assert_str_eq (table->cells[table->row_starts[99999]].text, "99999");
}

Test (read_text, findings_without_end_are_cut)
{
  GString *text = g_string_new ("\ta\n\tb\n\tc\n\n");
  g_autoptr (BudgetSheet) sheet = NULL;

  for (guint i = 0; i < 10100; i++)
    g_string_append (text, "\ta\n\tb\n\n");
  sheet = read_data (text->str, text->len, "a.txt", NULL);
  g_string_free (text, TRUE);
  cr_assert_eq (sheet->findings->len, 10001);
  cr_assert_str_eq (g_array_index (sheet->findings, BudgetFindingData, 10000).what,
                    "findings-left-out");
}

/* ---- the reference ---- */

Test (read_text, reference_has_six_broken_rows)
{
  g_autoptr (GBytes) bytes = load_test_data ("reference/luquan-2022.txt");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  static const guint lines[] = { 1590, 1612, 1621, 1666, 1794, 1796 };
  guint n_glued = 0;

  if (bytes == NULL)
    cr_skip ("the reference is not there");
  sheet = read_bytes (bytes, "luquan-2022.txt", BUDGET_FORMAT_AUTO, &error);
  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  for (guint i = 0; i < sheet->findings->len; i++)
    {
      const BudgetFindingData *finding = &g_array_index (sheet->findings, BudgetFindingData, i);

      cr_assert_str_neq (finding->what, "row-short");
      if (g_str_equal (finding->what, "rows-glued"))
        cr_assert_eq (finding->place.line, lines[n_glued++]);
    }
  cr_assert_eq (n_glued, 6);
}
