/* budget-docx-table.c - the cells of a table of a .docx
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-docx-private.h"

#include <string.h>

/* texts that are added one by one to another are copied each time */
#define MAX_MERGED_TEXT 1024

DocxTable *
_budget_docx_table_new (DocxTable *outer, guint number, guint16 source)
{
  DocxTable *self = g_new0 (DocxTable, 1);

  self->outer = outer;
  self->number = number;
  self->source = source;
  self->cells = g_array_sized_new (FALSE, FALSE, sizeof (BudgetSheetCell), 256);
  self->starts = g_array_sized_new (FALSE, FALSE, sizeof (guint32), 64);
  self->owners = g_array_new (FALSE, TRUE, sizeof (guint32));
  return self;
}

void
_budget_docx_table_free (DocxTable *self)
{
  while (self != NULL)
    {
      DocxTable *outer = self->outer;

      g_array_unref (self->cells);
      g_array_unref (self->starts);
      g_array_unref (self->owners);
      g_free (self);
      self = outer;
    }
}

void
_budget_docx_table_place (const DocxTable *self, BudgetPlaceData *place)
{
  *place = (BudgetPlaceData){ .source = self->source, .table = (guint16) self->number };
  if (self->row_open)
    place->row = self->starts->len;
  if (self->cell_open)
    place->column = (guint16) (self->column + 1);
}

void
_budget_docx_table_begin_row (DocxTable *self)
{
  guint32 start = self->cells->len;

  g_array_append_val (self->starts, start);
  self->row_open = TRUE;
  self->row_dropped = FALSE;
  self->column = 0;
  self->columns_after = 0;
}

/* A row without any cell is none. A row all of whose cells continue those above has a column that
 * the next cell would stand in. */
void
_budget_docx_table_end_row (DocxTable *self)
{
  self->row_open = FALSE;
  if (self->row_dropped || self->column == 0)
    {
      g_array_set_size (self->starts, self->starts->len - 1);
      return;
    }
  self->n_columns = MAX (self->n_columns, self->column + self->columns_after);
}

static BudgetSheetCell *
docx_table_last_cell (DocxTable *self)
{
  guint32 start = g_array_index (self->starts, guint32, self->starts->len - 1);

  return self->cells->len > start
             ? &g_array_index (self->cells, BudgetSheetCell, self->cells->len - 1)
             : NULL;
}

/* Text in a cell that is merged away is not seen, but may be all there is: it is added to the text
 * of the cell that is seen, unless it is the same. FALSE when that text is long enough. */
static gboolean
docx_table_add_text (DocxTable *self,
                     BudgetSheet *sheet,
                     BudgetSheetCell *cell,
                     const char *text,
                     gsize length)
{
  BudgetPlaceData place;
  gsize old_length = strlen (cell->text);

  if (length == 0 || (length == old_length && memcmp (text, cell->text, length) == 0))
    return TRUE;
  if (length + old_length > MAX_MERGED_TEXT)
    return FALSE;
  _budget_docx_table_place (self, &place);
  _budget_sheet_add_finding (sheet, "merged-cell-text", BUDGET_SEVERITY_NOTE, &place,
                             "被合并的单元格中有文字，已并入合并后的单元格",
                             "a cell that is merged away holds text, it was added to the merged "
                             "cell");
  cell->text = _budget_arena_printf (sheet->arena, "%s%s%.*s", cell->text,
                                     old_length != 0 ? "\n" : "", (int) length, text);
  return TRUE;
}

/* The cell above that the open cell continues, or NULL. */
static BudgetSheetCell *
docx_table_find_owner (DocxTable *self)
{
  BudgetSheetCell *owner;
  guint32 index = 0;

  if (self->v_merge == DOCX_MERGE_CONTINUE && self->column < self->owners->len)
    index = g_array_index (self->owners, guint32, self->column);
  if (index == 0)
    return NULL;
  owner = &g_array_index (self->cells, BudgetSheetCell, index - 1);
  return owner->row + owner->row_span == self->starts->len - 1 && owner->column == self->column &&
                 owner->column_span == self->span
             ? owner
             : NULL;
}

static void
docx_table_add_cell (DocxTable *self, BudgetSheet *sheet, const char *text, gsize length)
{
  BudgetSheetCell cell = { .text = "",
                           .row = self->starts->len - 1,
                           .column = self->column,
                           .row_span = 1,
                           .column_span = self->span };
  guint32 index;

  if (length > 0)
    cell.text = _budget_arena_strndup (sheet->arena, text, length);
  _budget_docx_table_place (self, &cell.place);
  g_array_append_val (self->cells, cell);
  index = self->cells->len;
  if (self->v_merge == DOCX_MERGE_NONE)
    return;
  if (self->owners->len <= self->column)
    g_array_set_size (self->owners, self->column + 1);
  g_array_index (self->owners, guint32, self->column) = index;
}

void
_budget_docx_table_end_cell (DocxTable *self, BudgetSheet *sheet, const char *text, gsize length)
{
  BudgetSheetCell *last = docx_table_last_cell (self);
  BudgetSheetCell *owner = docx_table_find_owner (self);

  if (self->h_merge == DOCX_MERGE_CONTINUE && last != NULL &&
      last->column + last->column_span == self->column &&
      docx_table_add_text (self, sheet, last, text, length))
    last->column_span += self->span;
  else if (owner != NULL && docx_table_add_text (self, sheet, owner, text, length))
    owner->row_span++;
  else
    docx_table_add_cell (self, sheet, text, length);
  self->column += self->span;
  self->cell_open = FALSE;
}

BudgetSheetTable *
_budget_docx_table_finish (DocxTable *self, BudgetSheet *sheet)
{
  BudgetSheetTable *table;
  guint32 end = self->cells->len;
  gsize size = end * sizeof (BudgetSheetCell);

  if (end == 0)
    return NULL;
  table = _budget_arena_new_array (sheet->arena, BudgetSheetTable, 1);
  table->n_rows = self->starts->len;
  table->n_columns = self->n_columns;
  table->n_cells = end;
  table->cells = _budget_arena_alloc (sheet->arena, size);
  memcpy (table->cells, self->cells->data, size);
  g_array_append_val (self->starts, end);
  table->row_starts = _budget_arena_alloc (sheet->arena, self->starts->len * sizeof (guint32));
  memcpy (table->row_starts, self->starts->data, self->starts->len * sizeof (guint32));
  return table;
}
