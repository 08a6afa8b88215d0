/* budget-children-private.h - how an owner makes the objects that it hands out
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* Each returns a new object (transfer full) that takes a reference to its owner; data is one of the
 * owner's own, at position among its kin. The owner keeps what it made in its BudgetHandles. */
BudgetTable *_budget_table_new_for (BudgetDisclosure *owner, BudgetTableData *data, guint position);
BudgetColumn *_budget_column_new_for (BudgetTable *owner, BudgetColumnData *data, guint position);
BudgetLineItem *
_budget_line_item_new_for (BudgetTable *owner, BudgetItemData *data, guint position);
BudgetFinding *
_budget_finding_new_for (BudgetDisclosure *owner, BudgetFindingData *data, guint position);
/* A finding of a check. Takes outcome and beneath (nullable, of outcomes); owner keeps data. */
BudgetFinding *_budget_finding_new_for_outcome (gpointer owner,
                                                BudgetFindingData *data,
                                                BudgetDisclosureData *disclosure,
                                                BudgetOutcome *outcome,
                                                GListModel *beneath);
BudgetGoal *_budget_goal_new_for (BudgetDisclosure *owner, BudgetGoalData *data, guint position);
BudgetIndicator *
_budget_indicator_new_for (BudgetGoal *owner, BudgetIndicatorData *data, guint position);
BudgetPassage *
_budget_passage_new_for (BudgetDisclosure *owner, BudgetPassageData *data, guint position);
BudgetStatement *
_budget_statement_new_for (BudgetPassage *owner, BudgetStatementData *data, guint position);
BudgetSpendingUnit *_budget_spending_unit_new_for (BudgetDisclosure *owner,
                                                   BudgetSpendingUnitData *data,
                                                   guint position);
BudgetAsset *_budget_asset_new_for (BudgetDisclosure *owner, BudgetAssetData *data, guint position);
BudgetPurchase *
_budget_purchase_new_for (BudgetDisclosure *owner, BudgetPurchaseData *data, guint position);
BudgetTerm *_budget_term_new_for (BudgetDisclosure *owner, BudgetTermData *data, guint position);

/* (transfer full) A place as an object. disclosure (nullable) holds the names that data refers to;
 * a reference to it is kept. Never NULL; an object without an owner has an empty place. */
BudgetPlace *
_budget_place_new_for (const BudgetPlaceData *data, BudgetDisclosureData *disclosure);

/* (transfer full) The place in words, as budget_place_to_string() has it. */
char *
_budget_place_data_to_string (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure);
/* (transfer full) The beginning of an error message: "source: place: ", or what of it is known. */
char *
_budget_place_data_to_prefix (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure);

G_END_DECLS
