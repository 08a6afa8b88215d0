/* test-statements.c - the amounts that prose states
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-prose-helpers.h"

#include "interpret/budget-prose-private.h"

Test (statements, an_amount_is_named_by_the_words_before_it)
{
  assert_statements ("2024年本部门收入预算120.50万元。", "total-revenue 2024 万元 amount 120.50\n");
}

Test (statements, the_subject_that_starts_furthest_left_wins)
{
  assert_statements ("政府性基金拨款支出预算8万元。财政拨款收入预算总计9万元。",
                     "government-fund 2024 万元 amount 8\n"
                     "appropriation 2024 万元 amount 9\n");
}

Test (statements, the_year_behind_a_category_is_that_of_its_amount)
{
  assert_statements ("1.农林水支出（类）农业农村（款）行政运行（项）2024年预算数为1500.00万元。",
                     "category [农林水支出/农业农村/行政运行] 2024 万元 amount 1500.00\n");
}

Test (statements, a_name_in_quotes_before_its_word_is_a_category)
{
  assert_statements ("1. “教育支出”科目2,550.00万元，主要用于：小学教育支出2,450.00万元。",
                     "category [教育支出] 2024 万元 amount 2550.00\n"
                     "unknown [小学教育支出] 2024 万元 amount 2450.00\n");
}

Test (statements, schools_and_hospitals_are_bodies)
{
  assert_statements ("第一中学收入预算5万元。人民医院支出预算6万元。收支总计均为7万元。",
                     "total-revenue 2024 万元 amount 5\n"
                     "total-expenditure 2024 万元 amount 6\n"
                     "total-budget 2024 万元 amount 7\n");
}

Test (statements, a_change_is_of_what_bears_its_words)
{
  assert_statements (
      "收入总计836.52万元，其中本年收入合计820.12万元，年初结转和结余16.40万元。与上年相比，"
      "收入总计增加62.13万元，增长8.02%。",
      "total-revenue 2024 万元 amount 836.52 change 62.13 growth 8.02 increase\n"
      "total-revenue 2024 万元 amount 820.12\n"
      "opening 2024 万元 amount 16.40\n");
}

Test (statements, each_amount_has_its_own_unit)
{
  assert_statements ("公务接待费5000元，培训费1.5万元，会议费0.01亿元，基本支出2百万元。",
                     "reception 2024 元 amount 5000\n"
                     "training 2024 万元 amount 1.5\n"
                     "meetings 2024 亿元 amount 0.01\n"
                     "basic 2024 百万元 amount 2\n");
}

Test (statements, thousands_are_one_number)
{
  assert_statements ("收入预算1,234.56万元，支出预算１，２３４．５６万元。",
                     "total-revenue 2024 万元 amount 1234.56\n"
                     "total-expenditure 2024 万元 amount 1234.56\n");
}

Test (statements, numbers_that_are_no_money_state_nothing)
{
  assert_statements ("全年推送8000条，24小时值守，共有车辆7辆，增长5%，预算为20。", "");
}

Test (statements, thresholds_and_rates_state_nothing)
{
  assert_statements ("单价20万元以上的设备3台，单价100万元（含）以上的1台，标准为100元/人。", "");
}

Test (statements, parts_are_named_by_their_own_words)
{
  assert_statements (
      "2024年支出预算100万元，其中：基本支出60万元，包括人员经费50万元和公用经费10万元；"
      "项目支出40万元。",
      "total-expenditure 2024 万元 amount 100\n"
      "basic 2024 万元 amount 60\n"
      "personnel 2024 万元 amount 50\n"
      "running 2024 万元 amount 10\n"
      "project 2024 万元 amount 40\n");
}

Test (statements, parts_of_project_expenditure_are_projects)
{
  assert_statements (
      "项目支出40万元，主要为设备、网络等更新费15万元，培训费5万元；平台建设支出20万元。",
      "project 2024 万元 amount 40\n"
      "project-item [设备、网络等更新费] 2024 万元 amount 15\n"
      "project-item [培训费] 2024 万元 amount 5\n"
      "project-item [平台建设支出] 2024 万元 amount 20\n");
}

Test (statements, a_list_of_projects_ends_with_another_kind_of_expenditure)
{
  assert_statements ("项目支出40万元，其中：道路养护40万元；基本支出60万元，经营支出1万元。",
                     "project 2024 万元 amount 40\n"
                     "project-item [道路养护] 2024 万元 amount 40\n"
                     "basic 2024 万元 amount 60\n"
                     "operating-expenditure 2024 万元 amount 1\n");
}

Test (statements, a_change_joins_the_amount_before_it)
{
  assert_statements ("财政拨款收入90万元，比2023年预算减少10万元，下降10%。",
                     "appropriation 2024 万元 amount 90 change 10 growth 10 decrease\n");
}

Test (statements, a_change_that_repeats_its_subject_joins_it_too)
{
  assert_statements (
      "2024年度收入支出总计50万元。与2023年度相比，收入支出总计增加5万元，增长11.11%。",
      "total-budget 2024 万元 amount 50 change 5 growth 11.11 increase\n");
}

Test (statements, a_change_with_a_subject_of_its_own_has_no_amount)
{
  assert_statements (
      "收支安排50万元，较上年增加5万元，其中：基本支出增加2万元；项目支出减少0.5万元。",
      "total-budget 2024 万元 amount 50 change 5 increase\n"
      "basic 2024 万元 change 2 increase\n"
      "project 2024 万元 change 0.5 decrease\n");
}

Test (statements, unchanged_is_a_direction)
{
  assert_statements ("公务接待费1万元，与上年持平。公务用车购置费0万元，与上年一致。",
                     "reception 2024 万元 amount 1 same\n"
                     "vehicle-purchase 2024 万元 amount 0 same\n");
}

Test (statements, what_agrees_with_something_else_is_not_unchanged)
{
  assert_statements ("拟购置固定资产总额为3万元，与政府采购预算一致。",
                     "asset-purchase 2024 万元 amount 3\n");
}

Test (statements, the_reason_ends_with_its_sentence)
{
  assert_statements (
      "机关运行经费9万元，比上年增加1万元，主要原因是：人员增加2名，办公费增加0.8万元；"
      "公务接待费1万元，比上年减少1万元，主要是压减接待。",
      "agency-operating 2024 万元 amount 9 change 1 increase because "
      "人员增加2名，办公费增加0.8万元\n"
      "reception 2024 万元 amount 1 change 1 decrease because 压减接待\n");
}

Test (statements, a_reason_may_have_a_paragraph_of_its_own)
{
  assert_statements ("机关运行经费9万元，比上年增加1万元。\n增加的主要原因是人员增加。",
                     "agency-operating 2024 万元 amount 9 change 1 increase because 人员增加\n");
}

Test (statements, last_years_figure_is_the_prior_one)
{
  assert_statements (
      "“教育支出（类）普通教育（款）小学教育（项）”26万元，用于学校运转。"
      "2023年当年预算执行数为20万元，2024年预算安排26万元，比2023年预算执行数增加30%。",
      "category [教育支出/普通教育/小学教育] 2024 万元 amount 26 prior 20 growth 30 "
      "increase\n");
}

Test (statements, another_amount_of_the_same_is_stated_again)
{
  assert_statements ("培训费26万元。2024年预算安排28万元。", "training 2024 万元 amount 26\n"
                                                             "training 2024 万元 amount 28\n");
}

Test (statements, a_category_in_the_sentence_before_names_the_amount)
{
  assert_statements ("1、教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元。",
                     "category [教育支出/普通教育/小学教育] 2024 万元 amount 5\n");
}

Test (statements, a_category_in_the_tables_gives_its_code)
{
  BudgetInterpretation *self = prose_begin (prose_sheet (
      "小学教育（项）5万元。公共安全（类）支出6万元。普通教育（款）初中教育（项）7万元。"));
  BudgetItemData items[] = {
    { .code = "204", .name = "公共安全支出" }, { .code = "205", .name = "教育支出" },
    { .code = "20502", .name = "普通教育" },   { .code = "2050202", .name = "小学教育" },
    { .code = "20503", .name = "职业教育" },   { .code = "2050303", .name = "初中教育" }
  };
  BudgetTableData table = { .system = BUDGET_SYSTEM_FUNCTIONAL,
                            .n_items = G_N_ELEMENTS (items),
                            .items = items };
  g_autofree char *dump = NULL;

  g_array_append_val (self->tables, table);
  _budget_interpret_prose (self);
  dump = prose_dump_statements (PROSE_ARRAY (BudgetPassageData, self->passages));
  cr_assert_str_eq (dump,
                    "category [2050202] 2024 万元 amount 5\n"
                    "category [204] 2024 万元 amount 6\n"
                    "category [普通教育/初中教育] 2024 万元 amount 7\n",
                    "found\n%s", dump);
  prose_end (self);
}

Test (statements, the_year_stands_before_the_amount_or_its_sentence)
{
  assert_statements ("2022年，收入预算1万元，支出预算2万元。2023年收入预算3万元。收入预算4万元。",
                     "total-revenue 2022 万元 amount 1\n"
                     "total-expenditure 2022 万元 amount 2\n"
                     "total-revenue 2023 万元 amount 3\n"
                     "total-revenue 2024 万元 amount 4\n");
}

Test (statements, the_end_of_last_year_is_last_year)
{
  assert_statements (
      "本局（含所属单位）上年末固定资产金额为11.03万元。本年度拟购置固定资产总额为2万元。",
      "assets 2023 万元 amount 11.03\n"
      "asset-purchase 2024 万元 amount 2\n");
}

Test (statements, the_year_that_an_amount_is_compared_with_is_not_its_own)
{
  assert_statements ("机关运行经费比2023年度增加10.23万元。",
                     "agency-operating 2024 万元 change 10.23 increase\n");
}

Test (statements, nothing_has_no_amount)
{
  assert_statements (
      "本部门2024年无财政拨款“三公”经费预算。我局没有使用政府性基金预算拨款安排的支出。",
      "three-public-total 2024\n"
      "government-fund 2024\n");
}

Test (statements, without_known_words_nothing_says_nothing)
{
  assert_statements ("本部门无其他需要说明的事项，没有下属单位。", "");
}

Test (statements, the_heading_names_an_amount_without_words)
{
  assert_statements ("三、机关运行经费安排情况\n2024年预算安排7万元。",
                     "agency-operating 2024 万元 amount 7\n");
}

Test (statements, unknown_words_are_kept)
{
  assert_statements ("面向小微企业预留份额3万元，教育支出预算4万元，网络运维项目支出5万元。",
                     "unknown [面向小微企业预留份额] 2024 万元 amount 3\n"
                     "unknown [教育支出预算] 2024 万元 amount 4\n"
                     "project-item [网络运维项目支出] 2024 万元 amount 5\n");
}

Test (statements, brackets_that_speak_of_money_are_read)
{
  assert_statements (
      "基本支出60万元（其中：人员经费50万元，公用经费10万元），项目支出（含结转）40万元。",
      "basic 2024 万元 amount 60\n"
      "personnel 2024 万元 amount 50\n"
      "running 2024 万元 amount 10\n"
      "project 2024 万元 amount 40\n");
}

Test (statements, an_amount_may_stand_in_brackets_behind_its_name)
{
  assert_statements ("本年支出包括基本支出（60万元）、项目支出（40万元）。",
                     "basic 2024 万元 amount 60\n"
                     "project 2024 万元 amount 40\n");
}

Test (statements, a_bracket_that_is_never_closed_does_no_harm)
{
  assert_statements ("基本支出（60万元。项目支出（40万元", "basic 2024 万元 amount 60\n"
                                                           "project 2024 万元 amount 40\n");
}

Test (statements, too_exact_and_too_large_amounts_are_left)
{
  assert_statements (
      "基本支出1.1234567万元，项目支出999999999999999999999999999999万元，培训费0.001元。", "");
}

Test (statements, a_negative_amount_keeps_its_sign_but_a_change_has_none)
{
  assert_statements ("结转下年-1.50万元。项目支出增加-2万元。",
                     "closing 2024 万元 amount -1.50\n"
                     "project 2024 万元 change 2 increase\n");
}

Test (statements, white_space_in_a_clause_is_passed_over)
{
  assert_statements ("2024 年度　本部门 基本 支出 60.5 万元，占 100 %。",
                     "basic 2024 万元 amount 60.5 share 100\n");
}

Test (statements, the_text_goes_from_the_words_to_the_last_figure)
{
  BudgetInterpretation *self =
      prose_read ("概况如下。收入预算5万元，比上年增加1万元，其中：其他收入2万元。");
  const BudgetPassageData *passage = &g_array_index (self->passages, BudgetPassageData, 0);

  cr_assert_eq (passage->n_statements, 2);
  cr_assert_str_eq (passage->statements[0].text, "收入预算5万元，比上年增加1万元");
  cr_assert_str_eq (passage->statements[1].text, "其他收入2万元");
  prose_end (self);
}

Test (statements, a_statement_has_the_place_of_its_paragraph)
{
  BudgetInterpretation *self = prose_read ("一、收入\n说明。\n收入预算5万元。");
  const BudgetPassageData *passage = &g_array_index (self->passages, BudgetPassageData, 0);

  cr_assert_eq (passage->place.line, 1);
  cr_assert_eq (passage->statements[0].place.line, 3);
  prose_end (self);
}

Test (statements, figures_are_found_one_after_another)
{
  const char *text = "编号12号，5.5%，３０元";
  const char *end = text + strlen (text);
  BudgetFigure figure;

  cr_assert (_budget_prose_find_figure (text, end, &figure));
  cr_assert (figure.is_percent);
  cr_assert (_budget_prose_find_figure (figure.end, end, &figure));
  cr_assert_not (figure.is_percent);
  cr_assert_eq (figure.fen, 3000);
  cr_assert_eq (figure.unit, BUDGET_MONEY_UNIT_YUAN);
  cr_assert_not (_budget_prose_find_figure (figure.end, end, &figure));
}

Test (statements, a_paragraph_of_a_megabyte_is_read)
{
  GString *text = g_string_new (NULL);
  BudgetInterpretation *self;

  while (text->len < 1024 * 1024)
    g_string_append (text, "基本支出（（（无“1,2,3万元：");
  g_string_append (text, "。培训费1万元。");
  self = prose_read (text->str);
  const BudgetPassageData *passage = &g_array_index (self->passages, BudgetPassageData, 0);

  cr_assert_eq (passage->statements[passage->n_statements - 1].what,
                BUDGET_STATEMENT_KIND_TRAINING);
  prose_end (self);
  g_string_free (text, TRUE);
}

Test (statements, stages_of_one_thing_are_statements_of_their_own)
{
  assert_statements ("全年预算为52.00万元，支出决算为51.32万元，完成全年预算数的98.69%。\n",
                     "unknown [全年预算] 2024 revised 万元 amount 52.00\n"
                     "unknown [全年预算] 2024 final 万元 amount 51.32 completion 98.69\n");
  assert_statements ("基本支出年初预算为20万元，支出决算为20万元。决算数与年初预算数持平。\n",
                     "basic 2024 万元 amount 20\n"
                     "basic 2024 final 万元 amount 20 same\n");
}

Test (statements, category_in_the_midst_of_a_paragraph_is_that_of_what_follows)
{
  assert_statements (
      "一般公共预算财政拨款支出决算为90万元。其中：1、教育支出（类）普通教育（款）小学教育（项）。"
      "主要用于：学校运转。全年预算为60万元，支出决算为50万元。2、教育支出（类）普通教育（款）"
      "初中教育（项）。全年预算为40万元，支出决算为40万元。\n",
      "general-public 2024 final 万元 amount 90\n"
      "category [教育支出/普通教育/小学教育] 2024 revised 万元 amount 60\n"
      "category [教育支出/普通教育/小学教育] 2024 final 万元 amount 50\n"
      "category [教育支出/普通教育/初中教育] 2024 revised 万元 amount 40\n"
      "category [教育支出/普通教育/初中教育] 2024 final 万元 amount 40\n");
}

Test (statements, share_is_of_the_amount_before)
{
  assert_statements (
      "本年支出合计80万元，其中：基本支出60万元，占75.00%；项目支出20万元，占25.00%。\n",
      "total-expenditure 2024 万元 amount 80\n"
      "basic 2024 万元 amount 60 share 75.00\n"
      "project 2024 万元 amount 20 share 25.00\n");
}

Test (statements, funds_do_not_say_the_stage_and_budgets_do)
{
  BudgetInterpretation *self = prose_read ("一般公共预算拨款收入10万元。支出预算10万元。\n");
  const BudgetPassageData *passage = &g_array_index (self->passages, BudgetPassageData, 0);

  cr_assert_eq (passage->n_statements, 2);
  cr_assert_eq (passage->statements[0].stage, BUDGET_STAGE_NONE);
  cr_assert_eq (passage->statements[1].stage, BUDGET_STAGE_BUDGET);
  prose_end (self);
}

Test (statements, sentence_that_a_page_break_has_parted_goes_on)
{
  assert_statements (
      "12.教育支出（类）普通教育（款）小学教育（项）24.31万元，\n"
      "2024年预算安排24.31万元，比2023年预算执行数增加19.75%，主要原因：经费增加。\n",
      "category [教育支出/普通教育/小学教育] 2024 万元 amount 24.31 growth 19.75 "
      "increase because 经费增加\n");
}

Test (statements, words_that_two_amounts_share_do_not_tell_what_they_are)
{
  assert_statements (
      "开展情况：编报目标的项目2个，涉及预算金额80万元；自评的项目1个，涉及预算金额50万元。\n"
      "涉及预算金额30万元。\n",
      "unknown [编报目标的项目2个，涉及预算金额] 2024 万元 amount 80\n"
      "unknown [自评的项目1个，涉及预算金额] 2024 万元 amount 50\n"
      "unknown [涉及预算金额] 2024 万元 amount 30\n");
}

Test (statements, what_tells_amounts_apart_begins_behind_the_last_amount)
{
  assert_statements ("甲方，聘请专家10万元，乙方，聘请专家20万元。\n",
                     "unknown [甲方，聘请专家] 2024 万元 amount 10\n"
                     "unknown [乙方，聘请专家] 2024 万元 amount 20\n");
}

static const char reference_statements[] =
    "total-revenue 2022 万元 amount 302.27\n"
    "general-public 2022 万元 amount 302.27\n"
    "government-fund 2022 万元 amount 0\n"
    "special-account 2022 万元 amount 0\n"
    "other-revenue 2022 万元 amount 0\n"
    "total-expenditure 2022 万元 amount 302.27\n"
    "basic 2022 万元 amount 238.42\n"
    "personnel 2022 万元 amount 209.64\n"
    "running 2022 万元 amount 28.78\n"
    "project 2022 万元 amount 63.85\n"
    "project-item [舆情中心运行费支出] 2022 万元 amount 7.00\n"
    "project-item [网络宣传、网络安全信息等经费支出] 2022 万元 amount 20\n"
    "project-item [军人公益性岗工资支出] 2022 万元 amount 6.85\n"
    "project-item [新媒体宣传服务费] 2022 万元 amount 20\n"
    "project-item [网络舆情精准监测] 2022 万元 amount 10\n"
    "total-budget 2022 万元 amount 302.27 change 82.84 increase\n"
    "basic 2022 万元 change 51.07 increase\n"
    "project 2022 万元 change 31.77 increase\n"
    "agency-operating 2022 万元 amount 28.78\n"
    "three-public-total 2022\n"
    "procurement 2022 万元 amount 0.00\n"
    "assets 2021 万元 amount 11.03\n"
    "asset-purchase 2022 万元 amount 0.00\n";

Test (statements, the_reference_states_these_amounts)
{
  static const char *const names[] = { "luquan-2022.txt", "luquan-2022.docx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BudgetDisclosureData) data = prose_read_real (names[i]);
      g_autofree char *dump = prose_dump_statements (data->passages, data->n_passages);

      cr_assert_str_eq (dump, reference_statements, "%s: found\n%s", names[i], dump);
    }
}
