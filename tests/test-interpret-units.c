/* test-interpret-units.c - money units that rows and cells have of their own
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

/* the scale is that of the table's unit, and what is printed is kept beside it */
Test (units, cell_may_have_its_own)
{
  static const char *const rows[] = { "项目|预算数|上年数", "因公出国（境）费|1.2万元|12,000.50元",
                                      "公务接待费|3|0.0002亿元", "会议费|（1.50万元）|1.2 百万元", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("“三公”经费支出表（单位：元）", rows);

  assert_items (&data->tables[0], "0 因公出国（境）费 (travel-abroad ): =1200000/0 =1200050/2\n"
                                  "0 公务接待费 (reception ): =300/0 =2000000/0\n"
                                  "0 会议费 (meetings ): !（1.50万元） =120000000/0\n");
  cr_assert_str_eq (data->tables[0].texts[0], "1.2万元");
}

Test (units, scale_of_a_smaller_unit_is_kept)
{
  static const char *const rows[] = { "项目|预算数", "公务接待费|12000元", "会议费|12000.05元",
                                      "培训费|1.20万元", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("“三公”经费支出表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 公务接待费 (reception ): =1200000/4\n"
                                  "0 会议费 (meetings ): =1200005/6\n"
                                  "0 培训费 (training ): =1200000/2\n");
}

Test (units, name_of_a_row_may_say_it)
{
  static const char *const rows[] = { "项目|预算数",
                                      "公务接待费（万元）|1.2",
                                      "会议费(金额单位：百万元)|0.5",
                                      "单价100万元以上的设备（单价100万元以上）|7",
                                      "培训费|8.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("“三公”经费支出表（单位：元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->values[0], 1200000);
  cr_assert_eq (table->scales[0], 0);
  cr_assert_str_eq (table->texts[0], "1.2");
  cr_assert_eq (table->values[1], 50000000);
  cr_assert_eq (table->values[2], 700);
  cr_assert_eq (table->values[3], 800);
  cr_assert_eq (table->scales[3], 2);
}

Test (units, row_of_its_own_says_it_of_those_below)
{
  static const char *const rows[] = { "科目编码|科目名称|合计|基本支出", "201|一般公共服务支出|3.00|2.00",
                                      "单位：元|<|<|<", "205|教育支出|30000.00|20000",
                                      "|||单位：万元", "206|科学技术支出|4.00|4.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("部门支出总表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 201 一般公共服务支出 (): =3000000/2 =2000000/2\n"
                                  "0 205 教育支出 (): =3000000/6 =2000000/4\n"
                                  "0 206 科学技术支出 (): =4000000/2 =4000000/2\n");
  cr_assert_eq (count_findings (data, "money-unit-changes"), 1);
  cr_assert_eq (count_findings (data, "cell-unread"), 0);
}

/* a column that has its own unit in its heading keeps it */
Test (units, row_of_its_own_is_in_place_of_the_tables_only)
{
  static const char *const rows[] = { "项目|预算数|上年数（元）", "会议费|1.00|2.00", "单位：百万元|<|<",
                                      "培训费|1.00|2.00", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("“三公”经费支出表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 会议费 (meetings ): =1000000/2 =200/2\n"
                                  "0 培训费 (training ): =100000000/0 =200/2\n");
}

/* the captions of a next page, again */
Test (units, captions_in_the_midst_are_no_items)
{
  static const char *const rows[] = { "科目编码|科目名称|合计|基本支出", "201|一般公共服务支出|3.00|2.00",
                                      "224某局|预算年度：2022|单位：万元|<", "205|教育支出|1.00|1.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("部门支出总表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 201 一般公共服务支出 (): =3000000/2 =2000000/2\n"
                                  "0 205 教育支出 (): =1000000/2 =1000000/2\n");
  cr_assert_eq (count_findings (data, "money-unit-changes"), 0);
}

/* a part behind a page break may be in another unit */
Test (units, next_page_may_say_another)
{
  static const char *const first[] = { "科目编码|科目名称|金额", "301|工资福利支出|3.00", NULL };
  static const char *const second[] = { "科目编码|科目名称|金额", "302|商品和服务支出|20000", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "一般公共预算基本支出预算表（单位：万元）");
  hand_sheet_add_table (sheet, first);
  hand_sheet_add_paragraph (sheet, "续表");
  hand_sheet_add_paragraph (sheet, "单位：元");
  hand_sheet_add_table (sheet, second);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->n_tables, 1);
  assert_items (&data->tables[0], "0 301 工资福利支出 (): =3000000/2\n"
                                  "0 302 商品和服务支出 (): =2000000/4\n");
}
