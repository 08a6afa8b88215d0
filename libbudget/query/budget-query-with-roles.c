/* budget-query-with-roles.c - queries made of queries: the roles and dimensions of columns and rows
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

/**
 * budget_query_with_column:
 * @self: a query
 * @role: a role of columns
 *
 * Asks for the columns of a role, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_column (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.columns = BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_column:
 * @self: a query
 * @role: a role of columns
 *
 * Asks for the columns of a role too.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_column (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.columns |= BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_row:
 * @self: a query
 * @role: a role of rows
 *
 * Asks for the rows of a role, such as the grand total, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_row (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.rows = BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_row:
 * @self: a query
 * @role: a role of rows
 *
 * Asks for the rows of a role too.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_row (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.rows |= BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_having:
 * @self: a query
 * @role: a role of columns
 *
 * Asks only for rows that have an amount other than 0 in a column of a role, whichever columns are
 * added up.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_having (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.having = BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_having:
 * @self: a query
 * @role: a role of columns
 *
 * Asks only for rows that have an amount other than 0 in a column of that role too.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_having (BudgetQuery *self, BudgetRole role)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (
      (int) role >= BUDGET_ROLE_UNKNOWN && role <= BUDGET_ROLE_SURPLUS_DISTRIBUTED, NULL);
  copy = _budget_query_copy (self);
  copy->spec.having |= BUDGET_SET (role);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_stage:
 * @self: a query
 * @stage: a stage
 *
 * Asks for the columns of a stage of the budget cycle, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_stage (BudgetQuery *self, BudgetStage stage)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) stage >= 1 && stage <= BUDGET_STAGE_PRIOR_EXECUTION, NULL);
  copy = _budget_query_copy (self);
  copy->spec.stages = BUDGET_SET (stage);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_stage:
 * @self: a query
 * @stage: a stage
 *
 * Asks for the columns of a stage too. Amounts of several stages are kept apart.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_stage (BudgetQuery *self, BudgetStage stage)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) stage >= 1 && stage <= BUDGET_STAGE_PRIOR_EXECUTION, NULL);
  copy = _budget_query_copy (self);
  copy->spec.stages |= BUDGET_SET (stage);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_fund:
 * @self: a query
 * @fund: a fund
 *
 * Asks for the columns of a fund, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_fund (BudgetQuery *self, BudgetFund fund)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) fund >= 1 && fund <= BUDGET_FUND_STATE_CAPITAL, NULL);
  copy = _budget_query_copy (self);
  copy->spec.funds = BUDGET_SET (fund);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_fund:
 * @self: a query
 * @fund: a fund
 *
 * Asks for the columns of a fund too.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_fund (BudgetQuery *self, BudgetFund fund)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) fund >= 1 && fund <= BUDGET_FUND_STATE_CAPITAL, NULL);
  copy = _budget_query_copy (self);
  copy->spec.funds |= BUDGET_SET (fund);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_year:
 * @self: a query
 * @year: a fiscal year, 0 for the document's
 *
 * Asks for the columns of a fiscal year.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_year (BudgetQuery *self, guint year)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (year <= 9999, NULL);
  copy = _budget_query_copy (self);
  copy->spec.year = year;
  return _budget_query_seal (copy);
}
