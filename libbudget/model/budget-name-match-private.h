/* budget-name-match-private.h - names that mean the same and are not printed alike
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* what is longer is a sentence and not a name; the rest of it does not count */
#define BUDGET_NAME_MAX 64

/* A name without what it may be printed with or without: white space, marks, brackets and what they
 * hold, an ordinal, a year before it, and words such as 项目, 经费, 支出 behind it. */
typedef struct
{
  guint length;
  gunichar characters[BUDGET_NAME_MAX];
} BudgetNameCore;

void _budget_name_core_init (BudgetNameCore *self, const char *name);
gboolean _budget_name_core_equal (const BudgetNameCore *a, const BudgetNameCore *b);
/* How alike two names are, in percent: the longest common subsequence, or the pairs of neighbouring
 * characters where words are only put in another order. 100 is equal. */
guint _budget_name_core_compare (const BudgetNameCore *a, const BudgetNameCore *b);
/* The length of the longest common subsequence. */
guint _budget_name_core_common (const BudgetNameCore *a, const BudgetNameCore *b);

G_END_DECLS
