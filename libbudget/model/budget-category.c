/* budget-category.c - a node of a classification
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include "model/budget-handles-private.h"

#include <string.h>

/**
 * BudgetCategory:
 *
 * One code of a classification: a class (类, 201), a section (款, 20137) or an item (项, 2013704).
 *
 * Three names are kept apart: the printed one of a disclosure, the official one of the year, and
 * the older ones. A code that only codes below it speak of is there too, without a name.
 *
 * ```c
 * g_autoptr (BudgetClassification) codes
 *     = budget_disclosure_dup_classification (disclosure, BUDGET_SYSTEM_FUNCTIONAL);
 * g_autoptr (BudgetCategory) item = budget_classification_find (codes, "2080505");
 * g_autoptr (BudgetCategory) section = budget_category_dup_parent (item);
 *
 * g_print ("%s %s\n", budget_category_get_code (section), budget_category_get_name (section));
 * // 20805 行政事业单位养老支出
 * ```
 *
 * *Threads*: immutable; any thread may read it. It keeps its classification alive.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetCategory, budget_category, G_TYPE_OBJECT)

enum
{
  PROP_CLASSIFICATION = 1,
  PROP_SYSTEM,
  PROP_CODE,
  PROP_NAME,
  PROP_PRINTED_NAME,
  PROP_OFFICIAL_NAME,
  PROP_OLD_NAMES,
  PROP_LEVEL,
  PROP_FIRST_YEAR,
  PROP_LAST_YEAR,
  PROP_EVIDENCE,
  PROP_PARENT,
  PROP_CHILDREN,
  PROP_ANCESTORS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const no_strings[] = { NULL };

static void
budget_category_finalize (GObject *object)
{
  BudgetCategory *self = BUDGET_CATEGORY (object);

  g_free (self->old_names);
  g_clear_object (&self->classification);
  G_OBJECT_CLASS (budget_category_parent_class)->finalize (object);
}

static void
budget_category_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetCategory *self = BUDGET_CATEGORY (object);

  switch (id)
    {
    case PROP_CLASSIFICATION:
      g_value_set_object (value, self->classification);
      break;
    case PROP_SYSTEM:
      g_value_set_enum (value, budget_category_get_system (self));
      break;
    case PROP_CODE:
      g_value_set_string (value, budget_category_get_code (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, budget_category_get_name (self));
      break;
    case PROP_PRINTED_NAME:
      g_value_set_string (value, budget_category_get_printed_name (self));
      break;
    case PROP_OFFICIAL_NAME:
      g_value_set_string (value, budget_category_get_official_name (self));
      break;
    case PROP_OLD_NAMES:
      g_value_set_boxed (value, budget_category_get_old_names (self));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, budget_category_get_level (self));
      break;
    case PROP_FIRST_YEAR:
      g_value_set_uint (value, budget_category_get_first_year (self));
      break;
    case PROP_LAST_YEAR:
      g_value_set_uint (value, budget_category_get_last_year (self));
      break;
    case PROP_EVIDENCE:
      g_value_set_boxed (value, budget_category_get_evidence (self));
      break;
    case PROP_PARENT:
      g_value_take_object (value, budget_category_dup_parent (self));
      break;
    case PROP_CHILDREN:
      g_value_take_object (value, budget_category_list_children (self));
      break;
    case PROP_ANCESTORS:
      g_value_take_object (value, budget_category_list_ancestors (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_category_install_names (GParamFlags flags)
{
  /**
   * BudgetCategory:name: (getter get_name)
   *
   * The printed name, or else the official one.
   *
   * Since: 1.0
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * BudgetCategory:printed-name: (getter get_printed_name)
   *
   * The name as the disclosure prints it.
   *
   * Since: 1.0
   */
  properties[PROP_PRINTED_NAME] = g_param_spec_string ("printed-name", NULL, NULL, NULL, flags);
  /**
   * BudgetCategory:official-name: (getter get_official_name)
   *
   * The name that the catalogue has for the year.
   *
   * Since: 1.0
   */
  properties[PROP_OFFICIAL_NAME] = g_param_spec_string ("official-name", NULL, NULL, NULL, flags);
  /**
   * BudgetCategory:old-names: (getter get_old_names)
   *
   * The names before, oldest first.
   *
   * Since: 1.0
   */
  properties[PROP_OLD_NAMES] = g_param_spec_boxed ("old-names", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * BudgetCategory:first-year: (getter get_first_year)
   *
   * The first year in which the code was seen.
   *
   * Since: 1.0
   */
  properties[PROP_FIRST_YEAR] =
      g_param_spec_uint ("first-year", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BudgetCategory:last-year: (getter get_last_year)
   *
   * The last year in which the code was seen.
   *
   * Since: 1.0
   */
  properties[PROP_LAST_YEAR] = g_param_spec_uint ("last-year", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * BudgetCategory:evidence: (getter get_evidence)
   *
   * From where the official name is known.
   *
   * Since: 1.0
   */
  properties[PROP_EVIDENCE] = g_param_spec_boxed ("evidence", NULL, NULL, G_TYPE_STRV, flags);
}

static void
budget_category_class_init (BudgetCategoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = budget_category_finalize;
  object_class->get_property = budget_category_get_property;

  /**
   * BudgetCategory:classification: (getter get_classification)
   *
   * The classification that the category belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_CLASSIFICATION] =
      g_param_spec_object ("classification", NULL, NULL, BUDGET_TYPE_CLASSIFICATION, flags);
  /**
   * BudgetCategory:system: (getter get_system)
   *
   * Which classification the code is of.
   *
   * Since: 1.0
   */
  properties[PROP_SYSTEM] =
      g_param_spec_enum ("system", NULL, NULL, BUDGET_TYPE_SYSTEM, BUDGET_SYSTEM_NONE, flags);
  /**
   * BudgetCategory:code: (getter get_code)
   *
   * The whole code.
   *
   * Since: 1.0
   */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /**
   * BudgetCategory:level: (getter get_level)
   *
   * The depth of the code.
   *
   * Since: 1.0
   */
  properties[PROP_LEVEL] =
      g_param_spec_enum ("level", NULL, NULL, BUDGET_TYPE_LEVEL, BUDGET_LEVEL_NONE, flags);
  /**
   * BudgetCategory:parent: (getter dup_parent)
   *
   * The category above.
   *
   * Since: 1.0
   */
  properties[PROP_PARENT] = g_param_spec_object ("parent", NULL, NULL, BUDGET_TYPE_CATEGORY, flags);
  /**
   * BudgetCategory:children: (getter list_children)
   *
   * The categories right below.
   *
   * Since: 1.0
   */
  properties[PROP_CHILDREN] =
      g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * BudgetCategory:ancestors: (getter list_ancestors)
   *
   * The categories above, the parent first.
   *
   * Since: 1.0
   */
  properties[PROP_ANCESTORS] =
      g_param_spec_object ("ancestors", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  budget_category_install_names (flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_category_init (BudgetCategory *self)
{
  self->names_node = -1;
}

/* A name is old when it was last seen before the year, and before the name that stands. */
static gboolean
budget_category_is_old_name (BudgetCategory *self, const BudgetCatalogueName *name, guint year)
{
  const BudgetCatalogueName *current = self->official_name;

  return name != current && name->last_year != 0 && (year == 0 || name->last_year < year) &&
         (current->last_year == 0 || name->last_year < current->last_year);
}

static void
budget_category_collect_old_names (BudgetCategory *self, guint year)
{
  const BudgetCatalogueNode *node = &self->names->nodes[self->names_node];
  guint n = 0;

  self->old_names = g_new0 (const char *, node->n_names + 1);
  for (guint i = node->first_name; i < node->first_name + node->n_names; i++)
    if (budget_category_is_old_name (self, &self->names->names[i], year))
      self->old_names[n++] = self->names->names[i].name;
}

BudgetCategory *
_budget_category_new_for (BudgetClassification *owner, guint position)
{
  BudgetCategory *self = budget_category_new ();
  const BudgetCatalogue *catalogue = _budget_classification_get_catalogue (owner);
  guint year = budget_classification_get_year (owner);

  self->classification = g_object_ref (owner);
  self->position = position;
  self->node = &catalogue->nodes[position];
  self->names = _budget_classification_get_official (owner);
  if (self->names == catalogue)
    self->names_node = (int) position;
  else
    {
      self->printed = _budget_catalogue_best_name (catalogue, position, year);
      if (self->names != NULL)
        self->names_node = _budget_catalogue_find (self->names, self->node->code);
    }
  if (self->names_node >= 0)
    self->official_name = _budget_catalogue_best_name (self->names, (guint) self->names_node, year);
  if (self->official_name != NULL)
    budget_category_collect_old_names (self, year);
  return self;
}

/**
 * budget_category_new:
 *
 * Makes a category that is none: without code, name and classification.
 *
 * Returns: (transfer full): a new category
 *
 * Since: 1.0
 */
BudgetCategory *
budget_category_new (void)
{
  return g_object_new (BUDGET_TYPE_CATEGORY, NULL);
}

/**
 * budget_category_get_classification: (get-property classification)
 * @self: a category
 *
 * Gives the classification that the category belongs to.
 *
 * Returns: (transfer none) (nullable): the classification
 *
 * Since: 1.0
 */
BudgetClassification *
budget_category_get_classification (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  return self->classification;
}

/**
 * budget_category_get_system: (get-property system)
 * @self: a category
 *
 * Says which classification the code is of: 224 is a functional class and, by chance, may be a
 * department's code too.
 *
 * Returns: the system
 *
 * Since: 1.0
 */
BudgetSystem
budget_category_get_system (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), BUDGET_SYSTEM_NONE);
  return self->classification != NULL ? budget_classification_get_system (self->classification)
                                      : BUDGET_SYSTEM_NONE;
}

/**
 * budget_category_get_code: (get-property code)
 * @self: a category
 *
 * Gives the whole code: `2080505`, not `05`.
 *
 * Returns: (transfer none) (nullable): the code, %NULL for an empty category
 *
 * Since: 1.0
 */
const char *
budget_category_get_code (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  return self->node != NULL ? self->node->code : NULL;
}

/**
 * budget_category_get_name: (get-property name)
 * @self: a category
 *
 * Gives the name to show: the printed one of a disclosure, or else the official one.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when none is known
 *
 * Since: 1.0
 */
const char *
budget_category_get_name (BudgetCategory *self)
{
  const char *printed = budget_category_get_printed_name (self);

  return printed != NULL ? printed : budget_category_get_official_name (self);
}

/**
 * budget_category_get_printed_name: (get-property printed-name)
 * @self: a category
 *
 * Gives the name as the disclosure prints it, without an ordinal before it.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when no row of the disclosure has the code,
 *   or the classification is not a disclosure's
 *
 * Since: 1.0
 */
const char *
budget_category_get_printed_name (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  return self->printed != NULL ? self->printed->name : NULL;
}

/**
 * budget_category_get_official_name: (get-property official-name)
 * @self: a category
 *
 * Gives the name that the catalogue has for the classification's year.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when the catalogue has none
 *
 * Since: 1.0
 */
const char *
budget_category_get_official_name (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), NULL);
  return self->official_name != NULL ? self->official_name->name : NULL;
}

/**
 * budget_category_get_old_names: (get-property old-names)
 * @self: a category
 *
 * Gives the names that the code had before the classification's year, as far as they are known;
 * [method@Budget.Category.get_name_years] says when.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names, oldest first; none is an empty
 *   array
 *
 * Since: 1.0
 */
const char *const *
budget_category_get_old_names (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), no_strings);
  return self->old_names != NULL ? (const char *const *) self->old_names : no_strings;
}

/**
 * budget_category_get_level: (get-property level)
 * @self: a category
 *
 * Gives the depth of the code.
 *
 * Returns: the level; `BUDGET_LEVEL_NONE` when the code has not the digits of any
 *
 * Since: 1.0
 */
BudgetLevel
budget_category_get_level (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), BUDGET_LEVEL_NONE);
  return self->node != NULL ? self->node->level : BUDGET_LEVEL_NONE;
}

/**
 * budget_category_get_evidence: (get-property evidence)
 * @self: a category
 *
 * Says from where the official name is known: `disclosures`, `public-sample`, `list-2009`,
 * `list-2017`, `list-2007`, `revision-2008`, `two-scheme-table-2018`, `data-standard-2024`,
 * `class-list`, `general`, `other`, or `loaded` for a user's list.
 *
 * Returns: (transfer none) (array zero-terminated=1): the sources; none is an empty array
 *
 * Since: 1.0
 */
const char *const *
budget_category_get_evidence (BudgetCategory *self)
{
  g_return_val_if_fail (BUDGET_IS_CATEGORY (self), no_strings);
  if (self->official_name == NULL || self->official_name->evidence == NULL)
    return no_strings;
  return self->official_name->evidence;
}
