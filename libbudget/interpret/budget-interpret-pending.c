/* budget-interpret-pending.c - parts of the interpreter that do nothing until they are written
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-interpret-private.h"

__attribute__ ((weak)) void
_budget_interpret_goal_table (BudgetInterpretation *self,
                              guint block,
                              const BudgetSheetTable *table,
                              const char *title,
                              BudgetTableKind kind)
{
}

__attribute__ ((weak)) void
_budget_interpret_prose (BudgetInterpretation *self)
{
}
