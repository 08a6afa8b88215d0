/* budget-report-private.h - the outcomes that are worth reporting
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-check-private.h"

G_BEGIN_DECLS

/* One finding: an outcome, and others that the same mistake explains. */
typedef struct
{
  guint outcome;
  GArray *beneath; /* (owned) (nullable) of guint, outcomes */
  BudgetFindingData finding;
} BudgetReport;

/* (transfer full) Of BudgetReport, in the order of their places. */
GArray *_budget_check_report (BudgetCheck *self);

/* budget-culprit.c: joins the reports that one wrong amount explains, and names it. */
void _budget_check_find_culprits (BudgetCheck *self, GArray *reports);

G_END_DECLS
