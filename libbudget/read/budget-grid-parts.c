/* budget-grid-parts.c - what in a sheet of a workbook is a title, a table, a note
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-grid-parts-private.h"

#include <string.h>

/* Empty rows part tables, unless what follows goes on with the same columns: a summary has empty
 * rows before its totals. The title of another form parts them without an empty row. A row of one
 * cell above a table is a title when it is the first or merged over columns, and not a caption such
 * as 单位：万元, which stays in the table. One below a table is a note when it is merged over the
 * whole width, or is a caption, or where the text of the document goes on. */

#define MAX_NOTES 64

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

guint
_budget_grid_row_end (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint32 row = _budget_grid_get_cell (self, i)->row;

  while (i < part->end && _budget_grid_get_cell (self, i)->row == row)
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
    if (grid_has_digit (_budget_grid_get_cell (self, i)->text))
      return FALSE;
  if (end == rest->end || end - rest->first < 3)
    return FALSE;
  n_next = _budget_grid_row_end (self, rest, end) - end;
  return end - rest->first >= n_next;
}

/* True when what follows empty rows is something else than what stands above them. */
static gboolean
grid_begins_anew (const BudgetGrid *self, const GridPart *above, guint i)
{
  GridPart rest = { .first = i, .end = self->cells->len };
  guint end = _budget_grid_row_end (self, &rest, i);
  guint first_end = _budget_grid_row_end (self, above, above->first);

  /* the total of a form without figures has nothing beside it */
  if (end - i == 1)
    return !_budget_grid_line_is_total (_budget_grid_get_cell (self, i)->text);
  /* nothing but rows of one cell above */
  for (guint row = above->first; row < above->end; row = first_end)
    {
      first_end = _budget_grid_row_end (self, above, row);
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

gboolean
_budget_grid_row_is_single (const BudgetGrid *self, const GridPart *part, guint i)
{
  const GridCell *cell = _budget_grid_get_cell (self, i);
  const GridRange *range;

  if (i + 1 == part->end)
    return TRUE;
  range = grid_range_of (self, part, cell);
  return _budget_grid_get_cell (self, i + 1)->row > (range != NULL ? range->last_row : cell->row);
}

static gboolean
grid_is_wide (const BudgetGrid *self, const GridPart *part, guint i)
{
  const GridRange *range = grid_range_of (self, part, _budget_grid_get_cell (self, i));

  return range != NULL && range->last_column > range->column;
}

/* Whether a line above a table, the nth in its part, is not of the table, nor any above it. */
static gboolean
grid_row_is_title (const BudgetGrid *self, const GridPart *part, guint i, guint n)
{
  const char *text = _budget_grid_get_cell (self, i)->text;

  return (!_budget_sheet_is_caption (text) && (n == 1 || grid_is_wide (self, part, i))) ||
         _budget_grid_line_is_front (self, text);
}

/* Takes the titles off the top. */
static void
grid_take_titles (BudgetGrid *self, GridPart *part)
{
  guint n_single = 0;
  guint n_titles = 0;

  while (part->first + n_single < part->end &&
         _budget_grid_row_is_single (self, part, part->first + n_single))
    {
      guint i = part->first + n_single++;

      if (grid_row_is_title (self, part, i, n_single))
        n_titles = n_single;
    }
  if (part->first + n_single == part->end)
    n_titles = n_single;
  for (; n_titles > 0; n_titles--)
    grid_add_paragraph (self, _budget_grid_get_cell (self, part->first++));
  if (part->first < part->end)
    part->row = _budget_grid_get_cell (self, part->first)->row;
}

static guint32
grid_last_column (const BudgetGrid *self, const GridPart *part)
{
  guint32 last = 0;

  for (guint i = part->first; i < part->end; i++)
    last = MAX (last, _budget_grid_get_cell (self, i)->column);
  return last;
}

static guint32
grid_first_column (const BudgetGrid *self, const GridPart *part)
{
  guint32 first = G_MAXUINT32;

  for (guint i = part->first; i < part->end; i++)
    first = MIN (first, _budget_grid_get_cell (self, i)->column);
  return first;
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

/* Whether the row at cell i has nothing beside it, from cells merged above neither. */
static gboolean
grid_row_stands_alone (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint32 row = _budget_grid_get_cell (self, i)->row;

  return i > part->first && _budget_grid_get_cell (self, i - 1)->row != row &&
         (i + 1 == part->end || _budget_grid_get_cell (self, i + 1)->row != row) &&
         grid_covered_before (self, part, row) < row;
}

static gboolean
grid_row_is_note (const BudgetGrid *self, const GridPart *part, guint i, guint32 last_column)
{
  const GridCell *cell = _budget_grid_get_cell (self, i);
  const GridRange *range = grid_range_of (self, part, cell);

  return (range != NULL && range->last_column >= last_column && range->column < last_column) ||
         _budget_sheet_is_caption (cell->text);
}

/* The first cell of the notes at the bottom, or the part's end. */
static guint
grid_find_notes (const BudgetGrid *self, const GridPart *part)
{
  guint32 last_column = grid_last_column (self, part);
  guint notes = part->end;

  while (notes > part->first + 1 && part->end - notes < MAX_NOTES &&
         grid_row_stands_alone (self, part, notes - 1) &&
         grid_row_is_note (self, part, notes - 1, last_column) &&
         !_budget_grid_line_is_status (self, part, notes - 1))
    notes--;
  return notes;
}

/* The first cell of the text of the document that goes on below the table and its notes, or the
 * part's end: lines with nothing beside them, the first of which is no row's label. */
static guint
grid_find_text (const BudgetGrid *self, const GridPart *part)
{
  guint text = part->end;
  guint32 column = grid_first_column (self, part);
  guint32 covered = 0;
  guint next_range = part->first_range;

  for (guint i = part->first, end; i < part->end; i = end)
    {
      const GridCell *cell = _budget_grid_get_cell (self, i);
      const GridRange *range;

      end = _budget_grid_row_end (self, part, i);
      for (; next_range < part->end_range; next_range++)
        {
          range = &g_array_index (self->ranges, GridRange, next_range);
          if (range->row >= cell->row)
            break;
          covered = MAX (covered, range->last_row);
        }
      if (i == part->first || end - i > 1 || cell->column != column || cell->row <= covered)
        text = part->end;
      else if (text == part->end && _budget_grid_line_is_back (cell->text) &&
               !_budget_grid_line_is_status (self, part, i))
        text = i;
    }
  return text;
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
  notes = MIN (grid_find_notes (self, part), grid_find_text (self, part));
  if (notes < end)
    {
      part->end = notes;
      part->last_row =
          MAX (_budget_grid_get_cell (self, notes - 1)->row,
               MIN (grid_covered_before (self, part, _budget_grid_get_cell (self, notes)->row),
                    _budget_grid_get_cell (self, notes)->row - 1));
    }
  if (!_budget_grid_add_table (self, part, error))
    return FALSE;
  for (guint i = notes; i < end; i++)
    grid_add_paragraph (self, _budget_grid_get_cell (self, i));
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

/* True when the part so far is more than what stands above a table, and cell i is the first of a row
 * at which another form begins. */
static gboolean
grid_part_ends (const BudgetGrid *self, guint i, guint *rows_seen)
{
  const GridPart all = { .end = self->cells->len, .end_range = self->ranges->len };

  for (; *rows_seen < i; *rows_seen = _budget_grid_row_end (self, &all, *rows_seen))
    if (!_budget_grid_row_is_single (self, &all, *rows_seen) &&
        !_budget_grid_row_is_caption (self, &all, *rows_seen))
      return _budget_grid_form_begins (self, i);
  return FALSE;
}

/* Takes the rows from the part's first on that belong together: those without an empty row between
 * them that counts, and without the title of another form. A merged cell with text fills its rows. */
static void
grid_find_part_end (const BudgetGrid *self, GridPart *part)
{
  guint i = part->first;
  GridPart all = { .first_range = 0, .end_range = self->ranges->len };
  guint32 filled = _budget_grid_get_cell (self, i)->row;
  guint rows_seen = i;

  part->row = filled;
  while (i < self->cells->len)
    {
      const GridCell *cell = _budget_grid_get_cell (self, i);

      if (cell->row > filled + 1)
        {
          part->end = i;
          if (grid_begins_anew (self, part, i))
            break;
        }
      if (cell->row > filled && grid_part_ends (self, i, &rows_seen))
        break;
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
  part->last_row = MIN (filled, _budget_grid_get_cell (self, self->cells->len - 1)->row);
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
