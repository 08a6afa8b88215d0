/* budget-disclosure-classification.c - the classifications that a disclosure prints
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"
#include "model/budget-disclosure-private.h"
#include "model/budget-table-private.h"

/**
 * budget_disclosure_dup_classification:
 * @self: a disclosure
 * @system: which classification
 *
 * Gets the classification as the disclosure prints it: a category for each code that a row of its
 * tables has, and for the codes above it, linked to what the library knows of the official ones.
 *
 * It is made when it is first asked for, and kept.
 *
 * Returns: (transfer full): the classification; without categories when no table has codes of
 * @system
 *
 * Since: 1.0
 */
BudgetClassification *
budget_disclosure_dup_classification (BudgetDisclosure *self, BudgetSystem system)
{
  BudgetClassification *classification;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);
  g_return_val_if_fail ((guint) system < BUDGET_N_SYSTEMS, NULL);

  g_mutex_lock (&self->mutex);
  if (self->classifications[system] == NULL)
    self->classifications[system] = _budget_classification_new_from_data (self->data, system);
  classification = g_object_ref (self->classifications[system]);
  g_mutex_unlock (&self->mutex);
  return classification;
}

/* the system that a code is of, by its first digit: no two systems share one */
static BudgetSystem
budget_system_from_code (const char *code)
{
  switch (code[0])
    {
    case '1':
      return BUDGET_SYSTEM_REVENUE;
    case '2':
      return BUDGET_SYSTEM_FUNCTIONAL;
    case '3':
      return BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC;
    case '5':
      return BUDGET_SYSTEM_GOVERNMENT_ECONOMIC;
    default:
      return BUDGET_SYSTEM_NONE;
    }
}

/**
 * budget_line_item_dup_category:
 * @self: a line item
 *
 * Gets the category that the row means, of the disclosure's own classification
 * ([method@Budget.Disclosure.dup_classification]).
 *
 * Returns: (transfer full) (nullable): the category, %NULL when the row is not of a category
 *
 * Since: 1.0
 */
BudgetCategory *
budget_line_item_dup_category (BudgetLineItem *self)
{
  g_autoptr (BudgetClassification) classification = NULL;
  BudgetSystem system;

  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  if (self->table == NULL || self->data->category == NULL)
    return NULL;
  system = self->table_data->system;
  if (system == BUDGET_SYSTEM_NONE)
    system = budget_system_from_code (self->data->category);
  classification =
      budget_disclosure_dup_classification (budget_table_get_disclosure (self->table), system);
  return budget_classification_find (classification, self->data->category);
}
