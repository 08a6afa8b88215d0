/* budget-check-amounts.c - two sums of printed amounts, and whether they agree
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "check/budget-check-private.h"

void
_budget_check_add_cell (BudgetCheck *self,
                        guint table,
                        guint row,
                        guint column,
                        int sign,
                        gboolean is_left)
{
  const BudgetCheckTable *check_table = &self->tables[table];
  const BudgetTableData *data = check_table->data;
  gsize cell = (gsize) column * data->n_items + row;
  gboolean is_printed = data->states != NULL && data->states[cell] == BUDGET_CELL_STATE_VALUE;
  BudgetContributorData contributor = {
    .fen = is_printed ? data->values[cell] : 0,
    .ulp = check_table->ulps[column],
    .table = table,
    .row = row,
    .column = column,
    .sign = (gint8) sign,
    .is_left = is_left != FALSE,
    .is_blank = !is_printed,
    .scale = is_printed ? data->scales[cell] : 0,
    .subject = BUDGET_SUBJECT_CELL,
    .unit = (guint8) data->columns[column].money_unit,
  };

  g_array_append_val (self->contributors, contributor);
}

static const BudgetStatedAmount *
budget_statement_data_get (const BudgetStatementData *self, BudgetStatedField field)
{
  if (field == BUDGET_STATED_PRIOR)
    return &self->prior;
  return field == BUDGET_STATED_CHANGE ? &self->change : &self->amount;
}

void
_budget_check_add_stated (BudgetCheck *self,
                          guint passage,
                          guint statement,
                          BudgetStatedField field,
                          int sign,
                          gboolean is_left)
{
  const BudgetStatementData *data = &self->data->passages[passage].statements[statement];
  const BudgetStatedAmount *amount = budget_statement_data_get (data, field);
  BudgetContributorData contributor = {
    .fen = amount->is_set ? amount->fen : 0,
    .ulp = _budget_last_place (data->money_unit, amount->scale),
    .table = passage,
    .row = statement,
    .column = field,
    .sign = (gint8) sign,
    .is_left = is_left != FALSE,
    .is_blank = !amount->is_set,
    .scale = amount->scale,
    .subject = BUDGET_SUBJECT_STATEMENT,
    .unit = (guint8) data->money_unit,
  };

  g_array_append_val (self->contributors, contributor);
}

/* The only two amounts that are printed, where they stand on opposite sides: two prints of one quantity.
 * FALSE when there are more, or fewer. */
static gboolean
budget_check_find_prints (const BudgetContributorData *contributors,
                          guint n,
                          const BudgetContributorData *prints[2])
{
  guint n_printed = 0;

  for (guint i = 0; i < n; i++)
    if (!contributors[i].is_blank)
      {
        if (n_printed == 2)
          return FALSE;
        prints[n_printed++] = &contributors[i];
      }
  return n_printed == 2 && prints[0]->is_left != prints[1]->is_left;
}

/* Two prints of one quantity, one to a coarser place, agree when the finer one rounds to it. A nil is
 * nothing, to whatever place it is printed. */
static gboolean
budget_check_is_rounded_print (const BudgetContributorData *contributors, guint n, gint64 distance)
{
  const BudgetContributorData *prints[2];

  return budget_check_find_prints (contributors, n, prints) && prints[0]->ulp != prints[1]->ulp &&
         prints[0]->fen != 0 && prints[1]->fen != 0 &&
         distance <= MAX (prints[0]->ulp, prints[1]->ulp) / 2;
}

/* An amount printed to a place is off by half of it at most; two prints of one quantity to the same
 * place are not off at all. */
static gint64
budget_check_interval2 (const BudgetContributorData *contributors, guint n)
{
  const BudgetContributorData *prints[2];
  gint64 sum = 0;
  guint n_printed = 0;

  if (budget_check_find_prints (contributors, n, prints) &&
      (prints[0]->ulp == prints[1]->ulp || prints[0]->fen == 0 || prints[1]->fen == 0))
    return 0;
  for (guint i = 0; i < n; i++)
    if (!contributors[i].is_blank)
      {
        n_printed++;
        if (__builtin_add_overflow (sum, contributors[i].ulp, &sum))
          return G_MAXINT64;
      }
  return n_printed < 2 ? 0 : sum;
}

static gboolean
budget_check_sum (const BudgetContributorData *contributors,
                  guint n,
                  BudgetOutcomeData *outcome,
                  guint *n_printed)
{
  *n_printed = 0;
  outcome->actual = 0;
  outcome->expected = 0;
  for (guint i = 0; i < n; i++)
    {
      const BudgetContributorData *contributor = &contributors[i];
      gint64 *sum = contributor->is_left ? &outcome->actual : &outcome->expected;
      gint64 fen = contributor->fen;

      *n_printed += !contributor->is_blank;
      if (contributor->sign < 0 ? __builtin_sub_overflow (*sum, fen, sum)
                                : __builtin_add_overflow (*sum, fen, sum))
        return FALSE;
    }
  return TRUE;
}

/* A nil beside a form that has no rows at all. */
static gboolean
budget_check_is_nothing (const BudgetContributorData *contributors,
                         guint n,
                         const BudgetOutcomeData *outcome)
{
  if (outcome->actual != 0 || outcome->expected != 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (contributors[i].is_left != contributors[0].is_left)
      return FALSE;
  return TRUE;
}

BudgetResult
_budget_check_weigh (const BudgetContributorData *contributors,
                     guint n,
                     BudgetRelation relation,
                     BudgetOutcomeData *outcome)
{
  gint64 difference;
  gint64 distance;
  guint n_printed;

  outcome->has_amounts = TRUE;
  outcome->interval2 = budget_check_interval2 (contributors, n);
  /* sums that no budget holds are not compared */
  if (!budget_check_sum (contributors, n, outcome, &n_printed) ||
      __builtin_sub_overflow (outcome->actual, outcome->expected, &difference) ||
      difference == G_MININT64)
    {
      outcome->has_amounts = FALSE;
      return BUDGET_RESULT_NOT_APPLICABLE;
    }
  if (n_printed == 0 || budget_check_is_nothing (contributors, n, outcome))
    return BUDGET_RESULT_VACUOUS;
  if (difference == 0 || (relation == BUDGET_RELATION_AT_MOST && difference < 0) ||
      (relation == BUDGET_RELATION_AT_LEAST && difference > 0))
    return BUDGET_RESULT_PASS;
  distance = ABS (difference);
  if (budget_check_is_rounded_print (contributors, n, distance))
    return BUDGET_RESULT_PASS;
  /* 2 distance <= interval2, without the product */
  if (distance <= outcome->interval2 / 2)
    return BUDGET_RESULT_ROUND;
  return BUDGET_RESULT_FAIL;
}

BudgetOutcomeData *
_budget_check_add_outcome (BudgetCheck *self, BudgetResult result, const BudgetPlaceData *place)
{
  BudgetOutcomeData outcome = {
    .rule = self->rule->id,
    .result = result,
    .severity = self->rule->severity,
    .culprit = -1,
    .first_contributor = self->contributors->len,
  };

  if (place != NULL)
    outcome.place = *place;
  g_array_append_val (self->outcomes, outcome);
  return &g_array_index (self->outcomes, BudgetOutcomeData, self->outcomes->len - 1);
}

void
_budget_check_compare (BudgetCheck *self, guint first, BudgetRelation relation)
{
  const BudgetContributorData *contributors =
      &g_array_index (self->contributors, BudgetContributorData, first);
  guint n = self->contributors->len - first;
  BudgetOutcomeData *outcome = _budget_check_add_outcome (self, BUDGET_RESULT_NOT_APPLICABLE, NULL);

  outcome->first_contributor = first;
  outcome->n_contributors = n;
  if (relation != BUDGET_RELATION_EQUAL)
    outcome->bound = relation == BUDGET_RELATION_AT_MOST ? -1 : 1;
  outcome->result = _budget_check_weigh (contributors, n, relation, outcome);
  if (n == 0)
    {
      /* forms that are empty on both sides have no amounts, and no unit */
      outcome->has_amounts = FALSE;
      return;
    }
  outcome->place = *_budget_contributor_place (&contributors[0], self->data);
  outcome->money_unit = (BudgetMoneyUnit) contributors[0].unit;
  for (guint i = 0; i < n; i++)
    outcome->scale = MAX (outcome->scale, contributors[i].scale);
  if (outcome->result == BUDGET_RESULT_FAIL || outcome->result == BUDGET_RESULT_ROUND)
    _budget_check_describe (self, outcome);
}
