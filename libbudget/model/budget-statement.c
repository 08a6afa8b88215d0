/* budget-statement.c - an amount stated in prose
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"
#include "model/budget-spec-private.h"
#include "model/budget-statement-private.h"

/**
 * BudgetStatement:
 *
 * An amount that the prose of a document states, with what it is said to be:
 * 2022年预算收入302.27万元.
 *
 * The prose repeats the tables and explains them, most often against the year before: so much
 * more, so much in percent, and why. A statement keeps the amount, the amount of the other year,
 * the change, the growth and the reason apart, as far as they are said, and the clause that says
 * it. An amount without a unit behind it is no amount and makes no statement.
 *
 * ```c
 * g_autoptr (BudgetStatement) statement = budget_passage_get_statement (passage, 0);
 * g_autofree char *amount = budget_statement_format_amount (statement);
 *
 * if (budget_statement_get_what (statement) == BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE)
 *   g_print ("%s\n", amount); // 302.27
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE (BudgetStatement, budget_statement, G_TYPE_OBJECT)

enum
{
  PROP_PASSAGE = 1,
  PROP_WHAT,
  PROP_ABOUT,
  PROP_FISCAL_YEAR,
  PROP_STAGE,
  PROP_MONEY_UNIT,
  PROP_GROWTH,
  PROP_SHARE,
  PROP_COMPLETION,
  PROP_DIRECTION,
  PROP_REASON,
  PROP_TEXT,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetStatementData no_data = { 0 };

static void
budget_statement_finalize (GObject *object)
{
  BudgetStatement *self = BUDGET_STATEMENT (object);

  g_clear_object (&self->passage);
  G_OBJECT_CLASS (budget_statement_parent_class)->finalize (object);
}

static void
budget_statement_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetStatement *self = BUDGET_STATEMENT (object);

  switch (id)
    {
    case PROP_PASSAGE:
      g_value_set_object (value, self->passage);
      break;
    case PROP_WHAT:
      g_value_set_enum (value, self->data->what);
      break;
    case PROP_ABOUT:
      g_value_set_string (value, self->data->about);
      break;
    case PROP_FISCAL_YEAR:
      g_value_set_uint (value, self->data->fiscal_year);
      break;
    case PROP_STAGE:
      g_value_set_enum (value, self->data->stage);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->money_unit);
      break;
    case PROP_GROWTH:
      g_value_set_string (value, self->data->growth);
      break;
    case PROP_SHARE:
      g_value_set_string (value, self->data->share);
      break;
    case PROP_COMPLETION:
      g_value_set_string (value, self->data->completion);
      break;
    case PROP_DIRECTION:
      g_value_set_enum (value, self->data->direction);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->data->reason);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->data->text);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_statement_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_statement_class_init (BudgetStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_statement_finalize;
  object_class->get_property = budget_statement_get_property;

  /**
   * BudgetStatement:passage: (getter get_passage)
   *
   * The passage that the statement stands in.
   *
   * Since: 1.0
   */
  properties[PROP_PASSAGE] = _budget_spec_object ("passage", BUDGET_TYPE_PASSAGE);
  /**
   * BudgetStatement:what: (getter get_what)
   *
   * What the amount is said to be.
   *
   * Since: 1.0
   */
  properties[PROP_WHAT] =
      _budget_spec_enum ("what", BUDGET_TYPE_STATEMENT_KIND, BUDGET_STATEMENT_KIND_UNKNOWN);
  /**
   * BudgetStatement:about: (getter get_about)
   *
   * The project or the category that the amount is of.
   *
   * Since: 1.0
   */
  properties[PROP_ABOUT] = _budget_spec_string ("about");
  /**
   * BudgetStatement:fiscal-year: (getter get_fiscal_year)
   *
   * The fiscal year of the amount.
   *
   * Since: 1.0
   */
  properties[PROP_FISCAL_YEAR] = _budget_spec_uint ("fiscal-year");
  /**
   * BudgetStatement:stage: (getter get_stage)
   *
   * The stage of the budget cycle that the words before the amount name.
   *
   * Since: 1.0
   */
  properties[PROP_STAGE] = _budget_spec_enum ("stage", BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE);
  /**
   * BudgetStatement:money-unit: (getter get_money_unit)
   *
   * The unit that the amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetStatement:growth: (getter get_growth)
   *
   * The growth in percent, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_GROWTH] = _budget_spec_string ("growth");
  /**
   * BudgetStatement:share: (getter get_share)
   *
   * The share of the whole in percent, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_SHARE] = _budget_spec_string ("share");
  /**
   * BudgetStatement:completion: (getter get_completion)
   *
   * How much of what was planned the amount is, in percent, as printed.
   *
   * Since: 1.0
   */
  properties[PROP_COMPLETION] = _budget_spec_string ("completion");
  /**
   * BudgetStatement:direction: (getter get_direction)
   *
   * Which way the amount went since the other year.
   *
   * Since: 1.0
   */
  properties[PROP_DIRECTION] =
      _budget_spec_enum ("direction", BUDGET_TYPE_DIRECTION, BUDGET_DIRECTION_NONE);
  /**
   * BudgetStatement:reason: (getter get_reason)
   *
   * Why the amount changed.
   *
   * Since: 1.0
   */
  properties[PROP_REASON] = _budget_spec_string ("reason");
  /**
   * BudgetStatement:text: (getter get_text)
   *
   * The clause that states the amount.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  /**
   * BudgetStatement:place:
   *
   * Where the statement is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_statement_init (BudgetStatement *self)
{
  self->data = &no_data;
}

BudgetStatement *
_budget_statement_new_for (BudgetPassage *owner, BudgetStatementData *data, guint position)
{
  BudgetStatement *self = budget_statement_new ();

  self->passage = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_statement_new:
 *
 * Makes a statement that says nothing. Useful ones come from
 * [method@Budget.Passage.get_statement].
 *
 * Returns: (transfer full): a new statement
 *
 * Since: 1.0
 */
BudgetStatement *
budget_statement_new (void)
{
  return g_object_new (BUDGET_TYPE_STATEMENT, NULL);
}

/**
 * budget_statement_get_passage: (get-property passage)
 * @self: a statement
 *
 * Gets the passage that the statement stands in. The statement keeps it alive.
 *
 * Returns: (transfer none) (nullable): the passage; %NULL only of an empty statement
 *
 * Since: 1.0
 */
BudgetPassage *
budget_statement_get_passage (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->passage;
}

/**
 * budget_statement_get_what: (get-property what)
 * @self: a statement
 *
 * Gets what the amount is said to be.
 *
 * Returns: the kind, %BUDGET_STATEMENT_KIND_UNKNOWN when no known words name it
 *
 * Since: 1.0
 */
BudgetStatementKind
budget_statement_get_what (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), BUDGET_STATEMENT_KIND_UNKNOWN);

  return self->data->what;
}

/**
 * budget_statement_get_about: (get-property about)
 * @self: a statement
 *
 * Gets which project or category the amount is of, where [property@Budget.Statement:what] leaves
 * that open: the name of a project, the code of a category.
 *
 * Returns: (transfer none) (nullable): the name or code, %NULL when the kind says all
 *
 * Since: 1.0
 */
const char *
budget_statement_get_about (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->about;
}

/**
 * budget_statement_get_fiscal_year: (get-property fiscal-year)
 * @self: a statement
 *
 * Gets the fiscal year of the amount.
 *
 * Returns: the year, 0 when the clause does not say
 *
 * Since: 1.0
 */
guint
budget_statement_get_fiscal_year (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), 0);

  return self->data->fiscal_year;
}

/**
 * budget_statement_get_stage: (get-property stage)
 * @self: a statement
 *
 * Gets the stage of the budget cycle that the words before the amount name: 年初预算 the budget,
 * 全年预算 the revised one, 支出决算 the final accounts. One sentence may state the same thing in
 * several stages, which makes as many statements.
 *
 * Returns: the stage, %BUDGET_STAGE_NONE when they name none
 *
 * Since: 1.0
 */
BudgetStage
budget_statement_get_stage (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), BUDGET_STAGE_NONE);

  return self->data->stage;
}

/**
 * budget_statement_get_money_unit: (get-property money-unit)
 * @self: a statement
 *
 * Gets the unit that stands behind the amount.
 *
 * Returns: the unit, %BUDGET_MONEY_UNIT_NONE when there is no amount
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_statement_get_money_unit (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), BUDGET_MONEY_UNIT_NONE);

  return self->data->money_unit;
}

/**
 * budget_statement_get_direction: (get-property direction)
 * @self: a statement
 *
 * Gets which way the amount went since the other year: 增加, 减少, 持平.
 *
 * Returns: the direction, %BUDGET_DIRECTION_NONE when it is not said
 *
 * Since: 1.0
 */
BudgetDirection
budget_statement_get_direction (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), BUDGET_DIRECTION_NONE);

  return self->data->direction;
}

/**
 * budget_statement_get_reason: (get-property reason)
 * @self: a statement
 *
 * Gets why the amount changed, in the words of the document (主要原因是…).
 *
 * Returns: (transfer none) (nullable): the reason, %NULL when none is given
 *
 * Since: 1.0
 */
const char *
budget_statement_get_reason (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->reason;
}

/**
 * budget_statement_get_text: (get-property text)
 * @self: a statement
 *
 * Gets the clause that states the amount, as printed.
 *
 * Returns: (transfer none) (nullable): the clause, %NULL only of an empty statement
 *
 * Since: 1.0
 */
const char *
budget_statement_get_text (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return self->data->text;
}

/**
 * budget_statement_dup_place:
 * @self: a statement
 *
 * Gets where the statement is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_statement_dup_place (BudgetStatement *self)
{
  g_return_val_if_fail (BUDGET_IS_STATEMENT (self), NULL);

  return _budget_place_new_for (&self->data->place,
                                _budget_passage_get_disclosure_data (self->passage));
}
