/* budget-prior-private.h - amounts that statements are about
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "query/budget-comparison-private.h"

G_BEGIN_DECLS

/* Looks amounts up in one document. */
typedef struct
{
  const BudgetDisclosureData *disclosure;
  BudgetComparedTable *tables; /* (owned) those that are filled; the others are zeroed */
  GStringChunk *strings;       /* (owned) */
} BudgetAmountFinder;

typedef struct
{
  BudgetPrint print;
  int statement; /* counted over all passages; -1 where a table has it */
  int table;     /* -1 where prose has it */
  int item;
  int column;
} BudgetFoundAmount;

typedef void (*BudgetAmountOffer) (const BudgetFoundAmount *found, gpointer user_data);

void _budget_amount_finder_init (BudgetAmountFinder *self, const BudgetDisclosureData *disclosure);
void _budget_amount_finder_clear (BudgetAmountFinder *self);
/* Offers every amount that the document has of something: those of tables first, a blank among them,
 * and then those of its prose. */
void _budget_amount_finder_offer (const BudgetAmountFinder *self,
                                  BudgetStatementKind what,
                                  const char *about,
                                  BudgetAmountOffer offer,
                                  gpointer user_data);

G_END_DECLS
