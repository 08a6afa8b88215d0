/* budget-error.h - what can go wrong
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <glib.h>
#include <budget/budget-version.h>

G_BEGIN_DECLS

/**
 * BudgetError:
 * @BUDGET_ERROR_UNSUPPORTED: the content is of a format that this build does not read
 * @BUDGET_ERROR_DAMAGED: the content is not what it claims to be, is cut off or breaks its format
 * @BUDGET_ERROR_ENCRYPTED: the content is encrypted
 * @BUDGET_ERROR_NO_TEXT: there is no text, as in an empty file or a scanned page
 * @BUDGET_ERROR_LIMIT: a limit is exceeded
 * @BUDGET_ERROR_MISSING_TOOL: a program or a module is needed that is not installed
 * @BUDGET_ERROR_TIMEOUT: a program took too long
 * @BUDGET_ERROR_AMOUNT: a text is not an amount, or not in the unit given
 * @BUDGET_ERROR_OVERFLOW: a sum does not fit in 64 bits
 * @BUDGET_ERROR_CODE: a code is not one of its classification
 * @BUDGET_ERROR_QUERY: a query does not compile
 * @BUDGET_ERROR_RULE: a rule does not compile
 * @BUDGET_ERROR_STORE: a store is damaged or of another version
 * @BUDGET_ERROR_NOT_FOUND: there is no such column, row or table
 * @BUDGET_ERROR_AMBIGUOUS: there are several where one was asked for
 * @BUDGET_ERROR_TYPE: a column is not of the type that was asked for
 *
 * What can go wrong, beside what the file system says (`G_IO_ERROR`).
 *
 * The message says `source: place: what was found, what was expected`. Codes are added at the end.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_ERROR_UNSUPPORTED,
  BUDGET_ERROR_DAMAGED,
  BUDGET_ERROR_ENCRYPTED,
  BUDGET_ERROR_NO_TEXT,
  BUDGET_ERROR_LIMIT,
  BUDGET_ERROR_MISSING_TOOL,
  BUDGET_ERROR_TIMEOUT,
  BUDGET_ERROR_AMOUNT,
  BUDGET_ERROR_OVERFLOW,
  BUDGET_ERROR_CODE,
  BUDGET_ERROR_QUERY,
  BUDGET_ERROR_RULE,
  BUDGET_ERROR_STORE,
  BUDGET_ERROR_NOT_FOUND,
  BUDGET_ERROR_AMBIGUOUS,
  BUDGET_ERROR_TYPE
} BudgetError;

#define BUDGET_ERROR (budget_error_quark ())
BUDGET_AVAILABLE_IN_1_0
GQuark budget_error_quark (void);

G_END_DECLS
