/* budget-judge-prose-private.h - what the judgements of prose share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-judges-private.h"

G_BEGIN_DECLS

#define BUDGET_STATEMENT_KINDS(kind) (G_GUINT64_CONSTANT (1) << (kind))

/* Calls visit for every statement, with its place in self->passage, statement_index and statement. */
void _budget_prose_each (BudgetCheck *self, BudgetJudge visit);
/* text (nullable) has one of words, which end with NULL; where the first of them begins, or NULL. */
const char *_budget_prose_find_word (const char *text, const char *const *words);
/* The last statement of the passage before index whose kind is one of kinds, with an amount; -1. */
int _budget_prose_find_before (const BudgetCheck *self, guint passage, guint index, guint64 kinds);
/* The value of the last printed place of an amount of statement, in fen. */
gint64 _budget_prose_ulp (const BudgetStatementData *statement, const BudgetStatedAmount *amount);
/* The same of all amounts of its unit, for what is reckoned from several: 20 beside 43.85 is 20.00. */
gint64 _budget_prose_finest (const BudgetCheck *self, BudgetMoneyUnit unit);
/* Compares as _budget_check_compare() does, what the prose states to its finest place. */
void _budget_prose_compare (BudgetCheck *self, guint first, BudgetRelation relation);
/* The beginning of text, short enough for a message. */
const char *_budget_prose_quote (BudgetCheck *self, const char *text);
/* 12.34, as an amount of the statement is printed */
const char *
_budget_prose_digits (BudgetCheck *self, const BudgetStatementData *statement, gint64 fen);
/* Where in a paragraph of self->passage the text of its statement ends; NULL when it is not found near
 * where the last one was. */
const char *_budget_prose_find_end (BudgetCheck *self, const BudgetStatementData *statement);
/* The place of a paragraph: that of the statement of the passage whose text it holds. The paragraphs of
 * a passage are asked for in their order; *hint, 0 at first, keeps where in it the last one was. */
const BudgetPlaceData *_budget_prose_find_place (const BudgetPassageData *passage,
                                                 const char *paragraph,
                                                 guint *hint);
/* What a change is against: a bit for the budget of the year before, and one for its execution; in
 * budget-judge-prose-text.c. */
guint _budget_prose_base (const BudgetStatementData *statement);
BudgetStage _budget_prose_stage (const BudgetCheck *self, const BudgetStatementData *statement);
/* The only cell of usable tables of a kind that is in a column of roles and in a row of row_roles, or
 * in the only row; FALSE when there is none, or which one is not said. */
gboolean _budget_prose_find_cell (const BudgetCheck *self,
                                  BudgetTableKind kind,
                                  BudgetRoles row_roles,
                                  BudgetRoles roles,
                                  guint *table,
                                  guint *row,
                                  guint *column);
/* The same for another stage or year. */
gboolean _budget_prose_find_cell_of (const BudgetCheck *self,
                                     BudgetTableKind kind,
                                     BudgetRoles row_roles,
                                     BudgetRoles roles,
                                     const BudgetSeries *series,
                                     guint *table,
                                     guint *row,
                                     guint *column);

G_END_DECLS
