/* budget-column.c - a column of values of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetColumn:
 *
 * A column of values of a table: 合计, 基本支出, 项目支出.
 *
 * Serial numbers, codes and names are not columns; they are properties of the
 * [class@Budget.LineItem]. A column says what its heading means, whatever words a publisher chose:
 * its role, and where the heading tells them, the stage of the budget cycle, the fund and the year.
 * So 因公出国 over 决算数 is the role `travel-abroad` with the stage `final`.
 *
 * Columns are counted over the whole table. Where a table has several groups of columns side by
 * side, each with codes or names of its own, such a group is a block; a column belongs to one.
 *
 * ```c
 * g_autoptr (BudgetTable) table =
 *   budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_EXPENDITURE);
 * g_autoptr (BudgetColumn) column = budget_table_get_column (table, 1);
 *
 * if (budget_column_get_role (column) == BUDGET_ROLE_BASIC)
 *   g_print ("%s\n", budget_column_get_heading (column)[0]); // 基本支出
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetColumn
{
  GObject parent_instance;
  BudgetTable *table; /* (owned) (nullable): keeps data alive */
  const BudgetColumnData *data;
  guint position;
};

G_DEFINE_FINAL_TYPE (BudgetColumn, budget_column, G_TYPE_OBJECT)

enum
{
  PROP_TABLE = 1,
  PROP_POSITION,
  PROP_HEADING,
  PROP_NUMBER,
  PROP_BLOCK,
  PROP_VALUE_TYPE,
  PROP_ROLE,
  PROP_STAGE,
  PROP_FUND,
  PROP_FISCAL_YEAR,
  PROP_MONEY_UNIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const no_heading[] = { NULL };
static const BudgetColumnData no_data = { .heading = no_heading, .role = BUDGET_ROLE_UNKNOWN };

static void
budget_column_finalize (GObject *object)
{
  BudgetColumn *self = BUDGET_COLUMN (object);

  g_clear_object (&self->table);
  G_OBJECT_CLASS (budget_column_parent_class)->finalize (object);
}

static void
budget_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetColumn *self = BUDGET_COLUMN (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_HEADING:
      g_value_set_boxed (value, self->data->heading);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->data->number);
      break;
    case PROP_BLOCK:
      g_value_set_uint (value, self->data->block);
      break;
    case PROP_VALUE_TYPE:
      g_value_set_enum (value, self->data->value_type);
      break;
    case PROP_ROLE:
      g_value_set_enum (value, self->data->role);
      break;
    case PROP_STAGE:
      g_value_set_enum (value, self->data->stage);
      break;
    case PROP_FUND:
      g_value_set_enum (value, self->data->fund);
      break;
    case PROP_FISCAL_YEAR:
      g_value_set_uint (value, self->data->fiscal_year);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_column_class_init (BudgetColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_column_finalize;
  object_class->get_property = budget_column_get_property;

  /**
   * BudgetColumn:table: (getter get_table)
   *
   * The table that the column belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE] = _budget_spec_object ("table", BUDGET_TYPE_TABLE);
  /**
   * BudgetColumn:position: (getter get_position)
   *
   * The index of the column in the whole table, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_POSITION] = _budget_spec_uint ("position");
  /**
   * BudgetColumn:heading: (getter get_heading)
   *
   * The printed headings above the column, the outermost first.
   *
   * Since: 1.0
   */
  properties[PROP_HEADING] = _budget_spec_strings ("heading");
  /**
   * BudgetColumn:number: (getter get_number)
   *
   * The printed number of the column (栏次).
   *
   * Since: 1.0
   */
  properties[PROP_NUMBER] = _budget_spec_uint ("number");
  /**
   * BudgetColumn:block: (getter get_block)
   *
   * The block that the column belongs to, from 0.
   *
   * Since: 1.0
   */
  properties[PROP_BLOCK] = _budget_spec_uint ("block");
  /**
   * BudgetColumn:value-type: (getter get_value_type)
   *
   * What the values are.
   *
   * Since: 1.0
   */
  properties[PROP_VALUE_TYPE] =
      _budget_spec_enum ("value-type", BUDGET_TYPE_VALUE_TYPE, BUDGET_VALUE_TYPE_TEXT);
  /**
   * BudgetColumn:role: (getter get_role)
   *
   * What the heading means.
   *
   * Since: 1.0
   */
  properties[PROP_ROLE] = _budget_spec_enum ("role", BUDGET_TYPE_ROLE, BUDGET_ROLE_UNKNOWN);
  /**
   * BudgetColumn:stage: (getter get_stage)
   *
   * The stage of the budget cycle that the heading names.
   *
   * Since: 1.0
   */
  properties[PROP_STAGE] = _budget_spec_enum ("stage", BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE);
  /**
   * BudgetColumn:fund: (getter get_fund)
   *
   * The fund that the heading names.
   *
   * Since: 1.0
   */
  properties[PROP_FUND] = _budget_spec_enum ("fund", BUDGET_TYPE_FUND, BUDGET_FUND_NONE);
  /**
   * BudgetColumn:fiscal-year: (getter get_fiscal_year)
   *
   * The fiscal year that the heading names.
   *
   * Since: 1.0
   */
  properties[PROP_FISCAL_YEAR] = _budget_spec_uint ("fiscal-year");
  /**
   * BudgetColumn:money-unit: (getter get_money_unit)
   *
   * The unit that the amounts are printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_column_init (BudgetColumn *self)
{
  self->data = &no_data;
}

BudgetColumn *
_budget_column_new_for (BudgetTable *owner, BudgetColumnData *data, guint position)
{
  BudgetColumn *self = budget_column_new ();

  self->table = g_object_ref (owner);
  self->data = data;
  self->position = position;
  return self;
}

/**
 * budget_column_new:
 *
 * Makes a column that belongs to no table. Useful ones come from [method@Budget.Table.get_column].
 *
 * Returns: (transfer full): a new column
 *
 * Since: 1.0
 */
BudgetColumn *
budget_column_new (void)
{
  return g_object_new (BUDGET_TYPE_COLUMN, NULL);
}

/**
 * budget_column_get_table: (get-property table)
 * @self: a column
 *
 * Gets the table that the column belongs to. The column keeps it alive.
 *
 * Returns: (transfer none) (nullable): the table; %NULL only of an empty column
 *
 * Since: 1.0
 */
BudgetTable *
budget_column_get_table (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), NULL);

  return self->table;
}

/**
 * budget_column_get_position: (get-property position)
 * @self: a column
 *
 * Gets the index of the column, by which [method@Budget.LineItem.get_amount] knows it.
 *
 * Returns: the index, from 0, counted over all blocks
 *
 * Since: 1.0
 */
guint
budget_column_get_position (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), 0);

  return self->position;
}

/**
 * budget_column_get_heading: (get-property heading)
 * @self: a column
 *
 * Gets the printed headings above the column, from the outermost to the innermost, as in 本年收入,
 * 财政拨款收入. White space that is only layout is taken out.
 *
 * Returns: (transfer none) (array zero-terminated=1): the headings; empty when none is printed
 *
 * Since: 1.0
 */
const char *const *
budget_column_get_heading (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), NULL);

  return self->data->heading;
}

/**
 * budget_column_get_number: (get-property number)
 * @self: a column
 *
 * Gets the number that is printed under the heading (栏次). It counts code and name too in most
 * forms, so that the first column of values is often 3.
 *
 * Returns: the number, 0 when none is printed
 *
 * Since: 1.0
 */
guint
budget_column_get_number (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), 0);

  return self->data->number;
}

/**
 * budget_column_get_block: (get-property block)
 * @self: a column
 *
 * Gets the block that the column belongs to. In 收支总表 revenue is block 0 and expenditure
 * block 1.
 *
 * Returns: the block, from 0
 *
 * Since: 1.0
 */
guint
budget_column_get_block (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), 0);

  return self->data->block;
}

/**
 * budget_column_get_value_type: (get-property value-type)
 * @self: a column
 *
 * Gets what the values are: money, numbers, percentages or words.
 *
 * Returns: the type
 *
 * Since: 1.0
 */
BudgetValueType
budget_column_get_value_type (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), BUDGET_VALUE_TYPE_TEXT);

  return self->data->value_type;
}

/**
 * budget_column_get_role: (get-property role)
 * @self: a column
 *
 * Gets what the heading means.
 *
 * Returns: the role; %BUDGET_ROLE_UNKNOWN when no known words name it
 *
 * Since: 1.0
 */
BudgetRole
budget_column_get_role (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), BUDGET_ROLE_UNKNOWN);

  return self->data->role;
}

/**
 * budget_column_get_stage: (get-property stage)
 * @self: a column
 *
 * Gets the stage of the budget cycle that the heading names, as 决算数 does.
 *
 * Returns: the stage, %BUDGET_STAGE_NONE when it names none
 *
 * Since: 1.0
 */
BudgetStage
budget_column_get_stage (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), BUDGET_STAGE_NONE);

  return self->data->stage;
}

/**
 * budget_column_get_fund: (get-property fund)
 * @self: a column
 *
 * Gets the fund that the heading names, as 一般公共预算财政拨款 does.
 *
 * Returns: the fund, %BUDGET_FUND_NONE when it names none
 *
 * Since: 1.0
 */
BudgetFund
budget_column_get_fund (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), BUDGET_FUND_NONE);

  return self->data->fund;
}

/**
 * budget_column_get_fiscal_year: (get-property fiscal-year)
 * @self: a column
 *
 * Gets the fiscal year that the heading names.
 *
 * Returns: the year, 0 when it names none: then it is the disclosure's
 *
 * Since: 1.0
 */
guint
budget_column_get_fiscal_year (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), 0);

  return self->data->fiscal_year;
}

/**
 * budget_column_get_money_unit: (get-property money-unit)
 * @self: a column
 *
 * Gets the unit that the amounts are printed in, of the heading or else of the table. The amounts
 * that the library gives are in fen whatever it is, also those of rows and cells that print another
 * unit.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when the column is not money, or nothing says it
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_column_get_money_unit (BudgetColumn *self)
{
  g_return_val_if_fail (BUDGET_IS_COLUMN (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}
