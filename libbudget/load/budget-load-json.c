/* budget-load-json.c - the JSON of a disclosure to its data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-json-private.h"

#define FORMAT_NAME "libbudget-disclosure"
#define FORMAT_VERSION 1

static const char *const disclosure_keys[] = {
  "format",         "version",    "source",      "sources",  "kind",    "scope",
  "region",         "department", "fiscal_year", "tables",   "goals",   "passages",
  "spending_units", "assets",     "procurement", "glossary", "reading", NULL
};
static const char *const department_keys[] = { "code", "name", NULL };
static const char *const passage_keys[] = { "number",     "heading", "paragraphs",
                                            "statements", "at",      NULL };
static const char *const statement_keys[] = { "what",   "about",      "fiscal_year", "stage",
                                              "share",  "completion", "amount",      "money_unit",
                                              "prior",  "change",     "growth",      "direction",
                                              "reason", "text",       "at",          NULL };
static const char *const unit_keys[] = { "name", "nature", "rank", "funding", "at", NULL };
static const char *const assets_keys[] = { "date", "items", NULL };
static const char *const asset_keys[] = { "name", "quantity", "value", "money_unit", "at", NULL };
static const char *const procurement_keys[] = { "items", NULL };
static const char *const purchase_keys[] = { "project",  "name",  "catalogue_code", "measure",
                                             "quantity", "price", "amount",         "money_unit",
                                             "at",       NULL };
static const char *const term_keys[] = { "term", "meaning", "at", NULL };
static const char *const finding_keys[] = { "what", "severity", "message", "at", "text", NULL };
static const char *const message_keys[] = { "zh", "en", NULL };

/* Fills member index of an array of structures. */
typedef void (*BudgetLoadMember) (BudgetJsonInput *input,
                                  const BudgetJsonAt *above,
                                  guint index,
                                  JsonNode *node,
                                  gpointer member);

/* An array of objects: its structures of size bytes each, and their number. */
static gpointer
budget_load_json_list (const BudgetJsonFrame *frame,
                       const char *key,
                       gsize size,
                       BudgetLoadMember load,
                       guint *n)
{
  BudgetJsonInput *input = frame->input;
  BudgetJsonAt at = { &frame->at, key, 0 };
  JsonArray *array = _budget_json_frame_get_array (frame, key, BUDGET_JSON_REQUIRED, n);
  char *members = _budget_arena_alloc0_n (input->arena, *n, size);

  for (guint i = 0; i < *n && _budget_json_input_goes_on (input); i++)
    load (input, &at, i, json_array_get_element (array, i), members + i * size);
  return members;
}

static void
budget_load_json_table (BudgetJsonInput *input,
                        const BudgetJsonAt *above,
                        guint index,
                        JsonNode *node,
                        gpointer member)
{
  _budget_load_json_table (input, above, index, node, member);
}

static void
budget_load_json_goal (BudgetJsonInput *input,
                       const BudgetJsonAt *above,
                       guint index,
                       JsonNode *node,
                       gpointer member)
{
  _budget_load_json_goal (input, above, index, node, member);
}

static void
budget_load_json_statement (BudgetJsonInput *input,
                            const BudgetJsonAt *above,
                            guint index,
                            JsonNode *node,
                            gpointer member)
{
  BudgetStatementData *statement = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, statement_keys);
  statement->what = (BudgetStatementKind) _budget_json_frame_get_nick (
      &frame, "what", BUDGET_JSON_REQUIRED, BUDGET_TYPE_STATEMENT_KIND, -1);
  statement->about = _budget_json_frame_get_string (&frame, "about", BUDGET_JSON_REQUIRED);
  statement->fiscal_year =
      _budget_json_frame_get_count (&frame, "fiscal_year", BUDGET_JSON_REQUIRED, TRUE, 9999);
  statement->stage = (BudgetStage) _budget_json_frame_get_nick (
      &frame, "stage", BUDGET_JSON_OPTIONAL, BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE);
  statement->money_unit = _budget_json_frame_get_money_unit (&frame);
  _budget_json_frame_get_amount (&frame, "amount", statement->money_unit, &statement->amount);
  _budget_json_frame_get_amount (&frame, "prior", statement->money_unit, &statement->prior);
  _budget_json_frame_get_amount (&frame, "change", statement->money_unit, &statement->change);
  statement->growth = _budget_json_frame_get_string (&frame, "growth", BUDGET_JSON_REQUIRED);
  statement->share = _budget_json_frame_get_string (&frame, "share", BUDGET_JSON_OPTIONAL);
  statement->completion =
      _budget_json_frame_get_string (&frame, "completion", BUDGET_JSON_OPTIONAL);
  statement->direction = (BudgetDirection) _budget_json_frame_get_nick (
      &frame, "direction", BUDGET_JSON_REQUIRED, BUDGET_TYPE_DIRECTION, BUDGET_DIRECTION_NONE);
  statement->reason = _budget_json_frame_get_string (&frame, "reason", BUDGET_JSON_REQUIRED);
  statement->text = _budget_json_frame_get_string (&frame, "text", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &statement->place);
}

static void
budget_load_json_passage (BudgetJsonInput *input,
                          const BudgetJsonAt *above,
                          guint index,
                          JsonNode *node,
                          gpointer member)
{
  BudgetPassageData *passage = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, passage_keys);
  passage->number = _budget_json_frame_get_string (&frame, "number", BUDGET_JSON_REQUIRED);
  passage->heading = _budget_json_frame_get_string (&frame, "heading", BUDGET_JSON_REQUIRED);
  passage->paragraphs = _budget_json_frame_get_strings (&frame, "paragraphs", BUDGET_JSON_REQUIRED);
  passage->statements = budget_load_json_list (&frame, "statements", sizeof (BudgetStatementData),
                                               budget_load_json_statement, &passage->n_statements);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &passage->place);
}

static void
budget_load_json_spending_unit (BudgetJsonInput *input,
                                const BudgetJsonAt *above,
                                guint index,
                                JsonNode *node,
                                gpointer member)
{
  BudgetSpendingUnitData *unit = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, unit_keys);
  unit->name = _budget_json_frame_get_string (&frame, "name", BUDGET_JSON_REQUIRED);
  unit->nature = _budget_json_frame_get_string (&frame, "nature", BUDGET_JSON_REQUIRED);
  unit->rank = _budget_json_frame_get_string (&frame, "rank", BUDGET_JSON_REQUIRED);
  unit->funding = _budget_json_frame_get_string (&frame, "funding", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &unit->place);
}

static void
budget_load_json_asset (BudgetJsonInput *input,
                        const BudgetJsonAt *above,
                        guint index,
                        JsonNode *node,
                        gpointer member)
{
  BudgetAssetData *asset = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, asset_keys);
  asset->name = _budget_json_frame_get_string (&frame, "name", BUDGET_JSON_REQUIRED);
  asset->quantity = _budget_json_frame_get_string (&frame, "quantity", BUDGET_JSON_REQUIRED);
  asset->money_unit = _budget_json_frame_get_money_unit (&frame);
  _budget_json_frame_get_amount (&frame, "value", asset->money_unit, &asset->value);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &asset->place);
}

static void
budget_load_json_purchase (BudgetJsonInput *input,
                           const BudgetJsonAt *above,
                           guint index,
                           JsonNode *node,
                           gpointer member)
{
  BudgetPurchaseData *purchase = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, purchase_keys);
  purchase->project = _budget_json_frame_get_string (&frame, "project", BUDGET_JSON_REQUIRED);
  purchase->name = _budget_json_frame_get_string (&frame, "name", BUDGET_JSON_REQUIRED);
  purchase->catalogue_code =
      _budget_json_frame_get_string (&frame, "catalogue_code", BUDGET_JSON_REQUIRED);
  purchase->measure = _budget_json_frame_get_string (&frame, "measure", BUDGET_JSON_REQUIRED);
  purchase->quantity = _budget_json_frame_get_string (&frame, "quantity", BUDGET_JSON_REQUIRED);
  purchase->price = _budget_json_frame_get_string (&frame, "price", BUDGET_JSON_REQUIRED);
  purchase->money_unit = _budget_json_frame_get_money_unit (&frame);
  _budget_json_frame_get_amount (&frame, "amount", purchase->money_unit, &purchase->amount);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &purchase->place);
}

static void
budget_load_json_term (BudgetJsonInput *input,
                       const BudgetJsonAt *above,
                       guint index,
                       JsonNode *node,
                       gpointer member)
{
  BudgetTermData *term = member;
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, term_keys);
  term->term = _budget_json_frame_get_string (&frame, "term", BUDGET_JSON_REQUIRED);
  term->meaning = _budget_json_frame_get_string (&frame, "meaning", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &term->place);
}

static void
budget_load_json_finding (BudgetJsonInput *input,
                          const BudgetJsonAt *above,
                          guint index,
                          JsonNode *node,
                          gpointer member)
{
  BudgetFindingData *finding = member;
  BudgetJsonFrame frame;
  BudgetJsonFrame message;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, finding_keys);
  finding->what = _budget_json_frame_get_string (&frame, "what", BUDGET_JSON_REQUIRED);
  finding->severity = (BudgetSeverity) _budget_json_frame_get_nick (
      &frame, "severity", BUDGET_JSON_REQUIRED, BUDGET_TYPE_SEVERITY, -1);
  _budget_json_frame_open_member (&message, &frame, "message", BUDGET_JSON_REQUIRED, message_keys);
  finding->zh = _budget_json_frame_get_string (&message, "zh", BUDGET_JSON_REQUIRED);
  finding->en = _budget_json_frame_get_string (&message, "en", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_REQUIRED, &finding->place);
  finding->text = _budget_json_frame_get_string (&frame, "text", BUDGET_JSON_OPTIONAL);
}

static void
budget_load_json_format (const BudgetJsonFrame *frame)
{
  const char *format = _budget_json_frame_get_string (frame, "format", BUDGET_JSON_REQUIRED);
  guint version =
      _budget_json_frame_get_count (frame, "version", BUDGET_JSON_REQUIRED, FALSE, G_MAXINT);

  if (g_strcmp0 (format, FORMAT_NAME) != 0)
    {
      g_autofree char *found = _budget_json_quote (format);

      _budget_json_input_fail (frame->input, &frame->at, "format", found, "\"" FORMAT_NAME "\"");
    }
  if (version != FORMAT_VERSION)
    {
      g_autofree char *found = g_strdup_printf ("version %u", version);

      _budget_json_input_fail (frame->input, &frame->at, "version", found,
                               "version " G_STRINGIFY (FORMAT_VERSION));
    }
}

/* "sources" has them all; plain JSON has "source" only */
static void
budget_load_json_sources (const BudgetJsonFrame *frame, BudgetDisclosureData *data)
{
  GPtrArray *sources = frame->input->sources;
  const char *source = _budget_json_frame_get_string (frame, "source", BUDGET_JSON_REQUIRED);
  const char **copy;

  data->sources = _budget_json_frame_get_strings (frame, "sources", BUDGET_JSON_OPTIONAL);
  if (data->sources[0] == NULL && source != NULL)
    {
      copy = _budget_arena_new_array (frame->input->arena, const char *, 2);
      copy[0] = source;
      data->sources = copy;
    }
  for (guint i = 0; data->sources[i] != NULL && i < G_MAXUINT16; i++)
    g_ptr_array_add (sources, (gpointer) data->sources[i]);
}

static void
budget_load_json_head (const BudgetJsonFrame *frame, BudgetDisclosureData *data)
{
  BudgetJsonFrame department;

  budget_load_json_format (frame);
  budget_load_json_sources (frame, data);
  data->kind = (BudgetDisclosureKind) _budget_json_frame_get_nick (
      frame, "kind", BUDGET_JSON_REQUIRED, BUDGET_TYPE_DISCLOSURE_KIND, -1);
  data->scope = (BudgetScope) _budget_json_frame_get_nick (frame, "scope", BUDGET_JSON_REQUIRED,
                                                           BUDGET_TYPE_SCOPE, -1);
  data->region = _budget_json_frame_get_string (frame, "region", BUDGET_JSON_REQUIRED);
  _budget_json_frame_open_member (&department, frame, "department", BUDGET_JSON_REQUIRED,
                                  department_keys);
  data->department_code = _budget_json_frame_get_string (&department, "code", BUDGET_JSON_REQUIRED);
  data->department_name = _budget_json_frame_get_string (&department, "name", BUDGET_JSON_REQUIRED);
  data->fiscal_year =
      _budget_json_frame_get_count (frame, "fiscal_year", BUDGET_JSON_REQUIRED, TRUE, 9999);
}

#define BUDGET_LOAD_LIST(frame, key, data, list, load)                                             \
  ((data)->list =                                                                                  \
       budget_load_json_list ((frame), (key), sizeof *(data)->list, (load), &(data)->n_##list))

static void
budget_load_json_body (const BudgetJsonFrame *frame, BudgetDisclosureData *data)
{
  BudgetJsonFrame inner;

  BUDGET_LOAD_LIST (frame, "tables", data, tables, budget_load_json_table);
  BUDGET_LOAD_LIST (frame, "goals", data, goals, budget_load_json_goal);
  BUDGET_LOAD_LIST (frame, "passages", data, passages, budget_load_json_passage);
  BUDGET_LOAD_LIST (frame, "spending_units", data, spending_units, budget_load_json_spending_unit);
  _budget_json_frame_open_member (&inner, frame, "assets", BUDGET_JSON_REQUIRED, assets_keys);
  data->asset_date = _budget_json_frame_get_string (&inner, "date", BUDGET_JSON_REQUIRED);
  BUDGET_LOAD_LIST (&inner, "items", data, assets, budget_load_json_asset);
  _budget_json_frame_open_member (&inner, frame, "procurement", BUDGET_JSON_REQUIRED,
                                  procurement_keys);
  BUDGET_LOAD_LIST (&inner, "items", data, purchases, budget_load_json_purchase);
  BUDGET_LOAD_LIST (frame, "glossary", data, terms, budget_load_json_term);
  BUDGET_LOAD_LIST (frame, "reading", data, findings, budget_load_json_finding);
}

/* the names of sheets are told by the places only */
static void
budget_load_json_finish (BudgetJsonInput *input, BudgetDisclosureData *data)
{
  guint n_read = data->n_findings;
  const char **names =
      _budget_arena_new_array (input->arena, const char *, (gsize) input->sheet_names->len + 1);

  for (guint i = 0; i < input->sheet_names->len; i++)
    names[i] = g_ptr_array_index (input->sheet_names, i);
  data->sheet_names = names;

  if (input->findings->len > 0)
    {
      BudgetFindingData *findings = _budget_arena_new_array (input->arena, BudgetFindingData,
                                                             (gsize) n_read + input->findings->len);

      for (guint i = 0; i < n_read; i++)
        findings[i] = data->findings[i];
      for (guint i = 0; i < input->findings->len; i++)
        findings[n_read + i] = g_array_index (input->findings, BudgetFindingData, i);
      data->findings = findings;
      data->n_findings = n_read + input->findings->len;
    }
  _budget_disclosure_data_finish (data);
}

BudgetDisclosureData *
_budget_load_json (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  BudgetArena *arena = _budget_arena_new ();
  g_autoptr (BudgetDisclosureData) data = _budget_disclosure_data_new (arena);
  g_autoptr (JsonNode) root = NULL;
  BudgetJsonInput input;
  BudgetJsonFrame frame;

  _budget_json_input_init (&input, name, arena, cancellable);
  if (_budget_json_input_goes_on (&input))
    root = _budget_json_input_parse (&input, bytes);
  _budget_json_frame_open (&frame, &input, NULL, NULL, 0, root, disclosure_keys);
  budget_load_json_head (&frame, data);
  budget_load_json_body (&frame, data);
  if (_budget_json_input_goes_on (&input))
    budget_load_json_finish (&input, data);
  else
    {
      g_propagate_error (error, g_steal_pointer (&input.error));
      g_clear_pointer (&data, _budget_disclosure_data_unref);
    }
  _budget_json_input_clear (&input);
  return g_steal_pointer (&data);
}
