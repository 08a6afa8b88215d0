/* fuzz-zip.h - an archive around what is fuzzed in it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

typedef struct
{
  GByteArray *bytes; /* (owned) */
  struct archive *archive;
} FuzzZip;

static la_ssize_t
fuzz_zip_on_write (struct archive *archive, void *user_data, const void *data, size_t size)
{
  g_byte_array_append (user_data, data, (guint) size);
  return (la_ssize_t) size;
}

static inline FuzzZip
fuzz_zip_new (void)
{
  FuzzZip self = { g_byte_array_new (), archive_write_new () };

  archive_write_set_format_zip (self.archive);
  archive_write_set_options (self.archive, "zip:compression=store");
  archive_write_set_bytes_in_last_block (self.archive, 1);
  archive_write_open (self.archive, self.bytes, NULL, fuzz_zip_on_write, NULL);
  return self;
}

/* adds data, not packed, as the member path */
static inline void
fuzz_zip_add (FuzzZip *self, const char *path, const void *data, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_write_header (self->archive, entry);
  archive_write_data (self->archive, data, size);
  archive_entry_free (entry);
}

static inline GBytes *
fuzz_zip_finish (FuzzZip *self)
{
  archive_write_close (self->archive);
  archive_write_free (self->archive);
  return g_byte_array_free_to_bytes (self->bytes);
}

static inline GBytes *
fuzz_make_zip (const char *path, const void *data, gsize size)
{
  FuzzZip self = fuzz_zip_new ();

  fuzz_zip_add (&self, path, data, size);
  return fuzz_zip_finish (&self);
}
