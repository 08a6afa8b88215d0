/* budget-read-docx.c - Office Open XML documents
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

gboolean
_budget_read_docx (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
               "%s: found a Word document (.docx), expected text", name);
  return FALSE;
}
