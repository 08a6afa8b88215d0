/* budget-judges-private.h - the rules that need judgement
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "check/budget-check-private.h"

G_BEGIN_DECLS

/* Adds an outcome for all that self->rule is said of. The rule's tables, statements and columns say
 * what that is. */
typedef void (*BudgetJudge) (BudgetCheck *self);

/* Adds a fail with a message in both languages, and gives it for more to be set. The messages are
 * formats for the same arguments. */
void _budget_judge_pass (BudgetCheck *self, const BudgetPlaceData *place);
BudgetOutcomeData *_budget_judge_fail (BudgetCheck *self, const BudgetPlaceData *place,
                                       const char *text, const char *zh, const char *en);

/* budget-judge-forms.c */
void _budget_judge_empty_form_has_note (BudgetCheck *self);

G_END_DECLS
