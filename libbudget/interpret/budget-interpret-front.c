/* budget-interpret-front.c - the title and the captions in front of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

/* paragraphs between a title and its table */
#define MAX_CAPTION_PARAGRAPHS 8
/* bytes of a title that no alias knows */
#define MAX_TITLE 180
/* bytes of a paragraph that may be a piece of a caption or of a title */
#define MAX_PIECE 120
#define NOTE "注"

static const char *
budget_table_reading_get_paragraph (const BudgetTableReading *self, guint index)
{
  return g_array_index (self->interpretation->sheet->blocks, BudgetSheetBlock, index).text;
}

/* a title that no alias knows still says that it is one */
static gboolean
budget_text_looks_like_title (const char *text)
{
  static const char *const endings[] = { "表", "表）", "表)", "情况", "明细" };

  if (strlen (text) > MAX_TITLE || strstr (text, "。") != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (text, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
_budget_text_is_note (const char *text)
{
  return _budget_text_starts_with (text, NOTE) || _budget_text_starts_with (text, "备注") ||
         _budget_text_starts_with (text, "说明：") || _budget_text_starts_with (text, "说明:");
}

gboolean
_budget_table_reading_take_title (BudgetTableReading *self, const char *text, const char *owner)
{
  BudgetTitle title = { 0 };

  title.is_known = _budget_aliases_find_title (self->interpretation->aliases, text, owner,
                                               &title.kind, &title.scope, &title.fiscal_year);
  if (title.is_known)
    self->title = title;
  return title.is_known;
}

/* the paragraph in front of index, when it may be a piece of the same line: NULL when it may not */
static const char *
budget_table_reading_get_piece (const BudgetTableReading *self, guint index)
{
  const char *text;

  if (index == 0 || self->interpretation->consumed[index - 1])
    return NULL;
  text = budget_table_reading_get_paragraph (self, index - 1);
  return text != NULL && strlen (text) <= MAX_PIECE && strstr (text, "。") == NULL ? text : NULL;
}

static gboolean
budget_table_reading_take_caption (BudgetTableReading *self, const char *text)
{
  return _budget_captions_take (&self->captions, self->interpretation->aliases, self->arena, text);
}

/* 部门： and the name, or 部门名称：某某高级人民法 and 院, in paragraphs of their own */
static gboolean
budget_table_reading_take_parted_caption (BudgetTableReading *self, guint index, const char *text)
{
  const char *piece = budget_table_reading_get_piece (self, index);
  BudgetCaptions captions = { 0 };

  if (piece == NULL || strlen (text) > MAX_PIECE || strstr (text, "。") != NULL ||
      !_budget_captions_take (&captions, self->interpretation->aliases, self->arena, piece))
    return FALSE;
  return budget_table_reading_take_caption (
      self, _budget_arena_printf (self->arena, "%s%s", piece, text));
}

/* 一般公共预算财政拨款 and 支出决算表 in paragraphs of their own: together they are a title, and not
 * that of the second alone */
static gboolean
budget_table_reading_take_parted_title (BudgetTableReading *self,
                                        guint index,
                                        const char *text,
                                        const char *owner)
{
  const char *piece = budget_table_reading_get_piece (self, index);
  const BudgetTitle alone = self->title;
  BudgetTableKind kind;
  const char *joined;

  if (piece == NULL || _budget_text_is_note (piece) ||
      _budget_aliases_find_title (self->interpretation->aliases, piece, owner, &kind, NULL, NULL))
    return FALSE;
  joined = _budget_arena_printf (self->arena, "%s%s", piece, text);
  if (!_budget_table_reading_take_title (self, joined, owner))
    return FALSE;
  if (alone.is_known && alone.kind == self->title.kind)
    {
      self->title = alone;
      return FALSE;
    }
  self->data->title = _budget_interpret_clean (self->arena, joined);
  return TRUE;
}

/* the title that ends in text; returns the number of paragraphs that it takes */
static guint
budget_table_reading_look_at_title (BudgetTableReading *self,
                                    guint index,
                                    const char *text,
                                    const char *owner)
{
  BudgetCaptions captions = self->captions;
  gboolean is_known;

  if (_budget_text_is_note (text))
    return 0;
  text = _budget_captions_cut_title (&captions, self->interpretation->aliases, self->arena, text);
  is_known = _budget_table_reading_take_title (self, text, owner);
  if (!is_known && !budget_text_looks_like_title (text))
    return 0;
  self->captions = captions;
  if (budget_table_reading_take_parted_title (self, index, text, owner))
    return 2;
  self->data->title = _budget_interpret_clean (self->arena, text);
  return 1;
}

/* 单位：万 and 元: the rest of a unit that a narrow line has parted */
static gboolean
budget_text_is_unit (const char *text)
{
  char squeezed[16];

  return _budget_text_squeeze (text, squeezed, sizeof squeezed) < sizeof squeezed &&
         (strcmp (squeezed, "元") == 0 || strcmp (squeezed, "万元") == 0);
}

void
_budget_table_reading_look_back (BudgetTableReading *self, guint index, const char *owner)
{
  guint8 *consumed = self->interpretation->consumed;
  const char *unit = NULL;

  for (guint n = 0; n < MAX_CAPTION_PARAGRAPHS && index > 0; n++)
    {
      const char *text = budget_table_reading_get_paragraph (self, --index);
      guint n_taken;

      if (text == NULL || consumed[index])
        return;
      if (unit != NULL && g_str_has_suffix (text, "万"))
        text = _budget_arena_printf (self->arena, "%s%s", text, unit);
      if (unit == NULL && budget_text_is_unit (text))
        unit = text;
      else if (!budget_table_reading_take_caption (self, text))
        {
          if (budget_table_reading_take_parted_caption (self, index, text))
            {
              consumed[index--] = TRUE;
              consumed[index] = TRUE;
              continue;
            }
          n_taken = budget_table_reading_look_at_title (self, index, text, owner);
          for (guint i = 0; i < n_taken; i++)
            consumed[index - i] = TRUE;
          return;
        }
      consumed[index] = TRUE;
    }
}
