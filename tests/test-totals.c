/* test-totals.c - answers to queries
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "test-data.h"

#include <criterion/criterion.h>
#include <string.h>

static BudgetTotals *
ask (const char *query)
{
  g_autoptr (BudgetDisclosure) sample = test_data_finish (test_data_new_sample ());
  g_autoptr (GError) error = NULL;
  BudgetTotals *totals = budget_query_ask (sample, query, &error);

  cr_assert_not_null (totals, "%s", error != NULL ? error->message : "");
  return totals;
}

Test (totals, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetTotals) self = budget_totals_new ();
  g_autoptr (GBytes) bytes = budget_totals_dup_amount_bytes (self);
  gint64 fen = 7;
  gsize n = 7;

  cr_assert_null (budget_totals_get_query (self));
  cr_assert_null (budget_totals_get_disclosure (self));
  cr_assert_eq (budget_totals_get_n_rows (self), 0);
  cr_assert_null (budget_totals_get_row (self, 0));
  cr_assert_null (budget_totals_find_row (self, NULL, BUDGET_ROLE_NONE));
  cr_assert_not (budget_totals_get_total (self, &fen));
  cr_assert_not (budget_totals_get_whole (self, NULL));
  cr_assert_null (budget_totals_format_total (self));
  cr_assert_eq (budget_totals_get_money_unit (self), BUDGET_MONEY_UNIT_NONE);
  cr_assert_null (budget_totals_get_amounts (self, &n));
  cr_assert_eq (n, 0);
  cr_assert_eq (g_bytes_get_size (bytes), 0);
  cr_assert_eq (fen, 7);
}

Test (totals, is_a_list_of_its_rows)
{
  g_autoptr (BudgetTotals) self = ask ("");
  g_autoptr (BudgetTotal) first = g_list_model_get_item (G_LIST_MODEL (self), 0);
  g_autoptr (BudgetTotal) same = budget_totals_get_row (self, 0);

  cr_assert_eq (g_list_model_get_item_type (G_LIST_MODEL (self)), BUDGET_TYPE_TOTAL);
  cr_assert_eq (g_list_model_get_n_items (G_LIST_MODEL (self)), 4);
  cr_assert_eq (first, same);
  cr_assert_null (g_list_model_get_item (G_LIST_MODEL (self), 4));
}

Test (totals, arrays_say_what_rows_say)
{
  g_autoptr (BudgetTotals) self = ask ("column=basic,project");
  g_autoptr (GBytes) bytes = budget_totals_dup_amount_bytes (self);
  gsize n;
  gsize size;
  const gint64 *amounts = budget_totals_get_amounts (self, &n);
  const gint64 *copied = g_bytes_get_data (bytes, &size);

  cr_assert_eq (n, 5);
  cr_assert_eq (size, n * sizeof (gint64));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetTotal) row = budget_totals_get_row (self, i);

      cr_assert_eq (amounts[i], budget_total_get_amount (row));
      cr_assert_eq (copied[i], amounts[i]);
      cr_assert_eq (budget_totals_get_amount_at (self, i), amounts[i]);
      cr_assert_str_eq (budget_totals_get_code_at (self, i), budget_total_get_code (row));
      cr_assert_str_eq (budget_totals_get_name_at (self, i), budget_total_get_name (row));
      cr_assert_eq (budget_totals_get_column_at (self, i), budget_total_get_column (row));
    }
  cr_assert_null (budget_totals_get_code_at (self, (guint) n));
  cr_assert_null (budget_totals_get_name_at (self, (guint) n));
  cr_assert_eq (budget_totals_get_column_at (self, (guint) n), BUDGET_ROLE_NONE);
  cr_assert_eq (budget_totals_get_amount_at (self, (guint) n), 0);
}

Test (totals, bytes_outlive_the_answer)
{
  BudgetTotals *self = ask ("");
  g_autoptr (GBytes) bytes = budget_totals_dup_amount_bytes (self);

  g_object_unref (self);
  cr_assert_eq (((const gint64 *) g_bytes_get_data (bytes, NULL))[0], 240050000);
}

Test (totals, row_is_found_by_code_and_column)
{
  g_autoptr (BudgetTotals) self = ask ("column=basic,project");
  g_autoptr (BudgetTotal) project = budget_totals_find_row (self, "201", BUDGET_ROLE_PROJECT);
  g_autoptr (BudgetTotal) any = budget_totals_find_row (self, "208", BUDGET_ROLE_NONE);

  cr_assert_eq (budget_total_get_amount (project), 63850000);
  cr_assert_str_eq (budget_total_get_code (any), "208");
  cr_assert_null (budget_totals_find_row (self, "208", BUDGET_ROLE_PROJECT));
  cr_assert_null (budget_totals_find_row (self, "999", BUDGET_ROLE_NONE));
}

Test (totals, whole_is_all_and_total_what_the_range_leaves)
{
  g_autoptr (BudgetTotals) self = ask ("min=20万元 limit=1");
  g_autoptr (BudgetTotal) first = budget_totals_get_row (self, 0);
  g_autofree char *share = budget_total_format_share (first, 2);
  g_autofree char *text = budget_totals_format_total (self);
  gint64 total;
  gint64 whole;

  cr_assert_eq (budget_totals_get_n_rows (self), 1);
  cr_assert (budget_totals_get_total (self, &total));
  cr_assert (budget_totals_get_whole (self, &whole));
  cr_assert_eq (total, 268340000);
  cr_assert_eq (whole, 302270000);
  cr_assert_str_eq (share, "79.42");
  cr_assert_str_eq (text, "268.34");
}

Test (totals, shares_of_several_tables_are_of_their_own)
{
  g_autoptr (BudgetTotals) self = ask ("table=expenditure,basic-economic");
  g_autoptr (BudgetTotal) class = budget_totals_find_row (self, "201", BUDGET_ROLE_NONE);
  g_autoptr (BudgetTotal) wages = budget_totals_find_row (self, "301", BUDGET_ROLE_NONE);
  g_autofree char *share = budget_total_format_share (class, 2);
  g_autofree char *share_of_wages = budget_total_format_share (wages, 2);

  cr_assert_str_eq (share, "79.42");
  cr_assert_str_eq (share_of_wages, "82.35");
  cr_assert_eq (budget_total_get_table_kind (wages), BUDGET_TABLE_KIND_BASIC_ECONOMIC);
}

Test (totals, properties_say_what_the_getters_say)
{
  g_autoptr (BudgetTotals) self = ask ("limit=3");
  g_autoptr (BudgetQuery) query = NULL;
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  BudgetMoneyUnit money_unit;
  guint n_rows;

  g_object_get (self, "query", &query, "disclosure", &disclosure, "money-unit", &money_unit,
                "n-rows", &n_rows, NULL);
  cr_assert_str_eq (budget_query_get_text (query), "limit=3");
  cr_assert_eq (budget_disclosure_get_fiscal_year (disclosure), 2022);
  cr_assert_eq (money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (n_rows, 3);
}

Test (totals, amounts_need_a_length, .signal = SIGTRAP)
{
  g_autoptr (BudgetTotals) self = budget_totals_new ();

  budget_totals_get_amounts (self, NULL);
}

Test (total, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetTotal) self = budget_total_new ();
  g_autofree char *amount = budget_total_format_amount (self);

  cr_assert_null (budget_total_get_totals (self));
  cr_assert_eq (budget_total_get_position (self), 0);
  cr_assert_null (budget_total_dup_table (self));
  cr_assert_eq (budget_total_get_table_kind (self), BUDGET_TABLE_KIND_OTHER);
  cr_assert_null (budget_total_get_code (self));
  cr_assert_null (budget_total_get_name (self));
  cr_assert_eq (budget_total_get_level (self), BUDGET_LEVEL_NONE);
  cr_assert_eq (budget_total_get_side (self), BUDGET_SIDE_NONE);
  cr_assert_eq (budget_total_get_row (self), BUDGET_ROLE_NONE);
  cr_assert_eq (budget_total_get_column (self), BUDGET_ROLE_NONE);
  cr_assert_eq (budget_total_get_stage (self), BUDGET_STAGE_NONE);
  cr_assert_eq (budget_total_get_fund (self), BUDGET_FUND_NONE);
  cr_assert_eq (budget_total_get_fiscal_year (self), 0);
  cr_assert_eq (budget_total_get_money_unit (self), BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (budget_total_get_n_line_items (self), 0);
  cr_assert_eq (budget_total_get_amount (self), 0);
  cr_assert_str_eq (amount, "0.00");
  cr_assert_null (budget_total_format_share (self, 2));
}

Test (total, properties_say_what_the_getters_say)
{
  g_autoptr (BudgetTotals) totals =
      ask ("table=summary side=expenditure row=year-total group=row,side");
  g_autoptr (BudgetTotal) self = budget_totals_get_row (totals, 0);
  g_autoptr (BudgetTotals) owner = NULL;
  g_autoptr (BudgetTable) table = NULL;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  BudgetTableKind kind;
  BudgetSide side;
  BudgetLevel level;
  BudgetRole row;
  BudgetRole column;
  BudgetStage stage;
  BudgetFund fund;
  BudgetMoneyUnit money_unit;
  guint position;
  guint year;
  guint n;

  g_object_get (self, "totals", &owner, "position", &position, "table", &table, "table-kind", &kind,
                "side", &side, "code", &code, "name", &name, "level", &level, "row", &row, "column",
                &column, "stage", &stage, "fund", &fund, "fiscal-year", &year, "money-unit",
                &money_unit, "n-line-items", &n, NULL);
  cr_assert_eq (owner, totals);
  cr_assert_eq (position, 0);
  cr_assert_eq (budget_table_get_kind (table), kind);
  cr_assert_eq (kind, BUDGET_TABLE_KIND_SUMMARY);
  cr_assert_eq (side, BUDGET_SIDE_EXPENDITURE);
  cr_assert_null (code);
  cr_assert_str_eq (name, "本年支出合计");
  cr_assert_eq (level, BUDGET_LEVEL_NONE);
  cr_assert_eq (row, BUDGET_ROLE_YEAR_TOTAL);
  cr_assert_eq (column, BUDGET_ROLE_AMOUNT);
  cr_assert_eq (stage, BUDGET_STAGE_NONE);
  cr_assert_eq (fund, BUDGET_FUND_NONE);
  cr_assert_eq (year, 2022);
  cr_assert_eq (money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (n, 1);
}

Test (total, what_is_not_shared_is_none)
{
  g_autoptr (BudgetTotals) totals = ask ("column=basic,project group=none");
  g_autoptr (BudgetTotal) self = budget_totals_get_row (totals, 0);

  cr_assert_eq (budget_totals_get_n_rows (totals), 1);
  cr_assert_eq (budget_total_get_column (self), BUDGET_ROLE_NONE);
  cr_assert_null (budget_total_get_code (self));
  cr_assert_null (budget_total_get_name (self));
  cr_assert_eq (budget_total_get_amount (self), 302270000);
}

Test (total, keeps_its_answer)
{
  BudgetTotals *totals = ask ("");
  g_autoptr (BudgetTotal) self = budget_totals_get_row (totals, 1);

  g_object_unref (totals);
  cr_assert_str_eq (budget_total_get_name (self), "社会保障和就业支出");
  cr_assert_eq (budget_total_get_level (self), BUDGET_LEVEL_CLASS);
  cr_assert_eq (budget_total_get_n_line_items (self), 1);
}
