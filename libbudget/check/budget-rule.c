/* budget-rule.c - a rule that disclosures are checked by
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-checker-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetRule:
 *
 * A rule that disclosures are checked by, as it stood when it was asked for.
 *
 * ```c
 * g_autoptr (BudgetRule) rule = budget_checker_find_rule (checker, "A21");
 *
 * g_print ("%s\n", budget_rule_get_text (rule));
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetRule
{
  GObject parent_instance;
  char *id;       /* (owned) (nullable) */
  char *text;     /* (owned) (nullable) */
  char *text_zh;  /* (owned) (nullable) */
  char *reason;   /* (owned) (nullable) */
  char *identity; /* (owned) (nullable) */
  BudgetSeverity severity;
  gboolean enabled;
};

G_DEFINE_FINAL_TYPE (BudgetRule, budget_rule, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_SEVERITY,
  PROP_ENABLED,
  PROP_TEXT,
  PROP_TEXT_ZH,
  PROP_REASON,
  PROP_IDENTITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_rule_finalize (GObject *object)
{
  BudgetRule *self = BUDGET_RULE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->text_zh, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->identity, g_free);
  G_OBJECT_CLASS (budget_rule_parent_class)->finalize (object);
}

static void
budget_rule_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetRule *self = BUDGET_RULE (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_TEXT_ZH:
      g_value_set_string (value, self->text_zh);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_IDENTITY:
      g_value_set_string (value, self->identity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_rule_class_init (BudgetRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_rule_finalize;
  object_class->get_property = budget_rule_get_property;

  /**
   * BudgetRule:id: (getter get_id)
   *
   * The name of the rule, as in `A21`.
   *
   * Since: 1.0
   */
  properties[PROP_ID] = _budget_spec_string ("id");
  /**
   * BudgetRule:severity: (getter get_severity)
   *
   * How grave it is when the rule does not hold.
   *
   * Since: 1.0
   */
  properties[PROP_SEVERITY] =
      _budget_spec_enum ("severity", BUDGET_TYPE_SEVERITY, BUDGET_SEVERITY_ERROR);
  /**
   * BudgetRule:enabled: (getter get_enabled)
   *
   * Whether the rule is checked.
   *
   * Since: 1.0
   */
  properties[PROP_ENABLED] =
      g_param_spec_boolean ("enabled", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetRule:text: (getter get_text)
   *
   * What the rule says, in English.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  /**
   * BudgetRule:text-zh: (getter get_text_zh)
   *
   * What the rule says, in Chinese.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT_ZH] = _budget_spec_string ("text-zh");
  /**
   * BudgetRule:reason: (getter get_reason)
   *
   * Where the rule comes from.
   *
   * Since: 1.0
   */
  properties[PROP_REASON] = _budget_spec_string ("reason");
  /**
   * BudgetRule:identity: (getter get_identity)
   *
   * The identity that the rule evaluates.
   *
   * Since: 1.0
   */
  properties[PROP_IDENTITY] = _budget_spec_string ("identity");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_rule_init (BudgetRule *self)
{
  self->severity = BUDGET_SEVERITY_ERROR;
  self->enabled = TRUE;
}

BudgetRule *
_budget_rule_new_for (const BudgetRuleData *data)
{
  BudgetRule *self = budget_rule_new ();

  self->id = g_strdup (data->id);
  self->text = g_strdup (data->en);
  self->text_zh = g_strdup (data->zh);
  self->reason = g_strdup (data->why);
  self->identity = g_strdup (data->identity_text);
  self->severity = data->severity;
  self->enabled = !data->is_disabled;
  return self;
}

/**
 * budget_rule_new:
 *
 * Makes a rule that says nothing. Useful ones come from [method@Budget.Checker.list_rules].
 *
 * Returns: (transfer full): a new rule
 *
 * Since: 1.0
 */
BudgetRule *
budget_rule_new (void)
{
  return g_object_new (BUDGET_TYPE_RULE, NULL);
}

/**
 * budget_rule_get_id: (get-property id)
 * @self: a rule
 *
 * Gets the name of the rule, as in `A21`.
 *
 * Returns: (transfer none) (nullable): the name; %NULL only of a bare rule
 *
 * Since: 1.0
 */
const char *
budget_rule_get_id (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), NULL);

  return self->id;
}

/**
 * budget_rule_get_severity: (get-property severity)
 * @self: a rule
 *
 * Gets how grave it is when the rule does not hold.
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
BudgetSeverity
budget_rule_get_severity (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), BUDGET_SEVERITY_NOTE);

  return self->severity;
}

/**
 * budget_rule_get_enabled: (get-property enabled)
 * @self: a rule
 *
 * Gets whether the rule is checked.
 *
 * Returns: %TRUE when it is
 *
 * Since: 1.0
 */
gboolean
budget_rule_get_enabled (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), FALSE);

  return self->enabled;
}

/**
 * budget_rule_get_text: (get-property text)
 * @self: a rule
 *
 * Gets what the rule says, in English.
 *
 * Returns: (transfer none) (nullable): the text; %NULL only of a bare rule
 *
 * Since: 1.0
 */
const char *
budget_rule_get_text (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), NULL);

  return self->text;
}

/**
 * budget_rule_get_text_zh: (get-property text-zh)
 * @self: a rule
 *
 * Gets what the rule says, in Chinese.
 *
 * Returns: (transfer none) (nullable): the text; %NULL only of a bare rule
 *
 * Since: 1.0
 */
const char *
budget_rule_get_text_zh (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), NULL);

  return self->text_zh;
}

/**
 * budget_rule_get_reason: (get-property reason)
 * @self: a rule
 *
 * Gets where the rule comes from: the regulation, or what the forms are made of.
 *
 * Returns: (transfer none) (nullable): the reason, %NULL when none is given
 *
 * Since: 1.0
 */
const char *
budget_rule_get_reason (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), NULL);

  return self->reason;
}

/**
 * budget_rule_get_identity: (get-property identity)
 * @self: a rule
 *
 * Gets the identity that the rule evaluates, in the language of rule files.
 *
 * Returns: (transfer none) (nullable): the identity, %NULL when the rule needs judgement
 *
 * Since: 1.0
 */
const char *
budget_rule_get_identity (BudgetRule *self)
{
  g_return_val_if_fail (BUDGET_IS_RULE (self), NULL);

  return self->identity;
}
