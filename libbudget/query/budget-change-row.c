/* budget-change-row.c - what a row of a comparison is of, in both disclosures
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

/* (nullable) */
static const BudgetTableData *
budget_change_get_table (BudgetChange *self, guint age)
{
  const BudgetDisclosureData *disclosure =
      self->comparison != NULL ? _budget_comparison_get_data (self->comparison, age) : NULL;

  return disclosure != NULL ? &disclosure->tables[self->data->tables[age]] : NULL;
}

/* (nullable) */
static const BudgetItemData *
budget_change_get_item (BudgetChange *self, guint age)
{
  const BudgetTableData *table = budget_change_get_table (self, age);

  return table != NULL && self->data->items[age] >= 0 ? &table->items[self->data->items[age]]
                                                      : NULL;
}

/* (nullable) The newer row, or else the older. */
static const BudgetItemData *
budget_change_get_latest (BudgetChange *self)
{
  const BudgetItemData *newer = budget_change_get_item (self, BUDGET_NEWER);

  return newer != NULL ? newer : budget_change_get_item (self, BUDGET_OLDER);
}

BudgetPrint
_budget_change_get_print (BudgetChange *self, guint age)
{
  const BudgetTableData *table = budget_change_get_table (self, age);

  if (table == NULL)
    return (BudgetPrint){ .state = BUDGET_CELL_STATE_UNSET };
  return _budget_print_of_cell (table, self->data->items[age], self->data->columns[age]);
}

static BudgetLineItem *
budget_change_dup_line_item (BudgetChange *self, guint age)
{
  g_autoptr (BudgetTable) table = NULL;
  BudgetDisclosure *disclosure;

  if (budget_change_get_item (self, age) == NULL)
    return NULL;
  disclosure = age == BUDGET_OLDER ? budget_comparison_get_older (self->comparison)
                                   : budget_comparison_get_newer (self->comparison);
  table = budget_disclosure_get_table (disclosure, self->data->tables[age]);
  return budget_table_get_line_item (table, (guint) self->data->items[age]);
}

/* the cell's place; the row's where it has no cell */
static BudgetPlace *
budget_change_dup_place (BudgetChange *self, guint age)
{
  g_autoptr (BudgetLineItem) item = budget_change_dup_line_item (self, age);
  BudgetPlace *place = NULL;

  if (item == NULL)
    return NULL;
  if (self->data->columns[age] >= 0)
    place = budget_line_item_dup_cell_place (item, (guint) self->data->columns[age]);
  return place != NULL ? place : budget_line_item_dup_place (item);
}

/**
 * budget_change_get_table_kind: (get-property table-kind)
 * @self: a row
 *
 * Gives the kind of the tables that the amounts are of.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetTableKind
budget_change_get_table_kind (BudgetChange *self)
{
  const BudgetTableData *table;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_TABLE_KIND_OTHER);

  table = budget_change_get_table (self, BUDGET_NEWER);
  return table != NULL ? table->kind : BUDGET_TABLE_KIND_OTHER;
}

/**
 * budget_change_get_side: (get-property side)
 * @self: a row
 *
 * Gives the side of a two-sided table that the row is on.
 *
 * Returns: the side
 *
 * Since: 1.0
 */
BudgetSide
budget_change_get_side (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_SIDE_NONE);

  item = budget_change_get_latest (self);
  return item != NULL ? item->side : BUDGET_SIDE_NONE;
}

/**
 * budget_change_get_code: (get-property code)
 * @self: a row
 *
 * Gives the code that is printed: the newer, or else the older.
 *
 * Returns: (transfer none) (nullable): the code, %NULL in forms without codes
 *
 * Since: 1.0
 */
const char *
budget_change_get_code (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_latest (self);
  return item != NULL ? item->code : NULL;
}

/**
 * budget_change_get_old_code: (get-property old-code)
 * @self: a row
 *
 * Gives the code that the older disclosure prints.
 *
 * Returns: (transfer none) (nullable): the code
 *
 * Since: 1.0
 */
const char *
budget_change_get_old_code (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_item (self, BUDGET_OLDER);
  return item != NULL ? item->code : NULL;
}

/**
 * budget_change_get_new_code: (get-property new-code)
 * @self: a row
 *
 * Gives the code that the newer disclosure prints.
 *
 * Returns: (transfer none) (nullable): the code
 *
 * Since: 1.0
 */
const char *
budget_change_get_new_code (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_item (self, BUDGET_NEWER);
  return item != NULL ? item->code : NULL;
}

/**
 * budget_change_get_category_code: (get-property category-code)
 * @self: a row
 *
 * Gives the code that the row means, printed or not: the newer, or else the older.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when the row is not of a category
 *
 * Since: 1.0
 */
const char *
budget_change_get_category_code (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_latest (self);
  return item != NULL ? item->category : NULL;
}

/**
 * budget_change_dup_category: (get-property category)
 * @self: a row
 *
 * Gives the category that the row means, of the newer disclosure's own classification or else of
 * the older's.
 *
 * Returns: (transfer full) (nullable): the category, %NULL when the row is not of a category
 *
 * Since: 1.0
 */
BudgetCategory *
budget_change_dup_category (BudgetChange *self)
{
  g_autoptr (BudgetLineItem) item = NULL;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_dup_line_item (self, BUDGET_NEWER);
  if (item == NULL)
    item = budget_change_dup_line_item (self, BUDGET_OLDER);
  return item != NULL ? budget_line_item_dup_category (item) : NULL;
}

/**
 * budget_change_get_name: (get-property name)
 * @self: a row
 *
 * Gives the name that is printed: the newer, or else the older.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
budget_change_get_name (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_latest (self);
  return item != NULL ? item->name : NULL;
}

/**
 * budget_change_get_old_name: (get-property old-name)
 * @self: a row
 *
 * Gives the name that the older disclosure prints.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
budget_change_get_old_name (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_item (self, BUDGET_OLDER);
  return item != NULL ? item->name : NULL;
}

/**
 * budget_change_get_new_name: (get-property new-name)
 * @self: a row
 *
 * Gives the name that the newer disclosure prints.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
budget_change_get_new_name (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  item = budget_change_get_item (self, BUDGET_NEWER);
  return item != NULL ? item->name : NULL;
}

/**
 * budget_change_get_level: (get-property level)
 * @self: a row
 *
 * Gives the level of the category.
 *
 * Returns: the level
 *
 * Since: 1.0
 */
BudgetLevel
budget_change_get_level (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_LEVEL_NONE);

  item = budget_change_get_latest (self);
  return item != NULL ? item->level : BUDGET_LEVEL_NONE;
}

/**
 * budget_change_get_kind: (get-property kind)
 * @self: a row
 *
 * Says whether it is an item, a total, or a part that 其中 names.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetItemKind
budget_change_get_kind (BudgetChange *self)
{
  const BudgetItemData *item;

  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_ITEM_KIND_ITEM);

  item = budget_change_get_latest (self);
  return item != NULL ? item->kind : BUDGET_ITEM_KIND_ITEM;
}

/**
 * budget_change_get_row: (get-property row)
 * @self: a row
 *
 * Gives the role of the row.
 *
 * Returns: the role, none for a category
 *
 * Since: 1.0
 */
BudgetRole
budget_change_get_row (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_ROLE_NONE);

  return self->data->row;
}

/**
 * budget_change_get_column: (get-property column)
 * @self: a row
 *
 * Gives the role that both columns have.
 *
 * Returns: the role
 *
 * Since: 1.0
 */
BudgetRole
budget_change_get_column (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_ROLE_NONE);

  return self->data->column;
}

/**
 * budget_change_get_fund: (get-property fund)
 * @self: a row
 *
 * Gives the fund of the column, where the table has columns of several.
 *
 * Returns: the fund, none where it tells nothing
 *
 * Since: 1.0
 */
BudgetFund
budget_change_get_fund (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_FUND_NONE);

  return self->data->fund;
}

/**
 * budget_change_dup_old_line_item: (get-property old-line-item)
 * @self: a row
 *
 * Gives the row of the older disclosure.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_change_dup_old_line_item (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_dup_line_item (self, BUDGET_OLDER);
}

/**
 * budget_change_get_old_column: (get-property old-column)
 * @self: a row
 *
 * Gives the index of the column in the older table.
 *
 * Returns: the index, -1 when there is no cell
 *
 * Since: 1.0
 */
int
budget_change_get_old_column (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), -1);

  return self->data->columns[BUDGET_OLDER];
}

/**
 * budget_change_dup_old_place: (get-property old-place)
 * @self: a row
 *
 * Gives where the older amount is printed, or else where its row is.
 *
 * Returns: (transfer full) (nullable): the place, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetPlace *
budget_change_dup_old_place (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_dup_place (self, BUDGET_OLDER);
}

/**
 * budget_change_get_old_money_unit: (get-property old-money-unit)
 * @self: a row
 *
 * Gives the unit that the older amount is printed in.
 *
 * Returns: the unit, none when nothing is printed
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_change_get_old_money_unit (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_MONEY_UNIT_NONE);

  return _budget_change_get_print (self, BUDGET_OLDER).money_unit;
}

/**
 * budget_change_dup_new_line_item: (get-property new-line-item)
 * @self: a row
 *
 * Gives the row of the newer disclosure.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_change_dup_new_line_item (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_dup_line_item (self, BUDGET_NEWER);
}

/**
 * budget_change_get_new_column: (get-property new-column)
 * @self: a row
 *
 * Gives the index of the column in the newer table.
 *
 * Returns: the index, -1 when there is no cell
 *
 * Since: 1.0
 */
int
budget_change_get_new_column (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), -1);

  return self->data->columns[BUDGET_NEWER];
}

/**
 * budget_change_dup_new_place: (get-property new-place)
 * @self: a row
 *
 * Gives where the newer amount is printed, or else where its row is.
 *
 * Returns: (transfer full) (nullable): the place, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetPlace *
budget_change_dup_new_place (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return budget_change_dup_place (self, BUDGET_NEWER);
}

/**
 * budget_change_get_new_money_unit: (get-property new-money-unit)
 * @self: a row
 *
 * Gives the unit that the newer amount is printed in.
 *
 * Returns: the unit, none when nothing is printed
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_change_get_new_money_unit (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_MONEY_UNIT_NONE);

  return _budget_change_get_print (self, BUDGET_NEWER).money_unit;
}
