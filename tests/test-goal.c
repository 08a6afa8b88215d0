/* test-goal.c - a performance goal
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

Test (goal, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);

  cr_assert_eq (budget_goal_get_disclosure (goal), disclosure);
  cr_assert_eq (budget_goal_get_scope (goal), BUDGET_SCOPE_DEPARTMENT);
  cr_assert_str_eq (budget_goal_get_title (goal), "总体绩效目标");
  cr_assert_null (budget_goal_get_project (goal));
  cr_assert_null (budget_goal_get_code (goal));
  cr_assert_str_eq (budget_goal_get_department (goal), "宣传部");
  cr_assert_eq (budget_goal_get_fiscal_year (goal), 2022);
  cr_assert_str_eq (budget_goal_get_objective (goal), "做好宣传");
  cr_assert_null (budget_goal_get_targets_text (goal));
  cr_assert_str_eq (budget_goal_get_measures (goal)[0], "完善制度");
  cr_assert_str_eq (budget_goal_get_measures (goal)[1], "加强监督");
  cr_assert_null (budget_goal_get_measures (goal)[2]);
  cr_assert_eq (budget_goal_get_n_indicators (goal), 0);
  assert_place (goal, budget_goal_dup_place (goal), 21);
}

Test (goal, of_a_project_has_its_name_code_and_amount)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);
  gint64 fen = 0;

  cr_assert_eq (budget_goal_get_scope (goal), BUDGET_SCOPE_PROJECT);
  cr_assert_str_eq (budget_goal_get_project (goal), "网信经费");
  cr_assert_str_eq (budget_goal_get_code (goal), "13011022P00001");
  cr_assert_eq (budget_goal_get_money_unit (goal), BUDGET_MONEY_UNIT_WAN);
  cr_assert (budget_goal_get_amount (goal, &fen));
  cr_assert_eq (fen, 63850000);
  cr_assert (budget_goal_get_amount (goal, NULL));
  cr_assert_eq (budget_goal_get_n_indicators (goal), 3);
}

Test (goal, unset_amount_is_not_zero)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  gint64 fen = 99;

  cr_assert_not (budget_goal_get_amount (goal, &fen));
  cr_assert_eq (fen, 99);
}

Test (goal, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  g_autoptr (BudgetGoal) project = budget_disclosure_get_goal (disclosure, 1);
  g_autoptr (BudgetGoal) part = test_parts_take_item (budget_goal_list_parts (goal), 0);

  assert_object_property (goal, "disclosure", disclosure);
  assert_enum_property (goal, "scope", BUDGET_SCOPE_DEPARTMENT);
  assert_string_property (goal, "title", "总体绩效目标");
  assert_string_property (goal, "department", "宣传部");
  assert_uint_property (goal, "fiscal-year", 2022);
  assert_string_property (goal, "objective", "做好宣传");
  assert_strings_property (goal, "measures", 2);
  assert_list_property (goal, "parts", 2);
  assert_string_property (part, "targets-text", "报送不少于8000条");
  assert_string_property (project, "project", "网信经费");
  assert_string_property (project, "code", "13011022P00001");
  assert_enum_property (project, "money-unit", BUDGET_MONEY_UNIT_WAN);
  assert_list_property (project, "indicators", 3);
  assert_uint_property (project, "n-indicators", 3);
}

Test (goal, is_empty_on_its_own)
{
  g_autoptr (BudgetGoal) bare = budget_goal_new ();

  assert_is_empty (bare);
  cr_assert_null (budget_goal_get_disclosure (bare));
  cr_assert_null (budget_goal_get_measures (bare)[0]);
  cr_assert_null (budget_goal_get_indicator (bare, 0));
  cr_assert_not (budget_goal_get_amount (bare, NULL));
  assert_list_is_sound (budget_goal_list_parts (bare), BUDGET_TYPE_GOAL, 0);
}

Test (goal, lists_are_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  g_autoptr (BudgetGoal) project = budget_disclosure_get_goal (disclosure, 1);

  assert_list_is_sound (budget_disclosure_list_goals (disclosure), BUDGET_TYPE_GOAL, 2);
  assert_list_is_sound (budget_goal_list_parts (goal), BUDGET_TYPE_GOAL, 2);
  assert_list_is_sound (budget_goal_list_indicators (goal), BUDGET_TYPE_INDICATOR, 0);
  assert_list_is_sound (budget_goal_list_indicators (project), BUDGET_TYPE_INDICATOR, 3);
}

Test (goal, parts_are_goals_with_the_same_disclosure)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 0);
  g_autoptr (BudgetGoal) part = test_parts_take_item (budget_goal_list_parts (goal), 0);
  g_autoptr (BudgetGoal) blank = test_parts_take_item (budget_goal_list_parts (goal), 1);

  cr_assert_eq (budget_goal_get_disclosure (part), disclosure);
  cr_assert_str_eq (budget_goal_get_title (part), "舆情管理");
  cr_assert_str_eq (budget_goal_get_objective (part), "及时处理");
  cr_assert_str_eq (budget_goal_get_targets_text (part), "报送不少于8000条");
  cr_assert_null (budget_goal_get_measures (part)[0]);
  cr_assert_null (budget_goal_get_title (blank));
  assert_place (part, budget_goal_dup_place (part), 22);
}

Test (goal, a_part_outlives_whoever_gave_it)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  BudgetGoal *goal = budget_disclosure_get_goal (disclosure, 0);
  g_autoptr (BudgetGoal) part = test_parts_take_item (budget_goal_list_parts (goal), 0);
  g_autoptr (BudgetGoal) again = NULL;

  g_object_unref (disclosure);
  g_object_unref (goal);
  cr_assert_str_eq (budget_goal_get_title (part), "舆情管理");

  /* and is still the same to those who ask anew */
  goal = budget_disclosure_get_goal (budget_goal_get_disclosure (part), 0);
  again = test_parts_take_item (budget_goal_list_parts (goal), 0);
  g_object_unref (goal);
  cr_assert_eq (again, part);
}

Test (goal, gives_the_same_indicator_while_it_is_held)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);
  g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, 0);
  g_autoptr (BudgetIndicator) again = budget_goal_get_indicator (goal, 0);
  g_autoptr (BudgetIndicator) other = budget_goal_get_indicator (goal, 1);

  cr_assert_eq (indicator, again);
  cr_assert_neq (indicator, other);
  cr_assert_null (budget_goal_get_indicator (goal, 3));
}

Test (goal, of_null_is_a_programmer_error, .signal = SIGTRAP) { budget_goal_list_parts (NULL); }

static void
assert_target_says (BudgetTarget *target, const BudgetTargetInfo *info)
{
  gint64 number = 0;
  guint scale = 0;

  cr_assert_eq (budget_target_get_kind (target), info->kind);
  cr_assert_eq (budget_target_get_comparator (target), info->comparator);
  cr_assert_eq (budget_target_get_number (target, &number, &scale), info->has_number);
  cr_assert_eq (number, info->number);
  cr_assert_eq (scale, info->scale);
  number = 0;
  scale = 0;
  cr_assert_eq (budget_target_get_number2 (target, &number, &scale), info->has_number2);
  cr_assert_eq (number, info->number2);
  cr_assert_eq (scale, info->scale2);
  cr_assert_eq (budget_target_get_period (target), info->period);
  cr_assert_eq (budget_target_get_flags (target), info->flags);
  cr_assert_eq (g_strcmp0 (budget_target_get_text (target), info->text), 0);
  cr_assert_eq (g_strcmp0 (budget_target_get_measure (target), info->measure), 0);
  cr_assert_eq (g_strcmp0 (budget_target_get_date (target), info->date), 0);
  cr_assert_eq (g_strcmp0 (budget_target_get_reason (target), info->reason), 0);
}

Test (goal, gives_what_an_indicator_is_without_an_object)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);

  for (guint i = 0; i < budget_goal_get_n_indicators (goal); i++)
    {
      g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, i);
      g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
      BudgetIndicatorInfo info;

      budget_goal_get_indicator_info (goal, i, &info);
      cr_assert_eq (info.level1, budget_indicator_get_level1 (indicator));
      cr_assert_eq (info.level2, budget_indicator_get_level2 (indicator));
      cr_assert_eq (info.level3, budget_indicator_get_level3 (indicator));
      cr_assert_eq (info.description, budget_indicator_get_description (indicator));
      cr_assert_eq (info.value, budget_indicator_get_value (indicator));
      cr_assert_eq (info.weight, budget_indicator_get_weight (indicator));
      cr_assert_eq (info.actual, budget_indicator_get_actual (indicator));
      cr_assert_eq (info.score, budget_indicator_get_score (indicator));
      cr_assert_eq (info.basis, budget_indicator_get_basis (indicator));
      assert_target_says (target, &info.target);
    }
}

Test (goal, refuses_what_an_indicator_past_the_end_is, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);
  BudgetIndicatorInfo info;

  budget_goal_get_indicator_info (goal, budget_goal_get_n_indicators (goal), &info);
}
