/* budget-goal-label-private.h - the labels and headings of goal tables
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-prose-private.h"

G_BEGIN_DECLS

/* labels and headings are short; a longer text is none */
#define BUDGET_MAX_GOAL_LABEL 256

/* what a label said, and the unit behind it: 项目资金（万元） */
typedef struct
{
  BudgetWordColumn column; /* or what the group's words mean */
  BudgetMoneyUnit unit;
} BudgetGoalLabel;

/* The money unit that text, folded, ends with in brackets: (万元), or behind 单位: */
BudgetMoneyUnit _budget_goal_unit_suffix (const char *text, gsize length, gsize *suffix);

/* Whether text is a word of group, with or without a unit and colons behind it. */
gboolean _budget_goal_find_word (BudgetWordGroup group,
                                 const char *text,
                                 gsize size,
                                 BudgetGoalLabel *label);
/* The text of a cell, folded: itself where folding changes nothing, or in buffer, its end if it is too
 * long. */
const char *
_budget_goal_fold_cell (const BudgetSheetCell *cell, char *buffer, gsize size, gsize *length);
gboolean _budget_goal_cell_find_word (BudgetWordGroup group,
                                      const BudgetSheetCell *cell,
                                      BudgetGoalLabel *label);

G_END_DECLS
