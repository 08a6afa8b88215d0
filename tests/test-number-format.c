/* test-number-format.c - numbers as the cells of a workbook show them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>
#include <string.h>

#include "read/budget-number-format-private.h"

static void
assert_shown_from (const char *code, const char *value, gboolean from_1904, const char *expected)
{
  g_autoptr (BudgetNumberFormat) format = code != NULL ? _budget_number_format_new (code) : NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  cr_assert (_budget_number_format_apply (format, value, strlen (value), from_1904, out));
  cr_assert_str_eq (out->str, expected, "%s as %s is %s, expected %s", value, code, out->str,
                    expected);
}

static void
assert_shown (const char *code, const char *value, const char *expected)
{
  assert_shown_from (code, value, FALSE, expected);
}

Test (number_format, general_is_the_digits_without_what_arithmetic_left)
{
  assert_shown (NULL, "82800.92000000001", "82800.92");
  assert_shown (NULL, "0.30000000000000004", "0.3");
  assert_shown (NULL, "10891.615675", "10891.615675");
  assert_shown (NULL, "99999.999999999985", "100000");
  assert_shown (NULL, "0.33333333333333331", "0.333333333333333");
  assert_shown (NULL, "1234567890123.45", "1234567890123.45");
  assert_shown (NULL, "-0", "0");
  assert_shown (NULL, "007.50", "7.5");
  assert_shown (NULL, "1.5E-3", "0.0015");
  assert_shown (NULL, "1.2345E+5", "123450");
  assert_shown ("General", "12.50", "12.5");
  assert_shown ("@", "12.50", "12.5");
  assert_shown ("General\"元\"", "3", "3元");
}

Test (number_format, scale_of_the_format)
{
  assert_shown ("0.00", "15", "15.00");
  assert_shown ("0.00_ ", "82800.92000000001", "82800.92");
  assert_shown ("0.000000_ ", "72807.384975", "72807.384975");
  assert_shown ("0", "737", "737");
  assert_shown ("0.0#", "1.5", "1.5");
  assert_shown ("0.##", "2", "2");
  assert_shown (".00", "12.5", "12.50");
  assert_shown ("#.00", "0.5", ".50");
  assert_shown ("000000", "224", "000224");
}

Test (number_format, digits_of_an_amount_are_not_taken_away)
{
  assert_shown ("0.00_ ", "72807.384975", "72807.384975");
  assert_shown ("#,##0", "10891.6", "10,891.6");
  assert_shown ("0.00", "33.333333333333336", "33.33");
  assert_shown ("0.00", "2.6666666666666665", "2.67");
}

Test (number_format, thousands)
{
  assert_shown ("#,##0.00", "1234567.5", "1,234,567.50");
  assert_shown ("#,##0", "0", "0");
  assert_shown ("#,##0", "999", "999");
  assert_shown ("#,##0.00", "-1234.5", "-1,234.50");
  assert_shown ("0.00,", "1234567", "1234.57");
  assert_shown ("0!.0,", "123456", "12.3");
}

Test (number_format, percentages)
{
  assert_shown ("0%", "1", "100%");
  assert_shown ("0.00%", "0.12345", "12.35%");
  assert_shown ("0%", "0.956", "96%");
  assert_shown ("0%", "0", "0%");
}

Test (number_format, sections)
{
  assert_shown ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-");
  assert_shown ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-5", "-5.00");
  assert_shown ("#,##0_);(#,##0)", "-1234", "(1,234)");
  assert_shown ("#,##0;[Red]#,##0", "-1234", "-1,234");
  assert_shown ("0.00;-0.00;;@", "0", "");
  assert_shown (";;;", "12", "12");
  assert_shown ("[$¥-804]#,##0.00", "5", "¥5.00");
}

Test (number_format, dates)
{
  assert_shown ("yyyy/m/d", "45292", "2024/1/1");
  assert_shown ("yyyy\"年\"m\"月\"d\"日\"", "45657", "2024年12月31日");
  assert_shown ("[$-804]e\"年\"mm\"月\"", "45292", "2024年01月");
  assert_shown ("yy-mm-dd", "1", "00-01-01");
  assert_shown ("yyyy-mm-dd", "61", "1900-03-01");
  assert_shown ("yyyy-mm-dd hh:mm:ss", "45292.75", "2024-01-01 18:00:00");
  assert_shown ("h:mm AM/PM", "0.5", "12:00 下午");
  assert_shown ("aaaa", "45292", "星期一");
  assert_shown_from ("yyyy-mm-dd", "0", TRUE, "1904-01-01");
  assert_shown ("yyyy-mm-dd", "-1", "-1");
  assert_shown ("yyyy-mm-dd", "99999999", "99999999");
}

Test (number_format, what_it_does_not_show_itself_is_plain)
{
  assert_shown ("0.00E+00", "12345", "12345");
  assert_shown ("# ?/?", "0.5", "0.5");
}

Test (number_format, broken_codes)
{
  static const char *const codes[] = { "\"", "[",      "\\", "!",     "_",           "*",  "[$",
                                       ";",  ";;;;;;", ".",  ",",     "0.0.0",       "#,", "%%%",
                                       "E",  "E+",     "/",  "y;m;d", "\xe5\xb9\xb4" };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (BudgetNumberFormat) format = _budget_number_format_new (codes[i]);
      g_autoptr (GString) out = g_string_new (NULL);

      cr_assert (_budget_number_format_apply (format, "-12.5", 5, FALSE, out));
      cr_assert (g_utf8_validate (out->str, -1, NULL));
    }
}

Test (number_format, text_is_no_number)
{
  static const char *const texts[] = { "", "-", ".", "abc", "1a", "1e", "1e+", "1.2.3", "1e999" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new ("x");

      cr_assert_not (_budget_number_format_apply (NULL, texts[i], strlen (texts[i]), FALSE, out),
                     "%s", texts[i]);
      cr_assert_str_eq (out->str, "x");
    }
}

Test (number_format, builtin_codes)
{
  cr_assert_str_eq (_budget_number_format_builtin (4), "#,##0.00");
  cr_assert_null (_budget_number_format_builtin (0));
  cr_assert_null (_budget_number_format_builtin (163));
}
