/* budget-flow-table.c - the cells of a table in a document that flows
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-flow-private.h"

#include <string.h>

/* texts that are added one by one to another are copied each time */
#define MAX_MERGED_TEXT 1024
/* a table of one row with as many paragraphs in a cell is there for the page's sake */
#define MIN_PROSE_LINES 8
/* and one that holds tables, when it has fewer rows of data of its own for each */
#define MIN_DATA_ROWS_PER_TABLE 3

BudgetFlowTable *
_budget_flow_table_new (BudgetFlowTable *outer, guint number, guint16 source)
{
  BudgetFlowTable *self = g_new0 (BudgetFlowTable, 1);

  self->outer = outer;
  self->number = number;
  self->source = source;
  self->cells = g_array_sized_new (FALSE, FALSE, sizeof (BudgetSheetCell), 256);
  self->starts = g_array_sized_new (FALSE, FALSE, sizeof (guint32), 64);
  self->owners = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->free_from = g_array_new (FALSE, TRUE, sizeof (guint32));
  return self;
}

void
_budget_flow_table_free (BudgetFlowTable *self)
{
  while (self != NULL)
    {
      BudgetFlowTable *outer = self->outer;

      g_array_unref (self->cells);
      g_array_unref (self->starts);
      g_array_unref (self->owners);
      g_array_unref (self->free_from);
      g_clear_pointer (&self->inner, g_array_unref);
      g_free (self);
      self = outer;
    }
}

void
_budget_flow_table_place (const BudgetFlowTable *self, BudgetPlaceData *place)
{
  *place = (BudgetPlaceData){ .source = self->source, .table = (guint16) self->number };
  if (self->row_open)
    place->row = self->starts->len;
  if (self->cell_open)
    place->column = (guint16) (self->column + 1);
}

void
_budget_flow_table_begin_row (BudgetFlowTable *self)
{
  guint32 start = self->cells->len;

  g_array_append_val (self->starts, start);
  self->row_open = TRUE;
  self->row_dropped = FALSE;
  self->row_repeated = 1;
  self->column = 0;
  self->position = 0;
  self->columns_after = 0;
}

/* True when a cell above reaches into the open row at column. */
static gboolean
flow_table_is_covered (const BudgetFlowTable *self, guint32 column)
{
  return column < self->free_from->len &&
         g_array_index (self->free_from, guint32, column) > self->starts->len - 1;
}

static gboolean
flow_table_row_is_covered (const BudgetFlowTable *self)
{
  for (guint32 column = 0; column < self->free_from->len; column++)
    if (flow_table_is_covered (self, column))
      return TRUE;
  return FALSE;
}

/* What is there again in each of several rows reaches into none of them from above. */
static void
flow_table_cut_row (BudgetFlowTable *self)
{
  guint32 start = g_array_index (self->starts, guint32, self->starts->len - 1);

  for (guint32 i = start; i < self->cells->len; i++)
    {
      BudgetSheetCell *cell = &g_array_index (self->cells, BudgetSheetCell, i);

      if (cell->row_span <= 1)
        continue;
      cell->row_span = 1;
      for (guint32 column = cell->column; column < cell->column + cell->column_span; column++)
        g_array_index (self->free_from, guint32, column) = 0;
    }
}

/* A row as the last one. */
static void
flow_table_repeat_row (BudgetFlowTable *self)
{
  guint32 start = g_array_index (self->starts, guint32, self->starts->len - 1);
  guint32 end = self->cells->len;

  g_array_append_val (self->starts, end);
  for (guint32 i = start; i < end; i++)
    {
      BudgetSheetCell cell = g_array_index (self->cells, BudgetSheetCell, i);

      cell.row++;
      cell.place.row++;
      g_array_append_val (self->cells, cell);
    }
}

/* A row without any cell is none, unless one above reaches into it. A row all of whose cells
 * continue those above has a column that the next cell would stand in. */
void
_budget_flow_table_end_row (BudgetFlowTable *self)
{
  self->row_open = FALSE;
  if (self->row_dropped || (self->column == 0 && !flow_table_row_is_covered (self)))
    {
      g_array_set_size (self->starts, self->starts->len - 1);
      return;
    }
  self->n_columns = MAX (self->n_columns, self->column + self->columns_after);
  if (self->row_repeated > 1)
    flow_table_cut_row (self);
  for (guint32 i = 1; i < self->row_repeated; i++)
    flow_table_repeat_row (self);
}

void
_budget_flow_table_find_column (BudgetFlowTable *self)
{
  while (flow_table_is_covered (self, self->column))
    self->column++;
}

/* A cell ends where one above it stands, and keeps those below it out of its columns. */
static void
flow_table_cover (BudgetFlowTable *self)
{
  guint32 row = self->starts->len - 1;

  for (guint32 i = 1; i < self->span && self->free_from->len > 0; i++)
    if (flow_table_is_covered (self, self->column + i))
      self->span = i;
  if (self->row_span <= 1)
    return;
  if (self->free_from->len < self->column + self->span)
    g_array_set_size (self->free_from, self->column + self->span);
  for (guint32 i = 0; i < self->span; i++)
    g_array_index (self->free_from, guint32, self->column + i) = row + self->row_span;
}

static BudgetSheetCell *
flow_table_last_cell (BudgetFlowTable *self)
{
  guint32 start = g_array_index (self->starts, guint32, self->starts->len - 1);

  return self->cells->len > start
             ? &g_array_index (self->cells, BudgetSheetCell, self->cells->len - 1)
             : NULL;
}

/* Text in a cell that is merged away is not seen, but may be all there is: it is added to the text
 * of the cell that is seen, unless it is the same. FALSE when that text is long enough. */
static gboolean
flow_table_add_text (BudgetFlowTable *self,
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
  _budget_flow_table_place (self, &place);
  _budget_sheet_add_finding (sheet, "merged-cell-text", BUDGET_SEVERITY_NOTE, &place,
                             "被合并的单元格中有文字，已并入合并后的单元格",
                             "a cell that is merged away holds text, it was added to the merged "
                             "cell");
  cell->text = _budget_arena_printf (sheet->arena, "%s%s%.*s", cell->text,
                                     old_length != 0 ? "\n" : "", (int) length, text);
  return TRUE;
}

/* The cell that covers the open one, or NULL. */
static BudgetSheetCell *
flow_table_find_covering (BudgetFlowTable *self)
{
  guint32 row = self->starts->len - 1;
  guint32 index = self->position < self->owners->len
                      ? g_array_index (self->owners, guint32, self->position)
                      : 0;
  BudgetSheetCell *owner;

  if (index == 0)
    return NULL;
  owner = &g_array_index (self->cells, BudgetSheetCell, index - 1);
  return row < owner->row + owner->row_span && self->position < owner->column + owner->column_span
             ? owner
             : NULL;
}

/* The cell above that the open cell continues, or NULL. */
static BudgetSheetCell *
flow_table_find_owner (BudgetFlowTable *self)
{
  BudgetSheetCell *owner;
  guint32 index = 0;

  if (self->v_merge == BUDGET_FLOW_MERGE_CONTINUE && self->column < self->owners->len)
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
flow_table_add_cell (BudgetFlowTable *self, BudgetSheet *sheet, const char *text, gsize length)
{
  BudgetSheetCell cell = { .text = "",
                           .row = self->starts->len - 1,
                           .column = self->column,
                           .row_span = self->row_span,
                           .column_span = self->span };
  guint32 index;
  guint32 n;

  if (length > 0)
    cell.text = _budget_arena_strndup (sheet->arena, text, length);
  _budget_flow_table_place (self, &cell.place);
  g_array_append_val (self->cells, cell);
  index = self->cells->len;
  if (self->v_merge == BUDGET_FLOW_MERGE_NONE && !self->has_covered)
    return;
  n = self->has_covered ? self->span : 1;
  if (self->owners->len < self->column + n)
    g_array_set_size (self->owners, self->column + n);
  for (guint32 i = 0; i < n; i++)
    g_array_index (self->owners, guint32, self->column + i) = index;
}

void
_budget_flow_table_end_covered (BudgetFlowTable *self,
                                BudgetSheet *sheet,
                                const char *text,
                                gsize length)
{
  BudgetSheetCell *owner = length > 0 ? flow_table_find_covering (self) : NULL;

  if (owner != NULL)
    {
      flow_table_add_text (self, sheet, owner, text, length);
      length = 0;
    }
  /* it is covered by nothing */
  if (length > 0)
    {
      self->column = MAX (self->column, self->position);
      _budget_flow_table_find_column (self);
      flow_table_cover (self);
      flow_table_add_cell (self, sheet, text, length);
    }
  self->position += self->repeated;
  self->column = MAX (self->column, self->position);
  self->cell_open = FALSE;
}

void
_budget_flow_table_end_cell (BudgetFlowTable *self,
                             BudgetSheet *sheet,
                             const char *text,
                             gsize length)
{
  BudgetSheetCell *last = flow_table_last_cell (self);
  BudgetSheetCell *owner = flow_table_find_owner (self);

  if (self->h_merge == BUDGET_FLOW_MERGE_CONTINUE && last != NULL &&
      last->column + last->column_span == self->column &&
      flow_table_add_text (self, sheet, last, text, length))
    last->column_span += self->span;
  else if (owner != NULL && flow_table_add_text (self, sheet, owner, text, length))
    owner->row_span++;
  else
    {
      guint32 span = self->span;

      flow_table_cover (self);
      for (; self->repeated > 1; self->repeated--)
        {
          flow_table_add_cell (self, sheet, text, length);
          /* one above may stand between them */
          self->column += self->span;
          _budget_flow_table_find_column (self);
          self->span = span;
          flow_table_cover (self);
        }
      flow_table_add_cell (self, sheet, text, length);
    }
  self->position = self->column + 1;
  self->column += self->span;
  self->cell_open = FALSE;
}

BudgetSheetTable *
_budget_flow_table_finish (BudgetFlowTable *self, BudgetSheet *sheet)
{
  BudgetSheetTable *table;
  guint32 end = self->cells->len;
  gsize size = end * sizeof (BudgetSheetCell);

  if (end == 0)
    return NULL;
  for (guint32 i = 0; i < end && self->free_from->len > 0; i++)
    {
      BudgetSheetCell *cell = &g_array_index (self->cells, BudgetSheetCell, i);

      cell->row_span = MIN (cell->row_span, self->starts->len - cell->row);
    }
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

void
_budget_flow_table_trim_columns (BudgetSheetTable *table)
{
  guint32 n_columns = 0;

  for (guint32 i = 0; i < table->n_cells; i++)
    n_columns = MAX (n_columns, table->cells[i].column + 1);
  if (n_columns == table->n_columns)
    return;
  table->n_columns = n_columns;
  for (guint32 i = 0; i < table->n_cells; i++)
    {
      BudgetSheetCell *cell = &table->cells[i];

      cell->column_span = MIN (cell->column_span, n_columns - cell->column);
    }
}

/* The rows that hold data: two texts or more. */
static guint32
flow_table_count_data_rows (const BudgetSheetTable *table)
{
  guint32 n_rows = 0;

  for (guint32 row = 0; row < table->n_rows; row++)
    {
      guint32 n_texts = 0;

      for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
        if (table->cells[i].text[0] != '\0' && table->cells[i].text[0] != BUDGET_FLOW_MARK_TABLE)
          n_texts++;
      if (n_texts >= 2)
        n_rows++;
    }
  return n_rows;
}

static gboolean
flow_table_has_prose (const BudgetSheetTable *table)
{
  for (guint32 i = 0; i < table->n_cells; i++)
    {
      guint n_lines = 1;

      for (const char *p = strchr (table->cells[i].text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
        n_lines++;
      if (n_lines >= MIN_PROSE_LINES)
        return TRUE;
    }
  return FALSE;
}

gboolean
_budget_flow_table_is_layout (const BudgetFlowTable *self, const BudgetSheetTable *table)
{
  guint32 n_data;

  if (self->is_layout || table->n_columns == 1)
    return TRUE;
  if (table->n_rows == 1 && flow_table_has_prose (table))
    return TRUE;
  if (self->inner == NULL)
    return FALSE;
  n_data = flow_table_count_data_rows (table);
  return n_data < 2 || n_data < self->inner->len * MIN_DATA_ROWS_PER_TABLE;
}

void
_budget_flow_table_drop_marks (const BudgetFlowTable *self, BudgetSheetTable *table)
{
  if (!self->is_marked)
    return;
  for (guint32 i = 0; i < table->n_cells; i++)
    {
      char *text = (char *) table->cells[i].text; /* it is the table's own */
      char *out = text;
      const char *p = text;

      while (*p != '\0')
        {
          if (*p == BUDGET_FLOW_MARK_TABLE)
            p += p[1] == '\n' ? 2 : 1;
          else if (*p == BUDGET_FLOW_MARK_LEVEL)
            p += 2;
          else
            *out++ = *p++;
        }
      if (out != p)
        {
          while (out > text && out[-1] == '\n')
            out--;
          *out = '\0';
        }
    }
}
