/* budget-column.h - a column of values of a table
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

typedef struct _BudgetTable BudgetTable;

#define BUDGET_TYPE_COLUMN (budget_column_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetColumn, budget_column, BUDGET, COLUMN, GObject)

/**
 * BudgetColumnInfo: (skip)
 * @heading: (array zero-terminated=1): as [method@Budget.Column.get_heading]
 * @number: as [method@Budget.Column.get_number]
 * @block: as [method@Budget.Column.get_block]
 * @value_type: as [method@Budget.Column.get_value_type]
 * @role: as [method@Budget.Column.get_role]
 * @stage: as [method@Budget.Column.get_stage]
 * @fund: as [method@Budget.Column.get_fund]
 * @fiscal_year: as [method@Budget.Column.get_fiscal_year]
 * @money_unit: as [method@Budget.Column.get_money_unit]
 *
 * What a [class@Budget.Column] says, as plain values, for C programs that go over many tables. What
 * it points to belongs to the table. See [method@Budget.Table.get_column_info].
 *
 * Since: 1.0
 */
typedef struct
{
  const char * const *heading;
  guint               number;
  guint               block;
  BudgetValueType     value_type;
  BudgetRole          role;
  BudgetStage         stage;
  BudgetFund          fund;
  guint               fiscal_year;
  BudgetMoneyUnit     money_unit;

  /*< private >*/
  gpointer            reserved[4];
} BudgetColumnInfo;

BUDGET_AVAILABLE_IN_1_0
BudgetColumn *budget_column_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_column_get_table (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_column_get_position (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_column_get_heading (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_column_get_number (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_column_get_block (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
BudgetValueType budget_column_get_value_type (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_column_get_role (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStage budget_column_get_stage (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
BudgetFund budget_column_get_fund (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_column_get_fiscal_year (BudgetColumn *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_column_get_money_unit (BudgetColumn *self);

G_END_DECLS
