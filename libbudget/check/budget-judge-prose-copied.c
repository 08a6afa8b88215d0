/* budget-judge-prose-copied.c - words of one category under another one
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

/* people copy from what stands close above */
#define MAX_LOOK_BACK 64
/* a shorter name is part of too many words: three characters */
#define MIN_NAME 9

typedef struct
{
  const char *start;
  const char *end;
} BudgetSlice;

/* （类）…（款）…（项） */
typedef struct
{
  const char *paragraph;
  BudgetSlice section;
  BudgetSlice name;
  BudgetSlice core; /* the name without 支出 at its end */
  const char *text; /* behind it */
} BudgetProseItem;

static gboolean
budget_slice_ends_with (const BudgetSlice *self, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (self->end - self->start) > length &&
         memcmp (self->end - length, word, length) == 0;
}

static gboolean
budget_slice_equal (const BudgetSlice *a, const BudgetSlice *b)
{
  return a->end - a->start == b->end - b->start &&
         memcmp (a->start, b->start, (gsize) (a->end - a->start)) == 0;
}

/* the length of an opening bracket at p, a closing one: 0 when there is none */
static gsize
budget_bracket_length (const char *p, const char *ascii, const char *wide)
{
  if (*p == *ascii)
    return 1;
  return g_str_has_prefix (p, wide) ? strlen (wide) : 0;
}

/* The next （word） at or behind p: where it starts, and where it ends; NULL. */
static const char *
budget_find_level (const char *p, const char *word, const char **end)
{
  for (; (p = strstr (p, word)) != NULL; p += strlen (word))
    {
      gsize close = budget_bracket_length (p + strlen (word), ")", "）");
      const char *open = p - strlen ("（");

      if (close == 0)
        continue;
      *end = p + strlen (word) + close;
      if (p[-1] == '(')
        return p - 1;
      if (g_str_has_prefix (open, "（"))
        return open;
    }
  return NULL;
}

/* what stands before end, back to a bracket or a mark */
static BudgetSlice
budget_slice_before (const char *start, const char *end)
{
  static const char *const marks[] = { "）", "“", "、", "．", "，", "。", "：" };
  const char *p = end;

  while (p > start)
    {
      const char *previous = g_utf8_find_prev_char (start, p);

      if (previous == NULL || (guint8) *previous < 0x80)
        break;
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (g_str_has_prefix (previous, marks[i]))
          return (BudgetSlice){ p, end };
      p = previous;
    }
  return (BudgetSlice){ p, end };
}

/* FALSE when the paragraph names no category of the lowest level */
static gboolean
budget_prose_item_read (BudgetProseItem *self, const char *paragraph)
{
  const char *section_end = NULL;
  const char *section;
  const char *end;
  const char *name;

  /* only what has a character before its bracket */
  if (*paragraph == '\0' || (name = budget_find_level (paragraph + 1, "项", &end)) == NULL)
    return FALSE;
  section = budget_find_level (paragraph + 1, "款", &section_end);
  if (section == NULL || section > name)
    return FALSE;
  self->paragraph = paragraph;
  self->section = budget_slice_before (paragraph, section);
  self->name = budget_slice_before (section_end, name);
  self->core = self->name;
  if (budget_slice_ends_with (&self->core, "支出"))
    self->core.end -= strlen ("支出");
  self->text = end;
  return self->name.end > self->name.start;
}

/* the first part of what stands behind one of words, up to a mark */
static BudgetSlice
budget_find_part (const char *text, const char *word)
{
  static const char *const links[] = { "是", "为", "：", ":", " " };
  static const char *const ends[] = { "。", "；", "，", "、", ",", ";", NULL };
  const char *p = strstr (text, word);
  const char *end;
  guint i = 0;

  if (p == NULL)
    return (BudgetSlice){ NULL, NULL };
  p += strlen (word);
  while (i < G_N_ELEMENTS (links))
    if (g_str_has_prefix (p, links[i]))
      {
        p += strlen (links[i]);
        i = 0;
      }
    else
      i++;
  end = _budget_prose_find_word (p, ends);
  return (BudgetSlice){ p, end != NULL ? end : p + strlen (p) };
}

/* nothing but words that may be said of any category */
static gboolean
budget_slice_is_general (BudgetSlice slice)
{
  static const char *const words[] = { "支出", "经费", "保险", "缴费", "补助", "项目", "资金",
                                       "预算", "增加", "减少", "增长", "下降", "保持", "不变",
                                       "持平", "费用", "等",   "的",   "费" };
  guint i = 0;

  while (slice.start < slice.end && i < G_N_ELEMENTS (words))
    {
      gsize length = strlen (words[i]);

      if ((gsize) (slice.end - slice.start) >= length &&
          memcmp (slice.start, words[i], length) == 0)
        {
          slice.start += length;
          i = 0;
        }
      else
        i++;
    }
  return slice.start == slice.end;
}

static gboolean
budget_slice_take (BudgetSlice *self, const BudgetSlice *prefix)
{
  gsize length = (gsize) (prefix->end - prefix->start);

  if ((gsize) (self->end - self->start) < length || length == 0 ||
      memcmp (self->start, prefix->start, length) != 0)
    return FALSE;
  self->start += length;
  return TRUE;
}

/* The part says the name of item, and nothing else of its own. */
static gboolean
budget_part_is_of (const BudgetSlice *part, const BudgetProseItem *item)
{
  BudgetSlice rest = *part;
  BudgetSlice with_section = *part;

  if (item->core.end - item->core.start < MIN_NAME)
    return FALSE;
  if (budget_slice_take (&rest, &item->core) && budget_slice_is_general (rest))
    return TRUE;
  return budget_slice_take (&with_section, &item->section) &&
         budget_slice_take (&with_section, &item->core) && budget_slice_is_general (with_section);
}

static gboolean
budget_part_names (const BudgetSlice *part, const BudgetSlice *name)
{
  const gsize length = (gsize) (name->end - name->start);

  for (const char *p = part->start; length > 0 && (gsize) (part->end - p) >= length; p++)
    if (memcmp (p, name->start, length) == 0)
      return TRUE;
  return FALSE;
}

/* The item above whose words the part of an item is; NULL. */
static const BudgetProseItem *
budget_items_find_source (const GArray *items, guint position, const BudgetSlice *part)
{
  const BudgetProseItem *item = &g_array_index (items, BudgetProseItem, position);
  guint first = position > MAX_LOOK_BACK ? position - MAX_LOOK_BACK : 0;

  if (part->start == NULL || part->start == part->end || budget_part_names (part, &item->core))
    return NULL;
  for (guint i = position; i-- > first;)
    {
      const BudgetProseItem *other = &g_array_index (items, BudgetProseItem, i);

      if (!budget_slice_equal (&other->name, &item->name) && budget_part_is_of (part, other))
        return other;
    }
  return NULL;
}

static void
budget_check_copied (BudgetCheck *self,
                     const BudgetPassageData *passage,
                     const GArray *items,
                     guint position,
                     guint *hint)
{
  const BudgetProseItem *item = &g_array_index (items, BudgetProseItem, position);
  const BudgetSlice parts[] = { budget_find_part (item->text, "用于"),
                                budget_find_part (item->text, "原因") };
  const BudgetPlaceData *place = _budget_prose_find_place (passage, item->paragraph, hint);
  GString *zh = NULL;
  GString *en = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const BudgetProseItem *source = budget_items_find_source (items, position, &parts[i]);

      if (source == NULL)
        continue;
      if (zh == NULL)
        {
          zh = g_string_new (NULL);
          en = g_string_new (NULL);
          g_string_append_printf (zh, "“%.*s”", (int) (item->name.end - item->name.start),
                                  item->name.start);
          g_string_append_printf (en, "“%.*s”", (int) (item->name.end - item->name.start),
                                  item->name.start);
        }
      g_string_append_printf (zh, "：%s“%.*s”说的是“%.*s”", i == 0 ? "用途" : "原因",
                              (int) (parts[i].end - parts[i].start), parts[i].start,
                              (int) (source->name.end - source->name.start), source->name.start);
      g_string_append_printf (en, ": its %s “%.*s” is that of “%.*s”", i == 0 ? "use" : "reason",
                              (int) (parts[i].end - parts[i].start), parts[i].start,
                              (int) (source->name.end - source->name.start), source->name.start);
    }
  if (zh == NULL)
    {
      _budget_judge_pass (self, place);
      return;
    }
  _budget_judge_fail (self, place, _budget_arena_strdup (self->arena, item->section.start),
                      _budget_arena_strdup (self->arena, zh->str),
                      _budget_arena_strdup (self->arena, en->str));
  g_string_free (zh, TRUE);
  g_string_free (en, TRUE);
}

void
_budget_judge_prose_copied (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      guint hint = 0;
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (BudgetProseItem));

      for (guint i = 0; passage->paragraphs[i] != NULL; i++)
        {
          BudgetProseItem item;

          if (budget_prose_item_read (&item, passage->paragraphs[i]))
            g_array_append_val (items, item);
        }
      for (guint i = 1; i < items->len; i++)
        budget_check_copied (self, passage, items, i, &hint);
    }
}
