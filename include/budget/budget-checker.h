/* budget-checker.h - the rules, and a disclosure under them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-classification.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>
#include <budget/budget-rule.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_CHECKER (budget_checker_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetChecker, budget_checker, BUDGET, CHECKER, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetChecker *budget_checker_new (void);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_checker_load_rules (BudgetChecker *self,
                                    GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_checker_load_rules_bytes (BudgetChecker *self,
                                          GBytes        *bytes,
                                          const char    *name,
                                          GError       **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_checker_set_rule_enabled (BudgetChecker *self,
                                          const char    *rule,
                                          gboolean       enabled,
                                          GError       **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_checker_set_rule_severity (BudgetChecker  *self,
                                           const char     *rule,
                                           BudgetSeverity  severity,
                                           GError        **error);
BUDGET_AVAILABLE_IN_1_0
void budget_checker_add_catalogue (BudgetChecker *self, BudgetClassification *catalogue);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_checker_list_catalogues (BudgetChecker *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_checker_list_rules (BudgetChecker *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRule *budget_checker_find_rule (BudgetChecker *self, const char *rule);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_checker_check (BudgetChecker *self, BudgetDisclosure *disclosure);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_checker_check_against (BudgetChecker    *self,
                                          BudgetDisclosure *disclosure,
                                          BudgetDisclosure *older);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_checker_list_outcomes (BudgetChecker *self, BudgetDisclosure *disclosure);

G_END_DECLS
