/* test-finding.c - something worth reporting about a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-check-helpers.h"
#include "test-model-data.h"

#include <criterion/criterion.h>
#include <signal.h>

Test (finding, says_what_and_where)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, 0);
  g_autoptr (BudgetPlace) place = budget_finding_dup_place (finding);

  cr_assert_str_eq (budget_finding_get_what (finding), "rows-glued");
  cr_assert_eq (budget_finding_get_severity (finding), BUDGET_SEVERITY_NOTE);
  cr_assert_str_eq (budget_finding_get_message (finding), "a row was broken by an empty line");
  cr_assert_str_eq (budget_finding_get_message_zh (finding), "一行被空行断开");
  cr_assert_str_eq (budget_finding_get_text (finding), "行政运行");
  cr_assert_str_eq (budget_place_get_source (place), "sample.txt");
  cr_assert_eq (budget_place_get_line (place), 230);
}

Test (finding, every_property_has_its_getters_value)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, 0);
  g_autofree char *what = NULL;
  g_autofree char *message = NULL;
  g_autofree char *message_zh = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  BudgetSeverity severity = BUDGET_SEVERITY_ERROR;

  /* clang-format off */
  g_object_get (finding, "what", &what, "message", &message, "message-zh", &message_zh,
                "text", &text, "place", &place, "severity", &severity, NULL);
  /* clang-format on */
  cr_assert_str_eq (what, "rows-glued");
  cr_assert_str_eq (message, "a row was broken by an empty line");
  cr_assert_str_eq (message_zh, "一行被空行断开");
  cr_assert_str_eq (text, "行政运行");
  cr_assert_eq (budget_place_get_line (place), 230);
  cr_assert_eq (severity, BUDGET_SEVERITY_NOTE);
}

Test (finding, is_the_same_while_held_and_keeps_its_disclosure)
{
  BudgetDisclosure *disclosure = test_disclosure_new ();
  GListModel *findings = budget_disclosure_list_findings (disclosure);
  BudgetFinding *finding = g_list_model_get_item (findings, 1);
  BudgetFinding *again = g_list_model_get_item (findings, 1);
  gpointer watched = disclosure;

  cr_assert_eq (finding, again);
  cr_assert_null (g_list_model_get_item (findings, 2));
  g_object_unref (again);
  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  g_object_unref (disclosure);
  g_object_unref (findings);
  cr_assert_not_null (watched);
  cr_assert_str_eq (budget_finding_get_what (finding), "amount-invalid");
  g_object_unref (finding);
  cr_assert_null (watched);
}

Test (finding, of_reading_has_no_outcome)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, 0);
  g_autoptr (GListModel) beneath = budget_finding_list_beneath (finding);

  cr_assert_null (budget_finding_get_outcome (finding));
  cr_assert_eq (g_list_model_get_n_items (beneath), 0);
  cr_assert_eq (g_list_model_get_item_type (beneath), BUDGET_TYPE_OUTCOME);
}

Test (finding, of_a_check_says_the_rule_and_what_it_gave)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetFinding) finding = NULL;
  BudgetOutcome *outcome;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "|[total]合计|2.50\n227|预备费|1.50");
  disclosure = test_data_finish (data);
  finding = check_find_only (disclosure);
  outcome = budget_finding_get_outcome (finding);
  cr_assert_str_eq (budget_finding_get_what (finding), "A20t");
  cr_assert_str_eq (budget_outcome_get_rule (outcome), "A20t");
  cr_assert_str_eq (budget_finding_get_message (finding), budget_outcome_get_message (outcome));
  cr_assert_eq (budget_finding_get_severity (finding), BUDGET_SEVERITY_ERROR);
}

Test (finding, what_the_same_mistake_explains_lies_beneath)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetFinding) finding = check_find_only (disclosure);
  g_autoptr (GListModel) beneath = NULL;
  g_autoptr (GListModel) listed = budget_finding_list_beneath (finding);
  g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (listed, 0);
  g_autoptr (BudgetOutcome) own = NULL;

  g_object_get (finding, "beneath", &beneath, "outcome", &own, NULL);
  cr_assert_eq (g_list_model_get_n_items (beneath), 1);
  cr_assert_eq (own, budget_finding_get_outcome (finding));
  cr_assert_eq (budget_outcome_get_result (outcome), BUDGET_RESULT_FAIL);
  cr_assert_neq (outcome, own);
}

Test (finding, outlives_the_list_the_checker_and_the_disclosure)
{
  g_autoptr (BudgetFinding) finding = NULL;
  g_autoptr (BudgetContributor) culprit = NULL;
  g_autofree char *digits = NULL;
  BudgetDisclosure *disclosure = check_new_expenditure (check_wrong_rows);

  finding = check_find_only (disclosure);
  g_object_unref (disclosure);
  culprit = budget_outcome_dup_culprit (budget_finding_get_outcome (finding));
  g_clear_object (&finding);
  digits = budget_contributor_format_amount (culprit);
  cr_assert_str_eq (digits, "8.05");
}

Test (finding, of_one_place_is_the_same_while_held)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);
  g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, 0);
  g_autoptr (BudgetFinding) again = g_list_model_get_item (findings, 0);

  cr_assert_eq (finding, again);
  cr_assert_null (g_list_model_get_item (findings, 1));
  cr_assert_eq (g_list_model_get_item_type (findings), BUDGET_TYPE_FINDING);
}

Test (finding, bare_one_is_empty)
{
  g_autoptr (BudgetFinding) finding = budget_finding_new ();
  g_autoptr (BudgetPlace) place = budget_finding_dup_place (finding);

  cr_assert_null (budget_finding_get_what (finding));
  cr_assert_null (budget_finding_get_message (finding));
  cr_assert_null (budget_finding_get_message_zh (finding));
  cr_assert_null (budget_finding_get_text (finding));
  cr_assert_eq (budget_finding_get_severity (finding), BUDGET_SEVERITY_NOTE);
  cr_assert_null (budget_place_get_source (place));
}

Test (finding, get_message_checks_self, .signal = SIGTRAP) { budget_finding_get_message (NULL); }
Test (finding, get_outcome_checks_self, .signal = SIGTRAP) { budget_finding_get_outcome (NULL); }
Test (finding, list_beneath_checks_self, .signal = SIGTRAP) { budget_finding_list_beneath (NULL); }
