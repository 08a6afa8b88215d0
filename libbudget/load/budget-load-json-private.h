/* budget-load-json-private.h - the JSON of a disclosure to its data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "load/budget-json-input-private.h"

G_BEGIN_DECLS

/* What the columns and the rows of one table may come to: a row has a cell per column of its block,
 * but the table holds one for every column. */
#define BUDGET_JSON_MAX_CELLS (16 * 1024 * 1024)

/* Reads what _budget_write_disclosure_json() writes. name is what errors call it. DAMAGED when it
 * is not that, LIMIT when it is nested or sized beyond reason. */
BudgetDisclosureData *_budget_load_json (GBytes *bytes,
                                         const char *name,
                                         GCancellable *cancellable,
                                         GError **error);

/* The parts of the work. */
void _budget_load_json_table (BudgetJsonInput *input,
                              const BudgetJsonAt *above,
                              guint index,
                              JsonNode *node,
                              BudgetTableData *table);
void _budget_load_json_goal (BudgetJsonInput *input,
                             const BudgetJsonAt *above,
                             guint index,
                             JsonNode *node,
                             BudgetGoalData *goal);

G_END_DECLS
