/* budget-indicator.c - a performance indicator
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"
#include "model/budget-indicator-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetIndicator:
 *
 * A performance indicator (绩效指标): one thing that is measured to tell whether a
 * [class@Budget.Goal] is reached, and the value it shall have.
 *
 * Indicators stand in three levels. The first two come from the ministry's scheme, which changed
 * in 2021 and is printed in either form: [property@Budget.Indicator:level1-kind] and
 * [property@Budget.Indicator:level2-kind] know both. The third is the indicator's own name.
 *
 * ```c
 * g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, 0);
 * g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
 * g_autofree char *number = budget_target_format_number (target);
 *
 * g_print ("%s %s\n", budget_indicator_get_value (indicator), number); // ≥8000条 8000 ```
 *
 * **Source**: 《中央部门预算绩效目标管理办法》 (财预〔2015〕88号);
 * 《中央部门项目支出核心绩效目标和指标设置及取值指引》 (财预〔2021〕101号).
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetIndicator
{
  GObject parent_instance;
  BudgetGoal *goal; /* (owned) (nullable): keeps data alive */
  const BudgetIndicatorData *data;
};

G_DEFINE_FINAL_TYPE (BudgetIndicator, budget_indicator, G_TYPE_OBJECT)

enum
{
  PROP_GOAL = 1,
  PROP_LEVEL1,
  PROP_LEVEL2,
  PROP_LEVEL3,
  PROP_LEVEL1_KIND,
  PROP_LEVEL2_KIND,
  PROP_DESCRIPTION,
  PROP_VALUE,
  PROP_TARGET,
  PROP_WEIGHT,
  PROP_ACTUAL,
  PROP_SCORE,
  PROP_BASIS,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetIndicatorData no_data = { 0 };

static void
budget_indicator_finalize (GObject *object)
{
  BudgetIndicator *self = BUDGET_INDICATOR (object);

  g_clear_object (&self->goal);
  G_OBJECT_CLASS (budget_indicator_parent_class)->finalize (object);
}

static void
budget_indicator_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetIndicator *self = BUDGET_INDICATOR (object);

  switch (id)
    {
    case PROP_GOAL:
      g_value_set_object (value, self->goal);
      break;
    case PROP_LEVEL1:
      g_value_set_string (value, self->data->level1);
      break;
    case PROP_LEVEL2:
      g_value_set_string (value, self->data->level2);
      break;
    case PROP_LEVEL3:
      g_value_set_string (value, self->data->level3);
      break;
    case PROP_LEVEL1_KIND:
      g_value_set_enum (value, budget_indicator_get_level1_kind (self));
      break;
    case PROP_LEVEL2_KIND:
      g_value_set_enum (value, budget_indicator_get_level2_kind (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->data->description);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->data->value);
      break;
    case PROP_TARGET:
      g_value_take_object (value, budget_indicator_dup_target (self));
      break;
    case PROP_WEIGHT:
      g_value_set_string (value, self->data->weight);
      break;
    case PROP_ACTUAL:
      g_value_set_string (value, self->data->actual);
      break;
    case PROP_SCORE:
      g_value_set_string (value, self->data->score);
      break;
    case PROP_BASIS:
      g_value_set_string (value, self->data->basis);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_indicator_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_indicator_class_init (BudgetIndicatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_indicator_finalize;
  object_class->get_property = budget_indicator_get_property;

  /**
   * BudgetIndicator:goal: (getter get_goal)
   *
   * The goal that the indicator belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_GOAL] = _budget_spec_object ("goal", BUDGET_TYPE_GOAL);
  /**
   * BudgetIndicator:level1: (getter get_level1)
   *
   * The first level, as 产出指标.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL1] = _budget_spec_string ("level1");
  /**
   * BudgetIndicator:level2: (getter get_level2)
   *
   * The second level, as 数量指标.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL2] = _budget_spec_string ("level2");
  /**
   * BudgetIndicator:level3: (getter get_level3)
   *
   * The name of the indicator.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL3] = _budget_spec_string ("level3");
  /**
   * BudgetIndicator:level1-kind: (getter get_level1_kind)
   *
   * What the first level means.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL1_KIND] = _budget_spec_enum ("level1-kind", BUDGET_TYPE_INDICATOR_LEVEL1,
                                                    BUDGET_INDICATOR_LEVEL1_UNKNOWN);
  /**
   * BudgetIndicator:level2-kind: (getter get_level2_kind)
   *
   * What the second level means.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL2_KIND] = _budget_spec_enum ("level2-kind", BUDGET_TYPE_INDICATOR_LEVEL2,
                                                    BUDGET_INDICATOR_LEVEL2_UNKNOWN);
  /**
   * BudgetIndicator:description: (getter get_description)
   *
   * What is measured.
   *
   * Since: 1.0
   */
  properties[PROP_DESCRIPTION] = _budget_spec_string ("description");
  /**
   * BudgetIndicator:value: (getter get_value)
   *
   * The value that the indicator shall have, as ≥80%.
   *
   * Since: 1.0
   */
  properties[PROP_VALUE] = _budget_spec_string ("value");
  /**
   * BudgetIndicator:target:
   *
   * What the value says.
   *
   * Since: 1.0
   */
  properties[PROP_TARGET] = _budget_spec_object ("target", BUDGET_TYPE_TARGET);
  /**
   * BudgetIndicator:weight: (getter get_weight)
   *
   * How much the indicator counts.
   *
   * Since: 1.0
   */
  properties[PROP_WEIGHT] = _budget_spec_string ("weight");
  /**
   * BudgetIndicator:actual: (getter get_actual)
   *
   * The value that was reached.
   *
   * Since: 1.0
   */
  properties[PROP_ACTUAL] = _budget_spec_string ("actual");
  /**
   * BudgetIndicator:score: (getter get_score)
   *
   * The score that was given.
   *
   * Since: 1.0
   */
  properties[PROP_SCORE] = _budget_spec_string ("score");
  /**
   * BudgetIndicator:basis: (getter get_basis)
   *
   * Where the value comes from.
   *
   * Since: 1.0
   */
  properties[PROP_BASIS] = _budget_spec_string ("basis");
  /**
   * BudgetIndicator:place:
   *
   * Where the indicator is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_indicator_init (BudgetIndicator *self)
{
  self->data = &no_data;
}

BudgetIndicator *
_budget_indicator_new_for (BudgetGoal *owner, BudgetIndicatorData *data, guint position)
{
  BudgetIndicator *self = budget_indicator_new ();

  self->goal = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_indicator_new:
 *
 * Makes an indicator without content. Useful ones come from [method@Budget.Goal.get_indicator].
 *
 * Returns: (transfer full): a new indicator
 *
 * Since: 1.0
 */
BudgetIndicator *
budget_indicator_new (void)
{
  return g_object_new (BUDGET_TYPE_INDICATOR, NULL);
}

/**
 * budget_indicator_get_goal: (get-property goal)
 * @self: an indicator
 *
 * Gets the goal that the indicator belongs to. The indicator keeps it alive.
 *
 * Returns: (transfer none) (nullable): the goal; %NULL only of an empty indicator
 *
 * Since: 1.0
 */
BudgetGoal *
budget_indicator_get_goal (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->goal;
}

/**
 * budget_indicator_get_level1: (get-property level1)
 * @self: an indicator
 *
 * Gets the first level (一级指标), as printed. A cell that is empty because it is merged with the
 * one above has the text of that.
 *
 * Returns: (transfer none) (nullable): the words, %NULL when none are printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_level1 (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->level1;
}

/**
 * budget_indicator_get_level2: (get-property level2)
 * @self: an indicator
 *
 * Gets the second level (二级指标), as printed.
 *
 * Returns: (transfer none) (nullable): the words, %NULL when none are printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_level2 (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->level2;
}

/**
 * budget_indicator_get_level3: (get-property level3)
 * @self: an indicator
 *
 * Gets the third level (三级指标), the name of the indicator, as printed.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_level3 (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->level3;
}

/**
 * budget_indicator_get_level1_kind: (get-property level1-kind)
 * @self: an indicator
 *
 * Gets what the first level means. The suffix 指标 and white space do not count.
 *
 * Returns: the kind, %BUDGET_INDICATOR_LEVEL1_UNKNOWN when it is another word
 *
 * Since: 1.0
 */
BudgetIndicatorLevel1
budget_indicator_get_level1_kind (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), BUDGET_INDICATOR_LEVEL1_UNKNOWN);

  return _budget_indicator_level1_from_text (self->data->level1);
}

/**
 * budget_indicator_get_level2_kind: (get-property level2-kind)
 * @self: an indicator
 *
 * Gets what the second level means. The suffix 指标 and white space do not count.
 *
 * Returns: the kind, %BUDGET_INDICATOR_LEVEL2_UNKNOWN when it is another word
 *
 * Since: 1.0
 */
BudgetIndicatorLevel2
budget_indicator_get_level2_kind (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), BUDGET_INDICATOR_LEVEL2_UNKNOWN);

  return _budget_indicator_level2_from_text (self->data->level2);
}

/**
 * budget_indicator_get_description: (get-property description)
 * @self: an indicator
 *
 * Gets what the indicator measures (指标描述, 指标解释), as printed.
 *
 * Returns: (transfer none) (nullable): the description, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_description (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->description;
}

/**
 * budget_indicator_get_value: (get-property value)
 * @self: an indicator
 *
 * Gets the value that the indicator shall have (指标值), as printed; where the comparator, the
 * number and the unit have columns of their own, they are put together.
 * [property@Budget.Indicator:target] is what it says.
 *
 * Returns: (transfer none) (nullable): the value, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_value (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->value;
}

/**
 * budget_indicator_get_weight: (get-property weight)
 * @self: an indicator
 *
 * Gets how much the indicator counts (权重, 分值), as printed.
 *
 * Returns: (transfer none) (nullable): the weight, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_weight (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->weight;
}

/**
 * budget_indicator_get_actual: (get-property actual)
 * @self: an indicator
 *
 * Gets the value that was reached (实际完成值), as printed in reports on the year.
 *
 * Returns: (transfer none) (nullable): the value, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_actual (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->actual;
}

/**
 * budget_indicator_get_score: (get-property score)
 * @self: an indicator
 *
 * Gets the score that was given (得分), as printed in reports on the year.
 *
 * Returns: (transfer none) (nullable): the score, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_score (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->score;
}

/**
 * budget_indicator_get_basis: (get-property basis)
 * @self: an indicator
 *
 * Gets where the value comes from (指标值确定依据), as 工作计划.
 *
 * Returns: (transfer none) (nullable): the basis, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_indicator_get_basis (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return self->data->basis;
}

/**
 * budget_indicator_dup_target:
 * @self: an indicator
 *
 * Gets what the value says: a number with a comparator, a date, words.
 *
 * Returns: (transfer full): the target; its kind is %BUDGET_TARGET_KIND_NONE when no value is
 * printed
 *
 * Since: 1.0
 */
BudgetTarget *
budget_indicator_dup_target (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return _budget_target_new_from_data (&self->data->target);
}

/**
 * budget_indicator_dup_place:
 * @self: an indicator
 *
 * Gets where the indicator is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_indicator_dup_place (BudgetIndicator *self)
{
  g_return_val_if_fail (BUDGET_IS_INDICATOR (self), NULL);

  return _budget_place_new_for (&self->data->place, _budget_goal_get_disclosure_data (self->goal));
}
