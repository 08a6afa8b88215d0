/* budget-contributor.h - a printed amount that a rule compares
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-column.h>
#include <budget/budget-enums.h>
#include <budget/budget-line-item.h>
#include <budget/budget-place.h>
#include <budget/budget-statement.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_CONTRIBUTOR (budget_contributor_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetContributor, budget_contributor, BUDGET, CONTRIBUTOR, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetContributor *budget_contributor_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_contributor_get_label (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_contributor_get_amount (BudgetContributor *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_contributor_format_amount (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_contributor_get_money_unit (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_contributor_get_is_total (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
int budget_contributor_get_sign (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_contributor_dup_place (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_contributor_dup_line_item (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
BudgetColumn *budget_contributor_dup_column (BudgetContributor *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_contributor_dup_statement (BudgetContributor *self);

G_END_DECLS
