/* budget-prior.h - what a disclosure says of last year, against last year's
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
#include <budget/budget-line-item.h>
#include <budget/budget-place.h>
#include <budget/budget-statement.h>

G_BEGIN_DECLS

typedef struct _BudgetComparison BudgetComparison;

#define BUDGET_TYPE_PRIOR (budget_prior_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetPrior, budget_prior, BUDGET, PRIOR, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetPrior *budget_prior_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetComparison *budget_prior_get_comparison (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_prior_get_position (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_prior_dup_statement (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatementKind budget_prior_get_what (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_prior_get_about (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPriorBasis budget_prior_get_basis (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_prior_is_confirmed (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_prior_dup_old_statement (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_prior_dup_old_line_item (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
int budget_prior_get_old_column (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_prior_dup_old_place (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_prior_dup_new_place (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_prior_get_money_unit (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_prior_get_stated (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_prior_get_found (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_prior_get_difference (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
void budget_prior_get_interval (BudgetPrior *self, gint64 *lowest, gint64 *highest);
BUDGET_AVAILABLE_IN_1_0
char *budget_prior_format_stated (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_prior_format_found (BudgetPrior *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_prior_format_difference (BudgetPrior *self);

G_END_DECLS
