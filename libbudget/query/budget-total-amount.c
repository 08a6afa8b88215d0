/* budget-total-amount.c - the amount of a row of an answer, and its table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

/* (transfer none) (nullable) */
static const BudgetTableData *
budget_total_get_table_data (BudgetTotal *self)
{
  BudgetDisclosure *disclosure =
      self->totals != NULL ? budget_totals_get_disclosure (self->totals) : NULL;

  return disclosure != NULL ? &_budget_disclosure_get_data (disclosure)->tables[self->data->table]
                            : NULL;
}

/**
 * budget_total_dup_table: (get-property table)
 * @self: a row
 *
 * Gives the table that the amounts are of.
 *
 * Returns: (transfer full) (nullable): the table
 *
 * Since: 1.0
 */
BudgetTable *
budget_total_dup_table (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  if (budget_total_get_table_data (self) == NULL)
    return NULL;
  return budget_disclosure_get_table (budget_totals_get_disclosure (self->totals),
                                      self->data->table);
}

/**
 * budget_total_get_table_kind: (get-property table-kind)
 * @self: a row
 *
 * Gives the kind of the table that the amounts are of.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetTableKind
budget_total_get_table_kind (BudgetTotal *self)
{
  const BudgetTableData *table;

  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_TABLE_KIND_OTHER);
  table = budget_total_get_table_data (self);
  return table != NULL ? table->kind : BUDGET_TABLE_KIND_OTHER;
}

/**
 * budget_total_get_amount:
 * @self: a row
 *
 * Gives the amount.
 *
 * **Unit**: fen.
 *
 * Returns: the amount
 *
 * Since: 1.0
 */
gint64
budget_total_get_amount (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), 0);
  return self->data->amount;
}

/**
 * budget_total_get_money_unit: (get-property money-unit)
 * @self: a row
 *
 * Gives the unit that the table is printed in.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_total_get_money_unit (BudgetTotal *self)
{
  const BudgetTableData *table;

  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_MONEY_UNIT_NONE);
  table = budget_total_get_table_data (self);
  return table != NULL ? table->money_unit : BUDGET_MONEY_UNIT_NONE;
}

/**
 * budget_total_format_amount:
 * @self: a row
 *
 * Prints the amount in the unit of the table, with at least the two decimals that forms print.
 *
 * Returns: (transfer full): the amount, without the unit
 *
 * Since: 1.0
 */
char *
budget_total_format_amount (BudgetTotal *self)
{
  BudgetMoneyUnit money_unit;

  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  money_unit = budget_total_get_money_unit (self);
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    money_unit = BUDGET_MONEY_UNIT_YUAN;
  return budget_amount_format (self->data->amount, money_unit, 2);
}

/**
 * budget_total_format_share:
 * @self: a row
 * @decimals: how many decimals, at most 15
 *
 * Prints the share of the amount in all that the query selects of the table, side, stage and year,
 * in percent, rounded half up: `79.42`.
 *
 * Returns: (transfer full) (nullable): the share, without a sign for percent; %NULL when the whole
 * is
 *   0
 *
 * Since: 1.0
 */
char *
budget_total_format_share (BudgetTotal *self, guint decimals)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  if (self->data->whole == 0)
    return NULL;
  return budget_amount_share (self->data->amount, self->data->whole, decimals, NULL);
}

/**
 * budget_total_get_n_line_items: (get-property n-line-items)
 * @self: a row
 *
 * Counts the line items whose amounts were added up.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_total_get_n_line_items (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), 0);
  return self->data->n_items;
}
