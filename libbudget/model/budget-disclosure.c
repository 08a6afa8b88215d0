/* budget-disclosure.c - one published budget or final accounts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-disclosure-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetDisclosure:
 *
 * One document in which a department publishes its budget (部门预算) or its final accounts
 * (部门决算).
 *
 * A disclosure holds all that the document says: its tables, the performance goals, the passages of
 * prose with the amounts they state, the spending units, the assets, the procurement, the glossary;
 * and what was odd about its print, as findings.
 *
 * ```c
 * g_autoptr (GFile) file = g_file_new_for_path ("luquan-2022.docx");
 * g_autoptr (GError) error = NULL;
 * g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);
 *
 * if (disclosure == NULL)
 *   g_error ("%s", error->message);
 * g_print ("%u: %u tables\n",
 *          budget_disclosure_get_fiscal_year (disclosure),
 *          budget_disclosure_get_n_tables (disclosure));
 * ```
 *
 * Its parts are made when they are asked for, and each keeps the disclosure alive. While anybody
 * holds a part, asking again gives the same object.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */

enum
{
  PROP_SOURCE = 1,
  PROP_KIND,
  PROP_SCOPE,
  PROP_REGION,
  PROP_DEPARTMENT_CODE,
  PROP_DEPARTMENT_NAME,
  PROP_FISCAL_YEAR,
  PROP_TABLES,
  PROP_N_TABLES,
  PROP_GOALS,
  PROP_N_GOALS,
  PROP_PASSAGES,
  PROP_N_PASSAGES,
  PROP_STATEMENTS,
  PROP_SPENDING_UNITS,
  PROP_ASSET_DATE,
  PROP_ASSETS,
  PROP_PURCHASES,
  PROP_TERMS,
  PROP_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BudgetDisclosure, budget_disclosure, G_TYPE_OBJECT)

static void
budget_disclosure_finalize (GObject *object)
{
  BudgetDisclosure *self = BUDGET_DISCLOSURE (object);

  for (guint i = 0; i < BUDGET_N_PARTS; i++)
    _budget_handles_clear (&self->parts[i]);
  for (guint i = 0; i < BUDGET_N_SYSTEMS; i++)
    g_clear_object (&self->classifications[i]);
  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->data, _budget_disclosure_data_unref);
  G_OBJECT_CLASS (budget_disclosure_parent_class)->finalize (object);
}

/* the lists among the properties; NULL for another */
static GListModel *
budget_disclosure_list_property (BudgetDisclosure *self, guint id)
{
  switch (id)
    {
    case PROP_TABLES:
      return budget_disclosure_list_tables (self);
    case PROP_GOALS:
      return budget_disclosure_list_goals (self);
    case PROP_PASSAGES:
      return budget_disclosure_list_passages (self);
    case PROP_STATEMENTS:
      return budget_disclosure_list_statements (self);
    case PROP_SPENDING_UNITS:
      return budget_disclosure_list_spending_units (self);
    case PROP_ASSETS:
      return budget_disclosure_list_assets (self);
    case PROP_PURCHASES:
      return budget_disclosure_list_purchases (self);
    case PROP_TERMS:
      return budget_disclosure_list_terms (self);
    case PROP_FINDINGS:
      return budget_disclosure_list_findings (self);
    default:
      return NULL;
    }
}

static void
budget_disclosure_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetDisclosure *self = BUDGET_DISCLOSURE (object);
  GListModel *list;

  switch (id)
    {
    case PROP_SOURCE:
      g_value_set_string (value, budget_disclosure_get_source (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->data->kind);
      break;
    case PROP_SCOPE:
      g_value_set_enum (value, self->data->scope);
      break;
    case PROP_REGION:
      g_value_set_string (value, self->data->region);
      break;
    case PROP_DEPARTMENT_CODE:
      g_value_set_string (value, self->data->department_code);
      break;
    case PROP_DEPARTMENT_NAME:
      g_value_set_string (value, self->data->department_name);
      break;
    case PROP_FISCAL_YEAR:
      g_value_set_uint (value, self->data->fiscal_year);
      break;
    case PROP_N_TABLES:
      g_value_set_uint (value, self->data->n_tables);
      break;
    case PROP_N_GOALS:
      g_value_set_uint (value, self->data->n_goals);
      break;
    case PROP_N_PASSAGES:
      g_value_set_uint (value, self->data->n_passages);
      break;
    case PROP_ASSET_DATE:
      g_value_set_string (value, self->data->asset_date);
      break;
    default:
      list = budget_disclosure_list_property (self, id);
      if (list != NULL)
        g_value_take_object (value, list);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_disclosure_install_lists (void)
{
  /**
   * BudgetDisclosure:tables:
   *
   * The tables, of type [class@Budget.Table].
   *
   * Since: 1.0
   */
  properties[PROP_TABLES] = _budget_spec_object ("tables", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:n-tables: (getter get_n_tables)
   *
   * How many tables there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_TABLES] = _budget_spec_uint ("n-tables");
  /**
   * BudgetDisclosure:goals:
   *
   * The performance goals, of type [class@Budget.Goal].
   *
   * Since: 1.0
   */
  properties[PROP_GOALS] = _budget_spec_object ("goals", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:n-goals: (getter get_n_goals)
   *
   * How many goals there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_GOALS] = _budget_spec_uint ("n-goals");
  /**
   * BudgetDisclosure:passages:
   *
   * The passages of prose, of type [class@Budget.Passage].
   *
   * Since: 1.0
   */
  properties[PROP_PASSAGES] = _budget_spec_object ("passages", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:n-passages: (getter get_n_passages)
   *
   * How many passages there are.
   *
   * Since: 1.0
   */
  properties[PROP_N_PASSAGES] = _budget_spec_uint ("n-passages");
  /**
   * BudgetDisclosure:statements:
   *
   * The amounts stated in all passages, of type [class@Budget.Statement].
   *
   * Since: 1.0
   */
  properties[PROP_STATEMENTS] = _budget_spec_object ("statements", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:spending-units:
   *
   * The organisations of the department, of type [class@Budget.SpendingUnit].
   *
   * Since: 1.0
   */
  properties[PROP_SPENDING_UNITS] = _budget_spec_object ("spending-units", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:assets:
   *
   * The assets held, of type [class@Budget.Asset].
   *
   * Since: 1.0
   */
  properties[PROP_ASSETS] = _budget_spec_object ("assets", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:purchases:
   *
   * The procurement, of type [class@Budget.Purchase].
   *
   * Since: 1.0
   */
  properties[PROP_PURCHASES] = _budget_spec_object ("purchases", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:terms:
   *
   * The glossary, of type [class@Budget.Term].
   *
   * Since: 1.0
   */
  properties[PROP_TERMS] = _budget_spec_object ("terms", G_TYPE_LIST_MODEL);
  /**
   * BudgetDisclosure:findings:
   *
   * What the reading found worth reporting, of type [class@Budget.Finding].
   *
   * Since: 1.0
   */
  properties[PROP_FINDINGS] = _budget_spec_object ("findings", G_TYPE_LIST_MODEL);
}

static void
budget_disclosure_class_init (BudgetDisclosureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_disclosure_finalize;
  object_class->get_property = budget_disclosure_get_property;

  /**
   * BudgetDisclosure:source: (getter get_source)
   *
   * The base name of the file.
   *
   * Since: 1.0
   */
  properties[PROP_SOURCE] = _budget_spec_string ("source");
  /**
   * BudgetDisclosure:kind: (getter get_kind)
   *
   * Whether it is a budget or final accounts.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] =
      _budget_spec_enum ("kind", BUDGET_TYPE_DISCLOSURE_KIND, BUDGET_DISCLOSURE_KIND_UNKNOWN);
  /**
   * BudgetDisclosure:scope: (getter get_scope)
   *
   * Whether it speaks of a department or of one unit.
   *
   * Since: 1.0
   */
  properties[PROP_SCOPE] = _budget_spec_enum ("scope", BUDGET_TYPE_SCOPE, BUDGET_SCOPE_UNKNOWN);
  /**
   * BudgetDisclosure:region: (getter get_region)
   *
   * The region, when it is known.
   *
   * Since: 1.0
   */
  properties[PROP_REGION] = _budget_spec_string ("region");
  /**
   * BudgetDisclosure:department-code: (getter get_department_code)
   *
   * The code of the department.
   *
   * Since: 1.0
   */
  properties[PROP_DEPARTMENT_CODE] = _budget_spec_string ("department-code");
  /**
   * BudgetDisclosure:department-name: (getter get_department_name)
   *
   * The name of the department.
   *
   * Since: 1.0
   */
  properties[PROP_DEPARTMENT_NAME] = _budget_spec_string ("department-name");
  /**
   * BudgetDisclosure:fiscal-year: (getter get_fiscal_year)
   *
   * The fiscal year.
   *
   * Since: 1.0
   */
  properties[PROP_FISCAL_YEAR] = _budget_spec_uint ("fiscal-year");
  /**
   * BudgetDisclosure:asset-date: (getter get_asset_date)
   *
   * The day of which the assets are told, as in `2021-12-31`.
   *
   * Since: 1.0
   */
  properties[PROP_ASSET_DATE] = _budget_spec_string ("asset-date");
  budget_disclosure_install_lists ();

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_disclosure_init (BudgetDisclosure *self)
{
  g_mutex_init (&self->mutex);
  for (guint i = 0; i < BUDGET_N_PARTS; i++)
    _budget_handles_init (&self->parts[i], 0);
  self->data = _budget_disclosure_data_new (_budget_arena_new ());
  _budget_disclosure_data_finish (self->data);
}

BudgetDisclosure *
_budget_disclosure_new_take (BudgetDisclosureData *data)
{
  BudgetDisclosure *self = budget_disclosure_new ();

  _budget_disclosure_data_unref (self->data);
  self->data = data;
  self->parts[BUDGET_PART_TABLE].n = data->n_tables;
  self->parts[BUDGET_PART_GOAL].n = data->n_goals;
  self->parts[BUDGET_PART_PASSAGE].n = data->n_passages;
  self->parts[BUDGET_PART_SPENDING_UNIT].n = data->n_spending_units;
  self->parts[BUDGET_PART_ASSET].n = data->n_assets;
  self->parts[BUDGET_PART_PURCHASE].n = data->n_purchases;
  self->parts[BUDGET_PART_TERM].n = data->n_terms;
  self->parts[BUDGET_PART_FINDING].n = data->n_findings;
  return self;
}

BudgetDisclosureData *
_budget_disclosure_get_data (BudgetDisclosure *self)
{
  return self->data;
}

/**
 * budget_disclosure_new:
 *
 * Makes a disclosure that says nothing. Useful ones come from [ctor@Budget.Disclosure.load].
 *
 * Returns: (transfer full): a new disclosure
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_disclosure_new (void)
{
  return g_object_new (BUDGET_TYPE_DISCLOSURE, NULL);
}

/**
 * budget_disclosure_get_source: (get-property source)
 * @self: a disclosure
 *
 * Gets the base name of the file that the disclosure was read from; of the first, when there were
 * several. [method@Budget.Place.get_source] tells of each value which one it is from.
 *
 * Returns: (transfer none) (nullable): the name; %NULL only of an empty disclosure
 *
 * Since: 1.0
 */
const char *
budget_disclosure_get_source (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return self->data->sources[0];
}

/**
 * budget_disclosure_get_kind: (get-property kind)
 * @self: a disclosure
 *
 * Gets whether the document is a budget or final accounts.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
BudgetDisclosureKind
budget_disclosure_get_kind (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), BUDGET_DISCLOSURE_KIND_UNKNOWN);

  return self->data->kind;
}

/**
 * budget_disclosure_get_scope: (get-property scope)
 * @self: a disclosure
 *
 * Gets whether the document speaks of a department with its units (部门) or of one unit (单位).
 *
 * Returns: the scope
 *
 * Since: 1.0
 */
BudgetScope
budget_disclosure_get_scope (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), BUDGET_SCOPE_UNKNOWN);

  return self->data->scope;
}

/**
 * budget_disclosure_get_region: (get-property region)
 * @self: a disclosure
 *
 * Gets the region whose department it is, from the province down to the county as far as the name
 * of the department, or the cover, says it plainly: 石家庄市鹿泉区, 江苏省. A province has its whole
 * name.
 *
 * Returns: (transfer none) (nullable): the region, %NULL when the document does not say
 *
 * Since: 1.0
 */
const char *
budget_disclosure_get_region (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return self->data->region;
}

/**
 * budget_disclosure_get_department_code: (get-property department-code)
 * @self: a disclosure
 *
 * Gets the code of the department, as its finance bureau counts departments.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_disclosure_get_department_code (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return self->data->department_code;
}

/**
 * budget_disclosure_get_department_name: (get-property department-name)
 * @self: a disclosure
 *
 * Gets the name of the department or unit.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_disclosure_get_department_name (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return self->data->department_name;
}

/**
 * budget_disclosure_get_fiscal_year: (get-property fiscal-year)
 * @self: a disclosure
 *
 * Gets the fiscal year (预算年度), which is the calendar year.
 *
 * Returns: the year, 0 when it is not known
 *
 * Since: 1.0
 */
guint
budget_disclosure_get_fiscal_year (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), 0);

  return self->data->fiscal_year;
}

/**
 * budget_disclosure_get_asset_date: (get-property asset-date)
 * @self: a disclosure
 *
 * Gets the day of which the assets are told (截止时间).
 *
 * Returns: (transfer none) (nullable): the day as `2021-12-31`, %NULL when it is not said
 *
 * Since: 1.0
 */
const char *
budget_disclosure_get_asset_date (BudgetDisclosure *self)
{
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), NULL);

  return self->data->asset_date;
}
