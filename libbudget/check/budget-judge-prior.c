/* budget-judge-prior.c - what a disclosure says of last year, and last year's disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"
#include "query/budget-comparison-private.h"

static void
budget_check_locate_statement (const BudgetCheck *self,
                               guint position,
                               guint *passage,
                               guint *statement)
{
  *passage = 0;
  while (position >= self->data->passages[*passage].n_statements)
    position -= self->data->passages[(*passage)++].n_statements;
  *statement = position;
}

static void
budget_judge_one_prior (BudgetCheck *self, const BudgetPriorData *prior)
{
  const BudgetStatementData *statement = prior->data;
  gboolean fits = prior->lowest <= prior->found.fen && prior->found.fen <= prior->highest;
  g_autofree char *stated = budget_amount_to_string (prior->stated, statement->money_unit);
  g_autofree char *found = budget_amount_to_string (prior->found.fen, statement->money_unit);
  const char *unit = budget_money_unit_get_word (statement->money_unit);
  BudgetOutcomeData *outcome;
  guint passage, position;

  if (fits)
    {
      _budget_judge_pass (self, &statement->place);
      return;
    }
  outcome = _budget_judge_fail (
      self, &statement->place, statement->text,
      _budget_arena_printf (self->arena, "“%s”：上年数应为 %s %s，上年公开的是 %s %s",
                            statement->text, stated, unit, found, unit),
      _budget_arena_printf (self->arena,
                            "“%s”: this makes last year %s %s, last year's document has %s %s",
                            statement->text, stated, unit, found, unit));
  budget_check_locate_statement (self, prior->statement, &passage, &position);
  _budget_check_add_stated (self, passage, position,
                            statement->prior.is_set ? BUDGET_STATED_PRIOR : BUDGET_STATED_CHANGE, 1,
                            TRUE);
  outcome->n_contributors = 1;
  outcome->has_amounts = TRUE;
  outcome->actual = prior->stated;
  outcome->expected = prior->found.fen;
  outcome->interval2 = prior->highest - prior->lowest;
  outcome->money_unit = statement->money_unit;
  outcome->scale = statement->amount.scale;
}

/* 较上年增加 82.84 makes last year's amount what last year's document has. */
void
_budget_judge_prior_document (BudgetCheck *self)
{
  g_autoptr (GArray) priors = NULL;

  if (self->older == NULL)
    return;
  priors = _budget_comparison_find_priors (self->older, self->data);
  for (guint i = 0; i < priors->len; i++)
    budget_judge_one_prior (self, &g_array_index (priors, BudgetPriorData, i));
}
