/* budget-arena-private.h - memory that is given back all at once
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disclosure is some thousand short strings and a few arrays that live and die together. They
 * come from one arena, which the sheet and the model made of it share: a cell's text is stored
 * once. Counted references (atomic); filling is for one thread. */
typedef struct _BudgetArena BudgetArena;

BudgetArena *_budget_arena_new (void);
BudgetArena *_budget_arena_ref (BudgetArena *self);
void _budget_arena_unref (BudgetArena *self);
/* Gives everything back that was taken, to be taken again. */
void _budget_arena_clear (BudgetArena *self);

/* memory for any type, not cleared; never NULL */
gpointer _budget_arena_alloc (BudgetArena *self, gsize size);
/* the same, cleared, for n members; aborts when the product does not fit, as g_malloc0_n does */
gpointer _budget_arena_alloc0_n (BudgetArena *self, gsize n, gsize size);
char *_budget_arena_strdup (BudgetArena *self, const char *text); /* NULL gives NULL */
char *_budget_arena_strndup (BudgetArena *self, const char *text, gsize length);
char *_budget_arena_printf (BudgetArena *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

#define _budget_arena_new_array(arena, type, n)                                                    \
  ((type *) _budget_arena_alloc0_n ((arena), (n), sizeof (type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetArena, _budget_arena_unref)

G_END_DECLS
