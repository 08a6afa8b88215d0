/* budget-write-sarif.c - what a check found, for editors and review tools
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "write/budget-write-findings-private.h"

#include <string.h>

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"
#define VERSION "2.1.0"

static const BudgetDisclosureData no_disclosure = { 0 };

/* SARIF has the same words for the three that there are */
static const char *
budget_severity_to_level (BudgetSeverity severity)
{
  return _budget_enum_to_nick (BUDGET_TYPE_SEVERITY, (int) severity);
}

static void
budget_sarif_text (BudgetJsonEmitter *emitter, const char *key, const char *text)
{
  _budget_json_emitter_key (emitter, key);
  _budget_json_emitter_begin_object (emitter);
  /* a message has to have a text */
  _budget_json_emitter_member (emitter, "text", text != NULL ? text : "");
  _budget_json_emitter_end_object (emitter);
}

/* the help of a rule: both languages, where it comes from, and what it compares */
static char *
budget_rule_make_help (BudgetRule *rule)
{
  const char *texts[] = { budget_rule_get_text_zh (rule), budget_rule_get_text (rule),
                          budget_rule_get_reason (rule), budget_rule_get_identity (rule) };
  GString *help = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (help, "%s%s", help->len > 0 ? "\n" : "", texts[i]);
  return g_string_free (help, FALSE);
}

static void
budget_sarif_rule (BudgetFindingsWriting *self, BudgetRule *rule)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  g_autofree char *help = budget_rule_make_help (rule);
  const char *text =
      self->is_chinese ? budget_rule_get_text_zh (rule) : budget_rule_get_text (rule);

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "id", budget_rule_get_id (rule));
  budget_sarif_text (emitter, "shortDescription", text);
  budget_sarif_text (emitter, "help", help);
  _budget_json_emitter_key (emitter, "defaultConfiguration");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "level",
                               budget_severity_to_level (budget_rule_get_severity (rule)));
  _budget_json_emitter_key (emitter, "enabled");
  _budget_json_emitter_number (emitter, budget_rule_get_enabled (rule) ? "true" : "false");
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_sarif_tool (BudgetFindingsWriting *self, BudgetChecker *checker)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  g_autoptr (GListModel) rules = budget_checker_list_rules (checker);

  _budget_json_emitter_key (emitter, "tool");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_key (emitter, "driver");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "name", "libbudget");
  _budget_json_emitter_member (emitter, "version", budget_get_version ());
  _budget_json_emitter_key (emitter, "rules");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (BudgetRule) rule = g_list_model_get_item (rules, i);

      g_hash_table_insert (self->rule_indices, g_strdup (budget_rule_get_id (rule)),
                           GUINT_TO_POINTER (i + 1));
      budget_sarif_rule (self, rule);
    }
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_sarif_begin (BudgetFindingsWriting *self, BudgetChecker *checker)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  self->rule_indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "$schema", SCHEMA);
  _budget_json_emitter_member (emitter, "version", VERSION);
  _budget_json_emitter_key (emitter, "runs");
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_begin_object (emitter);
  budget_sarif_tool (self, checker);
  _budget_json_emitter_member (emitter, "language", self->is_chinese ? "zh-CN" : "en");
  _budget_json_emitter_key (emitter, "results");
  _budget_json_emitter_begin_array (emitter);
}

/* A reference to a file as SARIF has them: a path is relative, or becomes a file: URI. */
static char *
budget_sarif_to_uri (const char *source)
{
  g_autofree char *scheme = g_uri_parse_scheme (source);

  if (scheme != NULL && strstr (source, "://") != NULL)
    return g_strdup (source);
  if (g_path_is_absolute (source))
    return g_filename_to_uri (source, NULL, NULL);
  return g_uri_escape_string (source, "/", FALSE);
}

static void
budget_sarif_artifact (BudgetJsonEmitter *emitter, const char *source)
{
  g_autofree char *uri = budget_sarif_to_uri (source);

  _budget_json_emitter_key (emitter, "artifactLocation");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "uri", uri);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_sarif_logical (BudgetJsonEmitter *emitter, const char *name, const char *kind)
{
  _budget_json_emitter_key (emitter, "logicalLocations");
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "fullyQualifiedName", name);
  _budget_json_emitter_member (emitter, "kind", kind);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_array (emitter);
}

/* A line of a text is a region; what pages, tables and sheets have instead is told in words, and as
 * the object that the library's own JSON has. */
static void
budget_sarif_location_members (BudgetFindingsWriting *self,
                               const BudgetDisclosureData *disclosure,
                               const char *source,
                               const BudgetPlaceData *place)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  BudgetJsonWriting writing = { emitter, disclosure };
  g_autofree char *words = _budget_place_data_to_string (place, disclosure);

  _budget_json_emitter_key (emitter, "physicalLocation");
  _budget_json_emitter_begin_object (emitter);
  budget_sarif_artifact (emitter, source);
  if (place->line != 0)
    {
      _budget_json_emitter_key (emitter, "region");
      _budget_json_emitter_begin_object (emitter);
      _budget_json_emitter_member_integer (emitter, "startLine", place->line);
      _budget_json_emitter_end_object (emitter);
    }
  _budget_json_emitter_end_object (emitter);
  if (*words == '\0')
    return;
  budget_sarif_logical (emitter, words, place->page != 0 ? "page" : "element");
  _budget_json_emitter_key (emitter, "properties");
  _budget_json_emitter_begin_object (emitter);
  _budget_write_at (&writing, place);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_sarif_contributor (BudgetFindingsWriting *self,
                          const BudgetOutcomeView *outcome,
                          const char *source,
                          guint i)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  const BudgetContributorData *contributor = &outcome->contributors[i];
  g_autofree char *label = _budget_contributor_label (contributor, outcome->disclosure);
  g_autofree char *amount = _budget_write_format_amount (
      contributor->fen, (BudgetMoneyUnit) contributor->unit, contributor->scale);
  g_autofree char *text = g_strdup_printf ("%s: %s", label, contributor->is_blank ? "-" : amount);

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member_integer (emitter, "id", i + 1);
  budget_sarif_location_members (self, outcome->disclosure, source,
                                 _budget_contributor_place (contributor, outcome->disclosure));
  budget_sarif_text (emitter, "message", text);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_sarif_property (BudgetJsonEmitter *emitter, const char *key, char *owned)
{
  _budget_json_emitter_member (emitter, key, owned);
  g_free (owned);
}

static void
budget_sarif_properties (BudgetFindingsWriting *self,
                         const BudgetFindingData *finding,
                         BudgetOutcome *outcome)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  _budget_json_emitter_key (emitter, "properties");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "zh", finding->zh);
  _budget_json_emitter_member (emitter, "en", finding->en);
  if (outcome != NULL && budget_outcome_get_actual (outcome, NULL))
    {
      budget_sarif_property (emitter, "actual", budget_outcome_format_actual (outcome));
      budget_sarif_property (emitter, "expected", budget_outcome_format_expected (outcome));
      budget_sarif_property (emitter, "difference", budget_outcome_format_difference (outcome));
      _budget_json_emitter_member (
          emitter, "moneyUnit",
          budget_money_unit_get_word (budget_outcome_get_money_unit (outcome)));
    }
  _budget_json_emitter_end_object (emitter);
}

static void
budget_sarif_result_head (BudgetFindingsWriting *self, const BudgetFindingData *data)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  const char *what = data->what != NULL ? data->what : "";
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->rule_indices, what));

  _budget_json_emitter_member (emitter, "ruleId", what);
  if (index > 0)
    _budget_json_emitter_member_integer (emitter, "ruleIndex", index - 1);
  _budget_json_emitter_member (emitter, "level", budget_severity_to_level (data->severity));
  budget_sarif_text (emitter, "message", self->is_chinese ? data->zh : data->en);
}

static void
budget_sarif_result (BudgetFindingsWriting *self, const char *source, BudgetFinding *finding)
{
  BudgetJsonEmitter *emitter = &self->emitter;
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  BudgetDisclosureData *disclosure;
  const BudgetFindingData *data = _budget_finding_get_data (finding, &disclosure);

  _budget_json_emitter_begin_object (emitter);
  budget_sarif_result_head (self, data);
  _budget_json_emitter_key (emitter, "locations");
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_begin_object (emitter);
  budget_sarif_location_members (self, disclosure != NULL ? disclosure : &no_disclosure, source,
                                 &data->place);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_array (emitter);
  if (outcome != NULL && budget_outcome_get_n_contributors (outcome) > 0)
    {
      BudgetOutcomeView view = _budget_outcome_get_view (outcome);

      _budget_json_emitter_key (emitter, "relatedLocations");
      _budget_json_emitter_begin_array (emitter);
      for (guint i = 0; i < view.data->n_contributors; i++)
        budget_sarif_contributor (self, &view, source, i);
      _budget_json_emitter_end_array (emitter);
    }
  budget_sarif_properties (self, data, outcome);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_sarif_add (BudgetFindingsWriting *self, const char *source, GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      budget_sarif_result (self, source, finding);
    }
}

static void
budget_sarif_failure (BudgetJsonEmitter *emitter, const char *source, const char *message)
{
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "level", "error");
  budget_sarif_text (emitter, "message", message);
  _budget_json_emitter_key (emitter, "locations");
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_key (emitter, "physicalLocation");
  _budget_json_emitter_begin_object (emitter);
  budget_sarif_artifact (emitter, source);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_sarif_end (BudgetFindingsWriting *self)
{
  BudgetJsonEmitter *emitter = &self->emitter;

  _budget_json_emitter_end_array (emitter); /* results */
  _budget_json_emitter_key (emitter, "invocations");
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_key (emitter, "executionSuccessful");
  _budget_json_emitter_number (emitter, self->failures->len == 0 ? "true" : "false");
  _budget_json_emitter_key (emitter, "toolExecutionNotifications");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i + 1 < self->failures->len; i += 2)
    budget_sarif_failure (emitter, self->failures->pdata[i], self->failures->pdata[i + 1]);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter); /* run */
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}
