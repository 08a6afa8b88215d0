/* budget-disclosure-private.h - what the sources of a disclosure share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-handles-private.h"
#include "model/budget-model-private.h"

G_BEGIN_DECLS

enum
{
  BUDGET_PART_TABLE,
  BUDGET_PART_GOAL,
  BUDGET_PART_PASSAGE,
  BUDGET_PART_SPENDING_UNIT,
  BUDGET_PART_ASSET,
  BUDGET_PART_PURCHASE,
  BUDGET_PART_TERM,
  BUDGET_PART_FINDING,
  BUDGET_N_PARTS
};

#define BUDGET_N_SYSTEMS (BUDGET_SYSTEM_REVENUE + 1)

struct _BudgetDisclosure
{
  GObject parent_instance;
  BudgetDisclosureData *data; /* (owned) */
  BudgetHandles parts[BUDGET_N_PARTS];

  GMutex mutex; /* of classifications, each made when it is first needed */
  BudgetClassification *classifications[BUDGET_N_SYSTEMS]; /* (owned) (nullable) */
};

/* (transfer full) (nullable) The statement at a position counted over all passages. */
gpointer _budget_disclosure_get_statement (gpointer owner, guint position);

G_END_DECLS
