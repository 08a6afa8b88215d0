/* test-read-forms.c - several forms in one sheet of a workbook, and the lines between them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-xlsx-helpers.h"

#include "interpret/budget-interpret-private.h"

static BudgetSheet *
read_lines (const char *lines, const char *merges)
{
  g_autofree char *xml = make_sheet_of_lines (lines, merges);
  Book book = { .first = xml };
  g_autoptr (GBytes) bytes = make_book (&book);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = plain_options;

  options.know_line = _budget_aliases_know_line;
  options.words = _budget_aliases_get_default ();
  if (!_budget_read_into (sheet, bytes, "a.xlsx", BUDGET_FORMAT_AUTO, &options, &error))
    cr_assert_fail ("%s", error->message);
  return g_steal_pointer (&sheet);
}

static void
assert_lines (const char *lines, const char *merges, const char *expected)
{
  g_autoptr (BudgetSheet) sheet = read_lines (lines, merges);
  g_autofree char *dump = _budget_sheet_dump (sheet);

  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

#define FORM "科目|合计|基本支出\n农林水支出|3|3"
#define FORM_DUMP "T 2x3\n  (0,0)科目 (0,1)合计 (0,2)基本支出\n  (1,0)农林水支出 (1,1)3 (1,2)3\n"

Test (read_forms, a_known_title_begins_a_form)
{
  assert_lines ("支出总表\n" FORM "\n支出总体情况\n项目|金额\n基本支出|3", "",
                "P 支出总表\n" FORM_DUMP
                "P 支出总体情况\nT 2x2\n  (0,0)项目 (0,1)金额\n  (1,0)基本支出 (1,1)3\n");
}

Test (read_forms, an_unknown_title_above_a_unit_begins_a_form)
{
  assert_lines (FORM "\n附表2\n堤防岁修计划表\n|单位：万元\n项目|金额\n某河|3", "",
                FORM_DUMP "P 附表2\nP 堤防岁修计划表\nT 3x2\n  (0,0) (0,1)单位：万元\n"
                          "  (1,0)项目 (1,1)金额\n  (2,0)某河 (2,1)3\n");
}

Test (read_forms, a_unit_alone_begins_a_form)
{
  assert_lines (FORM "\n部门：某某局||单位：万元\n项目|金额\n某河|3", "",
                FORM_DUMP "T 3x3\n  (0,0)部门：某某局 (0,1) (0,2)单位：万元\n"
                          "  (1,0)项目 (1,1)金额 (1,2)\n  (2,0)某河 (2,1)3 (2,2)\n");
}

/* a label of a row has amounts below it, a note of a unit has no headings */
Test (read_forms, labels_do_not_begin_a_form)
{
  assert_lines (FORM "\n支出总表\n其他支出|1|1\n备注：单位：万元\n住房保障支出|2|2", "",
                "T 6x3\n  (0,0)科目 (0,1)合计 (0,2)基本支出\n  (1,0)农林水支出 (1,1)3 (1,2)3\n"
                "  (2,0)支出总表 (2,1) (2,2)\n  (3,0)其他支出 (3,1)1 (3,2)1\n"
                "  (4,0)备注：单位：万元 (4,1) (4,2)\n  (5,0)住房保障支出 (5,1)2 (5,2)2\n");
}

/* what is merged downwards fills the rows beside a title */
Test (read_forms, a_row_beside_a_merged_cell_does_not_begin_a_form)
{
  assert_lines ("科目|合计\n农林水支出|3\n|支出总表\n|单位：万元\n项目|金额", "A2:A4",
                "T 5x2\n  (0,0)科目 (0,1)合计\n  (1,0 3x1)农林水支出 (1,1)3\n  (2,1)支出总表\n"
                "  (3,1)单位：万元\n  (4,0)项目 (4,1)金额\n");
}

Test (read_forms, captions_above_the_first_form_do_not_part_it)
{
  assert_lines ("部门：某某局||单位：万元\n支出总表\n" FORM, "",
                "T 4x3\n  (0,0)部门：某某局 (0,1) (0,2)单位：万元\n  (1,0)支出总表 (1,1) (1,2)\n"
                "  (2,0)科目 (2,1)合计 (2,2)基本支出\n  (3,0)农林水支出 (3,1)3 (3,2)3\n");
}

Test (read_forms, the_text_goes_on_below_a_form)
{
  assert_lines (FORM "\n合计\n说明：本表反映支出。\n（一）支出\n第三部分 说明\n支出为3万元。", "",
                "T 3x3\n  (0,0)科目 (0,1)合计 (0,2)基本支出\n  (1,0)农林水支出 (1,1)3 (1,2)3\n"
                "  (2,0)合计 (2,1) (2,2)\nP 说明：本表反映支出。\nP （一）支出\nP 第三部分 说明\n"
                "P 支出为3万元。\n");
}

/* a line in another column, or one that rows follow, is of the table */
Test (read_forms, sentences_within_a_table_stay_there)
{
  assert_lines ("目标|堤防安全\n保证安全。\n数量|3\n|按时完成。", "",
                "T 4x2\n  (0,0)目标 (0,1)堤防安全\n  (1,0)保证安全。 (1,1)\n  (2,0)数量 (2,1)3\n"
                "  (3,0) (3,1)按时完成。\n");
}

Test (read_forms, a_note_of_the_form_before_stands_above_a_title)
{
  assert_lines ("说明：本部门无此类支出，故本表无数据。\n支出总表\n部门：某某局 单位：万元\n" FORM,
                "",
                "P 说明：本部门无此类支出，故本表无数据。\nP 支出总表\nT 3x3\n"
                "  (0,0)部门：某某局 单位：万元 (0,1) (0,2)\n"
                "  (1,0)科目 (1,1)合计 (1,2)基本支出\n  (2,0)农林水支出 (2,1)3 (2,2)3\n");
}

Test (read_forms, the_text_goes_on_above_a_table)
{
  assert_lines ("第一部分 概况\n一、职责\n负责水利工作。\n二、机构\n纳入预算的，包括：\n" FORM, "",
                "P 第一部分 概况\nP 一、职责\nP 负责水利工作。\nP 二、机构\n"
                "P 纳入预算的，包括：\n" FORM_DUMP);
}

/* below headings alone it is all that the form says; below amounts it is a note */
Test (read_forms, what_withholds_a_form_is_in_it)
{
  assert_lines ("科目|合计|基本支出\n涉密信息，不予公开", "A2:C2",
                "T 2x3\n  (0,0)科目 (0,1)合计 (0,2)基本支出\n  (1,0 1x3)涉密信息，不予公开\n");
  assert_lines (FORM "\n涉密信息，不予公开", "A3:C3", FORM_DUMP "P 涉密信息，不予公开\n");
}

Test (read_forms, a_total_without_amounts_may_have_an_empty_row_above)
{
  assert_lines ("科目|合计|基本支出\n\n合 计\n注：无此类支出。\n\n附注", "",
                "T 3x3\n  (0,0)科目 (0,1)合计 (0,2)基本支出\n  (1,0) (1,1) (1,2)\n"
                "  (2,0)合 计 (2,1) (2,2)\nP 注：无此类支出。\nP 附注\n");
}

static BudgetDisclosure *
load_sheets (const char *first, const char *second)
{
  g_autofree char *first_xml = make_sheet_of_lines (first, "");
  g_autofree char *second_xml = make_sheet_of_lines (second, "");
  Book book = { .sheets = "<sheets><sheet name='1' r:id='a'/><sheet name='2' r:id='b'/></sheets>",
                .first = first_xml,
                .second = second_xml };
  g_autoptr (GBytes) bytes = make_book (&book);
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GError) error = NULL;
  BudgetDisclosure *disclosure;

  budget_reader_add_bytes (reader, bytes, "a.xlsx");
  disclosure = budget_reader_load (reader, NULL, &error);
  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "no error");
  return disclosure;
}

#define HEADINGS "科目编码|科目名称|合计|基本支出|项目支出"
#define ROWS "213|农林水支出|5|3|2"

Test (read_forms, forms_of_one_sheet_are_tables)
{
  g_autoptr (BudgetDisclosure) disclosure = load_sheets (
      "某某局2024年部门预算\n支出总表\n单位：万元\n" HEADINGS "\n" ROWS
      "\n一般公共预算支出表\n单位：元\n" HEADINGS "\n" ROWS,
      "政府性基金预算支出表\n单位：万元\n" HEADINGS "\n注：本部门无此类支出，本表无数据。");
  g_autoptr (GListModel) tables = budget_disclosure_list_tables (disclosure);
  const BudgetTableKind kinds[] = { BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_TABLE_KIND_GENERAL_PUBLIC,
                                    BUDGET_TABLE_KIND_GOVERNMENT_FUND };
  const BudgetMoneyUnit units[] = { BUDGET_MONEY_UNIT_WAN, BUDGET_MONEY_UNIT_YUAN,
                                    BUDGET_MONEY_UNIT_WAN };

  cr_assert_eq (g_list_model_get_n_items (tables), G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (BudgetTable) table = g_list_model_get_item (tables, i);
      g_autoptr (GListModel) items = budget_table_list_roots (table);

      cr_assert_eq (budget_table_get_kind (table), kinds[i]);
      cr_assert_eq (budget_table_get_money_unit (table), units[i]);
      cr_assert_eq (g_list_model_get_n_items (items), i < 2 ? 1 : 0);
    }
}

/* of two sheets the second form has no unit of its own */
Test (read_forms, only_the_form_without_a_unit_is_found_fault_with)
{
  g_autoptr (BudgetDisclosure) disclosure =
      load_sheets ("某某局2024年部门预算\n支出总表\n单位：万元\n" HEADINGS "\n" ROWS,
                   "一般公共预算支出表\n部门：某某局\n" HEADINGS "\n" ROWS);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);
  guint n_passed = 0;
  guint n_failed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      if (strcmp (budget_outcome_get_rule (outcome), "S02") != 0)
        continue;
      n_passed += budget_outcome_get_result (outcome) == BUDGET_RESULT_PASS;
      n_failed += budget_outcome_get_result (outcome) == BUDGET_RESULT_FAIL;
    }
  cr_assert_eq (n_passed, 1);
  cr_assert_eq (n_failed, 1);
}
