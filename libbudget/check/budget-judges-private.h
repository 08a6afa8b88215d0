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

/* budget-judge-assets.c */
void _budget_judge_asset_total (BudgetCheck *self);
void _budget_judge_asset_parts (BudgetCheck *self);
void _budget_judge_prose_assets (BudgetCheck *self);
void _budget_judge_prose_asset_purchase (BudgetCheck *self);
void _budget_judge_prose_complements (BudgetCheck *self);

/* budget-judge-prior.c */
void _budget_judge_prior_document (BudgetCheck *self);

/* budget-judge-prose-changes.c */
void _budget_judge_prose_changes (BudgetCheck *self);
void _budget_judge_prose_one_change (BudgetCheck *self);
void _budget_judge_prose_implied_prior (BudgetCheck *self);

/* budget-judge-prose-copied.c */
void _budget_judge_prose_copied (BudgetCheck *self);

/* budget-judge-prose-names.c */
void _budget_judge_prose_one_amount (BudgetCheck *self);
void _budget_judge_prose_agency_operating (BudgetCheck *self);
void _budget_judge_prose_agency_institutions (BudgetCheck *self);
void _budget_judge_prose_category_name (BudgetCheck *self);
void _budget_judge_prose_category_there (BudgetCheck *self);
void _budget_judge_prose_listed_nothing (BudgetCheck *self);

/* budget-judge-prose-quantities.c */
void _budget_judge_prose_quantities (BudgetCheck *self);

/* budget-judge-prose-rates.c */
void _budget_judge_prose_growth (BudgetCheck *self);
void _budget_judge_prose_growth_cut (BudgetCheck *self);
void _budget_judge_prose_completion (BudgetCheck *self);
void _budget_judge_prose_completion_cut (BudgetCheck *self);

/* budget-judge-prose-shares.c */
void _budget_judge_prose_share (BudgetCheck *self);
void _budget_judge_prose_share_cut (BudgetCheck *self);
void _budget_judge_prose_share_sum (BudgetCheck *self);

/* budget-judge-prose-sums.c */
void _budget_judge_prose_parts (BudgetCheck *self);
void _budget_judge_prose_projects (BudgetCheck *self);
void _budget_judge_prose_projects_explain (BudgetCheck *self);

/* budget-judge-prose-text.c */
void _budget_judge_prose_template (BudgetCheck *self);
void _budget_judge_prose_percent_sign (BudgetCheck *self);
void _budget_judge_prose_same_year (BudgetCheck *self);
void _budget_judge_prose_goal_forms (BudgetCheck *self);
void _budget_judge_prose_bases (BudgetCheck *self);
void _budget_judge_prose_separators (BudgetCheck *self);

/* budget-judge-prose-words.c */
void _budget_judge_prose_direction (BudgetCheck *self);
void _budget_judge_prose_reason_direction (BudgetCheck *self);
void _budget_judge_prose_change_has_reason (BudgetCheck *self);
void _budget_judge_prose_nothing (BudgetCheck *self);
void _budget_judge_prose_three_public_change (BudgetCheck *self);
void _budget_judge_prose_agency_words (BudgetCheck *self);

G_END_DECLS
