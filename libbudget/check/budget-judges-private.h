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

void _budget_judge_pass (BudgetCheck *self, const BudgetPlaceData *place);
/* Adds a fail with a message in both languages, and gives it for more to be set. The messages belong to
 * the arena. */
BudgetOutcomeData *_budget_judge_fail (BudgetCheck *self, const BudgetPlaceData *place,
                                       const char *text, const char *zh, const char *en);

/* budget-judge-tools.c */

/* What one rule has to say of several places, told as one outcome whose contributors are the
 * places. */
typedef struct
{
  BudgetCheck *check;
  GString *text;         /* (owned) what was found, parted by ； */
  guint n_found;
  guint n_seen;          /* how many places the rule could be asked of */
  guint first;           /* contributor */
  BudgetPlaceData place; /* the first */
} BudgetJudgeList;

void _budget_judge_list_init (BudgetJudgeList *self, BudgetCheck *check);
/* Notes a place that is as it should be. */
void _budget_judge_list_see (BudgetJudgeList *self);
/* Notes one that is not; subject is what it is. */
void _budget_judge_list_add (BudgetJudgeList *self, const BudgetPlaceData *place,
                             const char *format, ...) G_GNUC_PRINTF (3, 4);
/* The same for an indicator, and for a row in a column of a table. */
void _budget_judge_list_add_indicator (BudgetJudgeList *self, guint goal, guint indicator,
                                       const char *format, ...) G_GNUC_PRINTF (4, 5);
void _budget_judge_list_add_row (BudgetJudgeList *self, guint table, guint row, const char *format,
                                 ...) G_GNUC_PRINTF (4, 5);
/* Adds the outcome: a pass when nothing was found, a fail whose messages begin with zh and en and go
 * on with what was found; no outcome when no place was seen. Frees the list. */
void _budget_judge_list_end (BudgetJudgeList *self, const char *zh, const char *en);

/* The tables of the rule. */
gboolean _budget_judge_is_table_meant (const BudgetCheck *self, guint table);
/* The amount of a table's only total row in the main column of the disclosure's own year; FALSE
 * when there is not one. */
gboolean _budget_judge_find_total (BudgetCheck *self, guint table, guint *row, guint *column);
/* The value of a cell of money in fen; FALSE when none is printed. */
gboolean _budget_judge_get_fen (const BudgetCheck *self, guint table, guint row, guint column,
                                gint64 *fen);
/* True when a row has an amount that is not nil. */
gboolean _budget_judge_row_has_money (const BudgetCheck *self, guint table, guint row);
/* True when one of words, ended by NULL, is in text (nullable). */
gboolean _budget_judge_contains_any (const char *text, const char *const *words);
/* 0 for the centre, 1 for a province, 2 for a city, 3 for a county or district; by the last of
 * 省市县区 in the department's name. -1 when it has none. */
int _budget_judge_government_level (const BudgetDisclosureData *data);

/* budget-judge-forms.c: the set of forms, and what each says of itself */
void _budget_judge_empty_form_has_note (BudgetCheck *self);
void _budget_judge_forms_are_complete (BudgetCheck *self);
void _budget_judge_columns_are_numbered (BudgetCheck *self);
void _budget_judge_form_has_unit (BudgetCheck *self);
void _budget_judge_one_year (BudgetCheck *self);
void _budget_judge_one_department (BudgetCheck *self);

/* budget-judge-notes.c: the notes under forms */
gboolean _budget_judge_note_says_empty (const char *note);
void _budget_judge_note_names_form (BudgetCheck *self);
void _budget_judge_note_fits_form (BudgetCheck *self);
void _budget_judge_no_instructions (BudgetCheck *self);

/* budget-judge-contents.c: the order of rows, the table of contents */
void _budget_judge_ordinals_run (BudgetCheck *self);
void _budget_judge_codes_ascend (BudgetCheck *self);
void _budget_judge_codes_have_parents (BudgetCheck *self);
void _budget_judge_contents_fit (BudgetCheck *self);

/* budget-judge-money.c: amounts whose comparison needs a condition */
void _budget_judge_units_of_money (BudgetCheck *self);
void _budget_judge_economic_columns (BudgetCheck *self);
void _budget_judge_basic_is_one (BudgetCheck *self);
void _budget_judge_three_public_covers (BudgetCheck *self);
void _budget_judge_government_economic (BudgetCheck *self);

/* budget-judge-goods.c: what is bought */
void _budget_judge_uses_add_up (BudgetCheck *self);
void _budget_judge_goods_add_up (BudgetCheck *self);
void _budget_judge_price_times_quantity (BudgetCheck *self);

/* budget-judge-catalogue.c */
void _budget_judge_code_is_of_year (BudgetCheck *self);
void _budget_judge_name_of_code (BudgetCheck *self);
void _budget_judge_name_of_sibling (BudgetCheck *self);
void _budget_judge_name_of_year (BudgetCheck *self);
void _budget_judge_code_is_known (BudgetCheck *self);
void _budget_judge_one_name (BudgetCheck *self);
void _budget_judge_codes_are_deep (BudgetCheck *self);
void _budget_judge_code_is_of_fund (BudgetCheck *self);

/* budget-judge-units.c: who the money is for */
void _budget_judge_asset_date (BudgetCheck *self);
void _budget_judge_unit_nature (BudgetCheck *self);
void _budget_judge_units_in_prose (BudgetCheck *self);
void _budget_judge_one_section (BudgetCheck *self);

/* budget-judge-words.c: words that the whole document should use alike */
void _budget_judge_level_words (BudgetCheck *self);
void _budget_judge_terms (BudgetCheck *self);
void _budget_judge_fund_names (BudgetCheck *self);
void _budget_judge_forms_named (BudgetCheck *self);

/* budget-judge-projects.c: goals and the money of their projects */
void _budget_judge_goal_count (BudgetCheck *self);
void _budget_judge_goal_names (BudgetCheck *self);
void _budget_judge_cost_ceiling (BudgetCheck *self);
void _budget_judge_goal_money (BudgetCheck *self);
void _budget_judge_unit_cost (BudgetCheck *self);

/* budget-judge-goals.c: the indicators of a goal */
void _budget_judge_indicator_levels (BudgetCheck *self);
void _budget_judge_indicator_words (BudgetCheck *self);
void _budget_judge_output_complete (BudgetCheck *self);
void _budget_judge_benefit_complete (BudgetCheck *self);
void _budget_judge_indicators_there (BudgetCheck *self);
void _budget_judge_weights (BudgetCheck *self);
void _budget_judge_scores (BudgetCheck *self);
void _budget_judge_doubled_words (BudgetCheck *self);
void _budget_judge_descriptions (BudgetCheck *self);

/* budget-judge-targets.c: the values of indicators */
void _budget_judge_values_measurable (BudgetCheck *self);
void _budget_judge_values_well_formed (BudgetCheck *self);
void _budget_judge_money_units (BudgetCheck *self);
void _budget_judge_number_units (BudgetCheck *self);
void _budget_judge_comparators (BudgetCheck *self);
void _budget_judge_frequency (BudgetCheck *self);
void _budget_judge_objective_numbers (BudgetCheck *self);

/* budget-judge-assets.c */
void _budget_judge_asset_total (BudgetCheck *self);
void _budget_judge_asset_parts (BudgetCheck *self);
void _budget_judge_prose_assets (BudgetCheck *self);
void _budget_judge_prose_asset_purchase (BudgetCheck *self);
void _budget_judge_prose_complements (BudgetCheck *self);

/* budget-judge-prior.c */
void _budget_judge_prior_closing (BudgetCheck *self);
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
