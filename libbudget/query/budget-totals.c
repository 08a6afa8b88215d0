/* budget-totals.c - the answer to a query
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include "model/budget-handles-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetTotals:
 *
 * The answer to a query: rows of amounts, and what they come to.
 *
 * It is a list of [class@Budget.Total], and the same as arrays. The total is what its rows add up
 * to, before the limit and without counting any amount twice; the whole is all that the query
 * selects, of which shares are taken. They differ when the query has a minimum or a maximum.
 *
 * ```c
 * g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure, "level=item", &error);
 * g_autofree char *total = budget_totals_format_total (totals);
 *
 * g_print ("%u items, %s\n", budget_totals_get_n_rows (totals), total);
 * // 7 items, 302.27
 * ```
 *
 * *Threads*: immutable; any thread may use it. It keeps the disclosure alive.
 *
 * Since: 1.0
 */
struct _BudgetTotals
{
  GObject parent_instance;
  BudgetQuery *query;           /* (owned) (nullable) */
  BudgetDisclosure *disclosure; /* (owned) (nullable) */
  BudgetAnswer answer;          /* (owned) */
  gint64 *amounts;              /* (owned) (nullable) of the rows */
  BudgetHandles rows;
};

static gpointer budget_totals_get_item_of_model (GListModel *model, guint position);
static guint budget_totals_get_n_items_of_model (GListModel *model);

static GType
budget_totals_get_item_type_of_model (GListModel *model)
{
  return BUDGET_TYPE_TOTAL;
}

static void
budget_totals_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = budget_totals_get_item_type_of_model;
  iface->get_n_items = budget_totals_get_n_items_of_model;
  iface->get_item = budget_totals_get_item_of_model;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BudgetTotals,
                               budget_totals,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      budget_totals_list_model_init))

enum
{
  PROP_QUERY = 1,
  PROP_DISCLOSURE,
  PROP_MONEY_UNIT,
  PROP_N_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gpointer
budget_totals_get_item_of_model (GListModel *model, guint position)
{
  return budget_totals_get_row (BUDGET_TOTALS (model), position);
}

static guint
budget_totals_get_n_items_of_model (GListModel *model)
{
  return budget_totals_get_n_rows (BUDGET_TOTALS (model));
}

static void
budget_totals_finalize (GObject *object)
{
  BudgetTotals *self = BUDGET_TOTALS (object);

  _budget_handles_clear (&self->rows);
  g_free (self->amounts);
  _budget_answer_clear (&self->answer);
  g_clear_object (&self->query);
  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_totals_parent_class)->finalize (object);
}

static void
budget_totals_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetTotals *self = BUDGET_TOTALS (object);

  switch (id)
    {
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_DISCLOSURE:
      g_value_set_object (value, self->disclosure);
      break;
    case PROP_MONEY_UNIT:
      g_value_set_enum (value, self->answer.money_unit);
      break;
    case PROP_N_ROWS:
      g_value_set_uint (value, budget_totals_get_n_rows (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_totals_class_init (BudgetTotalsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_totals_finalize;
  object_class->get_property = budget_totals_get_property;

  /**
   * BudgetTotals:query: (getter get_query)
   *
   * The query that this answers.
   *
   * Since: 1.0
   */
  properties[PROP_QUERY] = _budget_spec_object ("query", BUDGET_TYPE_QUERY);
  /**
   * BudgetTotals:disclosure: (getter get_disclosure)
   *
   * The disclosure that was asked.
   *
   * Since: 1.0
   */
  properties[PROP_DISCLOSURE] = _budget_spec_object ("disclosure", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetTotals:money-unit: (getter get_money_unit)
   *
   * The unit that the first table asked is printed in.
   *
   * Since: 1.0
   */
  properties[PROP_MONEY_UNIT] =
      _budget_spec_enum ("money-unit", BUDGET_TYPE_MONEY_UNIT, BUDGET_MONEY_UNIT_NONE);
  /**
   * BudgetTotals:n-rows: (getter get_n_rows)
   *
   * How many rows there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_ROWS] = _budget_spec_uint ("n-rows");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_totals_init (BudgetTotals *self)
{
  _budget_handles_init (&self->rows, 0);
}

BudgetTotals *
_budget_totals_new_for (BudgetQuery *query, BudgetDisclosure *disclosure, BudgetAnswer *answer)
{
  BudgetTotals *self = budget_totals_new ();

  self->query = g_object_ref (query);
  self->disclosure = g_object_ref (disclosure);
  self->answer = *answer;
  self->amounts = g_new (gint64, answer->rows->len + 1);
  for (guint i = 0; i < answer->rows->len; i++)
    self->amounts[i] = g_array_index (answer->rows, BudgetTotalData, i).amount;
  _budget_handles_clear (&self->rows);
  _budget_handles_init (&self->rows, answer->rows->len);
  return self;
}

const BudgetAnswer *
_budget_totals_get_answer (BudgetTotals *self)
{
  return &self->answer;
}

static gpointer
budget_totals_make_row (gpointer owner, guint position)
{
  return _budget_total_new_for (owner, position);
}

/* (nullable) */
static const BudgetTotalData *
budget_totals_get_data (BudgetTotals *self, guint position)
{
  if (position >= budget_totals_get_n_rows (self))
    return NULL;
  return &g_array_index (self->answer.rows, BudgetTotalData, position);
}

/**
 * budget_totals_new:
 *
 * Makes an answer to no query: without rows, and 0.
 *
 * Returns: (transfer full): a new answer
 *
 * Since: 1.0
 */
BudgetTotals *
budget_totals_new (void)
{
  return g_object_new (BUDGET_TYPE_TOTALS, NULL);
}

/**
 * budget_totals_get_query: (get-property query)
 * @self: an answer
 *
 * Gives the query that this answers.
 *
 * Returns: (transfer none) (nullable): the query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_totals_get_query (BudgetTotals *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  return self->query;
}

/**
 * budget_totals_get_disclosure: (get-property disclosure)
 * @self: an answer
 *
 * Gives the disclosure that was asked.
 *
 * Returns: (transfer none) (nullable): the disclosure
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_totals_get_disclosure (BudgetTotals *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  return self->disclosure;
}

/**
 * budget_totals_get_n_rows: (get-property n-rows)
 * @self: an answer
 *
 * Counts the rows.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_totals_get_n_rows (BudgetTotals *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), 0);
  return self->answer.rows != NULL ? self->answer.rows->len : 0;
}

/**
 * budget_totals_get_row:
 * @self: an answer
 * @position: a position, from 0
 *
 * Gives a row.
 *
 * Returns: (transfer full) (nullable): the row, %NULL past the end
 *
 * Since: 1.0
 */
BudgetTotal *
budget_totals_get_row (BudgetTotals *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  return _budget_handles_get (&self->rows, position, budget_totals_make_row, self);
}

/**
 * budget_totals_find_row:
 * @self: an answer
 * @code: (nullable): a code, %NULL for any
 * @column: a role of columns, none for any
 *
 * Finds the first row with a code and a column.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetTotal *
budget_totals_find_row (BudgetTotals *self, const char *code, BudgetRole column)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  for (guint i = 0; i < budget_totals_get_n_rows (self); i++)
    {
      const BudgetTotalData *data = budget_totals_get_data (self, i);

      if ((code == NULL || g_strcmp0 (data->code, code) == 0) &&
          (column == BUDGET_ROLE_NONE || data->column == column))
        return budget_totals_get_row (self, i);
    }
  return NULL;
}

/**
 * budget_totals_get_total:
 * @self: an answer
 * @fen: (out) (optional): the total, in fen
 *
 * Gives what the rows add up to, those beyond the limit too, without counting any amount twice.
 *
 * Returns: %TRUE if there is a total; %FALSE when the rows are amounts of several tables, sides,
 *   stages or years, which have none
 *
 * Since: 1.0
 */
gboolean
budget_totals_get_total (BudgetTotals *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), FALSE);
  if (self->answer.has_total && fen != NULL)
    *fen = self->answer.total;
  return self->answer.has_total;
}

/**
 * budget_totals_get_whole:
 * @self: an answer
 * @fen: (out) (optional): the whole, in fen
 *
 * Gives all that the query selects, whatever its minimum and maximum: what shares are of.
 *
 * Returns: %TRUE if there is a whole; %FALSE when the rows are amounts of several tables, sides,
 *   stages or years, of which each is a whole of its own
 *
 * Since: 1.0
 */
gboolean
budget_totals_get_whole (BudgetTotals *self, gint64 *fen)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), FALSE);
  if (self->answer.has_whole && fen != NULL)
    *fen = self->answer.whole;
  return self->answer.has_whole;
}

/**
 * budget_totals_format_total:
 * @self: an answer
 *
 * Prints the total in the unit of the table, with at least the two decimals that forms print.
 *
 * Returns: (transfer full) (nullable): the total, without the unit; %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_totals_format_total (BudgetTotals *self)
{
  BudgetMoneyUnit money_unit;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  if (!self->answer.has_total)
    return NULL;
  money_unit = self->answer.money_unit;
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    money_unit = BUDGET_MONEY_UNIT_YUAN;
  return budget_amount_format (self->answer.total, money_unit, 2);
}

/**
 * budget_totals_get_money_unit: (get-property money-unit)
 * @self: an answer
 *
 * Gives the unit that the first table asked is printed in. Amounts are in fen all the same.
 *
 * Returns: the unit
 *
 * Since: 1.0
 */
BudgetMoneyUnit
budget_totals_get_money_unit (BudgetTotals *self)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), BUDGET_MONEY_UNIT_NONE);
  return self->answer.money_unit;
}

/**
 * budget_totals_get_code_at:
 * @self: an answer
 * @position: a position, from 0
 *
 * Gives the code of a row without making an object of it.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when there is none, and past the end
 *
 * Since: 1.0
 */
const char *
budget_totals_get_code_at (BudgetTotals *self, guint position)
{
  const BudgetTotalData *data;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  data = budget_totals_get_data (self, position);
  return data != NULL ? data->code : NULL;
}

/**
 * budget_totals_get_name_at:
 * @self: an answer
 * @position: a position, from 0
 *
 * Gives the name of a row without making an object of it.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when there is none, and past the end
 *
 * Since: 1.0
 */
const char *
budget_totals_get_name_at (BudgetTotals *self, guint position)
{
  const BudgetTotalData *data;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  data = budget_totals_get_data (self, position);
  return data != NULL ? data->name : NULL;
}

/**
 * budget_totals_get_column_at:
 * @self: an answer
 * @position: a position, from 0
 *
 * Gives the role of the column of a row without making an object of it.
 *
 * Returns: the role; none when there are several, and past the end
 *
 * Since: 1.0
 */
BudgetRole
budget_totals_get_column_at (BudgetTotals *self, guint position)
{
  const BudgetTotalData *data;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), BUDGET_ROLE_NONE);
  data = budget_totals_get_data (self, position);
  return data != NULL ? data->column : BUDGET_ROLE_NONE;
}

/**
 * budget_totals_get_amount_at:
 * @self: an answer
 * @position: a position, from 0
 *
 * Gives the amount of a row without making an object of it.
 *
 * Returns: the amount, in fen; 0 past the end
 *
 * Since: 1.0
 */
gint64
budget_totals_get_amount_at (BudgetTotals *self, guint position)
{
  const BudgetTotalData *data;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), 0);
  data = budget_totals_get_data (self, position);
  return data != NULL ? data->amount : 0;
}

/**
 * budget_totals_get_amounts:
 * @self: an answer
 * @n_rows: (out): how many there are
 *
 * Gives the amounts of all rows.
 *
 * **Unit**: fen.
 *
 * Returns: (transfer none) (array length=n_rows) (nullable): the amounts, %NULL when there are none
 *
 * Since: 1.0
 */
const gint64 *
budget_totals_get_amounts (BudgetTotals *self, gsize *n_rows)
{
  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  g_return_val_if_fail (n_rows != NULL, NULL);
  *n_rows = budget_totals_get_n_rows (self);
  return *n_rows > 0 ? self->amounts : NULL;
}

/**
 * budget_totals_dup_amount_bytes:
 * @self: an answer
 *
 * Gives the amounts of all rows as bytes, which keep them alive: 64-bit integers of the machine's
 * byte order, in fen.
 *
 * Returns: (transfer full): the bytes, eight a row
 *
 * Since: 1.0
 */
GBytes *
budget_totals_dup_amount_bytes (BudgetTotals *self)
{
  gsize size;

  g_return_val_if_fail (BUDGET_IS_TOTALS (self), NULL);
  size = budget_totals_get_n_rows (self) * sizeof (gint64);
  return g_bytes_new_with_free_func (self->amounts, size, g_object_unref, g_object_ref (self));
}
