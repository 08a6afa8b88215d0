/* budget-zip.c - members of a zip archive in memory
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "read/budget-zip-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* a member up to this size is no bomb, however well it was packed */
#define RATIO_FLOOR (1024 * 1024)

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

typedef struct
{
  Archive *archive;
  const char *name; /* of the archive */
  guint64 max_ratio_size;
  GCancellable *cancellable;
} Zip;

static Archive *
zip_open (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return g_steal_pointer (&archive);
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
               "%s: found a zip archive without its directory, expected a whole zip archive", name);
  return NULL;
}

static gboolean
zip_set_damaged (const Zip *self, const char *member, GError **error)
{
  const char *reason = archive_error_string (self->archive);

  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
               "%s: %s: found damaged data (%s), expected a whole zip archive", self->name, member,
               reason != NULL ? reason : "unknown");
  return FALSE;
}

static gboolean
zip_check_size (const Zip *self, const char *member, guint64 size, GError **error)
{
  if (size > BUDGET_READER_MAX_MEMBER_SIZE)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: %s: found more than %u bytes, expected at most as many "
                   "(BUDGET_READER_MAX_MEMBER_SIZE)",
                   self->name, member, (guint) BUDGET_READER_MAX_MEMBER_SIZE);
      return FALSE;
    }
  if (size > self->max_ratio_size)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: %s: found more than %u times the size of the archive, expected at most as "
                   "many (BUDGET_READER_MAX_RATIO)",
                   self->name, member, (guint) BUDGET_READER_MAX_RATIO);
      return FALSE;
    }
  return TRUE;
}

/* What the header says of the size is not relied upon: it only makes room. */
static GBytes *
zip_read (const Zip *self, struct archive_entry *entry, const char *member, GError **error)
{
  guint64 stated = archive_entry_size_is_set (entry) ? (guint64) archive_entry_size (entry) : 0;
  guint64 limit = MIN (self->max_ratio_size, BUDGET_READER_MAX_MEMBER_SIZE);
  GByteArray *data = NULL;
  gboolean damaged = FALSE;

  if (archive_entry_is_data_encrypted (entry))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED,
                   "%s: %s: found encrypted data, expected data that is not", self->name, member);
      return NULL;
    }
  data = g_byte_array_sized_new ((guint) MIN (stated, limit) + 1);
  while (!damaged)
    {
      const void *block;
      size_t size = 0;
      la_int64_t offset;
      int status = archive_read_data_block (self->archive, &block, &size, &offset);

      if (status == ARCHIVE_EOF)
        {
          g_byte_array_append (data, (const guint8 *) "", 1);
          g_byte_array_set_size (data, data->len - 1);
          return g_byte_array_free_to_bytes (data);
        }
      damaged = status != ARCHIVE_OK || (guint64) offset != data->len;
      if (damaged)
        zip_set_damaged (self, member, error);
      else if (!zip_check_size (self, member, data->len + (guint64) size, error) ||
               g_cancellable_set_error_if_cancelled (self->cancellable, error))
        damaged = TRUE;
      else
        g_byte_array_append (data, block, (guint) size);
    }
  g_byte_array_unref (data);
  return NULL;
}

static gboolean
zip_matches (const char *path, const char *prefix, const char *suffix)
{
  const char *rest;

  if (path == NULL || !g_str_has_prefix (path, prefix))
    return FALSE;
  rest = path + strlen (prefix);
  return strchr (rest, '/') == NULL && g_str_has_suffix (rest, suffix);
}

/* Goes through all members, so that their number is known. */
static GBytes *
zip_find (const Zip *self, const char *prefix, const char *suffix, GError **error)
{
  g_autoptr (GBytes) found = NULL;
  struct archive_entry *entry;
  guint n_members = 0;
  int status;

  while ((status = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK)
    {
      const char *path = archive_entry_pathname (entry);

      if (++n_members > BUDGET_READER_MAX_MEMBERS)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                       "%s: found more than %u members, expected at most as many "
                       "(BUDGET_READER_MAX_MEMBERS)",
                       self->name, (guint) BUDGET_READER_MAX_MEMBERS);
          return NULL;
        }
      if (found != NULL || !zip_matches (path, prefix, suffix))
        continue;
      found = zip_read (self, entry, path, error);
      if (found == NULL)
        return NULL;
    }
  if (status == ARCHIVE_EOF)
    return g_steal_pointer (&found);
  zip_set_damaged (self, "directory", error);
  return NULL;
}

GBytes *
_budget_zip_read_member (GBytes *archive,
                         const char *name,
                         const char *prefix,
                         const char *suffix,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (Archive) opened = zip_open (archive, name, error);
  Zip self = { .archive = opened, .name = name, .cancellable = cancellable };

  if (opened == NULL)
    return NULL;
  self.max_ratio_size =
      MAX ((guint64) g_bytes_get_size (archive) * BUDGET_READER_MAX_RATIO, RATIO_FLOOR);
  return zip_find (&self, prefix, suffix, error);
}
