/* budget-purchase.h - a planned purchase of government procurement
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

#define BUDGET_TYPE_PURCHASE (budget_purchase_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetPurchase, budget_purchase, BUDGET, PURCHASE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetPurchase *budget_purchase_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_project (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_name (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_catalogue_code (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_measure (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_quantity (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_purchase_get_price (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_purchase_get_amount (BudgetPurchase *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_purchase_format_amount (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_purchase_get_money_unit (BudgetPurchase *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_purchase_dup_place (BudgetPurchase *self);

G_END_DECLS
