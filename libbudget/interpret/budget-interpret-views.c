/* budget-interpret-views.c - units, assets and purchases out of the tables that list them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

/* the first column of block whose innermost heading holds word; n_columns when there is none */
static guint
budget_table_data_find_heading (const BudgetTableData *self, guint block, const char *word)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *inner = NULL;

      if (self->columns[i].block != block)
        continue;
      for (guint depth = 0; self->columns[i].heading[depth] != NULL; depth++)
        inner = self->columns[i].heading[depth];
      if (inner != NULL && strstr (inner, word) != NULL)
        return i;
    }
  return self->n_columns;
}

/* the text of the cell below the first of words that heads a column; NULL when there is none */
static const char *
budget_table_data_get_text (const BudgetTableData *self, guint item, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint column = budget_table_data_find_heading (self, self->items[item].block, words[i]);

      if (column < self->n_columns)
        return self->texts[(gsize) column * self->n_items + item];
    }
  return NULL;
}

/* the amount in the first money column of the role, or of any when role is NONE; a price is none */
static BudgetMoneyUnit
budget_table_data_get_amount (const BudgetTableData *self,
                              guint item,
                              BudgetRole role,
                              BudgetStatedAmount *amount)
{
  const guint price = budget_table_data_find_heading (self, self->items[item].block, "单价");

  for (guint i = 0; i < self->n_columns; i++)
    {
      gsize index = (gsize) i * self->n_items + item;
      const BudgetColumnData *column = &self->columns[i];

      if (column->value_type != BUDGET_VALUE_TYPE_MONEY || i == price ||
          (role != BUDGET_ROLE_NONE && column->role != role) ||
          column->block != self->items[item].block)
        continue;
      if (self->states[index] == BUDGET_CELL_STATE_VALUE)
        {
          amount->fen = self->values[index];
          amount->scale = self->scales[index];
          amount->is_set = TRUE;
        }
      return column->money_unit;
    }
  return BUDGET_MONEY_UNIT_NONE;
}

static void
budget_interpret_units (BudgetInterpretation *self, const BudgetTableData *table)
{
  static const char *const nature[] = { "性质", NULL };
  static const char *const rank[] = { "规格", "级", NULL };
  static const char *const funding[] = { "经费", "拨款", NULL };

  for (guint i = 0; i < table->n_items; i++)
    {
      BudgetSpendingUnitData unit = { .name = table->items[i].name,
                                      .nature = budget_table_data_get_text (table, i, nature),
                                      .rank = budget_table_data_get_text (table, i, rank),
                                      .funding = budget_table_data_get_text (table, i, funding),
                                      .place = table->items[i].place };

      if (unit.name != NULL && table->items[i].kind == BUDGET_ITEM_KIND_ITEM)
        g_array_append_val (self->units, unit);
    }
}

static void
budget_interpret_assets (BudgetInterpretation *self, const BudgetTableData *table)
{
  static const char *const quantity[] = { "数量", NULL };

  for (guint i = 0; i < table->n_items; i++)
    {
      BudgetAssetData asset = { .name = table->items[i].name,
                                .quantity = budget_table_data_get_text (table, i, quantity),
                                .place = table->items[i].place };

      asset.money_unit = budget_table_data_get_amount (table, i, BUDGET_ROLE_NONE, &asset.value);
      if (asset.name != NULL)
        g_array_append_val (self->assets, asset);
    }
}

static void
budget_interpret_purchases (BudgetInterpretation *self, const BudgetTableData *table)
{
  static const char *const project[] = { "项目名称", NULL };
  static const char *const catalogue[] = { "目录", NULL };
  static const char *const measure[] = { "计量单位", NULL };
  static const char *const quantity[] = { "数量", NULL };
  static const char *const price[] = { "单价", NULL };

  for (guint i = 0; i < table->n_items; i++)
    {
      BudgetPurchaseData purchase = { .name = table->items[i].name,
                                      .project = budget_table_data_get_text (table, i, project),
                                      .catalogue_code =
                                          budget_table_data_get_text (table, i, catalogue),
                                      .measure = budget_table_data_get_text (table, i, measure),
                                      .quantity = budget_table_data_get_text (table, i, quantity),
                                      .price = budget_table_data_get_text (table, i, price),
                                      .place = table->items[i].place };

      if (table->items[i].kind == BUDGET_ITEM_KIND_TOTAL ||
          table->items[i].kind == BUDGET_ITEM_KIND_SUBTOTAL)
        continue;
      purchase.money_unit =
          budget_table_data_get_amount (table, i, BUDGET_ROLE_TOTAL, &purchase.amount);
      if (purchase.money_unit == BUDGET_MONEY_UNIT_NONE)
        purchase.money_unit =
            budget_table_data_get_amount (table, i, BUDGET_ROLE_AMOUNT, &purchase.amount);
      g_array_append_val (self->purchases, purchase);
    }
}

void
_budget_interpret_views (BudgetTableReading *self)
{
  BudgetInterpretation *interpretation = self->interpretation;

  switch ((int) self->data->kind)
    {
    case BUDGET_TABLE_KIND_UNITS:
      budget_interpret_units (interpretation, self->data);
      break;
    case BUDGET_TABLE_KIND_ASSETS:
      if (interpretation->data->asset_date == NULL)
        interpretation->data->asset_date = self->captions.date;
      budget_interpret_assets (interpretation, self->data);
      break;
    case BUDGET_TABLE_KIND_PROCUREMENT:
      budget_interpret_purchases (interpretation, self->data);
      break;
    default:
      break;
    }
}
