/* budget-pdf-document.c - opens a PDF, and finds what stands on its pages
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <string.h>

#define MAX_PAGES 65535
#define END_BYTES 4096    /* where the mark of the end stands */
#define SCAN_AREA 0.4f    /* of the page, above which an image is what it shows */
#define TIGHT 0.05f       /* of the height of a glyph: the letters of a word are no further apart */
#define MAX_SHOWN 400000u /* bytes of text on a page */
#define MIN_SHOWN 4       /* bytes of text of which something must come out */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

void
_budget_pdf_set_error (const PdfReader *self,
                       GError **error,
                       BudgetError code,
                       const char *format,
                       ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, self->tools->error_domain, (int) code, "%s: %s", self->name, message);
}

/* A file that is cut off lacks the mark of its end. */
static gboolean
pdf_check_end (const PdfReader *self, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = MIN (size, END_BYTES);

  if (length > 0 && memmem (data + size - length, length, "%%EOF", 5) != NULL)
    return TRUE;
  _budget_pdf_set_error (self, error, BUDGET_ERROR_DAMAGED,
                         "found a PDF document that is cut off, expected %%%%EOF at its end");
  return FALSE;
}

static PopplerDocument *
pdf_open (const PdfReader *self, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &reason);

  if (document != NULL)
    return document;
  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    _budget_pdf_set_error (self, error, BUDGET_ERROR_ENCRYPTED,
                           "found an encrypted PDF document, expected one that opens without a "
                           "password");
  else
    _budget_pdf_set_error (self, error, BUDGET_ERROR_DAMAGED,
                           "found a damaged PDF document, expected a whole one");
  return NULL;
}

/* FALSE, with an error, when there are none or too many. */
static gboolean
pdf_count_pages (const PdfReader *self, PopplerDocument *document, int *n_pages, GError **error)
{
  *n_pages = poppler_document_get_n_pages (document);
  if (*n_pages < 1)
    _budget_pdf_set_error (self, error, BUDGET_ERROR_DAMAGED,
                           "found a PDF document without pages, expected some");
  else if (*n_pages > MAX_PAGES)
    _budget_pdf_set_error (self, error, BUDGET_ERROR_LIMIT, "found %d pages, expected at most %d",
                           *n_pages, MAX_PAGES);
  return *n_pages >= 1 && *n_pages <= MAX_PAGES;
}

/* An error that nobody asks for is printed. */
static void
pdf_forget_errors (qpdf_data qpdf)
{
  while (qpdf_has_error (qpdf))
    qpdf_get_error (qpdf);
}

/* The lines are read by another library than the glyphs; without it there are none. */
static void
pdf_open_structure (PdfStructure *self, const char *name, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->qpdf = qpdf_init ();
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_silence_errors (self->qpdf);
  if (qpdf_read_memory (self->qpdf, name, data, size, NULL) < QPDF_ERRORS)
    self->n_pages = (guint) MAX (qpdf_get_num_pages (self->qpdf), 0);
}

static GArray *
pdf_read_glyphs (PopplerPage *page)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (PdfGlyph));
  g_autofree char *text = poppler_page_get_text (page);
  PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  guint i = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return glyphs;
  for (const char *p = text; *p != '\0' && i < n_boxes; p = g_utf8_next_char (p), i++)
    {
      PdfGlyph glyph = { .character = g_utf8_get_char (p),
                         .box = { (float) boxes[i].x1, (float) boxes[i].y1, (float) boxes[i].x2,
                                  (float) boxes[i].y2 } };

      if (!g_unichar_isspace (glyph.character) && !g_unichar_iscntrl (glyph.character))
        g_array_append_val (glyphs, glyph);
    }
  g_free (boxes);
  return glyphs;
}

static BudgetPlaceData
pdf_page_place (const PdfReader *self, guint number)
{
  return (BudgetPlaceData){ .source = self->source, .page = (guint16) number };
}

static gboolean
pdf_check_amount (const PdfReader *self, const PdfDrawing *drawing, guint number, GError **error)
{
  if (drawing->too_large)
    _budget_pdf_set_error (self, error, BUDGET_ERROR_LIMIT,
                           "page %u: found too much content for a page, expected at most %u bytes",
                           number, BUDGET_PDF_MAX_CONTENT);
  else if (drawing->n_visible + drawing->n_hidden > MAX_SHOWN)
    _budget_pdf_set_error (self, error, BUDGET_ERROR_LIMIT,
                           "page %u: found %" G_GUINT64_FORMAT
                           " bytes of text, expected at most %u",
                           number, drawing->n_visible + drawing->n_hidden, MAX_SHOWN);
  else if (drawing->n_apart > BUDGET_READER_MAX_PAGE_TEXTS)
    _budget_pdf_set_error (self, error, BUDGET_ERROR_LIMIT,
                           "page %u: found %" G_GUINT64_FORMAT
                           " texts that stand apart from each other, expected at most %u "
                           "(BUDGET_READER_MAX_PAGE_TEXTS)",
                           number, drawing->n_apart, (guint) BUDGET_READER_MAX_PAGE_TEXTS);
  else
    return TRUE;
  return FALSE;
}

/* A page that shows something, but gives no text, is an error and no empty page. */
static gboolean
pdf_check_text (const PdfReader *self,
                const PdfPage *page,
                const PdfDrawing *drawing,
                guint n_glyphs,
                GError **error)
{
  BudgetPlaceData place = pdf_page_place (self, page->number);

  if (n_glyphs == 0 && drawing->n_visible + drawing->n_hidden >= MIN_SHOWN)
    {
      _budget_pdf_set_error (self, error, BUDGET_ERROR_MISSING_TOOL,
                             "page %u: found text in a font that is not embedded and of which no "
                             "character is known, expected the package poppler-data to be "
                             "installed",
                             page->number);
      return FALSE;
    }
  if (n_glyphs == 0 && drawing->image_area > SCAN_AREA * page->width * page->height)
    {
      _budget_pdf_set_error (self, error, BUDGET_ERROR_NO_TEXT,
                             "page %u: found a scanned page without text, expected text",
                             page->number);
      return FALSE;
    }
  if (drawing->n_unreadable >= MIN_SHOWN)
    self->tools->add_finding (
        self->sheet, "text-unreadable", BUDGET_SEVERITY_WARNING, &place,
        "该页部分文字的字体未嵌入，其编码未知，这些文字未能读出：请安装软件包 poppler-data",
        "text of the page in a font that is not embedded was left out, since its encoding is not "
        "known: install the package poppler-data");
  if (n_glyphs > 0 && drawing->n_visible == 0 && drawing->n_hidden > 0)
    self->tools->add_finding (self->sheet, "text-invisible", BUDGET_SEVERITY_WARNING, &place,
                              "该页为扫描件，文字取自不可见的识别层",
                              "the page is a scan, its text is the invisible layer of a "
                              "recognition");
  if (drawing->failed || drawing->cut_off)
    self->tools->add_finding (self->sheet, "lines-left-out", BUDGET_SEVERITY_WARNING, &place,
                              "该页的表格线未能全部读出",
                              "not all lines of the page could be read");
  return TRUE;
}

static int
pdf_item_compare (gconstpointer a, gconstpointer b)
{
  const PdfItem *one = a;
  const PdfItem *two = b;
  const PdfBox *first = one->grid != NULL ? &one->grid->box : &one->line.box;
  const PdfBox *second = two->grid != NULL ? &two->grid->box : &two->line.box;
  float y0 = one->grid != NULL ? first->y0 : (first->y0 + first->y1) / 2;
  float y1 = two->grid != NULL ? second->y0 : (second->y0 + second->y1) / 2;

  if (one->grid == NULL && two->grid == NULL &&
      ABS (y0 - y1) < 0.5f * MIN (one->line.size, two->line.size))
    return first->x0 < second->x0 ? -1 : first->x0 > second->x0;
  return y0 < y1 ? -1 : y0 > y1;
}

/* the cell of the smallest table that a glyph stands in, or NULL */
static PdfCell *
pdf_find_glyph_cell (const GPtrArray *grids, const PdfGlyph *glyph)
{
  float x = (glyph->box.x0 + glyph->box.x1) / 2;
  float y = (glyph->box.y0 + glyph->box.y1) / 2;
  PdfCell *found = NULL;

  for (guint i = 0; i < grids->len; i++)
    {
      PdfCell *cell = _budget_pdf_grid_find_cell (g_ptr_array_index (grids, i), x, y);

      if (cell != NULL &&
          (found == NULL || cell->box.x1 - cell->box.x0 < found->box.x1 - found->box.x0))
        found = cell;
    }
  return found;
}

/* The end of the number or word that begins at start: poppler gives its glyphs one after the
 * other. */
static guint
pdf_find_word_end (const GArray *glyphs, guint start)
{
  guint end = start + 1;

  for (; end < glyphs->len; end++)
    {
      const PdfGlyph *last = &g_array_index (glyphs, PdfGlyph, end - 1);
      const PdfGlyph *glyph = &g_array_index (glyphs, PdfGlyph, end);
      float height = last->box.y1 - last->box.y0;

      if (last->character >= 0x80 || glyph->character >= 0x80 ||
          ABS (glyph->box.y0 - last->box.y0) > TIGHT * height ||
          ABS (glyph->box.x0 - last->box.x1) > TIGHT * height)
        break;
    }
  return end;
}

/* Gives each glyph to a cell; the rest stays. A word that is wider than its cell is not parted. */
static void
pdf_place_glyphs (GPtrArray *grids, GArray *glyphs)
{
  guint n = 0;
  guint start = 0;

  while (start < glyphs->len)
    {
      guint end = pdf_find_word_end (glyphs, start);
      PdfGlyph middle = g_array_index (glyphs, PdfGlyph, start);
      PdfCell *cell;

      middle.box.x1 = g_array_index (glyphs, PdfGlyph, end - 1).box.x1;
      cell = pdf_find_glyph_cell (grids, &middle);
      if (cell != NULL && cell->glyphs == NULL)
        cell->glyphs = g_array_new (FALSE, FALSE, sizeof (PdfGlyph));
      for (; start < end; start++)
        if (cell != NULL)
          g_array_append_val (cell->glyphs, g_array_index (glyphs, PdfGlyph, start));
        else
          g_array_index (glyphs, PdfGlyph, n++) = g_array_index (glyphs, PdfGlyph, start);
    }
  g_array_set_size (glyphs, n);
}

static gboolean
pdf_grid_make_texts (const PdfReader *self, PdfGrid *grid, guint page)
{
  gboolean filled = FALSE;

  grid->page = page;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      PdfCell *cell = &g_array_index (grid->cells, PdfCell, i);

      cell->page = page;
      if (cell->glyphs == NULL)
        continue;
      _budget_pdf_cell_make_text (cell, self->tools, self->sheet->arena);
      filled = TRUE;
    }
  return filled;
}

/* The page before the last, or NULL. */
static const PdfPage *
pdf_page_before (const PdfReader *self)
{
  return self->pages->len > 1 ? g_ptr_array_index (self->pages, self->pages->len - 2) : NULL;
}

static void
pdf_page_add_items (const PdfReader *self, PdfPage *page, GPtrArray *grids, GArray *glyphs)
{
  g_autoptr (GArray) lines = NULL;

  pdf_place_glyphs (grids, glyphs);
  _budget_pdf_find_unruled (self->tools, self->sheet->arena, glyphs, pdf_page_before (self), grids);
  for (guint i = 0; i < grids->len; i++)
    {
      PdfItem item = { .grid = g_ptr_array_index (grids, i) };

      if (pdf_grid_make_texts (self, item.grid, page->number))
        g_array_append_val (page->items, item);
      else
        _budget_pdf_grid_free (item.grid);
    }
  lines = _budget_pdf_make_lines (self->tools, self->sheet->arena, glyphs, BUDGET_PDF_LINE_GAP);
  for (guint i = 0; i < lines->len; i++)
    {
      PdfItem item = { .line = g_array_index (lines, PdfLine, i) };

      g_array_append_val (page->items, item);
    }
  g_array_sort (page->items, pdf_item_compare);
}

static gboolean
pdf_read_page (PdfReader *self,
               PopplerDocument *document,
               const PdfStructure *structure,
               PdfDrawing *drawing,
               guint number,
               GError **error)
{
  g_autoptr (PopplerPage) source = poppler_document_get_page (document, (int) number - 1);
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (GArray) glyphs = NULL;
  PdfPage *page;
  double width;
  double height;
  const PdfPage *before;
  guint turn;

  if (source == NULL)
    {
      _budget_pdf_set_error (self, error, BUDGET_ERROR_DAMAGED,
                             "page %u: found no page, expected %u pages", number,
                             (guint) poppler_document_get_n_pages (document));
      return FALSE;
    }
  poppler_page_get_size (source, &width, &height);
  page = g_new0 (PdfPage, 1);
  page->number = number;
  page->width = (float) width;
  page->height = (float) height;
  page->items = g_array_new (FALSE, FALSE, sizeof (PdfItem));
  g_ptr_array_add (self->pages, page);
  if (number <= structure->n_pages)
    _budget_pdf_drawing_read (drawing, structure, number - 1);
  else
    drawing->failed = TRUE;
  /* looked at before poppler does, which has no limits */
  if (!pdf_check_amount (self, drawing, number, error))
    return FALSE;
  glyphs = pdf_read_glyphs (source);
  if (!pdf_check_text (self, page, drawing, glyphs->len, error))
    return FALSE;
  before = pdf_page_before (self);
  turn = _budget_pdf_find_turn (glyphs, before != NULL ? before->turn : 0);
  _budget_pdf_page_turn (page, turn, glyphs, drawing);
  grids = _budget_pdf_find_grids (drawing, page->width, page->height);
  pdf_page_add_items (self, page, grids, glyphs);
  return TRUE;
}

static gboolean
pdf_check (const PdfReader *self, guint done, guint total, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->options->cancellable, error))
    return FALSE;
  if (self->options->progress != NULL)
    self->options->progress (done, total, self->options->progress_data);
  return TRUE;
}

gboolean
_budget_pdf_read_pages (PdfReader *self, GBytes *bytes, GError **error)
{
  g_autoptr (PopplerDocument) document = NULL;
  PdfStructure structure = { 0 };
  PdfDrawing drawing = { 0 };
  gboolean done;
  int n_pages = 0;

  if (!pdf_check_end (self, bytes, error))
    return FALSE;
  document = pdf_open (self, bytes, error);
  if (document == NULL || !pdf_count_pages (self, document, &n_pages, error))
    return FALSE;
  pdf_open_structure (&structure, self->name, bytes);
  structure.fonts = _budget_pdf_fonts_new ();
  _budget_pdf_drawing_init (&drawing);
  done = pdf_check (self, 0, (guint) n_pages, error);
  for (guint number = 1; done && number <= (guint) n_pages; number++)
    done = pdf_read_page (self, document, &structure, &drawing, number, error) &&
           pdf_check (self, number, (guint) n_pages, error);
  _budget_pdf_drawing_clear (&drawing);
  _budget_pdf_fonts_free (structure.fonts);
  pdf_forget_errors (structure.qpdf);
  qpdf_cleanup (&structure.qpdf);
  return done;
}
