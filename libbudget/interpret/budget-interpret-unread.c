/* budget-interpret-unread.c - what a table says that did not get into the model
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-goal-label-private.h"
#include "interpret/budget-interpret-rows-private.h"

#include <string.h>

/* a table of which more is unread is told of in one finding for all the rest */
#define MAX_UNREAD 1000
#define MAX_SERIAL 24

/* 1, 12., 3-1, 一: a number of a row, which its position says */
static gboolean
budget_text_is_serial (const char *text)
{
  static const char *const signs = "0123456789.-";
  char squeezed[MAX_SERIAL];
  gsize length;

  length = strspn (text, signs);
  if (text[length] == '\0')
    return length < sizeof squeezed;
  length = _budget_text_squeeze (text, squeezed, sizeof squeezed);
  return length < sizeof squeezed &&
         (strspn (squeezed, signs) == length || _budget_text_parse_numeral (squeezed, length) > 0);
}

static gboolean
budget_text_is_same (const char *kept, const char *cleaned)
{
  return kept != NULL && (kept == cleaned || strcmp (kept, cleaned) == 0);
}

/* whether the digits of text stand in code, where 类 | 款 | 项 have put them together */
static gboolean
budget_text_is_in_code (const char *text, const char *code)
{
  char digits[BUDGET_MAX_CODE + 1];
  gsize n = 0;
  const char *end = text + strlen (text);

  if (code == NULL)
    return FALSE;
  for (const char *at = text; at < end;)
    {
      gsize length;
      int digit = _budget_digit_at (at, end, &length);

      if (digit >= 0 && n < BUDGET_MAX_CODE)
        digits[n++] = (char) ('0' + digit);
      at += digit >= 0 ? length : (gsize) (g_utf8_next_char (at) - at);
    }
  digits[n] = '\0';
  /* 2013301.0 of a workbook */
  return n > 0 && (strstr (code, digits) != NULL || g_str_has_prefix (digits, code));
}

/* a label is the item's name or group, or its code, or both in one */
static gboolean
budget_item_data_keeps (const BudgetItemData *self, BudgetArena *arena, const BudgetSheetCell *cell)
{
  const char *text = cell->text;
  char folded[BUDGET_ALIAS_KEY_SIZE];
  const char *cleaned;

  if (self->name == text || self->code == text)
    return TRUE;
  cleaned = _budget_interpret_clean_cell (arena, cell);
  if (budget_text_is_same (self->name, cleaned) || budget_text_is_same (self->group, cleaned) ||
      budget_text_is_same (self->code, cleaned))
    return TRUE;
  if (!budget_text_is_in_code (text, self->code))
    return FALSE;
  _budget_text_fold (cleaned, folded, sizeof folded);
  /* 2013301行政运行 */
  return strspn (folded, "0123456789.-[]()") == strlen (folded) ||
         (self->name != NULL && g_str_has_suffix (cleaned, self->name)) ||
         (self->group != NULL && g_str_has_suffix (cleaned, self->group));
}

static gboolean
budget_table_reading_keeps_label (const BudgetTableReading *self,
                                  guint block,
                                  const BudgetSheetCell *cell)
{
  const BudgetItemData *item = _budget_table_reading_get_item (self, block, cell->row);

  return item != NULL && budget_item_data_keeps (item, self->arena, cell);
}

/* whether a cell of the body, in which something stands, is in an item */
static gboolean
budget_table_reading_keeps (const BudgetTableReading *self, const BudgetSheetCell *cell)
{
  const BudgetTableData *data = self->data;
  const BudgetSheetColumn *column = &self->columns[cell->column];
  const BudgetItemData *item;

  if (column->use == BUDGET_COLUMN_USE_SERIAL)
    return budget_text_is_serial (cell->text);
  item = _budget_table_reading_get_item (self, column->block, cell->row);
  if (column->use == BUDGET_COLUMN_USE_VALUE)
    return item != NULL &&
           data->texts[(gsize) column->value * data->n_items + (gsize) (item - self->items)] !=
               NULL;
  if (item != NULL)
    return budget_item_data_keeps (item, self->arena, cell);
  /* a label across two blocks is that of the second; 无 alone says that there is no row */
  return budget_table_reading_keeps_label (self, column->block + 1, cell) ||
         _budget_text_is_nil (cell->text);
}

/* captions and titles above the headings */
static gboolean
budget_table_reading_keeps_front (const BudgetTableReading *self, const BudgetSheetCell *cell)
{
  gsize index = (gsize) (cell - self->sheet->cells);
  const char *cleaned;
  BudgetCaptions captions = { 0 };

  if (index < BUDGET_MAX_CAPTION_CELLS && (self->caption_cells >> index & 1) != 0)
    return TRUE;
  cleaned = _budget_interpret_clean (
      self->arena, _budget_captions_cut_title (&captions, self->interpretation->aliases,
                                               self->arena, cell->text));
  return budget_text_is_same (self->data->title, cleaned) ||
         budget_text_is_same (self->captions.department_name, cleaned) ||
         _budget_captions_take_cell (&captions, self->interpretation->aliases, self->arena, cell);
}

static int
budget_unread_compare (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return first < second ? -1 : first > second;
}

/* looks at the cells of a row in which something stands */
static void
budget_table_reading_find_unread_in (BudgetTableReading *self,
                                     guint32 row,
                                     gboolean (*keeps) (const BudgetTableReading *,
                                                        const BudgetSheetCell *))
{
  const BudgetSheetTable *sheet = self->sheet;

  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    if (!self->is_kept[i] && sheet->cells[i].length != 0 && !keeps (self, &sheet->cells[i]))
      g_array_append_val (self->unread, i);
}

void
_budget_table_reading_find_unread (BudgetTableReading *self, const guint8 *skips)
{
  /* headings were looked at when they were read */
  for (guint32 row = 0; row < self->heading_start; row++)
    budget_table_reading_find_unread_in (self, row, budget_table_reading_keeps_front);
  for (guint32 row = self->body_start; row < self->sheet->n_rows; row++)
    if (!skips[row])
      budget_table_reading_find_unread_in (self, row, budget_table_reading_keeps);
  if (self->unread->len > 1)
    g_array_sort (self->unread, budget_unread_compare);
}

static gboolean
budget_strings_have (BudgetStrings self, const char *text)
{
  for (guint i = 0; self != NULL && self[i] != NULL; i++)
    if (strstr (self[i], text) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
budget_indicator_data_has (const BudgetIndicatorData *self, const char *text)
{
  const char *fields[] = { self->level1, self->level2, self->level3, self->description, self->value,
                           self->weight, self->actual, self->score,  self->basis };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] != NULL && strstr (fields[i], text) != NULL)
      return TRUE;
  return FALSE;
}

/* whether a field of the goal or of its parts holds text */
static gboolean
budget_goal_data_has (const BudgetGoalData *self, const char *text)
{
  const char *fields[] = { self->title, self->project, self->code, self->department,
                           self->objective };
  gint64 fen;
  guint8 scale;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] != NULL && strstr (fields[i], text) != NULL)
      return TRUE;
  if (budget_strings_have (self->measures, text) ||
      (self->has_amount &&
       _budget_amount_scan (text, strlen (text), self->money_unit, &fen, &scale) &&
       fen == self->amount))
    return TRUE;
  for (guint i = 0; i < self->n_indicators; i++)
    if (budget_indicator_data_has (&self->indicators[i], text))
      return TRUE;
  for (guint i = 0; i < self->n_parts; i++)
    if (budget_goal_data_has (&self->parts[i], text))
      return TRUE;
  return FALSE;
}

/* a label of a goal's form, which says what its neighbour is */
static gboolean
budget_cell_is_goal_label (const BudgetSheetCell *cell)
{
  static const BudgetWordGroup groups[] = { BUDGET_WORDS_GOAL_LABEL, BUDGET_WORDS_GOAL_COLUMN,
                                            BUDGET_WORDS_GOAL_TASK };
  BudgetGoalLabel label;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (_budget_goal_cell_find_word (groups[i], cell, &label))
      return TRUE;
  return FALSE;
}

/* what the goals that were read from the table keep of it */
static gboolean
budget_table_reading_keeps_goal (const BudgetTableReading *self,
                                 guint first,
                                 const BudgetSheetCell *cell)
{
  const char *text = cell->text;
  const GArray *goals = self->interpretation->goals;
  const char *joined = _budget_prose_join_lines (self->arena, text);
  const char *tidy = _budget_prose_tidy (self->arena, text);

  if (budget_cell_is_goal_label (cell))
    return TRUE;
  for (guint i = first; i < goals->len; i++)
    {
      const BudgetGoalData *goal = &g_array_index (goals, BudgetGoalData, i);

      if (tidy == NULL || budget_goal_data_has (goal, tidy) ||
          (joined != NULL && budget_goal_data_has (goal, joined)))
        return TRUE;
    }
  return FALSE;
}

/* a row of a goal's form that no field is for, as a note: 财政供养人员数 | 737 | 下属单位数 | 10 */
static void
budget_table_reading_note_row (BudgetTableReading *self, guint32 row)
{
  const BudgetSheetTable *sheet = self->sheet;
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint32 i = sheet->row_starts[row]; i < sheet->row_starts[row + 1]; i++)
    if (sheet->cells[i].text[0] != '\0')
      g_string_append_printf (note, "%s%s", note->len > 0 ? " | " : "",
                              _budget_prose_join_lines (self->arena, sheet->cells[i].text));
  g_ptr_array_add (self->notes, (gpointer) _budget_arena_strdup (self->arena, note->str));
}

void
_budget_table_reading_report_unread (BudgetTableReading *self, guint first_goal)
{
  BudgetInterpretation *interpretation = self->interpretation;
  gboolean has_goals = interpretation->goals->len > first_goal;
  guint32 noted = 0;
  guint n = 0;

  for (guint i = 0; i < self->unread->len; i++)
    {
      const BudgetSheetCell *cell = &self->sheet->cells[g_array_index (self->unread, guint32, i)];

      if (has_goals && budget_table_reading_keeps_goal (self, first_goal, cell))
        continue;
      if (has_goals && cell->row < self->heading_start)
        {
          if (cell->row + 1 != noted)
            budget_table_reading_note_row (self, cell->row);
          noted = cell->row + 1;
          continue;
        }
      if (++n <= MAX_UNREAD)
        _budget_interpretation_report (interpretation, "cell-unread", BUDGET_SEVERITY_NOTE,
                                       "单元格“%s”未能归入任何数据",
                                       "“%s” is in no part of the data", cell->text, &cell->place);
    }
  if (n > MAX_UNREAD)
    {
      g_autofree char *rest = g_strdup_printf ("%u", n - MAX_UNREAD);

      _budget_interpretation_report (interpretation, "cells-unread", BUDGET_SEVERITY_WARNING,
                                     "表中另有%s个单元格未能归入任何数据",
                                     "%s more cells are in no part of the data", rest,
                                     &self->data->place);
    }
}
