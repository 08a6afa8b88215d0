/* budget-classification.c - a catalogue of classification codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include "base/budget-text-private.h"
#include "model/budget-economic-mapping-private.h"
#include "model/budget-handles-private.h"

#include <string.h>

/**
 * BudgetClassification:
 *
 * A list of the codes of one classification (政府收支分类科目) as one year has it: what each class,
 * section and item is called and what lies below it.
 *
 * There are three kinds. [ctor@Budget.Classification.new_official] gives the library's own: every
 * code that published disclosures and older lists were seen to print, with the years and the
 * evidence of each name; it is not complete, and [property@Budget.Classification:complete] says so.
 * [func@Budget.Classification.load] reads the official list of a year from a file of yours.
 * [method@Budget.Disclosure.dup_classification] is what one disclosure itself prints, linked to the
 * library's names.
 *
 * ```c
 * g_autoptr (BudgetClassification) codes
 *     = budget_classification_new_official (BUDGET_SYSTEM_FUNCTIONAL, 2022, &error);
 * g_autoptr (BudgetCategory) pensions = budget_classification_find (codes, "20805");
 *
 * g_print ("%s\n", budget_category_get_name (pensions));
 * // 行政事业单位养老支出
 * g_print ("%s\n", budget_category_get_old_names (pensions)[0]);
 * // 行政事业单位离退休, its name until 2019
 * ```
 *
 * *Threads*: immutable; any thread may read it.
 *
 * Since: 1.0
 */
struct _BudgetClassification
{
  GObject parent_instance;
  BudgetCatalogue *catalogue; /* (owned) (nullable) */
  BudgetCatalogue *official;  /* (owned) (nullable) where official names are looked up */
  BudgetSystem system;
  guint year;
  gboolean complete;
  BudgetHandles categories;
};

G_DEFINE_FINAL_TYPE (BudgetClassification, budget_classification, G_TYPE_OBJECT)

enum
{
  PROP_SYSTEM = 1,
  PROP_YEAR,
  PROP_COMPLETE,
  PROP_CATEGORIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_classification_finalize (GObject *object)
{
  BudgetClassification *self = BUDGET_CLASSIFICATION (object);

  _budget_handles_clear (&self->categories);
  g_clear_pointer (&self->catalogue, _budget_catalogue_unref);
  g_clear_pointer (&self->official, _budget_catalogue_unref);
  G_OBJECT_CLASS (budget_classification_parent_class)->finalize (object);
}

static void
budget_classification_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetClassification *self = BUDGET_CLASSIFICATION (object);

  switch (id)
    {
    case PROP_SYSTEM:
      g_value_set_enum (value, self->system);
      break;
    case PROP_YEAR:
      g_value_set_uint (value, self->year);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case PROP_CATEGORIES:
      g_value_take_object (value, budget_classification_list_categories (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_classification_class_init (BudgetClassificationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = budget_classification_finalize;
  object_class->get_property = budget_classification_get_property;

  /**
   * BudgetClassification:system: (getter get_system)
   *
   * Which classification this is.
   *
   * Since: 1.0
   */
  properties[PROP_SYSTEM] =
      g_param_spec_enum ("system", NULL, NULL, BUDGET_TYPE_SYSTEM, BUDGET_SYSTEM_NONE, flags);
  /**
   * BudgetClassification:year: (getter get_year)
   *
   * The year whose names it has; 0 for the latest.
   *
   * Since: 1.0
   */
  properties[PROP_YEAR] = g_param_spec_uint ("year", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BudgetClassification:complete: (getter is_complete)
   *
   * Whether every code of the year is in it.
   *
   * Since: 1.0
   */
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  /**
   * BudgetClassification:categories: (getter list_categories)
   *
   * All its categories, by code.
   *
   * Since: 1.0
   */
  properties[PROP_CATEGORIES] =
      g_param_spec_object ("categories", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_classification_init (BudgetClassification *self)
{
  _budget_handles_init (&self->categories, 0);
}

BudgetClassification *
_budget_classification_new_take (BudgetCatalogue *catalogue,
                                 BudgetCatalogue *official,
                                 guint year,
                                 gboolean complete)
{
  BudgetClassification *self = budget_classification_new ();

  self->catalogue = catalogue;
  self->official = official;
  self->system = catalogue->system;
  self->year = year;
  self->complete = complete;
  _budget_handles_clear (&self->categories);
  _budget_handles_init (&self->categories, catalogue->n_nodes);
  return self;
}

BudgetClassification *
_budget_classification_new_complete (BudgetCatalogue *catalogue, guint year)
{
  return _budget_classification_new_take (catalogue, _budget_catalogue_ref (catalogue), year, TRUE);
}

BudgetCatalogue *
_budget_classification_get_catalogue (BudgetClassification *self)
{
  return self->catalogue;
}

BudgetCatalogue *
_budget_classification_get_official (BudgetClassification *self)
{
  return self->official;
}

static gpointer
budget_classification_make_category (gpointer owner, guint position)
{
  return _budget_category_new_for (owner, position);
}

static gpointer
budget_classification_get (gpointer owner, guint position)
{
  return budget_classification_get_category (owner, position);
}

static GListModel *
budget_classification_list (BudgetClassification *self, GArray *positions)
{
  return _budget_handle_list_new_subset (self, BUDGET_TYPE_CATEGORY, positions,
                                         budget_classification_get);
}

/**
 * budget_classification_new:
 *
 * Makes a classification without codes.
 *
 * Returns: (transfer full): a new classification
 *
 * Since: 1.0
 */
BudgetClassification *
budget_classification_new (void)
{
  return g_object_new (BUDGET_TYPE_CLASSIFICATION, NULL);
}

/**
 * budget_classification_new_official:
 * @system: which classification
 * @year: the fiscal year, or 0 for the latest names
 * @error: return location for an error
 *
 * Gives the library's catalogue of a classification with the names that fit a year best.
 *
 * No complete official list of recent years is freely to be had, so this one says what it knows and
 * from where: see [method@Budget.Category.get_evidence]. Where no name was seen in @year, the one
 * seen nearest to it stands. Until 2017 the departmental economic codes were another scheme, which
 * has its own catalogue.
 *
 * Source: disclosures of 2017 to 2026, a list of functional codes of about 2009, the economic list
 * in use until 2017, the 2018 table of both economic schemes, parts of the lists of 2007, 2008 and
 * 2024.
 *
 * Fails with [error@Budget.Error] `BUDGET_ERROR_CODE` when @system is `BUDGET_SYSTEM_NONE`.
 *
 * Returns: (transfer full): a classification
 *
 * Since: 1.0
 */
BudgetClassification *
budget_classification_new_official (BudgetSystem system, guint year, GError **error)
{
  BudgetCatalogue *official = _budget_catalogue_get_official (system, year);

  if (official == NULL)
    {
      g_set_error_literal (error, BUDGET_ERROR, BUDGET_ERROR_CODE,
                           "catalogue: found no classification, expected functional, "
                           "departmental-economic, government-economic or revenue");
      return NULL;
    }
  return _budget_classification_new_take (_budget_catalogue_ref (official),
                                          _budget_catalogue_ref (official), year, FALSE);
}

/**
 * budget_classification_get_system: (get-property system)
 * @self: a classification
 *
 * Says which classification this is.
 *
 * Returns: the system; `BUDGET_SYSTEM_NONE` for an empty one
 *
 * Since: 1.0
 */
BudgetSystem
budget_classification_get_system (BudgetClassification *self)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), BUDGET_SYSTEM_NONE);
  return self->system;
}

/**
 * budget_classification_get_year: (get-property year)
 * @self: a classification
 *
 * Gives the year whose names it has.
 *
 * Returns: the year, 0 for the latest
 *
 * Since: 1.0
 */
guint
budget_classification_get_year (BudgetClassification *self)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), 0);
  return self->year;
}

/**
 * budget_classification_is_complete: (get-property complete)
 * @self: a classification
 *
 * Says whether every code of the year is in it.
 *
 * A code that is missing from a complete list is wrong; one missing from any other says nothing.
 *
 * Returns: %TRUE for a list that the user loaded, %FALSE for the library's and a disclosure's own
 *
 * Since: 1.0
 */
gboolean
budget_classification_is_complete (BudgetClassification *self)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), FALSE);
  return self->complete;
}

/**
 * budget_classification_get_n_categories:
 * @self: a classification
 *
 * Counts the codes of all levels.
 *
 * Returns: how many there are
 *
 * Since: 1.0
 */
guint
budget_classification_get_n_categories (BudgetClassification *self)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), 0);
  return self->catalogue != NULL ? self->catalogue->n_nodes : 0;
}

/**
 * budget_classification_get_category:
 * @self: a classification
 * @position: a position, from 0
 *
 * Gives a category by its position; they are sorted by code, so that a class comes before its
 * sections and a section before its items.
 *
 * Returns: (transfer full) (nullable): the category, %NULL past the end
 *
 * Since: 1.0
 */
BudgetCategory *
budget_classification_get_category (BudgetClassification *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  return _budget_handles_get (&self->categories, position, budget_classification_make_category,
                              self);
}

/**
 * budget_classification_list_categories: (get-property categories)
 * @self: a classification
 *
 * Lists all categories, sorted by code.
 *
 * Returns: (transfer full): a list of [class@Budget.Category]
 *
 * Since: 1.0
 */
GListModel *
budget_classification_list_categories (BudgetClassification *self)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  return _budget_handle_list_new (self, BUDGET_TYPE_CATEGORY,
                                  budget_classification_get_n_categories (self),
                                  budget_classification_get);
}

/**
 * budget_classification_find:
 * @self: a classification
 * @code: a whole code, such as `20137`
 *
 * Finds the category of a code.
 *
 * Returns: (transfer full) (nullable): the category, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetCategory *
budget_classification_find (BudgetClassification *self, const char *code)
{
  int node;

  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);
  if (self->catalogue == NULL)
    return NULL;
  node = _budget_catalogue_find (self->catalogue, code);
  return node >= 0 ? budget_classification_get_category (self, (guint) node) : NULL;
}

/**
 * budget_classification_find_by_name:
 * @self: a classification
 * @name: a name, such as `社会保障和就业支出`
 *
 * Finds the category that a name means best.
 *
 * White space, the width of characters and an ending 支出 do not count. A name in force goes before
 * one of other years, a class before a section and an item; names of items such as 行政运行 are not
 * unique: see [method@Budget.Classification.list_by_name].
 *
 * Returns: (transfer full) (nullable): the category, %NULL when there is none
 *
 * Since: 1.0
 */
BudgetCategory *
budget_classification_find_by_name (BudgetClassification *self, const char *name)
{
  int node;

  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  if (self->catalogue == NULL)
    return NULL;
  node = _budget_catalogue_find_name (self->catalogue, self->year, name);
  return node >= 0 ? budget_classification_get_category (self, (guint) node) : NULL;
}

/**
 * budget_classification_list_by_name:
 * @self: a classification
 * @name: a name, such as `行政运行`
 *
 * Lists all categories that have, or had, a name.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], the best match first
 *
 * Since: 1.0
 */
GListModel *
budget_classification_list_by_name (BudgetClassification *self, const char *name)
{
  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  if (self->catalogue == NULL)
    return budget_classification_list (self, NULL);
  return budget_classification_list (
      self, _budget_catalogue_list_name (self->catalogue, self->year, name));
}

/**
 * budget_classification_list_roots:
 * @self: a classification
 *
 * Lists the categories that lie below no other: the classes.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], by code
 *
 * Since: 1.0
 */
GListModel *
budget_classification_list_roots (BudgetClassification *self)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < budget_classification_get_n_categories (self);
       i = self->catalogue->nodes[i].end)
    g_array_append_val (positions, i);
  return budget_classification_list (self, positions);
}

/**
 * budget_classification_list_level:
 * @self: a classification
 * @level: a level
 *
 * Lists the categories of a level.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], by code
 *
 * Since: 1.0
 */
GListModel *
budget_classification_list_level (BudgetClassification *self, BudgetLevel level)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < budget_classification_get_n_categories (self); i++)
    if (self->catalogue->nodes[i].level == level)
      g_array_append_val (positions, i);
  return budget_classification_list (self, positions);
}

/* the catalogue whose names a year has */
static const BudgetCatalogue *
budget_classification_catalogue_of_year (BudgetClassification *self, guint year)
{
  /* a user's list knows itself only */
  return self->complete ? self->catalogue : _budget_catalogue_get_official (self->system, year);
}

const char *
_budget_classification_name_in_year (BudgetClassification *self, const char *code, guint year)
{
  const BudgetCatalogue *catalogue = budget_classification_catalogue_of_year (self, year);
  int node = catalogue != NULL ? _budget_catalogue_find (catalogue, code) : -1;
  const BudgetCatalogueName *name =
      node >= 0 ? _budget_catalogue_best_name (catalogue, (guint) node, year) : NULL;

  return name != NULL ? name->name : NULL;
}

/**
 * budget_classification_list_renames:
 * @self: a classification
 * @from_year: the earlier year
 * @to_year: the later year
 *
 * Lists the categories whose names differ between two years, by what the library's catalogue knows.
 *
 * [method@Budget.Category.get_name_in_year] gives both names. A code without a name in one of the
 * years is not renamed but new or gone, and is not listed.
 *
 * Returns: (transfer full): a list of [class@Budget.Category], by code
 *
 * Since: 1.0
 */
GListModel *
budget_classification_list_renames (BudgetClassification *self, guint from_year, guint to_year)
{
  GArray *positions;

  g_return_val_if_fail (BUDGET_IS_CLASSIFICATION (self), NULL);
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < budget_classification_get_n_categories (self); i++)
    {
      const char *code = self->catalogue->nodes[i].code;
      const char *before = _budget_classification_name_in_year (self, code, from_year);
      const char *after = _budget_classification_name_in_year (self, code, to_year);

      if (before != NULL && after != NULL && strcmp (before, after) != 0)
        g_array_append_val (positions, i);
    }
  return budget_classification_list (self, positions);
}

/**
 * budget_classification_map_to_government:
 * @code: a departmental economic code of the scheme since 2018, such as `30101`
 * @unit_kind: the kind of the unit that spends; unknown counts as administrative
 *
 * Gives the government economic code that the money of a departmental economic code goes to.
 *
 * The two classifications see the same money from two sides, and where a code goes depends on who
 * spends: 30101 基本工资 of an administrative body is 50101, of a public institution 50501. Some
 * codes exist for one kind of unit only: 30107 绩效工资 of an administrative body goes nowhere.
 *
 * Source: the table of both classifications (财预〔2017〕98号) as far as it could be read, general
 * knowledge beyond; advisory.
 *
 * Returns: (transfer none) (nullable): the code, %NULL when there is none
 *
 * Since: 1.0
 */
const char *
budget_classification_map_to_government (const char *code, BudgetUnitKind unit_kind)
{
  g_return_val_if_fail (code != NULL, NULL);
  return _budget_economic_map_to_government (code, unit_kind);
}
