/* test-read-pdf.c - PDF documents to sheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-pdf-helpers.h"

static const double columns[] = { 40, 100, 220, 340, 0 };

static const char *const texts[] = { "Code", "Name",  "Amount",   "201",  "Services",
                                     "3.50", "20101", "Congress", "1.25", NULL };

#define TEXTS_DUMP                                                                                 \
  "T 3x3\n"                                                                                        \
  "  (0,0)Code (0,1)Name (0,2)Amount\n"                                                            \
  "  (1,0)201 (1,1)Services (1,2)3.50\n"                                                           \
  "  (2,0)20101 (2,1)Congress (2,2)1.25\n"

#define ROWS_DUMP                                                                                  \
  "  (0,0)Code (0,1)Name (0,2)Amount\n"                                                            \
  "  (1,0)201 (1,1)Services (1,2)3.50\n"                                                           \
  "  (2,0)20101 (2,1)Congress (2,2)1.25\n"

Test (read_pdf, ruled_table_between_paragraphs)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title of it");
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  test_pdf_text (&pdf, 40, 150, "A note.");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P Title of it\n" TEXTS_DUMP "P A note.\n");
}

Test (read_pdf, lines_may_be_thin_areas)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  cairo_set_source_rgb (pdf.cairo, 0, 0, 0.6);
  for (guint i = 0; i <= 3; i++)
    cairo_rectangle (pdf.cairo, 40, 50 + i * ROW_HEIGHT, 300, 0.6);
  for (guint i = 0; i < 4; i++)
    cairo_rectangle (pdf.cairo, columns[i], 50, 0.6, 3 * ROW_HEIGHT);
  cairo_fill (pdf.cairo);
  test_pdf_fill (&pdf, columns, 50, texts);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, TEXTS_DUMP);
}

Test (read_pdf, white_lines_rule_nothing)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, columns, 50, 1);
  cairo_set_source_rgb (pdf.cairo, 1, 1, 1);
  test_pdf_line (&pdf, 160, 50, 160, 70);
  cairo_rectangle (pdf.cairo, 280, 50, 1, 20);
  cairo_fill (pdf.cairo);
  cairo_set_source_rgb (pdf.cairo, 0, 0, 0);
  test_pdf_text (&pdf, 45, 64, "a");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 1x3\n  (0,0)a (0,1) (0,2)\n");
}

/* 2 x 1 | 1 x 2 over two cells */
Test (read_pdf, cells_without_a_line_between_span)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  cairo_rectangle (pdf.cairo, 40, 50, 300, 40);
  cairo_stroke (pdf.cairo);
  test_pdf_line (&pdf, 100, 50, 100, 90);
  test_pdf_line (&pdf, 100, 70, 340, 70);
  test_pdf_line (&pdf, 220, 70, 220, 90);
  test_pdf_text (&pdf, 45, 74, "Code");
  test_pdf_text (&pdf, 180, 64, "Both");
  test_pdf_text (&pdf, 105, 84, "One");
  test_pdf_text (&pdf, 225, 84, "Two");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 2x3\n"
                          "  (0,0 2x1)Code (0,1 1x2)Both\n"
                          "  (1,1)One (1,2)Two\n");
}

Test (read_pdf, cells_know_their_page_and_box)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  const BudgetSheetBlock *block;
  const BudgetPlaceData *place;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title");
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  bytes = test_pdf_end (&pdf);
  sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_eq (sheet->blocks->len, 2);
  block = &g_array_index (sheet->blocks, BudgetSheetBlock, 1);
  cr_assert_eq (block->place.page, 2);
  place = &block->table->cells[4].place;
  cr_assert_eq (place->page, 2);
  cr_assert_eq (place->table, 1);
  cr_assert_eq (place->row, 2);
  cr_assert_eq (place->column, 2);
  cr_assert_float_eq (place->box[0], 100, 0.5);
  cr_assert_float_eq (place->box[1], 70, 0.5);
  cr_assert_float_eq (place->box[2], 220, 0.5);
  cr_assert_float_eq (place->box[3], 90, 0.5);
}

/* x of the left end of names, and of the right end of amounts */
static void
draw_unruled_row (TestPdf *pdf, double y, const char *const *cells)
{
  static const double left[] = { 40, 100 };
  static const double right[] = { 280, 360 };

  for (guint i = 0; i < 4; i++)
    {
      cairo_text_extents_t extents;

      cairo_text_extents (pdf->cairo, cells[i], &extents);
      if (cells[i][0] != '\0')
        test_pdf_text (pdf, i < 2 ? left[i] : right[i - 2] - extents.x_advance, y, cells[i]);
    }
}

Test (read_pdf, table_without_lines)
{
  static const char *const rows[][4] = {
    { "Code", "Name", "Total", "Basic" },
    { "201", "Services", "1,234.50", "234.50" },
    { "20101", "Congress", "1,000.00", "" },
    { "20103", "Offices", "234.50", "234.50" },
  };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 150, 30, "Title of it");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    draw_unruled_row (&pdf, 60 + i * 16, rows[i]);
  test_pdf_text (&pdf, 40, 160, "This is a note that stands below the table.");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P Title of it\n"
                          "T 4x4\n"
                          "  (0,0)Code (0,1)Name (0,2)Total (0,3)Basic\n"
                          "  (1,0)201 (1,1)Services (1,2)1,234.50 (1,3)234.50\n"
                          "  (2,0)20101 (2,1)Congress (2,2)1,000.00 (2,3)\n"
                          "  (3,0)20103 (3,1)Offices (3,2)234.50 (3,3)234.50\n"
                          "P This is a note that stands below the table.\n");
}

Test (read_pdf, table_over_pages_is_one)
{
  static const char *const rest[] = { "Code", "Name", "Amount", "202", "Defence", "7.00", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title of it");
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  test_pdf_text (&pdf, 190, 290, "- 1 -");
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, columns, 50, 2);
  test_pdf_fill (&pdf, columns, 50, rest);
  test_pdf_text (&pdf, 190, 290, "- 2 -");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P Title of it\n"
                          "T 4x3\n"
                          "  (0,0)Code (0,1)Name (0,2)Amount\n"
                          "  (1,0)201 (1,1)Services (1,2)3.50\n"
                          "  (2,0)20101 (2,1)Congress (2,2)1.25\n"
                          "  (3,0)202 (3,1)Defence (3,2)7.00\n"
                          "! page-numbers-left-out line 0 table 0 row 0: lines left out as page "
                          "numbers: 2\n");
}

Test (read_pdf, row_that_a_page_cuts_is_one)
{
  static const double narrow[] = { 40, 76, 130, 200, 0 };
  static const char *const first[] = { "Code", "Name", "Amount", "2010", "Services", "3.50", NULL };
  static const char *const rest[] = { "199", "", "", "202", "Defence", "7.00", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, first);
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, rest);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 3x3\n"
                          "  (0,0)Code (0,1)Name (0,2)Amount\n"
                          "  (1,0)2010199 (1,1)Services (1,2)3.50\n"
                          "  (2,0)202 (2,1)Defence (2,2)7.00\n");
}

Test (read_pdf, indented_name_that_a_page_cuts_is_one)
{
  static const double narrow[] = { 40, 76, 130, 200, 0 };
  static const char *const first[] = { "Code", "Name", "Amount", "201", "", "3.50", NULL };
  static const char *const rest[] = { "", "ces", "", "202", "Defence", "7.00", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, first);
  test_pdf_text (&pdf, 103, 84, "Servi");
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, rest);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 3x3\n"
                          "  (0,0)Code (0,1)Name (0,2)Amount\n"
                          "  (1,0)201 (1,1)Services (1,2)3.50\n"
                          "  (2,0)202 (2,1)Defence (2,2)7.00\n");
}

Test (read_pdf, amounts_with_units_that_a_page_cuts_are_whole)
{
  static const double narrow[] = { 40, 90, 130, 170, 0 };
  static const char *const first[] = { "Name", "One", "Two", "Total", "1234.5", "120000", NULL };
  static const char *const rest[] = { "", "6元", "5元", "Next", "7元", "8元", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, first);
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, rest);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 3x3\n"
                          "  (0,0)Name (0,1)One (0,2)Two\n"
                          "  (1,0)Total (1,1)1234.56元 (1,2)1200005元\n"
                          "  (2,0)Next (2,1)7元 (2,2)8元\n");
}

Test (read_pdf, row_that_begins_with_an_ordinal_is_a_row)
{
  static const double narrow[] = { 40, 76, 130, 200, 0 };
  static const char *const first[] = { "Code", "Name", "Amount", "", "2、Arms", "3.50", NULL };
  static const char *const rest[] = { "", "3、Police", "", "", "4、Health", "7.00", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, first);
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, narrow, 50, 2);
  test_pdf_fill (&pdf, narrow, 50, rest);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 4x3\n"
                          "  (0,0)Code (0,1)Name (0,2)Amount\n"
                          "  (1,0) (1,1)2、Arms (1,2)3.50\n"
                          "  (2,0) (2,1)3、Police (2,2)\n"
                          "  (3,0) (3,1)4、Health (3,2)7.00\n");
}

/* A row of labels alone is no rest of the one above, where these had room for more. */
Test (read_pdf, row_of_labels_at_the_top_of_a_page_is_a_row)
{
  static const char *const first[] = {
    "In", "Amount", "Out", "本年收入", "3.50", "本年支出", NULL
  };
  static const char *const rest[] = { "", "", "", "总计", "7.00", "总计", NULL };
  cairo_text_extents_t extents;
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  cairo_text_extents (pdf.cairo, "年初结转结", &extents);
  const double x[] = { 40, 46 + extents.x_advance, 150, 156 + extents.x_advance, 0 };
  test_pdf_rule (&pdf, x, 50, 2);
  test_pdf_fill (&pdf, x, 50, first);
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, x, 50, 2);
  test_pdf_fill (&pdf, x, 50, rest);
  test_pdf_text (&pdf, x[0] + 3, 59, "年初结转结");
  test_pdf_text (&pdf, x[0] + 3, 68, "余");
  test_pdf_text (&pdf, x[2] + 3, 59, "年末结转结");
  test_pdf_text (&pdf, x[2] + 3, 68, "余");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 4x3\n"
                          "  (0,0)In (0,1)Amount (0,2)Out\n"
                          "  (1,0)本年收入 (1,1)3.50 (1,2)本年支出\n"
                          "  (2,0)年初结转结余 (2,1) (2,2)年末结转结余\n"
                          "  (3,0)总计 (3,1)7.00 (3,2)总计\n");
}

Test (read_pdf, other_table_on_the_next_page_stays_another)
{
  static const char *const other[] = { "Item", "Owner", "Value", "A", "B", "7.00", NULL };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, columns, 50, 2);
  test_pdf_fill (&pdf, columns, 50, other);
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, TEXTS_DUMP "T 2x3\n"
                                     "  (0,0)Item (0,1)Owner (0,2)Value\n"
                                     "  (1,0)A (1,1)B (1,2)7.00\n");
}

Test (read_pdf, texts_wrapped_in_a_cell_are_joined)
{
  static const double narrow[] = { 40, 100, 220, 0 };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  cairo_rectangle (pdf.cairo, 40, 50, 180, 40);
  cairo_stroke (pdf.cairo);
  test_pdf_line (&pdf, narrow[1], 50, narrow[1], 90);
  test_pdf_text (&pdf, 45, 66, "201");
  test_pdf_text (&pdf, 45, 80, "37");
  test_pdf_text (&pdf, 105, 66, "302");
  test_pdf_text (&pdf, 105, 80, ".27");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 1x2\n  (0,0)20137 (0,1)302.27\n");
}

Test (read_pdf, number_that_is_wider_than_its_cell_stays_whole)
{
  static const double narrow[] = { 40, 100, 130, 0 };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_rule (&pdf, narrow, 50, 1);
  test_pdf_text (&pdf, 88, 64, "1234567.89");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "T 1x2\n  (0,0) (0,1)1234567.89\n");
}

Test (read_pdf, lines_of_prose_are_joined)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 60, 40, "The budget of the department is for the whole of its offices,");
  test_pdf_text (&pdf, 40, 54, "and for nothing else beside them, as it was decided by all who");
  test_pdf_text (&pdf, 40, 68, "had to.");
  test_pdf_text (&pdf, 60, 82, "It is 3.50.");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P The budget of the department is for the whole of its offices,and for "
                          "nothing else beside them, as it was decided by all who had to.\n"
                          "P It is 3.50.\n");
}

Test (read_pdf, running_headers_and_page_numbers_are_left_out_and_told)
{
  static const char *const left_out[] = { "Department", "Draft", "1 / 2 / 3 / 4" };
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;

  test_pdf_begin (&pdf);
  for (guint page = 1; page <= 4; page++)
    {
      g_autofree char *number = g_strdup_printf ("%u", page);
      g_autofree char *text = g_strdup_printf ("Text %u.", page * 7);

      test_pdf_text (&pdf, 300, 20, "Department");
      test_pdf_text (&pdf, 40, 60 + page, text);
      test_pdf_text (&pdf, 200, 280, number);
      test_pdf_text (&pdf, 40, 295, "Draft");
      cairo_show_page (pdf.cairo);
    }
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (
      bytes, "P Text 7.\nP Text 14.\nP Text 21.\nP Text 28.\n"
             "! page-headers-left-out line 0 table 0 row 0: lines left out as page headers: 4\n"
             "! page-footers-left-out line 0 table 0 row 0: lines left out as page footers: 4\n"
             "! page-numbers-left-out line 0 table 0 row 0: lines left out as page numbers: 4\n");
  sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    {
      const BudgetFindingData *finding = &g_array_index (sheet->findings, BudgetFindingData, i);

      cr_assert_str_eq (finding->text, left_out[i]);
      cr_assert_eq (finding->place.page, 1);
      cr_assert_gt (finding->place.box[2], finding->place.box[0]);
    }
}

/* in larger letters, as titles are */
static void
set_title (TestPdf *pdf, double y, const char *text)
{
  cairo_set_font_size (pdf->cairo, 14);
  test_pdf_text (pdf, 40, y, text);
  cairo_set_font_size (pdf->cairo, 10);
}

/* A caption that begins nearly every page is no header of the pages: it is above a table that goes
 * on, or its title is on the page before. */
Test (read_pdf, caption_at_the_top_of_a_page_is_no_header)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  test_pdf_begin (&pdf);
  set_title (&pdf, 30, "Title of it");
  test_pdf_text (&pdf, 300, 45, "Unit: yuan");
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  for (guint page = 2; page <= 5; page++)
    {
      if (page == 4)
        set_title (&pdf, 280, "Title of another");
      cairo_show_page (pdf.cairo);
      test_pdf_text (&pdf, 300, 45, "Unit: yuan");
      test_pdf_rule (&pdf, columns, 50, 3);
      test_pdf_fill (&pdf, columns, 50, texts);
    }
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P Title of it\n"
                          "P Unit: yuan\n"
                          "T 3x3\n" ROWS_DUMP "P Title of another\n"
                          "P Unit: yuan\n"
                          "T 3x3\n" ROWS_DUMP
                          "! repeated-captions-left-out line 0 table 0 row 0: lines left out as "
                          "captions that come again where a table goes on: 3\n");
}

Test (read_pdf, captions_that_come_again_are_left_out_and_told)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title of it");
  test_pdf_rule (&pdf, columns, 50, 3);
  test_pdf_fill (&pdf, columns, 50, texts);
  for (guint page = 2; page <= 20; page++)
    {
      g_autofree char *title = g_strdup_printf ("Title of it 续%u", page);
      g_autofree char *amount = g_strdup_printf ("%u.00", page);
      const char *const rest[] = { "202", "Defence", amount, NULL };

      cairo_show_page (pdf.cairo);
      test_pdf_text (&pdf, 40 + page, 30 + page, title);
      test_pdf_rule (&pdf, columns, 50 + page, 1);
      test_pdf_fill (&pdf, columns, 50 + page, rest);
    }
  bytes = test_pdf_end (&pdf);
  sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_eq (sheet->blocks->len, 2);
  cr_assert_eq (g_array_index (sheet->blocks, BudgetSheetBlock, 1).table->n_rows, 3 + 19);
  cr_assert_eq (sheet->findings->len, 1);
  cr_assert_str_eq (g_array_index (sheet->findings, BudgetFindingData, 0).what,
                    "repeated-captions-left-out");
  /* many are told by the first and the last */
  cr_assert (g_str_has_prefix (g_array_index (sheet->findings, BudgetFindingData, 0).text,
                               "Title of it续2 / Title of it续3 / "));
  cr_assert (g_str_has_suffix (g_array_index (sheet->findings, BudgetFindingData, 0).text,
                               "Title of it续17 … Title of it续20"));
}

static gboolean
is_mapped (const char *library)
{
  g_autofree char *maps = NULL;

  cr_assert (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  return strstr (maps, library) != NULL;
}

Test (read_pdf, poppler_is_mapped_only_when_a_pdf_is_read)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;

  assert_text_dump ("text\n", "P text\n");
  cr_assert_not (is_mapped ("poppler"));
  cr_assert_not (is_mapped ("qpdf"));
  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title");
  bytes = test_pdf_end (&pdf);
  assert_pdf_dump (bytes, "P Title\n");
  cr_assert (is_mapped ("poppler"));
}
