/* bench-load.c - how long it takes to load a disclosure and to read every value of it once
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bench-load FILE [TIMES [objects]]: prints the median of TIMES loads. What rows, columns, indicators
 * and statements hold comes as plain values, with "objects" from an object for each.
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

/* reads what the heading of a column says, and its values when they are money */
static void
read_column (BudgetTable *table, guint position)
{
  BudgetColumnInfo info;
  const gint64 *amounts;
  const guint8 *mask;
  gsize n;

  budget_table_get_column_info (table, position, &info);
  take_texts (info.heading);
  take_number (info.number);
  take_number (info.block);
  take_number (info.role);
  take_number (info.stage);
  take_number (info.fund);
  take_number (info.fiscal_year);
  take_number (info.money_unit);
  if (info.value_type != BUDGET_VALUE_TYPE_MONEY)
    return;
  amounts = budget_table_get_amounts (table, position, &n);
  mask = budget_table_get_mask (table, position, &n);
  for (gsize i = 0; i < n; i++)
    take_number (amounts[i] + mask[i]);
}

static void
read_row (BudgetTable *table, guint position, guint n_columns)
{
  BudgetLineItemInfo info;

  budget_table_get_line_item_info (table, position, &info);
  take_text (info.code);
  take_text (info.name);
  take_text (info.category_code);
  take_text (info.group);
  take_number (info.level);
  take_number (info.kind);
  take_number (info.role);
  take_number (info.side);
  take_number (info.block);
  take_number (info.parent);
  for (guint column = 0; column < n_columns; column++)
    take_text (budget_table_get_text_at (table, position, column));
}

/* the same by an object for every row and column */
static void
read_table_objects (BudgetTable *table, guint n_columns, guint n_rows)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (BudgetColumn) column = budget_table_get_column (table, i);

      take_texts (budget_column_get_heading (column));
      take_number (budget_column_get_number (column));
      take_number (budget_column_get_block (column));
      take_number (budget_column_get_role (column));
      take_number (budget_column_get_stage (column));
      take_number (budget_column_get_fund (column));
      take_number (budget_column_get_fiscal_year (column));
      take_number (budget_column_get_money_unit (column));
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, i);
      gint64 fen;

      take_text (budget_line_item_get_code (item));
      take_text (budget_line_item_get_name (item));
      take_text (budget_line_item_get_category_code (item));
      take_text (budget_line_item_get_group (item));
      take_number (budget_line_item_get_level (item));
      take_number (budget_line_item_get_kind (item));
      take_number (budget_line_item_get_role (item));
      take_number (budget_line_item_get_side (item));
      take_number (budget_line_item_get_block (item));
      for (guint column = 0; column < n_columns; column++)
        {
          if (budget_line_item_get_amount (item, column, &fen))
            take_number (fen);
          take_text (budget_line_item_get_text (item, column));
        }
    }
}

static gboolean reads_objects;

static void
read_table (gpointer member)
{
  BudgetTable *table = member;
  guint n_columns = budget_table_get_n_columns (table);
  guint n_rows = budget_table_get_n_line_items (table);

  take_text (budget_table_get_title (table));
  take_number (budget_table_get_kind (table));
  take_number (budget_table_get_money_unit (table));
  take_number (budget_table_get_system (table));
  take_number (budget_table_get_status (table));
  take_texts (budget_table_get_notes (table));
  if (reads_objects)
    {
      read_table_objects (table, n_columns, n_rows);
      return;
    }
  for (guint i = 0; i < n_columns; i++)
    read_column (table, i);
  for (guint i = 0; i < n_rows; i++)
    read_row (table, i, n_columns);
}

static void
read_target_object (BudgetTarget *target)
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
read_indicator_object (gpointer member)
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
  read_target_object (target);
}

static void
read_target (const BudgetTargetInfo *target)
{
  take_number (target->kind);
  take_number (target->comparator);
  if (target->has_number)
    take_number (target->number + target->scale);
  if (target->has_number2)
    take_number (target->number2 + target->scale2);
  take_text (target->text);
  take_text (target->measure);
  take_number (target->period);
  take_text (target->date);
  take_number (target->flags);
  take_text (target->reason);
}

static void
read_indicator (BudgetGoal *goal, guint position)
{
  BudgetIndicatorInfo info;

  if (reads_objects)
    {
      visit (budget_goal_get_indicator (goal, position), read_indicator_object);
      return;
    }
  budget_goal_get_indicator_info (goal, position, &info);
  take_text (info.level1);
  take_text (info.level2);
  take_text (info.level3);
  take_text (info.description);
  take_text (info.value);
  take_text (info.weight);
  take_text (info.actual);
  take_text (info.score);
  take_text (info.basis);
  read_target (&info.target);
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
    read_indicator (goal, i);
}

static void
read_statement_object (gpointer member)
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
read_statement (BudgetPassage *passage, guint position)
{
  BudgetStatementInfo info;

  if (reads_objects)
    {
      visit (budget_passage_get_statement (passage, position), read_statement_object);
      return;
    }
  budget_passage_get_statement_info (passage, position, &info);
  take_number (info.what);
  take_text (info.about);
  take_number (info.fiscal_year);
  take_number (info.money_unit);
  if (info.has_amount)
    take_number (info.amount);
  if (info.has_prior)
    take_number (info.prior);
  if (info.has_change)
    take_number (info.change);
  take_text (info.growth);
  take_number (info.direction);
  take_text (info.reason);
  take_text (info.text);
}

static void
read_passage (gpointer member)
{
  BudgetPassage *passage = member;

  take_text (budget_passage_get_number (passage));
  take_text (budget_passage_get_heading (passage));
  take_texts (budget_passage_get_paragraphs (passage));
  for (guint i = 0; i < budget_passage_get_n_statements (passage); i++)
    read_statement (passage, i);
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
  for (guint i = 0; i < budget_disclosure_get_n_tables (disclosure); i++)
    visit (budget_disclosure_get_table (disclosure, i), read_table);
  for (guint i = 0; i < budget_disclosure_get_n_goals (disclosure); i++)
    visit (budget_disclosure_get_goal (disclosure, i), read_goal);
  for (guint i = 0; i < budget_disclosure_get_n_passages (disclosure); i++)
    visit (budget_disclosure_get_passage (disclosure, i), read_passage);
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
