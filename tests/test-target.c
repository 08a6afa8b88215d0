/* test-target.c - the typed value of an indicator
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

Test (target, tells_a_quantity)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text (" ≥12.5% ", "增长率");
  g_autofree char *number = budget_target_format_number (target);
  gint64 value = 0;
  guint scale = 0;

  cr_assert_str_eq (budget_target_get_text (target), "≥12.5%");
  cr_assert_eq (budget_target_get_kind (target), BUDGET_TARGET_KIND_QUANTITY);
  cr_assert_eq (budget_target_get_comparator (target), BUDGET_COMPARATOR_GE);
  cr_assert (budget_target_get_number (target, &value, &scale));
  cr_assert_eq (value, 125);
  cr_assert_eq (scale, 1);
  cr_assert (budget_target_get_number (target, NULL, NULL));
  cr_assert_str_eq (number, "12.5");
  cr_assert_not (budget_target_get_number2 (target, &value, &scale));
  cr_assert_eq (value, 125, "an output was touched");
  cr_assert_null (budget_target_format_number2 (target));
  cr_assert_str_eq (budget_target_get_measure (target), "%");
  cr_assert_null (budget_target_get_date (target));
  cr_assert_null (budget_target_get_reason (target));
}

Test (target, tells_a_range)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text ("3-5.5个/年", NULL);
  g_autofree char *low = budget_target_format_number (target);
  g_autofree char *high = budget_target_format_number2 (target);
  gint64 value = 0;
  guint scale = 0;

  cr_assert_eq (budget_target_get_comparator (target), BUDGET_COMPARATOR_RANGE);
  cr_assert_str_eq (low, "3");
  cr_assert_str_eq (high, "5.5");
  cr_assert (budget_target_get_number2 (target, &value, &scale));
  cr_assert_eq (value, 55);
  cr_assert_eq (scale, 1);
  cr_assert (budget_target_get_number2 (target, NULL, NULL));
  cr_assert_eq (budget_target_get_period (target), BUDGET_PERIOD_YEAR);
}

Test (target, tells_money_in_fen)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text ("≤20万", "项目成本");
  g_autoptr (BudgetTarget) finer = budget_target_new_from_text ("0.005元", NULL);
  g_autoptr (BudgetTarget) count = budget_target_new_from_text ("20名", NULL);
  g_autoptr (BudgetTarget) words = budget_target_new_from_text ("及时", NULL);
  gint64 fen = 0;

  cr_assert_eq (budget_target_get_flags (target), BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT);
  cr_assert_str_eq (budget_target_get_measure (target), "元");
  cr_assert (budget_target_get_amount (target, &fen));
  cr_assert_eq (fen, 20000000);
  cr_assert_not (budget_target_get_amount (finer, &fen));
  cr_assert_not (budget_target_get_amount (count, &fen));
  cr_assert_not (budget_target_get_amount (words, &fen));
  cr_assert_eq (fen, 20000000, "an output was touched");
}

Test (target, tells_a_date)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text ("2022年12月底前", NULL);

  cr_assert_eq (budget_target_get_kind (target), BUDGET_TARGET_KIND_DATE);
  cr_assert_str_eq (budget_target_get_date (target), "2022-12");
  cr_assert_not (budget_target_get_number (target, NULL, NULL));
  cr_assert_null (budget_target_format_number (target));
}

Test (target, tells_what_cannot_be_meant)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text ("20222022年底", NULL);

  cr_assert_eq (budget_target_get_kind (target), BUDGET_TARGET_KIND_MALFORMED);
  cr_assert_str_eq (budget_target_get_reason (target),
                    "found the year twice in “20222022年底”, suspected “2022年底”");
}

Test (target, properties_are_what_the_getters_say)
{
  g_autoptr (BudgetTarget) target = budget_target_new_from_text ("10次以上/年", NULL);
  g_autoptr (BudgetTarget) date = budget_target_new_from_text ("2022年底", NULL);
  g_autoptr (BudgetTarget) wrong = budget_target_new_from_text ("≥", NULL);
  BudgetTargetFlags flags = 0;

  assert_string_property (target, "text", "10次以上/年");
  assert_enum_property (target, "kind", BUDGET_TARGET_KIND_QUANTITY);
  assert_enum_property (target, "comparator", BUDGET_COMPARATOR_GE);
  assert_string_property (target, "measure", "次");
  assert_enum_property (target, "period", BUDGET_PERIOD_YEAR);
  g_object_get (target, "flags", &flags, NULL);
  cr_assert_eq (flags, BUDGET_TARGET_FLAGS_SUFFIX_COMPARATOR);
  assert_string_property (date, "date", "2022");
  assert_string_property (wrong, "reason", budget_target_get_reason (wrong));
  cr_assert_not_null (budget_target_get_reason (wrong));
}

Test (target, is_empty_on_its_own)
{
  g_autoptr (BudgetTarget) bare = budget_target_new ();

  assert_is_empty (bare);
  cr_assert_null (budget_target_format_number (bare));
  cr_assert_null (budget_target_format_number2 (bare));
  cr_assert_not (budget_target_get_amount (bare, NULL));
}

Test (target, of_no_text_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_target_new_from_text (NULL, NULL);
}

Test (target, of_broken_text_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_target_new_from_text ("\xE4\xB8", NULL);
}

Test (target, of_null_is_a_programmer_error, .signal = SIGTRAP) { budget_target_get_kind (NULL); }
