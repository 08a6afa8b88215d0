/* budget-read-private.h - any supported file to a sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "read/budget-sheet-private.h"

G_BEGIN_DECLS

/* The format of content, told from the content and not from the name; BUDGET_FORMAT_AUTO and an
 * error when it is none that can be read. JSON of our own is told here, but read by load/. */
BudgetFormat _budget_read_detect (GBytes *bytes, const char *name, GError **error);

/* Reads content in format (or AUTO) behind what the sheet holds already. On failure the sheet is to
 * be thrown away. */
gboolean _budget_read_into (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            BudgetFormat format,
                            const BudgetReadOptions *options,
                            GError **error);

/* one per format, called by _budget_read_into() only */
gboolean _budget_read_text (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            GError **error);
gboolean _budget_read_docx (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            GError **error);
gboolean _budget_read_html (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            GError **error);
gboolean _budget_read_pdf (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_odt (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_xlsx (BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            GError **error);
gboolean _budget_read_ods (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_csv (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_doc (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_rtf (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_xls (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);
gboolean _budget_read_zip (BudgetSheet *sheet,
                           GBytes *bytes,
                           const char *name,
                           const BudgetReadOptions *options,
                           GError **error);

/* The same as _budget_read_into() for one of several files: what is no document is left out, which a
 * finding tells. */
gboolean _budget_read_optional_into (BudgetSheet *sheet,
                                     GBytes *bytes,
                                     const char *name,
                                     const BudgetReadOptions *options,
                                     guint *n_read,
                                     GError **error);
/* True for what an operating system or an office program puts beside files. */
gboolean _budget_read_is_system_file (const char *path);

/* What separates the values of a text; NUL when nothing does. */
char _budget_read_csv_find_separator (const char *text, gsize length);

G_END_DECLS
