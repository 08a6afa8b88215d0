/* budget-comparison-rows.c - which rows of two documents are the same
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a longer name is cut for comparison only */
#define MAX_FOLDED 1024

static void
budget_key_append_folded (GString *key, const char *name)
{
  char folded[MAX_FOLDED];

  if (name == NULL)
    return;
  _budget_text_fold (name + _budget_text_ordinal_length (name, NULL, NULL), folded, sizeof folded);
  g_string_append (key, folded);
}

/* the value of an enumeration, as a character between bars; keys are made by the thousand */
static void
budget_key_append_value (GString *key, int value)
{
  g_string_append_c (key, '|');
  g_string_append_c (key, (char) ('0' + value));
  g_string_append_c (key, '|');
}

/* a row that says by its role what it is, rather than by a name */
static BudgetRole
budget_compared_table_get_role (const BudgetComparedTable *self, guint position, BudgetRole part)
{
  const BudgetItemData *item = &self->table->items[position];
  BudgetRole role = item->role;

  if (part != BUDGET_ROLE_NONE)
    return part;
  if (role == BUDGET_ROLE_NONE && item->kind == BUDGET_ITEM_KIND_TOTAL)
    role = BUDGET_ROLE_TOTAL;
  /* the total of 三公 is a row of its own where the parts are rows */
  if (role == BUDGET_ROLE_TOTAL && self->table->kind == BUDGET_TABLE_KIND_THREE_PUBLIC)
    role = BUDGET_ROLE_THREE_PUBLIC_TOTAL;
  return role;
}

/* What a row is: its category, or else its role, or else its code or name; then what tells it from
 * other rows of the same. */
static void
budget_compared_table_append_key (const BudgetComparedTable *self,
                                  guint position,
                                  BudgetRole part,
                                  GString *key)
{
  const BudgetItemData *item = &self->table->items[position];
  BudgetRole role = budget_compared_table_get_role (self, position, part);
  gboolean is_of_which = item->kind == BUDGET_ITEM_KIND_OF_WHICH;

  if (item->category != NULL)
    {
      g_string_append_c (key, 'c');
      g_string_append (key, item->category);
    }
  else if (role > BUDGET_ROLE_UNKNOWN && !is_of_which)
    budget_key_append_value (key, (int) role);
  else if (item->code != NULL)
    {
      g_string_append_c (key, 'k');
      g_string_append (key, item->code);
    }
  else
    {
      g_string_append_c (key, 'n');
      budget_key_append_folded (key, item->name);
    }
  if (is_of_which && item->parent >= 0)
    {
      g_string_append_c (key, '<');
      budget_key_append_folded (key, self->table->items[item->parent].name);
    }
  budget_key_append_value (key, (int) item->side);
  budget_key_append_folded (key, item->group);
  /* several rows, each with its parts in columns: one for each body */
  if (part != BUDGET_ROLE_NONE)
    {
      budget_key_append_value (key, (int) part);
      if (self->table->n_items > 1 && item->kind != BUDGET_ITEM_KIND_TOTAL &&
          item->category == NULL)
        budget_key_append_folded (key, item->name);
    }
  else if (role >= BUDGET_ROLE_THREE_PUBLIC_TOTAL && item->category == NULL)
    budget_key_append_value (key, (int) role);
}

static void
budget_compared_table_add (BudgetComparedTable *self,
                           guint item,
                           BudgetRole part,
                           GString *buffer,
                           GHashTable *counts,
                           GStringChunk *strings)
{
  BudgetEntry entry = { .item = item, .part = part, .match = -1 };
  guint n;
  const char *base;

  g_string_truncate (buffer, 0);
  budget_compared_table_append_key (self, item, part, buffer);
  base = g_string_chunk_insert_const (strings, buffer->str);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, base));
  g_hash_table_insert (counts, (gpointer) base, GUINT_TO_POINTER (n + 1));
  /* of rows that are the same, the first is compared with the first */
  if (n > 0)
    g_string_append_printf (buffer, "#%u", n);
  entry.key = n > 0 ? g_string_chunk_insert_const (strings, buffer->str) : base;
  entry.role = budget_compared_table_get_role (self, item, part);
  g_array_append_val (self->entries, entry);
}

/* whether any of its columns is of a part */
static gboolean
budget_compared_table_has_parts (const BudgetComparedTable *self)
{
  for (guint c = 0; c < self->table->n_columns; c++)
    if (self->meanings[c].part != BUDGET_ROLE_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
budget_compared_table_has_part (const BudgetComparedTable *self, guint block, BudgetRole part)
{
  for (guint c = 0; c < self->table->n_columns; c++)
    if (self->meanings[c].is_used && self->table->columns[c].block == block &&
        self->meanings[c].part == part)
      return TRUE;
  return FALSE;
}

void
_budget_compared_table_init (BudgetComparedTable *self,
                             const BudgetDisclosureData *disclosure,
                             guint position,
                             GStringChunk *strings,
                             int *ambiguous)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) buffer = g_string_new (NULL);
  gboolean has_parts;

  self->disclosure = disclosure;
  self->position = position;
  self->table = &disclosure->tables[position];
  self->meanings = _budget_column_meanings_new (disclosure, self->table, ambiguous);
  self->entries = g_array_new (FALSE, FALSE, sizeof (BudgetEntry));
  has_parts = budget_compared_table_has_parts (self);
  for (guint i = 0; i < self->table->n_items; i++)
    {
      guint block = self->table->items[i].block;

      if (budget_compared_table_has_part (self, block, BUDGET_ROLE_NONE))
        budget_compared_table_add (self, i, BUDGET_ROLE_NONE, buffer, counts, strings);
      for (int part = BUDGET_ROLE_AGENCY_OPERATING; has_parts && part <= BUDGET_ROLE_TRAINING;
           part++)
        if (budget_compared_table_has_part (self, block, (BudgetRole) part))
          budget_compared_table_add (self, i, (BudgetRole) part, buffer, counts, strings);
    }
}

void
_budget_compared_table_clear (BudgetComparedTable *self)
{
  g_clear_pointer (&self->meanings, g_free);
  g_clear_pointer (&self->entries, g_array_unref);
}

int
_budget_compared_table_find_column (const BudgetComparedTable *self,
                                    const BudgetEntry *entry,
                                    const BudgetColumnKey *key)
{
  const BudgetTableData *table = self->table;

  for (guint c = 0; c < table->n_columns; c++)
    if (self->meanings[c].is_used && self->meanings[c].part == entry->part &&
        table->columns[c].block == table->items[entry->item].block &&
        _budget_column_key_equal (&self->meanings[c].key, key))
      return (int) c;
  return -1;
}

static BudgetEntry *
budget_compared_table_get_entry (const BudgetComparedTable *self, guint position)
{
  return &g_array_index (self->entries, BudgetEntry, position);
}

/* (transfer full) The positions of the entries without a match, by folded name; 0 is a name of
 * several, others are one more than the position. */
static GHashTable *
budget_compared_table_index_names (const BudgetComparedTable *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const BudgetEntry *entry = budget_compared_table_get_entry (self, i);
      const BudgetItemData *item = &self->table->items[entry->item];
      g_autoptr (GString) name = g_string_new (NULL);

      if (entry->match >= 0 || item->category == NULL || item->name == NULL ||
          entry->part != BUDGET_ROLE_NONE || item->kind == BUDGET_ITEM_KIND_OF_WHICH)
        continue;
      g_string_append_printf (name, "%d|%d|", (int) item->level, (int) item->side);
      budget_key_append_folded (name, item->name);
      if (g_hash_table_contains (names, name->str))
        g_hash_table_insert (names, g_strdup (name->str), NULL);
      else
        g_hash_table_insert (names, g_strdup (name->str), GUINT_TO_POINTER (i + 1));
    }
  return names;
}

/* What is gone under one code and new under another with the same name, and which the catalogue
 * knows to have moved. */
static void
budget_compared_tables_match_moved (BudgetComparedTable tables[2])
{
  const guint years[2] = { tables[BUDGET_OLDER].disclosure->fiscal_year,
                           tables[BUDGET_NEWER].disclosure->fiscal_year };
  g_autoptr (GHashTable) gone = budget_compared_table_index_names (&tables[BUDGET_OLDER]);
  g_autoptr (GHashTable) new = budget_compared_table_index_names (&tables[BUDGET_NEWER]);
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      guint older = GPOINTER_TO_UINT (value);
      guint newer = GPOINTER_TO_UINT (g_hash_table_lookup (new, name));
      BudgetEntry *entries[2];
      const BudgetItemData *items[2];

      if (older == 0 || newer == 0)
        continue;
      entries[0] = budget_compared_table_get_entry (&tables[0], older - 1);
      entries[1] = budget_compared_table_get_entry (&tables[1], newer - 1);
      for (guint age = 0; age < 2; age++)
        items[age] = &tables[age].table->items[entries[age]->item];
      if (!_budget_code_has_moved (tables[1].table, years,
                                   (const char *const[]){ items[0]->category, items[1]->category },
                                   items[1]->name))
        continue;
      entries[0]->match = (int) newer - 1;
      entries[1]->match = (int) older - 1;
      entries[0]->is_recoded = entries[1]->is_recoded = TRUE;
    }
}

void
_budget_compared_tables_match (BudgetComparedTable tables[2])
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tables[BUDGET_OLDER].entries->len; i++)
    g_hash_table_insert (keys,
                         (gpointer) budget_compared_table_get_entry (&tables[BUDGET_OLDER], i)->key,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < tables[BUDGET_NEWER].entries->len; i++)
    {
      BudgetEntry *entry = budget_compared_table_get_entry (&tables[BUDGET_NEWER], i);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (keys, entry->key));

      if (found == 0)
        continue;
      entry->match = (int) found - 1;
      budget_compared_table_get_entry (&tables[BUDGET_OLDER], found - 1)->match = (int) i;
    }
  budget_compared_tables_match_moved (tables);
}
