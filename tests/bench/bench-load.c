/* bench-load.c - how long it takes to load a disclosure and to read every value of it once
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bench-load FILE [TIMES [objects]]: prints the median of TIMES loads. Names, codes and amounts of
 * rows come in bulk; rows of tables with texts, or with "objects" all rows, are visited as objects.
 * Only what the library offers to everyone is used. What is read goes into a checksum, so that no
 * compiler can leave it out.
 */
#include <budget/budget.h>

#include <stdio.h>
#include <stdlib.h>

static guint64 checksum;

static void
take_text (const char *text)
{
  if (text != NULL)
    checksum = checksum * 31 + (guchar) text[0];
}

static void
take_texts (const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    take_text (texts[i]);
}

static void
take_number (gint64 number)
{
  checksum = checksum * 31 + (guint64) number;
}

/* calls read with member, which it takes */
static void
visit (gpointer member, void (*read) (gpointer member))
{
  read (member);
  g_object_unref (member);
}

/* calls read with every member of a list, which it takes */
static void
visit_all (GListModel *list, void (*read) (gpointer member))
{
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++)
    visit (g_list_model_get_item (list, i), read);
  g_clear_object (&list);
}

/* reads what the heading of a column says; gives whether its values are money, read as well */
static gboolean
read_column (BudgetTable *table, guint position)
{
  g_autoptr (BudgetColumn) column = budget_table_get_column (table, position);
  gboolean is_money = budget_column_get_value_type (column) == BUDGET_VALUE_TYPE_MONEY;
  const gint64 *amounts;
  const guint8 *mask;
  gsize n;

  take_texts (budget_column_get_heading (column));
  take_number (budget_column_get_number (column));
  take_number (budget_column_get_block (column));
  take_number (budget_column_get_role (column));
  take_number (budget_column_get_stage (column));
  take_number (budget_column_get_fund (column));
  take_number (budget_column_get_fiscal_year (column));
  take_number (budget_column_get_money_unit (column));
  if (!is_money)
    return FALSE;
  amounts = budget_table_get_amounts (table, position, &n);
  mask = budget_table_get_mask (table, position, &n);
  for (gsize i = 0; i < n; i++)
    take_number (amounts[i] + mask[i]);
  return TRUE;
}

/* every row as an object, with the cells of the columns that do not hold money */
static void
read_line_item (BudgetTable *table, guint position, guint64 text_columns)
{
  g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, position);

  take_text (budget_line_item_get_category_code (item));
  take_text (budget_line_item_get_group (item));
  take_number (budget_line_item_get_level (item));
  take_number (budget_line_item_get_kind (item));
  take_number (budget_line_item_get_role (item));
  take_number (budget_line_item_get_block (item));
  take_number (budget_line_item_get_side (item));
  for (guint column = 0; text_columns >> column != 0; column++)
    if ((text_columns >> column & 1) != 0)
      take_text (budget_line_item_get_text (item, column));
}

static gboolean reads_objects;

static void
read_table (gpointer member)
{
  BudgetTable *table = member;
  guint n_columns = MIN (budget_table_get_n_columns (table), 63);
  guint n_rows = budget_table_get_n_line_items (table);
  guint64 text_columns = 0;

  take_text (budget_table_get_title (table));
  take_number (budget_table_get_kind (table));
  take_number (budget_table_get_money_unit (table));
  take_number (budget_table_get_system (table));
  take_number (budget_table_get_status (table));
  take_texts (budget_table_get_notes (table));
  for (guint i = 0; i < n_columns; i++)
    if (!read_column (table, i))
      text_columns |= (guint64) 1 << i;
  for (guint i = 0; i < n_rows; i++)
    {
      take_text (budget_table_get_code_at (table, i));
      take_text (budget_table_get_name_at (table, i));
      if (reads_objects || text_columns != 0)
        read_line_item (table, i, text_columns);
    }
}

static void
read_target (BudgetTarget *target)
{
  gint64 number;
  guint scale;

  take_number (budget_target_get_kind (target));
  take_number (budget_target_get_comparator (target));
  if (budget_target_get_number (target, &number, &scale))
    take_number (number + scale);
  if (budget_target_get_number2 (target, &number, &scale))
    take_number (number + scale);
  take_text (budget_target_get_text (target));
  take_text (budget_target_get_measure (target));
  take_number (budget_target_get_period (target));
  take_text (budget_target_get_date (target));
  take_number (budget_target_get_flags (target));
  take_text (budget_target_get_reason (target));
}

static void
read_indicator (gpointer member)
{
  BudgetIndicator *indicator = member;
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);

  take_text (budget_indicator_get_level1 (indicator));
  take_text (budget_indicator_get_level2 (indicator));
  take_text (budget_indicator_get_level3 (indicator));
  take_text (budget_indicator_get_description (indicator));
  take_text (budget_indicator_get_value (indicator));
  take_text (budget_indicator_get_weight (indicator));
  take_text (budget_indicator_get_actual (indicator));
  take_text (budget_indicator_get_score (indicator));
  take_text (budget_indicator_get_basis (indicator));
  read_target (target);
}

static void
read_goal (gpointer member)
{
  BudgetGoal *goal = member;
  gint64 fen;

  take_number (budget_goal_get_scope (goal));
  take_text (budget_goal_get_title (goal));
  take_text (budget_goal_get_project (goal));
  take_text (budget_goal_get_code (goal));
  take_text (budget_goal_get_department (goal));
  take_number (budget_goal_get_fiscal_year (goal));
  if (budget_goal_get_amount (goal, &fen))
    take_number (fen);
  take_text (budget_goal_get_objective (goal));
  take_text (budget_goal_get_targets_text (goal));
  take_texts (budget_goal_get_measures (goal));
  visit_all (budget_goal_list_parts (goal), read_goal);
  for (guint i = 0; i < budget_goal_get_n_indicators (goal); i++)
    visit (budget_goal_get_indicator (goal, i), read_indicator);
}

static void
read_statement (gpointer member)
{
  BudgetStatement *statement = member;
  gint64 fen;

  take_number (budget_statement_get_what (statement));
  take_text (budget_statement_get_about (statement));
  take_number (budget_statement_get_fiscal_year (statement));
  take_number (budget_statement_get_money_unit (statement));
  if (budget_statement_get_amount (statement, &fen))
    take_number (fen);
  if (budget_statement_get_prior (statement, &fen))
    take_number (fen);
  if (budget_statement_get_change (statement, &fen))
    take_number (fen);
  take_text (budget_statement_get_growth (statement));
  take_number (budget_statement_get_direction (statement));
  take_text (budget_statement_get_reason (statement));
  take_text (budget_statement_get_text (statement));
}

static void
read_passage (gpointer member)
{
  BudgetPassage *passage = member;

  take_text (budget_passage_get_number (passage));
  take_text (budget_passage_get_heading (passage));
  take_texts (budget_passage_get_paragraphs (passage));
  for (guint i = 0; i < budget_passage_get_n_statements (passage); i++)
    visit (budget_passage_get_statement (passage, i), read_statement);
}

static void
read_spending_unit (gpointer member)
{
  take_text (budget_spending_unit_get_name (member));
  take_text (budget_spending_unit_get_nature (member));
  take_text (budget_spending_unit_get_rank (member));
  take_text (budget_spending_unit_get_funding (member));
}

static void
read_asset (gpointer member)
{
  gint64 fen;

  take_text (budget_asset_get_name (member));
  take_text (budget_asset_get_quantity (member));
  take_number (budget_asset_get_money_unit (member));
  if (budget_asset_get_amount (member, &fen))
    take_number (fen);
}

static void
read_purchase (gpointer member)
{
  gint64 fen;

  take_text (budget_purchase_get_project (member));
  take_text (budget_purchase_get_name (member));
  take_text (budget_purchase_get_catalogue_code (member));
  take_text (budget_purchase_get_measure (member));
  take_text (budget_purchase_get_quantity (member));
  take_text (budget_purchase_get_price (member));
  if (budget_purchase_get_amount (member, &fen))
    take_number (fen);
}

static void
read_term (gpointer member)
{
  take_text (budget_term_get_term (member));
  take_text (budget_term_get_meaning (member));
}

static void
read_finding (gpointer member)
{
  take_text (budget_finding_get_what (member));
  take_text (budget_finding_get_message (member));
  take_number (budget_finding_get_severity (member));
}

static void
read_disclosure (BudgetDisclosure *disclosure)
{
  take_text (budget_disclosure_get_source (disclosure));
  take_number (budget_disclosure_get_kind (disclosure));
  take_number (budget_disclosure_get_scope (disclosure));
  take_text (budget_disclosure_get_region (disclosure));
  take_text (budget_disclosure_get_department_code (disclosure));
  take_text (budget_disclosure_get_department_name (disclosure));
  take_number (budget_disclosure_get_fiscal_year (disclosure));
  visit_all (budget_disclosure_list_tables (disclosure), read_table);
  visit_all (budget_disclosure_list_goals (disclosure), read_goal);
  visit_all (budget_disclosure_list_passages (disclosure), read_passage);
  visit_all (budget_disclosure_list_spending_units (disclosure), read_spending_unit);
  take_text (budget_disclosure_get_asset_date (disclosure));
  visit_all (budget_disclosure_list_assets (disclosure), read_asset);
  visit_all (budget_disclosure_list_purchases (disclosure), read_purchase);
  visit_all (budget_disclosure_list_terms (disclosure), read_term);
  visit_all (budget_disclosure_list_findings (disclosure), read_finding);
}

static int
compare_times (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* nanoseconds */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static gboolean
measure (GFile *file, gint64 *load_time, gint64 *all_time)
{
  g_autoptr (GError) error = NULL;
  gint64 start = get_time ();
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);

  if (disclosure == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return FALSE;
    }
  *load_time = get_time () - start;
  read_disclosure (disclosure);
  /* giving it all back is part of the price */
  g_clear_object (&disclosure);
  *all_time = get_time () - start;
  return TRUE;
}

int
main (int argc, char **argv)
{
  int n_times = argc > 2 ? MAX (atoi (argv[2]), 1) : 1001;
  g_autofree gint64 *loads = g_new (gint64, n_times);
  g_autofree gint64 *alls = g_new (gint64, n_times);
  g_autoptr (GFile) file = NULL;

  if (argc < 2)
    {
      fprintf (stderr, "usage: bench-load FILE [TIMES [objects]]\n");
      return 2;
    }
  reads_objects = argc > 3;
  file = g_file_new_for_commandline_arg (argv[1]);
  for (int i = 0; i < n_times; i++)
    if (!measure (file, &loads[i], &alls[i]))
      return 1;
  qsort (loads, n_times, sizeof *loads, compare_times);
  qsort (alls, n_times, sizeof *alls, compare_times);
  printf ("load and read all: median %.4f ms, least %.4f ms; load alone %.4f ms "
          "(%d times, checksum %016" G_GINT64_MODIFIER "x)\n",
          (double) alls[n_times / 2] / 1e6, (double) alls[0] / 1e6,
          (double) loads[n_times / 2] / 1e6, n_times, checksum);
  return 0;
}
