/* budget-pdf-unruled.c - tables without lines, told by what stands below each other
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define LOOSE 1.2f      /* of the height of a glyph: lines further apart are of two tables, */
#define PITCH 1.5f      /* times the usual gap, where that is wider */
#define MIN_LINES 3     /* of two texts and more, without headings */
#define MIN_HEADED 3    /* columns that are enough where they have headings */
#define MAX_INDENT 3.0f /* of the height of a glyph: labels are indented by no more */
#define MAX_PAGE_NUMBER 5000
#define OF_WHICH "其中"

/* lines -------------------------------------------------------------------------------------- */

static gboolean
unruled_has_colon (const char *text)
{
  return strstr (text, "：") != NULL || strchr (text, ':') != NULL;
}

/* What is enumerated, or is a part of what is above, is no caption. */
static gboolean
unruled_is_caption (const char *text)
{
  return unruled_has_colon (text) && strstr (text, OF_WHICH) == NULL &&
         !_budget_pdf_begins_with_ordinal (text);
}

static void
unruled_line_add (UnruledLine *self, const PdfLine *part, guint end)
{
  self->end = end;
  self->top = MIN (self->top, part->box.y0);
  self->bottom = MAX (self->bottom, part->box.y1);
  self->size = MAX (self->size, part->size);
  self->n_values += _budget_pdf_is_value (part->text);
  self->is_caption = self->is_caption || unruled_is_caption (part->text);
}

static GArray *
unruled_make_lines (const GArray *parts, const GArray *numbers)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (UnruledLine));
  const PdfLine *all = (const PdfLine *) (gpointer) parts->data;

  for (guint i = 0; i < parts->len; i++)
    {
      UnruledLine line = { .start = i, .top = all[i].box.y0, .bottom = all[i].box.y1 };
      UnruledLine *last;

      if (i == 0 || g_array_index (numbers, guint, i) != g_array_index (numbers, guint, i - 1))
        g_array_append_val (lines, line);
      last = &g_array_index (lines, UnruledLine, lines->len - 1);
      unruled_line_add (last, &all[i], i + 1);
      last->is_tabular = last->end - last->start > 1 && (!last->is_caption || last->n_values > 0);
    }
  return lines;
}

/* regions ------------------------------------------------------------------------------------ */

/* Whether a line is of another table than those above, which end at bottom. */
static gboolean
unruled_is_parted (const UnruledTable *self,
                   const GPtrArray *grids,
                   guint i,
                   float size,
                   float bottom,
                   float gap)
{
  const UnruledLine *line = &self->lines[i];

  if (_budget_pdf_unruled_sizes_differ (size, line->size) || line->top - bottom > gap)
    return TRUE;
  for (guint j = 0; j < grids->len; j++)
    {
      const PdfGrid *grid = g_ptr_array_index (grids, j);

      if (grid->box.y0 > bottom - size && grid->box.y0 < line->bottom)
        return TRUE;
    }
  return FALSE;
}

/* Whether a text alone in its line belongs to one of a table's lines: it goes on a text of several
 * lines, or is in line with another. */
static gboolean
unruled_is_in_line (const UnruledTable *self, guint start, guint end, const PdfLine *part)
{
  gboolean found = FALSE;

  for (guint i = start; i < end; i++)
    {
      guint n_met = 0;

      for (guint j = self->lines[i].start; j < self->lines[i].end; j++)
        {
          const PdfBox *box = &self->parts[j].box;

          n_met += _budget_pdf_overlap (box->x0, box->x1, part->box.x0, part->box.x1);
          found = found || ABS (box->x0 - part->box.x0) < UNRULED_ALIGNED ||
                  ABS (box->x1 - part->box.x1) < UNRULED_ALIGNED ||
                  ABS (box->x0 + box->x1 - part->box.x0 - part->box.x1) < 2 * UNRULED_ALIGNED;
        }
      if (n_met > 1)
        return FALSE;
    }
  return found;
}

/* Whether an amount ends where one in a table's lines does. */
static gboolean
unruled_ends_below (const UnruledTable *self, guint start, guint end, const PdfLine *part)
{
  for (guint i = self->lines[start].start; i < self->lines[end - 1].end; i++)
    if (ABS (self->parts[i].box.x1 - part->box.x1) < UNRULED_ALIGNED &&
        _budget_pdf_is_value (self->parts[i].text))
      return TRUE;
  return FALSE;
}

/* Whether a line begins with a label of a table that labels begin at left, and goes on with amounts
 * below those of the table, or with nothing. */
static gboolean
unruled_is_labelled (const UnruledTable *self,
                     guint start,
                     guint end,
                     const UnruledLine *line,
                     float left)
{
  const PdfLine *label = &self->parts[line->start];

  if (label->box.x0 < left - UNRULED_ALIGNED || label->box.x0 > left + MAX_INDENT * line->size ||
      _budget_pdf_is_value (label->text))
    return FALSE;
  for (guint i = line->start + 1; i < line->end; i++)
    if (!unruled_ends_below (self, start, end, &self->parts[i]))
      return FALSE;
  return TRUE;
}

/* Whether a text alone in its line is the label of a row without amounts: rows with some follow. */
static gboolean
unruled_is_bare_row (const UnruledTable *self, guint start, guint end, guint i)
{
  float left = self->parts[self->lines[end - 1].start].box.x0;

  for (guint j = start; j < end; j++)
    if (self->lines[j].n_values > 0)
      left = MIN (left, self->parts[self->lines[j].start].box.x0);
  for (; i < self->end; i++)
    {
      const UnruledLine *line = &self->lines[i];

      if (line->top - self->lines[i - 1].bottom > LOOSE * line->size || line->is_caption ||
          !unruled_is_labelled (self, start, end, line, left))
        return FALSE;
      if (line->is_tabular)
        return line->n_values > 0;
    }
  return FALSE;
}

/* The usual gap between lines of several texts. */
static float
unruled_find_gap (const UnruledTable *self, guint start)
{
  float least = G_MAXFLOAT;
  float gap = LOOSE * self->lines[start].size;

  for (guint i = start + 1; i < self->end && i < start + 2 * MIN_LINES; i++)
    if (self->lines[i].is_tabular && self->lines[i - 1].is_tabular)
      least = MIN (least, self->lines[i].top - self->lines[i - 1].bottom);
  return least == G_MAXFLOAT || least > 2 * gap ? gap : MAX (gap, PITCH * least);
}

/* Whether a line is one of several of a text, or of a row, with the next one. */
static gboolean
unruled_is_begun (const UnruledTable *self, guint i)
{
  return i + 1 < self->end &&
         self->lines[i + 1].top - self->lines[i].top < LOOSE * self->lines[i].size;
}

/* The end of the lines that may be one table with the one at start. */
static guint
unruled_find_end (const UnruledTable *self, const GPtrArray *grids, guint start)
{
  float gap = unruled_find_gap (self, start);
  float size = self->lines[start].size;
  float bottom = self->lines[start].bottom;
  gboolean has_amounts = self->lines[start].n_values > 0;
  /* the unit of the rows below may stand first where a table goes on */
  gboolean goes_on = _budget_pdf_unruled_is_heading_again (self, start);
  guint end = start + 1;

  for (guint i = start + 1; i < self->end && !unruled_is_parted (self, grids, i, size, bottom, gap);
       i++)
    {
      const UnruledLine *line = &self->lines[i];
      gboolean is_across = (has_amounts || goes_on) && line->is_across;

      if (line->end - self->lines[start].start > UNRULED_MAX_TEXTS ||
          (!line->is_tabular && (line->end - line->start > 1 || line->is_caption) && !is_across))
        break;
      if (line->is_tabular || is_across || line->top < bottom - UNRULED_TOUCH * size ||
          unruled_is_in_line (self, start, end, &self->parts[line->start]))
        end = i + 1;
      /* a heading, or one line of several, may be in line with what comes */
      else if (has_amounts && !unruled_is_begun (self, i) && !line->is_across &&
               !unruled_is_bare_row (self, start, end, i))
        break;
      has_amounts = has_amounts || line->n_values > 0;
      bottom = MAX (bottom, line->bottom);
    }
  return end;
}

/* Whether a text is set close below another, in the middle of it. */
static gboolean
unruled_is_centred_below (const PdfBox *above, const PdfBox *box, float size)
{
  return box->y0 - above->y0 < LOOSE * size &&
         ABS (above->x0 + above->x1 - box->x0 - box->x1) < 2 * UNRULED_ALIGNED;
}

/* Whether a text alone in its line is the last one of a caption of several lines. */
static gboolean
unruled_ends_caption (const UnruledTable *self, const UnruledLine *caption, const UnruledLine *line)
{
  const PdfBox *box = &self->parts[line->start].box;

  for (guint i = caption->start; line->end - line->start == 1 && i < caption->end; i++)
    {
      const PdfBox *above = &self->parts[i].box;

      if (unruled_is_centred_below (above, box, line->size) ||
          (box->y0 - above->y0 < LOOSE * line->size && ABS (above->x0 - box->x0) < UNRULED_ALIGNED))
        return TRUE;
    }
  return FALSE;
}

/* Whether the first text of a line goes on below, in the middle: a heading of two lines, with others
 * beside both. */
static gboolean
unruled_is_wrapped (const UnruledTable *self, guint line, guint end)
{
  const PdfBox *above = &self->parts[self->lines[line].start].box;
  float size = self->lines[line].size;

  for (guint i = self->lines[line].end; i < self->lines[end - 1].end; i++)
    {
      const PdfBox *box = &self->parts[i].box;

      if (box->y0 - above->y0 >= LOOSE * size)
        return FALSE;
      if (box->x1 - box->x0 < above->x1 - above->x0 && unruled_is_centred_below (above, box, size))
        return TRUE;
    }
  return FALSE;
}

/* Whether a line is of the captions above: one of the few lines there reaches down to it, or has its
 * last line there. */
static gboolean
unruled_is_of_captions (const UnruledTable *self, guint floor, guint line)
{
  const UnruledLine *below = &self->lines[line];

  for (guint i = line; i > floor && line - i < UNRULED_MAX_BEFORE; i--)
    {
      const UnruledLine *caption = &self->lines[i - 1];

      if (caption->is_caption && (caption->bottom > below->top + UNRULED_TOUCH * below->size ||
                                  unruled_ends_caption (self, caption, below)))
        return TRUE;
    }
  return FALSE;
}

/* The first of the lines above start that are groups of headings. */
static guint
unruled_find_start (const UnruledTable *self,
                    const GPtrArray *grids,
                    guint start,
                    guint floor,
                    guint end)
{
  float left = G_MAXFLOAT;
  float right = 0;

  for (guint i = self->lines[start].start; i < self->lines[end - 1].end; i++)
    {
      left = MIN (left, self->parts[i].box.x0);
      right = MAX (right, self->parts[i].box.x1);
    }
  for (; start > floor; start--)
    {
      const UnruledLine *line = &self->lines[start - 1];
      const PdfBox *box = &self->parts[line->start].box;

      if (line->end - line->start > 1 || line->is_caption ||
          _budget_pdf_unruled_sizes_differ (line->size, self->lines[start].size) ||
          unruled_is_parted (self, grids, start, line->size, line->bottom, LOOSE * line->size) ||
          (box->x0 < left + line->size / 2 && !unruled_is_wrapped (self, start - 1, end)) ||
          box->x1 > right + UNRULED_MARGIN * line->size)
        break;
    }
  while (start < end && unruled_is_of_captions (self, floor, start))
    start++;
  return start;
}

/* tables ------------------------------------------------------------------------------------- */

/* Whether the numbers of the only column of them count the pages: a contents. */
static gboolean
unruled_is_contents (const UnruledTable *self)
{
  gint64 last = 0;
  guint n = 0;

  if (self->n_columns != 2)
    return FALSE;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);
      gint64 number;

      if (text->is_heading || text->column == 0)
        continue;
      number = g_ascii_strtoll (text->text, NULL, 10);
      if (!text->is_amount || strpbrk (text->text, ",.%") != NULL || number < last ||
          number > MAX_PAGE_NUMBER)
        return FALSE;
      last = number;
      n++;
    }
  return n > 0;
}

/* Whether a label stands beside what is enumerated. */
static gboolean
unruled_is_enumeration (const UnruledTable *self)
{
  const UnruledLine *line = &self->lines[self->start];
  const char *text = self->parts[line->end - 1].text;

  return line->end - line->start == 2 && unruled_has_colon (text) &&
         _budget_pdf_begins_with_ordinal (text);
}

static gboolean
unruled_is_prose (const char *text)
{
  static const char *const marks[] = { "。", "，", "；", "、" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether it is a table, and no text that happens to be set below other. */
static gboolean
unruled_is_table (const UnruledTable *self)
{
  guint n_headed = 0;
  guint n_amounts = 0;
  guint n_lines = 0;
  gboolean any = FALSE;
  gboolean is_prose = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    n_headed += self->columns[i].heading != UNRULED_NONE;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      n_amounts += text->is_amount && !text->is_heading && text->column > 0;
      any = any || !text->is_heading;
      is_prose = is_prose || (text->is_heading && unruled_is_prose (text->text));
    }
  for (guint i = self->start; i < self->end; i++)
    n_lines += self->lines[i].end - self->lines[i].start > 1;
  if (unruled_is_contents (self))
    return FALSE;
  if (n_amounts > 1)
    return n_lines >= MIN_LINES || n_headed >= MIN_HEADED;
  /* columns with headings, all of them */
  return !is_prose && n_headed == self->n_columns && n_headed >= MIN_HEADED + !any;
}

static void
unruled_set_spans (const UnruledTable *self, PdfSpan *spans, guint *n)
{
  *n = 0;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->last_row == text->row && text->last_column == text->column)
        continue;
      spans[(*n)++] = (PdfSpan){ text->row, text->column, text->last_row - text->row + 1,
                                 text->last_column - text->column + 1 };
    }
}

/* Moves the glyphs of the parts to the cells of their texts. */
static void
unruled_fill_cells (const UnruledTable *self, PdfGrid *grid, const GArray *glyphs)
{
  guint start = self->lines[self->start].start;

  for (guint i = start; i < self->lines[self->end - 1].end; i++)
    {
      const PdfLine *part = &self->parts[i];
      const UnruledText *text = _budget_pdf_unruled_text (self, self->owners[i - start]);
      gsize place = (gsize) text->row * grid->n_columns + text->column;
      PdfCell *cell = &g_array_index (grid->cells, PdfCell, grid->owners[place]);

      if (cell->glyphs == NULL)
        cell->glyphs = g_array_new (FALSE, FALSE, sizeof (PdfGlyph));
      g_array_append_vals (cell->glyphs, &g_array_index (glyphs, PdfGlyph, part->glyph),
                           part->n_glyphs);
    }
}

static PdfGrid *
unruled_make_grid (UnruledTable *self, const GArray *glyphs)
{
  g_autofree PdfSpan *spans = g_new (PdfSpan, self->texts->len);
  PdfGrid *grid;
  guint n;

  _budget_pdf_unruled_find_groups (self);
  _budget_pdf_unruled_find_rows (self);
  unruled_set_spans (self, spans, &n);
  grid = _budget_pdf_grid_new_unruled (self->x, self->n_columns, self->y, self->n_rows, spans, n);
  grid->columns = g_new0 (PdfUnruledColumn, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    grid->columns[i] = (PdfUnruledColumn){ self->columns[i].x0, self->columns[i].x1,
                                           _budget_pdf_unruled_align (&self->columns[i]),
                                           self->columns[i].heading != UNRULED_NONE };
  grid->size = self->size;
  grid->headings = _budget_pdf_unruled_join_headings (self);
  unruled_fill_cells (self, grid, glyphs);
  return grid;
}

static PdfGrid *
unruled_try (UnruledTable *self, const GArray *glyphs)
{
  PdfGrid *grid = NULL;
  gboolean goes_on;

  _budget_pdf_unruled_make_texts (self);
  if (self->texts->len > UNRULED_MAX_TEXTS)
    return NULL;
  if (_budget_pdf_unruled_take_columns (self, &goes_on))
    {
      grid = unruled_make_grid (self, glyphs);
      grid->goes_on = goes_on;
    }
  else if (_budget_pdf_unruled_find_columns (self) &&
           (unruled_is_table (self) || unruled_is_enumeration (self)))
    grid = unruled_make_grid (self, glyphs);
  return grid;
}

static PdfGrid *
unruled_make_table (const UnruledTable *page, guint start, guint end, const GArray *glyphs)
{
  UnruledTable self = *page;
  PdfGrid *grid;

  self.start = start;
  self.end = end;
  self.size = page->lines[start].size;
  /* of another table it says nothing */
  if (!_budget_pdf_unruled_is_at_top (&self))
    self.above = NULL;
  grid = unruled_try (&self, glyphs);
  g_array_unref (self.texts);
  g_free (self.owners);
  g_free (self.y);
  return grid;
}

/* Takes out the glyphs of the lines that are tables. */
static void
unruled_take_glyphs (const UnruledTable *page, const gboolean *taken, GArray *glyphs)
{
  guint n = 0;

  for (guint i = 0; i < page->end; i++)
    for (guint j = page->lines[i].start; !taken[i] && j < page->lines[i].end; j++)
      for (guint k = 0; k < page->parts[j].n_glyphs; k++)
        g_array_index (glyphs, PdfGlyph, n++) =
            g_array_index (glyphs, PdfGlyph, page->parts[j].glyph + k);
  g_array_set_size (glyphs, n);
}

void
_budget_pdf_find_unruled (const BudgetReaderTools *tools,
                          BudgetArena *arena,
                          GArray *glyphs,
                          const PdfPage *before,
                          GPtrArray *grids)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) parts = _budget_pdf_unruled_make_parts (tools, arena, glyphs, numbers);
  g_autoptr (GArray) lines = unruled_make_lines (parts, numbers);
  g_autofree gboolean *taken = g_new0 (gboolean, lines->len + 1);
  UnruledTable page = { .parts = (const PdfLine *) (gpointer) parts->data,
                        .lines = (const UnruledLine *) (gpointer) lines->data,
                        .end = lines->len,
                        .before = before };
  guint floor = 0;

  _budget_pdf_unruled_tell_across (page.parts, lines);
  page.above = _budget_pdf_unruled_find_last (&page);
  _budget_pdf_unruled_tell_rows (&page);
  for (guint i = 0; i < lines->len;)
    {
      guint start;
      guint end;
      PdfGrid *grid;

      if (!page.lines[i].is_tabular)
        {
          i++;
          continue;
        }
      end = unruled_find_end (&page, grids, i);
      start = unruled_find_start (&page, grids, i, floor, end);
      grid = unruled_make_table (&page, start, end, glyphs);
      i = end;
      if (grid == NULL)
        continue;
      floor = end;
      g_ptr_array_add (grids, grid);
      for (guint line = start; line < end; line++)
        taken[line] = TRUE;
    }
  unruled_take_glyphs (&page, taken, glyphs);
}
