/* test-spending-unit.c - an organisation of the department
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

static BudgetSpendingUnit *
get_unit (BudgetDisclosure *disclosure, guint position)
{
  return test_parts_take_item (budget_disclosure_list_spending_units (disclosure), position);
}

Test (spending_unit, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetSpendingUnit) unit = get_unit (disclosure, 0);

  cr_assert_str_eq (budget_spending_unit_get_name (unit), "宣传部");
  cr_assert_str_eq (budget_spending_unit_get_nature (unit), "行政");
  cr_assert_str_eq (budget_spending_unit_get_rank (unit), "正科级");
  cr_assert_str_eq (budget_spending_unit_get_funding (unit), "财政拨款");
  assert_string_property (unit, "name", "宣传部");
  assert_string_property (unit, "nature", "行政");
  assert_string_property (unit, "rank", "正科级");
  assert_string_property (unit, "funding", "财政拨款");
  assert_place (unit, budget_spending_unit_dup_place (unit), 51);
}

Test (spending_unit, is_empty_on_its_own_and_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetSpendingUnit) bare = budget_spending_unit_new ();
  g_autoptr (BudgetSpendingUnit) blank = get_unit (disclosure, 1);
  g_autoptr (BudgetPlace) place = budget_spending_unit_dup_place (bare);

  assert_is_empty (bare);
  assert_is_empty (blank);
  cr_assert_null (budget_spending_unit_get_name (bare));
  cr_assert_null (budget_place_get_source (place));
}

Test (spending_unit, list_is_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();

  assert_list_is_sound (budget_disclosure_list_spending_units (disclosure),
                        BUDGET_TYPE_SPENDING_UNIT, 2);
}

Test (spending_unit, keeps_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetSpendingUnit) unit = get_unit (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_spending_unit_get_name (unit), "宣传部");
}

Test (spending_unit, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_spending_unit_get_name (NULL);
}
