/* budget-outcome-amounts.c - the two sides of a comparison
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-outcome-private.h"

static const BudgetOutcomeData *
budget_outcome_get_data (BudgetOutcome *self)
{
  return _budget_outcome_get_view (self).data;
}

/**
 * budget_outcome_get_actual:
 * @self: an outcome
 * @fen: (out) (optional): the amount
 *
 * Gets the left side of the comparison: what is printed.
 *
 * Unit: fen (0.01 yuan).
 *
 * Returns: %FALSE when no amounts were compared
 *
 * Since: 1.0
 */
gboolean
budget_outcome_get_actual (BudgetOutcome *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), FALSE);

  if (!budget_outcome_get_data (self)->has_amounts)
    return FALSE;
  if (fen != NULL)
    *fen = budget_outcome_get_data (self)->actual;
  return TRUE;
}

/**
 * budget_outcome_get_expected:
 * @self: an outcome
 * @fen: (out) (optional): the amount
 *
 * Gets the right side of the comparison: what it should be.
 *
 * Unit: fen (0.01 yuan).
 *
 * Returns: %FALSE when no amounts were compared
 *
 * Since: 1.0
 */
gboolean
budget_outcome_get_expected (BudgetOutcome *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), FALSE);

  if (!budget_outcome_get_data (self)->has_amounts)
    return FALSE;
  if (fen != NULL)
    *fen = budget_outcome_get_data (self)->expected;
  return TRUE;
}

/**
 * budget_outcome_get_difference:
 * @self: an outcome
 * @fen: (out) (optional): the amount
 *
 * Gets the actual amount less the expected one.
 *
 * Unit: fen (0.01 yuan).
 *
 * Returns: %FALSE when no amounts were compared
 *
 * Since: 1.0
 */
gboolean
budget_outcome_get_difference (BudgetOutcome *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), FALSE);

  if (!budget_outcome_get_data (self)->has_amounts)
    return FALSE;
  if (fen != NULL)
    *fen = budget_outcome_get_data (self)->actual - budget_outcome_get_data (self)->expected;
  return TRUE;
}

/**
 * budget_outcome_get_money_unit: (get-property money-unit)
 * @self: an outcome
 *
 * Gets the unit that the compared amount is printed in, and that the digits of this
 * outcome are in.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_outcome_get_money_unit (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), BUDGET_MONEY_UNIT_NONE);

  return budget_outcome_get_data (self)->money_unit;
}

/* to the places that are printed, or to the fen where that takes more */
static char *
budget_outcome_format (BudgetOutcome *self, gint64 fen)
{
  const BudgetOutcomeData *data = budget_outcome_get_data (self);

  /* without a unit there is nothing to say how much the digits are */
  if (!data->has_amounts || data->money_unit == BUDGET_MONEY_UNIT_NONE)
    return NULL;
  return budget_amount_format (fen, data->money_unit, data->scale);
}

/**
 * budget_outcome_format_actual:
 * @self: an outcome
 *
 * Gets the left side of the comparison in digits.
 *
 * Unit: [method@Budget.Outcome.get_money_unit].
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amounts were compared
 *
 * Since: 1.0
 */
char *
budget_outcome_format_actual (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return budget_outcome_format (self, budget_outcome_get_data (self)->actual);
}

/**
 * budget_outcome_format_expected:
 * @self: an outcome
 *
 * Gets the right side of the comparison in digits.
 *
 * Unit: [method@Budget.Outcome.get_money_unit].
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amounts were compared
 *
 * Since: 1.0
 */
char *
budget_outcome_format_expected (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return budget_outcome_format (self, budget_outcome_get_data (self)->expected);
}

/**
 * budget_outcome_format_difference:
 * @self: an outcome
 *
 * Gets the actual amount less the expected one in digits.
 *
 * Unit: [method@Budget.Outcome.get_money_unit].
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amounts were compared
 *
 * Since: 1.0
 */
char *
budget_outcome_format_difference (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return budget_outcome_format (self, budget_outcome_get_data (self)->actual -
                                          budget_outcome_get_data (self)->expected);
}

/**
 * budget_outcome_format_interval:
 * @self: an outcome
 *
 * Gets the greatest difference that rounding explains, in digits: half a unit of the last printed
 * place for each amount of the comparison.
 *
 * Unit: [method@Budget.Outcome.get_money_unit].
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amounts were compared
 *
 * Since: 1.0
 */
char *
budget_outcome_format_interval (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  if (!budget_outcome_get_data (self)->has_amounts ||
      budget_outcome_get_data (self)->money_unit == BUDGET_MONEY_UNIT_NONE)
    return NULL;
  /* half a fen has no digits; it does not count in a comparison of whole ones */
  return budget_amount_to_string (budget_outcome_get_data (self)->interval2 / 2,
                                  budget_outcome_get_data (self)->money_unit);
}
