/* budget-finding.c - something worth reporting about a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-outcome-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetFinding:
 *
 * Something about a disclosure that is worth reporting.
 *
 * A finding comes from reading, or from [class@Budget.Checker]; that of a check has an outcome.
 *
 * What stands in a published document is data, however odd: it never fails to load because its
 * print is damaged or its words are unknown. What the reading had to repair, could not understand
 * or left as it was is told by findings, each with a stable word, a message in English and in
 * Chinese, and its place.
 *
 * ```c
 * g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
 *
 * for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
 *   {
 *     g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);
 *
 *     g_print ("%s\n", budget_finding_get_message (finding));
 *   }
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetFinding
{
  GObject parent_instance;
  GObject *owner;                   /* (owned) (nullable): keeps data alive */
  BudgetDisclosureData *disclosure; /* (nullable) */
  const BudgetFindingData *data;
  BudgetOutcome *outcome; /* (owned) (nullable) */
  GListModel *beneath;    /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (BudgetFinding, budget_finding, G_TYPE_OBJECT)

enum
{
  PROP_WHAT = 1,
  PROP_SEVERITY,
  PROP_MESSAGE,
  PROP_MESSAGE_ZH,
  PROP_TEXT,
  PROP_PLACE,
  PROP_OUTCOME,
  PROP_BENEATH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetFindingData no_data = { 0 };

static void
budget_finding_finalize (GObject *object)
{
  BudgetFinding *self = BUDGET_FINDING (object);

  g_clear_object (&self->outcome);
  g_clear_object (&self->beneath);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (budget_finding_parent_class)->finalize (object);
}

static void
budget_finding_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetFinding *self = BUDGET_FINDING (object);

  switch (id)
    {
    case PROP_WHAT:
      g_value_set_string (value, self->data->what);
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, self->data->severity);
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
      g_value_take_object (value, budget_finding_dup_place (self));
      break;
    case PROP_OUTCOME:
      g_value_set_object (value, self->outcome);
      break;
    case PROP_BENEATH:
      g_value_take_object (value, budget_finding_list_beneath (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_finding_class_init (BudgetFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_finding_finalize;
  object_class->get_property = budget_finding_get_property;

  /**
   * BudgetFinding:what: (getter get_what)
   *
   * A stable word that says what kind of finding it is, as in `rows-glued`.
   *
   * Since: 1.0
   */
  properties[PROP_WHAT] = _budget_spec_string ("what");
  /**
   * BudgetFinding:severity: (getter get_severity)
   *
   * How grave it is.
   *
   * Since: 1.0
   */
  properties[PROP_SEVERITY] =
      _budget_spec_enum ("severity", BUDGET_TYPE_SEVERITY, BUDGET_SEVERITY_NOTE);
  /**
   * BudgetFinding:message: (getter get_message)
   *
   * What was found, in English.
   *
   * Since: 1.0
   */
  properties[PROP_MESSAGE] = _budget_spec_string ("message");
  /**
   * BudgetFinding:message-zh: (getter get_message_zh)
   *
   * What was found, in Chinese.
   *
   * Since: 1.0
   */
  properties[PROP_MESSAGE_ZH] = _budget_spec_string ("message-zh");
  /**
   * BudgetFinding:text: (getter get_text)
   *
   * The printed text that it is about.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  /**
   * BudgetFinding:place:
   *
   * Where it was found.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);
  /**
   * BudgetFinding:outcome: (getter get_outcome)
   *
   * What the rule gave, when the finding is of a check.
   *
   * Since: 1.0
   */
  properties[PROP_OUTCOME] = _budget_spec_object ("outcome", BUDGET_TYPE_OUTCOME);
  /**
   * BudgetFinding:beneath:
   *
   * The outcomes of other rules that the same mistake explains.
   *
   * Since: 1.0
   */
  properties[PROP_BENEATH] = _budget_spec_object ("beneath", G_TYPE_LIST_MODEL);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_finding_init (BudgetFinding *self)
{
  self->data = &no_data;
}

BudgetFinding *
_budget_finding_new_for (BudgetDisclosure *owner, BudgetFindingData *data, guint position)
{
  BudgetFinding *self = budget_finding_new ();

  self->owner = g_object_ref (G_OBJECT (owner));
  self->disclosure = _budget_disclosure_get_data (owner);
  self->data = data;
  return self;
}

BudgetFinding *
_budget_finding_new_for_outcome (gpointer owner,
                                 BudgetFindingData *data,
                                 BudgetDisclosureData *disclosure,
                                 BudgetOutcome *outcome,
                                 GListModel *beneath)
{
  BudgetFinding *self = budget_finding_new ();

  self->owner = g_object_ref (owner);
  self->data = data;
  self->disclosure = disclosure;
  self->outcome = outcome;
  self->beneath = beneath;
  return self;
}

const BudgetFindingData *
_budget_finding_get_data (BudgetFinding *self, BudgetDisclosureData **disclosure)
{
  *disclosure = self->disclosure;
  return self->data;
}

/**
 * budget_finding_new:
 *
 * Makes a finding that says nothing. Useful ones come from
 * [method@Budget.Disclosure.list_findings].
 *
 * Returns: (transfer full): a new finding
 *
 * Since: 1.0
 */
BudgetFinding *
budget_finding_new (void)
{
  return g_object_new (BUDGET_TYPE_FINDING, NULL);
}

/**
 * budget_finding_get_what: (get-property what)
 * @self: a finding
 *
 * Gets a word for the kind of finding, of ASCII letters and hyphens, as in `rows-glued`. Words do
 * not change between versions.
 *
 * Returns: (transfer none) (nullable): the word; %NULL only of an empty finding
 *
 * Since: 1.0
 */
const char *
budget_finding_get_what (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return self->data->what;
}

/**
 * budget_finding_get_severity: (get-property severity)
 * @self: a finding
 *
 * Gets how grave the finding is.
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
BudgetSeverity
budget_finding_get_severity (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), BUDGET_SEVERITY_NOTE);

  return self->data->severity;
}

/**
 * budget_finding_get_message: (get-property message)
 * @self: a finding
 *
 * Gets what was found, in English, for people. The place is not part of it.
 *
 * Returns: (transfer none) (nullable): the message; %NULL only of an empty finding
 *
 * Since: 1.0
 */
const char *
budget_finding_get_message (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return self->data->en;
}

/**
 * budget_finding_get_message_zh: (get-property message-zh)
 * @self: a finding
 *
 * Gets what was found, in Chinese, for people. The place is not part of it.
 *
 * Returns: (transfer none) (nullable): the message; %NULL only of an empty finding
 *
 * Since: 1.0
 */
const char *
budget_finding_get_message_zh (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return self->data->zh;
}

/**
 * budget_finding_get_text: (get-property text)
 * @self: a finding
 *
 * Gets the printed text that the finding is about.
 *
 * Returns: (transfer none) (nullable): the text, %NULL when it is not about a text
 *
 * Since: 1.0
 */
const char *
budget_finding_get_text (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return self->data->text;
}

/**
 * budget_finding_dup_place:
 * @self: a finding
 *
 * Gets where it was found.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_finding_dup_place (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return _budget_place_new_for (&self->data->place, self->disclosure);
}

/**
 * budget_finding_get_outcome: (get-property outcome)
 * @self: a finding
 *
 * Gets what the rule gave, with both sides of the comparison, when the finding is of a check.
 *
 * Returns: (transfer none) (nullable): the outcome, %NULL of a finding of reading
 *
 * Since: 1.0
 */
BudgetOutcome *
budget_finding_get_outcome (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  return self->outcome;
}

/**
 * budget_finding_list_beneath:
 * @self: a finding
 *
 * Lists the outcomes that the same mistake explains: an amount that is wrong breaks all comparisons
 * that it is part of.
 *
 * Returns: (transfer full): a list of [class@Budget.Outcome], without the finding's own
 *
 * Since: 1.0
 */
GListModel *
budget_finding_list_beneath (BudgetFinding *self)
{
  g_return_val_if_fail (BUDGET_IS_FINDING (self), NULL);

  if (self->beneath != NULL)
    return g_object_ref (self->beneath);
  return G_LIST_MODEL (g_list_store_new (BUDGET_TYPE_OUTCOME));
}
