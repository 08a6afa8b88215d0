/* budget-check-private.h - a disclosure under the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-rules-private.h"
#include "model/budget-goal-match-private.h"
#include "model/budget-outcome-private.h"

G_BEGIN_DECLS

/* Columns of one series are printed for the same thing: a stage of a year. */
typedef struct
{
  BudgetStage stage;
  guint year;
} BudgetSeries;

/* at most so many blocks of one side are told apart */
#define BUDGET_MAX_SIDE_BLOCKS 4

/* The blocks of one side that print totals of their own: one money, classified in several ways. */
typedef struct
{
  guint n;
  guint blocks[BUDGET_MAX_SIDE_BLOCKS];
} BudgetSideBlocks;

/* What the rules need to know of a table, made once. */
typedef struct
{
  const BudgetTableData *data;
  gboolean is_usable; /* filled or empty: its cells may be relied upon */
  int *parents;       /* of each row, over all blocks; -1 for none */
  guint *child_starts; /* n_items + 1, into children */
  guint *children;
  guint longest_code;    /* digits of the deepest category */
  gint64 *ulps;          /* of each column: the last place that the table prints in its unit */
  BudgetSeries *series;  /* of each column; what is not said is the disclosure's */
  GHashTable *by_code;   /* category -> 1 + row; G_MAXUINT when there are several */
  guint systems;         /* a bit for each first digit of the categories */
  BudgetSideBlocks sides[BUDGET_SIDE_EXPENDITURE + 1];
} BudgetCheckTable;

/* Whether what a rule asks for first holds, for a series of a table. */
typedef struct
{
  guint table;
  BudgetSeries series;
  gboolean holds;
} BudgetCondition;

typedef struct
{
  BudgetDisclosureData *data;
  const BudgetDisclosureData *older; /* (nullable) last year's */
  BudgetArena *arena;
  BudgetCheckTable *tables; /* data->n_tables */
  GArray *outcomes;         /* of BudgetOutcomeData */
  GArray *contributors;     /* of BudgetContributorData */
  const GPtrArray *catalogues; /* of BudgetClassification: complete lists that were given */
  const BudgetRuleData *rule; /* the one that is being evaluated */

  /* what it is evaluated for */
  guint table;
  int row;              /* -1 for none */
  const char *code;     /* (nullable) */
  int column;           /* -1 for none */
  BudgetRoles role;     /* 0 for none */
  guint side_block;     /* which of the blocks of a side that has several */
  guint n_side_blocks;  /* the most that the instance could have chosen from */
  BudgetSeries series;
  const BudgetStatementData *statement; /* (nullable) */
  guint near_passage;   /* where a text of the prose was found last */
  guint near_paragraph;
  guint8 prose_scales[BUDGET_MONEY_UNIT_YI + 1]; /* the most decimals that the prose prints */
  guint passage;
  guint statement_index;
  BudgetGoalMatch *matches; /* (owned) (nullable) of each goal, once one was asked for */
  GArray *names;            /* (owned) (nullable) of codes, judged, once a rule asked for them */
  GArray *rows; /* of guint, for one selector at a time */
  GArray *conditions; /* of BudgetCondition, of the rule that is being evaluated */
} BudgetCheck;

void _budget_check_init (BudgetCheck *self, BudgetDisclosureData *data, BudgetArena *arena);
void _budget_check_clear (BudgetCheck *self);
/* Evaluates every rule that is not disabled. */
void _budget_check_run (BudgetCheck *self, BudgetRules *rules);

/* budget-check-tables.c */
void _budget_check_tables_init (BudgetCheck *self);
void _budget_check_tables_clear (BudgetCheck *self);
/* The row of a category; -1 when there is none, -2 when there are several. */
/* The system of a code, as a bit. */
guint _budget_check_system_of (const char *code);
int _budget_check_find_row (const BudgetCheck *self, guint table, const char *code);
/* The only usable table of a kind, the current one when it is of it; -1 when there is not one. */
int _budget_check_find_table (const BudgetCheck *self, BudgetTableKind kind);
/* The column of money of a block that holds one of roles, and is of the series; 0 roles are the
 * main column. -1 when there is none, -2 when there are several. */
int _budget_check_find_column (
    const BudgetCheck *self, guint table, guint block, BudgetRoles roles, BudgetFund fund,
    const BudgetSeries *series);
/* The column of a block that holds what column does. */
int _budget_check_find_like (const BudgetCheck *self, guint table, guint block, guint column);
/* Fills rows with those of the selector. */
void _budget_check_collect_rows (BudgetCheck *self, guint table, const BudgetRowSelector *selector);
/* Leaves of roles those that are no part of another one of them. */
BudgetRoles _budget_roles_drop_parts (BudgetRoles roles);

/* budget-check-identity.c */
/* Whether what the rule asks for holds, and what it excepts is not there. */
gboolean _budget_check_is_said (BudgetCheck *self);
/* Evaluates the rule for what is current. What cannot be evaluated leaves nothing behind. */
void _budget_check_instance (BudgetCheck *self);

/* budget-check-each.c */
void _budget_check_identity (BudgetCheck *self);

/* budget-check-amounts.c */
void _budget_check_add_cell (BudgetCheck *self, guint table, guint row, guint column, int sign,
                             gboolean is_left);
void _budget_check_add_stated (BudgetCheck *self, guint passage, guint statement,
                               BudgetStatedField field, int sign, gboolean is_left);
/* Compares the two sides of the contributors from first on, and adds the outcome. */
void _budget_check_compare (BudgetCheck *self, guint first, BudgetRelation relation);
/* The result alone. */
BudgetResult _budget_check_weigh (const BudgetContributorData *contributors, guint n,
                                  BudgetRelation relation, BudgetOutcomeData *outcome);
/* Adds an outcome without amounts. */
BudgetOutcomeData *_budget_check_add_outcome (BudgetCheck *self, BudgetResult result,
                                              const BudgetPlaceData *place);
BudgetStage _budget_check_default_stage (const BudgetCheck *self);

/* budget-check-words.c: what is reported, in words */
void _budget_check_describe (BudgetCheck *self, BudgetOutcomeData *outcome);
/* budget-judges.c */
void _budget_check_judge (BudgetCheck *self);

G_END_DECLS
