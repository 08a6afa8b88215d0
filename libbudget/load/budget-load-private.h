/* budget-load-private.h - from files, bytes and streams to a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* One input. Of file, bytes and stream just one is set. */
typedef struct
{
  char *name; /* (owned) what the disclosure and errors call it */
  GFile *file;
  GBytes *bytes;
  GInputStream *stream;
  gboolean is_optional; /* one of a folder's: what is no document is left out */
} BudgetLoadSource;

/* Called with the fraction done, from 0 to 1 and never falling, in the thread that loads. */
typedef void (*BudgetLoadProgress) (double fraction, gpointer user_data);

/* Everything that one load needs: a copy, so that it can go to another thread. */
typedef struct
{
  GArray *sources; /* (owned) of BudgetLoadSource; they make one disclosure */
  BudgetFormat format;
  guint64 max_size;
  gboolean converter_allowed;
  GFile *aliases; /* (owned) (nullable) */
  BudgetLoadProgress progress; /* (nullable) */
  gpointer progress_data;
} BudgetLoad;

BudgetLoad *_budget_load_new (void);
void _budget_load_free (BudgetLoad *self);
/* the same sources and options, without progress */
BudgetLoad *_budget_load_copy (const BudgetLoad *self);
void _budget_load_add_file (BudgetLoad *self, GFile *file);
void _budget_load_add_bytes (BudgetLoad *self, GBytes *bytes, const char *name);
void _budget_load_add_stream (BudgetLoad *self, GInputStream *stream, const char *name);

BudgetDisclosure *_budget_load_run (BudgetLoad *self, GCancellable *cancellable, GError **error);

/* Takes self, and loads it in a thread of task; the result is the disclosure. tell (nullable) is
 * called in the task's main context, before the task's callback, with its source object. */
void _budget_load_run_in_thread (BudgetLoad *self, GTask *task, BudgetLoadProgress tell);

/* The content of a source: at most max_size bytes, LIMIT when there are more. What the file system
 * says is in G_IO_ERROR, the source's name before it. */
GBytes *_budget_load_source_read (const BudgetLoadSource *self,
                                  guint64 max_size,
                                  GCancellable *cancellable,
                                  GError **error);
/* The same load with the files of its folders in their place, in the order of their names; NULL
 * without an error when no folder has any. */
BudgetLoad *_budget_load_open_folders (const BudgetLoad *self,
                                       GCancellable *cancellable,
                                       GError **error);
/* the name that a file goes by */
char *_budget_load_source_name (GFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetLoad, _budget_load_free)

G_END_DECLS
