/* budget-check-identity.c - an identity, for one thing that it is said of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-check-private.h"

#include <string.h>

/* What became of a sum. */
typedef enum
{
  SIDE_MISSING, /* a table is not there, or does not say which column is meant */
  SIDE_NOTHING, /* the tables are there, the rows or columns are not */
  SIDE_FOUND
} BudgetSideState;

static BudgetSideState
budget_check_eval_terms (BudgetCheck *self, const GArray *terms, int sign, gboolean is_left);

static int
budget_check_find_term_column (const BudgetCheck *self,
                               const BudgetIdentityTerm *term,
                               guint table,
                               guint block)
{
  BudgetRoles roles = term->columns != 0 ? term->columns : self->role;

  if (roles == 0 && self->column >= 0 && table == self->table)
    return _budget_check_find_like (self, table, block, (guint) self->column);
  return _budget_check_find_column (self, table, block, roles, BUDGET_FUND_NONE, &self->series);
}

/* What is evaluated is of the year and the stage that forms are of when they say nothing. */
static gboolean
budget_check_is_of_form (const BudgetCheck *self)
{
  return self->rule->each != BUDGET_EACH_STATEMENT ||
         (self->series.year == self->data->fiscal_year &&
          self->series.stage == _budget_check_default_stage (self));
}

/* Whether a form has the column that the term means, for those rows that it does not list. */
static gboolean
budget_check_has_column (const BudgetCheck *self, const BudgetIdentityTerm *term, guint table)
{
  const BudgetTableData *data = self->tables[table].data;

  for (guint c = 0; c < data->n_columns; c++)
    if ((c == 0 || data->columns[c].block != data->columns[c - 1].block) &&
        budget_check_find_term_column (self, term, table, data->columns[c].block) >= 0)
      return TRUE;
  return FALSE;
}

/* Whether a form says what a code has; state is what is known of it without. */
static BudgetSideState
budget_check_find_code (const BudgetCheck *self,
                        const BudgetIdentityTerm *term,
                        guint table,
                        BudgetSideState state)
{
  int row = _budget_check_find_row (self, table, self->code);

  /* which form should list what the prose tells is not said */
  if (row == -2 || (row == -1 && self->rule->each == BUDGET_EACH_STATEMENT))
    return SIDE_MISSING;
  if (self->rule->each == BUDGET_EACH_STATEMENT || row >= 0 || state == SIDE_FOUND)
    return state;
  /* a category that a form does not list has no money there; but a form that has no code of the kind,
   * none so deep, or no such column, does not say */
  return (self->tables[table].systems & _budget_check_system_of (self->code)) != 0 &&
                 strlen (self->code) <= self->tables[table].longest_code &&
                 budget_check_has_column (self, term, table)
             ? SIDE_FOUND
             : SIDE_MISSING;
}

static BudgetSideState
budget_check_eval_cells (BudgetCheck *self,
                         const BudgetIdentityTerm *term,
                         int sign,
                         gboolean is_left)
{
  int table = term->table < 0 ? (int) self->table
                              : _budget_check_find_table (self, (BudgetTableKind) term->table);
  BudgetSideState state = SIDE_NOTHING;

  if (table < 0 || !self->tables[table].is_usable)
    return SIDE_MISSING;
  /* an empty form has no money, whatever rows it does not print */
  if (self->tables[table].data->status == BUDGET_TABLE_STATUS_EMPTY)
    {
      if (!budget_check_is_of_form (self))
        return SIDE_MISSING;
      state = SIDE_FOUND;
    }
  if (term->rows.is_current && self->code != NULL)
    state = budget_check_find_code (self, term, (guint) table, state);
  if (state == SIDE_MISSING)
    return SIDE_MISSING;
  _budget_check_collect_rows (self, (guint) table, &term->rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      int column = budget_check_find_term_column (self, term, (guint) table,
                                                  self->tables[table].data->items[row].block);

      if (column == -2)
        return SIDE_MISSING;
      if (column < 0)
        continue;
      _budget_check_add_cell (self, (guint) table, row, (guint) column, sign, is_left);
      state = SIDE_FOUND;
    }
  return state;
}

static BudgetSideState
budget_check_eval_first (BudgetCheck *self,
                         const BudgetIdentityTerm *term,
                         int sign,
                         gboolean is_left)
{
  BudgetSideState best = SIDE_MISSING;
  guint first = self->contributors->len;

  for (guint i = 0; i < term->alternatives->len; i++)
    {
      BudgetSideState state =
          budget_check_eval_terms (self, term->alternatives->pdata[i], sign, is_left);

      if (state == SIDE_FOUND)
        return state;
      best = MAX (best, state);
      g_array_set_size (self->contributors, first);
    }
  return best;
}

static BudgetSideState
budget_check_eval_term (BudgetCheck *self,
                        const BudgetIdentityTerm *term,
                        int sign,
                        gboolean is_left)
{
  switch (term->kind)
    {
    case BUDGET_TERM_STATED:
      _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT,
                                sign, is_left);
      return SIDE_FOUND;
    case BUDGET_TERM_FIRST:
    case BUDGET_TERM_ANY: /* within a sum there is nothing to fit it to */
      return budget_check_eval_first (self, term, sign, is_left);
    case BUDGET_TERM_CELLS:
    default:
      return budget_check_eval_cells (self, term, sign, is_left);
    }
}

static BudgetSideState
budget_check_eval_terms (BudgetCheck *self, const GArray *terms, int sign, gboolean is_left)
{
  BudgetSideState whole = SIDE_NOTHING;

  for (guint i = 0; i < terms->len; i++)
    {
      const BudgetIdentityTerm *term = &g_array_index (terms, BudgetIdentityTerm, i);
      BudgetSideState state = budget_check_eval_term (self, term, sign * term->sign, is_left);

      if (state == SIDE_MISSING)
        return SIDE_MISSING;
      whole = MAX (whole, state);
    }
  return whole;
}

/* how well an alternative fits, the lower the better */
static guint
budget_result_rank (BudgetResult result)
{
  switch (result)
    {
    case BUDGET_RESULT_PASS:
      return 0;
    case BUDGET_RESULT_VACUOUS:
      return 1;
    case BUDGET_RESULT_ROUND:
      return 2;
    default:
      return 3;
    }
}

/* Leaves the contributors of the alternative that fits best, the first of those that fit alike. */
static BudgetSideState
budget_check_eval_any (BudgetCheck *self, const BudgetIdentityTerm *term, guint first)
{
  guint left = self->contributors->len;
  guint best_rank = G_MAXUINT;
  guint best = 0;

  for (guint i = 0; i < term->alternatives->len; i++)
    {
      BudgetOutcomeData outcome = { 0 };
      BudgetSideState state =
          budget_check_eval_terms (self, term->alternatives->pdata[i], term->sign, FALSE);

      if (state == SIDE_FOUND)
        {
          BudgetResult result = _budget_check_weigh (
              &g_array_index (self->contributors, BudgetContributorData, first),
              self->contributors->len - first, self->rule->identity->relation, &outcome);

          if (budget_result_rank (result) < best_rank)
            {
              best_rank = budget_result_rank (result);
              best = i;
            }
        }
      g_array_set_size (self->contributors, left);
    }
  if (best_rank == G_MAXUINT)
    return SIDE_MISSING;
  return budget_check_eval_terms (self, term->alternatives->pdata[best], term->sign, FALSE);
}

static gboolean
budget_terms_are_any (const GArray *terms)
{
  return terms->len == 1 && g_array_index (terms, BudgetIdentityTerm, 0).kind == BUDGET_TERM_ANY;
}

/* Whether what the rule excepts is there: amounts that are not nil. */
static gboolean
budget_check_is_excepted (BudgetCheck *self)
{
  guint first = self->contributors->len;
  gboolean is_excepted = FALSE;

  if (self->rule->unless == NULL)
    return FALSE;
  budget_check_eval_terms (self, self->rule->unless->left, 1, TRUE);
  for (guint i = first; i < self->contributors->len; i++)
    is_excepted |= g_array_index (self->contributors, BudgetContributorData, i).fen != 0;
  g_array_set_size (self->contributors, first);
  return is_excepted;
}

/* Whether the condition of the rule holds of the current table and series, exactly: it is of whole
 * tables, and the same for all that the rule is evaluated for. */
static gboolean
budget_check_eval_condition (BudgetCheck *self)
{
  const BudgetIdentity *where = self->rule->where;
  const char *code = self->code;
  const BudgetRoles role = self->role;
  const int row = self->row;
  const int column = self->column;
  const guint side_block = self->side_block;
  guint first = self->contributors->len;
  BudgetOutcomeData outcome = { 0 };
  gboolean holds;

  self->code = NULL;
  self->row = -1;
  self->column = -1;
  self->role = 0;
  self->side_block = 0;
  holds = budget_check_eval_terms (self, where->left, 1, TRUE) == SIDE_FOUND &&
          budget_check_eval_terms (self, where->right, 1, FALSE) == SIDE_FOUND &&
          _budget_check_weigh (&g_array_index (self->contributors, BudgetContributorData, first),
                               self->contributors->len - first, where->relation,
                               &outcome) == BUDGET_RESULT_PASS;
  g_array_set_size (self->contributors, first);
  self->code = code;
  self->row = row;
  self->column = column;
  self->role = role;
  self->side_block = side_block;
  return holds;
}

static gboolean
budget_check_is_meant_here (BudgetCheck *self)
{
  BudgetCondition condition = { .table = self->table, .series = self->series };

  if (self->rule->where == NULL)
    return TRUE;
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const BudgetCondition *known = &g_array_index (self->conditions, BudgetCondition, i);

      if (known->table == condition.table &&
          memcmp (&known->series, &condition.series, sizeof (BudgetSeries)) == 0)
        return known->holds;
    }
  condition.holds = budget_check_eval_condition (self);
  g_array_append_val (self->conditions, condition);
  return condition.holds;
}

gboolean
_budget_check_is_said (BudgetCheck *self)
{
  return budget_check_is_meant_here (self) && !budget_check_is_excepted (self);
}

static void
budget_check_instance_of_block (BudgetCheck *self)
{
  const BudgetIdentity *identity = self->rule->identity;
  guint first = self->contributors->len;
  BudgetSideState left;
  BudgetSideState right = SIDE_MISSING;

  if (!_budget_check_is_said (self))
    return;
  left = budget_check_eval_terms (self, identity->left, 1, TRUE);
  if (left == SIDE_FOUND)
    right = budget_terms_are_any (identity->right)
                ? budget_check_eval_any (
                      self, &g_array_index (identity->right, BudgetIdentityTerm, 0), first)
                : budget_check_eval_terms (self, identity->right, 1, FALSE);
  if (left == SIDE_FOUND && right == SIDE_FOUND)
    _budget_check_compare (self, first, identity->relation);
  else
    g_array_set_size (self->contributors, first);
}

/* Where a side classifies one money in several blocks, every one of them has to fit. */
void
_budget_check_instance (BudgetCheck *self)
{
  self->side_block = 0;
  do
    {
      self->n_side_blocks = 1;
      budget_check_instance_of_block (self);
      self->side_block++;
    }
  while (self->side_block < self->n_side_blocks);
  self->side_block = 0;
}
