/* budget-pdf-unruled-lines.c - parts of lines, as finely parted as tables without lines need it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define GAP 0.35f  /* of the height of a glyph: a wider gap parts two cells */
#define BACK -0.5f /* the same: a glyph that begins further back does not follow */
#define LEVEL                                                                                      \
  0.25f /* the same: what is level is of one line. Headings in the middle of several rows
                       stand between the lines of those beside them */

/* Glyphs that follow each other. */
typedef struct
{
  guint start;
  guint n;
  PdfBox box;
  guint line;
} PdfRun;

static float
unruled_middle (const PdfBox *box)
{
  return (box->y0 + box->y1) / 2;
}

static gboolean
unruled_follows (const PdfBox *left, const PdfBox *right)
{
  float size = right->y1 - right->y0;
  float gap = right->x0 - left->x1;

  return ABS (unruled_middle (left) - unruled_middle (right)) < LEVEL * size && gap < GAP * size &&
         gap > BACK * size;
}

static void
unruled_box_add (PdfBox *self, const PdfBox *other)
{
  self->x0 = MIN (self->x0, other->x0);
  self->y0 = MIN (self->y0, other->y0);
  self->x1 = MAX (self->x1, other->x1);
  self->y1 = MAX (self->y1, other->y1);
}

/* Poppler gives the glyphs of a word one after the other. */
static GArray *
unruled_make_runs (const GArray *glyphs)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PdfRun));

  for (guint i = 0; i < glyphs->len; i++)
    {
      const PdfBox *box = &g_array_index (glyphs, PdfGlyph, i).box;
      PdfRun run = { .start = i, .n = 1, .box = *box };

      if (i > 0 && unruled_follows (&g_array_index (glyphs, PdfGlyph, i - 1).box, box))
        {
          PdfRun *last = &g_array_index (runs, PdfRun, runs->len - 1);

          last->n++;
          unruled_box_add (&last->box, box);
        }
      else
        g_array_append_val (runs, run);
    }
  return runs;
}

static int
unruled_compare_middle (gconstpointer a, gconstpointer b)
{
  float one = unruled_middle (&((const PdfRun *) a)->box);
  float two = unruled_middle (&((const PdfRun *) b)->box);

  return one < two ? -1 : one > two;
}

static int
unruled_compare_place (gconstpointer a, gconstpointer b)
{
  const PdfRun *one = a;
  const PdfRun *two = b;

  if (one->line != two->line)
    return one->line < two->line ? -1 : 1;
  return one->box.x0 < two->box.x0 ? -1 : one->box.x0 > two->box.x0;
}

/* Sorts runs by the line that they stand in, and from left to right. */
static void
unruled_sort_runs (GArray *runs)
{
  PdfRun *all = (PdfRun *) (gpointer) runs->data;
  const PdfRun *first = all;

  g_array_sort (runs, unruled_compare_middle);
  for (guint i = 1; i < runs->len; i++)
    {
      float size = MIN (first->box.y1 - first->box.y0, all[i].box.y1 - all[i].box.y0);

      all[i].line = all[i - 1].line;
      if (unruled_middle (&all[i].box) - unruled_middle (&first->box) < LEVEL * size)
        continue;
      all[i].line++;
      first = &all[i];
    }
  g_array_sort (runs, unruled_compare_place);
}

/* Glyphs are put in the order of the parts. */
GArray *
_budget_pdf_unruled_make_parts (const BudgetReaderTools *tools,
                                BudgetArena *arena,
                                GArray *glyphs,
                                GArray *line_numbers)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (PdfLine));
  g_autoptr (GArray) runs = unruled_make_runs (glyphs);
  g_autofree PdfGlyph *old = g_memdup2 (glyphs->data, glyphs->len * sizeof *old);
  g_autoptr (GString) text = g_string_new (NULL);

  unruled_sort_runs (runs);
  g_array_set_size (glyphs, 0);
  for (guint i = 0; i < runs->len;)
    {
      const PdfRun *run = &g_array_index (runs, PdfRun, i);
      PdfLine part = { .box = run->box, .glyph = glyphs->len };
      guint line = run->line;

      do
        {
          unruled_box_add (&part.box, &run->box);
          g_array_append_vals (glyphs, old + run->start, run->n);
          run = ++i < runs->len ? &g_array_index (runs, PdfRun, i) : NULL;
        }
      while (run != NULL && run->line == line && unruled_follows (&part.box, &run->box));
      part.n_glyphs = glyphs->len - part.glyph;
      part.size = part.box.y1 - part.box.y0;
      g_string_truncate (text, 0);
      _budget_pdf_append_glyphs (text, &g_array_index (glyphs, PdfGlyph, part.glyph),
                                 part.n_glyphs);
      part.text = tools->strndup (arena, text->str, text->len);
      g_array_append_val (parts, part);
      g_array_append_val (line_numbers, line);
    }
  return parts;
}
