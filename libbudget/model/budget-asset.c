/* budget-asset.c - a kind of assets held
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-stated-amount-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetAsset:
 *
 * A kind of state-owned assets that the department holds (国有资产占用情况): 房屋, 车辆, with their
 * number and value.
 *
 * The values are those of the day that [property@Budget.Disclosure:asset-date] names, usually the
 * last of the year before.
 *
 * ```c
 * g_autoptr (GListModel) assets = budget_disclosure_list_assets (disclosure);
 * g_autoptr (BudgetAsset) asset = g_list_model_get_item (assets, 0);
 * g_autofree char *value = budget_asset_format_amount (asset);
 *
 * g_print ("%s: %s\n", budget_asset_get_name (asset), value); // 11.03 ```
 *
 * **Source**: 固定资产占用情况表, form F16.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetAsset
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  const BudgetAssetData *data;
};

G_DEFINE_FINAL_TYPE (BudgetAsset, budget_asset, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_QUANTITY,
  PROP_MONEY_UNIT,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetAssetData no_data = { 0 };

static void
budget_asset_finalize (GObject *object)
{
  BudgetAsset *self = BUDGET_ASSET (object);

  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_asset_parent_class)->finalize (object);
}

static void
budget_asset_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetAsset *self = BUDGET_ASSET (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->data->name);
      break;
    case PROP_QUANTITY:
      g_value_set_string (value, self->data->quantity);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_asset_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_asset_class_init (BudgetAssetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_asset_finalize;
  object_class->get_property = budget_asset_get_property;

  /**
   * BudgetAsset:name: (getter get_name)
   *
   * What the assets are, as 车辆.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetAsset:quantity: (getter get_quantity)
   *
   * How many or how much, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_QUANTITY] = _budget_spec_string ("quantity");
  /**
   * BudgetAsset:money-unit: (getter get_money_unit)
   *
   * The unit that the value is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetAsset:place:
   *
   * Where the assets are printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_asset_init (BudgetAsset *self)
{
  self->data = &no_data;
}

BudgetAsset *
_budget_asset_new_for (BudgetDisclosure *owner, BudgetAssetData *data, guint position)
{
  BudgetAsset *self = budget_asset_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_asset_new:
 *
 * Makes a kind of assets without a name. Useful ones come from
 * [method@Budget.Disclosure.list_assets].
 *
 * Returns: (transfer full): a new kind of assets
 *
 * Since: 1.0
 */
BudgetAsset *
budget_asset_new (void)
{
  return g_object_new (BUDGET_TYPE_ASSET, NULL);
}

/**
 * budget_asset_get_name: (get-property name)
 * @self: a kind of assets
 *
 * Gets what the assets are: 房屋, 车辆, as printed.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
budget_asset_get_name (BudgetAsset *self)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), NULL);

  return self->data->name;
}

/**
 * budget_asset_get_quantity: (get-property quantity)
 * @self: a kind of assets
 *
 * Gets how many or how much of the assets there is, as printed; square metres, vehicles and
 * pieces share the column.
 *
 * Returns: (transfer none) (nullable): the quantity, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_asset_get_quantity (BudgetAsset *self)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), NULL);

  return self->data->quantity;
}

/**
 * budget_asset_get_amount:
 * @self: a kind of assets
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the value of the assets (价值).
 *
 * **Unit**: fen (分), 0.01 yuan, whatever unit is printed.
 *
 * **Shape**: without an amount @fen is left alone; that is not the same as 0.
 *
 * Returns: %TRUE if there is one
 *
 * Since: 1.0
 */
gboolean
budget_asset_get_amount (BudgetAsset *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), FALSE);

  return _budget_stated_amount_get (&self->data->value, fen);
}

/**
 * budget_asset_format_amount:
 * @self: a kind of assets
 *
 * Prints the amount as the document has it: in [property@Budget.Asset:money-unit] and with as many
 * decimals, but with ASCII digits and without separators.
 *
 * Returns: (transfer full) (nullable): the amount as text, %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_asset_format_amount (BudgetAsset *self)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), NULL);

  return _budget_stated_amount_format (&self->data->value, self->data->money_unit);
}

/**
 * budget_asset_get_money_unit: (get-property money-unit)
 * @self: a kind of assets
 *
 * Gets the unit that the value is printed in.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when nothing says it
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_asset_get_money_unit (BudgetAsset *self)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}

/**
 * budget_asset_dup_place:
 * @self: a kind of assets
 *
 * Gets where the assets are printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_asset_dup_place (BudgetAsset *self)
{
  g_return_val_if_fail (BUDGET_IS_ASSET (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
