/* budget-interpret-captions.c - department, year and unit above a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-form-number-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

#define MAX_CAPTION 512
/* bytes of what has a unit of money, or a form's number, and no colon */
#define MAX_BARE_UNIT 40
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

/* whether the text up to end ends with word */
static inline gboolean
budget_text_ends_with (const char *text, const char *end, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - text) >= length && memcmp (end - length, word, length) == 0;
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

static const BudgetAliasWord *
budget_captions_match_end (const BudgetAliases *aliases, const char *end, gsize length)
{
  for (guint i = 0; i < aliases->captions->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (aliases->captions, BudgetAliasWord, i);

      if (word->length <= length && end[-(gssize) word->length] == *word->word &&
          memcmp (end - word->length, word->word, word->length) == 0)
        return word;
    }
  return NULL;
}

/* the caption's word that ends before the colon, or before a remark there, 部门（公章）：, and where it
 * begins */
static const BudgetAliasWord *
budget_captions_match (const BudgetAliases *aliases,
                       const char *text,
                       const char *colon,
                       const char **start)
{
  const BudgetAliasWord *word = budget_captions_match_end (aliases, colon, (gsize) (colon - text));
  const char *end = colon;

  if (word == NULL && end > text && (end[-1] == ')' || budget_text_ends_with (text, end, "）")))
    {
      while (end > text && *end != '(' && !_budget_text_starts_with (end, "（"))
        end--;
      word = budget_captions_match_end (aliases, end, (gsize) (end - text));
    }
  if (word != NULL)
    *start = end - word->length;
  return word;
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
      const BudgetAliasWord *word = budget_captions_match (aliases, from, colon, start);

      from = colon + budget_captions_colon_length (colon);
      if (word != NULL)
        {
          *value = from;
          return word;
        }
    }
  *start = *value = from + strlen (from);
  return NULL;
}

/* What stands behind the name of a body without a word of its own: a year, the form's number, and the
 * bracket that a next caption opens. Returns what length is left. */
static gsize
budget_captions_cut_department (BudgetCaptions *self, const char *text, gsize length)
{
  gsize before;
  guint year = 0;

  do
    {
      before = length;
      length = _budget_form_number_find_end (text, length);
      length = _budget_form_year_find_end (text, length, &year);
      if (budget_text_ends_with (text, text + length, "（"))
        length -= strlen ("（");
      else if (length > 0 && text[length - 1] == '(')
        length--;
    }
  while (length < before);
  if (self->fiscal_year == 0)
    self->fiscal_year = year;
  return length;
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

  length = budget_captions_cut_department (self, text, length);
  /* [224]某某局 */
  if (length > 1 && text[0] == '[' && g_ascii_isdigit (text[1]))
    {
      text++;
      length--;
    }
  while (digits < length && g_ascii_isdigit (text[digits]))
    digits++;
  name = text + digits;
  if (digits < MIN_DEPARTMENT_DIGITS || digits > MAX_DEPARTMENT_DIGITS)
    {
      digits = 0;
      name = text;
    }
  if (digits > 0)
    while (name < text + length && (*name == '-' || *name == '_' || *name == ']'))
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
      /* 100万元 is an amount */
      if (unit != BUDGET_MONEY_UNIT_NONE && !g_ascii_isdigit (*copy))
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

/* （万元）, 金额单位（万元） and the like: what is left without marks and the words is a unit */
static BudgetMoneyUnit
budget_captions_find_bare_unit (const BudgetAliases *aliases, const char *text, gsize length)
{
  static const char *const marks[] = { "（", "）", "(", ")", "人民币" };
  char rest[MAX_BARE_UNIT + 1];
  gsize n = 0;
  BudgetMoneyUnit unit;

  if (length > MAX_BARE_UNIT || strstr (text, "元") == NULL)
    return BUDGET_MONEY_UNIT_NONE;
  for (const char *at = text; *at != '\0';)
    {
      gsize skipped = 0;

      for (guint i = 0; i < G_N_ELEMENTS (marks) && skipped == 0; i++)
        if (_budget_text_starts_with (at, marks[i]))
          skipped = strlen (marks[i]);
      if (skipped == 0)
        rest[n++] = *at;
      at += MAX (skipped, 1);
    }
  rest[n] = '\0';
  unit = _budget_captions_find_money_unit (rest);
  n -= strlen (budget_money_unit_get_word (unit));
  if (n == 0)
    return unit;
  for (guint i = 0; i < aliases->captions->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (aliases->captions, BudgetAliasWord, i);

      if (word->value == BUDGET_CAPTION_MONEY_UNIT && word->length == n &&
          memcmp (rest, word->word, n) == 0)
        return unit;
    }
  return BUDGET_MONEY_UNIT_NONE;
}

/* TRUE for what has no colon and may be a caption all the same: a code and a name, a year, a form's
 * number, or a unit of money. */
static gboolean
budget_captions_may_lack_colon (const char *text, gsize length)
{
  if (g_ascii_isdigit (text[0]))
    return text[strspn (text, "0123456789., -")] != '\0';
  if (length > MAX_BARE_UNIT)
    return FALSE;
  return _budget_form_number_may_begin (text) || *text == '(' ||
         _budget_text_starts_with (text, "（") ||
         budget_text_ends_with (text, text + length, "元") ||
         budget_text_ends_with (text, text + length, "元）") ||
         budget_text_ends_with (text, text + length, "元)");
}

/* captions in a row without white space: a number of the form, a body with its code, and words with
 * their values */
static gboolean
budget_captions_take_squeezed (BudgetCaptions *self,
                               const BudgetAliases *aliases,
                               BudgetArena *arena,
                               const char *text)
{
  guint year = 0;
  gsize front = _budget_form_number_length (text);
  BudgetCaptionText scanned;
  const char *start, *value;
  const BudgetAliasWord *word;
  BudgetMoneyUnit unit;

  front += _budget_form_year_length (text + front, &year);
  text += front;
  scanned = budget_caption_text_scan (text);
  if (scanned.length >= MAX_CAPTION)
    return FALSE;
  if (scanned.length == 0)
    {
      self->fiscal_year = self->fiscal_year != 0 ? self->fiscal_year : year;
      return front > 0;
    }
  unit = budget_captions_find_bare_unit (aliases, text, scanned.length);
  if (unit != BUDGET_MONEY_UNIT_NONE)
    {
      self->money_unit = unit;
      return TRUE;
    }
  word = budget_captions_find_next (aliases, text, scanned.last, &start, &value);
  /* a department's code and name, and perhaps more behind it */
  if (start != text &&
      (!g_ascii_isdigit (text[0]) ||
       !budget_captions_take_department (self, arena, text, (gsize) (start - text), TRUE)))
    return FALSE;
  self->fiscal_year = self->fiscal_year != 0 ? self->fiscal_year : year;
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

/* the length of text without the brackets around it: （单位：万元） */
static char *
budget_captions_strip_brackets (char *text)
{
  gsize length = strlen (text);
  gsize open = *text == '(' ? 1 : _budget_text_starts_with (text, "（") ? strlen ("（") : 0;

  if (open == 0 || length <= open)
    return text;
  if (text[length - 1] == ')')
    text[length - 1] = '\0';
  else if (budget_text_ends_with (text, text + length, "）"))
    text[length - strlen ("）")] = '\0';
  else
    return text;
  return text + open;
}

/* 某某局 单位：万元: the name of a body without a word before it, and white space behind it */
static gboolean
budget_captions_take_behind_body (BudgetCaptions *self,
                                  const BudgetAliases *aliases,
                                  BudgetArena *arena,
                                  const char *text)
{
  BudgetCaptions taken = *self;
  const char *space = _budget_text_find_space (text);
  char buffer[MAX_CAPTION];

  if (!_budget_text_is_han (text) || !_budget_aliases_ends_owner (aliases, text, space) ||
      _budget_text_squeeze (space, buffer, sizeof buffer) >= sizeof buffer ||
      !budget_captions_take_squeezed (&taken, aliases, arena, buffer))
    return FALSE;
  if (taken.department_name == NULL)
    taken.department_name = _budget_arena_strndup (arena, text, (gsize) (space - text));
  *self = taken;
  return TRUE;
}

gboolean
_budget_captions_take_cell (BudgetCaptions *self,
                            const BudgetAliases *aliases,
                            BudgetArena *arena,
                            const BudgetSheetCell *cell)
{
  return ((cell->traits & BUDGET_SHEET_TEXT_COLON) != 0 ||
          budget_captions_may_lack_colon (cell->text, cell->length)) &&
         _budget_captions_take (self, aliases, arena, cell->text);
}

gboolean
_budget_captions_take (BudgetCaptions *self,
                       const BudgetAliases *aliases,
                       BudgetArena *arena,
                       const char *text)
{
  char buffer[MAX_CAPTION];
  BudgetCaptionText scanned = budget_caption_text_scan (text);

  if (scanned.colon == NULL && !budget_captions_may_lack_colon (text, scanned.length))
    return FALSE;
  if (*text != '(' && !_budget_text_starts_with (text, "（") && !scanned.has_space)
    return budget_captions_take_squeezed (self, aliases, arena, text);
  if (_budget_text_squeeze (text, buffer, sizeof buffer) >= sizeof buffer)
    return FALSE;
  return budget_captions_take_squeezed (self, aliases, arena,
                                        budget_captions_strip_brackets (buffer)) ||
         budget_captions_take_behind_body (self, aliases, arena, text);
}

/* how much of text its first length bytes are without white space */
static gsize
budget_text_unsqueezed_length (const char *text, gsize length)
{
  const char *at = text;

  while (length > 0)
    {
      gsize space = _budget_text_space_length (at);

      length -= space > 0 ? 0 : 1;
      at += MAX (space, 1);
    }
  return (gsize) (at - text);
}

const char *
_budget_captions_cut_title (BudgetCaptions *self,
                            const BudgetAliases *aliases,
                            BudgetArena *arena,
                            const char *text)
{
  char buffer[MAX_CAPTION];
  BudgetCaptionText scanned;
  const char *start, *value;
  gsize length;

  if (_budget_text_squeeze (text, buffer, sizeof buffer) >= sizeof buffer)
    return text;
  scanned = budget_caption_text_scan (buffer);
  if (scanned.colon == NULL ||
      budget_captions_find_next (aliases, buffer, scanned.last, &start, &value) == NULL)
    return text;
  length = _budget_form_number_find_end (buffer, (gsize) (start - buffer));
  if (length == 0 ||
      (!budget_text_ends_with (buffer, buffer + length, "表") &&
       !budget_text_ends_with (buffer, buffer + length, "）") && buffer[length - 1] != ')'))
    return text;
  budget_captions_take_squeezed (self, aliases, arena, start);
  return _budget_arena_strndup (arena, text, budget_text_unsqueezed_length (text, length));
}
