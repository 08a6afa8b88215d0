/* budget-query.h - a question to a disclosure or a corpus
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>

G_BEGIN_DECLS

typedef struct _BudgetTotals BudgetTotals;

#define BUDGET_TYPE_QUERY (budget_query_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetQuery, budget_query, BUDGET, QUERY, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_new_from_text (const char *text, GError **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_query_to_string (BudgetQuery *self);

G_END_DECLS
