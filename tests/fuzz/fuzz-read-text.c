/* fuzz-read-text.c - any bytes, told and read as text
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "read/budget-read-private.h"

static void
fuzz_read (GBytes *bytes, BudgetFormat format)
{
  const BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = _budget_read_into (sheet, bytes, "input", format, &options, &error);

  fuzz_check_error (done, error);
  if (done)
    fuzz_check_sheet (sheet);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  fuzz_read (bytes, BUDGET_FORMAT_AUTO);
  fuzz_read (bytes, BUDGET_FORMAT_TEXT);
  return 0;
}
