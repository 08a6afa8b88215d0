/* budget-interpret-header.c - where the headings of a table stand, and where its body begins
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

#define MAX_CAPTION_ROWS 8
#define MAX_CAPTION_CELLS 6
#define MAX_HEADING_ROWS 8
#define MIN_NUMBERED_COLUMNS 3
/* headings of labels beside the numbers of columns */
#define MAX_LABEL_HEADINGS 4
#define NUMBER_ROW_LABEL "栏次"
#define LEVEL1_HEADING "一级指标"

static guint
budget_sheet_row_count_texts (const BudgetSheetTable *table, guint32 row)
{
  guint n = 0;

  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    n += table->cells[i].length != 0;
  return n;
}

/* takes the captions of a row; FALSE when it is no row of captions */
static gboolean
budget_table_reading_take_captions (BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *sheet = self->sheet;
  const BudgetAliases *aliases = self->interpretation->aliases;
  BudgetCaptions captions = self->captions;
  const BudgetSheetCell *other = NULL;
  gboolean found = FALSE;

  if (budget_sheet_row_count_texts (sheet, row) > MAX_CAPTION_CELLS)
    return FALSE;
  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    {
      const BudgetSheetCell *cell = &sheet->cells[i];

      if (cell->length == 0)
        continue;
      if (_budget_captions_take_cell (&captions, aliases, self->arena, cell))
        {
          found = TRUE;
          if (i < BUDGET_MAX_CAPTION_CELLS)
            self->caption_cells |= G_GUINT64_CONSTANT (1) << i;
        }
      else if (other == NULL)
        other = cell;
    }
  if (!found)
    return FALSE;
  /* the title, or the body's name without a word before it */
  if (other != NULL && self->data->title == NULL &&
      _budget_table_reading_take_title (self, other->text, NULL))
    self->data->title = _budget_interpret_clean_cell (self->arena, other);
  else if (other != NULL && captions.department_name == NULL)
    captions.department_name = _budget_interpret_clean_cell (self->arena, other);
  self->captions = captions;
  return TRUE;
}

/* a title that stands in the table's own first row */
static gboolean
budget_table_reading_take_title (BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *sheet = self->sheet;
  const BudgetSheetCell *cell = NULL;
  const char *title;
  BudgetTableKind kind;

  if (sheet->n_columns < 2 || budget_sheet_row_count_texts (sheet, row) != 1)
    return FALSE;
  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    if (sheet->cells[i].text[0] != '\0')
      cell = &sheet->cells[i];
  if (cell->column_span < sheet->n_columns &&
      sheet->row_starts[row + 1] - sheet->row_starts[row] > 1 &&
      !_budget_aliases_find_title (self->interpretation->aliases, cell->text, NULL, &kind, NULL,
                                   NULL))
    return FALSE;
  /* the table has its title, and this is the heading of all columns */
  if (self->data->title != NULL)
    {
      BudgetHeading heading;

      _budget_heading_read (&heading, self->interpretation->aliases, self->arena, cell);
      return heading.alias == NULL;
    }
  title = _budget_captions_cut_title (&self->captions, self->interpretation->aliases, self->arena,
                                      cell->text);
  /* before the white space goes that parts a number from a year */
  _budget_table_reading_take_title (self, title, NULL);
  self->data->title = _budget_interpret_clean (self->arena, title);
  return TRUE;
}

static gboolean
budget_sheet_cell_is_label (const BudgetSheetCell *self, const char *label)
{
  char squeezed[32];

  /* every cell is asked, and nearly all are too short or too long */
  if ((self->traits & BUDGET_SHEET_TEXT_SPACED) == 0)
    return self->length == strlen (label) && _budget_text_starts_with (self->text, label);
  return self->length > strlen (label) && self->text[2] == label[2] && self->text[1] == label[1] &&
         _budget_text_squeeze (self->text, squeezed, sizeof squeezed) < sizeof squeezed &&
         strcmp (squeezed, label) == 0;
}

static gboolean
budget_sheet_row_has_label (const BudgetSheetTable *table, guint32 row, const char *label)
{
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    if (budget_sheet_cell_is_label (&table->cells[i], label))
      return TRUE;
  return FALSE;
}

/* rows of captions, titles and nothing above the headings; of a goal, also its objective */
static guint32
budget_table_reading_find_headings (BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint32 limit = MIN (sheet->n_rows, MAX_CAPTION_ROWS);
  guint32 row = 0;

  while (row < limit && (budget_sheet_row_count_texts (sheet, row) == 0 ||
                         budget_table_reading_take_captions (self, row) ||
                         budget_table_reading_take_title (self, row)))
    row++;
  for (guint32 i = row; i < sheet->n_rows; i++)
    if (budget_sheet_row_has_label (sheet, i, LEVEL1_HEADING))
      return i;
  return MIN (row, sheet->n_rows);
}

guint
_budget_column_number_parse (const char *text)
{
  guint number = 0;

  if (*text == '(')
    text++;
  else if (_budget_text_starts_with (text, "（"))
    text += strlen ("（");
  for (guint i = 0; i < 4 && g_ascii_isdigit (text[i]); i++)
    number = number * 10 + (guint) (text[i] - '0');
  return number <= 999 ? number : 0;
}

/* the number of a column, with nothing behind it but a bracket, a sum or 栏 */
static gboolean
budget_text_is_column_number (const char *text, guint number)
{
  const char *rest = text + strcspn (text, "0123456789");

  if (_budget_column_number_parse (text) != number)
    return FALSE;
  rest += strspn (rest, "0123456789");
  return *rest == '\0' || *rest == '=' || strcmp (rest, ")") == 0 || strcmp (rest, "）") == 0 ||
         strcmp (rest, "栏") == 0;
}

/* **, A and 甲 stand in a row of column numbers where the labels are */
static gboolean
budget_text_is_column_letter (const char *text)
{
  static const char *const letters[] = { "甲", "乙", "丙", "丁", "戊", "*", "**", "***" };

  if (*text == '*' || (_budget_text_is_han (text) && text[3] == '\0'))
    for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
      if (strcmp (text, letters[i]) == 0)
        return TRUE;
  return (g_ascii_isupper (text[0]) && text[1] == '\0') || _budget_text_is_nil (text);
}

gboolean
_budget_text_numbers_column (const char *text)
{
  return _budget_column_number_parse (text) > 0 || _budget_text_starts_with (text, "栏") ||
         budget_text_is_column_letter (text);
}

/* 科目编码, which may stand beside the numbers where it is a second row of headings */
static gboolean
budget_sheet_cell_heads_labels (const BudgetSheetCell *self, const BudgetTableReading *reading)
{
  BudgetHeading heading;

  _budget_heading_read (&heading, reading->interpretation->aliases, reading->arena, self);
  return heading.alias != NULL && heading.alias->use != BUDGET_COLUMN_USE_VALUE;
}

/* whether the texts of a row are 1, 2, 3 … with nothing else but letters, or headings of labels */
static gboolean
budget_table_reading_is_numbered (const BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *table = self->sheet;
  const BudgetSheetCell *others[MAX_LABEL_HEADINGS];
  guint n_others = 0;
  guint n_letters = 0;
  guint n = 0;

  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      const BudgetSheetCell *cell = &table->cells[i];

      if (cell->length == 0)
        continue;
      if (budget_text_is_column_number (cell->text, n + 1))
        n++;
      else if (budget_text_is_column_letter (cell->text))
        n_letters++;
      else if (n_others < MAX_LABEL_HEADINGS)
        others[n_others++] = cell;
      else
        return FALSE;
    }
  if (n + (n_letters + n_others > 0) < MIN_NUMBERED_COLUMNS)
    return FALSE;
  for (guint i = 0; i < n_others; i++)
    if (!budget_sheet_cell_heads_labels (others[i], self))
      return FALSE;
  return TRUE;
}

static guint32
budget_table_reading_find_number_row (const BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint32 limit = MIN (sheet->n_rows, self->heading_start + MAX_HEADING_ROWS);

  for (guint32 row = self->heading_start; row < limit; row++)
    if (budget_sheet_row_has_label (sheet, row, NUMBER_ROW_LABEL) ||
        (row > self->heading_start && budget_table_reading_is_numbered (self, row)))
      return row;
  return sheet->n_rows;
}

/* a row with a code or an amount is of the body */
static gboolean
budget_sheet_row_has_number (const BudgetSheetTable *table, guint32 row)
{
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      const BudgetSheetCell *cell = &table->cells[i];
      gint64 value;
      guint8 scale;

      if (cell->length > 0 && _budget_decimal_scan (cell->text, cell->length, &value, &scale))
        return TRUE;
    }
  return FALSE;
}

/* the row below the headings by their spans, when no row of column numbers says where they end */
static guint32
budget_table_reading_find_body_by_spans (const BudgetTableReading *self)
{
  const BudgetSheetTable *sheet = self->sheet;
  guint32 end = self->heading_start + 1;

  /* a label beside a goal's indicators, 绩效指标, spans all their rows */
  if (sheet->n_rows > self->heading_start)
    for (guint32 i = sheet->row_starts[self->heading_start];
         i < sheet->row_starts[self->heading_start + 1]; i++)
      if (budget_sheet_cell_is_label (&sheet->cells[i], LEVEL1_HEADING))
        return MIN (sheet->n_rows, self->heading_start + sheet->cells[i].row_span);
  for (guint32 row = self->heading_start; row < end && row < sheet->n_rows; row++)
    for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
      {
        const BudgetSheetCell *cell = &sheet->cells[i];

        if (cell->text[0] == '\0')
          continue;
        end = MAX (end, row + cell->row_span);
        /* what a wide heading covers has headings of its own */
        if (cell->column_span > 1 &&
            (cell->column_span < sheet->n_columns || row == self->heading_start))
          end = MAX (end, row + cell->row_span + 1);
      }
  end = MIN (end, MIN (sheet->n_rows, self->heading_start + MAX_HEADING_ROWS));
  for (guint32 row = self->heading_start + 1; row < end; row++)
    if (budget_sheet_row_count_texts (sheet, row) == 0 || budget_sheet_row_has_number (sheet, row))
      return row;
  return end;
}

void
_budget_table_reading_find_body (BudgetTableReading *self)
{
  self->heading_start = budget_table_reading_find_headings (self);
  self->number_row = budget_table_reading_find_number_row (self);
  if (self->number_row < self->sheet->n_rows)
    self->body_start = self->number_row + 1;
  else
    self->body_start = budget_table_reading_find_body_by_spans (self);
}

/* The first (…元…) of key says the unit, and goes. */
static BudgetMoneyUnit
budget_heading_cut_unit (char *key)
{
  for (char *open = strchr (key, '('); open != NULL; open = strchr (open + 1, '('))
    {
      char *close = strchr (open, ')');
      BudgetMoneyUnit unit;

      if (close == NULL)
        return BUDGET_MONEY_UNIT_NONE;
      *close = '\0';
      unit = _budget_captions_find_money_unit (open);
      *close = ')';
      if (unit == BUDGET_MONEY_UNIT_NONE)
        continue;
      memmove (open, close + 1, strlen (close + 1) + 1);
      return unit;
    }
  return BUDGET_MONEY_UNIT_NONE;
}

/* 公务接待费预算数: the alias of 公务接待费, the stage of 预算数 */
static const BudgetHeadingAlias *
budget_heading_find_staged (BudgetHeading *self,
                            const BudgetAliases *aliases,
                            const char *key,
                            gsize length)
{
  for (guint i = 0; i < aliases->stages->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (aliases->stages, BudgetAliasWord, i);
      const BudgetHeadingAlias *alias;

      if (word->length >= length ||
          memcmp (key + length - word->length, word->word, word->length) != 0)
        continue;
      alias = _budget_aliases_find_heading (aliases, key, length - word->length);
      if (alias == NULL)
        continue;
      self->stage = (BudgetStage) word->value;
      return alias;
    }
  return NULL;
}

/* 支出功能科目代码: what ends in 科目代码 is a code whatever stands before it */
static const BudgetHeadingAlias *
budget_heading_find_ending (const BudgetAliases *aliases, const char *key, gsize length)
{
  for (guint i = 0; i < aliases->heading_endings->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (aliases->heading_endings, BudgetAliasWord, i);

      if (word->length <= length &&
          memcmp (key + length - word->length, word->word, word->length) == 0)
        return _budget_aliases_find_heading (aliases, word->word, word->length);
    }
  return NULL;
}

/* A remark in brackets at the end goes off length when the whole is not known. */
static const BudgetHeadingAlias *
budget_heading_find (BudgetHeading *self,
                     const BudgetAliases *aliases,
                     const char *key,
                     gsize *length)
{
  const BudgetHeadingAlias *alias = _budget_aliases_find_heading (aliases, key, *length);
  const char *open;

  if (alias == NULL)
    alias = budget_heading_find_staged (self, aliases, key, *length);
  if (alias != NULL)
    return alias;
  open = *length > 0 && key[*length - 1] == ')' ? strrchr (key, '(') : NULL;
  if (open != NULL && open > key)
    {
      *length = (gsize) (open - key);
      alias = _budget_aliases_find_heading (aliases, key, *length);
    }
  return alias != NULL ? alias : budget_heading_find_ending (aliases, key, *length);
}

void
_budget_heading_read (BudgetHeading *self,
                      const BudgetAliases *aliases,
                      BudgetArena *arena,
                      const BudgetSheetCell *cell)
{
  char buffer[BUDGET_ALIAS_KEY_SIZE];
  char *at = buffer;
  const char *key;
  const BudgetHeadingEntry *entry;
  gsize length;
  guint year;

  memset (self, 0, sizeof *self);
  if (cell->length == 0)
    return;
  key = _budget_aliases_get_cell_key (cell, buffer, &length);
  self->text = _budget_interpret_clean_cell (arena, cell);
  if (length == 0)
    return;
  self->is_percent = memchr (key, '%', length) != NULL;
  entry = _budget_text_map_get (&aliases->headings, key, length);
  if (entry != NULL)
    {
      self->side = entry->side;
      self->alias = entry->alias;
    }
  if (self->alias == NULL)
    {
      memmove (buffer, key, length + 1);
      at += _budget_text_ordinal_length (at, NULL, NULL);
      if (_budget_text_starts_with (at, "其中:"))
        at += strlen ("其中:");
      year = g_ascii_isdigit (*at) ? _budget_text_find_year (at) : 0;
      if (year != 0 && _budget_text_starts_with (at + 4, "年"))
        {
          at += 4 + strlen ("年");
          if (_budget_text_starts_with (at, "度"))
            at += strlen ("度");
          self->fiscal_year = year;
        }
      self->money_unit = budget_heading_cut_unit (at);
      length = strlen (at);
      self->alias = budget_heading_find (self, aliases, at, &length);
      entry = _budget_text_map_get (&aliases->headings, at, length);
    }
  if (self->alias != NULL && self->stage == BUDGET_STAGE_NONE)
    self->stage = self->alias->stage;
  self->has_pair = entry != NULL && entry->is_inner;
}

const BudgetHeadingAlias *
_budget_heading_find_pair (const BudgetAliases *aliases,
                           const BudgetHeading *outer,
                           const BudgetHeading *inner)
{
  char key[2 * BUDGET_ALIAS_KEY_SIZE];
  gsize length, inner_length;
  const BudgetHeadingAlias *alias = NULL;

  if (!inner->has_pair || outer->text == NULL)
    return inner->alias;
  length = _budget_aliases_make_key (outer->text, key);
  key[length++] = '|';
  inner_length = _budget_aliases_make_key (inner->text, key + length);
  if (inner_length > 0)
    alias = _budget_aliases_find_heading (aliases, key, length + inner_length);
  return alias != NULL ? alias : inner->alias;
}
