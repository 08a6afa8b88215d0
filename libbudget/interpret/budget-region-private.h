/* budget-region-private.h - the region that the name of a body begins with
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "base/budget-arena-private.h"

G_BEGIN_DECLS

/* 云南省昆明市禄劝县 of 云南昆明市禄劝县财政局, a province with its whole name and the rest as printed;
 * NULL when name, without white space, begins with no region. is_whole (out, nullable) says whether
 * it begins with a province or a prefecture, and not with a county alone. */
const char *_budget_region_find (BudgetArena *arena, const char *name, gboolean *is_whole);

G_END_DECLS
