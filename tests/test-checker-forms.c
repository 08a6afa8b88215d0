/* test-checker-forms.c - the rules on forms, their notes, their order, and conditions between them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <string.h>

static BudgetTableData *
add_empty (BudgetDisclosureData *data, BudgetTableKind kind, const char *note)
{
  BudgetTableData *table =
      test_data_add_table (data, kind, BUDGET_SYSTEM_FUNCTIONAL, "total basic project", "");

  if (note != NULL)
    test_checks_add_note (data, table, note);
  return table;
}

static void
assert_note (const char *rule, BudgetTableKind kind, const char *note, BudgetResult result)
{
  BudgetDisclosureData *data = test_data_new ();

  add_empty (data, kind, note);
  test_checks_assert (data, rule, result);
}

Test (checker_forms, an_empty_form_says_so)
{
  const BudgetTableKind kind = BUDGET_TABLE_KIND_GOVERNMENT_FUND;

  assert_note ("S04n", kind, "注：无政府性基金预算财政拨款预算，空表列示。", BUDGET_RESULT_PASS);
  assert_note ("S04n", kind, "说明：本单位本年度没有政府性基金收入和支出，故本表无数据。",
               BUDGET_RESULT_PASS);
  assert_note ("S04n", kind, NULL, BUDGET_RESULT_FAIL);
  assert_note ("S04n", kind, "注：本表反映政府性基金收支情况。", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new (), "S04n", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, a_form_of_zeros_is_empty)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GOVERNMENT_FUND, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "|[total]合计|0");
  test_checks_assert (data, "S04n", BUDGET_RESULT_FAIL);
}

Test (checker_forms, a_note_is_about_its_own_form)
{
  assert_note ("S04f", BUDGET_TABLE_KIND_STATE_CAPITAL, "注：无国有资本经营预算，空表列示。",
               BUDGET_RESULT_PASS);
  assert_note ("S04f", BUDGET_TABLE_KIND_STATE_CAPITAL, "注：本表为空表。", BUDGET_RESULT_PASS);
  assert_note ("S04f", BUDGET_TABLE_KIND_STATE_CAPITAL, "注：无政府性基金预算，空表列示。",
               BUDGET_RESULT_FAIL);
  assert_note ("S04f", BUDGET_TABLE_KIND_STATE_CAPITAL, NULL, BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_three_public (const char *rows, const char *note)
{
  BudgetDisclosureData *data = test_data_new ();
  BudgetTableData *table =
      test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE,
                           "three-public-total travel-abroad reception vehicle-operation", rows);

  test_checks_add_note (data, table, note);
  return data;
}

Test (checker_forms, a_form_that_says_it_is_empty_is)
{
  static const char note[] = "注：本部门无“三公”经费预算，故本表为空表。";

  test_checks_assert (new_three_public ("|合计|47.91|||", note), "S04e", BUDGET_RESULT_FAIL);
  test_checks_assert (new_three_public ("|合计|0|||", note), "S04e", BUDGET_RESULT_PASS);
  test_checks_assert (new_three_public ("", note), "S04e", BUDGET_RESULT_PASS);
  /* what would be said if it were */
  test_checks_assert (new_three_public ("|合计|47.91|||", "注：如无数据，以空表列示。"), "S04e",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, instructions_of_the_template_are_told_once)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  add_empty (data, BUDGET_TABLE_KIND_GOVERNMENT_FUND, "注：“科目编码”为必填项。");
  add_empty (data, BUDGET_TABLE_KIND_STATE_CAPITAL, "注：“科目编码”为必填项");
  add_empty (data, BUDGET_TABLE_KIND_THREE_PUBLIC, "注：单位万元。");
  disclosure = test_data_finish (data);
  cr_assert_eq (test_checks_count (disclosure, "S04t", BUDGET_RESULT_FAIL), 1);
  cr_assert_eq (test_checks_count (disclosure, "S04t", BUDGET_RESULT_PASS), 1);
}

Test (checker_forms, all_forms_are_there)
{
  static const BudgetTableKind kinds[] = {
    BUDGET_TABLE_KIND_REVENUE,        BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY,
    BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_TABLE_KIND_GOVERNMENT_FUND,
    BUDGET_TABLE_KIND_STATE_CAPITAL,  BUDGET_TABLE_KIND_THREE_PUBLIC
  };

  for (guint missing = 0; missing <= G_N_ELEMENTS (kinds); missing++)
    {
      BudgetDisclosureData *data = test_data_new_sample ();
      g_autoptr (BudgetDisclosure) disclosure = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (i != missing)
          add_empty (data, kinds[i], NULL);
      disclosure = test_data_finish (data);
      cr_assert_eq (test_checks_count (disclosure, "S04", BUDGET_RESULT_FAIL),
                    missing < G_N_ELEMENTS (kinds));
    }
  /* a part of a set is no set */
  test_checks_assert (test_data_new_sample (), "S04", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, no_form_is_missed_where_one_was_not_understood)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  add_empty (data, BUDGET_TABLE_KIND_REVENUE, NULL);
  add_empty (data, BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY, NULL);
  add_empty (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, NULL);
  add_empty (data, BUDGET_TABLE_KIND_OTHER, NULL);
  test_checks_assert (data, "S04", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, columns_are_numbered_in_order)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  for (guint c = 0; c < 4; c++)
    data->tables[1].columns[c].number = c + 3;
  test_checks_assert (data, "S01", BUDGET_RESULT_PASS);
  data = test_data_new_sample ();
  for (guint c = 0; c < 4; c++)
    data->tables[1].columns[c].number = c == 2 ? 3 : c + 3;
  test_checks_assert (data, "S01", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new_sample (), "S01", BUDGET_RESULT_NOT_APPLICABLE);
}

static void
add_reading (BudgetDisclosureData *data, const char *what, const char *text)
{
  BudgetFindingData *finding = _budget_arena_new_array (data->arena, BudgetFindingData, 1);

  finding->what = what;
  finding->text = text;
  finding->zh = what;
  finding->en = what;
  data->findings = finding;
  data->n_findings = 1;
}

Test (checker_forms, units_years_and_departments_are_as_read)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_checks_assert (data, "S02", BUDGET_RESULT_PASS);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|[grand-total]<expenditure>支出总计|1.00");
  add_reading (data, "money-unit-missing", NULL);
  test_checks_assert (data, "S02", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new_sample (), "C28", BUDGET_RESULT_PASS);
  data = test_data_new_sample ();
  add_reading (data, "department-differs", "某区财政局");
  test_checks_assert (data, "C28", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new_sample (), "C27", BUDGET_RESULT_PASS);
  data = test_data_new_sample ();
  data->tables[0].title = "2021年部门预算收支总表";
  test_checks_assert (data, "C27", BUDGET_RESULT_FAIL);
}

/* two findings of reading on a form that stands on a page */
static BudgetDisclosureData *
new_page (guint page, const char *what, const char *text)
{
  BudgetDisclosureData *data = test_data_new ();
  BudgetTableData *table =
      test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                           "|[grand-total]<expenditure>支出总计|1.00");
  BudgetFindingData *findings = _budget_arena_new_array (data->arena, BudgetFindingData, 2);

  table->place.page = page;
  findings[0] = (BudgetFindingData){ .what = what, .text = text, .place = table->place };
  findings[1] = (BudgetFindingData){ .what = "heading-spans-guessed", .place = table->place };
  data->findings = findings;
  data->n_findings = 2;
  return data;
}

Test (checker_forms, captions_that_may_be_cut_say_nothing)
{
  BudgetDisclosureData *data;

  test_checks_assert (new_page (0, "money-unit-missing", NULL), "S02", BUDGET_RESULT_FAIL);
  test_checks_assert (new_page (3, "money-unit-missing", NULL), "S02",
                      BUDGET_RESULT_NOT_APPLICABLE);
  /* nothing else was guessed */
  data = new_page (3, "money-unit-missing", NULL);
  data->n_findings = 1;
  test_checks_assert (data, "S02", BUDGET_RESULT_FAIL);
  data = new_page (3, "department-differs", "某区财政");
  data->department_name = "某区财政局";
  test_checks_assert (data, "C28", BUDGET_RESULT_NOT_APPLICABLE);
  data = new_page (3, "department-differs", "某区水利局");
  data->department_name = "某区财政局";
  test_checks_assert (data, "C28", BUDGET_RESULT_FAIL);
  /* a text has no edge to be cut at */
  data = new_page (0, "department-differs", "某区财政");
  data->department_name = "某区财政局";
  test_checks_assert (data, "C28", BUDGET_RESULT_FAIL);
}

/* amounts of a form without a unit are numbers, and no nothing */
Test (checker_forms, a_form_without_a_unit_is_not_empty)
{
  BudgetDisclosureData *data = test_data_new ();
  BudgetAssetData *assets;

  test_data_add_table (data, BUDGET_TABLE_KIND_REVENUE, BUDGET_SYSTEM_FUNCTIONAL, "total/number",
                       "|[total]合计|302.27");
  test_checks_assert (data, "S04n", BUDGET_RESULT_NOT_APPLICABLE);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_REVENUE, BUDGET_SYSTEM_FUNCTIONAL, "total/number",
                       "|[total]合计|0.00");
  test_checks_assert (data, "S04n", BUDGET_RESULT_FAIL);
  data = test_data_new ();
  assets = _budget_arena_new_array (data->arena, BudgetAssetData, 2);
  assets[0] = (BudgetAssetData){ .name = "资产总额" };
  assets[1] = (BudgetAssetData){ .name = "1、房屋" };
  data->assets = assets;
  data->n_assets = 2;
  test_checks_add_passage (data, "固定资产", "上年末固定资产金额为11.03万元。");
  test_checks_add_statement (data, BUDGET_STATEMENT_KIND_ASSETS, NULL, "11.03");
  test_checks_assert (data, "C24", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, ordinals_and_codes_run)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|一、教育支出|1\n|二、科学技术支出|1\n|[year-total]合计|2");
  test_checks_assert (data, "A06", BUDGET_RESULT_PASS);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|一、教育支出|1\n|三、科学技术支出|1\n|[year-total]合计|2");
  test_checks_assert (data, "A06", BUDGET_RESULT_FAIL);

  test_checks_assert (test_data_new_sample (), "A61", BUDGET_RESULT_PASS);
  test_checks_assert (test_data_new_sample (), "A20o", BUDGET_RESULT_PASS);
  test_checks_assert (test_data_new_sample (), "A10o", BUDGET_RESULT_NOT_APPLICABLE);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|a|1\n20133|b|1\n2013301|c|1\n2013704|d|1\n2013302|e|1");
  test_checks_assert (data, "A61", BUDGET_RESULT_FAIL);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|a|1\n20133|b|1\n2013301|c|1\n2013704|d|1");
  test_checks_assert (data, "A20o", BUDGET_RESULT_FAIL);
}

static BudgetDisclosureData *
new_contents (const char *const *headings)
{
  BudgetDisclosureData *data = test_data_new ();
  static const char *const titles[] = { "收支预算总表", "收入预算总表", "支出预算总表",
                                        "一般公共预算支出表", "“三公”经费支出表" };
  static const BudgetTableKind kinds[] = { BUDGET_TABLE_KIND_SUMMARY, BUDGET_TABLE_KIND_REVENUE,
                                           BUDGET_TABLE_KIND_EXPENDITURE,
                                           BUDGET_TABLE_KIND_GENERAL_PUBLIC,
                                           BUDGET_TABLE_KIND_THREE_PUBLIC };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_empty (data, kinds[i], NULL)->title = titles[i];
  for (guint i = 0; headings[i] != NULL; i++)
    test_checks_add_passage (data, headings[i], "");
  return data;
}

Test (checker_forms, contents_list_the_forms)
{
  static const char *const right[] = { "部门预算表",
                                       "收支预算总表……… 3",
                                       "收入预算总表……… 4",
                                       "支出预算总表……… 5",
                                       "一般公共预算支出表…6",
                                       "“三公”经费支出表…7",
                                       NULL };
  static const char *const order[] = { "收支预算总表",       "支出预算总表",     "收入预算总表",
                                       "一般公共预算支出表", "“三公”经费支出表", NULL };
  static const char *const missing[] = { "收支预算总表",
                                         "收入预算总表",
                                         "支出预算总表",
                                         "一般公共预算支出表",
                                         "项目绩效表",
                                         "“三公”经费支出表",
                                         NULL };
  static const char *const few[] = { "收支预算总表", "收入预算总表", NULL };

  test_checks_assert (new_contents (right), "S06", BUDGET_RESULT_PASS);
  test_checks_assert (new_contents (order), "S06", BUDGET_RESULT_FAIL);
  test_checks_assert (new_contents (missing), "S06", BUDGET_RESULT_FAIL);
  test_checks_assert (new_contents (few), "S06", BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_totals (const char *expenditure)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autofree char *row = g_strdup_printf ("|[total]合计|%s||", expenditure);

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|[grand-total]<expenditure>支出总计|302.27");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project", row);
  return data;
}

Test (checker_forms, no_total_is_in_the_wrong_unit)
{
  test_checks_assert (new_totals ("302.27"), "U01", BUDGET_RESULT_PASS);
  test_checks_assert (new_totals ("3022700"), "U01", BUDGET_RESULT_FAIL);
  test_checks_assert (new_totals ("0.030227"), "U01", BUDGET_RESULT_FAIL);
  test_checks_assert (new_totals ("3122700"), "U01", BUDGET_RESULT_PASS);
  test_checks_assert (test_data_new (), "U01", BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_economic (const char *row, const char *abroad)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autofree char *public_row = g_strdup_printf ("|合计|9.50|%s|8.00|0.50", abroad);

  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total personnel running", row);
  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE,
                       "three-public-total travel-abroad reception vehicle-operation", public_row);
  return data;
}

Test (checker_forms, personnel_and_running_costs_are_told_apart)
{
  test_checks_assert (new_economic ("302|商品和服务支出|1.00||1.00", "1.00"), "A52",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_economic ("302|商品和服务支出|1.00|1.00|", "1.00"), "A52",
                      BUDGET_RESULT_FAIL);
  test_checks_assert (new_economic ("399|其他支出|||", "1.00"), "A52",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_forms, three_public_expenses_cover_their_codes)
{
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  BudgetDisclosureData *data;

  test_checks_assert (new_economic ("30212|因公出国（境）费用|1.00||1.00", "1.00"), "B24",
                      BUDGET_RESULT_PASS);
  disclosure = test_data_finish (new_economic ("30212|因公出国（境）费用|1.01||1.01", "1.00"));
  cr_assert_eq (test_checks_count (disclosure, "B24", BUDGET_RESULT_FAIL), 1);
  /* an empty form has none of them */
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total", "30201|办公费|1.00");
  add_empty (data, BUDGET_TABLE_KIND_THREE_PUBLIC, NULL);
  test_checks_assert (data, "B24", BUDGET_RESULT_VACUOUS);
  test_checks_assert (test_data_new_sample (), "B24", BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_basic (const char *general)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project", general);
  return data;
}

Test (checker_forms, basic_expenditure_is_one_where_there_is_one_fund)
{
  test_checks_assert (new_basic ("|[total]合计|302.27|238.42|63.85"), "B19", BUDGET_RESULT_PASS);
  test_checks_assert (new_basic ("|[total]合计|302.27|238.41|63.86"), "B19", BUDGET_RESULT_FAIL);
  test_checks_assert (new_basic ("|[total]合计|300.27|236.42|63.85"), "B19",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_government (const char *nature, const char *rows)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC,
                       BUDGET_SYSTEM_GOVERNMENT_ECONOMIC, "total", rows);
  test_checks_add_unit (data, "本级", nature);
  return data;
}

Test (checker_forms, economic_codes_of_the_government_are_mapped)
{
  /* an institution: what is paid to its staff and for its needs is a subsidy to it */
  static const char right[] = "|[total]合计|238.42\n505|对事业单位经常性补助|225.11\n"
                              "509|对个人和家庭的补助|13.29";
  static const char wrong[] = "|[total]合计|238.42\n505|对事业单位经常性补助|224.00\n"
                              "509|对个人和家庭的补助|14.42";

  test_checks_assert (new_government ("事业", right), "B27m", BUDGET_RESULT_PASS);
  test_checks_assert (new_government ("事业", wrong), "B27m", BUDGET_RESULT_FAIL);
  test_checks_assert (new_government (NULL, right), "B27m", BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_procurement (const char *row)
{
  BudgetDisclosureData *data = test_data_new ();
  static const char *const price[] = { "单价", NULL };
  BudgetTableData *table =
      test_data_add_table (data, BUDGET_TABLE_KIND_PROCUREMENT, BUDGET_SYSTEM_NONE,
                           "quantity/number amount total general-public state-capital", row);

  table->columns[1].heading = price;
  return data;
}

Test (checker_forms, quantity_times_price_is_the_amount)
{
  test_checks_assert (new_procurement ("|台式计算机|4|0.65|2.60|2.60|"), "A72", BUDGET_RESULT_PASS);
  test_checks_assert (new_procurement ("|台式计算机|4|0.65|2.80|2.80|"), "A72", BUDGET_RESULT_FAIL);
  /* a price in yuan */
  test_checks_assert (new_procurement ("|台式计算机|4|6500.00|2.60|2.60|"), "A72",
                      BUDGET_RESULT_NOT_APPLICABLE);
  test_checks_assert (new_procurement ("|台式计算机|4|0.65|2.60|2.00|0.60"), "A71",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_procurement ("|台式计算机|4|0.65|2.60|2.00|0.50"), "A71",
                      BUDGET_RESULT_FAIL);
}

/* one expenditure by function and once more by economic code: not twice the money */
static guint
count_classified_twice (const char *rule, const char *second_total, BudgetResult result)
{
  g_autofree char *rows = g_strdup_printf ("0:|[grand-total]<revenue>收入总计|300.00\n"
                                           "1:|<expenditure>{213}农林水支出|300.00\n"
                                           "1:|[year-total]<expenditure>本年支出合计|300.00\n"
                                           "1:|[grand-total]<expenditure>支出总计|300.00\n"
                                           "2:|<expenditure>{301}工资福利支出|300.00\n"
                                           "2:|[year-total]<expenditure>本年支出合计|300.00\n"
                                           "2:|[grand-total]<expenditure>支出总计|%s",
                                           second_total);
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL,
                       "0:amount 1:amount 2:amount", rows);
  disclosure = test_data_finish (data);
  return test_checks_count (disclosure, rule, result);
}

Test (checker_forms, every_classification_of_a_side_has_the_whole)
{
  cr_assert_eq (count_classified_twice ("A02", "300.00", BUDGET_RESULT_PASS), 2);
  cr_assert_eq (count_classified_twice ("A05", "300.00", BUDGET_RESULT_PASS), 2);
  cr_assert_eq (count_classified_twice ("A05", "299.99", BUDGET_RESULT_PASS), 1);
  cr_assert_eq (count_classified_twice ("A05", "299.99", BUDGET_RESULT_FAIL), 1);
}

/* （一） runs beside 一、 */
Test (checker_forms, ordinals_of_parts_run_by_themselves)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL,
                       "amount",
                       "|<revenue>一、本年收入|3\n|<revenue>（一）一般公共预算拨款|3\n"
                       "|<revenue>（二）政府性基金预算拨款|\n|<revenue>二、上年结转|");
  test_checks_assert (data, "A06", BUDGET_RESULT_PASS);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL,
                       "amount",
                       "|<revenue>一、本年收入|3\n|<revenue>（一）一般公共预算拨款|3\n"
                       "|<revenue>（二）政府性基金预算拨款|\n|<revenue>三、上年结转|");
  test_checks_assert (data, "A06", BUDGET_RESULT_FAIL);
}

/* 2024年预算数 | 小计 is the sum that other forms and the row are compared with */
Test (checker_forms, a_subtotal_is_the_sum_where_there_is_no_other)
{
  static const char columns[] = "amount/prior-execution/2021 subtotal/budget basic/budget "
                                "project/budget";
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL, columns,
                       "206|科学技术支出|2.00|3.00|1.00|2.00");
  test_checks_assert (data, "A41", BUDGET_RESULT_PASS);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL, columns,
                       "206|科学技术支出|2.00|3.00|1.00|1.00");
  test_checks_assert (data, "A41", BUDGET_RESULT_FAIL);
}
