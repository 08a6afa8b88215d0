/* test-interpret-spending-units.c - forms whose rows name spending units, alone or beside categories
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

Test (spending_units, code_of_a_unit_is_no_category)
{
  static const char *const rows[] = { "部门（单位）代码|部门（单位）名称|合计|事业收入",
                                      "|合计|300.00|-",
                                      "301|清河市水务局|300.00|",
                                      "301001|清河市水务局（本级）|200.00|",
                                      "301002|清河市水文站|100.00|",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收入预算总表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 合计 (total total ): =300000000/2 n-\n"
                                  "0 301 清河市水务局 (): =300000000/2 _\n"
                                  "0 301001 清河市水务局（本级） (<1): =200000000/2 _\n"
                                  "0 301002 清河市水文站 (<1): =100000000/2 _\n");
  cr_assert_null (data->tables[0].items[1].category);
  cr_assert_eq (data->tables[0].items[1].level, BUDGET_LEVEL_NONE);
  cr_assert_eq (data->tables[0].system, BUDGET_SYSTEM_NONE);
}

/* 224 is a class, too */
Test (spending_units, number_before_the_name_of_a_unit_is_no_category)
{
  static const char *const rows[] = { "单位名称|合计|财政拨款", "224中共清河区委宣传部|8.00|8.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出预算总表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 224中共清河区委宣传部 (): =8000000/2 =8000000/2\n");
  cr_assert_eq (data->tables[0].system, BUDGET_SYSTEM_NONE);
}

Test (spending_units, beside_categories_they_are_the_group)
{
  static const char *const rows[] = { "单位编码|单位名称|类|款|项|科目名称|合计|基本支出",
                                      "||||||9.00|9.00",
                                      "301001|水务局（本级）|213|03|01|行政运行|6.00|6.00",
                                      "301001|水务局（本级）|221|02|01|住房公积金|1.00|1.00",
                                      "301002|水文站|213|03|04|水利行业业务管理|2.00|2.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出预算总表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->n_items, 4);
  cr_assert_str_eq (table->items[3].code, "2130304");
  cr_assert_str_eq (table->items[3].name, "水利行业业务管理");
  cr_assert_str_eq (table->items[3].group, "水文站");
  cr_assert_str_eq (table->texts[3], "301002");
  cr_assert_eq (table->columns[0].value_type, BUDGET_VALUE_TYPE_TEXT);
  cr_assert_eq (table->system, BUDGET_SYSTEM_FUNCTIONAL);
}

Test (spending_units, behind_the_name_of_a_project_they_are_the_group)
{
  static const char *const rows[] = {
    "项目编码|项目名称|单位|科目编码|合计|一般公共预算", "|合计|||100.00|100.00",
    "13010024P0001|水利工程维护|水务局（本级）|2130306|100.00|100.00", NULL
  };
  g_autoptr (BudgetDisclosureData) data =
      hand_interpret_table ("项目支出预算表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->n_items, 2);
  cr_assert_str_eq (table->items[1].name, "水利工程维护");
  cr_assert_str_eq (table->items[1].group, "水务局（本级）");
  cr_assert_str_eq (table->items[1].code, "2130306");
  cr_assert_str_eq (table->texts[1], "13010024P0001");
}

/* the unit that things are counted in, behind a number, opens no block of names */
Test (spending_units, word_for_units_of_measure_is_a_text)
{
  static const char *const rows[] = { "名称|数量|单位|金额", "台式计算机|12|台|6.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("资产购置表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->n_items, 1);
  cr_assert_str_eq (table->items[0].name, "台式计算机");
  cr_assert_eq (table->n_columns, 3);
  cr_assert_str_eq (table->texts[1], "台");
}

Test (spending_units, code_with_letters_is_no_category)
{
  static const char *const rows[] = { "科目编码|科目名称|合计", "A0201|信息化设备|3.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出预算总表（单位：万元）", rows);

  cr_assert_str_eq (data->tables[0].items[0].code, "A0201");
  cr_assert_null (data->tables[0].items[0].category);
}

/* what was brought forward of a source is no revenue of the year */
Test (spending_units, sources_below_a_balance_are_parts_of_it)
{
  static const char *const rows[] = { "单位名称|合计|本年收入|<|上年结转结余|<",
                                      "^|^|小计|一般公共预算|小计|一般公共预算",
                                      "水务局|9.00|8.00|8.00|1.00|1.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收入预算总表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->columns[2].role, BUDGET_ROLE_GENERAL_PUBLIC);
  cr_assert_eq (table->columns[3].role, BUDGET_ROLE_OPENING);
  cr_assert_eq (table->columns[3].fund, BUDGET_FUND_NONE);
  cr_assert_eq (table->columns[4].role, BUDGET_ROLE_OPENING);
  cr_assert_eq (table->columns[4].fund, BUDGET_FUND_GENERAL_PUBLIC);
}

/* 部门预算 and 政府预算 classify one row; which of them it is of, the form says */
Test (spending_units, two_economic_classifications_of_one_row)
{
#define HEADINGS                                                                                   \
  "部门预算支出经济分类科目|<|政府预算支出经济分类科目|<|基本支出|<",                              \
      "科目编码|科目名称|科目编码|科目名称|合计|人员经费"
  static const char *const rows[] = { HEADINGS, "301|工资福利支出|||5.00|5.00",
                                      "30101|基本工资|50101|工资奖金津补贴|5.00|5.00", NULL };
#undef HEADINGS
  g_autoptr (BudgetDisclosureData) basic =
      hand_interpret_table ("一般公共预算基本支出表（单位：万元）", rows);
  g_autoptr (BudgetDisclosureData) government =
      hand_interpret_table ("支出预算表（政府预算经济分类）", rows);
  const BudgetTableData *table = &basic->tables[0];

  cr_assert_str_eq (table->items[1].code, "30101");
  cr_assert_str_eq (table->items[1].name, "基本工资");
  cr_assert_null (table->items[1].group);
  cr_assert_str_eq (table->texts[1], "50101");
  cr_assert_str_eq (table->texts[3], "工资奖金津补贴");
  cr_assert_eq (table->system, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC);
  cr_assert_eq (basic->n_findings, 0);
  cr_assert_eq (government->tables[0].kind, BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC);
  cr_assert_str_eq (government->tables[0].items[1].code, "50101");
  cr_assert_str_eq (government->tables[0].texts[1], "30101");
}

Test (spending_units, total_in_a_column_before_the_names)
{
  static const char *const rows[] = { "类型|项目名称|项目单位|合计", "合计|||6.00",
                                      "其他运转类|校舍维修|第一中学|6.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("项目支出表（单位：万元）", rows);

  cr_assert_str_eq (data->tables[0].items[0].name, "合计");
  cr_assert_eq (data->tables[0].items[0].kind, BUDGET_ITEM_KIND_TOTAL);
  cr_assert_str_eq (data->tables[0].items[1].name, "校舍维修");
}
