/* budget-error.c - what can go wrong
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

/**
 * budget_error_quark:
 *
 * The error domain of the library, for [error@Budget.Error].
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
/* clang-format off */
G_DEFINE_QUARK (budget-error-quark, budget_error)
/* clang-format on */
