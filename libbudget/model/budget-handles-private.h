/* budget-handles-private.h - children made on demand, and lists of them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The children of an object that exist only while somebody holds them. A child holds its owner
 * strongly, the owner knows its children weakly, by position: the same object for the same position
 * while anybody holds it, from any thread. Embedded in the owner. */
typedef struct
{
  GMutex mutex;
  GWeakRef *refs; /* (owned) made at the first get */
  guint n;
} BudgetHandles;

/* Makes a child: returns a new reference to an object that holds owner. Called under the mutex, so
 * it must not get from the same handles. */
typedef gpointer (*BudgetHandleMake) (gpointer owner, guint position);

void _budget_handles_init (BudgetHandles *self, guint n);
/* For the owner's finalize. */
void _budget_handles_clear (BudgetHandles *self);
/* (transfer full) The child at position; NULL past the end. */
gpointer _budget_handles_get (BudgetHandles *self,
                              guint position,
                              BudgetHandleMake make,
                              gpointer owner);

/* A GListModel that holds its owner and gets its items from it. */
#define BUDGET_TYPE_HANDLE_LIST (_budget_handle_list_get_type ())
G_DECLARE_FINAL_TYPE (BudgetHandleList, _budget_handle_list, BUDGET, HANDLE_LIST, GObject)

/* (transfer full) Gets the item at position; the owner's own public getter has this shape. */
typedef gpointer (*BudgetHandleGet) (gpointer owner, guint position);

/* (transfer full) The items 0 to n - 1 of owner, which may be NULL when n is 0. */
GListModel *_budget_handle_list_new (gpointer owner,
                                     GType item_type,
                                     guint n,
                                     BudgetHandleGet get);
/* (transfer full) The items at positions, (element-type guint), whose reference it takes; NULL is
 * an empty one. */
GListModel *_budget_handle_list_new_subset (gpointer owner,
                                            GType item_type,
                                            GArray *positions,
                                            BudgetHandleGet get);

G_END_DECLS
