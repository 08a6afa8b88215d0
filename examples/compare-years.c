/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
/* compare-years.c - what changed since last year's document, and whether it was what this year's says */
#include <budget/budget.h>
#include <stdio.h>

static BudgetDisclosure *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return budget_disclosure_load (file, NULL, NULL);
}

static void
print_row (BudgetChange *row)
{
  g_autofree char *change = budget_change_format_change (row);
  g_autofree char *growth = budget_change_format_growth (row, 2);
  const char *code = budget_change_get_code (row);

  if (budget_change_get_state (row) == BUDGET_CHANGE_STATE_SAME)
    return;
  printf ("%s %s: %s", code != NULL ? code : "-", budget_change_get_name (row), change);
  if (growth != NULL)
    printf (", %s%%", growth);
  if (budget_change_get_state (row) == BUDGET_CHANGE_STATE_RENAMED)
    printf (", was %s", budget_change_get_old_name (row));
  printf ("\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (BudgetDisclosure) older = load (argv[1]);
  g_autoptr (BudgetDisclosure) newer = load (argv[2]);
  g_autoptr (BudgetComparison) comparison = budget_comparison_new (older, newer, NULL);

  for (guint i = 0; i < budget_comparison_get_n_rows (comparison); i++)
    {
      g_autoptr (BudgetChange) row = budget_comparison_get_row (comparison, i);

      print_row (row);
    }
  for (guint i = 0; i < budget_comparison_get_n_priors (comparison); i++)
    {
      g_autoptr (BudgetPrior) prior = budget_comparison_get_prior (comparison, i);
      g_autofree char *stated = budget_prior_format_stated (prior);
      g_autofree char *found = budget_prior_format_found (prior);

      printf ("said to have been %s, was %s\n", stated, found);
    }
}
