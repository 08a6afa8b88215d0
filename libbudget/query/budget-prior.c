/* budget-prior.c - what a disclosure says of last year, against last year's
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "model/budget-disclosure-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetPrior:
 *
 * What a disclosure says of last year (较上年增加82.84万元), held against last year's disclosure.
 *
 * Prose compares an amount with the year before: it states the amount of that year, or the change,
 * or the growth, or that both are the same. Each of them says what last year's amount was, and last
 * year's document says what it was.
 *
 * What is found is the amount of the table that has it, or else of the prose. Where several may be
 * meant, as a total with and without what was carried over, it is the one that fits best.
 *
 * **Unit**: fen. **Shape**: the stated amount is exact when it or the change is stated, and the
 * nearest fen when it follows from a percentage. Every print is rounded, so that what was found may
 * lie anywhere in an interval for the statement to be right.
 *
 * ```c
 * for (guint i = 0; i < budget_comparison_get_n_priors (comparison); i++)
 *   {
 *     g_autoptr (BudgetPrior) prior = budget_comparison_get_prior (comparison, i);
 *     g_autofree char *stated = budget_prior_format_stated (prior);
 *     g_autofree char *found = budget_prior_format_found (prior);
 *
 *     if (!budget_prior_is_confirmed (prior))
 *       g_print ("said to be %s, was %s\n", stated, found);
 *   }
 * ```
 *
 * *Threads*: immutable; any thread may use it. It keeps the comparison alive.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetPrior, budget_prior, G_TYPE_OBJECT)

enum
{
  PROP_COMPARISON = 1,
  PROP_POSITION,
  PROP_STATEMENT,
  PROP_WHAT,
  PROP_ABOUT,
  PROP_BASIS,
  PROP_CONFIRMED,
  PROP_OLD_STATEMENT,
  PROP_OLD_LINE_ITEM,
  PROP_OLD_COLUMN,
  PROP_OLD_PLACE,
  PROP_NEW_PLACE,
  PROP_MONEY_UNIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetPriorData no_data = { .old_statement = -1,
                                         .old_table = -1,
                                         .old_item = -1,
                                         .old_column = -1 };

BudgetPrior *
_budget_prior_new_for (BudgetComparison *owner, guint position)
{
  BudgetPrior *self = budget_prior_new ();

  self->comparison = g_object_ref (owner);
  self->data = _budget_comparison_get_prior_data (owner, position);
  self->position = position;
  return self;
}

static void
budget_prior_finalize (GObject *object)
{
  BudgetPrior *self = BUDGET_PRIOR (object);

  g_clear_object (&self->comparison);
  G_OBJECT_CLASS (budget_prior_parent_class)->finalize (object);
}

static void
budget_prior_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetPrior *self = BUDGET_PRIOR (object);

  switch (id)
    {
    case PROP_COMPARISON:
      g_value_set_object (value, budget_prior_get_comparison (self));
      break;
    case PROP_POSITION:
      g_value_set_uint (value, budget_prior_get_position (self));
      break;
    case PROP_STATEMENT:
      g_value_take_object (value, budget_prior_dup_statement (self));
      break;
    case PROP_WHAT:
      g_value_set_enum (value, budget_prior_get_what (self));
      break;
    case PROP_ABOUT:
      g_value_set_string (value, budget_prior_get_about (self));
      break;
    case PROP_BASIS:
      g_value_set_enum (value, budget_prior_get_basis (self));
      break;
    case PROP_CONFIRMED:
      g_value_set_boolean (value, budget_prior_is_confirmed (self));
      break;
    case PROP_OLD_STATEMENT:
      g_value_take_object (value, budget_prior_dup_old_statement (self));
      break;
    case PROP_OLD_LINE_ITEM:
      g_value_take_object (value, budget_prior_dup_old_line_item (self));
      break;
    case PROP_OLD_COLUMN:
      g_value_set_int (value, budget_prior_get_old_column (self));
      break;
    case PROP_OLD_PLACE:
      g_value_take_object (value, budget_prior_dup_old_place (self));
      break;
    case PROP_NEW_PLACE:
      g_value_take_object (value, budget_prior_dup_new_place (self));
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, budget_prior_get_money_unit (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_prior_install_all (void)
{
  /**
   * BudgetPrior:comparison: (getter get_comparison)
   *
   * The comparison that it is of.
   *
   * Since: 1.0
   */
  properties[PROP_COMPARISON] = _budget_spec_object ("comparison", BUDGET_TYPE_COMPARISON);
  /**
   * BudgetPrior:position: (getter get_position)
   *
   * The position in the comparison, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetPrior:statement: (getter dup_statement)
   *
   * The statement of the newer disclosure.
   *
   * Since: 1.0
   */
  properties[PROP_STATEMENT] = _budget_spec_object ("statement", BUDGET_TYPE_STATEMENT);
  /**
   * BudgetPrior:what: (getter get_what)
   *
   * What the amount is said to be.
   *
   * Since: 1.0
   */
  properties[PROP_WHAT] =
      _budget_spec_enum ("what", BUDGET_TYPE_STATEMENT_KIND, BUDGET_STATEMENT_KIND_UNKNOWN);
  /**
   * BudgetPrior:about: (getter get_about)
   *
   * The name or code that it is about.
   *
   * Since: 1.0
   */
  properties[PROP_ABOUT] = _budget_spec_string ("about");
  /**
   * BudgetPrior:basis: (getter get_basis)
   *
   * What last year's amount follows from.
   *
   * Since: 1.0
   */
  properties[PROP_BASIS] =
      _budget_spec_enum ("basis", BUDGET_TYPE_PRIOR_BASIS, BUDGET_PRIOR_BASIS_NONE);
  /**
   * BudgetPrior:confirmed: (getter is_confirmed)
   *
   * Whether last year's document says the same.
   *
   * Since: 1.0
   */
  properties[PROP_CONFIRMED] = g_param_spec_boolean ("confirmed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetPrior:money-unit: (getter get_money_unit)
   *
   * The unit that the amount is stated in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
}

static void
budget_prior_install_places (void)
{
  /**
   * BudgetPrior:old-statement: (getter dup_old_statement)
   *
   * The statement of the older disclosure that has the amount.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_STATEMENT] = _budget_spec_object ("old-statement", BUDGET_TYPE_STATEMENT);
  /**
   * BudgetPrior:old-line-item: (getter dup_old_line_item)
   *
   * The row of the older disclosure that has the amount.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_LINE_ITEM] = _budget_spec_object ("old-line-item", BUDGET_TYPE_LINE_ITEM);
  /**
   * BudgetPrior:old-column: (getter get_old_column)
   *
   * The index of the column in the older table, -1 for none.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_COLUMN] = g_param_spec_int ("old-column", NULL, NULL, -1, G_MAXINT, -1,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetPrior:old-place: (getter dup_old_place)
   *
   * Where the older disclosure has the amount.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_PLACE] = _budget_spec_object ("old-place", BUDGET_TYPE_PLACE);
  /**
   * BudgetPrior:new-place: (getter dup_new_place)
   *
   * Where the newer disclosure states it.
   *
   * Since: 1.0
   */
  properties[PROP_NEW_PLACE] = _budget_spec_object ("new-place", BUDGET_TYPE_PLACE);
}

static void
budget_prior_class_init (BudgetPriorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_prior_finalize;
  object_class->get_property = budget_prior_get_property;
  budget_prior_install_all ();
  budget_prior_install_places ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_prior_init (BudgetPrior *self)
{
  self->data = &no_data;
}

/**
 * budget_prior_new:
 *
 * Makes one of no comparison, which says nothing and is confirmed.
 *
 * Returns: (transfer full): a new one
 *
 * Since: 1.0
 */
BudgetPrior *
budget_prior_new (void)
{
  return g_object_new (BUDGET_TYPE_PRIOR, NULL);
}

/**
 * budget_prior_get_comparison: (get-property comparison)
 * @self: what a statement says of last year
 *
 * Gives the comparison that it is of.
 *
 * Returns: (transfer none) (nullable): the comparison
 *
 * Since: 1.0
 */
BudgetComparison *
budget_prior_get_comparison (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  return self->comparison;
}

/**
 * budget_prior_get_position: (get-property position)
 * @self: what a statement says of last year
 *
 * Gives the position in the comparison.
 *
 * Returns: the position, from 0
 *
 * Since: 1.0
 */
guint
budget_prior_get_position (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), 0);

  return self->position;
}

/**
 * budget_prior_dup_statement: (get-property statement)
 * @self: what a statement says of last year
 *
 * Gives the statement of the newer disclosure.
 *
 * Returns: (transfer full) (nullable): the statement
 *
 * Since: 1.0
 */
BudgetStatement *
budget_prior_dup_statement (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  if (self->comparison == NULL)
    return NULL;
  return _budget_disclosure_get_statement (budget_comparison_get_newer (self->comparison),
                                           self->data->statement);
}

/**
 * budget_prior_get_what: (get-property what)
 * @self: what a statement says of last year
 *
 * Says what the amount is said to be.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetStatementKind
budget_prior_get_what (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), BUDGET_STATEMENT_KIND_UNKNOWN);

  return self->data->data != NULL ? self->data->data->what : BUDGET_STATEMENT_KIND_UNKNOWN;
}

/**
 * budget_prior_get_about: (get-property about)
 * @self: what a statement says of last year
 *
 * Gives the name or code that the amount is about.
 *
 * Returns: (transfer none) (nullable): the name or code
 *
 * Since: 1.0
 */
const char *
budget_prior_get_about (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  return self->data->data != NULL ? self->data->data->about : NULL;
}

/**
 * budget_prior_get_basis: (get-property basis)
 * @self: what a statement says of last year
 *
 * Says what last year's amount follows from.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
BudgetPriorBasis
budget_prior_get_basis (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), BUDGET_PRIOR_BASIS_NONE);

  return self->data->basis;
}

/**
 * budget_prior_is_confirmed: (get-property confirmed)
 * @self: what a statement says of last year
 *
 * Tells whether last year's document says the same, as far as both are rounded.
 *
 * Returns: %TRUE if what was found lies in the interval
 *
 * Since: 1.0
 */
gboolean
budget_prior_is_confirmed (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), FALSE);

  return self->data->lowest <= self->data->found.fen &&
         self->data->found.fen <= self->data->highest;
}

/**
 * budget_prior_dup_old_statement: (get-property old-statement)
 * @self: what a statement says of last year
 *
 * Gives the statement of the older disclosure that has the amount.
 *
 * Returns: (transfer full) (nullable): the statement, %NULL when a table has the amount
 *
 * Since: 1.0
 */
BudgetStatement *
budget_prior_dup_old_statement (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  if (self->data->old_statement < 0)
    return NULL;
  return _budget_disclosure_get_statement (budget_comparison_get_older (self->comparison),
                                           (guint) self->data->old_statement);
}

/**
 * budget_prior_dup_old_line_item: (get-property old-line-item)
 * @self: what a statement says of last year
 *
 * Gives the row of the older disclosure that has the amount.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when prose has the amount
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_prior_dup_old_line_item (BudgetPrior *self)
{
  g_autoptr (BudgetTable) table = NULL;

  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  if (self->data->old_table < 0)
    return NULL;
  table = budget_disclosure_get_table (budget_comparison_get_older (self->comparison),
                                       (guint) self->data->old_table);
  return budget_table_get_line_item (table, (guint) self->data->old_item);
}

/**
 * budget_prior_get_old_column: (get-property old-column)
 * @self: what a statement says of last year
 *
 * Gives the index of the column in the older table.
 *
 * Returns: the index, -1 when prose has the amount
 *
 * Since: 1.0
 */
int
budget_prior_get_old_column (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), -1);

  return self->data->old_column;
}

/**
 * budget_prior_dup_old_place: (get-property old-place)
 * @self: what a statement says of last year
 *
 * Gives where the older disclosure has the amount.
 *
 * Returns: (transfer full) (nullable): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_prior_dup_old_place (BudgetPrior *self)
{
  g_autoptr (BudgetLineItem) item = NULL;
  g_autoptr (BudgetStatement) statement = NULL;
  BudgetPlace *place = NULL;

  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  item = budget_prior_dup_old_line_item (self);
  if (item == NULL)
    {
      statement = budget_prior_dup_old_statement (self);
      return statement != NULL ? budget_statement_dup_place (statement) : NULL;
    }
  place = budget_line_item_dup_cell_place (item, (guint) self->data->old_column);
  return place != NULL ? place : budget_line_item_dup_place (item);
}

/**
 * budget_prior_dup_new_place: (get-property new-place)
 * @self: what a statement says of last year
 *
 * Gives where the newer disclosure states it.
 *
 * Returns: (transfer full) (nullable): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_prior_dup_new_place (BudgetPrior *self)
{
  g_autoptr (BudgetStatement) statement = NULL;

  g_return_val_if_fail (BUDGET_IS_PRIOR (self), NULL);

  statement = budget_prior_dup_statement (self);
  return statement != NULL ? budget_statement_dup_place (statement) : NULL;
}

/**
 * budget_prior_get_money_unit: (get-property money-unit)
 * @self: what a statement says of last year
 *
 * Gives the unit that the amount is stated in.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_prior_get_money_unit (BudgetPrior *self)
{
  g_return_val_if_fail (BUDGET_IS_PRIOR (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->data != NULL ? self->data->data->money_unit : BUDGET_MONEY_UNIT_NONE;
}
