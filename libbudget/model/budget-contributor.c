/* budget-contributor.c - a printed amount that a rule compares
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-outcome-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetContributor:
 *
 * An amount that a rule compares: a cell of a table, or an amount that the prose states.
 *
 * Where a total is said to be wrong, its contributors are the total on the left and what it should
 * be the sum of on the right, each with its place, so that a reader can go and look.
 *
 * ```c
 * g_autoptr (GListModel) contributors = budget_outcome_list_contributors (outcome);
 *
 * for (guint i = 0; i < g_list_model_get_n_items (contributors); i++)
 *   {
 *     g_autoptr (BudgetContributor) contributor = g_list_model_get_item (contributors, i);
 *
 *     g_print ("%s\n", budget_contributor_get_label (contributor));
 *   }
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetContributor
{
  GObject parent_instance;
  GObject *owner;               /* (owned) (nullable): keeps the disclosure and data alive */
  BudgetDisclosure *disclosure; /* (nullable) */
  const BudgetContributorData *data;
  char *label; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (BudgetContributor, budget_contributor, G_TYPE_OBJECT)

enum
{
  PROP_LABEL = 1,
  PROP_IS_TOTAL,
  PROP_SIGN,
  PROP_MONEY_UNIT,
  PROP_PLACE,
  PROP_LINE_ITEM,
  PROP_COLUMN,
  PROP_STATEMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetContributorData no_data = { .is_blank = TRUE, .sign = 1 };

static void
budget_contributor_finalize (GObject *object)
{
  BudgetContributor *self = BUDGET_CONTRIBUTOR (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (budget_contributor_parent_class)->finalize (object);
}

static void
budget_contributor_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetContributor *self = BUDGET_CONTRIBUTOR (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_IS_TOTAL:
      g_value_set_boolean (value, self->data->is_left);
      break;
    case PROP_SIGN:
      g_value_set_int (value, self->data->sign);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_contributor_dup_place (self));
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->data->unit);
      break;
    case PROP_LINE_ITEM:
      g_value_take_object (value, budget_contributor_dup_line_item (self));
      break;
    case PROP_COLUMN:
      g_value_take_object (value, budget_contributor_dup_column (self));
      break;
    case PROP_STATEMENT:
      g_value_take_object (value, budget_contributor_dup_statement (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_contributor_class_init (BudgetContributorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = budget_contributor_finalize;
  object_class->get_property = budget_contributor_get_property;

  /**
   * BudgetContributor:label: (getter get_label)
   *
   * Which amount it is: table, row and column, or the words of the prose.
   *
   * Since: 1.0
   */
  properties[PROP_LABEL] = _budget_spec_string ("label");
  /**
   * BudgetContributor:is-total: (getter get_is_total)
   *
   * Whether it stands on the left side of the identity, where the printed total is.
   *
   * Since: 1.0
   */
  properties[PROP_IS_TOTAL] = g_param_spec_boolean ("is-total", NULL, NULL, FALSE, flags);
  /**
   * BudgetContributor:sign: (getter get_sign)
   *
   * 1 when it is added to its side, -1 when it is taken away.
   *
   * Since: 1.0
   */
  properties[PROP_SIGN] = g_param_spec_int ("sign", NULL, NULL, -1, 1, 1, flags);
  /**
   * BudgetContributor:place:
   *
   * Where it is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);
  /**
   * BudgetContributor:money-unit: (getter get_money_unit)
   *
   * The unit that the amount is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetContributor:line-item:
   *
   * The row of the amount, when it is a cell of a table.
   *
   * Since: 1.0
   */
  properties[PROP_LINE_ITEM] = _budget_spec_object ("line-item", BUDGET_TYPE_LINE_ITEM);
  /**
   * BudgetContributor:column:
   *
   * The column of the amount, when it is a cell of a table.
   *
   * Since: 1.0
   */
  properties[PROP_COLUMN] = _budget_spec_object ("column", BUDGET_TYPE_COLUMN);
  /**
   * BudgetContributor:statement:
   *
   * The statement that says the amount, when it stands in prose.
   *
   * Since: 1.0
   */
  properties[PROP_STATEMENT] = _budget_spec_object ("statement", BUDGET_TYPE_STATEMENT);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_contributor_init (BudgetContributor *self)
{
  self->data = &no_data;
}

static void
budget_contributor_append_row (GString *label, const BudgetItemData *item)
{
  if (item->code != NULL)
    g_string_append_printf (label, "%s ", item->code);
  if (item->group != NULL)
    g_string_append_printf (label, "%s/", item->group);
  if (item->name != NULL)
    g_string_append (label, item->name);
}

static char *
budget_contributor_label_cell (const BudgetContributorData *self, const BudgetDisclosureData *data)
{
  const BudgetTableData *table = &data->tables[self->table];
  const BudgetColumnData *column = &table->columns[self->column];
  GString *label = g_string_new (NULL);
  guint depth = 0;

  if (table->title != NULL)
    g_string_append_printf (label, "《%s》", table->title);
  budget_contributor_append_row (label, &table->items[self->row]);
  while (column->heading[depth] != NULL)
    depth++;
  if (depth > 0)
    g_string_append_printf (label, " · %s", column->heading[depth - 1]);
  return g_string_free (label, FALSE);
}

char *
_budget_contributor_label (const BudgetContributorData *self, const BudgetDisclosureData *data)
{
  switch (self->subject)
    {
    case BUDGET_SUBJECT_CELL:
      return budget_contributor_label_cell (self, data);
    case BUDGET_SUBJECT_STATEMENT:
      return g_strdup_printf ("“%s”", data->passages[self->table].statements[self->row].text);
    case BUDGET_SUBJECT_INDICATOR:
      return g_strdup (data->goals[self->table].indicators[self->row].level3);
    case BUDGET_SUBJECT_GOAL:
      return g_strdup (data->goals[self->table].project != NULL ? data->goals[self->table].project
                                                                : data->goals[self->table].title);
    case BUDGET_SUBJECT_ASSET:
      return g_strdup (data->assets[self->row].name);
    case BUDGET_SUBJECT_PURCHASE:
      return g_strdup (data->purchases[self->row].name);
    default:
      g_return_val_if_reached (NULL);
    }
}

const BudgetPlaceData *
_budget_contributor_place (const BudgetContributorData *self, const BudgetDisclosureData *data)
{
  const BudgetTableData *table;
  const BudgetPlaceData *place;

  switch (self->subject)
    {
    case BUDGET_SUBJECT_CELL:
      table = &data->tables[self->table];
      if (table->places == NULL)
        return &table->items[self->row].place;
      place = &table->places[(gsize) self->column * table->n_items + self->row];
      /* a blank cell of a text has no place of its own */
      if (place->line == 0 && place->row == 0 && place->page == 0)
        return &table->items[self->row].place;
      return place;
    case BUDGET_SUBJECT_STATEMENT:
      return &data->passages[self->table].statements[self->row].place;
    case BUDGET_SUBJECT_INDICATOR:
      return &data->goals[self->table].indicators[self->row].place;
    case BUDGET_SUBJECT_GOAL:
      return &data->goals[self->table].place;
    case BUDGET_SUBJECT_ASSET:
      return &data->assets[self->row].place;
    case BUDGET_SUBJECT_PURCHASE:
      return &data->purchases[self->row].place;
    default:
      g_return_val_if_reached (NULL);
    }
}

BudgetContributor *
_budget_contributor_new_for (gpointer owner,
                             const BudgetContributorData *data,
                             BudgetDisclosure *disclosure)
{
  BudgetContributor *self = budget_contributor_new ();

  self->owner = g_object_ref (owner);
  self->data = data;
  self->disclosure = disclosure;
  self->label = _budget_contributor_label (data, _budget_disclosure_get_data (disclosure));
  return self;
}

/**
 * budget_contributor_new:
 *
 * Makes a contributor without an amount. Useful ones come from
 * [method@Budget.Outcome.list_contributors].
 *
 * Returns: (transfer full): a new contributor
 *
 * Since: 1.0
 */
BudgetContributor *
budget_contributor_new (void)
{
  return g_object_new (BUDGET_TYPE_CONTRIBUTOR, NULL);
}

/**
 * budget_contributor_get_label: (get-property label)
 * @self: a contributor
 *
 * Gets which amount it is, for people: table, row and column, or the words of the prose.
 *
 * Returns: (transfer none) (nullable): the label; %NULL only of a bare contributor
 *
 * Since: 1.0
 */
const char *
budget_contributor_get_label (BudgetContributor *self)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  return self->label;
}

/**
 * budget_contributor_get_amount:
 * @self: a contributor
 * @fen: (out) (optional): the amount
 *
 * Gets the printed amount. A blank counts as 0 in sums, but has no amount.
 *
 * Unit: fen (0.01 yuan).
 *
 * Returns: %FALSE when nothing, or a sign for nothing, is printed
 *
 * Since: 1.0
 */
gboolean
budget_contributor_get_amount (BudgetContributor *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), FALSE);

  if (self->data->is_blank)
    return FALSE;
  if (fen != NULL)
    *fen = self->data->fen;
  return TRUE;
}

/**
 * budget_contributor_format_amount:
 * @self: a contributor
 *
 * Gets the printed digits of the amount, in its own unit.
 *
 * Returns: (transfer full) (nullable): the digits, %NULL when there is no amount
 *
 * Since: 1.0
 */
char *
budget_contributor_format_amount (BudgetContributor *self)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  if (self->data->is_blank)
    return NULL;
  if (self->data->unit == BUDGET_MONEY_UNIT_NONE)
    return budget_decimal_format (self->data->fen, self->data->scale);
  return budget_amount_format (self->data->fen, (BudgetMoneyUnit) self->data->unit,
                               self->data->scale);
}

/**
 * budget_contributor_get_money_unit: (get-property money-unit)
 * @self: a contributor
 *
 * Gets the unit that the amount is printed in.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_contributor_get_money_unit (BudgetContributor *self)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), BUDGET_MONEY_UNIT_NONE);

  return (BudgetMoneyUnit) self->data->unit;
}

/**
 * budget_contributor_get_is_total: (get-property is-total)
 * @self: a contributor
 *
 * Gets whether it stands on the left side of the identity, where the printed total is.
 *
 * Returns: %TRUE when it does
 *
 * Since: 1.0
 */
gboolean
budget_contributor_get_is_total (BudgetContributor *self)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), FALSE);

  return self->data->is_left;
}

/**
 * budget_contributor_get_sign: (get-property sign)
 * @self: a contributor
 *
 * Gets whether it is added to its side, or taken away.
 *
 * Returns: 1 or -1
 *
 * Since: 1.0
 */
int
budget_contributor_get_sign (BudgetContributor *self)
{
  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), 1);

  return self->data->sign;
}

/**
 * budget_contributor_dup_place:
 * @self: a contributor
 *
 * Gets where the amount is printed; of a blank, where its row is.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_contributor_dup_place (BudgetContributor *self)
{
  static const BudgetPlaceData nowhere = { 0 };
  BudgetDisclosureData *data;

  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  if (self->disclosure == NULL)
    return _budget_place_new_for (&nowhere, NULL);
  data = _budget_disclosure_get_data (self->disclosure);
  return _budget_place_new_for (_budget_contributor_place (self->data, data), data);
}

/**
 * budget_contributor_dup_line_item:
 * @self: a contributor
 *
 * Gets the row of the amount, when it is a cell of a table.
 *
 * Returns: (transfer full) (nullable): the line item, %NULL when it is none
 *
 * Since: 1.0
 */
BudgetLineItem *
budget_contributor_dup_line_item (BudgetContributor *self)
{
  g_autoptr (BudgetTable) table = NULL;

  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  if (self->disclosure == NULL || self->data->subject != BUDGET_SUBJECT_CELL)
    return NULL;
  table = budget_disclosure_get_table (self->disclosure, self->data->table);
  return budget_table_get_line_item (table, self->data->row);
}

/**
 * budget_contributor_dup_column:
 * @self: a contributor
 *
 * Gets the column of the amount, when it is a cell of a table.
 *
 * Returns: (transfer full) (nullable): the column, %NULL when it is none
 *
 * Since: 1.0
 */
BudgetColumn *
budget_contributor_dup_column (BudgetContributor *self)
{
  g_autoptr (BudgetTable) table = NULL;

  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  if (self->disclosure == NULL || self->data->subject != BUDGET_SUBJECT_CELL)
    return NULL;
  table = budget_disclosure_get_table (self->disclosure, self->data->table);
  return budget_table_get_column (table, self->data->column);
}

/**
 * budget_contributor_dup_statement:
 * @self: a contributor
 *
 * Gets the statement that says the amount, when it stands in prose.
 *
 * Returns: (transfer full) (nullable): the statement, %NULL when it does not
 *
 * Since: 1.0
 */
BudgetStatement *
budget_contributor_dup_statement (BudgetContributor *self)
{
  g_autoptr (BudgetPassage) passage = NULL;

  g_return_val_if_fail (BUDGET_IS_CONTRIBUTOR (self), NULL);

  if (self->disclosure == NULL || self->data->subject != BUDGET_SUBJECT_STATEMENT)
    return NULL;
  passage = budget_disclosure_get_passage (self->disclosure, self->data->table);
  return budget_passage_get_statement (passage, self->data->row);
}
