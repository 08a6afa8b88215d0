/* test-checker-goals.c - the rules on goals and what they promise
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <string.h>

static const char whole_goal[] = "产出指标|数量指标|培训人数|培训多少人|≥20人|20|20\n"
                                 "产出指标|质量指标|合格率|合格人数的比例|≥95%|20|20\n"
                                 "产出指标|时效指标|完成时间|何时完成|2022年12月底前|20|20\n"
                                 "产出指标|成本指标|项目成本|总成本|≤10万元|20|20\n"
                                 "效益指标|社会效益指标|知晓率|知晓的比例|≥80%|10|10\n"
                                 "满意度指标|服务对象满意度指标|学员满意度|满意的比例|≥90%|10|9\n";

static void
assert_rule (const char *rule, const char *indicators, BudgetResult result)
{
  BudgetDisclosureData *data = test_data_new ();

  test_checks_add_goal (data, "培训费", indicators);
  test_checks_assert (data, rule, result);
}

Test (checker_goals, rules_pass_on_a_goal_that_is_whole)
{
  static const char *const rules[] = { "P05",  "P05n", "P06",  "P07", "P08", "P09", "P10",
                                       "P10u", "P13",  "P10c", "P15", "P16", "P14" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    assert_rule (rules[i], whole_goal, BUDGET_RESULT_PASS);
}

Test (checker_goals, rules_do_not_apply_without_goals)
{
  static const char *const rules[] = { "P01",  "P02",  "P03", "P03m", "P04", "P05", "P05n",
                                       "P06",  "P06e", "P07", "P08",  "P09", "P10", "P10u",
                                       "P10c", "P11",  "P12", "P13",  "P14", "P15", "P16" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    test_checks_assert (test_data_new_sample (), rules[i], BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_goals, each_rule_fails_on_its_own_mistake)
{
  static const struct
  {
    const char *rule;
    const char *indicators;
  } mistakes[] = {
    { "P05", "效益指标|质量指标|覆盖面||100%" },
    { "P05n", "满意度指标|服务对象|群众满意度||≥75%" },
    { "P06", "产出指标|数量指标|培训人数||20人\n产出指标|质量指标|合格率||95%\n"
             "产出指标|时效指标|完成时间||2022年底" },
    { "P07", "产出指标|数量指标|培训人数||20人\n效益指标|社会效益|知晓率||90%" },
    { "P08", "产出指标|数量指标|培训人数||及时\n效益指标|社会效益|知晓率||90%" },
    { "P09", "产出指标|质量指标|专款专用率||专款专用" },
    { "P09", "产出指标|时效指标|项目完成时间||20222022年底" },
    { "P10", "产出指标|成本指标|项目成本||≤20万" },
    { "P10u", "产出指标|数量指标|新增就业人数（人）||50000" },
    { "P10c", "产出指标|质量指标|合格率||≥95%\n产出指标|质量指标|到岗率||≧90%" },
    { "P13", "产出指标|质量指标|公益性性岗位覆盖率||100%" },
    { "P14", "产出指标|质量指标|合格率|合格率|95%" },
    { "P15", "产出指标|数量指标|培训人数||20人|50\n产出指标|质量指标|合格率||95%|45" },
    { "P16", "产出指标|数量指标|培训人数||20人|50|55" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    assert_rule (mistakes[i].rule, mistakes[i].indicators, BUDGET_RESULT_FAIL);
}

Test (checker_goals, weights_may_leave_ten_for_what_was_spent)
{
  assert_rule ("P15", "产出指标|数量指标|人数||20人|50\n产出指标|质量指标|合格率||95%|40",
               BUDGET_RESULT_PASS);
  assert_rule ("P15", "产出指标|数量指标|人数||20人|50\n产出指标|质量指标|合格率||95%|",
               BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_goals, all_places_of_one_mistake_are_one_finding)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autofree char *message = NULL;

  test_checks_add_goal (data, "培训费", "产出指标|成本指标|项目成本||≤20万");
  test_checks_add_goal (data, "会议费", "产出指标|成本指标|会议成本||≤30万");
  disclosure = test_data_finish (data);
  message = test_checks_dup_message (disclosure, "P10");
  cr_assert_not_null (message);
  cr_assert_not_null (strstr (message, "项目成本=≤20万；会议成本=≤30万"));
}

static BudgetDisclosureData *
new_project (const char *goal, const char *indicators, const char *about, const char *amount)
{
  BudgetDisclosureData *data = test_data_new ();

  test_checks_add_goal (data, goal, indicators);
  test_checks_add_passage (data, "支出说明", "项目支出");
  test_checks_add_statement (data, BUDGET_STATEMENT_KIND_PROJECT, NULL, amount);
  test_checks_add_statement (data, BUDGET_STATEMENT_KIND_PROJECT_ITEM, about, amount);
  return data;
}

Test (checker_goals, a_ceiling_is_no_more_than_the_project)
{
  test_checks_assert (new_project ("新媒体宣传项目", whole_goal, "新媒体宣传费", "10.00"), "P03",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_project ("新媒体宣传项目", whole_goal, "新媒体宣传费", "9.99"), "P03",
                      BUDGET_RESULT_FAIL);
  /* another project */
  test_checks_assert (new_project ("新媒体宣传项目", whole_goal, "办公楼修缮", "1.00"), "P03",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_goals, names_and_numbers_of_projects_are_compared)
{
  BudgetDisclosureData *data;

  test_checks_assert (new_project ("宣传费", whole_goal, "宣传费", "10.00"), "P02",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_project ("宣传项目", whole_goal, "宣传费", "10.00"), "P02",
                      BUDGET_RESULT_FAIL);
  test_checks_assert (new_project ("宣传费", whole_goal, "宣传费", "10.00"), "P01",
                      BUDGET_RESULT_PASS);
  data = new_project ("宣传费", whole_goal, "宣传费", "10.00");
  test_checks_add_goal (data, "培训费", whole_goal);
  test_checks_assert (data, "P01", BUDGET_RESULT_FAIL);
  /* the projects named are not all */
  data = new_project ("宣传费", whole_goal, "宣传费", "10.00");
  data->passages[0].statements[0].amount.fen += 1;
  test_checks_add_goal (data, "培训费", whole_goal);
  test_checks_assert (data, "P01", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_goals, money_of_a_goal_is_that_of_its_project)
{
  BudgetDisclosureData *data = new_project ("宣传费", whole_goal, "宣传费", "10.00");

  data->goals[0].has_amount = TRUE;
  data->goals[0].amount = 10000000;
  data->goals[0].money_unit = BUDGET_MONEY_UNIT_WAN;
  test_checks_assert (data, "P03m", BUDGET_RESULT_PASS);
  data = new_project ("宣传费", whole_goal, "宣传费", "10.00");
  data->goals[0].has_amount = TRUE;
  data->goals[0].amount = 12000000;
  data->goals[0].money_unit = BUDGET_MONEY_UNIT_WAN;
  test_checks_assert (data, "P03m", BUDGET_RESULT_FAIL);
}

Test (checker_goals, persons_times_rates_make_the_money)
{
  static const char indicators[] = "产出指标|数量指标|补助人数||2名\n"
                                   "产出指标|成本指标|取暖费标准||1900元\n"
                                   "产出指标|成本指标|岗位工资标准||3100元";

  test_checks_assert (new_project ("公益岗工资", indicators, "公益岗工资", "7.82"), "P04",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_project ("公益岗工资", indicators, "公益岗工资", "6.85"), "P04",
                      BUDGET_RESULT_FAIL);
}

static BudgetDisclosureData *
new_frequency (const char *objective, const char *targets)
{
  BudgetDisclosureData *data = test_data_new ();
  BudgetGoalData *goal = test_checks_add_goal (data, "网络宣传费用", whole_goal);

  goal->objective = objective;
  test_checks_add_part (data, "网络宣传", targets);
  return data;
}

Test (checker_goals, frequencies_of_project_and_department_agree)
{
  test_checks_assert (new_frequency ("每月宣传不少于4次", "每月网络宣传不少于4次"), "P11",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_frequency ("每月宣传不少于4次", "全年网络宣传不少于4次"), "P11",
                      BUDGET_RESULT_FAIL);
  test_checks_assert (new_frequency ("每月宣传不少于4次", "全年安全检查不少于4次"), "P11",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_objective (const char *objective)
{
  BudgetDisclosureData *data = test_data_new ();

  test_checks_add_goal (data, "推送服务",
                        "产出指标|数量指标|推送条数||≥10000条\n产出指标|质量指标|处置率||≥80%")
      ->objective = objective;
  return data;
}

Test (checker_goals, numbers_of_the_objective_are_indicators)
{
  test_checks_assert (new_objective ("每年推送不少于1万条"), "P12", BUDGET_RESULT_PASS);
  test_checks_assert (new_objective ("每年推送不少于2万条"), "P12", BUDGET_RESULT_FAIL);
  test_checks_assert (new_objective ("劳动争议仲裁结案率95%"), "P12", BUDGET_RESULT_FAIL);
  /* numbers that are no targets */
  test_checks_assert (new_objective ("利用2个端口进行7*24小时推送"), "P12",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_goals, second_levels_have_indicators)
{
  BudgetDisclosureData *data = test_data_new ();
  static const char *const heading[] = { "二级指标", NULL };
  BudgetTableData *table =
      test_data_add_table (data, BUDGET_TABLE_KIND_PROJECT_GOAL, BUDGET_SYSTEM_NONE, "total/text",
                           "|培训人数|数量指标\n||成本指标");

  table->columns[0].heading = heading;
  test_checks_assert (data, "P06e", BUDGET_RESULT_FAIL);
}
