/* budget-pdf-text.c - lines and the texts of cells from glyphs
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <string.h>

#define SPACE 0.16f          /* of the height of a glyph: a wider gap parts two words */
#define AUTOMATIC_SPACE 0.4f /* the same, between Chinese and other letters */
#define FEW 6                /* in so many glyphs a gap is few */
#define STACKED 0.5f         /* the same: glyphs that share so much stand over each other */
#define LEVEL 0.25f          /* the same: centres of one line where there are several */
#define NUMERALS "一二三四五六七八九十"
#define SAME_LINE 0.5f /* the same: centres closer than this stand in one line */

gboolean
_budget_pdf_is_wide (gunichar character)
{
  return character >= 0x2E80 || (character >= 0x2018 && character <= 0x201D) ||
         (character >= 0x2460 && character <= 0x24FF) || character == 0x2026 || character == 0x2014;
}

static float
pdf_glyph_middle (const PdfGlyph *glyph)
{
  return (glyph->box.y0 + glyph->box.y1) / 2;
}

static int
pdf_glyph_compare_y (gconstpointer a, gconstpointer b)
{
  float one = pdf_glyph_middle (a);
  float two = pdf_glyph_middle (b);

  return one < two ? -1 : one > two;
}

static int
pdf_glyph_compare_x (gconstpointer a, gconstpointer b)
{
  const PdfGlyph *one = a;
  const PdfGlyph *two = b;

  return one->box.x0 < two->box.x0 ? -1 : one->box.x0 > two->box.x0;
}

/* Whether glyphs that are sorted by x stand over each other: they are of several lines. */
static gboolean
pdf_glyphs_are_stacked (const PdfGlyph *glyphs, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const PdfBox *one = &glyphs[i - 1].box;
      const PdfBox *two = &glyphs[i].box;

      if (one->x1 - two->x0 > STACKED * (two->x1 - two->x0) &&
          ABS (pdf_glyph_middle (&glyphs[i - 1]) - pdf_glyph_middle (&glyphs[i])) >
              STACKED * (two->y1 - two->y0))
        return TRUE;
    }
  return FALSE;
}

/* Leaves the first line of glyphs that are of several, with others beside them half a line lower:
 * captions in the middle of their cells. */
static guint
pdf_glyphs_take_level (PdfGlyph *all, guint start, guint end)
{
  guint i = start + 1;

  qsort (all + start, end - start, sizeof *all, pdf_glyph_compare_y);
  while (i < end && pdf_glyph_middle (&all[i]) - pdf_glyph_middle (&all[start]) <
                        LEVEL * (all[i].box.y1 - all[i].box.y0))
    i++;
  qsort (all + start, i - start, sizeof *all, pdf_glyph_compare_x);
  return i;
}

/* The end of the line that begins at start in glyphs that are sorted by y; sorts it by x. */
static guint
pdf_glyphs_take_line (GArray *glyphs, guint start)
{
  PdfGlyph *all = (PdfGlyph *) (gpointer) glyphs->data;
  float middle = pdf_glyph_middle (&all[start]);
  guint end = start + 1;

  for (; end < glyphs->len; end++)
    {
      float height =
          MIN (all[end].box.y1 - all[end].box.y0, all[end - 1].box.y1 - all[end - 1].box.y0);

      if (pdf_glyph_middle (&all[end]) - middle > SAME_LINE * height)
        break;
      /* drifts along with lines that are not quite level, but not from line to line */
      middle = MIN (pdf_glyph_middle (&all[end]), middle + 0.2f * height);
    }
  qsort (all + start, end - start, sizeof *all, pdf_glyph_compare_x);
  if (pdf_glyphs_are_stacked (all + start, end - start))
    return pdf_glyphs_take_level (all, start, end);
  return end;
}

static gboolean
pdf_is_ascii_alnum (gunichar character)
{
  return character < 0x80 && g_ascii_isalnum ((char) character);
}

static gboolean
pdf_glyphs_are_apart (const PdfGlyph *left, const PdfGlyph *right)
{
  float height = MIN (left->box.y1 - left->box.y0, right->box.y1 - right->box.y0);

  float gap = right->box.x0 - left->box.x1;

  /* office programs set Chinese and other letters apart: that is no space */
  if (_budget_pdf_is_wide (left->character) != _budget_pdf_is_wide (right->character) &&
      (pdf_is_ascii_alnum (left->character) || pdf_is_ascii_alnum (right->character)))
    return gap > AUTOMATIC_SPACE * height;
  return gap > SPACE * height;
}

/* Letters that are spaced out are closed up: a gap is a space where few are, or between words that
 * are not Chinese. */
void
_budget_pdf_append_glyphs (GString *text, const PdfGlyph *glyphs, guint n)
{
  guint n_apart = 0;

  for (guint i = 1; i < n; i++)
    if (pdf_glyphs_are_apart (&glyphs[i - 1], &glyphs[i]))
      n_apart++;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && pdf_glyphs_are_apart (&glyphs[i - 1], &glyphs[i]) &&
          (n_apart * FEW < n || (!_budget_pdf_is_wide (glyphs[i - 1].character) &&
                                 !_budget_pdf_is_wide (glyphs[i].character))))
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, glyphs[i].character);
    }
}

static void
pdf_box_add (PdfBox *self, const PdfBox *other)
{
  self->x0 = MIN (self->x0, other->x0);
  self->y0 = MIN (self->y0, other->y0);
  self->x1 = MAX (self->x1, other->x1);
  self->y1 = MAX (self->y1, other->y1);
}

/* how much room the first word takes, which does not go on in the next line */
static float
pdf_first_word (const PdfGlyph *glyphs, guint n)
{
  guint i = 0;

  while (i + 1 < n && !_budget_pdf_is_wide (glyphs[i].character) &&
         !_budget_pdf_is_wide (glyphs[i + 1].character) &&
         !pdf_glyphs_are_apart (&glyphs[i], &glyphs[i + 1]))
    i++;
  return glyphs[i].box.x1 - glyphs[0].box.x0;
}

GArray *
_budget_pdf_make_lines (const BudgetReaderTools *tools,
                        BudgetArena *arena,
                        GArray *glyphs,
                        float gap)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PdfLine));
  const PdfGlyph *all = (const PdfGlyph *) (gpointer) glyphs->data;
  g_autoptr (GString) text = g_string_new (NULL);
  guint start = 0;

  g_array_sort (glyphs, pdf_glyph_compare_y);
  while (start < glyphs->len)
    {
      guint end = pdf_glyphs_take_line (glyphs, start);

      while (start < end)
        {
          guint part = start + 1;
          PdfLine line = { .box = all[start].box };
          float size = all[start].box.y1 - all[start].box.y0;

          while (part < end && all[part].box.x0 - all[part - 1].box.x1 <= gap * size)
            pdf_box_add (&line.box, &all[part++].box);
          g_string_truncate (text, 0);
          _budget_pdf_append_glyphs (text, all + start, part - start);
          line.text = tools->strndup (arena, text->str, text->len);
          line.size = size;
          line.glyph = start;
          line.n_glyphs = part - start;
          line.first = pdf_first_word (all + start, part - start);
          g_array_append_val (lines, line);
          start = part;
        }
    }
  return lines;
}

void
_budget_pdf_cell_make_text (PdfCell *cell, const BudgetReaderTools *tools, BudgetArena *arena)
{
  GArray *glyphs = cell->glyphs;
  const PdfGlyph *all = (const PdfGlyph *) (gpointer) glyphs->data;
  g_autoptr (GString) text = g_string_new (NULL);
  guint start = 0;

  g_array_sort (glyphs, pdf_glyph_compare_y);
  while (start < glyphs->len)
    {
      guint end = pdf_glyphs_take_line (glyphs, start);

      /* a word does not go on from line to line, a code or an amount does */
      if (start > 0 && g_ascii_isalpha (text->str[text->len - 1]) &&
          g_unichar_isalpha (all[start].character) && !_budget_pdf_is_wide (all[start].character))
        g_string_append_c (text, ' ');
      if (start == 0)
        {
          cell->first = all[0].box.x1 - all[0].box.x0;
          cell->begin = all[0].box.x0;
        }
      cell->last = all[end - 1].box.x1 - all[start].box.x0;
      cell->end = all[end - 1].box.x1;
      cell->furthest = MAX (start > 0 ? cell->furthest : 0, cell->end);
      _budget_pdf_append_glyphs (text, all + start, end - start);
      start = end;
    }
  cell->text = tools->strndup (arena, text->str, text->len);
  g_clear_pointer (&cell->glyphs, g_array_unref);
}

gboolean
_budget_pdf_lines_share_row (const PdfLine *one, const PdfLine *two)
{
  return ABS ((one->box.y0 + one->box.y1) - (two->box.y0 + two->box.y1)) <
         2 * SAME_LINE * MIN (one->size, two->size);
}

/* 一、 （一） 1、 1． 1. */
gboolean
_budget_pdf_begins_with_ordinal (const char *text)
{
  static const char *const marks[] = { "、", "．", "）", ")", "." };
  const char *p = g_str_has_prefix (text, "（") ? text + strlen ("（") : text;
  const char *start = p;

  while (g_ascii_isdigit (*p))
    p++;
  if (p == start)
    while (*p != '\0' && g_utf8_strchr (NUMERALS, -1, g_utf8_get_char (p)) != NULL)
      p = g_utf8_next_char (p);
  for (gsize i = 0; p > start && i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (p, marks[i]))
      return !g_ascii_isdigit (p[strlen (marks[i])]);
  return FALSE;
}
