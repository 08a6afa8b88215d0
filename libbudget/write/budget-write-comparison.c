/* budget-write-comparison.c - the JSON of a comparison of two disclosures
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-write-private.h"

#include "query/budget-comparison-private.h"

#define FORMAT_NAME "libbudget-comparison"
#define FORMAT_VERSION 1

/* no enumeration has it, so that every value is written as its nick */
#define NO_NONE (-1)
/* of percentages; the fractions beside them are exact */
#define PERCENT_DECIMALS 2

typedef struct
{
  BudgetJsonEmitter *emitter;
  BudgetComparison *comparison;
  BudgetJsonWriting sides[2]; /* what writes places of either disclosure */
} BudgetComparisonWriting;

static void
budget_write_member_boolean (BudgetJsonEmitter *emitter, const char *key, gboolean value)
{
  _budget_json_emitter_key (emitter, key);
  _budget_json_emitter_number (emitter, value ? "true" : "false");
}

/* takes text */
static void
budget_write_member_take (BudgetJsonEmitter *emitter, const char *key, char *text)
{
  _budget_json_emitter_member (emitter, key, text);
  g_free (text);
}

/* an amount in fen as the exact digits in a unit */
static void
budget_write_member_fen (BudgetJsonEmitter *emitter,
                         const char *key,
                         gint64 fen,
                         BudgetMoneyUnit money_unit)
{
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    money_unit = BUDGET_MONEY_UNIT_YUAN;
  budget_write_member_take (emitter, key, budget_amount_to_string (fen, money_unit));
}

/* integers of 64 bits as text, which no reader rounds */
static void
budget_write_fraction (BudgetJsonEmitter *emitter,
                       const char *key,
                       gboolean is_there,
                       gint64 numerator,
                       gint64 denominator)
{
  g_autofree char *above = g_strdup_printf ("%" G_GINT64_FORMAT, numerator);
  g_autofree char *below = g_strdup_printf ("%" G_GINT64_FORMAT, denominator);

  _budget_json_emitter_key (emitter, key);
  if (!is_there)
    {
      _budget_json_emitter_null (emitter);
      return;
    }
  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_array (emitter);
  _budget_json_emitter_string (emitter, above);
  _budget_json_emitter_string (emitter, below);
  _budget_json_emitter_end_array (emitter);
}

static void
budget_write_interval (BudgetJsonEmitter *emitter,
                       gint64 lowest,
                       gint64 highest,
                       BudgetMoneyUnit money_unit)
{
  _budget_json_emitter_key (emitter, "interval");
  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_object (emitter);
  budget_write_member_fen (emitter, "lowest", lowest, money_unit);
  budget_write_member_fen (emitter, "highest", highest, money_unit);
  _budget_json_emitter_end_object (emitter);
}

/* One side */

static void
budget_write_disclosure_head (BudgetComparisonWriting *self, guint age, const char *key)
{
  BudgetJsonWriting *side = &self->sides[age];
  const BudgetDisclosureData *data = side->data;

  _budget_json_emitter_key (self->emitter, key);
  if (data == NULL)
    {
      _budget_json_emitter_null (self->emitter);
      return;
    }
  _budget_json_emitter_begin_object (self->emitter);
  _budget_json_emitter_member (self->emitter, "source",
                               data->sources != NULL ? data->sources[0] : NULL);
  _budget_write_nick (side, "kind", BUDGET_TYPE_DISCLOSURE_KIND, data->kind, NO_NONE);
  _budget_write_nick (side, "scope", BUDGET_TYPE_SCOPE, data->scope, NO_NONE);
  _budget_json_emitter_key (self->emitter, "department");
  _budget_json_emitter_begin_object (self->emitter);
  _budget_json_emitter_member (self->emitter, "code", data->department_code);
  _budget_json_emitter_member (self->emitter, "name", data->department_name);
  _budget_json_emitter_end_object (self->emitter);
  _budget_json_emitter_member_count (self->emitter, "fiscal_year", data->fiscal_year);
  _budget_json_emitter_end_object (self->emitter);
}

/* where an amount is printed, or else its row */
static const BudgetPlaceData *
budget_table_data_get_place (const BudgetTableData *table, int item, int column)
{
  gsize cell = (gsize) MAX (column, 0) * table->n_items + (guint) item;

  if (column >= 0 && table->places != NULL && table->states[cell] != BUDGET_CELL_STATE_UNSET)
    return &table->places[cell];
  return &table->items[item].place;
}

static void
budget_write_side_of_row (BudgetComparisonWriting *self,
                          const BudgetChangeData *row,
                          guint age,
                          const char *key)
{
  BudgetJsonWriting *side = &self->sides[age];
  const BudgetTableData *table = &side->data->tables[row->tables[age]];
  const BudgetPrint print = _budget_print_of_cell (table, row->items[age], row->columns[age]);

  _budget_json_emitter_key (self->emitter, key);
  if (row->items[age] < 0)
    {
      _budget_json_emitter_null (self->emitter);
      return;
    }
  _budget_json_emitter_begin_object (self->emitter);
  _budget_json_emitter_member (self->emitter, "code", table->items[row->items[age]].code);
  _budget_json_emitter_member (self->emitter, "name", table->items[row->items[age]].name);
  budget_write_member_take (self->emitter, "amount", _budget_print_format (&print));
  _budget_write_money_unit (side, print.money_unit);
  _budget_write_at (side, budget_table_data_get_place (table, row->items[age], row->columns[age]));
  _budget_json_emitter_end_object (self->emitter);
}

/* Rows */

static void
budget_write_row_key (BudgetComparisonWriting *self,
                      BudgetChange *change,
                      const BudgetChangeData *row)
{
  BudgetJsonWriting *side = &self->sides[BUDGET_NEWER];

  _budget_write_nick (side, "state", BUDGET_TYPE_CHANGE_STATE, row->state, NO_NONE);
  budget_write_member_boolean (self->emitter, "known_rename", row->is_known_rename);
  _budget_write_nick (side, "table", BUDGET_TYPE_TABLE_KIND, budget_change_get_table_kind (change),
                      NO_NONE);
  _budget_json_emitter_member (self->emitter, "category", budget_change_get_category_code (change));
  _budget_json_emitter_member_count (self->emitter, "level", budget_change_get_level (change));
  _budget_write_nick (side, "kind", BUDGET_TYPE_ITEM_KIND, budget_change_get_kind (change),
                      NO_NONE);
  _budget_write_nick (side, "side", BUDGET_TYPE_SIDE, budget_change_get_side (change),
                      BUDGET_SIDE_NONE);
  _budget_write_nick (side, "row", BUDGET_TYPE_ROLE, row->row, BUDGET_ROLE_NONE);
  _budget_write_nick (side, "column", BUDGET_TYPE_ROLE, row->column, BUDGET_ROLE_NONE);
  _budget_write_nick (side, "fund", BUDGET_TYPE_FUND, row->fund, BUDGET_FUND_NONE);
}

static void
budget_write_row_rates (BudgetComparisonWriting *self, BudgetChange *change)
{
  gint64 numerator = 0;
  gint64 denominator = 0;
  gboolean is_there;

  budget_write_member_take (self->emitter, "growth",
                            budget_change_format_growth (change, PERCENT_DECIMALS));
  is_there = budget_change_get_growth (change, &numerator, &denominator);
  budget_write_fraction (self->emitter, "growth_fraction", is_there, numerator, denominator);
  budget_write_member_take (self->emitter, "execution_rate",
                            budget_change_format_execution_rate (change, PERCENT_DECIMALS));
  is_there = budget_change_get_execution_rate (change, &numerator, &denominator);
  budget_write_fraction (self->emitter, "execution_fraction", is_there, numerator, denominator);
}

static void
budget_write_row (BudgetComparisonWriting *self, guint position)
{
  g_autoptr (BudgetChange) change = budget_comparison_get_row (self->comparison, position);
  const BudgetChangeData *row = _budget_comparison_get_change (self->comparison, position);
  const BudgetMoneyUnit money_unit = budget_change_get_money_unit (change);
  gint64 lowest;
  gint64 highest;

  _budget_json_emitter_begin_object (self->emitter);
  budget_write_row_key (self, change, row);
  budget_write_side_of_row (self, row, BUDGET_OLDER, "older");
  budget_write_side_of_row (self, row, BUDGET_NEWER, "newer");
  budget_write_member_take (self->emitter, "change", budget_change_format_change (change));
  _budget_write_money_unit (&self->sides[BUDGET_NEWER], money_unit);
  if (money_unit != BUDGET_MONEY_UNIT_NONE &&
      budget_change_get_interval (change, &lowest, &highest))
    budget_write_interval (self->emitter, lowest, highest, money_unit);
  else
    _budget_json_emitter_member (self->emitter, "interval", NULL);
  budget_write_row_rates (self, change);
  _budget_json_emitter_end_object (self->emitter);
}

/* What is said of last year */

static void
budget_write_prior_places (BudgetComparisonWriting *self, const BudgetPriorData *data)
{
  const BudgetDisclosureData *older = self->sides[BUDGET_OLDER].data;
  BudgetPlaceData nowhere = { 0 };
  const BudgetPlaceData *place = &nowhere;

  if (data->old_table >= 0)
    place = budget_table_data_get_place (&older->tables[data->old_table], data->old_item,
                                         data->old_column);
  for (guint i = 0, first = 0; data->old_statement >= 0 && i < older->n_passages; i++)
    {
      if ((guint) data->old_statement - first < older->passages[i].n_statements)
        place = &older->passages[i].statements[(guint) data->old_statement - first].place;
      first += older->passages[i].n_statements;
    }
  _budget_json_emitter_member (
      self->emitter, "found_in",
      data->old_table >= 0
          ? _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) older->tables[data->old_table].kind)
          : "prose");
  _budget_json_emitter_key (self->emitter, "found_at");
  _budget_write_place (&self->sides[BUDGET_OLDER], place);
  _budget_json_emitter_key (self->emitter, "stated_at");
  _budget_write_place (&self->sides[BUDGET_NEWER], &data->data->place);
}

static void
budget_write_prior (BudgetComparisonWriting *self, guint position)
{
  g_autoptr (BudgetPrior) prior = budget_comparison_get_prior (self->comparison, position);
  const BudgetPriorData *data = _budget_comparison_get_prior_data (self->comparison, position);
  BudgetJsonWriting *side = &self->sides[BUDGET_NEWER];

  _budget_json_emitter_begin_object (self->emitter);
  _budget_write_nick (side, "what", BUDGET_TYPE_STATEMENT_KIND, data->data->what, NO_NONE);
  _budget_json_emitter_member (self->emitter, "about", data->data->about);
  _budget_write_nick (side, "basis", BUDGET_TYPE_PRIOR_BASIS, data->basis, NO_NONE);
  budget_write_member_boolean (self->emitter, "confirmed", budget_prior_is_confirmed (prior));
  budget_write_member_take (self->emitter, "stated", budget_prior_format_stated (prior));
  budget_write_member_take (self->emitter, "found", budget_prior_format_found (prior));
  budget_write_member_take (self->emitter, "difference", budget_prior_format_difference (prior));
  _budget_write_money_unit (side, data->data->money_unit);
  budget_write_interval (self->emitter, data->lowest, data->highest, data->data->money_unit);
  _budget_json_emitter_member (self->emitter, "text", data->data->text);
  budget_write_prior_places (self, data);
  _budget_json_emitter_end_object (self->emitter);
}

void
_budget_write_comparison_json (BudgetJsonEmitter *emitter, BudgetComparison *comparison)
{
  BudgetComparisonWriting self = { .emitter = emitter, .comparison = comparison };

  for (guint age = 0; age < 2; age++)
    self.sides[age] = (BudgetJsonWriting){ .emitter = emitter,
                                           .data = _budget_comparison_get_data (comparison, age) };
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "format", FORMAT_NAME);
  _budget_json_emitter_member_integer (emitter, "version", FORMAT_VERSION);
  _budget_write_nick (&self.sides[BUDGET_NEWER], "kind", BUDGET_TYPE_COMPARISON_KIND,
                      budget_comparison_get_kind (comparison), NO_NONE);
  budget_write_disclosure_head (&self, BUDGET_OLDER, "older");
  budget_write_disclosure_head (&self, BUDGET_NEWER, "newer");
  _budget_json_emitter_member_strings (emitter, "notes", budget_comparison_get_notes (comparison),
                                       FALSE);
  _budget_json_emitter_key (emitter, "rows");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < budget_comparison_get_n_rows (comparison); i++)
    budget_write_row (&self, i);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_key (emitter, "priors");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < budget_comparison_get_n_priors (comparison); i++)
    budget_write_prior (&self, i);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}
