/* budget-grid-spans.c - spans of headings where a format has none
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-grid-parts-private.h"

#include <string.h>

/* heading rows of a form */
#define MAX_HEADING_ROWS 8

/* 1,234.50, -3, 12% */
static gboolean
grid_is_number (const char *text)
{
  return text[0] != '\0' && text[strspn (text, "0123456789.,-+%() ")] == '\0';
}

static gboolean
grid_row_has (const BudgetSheetTable *table, guint32 row, gboolean (*is) (const char *text))
{
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    if (is (table->cells[i].text))
      return TRUE;
  return FALSE;
}

/* The first row with numbers. */
static guint32
grid_find_base (const BudgetSheetTable *table)
{
  guint32 base = 0;

  while (base < table->n_rows && !grid_row_has (table, base, grid_is_number))
    base++;
  return base;
}

static BudgetSheetCell *
grid_table_cell (BudgetSheetTable *table, guint32 row, guint32 column)
{
  return &table->cells[(gsize) row * table->n_columns + column];
}

static gboolean
grid_is_free (BudgetSheetTable *table, guint32 row, guint32 column)
{
  const BudgetSheetCell *cell = grid_table_cell (table, row, column);

  return cell->text[0] == '\0' && cell->row_span == 1;
}

/* True when a heading stands in a column somewhere below a row: not directly, when one there is as wide
 * itself. */
static gboolean
grid_heads_any (BudgetSheetTable *table, guint32 base, guint32 row, guint32 column)
{
  for (row++; row < base; row++)
    if (!grid_is_free (table, row, column))
      return TRUE;
  return FALSE;
}

/* A cell that another one takes has a span of 0, until all are found. */
static void
grid_widen (BudgetSheetTable *table, guint32 base, BudgetSheetCell *cell)
{
  guint32 end = cell->column + 1;

  if (cell->row + 1 >= base || grid_is_free (table, cell->row + 1, cell->column))
    return;
  while (end < table->n_columns && grid_is_free (table, cell->row, end) &&
         grid_heads_any (table, base, cell->row, end))
    grid_table_cell (table, cell->row, end++)->row_span = 0;
  cell->column_span = end - cell->column;
}

static void
grid_deepen (BudgetSheetTable *table, guint32 base, BudgetSheetCell *cell)
{
  guint32 end = cell->row + 1;

  while (end < base && cell->column_span == 1 && grid_is_free (table, end, cell->column))
    grid_table_cell (table, end++, cell->column)->row_span = 0;
  cell->row_span = end - cell->row;
}

static void
grid_drop_taken (BudgetSheetTable *table)
{
  guint32 kept = 0;
  guint32 i = 0;

  for (guint32 row = 0; row < table->n_rows; row++)
    {
      guint32 end = table->row_starts[row + 1];

      table->row_starts[row] = kept;
      for (; i < end; i++)
        if (table->cells[i].row_span != 0)
          table->cells[kept++] = table->cells[i];
    }
  table->row_starts[table->n_rows] = kept;
  table->n_cells = kept;
}

void
_budget_grid_guess_spans (BudgetGrid *self, BudgetSheetTable *table)
{
  guint32 base = grid_find_base (table);
  guint32 first = 0;

  while (first < base && grid_row_has (table, first, _budget_sheet_is_caption))
    first++;
  /* a table without numbers has headings that cannot be told from the rest */
  if (base - first < 2 || base - first > MAX_HEADING_ROWS || base == table->n_rows ||
      table->n_cells != (guint64) table->n_rows * table->n_columns)
    return;
  for (guint32 row = first; row < base; row++)
    for (guint32 column = 0; column < table->n_columns; column++)
      {
        BudgetSheetCell *cell = grid_table_cell (table, row, column);

        if (cell->text[0] == '\0' || cell->row_span == 0)
          continue;
        grid_widen (table, base, cell);
        grid_deepen (table, base, cell);
      }
  grid_drop_taken (table);
}
