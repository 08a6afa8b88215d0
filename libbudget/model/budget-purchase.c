/* budget-purchase.c - a planned purchase of government procurement
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-stated-amount-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetPurchase:
 *
 * A purchase that the department plans to make under the law on government procurement
 * (政府采购预算): what, how many, at what price, for which project.
 *
 * ```c
 * g_autoptr (GListModel) purchases = budget_disclosure_list_purchases (disclosure);
 *
 * for (guint i = 0; i < g_list_model_get_n_items (purchases); i++) { g_autoptr (BudgetPurchase)
 * purchase = g_list_model_get_item (purchases, i);
 *
 * g_print ("%s %s\n", budget_purchase_get_name (purchase), budget_purchase_get_quantity
 * (purchase)); } ```
 *
 * **Source**: 政府采购预算表, form F15.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetPurchase
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  const BudgetPurchaseData *data;
};

G_DEFINE_FINAL_TYPE (BudgetPurchase, budget_purchase, G_TYPE_OBJECT)

enum
{
  PROP_PROJECT = 1,
  PROP_NAME,
  PROP_CATALOGUE_CODE,
  PROP_MEASURE,
  PROP_QUANTITY,
  PROP_PRICE,
  PROP_MONEY_UNIT,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetPurchaseData no_data = { 0 };

static void
budget_purchase_finalize (GObject *object)
{
  BudgetPurchase *self = BUDGET_PURCHASE (object);

  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_purchase_parent_class)->finalize (object);
}

static void
budget_purchase_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetPurchase *self = BUDGET_PURCHASE (object);

  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_string (value, self->data->project);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->data->name);
      break;
    case PROP_CATALOGUE_CODE:
      g_value_set_string (value, self->data->catalogue_code);
      break;
    case PROP_MEASURE:
      g_value_set_string (value, self->data->measure);
      break;
    case PROP_QUANTITY:
      g_value_set_string (value, self->data->quantity);
      break;
    case PROP_PRICE:
      g_value_set_string (value, self->data->price);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_purchase_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_purchase_class_init (BudgetPurchaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_purchase_finalize;
  object_class->get_property = budget_purchase_get_property;

  /**
   * BudgetPurchase:project: (getter get_project)
   *
   * The project that the purchase is for.
   *
   * Since: 1.0
   */
  properties[PROP_PROJECT] = _budget_spec_string ("project");
  /**
   * BudgetPurchase:name: (getter get_name)
   *
   * What is bought.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetPurchase:catalogue-code: (getter get_catalogue_code)
   *
   * The code of the procurement catalogue, as A02010104.
   *
   * Since: 1.0
   */
  properties[PROP_CATALOGUE_CODE] = _budget_spec_string ("catalogue-code");
  /**
   * BudgetPurchase:measure: (getter get_measure)
   *
   * The unit of the quantity, as 台.
   *
   * Since: 1.0
   */
  properties[PROP_MEASURE] = _budget_spec_string ("measure");
  /**
   * BudgetPurchase:quantity: (getter get_quantity)
   *
   * How many are bought, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_QUANTITY] = _budget_spec_string ("quantity");
  /**
   * BudgetPurchase:price: (getter get_price)
   *
   * The price of one, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_PRICE] = _budget_spec_string ("price");
  /**
   * BudgetPurchase:money-unit: (getter get_money_unit)
   *
   * The unit that the amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetPurchase:place:
   *
   * Where the purchase is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_purchase_init (BudgetPurchase *self)
{
  self->data = &no_data;
}

BudgetPurchase *
_budget_purchase_new_for (BudgetDisclosure *owner, BudgetPurchaseData *data, guint position)
{
  BudgetPurchase *self = budget_purchase_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_purchase_new:
 *
 * Makes a purchase without content. Useful ones come from
 * [method@Budget.Disclosure.list_purchases].
 *
 * Returns: (transfer full): a new purchase
 *
 * Since: 1.0
 */
BudgetPurchase *
budget_purchase_new (void)
{
  return g_object_new (BUDGET_TYPE_PURCHASE, NULL);
}

/**
 * budget_purchase_get_project: (get-property project)
 * @self: a purchase
 *
 * Gets the project that the purchase is for (项目名称), as printed.
 *
 * Returns: (transfer none) (nullable): the project, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_project (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->project;
}

/**
 * budget_purchase_get_name: (get-property name)
 * @self: a purchase
 *
 * Gets what is bought (采购物品名称), as printed.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_name (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->name;
}

/**
 * budget_purchase_get_catalogue_code: (get-property catalogue-code)
 * @self: a purchase
 *
 * Gets the code of what is bought in the catalogue of government procurement (政府采购目录序号):
 * A02010104, as printed.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_catalogue_code (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->catalogue_code;
}

/**
 * budget_purchase_get_measure: (get-property measure)
 * @self: a purchase
 *
 * Gets the unit that the quantity counts in (计量单位): 台, as printed.
 *
 * Returns: (transfer none) (nullable): the unit, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_measure (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->measure;
}

/**
 * budget_purchase_get_quantity: (get-property quantity)
 * @self: a purchase
 *
 * Gets how many are bought (数量), as printed.
 *
 * Returns: (transfer none) (nullable): the quantity, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_quantity (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->quantity;
}

/**
 * budget_purchase_get_price: (get-property price)
 * @self: a purchase
 *
 * Gets the price of one (单价), as printed.
 *
 * Returns: (transfer none) (nullable): the price, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_purchase_get_price (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return self->data->price;
}

/**
 * budget_purchase_get_amount:
 * @self: a purchase
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets what the purchase is to cost in all (政府采购金额).
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
budget_purchase_get_amount (BudgetPurchase *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), FALSE);

  return _budget_stated_amount_get (&self->data->amount, fen);
}

/**
 * budget_purchase_format_amount:
 * @self: a purchase
 *
 * Prints the amount as the document has it: in [property@Budget.Purchase:money-unit] and with as
 * many decimals, but with ASCII digits and without separators.
 *
 * Returns: (transfer full) (nullable): the amount as text, %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_purchase_format_amount (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return _budget_stated_amount_format (&self->data->amount, self->data->money_unit);
}

/**
 * budget_purchase_get_money_unit: (get-property money-unit)
 * @self: a purchase
 *
 * Gets the unit that the amount is printed in.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when nothing says it
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_purchase_get_money_unit (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}

/**
 * budget_purchase_dup_place:
 * @self: a purchase
 *
 * Gets where the purchase is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_purchase_dup_place (BudgetPurchase *self)
{
  g_return_val_if_fail (BUDGET_IS_PURCHASE (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
