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
  { "asset-date", _budget_judge_asset_date },
  { "asset-parts", _budget_judge_asset_parts },
  { "asset-total", _budget_judge_asset_total },
  { "basic-is-one", _budget_judge_basic_is_one },
  { "benefit-complete", _budget_judge_benefit_complete },
  { "code-is-of-year", _budget_judge_code_is_of_year },
  { "code-is-known", _budget_judge_code_is_known },
  { "code-is-of-fund", _budget_judge_code_is_of_fund },
  { "codes-are-deep", _budget_judge_codes_are_deep },
  { "codes-ascend", _budget_judge_codes_ascend },
  { "codes-have-parents", _budget_judge_codes_have_parents },
  { "columns-are-numbered", _budget_judge_columns_are_numbered },
  { "comparators", _budget_judge_comparators },
  { "contents-fit", _budget_judge_contents_fit },
  { "cost-ceiling", _budget_judge_cost_ceiling },
  { "descriptions", _budget_judge_descriptions },
  { "doubled-words", _budget_judge_doubled_words },
  { "economic-columns", _budget_judge_economic_columns },
  { "empty-form-has-note", _budget_judge_empty_form_has_note },
  { "form-has-unit", _budget_judge_form_has_unit },
  { "forms-are-complete", _budget_judge_forms_are_complete },
  { "forms-named", _budget_judge_forms_named },
  { "frequency", _budget_judge_frequency },
  { "fund-names", _budget_judge_fund_names },
  { "goal-count", _budget_judge_goal_count },
  { "goal-money", _budget_judge_goal_money },
  { "goal-names", _budget_judge_goal_names },
  { "government-economic", _budget_judge_government_economic },
  { "indicator-levels", _budget_judge_indicator_levels },
  { "indicator-words", _budget_judge_indicator_words },
  { "indicators-there", _budget_judge_indicators_there },
  { "level-words", _budget_judge_level_words },
  { "money-units", _budget_judge_money_units },
  { "name-of-code", _budget_judge_name_of_code },
  { "name-of-sibling", _budget_judge_name_of_sibling },
  { "name-of-year", _budget_judge_name_of_year },
  { "no-instructions", _budget_judge_no_instructions },
  { "note-fits-form", _budget_judge_note_fits_form },
  { "note-names-form", _budget_judge_note_names_form },
  { "number-units", _budget_judge_number_units },
  { "objective-numbers", _budget_judge_objective_numbers },
  { "one-department", _budget_judge_one_department },
  { "one-name", _budget_judge_one_name },
  { "one-section", _budget_judge_one_section },
  { "one-year", _budget_judge_one_year },
  { "ordinals-run", _budget_judge_ordinals_run },
  { "output-complete", _budget_judge_output_complete },
  { "goods-add-up", _budget_judge_goods_add_up },
  { "uses-add-up", _budget_judge_uses_add_up },
  { "price-times-quantity", _budget_judge_price_times_quantity },
  { "prior-closing", _budget_judge_prior_closing },
  { "prior-document", _budget_judge_prior_document },
  { "prose-agency-institutions", _budget_judge_prose_agency_institutions },
  { "prose-agency-operating", _budget_judge_prose_agency_operating },
  { "prose-agency-words", _budget_judge_prose_agency_words },
  { "prose-asset-purchase", _budget_judge_prose_asset_purchase },
  { "prose-assets", _budget_judge_prose_assets },
  { "prose-bases", _budget_judge_prose_bases },
  { "prose-category-name", _budget_judge_prose_category_name },
  { "prose-category-there", _budget_judge_prose_category_there },
  { "prose-change-has-reason", _budget_judge_prose_change_has_reason },
  { "prose-changes", _budget_judge_prose_changes },
  { "prose-complements", _budget_judge_prose_complements },
  { "prose-completion", _budget_judge_prose_completion },
  { "prose-completion-cut", _budget_judge_prose_completion_cut },
  { "prose-copied", _budget_judge_prose_copied },
  { "prose-direction", _budget_judge_prose_direction },
  { "prose-goal-forms", _budget_judge_prose_goal_forms },
  { "prose-growth", _budget_judge_prose_growth },
  { "prose-growth-cut", _budget_judge_prose_growth_cut },
  { "prose-implied-prior", _budget_judge_prose_implied_prior },
  { "prose-listed-nothing", _budget_judge_prose_listed_nothing },
  { "prose-nothing", _budget_judge_prose_nothing },
  { "prose-one-amount", _budget_judge_prose_one_amount },
  { "prose-one-change", _budget_judge_prose_one_change },
  { "prose-parts", _budget_judge_prose_parts },
  { "prose-percent-sign", _budget_judge_prose_percent_sign },
  { "prose-projects", _budget_judge_prose_projects },
  { "prose-projects-explain", _budget_judge_prose_projects_explain },
  { "prose-quantities", _budget_judge_prose_quantities },
  { "prose-reason-direction", _budget_judge_prose_reason_direction },
  { "prose-same-year", _budget_judge_prose_same_year },
  { "prose-separators", _budget_judge_prose_separators },
  { "prose-share", _budget_judge_prose_share },
  { "prose-share-cut", _budget_judge_prose_share_cut },
  { "prose-share-sum", _budget_judge_prose_share_sum },
  { "prose-template", _budget_judge_prose_template },
  { "prose-three-public-change", _budget_judge_prose_three_public_change },
  { "scores", _budget_judge_scores },
  { "terms", _budget_judge_terms },
  { "three-public-covers", _budget_judge_three_public_covers },
  { "unit-cost", _budget_judge_unit_cost },
  { "unit-nature", _budget_judge_unit_nature },
  { "units-in-prose", _budget_judge_units_in_prose },
  { "units-of-money", _budget_judge_units_of_money },
  { "values-measurable", _budget_judge_values_measurable },
  { "values-well-formed", _budget_judge_values_well_formed },
  { "weights", _budget_judge_weights },
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
