/* budget-text-map-private.h - what short texts stand for
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *key; /* NULL in a free entry */
  gsize length;
  gpointer value;
} BudgetTextMapEntry;

/* A hash table of texts of known length, for look-ups by the hundred in each document: it neither
 * asks for a text's end nor calls back. Starts as zeros. */
typedef struct
{
  BudgetTextMapEntry *entries; /* (owned) (nullable) */
  gsize size;                  /* of entries: a power of two, or 0 */
  gsize n;
} BudgetTextMap;

/* Adds key, which is kept and not copied, unless it is there already. */
void _budget_text_map_add (BudgetTextMap *self, const char *key, gpointer value);
/* The value of the length bytes at key; NULL when there is none. */
gpointer _budget_text_map_get (const BudgetTextMap *self, const char *key, gsize length);
void _budget_text_map_clear (BudgetTextMap *self);

G_END_DECLS
