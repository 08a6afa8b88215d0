/* budget-asset.h - a kind of assets held
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

#define BUDGET_TYPE_ASSET (budget_asset_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetAsset, budget_asset, BUDGET, ASSET, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetAsset *budget_asset_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_asset_get_name (BudgetAsset *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_asset_get_quantity (BudgetAsset *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_asset_get_amount (BudgetAsset *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_asset_format_amount (BudgetAsset *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_asset_get_money_unit (BudgetAsset *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_asset_dup_place (BudgetAsset *self);

G_END_DECLS
