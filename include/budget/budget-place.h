/* budget-place.h - where in a file a value stands
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

#define BUDGET_TYPE_PLACE (budget_place_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetPlace, budget_place, BUDGET, PLACE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_place_new (void);
BUDGET_AVAILABLE_IN_1_0
const char *budget_place_get_source (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_place_get_page (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_place_get_box (BudgetPlace *self,
                               double      *x0,
                               double      *y0,
                               double      *x1,
                               double      *y1);
BUDGET_AVAILABLE_IN_1_0
const char *budget_place_get_sheet (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_place_get_cell (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_place_get_table (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_place_get_row (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_place_get_column (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_place_get_line (BudgetPlace *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_place_to_string (BudgetPlace *self);

G_END_DECLS
