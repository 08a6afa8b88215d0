/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
/* find-lines.c - the rows with codes, in all tables, whose name holds a word */
#include <budget/budget.h>
#include <stdio.h>
#include <string.h>

static void
print_lines (BudgetTable *table, const char *word)
{
  for (guint i = 0; i < budget_table_get_n_line_items (table); i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, i);
      g_autofree char *amount = NULL;
      guint column;

      if (budget_line_item_get_code (item) == NULL ||
          strstr (budget_line_item_get_name (item), word) == NULL ||
          !budget_line_item_find_column (item, BUDGET_ROLE_TOTAL, &column, NULL))
        continue;
      amount = budget_line_item_format_amount (item, column);
      printf ("%s: %s %s %s\n", budget_table_get_title (table), budget_line_item_get_code (item),
              budget_line_item_get_name (item), amount);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);

  for (guint i = 0; disclosure != NULL && i < budget_disclosure_get_n_tables (disclosure); i++)
    {
      g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, i);

      print_lines (table, "住房");
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
