/* budget-pdf-join.c - tables that go on on the next page
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <math.h>
#include <string.h>

#define SAME_EDGE 3.0f
#define MAX_HEADING_ROWS 8
#define MAX_CELLS_BACK 4096 /* that are looked at: a table may go on over thousands of pages */
#define PADDING 14.0f       /* of a cell, left and right together, at most */
#define SAME_END 1.0f       /* lines that end this close are as long */

/* The edges of both, those of next moved by shift. */
static float *
pdf_merge_edges (const PdfGrid *self, const PdfGrid *next, float shift, guint32 *n_columns)
{
  float *edges = g_new (float, self->n_columns + next->n_columns + 2);
  guint32 i = 0;
  guint32 j = 0;
  guint32 n = 0;

  while (i <= self->n_columns || j <= next->n_columns)
    {
      float one = i <= self->n_columns ? self->x[i] : INFINITY;
      float two = j <= next->n_columns ? next->x[j] + shift : INFINITY;

      edges[n++] = MIN (one, two);
      if (one <= edges[n - 1] + SAME_EDGE)
        i++;
      if (two <= edges[n - 1] + SAME_EDGE)
        j++;
    }
  *n_columns = n - 1;
  return edges;
}

static guint32
pdf_find_edge (const float *edges, guint32 n_columns, float at)
{
  guint32 i = 0;

  while (i < n_columns && edges[i] < at - SAME_EDGE)
    i++;
  return i;
}

static void
pdf_grid_set_edges (PdfGrid *self, const float *edges, guint32 n_columns, float shift)
{
  g_autofree guint32 *columns = g_new (guint32, self->n_columns + 1);

  for (guint32 i = 0; i <= self->n_columns; i++)
    columns[i] = pdf_find_edge (edges, n_columns, self->x[i] + shift);
  for (guint i = 0; i < self->cells->len; i++)
    {
      PdfCell *cell = &g_array_index (self->cells, PdfCell, i);
      guint32 end = columns[cell->column + cell->column_span];

      cell->column = columns[cell->column];
      cell->column_span = end - cell->column;
    }
  self->n_columns = n_columns;
}

/* the first cell of a row, or of a later one */
static guint
pdf_grid_row_start (const PdfGrid *self, guint32 row)
{
  guint low = 0;
  guint high = self->cells->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->cells, PdfCell, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
pdf_rows_are_equal (const PdfGrid *self, guint32 row, const PdfGrid *next, guint32 next_row)
{
  guint i = pdf_grid_row_start (self, row);
  guint end = pdf_grid_row_start (self, row + 1);
  guint j = pdf_grid_row_start (next, next_row);
  guint next_end = pdf_grid_row_start (next, next_row + 1);
  gboolean filled = FALSE;

  if (end - i != next_end - j)
    return FALSE;
  for (; i < end; i++, j++)
    {
      const PdfCell *one = &g_array_index (self->cells, PdfCell, i);
      const PdfCell *two = &g_array_index (next->cells, PdfCell, j);

      if (one->column != two->column || one->column_span != two->column_span ||
          strcmp (one->text, two->text) != 0)
        return FALSE;
      filled = filled || one->text[0] != '\0';
    }
  return filled;
}

/* How many rows at the top of next repeat rows at the top of self; *first is the first of these. */
static guint32
pdf_count_repeated (const PdfGrid *self, const PdfGrid *next, guint32 *first)
{
  guint32 most = 0;

  *first = 0;
  for (guint32 start = 0; start < MIN (self->n_rows, MAX_HEADING_ROWS); start++)
    {
      guint32 n = 0;

      while (n < MAX_HEADING_ROWS && n < next->n_rows && start + n < self->n_rows &&
             pdf_rows_are_equal (self, start + n, next, n))
        n++;
      if (n > most)
        {
          most = n;
          *first = start;
        }
    }
  return most;
}

static gboolean
pdf_has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* A row that begins with the same label as its counterpart, and says something else then, belongs
 * to another form of the same make. */
static gboolean
pdf_is_other_form (const PdfGrid *self, guint32 row, const PdfGrid *next, guint32 next_row)
{
  const PdfCell *one;
  const PdfCell *two;

  if (row >= self->n_rows || next_row >= next->n_rows)
    return FALSE;
  one = &g_array_index (self->cells, PdfCell, pdf_grid_row_start (self, row));
  two = &g_array_index (next->cells, PdfCell, pdf_grid_row_start (next, next_row));
  return one->row == row && two->row == next_row && one->text[0] != '\0' &&
         !pdf_has_digit (one->text) && strcmp (one->text, two->text) == 0 &&
         !pdf_rows_are_equal (self, row, next, next_row);
}

/* A row of words alone under which the words of another table's heading stand. */
static gboolean
pdf_is_new_heading (const PdfGrid *self, const PdfGrid *next)
{
  guint start = pdf_grid_row_start (next, 0);
  guint end = pdf_grid_row_start (next, 1);
  guint n_filled = 0;
  gboolean any = FALSE;

  for (guint i = start; i < end; i++)
    {
      const PdfCell *cell = &g_array_index (next->cells, PdfCell, i);

      if (cell->text[0] != '\0')
        n_filled++;
      if (pdf_has_digit (cell->text))
        return FALSE;
    }
  /* a title over all of it */
  if (end - start == 1 && next->n_columns > 1 && next->n_rows > 1)
    return TRUE;
  for (guint i = 0; i < MIN (self->cells->len, MAX_CELLS_BACK) && !any; i++)
    any = pdf_has_digit (g_array_index (self->cells, PdfCell, i).text);
  return any && n_filled == end - start && n_filled > 2;
}

/* the cell of the last row in a column */
static PdfCell *
pdf_grid_last_cell (const PdfGrid *self, guint32 column)
{
  guint floor = self->cells->len - MIN (self->cells->len, MAX_CELLS_BACK);

  for (guint i = self->cells->len; i > floor; i--)
    {
      PdfCell *cell = &g_array_index (self->cells, PdfCell, i - 1);

      if (cell->row + cell->row_span == self->n_rows && cell->column <= column &&
          column < cell->column + cell->column_span)
        return cell;
    }
  return NULL;
}

/* Whether a line of either cell is so long that the last one above had room for the first letter
 * below. */
static gboolean
pdf_cell_had_room (const PdfCell *above, const PdfCell *cell)
{
  float longest = MAX (above->furthest - above->box.x0, cell->furthest - cell->box.x0);

  return _budget_pdf_is_wide (g_utf8_get_char (cell->text)) &&
         above->end - above->box.x0 + cell->first < longest + SAME_END;
}

/* Whether text that fills the cell above goes on in this one: what is left of its room takes no
 * more, be it that the text is indented. 三、 begins a text of its own, （三） may be the end of a
 * name. */
static gboolean
pdf_cell_goes_on (const PdfCell *above, const PdfCell *cell)
{
  float width = above->box.x1 - above->box.x0;

  if (above->text[0] == '\0' || above->column != cell->column ||
      above->column_span != cell->column_span ||
      (_budget_pdf_begins_with_ordinal (cell->text) && !g_str_has_prefix (cell->text, "（")) ||
      pdf_cell_had_room (above, cell))
    return FALSE;
  if (above->last + cell->first > width - PADDING)
    return TRUE;
  /* a short text at the right end may as well be set to the right, unless its rest begins at the
   * left */
  return above->end + cell->first > above->box.x1 - PADDING / 2 &&
         (2 * above->last > width || cell->begin < cell->box.x0 + PADDING / 2);
}

/* 6元 below 20,844,643.2, which has no unit: amounts with units are long, and break anywhere */
static gboolean
pdf_is_rest_of_amount (const char *above, const char *text)
{
  return g_str_has_suffix (text, "元") && !g_str_has_suffix (above, "元");
}

/* Whether the first row of next, from row on, is the rest of the last row: it says less, and only
 * where that row has no room left. */
static gboolean
pdf_row_is_cut (const PdfGrid *self, const PdfGrid *next, guint32 row)
{
  guint end = pdf_grid_row_start (next, row + 1);
  guint n_filled = 0;
  guint n_fewer = 0;
  guint n_numbers = 0;

  for (guint i = pdf_grid_row_start (next, row); i < end; i++)
    {
      const PdfCell *cell = &g_array_index (next->cells, PdfCell, i);
      const PdfCell *above = pdf_grid_last_cell (self, cell->column);

      if (above == NULL)
        return FALSE;
      if (cell->text[0] == '\0')
        {
          n_fewer += above->text[0] != '\0';
          continue;
        }
      if (!pdf_cell_goes_on (above, cell))
        return FALSE;
      n_filled++;
      n_numbers += pdf_has_digit (above->text) && pdf_has_digit (cell->text) &&
                   !pdf_is_rest_of_amount (above->text, cell->text);
    }
  /* a code and an amount are a row of their own */
  return n_filled > 0 && n_fewer > 0 && n_numbers < 2;
}

static void
pdf_join_cut_row (PdfGrid *self,
                  PdfGrid *next,
                  guint32 row,
                  const BudgetReaderTools *tools,
                  BudgetArena *arena)
{
  guint end = pdf_grid_row_start (next, row + 1);

  for (guint i = pdf_grid_row_start (next, row); i < end; i++)
    {
      const PdfCell *cell = &g_array_index (next->cells, PdfCell, i);
      PdfCell *above = pdf_grid_last_cell (self, cell->column);
      g_autofree char *text = NULL;

      if (above == NULL)
        continue;
      if (cell->row_span > 1)
        above->row_span += cell->row_span - 1;
      if (cell->text[0] == '\0')
        continue;
      text = g_strconcat (above->text, cell->text, NULL);
      above->text = tools->strndup (arena, text, strlen (text));
    }
}

/* Where the longest line in a column ends, in a table without lines. */
static float
pdf_unruled_column_end (const PdfGrid *self, guint32 column)
{
  guint floor = self->cells->len - MIN (self->cells->len, MAX_CELLS_BACK);
  float end = 0;

  for (guint i = self->cells->len; i > floor; i--)
    {
      const PdfCell *cell = &g_array_index (self->cells, PdfCell, i - 1);

      if (cell->column == column && cell->column_span == 1)
        end = MAX (end, cell->furthest);
    }
  return end;
}

/* Without lines a row is the rest of the last one when it says nothing but words where that has
 * words that fill their column, between a code and amounts. */
static gboolean
pdf_unruled_row_is_cut (const PdfGrid *self, const PdfGrid *next, guint32 row)
{
  guint end = pdf_grid_row_start (next, row + 1);
  gboolean has_code = FALSE;
  gboolean has_words = FALSE;
  gboolean has_amounts = FALSE;

  for (guint i = pdf_grid_row_start (next, row); i < end; i++)
    {
      const PdfCell *cell = &g_array_index (next->cells, PdfCell, i);
      const PdfCell *above = pdf_grid_last_cell (self, cell->column);
      float longest;

      if (above == NULL || pdf_has_digit (cell->text))
        return FALSE;
      if (cell->text[0] == '\0')
        {
          has_code = has_code || (!has_words && pdf_has_digit (above->text));
          has_amounts = has_amounts || (has_words && pdf_has_digit (above->text));
          continue;
        }
      longest = MAX (pdf_unruled_column_end (self, cell->column),
                     pdf_unruled_column_end (next, cell->column));
      if (above->text[0] == '\0' || above->column_span != cell->column_span ||
          above->end + cell->first < longest + SAME_END)
        return FALSE;
      has_words = TRUE;
    }
  return has_code && has_words && has_amounts;
}

/* Whether a heading is parted: words alone, each under a wider one. */
static gboolean
pdf_heading_is_cut (const PdfGrid *self, const PdfGrid *next, guint32 row)
{
  guint end = pdf_grid_row_start (next, row + 1);
  guint n_filled = 0;

  for (guint i = pdf_grid_row_start (next, row); i < end; i++)
    {
      const PdfCell *cell = &g_array_index (next->cells, PdfCell, i);
      const PdfCell *above = pdf_grid_last_cell (self, cell->column);

      if (above == NULL || above->text[0] == '\0' || pdf_has_digit (above->text))
        return FALSE;
      if (cell->text[0] == '\0')
        continue;
      if (pdf_has_digit (cell->text) || above->column_span <= cell->column_span)
        return FALSE;
      n_filled++;
    }
  return n_filled > 1;
}

/* A merged cell that the page break parts is one again: its rest is empty. */
static gboolean
pdf_join_merged (PdfGrid *self, const PdfCell *cell, gboolean heading)
{
  PdfCell *above = pdf_grid_last_cell (self, cell->column);

  if (above == NULL || cell->text[0] != '\0' || above->text[0] == '\0' ||
      above->column != cell->column || above->column_span != cell->column_span ||
      (above->row_span == 1 && cell->row_span == 1 && !heading))
    return FALSE;
  above->row_span += cell->row_span;
  return TRUE;
}

static void
pdf_grid_append_rows (PdfGrid *self, const PdfGrid *next, guint32 skipped, guint32 merged)
{
  guint32 base = self->n_rows;
  guint start = pdf_grid_row_start (next, skipped);
  gboolean heading = merged < next->n_rows && pdf_heading_is_cut (self, next, merged);

  for (guint i = start; i < next->cells->len; i++)
    {
      PdfCell cell = g_array_index (next->cells, PdfCell, i);

      if (cell.row == merged && pdf_join_merged (self, &cell, heading))
        continue;
      cell.row = cell.row - skipped + base;
      g_array_append_val (self->cells, cell);
    }
  self->n_rows += next->n_rows - skipped;
  self->open_bottom = next->open_bottom;
}

/* As many columns, each where the other's is. */
static gboolean
pdf_unruled_fit (const PdfGrid *self, const PdfGrid *next)
{
  if (self->n_columns != next->n_columns)
    return FALSE;
  for (guint32 i = 1; i < self->n_columns; i++)
    if (next->x[i] <= self->x[i - 1] || next->x[i] >= self->x[i + 1])
      return FALSE;
  return TRUE;
}

static gboolean
pdf_grids_fit (const PdfGrid *self, const PdfGrid *next, float shift)
{
  guint32 n_columns;
  g_autofree float *edges = NULL;

  if (self->unruled != next->unruled)
    return FALSE;
  if (self->unruled)
    return pdf_unruled_fit (self, next);
  if (fabsf ((self->box.x1 - self->box.x0) - (next->box.x1 - next->box.x0)) > SAME_EDGE)
    return FALSE;
  edges = pdf_merge_edges (self, next, shift, &n_columns);
  /* the columns of one are those of the other, or parts of them */
  return n_columns == MAX (self->n_columns, next->n_columns) && self->n_columns > 1 &&
         next->n_columns > 1;
}

/* The same, with the columns of both brought together. */
static gboolean
pdf_grid_join_fitting (PdfGrid *self,
                       PdfGrid *next,
                       const BudgetReaderTools *tools,
                       BudgetArena *arena)
{
  guint32 first;
  guint32 skipped = pdf_count_repeated (self, next, &first);

  if (next->goes_on)
    {
      skipped = first == 0 ? skipped : 0;
      if (skipped < next->n_rows && pdf_unruled_row_is_cut (self, next, skipped))
        pdf_join_cut_row (self, next, skipped++, tools, arena);
      pdf_grid_append_rows (self, next, skipped, skipped);
      return TRUE;
    }
  if (pdf_is_other_form (self, first + skipped, next, skipped))
    return FALSE;
  if (skipped < next->n_rows && (self->unruled ? pdf_unruled_row_is_cut (self, next, skipped)
                                               : pdf_row_is_cut (self, next, skipped)))
    pdf_join_cut_row (self, next, skipped++, tools, arena);
  else if (skipped == 0 && pdf_is_new_heading (self, next))
    return FALSE;
  pdf_grid_append_rows (self, next, skipped, skipped);
  return TRUE;
}

static void
pdf_grid_restore (PdfGrid *self, const PdfCell *cells, guint32 n_columns)
{
  memcpy (self->cells->data, cells, self->cells->len * sizeof *cells);
  self->n_columns = n_columns;
}

gboolean
_budget_pdf_grid_join (PdfGrid *self,
                       PdfGrid *next,
                       const BudgetReaderTools *tools,
                       BudgetArena *arena)
{
  float shift = self->box.x0 - next->box.x0;
  guint32 self_columns = self->n_columns;
  guint32 next_columns = next->n_columns;
  g_autofree PdfCell *self_cells = NULL;
  g_autofree PdfCell *next_cells = NULL;
  float *edges;
  guint32 n_columns;

  if (!pdf_grids_fit (self, next, shift))
    return FALSE;
  if (self->unruled)
    return pdf_grid_join_fitting (self, next, tools, arena);
  edges = pdf_merge_edges (self, next, shift, &n_columns);
  /* kept only where they change: a table may go on over thousands of pages */
  if (n_columns != self_columns)
    self_cells = g_memdup2 (self->cells->data, self->cells->len * sizeof (PdfCell));
  next_cells = g_memdup2 (next->cells->data, next->cells->len * sizeof (PdfCell));
  if (n_columns != self_columns)
    pdf_grid_set_edges (self, edges, n_columns, 0);
  pdf_grid_set_edges (next, edges, n_columns, shift);
  if (pdf_grid_join_fitting (self, next, tools, arena))
    {
      g_free (self->x);
      self->x = edges;
      return TRUE;
    }
  g_free (edges);
  if (self_cells != NULL)
    pdf_grid_restore (self, self_cells, self_columns);
  pdf_grid_restore (next, next_cells, next_columns);
  return FALSE;
}
