/* test-checker-prose.c - forms and prose under the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-checker-prose-helpers.h"

static BudgetDisclosureData *
new_three_public (const char *row)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE,
                       "three-public-total travel-abroad vehicles vehicle-purchase "
                       "vehicle-operation reception",
                       row);
  return data;
}

static BudgetDisclosureData *
new_final (void)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  data->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  return data;
}

Test (checker_prose, revenue_is_that_of_the_forms)
{
  assert_rule (test_data_new_sample (), "一、收入\n2022年预算收入302.27万元。", "C01", "pass");
  assert_rule (test_data_new_sample (), "一、收入\n2022年预算收入302.72万元。", "C01", "fail");
  assert_rule (test_data_new (), "一、收入\n2022年预算收入302.27万元。", "C01", "not-applicable");
}

Test (checker_prose, a_coarser_print_that_rounds_properly_passes)
{
  assert_rule (test_data_new_sample (), "一、收入\n2022年预算收入302.3万元。", "C01", "pass");
  assert_rule (test_data_new_sample (), "一、收入\n2022年预算收入3022700元。", "C01", "pass");
  assert_rule (test_data_new_sample (), "一、收入\n2022年预算收入302.2万元。", "C01", "fail");
}

Test (checker_prose, an_amount_of_another_year_or_stage_is_not_compared)
{
  assert_rule (test_data_new_sample (), "一、收入\n2021年预算收入200万元。", "C01",
               "not-applicable");
  assert_rule (new_final (), "一、支出\n行政运行全年预算为170.00万元。", "C07", "not-applicable");
}

Test (checker_prose, money_of_all_funds_is_not_that_of_one)
{
  assert_rule (test_data_new_sample (), "一、收入\n政府性基金预算收入0万元。", "C03", "pass");
  assert_rule (test_data_new_sample (), "一、收入\n政府性基金预算收入302.27万元。", "C03", "fail");
}

Test (checker_prose, basic_and_project_expenditure_are_those_of_their_forms)
{
  const char *clean =
      "一、支出\n2022年部门支出预算为302.27万元，其中基本支出238.42万元，包括人员经费"
      "209.64万元和日常公用经费28.78万元；项目支出63.85万元。";
  const char *wrong =
      "一、支出\n2022年部门支出预算为302.26万元，其中基本支出238.43万元，包括人员经费"
      "209.63万元和日常公用经费28.87万元；项目支出63.58万元。";
  static const char *const rules[] = { "C07", "C08", "C09", "C10", "C11" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      assert_rule (test_data_new_sample (), clean, rules[i], "pass");
      assert_rule (test_data_new_sample (), wrong, rules[i], "fail");
      assert_rule (test_data_new_sample (), "一、支出\n无。", rules[i], "not-applicable");
    }
}

Test (checker_prose, words_tell_which_form_an_amount_is_of)
{
  assert_rule (test_data_new_sample (), "一、支出\n财政拨款基本支出238.42万元。", "C08a", "pass");
  assert_rule (test_data_new_sample (), "一、支出\n财政拨款基本支出238.42万元。", "C08",
               "not-applicable");
  assert_rule (test_data_new_sample (), "一、财政拨款支出\n基本支出238.41万元。", "C08a", "fail");
}

Test (checker_prose, a_category_has_the_amount_of_the_forms)
{
  assert_rule (test_data_new_sample (),
               "一、支出\n住房保障支出（类）住房改革支出（款）住房公积金（项）19.85万元。", "C07c",
               "pass");
  assert_rule (test_data_new_sample (),
               "一、支出\n住房保障支出（类）住房改革支出（款）住房公积金（项）19.58万元。", "C07c",
               "fail");
  assert_rule (test_data_new_sample (),
               "一、支出\n教育支出（类）普通教育（款）小学教育（项）5.00万元。", "C07c",
               "not-applicable");
}

Test (checker_prose, parts_make_up_their_whole)
{
  assert_rule (test_data_new (), "一、支出\n基本支出10万元，其中：人员经费8万元，公用经费2万元。",
               "C06", "pass");
  assert_rule (test_data_new (),
               "一、支出\n基本支出10万元，其中：人员经费8万元，公用经费2.50万元。", "C06", "fail");
  assert_rule (test_data_new (),
               "一、支出\n基本支出10.00万元，其中：人员经费8.00万元，公用经费2.01万元。", "C06",
               "round");
  assert_rule (test_data_new (), "一、支出\n基本支出10万元。", "C06", "not-applicable");
}

Test (checker_prose, a_part_is_not_larger_than_its_whole)
{
  assert_rule (test_data_new (), "一、支出\n支出预算10万元，其中：基本支出8万元。", "C06", "pass");
  assert_rule (test_data_new (), "一、支出\n支出预算10万元，其中：基本支出18万元。", "C06", "fail");
}

Test (checker_prose, procurement_is_goods_works_and_services)
{
  const char *clean = "一、采购\n2022年政府采购预算10万元，其中：政府采购货物预算3万元、"
                      "政府采购工程预算0万元、政府采购服务预算7万元。";
  const char *wrong = "一、采购\n2022年政府采购预算10万元，其中：政府采购货物预算3万元、"
                      "政府采购工程预算1.00万元、政府采购服务预算7万元。";

  assert_rule (test_data_new (), clean, "C06", "pass");
  assert_rule (test_data_new (), wrong, "C06", "fail");
}

Test (checker_prose, projects_make_up_project_expenditure)
{
  assert_rule (test_data_new (), "一、支出\n项目支出30万元，包括：监测费10万元，宣传费20万元。",
               "C12", "pass");
  assert_rule (test_data_new (), "一、支出\n项目支出30万元，包括：监测费10.00万元，宣传费19万元。",
               "C12", "fail");
  assert_rule (test_data_new (), "一、支出\n项目支出30万元，主要为监测费10万元，宣传费19万元。",
               "C12", "pass");
  assert_rule (test_data_new (), "一、支出\n项目支出30万元。", "C12", "not-applicable");
}

Test (checker_prose, projects_explain_every_category)
{
  assert_rule (test_data_new_sample (),
               "一、支出\n项目支出63.85万元，主要为监测费20万元，宣传费43.85万元。", "C13",
               "pass pass");
  assert_rule (test_data_new_sample (),
               "一、支出\n项目支出63.85万元，主要为监测费30万元，宣传费33.85万元。", "C13",
               "fail fail");
  assert_rule (test_data_new_sample (), "一、支出\n项目支出63.85万元，主要为监测费20万元。", "C13",
               "not-applicable");
}

Test (checker_prose, the_change_of_the_whole_is_that_of_its_parts)
{
  assert_rule (test_data_new_sample (),
               "一、增减\n2022年收支预算302.27万元，较2021年增加20万元，其中：基本支出增加25万元；"
               "项目支出减少5万元。",
               "C14", "pass");
  assert_rule (test_data_new_sample (),
               "一、增减\n2022年收支预算302.27万元，较2021年增加20万元，其中：基本支出增加25万元；"
               "项目支出增加5万元。",
               "C14", "fail");
  assert_rule (test_data_new (),
               "一、增减\n2022年收支预算302.27万元，较2021年增加20万元，其中：基本支出增加25万元；"
               "项目支出增加5万元。",
               "C14", "not-applicable");
}

Test (checker_prose, changes_of_all_parts_make_up_that_of_the_whole)
{
  const char *uses =
      "一、增减\n支出预算30.00万元，比上年增加3万元。\n基本支出20万元，比上年增加5万元。\n"
      "项目支出8万元，比上年减少1万元。\n单位预留机动经费2万元，比上年%s万元。";
  const char *classes =
      "一、增减\n支出预算30."
      "00万元，比上年增加3万元。\n社会保障和就业支出（类）20万元，比上年增加5万元。\n"
      "住房保障支出（类）10万元，比上年%s万元。";
  const char *vehicles =
      "一、三公\n公务用车购置及运行费30.00万元，比上年增加3万元，其中公务用车购置费20万元，"
      "比上年增加3万元；公务用车运行费10万元，%s。";
  g_autofree char *right_uses = g_strdup_printf (uses, "减少1");
  g_autofree char *wrong_uses = g_strdup_printf (uses, "增加1");
  g_autofree char *right_classes = g_strdup_printf (classes, "减少2");
  g_autofree char *wrong_classes = g_strdup_printf (classes, "减少2.11");
  g_autofree char *right_vehicles = g_strdup_printf (vehicles, "与上年持平");
  g_autofree char *wrong_vehicles = g_strdup_printf (vehicles, "比上年增加3万元");

  assert_rule (test_data_new (), right_uses, "C14", "pass");
  assert_rule (test_data_new (), wrong_uses, "C14", "fail");
  assert_rule (test_data_new_sample (), right_classes, "C14", "pass");
  assert_rule (test_data_new_sample (), wrong_classes, "C14", "fail");
  assert_rule (test_data_new (), right_vehicles, "C14", "pass");
  assert_rule (test_data_new (), wrong_vehicles, "C14", "fail");
}

Test (checker_prose, changes_of_items_make_up_that_of_their_class)
{
  const char *prose = "一、类\n社会保障和就业支出（类）30.00万元，比上年增加3万元。\n二、项\n"
                      "社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）20万元"
                      "，比上年增加5万元。\n"
                      "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴"
                      "费支出（项）10万元，比上年%s万元。";
  g_autofree char *right = g_strdup_printf (prose, "减少2");
  g_autofree char *wrong = g_strdup_printf (prose, "增加2");

  assert_rule (test_data_new_sample (), right, "C14", "pass");
  assert_rule (test_data_new_sample (), wrong, "C14", "fail");
}

Test (checker_prose, budgets_of_all_categories_make_up_the_whole)
{
  const char *prose =
      "一、支出\n一般公共预算财政拨款支出全年预算为%s万元，支出决算为30.00万元。\n"
      "社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）全年预算为20."
      "50万元，支出决算为20万元。\n"
      "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）全年"
      "预算为11.00万元，支出决算为%s万元。";
  g_autofree char *right = g_strdup_printf (prose, "31.50", "10.00");
  g_autofree char *wrong = g_strdup_printf (prose, "32.50", "10.00");
  g_autofree char *incomplete = g_strdup_printf (prose, "32.50", "9.00");

  assert_rule (new_final (), right, "C06", "pass");
  assert_rule (new_final (), wrong, "C06", "fail");
  assert_rule (new_final (), incomplete, "C06", "not-applicable");
}

Test (checker_prose, what_is_kept_in_reserve_is_that_of_the_form)
{
  static const char *const prose[] = { "一、支出\n单位预留机动经费5.00万元。",
                                       "一、支出\n单位预留机动经费5.01万元。" };

  for (guint i = 0; i < G_N_ELEMENTS (prose); i++)
    {
      BudgetDisclosureData *data = test_data_new ();

      test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                           "total basic reserve", "|[total]合计|12.00|7.00|5.00");
      assert_rule (data, prose[i], "C11r", i == 0 ? "pass" : "fail");
      assert_rule (test_data_new (), prose[i], "C11r", "not-applicable");
    }
}

Test (checker_prose, a_printed_nil_is_nothing)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GOVERNMENT_FUND, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "|[total]合计|0");
  assert_rule (data, "一、基金\n政府性基金支出0.01万元。", "C03", "fail");
}

Test (checker_prose, the_year_before_was_not_negative)
{
  assert_rule (test_data_new (), "一、增减\n支出预算10万元，比上年增加4万元。", "C15", "pass");
  assert_rule (test_data_new (), "一、增减\n支出预算10万元，比上年增加14万元。", "C15", "fail");
  assert_rule (test_data_new (), "一、增减\n支出预算10万元，比上年减少14万元。", "C15",
               "not-applicable");
}

static BudgetDisclosureData *
new_of_nature (const char *nature)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  data->n_spending_units = 1;
  data->spending_units = _budget_arena_new_array (data->arena, BudgetSpendingUnitData, 1);
  data->spending_units[0].name = "本级";
  data->spending_units[0].nature = nature;
  return data;
}

Test (checker_prose, agency_operating_is_running_costs)
{
  assert_rule (new_of_nature ("行政"), "一、机关\n机关运行经费28.78万元。", "C17", "pass");
  assert_rule (new_of_nature ("行政"), "一、机关\n机关运行经费28.77万元。", "C17", "fail");
  assert_rule (new_of_nature ("事业"), "一、机关\n机关运行经费28.77万元。", "C17", "pass");
  assert_rule (new_of_nature ("事业"), "一、机关\n机关运行经费28.79万元。", "C17", "fail");
  assert_rule (test_data_new (), "一、机关\n机关运行经费28.78万元。", "C17", "not-applicable");
}

static BudgetDisclosureData *
new_with_institution (void)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project",
                       "|[total]合计|10.00|10.00|\n201|一般公共服务支出|10.00|10.00|\n"
                       "20133|宣传事务|10.00|10.00|\n2013350|事业运行|10.00|10.00|");
  return data;
}

Test (checker_prose, running_costs_of_institutions_are_not_agency_operating)
{
  assert_rule (new_with_institution (), "一、机关\n机关运行经费20.00万元。", "C17", "pass");
  assert_rule (new_with_institution (), "一、机关\n机关运行经费28.79万元。", "C17", "fail");
  assert_rule (new_with_institution (), "一、机关\n机关运行经费20.00万元。", "C17i", "pass");
  assert_rule (new_with_institution (), "一、机关\n机关运行经费28.78万元。", "C17i", "fail");
  assert_rule (test_data_new_sample (), "一、机关\n机关运行经费28.78万元。", "C17i",
               "not-applicable");
}

Test (checker_prose, nothing_is_an_empty_form)
{
  assert_rule (new_three_public (""), "一、三公\n我部门无财政拨款“三公”经费预算。", "C18", "pass");
  assert_rule (new_three_public ("||1.00|||||1.00"), "一、三公\n我部门无财政拨款“三公”经费预算。",
               "C18", "fail");
  assert_rule (test_data_new (), "一、三公\n我部门无财政拨款“三公”经费预算。", "C18",
               "not-applicable");
}

Test (checker_prose, three_public_expenses_are_those_of_the_form)
{
  const char *row = "||47.91|0|46.56|25|21.56|1.35";
  const char *clean =
      "一、三公\n2022年“三公”经费预算数为47.91万元。因公出国（境）费0万元，公务用车购置及运行"
      "费46.56万元，其中公务用车购置费25万元，公务用车运行费21.56万元，公务接待费1.35万元。";
  const char *wrong =
      "一、三公\n2022年“三公”经费预算数为47.92万元。因公出国（境）费1万元，公务用车购置及运行"
      "费46.57万元，其中公务用车购置费25.1万元，公务用车运行费21.57万元，公务接待费1.36万元。";
  static const char *const rules[] = { "C18a", "C18b", "C18c", "C18d", "C18e", "C18f" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      assert_rule (new_three_public (row), clean, rules[i], "pass");
      assert_rule (new_three_public (row), wrong, rules[i], "fail");
      assert_rule (test_data_new (), clean, rules[i], "not-applicable");
    }
}

Test (checker_prose, a_heading_that_promises_reasons_has_them)
{
  assert_rule (test_data_new (), "一、“三公”经费及增减变化原因\n无“三公”经费预算。", "C19", "fail");
  assert_rule (test_data_new (),
               "一、“三公”经费及增减变化原因\n“三公”经费预算5万元，比上年减少1万元，原因是节约。",
               "C19", "pass");
  assert_rule (test_data_new (), "一、“三公”经费\n无“三公”经费预算。", "C19", "not-applicable");
}

Test (checker_prose, a_comparison_that_is_missing_is_told_once)
{
  assert_rule (test_data_new (),
               "一、“三公”经费\n2022年“三公”经费支出预算为10万元，支出决算为8万元，完成预算的80%。",
               "C19", "fail");
}

/* what nobody knows is a part where it is just what the others lack */
Test (checker_prose, parts_nobody_knows_may_make_up_the_whole)
{
  const char *whole = "一、收入\n2022年收入预算120万元，其中：财政拨款收入90万元，其他收入10万元，"
                      "使用非财政拨款结余%s万元。";
  g_autofree char *fits = g_strdup_printf (whole, "20");
  g_autofree char *lacks = g_strdup_printf (whole, "21");

  assert_rule (test_data_new (), fits, "C06", "pass");
  assert_rule (test_data_new (), lacks, "C06", "fail");
}

Test (checker_prose, vehicles_are_not_named_where_there_are_none)
{
  const char *named = "一、机关\n机关运行经费28.78万元，主要用于办公费、公务用车运行维护费。";
  const char *unnamed = "一、机关\n机关运行经费28.78万元，主要用于办公费。";

  assert_rule (new_three_public (""), named, "C20", "fail");
  assert_rule (new_three_public (""), unnamed, "C20", "pass");
  assert_rule (new_three_public ("||1.00||1.00||1.00|"), named, "C20", "not-applicable");
}

Test (checker_prose, procurement_is_the_total_of_its_form)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_PROCUREMENT, BUDGET_SYSTEM_NONE, "total",
                       "|[total]合计|5.00");
  assert_rule (data, "一、采购\n安排政府采购预算5万元。", "C21", "pass");
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_PROCUREMENT, BUDGET_SYSTEM_NONE, "total",
                       "|[total]合计|5.00");
  assert_rule (data, "一、采购\n安排政府采购预算50万元。", "C21", "fail");
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_PROCUREMENT, BUDGET_SYSTEM_NONE, "total", "");
  assert_rule (data, "一、采购\n安排政府采购预算0.00万元。", "C21", "vacuous");
  assert_rule (test_data_new (), "一、采购\n安排政府采购预算5万元。", "C21", "not-applicable");
}

Test (checker_prose, procurement_is_the_sum_of_its_sources)
{
  static const char *const rows[] = { "|[total]合计|5.00|3.00|2.00",
                                      "|[total]合计|5.00|3.00|1.00" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BudgetDisclosureData *data = test_data_new ();

      test_data_add_table (data, BUDGET_TABLE_KIND_PROCUREMENT, BUDGET_SYSTEM_NONE,
                           "total general-public unit-funds", rows[i]);
      assert_rule (data, "", "A71", i == 0 ? "pass" : "fail");
    }
  assert_rule (test_data_new (), "", "A71", "not-applicable");
}

static BudgetDisclosureData *
new_three_public_final (void)
{
  BudgetDisclosureData *data = new_final ();

  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE,
                       "three-public-total/budget three-public-total/final", "||10.00|8.00");
  return data;
}

Test (checker_prose, completion_is_of_the_budget_in_the_form)
{
  assert_rule (new_three_public_final (),
               "一、三公\n“三公”经费支出决算为8.00万元，完成年初预算的80.00%。", "C38", "pass");
  assert_rule (new_three_public_final (),
               "一、三公\n“三公”经费支出决算为8.00万元，完成年初预算的81.00%。", "C38", "fail");
}

static BudgetDisclosureData *
new_assets (gint64 total, gint64 whole, gint64 part)
{
  static const char *const names[] = { "资产总额", "1、房屋", "其中：办公用房", "2、其他固定资产" };
  const gint64 values[] = { total, whole, part, 30000 };
  BudgetDisclosureData *data = test_data_new ();

  data->n_assets = G_N_ELEMENTS (names);
  data->assets = _budget_arena_new_array (data->arena, BudgetAssetData, data->n_assets);
  for (guint i = 0; i < data->n_assets; i++)
    {
      data->assets[i].name = names[i];
      data->assets[i].money_unit = BUDGET_MONEY_UNIT_WAN;
      data->assets[i].value = (BudgetStatedAmount){ values[i], 2, values[i] >= 0 };
    }
  return data;
}

Test (checker_prose, assets_are_the_sum_of_their_items)
{
  assert_rule (new_assets (80000, 50000, 20000), "", "C22", "pass");
  assert_rule (new_assets (180000, 50000, 20000), "", "C22", "fail");
  assert_rule (test_data_new (), "", "C22", "not-applicable");
  assert_rule (new_assets (80000, 50000, 20000), "", "C23", "pass");
  assert_rule (new_assets (80000, 50000, 60000), "", "C23", "fail");
  assert_rule (new_assets (30000, -1, -1), "", "C23", "vacuous");
}

Test (checker_prose, assets_are_those_of_their_form)
{
  assert_rule (new_assets (80000, 50000, 20000), "一、资产\n上年末固定资产金额为0.08万元。", "C24",
               "pass");
  assert_rule (new_assets (80000, 50000, 20000), "一、资产\n上年末固定资产金额为0.07万元。", "C24",
               "fail");
  assert_rule (test_data_new (), "一、资产\n上年末固定资产金额为0.08万元。", "C24",
               "not-applicable");
}

Test (checker_prose, assets_to_be_bought_are_within_procurement)
{
  const char *prose = "一、采购\n安排政府采购预算5万元。\n二、资产\n拟购置固定资产总额为%"
                      "s万元，已列入政府采购预算。";
  g_autofree char *within = g_strdup_printf (prose, "4");
  g_autofree char *over = g_strdup_printf (prose, "6");

  assert_rule (test_data_new (), within, "C25", "pass");
  assert_rule (test_data_new (), over, "C25", "fail");
  assert_rule (test_data_new (), "一、资产\n拟购置固定资产总额为6万元。", "C25", "not-applicable");
}
