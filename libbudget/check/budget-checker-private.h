/* budget-checker-private.h - what the objects of a check share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-report-private.h"

G_BEGIN_DECLS

/* (transfer full) */
BudgetRule *_budget_rule_new_for (const BudgetRuleData *data);

/* What one run gave; its outcomes and findings are made on demand and keep it. */
#define BUDGET_TYPE_CHECK_RESULT (_budget_check_result_get_type ())
G_DECLARE_FINAL_TYPE (BudgetCheckResult, _budget_check_result, BUDGET, CHECK_RESULT, GObject)

/* (transfer full) older (nullable) is last year's disclosure. */
BudgetCheckResult *_budget_check_result_new (BudgetDisclosure *disclosure,
                                             BudgetDisclosure *older,
                                             BudgetRules *rules);
/* (transfer full) */
GListModel *_budget_check_result_list_outcomes (BudgetCheckResult *self);
GListModel *_budget_check_result_list_findings (BudgetCheckResult *self);

G_END_DECLS
