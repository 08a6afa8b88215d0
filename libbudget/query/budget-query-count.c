/* budget-query-count.c - which of the selected amounts count
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-select-private.h"

#include <string.h>

/* What is known of a code or a row: the kinds of amounts that are selected there, and below it. */
typedef struct
{
  guint64 here;
  guint64 except; /* here, but to be taken off */
  guint64 below;
  guint64 all; /* of a row: every kind selected, even what another one holds */
} BudgetPresence;

typedef struct
{
  const BudgetSelection *selection;
  gboolean computed;
  GHashTable *codes; /* (owned) code -> BudgetPresence */
  GHashTable *rows;  /* (owned) row + 1 -> BudgetPresence */
  guint64 roles[64]; /* of rows without a category: the kinds selected, by role */
} BudgetCounter;

static BudgetPresence *
budget_counter_get_row (BudgetCounter *self, guint row)
{
  gpointer key = GUINT_TO_POINTER (row + 1);
  BudgetPresence *presence = g_hash_table_lookup (self->rows, key);

  if (presence == NULL)
    {
      presence = g_new0 (BudgetPresence, 1);
      g_hash_table_insert (self->rows, key, presence);
    }
  return presence;
}

static BudgetPresence *
budget_counter_get_code (BudgetCounter *self, const char *code)
{
  BudgetPresence *presence = g_hash_table_lookup (self->codes, code);

  if (presence == NULL)
    {
      presence = g_new0 (BudgetPresence, 1);
      g_hash_table_insert (self->codes, g_strdup (code), presence);
    }
  return presence;
}

/* Cuts buffer, which holds a code, to the code above; FALSE for a class. */
static gboolean
budget_code_cut (char *buffer, gsize *length)
{
  if (*length <= 3)
    return FALSE;
  *length -= *length % 2 == 0 ? 1 : 2;
  buffer[*length] = '\0';
  return TRUE;
}

/* Amounts of a row that another amount of the same row holds are left aside: 基本支出 beside 合计.
 */
static gboolean
budget_counter_is_held (BudgetCounter *self, const BudgetCell *cell)
{
  guint64 others = budget_counter_get_row (self, cell->item)->all & ~BUDGET_SET (cell->kind);

  return (others & self->selection->heldby[cell->kind]) != 0;
}

static const BudgetItemData *
budget_counter_get_item (const BudgetCounter *self, const BudgetCell *cell)
{
  return &self->selection->table->items[cell->item];
}

static void
budget_counter_note (BudgetCounter *self, const BudgetCell *cell)
{
  const BudgetItemData *item = budget_counter_get_item (self, cell);
  const guint64 kind = BUDGET_SET (cell->kind);
  /* a part that 其中 names is not all there is below */
  const guint64 below = item->kind == BUDGET_ITEM_KIND_OF_WHICH ? 0 : kind;
  BudgetPresence *row = budget_counter_get_row (self, cell->item);
  char code[BUDGET_MAX_CODE + 1];
  gsize length;

  *(cell->is_except ? &row->except : &row->here) |= kind;
  for (int p = item->parent; p >= 0; p = self->selection->table->items[p].parent)
    budget_counter_get_row (self, (guint) p)->below |= below;
  if (item->category == NULL || strlen (item->category) > BUDGET_MAX_CODE)
    {
      self->roles[item->role] |= kind;
      return;
    }

  length = strlen (item->category);
  memcpy (code, item->category, length + 1);
  *(cell->is_except ? &budget_counter_get_code (self, code)->except
                    : &budget_counter_get_code (self, code)->here) |= kind;
  while (budget_code_cut (code, &length))
    budget_counter_get_code (self, code)->below |= below;
}

/* what is selected above an amount: of kinds that hold it */
static void
budget_counter_look_above (BudgetCounter *self,
                           const BudgetCell *cell,
                           gboolean *here,
                           gboolean *except)
{
  const BudgetItemData *item = budget_counter_get_item (self, cell);
  const guint64 holders = self->selection->heldby[cell->kind];
  guint64 found = 0;
  guint64 found_except = 0;
  char code[BUDGET_MAX_CODE + 1];
  gsize length;

  for (int p = item->parent; p >= 0; p = self->selection->table->items[p].parent)
    {
      const BudgetPresence *row =
          g_hash_table_lookup (self->rows, GUINT_TO_POINTER ((guint) p + 1));

      found |= row != NULL ? row->here : 0;
      found_except |= row != NULL ? row->except : 0;
    }
  if (item->category != NULL && strlen (item->category) <= BUDGET_MAX_CODE)
    {
      length = strlen (item->category);
      memcpy (code, item->category, length + 1);
      while (budget_code_cut (code, &length))
        {
          const BudgetPresence *above = g_hash_table_lookup (self->codes, code);

          found |= above != NULL ? above->here : 0;
          found_except |= above != NULL ? above->except : 0;
        }
    }
  else
    for (guint role = 1; role < G_N_ELEMENTS (self->roles); role++)
      if (self->roles[role] != 0 && _budget_role_contains ((BudgetRole) role, item->role))
        found |= self->roles[role];
  *here = (found & holders) != 0;
  *except = (found_except & holders) != 0;
}

static gboolean
budget_counter_has_below (BudgetCounter *self, const BudgetCell *cell)
{
  const BudgetItemData *item = budget_counter_get_item (self, cell);
  guint64 below = budget_counter_get_row (self, cell->item)->below;

  if (item->category != NULL && strlen (item->category) <= BUDGET_MAX_CODE)
    below |= budget_counter_get_code (self, item->category)->below;
  else
    for (guint role = 1; role < G_N_ELEMENTS (self->roles); role++)
      if (self->roles[role] != 0 && _budget_role_contains (item->role, (BudgetRole) role))
        below |= self->roles[role];
  return (below & (self->selection->holds[cell->kind] | self->selection->heldby[cell->kind])) != 0;
}

static guint8
budget_counter_decide (BudgetCounter *self, const BudgetCell *cell)
{
  gboolean above;
  gboolean above_except;

  if (budget_counter_is_held (self, cell))
    return 0;
  if (self->computed && budget_counter_get_item (self, cell)->kind != BUDGET_ITEM_KIND_OF_WHICH)
    return !cell->is_except && !budget_counter_has_below (self, cell);
  budget_counter_look_above (self, cell, &above, &above_except);
  if (!cell->is_except)
    return !above;
  /* to be taken off what holds it, once; what lies in no other amount is merely left out */
  return above && !above_except && !self->computed ? 2 : 0;
}

void
_budget_selection_count (const BudgetSelection *self,
                         const guint *cells,
                         guint n_cells,
                         gboolean computed,
                         guint8 *counts)
{
  BudgetCounter counter = { .selection = self,
                            .computed = computed,
                            .codes =
                                g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                            .rows = g_hash_table_new_full (NULL, NULL, NULL, g_free) };

  for (guint i = 0; i < n_cells; i++)
    {
      const BudgetCell *cell = &g_array_index (self->cells, BudgetCell, cells[i]);

      budget_counter_get_row (&counter, cell->item)->all |= BUDGET_SET (cell->kind);
    }
  for (guint i = 0; i < n_cells; i++)
    {
      const BudgetCell *cell = &g_array_index (self->cells, BudgetCell, cells[i]);

      if (!budget_counter_is_held (&counter, cell))
        budget_counter_note (&counter, cell);
    }
  for (guint i = 0; i < n_cells; i++)
    counts[i] =
        budget_counter_decide (&counter, &g_array_index (self->cells, BudgetCell, cells[i]));

  g_hash_table_unref (counter.codes);
  g_hash_table_unref (counter.rows);
}
