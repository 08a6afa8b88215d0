/* test-interpret-tables.c - the tables of a sheet to forms
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

Test (interpret_tables, two_sides_are_two_blocks)
{
  static const char *const rows[] = {
    "224某市城市管理局|<|预算年度：2022|<|单位：万元",
    "序号|收入|<|支出|<",
    "^|项  目|预算数|项  目|预算数",
    "栏次|1|2|3|4",
    "1|一、一般公共预算拨款收入|302.27|一、一般公共服务支出|240.05",
    "2|二、事业收入||八、社会保障和就业支出|62.22",
    "3|||九、医疗卫生与计划生育支出|",
    "4|本年收入合计|302.27|本年支出合计|302.27",
    "5|上年结转结余||年终结转结余|",
    "6|收入总计|302.27|支出总计|302.27",
    NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("部门预算收支总表", rows);

  cr_assert_eq (data->kind, BUDGET_DISCLOSURE_KIND_BUDGET);
  cr_assert_eq (data->scope, BUDGET_SCOPE_DEPARTMENT);
  cr_assert_str_eq (data->department_code, "224");
  cr_assert_str_eq (data->department_name, "某市城市管理局");
  cr_assert_eq (data->fiscal_year, 2022);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_SUMMARY);
  cr_assert_eq (data->tables[0].money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (data->tables[0].system, BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (data->n_findings, 0);
  assert_columns (&data->tables[0], "0 收入>预算数: amount stage=budget wan #2\n"
                                    "1 支出>预算数: amount stage=budget wan #4\n");
  assert_items (&data->tables[0],
                "0 一、一般公共预算拨款收入 (general-public revenue ): =302270000/2\n"
                "0 二、事业收入 (institutional revenue ): _\n"
                "0 本年收入合计 (total year-total revenue ): =302270000/2\n"
                "0 上年结转结余 (opening revenue ): _\n"
                "0 收入总计 (total grand-total revenue ): =302270000/2\n"
                "1 一、一般公共服务支出 (201 expenditure ): =240050000/2\n"
                "1 八、社会保障和就业支出 (208 expenditure ): =62220000/2\n"
                "1 九、医疗卫生与计划生育支出 (210 expenditure ): _\n"
                "1 本年支出合计 (total year-total expenditure ): =302270000/2\n"
                "1 年终结转结余 (closing expenditure ): _\n"
                "1 支出总计 (total grand-total expenditure ): =302270000/2\n");
}

Test (interpret_tables, three_blocks_and_no_column_numbers)
{
  static const char *const rows[] = {
    "收入|<|支出|<|<|<",
    "项目|金额|功能分类|金额|支出用途|金额",
    "一、财政拨款|18,330.37|一、一般公共服务支出|13,907.78|一、基本支出|9,312.90",
    "1．一般公共预算|18,330.37|二、外交支出||三、单位预留机动经费|9017.47",
    "收入合计|18330.37|||支出合计|18330.37",
    NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收支预算总表（单位：万元）", rows);

  assert_columns (&data->tables[0], "0 收入>金额: amount wan\n"
                                    "1 支出>金额: amount wan\n"
                                    "2 支出>金额: amount wan\n");
  assert_items (&data->tables[0], "0 一、财政拨款 (appropriation revenue ): =18330370000/2\n"
                                  "0 1．一般公共预算 (general-public revenue ): =18330370000/2\n"
                                  "0 收入合计 (total grand-total revenue ): =18330370000/2\n"
                                  "1 一、一般公共服务支出 (201 expenditure ): =13907780000/2\n"
                                  "1 二、外交支出 (202 expenditure ): _\n"
                                  "2 一、基本支出 (basic expenditure ): =9312900000/2\n"
                                  "2 三、单位预留机动经费 (reserve expenditure ): =9017470000/2\n"
                                  "2 支出合计 (total grand-total expenditure ): =18330370000/2\n");
}

Test (interpret_tables, parts_of_the_opening_balance)
{
  static const char *const rows[] = {
    "单位：元|<|<|<|<|<",
    "收入|<|支出|<|<|<",
    "项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款",
    "一、一般公共预算拨款|10.00|一、一般公共服务支出|10.00|10.00|",
    "二、政府性基金预算拨款|-|二、城乡社区支出||无|",
    "本年收入合计|10.00|本年支出合计|10.00|10.00|",
    "年初财政拨款结转和结余||年末财政拨款结转和结余|||",
    "一、一般公共预算拨款|||||",
    "二、政府性基金预算拨款|||||",
    "收入总计|10.00|支出总计|10.00|10.00|",
    NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("财政拨款收支总表", rows);

  assert_columns (&data->tables[0],
                  "0 收入>金额: amount yuan\n"
                  "1 支出>合计: total yuan\n"
                  "1 支出>一般公共预算财政拨款: general-public fund=general-public yuan\n"
                  "1 支出>政府性基金预算财政拨款: government-fund fund=government-fund yuan\n");
  assert_items (
      &data->tables[0],
      "0 一、一般公共预算拨款 (general-public revenue ): =1000/2\n"
      "0 二、政府性基金预算拨款 (government-fund revenue ): n-\n"
      "0 本年收入合计 (total year-total revenue ): =1000/2\n"
      "0 年初财政拨款结转和结余 (opening revenue ): _\n"
      "0 一、一般公共预算拨款 (of-which general-public revenue in 年初财政拨款结转和结余 <3): _\n"
      "0 二、政府性基金预算拨款 (of-which government-fund revenue in 年初财政拨款结转和结余 <3): "
      "_\n"
      "0 收入总计 (total grand-total revenue ): =1000/2\n"
      "1 一、一般公共服务支出 (201 expenditure ): =1000/2 =1000/2 _\n"
      "1 二、城乡社区支出 (212 expenditure ): _ n无 _\n"
      "1 本年支出合计 (total year-total expenditure ): =1000/2 =1000/2 _\n"
      "1 年末财政拨款结转和结余 (closing expenditure ): _ _ _\n"
      "1 支出总计 (total grand-total expenditure ): =1000/2 =1000/2 _\n");
}

Test (interpret_tables, balance_in_a_numbered_list_has_no_parts)
{
  static const char *const rows[] = {
    "单位：万元|<",   "项目|金额",      "一、一般公共预算拨款收入|1",
    "二、上年结转|2", "三、其他收入|3", NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收支总表", rows);

  assert_items (&data->tables[0], "0 一、一般公共预算拨款收入 (general-public ): =1000000/0\n"
                                  "0 二、上年结转 (opening ): =2000000/0\n"
                                  "0 三、其他收入 (other-revenue ): =3000000/0\n");
}

Test (interpret_tables, codes_split_over_columns)
{
  static const char *const rows[] = {
    "编制部门：某街道办事处|<|<|<|单位：元|<|<",
    "项目|<|<|<|支出预算|<|<",
    "功能分类科目编码|<|<|功能分类科目名称|合计|基本支出|项目支出",
    "类|款|项|^|^|^|^",
    "201|||一般公共服务支出|240|176|64",
    "201|3||政府办公厅（室）及相关机构事务|240|176|64",
    "|03|01|行政运行|176|176|",
    "||99|其他支出|64||64",
    "301|2||津贴补贴|1|1|",
    "合计|<|<|<|240|176|64",
    NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("2024年部门支出预算总表", rows);

  cr_assert_str_eq (data->department_name, "某街道办事处");
  cr_assert_null (data->department_code);
  cr_assert_eq (data->fiscal_year, 2024);
  assert_columns (&data->tables[0], "0 支出预算>合计: total yuan\n"
                                    "0 支出预算>基本支出: basic yuan\n"
                                    "0 支出预算>项目支出: project yuan\n");
  assert_items (&data->tables[0],
                "0 201 一般公共服务支出 (): =24000/0 =17600/0 =6400/0\n"
                "0 20103 政府办公厅（室）及相关机构事务 (<0): =24000/0 =17600/0 =6400/0\n"
                "0 2010301 行政运行 (<1): =17600/0 =17600/0 _\n"
                "0 2010399 其他支出 (<1): =6400/0 _ =6400/0\n"
                "0 30102 津贴补贴 (): =100/0 =100/0 _\n"
                "0 合计 (total total ): =24000/0 =17600/0 =6400/0\n");
}

Test (interpret_tables, codes_as_they_are_printed)
{
  static const char *const rows[] = { "单位：万元|<|<",
                                      "科目编码|科目名称|合计",
                                      "|合　计|9",
                                      "204|公共安全支出|1",
                                      "204-06|　　司法|2",
                                      "204-06-01|　　　　行政运行|3",
                                      "2010301.0|行政运行|4",
                                      "[20805] |养老支出|5",
                                      "210 11 02|事业单位医疗|6",
                                      "２２１０２０１|住房公积金|7",
                                      "2080505机关养老||8",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("部门支出预算表", rows);

  assert_items (&data->tables[0], "0 合计 (total total ): =9000000/0\n"
                                  "0 204 公共安全支出 (): =1000000/0\n"
                                  "0 20406 司法 (<1): =2000000/0\n"
                                  "0 2040601 行政运行 (<2): =3000000/0\n"
                                  "0 2010301 行政运行 (): =4000000/0\n"
                                  "0 20805 养老支出 (): =5000000/0\n"
                                  "0 2101102 事业单位医疗 (): =6000000/0\n"
                                  "0 2210201 住房公积金 (): =7000000/0\n"
                                  "0 2080505 机关养老 (<5): =8000000/0\n");
}

Test (interpret_tables, codes_glued_to_names)
{
  static const char *const rows[] = { "单位：万元|<",        "项目|金额",
                                      "[2013301]行政运行|1", "2013799 其他网信事务支出|2",
                                      "12345热线|3",         NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("一般公共预算支出表", rows);

  assert_items (&data->tables[0], "0 2013301 行政运行 (): =1000000/0\n"
                                  "0 2013799 其他网信事务支出 (): =2000000/0\n"
                                  "0 12345热线 (): =3000000/0\n");
}

Test (interpret_tables, code_blocks_side_by_side)
{
  static const char *const rows[] = { "单位：万元|<|<|<|<|<",
                                      "人员经费|<|<|公用经费|<|<",
                                      "科目编码|科目名称|决算数|科目编码|科目名称|决算数",
                                      "301|工资福利支出|95.36|302|商品和服务支出|10.23",
                                      "30101|基本工资|12.00|30201|办公费|1.00",
                                      "人员经费合计|<|95.36|公用经费合计|<|10.23",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data =
      hand_interpret_table ("一般公共预算财政拨款基本支出决算表", rows);

  cr_assert_eq (data->kind, BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_BASIC_ECONOMIC);
  cr_assert_eq (data->tables[0].system, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC);
  assert_columns (&data->tables[0], "0 人员经费>决算数: personnel stage=final wan\n"
                                    "1 公用经费>决算数: running stage=final wan\n");
  assert_items (&data->tables[0], "0 301 工资福利支出 (): =95360000/2\n"
                                  "0 30101 基本工资 (<0): =12000000/2\n"
                                  "0 人员经费合计 (total personnel ): =95360000/2\n"
                                  "1 302 商品和服务支出 (): =10230000/2\n"
                                  "1 30201 办公费 (<3): =1000000/2\n"
                                  "1 公用经费合计 (total running ): =10230000/2\n");
}

Test (interpret_tables, three_public_in_one_row)
{
  static const char *const rows[] = {
    "财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<|机关运行经费预算数",
    "合计|<|因公出国（境）费|<|公务用车购置及运行维护费|<|<|<|<|<|公务接待费|<|^",
    "^|^|^|^|小计|<|公务用车购置费|<|公务用车运行维护费|<|^|^|^",
    "预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|^",
    "1|2|3|4|5|6|7|8|9|10|11|12|13",
    "3.50|2.40|0.00||2.50|1.40|0|0|2.50|1.40|1.00|1.00|9",
    NULL
  };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "财政拨款“三公”经费支出决算表");
  hand_sheet_add_paragraph (sheet, "公开09表");
  hand_sheet_add_paragraph (sheet, "部门：某市城市管理局   2023年度  金额单位：万元");
  hand_sheet_add_table (sheet, rows);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_THREE_PUBLIC);
  cr_assert_str_eq (data->tables[0].title, "财政拨款“三公”经费支出决算表");
  assert_columns (
      &data->tables[0],
      "0 财政拨款“三公”经费>合计>预算数: three-public-total stage=budget wan #1\n"
      "0 财政拨款“三公”经费>合计>决算数: three-public-total stage=final wan #2\n"
      "0 财政拨款“三公”经费>因公出国（境）费>预算数: travel-abroad stage=budget wan #3\n"
      "0 财政拨款“三公”经费>因公出国（境）费>决算数: travel-abroad stage=final wan #4\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>小计>预算数: vehicles stage=budget wan #5\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>小计>决算数: vehicles stage=final wan #6\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>公务用车购置费>预算数: vehicle-purchase "
      "stage=budget "
      "wan #7\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>公务用车购置费>决算数: vehicle-purchase "
      "stage=final "
      "wan #8\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>公务用车运行维护费>预算数: vehicle-operation "
      "stage=budget wan #9\n"
      "0 财政拨款“三公”经费>公务用车购置及运行维护费>公务用车运行维护费>决算数: vehicle-operation "
      "stage=final wan #10\n"
      "0 财政拨款“三公”经费>公务接待费>预算数: reception stage=budget wan #11\n"
      "0 财政拨款“三公”经费>公务接待费>决算数: reception stage=final wan #12\n"
      "0 机关运行经费预算数: agency-operating stage=budget wan #13\n");
  assert_items (&data->tables[0],
                "0 (): =3500000/2 =2400000/2 =0/2 _ =2500000/2 =1400000/2 =0/0 =0/0 =2500000/2 "
                "=1400000/2 =1000000/2 =1000000/2 =9000000/0\n");
}

Test (interpret_tables, years_stages_and_growth_in_headings)
{
  static const char *const rows[] = {
    "单位：万元|<|<|<|<|<|<",
    "科目编码|科目名称|2021年执行数|2022年预算数|<|2022年预算数比2021年执行数|<",
    "^|^|^|小计|基本支出|增减额|增减%", "201|一般公共服务支出|10.00|12.50|12.50|2.50|25.00%", NULL
  };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("一般公共预算支出表", rows);

  assert_columns (&data->tables[0], "0 2021年执行数: amount stage=prior-execution 2021 wan\n"
                                    "0 2022年预算数>小计: subtotal stage=budget 2022 wan\n"
                                    "0 2022年预算数>基本支出: basic stage=budget 2022 wan\n"
                                    "0 2022年预算数比2021年执行数>增减额: change 2022 wan\n"
                                    "0 2022年预算数比2021年执行数>增减%: growth 2022 percent\n");
  assert_items (&data->tables[0],
                "0 201 一般公共服务支出 (): =10000000/2 =12500000/2 =12500000/2 =2500000/2 "
                "=2500/2\n");
}

Test (interpret_tables, fund_of_the_outer_heading)
{
  static const char *const rows[] = { "单位：万元|<|<|<|<",
                                      "科目编码|科目名称|一般公共预算|<|政府性基金预算",
                                      "^|^|小计|基本支出|^", "201|一般公共服务支出|1|1|2", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("财政拨款支出表", rows);

  assert_columns (&data->tables[0], "0 一般公共预算>小计: general-public fund=general-public wan\n"
                                    "0 一般公共预算>基本支出: basic fund=general-public wan\n"
                                    "0 政府性基金预算: government-fund fund=government-fund wan\n");
}

Test (interpret_tables, labels_in_two_columns)
{
  static const char *const rows[] = { "单位：万元|<|<",
                                      "项目|<|金额",
                                      "收入总计|<|10",
                                      "一般公共预算资金|小计|10",
                                      "^|专项收入|",
                                      "其他资金|小计|",
                                      "^|事业收入|",
                                      "^|其中：动用上年结转|",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收入预算总表", rows);

  assert_items (&data->tables[0], "0 收入总计 (total grand-total ): =10000000/0\n"
                                  "0 小计 (subtotal subtotal in 一般公共预算资金 ): =10000000/0\n"
                                  "0 专项收入 (in 一般公共预算资金 ): _\n"
                                  "0 小计 (subtotal subtotal in 其他资金 ): _\n"
                                  "0 事业收入 (institutional in 其他资金 ): _\n"
                                  "0 其中：动用上年结转 (of-which in 其他资金 <4): _\n");
}

Test (interpret_tables, amount_that_cannot_be_is_invalid_and_kept)
{
  static const char *const rows[] = { "单位：万元|<|<",     "科目编码|科目名称|合计",
                                      "201|一|1.123456789", "202|二|123456789012345678901234567890",
                                      "203|三|约3",         "204|四|1 234.\n50",
                                      "205|五|-0.5",        NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出总表", rows);

  assert_items (&data->tables[0], "0 201 一 (): !1.123456789\n"
                                  "0 202 二 (): !123456789012345678901234567890\n"
                                  "0 203 三 (): !约3\n"
                                  "0 204 四 (): =1234500000/2\n"
                                  "0 205 五 (): =-500000/1\n");
  cr_assert_eq (count_findings (data, "amount-invalid"), 3);
  cr_assert_eq (data->findings[0].place.row, 3);
  cr_assert_eq (data->findings[0].place.column, 3);
}

Test (interpret_tables, every_cell_has_its_place)
{
  static const char *const rows[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "201|一|1",
                                      "202|二|", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出总表", rows);

  cr_assert_eq (data->tables[0].items[1].place.row, 4);
  cr_assert_eq (data->tables[0].items[1].place.column, 0);
  cr_assert_eq (data->tables[0].places[1].row, 4);
  cr_assert_eq (data->tables[0].places[1].column, 3);
}

Test (interpret_tables, headings_of_a_next_page_are_no_rows)
{
  static const char *const rows[] = { "单位：万元|<|<", "科目编码|科目名称|合计",
                                      "201|一|1",       "科目编码|科目名称|合计",
                                      "202|二|2",       NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出总表", rows);

  assert_items (&data->tables[0], "0 201 一 (): =1000000/0\n0 202 二 (): =2000000/0\n");
}

Test (interpret_tables, unknown_table_is_kept_whole)
{
  static const char *const rows[] = { "事项|负责人|人数|进度", "宣传周|张三|12|50%",
                                      "演练|李四|3|已完成", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("重点工作安排表", rows);

  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_OTHER);
  cr_assert_eq (data->tables[0].status, BUDGET_TABLE_STATUS_FILLED);
  cr_assert_eq (count_findings (data, "table-unknown"), 1);
  assert_columns (&data->tables[0], "0 负责人: unknown text\n"
                                    "0 人数: unknown number\n"
                                    "0 进度: unknown text\n");
  assert_items (&data->tables[0], "0 宣传周 (): =张三 =12/0 =50%\n"
                                  "0 演练 (): =李四 =3/0 =已完成\n");
}

Test (interpret_tables, unit_of_the_table_before_is_said)
{
  static const char *const with[] = { "单位：万元|<", "项目|金额", "合计|1", NULL };
  static const char *const without[] = { "项目|金额", "合计|2", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "收入总表");
  hand_sheet_add_table (sheet, with);
  hand_sheet_add_paragraph (sheet, "支出总表");
  hand_sheet_add_table (sheet, without);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  assert_items (&data->tables[1], "0 合计 (total total ): =2000000/0\n");
  cr_assert_eq (count_findings (data, "money-unit-missing"), 1);
}

Test (interpret_tables, unit_of_a_heading_goes_before_that_of_the_table)
{
  static const char *const rows[] = { "单位：万元|<|<", "项目|金额|其中：单价（元）", "合计|1|2.5",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出总表", rows);

  assert_items (&data->tables[0], "0 合计 (total total ): =1000000/0 =250/1\n");
}
