/* budget-goal.h - a performance goal
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-enums.h>
#include <budget/budget-indicator.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

typedef struct _BudgetDisclosure BudgetDisclosure;

#define BUDGET_TYPE_GOAL (budget_goal_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetGoal, budget_goal, BUDGET, GOAL, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetGoal *budget_goal_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_goal_get_disclosure (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetScope budget_goal_get_scope (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_title (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_project (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_code (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_department (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_goal_get_fiscal_year (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_goal_get_amount (BudgetGoal *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_goal_get_money_unit (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_objective (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_goal_list_parts (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_targets_text (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_goal_get_measures (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_goal_list_indicators (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_goal_get_n_indicators (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetIndicator *budget_goal_get_indicator (BudgetGoal *self, guint position);
BUDGET_AVAILABLE_IN_1_0
void budget_goal_get_indicator_info (BudgetGoal          *self,
                                     guint                position,
                                     BudgetIndicatorInfo *info);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_goal_dup_place (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMatch budget_goal_get_match (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_goal_get_match_score (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_goal_get_matched_name (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_goal_get_matched_amount (BudgetGoal *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_goal_get_matched_money_unit (BudgetGoal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_goal_dup_matched_place (BudgetGoal *self);

G_END_DECLS
