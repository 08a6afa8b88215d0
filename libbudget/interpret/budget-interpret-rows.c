/* budget-interpret-rows.c - the rows of a table to line items
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-rows-private.h"

#include <string.h>

#define OF_WHICH "其中"
#define NOTE "注"
#define MAX_CAPTIONS 3

/* A label, and the cell that it stands in. */
typedef struct
{
  const char *text; /* without layout white space; NULL when there is none */
  const BudgetSheetCell *cell;
} BudgetRowLabel;

/* What is known of the rows above, in one block. */
typedef struct
{
  BudgetCodeState code;
  BudgetRowLabel outer[BUDGET_MAX_LABELS]; /* labels that go on below, by column */
  BudgetRowLabel name;                     /* of the row above, and its group */
  const char *group;
  guint64 roles;       /* a bit for each role that a row had */
  const char *balance; /* the label of the opening or closing balance whose parts may follow */
  gboolean in_parts;
} BudgetRowState;

/* the only cell of a row with a text, NULL when there are none or several */
static const BudgetSheetCell *
budget_table_reading_get_only_cell (const BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *sheet = self->sheet;
  const BudgetSheetCell *only = NULL;

  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    {
      if (sheet->cells[i].length == 0)
        continue;
      if (only != NULL)
        return NULL;
      only = &sheet->cells[i];
    }
  return only;
}

/* 此表无数据 across the row or in place of a name; a name that only holds such a word is a name */
static gboolean
budget_table_reading_says_status (const BudgetTableReading *self, const BudgetSheetCell *cell)
{
  return (cell->column_span > 1 ||
          _budget_aliases_find_status (self->interpretation->aliases, "表", cell->text, NULL)) &&
         _budget_aliases_find_status (self->interpretation->aliases, NULL, cell->text, NULL);
}

/* Every cell of the row says what the heading above it says: the headings of a next page. */
static gboolean
budget_table_reading_repeats_headings (const BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint n = 0;

  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    {
      const BudgetSheetCell *cell = &sheet->cells[i];
      gboolean same = FALSE;

      if (cell->length == 0)
        continue;
      for (guint32 above = self->heading_start; above < self->body_start && !same; above++)
        {
          const BudgetSheetCell *heading =
              _budget_table_reading_get_cell (self, above, cell->column);

          same = heading != NULL && heading->length == cell->length &&
                 heading->text[0] == cell->text[0] &&
                 memcmp (heading->text, cell->text, cell->length) == 0;
        }
      if (!same)
        return FALSE;
      n++;
    }
  return n > 1;
}

/* 12: what most rows begin with, and no caption does */
static gboolean
budget_text_is_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;
  return *text == '\0';
}

/* 单位：元, alone or beside other captions, in the midst of the table; *unit is that of the rows below */
static gboolean
budget_table_reading_changes_unit (BudgetTableReading *self, guint32 row, BudgetMoneyUnit *unit)
{
  const BudgetSheetTable *sheet = self->sheet;
  const BudgetSheetCell *captions[MAX_CAPTIONS];
  BudgetCaptions taken = { 0 };
  guint n = 0;
  gboolean has_word = FALSE;

  /* nearly all rows are out after a few cells */
  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    {
      if (sheet->cells[i].length == 0)
        continue;
      if (n == MAX_CAPTIONS || (n == 0 && budget_text_is_digits (sheet->cells[i].text)))
        return FALSE;
      captions[n++] = &sheet->cells[i];
    }
  for (guint i = 0; i < n; i++)
    has_word = has_word || strstr (captions[i]->text, "元") != NULL;
  for (guint i = 0; i < n && has_word; i++)
    if (!_budget_captions_take_cell (&taken, self->interpretation->aliases, self->arena,
                                     captions[i]))
      return FALSE;
  if (taken.money_unit == BUDGET_MONEY_UNIT_NONE)
    return FALSE;
  *unit = taken.money_unit;
  if (*unit != self->data->money_unit)
    _budget_interpretation_report (
        self->interpretation, "money-unit-changes", BUDGET_SEVERITY_NOTE,
        "表格中间注明“%s”，其下各行按此单位理解",
        "“%s” stands in the midst of the table; the rows below are in that unit",
        captions[n - 1]->text, &captions[n - 1]->place);
  return TRUE;
}

/* Rows that are no items of any block: notes, 无, headings again, units. */
static gboolean
budget_table_reading_skips (BudgetTableReading *self, guint32 row, BudgetMoneyUnit *unit)
{
  const BudgetSheetCell *only = budget_table_reading_get_only_cell (self, row);

  if (budget_table_reading_changes_unit (self, row, unit))
    return TRUE;
  if (only == NULL)
    return budget_table_reading_repeats_headings (self, row);
  if (_budget_text_starts_with (only->text, NOTE) || budget_table_reading_says_status (self, only))
    {
      g_ptr_array_add (self->notes, (gpointer) only->text);
      return TRUE;
    }
  return _budget_aliases_cell_is_nil (self->interpretation->aliases, only);
}

/* the innermost label of a row, and the one outside of it */
static BudgetRowLabel
budget_row_state_take_labels (BudgetRowState *self,
                              const BudgetTableReading *reading,
                              const BudgetTableBlock *block,
                              guint32 row,
                              const char **group)
{
  BudgetRowLabel name = { NULL, NULL };
  const BudgetSheetCell *last_cell = NULL;

  *group = NULL;
  for (guint i = 0; i < block->n_names; i++)
    {
      const BudgetSheetCell *cell = _budget_table_reading_get_cell (reading, row, block->names[i]);
      gboolean is_inner = i + 1 == block->n_names;

      if (cell != NULL && cell == last_cell)
        continue;
      last_cell = cell;
      if (cell != NULL && cell->length > 0)
        {
          BudgetRowLabel label = { _budget_interpret_clean_cell (reading->arena, cell), cell };

          if (!is_inner)
            {
              self->outer[i] = label;
              for (guint k = i + 1; k < block->n_names; k++)
                self->outer[k].text = NULL;
            }
          if (name.text != NULL)
            *group = name.text;
          name = label;
        }
      /* a blank outer label goes on where there is an inner one */
      else if (!is_inner && self->outer[i].text != NULL)
        name = self->outer[i];
    }
  /* nothing printed in this row itself */
  if (block->n_names > 1 &&
      *_budget_table_reading_get_text (reading, row, block->names[block->n_names - 1]) == '\0')
    {
      BudgetRowLabel printed = { NULL, NULL };

      for (guint i = 0; i < block->n_names; i++)
        if (*_budget_table_reading_get_text (reading, row, block->names[i]) != '\0')
          printed = name;
      return printed;
    }
  return name;
}

/* 合计 in a column of words before the names, which has no label in this row */
static BudgetRowLabel
budget_table_reading_find_total (const BudgetTableReading *self,
                                 const BudgetTableBlock *block,
                                 guint32 row)
{
  BudgetRowLabel none = { NULL, NULL };

  for (guint i = 0; i < block->n_values; i++)
    {
      guint value = block->first_value + i;
      const BudgetSheetCell *cell =
          _budget_table_reading_get_cell (self, row, self->value_columns[value]);
      char buffer[BUDGET_ALIAS_KEY_SIZE];
      const char *key;
      gsize length;
      const BudgetRowAlias *alias;

      if (cell == NULL || cell->length == 0)
        continue;
      if (self->data->columns[value].value_type != BUDGET_VALUE_TYPE_TEXT)
        return none;
      key = _budget_aliases_get_cell_key (cell, buffer, &length);
      alias = _budget_text_map_get (&self->interpretation->aliases->rows, key, length);
      return alias != NULL && alias->kind == BUDGET_ITEM_KIND_TOTAL
                 ? (BudgetRowLabel){ _budget_interpret_clean_cell (self->arena, cell), cell }
                 : none;
    }
  return none;
}

static gboolean
budget_table_reading_has_values (const BudgetTableReading *self,
                                 const BudgetTableBlock *block,
                                 guint32 row)
{
  for (guint i = 0; i < block->n_values; i++)
    {
      const BudgetSheetCell *cell =
          _budget_table_reading_get_cell (self, row, self->value_columns[block->first_value + i]);

      if (cell != NULL && cell->length != 0 && cell->row == row &&
          cell->column == self->value_columns[block->first_value + i])
        return TRUE;
    }
  return FALSE;
}

/* 支出合计 across two blocks, name and amount of the first and name of the second, is the row of the
 * second, where its amount stands */
static gboolean
budget_table_reading_belongs_right (const BudgetTableReading *self,
                                    const BudgetTableBlock *block,
                                    guint32 row)
{
  const BudgetSheetCell *label;

  if (block->n_names == 0 || block->n_values == 0)
    return FALSE;
  label = _budget_table_reading_get_cell (self, row, block->names[block->n_names - 1]);
  return label != NULL && label->column_span > block->n_values &&
         label->column + label->column_span < self->sheet->n_columns &&
         label->column + label->column_span >
             self->value_columns[block->first_value + block->n_values - 1];
}

/* what the label says: the alias of it as it stands, without its ordinal, or without a remark in
 * brackets */
static const BudgetRowAlias *
budget_table_reading_find_row (const BudgetTableReading *self,
                               const BudgetRowLabel *name,
                               gboolean *of_which)
{
  const BudgetTextMap *rows = &self->interpretation->aliases->rows;
  char buffer[BUDGET_ALIAS_KEY_SIZE];
  gsize length;
  const char *key = _budget_aliases_get_cell_key (name->cell, buffer, &length);
  const char *at = key;
  const char *open;
  const BudgetRowAlias *alias = _budget_text_map_get (rows, key, length);

  if (alias != NULL || length == 0)
    return alias;
  at += _budget_text_ordinal_length (at, NULL, NULL);
  if (_budget_text_starts_with (at, OF_WHICH))
    {
      *of_which = TRUE;
      at += strlen (OF_WHICH);
      if (*at == ':')
        at++;
      at += _budget_text_ordinal_length (at, NULL, NULL);
    }
  length -= (gsize) (at - key);
  if (at != key)
    alias = _budget_text_map_get (rows, at, length);
  if (alias != NULL || length == 0 || at[length - 1] != ')')
    return alias;
  open = strrchr (at, '(');
  return open != NULL && open > at ? _budget_text_map_get (rows, at, (gsize) (open - at)) : NULL;
}

/* 一、二、三 below an opening balance are its parts until the year's or the grand total, or until
 * the numbering of the rows above it goes on; without ordinals it is the sources that were named
 * above already */
static void
budget_row_state_take_balance (BudgetRowState *self, BudgetItemData *item)
{
  const guint64 role = G_GUINT64_CONSTANT (1) << item->role;
  const gboolean is_again = item->role != BUDGET_ROLE_NONE && (self->roles & role) != 0;
  const char *number;
  gsize length;

  self->roles |= role;
  if (item->role == BUDGET_ROLE_OPENING || item->role == BUDGET_ROLE_CLOSING)
    {
      self->balance = item->name;
      self->in_parts = FALSE;
      return;
    }
  if (self->balance == NULL)
    return;
  if (item->kind == BUDGET_ITEM_KIND_OF_WHICH)
    return;
  if (item->kind == BUDGET_ITEM_KIND_TOTAL)
    {
      self->balance = NULL;
      return;
    }
  if (_budget_text_ordinal_length (item->name, &number, &length) == 0
          ? !is_again
          : !self->in_parts && _budget_text_parse_numeral (number, length) != 1)
    {
      self->balance = NULL;
      return;
    }
  self->in_parts = TRUE;
  item->kind = BUDGET_ITEM_KIND_OF_WHICH;
  if (item->group == NULL)
    item->group = self->balance;
}

/* forms whose labels mean what rows.tsv says */
static gboolean
budget_table_reading_has_row_roles (const BudgetTableReading *self)
{
  switch (self->data->kind)
    {
    case BUDGET_TABLE_KIND_PROJECT_GOAL:
    case BUDGET_TABLE_KIND_DEPARTMENT_GOAL:
    case BUDGET_TABLE_KIND_UNITS:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
budget_row_state_understand (BudgetRowState *self,
                             const BudgetTableReading *reading,
                             const BudgetRowLabel *name,
                             BudgetItemData *item)
{
  const BudgetTableBlock *block = &g_array_index (reading->blocks, BudgetTableBlock, item->block);
  gboolean of_which = FALSE;
  const BudgetRowAlias *alias;

  if (item->code != NULL)
    {
      if (reading->columns[block->codes[0]].use == BUDGET_COLUMN_USE_UNIT_CODE)
        return;
      item->level = _budget_code_get_level (item->code);
      item->category = item->level != BUDGET_LEVEL_NONE ? item->code : NULL;
      return;
    }
  if (item->name == NULL || !budget_table_reading_has_row_roles (reading))
    return;
  alias = budget_table_reading_find_row (reading, name, &of_which);
  if (alias != NULL)
    {
      item->role = alias->role;
      item->kind = alias->kind;
      if (item->side != BUDGET_SIDE_REVENUE && alias->category != NULL)
        {
          item->category = alias->category;
          item->level = _budget_code_get_level (alias->category);
        }
    }
  if (of_which)
    item->kind = BUDGET_ITEM_KIND_OF_WHICH;
  budget_row_state_take_balance (self, item);
}

/* the place of the row is that of its first text, without the column */
static void
budget_table_reading_place_item (const BudgetTableReading *self,
                                 const BudgetTableBlock *block,
                                 guint32 row,
                                 BudgetItemData *item)
{
  const BudgetSheetTable *sheet = self->sheet;
  const BudgetSheetCell *cell = NULL;

  if (block->n_codes > 0)
    cell = _budget_table_reading_get_cell (self, row, block->codes[0]);
  if ((cell == NULL || cell->length == 0) && block->n_names > 0)
    cell = _budget_table_reading_get_cell (self, row, block->names[block->n_names - 1]);
  if ((cell == NULL || cell->row != row) && sheet->row_starts[row] < sheet->row_starts[row + 1])
    cell = &sheet->cells[sheet->row_starts[row]];
  if (cell == NULL)
    return;
  item->place = cell->place;
  item->place.column = 0;
}

static void
budget_table_reading_add_item (BudgetTableReading *self,
                               BudgetRowState *state,
                               guint block_index,
                               guint32 row,
                               BudgetMoneyUnit unit)
{
  const BudgetTableBlock *block = &g_array_index (self->blocks, BudgetTableBlock, block_index);
  BudgetMoneyUnit own_unit = BUDGET_MONEY_UNIT_NONE;
  BudgetRowLabel name;
  BudgetSheetCell rest;
  BudgetItemData item = {
    .block = block_index, .side = block->side, .kind = BUDGET_ITEM_KIND_ITEM, .parent = -1
  };

  if (block_index + 1 < self->blocks->len && budget_table_reading_belongs_right (self, block, row))
    return;
  name = budget_row_state_take_labels (state, self, block, row, &item.group);
  /* where labels are printed once for several rows, the innermost may be, too */
  if (name.text == NULL && block->n_names > 1 && state->name.text != NULL &&
      budget_table_reading_has_values (self, block, row))
    {
      name = state->name;
      item.group = state->group;
    }
  if (name.text == NULL && block->n_names > 0)
    name = budget_table_reading_find_total (self, block, row);
  state->name = name;
  state->group = item.group;
  item.name = name.text;
  _budget_code_make (&state->code, self, block, row, &item);
  if (item.name == NULL && item.code == NULL && !budget_table_reading_has_values (self, block, row))
    return;
  /* a name that stands in the place of the code */
  if (item.name != NULL && item.name != name.text)
    {
      rest.text = item.name;
      _budget_sheet_cell_look (&rest);
      name = (BudgetRowLabel){ item.name, &rest };
    }
  if (item.code == NULL && item.name != NULL &&
      _budget_aliases_cell_is_nil (self->interpretation->aliases, name.cell) &&
      !budget_table_reading_has_values (self, block, row))
    return;
  if (item.name != NULL)
    own_unit = _budget_money_unit_of_name (
        item.name, item.name == name.cell->text ? name.cell->length : strlen (item.name));
  budget_row_state_understand (state, self, &name, &item);
  budget_table_reading_place_item (self, block, row, &item);
  self->items[self->data->n_items] = item;
  self->item_rows[self->data->n_items] = row;
  self->item_units[self->data->n_items] =
      (guint8) (own_unit != BUDGET_MONEY_UNIT_NONE ? own_unit : unit);
  self->row_items[(gsize) block_index * self->sheet->n_rows + row] = ++self->data->n_items;
}

/* the system of the codes that are printed; without any, what the headings and the form say */
static BudgetSystem
budget_table_reading_find_system (const BudgetTableReading *self)
{
  static const BudgetSystem systems[] = {
    BUDGET_SYSTEM_NONE,       BUDGET_SYSTEM_REVENUE,
    BUDGET_SYSTEM_FUNCTIONAL, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
    BUDGET_SYSTEM_NONE,       BUDGET_SYSTEM_GOVERNMENT_ECONOMIC
  };

  for (guint i = 0; i < self->data->n_items; i++)
    {
      const char *category = self->items[i].category;

      if (category != NULL && category[0] >= '0' && category[0] <= '5')
        return systems[category[0] - '0'];
    }
  if (_budget_table_reading_names_units (self, &g_array_index (self->blocks, BudgetTableBlock, 0)))
    return BUDGET_SYSTEM_NONE;
  switch (self->data->kind)
    {
    case BUDGET_TABLE_KIND_BASIC_ECONOMIC:
    case BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC:
    case BUDGET_TABLE_KIND_AGENCY_OPERATING:
      return BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC;
    case BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC:
      return BUDGET_SYSTEM_GOVERNMENT_ECONOMIC;
    case BUDGET_TABLE_KIND_GENERAL_PUBLIC:
    case BUDGET_TABLE_KIND_GOVERNMENT_FUND:
    case BUDGET_TABLE_KIND_STATE_CAPITAL:
    case BUDGET_TABLE_KIND_SPECIAL_ACCOUNT:
    case BUDGET_TABLE_KIND_EXPENDITURE:
    case BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL:
      return BUDGET_SYSTEM_FUNCTIONAL;
    default:
      return BUDGET_SYSTEM_NONE;
    }
}

void
_budget_table_reading_make_items (BudgetTableReading *self)
{
  guint32 n_rows = self->sheet->n_rows;
  BudgetArena *scratch = self->scratch;
  guint8 *skips = _budget_arena_new_array (scratch, guint8, n_rows);
  guint8 *units = _budget_arena_new_array (scratch, guint8, n_rows);
  BudgetMoneyUnit unit = BUDGET_MONEY_UNIT_NONE;
  gsize n_most = (gsize) self->blocks->len * (n_rows - self->body_start);
  gsize size;
  guint n_filled;

  self->items = _budget_arena_alloc (scratch, n_most * sizeof (BudgetItemData));
  self->item_rows = _budget_arena_alloc (scratch, n_most * sizeof (guint32));
  self->item_units = _budget_arena_alloc (scratch, n_most * sizeof (guint8));
  self->row_items = _budget_arena_new_array (scratch, guint32, (gsize) self->blocks->len * n_rows);
  self->is_kept = _budget_arena_new_array (scratch, guint8, self->sheet->n_cells);
  for (guint32 row = self->body_start; row < n_rows; row++)
    {
      skips[row] = budget_table_reading_skips (self, row, &unit);
      units[row] = (guint8) unit;
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      BudgetRowState state = { 0 };

      for (guint32 row = self->body_start; row < n_rows; row++)
        if (!skips[row])
          budget_table_reading_add_item (self, &state, i, row, (BudgetMoneyUnit) units[row]);
    }
  size = self->data->n_items * sizeof (BudgetItemData);
  self->data->items = _budget_arena_alloc (self->arena, size);
  memcpy (self->data->items, self->items, size);
  n_filled = _budget_table_reading_fill_cells (self);
  self->data->system = budget_table_reading_find_system (self);
  self->data->status = BUDGET_TABLE_STATUS_FILLED;
  if (self->data->n_items == 0 || (self->data->n_columns > 0 && n_filled == 0))
    self->data->status = BUDGET_TABLE_STATUS_EMPTY;
  _budget_table_reading_find_unread (self, skips);
}
