/* budget-query-private.h - what a query asks, and what it gives
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-handles-private.h"
#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* A set of the values of an enumeration, a bit each; empty where nothing is said. */
typedef guint64 BudgetSet;

#define BUDGET_SET(value) (G_GUINT64_CONSTANT (1) << (value))

/* What a query asks. Plain data; a query owns one and never changes it. */
typedef struct
{
  BudgetSet tables; /* of BudgetTableKind */
  guint nth;        /* which table of the kind, from 1; 0 when there is but one */
  BudgetSide side;
  char **codes; /* (owned) (nullable) subtrees that count */
  char **except; /* (owned) (nullable) subtrees that do not */
  BudgetLevel level;
  gboolean every_level;
  BudgetSet columns; /* of BudgetRole */
  BudgetSet rows;    /* of BudgetRole */
  BudgetSet having;  /* of BudgetRole */
  BudgetSet stages;
  BudgetSet funds;
  guint year;
  char *name; /* (owned) (nullable) what the row's name contains */
  gboolean has_minimum;
  gint64 minimum;
  gboolean has_maximum;
  gint64 maximum;
  gboolean has_group;
  BudgetDimensions group;
  BudgetSort sort;
  gboolean descending;
  guint limit; /* 0 for all */
  gboolean computed;
} BudgetQuerySpec;

void _budget_query_spec_copy (BudgetQuerySpec *self, const BudgetQuerySpec *other);
void _budget_query_spec_clear (BudgetQuerySpec *self);
/* What cannot be meant, whatever the disclosure. */
gboolean _budget_query_spec_check (const BudgetQuerySpec *self, GError **error);
/* Fails with BUDGET_ERROR_QUERY; on failure, self is to be cleared too. */
gboolean _budget_query_spec_parse (BudgetQuerySpec *self, const char *text, GError **error);
/* (transfer full) */
char *_budget_query_spec_to_string (const BudgetQuerySpec *self);
struct _BudgetQuery
{
  GObject parent_instance;
  BudgetQuerySpec spec;
  char *text; /* (owned) */
};

/* (transfer full) A copy whose spec is still to be changed, and then sealed. */
BudgetQuery *_budget_query_copy (BudgetQuery *self);
/* (transfer none) The query itself, from now on immutable. */
BudgetQuery *_budget_query_seal (BudgetQuery *self);
/* (transfer none) */
const BudgetQuerySpec *_budget_query_get_spec (BudgetQuery *self);

/* Whether the amounts of one column, or row, hold those of another: total those of basic, basic
 * those of personnel. Never of itself. */
gboolean _budget_role_contains (BudgetRole whole, BudgetRole part);

/* A row of an answer: its key, and what it adds up to. Where a dimension is no key, the value that
 * all amounts of the row share stands, or none. Strings are the answer's or a catalogue's. */
typedef struct
{
  guint table; /* of the disclosure */
  BudgetSide side;
  const char *code;
  const char *name;
  BudgetRole row;
  BudgetRole column;
  BudgetStage stage;
  BudgetFund fund;
  guint year;
  gint64 amount; /* fen */
  guint n_items;
  gint64 whole; /* that the share is of */
} BudgetTotalData;

typedef struct
{
  GArray *rows;          /* (owned) (element-type BudgetTotalData) */
  GStringChunk *strings; /* (owned) those of the rows that no catalogue has */
  gboolean has_total;
  gint64 total; /* of the rows, before the limit */
  gboolean has_whole;
  gint64 whole;
  guint n_matches; /* rows of tables that the filters let pass, with an amount or without */
  gboolean is_empty; /* every table asked is an empty form */
  BudgetMoneyUnit money_unit;
} BudgetAnswer;

/* Answers a question. On failure answer is left as it was. */
gboolean _budget_query_answer (const BudgetQuerySpec *spec,
                               const BudgetDisclosureData *data,
                               BudgetAnswer *answer,
                               GError **error);

void _budget_answer_clear (BudgetAnswer *self);

/* (transfer full) Takes what answer owns. */
BudgetTotals *
_budget_totals_new_for (BudgetQuery *query, BudgetDisclosure *disclosure, BudgetAnswer *answer);
const BudgetAnswer *_budget_totals_get_answer (BudgetTotals *self);
BudgetTotal *_budget_total_new_for (BudgetTotals *owner, guint position);

struct _BudgetTotal
{
  GObject parent_instance;
  BudgetTotals *totals; /* (owned) (nullable) keeps data alive */
  const BudgetTotalData *data;
  guint position;
};

G_END_DECLS
