/* budget-disclosure.h - one published budget or final accounts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-asset.h>
#include <budget/budget-classification.h>
#include <budget/budget-enums.h>
#include <budget/budget-finding.h>
#include <budget/budget-goal.h>
#include <budget/budget-passage.h>
#include <budget/budget-purchase.h>
#include <budget/budget-spending-unit.h>
#include <budget/budget-table.h>
#include <budget/budget-term.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_DISCLOSURE (budget_disclosure_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetDisclosure, budget_disclosure, BUDGET, DISCLOSURE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_disclosure_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_disclosure_load (GFile         *file,
                                          GCancellable  *cancellable,
                                          GError       **error);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_disclosure_load_bytes (GBytes        *bytes,
                                                const char    *name,
                                                GCancellable  *cancellable,
                                                GError       **error);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_disclosure_load_stream (GInputStream  *stream,
                                                 const char    *name,
                                                 GCancellable  *cancellable,
                                                 GError       **error);
BUDGET_AVAILABLE_IN_1_0
void budget_disclosure_load_async (GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_disclosure_load_finish (GAsyncResult *result, GError **error);
BUDGET_AVAILABLE_IN_1_0
const char *budget_disclosure_get_source (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosureKind budget_disclosure_get_kind (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetScope budget_disclosure_get_scope (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_disclosure_get_region (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_disclosure_get_department_code (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_disclosure_get_department_name (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_disclosure_get_fiscal_year (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_tables (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_disclosure_get_n_tables (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_disclosure_get_table (BudgetDisclosure *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_disclosure_find_table (BudgetDisclosure *self, BudgetTableKind kind);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_disclosure_find_line_item (BudgetDisclosure *self,
                                                  BudgetTableKind   kind,
                                                  const char       *code);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_goals (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_disclosure_get_n_goals (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetGoal *budget_disclosure_get_goal (BudgetDisclosure *self, guint position);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_indicators (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_passages (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_disclosure_get_n_passages (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPassage *budget_disclosure_get_passage (BudgetDisclosure *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_disclosure_find_statement (BudgetDisclosure    *self,
                                                   BudgetStatementKind  what,
                                                   const char          *about);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_statements (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_statements_of (BudgetDisclosure    *self,
                                                  BudgetStatementKind  what);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_disclosure_add_statements (BudgetDisclosure     *self,
                                           BudgetStatementKind   what,
                                           gint64               *fen,
                                           GError              **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_disclosure_find_change (BudgetDisclosure    *self,
                                        BudgetStatementKind  what,
                                        const char          *about,
                                        gint64              *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_disclosure_find_prior (BudgetDisclosure    *self,
                                       BudgetStatementKind  what,
                                       const char          *about,
                                       gint64              *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_disclosure_format_growth (BudgetDisclosure    *self,
                                       BudgetStatementKind  what,
                                       const char          *about,
                                       guint                decimals);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_spending_units (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_disclosure_get_asset_date (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_assets (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_purchases (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_terms (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_disclosure_list_findings (BudgetDisclosure *self);
BUDGET_AVAILABLE_IN_1_0
BudgetClassification *budget_disclosure_dup_classification (BudgetDisclosure *self,
                                                            BudgetSystem      system);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_disclosure_equal (BudgetDisclosure *self, BudgetDisclosure *other);

G_END_DECLS
