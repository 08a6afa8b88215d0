/* fuzz-load-json.c - any bytes, loaded as the JSON of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "load/budget-load-json-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosureData) loaded = _budget_load_json (bytes, "input", NULL, &error);

  fuzz_check_error (loaded != NULL, error);
  if (loaded != NULL)
    fuzz_check_round_trip (loaded);
  return 0;
}
