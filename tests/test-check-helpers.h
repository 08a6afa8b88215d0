/* test-check-helpers.h - small disclosures, and what single rules give on them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-data.h"

#include <criterion/criterion.h>
#include <string.h>

/* (transfer full) A disclosure whose only form is expenditure by code: total, basic, project. */
static inline BudgetDisclosure *
check_new_expenditure (const char *rows)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project", rows);
  return test_data_finish (data);
}

/* (transfer full) The first outcome of a rule that has the result; fails the test without one. */
static inline BudgetOutcome *
check_find_outcome (BudgetDisclosure *disclosure, const char *rule, BudgetResult result)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      if (strcmp (budget_outcome_get_rule (outcome), rule) == 0 &&
          budget_outcome_get_result (outcome) == result)
        return g_steal_pointer (&outcome);
    }
  cr_assert_fail ("no outcome of %s with the result %d", rule, (int) result);
  return NULL;
}

/* (transfer full) The only finding of a disclosure. */
static inline BudgetFinding *
check_find_only (BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);

  cr_assert_eq (g_list_model_get_n_items (findings), 1);
  return g_list_model_get_item (findings, 0);
}

/* 2013301 is printed 8.05; 8.00 would mend its row and the sum of 20133 */
static const char check_wrong_rows[] = "|[total]合计|12.00|8.00|4.00\n"
                                       "201|一般公共服务支出|12.00|8.00|4.00\n"
                                       "20133|宣传事务|12.00|8.00|4.00\n"
                                       "2013301|行政运行|8.05|8.00|\n"
                                       "2013302|一般行政管理事务|4.00||4.00";
