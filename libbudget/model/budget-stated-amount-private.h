/* budget-stated-amount-private.h - amounts that may be missing
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* fen is touched only when there is an amount. */
static inline gboolean
_budget_stated_amount_get (const BudgetStatedAmount *self, gint64 *fen)
{
  if (!self->is_set)
    return FALSE;
  if (fen != NULL)
    *fen = self->fen;
  return TRUE;
}

/* (transfer full) The amount as printed; NULL when there is none. Without a unit it was read as
 * 元. */
static inline char *
_budget_stated_amount_format (const BudgetStatedAmount *self, BudgetMoneyUnit money_unit)
{
  if (!self->is_set)
    return NULL;
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    money_unit = BUDGET_MONEY_UNIT_YUAN;
  return budget_amount_format (self->fen, money_unit, self->scale);
}

G_END_DECLS
