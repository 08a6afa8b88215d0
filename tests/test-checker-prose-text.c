/* test-checker-prose-text.c - prose in itself under the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-checker-prose-helpers.h"

static BudgetDisclosureData *
new_final (void)
{
  BudgetDisclosureData *data = test_data_new ();

  data->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  return data;
}

/* one paragraph under a heading, in a budget of 2022 without any form */
static void
assert_prose (const char *paragraph, const char *rule, const char *expected)
{
  g_autofree char *text = g_strconcat ("一、说明\n", paragraph, NULL);

  assert_rule (test_data_new (), text, rule, expected);
}

static void
assert_final (const char *paragraph, const char *rule, const char *expected)
{
  g_autofree char *text = g_strconcat ("一、说明\n", paragraph, NULL);

  assert_rule (new_final (), text, rule, expected);
}

Test (checker_prose_text, a_change_has_a_reason)
{
  assert_prose ("基本支出10万元，比上年增加4万元。", "C16", "fail");
  assert_prose ("基本支出10万元，比上年增加4万元，主要原因是人员增加。", "C16", "pass");
  assert_prose ("基本支出10万元，与上年持平。", "C16", "not-applicable");
}

Test (checker_prose_text, directions_agree_with_the_years)
{
  assert_prose ("2021年执行数为8万元，2022年预算安排基本支出10万元。", "C36", "not-applicable");
  assert_prose ("公务接待费10万元。2021年预算执行数为8万元，2022年预算安排10万元，比2021年预算执行"
                "数增加2万元。",
                "C36", "pass pass");
  assert_prose ("公务接待费10万元。2021年预算执行数为12万元，2022年预算安排10万元，比2021年预算执行"
                "数增加2万元。",
                "C36", "fail fail");
  assert_prose ("公务接待费10万元，比上年增加0万元。", "C36", "fail");
  assert_prose ("公务接待费0万元，比上年增加5万元。", "C36", "fail");
  assert_prose ("公务接待费10万元，与上年持平。", "C36", "pass");
  assert_prose (
      "公务接待费10万元。2021年预算执行数为8万元，2022年预算安排10万元，与2021年预算执行数持平。",
      "C36", "fail");
}

Test (checker_prose_text, final_accounts_are_above_or_below_their_budget)
{
  assert_final (
      "公务接待费年初预算为10万元，支出决算为8万元。决算数小于年初预算数的主要原因：节约。", "C36",
      "pass");
  assert_final (
      "公务接待费年初预算为10万元，支出决算为12万元。决算数小于年初预算数的主要原因：节约。", "C36",
      "fail");
  assert_final ("公务接待费全年预算为10万元，支出决算为9万元。决算数与全年预算数持平。", "C36",
                "fail pass");
}

Test (checker_prose_text, a_reason_does_not_say_the_opposite)
{
  assert_prose ("公务接待费10万元，比上年减少2万元，主要原因是公务接待经费增加。", "C36r", "fail");
  assert_prose ("公务接待费10万元，比上年增加2万元，主要原因是公务接待经费保持不变。", "C36r",
                "fail");
  assert_prose ("公务接待费10万元，比上年减少2万元，主要原因是公务接待经费减少。", "C36r", "pass");
  assert_prose ("公务接待费10万元，比上年减少2万元，主要原因是接待减少，但标准提高。", "C36r",
                "pass");
  assert_prose ("公务接待费10万元，比上年减少2万元。", "C36r", "not-applicable");
}

Test (checker_prose_text, growth_follows_from_the_change)
{
  assert_prose ("基本支出110万元，比上年增加10万元，增长10%。", "C37", "pass");
  assert_prose ("基本支出110.00万元，比上年增加10万元，增长10.51%。", "C37", "fail");
  assert_prose ("基本支出90万元，比上年减少10万元，下降10.00%。", "C37", "pass");
  assert_prose ("基本支出90万元，比上年减少10万元，下降11.11%。", "C37", "fail");
  assert_prose ("基本支出110万元，比上年增加10万元。", "C37", "not-applicable");
}

Test (checker_prose_text, growth_follows_from_the_year_before)
{
  assert_prose ("公务接待费25.77万元。2021年预算执行数为60.13万元，2022年预算安排25."
                "77万元，比2021年预算执行数减少57.14%。",
                "C37", "pass");
  assert_prose ("公务接待费25.77万元。2021年预算执行数为60.13万元，2022年预算安排25."
                "77万元，比2021年预算执行数减少57.41%。",
                "C37", "fail");
}

Test (checker_prose_text, nothing_does_not_grow_by_a_rate)
{
  assert_prose ("公务接待费25.00万元。2021年预算执行数为0.00万元，2022年预算安排25."
                "00万元，比2021年预算执行数增加100.00%。",
                "C37", "fail");
  assert_prose ("公务接待费25.00万元，比上年增加25.00万元，增长100%。", "C37", "fail");
}

Test (checker_prose_text, the_amounts_before_rounding_explain_a_rate)
{
  /* 1.04 / 0.95 to 1.14 / 0.85 */
  assert_prose ("公务接待费1.9万元，比上年增加1.0万元，增长110%。", "C37", "round");
}

Test (checker_prose_text, a_rate_that_is_cut_off_is_a_warning)
{
  /* 10.666… */
  assert_prose ("公务接待费16600.00万元。2021年预算执行数为15000万元，2022年预算安排16600."
                "00万元，比2021年预算执行数增加10.66%。",
                "C37", "pass");
  assert_prose ("公务接待费16600.00万元。2021年预算执行数为15000万元，2022年预算安排16600."
                "00万元，比2021年预算执行数增加10.66%。",
                "C37c", "fail");
  assert_prose ("公务接待费16600.00万元。2021年预算执行数为15000万元，2022年预算安排16600."
                "00万元，比2021年预算执行数增加10.67%。",
                "C37c", "pass");
  assert_prose ("公务接待费16600.00万元。2021年预算执行数为15000万元，2022年预算安排16600."
                "00万元，比2021年预算执行数增加10.99%。",
                "C37c", "not-applicable");
}

Test (checker_prose_text, completion_is_of_the_budget_that_it_names)
{
  assert_final ("公务接待费年初预算为10万元，全年预算为8万元，支出决算为6万元，完成年初预算的60%。",
                "C38", "pass");
  assert_final ("公务接待费年初预算为10万元，全年预算为8万元，支出决算为6万元，完成年初预算的75%。",
                "C38", "fail");
  assert_final ("公务接待费年初预算为10万元，全年预算为8万元，支出决算为6万元，完成全年预算的75%。",
                "C38", "pass");
  assert_final ("公务接待费年初预算为10万元，全年预算为8万元，支出决算为6万元，完成预算的75%。",
                "C38", "pass");
  assert_final ("公务接待费年初预算为0万元，全年预算为8万元，支出决算为6万元，完成年初预算的75%。",
                "C38", "fail");
  assert_final ("公务接待费支出决算为6万元，完成年初预算的75%。", "C38", "not-applicable");
  /* 66.666… */
  assert_final ("公务接待费年初预算为9000.00万元，支出决算为6000万元，完成年初预算的66.66%。",
                "C38c", "fail");
}

Test (checker_prose_text, shares_follow_from_their_whole)
{
  assert_prose (
      "支出预算100.00万元，其中：基本支出34.30万元，占34.30%；项目支出65.70万元，占65.70%。", "C39",
      "pass pass");
  assert_prose (
      "支出预算100.00万元，其中：基本支出34.30万元，占34.30%；项目支出65.70万元，占56.70%。", "C39",
      "pass fail");
  assert_prose (
      "支出预算100.00万元，其中：基本支出34.30万元，占34.30%；项目支出65.70万元，占56.70%。",
      "C39s", "fail");
  assert_prose (
      "支出预算100.00万元，其中：基本支出34.30万元，占34.30%；项目支出65.70万元，占65.70%。",
      "C39s", "pass");
  assert_prose ("基本支出34.30万元，占34.30%。", "C39", "not-applicable");
  /* 66.666… */
  assert_prose ("支出预算9000.00万元，其中：基本支出6000万元，占66.66%。", "C39c", "fail");
}

Test (checker_prose_text, the_whole_of_a_share_may_be_named)
{
  assert_prose ("支出预算200万元。项目支出100万元。公务接待费50万元，占本年支出合计的25%。", "C39",
                "pass");
  assert_prose ("支出预算200万元。项目支出100万元。公务接待费50万元，占本年支出合计的50%。", "C39",
                "fail");
}

Test (checker_prose_text, a_share_of_something_else_is_not_judged)
{
  const char *prose =
      "政府采购支出总额200万元。授予中小企业合同金额150万元，占政府采购支出总额的75%%，其中："
      "授予小微企业合同金额90万元，占授予中小企业合同金额的%s%%。";
  g_autofree char *right = g_strdup_printf (prose, "60");
  g_autofree char *wrong = g_strdup_printf (prose, "45");

  assert_prose (right, "C39", "pass pass");
  assert_prose (wrong, "C39", "pass fail");
  assert_prose ("支出预算200万元。公务接待费50万元，占50%。", "C39", "not-applicable");
  assert_prose ("支出预算200万元。基本支出50万元，占货物支出金额的50%。", "C39", "not-applicable");
}

Test (checker_prose_text, nothing_of_nothing_is_not_judged)
{
  assert_final ("公务接待费年初预算为0万元，支出决算为0万元，完成年初预算的100%。", "C38",
                "not-applicable");
}

Test (checker_prose_text, rates_have_their_sign)
{
  assert_prose ("支出预算100万元，其中：基本支出76.23万元，占76.23，其余为项目支出。", "C39p",
                "fail");
  assert_prose ("支出预算100万元，比上年增长12.11。", "C39p", "fail");
  assert_prose ("支出预算100万元，比上年增长12.11%。", "C39p", "pass");
  assert_prose ("占地面积7998.5平方米，增长12.11个百分点。", "C39p", "not-applicable");
}

Test (checker_prose_text, one_thing_has_one_amount)
{
  assert_rule (test_data_new (),
               "一、采购\n政府采购预算257.14万元。\n二、其他\n政府采购预算245.53万元。", "C40",
               "fail");
  assert_rule (test_data_new (),
               "一、采购\n政府采购预算257.14万元。\n二、其他\n政府采购预算257.1万元。", "C40",
               "pass");
  assert_rule (test_data_new (),
               "一、采购\n2021年政府采购预算257.14万元。\n二、其他\n政府采购预算245.53万元。",
               "C40", "not-applicable");
}

Test (checker_prose_text, what_agency_operating_is_spent_on_is_another_amount)
{
  assert_rule (test_data_new (),
               "一、三公\n公务用车运行维护费12.00万元。\n二、机关运行\n机关运行经费30."
               "00万元，其中公务用车运行"
               "维护费10.00万元。",
               "C40", "not-applicable");
  assert_rule (test_data_new (),
               "一、三公\n公务用车运行维护费12.00万元。\n二、其他\n公务用车运行维护费10.00万元。",
               "C40", "fail");
}

Test (checker_prose_text, one_change_has_one_amount)
{
  const char *prose =
      "一、收入\n财政拨款收入9.00万元，比上年增加1万元。\n二、支出\n财政拨款支出9.00万元，%s。";
  g_autofree char *right = g_strdup_printf (prose, "比上年增加1万元");
  g_autofree char *wrong = g_strdup_printf (prose, "比上年增加1.10万元");
  g_autofree char *other = g_strdup_printf (prose, "比2021年执行数增加1.10万元");

  assert_rule (test_data_new (), right, "C40c", "pass");
  assert_rule (test_data_new (), wrong, "C40c", "fail");
  assert_rule (test_data_new (), other, "C40c", "not-applicable");
}

Test (checker_prose_text, nothing_of_the_template_is_left)
{
  static const char *const left[] = { "本部门为XX单位。", "某某部门预算公开。",
                                      "比上年增加（减少）5万元。", "比上年下降（增长）5%。",
                                      "比上年增加5万元，主要原因是。" };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    assert_prose (left[i], "C41", "fail");
  assert_prose ("W0XX01街坊的主要原因是人员增加。", "C41", "pass");
  assert_rule (test_data_new (), "", "C41", "not-applicable");
}

Test (checker_prose_text, instructions_under_a_form_are_left_over)
{
  BudgetDisclosureData *data = test_data_new_sample ();
  const char **notes = _budget_arena_new_array (data->arena, const char *, 2);

  notes[0] = "无收入支出的，仍保留该表格式，并在本表下方作下述说明：";
  data->tables[0].notes = notes;
  assert_rule (data, "一、说明\n无。", "C41", "fail");
}

#define RETIRED                                                                                    \
  "1．社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）8万元，主要用于"
#define ANNUITY                                                                                    \
  "2．社会保障和就业支出（类）行政事业单位养老支出（款）职业年金缴费支出（项）5万元，主要用于"

Test (checker_prose_text, words_of_another_category_are_copied)
{
  assert_prose (RETIRED "事业单位离退休。\n" ANNUITY "职业年金缴费。", "C42", "pass");
  assert_prose (RETIRED "事业单位离退休。\n" ANNUITY "事业单位离退休支出。", "C42", "fail");
  assert_prose (RETIRED "事业单位离退休。\n" ANNUITY
                        "职业年金。主要原因是：事业单位离退休经费增加。",
                "C42", "fail");
  assert_prose (RETIRED "事业单位离退休。\n" ANNUITY "事业单位离退休人员转移的职业年金缴费。",
                "C42", "pass");
  assert_prose (RETIRED "职业年金缴费支出。", "C42", "not-applicable");
}

Test (checker_prose_text, a_year_is_not_compared_with_itself)
{
  assert_prose ("2022年基本支出10万元，比2022年增加2万元。", "C43", "fail");
  assert_prose ("2022年基本支出10万元，比2021年增加2万元。", "C43", "pass");
  assert_prose ("2022年基本支出10万元，比上年增加2万元。", "C43", "not-applicable");
  assert_final ("2022年基本支出10万元，比2022年预算增加2万元。", "C43", "not-applicable");
}

Test (checker_prose_text, categories_are_named_as_the_forms_name_them)
{
  const char *right = "一、支出\n住房保障支出（类）住房改革支出（款）住房公积金（项）19.85万元。";
  const char *wrong = "一、支出\n住房保障支出（类）住房改革支出（款）住房积公金（项）19.85万元。";
  const char *unknown = "一、支出\n教育支出（类）普通教育（款）小学教育（项）5.00万元。";

  assert_rule (test_data_new_sample (), right, "C44", "pass");
  assert_rule (test_data_new_sample (), wrong, "C44", "fail");
  assert_rule (test_data_new (), wrong, "C44", "not-applicable");
  assert_rule (test_data_new_sample (), right, "C44n", "pass");
  assert_rule (test_data_new_sample (), unknown, "C44n", "fail");
  assert_rule (test_data_new (), unknown, "C44n", "not-applicable");
}

Test (checker_prose_text, parts_that_exclude_each_other_do_not_exceed_the_whole)
{
  const char *prose =
      "政府采购金额为21.07万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标的，"
      "采购金额21.07万元；在其他政府采购项目中，由中小企业供应商中标的，采购金额%s万元。";
  g_autofree char *within = g_strdup_printf (prose, "0");
  g_autofree char *over = g_strdup_printf (prose, "21.07");

  assert_prose (within, "C45", "pass");
  assert_prose (over, "C45", "fail");
  assert_prose ("政府采购金额为21.07万元。", "C45", "not-applicable");
}

Test (checker_prose_text, what_is_listed_has_money)
{
  BudgetDisclosureData *data = test_data_new_sample ();
  const char *listed = "一、支出\n公用经费28.78万元，主要包括：办公费、邮电费。";

  assert_rule (data, listed, "C46", "pass");
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total running",
                       "|[total]合计|5.00|5.00\n30201|办公费|5.00|5.00\n"
                       "30207|邮电费|0.00|0.00");
  assert_rule (data, listed, "C46", "fail");
  assert_rule (test_data_new (), listed, "C46", "not-applicable");
}

Test (checker_prose_text, counts_and_areas_add_up)
{
  assert_prose (
      "建筑面积为13459平方米，其中地上8103平方米（其中计容面积7998平方米，不计容面积105平方米），"
      "地下5356平方米。",
      "C47", "pass pass");
  assert_prose (
      "建筑面积为13459平方米，其中地上8013平方米（其中计容面积7998平方米，不计容面积105平方米），"
      "地下5356平方米。",
      "C47", "fail pass");
  assert_prose ("共有车辆7辆，其中：机要通信用车1辆、其他用车5辆；设备2台。", "C47", "fail");
  assert_prose ("共有车辆7辆，其中：机要通信用车1辆、执法用车5辆。", "C47", "pass");
  assert_prose ("共有车辆5台，其中轿车3台，单价50万元以上设备3台。", "C47", "pass");
  assert_prose ("编制50人，其中行政编制30人、事业编制20人，实有48人。", "C47", "not-applicable");
  assert_prose ("房屋100平方米，其中办公用房60平方米，占地面积800平方米。", "C47", "pass");
}

Test (checker_prose_text, projects_with_goals_have_goals)
{
  BudgetDisclosureData *data = test_data_new ();

  assert_prose ("编报绩效目标的项目共25个，涉及项目预算资金5万元。", "C48", "fail");
  assert_prose ("编报绩效目标的项目0个。", "C48", "not-applicable");
  assert_final ("编报绩效目标的项目共25个，涉及项目预算资金5万元。", "C48", "not-applicable");
  data->n_goals = 1;
  data->goals = _budget_arena_new_array (data->arena, BudgetGoalData, 1);
  assert_rule (data, "一、绩效\n编报绩效目标的项目共25个，涉及项目预算资金5万元。", "C48", "pass");
}

Test (checker_prose_text, changes_of_one_thing_are_against_one_base)
{
  assert_prose ("财政拨款收入9万元，比2021年预算执行数增加1万元。财政拨款支出预算9万元，比2021年预"
                "算增加2万元。",
                "C49", "fail");
  assert_prose (
      "财政拨款收入9万元，比2021年预算增加1万元。财政拨款支出预算9万元，比2021年预算增加1万元。",
      "C49", "pass");
  assert_prose ("财政拨款收入9万元，比2021年预算增加1万元。", "C49", "not-applicable");
}

Test (checker_prose_text, thousands_are_separated_alike)
{
  assert_prose ("收入预算1,234.56万元，支出预算1,234.56万元，项目支出1200万元。", "C50", "fail");
  assert_prose ("收入预算1,234.56万元，支出预算1,234.56万元，项目支出120万元。", "C50", "pass");
  assert_prose ("收入预算123万元，支出预算123万元。", "C50", "not-applicable");
}

Test (checker_prose_text, messages_have_both_languages_and_the_values)
{
  g_autoptr (BudgetDisclosure) disclosure = prose_finish (
      test_data_new (), "一、说明\n公务接待费25.77万元。2021年预算执行数为60."
                        "13万元，2022年预算安排25.77万元，比2021年预算执行数减少57.41%。");
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);
      g_autoptr (BudgetPlace) place = budget_finding_dup_place (finding);

      if (strcmp (budget_finding_get_what (finding), "C37") != 0)
        continue;
      cr_assert_not_null (strstr (budget_finding_get_message_zh (finding), "增长率应为 57.14%"));
      cr_assert_not_null (strstr (budget_finding_get_message (finding), "a growth of 57.14%"));
      cr_assert_eq (budget_place_get_line (place), 2);
      return;
    }
  cr_assert_fail ("no finding");
}
