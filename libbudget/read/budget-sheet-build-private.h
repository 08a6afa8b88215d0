/* budget-sheet-build-private.h - tables of a sheet from what a format says of them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-sheet-private.h"

G_BEGIN_DECLS

/* A cell of a format that knows rows and cells, but no columns and no spans. */
typedef struct
{
  const char *text; /* in the sheet's arena, trimmed */
  guint32 length : 28; /* of text; BudgetSheetTextTraits */
  guint32 traits : 4;
  guint32 line;
} BudgetRawCell;

typedef struct
{
  const BudgetRawCell *cells;
  const guint32 *starts; /* n_rows + 1 indices into cells; no row is empty */
  guint32 n_rows;
  guint16 table; /* its number, from 1 */
  guint16 source;
} BudgetRawTable;

/* Adds raw as a table: glues the rows that an empty paragraph in a cell has broken, and finds the
 * columns of the heading rows. name is for the error's message. */
gboolean _budget_sheet_add_raw_table (BudgetSheet *self,
                                      const BudgetRawTable *raw,
                                      const char *name,
                                      GError **error);

/* Gives the cells of the rows above base their columns and spans, in a table whose cells each have
 * a column of their own so far. Cells of base and above that turn out to continue the one above
 * them are taken out of the table. */
void _budget_sheet_span_headings (BudgetSheet *self, BudgetSheetTable *table, guint32 base);

/* Sets the spans of heading rows right where a format states them, but states them wrongly: when
 * an empty heading cell that is not merged stands under a wide one. */
void _budget_sheet_repair_headings (BudgetSheet *self, BudgetSheetTable *table);

/* False, and BUDGET_ERROR_LIMIT, when a table is too large. */
gboolean _budget_sheet_check_size (guint64 n_rows,
                                   guint64 n_columns,
                                   guint table,
                                   const char *name,
                                   GError **error);

/* True for text such as 预算年度：2022: a colon outside of parentheses, and no 其中. */
gboolean _budget_sheet_is_caption (const char *text);

G_END_DECLS
