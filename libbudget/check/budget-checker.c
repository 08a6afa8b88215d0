/* budget-checker.c - the rules, and a disclosure under them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-resource-private.h"
#include "check/budget-checker-private.h"

/**
 * BudgetChecker:
 *
 * Checks disclosures: that every total is the sum of its parts, that the forms agree with each other
 * and the prose with the forms, that goals and money fit, and that codes are those of the year.
 *
 * The rules are data: a table that comes with the library, to which a program can add its own, and
 * in which it can switch rules off and change severities. Amounts are compared exactly; what a
 * printed last place leaves open is an interval, never a tolerance, and a difference within it is
 * told as a note.
 *
 * ```c
 * g_autoptr (BudgetChecker) checker = budget_checker_new ();
 * g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);
 *
 * for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
 *   {
 *     g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);
 *
 *     g_print ("%s: %s\n", budget_finding_get_what (finding), budget_finding_get_message (finding));
 *   }
 * ```
 *
 * *Threads*: set up in one thread; once it is, any number of threads may check with it.
 *
 * Since: 1.0
 */
struct _BudgetChecker
{
  GObject parent_instance;
  BudgetRules *rules; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BudgetChecker, budget_checker, G_TYPE_OBJECT)

enum
{
  PROP_RULES = 1,
  PROP_CATALOGUES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_checker_finalize (GObject *object)
{
  BudgetChecker *self = BUDGET_CHECKER (object);

  g_clear_pointer (&self->rules, _budget_rules_free);
  G_OBJECT_CLASS (budget_checker_parent_class)->finalize (object);
}

static void
budget_checker_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetChecker *self = BUDGET_CHECKER (object);

  switch (id)
    {
    case PROP_RULES:
      g_value_take_object (value, budget_checker_list_rules (self));
      break;
    case PROP_CATALOGUES:
      g_value_take_object (value, budget_checker_list_catalogues (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_checker_class_init (BudgetCheckerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_checker_finalize;
  object_class->get_property = budget_checker_get_property;

  /**
   * BudgetChecker:rules:
   *
   * All rules, those that are switched off, too.
   *
   * Since: 1.0
   */
  properties[PROP_RULES] = g_param_spec_object ("rules", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetChecker:catalogues: (getter list_catalogues)
   *
   * The complete lists of codes that were added.
   *
   * Since: 1.0
   */
  properties[PROP_CATALOGUES] = g_param_spec_object ("catalogues", NULL, NULL, G_TYPE_LIST_MODEL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_checker_init (BudgetChecker *self)
{
  g_autoptr (GBytes) bytes = _budget_resource_get ("rules.conf");
  g_autoptr (GError) error = NULL;

  self->rules = _budget_rules_new ();
  if (!_budget_rules_add (self->rules, g_bytes_get_data (bytes, NULL), "rules.conf", &error))
    g_error ("%s", error->message);
}

/**
 * budget_checker_new:
 *
 * Makes a checker with the rules that come with the library.
 *
 * Returns: (transfer full): a new checker
 *
 * Since: 1.0
 */
BudgetChecker *
budget_checker_new (void)
{
  return g_object_new (BUDGET_TYPE_CHECKER, NULL);
}

/**
 * budget_checker_load_rules:
 * @self: a checker
 * @file: a file of rules
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Adds the rules of a file. A rule that is there already is replaced. The manual of rules has the
 * format.
 *
 * Fails with [error@Budget.Error.RULE] when a rule does not compile; the message says in which line,
 * and no rule of the file is added. Fails with %G_IO_ERROR when the file cannot be read.
 *
 * Returns: %TRUE when the rules are added
 *
 * Since: 1.0
 */
gboolean
budget_checker_load_rules (BudgetChecker *self,
                           GFile *file,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    return FALSE;
  name = g_file_get_basename (file);
  return budget_checker_load_rules_bytes (self, bytes, name, error);
}

/**
 * budget_checker_load_rules_bytes:
 * @self: a checker
 * @bytes: the content of a file of rules
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Adds rules as [method@Budget.Checker.load_rules] does.
 *
 * Returns: %TRUE when the rules are added
 *
 * Since: 1.0
 */
gboolean
budget_checker_load_rules_bytes (BudgetChecker *self,
                                 GBytes *bytes,
                                 const char *name,
                                 GError **error)
{
  g_autofree char *text = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  /* a NUL within is no UTF-8 either, and is found by its length */
  text = g_strndup (data != NULL ? data : "", length);
  if (strlen (text) != length)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_RULE, "%s: found a NUL byte, expected text",
                   name);
      return FALSE;
    }
  return _budget_rules_add (self->rules, text, name, error);
}

static BudgetRuleData *
budget_checker_get_rule (BudgetChecker *self, const char *id, GError **error)
{
  BudgetRuleData *rule = _budget_rules_find (self->rules, id);

  if (rule == NULL)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND, "there is no rule “%s”", id);
  return rule;
}

/**
 * budget_checker_set_rule_enabled:
 * @self: a checker
 * @rule: a rule, as in `A21`
 * @enabled: whether it is checked
 * @error: return location for an error
 *
 * Switches a rule on or off.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when there is no such rule.
 *
 * Returns: %TRUE when there is
 *
 * Since: 1.0
 */
gboolean
budget_checker_set_rule_enabled (BudgetChecker *self,
                                 const char *rule,
                                 gboolean enabled,
                                 GError **error)
{
  BudgetRuleData *data;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  data = budget_checker_get_rule (self, rule, error);
  if (data != NULL)
    data->is_disabled = !enabled;
  return data != NULL;
}

/**
 * budget_checker_set_rule_severity:
 * @self: a checker
 * @rule: a rule, as in `A21`
 * @severity: how grave it is when it does not hold
 * @error: return location for an error
 *
 * Changes the severity of a rule.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when there is no such rule.
 *
 * Returns: %TRUE when there is
 *
 * Since: 1.0
 */
gboolean
budget_checker_set_rule_severity (BudgetChecker *self,
                                  const char *rule,
                                  BudgetSeverity severity,
                                  GError **error)
{
  BudgetRuleData *data;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  data = budget_checker_get_rule (self, rule, error);
  if (data != NULL)
    data->severity = severity;
  return data != NULL;
}

/**
 * budget_checker_add_catalogue:
 * @self: a checker
 * @catalogue: a list that is complete, as [func@Budget.Classification.load] gives it
 *
 * Adds the official codes of a year, which codes and names are held against from then on.
 *
 * The library's own catalogue is not complete, so that a code which it lacks is but a note (rule
 * `K01n`). A list that is complete denies what it does not have: such a code is an error (`K01c`).
 * It counts for disclosures of its year, a list of the year 0 for those of years that none was added
 * for; of one classification and year the last one counts.
 *
 * Since: 1.0
 */
void
budget_checker_add_catalogue (BudgetChecker *self, BudgetClassification *catalogue)
{
  GPtrArray *all;

  g_return_if_fail (BUDGET_IS_CHECKER (self));
  g_return_if_fail (BUDGET_IS_CLASSIFICATION (catalogue));
  g_return_if_fail (budget_classification_is_complete (catalogue));

  all = self->rules->catalogues;
  for (guint i = 0; i < all->len; i++)
    if (budget_classification_get_system (all->pdata[i]) ==
            budget_classification_get_system (catalogue) &&
        budget_classification_get_year (all->pdata[i]) ==
            budget_classification_get_year (catalogue))
      {
        g_ptr_array_remove_index (all, i);
        break;
      }
  g_ptr_array_add (all, g_object_ref (catalogue));
}

/**
 * budget_checker_list_catalogues: (get-property catalogues)
 * @self: a checker
 *
 * Lists the complete lists of codes that were added.
 *
 * Returns: (transfer full): a list of [class@Budget.Classification]; empty at first
 *
 * Since: 1.0
 */
GListModel *
budget_checker_list_catalogues (BudgetChecker *self)
{
  GListStore *list;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);

  list = g_list_store_new (BUDGET_TYPE_CLASSIFICATION);
  for (guint i = 0; i < self->rules->catalogues->len; i++)
    g_list_store_append (list, self->rules->catalogues->pdata[i]);
  return G_LIST_MODEL (list);
}

/**
 * budget_checker_list_rules:
 * @self: a checker
 *
 * Lists all rules, those that are switched off, too.
 *
 * Returns: (transfer full): a list of [class@Budget.Rule]
 *
 * Since: 1.0
 */
GListModel *
budget_checker_list_rules (BudgetChecker *self)
{
  GListStore *list;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);

  list = g_list_store_new (BUDGET_TYPE_RULE);
  for (guint i = 0; i < self->rules->rules->len; i++)
    {
      g_autoptr (BudgetRule) rule = _budget_rule_new_for (self->rules->rules->pdata[i]);

      g_list_store_append (list, rule);
    }
  return G_LIST_MODEL (list);
}

/**
 * budget_checker_find_rule:
 * @self: a checker
 * @rule: a rule, as in `A21`
 *
 * Finds a rule.
 *
 * Returns: (transfer full) (nullable): the rule, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetRule *
budget_checker_find_rule (BudgetChecker *self, const char *rule)
{
  BudgetRuleData *data;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  data = _budget_rules_find (self->rules, rule);
  return data != NULL ? _budget_rule_new_for (data) : NULL;
}

/**
 * budget_checker_check:
 * @self: a checker
 * @disclosure: a disclosure
 *
 * Checks a disclosure. Findings are what does not hold, and notes of what rounding explains, in the
 * order of their places; a mistake that breaks several rules is one finding.
 *
 * Returns: (transfer full): a list of [class@Budget.Finding]; empty when there is nothing to report
 *
 * Since: 1.0
 */
GListModel *
budget_checker_check (BudgetChecker *self, BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetCheckResult) result = NULL;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);

  result = _budget_check_result_new (disclosure, NULL, self->rules);
  return _budget_check_result_list_findings (result);
}

/**
 * budget_checker_check_against:
 * @self: a checker
 * @disclosure: a disclosure
 * @older: the same department's disclosure of the year before
 *
 * Checks a disclosure as [method@Budget.Checker.check] does, and what it says of last year (较上年增加)
 * against last year's disclosure. When @older is of another kind, or not of the year before, nothing
 * is said of it.
 *
 * Returns: (transfer full): a list of [class@Budget.Finding]; empty when there is nothing to report
 *
 * Since: 1.0
 */
GListModel *
budget_checker_check_against (BudgetChecker *self,
                              BudgetDisclosure *disclosure,
                              BudgetDisclosure *older)
{
  g_autoptr (BudgetCheckResult) result = NULL;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (older), NULL);

  result = _budget_check_result_new (disclosure, older, self->rules);
  return _budget_check_result_list_findings (result);
}

/**
 * budget_checker_list_outcomes:
 * @self: a checker
 * @disclosure: a disclosure
 *
 * Checks a disclosure and lists everything that the rules gave, what holds and what could not be
 * evaluated, too, in the order of the rules.
 *
 * Returns: (transfer full): a list of [class@Budget.Outcome]
 *
 * Since: 1.0
 */
GListModel *
budget_checker_list_outcomes (BudgetChecker *self, BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetCheckResult) result = NULL;

  g_return_val_if_fail (BUDGET_IS_CHECKER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);

  result = _budget_check_result_new (disclosure, NULL, self->rules);
  return _budget_check_result_list_outcomes (result);
}
