/* budget-judge-prior.c - what a disclosure says of last year, and last year's disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "check/budget-judges-private.h"
#include "query/budget-comparison-private.h"

static void
budget_check_locate_statement (const BudgetCheck *self,
                               guint position,
                               guint *passage,
                               guint *statement)
{
  *passage = 0;
  while (position >= self->data->passages[*passage].n_statements)
    position -= self->data->passages[(*passage)++].n_statements;
  *statement = position;
}

static void
budget_judge_one_prior (BudgetCheck *self, const BudgetPriorData *prior)
{
  const BudgetStatementData *statement = prior->data;
  gboolean fits = prior->lowest <= prior->found.fen && prior->found.fen <= prior->highest;
  g_autofree char *stated = budget_amount_to_string (prior->stated, statement->money_unit);
  g_autofree char *found = budget_amount_to_string (prior->found.fen, statement->money_unit);
  const char *unit = budget_money_unit_get_word (statement->money_unit);
  BudgetOutcomeData *outcome;
  guint passage, position;

  if (fits)
    {
      _budget_judge_pass (self, &statement->place);
      return;
    }
  outcome = _budget_judge_fail (
      self, &statement->place, statement->text,
      _budget_arena_printf (self->arena, "“%s”：上年数应为 %s %s，上年公开的是 %s %s",
                            statement->text, stated, unit, found, unit),
      _budget_arena_printf (self->arena,
                            "“%s”: this makes last year %s %s, last year's document has %s %s",
                            statement->text, stated, unit, found, unit));
  budget_check_locate_statement (self, prior->statement, &passage, &position);
  _budget_check_add_stated (self, passage, position,
                            statement->prior.is_set ? BUDGET_STATED_PRIOR : BUDGET_STATED_CHANGE, 1,
                            TRUE);
  outcome->n_contributors = 1;
  outcome->has_amounts = TRUE;
  outcome->actual = prior->stated;
  outcome->expected = prior->found.fen;
  outcome->interval2 = prior->highest - prior->lowest;
  outcome->money_unit = statement->money_unit;
  outcome->scale = statement->amount.scale;
}

/* 较上年增加 82.84 makes last year's amount what last year's document has. */
void
_budget_judge_prior_document (BudgetCheck *self)
{
  g_autoptr (GArray) priors = NULL;

  if (self->older == NULL)
    return;
  priors = _budget_comparison_find_priors (self->older, self->data);
  for (guint i = 0; i < priors->len; i++)
    budget_judge_one_prior (self, &g_array_index (priors, BudgetPriorData, i));
}

/* A cell of a document that may be last year's, which is not indexed as the one checked is. */
typedef struct
{
  guint table;
  guint item;
  guint column;
  gint64 fen;
  gint64 ulp;
  guint8 scale;
  gboolean is_printed;
} BudgetBalance;

static gboolean
budget_column_is_own (const BudgetDisclosureData *data, const BudgetColumnData *column)
{
  return column->value_type == BUDGET_VALUE_TYPE_MONEY &&
         (column->stage == BUDGET_STAGE_NONE || column->stage == BUDGET_STAGE_FINAL) &&
         (column->fiscal_year == 0 || column->fiscal_year == data->fiscal_year);
}

/* The only column of a block that has one of the roles; -1. */
static int
budget_table_find_balance_column (const BudgetDisclosureData *data,
                                  const BudgetTableData *table,
                                  guint block,
                                  BudgetRoles roles)
{
  int found = -1;

  for (guint c = 0; c < table->n_columns; c++)
    if (table->columns[c].block == block && budget_column_is_own (data, &table->columns[c]) &&
        (roles & BUDGET_ROLES (table->columns[c].role)) != 0)
      {
        if (found >= 0)
          return -1;
        found = (int) c;
      }
  return found;
}

/* The only row of one of the roles, other than what it is made of; -1. */
static int
budget_table_find_balance_row (const BudgetTableData *table, BudgetRoles roles, BudgetSide side)
{
  int found = -1;

  for (guint i = 0; i < table->n_items; i++)
    if ((roles & BUDGET_ROLES (table->items[i].role)) != 0 &&
        table->items[i].kind != BUDGET_ITEM_KIND_OF_WHICH &&
        (table->items[i].side == side || table->items[i].side == BUDGET_SIDE_NONE))
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found;
}

/* What a form has brought or carried forward, in a row or, in that of the total, in a column. */
static gboolean
budget_data_find_balance (const BudgetDisclosureData *data,
                          guint position,
                          BudgetRole role,
                          BudgetSide side,
                          BudgetBalance *balance)
{
  const BudgetTableData *table = &data->tables[position];
  const BudgetRoles totals =
      BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL);
  BudgetRoles columns = BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_AMOUNT);
  int row = budget_table_find_balance_row (table, BUDGET_ROLES (role), side);
  int column;
  gsize cell;

  if (table->status != BUDGET_TABLE_STATUS_FILLED || table->states == NULL)
    return FALSE;
  if (row < 0)
    {
      row = budget_table_find_balance_row (table, totals, side);
      columns = BUDGET_ROLES (role);
    }
  column = row >= 0
               ? budget_table_find_balance_column (data, table, table->items[row].block, columns)
               : -1;
  if (column < 0)
    return FALSE;
  cell = (gsize) column * table->n_items + (gsize) row;
  *balance = (BudgetBalance){
    .table = position, .item = (guint) row, .column = (guint) column, .fen = 0, .ulp = 1
  };
  balance->is_printed = table->states[cell] == BUDGET_CELL_STATE_VALUE;
  if (balance->is_printed)
    {
      balance->fen = table->values[cell];
      balance->scale = table->scales[cell];
      balance->ulp = _budget_last_place (table->columns[column].money_unit, table->scales[cell]);
    }
  return table->states[cell] != BUDGET_CELL_STATE_INVALID;
}

/* Two prints to one place are equal, or one of them is wrong. */
static gboolean
budget_balances_agree (const BudgetBalance *a, const BudgetBalance *b)
{
  gint64 distance;

  if (__builtin_sub_overflow (a->fen, b->fen, &distance) || distance == G_MININT64)
    return FALSE;
  if (distance == 0 || a->ulp == b->ulp || !a->is_printed || !b->is_printed)
    return distance == 0;
  return ABS (distance) <= MAX (a->ulp, b->ulp) / 2;
}

static void
budget_judge_balances (BudgetCheck *self,
                       const BudgetBalance *opening,
                       const BudgetBalance *closing)
{
  const BudgetTableData *table = self->tables[opening->table].data;
  const BudgetItemData *item = &table->items[opening->item];
  g_autofree char *mine = budget_amount_to_string (opening->fen, BUDGET_MONEY_UNIT_WAN);
  g_autofree char *other = budget_amount_to_string (closing->fen, BUDGET_MONEY_UNIT_WAN);
  BudgetOutcomeData *outcome;

  if (!opening->is_printed && !closing->is_printed)
    {
      _budget_check_add_outcome (self, BUDGET_RESULT_VACUOUS, &item->place);
      return;
    }
  if (budget_balances_agree (opening, closing))
    {
      _budget_judge_pass (self, &item->place);
      return;
    }
  outcome = _budget_judge_fail (
      self, &item->place, table->title,
      _budget_arena_printf (self->arena, "《%s》年初结转和结余 %s 万元，上年决算的年末数为 %s 万元",
                            table->title, mine, other),
      _budget_arena_printf (
          self->arena, "“%s”: %s 万元 are brought forward, last year's document has %s 万元 left",
          table->title, mine, other));
  _budget_check_add_cell (self, opening->table, opening->item, opening->column, 1, TRUE);
  outcome->n_contributors = 1;
  outcome->has_amounts = TRUE;
  outcome->actual = opening->fen;
  outcome->expected = closing->fen;
  outcome->money_unit = table->columns[opening->column].money_unit;
  outcome->scale = MAX (opening->scale, closing->scale);
}

/* the only form of a kind; -1 */
static int
budget_data_find_form (const BudgetDisclosureData *data, BudgetTableKind kind)
{
  int found = -1;

  for (guint i = 0; i < data->n_tables; i++)
    if (data->tables[i].kind == kind)
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found;
}

/* What is brought forward is what last year's final accounts had left, in every form that tells. */
void
_budget_judge_prior_closing (BudgetCheck *self)
{
  if (self->older == NULL || self->older->kind != self->data->kind ||
      self->older->fiscal_year == 0 || self->older->fiscal_year + 1 != self->data->fiscal_year)
    return;
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableKind kind = self->data->tables[i].kind;
      int other = budget_data_find_form (self->older, kind);
      BudgetBalance opening;
      BudgetBalance closing;

      if (_budget_judge_is_table_meant (self, i) && other >= 0 &&
          budget_data_find_form (self->data, kind) >= 0 &&
          budget_data_find_balance (self->data, i, BUDGET_ROLE_OPENING, BUDGET_SIDE_REVENUE,
                                    &opening) &&
          budget_data_find_balance (self->older, (guint) other, BUDGET_ROLE_CLOSING,
                                    BUDGET_SIDE_EXPENDITURE, &closing))
        budget_judge_balances (self, &opening, &closing);
    }
}
