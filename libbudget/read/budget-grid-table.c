/* budget-grid-table.c - a table of a sheet of a workbook
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-grid-parts-private.h"

#include <string.h>

/* more empty cells than this for each that has text are not worth their memory */
#define MAX_EMPTY_PER_TEXT 8
#define MANY_PLACES 262144
#define ROWS_BETWEEN_CHECKS 4096

typedef struct
{
  BudgetGrid *grid;
  const GridPart *part;
  guint32 first_column;
  guint32 n_columns;
  guint32 n_rows;
  guint32 *free_from; /* (owned) row of the table from which no cell above reaches into a column */
  GArray *cells;      /* (owned) (element-type BudgetSheetCell) */
  guint16 *real_columns; /* (owned) */
  guint32 *row_starts;   /* in the arena */
  gboolean sparse;
  guint next_cell;
  guint next_range;
} GridTable;

static void
grid_table_measure (GridTable *self)
{
  guint32 last = 0;

  self->first_column = G_MAXUINT32;
  for (guint i = self->part->first; i < self->part->end; i++)
    {
      guint32 column = g_array_index (self->grid->cells, GridCell, i).column;

      self->first_column = MIN (self->first_column, column);
      last = MAX (last, column);
    }
  self->n_columns = last - self->first_column + 1;
  self->n_rows = self->part->last_row - self->part->row + 1;
  self->sparse = (guint64) self->n_rows * self->n_columns >
                 MANY_PLACES + (guint64) (self->part->end - self->part->first) * MAX_EMPTY_PER_TEXT;
}

/* The spans of a cell, as far as nothing else stands there. */
static void
grid_table_set_spans (GridTable *self, BudgetSheetCell *cell, const GridRange *range)
{
  guint32 width = MIN (range->last_column - self->first_column + 1, self->n_columns) - cell->column;
  guint32 height = MIN (range->last_row - self->part->row + 1, self->n_rows) - cell->row;

  for (guint32 i = 1; i < width; i++)
    if (self->free_from[cell->column + i] > cell->row)
      width = i;
  cell->column_span = width;
  cell->row_span = height;
  for (guint32 i = 0; i < width; i++)
    self->free_from[cell->column + i] = cell->row + height;
}

/* The range that begins at a place, if any; places are asked for in order. */
static const GridRange *
grid_table_find_range (GridTable *self, guint32 row, guint32 column)
{
  while (self->next_range < self->part->end_range)
    {
      const GridRange *range = &g_array_index (self->grid->ranges, GridRange, self->next_range);

      if (range->row > row || (range->row == row && range->column > column))
        return NULL;
      self->next_range++;
      if (range->row == row && range->column == column)
        return range;
    }
  return NULL;
}

static void
grid_table_report_covered (GridTable *self, const GridCell *cell)
{
  _budget_grid_report (
      self->grid, "merged-cell-text", _budget_grid_real_row (self->grid, cell->row) + 1,
      _budget_grid_real_column (self->grid, cell->column) + 1, cell->text,
      "被合并的单元格中有文字，未读取", "a cell that is merged away holds text, it was left out");
}

static void
grid_table_add_row (GridTable *self, guint32 row, const BudgetPlaceData *row_place)
{
  BudgetGrid *grid = self->grid;
  guint32 sheet_row = self->part->row + row;

  for (guint32 column = 0; column < self->n_columns; column++)
    {
      guint32 sheet_column = self->first_column + column;
      const GridRange *range = grid_table_find_range (self, sheet_row, sheet_column);
      BudgetSheetCell cell = { .text = "",
                               .row = row,
                               .column = column,
                               .row_span = 1,
                               .column_span = 1,
                               .place = *row_place };
      const GridCell *text = NULL;

      if (self->next_cell < self->part->end)
        text = &g_array_index (grid->cells, GridCell, self->next_cell);
      if (text != NULL && (text->row != sheet_row || text->column != sheet_column))
        text = NULL;
      if (text != NULL)
        self->next_cell++;
      if (self->free_from[column] > row)
        {
          if (text != NULL)
            grid_table_report_covered (self, text);
          continue;
        }
      if (text != NULL)
        cell.text = text->text;
      else if (self->sparse && range == NULL)
        continue;
      if (range != NULL)
        grid_table_set_spans (self, &cell, range);
      cell.place.column = self->real_columns[column];
      g_array_append_val (self->cells, cell);
    }
}

static gboolean
grid_table_fill (GridTable *self, GError **error)
{
  for (guint32 row = 0; row < self->n_rows; row++)
    {
      BudgetPlaceData place;

      if (row % ROWS_BETWEEN_CHECKS == 0 &&
          g_cancellable_set_error_if_cancelled (self->grid->options->cancellable, error))
        return FALSE;
      self->row_starts[row] = self->cells->len;
      _budget_grid_place (self->grid, self->part->row + row, 0, &place);
      grid_table_add_row (self, row, &place);
    }
  self->row_starts[self->n_rows] = self->cells->len;
  return TRUE;
}

static BudgetSheetTable *
grid_table_finish (GridTable *self)
{
  BudgetArena *arena = self->grid->sheet->arena;
  BudgetSheetTable *table = _budget_arena_new_array (arena, BudgetSheetTable, 1);
  gsize size = self->cells->len * sizeof (BudgetSheetCell);

  table->n_rows = self->n_rows;
  table->n_columns = self->n_columns;
  table->n_cells = self->cells->len;
  table->row_starts = self->row_starts;
  table->cells = _budget_arena_alloc (arena, size);
  memcpy (table->cells, self->cells->data, size);
  return table;
}

gboolean
_budget_grid_add_table (BudgetGrid *grid, const GridPart *part, GError **error)
{
  GridTable self = {
    .grid = grid, .part = part, .next_cell = part->first, .next_range = part->first_range
  };
  BudgetSheetBlock block = { 0 };
  gboolean done;

  grid_table_measure (&self);
  if (!_budget_sheet_check_size (self.n_rows, self.n_columns, ++grid->n_tables, grid->name, error))
    return FALSE;
  self.free_from = g_new0 (guint32, self.n_columns);
  self.real_columns = g_new (guint16, self.n_columns);
  for (guint32 i = 0; i < self.n_columns; i++)
    self.real_columns[i] = (guint16) (_budget_grid_real_column (grid, self.first_column + i) + 1);
  self.cells = g_array_sized_new (FALSE, FALSE, sizeof (BudgetSheetCell), part->end - part->first);
  self.row_starts =
      _budget_arena_alloc (grid->sheet->arena, (self.n_rows + (gsize) 1) * sizeof (guint32));
  done = grid_table_fill (&self, error);
  if (done)
    {
      block.table = grid_table_finish (&self);
      _budget_grid_place (grid, part->row, self.first_column, &block.place);
      if (grid->guesses_spans)
        _budget_grid_guess_spans (grid, block.table);
      g_array_append_val (grid->sheet->blocks, block);
    }
  g_array_unref (self.cells);
  g_free (self.free_from);
  g_free (self.real_columns);
  return done;
}
