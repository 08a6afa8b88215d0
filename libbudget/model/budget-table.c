/* budget-table.c - a table of a disclosure
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
 * BudgetTable:
 *
 * One table of a disclosure: 部门预算支出总表.
 *
 * A table is one of the forms that a disclosure is made of, whatever it is called in one province
 * or another: [property@Budget.Table:kind] says which. It is a list ([iface@Gio.ListModel]) of its
 * rows, which are [class@Budget.LineItem], and it has [class@Budget.Column]s of values.
 *
 * Rows are counted block by block, top to bottom; columns are counted over all blocks. A table that
 * is shown as an empty form has columns and no rows.
 *
 * ```c
 * g_autoptr (BudgetTable) table =
 *   budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_EXPENDITURE);
 * g_autoptr (BudgetLineItem) item = budget_table_find_line_item (table, "201");
 * gint64 fen;
 *
 * if (budget_line_item_find_amount (item, BUDGET_ROLE_TOTAL, &fen, NULL))
 *   g_print ("%" G_GINT64_FORMAT "\n", fen); // 240050000, printed as 240.05 万元
 * ```
 *
 * Line items and columns are made when they are asked for. While anybody holds one, asking again
 * gives the same object. For sums over many rows, [method@Budget.Table.get_amounts] gives a whole
 * column without any objects.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */

enum
{
  PROP_DISCLOSURE = 1,
  PROP_POSITION,
  PROP_KIND,
  PROP_TITLE,
  PROP_MONEY_UNIT,
  PROP_SYSTEM,
  PROP_STATUS,
  PROP_NOTES,
  PROP_PLACE,
  PROP_COLUMNS,
  PROP_N_COLUMNS,
  PROP_N_LINE_ITEMS,
  PROP_ROOTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const no_notes[] = { NULL };
static const BudgetTableData no_data = { .notes = no_notes };

static GType
budget_table_model_get_item_type (GListModel *model)
{
  return BUDGET_TYPE_LINE_ITEM;
}

static guint
budget_table_model_get_n_items (GListModel *model)
{
  return BUDGET_TABLE (model)->data->n_items;
}

static gpointer
budget_table_model_get_item (GListModel *model, guint position)
{
  return budget_table_get_line_item (BUDGET_TABLE (model), position);
}

static void
budget_table_model_init (GListModelInterface *iface)
{
  iface->get_item_type = budget_table_model_get_item_type;
  iface->get_n_items = budget_table_model_get_n_items;
  iface->get_item = budget_table_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BudgetTable,
                               budget_table,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, budget_table_model_init))

static void
budget_table_finalize (GObject *object)
{
  BudgetTable *self = BUDGET_TABLE (object);

  _budget_handles_clear (&self->columns);
  _budget_handles_clear (&self->line_items);
  _budget_children_index_clear (&self->children);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  for (guint i = 0; self->masks != NULL && i < self->data->n_columns; i++)
    g_free (self->masks[i]);
  g_clear_pointer (&self->masks, g_free);
  g_mutex_clear (&self->mutex);
  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_table_parent_class)->finalize (object);
}

static void
budget_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetTable *self = BUDGET_TABLE (object);

  switch (id)
    {
    case PROP_DISCLOSURE:
      g_value_set_object (value, self->disclosure);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->data->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->data->title);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_SYSTEM:
      g_value_set_enum (value, self->data->system);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->data->status);
      break;
    case PROP_NOTES:
      g_value_set_boxed (value, self->data->notes);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_table_dup_place (self));
      break;
    case PROP_COLUMNS:
      g_value_take_object (value, budget_table_list_columns (self));
      break;
    case PROP_N_COLUMNS:
      g_value_set_uint (value, self->data->n_columns);
      break;
    case PROP_N_LINE_ITEMS:
      g_value_set_uint (value, self->data->n_items);
      break;
    case PROP_ROOTS:
      g_value_take_object (value, budget_table_list_roots (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_table_class_init (BudgetTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_table_finalize;
  object_class->get_property = budget_table_get_property;

  /**
   * BudgetTable:disclosure: (getter get_disclosure)
   *
   * The disclosure that the table belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_DISCLOSURE] = _budget_spec_object ("disclosure", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetTable:position: (getter get_position)
   *
   * The index of the table in the disclosure, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetTable:kind: (getter get_kind)
   *
   * Which form the table is.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] =
      _budget_spec_enum ("kind", BUDGET_TYPE_TABLE_KIND, BUDGET_TABLE_KIND_OTHER);
  /**
   * BudgetTable:title: (getter get_title)
   *
   * The printed title, without layout.
   *
   * Since: 1.0
   */
  properties[PROP_TITLE] = _budget_spec_string ("title");
  /**
   * BudgetTable:money-unit: (getter get_money_unit)
   *
   * The unit that the amounts are printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetTable:system: (getter get_system)
   *
   * The classification that the codes are of.
   *
   * Since: 1.0
   */
  properties[PROP_SYSTEM] = _budget_spec_enum ("system", BUDGET_TYPE_SYSTEM, BUDGET_SYSTEM_NONE);
  /**
   * BudgetTable:status: (getter get_status)
   *
   * Whether the table says anything.
   *
   * Since: 1.0
   */
  properties[PROP_STATUS] =
      _budget_spec_enum ("status", BUDGET_TYPE_TABLE_STATUS, BUDGET_TABLE_STATUS_FILLED);
  /**
   * BudgetTable:notes: (getter get_notes)
   *
   * The notes that are printed under the table.
   *
   * Since: 1.0
   */
  properties[PROP_NOTES] = _budget_spec_strings ("notes");
  /**
   * BudgetTable:place:
   *
   * Where the table is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);
  /**
   * BudgetTable:columns:
   *
   * The columns, of type [class@Budget.Column].
   *
   * Since: 1.0
   */
  properties[PROP_COLUMNS] = _budget_spec_object ("columns", G_TYPE_LIST_MODEL);
  /**
   * BudgetTable:n-columns: (getter get_n_columns)
   *
   * How many columns there are, of all blocks together.
   *
   * Since: 1.0
   */
  properties[PROP_N_COLUMNS] = _budget_spec_uint ("n-columns");
  /**
   * BudgetTable:n-line-items: (getter get_n_line_items)
   *
   * How many rows there are, of all blocks together.
   *
   * Since: 1.0
   */
  properties[PROP_N_LINE_ITEMS] = _budget_spec_uint ("n-line-items");
  /**
   * BudgetTable:roots:
   *
   * The rows without a parent, of type [class@Budget.LineItem].
   *
   * Since: 1.0
   */
  properties[PROP_ROOTS] = _budget_spec_object ("roots", G_TYPE_LIST_MODEL);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_table_init (BudgetTable *self)
{
  /* nobody changes data that is built, so the empty one may be constant */
  self->data = (BudgetTableData *) &no_data;
  _budget_handles_init (&self->columns, 0);
  _budget_handles_init (&self->line_items, 0);
  g_mutex_init (&self->mutex);
}

BudgetTable *
_budget_table_new_for (BudgetDisclosure *owner, BudgetTableData *data, guint position)
{
  BudgetTable *self = budget_table_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  self->position = position;
  self->columns.n = data->n_columns;
  self->line_items.n = data->n_items;
  return self;
}

BudgetTableData *
_budget_table_get_data (BudgetTable *self)
{
  return self->data;
}

BudgetDisclosureData *
_budget_table_get_disclosure_data (BudgetTable *self)
{
  return self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL;
}

/**
 * budget_table_new:
 *
 * Makes a table without columns and rows. Useful ones come from
 * [method@Budget.Disclosure.get_table].
 *
 * Returns: (transfer full): a new table
 *
 * Since: 1.0
 */
BudgetTable *
budget_table_new (void)
{
  return g_object_new (BUDGET_TYPE_TABLE, NULL);
}

/**
 * budget_table_get_disclosure: (get-property disclosure)
 * @self: a table
 *
 * Gets the disclosure that the table belongs to. The table keeps it alive.
 *
 * Returns: (transfer none) (nullable): the disclosure; %NULL only of an empty table
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_table_get_disclosure (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return self->disclosure;
}

/**
 * budget_table_get_position: (get-property position)
 * @self: a table
 *
 * Gets the index of the table among those of the disclosure, in the order of the document.
 *
 * Returns: the index, from 0
 *
 * Since: 1.0
 */
guint
budget_table_get_position (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), 0);

  return self->position;
}

/**
 * budget_table_get_kind: (get-property kind)
 * @self: a table
 *
 * Gets which form the table is.
 *
 * Returns: the kind, %BUDGET_TABLE_KIND_OTHER when no known title names it
 *
 * Since: 1.0
 */
BudgetTableKind
budget_table_get_kind (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), BUDGET_TABLE_KIND_OTHER);

  return self->data->kind;
}

/**
 * budget_table_get_title: (get-property title)
 * @self: a table
 *
 * Gets the printed title. White space that is only layout is taken out.
 *
 * Returns: (transfer none) (nullable): the title, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_table_get_title (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return self->data->title;
}

/**
 * budget_table_get_money_unit: (get-property money-unit)
 * @self: a table
 *
 * Gets the unit that the table prints its amounts in (单位：万元). A column can have another, see
 * [method@Budget.Column.get_money_unit].
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when it does not say
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_table_get_money_unit (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}

/**
 * budget_table_get_system: (get-property system)
 * @self: a table
 *
 * Gets the classification that the codes of the rows are of.
 *
 * Returns: the system, %BUDGET_SYSTEM_NONE when the rows have no codes
 *
 * Since: 1.0
 */
BudgetSystem
budget_table_get_system (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), BUDGET_SYSTEM_NONE);

  return self->data->system;
}

/**
 * budget_table_get_status: (get-property status)
 * @self: a table
 *
 * Gets whether the table is filled, or shown empty, or withheld.
 *
 * Returns: the status
 *
 * Since: 1.0
 */
BudgetTableStatus
budget_table_get_status (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), BUDGET_TABLE_STATUS_FILLED);

  return self->data->status;
}

/**
 * budget_table_get_notes: (get-property notes)
 * @self: a table
 *
 * Gets the notes that are printed with the table, as in 注：本部门无相关支出，空表列示。
 *
 * Returns: (transfer none) (array zero-terminated=1): the notes; empty when there are none
 *
 * Since: 1.0
 */
const char *const *
budget_table_get_notes (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return self->data->notes;
}

/**
 * budget_table_dup_place:
 * @self: a table
 *
 * Gets where the table is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_table_dup_place (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return _budget_place_new_for (&self->data->place, _budget_table_get_disclosure_data (self));
}

/**
 * budget_table_list_columns:
 * @self: a table
 *
 * Lists the columns of values, block by block, left to right.
 *
 * Returns: (transfer full): a list of [class@Budget.Column]
 *
 * Since: 1.0
 */
GListModel *
budget_table_list_columns (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_COLUMN, self->data->n_columns,
                                  (BudgetHandleGet) budget_table_get_column);
}

/**
 * budget_table_get_n_columns: (get-property n-columns)
 * @self: a table
 *
 * Gets how many columns of values there are, of all blocks together.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_table_get_n_columns (BudgetTable *self)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), 0);

  return self->data->n_columns;
}

static gpointer
budget_table_make_column (gpointer owner, guint position)
{
  BudgetTable *self = owner;

  return _budget_column_new_for (self, &self->data->columns[position], position);
}

/**
 * budget_table_get_column:
 * @self: a table
 * @position: an index, from 0
 *
 * Gets a column.
 *
 * Returns: (transfer full) (nullable): the column, %NULL past the end
 *
 * Since: 1.0
 */
BudgetColumn *
budget_table_get_column (BudgetTable *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), NULL);

  return _budget_handles_get (&self->columns, position, budget_table_make_column, self);
}

/**
 * budget_table_find_column:
 * @self: a table
 * @role: the role of a column
 * @column: (out) (optional): the index of the column, from 0
 * @error: return location for an error
 *
 * Finds the column of a role, in all blocks.
 *
 * Fails with [error@Budget.Error.NOT_FOUND] when there is none, and with
 * [error@Budget.Error.AMBIGUOUS] when there are several. The message names the roles that there
 * are.
 *
 * Returns: %TRUE when there is exactly one
 *
 * Since: 1.0
 */
gboolean
budget_table_find_column (BudgetTable *self, BudgetRole role, guint *column, GError **error)
{
  g_return_val_if_fail (BUDGET_IS_TABLE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return _budget_table_data_find_column (self->data, _budget_table_get_disclosure_data (self),
                                         &self->data->place, BUDGET_ANY_BLOCK, role, column, error);
}
