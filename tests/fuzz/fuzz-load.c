/* fuzz-load.c - any bytes, loaded as a disclosure, written and read back
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "model/budget-model-private.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure =
      budget_disclosure_load_bytes (bytes, "input", NULL, &error);

  fuzz_check_error (disclosure != NULL, error);
  if (disclosure != NULL)
    fuzz_check_round_trip (_budget_disclosure_get_data (disclosure));
  return 0;
}
