/* budget-print.c - amounts with what their print leaves open
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-print-private.h"

#include "base/budget-amount-private.h"

BudgetPrint
_budget_print_of_cell (const BudgetTableData *table, int item, int column)
{
  BudgetPrint print = { .state = BUDGET_CELL_STATE_UNSET };
  gsize cell;

  if (column >= 0)
    print.money_unit = table->columns[column].money_unit;
  if (item < 0 || column < 0 || table->states == NULL)
    return print;
  cell = (gsize) column * table->n_items + (guint) item;
  print.state = (BudgetCellState) table->states[cell];
  if (print.state != BUDGET_CELL_STATE_VALUE)
    return print;
  print.fen = table->values[cell];
  print.scale = table->scales[cell];
  print.last_place = _budget_last_place (print.money_unit, print.scale);
  return print;
}

BudgetPrint
_budget_print_of_stated (const BudgetStatedAmount *amount, BudgetMoneyUnit money_unit)
{
  BudgetPrint print = { .state = BUDGET_CELL_STATE_UNSET, .money_unit = money_unit };

  if (!amount->is_set)
    return print;
  print.state = BUDGET_CELL_STATE_VALUE;
  print.fen = amount->fen;
  print.scale = amount->scale;
  print.last_place = _budget_last_place (money_unit, print.scale);
  return print;
}

gboolean
_budget_print_is_known (const BudgetPrint *self)
{
  if (self->state == BUDGET_CELL_STATE_VALUE)
    return self->money_unit != BUDGET_MONEY_UNIT_NONE;
  return self->state != BUDGET_CELL_STATE_INVALID;
}

char *
_budget_print_format (const BudgetPrint *self)
{
  if (self->state != BUDGET_CELL_STATE_VALUE)
    return NULL;
  if (self->money_unit == BUDGET_MONEY_UNIT_NONE)
    return budget_decimal_format (self->fen, self->scale);
  return budget_amount_format (self->fen, self->money_unit, self->scale);
}
