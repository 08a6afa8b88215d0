/* budget-writer.h - writes disclosures out
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-checker.h>
#include <budget/budget-comparison.h>
#include <budget/budget-disclosure.h>
#include <budget/budget-enums.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_WRITER (budget_writer_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetWriter, budget_writer, BUDGET, WRITER, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetWriter *budget_writer_new (void);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_writer_get_pretty (BudgetWriter *self);
BUDGET_AVAILABLE_IN_1_0
void budget_writer_set_pretty (BudgetWriter *self, gboolean pretty);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_writer_write_json (BudgetWriter      *self,
                                   BudgetDisclosure  *disclosure,
                                   GOutputStream     *stream,
                                   GCancellable      *cancellable,
                                   GError           **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_writer_to_json (BudgetWriter      *self,
                             BudgetDisclosure  *disclosure,
                             GError           **error);
BUDGET_AVAILABLE_IN_1_0
void budget_writer_begin_findings (BudgetWriter  *self,
                                   GOutputStream *stream,
                                   GCancellable  *cancellable);
BUDGET_AVAILABLE_IN_1_0
void budget_writer_begin_sarif (BudgetWriter  *self,
                                BudgetChecker *checker,
                                const char    *language,
                                GOutputStream *stream,
                                GCancellable  *cancellable);
BUDGET_AVAILABLE_IN_1_0
void budget_writer_add_findings (BudgetWriter     *self,
                                 BudgetDisclosure *disclosure,
                                 GListModel       *findings,
                                 GListModel       *outcomes,
                                 const char       *source);
BUDGET_AVAILABLE_IN_1_0
void budget_writer_add_failure (BudgetWriter *self,
                                const char   *source,
                                const char   *message);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_writer_end_findings (BudgetWriter *self, GError **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_writer_findings_to_json (BudgetWriter      *self,
                                      BudgetDisclosure  *disclosure,
                                      GListModel        *findings,
                                      GError           **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_writer_write_comparison_json (BudgetWriter      *self,
                                              BudgetComparison  *comparison,
                                              GOutputStream     *stream,
                                              GCancellable      *cancellable,
                                              GError           **error);
BUDGET_AVAILABLE_IN_1_0
char *budget_writer_comparison_to_json (BudgetWriter      *self,
                                        BudgetComparison  *comparison,
                                        GError           **error);

G_END_DECLS
