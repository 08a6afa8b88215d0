/* budget-judge-goods.c - what is bought
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include <string.h>

static gboolean
budget_column_is_called (const BudgetColumnData *column, const char *word)
{
  guint depth = 0;

  while (column->heading[depth] != NULL)
    depth++;
  return depth > 0 && strstr (column->heading[depth - 1], word) != NULL;
}

/* quantity, unit price and amount; FALSE when one of them is not there */
static gboolean
budget_table_find_purchase (const BudgetTableData *table, guint *quantity, guint *price, guint *sum)
{
  guint n_found = 0;

  for (guint c = 0; c < table->n_columns; c++)
    {
      const BudgetColumnData *column = &table->columns[c];

      if (column->value_type == BUDGET_VALUE_TYPE_NUMBER && column->role == BUDGET_ROLE_QUANTITY)
        {
          *quantity = c;
          n_found++;
        }
      else if (column->value_type == BUDGET_VALUE_TYPE_MONEY &&
               budget_column_is_called (column, "单价"))
        {
          *price = c;
          n_found++;
        }
      else if (column->value_type == BUDGET_VALUE_TYPE_MONEY && column->role == BUDGET_ROLE_TOTAL)
        {
          *sum = c;
          n_found++;
        }
    }
  return n_found == 3;
}

static gint64
budget_pow10 (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0 && power <= G_MAXINT64 / 10)
    power *= 10;
  return power;
}

/* quantity × price in fen, and how far rounding of the price moves it; FALSE when it is too large */
static gboolean
budget_multiply (gint64 quantity, guint scale, gint64 price, gint64 ulp, gint64 *fen, gint64 *off)
{
  const gint64 power = budget_pow10 (scale);

  if (__builtin_mul_overflow (quantity, price, fen) || __builtin_mul_overflow (quantity, ulp, off))
    return FALSE;
  *fen = (*fen + power / 2) / power;
  *off = ABS (*off) / power / 2 + 1;
  return TRUE;
}

static void
budget_check_purchase (BudgetCheck *self,
                       guint table,
                       guint row,
                       guint quantity,
                       guint price,
                       guint sum)
{
  const BudgetTableData *data = self->tables[table].data;
  const gsize cell = (gsize) quantity * data->n_items + row;
  gint64 unit_price;
  gint64 printed;
  gint64 product;
  gint64 off;
  guint first = self->contributors->len;
  BudgetOutcomeData *outcome;

  if (data->states == NULL || data->states[cell] != BUDGET_CELL_STATE_VALUE ||
      !_budget_judge_get_fen (self, table, row, price, &unit_price) ||
      !_budget_judge_get_fen (self, table, row, sum, &printed) ||
      !budget_multiply (data->values[cell], data->scales[cell], unit_price,
                        self->tables[table].ulps[price], &product, &off))
    return;
  if (ABS (product - printed) <= off + self->tables[table].ulps[sum] / 2)
    {
      _budget_judge_pass (self, &data->items[row].place);
      return;
    }
  /* a price in 元 beside sums in 万元 is no error of the sum */
  if (ABS (product / 10000 - printed) <= off + self->tables[table].ulps[sum] / 2)
    return;
  _budget_check_add_cell (self, table, row, sum, 1, TRUE);
  _budget_check_add_cell (self, table, row, price, 1, FALSE);
  outcome = _budget_judge_fail (
      self, &data->places[(gsize) sum * data->n_items + row], data->items[row].name,
      _budget_arena_printf (self->arena, "《%s》%s：数量 %s × 单价 %s ≠ %s", data->title,
                            data->items[row].name != NULL ? data->items[row].name : "",
                            data->texts[cell], data->texts[(gsize) price * data->n_items + row],
                            data->texts[(gsize) sum * data->n_items + row]),
      _budget_arena_printf (self->arena, "“%s” %s: quantity %s × price %s ≠ %s", data->title,
                            data->items[row].name != NULL ? data->items[row].name : "",
                            data->texts[cell], data->texts[(gsize) price * data->n_items + row],
                            data->texts[(gsize) sum * data->n_items + row]));
  outcome->first_contributor = first;
  outcome->n_contributors = 2;
}

void
_budget_judge_price_times_quantity (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      guint quantity = 0;
      guint price = 0;
      guint sum = 0;

      if (!_budget_judge_is_table_meant (self, i) ||
          !budget_table_find_purchase (self->tables[i].data, &quantity, &price, &sum))
        continue;
      for (guint row = 0; row < self->tables[i].data->n_items; row++)
        budget_check_purchase (self, i, row, quantity, price, sum);
    }
}
