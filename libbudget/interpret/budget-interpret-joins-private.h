/* budget-interpret-joins-private.h - tables that go on in the next table of the sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-interpret-tables-private.h"

G_BEGIN_DECLS

/* The table of the block, joined with those that go on with it: the rest behind a page break, with
 * its headings again or without, and the indicators below an objective. Consumes all blocks that it
 * is made of; moves next behind them. */
const BudgetSheetTable *
_budget_interpretation_join_tables (BudgetInterpretation *self, guint index, guint *next);

G_END_DECLS
