/* budget-pdf-unruled-columns.c - the columns of tables without lines
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define NEAR 0.3f    /* of the height of a glyph: what is no further apart is in one place */
#define PADDING 0.2f /* the same: between the text and the edge of a column, about */

static float
unruled_middle (const UnruledText *text)
{
  return (text->box.y0 + text->box.y1) / 2;
}

static float
unruled_centre (const UnruledText *text)
{
  return (text->box.x0 + text->box.x1) / 2;
}

PdfAlignment
_budget_pdf_unruled_align (const UnruledColumn *column)
{
  float left = column->last_begin - column->x0;
  float right = column->x1 - column->first_end;

  /* what is all as wide tells nothing */
  if (ABS (left - right) < UNRULED_ALIGNED)
    return PDF_ALIGNMENT_UNKNOWN;
  return right < left ? PDF_ALIGNMENT_RIGHT : PDF_ALIGNMENT_LEFT;
}

/* Whether what stands in a column ends below each other, as amounts do, as far as is known. */
static gboolean
unruled_is_right (const UnruledColumn *column)
{
  PdfAlignment alignment = _budget_pdf_unruled_align (column);

  return alignment == PDF_ALIGNMENT_UNKNOWN ? !column->has_labels
                                            : alignment == PDF_ALIGNMENT_RIGHT;
}

/* Whether something stands below or above a text of the body, in line with it. */
static gboolean
unruled_is_aligned (const UnruledTable *self, const UnruledText *text)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *other = _budget_pdf_unruled_text (self, i);

      if (other != text && !other->is_heading &&
          (other->box.y0 >= text->box.y1 || other->box.y1 <= text->box.y0) &&
          (ABS (other->box.x0 - text->box.x0) < UNRULED_ALIGNED ||
           ABS (other->box.x1 - text->box.x1) < UNRULED_ALIGNED))
        return TRUE;
    }
  return FALSE;
}

static gboolean
unruled_is_above (const UnruledText *text, const UnruledText *other)
{
  return other->is_heading && !other->is_number &&
         other->box.y0 >= text->box.y1 - UNRULED_TOUCH * text->size;
}

/* Whether the nearest headings below a heading, one to its left and one to its right, have nothing
 * between them but that one. */
static gboolean
unruled_is_between (const UnruledTable *self, const UnruledText *text)
{
  float left = -G_MAXFLOAT;
  float right = G_MAXFLOAT;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *other = _budget_pdf_unruled_text (self, i);

      if (!unruled_is_above (text, other))
        continue;
      if (other->box.x1 <= text->box.x0)
        left = MAX (left, other->box.x0);
      else if (other->box.x0 >= text->box.x1)
        right = MIN (right, other->box.x1);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *other = _budget_pdf_unruled_text (self, i);

      if (other != text && other->is_heading && unruled_centre (other) > left &&
          unruled_centre (other) < right &&
          _budget_pdf_overlap (other->box.y0, other->box.y1, text->box.y0, text->box.y1))
        return FALSE;
    }
  return left > -G_MAXFLOAT && right < G_MAXFLOAT;
}

/* Whether a heading stands over others: they are below it, and it is above the middle of all. */
static gboolean
unruled_is_group (const UnruledTable *self, const UnruledText *text, float middle)
{
  gboolean is_high = unruled_middle (text) < middle - NEAR * text->size;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *other = _budget_pdf_unruled_text (self, i);

      if (unruled_is_above (text, other) &&
          (is_high ||
           _budget_pdf_overlap (other->box.x0, other->box.x1, text->box.x0, text->box.x1)))
        return TRUE;
    }
  return unruled_is_between (self, text);
}

void
_budget_pdf_unruled_tell_groups (UnruledTable *self)
{
  float top = G_MAXFLOAT;
  float bottom = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (!text->is_heading || text->is_number)
        continue;
      top = MIN (top, text->box.y0);
      bottom = MAX (bottom, text->box.y1);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      text->is_group =
          text->is_heading && !text->is_number && unruled_is_group (self, text, (top + bottom) / 2);
    }
}

static int
unruled_column_compare (gconstpointer a, gconstpointer b)
{
  const UnruledColumn *one = a;
  const UnruledColumn *two = b;
  float first = one->x0 + one->x1;
  float second = two->x0 + two->x1;

  return first < second ? -1 : first > second;
}

/* Adds a column, or what stands in one; FALSE when there are too many. */
static gboolean
unruled_add_column (UnruledTable *self, const UnruledColumn *added)
{
  UnruledColumn column = *added;
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const UnruledColumn *other = &self->columns[i];

      if (!_budget_pdf_overlap (other->x0, other->x1, column.x0, column.x1))
        {
          self->columns[n++] = *other;
          continue;
        }
      column.x0 = MIN (column.x0, other->x0);
      column.x1 = MAX (column.x1, other->x1);
      column.first_end = MIN (column.first_end, other->first_end);
      column.last_begin = MAX (column.last_begin, other->last_begin);
      column.has_labels = column.has_labels || other->has_labels;
      column.is_loose = column.is_loose && other->is_loose;
    }
  self->n_columns = n;
  if (n == UNRULED_MAX_COLUMNS)
    return FALSE;
  self->columns[self->n_columns++] = column;
  return TRUE;
}

/* how many columns stand where a text stands */
static guint
unruled_count_met (const UnruledTable *self, const UnruledText *text)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += _budget_pdf_overlap (self->columns[i].x0, self->columns[i].x1, text->box.x0, text->box.x1);
  return n;
}

/* Columns are where amounts and texts in line stand; what is in line with nothing may be set over
 * several of them. */
static gboolean
unruled_find_filled (UnruledTable *self)
{
  self->n_columns = 0;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->texts->len; i++)
      {
        UnruledText *text = _budget_pdf_unruled_text (self, i);
        UnruledColumn column = { .x0 = text->box.x0,
                                 .x1 = text->box.x1,
                                 .first_end = text->box.x1,
                                 .last_begin = text->box.x0,
                                 .is_filled = TRUE,
                                 .has_labels = !_budget_pdf_is_value (text->text),
                                 .heading = UNRULED_NONE };

        if (text->is_heading || text->is_across)
          continue;
        if (pass == 0)
          text->is_loose = !text->is_amount && !unruled_is_aligned (self, text);
        if (text->is_loose != (pass == 1) || (pass == 1 && unruled_count_met (self, text) > 1))
          continue;
        column.is_loose = text->is_loose;
        if (!unruled_add_column (self, &column))
          return FALSE;
      }
  qsort (self->columns, self->n_columns, sizeof *self->columns, unruled_column_compare);
  return TRUE;
}

/* The column without a heading that a heading stands over, or UNRULED_NONE. */
static guint
unruled_find_below (const UnruledTable *self, guint n_filled, const UnruledText *heading)
{
  guint best = UNRULED_NONE;
  float most = 0;

  for (guint i = 0; i < n_filled; i++)
    {
      const UnruledColumn *column = &self->columns[i];
      float common = MIN (column->x1, heading->box.x1) - MAX (column->x0, heading->box.x0);

      if (common <= most || column->heading != UNRULED_NONE)
        continue;
      best = i;
      most = common;
    }
  return best;
}

/* Gives columns the headings that stand over them; headings over nothing are columns of their
 * own. */
static gboolean
unruled_add_headings (UnruledTable *self)
{
  guint n_filled = self->n_columns;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);
      guint column;

      if (!text->is_heading || text->is_group || text->is_number)
        continue;
      column = unruled_find_below (self, n_filled, text);
      if (column != UNRULED_NONE)
        {
          self->columns[column].heading = i;
          continue;
        }
      if (self->n_columns == UNRULED_MAX_COLUMNS)
        return FALSE;
      self->columns[self->n_columns++] =
          (UnruledColumn){ .x0 = text->box.x0, .x1 = text->box.x1, .heading = i };
    }
  qsort (self->columns, self->n_columns, sizeof *self->columns, unruled_column_compare);
  return TRUE;
}

static void
unruled_remove_column (UnruledTable *self, guint i)
{
  memmove (&self->columns[i], &self->columns[i + 1],
           (self->n_columns - i - 1) * sizeof *self->columns);
  self->n_columns--;
}

/* Whether the column at i is nothing but the heading of one whose texts stand beside it. */
static gboolean
unruled_is_bare (const UnruledTable *self, guint i)
{
  return i < self->n_columns && !self->columns[i].is_filled;
}

/* A heading is set in the middle of its column, amounts to the right and other texts to the left:
 * they need not stand below it. */
static void
unruled_pair_columns (UnruledTable *self)
{
  guint i = 0;

  while (i < self->n_columns)
    {
      UnruledColumn *column = &self->columns[i];
      gboolean before = i > 0 && unruled_is_bare (self, i - 1);
      gboolean after = unruled_is_bare (self, i + 1);

      if (!column->is_filled || column->heading != UNRULED_NONE || (!before && !after))
        {
          i++;
          continue;
        }
      /* taken by index: the one that is removed may stand before */
      if (before && (unruled_is_right (column) || !after))
        {
          column->heading = self->columns[i - 1].heading;
          unruled_remove_column (self, i - 1);
        }
      else
        {
          column->heading = self->columns[i + 1].heading;
          unruled_remove_column (self, i + 1);
          i++;
        }
    }
}

/* What is in line with nothing and has no heading is no column, where others have headings. */
static void
unruled_drop_loose (UnruledTable *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    any = any || self->columns[i].heading != UNRULED_NONE;
  for (guint i = self->n_columns; any && i > 0; i--)
    if (self->columns[i - 1].is_loose && self->columns[i - 1].heading == UNRULED_NONE)
      unruled_remove_column (self, i - 1);
}

/* what stands in a column, its heading too */
static void
unruled_column_extent (const UnruledTable *self, guint i, float *x0, float *x1)
{
  const UnruledColumn *column = &self->columns[i];

  *x0 = column->x0;
  *x1 = column->x1;
  if (column->heading == UNRULED_NONE)
    return;
  *x0 = MIN (*x0, _budget_pdf_unruled_text (self, column->heading)->box.x0);
  *x1 = MAX (*x1, _budget_pdf_unruled_text (self, column->heading)->box.x1);
}

/* Sets edge i, if it lies between what the columns beside it hold. */
static gboolean
unruled_set_edge (UnruledTable *self, gboolean *known, guint i, float at)
{
  float low = -G_MAXFLOAT;
  float high = G_MAXFLOAT;
  float other;

  if (known[i])
    return FALSE;
  if (i > 0)
    unruled_column_extent (self, i - 1, &other, &low);
  if (i < self->n_columns)
    unruled_column_extent (self, i, &high, &other);
  if (at < low || at > high)
    return FALSE;
  self->x[i] = at;
  known[i] = TRUE;
  return TRUE;
}

/* twice the middle of a column, as its heading tells it */
static gboolean
unruled_column_middle (const UnruledTable *self, guint i, float *doubled)
{
  const UnruledText *text;

  if (self->columns[i].heading == UNRULED_NONE)
    return FALSE;
  text = _budget_pdf_unruled_text (self, self->columns[i].heading);
  *doubled = text->box.x0 + text->box.x1;
  return TRUE;
}

/* Edges are beside amounts, which end at them, and texts, which begin there; from one edge of a
 * column its heading tells the other. What is left is in the middle between the columns. */
static void
unruled_find_edges (UnruledTable *self)
{
  gboolean known[UNRULED_MAX_COLUMNS + 1] = { FALSE };
  float padding = PADDING * self->size;
  float doubled;
  float unused;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->n_columns; i++)
      {
        const UnruledColumn *column = &self->columns[i];
        gboolean is_known = _budget_pdf_unruled_align (column) != PDF_ALIGNMENT_UNKNOWN;

        if (!column->is_filled || is_known != (pass == 0))
          continue;
        if (unruled_is_right (column))
          unruled_set_edge (self, known, i + 1, column->x1 + padding);
        else
          unruled_set_edge (self, known, i, column->x0 - padding);
      }
  for (guint i = self->n_columns; i > 0; i--)
    if (known[i] && unruled_column_middle (self, i - 1, &doubled))
      unruled_set_edge (self, known, i - 1, doubled - self->x[i]);
  for (guint i = 0; i < self->n_columns; i++)
    if (known[i] && unruled_column_middle (self, i, &doubled))
      unruled_set_edge (self, known, i + 1, doubled - self->x[i]);
  for (guint i = 0; i <= self->n_columns; i++)
    {
      float low = 0;
      float high = 0;

      if (known[i])
        continue;
      if (i > 0)
        unruled_column_extent (self, i - 1, &unused, &low);
      if (i < self->n_columns)
        unruled_column_extent (self, i, &high, &unused);
      self->x[i] = i == 0 ? high : i == self->n_columns ? low : (low + high) / 2;
    }
}

/* The columns of a text of the body: those that it stands in, or that its middle is between. */
static void
unruled_assign (UnruledTable *self, UnruledText *text)
{
  guint first = UNRULED_NONE;
  guint last = 0;
  guint before = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const UnruledColumn *column = &self->columns[i];

      if (_budget_pdf_overlap (column->x0, column->x1, text->box.x0, text->box.x1))
        {
          first = MIN (first, i);
          last = i;
        }
      if (column->x1 <= unruled_centre (text))
        before = i;
    }
  if (first == UNRULED_NONE)
    {
      first = before;
      last = MIN (before + 1, self->n_columns - 1);
    }
  text->column = text->is_across ? 0 : first;
  text->last_column = text->is_across ? self->n_columns - 1 : last;
}

/* The column that the number of a column stands in the middle of, as the heading does. */
static guint
unruled_find_numbered (const UnruledTable *self, const UnruledText *text)
{
  guint best = 0;
  float least = G_MAXFLOAT;

  for (guint i = 0; i < self->n_columns; i++)
    {
      float doubled = self->columns[i].x0 + self->columns[i].x1;

      unruled_column_middle (self, i, &doubled);
      if (ABS (doubled - text->box.x0 - text->box.x1) >= least)
        continue;
      least = ABS (doubled - text->box.x0 - text->box.x1);
      best = i;
    }
  return best;
}

void
_budget_pdf_unruled_assign_headings (UnruledTable *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_number)
        text->column = text->last_column = unruled_find_numbered (self, text);
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].heading != UNRULED_NONE)
      {
        UnruledText *text = _budget_pdf_unruled_text (self, self->columns[i].heading);

        text->column = text->last_column = i;
      }
}

gboolean
_budget_pdf_unruled_find_columns (UnruledTable *self)
{
  _budget_pdf_unruled_tell_groups (self);
  if (!unruled_find_filled (self) || !unruled_add_headings (self))
    return FALSE;
  unruled_pair_columns (self);
  unruled_drop_loose (self);
  if (self->n_columns < 2)
    return FALSE;
  unruled_find_edges (self);
  for (guint i = 0; i < self->texts->len; i++)
    if (!_budget_pdf_unruled_text (self, i)->is_heading)
      unruled_assign (self, _budget_pdf_unruled_text (self, i));
  _budget_pdf_unruled_assign_headings (self);
  return TRUE;
}
