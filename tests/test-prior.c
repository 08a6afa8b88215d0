/* test-prior.c - what a disclosure says of last year, against last year's
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-comparison-helpers.h"

#include <string.h>

#define WAN(amount, scale)                                                                         \
  {                                                                                                \
    G_GINT64_CONSTANT (amount), scale, TRUE                                                        \
  }

static const BudgetStatementData increase = { .what = BUDGET_STATEMENT_KIND_BASIC,
                                              .money_unit = BUDGET_MONEY_UNIT_WAN,
                                              .amount = WAN (238420000, 2),
                                              .change = WAN (51070000, 2),
                                              .direction = BUDGET_DIRECTION_INCREASE,
                                              .text = "基本支出238.42万元，比上年增加51.07万元" };

static void
add_statements (BudgetDisclosureData *data, const BudgetStatementData *statements, guint n)
{
  BudgetPassageData *passage = _budget_arena_new_array (data->arena, BudgetPassageData, 1);

  passage->heading = "收支说明";
  passage->n_statements = n;
  passage->statements = _budget_arena_new_array (data->arena, BudgetStatementData, n);
  memcpy (passage->statements, statements, n * sizeof *statements);
  data->passages = passage;
  data->n_passages = 1;
}

/* Last year's budget: 187.35 basic, 32.08 project expenditure. */
static BudgetDisclosureData *
new_last_year (void)
{
  return comparison_budget (2021, "total basic project",
                            "|[total]合计|219.43|187.35|32.08\n201|甲|219.43|187.35|32.08\n");
}

static BudgetDisclosureData *
new_this_year (const BudgetStatementData *statements, guint n)
{
  BudgetDisclosureData *data =
      comparison_budget (2022, "total basic project", "|[total]合计|302.27|238.42|63.85\n");

  add_statements (data, statements, n);
  return data;
}

static BudgetPrior *
prior_of (BudgetDisclosureData *older, const BudgetStatementData *statement)
{
  g_autoptr (BudgetComparison) comparison = comparison_of (older, new_this_year (statement, 1));

  return budget_comparison_get_prior (comparison, 0);
}

static guint
count_priors (BudgetDisclosureData *older, const BudgetStatementData *statement)
{
  g_autoptr (BudgetComparison) comparison = comparison_of (older, new_this_year (statement, 1));

  return budget_comparison_get_n_priors (comparison);
}

Test (prior, bare_one_is_valid_and_says_nothing)
{
  g_autoptr (BudgetPrior) self = budget_prior_new ();
  g_autofree char *stated = budget_prior_format_stated (self);

  cr_assert_null (budget_prior_get_comparison (self));
  cr_assert_eq (budget_prior_get_position (self), 0);
  cr_assert_null (budget_prior_dup_statement (self));
  cr_assert_eq (budget_prior_get_what (self), BUDGET_STATEMENT_KIND_UNKNOWN);
  cr_assert_null (budget_prior_get_about (self));
  cr_assert_eq (budget_prior_get_basis (self), BUDGET_PRIOR_BASIS_NONE);
  cr_assert (budget_prior_is_confirmed (self));
  cr_assert_null (budget_prior_dup_old_statement (self));
  cr_assert_null (budget_prior_dup_old_line_item (self));
  cr_assert_eq (budget_prior_get_old_column (self), -1);
  cr_assert_null (budget_prior_dup_old_place (self));
  cr_assert_null (budget_prior_dup_new_place (self));
  cr_assert_str_eq (stated, "0");
}

Test (prior, a_change_says_what_last_year_was)
{
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &increase);
  g_autoptr (BudgetStatement) statement = budget_prior_dup_statement (self);
  g_autoptr (BudgetLineItem) item = budget_prior_dup_old_line_item (self);
  g_autofree char *stated = budget_prior_format_stated (self);
  g_autofree char *found = budget_prior_format_found (self);
  g_autofree char *difference = budget_prior_format_difference (self);

  cr_assert_eq (budget_prior_get_what (self), BUDGET_STATEMENT_KIND_BASIC);
  cr_assert_eq (budget_prior_get_basis (self), BUDGET_PRIOR_BASIS_CHANGE);
  cr_assert (budget_prior_is_confirmed (self));
  cr_assert_eq (budget_prior_get_stated (self), 187350000);
  cr_assert_eq (budget_prior_get_found (self), 187350000);
  cr_assert_str_eq (stated, "187.35");
  cr_assert_str_eq (found, "187.35");
  cr_assert_str_eq (difference, "0.00");
  cr_assert_eq (budget_statement_get_direction (statement), BUDGET_DIRECTION_INCREASE);
  cr_assert_eq (budget_line_item_get_kind (item), BUDGET_ITEM_KIND_TOTAL);
  cr_assert_eq (budget_prior_get_old_column (self), 1);
  cr_assert_null (budget_prior_dup_old_statement (self));
}

Test (prior, a_change_that_does_not_fit_is_not_confirmed)
{
  BudgetStatementData statement = increase;

  statement.change.fen = 50070000;
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);
  g_autofree char *difference = budget_prior_format_difference (self);
  gint64 lowest = 0;
  gint64 highest = 0;

  cr_assert_not (budget_prior_is_confirmed (self));
  cr_assert_eq (budget_prior_get_stated (self), 188350000);
  cr_assert_eq (budget_prior_get_difference (self), -1000000);
  cr_assert_str_eq (difference, "-1.00");
  /* three amounts, each rounded to 0.01 */
  budget_prior_get_interval (self, &lowest, &highest);
  cr_assert_eq (lowest, 188350000 - 15000);
  cr_assert_eq (highest, 188350000 + 15000);
}

Test (prior, rounding_of_three_prints_is_allowed_and_no_more)
{
  BudgetStatementData statement = increase;

  statement.change.fen = 51080000;
  g_autoptr (BudgetPrior) near = prior_of (new_last_year (), &statement);
  statement.change.fen = 51090000;
  g_autoptr (BudgetPrior) far = prior_of (new_last_year (), &statement);

  cr_assert (budget_prior_is_confirmed (near));
  cr_assert_not (budget_prior_is_confirmed (far));
}

Test (prior, a_decrease_is_added)
{
  BudgetStatementData statement = increase;

  statement.what = BUDGET_STATEMENT_KIND_PROJECT;
  statement.amount.fen = 30080000;
  statement.change.fen = 2000000;
  statement.direction = BUDGET_DIRECTION_DECREASE;
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);

  cr_assert_eq (budget_prior_get_stated (self), 32080000);
  cr_assert (budget_prior_is_confirmed (self));
}

Test (prior, the_amount_of_last_year_itself_is_exact)
{
  BudgetStatementData statement = increase;

  statement.prior = (BudgetStatedAmount) WAN (187360000, 2);
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);

  cr_assert_eq (budget_prior_get_basis (self), BUDGET_PRIOR_BASIS_STATED);
  cr_assert_eq (budget_prior_get_stated (self), 187360000);
  cr_assert_not (budget_prior_is_confirmed (self));
}

Test (prior, an_amount_with_fewer_decimals_may_be_rounded)
{
  BudgetStatementData statement = increase;

  statement.prior = (BudgetStatedAmount) WAN (187400000, 1);
  g_autoptr (BudgetPrior) near = prior_of (new_last_year (), &statement);
  statement.prior.fen = 187500000;
  g_autoptr (BudgetPrior) far = prior_of (new_last_year (), &statement);

  cr_assert (budget_prior_is_confirmed (near));
  cr_assert_not (budget_prior_is_confirmed (far));
}

Test (prior, the_same_as_last_year_is_the_amount)
{
  BudgetStatementData statement = increase;

  statement.amount.fen = 187350000;
  statement.change = (BudgetStatedAmount){ 0 };
  statement.direction = BUDGET_DIRECTION_SAME;
  statement.text = "基本支出187.35万元，与上年持平";
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);
  statement.amount.fen = 187360000;
  g_autoptr (BudgetPrior) other = prior_of (new_last_year (), &statement);

  cr_assert_eq (budget_prior_get_basis (self), BUDGET_PRIOR_BASIS_SAME);
  cr_assert (budget_prior_is_confirmed (self));
  cr_assert_not (budget_prior_is_confirmed (other));
}

Test (prior, growth_leaves_an_interval)
{
  BudgetStatementData statement = increase;
  gint64 lowest = 0;
  gint64 highest = 0;

  statement.change = (BudgetStatedAmount){ 0 };
  statement.growth = "27.26";
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);
  statement.growth = "27.23";
  g_autoptr (BudgetPrior) other = prior_of (new_last_year (), &statement);

  cr_assert_eq (budget_prior_get_basis (self), BUDGET_PRIOR_BASIS_GROWTH);
  cr_assert (budget_prior_is_confirmed (self));
  cr_assert_not (budget_prior_is_confirmed (other));
  /* 238.42 / 1.2726 */
  cr_assert_eq (budget_prior_get_stated (self), 187348735);
  /* 238.415 / 1.27265 and 238.425 / 1.27255, and half of the 0.01 that is found */
  budget_prior_get_interval (self, &lowest, &highest);
  cr_assert_eq (lowest, 187337445 - 5000);
  cr_assert_eq (highest, 187360026 + 5000);
}

Test (prior, a_fall_by_all_of_it_says_nothing)
{
  BudgetStatementData statement = increase;

  statement.amount = (BudgetStatedAmount) WAN (0, 2);
  statement.change = (BudgetStatedAmount){ 0 };
  statement.growth = "100.00";
  statement.direction = BUDGET_DIRECTION_DECREASE;
  cr_assert_eq (count_priors (new_last_year (), &statement), 0);
}

Test (prior, growth_that_is_no_number_says_nothing)
{
  static const char *const growths[] = { "十", "1.1234567", "99999999999" };
  BudgetStatementData statement = increase;

  statement.change = (BudgetStatedAmount){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (growths); i++)
    {
      statement.growth = growths[i];
      cr_assert_eq (count_priors (new_last_year (), &statement), 0);
    }
}

Test (prior, what_overflows_says_nothing)
{
  BudgetStatementData statement = increase;

  statement.amount.fen = G_MAXINT64;
  statement.change.fen = G_MAXINT64;
  statement.direction = BUDGET_DIRECTION_DECREASE;
  cr_assert_eq (count_priors (new_last_year (), &statement), 0);
}

/* Which statements */

Test (prior, only_the_year_before_and_the_same_kind_count)
{
  BudgetDisclosureData *other = new_last_year ();
  BudgetDisclosureData *final = new_last_year ();

  other->fiscal_year = 2020;
  final->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  cr_assert_eq (count_priors (other, &increase), 0);
  cr_assert_eq (count_priors (final, &increase), 0);
}

static void
assert_speaks_of_last_year (BudgetDisclosureKind kind, const char *text, gboolean expected)
{
  BudgetDisclosureData *older = new_last_year ();
  BudgetStatementData statement = increase;
  BudgetDisclosureData *newer;

  statement.text = text;
  newer = new_this_year (&statement, 1);
  older->kind = newer->kind = kind;
  g_autoptr (BudgetComparison) comparison = comparison_of (older, newer);

  cr_assert_eq (budget_comparison_get_n_priors (comparison), expected ? 1 : 0, "%s", text);
}

Test (prior, words_tell_what_is_compared_with)
{
  const BudgetDisclosureKind budget = BUDGET_DISCLOSURE_KIND_BUDGET;
  const BudgetDisclosureKind final = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;

  assert_speaks_of_last_year (budget, "比2021年增加51.07万元", TRUE);
  assert_speaks_of_last_year (budget, "比 2021 年预算增加51.07万元", TRUE);
  assert_speaks_of_last_year (budget, "与去年相比增加51.07万元", TRUE);
  assert_speaks_of_last_year (budget, "比2020年增加51.07万元", FALSE);
  assert_speaks_of_last_year (budget, "比上年执行数增加51.07万元", FALSE);
  assert_speaks_of_last_year (budget, "比2021年决算增加51.07万元", FALSE);
  assert_speaks_of_last_year (budget, "增加51.07万元，为上年结转", FALSE);
  assert_speaks_of_last_year (budget, "增加51.07万元", FALSE);
  assert_speaks_of_last_year (final, "与2021年度相比增加51.07万元", TRUE);
  assert_speaks_of_last_year (final, "决算数比上年增加51.07万元", TRUE);
  assert_speaks_of_last_year (final, "比年初预算增加51.07万元", FALSE);
  assert_speaks_of_last_year (final, "与全年预算数持平，比上年增加51.07万元", FALSE);
}

Test (prior, a_part_follows_its_whole)
{
  BudgetStatementData statements[] = { increase, increase, increase };

  statements[0].what = BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE;
  statements[0].amount.fen = 302270000;
  statements[0].change.fen = 82840000;
  /* 其中基本支出增加51.07万元: the amount stands in the table */
  statements[1].amount = (BudgetStatedAmount){ 0 };
  statements[1].text = "其中基本支出增加51.07万元";
  /* an amount of its own that says nothing of last year */
  statements[2].text = "基本支出238.42万元，增加51.07万元";
  g_autoptr (BudgetComparison) comparison =
      comparison_of (new_last_year (), new_this_year (statements, 3));
  g_autoptr (BudgetPrior) part = budget_comparison_get_prior (comparison, 1);

  cr_assert_eq (budget_comparison_get_n_priors (comparison), 2);
  cr_assert_eq (budget_prior_get_stated (part), 187350000);
  cr_assert (budget_prior_is_confirmed (part));
}

Test (prior, what_last_year_has_no_amount_of_is_not_listed)
{
  BudgetStatementData statement = increase;

  statement.what = BUDGET_STATEMENT_KIND_RECEPTION;
  cr_assert_eq (count_priors (new_last_year (), &statement), 0);
  statement.what = BUDGET_STATEMENT_KIND_UNKNOWN;
  cr_assert_eq (count_priors (new_last_year (), &statement), 0);
}

/* Where it is found */

Test (prior, a_category_is_found_by_its_code)
{
  BudgetStatementData statement = increase;

  statement.what = BUDGET_STATEMENT_KIND_CATEGORY;
  statement.about = "201";
  statement.amount.fen = 220430000;
  statement.change.fen = 1000000;
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &statement);
  g_autoptr (BudgetLineItem) item = budget_prior_dup_old_line_item (self);

  cr_assert_str_eq (budget_prior_get_about (self), "201");
  cr_assert_str_eq (budget_line_item_get_code (item), "201");
  cr_assert (budget_prior_is_confirmed (self));
}

Test (prior, a_project_is_found_by_its_name)
{
  BudgetDisclosureData *older = new_last_year ();
  BudgetStatementData statement = increase;

  test_data_add_table (older, BUDGET_TABLE_KIND_PROJECT_LIST, BUDGET_SYSTEM_NONE, "total",
                       "|网络安全|20.00\n");
  statement.what = BUDGET_STATEMENT_KIND_PROJECT_ITEM;
  statement.about = "网络 安全";
  statement.amount.fen = 25000000;
  statement.change.fen = 5000000;
  g_autoptr (BudgetPrior) self = prior_of (older, &statement);

  cr_assert_eq (budget_prior_get_found (self), 20000000);
}

Test (prior, three_public_is_found_in_columns)
{
  BudgetDisclosureData *older = new_last_year ();
  BudgetStatementData statement = increase;

  test_data_add_table (older, BUDGET_TABLE_KIND_THREE_PUBLIC, BUDGET_SYSTEM_NONE,
                       "three-public-total/budget reception/budget", "|某单位|3.00|1.35\n");
  statement.what = BUDGET_STATEMENT_KIND_RECEPTION;
  statement.amount.fen = 1350000;
  statement.direction = BUDGET_DIRECTION_SAME;
  g_autoptr (BudgetPrior) self = prior_of (older, &statement);

  cr_assert_eq (budget_prior_get_old_column (self), 1);
  cr_assert (budget_prior_is_confirmed (self));
}

Test (prior, a_blank_is_nought)
{
  BudgetDisclosureData *older =
      comparison_budget (2021, "total basic project", "|[total]合计|219.43||\n");
  BudgetStatementData statement = increase;

  statement.change.fen = statement.amount.fen;
  g_autoptr (BudgetPrior) self = prior_of (older, &statement);

  cr_assert_eq (budget_prior_get_found (self), 0);
  cr_assert_eq (budget_prior_get_stated (self), 0);
  cr_assert (budget_prior_is_confirmed (self));
}

Test (prior, of_several_amounts_the_best_counts)
{
  BudgetDisclosureData *older = new_last_year ();
  BudgetStatementData statement = increase;

  test_data_add_table (older, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|[year-total]<expenditure>本年支出合计|219.43\n"
                       "|[grand-total]<expenditure>支出总计|230.00\n");
  statement.what = BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE;
  statement.amount.fen = 302270000;
  statement.change.fen = 82840000;
  g_autoptr (BudgetPrior) self = prior_of (older, &statement);
  g_autoptr (BudgetLineItem) item = budget_prior_dup_old_line_item (self);

  cr_assert_eq (budget_prior_get_found (self), 219430000);
  cr_assert_eq (budget_line_item_get_role (item), BUDGET_ROLE_YEAR_TOTAL);
  cr_assert (budget_prior_is_confirmed (self));
}

Test (prior, prose_of_last_year_says_what_no_table_does)
{
  BudgetDisclosureData *older = new_last_year ();
  BudgetStatementData statement = increase;
  BudgetStatementData said[] = { increase, increase, increase };

  for (guint i = 0; i < 3; i++)
    {
      said[i].what = BUDGET_STATEMENT_KIND_PROCUREMENT;
      said[i].amount.fen = 10000000 * (i + 1);
      said[i].place.line = 10 + i;
    }
  said[0].fiscal_year = 2020;
  said[1].stage = BUDGET_STAGE_PRIOR_EXECUTION;
  add_statements (older, said, 3);
  statement.what = BUDGET_STATEMENT_KIND_PROCUREMENT;
  statement.amount.fen = 41000000;
  statement.change.fen = 11000000;
  statement.place.line = 20;
  g_autoptr (BudgetPrior) self = prior_of (older, &statement);
  g_autoptr (BudgetStatement) before = budget_prior_dup_old_statement (self);
  g_autoptr (BudgetPlace) old_place = budget_prior_dup_old_place (self);
  g_autoptr (BudgetPlace) new_place = budget_prior_dup_new_place (self);

  cr_assert_eq (budget_prior_get_found (self), 30000000);
  cr_assert_null (budget_prior_dup_old_line_item (self));
  cr_assert_not_null (before);
  cr_assert_eq (budget_place_get_line (old_place), 12);
  cr_assert_eq (budget_place_get_line (new_place), 20);
}

Test (prior, properties_say_what_getters_say)
{
  g_autoptr (BudgetPrior) self = prior_of (new_last_year (), &increase);
  g_autoptr (BudgetComparison) comparison = NULL;
  g_autoptr (BudgetStatement) statement = NULL;
  g_autoptr (BudgetStatement) old_statement = NULL;
  g_autoptr (BudgetLineItem) item = NULL;
  g_autoptr (BudgetPlace) old_place = NULL;
  g_autoptr (BudgetPlace) new_place = NULL;
  g_autofree char *about = NULL;
  BudgetStatementKind what;
  BudgetPriorBasis basis;
  BudgetMoneyUnit money_unit;
  gboolean confirmed;
  guint position;
  int column;

  g_object_get (self, "comparison", &comparison, "position", &position, "statement", &statement,
                "what", &what, "about", &about, "basis", &basis, "confirmed", &confirmed,
                "old-statement", &old_statement, "old-line-item", &item, "old-column", &column,
                "old-place", &old_place, "new-place", &new_place, "money-unit", &money_unit, NULL);
  cr_assert_eq (comparison, budget_prior_get_comparison (self));
  cr_assert_eq (position, 0);
  cr_assert_not_null (statement);
  cr_assert_eq (what, BUDGET_STATEMENT_KIND_BASIC);
  cr_assert_null (about);
  cr_assert_eq (basis, BUDGET_PRIOR_BASIS_CHANGE);
  cr_assert (confirmed);
  cr_assert_null (old_statement);
  cr_assert_not_null (item);
  cr_assert_eq (column, 1);
  cr_assert_not_null (old_place);
  cr_assert_not_null (new_place);
  cr_assert_eq (money_unit, BUDGET_MONEY_UNIT_WAN);
}

Test (prior, list_has_them_all)
{
  g_autoptr (BudgetComparison) comparison =
      comparison_of (new_last_year (), new_this_year (&increase, 1));
  g_autoptr (GListModel) list = budget_comparison_list_priors (comparison);
  g_autoptr (BudgetPrior) first = g_list_model_get_item (list, 0);
  g_autoptr (BudgetPrior) same = budget_comparison_get_prior (comparison, 0);

  cr_assert_eq (g_list_model_get_n_items (list), 1);
  cr_assert_eq (g_list_model_get_item_type (list), BUDGET_TYPE_PRIOR);
  cr_assert_eq (first, same);
  cr_assert_null (g_list_model_get_item (list, 1));
}
