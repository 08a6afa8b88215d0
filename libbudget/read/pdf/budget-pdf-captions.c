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
#define MAX_BACK 8    /* lines before this one that are looked at, and behind it */
#define MIN_CODE 3    /* digits of the code of a department */

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

/* 224某局: the code and the name of a department */
static gboolean
pdf_begins_with_code (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits >= MIN_CODE && _budget_pdf_is_wide (g_utf8_get_char (text + n_digits)) &&
         !g_str_has_prefix (text + n_digits, "年");
}

/* Whether line may be the rest of a caption above: close below it, and in line with it. A note that
 * has ended its sentence has no rest. */
static gboolean
pdf_is_close_below (const PdfLine *above, const PdfLine *line)
{
  float pitch = line->box.y1 - above->box.y1;

  return pitch > SAME_ROW * line->size && pitch < LOOSE * line->size &&
         !pdf_has_colon (line->text) && !pdf_ends_with_colon (above->text) &&
         !g_str_has_suffix (above->text, "。");
}

/* Whether line is the rest of a caption that is set in a narrow column. */
static gboolean
pdf_caption_wraps (const PdfLine *above, const PdfLine *line)
{
  float width = above->box.x1 - above->box.x0;

  return pdf_is_close_below (above, line) &&
         (ABS (above->box.x0 - line->box.x0) < SAME_END ||
          ABS (above->box.x1 - line->box.x1) < SAME_END) &&
         line->box.x1 - line->box.x0 < width / 2 && pdf_has_colon (above->text);
}

/* Whether a caption with a colon stands beside both of two lines. */
static gboolean
pdf_is_beside_caption (const PdfItem *items, guint n, const PdfBox *one, const PdfBox *two)
{
  for (guint i = 0; i < n; i++)
    {
      const PdfBox *box = &items[i].line.box;

      if (items[i].grid == NULL && pdf_has_colon (items[i].line.text) && box->y0 < one->y1 &&
          box->y1 > two->y0 &&
          (box->x0 > MAX (one->x1, two->x1) || box->x1 < MIN (one->x0, two->x0)))
        return TRUE;
    }
  return FALSE;
}

/* Whether line is the rest of a caption in the middle of a column: others stand beside it, in the
 * middle of the row. */
static gboolean
pdf_caption_is_centred (const PdfItem *items, guint n, const PdfLine *above, const PdfLine *line)
{
  return pdf_is_close_below (above, line) &&
         ABS (above->box.x0 + above->box.x1 - line->box.x0 - line->box.x1) < 2 * SAME_END &&
         line->box.x1 - line->box.x0 < above->box.x1 - above->box.x0 + line->size &&
         (pdf_has_colon (above->text) || pdf_begins_with_code (above->text)) &&
         pdf_is_beside_caption (items, n, &above->box, &line->box);
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
pdf_find_caption (PdfItem *items, guint i, guint n, gboolean above_table)
{
  const PdfLine *line = &items[i].line;
  guint first = i - MIN (i, MAX_BACK);
  guint end = MIN (n, i + MAX_BACK);

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
      if (above_table && (pdf_caption_wraps (&item->line, line) ||
                          pdf_caption_is_centred (items + first, end - first, &item->line, line)))
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
      caption = pdf_find_caption (items, i, page->items->len,
                                  table < page->items->len &&
                                      items[table].grid->box.y0 - items[i].line.box.y1 < ABOVE);
      if (caption == NULL)
        continue;
      pdf_line_append (&caption->line, &items[i].line, reader);
      items[i].left_out = PDF_LEFT_OUT_JOINED;
    }
}
