/* test-read-xlsx.c - Office Open XML workbooks to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-xlsx-helpers.h"

static void
assert_book (const Book *book, const char *expected)
{
  g_autoptr (GBytes) bytes = make_book (book);

  assert_dump (bytes, "a.xlsx", expected);
}

static void
assert_sheet (const char *sheet, const char *expected)
{
  Book book = { .first = sheet };

  assert_book (&book, expected);
}

static void
assert_sheet_error (const char *sheet, BudgetError code, const char *message)
{
  Book book = { .first = sheet };
  g_autoptr (GBytes) bytes = make_book (&book);

  assert_bytes_error (bytes, "a.xlsx", code, message);
}

static BudgetSheet *
read_book (const Book *book)
{
  g_autoptr (GBytes) bytes = make_book (book);

  return read_bytes (bytes, "a.xlsx", BUDGET_FORMAT_AUTO, NULL);
}

Test (read_xlsx, kinds_of_cells)
{
  Book book = {
    .strings = "<sst " MAIN "><si><t>共享</t></si><si><r><t xml:space='preserve'>a </t></r>"
               "<r><t>b</t></r><rPh><t>no</t></rPh></si></sst>",
    .first =
        SHEET (ROW (1, "<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>" TEXT (
                           "C1", "x_x000A_y_x0041_&amp;")) //
               ROW (2, "<c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='str'><f>A1</f>"
                       "<v>z</v></c>") //
               ROW (3, "<c><f>1+1</f><v>2</v></c><c/><c r='C3'><v>0.30000000000000004</v></c>")),
  };

  assert_book (&book, "T 3x3\n  (0,0)共享 (0,1)a b (0,2)x\\nyA&\n  (1,0)TRUE (1,1)#REF! (1,2)z\n"
                      "  (2,0)2 (2,1) (2,2)0.3\n");
}

Test (read_xlsx, numbers_are_as_they_are_shown)
{
  Book book = {
    .styles =
        "<styleSheet " MAIN "><numFmts><numFmt numFmtId='176' formatCode='0.000_ '/></numFmts>"
        "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
        "<xf numFmtId='9'/><xf numFmtId='176'/><xf numFmtId='31'/><xf numFmtId='4'/></cellXfs>"
        "</styleSheet>",
    .first = SHEET (
        ROW (1,
             NUMBER ("A1", 0, "82800.92000000001") NUMBER ("B1", 1, "1") NUMBER ("C1", 2, "1.5")) //
        ROW (2, NUMBER ("A2", 3, "45292") NUMBER ("B2", 4, "12345.6") NUMBER ("C2", 99, "7"))),
  };

  assert_book (&book, "T 2x3\n  (0,0)82800.92 (0,1)100% (0,2)1.500\n"
                      "  (1,0)2024年1月1日 (1,1)12,345.60 (1,2)7\n");
}

Test (read_xlsx, merged_ranges)
{
  assert_sheet ("<worksheet " MAIN
                "><sheetData>" ROW (1, TEXT ("A1", "a") TEXT ("B1", "b") TEXT ("D1", "c")) //
                ROW (2, TEXT ("B2", "d") TEXT ("C2", "e")) ROW (3, TEXT ("A3", "f"))       //
                "</sheetData><mergeCells><mergeCell ref='B1:C1'/><mergeCell ref='A1:A2'/>"
                "<mergeCell ref='D1:D3'/><mergeCell ref='C2:D2'/><mergeCell ref='A3:Z9'/>"
                "<mergeCell ref='x'/><mergeCell ref='B1'/></mergeCells></worksheet>",
                "T 3x4\n  (0,0 2x1)a (0,1 1x2)b (0,3 3x1)c\n  (1,1)d (1,2)e\n  (2,0 1x3)f\n");
}

Test (read_xlsx, text_of_a_cell_that_is_merged_away_is_told)
{
  Book book = {
    .first = "<worksheet " MAIN "><sheetData>" ROW (
        1, TEXT ("A1", "a") TEXT ("B1", "b")
               TEXT ("C1", "c")) "</sheetData>"
                                 "<mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>"
  };
  g_autoptr (BudgetSheet) sheet = read_book (&book);
  const BudgetFindingData *finding = &g_array_index (sheet->findings, BudgetFindingData, 0);

  assert_book (&book, "T 1x3\n  (0,0 1x2)a (0,2)c\n! merged-cell-text line 0 table 0 row 1: a cell "
                      "that is merged away holds text, it was left out\n");
  cr_assert_str_eq (finding->text, "b");
  cr_assert_eq (finding->place.column, 2);
}

Test (read_xlsx, titles_captions_and_notes)
{
  assert_sheet (
      "<worksheet " MAIN "><sheetData>" ROW (1, TEXT ("A1", "附件1"))                   //
      ROW (2, TEXT ("A2", "收入总表")) ROW (3, TEXT ("C3", "单位：万元"))               //
      ROW (4, TEXT ("A4", "a") TEXT ("B4", "b") TEXT ("C4", "c"))                       //
      ROW (5, TEXT ("A5", "d")) ROW (6, TEXT ("A6", "注：e")) ROW (7, TEXT ("A7", "f")) //
      "</sheetData><mergeCells><mergeCell ref='A2:C2'/><mergeCell ref='A7:C7'/>"
      "</mergeCells></worksheet>",
      "P 附件1\nP 收入总表\nT 3x3\n  (0,0) (0,1) (0,2)单位：万元\n  (1,0)a (1,1)b (1,2)c\n"
      "  (2,0)d (2,1) (2,2)\nP 注：e\nP f\n");
}

Test (read_xlsx, empty_rows_part_tables)
{
  assert_sheet (SHEET (ROW (3, TEXT ("C3", "a") TEXT ("D3", "b")) ROW (4, TEXT ("C4", "c")) //
                       ROW (7, TEXT ("C7", "title"))                                        //
                       ROW (8, TEXT ("C8", "d") TEXT ("D8", "e"))),
                "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)\nP title\nT 1x2\n  (0,0)d (0,1)e\n");
}

Test (read_xlsx, empty_rows_within_a_table)
{
  assert_sheet (
      SHEET (ROW (1, TEXT ("A1", "a") TEXT ("B1", "b") TEXT ("C1", "c") TEXT ("D1", "d")) //
             ROW (2, NUMBER ("A2", 0, "1") NUMBER ("B2", 0, "2"))                         //
             ROW (4, TEXT ("A4", "总计") NUMBER ("B4", 0, "3"))),
      "T 4x4\n  (0,0)a (0,1)b (0,2)c (0,3)d\n  (1,0)1 (1,1)2 (1,2) (1,3)\n"
      "  (2,0) (2,1) (2,2) (2,3)\n  (3,0)总计 (3,1)3 (3,2) (3,3)\n");
}

Test (read_xlsx, headings_after_an_empty_row_begin_a_table)
{
  assert_sheet (SHEET (ROW (1, TEXT ("A1", "a") TEXT ("B1", "b") TEXT ("C1", "c")) //
                       ROW (2, NUMBER ("A2", 0, "1"))                              //
                       ROW (4, TEXT ("A4", "d") TEXT ("B4", "e") TEXT ("C4", "f")) //
                       ROW (5, NUMBER ("A5", 0, "3"))),
                "T 2x3\n  (0,0)a (0,1)b (0,2)c\n  (1,0)1 (1,1) (1,2)\n"
                "T 2x3\n  (0,0)d (0,1)e (0,2)f\n  (1,0)3 (1,1) (1,2)\n");
}

Test (read_xlsx, several_sheets_and_their_names)
{
  Book book = { .sheets = "<sheets><sheet name='收入&amp;支出' r:id='b'/><sheet name='Sheet2' "
                          "r:id='a'/></sheets>",
                .first = SHEET (ROW (1, TEXT ("A1", "a") TEXT ("B1", "b"))),
                .second = SHEET (ROW (7, TEXT ("B7", "c") TEXT ("C7", "d"))) };
  g_autoptr (BudgetSheet) sheet = read_book (&book);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  assert_book (&book, "P 收入&支出\nT 1x2\n  (0,0)c (0,1)d\nT 1x2\n  (0,0)a (0,1)b\n");
  cr_assert_str_eq (g_ptr_array_index (sheet->sheet_names, 0), "收入&支出");
  cr_assert_eq (blocks[1].table->cells[0].place.sheet, 1);
  cr_assert_eq (blocks[1].table->cells[0].place.row, 7);
  cr_assert_eq (blocks[1].table->cells[0].place.column, 2);
  cr_assert_eq (blocks[2].table->cells[1].place.sheet, 2);
}

Test (read_xlsx, hidden_rows_and_columns_are_told)
{
  Book book = { .first =
                    "<worksheet " MAIN "><cols><col min='2' max='3' hidden='1'/></cols>"
                    "<sheetData>" ROW (1, TEXT ("A1", "a") TEXT ("B1", "b") TEXT ("D1", "c")) //
                "<row r='2' hidden='1'>" TEXT ("A2", "d") TEXT ("D2", "e") "</row>"           //
                ROW (3, TEXT ("A3", "f") TEXT ("D3", "g"))                                    //
                "</sheetData><mergeCells><mergeCell ref='A1:A3'/></mergeCells></worksheet>" };
  g_autoptr (BudgetSheet) sheet = read_book (&book);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  assert_book (&book, "T 2x2\n  (0,0 2x1)a (0,1)c\n  (1,1)g\n"
                      "! hidden-cells line 0 table 0 row 1: hidden cells were left out\n"
                      "! hidden-cells line 0 table 0 row 2: hidden cells were left out\n"
                      "! merged-cell-text line 0 table 0 row 3: a cell that is merged away holds "
                      "text, it was left out\n");
  cr_assert_str_eq (g_array_index (sheet->findings, BudgetFindingData, 1).text, "d\te");
  cr_assert_eq (blocks[0].table->cells[2].place.row, 3);
  cr_assert_eq (blocks[0].table->cells[2].place.column, 4);
}

Test (read_xlsx, hidden_sheets_are_told)
{
  Book book = { .sheets = "<sheets><sheet name='x' state='veryHidden' r:id='b'/><sheet "
                          "name='Sheet2' r:id='a'/></sheets>",
                .first = SHEET (ROW (1, TEXT ("A1", "a") TEXT ("B1", "b"))),
                .second = SHEET (ROW (7, TEXT ("B7", "c"))) };

  assert_book (&book, "T 1x2\n  (0,0)a (0,1)b\n"
                      "! hidden-cells line 0 table 0 row 7: hidden cells were left out\n");
}

Test (read_xlsx, formula_without_a_value_is_told)
{
  assert_sheet (SHEET (ROW (1, TEXT ("A1", "a") "<c r='B1'><f>A1+1</f></c>" TEXT ("C1", "c"))),
                "T 1x3\n  (0,0)a (0,1) (0,2)c\n! formula-without-value line 0 table 0 row 1: a "
                "formula has no stored value, it was left out\n");
}

Test (read_xlsx, cells_out_of_order_and_twice)
{
  assert_sheet (SHEET (ROW (2, TEXT ("B2", "d") TEXT ("A2", "c")) //
                       ROW (1, TEXT ("A1", "a") TEXT ("A1", "x") TEXT ("B1", "b"))),
                "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n");
}

Test (read_xlsx, shared_text_that_is_not_there)
{
  assert_sheet_error (SHEET (ROW (1, "<c t='s'><v>3</v></c>")), BUDGET_ERROR_DAMAGED,
                      "a.xlsx: xl/worksheets/one.xml: line 1: found shared text 3, expected one of "
                      "0");
}

Test (read_xlsx, places_beyond_the_limits)
{
  assert_sheet_error (
      SHEET (ROW (1048577, TEXT ("A1048577", "a"))), BUDGET_ERROR_LIMIT,
      "a.xlsx: xl/worksheets/one.xml: line 1: found row 1048577, column 0, expected "
      "at most 1048576 rows (BUDGET_READER_MAX_ROWS) and 16384 columns "
      "(BUDGET_READER_MAX_COLUMNS)");
  assert_sheet_error (
      SHEET (ROW (1, TEXT ("XFE1", "a"))), BUDGET_ERROR_LIMIT,
      "a.xlsx: xl/worksheets/one.xml: line 1: found row 1, column 16385, expected at "
      "most 1048576 rows (BUDGET_READER_MAX_ROWS) and 16384 columns "
      "(BUDGET_READER_MAX_COLUMNS)");
}

Test (read_xlsx, far_apart_cells_cost_little)
{
  Book book = { .first = SHEET (ROW (1, TEXT ("A1", "a") TEXT ("XFD1", "b")) //
                                ROW (1000, TEXT ("A1000", "c") TEXT ("B1000", "d"))) };
  g_autoptr (BudgetSheet) sheet = read_book (&book);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  cr_assert_eq (sheet->blocks->len, 1);
  cr_assert_eq (blocks[0].table->n_rows, 1000);
  cr_assert_eq (blocks[0].table->n_cells, 4);
}

Test (read_xlsx, too_many_sheets)
{
  GString *sheets = g_string_new ("<sheets>");
  Book book = { .first = SHEET ("") };
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 1025; i++)
    g_string_append (sheets, "<sheet name='x' r:id='a'/>");
  g_string_append (sheets, "</sheets>");
  book.sheets = sheets->str;
  bytes = make_book (&book);
  assert_bytes_error (bytes, "a.xlsx", BUDGET_ERROR_LIMIT,
                      "a.xlsx: xl/workbook.xml: line 1: found more than 1024 sheets, expected at "
                      "most as many");
  g_string_free (sheets, TRUE);
}

Test (read_xlsx, damaged_parts)
{
  Book book = { .strings = "<sst><si>", .first = SHEET ("") };
  g_autoptr (GBytes) bytes = make_book (&book);

  assert_bytes_error (bytes, "a.xlsx", BUDGET_ERROR_DAMAGED,
                      "a.xlsx: xl/sharedStrings.xml: line 1: found damaged XML (Premature end of "
                      "data in tag si line 1), expected XML");
  assert_sheet_error ("<other " MAIN "/>", BUDGET_ERROR_DAMAGED,
                      "a.xlsx: xl/worksheets/one.xml: line 1: found <other>, expected the "
                      "<worksheet> of an Excel workbook");
}

Test (read_xlsx, empty_workbook_is_an_error)
{
  assert_sheet_error (SHEET (""), BUDGET_ERROR_NO_TEXT,
                      "a.xlsx: found no text, expected a disclosure");
}

Test (read_xlsx, cut_off_anywhere_is_an_error)
{
  Book book = { .first = SHEET (ROW (1, TEXT ("A1", "a") TEXT ("B1", "b"))) };
  g_autoptr (GBytes) bytes = make_book (&book);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize cut = 1; cut < size; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetSheet) sheet = read_data (data, size - cut, "a.xlsx", &error);

      cr_assert_null (sheet, "%" G_GSIZE_FORMAT, cut);
      cr_assert_not_null (error);
    }
}

Test (read_xlsx, published_workbook)
{
  g_autoptr (GBytes) bytes = load_test_data ("corpus/gd-zhanjiang-rsj-2024-perfgoal.xlsx");
  g_autoptr (BudgetSheet) sheet = NULL;
  const BudgetSheetBlock *blocks;

  if (bytes == NULL)
    cr_skip ("set BUDGET_TEST_DATA to where the real documents are");
  sheet = read_bytes (bytes, "a.xlsx", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_not_null (sheet);
  blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;
  cr_assert_eq (sheet->blocks->len, 2);
  cr_assert_str_eq (blocks[0].text, "2024年市级部门整体预算绩效目标表");
  cr_assert_eq (blocks[1].table->n_rows, 36);
  cr_assert_eq (blocks[1].table->n_columns, 5);
  cr_assert_eq (sheet->findings->len, 0);
}
