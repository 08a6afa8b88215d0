/* budget-change.c - a row of a comparison of two disclosures
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "model/budget-spec-private.h"

/**
 * BudgetChange:
 *
 * A row of a comparison: one amount of a category in two disclosures, and what became of it.
 *
 * Both sides keep what their document prints: code, name, digits, unit, place. Reckoned from them
 * are the change, the growth, and, between a budget and its final accounts, the execution rate. All
 * of it is exact; only the last decimal of a percentage is rounded, half away from zero, as budgets
 * do.
 *
 * **Shape**: where one document has no such row, its code, name, line item and place are %NULL and
 * its amount is none; a blank and a printed nil (-, 无) are no amount either. Both count as 0 in the
 * change. Roles are those that the two layouts have in common: the column that a table is asked for
 * by default is `total`, also where one of the two heads it 决算数, and 三公 is in rows, also where
 * it is printed in columns.
 *
 * ```c
 * g_autoptr (BudgetComparison) comparison = budget_comparison_new (last_year, this_year, &error);
 * g_autoptr (BudgetChange) change = budget_comparison_find_row (comparison, "208", BUDGET_ROLE_TOTAL);
 * g_autofree char *growth = budget_change_format_growth (change, 2);
 *
 * g_print ("%s %s%%\n", budget_change_get_name (change), growth); // 社会保障和就业支出 4.47%
 * ```
 *
 * *Threads*: immutable; any thread may use it. It keeps the comparison alive.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetChange, budget_change, G_TYPE_OBJECT)

enum
{
  PROP_COMPARISON = 1,
  PROP_POSITION,
  PROP_STATE,
  PROP_KNOWN_RENAME,
  PROP_TABLE_KIND,
  PROP_SIDE,
  PROP_CODE,
  PROP_OLD_CODE,
  PROP_NEW_CODE,
  PROP_CATEGORY_CODE,
  PROP_CATEGORY,
  PROP_NAME,
  PROP_OLD_NAME,
  PROP_NEW_NAME,
  PROP_LEVEL,
  PROP_KIND,
  PROP_ROW,
  PROP_COLUMN,
  PROP_FUND,
  PROP_OLD_LINE_ITEM,
  PROP_NEW_LINE_ITEM,
  PROP_OLD_COLUMN,
  PROP_NEW_COLUMN,
  PROP_OLD_PLACE,
  PROP_NEW_PLACE,
  PROP_OLD_MONEY_UNIT,
  PROP_NEW_MONEY_UNIT,
  PROP_MONEY_UNIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetChangeData no_data = { .items = { -1, -1 }, .columns = { -1, -1 } };

BudgetChange *
_budget_change_new_for (BudgetComparison *owner, guint position)
{
  BudgetChange *self = budget_change_new ();

  self->comparison = g_object_ref (owner);
  self->data = _budget_comparison_get_change (owner, position);
  self->position = position;
  return self;
}

static void
budget_change_finalize (GObject *object)
{
  BudgetChange *self = BUDGET_CHANGE (object);

  g_clear_object (&self->comparison);
  G_OBJECT_CLASS (budget_change_parent_class)->finalize (object);
}

static void
budget_change_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetChange *self = BUDGET_CHANGE (object);

  switch (id)
    {
    case PROP_COMPARISON:
      g_value_set_object (value, budget_change_get_comparison (self));
      break;
    case PROP_POSITION:
      g_value_set_uint (value, budget_change_get_position (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, budget_change_get_state (self));
      break;
    case PROP_KNOWN_RENAME:
      g_value_set_boolean (value, budget_change_is_known_rename (self));
      break;
    case PROP_TABLE_KIND:
      g_value_set_enum (value, budget_change_get_table_kind (self));
      break;
    case PROP_SIDE:
      g_value_set_enum (value, budget_change_get_side (self));
      break;
    case PROP_CODE:
      g_value_set_string (value, budget_change_get_code (self));
      break;
    case PROP_OLD_CODE:
      g_value_set_string (value, budget_change_get_old_code (self));
      break;
    case PROP_NEW_CODE:
      g_value_set_string (value, budget_change_get_new_code (self));
      break;
    case PROP_CATEGORY_CODE:
      g_value_set_string (value, budget_change_get_category_code (self));
      break;
    case PROP_CATEGORY:
      g_value_take_object (value, budget_change_dup_category (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, budget_change_get_name (self));
      break;
    case PROP_OLD_NAME:
      g_value_set_string (value, budget_change_get_old_name (self));
      break;
    case PROP_NEW_NAME:
      g_value_set_string (value, budget_change_get_new_name (self));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, budget_change_get_level (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, budget_change_get_kind (self));
      break;
    case PROP_ROW:
      g_value_set_enum (value, budget_change_get_row (self));
      break;
    case PROP_COLUMN:
      g_value_set_enum (value, budget_change_get_column (self));
      break;
    case PROP_FUND:
      g_value_set_enum (value, budget_change_get_fund (self));
      break;
    case PROP_OLD_LINE_ITEM:
      g_value_take_object (value, budget_change_dup_old_line_item (self));
      break;
    case PROP_NEW_LINE_ITEM:
      g_value_take_object (value, budget_change_dup_new_line_item (self));
      break;
    case PROP_OLD_COLUMN:
      g_value_set_int (value, budget_change_get_old_column (self));
      break;
    case PROP_NEW_COLUMN:
      g_value_set_int (value, budget_change_get_new_column (self));
      break;
    case PROP_OLD_PLACE:
      g_value_take_object (value, budget_change_dup_old_place (self));
      break;
    case PROP_NEW_PLACE:
      g_value_take_object (value, budget_change_dup_new_place (self));
      break;
    case PROP_OLD_MONEY_UNIT:
      g_value_set_enum (value, budget_change_get_old_money_unit (self));
      break;
    case PROP_NEW_MONEY_UNIT:
      g_value_set_enum (value, budget_change_get_new_money_unit (self));
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, budget_change_get_money_unit (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_change_install_owner (void)
{
  /**
   * BudgetChange:comparison: (getter get_comparison)
   *
   * The comparison that the row is of.
   *
   * Since: 1.0
   */
  properties[PROP_COMPARISON] = _budget_spec_object ("comparison", BUDGET_TYPE_COMPARISON);
  /**
   * BudgetChange:position: (getter get_position)
   *
   * The position of the row in the comparison, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetChange:state: (getter get_state)
   *
   * What became of the category.
   *
   * Since: 1.0
   */
  properties[PROP_STATE] =
      _budget_spec_enum ("state", BUDGET_TYPE_CHANGE_STATE, BUDGET_CHANGE_STATE_UNKNOWN);
  /**
   * BudgetChange:known-rename: (getter is_known_rename)
   *
   * Whether the catalogue knows that it goes by another name or code.
   *
   * Since: 1.0
   */
  properties[PROP_KNOWN_RENAME] = g_param_spec_boolean ("known-rename", NULL, NULL, FALSE,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
budget_change_install_key (void)
{
  /**
   * BudgetChange:table-kind: (getter get_table_kind)
   *
   * The kind of the tables that the amounts are of.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE_KIND] =
      _budget_spec_enum ("table-kind", BUDGET_TYPE_TABLE_KIND, BUDGET_TABLE_KIND_OTHER);
  /**
   * BudgetChange:side: (getter get_side)
   *
   * The side of a two-sided table.
   *
   * Since: 1.0
   */
  properties[PROP_SIDE] = _budget_spec_enum ("side", BUDGET_TYPE_SIDE, BUDGET_SIDE_NONE);
  /**
   * BudgetChange:code: (getter get_code)
   *
   * The printed code: the newer, or else the older.
   *
   * Since: 1.0
   */
  properties[PROP_CODE] = _budget_spec_string ("code");
  /**
   * BudgetChange:category-code: (getter get_category_code)
   *
   * The code that the row means: the newer, or else the older.
   *
   * Since: 1.0
   */
  properties[PROP_CATEGORY_CODE] = _budget_spec_string ("category-code");
  /**
   * BudgetChange:category: (getter dup_category)
   *
   * The category that the row means.
   *
   * Since: 1.0
   */
  properties[PROP_CATEGORY] = _budget_spec_object ("category", BUDGET_TYPE_CATEGORY);
  /**
   * BudgetChange:name: (getter get_name)
   *
   * The name: the newer, or else the older.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetChange:level: (getter get_level)
   *
   * The level of the category.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL] = _budget_spec_enum ("level", BUDGET_TYPE_LEVEL, BUDGET_LEVEL_NONE);
  /**
   * BudgetChange:kind: (getter get_kind)
   *
   * Whether it is an item, a total, or a part that 其中 names.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] = _budget_spec_enum ("kind", BUDGET_TYPE_ITEM_KIND, BUDGET_ITEM_KIND_ITEM);
  /**
   * BudgetChange:row: (getter get_row)
   *
   * The role of the row.
   *
   * Since: 1.0
   */
  properties[PROP_ROW] = _budget_spec_enum ("row", BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  /**
   * BudgetChange:column: (getter get_column)
   *
   * The role of the column.
   *
   * Since: 1.0
   */
  properties[PROP_COLUMN] = _budget_spec_enum ("column", BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  /**
   * BudgetChange:fund: (getter get_fund)
   *
   * The fund of the column, where the table has several.
   *
   * Since: 1.0
   */
  properties[PROP_FUND] = _budget_spec_enum ("fund", BUDGET_TYPE_FUND, BUDGET_FUND_NONE);
  /**
   * BudgetChange:money-unit: (getter get_money_unit)
   *
   * The unit that the change is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
}

static void
budget_change_install_older (void)
{
  /**
   * BudgetChange:old-code: (getter get_old_code)
   *
   * The code that the older disclosure prints.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_CODE] = _budget_spec_string ("old-code");
  /**
   * BudgetChange:old-name: (getter get_old_name)
   *
   * The name that the older disclosure prints.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_NAME] = _budget_spec_string ("old-name");
  /**
   * BudgetChange:old-line-item: (getter dup_old_line_item)
   *
   * The row of the older disclosure.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_LINE_ITEM] = _budget_spec_object ("old-line-item", BUDGET_TYPE_LINE_ITEM);
  /**
   * BudgetChange:old-column: (getter get_old_column)
   *
   * The index of the column in the older table, -1 for none.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_COLUMN] = g_param_spec_int ("old-column", NULL, NULL, -1, G_MAXINT, -1,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetChange:old-place: (getter dup_old_place)
   *
   * Where the older amount is printed.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_PLACE] = _budget_spec_object ("old-place", BUDGET_TYPE_PLACE);
  /**
   * BudgetChange:old-money-unit: (getter get_old_money_unit)
   *
   * The unit that the older amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_MONEY_UNIT] =
      _budget_spec_enum ("old-money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
}

static void
budget_change_install_newer (void)
{
  /**
   * BudgetChange:new-code: (getter get_new_code)
   *
   * The code that the newer disclosure prints.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_CODE] = _budget_spec_string ("new-code");
  /**
   * BudgetChange:new-name: (getter get_new_name)
   *
   * The name that the newer disclosure prints.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_NAME] = _budget_spec_string ("new-name");
  /**
   * BudgetChange:new-line-item: (getter dup_new_line_item)
   *
   * The row of the newer disclosure.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_LINE_ITEM] = _budget_spec_object ("new-line-item", BUDGET_TYPE_LINE_ITEM);
  /**
   * BudgetChange:new-column: (getter get_new_column)
   *
   * The index of the column in the newer table, -1 for none.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_COLUMN] = g_param_spec_int ("new-column", NULL, NULL, -1, G_MAXINT, -1,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetChange:new-place: (getter dup_new_place)
   *
   * Where the newer amount is printed.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_PLACE] = _budget_spec_object ("new-place", BUDGET_TYPE_PLACE);
  /**
   * BudgetChange:new-money-unit: (getter get_new_money_unit)
   *
   * The unit that the newer amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_MONEY_UNIT] =
      _budget_spec_enum ("new-money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
}

static void
budget_change_class_init (BudgetChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_change_finalize;
  object_class->get_property = budget_change_get_property;
  budget_change_install_owner ();
  budget_change_install_key ();
  budget_change_install_older ();
  budget_change_install_newer ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_change_init (BudgetChange *self)
{
  self->data = &no_data;
}

/**
 * budget_change_new:
 *
 * Makes a row of no comparison, without any amount.
 *
 * Returns: (transfer full): a new row
 *
 * Since: 1.0
 */
BudgetChange *
budget_change_new (void)
{
  return g_object_new (BUDGET_TYPE_CHANGE, NULL);
}

/**
 * budget_change_get_comparison: (get-property comparison)
 * @self: a row
 *
 * Gives the comparison that the row is of.
 *
 * Returns: (transfer none) (nullable): the comparison
 *
 * Since: 1.0
 */
BudgetComparison *
budget_change_get_comparison (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), NULL);

  return self->comparison;
}

/**
 * budget_change_get_position: (get-property position)
 * @self: a row
 *
 * Gives the position of the row in the comparison.
 *
 * Returns: the position, from 0
 *
 * Since: 1.0
 */
guint
budget_change_get_position (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), 0);

  return self->position;
}

/**
 * budget_change_get_state: (get-property state)
 * @self: a row
 *
 * Says what became of the category.
 *
 * A category is new or gone when the other table has no amount of it at all, in whatever column: a
 * form that lists all categories has not those that it leaves blank, and a printed nought that the
 * other does not list is the same. Amounts that differ by less than their rounding are changed;
 * [method@Budget.Change.get_interval] tells.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
BudgetChangeState
budget_change_get_state (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), BUDGET_CHANGE_STATE_UNKNOWN);

  return self->data->state;
}

/**
 * budget_change_is_known_rename: (get-property known-rename)
 * @self: a row
 *
 * Tells whether the catalogue knows the rename.
 *
 * A name that differs and is not known there may be a rename that the catalogue has not seen, or a
 * slip.
 *
 * Returns: %TRUE if it is renamed and the catalogue knows both names, or that the code moved
 *
 * Since: 1.0
 */
gboolean
budget_change_is_known_rename (BudgetChange *self)
{
  g_return_val_if_fail (BUDGET_IS_CHANGE (self), FALSE);

  return self->data->is_known_rename;
}
