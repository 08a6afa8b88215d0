/* budget-term.c - a term of the glossary
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetTerm:
 *
 * A term that the document explains (名词解释), with its meaning.
 *
 * Publishers must explain the terms of the trade that they use. They copy the explanations from
 * each other, so that a difference is worth a look.
 *
 * ```c
 * g_autoptr (GListModel) terms = budget_disclosure_list_terms (disclosure);
 * g_autoptr (BudgetTerm) term = g_list_model_get_item (terms, 0);
 *
 * g_print ("%s: %s\n", budget_term_get_term (term), budget_term_get_meaning (term)); ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetTerm
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  const BudgetTermData *data;
};

G_DEFINE_FINAL_TYPE (BudgetTerm, budget_term, G_TYPE_OBJECT)

enum
{
  PROP_TERM = 1,
  PROP_MEANING,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const BudgetTermData no_data = { 0 };

static void
budget_term_finalize (GObject *object)
{
  BudgetTerm *self = BUDGET_TERM (object);

  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_term_parent_class)->finalize (object);
}

static void
budget_term_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetTerm *self = BUDGET_TERM (object);

  switch (id)
    {
    case PROP_TERM:
      g_value_set_string (value, self->data->term);
      break;
    case PROP_MEANING:
      g_value_set_string (value, self->data->meaning);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_term_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_term_class_init (BudgetTermClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_term_finalize;
  object_class->get_property = budget_term_get_property;

  /**
   * BudgetTerm:term: (getter get_term)
   *
   * The term, as 基本支出.
   *
   * Since: 1.0
   */
  properties[PROP_TERM] = _budget_spec_string ("term");
  /**
   * BudgetTerm:meaning: (getter get_meaning)
   *
   * What the term is said to mean.
   *
   * Since: 1.0
   */
  properties[PROP_MEANING] = _budget_spec_string ("meaning");
  /**
   * BudgetTerm:place:
   *
   * Where the term is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_term_init (BudgetTerm *self)
{
  self->data = &no_data;
}

BudgetTerm *
_budget_term_new_for (BudgetDisclosure *owner, BudgetTermData *data, guint position)
{
  BudgetTerm *self = budget_term_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  return self;
}

/**
 * budget_term_new:
 *
 * Makes a term without words. Useful ones come from [method@Budget.Disclosure.list_terms].
 *
 * Returns: (transfer full): a new term
 *
 * Since: 1.0
 */
BudgetTerm *
budget_term_new (void)
{
  return g_object_new (BUDGET_TYPE_TERM, NULL);
}

/**
 * budget_term_get_term: (get-property term)
 * @self: a term
 *
 * Gets the term, without its ordinal: 基本支出.
 *
 * Returns: (transfer none) (nullable): the term
 *
 * Since: 1.0
 */
const char *
budget_term_get_term (BudgetTerm *self)
{
  g_return_val_if_fail (BUDGET_IS_TERM (self), NULL);

  return self->data->term;
}

/**
 * budget_term_get_meaning: (get-property meaning)
 * @self: a term
 *
 * Gets what the document says that the term means.
 *
 * Returns: (transfer none) (nullable): the meaning, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_term_get_meaning (BudgetTerm *self)
{
  g_return_val_if_fail (BUDGET_IS_TERM (self), NULL);

  return self->data->meaning;
}

/**
 * budget_term_dup_place:
 * @self: a term
 *
 * Gets where the term is printed.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_term_dup_place (BudgetTerm *self)
{
  g_return_val_if_fail (BUDGET_IS_TERM (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
