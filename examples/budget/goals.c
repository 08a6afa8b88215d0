/* goals.c - budget goals: goals, their indicators and typed targets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "goals.h"

#include <stdio.h>
#include <string.h>

#define N_COLUMNS 6

static const char *const headings[N_COLUMNS] = { "level1", "level2", "indicator",
                                                 "value",  "target", "basis" };

/* a target as a program sees it: "ge 8000 条" */
static char *
format_target (BudgetTarget *target)
{
  BudgetTargetKind kind = budget_target_get_kind (target);
  g_autofree char *number = budget_target_format_number (target);
  g_autofree char *number2 = budget_target_format_number2 (target);
  const char *measure = budget_target_get_measure (target);
  BudgetPeriod period = budget_target_get_period (target);
  GString *text = g_string_new (command_nick (BUDGET_TYPE_TARGET_KIND, (int) kind));

  if (number != NULL)
    g_string_append_printf (
        text, " %s %s",
        command_nick (BUDGET_TYPE_COMPARATOR, (int) budget_target_get_comparator (target)), number);
  if (number2 != NULL)
    g_string_append_printf (text, "…%s", number2);
  if (measure != NULL)
    g_string_append_printf (text, " %s", measure);
  if (period != BUDGET_PERIOD_NONE)
    g_string_append_printf (text, " per %s", command_nick (BUDGET_TYPE_PERIOD, (int) period));
  if (budget_target_get_date (target) != NULL)
    g_string_append_printf (text, " %s", budget_target_get_date (target));
  if (budget_target_get_reason (target) != NULL)
    g_string_append_printf (text, ": %s", budget_target_get_reason (target));
  return g_string_free (text, FALSE);
}

static Grid *
make_indicator_grid (BudgetGoal *goal)
{
  const gboolean is_number[N_COLUMNS] = { FALSE };
  Grid *grid = grid_new (N_COLUMNS, is_number);

  grid_add (grid, STYLE_DIM, headings);
  for (guint i = 0; i < budget_goal_get_n_indicators (goal); i++)
    {
      g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, i);
      g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
      g_autofree char *typed = format_target (target);
      const char *cells[N_COLUMNS] = {
        budget_indicator_get_level1 (indicator),
        budget_indicator_get_level2 (indicator),
        budget_indicator_get_level3 (indicator),
        budget_indicator_get_value (indicator),
        typed,
        budget_indicator_get_basis (indicator),
      };
      gboolean is_malformed = budget_target_get_kind (target) == BUDGET_TARGET_KIND_MALFORMED;

      grid_add (grid, is_malformed ? STYLE_WARNING : STYLE_PLAIN, cells);
    }
  return grid;
}

static void
print_line (const char *indent, const char *label, const char *text)
{
  if (text != NULL)
    command_print ("%s%s%s\n", indent, label, text);
}

static void
print_parts (BudgetGoal *goal)
{
  g_autoptr (GListModel) parts = budget_goal_list_parts (goal);
  const char *const *measures = budget_goal_get_measures (goal);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (BudgetGoal) part = g_list_model_get_item (parts, i);

      command_print ("  %u. %s\n", i + 1, budget_goal_get_title (part));
      print_line ("     ", "objective: ", budget_goal_get_objective (part));
      print_line ("     ", "targets: ", budget_goal_get_targets_text (part));
    }
  for (guint i = 0; measures[i] != NULL; i++)
    print_line ("  ", "measure: ", measures[i]);
}

static void
print_goal (BudgetGoal *goal, const Look *look)
{
  g_autofree char *facts = g_strdup_printf (
      "  %s\n", command_nick (BUDGET_TYPE_SCOPE, (int) budget_goal_get_scope (goal)));

  look_print (look, STYLE_BOLD,
              budget_goal_get_title (goal) != NULL ? budget_goal_get_title (goal) : "(no title)");
  look_print (look, STYLE_DIM, facts);
  print_line ("  ", "project: ", budget_goal_get_project (goal));
  print_line ("  ", "objective: ", budget_goal_get_objective (goal));
  print_parts (goal);
  if (budget_goal_get_n_indicators (goal) > 0)
    {
      g_autoptr (Grid) grid = make_indicator_grid (goal);

      grid_print (grid, look, 1, "  ");
    }
}

void
goals_print (BudgetDisclosure *disclosure, const Look *look)
{
  for (guint i = 0; i < budget_disclosure_get_n_goals (disclosure); i++)
    {
      g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, i);

      if (i > 0)
        putchar ('\n');
      print_goal (goal, look);
    }
}

/* a line for each indicator: project and the columns above */
static void
print_tabs (BudgetDisclosure *disclosure)
{
  const gboolean is_number[N_COLUMNS + 1] = { FALSE };
  g_autoptr (Grid) grid = grid_new (N_COLUMNS + 1, is_number);
  const char *cells[N_COLUMNS + 1] = { "project" };

  memcpy (cells + 1, headings, sizeof headings);
  grid_add (grid, STYLE_PLAIN, cells);
  for (guint i = 0; i < budget_disclosure_get_n_goals (disclosure); i++)
    {
      g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, i);

      cells[0] = budget_goal_get_project (goal) != NULL ? budget_goal_get_project (goal)
                                                        : budget_goal_get_title (goal);
      for (guint j = 0; j < budget_goal_get_n_indicators (goal); j++)
        {
          g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, j);
          g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
          g_autofree char *typed = format_target (target);

          cells[1] = budget_indicator_get_level1 (indicator);
          cells[2] = budget_indicator_get_level2 (indicator);
          cells[3] = budget_indicator_get_level3 (indicator);
          cells[4] = budget_indicator_get_value (indicator);
          cells[5] = typed;
          cells[6] = budget_indicator_get_basis (indicator);
          grid_add (grid, STYLE_PLAIN, cells);
        }
    }
  grid_print_tabs (grid);
}

int
command_goals (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
                                     "text or tsv (default text on a terminal, else tsv)",
                                     "FORMAT" },
                                   { NULL } };
  Look look = look_of_stdout ();

  if (!command_parse ("goals", entries, &argc, &argv))
    return STATUS_NOT_DONE;
  if (argc != 2)
    return command_fail ("goals: expected one FILE");
  if (format != NULL && strcmp (format, "text") != 0 && strcmp (format, "tsv") != 0)
    return command_fail ("goals: format '%s' is unknown, expected text or tsv", format);

  g_autoptr (BudgetDisclosure) disclosure = command_load (argv + 1, 1);

  if (disclosure == NULL)
    return STATUS_NOT_DONE;
  if (format != NULL ? strcmp (format, "tsv") == 0 : !look.is_terminal)
    print_tabs (disclosure);
  else
    goals_print (disclosure, &look);
  return STATUS_DONE;
}
