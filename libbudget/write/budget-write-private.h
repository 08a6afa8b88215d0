/* budget-write-private.h - disclosures to formats
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"
#include "write/budget-json-emitter-private.h"

G_BEGIN_DECLS

/* The JSON of a disclosure as docs/disclosure.schema.json has it. A failure sticks in the emitter.
 */
void _budget_write_disclosure_json (BudgetJsonEmitter *emitter, const BudgetDisclosureData *data);

/* The JSON of a comparison as docs/comparison.schema.json has it. */
void _budget_write_comparison_json (BudgetJsonEmitter *emitter, BudgetComparison *comparison);

/* The parts of the JSON of a disclosure, each in a file of its own. */

/* What the writing of one disclosure shares. */
typedef struct
{
  BudgetJsonEmitter *emitter;
  const BudgetDisclosureData *data;
} BudgetJsonWriting;

void _budget_write_table_json (BudgetJsonWriting *self, const BudgetTableData *table);
void _budget_write_goal_json (BudgetJsonWriting *self, const BudgetGoalData *goal);

/* An enumeration's nick; null when value is none_value (-1 for none). */
void _budget_write_nick (
  BudgetJsonWriting *self, const char *key, GType type, int value, int none_value);
void _budget_write_money_unit (BudgetJsonWriting *self, BudgetMoneyUnit money_unit);
/* The printed digits of an amount in fen; where the money unit is not known, value is a scaled
 * number. Free with g_free. */
char *_budget_write_format_amount (gint64 value, BudgetMoneyUnit money_unit, guint scale);
void _budget_write_stated_amount (BudgetJsonWriting *self,
                                  const char *key,
                                  const BudgetStatedAmount *amount,
                                  BudgetMoneyUnit money_unit);
/* The value of a place: null when it says nothing. */
void _budget_write_place (BudgetJsonWriting *self, const BudgetPlaceData *place);
void _budget_write_at (BudgetJsonWriting *self, const BudgetPlaceData *place);

G_END_DECLS
