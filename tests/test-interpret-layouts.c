/* test-interpret-layouts.c - the layouts of other publishers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

/* three columns of codes that are not padded, the rest behind a page break without headings, the
 * total on a page of its own where its label has swallowed the columns of codes */
static const char *const split_first[] = { "项目|<|<|<|支出预算|<",
                                           "功能分类科目编码|<|<|功能分类科目名称|合计|基本支出",
                                           "类|款|项|^|^|^",
                                           "201|||一般公共服务支出|1,200|0",
                                           "201|5||统计信息事务|1,200|0",
                                           "201|5|7|专项普查活动|1,200|0",
                                           NULL };
static const char *const split_second[] = { "210|||卫生健康支出|300|300", "210|11||行政事业单位医疗|300|300",
                                            "210|11|1|行政单位医疗|300|300", NULL };
static const char *const split_last[] = { "合计|1,500|300", NULL };
static const char split_items[] = "0 201 一般公共服务支出 (): =120000/0 =0/0\n"
                                  "0 20105 统计信息事务 (<0): =120000/0 =0/0\n"
                                  "0 2010507 专项普查活动 (<1): =120000/0 =0/0\n"
                                  "0 210 卫生健康支出 (): =30000/0 =30000/0\n"
                                  "0 21011 行政事业单位医疗 (<3): =30000/0 =30000/0\n"
                                  "0 2101101 行政单位医疗 (<4): =30000/0 =30000/0\n"
                                  "0 合计 (total total ): =150000/0 =30000/0\n";

Test (joins, rest_behind_a_page_break_and_a_total_of_its_own_are_one_table)
{
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "2024年部门支出预算总表");
  hand_sheet_add_paragraph (sheet, "编制部门：某街道办事处单位：元");
  hand_sheet_add_table (sheet, split_first);
  hand_sheet_add_table (sheet, split_second);
  hand_sheet_add_table (sheet, split_last);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_tables, 1);
  assert_items (&data->tables[0], split_items);
  cr_assert_str_eq (data->department_name, "某街道办事处");
}

Test (joins, repeated_headings_and_the_word_of_continuation_go)
{
  static const char *const first[] = { "科目编码|科目名称|金额", "301|工资福利支出|3.00",
                                       "30101|基本工资|1.00", NULL };
  static const char *const second[] = { "科目编码|科目名称|金额", "30102|津贴补贴|2.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "一般公共预算基本支出预算表");
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_paragraph (sheet, "一般公共预算基本支出预算表（续表）");
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, second);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_tables, 1);
  cr_assert_eq (data->n_passages, 0);
  assert_items (&data->tables[0], "0 301 工资福利支出 (): =3000000/2\n"
                                  "0 30101 基本工资 (<0): =1000000/2\n"
                                  "0 30102 津贴补贴 (<0): =2000000/2\n");
}

Test (joins, tables_of_other_headings_or_with_a_title_between_stay_apart)
{
  static const char *const first[] = { "科目编码|科目名称|金额", "201|一般公共服务支出|3.00", NULL };
  static const char *const other[] = { "科目编码|科目名称|项目支出", "201|一般公共服务支出|2.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "支出预算总表（单位：万元）");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_table (sheet, other);
  hand_sheet_add_paragraph (sheet, "政府性基金预算支出表");
  hand_sheet_add_table (sheet, first);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_tables, 3);
}

Test (layouts, columns_of_revenue_function_and_use_side_by_side)
{
  static const char *const rows[] = { "收入|<|支出|<|<|<",
                                      "项目名称|金额|功能分类|<|支出用途|<",
                                      "^|^|功能科目名称|金额|项目名称|金额",
                                      "一、财政拨款|90.00|一、一般公共服务支出|70.00|一、基本支出|50.00",
                                      "1.一般公共预算|90.00|二、外交支出||二、项目支出|30.00",
                                      "二、其他资金||十八、住房保障支出|20.00|三、单位预留机动经费|10.00",
                                      "当年收入小计|90.00|当年支出小计|<|<|90.00",
                                      "收入合计|90.00|支出合计|<|<|90.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("收支预算总表（单位：万元）", rows);

  assert_items (&data->tables[0],
                "0 一、财政拨款 (appropriation revenue ): =90000000/2\n"
                "0 1.一般公共预算 (general-public revenue ): =90000000/2\n"
                "0 二、其他资金 (other-revenue revenue ): _\n"
                "0 当年收入小计 (total year-total revenue ): =90000000/2\n"
                "0 收入合计 (total grand-total revenue ): =90000000/2\n"
                "1 一、一般公共服务支出 (201 expenditure ): =70000000/2\n"
                "1 二、外交支出 (202 expenditure ): _\n"
                "1 十八、住房保障支出 (221 expenditure ): =20000000/2\n"
                "2 一、基本支出 (basic expenditure ): =50000000/2\n"
                "2 二、项目支出 (project expenditure ): =30000000/2\n"
                "2 三、单位预留机动经费 (reserve expenditure ): =10000000/2\n"
                "2 当年支出小计 (total year-total expenditure ): =90000000/2\n"
                "2 支出合计 (total grand-total expenditure ): =90000000/2\n");
}

Test (layouts, revenue_on_two_levels_below_one_heading_or_a_blank_one)
{
  static const char *const spanned[] = { "项目名称|<|金额", "收入总计|<|9.00",
                                         "一般公共预算资金|小计|9.00", "^|公共财政拨款(补助)资金|9.00",
                                         "其他资金|小计|", "^|事业收入|", NULL };
  static const char *const blank[] = { "项目名称||金额", "收入总计|<|9.00",
                                       "一般公共预算资金|小计|9.00", "^|公共财政拨款(补助)资金|9.00",
                                       "其他资金|小计|", "^|事业收入|", NULL };
  static const char items[] = "0 收入总计 (total grand-total ): =9000000/2\n"
                              "0 小计 (subtotal subtotal in 一般公共预算资金 ): =9000000/2\n"
                              "0 公共财政拨款(补助)资金 (general-public in 一般公共预算资金 ): =9000000/2\n"
                              "0 小计 (subtotal subtotal in 其他资金 ): _\n"
                              "0 事业收入 (institutional in 其他资金 ): _\n";

  g_autoptr (BudgetDisclosureData) with_spans =
      hand_interpret_table ("收入预算总表（单位：万元）", spanned);
  g_autoptr (BudgetDisclosureData) with_blanks =
      hand_interpret_table ("收入预算总表（单位：万元）", blank);

  assert_items (&with_spans->tables[0], items);
  assert_items (&with_blanks->tables[0], items);
}

Test (layouts, form_of_one_row_whose_columns_are_the_items)
{
  static const char *const rows[] = { "合计|基本支出|项目支出|单位预留机动经费|结转下年资金",
                                      "9.00|5.00|3.00|1.00|", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出预算总表（单位：万元）", rows);

  assert_columns (&data->tables[0], "0 合计: total wan\n"
                                    "0 基本支出: basic wan\n"
                                    "0 项目支出: project wan\n"
                                    "0 单位预留机动经费: reserve wan\n"
                                    "0 结转下年资金: closing wan\n");
  assert_items (&data->tables[0], "0 (): =9000000/2 =5000000/2 =3000000/2 =1000000/2 _\n");
}

Test (layouts, purchases_with_outer_labels_printed_once)
{
  static const char *const rows[] = { "采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计",
                                      "合计|||||9.00",
                                      "一、货物A|||||9.00",
                                      "|设备购置费|办公设备购置|||9.00",
                                      "|||台式计算机|分散采购|9.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("政府采购预算表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 合计 (total total ): _ =9000000/2\n"
                                  "0 一、货物A (): _ =9000000/2\n"
                                  "0 办公设备购置 (in 设备购置费 ): _ =9000000/2\n"
                                  "0 台式计算机 (in 办公设备购置 ): =分散采购 =9000000/2\n");
}

Test (layouts, heading_is_known_by_its_end)
{
  static const char *const rows[] = { "预算功能科目代码|预算功能科目名称|金额", "205|教育支出|1.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("财政拨款支出预算表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 205 教育支出 (): =1000000/2\n");
}

Test (captions, number_of_a_form_may_be_written_in_words)
{
  static const char *const rows[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "财政拨款支出预算表（功能科目）");
  hand_sheet_add_paragraph (sheet, "公开表十一");
  hand_sheet_add_paragraph (sheet, "部门：某省某厅　　单位：万元");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_str_eq (data->tables[0].title, "财政拨款支出预算表（功能科目）");
  cr_assert_str_eq (data->department_name, "某省某厅");
  cr_assert_eq (data->n_passages, 0);
}

Test (captions, name_and_unit_may_stand_in_paragraphs_of_their_own)
{
  static const char *const rows[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };
  static const char *const fronts[][5] = {
    { "收入支出表", "财政拨款支出预算表", "部门：", "某省某厅办公室", "单位：万元" },
    { "一、概况", "财政拨款支出预算表", "部门名称：某省某厅办", "公室", "单位：万元" },
    { "一、概况", "财政拨款支出预算表", "单位：万", "部门名称：某省某厅办公室", "元" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
      g_autoptr (BudgetDisclosureData) data = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (fronts[i]); k++)
        hand_sheet_add_paragraph (sheet, fronts[i][k]);
      hand_sheet_add_table (sheet, rows);
      data = hand_sheet_interpret (sheet);
      cr_assert_str_eq (data->tables[0].title, "财政拨款支出预算表");
      cr_assert_str_eq (data->department_name, "某省某厅办公室");
      cr_assert_eq (data->tables[0].money_unit, BUDGET_MONEY_UNIT_WAN);
      cr_assert_eq (data->scope, BUDGET_SCOPE_DEPARTMENT);
      cr_assert_eq (count_findings (data, "money-unit-missing"), 0);
    }
}

Test (titles, split_over_two_paragraphs_is_one)
{
  static const char *const rows[] = { "科目编码|科目名称|金额", "301|工资福利支出|1.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "2024年度一般公共预算财政拨款基本");
  hand_sheet_add_paragraph (sheet, "支出决算表");
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_str_eq (data->tables[0].title, "2024年度一般公共预算财政拨款基本支出决算表");
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_BASIC_ECONOMIC);
  cr_assert_eq (data->fiscal_year, 2024);
}

Test (titles, heading_of_a_chapter_is_no_piece_of_a_title)
{
  static const char *const rows[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "第二部分 2024年度部门预算表");
  hand_sheet_add_paragraph (sheet, "支出预算表");
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_str_eq (data->tables[0].title, "支出预算表");
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_EXPENDITURE);
}

Test (joins, page_number_between_the_parts_parts_nothing)
{
  static const char *const first[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };
  static const char *const second[] = { "206|科学技术支出|2.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "支出预算表（单位：万元）");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_paragraph (sheet, "— 12 —");
  hand_sheet_add_table (sheet, second);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_tables, 1);
  cr_assert_eq (data->tables[0].n_items, 2);
}

Test (layouts, list_of_units_needs_no_title)
{
  static const char *const units[] = { "序号|单位名称|备注", "1|某局（本级）|", "2|某服务中心|", NULL };
  static const char *const amounts[] = { "单位名称|基本支出", "某局（本级）|1.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table (NULL, units);

  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_UNITS);
  cr_assert_eq (data->n_spending_units, 2);
  cr_assert_eq (count_findings (data, "table-unknown"), 0);
  g_clear_pointer (&data, _budget_disclosure_data_unref);
  data = hand_interpret_table (NULL, amounts);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_OTHER);
}

Test (layouts, innermost_label_may_be_printed_once_too)
{
  static const char *const rows[] = { "专项名称|采购物品名称|采购组织形式|总计",
                                      "物业费|||9.00",
                                      "|物业管理服务|分散采购|6.00",
                                      "||集中采购|3.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("政府采购预算表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 物业费 (): _ =9000000/2\n"
                                  "0 物业管理服务 (in 物业费 ): =分散采购 =6000000/2\n"
                                  "0 物业管理服务 (in 物业费 ): =集中采购 =3000000/2\n");
}

Test (goals, form_of_a_department_with_its_tasks)
{
  static const char *const rows[]
      = { "2024年市级部门整体预算绩效目标表|<|<|<|<",
          "部门名称|某市某局|<|<|<",
          "基本信息|财政供养人员数|73|下属二级单位数|5",
          "总体绩效目标|目标1：全部办结。|<|<|<",
          "年度重点工作任务|名称|主要实施内容|拟投入的资金（万元）|期望达到的目标（概述）",
          "^|培训补贴|举办十期培训|18.5|提高技能",
          "其他需完成的任务||||",
          "绩效指标|一级指标|二级指标|三级指标|指标值",
          "^|产出指标|数量指标|培训人数|≥190人",
          "^|^|^|培训期数|10",
          NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table (NULL, rows);
  const BudgetGoalData *goal = &data->goals[0];

  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_DEPARTMENT_GOAL);
  cr_assert_eq (data->scope, BUDGET_SCOPE_DEPARTMENT);
  cr_assert_str_eq (data->department_name, "某市某局");
  cr_assert_eq (data->fiscal_year, 2024);
  cr_assert_eq (data->n_goals, 1);
  cr_assert_eq (goal->scope, BUDGET_SCOPE_DEPARTMENT);
  cr_assert_str_eq (goal->objective, "目标1：全部办结。");
  cr_assert_eq (goal->n_parts, 1);
  cr_assert_str_eq (goal->parts[0].title, "培训补贴");
  cr_assert_str_eq (goal->parts[0].objective, "提高技能");
  cr_assert_str_eq (goal->parts[0].measures[0], "举办十期培训");
  cr_assert_eq (goal->parts[0].amount, 18500000);
  cr_assert_eq (goal->n_indicators, 2);
  cr_assert_str_eq (goal->indicators[0].level3, "培训人数");
  cr_assert_str_eq (data->tables[0].notes[0],
                    "基本信息 | 财政供养人员数 | 73 | 下属二级单位数 | 5");
  cr_assert_eq (count_findings (data, "cell-unread"), 0);
}

/* twelve columns, each of the six amounts as budget and as final, below one heading over all */
Test (layouts, three_public_expenses_as_budget_and_final)
{
  static const char *const rows[]
      = { "财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<",
          "合计|<|因公出国（境）费|<|公务用车购置及运行维护费|<|<|<|<|<|公务接待费|<",
          "^|^|^|^|小计|<|公务用车购置费|<|公务用车运行维护费|<|^|^",
          "预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数",
          "9.00|8.00|1.00||7.00|7.00|4.00|4.00|3.00|3.00|1.00|1.00", NULL };
  g_autoptr (BudgetDisclosureData) data
      = hand_interpret_table ("财政拨款“三公”经费支出决算表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];
  static const BudgetRole roles[]
      = { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_TRAVEL_ABROAD, BUDGET_ROLE_VEHICLES,
          BUDGET_ROLE_VEHICLE_PURCHASE, BUDGET_ROLE_VEHICLE_OPERATION, BUDGET_ROLE_RECEPTION };

  cr_assert_eq (table->n_columns, 12);
  for (guint i = 0; i < 12; i++)
    {
      cr_assert_eq (table->columns[i].role, roles[i / 2], "column %u", i);
      cr_assert_eq (table->columns[i].stage, i % 2 == 0 ? BUDGET_STAGE_BUDGET : BUDGET_STAGE_FINAL);
    }
  assert_items (table, "0 (): =9000000/2 =8000000/2 =1000000/2 _ =7000000/2 =7000000/2 =4000000/2 "
                       "=4000000/2 =3000000/2 =3000000/2 =1000000/2 =1000000/2\n");
}

/* 合计 | 基本支出 | 项目支出 of 本年支出 stand in the row of 合计 */
Test (layouts, funds_with_balances_and_without_figures)
{
  static const char *const rows[] = { "项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余",
                                      "功能分类科目编码|科目名称|^|^|^|^|^|^",
                                      "合计|<|||合计|基本支出|项目支出|", "|||||||", NULL };
  g_autoptr (BudgetDisclosureData) data
      = hand_interpret_table ("政府性基金预算财政拨款收入支出决算表（单位：万元）", rows);

  cr_assert_eq (data->tables[0].status, BUDGET_TABLE_STATUS_EMPTY);
  cr_assert_eq (count_findings (data, "cell-unread"), 0);
}

Test (facts, name_on_the_cover_may_stand_in_several_lines)
{
  static const char *const rows[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "某市某区委");
  hand_sheet_add_paragraph (sheet, "社会工作部 2024 年度");
  hand_sheet_add_paragraph (sheet, "部门决算");
  hand_sheet_add_paragraph (sheet, "第一部分 某市某区委社会工作部 2024 年度部门决算表");
  hand_sheet_add_paragraph (sheet, "纳入某市某区委社会工作部2024年度部门决算的单位如下：");
  hand_sheet_add_paragraph (sheet, "支出决算表");
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_str_eq (data->department_name, "某市某区委社会工作部");
  cr_assert_eq (data->fiscal_year, 2024);
  cr_assert_eq (data->kind, BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS);
}
