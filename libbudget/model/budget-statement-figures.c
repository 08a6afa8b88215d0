/* budget-statement-figures.c - the amounts and rates of a statement
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-stated-amount-private.h"
#include "model/budget-statement-private.h"

/**
 * budget_statement_get_amount:
 * @self: a statement
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the amount.
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without an amount @fen is left alone; that is not the same as 0.
 *
 * Returns: %TRUE if there is one
 *
 * Since: 1.0
 */
gboolean
budget_statement_get_amount (BudgetStatement *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), FALSE);

  return _budget_stated_amount_get (&self->data->amount, fen);
}

/**
 * budget_statement_format_amount:
 * @self: a statement
 *
 * Prints the amount as the document has it: in [property@Budget.Statement:money-unit] and with as
 * many decimals, but with ASCII digits and without separators.
 *
 * Returns: (transfer full) (nullable): the amount as text, %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_statement_format_amount (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return _budget_stated_amount_format (&self->data->amount, self->data->money_unit);
}

/**
 * budget_statement_get_prior:
 * @self: a statement
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the amount of the other year that the clause compares with, most often the year before.
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without an amount @fen is left alone; that is not the same as 0.
 *
 * Returns: %TRUE if there is one
 *
 * Since: 1.0
 */
gboolean
budget_statement_get_prior (BudgetStatement *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), FALSE);

  return _budget_stated_amount_get (&self->data->prior, fen);
}

/**
 * budget_statement_get_change:
 * @self: a statement
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets by how much the amount changed since the other year. It is never negative:
 * [property@Budget.Statement:direction] says which way.
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without an amount @fen is left alone; that is not the same as 0.
 *
 * Returns: %TRUE if there is one
 *
 * Since: 1.0
 */
gboolean
budget_statement_get_change (BudgetStatement *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), FALSE);

  return _budget_stated_amount_get (&self->data->change, fen);
}

/**
 * budget_statement_get_growth: (get-property growth)
 * @self: a statement
 *
 * Gets by how many percent the amount grew or shrank, as printed: `5.2`. Never negative:
 * [property@Budget.Statement:direction] says which way.
 *
 * Returns: (transfer none) (nullable): the digits, without `%`, %NULL when it is not said
 *
 * Since: 1.0
 */
const char *
budget_statement_get_growth (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->growth;
}

/**
 * budget_statement_get_share: (get-property share)
 * @self: a statement
 *
 * Gets how many percent of a whole the amount is, as printed: `34.30` of 占34.30%. Which whole, the
 * text says: most often the total spoken of before.
 *
 * Returns: (transfer none) (nullable): the digits, without `%`, %NULL when it is not said
 *
 * Since: 1.0
 */
const char *
budget_statement_get_share (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->share;
}

/**
 * budget_statement_get_completion: (get-property completion)
 * @self: a statement
 *
 * Gets how many percent of what was planned the amount is, as printed: `98.69` of
 * 完成年初预算的98.69%. Final accounts say it of most amounts.
 *
 * Returns: (transfer none) (nullable): the digits, without `%`, %NULL when it is not said
 *
 * Since: 1.0
 */
const char *
budget_statement_get_completion (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->completion;
}
