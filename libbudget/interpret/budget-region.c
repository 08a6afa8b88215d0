/* budget-region.c - the region that the name of a body begins with
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-region-private.h"

#include "base/budget-resource-private.h"
#include "base/budget-text-private.h"

#include <stdlib.h>
#include <string.h>

/* characters of a region's name: 积石山保安族东乡族撒拉族自治县 has 14 */
#define MAX_CHARACTERS 16
#define CHARACTER_SIZE 3

typedef enum
{
  BUDGET_REGION_NONE,
  BUDGET_REGION_PROVINCE,
  BUDGET_REGION_PREFECTURE,
  BUDGET_REGION_COUNTY,
  BUDGET_REGION_ANY /* 市: a prefecture, or else a county */
} BudgetRegionLevel;

typedef enum
{
  BUDGET_REGION_WORD_PROVINCE,
  BUDGET_REGION_WORD_SUFFIX,
  BUDGET_REGION_WORD_WHOLE,
  BUDGET_REGION_WORD_BEFORE,
  BUDGET_REGION_WORD_NEVER,
  BUDGET_REGION_WORD_BEHIND,
  BUDGET_REGION_WORD_STOP,
  BUDGET_REGION_N_WORDS
} BudgetRegionWordKind;

typedef struct
{
  const char *text; /* (owned), never given back: the words live as long as the program */
  gsize length;
  const char *short_name; /* of a province */
  BudgetRegionLevel level;
  guint least; /* characters in front of a suffix */
} BudgetRegionWord;

typedef struct
{
  GArray *words;  /* (owned) (element-type BudgetRegionWord) */
  guint64 firsts; /* a bit for each last byte of their first characters: most characters are none */
} BudgetRegionWords;

static const char *const kind_names[BUDGET_REGION_N_WORDS] = { "province", "suffix", "whole",
                                                               "before",   "never",  "behind",
                                                               "stop" };

static BudgetRegionLevel
budget_region_parse_level (const char *name)
{
  if (strcmp (name, "prefecture") == 0)
    return BUDGET_REGION_PREFECTURE;
  return strcmp (name, "county") == 0 ? BUDGET_REGION_COUNTY : BUDGET_REGION_ANY;
}

static guint64
budget_region_first_bit (const char *text)
{
  return G_GUINT64_CONSTANT (1) << ((guchar) text[CHARACTER_SIZE - 1] % 64);
}

/* the file is ours, so a line that says nothing is a mistake of the library */
static void
budget_region_read_line (const char *line, BudgetRegionWords *lists)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);
  BudgetRegionWord word = { 0 };
  guint kind = 0;

  while (kind < BUDGET_REGION_N_WORDS && strcmp (fields[0], kind_names[kind]) != 0)
    kind++;
  g_assert (kind < BUDGET_REGION_N_WORDS && n_fields > 1);
  word.text = g_strdup (fields[1]);
  word.length = strlen (word.text);
  if (kind == BUDGET_REGION_WORD_PROVINCE)
    word.short_name = g_strdup (fields[2]);
  else if (n_fields > 2)
    word.level = budget_region_parse_level (fields[2]);
  if (n_fields > 3)
    word.least = (guint) atoi (fields[3]);
  g_array_append_val (lists[kind].words, word);
  lists[kind].firsts |= budget_region_first_bit (word.text);
}

static gpointer
budget_region_load (gpointer data)
{
  static BudgetRegionWords lists[BUDGET_REGION_N_WORDS];
  g_autoptr (GBytes) bytes = _budget_resource_get ("regions.tsv");
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);

  for (guint i = 0; i < BUDGET_REGION_N_WORDS; i++)
    lists[i].words = g_array_new (FALSE, FALSE, sizeof (BudgetRegionWord));
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      budget_region_read_line (lines[i], lists);
  return lists;
}

/* the first word of a kind that text starts with; NULL when there is none */
static const BudgetRegionWord *
budget_region_match (BudgetRegionWordKind kind, const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const BudgetRegionWords *list =
      &((const BudgetRegionWords *) g_once (&once, budget_region_load, NULL))[kind];

  if (!_budget_text_is_han (text) || (list->firsts & budget_region_first_bit (text)) == 0)
    return NULL;
  for (guint i = 0; i < list->words->len; i++)
    {
      const BudgetRegionWord *word = &g_array_index (list->words, BudgetRegionWord, i);

      if (strncmp (text, word->text, word->length) == 0)
        return word;
      if (word->short_name != NULL && _budget_text_starts_with (text, word->short_name))
        return word;
    }
  return NULL;
}

/* whether the name of length bytes ends in a word after which it is no region: 高新区, 城市 */
static gboolean
budget_region_is_none (const char *name, gsize length)
{
  for (gsize at = 0; at < length; at += CHARACTER_SIZE)
    {
      const BudgetRegionWord *word = budget_region_match (BUDGET_REGION_WORD_NEVER, name + at);

      if (word != NULL && at + word->length == length)
        return TRUE;
    }
  return budget_region_match (BUDGET_REGION_WORD_BEHIND, name + length) != NULL;
}

/* The length of the region below above that text begins with, and its level; 0 when there is none. */
static gsize
budget_region_find_division (const char *text, BudgetRegionLevel above, BudgetRegionLevel *level)
{
  const BudgetRegionWord *word = budget_region_match (BUDGET_REGION_WORD_WHOLE, text);
  gsize length = 0;

  if (word != NULL)
    {
      *level = word->level;
      return word->level > above ? word->length : 0;
    }
  for (guint n = 0; n < MAX_CHARACTERS && _budget_text_is_han (text + length); n++)
    {
      if (budget_region_match (BUDGET_REGION_WORD_STOP, text + length) != NULL)
        return 0;
      word = budget_region_match (BUDGET_REGION_WORD_SUFFIX, text + length);
      length += CHARACTER_SIZE;
      if (word == NULL || n < word->least)
        continue;
      length += word->length - CHARACTER_SIZE;
      *level = word->level;
      if (*level == BUDGET_REGION_ANY)
        *level = above < BUDGET_REGION_PREFECTURE ? BUDGET_REGION_PREFECTURE : BUDGET_REGION_COUNTY;
      return *level > above && !budget_region_is_none (text, length) ? length : 0;
    }
  return 0;
}

/* 2022年度 in front of a title's body */
static const char *
budget_region_skip_year (const char *text)
{
  const char *at = text;

  while (g_ascii_isdigit (*at))
    at++;
  if (at == text || !_budget_text_starts_with (at, "年"))
    return text;
  at += strlen ("年");
  return _budget_text_starts_with (at, "度") ? at + strlen ("度") : at;
}

/* The province that text begins with, of which *at goes behind it. Its short name is one when it is
 * in front of another region: 江苏南通市, but neither 吉林市 nor 江苏银行. */
static const BudgetRegionWord *
budget_region_take_province (const char **at)
{
  const BudgetRegionWord *province = budget_region_match (BUDGET_REGION_WORD_PROVINCE, *at);
  BudgetRegionLevel level;

  if (province == NULL || budget_region_match (BUDGET_REGION_WORD_WHOLE, *at) != NULL)
    return NULL;
  if (strncmp (*at, province->text, province->length) == 0)
    {
      *at += province->length;
      return province;
    }
  if (budget_region_find_division (*at + strlen (province->short_name), BUDGET_REGION_PROVINCE,
                                   &level) == 0)
    return NULL;
  *at += strlen (province->short_name);
  return province;
}

const char *
_budget_region_find (BudgetArena *arena, const char *name, gboolean *is_whole)
{
  const char *at = budget_region_skip_year (name);
  const BudgetRegionWord *word = budget_region_match (BUDGET_REGION_WORD_BEFORE, at);
  const BudgetRegionWord *province;
  BudgetRegionLevel first = BUDGET_REGION_NONE;
  BudgetRegionLevel level = BUDGET_REGION_NONE;
  const char *start;
  gsize length;

  if (word != NULL)
    at += word->length;
  province = budget_region_take_province (&at);
  if (province != NULL)
    first = level = BUDGET_REGION_PROVINCE;
  start = at;
  while (level < BUDGET_REGION_COUNTY &&
         (length = budget_region_find_division (at, level, &level)) > 0)
    {
      first = first == BUDGET_REGION_NONE ? level : first;
      at += length;
    }
  if (is_whole != NULL)
    *is_whole = first == BUDGET_REGION_PROVINCE || first == BUDGET_REGION_PREFECTURE;
  if (first == BUDGET_REGION_NONE)
    return NULL;
  return _budget_arena_printf (arena, "%s%.*s", province != NULL ? province->text : "",
                               (int) (at - start), start);
}
