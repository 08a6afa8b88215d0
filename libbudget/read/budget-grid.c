/* budget-grid.c - the sheets of a workbook
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-grid-parts-private.h"

#include "read/budget-trim-private.h"

#include <string.h>

/* Hidden rows and columns are not shown, and not read: a finding has their text. What is shown has
 * rows and columns of its own, which count without them. */

void
_budget_grid_init (BudgetGrid *self,
                   BudgetSheet *sheet,
                   const char *name,
                   const BudgetReadOptions *options)
{
  *self = (BudgetGrid){ .sheet = sheet, .name = name, .options = options };
  self->source = (guint16) sheet->sources->len;
  self->cells = g_array_new (FALSE, FALSE, sizeof (GridCell));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (GridRange));
  self->hidden_rows = g_array_new (FALSE, FALSE, sizeof (GridRange));
  self->hidden_columns = g_byte_array_new ();
  self->hidden_text = g_string_new (NULL);
  self->sorted = TRUE;
}

void
_budget_grid_clear (BudgetGrid *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->ranges);
  g_array_unref (self->hidden_rows);
  g_byte_array_unref (self->hidden_columns);
  g_string_free (self->hidden_text, TRUE);
}

void
_budget_grid_begin (BudgetGrid *self, const char *sheet_name)
{
  self->sheet_name = sheet_name;
  self->number = 0;
  if (sheet_name != NULL)
    {
      g_ptr_array_add (self->sheet->sheet_names, (gpointer) sheet_name);
      self->number = (guint16) self->sheet->sheet_names->len;
    }
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->ranges, 0);
  g_array_set_size (self->hidden_rows, 0);
  g_byte_array_set_size (self->hidden_columns, 0);
  g_string_truncate (self->hidden_text, 0);
  self->sorted = TRUE;
  self->row_hidden = FALSE;
  self->has_paragraph = FALSE;
}

const char *
_budget_grid_dup_text (BudgetGrid *self, const char *text, gsize length)
{
  const char *end = text + length;
  char *copy;
  char *out;

  text = _budget_trim_start (text, end);
  end = _budget_trim_end (text, end);
  if (text == end)
    return "";
  copy = _budget_arena_strndup (self->sheet->arena, text, (gsize) (end - text));
  if (strchr (copy, '\r') == NULL)
    return copy;
  out = copy;
  for (const char *p = copy; *p != '\0'; p++)
    if (*p != '\r')
      *out++ = *p;
    else if (p[1] != '\n')
      *out++ = '\n';
  *out = '\0';
  return copy;
}

void
_budget_grid_report (BudgetGrid *self,
                     const char *what,
                     guint32 row,
                     guint32 column,
                     const char *text,
                     const char *zh,
                     const char *en)
{
  guint n_findings = self->sheet->findings->len;
  BudgetPlaceData place = {
    .row = row, .column = (guint16) column, .sheet = self->number, .source = self->source
  };

  _budget_sheet_add_finding (self->sheet, what, BUDGET_SEVERITY_NOTE, &place, zh, en);
  if (self->sheet->findings->len > n_findings)
    g_array_index (self->sheet->findings, BudgetFindingData, n_findings).text = text;
}

static void
grid_flush_hidden (BudgetGrid *self)
{
  if (self->hidden_text->len == 0)
    return;
  _budget_grid_report (
      self, "hidden-cells", self->hidden_row + 1, 0,
      _budget_arena_strndup (self->sheet->arena, self->hidden_text->str, self->hidden_text->len),
      "有隐藏的单元格，未读取", "hidden cells were left out");
  g_string_truncate (self->hidden_text, 0);
}

void
_budget_grid_begin_rows (BudgetGrid *self, guint32 first, guint32 last, gboolean hidden)
{
  GridRange range = { .row = first, .last_row = last };
  guint n = self->hidden_rows->len;

  self->row_hidden = hidden;
  if (!hidden)
    return;
  if (n > 0 && g_array_index (self->hidden_rows, GridRange, n - 1).last_row >= first)
    return; /* rows come in order */
  if (n > 0 && g_array_index (self->hidden_rows, GridRange, n - 1).last_row + 1 == first)
    g_array_index (self->hidden_rows, GridRange, n - 1).last_row = last;
  else
    g_array_append_val (self->hidden_rows, range);
}

void
_budget_grid_hide_columns (BudgetGrid *self, guint32 first, guint32 last)
{
  guint old = self->hidden_columns->len;

  last = MIN (last, BUDGET_READER_MAX_COLUMNS - 1);
  if (first > last)
    return;
  if (old <= last)
    {
      g_byte_array_set_size (self->hidden_columns, last + 1);
      memset (self->hidden_columns->data + old, 0, last + 1 - old);
    }
  memset (self->hidden_columns->data + first, 1, last - first + 1);
}

static gboolean
grid_column_is_hidden (const BudgetGrid *self, guint32 column)
{
  return column < self->hidden_columns->len && self->hidden_columns->data[column] != 0;
}

void
_budget_grid_add (BudgetGrid *self, guint32 row, guint32 column, const char *text)
{
  GridCell cell = { row, (guint16) column, text };
  guint n = self->cells->len;

  if (text[0] == '\0')
    return;
  if (self->row_hidden || grid_column_is_hidden (self, column))
    {
      if (self->hidden_text->len > 0 && self->hidden_row != row)
        grid_flush_hidden (self);
      self->hidden_row = row;
      if (self->hidden_text->len > 0)
        g_string_append_c (self->hidden_text, '\t');
      if (self->hidden_text->len < BUDGET_READER_MAX_TEXT)
        g_string_append (self->hidden_text, text);
      return;
    }
  if (n > 0)
    {
      const GridCell *last = &g_array_index (self->cells, GridCell, n - 1);

      self->sorted &= last->row < row || (last->row == row && last->column < column);
    }
  g_array_append_val (self->cells, cell);
}

void
_budget_grid_merge (BudgetGrid *self,
                    guint32 row,
                    guint32 column,
                    guint32 last_row,
                    guint32 last_column)
{
  GridRange range = { row, last_row, column, last_column };

  if (last_row >= row && last_column >= column && (last_row > row || last_column > column))
    g_array_append_val (self->ranges, range);
}

static int
grid_compare_cells (gconstpointer a, gconstpointer b)
{
  const GridCell *x = a;
  const GridCell *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return (int) x->column - (int) y->column;
}

static int
grid_compare_ranges (gconstpointer a, gconstpointer b)
{
  const GridRange *x = a;
  const GridRange *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return x->column < y->column ? -1 : x->column > y->column;
}

/* Of cells that are written twice the first counts. */
static void
grid_sort (BudgetGrid *self)
{
  guint n = 0;

  g_array_sort (self->ranges, grid_compare_ranges);
  if (self->sorted)
    return;
  g_array_sort (self->cells, grid_compare_cells);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GridCell *cells = &g_array_index (self->cells, GridCell, 0);

      if (n == 0 || grid_compare_cells (&cells[n - 1], &cells[i]) != 0)
        cells[n++] = cells[i];
    }
  g_array_set_size (self->cells, n);
}

/* The ranges of hidden rows get, as their column, how many rows are hidden before them. */
static void
grid_count_hidden (BudgetGrid *self)
{
  guint32 n_hidden = 0;

  for (guint i = 0; i < self->hidden_rows->len; i++)
    {
      GridRange *range = &g_array_index (self->hidden_rows, GridRange, i);

      range->column = n_hidden;
      n_hidden += range->last_row - range->row + 1;
    }
}

/* The last range of hidden rows that begins before row, as the file counts (or what is shown does);
 * NULL for none. */
static const GridRange *
grid_find_hidden (const BudgetGrid *self, guint32 row, gboolean shown)
{
  guint low = 0;
  guint high = self->hidden_rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const GridRange *range = &g_array_index (self->hidden_rows, GridRange, middle);

      if (shown ? range->row - range->column <= row : range->row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &g_array_index (self->hidden_rows, GridRange, low - 1) : NULL;
}

static guint32
grid_shown_row (const BudgetGrid *self, guint32 row)
{
  const GridRange *range = grid_find_hidden (self, row, FALSE);

  return range != NULL ? row - range->column - (MIN (range->last_row + 1, row) - range->row) : row;
}

guint32
_budget_grid_real_row (const BudgetGrid *self, guint32 row)
{
  const GridRange *range = grid_find_hidden (self, row, TRUE);

  return range != NULL ? row + range->column + range->last_row - range->row + 1 : row;
}

static guint32
grid_shown_column (const BudgetGrid *self, guint32 column)
{
  guint32 n_hidden = 0;

  for (guint32 i = 0; i < MIN (column, self->hidden_columns->len); i++)
    n_hidden += self->hidden_columns->data[i];
  return column - n_hidden;
}

guint32
_budget_grid_real_column (const BudgetGrid *self, guint32 column)
{
  for (guint32 i = 0; i < self->hidden_columns->len && i <= column; i++)
    column += self->hidden_columns->data[i];
  return column;
}

void
_budget_grid_place (const BudgetGrid *self, guint32 row, guint32 column, BudgetPlaceData *place)
{
  *place = (BudgetPlaceData){ .row = _budget_grid_real_row (self, row) + 1,
                              .column = (guint16) (_budget_grid_real_column (self, column) + 1),
                              .sheet = self->number,
                              .table = self->number == 0 ? 1 : 0,
                              .source = self->source };
}

/* Counts rows and columns without those that are hidden. */
static void
grid_drop_hidden (BudgetGrid *self)
{
  g_autofree guint16 *columns = g_new (guint16, BUDGET_READER_MAX_COLUMNS);
  guint n_ranges = 0;
  guint32 row = 0;
  guint32 shown = 0;
  guint32 n_hidden = 0;

  grid_count_hidden (self);
  for (guint32 column = 0; column < BUDGET_READER_MAX_COLUMNS; column++)
    {
      columns[column] = (guint16) (column - n_hidden);
      n_hidden += column < self->hidden_columns->len ? self->hidden_columns->data[column] : 0;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      GridCell *cell = &g_array_index (self->cells, GridCell, i);

      if (i == 0 || cell->row != row)
        shown = grid_shown_row (self, cell->row);
      row = cell->row;
      cell->row = shown;
      cell->column = columns[cell->column];
    }
  for (guint i = 0; i < self->ranges->len; i++)
    {
      GridRange range = g_array_index (self->ranges, GridRange, i);
      guint32 row_end = grid_shown_row (self, range.last_row + 1);
      guint32 column_end = grid_shown_column (self, range.last_column + 1);

      range.row = grid_shown_row (self, range.row);
      range.column = grid_shown_column (self, range.column);
      if (row_end <= range.row || column_end <= range.column)
        continue;
      range.last_row = row_end - 1;
      range.last_column = column_end - 1;
      g_array_index (self->ranges, GridRange, n_ranges++) = range;
    }
  g_array_set_size (self->ranges, n_ranges);
}

gboolean
_budget_grid_end (BudgetGrid *self, GError **error)
{
  grid_flush_hidden (self);
  if (self->cells->len == 0)
    return TRUE;
  grid_sort (self);
  if (self->hidden_rows->len > 0 || self->hidden_columns->len > 0)
    grid_drop_hidden (self);
  return _budget_grid_part (self, error);
}
