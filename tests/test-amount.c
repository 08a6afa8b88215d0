/* test-amount.c - exact amounts of money, and other exact numbers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "base/budget-amount-private.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

typedef struct
{
  char text[48];
  BudgetMoneyUnit unit;
  gint64 fen;
  guint scale;
} Amount;

ParameterizedTestParameters (amount, is_read_exactly)
{
  static Amount cases[] = {
    { "302.27", BUDGET_MONEY_UNIT_WAN, 302270000, 2 },
    { "0", BUDGET_MONEY_UNIT_WAN, 0, 0 },
    { "0.00", BUDGET_MONEY_UNIT_WAN, 0, 2 },
    { "-0.00", BUDGET_MONEY_UNIT_WAN, 0, 2 },
    { "007", BUDGET_MONEY_UNIT_YUAN, 700, 0 },
    { "00000000000000000000000000000001", BUDGET_MONEY_UNIT_YUAN, 100, 0 },
    { "1900", BUDGET_MONEY_UNIT_YUAN, 190000, 0 },
    { "0.01", BUDGET_MONEY_UNIT_YUAN, 1, 2 },
    { "0.000001", BUDGET_MONEY_UNIT_WAN, 1, 6 },
    { "0.00000001", BUDGET_MONEY_UNIT_MILLION, 1, 8 },
    { "0.0000000001", BUDGET_MONEY_UNIT_YI, 1, 10 },
    { "1,234.56", BUDGET_MONEY_UNIT_WAN, 1234560000, 2 },
    { "1，234.56", BUDGET_MONEY_UNIT_WAN, 1234560000, 2 },
    { "12,345,678", BUDGET_MONEY_UNIT_YUAN, 1234567800, 0 },
    { "１２．５０", BUDGET_MONEY_UNIT_WAN, 12500000, 2 },
    { " \t1.5\t ", BUDGET_MONEY_UNIT_WAN, 1500000, 1 },
    { "　1.5 ", BUDGET_MONEY_UNIT_WAN, 1500000, 1 },
    { "-1.23", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "−1.23", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "－1.23", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "(1.23)", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "（1.23）", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "( 1.23 )", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "△1.23", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "▲ 1.23", BUDGET_MONEY_UNIT_WAN, -1230000, 2 },
    { "+1.23", BUDGET_MONEY_UNIT_WAN, 1230000, 2 },
    { "92233720368547758.07", BUDGET_MONEY_UNIT_YUAN, G_MAXINT64, 2 },
    { "-92233720368547758.08", BUDGET_MONEY_UNIT_YUAN, G_MININT64, 2 },
    { "9223372036854.775807", BUDGET_MONEY_UNIT_WAN, G_MAXINT64, 6 },
  };

  return cr_make_param_array (Amount, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Amount *param, amount, is_read_exactly)
{
  g_autoptr (GError) error = NULL;
  gint64 fen = 99;
  guint scale = 99;

  cr_assert (budget_amount_parse (param->text, param->unit, &fen, &scale, &error), "%s: %s",
             param->text, error != NULL ? error->message : "");
  cr_assert_eq (fen, param->fen, "%s", param->text);
  cr_assert_eq (scale, param->scale, "%s", param->text);
}

typedef struct
{
  char text[48];
  BudgetMoneyUnit unit;
  char message[128];
} Fault;

ParameterizedTestParameters (amount, what_is_none_is_an_error)
{
  static Fault cases[] = {
    { "", BUDGET_MONEY_UNIT_WAN, "found nothing but white space, expected an amount in 万元" },
    { " 　\t", BUDGET_MONEY_UNIT_WAN, "found nothing but white space, expected an amount in 万元" },
    { "-", BUDGET_MONEY_UNIT_WAN, "found “-”, a sign for nothing, expected an amount in 万元" },
    { "—", BUDGET_MONEY_UNIT_WAN, "found “—”, a sign for nothing, expected an amount in 万元" },
    { "无", BUDGET_MONEY_UNIT_WAN, "found “无”, a sign for nothing, expected an amount in 万元" },
    { "/", BUDGET_MONEY_UNIT_YUAN, "found “/”, a sign for nothing, expected an amount in 元" },
    { "abc", BUDGET_MONEY_UNIT_YUAN, "found “abc”, expected an amount in 元" },
    { "1.5万元", BUDGET_MONEY_UNIT_WAN, "found “1.5万元”, expected an amount in 万元" },
    { "1 234", BUDGET_MONEY_UNIT_WAN, "found “1 234”, expected an amount in 万元" },
    { "12。5", BUDGET_MONEY_UNIT_WAN, "found “12。5”, expected an amount in 万元" },
    { "1.", BUDGET_MONEY_UNIT_WAN, "found “1.”, expected an amount in 万元" },
    { ".5", BUDGET_MONEY_UNIT_WAN, "found “.5”, expected an amount in 万元" },
    { "1.2.3", BUDGET_MONEY_UNIT_WAN, "found “1.2.3”, expected an amount in 万元" },
    { "1e5", BUDGET_MONEY_UNIT_WAN, "found “1e5”, expected an amount in 万元" },
    { "--1", BUDGET_MONEY_UNIT_WAN, "found “--1”, expected an amount in 万元" },
    { "(1.23", BUDGET_MONEY_UNIT_WAN, "found “(1.23”, expected an amount in 万元" },
    { "1.23)", BUDGET_MONEY_UNIT_WAN, "found “1.23)”, expected an amount in 万元" },
    { "-(1.23)", BUDGET_MONEY_UNIT_WAN, "found “-(1.23)”, expected an amount in 万元" },
    { "1,23", BUDGET_MONEY_UNIT_WAN,
      "found “1,23”, expected three digits behind each separator of thousands" },
    { "1234,567", BUDGET_MONEY_UNIT_WAN,
      "found “1234,567”, expected three digits behind each separator of thousands" },
    { "1,2345", BUDGET_MONEY_UNIT_WAN,
      "found “1,2345”, expected three digits behind each separator of thousands" },
    { "1,", BUDGET_MONEY_UNIT_WAN,
      "found “1,”, expected three digits behind each separator of thousands" },
    { "0.001", BUDGET_MONEY_UNIT_YUAN,
      "found “0.001”, expected an amount in 元 with at most 2 decimals" },
    { "0.0000001", BUDGET_MONEY_UNIT_WAN,
      "found “0.0000001”, expected an amount in 万元 with at most 6 decimals" },
    { "1.123456789", BUDGET_MONEY_UNIT_WAN,
      "found “1.123456789”, expected an amount in 万元 with at most 6 decimals" },
    { "0.000000001", BUDGET_MONEY_UNIT_MILLION,
      "found “0.000000001”, expected an amount in 百万元 with at most 8 decimals" },
    { "0.00000000001", BUDGET_MONEY_UNIT_YI,
      "found “0.00000000001”, expected an amount in 亿元 with at most 10 decimals" },
    { "92233720368547758.08", BUDGET_MONEY_UNIT_YUAN,
      "found “92233720368547758.08”, which has too many digits, expected an amount in 元 that fits "
      "in 64 bits" },
    { "-92233720368547758.09", BUDGET_MONEY_UNIT_YUAN,
      "found “-92233720368547758.09”, which has too many digits, expected an amount in 元 that "
      "fits in 64 bits" },
    { "123456789012345678901234567890", BUDGET_MONEY_UNIT_WAN,
      "found “123456789012345678901234567890”, which has too many digits, expected an amount in "
      "万元 that fits in 64 bits" },
    { "5", BUDGET_MONEY_UNIT_NONE,
      "found “5” without a money unit, expected one of 元, 万元, 百万元, 亿元" },
  };

  return cr_make_param_array (Fault, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Fault *param, amount, what_is_none_is_an_error)
{
  g_autoptr (GError) error = NULL;
  gint64 fen = 99;
  guint scale = 99;
  guint8 scale8 = 99;

  cr_assert_not (budget_amount_parse (param->text, param->unit, &fen, &scale, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT));
  cr_assert_str_eq (error->message, param->message);
  cr_assert_eq (fen, 99, "an output was touched");
  cr_assert_eq (scale, 99, "an output was touched");
  cr_assert_not (
      _budget_amount_scan (param->text, strlen (param->text), param->unit, &fen, &scale8));
  cr_assert_eq (fen, 99, "an output was touched");
  cr_assert_eq (scale8, 99, "an output was touched");
}

Test (amount, a_long_text_is_cut_in_the_message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (5000, 'x');

  cr_assert_not (budget_amount_parse (text, BUDGET_MONEY_UNIT_WAN, NULL, NULL, &error));
  cr_assert_str_eq (error->message,
                    "found “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”, expected an "
                    "amount in 万元");
}

Test (amount, a_broken_text_gives_a_message_that_is_utf8)
{
  g_autoptr (GError) error = NULL;

  cr_assert_not (budget_amount_parse ("1\xE4\xB8", BUDGET_MONEY_UNIT_WAN, NULL, NULL, &error));
  cr_assert (g_utf8_validate (error->message, -1, NULL));
}

Test (amount, outputs_may_be_left_out)
{
  cr_assert (budget_amount_parse ("1.5", BUDGET_MONEY_UNIT_WAN, NULL, NULL, NULL));
  cr_assert_not (budget_amount_parse ("x", BUDGET_MONEY_UNIT_WAN, NULL, NULL, NULL));
  cr_assert (budget_decimal_parse ("1.5", NULL, NULL, NULL));
  cr_assert (budget_amount_add (1, 2, NULL, NULL));
  cr_assert (budget_amount_subtract (1, 2, NULL, NULL));
}

Test (amount, a_scan_reads_no_further_than_its_length)
{
  gint64 fen = 0;
  guint8 scale = 0;
  /* no NUL behind it, so that a sanitizer sees a step too far */
  g_autofree char *text = g_memdup2 ("1.5\xE3\x80", 5);

  cr_assert (_budget_amount_scan ("12345", 2, BUDGET_MONEY_UNIT_YUAN, &fen, &scale));
  cr_assert_eq (fen, 1200);
  cr_assert (_budget_amount_scan (text, 3, BUDGET_MONEY_UNIT_WAN, &fen, &scale));
  cr_assert_eq (fen, 1500000);
  cr_assert_not (_budget_amount_scan (text, 5, BUDGET_MONEY_UNIT_WAN, &fen, &scale));
  cr_assert_not (_budget_amount_scan (text, 0, BUDGET_MONEY_UNIT_WAN, &fen, &scale));
}

Test (amount, text_that_is_null_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_amount_parse (NULL, BUDGET_MONEY_UNIT_WAN, NULL, NULL, NULL);
}

/* Printing */

static void
assert_formats (gint64 fen, BudgetMoneyUnit unit, guint scale, const char *expected)
{
  g_autofree char *text = budget_amount_format (fen, unit, scale);

  cr_assert_str_eq (text, expected);
}

Test (amount, is_printed_with_the_decimals_asked_for)
{
  assert_formats (302270000, BUDGET_MONEY_UNIT_WAN, 2, "302.27");
  assert_formats (15000000, BUDGET_MONEY_UNIT_WAN, 0, "15");
  assert_formats (15000000, BUDGET_MONEY_UNIT_WAN, 2, "15.00");
  assert_formats (0, BUDGET_MONEY_UNIT_WAN, 0, "0");
  assert_formats (0, BUDGET_MONEY_UNIT_WAN, 2, "0.00");
  assert_formats (-50, BUDGET_MONEY_UNIT_YUAN, 2, "-0.50");
  assert_formats (100, BUDGET_MONEY_UNIT_YUAN, 6, "1.000000");
  assert_formats (G_MAXINT64, BUDGET_MONEY_UNIT_YUAN, 18, "92233720368547758.070000000000000000");
  assert_formats (G_MININT64, BUDGET_MONEY_UNIT_YUAN, 2, "-92233720368547758.08");
}

Test (amount, is_never_rounded_in_print)
{
  assert_formats (123, BUDGET_MONEY_UNIT_WAN, 2, "0.000123");
  assert_formats (1230000, BUDGET_MONEY_UNIT_WAN, 0, "1.23");
  assert_formats (1, BUDGET_MONEY_UNIT_YI, 0, "0.0000000001");
  assert_formats (-1, BUDGET_MONEY_UNIT_MILLION, 1, "-0.00000001");
}

Test (amount, to_string_is_the_shortest_exact_text)
{
  g_autofree char *a = budget_amount_to_string (302270000, BUDGET_MONEY_UNIT_WAN);
  g_autofree char *b = budget_amount_to_string (20000000, BUDGET_MONEY_UNIT_YUAN);
  g_autofree char *c = budget_amount_to_string (-1, BUDGET_MONEY_UNIT_WAN);

  cr_assert_str_eq (a, "302.27");
  cr_assert_str_eq (b, "200000");
  cr_assert_str_eq (c, "-0.000001");
}

Test (amount, print_and_reading_are_inverse)
{
  static const gint64 amounts[] = { 0, 1, -1, 99, 1000000, -302270000, G_MAXINT64, G_MININT64 };

  for (guint unit = BUDGET_MONEY_UNIT_YUAN; unit <= BUDGET_MONEY_UNIT_YI; unit++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
        {
          g_autofree char *text = budget_amount_to_string (amounts[i], unit);
          gint64 fen = 0;

          cr_assert (budget_amount_parse (text, unit, &fen, NULL, NULL), "%s", text);
          cr_assert_eq (fen, amounts[i], "%s", text);
        }
    }
}

Test (amount, print_without_a_unit_is_a_programmer_error, .signal = SIGTRAP)
{
  g_free (budget_amount_format (1, BUDGET_MONEY_UNIT_NONE, 2));
}

Test (amount, print_with_nineteen_decimals_is_a_programmer_error, .signal = SIGTRAP)
{
  g_free (budget_amount_format (1, BUDGET_MONEY_UNIT_WAN, 19));
}

/* Reckoning */

Test (amount, sums_are_exact)
{
  gint64 a = 0;
  gint64 b = 0;
  gint64 sum = 0;
  g_autofree char *text = NULL;

  cr_assert (budget_amount_parse ("176.20", BUDGET_MONEY_UNIT_WAN, &a, NULL, NULL));
  cr_assert (budget_amount_parse ("63.85", BUDGET_MONEY_UNIT_WAN, &b, NULL, NULL));
  cr_assert (budget_amount_add (a, b, &sum, NULL));
  text = budget_amount_format (sum, BUDGET_MONEY_UNIT_WAN, 2);
  cr_assert_str_eq (text, "240.05");
  cr_assert (budget_amount_subtract (sum, b, &sum, NULL));
  cr_assert_eq (sum, a);
}

Test (amount, a_sum_that_does_not_fit_is_an_error)
{
  g_autoptr (GError) error = NULL;
  gint64 sum = 99;

  cr_assert_not (budget_amount_add (G_MAXINT64, 1, &sum, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_OVERFLOW));
  cr_assert_str_eq (error->message,
                    "found 9223372036854775807 + 1, expected a sum that fits in 64 bits");
  cr_assert_eq (sum, 99, "an output was touched");
  cr_assert (budget_amount_add (G_MAXINT64 - 1, 1, &sum, NULL));
  cr_assert_eq (sum, G_MAXINT64);
}

Test (amount, a_difference_that_does_not_fit_is_an_error)
{
  g_autoptr (GError) error = NULL;
  gint64 difference = 99;

  cr_assert_not (budget_amount_subtract (G_MININT64, 1, &difference, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_OVERFLOW));
  cr_assert_eq (difference, 99, "an output was touched");
  cr_assert (budget_amount_subtract (G_MININT64 + 1, 1, &difference, NULL));
  cr_assert_eq (difference, G_MININT64);
}

static void
assert_share (gint64 part, gint64 whole, guint decimals, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *share = budget_amount_share (part, whole, decimals, &error);

  cr_assert_null (error);
  cr_assert_str_eq (share, expected);
}

Test (amount, shares_are_rounded_half_up)
{
  assert_share (63850000, 302270000, 2, "21.12");
  assert_share (1, 3, 2, "33.33");
  assert_share (2, 3, 2, "66.67");
  assert_share (1, 8, 2, "12.50");
  assert_share (1, 800, 2, "0.13");
  assert_share (-1, 800, 2, "-0.13");
  assert_share (1, 200, 0, "1");
  assert_share (1, 201, 0, "0");
  assert_share (-1, 100000, 2, "0.00");
  assert_share (-5, -10, 1, "50.0");
  assert_share (0, 7, 2, "0.00");
}

Test (amount, shares_of_the_largest_amounts_are_exact)
{
  assert_share (G_MAXINT64, G_MAXINT64, 15, "100.000000000000000");
  assert_share (G_MININT64, 1, 2, "-922337203685477580800.00");
  assert_share (G_MAXINT64, G_MININT64, 15, "-100.000000000000000");
}

Test (amount, a_share_of_nothing_is_an_error)
{
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_amount_share (1, 0, 2, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT));
}

Test (amount, a_share_of_sixteen_decimals_is_a_programmer_error, .signal = SIGTRAP)
{
  g_free (budget_amount_share (1, 2, 16, NULL));
}

/* Numbers */

Test (decimal, keeps_its_digits)
{
  gint64 value = 0;
  guint scale = 0;

  cr_assert (budget_decimal_parse ("12.50", &value, &scale, NULL));
  cr_assert_eq (value, 1250);
  cr_assert_eq (scale, 2);
  cr_assert (budget_decimal_parse ("-1,234", &value, &scale, NULL));
  cr_assert_eq (value, -1234);
  cr_assert_eq (scale, 0);
  cr_assert (budget_decimal_parse ("0.123456789012345678", &value, &scale, NULL));
  cr_assert_eq (value, 123456789012345678);
  cr_assert_eq (scale, 18);
}

Test (decimal, what_is_none_is_an_error)
{
  static const char *const texts[] = {
    "", "x", "1.", "1,2", "9223372036854775808", "0.1234567890123456789", "10.000000000000000000"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 99;
      guint8 scale = 99;

      cr_assert_not (budget_decimal_parse (texts[i], &value, NULL, &error), "%s", texts[i]);
      cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_AMOUNT), "%s", texts[i]);
      cr_assert_not (_budget_decimal_scan (texts[i], strlen (texts[i]), &value, &scale));
      cr_assert_eq (value, 99);
      cr_assert_eq (scale, 99);
    }
}

Test (decimal, is_printed_exactly)
{
  g_autofree char *a = budget_decimal_format (1250, 2);
  g_autofree char *b = budget_decimal_format (-5, 3);
  g_autofree char *c = budget_decimal_format (G_MININT64, 18);

  cr_assert_str_eq (a, "12.50");
  cr_assert_str_eq (b, "-0.005");
  cr_assert_str_eq (c, "-9.223372036854775808");
}

Test (decimal, print_with_nineteen_decimals_is_a_programmer_error, .signal = SIGTRAP)
{
  g_free (budget_decimal_format (1, 19));
}

/* Units */

Test (money_unit, each_has_a_word_and_a_worth)
{
  cr_assert_str_eq (budget_money_unit_get_word (BUDGET_MONEY_UNIT_YUAN), "元");
  cr_assert_str_eq (budget_money_unit_get_word (BUDGET_MONEY_UNIT_WAN), "万元");
  cr_assert_str_eq (budget_money_unit_get_word (BUDGET_MONEY_UNIT_MILLION), "百万元");
  cr_assert_str_eq (budget_money_unit_get_word (BUDGET_MONEY_UNIT_YI), "亿元");
  cr_assert_null (budget_money_unit_get_word (BUDGET_MONEY_UNIT_NONE));
  cr_assert_null (budget_money_unit_get_word ((BudgetMoneyUnit) 77));

  cr_assert_eq (budget_money_unit_get_fen (BUDGET_MONEY_UNIT_YUAN), 100);
  cr_assert_eq (budget_money_unit_get_fen (BUDGET_MONEY_UNIT_WAN), 1000000);
  cr_assert_eq (budget_money_unit_get_fen (BUDGET_MONEY_UNIT_MILLION), 100000000);
  cr_assert_eq (budget_money_unit_get_fen (BUDGET_MONEY_UNIT_YI), G_GINT64_CONSTANT (10000000000));
  cr_assert_eq (budget_money_unit_get_fen (BUDGET_MONEY_UNIT_NONE), 0);
}

Test (money_unit, is_known_by_its_words)
{
  cr_assert_eq (budget_money_unit_from_word ("元"), BUDGET_MONEY_UNIT_YUAN);
  cr_assert_eq (budget_money_unit_from_word (" 万 元 "), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_money_unit_from_word ("人民币万元"), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_money_unit_from_word ("百万元"), BUDGET_MONEY_UNIT_MILLION);
  cr_assert_eq (budget_money_unit_from_word ("亿元"), BUDGET_MONEY_UNIT_YI);
  cr_assert_eq (budget_money_unit_from_word ("yuan"), BUDGET_MONEY_UNIT_YUAN);
  cr_assert_eq (budget_money_unit_from_word ("Wan"), BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (budget_money_unit_from_word ("million"), BUDGET_MONEY_UNIT_MILLION);
  cr_assert_eq (budget_money_unit_from_word ("yi"), BUDGET_MONEY_UNIT_YI);
}

Test (money_unit, other_words_name_none)
{
  cr_assert_eq (budget_money_unit_from_word (NULL), BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (budget_money_unit_from_word (""), BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (budget_money_unit_from_word ("台"), BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (budget_money_unit_from_word ("万"), BUDGET_MONEY_UNIT_NONE);
  cr_assert_eq (budget_money_unit_from_word ("a word much longer than any unit of money"),
                BUDGET_MONEY_UNIT_NONE);
}

Test (error, has_a_domain_of_its_own)
{
  cr_assert_str_eq (g_quark_to_string (BUDGET_ERROR), "budget-error-quark");
}
