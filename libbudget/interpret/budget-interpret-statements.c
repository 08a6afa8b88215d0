/* budget-interpret-statements.c - the amounts that prose states
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-clause-private.h"
#include "interpret/budget-subject-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* A change stands near what has changed; looking no further keeps long paragraphs cheap. */
#define MAX_LOOK_BACK 32

/* A statement while its sentences are being read: its text may still grow. */
typedef struct
{
  BudgetStatementData data;
  const char *paragraph;
  const char *start;
  const char *end;
  const char *words_end; /* (nullable) of those that name it, when no known words do */
} BudgetStatement_;

/* What is known while the paragraphs of one passage are gone through. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetArena *arena;
  const char *heading; /* (nullable) of the passage */
  GArray *statements;  /* (owned) (nullable) of BudgetStatement_ */
  int current;         /* the one that was spoken of last, -1 for none */
  int changed;         /* the one whose change the sentence has told last, -1 for none */
  guint n_unnamed;     /* those that no known words name */

  /* of the paragraph at hand */
  const char *paragraph;
  const BudgetPlaceData *place;
  gboolean has_nothing; /* it has a word that says that there is none */
  guint first;          /* of its statements, and of those of the sentence that it goes on with */
  guint own;            /* the first of its own */
  guint year;           /* that its sentence has named; 0 for none */
  const char *category; /* (nullable) that it is about */
  gboolean is_new;      /* no amount has said so yet */
  gboolean in_list;     /* of the parts of outer */
  BudgetStatementKind outer;
} BudgetStatementPass;

static BudgetStatement_ *
budget_statement_pass_get (BudgetStatementPass *self, int position)
{
  return position >= 0 ? &g_array_index (self->statements, BudgetStatement_, position) : NULL;
}

static BudgetStatement_ *
budget_statement_pass_current (BudgetStatementPass *self)
{
  return budget_statement_pass_get (self, self->current);
}

/* the current one, when the paragraph at hand has made it */
static BudgetStatement_ *
budget_statement_pass_current_here (BudgetStatementPass *self)
{
  return self->current >= (int) self->first ? budget_statement_pass_current (self) : NULL;
}

/* the text of the current one goes on to end, when it stands in the paragraph at hand */
static void
budget_statement_pass_extend (BudgetStatementPass *self, const char *end)
{
  if (self->current >= (int) self->own)
    budget_statement_pass_current (self)->end = end;
}

static BudgetStatement_ *
budget_statement_pass_add (BudgetStatementPass *self,
                           BudgetStatementKind what,
                           const char *about,
                           const char *start,
                           const char *end)
{
  BudgetStatement_ statement = { .paragraph = self->paragraph, .start = start, .end = end };

  statement.data.what = what;
  statement.data.about = about;
  statement.data.fiscal_year =
      self->year != 0 ? self->year : self->interpretation->data->fiscal_year;
  statement.data.place = *self->place;
  if (self->statements == NULL)
    self->statements = g_array_sized_new (FALSE, FALSE, sizeof (BudgetStatement_), 16);
  self->is_new = FALSE;
  self->changed = -1;
  self->current = (int) self->statements->len;
  g_array_append_val (self->statements, statement);
  return budget_statement_pass_current (self);
}

/* The statement of the paragraph that says the same thing, and to which more can be said: of several
 * the last that is in the same words, or else the last. */
static BudgetStatement_ *
budget_statement_pass_find (BudgetStatementPass *self,
                            BudgetStatementKind what,
                            const char *about,
                            const char *words)
{
  int last = MAX ((int) self->first, self->current - MAX_LOOK_BACK);
  BudgetStatement_ *found = NULL;

  for (int i = self->current; i >= last; i--)
    {
      BudgetStatement_ *statement = budget_statement_pass_get (self, i);

      if (statement->data.what != what || g_strcmp0 (statement->data.about, about) != 0)
        continue;
      if (g_strstr_len (statement->start, statement->end - statement->start, words) != NULL)
        return statement;
      found = found != NULL ? found : statement;
    }
  return found;
}

/* what an amount with no words of its own is: what the paragraph, or the heading, is about */
static gboolean
budget_statement_pass_inherit (BudgetStatementPass *self,
                               BudgetStatementKind *what,
                               const char **about)
{
  const BudgetStatement_ *current = budget_statement_pass_current_here (self);
  BudgetSubject subject;

  if (current != NULL && !self->is_new)
    {
      *what = current->data.what;
      *about = current->data.about;
      return TRUE;
    }
  if (self->category != NULL)
    {
      *what = BUDGET_STATEMENT_KIND_CATEGORY;
      *about = self->category;
      self->is_new = FALSE;
      return TRUE;
    }
  if (self->heading == NULL)
    return FALSE;
  _budget_subject_read (&subject, self->heading, self->heading + strlen (self->heading));
  *what = subject.what;
  *about = NULL;
  return subject.what != BUDGET_STATEMENT_KIND_UNKNOWN &&
         subject.what != BUDGET_STATEMENT_KIND_PROJECT_ITEM &&
         subject.what != BUDGET_STATEMENT_KIND_CATEGORY;
}

/* What the amount behind [start, end) is, by subject, which was read from there. TRUE when no known
 * words say so. */
static gboolean
budget_statement_pass_name (BudgetStatementPass *self,
                            const BudgetSubject *subject,
                            const char *start,
                            const char *end,
                            BudgetStatementKind *what,
                            const char **about)
{
  gboolean is_part = self->in_list && self->outer == BUDGET_STATEMENT_KIND_PROJECT;

  *what = subject->what;
  *about = NULL;
  if (subject->is_empty && budget_statement_pass_inherit (self, what, about))
    return FALSE;
  /* 基本支出 among the projects ends their list */
  if (is_part && subject->is_whole && subject->what < BUDGET_STATEMENT_KIND_PROJECT_ITEM &&
      subject->what != BUDGET_STATEMENT_KIND_UNKNOWN)
    self->in_list = is_part = FALSE;
  if (is_part)
    *what = BUDGET_STATEMENT_KIND_PROJECT_ITEM;
  if (*what == BUDGET_STATEMENT_KIND_CATEGORY)
    *about = _budget_subject_category (self->arena, self->interpretation->tables, start, end);
  else if (*what == BUDGET_STATEMENT_KIND_UNKNOWN || *what == BUDGET_STATEMENT_KIND_PROJECT_ITEM)
    *about = _budget_subject_name (self->arena, start, end);
  return *what == BUDGET_STATEMENT_KIND_UNKNOWN;
}

static BudgetStatedAmount
budget_statement_amount (const BudgetFigure *figure)
{
  return (BudgetStatedAmount){ figure->fen, figure->scale, TRUE };
}

/* a change never is negative: its direction says which way it went */
static BudgetStatedAmount
budget_statement_change (const BudgetFigure *figure)
{
  return (BudgetStatedAmount){ figure->fen < 0 ? -figure->fen : figure->fen, figure->scale, TRUE };
}

/* The statement to which a change belongs: that of its own subject, or the one spoken of last. */
static BudgetStatement_ *
budget_statement_pass_changed (BudgetStatementPass *self,
                               const BudgetSubject *subject,
                               const char *start,
                               const char *words_end,
                               const char *end)
{
  BudgetStatement_ *statement = budget_statement_pass_current (self);
  BudgetStatementKind what;
  const char *about;
  char words[BUDGET_CHANGED_WORDS + 1];

  if (subject->is_empty && self->changed >= 0)
    statement = budget_statement_pass_get (self, self->changed);
  else if (!subject->is_empty || statement == NULL)
    {
      budget_statement_pass_name (self, subject, start, words_end, &what, &about);
      _budget_clause_changed_words (start, words_end, words);
      statement = budget_statement_pass_find (self, what, about, words);
      /* words that name nothing known say more of what was spoken of last, as in 各项支出增加 */
      if (statement == NULL && what == BUDGET_STATEMENT_KIND_UNKNOWN)
        return NULL;
      if (statement == NULL)
        return budget_statement_pass_add (self, what, about, start, end);
    }
  if (statement == budget_statement_pass_current_here (self))
    budget_statement_pass_extend (self, end);
  return statement;
}

static void
budget_statement_pass_read_change (BudgetStatementPass *self,
                                   const BudgetSubject *subject,
                                   const char *start,
                                   const BudgetFigure *figure)
{
  BudgetStatement_ *statement =
      budget_statement_pass_changed (self, subject, start, figure->start, figure->end);

  if (statement == NULL)
    return;
  self->changed = (int) (statement - &g_array_index (self->statements, BudgetStatement_, 0));
  if (figure->is_percent)
    {
      if (statement->data.growth == NULL)
        statement->data.growth = _budget_arena_strndup (
            self->arena, figure->start, (gsize) (figure->digits_end - figure->start));
    }
  else if (!statement->data.change.is_set)
    {
      statement->data.change = budget_statement_change (figure);
      if (statement->data.money_unit == BUDGET_MONEY_UNIT_NONE)
        statement->data.money_unit = figure->unit;
    }
  if (statement->data.direction == BUDGET_DIRECTION_NONE)
    statement->data.direction = subject->direction;
}

/* An amount without words of its own says again what was said, or says last year's; what it was in
 * another stage, as 支出决算 after 全年预算, is a statement of its own. */
static gboolean
budget_statement_pass_read_again (BudgetStatementPass *self,
                                  const BudgetSubject *subject,
                                  const BudgetFigure *figure)
{
  BudgetStatement_ *current = budget_statement_pass_current_here (self);
  gboolean is_prior = subject->is_prior;

  /* last year's figure may have a paragraph of its own */
  if (current == NULL && is_prior)
    current = budget_statement_pass_current (self);
  if (current == NULL || !subject->is_empty || self->is_new)
    return FALSE;
  is_prior |= self->year != 0 && self->year < current->data.fiscal_year;
  if (is_prior)
    {
      if (!current->data.prior.is_set)
        current->data.prior = budget_statement_amount (figure);
      budget_statement_pass_extend (self, figure->end);
      return TRUE;
    }
  if (!current->data.amount.is_set)
    {
      current->data.amount = budget_statement_amount (figure);
      current->data.money_unit = figure->unit;
      if (current->data.stage == BUDGET_STAGE_NONE)
        current->data.stage = subject->stage;
      budget_statement_pass_extend (self, figure->end);
      return TRUE;
    }
  if (current->data.amount.fen != figure->fen ||
      (current->data.stage != subject->stage && current->data.stage != BUDGET_STAGE_NONE &&
       subject->stage != BUDGET_STAGE_NONE))
    return FALSE;
  if (current->data.stage == BUDGET_STAGE_NONE)
    current->data.stage = subject->stage;
  return TRUE;
}

static void
budget_statement_pass_read_amount (BudgetStatementPass *self,
                                   const BudgetSubject *subject,
                                   const char *start,
                                   const BudgetFigure *figure)
{
  BudgetStatementKind what;
  BudgetStatement_ *statement;
  const char *about;
  gboolean is_unnamed;

  if (budget_statement_pass_read_again (self, subject, figure))
    return;
  is_unnamed = budget_statement_pass_name (self, subject, start, figure->start, &what, &about);
  statement = budget_statement_pass_add (self, what, about, start, figure->end);
  statement->data.amount = budget_statement_amount (figure);
  statement->data.money_unit = figure->unit;
  statement->data.stage = subject->stage;
  statement->words_end = is_unnamed ? figure->start : NULL;
  self->n_unnamed += is_unnamed;
}

/* 占34.30%, 完成年初预算的98.69%: of the amount that was spoken of last */
static void
budget_statement_pass_read_rate (BudgetStatementPass *self,
                                 const char *start,
                                 const BudgetFigure *figure)
{
  BudgetStatement_ *current = budget_statement_pass_current_here (self);
  int rate = _budget_subject_find_rate (start, figure->start);
  const char **into;

  if (current == NULL || rate < 0)
    return;
  into = rate == BUDGET_WORD_RATE_SHARE ? &current->data.share : &current->data.completion;
  if (*into != NULL)
    return;
  *into = _budget_arena_strndup (self->arena, figure->start,
                                 (gsize) (figure->digits_end - figure->start));
  budget_statement_pass_extend (self, figure->end);
}

/* The figures of a clause, each with the words before it. FALSE when it has none. */
static gboolean
budget_statement_pass_read_figures (BudgetStatementPass *self, const BudgetClause *clause)
{
  const char *start = clause->start;
  BudgetFigure figure;
  gboolean found = FALSE;

  while (_budget_prose_find_figure (start, clause->end, &figure))
    {
      BudgetSubject subject;
      guint year =
          _budget_clause_find_year (start, figure.start, self->interpretation->data->fiscal_year);

      if (year != 0)
        self->year = year;
      start = _budget_clause_skip_marks (start, figure.start);
      _budget_subject_read (&subject, start, figure.start);
      if (subject.opens_list && self->current >= 0)
        {
          self->in_list = TRUE;
          self->outer = budget_statement_pass_current (self)->data.what;
        }
      if (subject.direction != BUDGET_DIRECTION_NONE && subject.direction != BUDGET_DIRECTION_SAME)
        budget_statement_pass_read_change (self, &subject, start, &figure);
      else if (figure.is_percent)
        budget_statement_pass_read_rate (self, start, &figure);
      else
        budget_statement_pass_read_amount (self, &subject, start, &figure);
      start = figure.end;
      found = TRUE;
    }
  return found;
}

/* TRUE when the clause gives the reason of what was said; it goes on to the end of the sentence. */
static gboolean
budget_statement_pass_read_reason (BudgetStatementPass *self, BudgetClause *clause)
{
  BudgetStatement_ *statement = budget_statement_pass_current (self);
  const char *reason;

  if (statement == NULL)
    return FALSE;
  reason = _budget_clause_find_reason (clause, statement->data.direction != BUDGET_DIRECTION_NONE);
  if (reason == NULL)
    return FALSE;
  _budget_clause_extend (clause, reason);
  if (statement->data.reason == NULL)
    statement->data.reason =
        _budget_prose_tidy_slice (self->arena, reason, (gsize) (clause->end - reason));
  return TRUE;
}

/* 与上年持平 */
static gboolean
budget_statement_pass_read_same (BudgetStatementPass *self, const BudgetClause *clause)
{
  gsize size = (gsize) (clause->end - clause->start);
  BudgetStatement_ *statement;
  BudgetSubject subject;
  int direction;

  if (_budget_words_match_end (BUDGET_WORDS_DIRECTION, clause->start, size, &direction) == 0 ||
      direction != BUDGET_DIRECTION_SAME)
    return FALSE;
  _budget_subject_read (&subject, clause->start, clause->end);
  if (!subject.is_compared && !subject.is_empty)
    return FALSE;
  statement =
      budget_statement_pass_changed (self, &subject, clause->start, clause->end, clause->end);
  if (statement != NULL && statement->data.direction == BUDGET_DIRECTION_NONE)
    statement->data.direction = BUDGET_DIRECTION_SAME;
  return TRUE;
}

/* 本部门无“三公”经费预算: nothing is printed, so the statement has no amount */
static void
budget_statement_pass_read_nothing (BudgetStatementPass *self, const BudgetClause *clause)
{
  const char *words = self->has_nothing ? _budget_clause_find_nothing (clause) : NULL;
  BudgetSubject subject;

  if (words == NULL)
    return;
  _budget_subject_read (&subject, words, clause->end);
  if (subject.direction != BUDGET_DIRECTION_NONE ||
      subject.what < BUDGET_STATEMENT_KIND_APPROPRIATION ||
      subject.what == BUDGET_STATEMENT_KIND_PROJECT_ITEM ||
      subject.what == BUDGET_STATEMENT_KIND_CATEGORY)
    return;
  budget_statement_pass_add (self, subject.what, NULL, clause->start, clause->end);
}

/* The clause names a category, as in （项）。 before the sentence with its amount. */
static gboolean
budget_statement_pass_read_category (BudgetStatementPass *self, const BudgetClause *clause)
{
  gsize size = (gsize) (clause->end - clause->start);
  BudgetSubject subject;

  /* the end of a clause tells most of them apart, without reading the rest */
  if (size < 3 || (clause->end[-1] != ')' && !_budget_prose_is_at (clause->end - 3, "）")))
    return FALSE;
  _budget_subject_read (&subject, clause->start, clause->end);
  if (subject.what != BUDGET_STATEMENT_KIND_CATEGORY)
    return FALSE;
  self->category = _budget_subject_category (self->arena, self->interpretation->tables,
                                             clause->start, clause->end);
  self->is_new = TRUE;
  return TRUE;
}

/* A clause without an amount may open a list, name a year or a category, or say that there is
 * nothing, or nothing new. */
static void
budget_statement_pass_read_words (BudgetStatementPass *self, const BudgetClause *clause)
{
  guint year = _budget_clause_find_year (clause->start, clause->end,
                                         self->interpretation->data->fiscal_year);
  gsize size = (gsize) (clause->end - clause->start);

  if (year != 0)
    self->year = year;
  if (_budget_words_match_end (BUDGET_WORDS_OPENER, clause->start, size, NULL) > 0 &&
      self->current >= 0)
    {
      self->in_list = TRUE;
      self->outer = budget_statement_pass_current (self)->data.what;
    }
  else if (!budget_statement_pass_read_category (self, clause) &&
           !budget_statement_pass_read_same (self, clause))
    budget_statement_pass_read_nothing (self, clause);
}

/* a page break has parted the sentence */
static gboolean
budget_statement_pass_is_parted (const BudgetStatementPass *self)
{
  return self->paragraph != NULL &&
         (g_str_has_suffix (self->paragraph, "，") || g_str_has_suffix (self->paragraph, "、"));
}

static void
budget_statement_pass_read_paragraph (BudgetStatementPass *self, const char *paragraph)
{
  BudgetClause clause = { .next = paragraph };

  self->own = self->statements != NULL ? self->statements->len : 0;
  if (!budget_statement_pass_is_parted (self))
    {
      self->first = self->own;
      self->year = 0;
      self->category = NULL;
      self->is_new = FALSE;
      self->in_list = FALSE;
    }
  self->paragraph = paragraph;
  self->changed = -1;
  while (_budget_clause_next (&clause))
    {
      if (!budget_statement_pass_read_reason (self, &clause) &&
          !budget_statement_pass_read_figures (self, &clause))
        budget_statement_pass_read_words (self, &clause);
      if (clause.ends_sentence)
        {
          self->in_list = FALSE;
          self->year = 0;
          self->changed = -1;
        }
    }
}

/* Most paragraphs speak of no money: they are told from the others without reading them. */
static gboolean
budget_statement_pass_is_worth (BudgetStatementPass *self, const char *paragraph)
{
  self->has_nothing = _budget_text_says_nothing (paragraph);
  if (self->has_nothing || strstr (paragraph, "元") != NULL)
    return TRUE;
  return self->statements != NULL &&
         (strstr (paragraph, "原因") != NULL || strstr (paragraph, "持平") != NULL);
}

/* TRUE when another statement of the paragraph bears the same words. */
static gboolean
budget_statement_pass_repeats (BudgetStatementPass *self, guint position)
{
  const BudgetStatement_ *statement = budget_statement_pass_get (self, (int) position);
  guint end = MIN (self->statements->len, position + MAX_LOOK_BACK);

  for (guint i = position > MAX_LOOK_BACK ? position - MAX_LOOK_BACK : 0; i < end; i++)
    {
      const BudgetStatement_ *other = budget_statement_pass_get (self, (int) i);

      if (i != position && other->words_end != NULL && other->paragraph == statement->paragraph &&
          g_strcmp0 (other->data.about, statement->data.about) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Words that two amounts of a paragraph share, such as 涉及预算金额, do not tell what either is: what
 * stands before them in the sentence does, 绩效自评的项目1个，涉及预算金额. */
static void
budget_statement_pass_tell_apart (BudgetStatementPass *self)
{
  g_autofree const char **starts = NULL;
  const char *end = NULL;

  if (self->n_unnamed < 2)
    return;
  starts = g_new0 (const char *, self->statements->len);
  for (guint i = 0; i < self->statements->len; i++)
    {
      const BudgetStatement_ *statement = budget_statement_pass_get (self, (int) i);
      const char *start = statement->paragraph;

      /* not before what the last amount is stated by */
      if (i > 0 && statement[-1].paragraph == start)
        start = end;
      if (statement->words_end != NULL && budget_statement_pass_repeats (self, i))
        starts[i] = _budget_clause_find_part (start, statement->start);
      end = statement->end;
    }
  for (guint i = 0; i < self->statements->len; i++)
    {
      BudgetStatement_ *statement = budget_statement_pass_get (self, (int) i);

      if (starts[i] == NULL || starts[i] == statement->start)
        continue;
      statement->start = _budget_clause_skip_marks (starts[i], statement->start);
      statement->data.about =
          _budget_subject_name (self->arena, statement->start, statement->words_end);
    }
}

static void
budget_statement_pass_finish (BudgetStatementPass *self, BudgetPassageData *passage)
{
  guint n = self->statements->len;

  budget_statement_pass_tell_apart (self);
  passage->n_statements = n;
  passage->statements = _budget_arena_new_array (self->arena, BudgetStatementData, n);
  for (guint i = 0; i < n; i++)
    {
      BudgetStatement_ *statement = &g_array_index (self->statements, BudgetStatement_, i);

      statement->data.text = _budget_arena_strndup (self->arena, statement->start,
                                                    (gsize) (statement->end - statement->start));
      passage->statements[i] = statement->data;
    }
  g_array_unref (self->statements);
}

void
_budget_interpret_statements (BudgetInterpretation *self,
                              BudgetPassageData *passage,
                              const BudgetPassageShape *shape)
{
  BudgetStatementPass pass = { .interpretation = self,
                               .arena = self->sheet->arena,
                               .heading = passage->heading,
                               .current = -1,
                               .changed = -1 };

  for (guint i = 0; i < shape->n_paragraphs; i++)
    {
      if (!budget_statement_pass_is_worth (&pass, passage->paragraphs[i]))
        continue;
      pass.place = &shape->places[i];
      budget_statement_pass_read_paragraph (&pass, passage->paragraphs[i]);
    }
  if (pass.statements != NULL)
    budget_statement_pass_finish (&pass, passage);
}
