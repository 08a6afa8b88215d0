/* test-checker-codes.c - the rules on codes and names, units, and words
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <string.h>

static BudgetDisclosureData *
new_codes (BudgetTableKind kind, const char *rows)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, kind, BUDGET_SYSTEM_FUNCTIONAL, "total", rows);
  return data;
}

static void
assert_codes (const char *rule, const char *rows, BudgetResult result)
{
  test_checks_assert (new_codes (BUDGET_TABLE_KIND_EXPENDITURE, rows), rule, result);
}

Test (checker_codes, names_are_those_of_the_catalogue)
{
  assert_codes ("K01", "2013301|行政运行|1", BUDGET_RESULT_PASS);
  assert_codes ("K01", "2013302|行政运行|1\n2210201|购房补贴|1", BUDGET_RESULT_FAIL);
  assert_codes ("K04", "2040502|一般行政管理事务|1", BUDGET_RESULT_PASS);
  assert_codes ("K04", "2040502|一般行政事务管理|1", BUDGET_RESULT_FAIL);
  /* marks, width and 支出 at the end are no other name */
  assert_codes ("K04", "201|一般公共服务|1\n2013301|行政 运行|1", BUDGET_RESULT_PASS);
  assert_codes ("K04", "2013301|行政运行（万元）|1", BUDGET_RESULT_PASS);
  assert_codes ("K01n", "2013301|行政运行|1", BUDGET_RESULT_PASS);
  assert_codes ("K01n", "2019876|某某事务|1", BUDGET_RESULT_FAIL);
  assert_codes ("K01", "|[total]合计|1", BUDGET_RESULT_NOT_APPLICABLE);
}

/* 30298 is in no catalogue, and 其他商品和服务支出 is 30299 */
Test (checker_codes, an_unknown_code_does_not_bear_the_name_of_its_neighbour)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autofree char *message = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total", "302|商品和服务支出|1\n30298|其他商品和服务支出|1");
  disclosure = test_data_finish (data);
  message = test_checks_dup_message (disclosure, "K01s");
  cr_assert_not_null (message);
  cr_assert_not_null (strstr (message, "30298 其他商品和服务支出 (30299)"));
  cr_assert_eq (test_checks_count (disclosure, "K01n", BUDGET_RESULT_FAIL), 0);
  /* a name of its own may be that of a new code */
  assert_codes ("K01s", "2019876|某某事务|1\n20198|某某事务|1\n298|某某支出|1", BUDGET_RESULT_PASS);
  assert_codes ("K01s", "2013301|行政运行|1", BUDGET_RESULT_PASS);
  assert_codes ("K01s", "|[total]合计|1", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, one_code_has_one_name)
{
  BudgetDisclosureData *data = new_codes (BUDGET_TABLE_KIND_EXPENDITURE, "2013301|行政运行|1");

  test_data_add_table (data, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "2013301|行政运营|1");
  test_checks_assert (data, "K02", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new_sample (), "K02", BUDGET_RESULT_PASS);
}

Test (checker_codes, categories_go_down_to_items)
{
  test_checks_assert (test_data_new_sample (), "K03", BUDGET_RESULT_PASS);
  assert_codes ("K03", "201|一般公共服务支出|1\n20133|宣传事务|1", BUDGET_RESULT_FAIL);
  assert_codes ("K03", "227|预备费|1", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, classes_belong_to_the_fund)
{
  static const char land[] = "21208|国有土地使用权出让收入安排的支出|1";

  test_checks_assert (new_codes (BUDGET_TABLE_KIND_GOVERNMENT_FUND, land), "K05",
                      BUDGET_RESULT_PASS);
  test_checks_assert (new_codes (BUDGET_TABLE_KIND_GENERAL_PUBLIC, land), "K05",
                      BUDGET_RESULT_FAIL);
  test_checks_assert (new_codes (BUDGET_TABLE_KIND_GOVERNMENT_FUND, "22301|解决历史遗留问题|1"),
                      "K05", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new (), "K05", BUDGET_RESULT_NOT_APPLICABLE);
}

static BudgetDisclosureData *
new_units (const char *nature)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_checks_add_unit (data, "本级", nature);
  return data;
}

Test (checker_codes, codes_fit_the_nature_of_the_unit)
{
  /* the sample spends on 2080502, 2101102 and 30107 */
  test_checks_assert (new_units ("行政"), "C29", BUDGET_RESULT_FAIL);
  test_checks_assert (new_units ("事业"), "C29", BUDGET_RESULT_PASS);
  test_checks_assert (test_data_new_sample (), "C29", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, units_that_are_spoken_of_are_listed)
{
  static const char text[] = "本部门及所属事业单位的收支包含在部门预算中。";
  BudgetDisclosureData *data = new_units ("行政");

  test_checks_add_passage (data, "预算安排", text);
  test_checks_assert (data, "C30", BUDGET_RESULT_FAIL);
  data = new_units ("行政");
  test_checks_add_unit (data, "中心", "事业");
  test_checks_add_passage (data, "预算安排", text);
  test_checks_assert (data, "C30", BUDGET_RESULT_PASS);
  data = new_units ("行政");
  test_checks_add_passage (data, "预算安排", "本部门预算无所属事业单位。");
  test_checks_assert (data, "C30", BUDGET_RESULT_PASS);
  data = test_data_new_sample ();
  test_checks_add_passage (data, "预算安排", text);
  test_checks_assert (data, "C30", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, a_unit_has_its_money_in_one_section)
{
  BudgetDisclosureData *data;

  test_checks_assert (new_units ("行政"), "C31", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new_sample (), "C31", BUDGET_RESULT_NOT_APPLICABLE);
  data = test_data_new ();
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project",
                       "201|一般公共服务支出|3|1|2\n20133|宣传事务|3|1|2\n2013301|行政运行|1|1|\n"
                       "2013302|一般行政管理事务|2||2");
  test_checks_add_unit (data, "本级", "行政");
  test_checks_assert (data, "C31", BUDGET_RESULT_PASS);
}

Test (checker_codes, assets_are_those_of_the_last_day)
{
  BudgetDisclosureData *data = test_data_new ();

  data->asset_date = "2021-12-31";
  test_checks_assert (data, "C26", BUDGET_RESULT_PASS);
  data = test_data_new ();
  data->asset_date = "2020-12-31";
  test_checks_assert (data, "C26", BUDGET_RESULT_FAIL);
  data = test_data_new ();
  data->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  data->asset_date = "2022-12-31";
  test_checks_assert (data, "C26", BUDGET_RESULT_PASS);
  test_checks_assert (test_data_new (), "C26", BUDGET_RESULT_NOT_APPLICABLE);
}

static void
assert_term (const char *rule,
             const char *department,
             const char *term,
             const char *meaning,
             BudgetResult r)
{
  BudgetDisclosureData *data = test_data_new ();

  data->department_name = department;
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "|上解上级支出|1\n|事业单位经营收入|1");
  test_checks_add_term (data, term, meaning);
  test_checks_assert (data, rule, r);
}

Test (checker_codes, the_glossary_speaks_of_its_own_level)
{
  assert_term ("C32", "石家庄市鹿泉区网信办", "“三公”经费", "指区级部门安排的经费",
               BUDGET_RESULT_PASS);
  assert_term ("C32", "石家庄市鹿泉区网信办", "“三公”经费", "指省级部门安排的经费",
               BUDGET_RESULT_FAIL);
  assert_term ("C32", "江苏省高级人民法院", "“三公”经费", "指省级部门安排的经费",
               BUDGET_RESULT_PASS);
  assert_term ("C32", "某某社区服务中心", "“三公”经费", "指省级部门安排的经费",
               BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, terms_are_those_of_the_forms)
{
  assert_term ("C33", "某区", "上解上级支出", "指上解", BUDGET_RESULT_PASS);
  assert_term ("C33", "某区", "上缴上级支出", "指上缴", BUDGET_RESULT_FAIL);
  /* what comes in is another thing than what goes out */
  assert_term ("C33", "某区", "事业单位经营支出", "指支出", BUDGET_RESULT_PASS);
  assert_term ("C33", "某区", "其他", "指其他", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_codes, funds_have_their_official_names)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  test_checks_assert (test_data_new_sample (), "C34", BUDGET_RESULT_PASS);
  data->tables[0].title = "部门预算政府基金预算支出表";
  test_checks_assert (data, "C34", BUDGET_RESULT_FAIL);
  test_checks_assert (test_data_new (), "C34", BUDGET_RESULT_NOT_APPLICABLE);
}

static void
assert_forms_named (const char *text, BudgetResult result)
{
  BudgetDisclosureData *data = test_data_new_sample ();

  data->tables[0].title = "部门预算收支总表";
  data->tables[1].title = "部门预算支出总表";
  data->tables[2].title = "部门预算一般公共预算财政拨款基本支出表";
  test_checks_add_passage (data, "支出说明", text);
  test_checks_assert (data, "C35", result);
}

Test (checker_codes, forms_that_are_named_are_published)
{
  assert_forms_named ("收支预算总表支出栏、基本支出表按科目编制。", BUDGET_RESULT_PASS);
  assert_forms_named ("收支预算总表支出栏、项目支出表按科目编制。", BUDGET_RESULT_FAIL);
  assert_forms_named ("详见下表。", BUDGET_RESULT_NOT_APPLICABLE);
}

/* the code tells what pays for the project, which has a name of its own */
Test (checker_codes, rows_of_projects_are_no_categories)
{
  BudgetDisclosureData *data =
      new_codes (BUDGET_TABLE_KIND_EXPENDITURE, "2130306|水利工程运行与维护|1");

  test_data_add_table (data, BUDGET_TABLE_KIND_PROJECT_LIST, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "2130306|河道清淤|1");
  test_checks_assert (data, "K02", BUDGET_RESULT_PASS);
}

/* what classifies by economic code says nothing of a function, not that it has no money */
Test (checker_codes, forms_by_other_codes_are_not_compared)
{
  BudgetDisclosureData *data =
      new_codes (BUDGET_TABLE_KIND_REVENUE, "|[total]合计|1\n201|一般公共服务支出|1");

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total", "|[total]合计|1\n301|工资福利支出|1");
  test_checks_assert (data, "B08", BUDGET_RESULT_NOT_APPLICABLE);
}
