/* budget-comparison.c - two disclosures side by side
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "model/budget-handles-private.h"
#include "model/budget-spec-private.h"

static gpointer
budget_comparison_get_item_of_model (GListModel *model, guint position)
{
  return budget_comparison_get_row (BUDGET_COMPARISON (model), position);
}

static guint
budget_comparison_get_n_items_of_model (GListModel *model)
{
  return budget_comparison_get_n_rows (BUDGET_COMPARISON (model));
}

static GType
budget_comparison_get_item_type_of_model (GListModel *model)
{
  return BUDGET_TYPE_CHANGE;
}

static void
budget_comparison_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = budget_comparison_get_item_type_of_model;
  iface->get_n_items = budget_comparison_get_n_items_of_model;
  iface->get_item = budget_comparison_get_item_of_model;
}

/**
 * BudgetComparison:
 *
 * Two disclosures of a department side by side, category by category: two years, or the budget and
 * the final accounts of one year.
 *
 * It is a list of [class@Budget.Change], in the order of the newer document; what is gone stands
 * behind what it stood behind. Rows are matched by the code that they mean, also where one form
 * prints only names, and rows without a category by what they are (本年收入合计) or by their name.
 * What the catalogue knows to have moved to another code is one row, and a category that goes by
 * another name is said to be renamed.
 *
 * Amounts are compared in fen, whatever units the two are printed in. Columns are those of the
 * document's own year and stage: 决算数 of final accounts, not the budget that they print beside
 * it. What could not be compared, and what is odd about the two (other departments, the same year),
 * is said in the notes.
 *
 * It also knows what the newer document says of last year's amounts (较上年…), and what they were:
 * [method@Budget.Comparison.list_priors].
 *
 * ```c
 * g_autoptr (BudgetComparison) comparison = budget_comparison_new (last_year, this_year, &error);
 *
 * for (guint i = 0; i < budget_comparison_get_n_rows (comparison); i++)
 *   {
 *     g_autoptr (BudgetChange) row = budget_comparison_get_row (comparison, i);
 *     g_autofree char *change = budget_change_format_change (row);
 *
 *     g_print ("%s %s\n", budget_change_get_name (row), change);
 *   }
 * ```
 *
 * *Threads*: immutable; any thread may use it. It keeps both disclosures alive.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (BudgetComparison,
                               budget_comparison,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      budget_comparison_list_model_init))

enum
{
  PROP_OLDER = 1,
  PROP_NEWER,
  PROP_KIND,
  PROP_NOTES,
  PROP_N_ROWS,
  PROP_N_PRIORS,
  PROP_PRIORS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_comparison_finalize (GObject *object)
{
  BudgetComparison *self = BUDGET_COMPARISON (object);

  _budget_handles_clear (&self->row_handles);
  _budget_handles_clear (&self->prior_handles);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->priors, g_array_unref);
  g_strfreev (self->notes);
  g_clear_object (&self->disclosures[BUDGET_OLDER]);
  g_clear_object (&self->disclosures[BUDGET_NEWER]);
  G_OBJECT_CLASS (budget_comparison_parent_class)->finalize (object);
}

static void
budget_comparison_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetComparison *self = BUDGET_COMPARISON (object);

  switch (id)
    {
    case PROP_OLDER:
      g_value_set_object (value, self->disclosures[BUDGET_OLDER]);
      break;
    case PROP_NEWER:
      g_value_set_object (value, self->disclosures[BUDGET_NEWER]);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_NOTES:
      g_value_set_boxed (value, self->notes);
      break;
    case PROP_N_ROWS:
      g_value_set_uint (value, budget_comparison_get_n_rows (self));
      break;
    case PROP_N_PRIORS:
      g_value_set_uint (value, budget_comparison_get_n_priors (self));
      break;
    case PROP_PRIORS:
      g_value_take_object (value, budget_comparison_list_priors (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_comparison_install_sides (void)
{
  /**
   * BudgetComparison:older: (getter get_older)
   *
   * The disclosure that is compared with.
   *
   * Since: 1.0
   */
  properties[PROP_OLDER] = _budget_spec_object ("older", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetComparison:newer: (getter get_newer)
   *
   * The disclosure that is compared.
   *
   * Since: 1.0
   */
  properties[PROP_NEWER] = _budget_spec_object ("newer", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetComparison:kind: (getter get_kind)
   *
   * What the two are to each other.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] =
      _budget_spec_enum ("kind", BUDGET_TYPE_COMPARISON_KIND, BUDGET_COMPARISON_KIND_UNKNOWN);
}

static void
budget_comparison_class_init (BudgetComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_comparison_finalize;
  object_class->get_property = budget_comparison_get_property;

  budget_comparison_install_sides ();
  /**
   * BudgetComparison:notes: (getter get_notes)
   *
   * What is odd about the two, and what of them is not compared.
   *
   * Since: 1.0
   */
  properties[PROP_NOTES] = _budget_spec_strings ("notes");
  /**
   * BudgetComparison:n-rows: (getter get_n_rows)
   *
   * How many rows there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_ROWS] = _budget_spec_uint ("n-rows");
  /**
   * BudgetComparison:n-priors: (getter get_n_priors)
   *
   * How many statements of the newer disclosure say what last year's amount was.
   *
   * Since: 1.0
   */
  properties[PROP_N_PRIORS] = _budget_spec_uint ("n-priors");
  /**
   * BudgetComparison:priors: (getter list_priors)
   *
   * What the newer disclosure says of last year.
   *
   * Since: 1.0
   */
  properties[PROP_PRIORS] = _budget_spec_object ("priors", G_TYPE_LIST_MODEL);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_comparison_init (BudgetComparison *self)
{
  self->notes = g_new0 (char *, 1);
  _budget_handles_init (&self->row_handles, 0);
  _budget_handles_init (&self->prior_handles, 0);
}

const BudgetChangeData *
_budget_comparison_get_change (BudgetComparison *self, guint position)
{
  return &g_array_index (self->rows, BudgetChangeData, position);
}

const BudgetPriorData *
_budget_comparison_get_prior_data (BudgetComparison *self, guint position)
{
  return &g_array_index (self->priors, BudgetPriorData, position);
}

const BudgetDisclosureData *
_budget_comparison_get_data (BudgetComparison *self, guint age)
{
  return self->disclosures[age] != NULL ? _budget_disclosure_get_data (self->disclosures[age])
                                        : NULL;
}

static gpointer
budget_comparison_make_row (gpointer owner, guint position)
{
  return _budget_change_new_for (owner, position);
}

static gpointer
budget_comparison_make_prior (gpointer owner, guint position)
{
  return _budget_prior_new_for (owner, position);
}

static gpointer
budget_comparison_get_prior_of_list (gpointer owner, guint position)
{
  return budget_comparison_get_prior (owner, position);
}

/**
 * budget_comparison_get_older: (get-property older)
 * @self: a comparison
 *
 * Gives the disclosure that is compared with.
 *
 * Returns: (transfer none) (nullable): the disclosure
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_comparison_get_older (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return self->disclosures[BUDGET_OLDER];
}

/**
 * budget_comparison_get_newer: (get-property newer)
 * @self: a comparison
 *
 * Gives the disclosure that is compared.
 *
 * Returns: (transfer none) (nullable): the disclosure
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_comparison_get_newer (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return self->disclosures[BUDGET_NEWER];
}

/**
 * budget_comparison_get_kind: (get-property kind)
 * @self: a comparison
 *
 * Says what the two are to each other: two years, or the budget and the final accounts of one year.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetComparisonKind
budget_comparison_get_kind (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), BUDGET_COMPARISON_KIND_UNKNOWN);

  return self->kind;
}

/**
 * budget_comparison_get_notes: (get-property notes)
 * @self: a comparison
 *
 * Gives sentences for people about what is odd about the two and what of them is not compared.
 *
 * Returns: (transfer none) (array zero-terminated=1): the notes, in English
 *
 * Since: 1.0
 */
const char *const *
budget_comparison_get_notes (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return (const char *const *) self->notes;
}

/**
 * budget_comparison_get_n_rows: (get-property n-rows)
 * @self: a comparison
 *
 * Counts the rows.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_comparison_get_n_rows (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), 0);

  return self->rows != NULL ? self->rows->len : 0;
}

/**
 * budget_comparison_get_row:
 * @self: a comparison
 * @position: a position, from 0
 *
 * Gives a row.
 *
 * Returns: (transfer full) (nullable): the row, %NULL past the end
 *
 * Since: 1.0
 */
BudgetChange *
budget_comparison_get_row (BudgetComparison *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return _budget_handles_get (&self->row_handles, position, budget_comparison_make_row, self);
}

/* whether a row is of a category by one of its codes */
static gboolean
budget_comparison_row_has_code (BudgetComparison *self,
                                const BudgetChangeData *row,
                                const char *code)
{
  for (guint age = 0; age < 2; age++)
    {
      const BudgetDisclosureData *data = _budget_comparison_get_data (self, age);
      const BudgetTableData *table = &data->tables[row->tables[age]];

      if (row->items[age] >= 0 && g_strcmp0 (table->items[row->items[age]].category, code) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * budget_comparison_find_row:
 * @self: a comparison
 * @code: (nullable): the code of a category, before or now; %NULL for any
 * @column: a role of columns, none for any
 *
 * Finds the first row of a category and a column.
 *
 * Returns: (transfer full) (nullable): the row, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetChange *
budget_comparison_find_row (BudgetComparison *self, const char *code, BudgetRole column)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  for (guint i = 0; i < budget_comparison_get_n_rows (self); i++)
    {
      const BudgetChangeData *row = _budget_comparison_get_change (self, i);

      if ((column == BUDGET_ROLE_NONE || row->column == column) &&
          (code == NULL || budget_comparison_row_has_code (self, row, code)))
        return budget_comparison_get_row (self, i);
    }
  return NULL;
}

/**
 * budget_comparison_count_rows:
 * @self: a comparison
 * @state: a state
 *
 * Counts the rows of a state.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_comparison_count_rows (BudgetComparison *self, BudgetChangeState state)
{
  guint n = 0;

  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), 0);

  for (guint i = 0; i < budget_comparison_get_n_rows (self); i++)
    n += _budget_comparison_get_change (self, i)->state == state;
  return n;
}

/**
 * budget_comparison_get_n_priors: (get-property n-priors)
 * @self: a comparison
 *
 * Counts the statements of the newer disclosure that say what an amount of the older was.
 *
 * There are none unless the two are of one kind and the older is of the year before.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_comparison_get_n_priors (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), 0);

  return self->priors != NULL ? self->priors->len : 0;
}

/**
 * budget_comparison_get_prior:
 * @self: a comparison
 * @position: a position, from 0
 *
 * Gives what one statement says of last year.
 *
 * Returns: (transfer full) (nullable): what it says, %NULL past the end
 *
 * Since: 1.0
 */
BudgetPrior *
budget_comparison_get_prior (BudgetComparison *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return _budget_handles_get (&self->prior_handles, position, budget_comparison_make_prior, self);
}

/**
 * budget_comparison_list_priors: (get-property priors)
 * @self: a comparison
 *
 * Lists what the newer disclosure says of last year (较上年…), each held against the older, in the
 * order of the prose.
 *
 * A statement that speaks of something the older disclosure has no amount of is not listed, nor is
 * one that compares with the plan (较年初预算) or, in a budget, with what was spent
 * (比上年执行数).
 *
 * Returns: (transfer full): a list of [class@Budget.Prior]
 *
 * Since: 1.0
 */
GListModel *
budget_comparison_list_priors (BudgetComparison *self)
{
  g_return_val_if_fail (BUDGET_IS_COMPARISON (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_PRIOR, budget_comparison_get_n_priors (self),
                                  budget_comparison_get_prior_of_list);
}
