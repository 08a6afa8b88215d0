/* budget-flow-private.h - a document that flows: paragraphs, and tables that stand in them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-read-private.h"
#include "read/budget-sheet-build-private.h"
#include "read/budget-xml-private.h"

G_BEGIN_DECLS

/* A paragraph that has a style: its heading level is known when the styles are. */
typedef struct
{
  guint block;
  const char *style; /* in the sheet's arena */
} BudgetFlowStyled;

/* One table that is being read. */
typedef struct _BudgetFlowTable BudgetFlowTable;

struct _BudgetFlowTable
{
  BudgetFlowTable *outer; /* (nullable) the table in whose cell this one stands */
  GArray *cells;          /* (owned) (element-type BudgetSheetCell) */
  GArray *starts;         /* (owned) (element-type guint32) */
  GArray *free_from;      /* (owned) (element-type guint32) row from which no cell above reaches into
                             a column, where a format leaves out what is covered */
  GArray *owners;         /* (owned) (element-type guint32) index + 1 of the cell that a vertical
                             merge would continue, by column */
  GArray *inner;          /* (owned) (nullable) (element-type guint) of how many blocks are the
                             tables in its cells */
  guint first_block;      /* where it stands among the blocks that are not yet added */
  guint number;
  guint16 source;
  guint32 n_columns;
  gboolean is_layout;   /* the format says so */
  gboolean has_covered; /* the format writes the cells that others cover */
  gboolean is_marked; /* texts of cells have marks for what a layout is made of */

  /* the row that is open */
  gboolean row_open;
  gboolean row_dropped;
  guint32 column; /* where the next cell stands */
  guint32 position; /* the same as cells were counted, where those that are covered are written too */
  guint32 columns_after;
  guint32 row_repeated; /* how often the row is there */

  /* the cell that is open */
  gboolean cell_open;
  gboolean cell_dropped;
  gsize cell_start; /* its text in the reader's buffer */
  guint32 span;
  guint32 row_span;
  guint32 repeated; /* how often the cell is there */
  enum
  {
    BUDGET_FLOW_MERGE_NONE,
    BUDGET_FLOW_MERGE_RESTART,
    BUDGET_FLOW_MERGE_CONTINUE
  } v_merge,
      h_merge;
};

BudgetFlowTable *_budget_flow_table_new (BudgetFlowTable *outer, guint number, guint16 source);
void _budget_flow_table_free (BudgetFlowTable *self); /* and the outer ones */
void _budget_flow_table_begin_row (BudgetFlowTable *self);
void _budget_flow_table_end_row (BudgetFlowTable *self);
/* Goes on to the next column that no cell above reaches into. */
void _budget_flow_table_find_column (BudgetFlowTable *self);
/* Adds the open cell with its text. */
void _budget_flow_table_end_cell (BudgetFlowTable *self,
                                  BudgetSheet *sheet,
                                  const char *text,
                                  gsize length);
/* The same of a cell that another one covers. */
void _budget_flow_table_end_covered (BudgetFlowTable *self,
                                     BudgetSheet *sheet,
                                     const char *text,
                                     gsize length);
/* The table, or NULL when it has no rows. */
BudgetSheetTable *_budget_flow_table_finish (BudgetFlowTable *self, BudgetSheet *sheet);
void _budget_flow_table_place (const BudgetFlowTable *self, BudgetPlaceData *place);

typedef struct
{
  gboolean open;
  gboolean implicit;  /* it is text that stands in no paragraph */
  gboolean joined;    /* its mark is deleted: the next paragraph goes on where it ends */
  gboolean separated; /* a \n stands before start */
  gboolean has_level;
  gsize start; /* in the reader's text */
  guint number;
  guint level;
  const char *style; /* (nullable) in the sheet's arena */
} BudgetFlowParagraph;

/* In the text of a cell, where a table may turn out to be only for layout. */
#define BUDGET_FLOW_MARK_TABLE '\001' /* alone in its line: here stands a table */
#define BUDGET_FLOW_MARK_LEVEL '\002' /* at the start of a line: its heading level follows, a digit */

/* True when a table arranges a page rather than data. */
gboolean _budget_flow_table_is_layout (const BudgetFlowTable *self, const BudgetSheetTable *table);
/* Takes the marks out of the cells. */
void _budget_flow_table_drop_marks (const BudgetFlowTable *self, BudgetSheetTable *table);
/* Takes away columns at the right that no cell begins in. */
void _budget_flow_table_trim_columns (BudgetSheetTable *table);

/* what is to be done at the end of an element */
typedef enum
{
  BUDGET_FLOW_AT_END_NOTHING,
  BUDGET_FLOW_AT_END_PARAGRAPH,
  BUDGET_FLOW_AT_END_TABLE,
  BUDGET_FLOW_AT_END_ROW,
  BUDGET_FLOW_AT_END_CELL,
  BUDGET_FLOW_AT_END_COVERED,
  BUDGET_FLOW_AT_END_BOX
} BudgetFlowAtEnd;

/* what the children of an element mean to each format; in all of them this one means nothing */
#define BUDGET_FLOW_MODE_SKIP 0

/* An element that is open. */
typedef struct
{
  guint8 mode;
  guint8 at_end;
} BudgetFlowFrame;

/* A document as it is read. A paragraph ends at the latest where another begins. */
typedef struct
{
  BudgetXmlParser parser; /* first: it is the handler's user data */
  BudgetSheet *sheet;
  const BudgetReadOptions *options;
  guint16 source;
  GString *text; /* (owned) of the paragraph, the cell, and those around them */
  BudgetFlowParagraph paragraph;
  GArray *outer_paragraphs; /* (owned) (element-type BudgetFlowParagraph) around boxes and tables */
  guint n_paragraphs;
  guint n_tables;
  BudgetFlowTable *table; /* (owned) (nullable) the innermost */
  GArray *nested;         /* (owned) (element-type BudgetSheetBlock) not yet added: they stand in the
                             cell of a table that is open */
  GArray *styled;         /* (owned) (element-type BudgetFlowStyled) */
  gboolean hidden;        /* what comes is not to be seen */
  gboolean has_layout;    /* the format uses tables to arrange what it shows */

  /* of formats of XML */
  BudgetFlowFrame frames[BUDGET_READER_MAX_DEPTH + 2]; /* by depth; the first is the document's */
  guint n_elements;
} BudgetFlow;

void _budget_flow_init (BudgetFlow *self,
                        BudgetSheet *sheet,
                        const char *name,
                        const BudgetReadOptions *options,
                        GError **error);
void _budget_flow_clear (BudgetFlow *self);
/* Tells of progress, and stops the parser when the reading was cancelled. To be called now and
 * then. */
void _budget_flow_check (BudgetFlow *self);

/* The frame of an element that starts, whose children are skipped unless it is said otherwise; the
 * frame before it is its parent's. NULL when it is skipped itself. */
BudgetFlowFrame *_budget_flow_enter (BudgetFlow *self);
/* TRUE when the element that starts is the document's, and none that is_expected; what it was to be
 * is said in the parser's error. */
gboolean _budget_flow_refuse (BudgetFlow *self,
                              gboolean is_expected,
                              const xmlChar *name,
                              const char *expected);
/* What is to be done at the end of the element that ends. */
BudgetFlowAtEnd _budget_flow_pop (BudgetFlow *self);
/* Does it. */
void _budget_flow_leave (BudgetFlow *self, BudgetFlowAtEnd at_end);

void _budget_flow_begin_paragraph (BudgetFlow *self);
void _budget_flow_end_paragraph (BudgetFlow *self);
/* Ends the paragraph that is open or waits to be joined. */
void _budget_flow_flush (BudgetFlow *self);
void _budget_flow_append (BudgetFlow *self, const char *text, gsize length);
void _budget_flow_begin_box (BudgetFlow *self);
void _budget_flow_end_box (BudgetFlow *self);
void _budget_flow_begin_table (BudgetFlow *self);
void _budget_flow_end_table (BudgetFlow *self);
void _budget_flow_begin_row (BudgetFlow *self);
void _budget_flow_end_row (BudgetFlow *self);
void _budget_flow_begin_cell (BudgetFlow *self);
void _budget_flow_end_cell (BudgetFlow *self);
void _budget_flow_end_covered_cell (BudgetFlow *self);

gboolean _budget_flow_check_columns (BudgetFlow *self, guint64 n_columns);
void _budget_flow_report_hidden (BudgetFlow *self);

G_END_DECLS
