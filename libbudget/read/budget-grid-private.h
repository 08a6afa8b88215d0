/* budget-grid-private.h - the sheets of a workbook, and what in them is a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-read-private.h"
#include "read/budget-sheet-build-private.h"

G_BEGIN_DECLS

/* Cells that are the same as others, or only said to be there, in a whole document. */
#define BUDGET_GRID_MAX_REPEATED 1000000

/* One sheet at a time: cells that hold text, by row and column from 0, and ranges of merged ones. */
typedef struct
{
  BudgetSheet *sheet;
  const char *name; /* of the source */
  const BudgetReadOptions *options;
  guint16 source;
  guint16 number;         /* of the sheet, from 1; 0 when the format has no sheets */
  const char *sheet_name; /* (nullable) */
  gboolean has_paragraph; /* of what stands above a table */
  gboolean guesses_spans; /* the format has none */
  GArray *cells;          /* (owned) (element-type GridCell) */
  GArray *ranges;         /* (owned) (element-type GridRange) merged */
  GArray *hidden_rows;    /* (owned) (element-type GridRange) rows alone count; in order */
  GByteArray *hidden_columns; /* (owned) 1 for a column that is hidden */
  gboolean sorted;
  gboolean row_hidden;    /* of the row that is read */
  GString *hidden_text;   /* (owned) of hidden cells of a row */
  guint32 hidden_row;
  guint n_tables;
} BudgetGrid;

void _budget_grid_init (BudgetGrid *self,
                        BudgetSheet *sheet,
                        const char *name,
                        const BudgetReadOptions *options);
void _budget_grid_clear (BudgetGrid *self);

/* Begins the sheet sheet_name, in the arena. */
void _budget_grid_begin (BudgetGrid *self, const char *sheet_name);
/* Begins rows first to last. */
void _budget_grid_begin_rows (BudgetGrid *self, guint32 first, guint32 last, gboolean hidden);
void _budget_grid_hide_columns (BudgetGrid *self, guint32 first, guint32 last);
/* Adds a cell; text is in the arena and may be empty. */
void _budget_grid_add (BudgetGrid *self, guint32 row, guint32 column, const char *text);
void _budget_grid_merge (
    BudgetGrid *self, guint32 row, guint32 column, guint32 last_row, guint32 last_column);
/* Adds what the sheet shows: paragraphs and tables. */
gboolean _budget_grid_end (BudgetGrid *self, GError **error);

/* Tells that a sheet is hidden, or some of it. text is in the arena. */
void _budget_grid_report (BudgetGrid *self,
                          const char *what,
                          guint32 row,
                          guint32 column,
                          const char *text,
                          const char *zh,
                          const char *en);

/* text without white space at its ends, its lines ended by \n, in the arena */
const char *_budget_grid_dup_text (BudgetGrid *self, const char *text, gsize length);

G_END_DECLS
