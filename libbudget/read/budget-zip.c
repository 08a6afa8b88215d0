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

/* what is unpacked before it is asked for, at most */
#define UNPACKED_SIZE (4 * 1024 * 1024)

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

static BudgetZipMember *
zip_member_new (GBytes *archive, const char *name, GCancellable *cancellable, GError **error)
{
  Archive *opened = zip_open (archive, name, error);
  BudgetZipMember *self;

  if (opened == NULL)
    return NULL;
  self = g_new0 (BudgetZipMember, 1);
  self->archive = opened;
  self->name = name;
  self->cancellable = cancellable;
  self->max_ratio_size =
      MAX ((guint64) g_bytes_get_size (archive) * BUDGET_READER_MAX_RATIO, RATIO_FLOOR);
  return self;
}

/* Goes to the data of a member. */
static gboolean
zip_member_enter (BudgetZipMember *self, struct archive_entry *entry, GError **error)
{
  const char *path = archive_entry_pathname (entry);

  g_free (self->path);
  /* for messages, which are UTF-8; a Chinese Windows writes GB18030 */
  self->path = path != NULL ? g_utf8_make_valid (path, -1) : g_strdup ("?");
  self->n_read = 0;
  if (archive_entry_is_data_encrypted (entry))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED,
                   "%s: %s: found encrypted data, expected data that is not", self->name,
                   self->path);
      return FALSE;
    }
  self->stated_size = archive_entry_size_is_set (entry) ? (guint64) archive_entry_size (entry) : 0;
  return TRUE;
}

BudgetZipMember *
_budget_zip_open_member (GBytes *archive,
                         const char *name,
                         const char *prefix,
                         const char *suffix,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (BudgetZipMember) self = zip_member_new (archive, name, cancellable, error);
  struct archive_entry *entry;

  if (self == NULL)
    return NULL;
  do
    entry = zip_member_next (self, error);
  while (entry != NULL && !zip_matches (archive_entry_pathname (entry), prefix, suffix));
  if (entry == NULL || !zip_member_enter (self, entry, error))
    return NULL;
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

#define CHUNK_SIZE 65536

/* The data of the member that was entered. */
static GBytes *
zip_member_read_all (BudgetZipMember *self, guint64 max_size, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int n = 1;

  while (n > 0)
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + CHUNK_SIZE);
      n = _budget_zip_member_read (self, (char *) bytes->data + length, CHUNK_SIZE);
      g_byte_array_set_size (bytes, length + (guint) MAX (n, 0));
      if (bytes->len > max_size)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                       "%s: %s: found more bytes than are left of the size that the files may have "
                       "together, expected at most %" G_GUINT64_FORMAT,
                       self->name, self->path, max_size);
          return NULL;
        }
    }
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}

gboolean
_budget_zip_read_members (GBytes *archive,
                          const char *name,
                          guint64 max_size,
                          GCancellable *cancellable,
                          BudgetZipFunc func,
                          gpointer user_data,
                          GError **error)
{
  g_autoptr (BudgetZipMember) self = zip_member_new (archive, name, cancellable, error);
  g_autoptr (GError) failure = NULL;
  struct archive_entry *entry;

  if (self == NULL)
    return FALSE;
  while ((entry = zip_member_next (self, &failure)) != NULL)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (archive_entry_filetype (entry) == AE_IFDIR)
        continue;
      if (!zip_member_enter (self, entry, error))
        return FALSE;
      bytes = zip_member_read_all (self, max_size, error);
      if (bytes == NULL)
        return FALSE;
      max_size -= g_bytes_get_size (bytes);
      func (archive_entry_pathname (entry), bytes, user_data);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What a member that was entered unpacks to, when that is as many bytes as it says; else NULL. */
static GBytes *
zip_member_read_stated (BudgetZipMember *self)
{
  gsize size = (gsize) self->stated_size;
  /* one more: the end is seen only behind it */
  g_autofree char *data = g_malloc (size + 1);
  gsize length = 0;
  int n = 1;

  while (n > 0 && length <= size)
    {
      n = _budget_zip_member_read (self, data + length, (int) (size + 1 - length));
      length += (gsize) MAX (n, 0);
    }
  return n == 0 && length == size ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}

/* Unpacks the members below prefix, those that are small. FALSE when something is wrong. */
static gboolean
zip_member_unpack_small (BudgetZipMember *self, const char *prefix, GHashTable *unpacked)
{
  g_autoptr (GError) failure = NULL;
  struct archive_entry *entry;
  guint64 left = UNPACKED_SIZE;

  while ((entry = zip_member_next (self, &failure)) != NULL)
    {
      const char *path = archive_entry_pathname (entry);
      GBytes *bytes;

      if (path == NULL || !g_str_has_prefix (path, prefix) ||
          archive_entry_filetype (entry) == AE_IFDIR || g_hash_table_contains (unpacked, path))
        continue;
      if (!zip_member_enter (self, entry, &failure))
        return FALSE;
      if (self->stated_size == 0 || self->stated_size > left)
        continue;
      left -= self->stated_size;
      bytes = zip_member_read_stated (self);
      if (bytes == NULL)
        return FALSE;
      g_hash_table_insert (unpacked, g_strdup (path), bytes);
    }
  return failure == NULL;
}

GHashTable *
_budget_zip_unpack_small (GBytes *archive,
                          const char *name,
                          const char *prefix,
                          GCancellable *cancellable)
{
  g_autoptr (BudgetZipMember) self = zip_member_new (archive, name, cancellable, NULL);
  GHashTable *unpacked =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  if (self == NULL || !zip_member_unpack_small (self, prefix, unpacked))
    g_hash_table_remove_all (unpacked);
  return unpacked;
}

#define END_SIZE 22   /* of the record at the end of an archive */
#define ENTRY_SIZE 46 /* of an entry of the directory, without its path */
#define MAX_COMMENT 65535

static guint32
zip_get_number (const char *p, guint n_bytes)
{
  guint32 number = 0;

  for (guint i = n_bytes; i-- > 0;)
    number = number << 8 | (guchar) p[i];
  return number;
}

static const char *
zip_find_end (const char *data, gsize size)
{
  gsize last = size > END_SIZE + MAX_COMMENT ? size - END_SIZE - MAX_COMMENT : 0;

  if (size < END_SIZE)
    return NULL;
  for (gsize i = size - END_SIZE + 1; i-- > last;)
    if (memcmp (data + i, "PK\5\6", 4) == 0)
      return data + i;
  return NULL;
}

gboolean
_budget_zip_lists_member (const char *data, gsize size, const char *prefix, gboolean *has_directory)
{
  const char *end = zip_find_end (data, size);
  gsize length = strlen (prefix);
  gsize offset;
  guint n_entries;

  *has_directory = FALSE;
  if (end == NULL)
    return FALSE;
  n_entries = zip_get_number (end + 10, 2);
  offset = zip_get_number (end + 16, 4);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize path_length;

      if (offset > size || size - offset < ENTRY_SIZE || memcmp (data + offset, "PK\1\2", 4) != 0)
        return FALSE;
      *has_directory = TRUE;
      path_length = zip_get_number (data + offset + 28, 2);
      if (path_length >= length && size - offset - ENTRY_SIZE >= length &&
          memcmp (data + offset + ENTRY_SIZE, prefix, length) == 0)
        return TRUE;
      offset += ENTRY_SIZE + path_length + zip_get_number (data + offset + 30, 2) +
                zip_get_number (data + offset + 32, 2);
    }
  return FALSE;
}
