/* budget-pdf-unruled-rows.c - groups of headings, and the rows of tables without lines
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define NEAR 0.3f  /* of the height of a glyph: what is no further apart is in one place */
#define LEVEL 0.5f /* the same, of the middles of groups on one level */

typedef struct
{
  float top;
  float bottom;
  float middle;
  guint n_texts;
} UnruledRow;

static float
unruled_middle (const UnruledText *text)
{
  return (text->box.y0 + text->box.y1) / 2;
}

/* groups ------------------------------------------------------------------------------------- */

static int
unruled_level_compare (gconstpointer a, gconstpointer b)
{
  float one = unruled_middle (*(const UnruledText *const *) a);
  float two = unruled_middle (*(const UnruledText *const *) b);

  return one < two ? -1 : one > two;
}

/* The groups, from top to bottom, with their levels. */
static GPtrArray *
unruled_list_groups (UnruledTable *self)
{
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; i < self->texts->len; i++)
    if (_budget_pdf_unruled_text (self, i)->is_group)
      g_ptr_array_add (groups, _budget_pdf_unruled_text (self, i));
  g_ptr_array_sort (groups, unruled_level_compare);
  self->n_levels = 0;
  for (guint i = 0; i < groups->len; i++)
    {
      UnruledText *group = g_ptr_array_index (groups, i);

      if (i == 0 || unruled_middle (group) - unruled_middle (g_ptr_array_index (groups, i - 1)) >
                        LEVEL * group->size)
        self->n_levels++;
      group->level = self->n_levels - 1;
    }
  return groups;
}

/* Whether a group may stand over a column: its heading is below the group, and is not set in the
 * middle of what is from the group's level on, as that of a column under none is. */
static gboolean
unruled_is_below (const UnruledTable *self, guint column, const UnruledText *group, float middle)
{
  const UnruledText *text;

  if (self->columns[column].heading == UNRULED_NONE)
    return FALSE;
  text = _budget_pdf_unruled_text (self, self->columns[column].heading);
  return text->box.y0 >= group->box.y1 - UNRULED_TOUCH * text->size &&
         unruled_middle (text) > middle + NEAR / 2 * text->size;
}

/* Parts the columns from first to last among n groups so that each is set as near to the middle of
 * its own as can be. */
static void
unruled_part_columns (const UnruledTable *self,
                      guint first,
                      guint last,
                      UnruledText **groups,
                      guint n)
{
  guint n_columns = last - first + 1;
  g_autofree float *costs = g_new (float, (gsize) (n + 1) * (n_columns + 1));
  g_autofree guint *starts = g_new0 (guint, (gsize) (n + 1) * (n_columns + 1));

  for (guint i = 0; i < (n + 1) * (n_columns + 1); i++)
    costs[i] = i == 0 ? 0 : G_MAXFLOAT / 2;
  for (guint group = 1; group <= n; group++)
    for (guint end = 1; end <= n_columns; end++)
      for (guint start = 0; start < end; start++)
        {
          const PdfBox *box = &groups[group - 1]->box;
          float cost = costs[(group - 1) * (n_columns + 1) + start] +
                       ABS (box->x0 + box->x1 - self->x[first + start] - self->x[first + end]);

          if (cost >= costs[group * (n_columns + 1) + end])
            continue;
          costs[group * (n_columns + 1) + end] = cost;
          starts[group * (n_columns + 1) + end] = start;
        }
  for (guint group = n, end = n_columns; group > 0; group--)
    {
      guint start = starts[group * (n_columns + 1) + end];

      groups[group - 1]->column = first + start;
      groups[group - 1]->last_column = first + MAX (end, start + 1) - 1;
      end = start;
    }
}

static int
unruled_group_compare (gconstpointer a, gconstpointer b)
{
  const UnruledText *one = *(const UnruledText *const *) a;
  const UnruledText *two = *(const UnruledText *const *) b;

  return one->box.x0 < two->box.x0 ? -1 : one->box.x0 > two->box.x0;
}

static float
unruled_find_top (UnruledText **groups, guint n)
{
  float top = G_MAXFLOAT;

  for (guint i = 0; i < n; i++)
    top = MIN (top, groups[i]->box.y0);
  return top;
}

/* The groups of one level, from left to right, over the columns that may be below them. */
static void
unruled_place_level (UnruledTable *self, UnruledText **groups, guint n, float bottom)
{
  float middle = (unruled_find_top (groups, n) + bottom) / 2;
  guint taken = 0;
  guint column = 0;

  qsort (groups, n, sizeof *groups, unruled_group_compare);
  while (column < self->n_columns)
    {
      guint end = column;
      guint here = taken;

      while (end < self->n_columns && unruled_is_below (self, end, groups[0], middle))
        end++;
      if (end == column)
        {
          column++;
          continue;
        }
      while (here < n && groups[here]->box.x0 + groups[here]->box.x1 < 2 * self->x[end])
        here++;
      if (here - taken > 0 && here - taken <= end - column)
        unruled_part_columns (self, column, end - 1, groups + taken, here - taken);
      taken = here;
      column = end;
    }
}

static float
unruled_heading_bottom (const UnruledTable *self)
{
  float bottom = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_heading && !text->is_number)
        bottom = MAX (bottom, text->box.y1);
    }
  return bottom;
}

void
_budget_pdf_unruled_find_groups (UnruledTable *self)
{
  g_autoptr (GPtrArray) groups = unruled_list_groups (self);
  UnruledText **all = (UnruledText **) groups->pdata;
  float bottom = unruled_heading_bottom (self);
  guint start = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      float centre = (all[i]->box.x0 + all[i]->box.x1) / 2;

      /* until it is known better: where it stands */
      all[i]->column = 0;
      while (all[i]->column + 1 < self->n_columns && self->x[all[i]->column + 1] <= centre)
        all[i]->column++;
      all[i]->last_column = all[i]->column;
    }
  while (start < groups->len)
    {
      guint end = start + 1;

      while (end < groups->len && all[end]->level == all[start]->level)
        end++;
      unruled_place_level (self, all + start, end - start, bottom);
      start = end;
    }
}

/* The row below the groups over a column that are above a level. */
static guint
unruled_row_below (const UnruledTable *self, guint column, guint level)
{
  guint row = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_group && text->level < level && text->column <= column &&
          column <= text->last_column)
        row = MAX (row, text->level + 1);
    }
  return row;
}

static void
unruled_find_heading_rows (UnruledTable *self)
{
  gboolean any = FALSE;
  gboolean numbered = FALSE;

  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (!text->is_heading)
        continue;
      any = any || !text->is_number;
      numbered = numbered || text->is_number;
      if (text->is_number)
        text->row = text->last_row = self->n_levels + 1;
      else
        {
          text->row =
              unruled_row_below (self, text->column, text->is_group ? text->level : G_MAXUINT);
          text->last_row = text->is_group ? text->level : self->n_levels;
        }
    }
  self->n_heading_rows = (any ? self->n_levels + 1 : 0) + numbered;
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_number && !any)
        text->row = text->last_row = 0;
    }
}

/* rows --------------------------------------------------------------------------------------- */

static int
unruled_row_compare (gconstpointer a, gconstpointer b)
{
  const UnruledRow *one = a;
  const UnruledRow *two = b;

  return one->middle < two->middle ? -1 : one->middle > two->middle;
}

static void
unruled_row_add (UnruledRow *self, const UnruledText *text)
{
  self->top = MIN (self->top, text->box.y0);
  self->bottom = MAX (self->bottom, text->box.y1);
  self->n_texts++;
}

/* Rows of texts whose middles are level. */
static GArray *
unruled_find_level_rows (const UnruledTable *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (UnruledRow));
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);
      UnruledRow *row = NULL;

      if (text->is_heading)
        continue;
      for (guint j = rows->len; j > 0 && row == NULL; j--)
        {
          UnruledRow *other = &g_array_index (rows, UnruledRow, j - 1);

          if (ABS (other->middle - unruled_middle (text)) < NEAR * text->size)
            row = other;
        }
      if (row == NULL)
        {
          UnruledRow new_row = { text->box.y0, text->box.y1, unruled_middle (text), 0 };

          g_array_append_val (rows, new_row);
          row = &g_array_index (rows, UnruledRow, rows->len - 1);
        }
      unruled_row_add (row, text);
      /* an amount is set over several rows nowhere */
      row->n_texts += text->is_amount;
    }
  g_array_sort (rows, unruled_row_compare);
  /* what stands alone is put where it belongs */
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, UnruledRow, i).n_texts > 1)
      g_array_index (rows, UnruledRow, n++) = g_array_index (rows, UnruledRow, i);
  g_array_set_size (rows, n);
  return rows;
}

static void
unruled_insert_row (GArray *rows, const UnruledText *text)
{
  UnruledRow row = { text->box.y0, text->box.y1, unruled_middle (text), 1 };
  guint i = 0;

  while (i < rows->len && g_array_index (rows, UnruledRow, i).middle < row.middle)
    i++;
  g_array_insert_val (rows, i, row);
}

/* The rows that a text stands beside. */
static guint
unruled_find_beside (const GArray *rows, const UnruledText *text, guint *first)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UnruledRow *row = &g_array_index (rows, UnruledRow, i);

      if (MIN (row->bottom, text->box.y1) - MAX (row->top, text->box.y0) <
          UNRULED_TOUCH * text->size)
        continue;
      if (n++ == 0)
        *first = i;
    }
  return n;
}

static GArray *
unruled_find_body_rows (UnruledTable *self)
{
  GArray *rows = unruled_find_level_rows (self);
  guint first = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);
      guint n = text->is_heading ? 1 : unruled_find_beside (rows, text, &first);

      if (n == 0)
        unruled_insert_row (rows, text);
      else if (n == 1 && !text->is_heading)
        unruled_row_add (&g_array_index (rows, UnruledRow, first), text);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);
      guint n;

      if (text->is_heading)
        continue;
      n = unruled_find_beside (rows, text, &first);
      text->row = self->n_heading_rows + first;
      text->last_row = text->row + MAX (n, 1) - 1;
    }
  return rows;
}

static float
unruled_text_bottom (const UnruledTable *self, guint row)
{
  float bottom = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_heading && text->last_row == row)
        bottom = MAX (bottom, text->box.y1);
    }
  return bottom;
}

static void
unruled_find_row_edges (UnruledTable *self, const GArray *rows)
{
  float top = G_MAXFLOAT;
  guint n = 0;

  self->n_rows = self->n_heading_rows + rows->len;
  self->y = g_new (float, self->n_rows + 1);
  for (guint i = 0; i < self->texts->len; i++)
    top = MIN (top, _budget_pdf_unruled_text (self, i)->box.y0);
  self->y[n++] = top;
  for (guint row = 0; row < self->n_heading_rows; row++, n++)
    self->y[n] = MAX (self->y[n - 1], unruled_text_bottom (self, row));
  for (guint i = 0; i < rows->len; i++)
    {
      const UnruledRow *row = &g_array_index (rows, UnruledRow, i);
      float edge = row->bottom;

      if (i + 1 < rows->len)
        edge = (edge + g_array_index (rows, UnruledRow, i + 1).top) / 2;
      if (i == 0 && n > 1)
        self->y[n - 1] = MAX (self->y[n - 2], (self->y[n - 1] + row->top) / 2);
      self->y[n] = MAX (self->y[n - 1], edge);
      n++;
    }
}

/* merged cells of the first columns ---------------------------------------------------------- */

/* The end of the rows from start on that a text is set in the middle of, or 0. */
static guint
unruled_find_span_end (const UnruledTable *self, const UnruledText *text, guint start)
{
  for (guint end = start + 1; end <= self->n_rows; end++)
    if (ABS (self->y[start] + self->y[end] - 2 * unruled_middle (text)) < 2 * NEAR * text->size)
      return end;
  return 0;
}

/* The texts of a column in the body, from top to bottom; NULL when one of them is an amount. */
static GPtrArray *
unruled_list_column (const UnruledTable *self, guint column)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (!text->is_heading && text->column == column)
        g_ptr_array_add (texts, text);
    }
  g_ptr_array_sort (texts, unruled_level_compare);
  for (guint i = 0; i < texts->len; i++)
    if (((UnruledText *) g_ptr_array_index (texts, i))->is_amount)
      g_ptr_array_set_size (texts, 0);
  return texts;
}

/* Whether the texts are each set in the middle of the rows up to the next one's, from start on to
 * the end of the table. */
static gboolean
unruled_spans_fit (const UnruledTable *self, const GPtrArray *texts, guint start)
{
  for (guint i = 0; i < texts->len; i++)
    {
      start = unruled_find_span_end (self, g_ptr_array_index (texts, i), start);
      if (start == 0)
        return FALSE;
    }
  return start == self->n_rows;
}

static gboolean
unruled_merge_column (UnruledTable *self, guint column)
{
  g_autoptr (GPtrArray) texts = unruled_list_column (self, column);
  guint start = self->n_heading_rows;
  guint limit;

  if (texts->len == 0 || texts->len + self->n_heading_rows == self->n_rows)
    return FALSE;
  limit = ((UnruledText *) g_ptr_array_index (texts, 0))->row;
  while (start <= limit && !unruled_spans_fit (self, texts, start))
    start++;
  if (start > limit)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      UnruledText *text = g_ptr_array_index (texts, i);

      text->row = start;
      start = unruled_find_span_end (self, text, start);
      text->last_row = start - 1;
    }
  return TRUE;
}

void
_budget_pdf_unruled_find_rows (UnruledTable *self)
{
  g_autoptr (GArray) rows = NULL;
  guint column = 0;

  unruled_find_heading_rows (self);
  rows = unruled_find_body_rows (self);
  unruled_find_row_edges (self, rows);
  while (column < self->n_columns && unruled_merge_column (self, column))
    column++;
}
