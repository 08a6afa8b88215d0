/* budget-indicator.h - a performance indicator
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
#include <budget/budget-target.h>

G_BEGIN_DECLS

typedef struct _BudgetGoal BudgetGoal;

#define BUDGET_TYPE_INDICATOR (budget_indicator_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetIndicator, budget_indicator, BUDGET, INDICATOR, GObject)

/**
 * BudgetIndicatorInfo: (skip)
 * @level1: (nullable): as [method@Budget.Indicator.get_level1]
 * @level2: (nullable): as [method@Budget.Indicator.get_level2]
 * @level3: (nullable): as [method@Budget.Indicator.get_level3]
 * @description: (nullable): as [method@Budget.Indicator.get_description]
 * @value: (nullable): as [method@Budget.Indicator.get_value]
 * @weight: (nullable): as [method@Budget.Indicator.get_weight]
 * @actual: (nullable): as [method@Budget.Indicator.get_actual]
 * @score: (nullable): as [method@Budget.Indicator.get_score]
 * @basis: (nullable): as [method@Budget.Indicator.get_basis]
 * @target: what the value says, as [method@Budget.Indicator.dup_target]
 *
 * What a [class@Budget.Indicator] says, as plain values, for C programs that go over many
 * indicators. What it points to belongs to the goal. See [method@Budget.Goal.get_indicator_info].
 *
 * Since: 1.0
 */
typedef struct
{
  const char      *level1;
  const char      *level2;
  const char      *level3;
  const char      *description;
  const char      *value;
  const char      *weight;
  const char      *actual;
  const char      *score;
  const char      *basis;
  BudgetTargetInfo target;

  /*< private >*/
  gpointer         reserved[4];
} BudgetIndicatorInfo;

BUDGET_AVAILABLE_IN_1_0
BudgetIndicator *budget_indicator_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetGoal *budget_indicator_get_goal (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_level1 (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_level2 (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_level3 (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
BudgetIndicatorLevel1 budget_indicator_get_level1_kind (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
BudgetIndicatorLevel2 budget_indicator_get_level2_kind (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_description (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_value (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_weight (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_actual (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_score (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_indicator_get_basis (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTarget *budget_indicator_dup_target (BudgetIndicator *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_indicator_dup_place (BudgetIndicator *self);

G_END_DECLS
