/* budget-subject.c - what the words before an amount say that it is
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-subject-private.h"

#include "base/budget-text-private.h"

#include <string.h>

#define MAX_WORDS 400
#define YEAR_DIGITS 4
/* no clause has more words than this between its subject and its number */
#define MAX_TAILS 12

/* words that are being taken off at both ends: [text, text + length) is left */
typedef struct
{
  const char *text;
  gsize length;
} BudgetWords;

static void
budget_words_drop_start (BudgetWords *self, gsize n)
{
  self->text += n;
  self->length -= n;
}

static gsize
budget_words_year (const BudgetWords *self)
{
  gsize n = YEAR_DIGITS;

  if (self->length < n ||
      (memcmp (self->text, "20", 2) != 0 && memcmp (self->text, "19", 2) != 0) ||
      !g_ascii_isdigit (self->text[2]) || !g_ascii_isdigit (self->text[3]))
    return 0;
  return n;
}

/* signs that lead nowhere: the end of the clause before, quotes */
static void
budget_words_drop_signs (BudgetWords *self)
{
  while (self->length > 0 && strchr ("\"),:;.", self->text[0]) != NULL)
    budget_words_drop_start (self, 1);
  while (self->length > 0 &&
         (self->text[self->length - 1] == '"' || self->text[self->length - 1] == '('))
    self->length--;
}

/* 其中, 和, 包括 …; TRUE when one of them opens a list */
static gboolean
budget_words_drop_leads (BudgetWords *self)
{
  gboolean opens = FALSE;
  gsize n;

  for (;;)
    {
      budget_words_drop_signs (self);
      if ((n = _budget_words_match_start (BUDGET_WORDS_OPENER, self->text, self->length, NULL)) > 0)
        opens = TRUE;
      else
        n = _budget_words_match_start (BUDGET_WORDS_LEAD, self->text, self->length, NULL);
      if (n == 0)
        return opens;
      budget_words_drop_start (self, n);
    }
}

static void
budget_words_drop_fillers (BudgetWords *self)
{
  gsize n;

  while ((n = budget_words_year (self)) > 0 ||
         (n = _budget_words_match_start (BUDGET_WORDS_FILLER, self->text, self->length, NULL)) > 0)
    budget_words_drop_start (self, n);
}

/* the length of a comparison at the start of words: 比2023年预算, 与上年相比; 0 when there is none
 */
static gsize
budget_words_comparison (const BudgetWords *self)
{
  BudgetWords rest = *self;
  gsize n = _budget_words_match_start (BUDGET_WORDS_COMPARE, rest.text, rest.length, NULL);
  gsize first = n;

  if (n == 0)
    return 0;
  budget_words_drop_start (&rest, n);
  while ((n = budget_words_year (&rest)) > 0 ||
         (n = _budget_words_match_start (BUDGET_WORDS_COMPARED, rest.text, rest.length, NULL)) > 0)
    budget_words_drop_start (&rest, n);
  return rest.length < self->length - first ? self->length - rest.length : 0;
}

/* Takes a comparison out; what stands before it is the subject, or what stands behind it. */
static gboolean
budget_words_drop_comparison (BudgetWords *self)
{
  const char *end = self->text + self->length;

  for (const char *p = self->text; p < end; p += MAX (1, _budget_prose_character_length (p)))
    {
      BudgetWords rest = { p, (gsize) (end - p) };
      gsize n = budget_words_comparison (&rest);

      if (n == 0)
        continue;
      if (p > self->text)
        self->length = (gsize) (p - self->text);
      else
        budget_words_drop_start (self, n);
      return TRUE;
    }
  return FALSE;
}

/* the subject of which text is the reading that starts furthest to the left: 财政拨款收入预算 is
 * 财政拨款, and not 收入预算 */
typedef struct
{
  int what;
  gsize start;
  gboolean is_found;
} BudgetSubjectMatch;

/* TRUE when text ends in the mark of a category: 行政运行（项）, “教育支出”科目 */
static gboolean
budget_words_end_category (const char *text, gsize length)
{
  static const char *const marks[] = { "(类)", "(款)", "(项)", "\"科目" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize size = strlen (marks[i]);

      if (length > size && memcmp (text + length - size, marks[i], size) == 0)
        return TRUE;
    }
  return FALSE;
}

/* （项）2023年预算数为: the year behind a category is that of its amount */
static void
budget_words_drop_year_of_category (BudgetWords *self)
{
  const gsize n = strlen ("2023年");
  BudgetWords year = { self->text + self->length - MIN (n, self->length), MIN (n, self->length) };

  if (self->length > n && budget_words_year (&year) > 0 &&
      memcmp (year.text + YEAR_DIGITS, "年", strlen ("年")) == 0 &&
      budget_words_end_category (self->text, self->length - n))
    self->length -= n;
}

/* The length of what text has in brackets at its end, 0 when that is nothing, or names a category.
 */
static gsize
budget_words_bracket_at_end (const BudgetWords *self)
{
  gsize i = self->length;

  if (i == 0 || self->text[i - 1] != ')' || budget_words_end_category (self->text, i))
    return 0;
  while (i > 0 && self->text[i - 1] != '(')
    i--;
  return i > 1 ? self->length - i + 1 : 0;
}

static void
budget_words_drop_tails (BudgetWords *self, BudgetSubjectMatch *best, gboolean *is_prior)
{
  for (guint i = 0; i < MAX_TAILS; i++)
    {
      int what, tail;
      gsize n = _budget_words_match_end (BUDGET_WORDS_SUBJECT, self->text, self->length, &what);

      if (n > 0 && (!best->is_found || self->length - n < best->start))
        *best = (BudgetSubjectMatch){ what, self->length - n, TRUE };
      n = _budget_words_match_end (BUDGET_WORDS_TAIL, self->text, self->length, &tail);
      if (n == 0)
        {
          if (best->is_found || (n = budget_words_bracket_at_end (self)) == 0)
            break;
          tail = BUDGET_WORD_TAIL_NOUN;
        }
      if (tail == BUDGET_WORD_TAIL_PRIOR && !best->is_found)
        *is_prior = TRUE;
      self->length -= n;
    }
}

/* TRUE when rest, which stands before a subject, only says whose or when: the name of a body, a
 * year, the budget that it is of */
static gboolean
budget_words_narrow_nothing (BudgetWords rest)
{
  if (rest.length == 0 || rest.text[rest.length - 1] == ')')
    return TRUE;
  return _budget_words_match_end (BUDGET_WORDS_BODY, rest.text, rest.length, NULL) > 0 ||
         _budget_words_match_end (BUDGET_WORDS_SUBJECT, rest.text, rest.length, NULL) > 0;
}

static void
budget_subject_set (BudgetSubject *self, BudgetWords words, const BudgetSubjectMatch *best)
{
  BudgetWords rest = { words.text, best->start };
  gboolean is_total = best->what == BUDGET_STATEMENT_KIND_TOTAL_BUDGET ||
                      best->what == BUDGET_STATEMENT_KIND_TOTAL_REVENUE ||
                      best->what == BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE;

  budget_words_drop_fillers (&rest);
  self->is_whole = rest.length == 0;
  self->what = (BudgetStatementKind) best->what;
  /* 教育支出预算 is no total, and 宣传项目支出 not the project expenditure */
  if (is_total && !budget_words_narrow_nothing (rest))
    self->what = BUDGET_STATEMENT_KIND_UNKNOWN;
  else if (best->what == BUDGET_STATEMENT_KIND_PROJECT && !budget_words_narrow_nothing (rest))
    self->what = BUDGET_STATEMENT_KIND_PROJECT_ITEM;
}

/* the words in front of the subject are those of the clause alone, so an ordinal may lead them */
static void
budget_words_drop_ordinal (BudgetWords *self)
{
  gsize n = _budget_prose_may_have_ordinal (self->text)
                ? _budget_text_ordinal_length (self->text, NULL, NULL)
                : 0;

  if (n <= self->length)
    budget_words_drop_start (self, n);
}

/* 支出预算为 is of the budget; the 预算 of 一般公共预算拨款 says nothing of the stage */
static BudgetStage
budget_words_find_stage (const BudgetWords *self)
{
  gsize length = self->length;
  gsize n;
  int stage;

  while ((n = _budget_words_match_last (BUDGET_WORDS_STAGE, self->text, &length, &stage)) > 0)
    {
      if (stage != BUDGET_STAGE_NONE)
        return (BudgetStage) stage;
      length -= n;
    }
  return BUDGET_STAGE_NONE;
}

int
_budget_subject_find_rate (const char *start, const char *end)
{
  int rate;

  for (const char *p = start; p < end; p += _budget_prose_character_length (p))
    if (_budget_words_match_start (BUDGET_WORDS_RATE, p, (gsize) (end - p), &rate) > 0)
      return rate;
  return -1;
}

void
_budget_subject_read (BudgetSubject *self, const char *start, const char *end)
{
  char folded[MAX_WORDS];
  gsize length = _budget_prose_fold_slice (start, (gsize) (end - start), folded, sizeof folded);
  BudgetWords words = { folded, length };
  BudgetSubjectMatch best = { 0, 0, FALSE };
  int direction;
  gsize n;

  memset (self, 0, sizeof *self);
  budget_words_drop_ordinal (&words);
  self->opens_list = budget_words_drop_leads (&words);
  n = _budget_words_match_end (BUDGET_WORDS_DIRECTION, words.text, words.length, &direction);
  if (n > 0)
    {
      self->direction = (BudgetDirection) direction;
      words.length -= n;
      self->is_compared = budget_words_drop_comparison (&words);
    }
  self->stage = budget_words_find_stage (&words);
  budget_words_drop_tails (&words, &best, &self->is_prior);
  budget_words_drop_signs (&words);
  budget_words_drop_year_of_category (&words);
  if (budget_words_end_category (words.text, words.length))
    {
      self->what = BUDGET_STATEMENT_KIND_CATEGORY;
      self->is_whole = TRUE;
    }
  else if (best.is_found)
    budget_subject_set (self, words, &best);
  else
    {
      budget_words_drop_fillers (&words);
      self->is_empty = words.length == 0;
    }
}

/* the same on the text as it is printed, of which a name is made */
static const char *
budget_subject_name_start (const char *start, const char *end)
{
  gsize n = _budget_text_ordinal_length (start, NULL, NULL);
  const char *p = start + n <= end ? start + n : start;

  for (;;)
    {
      if ((n = _budget_text_space_length_in (p, end)) == 0 &&
          (n = _budget_words_match_start (BUDGET_WORDS_OPENER, p, (gsize) (end - p), NULL)) == 0 &&
          (n = _budget_words_match_start (BUDGET_WORDS_LEAD, p, (gsize) (end - p), NULL)) == 0 &&
          (n = p < end ? _budget_prose_colon_length (p) : 0) == 0)
        return p;
      p += n;
    }
}

const char *
_budget_subject_name (BudgetArena *arena, const char *start, const char *end)
{
  const char *p = budget_subject_name_start (start, end);
  int tail;
  gsize n;

  while (p < end)
    {
      if (g_ascii_isspace (end[-1]))
        end--;
      else if ((n = _budget_words_match_end (BUDGET_WORDS_TAIL, p, (gsize) (end - p), &tail)) > 0 &&
               tail == BUDGET_WORD_TAIL_VERB)
        end -= n;
      else
        break;
    }
  return _budget_prose_tidy_slice (arena, p, (gsize) (end - p));
}
