/* budget-economic-mapping-private.h - from departmental to government economic codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* (transfer none) (nullable) See budget_classification_map_to_government(). */
const char *_budget_economic_map_to_government (const char *code, BudgetUnitKind unit_kind);

G_END_DECLS
