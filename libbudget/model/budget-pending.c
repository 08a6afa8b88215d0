/* budget-pending.c - parts of the model that are still to come
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"

/* Weak, so that the real ones take their place as soon as they are there. */

__attribute__ ((weak)) BudgetGoal *
_budget_goal_new_for (BudgetDisclosure *owner, BudgetGoalData *data, guint position)
{
  return NULL;
}

__attribute__ ((weak)) BudgetPassage *
_budget_passage_new_for (BudgetDisclosure *owner, BudgetPassageData *data, guint position)
{
  return NULL;
}

__attribute__ ((weak)) BudgetSpendingUnit *
_budget_spending_unit_new_for (BudgetDisclosure *owner,
                               BudgetSpendingUnitData *data,
                               guint position)
{
  return NULL;
}

__attribute__ ((weak)) BudgetAsset *
_budget_asset_new_for (BudgetDisclosure *owner, BudgetAssetData *data, guint position)
{
  return NULL;
}

__attribute__ ((weak)) BudgetPurchase *
_budget_purchase_new_for (BudgetDisclosure *owner, BudgetPurchaseData *data, guint position)
{
  return NULL;
}

__attribute__ ((weak)) BudgetTerm *
_budget_term_new_for (BudgetDisclosure *owner, BudgetTermData *data, guint position)
{
  return NULL;
}

__attribute__ ((weak)) GType
budget_goal_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_passage_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_statement_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_spending_unit_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_asset_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_purchase_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) GType
budget_term_get_type (void)
{
  return G_TYPE_OBJECT;
}

__attribute__ ((weak)) BudgetStatement *
budget_passage_get_statement (BudgetPassage *self, guint position)
{
  return NULL;
}
