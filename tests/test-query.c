/* test-query.c - questions to a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "test-data.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

/* the rows of an answer as "code column amount" lines; what is none is left out */
static char *
describe (BudgetTotals *totals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < budget_totals_get_n_rows (totals); i++)
    {
      g_autoptr (BudgetTotal) row = budget_totals_get_row (totals, i);
      g_autofree char *amount = budget_total_format_amount (row);
      const char *code = budget_total_get_code (row);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                              code != NULL ? code : budget_total_get_name (row), amount);
    }
  return g_string_free (text, FALSE);
}

static void
assert_answer (BudgetDisclosure *disclosure, const char *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure, query, &error);
  g_autofree char *text = NULL;

  cr_assert_not_null (totals, "%s: %s", query, error != NULL ? error->message : "");
  cr_assert_null (error);
  text = describe (totals);
  cr_assert_str_eq (text, expected, "%s: %s, not %s", query, text, expected);
}

static void
assert_fails (BudgetDisclosure *disclosure, const char *query, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure, query, &error);

  cr_assert_null (totals, "%s", query);
  cr_assert (g_error_matches (error, BUDGET_ERROR, code), "%s: %s", query, error->message);
  cr_assert_not_null (strstr (error->message, message), "%s", error->message);
}

static void
assert_total (BudgetDisclosure *disclosure, const char *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 fen = -1;

  cr_assert (budget_query_total (disclosure, query, &fen, &error), "%s: %s", query,
             error != NULL ? error->message : "");
  text = budget_amount_format (fen, BUDGET_MONEY_UNIT_WAN, 2);
  cr_assert_str_eq (text, expected, "%s: %s, not %s", query, text, expected);
}

typedef struct
{
  char query[96];
  char answer[256];
} Question;

ParameterizedTestParameters (query, sample_is_answered)
{
  static Question questions[] = {
    { "", "201 240.05, 208 28.29, 210 14.08, 221 19.85" },
    { "level=class sort=-amount limit=2", "201 240.05, 208 28.29" },
    { "sort=amount", "210 14.08, 221 19.85, 208 28.29, 201 240.05" },
    { "sort=-code limit=1", "221 19.85" },
    { "sort=name limit=1", "201 240.05" },
    { "sort=-document", "221 19.85, 210 14.08, 208 28.29, 201 240.05" },
    { "level=section", "20133 176.20, 20137 63.85, 20805 28.29, 21011 14.08, 22102 19.85" },
    { "level=item sort=-amount limit=1", "2013301 176.20" },
    { "code=20137", "20137 63.85" },
    { "code=20137 level=item", "2013704 20.00, 2013799 43.85" },
    { "code=20137 column=basic,project", "20137 63.85" },
    { "code=2013704,208", "2013704 20.00, 208 28.29" },
    { "code=201,20137", "201 240.05, 20137 63.85" },
    { "column=project", "201 63.85" },
    { "column=basic level=class", "201 176.20, 208 28.29, 210 14.08, 221 19.85" },
    { "code=201 level=all", "201 240.05, 20133 176.20, 2013301 176.20, 20137 63.85, "
                            "2013704 20.00, 2013799 43.85" },
    { "level=item having=basic,project", "" },
    { "level=class having=basic,project", "201 240.05" },
    { "level=item having=project", "2013704 20.00, 2013799 43.85" },
    { "name=住房 level=item", "2210201 19.85" },
    { "min=20万元", "201 240.05, 208 28.29" },
    { "max=28.29wan min=150000", "208 28.29, 221 19.85" },
    { "group=none", "(null) 302.27" },
    { "code=2999", "" },
    { "table=basic-economic", "301 196.35, 302 28.78, 303 13.29" },
    { "table=basic-economic code=301 computed=yes", "301 196.33" },
    { "table=basic-economic code=301 except=30107", "301 176.09" },
    { "table=basic-economic code=301 except=30107 computed=yes", "301 176.07" },
    { "table=basic-economic level=section code=302 except=30201", "30299 20.98" },
    { "table=basic-economic code=30108,30110,30111,30112 group=none", "(null) 29.51" },
    { "table=basic-economic level=section sort=-amount limit=1", "30101 49.71" },
    { "table=summary side=revenue row=grand-total", "收入总计 302.27" },
    { "table=summary", "201 240.05, 208 28.29, 210 14.08, 221 19.85" },
    { "table=summary side=revenue row=general-public,year-total",
      "一、一般公共预算拨款收入 302.27, 本年收入合计 302.27" },
    { "table=summary side=revenue", "一、一般公共预算拨款收入 302.27" },
    { "row=total column=basic,project", "合计 238.42, 合计 63.85" },
  };

  return cr_make_param_array (Question, questions, G_N_ELEMENTS (questions));
}

ParameterizedTest (Question *question, query, sample_is_answered)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());

  assert_answer (sample, question->query, question->answer);
}

ParameterizedTestParameters (query, sample_is_added_up)
{
  static Question questions[] = {
    { "", "302.27" },
    { "level=all", "302.27" },
    { "level=item", "302.27" },
    { "computed=yes", "302.27" },
    { "column=total,basic,project", "302.27" },
    { "column=basic,project", "302.27" },
    { "column=basic", "238.42" },
    { "column=operating-expenditure", "0.00" },
    { "column=project code=20133", "0.00" },
    { "limit=1", "302.27" },
    { "min=20万元", "268.34" },
    { "level=all min=20万元", "268.34" },
    { "row=total", "302.27" },
    { "group=name", "302.27" },
    { "group=name level=item", "302.27" },
    { "table=basic-economic column=personnel", "209.64" },
    { "table=basic-economic column=total,personnel,running", "238.42" },
    { "table=basic-economic computed=yes", "238.40" },
    { "table=basic-economic code=30108,30110,30111,30112", "29.51" },
    { "table=summary side=revenue row=general-public,year-total,grand-total", "302.27" },
    { "table=summary side=expenditure", "302.27" },
  };

  return cr_make_param_array (Question, questions, G_N_ELEMENTS (questions));
}

ParameterizedTest (Question *question, query, sample_is_added_up)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());

  assert_total (sample, question->query, question->answer);
}

ParameterizedTestParameters (query, text_round_trips)
{
  static Question texts[] = {
    { "", "" },
    { " \t\n", "" },
    { "limit=5 sort=-amount table=expenditure code=201 level=class column=basic",
      "table=expenditure code=201 level=class column=basic sort=-amount limit=5" },
    { "column=project,basic", "column=basic,project" },
    { "level=all", "level=all" },
    { "min=10万元 max=1.5yi", "min=100000元 max=150000000元" },
    { "min=-0.5", "min=-0.5元" },
    { "name=\"a \"\"b\"\"\"", "name=\"a \"\"b\"\"\"" },
    { "name=a=b", "name=a=b" },
    { "group=none", "group=none" },
    { "group=category,table", "group=table,category" },
    { "computed=no", "" },
    { "computed=yes nth=2 side=revenue", "nth=2 side=revenue computed=yes" },
    { "row=grand-total having=basic stage=final fund=state-capital year=2021 except=201,202",
      "except=201,202 row=grand-total having=basic stage=final fund=state-capital year=2021" },
    { "sort=document", "" },
    { "sort=-document", "sort=-document" },
  };

  return cr_make_param_array (Question, texts, G_N_ELEMENTS (texts));
}

ParameterizedTest (Question *text, query, text_round_trips)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetQuery) query = budget_query_new_from_text (text->query, &error);
  g_autoptr (BudgetQuery) again = NULL;
  g_autofree char *copy = NULL;

  cr_assert_not_null (query, "%s", error != NULL ? error->message : "");
  cr_assert_str_eq (budget_query_get_text (query), text->answer);
  again = budget_query_new_from_text (budget_query_get_text (query), NULL);
  copy = budget_query_to_string (again);
  cr_assert_str_eq (copy, text->answer);
}

ParameterizedTestParameters (query, bad_text_says_where)
{
  static Question texts[] = {
    { "tabel=expenditure", "query: character 1: found “tabel”, expected one of table, nth" },
    { "table", "query: character 1: found “table”" },
    { "=5", "query: character 1: found “”" },
    { "level=class level=item", "query: character 13: found “level”, expected every key once" },
    { "table=spending", "query: character 7: found “spending”, expected one of other, summary" },
    { "table=expenditure,", "query: character 7: found “”" },
    { "table=", "query: character 7: found “”, expected one of other" },
    { "group=", "query: character 7: found “”, expected none" },
    { "column=none", "query: character 8: found “none”, expected one of unknown, total" },
    { "code=2o1", "query: character 6: found “2o1”, expected a code of digits" },
    { "code=", "query: character 6: found “”, expected a code" },
    { "name=数据 level=deep", "query: character 15: found “deep”, expected one of class" },
    { "level=none", "query: character 7: found “none”" },
    { "side=none", "query: character 6: found “none”" },
    { "stage=none", "query: character 7: found “none”" },
    { "fund=x", "query: character 6: found “x”" },
    { "limit=0", "query: character 7: found “0”, expected a whole number above 0" },
    { "limit=-1", "query: character 7: found “-1”" },
    { "limit=4294967296", "query: character 7: found “4294967296”" },
    { "nth=x", "query: character 5: found “x”" },
    { "year=20222", "query: character 6: found “20222”" },
    { "min=10斤", "query: character 5: found “10斤”, expected an amount" },
    { "min=", "query: character 5: found “”, expected an amount" },
    { "max=0.001", "query: character 5: found “0.001”" },
    { "min=5 max=4", "query: found a minimum above the maximum" },
    { "name=", "query: character 6: found “”, expected a part of a name" },
    { "name=\"x", "query: character 6: found “\"”, expected a closing quote" },
    { "name=\"x\"y", "query: character 6: found “x”, expected white space" },
    { "group=all", "query: character 7: found “all”, expected none, or some of" },
    { "group=none,table", "query: character 7: found “none”" },
    { "sort=size", "query: character 6: found “size”, expected one of document" },
    { "computed=1", "query: character 10: found “1”, expected yes or no" },
    { "level=class code=20137", "query: found level class above code 20137" },
    { "level=all group=column", "query: found level all without category" },
    { "nth=1 table=revenue,expenditure", "query: found nth with several tables" },
    { "\xff", "query: found bytes that are not UTF-8" },
  };

  return cr_make_param_array (Question, texts, G_N_ELEMENTS (texts));
}

ParameterizedTest (Question *text, query, bad_text_says_where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetQuery) query = budget_query_new_from_text (text->query, &error);

  cr_assert_null (query, "%s", text->query);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_QUERY));
  cr_assert (g_str_has_prefix (error->message, text->answer), "%s", error->message);
}

Test (query, methods_say_what_text_says)
{
  const char *const codes[] = { "201", "208", NULL };
  const char *const except[] = { "20133", NULL };
  g_autoptr (BudgetQuery) query = budget_query_new ();
  const struct
  {
    const char *text;
    BudgetQuery *query;
  } cases[] = {
    { "table=revenue", budget_query_with_table (query, BUDGET_TABLE_KIND_REVENUE) },
    { "table=other", budget_query_with_table (query, BUDGET_TABLE_KIND_OTHER) },
    { "table=revenue", budget_query_with_also_table (query, BUDGET_TABLE_KIND_REVENUE) },
    { "nth=2", budget_query_with_nth (query, 2) },
    { "side=revenue", budget_query_with_side (query, BUDGET_SIDE_REVENUE) },
    { "code=201", budget_query_with_code (query, "201") },
    { "", budget_query_with_code (query, NULL) },
    { "code=201,208", budget_query_with_codes (query, codes) },
    { "", budget_query_with_codes (query, NULL) },
    { "except=20133", budget_query_with_except (query, except) },
    { "level=item", budget_query_with_level (query, BUDGET_LEVEL_ITEM) },
    { "level=all", budget_query_with_every_level (query) },
    { "column=basic", budget_query_with_column (query, BUDGET_ROLE_BASIC) },
    { "column=basic", budget_query_with_also_column (query, BUDGET_ROLE_BASIC) },
    { "row=grand-total", budget_query_with_row (query, BUDGET_ROLE_GRAND_TOTAL) },
    { "row=grand-total", budget_query_with_also_row (query, BUDGET_ROLE_GRAND_TOTAL) },
    { "having=project", budget_query_with_having (query, BUDGET_ROLE_PROJECT) },
    { "having=project", budget_query_with_also_having (query, BUDGET_ROLE_PROJECT) },
    { "stage=final", budget_query_with_stage (query, BUDGET_STAGE_FINAL) },
    { "stage=final", budget_query_with_also_stage (query, BUDGET_STAGE_FINAL) },
    { "fund=general-public", budget_query_with_fund (query, BUDGET_FUND_GENERAL_PUBLIC) },
    { "fund=general-public", budget_query_with_also_fund (query, BUDGET_FUND_GENERAL_PUBLIC) },
    { "year=2021", budget_query_with_year (query, 2021) },
    { "name=住房", budget_query_with_name (query, "住房") },
    { "", budget_query_with_name (query, "") },
    { "min=1元", budget_query_with_minimum (query, 100) },
    { "max=0.01元", budget_query_with_maximum (query, 1) },
    { "group=table,column",
      budget_query_with_group_by (query, BUDGET_DIMENSIONS_TABLE | BUDGET_DIMENSIONS_COLUMN) },
    { "sort=-amount", budget_query_with_sort (query, BUDGET_SORT_AMOUNT, TRUE) },
    { "limit=3", budget_query_with_limit (query, 3) },
    { "computed=yes", budget_query_with_computed (query, TRUE) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cr_assert_str_eq (budget_query_get_text (cases[i].query), cases[i].text);
      g_object_unref (cases[i].query);
    }
  cr_assert_str_eq (budget_query_get_text (query), "");
}

Test (query, with_replaces_and_with_also_adds)
{
  g_autoptr (BudgetQuery) query = budget_query_new ();
  g_autoptr (BudgetQuery) basic = budget_query_with_column (query, BUDGET_ROLE_BASIC);
  g_autoptr (BudgetQuery) both = budget_query_with_also_column (basic, BUDGET_ROLE_PROJECT);
  g_autoptr (BudgetQuery) project = budget_query_with_column (basic, BUDGET_ROLE_PROJECT);

  cr_assert_str_eq (budget_query_get_text (basic), "column=basic");
  cr_assert_str_eq (budget_query_get_text (both), "column=basic,project");
  cr_assert_str_eq (budget_query_get_text (project), "column=project");
}

Test (query, text_is_a_property)
{
  g_autoptr (BudgetQuery) query = budget_query_new_from_text ("limit=1", NULL);
  g_autofree char *text = NULL;

  g_object_get (query, "text", &text, NULL);
  cr_assert_str_eq (text, "limit=1");
}

Test (query, code_needs_digits, .signal = SIGTRAP)
{
  g_autoptr (BudgetQuery) query = budget_query_new ();

  budget_query_with_code (query, "2a");
}

Test (query, run_needs_a_disclosure, .signal = SIGTRAP)
{
  g_autoptr (BudgetQuery) query = budget_query_new ();

  budget_query_run (query, NULL, NULL);
}

Test (query, what_is_not_there_is_an_error)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());

  assert_fails (sample, "table=revenue", BUDGET_ERROR_NOT_FOUND,
                "test.txt: table revenue: found none, expected a table");
  assert_fails (sample, "column=closing", BUDGET_ERROR_NOT_FOUND,
                "test.txt: table expenditure: found no column closing, expected one of that role");
  assert_fails (sample, "column=basic,closing", BUDGET_ERROR_NOT_FOUND, "found no column closing");
  assert_fails (sample, "stage=final", BUDGET_ERROR_NOT_FOUND, "found no such column");
  assert_fails (sample, "nth=2", BUDGET_ERROR_NOT_FOUND, "table expenditure: found none");
  assert_fails (sample, "level=x", BUDGET_ERROR_QUERY, "query: character 7");
}

Test (query, total_of_a_row_that_is_not_there_is_an_error)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());
  g_autoptr (GError) error = NULL;
  gint64 fen = 7;

  cr_assert_not (budget_query_total (sample, "code=299", &fen, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND));
  cr_assert_str_eq (error->message, "test.txt: found no row, expected one of “code=299”");
  cr_assert_eq (fen, 7);
}

Test (query, two_sides_are_no_sum)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());

  assert_fails (sample, "table=summary row=grand-total", BUDGET_ERROR_AMBIGUOUS,
                "table summary: found rows of both sides");
  assert_answer (sample, "table=summary row=grand-total group=side",
                 "收入总计 302.27, 支出总计 302.27");
}

Test (query, several_tables_are_kept_apart_and_have_no_total)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());
  g_autoptr (BudgetTotals) totals = NULL;
  g_autoptr (GError) error = NULL;
  gint64 fen = 7;

  totals = budget_query_ask (sample, "table=expenditure,basic-economic", NULL);
  cr_assert_eq (budget_totals_get_n_rows (totals), 7);
  cr_assert_not (budget_totals_get_total (totals, &fen));
  cr_assert_not (budget_totals_get_whole (totals, &fen));
  cr_assert_null (budget_totals_format_total (totals));
  cr_assert_not (budget_query_total (sample, "table=expenditure,basic-economic", &fen, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS));
  cr_assert_eq (fen, 7);
  assert_fails (sample, "table=expenditure,basic-economic group=category", BUDGET_ERROR_AMBIGUOUS,
                "found 2 of them");
}

Test (query, table_of_a_kind_is_told_by_its_number)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|a|1\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total", "");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "201|a|2\n");
  disclosure = test_data_finish (data);
  assert_fails (disclosure, "", BUDGET_ERROR_AMBIGUOUS,
                "test.txt: table expenditure: found 2 of them, expected one that nth tells");
  assert_answer (disclosure, "nth=1", "201 1.00");
  assert_answer (disclosure, "nth=2", "");
  assert_answer (disclosure, "nth=3", "201 2.00");
  assert_answer (disclosure, "group=table,category", "201 1.00, 201 2.00");
  assert_fails (disclosure, "nth=4", BUDGET_ERROR_NOT_FOUND, "found none");
}

Test (query, empty_form_is_nothing_and_a_withheld_one_is_an_error)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE, "total", "");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total", "")
      ->status = BUDGET_TABLE_STATUS_WITHHELD;
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "table=three-public", "");
  assert_answer (disclosure, "table=three-public column=three-public-total", "");
  assert_total (disclosure, "table=three-public", "0.00");
  assert_fails (disclosure, "", BUDGET_ERROR_NOT_FOUND, "found withheld, expected a table");
}

Test (query, column_that_is_no_money_is_refused)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total growth/percent quantity/number", "201|a|1|5.5|3\n");
  disclosure = test_data_finish (data);
  assert_fails (disclosure, "column=growth", BUDGET_ERROR_TYPE,
                "test.txt: table expenditure: found column growth of percent, expected a column "
                "of money");
  assert_fails (disclosure, "column=total,quantity", BUDGET_ERROR_TYPE,
                "column quantity of number");
  assert_answer (disclosure, "", "201 1.00");
}

Test (query, sum_that_does_not_fit_is_an_error)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  BudgetTableData *table =
      test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                           "20101|a|1\n20102|b|1\n");

  table->values[0] = G_MAXINT64;
  disclosure = test_data_finish (data);
  assert_fails (disclosure, "", BUDGET_ERROR_OVERFLOW, "test.txt: table expenditure: ");
  table->values[1] = 0;
  cr_assert (budget_query_total (disclosure, "", &(gint64){ 0 }, NULL));
}

Test (query, nearest_printed_rows_stand_in_for_one_that_is_not)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project",
                       "2013301|a|5|5|\n"
                       "20137|b||2|4\n"
                       "2013704|c|1||1\n"
                       "208|d|-||\n"
                       "20801|e|3|3|\n");
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "", "201 6.00, 208 3.00");
  assert_answer (disclosure, "column=basic", "201 7.00, 208 3.00");
  assert_answer (disclosure, "column=project", "201 4.00");
  assert_answer (disclosure, "column=project computed=yes", "201 1.00");
  assert_answer (disclosure, "level=section", "20133 5.00, 20137 1.00, 20801 3.00");
  assert_answer (disclosure, "level=all code=201",
                 "201 6.00, 20133 5.00, 2013301 5.00, "
                 "20137 1.00, 2013704 1.00");
  assert_total (disclosure, "level=all", "9.00");
}

Test (query, name_of_a_code_that_is_not_printed_is_the_catalogues)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetTotals) totals = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "2013704|信息安全|5\n");
  disclosure = test_data_finish (data);
  totals = budget_query_ask (disclosure, "level=all", NULL);
  cr_assert_str_eq (budget_totals_get_name_at (totals, 0), "一般公共服务支出");
  cr_assert_str_eq (budget_totals_get_name_at (totals, 1), "网信事务");
  cr_assert_str_eq (budget_totals_get_name_at (totals, 2), "信息安全");
}

Test (query, blocks_side_by_side_are_one_table)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "0:amount 1:amount", "0:301|a|10\n0:30101|b|4\n1:30102|c|6\n1:302|d|5\n");
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "table=basic-economic", "301 10.00, 302 5.00");
  assert_answer (disclosure, "table=basic-economic level=section", "30101 4.00, 30102 6.00");
  assert_total (disclosure, "table=basic-economic", "15.00");
  assert_total (disclosure, "table=basic-economic computed=yes", "15.00");
}

Test (query, part_named_by_of_which_is_not_all_there_is)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_PROJECT_LIST, BUDGET_SYSTEM_NONE, "amount",
                       "|甲项目|10\n|其中：购置|4\n|乙项目|5\n");
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "table=project-list sort=-amount",
                 "甲项目 10.00, 乙项目 5.00, 其中：购置 4.00");
  assert_total (disclosure, "table=project-list", "15.00");
  assert_total (disclosure, "table=project-list computed=yes", "15.00");
  assert_answer (disclosure, "table=project-list name=甲 min=6万元", "甲项目 10.00");
}

Test (query, rows_with_roles_hold_each_other)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE, "amount",
                       "|[travel-abroad]因公出国|2\n"
                       "|[vehicles]公务用车|7\n"
                       "|[vehicle-purchase]购置|3\n"
                       "|[vehicle-operation]运行|4\n"
                       "|[reception]接待|1\n");
  disclosure = test_data_finish (data);
  assert_total (disclosure, "table=three-public", "10.00");
  assert_total (disclosure, "table=three-public computed=yes", "10.00");
  assert_total (disclosure, "table=three-public row=vehicle-purchase,vehicle-operation", "7.00");
}

Test (query, stage_of_the_document_counts_unless_another_is_asked)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (BudgetDisclosure) budget = NULL;
  BudgetDisclosureData *other = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "amount/budget amount/final", "201|a|1|2\n");
  data->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "", "201 2.00");
  assert_answer (disclosure, "stage=budget", "201 1.00");
  assert_answer (disclosure, "stage=budget,final", "201 1.00, 201 2.00");
  assert_answer (disclosure, "group=category,stage", "201 1.00, 201 2.00");

  test_data_add_table (other, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "amount/2021 amount/2022 amount", "201|a|1|2|3\n");
  budget = test_data_finish (other);
  assert_fails (budget, "", BUDGET_ERROR_AMBIGUOUS,
                "found columns 1 and 2 of role amount, expected one that stage");
  assert_answer (budget, "year=2021", "201 1.00");
}

Test (query, funds_add_up_and_all_funds_hold_each)
{
  BudgetDisclosureData *data = test_data_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total general-public/general-public basic/general-public "
                       "project/general-public basic/government-fund",
                       "201|a|15|10|6|4|5\n");
  disclosure = test_data_finish (data);
  assert_answer (disclosure, "column=basic", "201 11.00");
  assert_answer (disclosure, "column=basic fund=government-fund", "201 5.00");
  assert_answer (disclosure, "column=basic group=category,fund", "201 6.00, 201 5.00");
  assert_total (disclosure, "column=total,general-public,basic,project", "15.00");
  assert_total (disclosure, "column=general-public,basic,project fund=general-public", "10.00");
}

Test (query, share_is_one_amount_of_another)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());
  g_autoptr (GError) error = NULL;
  g_autofree char *share = budget_query_share (sample, "column=project", "", 2, &error);
  g_autofree char *none = NULL;

  cr_assert_null (error);
  cr_assert_str_eq (share, "21.12");
  none = budget_query_share (sample, "", "column=operating-expenditure", 2, &error);
  cr_assert_null (none);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT));
}

Test (query, disclosure_without_tables_has_no_answer)
{
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_new ();

  assert_fails (disclosure, "", BUDGET_ERROR_NOT_FOUND, "table expenditure: found none");
}

/* Random text either compiles, and then round-trips, or fails with a message. */
Test (query, any_text_compiles_or_says_why)
{
  static const char *const pieces[] = {
    "table", "=",     "expenditure", ",",    " ",   "\"",   "code",   "201",  "level",    "class",
    "all",   "group", "none",        "min",  "1.5", "万元", "-",      "sort", "amount",   "limit",
    "0",     "5",     "\t",          "name", "数",  "\xff", "column", "row",  "computed", "yes"
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20221124);
  guint compiled = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (BudgetQuery) query = NULL;
      g_autoptr (GError) error = NULL;
      gint n = g_rand_int_range (random, 0, 12);

      for (gint j = 0; j < n; j++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      query = budget_query_new_from_text (text->str, &error);
      cr_assert_eq (query == NULL, error != NULL);
      if (query != NULL)
        {
          g_autoptr (BudgetQuery) again =
              budget_query_new_from_text (budget_query_get_text (query), NULL);

          compiled++;
          cr_assert_not_null (again, "%s", text->str);
          cr_assert_str_eq (budget_query_get_text (query), budget_query_get_text (again));
        }
    }
  cr_assert_gt (compiled, 100);
}
