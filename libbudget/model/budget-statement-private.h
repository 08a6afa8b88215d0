/* budget-statement-private.h - what the sources of a statement share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"

G_BEGIN_DECLS

struct _BudgetStatement
{
  GObject parent_instance;
  BudgetPassage *passage; /* (owned) (nullable): keeps data alive */
  const BudgetStatementData *data;
};

G_END_DECLS
