/* budget-comparison-new.c - comparisons made
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

static BudgetComparison *
budget_comparison_new_with (BudgetDisclosure *older,
                            BudgetDisclosure *newer,
                            const BudgetComparisonSpec *spec,
                            GError **error)
{
  const BudgetDisclosureData *const data[2] = { _budget_disclosure_get_data (older),
                                                _budget_disclosure_get_data (newer) };
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  BudgetComparisonKind kind = _budget_comparison_judge (data, notes);
  GArray *rows = _budget_comparison_reckon (data, spec, notes, error);
  BudgetComparison *self;

  if (rows == NULL)
    return NULL;
  self = g_object_new (BUDGET_TYPE_COMPARISON, NULL);
  self->disclosures[BUDGET_OLDER] = g_object_ref (older);
  self->disclosures[BUDGET_NEWER] = g_object_ref (newer);
  self->kind = kind;
  self->rows = rows;
  self->priors = _budget_comparison_find_priors (data[BUDGET_OLDER], data[BUDGET_NEWER]);
  g_ptr_array_add (notes, NULL);
  g_strfreev (self->notes);
  self->notes = (char **) g_ptr_array_steal (notes, NULL);
  _budget_handles_clear (&self->row_handles);
  _budget_handles_init (&self->row_handles, self->rows->len);
  _budget_handles_clear (&self->prior_handles);
  _budget_handles_init (&self->prior_handles, self->priors->len);
  return self;
}

/**
 * budget_comparison_new:
 * @older: the disclosure to compare with: last year's, or the budget
 * @newer: the disclosure to compare: this year's, or the final accounts
 * @error: return location for an error
 *
 * Compares the expenditure of two disclosures (支出总表, 支出决算表), in the column of its totals.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when one of them has no such table or column, and with
 * [error@Budget.Error.AMBIGUOUS] when it has several. Two disclosures of one kind and year can be
 * compared, and two of other departments too: the notes say so.
 *
 * Returns: (transfer full): the comparison
 *
 * Since: 1.0
 */
BudgetComparison *
budget_comparison_new (BudgetDisclosure *older, BudgetDisclosure *newer, GError **error)
{
  return budget_comparison_new_for_column (older, newer, BUDGET_TABLE_KIND_EXPENDITURE,
                                           BUDGET_ROLE_TOTAL, error);
}

/**
 * budget_comparison_new_for_column:
 * @older: the disclosure to compare with
 * @newer: the disclosure to compare
 * @table: the kind of the table
 * @column: the role of the column; total or none for the one that the table is asked for by default
 * @error: return location for an error
 *
 * Compares one column of a table of two disclosures.
 *
 * Where the table has the column for several funds, each is compared. The default is the column of
 * totals; where there is none, that of amounts (预算数, 决算数), or the only column of money.
 *
 * Fails as [ctor@Budget.Comparison.new] does.
 *
 * Returns: (transfer full): the comparison
 *
 * Since: 1.0
 */
BudgetComparison *
budget_comparison_new_for_column (BudgetDisclosure *older,
                                  BudgetDisclosure *newer,
                                  BudgetTableKind table,
                                  BudgetRole column,
                                  GError **error)
{
  const BudgetComparisonSpec spec = { .table = table, .column = column };

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (older), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (newer), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return budget_comparison_new_with (older, newer, &spec, error);
}

/**
 * budget_comparison_new_full:
 * @older: the disclosure to compare with
 * @newer: the disclosure to compare
 * @error: return location for an error
 *
 * Compares all columns of money of all tables that both disclosures have.
 *
 * Of several tables of a kind, those with the same title are compared. The notes say which tables
 * and columns only one of the two has.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when they have no table in common.
 *
 * Returns: (transfer full): the comparison
 *
 * Since: 1.0
 */
BudgetComparison *
budget_comparison_new_full (BudgetDisclosure *older, BudgetDisclosure *newer, GError **error)
{
  const BudgetComparisonSpec spec = { .is_full = TRUE };

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (older), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (newer), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return budget_comparison_new_with (older, newer, &spec, error);
}
