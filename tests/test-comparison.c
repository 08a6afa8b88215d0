/* test-comparison.c - two disclosures side by side
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-comparison-helpers.h"

#include <string.h>

/* The object */

Test (comparison, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetComparison) self = g_object_new (BUDGET_TYPE_COMPARISON, NULL);
  g_autoptr (GListModel) priors = budget_comparison_list_priors (self);

  cr_assert_null (budget_comparison_get_older (self));
  cr_assert_null (budget_comparison_get_newer (self));
  cr_assert_eq (budget_comparison_get_kind (self), BUDGET_COMPARISON_KIND_UNKNOWN);
  cr_assert_null (budget_comparison_get_notes (self)[0]);
  cr_assert_eq (budget_comparison_get_n_rows (self), 0);
  cr_assert_null (budget_comparison_get_row (self, 0));
  cr_assert_null (budget_comparison_find_row (self, NULL, BUDGET_ROLE_NONE));
  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_UNKNOWN), 0);
  cr_assert_eq (budget_comparison_get_n_priors (self), 0);
  cr_assert_null (budget_comparison_get_prior (self, 0));
  cr_assert_eq (g_list_model_get_n_items (priors), 0);
}

Test (comparison, is_a_list_of_its_rows)
{
  g_autoptr (BudgetComparison) self = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (BudgetChange) first = g_list_model_get_item (G_LIST_MODEL (self), 0);
  g_autoptr (BudgetChange) same = budget_comparison_get_row (self, 0);

  cr_assert_eq (g_list_model_get_item_type (G_LIST_MODEL (self)), BUDGET_TYPE_CHANGE);
  cr_assert_eq (g_list_model_get_n_items (G_LIST_MODEL (self)), 1);
  cr_assert_eq (first, same);
  cr_assert_null (g_list_model_get_item (G_LIST_MODEL (self), 1));
}

Test (comparison, keeps_both_disclosures_alive)
{
  g_autoptr (BudgetComparison) self = comparison_of_amounts ("1.00", "2.00");

  cr_assert_eq (budget_disclosure_get_fiscal_year (budget_comparison_get_older (self)), 2021);
  cr_assert_eq (budget_disclosure_get_fiscal_year (budget_comparison_get_newer (self)), 2022);
}

Test (comparison, a_row_keeps_the_comparison_alive)
{
  BudgetComparison *self = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (BudgetChange) row = budget_comparison_get_row (self, 0);

  g_object_unref (self);
  cr_assert_str_eq (budget_change_get_code (row), "201");
  cr_assert_eq (budget_change_get_comparison (row), self);
}

Test (comparison, properties_say_what_getters_say)
{
  g_autoptr (BudgetComparison) self = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (BudgetDisclosure) older = NULL;
  g_autoptr (BudgetDisclosure) newer = NULL;
  g_autoptr (GListModel) priors = NULL;
  g_auto (GStrv) notes = NULL;
  BudgetComparisonKind kind;
  guint n_rows;
  guint n_priors;

  g_object_get (self, "older", &older, "newer", &newer, "kind", &kind, "notes", &notes, "n-rows",
                &n_rows, "n-priors", &n_priors, "priors", &priors, NULL);
  cr_assert_eq (older, budget_comparison_get_older (self));
  cr_assert_eq (newer, budget_comparison_get_newer (self));
  cr_assert_eq (kind, BUDGET_COMPARISON_KIND_YEARS);
  cr_assert_eq (g_strv_length (notes), 0);
  cr_assert_eq (n_rows, 1);
  cr_assert_eq (n_priors, 0);
  cr_assert_eq (g_list_model_get_n_items (priors), 0);
}

/* States */

Test (comparison, says_what_became_of_each_code)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total",
                                        "|[total]合计|10.00\n"
                                        "201|一般公共服务支出|4.00\n"
                                        "203|国防支出|1.00\n"
                                        "2040220|执法办案|3.00\n"
                                        "205|教育支出|2.00\n"),
                     comparison_budget (2022, "total",
                                        "|[total]合计|12.50\n"
                                        "201|一般公共服务支出|4.00\n"
                                        "202|外交支出|0.50\n"
                                        "2040220|执法办案费|6.00\n"
                                        "205|教育支出|2.00万\n"));

  assert_comparison (self, "changed total 10.00 12.50 2.50\n"
                           "same 201 4.00 4.00 0.00\n"
                           "gone 203 1.00 none -1.00\n"
                           "new 202 none 0.50 0.50\n"
                           "renamed 2040220 3.00 6.00 3.00\n"
                           "unknown 205 2.00 none none\n");
  for (int state = BUDGET_CHANGE_STATE_UNKNOWN; state <= BUDGET_CHANGE_STATE_SAME; state++)
    cr_assert_eq (budget_comparison_count_rows (self, (BudgetChangeState) state), 1);
}

Test (comparison, a_listed_category_without_amounts_is_not_there)
{
  g_autoptr (BudgetComparison) self = comparison_of (
      comparison_budget (2021, "total basic",
                         "201|甲|4.00|\n202|乙||\n203|丙|-|无\n204|丁|1.00|\n"),
      comparison_budget (2022, "total basic", "201|甲|4.00|\n202|乙|1.00|\n203|丙||\n204|丁|-|\n"));

  assert_comparison (self, "same 201 4.00 4.00 0.00\n"
                           "new 202 none 1.00 1.00\n"
                           "gone 204 1.00 none -1.00\n");
}

Test (comparison, a_blank_in_one_column_counts_as_nothing_in_it)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (comparison_budget (2021, "total basic", "201|甲|4.00|\n"),
                       comparison_budget (2022, "total basic", "201|甲|4.00|1.00\n"));

  assert_comparison (self, "same 201 4.00 4.00 0.00\nchanged 201 none 1.00 1.00\n");
}

Test (comparison, a_printed_nought_is_as_a_blank)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (comparison_budget (2021, "total basic", "201|甲|4.00|0.00\n"),
                       comparison_budget (2022, "total basic", "201|甲|4.00|\n"));

  assert_comparison (self, "same 201 4.00 4.00 0.00\nsame 201 0.00 none 0.00\n");
}

Test (comparison, a_nought_that_only_one_lists_is_no_news)
{
  g_autoptr (BudgetComparison) self = comparison_full (
      comparison_budget (2021, "total basic", "201|甲|0.00|0\n202|乙||\n203|丙|0|\n204|丁|0|1\n"),
      comparison_budget (2022, "total basic", "202|乙|0.00|\n203|丙|5|\n"));

  assert_comparison (self, "same 201 0.00 none 0.00\n"
                           "same 201 0 none 0\n"
                           "same 202 none 0.00 0.00\n"
                           "changed 203 0 5 5\n"
                           "gone 204 0 none 0\n"
                           "gone 204 1 none -1\n");
}

Test (comparison, what_is_gone_stands_behind_what_it_stood_behind)
{
  g_autoptr (BudgetComparison) self = comparison_of (
      comparison_budget (2021, "total", "201|甲|1\n202|乙|1\n203|丙|1\n204|丁|1\n205|戊|1\n"),
      comparison_budget (2022, "total", "202|乙|1\n206|己|1\n204|丁|1\n"));

  assert_comparison (self, "gone 201 1 none -1\n"
                           "same 202 1 1 0\n"
                           "gone 203 1 none -1\n"
                           "new 206 none 1 1\n"
                           "same 204 1 1 0\n"
                           "gone 205 1 none -1\n");
}

/* Names and codes */

Test (comparison, a_rename_of_the_catalogue_is_known)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2019, "total", "20805|行政事业单位离退休|1.00\n"),
                     comparison_budget (2022, "total", "20805|行政事业单位养老支出|1.00\n"));
  g_autoptr (BudgetChange) row = budget_comparison_get_row (self, 0);

  cr_assert_eq (budget_change_get_state (row), BUDGET_CHANGE_STATE_RENAMED);
  cr_assert (budget_change_is_known_rename (row));
  cr_assert_str_eq (budget_change_get_old_name (row), "行政事业单位离退休");
  cr_assert_str_eq (budget_change_get_new_name (row), "行政事业单位养老支出");
}

Test (comparison, a_name_that_nobody_knows_is_a_rename_that_is_not_known)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2019, "total", "20805|行政事业单位离退休|1.00\n"),
                     comparison_budget (2022, "total", "20805|行政事业单位养佬支出|1.00\n"));
  g_autoptr (BudgetChange) row = budget_comparison_get_row (self, 0);

  cr_assert_eq (budget_change_get_state (row), BUDGET_CHANGE_STATE_RENAMED);
  cr_assert_not (budget_change_is_known_rename (row));
}

Test (comparison, layout_makes_no_rename)
{
  g_autoptr (BudgetComparison) self = comparison_of (
      comparison_budget (2021, "total", "201|一般公共服务支出|1.00\n202||2.00\n"),
      comparison_budget (2022, "total", "201|一般 公共服务|1.00\n202|外交支出|2.00\n"));

  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_SAME), 2);
}

/* The housing fund was 30311 in the economic classification until 2017 and is 30113 since. */
static BudgetDisclosureData *
new_economic (guint year, const char *rows)
{
  BudgetDisclosureData *data = comparison_data (year, BUDGET_DISCLOSURE_KIND_BUDGET);

  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total", rows);
  return data;
}

Test (comparison, a_code_that_the_catalogue_moved_is_one_row)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (new_economic (2017, "30311|住房公积金|19.85\n"),
                       new_economic (2018, "30113|住房公积金|20.00\n"));
  g_autoptr (BudgetChange) row = budget_comparison_find_row (self, "30311", BUDGET_ROLE_NONE);
  g_autoptr (BudgetChange) same = budget_comparison_find_row (self, "30113", BUDGET_ROLE_TOTAL);

  cr_assert_eq (budget_comparison_get_n_rows (self), 1);
  cr_assert_not_null (row);
  cr_assert_eq (row, same);
  cr_assert_eq (budget_change_get_state (row), BUDGET_CHANGE_STATE_RENAMED);
  cr_assert (budget_change_is_known_rename (row));
  cr_assert_str_eq (budget_change_get_old_code (row), "30311");
  cr_assert_str_eq (budget_change_get_new_code (row), "30113");
}

Test (comparison, a_code_is_not_moved_within_one_classification)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (new_economic (2019, "30311|住房公积金|19.85\n"),
                       new_economic (2020, "30113|住房公积金|20.00\n"));

  assert_comparison (self, "gone 30311 19.85 none -19.85\nnew 30113 none 20.00 20.00\n");
}

Test (comparison, a_name_of_many_codes_moves_none)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2009, "total", "2010101|行政运行|1.00\n"),
                     comparison_budget (2024, "total", "2013901|行政运行|1.00\n"));

  assert_comparison (self, "gone 2010101 1.00 none -1.00\nnew 2013901 none 1.00 1.00\n");
}

Test (comparison, a_name_that_two_rows_have_moves_none)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (new_economic (2017, "30311|住房公积金|1.00\n30398|住房公积金|1.00\n"),
                       new_economic (2018, "30113|住房公积金|1.00\n"));

  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_RENAMED), 0);
}

/* Rows */

Test (comparison, names_without_codes_mean_their_category)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total", "|{208}八、社会保障和就业支出|1.00\n"),
                     comparison_budget (2022, "total", "208|社会保障和就业支出|3.00\n"));

  assert_comparison (self, "changed 208 1.00 3.00 2.00\n");
}

Test (comparison, rows_without_categories_match_by_role_side_and_name)
{
  BudgetDisclosureData *data[2];
  const char *const rows[2] = {
    "0:|[year-total]<revenue>本年收入合计|5.00\n0:|教育收费|1.00\n"
    "1:|[year-total]<expenditure>本年支出合计|4.00\n",
    "0:|[year-total]<revenue>本年收入小计|6.00\n0:|1、教育 收费|2.00\n"
    "1:|[year-total]<expenditure>本年支出小计|7.00\n",
  };

  for (guint i = 0; i < 2; i++)
    {
      data[i] = comparison_data (2021 + i, BUDGET_DISCLOSURE_KIND_BUDGET);
      test_data_add_table (data[i], BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL,
                           "0:amount 1:amount", rows[i]);
    }
  g_autoptr (BudgetComparison) self = comparison_full (data[0], data[1]);
  g_autoptr (BudgetChange) last = budget_comparison_get_row (self, 2);

  assert_comparison (self, "changed year-total 5.00 6.00 1.00\n"
                           "changed none 1.00 2.00 1.00\n"
                           "changed year-total 4.00 7.00 3.00\n");
  cr_assert_eq (budget_change_get_side (last), BUDGET_SIDE_EXPENDITURE);
}

Test (comparison, a_part_is_not_its_whole)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total", "201|甲|5.00\n201|其中：甲|1.00\n"),
                     comparison_budget (2022, "total", "201|甲|6.00\n201|其中：甲|2.00\n"));

  assert_comparison (self, "changed 201 5.00 6.00 1.00\nchanged 201 1.00 2.00 1.00\n");
}

Test (comparison, rows_of_one_code_match_in_their_order)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total", "201|甲|1.00\n201|甲|2.00\n"),
                     comparison_budget (2022, "total", "201|甲|1.00\n201|甲|2.00\n201|甲|3.00\n"));

  assert_comparison (self, "same 201 1.00 1.00 0.00\n"
                           "same 201 2.00 2.00 0.00\n"
                           "new 201 none 3.00 3.00\n");
}

/* Columns */

Test (comparison, compares_the_own_stage_and_year_only)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "201|甲|5.00\n");
  BudgetDisclosureData *newer = comparison_data (2021, BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS);

  test_data_add_table (newer, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total/budget total/final total/final/2020 change", "201|甲|5|4|3|2\n");
  g_autoptr (BudgetComparison) self = comparison_full (older, newer);

  assert_comparison (self, "changed 201 5.00 4 -1.00\n");
}

Test (comparison, the_default_column_of_both_is_compared)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total basic", "201|甲|5.00|4.00\n"),
                     comparison_budget (2022, "amount basic", "201|甲|6.00|4.00\n"));
  g_autoptr (BudgetChange) row = budget_comparison_get_row (self, 0);

  assert_comparison (self, "changed 201 5.00 6.00 1.00\n");
  cr_assert_eq (budget_change_get_column (row), BUDGET_ROLE_TOTAL);
}

Test (comparison, a_column_of_a_role_is_compared)
{
  g_autoptr (BudgetDisclosure) older =
      test_data_finish (comparison_budget (2021, "total basic project", "201|甲|5|4|1\n"));
  g_autoptr (BudgetDisclosure) newer =
      test_data_finish (comparison_budget (2022, "total project basic", "201|甲|5|3|2\n"));
  g_autoptr (BudgetComparison) self = budget_comparison_new_for_column (
      older, newer, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_ROLE_PROJECT, NULL);

  assert_comparison (self, "changed 201 1 3 2\n");
}

Test (comparison, funds_are_told_apart)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (comparison_budget (2021, "total basic/general-public basic/government-fund",
                                          "201|甲|5|4|1\n"),
                       comparison_budget (2022, "total basic/government-fund basic/general-public",
                                          "201|甲|7|2|5\n"));
  g_autoptr (BudgetChange) second = budget_comparison_get_row (self, 1);

  assert_comparison (self, "changed 201 5 7 2\nchanged 201 1 2 1\nchanged 201 4 5 1\n");
  cr_assert_eq (budget_change_get_fund (second), BUDGET_FUND_GOVERNMENT_FUND);
  cr_assert_eq (budget_change_get_column (second), BUDGET_ROLE_BASIC);
}

Test (comparison, the_only_fund_tells_nothing)
{
  g_autoptr (BudgetComparison) self =
      comparison_full (comparison_budget (2021, "total/general-public", "201|甲|5\n"),
                       comparison_budget (2022, "total", "201|甲|7\n"));
  g_autofree char *notes = comparison_notes (self);

  assert_comparison (self, "changed 201 5 7 2\n");
  cr_assert_str_eq (notes, "");
}

Test (comparison, what_only_one_has_is_noted)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total basic", "201|甲|5|5\n");
  BudgetDisclosureData *newer = comparison_budget (2022, "total project", "201|甲|5|5\n");

  test_data_add_table (older, BUDGET_TABLE_KIND_REVENUE, BUDGET_SYSTEM_FUNCTIONAL, "total", "");
  test_data_add_table (newer, BUDGET_TABLE_KIND_STATE_CAPITAL, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "");
  newer->tables[1].status = BUDGET_TABLE_STATUS_WITHHELD;
  g_autoptr (BudgetComparison) self = comparison_full (older, newer);
  g_autofree char *notes = comparison_notes (self);

  cr_assert_str_eq (notes, "table expenditure: only the newer has a column project\n"
                           "table expenditure: only the older has a column basic\n"
                           "table state-capital of the newer is withheld\n"
                           "table revenue: only the older has “revenue”");
}

Test (comparison, of_two_columns_that_mean_the_same_the_first_is_compared)
{
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total", "201|甲|5\n"),
                     comparison_budget (2022, "total total", "201|甲|6|7\n"));
  g_autofree char *notes = comparison_notes (self);

  assert_comparison (self, "changed 201 5 6 1\n");
  cr_assert_str_eq (notes,
                    "table expenditure of the newer: column 1 is as an earlier one, which is "
                    "compared");
}

Test (comparison, columns_that_nobody_knows_match_by_heading)
{
  static const char *const union_dues[] = { "其中", "工会 经费", NULL };
  static const char *const welfare[] = { "福利费", NULL };
  static const char *const union_dues_alone[] = { "工会经费", NULL };
  BudgetDisclosureData *data[2];

  for (guint i = 0; i < 2; i++)
    {
      data[i] = comparison_budget (2021 + i, "total unknown unknown", "201|甲|5|6|7\n");
      data[i]->tables[0].columns[1].heading = i == 0 ? union_dues : welfare;
      data[i]->tables[0].columns[2].heading = i == 0 ? welfare : union_dues_alone;
    }
  g_autoptr (BudgetComparison) self = comparison_full (data[0], data[1]);

  assert_comparison (self, "same 201 5 5 0\nchanged 201 7 6 -1\nchanged 201 6 7 1\n");
}

/* Forms with other layouts */

static BudgetDisclosureData *
new_three_public (guint year, const char *columns, const char *rows)
{
  BudgetDisclosureData *data = comparison_data (year, BUDGET_DISCLOSURE_KIND_BUDGET);

  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE, columns, rows);
  return data;
}

Test (comparison, three_public_in_rows_and_in_columns_is_the_same)
{
  g_autoptr (BudgetComparison) self = comparison_full (
      new_three_public (2021, "total",
                        "|[total]合计|9\n|[travel-abroad]因公出国|2\n|[reception]公务接待|7\n"),
      new_three_public (2022, "three-public-total travel-abroad reception", "|某单位|8|2|6\n"));

  assert_comparison (self, "changed three-public-total 9 8 -1\n"
                           "same travel-abroad 2 2 0\n"
                           "changed reception 7 6 -1\n");
}

Test (comparison, several_bodies_in_columns_are_told_apart)
{
  g_autoptr (BudgetComparison) self = comparison_full (
      new_three_public (2021, "three-public-total reception", "|甲单位|5|5\n|乙单位|6|6\n"),
      new_three_public (2022, "three-public-total reception", "|乙单位|6|7\n|甲单位|5|5\n"));

  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_SAME), 3);
  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_CHANGED), 1);
}

/* Tables */

Test (comparison, an_empty_form_has_no_amounts)
{
  g_autoptr (BudgetComparison) self = comparison_of (
      comparison_budget (2021, "total", ""), comparison_budget (2022, "total", "201|甲|5\n"));

  assert_comparison (self, "new 201 none 5 5\n");
}

Test (comparison, several_tables_of_a_kind_match_by_title)
{
  BudgetDisclosureData *data[2];

  for (guint i = 0; i < 2; i++)
    {
      data[i] = comparison_data (2021 + i, BUDGET_DISCLOSURE_KIND_BUDGET);
      for (guint j = 0; j < 2; j++)
        test_data_add_table (data[i], BUDGET_TABLE_KIND_PROJECT_LIST, BUDGET_SYSTEM_NONE, "total",
                             i == j ? "|甲|1\n" : "|乙|2\n");
      data[i]->tables[i].title = i == 0 ? "1、2021年甲项目" : "2、2022年甲项目";
      data[i]->tables[1 - i].title = i == 0 ? "2021年乙项目" : "2022年乙项目";
    }
  g_autoptr (BudgetComparison) self = comparison_full (data[0], data[1]);

  assert_comparison (self, "same none 2 2 0\nsame none 1 1 0\n");
}

/* What the two are */

static BudgetComparisonKind
judge (guint older_year,
       BudgetDisclosureKind older_kind,
       guint newer_year,
       BudgetDisclosureKind newer_kind,
       const char *expected_notes)
{
  BudgetDisclosureData *data[2] = { comparison_data (older_year, older_kind),
                                    comparison_data (newer_year, newer_kind) };

  for (guint i = 0; i < 2; i++)
    test_data_add_table (data[i], BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                         "");
  g_autoptr (BudgetComparison) self = comparison_of (data[0], data[1]);
  g_autofree char *notes = comparison_notes (self);

  cr_assert_str_eq (notes, expected_notes);
  return budget_comparison_get_kind (self);
}

Test (comparison, says_what_the_two_are)
{
  const BudgetDisclosureKind budget = BUDGET_DISCLOSURE_KIND_BUDGET;
  const BudgetDisclosureKind final = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;

  cr_assert_eq (judge (2021, budget, 2022, budget, ""), BUDGET_COMPARISON_KIND_YEARS);
  cr_assert_eq (judge (2018, final, 2022, final, ""), BUDGET_COMPARISON_KIND_YEARS);
  cr_assert_eq (judge (2022, budget, 2021, budget,
                       "the older is a budget of 2022, the newer a budget of 2021"),
                BUDGET_COMPARISON_KIND_YEARS);
  cr_assert_eq (judge (2022, budget, 2022, final, ""), BUDGET_COMPARISON_KIND_EXECUTION);
  cr_assert_eq (judge (2022, final, 2022, final, "both are final accounts of 2022"),
                BUDGET_COMPARISON_KIND_SAME);
  cr_assert_eq (judge (2022, final, 2022, budget,
                       "the older is final accounts of 2022, the newer a budget of 2022"),
                BUDGET_COMPARISON_KIND_MIXED);
  cr_assert_eq (judge (2021, budget, 2022, final,
                       "the older is a budget of 2021, the newer final accounts of 2022"),
                BUDGET_COMPARISON_KIND_MIXED);
  cr_assert_eq (
      judge (0, budget, 2022, budget, "the kind or the year of one of the two is not known"),
      BUDGET_COMPARISON_KIND_UNKNOWN);
  cr_assert_eq (judge (2021, BUDGET_DISCLOSURE_KIND_UNKNOWN, 2022, budget,
                       "the kind or the year of one of the two is not known"),
                BUDGET_COMPARISON_KIND_UNKNOWN);
}

Test (comparison, other_departments_are_noted)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "");
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "");

  older->department_name = "某区财政局";
  newer->scope = BUDGET_SCOPE_UNIT;
  g_autoptr (BudgetComparison) self = comparison_of (older, newer);
  g_autofree char *notes = comparison_notes (self);

  cr_assert_str_eq (notes, "the older is of “某区财政局”, the newer of "
                           "“某区网络安全和信息化委员会办公室”\n"
                           "the older is of a department, the newer of a unit");
}

Test (comparison, another_code_of_the_department_is_noted)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "");

  older->department_code = "310";
  g_autoptr (BudgetComparison) self = comparison_of (older, comparison_budget (2022, "total", ""));

  cr_assert_str_eq (budget_comparison_get_notes (self)[0],
                    "the older is of department 310, the newer of department 224");
}

/* Errors */

/* Takes both. */
static void
assert_refused (BudgetDisclosureData *older,
                BudgetDisclosureData *newer,
                gboolean is_full,
                BudgetRole column,
                BudgetError code,
                const char *message)
{
  g_autoptr (BudgetDisclosure) before = test_data_finish (older);
  g_autoptr (BudgetDisclosure) after = test_data_finish (newer);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetComparison) self =
      is_full ? budget_comparison_new_full (before, after, &error)
              : budget_comparison_new_for_column (before, after, BUDGET_TABLE_KIND_EXPENDITURE,
                                                  column, &error);

  cr_assert_null (self);
  cr_assert (g_error_matches (error, BUDGET_ERROR, (int) code));
  cr_assert_str_eq (error->message, message);
}

Test (comparison, a_table_that_one_has_not_is_an_error)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "201|甲|5\n");

  older->tables[0].kind = BUDGET_TABLE_KIND_GENERAL_PUBLIC;
  assert_refused (older, comparison_budget (2022, "total", "201|甲|5\n"), FALSE, BUDGET_ROLE_NONE,
                  BUDGET_ERROR_NOT_FOUND,
                  "test.txt: table expenditure: found none, expected a table that both disclosures "
                  "have");
}

Test (comparison, a_table_that_was_not_read_is_an_error)
{
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "");

  newer->tables[0].status = BUDGET_TABLE_STATUS_UNREAD;
  assert_refused (comparison_budget (2021, "total", "201|甲|5\n"), newer, FALSE, BUDGET_ROLE_NONE,
                  BUDGET_ERROR_NOT_FOUND,
                  "test.txt: table expenditure: found unread, expected a table that both "
                  "disclosures have");
}

Test (comparison, two_tables_of_the_kind_are_ambiguous)
{
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "201|甲|5\n");

  test_data_add_table (newer, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|甲|5\n");
  assert_refused (comparison_budget (2021, "total", "201|甲|5\n"), newer, FALSE, BUDGET_ROLE_NONE,
                  BUDGET_ERROR_AMBIGUOUS,
                  "test.txt: table expenditure: found 2 of them, expected one");
}

Test (comparison, a_column_that_one_has_not_is_an_error)
{
  assert_refused (
      comparison_budget (2021, "total basic", "201|甲|5|5\n"),
      comparison_budget (2022, "total", "201|甲|5\n"), FALSE, BUDGET_ROLE_BASIC,
      BUDGET_ERROR_NOT_FOUND,
      "test.txt: table expenditure: found no column basic of its own year, expected one "
      "that both have");
}

Test (comparison, no_table_in_common_is_an_error)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "201|甲|5\n");

  older->tables[0].kind = BUDGET_TABLE_KIND_GENERAL_PUBLIC;
  assert_refused (older, comparison_budget (2022, "quantity/number", "201|甲|5\n"), TRUE,
                  BUDGET_ROLE_NONE, BUDGET_ERROR_NOT_FOUND,
                  "test.txt: found no table that test.txt has too, expected one");
}

Test (comparison, refuses_what_is_no_disclosure, .signal = SIGTRAP)
{
  budget_comparison_new (NULL, NULL, NULL);
}

/* Size */

Test (comparison, many_rows_are_compared_in_their_order)
{
  g_autoptr (GString) older = g_string_new (NULL);
  g_autoptr (GString) newer = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    {
      if (i % 7 != 0)
        g_string_append_printf (older, "20%05u|甲|%u\n", i, i + 1);
      if (i % 5 != 0)
        g_string_append_printf (newer, "20%05u|甲|%u\n", i, i + 2);
    }
  g_autoptr (BudgetComparison) self = comparison_of (comparison_budget (2021, "total", older->str),
                                                     comparison_budget (2022, "total", newer->str));

  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_NEW), 457);
  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_GONE), 685);
  cr_assert_eq (budget_comparison_count_rows (self, BUDGET_CHANGE_STATE_CHANGED), 2743);
  for (guint i = 1; i < budget_comparison_get_n_rows (self); i++)
    {
      g_autoptr (BudgetChange) before = budget_comparison_get_row (self, i - 1);
      g_autoptr (BudgetChange) row = budget_comparison_get_row (self, i);

      /* all but what is new before what is gone at one place */
      if (budget_change_get_state (before) != BUDGET_CHANGE_STATE_GONE ||
          budget_change_get_state (row) != BUDGET_CHANGE_STATE_NEW)
        cr_assert_lt (strcmp (budget_change_get_code (before), budget_change_get_code (row)), 0);
    }
}

/* As JSON */

static char *
comparison_to_json (BudgetComparison *self)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GError) error = NULL;
  char *json = budget_writer_comparison_to_json (writer, self, &error);

  cr_assert_not_null (json, "%s", error != NULL ? error->message : "");
  return json;
}

static void
assert_contains (const char *json, const char *part)
{
  cr_assert_not_null (strstr (json, part), "no %s in %s", part, json);
}

Test (comparison, bare_one_is_written_with_every_key)
{
  g_autoptr (BudgetComparison) self = g_object_new (BUDGET_TYPE_COMPARISON, NULL);
  g_autofree char *json = comparison_to_json (self);

  cr_assert_str_eq (json,
                    "{\"format\":\"libbudget-comparison\",\"version\":1,\"kind\":\"unknown\","
                    "\"older\":null,\"newer\":null,\"notes\":[],\"rows\":[],\"priors\":[]}\n");
}

Test (comparison, json_has_both_sides_and_what_follows)
{
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "201|甲|5.00\n203|乙|1|\n");

  newer->tables[0].places[0].line = 9;
  g_autoptr (BudgetComparison) self =
      comparison_of (comparison_budget (2021, "total", "201|甲|4.0\n202|丙|x\n"), newer);
  g_autofree char *json = comparison_to_json (self);

  assert_contains (json, "\"kind\":\"years\"");
  assert_contains (json, "\"older\":{\"code\":\"201\",\"name\":\"甲\",\"amount\":\"4.0\","
                         "\"money_unit\":\"万元\",\"at\":null}");
  assert_contains (json, "\"amount\":\"5.00\",\"money_unit\":\"万元\",\"at\":{\"line\":9}}");
  assert_contains (json, "\"change\":\"1.00\",\"money_unit\":\"万元\","
                         "\"interval\":{\"lowest\":\"0.945\",\"highest\":\"1.055\"},"
                         "\"growth\":\"25.00\",\"growth_fraction\":[\"1\",\"4\"],"
                         "\"execution_rate\":null,\"execution_fraction\":null");
  assert_contains (json, "\"state\":\"gone\"");
  assert_contains (json, "\"amount\":null,\"money_unit\":\"万元\",\"at\":null},\"newer\":null,"
                         "\"change\":null,\"money_unit\":null,\"interval\":null");
}

Test (comparison, a_stream_gets_what_a_string_gets)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetComparison) self = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *json = comparison_to_json (self);

  cr_assert (budget_writer_write_comparison_json (writer, self, stream, NULL, NULL));
  cr_assert_not (g_output_stream_is_closed (stream));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  cr_assert_eq (g_bytes_get_size (bytes), strlen (json));
  cr_assert_eq (memcmp (g_bytes_get_data (bytes, NULL), json, strlen (json)), 0);
}

Test (comparison, a_cancelled_write_is_cancelled)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetComparison) self = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cr_assert_not (budget_writer_write_comparison_json (writer, self, stream, cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (comparison, no_comparison_is_a_programmer_error, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_comparison_to_json (writer, NULL, NULL);
}
