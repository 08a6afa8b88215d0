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

/**
 * BudgetTargetInfo: (skip)
 * @text: (nullable): as [method@Budget.Target.get_text]
 * @kind: as [method@Budget.Target.get_kind]
 * @comparator: as [method@Budget.Target.get_comparator]
 * @has_number: whether there is a number
 * @has_number2: whether there is a second number
 * @number: the digits of the number, as [method@Budget.Target.get_number]; 0 when there is none
 * @number2: the digits of the second number, as [method@Budget.Target.get_number2]
 * @scale: how many decimals the number has
 * @scale2: how many decimals the second number has
 * @measure: (nullable): as [method@Budget.Target.get_measure]
 * @period: as [method@Budget.Target.get_period]
 * @date: (nullable): as [method@Budget.Target.get_date]
 * @flags: as [method@Budget.Target.get_flags]
 * @reason: (nullable): as [method@Budget.Target.get_reason]
 *
 * What a [class@Budget.Target] says, as plain values, for C programs that go over many indicators.
 * See [method@Budget.Goal.get_indicator_info].
 *
 * Since: 1.0
 */
typedef struct
{
  const char       *text;
  BudgetTargetKind  kind;
  BudgetComparator  comparator;
  gboolean          has_number;
  gboolean          has_number2;
  gint64            number;
  gint64            number2;
  guint             scale;
  guint             scale2;
  const char       *measure;
  BudgetPeriod      period;
  const char       *date;
  BudgetTargetFlags flags;
  const char       *reason;

  /*< private >*/
  gpointer          reserved[4];
} BudgetTargetInfo;

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
