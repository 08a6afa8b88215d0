/* test-outcome.c - what a rule gave
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-check-helpers.h"

#include <signal.h>

static const char clean_rows[] =
    "|[total]合计|12.00|8.00|4.00\n201|一般公共服务支出|12.00|8.00|4.00";

Test (outcome, pass_is_both_sides_alike)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (clean_rows);
  g_autoptr (BudgetOutcome) outcome = check_find_outcome (disclosure, "A21", BUDGET_RESULT_PASS);
  g_autofree char *actual = budget_outcome_format_actual (outcome);
  g_autofree char *expected = budget_outcome_format_expected (outcome);
  g_autofree char *difference = budget_outcome_format_difference (outcome);
  g_autofree char *interval = budget_outcome_format_interval (outcome);
  gint64 fen = -1;

  cr_assert_str_eq (actual, "12.00");
  cr_assert_str_eq (expected, "12.00");
  cr_assert_str_eq (difference, "0.00");
  cr_assert_str_eq (interval, "0.015");
  cr_assert (budget_outcome_get_difference (outcome, &fen));
  cr_assert_eq (fen, 0);
  cr_assert (budget_outcome_get_actual (outcome, &fen));
  cr_assert_eq (fen, 12000000);
  cr_assert (budget_outcome_get_expected (outcome, NULL));
  cr_assert_eq (budget_outcome_get_money_unit (outcome), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_outcome_get_severity (outcome), BUDGET_SEVERITY_ERROR);
  cr_assert_null (budget_outcome_get_message (outcome));
  cr_assert_null (budget_outcome_get_message_zh (outcome));
}

Test (outcome, round_is_told_in_both_languages)
{
  g_autoptr (BudgetDisclosure) disclosure =
      check_new_expenditure ("|[total]合计|3.01||\n201|a|1.50||\n208|b|1.50||");
  g_autoptr (BudgetOutcome) outcome = check_find_outcome (disclosure, "A20t", BUDGET_RESULT_ROUND);

  cr_assert_not_null (strstr (budget_outcome_get_message (outcome), "rounding explains"));
  cr_assert_not_null (strstr (budget_outcome_get_message_zh (outcome), "四舍五入"));
  cr_assert_not_null (strstr (budget_outcome_get_message (outcome), "3.01 ≠ 1.50 + 1.50 = 3.00"));
}

Test (outcome, fail_has_the_difference_with_its_sign)
{
  g_autoptr (BudgetDisclosure) disclosure =
      check_new_expenditure ("|[total]合计|2.50||\n201|a|1.50||\n208|b|1.50||");
  g_autoptr (BudgetOutcome) outcome = check_find_outcome (disclosure, "A20t", BUDGET_RESULT_FAIL);
  g_autofree char *difference = budget_outcome_format_difference (outcome);
  gint64 fen;

  cr_assert_str_eq (difference, "-0.50");
  cr_assert (budget_outcome_get_difference (outcome, &fen));
  cr_assert_eq (fen, -500000);
}

Test (outcome, vacuous_has_only_blanks)
{
  g_autoptr (BudgetDisclosure) disclosure =
      check_new_expenditure ("|[total]合计|1.00|1.00|\n201|a|1.00|1.00|");
  g_autoptr (BudgetOutcome) outcome =
      check_find_outcome (disclosure, "A20t", BUDGET_RESULT_VACUOUS);
  g_autoptr (BudgetContributor) contributor = budget_outcome_get_contributor (outcome, 0);

  cr_assert_eq (budget_outcome_get_n_contributors (outcome), 2);
  cr_assert_not (budget_contributor_get_amount (contributor, NULL));
}

Test (outcome, not_applicable_has_no_amounts)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (clean_rows);
  g_autoptr (BudgetOutcome) outcome =
      check_find_outcome (disclosure, "A01", BUDGET_RESULT_NOT_APPLICABLE);
  gint64 fen = 7;

  cr_assert_not (budget_outcome_get_actual (outcome, &fen));
  cr_assert_not (budget_outcome_get_expected (outcome, &fen));
  cr_assert_not (budget_outcome_get_difference (outcome, &fen));
  cr_assert_eq (fen, 7);
  cr_assert_null (budget_outcome_format_actual (outcome));
  cr_assert_null (budget_outcome_format_expected (outcome));
  cr_assert_null (budget_outcome_format_difference (outcome));
  cr_assert_null (budget_outcome_format_interval (outcome));
  cr_assert_eq (budget_outcome_get_n_contributors (outcome), 0);
}

Test (outcome, of_two_empty_forms_compares_nothing)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  static const char rules[] = "[X1]\nzh = a\nen = b\ntables = government-fund\n"
                              "identity = [total].total = state-capital[total].total\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (rules, strlen (rules));
  g_autoptr (GListModel) outcomes = NULL;
  guint n_seen = 0;

  test_data_add_table (data, BUDGET_TABLE_KIND_GOVERNMENT_FUND, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "")
      ->status = BUDGET_TABLE_STATUS_EMPTY;
  test_data_add_table (data, BUDGET_TABLE_KIND_STATE_CAPITAL, BUDGET_SYSTEM_FUNCTIONAL, "total", "")
      ->status = BUDGET_TABLE_STATUS_EMPTY;
  disclosure = test_data_finish (data);
  cr_assert (budget_checker_load_rules_bytes (checker, bytes, "my.conf", NULL));
  outcomes = budget_checker_list_outcomes (checker, disclosure);
  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);
      g_autofree char *expected = budget_outcome_format_expected (outcome);
      g_autofree char *interval = budget_outcome_format_interval (outcome);

      if (strcmp (budget_outcome_get_rule (outcome), "X1") != 0)
        continue;
      n_seen++;
      cr_assert_eq (budget_outcome_get_result (outcome), BUDGET_RESULT_VACUOUS);
      cr_assert_null (expected);
      cr_assert_null (interval);
      cr_assert_not (budget_outcome_get_actual (outcome, NULL));
    }
  cr_assert_eq (n_seen, 1);
}

/* what is printed to a coarser place, or in fractions of it, keeps its digits */
Test (outcome, digits_show_what_the_printed_places_cannot)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetOutcome) outcome = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *difference = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project", "|[total]合计|3|1.123456|1\n201|a|3|1.123456|1");
  disclosure = test_data_finish (data);
  outcome = check_find_outcome (disclosure, "A21", BUDGET_RESULT_FAIL);
  actual = budget_outcome_format_actual (outcome);
  difference = budget_outcome_format_difference (outcome);
  cr_assert_str_eq (actual, "3.000000");
  cr_assert_str_eq (difference, "0.876544");
}

Test (outcome, a_judgement_has_a_message_and_no_amounts)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetOutcome) outcome = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_GOVERNMENT_FUND, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "")
      ->status = BUDGET_TABLE_STATUS_EMPTY;
  disclosure = test_data_finish (data);
  outcome = check_find_outcome (disclosure, "S04n", BUDGET_RESULT_FAIL);
  cr_assert_not_null (budget_outcome_get_message (outcome));
  cr_assert_not_null (budget_outcome_get_message_zh (outcome));
  cr_assert_not (budget_outcome_get_actual (outcome, NULL));
  cr_assert_null (budget_outcome_dup_culprit (outcome));
}

Test (outcome, contributors_keep_their_identity_and_end)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (clean_rows);
  g_autoptr (BudgetOutcome) outcome = check_find_outcome (disclosure, "A21", BUDGET_RESULT_PASS);
  g_autoptr (GListModel) list = budget_outcome_list_contributors (outcome);
  g_autoptr (BudgetContributor) first = budget_outcome_get_contributor (outcome, 0);
  g_autoptr (BudgetContributor) again = g_list_model_get_item (list, 0);

  cr_assert_eq (g_list_model_get_n_items (list), 3);
  cr_assert_eq (g_list_model_get_item_type (list), BUDGET_TYPE_CONTRIBUTOR);
  cr_assert_eq (first, again);
  cr_assert_null (g_list_model_get_item (list, 3));
  cr_assert_null (budget_outcome_get_contributor (outcome, 3));
}

Test (outcome, culprit_is_one_of_its_contributors)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetFinding) finding = check_find_only (disclosure);
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  g_autoptr (BudgetContributor) culprit = budget_outcome_dup_culprit (outcome);
  gboolean is_seen = FALSE;

  cr_assert_not_null (culprit);
  for (guint i = 0; i < budget_outcome_get_n_contributors (outcome); i++)
    {
      g_autoptr (BudgetContributor) contributor = budget_outcome_get_contributor (outcome, i);

      is_seen = is_seen || contributor == culprit;
    }
  cr_assert (is_seen);
}

Test (outcome, every_property_has_its_getters_value)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetFinding) finding = check_find_only (disclosure);
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  g_autoptr (BudgetContributor) due = budget_outcome_dup_culprit (outcome);
  g_autofree char *rule = NULL;
  g_autofree char *message = NULL;
  g_autofree char *message_zh = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autoptr (GListModel) contributors = NULL;
  g_autoptr (BudgetContributor) culprit = NULL;
  BudgetResult result = BUDGET_RESULT_PASS;
  BudgetSeverity severity = BUDGET_SEVERITY_NOTE;
  BudgetMoneyUnit unit = BUDGET_MONEY_UNIT_NONE;
  guint n = 0;

  g_object_get (outcome, "rule", &rule, "message", &message, "message-zh", &message_zh, "text",
                &text, "place", &place, "contributors", &contributors, "culprit", &culprit,
                "result", &result, "severity", &severity, "money-unit", &unit, "n-contributors", &n,
                NULL);
  cr_assert_str_eq (rule, budget_outcome_get_rule (outcome));
  cr_assert_str_eq (message, budget_outcome_get_message (outcome));
  cr_assert_str_eq (message_zh, budget_outcome_get_message_zh (outcome));
  cr_assert_null (text);
  cr_assert_null (budget_outcome_get_text (outcome));
  cr_assert (BUDGET_IS_PLACE (place));
  cr_assert_eq (g_list_model_get_n_items (contributors), n);
  cr_assert_eq (culprit, due);
  cr_assert_eq (result, BUDGET_RESULT_FAIL);
  cr_assert_eq (severity, BUDGET_SEVERITY_ERROR);
  cr_assert_eq (unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (n, budget_outcome_get_n_contributors (outcome));
}

Test (outcome, bare_one_is_empty)
{
  g_autoptr (BudgetOutcome) outcome = budget_outcome_new ();
  g_autoptr (GListModel) contributors = budget_outcome_list_contributors (outcome);
  g_autoptr (BudgetPlace) place = budget_outcome_dup_place (outcome);

  cr_assert_null (budget_outcome_get_rule (outcome));
  cr_assert_eq (budget_outcome_get_result (outcome), BUDGET_RESULT_NOT_APPLICABLE);
  cr_assert_null (budget_outcome_dup_culprit (outcome));
  cr_assert_null (budget_outcome_format_actual (outcome));
  cr_assert_eq (g_list_model_get_n_items (contributors), 0);
  cr_assert_null (budget_place_get_source (place));
}

Test (outcome, get_rule_checks_self, .signal = SIGTRAP) { budget_outcome_get_rule (NULL); }

Test (outcome, get_actual_checks_self, .signal = SIGTRAP)
{
  budget_outcome_get_actual (NULL, NULL);
}

Test (outcome, format_interval_checks_self, .signal = SIGTRAP)
{
  budget_outcome_format_interval (NULL);
}
