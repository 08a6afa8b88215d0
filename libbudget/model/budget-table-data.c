/* budget-table-data.c - the cells of a table, and the tree of its rows
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-model-private.h"

#include <string.h>

/* no classification has more digits; a longer "code" has no parent and is none */
#define MAX_CODE 32

void
_budget_table_data_alloc_cells (BudgetTableData *self, BudgetArena *arena)
{
  gsize n_columns = self->n_columns;
  gsize n_items = self->n_items;

  if (n_columns == 0 || n_items == 0)
    return;
  /* both are 32 bit, so that their product fits in 64 */
  gsize n = n_columns * n_items;

  self->values = _budget_arena_new_array (arena, gint64, n);
  self->states = _budget_arena_new_array (arena, guint8, n);
  self->scales = _budget_arena_new_array (arena, guint8, n);
  self->texts = _budget_arena_new_array (arena, const char *, n);
  self->places = _budget_arena_new_array (arena, BudgetPlaceData, n);
}

/* the length of the code of an item that takes part in the tree of codes, 0 when it does not */
static gsize
budget_item_data_code_length (const BudgetItemData *self)
{
  gsize length;

  if (self->code == NULL || self->kind == BUDGET_ITEM_KIND_OF_WHICH)
    return 0;
  length = strlen (self->code);
  return length <= MAX_CODE ? length : 0;
}

static gboolean
budget_code_is_below (const char *code, gsize length, const char *above, gsize above_length)
{
  return above_length < length && memcmp (code, above, above_length) == 0;
}

/* Links the coded rows from first to end by a stack of the current ancestors. That finds the
 * nearest preceding prefix as long as the codes do not go down; when they do, it gives up. */
static gboolean
budget_table_data_link_ordered (BudgetTableData *self, guint first, guint end)
{
  struct
  {
    int position;
    gsize length;
  } stack[MAX_CODE];
  gsize depth = 0;
  const char *last = "";

  for (guint i = first; i < end; i++)
    {
      BudgetItemData *item = &self->items[i];
      gsize length = budget_item_data_code_length (item);

      if (length == 0)
        continue;
      if (strcmp (item->code, last) < 0)
        return FALSE;
      last = item->code;
      while (depth > 0 &&
             !budget_code_is_below (item->code, length, self->items[stack[depth - 1].position].code,
                                    stack[depth - 1].length))
        depth--;
      item->parent = depth > 0 ? stack[depth - 1].position : -1;
      /* each entry is longer than the one below it, so that MAX_CODE entries are enough */
      stack[depth].position = (int) i;
      stack[depth].length = length;
      depth++;
    }
  return TRUE;
}

/* the row that holds a proper prefix of code: the one furthest down, or the longest prefix's */
static int
budget_codes_find_parent (GHashTable *codes, const char *code, gsize length, gboolean longest)
{
  char prefix[MAX_CODE + 1];
  int found = -1;

  memcpy (prefix, code, length);
  for (gsize n = length - 1; n > 0; n--)
    {
      int position;

      prefix[n] = '\0';
      position = GPOINTER_TO_INT (g_hash_table_lookup (codes, prefix)) - 1;
      if (position > found)
        found = position;
      if (longest && found >= 0)
        break;
    }
  return found;
}

/* Links coded rows in any order. */
static void
budget_table_data_link_unordered (BudgetTableData *self, guint first, guint end)
{
  /* code -> 1 + the last row seen with it */
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean orphans = FALSE;

  for (guint i = first; i < end; i++)
    {
      BudgetItemData *item = &self->items[i];
      gsize length = budget_item_data_code_length (item);

      if (length == 0)
        continue;
      item->parent = budget_codes_find_parent (codes, item->code, length, FALSE);
      orphans = orphans || item->parent < 0;
      g_hash_table_insert (codes, (gpointer) item->code, GINT_TO_POINTER ((int) i + 1));
    }

  for (guint i = first; orphans && i < end; i++)
    {
      BudgetItemData *item = &self->items[i];
      gsize length = budget_item_data_code_length (item);

      if (length > 0 && item->parent < 0)
        item->parent = budget_codes_find_parent (codes, item->code, length, TRUE);
    }
}

static void
budget_table_data_link_block (BudgetTableData *self, guint first, guint end)
{
  int whole = -1;

  for (guint i = first; i < end; i++)
    {
      BudgetItemData *item = &self->items[i];

      item->parent = -1;
      if (item->kind == BUDGET_ITEM_KIND_OF_WHICH)
        item->parent = whole;
      else
        whole = (int) i;
    }
  if (!budget_table_data_link_ordered (self, first, end))
    budget_table_data_link_unordered (self, first, end);
}

void
_budget_table_data_link (BudgetTableData *self)
{
  guint first = 0;

  for (guint i = 1; i <= self->n_items; i++)
    if (i == self->n_items || self->items[i].block != self->items[first].block)
      {
        budget_table_data_link_block (self, first, i);
        first = i;
      }
}
