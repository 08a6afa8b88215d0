/* test-disclosure-find.c - what is often asked of a disclosure, in one call
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "test-data.h"

#include <criterion/criterion.h>

#define WAN 1000000

typedef struct
{
  BudgetStatementKind what;
  const char *about;
  gint64 amount; /* in 万元; -1 for none, as of those below */
  gint64 prior;
  gint64 change;
  BudgetDirection direction;
} Stated;

static BudgetStatedAmount
read_amount (gint64 wan)
{
  return (BudgetStatedAmount){ .fen = wan * WAN, .is_set = wan >= 0 };
}

/* a disclosure whose prose states some amounts, all of one passage but the first */
static BudgetDisclosure *
make (const Stated *stated, guint n)
{
  BudgetDisclosureData *data = test_data_new_sample ();
  guint first = n > 1 ? 1 : n;

  data->n_passages = 3;
  data->passages = _budget_arena_new_array (data->arena, BudgetPassageData, 3);
  for (guint i = 0; i < n; i++)
    {
      BudgetPassageData *passage = &data->passages[i < first ? 0 : 2];
      BudgetStatementData *statement;

      if (passage->statements == NULL)
        passage->statements = _budget_arena_new_array (data->arena, BudgetStatementData, n);
      statement = &passage->statements[passage->n_statements++];
      statement->what = stated[i].what;
      statement->about = stated[i].about;
      statement->amount = read_amount (stated[i].amount);
      statement->prior = read_amount (stated[i].prior);
      statement->change = read_amount (stated[i].change);
      statement->direction = stated[i].direction;
      statement->money_unit = BUDGET_MONEY_UNIT_WAN;
    }
  return test_data_finish (data);
}

Test (disclosure_find, line_item_is_found_by_table_and_code)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());
  g_autoptr (BudgetLineItem) item =
      budget_disclosure_find_line_item (sample, BUDGET_TABLE_KIND_EXPENDITURE, "2080505");

  cr_assert_str_eq (budget_line_item_get_name (item), "机关事业单位基本养老保险缴费支出");
  cr_assert_null (
      budget_disclosure_find_line_item (sample, BUDGET_TABLE_KIND_EXPENDITURE, "30101"));
  cr_assert_null (budget_disclosure_find_line_item (sample, BUDGET_TABLE_KIND_REVENUE, "201"));
}

Test (disclosure_find, line_item_is_found_in_the_first_table_that_has_it)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetLineItem) item = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|a|1\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|b|1\n208|c|2\n");
  disclosure = test_data_finish (data);
  item = budget_disclosure_find_line_item (disclosure, BUDGET_TABLE_KIND_EXPENDITURE, "208");
  cr_assert_str_eq (budget_line_item_get_name (item), "c");
}

Test (disclosure_find, indicators_of_all_goals_are_one_list)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GListModel) list = NULL;
  const char *const names[] = { "a", "b", "c" };

  data->n_goals = 3;
  data->goals = _budget_arena_new_array (data->arena, BudgetGoalData, 3);
  data->goals[0].n_indicators = 1;
  data->goals[2].n_indicators = 2;
  for (guint i = 0, n = 0; i < 3; i++)
    {
      BudgetGoalData *goal = &data->goals[i];

      goal->indicators =
          _budget_arena_new_array (data->arena, BudgetIndicatorData, goal->n_indicators);
      for (guint j = 0; j < goal->n_indicators; j++)
        goal->indicators[j].level3 = names[n++];
    }
  disclosure = test_data_finish (data);
  list = budget_disclosure_list_indicators (disclosure);
  cr_assert_eq (g_list_model_get_item_type (list), BUDGET_TYPE_INDICATOR);
  cr_assert_eq (g_list_model_get_n_items (list), 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (list, i);

      cr_assert_str_eq (budget_indicator_get_level3 (indicator), names[i]);
    }
  cr_assert_null (g_list_model_get_item (list, 3));
}

Test (disclosure_find, statements_of_one_thing_are_listed_and_added_up)
{
  static const Stated stated[] = {
    { BUDGET_STATEMENT_KIND_PROJECT_ITEM, "甲", 7, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_PROJECT, NULL, 27, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_PROJECT_ITEM, "乙", 20, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_PROJECT_ITEM, "丙", -1, -1, -1, BUDGET_DIRECTION_NONE },
  };
  g_autoptr (BudgetDisclosure) disclosure = make (stated, G_N_ELEMENTS (stated));
  g_autoptr (GListModel) list =
      budget_disclosure_list_statements_of (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM);
  g_autoptr (BudgetStatement) second = g_list_model_get_item (list, 1);
  g_autoptr (GError) error = NULL;
  gint64 fen;

  cr_assert_eq (g_list_model_get_n_items (list), 3);
  cr_assert_str_eq (budget_statement_get_about (second), "乙");
  cr_assert (budget_disclosure_add_statements (disclosure, BUDGET_STATEMENT_KIND_PROJECT_ITEM, &fen,
                                               &error));
  cr_assert_eq (fen, 27 * WAN);
}

Test (disclosure_find, sum_of_nothing_is_an_error)
{
  g_autoptr (BudgetDisclosure) disclosure = make (NULL, 0);
  g_autoptr (GError) error = NULL;
  gint64 fen = 7;

  cr_assert_not (
      budget_disclosure_add_statements (disclosure, BUDGET_STATEMENT_KIND_BASIC, &fen, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (error->message, "test.txt: prose: found no amount of basic, expected one");
  cr_assert_eq (fen, 7);
}

Test (disclosure_find, sum_that_does_not_fit_is_an_error)
{
  static const Stated stated[] = {
    { BUDGET_STATEMENT_KIND_BASIC, NULL, G_MAXINT64 / WAN, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_BASIC, NULL, G_MAXINT64 / WAN, -1, -1, BUDGET_DIRECTION_NONE },
  };
  g_autoptr (BudgetDisclosure) disclosure = make (stated, G_N_ELEMENTS (stated));
  g_autoptr (GError) error = NULL;
  gint64 fen = 7;

  cr_assert_not (
      budget_disclosure_add_statements (disclosure, BUDGET_STATEMENT_KIND_BASIC, &fen, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_OVERFLOW));
  cr_assert_eq (fen, 7);
}

Test (disclosure_find, year_before_follows_from_amount_and_change)
{
  static const Stated stated[] = {
    { BUDGET_STATEMENT_KIND_BASIC, NULL, 238, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_BASIC, NULL, -1, -1, 38, BUDGET_DIRECTION_INCREASE },
    { BUDGET_STATEMENT_KIND_PROJECT, NULL, 90, -1, 10, BUDGET_DIRECTION_DECREASE },
    { BUDGET_STATEMENT_KIND_PERSONNEL, NULL, 5, -1, -1, BUDGET_DIRECTION_SAME },
    { BUDGET_STATEMENT_KIND_RUNNING, NULL, 15, 10, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_CATEGORY, "201", 4, -1, 4, BUDGET_DIRECTION_INCREASE },
    { BUDGET_STATEMENT_KIND_CATEGORY, "208", 4, -1, 1, BUDGET_DIRECTION_INCREASE },
  };
  static const struct
  {
    BudgetStatementKind what;
    const char *about;
    gint64 prior;
    gint64 change;
    const char *growth;
  } expected[] = {
    { BUDGET_STATEMENT_KIND_BASIC, NULL, 200, 38, "19.00" },
    { BUDGET_STATEMENT_KIND_PROJECT, NULL, 100, -10, "-10.00" },
    { BUDGET_STATEMENT_KIND_PERSONNEL, NULL, 5, 0, "0.00" },
    { BUDGET_STATEMENT_KIND_RUNNING, NULL, 10, 5, "50.00" },
    { BUDGET_STATEMENT_KIND_CATEGORY, "201", 0, 4, NULL },
    { BUDGET_STATEMENT_KIND_CATEGORY, "208", 3, 1, "33.33" },
  };
  g_autoptr (BudgetDisclosure) disclosure = make (stated, G_N_ELEMENTS (stated));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *growth =
          budget_disclosure_format_growth (disclosure, expected[i].what, expected[i].about, 2);
      gint64 fen;

      cr_assert (
          budget_disclosure_find_prior (disclosure, expected[i].what, expected[i].about, &fen));
      cr_assert_eq (fen, expected[i].prior * WAN);
      cr_assert (
          budget_disclosure_find_change (disclosure, expected[i].what, expected[i].about, &fen));
      cr_assert_eq (fen, expected[i].change * WAN);
      cr_assert_eq (g_strcmp0 (growth, expected[i].growth), 0, "%s", growth);
    }
}

Test (disclosure_find, what_does_not_follow_is_not_said)
{
  static const Stated stated[] = {
    { BUDGET_STATEMENT_KIND_BASIC, NULL, 238, -1, -1, BUDGET_DIRECTION_NONE },
    { BUDGET_STATEMENT_KIND_PROJECT, NULL, -1, -1, 10, BUDGET_DIRECTION_INCREASE },
    { BUDGET_STATEMENT_KIND_RUNNING, NULL, 5, -1, 10, BUDGET_DIRECTION_NONE },
  };
  g_autoptr (BudgetDisclosure) disclosure = make (stated, G_N_ELEMENTS (stated));
  gint64 fen = 7;

  cr_assert_not (
      budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_BASIC, NULL, &fen));
  cr_assert_not (
      budget_disclosure_find_change (disclosure, BUDGET_STATEMENT_KIND_BASIC, NULL, &fen));
  cr_assert_not (
      budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_PROJECT, NULL, &fen));
  cr_assert_not (
      budget_disclosure_find_change (disclosure, BUDGET_STATEMENT_KIND_RUNNING, NULL, &fen));
  cr_assert_not (
      budget_disclosure_find_prior (disclosure, BUDGET_STATEMENT_KIND_MEETINGS, NULL, &fen));
  cr_assert_null (
      budget_disclosure_format_growth (disclosure, BUDGET_STATEMENT_KIND_BASIC, NULL, 2));
  cr_assert_eq (fen, 7);
}

Test (disclosure_find, line_item_needs_a_code, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_new ();

  budget_disclosure_find_line_item (disclosure, BUDGET_TABLE_KIND_EXPENDITURE, NULL);
}
