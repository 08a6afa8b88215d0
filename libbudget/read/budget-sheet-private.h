/* budget-sheet-private.h - a document as paragraphs and tables of cells, whatever its format was
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

#include "base/budget-arena-private.h"
#include "base/budget-place-private.h"

G_BEGIN_DECLS

/* What is known of the text of a cell, so that it need not be looked through again. */
typedef enum
{
  BUDGET_SHEET_TEXT_SPACED = 1 << 0, /* it holds white space */
  BUDGET_SHEET_TEXT_COLON = 1 << 1,  /* it holds a colon, of either width */
  BUDGET_SHEET_TEXT_FOLDED = 1 << 2, /* it may be another one once it is folded, without quotes */
} BudgetSheetTextTraits;

/* A cell at its upper left corner. Cells that a span covers do not exist. */
typedef struct
{
  const char *text; /* UTF-8, in the arena, never NULL; paragraphs parted by \n; white space at the
                       ends kept out */
  guint32 row;      /* of the grid, from 0 */
  guint32 column;
  guint32 row_span; /* at least 1 */
  guint32 column_span;
  BudgetPlaceData place;
  guint32 length : 28; /* of text */
  guint32 traits : 4;  /* BudgetSheetTextTraits */
} BudgetSheetCell;

typedef struct
{
  guint32 n_rows;
  guint32 n_columns;
  guint32 n_cells;
  BudgetSheetCell *cells; /* row by row, left to right */
  guint32 *row_starts;    /* n_rows + 1 indices into cells */
  gboolean is_looked_at;  /* the cells have their lengths and traits */
  gboolean spans_unknown; /* the format says no spans: which cells of a short row are merged is not
                             known, and they stand in the first columns */
} BudgetSheetTable;

typedef struct
{
  const char *text;        /* of a paragraph; NULL for a table */
  BudgetSheetTable *table; /* NULL for a paragraph */
  guint heading_level;     /* as the format marks it; 0 when it does not */
  BudgetPlaceData place;
} BudgetSheetBlock;

typedef struct
{
  BudgetArena *arena;     /* (owned) */
  GArray *blocks;         /* of BudgetSheetBlock, in reading order; no empty paragraphs */
  GPtrArray *sources;     /* of const char *: base names, in the arena */
  GPtrArray *sheet_names; /* of const char *, in the arena */
  GArray *findings;       /* of BudgetFindingData: what reading met */
} BudgetSheet;

BudgetSheet *_budget_sheet_new (void);
void _budget_sheet_free (BudgetSheet *self);

/* Sets the length and the traits of the text of a cell (of all cells, unless that was done). */
void _budget_sheet_cell_look (BudgetSheetCell *self);
void _budget_sheet_table_look (BudgetSheetTable *self);

/* n_rows × n_columns indices + 1 of the cell that covers each place, 0 where there is none; in the
 * sheet's arena. */
guint32 *_budget_sheet_table_make_grid (const BudgetSheetTable *self, BudgetArena *arena);

/* Builders, for the formats. A paragraph of nothing but white space is left out. text is kept, not
 * copied: it must be in the sheet's arena. */
void _budget_sheet_add_paragraph (BudgetSheet *self,
                                  const char *text,
                                  guint heading_level,
                                  const BudgetPlaceData *place);

/* The messages are kept, not copied. What is beyond the ten thousandth finding is left out, and
 * that is said once. */
void _budget_sheet_add_finding (BudgetSheet *self,
                                const char *what,
                                BudgetSeverity severity,
                                const BudgetPlaceData *place,
                                const char *zh,
                                const char *en);

/* For debugging and tests: a line a block; a table as a line of its size, then a line a row, each
 * cell as (row,column rows x columns) text, the spans only where they are not 1 x 1. */
char *_budget_sheet_dump (const BudgetSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetSheet, _budget_sheet_free)

/* Called with a fraction of the work done. */
typedef void (*BudgetProgressFunc) (guint64 done, guint64 total, gpointer user_data);

typedef struct _BudgetConvertBatch BudgetConvertBatch;

/* What a line says to who knows the words of disclosures. */
typedef enum
{
  BUDGET_LINE_OTHER,
  BUDGET_LINE_TITLE, /* of a form */
  BUDGET_LINE_STATUS /* a form is empty or withheld */
} BudgetLineKind;

typedef BudgetLineKind (*BudgetKnowLineFunc) (const char *text, gconstpointer words);

typedef struct
{
  guint64 max_size; /* of the input, in bytes */
  gboolean converter_allowed; /* another program may be run */
  gboolean in_archive;        /* archives in archives are not read */
  guint converter_timeout;    /* seconds that it may take; 0 for as long as is usual */
  GCancellable *cancellable;
  BudgetProgressFunc progress; /* (nullable) */
  gpointer progress_data;
  BudgetConvertBatch *batch; /* (nullable) what else will be read, and needs another program too */
  BudgetKnowLineFunc know_line; /* (nullable) */
  gconstpointer words;          /* for know_line */
} BudgetReadOptions;

G_END_DECLS
