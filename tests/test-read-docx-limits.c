/* test-read-docx-limits.c - documents that are damaged, hostile or too large
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "test-docx-helpers.h"

#include "read/budget-zip-private.h"

Test (read_docx_limits, damaged_xml)
{
  assert_docx_error ("<w:p>\n</w:q>", BUDGET_ERROR_DAMAGED,
                     "a.docx: word/document.xml: line 2: found damaged XML (Opening and ending tag "
                     "mismatch: p line 1 and q), expected XML");
}

Test (read_docx_limits, other_xml_is_damaged)
{
  g_autoptr (GBytes) other = make_docx_of_xml ("<a/>", 4);
  g_autoptr (GBytes) empty = make_docx_of_xml ("", 0);

  assert_bytes_error (other, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found <a>, expected the <document> of a "
                      "Word document");
  assert_bytes_error (empty, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found damaged XML (Document is empty), "
                      "expected XML");
}

Test (read_docx_limits, entities_are_not_expanded)
{
  const char *xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" DOCUMENT_START
                    "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" DOCUMENT_END;
  g_autoptr (GBytes) bytes = make_docx_of_xml (xml, strlen (xml));

  assert_bytes_error (bytes, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found a document type declaration, "
                      "expected none");
}

Test (read_docx_limits, no_text_is_an_error)
{
  assert_docx_error ("<w:p/>", BUDGET_ERROR_NO_TEXT,
                     "a.docx: found no text, expected a disclosure");
}

Test (read_docx_limits, cut_off_archive_is_damaged)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  assert_data_error (data, size - 30, "a.docx", BUDGET_ERROR_DAMAGED,
                     "a.docx: found a zip archive without its directory, expected a whole zip "
                     "archive");
  for (gsize cut = 1; cut < size; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetSheet) sheet = read_data (data, size - cut, "a.docx", &error);

      cr_assert_null (sheet);
      cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED), "%s", error->message);
    }
}

Test (read_docx_limits, damaged_member_is_said)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size;
  g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  char *member;

  size = g_bytes_get_size (bytes);
  member = memmem (data, size, "word/document.xml", 17);
  memset (member + 60, 0, 20);
  sheet = read_data (data, size, "a.docx", &error);
  cr_assert_null (sheet);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
  cr_assert (g_str_has_prefix (error->message, "a.docx: word/document.xml: found damaged data ("),
             "%s", error->message);
}

Test (read_docx_limits, encrypted_member)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  /* bit 0 of the flags, in each local header and in each entry of the directory */
  for (gsize i = 0; i + 10 < size; i++)
    {
      if (memcmp (data + i, "PK\3\4", 4) == 0)
        data[i + 6] |= 1;
      if (memcmp (data + i, "PK\1\2", 4) == 0)
        data[i + 8] |= 1;
    }
  assert_data_error (data, size, "a.docx", BUDGET_ERROR_ENCRYPTED,
                     "a.docx: word/document.xml: found encrypted data, expected data that is not");
}

Test (read_docx_limits, document_of_another_name)
{
  const char *xml = DOCUMENT_START P ("a") DOCUMENT_END;
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;

  zip_writer_add (&writer, "word/document/other.xml", "x", 1);
  zip_writer_add (&writer, "word/document2.xml", xml, strlen (xml));
  bytes = zip_writer_finish (&writer);
  sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_not_null (sheet);
}

static GBytes *
make_members (guint n)
{
  const char *xml = DOCUMENT_START P ("a") DOCUMENT_END;
  ZipWriter writer = zip_writer_new ();

  zip_writer_add (&writer, "word/document.xml", xml, strlen (xml));
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("m%u", i);

      zip_writer_add (&writer, path, "", 0);
    }
  return zip_writer_finish (&writer);
}

Test (read_docx_limits, members_at_the_limit_and_one_over)
{
  g_autoptr (GBytes) fit = make_members (BUDGET_READER_MAX_MEMBERS);
  g_autoptr (GBytes) over = make_members (BUDGET_READER_MAX_MEMBERS + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: found more than 10000 members, expected at most as many "
                      "(BUDGET_READER_MAX_MEMBERS)");
}

/* an archive with a document of size bytes, nearly all of them spaces between two elements */
static GByteArray *
make_bomb (gsize size)
{
  const char *start = DOCUMENT_START P ("a");
  const char *end = DOCUMENT_END;
  g_autofree char *xml = g_strnfill (size, ' ');
  g_autoptr (GBytes) bytes = NULL;

  memcpy (xml, start, strlen (start));
  memcpy (xml + size - strlen (end), end, strlen (end));
  bytes = make_docx_of_xml (xml, size);
  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

/* the same in an archive of archive_size bytes: a comment at its end fills it */
static GBytes *
make_filled_bomb (gsize size, gsize archive_size)
{
  GByteArray *data = make_bomb (size);
  gsize comment = archive_size - data->len;
  g_autofree char *fill = g_strnfill (comment, 'x');

  cr_assert_lt (data->len, archive_size);
  data->data[data->len - 2] = (guint8) (comment & 0xff);
  data->data[data->len - 1] = (guint8) (comment >> 8);
  g_byte_array_append (data, (const guint8 *) fill, (guint) comment);
  return g_byte_array_free_to_bytes (data);
}

Test (read_docx_limits, small_members_have_any_ratio)
{
  g_autoptr (GBytes) fit = g_byte_array_free_to_bytes (make_bomb (1024 * 1024));
  g_autoptr (GBytes) over = g_byte_array_free_to_bytes (make_bomb (1024 * 1024 + 1));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_lt (g_bytes_get_size (over), 1024 * 1024 / BUDGET_READER_MAX_RATIO);
  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: found more than 200 times the size of the "
                      "archive, expected at most as many (BUDGET_READER_MAX_RATIO)");
}

Test (read_docx_limits, ratio_at_the_limit_and_one_over)
{
  gsize archive_size = 10000;
  g_autoptr (GBytes) fit = make_filled_bomb (archive_size * BUDGET_READER_MAX_RATIO, archive_size);
  g_autoptr (GBytes) over =
      make_filled_bomb (archive_size * BUDGET_READER_MAX_RATIO + 1, archive_size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: found more than 200 times the size of the "
                      "archive, expected at most as many (BUDGET_READER_MAX_RATIO)");
}

/* n bytes that do not pack */
static char *
make_noise (gsize n)
{
  GRand *random = g_rand_new_with_seed (1);
  char *noise = g_malloc (n + 1);

  for (gsize i = 0; i < n; i++)
    noise[i] = (char) ('a' + g_rand_int_range (random, 0, 26));
  noise[n] = '\0';
  g_rand_free (random);
  return noise;
}

#define CHUNK (1024 * 1024)

/* an archive with a member of zeros, and noise that keeps the ratio small */
static GBytes *
make_large_member (guint64 size)
{
  ZipWriter writer = zip_writer_new_fast ();
  g_autofree char *zeros = g_malloc0 (CHUNK);
  g_autofree char *noise = make_noise (2 * (size / BUDGET_READER_MAX_RATIO));

  zip_writer_begin (&writer, "word/document.xml", size);
  for (guint64 left = size; left > 0; left -= MIN (left, CHUNK))
    archive_write_data (writer.archive, zeros, (gsize) MIN (left, CHUNK));
  zip_writer_add (&writer, "noise", noise, strlen (noise));
  return zip_writer_finish (&writer);
}

/* the error of reading the whole member, or NULL */
static GError *
read_member (GBytes *archive)
{
  BudgetZipMember *member =
      _budget_zip_open_member (archive, "a.docx", "word/document", ".xml", NULL, NULL);
  g_autofree char *buffer = g_malloc (CHUNK);
  GError *error = NULL;

  cr_assert_not_null (member);
  while (_budget_zip_member_read (member, buffer, CHUNK) > 0)
    continue;
  cr_assert_eq (_budget_zip_close_member (member, &error), error == NULL);
  return error;
}

Test (read_docx_limits, member_size_at_the_limit_and_one_over, .timeout = 100)
{
  g_autoptr (GBytes) fit = make_large_member (BUDGET_READER_MAX_MEMBER_SIZE);
  g_autoptr (GBytes) over = NULL;
  g_autoptr (GError) error = read_member (fit);

  cr_assert_null (error, "%s", error != NULL ? error->message : "");
  over = make_large_member ((guint64) BUDGET_READER_MAX_MEMBER_SIZE + 1);
  error = read_member (over);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT));
  cr_assert_str_eq (error->message, "a.docx: word/document.xml: found more than 268435456 bytes, "
                                    "expected at most as many (BUDGET_READER_MAX_MEMBER_SIZE)");
}

Test (read_docx_limits, span_at_the_limit_and_one_over)
{
  g_autoptr (GBytes) fit = make_docx (TBL (TR (TC (SPAN (16384), P ("a")))));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_docx_error (TBL (TR (TC (SPAN (16385), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 16385 columns, expected at "
                     "most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (TBL (TR (TC (SPAN (16384), P ("a")) TC ("", P ("b")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 16385 columns, expected at "
                     "most 16384 (BUDGET_READER_MAX_COLUMNS)");
}

Test (read_docx_limits, span_of_two_to_the_thirty_one)
{
  assert_docx_error (TBL (TR (TC (SPAN (2147483648), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 2147483648 columns, "
                     "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (TBL (TR (TC (SPAN (99999999999999999999), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 4294967295 columns, "
                     "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (
      TBL ("<w:tr><w:trPr><w:gridAfter w:val=\"2147483648\"/></w:trPr>" TC ("", P ("a")) "</w:tr>"),
      BUDGET_ERROR_LIMIT,
      "a.docx: word/document.xml: line 1: table 1: found 2147483648 columns, "
      "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
}

static GBytes *
make_rows (guint n, const char *first, const char *row)
{
  GString *xml = g_string_new (DOCUMENT_START "<w:tbl>");
  g_autofree char *noise = NULL;
  ZipWriter writer = zip_writer_new ();

  g_string_append (xml, first);
  for (guint i = 0; i < n; i++)
    g_string_append (xml, row);
  g_string_append (xml, "</w:tbl>" DOCUMENT_END);
  zip_writer_add (&writer, "word/document.xml", xml->str, xml->len);
  /* rows that are all the same pack too well by themselves */
  noise = make_noise (xml->len / 100);
  zip_writer_add (&writer, "noise", noise, xml->len / 100);
  g_string_free (xml, TRUE);
  return zip_writer_finish (&writer);
}

Test (read_docx_limits, rows_at_the_limit_and_one_over, .timeout = 100)
{
  const char *row = "<w:tr><w:tc><w:p/></w:tc></w:tr>";
  g_autoptr (GBytes) fit = make_rows (BUDGET_READER_MAX_ROWS, "", row);
  g_autoptr (GBytes) over = make_rows (BUDGET_READER_MAX_ROWS + 1, "", row);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: line 1: table 1: found more than 1048576 rows, "
                      "expected at most as many (BUDGET_READER_MAX_ROWS)");
}

Test (read_docx_limits, places_over_the_limit)
{
  const char *row = "<w:tr><w:tc><w:p/></w:tc></w:tr>";
  g_autoptr (GBytes) fit = make_rows (1023, TR (TC (SPAN (16384), P ("a"))), row);
  g_autoptr (GBytes) over = make_rows (1024, TR (TC (SPAN (16384), P ("a"))), row);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: table 1: found 16793600 places (rows by columns), expected at most "
                      "16777216");
}

Test (read_docx_limits, text_at_the_limit_and_one_over)
{
  g_autofree char *fit = make_noise (BUDGET_READER_MAX_TEXT);
  g_autofree char *over = make_noise (BUDGET_READER_MAX_TEXT + 1);
  g_autofree char *fit_body = g_strconcat ("<w:p><w:r><w:t>", fit, "</w:t></w:r></w:p>", NULL);
  g_autofree char *over_body = g_strconcat ("<w:p><w:r><w:t>", over, "</w:t></w:r></w:p>", NULL);
  g_autoptr (GBytes) bytes = make_docx (fit_body);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_docx_error (over_body, BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: found a text of more than 1048576 bytes, "
                     "expected at most as many (BUDGET_READER_MAX_TEXT)");
}

/* n elements within the body, with a paragraph in the innermost */
static GBytes *
make_nested (guint n, const char *start, const char *end)
{
  GString *body = g_string_new (NULL);
  GBytes *bytes;

  for (guint i = 0; i < n; i++)
    g_string_append (body, start);
  g_string_append (body, P ("a"));
  for (guint i = 0; i < n; i++)
    g_string_append (body, end);
  bytes = make_docx (body->str);
  g_string_free (body, TRUE);
  return bytes;
}

Test (read_docx_limits, nesting_at_the_limit_and_one_over)
{
  /* the document, its body, and the paragraph with its run and text are five more */
  g_autoptr (GBytes) fit = make_nested (BUDGET_READER_MAX_DEPTH - 5, "<w:x>", "</w:x>");
  g_autoptr (GBytes) over = make_nested (BUDGET_READER_MAX_DEPTH - 4, "<w:x>", "</w:x>");
  g_autoptr (GBytes) deep = make_nested (10000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);
  const char *message = "a.docx: word/document.xml: line 1: found elements nested more than 250 "
                        "deep, expected at most as many (BUDGET_READER_MAX_DEPTH)";

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT, message);
  assert_bytes_error (deep, "a.docx", BUDGET_ERROR_LIMIT, message);
}
