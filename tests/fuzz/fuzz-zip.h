/* fuzz-zip.h - an archive around what is fuzzed in it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

static la_ssize_t
fuzz_zip_on_write (struct archive *archive, void *user_data, const void *data, size_t size)
{
  g_byte_array_append (user_data, data, (guint) size);
  return (la_ssize_t) size;
}

/* a zip archive that holds data, not packed, as the member path */
static inline GBytes *
fuzz_make_zip (const char *path, const guint8 *data, gsize size)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "zip:compression=store");
  archive_write_set_bytes_in_last_block (archive, 1);
  archive_write_open (archive, bytes, NULL, fuzz_zip_on_write, NULL);
  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);
  return g_byte_array_free_to_bytes (bytes);
}
