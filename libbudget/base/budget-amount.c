/* budget-amount.c - prints exact amounts of money, and reckons with them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

/* 100 × 10^15 × 2^63 fits in 127 bits */
#define MAX_SHARE_DECIMALS 15
/* a sign, 39 digits of 128 bits, a point, decimals, and NUL */
#define BUFFER_SIZE 80

const guint64 _budget_powers_of_ten[BUDGET_MAX_DECIMALS + 1] = { 1ULL,
                                                                 10ULL,
                                                                 100ULL,
                                                                 1000ULL,
                                                                 10000ULL,
                                                                 100000ULL,
                                                                 1000000ULL,
                                                                 10000000ULL,
                                                                 100000000ULL,
                                                                 1000000000ULL,
                                                                 10000000000ULL,
                                                                 100000000000ULL,
                                                                 1000000000000ULL,
                                                                 10000000000000ULL,
                                                                 100000000000000ULL,
                                                                 1000000000000000ULL,
                                                                 10000000000000000ULL,
                                                                 100000000000000000ULL,
                                                                 1000000000000000000ULL };

const guint8 _budget_money_unit_decimals[] = { [BUDGET_MONEY_UNIT_NONE] = 0,
                                               [BUDGET_MONEY_UNIT_YUAN] = 2,
                                               [BUDGET_MONEY_UNIT_WAN] = 6,
                                               [BUDGET_MONEY_UNIT_MILLION] = 8,
                                               [BUDGET_MONEY_UNIT_YI] = 10 };

static const struct
{
  const char *word;
  const char *name; /* what a command line calls it */
} money_units[] = { [BUDGET_MONEY_UNIT_NONE] = { NULL, NULL },
                    [BUDGET_MONEY_UNIT_YUAN] = { "元", "yuan" },
                    [BUDGET_MONEY_UNIT_WAN] = { "万元", "wan" },
                    [BUDGET_MONEY_UNIT_MILLION] = { "百万元", "million" },
                    [BUDGET_MONEY_UNIT_YI] = { "亿元", "yi" } };

/* Printing */

static inline guint64
budget_magnitude (gint64 value)
{
  return value < 0 ? 0 - (guint64) value : (guint64) value;
}

/* writes the number backwards from the end of buffer; magnitude / 10^n_decimals */
static char *
budget_decimal_print (unsigned __int128 magnitude, gboolean is_negative, guint n_decimals)
{
  char buffer[BUFFER_SIZE];
  char *p = buffer + sizeof buffer;
  guint n_digits = 0;

  is_negative &= magnitude != 0;
  *--p = '\0';
  while (magnitude != 0 || n_digits <= n_decimals)
    {
      if (n_digits == n_decimals && n_decimals > 0)
        *--p = '.';
      *--p = '0' + (int) (magnitude % 10);
      magnitude /= 10;
      n_digits++;
    }
  if (is_negative)
    *--p = '-';
  return g_strdup (p);
}

/**
 * budget_amount_format:
 * @fen: an amount, in fen
 * @money_unit: the unit to print it in, not %BUDGET_MONEY_UNIT_NONE
 * @scale: the number of decimals, at most 18
 *
 * Prints an amount in a unit, with ASCII digits, `-` for negative and no separators.
 *
 * The print is exact. An amount that needs more decimals than @scale gets them: 1.23 元 in 万元
 * with two decimals is `0.000123`, not `0.00`.
 *
 * Returns: (transfer full): the amount as text, without the unit
 *
 * Since: 1.0
 */
char *
budget_amount_format (gint64 fen, BudgetMoneyUnit money_unit, guint scale)
{
  guint64 magnitude = budget_magnitude (fen);
  guint n_decimals;

  g_return_val_if_fail (_budget_money_unit_is_known (money_unit), NULL);
  g_return_val_if_fail (scale <= BUDGET_MAX_DECIMALS, NULL);

  n_decimals = _budget_money_unit_decimals[money_unit];
  while (n_decimals > scale && magnitude % 10 == 0)
    {
      magnitude /= 10;
      n_decimals--;
    }
  if (n_decimals < scale)
    return budget_decimal_print (
        (unsigned __int128) magnitude * _budget_powers_of_ten[scale - n_decimals], fen < 0, scale);
  return budget_decimal_print (magnitude, fen < 0, n_decimals);
}

gint64
_budget_last_place (BudgetMoneyUnit money_unit, guint scale)
{
  gint64 fen = budget_money_unit_get_fen (money_unit);

  for (guint i = 0; i < scale && fen > 1; i++)
    fen /= 10;
  return MAX (fen, 1);
}

/**
 * budget_amount_to_string:
 * @fen: an amount, in fen
 * @money_unit: the unit to print it in, not %BUDGET_MONEY_UNIT_NONE
 *
 * Prints an amount in a unit with as few decimals as are exact: 302 270 000 fen in 万元 are
 * `302.27`.
 *
 * Returns: (transfer full): the amount as text, without the unit
 *
 * Since: 1.0
 */
char *
budget_amount_to_string (gint64 fen, BudgetMoneyUnit money_unit)
{
  return budget_amount_format (fen, money_unit, 0);
}

/* Reckoning */

/**
 * budget_amount_add:
 * @a: an amount
 * @b: an amount
 * @sum: (out) (optional): return location for the sum
 * @error: return location for an error
 *
 * Adds two amounts, and tells when the sum does not fit.
 *
 * Fails with [error@Budget.Error.OVERFLOW] when the sum does not fit in 64 bits.
 *
 * Returns: %TRUE if there is a sum
 *
 * Since: 1.0
 */
gboolean
budget_amount_add (gint64 a, gint64 b, gint64 *sum, GError **error)
{
  gint64 value;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (__builtin_add_overflow (a, b, &value))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_OVERFLOW,
                   "found %" G_GINT64_FORMAT " + %" G_GINT64_FORMAT
                   ", expected a sum that fits in 64 bits",
                   a, b);
      return FALSE;
    }
  if (sum != NULL)
    *sum = value;
  return TRUE;
}

/**
 * budget_amount_subtract:
 * @a: an amount
 * @b: the amount to take from it
 * @difference: (out) (optional): return location for the difference
 * @error: return location for an error
 *
 * Subtracts an amount from another, and tells when the difference does not fit.
 *
 * Fails with [error@Budget.Error.OVERFLOW] when the difference does not fit in 64 bits.
 *
 * Returns: %TRUE if there is a difference
 *
 * Since: 1.0
 */
gboolean
budget_amount_subtract (gint64 a, gint64 b, gint64 *difference, GError **error)
{
  gint64 value;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (__builtin_sub_overflow (a, b, &value))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_OVERFLOW,
                   "found %" G_GINT64_FORMAT " - %" G_GINT64_FORMAT
                   ", expected a difference that fits in 64 bits",
                   a, b);
      return FALSE;
    }
  if (difference != NULL)
    *difference = value;
  return TRUE;
}

/**
 * budget_amount_share:
 * @part: an amount
 * @whole: the amount that it is a part of, not 0
 * @decimals: the number of decimals, at most 15
 * @error: return location for an error
 *
 * What percentage one amount is of another, rounded half away from zero (四舍五入), as budgets
 * print shares and growth: 63.85 of 302.27 at two decimals is `21.12`.
 *
 * The reckoning is exact: the only rounding is that of the last decimal.
 *
 * Fails with [error@Budget.Error.AMOUNT] when @whole is 0.
 *
 * Returns: (transfer full): the percentage as text, without `%`
 *
 * Since: 1.0
 */
char *
budget_amount_share (gint64 part, gint64 whole, guint decimals, GError **error)
{
  unsigned __int128 numerator;
  guint64 denominator;
  unsigned __int128 quotient;

  g_return_val_if_fail (decimals <= MAX_SHARE_DECIMALS, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (whole == 0)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found a share of 0, expected a whole that is not 0");
      return NULL;
    }
  numerator = (unsigned __int128) budget_magnitude (part) * _budget_powers_of_ten[decimals] * 100;
  denominator = budget_magnitude (whole);
  quotient = numerator / denominator;
  if (numerator % denominator >= denominator - numerator % denominator)
    quotient++;
  return budget_decimal_print (quotient, (part < 0) != (whole < 0), decimals);
}

/**
 * budget_decimal_format:
 * @value: the digits as a whole number
 * @scale: the number of decimals, at most 18
 *
 * Prints a number exactly: the value 1250 with scale 2 is `12.50`.
 *
 * Returns: (transfer full): the number as text
 *
 * Since: 1.0
 */
char *
budget_decimal_format (gint64 value, guint scale)
{
  g_return_val_if_fail (scale <= BUDGET_MAX_DECIMALS, NULL);

  return budget_decimal_print (budget_magnitude (value), value < 0, scale);
}

/* Units */

/**
 * budget_money_unit_get_word:
 * @money_unit: a unit
 *
 * The word that budgets print for a unit: `元`, `万元`, `百万元` or `亿元`.
 *
 * Returns: (nullable): the word, or %NULL for %BUDGET_MONEY_UNIT_NONE
 *
 * Since: 1.0
 */
const char *
budget_money_unit_get_word (BudgetMoneyUnit money_unit)
{
  return _budget_money_unit_is_known (money_unit) ? money_units[money_unit].word : NULL;
}

/**
 * budget_money_unit_get_fen:
 * @money_unit: a unit
 *
 * How many fen a unit is: 100 for 元, 1 000 000 for 万元.
 *
 * Returns: the number of fen, 0 for %BUDGET_MONEY_UNIT_NONE
 *
 * Since: 1.0
 */
gint64
budget_money_unit_get_fen (BudgetMoneyUnit money_unit)
{
  return _budget_money_unit_is_known (money_unit)
             ? (gint64) _budget_powers_of_ten[_budget_money_unit_decimals[money_unit]]
             : 0;
}

/**
 * budget_money_unit_from_word:
 * @word: (nullable): a word
 *
 * The unit that a word names: `元`, `万元`, `百万元` and `亿元`, also behind `人民币`, and `yuan`,
 * `wan`, `million` and `yi`, as one types them.
 *
 * White space in the word does not count.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when @word names none
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_money_unit_from_word (const char *word)
{
  static const char currency[] = "人民币";
  char buffer[32];
  const char *name = buffer;

  if (word == NULL || _budget_text_fold (word, buffer, sizeof buffer) >= sizeof buffer)
    return BUDGET_MONEY_UNIT_NONE;
  if (g_str_has_prefix (name, currency))
    name += sizeof currency - 1;
  for (gsize i = BUDGET_MONEY_UNIT_YUAN; i < G_N_ELEMENTS (money_units); i++)
    {
      if (g_str_equal (name, money_units[i].word) || g_str_equal (name, money_units[i].name))
        return (BudgetMoneyUnit) i;
    }
  return BUDGET_MONEY_UNIT_NONE;
}
