/* budget-goal-project.c - the project that a goal is of, and its money
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"

/* Most readers never ask, so the project is looked for when one does. */
static const BudgetGoalMatch *
budget_goal_find_project (BudgetGoal *self)
{
  if (g_once_init_enter (&self->match_is_made))
    {
      const BudgetDisclosureData *data = _budget_goal_get_disclosure_data (self);

      if (data != NULL)
        _budget_goal_data_match (self->data, data, &self->match);
      g_once_init_leave (&self->match_is_made, 1);
    }
  return &self->match;
}

/**
 * budget_goal_get_match: (get-property match)
 * @self: a goal
 *
 * Gets how sure it is which project's money the goal is reached with.
 *
 * Goals and projects are matched by their names, in the project list (form F10) where there is one,
 * else in the prose. Names of one project hardly ever agree to the letter; the evidence is in
 * [method@Budget.Goal.get_match_score] and [method@Budget.Goal.get_matched_name].
 *
 * Returns: how; %BUDGET_MATCH_NONE when no project has such a name, when several have, or when
 * another goal's name fits the project as well
 *
 * Since: 1.0
 */
BudgetMatch
budget_goal_get_match (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), BUDGET_MATCH_NONE);

  return budget_goal_find_project (self)->how;
}

/**
 * budget_goal_get_match_score: (get-property match-score)
 * @self: a goal
 *
 * Gets how alike the names of the goal and its project are: the share of characters that both have
 * in the same order, or of pairs of neighbouring characters.
 *
 * Returns: the score in percent, 100 for names that are equal but for what may be left out; 0
 * without a match
 *
 * Since: 1.0
 */
guint
budget_goal_get_match_score (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), 0);

  return budget_goal_find_project (self)->score;
}

/**
 * budget_goal_get_matched_name: (get-property matched-name)
 * @self: a goal
 *
 * Gets the name of the project as it is printed where its money is stated.
 *
 * Returns: (transfer none) (nullable): the name, %NULL without a match
 *
 * Since: 1.0
 */
const char *
budget_goal_get_matched_name (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return budget_goal_find_project (self)->name;
}

/**
 * budget_goal_get_matched_amount:
 * @self: a goal
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the money of the project that the goal is of, as the project list or the prose states it.
 * What the goal itself says is in [method@Budget.Goal.get_amount].
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without a match @fen is left alone.
 *
 * Returns: %TRUE if there is a match
 *
 * Since: 1.0
 */
gboolean
budget_goal_get_matched_amount (BudgetGoal *self, gint64 *fen)
{
  const BudgetGoalMatch *match;

  g_return_val_if_fail (BUDGET_IS_GOAL (self), FALSE);

  match = budget_goal_find_project (self);
  if (match->how == BUDGET_MATCH_NONE)
    return FALSE;
  if (fen != NULL)
    *fen = match->fen;
  return TRUE;
}

/**
 * budget_goal_get_matched_money_unit: (get-property matched-money-unit)
 * @self: a goal
 *
 * Gets the unit that the project's money is printed in.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE without a match
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_goal_get_matched_money_unit (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), BUDGET_MONEY_UNIT_NONE);

  return budget_goal_find_project (self)->money_unit;
}

/**
 * budget_goal_dup_matched_place: (get-property matched-place)
 * @self: a goal
 *
 * Gets where the project's money is stated.
 *
 * Returns: (transfer full) (nullable): the place, %NULL without a match
 *
 * Since: 1.0
 */
BudgetPlace *
budget_goal_dup_matched_place (BudgetGoal *self)
{
  const BudgetGoalMatch *match;

  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  match = budget_goal_find_project (self);
  if (match->how == BUDGET_MATCH_NONE)
    return NULL;
  return _budget_place_new_for (match->place, _budget_goal_get_disclosure_data (self));
}
