/* budget-finding.h - something worth reporting about a disclosure
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
#include <budget/budget-outcome.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_FINDING (budget_finding_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetFinding, budget_finding, BUDGET, FINDING, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetFinding *budget_finding_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_finding_get_what (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSeverity budget_finding_get_severity (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_finding_get_message (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_finding_get_message_zh (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_finding_get_text (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_finding_dup_place (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
BudgetOutcome *budget_finding_get_outcome (BudgetFinding *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_finding_list_beneath (BudgetFinding *self);

G_END_DECLS
