/* budget-sheet.c - a document as paragraphs and tables of cells, whatever its format was
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-sheet-private.h"

#include "base/budget-text-private.h"

#include <string.h>

#define MAX_FINDINGS 10000

BudgetSheet *
_budget_sheet_new (void)
{
  BudgetSheet *self = g_new0 (BudgetSheet, 1);

  self->arena = _budget_arena_new ();
  self->blocks = g_array_sized_new (FALSE, FALSE, sizeof (BudgetSheetBlock), 128);
  self->sources = g_ptr_array_new ();
  self->sheet_names = g_ptr_array_new ();
  self->findings = g_array_new (FALSE, FALSE, sizeof (BudgetFindingData));
  return self;
}

void
_budget_sheet_free (BudgetSheet *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->findings);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->sheet_names);
  _budget_arena_unref (self->arena);
  g_free (self);
}

/* The length of the character at p, which is neither a Han character nor white space, and what it
 * adds to the traits. */
static gsize
budget_sheet_look_at_sign (const char *p, guint *traits)
{
  const guint8 first = (guint8) *p;

  /* 、 stands behind every ordinal */
  if (_budget_text_starts_with (p, "、"))
    return strlen ("、");
  if (first == ':' || _budget_text_starts_with (p, "："))
    *traits |= BUDGET_SHEET_TEXT_COLON;
  if (first == '"' || g_ascii_isupper (*p) || first >= 0xC0)
    *traits |= BUDGET_SHEET_TEXT_FOLDED;
  return 1;
}

void
_budget_sheet_cell_look (BudgetSheetCell *self)
{
  const char *p = self->text;
  guint traits = 0;

  for (;;)
    {
      gsize space;

      while (_budget_text_is_han (p))
        p += 3;
      if (*p == '\0')
        break;
      space = _budget_text_space_length_in (p, p + 3);
      if (space > 0)
        traits |= BUDGET_SHEET_TEXT_SPACED | BUDGET_SHEET_TEXT_FOLDED;
      p += space > 0 ? space : budget_sheet_look_at_sign (p, &traits);
    }
  self->length = (guint32) (p - self->text) & 0x0FFFFFFF;
  self->traits = traits & 0xF;
}

void
_budget_sheet_table_look (BudgetSheetTable *self)
{
  for (guint32 i = 0; i < self->n_cells && !self->is_looked_at; i++)
    _budget_sheet_cell_look (&self->cells[i]);
  self->is_looked_at = TRUE;
}

/* Fills a row of the grid in which each cell stands in one place, one in each column; FALSE where
 * one does not. */
static gboolean
budget_sheet_table_fill_row (const BudgetSheetTable *self, guint32 row, guint32 *grid)
{
  guint32 start = self->row_starts[row];
  guint32 n_columns = self->n_columns;
  const BudgetSheetCell *cells = self->cells + start;

  if (self->row_starts[row + 1] - start != n_columns)
    return FALSE;
  grid += (gsize) row * n_columns;
  for (guint32 column = 0; column < n_columns; column++)
    {
      if (cells[column].column != column || cells[column].row_span != 1)
        return FALSE;
      grid[column] = start + column + 1;
    }
  return TRUE;
}

static void
budget_sheet_table_fill_cell (const BudgetSheetTable *self, guint32 index, guint32 *grid)
{
  const BudgetSheetCell *cell = &self->cells[index];
  guint32 row_end = MIN (cell->row + cell->row_span, self->n_rows);
  guint32 column_end = MIN (cell->column + cell->column_span, self->n_columns);

  for (guint32 row = cell->row; row < row_end; row++)
    for (guint32 column = cell->column; column < column_end; column++)
      grid[(gsize) row * self->n_columns + column] = index + 1;
}

guint32 *
_budget_sheet_table_make_grid (const BudgetSheetTable *self, BudgetArena *arena)
{
  guint32 *grid = _budget_arena_new_array (arena, guint32, self->n_rows * (gsize) self->n_columns);

  for (guint32 row = 0; row < self->n_rows; row++)
    if (!budget_sheet_table_fill_row (self, row, grid))
      for (guint32 i = self->row_starts[row]; i < self->row_starts[row + 1]; i++)
        budget_sheet_table_fill_cell (self, i, grid);
  return grid;
}

void
_budget_sheet_add_paragraph (BudgetSheet *self,
                             const char *text,
                             guint heading_level,
                             const BudgetPlaceData *place)
{
  BudgetSheetBlock block = { .text = text, .heading_level = heading_level, .place = *place };

  if (text[0] != '\0')
    g_array_append_val (self->blocks, block);
}

void
_budget_sheet_add_finding (BudgetSheet *self,
                           const char *what,
                           BudgetSeverity severity,
                           const BudgetPlaceData *place,
                           const char *zh,
                           const char *en)
{
  BudgetFindingData finding = {
    .what = what, .severity = severity, .zh = zh, .en = en, .place = *place
  };

  if (self->findings->len > MAX_FINDINGS)
    return;
  if (self->findings->len == MAX_FINDINGS)
    {
      finding.what = "findings-left-out";
      finding.severity = BUDGET_SEVERITY_WARNING;
      finding.zh = "问题过多，其余未列出";
      finding.en = "there are too many findings, the rest is left out";
    }
  g_array_append_val (self->findings, finding);
}

static void
budget_sheet_dump_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_c (out, *p);
}

static void
budget_sheet_dump_table (GString *out, const BudgetSheetTable *table)
{
  g_string_append_printf (out, "T %ux%u\n", table->n_rows, table->n_columns);
  for (guint32 row = 0; row < table->n_rows; row++)
    {
      g_string_append (out, " ");
      for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
        {
          const BudgetSheetCell *cell = &table->cells[i];

          g_string_append_printf (out, " (%u,%u", cell->row, cell->column);
          if (cell->row_span != 1 || cell->column_span != 1)
            g_string_append_printf (out, " %ux%u", cell->row_span, cell->column_span);
          g_string_append (out, ")");
          budget_sheet_dump_text (out, cell->text);
        }
      g_string_append (out, "\n");
    }
}

char *
_budget_sheet_dump (const BudgetSheet *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const BudgetSheetBlock *block = &g_array_index (self->blocks, BudgetSheetBlock, i);

      if (block->table != NULL)
        {
          budget_sheet_dump_table (out, block->table);
          continue;
        }
      g_string_append (out, "P");
      if (block->heading_level != 0)
        g_string_append_printf (out, "%u", block->heading_level);
      g_string_append (out, " ");
      budget_sheet_dump_text (out, block->text);
      g_string_append (out, "\n");
    }
  for (guint i = 0; i < self->findings->len; i++)
    {
      const BudgetFindingData *finding = &g_array_index (self->findings, BudgetFindingData, i);

      g_string_append_printf (out, "! %s line %u table %u row %u: %s\n", finding->what,
                              finding->place.line, finding->place.table, finding->place.row,
                              finding->en);
    }
  return g_string_free (out, FALSE);
}
