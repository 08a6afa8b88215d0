/* budget-pdf-grid.c - tables from the lines that rule them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SAME_LINE 1.2f /* lines closer than this are drawn as one */
#define MAX_GAP 3.0f   /* between the parts of one line */
#define TOUCH 3.0f     /* lines that end this close to each other meet */
#define SAME_EDGE 3.0f /* edges of rows and columns closer than this are one */
#define COVERED 0.7f   /* of the side of a cell, for a wall to be there */
#define MAX_LINES 1500 /* of a page, each way */
#define MAX_PLACES (1u << 20)

static int
pdf_rule_compare_from (gconstpointer a, gconstpointer b)
{
  const PdfRule *one = a;
  const PdfRule *two = b;

  return one->from < two->from ? -1 : one->from > two->from;
}

static int
pdf_rule_compare_at (gconstpointer a, gconstpointer b)
{
  const PdfRule *one = a;
  const PdfRule *two = b;

  if (one->at != two->at)
    return one->at < two->at ? -1 : 1;
  return pdf_rule_compare_from (a, b);
}

/* Joins what is drawn in parts, or twice. TRUE when some had to be left out. */
static gboolean
pdf_rules_merge (GArray *rules)
{
  PdfRule *all = (PdfRule *) (gpointer) rules->data;
  guint n = 0;
  guint start = 0;

  if (rules->len == 0)
    return FALSE;
  g_array_sort (rules, pdf_rule_compare_at);
  while (start < rules->len)
    {
      guint end = start + 1;
      guint first = n;

      while (end < rules->len && all[end].at - all[start].at <= SAME_LINE)
        end++;
      qsort (all + start, end - start, sizeof *all, pdf_rule_compare_from);
      for (guint i = start; i < end; i++)
        if (n > first && all[i].from <= all[n - 1].to + MAX_GAP)
          all[n - 1].to = MAX (all[n - 1].to, all[i].to);
        else
          all[n++] = all[i];
      start = end;
    }
  g_array_set_size (rules, MIN (n, MAX_LINES));
  return n > MAX_LINES;
}

static guint
pdf_find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* Numbers the lines, the horizontal ones first, by what they hang together with. */
static guint *
pdf_find_components (const GArray *horizontal, const GArray *vertical)
{
  guint n = horizontal->len + vertical->len;
  guint *parents = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    parents[i] = i;
  for (guint i = 0; i < horizontal->len; i++)
    {
      const PdfRule *h = &g_array_index (horizontal, PdfRule, i);

      for (guint j = 0; j < vertical->len; j++)
        {
          const PdfRule *v = &g_array_index (vertical, PdfRule, j);

          if (v->at > h->to + TOUCH)
            break;
          if (v->at >= h->from - TOUCH && h->at >= v->from - TOUCH && h->at <= v->to + TOUCH)
            parents[pdf_find_root (parents, horizontal->len + j)] = pdf_find_root (parents, i);
        }
    }
  for (guint i = 0; i < n; i++)
    parents[i] = pdf_find_root (parents, i);
  return parents;
}

/* The lines of one component. */
static GArray *
pdf_rules_pick (const GArray *rules, const guint *roots, guint root)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (PdfRule));

  for (guint i = 0; i < rules->len; i++)
    if (roots[i] == root)
      g_array_append_val (picked, g_array_index (rules, PdfRule, i));
  return picked;
}

/* The edges of columns: where the lines along them are, and where those across them end. */
static float *
pdf_find_edges (const GArray *along, const GArray *across, guint32 *n_spaces)
{
  float *edges = g_new (float, along->len + 2);
  guint n = 0;
  float low = INFINITY;
  float high = -INFINITY;

  for (guint i = 0; i < across->len; i++)
    {
      low = MIN (low, g_array_index (across, PdfRule, i).from);
      high = MAX (high, g_array_index (across, PdfRule, i).to);
    }
  if (along->len == 0 || g_array_index (along, PdfRule, 0).at > low + 2 * SAME_EDGE)
    edges[n++] = low;
  for (guint i = 0; i < along->len; i++)
    {
      float at = g_array_index (along, PdfRule, i).at;

      if (n == 0 || at > edges[n - 1] + SAME_EDGE)
        edges[n++] = at;
    }
  if (high > edges[n - 1] + 2 * SAME_EDGE)
    edges[n++] = high;
  *n_spaces = n > 0 ? n - 1 : 0;
  return edges;
}

static guint32
pdf_nearest_edge (const float *edges, guint32 n_spaces, float at)
{
  guint32 low = 0;
  guint32 high = n_spaces;

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (edges[middle] < at - SAME_EDGE)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* walls[edge * n_spaces + space]: whether a line runs along the edge beside that space. */
static guint8 *
pdf_find_walls (const GArray *along,
                const float *edges,
                guint32 n_edges,
                const float *spaces,
                guint32 n_spaces)
{
  float *covered = g_new0 (float, (gsize) n_edges *n_spaces);
  guint8 *walls = g_new0 (guint8, (gsize) n_edges * n_spaces);

  for (guint i = 0; i < along->len; i++)
    {
      const PdfRule *rule = &g_array_index (along, PdfRule, i);
      gsize edge = pdf_nearest_edge (edges, n_edges - 1, rule->at);

      for (guint32 space = 0; space < n_spaces; space++)
        {
          float low = MAX (rule->from, spaces[space]);
          float high = MIN (rule->to, spaces[space + 1]);

          if (high > low)
            covered[edge * n_spaces + space] += high - low;
        }
    }
  for (gsize edge = 0; edge < n_edges; edge++)
    for (guint32 space = 0; space < n_spaces; space++)
      walls[edge * n_spaces + space] =
          covered[edge * n_spaces + space] >= COVERED * (spaces[space + 1] - spaces[space]);
  g_free (covered);
  return walls;
}

typedef struct
{
  const guint8 *upright; /* by column edge and row */
  const guint8 *level;   /* by row edge and column */
} PdfWalls;

static gboolean
pdf_grid_can_grow_down (const PdfGrid *self, const PdfWalls *walls, const PdfCell *cell)
{
  guint32 row = cell->row + cell->row_span;

  if (row >= self->n_rows)
    return FALSE;
  for (guint32 column = cell->column; column < cell->column + cell->column_span; column++)
    {
      if (walls->level[row * self->n_columns + column] ||
          self->owners[row * self->n_columns + column] != G_MAXUINT32)
        return FALSE;
      if (column > cell->column && walls->upright[column * self->n_rows + row])
        return FALSE;
    }
  return TRUE;
}

/* Cells are the largest rectangles with no wall in them, from the top left on. */
static void
pdf_grid_make_cells (PdfGrid *self, const PdfWalls *walls)
{
  gsize n_places = (gsize) self->n_rows * self->n_columns;

  self->owners = g_new (guint32, n_places);
  for (gsize i = 0; i < n_places; i++)
    self->owners[i] = G_MAXUINT32;
  for (gsize i = 0; i < n_places; i++)
    {
      PdfCell cell = { .row = (guint32) (i / self->n_columns),
                       .column = (guint32) (i % self->n_columns),
                       .row_span = 1,
                       .column_span = 1,
                       .text = "" };
      guint32 column;

      if (self->owners[i] != G_MAXUINT32)
        continue;
      for (column = cell.column + 1; column < self->n_columns; column++)
        if (walls->upright[column * self->n_rows + cell.row] ||
            self->owners[cell.row * self->n_columns + column] != G_MAXUINT32)
          break;
      cell.column_span = column - cell.column;
      while (pdf_grid_can_grow_down (self, walls, &cell))
        cell.row_span++;
      for (guint32 row = cell.row; row < cell.row + cell.row_span; row++)
        for (column = cell.column; column < cell.column + cell.column_span; column++)
          self->owners[row * self->n_columns + column] = self->cells->len;
      cell.box =
          (PdfBox){ self->x[cell.column], self->y[cell.row],
                    self->x[cell.column + cell.column_span], self->y[cell.row + cell.row_span] };
      g_array_append_val (self->cells, cell);
    }
}

static gboolean
pdf_grid_is_open (const PdfGrid *self, const guint8 *level, guint32 edge)
{
  guint32 n_closed = 0;

  for (guint32 column = 0; column < self->n_columns; column++)
    n_closed += level[edge * self->n_columns + column];
  return n_closed * 2 < self->n_columns;
}

/* NULL when the lines make no table. */
static PdfGrid *
pdf_grid_new (GArray *horizontal, GArray *vertical)
{
  PdfGrid *self = g_new0 (PdfGrid, 1);
  PdfWalls walls;
  guint8 *upright;
  guint8 *level;

  self->cells = g_array_new (FALSE, FALSE, sizeof (PdfCell));
  self->x = pdf_find_edges (vertical, horizontal, &self->n_columns);
  self->y = pdf_find_edges (horizontal, vertical, &self->n_rows);
  if ((guint64) self->n_rows * self->n_columns < 2 ||
      (guint64) (self->n_rows + 1) * (self->n_columns + 1) > MAX_PLACES)
    {
      _budget_pdf_grid_free (self);
      return NULL;
    }
  upright = pdf_find_walls (vertical, self->x, self->n_columns + 1, self->y, self->n_rows);
  level = pdf_find_walls (horizontal, self->y, self->n_rows + 1, self->x, self->n_columns);
  walls = (PdfWalls){ upright, level };
  pdf_grid_make_cells (self, &walls);
  self->open_top = pdf_grid_is_open (self, level, 0);
  self->open_bottom = pdf_grid_is_open (self, level, self->n_rows);
  self->box = (PdfBox){ self->x[0], self->y[0], self->x[self->n_columns], self->y[self->n_rows] };
  g_free (upright);
  g_free (level);
  if (self->cells->len >= 2)
    return self;
  _budget_pdf_grid_free (self);
  return NULL;
}

void
_budget_pdf_grid_free (PdfGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_clear_pointer (&g_array_index (self->cells, PdfCell, i).glyphs, g_array_unref);
  g_array_unref (self->cells);
  g_free (self->x);
  g_free (self->y);
  g_free (self->owners);
  g_free (self->columns);
  g_free (self->headings);
  g_free (self);
}

/* Whether a span lies within the grid, on places that no other cell has. */
static gboolean
pdf_grid_has_room (const PdfGrid *self, const PdfSpan *span)
{
  if (span->row + span->row_span > self->n_rows ||
      span->column + span->column_span > self->n_columns)
    return FALSE;
  for (guint32 row = span->row; row < span->row + span->row_span; row++)
    for (guint32 column = span->column; column < span->column + span->column_span; column++)
      if (self->owners[(gsize) row * self->n_columns + column] != G_MAXUINT32)
        return FALSE;
  return TRUE;
}

/* Gives the places of a span the mark of it. */
static void
pdf_grid_mark_span (PdfGrid *self, const PdfSpan *span, guint32 mark)
{
  for (guint32 row = span->row; row < span->row + span->row_span; row++)
    for (guint32 column = span->column; column < span->column + span->column_span; column++)
      self->owners[(gsize) row * self->n_columns + column] = mark;
}

/* Makes the cells, row by row, of places that are marked with the spans they belong to. */
static void
pdf_grid_make_spanned (PdfGrid *self, const PdfSpan *spans)
{
  gsize n_places = (gsize) self->n_rows * self->n_columns;
  g_autofree guint32 *marks = g_memdup2 (self->owners, n_places * sizeof *self->owners);

  for (gsize i = 0; i < n_places; i++)
    {
      PdfSpan span = { (guint32) (i / self->n_columns), (guint32) (i % self->n_columns), 1, 1 };
      PdfCell cell;

      if (marks[i] != G_MAXUINT32)
        span = spans[marks[i]];
      if (span.row * (gsize) self->n_columns + span.column != i)
        continue;
      pdf_grid_mark_span (self, &span, self->cells->len);
      cell = (PdfCell){ .row = span.row,
                        .column = span.column,
                        .row_span = span.row_span,
                        .column_span = span.column_span,
                        .box = { self->x[span.column], self->y[span.row],
                                 self->x[span.column + span.column_span],
                                 self->y[span.row + span.row_span] },
                        .text = "" };
      g_array_append_val (self->cells, cell);
    }
}

PdfGrid *
_budget_pdf_grid_new_unruled (const float *x,
                              guint32 n_columns,
                              const float *y,
                              guint32 n_rows,
                              const PdfSpan *spans,
                              guint n_spans)
{
  PdfGrid *self = g_new0 (PdfGrid, 1);
  gsize n_places = (gsize) n_rows * n_columns;

  self->cells = g_array_new (FALSE, FALSE, sizeof (PdfCell));
  self->x = g_memdup2 (x, (n_columns + 1) * sizeof *x);
  self->y = g_memdup2 (y, (n_rows + 1) * sizeof *y);
  self->n_columns = n_columns;
  self->n_rows = n_rows;
  self->unruled = TRUE;
  self->box = (PdfBox){ x[0], y[0], x[n_columns], y[n_rows] };
  self->owners = g_new (guint32, n_places);
  for (gsize i = 0; i < n_places; i++)
    self->owners[i] = G_MAXUINT32;
  for (guint i = 0; i < n_spans; i++)
    if (pdf_grid_has_room (self, &spans[i]))
      pdf_grid_mark_span (self, &spans[i], i);
  pdf_grid_make_spanned (self, spans);
  return self;
}

static int
pdf_grid_compare (gconstpointer a, gconstpointer b)
{
  const PdfGrid *one = *(const PdfGrid *const *) a;
  const PdfGrid *two = *(const PdfGrid *const *) b;

  if (one->box.y0 != two->box.y0)
    return one->box.y0 < two->box.y0 ? -1 : 1;
  return one->box.x0 < two->box.x0 ? -1 : one->box.x0 > two->box.x0;
}

GPtrArray *
_budget_pdf_find_grids (PdfDrawing *drawing, float width, float height)
{
  GPtrArray *grids = g_ptr_array_new ();
  GArray *horizontal = drawing->horizontal;
  GArray *vertical = drawing->vertical;
  g_autofree guint *roots = NULL;

  if (pdf_rules_merge (horizontal) | pdf_rules_merge (vertical))
    drawing->cut_off = TRUE;
  if (horizontal->len == 0 || vertical->len == 0)
    return grids;
  roots = pdf_find_components (horizontal, vertical);
  for (guint i = 0; i < horizontal->len + vertical->len; i++)
    {
      g_autoptr (GArray) h = NULL;
      g_autoptr (GArray) v = NULL;
      PdfGrid *grid;

      if (roots[i] != i)
        continue;
      h = pdf_rules_pick (horizontal, roots, i);
      v = pdf_rules_pick (vertical, roots + horizontal->len, i);
      if (h->len + v->len < 3 || h->len == 0 || v->len == 0)
        continue;
      grid = pdf_grid_new (h, v);
      if (grid != NULL)
        g_ptr_array_add (grids, grid);
    }
  g_ptr_array_sort (grids, pdf_grid_compare);
  return grids;
}

PdfCell *
_budget_pdf_grid_find_cell (const PdfGrid *self, float x, float y)
{
  guint32 row = 0;
  guint32 column = 0;

  if (x < self->box.x0 || x > self->box.x1 || y < self->box.y0 || y > self->box.y1)
    return NULL;
  while (column + 1 < self->n_columns && x >= self->x[column + 1])
    column++;
  while (row + 1 < self->n_rows && y >= self->y[row + 1])
    row++;
  return &g_array_index (self->cells, PdfCell,
                         self->owners[(gsize) row * self->n_columns + column]);
}
