/* budget-outcome.c - what a rule gave
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-outcome-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetOutcome:
 *
 * What one rule gave for one thing that it is said of: a total and its parts, a class in two forms,
 * an amount that the prose states and its cell.
 *
 * An outcome of a comparison has an actual amount (what is printed: the left side of the identity),
 * an expected one (the right side), their difference, and the interval that rounding explains; its
 * contributors are the printed amounts of both sides. An outcome of a judgement has a message.
 *
 * ```c
 * if (budget_outcome_get_result (outcome) == BUDGET_RESULT_FAIL)
 *   g_print ("%s: %s\n", budget_outcome_get_rule (outcome), budget_outcome_get_message (outcome));
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetOutcome
{
  GObject parent_instance;
  GObject *owner;               /* (owned) (nullable): keeps the disclosure and data alive */
  BudgetDisclosure *disclosure; /* (nullable) */
  const BudgetOutcomeData *data;
  const BudgetContributorData *contributors;
  BudgetHandles handles; /* of the contributors */
};

G_DEFINE_FINAL_TYPE (BudgetOutcome, budget_outcome, G_TYPE_OBJECT)

enum
{
  PROP_RULE = 1,
  PROP_RESULT,
  PROP_SEVERITY,
  PROP_MONEY_UNIT,
  PROP_MESSAGE,
  PROP_MESSAGE_ZH,
  PROP_TEXT,
  PROP_PLACE,
  PROP_N_CONTRIBUTORS,
  PROP_CONTRIBUTORS,
  PROP_CULPRIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetOutcomeData no_data = { .result = BUDGET_RESULT_NOT_APPLICABLE, .culprit = -1 };

static void
budget_outcome_finalize (GObject *object)
{
  BudgetOutcome *self = BUDGET_OUTCOME (object);

  _budget_handles_clear (&self->handles);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (budget_outcome_parent_class)->finalize (object);
}

static void
budget_outcome_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetOutcome *self = BUDGET_OUTCOME (object);

  switch (id)
    {
    case PROP_RULE:
      g_value_set_string (value, self->data->rule);
      break;
    case PROP_RESULT:
      g_value_set_enum (value, self->data->result);
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, self->data->severity);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->data->en);
      break;
    case PROP_MESSAGE_ZH:
      g_value_set_string (value, self->data->zh);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->data->text);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_outcome_dup_place (self));
      break;
    case PROP_N_CONTRIBUTORS:
      g_value_set_uint (value, self->data->n_contributors);
      break;
    case PROP_CONTRIBUTORS:
      g_value_take_object (value, budget_outcome_list_contributors (self));
      break;
    case PROP_CULPRIT:
      g_value_take_object (value, budget_outcome_dup_culprit (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_outcome_class_init (BudgetOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_outcome_finalize;
  object_class->get_property = budget_outcome_get_property;

  /**
   * BudgetOutcome:rule: (getter get_rule)
   *
   * The rule, as in `A21`.
   *
   * Since: 1.0
   */
  properties[PROP_RULE] = _budget_spec_string ("rule");
  /**
   * BudgetOutcome:result: (getter get_result)
   *
   * Whether the rule holds.
   *
   * Since: 1.0
   */
  properties[PROP_RESULT] =
      _budget_spec_enum ("result", BUDGET_TYPE_RESULT, BUDGET_RESULT_NOT_APPLICABLE);
  /**
   * BudgetOutcome:severity: (getter get_severity)
   *
   * How grave it is when the rule does not hold.
   *
   * Since: 1.0
   */
  properties[PROP_SEVERITY] =
      _budget_spec_enum ("severity", BUDGET_TYPE_SEVERITY, BUDGET_SEVERITY_NOTE);
  /**
   * BudgetOutcome:money-unit: (getter get_money_unit)
   *
   * The unit that the compared amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetOutcome:message: (getter get_message)
   *
   * What was found, in English.
   *
   * Since: 1.0
   */
  properties[PROP_MESSAGE] = _budget_spec_string ("message");
  /**
   * BudgetOutcome:message-zh: (getter get_message_zh)
   *
   * What was found, in Chinese.
   *
   * Since: 1.0
   */
  properties[PROP_MESSAGE_ZH] = _budget_spec_string ("message-zh");
  /**
   * BudgetOutcome:text: (getter get_text)
   *
   * The printed text that it is about.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  /**
   * BudgetOutcome:place:
   *
   * Where what was compared is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);
  /**
   * BudgetOutcome:n-contributors: (getter get_n_contributors)
   *
   * How many printed amounts were compared.
   *
   * Since: 1.0
   */
  properties[PROP_N_CONTRIBUTORS] = _budget_spec_uint ("n-contributors");
  /**
   * BudgetOutcome:contributors:
   *
   * The printed amounts that were compared.
   *
   * Since: 1.0
   */
  properties[PROP_CONTRIBUTORS] = _budget_spec_object ("contributors", G_TYPE_LIST_MODEL);
  /**
   * BudgetOutcome:culprit:
   *
   * The amount that is wrong, when it can be told.
   *
   * Since: 1.0
   */
  properties[PROP_CULPRIT] = _budget_spec_object ("culprit", BUDGET_TYPE_CONTRIBUTOR);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_outcome_init (BudgetOutcome *self)
{
  self->data = &no_data;
  _budget_handles_init (&self->handles, 0);
}

BudgetOutcome *
_budget_outcome_new_for (gpointer owner,
                         const BudgetOutcomeData *data,
                         const BudgetContributorData *contributors,
                         BudgetDisclosure *disclosure)
{
  BudgetOutcome *self = budget_outcome_new ();

  self->owner = g_object_ref (owner);
  self->data = data;
  self->contributors = contributors;
  self->disclosure = disclosure;
  self->handles.n = data->n_contributors;
  return self;
}

BudgetOutcomeView
_budget_outcome_get_view (BudgetOutcome *self)
{
  return (BudgetOutcomeView){
    .data = self->data,
    .contributors = self->contributors,
    .disclosure = self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL,
  };
}

/**
 * budget_outcome_new:
 *
 * Makes an outcome of nothing. Useful ones come from [method@Budget.Checker.list_outcomes].
 *
 * Returns: (transfer full): a new outcome
 *
 * Since: 1.0
 */
BudgetOutcome *
budget_outcome_new (void)
{
  return g_object_new (BUDGET_TYPE_OUTCOME, NULL);
}

/**
 * budget_outcome_get_rule: (get-property rule)
 * @self: an outcome
 *
 * Gets the rule, as in `A21`.
 *
 * Returns: (transfer none) (nullable): the rule; %NULL only of a bare outcome
 *
 * Since: 1.0
 */
const char *
budget_outcome_get_rule (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return self->data->rule;
}

/**
 * budget_outcome_get_result: (get-property result)
 * @self: an outcome
 *
 * Gets whether the rule holds.
 *
 * Returns: the result
 *
 * Since: 1.0
 */
BudgetResult
budget_outcome_get_result (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), BUDGET_RESULT_NOT_APPLICABLE);

  return self->data->result;
}

/**
 * budget_outcome_get_severity: (get-property severity)
 * @self: an outcome
 *
 * Gets how grave it is when the rule does not hold. What rounding
 * explains is a note whatever it is.
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
BudgetSeverity
budget_outcome_get_severity (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), BUDGET_SEVERITY_NOTE);

  return self->data->severity;
}

/**
 * budget_outcome_get_message: (get-property message)
 * @self: an outcome
 *
 * Gets what was found, in English.
 *
 * Returns: (transfer none) (nullable): the message, %NULL when there is nothing to report
 *
 * Since: 1.0
 */
const char *
budget_outcome_get_message (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return self->data->en;
}

/**
 * budget_outcome_get_message_zh: (get-property message-zh)
 * @self: an outcome
 *
 * Gets what was found, in Chinese.
 *
 * Returns: (transfer none) (nullable): the message, %NULL when there is nothing to report
 *
 * Since: 1.0
 */
const char *
budget_outcome_get_message_zh (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return self->data->zh;
}

/**
 * budget_outcome_get_text: (get-property text)
 * @self: an outcome
 *
 * Gets the printed text that a judgement is about.
 *
 * Returns: (transfer none) (nullable): the text, %NULL when there is none
 *
 * Since: 1.0
 */
const char *
budget_outcome_get_text (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return self->data->text;
}

/**
 * budget_outcome_dup_place:
 * @self: an outcome
 *
 * Gets where what was compared is printed. Each contributor has its own.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_outcome_dup_place (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}

/**
 * budget_outcome_get_n_contributors: (get-property n-contributors)
 * @self: an outcome
 *
 * Gets how many printed amounts were compared, blanks included.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_outcome_get_n_contributors (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), 0);

  return self->data->n_contributors;
}

static gpointer
budget_outcome_make_contributor (gpointer owner, guint position)
{
  BudgetOutcome *self = owner;

  return _budget_contributor_new_for (self, &self->contributors[position], self->disclosure);
}

/**
 * budget_outcome_get_contributor:
 * @self: an outcome
 * @position: an index, from 0
 *
 * Gets one of the printed amounts that were compared.
 *
 * Returns: (transfer full) (nullable): the contributor, %NULL past the end
 *
 * Since: 1.0
 */
BudgetContributor *
budget_outcome_get_contributor (BudgetOutcome *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return _budget_handles_get (&self->handles, position, budget_outcome_make_contributor, self);
}

/**
 * budget_outcome_list_contributors:
 * @self: an outcome
 *
 * Lists the printed amounts that were compared, those of the left side first.
 *
 * Returns: (transfer full): a list of [class@Budget.Contributor]
 *
 * Since: 1.0
 */
GListModel *
budget_outcome_list_contributors (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_CONTRIBUTOR, self->data->n_contributors,
                                  (BudgetHandleGet) budget_outcome_get_contributor);
}

/**
 * budget_outcome_dup_culprit:
 * @self: an outcome
 *
 * Gets the amount that is wrong, when it can be told: the only one whose change mends this
 * comparison and all others that do not hold because of it.
 *
 * Returns: (transfer full) (nullable): the contributor, %NULL when it cannot be told
 *
 * Since: 1.0
 */
BudgetContributor *
budget_outcome_dup_culprit (BudgetOutcome *self)
{
  g_return_val_if_fail (BUDGET_IS_OUTCOME (self), NULL);

  return self->data->culprit >= 0
             ? budget_outcome_get_contributor (self, (guint) self->data->culprit)
             : NULL;
}
