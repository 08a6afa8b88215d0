/* budget-change-amount.c - the amounts of a row of a comparison, and what follows from them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include <string.h>

static gboolean
budget_change_get_amount (BudgetChange *self, guint age, gint64 *fen)
{
  const BudgetPrint print = _budget_change_get_print (self, age);

  if (print.state != BUDGET_CELL_STATE_VALUE || !_budget_print_is_known (&print))
    return FALSE;
  if (fen != NULL)
    *fen = print.fen;
  return TRUE;
}

static char *
budget_change_format_amount (BudgetChange *self, guint age)
{
  const BudgetPrint print = _budget_change_get_print (self, age);

  return _budget_print_format (&print);
}

/**
 * budget_change_get_old_amount:
 * @self: a row
 * @fen: (out) (optional): the amount, in fen
 *
 * Gives the amount of the older disclosure.
 *
 * Returns: %TRUE if an amount is printed; a blank is none
 *
 * Since: 1.0
 */
gboolean
budget_change_get_old_amount (BudgetChange *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return budget_change_get_amount (self, BUDGET_OLDER, fen);
}

/**
 * budget_change_get_new_amount:
 * @self: a row
 * @fen: (out) (optional): the amount, in fen
 *
 * Gives the amount of the newer disclosure.
 *
 * Returns: %TRUE if an amount is printed; a blank is none
 *
 * Since: 1.0
 */
gboolean
budget_change_get_new_amount (BudgetChange *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return budget_change_get_amount (self, BUDGET_NEWER, fen);
}

/**
 * budget_change_format_old_amount:
 * @self: a row
 *
 * Gives the digits that the older disclosure prints, in its own unit.
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amount is printed
 *
 * Since: 1.0
 */
char *
budget_change_format_old_amount (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_format_amount (self, BUDGET_OLDER);
}

/**
 * budget_change_format_new_amount:
 * @self: a row
 *
 * Gives the digits that the newer disclosure prints, in its own unit.
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when no amount is printed
 *
 * Since: 1.0
 */
char *
budget_change_format_new_amount (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_format_amount (self, BUDGET_NEWER);
}

/* Change */

/* Both prints of a row that one can reckon with; FALSE when one of them is not known. */
static gboolean
budget_change_get_prints (BudgetChange *self, BudgetPrint prints[2])
{
  for (guint age = 0; age < 2; age++)
    {
      prints[age] = _budget_change_get_print (self, age);
      if (!_budget_print_is_known (&prints[age]))
        return FALSE;
    }
  return TRUE;
}

/**
 * budget_change_get_change:
 * @self: a row
 * @fen: (out) (optional): the change, in fen; below 0 when the newer amount is less
 *
 * Gives the newer amount less the older. An amount that is not there counts as 0.
 *
 * Returns: %TRUE if there is a change, be it 0; %FALSE when an amount could not be read or is in no
 *   known unit, and when the change does not fit in 64 bits
 *
 * Since: 1.0
 */
gboolean
budget_change_get_change (BudgetChange *self, gint64 *fen)
{
  BudgetPrint prints[2];

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return budget_change_get_prints (self, prints) &&
         budget_amount_subtract (prints[BUDGET_NEWER].fen, prints[BUDGET_OLDER].fen, fen, NULL);
}

/**
 * budget_change_get_money_unit: (get-property money-unit)
 * @self: a row
 *
 * Gives the unit that the change is printed in: that of the newer amount, or else of the older.
 *
 * Returns: the unit, none when there is no amount
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_change_get_money_unit (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_MONEY_UNIT_NONE);

  for (int age = BUDGET_NEWER; age >= BUDGET_OLDER; age--)
    {
      const BudgetPrint print = _budget_change_get_print (self, (guint) age);

      if (print.state == BUDGET_CELL_STATE_VALUE && print.money_unit != BUDGET_MONEY_UNIT_NONE)
        return print.money_unit;
    }
  return BUDGET_MONEY_UNIT_NONE;
}

/**
 * budget_change_format_change:
 * @self: a row
 *
 * Prints the change in the unit of the newer amount, or else of the older, exactly and with at
 * least as many decimals as the amounts have in that unit.
 *
 * Returns: (transfer full) (nullable): the change, without the unit; %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_change_format_change (BudgetChange *self)
{
  BudgetPrint prints[2];
  BudgetMoneyUnit money_unit;
  guint scale = 0;
  gint64 change;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  money_unit = budget_change_get_money_unit (self);
  if (money_unit == BUDGET_MONEY_UNIT_NONE || !budget_change_get_change (self, &change) ||
      !budget_change_get_prints (self, prints))
    return NULL;
  for (guint age = 0; age < 2; age++)
    if (prints[age].state == BUDGET_CELL_STATE_VALUE && prints[age].money_unit == money_unit)
      scale = MAX (scale, prints[age].scale);
  return budget_amount_format (change, money_unit, scale);
}

static gint64
budget_add_within (gint64 a, gint64 b)
{
  gint64 sum;

  if (!__builtin_add_overflow (a, b, &sum))
    return sum;
  return b < 0 ? G_MININT64 : G_MAXINT64;
}

/**
 * budget_change_get_interval:
 * @self: a row
 * @lowest: (out) (optional): the lowest that the change can be, in fen
 * @highest: (out) (optional): the highest that the change can be, in fen
 *
 * Gives what the change may truly be, since both amounts are rounded where they are printed: each
 * by up to half a unit of its last printed place. 240.05万元 against 2400512.30元 differs by 12.30
 * 元, which is less than what rounding to 0.01万元 hides.
 *
 * Half a fen is rounded outwards. An amount that is not there is exactly 0.
 *
 * Returns: %TRUE if there is a change
 *
 * Since: 1.0
 */
gboolean
budget_change_get_interval (BudgetChange *self, gint64 *lowest, gint64 *highest)
{
  BudgetPrint prints[2];
  gint64 change;
  gint64 rounding;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  if (!budget_change_get_change (self, &change) || !budget_change_get_prints (self, prints))
    return FALSE;
  rounding = (prints[BUDGET_OLDER].last_place + prints[BUDGET_NEWER].last_place + 1) / 2;
  if (lowest != NULL)
    *lowest = budget_add_within (change, -rounding);
  if (highest != NULL)
    *highest = budget_add_within (change, rounding);
  return TRUE;
}

/* Growth and execution */

static guint64
budget_get_magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

/* part / |whole| in lowest terms; FALSE when they do not fit. */
static gboolean
budget_fraction_reduce (gint64 part, gint64 whole, gint64 *numerator, gint64 *denominator)
{
  guint64 a = budget_get_magnitude (part);
  guint64 b = budget_get_magnitude (whole);
  guint64 rest = b;
  guint64 divisor = a;

  while (rest != 0)
    {
      guint64 next = divisor % rest;

      divisor = rest;
      rest = next;
    }
  if (divisor == 0 || a / divisor > G_MAXINT64 || b / divisor > G_MAXINT64)
    return FALSE;
  if (numerator != NULL)
    *numerator = part < 0 ? -(gint64) (a / divisor) : (gint64) (a / divisor);
  if (denominator != NULL)
    *denominator = (gint64) (b / divisor);
  return TRUE;
}

/* (transfer full) part / |whole| in percent. */
static char *
budget_fraction_format (gint64 part, gint64 whole, guint decimals)
{
  g_autofree char *share = budget_amount_share (part, whole, decimals, NULL);

  /* the library's shares are of the whole with its sign; a rate has the sign of the part */
  if (whole > 0 || strpbrk (share, "123456789") == NULL)
    return g_steal_pointer (&share);
  return share[0] == '-' ? g_strdup (share + 1) : g_strconcat ("-", share, NULL);
}

static gboolean
budget_change_find_growth (BudgetChange *self, gint64 *change, gint64 *base)
{
  return budget_change_get_change (self, change) && budget_change_get_old_amount (self, base) &&
         *base != 0;
}

/**
 * budget_change_get_growth:
 * @self: a row
 * @numerator: (out) (optional): above the line
 * @denominator: (out) (optional): below the line, above 0
 *
 * Gives the growth exactly: the change as a fraction of the older amount, in lowest terms. 1/10 is
 * a growth of 10 percent.
 *
 * The sign is that of the change, also where the older amount is below 0.
 *
 * Returns: %TRUE if there is a growth; over 0, and over what is not there, there is none
 *
 * Since: 1.0
 */
gboolean
budget_change_get_growth (BudgetChange *self, gint64 *numerator, gint64 *denominator)
{
  gint64 change;
  gint64 base;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return budget_change_find_growth (self, &change, &base) &&
         budget_fraction_reduce (change, base, numerator, denominator);
}

/**
 * budget_change_format_growth:
 * @self: a row
 * @decimals: how many decimals, at most 15
 *
 * Prints the growth in percent, rounded half away from zero (四舍五入): `4.47`, `-12.50`.
 *
 * Returns: (transfer full) (nullable): the growth, without a sign for percent; %NULL when there is
 *   none, as over 0
 *
 * Since: 1.0
 */
char *
budget_change_format_growth (BudgetChange *self, guint decimals)
{
  gint64 change;
  gint64 base;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);
  g_return_val_if_fail (decimals <= 15, NULL);

  if (!budget_change_find_growth (self, &change, &base))
    return NULL;
  return budget_fraction_format (change, base, decimals);
}

/* Of a budget, the amount spent and the amount planned. */
static gboolean
budget_change_find_execution (BudgetChange *self, gint64 *spent, gint64 *planned)
{
  const BudgetPrint print = _budget_change_get_print (self, BUDGET_NEWER);

  if (self->comparison == NULL ||
      budget_comparison_get_kind (self->comparison) != BUDGET_COMPARISON_KIND_EXECUTION ||
      !_budget_print_is_known (&print))
    return FALSE;
  *spent = print.fen;
  return budget_change_get_old_amount (self, planned) && *planned > 0;
}

/**
 * budget_change_get_execution_rate:
 * @self: a row
 * @numerator: (out) (optional): above the line
 * @denominator: (out) (optional): below the line, above 0
 *
 * Gives the execution rate (执行率) exactly: the amount of the final accounts as a fraction of the
 * budget's, in lowest terms.
 *
 * Returns: %TRUE if there is a rate: when the two are the budget and the final accounts of one year
 *   and the budget's amount is above 0
 *
 * Since: 1.0
 */
gboolean
budget_change_get_execution_rate (BudgetChange *self, gint64 *numerator, gint64 *denominator)
{
  gint64 spent;
  gint64 planned;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return budget_change_find_execution (self, &spent, &planned) &&
         budget_fraction_reduce (spent, planned, numerator, denominator);
}

/**
 * budget_change_format_execution_rate:
 * @self: a row
 * @decimals: how many decimals, at most 15
 *
 * Prints the execution rate in percent, rounded half away from zero (四舍五入): `98.50`.
 *
 * Returns: (transfer full) (nullable): the rate, without a sign for percent; %NULL when there is
 *   none
 *
 * Since: 1.0
 */
char *
budget_change_format_execution_rate (BudgetChange *self, guint decimals)
{
  gint64 spent;
  gint64 planned;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);
  g_return_val_if_fail (decimals <= 15, NULL);

  if (!budget_change_find_execution (self, &spent, &planned))
    return NULL;
  return budget_fraction_format (spent, planned, decimals);
}
