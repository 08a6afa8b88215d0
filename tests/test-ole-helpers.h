/* test-ole-helpers.h - OLE compound files of one stream
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>
#include <string.h>

/* the start of a workbook: its first record, and the one that says that it is encrypted */
#define BOF "\x09\x08\x08\x00\x00\x06\x05\x00\x00\x00\x00\x00"
#define WRITE_PROTECT "\x86\x00\x00\x00"
#define FILE_PASS "\x2f\x00\x06\x00\x00\x00\x00\x00\x00\x00"
/* the start of a Word document, with its flags */
#define FIB(flags) "\xec\xa5\xc1\x00\x00\x00\x00\x00\x00\x00" flags

#define OLE_FAT 0 /* the sectors */
#define OLE_DIRECTORY 1
#define OLE_STREAM 3
#define OLE_SECTOR_SIZE 512
#define OLE_FILE_SIZE (5 * OLE_SECTOR_SIZE)
#define OLE_SMALL_START 1 /* of a short stream, among small sectors */

static inline void
ole_put (guint8 *at, guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (at, &number, 4);
}

static inline guint8 *
ole_sector (guint8 *file, guint sector)
{
  return file + (sector + 1) * OLE_SECTOR_SIZE;
}

static inline void
ole_put_entry (guint8 *entry, const char *name, guint32 start, guint32 size)
{
  for (gsize i = 0; name[i] != '\0'; i++)
    entry[i * 2] = (guint8) name[i];
  ole_put (entry + 0x74, start);
  ole_put (entry + 0x78, size);
}

/* A file whose directory is of two sectors, the stream's entry in the second. is_small: the stream
 * stands in a small sector of the root's stream, as short ones do. */
static inline guint8 *
make_ole (const char *name, const char *stream, gsize length, gboolean is_small)
{
  guint8 *file = g_malloc0 (OLE_FILE_SIZE);
  guint8 *fat = ole_sector (file, OLE_FAT);
  guint8 *data = ole_sector (file, OLE_STREAM);

  memcpy (file, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  file[0x1e] = 9;
  file[0x20] = 6;
  ole_put (file + 0x30, OLE_DIRECTORY);
  ole_put (file + 0x38, 4096);
  memset (file + 0x4c, 0xff, OLE_SECTOR_SIZE - 0x4c);
  ole_put (file + 0x4c, OLE_FAT);
  memset (fat, 0xff, OLE_SECTOR_SIZE);
  ole_put (fat + OLE_DIRECTORY * 4, OLE_DIRECTORY + 1);
  ole_put_entry (ole_sector (file, OLE_DIRECTORY), "Root Entry", OLE_STREAM, OLE_SECTOR_SIZE);
  ole_put_entry (ole_sector (file, OLE_DIRECTORY + 1), name, is_small ? OLE_SMALL_START : OLE_STREAM,
                 is_small ? 100 : 4096);
  memcpy (data + (is_small ? OLE_SMALL_START << 6 : 0), stream, length);
  return file;
}

#define MAKE_OLE(name, stream, is_small) make_ole (name, stream, sizeof stream - 1, is_small)
