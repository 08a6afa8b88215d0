/* test-pdf-helpers.h - makes PDF documents for tests
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <cairo-pdf.h>

#include "test-read-helpers.h"

#define PAGE_WIDTH 400.0
#define PAGE_HEIGHT 300.0
#define ROW_HEIGHT 20.0

typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
} TestPdf;

static inline cairo_status_t
test_pdf_write (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static inline void
test_pdf_begin (TestPdf *self)
{
  self->bytes = g_byte_array_new ();
  self->surface =
      cairo_pdf_surface_create_for_stream (test_pdf_write, self->bytes, PAGE_WIDTH, PAGE_HEIGHT);
  self->cairo = cairo_create (self->surface);
  cairo_select_font_face (self->cairo, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cairo, 10);
  cairo_set_line_width (self->cairo, 0.5);
}

static inline GBytes *
test_pdf_end (TestPdf *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  return g_byte_array_free_to_bytes (self->bytes);
}

static inline void
test_pdf_text (TestPdf *self, double x, double y, const char *text)
{
  cairo_move_to (self->cairo, x, y);
  cairo_show_text (self->cairo, text);
}

static inline void
test_pdf_line (TestPdf *self, double x0, double y0, double x1, double y1)
{
  cairo_move_to (self->cairo, x0, y0);
  cairo_line_to (self->cairo, x1, y1);
  cairo_stroke (self->cairo);
}

/* the lines of a table: edges of columns ended by 0, and rows from top on */
static inline void
test_pdf_rule (TestPdf *self, const double *x, double top, guint n_rows)
{
  double bottom = top + n_rows * ROW_HEIGHT;
  guint n_edges = 0;

  while (x[n_edges] > 0)
    n_edges++;
  for (guint i = 0; i <= n_rows; i++)
    test_pdf_line (self, x[0], top + i * ROW_HEIGHT, x[n_edges - 1], top + i * ROW_HEIGHT);
  for (guint i = 0; i < n_edges; i++)
    test_pdf_line (self, x[i], top, x[i], bottom);
}

/* texts in the cells of such a table, one after the other, ended by NULL */
static inline void
test_pdf_fill (TestPdf *self, const double *x, double top, const char *const *texts)
{
  guint n_columns = 0;

  while (x[n_columns + 1] > 0)
    n_columns++;
  for (guint i = 0; texts[i] != NULL; i++)
    test_pdf_text (self, x[i % n_columns] + 3, top + (i / n_columns) * ROW_HEIGHT + 14, texts[i]);
}

static inline void
assert_pdf_dump (GBytes *pdf, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (pdf, "a.pdf", BUDGET_FORMAT_AUTO, &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

static inline void
assert_pdf_error (GBytes *pdf, BudgetError code, const char *message)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  assert_data_error (data, size, "a.pdf", code, message);
}

/* of a document that is made of text: objects from 1 on, the first of which is the catalogue, and what its
 * trailer says more */
static inline GBytes *
make_pdf (const char *const *objects, const char *trailer)
{
  GString *text = g_string_new ("%PDF-1.4\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  guint n = 0;
  gsize start;

  for (; objects[n] != NULL; n++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", text->len);
      g_string_append_printf (text, "%u 0 obj\n%s\nendobj\n", n + 1, objects[n]);
    }
  start = text->len;
  g_string_append_printf (text,
                          "xref\n0 %u\n%strailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n"
                          "%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          n + 1, table->str, n + 1, trailer, start);
  return g_string_free_to_bytes (text);
}

static inline char *
make_stream (const char *text)
{
  return g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", strlen (text),
                          text);
}

/* one page, with attributes of its own and content */
static inline GBytes *
make_page (const char *attributes, const char *content)
{
  g_autofree char *page = g_strdup_printf (
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s /Resources << /Font << /F 5 0 R >> /XObject "
      "<< /X 6 0 R >> >> >>",
      attributes);
  g_autofree char *stream = make_stream (content);
  const char *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
    page,
    stream,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent "
    "8 /ColorSpace /DeviceGray /Length 1 >>\nstream\nA\nendstream",
    NULL
  };

  return make_pdf (objects, "");
}
