/* budget-classification.h - a catalogue of classification codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-category.h>
#include <budget/budget-enums.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_CLASSIFICATION (budget_classification_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetClassification, budget_classification, BUDGET, CLASSIFICATION, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetClassification *budget_classification_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetClassification *budget_classification_new_official (BudgetSystem   system,
                                                          guint          year,
                                                          GError       **error);
BUDGET_AVAILABLE_IN_1_0
BudgetClassification *budget_classification_load (GFile         *file,
                                                  BudgetSystem   system,
                                                  guint          year,
                                                  GCancellable  *cancellable,
                                                  GError       **error);
BUDGET_AVAILABLE_IN_1_0
BudgetSystem budget_classification_get_system (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_classification_get_year (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_classification_is_complete (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_classification_get_n_categories (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_classification_get_category (BudgetClassification *self, guint position);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_classification_list_categories (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_classification_find (BudgetClassification *self, const char *code);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_classification_find_by_name (BudgetClassification *self,
                                                    const char           *name);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_classification_list_by_name (BudgetClassification *self, const char *name);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_classification_list_roots (BudgetClassification *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_classification_list_level (BudgetClassification *self, BudgetLevel level);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_classification_list_renames (BudgetClassification *self,
                                                guint                 from_year,
                                                guint                 to_year);
BUDGET_AVAILABLE_IN_1_0
const char *budget_classification_map_to_government (const char     *code,
                                                     BudgetUnitKind  unit_kind);

G_END_DECLS
