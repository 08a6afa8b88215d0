/* budget-handles.c - children made on demand, and lists of them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-handles-private.h"

void
_budget_handles_init (BudgetHandles *self, guint n)
{
  g_mutex_init (&self->mutex);
  self->refs = NULL;
  self->n = n;
}

/* A child holds its owner, so when the owner goes no child lives, and every weak reference was set
 * to NULL by its child's end: there is nothing to unregister. */
void
_budget_handles_clear (BudgetHandles *self)
{
  g_clear_pointer (&self->refs, g_free);
  g_mutex_clear (&self->mutex);
}

gpointer
_budget_handles_get (BudgetHandles *self, guint position, BudgetHandleMake make, gpointer owner)
{
  gpointer child;

  if (position >= self->n)
    return NULL;

  g_mutex_lock (&self->mutex);
  /* a GWeakRef of zeros is one that points to nothing */
  if (self->refs == NULL)
    self->refs = g_new0 (GWeakRef, self->n);
  child = g_weak_ref_get (&self->refs[position]);
  if (child == NULL)
    {
      child = make (owner, position);
      g_weak_ref_set (&self->refs[position], child);
    }
  g_mutex_unlock (&self->mutex);
  return child;
}

struct _BudgetHandleList
{
  GObject parent_instance;
  GObject *owner; /* (owned) (nullable) */
  GType item_type;
  guint n;
  GArray *positions; /* (owned) (nullable) (element-type guint): which items; NULL for all */
  BudgetHandleGet get;
};

enum
{
  PROP_ITEM_TYPE = 1,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
budget_handle_list_get_item_type (GListModel *model)
{
  return BUDGET_HANDLE_LIST (model)->item_type;
}

static guint
budget_handle_list_get_n_items (GListModel *model)
{
  return BUDGET_HANDLE_LIST (model)->n;
}

static gpointer
budget_handle_list_get_item (GListModel *model, guint position)
{
  BudgetHandleList *self = BUDGET_HANDLE_LIST (model);

  if (position >= self->n)
    return NULL;
  if (self->positions != NULL)
    position = g_array_index (self->positions, guint, position);
  return self->get (self->owner, position);
}

static void
budget_handle_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = budget_handle_list_get_item_type;
  iface->get_n_items = budget_handle_list_get_n_items;
  iface->get_item = budget_handle_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BudgetHandleList,
                               _budget_handle_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      budget_handle_list_model_init))

static void
budget_handle_list_finalize (GObject *object)
{
  BudgetHandleList *self = BUDGET_HANDLE_LIST (object);

  g_clear_pointer (&self->positions, g_array_unref);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (_budget_handle_list_parent_class)->finalize (object);
}

static void
budget_handle_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetHandleList *self = BUDGET_HANDLE_LIST (object);

  switch (id)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, self->item_type);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
_budget_handle_list_class_init (BudgetHandleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_handle_list_finalize;
  object_class->get_property = budget_handle_list_get_property;

  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
_budget_handle_list_init (BudgetHandleList *self)
{
  self->item_type = G_TYPE_OBJECT;
}

GListModel *
_budget_handle_list_new (gpointer owner, GType item_type, guint n, BudgetHandleGet get)
{
  BudgetHandleList *self = g_object_new (BUDGET_TYPE_HANDLE_LIST, NULL);

  self->owner = owner != NULL ? g_object_ref (owner) : NULL;
  self->item_type = item_type;
  self->n = n;
  self->get = get;
  return G_LIST_MODEL (self);
}

GListModel *
_budget_handle_list_new_subset (gpointer owner,
                                GType item_type,
                                GArray *positions,
                                BudgetHandleGet get)
{
  guint n = positions != NULL ? positions->len : 0;
  GListModel *model = _budget_handle_list_new (owner, item_type, n, get);

  BUDGET_HANDLE_LIST (model)->positions = positions;
  return model;
}
