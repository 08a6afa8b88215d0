/* budget-clause.c - running text, clause by clause
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-clause-private.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

#include <string.h>

/* a bracket that is not closed within this many bytes is a slip of the pen */
#define MAX_BRACKET 240
#define GROUP_DIGITS 3
#define YEAR_DIGITS 4

typedef enum
{
  BUDGET_MARK_NONE,
  BUDGET_MARK_CLAUSE,    /* ， ： */
  BUDGET_MARK_SEMICOLON, /* ； */
  BUDGET_MARK_SENTENCE,  /* 。 ！ ？ */
  BUDGET_MARK_OPEN,      /* （ */
} BudgetMark;

/* the mark at p, and its length */
static BudgetMark
budget_mark_at (const char *p, gsize *length)
{
  const guint8 *byte = (const guint8 *) p;

  *length = 1;
  switch (byte[0])
    {
    case ',':
    case ':':
      return BUDGET_MARK_CLAUSE;
    case ';':
      return BUDGET_MARK_SEMICOLON;
    case '!':
    case '?':
      return BUDGET_MARK_SENTENCE;
    case '(':
      return BUDGET_MARK_OPEN;
    case 0xE3:
      *length = 3;
      return byte[1] == 0x80 && byte[2] == 0x82 ? BUDGET_MARK_SENTENCE : BUDGET_MARK_NONE;
    case 0xEF:
      break;
    default:
      return BUDGET_MARK_NONE;
    }
  if (byte[1] != 0xBC)
    return BUDGET_MARK_NONE;
  *length = 3;
  switch (byte[2])
    {
    case 0x8C:
    case 0x9A:
      return BUDGET_MARK_CLAUSE;
    case 0x9B:
      return BUDGET_MARK_SEMICOLON;
    case 0x81:
    case 0x9F:
      return BUDGET_MARK_SENTENCE;
    case 0x88:
      return BUDGET_MARK_OPEN;
    default:
      return BUDGET_MARK_NONE;
    }
}

/* TRUE when the comma between text and after parts thousands: 1,234.56 */
static gboolean
budget_mark_parts_thousands (const char *text, const char *comma, const char *after)
{
  const char *end = after + strnlen (after, MAX_BRACKET);
  guint n = 0;
  gsize size;

  if (comma == text || !g_ascii_isdigit (comma[-1]))
    {
      /* a full-width digit before it */
      if (comma - text < 3 || _budget_digit_at (comma - 3, comma, &size) < 0 || size != 3)
        return FALSE;
    }
  while (_budget_digit_at (after, end, &size) >= 0)
    {
      after += size;
      n++;
    }
  return n == GROUP_DIGITS;
}

/* The end of the brackets at p, or NULL when they are not closed, or what is in them speaks of
 * money and so is read like the rest. */
static const char *
budget_mark_bracket_end (const char *p)
{
  const char *limit = p + strnlen (p, MAX_BRACKET);
  gboolean has_money = FALSE;

  for (p += _budget_prose_character_length (p); p < limit; p += _budget_prose_character_length (p))
    {
      if (*p == ')')
        return has_money ? NULL : p + 1;
      if (_budget_prose_is_at (p, "）"))
        return has_money ? NULL : p + 3;
      has_money |= _budget_prose_is_at (p, "元");
    }
  return NULL;
}

static void
budget_clause_trim (BudgetClause *self)
{
  self->start = _budget_prose_skip_space (self->start);
  if (self->start > self->end)
    self->start = self->end;
  while (self->end > self->start && g_ascii_isspace (self->end[-1]))
    self->end--;
}

gboolean
_budget_clause_next (BudgetClause *self)
{
  const char *p = self->next;
  gsize length = 0;

  if (*p == '\0')
    return FALSE;
  self->start = p;
  self->ends_sentence = FALSE;
  while (*p != '\0')
    {
      const guint8 byte = (guint8) *p;
      BudgetMark mark;

      if (_budget_text_is_han (p))
        {
          p += 3;
          continue;
        }
      /* marks are ASCII below the letters, or begin with one of two bytes */
      if ((byte >= '@' && byte != 0xE3 && byte != 0xEF) ||
          (mark = budget_mark_at (p, &length)) == BUDGET_MARK_NONE)
        {
          p++;
          continue;
        }
      if (mark == BUDGET_MARK_OPEN)
        {
          const char *end = budget_mark_bracket_end (p);
          gsize size;

          /* 基本支出（60万元）: the words before the bracket name the amount in it */
          if (end == NULL &&
              _budget_digit_at (p + length, p + length + strnlen (p + length, 3), &size) >= 0)
            end = p + length;
          if (end != NULL || strnlen (p, MAX_BRACKET) == MAX_BRACKET)
            {
              p = end != NULL ? end : p + length;
              continue;
            }
        }
      else if (mark == BUDGET_MARK_CLAUSE &&
               budget_mark_parts_thousands (self->start, p, p + length))
        {
          p += length;
          continue;
        }
      self->ends_sentence = mark == BUDGET_MARK_SENTENCE;
      break;
    }
  self->end = p;
  self->next = *p != '\0' ? p + length : p;
  budget_clause_trim (self);
  return TRUE;
}

/* where word stands in the clause; NULL when it does not */
static const char *
budget_clause_find_word (const BudgetClause *self, const char *word)
{
  for (const char *p = self->start; p < self->end; p += _budget_text_is_han (p) ? 3 : 1)
    if (*p == *word && _budget_text_starts_with (p, word))
      return p + strlen (word) <= self->end ? p : NULL;
  return NULL;
}

const char *
_budget_clause_find_reason (const BudgetClause *self, gboolean is_change)
{
  const char *word = "原因";
  gsize size = (gsize) (self->end - self->start);
  const char *found = budget_clause_find_word (self, word);
  gsize n;

  if (found != NULL)
    found += strlen (word);
  else if (is_change &&
           (n = _budget_words_match_start (BUDGET_WORDS_REASON, self->start, size, NULL)) > 0)
    found = self->start + n;
  else
    return NULL;
  /* 原因是：, 原因为, 原因： */
  for (;;)
    {
      found = _budget_prose_skip_space (found);
      n = _budget_prose_colon_length (found);
      if (n == 0 && (_budget_prose_is_at (found, "是") || _budget_prose_is_at (found, "为")))
        n = strlen ("是");
      if (n == 0)
        return found;
      found += n;
    }
}

void
_budget_clause_extend (BudgetClause *self, const char *start)
{
  const char *p = start;
  gsize length = 0;
  BudgetMark mark = BUDGET_MARK_NONE;

  while (*p != '\0' && (mark = budget_mark_at (p, &length)) != BUDGET_MARK_SENTENCE &&
         mark != BUDGET_MARK_SEMICOLON)
    p++;
  self->start = start;
  self->end = p;
  self->next = *p != '\0' ? p + length : p;
  self->ends_sentence = mark == BUDGET_MARK_SENTENCE;
  budget_clause_trim (self);
}

const char *
_budget_clause_find_nothing (const BudgetClause *self)
{
  for (const char *p = self->start; p < self->end; p += _budget_prose_character_length (p))
    {
      gsize n = _budget_words_match_start (BUDGET_WORDS_NOTHING, p, (gsize) (self->end - p), NULL);

      if (n > 0)
        return p + n;
    }
  return NULL;
}

/* the year at p: four digits that start with 19 or 20; 0 when there is none */
static guint
budget_clause_year_at (const char *p, const char *end)
{
  if (end - p < YEAR_DIGITS || !g_ascii_isdigit (p[2]) || !g_ascii_isdigit (p[3]) ||
      (memcmp (p, "20", 2) != 0 && memcmp (p, "19", 2) != 0))
    return 0;
  return (guint) ((p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0'));
}

/* the year whose last digit, and white space behind it, stand before p in [start, p) */
static const char *
budget_clause_year_before (const char *start, const char *p, guint *year)
{
  while (p > start && g_ascii_isspace (p[-1]))
    p--;
  if (p - start < YEAR_DIGITS)
    return NULL;
  *year = budget_clause_year_at (p - YEAR_DIGITS, p);
  return *year != 0 ? p - YEAR_DIGITS : NULL;
}

/* What the 年 at p is part of: 2024年, or 上年末, which counts from fiscal_year. NULL when it is no
 * year. */
static const char *
budget_clause_read_year (const char *start,
                         const char *p,
                         const char *end,
                         guint fiscal_year,
                         guint *year)
{
  const char *word = p - 3;
  int which;

  /* these words have 年 as their second character */
  if (fiscal_year > 0 && word >= start &&
      _budget_words_match_start (BUDGET_WORDS_YEAR, word, (gsize) (end - word), &which) > 0)
    {
      *year = fiscal_year - (guint) which;
      return word;
    }
  return budget_clause_year_before (start, p, year);
}

guint
_budget_clause_find_year (const char *start, const char *end, guint fiscal_year)
{
  guint found = 0;

  for (const char *p = start; p < end; p += _budget_text_is_han (p) ? 3 : 1)
    {
      const char *first;
      guint year;

      if (!_budget_prose_is_at (p, "年"))
        continue;
      first = budget_clause_read_year (start, p, end, fiscal_year, &year);
      if (first == NULL)
        continue;
      while (first > start && g_ascii_isspace (first[-1]))
        first--;
      /* 比2023年: the year of another amount */
      if (_budget_words_match_end (BUDGET_WORDS_COMPARE, start, (gsize) (first - start), NULL) == 0)
        found = year;
    }
  return found;
}

const char *
_budget_clause_find_part (const char *start, const char *p)
{
  static const char *const marks[] = { "；", "。", "：", "！", "？", ";", ":", "!", "?" };

  for (; p > start; p--)
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
      {
        gsize length = strlen (marks[i]);

        if ((gsize) (p - start) >= length && memcmp (p - length, marks[i], length) == 0)
          return p;
      }
  return start;
}

const char *
_budget_clause_skip_marks (const char *start, const char *end)
{
  static const char *const marks[] = { "、", "）", "”", ")", "\"", "，", "。", "；" };

  for (;;)
    {
      const char *p = _budget_prose_skip_space (start);

      for (guint i = 0; i < G_N_ELEMENTS (marks) && p == start; i++)
        if (_budget_text_starts_with (p, marks[i]))
          p += strlen (marks[i]);
      if (p == start || p > end)
        return MIN (start, end);
      start = p;
    }
}
