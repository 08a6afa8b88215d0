/* budget-pdf-turn.c - pages whose text is turned, though they say nothing of it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#define GAP 0.2f    /* of the extent of a glyph: the next one of its line is no further away */
#define MIN_PAIRS 8 /* of glyphs next to each other, to tell a turn from */

/* Which way a glyph lies from the one before, in quarters from right to down, or -1 when it does
 * not follow at once: glyphs in columns of single digits are no lines. */
static int
pdf_glyph_direction (const PdfBox *one, const PdfBox *two)
{
  float right = (two->x0 + two->x1 - one->x0 - one->x1) / 2;
  float down = (two->y0 + two->y1 - one->y0 - one->y1) / 2;

  if (ABS (right) >= ABS (down))
    {
      if (ABS (right) > (1 + GAP) * (two->x1 - two->x0 + one->x1 - one->x0) / 2)
        return -1;
      return right >= 0 ? 0 : 2;
    }
  if (ABS (down) > (1 + GAP) * (two->y1 - two->y0 + one->y1 - one->y0) / 2)
    return -1;
  return down >= 0 ? 1 : 3;
}

/* The quarters, clockwise, that most lines of the page are turned by: poppler gives the glyphs of a
 * line in its order. A page that says too little is as the one before. */
guint
_budget_pdf_find_turn (const GArray *glyphs, guint last)
{
  guint counts[4] = { 0 };
  guint n = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      int direction = pdf_glyph_direction (&g_array_index (glyphs, PdfGlyph, i - 1).box,
                                           &g_array_index (glyphs, PdfGlyph, i).box);

      if (direction < 0)
        continue;
      counts[direction]++;
      n++;
    }
  if (n < MIN_PAIRS)
    return counts[last] == n ? last : 0;
  for (guint turn = 1; turn < 4; turn++)
    if (counts[turn] * 3 > n * 2)
      return turn;
  return 0;
}

/* A box of a page of that size, when the page is turned by a quarter against the clock. */
static PdfBox
pdf_box_turn (const PdfBox *box, float width)
{
  return (PdfBox){ box->y0, width - box->x1, box->y1, width - box->x0 };
}

static void
pdf_drawing_turn (PdfDrawing *self, float width)
{
  GArray *horizontal = self->horizontal;

  for (guint i = 0; i < self->vertical->len; i++)
    {
      PdfRule *rule = &g_array_index (self->vertical, PdfRule, i);

      rule->at = width - rule->at;
    }
  for (guint i = 0; i < horizontal->len; i++)
    {
      PdfRule *rule = &g_array_index (horizontal, PdfRule, i);
      float from = rule->from;

      rule->from = width - rule->to;
      rule->to = width - from;
    }
  self->horizontal = self->vertical;
  self->vertical = horizontal;
}

void
_budget_pdf_page_turn (PdfPage *page, guint turn, GArray *glyphs, PdfDrawing *drawing)
{
  page->turn = turn;
  for (; turn > 0; turn--)
    {
      float width = page->width;

      for (guint i = 0; i < glyphs->len; i++)
        {
          PdfBox *box = &g_array_index (glyphs, PdfGlyph, i).box;

          *box = pdf_box_turn (box, width);
        }
      pdf_drawing_turn (drawing, width);
      page->width = page->height;
      page->height = width;
    }
}

PdfBox
_budget_pdf_page_turn_back (const PdfPage *page, PdfBox box)
{
  float width = page->width;
  float height = page->height;

  for (guint turn = page->turn; turn > 0 && turn < 4; turn = (turn + 1) % 4)
    {
      float swap = width;

      box = pdf_box_turn (&box, width);
      width = height;
      height = swap;
    }
  return box;
}
