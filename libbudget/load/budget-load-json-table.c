/* budget-load-json-table.c - a table in the JSON of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-json-private.h"

#include "base/budget-amount-private.h"

#include <string.h>

static const char *const table_keys[] = { "kind",   "title", "money_unit", "classification",
                                          "status", "notes", "columns",    "items",
                                          "at",     NULL };
static const char *const column_keys[] = { "number", "block", "heading",     "value_type", "role",
                                           "stage",  "fund",  "fiscal_year", "money_unit", NULL };
static const char *const item_keys[] = { "code",       "name",    "category", "level",
                                         "kind",       "role",    "block",    "side",
                                         "group",      "amounts", "marks",    "at",
                                         "amounts_at", "printed", "invalid",  NULL };

static void
budget_load_json_column (BudgetJsonInput *input,
                         const BudgetJsonAt *above,
                         guint index,
                         JsonNode *node,
                         BudgetColumnData *column)
{
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, column_keys);
  column->number =
      _budget_json_frame_get_count (&frame, "number", BUDGET_JSON_REQUIRED, TRUE, G_MAXINT);
  column->block =
      _budget_json_frame_get_count (&frame, "block", BUDGET_JSON_REQUIRED, FALSE, G_MAXINT);
  column->heading = _budget_json_frame_get_strings (&frame, "heading", BUDGET_JSON_REQUIRED);
  column->value_type = (BudgetValueType) _budget_json_frame_get_nick (
      &frame, "value_type", BUDGET_JSON_REQUIRED, BUDGET_TYPE_VALUE_TYPE, -1);
  column->role = (BudgetRole) _budget_json_frame_get_nick (&frame, "role", BUDGET_JSON_REQUIRED,
                                                           BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  column->stage = (BudgetStage) _budget_json_frame_get_nick (&frame, "stage", BUDGET_JSON_REQUIRED,
                                                             BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE);
  column->fund = (BudgetFund) _budget_json_frame_get_nick (&frame, "fund", BUDGET_JSON_REQUIRED,
                                                           BUDGET_TYPE_FUND, BUDGET_FUND_NONE);
  column->fiscal_year =
      _budget_json_frame_get_count (&frame, "fiscal_year", BUDGET_JSON_REQUIRED, TRUE, 9999);
  column->money_unit = _budget_json_frame_get_money_unit (&frame);
}

/* a number, or a percentage with or without its sign */
static gboolean
budget_load_json_scan_number (const char *text, gint64 *value, guint8 *scale)
{
  gsize length = strlen (text);

  if (g_str_has_suffix (text, "%"))
    length -= strlen ("%");
  else if (g_str_has_suffix (text, "％"))
    length -= strlen ("％");
  return _budget_decimal_scan (text, length, value, scale);
}

/* The text at index of an object of texts by index, NULL when there is none. */
static const char *
budget_load_json_indexed_text (const BudgetJsonFrame *frame, guint index)
{
  char key[16];

  g_snprintf (key, sizeof key, "%u", index);
  return _budget_json_frame_get_string (frame, key, BUDGET_JSON_OPTIONAL);
}

/* An object of texts by index. Its keys are numbers below n, so that it takes a frame without known
 * ones. */
static void
budget_load_json_open_texts (BudgetJsonFrame *self,
                             const BudgetJsonFrame *item,
                             const char *key,
                             BudgetJsonNeed need,
                             guint n)
{
  JsonNode *node = _budget_json_frame_find (item, key, need);
  JsonObjectIter iter;
  const char *name;

  *self = (BudgetJsonFrame){ .input = item->input, .at = { &item->at, key, 0 } };
  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = _budget_json_describe (node);

      _budget_json_input_fail (item->input, &self->at, NULL, found, "an object");
      return;
    }
  self->object = json_node_get_object (node);
  json_object_iter_init (&iter, self->object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      guint64 index;

      if (!g_ascii_string_to_unsigned (name, 10, 0, G_MAXUINT32, &index, NULL) || index >= n ||
          (name[0] == '0' && name[1] != '\0'))
        {
          _budget_json_input_fail (item->input, &self->at, NULL, "another key",
                                   "indices into amounts");
          return;
        }
    }
}

/* What a row says of its cells. */
typedef struct
{
  const BudgetJsonFrame *item;
  JsonArray *amounts;
  JsonArray *places;
  BudgetJsonFrame marks;
  BudgetJsonFrame printed;
} BudgetJsonCells;

/* The value in a cell, which text (as amounts has it) says. */
static void
budget_load_json_value (const BudgetJsonCells *self,
                        guint index,
                        const BudgetColumnData *column,
                        const char *text,
                        BudgetTableData *table,
                        gsize offset)
{
  const char *printed = budget_load_json_indexed_text (&self->printed, index);
  gboolean is_value = TRUE;

  table->states[offset] = BUDGET_CELL_STATE_VALUE;
  table->texts[offset] = printed != NULL ? printed : text;
  switch (column->value_type)
    {
    case BUDGET_VALUE_TYPE_MONEY:
      is_value = _budget_json_scan_amount (text, column->money_unit, &table->values[offset],
                                           &table->scales[offset]);
      break;
    case BUDGET_VALUE_TYPE_NUMBER:
    case BUDGET_VALUE_TYPE_PERCENT:
      is_value =
          budget_load_json_scan_number (text, &table->values[offset], &table->scales[offset]);
      break;
    case BUDGET_VALUE_TYPE_TEXT:
    default:
      break;
    }
  if (!is_value)
    {
      BudgetJsonAt amounts = { &self->item->at, "amounts", 0 };
      BudgetJsonAt at = { &amounts, NULL, index };
      g_autofree char *found = _budget_json_quote (text);

      _budget_json_input_fail (self->item->input, &at, NULL, found,
                               "a value of the column's type and unit");
    }
}

static void
budget_load_json_cell (const BudgetJsonCells *self,
                       guint index,
                       const BudgetColumnData *column,
                       BudgetTableData *table,
                       gsize offset)
{
  BudgetJsonInput *input = self->item->input;
  JsonNode *node = json_array_get_element (self->amounts, index);
  BudgetJsonAt places = { &self->item->at, "amounts_at", 0 };
  const char *mark = budget_load_json_indexed_text (&self->marks, index);

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
      g_utf8_validate (json_node_get_string (node), -1, NULL))
    {
      const char *text = _budget_arena_strdup (input->arena, json_node_get_string (node));

      budget_load_json_value (self, index, column, text, table, offset);
    }
  else if (JSON_NODE_HOLDS_NULL (node))
    {
      table->texts[offset] = mark;
      table->states[offset] = mark != NULL ? BUDGET_CELL_STATE_NIL : BUDGET_CELL_STATE_BLANK;
    }
  else
    {
      BudgetJsonAt amounts = { &self->item->at, "amounts", 0 };
      BudgetJsonAt at = { &amounts, NULL, index };
      g_autofree char *found = _budget_json_describe (node);

      _budget_json_input_fail (input, &at, NULL, found, "a string or null");
    }
  _budget_json_input_get_place (input, &places, NULL, index,
                                json_array_get_element (self->places, index),
                                &table->places[offset]);
}

static guint
budget_table_data_count_block (const BudgetTableData *table, guint block)
{
  guint n = 0;

  for (guint i = 0; i < table->n_columns; i++)
    n += table->columns[i].block == block;
  return n;
}

/* the column of the cell at index among a block's */
static guint
budget_table_data_find_column (const BudgetTableData *table, guint block, guint index)
{
  guint column = 0;

  while (table->columns[column].block != block || index-- > 0)
    column++;
  return column;
}

/* "invalid" says which of the marks are no printed nils */
static void
budget_load_json_invalid (const BudgetJsonFrame *item, BudgetTableData *table, guint position)
{
  BudgetJsonAt at = { &item->at, "invalid", 0 };
  guint block = table->items[position].block;
  guint n_columns = budget_table_data_count_block (table, block);
  guint n;
  JsonArray *array = _budget_json_frame_get_array (item, "invalid", BUDGET_JSON_OPTIONAL, &n);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean is_integer =
          JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
      gint64 index = is_integer ? json_node_get_int (node) : -1;
      gsize offset = 0;

      if (index >= 0 && index < (gint64) n_columns)
        offset =
            (gsize) budget_table_data_find_column (table, block, (guint) index) * table->n_items +
            position;
      if (index < 0 || index >= (gint64) n_columns ||
          table->states[offset] != BUDGET_CELL_STATE_NIL)
        {
          BudgetJsonAt member = { &at, NULL, i };
          g_autofree char *found = _budget_json_describe (node);

          _budget_json_input_fail (item->input, &member, NULL, found, "the index of a mark");
          return;
        }
      table->states[offset] = BUDGET_CELL_STATE_INVALID;
    }
}

static void
budget_load_json_cells (const BudgetJsonFrame *item, BudgetTableData *table, guint position)
{
  guint block = table->items[position].block;
  guint n_columns = budget_table_data_count_block (table, block);
  guint n_amounts;
  guint n_places;
  guint index = 0;
  BudgetJsonCells cells = { .item = item };

  cells.amounts = _budget_json_frame_get_array (item, "amounts", BUDGET_JSON_REQUIRED, &n_amounts);
  cells.places = _budget_json_frame_get_array (item, "amounts_at", BUDGET_JSON_REQUIRED, &n_places);
  budget_load_json_open_texts (&cells.marks, item, "marks", BUDGET_JSON_REQUIRED, n_amounts);
  budget_load_json_open_texts (&cells.printed, item, "printed", BUDGET_JSON_OPTIONAL, n_amounts);
  if (item->input->error != NULL)
    return;
  if (n_amounts != n_columns || n_places != n_columns)
    {
      gboolean is_amounts = n_amounts != n_columns;
      g_autofree char *found = g_strdup_printf ("%u members", is_amounts ? n_amounts : n_places);
      g_autofree char *expected =
          g_strdup_printf ("one for each of the %u columns of block %u", n_columns, block);

      _budget_json_input_fail (item->input, &item->at, is_amounts ? "amounts" : "amounts_at", found,
                               expected);
      return;
    }
  for (guint column = 0; column < table->n_columns && item->input->error == NULL; column++)
    if (table->columns[column].block == block)
      budget_load_json_cell (&cells, index++, &table->columns[column], table,
                             (gsize) column * table->n_items + position);
  if (item->input->error == NULL)
    budget_load_json_invalid (item, table, position);
}

static void
budget_load_json_item (BudgetJsonInput *input,
                       const BudgetJsonAt *above,
                       guint index,
                       JsonNode *node,
                       BudgetTableData *table)
{
  BudgetJsonFrame frame;
  BudgetItemData *item = &table->items[index];

  _budget_json_frame_open (&frame, input, above, NULL, index, node, item_keys);
  item->code = _budget_json_frame_get_string (&frame, "code", BUDGET_JSON_REQUIRED);
  item->name = _budget_json_frame_get_string (&frame, "name", BUDGET_JSON_REQUIRED);
  item->category = _budget_json_frame_get_string (&frame, "category", BUDGET_JSON_REQUIRED);
  item->level = (BudgetLevel) _budget_json_frame_get_count (&frame, "level", BUDGET_JSON_REQUIRED,
                                                            TRUE, BUDGET_LEVEL_SUB_ITEM);
  item->kind = (BudgetItemKind) _budget_json_frame_get_nick (&frame, "kind", BUDGET_JSON_REQUIRED,
                                                             BUDGET_TYPE_ITEM_KIND, -1);
  item->role = (BudgetRole) _budget_json_frame_get_nick (&frame, "role", BUDGET_JSON_REQUIRED,
                                                         BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE);
  item->block =
      _budget_json_frame_get_count (&frame, "block", BUDGET_JSON_REQUIRED, FALSE, G_MAXINT);
  item->side = (BudgetSide) _budget_json_frame_get_nick (&frame, "side", BUDGET_JSON_REQUIRED,
                                                         BUDGET_TYPE_SIDE, BUDGET_SIDE_NONE);
  item->group = _budget_json_frame_get_string (&frame, "group", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_REQUIRED, &item->place);
  budget_load_json_cells (&frame, table, index);
}

static void
budget_load_json_columns (const BudgetJsonFrame *frame, BudgetTableData *table)
{
  BudgetJsonAt at = { &frame->at, "columns", 0 };
  JsonArray *array =
      _budget_json_frame_get_array (frame, "columns", BUDGET_JSON_REQUIRED, &table->n_columns);

  table->columns =
      _budget_arena_new_array (frame->input->arena, BudgetColumnData, table->n_columns);
  for (guint i = 0; i < table->n_columns && _budget_json_input_goes_on (frame->input); i++)
    budget_load_json_column (frame->input, &at, i, json_array_get_element (array, i),
                             &table->columns[i]);
}

static void
budget_load_json_items (const BudgetJsonFrame *frame, BudgetTableData *table)
{
  BudgetJsonInput *input = frame->input;
  BudgetJsonAt at = { &frame->at, "items", 0 };
  JsonArray *array =
      _budget_json_frame_get_array (frame, "items", BUDGET_JSON_REQUIRED, &table->n_items);

  if (input->error == NULL && (guint64) table->n_items * table->n_columns > BUDGET_JSON_MAX_CELLS)
    g_set_error (&input->error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                 "%s: found a table of %u rows and %u columns, expected at most %d cells",
                 input->source, table->n_items, table->n_columns, BUDGET_JSON_MAX_CELLS);
  if (input->error != NULL)
    {
      table->n_items = 0;
      return;
    }
  table->items = _budget_arena_new_array (input->arena, BudgetItemData, table->n_items);
  _budget_table_data_alloc_cells (table, input->arena);
  for (guint i = 0; i < table->n_items && _budget_json_input_goes_on (input); i++)
    budget_load_json_item (input, &at, i, json_array_get_element (array, i), table);
}

void
_budget_load_json_table (BudgetJsonInput *input,
                         const BudgetJsonAt *above,
                         guint index,
                         JsonNode *node,
                         BudgetTableData *table)
{
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, table_keys);
  table->kind = (BudgetTableKind) _budget_json_frame_get_nick (&frame, "kind", BUDGET_JSON_REQUIRED,
                                                               BUDGET_TYPE_TABLE_KIND, -1);
  table->title = _budget_json_frame_get_string (&frame, "title", BUDGET_JSON_REQUIRED);
  table->money_unit = _budget_json_frame_get_money_unit (&frame);
  table->system = (BudgetSystem) _budget_json_frame_get_nick (
      &frame, "classification", BUDGET_JSON_REQUIRED, BUDGET_TYPE_SYSTEM, BUDGET_SYSTEM_NONE);
  table->status = (BudgetTableStatus) _budget_json_frame_get_nick (
      &frame, "status", BUDGET_JSON_REQUIRED, BUDGET_TYPE_TABLE_STATUS, -1);
  table->notes = _budget_json_frame_get_strings (&frame, "notes", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_REQUIRED, &table->place);
  budget_load_json_columns (&frame, table);
  budget_load_json_items (&frame, table);
}
