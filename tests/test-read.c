/* test-read.c - formats are told apart, and files that are none are refused
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-docx-helpers.h"

#define EXPECTED "expected a document, a workbook, a web page, text or JSON of a disclosure"

static BudgetFormat
detect (const char *data, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  g_autoptr (GError) error = NULL;
  BudgetFormat format = _budget_read_detect (bytes, name, &error);

  cr_assert_eq (format == BUDGET_FORMAT_AUTO, error != NULL);
  return format;
}

Test (read, formats_are_told_by_content)
{
  g_autoptr (GBytes) docx = make_docx ("<w:p/>");

  cr_assert_eq (detect ("部门预算", "a.txt"), BUDGET_FORMAT_TEXT);
  cr_assert_eq (detect ("部门预算", "a"), BUDGET_FORMAT_TEXT);
  cr_assert_eq (detect ("部门预算", "A.TXT"), BUDGET_FORMAT_TEXT);
  cr_assert_eq (detect ("{ \"format\": \"libbudget-disclosure\" }", "a.json"), BUDGET_FORMAT_JSON);
  cr_assert_eq (detect ("\xef\xbb\xbf\n{\"format\":\"libbudget-disclosure\"}", "a"),
                BUDGET_FORMAT_JSON);
  cr_assert_eq (detect ("{一} text", "a"), BUDGET_FORMAT_TEXT);
  cr_assert_eq (_budget_read_detect (docx, "a.docx", NULL), BUDGET_FORMAT_DOCX);
  cr_assert_eq (_budget_read_detect (docx, "-", NULL), BUDGET_FORMAT_DOCX);
}

Test (read, empty_file_has_no_text)
{
  assert_data_error ("", 0, "a.txt", BUDGET_ERROR_NO_TEXT,
                     "a.txt: found an empty file, expected a disclosure");
  assert_data_error (" \n\t \n", 5, "a.docx", BUDGET_ERROR_DAMAGED,
                     "a.docx: found text, expected a zip archive");
  assert_data_error (" \n \n\xe3\x80\x80", 7, "a.txt", BUDGET_ERROR_NO_TEXT,
                     "a.txt: found no text, expected a disclosure");
}

typedef struct
{
  const char *data;
  gsize size;
  const char *what;
} Unsupported;

#define UNSUPPORTED(data, what)                                                                    \
  {                                                                                                \
    data, sizeof data - 1, what                                                                    \
  }

Test (read, other_formats_are_named)
{
  static const Unsupported all[] = {
    UNSUPPORTED ("<?xml version=\"1.0\"?><a/>", "an XML document"),
    UNSUPPORTED ("{\"a\": 1}", "JSON that is not of a disclosure"),
    UNSUPPORTED ("\x89PNG\r\n\x1a\n", "a PNG image"),
    UNSUPPORTED ("\xff\xd8\xff\xe0", "a JPEG image"),
    UNSUPPORTED ("GIF89a", "a GIF image"),
    UNSUPPORTED ("II*\0", "a TIFF image"),
    UNSUPPORTED ("MM\0*", "a TIFF image"),
    UNSUPPORTED ("\x1f\x8b\b", "a gzip archive"),
    UNSUPPORTED ("7z\xbc\xaf\x27\x1c", "a 7z archive"),
    UNSUPPORTED ("Rar!\x1a\x07", "a RAR archive"),
    UNSUPPORTED ("\1\2\3\4", "binary data"),
    UNSUPPORTED ("text\0text", "binary data"),
    UNSUPPORTED ("PK\3\4 xl/workbook.bin", "an Excel workbook (.xlsb)"),
    UNSUPPORTED ("PK\3\4 ppt/presentation.xml", "a PowerPoint presentation (.pptx)"),
    UNSUPPORTED ("PK\3\4 mimetypeapplication/vnd.oasis.opendocument.chart", "an OpenDocument file"),
    UNSUPPORTED ("PK\3\4 Doc_0/Document.xml", "an OFD document"),
    UNSUPPORTED ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE compound file"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *message = g_strdup_printf ("a: found %s, " EXPECTED, all[i].what);

      assert_data_error (all[i].data, all[i].size, "a", BUDGET_ERROR_UNSUPPORTED, message);
    }
}

Test (read, encrypted_office_document)
{
  const char data[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

  assert_data_error (data, sizeof data - 1, "a.docx", BUDGET_ERROR_ENCRYPTED,
                     "a.docx: found an encrypted Office document, " EXPECTED);
}

Test (read, archive_that_is_cut_off_before_its_document)
{
  assert_data_error ("PK\3\4 [Content_Types].xml", 24, "a.docx", BUDGET_ERROR_DAMAGED,
                     "a.docx: found a zip archive that is cut off, " EXPECTED);
}

Test (read, file_that_is_not_what_its_name_says_is_damaged)
{
  g_autoptr (GBytes) docx = make_docx ("<w:p/>");

  assert_data_error ("text", 4, "x.docx", BUDGET_ERROR_DAMAGED,
                     "x.docx: found text, expected a zip archive");
  assert_data_error ("text", 4, "x.pdf", BUDGET_ERROR_DAMAGED,
                     "x.pdf: found text, expected a PDF document");
  assert_data_error ("text", 4, "x.json", BUDGET_ERROR_DAMAGED,
                     "x.json: found text, expected JSON of a disclosure");
  assert_bytes_error (docx, "x.txt", BUDGET_ERROR_DAMAGED,
                      "x.txt: found a Word document (.docx), expected text");
}

static void
assert_forced_error (const char *data, BudgetFormat format, BudgetError code, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a", format, &error);

  cr_assert_null (sheet);
  cr_assert (g_error_matches (error, BUDGET_ERROR, (int) code));
  cr_assert_str_eq (error->message, message);
}

Test (read, forced_format_that_does_not_fit)
{
  assert_forced_error ("text", BUDGET_FORMAT_DOCX, BUDGET_ERROR_DAMAGED,
                       "a: found text, expected a zip archive");
  assert_forced_error ("%PDF-1.4", BUDGET_FORMAT_TEXT, BUDGET_ERROR_DAMAGED,
                       "a: found a PDF document, expected text");
  assert_forced_error ("PK\3\4", BUDGET_FORMAT_TEXT, BUDGET_ERROR_DAMAGED,
                       "a: found a zip archive that is cut off, expected text");
  assert_forced_error ("", BUDGET_FORMAT_TEXT, BUDGET_ERROR_NO_TEXT,
                       "a: found an empty file, expected a disclosure");
}

Test (read, forced_format_that_fits)
{
  g_autoptr (GBytes) docx = make_docx ("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
  g_autoptr (GBytes) json = g_bytes_new_static ("{\"a\": 1}", 8);
  g_autoptr (BudgetSheet) one = read_bytes (docx, "a.txt", BUDGET_FORMAT_DOCX, NULL);
  g_autoptr (BudgetSheet) two = read_bytes (json, "a.docx", BUDGET_FORMAT_TEXT, NULL);

  cr_assert_not_null (one);
  cr_assert_not_null (two);
}

Test (read, json_of_a_disclosure_has_no_sheet)
{
  const char *json = "{\"format\": \"libbudget-disclosure\"}";

  assert_data_error (json, strlen (json), "a.json", BUDGET_ERROR_UNSUPPORTED,
                     "a.json: found JSON of a disclosure beside other sources, expected it alone");
}

Test (read, size_at_the_limit_and_one_over)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  BudgetReadOptions options = { .max_size = 4 };
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;

  cr_assert (_budget_read_into (sheet, bytes, "a", BUDGET_FORMAT_AUTO, &options, NULL));
  options.max_size = 3;
  cr_assert_not (_budget_read_into (sheet, bytes, "a", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT));
  cr_assert_str_eq (error->message, "a: found 4 bytes, expected at most 3");
}

Test (read, several_sources_make_one_sheet)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GBytes) one = g_bytes_new_static ("a\n\tb", 4);
  g_autoptr (GBytes) two = make_docx ("<w:p><w:r><w:t>c</w:t></w:r></w:p>");
  const BudgetSheetBlock *blocks;

  cr_assert (_budget_read_into (sheet, one, "1.txt", BUDGET_FORMAT_AUTO, &plain_options, NULL));
  cr_assert (_budget_read_into (sheet, two, "2.docx", BUDGET_FORMAT_AUTO, &plain_options, NULL));
  blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;
  cr_assert_eq (sheet->sources->len, 2);
  cr_assert_str_eq (g_ptr_array_index (sheet->sources, 1), "2.docx");
  cr_assert_eq (blocks[0].place.source, 1);
  cr_assert_eq (blocks[1].place.source, 1);
  cr_assert_eq (blocks[1].table->cells[0].place.source, 1);
  cr_assert_eq (blocks[2].place.source, 2);
}

static void
assert_cancelled (GBytes *bytes)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE, .cancellable = cancellable };

  g_cancellable_cancel (cancellable);
  cr_assert_not (_budget_read_into (sheet, bytes, "a", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (read, cancelled_before_it_starts)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) docx = make_docx ("<w:p><w:r><w:t>a</w:t></w:r></w:p>");

  assert_cancelled (text);
  assert_cancelled (docx);
}

typedef struct
{
  GCancellable *cancellable; /* (nullable) cancelled at the second call */
  guint n_calls;
  guint64 last;
} Progress;

static void
on_progress (guint64 done, guint64 total, gpointer user_data)
{
  Progress *progress = user_data;

  cr_assert_leq (done, total);
  progress->last = done * 100 / MAX (total, 1);
  if (++progress->n_calls == 2 && progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
}

static GBytes *
make_long_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "line\n");
  return g_string_free_to_bytes (text);
}

static GBytes *
make_long_docx (void)
{
  GString *body = g_string_new (NULL);
  GBytes *bytes;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (body, "<w:p><w:r><w:t>%u</w:t></w:r></w:p>", i * 7919);
  bytes = make_docx (body->str);
  g_string_free (body, TRUE);
  return bytes;
}

static void
assert_progress (GBytes *bytes)
{
  Progress progress = { NULL, 0, 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (BudgetSheet) other = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE,
                                .cancellable = cancellable,
                                .progress = on_progress,
                                .progress_data = &progress };

  cr_assert (_budget_read_into (sheet, bytes, "a", BUDGET_FORMAT_AUTO, &options, NULL));
  cr_assert_gt (progress.n_calls, 4);
  cr_assert_eq (progress.last, 100);
  progress = (Progress){ cancellable, 0, 0 };
  cr_assert_not (_budget_read_into (other, bytes, "a", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (read, progress_is_told_and_can_cancel)
{
  g_autoptr (GBytes) text = make_long_text ();
  g_autoptr (GBytes) docx = make_long_docx ();

  assert_progress (text);
  assert_progress (docx);
}
