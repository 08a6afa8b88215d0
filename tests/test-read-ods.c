/* test-read-ods.c - OpenDocument spreadsheets to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-odf-helpers.h"

#define TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define BODY(tables)                                                                               \
  "<office:body><office:spreadsheet>" tables "</office:spreadsheet></office:body>"
#define TABLE(name, rows) "<table:table table:name='" name "'>" rows "</table:table>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define CELL(attributes, text)                                                                     \
  "<table:table-cell " attributes "><text:p>" text "</text:p></table:table-cell>"
#define FLOAT(value) "office:value-type='float' office:value='" value "'"

static void
assert_ods (const char *content, const char *expected)
{
  g_autoptr (GBytes) bytes = make_odf (TYPE, content);

  assert_dump (bytes, "a.ods", expected);
}

static void
assert_ods_error (const char *content, BudgetError code, const char *message)
{
  g_autoptr (GBytes) bytes = make_odf (TYPE, content);

  assert_bytes_error (bytes, "a.ods", code, message);
}

Test (read_ods, sheets_titles_and_spans)
{
  assert_ods (
      BODY (
          TABLE ("收支&amp;总表",
                 ROW (CELL (
                     "table:number-columns-spanned='2'",
                     "a") "<table:covered-table-cell/>" CELL ("table:number-rows-spanned='2'", "b"))
                     ROW (CELL ("", "c") CELL ("", "d") "<table:covered-table-cell/>"))
              TABLE (
                  "Sheet2",
                  ROW (CELL ("table:number-columns-spanned='2'", "title"))
                      ROW (CELL ("", "e") CELL (
                          "",
                          "f<text:s/>g")) "<table:table-row "
                                          "table:number-rows-repeated='1048574'><table:table-cell "
                                          "table:number-columns-repeated='16384'/></"
                                          "table:table-row>")),
      "P 收支&总表\nT 2x3\n  (0,0 1x2)a (0,2 2x1)b\n  (1,0)c (1,1)d\nP title\nT 1x2\n"
      "  (0,0)e (0,1)f g\n");
}

Test (read_ods, numbers_are_as_they_are_shown_with_all_digits_of_an_amount)
{
  assert_ods (
      BODY (
          TABLE ("Sheet1",
                 ROW (CELL (FLOAT ("1234.5"), "1,234.50") CELL (FLOAT ("10891.615675"), "10,891.62")
                          CELL ("office:value-type='percentage' office:value='0.956'", "96%"))
                     ROW (CELL (FLOAT ("82800.92000000001"), "82800.92")
                              CELL (FLOAT ("12000"), "1.2万") "<table:table-cell " FLOAT (
                                  "0.30000000000000004") "/>"))),
      "T 2x3\n  (0,0)1,234.50 (0,1)10,891.615675 (0,2)96%\n  (1,0)82800.92 (1,1)1.2万 (1,2)0.3\n");
}

Test (read_ods, repeated_cells_and_rows)
{
  assert_ods (
      BODY (TABLE ("Sheet1",
                   ROW (CELL ("table:number-columns-repeated='2'", "a") CELL (
                       "", "b")) "<table:table-row table:number-rows-repeated='2'>" CELL ("", "c")
                       CELL ("", "d") "</table:table-row>")),
      "T 3x3\n  (0,0)a (0,1)a (0,2)b\n  (1,0)c (1,1)d (1,2)\n  (2,0)c (2,1)d (2,2)\n");
}

Test (read_ods, hidden_parts_are_told)
{
  assert_ods (
      "<office:automatic-styles><style:style style:name='h'><style:table-properties "
      "table:display='false'/></style:style></office:automatic-styles>" BODY (
          TABLE (
              "Sheet1", "<table:table-column/><table:table-column table:visibility='collapse'/>"
                        "<table:table-column/>" ROW (CELL ("", "a") CELL ("", "b") CELL ("", "c")) "<table:table-row table:visibility='filter'>" CELL (
                            "",
                            "d") "</table:table-row>" ROW (CELL ("", "e") CELL ("", "")
                                                               CELL (
                                                                   "",
                                                                   "f"))) "<table:table "
                                                                          "table:name='x' "
                                                                          "table:style-name='h'"
                                                                          ">" ROW (CELL ("",
                                                                                         "g")) "</"
                                                                                               "tab"
                                                                                               "le:"
                                                                                               "tab"
                                                                                               "le"
                                                                                               ">"),
      "T 2x2\n  (0,0)a (0,1)c\n  (1,0)e (1,1)f\n"
      "! hidden-cells line 0 table 0 row 1: hidden cells were left out\n"
      "! hidden-cells line 0 table 0 row 2: hidden cells were left out\n"
      "! hidden-cells line 0 table 0 row 1: hidden cells were left out\n");
}

Test (read_ods, comments_and_other_tables_are_left_out)
{
  assert_ods (
      BODY ("<table:tracked-changes>" ROW (CELL ("", "x")) "</table:tracked-changes>" TABLE (
          "Sheet1",
          ROW ("<table:table-cell><office:annotation><text:p>no</text:p>"
               "</office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell>" CELL (
                   "", "c")))),
      "T 1x2\n  (0,0)a\\nb (0,1)c\n");
}

Test (read_ods, repeats_and_places_over_the_limits)
{
  assert_ods_error (
      BODY (TABLE ("a", "<table:table-row table:number-rows-repeated='1048577'>" CELL (
                            "", "a") "</table:table-row>")),
      BUDGET_ERROR_LIMIT,
      "a.ods: content.xml: line 1: found row 1048577, column 1, expected at most "
      "1048576 rows (BUDGET_READER_MAX_ROWS) and 16384 columns "
      "(BUDGET_READER_MAX_COLUMNS)");
  assert_ods_error (
      BODY (TABLE ("a", "<table:table-row table:number-rows-repeated='1000002'>" CELL (
                            "", "a") "</table:table-row>")),
      BUDGET_ERROR_LIMIT,
      "a.ods: content.xml: line 1: found more than 1000000 repeated cells, expected at "
      "most as many");
  assert_ods_error (
      BODY (TABLE ("a", ROW (CELL ("table:number-columns-repeated='16385'", "a")))),
      BUDGET_ERROR_LIMIT,
      "a.ods: content.xml: line 1: found row 1, column 16385, expected at most 1048576 "
      "rows (BUDGET_READER_MAX_ROWS) and 16384 columns (BUDGET_READER_MAX_COLUMNS)");
}

Test (read_ods, another_document_is_damaged)
{
  assert_ods_error ("<office:body><office:text/></office:body>", BUDGET_ERROR_DAMAGED,
                    "a.ods: content.xml: line 1: found another document, expected an OpenDocument "
                    "spreadsheet");
}

Test (read_ods, no_text_is_an_error)
{
  assert_ods_error (BODY (TABLE ("a", "")), BUDGET_ERROR_NO_TEXT,
                    "a.ods: found no text, expected a disclosure");
}
