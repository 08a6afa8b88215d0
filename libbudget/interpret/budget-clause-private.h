/* budget-clause-private.h - running text, clause by clause
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-prose-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *start; /* white space at the ends is kept out */
  const char *end;   /* before the mark that ends it */
  const char *next;  /* behind that mark */
  gboolean ends_sentence;
} BudgetClause;

/* The clause at next, or FALSE when there is none. Commas in numbers end no clause, nor does what
 * stands in brackets, unless it speaks of money. */
gboolean _budget_clause_next (BudgetClause *self);

/* Where the reason begins that the clause gives (主要原因是…), NULL when it gives none; after a change
 * 主要是… is a reason, too. */
const char *_budget_clause_find_reason (const BudgetClause *self, gboolean is_change);

/* Makes [start, end of the sentence) of the clause. */
void _budget_clause_extend (BudgetClause *self, const char *start);

/* The words behind 无 or 没有, NULL when there are none. */
const char *_budget_clause_find_nothing (const BudgetClause *self);

/* The year that [start, end) speaks of, 0 when it names none; years that are only compared with do
 * not count. fiscal_year is the one from which 上年末 counts. */
guint _budget_clause_find_year (const char *start, const char *end, guint fiscal_year);

/* Passes over what the clause or the amount before has left at start. */
const char *_budget_clause_skip_marks (const char *start, const char *end);

/* The start of the part of a sentence that p stands in: behind the mark before it that is no comma,
 * but not before start. */
const char *_budget_clause_find_part (const char *start, const char *p);

/* Whether text has words that say that there is nothing: 无, 没有. */
gboolean _budget_text_says_nothing (const char *text);

/* bytes of the words that tell what has changed */
#define BUDGET_CHANGED_WORDS 12
/* The end of the words of [start, end) before a direction, 收入总计 before 增加: enough to tell it from
 * 本年收入合计, which is of the same kind. words has room for BUDGET_CHANGED_WORDS and the end. */
void _budget_clause_changed_words (const char *start, const char *end, char *words);

G_END_DECLS
