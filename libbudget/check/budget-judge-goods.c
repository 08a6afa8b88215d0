/* budget-judge-goods.c - what is bought
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"

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

/* What a row is where procurement is listed in levels: 合计, 一、货物, the economic section that pays,
 * and what is bought. */
typedef enum
{
  GOODS_NONE,
  GOODS_TOTAL,
  GOODS_KIND,
  GOODS_SECTION,
  GOODS_BOUGHT
} BudgetGoodsLevel;

/* Whether a row says in words how it is bought (政府集中采购), as only what is bought does. */
static gboolean
budget_table_row_has_words (const BudgetTableData *table, guint row)
{
  for (guint c = 0; c < table->n_columns; c++)
    {
      const char *text =
          table->texts != NULL ? table->texts[(gsize) c * table->n_items + row] : NULL;

      if (table->columns[c].value_type == BUDGET_VALUE_TYPE_TEXT && text != NULL && *text != '\0')
        return TRUE;
    }
  return FALSE;
}

/* The level of a row that stands under another one, section being the last row of such; NONE when it
 * cannot be told. */
static BudgetGoodsLevel
budget_table_find_goods_level (const BudgetTableData *table, guint row, int section)
{
  const BudgetItemData *item = &table->items[row];
  const char *below = row + 1 < table->n_items ? table->items[row + 1].group : NULL;
  gboolean has_below = below != NULL && strcmp (below, item->name) == 0;

  if (section < 0 || strcmp (item->group, table->items[section].name) != 0)
    return GOODS_SECTION;
  if (!has_below || budget_table_row_has_words (table, row))
    return GOODS_BOUGHT;
  /* a section whose project is called as the section before, where things that are bought say how */
  return (guint) section + 1 < row && budget_table_row_has_words (table, row - 1) ? GOODS_SECTION
                                                                                  : GOODS_NONE;
}

/* Fills in the level of each row; FALSE when the form is not one of levels. */
static gboolean
budget_table_find_goods (const BudgetTableData *table, guint total, BudgetGoodsLevel *levels)
{
  int section = -1;
  gboolean has_kind = FALSE;

  for (guint i = 0; i < table->n_items; i++)
    {
      const BudgetItemData *item = &table->items[i];

      if (item->block != table->items[total].block || item->name == NULL)
        return FALSE;
      if (i == total)
        levels[i] = GOODS_TOTAL;
      else if (item->kind != BUDGET_ITEM_KIND_ITEM)
        return FALSE;
      else if (item->group == NULL)
        levels[i] =
            _budget_text_ordinal_length (item->name, NULL, NULL) > 0 ? GOODS_KIND : GOODS_NONE;
      else
        levels[i] = has_kind ? budget_table_find_goods_level (table, i, section) : GOODS_NONE;
      if (levels[i] == GOODS_NONE)
        return FALSE;
      has_kind = has_kind || levels[i] == GOODS_KIND;
      if (levels[i] == GOODS_KIND)
        section = -1;
      else if (levels[i] == GOODS_SECTION)
        section = (int) i;
    }
  return has_kind;
}

/* A row is the sum of those of the next level that stand under it; the total, of all kinds. */
static void
budget_check_goods_of (BudgetCheck *self, guint row, guint column, const BudgetGoodsLevel *levels)
{
  const guint n = self->tables[self->table].data->n_items;
  guint first = self->contributors->len;
  guint start = levels[row] == GOODS_TOTAL ? 0 : row + 1;

  _budget_check_add_cell (self, self->table, row, column, 1, TRUE);
  for (guint i = start; i < n && (levels[row] == GOODS_TOTAL || levels[i] > levels[row]); i++)
    if (levels[i] == levels[row] + 1)
      _budget_check_add_cell (self, self->table, i, column, 1, FALSE);
  /* what is not told apart any further */
  if (self->contributors->len == first + 1)
    g_array_set_size (self->contributors, first);
  else
    _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_goods_add_up (BudgetCheck *self)
{
  for (guint t = 0; t < self->data->n_tables; t++)
    {
      const BudgetTableData *table = self->tables[t].data;
      g_autofree BudgetGoodsLevel *levels = NULL;
      guint total, column;

      if (!_budget_judge_is_table_meant (self, t) ||
          !_budget_judge_find_total (self, t, &total, &column))
        continue;
      levels = g_new0 (BudgetGoodsLevel, table->n_items);
      if (!budget_table_find_goods (table, total, levels))
        continue;
      self->table = t;
      for (guint i = 0; i < table->n_items; i++)
        budget_check_goods_of (self, i, column, levels);
    }
  self->table = 0;
}
