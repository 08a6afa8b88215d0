/* test-indicator.c - a performance indicator
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

#include "model/budget-children-private.h"

static BudgetIndicator *
get_indicator (BudgetDisclosure *disclosure, guint position)
{
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);

  return budget_goal_get_indicator (goal, position);
}

Test (indicator, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetGoal) goal = budget_disclosure_get_goal (disclosure, 1);
  g_autoptr (BudgetIndicator) indicator = budget_goal_get_indicator (goal, 0);

  cr_assert_eq (budget_indicator_get_goal (indicator), goal);
  cr_assert_str_eq (budget_indicator_get_level1 (indicator), "产出指标");
  cr_assert_str_eq (budget_indicator_get_level2 (indicator), "数量指标");
  cr_assert_str_eq (budget_indicator_get_level3 (indicator), "提供省直报数量");
  cr_assert_eq (budget_indicator_get_level1_kind (indicator), BUDGET_INDICATOR_LEVEL1_OUTPUT);
  cr_assert_eq (budget_indicator_get_level2_kind (indicator), BUDGET_INDICATOR_LEVEL2_QUANTITY);
  cr_assert_str_eq (budget_indicator_get_description (indicator), "报送数量");
  cr_assert_str_eq (budget_indicator_get_value (indicator), "≥8000条");
  cr_assert_str_eq (budget_indicator_get_weight (indicator), "10");
  cr_assert_str_eq (budget_indicator_get_actual (indicator), "8100条");
  cr_assert_str_eq (budget_indicator_get_score (indicator), "9.5");
  cr_assert_str_eq (budget_indicator_get_basis (indicator), "工作计划");
  assert_place (indicator, budget_indicator_dup_place (indicator), 31);
}

Test (indicator, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetIndicator) indicator = get_indicator (disclosure, 0);
  g_autoptr (BudgetTarget) target = NULL;

  assert_object_property (indicator, "goal", budget_indicator_get_goal (indicator));
  assert_string_property (indicator, "level1", "产出指标");
  assert_string_property (indicator, "level2", "数量指标");
  assert_string_property (indicator, "level3", "提供省直报数量");
  assert_enum_property (indicator, "level1-kind", BUDGET_INDICATOR_LEVEL1_OUTPUT);
  assert_enum_property (indicator, "level2-kind", BUDGET_INDICATOR_LEVEL2_QUANTITY);
  assert_string_property (indicator, "description", "报送数量");
  assert_string_property (indicator, "value", "≥8000条");
  assert_string_property (indicator, "weight", "10");
  assert_string_property (indicator, "actual", "8100条");
  assert_string_property (indicator, "score", "9.5");
  assert_string_property (indicator, "basis", "工作计划");
  g_object_get (indicator, "target", &target, NULL);
  cr_assert_str_eq (budget_target_get_text (target), "≥8000条");
}

Test (indicator, has_a_typed_target)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetIndicator) indicator = get_indicator (disclosure, 0);
  g_autoptr (BudgetIndicator) cost = get_indicator (disclosure, 1);
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);
  g_autoptr (BudgetTarget) cost_target = budget_indicator_dup_target (cost);
  gint64 fen = 0;

  cr_assert_eq (budget_target_get_kind (target), BUDGET_TARGET_KIND_QUANTITY);
  cr_assert_eq (budget_target_get_comparator (target), BUDGET_COMPARATOR_GE);
  cr_assert (budget_target_get_amount (cost_target, &fen));
  cr_assert_eq (fen, 20000000);
}

Test (indicator, target_outlives_the_disclosure)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  BudgetIndicator *indicator = get_indicator (disclosure, 0);
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (indicator);

  g_object_unref (indicator);
  g_object_unref (disclosure);
  cr_assert_str_eq (budget_target_get_text (target), "≥8000条");
  cr_assert_str_eq (budget_target_get_measure (target), "条");
}

Test (indicator, keeps_the_goal_and_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetIndicator) indicator = get_indicator (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_goal_get_project (budget_indicator_get_goal (indicator)), "网信经费");
  assert_place (indicator, budget_indicator_dup_place (indicator), 31);
}

Test (indicator, is_empty_on_its_own)
{
  g_autoptr (BudgetIndicator) bare = budget_indicator_new ();
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (bare);

  assert_is_empty (bare);
  cr_assert_null (budget_indicator_get_goal (bare));
  assert_is_empty (target);
}

Test (indicator, is_empty_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetIndicator) blank = get_indicator (disclosure, 2);
  g_autoptr (BudgetTarget) target = budget_indicator_dup_target (blank);

  cr_assert_null (budget_indicator_get_level1 (blank));
  cr_assert_eq (budget_indicator_get_level1_kind (blank), BUDGET_INDICATOR_LEVEL1_UNKNOWN);
  cr_assert_eq (budget_indicator_get_level2_kind (blank), BUDGET_INDICATOR_LEVEL2_UNKNOWN);
  cr_assert_eq (budget_target_get_kind (target), BUDGET_TARGET_KIND_NONE);
}

typedef struct
{
  const char *level1;
  const char *level2;
  BudgetIndicatorLevel1 kind1;
  BudgetIndicatorLevel2 kind2;
} Levels;

/* one after another, as the words are constants of this program */
Test (indicator, levels_are_known_in_both_schemes)
{
  static const Levels cases[] = {
    { "产出指标", "数量指标", BUDGET_INDICATOR_LEVEL1_OUTPUT, BUDGET_INDICATOR_LEVEL2_QUANTITY },
    { "产出", "质量", BUDGET_INDICATOR_LEVEL1_OUTPUT, BUDGET_INDICATOR_LEVEL2_QUALITY },
    { "产 出 指 标", "时效指标", BUDGET_INDICATOR_LEVEL1_OUTPUT,
      BUDGET_INDICATOR_LEVEL2_TIMELINESS },
    { "产出指标", "成本指标", BUDGET_INDICATOR_LEVEL1_OUTPUT, BUDGET_INDICATOR_LEVEL2_COST },
    { "成本指标", "经济成本指标", BUDGET_INDICATOR_LEVEL1_COST,
      BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST },
    { "成本", "社会成本", BUDGET_INDICATOR_LEVEL1_COST, BUDGET_INDICATOR_LEVEL2_SOCIAL_COST },
    { "成本", "生态环境成本指标", BUDGET_INDICATOR_LEVEL1_COST,
      BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST },
    { "效益指标", "经济效益指标", BUDGET_INDICATOR_LEVEL1_BENEFIT,
      BUDGET_INDICATOR_LEVEL2_ECONOMIC_BENEFIT },
    { "效果指标", "社会效益", BUDGET_INDICATOR_LEVEL1_BENEFIT,
      BUDGET_INDICATOR_LEVEL2_SOCIAL_BENEFIT },
    { "效益指标", "生态效益指标", BUDGET_INDICATOR_LEVEL1_BENEFIT,
      BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT },
    { "效益指标", "可持续影响指标", BUDGET_INDICATOR_LEVEL1_BENEFIT,
      BUDGET_INDICATOR_LEVEL2_SUSTAINABLE },
    { "满意度指标", "服务对象满意度指标", BUDGET_INDICATOR_LEVEL1_SATISFACTION,
      BUDGET_INDICATOR_LEVEL2_SATISFACTION },
    { "满意度", "社会公众或服务对象满意度", BUDGET_INDICATOR_LEVEL1_SATISFACTION,
      BUDGET_INDICATOR_LEVEL2_SATISFACTION },
    { "其他指标", "其他", BUDGET_INDICATOR_LEVEL1_UNKNOWN, BUDGET_INDICATOR_LEVEL2_UNKNOWN },
    { "指标", "", BUDGET_INDICATOR_LEVEL1_UNKNOWN, BUDGET_INDICATOR_LEVEL2_UNKNOWN },
    { "一个很长很长很长很长很长很长很长很长很长很长的指标", "数量数量",
      BUDGET_INDICATOR_LEVEL1_UNKNOWN, BUDGET_INDICATOR_LEVEL2_UNKNOWN },
  };
  g_autoptr (BudgetGoal) goal = budget_goal_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BudgetIndicatorData data = { .level1 = cases[i].level1, .level2 = cases[i].level2 };
      g_autoptr (BudgetIndicator) indicator = _budget_indicator_new_for (goal, &data, 0);

      cr_assert_eq (budget_indicator_get_level1_kind (indicator), cases[i].kind1, "%s",
                    cases[i].level1);
      cr_assert_eq (budget_indicator_get_level2_kind (indicator), cases[i].kind2, "%s",
                    cases[i].level2);
    }
}

Test (indicator, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_indicator_get_value (NULL);
}
