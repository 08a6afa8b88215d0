/* budget-reader.h - loads disclosures, with options
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

#define BUDGET_TYPE_READER (budget_reader_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetReader, budget_reader, BUDGET, READER, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetReader *budget_reader_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetFormat budget_reader_get_format (BudgetReader *self);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_set_format (BudgetReader *self, BudgetFormat format);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_reader_get_converter_allowed (BudgetReader *self);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_set_converter_allowed (BudgetReader *self, gboolean allowed);
BUDGET_AVAILABLE_IN_1_0
guint64 budget_reader_get_max_size (BudgetReader *self);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_set_max_size (BudgetReader *self, guint64 max_size);
BUDGET_AVAILABLE_IN_1_0
GFile *budget_reader_get_aliases (BudgetReader *self);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_set_aliases (BudgetReader *self, GFile *file);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_add_file (BudgetReader *self, GFile *file);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_add_bytes (BudgetReader *self,
                              GBytes       *bytes,
                              const char   *name);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_add_stream (BudgetReader *self,
                               GInputStream *stream,
                               const char   *name);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_clear (BudgetReader *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_reader_load (BudgetReader  *self,
                                      GCancellable  *cancellable,
                                      GError       **error);
BUDGET_AVAILABLE_IN_1_0
void budget_reader_load_async (BudgetReader        *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_reader_load_finish (BudgetReader  *self,
                                             GAsyncResult  *result,
                                             GError       **error);

G_END_DECLS
