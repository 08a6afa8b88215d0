/* budget-pdf-unruled-above.c - tables without lines that go on on the next page
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#include <stdlib.h>
#include <string.h>

#define MAX_PARTS_BEFORE 16 /* of the lines before a table that goes on */

/* Whether two lines say the same, but for numbers, as headers and footers of pages do. */
static gboolean
unruled_says_the_same (const char *one, const char *two)
{
  while (TRUE)
    {
      while (g_ascii_isdigit (*one))
        one++;
      while (g_ascii_isdigit (*two))
        two++;
      if (*one != *two || *one == '\0')
        return *one == *two;
      one++;
      two++;
    }
}

static gboolean
unruled_page_says (const UnruledTable *page, const char *text)
{
  for (guint i = 0; i < page->lines[page->end - 1].end; i++)
    if (unruled_says_the_same (page->parts[i].text, text))
      return TRUE;
  return FALSE;
}

/* The table without lines that the page before ends with, or NULL. Below it stands nothing that
 * this page does not have, too. */
const PdfGrid *
_budget_pdf_unruled_find_last (const UnruledTable *page)
{
  const GArray *items = page->before != NULL ? page->before->items : NULL;

  for (guint i = items != NULL && page->end > 0 ? items->len : 0; i > 0; i--)
    {
      const PdfItem *item = &g_array_index (items, PdfItem, i - 1);

      if (item->grid != NULL)
        return item->grid->columns != NULL ? item->grid : NULL;
      if (items->len - i >= UNRULED_MAX_BEFORE || !unruled_page_says (page, item->line.text))
        return NULL;
    }
  return NULL;
}

/* Whether a part stands in a column of the table above, in line with what is there. */
static gboolean
unruled_is_in (const PdfGrid *above, guint i, const PdfLine *part, gboolean alone)
{
  const PdfUnruledColumn *column = &above->columns[i];

  if (column->alignment == PDF_ALIGNMENT_RIGHT && _budget_pdf_is_value (part->text))
    return ABS (part->box.x1 - column->x1) < UNRULED_ALIGNED;
  return !alone || (part->box.x0 > column->x0 - UNRULED_ALIGNED &&
                    part->box.x0 < column->x0 + UNRULED_MARGIN * part->size);
}

/* The columns of the table above that a part is set in the middle of, as few as can be, or
 * UNRULED_NONE. */
static guint
unruled_find_merged (const PdfGrid *above, const PdfLine *part, guint *last)
{
  guint found = UNRULED_NONE;
  float least = G_MAXFLOAT;

  for (guint first = 0; first + 1 < above->n_columns; first++)
    for (guint end = first + 2; end <= above->n_columns; end++)
      {
        float width = above->x[end] - above->x[first];

        if (part->box.x0 <= above->x[first] || part->box.x1 >= above->x[end] || width >= least ||
            ABS (part->box.x0 + part->box.x1 - above->x[first] - above->x[end]) >= part->size)
          continue;
        least = width;
        found = first;
        *last = end - 1;
      }
  return found;
}

/* The columns of the table above that a part stands in, or UNRULED_NONE. */
static guint
unruled_find_above (const UnruledTable *self,
                    const UnruledLine *line,
                    const PdfLine *part,
                    guint *last)
{
  const PdfGrid *above = self->above;
  gboolean alone = line->end - line->start == 1;

  for (guint i = 0; i < above->n_columns; i++)
    {
      /* what is set in the middle of merged cells does not tell where the first column begins */
      float left =
          i == 0 && !alone ? above->columns[i].x0 - UNRULED_MARGIN * part->size : above->x[i];

      if (part->box.x0 < left - UNRULED_ALIGNED || part->box.x1 > above->x[i + 1] + UNRULED_ALIGNED)
        continue;
      *last = i;
      return unruled_is_in (above, i, part, alone) ? i : UNRULED_NONE;
    }
  /* a label beside amounts may be, and what belongs to other forms is not */
  if (line->n_values == 0 || _budget_pdf_is_value (part->text))
    return UNRULED_NONE;
  return unruled_find_merged (above, part, last);
}

/* The same, of each part of a line; FALSE when one stands in none. */
static gboolean
unruled_line_fits (const UnruledTable *self, const UnruledLine *line)
{
  guint last;

  if (_budget_pdf_unruled_sizes_differ (line->size, self->above->size))
    return FALSE;
  if (line->is_across)
    return TRUE;
  for (guint i = line->start; i < line->end; i++)
    if (unruled_find_above (self, line, &self->parts[i], &last) == UNRULED_NONE)
      return FALSE;
  return TRUE;
}

/* At the top of a page lines of single texts, too, may be rows of the table above. */
void
_budget_pdf_unruled_tell_rows (UnruledTable *page)
{
  UnruledLine *lines = (UnruledLine *) page->lines;

  for (guint i = 0; page->above != NULL && i < page->end; i++)
    {
      if (!unruled_line_fits (page, &lines[i]) ||
          (lines[i].is_caption && lines[i].n_values == 0 && !lines[i].is_across))
        return;
      lines[i].is_tabular = TRUE;
    }
}

/* Whether a table may go on the one of the page before: what stands above it stood there, too. */
gboolean
_budget_pdf_unruled_is_at_top (const UnruledTable *self)
{
  if (self->above == NULL || self->start > UNRULED_MAX_BEFORE ||
      self->lines[self->start].start > MAX_PARTS_BEFORE)
    return FALSE;
  for (guint i = 0; i < self->lines[self->start].start; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < self->before->items->len && !found; j++)
        {
          const PdfItem *item = &g_array_index (self->before->items, PdfItem, j);

          found =
              item->grid == NULL && unruled_says_the_same (item->line.text, self->parts[i].text);
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

char *
_budget_pdf_unruled_join_headings (const UnruledTable *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->texts->len; i++)
    if (_budget_pdf_unruled_text (self, i)->is_heading)
      g_string_append_printf (text, "%s\n", _budget_pdf_unruled_text (self, i)->text);
  return g_string_free (text, FALSE);
}

/* Whether the table above has a heading that begins with a text. */
static gboolean
unruled_has_heading (const PdfGrid *above, const char *text)
{
  gsize length = strlen (text);

  for (const char *p = above->headings; p != NULL && *p != '\0'; p = strchr (p, '\n') + 1)
    if (strncmp (p, text, length) == 0 && p[length] == '\n')
      return TRUE;
  return FALSE;
}

/* Whether a line near the top of a page says nothing but headings of the table above. */
gboolean
_budget_pdf_unruled_is_heading_again (const UnruledTable *page, guint line)
{
  if (page->above == NULL || line > UNRULED_MAX_BEFORE)
    return FALSE;
  for (guint i = page->lines[line].start; i < page->lines[line].end; i++)
    if (!unruled_has_heading (page->above, page->parts[i].text))
      return FALSE;
  return TRUE;
}

/* Whether the table begins with the headings of the one above; then it has these and no others. */
static gboolean
unruled_repeats_headings (UnruledTable *self)
{
  const char *left = self->above->headings;
  guint n = 0;

  while (*left != '\0')
    {
      const char *text = n < self->texts->len ? _budget_pdf_unruled_text (self, n)->text : "";

      if (!g_str_has_prefix (left, text) || left[strlen (text)] != '\n')
        return FALSE;
      left += strlen (text) + 1;
      n++;
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      text->is_heading = i < n;
      text->is_number = text->is_number && i < n;
    }
  return n > 0;
}

/* Puts the texts below the headings in the columns of the table above; FALSE when one stands in
 * none. */
static gboolean
unruled_assign_above (UnruledTable *self, gboolean headings)
{
  const guint *owner = self->owners;

  for (guint i = self->start; i < self->end; i++)
    for (guint j = self->lines[i].start; j < self->lines[i].end; j++)
      {
        UnruledText *text = _budget_pdf_unruled_text (self, *owner++);

        if (headings && text->is_heading)
          continue;
        if (text->is_across)
          {
            text->column = 0;
            text->last_column = self->above->n_columns - 1;
            continue;
          }
        text->column =
            unruled_find_above (self, &self->lines[i], &self->parts[j], &text->last_column);
        if (text->column == UNRULED_NONE)
          return FALSE;
      }
  return TRUE;
}

static void
unruled_copy_columns (UnruledTable *self)
{
  const PdfGrid *above = self->above;

  self->n_columns = above->n_columns;
  memcpy (self->x, above->x, (self->n_columns + 1) * sizeof *self->x);
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = (UnruledColumn){ .x0 = above->columns[i].x0,
                                        .x1 = above->columns[i].x1,
                                        .first_end = above->columns[i].x1,
                                        .last_begin = above->columns[i].x0,
                                        .is_filled = TRUE,
                                        .heading = UNRULED_NONE };
  for (guint i = 0; i < self->n_columns; i++)
    if (above->columns[i].alignment == PDF_ALIGNMENT_RIGHT)
      self->columns[i].last_begin = above->columns[i].x1;
    else if (above->columns[i].alignment == PDF_ALIGNMENT_LEFT)
      self->columns[i].first_end = above->columns[i].x0;
}

static int
unruled_heading_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const PdfBox *one = &_budget_pdf_unruled_text (data, *(const guint *) a)->box;
  const PdfBox *two = &_budget_pdf_unruled_text (data, *(const guint *) b)->box;

  return one->x0 < two->x0 ? -1 : one->x0 > two->x0;
}

/* Gives the headings over columns, which are the same as above, to these in order. */
static gboolean
unruled_assign_headings (UnruledTable *self)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  _budget_pdf_unruled_tell_groups (self);
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      if (text->is_heading && !text->is_group && !text->is_number)
        g_array_append_val (headings, i);
    }
  g_array_sort_with_data (headings, unruled_heading_compare, self);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->above->columns[i].is_headed)
      {
        if (n == headings->len)
          return FALSE;
        self->columns[i].heading = g_array_index (headings, guint, n++);
      }
  return n == headings->len;
}

/* The columns of the table of the page before, when all stands in these, under no headings or
 * under the same. */
gboolean
_budget_pdf_unruled_take_columns (UnruledTable *self, gboolean *goes_on)
{
  if (self->above == NULL)
    return FALSE;
  *goes_on = !unruled_repeats_headings (self);
  if (!unruled_assign_above (self, !*goes_on))
    return FALSE;
  unruled_copy_columns (self);
  if (!*goes_on)
    {
      if (!unruled_assign_headings (self))
        return FALSE;
      _budget_pdf_unruled_assign_headings (self);
      return TRUE;
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      UnruledText *text = _budget_pdf_unruled_text (self, i);

      text->is_heading = text->is_number = FALSE;
    }
  return TRUE;
}
