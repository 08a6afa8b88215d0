/* budget-print-private.h - amounts with what their print leaves open
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* An amount as it is printed. A blank and a nil count as 0 and are exact. */
typedef struct
{
  BudgetCellState state;
  gint64 fen;
  guint scale;
  BudgetMoneyUnit money_unit;
  gint64 last_place; /* one unit of the last printed place, in fen; 0 when nothing is printed */
} BudgetPrint;

/* item or column may be -1: nothing is printed there. */
BudgetPrint _budget_print_of_cell (const BudgetTableData *table, int item, int column);
BudgetPrint _budget_print_of_stated (const BudgetStatedAmount *amount, BudgetMoneyUnit money_unit);
/* Whether it is an amount to reckon with: a value in a known unit, or nothing. */
gboolean _budget_print_is_known (const BudgetPrint *self);
/* (transfer full) (nullable) The printed digits; NULL when no amount is printed. */
char *_budget_print_format (const BudgetPrint *self);

G_END_DECLS
