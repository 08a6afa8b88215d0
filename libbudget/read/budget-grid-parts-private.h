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

static inline const GridCell *
_budget_grid_get_cell (const BudgetGrid *self, guint i)
{
  return &g_array_index (self->cells, GridCell, i);
}

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
/* The first cell of the row behind that of cell i. */
guint _budget_grid_row_end (const BudgetGrid *self, const GridPart *part, guint i);
/* True when the row at cell i has no other cell, and none beside it if it reaches down. */
gboolean _budget_grid_row_is_single (const BudgetGrid *self, const GridPart *part, guint i);
/* True when the row at cell i is of captions alone, one of them at least. */
gboolean _budget_grid_row_is_caption (const BudgetGrid *self, const GridPart *part, guint i);
/* True when a form begins with the row at cell i: with a title, or a caption with a unit of money,
 * and headings below. */
gboolean _budget_grid_form_begins (const BudgetGrid *self, guint i);
/* True when a line above a table is not of it, whatever else stands between: a title, a heading of
 * the document, or a sentence. */
gboolean _budget_grid_line_is_front (const BudgetGrid *self, const char *text);
/* True when a line below a table is a note, or where the text of the document goes on. */
gboolean _budget_grid_line_is_back (const char *text);
/* True for the label of a total alone. */
gboolean _budget_grid_line_is_total (const char *text);
/* True when text says that the form is empty or withheld, of which part has no more than headings
 * above the row at cell i. */
gboolean _budget_grid_line_is_status (const BudgetGrid *self, const GridPart *part, guint i);
/* Parts the sheet, whose cells and ranges are in order, into paragraphs and tables. */
gboolean _budget_grid_part (BudgetGrid *self, GError **error);
/* Adds the table that part is. */
gboolean _budget_grid_add_table (BudgetGrid *self, const GridPart *part, GError **error);
/* Gives headings the spans that a format without any has left out: an empty cell beside a heading
 * belongs to it when there is another heading below, an empty cell below it does too. */
void _budget_grid_guess_spans (BudgetGrid *self, BudgetSheetTable *table);

G_END_DECLS
