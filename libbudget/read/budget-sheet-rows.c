/* budget-sheet-rows.c - whole rows from the broken ones of a text export
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "read/budget-sheet-build-private.h"

#include <string.h>

/* The rows of a table as they shall be: they hold the same cells in the same order as the raw
 * rows, so that to glue two is to forget the boundary between them. */
typedef struct
{
  BudgetSheet *sheet;
  const BudgetRawTable *raw;
  guint32 width;       /* cells of the widest row */
  guint32 base;        /* the first row that is as wide: the last heading row */
  guint32 *row_starts; /* n_rows + 1, in the sheet's arena */
  guint32 n_rows;
} Rows;

static guint32
rows_raw_width (const BudgetRawTable *raw, guint32 row)
{
  return raw->starts[row + 1] - raw->starts[row];
}

static gboolean
rows_raw_is_caption (const BudgetRawTable *raw, guint32 row)
{
  return rows_raw_width (raw, row) > 1 &&
         _budget_sheet_is_caption (raw->cells[raw->starts[row + 1] - 1].text);
}

/* A caption that is as wide as the table is no heading row, unless there is no other. */
static void
rows_find_base (Rows *self)
{
  gboolean found = FALSE;

  for (guint32 row = 0; row < self->raw->n_rows; row++)
    self->width = MAX (self->width, rows_raw_width (self->raw, row));
  for (guint32 row = 0; row < self->raw->n_rows; row++)
    {
      if (rows_raw_width (self->raw, row) != self->width)
        continue;
      if (!found)
        self->base = row;
      found = TRUE;
      if (row != 0 || !rows_raw_is_caption (self->raw, row))
        {
          self->base = row;
          return;
        }
    }
}

static void
rows_report (const Rows *self,
             guint32 row,
             const char *what,
             BudgetSeverity severity,
             const char *zh,
             const char *en)
{
  BudgetPlaceData place = { .line = self->raw->cells[self->raw->starts[row]].line,
                            .row = self->n_rows + 1,
                            .table = self->raw->table,
                            .source = self->raw->source };

  _budget_sheet_add_finding (self->sheet, what, severity, &place, zh, en);
}

static void
rows_report_short (const Rows *self, guint32 row)
{
  BudgetArena *arena = self->sheet->arena;
  guint32 width = rows_raw_width (self->raw, row);

  rows_report (
      self, row, "row-short", BUDGET_SEVERITY_WARNING,
      _budget_arena_printf (arena, "该行只有%u个单元格，应有%u个", width, self->width),
      _budget_arena_printf (arena, "the row has %u cells, expected %u", width, self->width));
}

/* The first raw row behind those that give one whole row together from row on; row when there are
 * none such. */
static guint32
rows_find_whole (const Rows *self, guint32 row)
{
  guint32 sum = 0;
  guint32 end = row;

  while (end < self->raw->n_rows && sum < self->width)
    {
      guint32 width = rows_raw_width (self->raw, end);

      if (width == self->width)
        return row;
      sum += width;
      end++;
    }
  return sum == self->width ? end : row;
}

static void
rows_add (Rows *self, guint32 row)
{
  self->row_starts[self->n_rows++] = self->raw->starts[row];
}

/* A cell with several paragraphs, of which one is empty, prints an empty line, which looks like the
 * end of the row. Heading rows are shorter by nature and stay as they are. */
static void
rows_glue (Rows *self)
{
  guint32 row = 0;

  while (row < self->raw->n_rows)
    {
      guint32 end = row;

      if (row > self->base && rows_raw_width (self->raw, row) != self->width)
        {
          end = rows_find_whole (self, row);
          if (end == row)
            rows_report_short (self, row);
        }
      for (guint32 part = row + 1; part < end; part++)
        rows_report (self, part, "rows-glued", BUDGET_SEVERITY_NOTE,
                     "单元格内的空段落将该行断开，已拼接",
                     "an empty paragraph in a cell breaks the row, its parts were glued");
      rows_add (self, row);
      row = MAX (end, row + 1);
    }
  self->row_starts[self->n_rows] = self->raw->starts[self->raw->n_rows];
}

/* Makes the cells of the rows from first to before end, behind those that the table has. */
static void
rows_fill (const Rows *self, BudgetSheetTable *table, guint32 first, guint32 end)
{
  const BudgetRawCell *raw = &self->raw->cells[self->row_starts[first]];
  BudgetSheetCell *to = &table->cells[table->n_cells];

  for (guint32 row = first; row < end; row++)
    {
      guint32 width = self->row_starts[row + 1] - self->row_starts[row];

      self->row_starts[row] = (guint32) (to - table->cells);
      for (guint32 column = 0; column < width; column++, raw++, to++)
        *to = (BudgetSheetCell){ .text = raw->text,
                                 .length = raw->length,
                                 .traits = raw->traits,
                                 .row = row,
                                 .column = column,
                                 .row_span = 1,
                                 /* one cell alone is as wide as the table */
                                 .column_span = width == 1 ? self->width : 1,
                                 .place = { .line = raw->line,
                                            .row = row + 1,
                                            .column = (guint16) (column + 1),
                                            .table = self->raw->table,
                                            .source = self->raw->source } };
    }
  table->n_rows = end;
  table->n_cells = (guint32) (to - table->cells);
}

/* The heading rows first: of them cells are taken out, and those of the body would have to move. */
static BudgetSheetTable *
rows_make_table (const Rows *self)
{
  BudgetArena *arena = self->sheet->arena;
  BudgetSheetTable *table = _budget_arena_new_array (arena, BudgetSheetTable, 1);
  guint32 n_cells = self->row_starts[self->n_rows];
  guint32 body = self->base + 1;
  guint32 body_start;

  table->n_columns = self->width;
  table->row_starts = self->row_starts;
  table->spans_unknown = TRUE;
  table->is_looked_at = TRUE;
  table->cells = _budget_arena_alloc (arena, n_cells * sizeof (BudgetSheetCell));
  rows_fill (self, table, 0, body);
  body_start = self->row_starts[body];
  if (self->base > 0)
    _budget_sheet_span_headings (self->sheet, table, self->base);
  self->row_starts[body] = body_start;
  rows_fill (self, table, body, self->n_rows);
  self->row_starts[self->n_rows] = table->n_cells;
  return table;
}

static gboolean
sheet_check_limit (guint64 found,
                   guint64 limit,
                   const char *what,
                   guint table,
                   const char *name,
                   GError **error)
{
  if (found <= limit)
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: table %u: found %" G_GUINT64_FORMAT " %s, expected at most %" G_GUINT64_FORMAT,
               name, table, found, what, limit);
  return FALSE;
}

gboolean
_budget_sheet_check_size (guint64 n_rows,
                          guint64 n_columns,
                          guint table,
                          const char *name,
                          GError **error)
{
  return sheet_check_limit (table, BUDGET_READER_MAX_TABLES, "tables", table, name, error) &&
         sheet_check_limit (n_rows, BUDGET_READER_MAX_ROWS, "rows", table, name, error) &&
         sheet_check_limit (n_columns, BUDGET_READER_MAX_COLUMNS, "columns", table, name, error) &&
         sheet_check_limit (n_rows * n_columns, BUDGET_READER_MAX_PLACES,
                            "places (rows by columns)", table, name, error);
}

gboolean
_budget_sheet_add_raw_table (BudgetSheet *self,
                             const BudgetRawTable *raw,
                             const char *name,
                             GError **error)
{
  Rows rows = { .sheet = self, .raw = raw };
  BudgetSheetBlock block = {
    .place = { .line = raw->cells[0].line, .table = raw->table, .source = raw->source }
  };

  rows_find_base (&rows);
  if (!_budget_sheet_check_size (raw->n_rows, rows.width, raw->table, name, error))
    return FALSE;
  rows.row_starts = _budget_arena_alloc (self->arena, (raw->n_rows + 1) * sizeof (guint32));
  rows_glue (&rows);
  block.table = rows_make_table (&rows);
  g_array_append_val (self->blocks, block);
  return TRUE;
}
