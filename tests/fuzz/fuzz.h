/* fuzz.h - what the fuzz targets share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-model-private.h"
#include "read/budget-sheet-private.h"

/* The name that libFuzzer calls. Whatever data is, it must give a sheet or an error. */
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* Aborts when a sheet that was read is not sound. */
void fuzz_check_sheet (const BudgetSheet *sheet);
/* Aborts unless there is an error just when reading failed, with a message as it should be. */
void fuzz_check_error (gboolean done, const GError *error);
/* Aborts unless the JSON of data reads back to the same JSON. */
void fuzz_check_round_trip (const BudgetDisclosureData *data);
