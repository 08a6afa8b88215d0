/* budget.h - the whole library; the only header to include
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#define BUDGET_INSIDE
#include <budget/budget-amount.h>
#include <budget/budget-asset.h>
#include <budget/budget-category.h>
#include <budget/budget-change.h>
#include <budget/budget-checker.h>
#include <budget/budget-classification.h>
#include <budget/budget-column.h>
#include <budget/budget-comparison.h>
#include <budget/budget-contributor.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enum-types.h>
#include <budget/budget-enums.h>
#include <budget/budget-error.h>
#include <budget/budget-finding.h>
#include <budget/budget-goal.h>
#include <budget/budget-indicator.h>
#include <budget/budget-line-item.h>
#include <budget/budget-outcome.h>
#include <budget/budget-passage.h>
#include <budget/budget-place.h>
#include <budget/budget-prior.h>
#include <budget/budget-purchase.h>
#include <budget/budget-query.h>
#include <budget/budget-reader.h>
#include <budget/budget-rule.h>
#include <budget/budget-spending-unit.h>
#include <budget/budget-statement.h>
#include <budget/budget-table.h>
#include <budget/budget-target.h>
#include <budget/budget-term.h>
#include <budget/budget-total.h>
#include <budget/budget-totals.h>
#include <budget/budget-version.h>
#include <budget/budget-writer.h>
#undef BUDGET_INSIDE
