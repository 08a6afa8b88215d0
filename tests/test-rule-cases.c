/* test-rule-cases.c - every rule passes where it should, and fails where it should
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "rule-cases.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>

ParameterizedTestParameters (rule_cases, rules_give_what_the_cases_say)
{
  static guint positions[RULE_CASES_N_FILES] = { 0, 1, 2, 3, 4, 5, 6, 7 };

  return cr_make_param_array (guint, positions, G_N_ELEMENTS (positions));
}

ParameterizedTest (guint *position, rule_cases, rules_give_what_the_cases_say)
{
  g_autoptr (GPtrArray) all = rule_cases_read (rule_cases_files[*position]);
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (BudgetRules) rules = rule_cases_new_rules ();

  cr_assert_gt (all->len, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const RuleCases *cases = all->pdata[i];

      for (guint c = 0; c < cases->cases->len; c++)
        rule_case_holds (cases, cases->cases->pdata[c], rules, report);
    }
  cr_assert_eq (report->len, 0, "\n%s", report->str);
}

Test (rule_cases, every_file_is_tried)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "tests", "rules", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  cr_assert_not_null (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_suffix (name, ".txt");
  cr_assert_eq (n, RULE_CASES_N_FILES);
}

/* Adds the rules that have a case of a result to the set. */
static void
gather (GHashTable *rules, BudgetResult result)
{
  for (guint f = 0; f < RULE_CASES_N_FILES; f++)
    {
      g_autoptr (GPtrArray) all = rule_cases_read (rule_cases_files[f]);

      for (guint i = 0; i < all->len; i++)
        {
          const RuleCases *cases = all->pdata[i];

          for (guint c = 0; c < cases->cases->len; c++)
            if (((const RuleCase *) cases->cases->pdata[c])->result == result)
              g_hash_table_add (rules, g_strdup (cases->rule));
        }
    }
}

static void
assert_every_rule_has (BudgetResult result)
{
  g_autoptr (GHashTable) rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) all = budget_checker_list_rules (checker);
  g_autoptr (GString) missing = g_string_new (NULL);

  gather (rules, result);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (BudgetRule) rule = g_list_model_get_item (all, i);

      if (!g_hash_table_remove (rules, budget_rule_get_id (rule)))
        g_string_append_printf (missing, " %s", budget_rule_get_id (rule));
    }
  cr_assert_eq (missing->len, 0, "rules without such a case:%s", missing->str);
  cr_assert_eq (g_hash_table_size (rules), 0, "cases of rules that are not there");
}

Test (rule_cases, every_rule_has_a_case_that_passes) { assert_every_rule_has (BUDGET_RESULT_PASS); }

Test (rule_cases, every_rule_has_a_case_that_fails) { assert_every_rule_has (BUDGET_RESULT_FAIL); }

Test (rule_cases, every_rule_has_a_case_that_lacks_what_it_needs)
{
  assert_every_rule_has (BUDGET_RESULT_NOT_APPLICABLE);
}
