/* budget-load-folder.c - folders of the files that make up one disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

#include "read/budget-read-private.h"

#include <string.h>

static int
budget_load_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the files in a folder; those in folders in it are not its own. */
static GPtrArray *
budget_load_list_folder (GFile *folder, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileInfo *info;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, error))
    {
      if (info == NULL)
        {
          g_ptr_array_sort (names, budget_load_compare_names);
          return g_steal_pointer (&names);
        }
      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
          _budget_read_is_system_file (g_file_info_get_name (info)))
        continue;
      g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
      if (names->len > BUDGET_READER_MAX_MEMBERS)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                       "%s: found more than %u files, expected at most as many "
                       "(BUDGET_READER_MAX_MEMBERS)",
                       name, (guint) BUDGET_READER_MAX_MEMBERS);
          return NULL;
        }
    }
  g_prefix_error (error, "%s: ", name);
  return NULL;
}

static gboolean
budget_load_add_folder (BudgetLoad *self,
                        const BudgetLoadSource *folder,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) names =
      budget_load_list_folder (folder->file, folder->name, cancellable, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *shown = g_filename_display_name (name);
      BudgetLoadSource source = { .name = g_strconcat (folder->name, "/", shown, NULL),
                                  .file = g_file_get_child (folder->file, name),
                                  .is_optional = TRUE };

      g_array_append_val (self->sources, source);
    }
  return TRUE;
}

BudgetLoad *
_budget_load_open_folders (const BudgetLoad *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (BudgetLoad) opened = _budget_load_copy (self);
  guint n_files = 0;

  g_array_set_size (opened->sources, 0);
  opened->progress = self->progress;
  opened->progress_data = self->progress_data;
  for (guint i = 0; i < self->sources->len; i++)
    {
      const BudgetLoadSource *source = &g_array_index (self->sources, BudgetLoadSource, i);
      BudgetLoadSource same = { .name = g_strdup (source->name) };
      guint n_sources = opened->sources->len;

      if (source->file != NULL && g_file_query_file_type (source->file, G_FILE_QUERY_INFO_NONE,
                                                          cancellable) == G_FILE_TYPE_DIRECTORY)
        {
          g_free (same.name);
          if (!budget_load_add_folder (opened, source, cancellable, error))
            return NULL;
          n_files += opened->sources->len - n_sources;
          continue;
        }
      g_set_object (&same.file, source->file);
      g_set_object (&same.stream, source->stream);
      if (source->bytes != NULL)
        same.bytes = g_bytes_ref (source->bytes);
      g_array_append_val (opened->sources, same);
    }
  return n_files > 0 ? g_steal_pointer (&opened) : NULL;
}
