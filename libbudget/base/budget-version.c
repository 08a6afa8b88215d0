/* budget-version.c - the version of the library that runs
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

/**
 * budget_get_version:
 *
 * Gets the version of the library that the program runs with.
 *
 * It can be newer than the one the program was compiled against, which
 * [const@Budget.MAJOR_VERSION] and its neighbours tell.
 *
 * Returns: (transfer none): three numbers with dots, as in `1.0.0`
 *
 * Since: 1.0
 */
const char *
budget_get_version (void)
{
  return BUDGET_VERSION_TEXT;
}
