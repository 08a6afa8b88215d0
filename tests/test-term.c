/* test-term.c - a term of the glossary
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

static BudgetTerm *
get_term (BudgetDisclosure *disclosure, guint position)
{
  return test_parts_take_item (budget_disclosure_list_terms (disclosure), position);
}

Test (term, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetTerm) term = get_term (disclosure, 0);

  cr_assert_str_eq (budget_term_get_term (term), "基本支出");
  cr_assert_str_eq (budget_term_get_meaning (term), "保障机构正常运转的支出");
  assert_string_property (term, "term", "基本支出");
  assert_string_property (term, "meaning", "保障机构正常运转的支出");
  assert_place (term, budget_term_dup_place (term), 54);
}

Test (term, is_empty_on_its_own_and_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetTerm) bare = budget_term_new ();
  g_autoptr (BudgetTerm) blank = get_term (disclosure, 1);

  assert_is_empty (bare);
  assert_is_empty (blank);
  cr_assert_null (budget_term_get_term (bare));
}

Test (term, list_is_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();

  assert_list_is_sound (budget_disclosure_list_terms (disclosure), BUDGET_TYPE_TERM, 2);
}

Test (term, keeps_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetTerm) term = get_term (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_term_get_term (term), "基本支出");
}

Test (term, of_null_is_a_programmer_error, .signal = SIGTRAP) { budget_term_get_meaning (NULL); }
