/* test-aliases.c - titles of many publishers, and files of aliases
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

#include "interpret/budget-aliases-private.h"

static const char *
find_kind (const BudgetAliases *aliases, const char *title, const char *owner)
{
  BudgetTableKind kind;
  BudgetScope scope = BUDGET_SCOPE_UNKNOWN;
  guint fiscal_year = 0;

  if (!_budget_aliases_find_title (aliases, title, owner, &kind, &scope, &fiscal_year))
    return "unknown";
  return _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) kind);
}

static void
assert_kind (const char *title, const char *kind)
{
  cr_expect_str_eq (find_kind (_budget_aliases_get_default (), title, "某市城市管理局"), kind,
                    "%s is %s and not %s", title,
                    find_kind (_budget_aliases_get_default (), title, "某市城市管理局"), kind);
}

Test (aliases, titles_as_publishers_print_them)
{
  static const char *const titles[][2] = {
    { "一、部门预算收支总表", "summary" },
    { "2024年部门财务收支预算总表", "summary" },
    { "表1 收 支 总 表", "summary" },
    { "公开01表：收入支出决算总表", "summary" },
    { "某市城市管理局2022年度收入支出决算公开表", "summary" },
    { "2023年部门收支总体情况表", "summary" },
    { "附件3 部门收入预算表", "revenue" },
    { "预算单位收入预算总表", "revenue" },
    { "收入决算总表", "revenue" },
    { "部门支出总体情况表", "expenditure" },
    { "支出预算总表", "expenditure" },
    { "2025年支出功能分类预算表", "expenditure" },
    { "三、支出决算表", "expenditure" },
    { "财政拨款收支总体情况表", "appropriation-summary" },
    { "财政拨款收入支出决算总表", "appropriation-summary" },
    { "部门预算财政拨款收支总表（单位：万元）", "appropriation-summary" },
    { "一般公共预算支出预算表（按功能科目分类）", "general-public" },
    { "部门预算一般公共预算财政拨款支出表", "general-public" },
    { "一般公共预算财政拨款收入支出决算表", "general-public" },
    { "部门预算一般公共预算财政拨款基本支出表", "basic-economic" },
    { "一般公共预算基本支出明细表（按经济分类）", "basic-economic" },
    { "一般公共预算财政拨款基本支出决算明细表", "basic-economic" },
    { "部门预算政府基金预算财政拨款支出表", "government-fund" },
    { "政府性基金预算支出功能分类预算表", "government-fund" },
    { "政府性基金预算财政拨款收入支出决算表", "government-fund" },
    { "部门预算固有资本经营预算支出表", "state-capital" },
    { "国有资本经营预算预算支出表", "state-capital" },
    { "国有资本经营预算财政拨款收入支出决算表", "state-capital" },
    { "部门预算财政拨款“三公”经费支出表", "three-public" },
    { "一般公共预算\"三公\"经费支出预算表", "three-public" },
    { "“三公”经费及会议费、培训费支出决算表", "three-public" },
    { "“三公”经费、行政参公单位机关运行经费情况表", "three-public" },
    { "部门“三公”经费和机关运行经费预算表", "three-public" },
    { "一般公共预算项目支出预算表", "project-list" },
    { "项目支出预算表（其他运转类、特定目标类项目）", "project-list" },
    { "财政拨款支出预算表（部门经济分类科目）", "appropriation-economic" },
    { "财政拨款支出明细表（按经济科目分类）", "appropriation-economic" },
    { "支出预算分类汇总表（按政府预算经济分类）", "government-economic" },
    { "项目支出绩效目标表", "project-goal" },
    { "5、2022年垃圾分类宣传项目绩效目标表", "project-goal" },
    { "项目支出绩效自评表", "project-goal" },
    { "部门整体支出绩效目标表", "department-goal" },
    { "2024年整体支出绩效目标表", "department-goal" },
    { "部门政府采购预算", "procurement" },
    { "2019年政府采购预算表", "procurement" },
    { "部门固定资产占用情况表", "assets" },
    { "国有资产使用情况表", "assets" },
    { "财政专户管理资金预算支出表", "special-account" },
    { "部门机构设置情况", "units" },
    { "财政拨款支出预算表（功能科目）", "appropriation-functional" },
    { "一般公共预算机关运行经费支出预算表", "agency-operating" },
    { "政府购买服务支出预算表", "other" },
    { "某某项目进度安排表", "unknown" },
    { "城市管理支出表", "unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    assert_kind (titles[i][0], titles[i][1]);
}

/* region, year, kind, number, title, kind of table */
Test (aliases, titles_of_published_disclosures)
{
  g_autoptr (GBytes) bytes = load_test_data ("titles.tsv");
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (bytes == NULL)
    cr_skip ("no titles.tsv in the test data");
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      cr_assert_geq (g_strv_length (fields), 7);
      assert_kind (fields[5], fields[6]);
      n++;
    }
  cr_assert_gt (n, 50);
}

Test (aliases, title_says_scope_and_year)
{
  BudgetTableKind kind;
  BudgetScope scope = BUDGET_SCOPE_UNKNOWN;
  guint fiscal_year = 0;

  cr_assert (_budget_aliases_find_title (_budget_aliases_get_default (), "表2 2023年单位收入预算表",
                                         NULL, &kind, &scope, &fiscal_year));
  cr_assert_eq (kind, BUDGET_TABLE_KIND_REVENUE);
  cr_assert_eq (scope, BUDGET_SCOPE_UNIT);
  cr_assert_eq (fiscal_year, 2023);
}

static BudgetAliases *
aliases_from_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return _budget_aliases_new_from_bytes (bytes, "mine.tsv", error);
}

Test (aliases, user_file_goes_before_ours)
{
  g_autoptr (GError) error = NULL;
  BudgetAliases *aliases = aliases_from_text ("\xEF\xBB\xBF# mine\r\n"
                                              "title\t部门收支一览\tsummary\r\n"
                                              "title\t收支总表\tother\r\n"
                                              "heading\t拟安排数\tamount\tbudget\r\n",
                                              &error);

  cr_assert_not_null (aliases, "%s", error != NULL ? error->message : "");
  cr_assert_str_eq (find_kind (aliases, "2022年部门收支一览", NULL), "summary");
  cr_assert_str_eq (find_kind (aliases, "收支总表", NULL), "other");
  cr_assert_str_eq (find_kind (aliases, "收入总表", NULL), "revenue");
  cr_assert_not_null (_budget_text_map_get (&aliases->headings, "拟安排数", strlen ("拟安排数")));
  _budget_aliases_free (aliases);
}

static void
assert_alias_error (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  BudgetAliases *aliases = aliases_from_text (text, &error);

  cr_assert_null (aliases);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_RULE));
  cr_assert_str_eq (error->message, message);
}

Test (aliases, errors_say_line_and_what_is_expected)
{
  assert_alias_error ("# a\ntitle\t收支总表\tsumary\n",
                      "mine.tsv: line 2: “sumary”, expected a value of BudgetTableKind");
  assert_alias_error ("title\t收支总表\n",
                      "mine.tsv: line 1: nothing, expected a value of BudgetTableKind");
  assert_alias_error ("title\n",
                      "mine.tsv: line 1: no text, or too long a one, expected a text behind the "
                      "first TAB");
  assert_alias_error ("heading\t金额\tamount\tlast-year\n",
                      "mine.tsv: line 1: “last-year”, expected a value of BudgetStage");
  assert_alias_error ("caption\t年份\tyear\n",
                      "mine.tsv: line 1: no known caption, expected fiscal-year, money-unit, "
                      "department, date or ignore");
  assert_alias_error ("titel\t收支总表\tsummary\n",
                      "mine.tsv: line 1: “titel”, expected title, ending, prefix, owner, spelling, "
                      "heading, mark, side, row, note, nil or caption");
  assert_alias_error ("title\t\xff\tsummary\n",
                      "mine.tsv: bytes that are not UTF-8, expected a text file of aliases");
}
