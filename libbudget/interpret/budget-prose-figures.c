/* budget-prose-figures.c - amounts and percentages in running text
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-prose-private.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

#include <string.h>

#define GROUP_DIGITS 3

static gboolean
budget_figure_starts_with (const char *p, const char *end, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - p) >= length && memcmp (p, word, length) == 0;
}

/* the length of the mark at p that parts thousands, 0 when it is none or three digits do not
 * follow; a comma between two numbers has other things behind it */
static gsize
budget_figure_separator (const char *p, const char *end)
{
  gsize length = *p == ',' ? 1 : budget_figure_starts_with (p, end, "，") ? 3 : 0;
  const char *digit = p + length;
  gsize size;
  guint n = 0;

  if (length == 0)
    return 0;
  while (_budget_digit_at (digit, end, &size) >= 0)
    {
      digit += size;
      n++;
    }
  return n == GROUP_DIGITS ? length : 0;
}

/* the length of the decimal point at p when a digit follows */
static gsize
budget_figure_point (const char *p, const char *end)
{
  gsize length = *p == '.' ? 1 : budget_figure_starts_with (p, end, "．") ? 3 : 0;
  gsize size;

  return length > 0 && _budget_digit_at (p + length, end, &size) >= 0 ? length : 0;
}

/* the end of the number whose first digit is at p */
static const char *
budget_figure_digits_end (const char *p, const char *end)
{
  gboolean has_point = FALSE;
  gsize size;

  while (p < end)
    {
      if (_budget_digit_at (p, end, &size) >= 0)
        p += size;
      else if (!has_point && (size = budget_figure_separator (p, end)) > 0)
        p += size;
      else if (!has_point && (size = budget_figure_point (p, end)) > 0)
        {
          has_point = TRUE;
          p += size;
        }
      else
        break;
    }
  return p;
}

/* the end of the unit at p, p when there is none */
static const char *
budget_figure_unit (const char *p, const char *end, BudgetFigure *figure)
{
  static const struct
  {
    const char *word;
    BudgetMoneyUnit unit;
  } units[] = {
    { "万元", BUDGET_MONEY_UNIT_WAN }, { "元", BUDGET_MONEY_UNIT_YUAN },
    { "亿元", BUDGET_MONEY_UNIT_YI },  { "百万元", BUDGET_MONEY_UNIT_MILLION },
    { "%", BUDGET_MONEY_UNIT_NONE },   { "％", BUDGET_MONEY_UNIT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (budget_figure_starts_with (p, end, units[i].word))
      {
        figure->unit = units[i].unit;
        figure->is_percent = units[i].unit == BUDGET_MONEY_UNIT_NONE;
        return p + strlen (units[i].word);
      }
  return p;
}

/* what follows tells an amount from a threshold (20万元以上) and a rate (100元/人) */
static gboolean
budget_figure_is_amount (const char *after, const char *end)
{
  char folded[32];
  gsize length = MIN ((gsize) (end - after), sizeof folded / 2);

  if (after >= end)
    return TRUE;
  if (*after == '/' || budget_figure_starts_with (after, end, "／"))
    return FALSE;
  length = _budget_prose_fold_slice (after, length, folded, sizeof folded);
  return _budget_words_match_start (BUDGET_WORDS_LIMIT, folded, length, NULL) == 0;
}

/* a minus at the number belongs to it, but a hyphen behind a word or a number does not */
static const char *
budget_figure_sign (const char *text, const char *digits)
{
  const char *sign = digits;

  if (digits > text && digits[-1] == '-')
    sign = digits - 1;
  else if (digits - text >= 3 &&
           (memcmp (digits - 3, "－", 3) == 0 || memcmp (digits - 3, "−", 3) == 0))
    sign = digits - 3;
  if (sign > text && sign < digits && g_ascii_isalnum (sign[-1]))
    return digits;
  return sign;
}

/* A number at digits, of which the text around it is known; FALSE when it is no figure. */
static gboolean
budget_figure_read (const char *text, const char *digits, const char *end, BudgetFigure *figure)
{
  const char *unit;
  gsize space;

  figure->digits_end = budget_figure_digits_end (digits, end);
  unit = figure->digits_end;
  while ((space = _budget_text_space_length_in (unit, end)) > 0)
    unit += space;
  figure->end = budget_figure_unit (unit, end, figure);
  if (figure->end == unit)
    return FALSE;
  figure->start = budget_figure_sign (text, digits);
  if (figure->is_percent)
    return TRUE;
  return budget_figure_is_amount (figure->end, end) &&
         _budget_amount_scan (figure->start, (gsize) (figure->digits_end - figure->start),
                              figure->unit, &figure->fen, &figure->scale);
}

gboolean
_budget_prose_find_figure (const char *p, const char *end, BudgetFigure *figure)
{
  const char *text = p;
  gsize size;

  while (p < end)
    {
      guint8 byte = (guint8) *p;

      /* digits are ASCII, or full-width ones, which begin with 0xEF */
      if (byte >= 0xE4 && byte < 0xEF)
        p += MIN (end - p, 3);
      else if ((byte < '0' || byte > '9') && byte != 0xEF)
        p++;
      else if (_budget_digit_at (p, end, &size) < 0)
        p++;
      else if (budget_figure_read (text, p, end, figure))
        return TRUE;
      else
        p = figure->digits_end;
    }
  return FALSE;
}
