/* budget-statement.h - an amount stated in prose
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

typedef struct _BudgetPassage BudgetPassage;

#define BUDGET_TYPE_STATEMENT (budget_statement_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetStatement, budget_statement, BUDGET, STATEMENT, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_statement_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetPassage *budget_statement_get_passage (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatementKind budget_statement_get_what (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_about (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_statement_get_fiscal_year (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStage budget_statement_get_stage (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_amount (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_statement_format_amount (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_statement_get_money_unit (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_prior (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_change (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_growth (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_share (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_completion (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDirection budget_statement_get_direction (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_reason (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_text (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_statement_dup_place (BudgetStatement *self);

G_END_DECLS
