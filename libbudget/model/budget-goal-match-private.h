/* budget-goal-match-private.h - which money a goal is about
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* The project that a goal is of, as the project list (in_table) or the prose states its money. */
typedef struct
{
  BudgetMatch how;
  guint score; /* percent: how alike the names are */
  const char *name;
  const BudgetPlaceData *place;
  gint64 fen;
  guint8 scale;
  BudgetMoneyUnit money_unit;
  gboolean in_table;
  guint table;  /* or the passage */
  guint row;    /* or the statement in it */
  guint column; /* of a table */
} BudgetGoalMatch;

/* Looks for the one project whose name fits a goal (or a part of one) best, and which no other goal
 * fits better. FALSE, and how is NONE, when there is none or several fit alike. */
gboolean _budget_goal_data_match (const BudgetGoalData *self,
                                  const BudgetDisclosureData *data,
                                  BudgetGoalMatch *match);

G_END_DECLS
