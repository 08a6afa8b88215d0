/* budget-category.h - a node of a classification
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

G_BEGIN_DECLS

typedef struct _BudgetClassification BudgetClassification;

#define BUDGET_TYPE_CATEGORY (budget_category_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetCategory, budget_category, BUDGET, CATEGORY, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_category_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetClassification *budget_category_get_classification (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSystem budget_category_get_system (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_category_get_code (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_category_get_name (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_category_get_printed_name (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_category_get_official_name (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_category_get_old_names (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_category_get_name_in_year (BudgetCategory *self, guint year);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_category_get_name_years (BudgetCategory *self,
                                         const char     *name,
                                         guint          *first_year,
                                         guint          *last_year);
BUDGET_AVAILABLE_IN_1_0
BudgetLevel budget_category_get_level (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_category_get_first_year (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_category_get_last_year (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_category_get_evidence (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_category_dup_parent (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_category_list_children (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_category_list_ancestors (BudgetCategory *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_category_list_subtree (BudgetCategory *self);

G_END_DECLS
