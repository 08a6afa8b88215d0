/* budget-clause-words.c - words looked for in paragraphs and clauses before these are read
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-clause-private.h"
#include "interpret/budget-words-private.h"

#include <string.h>

/* sixteen bytes at once */
typedef gint8 BudgetByteBlock __attribute__ ((vector_size (16)));

static inline BudgetByteBlock
budget_byte_block_load (const char *p)
{
  BudgetByteBlock block;

  memcpy (&block, p, sizeof block);
  return block;
}

/* where the last two bytes of the first character of word stand */
static inline BudgetByteBlock
budget_byte_block_find (BudgetByteBlock bytes, BudgetByteBlock next, const char *word)
{
  return (bytes == (gint8) word[1]) & (next == (gint8) word[2]);
}

#define NOTHING_1 "无"
#define NOTHING_2 "没有"
#define NOTHING_3 "不涉及"
#define NOTHING_4 "未"

/* Where in text words that say that there is nothing may begin: its last few bytes, for nearly all
 * paragraphs. One character of each word is looked for, all at once. */
static const char *
budget_text_find_nothing (const char *text)
{
  gsize length = strlen (text);
  guint64 halves[2];
  gsize i = 0;

  for (; i + sizeof (BudgetByteBlock) < length; i += sizeof (BudgetByteBlock))
    {
      BudgetByteBlock bytes = budget_byte_block_load (text + i);
      BudgetByteBlock next = budget_byte_block_load (text + i + 1);
      BudgetByteBlock found = budget_byte_block_find (bytes, next, NOTHING_1) |
                              budget_byte_block_find (bytes, next, NOTHING_2) |
                              budget_byte_block_find (bytes, next, NOTHING_3) |
                              budget_byte_block_find (bytes, next, NOTHING_4);

      memcpy (halves, &found, sizeof halves);
      if ((halves[0] | halves[1]) != 0)
        break;
    }
  /* a block may begin within a character */
  while (i > 0 && ((guint8) text[i] & 0xC0) == 0x80)
    i--;
  return text + i;
}

gboolean
_budget_text_says_nothing (const char *text)
{
  text = budget_text_find_nothing (text);
  return strstr (text, NOTHING_1) != NULL || strstr (text, NOTHING_2) != NULL ||
         strstr (text, NOTHING_3) != NULL || strstr (text, NOTHING_4) != NULL;
}

void
_budget_clause_changed_words (const char *start, const char *end, char *words)
{
  gsize length = (gsize) (end - start);
  gsize size;

  length -= _budget_words_match_end (BUDGET_WORDS_DIRECTION, start, length, NULL);
  size = MIN (length, BUDGET_CHANGED_WORDS);
  memcpy (words, start + length - size, size);
  words[size] = '\0';
}
