/* budget-line-item-cells.c - the cells of a row
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-table-private.h"

/* the index of the cell, -1 when there is none */
static gssize
budget_line_item_find_cell (BudgetLineItem *self, guint column)
{
  const BudgetTableData *table = self->table_data;

  if (table->states == NULL || table->columns[column].block != self->data->block)
    return -1;
  return (gssize) ((gsize) column * table->n_items + self->position);
}

static gboolean
budget_line_item_has_column (BudgetLineItem *self, guint column)
{
  return self->table_data != NULL && column < self->table_data->n_columns;
}

/* the index of a cell that holds a value of a money column, -1 when there is none */
static gssize
budget_line_item_find_amount_cell (BudgetLineItem *self, guint column)
{
  gssize cell = budget_line_item_find_cell (self, column);

  if (cell < 0 || self->table_data->columns[column].value_type != BUDGET_VALUE_TYPE_MONEY ||
      self->table_data->states[cell] != BUDGET_CELL_STATE_VALUE)
    return -1;
  return cell;
}

/**
 * budget_line_item_has_amount:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 *
 * Tells whether the row has an amount of money in a column.
 *
 * Returns: %TRUE when there is one; %FALSE for a blank, a printed nil, something that is no amount,
 *   a column of another block, and a column that is not money
 *
 * Since: 1.0
 */
gboolean
budget_line_item_has_amount (BudgetLineItem *self, guint column)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), FALSE);
  g_return_val_if_fail (budget_line_item_has_column (self, column), FALSE);

  return budget_line_item_find_amount_cell (self, column) >= 0;
}

/**
 * budget_line_item_get_amount:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 * @fen: (out) (optional): the amount
 *
 * Gets the row's amount of money in a column.
 *
 * Unit: fen (0.01 yuan), whatever the unit of the print; 240.05 万元 are 240050000 fen.
 *
 * Returns: %TRUE when there is one, as [method@Budget.LineItem.has_amount] tells; else @fen is left
 *   as it is
 *
 * Since: 1.0
 */
gboolean
budget_line_item_get_amount (BudgetLineItem *self, guint column, gint64 *fen)
{
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), FALSE);
  g_return_val_if_fail (budget_line_item_has_column (self, column), FALSE);

  cell = budget_line_item_find_amount_cell (self, column);
  if (cell < 0)
    return FALSE;
  if (fen != NULL)
    *fen = self->table_data->values[cell];
  return TRUE;
}

/**
 * budget_line_item_get_number:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 * @value: (out) (optional): the digits as a whole number
 * @scale: (out) (optional): how many of them stand behind the decimal point
 *
 * Gets the row's number in a column of numbers or percentages, exactly as it is printed: 57.14 is
 * the value 5714 with the scale 2.
 *
 * Unit: that of the heading; of percentages percent.
 *
 * Returns: %TRUE when there is a number; else @value and @scale are left as they are
 *
 * Since: 1.0
 */
gboolean
budget_line_item_get_number (BudgetLineItem *self, guint column, gint64 *value, guint *scale)
{
  BudgetValueType type;
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), FALSE);
  g_return_val_if_fail (budget_line_item_has_column (self, column), FALSE);

  type = self->table_data->columns[column].value_type;
  cell = budget_line_item_find_cell (self, column);
  if ((type != BUDGET_VALUE_TYPE_NUMBER && type != BUDGET_VALUE_TYPE_PERCENT) || cell < 0 ||
      self->table_data->states[cell] != BUDGET_CELL_STATE_VALUE)
    return FALSE;
  if (value != NULL)
    *value = self->table_data->values[cell];
  if (scale != NULL)
    *scale = self->table_data->scales[cell];
  return TRUE;
}

/**
 * budget_line_item_get_cell_state:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 *
 * Gets what stands in the cell of a column: a value, nothing, a printed nil, or something that is
 * no value.
 *
 * Returns: the state, %BUDGET_CELL_STATE_UNSET when the column belongs to another block
 *
 * Since: 1.0
 */
BudgetCellState
budget_line_item_get_cell_state (BudgetLineItem *self, guint column)
{
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), BUDGET_CELL_STATE_UNSET);
  g_return_val_if_fail (budget_line_item_has_column (self, column), BUDGET_CELL_STATE_UNSET);

  cell = budget_line_item_find_cell (self, column);
  return cell >= 0 ? self->table_data->states[cell] : BUDGET_CELL_STATE_UNSET;
}

/**
 * budget_line_item_get_text:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 *
 * Gets what is printed in the cell of a column, of whatever type it is.
 *
 * Returns: (transfer none) (nullable): the text as printed, %NULL when the cell is blank or the
 *   column belongs to another block
 *
 * Since: 1.0
 */
const char *
budget_line_item_get_text (BudgetLineItem *self, guint column)
{
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);
  g_return_val_if_fail (budget_line_item_has_column (self, column), NULL);

  cell = budget_line_item_find_cell (self, column);
  return cell >= 0 ? self->table_data->texts[cell] : NULL;
}

/**
 * budget_line_item_format_amount:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 *
 * Gets the row's amount of money in a column as exact digits.
 *
 * Unit: that of the print, see [method@Budget.Column.get_money_unit]. The printed decimals are
 * kept, so that `15` is not `15.00`; thousands separators are not.
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when there is no amount
 *
 * Since: 1.0
 */
char *
budget_line_item_format_amount (BudgetLineItem *self, guint column)
{
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);
  g_return_val_if_fail (budget_line_item_has_column (self, column), NULL);

  cell = budget_line_item_find_amount_cell (self, column);
  if (cell < 0)
    return NULL;
  return budget_amount_format (self->table_data->values[cell],
                               self->table_data->columns[column].money_unit,
                               self->table_data->scales[cell]);
}

/**
 * budget_line_item_find_column:
 * @self: a line item
 * @role: the role of a column
 * @column: (out) (optional): the index of the column, from 0, counted over the whole table
 * @error: return location for an error
 *
 * Finds the column of a role among those that the row has cells in.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when there is none, and with
 * [error@Budget.Error.AMBIGUOUS] when there are several, as where a form gives the budget beside
 * the final accounts. The message names the roles that there are.
 *
 * Returns: %TRUE when there is exactly one
 *
 * Since: 1.0
 */
gboolean
budget_line_item_find_column (BudgetLineItem *self, BudgetRole role, guint *column, GError **error)
{
  static const BudgetTableData no_table = { 0 };

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return _budget_table_data_find_column (self->table_data != NULL ? self->table_data : &no_table,
                                         _budget_line_item_get_disclosure_data (self),
                                         &self->data->place, self->data->block, role, column,
                                         error);
}

static void
budget_line_item_set_no_amount (BudgetLineItem *self, BudgetRole role, guint column, GError **error)
{
  g_autofree char *prefix = _budget_place_data_to_prefix (
      &self->data->place, _budget_line_item_get_disclosure_data (self));
  const char *nick = _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) role);
  const char *text = budget_line_item_get_text (self, column);

  if (self->table_data->columns[column].value_type != BUDGET_VALUE_TYPE_MONEY)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_TYPE,
                 "%scolumn %u, %s, is not of money, expected an amount", prefix, column, nick);
  else if (text != NULL)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                 "%sthe cell of %s is “%s”, expected an amount", prefix, nick, text);
  else
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                 "%sthe cell of %s is blank, expected an amount", prefix, nick);
}

/**
 * budget_line_item_find_amount:
 * @self: a line item
 * @role: the role of a column
 * @fen: (out) (optional): the amount
 * @error: return location for an error
 *
 * Gets the row's amount of money in the column of a role: [method@Budget.LineItem.find_column] and
 * [method@Budget.LineItem.get_amount] in one.
 *
 * Unit: fen (0.01 yuan).
 *
 * Fails as [method@Budget.LineItem.find_column] does; with [error@Budget.Error.NOT_FOUND] also when
 * the cell is blank or holds no amount, since that is not zero; with [error@Budget.Error.TYPE] when
 * the column is not money.
 *
 * Returns: %TRUE when there is an amount
 *
 * Since: 1.0
 */
gboolean
budget_line_item_find_amount (BudgetLineItem *self, BudgetRole role, gint64 *fen, GError **error)
{
  guint column;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!budget_line_item_find_column (self, role, &column, error))
    return FALSE;
  if (budget_line_item_get_amount (self, column, fen))
    return TRUE;
  budget_line_item_set_no_amount (self, role, column, error);
  return FALSE;
}

/**
 * budget_line_item_dup_cell_place:
 * @self: a line item
 * @column: the index of a column, from 0, counted over the whole table
 *
 * Gets where the cell of a column is printed.
 *
 * Returns: (transfer full) (nullable): the place, %NULL when the column belongs to another block
 *
 * Since: 1.0
 */
BudgetPlace *
budget_line_item_dup_cell_place (BudgetLineItem *self, guint column)
{
  gssize cell;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);
  g_return_val_if_fail (budget_line_item_has_column (self, column), NULL);

  cell = budget_line_item_find_cell (self, column);
  if (cell < 0 || self->table_data->states[cell] == BUDGET_CELL_STATE_UNSET)
    return NULL;
  return _budget_place_new_for (&self->table_data->places[cell],
                                _budget_line_item_get_disclosure_data (self));
}
