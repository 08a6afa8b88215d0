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

/* an amount, or a percentage */
static gboolean
budget_cell_is_number (const BudgetSheetCell *cell)
{
  gsize length = cell->length;
  gint64 value;
  guint8 scale;

  if (length > 1 && cell->text[length - 1] == '%')
    length--;
  return _budget_decimal_scan (cell->text, length, &value, &scale);
}

static gboolean
budget_short_row_may_be_value (const BudgetShortRow *self, const BudgetSheetCell *cell)
{
  return cell->text[0] == '\0' || budget_cell_is_number (cell) ||
         _budget_aliases_cell_is_nil (self->reading->interpretation->aliases, cell);
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

/* how many columns the first of n cells in a run of labels takes: a code is printed over all columns of
 * its parts, 类 | 款 | 项 */
static guint32
budget_short_row_first_span (const BudgetShortRow *self,
                             const BudgetSheetCell *cell,
                             guint32 n,
                             guint32 column,
                             guint32 end)
{
  guint32 span = 1;

  if (n != 2 || !budget_cell_is_number (cell) ||
      self->reading->columns[column].use == BUDGET_COLUMN_USE_SERIAL)
    return 1;
  while (column + span < end - 1 &&
         !_budget_column_use_is_name (self->reading->columns[column + span].use))
    span++;
  return span;
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
          cells->column = column;
          cells->column_span = i + 1 == n ? end - column
                               : i == 0 ? budget_short_row_first_span (self, cells, n, column, end)
                                        : 1;
          column += cells->column_span;
          cells++;
        }
    }
}

/* 人员经费合计 | 10.00 | 公用经费合计 | 5.00 where 公用经费 has several columns of amounts: a label and an
 * amount for each of the outermost headings, of which the amount stands in the last column. */
static gboolean
budget_short_row_place_in_groups (const BudgetShortRow *self, BudgetSheetCell *cells)
{
  const BudgetSheetTable *sheet = self->reading->sheet;
  guint32 first = sheet->row_starts[self->reading->heading_start];
  guint32 n_groups = sheet->row_starts[self->reading->heading_start + 1] - first;

  if (n_groups < 2 || self->n_cells != 2 * n_groups)
    return FALSE;
  for (guint32 i = 0; i < n_groups; i++)
    {
      const BudgetSheetCell *group = &sheet->cells[first + i];

      if (group->column_span < 2 || !self->is_number[group->column + group->column_span - 1] ||
          budget_cell_is_number (&cells[2 * i]) || cells[2 * i].text[0] == '\0' ||
          !budget_short_row_may_be_value (self, &cells[2 * i + 1]))
        return FALSE;
    }
  for (guint32 i = 0; i < n_groups; i++)
    {
      const BudgetSheetCell *group = &sheet->cells[first + i];

      cells[2 * i].column = group->column;
      cells[2 * i].column_span = group->column_span - 1;
      cells[2 * i + 1].column = group->column + group->column_span - 1;
      cells[2 * i + 1].column_span = 1;
    }
  return TRUE;
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

/* Puts a sheet in place of the one that was read, of whose rows lines tells that they are whole. */
static void
budget_table_reading_take_sheet (BudgetTableReading *self,
                                 const BudgetSheetTable *sheet,
                                 const GArray *lines)
{
  self->sheet = sheet;
  self->grid = _budget_sheet_table_make_grid (sheet, self->arena);
  budget_interpretation_take_back (self->interpretation, sheet->cells[0].place.source, lines);
}

/* 栏次 | 1 | 2 | 3: the word stands over all labels, and each number in a column of its own */
void
_budget_table_reading_place_number_row (BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  g_autoptr (GArray) lines = NULL;
  BudgetSheetTable *placed;
  BudgetSheetCell *cells;
  guint32 n, n_more;

  if (!sheet->spans_unknown || self->number_row >= sheet->n_rows)
    return;
  n = sheet->row_starts[self->number_row + 1] - sheet->row_starts[self->number_row];
  if (n < 2 || n >= sheet->n_columns)
    return;
  placed = budget_sheet_table_copy (sheet, self->arena);
  cells = placed->cells + sheet->row_starts[self->number_row];
  if (_budget_column_number_parse (cells[0].text) > 0)
    return;
  n_more = sheet->n_columns - n;
  cells[0].column_span = 1 + n_more;
  for (guint32 i = 1; i < n; i++)
    cells[i].column = i + n_more;
  lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (lines, cells[0].place.line);
  budget_table_reading_take_sheet (self, placed, lines);
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
      if (short_row.n_found > 1)
        continue;
      if (placed == NULL)
        {
          placed = budget_sheet_table_copy (sheet, self->arena);
          lines = g_array_new (FALSE, FALSE, sizeof (guint32));
        }
      if (short_row.n_found == 1)
        budget_short_row_place (&short_row, placed->cells + start);
      else if (!budget_short_row_place_in_groups (&short_row, placed->cells + start))
        continue;
      g_array_append_val (lines, sheet->cells[start].place.line);
    }
  if (lines != NULL && lines->len > 0)
    budget_table_reading_take_sheet (self, placed, lines);
}
