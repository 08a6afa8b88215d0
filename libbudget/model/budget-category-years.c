/* budget-category-years.c - when a category was seen, and under which names
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include <string.h>

/**
 * budget_category_get_name_in_year:
 * @self: a category
 * @year: a fiscal year, 0 for now
 *
 * Gives the name that fits a year best, by what the catalogue knows of the code.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is known
 *
 * Since: 1.0
 */
const char *
budget_category_get_name_in_year (BudgetCategory *self, guint year)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  if (self->node == NULL)
    return NULL;
  return _budget_classification_name_in_year (self->classification, self->node->code, year);
}

/**
 * budget_category_get_name_years:
 * @self: a category
 * @name: an official or old name of it
 * @first_year: (out) (optional): the first year it was seen in, 0 when that is open
 * @last_year: (out) (optional): the last year it was seen in, 0 when that is open
 *
 * Says in which years a name of the code was seen. Both 0 means that no year is known.
 *
 * Returns: %TRUE when the catalogue has the name for this code
 *
 * Since: 1.0
 */
gboolean
budget_category_get_name_years (BudgetCategory *self,
                                const char *name,
                                guint *first_year,
                                guint *last_year)
{
  const BudgetCatalogueNode *node;

  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  if (self->names_node < 0)
    return FALSE;
  node = &self->names->nodes[self->names_node];
  for (guint i = node->first_name; i < node->first_name + node->n_names; i++)
    if (strcmp (self->names->names[i].name, name) == 0)
      {
        if (first_year != NULL)
          *first_year = self->names->names[i].first_year;
        if (last_year != NULL)
          *last_year = self->names->names[i].last_year;
        return TRUE;
      }
  return FALSE;
}

/* the years of all names together; a name without any year says nothing */
static guint
budget_category_get_year (BudgetCategory *self, gboolean first)
{
  const BudgetCatalogueNode *node;
  gboolean known = FALSE;
  guint found = 0;

  if (self->names_node < 0)
    return 0;
  node = &self->names->nodes[self->names_node];
  for (guint i = node->first_name; i < node->first_name + node->n_names; i++)
    {
      const BudgetCatalogueName *name = &self->names->names[i];
      guint year = first ? name->first_year : name->last_year;

      if (name->first_year == 0 && name->last_year == 0)
        continue;
      if (year == 0)
        return 0;
      if (!known || (first ? year < found : year > found))
        found = year;
      known = TRUE;
    }
  return found;
}

/**
 * budget_category_get_first_year: (get-property first-year)
 * @self: a category
 *
 * Gives the first year in which the code was seen, under any name.
 *
 * That it was not seen before does not mean that it was not there.
 *
 * Returns: the year, 0 when it is not known or open
 *
 * Since: 1.0
 */
guint
budget_category_get_first_year (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), 0);
  return budget_category_get_year (self, TRUE);
}

/**
 * budget_category_get_last_year: (get-property last-year)
 * @self: a category
 *
 * Gives the last year in which the code was seen, under any name.
 *
 * Returns: the year, 0 when it is not known or open
 *
 * Since: 1.0
 */
guint
budget_category_get_last_year (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), 0);
  return budget_category_get_year (self, FALSE);
}
