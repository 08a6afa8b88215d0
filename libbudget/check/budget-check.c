/* budget-check.c - all rules on one disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-check-private.h"

/* The prose prints all its amounts of one unit to the same place; zeros at the end are often left
 * out. */
static void
budget_check_measure_prose (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *statement = &self->data->passages[p].statements[s];
        guint8 *scale = &self->prose_scales[statement->money_unit];

        *scale = MAX (*scale, statement->amount.scale);
        *scale = MAX (*scale, statement->prior.scale);
        *scale = MAX (*scale, statement->change.scale);
      }
}

void
_budget_check_init (BudgetCheck *self, BudgetDisclosureData *data, BudgetArena *arena)
{
  *self = (BudgetCheck){
    .data = data,
    .arena = arena,
    .outcomes = g_array_new (FALSE, TRUE, sizeof (BudgetOutcomeData)),
    .contributors = g_array_new (FALSE, TRUE, sizeof (BudgetContributorData)),
    .rows = g_array_new (FALSE, FALSE, sizeof (guint)),
    .conditions = g_array_new (FALSE, FALSE, sizeof (BudgetCondition)),
    .row = -1,
    .column = -1,
  };
  _budget_check_tables_init (self);
  budget_check_measure_prose (self);
}

void
_budget_check_clear (BudgetCheck *self)
{
  _budget_check_tables_clear (self);
  g_clear_pointer (&self->matches, g_free);
  g_clear_pointer (&self->outcomes, g_array_unref);
  g_clear_pointer (&self->contributors, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->conditions, g_array_unref);
}

static gboolean
budget_check_is_meant (const BudgetCheck *self, const BudgetRuleData *rule)
{
  return !rule->is_disabled && (rule->kinds == 0 || (rule->kinds & (1u << self->data->kind)) != 0);
}

void
_budget_check_run (BudgetCheck *self, BudgetRules *rules)
{
  self->catalogues = rules->catalogues;
  for (guint i = 0; i < rules->rules->len; i++)
    {
      guint before = self->outcomes->len;

      self->rule = rules->rules->pdata[i];
      if (self->rule->is_disabled)
        continue;
      if (budget_check_is_meant (self, self->rule))
        {
          if (self->rule->identity != NULL)
            _budget_check_identity (self);
          else
            _budget_check_judge (self);
        }
      /* what could not be evaluated is told, not left out */
      if (self->outcomes->len == before)
        _budget_check_add_outcome (self, BUDGET_RESULT_NOT_APPLICABLE, NULL);
    }
}
