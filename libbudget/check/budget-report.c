/* budget-report.c - from outcomes to findings
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-report-private.h"

#include <string.h>

static void
budget_report_clear (gpointer data)
{
  BudgetReport *self = data;

  g_clear_pointer (&self->beneath, g_array_unref);
}

static const BudgetOutcomeData *
budget_check_get_outcome (const BudgetCheck *self, guint position)
{
  return &g_array_index (self->outcomes, BudgetOutcomeData, position);
}

/* the form that an outcome is about */
static guint
budget_check_get_form (const BudgetCheck *self, const BudgetOutcomeData *outcome)
{
  const BudgetContributorData *contributor;

  if (outcome->n_contributors == 0)
    return G_MAXUINT;
  contributor =
      &g_array_index (self->contributors, BudgetContributorData, outcome->first_contributor);
  return contributor->subject == BUDGET_SUBJECT_CELL ? contributor->table : G_MAXUINT;
}

/* What rounding explains is the same for all columns that the same amounts stand in. */
static gboolean
budget_check_is_same_rounding (const BudgetCheck *self,
                               const BudgetOutcomeData *a,
                               const BudgetOutcomeData *b)
{
  return a->result == BUDGET_RESULT_ROUND && b->result == BUDGET_RESULT_ROUND &&
         strcmp (a->rule, b->rule) == 0 && a->actual - a->expected == b->actual - b->expected &&
         budget_check_get_form (self, a) == budget_check_get_form (self, b);
}

static BudgetReport *
budget_check_find_rounding (const BudgetCheck *self,
                            GArray *reports,
                            const BudgetOutcomeData *outcome)
{
  for (guint i = 0; i < reports->len; i++)
    {
      BudgetReport *report = &g_array_index (reports, BudgetReport, i);

      if (budget_check_is_same_rounding (self, budget_check_get_outcome (self, report->outcome),
                                         outcome))
        return report;
    }
  return NULL;
}

static void
budget_report_add_beneath (BudgetReport *self, guint outcome)
{
  if (self->beneath == NULL)
    self->beneath = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->beneath, outcome);
}

static void
budget_check_gather_reports (BudgetCheck *self, GArray *reports)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const BudgetOutcomeData *outcome = budget_check_get_outcome (self, i);
      BudgetReport report = { .outcome = i };
      BudgetReport *same;

      if (outcome->result != BUDGET_RESULT_FAIL && outcome->result != BUDGET_RESULT_ROUND)
        continue;
      same = outcome->result == BUDGET_RESULT_ROUND
                 ? budget_check_find_rounding (self, reports, outcome)
                 : NULL;
      if (same != NULL)
        {
          budget_report_add_beneath (same, i);
          continue;
        }
      report.finding = (BudgetFindingData){
        .what = outcome->rule,
        .severity =
            outcome->result == BUDGET_RESULT_ROUND ? BUDGET_SEVERITY_NOTE : outcome->severity,
        .zh = outcome->zh,
        .en = outcome->en,
        .text = outcome->text,
        .place = outcome->place,
      };
      g_array_append_val (reports, report);
    }
}

#define COMPARE(a, b)                                                                              \
  if ((a) != (b))                                                                                  \
  return (a) < (b) ? -1 : 1

static int
budget_report_compare (gconstpointer a, gconstpointer b)
{
  const BudgetPlaceData *x = &((const BudgetReport *) a)->finding.place;
  const BudgetPlaceData *y = &((const BudgetReport *) b)->finding.place;

  COMPARE (x->source, y->source);
  COMPARE (x->page, y->page);
  COMPARE (x->sheet, y->sheet);
  COMPARE (x->line, y->line);
  COMPARE (x->table, y->table);
  COMPARE (x->row, y->row);
  COMPARE (x->box[1], y->box[1]);
  COMPARE (x->column, y->column);
  COMPARE (x->box[0], y->box[0]);
  /* the order of the rules */
  COMPARE (((const BudgetReport *) a)->outcome, ((const BudgetReport *) b)->outcome);
  return 0;
}

GArray *
_budget_check_report (BudgetCheck *self)
{
  GArray *reports = g_array_new (FALSE, TRUE, sizeof (BudgetReport));

  g_array_set_clear_func (reports, budget_report_clear);
  budget_check_gather_reports (self, reports);
  _budget_check_find_culprits (self, reports);
  g_array_sort (reports, budget_report_compare);
  return reports;
}
