/* budget-comparison-private.h - what a comparison of two disclosures is made of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-handles-private.h"
#include "query/budget-print-private.h"

G_BEGIN_DECLS

/* Arrays of two have the older disclosure's first. */
enum
{
  BUDGET_OLDER,
  BUDGET_NEWER
};

/* The columns of two documents that mean the same, whatever their layouts. */
typedef struct
{
  BudgetRole role;     /* TOTAL for the column that a block is asked for when nothing is said */
  BudgetFund fund;     /* none where all columns of the table are of it */
  const char *heading; /* (nullable) of a column whose role nobody knows */
} BudgetColumnKey;

typedef struct
{
  gboolean is_used; /* money of the document's own year and stage */
  BudgetColumnKey key;
  BudgetRole part; /* of a form with a column for each of its parts, as 三公 in one row; else none */
} BudgetColumnMeaning;

/* (transfer full) The meanings of all columns of a table. Of columns that mean the same, the first is
 * used, and ambiguous (nullable) is set to the position of another. */
BudgetColumnMeaning *_budget_column_meanings_new (const BudgetDisclosureData *disclosure,
                                                  const BudgetTableData *table,
                                                  int *ambiguous);
gboolean _budget_column_key_equal (const BudgetColumnKey *a, const BudgetColumnKey *b);

/* A row of a table, or a part of a row whose parts have columns of their own. */
typedef struct
{
  guint item;
  BudgetRole part; /* none for a whole row */
  BudgetRole role;
  const char *key; /* the same in both documents for what is the same */
  gboolean has_amount;
  int match; /* position among the entries of the other document, -1 for none */
  gboolean is_recoded;
} BudgetEntry;

typedef struct
{
  const BudgetDisclosureData *disclosure;
  guint position; /* of the table */
  const BudgetTableData *table;
  BudgetColumnMeaning *meanings; /* (owned) */
  GArray *entries;               /* (owned) (element-type BudgetEntry) */
} BudgetComparedTable;

void _budget_compared_table_init (BudgetComparedTable *self,
                                  const BudgetDisclosureData *disclosure,
                                  guint position,
                                  GStringChunk *strings,
                                  int *ambiguous);
void _budget_compared_table_clear (BudgetComparedTable *self);
/* The column of an entry, -1 when its block has none. */
int _budget_compared_table_find_column (const BudgetComparedTable *self,
                                        const BudgetEntry *entry,
                                        const BudgetColumnKey *key);
/* Sets the matches of the entries of two tables: by key, and else by what the catalogue knows of
 * codes that moved. */
void _budget_compared_tables_match (BudgetComparedTable tables[2]);

/* Whether two names are one: white space, width, ordinals and a final 支出 do not count. */
gboolean _budget_names_are_same (const char *a, const char *b);
/* Whether the catalogue knows both names, each for its code and year. */
gboolean _budget_rename_is_known (const BudgetTableData *table,
                                  const guint years[2],
                                  const char *const codes[2],
                                  const char *const names[2]);
/* Whether the catalogue knows that what both names call the same has moved from one code to the
 * other between the years. */
gboolean _budget_code_has_moved (const BudgetTableData *table,
                                 const guint years[2],
                                 const char *const codes[2],
                                 const char *name);

/* A row of a comparison. */
typedef struct
{
  guint tables[2];
  int items[2];   /* -1 where there is no row */
  int columns[2]; /* -1 where there is no cell */
  BudgetRole row;
  BudgetRole column;
  BudgetFund fund;
  BudgetChangeState state;
  gboolean is_known_rename;
} BudgetChangeData;

/* What a statement says of last year. */
typedef struct
{
  guint statement; /* counted over all passages of the newer disclosure */
  const BudgetStatementData *data;
  BudgetPriorBasis basis;
  gint64 stated;
  gint64 lowest; /* what may have been found for the statement to be right */
  gint64 highest;
  BudgetPrint found;
  int old_statement; /* counted over all passages of the older disclosure, -1 for none */
  int old_table;     /* -1 for none */
  int old_item;
  int old_column;
} BudgetPriorData;

/* Which tables and columns are compared. */
typedef struct
{
  gboolean is_full;
  BudgetTableKind table;
  BudgetRole column;
} BudgetComparisonSpec;

/* Compares one table of each, and adds what it gives to rows, (element-type BudgetChangeData). Fails
 * when the column that is asked is not in both. */
gboolean _budget_comparison_add_tables (const BudgetDisclosureData *const disclosures[2],
                                        const guint positions[2],
                                        const BudgetComparisonSpec *spec,
                                        GPtrArray *notes,
                                        GArray *rows,
                                        GError **error);

/* (transfer full) (element-type BudgetChangeData) The rows; NULL when nothing can be compared. What
 * could not be is added to notes, (element-type utf8). */
GArray *_budget_comparison_reckon (const BudgetDisclosureData *const disclosures[2],
                                   const BudgetComparisonSpec *spec,
                                   GPtrArray *notes,
                                   GError **error);

/* Says what the two are to each other, and adds to notes what is odd about it. */
BudgetComparisonKind _budget_comparison_judge (const BudgetDisclosureData *const disclosures[2],
                                               GPtrArray *notes);

/* (transfer full) (element-type BudgetPriorData) */
GArray *_budget_comparison_find_priors (const BudgetDisclosureData *older,
                                        const BudgetDisclosureData *newer);

BudgetChange *_budget_change_new_for (BudgetComparison *owner, guint position);
BudgetPrior *_budget_prior_new_for (BudgetComparison *owner, guint position);
const BudgetChangeData *_budget_comparison_get_change (BudgetComparison *self, guint position);
const BudgetPriorData *_budget_comparison_get_prior_data (BudgetComparison *self, guint position);
/* (nullable) */
const BudgetDisclosureData *_budget_comparison_get_data (BudgetComparison *self, guint age);

struct _BudgetComparison
{
  GObject parent_instance;
  BudgetDisclosure *disclosures[2]; /* (owned) (nullable) */
  BudgetComparisonKind kind;
  char **notes;   /* (owned) */
  GArray *rows;   /* (owned) (nullable) (element-type BudgetChangeData) */
  GArray *priors; /* (owned) (nullable) (element-type BudgetPriorData) */
  BudgetHandles row_handles;
  BudgetHandles prior_handles;
};

struct _BudgetChange
{
  GObject parent_instance;
  BudgetComparison *comparison; /* (owned) (nullable) keeps data alive */
  const BudgetChangeData *data;
  guint position;
};

struct _BudgetPrior
{
  GObject parent_instance;
  BudgetComparison *comparison; /* (owned) (nullable) keeps data alive */
  const BudgetPriorData *data;
  guint position;
};

/* The amount of one of the two cells of a row; UNSET where there is none. */
BudgetPrint _budget_change_get_print (BudgetChange *self, guint age);

G_END_DECLS
