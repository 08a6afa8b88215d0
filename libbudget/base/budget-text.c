/* budget-text.c - the texts of Chinese documents: white space, widths, ordinals, years
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

#include <string.h>

/* an ordinal such as 1. has few digits: 2022. is a year, and 10000、 a number */
#define MAX_ORDINAL_DIGITS 3
/* a year has four digits, full-width ones three bytes each */
#define YEAR_DIGITS 4
#define MAX_NUMERAL_LENGTH 9

/* where bytes go, as snprintf counts them */
typedef struct
{
  char *buffer;
  gsize size;   /* 0 once something did not fit, so that nothing behind it may come in */
  gsize length; /* of the whole result */
} BudgetTextSink;

/* Adds whole characters, as many of them as there is room for. */
static inline void
budget_text_sink_add (BudgetTextSink *self, const char *bytes, gsize length)
{
  if (self->length + length < self->size)
    memcpy (self->buffer + self->length, bytes, length);
  else if (self->size > 0)
    {
      gsize room = MIN (self->size - 1 - self->length, length - 1);

      while (room > 0 && ((guint8) bytes[room] & 0xC0) == 0x80)
        room--;
      memcpy (self->buffer + self->length, bytes, room);
      self->buffer[self->length + room] = '\0';
      self->size = 0;
    }
  self->length += length;
}

static inline gsize
budget_text_sink_end (BudgetTextSink *self)
{
  if (self->size > 0)
    self->buffer[self->length] = '\0';
  return self->length;
}

/* the length of the character at text, never beyond its NUL, whatever the bytes are */
static inline gsize
budget_text_char_length (const char *text)
{
  guint8 first = *text;
  gsize wanted = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  gsize length = 1;

  if (first < 0xC0)
    return 1;
  while (length < wanted && ((guint8) text[length] & 0xC0) == 0x80)
    length++;
  return length;
}

/* strlen() would read the whole text for each character; no white space is longer than three bytes,
 * and a NUL ends the comparison */
static inline gsize
budget_text_space_length (const char *text)
{
  return _budget_text_may_be_space (*text) && *text != '\0'
             ? _budget_text_space_length_in (text, text + budget_text_char_length (text))
             : 0;
}

static inline const char *
budget_text_skip_space (const char *text)
{
  gsize length;

  while ((length = budget_text_space_length (text)) > 0)
    text += length;
  return text;
}

gboolean
_budget_text_is_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

gsize
_budget_text_space_length (const char *text)
{
  return budget_text_space_length (text);
}

const char *
_budget_text_find_space (const char *text)
{
  for (;;)
    {
      const guint8 first = (guint8) *text;

      if (_budget_text_is_han (text))
        text += 3;
      /* signs and letters; no white space begins with any other byte that is left out here */
      else if (first > ' ' && first < 0xC2)
        text++;
      else if (first == '\0' || budget_text_space_length (text) > 0)
        return text;
      else
        text += budget_text_char_length (text);
    }
}

/* The end of the characters from text on that neither folding nor squeezing changes, and that take
 * no look at a table: nearly all texts are nothing else. */
static inline const char *
budget_text_skip_kept (const char *text, gboolean keeps_case)
{
  for (;;)
    {
      const guint8 first = (guint8) *text;

      if (_budget_text_is_han (text))
        text += 3;
      else if (first > ' ' && first < 0x80 && (keeps_case || first < 'A' || first > 'Z'))
        text++;
      else
        return text;
    }
}

gsize
_budget_text_squeeze (const char *text, char *buffer, gsize size)
{
  BudgetTextSink sink = { buffer, size, 0 };

  for (;;)
    {
      const char *end = budget_text_skip_kept (text, TRUE);
      gsize length;

      budget_text_sink_add (&sink, text, (gsize) (end - text));
      if (*end == '\0')
        return budget_text_sink_end (&sink);
      length = budget_text_char_length (end);
      if (_budget_text_space_length_in (end, end + length) == 0)
        budget_text_sink_add (&sink, end, length);
      text = end + length;
    }
}

gboolean
_budget_text_is_blank (const char *text)
{
  return text == NULL || *budget_text_skip_space (text) == '\0';
}

/* ASCII that a character of three bytes is folded to, 0 when it stays */
static inline char
budget_text_fold_wide (const guint8 *p)
{
  if (p[0] == 0xEF && p[1] == 0xBC && p[2] >= 0x81)
    return p[2] - 0x81 + '!';
  if (p[0] == 0xEF && p[1] == 0xBD && p[2] <= 0x9E)
    return p[2] - 0x80 + '`';
  if (p[0] == 0xE2 && p[1] == 0x80)
    return p[2] >= 0x9C && p[2] <= 0x9F ? '"' : p[2] == 0x93 || p[2] == 0x94 ? '-' : 0;
  if (p[0] == 0xE2 && p[1] == 0x88 && p[2] == 0x92)
    return '-';
  if (p[0] == 0xE3 && p[1] == 0x80 && (p[2] == 0x8C || p[2] == 0x8D))
    return '"';
  return 0;
}

static inline char
budget_text_lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
}

static inline gsize
budget_text_fold (const char *text, char *buffer, gsize size, gboolean keeps_case)
{
  BudgetTextSink sink = { buffer, size, 0 };

  for (;;)
    {
      const char *end = budget_text_skip_kept (text, keeps_case);
      gsize length;
      char folded;

      budget_text_sink_add (&sink, text, (gsize) (end - text));
      if (*end == '\0')
        return budget_text_sink_end (&sink);
      length = budget_text_char_length (end);
      text = end + length;
      if (_budget_text_space_length_in (end, text) > 0)
        continue;
      folded = length == 3   ? budget_text_fold_wide ((const guint8 *) end)
               : length == 1 ? *end
                             : '\0';
      if (folded == '\0' || (guint8) folded >= 0x80)
        {
          budget_text_sink_add (&sink, end, length);
          continue;
        }
      if (!keeps_case)
        folded = budget_text_lower (folded);
      budget_text_sink_add (&sink, &folded, 1);
    }
}

gsize
_budget_text_fold (const char *text, char *buffer, gsize size)
{
  return budget_text_fold (text, buffer, size, FALSE);
}

gsize
_budget_text_fold_widths (const char *text, char *buffer, gsize size)
{
  return budget_text_fold (text, buffer, size, TRUE);
}

/* the length of word when text starts with one of the words, 0 when with none */
static gsize
budget_text_match (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (_budget_text_starts_with (text, *words))
      return strlen (*words);
  return 0;
}

gboolean
_budget_text_is_nil (const char *text)
{
  static const char *const dashes[] = { "-", "—", "–", "－", "−", "―", "─", NULL };
  static const char *const others[] = { "/", "／", "无", NULL };
  const char *p;
  gsize length;

  if (text == NULL)
    return FALSE;
  p = budget_text_skip_space (text);
  /* nearly all texts begin with a character that no sign for nothing has */
  if ((_budget_text_is_han (p) && !_budget_text_starts_with (p, "无")) || g_ascii_isalnum (*p))
    return FALSE;
  length = budget_text_match (p, others);
  if (length == 0)
    {
      const char *first = p;

      while ((length = budget_text_match (p, dashes)) > 0)
        p += length;
      if (p == first)
        return FALSE;
    }
  return *budget_text_skip_space (p + length) == '\0';
}

/* Numerals */

static inline int
budget_text_digit_at (const char *text, gsize *length)
{
  if (!g_ascii_isdigit (*text) && (guint8) *text != 0xEF)
    return -1;
  return _budget_digit_at (text, text + budget_text_char_length (text), length);
}

/* the length of a run of digits, and how many there are */
static gsize
budget_text_digits_length (const char *text, guint *n_digits)
{
  const char *p = text;
  gsize length;

  *n_digits = 0;
  while (*p != '\0' && budget_text_digit_at (p, &length) >= 0)
    {
      p += length;
      (*n_digits)++;
    }
  return p - text;
}

/* the character at text as a number, when it is one of three bytes; 0 when it is not */
static inline guint32
budget_text_triple_at (const char *text)
{
  const guint8 *p = (const guint8 *) text;

  if ((p[0] & 0xF0) != 0xE0 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
    return 0;
  return (guint32) (p[0] & 0x0F) << 12 | (guint32) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
}

/* 1 to 10 for 一 to 十, 0 for anything else */
static guint
budget_text_numeral_at (const char *text)
{
  switch (budget_text_triple_at (text))
    {
    case 0x4E00:
      return 1;
    case 0x4E8C:
      return 2;
    case 0x4E09:
      return 3;
    case 0x56DB:
      return 4;
    case 0x4E94:
      return 5;
    case 0x516D:
      return 6;
    case 0x4E03:
      return 7;
    case 0x516B:
      return 8;
    case 0x4E5D:
      return 9;
    case 0x5341:
      return 10;
    default:
      return 0;
    }
}

static gsize
budget_text_chinese_length (const char *text)
{
  const char *p = text;

  while (budget_text_numeral_at (p) > 0)
    p += 3;
  return p - text;
}

/* 3, 十二, or 3-1; the number of digits of its first part, 0 for a Chinese one */
static gsize
budget_text_numeral_length (const char *text, guint *n_digits)
{
  static const char *const hyphens[] = { "-", "－", "—", NULL };
  gsize length = budget_text_chinese_length (text);
  gsize hyphen;

  *n_digits = 0;
  if (length > 0)
    return length;
  length = budget_text_digits_length (text, n_digits);
  while (length > 0 && (hyphen = budget_text_match (text + length, hyphens)) > 0)
    {
      guint n_more;
      gsize more = budget_text_digits_length (text + length + hyphen, &n_more);

      if (more == 0)
        break;
      length += hyphen + more;
    }
  return length;
}

/* the number in a circle, in brackets or with a full stop that is one character: ① ⑴ ⒈ ㈠ */
static guint
budget_text_enclosed_at (const char *text)
{
  const guint8 *p = (const guint8 *) text;
  gunichar c;

  if ((p[0] != 0xE2 && p[0] != 0xE3) || budget_text_char_length (text) != 3)
    return 0;
  c = g_utf8_get_char (text);
  if (c >= 0x2460 && c <= 0x249B)
    return (c - 0x2460) % 20 + 1;
  return c >= 0x3220 && c <= 0x3229 ? c - 0x3220 + 1 : 0;
}

/* what is known of an ordinal: where the numeral stands */
typedef struct
{
  const char *number;
  gsize number_length;
} BudgetOrdinal;

/* 第一部分, 第一章 */
static const char *
budget_ordinal_match_part (BudgetOrdinal *self, const char *text)
{
  static const char *const marks[] = { "部分", "章", "节", "篇", "编", NULL };
  guint n_digits;
  gsize length;

  if (!_budget_text_starts_with (text, "第"))
    return NULL;
  text = budget_text_skip_space (text + strlen ("第"));
  self->number = text;
  self->number_length = budget_text_numeral_length (text, &n_digits);
  if (self->number_length == 0)
    return NULL;
  text = budget_text_skip_space (text + self->number_length);
  length = budget_text_match (text, marks);
  return length > 0 ? text + length : NULL;
}

/* 附件3, 表1, 公开表3-1, 公开01表 */
static const char *
budget_ordinal_match_sheet (BudgetOrdinal *self, const char *text)
{
  static const char *const words[] = { "附件", "附表", "公开表", "预算表", "表", NULL };
  static const char *const halves[] = { "公开", "预算", "财决", NULL };
  gsize length = budget_text_match (text, words);
  gboolean is_half = length == 0;
  guint n_digits;

  if (is_half && (length = budget_text_match (text, halves)) == 0)
    return NULL;
  text = budget_text_skip_space (text + length);
  self->number = text;
  self->number_length = budget_text_numeral_length (text, &n_digits);
  if (self->number_length == 0 || n_digits > MAX_ORDINAL_DIGITS)
    return NULL;
  text += self->number_length;
  if (is_half)
    return _budget_text_starts_with (text, "表") ? text + strlen ("表") : NULL;
  return _budget_text_starts_with (text, "年") ? NULL : text;
}

/* （一）, (1) */
static const char *
budget_ordinal_match_bracketed (BudgetOrdinal *self, const char *text)
{
  static const char *const opening[] = { "（", "(", NULL };
  static const char *const closing[] = { "）", ")", NULL };
  gsize length = budget_text_match (text, opening);
  guint n_digits;

  if (length == 0)
    return NULL;
  text = budget_text_skip_space (text + length);
  self->number = text;
  self->number_length = budget_text_numeral_length (text, &n_digits);
  if (self->number_length == 0 || n_digits > MAX_ORDINAL_DIGITS)
    return NULL;
  text = budget_text_skip_space (text + self->number_length);
  length = budget_text_match (text, closing);
  return length > 0 ? text + length : NULL;
}

/* 一、 1、 1. 1． 1）; not 1.5, but 1.2022年 */
static const char *
budget_ordinal_match_plain (BudgetOrdinal *self, const char *text)
{
  static const char *const marks[] = { "、", "）", ")", NULL };
  static const char *const stops[] = { ".", "．", NULL };
  guint n_digits;
  gsize length;

  self->number = text;
  self->number_length = budget_text_numeral_length (text, &n_digits);
  if (self->number_length == 0 || n_digits > MAX_ORDINAL_DIGITS)
    return NULL;
  text += self->number_length;
  length = budget_text_match (text, marks);
  if (length > 0)
    return text + length;
  length = budget_text_match (text, stops);
  if (length == 0)
    return NULL;

  text += length;
  length = budget_text_digits_length (text, &n_digits);
  if (length > 0 && (n_digits != YEAR_DIGITS || !_budget_text_starts_with (text + length, "年")))
    return NULL;
  return text;
}

gsize
_budget_text_ordinal_length (const char *text, const char **number, gsize *number_length)
{
  BudgetOrdinal ordinal = { NULL, 0 };
  const char *start = budget_text_skip_space (text);
  const char *end = NULL;

  /* labels and headings are asked by the hundred, and the first character answers for most */
  switch (budget_text_triple_at (start))
    {
    case 0x7B2C: /* 第 */
      end = budget_ordinal_match_part (&ordinal, start);
      break;
    case 0x9644: /* 附 */
    case 0x516C: /* 公 */
    case 0x9884: /* 预 */
    case 0x8D22: /* 财 */
    case 0x8868: /* 表 */
      end = budget_ordinal_match_sheet (&ordinal, start);
      break;
    default:
      if (_budget_text_is_han (start) && budget_text_numeral_at (start) == 0)
        break;
      if (budget_text_enclosed_at (start) > 0)
        {
          ordinal.number = start;
          ordinal.number_length = 3;
          end = start + 3;
        }
      if (end == NULL)
        end = budget_ordinal_match_plain (&ordinal, start);
      if (end == NULL)
        end = budget_ordinal_match_bracketed (&ordinal, start);
      break;
    }
  if (end == NULL)
    return 0;

  if (number != NULL)
    *number = ordinal.number;
  if (number_length != NULL)
    *number_length = ordinal.number_length;
  return end - text;
}

/* 十, 十二, 二十, 二十二, 二 */
static guint
budget_text_parse_chinese (const char *text, gsize n_numerals)
{
  guint a = budget_text_numeral_at (text);
  guint b = n_numerals > 1 ? budget_text_numeral_at (text + 3) : 0;
  guint c = n_numerals > 2 ? budget_text_numeral_at (text + 6) : 0;

  if (n_numerals == 1)
    return a;
  if (n_numerals == 2)
    return a == 10 && b < 10 ? 10 + b : a < 10 && b == 10 ? a * 10 : 0;
  return n_numerals == 3 && a < 10 && b == 10 && c < 10 ? a * 10 + c : 0;
}

guint
_budget_text_parse_numeral (const char *text, gsize length)
{
  char buffer[32];
  const char *p = buffer;
  guint n_digits;
  guint number = 0;
  gsize step;
  int digit;

  if (length == 0 || length >= sizeof buffer)
    return 0;
  /* the numeral stands in a text, so what is behind it must not be read with it */
  memcpy (buffer, text, length);
  buffer[length] = '\0';

  if (budget_text_chinese_length (buffer) == length)
    return budget_text_parse_chinese (buffer, length / 3);
  if (length == 3 && budget_text_enclosed_at (buffer) > 0)
    return budget_text_enclosed_at (buffer);
  if (budget_text_digits_length (buffer, &n_digits) != length || n_digits > MAX_NUMERAL_LENGTH)
    return 0;
  while (*p != '\0' && (digit = budget_text_digit_at (p, &step)) >= 0)
    {
      number = number * 10 + digit;
      p += step;
    }
  return number;
}

guint
_budget_text_find_year (const char *text)
{
  while (*text != '\0')
    {
      guint n_digits;
      gsize length = budget_text_digits_length (text, &n_digits);

      if (n_digits == YEAR_DIGITS)
        {
          guint year = _budget_text_parse_numeral (text, length);
          const char *behind = budget_text_skip_space (text + length);

          if (year >= 1900 && year < 2100 &&
              (*behind == '\0' || _budget_text_starts_with (behind, "年")))
            return year;
        }
      text += length > 0 ? length : budget_text_char_length (text);
    }
  return 0;
}
