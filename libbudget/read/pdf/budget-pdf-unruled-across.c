/* budget-pdf-unruled-across.c - captions between the rows of tables without lines
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-unruled-private.h"

#define LOOSE 1.2f /* of the height of a glyph: lines further apart are of two tables */

/* The line with amounts of the row that begins with a line, or UNRULED_NONE: the first lines of
 * texts of several stand above it. */
static guint
unruled_find_values (const UnruledLine *lines, guint n, guint i)
{
  for (guint j = i; j < n; j++)
    {
      if (lines[j].is_tabular)
        return lines[j].n_values > 1 ? j : UNRULED_NONE;
      if (lines[j].is_caption || (j > i && lines[j].top - lines[j - 1].top > LOOSE * lines[j].size))
        return UNRULED_NONE;
    }
  return UNRULED_NONE;
}

/* The last line with amounts above a line that closely follows it, or that the rest of its row
 * parts from it; NULL when there is none. */
static const UnruledLine *
unruled_find_values_above (const UnruledLine *lines, guint i)
{
  for (; i > 0 && lines[i].top - lines[i - 1].bottom <= LOOSE * lines[i - 1].size; i--)
    {
      if (lines[i - 1].n_values > 1)
        return &lines[i - 1];
      if (lines[i - 1].is_tabular || lines[i - 1].is_caption)
        return NULL;
    }
  return NULL;
}

/* Whether nothing follows a line closely, and it stands below one of amounts, not at its beginning
 * as notes do: what it is of is on the next page. */
static gboolean
unruled_ends_page (const PdfLine *parts, const UnruledLine *lines, guint n, guint i)
{
  const UnruledLine *last = unruled_find_values_above (lines, i);

  return last != NULL &&
         (i + 1 == n || lines[i + 1].top - lines[i].bottom >= LOOSE * lines[i].size) &&
         parts[lines[i].start].box.x0 > parts[last->start].box.x0 + UNRULED_MARGIN * last->size;
}

/* A caption alone in its line may be one of the rows below, as that of their unit is: no headings
 * come between. */
void
_budget_pdf_unruled_tell_across (const PdfLine *parts, GArray *lines)
{
  UnruledLine *all = (UnruledLine *) (gpointer) lines->data;

  for (guint i = 0; i < lines->len; i++)
    all[i].is_across = all[i].is_caption && all[i].end - all[i].start == 1 &&
                       (unruled_find_values (all, lines->len, i + 1) != UNRULED_NONE ||
                        unruled_ends_page (parts, all, lines->len, i));
}
