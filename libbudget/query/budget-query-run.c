/* budget-query-run.c - queries put to a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

/**
 * budget_query_run:
 * @self: a query
 * @disclosure: a disclosure
 * @error: return location for an error
 *
 * Asks a disclosure.
 *
 * Fails as [class@Budget.Query] says.
 *
 * Returns: (transfer full): the answer
 *
 * Since: 1.0
 */
BudgetTotals *
budget_query_run (BudgetQuery *self, BudgetDisclosure *disclosure, GError **error)
{
  BudgetAnswer answer;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!_budget_query_answer (_budget_query_get_spec (self),
                             _budget_disclosure_get_data (disclosure), &answer, error))
    return NULL;
  return _budget_totals_new_for (self, disclosure, &answer);
}

/**
 * budget_query_ask:
 * @disclosure: a disclosure
 * @text: a query, as [class@Budget.Query] describes it
 * @error: return location for an error
 *
 * Compiles a query and asks a disclosure, in one call.
 *
 * Fails as [class@Budget.Query] says.
 *
 * Returns: (transfer full): the answer
 *
 * Since: 1.0
 */
BudgetTotals *
budget_query_ask (BudgetDisclosure *disclosure, const char *text, GError **error)
{
  g_autoptr (BudgetQuery) query = NULL;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  query = budget_query_new_from_text (text, error);
  return query != NULL ? budget_query_run (query, disclosure, error) : NULL;
}

/**
 * budget_query_total:
 * @disclosure: a disclosure
 * @text: a query, as [class@Budget.Query] describes it
 * @fen: (out): the amount, in fen
 * @error: return location for an error
 *
 * Gives one amount: what the rows of the answer add up to, no amount twice.
 *
 * A row that is blank in the column, and an empty form, are 0. A row that is not there is not:
 * fails with [error@Budget.Error.NOT_FOUND] when no row is what the query asks, with
 * [error@Budget.Error.AMBIGUOUS] when there are amounts that are not to be added up, of several
 * tables, sides, stages or years, and else as [class@Budget.Query] says.
 *
 * Returns: %TRUE if there is an amount
 *
 * Since: 1.0
 */
gboolean
budget_query_total (BudgetDisclosure *disclosure, const char *text, gint64 *fen, GError **error)
{
  g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure, text, error);
  const BudgetAnswer *answer;

  g_return_val_if_fail (fen != NULL, FALSE);
  if (totals == NULL)
    return FALSE;
  answer = _budget_totals_get_answer (totals);
  if (answer->n_matches == 0 && !answer->is_empty)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                   "%s: found no row, expected one of “%s”",
                   budget_disclosure_get_source (disclosure), text);
      return FALSE;
    }
  if (!answer->has_total)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS,
                   "%s: found amounts of several tables, sides, stages or years for “%s”, "
                   "expected those of one",
                   budget_disclosure_get_source (disclosure), text);
      return FALSE;
    }
  *fen = answer->total;
  return TRUE;
}

/**
 * budget_query_share:
 * @disclosure: a disclosure
 * @text: a query for the part
 * @whole: a query for the whole
 * @decimals: how many decimals, at most 15
 * @error: return location for an error
 *
 * Gives one amount as a percentage of another: `column=project` of `` is `21.12`.
 *
 * The share is rounded half up. Fails as [func@Budget.Query.total] does, and with
 * [error@Budget.Error.AMOUNT] when the whole is 0.
 *
 * Returns: (transfer full): the percentage, without a sign for it
 *
 * Since: 1.0
 */
char *
budget_query_share (BudgetDisclosure *disclosure,
                    const char *text,
                    const char *whole,
                    guint decimals,
                    GError **error)
{
  gint64 part_fen;
  gint64 whole_fen;

  if (!budget_query_total (disclosure, text, &part_fen, error) ||
      !budget_query_total (disclosure, whole, &whole_fen, error))
    return NULL;
  return budget_amount_share (part_fen, whole_fen, decimals, error);
}
