/* budget-convert-private.h - files that LibreOffice converts in one start
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-sheet-private.h"

G_BEGIN_DECLS

/* The files that are read one after the other, for BudgetReadOptions. */
BudgetConvertBatch *_budget_convert_batch_new (void);
void _budget_convert_batch_free (BudgetConvertBatch *self);

/* Adds a file in format (or AUTO), when it is one that LibreOffice must convert: that is done when
 * the first of them is read, which must be with these very bytes. */
void _budget_convert_batch_add (BudgetConvertBatch *self,
                                GBytes *bytes,
                                const char *name,
                                BudgetFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetConvertBatch, _budget_convert_batch_free)

G_END_DECLS
