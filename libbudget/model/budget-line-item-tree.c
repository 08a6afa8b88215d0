/* budget-line-item-tree.c - the rows that a row is a part of, and those that are its parts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-handles-private.h"
#include "model/budget-table-private.h"

/**
 * budget_line_item_dup_parent:
 * @self: a line item
 *
 * Gets the row that this one is a part of: that of the nearest shorter code, or for 其中 the row
 * above.
 *
 * Returns: (transfer full) (nullable): the parent, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_line_item_dup_parent (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  if (self->data->parent < 0)
    return NULL;
  return budget_table_get_line_item (self->table, (guint) self->data->parent);
}

/**
 * budget_line_item_list_children:
 * @self: a line item
 *
 * Lists the rows that are parts of this one, in the order of the table.
 *
 * Returns: (transfer full): a list of [class@Budget.LineItem], empty for a leaf
 *
 * Since: 1.0
 */
GListModel *
budget_line_item_list_children (BudgetLineItem *self)
{
  GArray *positions = NULL;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  if (self->table != NULL)
    positions = _budget_table_dup_children (self->table, (int) self->position);
  return _budget_handle_list_new_subset (self->table, BUDGET_TYPE_LINE_ITEM, positions,
                                         (BudgetHandleGet) budget_table_get_line_item);
}

/**
 * budget_line_item_list_ancestors:
 * @self: a line item
 *
 * Lists the row's parent, its parent and so on.
 *
 * Returns: (transfer full): a list of [class@Budget.LineItem], the parent first
 *
 * Since: 1.0
 */
GListModel *
budget_line_item_list_ancestors (BudgetLineItem *self)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int parent = self->data->parent; parent >= 0;
       parent = self->table_data->items[parent].parent)
    {
      guint position = (guint) parent;

      g_array_append_val (positions, position);
    }
  return _budget_handle_list_new_subset (self->table, BUDGET_TYPE_LINE_ITEM, positions,
                                         (BudgetHandleGet) budget_table_get_line_item);
}
