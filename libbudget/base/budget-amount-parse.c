/* budget-amount-parse.c - reads amounts of money, and other exact numbers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

#include <string.h>

/* in bytes: 19 digits fit in 64 bits */
#define MAX_PLAIN 19
/* how much of a text that was not understood a message quotes, in characters */
#define MAX_QUOTED 40

/* what is wrong with a text */
typedef enum
{
  FAULT_NONE,
  FAULT_BLANK,
  FAULT_NIL,
  FAULT_FORM,
  FAULT_SEPARATOR,
  FAULT_DECIMALS,
  FAULT_SIZE
} BudgetAmountFault;

typedef struct
{
  guint64 magnitude;
  guint n_decimals;
  gboolean is_negative;
} BudgetDecimal;

typedef struct
{
  const char *p;
  const char *end;
} BudgetAmountCursor;

static inline gboolean
budget_amount_cursor_take (BudgetAmountCursor *self, const char *word, gsize length)
{
  if ((gsize) (self->end - self->p) < length || memcmp (self->p, word, length) != 0)
    return FALSE;
  self->p += length;
  return TRUE;
}

#define TAKE(cursor, literal) budget_amount_cursor_take ((cursor), (literal), sizeof (literal) - 1)

static inline void
budget_amount_cursor_skip_space (BudgetAmountCursor *self)
{
  gsize length;

  while (self->p < self->end && (length = _budget_text_space_length_in (self->p, self->end)) > 0)
    self->p += length;
}

int
_budget_digit_at (const char *p, const char *end, gsize *length)
{
  const guint8 *bytes = (const guint8 *) p;

  if (p < end && g_ascii_isdigit (*p))
    {
      *length = 1;
      return *p - '0';
    }
  if (end - p >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBC && bytes[2] >= 0x90 && bytes[2] <= 0x99)
    {
      *length = 3;
      return bytes[2] - 0x90;
    }
  return -1;
}

/* adds digits to value and counts them; FALSE when the value grows too large */
static gboolean
budget_amount_cursor_take_digits (BudgetAmountCursor *self, guint64 *value, guint *n_digits)
{
  gboolean fits = TRUE;
  gsize length;
  int digit;

  *n_digits = 0;
  while ((digit = _budget_digit_at (self->p, self->end, &length)) >= 0)
    {
      if (*value > (G_MAXUINT64 - digit) / 10)
        fits = FALSE;
      else
        *value = *value * 10 + digit;
      self->p += length;
      (*n_digits)++;
    }
  return fits;
}

/* the whole part, with separators when they stand where they must */
static BudgetAmountFault
budget_amount_cursor_take_whole (BudgetAmountCursor *self, guint64 *value)
{
  guint n_digits;
  gboolean is_first = TRUE;
  gboolean fits = budget_amount_cursor_take_digits (self, value, &n_digits);

  if (n_digits == 0)
    return FAULT_FORM;

  while (TAKE (self, ",") || TAKE (self, "，"))
    {
      if (is_first && n_digits > 3)
        return FAULT_SEPARATOR;
      is_first = FALSE;
      fits &= budget_amount_cursor_take_digits (self, value, &n_digits);
      if (n_digits != 3)
        return FAULT_SEPARATOR;
    }
  return fits ? FAULT_NONE : FAULT_SIZE;
}

static BudgetAmountFault
budget_amount_cursor_take_number (BudgetAmountCursor *self,
                                  guint max_decimals,
                                  BudgetDecimal *number)
{
  BudgetAmountFault fault = budget_amount_cursor_take_whole (self, &number->magnitude);

  if (fault != FAULT_NONE && fault != FAULT_SIZE)
    return fault;
  if (TAKE (self, ".") || TAKE (self, "．"))
    {
      if (!budget_amount_cursor_take_digits (self, &number->magnitude, &number->n_decimals))
        fault = FAULT_SIZE;
      if (number->n_decimals == 0)
        return FAULT_FORM;
      if (number->n_decimals > max_decimals)
        return FAULT_DECIMALS;
    }
  return fault;
}

/* a sign in front; brackets must be closed behind */
static gboolean
budget_amount_cursor_take_sign (BudgetAmountCursor *self, gboolean *is_bracketed)
{
  guint8 first = self->p < self->end ? *self->p : 0;

  *is_bracketed = FALSE;
  if (g_ascii_isdigit (first))
    return FALSE;
  *is_bracketed = TAKE (self, "(") || TAKE (self, "（");
  if (*is_bracketed)
    return TRUE;
  if (TAKE (self, "+") || TAKE (self, "＋"))
    return FALSE;
  return TAKE (self, "-") || TAKE (self, "−") || TAKE (self, "－") || TAKE (self, "△") ||
         TAKE (self, "▲");
}

/* What nearly all amounts are: ASCII digits, perhaps with a point between them, not too many for 64
 * bits. FALSE for all others, of which this says nothing. */
static inline gboolean
budget_decimal_scan_plain (const char *text, gsize length, BudgetDecimal *number)
{
  gsize point = length;
  guint64 magnitude = 0;

  if (length > MAX_PLAIN)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      guint8 digit = (guint8) (text[i] - '0');

      if (digit <= 9)
        magnitude = magnitude * 10 + digit;
      else if (text[i] == '.' && point == length && i > 0 && i + 1 < length)
        point = i;
      else
        return FALSE;
    }
  *number = (BudgetDecimal){ .magnitude = magnitude,
                             .n_decimals = point < length ? (guint) (length - point - 1) : 0 };
  return length > 0;
}

static BudgetAmountFault
budget_decimal_scan_any (const char *text, gsize length, guint max_decimals, BudgetDecimal *number)
{
  BudgetAmountCursor cursor = { text, text + length };
  BudgetAmountFault fault;
  gboolean is_bracketed;

  memset (number, 0, sizeof *number);
  budget_amount_cursor_skip_space (&cursor);
  if (cursor.p == cursor.end)
    return FAULT_BLANK;

  number->is_negative = budget_amount_cursor_take_sign (&cursor, &is_bracketed);
  budget_amount_cursor_skip_space (&cursor);
  fault = budget_amount_cursor_take_number (&cursor, max_decimals, number);
  if (fault == FAULT_FORM || fault == FAULT_SEPARATOR)
    return fault;
  budget_amount_cursor_skip_space (&cursor);
  if (is_bracketed && !TAKE (&cursor, ")") && !TAKE (&cursor, "）"))
    return FAULT_FORM;
  budget_amount_cursor_skip_space (&cursor);
  return cursor.p == cursor.end ? fault : FAULT_FORM;
}

static inline BudgetAmountFault
budget_decimal_scan (const char *text, gsize length, guint max_decimals, BudgetDecimal *number)
{
  if (budget_decimal_scan_plain (text, length, number))
    return number->n_decimals > max_decimals ? FAULT_DECIMALS : FAULT_NONE;
  return budget_decimal_scan_any (text, length, max_decimals, number);
}

/* magnitude × 10^n_zeros with its sign; FALSE when that is outside 64 bits */
static gboolean
budget_decimal_to_int64 (const BudgetDecimal *self, guint n_zeros, gint64 *value)
{
  guint64 limit = self->is_negative ? (guint64) G_MAXINT64 + 1 : (guint64) G_MAXINT64;
  guint64 magnitude;

  if (__builtin_mul_overflow (self->magnitude, _budget_powers_of_ten[n_zeros], &magnitude) ||
      magnitude > limit)
    return FALSE;
  *value = self->is_negative ? (gint64) (0 - magnitude) : (gint64) magnitude;
  return TRUE;
}

static BudgetAmountFault
budget_amount_scan (const char *text, gsize length, BudgetMoneyUnit unit, gint64 *fen, guint *scale)
{
  guint max_decimals = _budget_money_unit_decimals[unit];
  BudgetDecimal number;
  BudgetAmountFault fault = budget_decimal_scan (text, length, max_decimals, &number);

  if (fault != FAULT_NONE)
    return fault;
  if (!budget_decimal_to_int64 (&number, max_decimals - number.n_decimals, fen))
    return FAULT_SIZE;
  *scale = number.n_decimals;
  return FAULT_NONE;
}

gboolean
_budget_amount_scan (const char *text,
                     gsize length,
                     BudgetMoneyUnit unit,
                     gint64 *fen,
                     guint8 *scale)
{
  guint n_decimals;

  if (!_budget_money_unit_is_known (unit) ||
      budget_amount_scan (text, length, unit, fen, &n_decimals) != FAULT_NONE)
    return FALSE;
  *scale = n_decimals;
  return TRUE;
}

gboolean
_budget_decimal_scan (const char *text, gsize length, gint64 *value, guint8 *scale)
{
  BudgetDecimal number;

  if (budget_decimal_scan (text, length, BUDGET_MAX_DECIMALS, &number) != FAULT_NONE ||
      !budget_decimal_to_int64 (&number, 0, value))
    return FALSE;
  *scale = number.n_decimals;
  return TRUE;
}

/* Messages */

/* the start of a text as a message may carry it */
static char *
budget_amount_quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (valid, -1) <= MAX_QUOTED)
    return g_strdup_printf ("“%s”", valid);
  head = g_utf8_substring (valid, 0, MAX_QUOTED);
  return g_strdup_printf ("“%s…”", head);
}

static void
budget_amount_set_error (GError **error,
                         BudgetAmountFault fault,
                         const char *text,
                         const char *what,
                         guint max_decimals)
{
  g_autofree char *quoted = budget_amount_quote (text);

  if (fault == FAULT_FORM && _budget_text_is_nil (text))
    fault = FAULT_NIL;
  switch (fault)
    {
    case FAULT_BLANK:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found nothing but white space, expected %s", what);
      break;
    case FAULT_NIL:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found %s, a sign for nothing, expected %s", quoted, what);
      break;
    case FAULT_SEPARATOR:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found %s, expected three digits behind each separator of thousands", quoted);
      break;
    case FAULT_DECIMALS:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found %s, expected %s with at most %u decimals", quoted, what, max_decimals);
      break;
    case FAULT_SIZE:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found %s, which has too many digits, expected %s that fits in 64 bits", quoted,
                   what);
      break;
    case FAULT_NONE:
    case FAULT_FORM:
    default:
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT, "found %s, expected %s", quoted, what);
      break;
    }
}

/**
 * budget_amount_parse:
 * @text: an amount as it is printed in a cell, without its unit
 * @money_unit: the unit that the table prints
 * @fen: (out) (optional): return location for the amount, in fen
 * @scale: (out) (optional): return location for the number of printed decimals
 * @error: return location for an error
 *
 * Reads a printed amount exactly.
 *
 * Digits may be ASCII or full-width. Thousands may be parted by `,` or `，`, if every group behind
 * the first has three digits. White space around the amount does not count. Negative amounts may be
 * printed as `-1.23`, `−1.23`, `－1.23`, `(1.23)`, `（1.23）`, `△1.23` or `▲1.23`; a `+` is
 * allowed.
 *
 * Nothing is ever rounded: an amount has at most as many decimals as make whole fen, which are 2
 * for 元, 6 for 万元, 8 for 百万元 and 10 for 亿元. The @scale tells `15` from `15.00`; give it to
 * [func@Budget.amount_format] to print the amount as it was.
 *
 * **Unit**: fen (分), 0.01 yuan.
 *
 * **Shape**: a blank text and a printed nil (`-`, `—`, `/`, `无`) are no amount, which is not the
 * same as 0; they are errors here.
 *
 * Fails with [error@Budget.Error.AMOUNT] when @text is not an amount in @money_unit: also when it
 * has too many decimals, or too many digits to fit in 64 bits, or when @money_unit is
 * %BUDGET_MONEY_UNIT_NONE. On failure @fen and @scale are left alone.
 *
 * Returns: %TRUE if @text is an amount
 *
 * Since: 1.0
 */
gboolean
budget_amount_parse (const char *text,
                     BudgetMoneyUnit money_unit,
                     gint64 *fen,
                     guint *scale,
                     GError **error)
{
  BudgetAmountFault fault;
  gint64 value;
  guint n_decimals;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!_budget_money_unit_is_known (money_unit))
    {
      g_autofree char *quoted = budget_amount_quote (text);

      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT,
                   "found %s without a money unit, expected one of 元, 万元, 百万元, 亿元", quoted);
      return FALSE;
    }

  fault = budget_amount_scan (text, strlen (text), money_unit, &value, &n_decimals);
  if (fault != FAULT_NONE)
    {
      g_autofree char *what =
          g_strdup_printf ("an amount in %s", budget_money_unit_get_word (money_unit));

      budget_amount_set_error (error, fault, text, what, _budget_money_unit_decimals[money_unit]);
      return FALSE;
    }
  if (fen != NULL)
    *fen = value;
  if (scale != NULL)
    *scale = n_decimals;
  return TRUE;
}

/**
 * budget_decimal_parse:
 * @text: a number as it is printed
 * @value: (out) (optional): return location for the digits as a whole number
 * @scale: (out) (optional): return location for the number of decimals
 * @error: return location for an error
 *
 * Reads a printed number exactly: `12.50` is the value 1250 with scale 2.
 *
 * The text may look as for [func@Budget.amount_parse], with up to 18 decimals.
 *
 * Fails with [error@Budget.Error.AMOUNT] when @text is not a number, or one of too many digits. On
 * failure @value and @scale are left alone.
 *
 * Returns: %TRUE if @text is a number
 *
 * Since: 1.0
 */
gboolean
budget_decimal_parse (const char *text, gint64 *value, guint *scale, GError **error)
{
  BudgetDecimal number;
  BudgetAmountFault fault;
  gint64 result = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  fault = budget_decimal_scan (text, strlen (text), BUDGET_MAX_DECIMALS, &number);
  if (fault == FAULT_NONE && !budget_decimal_to_int64 (&number, 0, &result))
    fault = FAULT_SIZE;
  if (fault != FAULT_NONE)
    {
      budget_amount_set_error (error, fault, text, "a number", BUDGET_MAX_DECIMALS);
      return FALSE;
    }
  if (value != NULL)
    *value = result;
  if (scale != NULL)
    *scale = number.n_decimals;
  return TRUE;
}
