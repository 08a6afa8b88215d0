/* test-docx-helpers.h - small .docx files, made of XML
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "test-read-helpers.h"

#define DOCUMENT_START                                                                             \
  "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "          \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "                      \
  "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>"
#define DOCUMENT_END "</w:body></w:document>"

/* pieces of a document */
#define P(text) "<w:p>" R (text) "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define TC(properties, content) "<w:tc><w:tcPr>" properties "</w:tcPr>" content "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" rows "</w:tbl>"
#define SPAN(n) "<w:gridSpan w:val=\"" #n "\"/>"
#define RESTART "<w:vMerge w:val=\"restart\"/>"
#define CONTINUE "<w:vMerge/>"

typedef struct
{
  GByteArray *data; /* (owned) */
  struct archive *archive;
} ZipWriter;

static la_ssize_t
zip_writer_on_write (struct archive *archive, void *user_data, const void *data, size_t size)
{
  g_byte_array_append (user_data, data, (guint) size);
  return (la_ssize_t) size;
}

static inline ZipWriter
zip_writer_open (const char *options)
{
  ZipWriter self = { g_byte_array_new (), archive_write_new () };

  archive_write_set_format_zip (self.archive);
  archive_write_set_options (self.archive, options);
  archive_write_set_bytes_in_last_block (self.archive, 1);
  archive_write_open (self.archive, self.data, NULL, zip_writer_on_write, NULL);
  return self;
}

static inline ZipWriter
zip_writer_new (void)
{
  return zip_writer_open (NULL);
}

static inline ZipWriter
zip_writer_new_fast (void)
{
  return zip_writer_open ("zip:compression-level=1");
}

static inline void
zip_writer_begin (ZipWriter *self, const char *path, guint64 size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_write_header (self->archive, entry);
  archive_entry_free (entry);
}

static inline void
zip_writer_add (ZipWriter *self, const char *path, const char *data, gsize size)
{
  zip_writer_begin (self, path, size);
  archive_write_data (self->archive, data, size);
}

static inline GBytes *
zip_writer_finish (ZipWriter *self)
{
  archive_write_close (self->archive);
  archive_write_free (self->archive);
  return g_byte_array_free_to_bytes (self->data);
}

/* a .docx of the whole XML of its document */
static inline GBytes *
make_docx_of_xml (const char *xml, gsize size)
{
  ZipWriter writer = zip_writer_new ();

  zip_writer_add (&writer, "[Content_Types].xml", "<Types/>", 8);
  zip_writer_add (&writer, "word/document.xml", xml, size);
  return zip_writer_finish (&writer);
}

/* a .docx of the content of its body */
static inline GBytes *
make_docx (const char *body)
{
  g_autofree char *xml = g_strconcat (DOCUMENT_START, body, DOCUMENT_END, NULL);

  return make_docx_of_xml (xml, strlen (xml));
}

static inline void
assert_docx_dump (const char *body, const char *expected)
{
  g_autoptr (GBytes) bytes = make_docx (body);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

static inline void
assert_bytes_error (GBytes *bytes, const char *name, BudgetError code, const char *message)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  assert_data_error (data, size, name, code, message);
}

static inline void
assert_docx_error (const char *body, BudgetError code, const char *message)
{
  g_autoptr (GBytes) bytes = make_docx (body);

  assert_bytes_error (bytes, "a.docx", code, message);
}
