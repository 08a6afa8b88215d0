/* budget-target-parser.c - what the value of an indicator says
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "model/budget-target-parser-private.h"

void
_budget_target_parser_refuse (BudgetTargetParser *self, const char *reason)
{
  const char *text = self->data->text;

  memset (self->data, 0, sizeof *self->data);
  self->data->text = text;
  self->data->kind = BUDGET_TARGET_KIND_MALFORMED;
  self->data->reason = reason;
}

/* the text without the white space at its ends */
static const char *
budget_target_trim (const char *text, gsize *length)
{
  const char *end;
  const char *last;
  gsize step;

  while ((step = _budget_text_space_length (text)) > 0)
    text += step;
  last = text;
  for (end = text; *end != '\0';)
    {
      step = _budget_text_is_han (end) ? 0 : _budget_text_space_length (end);
      end += step > 0 ? step : _budget_text_is_han (end) ? 3 : 1;
      if (step == 0)
        last = end;
    }
  *length = last - text;
  return text;
}

/* True when white space stands between two digits: what the number is cannot be told */
static gboolean
budget_target_has_gap (const char *text)
{
  const char *end = text + strlen (text);
  gboolean is_behind_digit = FALSE;
  gboolean is_behind_space = FALSE;

  while (text < end)
    {
      gsize length = _budget_text_space_length_in (text, end);

      if (length > 0)
        is_behind_space = TRUE;
      else if (_budget_digit_at (text, end, &length) >= 0)
        {
          if (is_behind_digit && is_behind_space)
            return TRUE;
          is_behind_digit = TRUE;
          is_behind_space = FALSE;
        }
      else
        {
          length = 1;
          is_behind_digit = FALSE;
        }
      text += length;
    }
  return FALSE;
}

/* takes the marks off that end a sentence */
static void
budget_target_strip (char *folded, gsize length)
{
  while (length > 0)
    {
      const char *last = folded + length - 1;

      if (*last == ';' || *last == ',' || *last == '.')
        length--;
      else if (length >= 3 && (memcmp (last - 2, "。", 3) == 0 || memcmp (last - 2, "、", 3) == 0))
        length -= 3;
      else
        break;
    }
  folded[length] = '\0';
}

/* a sign for nothing, or what is left of a lone full stop; 无 is a word, as it says that there
 * shall be none */
static gboolean
budget_target_is_nil (const char *folded)
{
  return g_str_equal (folded, "/") || folded[strspn (folded, "-")] == '\0';
}

/* 工作完成率 where 工作按时完成率 asks for a value: the name of a rate is no rate. What begins with
 * a verb, as 提高使用率, is an aim. */
static void
budget_target_parser_check_name (BudgetTargetParser *self)
{
  static const char rate[] = "率";
  static const char *const verbs[] = { "提高", "提升", "增加", "保持", "降低", "减少",
                                       "保证", "保障", "确保", "有效", "不断", "达到" };
  const char *value = self->p;

  if (!g_str_has_suffix (value, rate) || strpbrk (value, "0123456789%") != NULL ||
      strstr (self->name, rate) == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_has_prefix (value, verbs[i]))
        return;
    }
  _budget_target_parser_refuse (self,
                                _budget_arena_printf (self->arena,
                                                      "found “%s”, the name of a rate, expected a "
                                                      "value",
                                                      value));
}

void
_budget_target_data_parse (BudgetTargetData *self,
                           const char *text,
                           const char *name,
                           BudgetArena *arena)
{
  char folded[BUDGET_TARGET_MAX_LENGTH + 1];
  BudgetTargetParser parser = { folded, self, arena, name != NULL ? name : "" };
  gsize length;

  memset (self, 0, sizeof *self);
  if (_budget_text_is_blank (text))
    return;
  text = budget_target_trim (text, &length);
  self->text = _budget_arena_strndup (arena, text, length);
  self->kind = BUDGET_TARGET_KIND_QUALITATIVE;
  length = _budget_text_fold_widths (self->text, folded, sizeof folded);
  if (length >= sizeof folded)
    return;

  budget_target_strip (folded, length);
  if (budget_target_is_nil (folded))
    {
      self->kind = BUDGET_TARGET_KIND_NONE;
      return;
    }
  if (!_budget_target_parser_read_date (&parser) && !_budget_target_parser_read_quantity (&parser))
    budget_target_parser_check_name (&parser);
  if (self->kind != BUDGET_TARGET_KIND_QUALITATIVE && self->kind != BUDGET_TARGET_KIND_MALFORMED &&
      budget_target_has_gap (self->text))
    _budget_target_parser_refuse (&parser, "found white space between two digits");
}
