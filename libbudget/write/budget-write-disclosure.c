/* budget-write-disclosure.c - the JSON of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-write-private.h"

#define FORMAT_NAME "libbudget-disclosure"
#define FORMAT_VERSION 1

/* no enumeration has it, so that every value is written as its nick */
#define NO_NONE (-1)

void
_budget_write_nick (BudgetJsonWriting *self, const char *key, GType type, int value, int none_value)
{
  _budget_json_emitter_member (self->emitter, key,
                               value != none_value ? _budget_enum_to_nick (type, value) : NULL);
}

void
_budget_write_money_unit (BudgetJsonWriting *self, BudgetMoneyUnit money_unit)
{
  _budget_json_emitter_member (
      self->emitter, "money_unit",
      money_unit != BUDGET_MONEY_UNIT_NONE ? budget_money_unit_get_word (money_unit) : NULL);
}

char *
_budget_write_format_amount (gint64 value, BudgetMoneyUnit money_unit, guint scale)
{
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    return budget_decimal_format (value, scale);
  return budget_amount_format (value, money_unit, scale);
}

void
_budget_write_stated_amount (BudgetJsonWriting *self,
                             const char *key,
                             const BudgetStatedAmount *amount,
                             BudgetMoneyUnit money_unit)
{
  g_autofree char *text = NULL;

  if (amount->is_set)
    text = _budget_write_format_amount (amount->fen, money_unit, amount->scale);
  _budget_json_emitter_member (self->emitter, key, text);
}

static gboolean
budget_place_has_box (const BudgetPlaceData *place)
{
  return place->box[0] != 0 || place->box[1] != 0 || place->box[2] != 0 || place->box[3] != 0;
}

/* the fewest digits that give the same number back */
static void
budget_write_coordinate (BudgetJsonEmitter *emitter, float value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 5; precision <= 9; precision++)
    {
      char format[] = "%._g";

      format[2] = (char) ('0' + precision);
      g_ascii_formatd (digits, sizeof digits, format, (double) value);
      if ((float) g_ascii_strtod (digits, NULL) == value)
        break;
    }
  _budget_json_emitter_number (emitter, digits);
}

static void
budget_write_box (BudgetJsonEmitter *emitter, const float box[4])
{
  _budget_json_emitter_key (emitter, "box");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < 4; i++)
    budget_write_coordinate (emitter, box[i]);
  _budget_json_emitter_end_array (emitter);
}

/* column 28 is AB */
static void
budget_write_spreadsheet_cell (BudgetJsonEmitter *emitter, const BudgetPlaceData *place)
{
  char letters[8];
  char cell[24];
  char *p = letters + sizeof letters;

  *--p = '\0';
  for (guint n = place->column; n > 0; n = (n - 1) / 26)
    *--p = (char) ('A' + (n - 1) % 26);
  g_snprintf (cell, sizeof cell, "%s%u", p, place->row);
  _budget_json_emitter_member (emitter, "cell", cell);
}

static void
budget_write_place_number (BudgetJsonEmitter *emitter, const char *key, guint number)
{
  if (number != 0)
    _budget_json_emitter_member_integer (emitter, key, number);
}

/* name 1 is the first of names */
static const char *
budget_strings_get_numbered (BudgetStrings names, guint number)
{
  for (guint i = 1; names != NULL && names[i - 1] != NULL; i++)
    if (i == number)
      return names[i - 1];
  return NULL;
}

void
_budget_write_place (BudgetJsonWriting *self, const BudgetPlaceData *place)
{
  BudgetJsonEmitter *emitter = self->emitter;
  BudgetStrings sources = self->data->sources;
  gboolean has_several = sources != NULL && sources[0] != NULL && sources[1] != NULL;
  const char *source = has_several ? budget_strings_get_numbered (sources, place->source) : NULL;
  const char *sheet = budget_strings_get_numbered (self->data->sheet_names, place->sheet);

  if (source == NULL && sheet == NULL && place->page == 0 && place->table == 0 && place->row == 0 &&
      place->column == 0 && place->line == 0 && !budget_place_has_box (place))
    {
      _budget_json_emitter_null (emitter);
      return;
    }

  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_object (emitter);
  if (source != NULL)
    _budget_json_emitter_member (emitter, "source", source);
  budget_write_place_number (emitter, "page", place->page);
  if (budget_place_has_box (place))
    budget_write_box (emitter, place->box);
  if (sheet != NULL)
    _budget_json_emitter_member (emitter, "sheet", sheet);
  if (sheet != NULL && place->row != 0 && place->column != 0)
    budget_write_spreadsheet_cell (emitter, place);
  budget_write_place_number (emitter, "table", place->table);
  budget_write_place_number (emitter, "row", place->row);
  budget_write_place_number (emitter, "column", place->column);
  budget_write_place_number (emitter, "line", place->line);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_at (BudgetJsonWriting *self, const BudgetPlaceData *place)
{
  _budget_json_emitter_key (self->emitter, "at");
  _budget_write_place (self, place);
}

static void
budget_write_statement (BudgetJsonWriting *self, const BudgetStatementData *statement)
{
  BudgetJsonEmitter *emitter = self->emitter;
  BudgetMoneyUnit unit = statement->money_unit;

  _budget_json_emitter_begin_object (emitter);
  _budget_write_nick (self, "what", BUDGET_TYPE_STATEMENT_KIND, statement->what, NO_NONE);
  _budget_json_emitter_member (emitter, "about", statement->about);
  _budget_json_emitter_member_count (emitter, "fiscal_year", statement->fiscal_year);
  _budget_write_nick (self, "stage", BUDGET_TYPE_STAGE, statement->stage, BUDGET_STAGE_NONE);
  _budget_write_stated_amount (self, "amount", &statement->amount, unit);
  _budget_write_money_unit (self, unit);
  _budget_write_stated_amount (self, "prior", &statement->prior, unit);
  _budget_write_stated_amount (self, "change", &statement->change, unit);
  _budget_json_emitter_member (emitter, "growth", statement->growth);
  _budget_json_emitter_member (emitter, "share", statement->share);
  _budget_json_emitter_member (emitter, "completion", statement->completion);
  _budget_write_nick (self, "direction", BUDGET_TYPE_DIRECTION, statement->direction,
                      BUDGET_DIRECTION_NONE);
  _budget_json_emitter_member (emitter, "reason", statement->reason);
  _budget_json_emitter_member (emitter, "text", statement->text);
  _budget_write_at (self, &statement->place);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_passage (BudgetJsonWriting *self, const BudgetPassageData *passage)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "number", passage->number);
  _budget_json_emitter_member (emitter, "heading", passage->heading);
  _budget_json_emitter_member_strings (emitter, "paragraphs", passage->paragraphs, FALSE);
  _budget_json_emitter_key (emitter, "statements");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < passage->n_statements; i++)
    budget_write_statement (self, &passage->statements[i]);
  _budget_json_emitter_end_array (emitter);
  _budget_write_at (self, &passage->place);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_spending_unit (BudgetJsonWriting *self, const BudgetSpendingUnitData *unit)
{
  _budget_json_emitter_begin_object (self->emitter);
  _budget_json_emitter_member (self->emitter, "name", unit->name);
  _budget_json_emitter_member (self->emitter, "nature", unit->nature);
  _budget_json_emitter_member (self->emitter, "rank", unit->rank);
  _budget_json_emitter_member (self->emitter, "funding", unit->funding);
  _budget_write_at (self, &unit->place);
  _budget_json_emitter_end_object (self->emitter);
}

static void
budget_write_assets (BudgetJsonWriting *self)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "date", self->data->asset_date);
  _budget_json_emitter_key (emitter, "items");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < self->data->n_assets; i++)
    {
      const BudgetAssetData *asset = &self->data->assets[i];

      _budget_json_emitter_begin_object (emitter);
      _budget_json_emitter_member (emitter, "name", asset->name);
      _budget_json_emitter_member (emitter, "quantity", asset->quantity);
      _budget_write_stated_amount (self, "value", &asset->value, asset->money_unit);
      _budget_write_money_unit (self, asset->money_unit);
      _budget_write_at (self, &asset->place);
      _budget_json_emitter_end_object (emitter);
    }
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_procurement (BudgetJsonWriting *self)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_key (emitter, "items");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < self->data->n_purchases; i++)
    {
      const BudgetPurchaseData *purchase = &self->data->purchases[i];

      _budget_json_emitter_begin_object (emitter);
      _budget_json_emitter_member (emitter, "project", purchase->project);
      _budget_json_emitter_member (emitter, "name", purchase->name);
      _budget_json_emitter_member (emitter, "catalogue_code", purchase->catalogue_code);
      _budget_json_emitter_member (emitter, "measure", purchase->measure);
      _budget_json_emitter_member (emitter, "quantity", purchase->quantity);
      _budget_json_emitter_member (emitter, "price", purchase->price);
      _budget_write_stated_amount (self, "amount", &purchase->amount, purchase->money_unit);
      _budget_write_money_unit (self, purchase->money_unit);
      _budget_write_at (self, &purchase->place);
      _budget_json_emitter_end_object (emitter);
    }
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_finding (BudgetJsonWriting *self, const BudgetFindingData *finding)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "what", finding->what);
  _budget_write_nick (self, "severity", BUDGET_TYPE_SEVERITY, finding->severity, NO_NONE);
  _budget_json_emitter_key (emitter, "message");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "zh", finding->zh);
  _budget_json_emitter_member (emitter, "en", finding->en);
  _budget_json_emitter_end_object (emitter);
  _budget_write_at (self, &finding->place);
  _budget_json_emitter_member (emitter, "text", finding->text);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_head (BudgetJsonWriting *self)
{
  BudgetJsonEmitter *emitter = self->emitter;
  const BudgetDisclosureData *data = self->data;

  _budget_json_emitter_member (emitter, "format", FORMAT_NAME);
  _budget_json_emitter_member_integer (emitter, "version", FORMAT_VERSION);
  _budget_json_emitter_member (emitter, "source", data->sources != NULL ? data->sources[0] : NULL);
  /* places name their source only when there are several */
  if (data->sources != NULL && data->sources[0] != NULL && data->sources[1] != NULL)
    _budget_json_emitter_member_strings (emitter, "sources", data->sources, TRUE);
  _budget_write_nick (self, "kind", BUDGET_TYPE_DISCLOSURE_KIND, data->kind, NO_NONE);
  _budget_write_nick (self, "scope", BUDGET_TYPE_SCOPE, data->scope, NO_NONE);
  _budget_json_emitter_member (emitter, "region", data->region);
  _budget_json_emitter_key (emitter, "department");
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "code", data->department_code);
  _budget_json_emitter_member (emitter, "name", data->department_name);
  _budget_json_emitter_end_object (emitter);
  _budget_json_emitter_member_count (emitter, "fiscal_year", data->fiscal_year);
}

static void
budget_write_begin_list (BudgetJsonWriting *self, const char *key)
{
  _budget_json_emitter_key (self->emitter, key);
  _budget_json_emitter_begin_array (self->emitter);
}

static void
budget_write_glossary (BudgetJsonWriting *self)
{
  budget_write_begin_list (self, "glossary");
  for (guint i = 0; i < self->data->n_terms; i++)
    {
      _budget_json_emitter_begin_object (self->emitter);
      _budget_json_emitter_member (self->emitter, "term", self->data->terms[i].term);
      _budget_json_emitter_member (self->emitter, "meaning", self->data->terms[i].meaning);
      _budget_write_at (self, &self->data->terms[i].place);
      _budget_json_emitter_end_object (self->emitter);
    }
  _budget_json_emitter_end_array (self->emitter);
}

void
_budget_write_disclosure_json (BudgetJsonEmitter *emitter, const BudgetDisclosureData *data)
{
  BudgetJsonWriting self = { .emitter = emitter, .data = data };

  _budget_json_emitter_begin_object (emitter);
  budget_write_head (&self);

  budget_write_begin_list (&self, "tables");
  for (guint i = 0; i < data->n_tables && !_budget_json_emitter_has_failed (emitter); i++)
    _budget_write_table_json (&self, &data->tables[i]);
  _budget_json_emitter_end_array (emitter);

  budget_write_begin_list (&self, "goals");
  for (guint i = 0; i < data->n_goals && !_budget_json_emitter_has_failed (emitter); i++)
    _budget_write_goal_json (&self, &data->goals[i]);
  _budget_json_emitter_end_array (emitter);

  budget_write_begin_list (&self, "passages");
  for (guint i = 0; i < data->n_passages; i++)
    budget_write_passage (&self, &data->passages[i]);
  _budget_json_emitter_end_array (emitter);

  budget_write_begin_list (&self, "spending_units");
  for (guint i = 0; i < data->n_spending_units; i++)
    budget_write_spending_unit (&self, &data->spending_units[i]);
  _budget_json_emitter_end_array (emitter);

  _budget_json_emitter_key (emitter, "assets");
  budget_write_assets (&self);
  _budget_json_emitter_key (emitter, "procurement");
  budget_write_procurement (&self);
  budget_write_glossary (&self);

  budget_write_begin_list (&self, "reading");
  for (guint i = 0; i < data->n_findings; i++)
    budget_write_finding (&self, &data->findings[i]);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}
