/* budget-interpret-joins.c - tables that go on in the next table of the sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-joins-private.h"

#include <string.h>

/* rows at the top of the first table that may come again at the top of the next */
#define MAX_REPEATED_ROWS 10
/* paragraphs between the parts of a table: 续表, its title, its captions */
#define MAX_BETWEEN 4
#define MAX_CONTINUED 200
#define CONTINUED "续"
#define LEVEL1_HEADING "一级指标"

static gboolean
budget_sheet_table_has_indicators (const BudgetSheetTable *table)
{
  for (guint32 i = 0; i < table->n_cells; i++)
    if (table->cells[i].length == strlen (LEVEL1_HEADING) &&
        strcmp (table->cells[i].text, LEVEL1_HEADING) == 0)
      return TRUE;
  return FALSE;
}

/* A table of the sheet that is part of a longer one. */
typedef struct
{
  const BudgetSheetTable *table;
  guint32 skipped; /* rows at its top that are left out */
  guint32 shift;   /* its columns move to the right by so many, behind its first, which grows */
  const BudgetSheetBlock *caption; /* (nullable) 单位：元 above it */
} BudgetTablePart;

/* The rows of a part may be in another unit than those above: its caption becomes a row. */
static void
budget_table_part_append_caption (const BudgetTablePart *self, BudgetSheetTable *joined)
{
  BudgetSheetCell *cell = &joined->cells[joined->n_cells];

  *cell = (BudgetSheetCell){ .text = self->caption->text,
                             .row = joined->n_rows,
                             .row_span = 1,
                             .column_span = joined->n_columns,
                             .place = self->caption->place };
  _budget_sheet_cell_look (cell);
  joined->row_starts[joined->n_rows++] = joined->n_cells++;
}

static void
budget_table_part_append (const BudgetTablePart *self, BudgetSheetTable *joined)
{
  const BudgetSheetTable *table = self->table;
  guint32 from = table->row_starts[self->skipped];
  BudgetSheetCell *cells;

  if (self->caption != NULL)
    budget_table_part_append_caption (self, joined);
  cells = joined->cells + joined->n_cells;
  memcpy (cells, table->cells + from, (table->n_cells - from) * sizeof (BudgetSheetCell));
  for (guint32 i = 0; i < table->n_cells - from; i++)
    {
      cells[i].row += joined->n_rows - self->skipped;
      if (cells[i].column == 0)
        cells[i].column_span += self->shift;
      else
        cells[i].column += self->shift;
    }
  for (guint32 row = self->skipped; row <= table->n_rows; row++)
    joined->row_starts[joined->n_rows + row - self->skipped] =
        joined->n_cells + table->row_starts[row] - from;
  joined->n_rows += table->n_rows - self->skipped;
  joined->n_cells += table->n_cells - from;
  joined->spans_unknown = joined->spans_unknown || table->spans_unknown;
  joined->n_columns = MAX (joined->n_columns, table->n_columns + self->shift);
}

/* the rows of all parts, one below the other */
static const BudgetSheetTable *
budget_table_parts_join (GArray *parts, BudgetArena *arena)
{
  BudgetSheetTable *joined;
  gsize n_rows = 0, n_cells = 0;

  if (parts->len == 1)
    return g_array_index (parts, BudgetTablePart, 0).table;
  for (guint i = 0; i < parts->len; i++)
    {
      /* with the row of a caption */
      n_rows += g_array_index (parts, BudgetTablePart, i).table->n_rows + 1;
      n_cells += g_array_index (parts, BudgetTablePart, i).table->n_cells + 1;
    }
  joined = _budget_arena_new_array (arena, BudgetSheetTable, 1);
  joined->cells = _budget_arena_alloc (arena, n_cells * sizeof (BudgetSheetCell));
  joined->row_starts = _budget_arena_alloc (arena, (n_rows + 1) * sizeof (guint32));
  for (guint i = 0; i < parts->len; i++)
    budget_table_part_append (&g_array_index (parts, BudgetTablePart, i), joined);
  return joined;
}

/* whether a row holds a number, which no heading does but the 栏次 */
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

/* whether most texts of a row are headings */
static gboolean
budget_sheet_row_is_heading (const BudgetSheetTable *table,
                             guint32 row,
                             const BudgetAliases *aliases,
                             BudgetArena *arena)
{
  guint n_texts = 0, n_headings = 0;

  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      BudgetHeading heading;

      if (table->cells[i].text[0] == '\0')
        continue;
      _budget_heading_read (&heading, aliases, arena, &table->cells[i]);
      n_texts++;
      n_headings += heading.alias != NULL;
    }
  return n_texts > 1 && n_headings * 2 > n_texts;
}

static gboolean
budget_sheet_rows_equal (const BudgetSheetTable *a,
                         guint32 row_a,
                         const BudgetSheetTable *b,
                         guint32 row_b)
{
  guint32 n = a->row_starts[row_a + 1] - a->row_starts[row_a];
  gboolean has_text = FALSE;

  if (b->row_starts[row_b + 1] - b->row_starts[row_b] != n)
    return FALSE;
  for (guint32 i = 0; i < n; i++)
    {
      const BudgetSheetCell *cell_a = &a->cells[a->row_starts[row_a] + i];
      const BudgetSheetCell *cell_b = &b->cells[b->row_starts[row_b] + i];

      if (cell_a->column != cell_b->column || strcmp (cell_a->text, cell_b->text) != 0)
        return FALSE;
      has_text = has_text || cell_a->text[0] != '\0';
    }
  return has_text;
}

/* the number of rows at the top of second that say what rows at the top of first say */
static guint32
budget_sheet_table_count_repeated (const BudgetSheetTable *first, const BudgetSheetTable *second)
{
  guint32 limit = MIN (first->n_rows, MAX_REPEATED_ROWS);
  guint32 above = 0;
  guint32 n = 0;

  for (; n < second->n_rows; n++)
    {
      while (above < limit && !budget_sheet_rows_equal (first, above, second, n))
        above++;
      if (above == limit)
        break;
      above++;
    }
  return n;
}

/* a last page with nothing but the total, whose code columns the format made one with its label */
static gboolean
budget_sheet_table_is_total_row (const BudgetSheetTable *self, const BudgetAliases *aliases)
{
  char buffer[BUDGET_ALIAS_KEY_SIZE];
  const char *key;
  const BudgetRowAlias *row;
  gsize length;

  if (self->n_rows != 1 || self->n_cells != self->n_columns || self->n_columns < 2)
    return FALSE;
  key = _budget_aliases_get_cell_key (&self->cells[0], buffer, &length);
  row = _budget_text_map_get (&aliases->rows, key, length);
  return row != NULL && row->kind == BUDGET_ITEM_KIND_TOTAL;
}

/* whether part goes on with first; sets what of it is skipped and moved */
static gboolean
budget_table_part_continues (BudgetTablePart *self,
                             const BudgetSheetTable *first,
                             const BudgetAliases *aliases,
                             BudgetArena *arena)
{
  const BudgetSheetTable *table = self->table;

  if (first->n_rows == 0 || table->n_rows == 0 || table->n_columns < 2)
    return FALSE;
  if (table->n_columns < first->n_columns)
    {
      self->shift = first->n_columns - table->n_columns;
      return budget_sheet_table_is_total_row (table, aliases);
    }
  if (table->n_columns != first->n_columns)
    return FALSE;
  self->skipped = budget_sheet_table_count_repeated (first, table);
  if (self->skipped > 0)
    return self->skipped < table->n_rows && budget_sheet_row_is_heading (table, 0, aliases, arena);
  return budget_sheet_row_has_number (table, 0) ||
         !budget_sheet_row_is_heading (table, 0, aliases, arena);
}

/* 续表 and （续）, alone or with a title */
static gboolean
budget_text_is_continued (const char *text)
{
  return strlen (text) <= MAX_CONTINUED && strstr (text, CONTINUED) != NULL &&
         (_budget_text_starts_with (text, CONTINUED) || strstr (text, "续表") != NULL ||
          strstr (text, "（续") != NULL || strstr (text, "(续") != NULL);
}

/* - 12 -, 第12页, 12 / 40 */
static gboolean
budget_text_is_page_number (const char *text)
{
  static const char *const marks[] = { "第", "共", "页", "—", "–", "－", "·" };
  gboolean has_digit = FALSE;

  while (*text != '\0')
    {
      gsize length = g_ascii_isdigit (*text) || strchr (" -/.", *text) != NULL ? 1 : 0;

      has_digit = has_digit || g_ascii_isdigit (*text);
      for (guint i = 0; i < G_N_ELEMENTS (marks) && length == 0; i++)
        if (_budget_text_starts_with (text, marks[i]))
          length = strlen (marks[i]);
      if (length == 0)
        return FALSE;
      text += length;
    }
  return has_digit;
}

/* the index of the table that may go on with the one before index: the next block, or one behind a
 * 续表 and captions, or a page number; 0 when there is none. *caption says its money unit. */
static guint
budget_interpretation_find_next_part (const BudgetInterpretation *self,
                                      guint index,
                                      const BudgetSheetBlock **caption)
{
  GArray *blocks = self->sheet->blocks;
  gboolean is_continued = FALSE, is_parted = FALSE;

  for (guint n = 0; n <= MAX_BETWEEN && index < blocks->len; n++, index++)
    {
      const BudgetSheetBlock *block = &g_array_index (blocks, BudgetSheetBlock, index);
      BudgetCaptions captions = { 0 };

      if (block->table != NULL)
        return !is_parted || is_continued ? index : 0;
      if (budget_text_is_page_number (block->text))
        continue;
      is_parted = TRUE;
      if (budget_text_is_continued (block->text))
        is_continued = TRUE;
      else if (!_budget_captions_take (&captions, self->aliases, self->sheet->arena, block->text))
        return 0;
      if (captions.money_unit != BUDGET_MONEY_UNIT_NONE)
        *caption = block;
    }
  return 0;
}

static const BudgetSheetTable *
budget_interpretation_get_table (const BudgetInterpretation *self, guint index)
{
  return index < self->sheet->blocks->len
             ? g_array_index (self->sheet->blocks, BudgetSheetBlock, index).table
             : NULL;
}

/* the objective stands in a table of its own in front of that of the indicators: one above the
 * other, they are the form that they were before a format parted them */
static gboolean
budget_sheet_table_is_objective_of (const BudgetSheetTable *self, const BudgetSheetTable *below)
{
  return below != NULL && !budget_sheet_table_has_indicators (self) &&
         budget_sheet_table_has_indicators (below) && self->n_columns <= below->n_columns;
}

const BudgetSheetTable *
_budget_interpretation_join_tables (BudgetInterpretation *self, guint index, guint *next)
{
  BudgetArena *arena = self->sheet->arena;
  const BudgetSheetTable *table = budget_interpretation_get_table (self, index);
  g_autoptr (GArray) parts = NULL;
  BudgetTablePart part = { .table = table };
  guint found = index;
  const BudgetSheetBlock *caption = NULL;

  /* most tables stand alone */
  if (budget_interpretation_find_next_part (self, index + 1, &caption) == 0)
    {
      self->consumed[index] = TRUE;
      *next = index + 1;
      return table;
    }
  parts = g_array_new (FALSE, FALSE, sizeof (BudgetTablePart));
  *next = index;
  do
    {
      g_array_append_val (parts, part);
      while (*next <= found)
        self->consumed[(*next)++] = TRUE;
      caption = NULL;
      found = budget_interpretation_find_next_part (self, *next, &caption);
      part = (BudgetTablePart){ .table = budget_interpretation_get_table (self, found),
                                .caption = caption };
      if (found > 0 && parts->len == 1 && budget_sheet_table_is_objective_of (table, part.table))
        {
          table = part.table;
          part.caption = NULL;
          continue;
        }
      if (found > 0 && !budget_table_part_continues (&part, table, self->aliases, arena))
        found = 0;
    }
  while (found > 0);
  return budget_table_parts_join (parts, arena);
}
