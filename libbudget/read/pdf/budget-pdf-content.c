/* budget-pdf-content.c - the ruled lines that the content of a page draws
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-content-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The content is interpreted only as far as lines need it: paths, matrices and colours, and the
 * forms that are drawn. Text is counted, not decoded: its glyphs come from poppler. */

#define MAX_STATES 128
#define MAX_FORM_DEPTH 8
#define MAX_CONTENT BUDGET_PDF_MAX_CONTENT
#define MIN_FORM 8192 /* bytes that a form counts at least */
#define MAX_RULES 20000

#define MAX_THICKNESS 3.5 /* of what is a line and no area, in points */
#define MIN_LENGTH 2.0
#define MAX_SLANT 0.7
#define WHITE 0.98

typedef struct
{
  PdfMatrix matrix;
  gboolean white_fill;
  gboolean white_stroke;
  gboolean tint_fill; /* one component, of which 0 is white */
  gboolean tint_stroke;
  double width; /* of strokes */
  int text_mode;
  gboolean is_unreadable; /* the font */
  PdfTextState text;
} ContentState;

typedef struct
{
  double x, y;
  gboolean start; /* of a subpath */
  gboolean close; /* a line leads back to the start of the subpath */
  gboolean curve; /* a curve leads here */
} ContentPoint;

typedef struct
{
  PdfDrawing *drawing;
  qpdf_data qpdf;
  PdfFonts *fonts;
  float width; /* of the page */
  float height;
  ContentState states[MAX_STATES];
  guint n_states;     /* index of the one that holds */
  guint n_skipped;    /* saved beyond MAX_STATES */
  GArray *path;       /* (owned) (element-type ContentPoint) in points of the page */
  PdfTextPlace place; /* of text */
  guint64 n_bytes;
  int forms[MAX_FORM_DEPTH]; /* the objects that are being drawn */
  guint depth;
} Content;

static PdfMatrix
matrix_multiply (const PdfMatrix *m, const PdfMatrix *n)
{
  PdfMatrix result = {
    m->a * n->a + m->b * n->c, m->a * n->b + m->b * n->d,        m->c * n->a + m->d * n->c,
    m->c * n->b + m->d * n->d, m->e * n->a + m->f * n->c + n->e, m->e * n->b + m->f * n->d + n->f,
  };

  return result;
}

static ContentState *
content_state (Content *self)
{
  return &self->states[self->n_states];
}

static void
content_add_rule (Content *self, gboolean horizontal, double at, double from, double to)
{
  GArray *rules = horizontal ? self->drawing->horizontal : self->drawing->vertical;
  double limit = horizontal ? self->height : self->width;
  double length = horizontal ? self->width : self->height;
  PdfRule rule;

  /* written so that what is no number is left out, too */
  if (!(at >= -1 && at <= limit + 1) || !(to >= 0 && from <= length))
    return;
  rule.at = (float) at;
  rule.from = (float) MAX (from, 0);
  rule.to = (float) MIN (to, length);
  if (rules->len >= MAX_RULES)
    self->drawing->cut_off = TRUE;
  else
    g_array_append_val (rules, rule);
}

static void
content_add_segment (Content *self, double x0, double y0, double x1, double y1)
{
  double dx = fabs (x1 - x0);
  double dy = fabs (y1 - y0);

  if (dy <= MAX_SLANT && dx >= MIN_LENGTH)
    content_add_rule (self, TRUE, (y0 + y1) / 2, MIN (x0, x1), MAX (x0, x1));
  else if (dx <= MAX_SLANT && dy >= MIN_LENGTH)
    content_add_rule (self, FALSE, (x0 + x1) / 2, MIN (y0, y1), MAX (y0, y1));
}

static void
content_add_area (Content *self, double x0, double y0, double x1, double y1)
{
  double width = fabs (x1 - x0);
  double height = fabs (y1 - y0);

  if (height <= MAX_THICKNESS && width > height)
    content_add_segment (self, x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
  else if (width <= MAX_THICKNESS && height > width)
    content_add_segment (self, (x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
}

static void
content_stroke (Content *self)
{
  const ContentState *state = content_state (self);
  const ContentPoint *points = (const ContentPoint *) (gpointer) self->path->data;
  double scale =
      sqrt (fabs (state->matrix.a * state->matrix.d - state->matrix.b * state->matrix.c));
  guint start = 0;

  if (state->white_stroke || state->width * scale > MAX_THICKNESS)
    return;
  for (guint i = 0; i < self->path->len; i++)
    {
      if (points[i].start)
        start = i;
      else if (!points[i].curve)
        content_add_segment (self, points[i - 1].x, points[i - 1].y, points[i].x, points[i].y);
      if (points[i].close)
        content_add_segment (self, points[i].x, points[i].y, points[start].x, points[start].y);
    }
}

/* The areas of subpaths that are upright rectangles. */
static void
content_fill (Content *self)
{
  const ContentPoint *points = (const ContentPoint *) (gpointer) self->path->data;
  guint i = 0;

  if (content_state (self)->white_fill)
    return;
  while (i < self->path->len)
    {
      guint end = i + 1;
      double x0 = points[i].x, x1 = x0, y0 = points[i].y, y1 = y0;
      gboolean straight = TRUE;

      for (; end < self->path->len && !points[end].start; end++)
        {
          const ContentPoint *last = &points[end - 1];

          straight = straight && !points[end].curve &&
                     MIN (fabs (points[end].x - last->x), fabs (points[end].y - last->y)) < 0.1;
          x0 = MIN (x0, points[end].x);
          x1 = MAX (x1, points[end].x);
          y0 = MIN (y0, points[end].y);
          y1 = MAX (y1, points[end].y);
        }
      if (straight && end - i >= 3 && end - i <= 6)
        content_add_area (self, x0, y0, x1, y1);
      i = end;
    }
}

static void
content_add_point (Content *self, double x, double y, gboolean start, gboolean curve)
{
  const PdfMatrix *m = &content_state (self)->matrix;
  ContentPoint point = { .x = m->a * x + m->c * y + m->e,
                         .y = m->b * x + m->d * y + m->f,
                         .start = start || self->path->len == 0,
                         .curve = curve };

  if (self->path->len < MAX_RULES * 4)
    g_array_append_val (self->path, point);
  else
    self->drawing->cut_off = TRUE;
}

static void
content_close (Content *self)
{
  if (self->path->len > 0)
    g_array_index (self->path, ContentPoint, self->path->len - 1).close = TRUE;
}

static void
content_add_rectangle (Content *self, const double *n)
{
  content_add_point (self, n[0], n[1], TRUE, FALSE);
  content_add_point (self, n[0] + n[2], n[1], FALSE, FALSE);
  content_add_point (self, n[0] + n[2], n[1] + n[3], FALSE, FALSE);
  content_add_point (self, n[0], n[1] + n[3], FALSE, FALSE);
  content_close (self);
}

static gboolean
content_is_white (const ContentOperands *operands, gboolean tint)
{
  const double *n = operands->numbers;

  if (operands->n_numbers == 1)
    return tint ? n[0] <= 1 - WHITE : n[0] >= WHITE;
  if (operands->n_numbers == 3)
    return n[0] >= WHITE && n[1] >= WHITE && n[2] >= WHITE;
  if (operands->n_numbers == 4)
    return n[0] <= 1 - WHITE && n[1] <= 1 - WHITE && n[2] <= 1 - WHITE && n[3] <= 1 - WHITE;
  return FALSE;
}

/* A resource of a category, such as /XObject. */
static qpdf_oh
content_find_resource (const Content *self,
                       qpdf_oh resources,
                       const char *category,
                       const ContentOperands *operands)
{
  char key[128] = "/";
  qpdf_oh dictionary = qpdf_oh_get_key_if_dict (self->qpdf, resources, category);

  if (operands->name == NULL || operands->name_length + 2 > sizeof key)
    return qpdf_oh_new_null (self->qpdf);
  memcpy (key + 1, operands->name, operands->name_length);
  key[operands->name_length + 1] = '\0';
  return qpdf_oh_get_key_if_dict (self->qpdf, dictionary, key);
}

/* Colours of a separation say how much ink there is, not how much light. */
static gboolean
content_is_tint (const Content *self, qpdf_oh resources, const ContentOperands *operands)
{
  qpdf_oh space = content_find_resource (self, resources, "/ColorSpace", operands);
  qpdf_oh family;

  if (!qpdf_oh_is_array (self->qpdf, space) || qpdf_oh_get_array_n_items (self->qpdf, space) < 1)
    return FALSE;
  family = qpdf_oh_get_array_item (self->qpdf, space, 0);
  return qpdf_oh_is_name_and_equals (self->qpdf, family, "/Separation") ||
         qpdf_oh_is_name_and_equals (self->qpdf, family, "/DeviceN");
}

static void content_run (Content *self, const char *text, gsize length, qpdf_oh resources);

static void
content_draw_image (Content *self)
{
  const PdfMatrix *m = &content_state (self)->matrix;
  double x1 = m->e + m->a + m->c;
  double y1 = m->f + m->b + m->d;
  float area = (float) (fabs (m->a * m->d - m->b * m->c));

  if (area > self->drawing->image_area)
    self->drawing->image_area = area;
  content_add_area (self, m->e, m->f, x1, y1);
}

static void
content_draw_form (Content *self, qpdf_oh form, qpdf_oh resources)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, form);
  qpdf_oh own = qpdf_oh_get_key_if_dict (self->qpdf, dictionary, "/Resources");
  double n[6] = { 1, 0, 0, 1, 0, 0 };
  guint n_states = self->n_states;
  guint n_skipped = self->n_skipped;
  unsigned char *text = NULL;
  size_t length = 0;
  PdfMatrix matrix;

  if (self->depth >= MAX_FORM_DEPTH || self->n_states + 1 >= MAX_STATES)
    return;
  if (!_budget_pdf_stream_is_bounded (self->qpdf, form, MAX_CONTENT))
    {
      self->drawing->too_large = TRUE;
      return;
    }
  /* a form that draws itself is not drawn */
  for (guint i = 0; i < self->depth; i++)
    if (self->forms[i] == qpdf_oh_get_object_id (self->qpdf, form))
      return;
  if (qpdf_oh_get_stream_data (self->qpdf, form, qpdf_dl_generalized, NULL, &text, &length) >=
          QPDF_ERRORS ||
      text == NULL)
    return;
  self->states[self->n_states + 1] = *content_state (self);
  self->n_states++;
  _budget_pdf_get_numbers (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, dictionary, "/Matrix"),
                           n, 6);
  matrix = (PdfMatrix){ n[0], n[1], n[2], n[3], n[4], n[5] };
  content_state (self)->matrix = matrix_multiply (&matrix, &content_state (self)->matrix);
  self->forms[self->depth++] = qpdf_oh_get_object_id (self->qpdf, form);
  content_run (self, (const char *) text, length,
               qpdf_oh_is_dictionary (self->qpdf, own) ? own : resources);
  self->depth--;
  self->n_states = n_states;
  self->n_skipped = n_skipped;
  free (text);
}

static void
content_draw (Content *self, qpdf_oh resources, const ContentOperands *operands)
{
  qpdf_oh object = content_find_resource (self, resources, "/XObject", operands);
  qpdf_oh subtype;

  if (!qpdf_oh_is_stream (self->qpdf, object))
    return;
  subtype = qpdf_oh_get_key_if_dict (self->qpdf, qpdf_oh_get_dict (self->qpdf, object), "/Subtype");
  if (qpdf_oh_is_name_and_equals (self->qpdf, subtype, "/Form"))
    content_draw_form (self, object, resources);
  else if (qpdf_oh_is_name_and_equals (self->qpdf, subtype, "/Image"))
    content_draw_image (self);
}

static void
content_save (Content *self)
{
  if (self->n_states + 1 >= MAX_STATES)
    {
      self->n_skipped++;
      return;
    }
  self->states[self->n_states + 1] = self->states[self->n_states];
  self->n_states++;
}

static void
content_restore (Content *self, guint floor)
{
  if (self->n_skipped > 0)
    self->n_skipped--;
  else if (self->n_states > floor)
    self->n_states--;
}

static void
content_show (Content *self, const ContentOperands *operands)
{
  if (content_state (self)->text_mode == 3 || content_state (self)->text_mode == 7)
    self->drawing->n_hidden += operands->n_text;
  else
    {
      self->drawing->n_visible += operands->n_text;
      self->drawing->n_unreadable += content_state (self)->is_unreadable ? operands->n_text : 0;
    }
}

/* FALSE when the operator has nothing to do with paths. */
static gboolean
content_run_path (Content *self, guint operation, const ContentOperands *operands)
{
  const double *n = operands->numbers;
  guint count = operands->n_numbers;

  switch (operation)
    {
    case OPERATOR ('m', 0):
    case OPERATOR ('l', 0):
      if (count >= 2)
        content_add_point (self, n[0], n[1], operation == OPERATOR ('m', 0), FALSE);
      return TRUE;
    case OPERATOR ('c', 0):
    case OPERATOR ('v', 0):
    case OPERATOR ('y', 0):
      if (count >= 4)
        content_add_point (self, n[count - 2], n[count - 1], FALSE, TRUE);
      return TRUE;
    case OPERATOR ('h', 0):
      content_close (self);
      return TRUE;
    case OPERATOR ('r', 'e'):
      if (count >= 4)
        content_add_rectangle (self, n);
      return TRUE;
    case OPERATOR ('s', 0):
    case OPERATOR ('S', 0):
      if (operation == OPERATOR ('s', 0))
        content_close (self);
      content_stroke (self);
      break;
    case OPERATOR ('b', 0):
    case OPERATOR ('b', '*'):
    case OPERATOR ('B', 0):
    case OPERATOR ('B', '*'):
      if ((operation & 0xFF) == 'b')
        content_close (self);
      content_fill (self);
      content_stroke (self);
      break;
    case OPERATOR ('f', 0):
    case OPERATOR ('F', 0):
    case OPERATOR ('f', '*'):
      content_fill (self);
      break;
    case OPERATOR ('n', 0):
      break;
    default:
      return FALSE;
    }
  g_array_set_size (self->path, 0);
  return TRUE;
}

static gboolean
content_run_colour (Content *self,
                    guint operation,
                    const ContentOperands *operands,
                    qpdf_oh resources)
{
  ContentState *state = content_state (self);

  switch (operation)
    {
    case OPERATOR ('g', 0):
    case OPERATOR ('r', 'g'):
    case OPERATOR ('k', 0):
      state->white_fill = content_is_white (operands, FALSE);
      return TRUE;
    case OPERATOR ('G', 0):
    case OPERATOR ('R', 'G'):
    case OPERATOR ('K', 0):
      state->white_stroke = content_is_white (operands, FALSE);
      return TRUE;
    case OPERATOR ('c', 's'):
      state->tint_fill = content_is_tint (self, resources, operands);
      state->white_fill = FALSE;
      return TRUE;
    case OPERATOR ('C', 'S'):
      state->tint_stroke = content_is_tint (self, resources, operands);
      state->white_stroke = FALSE;
      return TRUE;
    case OPERATOR ('s', 'c'):
      state->white_fill = operands->name == NULL && content_is_white (operands, state->tint_fill);
      return TRUE;
    case OPERATOR ('S', 'C'):
      state->white_stroke =
          operands->name == NULL && content_is_white (operands, state->tint_stroke);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
content_run_operator (Content *self,
                      guint operation,
                      const ContentOperands *operands,
                      qpdf_oh resources,
                      guint floor)
{
  const double *n = operands->numbers;
  PdfMatrix matrix;

  _budget_pdf_apart_run (&self->place, &content_state (self)->text, &content_state (self)->matrix,
                         operation, operands);
  switch (operation)
    {
    case OPERATOR ('q', 0):
      content_save (self);
      break;
    case OPERATOR ('Q', 0):
      content_restore (self, floor);
      break;
    case OPERATOR ('c', 'm'):
      if (operands->n_numbers < 6)
        break;
      matrix = (PdfMatrix){ n[0], n[1], n[2], n[3], n[4], n[5] };
      content_state (self)->matrix = matrix_multiply (&matrix, &content_state (self)->matrix);
      break;
    case OPERATOR ('w', 0):
      if (operands->n_numbers >= 1)
        content_state (self)->width = n[0];
      break;
    case OPERATOR ('D', 'o'):
      content_draw (self, resources, operands);
      break;
    case OPERATOR ('T', 'f'):
      content_state (self)->is_unreadable = _budget_pdf_fonts_find_unreadable (
          self->fonts, self->qpdf, resources, operands->name, operands->name_length);
      break;
    case OPERATOR ('T', 'r'):
      if (operands->n_numbers >= 1)
        content_state (self)->text_mode = (int) CLAMP (n[0], 0, 7);
      break;
    case OPERATOR ('T', 'j'):
    case OPERATOR ('T', 'J'):
    case OPERATOR ('\'', 0):
    case OPERATOR ('"', 0):
      content_show (self, operands);
      break;
    default:
      break;
    }
}

static void
content_run (Content *self, const char *text, gsize length, qpdf_oh resources)
{
  ContentInput in = { text, text + length };
  ContentOperands operands = { 0 };
  guint floor = self->n_states;

  self->n_bytes += MAX (length, MIN_FORM);
  if (self->n_bytes > MAX_CONTENT)
    {
      self->drawing->too_large = TRUE;
      return;
    }
  while (in.p < in.end && !self->drawing->too_large)
    {
      guint operation;

      if (_budget_pdf_take_operand (&in, &operands))
        continue;
      operation = _budget_pdf_take_operator (&in);
      if (operation == OPERATOR ('I', 'D'))
        _budget_pdf_skip_inline_image (&in);
      else if (!content_run_path (self, operation, &operands) &&
               !content_run_colour (self, operation, &operands, resources))
        content_run_operator (self, operation, &operands, resources, floor);
      operands.n_numbers = 0;
      operands.n_text = operands.n_gaps = operands.n_jumps = 0;
      operands.name = NULL;
    }
}

void
_budget_pdf_drawing_init (PdfDrawing *self)
{
  self->horizontal = g_array_new (FALSE, FALSE, sizeof (PdfRule));
  self->vertical = g_array_new (FALSE, FALSE, sizeof (PdfRule));
}

void
_budget_pdf_drawing_clear (PdfDrawing *self)
{
  g_array_unref (self->horizontal);
  g_array_unref (self->vertical);
}

void
_budget_pdf_drawing_read (PdfDrawing *self, const PdfStructure *structure, guint page)
{
  Content content = { .drawing = self, .qpdf = structure->qpdf, .fonts = structure->fonts };
  qpdf_oh object = qpdf_get_page_n (structure->qpdf, page);
  unsigned char *text = NULL;
  size_t length = 0;

  g_array_set_size (self->horizontal, 0);
  g_array_set_size (self->vertical, 0);
  self->n_visible = self->n_hidden = self->n_unreadable = self->n_apart = 0;
  _budget_pdf_fonts_begin_page (structure->fonts);
  self->image_area = 0;
  self->cut_off = FALSE;
  self->failed = FALSE;
  self->too_large = !_budget_pdf_content_is_bounded (structure->qpdf, object);
  if (self->too_large)
    return;
  self->failed =
      !qpdf_oh_is_dictionary (structure->qpdf, object) ||
      qpdf_oh_get_page_content_data (structure->qpdf, object, &text, &length) >= QPDF_ERRORS ||
      text == NULL;
  if (self->failed)
    return;
  content.path = g_array_new (FALSE, FALSE, sizeof (ContentPoint));
  content.states[0].matrix =
      _budget_pdf_get_page_matrix (structure->qpdf, object, &content.width, &content.height);
  content.states[0].width = content.states[0].text.scale = 1;
  content_run (&content, (const char *) text, length,
               _budget_pdf_get_inherited (structure->qpdf, object, "/Resources"));
  self->n_apart = MIN (content.place.n_apart, self->n_visible + self->n_hidden);
  g_array_unref (content.path);
  free (text);
  qpdf_oh_release_all (structure->qpdf);
}
