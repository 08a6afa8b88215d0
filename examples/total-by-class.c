/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
/* total-by-class.c - what a department spends by class, and in all */
#include <budget/budget.h>
#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);
  g_autoptr (BudgetTable) table = NULL;
  gint64 sum = 0;

  if (disclosure == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  table = budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_EXPENDITURE);
  for (guint i = 0; i < budget_table_get_n_line_items (table); i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, i);
      g_autofree char *amount = NULL;
      gint64 fen;

      if (budget_line_item_get_level (item) != BUDGET_LEVEL_CLASS ||
          !budget_line_item_find_amount (item, BUDGET_ROLE_TOTAL, &fen, NULL) ||
          !budget_amount_add (sum, fen, &sum, NULL))
        continue;
      amount = budget_amount_to_string (fen, budget_table_get_money_unit (table));
      printf ("%s %s %s\n", budget_line_item_get_code (item), budget_line_item_get_name (item),
              amount);
    }

  g_autofree char *total = budget_amount_to_string (sum, budget_table_get_money_unit (table));
  printf ("%s %s\n", budget_disclosure_get_department_name (disclosure), total);
  return 0;
}
