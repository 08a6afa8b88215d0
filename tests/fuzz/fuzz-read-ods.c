/* fuzz-read-ods.c - any bytes, read as an OpenDocument spreadsheet, or as the XML in one
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "fuzz-zip.h"
#include "read/budget-read-private.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  gboolean is_zip = size > 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr (GBytes) bytes =
      is_zip ? g_bytes_new (data, size) : fuzz_make_zip ("content.xml", data, size);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = _budget_read_ods (sheet, bytes, "input", &options, &error);

  fuzz_check_error (done, error);
  if (done)
    fuzz_check_sheet (sheet);
  return 0;
}
