/* budget-write-table.c - the JSON of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-write-private.h"

static void
budget_write_column (BudgetJsonWriting *self, const BudgetColumnData *column)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member_count (emitter, "number", column->number);
  _budget_json_emitter_member_integer (emitter, "block", column->block);
  _budget_json_emitter_member_strings (emitter, "heading", column->heading, TRUE);
  _budget_write_nick (self, "value_type", BUDGET_TYPE_VALUE_TYPE, column->value_type, -1);
  _budget_write_nick (self, "role", BUDGET_TYPE_ROLE, column->role, BUDGET_ROLE_NONE);
  _budget_write_nick (self, "stage", BUDGET_TYPE_STAGE, column->stage, BUDGET_STAGE_NONE);
  _budget_write_nick (self, "fund", BUDGET_TYPE_FUND, column->fund, BUDGET_FUND_NONE);
  _budget_json_emitter_member_count (emitter, "fiscal_year", column->fiscal_year);
  _budget_write_money_unit (self, column->money_unit);
  _budget_json_emitter_end_object (emitter);
}

/* One row's cells in the columns of its block. */
typedef struct
{
  const BudgetTableData *table;
  guint position; /* of the item */
  guint block;
  guint column; /* the current one; of the whole table */
  guint index;  /* of it among the block's */
} BudgetCellWalk;

static BudgetCellWalk
budget_cell_walk_start (const BudgetTableData *table, guint position)
{
  BudgetCellWalk walk = { table, position, table->items[position].block, G_MAXUINT, G_MAXUINT };

  return walk;
}

static gboolean
budget_cell_walk_next (BudgetCellWalk *self)
{
  do
    self->column++; /* from G_MAXUINT to 0 at the start */
  while (self->column < self->table->n_columns &&
         self->table->columns[self->column].block != self->block);
  self->index++;
  return self->column < self->table->n_columns;
}

static gsize
budget_cell_walk_get_offset (const BudgetCellWalk *self)
{
  return (gsize) self->column * self->table->n_items + self->position;
}

static BudgetCellState
budget_cell_walk_get_state (const BudgetCellWalk *self)
{
  return self->table->states != NULL ? self->table->states[budget_cell_walk_get_offset (self)]
                                     : BUDGET_CELL_STATE_BLANK;
}

/* the value as the JSON has it, NULL when there is none; *owned is to be freed */
static const char *
budget_cell_walk_get_value (const BudgetCellWalk *self, char **owned)
{
  const BudgetTableData *table = self->table;
  const BudgetColumnData *column = &table->columns[self->column];
  gsize offset;

  *owned = NULL;
  if (budget_cell_walk_get_state (self) != BUDGET_CELL_STATE_VALUE)
    return NULL;
  offset = budget_cell_walk_get_offset (self);
  if (column->value_type != BUDGET_VALUE_TYPE_MONEY)
    return table->texts[offset];
  *owned = _budget_write_format_amount (table->values[offset], column->money_unit,
                                        table->scales[offset]);
  return *owned;
}

static void
budget_write_amounts (BudgetJsonWriting *self, const BudgetTableData *table, guint position)
{
  BudgetCellWalk walk = budget_cell_walk_start (table, position);

  _budget_json_emitter_key (self->emitter, "amounts");
  _budget_json_emitter_begin_inline (self->emitter);
  _budget_json_emitter_begin_array (self->emitter);
  while (budget_cell_walk_next (&walk))
    {
      g_autofree char *owned = NULL;

      _budget_json_emitter_string (self->emitter, budget_cell_walk_get_value (&walk, &owned));
    }
  _budget_json_emitter_end_array (self->emitter);
}

/* A mark is the text of a cell that has one and no value; a print is the text of a cell whose value
 * reads otherwise, such as 1,234.50 or １２. */
static void
budget_write_texts (BudgetJsonWriting *self,
                    const char *key,
                    gboolean of_values,
                    const BudgetTableData *table,
                    guint position)
{
  BudgetCellWalk walk = budget_cell_walk_start (table, position);

  _budget_json_emitter_key (self->emitter, key);
  _budget_json_emitter_begin_inline (self->emitter);
  _budget_json_emitter_begin_object (self->emitter);
  while (table->texts != NULL && budget_cell_walk_next (&walk))
    {
      g_autofree char *owned = NULL;
      const char *value = budget_cell_walk_get_value (&walk, &owned);
      const char *text = table->texts[budget_cell_walk_get_offset (&walk)];
      char index[16];

      if (text == NULL || *text == '\0' || of_values != (value != NULL) ||
          g_strcmp0 (value, text) == 0)
        continue;
      g_snprintf (index, sizeof index, "%u", walk.index);
      _budget_json_emitter_member (self->emitter, index, text);
    }
  _budget_json_emitter_end_object (self->emitter);
}

/* which of the marks are no printed nils, but something that is not a value */
static void
budget_write_invalid (BudgetJsonWriting *self, const BudgetTableData *table, guint position)
{
  BudgetCellWalk walk = budget_cell_walk_start (table, position);

  _budget_json_emitter_key (self->emitter, "invalid");
  _budget_json_emitter_begin_inline (self->emitter);
  _budget_json_emitter_begin_array (self->emitter);
  while (budget_cell_walk_next (&walk))
    if (budget_cell_walk_get_state (&walk) == BUDGET_CELL_STATE_INVALID)
      _budget_json_emitter_integer (self->emitter, walk.index);
  _budget_json_emitter_end_array (self->emitter);
}

static void
budget_write_cell_places (BudgetJsonWriting *self, const BudgetTableData *table, guint position)
{
  BudgetCellWalk walk = budget_cell_walk_start (table, position);

  _budget_json_emitter_key (self->emitter, "amounts_at");
  _budget_json_emitter_begin_inline (self->emitter);
  _budget_json_emitter_begin_array (self->emitter);
  while (budget_cell_walk_next (&walk))
    if (table->places != NULL)
      _budget_write_place (self, &table->places[budget_cell_walk_get_offset (&walk)]);
    else
      _budget_json_emitter_null (self->emitter);
  _budget_json_emitter_end_array (self->emitter);
}

static void
budget_write_item (BudgetJsonWriting *self, const BudgetTableData *table, guint position)
{
  BudgetJsonEmitter *emitter = self->emitter;
  const BudgetItemData *item = &table->items[position];

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "code", item->code);
  _budget_json_emitter_member (emitter, "name", item->name);
  _budget_json_emitter_member (emitter, "category", item->category);
  _budget_json_emitter_member_count (emitter, "level", item->level);
  _budget_write_nick (self, "kind", BUDGET_TYPE_ITEM_KIND, item->kind, -1);
  _budget_write_nick (self, "role", BUDGET_TYPE_ROLE, item->role, BUDGET_ROLE_NONE);
  _budget_json_emitter_member_integer (emitter, "block", item->block);
  _budget_write_nick (self, "side", BUDGET_TYPE_SIDE, item->side, BUDGET_SIDE_NONE);
  _budget_json_emitter_member (emitter, "group", item->group);
  budget_write_amounts (self, table, position);
  budget_write_texts (self, "marks", FALSE, table, position);
  _budget_write_at (self, &item->place);
  budget_write_cell_places (self, table, position);
  budget_write_texts (self, "printed", TRUE, table, position);
  budget_write_invalid (self, table, position);
  _budget_json_emitter_end_object (emitter);
}

void
_budget_write_table_json (BudgetJsonWriting *self, const BudgetTableData *table)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_write_nick (self, "kind", BUDGET_TYPE_TABLE_KIND, table->kind, -1);
  _budget_json_emitter_member (emitter, "title", table->title);
  _budget_write_money_unit (self, table->money_unit);
  _budget_write_nick (self, "classification", BUDGET_TYPE_SYSTEM, table->system,
                      BUDGET_SYSTEM_NONE);
  _budget_write_nick (self, "status", BUDGET_TYPE_TABLE_STATUS, table->status, -1);
  _budget_json_emitter_member_strings (emitter, "notes", table->notes, FALSE);
  _budget_json_emitter_key (emitter, "columns");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < table->n_columns; i++)
    budget_write_column (self, &table->columns[i]);
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_key (emitter, "items");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < table->n_items && !_budget_json_emitter_has_failed (emitter); i++)
    budget_write_item (self, table, i);
  _budget_json_emitter_end_array (emitter);
  _budget_write_at (self, &table->place);
  _budget_json_emitter_end_object (emitter);
}
