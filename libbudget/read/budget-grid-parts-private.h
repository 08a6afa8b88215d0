/* budget-grid-parts-private.h - a sheet of a workbook while it is parted
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-grid-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 row;
  guint16 column;
  const char *text; /* not empty */
} GridCell;

typedef struct
{
  guint32 row;
  guint32 last_row;
  guint32 column;
  guint32 last_column;
} GridRange;

/* Rows of a sheet that belong together: cells from first to end, rows from row to last_row. */
typedef struct
{
  guint first;
  guint end;
  guint32 row;
  guint32 last_row;
  guint first_range;
  guint end_range;
} GridPart;

/* Where a row and a column of what is shown stand in the file, from 0. */
guint32 _budget_grid_real_row (const BudgetGrid *self, guint32 row);
guint32 _budget_grid_real_column (const BudgetGrid *self, guint32 column);
void _budget_grid_place (const BudgetGrid *self,
                         guint32 row,
                         guint32 column,
                         BudgetPlaceData *place);
/* The merged range that begins at a cell, or NULL. */
const GridRange *_budget_grid_find_range (const BudgetGrid *self,
                                          const GridPart *part,
                                          guint32 row,
                                          guint32 column);
/* Parts the sheet, whose cells and ranges are in order, into paragraphs and tables. */
gboolean _budget_grid_part (BudgetGrid *self, GError **error);
/* Adds the table that part is. */
gboolean _budget_grid_add_table (BudgetGrid *self, const GridPart *part, GError **error);
/* Gives headings the spans that a format without any has left out: an empty cell beside a heading
 * belongs to it when there is another heading below, an empty cell below it does too. */
void _budget_grid_guess_spans (BudgetGrid *self, BudgetSheetTable *table);

G_END_DECLS
