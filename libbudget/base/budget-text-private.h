/* budget-text-private.h - the texts of Chinese documents: white space, widths, ordinals, years
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* True for ASCII white space, U+00A0, U+2000 to U+200B, U+202F, U+205F, U+3000, U+FEFF. */
gboolean _budget_text_is_space (gunichar c);

/* Length in bytes of the white space character at the start of text, 0 when there is none. */
gsize _budget_text_space_length (const char *text);

/* False for a byte that no white space begins with. */
static inline gboolean
_budget_text_may_be_space (char first)
{
  const guint8 byte = (guint8) first;

  return byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

/* The same before end, for texts with no NUL behind them. */
static inline gsize
_budget_text_space_length_in (const char *text, const char *end)
{
  const guint8 *p = (const guint8 *) text;

  if (text >= end || (p[0] > ' ' && p[0] < 0xC2) || (p[0] > 0xE3 && p[0] < 0xEF))
    return 0;
  if (p[0] <= ' ')
    return p[0] == ' ' || (p[0] >= '\t' && p[0] <= '\r') ? 1 : 0;
  if (p[0] == 0xC2)
    return end - text >= 2 && p[1] == 0xA0 ? 2 : 0;
  if (end - text < 3)
    return 0;
  if (p[0] == 0xE2)
    return (p[1] == 0x80 && ((p[2] >= 0x80 && p[2] <= 0x8B) || p[2] == 0xAF))
                   || (p[1] == 0x81 && p[2] == 0x9F)
               ? 3
               : 0;
  if (p[0] == 0xE3)
    return p[1] == 0x80 && p[2] == 0x80 ? 3 : 0;
  return p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF ? 3 : 0;
}

/* What g_str_has_prefix() says, without a call: words are compared with texts by the thousand, and
 * most differ in the first byte. */
static inline gboolean
_budget_text_starts_with (const char *text, const char *word)
{
  while (*word != '\0')
    if (*text++ != *word++)
      return FALSE;
  return TRUE;
}

/* True for nearly all characters of a text: Han characters of three bytes, which are neither white
 * space nor folded to anything. Never looks past the NUL. */
static inline gboolean
_budget_text_is_han (const char *text)
{
  const guint8 *p = (const guint8 *) text;

  return p[0] >= 0xE4 && p[0] <= 0xE9 && p[1] >= 0x80 && p[2] >= 0x80;
}

/* The first white space in text, or its end. */
const char *_budget_text_find_space (const char *text);

/* Copies text without any white space into buffer, at most size - 1 bytes, always ends it with NUL,
 * and returns the length of the whole result (as snprintf does). */
gsize _budget_text_squeeze (const char *text, char *buffer, gsize size);

/* True when text is NULL, or nothing but white space. */
gboolean _budget_text_is_blank (const char *text);

/* True when text is a sign for nothing: dashes of any kind, / or 无, with white space around it.
 * Neither a nil nor a blank is an amount. */
gboolean _budget_text_is_nil (const char *text);

/* Folds for comparison: no white space, full-width ASCII to half-width, all quotes “”"„‟「」 to ",
 * ASCII letters to lower case, （） to (), ： to :, ， to ,, dashes —–－− to -. Same return as
 * squeeze. */
gsize _budget_text_fold (const char *text, char *buffer, gsize size);

/* The same, but letters keep their case. */
gsize _budget_text_fold_widths (const char *text, char *buffer, gsize size);

/* Length in bytes of a leading ordinal with its mark, and of white space before it: 一、 （一） (1) 1、
 * 1. 1． ① 第一部分 第一章 附件3 表1 公开表3-1; 0 when there is none. "2022年" is none. When number is
 * not NULL it gets the numeral itself: 一, 1, 3-1, ①. */
gsize _budget_text_ordinal_length (const char *text, const char **number, gsize *number_length);

/* A Chinese numeral (一 … 九十九), digits (ASCII or full-width) or one numeral in a circle (① … ⑳) as a
 * number; 0 when it is not one. */
guint _budget_text_parse_numeral (const char *text, gsize length);

/* The first 19dd or 20dd that is followed by 年 or by the end, 0 when there is none (full-width
 * digits too). */
guint _budget_text_find_year (const char *text);

G_END_DECLS
