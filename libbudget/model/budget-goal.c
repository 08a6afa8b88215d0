/* budget-goal.c - a performance goal
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetGoal:
 *
 * A performance goal (绩效目标): what the department, or one of its projects, is to reach with the
 * money.
 *
 * A goal has an objective in words, perhaps parts of its own (分项绩效目标), measures that support
 * it (工作保障措施), and a list of [class@Budget.Indicator] that say how its success is measured.
 *
 * ```c
 * g_autoptr (GListModel) goals = budget_disclosure_list_goals (disclosure);
 * g_autoptr (BudgetGoal) goal = g_list_model_get_item (goals, 0);
 * g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, 0);
 *
 * g_print ("%s: %s\n", budget_indicator_get_level3 (indicator), budget_indicator_get_value
 * (indicator)); // 信息宣传次数: ≥4次 ```
 *
 * **Source**: 项目支出绩效目标表 (form F13), 整体支出绩效目标表 (form F14), and the same in prose.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE (BudgetGoal, budget_goal, G_TYPE_OBJECT)

enum
{
  PROP_DISCLOSURE = 1,
  PROP_SCOPE,
  PROP_TITLE,
  PROP_PROJECT,
  PROP_CODE,
  PROP_DEPARTMENT,
  PROP_FISCAL_YEAR,
  PROP_MONEY_UNIT,
  PROP_OBJECTIVE,
  PROP_PARTS,
  PROP_TARGETS_TEXT,
  PROP_MEASURES,
  PROP_INDICATORS,
  PROP_N_INDICATORS,
  PROP_PLACE,
  PROP_MATCH,
  PROP_MATCH_SCORE,
  PROP_MATCHED_NAME,
  PROP_MATCHED_MONEY_UNIT,
  PROP_MATCHED_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const no_measures[] = { NULL };
static const BudgetGoalData no_data = { .measures = no_measures };

static void
budget_goal_finalize (GObject *object)
{
  BudgetGoal *self = BUDGET_GOAL (object);

  _budget_handles_clear (&self->parts);
  _budget_handles_clear (&self->indicators);
  g_clear_object (&self->whole);
  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_goal_parent_class)->finalize (object);
}

static void
budget_goal_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetGoal *self = BUDGET_GOAL (object);

  switch (id)
    {
    case PROP_DISCLOSURE:
      g_value_set_object (value, self->disclosure);
      break;
    case PROP_SCOPE:
      g_value_set_enum (value, self->data->scope);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->data->title);
      break;
    case PROP_PROJECT:
      g_value_set_string (value, self->data->project);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->data->code);
      break;
    case PROP_DEPARTMENT:
      g_value_set_string (value, self->data->department);
      break;
    case PROP_FISCAL_YEAR:
      g_value_set_uint (value, self->data->fiscal_year);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_OBJECTIVE:
      g_value_set_string (value, self->data->objective);
      break;
    case PROP_PARTS:
      g_value_take_object (value, budget_goal_list_parts (self));
      break;
    case PROP_TARGETS_TEXT:
      g_value_set_string (value, self->data->targets_text);
      break;
    case PROP_MEASURES:
      g_value_set_boxed (value, self->data->measures);
      break;
    case PROP_INDICATORS:
      g_value_take_object (value, budget_goal_list_indicators (self));
      break;
    case PROP_N_INDICATORS:
      g_value_set_uint (value, self->data->n_indicators);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_goal_dup_place (self));
      break;
    case PROP_MATCH:
      g_value_set_enum (value, budget_goal_get_match (self));
      break;
    case PROP_MATCH_SCORE:
      g_value_set_uint (value, budget_goal_get_match_score (self));
      break;
    case PROP_MATCHED_NAME:
      g_value_set_string (value, budget_goal_get_matched_name (self));
      break;
    case PROP_MATCHED_MONEY_UNIT:
      g_value_set_enum (value, budget_goal_get_matched_money_unit (self));
      break;
    case PROP_MATCHED_PLACE:
      g_value_take_object (value, budget_goal_dup_matched_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_goal_class_init (BudgetGoalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_goal_finalize;
  object_class->get_property = budget_goal_get_property;

  /**
   * BudgetGoal:disclosure: (getter get_disclosure)
   *
   * The disclosure that the goal belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_DISCLOSURE] = _budget_spec_object ("disclosure", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetGoal:scope: (getter get_scope)
   *
   * Whose goal it is.
   *
   * Since: 1.0
   */
  properties[PROP_SCOPE] = _budget_spec_enum ("scope", BUDGET_TYPE_SCOPE, BUDGET_SCOPE_UNKNOWN);
  /**
   * BudgetGoal:title: (getter get_title)
   *
   * The title of the goal.
   *
   * Since: 1.0
   */
  properties[PROP_TITLE] = _budget_spec_string ("title");
  /**
   * BudgetGoal:project: (getter get_project)
   *
   * The project that the goal is of.
   *
   * Since: 1.0
   */
  properties[PROP_PROJECT] = _budget_spec_string ("project");
  /**
   * BudgetGoal:code: (getter get_code)
   *
   * The code of the project.
   *
   * Since: 1.0
   */
  properties[PROP_CODE] = _budget_spec_string ("code");
  /**
   * BudgetGoal:department: (getter get_department)
   *
   * The department or unit in charge.
   *
   * Since: 1.0
   */
  properties[PROP_DEPARTMENT] = _budget_spec_string ("department");
  /**
   * BudgetGoal:fiscal-year: (getter get_fiscal_year)
   *
   * The fiscal year of the goal.
   *
   * Since: 1.0
   */
  properties[PROP_FISCAL_YEAR] = _budget_spec_uint ("fiscal-year");
  /**
   * BudgetGoal:money-unit: (getter get_money_unit)
   *
   * The unit that the goal's amounts are printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetGoal:objective: (getter get_objective)
   *
   * What is to be reached.
   *
   * Since: 1.0
   */
  properties[PROP_OBJECTIVE] = _budget_spec_string ("objective");
  /**
   * BudgetGoal:parts:
   *
   * The parts of the goal, of type [class@Budget.Goal].
   *
   * Since: 1.0
   */
  properties[PROP_PARTS] = _budget_spec_object ("parts", G_TYPE_LIST_MODEL);
  /**
   * BudgetGoal:targets-text: (getter get_targets_text)
   *
   * The indicators of a part as prose.
   *
   * Since: 1.0
   */
  properties[PROP_TARGETS_TEXT] = _budget_spec_string ("targets-text");
  /**
   * BudgetGoal:measures: (getter get_measures)
   *
   * The measures that support the goal.
   *
   * Since: 1.0
   */
  properties[PROP_MEASURES] = _budget_spec_strings ("measures");
  /**
   * BudgetGoal:indicators:
   *
   * The indicators, of type [class@Budget.Indicator].
   *
   * Since: 1.0
   */
  properties[PROP_INDICATORS] = _budget_spec_object ("indicators", G_TYPE_LIST_MODEL);
  /**
   * BudgetGoal:n-indicators: (getter get_n_indicators)
   *
   * How many indicators there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_INDICATORS] = _budget_spec_uint ("n-indicators");
  /**
   * BudgetGoal:place:
   *
   * Where the goal is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  /**
   * BudgetGoal:match: (getter get_match)
   *
   * How sure it is which project's money the goal is reached with.
   *
   * Since: 1.0
   */
  properties[PROP_MATCH] = _budget_spec_enum ("match", BUDGET_TYPE_MATCH, BUDGET_MATCH_NONE);
  /**
   * BudgetGoal:match-score: (getter get_match_score)
   *
   * How alike the names of the goal and its project are, in percent.
   *
   * Since: 1.0
   */
  properties[PROP_MATCH_SCORE] = _budget_spec_uint ("match-score");
  /**
   * BudgetGoal:matched-name: (getter get_matched_name)
   *
   * The name of the project where its money is stated.
   *
   * Since: 1.0
   */
  properties[PROP_MATCHED_NAME] = _budget_spec_string ("matched-name");
  /**
   * BudgetGoal:matched-money-unit: (getter get_matched_money_unit)
   *
   * The unit that the project's money is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MATCHED_MONEY_UNIT] =
      _budget_spec_enum ("matched-money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetGoal:matched-place:
   *
   * Where the project's money is stated.
   *
   * Since: 1.0
   */
  properties[PROP_MATCHED_PLACE] = _budget_spec_object ("matched-place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_goal_init (BudgetGoal *self)
{
  self->data = &no_data;
  _budget_handles_init (&self->parts, 0);
  _budget_handles_init (&self->indicators, 0);
}

BudgetDisclosureData *
_budget_goal_get_disclosure_data (BudgetGoal *self)
{
  return self != NULL && self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure)
                                                  : NULL;
}

BudgetGoal *
_budget_goal_new_for (BudgetDisclosure *owner, BudgetGoalData *data, guint position)
{
  BudgetGoal *self = budget_goal_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  self->parts.n = data->n_parts;
  self->indicators.n = data->n_indicators;
  return self;
}

/**
 * budget_goal_new:
 *
 * Makes a goal that says nothing. Useful ones come from [method@Budget.Disclosure.get_goal].
 *
 * Returns: (transfer full): a new goal
 *
 * Since: 1.0
 */
BudgetGoal *
budget_goal_new (void)
{
  return g_object_new (BUDGET_TYPE_GOAL, NULL);
}

/**
 * budget_goal_get_disclosure: (get-property disclosure)
 * @self: a goal
 *
 * Gets the disclosure that the goal belongs to. The goal keeps it alive.
 *
 * Returns: (transfer none) (nullable): the disclosure; %NULL only of an empty goal
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_goal_get_disclosure (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->disclosure;
}

/**
 * budget_goal_get_scope: (get-property scope)
 * @self: a goal
 *
 * Gets whose goal it is: the department's (整体绩效目标), a unit's, or a project's.
 *
 * Returns: the scope
 *
 * Since: 1.0
 */
BudgetScope
budget_goal_get_scope (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), BUDGET_SCOPE_UNKNOWN);

  return self->data->scope;
}

/**
 * budget_goal_get_title: (get-property title)
 * @self: a goal
 *
 * Gets the title that is printed above the goal. Of a part it is the name of the part, as 舆情管理.
 *
 * Returns: (transfer none) (nullable): the title, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_goal_get_title (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->title;
}

/**
 * budget_goal_get_project: (get-property project)
 * @self: a goal
 *
 * Gets the name of the project (项目名称).
 *
 * Returns: (transfer none) (nullable): the project, %NULL when the goal is not a project's
 *
 * Since: 1.0
 */
const char *
budget_goal_get_project (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->project;
}

/**
 * budget_goal_get_code: (get-property code)
 * @self: a goal
 *
 * Gets the code of the project (项目编码), as printed.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_goal_get_code (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->code;
}

/**
 * budget_goal_get_department: (get-property department)
 * @self: a goal
 *
 * Gets the department or unit in charge (主管部门, 实施单位), as printed with the goal.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_goal_get_department (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->department;
}

/**
 * budget_goal_get_fiscal_year: (get-property fiscal-year)
 * @self: a goal
 *
 * Gets the fiscal year of the goal.
 *
 * Returns: the year, 0 when nothing says it
 *
 * Since: 1.0
 */
guint
budget_goal_get_fiscal_year (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), 0);

  return self->data->fiscal_year;
}

/**
 * budget_goal_get_amount:
 * @self: a goal
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the money that the goal is to be reached with (项目资金, 预算数).
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without an amount @fen is left alone; that is not the same as 0.
 *
 * Returns: %TRUE if the goal says it
 *
 * Since: 1.0
 */
gboolean
budget_goal_get_amount (BudgetGoal *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), FALSE);

  if (!self->data->has_amount)
    return FALSE;
  if (fen != NULL)
    *fen = self->data->amount;
  return TRUE;
}

/**
 * budget_goal_get_money_unit: (get-property money-unit)
 * @self: a goal
 *
 * Gets the unit that the amounts of the goal are printed in.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when nothing says it
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_goal_get_money_unit (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}

/**
 * budget_goal_get_objective: (get-property objective)
 * @self: a goal
 *
 * Gets what is to be reached, in words (绩效目标, 总体目标).
 *
 * Returns: (transfer none) (nullable): the objective, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_goal_get_objective (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return self->data->objective;
}

/**
 * budget_goal_get_n_indicators: (get-property n-indicators)
 * @self: a goal
 *
 * Gets how many indicators there are.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_goal_get_n_indicators (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), 0);

  return self->data->n_indicators;
}

/**
 * budget_goal_dup_place:
 * @self: a goal
 *
 * Gets where the goal is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_goal_dup_place (BudgetGoal *self)
{
  g_return_val_if_fail (BUDGET_IS_GOAL (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
