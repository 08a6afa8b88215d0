/* budget-check-result.c - what one run of the rules gave
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-checker-private.h"
#include "model/budget-children-private.h"
#include "model/budget-handles-private.h"

struct _BudgetCheckResult
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) */
  BudgetArena *arena;           /* (owned) the messages */
  GArray *outcomes;             /* (owned) of BudgetOutcomeData */
  GArray *contributors;         /* (owned) of BudgetContributorData */
  GArray *reports;              /* (owned) of BudgetReport */
  BudgetHandles outcome_handles;
  BudgetHandles finding_handles;
};

G_DEFINE_FINAL_TYPE (BudgetCheckResult, _budget_check_result, G_TYPE_OBJECT)

static void
budget_check_result_finalize (GObject *object)
{
  BudgetCheckResult *self = BUDGET_CHECK_RESULT (object);

  _budget_handles_clear (&self->outcome_handles);
  _budget_handles_clear (&self->finding_handles);
  g_clear_pointer (&self->reports, g_array_unref);
  g_clear_pointer (&self->outcomes, g_array_unref);
  g_clear_pointer (&self->contributors, g_array_unref);
  g_clear_pointer (&self->arena, _budget_arena_unref);
  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (_budget_check_result_parent_class)->finalize (object);
}

static void
_budget_check_result_class_init (BudgetCheckResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = budget_check_result_finalize;
}

static void
_budget_check_result_init (BudgetCheckResult *self)
{
}

BudgetCheckResult *
_budget_check_result_new (BudgetDisclosure *disclosure, BudgetDisclosure *older, BudgetRules *rules)
{
  BudgetCheckResult *self = g_object_new (BUDGET_TYPE_CHECK_RESULT, NULL);
  BudgetCheck check;

  self->disclosure = g_object_ref (disclosure);
  self->arena = _budget_arena_new ();
  _budget_check_init (&check, _budget_disclosure_get_data (disclosure), self->arena);
  check.older = older != NULL ? _budget_disclosure_get_data (older) : NULL;
  _budget_check_run (&check, rules);
  self->reports = _budget_check_report (&check);
  self->outcomes = g_steal_pointer (&check.outcomes);
  self->contributors = g_steal_pointer (&check.contributors);
  _budget_check_clear (&check);
  /* the rules may change, or go, before what they gave */
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      BudgetOutcomeData *outcome = &g_array_index (self->outcomes, BudgetOutcomeData, i);
      const BudgetOutcomeData *previous = i > 0 ? outcome - 1 : NULL;

      outcome->rule = previous != NULL && g_str_equal (previous->rule, outcome->rule)
                          ? previous->rule
                          : _budget_arena_strdup (self->arena, outcome->rule);
    }
  for (guint i = 0; i < self->reports->len; i++)
    {
      BudgetReport *report = &g_array_index (self->reports, BudgetReport, i);

      report->finding.what =
          g_array_index (self->outcomes, BudgetOutcomeData, report->outcome).rule;
    }
  _budget_handles_init (&self->outcome_handles, self->outcomes->len);
  _budget_handles_init (&self->finding_handles, self->reports->len);
  return self;
}

static gpointer
budget_check_result_make_outcome (gpointer owner, guint position)
{
  BudgetCheckResult *self = owner;
  const BudgetOutcomeData *data = &g_array_index (self->outcomes, BudgetOutcomeData, position);
  /* where nothing was compared there is no array to point into */
  const BudgetContributorData *contributors =
      data->n_contributors > 0
          ? &g_array_index (self->contributors, BudgetContributorData, data->first_contributor)
          : NULL;

  return _budget_outcome_new_for (self, data, contributors, self->disclosure);
}

static gpointer
budget_check_result_get_outcome (gpointer owner, guint position)
{
  return _budget_handles_get (&((BudgetCheckResult *) owner)->outcome_handles, position,
                              budget_check_result_make_outcome, owner);
}

static gpointer
budget_check_result_make_finding (gpointer owner, guint position)
{
  BudgetCheckResult *self = owner;
  BudgetReport *report = &g_array_index (self->reports, BudgetReport, position);
  GListModel *beneath = NULL;

  if (report->beneath != NULL)
    beneath = _budget_handle_list_new_subset (
        self, BUDGET_TYPE_OUTCOME, g_array_ref (report->beneath), budget_check_result_get_outcome);
  return _budget_finding_new_for_outcome (
      self, &report->finding, _budget_disclosure_get_data (self->disclosure),
      budget_check_result_get_outcome (self, report->outcome), beneath);
}

static gpointer
budget_check_result_get_finding (gpointer owner, guint position)
{
  return _budget_handles_get (&((BudgetCheckResult *) owner)->finding_handles, position,
                              budget_check_result_make_finding, owner);
}

GListModel *
_budget_check_result_list_outcomes (BudgetCheckResult *self)
{
  return _budget_handle_list_new (self, BUDGET_TYPE_OUTCOME, self->outcomes->len,
                                  budget_check_result_get_outcome);
}

GListModel *
_budget_check_result_list_findings (BudgetCheckResult *self)
{
  return _budget_handle_list_new (self, BUDGET_TYPE_FINDING, self->reports->len,
                                  budget_check_result_get_finding);
}
