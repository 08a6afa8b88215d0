/* budget-target-parser-private.h - how the value of an indicator is taken apart
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"

#include <string.h>

G_BEGIN_DECLS

/* the longest value that is looked into; what is longer is prose */
#define BUDGET_TARGET_MAX_LENGTH 255
/* how many bytes of words may stand behind a target that is complete: ≥4次培训, 2022年底前完成 */
#define BUDGET_TARGET_MAX_REST 24

/* A word of the grammar and what it stands for. */
typedef struct
{
  char word[20]; /* in place, so that a list is read from one end to the other */
  int value;
} BudgetTargetWord;

/* What the value of a unit is. */
typedef enum
{
  BUDGET_TARGET_UNIT_OTHER,
  BUDGET_TARGET_UNIT_PERCENT,
  BUDGET_TARGET_UNIT_MONEY,
  BUDGET_TARGET_UNIT_TIME
} BudgetTargetUnitKind;

/* The words, each array ended by an empty word. */
extern const BudgetTargetWord _budget_target_symbols[];          /* BudgetComparator: ≥ */
extern const BudgetTargetWord _budget_target_comparators[];      /* BudgetComparator: 不少于 */
extern const BudgetTargetWord _budget_target_suffixes[];         /* BudgetComparator: 以上 */
extern const BudgetTargetWord _budget_target_periods_in_front[]; /* BudgetPeriod: 每年 */
extern const BudgetTargetWord _budget_target_periods_behind[];   /* BudgetPeriod: /年 */
extern const BudgetTargetWord _budget_target_multipliers[];      /* exponents of ten: 万 */
extern const BudgetTargetWord _budget_target_units[];            /* BudgetTargetUnitKind: 条 */

/* The value being read, folded: no white space, half-width, all dashes -. p moves on. */
typedef struct
{
  const char *p;
  BudgetTargetData *data;
  BudgetArena *arena;
  const char *name; /* the indicator's, "" when there is none */
} BudgetTargetParser;

/* True, and p behind it, when the word comes next. Most words differ in their first bytes, so a loop
 * is faster than a call. */
static inline gboolean
_budget_target_parser_take (BudgetTargetParser *self, const char *word)
{
  const char *p = self->p;

  while (*word != '\0' && *p == *word)
    {
      p++;
      word++;
    }
  if (*word != '\0')
    return FALSE;
  self->p = p;
  return TRUE;
}

/* The word of words (ended by an empty word) that comes next, longer ones first in the array. */
static inline const BudgetTargetWord *
_budget_target_parser_take_word (BudgetTargetParser *self, const BudgetTargetWord *words)
{
  const char *p = self->p;

  if (p[0] == '\0')
    return NULL;
  for (; words->word[0] != '\0'; words++)
    {
      /* Han characters differ in their second byte more often than in their first */
      if (p[0] == words->word[0] && (words->word[1] == '\0' || p[1] == words->word[1]) &&
          _budget_target_parser_take (self, words->word))
        return words;
    }
  return NULL;
}

/* True when the word comes next. */
static inline gboolean
_budget_target_parser_is_at (const BudgetTargetParser *self, const char *word)
{
  return *self->p == *word && strncmp (self->p, word, strlen (word)) == 0;
}

/* True when what is left is a few words without a digit: they say what for, not how much. */
gboolean _budget_target_parser_is_rest (BudgetTargetParser *self);

/* Each reads the whole value: TRUE when it is one, with data filled. Where it is one that cannot be
 * meant, data is MALFORMED. On FALSE data is as it was, and p at the start. */
gboolean _budget_target_parser_read_date (BudgetTargetParser *self);
gboolean _budget_target_parser_read_quantity (BudgetTargetParser *self);

/* Makes data malformed and nothing else; reason is one of the arena's strings. */
void _budget_target_parser_refuse (BudgetTargetParser *self, const char *reason);

G_END_DECLS
