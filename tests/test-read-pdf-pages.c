/* test-read-pdf-pages.c - pages of all kinds, and documents that are no good
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-pdf-helpers.h"

#define CELLS                                                                                      \
  "40 200 m 160 200 l 40 220 m 160 220 l 40 200 m 40 220 l 100 200 m 100 220 l 160 200 m 160 "     \
  "220 l S BT /F 10 Tf 45 206 Td (One) Tj 60 0 Td (Two) Tj ET"
#define ASIDE                                                                                      \
  "200 40 m 200 160 l 220 40 m 220 160 l 200 40 m 220 40 l 200 100 m 220 100 l 200 160 m 220 "     \
  "160 l S BT /F 10 Tf 0 1 -1 0 214 45 Tm (One) Tj 60 0 Td (Two) Tj ET"

Test (read_pdf_pages, pages_may_be_rotated)
{
  g_autoptr (GBytes) upright = make_page ("", CELLS);
  g_autoptr (GBytes) aside = make_page ("/Rotate 90", ASIDE);
  g_autoptr (GBytes) cropped = make_page ("/CropBox [20 20 300 280]", CELLS);

  assert_pdf_dump (upright, "T 1x2\n  (0,0)One (0,1)Two\n");
  assert_pdf_dump (aside, "T 1x2\n  (0,0)One (0,1)Two\n");
  assert_pdf_dump (cropped, "T 1x2\n  (0,0)One (0,1)Two\n");
}

/* pages that say nothing of it: two, of which the second holds less than shows how it is turned */
static GBytes *
make_turned_pdf (const cairo_matrix_t *matrix)
{
  static const double columns[] = { 40, 100, 220, 280, 0 };
  static const char *const texts[] = { "Code", "Name", "Amount", "201", "Services", "3.50", NULL };
  TestPdf pdf;

  test_pdf_begin (&pdf);
  cairo_set_matrix (pdf.cairo, matrix);
  test_pdf_text (&pdf, 40, 30, "Title of it");
  test_pdf_rule (&pdf, columns, 50, 2);
  test_pdf_fill (&pdf, columns, 50, texts);
  cairo_show_page (pdf.cairo);
  test_pdf_text (&pdf, 40, 30, "A");
  return test_pdf_end (&pdf);
}

Test (read_pdf_pages, text_may_be_turned_on_pages_that_do_not_say_so)
{
  static const struct
  {
    cairo_matrix_t matrix;
    float box[4]; /* of the last cell, on the page as it is shown */
  } turns[] = {
    { { 1, 0, 0, 1, 0, 0 }, { 220, 70, 280, 90 } },
    { { 0, 1, -1, 0, PAGE_WIDTH, 0 }, { 310, 220, 330, 280 } },
    { { -1, 0, 0, -1, PAGE_WIDTH, PAGE_HEIGHT }, { 120, 210, 180, 230 } },
    { { 0, -1, 1, 0, 0, PAGE_HEIGHT }, { 70, 20, 90, 80 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autoptr (GBytes) bytes = make_turned_pdf (&turns[i].matrix);
      g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
      const BudgetSheetBlock *block;

      assert_pdf_dump (bytes, "P Title of it\n"
                              "T 2x3\n"
                              "  (0,0)Code (0,1)Name (0,2)Amount\n"
                              "  (1,0)201 (1,1)Services (1,2)3.50\n"
                              "P A\n");
      block = &g_array_index (sheet->blocks, BudgetSheetBlock, 1);
      for (guint side = 0; side < 4; side++)
        cr_assert_float_eq (block->table->cells[5].place.box[side], turns[i].box[side], 0.5,
                            "turn %u, side %u: %f", i, side,
                            (double) block->table->cells[5].place.box[side]);
      block = &g_array_index (sheet->blocks, BudgetSheetBlock, 2);
      cr_assert_eq (block->place.page, 2);
    }
}

Test (read_pdf_pages, page_of_one_centimetre)
{
  g_autoptr (GBytes) bytes = make_page ("/MediaBox [0 0 28 28]", "BT /F 10 Tf 2 10 Td (One) Tj ET");

  assert_pdf_dump (bytes, "P One\n");
}

Test (read_pdf_pages, scanned_page_is_an_error_that_names_it)
{
  g_autoptr (GBytes) bytes = make_page ("", "q 400 0 0 300 0 0 cm /X Do Q");

  assert_pdf_error (bytes, BUDGET_ERROR_NO_TEXT,
                    "a.pdf: page 1: found a scanned page without text, expected text");
}

Test (read_pdf_pages, invisible_text_over_a_scan_is_read_and_said)
{
  g_autoptr (GBytes) bytes =
      make_page ("", "q 400 0 0 300 0 0 cm /X Do Q BT 3 Tr /F 10 Tf 45 206 Td (One of it) Tj ET");

  assert_pdf_dump (bytes,
                   "P One of it\n"
                   "! text-invisible line 0 table 0 row 0: the page is a scan, its text is the "
                   "invisible layer of a recognition\n");
}

Test (read_pdf_pages, empty_page_has_no_text)
{
  g_autoptr (GBytes) bytes = make_page ("", "0 0 m");

  assert_pdf_error (bytes, BUDGET_ERROR_NO_TEXT, "a.pdf: found no text, expected a disclosure");
}

Test (read_pdf_pages, page_tree_that_holds_itself)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] >>", NULL
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, &error);

  cr_assert_null (sheet);
  cr_assert_eq (error->domain, BUDGET_ERROR);
}

Test (read_pdf_pages, a_file_that_is_cut_off_is_damaged)
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

Test (read_pdf_pages, encrypted_document)
{
#define SECRET "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>"
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] >>",
    "<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O " SECRET " /U " SECRET " >>",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "/Encrypt 4 0 R /ID [" SECRET SECRET "]");

  assert_pdf_error (bytes, BUDGET_ERROR_ENCRYPTED,
                    "a.pdf: found an encrypted PDF document, expected one that opens without a "
                    "password");
}

Test (read_pdf_pages, document_without_an_end_of_pages_is_damaged)
{
  static const char *const objects[] = { "<< /Type /Catalog >>", NULL };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");
  g_autoptr (GBytes) nothing = g_bytes_new ("%PDF-1.4\n%%EOF\n", 15);

  assert_pdf_error (bytes, BUDGET_ERROR_DAMAGED,
                    "a.pdf: found a PDF document without pages, expected some");
  assert_pdf_error (nothing, BUDGET_ERROR_DAMAGED,
                    "a.pdf: found a damaged PDF document, expected a whole one");
}

Test (read_pdf_pages, text_of_which_no_character_is_known)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 52 >>\nstream\nBT /F 10 Tf 45 206 Td <b9abb9abb9abb9abb9abb9ab> Tj ET  \nendstream",
    "<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /None-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /CIDSystemInfo << /Registry (Adobe) "
    "/Ordering (None) /Supplement 0 >> >>",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");

  assert_pdf_error (bytes, BUDGET_ERROR_MISSING_TOOL,
                    "a.pdf: page 1: found text in a font that is not embedded and of which no "
                    "character is known, expected the package poppler-data to be installed");
}

/* a page of a word in Latin letters, and of a Chinese one in a font that is not embedded */
static GBytes *
make_two_fonts (const char *encoding, const char *collection)
{
  g_autofree char *font = g_strdup_printf (
      "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /%s /DescendantFonts [7 0 R] >>",
      encoding);
  g_autofree char *descendant = g_strdup_printf (
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (%s) /Supplement 0 >> >>",
      collection);
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R /G 6 0 R >> >> "
    ">>",
    "<< /Length 74 >>\nstream\nBT /F 10 Tf 45 206 Td (Title) Tj /G 10 Tf 90 0 Td <d6d0b9fad6d0> Tj "
    "ET   \nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    font,
    descendant,
    NULL,
  };

  return make_pdf (objects, "");
}

Test (read_pdf_pages, unreadable_text_among_other_text_is_a_finding)
{
  g_autoptr (GBytes) bytes = make_two_fonts ("None-H", "None");
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  const BudgetFindingData *finding;

  assert_pdf_dump (bytes,
                   "P Title\n"
                   "! text-unreadable line 0 table 0 row 0: text of the page in a font that is not "
                   "embedded was left out, since its encoding is not known: install the package "
                   "poppler-data\n");
  cr_assert_not_null (sheet);
  cr_assert_eq (sheet->findings->len, 1);
  finding = &g_array_index (sheet->findings, BudgetFindingData, 0);
  cr_assert_str_eq (finding->what, "text-unreadable");
  cr_assert_eq (finding->severity, BUDGET_SEVERITY_WARNING);
  cr_assert_eq (finding->place.page, 1);
}

/* numbers of characters in a collection that nobody knows */
Test (read_pdf_pages, characters_of_an_unknown_collection_are_unreadable)
{
  g_autoptr (GBytes) bytes = make_two_fonts ("Identity-H", "None");
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);

  cr_assert_not_null (sheet);
  cr_assert_eq (sheet->findings->len, 1);
}

/* with poppler-data or without it */
Test (read_pdf_pages, chinese_text_is_read_or_a_finding)
{
  g_autoptr (GBytes) bytes = make_two_fonts ("GBK-EUC-H", "GB1");
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet);
  dump = _budget_sheet_dump (sheet);
  cr_assert_eq (sheet->findings->len, strstr (dump, "中国中") != NULL ? 0 : 1, "found\n%s", dump);
}

/* with an action in JavaScript and a file attached to it */
Test (read_pdf_pages, scripts_and_attachments_are_ignored)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names "
    "<< /EmbeddedFiles << /Names [(a) 6 0 R] >> >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 40 >>\nstream\nBT /F 10 Tf 45 206 Td (One of it) Tj ET \nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Filespec /F (a) /EF << /F 7 0 R >> >>",
    "<< /Type /EmbeddedFile /Length 4 >>\nstream\ntext\nendstream",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");

  assert_pdf_dump (bytes, "P One of it\n");
}

/* the form draws itself, and lines */
Test (read_pdf_pages, lines_of_forms_count_and_forms_in_themselves_end)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << "
    "/X "
    "6 0 R >> >> >>",
    "<< /Length 70 >>\nstream\nq 1 0 0 1 5 5 cm /X Do Q BT /F 10 Tf 45 206 Td (One) Tj 60 0 Td "
    "(Two) Tj ET \nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /XObject /Subtype /Form /BBox [0 0 400 300] /Matrix [1 0 0 1 -5 -5] /Resources << "
    "/XObject << /X 6 0 R >> >> /Length 76 >>\nstream\n40 200 120 20 re S 100 200 m 100 220 l S /X "
    "Do "
    "/X Do                         \nendstream",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");

  assert_pdf_dump (bytes, "T 1x2\n  (0,0)One (0,1)Two\n");
}

/* each form draws the next one ten times */
Test (read_pdf_pages, content_that_grows_without_measure_is_an_error)
{
#define DRAW_TEN "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do"
#define FORM(next)                                                                                 \
  "<< /Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /XObject << /X " next        \
  " >> >> /Length 59 >>\nstream\n" DRAW_TEN "\nendstream"
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
    "<< /Length 59 >>\nstream\n" DRAW_TEN "\nendstream",
    FORM ("6 0 R"),
    FORM ("7 0 R"),
    FORM ("8 0 R"),
    FORM ("9 0 R"),
    FORM ("10 0 R"),
    FORM ("11 0 R"),
    FORM ("5 0 R"),
    NULL,
  };
  g_autoptr (GBytes) bytes = make_pdf (objects, "");

  assert_pdf_error (bytes, BUDGET_ERROR_LIMIT,
                    "a.pdf: page 1: found too much content for a page, expected at most 33554432 "
                    "bytes");
}

Test (read_pdf_pages, page_of_too_much_text_is_an_error)
{
  g_autofree char *text = g_strnfill (400001, 'a');
  g_autofree char *content = g_strdup_printf ("BT /F 10 Tf (%s) Tj ET", text);
  g_autoptr (GBytes) bytes = make_page ("", content);

  assert_pdf_error (bytes, BUDGET_ERROR_LIMIT,
                    "a.pdf: page 1: found 400001 bytes of text, expected at most 400000");
}

/* letters of a size of 2 points in lines, each placed by itself, that far from the one before */
static GBytes *
make_letters (guint n, double pitch)
{
  g_autoptr (GString) content = g_string_new ("BT /F 2 Tf\n");
  guint per_line = (guint) (380 / pitch);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (content, "1 0 0 1 %.1f %.1f Tm (W) Tj\n", 5 + (i % per_line) * pitch,
                            295 - 4.0 * (i / per_line));
  g_string_append (content, "ET");
  return make_page ("", content->str);
}

Test (read_pdf_pages, texts_that_stand_apart_have_a_limit)
{
  g_autoptr (GBytes) most = make_letters (BUDGET_READER_MAX_PAGE_TEXTS, 2.6);
  g_autoptr (GBytes) over = make_letters (BUDGET_READER_MAX_PAGE_TEXTS + 1, 2.6);
  /* letters that touch each other are one text */
  g_autoptr (GBytes) words = make_letters (BUDGET_READER_MAX_PAGE_TEXTS + 1000, 1.9);
  g_autoptr (BudgetSheet) sheet = read_bytes (most, "a.pdf", BUDGET_FORMAT_AUTO, NULL);
  g_autoptr (BudgetSheet) word_sheet = read_bytes (words, "a.pdf", BUDGET_FORMAT_AUTO, NULL);

  cr_assert_not_null (sheet);
  cr_assert_not_null (word_sheet);
  assert_pdf_error (over, BUDGET_ERROR_LIMIT,
                    "a.pdf: page 1: found 6001 texts that stand apart from each other, expected at "
                    "most 6000 (BUDGET_READER_MAX_PAGE_TEXTS)");
}

/* the ways in which content may part texts */
Test (read_pdf_pages, texts_are_parted_in_many_ways)
{
  static const struct
  {
    const char *begin;
    const char *text; /* that comes again and again */
    guint n;          /* times */
    const char *end;
    guint found;
  } ways[] = {
    { "BT /F 2 Tf", " 3 0 Td (a) Tj", 6001, " ET", 6001 },
    { "BT /F 2 Tf", " 0 9 TD (a) Tj", 6001, " ET", 6001 },
    { "BT /F 2 Tf 9 TL", " (a) '", 6001, " ET", 6001 },
    { "BT /F 2 Tf 9 TL", " 0 0 (a) \"", 6001, " ET", 6001 },
    { "BT /F 2 Tf 9 TL", " T* (a) Tj", 6001, " ET", 6001 },
    { "BT /F 2 Tf [", " (a) -1001", 6001, " ] TJ ET", 6001 },
    { "BT /F 2 Tf [", " (a) 1001", 6001, " ] TJ ET", 6001 },
    { "BT /F 2 Tf 3 Tc (", "a", 6001, ") Tj ET", 6001 },
    { "BT /F 2 Tf 3 Tw (", "a", 6001, ") Tj ET", 6001 },
    { "BT /F 2 Tf 160 Tz (", "a", 6001, ") Tj ET", 6001 },
    { "BT /F 2 Tf (", "a  ", 6001, ") Tj ET", 6002 },
    { "BT", " /F 2 Tf 1 0 Td (a) Tj /F 4 Tf 1 0 Td (a) Tj", 3001, " ET", 6002 },
    { "", "q 1 0 0 1 9 9 cm BT /F 2 Tf (a) Tj ET Q BT /F 2 Tf (a) Tj ET ", 3001, "", 6002 },
    { "BT /F 2 Tf", " 1 0 0 0 0 0 Tm (a) Tj", 6001, " ET", 6001 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GString) content = g_string_new (ways[i].begin);
      g_autofree char *message = g_strdup_printf (
          "a.pdf: page 1: found %u texts that stand apart from each other, expected at most 6000 "
          "(BUDGET_READER_MAX_PAGE_TEXTS)",
          ways[i].found);
      g_autoptr (GBytes) bytes = NULL;

      for (guint j = 0; j < ways[i].n; j++)
        g_string_append (content, ways[i].text);
      g_string_append (content, ways[i].end);
      bytes = make_page ("", content->str);
      assert_pdf_error (bytes, BUDGET_ERROR_LIMIT, message);
    }
}

#define N_PAGES 200

static GBytes *
make_many_pages (void)
{
  TestPdf pdf;

  test_pdf_begin (&pdf);
  for (guint i = 0; i < N_PAGES; i++)
    {
      test_pdf_text (&pdf, 40, 60 + i, "Text.");
      cairo_show_page (pdf.cairo);
    }
  return test_pdf_end (&pdf);
}

static void
cancel_after_some (guint64 done, guint64 total, gpointer user_data)
{
  cr_assert_eq (total, N_PAGES);
  cr_assert (done <= 10);
  if (done == 10)
    g_cancellable_cancel (user_data);
}

Test (read_pdf_pages, reading_can_be_cancelled_between_pages)
{
  g_autoptr (GBytes) bytes = make_many_pages ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE,
                                .cancellable = cancellable,
                                .progress = cancel_after_some,
                                .progress_data = cancellable };

  cr_assert_not (_budget_read_into (sheet, bytes, "a.pdf", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* page and box are in the JSON, and come back from it */
Test (read_pdf_pages, places_survive_to_json)
{
  static const double columns[] = { 40, 100, 220, 340, 0 };
  static const char *const texts[] = { "Code", "Name", "Amount", "201", "Services", "3.50", NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetDisclosure) again = NULL;
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  TestPdf pdf;

  test_pdf_begin (&pdf);
  test_pdf_text (&pdf, 40, 30, "Title");
  cairo_show_page (pdf.cairo);
  test_pdf_rule (&pdf, columns, 50, 2);
  test_pdf_fill (&pdf, columns, 50, texts);
  bytes = test_pdf_end (&pdf);
  disclosure = budget_disclosure_load_bytes (bytes, "a.pdf", NULL, &error);
  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  text = budget_writer_to_json (writer, disclosure, NULL);
  cr_assert_not_null (strstr (text, "\"page\":2,\"box\":[220,70,340,90]"), "%s", text);
  json = g_bytes_new (text, strlen (text));
  again = budget_disclosure_load_bytes (json, "a.json", NULL, &error);
  cr_assert_not_null (again, "%s", error != NULL ? error->message : "");
  text_again = budget_writer_to_json (writer, again, NULL);
  cr_assert_str_eq (text, text_again);
}
