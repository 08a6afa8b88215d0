/* main.c - budget, the command: reads disclosures and shows what is in them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "command.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static const Command commands[] = {
  { "show", "FILE… [--format=text|json]", "show a whole disclosure", command_show },
  { "tree", "FILE [--table=KIND] [--depth=N]", "show the classification tree with its amounts",
    command_tree },
  { "total", "FILE --code=CODE [--column=ROLE] [--table=KIND]", "print one amount", command_total },
  { "goals", "FILE", "show performance goals, indicators and targets", command_goals },
  { "check", "FILE… [--format=text|json|sarif] [--explain=RULE]",
    "check sums, forms, prose and goals; each FILE is a disclosure", command_check },
  { "compare", "OLD NEW [--table=KIND] [--column=ROLE] [--all] [--format=text|tsv|json]",
    "show what changed between two disclosures, by code", command_compare },
};

static void
print_help (FILE *stream)
{
  fprintf (
      stream,
      "Usage: budget COMMAND [OPTION…] FILE…\n\n"
      "Reads the budgets and final accounts of Chinese government departments.\n\nCommands:\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  budget %s %s\n      %s\n", commands[i].name, commands[i].arguments,
             commands[i].summary);
  fprintf (stream, "\nWherever FILE stands, - is standard input. budget COMMAND --help tells a "
                   "command's options.\n"
                   "Exit status: 0 done, 1 done and a finding of severity error, 2 not done.\n");
}

gboolean
command_parse (const char *name, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *program = g_strconcat ("budget ", name, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      {
        context = g_option_context_new (commands[i].arguments);
        g_option_context_set_summary (context, commands[i].summary);
      }
  g_set_prgname (program);
  g_option_context_set_description (
      context, "Exit status: 0 done, 1 done and a finding of severity error, 2 not done.\n");
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  command_fail ("%s: %s", name, error->message);
  return FALSE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc < 2)
    {
      print_help (stderr);
      return STATUS_NOT_DONE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 ||
      strcmp (argv[1], "help") == 0)
    {
      print_help (stdout);
      return STATUS_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("budget (libbudget) %s\n", budget_get_version ());
      return STATUS_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);
  return command_fail ("'%s' is no command, see budget --help", argv[1]);
}
