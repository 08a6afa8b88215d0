/* fuzz-interpret.c - paragraphs and tables as they are told, interpreted, written and read back
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "interpret/budget-interpret-private.h"
#include "read/budget-trim-private.h"

#include <string.h>

/* A line is a paragraph or a part of a table, by its first letter:
 *
 *   #1TEXT    a heading of level 1
 *   =6        a table of 6 columns; +6 the same, whose format says no spans
 *   -         a row
 *   |23TEXT   a cell that covers 2 rows and 3 columns, in the first place that is free
 *   >2        2 places stay without a cell
 *
 * Any other line is a paragraph. \v in a text is a line feed. */

#define MAX_COLUMNS 24
#define MAX_ROWS 64

typedef struct
{
  BudgetSheet *sheet;
  BudgetSheetTable *table; /* (nullable) the open one */
  GArray *cells;           /* of BudgetSheetCell */
  GArray *starts;          /* of guint32 */
  guint8 taken[MAX_ROWS][MAX_COLUMNS];
  guint32 column; /* where the next cell may stand */
  guint32 line;
  guint16 n_tables;
} Telling;

static guint32
telling_number (char letter, guint32 most)
{
  guint32 number = letter >= 'a' && letter <= 'z'   ? (guint32) (letter - 'a') + 10
                   : letter >= '1' && letter <= '9' ? (guint32) (letter - '0')
                                                    : 1;

  return MIN (number, most);
}

static void
telling_end_table (Telling *self)
{
  BudgetSheetTable *table = self->table;
  BudgetSheetBlock block = { .table = table,
                             .place = { .table = self->n_tables, .line = self->line } };
  guint32 end = self->cells->len;

  self->table = NULL;
  if (table == NULL || end == 0)
    return;
  table->n_rows = self->starts->len;
  g_array_append_val (self->starts, end);
  table->n_cells = end;
  table->cells = _budget_arena_new_array (self->sheet->arena, BudgetSheetCell, end);
  memcpy (table->cells, self->cells->data, end * sizeof (BudgetSheetCell));
  table->row_starts = _budget_arena_new_array (self->sheet->arena, guint32, self->starts->len);
  memcpy (table->row_starts, self->starts->data, self->starts->len * sizeof (guint32));
  for (guint32 i = 0; i < end; i++)
    table->cells[i].row_span = MIN (table->cells[i].row_span, table->n_rows - table->cells[i].row);
  g_array_append_val (self->sheet->blocks, block);
}

static void
telling_begin_row (Telling *self)
{
  guint32 start = self->cells->len;

  if (self->starts->len == MAX_ROWS)
    return;
  self->column = 0;
  g_array_append_val (self->starts, start);
}

static void
telling_begin_table (Telling *self, const char *text, gboolean spans_unknown)
{
  telling_end_table (self);
  self->table = _budget_arena_new_array (self->sheet->arena, BudgetSheetTable, 1);
  self->table->n_columns = telling_number (text[0], MAX_COLUMNS);
  self->table->spans_unknown = spans_unknown;
  self->n_tables++;
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->starts, 0);
  memset (self->taken, 0, sizeof self->taken);
  telling_begin_row (self);
}

static void
telling_add_cell (Telling *self, const char *text)
{
  guint32 row = self->starts->len - 1;
  guint32 n_columns = self->table->n_columns;
  guint32 n_rows = telling_number (text[0], MAX_ROWS - row);
  BudgetSheetCell cell = { .row = row, .row_span = n_rows, .column_span = 0 };
  guint32 most;

  while (self->column < n_columns && self->taken[row][self->column])
    self->column++;
  if (!g_ascii_isalnum (text[0]) || !g_ascii_isalnum (text[1]) || self->column == n_columns)
    return;
  most = telling_number (text[1], n_columns - self->column);
  while (cell.column_span < most && !self->taken[row][self->column + cell.column_span])
    cell.column_span++;
  cell.column = self->column;
  cell.text = _budget_trim_start (text + 2, text + strlen (text));
  cell.place = (BudgetPlaceData){ .table = self->n_tables,
                                  .line = self->line,
                                  .row = row + 1,
                                  .column = (guint16) (cell.column + 1) };
  for (guint32 y = row; y < row + n_rows; y++)
    memset (&self->taken[y][cell.column], 1, cell.column_span);
  g_array_append_val (self->cells, cell);
}

static void
telling_add_line (Telling *self, char *line)
{
  BudgetPlaceData place = { .line = ++self->line };

  *(char *) _budget_trim_end (line, line + strlen (line)) = '\0';
  for (char *p = line; *p != '\0'; p++)
    if (*p == '\v')
      *p = '\n';
  if (line[0] == '=' || line[0] == '+')
    telling_begin_table (self, line + 1, line[0] == '+');
  else if (line[0] == '-' && line[1] == '\0' && self->table != NULL)
    telling_begin_row (self);
  else if (line[0] == '|' && self->table != NULL)
    telling_add_cell (self, line + 1);
  else if (line[0] == '>' && self->table != NULL)
    self->column =
        MIN (self->column + telling_number (line[1], MAX_COLUMNS), self->table->n_columns);
  else
    {
      gboolean is_heading = line[0] == '#' && g_ascii_isdigit (line[1]);

      telling_end_table (self);
      _budget_sheet_add_paragraph (self->sheet, is_heading ? line + 2 : line,
                                   is_heading ? telling_number (line[1], 9) : 0, &place);
    }
}

static BudgetSheet *
telling_make_sheet (const guint8 *data, gsize size)
{
  Telling self = { .sheet = _budget_sheet_new (),
                   .cells = g_array_new (FALSE, FALSE, sizeof (BudgetSheetCell)),
                   .starts = g_array_new (FALSE, FALSE, sizeof (guint32)) };
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  char *next = _budget_arena_strdup (self.sheet->arena, text);

  g_ptr_array_add (self.sheet->sources, (gpointer) "input");
  while (next != NULL)
    {
      char *line = next;

      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      telling_add_line (&self, line);
    }
  telling_end_table (&self);
  g_array_unref (self.cells);
  g_array_unref (self.starts);
  return self.sheet;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (BudgetSheet) sheet = telling_make_sheet (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosureData) told = NULL;

  fuzz_check_sheet (sheet);
  told = _budget_interpret (sheet, NULL, NULL, &error);
  fuzz_check_error (told != NULL, error);
  fuzz_check_round_trip (told);
  return 0;
}
