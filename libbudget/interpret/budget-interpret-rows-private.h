/* budget-interpret-rows-private.h - what rows are made of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-interpret-tables-private.h"

G_BEGIN_DECLS

#define BUDGET_MAX_CODE 24

/* The code of the row above, of which split codes take what is blank. */
typedef struct
{
  char last[BUDGET_MAX_CODE + 1];
  guint length;
} BudgetCodeState;

/* Sets the whole code of item, which has its name already. A glued code goes out of the name; what
 * else stands in the place of the code becomes the name when there is none, or else the group. */
void _budget_code_make (BudgetCodeState *self,
                        const BudgetTableReading *reading,
                        const BudgetTableBlock *block,
                        guint32 row,
                        BudgetItemData *item);
BudgetLevel _budget_code_get_level (const char *code);

/* Fills the cells of all items, and counts those in which something stands. */
guint _budget_table_reading_fill_cells (BudgetTableReading *self);

G_END_DECLS
