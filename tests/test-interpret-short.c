/* test-interpret-short.c - short rows of text, which does not say what is merged
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "hand-sheet.h"

#include "read/budget-read-private.h"

/* rows end with NULL, their cells are parted by | */
static BudgetDisclosureData *
interpret_text (const char *title, const char *const *rows)
{
  const BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  g_autoptr (GString) text = g_string_new (title);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_c (text, '\n');
  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      for (guint i = 0; cells[i] != NULL; i++)
        g_string_append_printf (text, "\t%s\n", cells[i]);
      g_string_append_c (text, '\n');
    }
  bytes = g_bytes_new (text->str, text->len);
  cr_assert (_budget_read_into (sheet, bytes, "hand.txt", BUDGET_FORMAT_TEXT, &options, &error));
  return hand_sheet_interpret (sheet);
}

#define TITLE "一般公共预算基本支出表（单位：万元）"
#define HEADINGS "科目编码|科目名称|预算数|科目编码|科目名称|预算数"

Test (short_rows, labels_of_totals_cover_code_and_name)
{
  static const char *const rows[] = { "人员经费|公用经费",
                                      HEADINGS,
                                      "301|工资福利支出|8.00|302|商品和服务支出|5.00",
                                      "30101|基本工资|8.00|||",
                                      "人员经费合计|8.00|公用经费合计|5.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text (TITLE, rows);

  assert_items (&data->tables[0], "0 301 工资福利支出 (): =8000000/2\n"
                                  "0 30101 基本工资 (<0): =8000000/2\n"
                                  "0 人员经费合计 (total personnel ): =8000000/2\n"
                                  "1 302 商品和服务支出 (): =5000000/2\n"
                                  "1 公用经费合计 (total running ): =5000000/2\n");
  cr_assert_eq (count_findings (data, "row-short"), 0);
}

/* one label is merged, the other is not: an amount is no name */
Test (short_rows, one_label_may_be_merged_and_the_other_not)
{
  static const char *const rows[] = { HEADINGS, "301|工资福利支出|8.00|302|商品和服务支出|5.00",
                                      "人员经费合计|8.00||公用经费合计|5.00", NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text (TITLE, rows);

  assert_items (&data->tables[0], "0 301 工资福利支出 (): =8000000/2\n"
                                  "0 人员经费合计 (total personnel ): =8000000/2\n"
                                  "1 302 商品和服务支出 (): =5000000/2\n"
                                  "1 公用经费合计 (total running ): =5000000/2\n");
  cr_assert_eq (count_findings (data, "row-short"), 0);
}

Test (short_rows, label_covers_what_is_behind_the_serial_number)
{
  static const char *const rows[] = { "序号|科目编码|科目名称|合计|基本支出|项目支出",
                                      "1|201|一般公共服务支出|3.00|2.00|1.00",
                                      "2|合计|3.00|2.00|1.00", NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text ("部门支出总表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 201 一般公共服务支出 (): =3000000/2 =2000000/2 =1000000/2\n"
                                  "0 合计 (total total ): =3000000/2 =2000000/2 =1000000/2\n");
  cr_assert_eq (count_findings (data, "row-short"), 0);
}

/* an amount is missing, or amounts are merged: nobody knows which */
Test (short_rows, row_that_fits_in_no_way_stays_and_is_told)
{
  static const char *const rows[] = { "科目编码|科目名称|合计|基本支出|项目支出",
                                      "201|一般公共服务支出|3.00|2.00|1.00", "合计|3.00|1.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text ("部门支出总表（单位：万元）", rows);

  cr_assert_eq (count_findings (data, "row-short"), 1);
}

/* in which of the other two blocks the label is over one column is not said */
Test (short_rows, row_that_fits_in_several_ways_stays_and_is_told)
{
  static const char *const rows[] = {
    "科目编码|科目名称|预算数|科目编码|科目名称|预算数|科目编码|科目名称|预算数",
    "301|工资福利支出|8.00|302|商品和服务支出|5.00|310|资本性支出|1.00", "合计|14.00|||||", NULL
  };
  g_autoptr (BudgetDisclosureData) data = interpret_text (TITLE, rows);

  cr_assert_eq (count_findings (data, "row-short"), 1);
}

/* a format that knows its spans has said all there is to say */
Test (short_rows, rows_of_other_formats_stay)
{
  static const char *const rows[] = { HEADINGS, "301|工资福利支出|8.00|302|商品和服务支出|5.00",
                                      "30101|基本工资|8.00|||", NULL };
  g_autoptr (BudgetDisclosureData) data = hand_interpret_table (TITLE, rows);

  assert_items (&data->tables[0], "0 301 工资福利支出 (): =8000000/2\n"
                                  "0 30101 基本工资 (<0): =8000000/2\n"
                                  "1 302 商品和服务支出 (): =5000000/2\n");
}

/* a label over what stands below one of the outermost headings, all but its last column */
Test (short_rows, totals_of_groups_stand_in_their_last_columns)
{
  static const char *const rows[] = {
    "人员经费|公用经费", "科目编码|科目名称|金额|科目编码|科目名称|金额|科目编码|科目名称|金额",
    "301|工资福利支出|8.00|302|商品和服务支出|5.00|310|资本性支出|",
    "人员经费合计|8.00|公用经费合计|5.00", NULL
  };
  g_autoptr (BudgetDisclosureData) data = interpret_text (TITLE, rows);

  assert_items (&data->tables[0], "0 301 工资福利支出 (): =8000000/2\n"
                                  "0 人员经费合计 (total personnel ): =8000000/2\n"
                                  "1 302 商品和服务支出 (): =5000000/2\n"
                                  "2 310 资本性支出 (): _\n"
                                  "2 公用经费合计 (total running ): =5000000/2\n");
  cr_assert_eq (count_findings (data, "row-short"), 0);
}

/* the code is printed over 类, 款 and 项, and the number row over all labels */
Test (short_rows, codes_cover_the_columns_of_their_parts)
{
  static const char *const rows[] = { "项目|本年收入合计|财政拨款收入|其他收入",
                                      "功能分类科目编码|科目名称|||",
                                      "类|款|项|栏次|1|2|3",
                                      "合计|6.00|5.00|1.00",
                                      "213|农林水支出|6.00|5.00|1.00",
                                      "21303|水利|6.00|5.00|1.00",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text ("收入决算表（单位：万元）", rows);

  assert_items (&data->tables[0], "0 合计 (total total ): =6000000/2 =5000000/2 =1000000/2\n"
                                  "0 213 农林水支出 (): =6000000/2 =5000000/2 =1000000/2\n"
                                  "0 21303 水利 (<1): =6000000/2 =5000000/2 =1000000/2\n");
  cr_assert_eq (data->tables[0].columns[0].number, 1);
  cr_assert_eq (data->tables[0].columns[0].role, BUDGET_ROLE_TOTAL);
  cr_assert_eq (count_findings (data, "row-short"), 0);
}

Test (short_rows, number_row_and_percentages)
{
  static const char *const rows[] = { "项目|2023年执行数|2024年预算数|2024年预算数比2023年执行数",
                                      "科目编码|科目名称||小计|基本支出|增减额|增减%",
                                      "栏次|1|2|3|4|5",
                                      "合计|4.00|3.00|3.00|-1.00|-25.00%",
                                      "206|科学技术支出|4.00|3.00|3.00|-1.00|-25.00%",
                                      NULL };
  g_autoptr (BudgetDisclosureData) data = interpret_text ("一般公共预算支出表（单位：万元）", rows);
  const BudgetTableData *table = &data->tables[0];

  cr_assert_eq (table->n_items, 2);
  cr_assert_str_eq (table->items[0].name, "合计");
  cr_assert_eq (table->columns[0].number, 1);
  cr_assert_eq (table->columns[4].number, 5);
  cr_assert_str_eq (table->columns[3].heading[0], "2024年预算数比2023年执行数");
  cr_assert_eq (table->columns[3].role, BUDGET_ROLE_CHANGE);
  cr_assert_eq (table->columns[4].role, BUDGET_ROLE_GROWTH);
  cr_assert_eq (count_findings (data, "row-short"), 0);
}
