/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
/* check-disclosure.c - the sums within forms (rules A…) that do not come out exactly */
#include <budget/budget.h>
#include <stdio.h>

static void
print_finding (BudgetFinding *finding)
{
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  g_autofree char *actual = budget_outcome_format_actual (outcome);
  g_autofree char *expected = budget_outcome_format_expected (outcome);
  g_autofree char *difference = budget_outcome_format_difference (outcome);

  printf ("%s: %s - %s = %s\n", budget_finding_get_what (finding), actual, expected, difference);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, NULL);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      if (budget_finding_get_what (finding)[0] == 'A')
        print_finding (finding);
    }
}
