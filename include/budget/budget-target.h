/* budget-target.h - the typed value of an indicator
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

#define BUDGET_TYPE_TARGET (budget_target_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTarget, budget_target, BUDGET, TARGET, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTarget *budget_target_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetTarget *budget_target_new_from_text (const char *text, const char *indicator_name);
BUDGET_AVAILABLE_IN_1_0
const char *budget_target_get_text (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTargetKind budget_target_get_kind (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
BudgetComparator budget_target_get_comparator (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_target_get_number (BudgetTarget *self,
                                   gint64       *value,
                                   guint        *scale);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_target_get_number2 (BudgetTarget *self,
                                    gint64       *value,
                                    guint        *scale);
BUDGET_AVAILABLE_IN_1_0
char *budget_target_format_number (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_target_format_number2 (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_target_get_amount (BudgetTarget *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
const char *budget_target_get_measure (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPeriod budget_target_get_period (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_target_get_date (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTargetFlags budget_target_get_flags (BudgetTarget *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_target_get_reason (BudgetTarget *self);

G_END_DECLS
