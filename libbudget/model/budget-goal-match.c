/* budget-goal-match.c - which money a goal is about
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Nobody prints the name of a project twice alike: 新媒体宣传服务费 in the prose is 新媒体宣传服务项目 in
 * its goal. Names are compared without what is added and left out at will; where they still differ,
 * the most alike wins, if it is alone and the goal is the most alike of all goals for it, too.
 */
#include "config.h"

#include "model/budget-goal-match-private.h"
#include "model/budget-name-match-private.h"

#include <string.h>

/* names that have less than this in common are two projects */
#define MIN_SCORE 55

typedef struct
{
  const BudgetDisclosureData *data;
  const char *name; /* of the goal */
  BudgetNameCore core;
  BudgetGoalMatch *best;
  BudgetNameCore best_core;
  gboolean is_tied; /* the best is not alone */
} BudgetGoalSearch;

static const char *
budget_goal_data_get_name (const BudgetGoalData *self)
{
  return self->project != NULL ? self->project : self->title;
}

static void
budget_goal_search_try (BudgetGoalSearch *self, const BudgetGoalMatch *candidate)
{
  BudgetGoalMatch *best = self->best;
  BudgetNameCore core;
  guint score;

  _budget_name_core_init (&core, candidate->name);
  /* one name is too long for the other: most are told apart by that */
  if (200 * MIN (self->core.length, core.length) <
      MAX (MIN_SCORE, best->score) * (self->core.length + core.length))
    return;
  score = _budget_name_core_compare (&self->core, &core);
  if (score < MIN_SCORE || score < best->score)
    return;
  if (score == best->score)
    {
      /* the same project once more is no rival, unless its money is another */
      self->is_tied = self->is_tied || !_budget_name_core_equal (&core, &self->best_core) ||
                      candidate->fen != best->fen;
      return;
    }
  *best = *candidate;
  best->score = score;
  best->how = score < 100                                 ? BUDGET_MATCH_FUZZY
              : strcmp (candidate->name, self->name) == 0 ? BUDGET_MATCH_EXACT
                                                          : BUDGET_MATCH_NORMALISED;
  self->best_core = core;
  self->is_tied = FALSE;
}

static int
budget_table_data_find_main_column (const BudgetTableData *table, guint block)
{
  int found = -1;

  for (guint c = 0; c < table->n_columns; c++)
    {
      const BudgetColumnData *column = &table->columns[c];

      if (column->block != block || column->value_type != BUDGET_VALUE_TYPE_MONEY)
        continue;
      if (column->role == BUDGET_ROLE_TOTAL)
        return (int) c;
      if (found < 0)
        found = (int) c;
    }
  return found;
}

static void
budget_goal_search_table (BudgetGoalSearch *self, guint position)
{
  const BudgetTableData *table = &self->data->tables[position];

  for (guint i = 0; i < table->n_items; i++)
    {
      const BudgetItemData *item = &table->items[i];
      int column = budget_table_data_find_main_column (table, item->block);
      gsize cell = (gsize) MAX (column, 0) * table->n_items + i;
      BudgetGoalMatch candidate = { .in_table = TRUE, .table = position, .row = i };

      if (column < 0 || item->name == NULL || item->kind != BUDGET_ITEM_KIND_ITEM ||
          table->states == NULL || table->states[cell] != BUDGET_CELL_STATE_VALUE)
        continue;
      candidate.column = (guint) column;
      candidate.name = item->name;
      candidate.fen = table->values[cell];
      candidate.scale = table->scales[cell];
      candidate.money_unit = table->columns[column].money_unit;
      candidate.place = table->places != NULL ? &table->places[cell] : &item->place;
      budget_goal_search_try (self, &candidate);
    }
}

static void
budget_goal_search_passage (BudgetGoalSearch *self, guint position)
{
  const BudgetPassageData *passage = &self->data->passages[position];

  for (guint i = 0; i < passage->n_statements; i++)
    {
      const BudgetStatementData *statement = &passage->statements[i];
      const BudgetGoalMatch candidate = {
        .table = position,
        .row = i,
        .name = statement->about,
        .fen = statement->amount.fen,
        .scale = statement->amount.scale,
        .money_unit = statement->money_unit,
        .place = &statement->place,
      };

      if (statement->what == BUDGET_STATEMENT_KIND_PROJECT_ITEM && statement->about != NULL &&
          statement->amount.is_set &&
          (statement->fiscal_year == 0 || statement->fiscal_year == self->data->fiscal_year))
        budget_goal_search_try (self, &candidate);
    }
}

/* The goals that self stands among: those of projects, or the parts of its whole. */
static const BudgetGoalData *
budget_goal_data_find_peers (const BudgetGoalData *self, const BudgetDisclosureData *data, guint *n)
{
  *n = data->n_goals;
  if (self >= data->goals && self < data->goals + data->n_goals)
    return data->goals;
  for (guint i = 0; i < data->n_goals; i++)
    if (self >= data->goals[i].parts && self < data->goals[i].parts + data->goals[i].n_parts)
      {
        *n = data->goals[i].n_parts;
        return data->goals[i].parts;
      }
  *n = 0;
  return NULL;
}

/* another goal's name is at least as like that of the project */
static gboolean
budget_goal_search_has_rival (const BudgetGoalSearch *self, const BudgetGoalData *goal)
{
  guint n;
  const BudgetGoalData *peers = budget_goal_data_find_peers (goal, self->data, &n);

  for (guint i = 0; i < n; i++)
    {
      BudgetNameCore core;

      if (&peers[i] == goal || peers[i].scope != goal->scope)
        continue;
      _budget_name_core_init (&core, budget_goal_data_get_name (&peers[i]));
      if (_budget_name_core_compare (&core, &self->best_core) >= self->best->score)
        return TRUE;
    }
  return FALSE;
}

static gboolean
budget_goal_search_end (BudgetGoalSearch *self, const BudgetGoalData *goal)
{
  if (self->best->how != BUDGET_MATCH_NONE && !self->is_tied &&
      !budget_goal_search_has_rival (self, goal))
    return TRUE;
  *self->best = (BudgetGoalMatch){ .how = BUDGET_MATCH_NONE };
  self->is_tied = FALSE;
  return FALSE;
}

gboolean
_budget_goal_data_match (const BudgetGoalData *self,
                         const BudgetDisclosureData *data,
                         BudgetGoalMatch *match)
{
  BudgetGoalSearch search = { .data = data,
                              .name = budget_goal_data_get_name (self),
                              .best = match };

  *match = (BudgetGoalMatch){ .how = BUDGET_MATCH_NONE };
  if (search.name == NULL)
    return FALSE;
  _budget_name_core_init (&search.core, search.name);
  for (guint i = 0; i < data->n_tables; i++)
    if (data->tables[i].kind == BUDGET_TABLE_KIND_PROJECT_LIST)
      budget_goal_search_table (&search, i);
  if (budget_goal_search_end (&search, self))
    return TRUE;
  for (guint i = 0; i < data->n_passages; i++)
    budget_goal_search_passage (&search, i);
  return budget_goal_search_end (&search, self);
}
