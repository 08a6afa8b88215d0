/* fuzz-rules.c - any text as a file of rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "check/budget-checker-private.h"

#include <string.h>

/* (transfer none) the sample where it is known to be, else an empty one */
static BudgetDisclosure *
fuzz_get_disclosure (void)
{
  static BudgetDisclosure *disclosure;
  const char *source = g_getenv ("BUDGET_TEST_SOURCE");

  if (disclosure == NULL && source != NULL)
    {
      g_autofree char *path = g_build_filename (source, "examples", "data", "sample.txt", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      disclosure = budget_disclosure_load (file, NULL, NULL);
    }
  if (disclosure == NULL)
    disclosure = budget_disclosure_new ();
  return disclosure;
}

static void
fuzz_check_failure (gboolean done, const GError *error)
{
  if (done != (error == NULL))
    g_error ("an error and rules, or neither");
  if (error != NULL &&
      (!g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_RULE) ||
       !g_str_has_prefix (error->message, "fuzz: ") || !g_utf8_validate (error->message, -1, NULL)))
    g_error ("an error as it should not be");
}

/* what can be told of a rule: a checker gives it, and finds it by its name */
static void
fuzz_check_rules (BudgetRules *rules)
{
  for (guint i = 0; i < rules->rules->len; i++)
    {
      BudgetRuleData *data = rules->rules->pdata[i];
      g_autoptr (BudgetRule) rule = _budget_rule_new_for (data);

      if (_budget_rules_find (rules, data->id) != data || budget_rule_get_text (rule) == NULL ||
          budget_rule_get_text_zh (rule) == NULL)
        g_error ("a rule that is not whole: %s", data->id);
    }
}

/* Everything that the rules give can be written, and is JSON in UTF-8. */
static void
fuzz_run_rules (BudgetRules *rules)
{
  BudgetDisclosure *disclosure = fuzz_get_disclosure ();
  g_autoptr (BudgetCheckResult) result = _budget_check_result_new (disclosure, NULL, rules);
  g_autoptr (GListModel) findings = _budget_check_result_list_findings (result);
  g_autoptr (GListModel) outcomes = _budget_check_result_list_outcomes (result);
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autofree char *json = budget_writer_findings_to_json (writer, disclosure, findings, NULL);

  if (json == NULL || !g_utf8_validate (json, -1, NULL))
    g_error ("findings that cannot be written");
  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);
      BudgetResult status = budget_outcome_get_result (outcome);
      gboolean is_reported = status == BUDGET_RESULT_FAIL || status == BUDGET_RESULT_ROUND;

      if (_budget_rules_find (rules, budget_outcome_get_rule (outcome)) == NULL ||
          is_reported != (budget_outcome_get_message (outcome) != NULL))
        g_error ("an outcome as it should not be");
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetRules) rules = _budget_rules_new ();
  gboolean done = _budget_rules_add (rules, text, "fuzz", &error);

  fuzz_check_failure (done, error);
  if (!done && rules->rules->len > 0)
    g_error ("rules of a file that was refused");
  if (done)
    {
      fuzz_check_rules (rules);
      fuzz_run_rules (rules);
    }
  return 0;
}
