/* budget-category-tree.c - the categories above and below one
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include "model/budget-handles-private.h"

static gpointer
budget_category_get (gpointer owner, guint position)
{
  return budget_classification_get_category (owner, position);
}

static GListModel *
budget_category_list (BudgetCategory *self, GArray *positions)
{
  return _budget_handle_list_new_subset (self->classification, BUDGET_TYPE_CATEGORY, positions,
                                         budget_category_get);
}

static const BudgetCatalogueNode *
budget_category_get_nodes (BudgetCategory *self)
{
  return _budget_classification_get_catalogue (self->classification)->nodes;
}

/**
 * budget_category_dup_parent: (get-property parent)
 * @self: a category
 *
 * Gives the category above.
 *
 * Returns: (transfer full) (nullable): the parent, %NULL for a class
 *
 * Since: 1.0
 */
BudgetCategory *
budget_category_dup_parent (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  if (self->node == NULL || self->node->parent < 0)
    return NULL;
  return budget_classification_get_category (self->classification, (guint) self->node->parent);
}

/**
 * budget_category_list_children: (get-property children)
 * @self: a category
 *
 * Lists the categories right below.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], by code
 *
 * Since: 1.0
 */
GListModel *
budget_category_list_children (BudgetCategory *self)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->node != NULL)
    for (guint i = self->position + 1; i < self->node->end;
         i = budget_category_get_nodes (self)[i].end)
      g_array_append_val (positions, i);
  return budget_category_list (self, positions);
}

/**
 * budget_category_list_ancestors: (get-property ancestors)
 * @self: a category
 *
 * Lists the categories above.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], the parent first
 *
 * Since: 1.0
 */
GListModel *
budget_category_list_ancestors (BudgetCategory *self)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int i = self->node != NULL ? self->node->parent : -1; i >= 0;
       i = budget_category_get_nodes (self)[i].parent)
    {
      guint position = (guint) i;

      g_array_append_val (positions, position);
    }
  return budget_category_list (self, positions);
}

/**
 * budget_category_list_subtree:
 * @self: a category
 *
 * Lists the category itself and all below it.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], by code
 *
 * Since: 1.0
 */
GListModel *
budget_category_list_subtree (BudgetCategory *self)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->node != NULL)
    for (guint i = self->position; i < self->node->end; i++)
      g_array_append_val (positions, i);
  return budget_category_list (self, positions);
}
