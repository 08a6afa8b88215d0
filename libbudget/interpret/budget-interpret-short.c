/* budget-interpret-short.c - short rows of a format that does not say which cells are merged
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

/* 人员经费合计 | 10.00 | 公用经费合计 | 5.00 below 科目编码 | 科目名称 | 预算数 twice: what is merged are
 * labels over the columns of labels, since an amount stands in a column of its own. A row is placed
 * when there is one way only to lay its cells over all columns such that each column of numbers has
 * one that may be a number, and each run of other columns between them the rest. */

#define MAX_RUNS 4
#define MAX_RUN 6

typedef struct
{
  const BudgetTableReading *reading;
  const guint8 *is_number;      /* by column of the sheet */
  const BudgetSheetCell *cells; /* of the row */
  guint32 n_cells;
  guint n_runs;            /* of columns of labels */
  guint8 counts[MAX_RUNS]; /* cells in each run, on the way that is tried */
  guint8 found[MAX_RUNS];  /* the same of the first way that fits */
  guint n_found;
} BudgetShortRow;

static gboolean
budget_cell_is_number (const BudgetSheetCell *cell)
{
  gint64 value;
  guint8 scale;

  return _budget_decimal_scan (cell->text, strlen (cell->text), &value, &scale);
}

static gboolean
budget_short_row_may_be_value (const BudgetShortRow *self, const BudgetSheetCell *cell)
{
  char key[BUDGET_ALIAS_KEY_SIZE];
  gsize length;

  if (cell->text[0] == '\0' || budget_cell_is_number (cell))
    return TRUE;
  length = _budget_aliases_make_key (cell->text, key);
  return _budget_text_map_get (&self->reading->interpretation->aliases->nils, key, length) != NULL;
}

/* n cells may stand in the run of columns from column to end: each in its own, where a number is no
 * name, or the last is a label over the columns that are left, and the ones before it are no labels */
static gboolean
budget_short_row_may_be_labels (const BudgetShortRow *self,
                                const BudgetSheetCell *cells,
                                guint32 n,
                                guint32 column,
                                guint32 end)
{
  gboolean is_whole = n == end - column;

  for (guint32 i = 0; i < n; i++)
    {
      gboolean is_number = budget_cell_is_number (&cells[i]);
      gboolean is_name = self->reading->columns[column + i].use == BUDGET_COLUMN_USE_NAME;

      if (is_number && (is_whole ? is_name : i + 1 == n))
        return FALSE;
      if (!is_whole && i + 1 < n && !is_number && cells[i].text[0] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Tries all ways to lay the cells from the one at cell on over the columns from column on. */
static void
budget_short_row_try (BudgetShortRow *self, guint32 column, guint32 cell, guint run)
{
  guint32 n_columns = self->reading->sheet->n_columns;
  guint32 end;

  while (column < n_columns && self->is_number[column])
    {
      if (cell == self->n_cells || !budget_short_row_may_be_value (self, &self->cells[cell]))
        return;
      column++;
      cell++;
    }
  if (column == n_columns)
    {
      if (cell == self->n_cells && self->n_found++ == 0)
        memcpy (self->found, self->counts, sizeof self->found);
      return;
    }
  for (end = column; end < n_columns && !self->is_number[end];)
    end++;
  for (guint32 n = 1; n <= end - column && cell + n <= self->n_cells && self->n_found < 2; n++)
    {
      if (!budget_short_row_may_be_labels (self, &self->cells[cell], n, column, end))
        continue;
      self->counts[run] = (guint8) n;
      budget_short_row_try (self, end, cell + n, run + 1);
    }
}

/* lays the cells of the row as they were found to lie */
static void
budget_short_row_place (const BudgetShortRow *self, BudgetSheetCell *cells)
{
  guint32 n_columns = self->reading->sheet->n_columns;
  guint32 column = 0;
  guint run = 0;

  while (column < n_columns)
    {
      guint32 end = column;
      guint32 n = 1;

      while (end < n_columns && !self->is_number[end])
        end++;
      if (end == column)
        end++;
      else
        n = self->found[run++];
      for (guint32 i = 0; i < n; i++)
        {
          cells->column = column + i;
          cells->column_span = i + 1 < n ? 1 : end - column - i;
          cells++;
        }
      column = end;
    }
}

/* whether each column holds numbers; FALSE for a table whose short rows cannot be told */
static gboolean
budget_table_reading_find_numbers (const BudgetTableReading *self, guint8 *is_number, guint *n_runs)
{
  guint32 length = 0;
  guint n_numbers = 0;

  *n_runs = 0;
  for (guint32 column = 0; column < self->sheet->n_columns; column++)
    {
      const BudgetSheetColumn *own = &self->columns[column];

      is_number[column] = own->use == BUDGET_COLUMN_USE_VALUE &&
                          self->data->columns[own->value].value_type != BUDGET_VALUE_TYPE_TEXT;
      n_numbers += is_number[column];
      length = is_number[column] ? 0 : length + 1;
      *n_runs += length == 1;
      if (length > MAX_RUN || *n_runs > MAX_RUNS)
        return FALSE;
    }
  return n_numbers > 0 && *n_runs > 0;
}

static gboolean
budget_sheet_row_is_short (const BudgetSheetTable *table, guint32 row)
{
  guint32 end = table->row_starts[row + 1];
  const BudgetSheetCell *last;

  if (end - table->row_starts[row] < 2)
    return FALSE;
  last = &table->cells[end - 1];
  return last->column + last->column_span < table->n_columns;
}

/* That the rows are short was said; where it is known what is merged it is nothing to tell. lines are
 * those of the rows' first cells; they are in order, as the findings of reading are. */
static void
budget_interpretation_take_back (BudgetInterpretation *self, guint source, const GArray *lines)
{
  guint kept = 0;
  guint next = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const BudgetFindingData *finding = &g_array_index (self->findings, BudgetFindingData, i);

      if (next < lines->len && finding->place.source == source &&
          strcmp (finding->what, "row-short") == 0)
        {
          while (next < lines->len && g_array_index (lines, guint32, next) < finding->place.line)
            next++;
          if (next < lines->len && g_array_index (lines, guint32, next) == finding->place.line)
            continue;
        }
      g_array_index (self->findings, BudgetFindingData, kept++) = *finding;
    }
  g_array_set_size (self->findings, kept);
}

static BudgetSheetTable *
budget_sheet_table_copy (const BudgetSheetTable *self, BudgetArena *arena)
{
  BudgetSheetTable *copy = _budget_arena_new_array (arena, BudgetSheetTable, 1);

  *copy = *self;
  copy->cells = _budget_arena_new_array (arena, BudgetSheetCell, self->n_cells);
  memcpy (copy->cells, self->cells, self->n_cells * sizeof (BudgetSheetCell));
  return copy;
}

void
_budget_table_reading_place_short_rows (BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint8 *is_number;
  g_autoptr (GArray) lines = NULL;
  BudgetSheetTable *placed = NULL;
  guint n_runs;

  if (!sheet->spans_unknown)
    return;
  is_number = _budget_arena_alloc (self->scratch, sheet->n_columns);
  if (!budget_table_reading_find_numbers (self, is_number, &n_runs))
    return;
  for (guint32 row = self->body_start; row < sheet->n_rows; row++)
    {
      guint32 start = sheet->row_starts[row];
      BudgetShortRow short_row = { .reading = self,
                                   .is_number = is_number,
                                   .cells = sheet->cells + start,
                                   .n_cells = sheet->row_starts[row + 1] - start };

      if (!budget_sheet_row_is_short (sheet, row))
        continue;
      budget_short_row_try (&short_row, 0, 0, 0);
      if (short_row.n_found != 1)
        continue;
      if (placed == NULL)
        {
          placed = budget_sheet_table_copy (sheet, self->arena);
          lines = g_array_new (FALSE, FALSE, sizeof (guint32));
        }
      budget_short_row_place (&short_row, placed->cells + start);
      g_array_append_val (lines, sheet->cells[start].place.line);
    }
  if (placed == NULL)
    return;
  self->sheet = placed;
  self->grid = _budget_sheet_table_make_grid (placed, self->arena);
  budget_interpretation_take_back (self->interpretation, placed->cells[0].place.source, lines);
}
