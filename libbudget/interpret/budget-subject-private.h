/* budget-subject-private.h - what the words before an amount say that it is
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-prose-private.h"

G_BEGIN_DECLS

typedef struct
{
  BudgetStatementKind what;
  gboolean is_empty;         /* no subject of its own: the amount is of what was spoken of before */
  gboolean is_whole;         /* nothing but the subject: no words that narrow it */
  gboolean is_prior;         /* last year's figure */
  gboolean is_compared;      /* with another year */
  gboolean opens_list;       /* parts of what was spoken of before follow */
  BudgetDirection direction; /* the amount is a change */
  BudgetStage stage;         /* the last that the words name */
} BudgetSubject;

/* Reads the words of [start, end), which stand before an amount (or in a clause without one). */
void _budget_subject_read (BudgetSubject *self, const char *start, const char *end);

/* What the percentage behind [start, end) is when it is no growth: a BudgetWordRate, or -1. */
int _budget_subject_find_rate (const char *start, const char *end);

/* The words of [start, end) as a name: without what leads to it, and without verbs. */
const char *_budget_subject_name (BudgetArena *arena, const char *start, const char *end);

/* The code of the category that [start, end) names by （类）, （款） and （项）, looked for in
 * tables; its names parted by / when no table has it; NULL when nothing is named so. */
const char *_budget_subject_category (BudgetArena *arena,
                                      const GArray *tables,
                                      const char *start,
                                      const char *end);

G_END_DECLS
