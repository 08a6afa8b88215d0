/* budget-interpret-tables-private.h - what the steps of reading one table share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-aliases-private.h"

G_BEGIN_DECLS

/* outer and inner labels of a row stand in at most so many columns side by side */
#define BUDGET_MAX_LABELS 4
/* cells in front of the headings of which is kept that they are captions; more are asked again */
#define BUDGET_MAX_CAPTION_CELLS 64
#define BUDGET_MAX_HEADING_DEPTH 12

/* What captions, of one table or of all, say; 0 and NULL where they say nothing. */
typedef struct
{
  BudgetMoneyUnit money_unit;
  guint fiscal_year;
  const char *department_code;
  const char *department_name;
  const char *date; /* ISO 8601 */
  BudgetScope scope; /* of 部门：, which a unit's forms seldom say of themselves */
} BudgetCaptions;

/* A column of the sheet. */
typedef struct
{
  BudgetColumnUse use;
  guint block;
  guint value; /* index of the value column, when use is VALUE */
  BudgetSide side;
} BudgetSheetColumn;

/* Columns of the sheet that belong together: labels and values. */
typedef struct
{
  guint n_codes;
  guint32 codes[BUDGET_MAX_LABELS]; /* columns of the sheet */
  guint n_names;
  guint32 names[BUDGET_MAX_LABELS]; /* from outer to inner */
  guint first_value;                /* value columns are in order */
  guint n_values;
  gboolean has_numbers; /* some of them are not of words */
  BudgetSide side;
} BudgetTableBlock;

/* What a heading cell says. */
typedef struct
{
  const char *text; /* without layout white space; NULL when the cell is blank */
  const BudgetHeadingAlias *alias; /* NULL when no alias names it */
  BudgetStage stage;               /* of 2023年机关运行经费预算数, beside the alias of the rest */
  guint fiscal_year;
  BudgetMoneyUnit money_unit;
  BudgetSide side;
  gboolean is_percent;
  gboolean has_pair; /* an alias may name it together with the one above it */
} BudgetHeading;

/* What a title says. */
typedef struct
{
  gboolean is_known; /* the kind is set */
  BudgetTableKind kind;
  BudgetScope scope;
  guint fiscal_year;
} BudgetTitle;

/* One table while it is being read. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetArena *arena;
  const BudgetSheetTable *sheet;
  const guint32 *grid;
  guint32 heading_start;
  guint32 number_row; /* of the 栏次; n_rows when there is none */
  guint32 body_start;
  guint64 caption_cells; /* a bit for each of the first cells: whether it is a caption */
  BudgetCaptions captions;
  BudgetTitle title;
  BudgetTableData *data;
  BudgetSheetColumn *columns; /* n_columns of the sheet */
  guint32 *value_columns;     /* the column of the sheet of each value column */
  GArray *blocks;             /* of BudgetTableBlock */
  BudgetArena *scratch;       /* for what is needed while the table is read, and no longer */
  BudgetItemData *items;      /* data->n_items of them, while they are made */
  guint32 *item_rows;         /* the row of the sheet of each item */
  guint8 *item_units;         /* the money unit that a row has of its own, or 0 */
  guint32 *row_items;         /* the index + 1 of the item of each row, block by block */
  guint8 *is_kept;            /* of each cell of the sheet: it is known to be in an item */
  GPtrArray *notes;           /* of const char * */
  GArray *unread;             /* of guint32: cells that are in no part of the data */
} BudgetTableReading;

static inline gboolean
_budget_column_use_is_name (BudgetColumnUse use)
{
  return use == BUDGET_COLUMN_USE_NAME || use == BUDGET_COLUMN_USE_UNIT_NAME;
}

/* Whether the labels of a block name spending units and nothing below them. */
gboolean _budget_table_reading_names_units (const BudgetTableReading *self,
                                            const BudgetTableBlock *block);

/* The cell that covers a place; NULL when none does. */
static inline const BudgetSheetCell *
_budget_table_reading_get_cell (const BudgetTableReading *self, guint32 row, guint32 column)
{
  guint32 index = self->grid[(gsize) row * self->sheet->n_columns + column];

  return index != 0 ? &self->sheet->cells[index - 1] : NULL;
}

/* The text of the cell that covers a place, "" when none does. */
static inline const char *
_budget_table_reading_get_text (const BudgetTableReading *self, guint32 row, guint32 column)
{
  const BudgetSheetCell *cell = _budget_table_reading_get_cell (self, row, column);

  return cell != NULL ? cell->text : "";
}

/* The item that a row of the body has in a block; NULL when it has none, or there is no such block. */
static inline const BudgetItemData *
_budget_table_reading_get_item (const BudgetTableReading *self, guint block, guint32 row)
{
  guint32 index =
      block < self->blocks->len ? self->row_items[(gsize) block * self->sheet->n_rows + row] : 0;

  return index != 0 ? &self->items[index - 1] : NULL;
}

/* text without layout white space: text itself when it has none, so that it is stored once */
const char *_budget_interpret_clean (BudgetArena *arena, const char *text);

/* The same of the text of a cell. */
static inline const char *
_budget_interpret_clean_cell (BudgetArena *arena, const BudgetSheetCell *cell)
{
  return (cell->traits & BUDGET_SHEET_TEXT_SPACED) != 0 ? _budget_interpret_clean (arena, cell->text)
                                                        : cell->text;
}

/* Takes what captions text holds; FALSE when it is none. */
gboolean _budget_captions_take (BudgetCaptions *self,
                                const BudgetAliases *aliases,
                                BudgetArena *arena,
                                const char *text);
/* The same of the text of a cell. */
gboolean _budget_captions_take_cell (BudgetCaptions *self,
                                     const BudgetAliases *aliases,
                                     BudgetArena *arena,
                                     const BudgetSheetCell *cell);
/* The title in front of captions in one line, 支出总表 部门：某某局 单位：万元, which it takes; text itself
 * when none stand behind it. */
const char *_budget_captions_cut_title (BudgetCaptions *self,
                                        const BudgetAliases *aliases,
                                        BudgetArena *arena,
                                        const char *text);
/* The first 元, 万元, 百万元 or 亿元 in text; NONE when there is none. */
BudgetMoneyUnit _budget_captions_find_money_unit (const char *text);
/* The unit that the name of a row, of length bytes, has behind it, （万元）; NONE when there is none. */
BudgetMoneyUnit _budget_money_unit_of_name (const char *name, gsize length);
/* The unit that an amount has behind it, 1.2万元, and the length of what is before it; NONE when it is
 * no amount with a unit. */
BudgetMoneyUnit _budget_money_unit_of_amount (const char *text, gsize *length);

/* Whether text is a note to a table: 注：…, 说明：… */
gboolean _budget_text_is_note (const char *text);

/* Takes what text says as a title; FALSE when it is none that is known. */
gboolean _budget_table_reading_take_title (BudgetTableReading *self,
                                           const char *text,
                                           const char *owner);

/* Takes captions and title in front of the block. owner (nullable) is the body whose tables these
 * are. */
void _budget_table_reading_look_back (BudgetTableReading *self, guint index, const char *owner);

/* Finds captions, title, heading rows and body; takes the captions. */
void _budget_table_reading_find_body (BudgetTableReading *self);

/* The number of a column: 1 of 1, （1）, 1=2+3 and 1栏; 0 when text does not begin with one. */
guint _budget_column_number_parse (const char *text);

/* Whether text stands in a row of column numbers as one, or where the labels are: 栏次, 甲, **. */
gboolean _budget_text_numbers_column (const char *text);

/* Understands one heading. */
void _budget_heading_read (BudgetHeading *self,
                           const BudgetAliases *aliases,
                           BudgetArena *arena,
                           const BudgetSheetCell *cell);
/* The alias of inner below outer, when there is one for both together; or else that of inner. */
const BudgetHeadingAlias *_budget_heading_find_pair (const BudgetAliases *aliases,
                                                     const BudgetHeading *outer,
                                                     const BudgetHeading *inner);

/* Makes the columns and blocks. */
void _budget_table_reading_make_columns (BudgetTableReading *self);

/* Lays a short row of column numbers over the columns, in the same case. */
void _budget_table_reading_place_number_row (BudgetTableReading *self);
/* Lays the short rows of a table whose format says no spans over its columns, where there is one way
 * only. */
void _budget_table_reading_place_short_rows (BudgetTableReading *self);

/* Makes the line items and the cells. */
void _budget_table_reading_make_items (BudgetTableReading *self);

/* Finds the cells that are in no part of the data, while the items still know their rows; skips says
 * which rows are notes and the like. */
void _budget_table_reading_find_unread (BudgetTableReading *self, const guint8 *skips);
/* Reports them, but for those that goals, from the one at first_goal on, have taken. */
void _budget_table_reading_report_unread (BudgetTableReading *self, guint first_goal);

/* Fills units, assets and purchases from a table of their kind. */
void _budget_interpret_views (BudgetTableReading *self);

G_END_DECLS
