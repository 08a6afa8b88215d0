/* budget-table-rows.c - the rows of a table, one by one and a column at once
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-table-private.h"

GArray *
_budget_table_dup_children (BudgetTable *self, int position)
{
  GArray *rows;

  g_mutex_lock (&self->mutex);
  if (self->children.starts == NULL)
    _budget_children_index_build (&self->children, self->data);
  rows = _budget_children_index_dup (&self->children, position);
  g_mutex_unlock (&self->mutex);
  return rows;
}

/**
 * budget_table_get_n_line_items: (get-property n-line-items)
 * @self: a table
 *
 * Gets how many rows there are, of all blocks together.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_table_get_n_line_items (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), 0);

  return self->data->n_items;
}

static gpointer
budget_table_make_line_item (gpointer owner, guint position)
{
  BudgetTable *self = owner;

  return _budget_line_item_new_for (self, &self->data->items[position], position);
}

/**
 * budget_table_get_line_item:
 * @self: a table
 * @position: an index, from 0
 *
 * Gets a row.
 *
 * Returns: (transfer full) (nullable): the line item, %NULL past the end
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_table_get_line_item (BudgetTable *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return _budget_handles_get (&self->line_items, position, budget_table_make_line_item, self);
}

/* 1 + the first row with code, 0 when there is none */
static guint
budget_table_lookup_code (BudgetTable *self, const char *code)
{
  guint found;

  g_mutex_lock (&self->mutex);
  if (self->codes == NULL)
    {
      self->codes = g_hash_table_new (g_str_hash, g_str_equal);
      /* upwards, so that the first row of a code is the one that stays */
      for (guint i = self->data->n_items; i > 0; i--)
        if (self->data->items[i - 1].code != NULL)
          g_hash_table_insert (self->codes, (gpointer) self->data->items[i - 1].code,
                               GUINT_TO_POINTER (i));
    }
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code));
  g_mutex_unlock (&self->mutex);
  return found;
}

/**
 * budget_table_find_line_item:
 * @self: a table
 * @code: a code, as in `2013301`
 *
 * Finds the first row with a printed code. [method@Budget.Table.list_line_items] gives all.
 *
 * Returns: (transfer full) (nullable): the line item, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_table_find_line_item (BudgetTable *self, const char *code)
{
  guint found;

  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  found = budget_table_lookup_code (self, code);
  return found > 0 ? budget_table_get_line_item (self, found - 1) : NULL;
}

/**
 * budget_table_find_role:
 * @self: a table
 * @role: the role of a row
 * @side: the side it is on, %BUDGET_SIDE_NONE for any
 *
 * Finds the first row of a role: 支出总计 is that of %BUDGET_ROLE_GRAND_TOTAL on the side
 * %BUDGET_SIDE_EXPENDITURE.
 *
 * Returns: (transfer full) (nullable): the line item, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_table_find_role (BudgetTable *self, BudgetRole role, BudgetSide side)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  for (guint i = 0; i < self->data->n_items; i++)
    {
      const BudgetItemData *item = &self->data->items[i];

      if (item->role == role && (side == BUDGET_SIDE_NONE || item->side == side))
        return budget_table_get_line_item (self, i);
    }
  return NULL;
}

/**
 * budget_table_find_name:
 * @self: a table
 * @name: a printed name, as in 行政运行
 *
 * Finds the first row with a printed name. White space is ignored. When no row has the name,
 * ordinals are ignored too, so that 社会保障和就业支出 finds 八、社会保障和就业支出.
 *
 * Returns: (transfer full) (nullable): the line item, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_table_find_name (BudgetTable *self, const char *name)
{
  int found;

  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  found = _budget_table_data_find_name (self->data, name);
  return found >= 0 ? budget_table_get_line_item (self, (guint) found) : NULL;
}

/**
 * budget_table_list_line_items:
 * @self: a table
 * @code: (nullable): a code, or %NULL for the rows of any code and of none
 *
 * Lists the rows with a printed code, in the order of the table.
 *
 * Returns: (transfer full): a list of [class@Budget.LineItem]
 *
 * Since: 1.0
 */
GListModel *
budget_table_list_line_items (BudgetTable *self, const char *code)
{
  GArray *rows;

  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  if (code == NULL)
    return _budget_handle_list_new (self, BUDGET_TYPE_LINE_ITEM, self->data->n_items,
                                    (BudgetHandleGet) budget_table_get_line_item);

  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->data->n_items; i++)
    if (g_strcmp0 (self->data->items[i].code, code) == 0)
      g_array_append_val (rows, i);
  return _budget_handle_list_new_subset (self, BUDGET_TYPE_LINE_ITEM, rows,
                                         (BudgetHandleGet) budget_table_get_line_item);
}

/**
 * budget_table_list_roots:
 * @self: a table
 *
 * Lists the rows without a parent: classes, totals, and rows without codes.
 *
 * Returns: (transfer full): a list of [class@Budget.LineItem]
 *
 * Since: 1.0
 */
GListModel *
budget_table_list_roots (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return _budget_handle_list_new_subset (self, BUDGET_TYPE_LINE_ITEM,
                                         _budget_table_dup_children (self, -1),
                                         (BudgetHandleGet) budget_table_get_line_item);
}

/* the cells of a column of money, NULL when it is not one; never NULL else, even without rows */
static const gint64 *
budget_table_find_amounts (BudgetTable *self, guint column)
{
  static const gint64 nothing = 0;

  if (self->data->columns[column].value_type != BUDGET_VALUE_TYPE_MONEY)
    return NULL;
  if (self->data->values == NULL)
    return &nothing;
  return self->data->values + (gsize) column * self->data->n_items;
}

/**
 * budget_table_get_amounts:
 * @self: a table
 * @column: the index of a column, from 0
 * @n_items: (out): how many values there are: one per row
 *
 * Gets all amounts of a column of money at once.
 *
 * Unit: fen (0.01 yuan).
 *
 * Shape: one value for each row of the table, of all blocks. Where a row has no amount the value is
 * 0; [method@Budget.Table.get_mask] tells which those are.
 *
 * Returns: (transfer none) (nullable) (array length=n_items): the amounts, %NULL when the column is
 *   not money
 *
 * Since: 1.0
 */
const gint64 *
budget_table_get_amounts (BudgetTable *self, guint column, gsize *n_items)
{
  const gint64 *amounts;

  g_return_val_if_fail (n_items != NULL, NULL);
  *n_items = 0;
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->data->n_columns, NULL);

  amounts = budget_table_find_amounts (self, column);
  if (amounts != NULL)
    *n_items = self->data->n_items;
  return amounts;
}

static guint8 *
budget_table_make_mask (const BudgetTableData *data, guint column)
{
  guint8 *mask = g_new0 (guint8, MAX (data->n_items, 1));
  const guint8 *states;

  if (data->states == NULL || data->n_items == 0)
    return mask;
  states = data->states + (gsize) column * data->n_items;
  for (guint i = 0; i < data->n_items; i++)
    mask[i] = states[i] == BUDGET_CELL_STATE_VALUE;
  return mask;
}

static const guint8 *
budget_table_find_mask (BudgetTable *self, guint column)
{
  const guint8 *mask;

  g_mutex_lock (&self->mutex);
  if (self->masks == NULL)
    self->masks = g_new0 (guint8 *, self->data->n_columns);
  if (self->masks[column] == NULL)
    self->masks[column] = budget_table_make_mask (self->data, column);
  mask = self->masks[column];
  g_mutex_unlock (&self->mutex);
  return mask;
}

/**
 * budget_table_get_mask:
 * @self: a table
 * @column: the index of a column, from 0
 * @n_items: (out): how many values there are: one per row
 *
 * Gets which rows have a value in a column, of whatever type it is: 1 where there is one, 0 where
 * the cell is blank, a printed nil, no value, or of another block.
 *
 * Returns: (transfer none) (array length=n_items): the mask
 *
 * Since: 1.0
 */
const guint8 *
budget_table_get_mask (BudgetTable *self, guint column, gsize *n_items)
{
  g_return_val_if_fail (n_items != NULL, NULL);
  *n_items = 0;
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->data->n_columns, NULL);

  *n_items = self->data->n_items;
  return budget_table_find_mask (self, column);
}

/**
 * budget_table_dup_amount_bytes:
 * @self: a table
 * @column: the index of a column, from 0
 *
 * Gets all amounts of a column of money as memory, for numpy's `frombuffer` or a `BigInt64Array`.
 * Nothing is copied; the bytes keep the table alive.
 *
 * Unit: fen (0.01 yuan), 8 bytes each, signed, in the machine's byte order.
 *
 * Returns: (transfer full) (nullable): the values of [method@Budget.Table.get_amounts], %NULL when
 *   the column is not money
 *
 * Since: 1.0
 */
GBytes *
budget_table_dup_amount_bytes (BudgetTable *self, guint column)
{
  const gint64 *amounts;

  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->data->n_columns, NULL);

  amounts = budget_table_find_amounts (self, column);
  if (amounts == NULL)
    return NULL;
  return g_bytes_new_with_free_func (amounts, (gsize) self->data->n_items * sizeof (gint64),
                                     g_object_unref, g_object_ref (self));
}

/**
 * budget_table_dup_mask_bytes:
 * @self: a table
 * @column: the index of a column, from 0
 *
 * Gets which rows have a value in a column as memory, one byte each. The bytes keep the table
 * alive.
 *
 * Returns: (transfer full): the values of [method@Budget.Table.get_mask]
 *
 * Since: 1.0
 */
GBytes *
budget_table_dup_mask_bytes (BudgetTable *self, guint column)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->data->n_columns, NULL);

  return g_bytes_new_with_free_func (budget_table_find_mask (self, column), self->data->n_items,
                                     g_object_unref, g_object_ref (self));
}
