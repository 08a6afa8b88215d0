/* budget-model-private.h - what a disclosure is made of, before any object
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "base/budget-arena-private.h"
#include "base/budget-place-private.h"

G_BEGIN_DECLS

/* The whole model is plain structures in one arena. The interpreter and the JSON loader fill them,
 * nobody changes them afterwards. The public objects are handles made on demand: {owner, position}.
 *
 * Strings are UTF-8 in the arena, NULL when there is nothing. Arrays of strings end with NULL and
 * are never NULL after _budget_disclosure_data_finish(). Counts are beside their arrays. */

typedef const char *const *BudgetStrings;

typedef struct
{
  BudgetStrings heading; /* from the outermost heading to the innermost, layout spaces taken out */
  guint number;          /* the printed number (栏次), 0 when there is none */
  guint block;
  BudgetValueType value_type;
  BudgetRole role;
  BudgetStage stage;
  BudgetFund fund;
  guint fiscal_year;          /* 0 when the heading does not say */
  BudgetMoneyUnit money_unit; /* of money columns */
} BudgetColumnData;

typedef struct
{
  const char *code;     /* whole, digits only; NULL in forms without codes */
  const char *name;     /* layout spaces taken out; NULL when the row prints none */
  const char *category; /* the code that the row means */
  const char *group;
  BudgetLevel level;
  BudgetItemKind kind;
  BudgetRole role;
  BudgetSide side;
  guint block;
  int parent; /* position of the parent row, -1 when there is none; by _budget_table_data_link() */
  BudgetPlaceData place;
} BudgetItemData;

typedef struct
{
  BudgetTableKind kind;
  const char *title;
  BudgetMoneyUnit money_unit;
  BudgetSystem system;
  BudgetTableStatus status;
  BudgetStrings notes;
  BudgetPlaceData place;

  guint n_columns;
  BudgetColumnData *columns;
  guint n_items;
  BudgetItemData *items; /* block by block, top to bottom */

  /* The cells, column by column: [column * n_items + item]. NULL when there are none. */
  gint64 *values; /* fen in money columns, scaled integers in number and percent columns, else 0 */
  guint8 *states; /* BudgetCellState */
  guint8 *scales; /* the printed decimals */
  const char *
      *texts; /* as printed, white space at the ends taken out; NULL when nothing is printed */
  BudgetPlaceData *places;
} BudgetTableData;

typedef struct
{
  const char *text; /* as printed */
  BudgetTargetKind kind;
  BudgetComparator comparator;
  gint64 number;  /* scaled by 10^scale; money in yuan */
  gint64 number2; /* the upper end of a range */
  guint scale;
  guint scale2;
  const char *measure; /* 条, %, 元 …; NULL when there is none */
  BudgetPeriod period;
  const char *date; /* 2022, 2022-12 or 2022-12-31; --12 when the year is not said */
  BudgetTargetFlags flags;
  const char *reason; /* why it is malformed, in English */
  gboolean has_number;
  gboolean has_number2;
} BudgetTargetData;

typedef struct
{
  const char *level1;
  const char *level2;
  const char *level3;
  const char *description;
  const char *value;
  const char *weight;
  const char *actual;
  const char *score;
  const char *basis;
  BudgetTargetData target;
  BudgetPlaceData place;
} BudgetIndicatorData;

typedef struct _BudgetGoalData BudgetGoalData;

struct _BudgetGoalData
{
  BudgetScope scope;
  const char *title;
  const char *project;
  const char *code;
  const char *department;
  guint fiscal_year;
  gboolean has_amount;
  gint64 amount; /* fen */
  guint amount_scale;
  BudgetMoneyUnit money_unit;
  const char *objective;
  const char *targets_text; /* of a part: its indicators in prose */
  guint n_parts;
  BudgetGoalData *parts;
  BudgetStrings measures;
  guint n_indicators;
  BudgetIndicatorData *indicators;
  BudgetPlaceData place;
};

typedef struct
{
  gint64 fen;
  guint8 scale;
  guint8 is_set;
} BudgetStatedAmount;

typedef struct
{
  BudgetStatementKind what;
  const char *about;
  guint fiscal_year; /* 0 when not said */
  BudgetMoneyUnit money_unit;
  BudgetStage stage;
  BudgetStatedAmount amount;
  BudgetStatedAmount prior;
  BudgetStatedAmount change; /* never negative: direction says which way */
  const char *growth;        /* the digits of the percentage, as printed, without % */
  const char *share;         /* the same: of the whole that the amount is part of */
  const char *completion;    /* the same: of what was planned */
  BudgetDirection direction;
  const char *reason;
  const char *text; /* the clause */
  BudgetPlaceData place;
} BudgetStatementData;

typedef struct
{
  const char *number; /* 一, 1, 第一部分 …; NULL when there is none */
  const char *heading;
  BudgetStrings paragraphs;
  guint n_statements;
  BudgetStatementData *statements;
  BudgetPlaceData place;
} BudgetPassageData;

typedef struct
{
  const char *name;
  const char *nature;
  const char *rank;
  const char *funding;
  BudgetPlaceData place;
} BudgetSpendingUnitData;

typedef struct
{
  const char *name;
  const char *quantity; /* as printed */
  BudgetStatedAmount value;
  BudgetMoneyUnit money_unit;
  BudgetPlaceData place;
} BudgetAssetData;

typedef struct
{
  const char *project;
  const char *name;
  const char *catalogue_code;
  const char *measure;
  const char *quantity;
  const char *price;
  BudgetStatedAmount amount;
  BudgetMoneyUnit money_unit;
  BudgetPlaceData place;
} BudgetPurchaseData;

typedef struct
{
  const char *term;
  const char *meaning;
  BudgetPlaceData place;
} BudgetTermData;

typedef struct
{
  gatomicrefcount ref_count;
  BudgetArena *arena; /* (owned) everything below is in it */

  BudgetStrings sources; /* base names of the files, at least one */
  BudgetStrings sheet_names;

  BudgetDisclosureKind kind;
  BudgetScope scope;
  const char *region;
  const char *department_code;
  const char *department_name;
  guint fiscal_year;

  guint n_tables;
  BudgetTableData *tables;
  guint n_goals;
  BudgetGoalData *goals;
  guint n_passages;
  BudgetPassageData *passages;
  guint n_spending_units;
  BudgetSpendingUnitData *spending_units;
  const char *asset_date; /* ISO 8601 */
  guint n_assets;
  BudgetAssetData *assets;
  guint n_purchases;
  BudgetPurchaseData *purchases;
  guint n_terms;
  BudgetTermData *terms;
  guint n_findings;
  BudgetFindingData *findings;
} BudgetDisclosureData;

/* An empty disclosure in arena, whose reference it takes. */
BudgetDisclosureData *_budget_disclosure_data_new (BudgetArena *arena);
BudgetDisclosureData *_budget_disclosure_data_ref (BudgetDisclosureData *self);
void _budget_disclosure_data_unref (BudgetDisclosureData *self);
/* Ends the filling: NULL string arrays become empty ones, every table's rows are linked to their
 * parents. */
void _budget_disclosure_data_finish (BudgetDisclosureData *self);

/* Makes room for n_columns × n_items cells; states are UNSET. */
void _budget_table_data_alloc_cells (BudgetTableData *self, BudgetArena *arena);
/* Sets parent of every row, from codes, levels and 其中. */
void _budget_table_data_link (BudgetTableData *self);

/* Parses the value of an indicator by the grammar of docs; name (nullable) is the indicator's,
 * which tells cost from count. */
void _budget_target_data_parse (BudgetTargetData *self,
                                const char *text,
                                const char *name,
                                BudgetArena *arena);

/* Takes the reference of data. */
BudgetDisclosure *_budget_disclosure_new_take (BudgetDisclosureData *data);
BudgetDisclosureData *_budget_disclosure_get_data (BudgetDisclosure *self);
BudgetTableData *_budget_table_get_data (BudgetTable *self);
BudgetDisclosureData *_budget_table_get_disclosure_data (BudgetTable *self);

/* The nick of an enumeration's value, and back; -1 when nick is none. */
const char *_budget_enum_to_nick (GType type, int value);
int _budget_enum_from_nick (GType type, const char *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetDisclosureData, _budget_disclosure_data_unref)

G_END_DECLS
