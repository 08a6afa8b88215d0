/* budget-pdf-captions.c - what stands above a table, set in columns of no lines
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <string.h>

#define ABOVE 70.0f   /* points above a table within which its captions stand */
#define SAME_END 2.0f /* texts that begin, or end, this close stand below each other */
#define LOOSE 1.6f    /* of the height of a line, from line to line */
#define SAME_ROW 0.5f /* the same, within one line */
#define MAX_BACK 8    /* lines before this one that are looked at */

static gboolean
pdf_ends_with_colon (const char *text)
{
  return g_str_has_suffix (text, "：") || g_str_has_suffix (text, ":");
}

static gboolean
pdf_has_colon (const char *text)
{
  return strstr (text, "：") != NULL || strchr (text, ':') != NULL;
}

/* Whether line is the rest of a caption that is set in a narrow column. */
static gboolean
pdf_caption_wraps (const PdfLine *above, const PdfLine *line)
{
  float pitch = line->box.y0 - above->box.y0;
  float width = above->box.x1 - above->box.x0;

  return pitch > SAME_ROW * line->size && pitch < LOOSE * line->size &&
         (ABS (above->box.x0 - line->box.x0) < SAME_END ||
          ABS (above->box.x1 - line->box.x1) < SAME_END) &&
         line->box.x1 - line->box.x0 < width / 2 && pdf_has_colon (above->text) &&
         !pdf_has_colon (line->text) && !pdf_ends_with_colon (above->text);
}

static void
pdf_line_append (PdfLine *self, const PdfLine *rest, const PdfReader *reader)
{
  g_autofree char *text = g_strconcat (self->text, rest->text, NULL);

  self->text = reader->tools->strndup (reader->sheet->arena, text, strlen (text));
  self->box.x0 = MIN (self->box.x0, rest->box.x0);
  self->box.y0 = MIN (self->box.y0, rest->box.y0);
  self->box.x1 = MAX (self->box.x1, rest->box.x1);
  self->box.y1 = MAX (self->box.y1, rest->box.y1);
}

/* The line before the item at i that it belongs to, or NULL. */
static PdfItem *
pdf_find_caption (PdfItem *items, guint i, gboolean above_table)
{
  const PdfLine *line = &items[i].line;

  for (guint back = 1; back <= MIN (i, MAX_BACK); back++)
    {
      PdfItem *item = &items[i - back];

      if (item->grid != NULL)
        return NULL;
      if (item->left_out)
        continue;
      if (back == 1 && _budget_pdf_lines_share_row (&item->line, line) &&
          pdf_ends_with_colon (item->line.text))
        return item;
      if (above_table && pdf_caption_wraps (&item->line, line))
        return item;
    }
  return NULL;
}

void
_budget_pdf_join_captions (const PdfReader *reader, PdfPage *page)
{
  PdfItem *items = (PdfItem *) (gpointer) page->items->data;
  guint table = 0;

  for (guint i = 0; i < page->items->len; i++)
    {
      PdfItem *caption;

      for (table = MAX (table, i); table < page->items->len && items[table].grid == NULL;)
        table++;
      if (items[i].grid != NULL || items[i].left_out)
        continue;
      caption = pdf_find_caption (items, i,
                                  table < page->items->len &&
                                      items[table].grid->box.y0 - items[i].line.box.y1 < ABOVE);
      if (caption == NULL)
        continue;
      pdf_line_append (&caption->line, &items[i].line, reader);
      items[i].left_out = PDF_LEFT_OUT_JOINED;
    }
}
