/* fuzz-read-zip.c - any bytes, read as an archive of files
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "read/budget-read-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = _budget_read_zip (sheet, bytes, "input", &options, &error);

  fuzz_check_error (done, error);
  if (done)
    fuzz_check_sheet (sheet);
  return 0;
}
