/* budget-spending-unit.h - an organisation of the department
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
#include <budget/budget-place.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_SPENDING_UNIT (budget_spending_unit_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetSpendingUnit, budget_spending_unit, BUDGET, SPENDING_UNIT, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetSpendingUnit *budget_spending_unit_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_spending_unit_get_name (BudgetSpendingUnit *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_spending_unit_get_nature (BudgetSpendingUnit *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_spending_unit_get_rank (BudgetSpendingUnit *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_spending_unit_get_funding (BudgetSpendingUnit *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_spending_unit_dup_place (BudgetSpendingUnit *self);

G_END_DECLS
