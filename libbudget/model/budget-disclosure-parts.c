/* budget-disclosure-parts.c - the parts of a disclosure, as objects and as lists
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-disclosure-private.h"

static gpointer
budget_disclosure_make_table (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_table_new_for (self, &self->data->tables[position], position);
}

/**
 * budget_disclosure_list_tables:
 * @self: a disclosure
 *
 * Lists the tables, in the order of the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Table]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_tables (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_TABLE, self->data->n_tables,
                                  (BudgetHandleGet) budget_disclosure_get_table);
}

/**
 * budget_disclosure_get_n_tables: (get-property n-tables)
 * @self: a disclosure
 *
 * Gets how many tables there are.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_disclosure_get_n_tables (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), 0);

  return self->data->n_tables;
}

/**
 * budget_disclosure_get_table:
 * @self: a disclosure
 * @position: an index, from 0
 *
 * Gets a table.
 *
 * Returns: (transfer full) (nullable): the table, %NULL past the end
 *
 * Since: 1.0
 */
BudgetTable *
budget_disclosure_get_table (BudgetDisclosure *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handles_get (&self->parts[BUDGET_PART_TABLE], position,
                              budget_disclosure_make_table, self);
}

/**
 * budget_disclosure_find_table:
 * @self: a disclosure
 * @kind: which form
 *
 * Finds the first table that is a form.
 *
 * Returns: (transfer full) (nullable): the table, %NULL when the document has none
 *
 * Since: 1.0
 */
BudgetTable *
budget_disclosure_find_table (BudgetDisclosure *self, BudgetTableKind kind)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  for (guint i = 0; i < self->data->n_tables; i++)
    if (self->data->tables[i].kind == kind)
      return budget_disclosure_get_table (self, i);
  return NULL;
}

static gpointer
budget_disclosure_make_goal (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_goal_new_for (self, &self->data->goals[position], position);
}

/**
 * budget_disclosure_list_goals:
 * @self: a disclosure
 *
 * Lists the performance goals (绩效目标): of the department and of its projects, in the order of
 * the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Goal]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_goals (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_GOAL, self->data->n_goals,
                                  (BudgetHandleGet) budget_disclosure_get_goal);
}

/**
 * budget_disclosure_get_n_goals: (get-property n-goals)
 * @self: a disclosure
 *
 * Gets how many performance goals there are.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_disclosure_get_n_goals (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), 0);

  return self->data->n_goals;
}

/**
 * budget_disclosure_get_goal:
 * @self: a disclosure
 * @position: an index, from 0
 *
 * Gets a performance goal.
 *
 * Returns: (transfer full) (nullable): the goal, %NULL past the end
 *
 * Since: 1.0
 */
BudgetGoal *
budget_disclosure_get_goal (BudgetDisclosure *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handles_get (&self->parts[BUDGET_PART_GOAL], position, budget_disclosure_make_goal,
                              self);
}

static gpointer
budget_disclosure_make_passage (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_passage_new_for (self, &self->data->passages[position], position);
}

/**
 * budget_disclosure_list_passages:
 * @self: a disclosure
 *
 * Lists the passages: each heading of the prose with its paragraphs, in the order of the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Passage]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_passages (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_PASSAGE, self->data->n_passages,
                                  (BudgetHandleGet) budget_disclosure_get_passage);
}

/**
 * budget_disclosure_get_n_passages: (get-property n-passages)
 * @self: a disclosure
 *
 * Gets how many passages there are.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_disclosure_get_n_passages (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), 0);

  return self->data->n_passages;
}

/**
 * budget_disclosure_get_passage:
 * @self: a disclosure
 * @position: an index, from 0
 *
 * Gets a passage.
 *
 * Returns: (transfer full) (nullable): the passage, %NULL past the end
 *
 * Since: 1.0
 */
BudgetPassage *
budget_disclosure_get_passage (BudgetDisclosure *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handles_get (&self->parts[BUDGET_PART_PASSAGE], position,
                              budget_disclosure_make_passage, self);
}

gpointer
_budget_disclosure_get_statement (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  for (guint i = 0; i < self->data->n_passages; i++)
    {
      g_autoptr (BudgetPassage) passage = NULL;

      if (position >= self->data->passages[i].n_statements)
        {
          position -= self->data->passages[i].n_statements;
          continue;
        }
      passage = budget_disclosure_get_passage (self, i);
      return budget_passage_get_statement (passage, position);
    }
  return NULL;
}

/**
 * budget_disclosure_find_statement:
 * @self: a disclosure
 * @what: what the amount is said to be
 * @about: (nullable): the name or code that it is about, %NULL for any
 *
 * Finds the first amount that the prose states of something: that of the reception (公务接待费), or
 * of one project by its name.
 *
 * Returns: (transfer full) (nullable): the statement, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetStatement *
budget_disclosure_find_statement (BudgetDisclosure *self,
                                  BudgetStatementKind what,
                                  const char *about)
{
  guint position = 0;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  for (guint i = 0; i < self->data->n_passages; i++)
    {
      const BudgetPassageData *passage = &self->data->passages[i];

      for (guint j = 0; j < passage->n_statements; j++, position++)
        if (passage->statements[j].what == what &&
            (about == NULL || g_strcmp0 (passage->statements[j].about, about) == 0))
          return _budget_disclosure_get_statement (self, position);
    }
  return NULL;
}

/**
 * budget_disclosure_list_statements:
 * @self: a disclosure
 *
 * Lists the amounts that the prose states, of all passages, in the order of the document.
 *
 * Returns: (transfer full): a list of [class@Budget.Statement]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_statements (BudgetDisclosure *self)
{
  guint n = 0;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  for (guint i = 0; i < self->data->n_passages; i++)
    n += self->data->passages[i].n_statements;
  return _budget_handle_list_new (self, BUDGET_TYPE_STATEMENT, n,
                                  _budget_disclosure_get_statement);
}

static gpointer
budget_disclosure_make_spending_unit (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_spending_unit_new_for (self, &self->data->spending_units[position], position);
}

static gpointer
budget_disclosure_get_spending_unit_part (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_handles_get (&self->parts[BUDGET_PART_SPENDING_UNIT], position,
                              budget_disclosure_make_spending_unit, self);
}

/**
 * budget_disclosure_list_spending_units:
 * @self: a disclosure
 *
 * Lists the organisations that the department is made of (机构设置).
 *
 * Returns: (transfer full): a list of [class@Budget.SpendingUnit]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_spending_units (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_SPENDING_UNIT, self->data->n_spending_units,
                                  budget_disclosure_get_spending_unit_part);
}

static gpointer
budget_disclosure_make_asset (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_asset_new_for (self, &self->data->assets[position], position);
}

static gpointer
budget_disclosure_get_asset_part (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_handles_get (&self->parts[BUDGET_PART_ASSET], position,
                              budget_disclosure_make_asset, self);
}

/**
 * budget_disclosure_list_assets:
 * @self: a disclosure
 *
 * Lists the assets that the department holds (国有资产占用情况).
 *
 * Returns: (transfer full): a list of [class@Budget.Asset]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_assets (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_ASSET, self->data->n_assets,
                                  budget_disclosure_get_asset_part);
}

static gpointer
budget_disclosure_make_purchase (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_purchase_new_for (self, &self->data->purchases[position], position);
}

static gpointer
budget_disclosure_get_purchase_part (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_handles_get (&self->parts[BUDGET_PART_PURCHASE], position,
                              budget_disclosure_make_purchase, self);
}

/**
 * budget_disclosure_list_purchases:
 * @self: a disclosure
 *
 * Lists what is to be bought by government procurement (政府采购).
 *
 * Returns: (transfer full): a list of [class@Budget.Purchase]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_purchases (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_PURCHASE, self->data->n_purchases,
                                  budget_disclosure_get_purchase_part);
}

static gpointer
budget_disclosure_make_term (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_term_new_for (self, &self->data->terms[position], position);
}

static gpointer
budget_disclosure_get_term_part (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_handles_get (&self->parts[BUDGET_PART_TERM], position, budget_disclosure_make_term,
                              self);
}

/**
 * budget_disclosure_list_terms:
 * @self: a disclosure
 *
 * Lists the terms that the document explains (名词解释).
 *
 * Returns: (transfer full): a list of [class@Budget.Term]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_terms (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_TERM, self->data->n_terms,
                                  budget_disclosure_get_term_part);
}

static gpointer
budget_disclosure_make_finding (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_finding_new_for (self, &self->data->findings[position], position);
}

static gpointer
budget_disclosure_get_finding_part (gpointer owner, guint position)
{
  BudgetDisclosure *self = owner;

  return _budget_handles_get (&self->parts[BUDGET_PART_FINDING], position,
                              budget_disclosure_make_finding, self);
}

/**
 * budget_disclosure_list_findings:
 * @self: a disclosure
 *
 * Lists what the reading found worth reporting: print that was repaired, words that no alias names,
 * cells that are no amounts. Bad data is never an error.
 *
 * Returns: (transfer full): a list of [class@Budget.Finding]
 *
 * Since: 1.0
 */
GListModel *
budget_disclosure_list_findings (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_FINDING, self->data->n_findings,
                                  budget_disclosure_get_finding_part);
}
