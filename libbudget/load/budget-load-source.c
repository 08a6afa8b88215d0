/* budget-load-source.c - the bytes of what is to be loaded
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* read from a stream at once */
#define CHUNK_SIZE (64 * 1024)

char *
_budget_load_source_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  if (base == NULL)
    return g_file_get_uri (file);
  return g_filename_display_name (base);
}

static gboolean
budget_load_set_too_large (const char *name, guint64 max_size, GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: found more than %" G_GUINT64_FORMAT " bytes, expected at most that", name,
               max_size);
  return FALSE;
}

/* Reads a stream to its end; the length is not known. */
static GBytes *
budget_load_read_stream (GInputStream *stream,
                         const char *name,
                         guint64 max_size,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  for (;;)
    {
      guint length = content->len;
      gssize n_read;

      if ((guint64) length + CHUNK_SIZE > G_MAXUINT)
        {
          budget_load_set_too_large (name, MIN (max_size, G_MAXUINT - CHUNK_SIZE), error);
          return NULL;
        }
      g_byte_array_set_size (content, length + CHUNK_SIZE);
      n_read = g_input_stream_read (stream, content->data + length, CHUNK_SIZE, cancellable, error);
      if (n_read < 0)
        {
          g_prefix_error (error, "%s: ", name);
          return NULL;
        }
      g_byte_array_set_size (content, length + (guint) n_read);
      if (n_read == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (content->len > max_size)
        {
          budget_load_set_too_large (name, max_size, error);
          return NULL;
        }
    }
}

static GBytes *
budget_load_read_remote (GFile *file,
                         const char *name,
                         guint64 max_size,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return budget_load_read_stream (G_INPUT_STREAM (stream), name, max_size, cancellable, error);
}

static void
budget_load_set_errno (const char *name, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", name,
               g_strerror (code));
}

/* Reads an open file whose size was said to be size; it may turn out to be another. */
static GBytes *
budget_load_read_descriptor (int fd, const char *name, gsize size, guint64 max_size, GError **error)
{
  gsize room = size + 1; /* one more, to see that there is no more */
  gsize length = 0;
  g_autofree char *content = g_malloc (room);

  for (;;)
    {
      gssize n_read = read (fd, content + length, room - length);

      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        {
          budget_load_set_errno (name, errno, error);
          return NULL;
        }
      if (n_read == 0)
        return g_bytes_new_take (g_steal_pointer (&content), length);
      length += (gsize) n_read;
      if (length > max_size)
        {
          budget_load_set_too_large (name, max_size, error);
          return NULL;
        }
      if (length == room)
        {
          room *= 2;
          content = g_realloc (content, room);
        }
    }
}

/* A plain file is read with a few calls of the system, which is a good part of what a small
 * disclosure costs. Anything else (a pipe, a device) goes the way of streams, which can be
 * cancelled. */
static GBytes *
budget_load_read_file (GFile *file,
                       const char *name,
                       guint64 max_size,
                       GCancellable *cancellable,
                       GError **error)
{
  const char *path = g_file_peek_path (file);
  GStatBuf status = { .st_mode = S_IFREG };
  GBytes *bytes;
  int fd;

  if (path == NULL || (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode)))
    return budget_load_read_remote (file, name, max_size, cancellable, error);

  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    {
      budget_load_set_errno (name, errno, error);
      return NULL;
    }
  if (status.st_size > 0 && (guint64) status.st_size > max_size)
    {
      budget_load_set_too_large (name, max_size, error);
      bytes = NULL;
    }
  else
    bytes =
        budget_load_read_descriptor (fd, name, (gsize) MAX (status.st_size, 0), max_size, error);
  close (fd);
  return bytes;
}

GBytes *
_budget_load_source_read (const BudgetLoadSource *self,
                          guint64 max_size,
                          GCancellable *cancellable,
                          GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_prefix_error (error, "%s: ", self->name);
      return NULL;
    }
  if (self->file != NULL)
    return budget_load_read_file (self->file, self->name, max_size, cancellable, error);
  if (self->stream != NULL)
    return budget_load_read_stream (self->stream, self->name, max_size, cancellable, error);
  if (g_bytes_get_size (self->bytes) > max_size)
    {
      budget_load_set_too_large (self->name, max_size, error);
      return NULL;
    }
  return g_bytes_ref (self->bytes);
}
