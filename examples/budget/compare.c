/* compare.c - budget compare: two disclosures side by side
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "command.h"

#include <stdio.h>
#include <string.h>

#define MAX_DECIMALS 15

typedef struct
{
  BudgetComparison *comparison;
  const Look *look;
  guint decimals;
  gboolean is_all;       /* several tables and columns */
  gboolean only_changed; /* what is the same is left out */
} Comparing;

static char *
describe_disclosure (BudgetDisclosure *disclosure)
{
  BudgetDisclosureKind kind = budget_disclosure_get_kind (disclosure);
  const char *word = kind == BUDGET_DISCLOSURE_KIND_BUDGET           ? "预算"
                     : kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS ? "决算"
                                                                     : "";
  guint year = budget_disclosure_get_fiscal_year (disclosure);

  if (year == 0)
    return g_strdup (*word != '\0' ? word : "?");
  return g_strdup_printf ("%u年%s", year, word);
}

/* "2021年预算 万元" */
static char *
describe_column (BudgetDisclosure *disclosure, BudgetMoneyUnit money_unit)
{
  g_autofree char *name = describe_disclosure (disclosure);
  const char *unit = budget_money_unit_get_word (money_unit);

  return g_strconcat (name, unit != NULL ? " " : NULL, unit, NULL);
}

/* the newer name, or "old → new" */
static char *
describe_name (BudgetChange *row)
{
  const char *before = budget_change_get_old_name (row);
  const char *after = budget_change_get_new_name (row);
  const char *old_code = budget_change_get_old_code (row);
  const char *new_code = budget_change_get_new_code (row);

  /* a part of a form that prints its parts in columns has no name of its own */
  if (budget_change_get_name (row) == NULL)
    return g_strdup (command_nick (BUDGET_TYPE_ROLE, (int) budget_change_get_row (row)));
  if (budget_change_get_state (row) != BUDGET_CHANGE_STATE_RENAMED || before == NULL ||
      after == NULL)
    return g_strdup (budget_change_get_name (row));
  if (strcmp (before, after) != 0)
    return g_strdup_printf ("%s → %s", before, after);
  return old_code != NULL && g_strcmp0 (old_code, new_code) != 0
             ? g_strdup_printf ("%s (%s)", after, old_code)
             : g_strdup (after);
}

/* the role of a column, and its fund where that tells it from others */
static char *
describe_role (BudgetChange *row)
{
  const char *role = command_nick (BUDGET_TYPE_ROLE, (int) budget_change_get_column (row));

  if (budget_change_get_fund (row) == BUDGET_FUND_NONE)
    return g_strdup (role);
  return g_strdup_printf ("%s/%s", role,
                          command_nick (BUDGET_TYPE_FUND, (int) budget_change_get_fund (row)));
}

static gboolean
is_execution (const Comparing *self)
{
  return budget_comparison_get_kind (self->comparison) == BUDGET_COMPARISON_KIND_EXECUTION;
}

static Style
style_of_row (BudgetChange *row)
{
  if (budget_change_get_state (row) == BUDGET_CHANGE_STATE_UNKNOWN)
    return STYLE_WARNING;
  if (budget_change_get_kind (row) == BUDGET_ITEM_KIND_TOTAL)
    return STYLE_BOLD;
  return budget_change_get_state (row) == BUDGET_CHANGE_STATE_SAME ? STYLE_DIM : STYLE_PLAIN;
}

/* For people: a grid for each table. */

enum
{
  COLUMN_STATE,
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_ROLE,
  COLUMN_OLDER,
  COLUMN_NEWER,
  COLUMN_CHANGE,
  COLUMN_GROWTH,
  COLUMN_RATE,
  N_COLUMNS
};

static void
add_headings (const Comparing *self, Grid *grid, BudgetChange *first)
{
  BudgetMoneyUnit older = budget_change_get_old_money_unit (first);
  BudgetMoneyUnit newer = budget_change_get_new_money_unit (first);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *cells[N_COLUMNS] = { NULL };

  /* what is new or gone is printed in the unit of the others */
  before = describe_column (budget_comparison_get_older (self->comparison),
                            older != BUDGET_MONEY_UNIT_NONE ? older : newer);
  after = describe_column (budget_comparison_get_newer (self->comparison),
                           newer != BUDGET_MONEY_UNIT_NONE ? newer : older);
  cells[COLUMN_STATE] = "状态";
  cells[COLUMN_CODE] = "科目编码";
  cells[COLUMN_NAME] = "名称";
  cells[COLUMN_ROLE] = "栏目";
  cells[COLUMN_OLDER] = before;
  cells[COLUMN_NEWER] = after;
  cells[COLUMN_CHANGE] = "增减";
  cells[COLUMN_GROWTH] = "增减%";
  cells[COLUMN_RATE] = "执行率%";
  grid_add (grid, STYLE_DIM, cells);
}

static void
add_row (const Comparing *self, Grid *grid, BudgetChange *row)
{
  g_autofree char *name = describe_name (row);
  g_autofree char *role = describe_role (row);
  g_autofree char *before = budget_change_format_old_amount (row);
  g_autofree char *after = budget_change_format_new_amount (row);
  g_autofree char *change = budget_change_format_change (row);
  g_autofree char *growth = budget_change_format_growth (row, self->decimals);
  g_autofree char *rate = budget_change_format_execution_rate (row, self->decimals);
  const char *cells[N_COLUMNS] = { NULL };

  cells[COLUMN_STATE] =
      command_nick (BUDGET_TYPE_CHANGE_STATE, (int) budget_change_get_state (row));
  cells[COLUMN_CODE] = budget_change_get_category_code (row);
  cells[COLUMN_NAME] = name;
  cells[COLUMN_ROLE] = self->is_all ? role : NULL;
  cells[COLUMN_OLDER] = before;
  cells[COLUMN_NEWER] = after;
  cells[COLUMN_CHANGE] = change;
  cells[COLUMN_GROWTH] = growth;
  cells[COLUMN_RATE] = rate;
  grid_add (grid, style_of_row (row), cells);
}

static gboolean
is_left_out (const Comparing *self, BudgetChange *row)
{
  return self->only_changed && budget_change_get_state (row) == BUDGET_CHANGE_STATE_SAME;
}

/* The rows of the table of the row at position; returns the position behind them. */
static guint
print_table (const Comparing *self, guint position)
{
  static const gboolean is_number[N_COLUMNS] = { [COLUMN_OLDER] = TRUE,
                                                 [COLUMN_NEWER] = TRUE,
                                                 [COLUMN_CHANGE] = TRUE,
                                                 [COLUMN_GROWTH] = TRUE,
                                                 [COLUMN_RATE] = TRUE };
  g_autoptr (Grid) grid = grid_new (N_COLUMNS, is_number);
  g_autoptr (BudgetChange) first = budget_comparison_get_row (self->comparison, position);
  BudgetTableKind kind = budget_change_get_table_kind (first);
  guint n = 0;

  add_headings (self, grid, first);
  for (; position < budget_comparison_get_n_rows (self->comparison); position++)
    {
      g_autoptr (BudgetChange) row = budget_comparison_get_row (self->comparison, position);

      if (budget_change_get_table_kind (row) != kind)
        break;
      if (is_left_out (self, row))
        continue;
      add_row (self, grid, row);
      n++;
    }
  if (n == 0)
    return position;
  if (self->is_all)
    {
      g_autofree char *title =
          g_strdup_printf ("\n%s\n", command_nick (BUDGET_TYPE_TABLE_KIND, (int) kind));

      look_print (self->look, STYLE_BOLD, title);
    }
  grid_print (grid, self->look, 1, "  ");
  return position;
}

static void
print_head (const Comparing *self)
{
  BudgetDisclosure *older = budget_comparison_get_older (self->comparison);
  BudgetDisclosure *newer = budget_comparison_get_newer (self->comparison);
  const char *name = budget_disclosure_get_department_name (newer);
  g_autofree char *before = describe_disclosure (older);
  g_autofree char *after = describe_disclosure (newer);
  g_autofree char *title =
      g_strdup_printf ("%s  %s → %s\n", name != NULL ? name : "", before, after);
  const char *const *notes = budget_comparison_get_notes (self->comparison);

  look_print (self->look, STYLE_BOLD, title);
  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_autofree char *note = g_strdup_printf ("  note: %s\n", notes[i]);

      look_print (self->look, STYLE_WARNING, note);
    }
}

static void
print_counts (const Comparing *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int state = BUDGET_CHANGE_STATE_UNKNOWN; state <= BUDGET_CHANGE_STATE_SAME; state++)
    {
      guint n = budget_comparison_count_rows (self->comparison, (BudgetChangeState) state);

      if (n > 0)
        g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", n,
                                command_nick (BUDGET_TYPE_CHANGE_STATE, state));
    }
  g_string_append_c (text, '\n');
  look_print (self->look, STYLE_DIM, text->str);
}

static char *
describe_place (BudgetPlace *place)
{
  return place != NULL ? budget_place_to_string (place) : g_strdup ("?");
}

static void
print_prior (const Comparing *self, BudgetPrior *prior)
{
  g_autofree char *stated = budget_prior_format_stated (prior);
  g_autofree char *found = budget_prior_format_found (prior);
  g_autofree char *difference = budget_prior_format_difference (prior);
  g_autoptr (BudgetPlace) old_place = budget_prior_dup_old_place (prior);
  g_autoptr (BudgetPlace) new_place = budget_prior_dup_new_place (prior);
  g_autofree char *before = describe_place (old_place);
  g_autofree char *after = describe_place (new_place);
  const char *about = budget_prior_get_about (prior);
  const char *unit = budget_money_unit_get_word (budget_prior_get_money_unit (prior));

  look_print (self->look, STYLE_WARNING, "  ");
  command_print ("%s%s%s: said to be %s%s (%s), was %s%s (%s), %s\n",
                 command_nick (BUDGET_TYPE_STATEMENT_KIND, (int) budget_prior_get_what (prior)),
                 about != NULL ? " " : "", about != NULL ? about : "", stated, unit, after, found,
                 unit, before, difference);
}

/* What the prose of the newer says of last year and the older does not confirm. */
static void
print_priors (const Comparing *self)
{
  guint n = budget_comparison_get_n_priors (self->comparison);
  guint n_confirmed = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetPrior) prior = budget_comparison_get_prior (self->comparison, i);

      n_confirmed += budget_prior_is_confirmed (prior);
    }
  if (n == 0)
    return;
  title =
      g_strdup_printf ("\n较上年: %u of %u amounts of last year are confirmed\n", n_confirmed, n);
  look_print (self->look, n_confirmed < n ? STYLE_WARNING : STYLE_DIM, title);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetPrior) prior = budget_comparison_get_prior (self->comparison, i);

      if (!budget_prior_is_confirmed (prior))
        print_prior (self, prior);
    }
}

static void
print_text (const Comparing *self)
{
  guint n = budget_comparison_get_n_rows (self->comparison);

  print_head (self);
  for (guint i = 0; i < n;)
    i = print_table (self, i);
  if (self->is_all)
    look_print (self->look, STYLE_PLAIN, "\n");
  print_counts (self);
  print_priors (self);
}

/* For programs: a line a row. */

static void
print_tabs (const Comparing *self)
{
  static const char *const headings[] = { "state",  "table",    "code",          "old_code",
                                          "name",   "old_name", "row",           "column",
                                          "old",    "old_unit", "new",           "new_unit",
                                          "change", "growth",   "execution_rate" };
  static const gboolean is_number[G_N_ELEMENTS (headings)] = { FALSE };
  g_autoptr (Grid) grid = grid_new (G_N_ELEMENTS (headings), is_number);

  grid_add (grid, STYLE_PLAIN, headings);
  for (guint i = 0; i < budget_comparison_get_n_rows (self->comparison); i++)
    {
      g_autoptr (BudgetChange) row = budget_comparison_get_row (self->comparison, i);
      g_autofree char *role = describe_role (row);
      g_autofree char *before = budget_change_format_old_amount (row);
      g_autofree char *after = budget_change_format_new_amount (row);
      g_autofree char *change = budget_change_format_change (row);
      g_autofree char *growth = budget_change_format_growth (row, self->decimals);
      g_autofree char *rate = budget_change_format_execution_rate (row, self->decimals);
      const char *cells[] = {
        command_nick (BUDGET_TYPE_CHANGE_STATE, (int) budget_change_get_state (row)),
        command_nick (BUDGET_TYPE_TABLE_KIND, (int) budget_change_get_table_kind (row)),
        budget_change_get_category_code (row),
        budget_change_get_old_code (row),
        budget_change_get_name (row),
        budget_change_get_old_name (row),
        command_nick (BUDGET_TYPE_ROLE, (int) budget_change_get_row (row)),
        role,
        before,
        budget_money_unit_get_word (budget_change_get_old_money_unit (row)),
        after,
        budget_money_unit_get_word (budget_change_get_new_money_unit (row)),
        change,
        growth,
        is_execution (self) ? rate : NULL
      };

      if (!is_left_out (self, row))
        grid_add (grid, STYLE_PLAIN, cells);
    }
  grid_print_tabs (grid);
}

static int
print_json (const Comparing *self)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  budget_writer_set_pretty (writer, self->look->is_terminal);
  json = budget_writer_comparison_to_json (writer, self->comparison, &error);
  if (json == NULL)
    return command_fail ("compare: %s", error->message);
  fputs (json, stdout);
  return STATUS_DONE;
}

/* NULL after an error was printed */
static BudgetComparison *
make_comparison (char **paths, gboolean is_all, BudgetTableKind kind, BudgetRole role)
{
  g_autoptr (BudgetDisclosure) older = command_load (paths, 1);
  g_autoptr (BudgetDisclosure) newer = older != NULL ? command_load (paths + 1, 1) : NULL;
  g_autoptr (GError) error = NULL;
  BudgetComparison *comparison;

  if (newer == NULL)
    return NULL;
  comparison = is_all ? budget_comparison_new_full (older, newer, &error)
                      : budget_comparison_new_for_column (older, newer, kind, role, &error);
  if (comparison == NULL)
    command_fail ("compare: %s", error->message);
  return comparison;
}

static int
print_comparison (const Comparing *self, const char *format)
{
  if (g_strcmp0 (format, "json") == 0)
    return print_json (self);
  if (format != NULL ? strcmp (format, "tsv") == 0 : !self->look->is_terminal)
    print_tabs (self);
  else
    print_text (self);
  return STATUS_DONE;
}

int
command_compare (int argc, char **argv)
{
  g_autofree char *kind_nick = NULL;
  g_autofree char *role_nick = NULL;
  g_autofree char *format = NULL;
  int kind = BUDGET_TABLE_KIND_EXPENDITURE;
  int role = BUDGET_ROLE_TOTAL;
  int decimals = 2;
  gboolean is_all = FALSE;
  gboolean only_changed = FALSE;
  const GOptionEntry entries[] = {
    { "table", 't', 0, G_OPTION_ARG_STRING, &kind_nick, "The table's kind (default expenditure)",
      "KIND" },
    { "column", 0, 0, G_OPTION_ARG_STRING, &role_nick, "The column's role (default total)",
      "ROLE" },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &is_all, "Every column of every table that both have",
      NULL },
    { "changed", 0, 0, G_OPTION_ARG_NONE, &only_changed, "Leave out what is the same", NULL },
    { "decimals", 0, 0, G_OPTION_ARG_INT, &decimals, "Decimals of percentages (default 2)", "N" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      "text, tsv or json (default text on a terminal, else tsv)", "FORMAT" },
    { NULL }
  };
  Look look = look_of_stdout ();

  if (!command_parse ("compare", entries, &argc, &argv))
    return STATUS_NOT_DONE;
  if (argc != 3)
    return command_fail ("compare: expected two files, OLD and NEW");
  if (is_all && (kind_nick != NULL || role_nick != NULL))
    return command_fail ("compare: --all takes neither --table nor --column");
  if (decimals < 0 || decimals > MAX_DECIMALS)
    return command_fail ("compare: found %d decimals, expected 0 to %d", decimals, MAX_DECIMALS);
  if (format != NULL && strcmp (format, "text") != 0 && strcmp (format, "tsv") != 0 &&
      strcmp (format, "json") != 0)
    return command_fail ("compare: format '%s' is unknown, expected text, tsv or json", format);
  if ((kind_nick != NULL &&
       !command_parse_nick (BUDGET_TYPE_TABLE_KIND, "table kind", kind_nick, &kind)) ||
      (role_nick != NULL &&
       !command_parse_nick (BUDGET_TYPE_ROLE, "column role", role_nick, &role)))
    return STATUS_NOT_DONE;

  g_autoptr (BudgetComparison) comparison =
      make_comparison (argv + 1, is_all, (BudgetTableKind) kind, (BudgetRole) role);
  Comparing comparing = { comparison, &look, (guint) decimals, is_all, only_changed };

  return comparison != NULL ? print_comparison (&comparing, format) : STATUS_NOT_DONE;
}
