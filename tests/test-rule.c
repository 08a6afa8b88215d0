/* test-rule.c - a rule that disclosures are checked by
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-check-helpers.h"

#include <signal.h>

Test (rule, says_what_it_compares_and_why)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetRule) rule = budget_checker_find_rule (checker, "A20");

  cr_assert_str_eq (budget_rule_get_id (rule), "A20");
  cr_assert_eq (budget_rule_get_severity (rule), BUDGET_SEVERITY_ERROR);
  cr_assert (budget_rule_get_enabled (rule));
  cr_assert_not_null (strstr (budget_rule_get_text (rule), "every category"));
  cr_assert_not_null (strstr (budget_rule_get_text_zh (rule), "上级科目"));
  cr_assert_not_null (budget_rule_get_reason (rule));
  cr_assert_str_eq (budget_rule_get_identity (rule), "[@] = [children]");
}

Test (rule, of_judgement_has_no_identity)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetRule) rule = budget_checker_find_rule (checker, "S04n");

  cr_assert_null (budget_rule_get_identity (rule));
  cr_assert_eq (budget_rule_get_severity (rule), BUDGET_SEVERITY_WARNING);
}

/* what a user reads of any rule is whole */
Test (rule, each_has_both_languages_and_a_name_of_its_own)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) rules = budget_checker_list_rules (checker);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cr_assert_gt (g_list_model_get_n_items (rules), 60);
  cr_assert_eq (g_list_model_get_item_type (rules), BUDGET_TYPE_RULE);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (BudgetRule) rule = g_list_model_get_item (rules, i);
      const char *id = budget_rule_get_id (rule);

      cr_assert (g_hash_table_add (seen, g_strdup (id)), "%s is there twice", id);
      cr_assert (g_str_is_ascii (budget_rule_get_text (rule)), "%s", id);
      cr_assert_not (g_str_is_ascii (budget_rule_get_text_zh (rule)), "%s", id);
      cr_assert_not_null (budget_rule_get_reason (rule), "%s", id);
    }
}

Test (rule, is_as_it_stood_when_it_was_asked_for)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetRule) before = budget_checker_find_rule (checker, "A20");
  g_autoptr (BudgetRule) after = NULL;

  cr_assert (budget_checker_set_rule_severity (checker, "A20", BUDGET_SEVERITY_NOTE, NULL));
  cr_assert (budget_checker_set_rule_enabled (checker, "A20", FALSE, NULL));
  after = budget_checker_find_rule (checker, "A20");
  cr_assert_eq (budget_rule_get_severity (before), BUDGET_SEVERITY_ERROR);
  cr_assert (budget_rule_get_enabled (before));
  cr_assert_eq (budget_rule_get_severity (after), BUDGET_SEVERITY_NOTE);
  cr_assert_not (budget_rule_get_enabled (after));
  g_clear_object (&checker);
  cr_assert_str_eq (budget_rule_get_id (after), "A20");
}

Test (rule, that_is_not_there_is_null)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();

  cr_assert_null (budget_checker_find_rule (checker, "Z9"));
}

Test (rule, every_property_has_its_getters_value)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetRule) rule = budget_checker_find_rule (checker, "A20");
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_zh = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *identity = NULL;
  BudgetSeverity severity = BUDGET_SEVERITY_NOTE;
  gboolean enabled = FALSE;

  g_object_get (rule, "id", &id, "text", &text, "text-zh", &text_zh, "reason", &reason, "identity",
                &identity, "severity", &severity, "enabled", &enabled, NULL);
  cr_assert_str_eq (id, budget_rule_get_id (rule));
  cr_assert_str_eq (text, budget_rule_get_text (rule));
  cr_assert_str_eq (text_zh, budget_rule_get_text_zh (rule));
  cr_assert_str_eq (reason, budget_rule_get_reason (rule));
  cr_assert_str_eq (identity, budget_rule_get_identity (rule));
  cr_assert_eq (severity, BUDGET_SEVERITY_ERROR);
  cr_assert (enabled);
}

Test (rule, bare_one_says_nothing)
{
  g_autoptr (BudgetRule) rule = budget_rule_new ();

  cr_assert_null (budget_rule_get_id (rule));
  cr_assert_null (budget_rule_get_text (rule));
  cr_assert_null (budget_rule_get_text_zh (rule));
  cr_assert_null (budget_rule_get_reason (rule));
  cr_assert_null (budget_rule_get_identity (rule));
  cr_assert_eq (budget_rule_get_severity (rule), BUDGET_SEVERITY_ERROR);
  cr_assert (budget_rule_get_enabled (rule));
}

Test (rule, get_id_checks_self, .signal = SIGTRAP) { budget_rule_get_id (NULL); }
Test (rule, get_enabled_checks_self, .signal = SIGTRAP) { budget_rule_get_enabled (NULL); }
