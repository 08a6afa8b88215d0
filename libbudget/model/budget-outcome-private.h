/* budget-outcome-private.h - what a rule gave, before any object
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* What of a disclosure a contributor is. */
typedef enum
{
  BUDGET_SUBJECT_CELL,      /* table, row, column */
  BUDGET_SUBJECT_STATEMENT, /* table is the passage, row the statement, column a BudgetStatedField */
  BUDGET_SUBJECT_INDICATOR, /* table is the goal, row the indicator */
  BUDGET_SUBJECT_GOAL,      /* table is the goal */
  BUDGET_SUBJECT_ASSET,     /* row */
  BUDGET_SUBJECT_PURCHASE   /* row */
} BudgetSubject;

typedef enum
{
  BUDGET_STATED_AMOUNT,
  BUDGET_STATED_PRIOR,
  BUDGET_STATED_CHANGE
} BudgetStatedField;

typedef struct
{
  gint64 fen; /* 0 when it is blank */
  gint64 ulp; /* the value of its last printed place, in fen */
  guint32 table;
  guint32 row;
  guint32 column;
  gint8 sign;      /* in the sum of its side */
  guint8 is_left;  /* it stands on the left side of the identity */
  guint8 is_blank; /* nothing, or a sign for nothing, is printed */
  guint8 scale;    /* printed decimals */
  guint8 subject;  /* BudgetSubject */
  guint8 unit;     /* BudgetMoneyUnit */
} BudgetContributorData;

typedef struct
{
  const char *rule;
  BudgetResult result;
  BudgetSeverity severity;
  gboolean has_amounts;
  gint8 bound;      /* 0: the two sides should be equal; -1: the left one at most the right, 1: at least */
  gint64 actual;    /* fen: the left side, what is printed */
  gint64 expected;  /* fen: the right side, what it should be */
  gint64 interval2; /* fen, twice the greatest difference that rounding explains */
  BudgetMoneyUnit money_unit;
  guint8 scale;
  const char *zh; /* (nullable) made for what is reported */
  const char *en;
  const char *text; /* (nullable) the printed text that it is about */
  BudgetPlaceData place;
  guint first_contributor; /* in the contributors of the run, left side first */
  guint n_contributors;
  int culprit; /* which contributor is wrong, when that can be told; -1 */
} BudgetOutcomeData;

/* (transfer full) 《部门预算支出总表》201 一般公共服务支出 · 合计 */
char *
_budget_contributor_label (const BudgetContributorData *self, const BudgetDisclosureData *data);
const BudgetPlaceData *
_budget_contributor_place (const BudgetContributorData *self, const BudgetDisclosureData *data);

/* Each returns a new object (transfer full) that keeps owner, which keeps the data and the disclosure. */
BudgetContributor *_budget_contributor_new_for (gpointer owner,
                                                const BudgetContributorData *data,
                                                BudgetDisclosure *disclosure);
/* contributors are those of the outcome */
BudgetOutcome *_budget_outcome_new_for (gpointer owner,
                                        const BudgetOutcomeData *data,
                                        const BudgetContributorData *contributors,
                                        BudgetDisclosure *disclosure);

/* What outcomes and findings are handles on. */
typedef struct
{
  const BudgetOutcomeData *data;
  const BudgetContributorData *contributors; /* (nullable) */
  BudgetDisclosureData *disclosure;          /* (nullable) of a bare one */
} BudgetOutcomeView;

BudgetOutcomeView _budget_outcome_get_view (BudgetOutcome *self);
/* disclosure is NULL of a bare one */
const BudgetFindingData *_budget_finding_get_data (BudgetFinding *self,
                                                   BudgetDisclosureData **disclosure);

G_END_DECLS
