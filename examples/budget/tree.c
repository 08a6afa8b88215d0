/* tree.c - budget tree: the classification tree of one table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "table.h"

#include <stdio.h>
#include <string.h>

int
command_tree (int argc, char **argv)
{
  g_autofree char *kind_nick = NULL;
  g_autofree char *format = NULL;
  int depth = 0;
  int kind = BUDGET_TABLE_KIND_EXPENDITURE;
  const GOptionEntry entries[] = {
    { "table", 't', 0, G_OPTION_ARG_STRING, &kind_nick, "The table's kind (default expenditure)",
      "KIND" },
    { "depth", 'd', 0, G_OPTION_ARG_INT, &depth, "Levels to show (default all)", "N" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      "text or tsv (default text on a terminal, else tsv)", "FORMAT" },
    { NULL }
  };
  Look look = look_of_stdout ();

  if (!command_parse ("tree", entries, &argc, &argv))
    return STATUS_NOT_DONE;
  if (argc != 2)
    return command_fail ("tree: expected one FILE");
  if (depth < 0)
    return command_fail ("tree: depth %d is negative", depth);
  if (kind_nick != NULL &&
      !command_parse_nick (BUDGET_TYPE_TABLE_KIND, "table kind", kind_nick, &kind))
    return STATUS_NOT_DONE;
  if (format != NULL && strcmp (format, "text") != 0 && strcmp (format, "tsv") != 0)
    return command_fail ("tree: format '%s' is unknown, expected text or tsv", format);

  g_autoptr (BudgetDisclosure) disclosure = command_load (argv + 1, 1);

  if (disclosure == NULL)
    return STATUS_NOT_DONE;

  g_autoptr (BudgetTable) table = budget_disclosure_find_table (disclosure, (BudgetTableKind) kind);

  if (table == NULL)
    return command_fail ("%s: no table of kind %s", argv[1],
                         command_nick (BUDGET_TYPE_TABLE_KIND, kind));
  if (format != NULL ? strcmp (format, "tsv") == 0 : !look.is_terminal)
    {
      table_print_tabs (table, (guint) depth);
      return STATUS_DONE;
    }
  table_print_title (table, &look);
  table_print (table, &look, (guint) depth);
  return STATUS_DONE;
}
