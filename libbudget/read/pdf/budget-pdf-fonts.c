/* budget-pdf-fonts.c - fonts whose characters nobody can tell
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-content-private.h"

#include <string.h>

/* A font of Chinese may only name its encoding, such as GBK-EUC-H, or its collection of characters,
 * such as Adobe-GB1: what these mean is told by the package poppler-data. Without it poppler leaves
 * out the text, and says nothing. Whether it knows them is found by having it read a document of one
 * line. */

#define MAX_NAME 64
#define MAX_FONTS 32 /* of a page that are remembered */

/* 中 and other characters in the encodings of Chinese, Japanese and Korean, and as numbers of
 * characters in a collection */
#define SAMPLE "b0a1b0a14e2d4e2da4a4a4a4e4b8ad30213021020002000400"

typedef struct
{
  char name[MAX_NAME];
  gsize length;
  gboolean is_unreadable;
} PdfFont;

struct _PdfFonts
{
  GHashTable *readable; /* (owned) (element-type utf8 gboolean) by encoding and collection */
  qpdf_oh resources;    /* where the fonts are from */
  PdfFont fonts[MAX_FONTS];
  guint n_fonts;
};

PdfFonts *
_budget_pdf_fonts_new (void)
{
  PdfFonts *self = g_new0 (PdfFonts, 1);

  self->readable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
_budget_pdf_fonts_free (PdfFonts *self)
{
  g_hash_table_unref (self->readable);
  g_free (self);
}

void
_budget_pdf_fonts_begin_page (PdfFonts *self)
{
  self->n_fonts = 0;
}

/* a document of one page, which shows the sample in such a font */
static GBytes *
pdf_fonts_make_probe (const char *encoding, const char *collection)
{
  GString *text = g_string_new ("%PDF-1.4\n");
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 900 100] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 79 >>\nstream\nBT /F 10 Tf 20 50 Td <" SAMPLE "> Tj ET\nendstream",
  };
  gsize offsets[6];
  gsize start;

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      offsets[i] = text->len;
      g_string_append_printf (text, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  offsets[4] = text->len;
  g_string_append_printf (text,
                          "5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /Probe /Encoding %s "
                          "/DescendantFonts [6 0 R] >>\nendobj\n",
                          encoding);
  offsets[5] = text->len;
  g_string_append_printf (text,
                          "6 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Probe "
                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (%s) /Supplement 0 >> "
                          ">>\nendobj\n",
                          collection);
  start = text->len;
  g_string_append (text, "xref\n0 7\n0000000000 65535 f \n");
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    g_string_append_printf (text, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
  g_string_append_printf (
      text, "trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
  return g_string_free_to_bytes (text);
}

static gboolean
pdf_fonts_probe (const char *encoding, const char *collection)
{
  g_autoptr (GBytes) bytes = pdf_fonts_make_probe (encoding, collection);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  PopplerPage *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

  g_clear_object (&page);
  g_clear_object (&document);
  return text != NULL && *g_strchug (text) != '\0';
}

/* Names of encodings and collections are plain; others are none that a package has. */
static gboolean
pdf_fonts_is_plain (const char *name)
{
  return name != NULL && strlen (name) < MAX_NAME &&
         strspn (name, "/-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") ==
             strlen (name);
}

static gboolean
pdf_fonts_can_read (PdfFonts *self, const char *encoding, const char *collection)
{
  g_autofree char *key = g_strconcat (encoding, " ", collection, NULL);
  gpointer readable;

  if (!g_hash_table_lookup_extended (self->readable, key, NULL, &readable))
    {
      readable = GINT_TO_POINTER (pdf_fonts_probe (encoding, collection));
      g_hash_table_insert (self->readable, g_steal_pointer (&key), readable);
    }
  return GPOINTER_TO_INT (readable);
}

/* The collection that the font's own font is of; "" when it has none. */
static const char *
pdf_fonts_get_collection (qpdf_data qpdf, qpdf_oh font)
{
  qpdf_oh descendants = qpdf_oh_get_key_if_dict (qpdf, font, "/DescendantFonts");
  qpdf_oh ordering;

  if (!qpdf_oh_is_array (qpdf, descendants) || qpdf_oh_get_array_n_items (qpdf, descendants) < 1)
    return "";
  ordering = qpdf_oh_get_key_if_dict (
      qpdf,
      qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_array_item (qpdf, descendants, 0),
                               "/CIDSystemInfo"),
      "/Ordering");
  return qpdf_oh_is_string (qpdf, ordering) ? qpdf_oh_get_string_value (qpdf, ordering) : "";
}

/* A font that says itself what its characters are is read by that, and so is one whose encoding
 * stands in the document. */
static gboolean
pdf_fonts_is_unreadable (PdfFonts *self, qpdf_data qpdf, qpdf_oh font)
{
  qpdf_oh encoding = qpdf_oh_get_key_if_dict (qpdf, font, "/Encoding");
  g_autofree char *name = NULL;
  g_autofree char *collection = NULL;

  if (!qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key_if_dict (qpdf, font, "/Subtype"),
                                   "/Type0") ||
      !qpdf_oh_is_name (qpdf, encoding))
    return FALSE;
  /* the string is good until the next one is asked for */
  name = g_strdup (qpdf_oh_get_name (qpdf, encoding));
  collection = g_strdup (pdf_fonts_get_collection (qpdf, font));
  if (!pdf_fonts_is_plain (name) || !pdf_fonts_is_plain (collection))
    return FALSE;
  /* the numbers of an embedded font are no characters of a collection unless it says so */
  if (g_str_has_prefix (name, "/Identity-") &&
      (qpdf_oh_is_stream (qpdf, qpdf_oh_get_key_if_dict (qpdf, font, "/ToUnicode")) ||
       strcmp (collection, "Identity") == 0 || collection[0] == '\0'))
    return FALSE;
  return !pdf_fonts_can_read (self, name, collection);
}

gboolean
_budget_pdf_fonts_find_unreadable (PdfFonts *self,
                                   qpdf_data qpdf,
                                   qpdf_oh resources,
                                   const char *name,
                                   gsize length)
{
  PdfFont *font;
  char key[MAX_NAME + 1] = "/";

  if (name == NULL || length >= MAX_NAME)
    return FALSE;
  if (self->resources != resources)
    self->n_fonts = 0;
  self->resources = resources;
  for (guint i = 0; i < self->n_fonts; i++)
    if (self->fonts[i].length == length && memcmp (self->fonts[i].name, name, length) == 0)
      return self->fonts[i].is_unreadable;
  font = &self->fonts[self->n_fonts < MAX_FONTS ? self->n_fonts++ : MAX_FONTS - 1];
  memcpy (font->name, name, length);
  font->length = length;
  memcpy (key + 1, name, length);
  font->is_unreadable = pdf_fonts_is_unreadable (
      self, qpdf,
      qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_key_if_dict (qpdf, resources, "/Font"), key));
  return font->is_unreadable;
}
