/* budget-pdf-unruled-texts.c - the texts of the cells of tables without lines, and their headings
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define STACKED 1.2f  /* of the height of a glyph: lines of one cell are no further apart */
#define WRAPPED 0.8f  /* of the pitch of rows: the same */
#define NEAR 0.3f     /* of the height of a glyph: what is no further apart is in one place */
#define INDENT 6.0f   /* the same: a text is indented by no more */
#define MAX_UNIT 3    /* characters of a unit of money */
#define MIN_NUMBERS 3 /* of columns, on a line without a word before them */

/* 元, 万元, 百万元, 亿元 */
static gboolean
unruled_is_money_unit (const char *text)
{
  return g_str_has_suffix (text, "元") && g_utf8_strlen (text, -1) <= MAX_UNIT;
}

/* An amount, with its unit or without, a percentage or a code. */
gboolean
_budget_pdf_is_amount (const char *text)
{
  gboolean has_digit = FALSE;

  for (; *text != '\0' && strchr ("0123456789,.-+%", *text) != NULL; text++)
    has_digit = has_digit || g_ascii_isdigit (*text);
  return has_digit && (*text == '\0' || unruled_is_money_unit (text));
}

gboolean
_budget_pdf_is_value (const char *text)
{
  static const char *const nils[] = { "-", "—", "－", "/", "无" };

  for (gsize i = 0; i < G_N_ELEMENTS (nils); i++)
    if (strcmp (text, nils[i]) == 0)
      return TRUE;
  return _budget_pdf_is_amount (text);
}

static int
unruled_compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a;
  float two = *(const float *) b;

  return one < two ? -1 : one > two;
}

/* How far apart the lines of one cell are at most: rows of amounts are further. */
static float
unruled_find_reach (const UnruledTable *self)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (float));
  float reach = STACKED * self->size;
  const UnruledLine *last = NULL;

  for (guint i = self->start; i < self->end; i++)
    {
      float pitch;

      if (self->lines[i].n_values == 0)
        continue;
      pitch = last != NULL ? self->lines[i].top - last->top : 0;
      if (last != NULL)
        g_array_append_val (pitches, pitch);
      last = &self->lines[i];
    }
  if (pitches->len == 0)
    return reach;
  g_array_sort (pitches, unruled_compare_floats);
  return MIN (reach, WRAPPED * g_array_index (pitches, float, pitches->len / 2));
}

/* Whether a line numbers the columns: 1 2 3, behind a word or none. */
static gboolean
unruled_line_is_numbers (const UnruledTable *self, const UnruledLine *line)
{
  gboolean has_word = FALSE;
  guint n = 0;

  for (guint i = line->start; i < line->end; i++)
    {
      const char *text = self->parts[i].text;

      if (!_budget_pdf_is_amount (text))
        {
          if (i > line->start)
            return FALSE;
          has_word = TRUE;
          continue;
        }
      if (strchr (text, '.') != NULL || (guint) strtoul (text, NULL, 10) != ++n)
        return FALSE;
    }
  return n + (has_word ? 1 : 0) >= MIN_NUMBERS;
}

/* The first line with amounts that numbers no columns, or UNRULED_NONE. */
static guint
unruled_find_body (const UnruledTable *self, guint *numbers)
{
  *numbers = UNRULED_NONE;
  for (guint i = self->start; i < self->end; i++)
    {
      if (self->lines[i].n_values == 0)
        continue;
      if (*numbers != UNRULED_NONE || !unruled_line_is_numbers (self, &self->lines[i]))
        return i;
      *numbers = i;
    }
  return UNRULED_NONE;
}

/* Whether what begins at x is known to be of the column that a text stands in: another text reaches
 * from there to it, or the table above says so. */
static gboolean
unruled_share_column (const UnruledTable *self, const UnruledText *text, float x)
{
  for (guint i = self->lines[self->body].start; i < self->lines[self->end - 1].end; i++)
    if (ABS (self->parts[i].box.x0 - x) < UNRULED_ALIGNED && self->parts[i].box.x1 > text->box.x0)
      return TRUE;
  for (guint i = 0; self->above != NULL && i < self->above->n_columns; i++)
    if (x > self->above->x[i] && text->box.x1 < self->above->x[i + 1] + UNRULED_ALIGNED)
      return TRUE;
  return FALSE;
}

/* Whether a part stands below a text, in line with it. */
static gboolean
unruled_is_below (const UnruledText *text, const PdfLine *part)
{
  float near = NEAR * part->size;

  return _budget_pdf_overlap (text->box.x0, text->box.x1, part->box.x0, part->box.x1) &&
         (part->box.x0 < text->box.x0 + near ||
          ABS (part->box.x0 + part->box.x1 - text->box.x0 - text->box.x1) < 2 * near);
}

/* Whether a part may be the second line of an indented text, and so left of the first. */
static gboolean
unruled_is_hanging (const UnruledTable *self, const UnruledText *text, const PdfLine *part)
{
  return self->body != UNRULED_NONE && part->box.y0 > self->lines[self->body].top &&
         text->n_lines == 1 && part->box.x1 <= text->box.x0 &&
         part->box.x0 > text->box.x0 - INDENT * part->size;
}

/* The text whose next line a part is, or NULL. */
static UnruledText *
unruled_find_begun (const UnruledTable *self, const PdfLine *part, float reach)
{
  UnruledText *hanging = NULL;

  if (_budget_pdf_is_amount (part->text))
    return NULL;
  for (guint i = self->texts->len; i > 0; i--)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i - 1);
      float pitch = part->box.y0 - text->last_top;

      if (text->is_amount || pitch <= part->size / 2 || pitch > reach)
        continue;
      if (unruled_is_below (text, part))
        return text;
      /* the nearest on the right */
      if (unruled_is_hanging (self, text, part) &&
          (hanging == NULL || text->box.x0 < hanging->box.x0))
        hanging = text;
    }
  return hanging != NULL && unruled_share_column (self, hanging, part->box.x0) ? hanging : NULL;
}

static void
unruled_add_part (UnruledTable *self, guint i, float reach, gboolean is_across)
{
  const PdfLine *part = &self->parts[i];
  UnruledText *text = is_across ? NULL : unruled_find_begun (self, part, reach);
  guint *owner = &self->owners[i - self->lines[self->start].start];

  if (text != NULL)
    {
      text->box.x0 = MIN (text->box.x0, part->box.x0);
      text->box.x1 = MAX (text->box.x1, part->box.x1);
      text->box.y1 = MAX (text->box.y1, part->box.y1);
      text->last_top = part->box.y0;
      text->n_lines++;
      *owner = (guint) (text - _budget_pdf_unruled_text (self, 0));
    }
  else
    {
      UnruledText new_text = { .box = part->box,
                               .size = part->size,
                               .last_top = part->box.y0,
                               .n_lines = 1,
                               .text = part->text,
                               .is_across = is_across,
                               .is_amount = _budget_pdf_is_amount (part->text) };

      *owner = self->texts->len;
      g_array_append_val (self->texts, new_text);
    }
}

/* Without amounts the headings are what hangs together with the line of most parts, or with the
 * first when that has several. */
static float
unruled_find_heading_end (const UnruledTable *self)
{
  guint most = self->start;
  float end;

  for (guint i = self->start; i < self->end; i++)
    if (self->lines[i].end - self->lines[i].start > self->lines[most].end - self->lines[most].start)
      most = i;
  if (self->lines[self->start].end - self->lines[self->start].start > 2)
    most = self->start;
  end = self->lines[most].bottom;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const PdfBox *box = &_budget_pdf_unruled_text (self, i)->box;

      if (box->y0 < end - NEAR * self->size)
        end = MAX (end, box->y1);
    }
  return end;
}

/* Whether what is below end is too little to be rows: then it is headings, too. */
static gboolean
unruled_is_bare (const UnruledTable *self, float end)
{
  guint most = 0;
  guint n = 0;

  for (guint i = self->start; i < self->end; i++)
    most = MAX (most, self->lines[i].end - self->lines[i].start);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const UnruledText *text = _budget_pdf_unruled_text (self, i);

      n += text->box.y1 > end && !_budget_pdf_is_value (text->text);
    }
  return n + 1 < most;
}

static void
unruled_find_headings (UnruledTable *self)
{
  guint numbers = self->numbers;
  float end;

  if (self->body != UNRULED_NONE)
    end = self->lines[self->body].top + NEAR * self->size;
  else if (numbers != UNRULED_NONE)
    end = self->lines[numbers].bottom;
  else
    {
      end = unruled_find_heading_end (self);
      if (unruled_is_bare (self, end))
        end = G_MAXFLOAT;
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      text->is_heading =
          text->box.y1 <= end && (end < G_MAXFLOAT || !_budget_pdf_is_value (text->text));
      text->is_number = text->is_heading && numbers != UNRULED_NONE &&
                        text->box.y1 > self->lines[numbers].top + NEAR * self->size;
    }
}

void
_budget_pdf_unruled_make_texts (UnruledTable *self)
{
  float reach = unruled_find_reach (self);

  self->body = unruled_find_body (self, &self->numbers);
  self->texts = g_array_new (FALSE, FALSE, sizeof (UnruledText));
  self->owners = g_new (guint, self->lines[self->end - 1].end - self->lines[self->start].start);
  for (guint i = self->start; i < self->end; i++)
    for (guint j = self->lines[i].start; j < self->lines[i].end; j++)
      if (self->texts->len <= UNRULED_MAX_TEXTS)
        unruled_add_part (self, j, reach, self->lines[i].is_across);
  unruled_find_headings (self);
}
