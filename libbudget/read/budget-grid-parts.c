/* budget-grid-parts.c - what in a sheet of a workbook is a title, a table, a note
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-grid-parts-private.h"

#include <string.h>

/* Empty rows part tables, unless what follows goes on with the same columns: a summary has empty
 * rows before its totals. A row of one cell above a table is a title when it is the first or merged
 * over columns, and not a caption such as 单位：万元, which stays in the table. One below a table is
 * a note when it is merged over the whole width, or is a caption. */

#define MAX_NOTES 64

static const GridCell *
grid_cell (const BudgetGrid *self, guint i)
{
  return &g_array_index (self->cells, GridCell, i);
}

const GridRange *
_budget_grid_find_range (const BudgetGrid *self, const GridPart *part, guint32 row, guint32 column)
{
  guint low = part->first_range;
  guint high = part->end_range;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const GridRange *range = &g_array_index (self->ranges, GridRange, middle);

      if (range->row == row && range->column == column)
        return range;
      if (range->row < row || (range->row == row && range->column < column))
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static const GridRange *
grid_range_of (const BudgetGrid *self, const GridPart *part, const GridCell *cell)
{
  return _budget_grid_find_range (self, part, cell->row, cell->column);
}

/* the first cell of the next row */
static guint
grid_row_end (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint32 row = grid_cell (self, i)->row;

  while (i < part->end && grid_cell (self, i)->row == row)
    i++;
  return i;
}

static gboolean
grid_has_digit (const char *text)
{
  return text[strcspn (text, "0123456789")] != '\0';
}

/* True when a row looks like the headings of another table: it is all words, and as wide as what
 * follows it. */
static gboolean
grid_row_is_heading (const BudgetGrid *self, const GridPart *rest, guint end)
{
  guint n_next;

  for (guint i = rest->first; i < end; i++)
    if (grid_has_digit (grid_cell (self, i)->text))
      return FALSE;
  if (end == rest->end || end - rest->first < 3)
    return FALSE;
  n_next = grid_row_end (self, rest, end) - end;
  return end - rest->first >= n_next;
}

/* True when what follows empty rows is something else than what stands above them. */
static gboolean
grid_begins_anew (const BudgetGrid *self, const GridPart *above, guint i)
{
  GridPart rest = { .first = i, .end = self->cells->len };
  guint end = grid_row_end (self, &rest, i);
  guint first_end = grid_row_end (self, above, above->first);

  if (end - i == 1)
    return TRUE;
  /* nothing but rows of one cell above */
  for (guint row = above->first; row < above->end; row = first_end)
    {
      first_end = grid_row_end (self, above, row);
      if (first_end - row > 1)
        return grid_row_is_heading (self, &rest, end);
    }
  return TRUE;
}

static void
grid_add_paragraph (BudgetGrid *self, const GridCell *cell)
{
  BudgetPlaceData place;

  _budget_grid_place (self, cell->row, cell->column, &place);
  if (self->number == 0)
    place = (BudgetPlaceData){ .line = place.row, .source = self->source };
  _budget_sheet_add_paragraph (self->sheet, cell->text, 0, &place);
  self->has_paragraph = TRUE;
}

/* True when the row at cell i has no other cell, and none beside it if it reaches down. */
static gboolean
grid_row_is_single (const BudgetGrid *self, const GridPart *part, guint i)
{
  const GridCell *cell = grid_cell (self, i);
  const GridRange *range;

  if (i + 1 == part->end)
    return TRUE;
  range = grid_range_of (self, part, cell);
  return grid_cell (self, i + 1)->row > (range != NULL ? range->last_row : cell->row);
}

static gboolean
grid_is_wide (const BudgetGrid *self, const GridPart *part, guint i)
{
  const GridRange *range = grid_range_of (self, part, grid_cell (self, i));

  return range != NULL && range->last_column > range->column;
}

/* Takes the titles off the top. */
static void
grid_take_titles (BudgetGrid *self, GridPart *part)
{
  guint n_single = 0;
  guint n_titles = 0;

  while (part->first + n_single < part->end &&
         grid_row_is_single (self, part, part->first + n_single))
    {
      guint i = part->first + n_single++;

      if (!_budget_sheet_is_caption (grid_cell (self, i)->text) &&
          (n_single == 1 || grid_is_wide (self, part, i)))
        n_titles = n_single;
    }
  if (part->first + n_single == part->end)
    n_titles = n_single;
  for (; n_titles > 0; n_titles--)
    grid_add_paragraph (self, grid_cell (self, part->first++));
  if (part->first < part->end)
    part->row = grid_cell (self, part->first)->row;
}

static guint32
grid_last_column (const BudgetGrid *self, const GridPart *part)
{
  guint32 last = 0;

  for (guint i = part->first; i < part->end; i++)
    last = MAX (last, grid_cell (self, i)->column);
  return last;
}

/* The last row that a merged cell with text in rows before row reaches into, from 1; 0 for none. */
static guint32
grid_covered_before (const BudgetGrid *self, const GridPart *part, guint32 row)
{
  guint32 covered = 0;

  for (guint i = part->first_range; i < part->end_range; i++)
    {
      const GridRange *range = &g_array_index (self->ranges, GridRange, i);

      if (range->row >= row)
        break;
      covered = MAX (covered, range->last_row);
    }
  return covered;
}

/* The first cell of the notes at the bottom, or the part's end. */
static guint
grid_find_notes (const BudgetGrid *self, const GridPart *part)
{
  guint32 last_column = grid_last_column (self, part);
  guint notes = part->end;

  while (notes > part->first + 1 && part->end - notes < MAX_NOTES)
    {
      const GridCell *cell = grid_cell (self, notes - 1);
      const GridRange *range = grid_range_of (self, part, cell);

      if (grid_cell (self, notes - 2)->row == cell->row ||
          grid_covered_before (self, part, cell->row) >= cell->row)
        break;
      if (!(range != NULL && range->last_column >= last_column && range->column < last_column) &&
          !_budget_sheet_is_caption (cell->text))
        break;
      notes--;
    }
  return notes;
}

/* Sheet1, 工作表2 and the like say nothing. */
static gboolean
grid_name_is_title (const char *name)
{
  static const char *const generic[] = { "Sheet", "sheet", "SHEET", "工作表", "表", "Table", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (generic); i++)
    if (g_str_has_prefix (name, generic[i]))
      {
        const char *rest = name + strlen (generic[i]);

        if (rest[strspn (rest, " 0123456789()_-.")] == '\0')
          return FALSE;
      }
  return TRUE;
}

static gboolean
grid_add_part (BudgetGrid *self, GridPart *part, GError **error)
{
  guint notes;
  guint end = part->end;

  grid_take_titles (self, part);
  if (part->first == part->end)
    return TRUE;
  if (!self->has_paragraph && self->sheet_name != NULL && grid_name_is_title (self->sheet_name))
    {
      BudgetPlaceData place = { .sheet = self->number, .source = self->source };

      _budget_sheet_add_paragraph (self->sheet, self->sheet_name, 0, &place);
    }
  self->has_paragraph = TRUE;
  notes = grid_find_notes (self, part);
  if (notes < end)
    {
      part->end = notes;
      part->last_row = MAX (grid_cell (self, notes - 1)->row,
                            MIN (grid_covered_before (self, part, grid_cell (self, notes)->row),
                                 grid_cell (self, notes)->row - 1));
    }
  if (!_budget_grid_add_table (self, part, error))
    return FALSE;
  for (guint i = notes; i < end; i++)
    grid_add_paragraph (self, grid_cell (self, i));
  return TRUE;
}

/* Goes on to the ranges of a part: those that begin in its rows. */
static void
grid_find_part_ranges (const BudgetGrid *self, GridPart *part)
{
  guint i = part->first_range;

  while (i < self->ranges->len && g_array_index (self->ranges, GridRange, i).row < part->row)
    i++;
  part->first_range = i;
  while (i < self->ranges->len && g_array_index (self->ranges, GridRange, i).row <= part->last_row)
    i++;
  part->end_range = i;
}

/* Takes the rows from the part's first on that belong together: those without an empty row between
 * them that counts. A merged cell with text fills its rows. */
static void
grid_find_part_end (const BudgetGrid *self, GridPart *part)
{
  guint i = part->first;
  GridPart all = { .first_range = 0, .end_range = self->ranges->len };
  guint32 filled = grid_cell (self, i)->row;

  part->row = filled;
  while (i < self->cells->len)
    {
      const GridCell *cell = grid_cell (self, i);

      if (cell->row > filled + 1)
        {
          part->end = i;
          if (grid_begins_anew (self, part, i))
            break;
        }
      filled = MAX (filled, cell->row);
      if (self->ranges->len > 0)
        {
          const GridRange *range = grid_range_of (self, &all, cell);

          if (range != NULL)
            filled = MAX (filled, range->last_row);
        }
      i++;
    }
  part->end = i;
  part->last_row = MIN (filled, grid_cell (self, self->cells->len - 1)->row);
}

gboolean
_budget_grid_part (BudgetGrid *self, GError **error)
{
  GridPart part = { 0 };

  while (part.first < self->cells->len)
    {
      guint next;

      grid_find_part_end (self, &part);
      next = part.end;
      grid_find_part_ranges (self, &part);
      if (!grid_add_part (self, &part, error))
        return FALSE;
      part = (GridPart){ .first = next, .first_range = part.end_range };
    }
  return TRUE;
}
