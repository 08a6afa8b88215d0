/* budget-rate.c - a printed percentage against the amounts that it is of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-rate-private.h"

/* more digits than a rate has */
#define MAX_RATE_DIGITS 12
/* decimals of a rate that is told for comparison */
#define MAX_RATE_SCALE 6

BudgetSpan
_budget_span_new (gint64 fen, gint64 ulp)
{
  BudgetWide twice = (BudgetWide) fen * 2;

  return (BudgetSpan){ twice, twice - ulp, twice + ulp };
}

BudgetSpan
_budget_span_of (const BudgetCheck *self,
                 const BudgetStatementData *statement,
                 const BudgetStatedAmount *amount)
{
  return _budget_span_new (amount->fen, _budget_prose_finest (self, statement->money_unit));
}

gboolean
_budget_rate_parse (BudgetRate *self, const char *digits)
{
  gboolean is_fraction = FALSE;
  guint n = 0;

  self->number = 0;
  self->factor = 1;
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (*p == '.' && !is_fraction)
        {
          is_fraction = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p) || ++n > MAX_RATE_DIGITS)
        return FALSE;
      self->number = self->number * 10 + (*p - '0');
      if (is_fraction)
        self->factor *= 10;
    }
  return n > 0;
}

const char *
_budget_rate_print (BudgetCheck *self, gint64 number, gint64 factor)
{
  int scale = 0;

  for (gint64 f = factor; f > 1 && scale < MAX_RATE_SCALE; f /= 10)
    scale++;
  if (scale == 0)
    return _budget_arena_printf (self->arena, "%" G_GINT64_FORMAT, number);
  return _budget_arena_printf (self->arena, "%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                               number / factor, scale, number % factor);
}

/* what the fraction is to the places of the rate */
static const char *
budget_rate_format (BudgetCheck *self, const BudgetRate *rate, const BudgetFraction *fraction)
{
  BudgetWide number =
      (fraction->part * 200 * rate->factor + fraction->whole) / (fraction->whole * 2);

  return _budget_rate_print (self, (gint64) MIN (number, G_MAXINT64), rate->factor);
}

BudgetRateFit
_budget_ratio_fit (const BudgetRatio *self, const BudgetRate *rate)
{
  const BudgetWide hundred = (BudgetWide) 100 * rate->factor;
  const BudgetWide n = rate->number;
  BudgetWide distance;

  /* of nothing, nothing is whatever is said */
  if (self->exact.whole == 0)
    return self->exact.part == 0 ? BUDGET_RATE_UNKNOWN : BUDGET_RATE_NO_BASE;
  if (self->exact.whole < 0 || self->exact.part < 0)
    return BUDGET_RATE_UNKNOWN;
  distance = 2 * (hundred * self->exact.part - n * self->exact.whole);
  if (distance <= self->exact.whole && distance >= -self->exact.whole)
    return BUDGET_RATE_EXACT;
  if ((self->least.whole <= 0 ||
       2 * hundred * self->least.part <= (2 * n + 1) * self->least.whole) &&
      (self->most.whole <= 0 || 2 * hundred * self->most.part >= (2 * n - 1) * self->most.whole))
    return BUDGET_RATE_ROUND;
  if (self->most.whole > 0 && self->least.whole > 0 &&
      hundred * self->most.part >= n * self->most.whole &&
      hundred * self->least.part < (n + 1) * self->least.whole)
    return BUDGET_RATE_CUT;
  return BUDGET_RATE_WRONG;
}

/* part of whole */
BudgetRatio
_budget_ratio_new (BudgetSpan part, BudgetSpan whole)
{
  return (BudgetRatio){ { part.exact, whole.exact },
                        { part.least, whole.most },
                        { part.most, whole.least } };
}

/* from prior to amount */
BudgetRatio
_budget_ratio_of_years (BudgetSpan amount, BudgetSpan prior, gboolean is_increase)
{
  if (is_increase)
    return (BudgetRatio){ { amount.exact - prior.exact, prior.exact },
                          { amount.least - prior.most, prior.most },
                          { amount.most - prior.least, prior.least } };
  return (BudgetRatio){ { prior.exact - amount.exact, prior.exact },
                        { prior.least - amount.most, prior.least },
                        { prior.most - amount.least, prior.most } };
}

/* change, to amount */
BudgetRatio
_budget_ratio_of_change (BudgetSpan amount, BudgetSpan change, gboolean is_increase)
{
  int sign = is_increase ? 1 : -1;

  return (BudgetRatio){ { change.exact, amount.exact - sign * change.exact },
                        { change.least, amount.most - sign * change.least },
                        { change.most, amount.least - sign * change.most } };
}

/* what is added to a message */
static const char *
budget_rate_fit_zh (BudgetRateFit fit)
{
  if (fit == BUDGET_RATE_ROUND)
    return "，四舍五入可以解释";
  return fit == BUDGET_RATE_CUT ? "（未四舍五入，直接截尾）" : "";
}

static const char *
budget_rate_fit_en (BudgetRateFit fit)
{
  if (fit == BUDGET_RATE_ROUND)
    return ", which rounding explains";
  return fit == BUDGET_RATE_CUT ? ": it is cut off, not rounded" : "";
}

void
_budget_check_rate (BudgetCheck *self,
                    const BudgetRate *rate,
                    BudgetRateFit fit,
                    const BudgetFraction *fraction,
                    gboolean is_cut_rule,
                    const char *zh,
                    const char *en)
{
  const BudgetStatementData *statement = self->statement;
  const char *quote = _budget_prose_quote (self, statement->text);
  const char *should;

  if (fit == BUDGET_RATE_UNKNOWN ||
      (is_cut_rule && (fit == BUDGET_RATE_NO_BASE || fit == BUDGET_RATE_WRONG)))
    return;
  if (fit == BUDGET_RATE_EXACT || fit == (is_cut_rule ? BUDGET_RATE_ROUND : BUDGET_RATE_CUT))
    {
      _budget_judge_pass (self, &statement->place);
      return;
    }
  if (fit == BUDGET_RATE_NO_BASE)
    {
      _budget_judge_fail (
          self, &statement->place, statement->text,
          _budget_arena_printf (self->arena, "“%s”：基数为零，不存在%s", quote, zh),
          _budget_arena_printf (self->arena, "“%s”: there is no %s from nothing", quote, en));
      return;
    }
  should = budget_rate_format (self, rate, fraction);
  _budget_judge_fail (self, &statement->place, statement->text,
                      _budget_arena_printf (self->arena, "“%s”：按所列金额，%s应为 %s%%%s", quote,
                                            zh, should, budget_rate_fit_zh (fit)),
                      _budget_arena_printf (self->arena, "“%s”: the amounts give a %s of %s%%%s",
                                            quote, en, should, budget_rate_fit_en (fit)))
      ->result = fit == BUDGET_RATE_ROUND ? BUDGET_RESULT_ROUND : BUDGET_RESULT_FAIL;
}
