/* budget-indicator-private.h - what the words of indicators mean
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* What the words of a level (nullable) mean, without white space and the suffix 指标. */
BudgetIndicatorLevel1 _budget_indicator_level1_from_text (const char *text);
BudgetIndicatorLevel2 _budget_indicator_level2_from_text (const char *text);

G_END_DECLS
