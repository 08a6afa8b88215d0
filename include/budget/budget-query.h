/* budget-query.h - a question to a disclosure or a corpus
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>

G_BEGIN_DECLS

typedef struct _BudgetTotals BudgetTotals;

#define BUDGET_TYPE_QUERY (budget_query_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetQuery, budget_query, BUDGET, QUERY, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_new_from_text (const char *text, GError **error);
BUDGET_AVAILABLE_IN_1_0
const char *budget_query_get_text (BudgetQuery *self);
BUDGET_AVAILABLE_IN_1_0
char *budget_query_to_string (BudgetQuery *self);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_table (BudgetQuery *self, BudgetTableKind kind);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_table (BudgetQuery *self, BudgetTableKind kind);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_nth (BudgetQuery *self, guint nth);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_side (BudgetQuery *self, BudgetSide side);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_code (BudgetQuery *self, const char *code);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_codes (BudgetQuery *self, const char * const *codes);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_except (BudgetQuery *self, const char * const *codes);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_level (BudgetQuery *self, BudgetLevel level);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_every_level (BudgetQuery *self);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_column (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_column (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_row (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_row (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_having (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_having (BudgetQuery *self, BudgetRole role);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_stage (BudgetQuery *self, BudgetStage stage);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_stage (BudgetQuery *self, BudgetStage stage);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_fund (BudgetQuery *self, BudgetFund fund);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_also_fund (BudgetQuery *self, BudgetFund fund);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_year (BudgetQuery *self, guint year);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_name (BudgetQuery *self, const char *text);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_minimum (BudgetQuery *self, gint64 fen);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_maximum (BudgetQuery *self, gint64 fen);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_group_by (BudgetQuery *self, BudgetDimensions dimensions);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_sort (BudgetQuery *self,
                                     BudgetSort   sort,
                                     gboolean     descending);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_limit (BudgetQuery *self, guint limit);
BUDGET_AVAILABLE_IN_1_0
BudgetQuery *budget_query_with_computed (BudgetQuery *self, gboolean computed);
BUDGET_AVAILABLE_IN_1_0
BudgetTotals *budget_query_run (BudgetQuery       *self,
                                BudgetDisclosure  *disclosure,
                                GError           **error);
BUDGET_AVAILABLE_IN_1_0
BudgetTotals *budget_query_ask (BudgetDisclosure  *disclosure,
                                const char        *text,
                                GError           **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_query_total (BudgetDisclosure  *disclosure,
                             const char        *text,
                             gint64            *fen,
                             GError           **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_query_share (BudgetDisclosure  *disclosure,
                          const char        *text,
                          const char        *whole,
                          guint              decimals,
                          GError           **error);

G_END_DECLS
