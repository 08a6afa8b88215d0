/* test-checker-pairs.c - two forms of one money, category by category
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <string.h>

static const char functional[] =
    "|[total]合计|12.00|8.00|4.00\n201|一般公共服务支出|12.00|8.00|4.00\n"
    "20133|宣传事务|12.00|8.00|4.00\n2013301|行政运行|8.00|8.00|\n"
    "2013302|一般行政管理事务|4.00||4.00";

static BudgetDisclosureData *
new_pair (BudgetTableKind kind,
          BudgetTableKind other,
          BudgetSystem system,
          const char *columns,
          const char *rows,
          const char *other_rows)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, kind, system, columns, rows);
  test_data_add_table (data, other, system, columns, other_rows);
  return data;
}

static BudgetDisclosureData *
new_functional (BudgetTableKind other, const char *general)
{
  return new_pair (BUDGET_TABLE_KIND_GENERAL_PUBLIC, other, BUDGET_SYSTEM_FUNCTIONAL,
                   "total basic project", general, functional);
}

/* the last digits of two items have changed: sums hold by rounding, the totals are equal */
static const char changed[] = "|[total]合计|12.00|8.00|4.00\n201|一般公共服务支出|12.00|8.00|4.00\n"
                              "20133|宣传事务|12.00|8.00|4.00\n2013301|行政运行|8.01|8.01|\n"
                              "2013302|一般行政管理事务|3.99||3.99";

Test (checker_pairs, general_public_expenditure_is_all_of_it_where_the_totals_agree)
{
  g_autoptr (BudgetDisclosure) wrong = NULL;

  test_checks_assert (new_functional (BUDGET_TABLE_KIND_EXPENDITURE, functional), "B18e",
                      BUDGET_RESULT_PASS);
  wrong = test_data_finish (new_functional (BUDGET_TABLE_KIND_EXPENDITURE, changed));
  cr_assert_eq (test_checks_count (wrong, "B18e", BUDGET_RESULT_FAIL), 2);
  cr_assert_eq (test_checks_count (wrong, "B18p", BUDGET_RESULT_FAIL), 2);
  test_checks_assert (new_functional (BUDGET_TABLE_KIND_EXPENDITURE,
                                      "|[total]合计|11.00|7.00|4.00\n"
                                      "201|一般公共服务支出|11.00|7.00|4.00"),
                      "B18e", BUDGET_RESULT_NOT_APPLICABLE);
  test_checks_assert (test_data_new (), "B18p", BUDGET_RESULT_NOT_APPLICABLE);
}

Test (checker_pairs, appropriations_are_general_public_where_the_totals_agree)
{
  g_autoptr (BudgetDisclosure) right = NULL;
  g_autoptr (BudgetDisclosure) wrong = NULL;

  right =
      test_data_finish (new_functional (BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL, functional));
  wrong = test_data_finish (new_functional (BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL, changed));
  cr_assert_eq (test_checks_count (right, "B18f", BUDGET_RESULT_PASS), 4);
  cr_assert_eq (test_checks_count (right, "B18g", BUDGET_RESULT_FAIL), 0);
  cr_assert_eq (test_checks_count (wrong, "B18f", BUDGET_RESULT_FAIL), 2);
  cr_assert_eq (test_checks_count (wrong, "B18g", BUDGET_RESULT_FAIL), 2);
  test_checks_assert (new_functional (BUDGET_TABLE_KIND_EXPENDITURE, functional), "B18f",
                      BUDGET_RESULT_NOT_APPLICABLE);
}

static const char economic[] = "|[total]合计|9.00\n301|工资福利支出|6.00\n30101|基本工资|6.00\n"
                               "302|商品和服务支出|3.00\n30201|办公费|2.00\n30211|差旅费|1.00";

Test (checker_pairs, basic_expenditure_by_economic_code_is_one_where_the_totals_agree)
{
  test_checks_assert (new_pair (BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                                BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC,
                                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", economic, economic),
                      "B18h", BUDGET_RESULT_PASS);
  test_checks_assert (new_pair (BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                                BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC,
                                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", economic,
                                "|[total]合计|9.00\n301|工资福利支出|9.01"),
                      "B18h", BUDGET_RESULT_FAIL);
  test_checks_assert (new_pair (BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                                BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC,
                                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", economic,
                                "|[total]合计|10.00\n301|工资福利支出|6.00"),
                      "B18h", BUDGET_RESULT_NOT_APPLICABLE);
}

static void
assert_operating (const char *rows, BudgetResult result)
{
  test_checks_assert (new_pair (BUDGET_TABLE_KIND_AGENCY_OPERATING,
                                BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", rows, economic),
                      "B18i", result);
}

Test (checker_pairs, agency_operating_funds_are_all_running_costs_where_the_totals_agree)
{
  assert_operating (
      "|[total]合计|3.00\n302|商品和服务支出|3.00\n30201|办公费|2.00\n30211|差旅费|1.00",
      BUDGET_RESULT_PASS);
  assert_operating ("|[total]合计|3.00\n30201|办公费|2.01\n30211|差旅费|0.99", BUDGET_RESULT_FAIL);
  /* institutions have running costs besides */
  assert_operating ("|[total]合计|2.00\n30201|办公费|2.00", BUDGET_RESULT_NOT_APPLICABLE);
}

/* what a form does not tell is no nil */
Test (checker_pairs, a_form_of_classes_says_nothing_of_items)
{
  static const char classes[] =
      "|[total]合计|12.00|8.00|4.00\n201|一般公共服务支出|12.00|8.00|4.00";
  BudgetDisclosureData *data =
      new_pair (BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_TABLE_KIND_EXPENDITURE,
                BUDGET_SYSTEM_FUNCTIONAL, "total basic project", functional, classes);
  BudgetDisclosureData *narrow = test_data_new ();
  g_autoptr (BudgetDisclosure) shallow = test_data_finish (data);
  g_autoptr (BudgetDisclosure) without = NULL;

  cr_assert_eq (test_checks_count (shallow, "B18e", BUDGET_RESULT_PASS), 1);
  cr_assert_eq (test_checks_count (shallow, "B18e", BUDGET_RESULT_FAIL), 0);
  cr_assert_eq (test_checks_count (shallow, "B18", BUDGET_RESULT_FAIL), 0);
  /* nor is a column that it does not have */
  test_data_add_table (narrow, BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project", functional);
  test_data_add_table (narrow, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "|[total]合计|12.00\n201|一般公共服务支出|12.00\n20133|宣传事务|12.00\n"
                       "2013301|行政运行|8.00\n2013302|一般行政管理事务|4.00");
  without = test_data_finish (narrow);
  cr_assert_eq (test_checks_count (without, "B18", BUDGET_RESULT_FAIL), 0);
  cr_assert_eq (test_checks_count (without, "B18p", BUDGET_RESULT_FAIL), 0);
  cr_assert_eq (test_checks_count (without, "B18e", BUDGET_RESULT_PASS), 4);
}

static void
assert_units (const char *operating, BudgetResult result)
{
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  BudgetDisclosureData *data =
      new_pair (BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_TABLE_KIND_AGENCY_OPERATING,
                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", economic, operating);

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|[grand-total]<expenditure>支出总计|302.27");
  disclosure = test_data_finish (data);
  cr_assert_eq (test_checks_count (disclosure, "U01", BUDGET_RESULT_FAIL),
                result == BUDGET_RESULT_FAIL);
  cr_assert_eq (test_checks_count (disclosure, "U01", BUDGET_RESULT_PASS),
                result == BUDGET_RESULT_FAIL ? 1 : 2);
}

/* the total is that of a part, so that no other total tells its unit */
Test (checker_pairs, no_form_has_all_its_categories_in_the_wrong_unit)
{
  assert_units ("|[total]合计|3.00\n30201|办公费|2.00\n30211|差旅费|1.00", BUDGET_RESULT_PASS);
  assert_units ("|[total]合计|30000\n30201|办公费|20000\n30211|差旅费|10000", BUDGET_RESULT_FAIL);
  assert_units ("|[total]合计|0.0003\n30201|办公费|0.0002\n30211|差旅费|0.0001",
                BUDGET_RESULT_FAIL);
  /* one amount is ten thousand times another by chance */
  assert_units ("|[total]合计|20001\n30201|办公费|20000\n30211|差旅费|1", BUDGET_RESULT_PASS);
  assert_units ("|[total]合计|20000\n30201|办公费|20000", BUDGET_RESULT_PASS);
}

/* of three forms the one that stands alone is wrong, wherever it stands */
Test (checker_pairs, the_form_that_two_others_deny_is_in_the_wrong_unit)
{
  static const char yuan[] = "|[total]合计|30000\n30201|办公费|20000\n30211|差旅费|10000";
  BudgetDisclosureData *data =
      new_pair (BUDGET_TABLE_KIND_AGENCY_OPERATING, BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", yuan, economic);
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autofree char *message = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC,
                       BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, "total", economic);
  data->tables[0].title = "机关运行经费表";
  disclosure = test_data_finish (data);
  message = test_checks_dup_message (disclosure, "U01");
  cr_assert_not_null (message);
  cr_assert (g_str_has_prefix (message, "《机关运行经费表》30201 20000 万元"));
}
