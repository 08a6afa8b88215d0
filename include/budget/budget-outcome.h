/* budget-outcome.h - what a rule gave
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-contributor.h>
#include <budget/budget-enums.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_OUTCOME (budget_outcome_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetOutcome, budget_outcome, BUDGET, OUTCOME, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetOutcome *budget_outcome_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_outcome_get_rule (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
BudgetResult budget_outcome_get_result (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSeverity budget_outcome_get_severity (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_outcome_get_actual (BudgetOutcome *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_outcome_get_expected (BudgetOutcome *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_outcome_get_difference (BudgetOutcome *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_outcome_get_money_unit (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_outcome_format_actual (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_outcome_format_expected (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_outcome_format_difference (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_outcome_format_interval (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_outcome_get_message (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_outcome_get_message_zh (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_outcome_get_text (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_outcome_dup_place (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_outcome_get_n_contributors (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
BudgetContributor *budget_outcome_get_contributor (BudgetOutcome *self, guint position);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_outcome_list_contributors (BudgetOutcome *self);
BUDGET_AVAILABLE_IN_1_0
BudgetContributor *budget_outcome_dup_culprit (BudgetOutcome *self);

G_END_DECLS
