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

struct _BudgetZipMember
{
  Archive *archive; /* (owned) */
  const char *name; /* of the archive */
  char *path;       /* (owned) (nullable) of the member */
  GCancellable *cancellable;
  guint64 stated_size;
  guint64 max_ratio_size;
  guint64 n_read;
  guint n_members;
  GError *error; /* (owned) (nullable) */
};

static void
zip_member_free (BudgetZipMember *self)
{
  archive_read_free (self->archive);
  g_free (self->path);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetZipMember, zip_member_free)

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

static void
zip_member_set_damaged (const BudgetZipMember *self, const char *where, GError **error)
{
  const char *reason = archive_error_string (self->archive);

  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
               "%s: %s: found damaged data (%s), expected a whole zip archive", self->name, where,
               reason != NULL ? reason : "unknown");
}

static gboolean
zip_member_check_size (BudgetZipMember *self)
{
  if (self->n_read > BUDGET_READER_MAX_MEMBER_SIZE)
    {
      g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: %s: found more than %u bytes, expected at most as many "
                   "(BUDGET_READER_MAX_MEMBER_SIZE)",
                   self->name, self->path, (guint) BUDGET_READER_MAX_MEMBER_SIZE);
      return FALSE;
    }
  if (self->n_read > self->max_ratio_size)
    {
      g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: %s: found more than %u times the size of the archive, expected at most as "
                   "many (BUDGET_READER_MAX_RATIO)",
                   self->name, self->path, (guint) BUDGET_READER_MAX_RATIO);
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
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

/* The next member, or NULL at the end and on an error. */
static struct archive_entry *
zip_member_next (BudgetZipMember *self, GError **error)
{
  struct archive_entry *entry;
  int status = archive_read_next_header (self->archive, &entry);

  if (status == ARCHIVE_EOF)
    return NULL;
  if (status != ARCHIVE_OK)
    {
      zip_member_set_damaged (self, "directory", error);
      return NULL;
    }
  if (++self->n_members <= BUDGET_READER_MAX_MEMBERS)
    return entry;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: found more than %u members, expected at most as many "
               "(BUDGET_READER_MAX_MEMBERS)",
               self->name, (guint) BUDGET_READER_MAX_MEMBERS);
  return NULL;
}

BudgetZipMember *
_budget_zip_open_member (GBytes *archive,
                         const char *name,
                         const char *prefix,
                         const char *suffix,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (BudgetZipMember) self = NULL;
  Archive *opened = zip_open (archive, name, error);
  struct archive_entry *entry;

  if (opened == NULL)
    return NULL;
  self = g_new0 (BudgetZipMember, 1);
  self->archive = opened;
  self->name = name;
  self->cancellable = cancellable;
  self->max_ratio_size =
      MAX ((guint64) g_bytes_get_size (archive) * BUDGET_READER_MAX_RATIO, RATIO_FLOOR);
  do
    entry = zip_member_next (self, error);
  while (entry != NULL && !zip_matches (archive_entry_pathname (entry), prefix, suffix));
  if (entry == NULL)
    return NULL;
  self->path = g_strdup (archive_entry_pathname (entry));
  if (archive_entry_is_data_encrypted (entry))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED,
                   "%s: %s: found encrypted data, expected data that is not", name, self->path);
      return NULL;
    }
  if (archive_entry_size_is_set (entry))
    self->stated_size = (guint64) archive_entry_size (entry);
  return g_steal_pointer (&self);
}

guint64
_budget_zip_member_get_size (const BudgetZipMember *self)
{
  return self->stated_size;
}

int
_budget_zip_member_read (gpointer data, char *buffer, int size)
{
  BudgetZipMember *self = data;
  la_ssize_t n;

  if (self->error != NULL)
    return -1;
  n = archive_read_data (self->archive, buffer, (gsize) size);
  if (n < 0)
    {
      zip_member_set_damaged (self, self->path, &self->error);
      return -1;
    }
  self->n_read += (guint64) n;
  return zip_member_check_size (self) ? (int) n : -1;
}

/* Goes through the rest of the members, so that their number is known. */
gboolean
_budget_zip_close_member (BudgetZipMember *self, GError **error)
{
  gboolean done;

  if (self->error == NULL)
    while (zip_member_next (self, &self->error) != NULL)
      continue;
  done = self->error == NULL;
  if (!done)
    g_propagate_error (error, g_steal_pointer (&self->error));
  zip_member_free (self);
  return done;
}
