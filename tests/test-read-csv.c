/* test-read-csv.c - comma-separated values to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

static void
assert_values (const char *data, gsize size, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_data (data, size, name, &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

static void
assert_csv (const char *csv, const char *expected)
{
  assert_values (csv, strlen (csv), "a.csv", expected);
}

Test (read_csv, values_and_quotes)
{
  assert_csv ("a,\"b,\"\"c\"\"\"\r\n \"x\" , d \r\n\"e\nf\"g,",
              "T 3x2\n  (0,0)a (0,1)b,\"c\"\n  (1,0)\"x\" (1,1)d\n  (2,0)e\\nfg (2,1)\n");
}

Test (read_csv, tabs_and_semicolons)
{
  assert_values ("a\tb\n1,5\t2\n", 10, "a.tsv", "T 2x2\n  (0,0)a (0,1)b\n  (1,0)1,5 (1,1)2\n");
  assert_csv ("a;b\n1;2", "T 2x2\n  (0,0)a (0,1)b\n  (1,0)1 (1,1)2\n");
}

Test (read_csv, title_caption_and_note)
{
  assert_csv ("收入总表,,\n,,单位：万元\n科目,名称,合计\n201,a,1.5\n注：b,,\n",
              "P 收入总表\nT 3x3\n  (0,0) (0,1) (0,2)单位：万元\n  (1,0)科目 (1,1)名称 (1,2)合计\n"
              "  (2,0)201 (2,1)a (2,2)1.5\nP 注：b\n");
}

Test (read_csv, spans_of_headings_are_guessed)
{
  assert_csv ("科目,合计,支出,\n,,基本,项目\n201,3,1,2\n",
              "T 3x4\n  (0,0 2x1)科目 (0,1 2x1)合计 (0,2 1x2)支出\n  (1,2)基本 (1,3)项目\n"
              "  (2,0)201 (2,1)3 (2,2)1 (2,3)2\n");
}

/* a heading is as wide as those below it, which are wide themselves */
Test (read_csv, spans_over_spans_are_guessed)
{
  assert_csv ("科目,支出,,,,其他\n,合计,基本,,项目,\n,,人员,公用,,\n201,6,1,2,3,4\n",
              "T 4x6\n  (0,0 3x1)科目 (0,1 1x4)支出 (0,5 3x1)其他\n"
              "  (1,1 2x1)合计 (1,2 1x2)基本 (1,4 2x1)项目\n  (2,2)人员 (2,3)公用\n"
              "  (3,0)201 (3,1)6 (3,2)1 (3,3)2 (3,4)3 (3,5)4\n");
}

Test (read_csv, gb18030)
{
  const char gbk[] = "\xd6\xd0,\xb9\xfa\n1,2\n";

  assert_values (gbk, sizeof gbk - 1, "a.csv", "T 2x2\n  (0,0)中 (0,1)国\n  (1,0)1 (1,1)2\n");
}

Test (read_csv, is_told_from_its_content)
{
  assert_values ("a,b\n1,2\n", 8, "a", "T 2x2\n  (0,0)a (0,1)b\n  (1,0)1 (1,1)2\n");
  assert_values ("a\tb\n1\t2\n", 8, "a.xls", "T 2x2\n  (0,0)a (0,1)b\n  (1,0)1 (1,1)2\n");
  assert_values ("\ta\n\tb\n\n\tc\n\td\n", 13, "a", "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n");
  assert_values ("a, b\nc\n", 7, "a", "P a, b\nP c\n");
}

Test (read_csv, places)
{
  const char *csv = "title,\n\na,b\n";
  g_autoptr (BudgetSheet) sheet = read_data (csv, strlen (csv), "a.csv", NULL);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  cr_assert_eq (blocks[0].place.line, 1);
  cr_assert_eq (blocks[1].table->cells[1].place.row, 3);
  cr_assert_eq (blocks[1].table->cells[1].place.column, 2);
  cr_assert_eq (blocks[1].table->cells[1].place.table, 1);
}

Test (read_csv, columns_at_the_limit_and_one_over)
{
  g_autofree char *most = g_strnfill (BUDGET_READER_MAX_COLUMNS - 1, ',');
  g_autofree char *text = g_strconcat (most, "a", NULL);
  g_autofree char *more = g_strconcat (",", text, NULL);
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.csv", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (more, strlen (more), "a.csv", BUDGET_ERROR_LIMIT,
                     "a.csv: line 1: found more than 16384 columns, expected at most as many "
                     "(BUDGET_READER_MAX_COLUMNS)");
}

Test (read_csv, text_over_the_limit)
{
  g_autofree char *most = g_strnfill (BUDGET_READER_MAX_TEXT, 'a');
  g_autofree char *more = g_strconcat ("b,a", most, NULL);

  assert_data_error (more, strlen (more), "a.csv", BUDGET_ERROR_LIMIT,
                     "a.csv: line 1: found more than 1048576 bytes of a text, expected at most as "
                     "many (BUDGET_READER_MAX_TEXT)");
}

Test (read_csv, open_quote_ends_with_the_file)
{
  assert_csv ("a,\"b\nc", "T 1x2\n  (0,0)a (0,1)b\\nc\n");
}

Test (read_csv, blanks_alone_are_an_error)
{
  assert_data_error (",,\n,,\n", 6, "a.csv", BUDGET_ERROR_NO_TEXT,
                     "a.csv: found no text, expected a disclosure");
}
