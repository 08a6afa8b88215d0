/* test-goal-match.c - the project that a goal is of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <signal.h>
#include <string.h>

static BudgetDisclosure *
new_disclosure (const char *const *goals, const char *const *projects)
{
  BudgetDisclosureData *data = test_data_new ();

  for (guint i = 0; goals[i] != NULL; i++)
    test_checks_add_goal (data, goals[i], "");
  test_checks_add_passage (data, "支出说明", "项目支出");
  for (guint i = 0; projects[i] != NULL; i++)
    {
      g_autofree char *amount = g_strdup_printf ("%u.00", i + 1);

      test_checks_add_statement (data, BUDGET_STATEMENT_KIND_PROJECT_ITEM, projects[i], amount);
    }
  return test_data_finish (data);
}

static void
assert_match (const char *const *goals,
              const char *const *projects,
              BudgetMatch match,
              const char *name)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure (goals, projects);
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  gint64 fen = 99;

  cr_assert_eq (budget_goal_get_match (goal), match, "%s: %u", goals[0],
                budget_goal_get_match (goal));
  if (name == NULL)
    {
      cr_assert_null (budget_goal_get_matched_name (goal));
      cr_assert_eq (budget_goal_get_match_score (goal), 0);
      cr_assert_not (budget_goal_get_matched_amount (goal, &fen));
      cr_assert_eq (fen, 99);
      return;
    }
  cr_assert_str_eq (budget_goal_get_matched_name (goal), name);
  cr_assert (budget_goal_get_matched_amount (goal, &fen));
  cr_assert_eq (fen % 1000000, 0);
  cr_assert_eq (budget_goal_get_matched_money_unit (goal), BUDGET_MONEY_UNIT_WAN);
}

#define NAMES(...) ((const char *const[]){ __VA_ARGS__, NULL })

Test (goal_match, takes_the_same_name)
{
  assert_match (NAMES ("宣传费"), NAMES ("培训费", "宣传费"), BUDGET_MATCH_EXACT, "宣传费");
}

Test (goal_match, leaves_out_what_may_be_left_out)
{
  assert_match (NAMES ("2022年军人公益性岗工资"), NAMES ("军人公益性岗工资支出"),
                BUDGET_MATCH_NORMALISED, "军人公益性岗工资支出");
  assert_match (NAMES ("新媒体宣传服务项目"), NAMES ("1、新媒体宣传服务费（专项）"),
                BUDGET_MATCH_NORMALISED, "1、新媒体宣传服务费（专项）");
}

Test (goal_match, finds_words_in_another_order)
{
  assert_match (NAMES ("网络安全和网络宣传费用"),
                NAMES ("舆情中心运行费支出", "网络宣传、网络安全信息等经费支出"),
                BUDGET_MATCH_FUZZY, "网络宣传、网络安全信息等经费支出");
}

Test (goal_match, is_none_of_others)
{
  assert_match (NAMES ("办公楼修缮"), NAMES ("宣传费", "培训费"), BUDGET_MATCH_NONE, NULL);
  assert_match (NAMES ("项目"), NAMES ("支出"), BUDGET_MATCH_NONE, NULL);
}

Test (goal_match, two_alike_are_no_match)
{
  assert_match (NAMES ("城市道路维护"), NAMES ("城市道路维护一期", "城市道路维护二期"),
                BUDGET_MATCH_NONE, NULL);
  /* the project is another goal's */
  assert_match (NAMES ("城市道路维护一期", "城市道路维护二期"), NAMES ("城市道路维护二期"),
                BUDGET_MATCH_NONE, NULL);
  /* one name with two amounts */
  assert_match (NAMES ("宣传费"), NAMES ("宣传费", "宣传费"), BUDGET_MATCH_NONE, NULL);
}

Test (goal_match, prefers_the_project_list)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetGoal) goal = NULL;
  gint64 fen;

  test_data_add_table (data, BUDGET_TABLE_KIND_PROJECT_LIST, BUDGET_SYSTEM_NONE, "total",
                       "|[total]合计|7.00\n|宣传费|5.00\n|培训费|2.00");
  test_checks_add_goal (data, "宣传项目", "");
  test_checks_add_passage (data, "支出说明", "项目支出");
  test_checks_add_statement (data, BUDGET_STATEMENT_KIND_PROJECT_ITEM, "宣传项目", "6.00");
  disclosure = test_data_finish (data);
  goal = budget_disclosure_get_goal (disclosure, 0);
  cr_assert (budget_goal_get_matched_amount (goal, &fen));
  cr_assert_eq (fen, 5000000);
}

Test (goal_match, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = new_disclosure (NAMES ("宣传项目"), NAMES ("宣传费"));
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  g_autoptr (BudgetPlace) place = NULL;
  g_autofree char *name = NULL;
  BudgetMatch match;
  BudgetMoneyUnit unit;
  guint score;

  g_object_get (goal, "match", &match, "match-score", &score, "matched-name", &name,
                "matched-money-unit", &unit, "matched-place", &place, NULL);
  cr_assert_eq (match, BUDGET_MATCH_NORMALISED);
  cr_assert_eq (score, 100);
  cr_assert_str_eq (name, "宣传费");
  cr_assert_eq (unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_not_null (place);
}

Test (goal_match, is_none_on_its_own)
{
  g_autoptr (BudgetGoal) goal = budget_goal_new ();

  cr_assert_eq (budget_goal_get_match (goal), BUDGET_MATCH_NONE);
  cr_assert_null (budget_goal_dup_matched_place (goal));
  cr_assert_null (budget_goal_get_matched_name (goal));
}

Test (goal_match, refuses_no_goal, .signal = SIGTRAP) { budget_goal_get_match (NULL); }
