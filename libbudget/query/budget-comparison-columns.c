/* budget-comparison-columns.c - which columns of two documents mean the same
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a longer heading is cut for comparison only */
#define MAX_FOLDED 1024

/* the role of a column of all of a fund's money */
static const BudgetRole roles_of_funds[] = { BUDGET_ROLE_NONE, BUDGET_ROLE_GENERAL_PUBLIC,
                                             BUDGET_ROLE_GOVERNMENT_FUND,
                                             BUDGET_ROLE_STATE_CAPITAL };

gboolean
_budget_column_key_equal (const BudgetColumnKey *a, const BudgetColumnKey *b)
{
  char left[MAX_FOLDED];
  char right[MAX_FOLDED];

  if (a->role != b->role || a->fund != b->fund || (a->heading == NULL) != (b->heading == NULL))
    return FALSE;
  if (a->heading == NULL)
    return TRUE;
  _budget_text_fold (a->heading, left, sizeof left);
  _budget_text_fold (b->heading, right, sizeof right);
  return strcmp (left, right) == 0;
}

/* Amounts of another stage or another year are quoted from other documents: they are not what this
 * one says. */
static gboolean
budget_column_is_own (const BudgetDisclosureData *disclosure, const BudgetColumnData *column)
{
  const BudgetStage own = disclosure->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS
                              ? BUDGET_STAGE_FINAL
                              : BUDGET_STAGE_BUDGET;

  if (column->value_type != BUDGET_VALUE_TYPE_MONEY || column->role == BUDGET_ROLE_CHANGE)
    return FALSE;
  if (column->fiscal_year != 0 && disclosure->fiscal_year != 0 &&
      column->fiscal_year != disclosure->fiscal_year)
    return FALSE;
  return column->stage == BUDGET_STAGE_NONE || column->stage == own;
}

static gboolean
budget_role_is_part (BudgetRole role)
{
  return (role >= BUDGET_ROLE_THREE_PUBLIC_TOTAL && role <= BUDGET_ROLE_TRAINING) ||
         role == BUDGET_ROLE_AGENCY_OPERATING;
}

/* the role that a block is asked for when nothing is said; as queries have it */
static BudgetRole
budget_column_meanings_get_default (const BudgetColumnMeaning *self,
                                    const BudgetTableData *table,
                                    guint block)
{
  BudgetRole only = BUDGET_ROLE_NONE;
  gboolean has_amount = FALSE;
  guint n = 0;

  for (guint c = 0; c < table->n_columns; c++)
    {
      if (!self[c].is_used || table->columns[c].block != block)
        continue;
      if (table->columns[c].role == BUDGET_ROLE_TOTAL)
        return BUDGET_ROLE_TOTAL;
      has_amount = has_amount || table->columns[c].role == BUDGET_ROLE_AMOUNT;
      only = table->columns[c].role;
      n++;
    }
  if (has_amount)
    return BUDGET_ROLE_AMOUNT;
  return n == 1 ? only : BUDGET_ROLE_NONE;
}

/* A fund tells columns apart; where there is but one, some documents say it and others do not. */
static gboolean
budget_column_meanings_have_funds (const BudgetColumnMeaning *self, const BudgetTableData *table)
{
  int first = -1;

  for (guint c = 0; c < table->n_columns; c++)
    {
      if (!self[c].is_used)
        continue;
      if (first >= 0 && table->columns[c].fund != table->columns[first].fund)
        return TRUE;
      first = (int) c;
    }
  return FALSE;
}

/* 三公 in one row: each part has a column, as each has a row in other forms. */
static void
budget_column_meanings_set_parts (BudgetColumnMeaning *self, const BudgetTableData *table)
{
  gboolean has_total = FALSE;
  guint n_parts = 0;

  for (guint c = 0; c < table->n_columns; c++)
    if (self[c].is_used && budget_role_is_part (table->columns[c].role))
      {
        n_parts++;
        has_total = has_total || table->columns[c].role == BUDGET_ROLE_THREE_PUBLIC_TOTAL;
      }
  if (n_parts < 2 && table->kind != BUDGET_TABLE_KIND_THREE_PUBLIC)
    return;
  for (guint c = 0; n_parts > 0 && c < table->n_columns; c++)
    {
      BudgetRole role = table->columns[c].role;

      if (!self[c].is_used)
        continue;
      if (role == BUDGET_ROLE_TOTAL && !has_total && table->kind == BUDGET_TABLE_KIND_THREE_PUBLIC)
        role = BUDGET_ROLE_THREE_PUBLIC_TOTAL;
      if (!budget_role_is_part (role))
        continue;
      self[c].part = role;
      self[c].key.role = BUDGET_ROLE_TOTAL;
    }
}

static void
budget_column_meanings_set_key (BudgetColumnMeaning *self,
                                const BudgetTableData *table,
                                guint position,
                                gboolean has_funds)
{
  const BudgetColumnData *column = &table->columns[position];
  BudgetColumnKey *key = &self[position].key;

  if (self[position].part == BUDGET_ROLE_NONE)
    key->role = column->role;
  if (self[position].part == BUDGET_ROLE_NONE &&
      column->role == budget_column_meanings_get_default (self, table, column->block))
    key->role = BUDGET_ROLE_TOTAL;
  else if (key->role <= BUDGET_ROLE_UNKNOWN)
    {
      guint n = column->heading != NULL ? g_strv_length ((char **) column->heading) : 0;

      key->heading = n > 0 ? column->heading[n - 1] : "";
    }
  if (has_funds && key->role != roles_of_funds[column->fund])
    key->fund = column->fund;
}

static gboolean
budget_column_meanings_are_same (const BudgetColumnMeaning *self,
                                 const BudgetTableData *table,
                                 guint a,
                                 guint b)
{
  return self[a].is_used && self[b].is_used && self[a].part == self[b].part &&
         table->columns[a].block == table->columns[b].block &&
         _budget_column_key_equal (&self[a].key, &self[b].key);
}

BudgetColumnMeaning *
_budget_column_meanings_new (const BudgetDisclosureData *disclosure,
                             const BudgetTableData *table,
                             int *ambiguous)
{
  BudgetColumnMeaning *self = g_new0 (BudgetColumnMeaning, table->n_columns + 1);
  gboolean has_funds;

  if (ambiguous != NULL)
    *ambiguous = -1;
  for (guint c = 0; c < table->n_columns; c++)
    self[c].is_used = budget_column_is_own (disclosure, &table->columns[c]);
  has_funds = budget_column_meanings_have_funds (self, table);
  budget_column_meanings_set_parts (self, table);
  for (guint c = 0; c < table->n_columns; c++)
    if (self[c].is_used)
      budget_column_meanings_set_key (self, table, c, has_funds);
  for (guint c = 1; c < table->n_columns; c++)
    for (guint d = 0; d < c; d++)
      if (budget_column_meanings_are_same (self, table, d, c))
        {
          self[c].is_used = FALSE;
          if (ambiguous != NULL)
            *ambiguous = (int) c;
        }
  return self;
}
