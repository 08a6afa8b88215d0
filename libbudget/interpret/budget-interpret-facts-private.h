/* budget-interpret-facts-private.h - what the tables say of the whole document
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-interpret-tables-private.h"

G_BEGIN_DECLS

/* Every caption and title has a vote. */
typedef struct
{
  BudgetInterpretation *interpretation;
  GArray *departments; /* (owned) of votes */
  GArray *years;       /* (owned) of votes */
  guint n_titles;
  guint n_final;
  guint n_budget;
  guint n_department;
  guint n_unit;
  BudgetScope caption_scope;
  guint title_year; /* the first in a title */
} BudgetFacts;

void _budget_facts_init (BudgetFacts *self, BudgetInterpretation *interpretation);
void _budget_facts_clear (BudgetFacts *self);
/* The department's name as far as it is known, NULL when it is not. */
const char *_budget_facts_get_owner (const BudgetFacts *self);
void _budget_facts_add_title (BudgetFacts *self,
                              const char *title,
                              BudgetTableKind kind,
                              BudgetScope scope,
                              guint fiscal_year);
void _budget_facts_add_captions (BudgetFacts *self,
                                 const BudgetCaptions *captions,
                                 const BudgetPlaceData *place);
/* Sets the disclosure's kind, scope, department and fiscal year, and reports what contradicts. */
void _budget_facts_settle (BudgetFacts *self);

G_END_DECLS
