/* budget-spending-unit.c - an organisation of the department
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetSpendingUnit:
 *
 * An organisation of the department (机构设置): the bureau itself, and the bodies that belong to
 * it.
 *
 * A department's budget is the sum of the budgets of its spending units (预算单位). The table of
 * them says what kind of body each is, its rank, and who pays for it.
 *
 * ```c
 * g_autoptr (GListModel) units = budget_disclosure_list_spending_units (disclosure);
 * g_autoptr (BudgetSpendingUnit) unit = g_list_model_get_item (units, 0);
 *
 * g_print ("%s, %s\n", budget_spending_unit_get_name (unit), budget_spending_unit_get_nature
 * (unit)); // 行政 ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetSpendingUnit
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  const BudgetSpendingUnitData *data;
};

G_DEFINE_FINAL_TYPE (BudgetSpendingUnit, budget_spending_unit, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_NATURE,
  PROP_RANK,
  PROP_FUNDING,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetSpendingUnitData no_data = { 0 };

static void
budget_spending_unit_finalize (GObject *object)
{
  BudgetSpendingUnit *self = BUDGET_SPENDING_UNIT (object);

  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_spending_unit_parent_class)->finalize (object);
}

static void
budget_spending_unit_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetSpendingUnit *self = BUDGET_SPENDING_UNIT (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->data->name);
      break;
    case PROP_NATURE:
      g_value_set_string (value, self->data->nature);
      break;
    case PROP_RANK:
      g_value_set_string (value, self->data->rank);
      break;
    case PROP_FUNDING:
      g_value_set_string (value, self->data->funding);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_spending_unit_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_spending_unit_class_init (BudgetSpendingUnitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_spending_unit_finalize;
  object_class->get_property = budget_spending_unit_get_property;

  /**
   * BudgetSpendingUnit:name: (getter get_name)
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetSpendingUnit:nature: (getter get_nature)
   *
   * The kind of body (单位性质), as 行政.
   *
   * Since: 1.0
   */
  properties[PROP_NATURE] = _budget_spec_string ("nature");
  /**
   * BudgetSpendingUnit:rank: (getter get_rank)
   *
   * The administrative rank (单位规格), as 正科级.
   *
   * Since: 1.0
   */
  properties[PROP_RANK] = _budget_spec_string ("rank");
  /**
   * BudgetSpendingUnit:funding: (getter get_funding)
   *
   * Who pays for the unit (经费保障形式), as 财政拨款.
   *
   * Since: 1.0
   */
  properties[PROP_FUNDING] = _budget_spec_string ("funding");
  /**
   * BudgetSpendingUnit:place:
   *
   * Where the unit is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_spending_unit_init (BudgetSpendingUnit *self)
{
  self->data = &no_data;
}

BudgetSpendingUnit *
_budget_spending_unit_new_for (BudgetDisclosure *owner,
                               BudgetSpendingUnitData *data,
                               guint position)
{
  BudgetSpendingUnit *self = budget_spending_unit_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_spending_unit_new:
 *
 * Makes a spending unit without a name. Useful ones come from
 * [method@Budget.Disclosure.list_spending_units].
 *
 * Returns: (transfer full): a new spending unit
 *
 * Since: 1.0
 */
BudgetSpendingUnit *
budget_spending_unit_new (void)
{
  return g_object_new (BUDGET_TYPE_SPENDING_UNIT, NULL);
}

/**
 * budget_spending_unit_get_name: (get-property name)
 * @self: a spending unit
 *
 * Gets the name of the unit, as printed.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
budget_spending_unit_get_name (BudgetSpendingUnit *self)
{
  g_return_val_if_fail (BUDGET_IS_SPENDING_UNIT (self), NULL);

  return self->data->name;
}

/**
 * budget_spending_unit_get_nature: (get-property nature)
 * @self: a spending unit
 *
 * Gets what kind of body the unit is (单位性质): 行政, 参公事业, 财政补助事业, as printed.
 *
 * Returns: (transfer none) (nullable): the kind, %NULL when the document does not say
 *
 * Since: 1.0
 */
const char *
budget_spending_unit_get_nature (BudgetSpendingUnit *self)
{
  g_return_val_if_fail (BUDGET_IS_SPENDING_UNIT (self), NULL);

  return self->data->nature;
}

/**
 * budget_spending_unit_get_rank: (get-property rank)
 * @self: a spending unit
 *
 * Gets the administrative rank of the unit (单位规格): 正科级, as printed.
 *
 * Returns: (transfer none) (nullable): the rank, %NULL when the document does not say
 *
 * Since: 1.0
 */
const char *
budget_spending_unit_get_rank (BudgetSpendingUnit *self)
{
  g_return_val_if_fail (BUDGET_IS_SPENDING_UNIT (self), NULL);

  return self->data->rank;
}

/**
 * budget_spending_unit_get_funding: (get-property funding)
 * @self: a spending unit
 *
 * Gets who pays for the unit (经费保障形式): 财政拨款, 财政性资金定额或定项补助, as printed.
 *
 * Returns: (transfer none) (nullable): the form of funding, %NULL when the document does not say
 *
 * Since: 1.0
 */
const char *
budget_spending_unit_get_funding (BudgetSpendingUnit *self)
{
  g_return_val_if_fail (BUDGET_IS_SPENDING_UNIT (self), NULL);

  return self->data->funding;
}

/**
 * budget_spending_unit_dup_place:
 * @self: a spending unit
 *
 * Gets where the unit is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_spending_unit_dup_place (BudgetSpendingUnit *self)
{
  g_return_val_if_fail (BUDGET_IS_SPENDING_UNIT (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
