/* write-json.c - prints the JSON of the disclosure that files make
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * write-json [--pretty] FILE…: for tests that look at the JSON from outside, and to write the files
 * of tests/golden anew.
 */
#include <budget/budget.h>

#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--pretty"))
      budget_writer_set_pretty (writer, TRUE);
    else
      {
        g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);

        budget_reader_add_file (reader, file);
      }
  disclosure = budget_reader_load (reader, NULL, &error);
  if (disclosure != NULL)
    json = budget_writer_to_json (writer, disclosure, &error);
  if (json == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }
  fputs (json, stdout);
  return 0;
}
