/* budget-prior-amount.c - what last year's amount is said to be, and was
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

/**
 * budget_prior_get_stated:
 * @self: what a statement says of last year
 *
 * Gives what the statement says last year's amount was.
 *
 * Returns: the amount, in fen
 *
 * Since: 1.0
 */
gint64
budget_prior_get_stated (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), 0);

  return self->data->stated;
}

/**
 * budget_prior_get_found:
 * @self: what a statement says of last year
 *
 * Gives the amount that the older disclosure has; a blank is 0.
 *
 * Returns: the amount, in fen
 *
 * Since: 1.0
 */
gint64
budget_prior_get_found (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), 0);

  return self->data->found.fen;
}

/**
 * budget_prior_get_difference:
 * @self: what a statement says of last year
 *
 * Gives how much more was found than is stated.
 *
 * Returns: the difference, in fen
 *
 * Since: 1.0
 */
gint64
budget_prior_get_difference (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), 0);

  return self->data->found.fen - self->data->stated;
}

/**
 * budget_prior_get_interval:
 * @self: what a statement says of last year
 * @lowest: (out) (optional): the lowest amount, in fen
 * @highest: (out) (optional): the highest amount, in fen
 *
 * Gives the amounts that may be found for the statement to be right, since every amount and
 * percentage is rounded where it is printed.
 *
 * An amount that is stated itself, with as many decimals as the one that is found, leaves nothing
 * open.
 *
 * Since: 1.0
 */
void
budget_prior_get_interval (BudgetPrior *self, gint64 *lowest, gint64 *highest)
{
  g_return_if_fail (BUDGET_IS_PRIOR (self));

  if (lowest != NULL)
    *lowest = self->data->lowest;
  if (highest != NULL)
    *highest = self->data->highest;
}

/* in the unit of the statement, with at least the decimals it is stated with */
static char *
budget_prior_format (BudgetPrior *self, gint64 fen)
{
  const BudgetStatementData *data = self->data->data;
  BudgetMoneyUnit money_unit = budget_prior_get_money_unit (self);
  guint scale = 0;

  if (data != NULL)
    scale = data->prior.is_set ? data->prior.scale : MAX (data->amount.scale, data->change.scale);
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    money_unit = BUDGET_MONEY_UNIT_YUAN;
  return budget_amount_format (fen, money_unit, scale);
}

/**
 * budget_prior_format_stated:
 * @self: what a statement says of last year
 *
 * Prints what the statement says last year's amount was, in the unit of the statement.
 *
 * Returns: (transfer full): the amount, without the unit
 *
 * Since: 1.0
 */
char *
budget_prior_format_stated (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  return budget_prior_format (self, self->data->stated);
}

/**
 * budget_prior_format_found:
 * @self: what a statement says of last year
 *
 * Prints what the older disclosure has, in the unit of the statement.
 *
 * Returns: (transfer full): the amount, without the unit
 *
 * Since: 1.0
 */
char *
budget_prior_format_found (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  return budget_prior_format (self, self->data->found.fen);
}

/**
 * budget_prior_format_difference:
 * @self: what a statement says of last year
 *
 * Prints how much more was found than is stated, in the unit of the statement.
 *
 * Returns: (transfer full): the difference, without the unit
 *
 * Since: 1.0
 */
char *
budget_prior_format_difference (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  return budget_prior_format (self, budget_prior_get_difference (self));
}
