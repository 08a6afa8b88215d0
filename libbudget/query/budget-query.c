/* budget-query.c - a question to a disclosure or a corpus
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include "model/budget-spec-private.h"

/**
 * BudgetQuery:
 *
 * A question to a disclosure: which amounts, added up by what.
 *
 * A query says which tables, rows and columns count, what amounts are kept apart by, and in which
 * order the answer comes. It is built by methods, each of which gives a new query, or compiled from
 * text; both forms say the same, and [method@Budget.Query.get_text] writes any query as text.
 *
 * ```c
 * g_autoptr (BudgetTotals) totals = budget_query_ask (disclosure,
 *                                                     "level=class sort=-amount limit=2", &error);
 *
 * for (guint i = 0; i < budget_totals_get_n_rows (totals); i++)
 *   {
 *     g_autoptr (BudgetTotal) row = budget_totals_get_row (totals, i);
 *     g_autofree char *amount = budget_total_format_amount (row);
 *     g_autofree char *share = budget_total_format_share (row, 2);
 *
 *     g_print ("%s %s %s %s%%\n", budget_total_get_code (row), budget_total_get_name (row), amount,
 *              share);
 *   }
 * // 201 一般公共服务支出 240.05 79.42%
 * // 208 社会保障和就业支出 28.29 9.36%
 * ```
 *
 * # No amount counts twice
 *
 * A form prints a class, its sections and its items, and each holds the next. Of the rows that a
 * query selects, one counts only when no row above it is selected too: what is printed at the level
 * that is asked, or the nearest below where nothing is. With `computed`, one counts only when no
 * row below it is: the sum of the leaves, which may differ from what is printed by a rounding. The
 * same holds for columns, of which 合计 holds 基本支出 and 项目支出, and for rows without codes.
 * Rows of totals (合计) count only when `row` asks for them.
 *
 * # The text form
 *
 * Terms `key=value`, parted by white space, each key once, in any order. A value with white space
 * stands between double quotes, where two of them are one. Lists are parted by commas, without
 * white space.
 *
 * | key | value | when it is left out |
 * |---|---|---|
 * | `table` | kinds of tables, as `expenditure`, `basic-economic` | `expenditure` |
 * | `nth` | which table of the kind, from 1 | the only one that is filled |
 * | `side` | `revenue` or `expenditure` | both, in so far as they are not added up |
 * | `code` | codes; each stands for all below it | all |
 * | `except` | codes that do not count; what holds them counts less | none |
 * | `level` | `class`, `section`, `item`, `sub-item` or `all` | that of `code`, or else `class` |
 * | `column` | roles of columns, as `basic`, `project` | `total`, or else `amount`, or the only one |
 * | `row` | roles of rows, as `grand-total` | rows of categories |
 * | `having` | roles: only rows with an amount other than 0 in a column of each | all rows |
 * | `stage` | `budget`, `revised`, `final`, `prior-execution` | the document's own |
 * | `fund` | `general-public`, `government-fund`, `state-capital` | all |
 * | `year` | the fiscal year of the column | the document's own |
 * | `name` | a part of the row's name | all |
 * | `min`, `max` | an amount, as `10万元`, `3000元`, `1.5yi`; yuan without a unit | all |
 * | `group` | `none`, or some of `table`, `side`, `category`, `name`, `row`, `column`, `stage`, `fund`, `year` | see below |
 * | `sort` | `document`, `code`, `name`, `amount`; with `-` before it, the other way round | `document` |
 * | `limit` | how many rows at most | all |
 * | `computed` | `yes` or `no` | `no` |
 *
 * Amounts are grouped by category, in tables without codes by name, where `row` is given by row;
 * and by column, table, stage and fund where several of them are given. `min` and `max` hold for
 * the rows of the answer. In a table with columns of several stages or years, those of the document
 * count: the budget's in a budget, the final accounts' in final accounts.
 *
 * | text | gives, of a small department |
 * |---|---|
 * | (nothing) | 201 240.05, 208 28.29, 210 14.08, 221 19.85 |
 * | `code=20137 column=basic,project` | 20137 project 63.85 |
 * | `code=20137 level=item` | 2013704 20.00, 2013799 43.85 |
 * | `level=item sort=-amount limit=1` | 2013301 176.20 |
 * | `level=item having=basic,project` | no row |
 * | `table=basic-economic code=301` | 301 196.35 |
 * | `table=basic-economic code=301 computed=yes` | 301 196.33 |
 * | `table=basic-economic code=301 except=30107` | 301 176.09 |
 * | `table=summary side=revenue row=grand-total` | grand-total 302.27 |
 *
 * # Errors
 *
 * A text that does not compile, and a query that cannot be meant, is
 * [error@Budget.Error.QUERY], with the number of the character. A table or column that the
 * disclosure has not is [error@Budget.Error.NOT_FOUND]; several of which one is to be told,
 * [error@Budget.Error.AMBIGUOUS]; a column that is not money, [error@Budget.Error.TYPE]; a sum that
 * does not fit in 64 bits, [error@Budget.Error.OVERFLOW]. An empty form gives no rows and 0.
 *
 * *Threads*: immutable; any thread may use it.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetQuery, budget_query, G_TYPE_OBJECT)

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_query_finalize (GObject *object)
{
  BudgetQuery *self = BUDGET_QUERY (object);

  _budget_query_spec_clear (&self->spec);
  g_free (self->text);
  G_OBJECT_CLASS (budget_query_parent_class)->finalize (object);
}

static void
budget_query_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetQuery *self = BUDGET_QUERY (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_query_class_init (BudgetQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_query_finalize;
  object_class->get_property = budget_query_get_property;

  /**
   * BudgetQuery:text: (getter get_text)
   *
   * The query as text.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_query_init (BudgetQuery *self)
{
  self->text = g_strdup ("");
}

BudgetQuery *
_budget_query_copy (BudgetQuery *self)
{
  BudgetQuery *copy = budget_query_new ();

  _budget_query_spec_copy (&copy->spec, &self->spec);
  return copy;
}

BudgetQuery *
_budget_query_seal (BudgetQuery *self)
{
  g_free (self->text);
  self->text = _budget_query_spec_to_string (&self->spec);
  return self;
}

const BudgetQuerySpec *
_budget_query_get_spec (BudgetQuery *self)
{
  return &self->spec;
}

/**
 * budget_query_new:
 *
 * Makes the query that says nothing: the classes of the expenditure table, with their totals.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_new (void)
{
  return g_object_new (BUDGET_TYPE_QUERY, NULL);
}

/**
 * budget_query_new_from_text:
 * @text: a query, as [class@Budget.Query] describes it
 * @error: return location for an error
 *
 * Compiles a query from text.
 *
 * Fails with [error@Budget.Error.QUERY]; the message has the number of the character, from 1.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_new_from_text (const char *text, GError **error)
{
  g_autoptr (BudgetQuery) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = budget_query_new ();
  if (!_budget_query_spec_parse (&self->spec, text, error))
    return NULL;
  return _budget_query_seal (g_steal_pointer (&self));
}

/**
 * budget_query_get_text: (get-property text)
 * @self: a query
 *
 * Gives the query as text, with its keys in a fixed order: two queries that ask the same in the
 * same words have the same text, and compiling it gives the same query.
 *
 * Returns: (transfer none): the text, empty for a query that says nothing
 *
 * Since: 1.0
 */
const char *
budget_query_get_text (BudgetQuery *self)
{
  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  return self->text;
}

/**
 * budget_query_to_string:
 * @self: a query
 *
 * Gives a copy of [property@Budget.Query:text].
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
budget_query_to_string (BudgetQuery *self)
{
  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  return g_strdup (self->text);
}
