/* budget-goal-private.h - what the types of goals and passages share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-goal-match-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-model-private.h"

G_BEGIN_DECLS

struct _BudgetGoal
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  BudgetGoal *whole;            /* (owned) (nullable): the goal that a part belongs to */
  BudgetHandles parts;
  BudgetHandles indicators;
  const BudgetGoalData *data;
  BudgetGoalMatch match; /* once match_is_made */
  gsize match_is_made;
};

/* The data of the disclosure that holds self; NULL when self is NULL or belongs to none. */
BudgetDisclosureData *_budget_goal_get_disclosure_data (BudgetGoal *self);
BudgetDisclosureData *_budget_passage_get_disclosure_data (BudgetPassage *self);

/* (transfer full) A target with a copy of data. */
BudgetTarget *_budget_target_new_from_data (const BudgetTargetData *data);

G_END_DECLS
