/* budget-rule.h - a rule that disclosures are checked by
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

G_BEGIN_DECLS

#define BUDGET_TYPE_RULE (budget_rule_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetRule, budget_rule, BUDGET, RULE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetRule *budget_rule_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_rule_get_id (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSeverity budget_rule_get_severity (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_rule_get_enabled (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_rule_get_text (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_rule_get_text_zh (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_rule_get_reason (BudgetRule *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_rule_get_identity (BudgetRule *self);

G_END_DECLS
