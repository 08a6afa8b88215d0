/* test-checker-prose-helpers.h - small disclosures with prose, under one rule
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-data.h"
#include "test-prose-helpers.h"

/* Ends data, whose prose is text: "一、" opens a passage. The prose is read as that of a document is. */
static inline BudgetDisclosure *
prose_finish (BudgetDisclosureData *data, const char *text)
{
  BudgetInterpretation *prose = prose_begin (prose_sheet (text));
  BudgetArena *arena = _budget_arena_ref (prose->sheet->arena);
  BudgetDisclosure *disclosure;

  prose->data->fiscal_year = data->fiscal_year;
  prose->data->kind = data->kind;
  g_array_append_vals (prose->tables, data->tables, data->n_tables);
  _budget_interpret_prose (prose);
  data->n_passages = prose->passages->len;
  data->passages = _budget_arena_new_array (data->arena, BudgetPassageData, data->n_passages);
  for (guint i = 0; i < data->n_passages; i++)
    data->passages[i] = g_array_index (prose->passages, BudgetPassageData, i);
  prose_end (prose);
  disclosure = test_data_finish (data);
  /* the texts are there */
  g_object_set_data_full (G_OBJECT (disclosure), "prose", arena,
                          (GDestroyNotify) _budget_arena_unref);
  return disclosure;
}

/* (transfer full) The results of a rule, in order, with white space between them. */
static inline char *
prose_results (BudgetDisclosure *disclosure, const char *rule)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);
  GString *results = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      if (strcmp (budget_outcome_get_rule (outcome), rule) != 0)
        continue;
      if (results->len > 0)
        g_string_append_c (results, ' ');
      g_string_append (results, _budget_enum_to_nick (BUDGET_TYPE_RESULT,
                                                      (int) budget_outcome_get_result (outcome)));
    }
  return g_string_free (results, FALSE);
}

/* Takes data. */
static inline void
assert_rule (BudgetDisclosureData *data, const char *text, const char *rule, const char *expected)
{
  g_autoptr (BudgetDisclosure) disclosure = prose_finish (data, text);
  g_autofree char *results = prose_results (disclosure, rule);

  cr_assert_str_eq (results, expected, "%s of “%s”: found %s, expected %s", rule, text, results,
                    expected);
}
