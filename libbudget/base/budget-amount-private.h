/* budget-amount-private.h - amounts and numbers read without the cost of an error message
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* What budget_amount_parse() and budget_decimal_parse() do, for cells: length bytes of text, which
 * need no NUL behind them; FALSE, and nothing written, when they are not an amount (number). */
gboolean _budget_amount_scan (
    const char *text, gsize length, BudgetMoneyUnit unit, gint64 *fen, guint8 *scale);
gboolean _budget_decimal_scan (const char *text, gsize length, gint64 *value, guint8 *scale);

/* The digit at p, ASCII or full-width, and its length in bytes; -1 when there is none. */
int _budget_digit_at (const char *p, const char *end, gsize *length);

/* 10^18 is the largest power of ten in 63 bits; more decimals have no use */
#define BUDGET_MAX_DECIMALS 18
extern const guint64 _budget_powers_of_ten[BUDGET_MAX_DECIMALS + 1];

/* the decimals of each money unit, down to fen */
extern const guint8 _budget_money_unit_decimals[BUDGET_MONEY_UNIT_YI + 1];

/* One unit of the last printed place, in fen, never less than 1. */
gint64 _budget_last_place (BudgetMoneyUnit money_unit, guint scale);

static inline gboolean
_budget_money_unit_is_known (BudgetMoneyUnit unit)
{
  return unit > BUDGET_MONEY_UNIT_NONE && unit <= BUDGET_MONEY_UNIT_YI;
}

G_END_DECLS
