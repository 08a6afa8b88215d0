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
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>
#include <budget/budget-query.h>
#include <budget/budget-total.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_TOTALS (budget_totals_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTotals, budget_totals, BUDGET, TOTALS, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTotals *budget_totals_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_totals_get_query (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_totals_get_disclosure (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_totals_get_n_rows (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTotal *budget_totals_get_row (BudgetTotals *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetTotal *budget_totals_find_row (BudgetTotals *self,
                                     const char   *code,
                                     BudgetRole    column);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_totals_get_total (BudgetTotals *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_totals_get_whole (BudgetTotals *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_totals_format_total (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_totals_get_money_unit (BudgetTotals *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_totals_get_code_at (BudgetTotals *self, guint position);
BUDGET_AVAILABLE_IN_1_0
const char *budget_totals_get_name_at (BudgetTotals *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_totals_get_column_at (BudgetTotals *self, guint position);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_totals_get_amount_at (BudgetTotals *self, guint position);
BUDGET_AVAILABLE_IN_1_0
const gint64 *budget_totals_get_amounts (BudgetTotals *self, gsize *n_rows);
BUDGET_AVAILABLE_IN_1_0
GBytes *budget_totals_dup_amount_bytes (BudgetTotals *self);

G_END_DECLS
