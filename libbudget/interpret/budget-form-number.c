/* budget-form-number.c - the number of a form, 公开01表, and the year beside it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-form-number-private.h"

#include <string.h>

#define FORM "表"
#define YEAR "年"
#define YEAR_DIGITS 4

/* what may stand before 公开01表: 部门公开, 财决公开 */
static const char *const outer_fronts[] = { "部门", "单位", "财决", "预算", "决算" };

/* what a form's number begins with, and whether 表 has to stand in it, too: 预算2023 is none */
static const struct
{
  const char *front;
  gboolean needs_form;
} fronts[] = { { "公开", TRUE },  { "预算", TRUE }, { "决算", TRUE }, { "批复", TRUE },
               { "附件", FALSE }, { "附", TRUE },   { FORM, FALSE } };

/* the length of a digit, a dash or a Chinese numeral, which that of 一般 is not; 0 for others */
static gsize
budget_form_digit_length (const char *text)
{
  static const char *const numerals[] = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"
  };

  if (g_ascii_isdigit (*text) || *text == '-')
    return 1;
  if ((guint8) *text < 0xE4)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (_budget_text_starts_with (text, numerals[i]) && !_budget_text_starts_with (text, "一般"))
      return strlen (numerals[i]);
  return 0;
}

/* text begins with a Han character: these differ in their last byte first */
static inline gboolean
budget_form_text_has_first (const char *text, const char *front)
{
  return text[2] == front[2] && text[1] == front[1] && text[0] == front[0];
}

gboolean
_budget_form_number_may_begin (const char *text)
{
  if (!_budget_text_is_han (text))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    if (budget_form_text_has_first (text, fronts[i].front))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (outer_fronts); i++)
    if (budget_form_text_has_first (text, outer_fronts[i]))
      return TRUE;
  return FALSE;
}

/* the length of 部门预算 before 公开; 0 when 公开 is not behind it */
static gsize
budget_form_outer_length (const char *text)
{
  const char *at = text;
  gsize length;

  do
    {
      length = 0;
      for (guint i = 0; i < G_N_ELEMENTS (outer_fronts) && length == 0; i++)
        if (_budget_text_starts_with (at, outer_fronts[i]))
          length = strlen (outer_fronts[i]);
      at += length;
    }
  while (length > 0);
  return _budget_text_starts_with (at, fronts[0].front) ? (gsize) (at - text) : 0;
}

/* 01表 or 表1-2 behind the front; 0 when it is none */
static gsize
budget_form_number_rest_length (const char *text, gboolean needs_form)
{
  const char *at = text;
  gboolean has_form = !needs_form;
  gsize digits = 0;
  gsize length;

  if (_budget_text_starts_with (at, FORM))
    {
      has_form = TRUE;
      at += strlen (FORM);
    }
  while ((length = budget_form_digit_length (at)) > 0)
    {
      digits += length;
      at += length;
    }
  if (_budget_text_starts_with (at, FORM))
    {
      has_form = TRUE;
      at += strlen (FORM);
    }
  return digits > 0 && has_form ? (gsize) (at - text) : 0;
}

gsize
_budget_form_number_length (const char *text)
{
  gsize outer;

  if (!_budget_form_number_may_begin (text))
    return 0;
  outer = budget_form_outer_length (text);
  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      gsize front = outer + strlen (fronts[i].front);
      gsize rest;

      if (!_budget_text_starts_with (text + outer, fronts[i].front))
        continue;
      rest = budget_form_number_rest_length (text + front, fronts[i].needs_form);
      if (rest > 0)
        return front + rest;
    }
  return 0;
}

/* whether the length bytes of text may end in a form's number */
static gboolean
budget_form_number_may_end (const char *text, gsize length)
{
  const char *last = text + length;

  if (length >= 1 && budget_form_digit_length (last - 1) == 1)
    return TRUE;
  return length >= 3 &&
         (_budget_text_starts_with (last - 3, FORM) || budget_form_digit_length (last - 3) == 3);
}

gsize
_budget_form_number_find_end (const char *text, gsize length)
{
  if (!budget_form_number_may_end (text, length))
    return length;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (at + _budget_form_number_length (at) == text + length)
      return (gsize) (at - text);
  return length;
}

gsize
_budget_form_year_length (const char *text, guint *year)
{
  guint number = 0;
  gsize length = YEAR_DIGITS;

  for (guint i = 0; i < YEAR_DIGITS; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return 0;
      number = number * 10 + (guint) (text[i] - '0');
    }
  if (!_budget_text_starts_with (text + length, YEAR))
    return 0;
  *year = number;
  length += strlen (YEAR);
  return _budget_text_starts_with (text + length, "度") ? length + strlen ("度") : length;
}

gsize
_budget_form_year_find_end (const char *text, gsize length, guint *year)
{
  static const gsize sizes[] = { YEAR_DIGITS + 3, YEAR_DIGITS + 6 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gsize start = length - sizes[i];

      if (sizes[i] <= length && (start == 0 || !g_ascii_isdigit (text[start - 1])) &&
          _budget_form_year_length (text + start, year) == sizes[i])
        return start;
    }
  return length;
}
