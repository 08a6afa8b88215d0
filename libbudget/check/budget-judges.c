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
  { "prior-document", _budget_judge_prior_document },
  { "prose-parts", _budget_judge_prose_parts },
  { "prose-projects", _budget_judge_prose_projects },
  { "prose-projects-explain", _budget_judge_prose_projects_explain },
  { "prose-changes", _budget_judge_prose_changes },
  { "prose-implied-prior", _budget_judge_prose_implied_prior },
  { "prose-change-has-reason", _budget_judge_prose_change_has_reason },
  { "prose-agency-operating", _budget_judge_prose_agency_operating },
  { "prose-agency-institutions", _budget_judge_prose_agency_institutions },
  { "prose-nothing", _budget_judge_prose_nothing },
  { "prose-three-public-change", _budget_judge_prose_three_public_change },
  { "prose-agency-words", _budget_judge_prose_agency_words },
  { "asset-total", _budget_judge_asset_total },
  { "asset-parts", _budget_judge_asset_parts },
  { "prose-assets", _budget_judge_prose_assets },
  { "prose-asset-purchase", _budget_judge_prose_asset_purchase },
  { "prose-direction", _budget_judge_prose_direction },
  { "prose-reason-direction", _budget_judge_prose_reason_direction },
  { "prose-growth", _budget_judge_prose_growth },
  { "prose-growth-cut", _budget_judge_prose_growth_cut },
  { "prose-completion", _budget_judge_prose_completion },
  { "prose-completion-cut", _budget_judge_prose_completion_cut },
  { "prose-share", _budget_judge_prose_share },
  { "prose-share-cut", _budget_judge_prose_share_cut },
  { "prose-percent-sign", _budget_judge_prose_percent_sign },
  { "prose-share-sum", _budget_judge_prose_share_sum },
  { "prose-one-change", _budget_judge_prose_one_change },
  { "prose-one-amount", _budget_judge_prose_one_amount },
  { "prose-template", _budget_judge_prose_template },
  { "prose-copied", _budget_judge_prose_copied },
  { "prose-same-year", _budget_judge_prose_same_year },
  { "prose-category-name", _budget_judge_prose_category_name },
  { "prose-category-there", _budget_judge_prose_category_there },
  { "prose-complements", _budget_judge_prose_complements },
  { "prose-listed-nothing", _budget_judge_prose_listed_nothing },
  { "prose-quantities", _budget_judge_prose_quantities },
  { "prose-goal-forms", _budget_judge_prose_goal_forms },
  { "prose-bases", _budget_judge_prose_bases },
  { "prose-separators", _budget_judge_prose_separators },
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
