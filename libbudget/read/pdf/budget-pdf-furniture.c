/* budget-pdf-furniture.c - headers, footers and page numbers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <stdlib.h>

/* They are told by their coming again at the same distance from the edge of the page, page numbers
 * by their growing with the pages, and not by what they say. */

#define N_EDGE_LINES 3  /* that are looked at, at the top and at the bottom */
#define SAME_DISTANCE 4 /* points */
#define MIN_NUMBERS 3   /* pages that a number must stand on */

typedef struct
{
  PdfItem *item;
  char *key;     /* (owned) its text, digits as # */
  gint64 offset; /* of its number from that of the page */
  int distance;  /* from the edge, in steps of SAME_DISTANCE */
  gboolean bottom;
  gboolean same; /* its number is the same on every page */
} EdgeLine;

static void
edge_line_clear (gpointer data)
{
  g_free (((EdgeLine *) data)->key);
}

static gint64
edge_line_number (const char *text)
{
  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  return g_ascii_strtoll (text, NULL, 10);
}

static char *
edge_line_key (const char *text)
{
  GString *key = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (key, *p);
    else if (key->len == 0 || key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  return g_string_free (key, FALSE);
}

static gboolean
edge_key_is_number (const char *key)
{
  gboolean has_number = FALSE;

  for (; *key != '\0'; key++)
    {
      if (g_ascii_isalpha (*key) || (guchar) *key >= 0x80)
        return FALSE;
      has_number = has_number || *key == '#';
    }
  return has_number;
}

static void
edge_lines_add (GArray *lines, const PdfPage *page, PdfItem *item, gboolean bottom)
{
  float distance = bottom ? page->height - item->line.box.y1 : item->line.box.y0;
  EdgeLine line = { .item = item,
                    .key = edge_line_key (item->line.text),
                    .offset = edge_line_number (item->line.text) - page->number,
                    .distance = (int) (distance / SAME_DISTANCE),
                    .bottom = bottom };

  g_array_append_val (lines, line);
}

static void
edge_lines_add_page (GArray *lines, const PdfPage *page)
{
  PdfItem *items = (PdfItem *) (gpointer) page->items->data;
  guint n = page->items->len;

  for (guint i = 0; i < MIN (n, N_EDGE_LINES) && items[i].grid == NULL; i++)
    edge_lines_add (lines, page, &items[i], FALSE);
  for (guint i = 0; i < MIN (n, N_EDGE_LINES) && items[n - 1 - i].grid == NULL; i++)
    edge_lines_add (lines, page, &items[n - 1 - i], TRUE);
}

static int
edge_line_compare (gconstpointer a, gconstpointer b)
{
  const EdgeLine *one = a;
  const EdgeLine *two = b;

  if (one->bottom != two->bottom)
    return one->bottom ? 1 : -1;
  return g_strcmp0 (one->key, two->key);
}

/* how many lines of a group stand where this one stands, with the same text or a number that grows
 * with the pages */
static guint
edge_line_count (const EdgeLine *lines, guint n, const EdgeLine *line, gboolean number)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    if (ABS (lines[i].distance - line->distance) <= 1 &&
        (number ? lines[i].offset == line->offset
                : g_strcmp0 (lines[i].item->line.text, line->item->line.text) == 0))
      count++;
  return count;
}

#define MAX_GROUP 512 /* lines of a group that are compared with each other */

static void
edge_lines_judge (const EdgeLine *lines, guint n, guint n_pages)
{
  gboolean is_number = edge_key_is_number (lines[0].key);
  gboolean has_number = g_strrstr (lines[0].key, "#") != NULL;

  for (guint i = 0; i < n; i++)
    {
      guint start = i - MIN (i, MAX_GROUP / 2);
      guint end = MIN (n, start + MAX_GROUP);

      if (has_number && (lines[i].bottom || is_number) &&
          edge_line_count (lines + start, end - start, &lines[i], TRUE) >=
              MIN (MIN_NUMBERS, MAX (n_pages, 2)))
        lines[i].item->left_out = PDF_LEFT_OUT_NUMBER;
      else if (n_pages > 2 && edge_line_count (lines + start, end - start, &lines[i], FALSE) * 2 >
                                  MIN (n_pages, MAX_GROUP))
        lines[i].item->left_out = lines[i].bottom ? PDF_LEFT_OUT_FOOTER : PDF_LEFT_OUT_HEADER;
    }
}

/* Nothing stands between a running header and the edge of the page: what stands below a title is
 * the title's. */
static void
pdf_page_keep_inner (PdfPage *page)
{
  PdfItem *items = (PdfItem *) (gpointer) page->items->data;
  guint top = 0;
  guint bottom = page->items->len;

  while (top < bottom && items[top].left_out)
    top++;
  while (bottom > top && items[bottom - 1].left_out)
    bottom--;
  for (guint i = top; i < bottom; i++)
    items[i].left_out = PDF_LEFT_OUT_NOT;
}

/* Adds the texts of the lines closely above tables, but for what begins the page. */
static void
pdf_page_list_captions (const PdfPage *page, GHashTable *texts)
{
  const PdfItem *items = (const PdfItem *) (gpointer) page->items->data;
  guint n = 0;

  for (guint i = page->items->len; i > 0; i--)
    {
      const PdfItem *item = &items[i - 1];

      if (item->grid != NULL)
        n = N_EDGE_LINES;
      else if (n > 0 && !item->left_out &&
               (items->grid != NULL || !_budget_pdf_lines_share_row (&items->line, &item->line)))
        {
          g_hash_table_add (texts, (gpointer) item->line.text);
          n--;
        }
    }
}

/* What stands above a table below other text, too, is its caption, and no header: where it begins a
 * page it comes again with a table that goes on, or its title is on the page before. */
static void
pdf_pages_keep_captions (GPtrArray *pages)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pages->len; i++)
    pdf_page_list_captions (g_ptr_array_index (pages, i), texts);
  for (guint i = 0; i < pages->len; i++)
    {
      const PdfPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          PdfItem *item = &g_array_index (page->items, PdfItem, j);

          if (item->grid != NULL || !item->left_out)
            break;
          if (item->left_out == PDF_LEFT_OUT_HEADER &&
              g_hash_table_contains (texts, item->line.text))
            item->left_out = PDF_LEFT_OUT_NOT;
        }
    }
}

void
_budget_pdf_leave_out_repeated (PdfReader *self)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (EdgeLine));
  const EdgeLine *all;
  guint start = 0;

  g_array_set_clear_func (lines, edge_line_clear);
  for (guint i = 0; i < self->pages->len; i++)
    edge_lines_add_page (lines, g_ptr_array_index (self->pages, i));
  g_array_sort (lines, edge_line_compare);
  all = (const EdgeLine *) (gpointer) lines->data;
  while (start < lines->len)
    {
      guint end = start + 1;

      while (end < lines->len && edge_line_compare (&all[start], &all[end]) == 0)
        end++;
      edge_lines_judge (all + start, end - start, self->pages->len);
      start = end;
    }
  for (guint i = 0; i < self->pages->len; i++)
    pdf_page_keep_inner (g_ptr_array_index (self->pages, i));
  pdf_pages_keep_captions (self->pages);
}
