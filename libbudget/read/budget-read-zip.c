/* budget-read-zip.c - archives of the files that make up one disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-convert-private.h"
#include "read/budget-zip-private.h"

#include <string.h>

/* Each file is a source of its own, in the order of their names. One that is no document that can be
 * read is left out, and a finding says so; the last part of what it is called tells that a file is
 * only the system's own. */

typedef struct
{
  char *name; /* (owned) */
  GBytes *bytes;
} ZipFile;

static void
zip_file_clear (gpointer data)
{
  ZipFile *self = data;

  g_free (self->name);
  g_bytes_unref (self->bytes);
}

static int
zip_file_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const ZipFile *) a)->name, ((const ZipFile *) b)->name);
}

gboolean
_budget_read_is_system_file (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *name = slash != NULL ? slash + 1 : path;

  return name[0] == '\0' || name[0] == '.' || g_str_has_prefix (name, "~$") ||
         g_str_has_prefix (path, "__MACOSX/") || g_ascii_strcasecmp (name, "Thumbs.db") == 0 ||
         g_ascii_strcasecmp (name, "desktop.ini") == 0;
}

/* Names are UTF-8, or what a Chinese Windows makes of them. */
static char *
zip_decode_name (const char *path, guint index)
{
  char *name;

  if (path != NULL && g_utf8_validate (path, -1, NULL))
    return g_strdup (path);
  name = path != NULL ? g_convert (path, -1, "UTF-8", "GB18030", NULL, NULL, NULL) : NULL;
  return name != NULL ? name : g_strdup_printf ("file %u", index + 1);
}

static void
zip_add_file (const char *path, GBytes *bytes, gpointer user_data)
{
  GArray *files = user_data;
  ZipFile file = { zip_decode_name (path, files->len), NULL };

  if (_budget_read_is_system_file (file.name))
    {
      g_free (file.name);
      return;
    }
  file.bytes = g_bytes_ref (bytes);
  g_array_append_val (files, file);
}

gboolean
_budget_read_optional_into (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            guint *n_read,
                            GError **error)
{
  g_autoptr (GError) failure = NULL;
  guint n_sources = sheet->sources->len;
  BudgetPlaceData place = { 0 };

  if (_budget_read_into (sheet, bytes, name, BUDGET_FORMAT_AUTO, options, &failure))
    {
      (*n_read)++;
      return TRUE;
    }
  if (!g_error_matches (failure, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED) &&
      !g_error_matches (failure, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (sheet->sources->len == n_sources)
    g_ptr_array_add (sheet->sources, _budget_arena_strdup (sheet->arena, name));
  place.source = (guint16) sheet->sources->len;
  _budget_sheet_add_finding (
      sheet, "file-left-out", BUDGET_SEVERITY_NOTE, &place,
      _budget_arena_printf (sheet->arena, "%s不是可以读取的文件，未读取", name),
      _budget_arena_printf (sheet->arena, "the file was left out (%s)", failure->message));
  return TRUE;
}

gboolean
_budget_read_zip (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (ZipFile));
  g_autoptr (BudgetConvertBatch) batch = _budget_convert_batch_new ();
  BudgetReadOptions inner = *options;
  guint n_read = 0;

  g_array_set_clear_func (files, zip_file_clear);
  inner.in_archive = TRUE;
  inner.progress = NULL;
  inner.batch = batch;
  if (!_budget_zip_read_members (bytes, name, options->max_size, options->cancellable, zip_add_file,
                                 files, error))
    return FALSE;
  g_array_sort (files, zip_file_compare);
  for (guint i = 0; i < files->len; i++)
    {
      const ZipFile *file = &g_array_index (files, ZipFile, i);
      g_autofree char *path = g_strconcat (name, "/", file->name, NULL);

      _budget_convert_batch_add (batch, file->bytes, path, BUDGET_FORMAT_AUTO);
    }
  for (guint i = 0; i < files->len; i++)
    {
      const ZipFile *file = &g_array_index (files, ZipFile, i);
      g_autofree char *path = g_strconcat (name, "/", file->name, NULL);

      if (!_budget_read_optional_into (sheet, file->bytes, path, &inner, &n_read, error))
        return FALSE;
      if (options->progress != NULL)
        options->progress (i + 1, files->len, options->progress_data);
    }
  if (n_read > 0)
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
               "%s: found a zip archive without any document that can be read, expected one of a "
               "disclosure's files",
               name);
  return FALSE;
}
