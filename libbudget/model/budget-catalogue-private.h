/* budget-catalogue-private.h - codes with the names they were seen under
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "base/budget-arena-private.h"

G_BEGIN_DECLS

/* A name of a code. The years are those it was seen in; 0 is open on that side, both 0 not known. */
typedef struct
{
  const char *code; /* of the entry it came from */
  const char *name;
  const char *const *evidence;
  guint16 first_year;
  guint16 last_year;
  guint node;
  guint next; /* one more than the next name that folds to the same text, 0 when there is none */
} BudgetCatalogueName;

/* A code. Nodes are sorted by code, so that a subtree is a run of them that begins with its root. */
typedef struct
{
  const char *code;
  BudgetLevel level;
  int parent; /* -1 when there is none */
  guint end;  /* one past the subtree's last node */
  guint first_name;
  guint n_names; /* 0 for a code that only codes below it speak of */
} BudgetCatalogueNode;

/* Immutable once made; any thread. */
typedef struct
{
  gatomicrefcount ref_count;
  BudgetArena *arena; /* (owned) everything below is in it, but for by_name */
  BudgetSystem system;
  guint n_nodes;
  BudgetCatalogueNode *nodes;
  guint n_names;
  BudgetCatalogueName *names;
  GHashTable *by_name; /* (owned) folded name -> one more than the first name of the chain */
} BudgetCatalogue;

/* Makes a catalogue of names, (element-type BudgetCatalogueName), of which code, name, evidence and
 * years are filled in and lie in arena or are static; it sorts the array. Takes the reference of
 * arena. Every code that a code lies below gets a node. */
BudgetCatalogue *
_budget_catalogue_new (BudgetSystem system, BudgetArena *arena, GArray *names);
BudgetCatalogue *_budget_catalogue_ref (BudgetCatalogue *self);
void _budget_catalogue_unref (BudgetCatalogue *self);

/* (transfer none) The compiled-in catalogue of a system as it stood in a year (0: now); NULL for
 * BUDGET_SYSTEM_NONE. Made once, lives for ever. The departmental economic codes have two schemes,
 * until 2017 and since 2018; every other system has one catalogue for all years. */
BudgetCatalogue *_budget_catalogue_get_official (BudgetSystem system, guint year);

/* The node of a code, -1 when there is none. */
int _budget_catalogue_find (const BudgetCatalogue *self, const char *code);
/* The node that a name means best in a year, -1 when there is none. White space, width and
 * punctuation marks do not count, nor does 支出 at the end. */
int _budget_catalogue_find_name (const BudgetCatalogue *self, guint year, const char *name);
/* All nodes with the name, (element-type guint); the best first. */
GArray *_budget_catalogue_list_name (const BudgetCatalogue *self, guint year, const char *name);
/* (transfer none) The name of a node that fits a year best (0: the latest); NULL when it has none. */
const BudgetCatalogueName *
_budget_catalogue_best_name (const BudgetCatalogue *self, guint node, guint year);

/* The level of a code by its digits; NONE for any other text. */
BudgetLevel _budget_level_of_code (const char *code);
/* The digits of a code of level; 0 for NONE. */
gsize _budget_level_get_digits (BudgetLevel level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetCatalogue, _budget_catalogue_unref)

G_END_DECLS
