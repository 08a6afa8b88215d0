/* test-asset.c - a kind of assets held
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

static BudgetAsset *
get_asset (BudgetDisclosure *disclosure, guint position)
{
  return test_parts_take_item (budget_disclosure_list_assets (disclosure), position);
}

Test (asset, says_what_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetAsset) asset = get_asset (disclosure, 0);

  cr_assert_str_eq (budget_asset_get_name (asset), "通用设备");
  cr_assert_str_eq (budget_asset_get_quantity (asset), "12");
  cr_assert_eq (budget_asset_get_money_unit (asset), BUDGET_MONEY_UNIT_WAN);
  assert_string_property (asset, "name", "通用设备");
  assert_string_property (asset, "quantity", "12");
  assert_enum_property (asset, "money-unit", BUDGET_MONEY_UNIT_WAN);
  assert_place (asset, budget_asset_dup_place (asset), 52);
}

Test (asset, has_its_value_in_fen_and_as_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetAsset) asset = get_asset (disclosure, 0);
  g_autofree char *text = budget_asset_format_amount (asset);
  gint64 fen = 0;

  cr_assert (budget_asset_get_amount (asset, &fen));
  cr_assert_eq (fen, 11030000);
  cr_assert (budget_asset_get_amount (asset, NULL));
  cr_assert_str_eq (text, "11.03");
}

Test (asset, unset_value_is_not_zero)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetAsset) asset = get_asset (disclosure, 1);
  gint64 fen = 99;

  cr_assert_not (budget_asset_get_amount (asset, &fen));
  cr_assert_eq (fen, 99);
  cr_assert_null (budget_asset_format_amount (asset));
}

Test (asset, is_empty_on_its_own_and_where_nothing_is_printed)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();
  g_autoptr (BudgetAsset) bare = budget_asset_new ();
  g_autoptr (BudgetAsset) blank = get_asset (disclosure, 1);

  assert_is_empty (bare);
  assert_is_empty (blank);
  cr_assert_not (budget_asset_get_amount (bare, NULL));
}

Test (asset, list_is_sound)
{
  g_autoptr (BudgetDisclosure) disclosure = test_parts_new ();

  assert_list_is_sound (budget_disclosure_list_assets (disclosure), BUDGET_TYPE_ASSET, 2);
}

Test (asset, keeps_the_disclosure_alive)
{
  BudgetDisclosure *disclosure = test_parts_new ();
  g_autoptr (BudgetAsset) asset = get_asset (disclosure, 0);

  g_object_unref (disclosure);
  cr_assert_str_eq (budget_asset_get_name (asset), "通用设备");
}

Test (asset, of_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_asset_get_amount (NULL, NULL);
}
