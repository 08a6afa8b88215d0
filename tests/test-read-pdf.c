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

Test (read_pdf, a_file_that_is_cut_off_is_damaged)
{
  TestPdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) part = NULL;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title");
  bytes = test_pdf_end (&pdf);
  part = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 40);
  assert_pdf_error (part, BUDGET_ERROR_DAMAGED,
                    "a.pdf: found a PDF document that is cut off, expected %%EOF at its end");
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
