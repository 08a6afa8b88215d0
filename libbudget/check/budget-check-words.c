/* budget-check-words.c - what is reported, in Chinese and English
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-check-private.h"

/* a sum of more parts than a line holds is told by its first and its last */
#define MAX_PARTS 12

static void
budget_append_amount (GString *string, gint64 fen, const BudgetOutcomeData *outcome)
{
  g_autofree char *digits = NULL;

  /* more places than are printed where the amount has them */
  digits = budget_amount_format (fen, outcome->money_unit, outcome->scale);
  g_string_append (string, digits);
}

/* 302.27 = 240.05 + 28.29 + …, one side of it */
static void
budget_append_side (GString *string,
                    const BudgetContributorData *contributors,
                    const BudgetOutcomeData *outcome,
                    gboolean is_left)
{
  guint n = outcome->n_contributors;
  guint n_printed = 0;

  for (guint i = 0; i < n; i++)
    {
      const BudgetContributorData *contributor = &contributors[i];

      if (contributor->is_blank || (contributor->is_left != 0) != is_left)
        continue;
      n_printed++;
      if (n_printed > MAX_PARTS)
        continue;
      if (n_printed > 1)
        g_string_append (string, contributor->sign < 0 ? " - " : " + ");
      else if (contributor->sign < 0)
        g_string_append (string, "-");
      budget_append_amount (string, contributor->fen, outcome);
    }
  if (n_printed > MAX_PARTS)
    g_string_append_printf (string, " + … (%u)", n_printed - MAX_PARTS);
  if (n_printed > 1)
    g_string_append (string, " = ");
  if (n_printed != 1)
    budget_append_amount (string, is_left ? outcome->actual : outcome->expected, outcome);
}

static const char *
budget_outcome_relation_denied (const BudgetOutcomeData *outcome)
{
  if (outcome->bound == 0)
    return "≠";
  return outcome->actual > outcome->expected ? ">" : "<";
}

void
_budget_check_describe (BudgetCheck *self, BudgetOutcomeData *outcome)
{
  const BudgetContributorData *contributors =
      &g_array_index (self->contributors, BudgetContributorData, outcome->first_contributor);
  g_autofree char *label = _budget_contributor_label (&contributors[0], self->data);
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autoptr (GString) difference = g_string_new (NULL);
  const char *unit = budget_money_unit_get_word (outcome->money_unit);

  if (unit == NULL)
    unit = "";
  budget_append_side (sum, contributors, outcome, TRUE);
  g_string_append_printf (sum, " %s ", budget_outcome_relation_denied (outcome));
  budget_append_side (sum, contributors, outcome, FALSE);
  budget_append_amount (difference, outcome->actual - outcome->expected, outcome);
  if (outcome->result == BUDGET_RESULT_ROUND)
    {
      outcome->zh = _budget_arena_printf (self->arena, "%s：%s，差 %s %s，四舍五入可以解释", label,
                                          sum->str, difference->str, unit);
      outcome->en =
          _budget_arena_printf (self->arena, "%s: %s, off by %s %s, which rounding explains", label,
                                sum->str, difference->str, unit);
      return;
    }
  outcome->zh = _budget_arena_printf (self->arena, "%s：%s，差 %s %s", label, sum->str,
                                      difference->str, unit);
  outcome->en = _budget_arena_printf (self->arena, "%s: %s, off by %s %s", label, sum->str,
                                      difference->str, unit);
}
