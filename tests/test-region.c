/* test-region.c - the region that the name of a body begins with
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

#include "interpret/budget-region-private.h"

static void
assert_region (const char *name, const char *region, gboolean is_whole)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  gboolean whole = FALSE;
  const char *found = _budget_region_find (arena, name, &whole);

  cr_assert_str_eq (found != NULL ? found : "", region != NULL ? region : "", "%s: %s", name,
                    found);
  cr_assert_eq (whole, is_whole, "%s", name);
}

Test (region, divisions_follow_each_other)
{
  assert_region ("云南省昆明市禄劝彝族苗族自治县财政局", "云南省昆明市禄劝彝族苗族自治县", TRUE);
  assert_region ("昆明市禄劝县财政局", "昆明市禄劝县", TRUE);
  assert_region ("江苏省高级人民法院", "江苏省", TRUE);
  assert_region ("江苏省苏州市昆山市水务局", "江苏省苏州市昆山市", TRUE);
  assert_region ("四川省凉山彝族自治州会理市林业局", "四川省凉山彝族自治州会理市", TRUE);
  assert_region ("内蒙古自治区锡林郭勒盟正蓝旗民政局", "内蒙古自治区锡林郭勒盟正蓝旗", TRUE);
  assert_region ("新疆维吾尔自治区阿克苏地区库车市教育局", "新疆维吾尔自治区阿克苏地区库车市",
                 TRUE);
  assert_region ("湖北省神农架林区统计局", "湖北省神农架林区", TRUE);
}

Test (region, municipalities_have_districts)
{
  assert_region ("北京市东城区教育委员会", "北京市东城区", TRUE);
  assert_region ("上海市浦东新区人民政府办公室", "上海市浦东新区", TRUE);
  assert_region ("重庆市秀山土家族苗族自治县统计局", "重庆市秀山土家族苗族自治县", TRUE);
}

Test (region, county_alone_is_not_whole)
{
  assert_region ("鹿泉区审计局", "鹿泉区", FALSE);
  assert_region ("忠县审计局", "忠县", FALSE);
}

/* a party's committee has the region behind its own name */
Test (region, parties_stand_in_front)
{
  assert_region ("中共石家庄市鹿泉区委宣传部", "石家庄市鹿泉区", TRUE);
  assert_region ("中国人民政治协商会议北京市海淀区委员会", "北京市海淀区", TRUE);
  assert_region ("2022年度南通市档案馆", "南通市", TRUE);
}

Test (region, short_province_stands_in_front_of_another_region_only)
{
  assert_region ("云南昆明市禄劝县水务局", "云南省昆明市禄劝县", TRUE);
  assert_region ("北京海淀区档案馆", "北京市海淀区", TRUE);
  assert_region ("吉林市档案馆", "吉林市", TRUE);
  assert_region ("海南藏族自治州档案馆", "海南藏族自治州", TRUE);
  assert_region ("江苏银行", NULL, FALSE);
  assert_region ("苏州大学", NULL, FALSE);
}

Test (region, what_ends_alike_is_none)
{
  assert_region ("城市管理局", NULL, FALSE);
  assert_region ("大中城市规划局", NULL, FALSE);
  assert_region ("经济技术开发区管理委员会", NULL, FALSE);
  assert_region ("深圳市市场监督管理局", "深圳市", TRUE);
  assert_region ("广州市高新区管理委员会", "广州市", TRUE);
  assert_region ("江苏省农产品市场管理中心", "江苏省", TRUE);
  assert_region ("湖南省水利厅韶山灌区管理局", "湖南省", TRUE);
  assert_region ("中国民主同盟中央委员会", NULL, FALSE);
  assert_region ("财政部", NULL, FALSE);
  assert_region ("224", NULL, FALSE);
  assert_region ("", NULL, FALSE);
}

static const char *const rows[] = { "科目编码|科目名称|金额", "205|教育支出|1.00", NULL };

static BudgetDisclosureData *
interpret_with_cover (const char *cover, const char *caption)
{
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  hand_sheet_add_paragraph (sheet, cover);
  hand_sheet_add_paragraph (sheet, "部门支出总表");
  hand_sheet_add_paragraph (sheet, caption);
  hand_sheet_add_paragraph (sheet, "单位：万元");
  hand_sheet_add_table (sheet, rows);
  return hand_sheet_interpret (sheet);
}

Test (region, cover_says_where_the_county_lies)
{
  g_autoptr (BudgetDisclosureData) data =
      interpret_with_cover ("石家庄市鹿泉区 2022年部门预算公开", "部门：鹿泉区审计局");

  cr_assert_str_eq (data->region, "石家庄市鹿泉区");
}

Test (region, cover_says_it_where_the_department_does_not)
{
  g_autoptr (BudgetDisclosureData) data =
      interpret_with_cover ("江苏省2022年部门预算", "部门：网络信息办公室");

  cr_assert_str_eq (data->region, "江苏省");
}

/* the region of who wrote a letter, and that of somebody else, are not the department's */
Test (region, others_are_not_taken)
{
  g_autoptr (BudgetDisclosureData) letter =
      interpret_with_cover ("江苏省财政厅关于批复2022年部门预算的通知", "部门：网络信息办公室");
  g_autoptr (BudgetDisclosureData) other =
      interpret_with_cover ("石家庄市藁城区2022年部门预算", "部门：鹿泉区审计局");

  cr_assert_null (letter->region);
  cr_assert_str_eq (other->region, "鹿泉区");
}
