/* budget-comparison.h - two disclosures side by side
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-change.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>
#include <budget/budget-prior.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_COMPARISON (budget_comparison_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetComparison, budget_comparison, BUDGET, COMPARISON, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetComparison *budget_comparison_new (BudgetDisclosure  *older,
                                         BudgetDisclosure  *newer,
                                         GError           **error);
BUDGET_AVAILABLE_IN_1_0
BudgetComparison *budget_comparison_new_for_column (BudgetDisclosure  *older,
                                                    BudgetDisclosure  *newer,
                                                    BudgetTableKind    table,
                                                    BudgetRole         column,
                                                    GError           **error);
BUDGET_AVAILABLE_IN_1_0
BudgetComparison *budget_comparison_new_full (BudgetDisclosure  *older,
                                              BudgetDisclosure  *newer,
                                              GError           **error);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_comparison_get_older (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_comparison_get_newer (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
BudgetComparisonKind budget_comparison_get_kind (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_comparison_get_notes (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_comparison_get_n_rows (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
BudgetChange *budget_comparison_get_row (BudgetComparison *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetChange *budget_comparison_find_row (BudgetComparison *self,
                                          const char       *code,
                                          BudgetRole        column);
BUDGET_AVAILABLE_IN_1_0
guint budget_comparison_count_rows (BudgetComparison *self, BudgetChangeState state);
BUDGET_AVAILABLE_IN_1_0
guint budget_comparison_get_n_priors (BudgetComparison *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPrior *budget_comparison_get_prior (BudgetComparison *self, guint position);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_comparison_list_priors (BudgetComparison *self);

G_END_DECLS
