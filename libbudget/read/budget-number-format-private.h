/* budget-number-format-private.h - numbers as the cells of a workbook show them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A format code such as #,##0.00 or yyyy"年"m"月", for many numbers. */
typedef struct _BudgetNumberFormat BudgetNumberFormat;

BudgetNumberFormat *_budget_number_format_new (const char *code);
void _budget_number_format_free (BudgetNumberFormat *self);
/* The code that a number below 164 stands for; NULL when it is for none. */
const char *_budget_number_format_builtin (guint id);

/* Appends value as self shows it. The digits of value are worked on as they are written, never as
 * a floating point number; those behind the fifteenth are what a program's arithmetic has left, and
 * rounded away. FALSE, and nothing appended, when value is no number. self may be NULL: General. */
gboolean _budget_number_format_apply (const BudgetNumberFormat *self,
                                      const char *value,
                                      gsize length,
                                      gboolean from_1904,
                                      GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetNumberFormat, _budget_number_format_free)

G_END_DECLS
