/* budget-judges.c - the rules that need judgement, by name
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include <string.h>

static const struct
{
  const char *name;
  BudgetJudge judge;
} judges[] = {
  { "empty-form-has-note", _budget_judge_empty_form_has_note },
};

static BudgetJudge
budget_judge_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (judges); i++)
    if (strcmp (judges[i].name, name) == 0)
      return judges[i].judge;
  return NULL;
}

gboolean
_budget_judge_exists (const char *name)
{
  return budget_judge_find (name) != NULL;
}

void
_budget_check_judge (BudgetCheck *self)
{
  BudgetJudge judge = budget_judge_find (self->rule->judge);

  g_return_if_fail (judge != NULL);

  judge (self);
}
