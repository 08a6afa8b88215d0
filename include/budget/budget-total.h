/* budget-total.h - a row of the answer to a query
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
#include <budget/budget-table.h>

G_BEGIN_DECLS

typedef struct _BudgetTotals BudgetTotals;

#define BUDGET_TYPE_TOTAL (budget_total_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTotal, budget_total, BUDGET, TOTAL, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTotal *budget_total_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetTotals *budget_total_get_totals (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_total_get_position (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_total_dup_table (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTableKind budget_total_get_table_kind (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSide budget_total_get_side (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_total_get_code (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_total_get_name (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLevel budget_total_get_level (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_total_get_row (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_total_get_column (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStage budget_total_get_stage (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetFund budget_total_get_fund (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_total_get_fiscal_year (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_total_get_amount (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_total_get_money_unit (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_total_format_amount (BudgetTotal *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_total_format_share (BudgetTotal *self, guint decimals);
BUDGET_AVAILABLE_IN_1_0
guint budget_total_get_n_line_items (BudgetTotal *self);

G_END_DECLS
