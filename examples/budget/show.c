/* show.c - budget show: a whole disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "goals.h"
#include "table.h"

#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int
show_json (BudgetDisclosure *disclosure, const Look *look)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;

  budget_writer_set_pretty (writer, look->is_terminal);
  if (!budget_writer_write_json (writer, disclosure, stream, NULL, &error))
    return command_fail ("%s", error->message);
  return STATUS_DONE;
}

static void
print_head (BudgetDisclosure *disclosure, const Look *look)
{
  const char *name = budget_disclosure_get_department_name (disclosure);
  const char *code = budget_disclosure_get_department_code (disclosure);

  look_print (look, STYLE_BOLD, name != NULL ? name : "(department unknown)");
  command_print (
      "\n%s, %s %s, %u%s%s\n\n", budget_disclosure_get_source (disclosure),
      command_nick (BUDGET_TYPE_SCOPE, (int) budget_disclosure_get_scope (disclosure)),
      command_nick (BUDGET_TYPE_DISCLOSURE_KIND, (int) budget_disclosure_get_kind (disclosure)),
      budget_disclosure_get_fiscal_year (disclosure), code != NULL ? ", code " : "",
      code != NULL ? code : "");
}

static void
print_tables (BudgetDisclosure *disclosure, const Look *look)
{
  for (guint i = 0; i < budget_disclosure_get_n_tables (disclosure); i++)
    {
      g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, i);

      /* goals have a place of their own below */
      if (budget_table_get_kind (table) == BUDGET_TABLE_KIND_PROJECT_GOAL ||
          budget_table_get_kind (table) == BUDGET_TABLE_KIND_DEPARTMENT_GOAL)
        continue;
      table_print_title (table, look);
      table_print (table, look, 0);
      putchar ('\n');
    }
}

static void
print_statement (BudgetStatement *statement)
{
  g_autofree char *amount = budget_statement_format_amount (statement);
  const char *unit = budget_money_unit_get_word (budget_statement_get_money_unit (statement));
  const char *about = budget_statement_get_about (statement);

  command_print (
      "    · %s%s%s: %s%s\n",
      command_nick (BUDGET_TYPE_STATEMENT_KIND, (int) budget_statement_get_what (statement)),
      about != NULL ? " " : "", about != NULL ? about : "",
      amount != NULL ? amount : budget_statement_get_text (statement),
      amount != NULL && unit != NULL ? unit : "");
}

static void
print_passages (BudgetDisclosure *disclosure, const Look *look)
{
  for (guint i = 0; i < budget_disclosure_get_n_passages (disclosure); i++)
    {
      g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, i);
      const char *number = budget_passage_get_number (passage);
      const char *heading = budget_passage_get_heading (passage);
      const char *const *paragraphs = budget_passage_get_paragraphs (passage);

      if (number != NULL)
        {
          look_print (look, STYLE_BOLD, number);
          putchar (' ');
        }
      look_print (look, STYLE_BOLD, heading != NULL ? heading : "");
      putchar ('\n');
      for (guint j = 0; paragraphs[j] != NULL; j++)
        command_print ("  %s\n", paragraphs[j]);
      for (guint j = 0; j < budget_passage_get_n_statements (passage); j++)
        {
          g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, j);

          print_statement (statement);
        }
    }
}

static void
print_findings (BudgetDisclosure *disclosure, const Look *look)
{
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  static const Style styles[] = { STYLE_DIM, STYLE_WARNING, STYLE_ERROR };

  if (g_list_model_get_n_items (findings) == 0)
    return;
  look_print (look, STYLE_BOLD, "\nReading\n");
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);
      BudgetSeverity severity = budget_finding_get_severity (finding);
      g_autoptr (BudgetPlace) place = budget_finding_dup_place (finding);
      g_autofree char *where = place != NULL ? budget_place_to_string (place) : NULL;

      fputs ("  ", stdout);
      look_print (look, styles[severity], command_nick (BUDGET_TYPE_SEVERITY, (int) severity));
      command_print (" %s: %s%s%s%s\n", budget_finding_get_what (finding),
                     budget_finding_get_message (finding), where != NULL ? " (" : "",
                     where != NULL ? where : "", where != NULL ? ")" : "");
    }
}

int
command_show (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
                                     "text or json (default text)", "FORMAT" },
                                   { NULL } };
  Look look = look_of_stdout ();

  if (!command_parse ("show", entries, &argc, &argv))
    return STATUS_NOT_DONE;
  if (argc < 2)
    return command_fail ("show: expected at least one FILE");
  if (format != NULL && strcmp (format, "text") != 0 && strcmp (format, "json") != 0)
    return command_fail ("show: format '%s' is unknown, expected text or json", format);

  g_autoptr (BudgetDisclosure) disclosure = command_load (argv + 1, (guint) argc - 1);

  if (disclosure == NULL)
    return STATUS_NOT_DONE;
  if (format != NULL && strcmp (format, "json") == 0)
    return show_json (disclosure, &look);

  print_head (disclosure, &look);
  print_tables (disclosure, &look);
  goals_print (disclosure, &look);
  putchar ('\n');
  print_passages (disclosure, &look);
  print_findings (disclosure, &look);
  return STATUS_DONE;
}
