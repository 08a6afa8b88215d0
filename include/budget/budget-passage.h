/* budget-passage.h - a heading with its paragraphs
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
#include <budget/budget-statement.h>

G_BEGIN_DECLS

typedef struct _BudgetDisclosure BudgetDisclosure;

#define BUDGET_TYPE_PASSAGE (budget_passage_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetPassage, budget_passage, BUDGET, PASSAGE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetPassage *budget_passage_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_passage_get_disclosure (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_passage_get_number (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_passage_get_heading (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_passage_get_paragraphs (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_passage_list_statements (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_passage_get_n_statements (BudgetPassage *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_passage_get_statement (BudgetPassage *self, guint position);
BUDGET_AVAILABLE_IN_1_0
void budget_passage_get_statement_info (BudgetPassage       *self,
                                        guint                position,
                                        BudgetStatementInfo *info);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_passage_dup_place (BudgetPassage *self);

G_END_DECLS
