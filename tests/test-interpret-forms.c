/* test-interpret-forms.c - status, captions, titles and views of forms
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

static void
assert_status (const char *const *rows, const char *note, BudgetTableStatus status, guint n_notes)
{
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "政府性基金预算支出表");
  hand_sheet_add_table (sheet, rows);
  if (note != NULL)
    hand_sheet_add_paragraph (sheet, note);
  hand_sheet_add_paragraph (sheet, "国有资本经营预算支出表");
  hand_sheet_add_table (sheet, rows);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->n_tables, 2);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_GOVERNMENT_FUND);
  cr_assert_eq (data->tables[0].status, status);
  cr_assert_eq (data->tables[0].n_items, 0);
  cr_assert_eq (g_strv_length ((char **) data->tables[0].notes), n_notes);
  cr_assert_eq (data->tables[1].kind, BUDGET_TABLE_KIND_STATE_CAPITAL);
  cr_assert_str_eq (data->tables[1].title, "国有资本经营预算支出表");
}

Test (interpret_forms, empty_forms)
{
  static const char *const blank[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "||", NULL };
  static const char *const none[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "|无|", NULL };
  static const char *const noted[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "此表无数据|<|<",
                                       NULL };

  assert_status (blank, "注：无政府性基金预算，空表列示。", BUDGET_TABLE_STATUS_EMPTY, 1);
  assert_status (blank, NULL, BUDGET_TABLE_STATUS_EMPTY, 0);
  assert_status (none, NULL, BUDGET_TABLE_STATUS_EMPTY, 0);
  assert_status (noted, NULL, BUDGET_TABLE_STATUS_EMPTY, 1);
}

Test (interpret_forms, note_without_its_word)
{
  static const char *const rows[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "||", NULL };

  assert_status (rows, "（本单位没有政府性基金收支，故本表为空）", BUDGET_TABLE_STATUS_EMPTY, 1);
}

Test (interpret_forms, name_that_holds_a_word_of_notes_is_a_row)
{
  static const char *const rows[] = { "单位：万元|<", "项目名称|金额", "涉密设备维护|", "办公费|1",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("项目支出表", rows);

  assert_items (&data->tables[0], "0 涉密设备维护 (): _\n0 办公费 (): =1000000/0\n");
  cr_assert_eq (data->tables[0].status, BUDGET_TABLE_STATUS_FILLED);
}

Test (interpret_forms, codes_of_another_kind)
{
  static const char *const rows[] = { "单位：万元|<|<", "项目编码|项目名称|金额",
                                      "Z135080000028|宣传周|1",
                                      "13018522P00012345678901234567890|演练|2", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("项目支出预算表", rows);

  assert_columns (&data->tables[0], "0 项目编码: unknown text\n0 金额: amount wan\n");
  assert_items (&data->tables[0], "0 宣传周 (): =Z135080000028 =1000000/0\n"
                                  "0 演练 (): =13018522P00012345678901234567890 =2000000/0\n");
}

Test (interpret_forms, withheld_form_is_not_empty)
{
  static const char *const rows[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "||", NULL };

  assert_status (rows, "注：本表涉密，不予公开。", BUDGET_TABLE_STATUS_WITHHELD, 1);
  assert_status (rows, "注：涉密事项按规定执行，本表为空表。", BUDGET_TABLE_STATUS_EMPTY, 1);
}

Test (interpret_forms, form_with_a_total_of_nothing_is_empty)
{
  static const char *const rows[] = { "单位：万元|<|<", "科目编码|科目名称|合计", "|合计|", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("政府性基金预算支出表", rows);

  cr_assert_eq (data->tables[0].status, BUDGET_TABLE_STATUS_EMPTY);
  assert_items (&data->tables[0], "0 合计 (total total ): _\n");
}

Test (interpret_forms, captions_that_differ_are_found)
{
  static const char *const first[] = { "101甲局|预算年度：2022", "项目|金额", "合计|1", NULL };
  static const char *const other[] = { "101乙局|预算年度：2021", "项目|金额", "合计|1", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "收入总表");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_paragraph (sheet, "支出总表");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_paragraph (sheet, "收支总表");
  hand_sheet_add_table (sheet, other);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_str_eq (data->department_name, "甲局");
  cr_assert_eq (data->fiscal_year, 2022);
  cr_assert_eq (count_findings (data, "department-differs"), 1);
  cr_assert_eq (count_findings (data, "year-differs"), 1);
}

Test (interpret_forms, cover_says_what_no_table_says)
{
  static const char *const rows[] = { "单位：万元|<", "项目|金额", "合计|1", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "某市图书馆2023年度单位决算");
  hand_sheet_add_paragraph (sheet, "收入总表");
  hand_sheet_add_table (sheet, rows);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->kind, BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS);
  cr_assert_eq (data->scope, BUDGET_SCOPE_UNIT);
  cr_assert_eq (data->fiscal_year, 2023);
  cr_assert_str_eq (data->department_name, "某市图书馆");
}

Test (interpret_forms, title_in_the_first_row)
{
  static const char *const rows[] = { "表1|<|<",
                                      "2025年单位支出总体情况表|<|<",
                                      "某市图书馆|<|单位：元",
                                      "科目编码|科目名称|合计",
                                      "207|文化|1",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table (NULL, rows);

  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_str_eq (data->tables[0].title, "2025年单位支出总体情况表");
  cr_assert_eq (data->scope, BUDGET_SCOPE_UNIT);
  cr_assert_eq (data->fiscal_year, 2025);
  cr_assert_str_eq (data->department_name, "某市图书馆");
}

Test (interpret_forms, units_assets_and_purchases_are_views)
{
  static const char *const units[] = { "单位名称|单位性质|单位规格|经费保障形式",
                                       "某局本级|行政|正科级|财政拨款", NULL };
  static const char *const assets[] = { "224某局|<|截止时间：2021年12月31日",
                                        "项   目|数量|价值（金额单位：万元）",
                                        "资产总额||11.03",
                                        "1、房屋（平方米）|120|",
                                        "　　其中：办公用房（平方米）||",
                                        NULL };
  static const char *const purchases[] = {
    "224某局|<|<|<|<|<|单位：元",
    "政府采购项目来源|<|采购物品名称|政府采购目录序号|计量单位|数量|单价|政府采购金额|<",
    "项目名称|预算资金|^|^|^|^|^|合计|一般公共预算拨款",
    "办公费|50000.00|台式机|A02010104|台|10|5000.00|50000.00|50000.00", NULL
  };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "部门机构设置情况");
  hand_sheet_add_table (sheet, units);
  hand_sheet_add_paragraph (sheet, "部门固定资产占用情况表");
  hand_sheet_add_table (sheet, assets);
  hand_sheet_add_paragraph (sheet, "部门政府采购预算");
  hand_sheet_add_table (sheet, purchases);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->n_findings, 0);
  cr_assert_eq (data->n_spending_units, 1);
  cr_assert_str_eq (data->spending_units[0].name, "某局本级");
  cr_assert_str_eq (data->spending_units[0].nature, "行政");
  cr_assert_str_eq (data->spending_units[0].rank, "正科级");
  cr_assert_str_eq (data->spending_units[0].funding, "财政拨款");
  cr_assert_str_eq (data->asset_date, "2021-12-31");
  cr_assert_eq (data->n_assets, 3);
  cr_assert_str_eq (data->assets[0].name, "资产总额");
  cr_assert_null (data->assets[0].quantity);
  cr_assert_eq (data->assets[0].value.fen, 11030000);
  cr_assert_eq (data->assets[0].money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_str_eq (data->assets[1].quantity, "120");
  cr_assert_not (data->assets[1].value.is_set);
  cr_assert_eq (data->tables[1].items[2].kind, BUDGET_ITEM_KIND_OF_WHICH);
  cr_assert_eq (data->tables[1].items[2].parent, 1);
  cr_assert_eq (data->n_purchases, 1);
  cr_assert_str_eq (data->purchases[0].project, "办公费");
  cr_assert_str_eq (data->purchases[0].name, "台式机");
  cr_assert_str_eq (data->purchases[0].catalogue_code, "A02010104");
  cr_assert_str_eq (data->purchases[0].measure, "台");
  cr_assert_str_eq (data->purchases[0].quantity, "10");
  cr_assert_str_eq (data->purchases[0].price, "5000.00");
  cr_assert_eq (data->purchases[0].amount.fen, 5000000);
  cr_assert_eq (data->purchases[0].money_unit, BUDGET_MONEY_UNIT_YUAN);
}

Test (interpret_forms, goal_in_two_tables_is_one)
{
  static const char *const objective[] = { "绩效目标|1.目标内容：每年宣传不少于4次", NULL };
  static const char *const indicators[] = {
    "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据",
    "产出指标|数量指标|宣传次数|宣传 次数|≥4次|工作计划", "|质量指标|合格率|合格率|≥90%|历史经验",
    "效益指标|社会效益|知晓率|知晓率|≥80%|历史经验", NULL
  };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, "1、2022年网络宣传绩效目标表");
  hand_sheet_add_table (sheet, objective);
  hand_sheet_add_table (sheet, indicators);

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->n_tables, 1);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_PROJECT_GOAL);
  assert_columns (&data->tables[0], "0 一级指标: unknown text\n"
                                    "0 二级指标: unknown text\n"
                                    "0 绩效指标描述: unknown text\n"
                                    "0 指标值: unknown text\n"
                                    "0 指标值确定依据: unknown text\n");
  assert_items (&data->tables[0], "0 宣传次数 (): =产出指标 =数量指标 =宣传次数 =≥4次 =工作计划\n"
                                  "0 合格率 (): =产出指标 =质量指标 =合格率 =≥90% =历史经验\n"
                                  "0 知晓率 (): =效益指标 =社会效益 =知晓率 =≥80% =历史经验\n");
  cr_assert_eq (data->n_goals, 1);
  cr_assert_eq (data->goals[0].n_indicators, 3);
}

Test (interpret_forms, cancelled)
{
  static const char *const rows[] = { "项目|金额", "合计|1", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  hand_sheet_add_table (sheet, rows);
  g_cancellable_cancel (cancellable);
  cr_assert_null (_budget_interpret (sheet, NULL, cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (interpret_forms, sheet_without_anything)
{
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->n_tables, 0);
  cr_assert_eq (data->kind, BUDGET_DISCLOSURE_KIND_UNKNOWN);
  cr_assert_null (data->department_name);
}

/* a price is no sum, however many columns of money there are */
Test (views, purchases_have_the_sum_and_not_the_price)
{
  static const char *const rows[] = { "采购项目名称|采购目录|数量|单价|金额",
                                      "空气监测设备|A02100400|2|10.00|20.00", NULL };
  g_autoptr (BudgetDisclosureData) data =
      hand_interpret_table ("政府采购预算表（单位：万元）", rows);

  cr_assert_eq (data->n_purchases, 1);
  cr_assert_str_eq (data->purchases[0].price, "10.00");
  cr_assert_eq (data->purchases[0].amount.fen, 20000000);
}

/* the unit stands above the table, and is that of the goals' money; no unit there is none */
static void
assert_goal_money (const char *caption, BudgetMoneyUnit unit, gint64 fen)
{
  static const char *const rows[] = { "项目名称|预算金额|一级指标|二级指标|三级指标|指标值",
                                      "道路养护|100.00|产出指标|数量指标|养护里程|≥8公里", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "项目支出绩效目标表");
  hand_sheet_add_paragraph (sheet, caption);
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_goals, 1);
  cr_assert_eq (data->goals[0].has_amount, unit != BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (data->goals[0].money_unit, unit);
  cr_assert_eq (data->goals[0].amount, fen);
}

Test (views, unit_in_the_captions_of_a_goal_is_that_of_its_money)
{
  assert_goal_money ("单位：万元", BUDGET_MONEY_UNIT_WAN, 100000000);
  assert_goal_money ("单位：元", BUDGET_MONEY_UNIT_YUAN, 10000);
  assert_goal_money ("（2023年度）", BUDGET_MONEY_UNIT_NONE, 0);
}

/* the year stands in brackets below the title, and is that of the goals */
Test (views, year_in_the_captions_of_a_goal_is_its_own)
{
  static const char *const rows[] = { "项目名称|道路养护|<|<", "一级指标|二级指标|三级指标|指标值",
                                      "产出指标|数量指标|养护里程|≥8公里", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "项目支出绩效目标表");
  hand_sheet_add_paragraph (sheet, "（2023年度）");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_goals, 1);
  cr_assert_eq (data->goals[0].fiscal_year, 2023);
}
