/* test-purchase.c - a planned purchase of government procurement
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

static BudgetPurchase *
get_purchase (BudgetDisclosure *disclosure, guint position)
{
  return test_parts_take_item (budget_disclosure_list_purchases (disclosure), position);
}

Test (purchase, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) purchase = get_purchase (disclosure, 0);

  cr_assert_str_eq (budget_purchase_get_project (purchase), "网信经费");
  cr_assert_str_eq (budget_purchase_get_name (purchase), "计算机");
  cr_assert_str_eq (budget_purchase_get_catalogue_code (purchase), "A02010104");
  cr_assert_str_eq (budget_purchase_get_measure (purchase), "台");
  cr_assert_str_eq (budget_purchase_get_quantity (purchase), "3");
  cr_assert_str_eq (budget_purchase_get_price (purchase), "0.50");
  cr_assert_eq (budget_purchase_get_money_unit (purchase), BUDGET_MONEY_UNIT_WAN);
  assert_place (purchase, budget_purchase_dup_place (purchase), 53);
}

Test (purchase, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) purchase = get_purchase (disclosure, 0);

  assert_string_property (purchase, "project", "网信经费");
  assert_string_property (purchase, "name", "计算机");
  assert_string_property (purchase, "catalogue-code", "A02010104");
  assert_string_property (purchase, "measure", "台");
  assert_string_property (purchase, "quantity", "3");
  assert_string_property (purchase, "price", "0.50");
  assert_enum_property (purchase, "money-unit", BUDGET_MONEY_UNIT_WAN);
}

Test (purchase, has_its_amount_in_fen_and_as_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) purchase = get_purchase (disclosure, 0);
  g_autofree char *text = budget_purchase_format_amount (purchase);
  gint64 fen = 0;

  cr_assert (budget_purchase_get_amount (purchase, &fen));
  cr_assert_eq (fen, 1500000);
  cr_assert_str_eq (text, "1.50");
}

Test (purchase, unset_amount_is_not_zero)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) purchase = get_purchase (disclosure, 1);
  gint64 fen = 99;

  cr_assert_not (budget_purchase_get_amount (purchase, &fen));
  cr_assert_eq (fen, 99);
  cr_assert_null (budget_purchase_format_amount (purchase));
}

Test (purchase, is_empty_on_its_own_and_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) bare = budget_purchase_new ();
  g_autoptr (BudgetPurchase) blank = get_purchase (disclosure, 1);

  assert_is_empty (bare);
  assert_is_empty (blank);
  cr_assert_not (budget_purchase_get_amount (bare, NULL));
}

Test (purchase, list_is_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();

  assert_list_is_sound (budget_disclosure_list_purchases (disclosure), BUDGET_TYPE_PURCHASE, 2);
}

Test (purchase, keeps_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetPurchase) purchase = get_purchase (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_purchase_get_name (purchase), "计算机");
}

Test (purchase, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_purchase_get_name (NULL);
}
