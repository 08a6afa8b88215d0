/* test-read-odt.c - OpenDocument texts to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-odf-helpers.h"

#define BODY(content) "<office:body><office:text>" content "</office:text></office:body>"
#define P(text) "<text:p>" text "</text:p>"
#define CELL(attributes, content) "<table:table-cell " attributes ">" content "</table:table-cell>"
#define COVERED "<table:covered-table-cell/>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TABLE(rows) "<table:table>" rows "</table:table>"

static GBytes *
make_odt (const char *content)
{
  return make_odf ("application/vnd.oasis.opendocument.text", content);
}

static void
assert_odt (const char *content, const char *expected)
{
  g_autoptr (GBytes) bytes = make_odt (content);

  assert_dump (bytes, "a.odt", expected);
}

static void
assert_odt_error (const char *content, BudgetError code, const char *message)
{
  g_autoptr (GBytes) bytes = make_odt (content);

  assert_bytes_error (bytes, "a.odt", code, message);
}

Test (read_odt, paragraphs_and_headings)
{
  assert_odt (
      BODY ("<text:h text:outline-level='2'>一、职责</text:h>" P ("a<text:span>b</text:span>")
                P ("") "<text:list><text:list-item>" P ("c") "</text:list-item></text:list>"),
      "P2 一、职责\nP ab\nP c\n");
}

Test (read_odt, spaces_tabs_and_breaks)
{
  assert_odt (BODY (P ("项<text:s text:c='2'/>目 \n <text:span> x</text:span><text:tab/>y"
                       "<text:line-break/>z<text:s/>")),
              "P 项  目 x\ty\nP z\n");
}

Test (read_odt, spans_and_covered_cells)
{
  assert_odt (
      BODY (TABLE ("<table:table-header-rows>" ROW (
          CELL ("table:number-columns-spanned='2'", P ("a")) COVERED CELL (
              "table:number-rows-spanned='2'",
              P ("b"))) "</table:table-header-rows>" ROW (CELL ("", P ("c"))
                                                              CELL ("", P ("d") P ("e")) COVERED)
                       ROW (CELL ("", "") CELL ("", P ("f")) CELL ("", P ("g"))))),
      "T 3x3\n  (0,0 1x2)a (0,2 2x1)b\n  (1,0)c (1,1)d\\ne\n  (2,0) (2,1)f (2,2)g\n");
}

Test (read_odt, spans_without_covered_cells)
{
  assert_odt (BODY (TABLE (ROW (CELL ("table:number-columns-spanned='2'", P ("a"))
                                    CELL ("table:number-rows-spanned='2'", P ("b")))
                               ROW (CELL ("", P ("c")) CELL ("", P ("d"))))),
              "T 2x3\n  (0,0 1x2)a (0,2 2x1)b\n  (1,0)c (1,1)d\n");
}

Test (read_odt, text_of_a_covered_cell_is_kept)
{
  assert_odt (BODY (TABLE (ROW (CELL (
                  "table:number-columns-spanned='2'",
                  P ("a")) "<table:covered-table-cell>" P ("b") "</table:covered-table-cell>"))),
              "T 1x2\n  (0,0 1x2)a\\nb\n! merged-cell-text line 0 table 1 row 1: a cell that is "
              "merged away "
              "holds text, it was added to the merged cell\n");
}

Test (read_odt, repeated_cells_and_rows)
{
  assert_odt (
      BODY (TABLE ("<table:table-row table:number-rows-repeated='2'>" CELL (
          "table:number-columns-repeated='2'", P ("a")) CELL ("", P ("b")) "</table:table-row>")),
      "T 2x3\n  (0,0)a (0,1)a (0,2)b\n  (1,0)a (1,1)a (1,2)b\n");
}

Test (read_odt, tracked_changes_are_accepted)
{
  assert_odt (
      BODY ("<text:tracked-changes><text:changed-region><text:deletion>" P (
          "gone") "</text:deletion></text:changed-region></text:tracked-changes>" P ("a<text:"
                                                                                     "change "
                                                                                     "text:change-"
                                                                                     "id='x'/"
                                                                                     ">b<text:"
                                                                                     "change-start/"
                                                                                     ">c")),
      "P abc\n");
}

Test (read_odt, notes_and_comments_are_left_out)
{
  assert_odt (
      BODY (P ("a<text:note><text:note-body>" P (
          "no") "</text:note-body></text:note>"
                "<office:annotation>" P ("no") "</office:annotation>b"
                                               "<text:ruby><text:ruby-base>c</text:ruby-base>"
                                               "<text:ruby-text>no</text:ruby-text></text:ruby>")),
      "P abc\n");
}

Test (read_odt, text_boxes)
{
  assert_odt (
      BODY (P ("a<draw:frame><draw:text-box>" P ("b") "</draw:text-box>"
                                                      "<svg:title>no</svg:title></draw:frame>c")),
      "P b\nP ac\n");
}

Test (read_odt, table_in_a_cell)
{
  assert_odt (
      BODY (TABLE (ROW (CELL ("", P ("a") TABLE (ROW (CELL ("", P ("b"))))) CELL ("", P ("c"))))),
      "T 1x2\n  (0,0)a (0,1)c\nT 1x1\n  (0,0)b\n");
}

Test (read_odt, hidden_text_is_told)
{
  assert_odt (
      "<office:automatic-styles><style:style style:name='T1' style:family='text'>"
      "<style:text-properties text:display='none'/></style:style></office:automatic-styles>" BODY (
          P ("a<text:span text:style-name='T1'>b</text:span>c")
              TABLE (ROW (CELL ("", P ("d"))) "<table:table-row table:visibility='collapse'>" CELL (
                  "", P ("e")) "</table:table-row>")),
      "P ac\nT 1x1\n  (0,0)d\n"
      "! hidden-text line 1 table 0 row 0: hidden text was left out\n"
      "! hidden-text line 0 table 1 row 2: hidden text was left out\n");
}

Test (read_odt, damaged_xml)
{
  assert_odt_error (BODY ("<text:p></text:q>"), BUDGET_ERROR_DAMAGED,
                    "a.odt: content.xml: line 1: found damaged XML (Opening and ending tag "
                    "mismatch: p line 1 and q), expected XML");
  assert_odt_error ("<office:body><office:spreadsheet/></office:body>", BUDGET_ERROR_DAMAGED,
                    "a.odt: content.xml: line 1: found another document, expected an OpenDocument "
                    "text");
}

Test (read_odt, encrypted_document)
{
  ZipWriter writer = zip_writer_open ("zip:compression=store");
  g_autoptr (GBytes) bytes = NULL;
  const char *type = "application/vnd.oasis.opendocument.text";
  const char *manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";

  zip_writer_add (&writer, "mimetype", type, strlen (type));
  zip_writer_add (&writer, "content.xml", "\1\2\3\4", 4);
  zip_writer_add (&writer, "META-INF/manifest.xml", manifest, strlen (manifest));
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (bytes, "a.odt", BUDGET_ERROR_ENCRYPTED,
                      "a.odt: found an encrypted OpenDocument file, expected one that is not");
}

Test (read_odt, without_content)
{
  ZipWriter writer = zip_writer_open ("zip:compression=store");
  g_autoptr (GBytes) bytes = NULL;
  const char *type = "application/vnd.oasis.opendocument.text";

  zip_writer_add (&writer, "mimetype", type, strlen (type));
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (bytes, "a.odt", BUDGET_ERROR_DAMAGED,
                      "a.odt: found a zip archive without content.xml, expected an OpenDocument "
                      "file");
}

Test (read_odt, no_text_is_an_error)
{
  assert_odt_error (BODY (P ("")), BUDGET_ERROR_NO_TEXT,
                    "a.odt: found no text, expected a disclosure");
}

Test (read_odt, repeats_over_the_limit)
{
  assert_odt_error (
      BODY (TABLE ("<table:table-row table:number-rows-repeated='1000002'>" CELL (
          "", P ("a")) "</table:table-row>")),
      BUDGET_ERROR_LIMIT,
      "a.odt: content.xml: line 1: found more than 1000000 repeated cells, expected at "
      "most as many");
  assert_odt_error (
      BODY (TABLE (ROW (CELL ("table:number-columns-repeated='16385'", P ("a"))))),
      BUDGET_ERROR_LIMIT,
      "a.odt: content.xml: line 1: table 1: found 16385 columns, expected at most 16384 "
      "(BUDGET_READER_MAX_COLUMNS)");
  assert_odt_error (BODY (P ("<text:s text:c='4000000000'/>")), BUDGET_ERROR_LIMIT,
                    "a.odt: content.xml: line 1: found a text of more than 1048576 bytes, expected "
                    "at most as many (BUDGET_READER_MAX_TEXT)");
}

Test (read_odt, cut_off_anywhere_is_an_error)
{
  g_autoptr (GBytes) bytes = make_odt (BODY (P ("text")));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize cut = 1; cut < size; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetSheet) sheet = read_data (data, size - cut, "a.odt", &error);

      cr_assert_null (sheet, "%" G_GSIZE_FORMAT, cut);
      cr_assert_not_null (error);
    }
}
