/* budget-writer-private.h - what a writer holds
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "write/budget-write-findings-private.h"

G_BEGIN_DECLS

struct _BudgetWriter
{
  GObject parent_instance;
  gboolean pretty;
  BudgetFindingsWriting *findings; /* (owned) (nullable) what is being written piece by piece */
};

/* Gives up what was begun and not ended. */
void _budget_writer_drop_findings (BudgetWriter *self);

G_END_DECLS
