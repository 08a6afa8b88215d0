/* fuzz-read-xlsx.c - any bytes, read as an Excel workbook, or as the parts of one
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "fuzz.h"

#include "fuzz-zip.h"
#include "read/budget-read-private.h"

#include <string.h>

/* Parts stand one behind the other, each behind a line with its path. */
#define MARK "\n== "

static GBytes *
make_workbook (const char *data, gsize size)
{
  FuzzZip zip = fuzz_zip_new ();
  const char *end = data + size;

  while (data < end)
    {
      const char *next = memmem (data, (gsize) (end - data), MARK, strlen (MARK));
      const char *part_end = next != NULL ? next : end;
      const char *line_end = memchr (data, '\n', (gsize) (part_end - data));
      g_autofree char *path = NULL;

      if (line_end == NULL)
        line_end = part_end;
      path = g_strndup (data, (gsize) (line_end - data));
      if (path[0] != '\0' && g_utf8_validate (path, -1, NULL))
        fuzz_zip_add (&zip, path, line_end, (gsize) (part_end - line_end));
      data = next != NULL ? next + strlen (MARK) : end;
    }
  return fuzz_zip_finish (&zip);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  gboolean is_zip = size > 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr (GBytes) bytes =
      is_zip ? g_bytes_new (data, size) : make_workbook ((const char *) data, size);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = _budget_read_xlsx (sheet, bytes, "input", &options, &error);

  fuzz_check_error (done, error);
  if (done)
    fuzz_check_sheet (sheet);
  return 0;
}
