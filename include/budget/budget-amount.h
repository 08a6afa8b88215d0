/* budget-amount.h - exact amounts of money, and other exact numbers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-enums.h>
#include <budget/budget-version.h>

G_BEGIN_DECLS

BUDGET_AVAILABLE_IN_1_0
gboolean budget_amount_parse (const char       *text,
                              BudgetMoneyUnit   money_unit,
                              gint64           *fen,
                              guint            *scale,
                              GError          **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_amount_format (gint64          fen,
                            BudgetMoneyUnit money_unit,
                            guint           scale);
BUDGET_AVAILABLE_IN_1_0
char *budget_amount_to_string (gint64 fen, BudgetMoneyUnit money_unit);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_amount_add (gint64   a,
                            gint64   b,
                            gint64  *sum,
                            GError **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_amount_subtract (gint64   a,
                                 gint64   b,
                                 gint64  *difference,
                                 GError **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_amount_share (gint64   part,
                           gint64   whole,
                           guint    decimals,
                           GError **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_decimal_parse (const char  *text,
                               gint64      *value,
                               guint       *scale,
                               GError     **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_decimal_format (gint64 value, guint scale);
BUDGET_AVAILABLE_IN_1_0
const char *budget_money_unit_get_word (BudgetMoneyUnit money_unit);
BUDGET_AVAILABLE_IN_1_0
gint64 budget_money_unit_get_fen (BudgetMoneyUnit money_unit);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_money_unit_from_word (const char *word);

G_END_DECLS
