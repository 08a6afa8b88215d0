/* budget-term.h - a term of the glossary
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
#include <budget/budget-place.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_TERM (budget_term_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTerm, budget_term, BUDGET, TERM, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTerm *budget_term_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_term_get_term (BudgetTerm *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_term_get_meaning (BudgetTerm *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_term_dup_place (BudgetTerm *self);

G_END_DECLS
