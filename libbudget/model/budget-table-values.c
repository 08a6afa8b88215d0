/* budget-table-values.c - the values of a table without an object for each row and column
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-table-private.h"

/**
 * budget_table_get_code_at:
 * @self: a table
 * @position: the index of a row, from 0
 *
 * Gets the printed code of a row, without making an object of the row.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when the row has none, and past the end
 *
 * Since: 1.0
 */
const char *
budget_table_get_code_at (BudgetTable *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return position < self->data->n_items ? self->data->items[position].code : NULL;
}

/**
 * budget_table_get_name_at:
 * @self: a table
 * @position: the index of a row, from 0
 *
 * Gets the printed name of a row, without making an object of the row.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when the row has none, and past the end
 *
 * Since: 1.0
 */
const char *
budget_table_get_name_at (BudgetTable *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return position < self->data->n_items ? self->data->items[position].name : NULL;
}

/**
 * budget_table_get_text_at:
 * @self: a table
 * @position: the index of a row, from 0
 * @column: the index of a column, from 0
 *
 * Gets what is printed in a cell, without making an object of the row:
 * [method@Budget.LineItem.get_text].
 *
 * Returns: (transfer none) (nullable): the text as printed, %NULL when the cell is blank or the
 *   column belongs to another block, and past the end
 *
 * Since: 1.0
 */
const char *
budget_table_get_text_at (BudgetTable *self, guint position, guint column)
{
  const BudgetTableData *data;

  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  data = self->data;
  if (position >= data->n_items || column >= data->n_columns || data->texts == NULL)
    return NULL;
  return data->texts[(gsize) column * data->n_items + position];
}

/**
 * budget_table_get_line_item_info: (skip)
 * @self: a table
 * @position: the index of a row, from 0, less than [method@Budget.Table.get_n_line_items]
 * @info: (out caller-allocates): what the row is
 *
 * Gets what a row is, without making an object of it.
 *
 * Since: 1.0
 */
void
budget_table_get_line_item_info (BudgetTable *self, guint position, BudgetLineItemInfo *info)
{
  const BudgetItemData *item;

  g_return_if_fail (BUDGET_IS_TABLE (self));
  g_return_if_fail (position < self->data->n_items);
  g_return_if_fail (info != NULL);

  item = &self->data->items[position];
  *info = (BudgetLineItemInfo){
    .code = item->code,
    .name = item->name,
    .category_code = item->category,
    .group = item->group,
    .level = item->level,
    .kind = item->kind,
    .role = item->role,
    .side = item->side,
    .block = item->block,
    .parent = item->parent,
  };
}

/**
 * budget_table_get_column_info: (skip)
 * @self: a table
 * @column: the index of a column, from 0, less than [method@Budget.Table.get_n_columns]
 * @info: (out caller-allocates): what the column holds
 *
 * Gets what the heading of a column says, without making an object of it.
 *
 * Since: 1.0
 */
void
budget_table_get_column_info (BudgetTable *self, guint column, BudgetColumnInfo *info)
{
  const BudgetColumnData *data;

  g_return_if_fail (BUDGET_IS_TABLE (self));
  g_return_if_fail (column < self->data->n_columns);
  g_return_if_fail (info != NULL);

  data = &self->data->columns[column];
  *info = (BudgetColumnInfo){
    .heading = data->heading,
    .number = data->number,
    .block = data->block,
    .value_type = data->value_type,
    .role = data->role,
    .stage = data->stage,
    .fund = data->fund,
    .fiscal_year = data->fiscal_year,
    .money_unit = data->money_unit,
  };
}
