/* budget-grid-lines.c - what the lines of a sheet say of where a form begins and ends
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "read/budget-grid-parts-private.h"

#include <string.h>

/* rows between the end of a form and the headings of the next one */
#define MAX_FRONT_ROWS 8
#define MAX_CAPTION_CELLS 6
/* rows above what says that a form is empty or withheld: its headings */
#define MAX_HEADING_ROWS 8
/* bytes of a title */
#define MAX_TITLE 180

static BudgetLineKind
grid_know_line (const BudgetGrid *self, const char *text)
{
  return self->options->know_line != NULL && strlen (text) <= MAX_TITLE
             ? self->options->know_line (text, self->options->words)
             : BUDGET_LINE_OTHER;
}

static gboolean
grid_text_ends_with_any (const char *text, const char *const *endings, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_suffix (text, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
grid_text_is_number (const char *text)
{
  gsize length = strspn (text, "0123456789.,-%");

  if (length == 0 || text[length] != '\0' || strpbrk (text, "0123456789") == NULL)
    return FALSE;
  return !(length == 4 && (g_str_has_prefix (text, "19") || g_str_has_prefix (text, "20")));
}

/* 第二部分 2024年部门预算表, 2024年单位预算编制说明 */
static gboolean
grid_text_is_part_heading (const char *text)
{
  static const char *const endings[] = { "编制说明", "情况说明", "名词解释" };

  if (strlen (text) > MAX_TITLE)
    return FALSE;
  return (_budget_text_starts_with (text, "第") && strstr (text, "部分") != NULL) ||
         grid_text_ends_with_any (text, endings, G_N_ELEMENTS (endings));
}

static gboolean
grid_text_is_sentence (const char *text)
{
  static const char *const colons[] = { "：", ":" };

  return strstr (text, "。") != NULL ||
         (strstr (text, "，") != NULL &&
          grid_text_ends_with_any (text, colons, G_N_ELEMENTS (colons)));
}

static gboolean
grid_text_is_note (const char *text)
{
  static const char *const words[] = { "注：", "注:", "备注：", "备注:", "说明：", "说明:" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (_budget_text_starts_with (text, words[i]))
      return TRUE;
  return FALSE;
}

/* a title that is not known still says that it is one */
static gboolean
grid_text_looks_like_title (const char *text)
{
  static const char *const endings[] = { "表", "表）", "表)" };

  return strlen (text) <= MAX_TITLE && !grid_text_is_sentence (text) && !grid_text_is_note (text) &&
         grid_text_ends_with_any (text, endings, G_N_ELEMENTS (endings));
}

/* 附件2, 附表2 and 表2 above a title */
static gboolean
grid_text_is_form_number (const char *text)
{
  static const char *const fronts[] = { "附件", "附表", "表" };

  for (gsize i = 0; i < G_N_ELEMENTS (fronts); i++)
    if (_budget_text_starts_with (text, fronts[i]))
      {
        const char *rest = text + strlen (fronts[i]);

        return *rest != '\0' && rest[strspn (rest, "0123456789-.: ")] == '\0';
      }
  return FALSE;
}

/* 单位：万元 in a caption */
static gboolean
grid_text_has_money_unit (const char *text)
{
  const char *word = strstr (text, "单位：");

  if (word == NULL)
    word = strstr (text, "单位:");
  return word != NULL && strstr (word, "元") != NULL && !grid_text_is_sentence (text) &&
         !grid_text_is_note (text);
}

gboolean
_budget_grid_row_is_caption (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint end = _budget_grid_row_end (self, part, i);
  gboolean found = FALSE;

  if (end - i > MAX_CAPTION_CELLS)
    return FALSE;
  for (; i < end; i++)
    {
      const char *text = _budget_grid_get_cell (self, i)->text;

      if (grid_text_is_number (text))
        return FALSE;
      found = found || _budget_sheet_is_caption (text);
    }
  return found;
}

static gboolean
grid_row_has_money_unit (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint end = _budget_grid_row_end (self, part, i);

  if (!_budget_grid_row_is_caption (self, part, i))
    return FALSE;
  for (; i < end; i++)
    if (grid_text_has_money_unit (_budget_grid_get_cell (self, i)->text))
      return TRUE;
  return FALSE;
}

static gboolean
grid_row_has_number (const BudgetGrid *self, const GridPart *part, guint i)
{
  guint end = _budget_grid_row_end (self, part, i);

  for (; i < end; i++)
    if (grid_text_is_number (_budget_grid_get_cell (self, i)->text))
      return TRUE;
  return FALSE;
}

/* True when something of a form's front is found from the row at cell i on, and headings below. */
static gboolean
grid_front_is_whole (const BudgetGrid *self, const GridPart *rest, guint i)
{
  gboolean found = FALSE;

  for (guint n = 0; n < MAX_FRONT_ROWS && i < rest->end; n++)
    {
      gboolean single = _budget_grid_row_is_single (self, rest, i);

      if (!single && !_budget_grid_row_is_caption (self, rest, i))
        return found && !grid_row_has_number (self, rest, i);
      found = found || grid_row_has_money_unit (self, rest, i) ||
              (single &&
               grid_know_line (self, _budget_grid_get_cell (self, i)->text) == BUDGET_LINE_TITLE);
      i = _budget_grid_row_end (self, rest, i);
    }
  return FALSE;
}

gboolean
_budget_grid_form_begins (const BudgetGrid *self, guint i)
{
  const GridPart rest = { .first = i, .end = self->cells->len, .end_range = self->ranges->len };
  const char *text = _budget_grid_get_cell (self, i)->text;

  if (!grid_row_has_money_unit (self, &rest, i) &&
      (!_budget_grid_row_is_single (self, &rest, i) ||
       !(grid_text_looks_like_title (text) || grid_text_is_part_heading (text) ||
         grid_text_is_form_number (text) || grid_know_line (self, text) == BUDGET_LINE_TITLE)))
    return FALSE;
  return grid_front_is_whole (self, &rest, i);
}

gboolean
_budget_grid_line_is_front (const BudgetGrid *self, const char *text)
{
  return grid_text_is_sentence (text) || grid_text_is_part_heading (text) ||
         grid_text_looks_like_title (text) || grid_know_line (self, text) == BUDGET_LINE_TITLE;
}

gboolean
_budget_grid_line_is_back (const char *text)
{
  return grid_text_is_note (text) || grid_text_is_sentence (text) ||
         grid_text_is_part_heading (text);
}

gboolean
_budget_grid_line_is_total (const char *text)
{
  char squeezed[16];

  return _budget_text_squeeze (text, squeezed, sizeof squeezed) < sizeof squeezed &&
         (strcmp (squeezed, "合计") == 0 || strcmp (squeezed, "总计") == 0);
}

gboolean
_budget_grid_line_is_status (const BudgetGrid *self, const GridPart *part, guint i)
{
  const GridCell *cell = _budget_grid_get_cell (self, i);

  if (cell->row - part->row > MAX_HEADING_ROWS || grid_text_is_note (cell->text) ||
      grid_know_line (self, cell->text) != BUDGET_LINE_STATUS)
    return FALSE;
  for (guint above = part->first; above < i; above++)
    if (grid_text_is_number (_budget_grid_get_cell (self, above)->text))
      return FALSE;
  return TRUE;
}
