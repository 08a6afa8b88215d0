/* budget-ole.c - what an OLE compound file says of itself
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-ole-private.h"

#include <string.h>

/* A compound file is a small file system: sectors, a table that chains them (the FAT), and a
 * directory of streams. Streams that are shorter than a sector of theirs stand in one that the root
 * has, in small sectors. Nothing in the file is trusted: all that is read is looked up in bounds. */

#define HEADER_SIZE 512
#define N_FAT_SECTORS 109 /* that the header lists; files of more than 7 MB have more */
#define ENTRY_SIZE 128
#define SMALL_SHIFT 6
#define MAX_CHAIN 65536

/* where in the header, and in an entry of the directory, it stands */
#define AT_SHIFT 0x1e
#define AT_DIRECTORY 0x30
#define AT_SMALL_LIMIT 0x38
#define AT_FAT 0x4c
#define AT_START 0x74
#define AT_SIZE 0x78

/* of a Word document */
#define AT_WORD_FLAGS 10
#define WORD_IS_ENCRYPTED 0x0100

/* records of a workbook */
#define RECORD_BOF 0x0809
#define RECORD_WRITE_PROTECT 0x0086
#define RECORD_FILE_PASS 0x002f

typedef struct
{
  const guchar *data;
  gsize size;
} Bytes;

typedef struct
{
  Bytes file;
  guint shift; /* the size of a sector is 1 << shift */
} Ole;

static guint32
ole_get (Bytes bytes, gsize at, guint n_bytes)
{
  guint32 number = 0;

  if (at > bytes.size || bytes.size - at < n_bytes)
    return 0;
  for (guint i = n_bytes; i-- > 0;)
    number = number << 8 | bytes.data[at + i];
  return number;
}

static Bytes
ole_get_sector (const Ole *self, guint32 sector)
{
  guint64 start = ((guint64) sector + 1) << self->shift;

  if (start >= self->file.size)
    return (Bytes){ NULL, 0 };
  return (Bytes){ self->file.data + start,
                  MIN (self->file.size - (gsize) start, (gsize) 1 << self->shift) };
}

/* the one behind sector; one that is not there at the end */
static guint32
ole_get_next (const Ole *self, guint32 sector)
{
  guint per_sector = 1u << (self->shift - 2);
  guint32 fat = sector / per_sector;

  if (fat >= N_FAT_SECTORS)
    return G_MAXUINT32;
  fat = ole_get (self->file, AT_FAT + fat * 4, 4);
  return ole_get (ole_get_sector (self, fat), (gsize) (sector % per_sector) * 4, 4);
}

/* The entry of the directory that is called name; an empty name is the root. */
static Bytes
ole_find_entry (const Ole *self, const char *name)
{
  guint32 sector = ole_get (self->file, AT_DIRECTORY, 4);
  gsize length = strlen (name);

  for (guint i = 0; i < MAX_CHAIN; i++)
    {
      Bytes entries = ole_get_sector (self, sector);

      if (entries.size == 0)
        break;
      for (gsize at = 0; at + ENTRY_SIZE <= entries.size; at += ENTRY_SIZE)
        {
          Bytes entry = { entries.data + at, ENTRY_SIZE };
          gsize n = 0;

          /* UTF-16, with a NUL at its end */
          while (n < length && ole_get (entry, n * 2, 2) == (guchar) name[n])
            n++;
          if (n == length && (length == 0 || ole_get (entry, n * 2, 2) == 0))
            return entry;
        }
      sector = ole_get_next (self, sector);
    }
  return (Bytes){ NULL, 0 };
}

/* The first bytes of a stream: those of its first sector. */
static Bytes
ole_find_stream (const Ole *self, const char *name)
{
  Bytes entry = ole_find_entry (self, name);
  guint32 start = ole_get (entry, AT_START, 4);
  guint32 sector;
  guint small_per_sector = 1u << (self->shift - SMALL_SHIFT);

  if (entry.size == 0 || ole_get (entry, AT_SIZE, 4) >= ole_get (self->file, AT_SMALL_LIMIT, 4))
    return entry.size == 0 ? entry : ole_get_sector (self, start);
  sector = ole_get (ole_find_entry (self, ""), AT_START, 4);
  for (guint32 i = 0; i < MIN (start / small_per_sector, MAX_CHAIN); i++)
    sector = ole_get_next (self, sector);
  entry = ole_get_sector (self, sector);
  start = (start % small_per_sector) << SMALL_SHIFT;
  return start < entry.size ? (Bytes){ entry.data + start, entry.size - start }
                            : (Bytes){ NULL, 0 };
}

/* The record that says so stands behind the first one, or behind that of write protection. */
static gboolean
ole_workbook_is_encrypted (Bytes workbook)
{
  gsize at = 0;

  if (ole_get (workbook, at, 2) != RECORD_BOF)
    return FALSE;
  at += 4 + ole_get (workbook, at + 2, 2);
  if (ole_get (workbook, at, 2) == RECORD_WRITE_PROTECT)
    at += 4 + ole_get (workbook, at + 2, 2);
  return ole_get (workbook, at, 2) == RECORD_FILE_PASS;
}

gboolean
_budget_ole_is_encrypted (GBytes *bytes)
{
  Ole self;

  self.file.data = g_bytes_get_data (bytes, &self.file.size);
  self.shift = ole_get (self.file, AT_SHIFT, 2);
  if (self.file.size < HEADER_SIZE || memcmp (self.file.data, "\xd0\xcf\x11\xe0", 4) != 0 ||
      (self.shift != 9 && self.shift != 12))
    return FALSE;
  return (ole_get (ole_find_stream (&self, "WordDocument"), AT_WORD_FLAGS, 2) &
          WORD_IS_ENCRYPTED) != 0 ||
         ole_workbook_is_encrypted (ole_find_stream (&self, "Workbook"));
}
