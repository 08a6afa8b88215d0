/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
/* list-goals.c - performance goals with their indicators, and the numbers in them */
#include <budget/budget.h>
#include <stdio.h>

static void
print_indicator (BudgetIndicator *indicator)
{
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
  g_autofree char *number = budget_target_format_number (target);

  printf ("  %s: %s", budget_indicator_get_level3 (indicator),
          budget_indicator_get_value (indicator));
  if (number != NULL)
    printf (" (%s %s)", number, budget_target_get_measure (target));
  printf ("\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);

  for (guint i = 0; disclosure != NULL && i < budget_disclosure_get_n_goals (disclosure); i++)
    {
      g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, i);

      printf ("%s\n", budget_goal_get_title (goal));
      for (guint j = 0; j < budget_goal_get_n_indicators (goal); j++)
        {
          g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, j);

          print_indicator (indicator);
        }
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
