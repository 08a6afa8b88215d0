/* test-checks.c - disclosures made by hand under one rule
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-checks.h"

#include <string.h>

/* more than any test adds */
#define MAX_PARTS 16

guint
test_checks_count (BudgetDisclosure *disclosure, const char *rule, BudgetResult result)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      n += strcmp (budget_outcome_get_rule (outcome), rule) == 0 &&
           budget_outcome_get_result (outcome) == result;
    }
  return n;
}

void
test_checks_assert (BudgetDisclosureData *data, const char *rule, BudgetResult result)
{
  g_autoptr (BudgetDisclosure) disclosure = test_data_finish (data);

  for (int other = BUDGET_RESULT_PASS; other <= BUDGET_RESULT_NOT_APPLICABLE; other++)
    {
      guint n = test_checks_count (disclosure, rule, (BudgetResult) other);

      if (other == (int) result)
        cr_assert_gt (n, 0, "%s gives no outcome %d", rule, other);
      else
        cr_assert_eq (n, 0, "%s gives outcome %d", rule, other);
    }
}

char *
test_checks_dup_message (BudgetDisclosure *disclosure, const char *rule)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);
  char *message = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      if (strcmp (budget_outcome_get_rule (outcome), rule) != 0 ||
          budget_outcome_get_result (outcome) != BUDGET_RESULT_FAIL)
        continue;
      cr_assert_null (message);
      message = g_strdup (budget_outcome_get_message_zh (outcome));
    }
  return message;
}

static const char *
keep (BudgetDisclosureData *data, const char *text)
{
  return text != NULL && *text != '\0' ? _budget_arena_strdup (data->arena, text) : NULL;
}

static void
read_indicator (BudgetDisclosureData *data, BudgetIndicatorData *indicator, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);

  cr_assert_geq (g_strv_length (cells), 5);
  indicator->level1 = keep (data, cells[0]);
  indicator->level2 = keep (data, cells[1]);
  indicator->level3 = keep (data, cells[2]);
  indicator->description = keep (data, cells[3]);
  indicator->value = keep (data, cells[4]);
  indicator->weight = cells[5] != NULL ? keep (data, cells[5]) : NULL;
  indicator->score = cells[5] != NULL && cells[6] != NULL ? keep (data, cells[6]) : NULL;
  if (indicator->value != NULL)
    _budget_target_data_parse (&indicator->target, indicator->value,
                               indicator->level3 != NULL ? indicator->level3 : "", data->arena);
}

BudgetGoalData *
test_checks_add_goal (BudgetDisclosureData *data, const char *project, const char *indicators)
{
  g_auto (GStrv) lines = g_strsplit (indicators, "\n", -1);
  BudgetGoalData *goal;

  if (data->goals == NULL)
    data->goals = _budget_arena_new_array (data->arena, BudgetGoalData, MAX_PARTS);
  cr_assert_lt (data->n_goals, MAX_PARTS);
  goal = &data->goals[data->n_goals++];
  goal->scope = BUDGET_SCOPE_PROJECT;
  goal->project = keep (data, project);
  goal->title = goal->project;
  goal->indicators =
      _budget_arena_new_array (data->arena, BudgetIndicatorData, g_strv_length (lines) + 1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      read_indicator (data, &goal->indicators[goal->n_indicators++], lines[i]);
  return goal;
}

void
test_checks_add_part (BudgetDisclosureData *data, const char *title, const char *targets)
{
  BudgetGoalData *goal = &data->goals[0];

  if (goal->parts == NULL)
    goal->parts = _budget_arena_new_array (data->arena, BudgetGoalData, MAX_PARTS);
  goal->parts[goal->n_parts].title = keep (data, title);
  goal->parts[goal->n_parts++].targets_text = keep (data, targets);
}

BudgetPassageData *
test_checks_add_passage (BudgetDisclosureData *data, const char *heading, const char *paragraph)
{
  const char **paragraphs = _budget_arena_new_array (data->arena, const char *, 2);
  BudgetPassageData *passage;

  if (data->passages == NULL)
    data->passages = _budget_arena_new_array (data->arena, BudgetPassageData, MAX_PARTS);
  cr_assert_lt (data->n_passages, MAX_PARTS);
  passage = &data->passages[data->n_passages++];
  passage->heading = keep (data, heading);
  paragraphs[0] = keep (data, paragraph);
  passage->paragraphs = paragraphs;
  passage->statements = _budget_arena_new_array (data->arena, BudgetStatementData, MAX_PARTS);
  return passage;
}

void
test_checks_add_statement (BudgetDisclosureData *data,
                           BudgetStatementKind what,
                           const char *about,
                           const char *amount)
{
  BudgetPassageData *passage = &data->passages[data->n_passages - 1];
  BudgetStatementData *statement = &passage->statements[passage->n_statements++];
  guint scale = 0;

  statement->what = what;
  statement->about = keep (data, about);
  statement->text = keep (data, amount);
  statement->fiscal_year = data->fiscal_year;
  statement->money_unit = BUDGET_MONEY_UNIT_WAN;
  cr_assert (
      budget_amount_parse (amount, BUDGET_MONEY_UNIT_WAN, &statement->amount.fen, &scale, NULL));
  statement->amount.scale = (guint8) scale;
  statement->amount.is_set = TRUE;
}

void
test_checks_add_unit (BudgetDisclosureData *data, const char *name, const char *nature)
{
  if (data->spending_units == NULL)
    data->spending_units = _budget_arena_new_array (data->arena, BudgetSpendingUnitData, MAX_PARTS);
  data->spending_units[data->n_spending_units].name = keep (data, name);
  data->spending_units[data->n_spending_units++].nature = keep (data, nature);
}

void
test_checks_add_term (BudgetDisclosureData *data, const char *term, const char *meaning)
{
  if (data->terms == NULL)
    data->terms = _budget_arena_new_array (data->arena, BudgetTermData, MAX_PARTS);
  data->terms[data->n_terms].term = keep (data, term);
  data->terms[data->n_terms++].meaning = keep (data, meaning);
}

void
test_checks_add_note (BudgetDisclosureData *data, BudgetTableData *table, const char *note)
{
  const char **notes = _budget_arena_new_array (data->arena, const char *, 2);

  notes[0] = keep (data, note);
  table->notes = notes;
}
