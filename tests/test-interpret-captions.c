/* test-interpret-captions.c - title, number, body, year and unit in front of a form, as they are printed
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

#define MAX_LINES 6

typedef struct
{
  const char *lines[MAX_LINES]; /* above the headings */
  const char *title;
  BudgetMoneyUnit unit;
  const char *code;
  const char *name;
  guint year;
} CaptionCase;

static const CaptionCase cases[] = {
  { { "支出决算表", "公开03表 部门：清河市水利局 金额单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "支出决算表", "部门：清河市水利局 公开03表 金额单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "支出决算表 公开03表", "部门：清河市水利局 2023年度 金额单位：元" },
    "支出决算表公开03表",
    BUDGET_MONEY_UNIT_YUAN,
    NULL,
    "清河市水利局",
    2023 },
  { { "支出决算表", "公开03表", "部门：清河市水利局", "2023年度", "金额单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    2023 },
  { { "附件3", "2023年清河市水利局支出决算表", "单位：万元" },
    "2023年清河市水利局支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    NULL,
    2023 },
  { { "部门支出决算表（公开03表）", "填报单位：[301]清河市水利局 单位:人民币万元" },
    "部门支出决算表（公开03表）",
    BUDGET_MONEY_UNIT_WAN,
    "301",
    "清河市水利局",
    0 },
  { { "支出决算表", "编制部门：301-清河市水利局", "（单位：万元）" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    "301",
    "清河市水利局",
    0 },
  { { "支出决算表", "部门编码及名称：301清河市水利局　　单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    "301",
    "清河市水利局",
    0 },
  { { "支出决算表", "部门（公章）：清河市水利局 单位：万元（保留两位小数）" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "支出决算表", "清河市水利局 单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "支出决算表", "金额：百万元" }, "支出决算表", BUDGET_MONEY_UNIT_MILLION, NULL, NULL, 0 },
  { { "支出决算表", "金额单位（亿元）" }, "支出决算表", BUDGET_MONEY_UNIT_YI, NULL, NULL, 0 },
  { { "支出决算表", "（人民币元）" }, "支出决算表", BUDGET_MONEY_UNIT_YUAN, NULL, NULL, 0 },
  { { "支出决算表（2023年）", "编报单位：清河市水利局 货币单位：人民币元" },
    "支出决算表（2023年）",
    BUDGET_MONEY_UNIT_YUAN,
    NULL,
    "清河市水利局",
    2023 },
  { { "支出预算表", "批复表 03", "单位：清河市水利局 单位：万元" },
    "支出预算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "公开表1-2 支出预算表", "编制单位：清河市水利局 2024年 单位：万元" },
    "公开表1-2支出预算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    2024 },
  { { "支出决算表", "（2024年度）", "单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    NULL,
    2024 },
  { { "支出预算总表", "2024年 单位：万元" },
    "支出预算总表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    NULL,
    2024 },
  /* all in one line */
  { { "支出决算表 部门：清河市水利局 单位：万元" },
    "支出决算表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    "清河市水利局",
    0 },
  { { "表3 2024年支出预算总表    金额单位：万元" },
    "表32024年支出预算总表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    NULL,
    2024 },
  { { "清河市水利局2024年部门支出总表 公开03表 单位：万元" },
    "清河市水利局2024年部门支出总表",
    BUDGET_MONEY_UNIT_WAN,
    NULL,
    NULL,
    2024 },
  { { "部门支出总表（2024年度） 单位：元" },
    "部门支出总表（2024年度）",
    BUDGET_MONEY_UNIT_YUAN,
    NULL,
    NULL,
    2024 },
};

static void
assert_case (const CaptionCase *expected, BudgetDisclosureData *data)
{
  const BudgetTableData *table = &data->tables[0];
  const char *first = expected->lines[0];

  cr_assert_eq (data->n_tables, 1);
  cr_assert_eq (table->kind, BUDGET_TABLE_KIND_EXPENDITURE, "%s: kind %d", first, table->kind);
  cr_assert_str_eq (table->title, expected->title);
  cr_assert_eq (table->money_unit, expected->unit, "%s: unit %d", first, table->money_unit);
  cr_assert_eq (g_strcmp0 (data->department_code, expected->code), 0, "%s: code %s", first,
                data->department_code);
  cr_assert_eq (g_strcmp0 (data->department_name, expected->name), 0, "%s: name %s", first,
                data->department_name);
  cr_assert_eq (data->fiscal_year, expected->year, "%s: year %u", first, data->fiscal_year);
  cr_assert_eq (table->n_items, 2);
  cr_assert_eq (data->n_findings, 0, "%s: %s", first,
                data->n_findings > 0 ? data->findings[0].en : "");
}

Test (captions, paragraphs_in_front_of_a_form)
{
  static const char *const rows[] = { "科目编码|科目名称|合计|基本支出", "|合计|3.00|2.00",
                                      "201|一般公共服务支出|3.00|2.00", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
      g_autoptr (BudgetDisclosureData) data = NULL;

      for (guint line = 0; line < MAX_LINES && cases[i].lines[line] != NULL; line++)
        hand_sheet_add_paragraph (sheet, cases[i].lines[line]);
      hand_sheet_add_table (sheet, rows);
      data = hand_sheet_interpret (sheet);
      assert_case (&cases[i], data);
    }
}

Test (captions, rows_of_the_form_itself)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
      g_autoptr (BudgetDisclosureData) data = NULL;
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

      for (guint line = 0; line < MAX_LINES && cases[i].lines[line] != NULL; line++)
        g_ptr_array_add (rows, g_strconcat (cases[i].lines[line], "|<|<|<", NULL));
      g_ptr_array_add (rows, g_strdup ("科目编码|科目名称|合计|基本支出"));
      g_ptr_array_add (rows, g_strdup ("|合计|3.00|2.00"));
      g_ptr_array_add (rows, g_strdup ("201|一般公共服务支出|3.00|2.00"));
      g_ptr_array_add (rows, NULL);
      hand_sheet_add_table (sheet, (const char *const *) rows->pdata);
      data = hand_sheet_interpret (sheet);
      assert_case (&cases[i], data);
    }
}

Test (captions, title_and_unit_beside_each_other)
{
  static const char *const rows[] = { "支出决算表|<|单位：万元|<",
                                      "科目编码|科目名称|合计|基本支出",
                                      "201|一般公共服务支出|3.00|2.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (data->tables[0].kind, BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_str_eq (data->tables[0].title, "支出决算表");
  cr_assert_eq (data->tables[0].money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_null (data->department_name);
}

/* 一般 begins with a numeral, 100万元 is an amount */
Test (captions, what_only_looks_like_one)
{
  static const char *const texts[] = { "公开一般公共预算支出", "附件一般性说明", "金额：100万元",
                                       "一百元", "合计：3.00" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const char *const rows[] = { "科目编码|科目名称|合计", "201|一般公共服务支出|3.00",
                                          NULL };
      g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
      g_autoptr (BudgetDisclosureData) data = NULL;

      hand_sheet_add_paragraph (sheet, "支出决算表");
      hand_sheet_add_paragraph (sheet, texts[i]);
      hand_sheet_add_table (sheet, rows);
      data = hand_sheet_interpret (sheet);
      cr_assert_eq (data->tables[0].money_unit, BUDGET_MONEY_UNIT_NONE, "%s", texts[i]);
    }
}

static void
assert_body (const char *const *rows, guint first_number)
{
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出决算表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  assert_items (table, "0 合计 (total total ): =3000000/2 =2000000/2 =1000000/2\n"
                       "0 201 一般公共服务支出 (): =3000000/2 =2000000/2 =1000000/2\n");
  cr_assert_eq (table->columns[0].number, first_number);
  cr_assert_eq (data->n_findings, 0, "%s", data->n_findings > 0 ? data->findings[0].en : "");
}

Test (captions, row_of_column_numbers_is_no_item)
{
#define HEADINGS "科目编码|科目名称|合计|基本支出|项目支出"
#define BODY "|合计|3.00|2.00|1.00", "201|一般公共服务支出|3.00|2.00|1.00", NULL
  static const char *const stars[] = { HEADINGS, "**|**|1|2|3", BODY };
  static const char *const letters[] = { HEADINGS, "A|B|1|2|3", BODY };
  static const char *const stems[] = { HEADINGS, "甲|乙|1|2|3", BODY };
  static const char *const dashes[] = { HEADINGS, "—|—|1|2|3", BODY };
  static const char *const sums[] = { HEADINGS, "1|2|3=4+5|4|5", BODY };
  static const char *const brackets[] = { HEADINGS, "||（1）|（2）|（3）", BODY };
  static const char *const below[] = { "项目|<|合计|基本支出|项目支出", "科目编码|科目名称|1|2|3",
                                       BODY };
#undef HEADINGS
#undef BODY

  assert_body (stars, 1);
  assert_body (letters, 1);
  assert_body (stems, 1);
  assert_body (dashes, 1);
  assert_body (sums, 3);
  assert_body (brackets, 1);
  assert_body (below, 1);
}

/* the sources that were brought forward bear the names of those of the year, and no ordinals */
Test (captions, sources_below_a_balance_are_its_parts)
{
  static const char *const rows[] = { "项目|金额|项目|金额",
                                      "一、一般公共预算财政拨款|5.00|一、农林水支出|5.50",
                                      "二、政府性基金预算财政拨款||二、住房保障支出|",
                                      "年初财政拨款结转和结余|0.50|年末财政拨款结转和结余|",
                                      "一般公共预算财政拨款|0.50||",
                                      "政府性基金预算财政拨款|||",
                                      "总计|5.50|总计|5.50",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data =
      hand_interpret_table ("财政拨款收入支出决算总表（单位：万元）", rows);
  const BudgetItemData *items = data->tables[0].items;

  cr_assert_eq (items[0].kind, BUDGET_ITEM_KIND_ITEM);
  cr_assert_eq (items[3].kind, BUDGET_ITEM_KIND_OF_WHICH);
  cr_assert_str_eq (items[3].group, "年初财政拨款结转和结余");
  cr_assert_eq (items[4].kind, BUDGET_ITEM_KIND_OF_WHICH);
  cr_assert_eq (items[5].kind, BUDGET_ITEM_KIND_TOTAL);
}

Test (captions, code_in_full_width_digits_is_read)
{
  static const char *const rows[] = { "科目编码|科目名称|合计", "２０１|一般公共服务支出|３.００",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table ("支出决算表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 201 一般公共服务支出 (): =3000000/2\n");
  cr_assert_eq (data->n_findings, 0);
}
