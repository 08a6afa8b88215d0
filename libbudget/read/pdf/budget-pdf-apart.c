/* budget-pdf-apart.c - how many texts of a page stand apart from others
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-content-private.h"

#include <math.h>

/* Poppler takes time by the square of the number of texts that stand apart, and cannot be stopped:
 * they are counted before. A text goes on the one before where poppler would join them, as far as
 * can be told without the widths of characters; else it stands apart. Rather more are counted than
 * there are; what is missed are characters of no width of their own, and spaces in fonts of which a
 * character takes two bytes. */

#define NEAR 1.0    /* of the size of the letters: a wider gap parts texts */
#define NARROW 0.25 /* the same: a byte of text is no narrower */
#define BACK 0.5    /* the same: what begins further back does not go on */
#define LEVEL 0.3   /* the same: what is further up or down neither */
#define ALIKE 1.3   /* times as large: another size of letters neither */
#define STRETCHED 1.5

static void
apart_begin_line (PdfTextPlace *self, double x, double y)
{
  self->line.e += x * self->line.a + y * self->line.c;
  self->line.f += x * self->line.b + y * self->line.d;
  self->matrix = self->line;
  self->is_moved = TRUE;
}

/* Whether text at x and y goes on the last; size is that of its letters on the page. */
static gboolean
apart_goes_on (const PdfTextPlace *self, const PdfMatrix *matrix, double x, double y, double size)
{
  double length = hypot (matrix->a, matrix->b);
  double along = ((x - self->x) * matrix->a + (y - self->y) * matrix->b) / length;
  double across = ((y - self->y) * matrix->a - (x - self->x) * matrix->b) / length;

  /* written so that what is no number does not go on */
  return size < ALIKE * self->size && self->size < ALIKE * size && fabs (across) < LEVEL * size &&
         along > -BACK * size && along < (NEAR + NARROW * (double) self->n_bytes) * size;
}

static void
apart_show (PdfTextPlace *self,
            const PdfTextState *state,
            const PdfMatrix *page,
            const ContentOperands *operands)
{
  const PdfMatrix *m = &self->matrix;
  PdfMatrix matrix = { m->a * page->a + m->b * page->c,
                       m->a * page->b + m->b * page->d,
                       m->c * page->a + m->d * page->c,
                       m->c * page->b + m->d * page->d,
                       0,
                       0 };
  double x = m->e * page->a + m->f * page->c + page->e;
  double y = m->e * page->b + m->f * page->d + page->f;
  double size = fabs (state->size) * hypot (matrix.c, matrix.d);

  if (operands->n_text == 0)
    return;
  self->n_apart += operands->n_jumps + operands->n_gaps;
  /* letters that are spaced out so far stand apart each */
  if (fabs (state->spacing) > fabs (state->size) * NEAR ||
      fabs (state->word_spacing) > fabs (state->size) * NEAR || state->scale > STRETCHED)
    self->n_apart += operands->n_text;
  if (self->is_moved)
    {
      if (!apart_goes_on (self, &matrix, x, y, size))
        self->n_apart++;
      self->x = x;
      self->y = y;
      self->size = size;
      self->n_bytes = 0;
      self->is_moved = FALSE;
    }
  self->n_bytes += operands->n_text;
}

/* FALSE when the operator sets no parameter of text. */
static gboolean
apart_set_state (PdfTextState *state, guint operation, const ContentOperands *operands)
{
  guint count = operands->n_numbers;
  double last = count > 0 ? operands->numbers[count - 1] : 0;

  switch (operation)
    {
    case OPERATOR ('T', 'f'):
      state->size = last;
      return TRUE;
    case OPERATOR ('T', 'c'):
      state->spacing = last;
      return TRUE;
    case OPERATOR ('T', 'w'):
      state->word_spacing = last;
      return TRUE;
    case OPERATOR ('T', 'z'):
      state->scale = last / 100;
      return TRUE;
    case OPERATOR ('T', 'L'):
      state->leading = last;
      return TRUE;
    case OPERATOR ('"', 0):
      state->word_spacing = count > 1 ? operands->numbers[0] : state->word_spacing;
      state->spacing = count > 1 ? operands->numbers[1] : state->spacing;
      return FALSE;
    default:
      return FALSE;
    }
}

void
_budget_pdf_apart_run (PdfTextPlace *self,
                       PdfTextState *state,
                       const PdfMatrix *page,
                       guint operation,
                       const ContentOperands *operands)
{
  const double *n = operands->numbers;

  if (apart_set_state (state, operation, operands))
    return;
  switch (operation)
    {
    case OPERATOR ('B', 'T'):
      self->matrix = self->line = (PdfMatrix){ 1, 0, 0, 1, 0, 0 };
      self->is_moved = TRUE;
      break;
    case OPERATOR ('T', 'm'):
      if (operands->n_numbers < 6)
        break;
      self->matrix = self->line = (PdfMatrix){ n[0], n[1], n[2], n[3], n[4], n[5] };
      self->is_moved = TRUE;
      break;
    case OPERATOR ('T', 'd'):
    case OPERATOR ('T', 'D'):
      if (operands->n_numbers < 2)
        break;
      if (operation == OPERATOR ('T', 'D'))
        state->leading = -n[1];
      apart_begin_line (self, n[0], n[1]);
      break;
    case OPERATOR ('T', '*'):
    case OPERATOR ('\'', 0):
    case OPERATOR ('"', 0):
      apart_begin_line (self, 0, -state->leading);
      if (operation != OPERATOR ('T', '*'))
        apart_show (self, state, page, operands);
      break;
    case OPERATOR ('T', 'j'):
    case OPERATOR ('T', 'J'):
      apart_show (self, state, page, operands);
      break;
    default:
      break;
    }
}
