/* test-change.c - rows of comparisons, their changes and their rates
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-comparison-helpers.h"

Test (change, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetChange) self = budget_change_new ();
  g_autofree char *change = budget_change_format_change (self);

  cr_assert_null (budget_change_get_comparison (self));
  cr_assert_eq (budget_change_get_position (self), 0);
  cr_assert_eq (budget_change_get_state (self), BUDGET_CHANGE_STATE_UNKNOWN);
  cr_assert_not (budget_change_is_known_rename (self));
  cr_assert_eq (budget_change_get_table_kind (self), BUDGET_TABLE_KIND_OTHER);
  cr_assert_null (budget_change_get_code (self));
  cr_assert_null (budget_change_get_name (self));
  cr_assert_null (budget_change_dup_category (self));
  cr_assert_null (budget_change_dup_old_line_item (self));
  cr_assert_null (budget_change_dup_new_place (self));
  cr_assert_eq (budget_change_get_old_column (self), -1);
  cr_assert_eq (budget_change_get_new_column (self), -1);
  cr_assert_not (budget_change_get_old_amount (self, NULL));
  cr_assert_null (budget_change_format_new_amount (self));
  cr_assert_eq (budget_change_get_money_unit (self), BUDGET_MONEY_UNIT_NONE);
  cr_assert (budget_change_get_change (self, NULL));
  cr_assert_null (change);
  cr_assert_not (budget_change_get_growth (self, NULL, NULL));
  cr_assert_null (budget_change_format_execution_rate (self, 2));
}

Test (change, says_what_both_disclosures_print)
{
  g_autoptr (BudgetComparison) comparison =
      comparison_of (comparison_budget (2019, "basic total",
                                        "|[total]合计|1|2\n20805|行政事业单位离退休|3|4.00\n"),
                     comparison_budget (2022, "total basic", "20805|行政事业单位养老支出|5.0|6\n"));
  g_autoptr (BudgetChange) self =
      budget_comparison_find_row (comparison, "20805", BUDGET_ROLE_TOTAL);
  g_autoptr (BudgetLineItem) before = budget_change_dup_old_line_item (self);
  g_autoptr (BudgetLineItem) after = budget_change_dup_new_line_item (self);
  g_autoptr (BudgetCategory) category = budget_change_dup_category (self);
  g_autofree char *old_digits = budget_change_format_old_amount (self);
  g_autofree char *new_digits = budget_change_format_new_amount (self);
  gint64 fen = 0;

  cr_assert_eq (budget_change_get_position (self), 1);
  cr_assert_eq (budget_change_get_table_kind (self), BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_str_eq (budget_change_get_code (self), "20805");
  cr_assert_str_eq (budget_change_get_category_code (self), "20805");
  cr_assert_str_eq (budget_change_get_name (self), "行政事业单位养老支出");
  cr_assert_eq (budget_change_get_level (self), BUDGET_LEVEL_SECTION);
  cr_assert_eq (budget_change_get_kind (self), BUDGET_ITEM_KIND_ITEM);
  cr_assert_eq (budget_change_get_row (self), BUDGET_ROLE_NONE);
  cr_assert_eq (budget_line_item_get_position (before), 1);
  cr_assert_eq (budget_line_item_get_position (after), 0);
  cr_assert_eq (budget_change_get_old_column (self), 1);
  cr_assert_eq (budget_change_get_new_column (self), 0);
  cr_assert_eq (budget_change_get_old_money_unit (self), BUDGET_MONEY_UNIT_WAN);
  cr_assert_str_eq (budget_category_get_name (category), "行政事业单位养老支出");
  cr_assert_str_eq (old_digits, "4.00");
  cr_assert_str_eq (new_digits, "5.0");
  cr_assert (budget_change_get_old_amount (self, &fen));
  cr_assert_eq (fen, 4000000);
  cr_assert (budget_change_get_new_amount (self, &fen));
  cr_assert_eq (fen, 5000000);
}

Test (change, properties_say_what_getters_say)
{
  g_autoptr (BudgetComparison) comparison = comparison_of_amounts ("1.00", "2.00");
  g_autoptr (BudgetChange) self = budget_comparison_get_row (comparison, 0);
  guint n_specs;
  g_autofree GParamSpec **specs =
      g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_specs);
  g_autoptr (BudgetLineItem) before = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autofree char *code = NULL;
  g_autofree char *old_name = NULL;
  BudgetChangeState state;
  BudgetTableKind table_kind;
  BudgetRole column;
  int new_column;

  /* every one can be read */
  for (guint i = 0; i < n_specs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (self), specs[i]->name, &value);
    }
  cr_assert_eq (n_specs, 28);
  g_object_get (self, "state", &state, "table-kind", &table_kind, "code", &code, "old-name",
                &old_name, "column", &column, "new-column", &new_column, "old-line-item", &before,
                "new-place", &place, NULL);
  cr_assert_eq (state, BUDGET_CHANGE_STATE_CHANGED);
  cr_assert_eq (table_kind, BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_str_eq (code, "201");
  cr_assert_str_eq (old_name, "一般公共服务支出");
  cr_assert_eq (column, BUDGET_ROLE_TOTAL);
  cr_assert_eq (new_column, 0);
  cr_assert_not_null (before);
  cr_assert_not_null (place);
}

Test (change, places_are_those_of_the_cells)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total basic", "201|甲|1|\n202|乙|1|1\n");
  BudgetDisclosureData *newer = comparison_budget (2022, "total basic", "201|甲|2|\n");

  older->tables[0].places[0].line = 7;
  older->tables[0].places[1].line = 8;
  newer->tables[0].places[0].line = 9;
  newer->tables[0].items[0].place.line = 5;
  g_autoptr (BudgetComparison) comparison = comparison_of (older, newer);
  g_autoptr (BudgetChange) both = budget_comparison_get_row (comparison, 0);
  g_autoptr (BudgetChange) gone = budget_comparison_get_row (comparison, 1);
  g_autoptr (BudgetPlace) old_place = budget_change_dup_old_place (both);
  g_autoptr (BudgetPlace) new_place = budget_change_dup_new_place (both);
  g_autoptr (BudgetPlace) gone_place = budget_change_dup_old_place (gone);

  cr_assert_eq (budget_place_get_line (old_place), 7);
  cr_assert_eq (budget_place_get_line (new_place), 9);
  cr_assert_eq (budget_place_get_line (gone_place), 8);
  cr_assert_null (budget_change_dup_new_place (gone));
  cr_assert_null (budget_change_dup_new_line_item (gone));
  cr_assert_null (budget_change_get_new_code (gone));
  cr_assert_str_eq (budget_change_get_code (gone), "202");
}

/* Change */

static BudgetChange *
change_of (const char *older, const char *newer)
{
  g_autoptr (BudgetComparison) comparison = comparison_of_amounts (older, newer);

  return budget_comparison_get_row (comparison, 0);
}

Test (change, is_exact)
{
  g_autoptr (BudgetChange) self = change_of ("0.1", "0.300001");
  g_autofree char *text = budget_change_format_change (self);
  gint64 fen = 0;

  cr_assert (budget_change_get_change (self, &fen));
  cr_assert_eq (fen, 200001);
  cr_assert_str_eq (text, "0.200001");
}

Test (change, keeps_the_printed_decimals)
{
  g_autoptr (BudgetChange) self = change_of ("1.50", "1.5");
  g_autofree char *text = budget_change_format_change (self);

  cr_assert_str_eq (text, "0.00");
  cr_assert_eq (budget_change_get_state (self), BUDGET_CHANGE_STATE_SAME);
}

/* 240.05万元 against 2400512.30元 */
static BudgetChange *
change_between_units (void)
{
  BudgetDisclosureData *older = comparison_budget (2021, "total", "201|甲|240.05\n");
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "201|甲|\n");
  BudgetTableData *table = &newer->tables[0];

  table->money_unit = BUDGET_MONEY_UNIT_YUAN;
  table->columns[0].money_unit = BUDGET_MONEY_UNIT_YUAN;
  table->states[0] = BUDGET_CELL_STATE_VALUE;
  table->values[0] = 240051230;
  table->scales[0] = 2;
  g_autoptr (BudgetComparison) comparison = comparison_of (older, newer);

  return budget_comparison_get_row (comparison, 0);
}

Test (change, is_reckoned_in_fen_between_units)
{
  g_autoptr (BudgetChange) self = change_between_units ();
  g_autofree char *before = budget_change_format_old_amount (self);
  g_autofree char *after = budget_change_format_new_amount (self);
  g_autofree char *text = budget_change_format_change (self);

  cr_assert_str_eq (before, "240.05");
  cr_assert_str_eq (after, "2400512.30");
  cr_assert_str_eq (text, "12.30");
  cr_assert_eq (budget_change_get_old_money_unit (self), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_change_get_new_money_unit (self), BUDGET_MONEY_UNIT_YUAN);
  cr_assert_eq (budget_change_get_money_unit (self), BUDGET_MONEY_UNIT_YUAN);
}

Test (change, interval_is_half_a_unit_of_both_last_places)
{
  g_autoptr (BudgetChange) self = change_between_units ();
  gint64 lowest = 0;
  gint64 highest = 0;

  /* 50 yuan and half a fen */
  cr_assert (budget_change_get_interval (self, &lowest, &highest));
  cr_assert_eq (lowest, 1230 - 5001);
  cr_assert_eq (highest, 1230 + 5001);
}

Test (change, interval_of_what_is_new_is_that_of_its_amount)
{
  g_autoptr (BudgetChange) self = change_of ("", "3.50");
  gint64 lowest = 0;
  gint64 highest = 0;

  cr_assert_eq (budget_change_get_state (self), BUDGET_CHANGE_STATE_NEW);
  cr_assert (budget_change_get_interval (self, &lowest, &highest));
  cr_assert_eq (lowest, 3495000);
  cr_assert_eq (highest, 3505000);
}

static BudgetChange *
change_of_fen (gint64 older, gint64 newer)
{
  BudgetDisclosureData *data[2] = { comparison_budget (2021, "total", "201|甲|1\n"),
                                    comparison_budget (2022, "total", "201|甲|1\n") };

  data[0]->tables[0].values[0] = older;
  data[1]->tables[0].values[0] = newer;
  g_autoptr (BudgetComparison) comparison = comparison_of (data[0], data[1]);

  return budget_comparison_get_row (comparison, 0);
}

Test (change, that_does_not_fit_is_none)
{
  g_autoptr (BudgetChange) self = change_of_fen (-2, G_MAXINT64);
  gint64 fen = 7;

  cr_assert_eq (budget_change_get_state (self), BUDGET_CHANGE_STATE_CHANGED);
  cr_assert_not (budget_change_get_change (self, &fen));
  cr_assert_eq (fen, 7);
  cr_assert_null (budget_change_format_change (self));
  cr_assert_not (budget_change_get_interval (self, NULL, NULL));
  cr_assert_not (budget_change_get_growth (self, NULL, NULL));
  cr_assert_null (budget_change_format_growth (self, 2));
}

Test (change, that_just_fits_is_one)
{
  g_autoptr (BudgetChange) self = change_of_fen (-1, G_MAXINT64 - 1);
  gint64 fen = 0;
  gint64 highest = 0;

  cr_assert (budget_change_get_change (self, &fen));
  cr_assert_eq (fen, G_MAXINT64);
  cr_assert (budget_change_get_interval (self, NULL, &highest));
  cr_assert_eq (highest, G_MAXINT64);
}

Test (change, of_an_amount_in_no_known_unit_is_none)
{
  BudgetDisclosureData *newer = comparison_budget (2022, "total", "201|甲|1\n");

  newer->tables[0].columns[0].money_unit = BUDGET_MONEY_UNIT_NONE;
  g_autoptr (BudgetComparison) comparison =
      comparison_of (comparison_budget (2021, "total", "201|甲|1\n"), newer);
  g_autoptr (BudgetChange) self = budget_comparison_get_row (comparison, 0);

  cr_assert_eq (budget_change_get_state (self), BUDGET_CHANGE_STATE_UNKNOWN);
  cr_assert_not (budget_change_get_new_amount (self, NULL));
  cr_assert_not (budget_change_get_change (self, NULL));
}

/* Growth */

static void
assert_growth (const char *older, const char *newer, guint decimals, const char *expected)
{
  g_autoptr (BudgetChange) self = change_of (older, newer);
  g_autofree char *growth = budget_change_format_growth (self, decimals);

  cr_assert_str_eq (growth, expected, "%s to %s grew by %s, expected %s", older, newer, growth,
                    expected);
}

Test (change, growth_is_of_the_older_amount)
{
  assert_growth ("80.00", "100.00", 2, "25.00");
  assert_growth ("100.00", "80.00", 2, "-20.00");
  assert_growth ("100.00", "100.00", 2, "0.00");
  assert_growth ("33171.99", "37188.18", 2, "12.11");
  assert_growth ("5.00", "", 2, "-100.00");
}

Test (change, growth_is_rounded_half_away_from_nought)
{
  assert_growth ("800", "801", 2, "0.13");
  assert_growth ("800", "799", 2, "-0.13");
  assert_growth ("3", "4", 0, "33");
  assert_growth ("8", "9", 0, "13");
  assert_growth ("8", "7", 0, "-13");
  assert_growth ("3", "5", 15, "66.666666666666667");
  assert_growth ("100000", "99999.99", 2, "0.00");
}

Test (change, growth_over_a_negative_amount_has_the_sign_of_the_change)
{
  assert_growth ("-10", "-5", 1, "50.0");
  assert_growth ("-10", "5", 1, "150.0");
  assert_growth ("-10", "-15", 1, "-50.0");
  assert_growth ("-10", "-10", 1, "0.0");
  assert_growth ("-100000", "-99999.99", 1, "0.0");
  assert_growth ("-100000", "-100000.01", 1, "0.0");
}

Test (change, there_is_no_growth_over_nought)
{
  static const char *const bases[] = { "0.00", "0", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (BudgetChange) self = change_of (bases[i], "5.00");
      gint64 fen = 0;

      cr_assert_null (budget_change_format_growth (self, 2));
      cr_assert_not (budget_change_get_growth (self, NULL, NULL));
      cr_assert (budget_change_get_change (self, &fen));
      cr_assert_eq (fen, 5000000);
    }
}

Test (change, growth_is_a_fraction_in_lowest_terms)
{
  g_autoptr (BudgetChange) up = change_of ("80.00", "100.00");
  g_autoptr (BudgetChange) down = change_of ("-9", "-12");
  gint64 numerator = 0;
  gint64 denominator = 0;

  cr_assert (budget_change_get_growth (up, &numerator, &denominator));
  cr_assert_eq (numerator, 1);
  cr_assert_eq (denominator, 4);
  cr_assert (budget_change_get_growth (down, &numerator, &denominator));
  cr_assert_eq (numerator, -1);
  cr_assert_eq (denominator, 3);
}

Test (change, growth_over_the_lowest_amount_is_no_fraction_that_fits)
{
  g_autoptr (BudgetChange) self = change_of_fen (G_MININT64, G_MININT64 + 1);
  g_autoptr (BudgetChange) even = change_of_fen (G_MININT64, G_MININT64 + 2);
  g_autofree char *growth = budget_change_format_growth (self, 2);
  gint64 denominator = 0;

  cr_assert_str_eq (growth, "0.00");
  cr_assert_not (budget_change_get_growth (self, NULL, NULL));
  cr_assert (budget_change_get_growth (even, NULL, &denominator));
  cr_assert_eq (denominator, G_GINT64_CONSTANT (4611686018427387904));
}

Test (change, growth_has_at_most_15_decimals, .signal = SIGTRAP)
{
  g_autoptr (BudgetChange) self = change_of ("1", "2");

  budget_change_format_growth (self, 16);
}

/* Execution */

static BudgetChange *
execution_of (const char *planned, const char *spent)
{
  BudgetDisclosureData *newer = comparison_data (2022, BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS);
  g_autofree char *before = g_strdup_printf ("201|甲|%s\n", planned);
  g_autofree char *after = g_strdup_printf ("201|甲|%s\n", spent);

  test_data_add_table (newer, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       after);
  g_autoptr (BudgetComparison) comparison =
      comparison_of (comparison_budget (2022, "total", before), newer);

  return budget_comparison_get_row (comparison, 0);
}

Test (change, execution_rate_is_final_accounts_of_budget)
{
  g_autoptr (BudgetChange) self = execution_of ("200.00", "197.00");
  g_autofree char *rate = budget_change_format_execution_rate (self, 2);
  gint64 numerator = 0;
  gint64 denominator = 0;

  cr_assert_str_eq (rate, "98.50");
  cr_assert (budget_change_get_execution_rate (self, &numerator, &denominator));
  cr_assert_eq (numerator, 197);
  cr_assert_eq (denominator, 200);
}

Test (change, nothing_spent_is_a_rate_of_nought)
{
  g_autoptr (BudgetChange) self = execution_of ("200.00", "");
  g_autofree char *rate = budget_change_format_execution_rate (self, 1);

  cr_assert_str_eq (rate, "0.0");
}

Test (change, there_is_no_execution_rate_of_nothing_planned)
{
  g_autoptr (BudgetChange) nought = execution_of ("0.00", "5.00");
  g_autoptr (BudgetChange) blank = execution_of ("", "5.00");
  g_autoptr (BudgetChange) below = execution_of ("-1.00", "5.00");

  cr_assert_null (budget_change_format_execution_rate (nought, 2));
  cr_assert_null (budget_change_format_execution_rate (blank, 2));
  cr_assert_null (budget_change_format_execution_rate (below, 2));
  cr_assert_not (budget_change_get_execution_rate (nought, NULL, NULL));
}

Test (change, two_years_have_no_execution_rate)
{
  g_autoptr (BudgetChange) self = change_of ("200.00", "197.00");

  cr_assert_null (budget_change_format_execution_rate (self, 2));
  cr_assert_not (budget_change_get_execution_rate (self, NULL, NULL));
}
