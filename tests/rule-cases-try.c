/* rule-cases-try.c - what a rule gives on the disclosure of a case
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "rule-cases.h"

#include "base/budget-resource-private.h"
#include "check/budget-checker-private.h"
#include "model/budget-model-private.h"

#include <string.h>

const char *const rule_cases_files[RULE_CASES_N_FILES] = {
  "structure.txt", "form.txt",  "forms.txt", "forms-and-prose.txt",
  "prose.txt",     "words.txt", "goals.txt", "catalogue.txt",
};

BudgetRules *
rule_cases_new_rules (void)
{
  g_autoptr (GBytes) bytes = _budget_resource_get ("rules.conf");
  BudgetRules *rules = _budget_rules_new ();

  if (!_budget_rules_add (rules, g_bytes_get_data (bytes, NULL), "rules.conf", NULL))
    g_error ("rules.conf was not read");
  return rules;
}

/* (transfer full) The outcomes of one rule. */
static GPtrArray *
outcomes_of (BudgetCheckResult *result, const char *rule)
{
  g_autoptr (GListModel) all = _budget_check_result_list_outcomes (result);
  GPtrArray *outcomes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (all, i);

      if (strcmp (budget_outcome_get_rule (outcome), rule) == 0)
        g_ptr_array_add (outcomes, g_steal_pointer (&outcome));
    }
  return outcomes;
}

/* A fail or a round beside which others may pass; of the other results all are. */
static gboolean
results_are_due (const GPtrArray *outcomes, const RuleCase *one)
{
  gboolean is_alone = one->result != BUDGET_RESULT_FAIL && one->result != BUDGET_RESULT_ROUND;
  guint n = 0;

  for (guint i = 0; i < outcomes->len; i++)
    {
      BudgetResult result = budget_outcome_get_result (outcomes->pdata[i]);

      if (result == one->result)
        n++;
      else if (result != BUDGET_RESULT_VACUOUS && (is_alone || result != BUDGET_RESULT_PASS))
        return FALSE;
      else if (one->result == BUDGET_RESULT_NOT_APPLICABLE)
        return FALSE;
    }
  return one->result == BUDGET_RESULT_FAIL ? n == one->n_fails : n > 0;
}

/* What the fails and rounds tell: both amounts, or a part of the message. */
static gboolean
told_is_due (const GPtrArray *outcomes, const RuleCase *one, GString *found)
{
  gboolean is_told = FALSE;

  for (guint i = 0; i < outcomes->len; i++)
    {
      BudgetOutcome *outcome = outcomes->pdata[i];
      g_autofree char *actual = budget_outcome_format_actual (outcome);
      g_autofree char *expected = budget_outcome_format_expected (outcome);
      const char *zh = budget_outcome_get_message_zh (outcome);

      if (budget_outcome_get_result (outcome) != one->result)
        continue;
      if (found->len > 0)
        g_string_append (found, ", ");
      if (budget_outcome_get_actual (outcome, NULL))
        g_string_append_printf (found, "%s ≠ %s", actual, expected);
      else if (zh != NULL)
        {
          g_string_append (found, zh);
          is_told |= one->told != NULL && strstr (zh, one->told) != NULL;
        }
    }
  return one->told == NULL || is_told || strcmp (found->str, one->told) == 0;
}

/* Whether findings have the rule, or one of them has it beneath it. */
static gboolean
is_found (GListModel *findings, const char *rule, BudgetSeverity severity)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (GListModel) beneath = budget_finding_list_beneath (finding);

      if (strcmp (budget_finding_get_what (finding), rule) == 0 &&
          budget_finding_get_severity (finding) == severity)
        return TRUE;
      for (guint b = 0; b < g_list_model_get_n_items (beneath); b++)
        {
          g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (beneath, b);

          if (strcmp (budget_outcome_get_rule (outcome), rule) == 0 &&
              budget_outcome_get_severity (outcome) == severity)
            return TRUE;
        }
    }
  return FALSE;
}

/* A fail is a finding of the severity that the case says, a round a note. */
static gboolean
findings_are_due (BudgetCheckResult *result, const char *rule, const RuleCase *one)
{
  g_autoptr (GListModel) findings = _budget_check_result_list_findings (result);

  if (one->result == BUDGET_RESULT_FAIL)
    return is_found (findings, rule, one->severity);
  if (one->result == BUDGET_RESULT_ROUND)
    return is_found (findings, rule, BUDGET_SEVERITY_NOTE);
  for (int severity = BUDGET_SEVERITY_NOTE; severity <= BUDGET_SEVERITY_ERROR; severity++)
    if (is_found (findings, rule, (BudgetSeverity) severity))
      return FALSE;
  return TRUE;
}

static void
describe_results (GString *report, const GPtrArray *outcomes)
{
  for (guint i = 0; i < outcomes->len; i++)
    {
      int result = (int) budget_outcome_get_result (outcomes->pdata[i]);

      g_string_append_printf (report, " %s", _budget_enum_to_nick (BUDGET_TYPE_RESULT, result));
    }
}

gboolean
rule_case_holds (const RuleCases *cases, const RuleCase *one, BudgetRules *rules, GString *report)
{
  RuleCaseInput input = rule_case_build (cases, one);
  g_autoptr (BudgetCheckResult) result = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_ptr_array_set_size (rules->catalogues, 0);
  if (input.catalogue != NULL)
    g_ptr_array_add (rules->catalogues, g_object_ref (input.catalogue));
  result = _budget_check_result_new (input.disclosure, input.older, rules);
  rule_case_input_clear (&input);
  outcomes = outcomes_of (result, cases->rule);
  if (results_are_due (outcomes, one) && told_is_due (outcomes, one, found) &&
      findings_are_due (result, cases->rule, one))
    return TRUE;
  if (report == NULL)
    return FALSE;
  g_string_append_printf (report, "%s:%u: %s gives", cases->file, one->line, cases->rule);
  describe_results (report, outcomes);
  g_string_append_printf (report, "%s%s\n", found->len > 0 ? ": " : "", found->str);
  return FALSE;
}
