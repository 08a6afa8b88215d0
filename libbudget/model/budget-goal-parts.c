/* budget-goal-parts.c - the parts and the indicators of a goal, as objects and as lists
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"

static gpointer
budget_goal_make_indicator (gpointer owner, guint position)
{
  BudgetGoal *self = owner;

  return _budget_indicator_new_for (self, &self->data->indicators[position], position);
}

/* The whole knows its parts weakly, as any owner does, so a part must hold it. */
static gpointer
budget_goal_make_part (gpointer owner, guint position)
{
  BudgetGoal *self = owner;
  BudgetGoal *part =
      _budget_goal_new_for (self->disclosure, &self->data->parts[position], position);

  part->whole = g_object_ref (self);
  return part;
}

static gpointer
budget_goal_get_part (gpointer owner, guint position)
{
  BudgetGoal *self = owner;

  return _budget_handles_get (&self->parts, position, budget_goal_make_part, self);
}

/**
 * budget_goal_list_parts:
 * @self: a goal
 *
 * Lists the parts of the goal (分项绩效目标): the tasks of the department, each with an objective
 * and indicators of its own. A part keeps the goal that it belongs to alive.
 *
 * Returns: (transfer full): a list of [class@Budget.Goal], empty for most goals
 *
 * Since: 1.0
 */
GListModel *
budget_goal_list_parts (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_GOAL, self->data->n_parts,
                                  budget_goal_get_part);
}

/**
 * budget_goal_list_indicators:
 * @self: a goal
 *
 * Lists the indicators (绩效指标), in the order of the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Indicator]
 *
 * Since: 1.0
 */
GListModel *
budget_goal_list_indicators (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_INDICATOR, self->data->n_indicators,
                                  (BudgetHandleGet) budget_goal_get_indicator);
}

/**
 * budget_goal_get_indicator:
 * @self: a goal
 * @position: an index, from 0
 *
 * Gets one of the indicators. It is the same object as long as anybody holds it.
 *
 * Returns: (transfer full) (nullable): the indicator, %NULL past the end
 *
 * Since: 1.0
 */
BudgetIndicator *
budget_goal_get_indicator (BudgetGoal *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return _budget_handles_get (&self->indicators, position, budget_goal_make_indicator, self);
}

static BudgetTargetInfo
budget_goal_get_target_info (const BudgetTargetData *data)
{
  return (BudgetTargetInfo){
    .text = data->text,
    .kind = data->kind,
    .comparator = data->comparator,
    .has_number = data->has_number,
    .has_number2 = data->has_number2,
    .number = data->number,
    .number2 = data->number2,
    .scale = data->scale,
    .scale2 = data->scale2,
    .measure = data->measure,
    .period = data->period,
    .date = data->date,
    .flags = data->flags,
    .reason = data->reason,
  };
}

/**
 * budget_goal_get_indicator_info: (skip)
 * @self: a goal
 * @position: an index, from 0, less than [property@Budget.Goal:n-indicators]
 * @info: (out caller-allocates): what the indicator says
 *
 * Gets what an indicator and its target say, without making objects of them.
 *
 * Since: 1.0
 */
void
budget_goal_get_indicator_info (BudgetGoal *self, guint position, BudgetIndicatorInfo *info)
{
  const BudgetIndicatorData *data;

  g_return_if_fail (BUDGET_IS_GOAL (self));
  g_return_if_fail (position < self->data->n_indicators);
  g_return_if_fail (info != NULL);

  data = &self->data->indicators[position];
  *info = (BudgetIndicatorInfo){
    .level1 = data->level1,
    .level2 = data->level2,
    .level3 = data->level3,
    .description = data->description,
    .value = data->value,
    .weight = data->weight,
    .actual = data->actual,
    .score = data->score,
    .basis = data->basis,
    .target = budget_goal_get_target_info (&data->target),
  };
}

/**
 * budget_goal_get_targets_text: (get-property targets-text)
 * @self: a goal
 *
 * Gets the indicators of a part, which are printed as prose (绩效指标：…) and not as a table.
 *
 * Returns: (transfer none) (nullable): the text, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_goal_get_targets_text (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->targets_text;
}

/**
 * budget_goal_get_measures: (get-property measures)
 * @self: a goal
 *
 * Gets the measures that are to support the goal (工作保障措施), a paragraph each.
 *
 * Returns: (transfer none) (array zero-terminated=1): the measures; empty when none is printed
 *
 * Since: 1.0
 */
const char *const *
budget_goal_get_measures (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->measures;
}
