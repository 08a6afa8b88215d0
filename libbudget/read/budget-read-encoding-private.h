/* budget-read-encoding-private.h - text in the encodings that Chinese publishers use
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "base/budget-arena-private.h"

G_BEGIN_DECLS

/* zeros behind the text that _budget_read_decode() gives */
#define BUDGET_READ_PADDING 16

/* The text of bytes as UTF-8 that may be written to, in the arena, with zeros behind it, without
 * byte order mark, its lines ended by \n alone. UTF-16 is told by its mark; what is not UTF-8 is
 * tried as GB18030. NULL, and BUDGET_ERROR_DAMAGED with the line, when it is none of them. */
char *_budget_read_decode (
    BudgetArena *arena, GBytes *bytes, const char *name, gsize *length, GError **error);

/* The first byte that is not part of a valid UTF-8 character, or is NUL; end when there is none. */
const char *_budget_read_validate_utf8 (const char *text, const char *end);

/* The end of the Han characters, digits, small letters and some signs at text, which is part of one
 * that _budget_read_decode() gave: they have none of BudgetSheetTextTraits. Where they are the rest of
 * it, the zeros behind it are their end. */
const char *_budget_read_find_special (const char *text);

G_END_DECLS
