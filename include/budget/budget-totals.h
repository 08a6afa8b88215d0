/* budget-totals.h - the answer to a query
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-category.h>
#include <budget/budget-column.h>
#include <budget/budget-enums.h>
#include <budget/budget-line-item.h>
#include <budget/budget-query.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_TOTALS (budget_totals_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTotals, budget_totals, BUDGET, TOTALS, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTotals *budget_totals_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_totals_get_query (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_totals_get_n_rows (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_totals_get_total (BudgetTotals *self);

G_END_DECLS
