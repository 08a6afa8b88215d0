/* budget-query-select-private.h - the cells that a query selects
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "query/budget-query-private.h"

G_BEGIN_DECLS

/* the digits of the deepest code, and room for what is misread */
#define BUDGET_MAX_CODE 32
/* how many kinds of columns one query may select of a table: a bit each */
#define BUDGET_MAX_KINDS 64

/* What columns of several blocks have in common: where a row of one block lies above a row of
 * another, the amounts of the same kind hold each other. */
typedef struct
{
  BudgetRole role;
  BudgetStage stage;
  BudgetFund fund;
  guint year;
} BudgetColumnKind;

typedef struct
{
  guint item;
  guint column;
  guint kind; /* index of the kind of the column */
  gint64 amount;
  gboolean is_except;
} BudgetCell;

/* The cells of one table, row by row. */
typedef struct
{
  const BudgetTableData *table;
  guint position; /* of the table */
  guint n_kinds;
  BudgetColumnKind kinds[BUDGET_MAX_KINDS];
  guint64 holds[BUDGET_MAX_KINDS];  /* of a kind: which kinds it holds, itself among them */
  guint64 heldby[BUDGET_MAX_KINDS]; /* of a kind: which kinds hold it, itself among them */
  GArray *cells;                    /* (owned) (element-type BudgetCell) */
  guint n_matches;                  /* rows that the filters let pass */
  gboolean coded;                   /* whether rows mean categories */
} BudgetSelection;

void _budget_selection_clear (BudgetSelection *self);

/* The dimensions that a query keeps apart, said or not. */
BudgetDimensions
_budget_query_spec_get_group (const BudgetQuerySpec *self, gboolean coded);

/* Appends the positions of the tables that are asked to tables, (element-type guint). Fails when
 * there is none, or more than the group keeps apart. */
gboolean _budget_query_spec_choose_tables (const BudgetQuerySpec *self,
                                           const BudgetDisclosureData *data,
                                           GArray *tables,
                                           GError **error);

/* Selects the cells of a table. Fails with BUDGET_ERROR_NOT_FOUND, _AMBIGUOUS or _TYPE. */
gboolean _budget_selection_fill (BudgetSelection *self,
                                 const BudgetQuerySpec *spec,
                                 const BudgetDisclosureData *data,
                                 guint table,
                                 GError **error);

/* Sets counts (a byte per cell of cells, which are indices into the selection's): 1 for those that
 * count, so that no amount counts together with one that holds it, 2 for those that are to be taken
 * off, 0 for the others. */
void _budget_selection_count (const BudgetSelection *self,
                              const guint *cells,
                              guint n_cells,
                              gboolean computed,
                              guint8 *counts);

/* the source to name in messages */
const char *_budget_query_get_source (const BudgetDisclosureData *data);
/* "source: table expenditure: found …" */
void _budget_query_set_error (GError **error,
                              BudgetError code,
                              const BudgetDisclosureData *data,
                              const char *table,
                              const char *found,
                              const char *expected);

G_END_DECLS
