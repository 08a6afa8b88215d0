/* budget-interpret-pending.c - parts that do nothing until they are written
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-interpret-private.h"

__attribute__ ((weak)) void
_budget_target_data_parse (BudgetTargetData *self,
                           const char *text,
                           const char *name,
                           BudgetArena *arena)
{
  self->text = text;
}
