/* budget-text-map.c - what short texts stand for
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-map-private.h"

#include <string.h>

#define MIN_SIZE 64

/* odd, with bits all over */
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
budget_text_map_mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * MULTIPLIER;
  return hash ^ (hash >> 32);
}

static inline guint64
budget_text_map_load (const char *key)
{
  guint64 word;

  memcpy (&word, key, sizeof word);
  return word;
}

/* the first and the last bytes of less than eight */
static inline guint64
budget_text_map_load_short (const char *key, gsize length)
{
  guint32 first, last;

  if (length < sizeof first)
    return length == 0 ? 0
                       : (guint64) (guint8) key[0] << 16 | (guint64) (guint8) key[length / 2] << 8 |
                             (guint8) key[length - 1];
  memcpy (&first, key, sizeof first);
  memcpy (&last, key + length - sizeof last, sizeof last);
  return (guint64) first << 32 | last;
}

static inline guint64
budget_text_map_hash (const char *key, gsize length)
{
  const char *last = key + length - sizeof (guint64);
  guint64 hash = length;

  if (length < sizeof (guint64))
    return budget_text_map_mix (hash, budget_text_map_load_short (key, length));
  for (; key < last; key += sizeof (guint64))
    hash = budget_text_map_mix (hash, budget_text_map_load (key));
  /* the last eight bytes, whether some of them were in the word before or not */
  return budget_text_map_mix (hash, budget_text_map_load (last));
}

/* memcmp() of two short texts, without a call */
static inline gboolean
budget_text_map_same (const char *a, const char *b, gsize length)
{
  const gsize size = sizeof (guint64);

  if (length < size)
    return budget_text_map_load_short (a, length) == budget_text_map_load_short (b, length);
  for (gsize i = 0; i < length - size; i += size)
    if (budget_text_map_load (a + i) != budget_text_map_load (b + i))
      return FALSE;
  return budget_text_map_load (a + length - size) == budget_text_map_load (b + length - size);
}

/* the entry of key, or the free one where it would be; there always is a free one */
static BudgetTextMapEntry *
budget_text_map_find (const BudgetTextMap *self, const char *key, gsize length)
{
  gsize at = budget_text_map_hash (key, length);

  for (;; at++)
    {
      BudgetTextMapEntry *entry = &self->entries[at & (self->size - 1)];

      if (entry->key == NULL ||
          (entry->length == length && budget_text_map_same (entry->key, key, length)))
        return entry;
    }
}

static void
budget_text_map_grow (BudgetTextMap *self)
{
  BudgetTextMap larger = { .size = MAX (2 * self->size, MIN_SIZE), .n = self->n };

  larger.entries = g_new0 (BudgetTextMapEntry, larger.size);
  for (gsize i = 0; i < self->size; i++)
    if (self->entries[i].key != NULL)
      *budget_text_map_find (&larger, self->entries[i].key, self->entries[i].length) =
          self->entries[i];
  g_free (self->entries);
  *self = larger;
}

void
_budget_text_map_add (BudgetTextMap *self, const char *key, gpointer value)
{
  gsize length = strlen (key);
  BudgetTextMapEntry *entry;

  if (2 * self->n >= self->size)
    budget_text_map_grow (self);
  entry = budget_text_map_find (self, key, length);
  if (entry->key != NULL)
    return;
  *entry = (BudgetTextMapEntry){ key, length, value };
  self->n++;
}

gpointer
_budget_text_map_get (const BudgetTextMap *self, const char *key, gsize length)
{
  return self->n > 0 ? budget_text_map_find (self, key, length)->value : NULL;
}

void
_budget_text_map_clear (BudgetTextMap *self)
{
  g_free (self->entries);
  *self = (BudgetTextMap){ NULL, 0, 0 };
}
