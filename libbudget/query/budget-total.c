/* budget-total.c - a row of the answer to a query
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include "model/budget-catalogue-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetTotal:
 *
 * A row of the answer to a query: an amount, and what it is the amount of.
 *
 * What the query kept amounts apart by is the row's own: its code, its column. What it did not is
 * there when all amounts of the row share it, and else is none.
 *
 * ```c
 * g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure, "level=item sort=-amount",
 * &error); g_autoptr (BudgetTotal) largest = budget_totals_get_row (totals, 0); g_autofree char
 * *amount = budget_total_format_amount (largest);
 *
 * g_print ("%s %s\n", budget_total_get_code (largest), amount);
 * // 2013301 176.20
 * ```
 *
 * *Threads*: immutable; any thread may use it. It keeps the answer alive.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetTotal, budget_total, G_TYPE_OBJECT)

enum
{
  PROP_TOTALS = 1,
  PROP_POSITION,
  PROP_TABLE,
  PROP_TABLE_KIND,
  PROP_SIDE,
  PROP_CODE,
  PROP_NAME,
  PROP_LEVEL,
  PROP_ROW,
  PROP_COLUMN,
  PROP_STAGE,
  PROP_FUND,
  PROP_FISCAL_YEAR,
  PROP_MONEY_UNIT,
  PROP_N_LINE_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetTotalData no_data;

static void
budget_total_finalize (GObject *object)
{
  BudgetTotal *self = BUDGET_TOTAL (object);

  g_clear_object (&self->totals);
  G_OBJECT_CLASS (budget_total_parent_class)->finalize (object);
}

static void
budget_total_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetTotal *self = BUDGET_TOTAL (object);

  switch (id)
    {
    case PROP_TOTALS:
      g_value_set_object (value, self->totals);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_TABLE:
      g_value_take_object (value, budget_total_dup_table (self));
      break;
    case PROP_TABLE_KIND:
      g_value_set_enum (value, budget_total_get_table_kind (self));
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->data->side);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->data->code);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->data->name);
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, budget_total_get_level (self));
      break;
    case PROP_ROW:
      g_value_set_enum (value, self->data->row);
      break;
    case PROP_COLUMN:
      g_value_set_enum (value, self->data->column);
      break;
    case PROP_STAGE:
      g_value_set_enum (value, self->data->stage);
      break;
    case PROP_FUND:
      g_value_set_enum (value, self->data->fund);
      break;
    case PROP_FISCAL_YEAR:
      g_value_set_uint (value, self->data->year);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, budget_total_get_money_unit (self));
      break;
    case PROP_N_LINE_ITEMS:
      g_value_set_uint (value, self->data->n_items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_total_install_owner (void)
{
  /**
   * BudgetTotal:totals: (getter get_totals)
   *
   * The answer that the row is of.
   *
   * Since: 1.0
   */
  properties[PROP_TOTALS] = _budget_spec_object ("totals", BUDGET_TYPE_TOTALS);
  /**
   * BudgetTotal:position: (getter get_position)
   *
   * The position of the row in the answer, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetTotal:table: (getter dup_table)
   *
   * The table that the amounts are of.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE] = _budget_spec_object ("table", BUDGET_TYPE_TABLE);
  /**
   * BudgetTotal:table-kind: (getter get_table_kind)
   *
   * The kind of that table.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE_KIND] =
      _budget_spec_enum ("table-kind", BUDGET_TYPE_TABLE_KIND, BUDGET_TABLE_KIND_OTHER);
  /**
   * BudgetTotal:money-unit: (getter get_money_unit)
   *
   * The unit that the table is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetTotal:n-line-items: (getter get_n_line_items)
   *
   * How many line items were added up.
   *
   * Since: 1.0
   */
  properties[PROP_N_LINE_ITEMS] = _budget_spec_uint ("n-line-items");
}

static void
budget_total_install_key (void)
{
  /**
   * BudgetTotal:side: (getter get_side)
   *
   * The side of a two-sided table.
   *
   * Since: 1.0
   */
  properties[PROP_SIDE] = _budget_spec_enum ("side", BUDGET_TYPE_SIDE, BUDGET_SIDE_NONE);
  /**
   * BudgetTotal:code: (getter get_code)
   *
   * The code.
   *
   * Since: 1.0
   */
  properties[PROP_CODE] = _budget_spec_string ("code");
  /**
   * BudgetTotal:name: (getter get_name)
   *
   * The name.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = _budget_spec_string ("name");
  /**
   * BudgetTotal:level: (getter get_level)
   *
   * The level of the code.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL] = _budget_spec_enum ("level", BUDGET_TYPE_LEVEL, BUDGET_LEVEL_NONE);
  /**
   * BudgetTotal:row: (getter get_row)
   *
   * The role of the row of the table.
   *
   * Since: 1.0
   */
  properties[PROP_ROW] = _budget_spec_enum ("row", BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  /**
   * BudgetTotal:column: (getter get_column)
   *
   * The role of the column of the table.
   *
   * Since: 1.0
   */
  properties[PROP_COLUMN] = _budget_spec_enum ("column", BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  /**
   * BudgetTotal:stage: (getter get_stage)
   *
   * The stage of the column.
   *
   * Since: 1.0
   */
  properties[PROP_STAGE] = _budget_spec_enum ("stage", BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE);
  /**
   * BudgetTotal:fund: (getter get_fund)
   *
   * The fund of the column.
   *
   * Since: 1.0
   */
  properties[PROP_FUND] = _budget_spec_enum ("fund", BUDGET_TYPE_FUND, BUDGET_FUND_NONE);
  /**
   * BudgetTotal:fiscal-year: (getter get_fiscal_year)
   *
   * The fiscal year of the column.
   *
   * Since: 1.0
   */
  properties[PROP_FISCAL_YEAR] = _budget_spec_uint ("fiscal-year");
}

static void
budget_total_class_init (BudgetTotalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_total_finalize;
  object_class->get_property = budget_total_get_property;
  budget_total_install_owner ();
  budget_total_install_key ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_total_init (BudgetTotal *self)
{
  self->data = &no_data;
}

BudgetTotal *
_budget_total_new_for (BudgetTotals *owner, guint position)
{
  BudgetTotal *self = budget_total_new ();

  self->totals = g_object_ref (owner);
  self->position = position;
  self->data = &g_array_index (_budget_totals_get_answer (owner)->rows, BudgetTotalData, position);
  return self;
}

/**
 * budget_total_new:
 *
 * Makes a row of no answer: without anything, and 0.
 *
 * Returns: (transfer full): a new row
 *
 * Since: 1.0
 */
BudgetTotal *
budget_total_new (void)
{
  return g_object_new (BUDGET_TYPE_TOTAL, NULL);
}

/**
 * budget_total_get_totals: (get-property totals)
 * @self: a row
 *
 * Gives the answer that the row is of.
 *
 * Returns: (transfer none) (nullable): the answer
 *
 * Since: 1.0
 */
BudgetTotals *
budget_total_get_totals (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  return self->totals;
}

/**
 * budget_total_get_position: (get-property position)
 * @self: a row
 *
 * Gives the position of the row in the answer.
 *
 * Returns: the position, from 0
 *
 * Since: 1.0
 */
guint
budget_total_get_position (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), 0);
  return self->position;
}

/**
 * budget_total_get_side: (get-property side)
 * @self: a row
 *
 * Gives the side of a two-sided table.
 *
 * Returns: the side; none for a table of one side, or amounts of both
 *
 * Since: 1.0
 */
BudgetSide
budget_total_get_side (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_SIDE_NONE);
  return self->data->side;
}

/**
 * budget_total_get_code: (get-property code)
 * @self: a row
 *
 * Gives the code that the amount is of.
 *
 * Returns: (transfer none) (nullable): the whole code, %NULL when there is none, or are several
 *
 * Since: 1.0
 */
const char *
budget_total_get_code (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  return self->data->code;
}

/**
 * budget_total_get_name: (get-property name)
 * @self: a row
 *
 * Gives the name that goes with the code, as the table prints it, or else as the catalogue has it;
 * of rows without a code, their own.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when there is none, or are several
 *
 * Since: 1.0
 */
const char *
budget_total_get_name (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), NULL);
  return self->data->name;
}

/**
 * budget_total_get_level: (get-property level)
 * @self: a row
 *
 * Gives the level of the code.
 *
 * Returns: the level
 *
 * Since: 1.0
 */
BudgetLevel
budget_total_get_level (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_LEVEL_NONE);
  return _budget_level_of_code (self->data->code);
}

/**
 * budget_total_get_row: (get-property row)
 * @self: a row
 *
 * Gives the role of the row of the table, such as the grand total.
 *
 * Returns: the role; none for rows of categories, or several
 *
 * Since: 1.0
 */
BudgetRole
budget_total_get_row (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_ROLE_NONE);
  return self->data->row;
}

/**
 * budget_total_get_column: (get-property column)
 * @self: a row
 *
 * Gives the role of the column of the table, such as basic expenditure.
 *
 * Returns: the role; none when there are several
 *
 * Since: 1.0
 */
BudgetRole
budget_total_get_column (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_ROLE_NONE);
  return self->data->column;
}

/**
 * budget_total_get_stage: (get-property stage)
 * @self: a row
 *
 * Gives the stage of the column.
 *
 * Returns: the stage; none when it is not said, or there are several
 *
 * Since: 1.0
 */
BudgetStage
budget_total_get_stage (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_STAGE_NONE);
  return self->data->stage;
}

/**
 * budget_total_get_fund: (get-property fund)
 * @self: a row
 *
 * Gives the fund of the column.
 *
 * Returns: the fund; none when it is not said, or there are several
 *
 * Since: 1.0
 */
BudgetFund
budget_total_get_fund (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), BUDGET_FUND_NONE);
  return self->data->fund;
}

/**
 * budget_total_get_fiscal_year: (get-property fiscal-year)
 * @self: a row
 *
 * Gives the fiscal year of the column, or else the disclosure's.
 *
 * Returns: the year, 0 when it is not known, or there are several
 *
 * Since: 1.0
 */
guint
budget_total_get_fiscal_year (BudgetTotal *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTAL (self), 0);
  return self->data->year;
}
