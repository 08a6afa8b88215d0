/* budget-load-task.c - loads in another thread, and tells the first one how far it is
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

/* What a task has. Progress is told by one source of the caller's main context at a time: what
 * comes in before that has run replaces what it will say. */
typedef struct
{
  GTask *task; /* owns this */
  BudgetLoad *load;
  BudgetLoadProgress tell; /* (nullable) */
  GMutex mutex;            /* over what follows */
  double fraction;
  gboolean is_pending;
} BudgetLoadTask;

static void
budget_load_task_free (gpointer data)
{
  BudgetLoadTask *self = data;

  g_mutex_clear (&self->mutex);
  _budget_load_free (self->load);
  g_free (self);
}

static gboolean
budget_load_task_tell (gpointer user_data)
{
  GTask *task = user_data;
  BudgetLoadTask *self = g_task_get_task_data (task);
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  self->is_pending = FALSE;
  g_mutex_unlock (&self->mutex);
  self->tell (fraction, g_task_get_source_object (task));
  return G_SOURCE_REMOVE;
}

static void
budget_load_task_note (double fraction, gpointer user_data)
{
  BudgetLoadTask *self = user_data;
  gboolean was_pending;

  g_mutex_lock (&self->mutex);
  self->fraction = fraction;
  was_pending = self->is_pending;
  self->is_pending = TRUE;
  g_mutex_unlock (&self->mutex);
  if (was_pending)
    return;

  /* the priority of the task, so that all of it comes before the task's callback */
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (self->task));
  g_source_set_callback (source, budget_load_task_tell, g_object_ref (self->task), g_object_unref);
  g_source_attach (source, g_task_get_context (self->task));
}

static void
budget_load_task_run (GTask *task,
                      gpointer source_object,
                      gpointer task_data,
                      GCancellable *cancellable)
{
  BudgetLoadTask *self = task_data;
  GError *error = NULL;
  BudgetDisclosure *disclosure = _budget_load_run (self->load, cancellable, &error);

  if (disclosure != NULL)
    g_task_return_pointer (task, disclosure, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
_budget_load_run_in_thread (BudgetLoad *self, GTask *task, BudgetLoadProgress tell)
{
  BudgetLoadTask *data = g_new0 (BudgetLoadTask, 1);

  data->task = task;
  data->load = self;
  data->tell = tell;
  g_mutex_init (&data->mutex);
  if (tell != NULL)
    {
      self->progress = budget_load_task_note;
      self->progress_data = data;
    }
  g_task_set_task_data (task, data, budget_load_task_free);
  g_task_run_in_thread (task, budget_load_task_run);
}
