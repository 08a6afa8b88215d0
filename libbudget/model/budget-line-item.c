/* budget-line-item.c - a row of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-spec-private.h"
#include "model/budget-table-private.h"

/**
 * BudgetLineItem:
 *
 * One row of a table: 2013301 行政运行, with its amounts.
 *
 * A line item has the code and the name that are printed, the category that it means, and a cell
 * for each column of its block. Where a table has several blocks side by side, as 收支总表 has
 * revenue and expenditure, each printed row is one line item per block; the blocks have nothing to
 * do with each other.
 *
 * Rows form a tree: the parent of 2013301 is the row 20133 of the same table. Totals have no
 * parent.
 *
 * Amounts are exact: whole numbers of fen (0.01 yuan). A blank cell is not zero: it has no amount,
 * and neither has a printed nil (-, 无); both count as 0 in sums.
 *
 * ```c
 * g_autoptr (BudgetLineItem) item = budget_table_find_line_item (table, "201");
 * g_autoptr (GError) error = NULL;
 * gint64 fen;
 *
 * if (budget_line_item_find_amount (item, BUDGET_ROLE_BASIC, &fen, &error))
 *   g_print ("%s\n", budget_line_item_get_name (item)); // 一般公共服务支出, 176200000 fen
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE (BudgetLineItem, budget_line_item, G_TYPE_OBJECT)

enum
{
  PROP_TABLE = 1,
  PROP_POSITION,
  PROP_CODE,
  PROP_NAME,
  PROP_CATEGORY_CODE,
  PROP_CATEGORY,
  PROP_LEVEL,
  PROP_KIND,
  PROP_ROLE,
  PROP_BLOCK,
  PROP_SIDE,
  PROP_GROUP,
  PROP_PARENT,
  PROP_CHILDREN,
  PROP_ANCESTORS,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetItemData no_data = { .parent = -1 };

static void
budget_line_item_finalize (GObject *object)
{
  BudgetLineItem *self = BUDGET_LINE_ITEM (object);

  g_clear_object (&self->table);
  G_OBJECT_CLASS (budget_line_item_parent_class)->finalize (object);
}

static void
budget_line_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetLineItem *self = BUDGET_LINE_ITEM (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->data->code);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->data->name);
      break;
    case PROP_CATEGORY_CODE:
      g_value_set_string (value, self->data->category);
      break;
    case PROP_CATEGORY:
      g_value_take_object (value, budget_line_item_dup_category (self));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, self->data->level);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->data->kind);
      break;
    case PROP_ROLE:
      g_value_set_enum (value, self->data->role);
      break;
    case PROP_BLOCK:
      g_value_set_uint (value, self->data->block);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->data->side);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->data->group);
      break;
    case PROP_PARENT:
      g_value_take_object (value, budget_line_item_dup_parent (self));
      break;
    case PROP_CHILDREN:
      g_value_take_object (value, budget_line_item_list_children (self));
      break;
    case PROP_ANCESTORS:
      g_value_take_object (value, budget_line_item_list_ancestors (self));
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_line_item_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_line_item_class_init (BudgetLineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_line_item_finalize;
  object_class->get_property = budget_line_item_get_property;

  /**
   * BudgetLineItem:table: (getter get_table)
   *
   * The table that the row belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE] = _budget_spec_object ("table", BUDGET_TYPE_TABLE);
  /**
   * BudgetLineItem:position: (getter get_position)
   *
   * The index of the row in its table, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetLineItem:code: (getter get_code)
   *
   * The printed code, whole, as in `2013301`.
   *
   * Since: 1.0
   */
  properties[PROP_CODE] = _budget_spec_string ("code");
  /**
   * BudgetLineItem:name: (getter get_name)
   *
   * The printed name, as in 行政运行.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetLineItem:category-code: (getter get_category_code)
   *
   * The code of the category that the row means.
   *
   * Since: 1.0
   */
  properties[PROP_CATEGORY_CODE] = _budget_spec_string ("category-code");
  /**
   * BudgetLineItem:category:
   *
   * The category that the row means.
   *
   * Since: 1.0
   */
  properties[PROP_CATEGORY] = _budget_spec_object ("category", BUDGET_TYPE_CATEGORY);
  /**
   * BudgetLineItem:level: (getter get_level)
   *
   * The level of that category.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL] = _budget_spec_enum ("level", BUDGET_TYPE_LEVEL, BUDGET_LEVEL_NONE);
  /**
   * BudgetLineItem:kind: (getter get_kind)
   *
   * Whether the row is an item, a sum, or a part of another row.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] = _budget_spec_enum ("kind", BUDGET_TYPE_ITEM_KIND, BUDGET_ITEM_KIND_ITEM);
  /**
   * BudgetLineItem:role: (getter get_role)
   *
   * What the row is, when it is not a category.
   *
   * Since: 1.0
   */
  properties[PROP_ROLE] = _budget_spec_enum ("role", BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  /**
   * BudgetLineItem:block: (getter get_block)
   *
   * The block that the row belongs to, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_BLOCK] = _budget_spec_uint ("block");
  /**
   * BudgetLineItem:side: (getter get_side)
   *
   * Whether the row is revenue or expenditure, in two-sided tables.
   *
   * Since: 1.0
   */
  properties[PROP_SIDE] = _budget_spec_enum ("side", BUDGET_TYPE_SIDE, BUDGET_SIDE_NONE);
  /**
   * BudgetLineItem:group: (getter get_group)
   *
   * The printed labels that stand above the row's own.
   *
   * Since: 1.0
   */
  properties[PROP_GROUP] = _budget_spec_string ("group");
  /**
   * BudgetLineItem:parent:
   *
   * The row that this one is a part of.
   *
   * Since: 1.0
   */
  properties[PROP_PARENT] = _budget_spec_object ("parent", BUDGET_TYPE_LINE_ITEM);
  /**
   * BudgetLineItem:children:
   *
   * The rows that are parts of this one, of type [class@Budget.LineItem].
   *
   * Since: 1.0
   */
  properties[PROP_CHILDREN] = _budget_spec_object ("children", G_TYPE_LIST_MODEL);
  /**
   * BudgetLineItem:ancestors:
   *
   * The parent, its parent and so on, of type [class@Budget.LineItem].
   *
   * Since: 1.0
   */
  properties[PROP_ANCESTORS] = _budget_spec_object ("ancestors", G_TYPE_LIST_MODEL);
  /**
   * BudgetLineItem:place:
   *
   * Where the row is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_line_item_init (BudgetLineItem *self)
{
  self->data = &no_data;
}

BudgetLineItem *
_budget_line_item_new_for (BudgetTable *owner, BudgetItemData *data, guint position)
{
  BudgetLineItem *self = budget_line_item_new ();

  self->table = g_object_ref (owner);
  self->data = data;
  self->table_data = _budget_table_get_data (owner);
  self->position = position;
  return self;
}

BudgetDisclosureData *
_budget_line_item_get_disclosure_data (BudgetLineItem *self)
{
  return self->table != NULL ? _budget_table_get_disclosure_data (self->table) : NULL;
}

/**
 * budget_line_item_new:
 *
 * Makes a row that belongs to no table and has no cells. Useful ones come from
 * [method@Budget.Table.get_line_item].
 *
 * Returns: (transfer full): a new line item
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_line_item_new (void)
{
  return g_object_new (BUDGET_TYPE_LINE_ITEM, NULL);
}

/**
 * budget_line_item_get_table: (get-property table)
 * @self: a line item
 *
 * Gets the table that the row belongs to. The row keeps it alive.
 *
 * Returns: (transfer none) (nullable): the table; %NULL only of an empty line item
 *
 * Since: 1.0
 */
BudgetTable *
budget_line_item_get_table (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return self->table;
}

/**
 * budget_line_item_get_position: (get-property position)
 * @self: a line item
 *
 * Gets the index of the row in its table. Rows are counted block by block, top to bottom.
 *
 * Returns: the index, from 0
 *
 * Since: 1.0
 */
guint
budget_line_item_get_position (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), 0);

  return self->position;
}

/**
 * budget_line_item_get_code: (get-property code)
 * @self: a line item
 *
 * Gets the printed code (科目编码). It is whole, even where it is printed in three columns 类, 款,
 * 项: 201, 05, 07 give `2010507`.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when the row has none
 *
 * Since: 1.0
 */
const char *
budget_line_item_get_code (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return self->data->code;
}

/**
 * budget_line_item_get_name: (get-property name)
 * @self: a line item
 *
 * Gets the printed name (科目名称, 项目). White space that is only layout is taken out, an ordinal
 * such as 一、 stays.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_line_item_get_name (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return self->data->name;
}

/**
 * budget_line_item_get_category_code: (get-property category-code)
 * @self: a line item
 *
 * Gets the code of the category that the row means: by its code, or in forms without codes by its
 * name, as 八、社会保障和就业支出 means `208`.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when the row is not of a category
 *
 * Since: 1.0
 */
const char *
budget_line_item_get_category_code (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return self->data->category;
}

/**
 * budget_line_item_get_level: (get-property level)
 * @self: a line item
 *
 * Gets the level of the row's category: class (类), section (款), item (项).
 *
 * Returns: the level, %BUDGET_LEVEL_NONE when the row is not of a category
 *
 * Since: 1.0
 */
BudgetLevel
budget_line_item_get_level (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), BUDGET_LEVEL_NONE);

  return self->data->level;
}

/**
 * budget_line_item_get_kind: (get-property kind)
 * @self: a line item
 *
 * Gets what kind of row it is: an item, a sum (合计, 小计), or a part of the row above (其中).
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetItemKind
budget_line_item_get_kind (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), BUDGET_ITEM_KIND_ITEM);

  return self->data->kind;
}

/**
 * budget_line_item_get_role: (get-property role)
 * @self: a line item
 *
 * Gets what the row is, when it is not of a category: 本年收入合计, 上年结转, 事业收入 and the
 * like.
 *
 * Returns: the role, %BUDGET_ROLE_NONE of a row of a category
 *
 * Since: 1.0
 */
BudgetRole
budget_line_item_get_role (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), BUDGET_ROLE_NONE);

  return self->data->role;
}

/**
 * budget_line_item_get_block: (get-property block)
 * @self: a line item
 *
 * Gets the block that the row belongs to. It has cells in that block's columns only.
 *
 * Returns: the block, from 0
 *
 * Since: 1.0
 */
guint
budget_line_item_get_block (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), 0);

  return self->data->block;
}

/**
 * budget_line_item_get_side: (get-property side)
 * @self: a line item
 *
 * Gets whether the row is revenue or expenditure.
 *
 * Returns: the side, %BUDGET_SIDE_NONE when the table has no sides
 *
 * Since: 1.0
 */
BudgetSide
budget_line_item_get_side (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), BUDGET_SIDE_NONE);

  return self->data->side;
}

/**
 * budget_line_item_get_group: (get-property group)
 * @self: a line item
 *
 * Gets the printed labels that stand above the row's own, as 其他资金 does over 小计.
 *
 * Returns: (transfer none) (nullable): the labels, %NULL when there are none
 *
 * Since: 1.0
 */
const char *
budget_line_item_get_group (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return self->data->group;
}

/**
 * budget_line_item_dup_place:
 * @self: a line item
 *
 * Gets where the row is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_line_item_dup_place (BudgetLineItem *self)
{
  g_return_val_if_fail (BUDGET_IS_LINE_ITEM (self), NULL);

  return _budget_place_new_for (&self->data->place, _budget_line_item_get_disclosure_data (self));
}
