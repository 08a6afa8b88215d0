/* budget-judge-prose-rates.c - growth and completion against the amounts they are of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-rate-private.h"

#include <string.h>

/* how many statements back the budget stands that a rate is of */
#define MAX_LOOK_BACK 256

static void
budget_check_growth (BudgetCheck *self, gboolean is_cut_rule)
{
  const BudgetStatementData *statement = self->statement;
  gboolean is_increase = statement->direction == BUDGET_DIRECTION_INCREASE;
  BudgetRatio ratio;
  BudgetRate rate;

  if (statement->growth == NULL || !statement->amount.is_set ||
      (!is_increase && statement->direction != BUDGET_DIRECTION_DECREASE) ||
      !_budget_rate_parse (&rate, statement->growth))
    return;
  if (statement->prior.is_set)
    ratio =
        _budget_ratio_of_years (_budget_span_of (self, statement, &statement->amount),
                                _budget_span_of (self, statement, &statement->prior), is_increase);
  else if (statement->change.is_set)
    ratio = _budget_ratio_of_change (_budget_span_of (self, statement, &statement->amount),
                                     _budget_span_of (self, statement, &statement->change),
                                     is_increase);
  else
    return;
  _budget_check_rate (self, &rate, _budget_ratio_fit (&ratio, &rate), &ratio.exact, is_cut_rule,
                      "增长率", "growth");
}

static void
budget_visit_growth (BudgetCheck *self)
{
  budget_check_growth (self, FALSE);
}

static void
budget_visit_growth_cut (BudgetCheck *self)
{
  budget_check_growth (self, TRUE);
}

void
_budget_judge_prose_growth (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_growth);
}

void
_budget_judge_prose_growth_cut (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_growth_cut);
}

/* The stages that “完成年初预算的” may name: a bit each. */
static guint
budget_completion_stages (const char *text)
{
  static const char *const revised[] = { "全年", "调整", NULL };
  const char *found = NULL;

  /* the last one, next to the rate */
  for (const char *p = text; p != NULL && (p = strstr (p, "完成")) != NULL; p++)
    found = p;
  if (found == NULL)
    return 0;
  if (strstr (found, "年初") != NULL)
    return 1u << BUDGET_STAGE_BUDGET;
  if (_budget_prose_find_word (found, revised) != NULL)
    return 1u << BUDGET_STAGE_REVISED;
  return (1u << BUDGET_STAGE_BUDGET) | (1u << BUDGET_STAGE_REVISED);
}

/* The budget of a stage that the passage tells of the same thing; NULL when it tells none. */
static const BudgetStatementData *
budget_check_find_planned (const BudgetCheck *self, BudgetStage stage)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  for (int i = (int) self->statement_index - 1;
       i >= MAX (0, (int) self->statement_index - MAX_LOOK_BACK); i--)
    {
      const BudgetStatementData *other = &passage->statements[i];

      if (other->what == self->statement->what && other->stage == stage && other->amount.is_set &&
          other->fiscal_year == self->statement->fiscal_year &&
          g_strcmp0 (other->about, self->statement->about) == 0)
        return other;
    }
  return NULL;
}

/* The kinds that have columns of their own in the form of the three public expenses. */
static BudgetRoles
budget_statement_role (BudgetStatementKind what)
{
  switch (what)
    {
    case BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL:
      return BUDGET_ROLES (BUDGET_ROLE_THREE_PUBLIC_TOTAL);
    case BUDGET_STATEMENT_KIND_TRAVEL_ABROAD:
      return BUDGET_ROLES (BUDGET_ROLE_TRAVEL_ABROAD);
    case BUDGET_STATEMENT_KIND_VEHICLES:
      return BUDGET_ROLES (BUDGET_ROLE_VEHICLES);
    case BUDGET_STATEMENT_KIND_VEHICLE_PURCHASE:
      return BUDGET_ROLES (BUDGET_ROLE_VEHICLE_PURCHASE);
    case BUDGET_STATEMENT_KIND_VEHICLE_OPERATION:
      return BUDGET_ROLES (BUDGET_ROLE_VEHICLE_OPERATION);
    case BUDGET_STATEMENT_KIND_RECEPTION:
      return BUDGET_ROLES (BUDGET_ROLE_RECEPTION);
    default:
      return 0;
    }
}

/* The budget of a stage, which the passage tells, or else the form of the three public expenses; FALSE
 * when neither does. */
static gboolean
budget_check_get_planned (const BudgetCheck *self, BudgetStage stage, BudgetSpan *span)
{
  const BudgetStatementData *planned = budget_check_find_planned (self, stage);
  const BudgetRoles totals =
      BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL);
  BudgetSeries series = { stage, self->data->fiscal_year };
  BudgetRoles role = budget_statement_role (self->statement->what);
  const BudgetTableData *data;
  guint table, row, column;
  gsize cell;

  if (planned != NULL)
    {
      *span = _budget_span_of (self, planned, &planned->amount);
      return TRUE;
    }
  if (role == 0 || self->statement->fiscal_year != self->data->fiscal_year ||
      !_budget_prose_find_cell_of (self, BUDGET_TABLE_KIND_THREE_PUBLIC, totals, role, &series,
                                   &table, &row, &column))
    return FALSE;
  data = &self->data->tables[table];
  cell = (gsize) column * data->n_items + row;
  *span = _budget_span_new (data->values[cell], self->tables[table].ulps[column]);
  return data->states[cell] == BUDGET_CELL_STATE_VALUE;
}

/* What the rate is of, when it is not what it is said to be of. */
static const char *
budget_check_find_other_planned (BudgetCheck *self, const BudgetRate *rate, guint stages)
{
  static const struct
  {
    BudgetStage stage;
    const char *zh;
  } others[] = { { BUDGET_STAGE_BUDGET, "年初预算" }, { BUDGET_STAGE_REVISED, "全年预算" } };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const BudgetStatementData *planned = budget_check_find_planned (self, others[i].stage);
      BudgetRatio ratio;
      BudgetRateFit fit;

      if (planned == NULL || (stages & (1u << others[i].stage)) != 0)
        continue;
      ratio = _budget_ratio_new (_budget_span_of (self, self->statement, &self->statement->amount),
                                 _budget_span_of (self, planned, &planned->amount));
      fit = _budget_ratio_fit (&ratio, rate);
      if (fit == BUDGET_RATE_EXACT || fit == BUDGET_RATE_ROUND)
        return _budget_arena_printf (self->arena, "%s %s", others[i].zh,
                                     _budget_prose_digits (self, planned, planned->amount.fen));
    }
  return NULL;
}

static void
budget_check_completion (BudgetCheck *self, gboolean is_cut_rule)
{
  const BudgetStatementData *statement = self->statement;
  guint stages = budget_completion_stages (statement->text);
  BudgetRateFit best = BUDGET_RATE_UNKNOWN;
  BudgetRatio best_ratio = { 0 };
  const char *other;
  guint before = self->outcomes->len;
  BudgetRate rate;

  if (statement->completion == NULL || !statement->amount.is_set ||
      !_budget_rate_parse (&rate, statement->completion))
    return;
  for (guint stage = BUDGET_STAGE_BUDGET; stage <= BUDGET_STAGE_REVISED; stage++)
    {
      BudgetSpan planned;
      BudgetRatio ratio;
      BudgetRateFit fit;

      if ((stages & (1u << stage)) == 0 || !budget_check_get_planned (self, stage, &planned))
        continue;
      ratio = _budget_ratio_new (_budget_span_of (self, statement, &statement->amount), planned);
      fit = _budget_ratio_fit (&ratio, &rate);
      if (best == BUDGET_RATE_UNKNOWN || best == BUDGET_RATE_NO_BASE ||
          (fit != BUDGET_RATE_NO_BASE && fit != BUDGET_RATE_UNKNOWN && fit < best))
        {
          best = fit;
          best_ratio = ratio;
        }
    }
  _budget_check_rate (self, &rate, best, &best_ratio.exact, is_cut_rule, "完成率",
                      "rate of completion");
  other = self->outcomes->len > before && (best == BUDGET_RATE_NO_BASE || best == BUDGET_RATE_WRONG)
              ? budget_check_find_other_planned (self, &rate, stages)
              : NULL;
  if (other != NULL)
    {
      BudgetOutcomeData *outcome =
          &g_array_index (self->outcomes, BudgetOutcomeData, self->outcomes->len - 1);

      outcome->zh = _budget_arena_printf (self->arena, "%s；%s%% 是对%s 的", outcome->zh,
                                          statement->completion, other);
      outcome->en = _budget_arena_printf (self->arena, "%s; %s%% is that of %s", outcome->en,
                                          statement->completion, other);
    }
}

static void
budget_visit_completion (BudgetCheck *self)
{
  budget_check_completion (self, FALSE);
}

static void
budget_visit_completion_cut (BudgetCheck *self)
{
  budget_check_completion (self, TRUE);
}

void
_budget_judge_prose_completion (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_completion);
}

void
_budget_judge_prose_completion_cut (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_completion_cut);
}
