/* test-read-html.c - web pages to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

static void
assert_page (const char *data, gsize size, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_data (data, size, "a.html", &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

static void
assert_html (const char *html, const char *expected)
{
  assert_page (html, strlen (html), expected);
}

Test (read_html, paragraphs_and_headings)
{
  assert_html ("<html><head><title>no</title><style>p {}</style></head><body>\n"
               "<h2>一、<b>主要</b>职责</h2>\n<p>a  b\n c</p>d<br>e<div>f<div>g</div>h</div>"
               "<script>no ()</script><ul><li>i<li>j</ul></body></html>",
               "P2 一、主要职责\nP a b c\nP d\nP e\nP f\nP g\nP h\nP i\nP j\n");
}

Test (read_html, entities_and_spaces)
{
  assert_html ("<p>&#8804;10&nbsp;&lt;&amp;&unknown; <b>x</b> <i>y</i></p>",
               "P ≤10\xc2\xa0<&&unknown; x y\n");
}

Test (read_html, spans)
{
  assert_html ("<table><tr><td rowspan=2>a<td colspan='2'>b<tr><td>c<td>d</table>",
               "T 2x3\n  (0,0 2x1)a (0,1 1x2)b\n  (1,1)c (1,2)d\n");
}

Test (read_html, rowspan_to_the_end_and_beyond_it)
{
  assert_html ("<table><tr><td rowspan=0>a<td>b<td rowspan=9>c<tr><td>d<tr><td>e</table>",
               "T 3x3\n  (0,0 3x1)a (0,1)b (0,2 3x1)c\n  (1,1)d\n  (2,1)e\n");
}

Test (read_html, cell_that_meets_one_from_above_ends_there)
{
  assert_html ("<table><tr><td>a<td>b<td rowspan=2>c<tr><td colspan=3>d<td>e</table>",
               "T 2x4\n  (0,0)a (0,1)b (0,2 2x1)c\n  (1,0 1x2)d (1,3)e\n");
}

Test (read_html, empty_row_under_a_span_counts)
{
  assert_html ("<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d</table>",
               "T 3x2\n  (0,0 2x1)a (0,1 2x1)b\n \n  (2,0)c (2,1)d\n");
}

Test (read_html, columns_that_no_cell_begins_in_are_none)
{
  assert_html ("<table><tr><td colspan=20>a<tr><td>b<td>c</table>",
               "T 2x2\n  (0,0 1x2)a\n  (1,0)b (1,1)c\n");
}

Test (read_html, cells_without_row_and_rows_without_table)
{
  assert_html ("<table><td>a<td>b<tr><td>c<td>d</table>",
               "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n");
  assert_html ("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>",
               "T 2x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n");
}

Test (read_html, sections_of_a_table)
{
  assert_html ("<table><caption>t</caption><colgroup><col></colgroup><thead><tr><th>a<th>b"
               "<tbody><tr><td>c<td>d<tfoot><tr><td>e<td>f</table>",
               "P t\nT 3x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n  (2,0)e (2,1)f\n");
}

Test (read_html, cell_of_paragraphs)
{
  assert_html ("<table><tr><td><p>a</p><p><br></p><p>b<br>c</p><td> \n <p> </p></table>",
               "T 1x2\n  (0,0)a\\nb\\nc (0,1)\n");
}

Test (read_html, tables_that_arrange_a_page)
{
  assert_html ("<table><tr><td colspan=2><h1>t</h1></td></tr><tr><td>menu</td><td><p>a</p>"
               "<table><tr><td>b<td>c<tr><td>d<td>e</table><p>f</p></td></tr></table><p>g</p>",
               "P1 t\nP menu\nP a\nT 2x2\n  (0,0)b (0,1)c\n  (1,0)d (1,1)e\nP f\nP g\n");
  assert_html ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
               "P a\nP b\nP c\nP d\n");
  assert_html ("<table><tr><td>title</table>", "P title\n");
}

Test (read_html, table_in_a_table_of_data_stands_behind_it)
{
  assert_html ("<table><tr><td>a<td>b<tr><td>c<td>d<tr><td>e<td><h3>f</h3>"
               "<table><tr><td>1<td>2</table>g</table>",
               "T 3x2\n  (0,0)a (0,1)b\n  (1,0)c (1,1)d\n  (2,0)e (2,1)f\\ng\n"
               "T 1x2\n  (0,0)1 (0,1)2\n");
}

Test (read_html, hidden_parts_are_told)
{
  assert_html ("<p>a</p><p style='color:red; display : none'>b</p><p hidden>c</p>",
               "P a\n! hidden-text line 0 table 0 row 0: hidden text was left out\n"
               "! hidden-text line 0 table 0 row 0: hidden text was left out\n");
}

Test (read_html, broken_markup)
{
  assert_html ("<p>a</b></td></table><table><tr><td>b</p><td>c</tr></div><tr><td>d<td>e<p>f",
               "P a\nT 2x2\n  (0,0)b (0,1)c\n  (1,0)d (1,1)e\\nf\n");
}

Test (read_html, charset_is_what_the_bytes_are)
{
  const char gbk[] = "<meta charset=gb2312><p>\xd6\xd0\xb9\xfa\xd4\xa4\xcb\xe3</p>";
  const char undeclared[] = "<p>\xd6\xd0\xb9\xfa\xd4\xa4\xcb\xe3</p>";
  const char wrong[] = "<meta http-equiv=Content-Type content='text/html; charset=gbk'><p>中国</p>";

  assert_page (gbk, sizeof gbk - 1, "P 中国预算\n");
  assert_page (undeclared, sizeof undeclared - 1, "P 中国预算\n");
  assert_html (wrong, "P 中国\n");
}

Test (read_html, pages_are_told_from_their_content)
{
  static const char *const pages[] = {
    "<!DOCTYPE HTML><p>a",
    "\n <HTML><p>a",
    "<!-- x --><p>a",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html><body><p>a</p></body></html>",
    "<div class=x><p>a</p></div>",
    "<p>a",
    "<span>a</span>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (BudgetSheet) sheet = read_data (pages[i], strlen (pages[i]), "a", NULL);
      g_autofree char *dump = sheet != NULL ? _budget_sheet_dump (sheet) : NULL;

      cr_assert_str_eq (dump != NULL ? dump : "an error", "P a\n", "%s", pages[i]);
    }
}

Test (read_html, name_and_force_make_a_page_of_text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a<p>b", 5);
  g_autoptr (BudgetSheet) forced = read_bytes (bytes, "a.txt", BUDGET_FORMAT_HTML, NULL);

  assert_html ("a<p>b", "P a\nP b\n");
  cr_assert_not_null (forced);
  cr_assert_eq (forced->blocks->len, 2);
}

Test (read_html, page_under_the_name_of_a_workbook)
{
  const char *html = "<html><table><tr><td>a<td>b</table></html>";
  g_autoptr (BudgetSheet) sheet = read_data (html, strlen (html), "a.xls", NULL);

  cr_assert_not_null (sheet);
  cr_assert_eq (sheet->blocks->len, 1);
}

Test (read_html, places_of_cells)
{
  const char *html = "<p>a</p><table><tr><td rowspan=2>b<td>c<tr><td>d</table>";
  g_autoptr (BudgetSheet) sheet = read_data (html, strlen (html), "a.html", NULL);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;

  cr_assert_eq (blocks[0].place.line, 1);
  cr_assert_eq (blocks[1].place.table, 1);
  cr_assert_eq (blocks[1].table->cells[2].place.row, 2);
  cr_assert_eq (blocks[1].table->cells[2].place.column, 2);
  cr_assert_eq (blocks[1].table->cells[2].place.source, 1);
}

Test (read_html, text_at_the_limit_and_one_over)
{
  g_autofree char *most = g_strnfill (BUDGET_READER_MAX_TEXT, 'a');
  g_autofree char *page = g_strconcat ("<p>", most, NULL);
  g_autofree char *long_page = g_strconcat ("<p>a", most, NULL);
  g_autoptr (BudgetSheet) sheet = read_data (page, strlen (page), "a.html", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (long_page, strlen (long_page), "a.html", BUDGET_ERROR_LIMIT,
                     "a.html: line 1: found a text of more than 1048576 bytes, expected at most as "
                     "many (BUDGET_READER_MAX_TEXT)");
}

static char *
make_nested (guint depth)
{
  GString *page = g_string_new ("<html><body>");

  for (guint i = 0; i < depth; i++)
    g_string_append (page, "<div>");
  g_string_append (page, "a");
  return g_string_free (page, FALSE);
}

Test (read_html, depth_at_the_limit_and_one_over)
{
  g_autofree char *most = make_nested (BUDGET_READER_MAX_DEPTH - 2);
  g_autofree char *more = make_nested (BUDGET_READER_MAX_DEPTH - 1);
  g_autoptr (BudgetSheet) sheet = read_data (most, strlen (most), "a.html", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (
      more, strlen (more), "a.html", BUDGET_ERROR_LIMIT,
      "a.html: line 1: found elements nested more than 250 deep, expected at most as "
      "many (BUDGET_READER_MAX_DEPTH)");
}

Test (read_html, columns_at_the_limit_and_one_over)
{
  const char *most = "<table><tr><td>a<td colspan=16383>b";
  const char *more = "<table><tr><td>a<td colspan=16384>b";
  const char *huge = "<table><tr><td>a<td colspan=99999999999>b";
  g_autoptr (BudgetSheet) sheet = read_data (most, strlen (most), "a.html", NULL);

  cr_assert_not_null (sheet);
  assert_data_error (more, strlen (more), "a.html", BUDGET_ERROR_LIMIT,
                     "a.html: line 1: table 1: found 16385 columns, expected at most 16384 "
                     "(BUDGET_READER_MAX_COLUMNS)");
  assert_data_error (huge, strlen (huge), "a.html", BUDGET_ERROR_LIMIT,
                     "a.html: line 1: table 1: found 4294967295 columns, expected at most 16384 "
                     "(BUDGET_READER_MAX_COLUMNS)");
}

Test (read_html, places_over_the_limit)
{
  GString *page = g_string_new ("<table>");

  for (guint i = 0; i < 1100; i++)
    g_string_append (page, "<tr><td colspan=16384>a");
  assert_data_error (page->str, page->len, "a.html", BUDGET_ERROR_LIMIT,
                     "a.html: table 1: found 16793600 places (rows by columns), expected at most "
                     "16777216");
  g_string_free (page, TRUE);
}

Test (read_html, bytes_of_no_encoding_are_damaged)
{
  const char page[] = "<p>中国部门预算\xff</p>";

  assert_data_error (page, sizeof page - 1, "a.html", BUDGET_ERROR_DAMAGED,
                     "a.html: line 1: found byte 0xFF, expected UTF-8 text");
}

Test (read_html, page_without_text_is_an_error)
{
  assert_data_error ("<html><script>x</script></html>", 31, "a.html", BUDGET_ERROR_NO_TEXT,
                     "a.html: found no text, expected a disclosure");
}

Test (read_html, page_cut_off_anywhere_is_read_so_far)
{
  const char *page = "<html><table><tr><td rowspan=2 colspan='3'>a<td><p>b&nbsp;</p>"
                     "<tr><td>c</table><!-- x --><h1>d</h1></html>";

  for (gsize size = 1; size < strlen (page); size++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetSheet) sheet = read_data (page, size, "a.html", &error);

      cr_assert (sheet != NULL || error->code == BUDGET_ERROR_NO_TEXT, "%" G_GSIZE_FORMAT, size);
    }
}

Test (read_html, can_be_cancelled_on_the_way)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>a", 4);
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = { .max_size = 100, .cancellable = cancellable };

  g_cancellable_cancel (cancellable);
  cr_assert_not (_budget_read_into (sheet, bytes, "a", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
