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

/* What a reader takes at most. Beyond it loading fails with %BUDGET_ERROR_LIMIT, whatever the file
 * says of itself: memory stays within a small multiple of these. */

/**
 * BUDGET_READER_MAX_SIZE:
 *
 * Bytes of one input, by default: 256 MiB. See [property@Budget.Reader:max-size].
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_SIZE 268435456

/**
 * BUDGET_READER_MAX_MEMBER_SIZE:
 *
 * Bytes of one member of a zip archive, unpacked: 256 MiB.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_MEMBER_SIZE 268435456

/**
 * BUDGET_READER_MAX_RATIO:
 *
 * How many times larger than the whole archive a member may be when unpacked. A member of up to
 * 1 MiB may be larger by any factor.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_RATIO 200

/**
 * BUDGET_READER_MAX_MEMBERS:
 *
 * Members of a zip archive.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_MEMBERS 10000

/**
 * BUDGET_READER_MAX_TABLES:
 *
 * Tables of one input.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_TABLES 65535

/**
 * BUDGET_READER_MAX_ROWS:
 *
 * Rows of one table.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_ROWS 1048576

/**
 * BUDGET_READER_MAX_COLUMNS:
 *
 * Columns of one table.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_COLUMNS 16384

/**
 * BUDGET_READER_MAX_PLACES:
 *
 * Rows by columns of one table.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_PLACES 16777216

/**
 * BUDGET_READER_MAX_TEXT:
 *
 * Bytes, in UTF-8, of one paragraph or one cell: 1 MiB.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_TEXT 1048576

/**
 * BUDGET_READER_MAX_DEPTH:
 *
 * Elements within elements of an XML document.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_DEPTH 250

/**
 * BUDGET_READER_MAX_PAGE_TEXTS:
 *
 * Texts on one page of a PDF that stand apart from each other, as the cells of a table do: more
 * would take minutes, and a sheet of small print has a few hundred.
 *
 * Since: 1.0
 */
#define BUDGET_READER_MAX_PAGE_TEXTS 6000

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
