/* budget-write-findings.c - the JSON of what a check found
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-write-findings-private.h"

#include <string.h>

#define FORMAT_NAME "libbudget-findings"
#define FORMAT_VERSION 1

static const BudgetDisclosureData no_disclosure = { 0 };

static BudgetJsonWriting
budget_findings_writing_for (BudgetFindingsWriting *self, const BudgetDisclosureData *disclosure)
{
  return (BudgetJsonWriting){ &self->emitter, disclosure != NULL ? disclosure : &no_disclosure };
}

/* by its members: what lies between them may be anything */
static gboolean
budget_place_data_is_same (const BudgetPlaceData *a, const BudgetPlaceData *b)
{
  return a->line == b->line && a->row == b->row && a->column == b->column && a->table == b->table &&
         a->page == b->page && a->sheet == b->sheet && a->source == b->source &&
         memcmp (a->box, b->box, sizeof a->box) == 0;
}

static gboolean
budget_place_data_is_known (const BudgetPlaceData *place)
{
  /* which file it is says nothing of where in it */
  const BudgetPlaceData nowhere = { .source = place->source };

  return !budget_place_data_is_same (place, &nowhere);
}

static void
budget_places_add (GPtrArray *places, const BudgetPlaceData *place)
{
  if (!budget_place_data_is_known (place))
    return;
  for (guint i = 0; i < places->len; i++)
    if (budget_place_data_is_same (places->pdata[i], place))
      return;
  g_ptr_array_add (places, (gpointer) place);
}

GPtrArray *
_budget_outcome_collect_places (const BudgetPlaceData *first, const BudgetOutcomeView *outcome)
{
  GPtrArray *places = g_ptr_array_new ();

  budget_places_add (places, first);
  for (guint i = 0; i < outcome->data->n_contributors; i++)
    budget_places_add (places,
                       _budget_contributor_place (&outcome->contributors[i], outcome->disclosure));
  return places;
}

static void
budget_write_message (BudgetJsonEmitter *emitter, const char *zh, const char *en)
{
  _budget_json_emitter_key (emitter, "message");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "zh", zh);
  _budget_json_emitter_member (emitter, "en", en);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_contributor (BudgetJsonWriting *self, const BudgetContributorData *contributor)
{
  BudgetJsonEmitter *emitter = self->emitter;
  BudgetMoneyUnit unit = (BudgetMoneyUnit) contributor->unit;
  g_autofree char *label = _budget_contributor_label (contributor, self->data);
  g_autofree char *amount =
      contributor->is_blank
          ? NULL
          : _budget_write_format_amount (contributor->fen, unit, contributor->scale);

  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "label", label);
  _budget_json_emitter_member (emitter, "side", contributor->is_left ? "actual" : "expected");
  _budget_json_emitter_member_integer (emitter, "sign", contributor->sign);
  _budget_json_emitter_member (emitter, "amount", amount);
  _budget_write_money_unit (self, unit);
  _budget_write_at (self, _budget_contributor_place (contributor, self->data));
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_contributors (BudgetJsonWriting *self, const BudgetOutcomeView *outcome)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_key (emitter, "contributors");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < outcome->data->n_contributors; i++)
    budget_write_contributor (self, &outcome->contributors[i]);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_key (emitter, "culprit");
  if (outcome->data->culprit >= 0)
    budget_write_contributor (self, &outcome->contributors[outcome->data->culprit]);
  else
    _budget_json_emitter_null (emitter);
}

static void
budget_write_places (BudgetJsonWriting *self,
                     const BudgetPlaceData *first,
                     const BudgetOutcomeView *outcome)
{
  g_autoptr (GPtrArray) places = _budget_outcome_collect_places (first, outcome);

  _budget_json_emitter_key (self->emitter, "places");
  _budget_json_emitter_begin_array (self->emitter);
  for (guint i = 0; i < places->len; i++)
    _budget_write_place (self, places->pdata[i]);
  _budget_json_emitter_end_array (self->emitter);
}

static void
budget_write_sides (BudgetJsonWriting *self, BudgetOutcome *outcome)
{
  g_autofree char *expected = budget_outcome_format_expected (outcome);
  g_autofree char *actual = budget_outcome_format_actual (outcome);
  g_autofree char *difference = budget_outcome_format_difference (outcome);
  g_autofree char *interval = budget_outcome_format_interval (outcome);

  _budget_json_emitter_member (self->emitter, "expected", expected);
  _budget_json_emitter_member (self->emitter, "actual", actual);
  _budget_json_emitter_member (self->emitter, "difference", difference);
  _budget_json_emitter_member (self->emitter, "interval", interval);
  _budget_write_money_unit (self, budget_outcome_get_money_unit (outcome));
}

/* What findings and outcomes have alike; said (nullable) is what the finding says instead of the
 * outcome. */
static void
budget_write_outcome_members (BudgetJsonWriting *self,
                              BudgetOutcome *outcome,
                              const BudgetFindingData *said)
{
  BudgetJsonEmitter *emitter = self->emitter;
  BudgetOutcomeView view = _budget_outcome_get_view (outcome);
  const BudgetOutcomeData *data = view.data;

  _budget_json_emitter_member (emitter, "rule", said != NULL ? said->what : data->rule);
  _budget_write_nick (self, "severity", BUDGET_TYPE_SEVERITY,
                      (int) (said != NULL ? said->severity : data->severity), -1);
  /* a finding of reading has none */
  _budget_write_nick (self, "outcome", BUDGET_TYPE_RESULT,
                      data->rule != NULL ? (int) data->result : -1, -1);
  budget_write_message (emitter, said != NULL ? said->zh : data->zh,
                        said != NULL ? said->en : data->en);
  budget_write_sides (self, outcome);
  _budget_json_emitter_member (emitter, "text", said != NULL ? said->text : data->text);
  budget_write_contributors (self, &view);
  budget_write_places (self, said != NULL ? &said->place : &data->place, &view);
}

static void
budget_write_outcomes (BudgetFindingsWriting *self, const char *key, GListModel *outcomes)
{
  _budget_json_emitter_key (&self->emitter, key);
  _budget_json_emitter_begin_array (&self->emitter);
  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);
      BudgetJsonWriting writing =
          budget_findings_writing_for (self, _budget_outcome_get_view (outcome).disclosure);

      _budget_json_emitter_begin_object (&self->emitter);
      budget_write_outcome_members (&writing, outcome, NULL);
      _budget_json_emitter_end_object (&self->emitter);
    }
  _budget_json_emitter_end_array (&self->emitter);
}

static void
budget_write_finding (BudgetFindingsWriting *self, BudgetFinding *finding)
{
  g_autoptr (BudgetOutcome) bare = budget_outcome_new ();
  g_autoptr (GListModel) beneath = budget_finding_list_beneath (finding);
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  BudgetDisclosureData *disclosure;
  const BudgetFindingData *data = _budget_finding_get_data (finding, &disclosure);
  BudgetJsonWriting writing = budget_findings_writing_for (self, disclosure);

  _budget_json_emitter_begin_object (&self->emitter);
  budget_write_outcome_members (&writing, outcome != NULL ? outcome : bare, data);
  budget_write_outcomes (self, "beneath", beneath);
  _budget_json_emitter_end_object (&self->emitter);
}

void
_budget_write_findings_begin (BudgetFindingsWriting *self)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "format", FORMAT_NAME);
  _budget_json_emitter_member_integer (emitter, "version", FORMAT_VERSION);
  _budget_json_emitter_key (emitter, "disclosures");
  _budget_json_emitter_begin_array (emitter);
}

void
_budget_write_findings_add (BudgetFindingsWriting *self,
                            const char *source,
                            GListModel *findings,
                            GListModel *outcomes)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "source", source);
  _budget_json_emitter_key (emitter, "findings");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      budget_write_finding (self, finding);
    }
  _budget_json_emitter_end_array (emitter);
  if (outcomes != NULL)
    budget_write_outcomes (self, "outcomes", outcomes);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_findings_end (BudgetFindingsWriting *self)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_key (emitter, "failures");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i + 1 < self->failures->len; i += 2)
    {
      _budget_json_emitter_begin_object (emitter);
      _budget_json_emitter_member (emitter, "source", self->failures->pdata[i]);
      _budget_json_emitter_member (emitter, "message", self->failures->pdata[i + 1]);
      _budget_json_emitter_end_object (emitter);
    }
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}
