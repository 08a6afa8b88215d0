/* budget-interpret-captions.c - department, year and unit above a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

#define MAX_CAPTION 512
#define MAX_FORM_NUMBER 24
#define MIN_DEPARTMENT_DIGITS 3
#define MAX_DEPARTMENT_DIGITS 12

const char *
_budget_interpret_clean (BudgetArena *arena, const char *text)
{
  const char *space = _budget_text_find_space (text);
  char *copy, *to;

  if (*space == '\0')
    return text;
  copy = to = _budget_arena_alloc (arena, (gsize) (space - text) + strlen (space) + 1);
  for (;;)
    {
      gsize length;

      memcpy (to, text, (gsize) (space - text));
      to += space - text;
      if (*space == '\0')
        break;
      text = space;
      while ((length = _budget_text_space_length (text)) > 0)
        text += length;
      /* a space between two Latin words is no layout */
      if (to > copy && g_ascii_isalpha (to[-1]) && g_ascii_isalpha (*text))
        *to++ = ' ';
      space = _budget_text_find_space (text);
    }
  *to = '\0';
  return copy;
}

BudgetMoneyUnit
_budget_captions_find_money_unit (const char *text)
{
  static const struct
  {
    const char *word;
    BudgetMoneyUnit unit;
  } units[] = { { "百万", BUDGET_MONEY_UNIT_MILLION },
                { "万", BUDGET_MONEY_UNIT_WAN },
                { "亿", BUDGET_MONEY_UNIT_YI } };
  const char *yuan = strstr (text, "元");

  if (yuan == NULL)
    return BUDGET_MONEY_UNIT_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (units[i].word);

      if ((gsize) (yuan - text) >= length && memcmp (yuan - length, units[i].word, length) == 0)
        return units[i].unit;
    }
  return BUDGET_MONEY_UNIT_YUAN;
}

/* the length of the colon at text, 0 when there is none */
static inline gsize
budget_captions_colon_length (const char *text)
{
  if (*text == ':')
    return 1;
  /* ： is EF BC 9A */
  return (guint8) *text == 0xEF && (guint8) text[1] == 0xBC && (guint8) text[2] == 0x9A
             ? strlen ("：")
             : 0;
}

/* What is looked for in a text that may be a caption. */
typedef struct
{
  gsize length;
  const char *colon; /* the first; NULL when there is none */
  const char *last;  /* the last colon */
  gboolean has_space;
} BudgetCaptionText;

static BudgetCaptionText
budget_caption_text_scan (const char *text)
{
  BudgetCaptionText self = { 0 };
  const char *start = text;
  gsize length;

  for (;; text += length)
    {
      length = 3;
      if (_budget_text_is_han (text))
        continue;
      if (*text == '\0')
        break;
      length = budget_captions_colon_length (text);
      if (length > 0)
        {
          self.colon = self.colon != NULL ? self.colon : text;
          self.last = text;
        }
      else if ((length = _budget_text_space_length (text)) > 0)
        self.has_space = TRUE;
      else
        length = 1;
    }
  self.length = (gsize) (text - start);
  return self;
}

/* the first colon from text on, up to the last there is; NULL when there is none */
static const char *
budget_captions_find_colon (const char *text, const char *last)
{
  if (last == NULL || text > last)
    return NULL;
  while (budget_captions_colon_length (text) == 0)
    text += _budget_text_is_han (text) ? 3 : 1;
  return text;
}

/* the caption's word that ends before the colon */
static const BudgetAliasWord *
budget_captions_match (const BudgetAliases *aliases, const char *text, const char *colon)
{
  gsize length = (gsize) (colon - text);

  for (guint i = 0; i < aliases->captions->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (aliases->captions, BudgetAliasWord, i);

      if (word->length <= length && colon[-(gssize) word->length] == *word->word &&
          memcmp (colon - word->length, word->word, word->length) == 0)
        return word;
    }
  return NULL;
}

/* the next caption from text on, its start and its value; NULL, and the end, when there is none */
static const BudgetAliasWord *
budget_captions_find_next (const BudgetAliases *aliases,
                           const char *text,
                           const char *last_colon,
                           const char **start,
                           const char **value)
{
  const char *from = text;
  const char *colon;

  while ((colon = budget_captions_find_colon (from, last_colon)) != NULL)
    {
      const BudgetAliasWord *word = budget_captions_match (aliases, from, colon);

      from = colon + budget_captions_colon_length (colon);
      if (word != NULL)
        {
          *start = colon - word->length;
          *value = from;
          return word;
        }
    }
  *start = *value = from + strlen (from);
  return NULL;
}

/* 224 and a name; the code stays out when the digits are no code */
static gboolean
budget_captions_take_department (BudgetCaptions *self,
                                 BudgetArena *arena,
                                 const char *text,
                                 gsize length,
                                 gboolean needs_code)
{
  gsize digits = 0;
  const char *name;

  while (digits < length && g_ascii_isdigit (text[digits]))
    digits++;
  name = text + digits;
  if (digits < MIN_DEPARTMENT_DIGITS || digits > MAX_DEPARTMENT_DIGITS)
    {
      digits = 0;
      name = text;
    }
  if (digits > 0)
    while (name < text + length && (*name == '-' || *name == '_'))
      name++;
  if (name == text + length || (needs_code && (digits == 0 || (guint8) *name < 0xE3)) ||
      _budget_text_starts_with (name, "年"))
    return FALSE;
  if (digits > 0)
    self->department_code = _budget_arena_strndup (arena, text, digits);
  self->department_name = _budget_arena_strndup (arena, name, length - (gsize) (name - text));
  return TRUE;
}

/* 2021-12-31, 2021年12月31日, 2021.12.31 as ISO 8601; NULL when text is no date */
static const char *
budget_captions_make_date (BudgetArena *arena, const char *text, gsize length)
{
  guint parts[3] = { 0, 0, 0 };
  guint n = 0;
  gboolean in_number = FALSE;

  for (gsize i = 0; i < length && n < 3; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          parts[n] = parts[n] * 10 + (guint) (text[i] - '0');
          in_number = TRUE;
        }
      else if (in_number)
        {
          in_number = FALSE;
          n++;
        }
      if (parts[MIN (n, 2)] > 9999)
        return NULL;
    }
  if (in_number)
    n++;
  if (n != 3 || !g_date_valid_dmy ((GDateDay) MIN (parts[2], 255), (GDateMonth) MIN (parts[1], 13),
                                   (GDateYear) parts[0]))
    return NULL;
  return _budget_arena_printf (arena, "%04u-%02u-%02u", parts[0], parts[1], parts[2]);
}

static void
budget_captions_take_value (BudgetCaptions *self,
                            BudgetArena *arena,
                            const BudgetAliasWord *word,
                            const char *value,
                            gsize length)
{
  char copy[MAX_CAPTION];
  BudgetMoneyUnit unit;

  memcpy (copy, value, length);
  copy[length] = '\0';
  switch ((BudgetCaptionKind) word->value)
    {
    case BUDGET_CAPTION_FISCAL_YEAR:
      if (self->fiscal_year == 0)
        self->fiscal_year = _budget_text_find_year (copy);
      break;
    case BUDGET_CAPTION_MONEY_UNIT:
      /* 单位 is the money's, or who the form is of */
      unit = _budget_captions_find_money_unit (copy);
      if (unit != BUDGET_MONEY_UNIT_NONE)
        self->money_unit = unit;
      else
        budget_captions_take_department (self, arena, value, length, FALSE);
      break;
    case BUDGET_CAPTION_DEPARTMENT:
      if (budget_captions_take_department (self, arena, value, length, FALSE) &&
          strstr (word->word, "部门") != NULL && strstr (word->word, "单位") == NULL)
        self->scope = BUDGET_SCOPE_DEPARTMENT;
      break;
    case BUDGET_CAPTION_DATE:
      self->date = budget_captions_make_date (arena, value, length);
      break;
    case BUDGET_CAPTION_NONE:
    case BUDGET_CAPTION_IGNORE:
      break;
    }
}

/* the length of a digit, a dash or a Chinese numeral of a form's number; 0 for others */
static gsize
budget_captions_digit_length (const char *text)
{
  static const char *const numerals[] = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"
  };

  if (g_ascii_isdigit (*text) || *text == '-')
    return 1;
  if ((guint8) *text < 0xE4)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (_budget_text_starts_with (text, numerals[i]))
      return strlen (numerals[i]);
  return 0;
}

/* what a form's number begins with */
static const char *const form_fronts[] = { "公开", "预算", "决算", "财决公开", "附", "表" };

/* whether text has the first character of a form's number; white space may part it from the next */
static gboolean
budget_captions_may_be_form_number (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_fronts); i++)
    {
      const char *front = form_fronts[i];

      if (text[0] == front[0] && text[1] == front[1] && text[2] == front[2])
        return TRUE;
    }
  return FALSE;
}

/* 公开01表, 预算表1, 附表2, 公开表十二 alone; text is not empty */
static gboolean
budget_captions_is_form_number (const char *text, gsize length)
{
  char last = text[length - 1];

  /* every heading is asked, and few end in a digit or in 表 */
  if (length > MAX_FORM_NUMBER ||
      (!g_ascii_isdigit (last) && !g_str_has_suffix (text, "表") &&
       (length < 3 || budget_captions_digit_length (text + length - 3) != 3)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (form_fronts); i++)
    {
      const char *at = text + strlen (form_fronts[i]);
      gboolean has_digit = FALSE;

      if (!_budget_text_starts_with (text, form_fronts[i]))
        continue;
      if (_budget_text_starts_with (at, "表"))
        at += strlen ("表");
      while ((length = budget_captions_digit_length (at)) > 0)
        {
          has_digit = TRUE;
          at += length;
        }
      if (_budget_text_starts_with (at, "表"))
        at += strlen ("表");
      if (has_digit && *at == '\0')
        return TRUE;
    }
  return FALSE;
}

/* TRUE for what has no colon and may be a caption all the same: a code and a name, or a form's
 * number. */
static gboolean
budget_captions_may_lack_colon (const char *text)
{
  if (g_ascii_isdigit (text[0]))
    return text[strspn (text, "0123456789., -")] != '\0';
  return budget_captions_may_be_form_number (text) && strlen (text) <= MAX_FORM_NUMBER;
}

gboolean
_budget_captions_take (BudgetCaptions *self,
                       const BudgetAliases *aliases,
                       BudgetArena *arena,
                       const char *text)
{
  char buffer[MAX_CAPTION];
  BudgetCaptionText scanned = budget_caption_text_scan (text);
  const char *start, *value;
  const BudgetAliasWord *word;

  if (scanned.colon == NULL && !budget_captions_may_lack_colon (text))
    return FALSE;
  if (scanned.has_space)
    {
      if (_budget_text_squeeze (text, buffer, sizeof buffer) >= sizeof buffer)
        return FALSE;
      text = buffer;
      scanned = budget_caption_text_scan (text);
    }
  if (scanned.length == 0 || scanned.length >= sizeof buffer)
    return FALSE;
  if (budget_captions_is_form_number (text, scanned.length))
    return TRUE;
  word = budget_captions_find_next (aliases, text, scanned.last, &start, &value);
  if (start != text)
    {
      /* a department's code and name, and perhaps more behind it */
      if (!g_ascii_isdigit (text[0]) ||
          !budget_captions_take_department (self, arena, text, (gsize) (start - text), TRUE))
        return FALSE;
    }
  while (word != NULL)
    {
      const char *from = value;
      const BudgetAliasWord *next =
          budget_captions_find_next (aliases, from, scanned.last, &start, &value);

      budget_captions_take_value (self, arena, word, from, (gsize) (start - from));
      word = next;
    }
  return TRUE;
}
