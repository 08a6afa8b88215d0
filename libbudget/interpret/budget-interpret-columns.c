/* budget-interpret-columns.c - headings to columns and blocks
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

/* body rows that are looked at to tell what an unknown column holds */
#define MAX_SAMPLE 50

/* The headings over one column of the sheet, from outer to inner. */
typedef struct
{
  guint n;
  const BudgetHeading *headings[BUDGET_MAX_HEADING_DEPTH];
  const BudgetHeadingAlias
      *aliases[BUDGET_MAX_HEADING_DEPTH]; /* theirs; NULL where none is known */
} BudgetHeadingPath;

typedef enum
{
  BUDGET_CONTENT_BLANK,
  BUDGET_CONTENT_TEXT,
  BUDGET_CONTENT_NUMBERS
} BudgetContent;

/* what is printed below the headings of a column */
static BudgetContent
budget_table_reading_sample (const BudgetTableReading *self, guint32 column)
{
  guint32 end = MIN (self->sheet->n_rows, self->body_start + MAX_SAMPLE);
  guint n_numbers = 0, n_texts = 0;

  for (guint32 row = self->body_start; row < end; row++)
    {
      const BudgetSheetCell *cell = _budget_table_reading_get_cell (self, row, column);
      gint64 value;
      guint8 scale;
      gsize length;

      if (cell == NULL || cell->text[0] == '\0' || cell->column != column)
        continue;
      if (_budget_decimal_scan (cell->text, cell->length, &value, &scale) ||
          _budget_money_unit_of_amount (cell->text, &length) != BUDGET_MONEY_UNIT_NONE)
        n_numbers++;
      else if (cell->text[0] != '-' && cell->text[0] != '/')
        n_texts++;
    }
  if (n_numbers == 0 && n_texts == 0)
    return BUDGET_CONTENT_BLANK;
  return n_numbers >= n_texts ? BUDGET_CONTENT_NUMBERS : BUDGET_CONTENT_TEXT;
}

/* reads every heading cell once, at its index less that of the first */
static BudgetHeading *
budget_table_reading_read_headings (const BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint32 first = sheet->row_starts[self->heading_start];
  guint32 end = sheet->row_starts[self->body_start];
  BudgetHeading *headings = _budget_arena_new_array (self->scratch, BudgetHeading, end - first);

  for (guint32 i = first; i < end; i++)
    {
      const BudgetSheetCell *cell = &sheet->cells[i];

      /* 栏次 and the numbers beside it head nothing, but 类, 款 and 项 reach down to them */
      if (cell->row == self->number_row && _budget_text_numbers_column (cell->text))
        continue;
      _budget_heading_read (&headings[i - first], self->interpretation->aliases, self->arena, cell);
    }
  return headings;
}

static void
budget_heading_path_make (BudgetHeadingPath *self,
                          const BudgetTableReading *reading,
                          const BudgetHeading *headings,
                          guint32 column)
{
  const BudgetSheetTable *sheet = reading->sheet;
  guint32 first = sheet->row_starts[reading->heading_start];
  guint32 last_cell = 0;

  self->n = 0;
  for (guint32 row = reading->heading_start; row < reading->body_start; row++)
    {
      guint32 index = reading->grid[(gsize) row * sheet->n_columns + column];
      const BudgetHeading *heading;

      /* a cell that reaches into the headings from above is a caption */
      if (index == 0 || index == last_cell || index - 1 < first)
        continue;
      last_cell = index;
      heading = &headings[index - 1 - first];
      if (heading->text == NULL || self->n == BUDGET_MAX_HEADING_DEPTH ||
          (self->n > 0 && strcmp (self->headings[self->n - 1]->text, heading->text) == 0))
        continue;
      self->headings[self->n] = heading;
      self->aliases[self->n] =
          self->n > 0 ? _budget_heading_find_pair (reading->interpretation->aliases,
                                                   self->headings[self->n - 1], heading)
                      : heading->alias;
      self->n++;
    }
}

/* what the column is there for, by its headings and, where they do not say, by its cells */
static BudgetColumnUse
budget_heading_path_get_use (const BudgetHeadingPath *self,
                             const BudgetTableReading *reading,
                             guint32 column)
{
  const BudgetHeadingAlias *alias = self->n > 0 ? self->aliases[self->n - 1] : NULL;

  if (alias != NULL)
    {
      /* 收入 heads names in a two-sided form and amounts in others */
      if (alias->use == BUDGET_COLUMN_USE_NAME &&
          self->headings[self->n - 1]->side != BUDGET_SIDE_NONE &&
          budget_table_reading_sample (reading, column) == BUDGET_CONTENT_NUMBERS)
        return BUDGET_COLUMN_USE_VALUE;
      return alias->use;
    }
  for (guint depth = self->n > 0 ? self->n - 1 : 0; depth > 0; depth--)
    {
      alias = self->aliases[depth - 1];
      if (alias != NULL && alias->use != BUDGET_COLUMN_USE_VALUE &&
          self->headings[depth - 1]->side == BUDGET_SIDE_NONE)
        return alias->use;
    }
  return BUDGET_COLUMN_USE_VALUE;
}

/* what stands beside the names below a blank heading, and is words, is a name, too: of a second
 * level */
static gboolean
budget_table_reading_is_inner_name (const BudgetTableReading *self,
                                    const BudgetHeadingPath *path,
                                    guint32 column)
{
  return path->n == 0 && column > 0 && column + 1 < self->sheet->n_columns &&
         _budget_column_use_is_name (self->columns[column - 1].use) &&
         budget_table_reading_sample (self, column) == BUDGET_CONTENT_TEXT;
}

/* a total is that of what stands above it, when that is a thing of its own */
static gboolean
budget_role_is_weak (BudgetRole role)
{
  return role == BUDGET_ROLE_AMOUNT || role == BUDGET_ROLE_TOTAL || role == BUDGET_ROLE_SUBTOTAL;
}

static gboolean
budget_role_is_strong (BudgetRole role)
{
  switch ((int) role)
    {
    case BUDGET_ROLE_NONE:
    case BUDGET_ROLE_UNKNOWN:
    case BUDGET_ROLE_TOTAL:
    case BUDGET_ROLE_SUBTOTAL:
    case BUDGET_ROLE_YEAR_TOTAL:
    case BUDGET_ROLE_GRAND_TOTAL:
    case BUDGET_ROLE_AMOUNT:
    case BUDGET_ROLE_CHANGE:
    case BUDGET_ROLE_GROWTH:
    case BUDGET_ROLE_QUANTITY:
    case BUDGET_ROLE_VALUE:
      return FALSE;
    default:
      return TRUE;
    }
}

/* 上年结转 | 一般公共预算 is what was brought forward of a source, no revenue of the year */
static BudgetRole
budget_heading_path_find_balance (const BudgetHeadingPath *self)
{
  for (guint depth = self->n - 1; depth > 0; depth--)
    {
      const BudgetHeadingAlias *alias = self->aliases[depth - 1];

      if (alias != NULL &&
          (alias->role == BUDGET_ROLE_OPENING || alias->role == BUDGET_ROLE_CLOSING))
        return alias->role;
    }
  return BUDGET_ROLE_NONE;
}

static BudgetRole
budget_heading_path_get_role (const BudgetHeadingPath *self, const BudgetTableReading *reading)
{
  BudgetRole role = BUDGET_ROLE_UNKNOWN;
  gboolean is_two_sided = reading->data->kind == BUDGET_TABLE_KIND_SUMMARY ||
                          reading->data->kind == BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY;

  for (guint depth = self->n; depth > 0; depth--)
    {
      const BudgetHeadingAlias *alias = self->aliases[depth - 1];
      gboolean is_inner = depth == self->n;

      if (alias == NULL || alias->use != BUDGET_COLUMN_USE_VALUE || alias->role == BUDGET_ROLE_NONE)
        {
          if (is_inner)
            return BUDGET_ROLE_UNKNOWN;
          continue;
        }
      if (is_inner && !budget_role_is_weak (alias->role))
        {
          role = budget_heading_path_find_balance (self);
          return role != BUDGET_ROLE_NONE ? role : alias->role;
        }
      /* the heading of a side is that of all its columns */
      if (depth == 1 && !is_inner && is_two_sided && self->headings[0]->side != BUDGET_SIDE_NONE)
        break;
      if (!is_inner && budget_role_is_strong (alias->role))
        return alias->role;
      if (role == BUDGET_ROLE_UNKNOWN ||
          (role == BUDGET_ROLE_AMOUNT &&
           (alias->role == BUDGET_ROLE_TOTAL || alias->role == BUDGET_ROLE_SUBTOTAL)))
        role = alias->role;
    }
  return role;
}

static BudgetFund
budget_role_get_fund (BudgetRole role)
{
  switch ((int) role)
    {
    case BUDGET_ROLE_GENERAL_PUBLIC:
      return BUDGET_FUND_GENERAL_PUBLIC;
    case BUDGET_ROLE_GOVERNMENT_FUND:
      return BUDGET_FUND_GOVERNMENT_FUND;
    case BUDGET_ROLE_STATE_CAPITAL:
      return BUDGET_FUND_STATE_CAPITAL;
    default:
      return BUDGET_FUND_NONE;
    }
}

static BudgetValueType
budget_heading_path_get_type (const BudgetHeadingPath *self,
                              const BudgetTableReading *reading,
                              guint32 column)
{
  const BudgetHeadingAlias *alias = self->n > 0 ? self->aliases[self->n - 1] : NULL;

  if (alias != NULL && alias->use == BUDGET_COLUMN_USE_VALUE)
    return alias->value_type;
  /* a label that is none of the row's own */
  if (alias != NULL && self->headings[self->n - 1]->side == BUDGET_SIDE_NONE)
    return BUDGET_VALUE_TYPE_TEXT;
  if (self->n > 0 && self->headings[self->n - 1]->is_percent)
    return BUDGET_VALUE_TYPE_PERCENT;
  if (budget_table_reading_sample (reading, column) == BUDGET_CONTENT_TEXT)
    return BUDGET_VALUE_TYPE_TEXT;
  return BUDGET_VALUE_TYPE_MONEY;
}

static void
budget_column_data_fill (BudgetColumnData *self,
                         const BudgetHeadingPath *path,
                         const BudgetTableReading *reading,
                         guint32 column)
{
  const char **texts = _budget_arena_new_array (reading->arena, const char *, path->n + 1);

  for (guint depth = path->n; depth > 0; depth--)
    {
      const BudgetHeading *heading = path->headings[depth - 1];
      const BudgetHeadingAlias *alias = path->aliases[depth - 1];

      texts[depth - 1] = heading->text;
      if (self->stage == BUDGET_STAGE_NONE)
        self->stage = heading->stage;
      if (self->fund == BUDGET_FUND_NONE && alias != NULL)
        self->fund =
            alias->fund != BUDGET_FUND_NONE ? alias->fund : budget_role_get_fund (alias->role);
      if (self->fiscal_year == 0)
        self->fiscal_year = heading->fiscal_year;
      if (self->money_unit == BUDGET_MONEY_UNIT_NONE)
        self->money_unit = heading->money_unit;
    }
  self->heading = texts;
  self->role = budget_heading_path_get_role (path, reading);
  self->value_type = budget_heading_path_get_type (path, reading, column);
  if (self->value_type != BUDGET_VALUE_TYPE_MONEY)
    self->money_unit = BUDGET_MONEY_UNIT_NONE;
  else if (self->money_unit == BUDGET_MONEY_UNIT_NONE)
    self->money_unit = reading->captions.money_unit;
  if (reading->number_row < reading->sheet->n_rows)
    self->number = _budget_column_number_parse (
        _budget_table_reading_get_text (reading, reading->number_row, column));
}

static BudgetTableBlock *
budget_table_reading_add_block (BudgetTableReading *self)
{
  BudgetTableBlock block = { .first_value = self->data->n_columns };

  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, BudgetTableBlock, self->blocks->len - 1);
}

/* how many of the names of a block are those of units, which stand first */
static guint
budget_table_reading_count_unit_names (const BudgetTableReading *self,
                                       const BudgetTableBlock *block)
{
  guint n = 0;

  while (n < block->n_names && self->columns[block->names[n]].use == BUDGET_COLUMN_USE_UNIT_NAME)
    n++;
  return n;
}

gboolean
_budget_table_reading_names_units (const BudgetTableReading *self, const BudgetTableBlock *block)
{
  gboolean has_category_code =
      block->n_codes > 0 && self->columns[block->codes[0]].use != BUDGET_COLUMN_USE_UNIT_CODE;

  return !has_category_code && block->n_names > 0 &&
         budget_table_reading_count_unit_names (self, block) == block->n_names;
}

/* A label behind numbers opens the next block, unless these had no label yet. Wherever the name of a
 * unit stands, it is outside of the others: what its rows are of. */
static BudgetTableBlock *
budget_table_reading_add_label (BudgetTableReading *self,
                                BudgetTableBlock *block,
                                BudgetColumnUse use,
                                guint32 column)
{
  guint n_units;

  if (block->has_numbers && block->n_codes + block->n_names > 0)
    block = budget_table_reading_add_block (self);
  if (!_budget_column_use_is_name (use))
    {
      if (block->n_codes < BUDGET_MAX_LABELS)
        block->codes[block->n_codes++] = column;
      return block;
    }
  if (block->n_names == BUDGET_MAX_LABELS)
    return block;
  block->names[block->n_names++] = column;
  n_units = budget_table_reading_count_unit_names (self, block);
  if (use == BUDGET_COLUMN_USE_UNIT_NAME && n_units + 1 < block->n_names)
    {
      memmove (block->names + n_units + 1, block->names + n_units,
               (block->n_names - n_units - 1) * sizeof block->names[0]);
      block->names[n_units] = column;
    }
  return block;
}

static gboolean
budget_table_reading_has_use (const BudgetTableReading *self,
                              BudgetColumnUse first,
                              BudgetColumnUse last,
                              guint32 end)
{
  for (guint32 column = 0; column < end; column++)
    if (self->columns[column].use >= first && self->columns[column].use <= last)
      return TRUE;
  return FALSE;
}

/* Beside codes of categories, that of a unit is one more text of the row; so is the name of a unit
 * behind other names and their amounts, which is no block of its own. */
static void
budget_table_reading_settle_units (BudgetTableReading *self)
{
  gboolean has_codes = budget_table_reading_has_use (
      self, BUDGET_COLUMN_USE_CODE, BUDGET_COLUMN_USE_CODE_ITEM, self->sheet->n_columns);

  for (guint32 column = 1; column < self->sheet->n_columns; column++)
    {
      BudgetSheetColumn *at = &self->columns[column];

      if (at->use == BUDGET_COLUMN_USE_UNIT_NAME && at[-1].use == BUDGET_COLUMN_USE_VALUE &&
          budget_table_reading_has_use (self, BUDGET_COLUMN_USE_NAME, BUDGET_COLUMN_USE_NAME,
                                        column) &&
          !budget_table_reading_has_use (self, BUDGET_COLUMN_USE_UNIT_NAME,
                                         BUDGET_COLUMN_USE_UNIT_NAME, column))
        at->use = BUDGET_COLUMN_USE_VALUE;
    }
  for (guint32 column = 0; column < self->sheet->n_columns && has_codes; column++)
    if (self->columns[column].use == BUDGET_COLUMN_USE_UNIT_CODE)
      self->columns[column].use = BUDGET_COLUMN_USE_VALUE;
}

typedef enum
{
  BUDGET_ECONOMY_NONE,
  BUDGET_ECONOMY_DEPARTMENT,
  BUDGET_ECONOMY_GOVERNMENT
} BudgetEconomy;

/* whose economic classification a heading names; 政府性基金 is a fund */
static BudgetEconomy
budget_heading_path_get_economy (const BudgetHeadingPath *self)
{
  BudgetEconomy economy = BUDGET_ECONOMY_NONE;

  for (guint depth = 0; depth < self->n; depth++)
    {
      const char *text = self->headings[depth]->text;
      const char *government = strstr (text, "政府");

      if (strstr (text, "经济") == NULL)
        continue;
      if (government != NULL && !_budget_text_starts_with (government, "政府性"))
        return BUDGET_ECONOMY_GOVERNMENT;
      economy = BUDGET_ECONOMY_DEPARTMENT;
    }
  return economy;
}

/* Of the department's and the government's classification beside each other, the form's own is that of
 * the rows, and the other one a text. */
static void
budget_table_reading_settle_economies (BudgetTableReading *self, const BudgetHeadingPath *paths)
{
  BudgetEconomy other = self->data->kind == BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC
                            ? BUDGET_ECONOMY_DEPARTMENT
                            : BUDGET_ECONOMY_GOVERNMENT;
  gboolean has_own = FALSE;

  for (guint32 column = 0; column < self->sheet->n_columns && !has_own; column++)
    if (self->columns[column].use != BUDGET_COLUMN_USE_VALUE)
      {
        BudgetEconomy economy = budget_heading_path_get_economy (&paths[column]);

        has_own = economy != BUDGET_ECONOMY_NONE && economy != other;
      }
  for (guint32 column = 0; column < self->sheet->n_columns && has_own; column++)
    if (self->columns[column].use != BUDGET_COLUMN_USE_VALUE &&
        budget_heading_path_get_economy (&paths[column]) == other)
      self->columns[column].use = BUDGET_COLUMN_USE_VALUE;
}

/* where no heading says which column holds the names, it is the first of words */
static void
budget_table_reading_guess_name (BudgetTableReading *self, const BudgetHeadingPath *paths)
{
  for (guint32 column = 0; column < self->sheet->n_columns; column++)
    if (_budget_column_use_is_name (self->columns[column].use) ||
        self->columns[column].use == BUDGET_COLUMN_USE_CODE ||
        self->columns[column].use == BUDGET_COLUMN_USE_UNIT_CODE)
      return;
  for (guint32 column = 0; column < self->sheet->n_columns; column++)
    {
      const BudgetHeadingPath *path = &paths[column];

      if (self->columns[column].use != BUDGET_COLUMN_USE_VALUE ||
          (path->n > 0 && path->headings[path->n - 1]->alias != NULL))
        continue;
      if (budget_table_reading_sample (self, column) == BUDGET_CONTENT_TEXT)
        {
          self->columns[column].use = BUDGET_COLUMN_USE_NAME;
          return;
        }
    }
}

static void
budget_table_reading_make_blocks (BudgetTableReading *self, const BudgetHeadingPath *paths)
{
  BudgetTableBlock *block = budget_table_reading_add_block (self);

  for (guint32 column = 0; column < self->sheet->n_columns; column++)
    {
      BudgetSheetColumn *into = &self->columns[column];
      const BudgetHeadingPath *path = &paths[column];

      if (into->use == BUDGET_COLUMN_USE_SERIAL)
        continue;
      if (into->use != BUDGET_COLUMN_USE_VALUE)
        block = budget_table_reading_add_label (self, block, into->use, column);
      if (block->side == BUDGET_SIDE_NONE && path->n > 0)
        block->side = path->headings[0]->side;
      into->block = self->blocks->len - 1;
      if (into->use != BUDGET_COLUMN_USE_VALUE)
        continue;
      into->value = self->data->n_columns;
      self->value_columns[self->data->n_columns] = column;
      self->data->columns[self->data->n_columns].block = into->block;
      budget_column_data_fill (&self->data->columns[self->data->n_columns], path, self, column);
      block->has_numbers =
          block->has_numbers ||
          self->data->columns[self->data->n_columns].value_type != BUDGET_VALUE_TYPE_TEXT;
      self->data->n_columns++;
      block->n_values++;
    }
  /* 本年收入 beside 本年支出 in one block are columns and no sides */
  if (self->blocks->len == 1)
    block->side = BUDGET_SIDE_NONE;
}

/* Headings are kept with the columns of values; those of others say what the column is there for, if
 * they are known. */
static void
budget_table_reading_find_unread_headings (BudgetTableReading *self, const BudgetHeading *headings)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint32 first = sheet->row_starts[self->heading_start];

  for (guint32 i = first; i < sheet->row_starts[self->body_start]; i++)
    {
      const BudgetHeading *heading = &headings[i - first];
      const BudgetSheetCell *cell = &sheet->cells[i];
      gboolean is_kept =
          heading->text == NULL || heading->alias != NULL || heading->side != BUDGET_SIDE_NONE;

      for (guint32 k = 0; k < cell->column_span && !is_kept; k++)
        is_kept = self->columns[cell->column + k].use == BUDGET_COLUMN_USE_VALUE;
      if (!is_kept)
        g_array_append_val (self->unread, i);
    }
}

void
_budget_table_reading_make_columns (BudgetTableReading *self)
{
  guint32 n = self->sheet->n_columns;
  BudgetHeading *headings = budget_table_reading_read_headings (self);
  BudgetHeadingPath *paths = _budget_arena_alloc (self->scratch, n * sizeof (BudgetHeadingPath));

  self->columns = _budget_arena_new_array (self->scratch, BudgetSheetColumn, n);
  self->value_columns = _budget_arena_new_array (self->scratch, guint32, n);
  self->data->columns = _budget_arena_new_array (self->arena, BudgetColumnData, n);
  for (guint32 column = 0; column < n; column++)
    {
      budget_heading_path_make (&paths[column], self, headings, column);
      self->columns[column].use = budget_heading_path_get_use (&paths[column], self, column);
      if (budget_table_reading_is_inner_name (self, &paths[column], column))
        self->columns[column].use = BUDGET_COLUMN_USE_NAME;
    }
  budget_table_reading_guess_name (self, paths);
  budget_table_reading_settle_units (self);
  budget_table_reading_settle_economies (self, paths);
  budget_table_reading_make_blocks (self, paths);
  budget_table_reading_find_unread_headings (self, headings);
}
