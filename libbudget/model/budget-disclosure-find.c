/* budget-disclosure-find.c - what is often asked of a disclosure, in one call
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-disclosure-private.h"

/**
 * budget_disclosure_find_line_item:
 * @self: a disclosure
 * @kind: the kind of a table
 * @code: a whole code, such as `2080505`
 *
 * Finds the row of a code in the first table of a kind that has one.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_disclosure_find_line_item (BudgetDisclosure *self, BudgetTableKind kind, const char *code)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < self->data->n_tables; i++)
    if (self->data->tables[i].kind == kind)
      {
        g_autoptr (BudgetTable) table = budget_disclosure_get_table (self, i);
        BudgetLineItem *item = budget_table_find_line_item (table, code);

        if (item != NULL)
          return item;
      }
  return NULL;
}

/* the indicator at a position counted over all goals */
static gpointer
budget_disclosure_get_indicator_of_all (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  for (guint i = 0; i < self->data->n_goals; i++)
    {
      g_autoptr (BudgetGoal) goal = NULL;

      if (position >= self->data->goals[i].n_indicators)
        {
          position -= self->data->goals[i].n_indicators;
          continue;
        }
      goal = budget_disclosure_get_goal (self, i);
      return budget_goal_get_indicator (goal, position);
    }
  return NULL;
}

/**
 * budget_disclosure_list_indicators:
 * @self: a disclosure
 *
 * Lists the indicators of all goals, in the order of the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Indicator]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_indicators (BudgetDisclosure *self)
{
  guint n = 0;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  for (guint i = 0; i < self->data->n_goals; i++)
    n += self->data->goals[i].n_indicators;
  return _budget_handle_list_new (self, BUDGET_TYPE_INDICATOR, n,
                                  budget_disclosure_get_indicator_of_all);
}

/**
 * budget_disclosure_list_statements_of:
 * @self: a disclosure
 * @what: what the amounts are said to be
 *
 * Lists the amounts that the prose states of one thing, such as its projects.
 *
 * Returns: (transfer full): a list of [class@Budget.Statement], in the order of the document
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_statements_of (BudgetDisclosure *self, BudgetStatementKind what)
{
  GArray *positions;
  guint position = 0;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->data->n_passages; i++)
    for (guint j = 0; j < self->data->passages[i].n_statements; j++, position++)
      if (self->data->passages[i].statements[j].what == what)
        g_array_append_val (positions, position);
  return _budget_handle_list_new_subset (self, BUDGET_TYPE_STATEMENT, positions,
                                         _budget_disclosure_get_statement);
}

/**
 * budget_disclosure_add_statements:
 * @self: a disclosure
 * @what: what the amounts are said to be
 * @fen: (out): the sum, in fen
 * @error: return location for an error
 *
 * Adds up the amounts that the prose states of one thing: do the projects come to the project
 * expenditure? Statements without an amount count as 0.
 *
 * Fails with [error@Budget.Error.OVERFLOW] when the sum does not fit in 64 bits, and with
 * [error@Budget.Error.NOT_FOUND] when nothing is stated.
 *
 * Returns: %TRUE if there is a sum
 *
 * Since: 1.0
 */
gboolean
budget_disclosure_add_statements (BudgetDisclosure *self,
                                  BudgetStatementKind what,
                                  gint64 *fen,
                                  GError **error)
{
  gint64 sum = 0;
  guint n = 0;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), FALSE);
  g_return_val_if_fail (fen != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < self->data->n_passages; i++)
    for (guint j = 0; j < self->data->passages[i].n_statements; j++)
      {
        const BudgetStatementData *statement = &self->data->passages[i].statements[j];

        if (statement->what != what || !statement->amount.is_set)
          continue;
        n++;
        if (!budget_amount_add (sum, statement->amount.fen, &sum, error))
          return FALSE;
      }
  if (n == 0)
    {
      const char *source = budget_disclosure_get_source (self);

      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                   "%s: prose: found no amount of %s, expected one",
                   source != NULL ? source : "disclosure",
                   _budget_enum_to_nick (BUDGET_TYPE_STATEMENT_KIND, (int) what));
      return FALSE;
    }
  *fen = sum;
  return TRUE;
}

/* What the prose says of one thing, wherever it says it. */
typedef struct
{
  gboolean has_amount;
  gint64 amount;
  gboolean has_prior;
  gint64 prior;
  gboolean has_change;
  gint64 change; /* below 0 for a decrease */
} BudgetStatedChange;

static void
budget_stated_change_note (BudgetStatedChange *self, const BudgetStatementData *statement)
{
  if (!self->has_amount && statement->amount.is_set)
    {
      self->has_amount = TRUE;
      self->amount = statement->amount.fen;
    }
  if (!self->has_prior && statement->prior.is_set)
    {
      self->has_prior = TRUE;
      self->prior = statement->prior.fen;
    }
  if (self->has_change)
    return;
  if (statement->direction == BUDGET_DIRECTION_SAME)
    self->has_change = TRUE;
  else if (statement->change.is_set && statement->direction != BUDGET_DIRECTION_NONE)
    {
      self->has_change = TRUE;
      self->change = statement->direction == BUDGET_DIRECTION_DECREASE ? -statement->change.fen
                                                                       : statement->change.fen;
    }
}

static void
budget_disclosure_collect_change (BudgetDisclosure *self,
                                  BudgetStatementKind what,
                                  const char *about,
                                  BudgetStatedChange *stated)
{
  for (guint i = 0; i < self->data->n_passages; i++)
    for (guint j = 0; j < self->data->passages[i].n_statements; j++)
      {
        const BudgetStatementData *statement = &self->data->passages[i].statements[j];

        if (statement->what == what && (about == NULL || g_strcmp0 (statement->about, about) == 0))
          budget_stated_change_note (stated, statement);
      }
  /* two of the three give the third */
  if (!stated->has_prior && stated->has_amount && stated->has_change)
    stated->has_prior =
        budget_amount_subtract (stated->amount, stated->change, &stated->prior, NULL);
  if (!stated->has_change && stated->has_amount && stated->has_prior)
    stated->has_change =
        budget_amount_subtract (stated->amount, stated->prior, &stated->change, NULL);
}

/**
 * budget_disclosure_find_change:
 * @self: a disclosure
 * @what: what has changed
 * @about: (nullable): the name or code that it is about, %NULL for any
 * @fen: (out): the change, in fen; below 0 for a decrease
 *
 * Finds by how much the prose says that something has changed since the year before, or else what
 * follows from the two years that it states.
 *
 * Returns: %TRUE if the prose says so
 *
 * Since: 1.0
 */
gboolean
budget_disclosure_find_change (BudgetDisclosure *self,
                               BudgetStatementKind what,
                               const char *about,
                               gint64 *fen)
{
  BudgetStatedChange stated = { 0 };

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), FALSE);
  g_return_val_if_fail (fen != NULL, FALSE);

  budget_disclosure_collect_change (self, what, about, &stated);
  if (stated.has_change)
    *fen = stated.change;
  return stated.has_change;
}

/**
 * budget_disclosure_find_prior:
 * @self: a disclosure
 * @what: what the amount is of
 * @about: (nullable): the name or code that it is about, %NULL for any
 * @fen: (out): the amount of the year before, in fen
 *
 * Finds the amount of the year before: as the prose states it, or else as it follows from the
 * amount of this year and the change, wherever in the prose these stand.
 *
 * Returns: %TRUE if it is stated, or follows
 *
 * Since: 1.0
 */
gboolean
budget_disclosure_find_prior (BudgetDisclosure *self,
                              BudgetStatementKind what,
                              const char *about,
                              gint64 *fen)
{
  BudgetStatedChange stated = { 0 };

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), FALSE);
  g_return_val_if_fail (fen != NULL, FALSE);

  budget_disclosure_collect_change (self, what, about, &stated);
  if (stated.has_prior)
    *fen = stated.prior;
  return stated.has_prior;
}

/**
 * budget_disclosure_format_growth:
 * @self: a disclosure
 * @what: what has grown
 * @about: (nullable): the name or code that it is about, %NULL for any
 * @decimals: how many decimals, at most 15
 *
 * Gives the growth since the year before in percent, reckoned from the amounts that the prose
 * states and rounded half up. What the prose itself says is [method@Budget.Statement.get_growth].
 *
 * Returns: (transfer full) (nullable): the percentage, without a sign for it; %NULL when it does
 * not follow from the prose, or the year before is 0
 *
 * Since: 1.0
 */
char *
budget_disclosure_format_growth (BudgetDisclosure *self,
                                 BudgetStatementKind what,
                                 const char *about,
                                 guint decimals)
{
  BudgetStatedChange stated = { 0 };

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  budget_disclosure_collect_change (self, what, about, &stated);
  if (!stated.has_change || !stated.has_prior || stated.prior == 0)
    return NULL;
  return budget_amount_share (stated.change, stated.prior, decimals, NULL);
}
