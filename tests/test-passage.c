/* test-passage.c - a heading with its paragraphs, and the amounts stated in them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

Test (passage, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);

  cr_assert_eq (budget_passage_get_disclosure (passage), disclosure);
  cr_assert_str_eq (budget_passage_get_number (passage), "二");
  cr_assert_str_eq (budget_passage_get_heading (passage), "收支情况");
  cr_assert_str_eq (budget_passage_get_paragraphs (passage)[0], "收入302.27万元。");
  cr_assert_str_eq (budget_passage_get_paragraphs (passage)[1], "支出302.27万元。");
  cr_assert_null (budget_passage_get_paragraphs (passage)[2]);
  cr_assert_eq (budget_passage_get_n_statements (passage), 2);
  assert_place (passage, budget_passage_dup_place (passage), 41);
}

Test (passage, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);

  assert_object_property (passage, "disclosure", disclosure);
  assert_string_property (passage, "number", "二");
  assert_string_property (passage, "heading", "收支情况");
  assert_strings_property (passage, "paragraphs", 2);
  assert_uint_property (passage, "n-statements", 2);
  assert_list_property (passage, "statements", 2);
}

Test (passage, is_empty_on_its_own)
{
  g_autoptr (BudgetPassage) bare = budget_passage_new ();

  assert_is_empty (bare);
  cr_assert_null (budget_passage_get_disclosure (bare));
  cr_assert_null (budget_passage_get_paragraphs (bare)[0]);
  cr_assert_null (budget_passage_get_statement (bare, 0));
}

Test (passage, is_empty_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) blank = budget_disclosure_get_passage (disclosure, 1);

  cr_assert_null (budget_passage_get_number (blank));
  cr_assert_null (budget_passage_get_heading (blank));
  cr_assert_null (budget_passage_get_paragraphs (blank)[0]);
  cr_assert_eq (budget_passage_get_n_statements (blank), 0);
}

Test (passage, lists_are_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);

  assert_list_is_sound (budget_disclosure_list_passages (disclosure), BUDGET_TYPE_PASSAGE, 2);
  assert_list_is_sound (budget_passage_list_statements (passage), BUDGET_TYPE_STATEMENT, 2);
}

Test (passage, gives_the_same_statement_while_it_is_held)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);
  g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, 0);
  g_autoptr (BudgetStatement) again = budget_passage_get_statement (passage, 0);
  g_autoptr (BudgetStatement) other = budget_passage_get_statement (passage, 1);

  cr_assert_eq (statement, again);
  cr_assert_neq (statement, other);
  cr_assert_null (budget_passage_get_statement (passage, 2));
}

Test (passage, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_passage_get_heading (NULL);
}

/* Statements */

static BudgetStatement *
get_statement (BudgetDisclosure *disclosure, guint position)
{
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);

  return budget_passage_get_statement (passage, position);
}

Test (statement, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);
  g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, 0);

  cr_assert_eq (budget_statement_get_passage (statement), passage);
  cr_assert_eq (budget_statement_get_what (statement), BUDGET_STATEMENT_KIND_PROJECT_ITEM);
  cr_assert_str_eq (budget_statement_get_about (statement), "网信经费");
  cr_assert_eq (budget_statement_get_fiscal_year (statement), 2022);
  cr_assert_eq (budget_statement_get_money_unit (statement), BUDGET_MONEY_UNIT_WAN);
  cr_assert_str_eq (budget_statement_get_growth (statement), "6.42");
  cr_assert_eq (budget_statement_get_stage (statement), BUDGET_STAGE_FINAL);
  cr_assert_str_eq (budget_statement_get_share (statement), "12.5");
  cr_assert_str_eq (budget_statement_get_completion (statement), "98.69");
  cr_assert_eq (budget_statement_get_direction (statement), BUDGET_DIRECTION_INCREASE);
  cr_assert_str_eq (budget_statement_get_reason (statement), "工作增加");
  cr_assert_str_eq (budget_statement_get_text (statement), "网信经费63.85万元");
  assert_place (statement, budget_statement_dup_place (statement), 42);
}

Test (statement, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetStatement) statement = get_statement (disclosure, 0);

  assert_object_property (statement, "passage", budget_statement_get_passage (statement));
  assert_enum_property (statement, "what", BUDGET_STATEMENT_KIND_PROJECT_ITEM);
  assert_string_property (statement, "about", "网信经费");
  assert_uint_property (statement, "fiscal-year", 2022);
  assert_enum_property (statement, "money-unit", BUDGET_MONEY_UNIT_WAN);
  assert_string_property (statement, "growth", "6.42");
  assert_enum_property (statement, "stage", BUDGET_STAGE_FINAL);
  assert_string_property (statement, "share", "12.5");
  assert_string_property (statement, "completion", "98.69");
  assert_enum_property (statement, "direction", BUDGET_DIRECTION_INCREASE);
  assert_string_property (statement, "reason", "工作增加");
  assert_string_property (statement, "text", "网信经费63.85万元");
}

Test (statement, has_its_amounts_in_fen)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetStatement) statement = get_statement (disclosure, 0);
  g_autofree char *text = budget_statement_format_amount (statement);
  gint64 amount = 0;
  gint64 prior = 0;
  gint64 change = 0;

  cr_assert (budget_statement_get_amount (statement, &amount));
  cr_assert (budget_statement_get_prior (statement, &prior));
  cr_assert (budget_statement_get_change (statement, &change));
  cr_assert_eq (amount, 63850000);
  cr_assert_eq (prior, 60000000);
  cr_assert_eq (change, 3850000);
  cr_assert_str_eq (text, "63.85");
}

Test (statement, unset_amounts_are_not_zero)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetStatement) statement = get_statement (disclosure, 1);
  gint64 fen = 99;

  cr_assert_not (budget_statement_get_amount (statement, &fen));
  cr_assert_not (budget_statement_get_prior (statement, &fen));
  cr_assert_not (budget_statement_get_change (statement, &fen));
  cr_assert_eq (fen, 99);
  cr_assert_null (budget_statement_format_amount (statement));
}

Test (statement, is_empty_on_its_own)
{
  g_autoptr (BudgetStatement) bare = budget_statement_new ();

  assert_is_empty (bare);
  cr_assert_null (budget_statement_get_passage (bare));
}

Test (statement, keeps_the_passage_and_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetStatement) statement = get_statement (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_passage_get_heading (budget_statement_get_passage (statement)),
                    "收支情况");
  assert_place (statement, budget_statement_dup_place (statement), 42);
}

Test (statement, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_statement_get_what (NULL);
}

typedef gboolean (*StatedAmount) (BudgetStatement *statement, gint64 *fen);

static void
assert_states (BudgetStatement *statement, StatedAmount get, gboolean is_stated, gint64 fen)
{
  gint64 stated = 0;

  cr_assert_eq (get (statement, &stated), is_stated);
  cr_assert_eq (stated, fen);
}

Test (passage, gives_what_a_statement_is_without_an_object)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);

  for (guint i = 0; i < budget_passage_get_n_statements (passage); i++)
    {
      g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, i);
      BudgetStatementInfo info;

      budget_passage_get_statement_info (passage, i, &info);
      cr_assert_eq (info.what, budget_statement_get_what (statement));
      cr_assert_eq (info.about, budget_statement_get_about (statement));
      cr_assert_eq (info.fiscal_year, budget_statement_get_fiscal_year (statement));
      cr_assert_eq (info.stage, budget_statement_get_stage (statement));
      cr_assert_eq (info.money_unit, budget_statement_get_money_unit (statement));
      assert_states (statement, budget_statement_get_amount, info.has_amount, info.amount);
      assert_states (statement, budget_statement_get_prior, info.has_prior, info.prior);
      assert_states (statement, budget_statement_get_change, info.has_change, info.change);
      cr_assert_eq (info.growth, budget_statement_get_growth (statement));
      cr_assert_eq (info.share, budget_statement_get_share (statement));
      cr_assert_eq (info.completion, budget_statement_get_completion (statement));
      cr_assert_eq (info.direction, budget_statement_get_direction (statement));
      cr_assert_eq (info.reason, budget_statement_get_reason (statement));
      cr_assert_eq (info.text, budget_statement_get_text (statement));
    }
}

Test (passage, refuses_what_a_statement_past_the_end_is, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);
  BudgetStatementInfo info;

  budget_passage_get_statement_info (passage, budget_passage_get_n_statements (passage), &info);
}
