/* budget-arena.c - memory that is given back all at once
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-arena-private.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define BLOCK_SIZE (64 * 1024)
#define ALIGNMENT 8

/* The address sanitizer sees where a block ends, not where a piece of one does: with it, each piece
 * is a block. */
#if defined (__SANITIZE_ADDRESS__)
#define PIECES_ARE_BLOCKS TRUE
#elif defined (__has_feature)
#if __has_feature(address_sanitizer)
#define PIECES_ARE_BLOCKS TRUE
#endif
#endif
#ifndef PIECES_ARE_BLOCKS
#define PIECES_ARE_BLOCKS FALSE
#endif

typedef struct _Block Block;

struct _Block
{
  Block *next;
  gsize  size; /* of data */
  guint8 data[];
};

struct _BudgetArena
{
  gatomicrefcount ref_count;
  Block          *blocks; /* the first is the one being filled */
  gsize           used;   /* of the first block's data */
};

BudgetArena *
_budget_arena_new (void)
{
  BudgetArena *self = g_new0 (BudgetArena, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

BudgetArena *
_budget_arena_ref (BudgetArena *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
_budget_arena_unref (BudgetArena *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  while (self->blocks != NULL)
    {
      Block *next = self->blocks->next;

      g_free (self->blocks);
      self->blocks = next;
    }
  g_free (self);
}

void
_budget_arena_clear (BudgetArena *self)
{
  /* one block stays, and is enough for most uses */
  while (self->blocks != NULL && self->blocks->next != NULL)
    {
      Block *next = self->blocks->next;

      g_free (self->blocks);
      self->blocks = next;
    }
  self->used = 0;
}

static Block *
budget_arena_new_block (gsize size)
{
  Block *block = g_malloc (sizeof (Block) + size);

  block->next = NULL;
  block->size = size;
  return block;
}

/* a request larger than a quarter block gets a block of its own behind the one being filled, so that its rest stays in use */
static gpointer
budget_arena_alloc_large (BudgetArena *self, gsize size)
{
  Block *block = budget_arena_new_block (size);

  if (self->blocks == NULL)
    {
      self->blocks = block;
      self->used = size;
    }
  else
    {
      block->next = self->blocks->next;
      self->blocks->next = block;
    }
  return block->data;
}

gpointer
_budget_arena_alloc (BudgetArena *self, gsize size)
{
  gsize rounded = (size + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
  gpointer memory;

  g_assert (rounded >= size);
  if (PIECES_ARE_BLOCKS)
    return budget_arena_alloc_large (self, size);
  if (self->blocks != NULL && rounded <= self->blocks->size - self->used)
    {
      memory = self->blocks->data + self->used;
      self->used += rounded;
      return memory;
    }
  if (rounded > BLOCK_SIZE / 4)
    return budget_arena_alloc_large (self, rounded);

  Block *block = budget_arena_new_block (BLOCK_SIZE);

  block->next = self->blocks;
  self->blocks = block;
  self->used = rounded;
  return block->data;
}

gpointer
_budget_arena_alloc0_n (BudgetArena *self, gsize n, gsize size)
{
  gpointer memory;

  if (size != 0 && n > G_MAXSIZE / 2 / size)
    g_error ("%" G_GSIZE_FORMAT " members of %" G_GSIZE_FORMAT " bytes do not fit in memory", n, size);
  memory = _budget_arena_alloc (self, n * size);
  memset (memory, 0, n * size);
  return memory;
}

char *
_budget_arena_strndup (BudgetArena *self, const char *text, gsize length)
{
  char *copy = _budget_arena_alloc (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

char *
_budget_arena_strdup (BudgetArena *self, const char *text)
{
  return text != NULL ? _budget_arena_strndup (self, text, strlen (text)) : NULL;
}

char *
_budget_arena_printf (BudgetArena *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return _budget_arena_strdup (self, text);
}
