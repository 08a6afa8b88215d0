/* budget-words.c - the words that prose and goal tables are told by, as data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-words-private.h"

#include "base/budget-resource-private.h"
#include "base/budget-text-private.h"

#include <stdlib.h>
#include <string.h>

/* a word is found by a byte in which Chinese characters differ: the last of a character */
#define N_BUCKETS 64
#define CHARACTER_SIZE 3

typedef struct
{
  const char *text;  /* (owned), never given back: the words live as long as the program */
  guint32 character; /* its first, or its last, by which the index finds it */
  guint16 length;
  gint16 meaning;
} BudgetWord;

typedef struct
{
  BudgetWord *words; /* by bucket, the longest first */
  guint16 starts[N_BUCKETS + 1];
  guint64 used; /* a bit for each bucket that has words */
} BudgetWordIndex;

typedef struct
{
  BudgetWordIndex by_end;
  BudgetWordIndex by_start;
} BudgetWordList;

/* filled once under g_once, then read only */
static BudgetWordList budget_words[BUDGET_WORDS_N_GROUPS];

static const char *const group_names[BUDGET_WORDS_N_GROUPS] = {
  "subject", "tail",      "lead",       "filler",  "body",    "opener",      "direction",
  "compare", "compared",  "year",       "reason",  "nothing", "limit",       "stage",
  "rate",    "heading",   "no-heading", "part",    "title",   "plain-title", "column",
  "label",   "sub-label", "task",       "no-sign",
};
static const char *const tail_names[] = { "verb", "noun", "prior", NULL };
static const char *const rate_names[] = { "share", "completion", NULL };
static const char *const task_names[] = { "name", "content", "amount", "aim", NULL };
static const char *const year_names[] = { "this", "last", NULL };
static const char *const heading_names[] = { "none",      "glossary", "department-goal",
                                             "objective", "parts",    "measures",
                                             NULL };
static const char *const part_names[] = { "objective", "targets", NULL };
static const char *const column_names[BUDGET_WORD_N_COLUMNS + 1] = {
  "none",       "level1", "level2",    "level3",         "description", "sign",    "value",
  "measure",    "weight", "actual",    "score",          "basis",       "project", "code",
  "department", "amount", "objective", "year-objective", "other",       NULL,
};

static int
budget_words_index_of (const char *const *names, const char *name, guint n)
{
  for (guint i = 0; i < n && names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return (int) i;
  return -1;
}

static int
budget_words_parse_meaning (BudgetWordGroup group, const char *name)
{
  switch (group)
    {
    case BUDGET_WORDS_SUBJECT:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (BUDGET_TYPE_STATEMENT_KIND);
        GEnumValue *value = g_enum_get_value_by_nick (klass, name);

        return value != NULL ? value->value : -1;
      }
    case BUDGET_WORDS_DIRECTION:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (BUDGET_TYPE_DIRECTION);
        GEnumValue *value = g_enum_get_value_by_nick (klass, name);

        return value != NULL ? value->value : -1;
      }
    case BUDGET_WORDS_STAGE:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (BUDGET_TYPE_STAGE);
        GEnumValue *value = g_enum_get_value_by_nick (klass, name);

        return value != NULL ? value->value : -1;
      }
    case BUDGET_WORDS_RATE:
      return budget_words_index_of (rate_names, name, G_MAXUINT);
    case BUDGET_WORDS_TAIL:
      return budget_words_index_of (tail_names, name, G_MAXUINT);
    case BUDGET_WORDS_GOAL_TASK:
      return budget_words_index_of (task_names, name, G_MAXUINT);
    case BUDGET_WORDS_YEAR:
      return budget_words_index_of (year_names, name, G_MAXUINT);
    case BUDGET_WORDS_HEADING:
      return budget_words_index_of (heading_names, name, G_MAXUINT);
    case BUDGET_WORDS_PART_LABEL:
      return budget_words_index_of (part_names, name, G_MAXUINT);
    case BUDGET_WORDS_GOAL_COLUMN:
    case BUDGET_WORDS_GOAL_LABEL:
      return budget_words_index_of (column_names, name, BUDGET_WORD_N_COLUMNS);
    default:
      return 0;
    }
}

/* the three bytes at text, the last of them as the highest */
static inline guint32
budget_words_character (const char *text)
{
  const guint8 *p = (const guint8 *) text;

  return (guint32) p[2] << 16 | (guint32) p[1] << 8 | p[0];
}

static inline guint
budget_words_bucket (guint32 character)
{
  return (character >> 16) % N_BUCKETS;
}

static int
budget_words_compare_length (gconstpointer a, gconstpointer b)
{
  return (int) ((const BudgetWord *) b)->length - (int) ((const BudgetWord *) a)->length;
}

static void
budget_words_build_index (BudgetWordIndex *index, GArray *words, gboolean by_end)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    {
      BudgetWord *word = &g_array_index (words, BudgetWord, i);

      word->character =
          budget_words_character (word->text + (by_end ? word->length - CHARACTER_SIZE : 0));
    }
  g_array_sort (words, budget_words_compare_length);
  index->words = g_new (BudgetWord, words->len + 1);
  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    {
      index->starts[bucket] = (guint16) n;
      for (guint i = 0; i < words->len; i++)
        {
          const BudgetWord *word = &g_array_index (words, BudgetWord, i);

          if (budget_words_bucket (word->character) == bucket)
            index->words[n++] = *word;
        }
      if (n > index->starts[bucket])
        index->used |= G_GUINT64_CONSTANT (1) << bucket;
    }
  index->starts[N_BUCKETS] = (guint16) n;
}

/* the line "group meaning word word ..." with tabs between; the file is ours, so a line that says
 * nothing is a mistake of the library */
static void
budget_words_read_line (char *line, GArray **lists)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);
  int group = budget_words_index_of (group_names, fields[0], BUDGET_WORDS_N_GROUPS);
  int meaning;

  g_assert (group >= 0 && n_fields > 2);
  meaning = budget_words_parse_meaning ((BudgetWordGroup) group, fields[1]);
  if (meaning < 0)
    g_error ("no meaning %s for words of %s", fields[1], fields[0]);
  for (guint i = 2; i < n_fields; i++)
    {
      gsize size = strlen (fields[i]) + 1;
      char *folded = g_malloc (size);
      BudgetWord word = { .text = folded, .meaning = (gint16) meaning };

      word.length = (guint16) _budget_text_fold (fields[i], folded, size);
      g_assert (word.length >= CHARACTER_SIZE);
      g_array_append_val (lists[group], word);
    }
}

static void
budget_words_read_file (const char *name, GArray **lists)
{
  g_autoptr (GBytes) bytes = _budget_resource_get (name);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      budget_words_read_line (lines[i], lists);
}

static gpointer
budget_words_load (gpointer data)
{
  GArray *lists[BUDGET_WORDS_N_GROUPS];

  for (guint i = 0; i < BUDGET_WORDS_N_GROUPS; i++)
    lists[i] = g_array_new (FALSE, FALSE, sizeof (BudgetWord));
  budget_words_read_file ("statements.tsv", lists);
  budget_words_read_file ("goals.tsv", lists);
  for (guint i = 0; i < BUDGET_WORDS_N_GROUPS; i++)
    {
      budget_words_build_index (&budget_words[i].by_end, lists[i], TRUE);
      budget_words_build_index (&budget_words[i].by_start, lists[i], FALSE);
      g_array_unref (lists[i]);
    }
  return budget_words;
}

static const BudgetWordList *
budget_words_get (BudgetWordGroup group)
{
  static GOnce once = G_ONCE_INIT;
  const BudgetWordList *lists = g_once (&once, budget_words_load, NULL);

  return &lists[group];
}

/* the words of index that have character, and others; NULL when there are none */
static inline const BudgetWord *
budget_words_look_up (const BudgetWordIndex *index, guint32 character, const BudgetWord **end)
{
  guint bucket = budget_words_bucket (character);

  if ((index->used >> bucket & 1) == 0)
    return NULL;
  *end = index->words + index->starts[bucket + 1];
  return index->words + index->starts[bucket];
}

static inline gsize
budget_words_match_end (const BudgetWordIndex *index, const char *text, gsize length, int *meaning)
{
  const BudgetWord *word, *end;
  guint32 character;

  if (length < CHARACTER_SIZE)
    return 0;
  character = budget_words_character (text + length - CHARACTER_SIZE);
  word = budget_words_look_up (index, character, &end);
  for (; word != NULL && word < end; word++)
    if (word->character == character && word->length <= length &&
        memcmp (text + length - word->length, word->text, word->length) == 0)
      {
        if (meaning != NULL)
          *meaning = word->meaning;
        return word->length;
      }
  return 0;
}

gsize
_budget_words_match_end (BudgetWordGroup group, const char *text, gsize length, int *meaning)
{
  return budget_words_match_end (&budget_words_get (group)->by_end, text, length, meaning);
}

gsize
_budget_words_match_last (BudgetWordGroup group, const char *text, gsize *length, int *meaning)
{
  const BudgetWordIndex *index = &budget_words_get (group)->by_end;

  while (*length > 0)
    {
      gsize n = budget_words_match_end (index, text, *length, meaning);

      if (n > 0)
        return n;
      do
        (*length)--;
      while (*length > 0 && ((guint8) text[*length] & 0xC0) == 0x80);
    }
  return 0;
}

gsize
_budget_words_match_start (BudgetWordGroup group, const char *text, gsize length, int *meaning)
{
  const BudgetWord *word, *end;
  guint32 character;

  if (length < CHARACTER_SIZE)
    return 0;
  character = budget_words_character (text);
  word = budget_words_look_up (&budget_words_get (group)->by_start, character, &end);
  for (; word != NULL && word < end; word++)
    if (word->character == character && word->length <= length &&
        memcmp (text, word->text, word->length) == 0)
      {
        if (meaning != NULL)
          *meaning = word->meaning;
        return word->length;
      }
  return 0;
}

gboolean
_budget_words_may_start (BudgetWordGroup group, const char *text)
{
  const BudgetWord *word, *end;
  guint32 character;

  if (!_budget_text_is_han (text))
    return TRUE;
  character = budget_words_character (text);
  word = budget_words_look_up (&budget_words_get (group)->by_start, character, &end);
  for (; word != NULL && word < end; word++)
    if (word->character == character)
      return TRUE;
  return FALSE;
}

gboolean
_budget_words_find (BudgetWordGroup group, const char *text, gsize length, int *meaning)
{
  return length > 0 && _budget_words_match_start (group, text, length, meaning) == length;
}
