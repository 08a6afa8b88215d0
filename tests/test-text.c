/* test-text.c - the texts of Chinese documents
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "base/budget-text-map-private.h"
#include "base/budget-text-private.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

static const gunichar spaces[] = { ' ',    '\t',   '\n',   '\v',   '\f',   '\r',   0xA0,
                                   0x2000, 0x2003, 0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF };
static const gunichar others[] = { 0,      '\b',   0x0E,   0x1F,   '!',    'a',    0x85,   0xA1,
                                   0x1FFF, 0x200C, 0x2010, 0x2030, 0x2060, 0x3001, 0x4E00, 0xFF0C };

Test (text, knows_each_white_space)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      char utf8[8] = { 0 };
      int length = g_unichar_to_utf8 (spaces[i], utf8);

      cr_assert (_budget_text_is_space (spaces[i]), "%04X", spaces[i]);
      cr_assert_eq (_budget_text_space_length (utf8), length, "%04X", spaces[i]);
      cr_assert_eq (_budget_text_space_length_in (utf8, utf8 + length - 1), 0, "%04X", spaces[i]);
    }
}

Test (text, knows_what_is_no_white_space)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      char utf8[8] = { 0 };

      g_unichar_to_utf8 (others[i], utf8);
      cr_assert_not (_budget_text_is_space (others[i]), "%04X", others[i]);
      cr_assert_eq (_budget_text_space_length (utf8), 0, "%04X", others[i]);
    }
}

Test (text, a_cut_character_is_no_white_space)
{
  cr_assert_eq (_budget_text_space_length (""), 0);
  cr_assert_eq (_budget_text_space_length ("\xE3"), 0);
  cr_assert_eq (_budget_text_space_length ("\xE3\x80"), 0);
  cr_assert_eq (_budget_text_space_length ("\xC2"), 0);
}

Test (text, finds_the_first_white_space_anywhere)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      char space[8] = { 0 };
      g_autofree char *text = NULL;

      g_unichar_to_utf8 (spaces[i], space);
      text = g_strconcat ("项a、é（\xE3\x80", "目", space, "编", NULL);
      cr_assert_str_eq (_budget_text_find_space (text), strstr (text, space), "%04X", spaces[i]);
    }
  cr_assert_str_eq (_budget_text_find_space ("项目\xE7\xBC"), "");
  cr_assert_str_eq (_budget_text_find_space (""), "");
}

Test (text, squeeze_takes_out_all_white_space)
{
  char buffer[64];

  cr_assert_eq (_budget_text_squeeze ("项\u3000 目\u00A0\t编码\r\n", buffer, sizeof buffer), 12);
  cr_assert_str_eq (buffer, "项目编码");
  cr_assert_eq (_budget_text_squeeze ("", buffer, sizeof buffer), 0);
  cr_assert_str_eq (buffer, "");
}

Test (text, squeeze_cuts_between_characters_and_tells_the_whole_length)
{
  char buffer[6];

  cr_assert_eq (_budget_text_squeeze ("项 目a", buffer, sizeof buffer), 7);
  cr_assert_str_eq (buffer, "项");
  cr_assert_eq (_budget_text_squeeze ("项a目", buffer, sizeof buffer), 7);
  cr_assert_str_eq (buffer, "项a");
  cr_assert_eq (_budget_text_squeeze ("ab de", buffer, sizeof buffer), 4);
  cr_assert_str_eq (buffer, "abde");
  cr_assert_eq (_budget_text_squeeze ("项目", NULL, 0), 6);
  cr_assert_eq (_budget_text_squeeze ("项目", buffer, 1), 6);
  cr_assert_str_eq (buffer, "");
}

Test (text, fold_makes_like_texts_equal)
{
  char buffer[128];

  _budget_text_fold ("　“三公”　经费（ＡＢＣ）：１，２ —–－−- 「x」„‟＂", buffer, sizeof buffer);
  cr_assert_str_eq (buffer, "\"三公\"经费(abc):1,2-----\"x\"\"\"\"");
  cr_assert_eq (_budget_text_fold ("《ＰＤＦ》～", buffer, sizeof buffer), 10);
  cr_assert_str_eq (buffer, "《pdf》~");
}

Test (text, fold_of_widths_keeps_the_case)
{
  char buffer[16];

  cr_assert_eq (_budget_text_fold_widths ("１０ Ｍbps", buffer, sizeof buffer), 6);
  cr_assert_str_eq (buffer, "10Mbps");
}

Test (text, fold_of_broken_bytes_ends)
{
  char buffer[16];

  cr_assert_eq (_budget_text_fold ("a\xEF\xBC", buffer, sizeof buffer), 3);
  cr_assert_eq (_budget_text_fold ("\xFF\xFE\x80", buffer, sizeof buffer), 3);
}

Test (text, blank_is_nothing_or_white_space)
{
  cr_assert (_budget_text_is_blank (NULL));
  cr_assert (_budget_text_is_blank (""));
  cr_assert (_budget_text_is_blank (" \t\u3000\u00A0"));
  cr_assert_not (_budget_text_is_blank (" - "));
}

Test (text, nil_is_a_sign_for_nothing)
{
  static const char *const nils[] = { "-",  "—", "——", "–",    "－",   "−",
                                      "--", "/", "／", " 无 ", "　-　" };
  static const char *const texts[] = { "", " ", "0", "-1", "1-", "无人", "- -", "//", "n/a", "有" };

  for (gsize i = 0; i < G_N_ELEMENTS (nils); i++)
    cr_assert (_budget_text_is_nil (nils[i]), "%s", nils[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cr_assert_not (_budget_text_is_nil (texts[i]), "%s", texts[i]);
  cr_assert_not (_budget_text_is_nil (NULL));
}

typedef struct
{
  char text[48];
  char ordinal[24]; /* what is taken, empty for none */
  char number[16];
} Ordinal;

ParameterizedTestParameters (text, ordinals_are_told_from_numbers)
{
  static Ordinal cases[] = {
    { "一、部门职责", "一、", "一" },
    { "十二、名词", "十二、", "十二" },
    { "（一）收入", "（一）", "一" },
    { "(1) 收入", "(1)", "1" },
    { "（ 十 ）收入", "（ 十 ）", "十" },
    { "1、收入", "1、", "1" },
    { "1.收入", "1.", "1" },
    { "1．收入", "1．", "1" },
    { "１．收入", "１．", "１" },
    { "1）收入", "1）", "1" },
    { "1.2022年预算", "1.", "1" },
    { "①收入", "①", "①" },
    { "⑴收入", "⑴", "⑴" },
    { "㈠收入", "㈠", "㈠" },
    { "第一部分　概况", "第一部分", "一" },
    { "第 二 章", "第 二 章", "二" },
    { "附件3：报表", "附件3", "3" },
    { "附件 3", "附件 3", "3" },
    { "附表二", "附表二", "二" },
    { "表1 收支总表", "表1", "1" },
    { "公开表3-1", "公开表3-1", "3-1" },
    { "公开01表", "公开01表", "01" },
    { "　一、概况", "　一、", "一" },
    { "2022年预算", "", "" },
    { "2022.预算", "", "" },
    { "1.5万元", "", "" },
    { "1.22年", "", "" },
    { "12个", "", "" },
    { "3-5个", "", "" },
    { "（2022年）", "", "" },
    { "（一", "", "" },
    { "（收入）", "", "" },
    { "一般公共预算", "", "" },
    { "第一季度", "", "" },
    { "第三方", "", "" },
    { "第", "", "" },
    { "表22年", "", "" },
    { "表格", "", "" },
    { "附件", "", "" },
    { "附件2022", "", "" },
    { "公开1号", "", "" },
    { "预算3个", "", "" },
    { "、", "", "" },
    { "", "", "" },
  };

  return cr_make_param_array (Ordinal, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Ordinal *param, text, ordinals_are_told_from_numbers)
{
  const char *number = "";
  gsize number_length = 0;
  gsize length = _budget_text_ordinal_length (param->text, &number, &number_length);

  cr_assert_eq (length, strlen (param->ordinal), "%s: %zu", param->text, length);
  cr_assert_eq (number_length, strlen (param->number), "%s", param->text);
  cr_assert_eq (memcmp (number, param->number, number_length), 0, "%s", param->text);
  cr_assert_eq (_budget_text_ordinal_length (param->text, NULL, NULL), length);
}

static guint
parse_numeral (const char *text)
{
  return _budget_text_parse_numeral (text, strlen (text));
}

Test (text, numerals_are_numbers)
{
  cr_assert_eq (parse_numeral ("一"), 1);
  cr_assert_eq (parse_numeral ("十"), 10);
  cr_assert_eq (parse_numeral ("十二"), 12);
  cr_assert_eq (parse_numeral ("二十"), 20);
  cr_assert_eq (parse_numeral ("九十九"), 99);
  cr_assert_eq (parse_numeral ("12"), 12);
  cr_assert_eq (parse_numeral ("１２"), 12);
  cr_assert_eq (parse_numeral ("①"), 1);
  cr_assert_eq (parse_numeral ("⑳"), 20);
  cr_assert_eq (parse_numeral ("㈩"), 10);
  cr_assert_eq (_budget_text_parse_numeral ("12345", 2), 12);
  cr_assert_eq (_budget_text_parse_numeral ("一二", 3), 1);
}

Test (text, other_words_are_no_numerals)
{
  static const char *const texts[] = { "",           "十十",
                                       "一二",       "二十十",
                                       "十二十",     "一二三",
                                       "a",          "1a",
                                       "1234567890", "一般",
                                       "3-1",        "百",
                                       "二十二二",   "12345678901234567890123456789012345" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cr_assert_eq (parse_numeral (texts[i]), 0, "%s", texts[i]);
}

Test (text, finds_the_year)
{
  cr_assert_eq (_budget_text_find_year ("鹿泉区2022年部门预算"), 2022);
  cr_assert_eq (_budget_text_find_year ("预算年度：2022"), 2022);
  cr_assert_eq (_budget_text_find_year ("预算年度：2022 \t"), 2022);
  cr_assert_eq (_budget_text_find_year ("２０２２ 年"), 2022);
  cr_assert_eq (_budget_text_find_year ("1999年"), 1999);
  cr_assert_eq (_budget_text_find_year ("2050102项，2021年"), 2021);
}

Test (text, other_numbers_are_no_years)
{
  cr_assert_eq (_budget_text_find_year (""), 0);
  cr_assert_eq (_budget_text_find_year ("2022条"), 0);
  cr_assert_eq (_budget_text_find_year ("2100年"), 0);
  cr_assert_eq (_budget_text_find_year ("1899年"), 0);
  cr_assert_eq (_budget_text_find_year ("20222022年"), 0);
  cr_assert_eq (_budget_text_find_year ("202年"), 0);
}

Test (text_map, finds_every_key_by_its_length)
{
  BudgetTextMap map = { 0 };
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 1000; i++)
    {
      g_ptr_array_add (keys, g_strdup_printf ("一般公共预算%u", i));
      _budget_text_map_add (&map, g_ptr_array_index (keys, i), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *longer = g_strconcat (g_ptr_array_index (keys, i), "年", NULL);
      gsize length = strlen (g_ptr_array_index (keys, i));

      cr_assert_eq (_budget_text_map_get (&map, longer, length), GUINT_TO_POINTER (i + 1));
      cr_assert_null (_budget_text_map_get (&map, longer, length + 3));
    }
  _budget_text_map_clear (&map);
}

Test (text_map, first_value_of_a_key_stays)
{
  BudgetTextMap map = { 0 };

  cr_assert_null (_budget_text_map_get (&map, "无", 3));
  _budget_text_map_add (&map, "无", GUINT_TO_POINTER (1));
  _budget_text_map_add (&map, "无", GUINT_TO_POINTER (2));
  cr_assert_eq (_budget_text_map_get (&map, "无", 3), GUINT_TO_POINTER (1));
  cr_assert_null (_budget_text_map_get (&map, "", 0));
  _budget_text_map_clear (&map);
}
