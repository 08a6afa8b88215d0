/* budget-pdf-unruled.c - tables without lines, told by what stands below each other
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <stdlib.h>
#include <string.h>

#define GAP 0.7f      /* of the height of a glyph: a wider gap parts two cells */
#define LOOSE 3.0f    /* the same: rows further apart are of two tables */
#define WRAPPED 0.8f  /* of the pitch of rows: a line closer than that goes on a cell */
#define ALIGNED 2.5f  /* points within which right ends are aligned */
#define MIN_ROWS 3    /* of two texts and more */
#define MIN_AMOUNTS 2 /* in one column, aligned */
#define MAX_COLUMNS 64
#define MAX_PAGE_NUMBER 5000

typedef struct
{
  guint start; /* of its parts */
  guint end;
  float top;
  float bottom;
  gboolean has_amount;
} UnruledRow;

typedef struct
{
  float x0;
  float x1;
} UnruledColumn;

typedef struct
{
  const PdfLine *parts;
  const UnruledRow *rows;
  guint n_rows;
  UnruledColumn columns[MAX_COLUMNS];
  guint n_columns;
} UnruledTable;

/* An amount, a percentage or a code. */
static gboolean
pdf_is_amount (const char *text)
{
  gboolean has_digit = FALSE;

  for (; *text != '\0'; text++)
    {
      if (strchr ("0123456789,.-+%", *text) == NULL)
        return FALSE;
      has_digit = has_digit || g_ascii_isdigit (*text);
    }
  return has_digit;
}

static gboolean
pdf_has_colon (const char *text)
{
  return strstr (text, "：") != NULL || strchr (text, ':') != NULL;
}

static GArray *
pdf_make_rows (const GArray *parts)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (UnruledRow));
  const PdfLine *all = (const PdfLine *) (gpointer) parts->data;

  for (guint i = 0; i < parts->len; i++)
    {
      UnruledRow *last = rows->len > 0 ? &g_array_index (rows, UnruledRow, rows->len - 1) : NULL;
      gboolean is_amount = pdf_is_amount (all[i].text);

      if (last != NULL && _budget_pdf_lines_share_row (&all[last->start], &all[i]))
        {
          last->end = i + 1;
          last->top = MIN (last->top, all[i].box.y0);
          last->bottom = MAX (last->bottom, all[i].box.y1);
          last->has_amount = last->has_amount || is_amount;
        }
      else
        {
          UnruledRow row = { i, i + 1, all[i].box.y0, all[i].box.y1, is_amount };

          g_array_append_val (rows, row);
        }
    }
  return rows;
}

static int
pdf_column_compare (gconstpointer a, gconstpointer b)
{
  const UnruledColumn *one = a;
  const UnruledColumn *two = b;

  return one->x0 < two->x0 ? -1 : one->x0 > two->x0;
}

/* Columns are where texts are, in any of the rows with amounts. FALSE when there are too many. */
static gboolean
pdf_find_columns (UnruledTable *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UnruledColumn));

  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = self->rows[i].start; self->rows[i].has_amount && j < self->rows[i].end; j++)
      {
        UnruledColumn span = { self->parts[j].box.x0, self->parts[j].box.x1 };

        g_array_append_val (spans, span);
      }
  g_array_sort (spans, pdf_column_compare);
  self->n_columns = 0;
  for (guint i = 0; i < spans->len; i++)
    {
      const UnruledColumn *span = &g_array_index (spans, UnruledColumn, i);

      if (self->n_columns > 0 && span->x0 <= self->columns[self->n_columns - 1].x1)
        {
          UnruledColumn *last = &self->columns[self->n_columns - 1];

          last->x1 = MAX (last->x1, span->x1);
        }
      else if (self->n_columns == MAX_COLUMNS)
        return FALSE;
      else
        self->columns[self->n_columns++] = *span;
    }
  return self->n_columns >= 2;
}

/* the columns that a text stands in; FALSE when it stands in none */
static gboolean
pdf_find_span (const UnruledTable *self, const PdfBox *box, guint *first, guint *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    if (box->x0 < self->columns[i].x1 && box->x1 > self->columns[i].x0)
      {
        if (!found)
          *first = i;
        *last = i;
        found = TRUE;
      }
  return found;
}

/* A heading may stand over a column that is empty. */
static void
pdf_add_empty_columns (UnruledTable *self)
{
  for (guint i = 0; i < self->n_rows && !self->rows[i].has_amount; i++)
    for (guint j = self->rows[i].start; j < self->rows[i].end; j++)
      {
        guint first;
        guint last;

        if (pdf_find_span (self, &self->parts[j].box, &first, &last) ||
            self->n_columns == MAX_COLUMNS)
          continue;
        self->columns[self->n_columns++] =
            (UnruledColumn){ self->parts[j].box.x0, self->parts[j].box.x1 };
        qsort (self->columns, self->n_columns, sizeof *self->columns, pdf_column_compare);
      }
}

/* Whether amounts stand below each other in a column, and are no page numbers of a contents. */
static gboolean
pdf_has_amount_column (const UnruledTable *self)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      guint n = 0;
      guint n_amounts = 0;
      guint n_aligned = 0;
      gboolean counts = self->n_columns == 2;
      gint64 last = 0;

      for (guint i = 0; i < self->n_rows; i++)
        for (guint j = self->rows[i].start; j < self->rows[i].end; j++)
          {
            const PdfLine *part = &self->parts[j];
            gint64 number;

            if (!self->rows[i].has_amount || part->box.x0 > self->columns[column].x1 ||
                part->box.x1 < self->columns[column].x0)
              continue;
            n++;
            if (!pdf_is_amount (part->text))
              continue;
            n_amounts++;
            n_aligned += self->columns[column].x1 - part->box.x1 < ALIGNED;
            number = g_ascii_strtoll (part->text, NULL, 10);
            counts = counts && strpbrk (part->text, ",.%") == NULL && number >= last &&
                     number < MAX_PAGE_NUMBER;
            last = number;
          }
      if (n_aligned >= MIN_AMOUNTS && n_amounts * 2 >= n && n_aligned * 2 >= n_amounts && !counts &&
          column > 0)
        return TRUE;
    }
  return FALSE;
}

static float
pdf_usual_pitch (const UnruledTable *self)
{
  float sum = 0;
  guint n = 0;

  for (guint i = 1; i < self->n_rows; i++)
    if (self->rows[i].has_amount && self->rows[i - 1].has_amount)
      {
        sum += self->rows[i].top - self->rows[i - 1].top;
        n++;
      }
  return n > 0 ? sum / n : 0;
}

/* The edges between rows: a line close below a row, of texts alone, goes on its cells. */
static guint
pdf_find_row_edges (const UnruledTable *self, float *y)
{
  float pitch = pdf_usual_pitch (self);
  guint n = 0;

  y[n++] = self->rows[0].top;
  for (guint i = 1; i < self->n_rows; i++)
    {
      const UnruledRow *row = &self->rows[i];

      if (!row->has_amount && row->top - self->rows[i - 1].top < WRAPPED * pitch &&
          self->rows[i - 1].has_amount)
        continue;
      y[n++] = (self->rows[i - 1].bottom + row->top) / 2;
    }
  y[n] = self->rows[self->n_rows - 1].bottom;
  return n;
}

static void
pdf_find_column_edges (const UnruledTable *self, float *x)
{
  x[0] = self->columns[0].x0;
  for (guint i = 1; i < self->n_columns; i++)
    x[i] = (self->columns[i - 1].x1 + self->columns[i].x0) / 2;
  x[self->n_columns] = self->columns[self->n_columns - 1].x1;
  for (guint i = 0; i < self->rows[self->n_rows - 1].end; i++)
    if (i >= self->rows[0].start)
      {
        x[0] = MIN (x[0], self->parts[i].box.x0);
        x[self->n_columns] = MAX (x[self->n_columns], self->parts[i].box.x1);
      }
}

/* Merges the cells that a heading stands over. */
static void
pdf_span_cell (PdfGrid *grid, PdfCell *cell, guint last)
{
  for (guint32 column = cell->column + cell->column_span; column <= last; column++)
    {
      PdfCell *other = &g_array_index (grid->cells, PdfCell,
                                       grid->owners[(gsize) cell->row * grid->n_columns + column]);

      if (other->glyphs != NULL)
        return;
      other->column_span = 0;
      cell->column_span++;
      cell->box.x1 = other->box.x1;
    }
}

static void
pdf_drop_covered_cells (PdfGrid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    if (g_array_index (grid->cells, PdfCell, i).column_span > 0)
      g_array_index (grid->cells, PdfCell, n++) = g_array_index (grid->cells, PdfCell, i);
  g_array_set_size (grid->cells, n);
}

static PdfCell *
pdf_find_part_cell (const UnruledTable *self, const PdfGrid *grid, const PdfBox *box, guint *last)
{
  guint first = 0;

  *last = 0;
  if (!pdf_find_span (self, box, &first, last))
    return NULL;
  return _budget_pdf_grid_find_cell (grid, (grid->x[first] + grid->x[first + 1]) / 2,
                                     (box->y0 + box->y1) / 2);
}

/* Moves the glyphs of the table from glyphs into its cells. */
static void
pdf_fill_cells (const UnruledTable *self, PdfGrid *grid, GArray *glyphs)
{
  guint n = 0;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index (glyphs, PdfGlyph, i);
      float middle = (glyph->box.y0 + glyph->box.y1) / 2;
      PdfCell *cell = NULL;
      guint last;

      for (guint j = self->rows[0].start; j < self->rows[self->n_rows - 1].end && cell == NULL; j++)
        {
          const PdfBox *box = &self->parts[j].box;

          if (middle >= box->y0 && middle <= box->y1 && glyph->box.x0 >= box->x0 &&
              glyph->box.x1 <= box->x1)
            cell = pdf_find_part_cell (self, grid, box, &last);
        }
      if (cell == NULL)
        {
          g_array_index (glyphs, PdfGlyph, n++) = *glyph;
          continue;
        }
      if (cell->glyphs == NULL)
        cell->glyphs = g_array_new (FALSE, FALSE, sizeof (PdfGlyph));
      g_array_append_val (cell->glyphs, *glyph);
    }
  g_array_set_size (glyphs, n);
}

static PdfGrid *
pdf_make_unruled (UnruledTable *self, GArray *glyphs)
{
  g_autofree float *y = g_new (float, self->n_rows + 1);
  float x[MAX_COLUMNS + 1];
  guint n_rows;
  PdfGrid *grid;

  if (!pdf_find_columns (self) || !pdf_has_amount_column (self))
    return NULL;
  pdf_add_empty_columns (self);
  n_rows = pdf_find_row_edges (self, y);
  pdf_find_column_edges (self, x);
  grid = _budget_pdf_grid_new_unruled (x, self->n_columns, y, n_rows);
  pdf_fill_cells (self, grid, glyphs);
  for (guint i = 0; i < self->n_rows && !self->rows[i].has_amount; i++)
    for (guint j = self->rows[i].start; j < self->rows[i].end; j++)
      {
        guint last;
        PdfCell *cell = pdf_find_part_cell (self, grid, &self->parts[j].box, &last);

        if (cell != NULL && cell->column_span > 0)
          pdf_span_cell (grid, cell, last);
      }
  pdf_drop_covered_cells (grid);
  return grid;
}

/* The end of the rows that may be one table with the one at start. */
static guint
pdf_find_region (const UnruledTable *self, const GPtrArray *grids, guint start)
{
  guint end = start + 1;

  for (; end < self->n_rows; end++)
    {
      const UnruledRow *last = &self->rows[end - 1];
      const UnruledRow *row = &self->rows[end];
      gboolean parted = row->top - last->bottom > LOOSE * (last->bottom - last->top);

      /* one text alone goes on a table only where another row with amounts follows */
      if (row->end - row->start == 1 && !row->has_amount &&
          !(end + 1 < self->n_rows && self->rows[end + 1].end - self->rows[end + 1].start > 1 &&
            last->end - last->start > 1))
        parted = TRUE;
      for (guint i = 0; i < grids->len && !parted; i++)
        {
          const PdfGrid *grid = g_ptr_array_index (grids, i);

          parted = grid->box.y0 > last->top && grid->box.y0 < row->bottom;
        }
      if (parted)
        break;
    }
  return end;
}

static gboolean
pdf_row_is_caption (const UnruledTable *self, const UnruledRow *row)
{
  if (row->end - row->start == 1)
    return TRUE;
  for (guint i = row->start; i < row->end; i++)
    if (pdf_has_colon (self->parts[i].text))
      return TRUE;
  return FALSE;
}

void
_budget_pdf_find_unruled (const BudgetReaderTools *tools,
                          BudgetArena *arena,
                          GArray *glyphs,
                          GPtrArray *grids)
{
  g_autoptr (GArray) parts = _budget_pdf_make_lines (tools, arena, glyphs, GAP);
  g_autoptr (GArray) rows = pdf_make_rows (parts);
  UnruledTable page = { .parts = (const PdfLine *) (gpointer) parts->data,
                        .rows = (const UnruledRow *) (gpointer) rows->data,
                        .n_rows = rows->len };
  guint start = 0;

  while (start < rows->len)
    {
      guint end = pdf_find_region (&page, grids, start);
      guint n_tabular = 0;
      UnruledTable table = page;
      PdfGrid *grid;

      while (start < end && pdf_row_is_caption (&page, &page.rows[start]))
        start++;
      for (guint i = start; i < end; i++)
        n_tabular += page.rows[i].end - page.rows[i].start > 1;
      table.rows = page.rows + start;
      table.n_rows = end - start;
      start = end;
      if (n_tabular < MIN_ROWS)
        continue;
      grid = pdf_make_unruled (&table, glyphs);
      if (grid != NULL)
        g_ptr_array_add (grids, grid);
    }
}
