/* budget-change.h - a row of a comparison of two disclosures
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

G_BEGIN_DECLS

typedef struct _BudgetComparison BudgetComparison;

#define BUDGET_TYPE_CHANGE (budget_change_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetChange, budget_change, BUDGET, CHANGE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetChange *budget_change_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetComparison *budget_change_get_comparison (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_change_get_position (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetChangeState budget_change_get_state (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_is_known_rename (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTableKind budget_change_get_table_kind (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSide budget_change_get_side (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_code (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_old_code (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_new_code (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_category_code (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_change_dup_category (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_name (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_old_name (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_change_get_new_name (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLevel budget_change_get_level (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetItemKind budget_change_get_kind (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_change_get_row (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_change_get_column (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetFund budget_change_get_fund (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_change_dup_old_line_item (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_change_dup_new_line_item (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
int budget_change_get_old_column (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
int budget_change_get_new_column (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_change_dup_old_place (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_change_dup_new_place (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_change_get_old_money_unit (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_change_get_new_money_unit (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_old_amount (BudgetChange *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_new_amount (BudgetChange *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_change_format_old_amount (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_change_format_new_amount (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_change_get_money_unit (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_change (BudgetChange *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_change_format_change (BudgetChange *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_interval (BudgetChange *self,
                                     gint64       *lowest,
                                     gint64       *highest);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_growth (BudgetChange *self,
                                   gint64       *numerator,
                                   gint64       *denominator);
BUDGET_AVAILABLE_IN_1_0
char *budget_change_format_growth (BudgetChange *self, guint decimals);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_change_get_execution_rate (BudgetChange *self,
                                           gint64       *numerator,
                                           gint64       *denominator);
BUDGET_AVAILABLE_IN_1_0
char *budget_change_format_execution_rate (BudgetChange *self, guint decimals);

G_END_DECLS
