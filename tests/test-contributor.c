/* test-contributor.c - a printed amount that a rule compares
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-check-helpers.h"

#include <signal.h>

/* the contributor of an outcome of A21: 12.00 = 8.00 + 4.00, of a row of 201 */
static BudgetContributor *
get_contributor (BudgetDisclosure *disclosure, guint position)
{
  g_autoptr (BudgetOutcome) outcome = check_find_outcome (disclosure, "A21", BUDGET_RESULT_PASS);

  return budget_outcome_get_contributor (outcome, position);
}

static BudgetDisclosure *
new_disclosure (void)
{
  return check_new_expenditure ("201|一般公共服务支出|12.00|12.00|");
}

Test (contributor, is_a_cell_with_its_label)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetContributor) total = get_contributor (disclosure, 0);
  g_autofree char *digits = budget_contributor_format_amount (total);
  gint64 fen = 0;

  cr_assert_not_null (strstr (budget_contributor_get_label (total), "201 一般公共服务支出"));
  cr_assert (budget_contributor_get_amount (total, &fen));
  cr_assert_eq (fen, 12000000);
  cr_assert_str_eq (digits, "12.00");
  cr_assert_eq (budget_contributor_get_money_unit (total), BUDGET_MONEY_UNIT_WAN);
  cr_assert (budget_contributor_get_is_total (total));
  cr_assert_eq (budget_contributor_get_sign (total), 1);
}

Test (contributor, parts_stand_on_the_other_side)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetContributor) part = get_contributor (disclosure, 1);

  cr_assert_not (budget_contributor_get_is_total (part));
}

Test (contributor, a_blank_has_no_amount)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetContributor) blank = get_contributor (disclosure, 2);
  gint64 fen = 7;

  cr_assert_not (budget_contributor_get_amount (blank, &fen));
  cr_assert_eq (fen, 7);
  cr_assert_null (budget_contributor_format_amount (blank));
}

Test (contributor, knows_its_row_and_column)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetContributor) part = get_contributor (disclosure, 1);
  g_autoptr (BudgetLineItem) item = budget_contributor_dup_line_item (part);
  g_autoptr (BudgetColumn) column = budget_contributor_dup_column (part);

  cr_assert_str_eq (budget_line_item_get_code (item), "201");
  cr_assert_eq (budget_column_get_role (column), BUDGET_ROLE_BASIC);
  cr_assert_null (budget_contributor_dup_statement (part));
}

Test (contributor, what_is_taken_away_has_its_sign)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  static const char rules[] = "[A21]\nzh = a\nen = b\ntables = expenditure\n"
                              "identity = [201].total - [201].basic = [201].project\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (rules, strlen (rules));
  g_autoptr (GListModel) outcomes = NULL;
  gboolean is_seen = FALSE;

  cr_assert (budget_checker_load_rules_bytes (checker, bytes, "my.conf", NULL));
  outcomes = budget_checker_list_outcomes (checker, disclosure);
  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);
      g_autoptr (BudgetContributor) second = budget_outcome_get_contributor (outcome, 1);

      if (strcmp (budget_outcome_get_rule (outcome), "A21") != 0)
        continue;
      is_seen = TRUE;
      cr_assert_eq (budget_outcome_get_result (outcome), BUDGET_RESULT_PASS);
      cr_assert_eq (budget_contributor_get_sign (second), -1);
      cr_assert (budget_contributor_get_is_total (second));
    }
  cr_assert (is_seen);
}

Test (contributor, keeps_the_disclosure)
{
  BudgetDisclosure *disclosure = new_disclosure ();
  BudgetContributor *total = get_contributor (disclosure, 0);
  gpointer watched = disclosure;

  g_object_add_weak_pointer (G_OBJECT (disclosure), &watched);
  g_object_unref (disclosure);
  cr_assert_not_null (watched);
  cr_assert_not_null (budget_contributor_get_label (total));
  g_object_unref (total);
  cr_assert_null (watched);
}

Test (contributor, every_property_has_its_getters_value)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure ();
  g_autoptr (BudgetContributor) total = get_contributor (disclosure, 0);
  g_autofree char *label = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autoptr (BudgetLineItem) item = NULL;
  g_autoptr (BudgetColumn) column = NULL;
  g_autoptr (BudgetStatement) statement = NULL;
  g_autoptr (BudgetPlace) got = budget_contributor_dup_place (total);
  BudgetMoneyUnit unit = BUDGET_MONEY_UNIT_NONE;
  gboolean is_total = FALSE;
  int sign = 0;

  g_object_get (total, "label", &label, "place", &place, "line-item", &item, "column", &column,
                "statement", &statement, "money-unit", &unit, "is-total", &is_total, "sign", &sign,
                NULL);
  cr_assert_str_eq (label, budget_contributor_get_label (total));
  cr_assert_eq (budget_place_get_row (place), budget_place_get_row (got));
  cr_assert_str_eq (budget_line_item_get_code (item), "201");
  cr_assert_eq (budget_column_get_role (column), BUDGET_ROLE_TOTAL);
  cr_assert_null (statement);
  cr_assert_eq (unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert (is_total);
  cr_assert_eq (sign, 1);
}

Test (contributor, bare_one_is_blank)
{
  g_autoptr (BudgetContributor) contributor = budget_contributor_new ();
  g_autoptr (BudgetPlace) place = budget_contributor_dup_place (contributor);

  cr_assert_null (budget_contributor_get_label (contributor));
  cr_assert_not (budget_contributor_get_amount (contributor, NULL));
  cr_assert_null (budget_contributor_format_amount (contributor));
  cr_assert_eq (budget_contributor_get_money_unit (contributor), BUDGET_MONEY_UNIT_NONE);
  cr_assert_not (budget_contributor_get_is_total (contributor));
  cr_assert_eq (budget_contributor_get_sign (contributor), 1);
  cr_assert_null (budget_contributor_dup_line_item (contributor));
  cr_assert_null (budget_contributor_dup_column (contributor));
  cr_assert_null (budget_contributor_dup_statement (contributor));
  cr_assert_null (budget_place_get_source (place));
}

Test (contributor, get_label_checks_self, .signal = SIGTRAP)
{
  budget_contributor_get_label (NULL);
}

Test (contributor, format_amount_checks_self, .signal = SIGTRAP)
{
  budget_contributor_format_amount (NULL);
}
