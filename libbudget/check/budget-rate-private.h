/* budget-rate-private.h - a printed percentage against the amounts that it is of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-judge-prose-private.h"

G_BEGIN_DECLS

/* products of amounts */
__extension__ typedef __int128 BudgetWide;

typedef struct
{
  BudgetWide part;
  BudgetWide whole;
} BudgetFraction;

/* A rate as the printed amounts give it, and the least and the most that the amounts behind them do;
 * all in half fen. */
typedef struct
{
  BudgetFraction exact;
  BudgetFraction least;
  BudgetFraction most;
} BudgetRatio;

typedef enum
{
  BUDGET_RATE_UNKNOWN,
  BUDGET_RATE_NO_BASE, /* of nothing there is no rate */
  BUDGET_RATE_EXACT,
  BUDGET_RATE_ROUND, /* what the amounts were rounded from explains it */
  BUDGET_RATE_CUT,   /* it fits when its last place is not rounded, but cut off */
  BUDGET_RATE_WRONG
} BudgetRateFit;

typedef struct
{
  gint64 number; /* of units of the last place */
  gint64 factor; /* how many of them are one */
} BudgetRate;

/* an amount and what it may be rounded from, in half fen */
typedef struct
{
  BudgetWide exact;
  BudgetWide least;
  BudgetWide most;
} BudgetSpan;

BudgetSpan _budget_span_new (gint64 fen, gint64 ulp);
BudgetSpan _budget_span_of (const BudgetCheck *self,
                            const BudgetStatementData *statement,
                            const BudgetStatedAmount *amount);
/* FALSE when digits are no number, or too many. */
gboolean _budget_rate_parse (BudgetRate *self, const char *digits);
/* 57.14, from 5714 and 100 */
const char *_budget_rate_print (BudgetCheck *self, gint64 number, gint64 factor);
/* part of whole */
BudgetRatio _budget_ratio_new (BudgetSpan part, BudgetSpan whole);
/* The growth from prior to amount. */
BudgetRatio _budget_ratio_of_years (BudgetSpan amount, BudgetSpan prior, gboolean is_increase);
/* The growth by change, which led to amount. */
BudgetRatio _budget_ratio_of_change (BudgetSpan amount, BudgetSpan change, gboolean is_increase);
BudgetRateFit _budget_ratio_fit (const BudgetRatio *self, const BudgetRate *rate);
/* Adds the outcome of a rate of the current statement. What is cut off passes, and fails under a
 * rule of its own, where what is wrong is not judged. zh, en: what kind of rate it is. */
void _budget_check_rate (BudgetCheck *self,
                         const BudgetRate *rate,
                         BudgetRateFit fit,
                         const BudgetFraction *fraction,
                         gboolean is_cut_rule,
                         const char *zh,
                         const char *en);

G_END_DECLS
