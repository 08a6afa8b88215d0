/* budget-judge-contents.c - the order of rows and forms, and the table of contents
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"
#include "model/budget-name-match-private.h"

#include <string.h>

/* fewer headings that are forms in a row are no table of contents */
#define MIN_CONTENTS 5
/* a heading and a title that have less in common are two forms */
#define MIN_LIKENESS 60

static guint
budget_item_get_ordinal (const BudgetItemData *item)
{
  const char *numeral = NULL;
  gsize length = 0;

  if (item->name == NULL || item->kind == BUDGET_ITEM_KIND_OF_WHICH ||
      _budget_text_ordinal_length (item->name, &numeral, &length) == 0 || numeral == NULL)
    return 0;
  /* 一、二、三 only: digits number what stands below them */
  if (g_ascii_isdigit (*numeral))
    return 0;
  return _budget_text_parse_numeral (numeral, length);
}

/* （一） numbers the parts of 一、 */
static gboolean
budget_item_is_inner (const BudgetItemData *item)
{
  return item->name[0] == '(' || _budget_text_starts_with (item->name, "（");
}

/* The ordinals of one side run from 一 on, those of its parts beside them; both may begin anew. */
static void
budget_check_ordinals_of (BudgetCheck *self, BudgetJudgeList *list, guint table, guint block)
{
  const BudgetTableData *data = self->tables[table].data;
  guint lasts[2] = { 0, 0 };

  for (guint i = 0; i < data->n_items; i++)
    {
      guint ordinal = data->items[i].block == block ? budget_item_get_ordinal (&data->items[i]) : 0;

      guint *last;

      if (ordinal == 0)
        continue;
      last = &lasts[budget_item_is_inner (&data->items[i])];
      if (ordinal == *last + 1 || ordinal == 1)
        _budget_judge_list_see (list);
      else
        _budget_judge_list_add_row (list, table, i, "《%s》%s", data->title, data->items[i].name);
      *last = ordinal;
    }
}

void
_budget_judge_ordinals_run (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      guint n_blocks = 0;

      if (!_budget_judge_is_table_meant (self, i))
        continue;
      for (guint c = 0; c < table->n_columns; c++)
        n_blocks = MAX (n_blocks, table->columns[c].block + 1);
      for (guint block = 0; block < n_blocks; block++)
        budget_check_ordinals_of (self, &list, i, block);
    }
  _budget_judge_list_end (&list, "序号不连续：", "an ordinal does not follow the one before: ");
}

/* Codes go up, a class before its sections; none stands twice, unless the form is in parts. */
static void
budget_check_codes_of (BudgetCheck *self, BudgetJudgeList *list, guint table)
{
  const BudgetTableData *data = self->tables[table].data;
  const BudgetItemData *last = NULL;

  for (guint i = 0; i < data->n_items; i++)
    {
      const BudgetItemData *item = &data->items[i];

      if (item->code == NULL)
        {
          /* a total, or a unit's name, may begin another run */
          last = NULL;
          continue;
        }
      if (last == NULL || last->block != item->block || strcmp (last->code, item->code) < 0)
        _budget_judge_list_see (list);
      else
        _budget_judge_list_add_row (list, table, i, "《%s》%s %s (%s)", data->title, item->code,
                                    item->name != NULL ? item->name : "", last->code);
      last = item;
    }
}

void
_budget_judge_codes_ascend (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    if (_budget_judge_is_table_meant (self, i))
      budget_check_codes_of (self, &list, i);
  _budget_judge_list_end (&list, "科目编码没有升序排列或重复：",
                          "a code is not greater than the one before: ");
}

static gboolean
budget_table_has_level (const BudgetTableData *table, gsize length)
{
  for (guint i = 0; i < table->n_items; i++)
    if (table->items[i].code != NULL && strlen (table->items[i].code) == length)
      return TRUE;
  return FALSE;
}

/* Where a form prints a level, it prints all of it. */
static void
budget_check_parents_of (BudgetCheck *self, BudgetJudgeList *list, guint table)
{
  const BudgetTableData *data = self->tables[table].data;
  gboolean has_level[10] = { FALSE };

  for (gsize length = 3; length <= 7; length += 2)
    has_level[length] = budget_table_has_level (data, length);
  for (guint i = 0; i < data->n_items; i++)
    {
      const char *code = data->items[i].code;
      gsize length = code != NULL ? strlen (code) : 0;
      char above[10];

      if (length < 5 || length > 9 || length % 2 == 0 || !has_level[length - 2])
        continue;
      g_strlcpy (above, code, length - 1);
      if (_budget_check_find_row (self, table, above) != -1)
        _budget_judge_list_see (list);
      else
        _budget_judge_list_add_row (list, table, i, "《%s》%s %s (%s)", data->title, code,
                                    data->items[i].name != NULL ? data->items[i].name : "", above);
    }
}

void
_budget_judge_codes_have_parents (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    if (_budget_judge_is_table_meant (self, i))
      budget_check_parents_of (self, &list, i);
  _budget_judge_list_end (&list, "缺少上级科目所在的行：",
                          "the row of the code above is missing: ");
}

/* A heading of a table of contents that is a form: 三、支出决算表 ……… 8 */
static gboolean
budget_passage_is_form (const BudgetPassageData *passage, BudgetNameCore *core)
{
  static const char *const parts[] = { "部门预算表", "部门决算表", "单位预算表", "单位决算表",
                                       NULL };
  g_autofree char *heading = NULL;
  char *end;

  if (passage->heading == NULL || passage->n_statements > 0)
    return FALSE;
  heading = g_strdup (passage->heading);
  end = heading + strlen (heading);
  while (end > heading)
    {
      char *before = g_utf8_prev_char (end);

      if (g_unichar_isalpha (g_utf8_get_char (before)) || *before == ')' ||
          g_str_has_prefix (before, "）"))
        break;
      end = before;
    }
  *end = '\0';
  if (!g_str_has_suffix (heading, "表") && !g_str_has_suffix (heading, "表)") &&
      !g_str_has_suffix (heading, "表）"))
    return FALSE;
  /* the part that the forms stand in */
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_suffix (heading, parts[i]))
      return FALSE;
  _budget_name_core_init (core, heading);
  return core->length > 0;
}

/* a form of money: those of goals, units and so on are listed otherwise */
static gboolean
budget_table_is_listed (const BudgetTableData *table)
{
  return table->title != NULL && table->kind != BUDGET_TABLE_KIND_OTHER &&
         table->kind != BUDGET_TABLE_KIND_UNITS && table->kind != BUDGET_TABLE_KIND_ASSETS &&
         table->kind != BUDGET_TABLE_KIND_PROJECT_GOAL &&
         table->kind != BUDGET_TABLE_KIND_DEPARTMENT_GOAL;
}

/* the table whose title a heading is most alike; -1 for none */
static int
budget_check_find_titled (const BudgetCheck *self, const BudgetNameCore *core, guint64 taken)
{
  guint best = MIN_LIKENESS - 1;
  int found = -1;

  for (guint i = 0; i < MIN (self->data->n_tables, 64); i++)
    {
      BudgetNameCore title;
      guint score;

      if (!budget_table_is_listed (self->tables[i].data) ||
          (taken & (G_GUINT64_CONSTANT (1) << i)) != 0)
        continue;
      _budget_name_core_init (&title, self->tables[i].data->title);
      score = _budget_name_core_compare (core, &title);
      if (score > best)
        {
          best = score;
          found = (int) i;
        }
    }
  return found;
}

/* The run of passages [first, end) that lists forms. */
static gboolean
budget_check_find_contents (const BudgetCheck *self, guint *first, guint *end)
{
  const BudgetDisclosureData *data = self->data;
  BudgetNameCore core;

  for (guint i = 0; i < data->n_passages; i = *end + 1)
    {
      *first = i;
      *end = i;
      while (*end < data->n_passages && budget_passage_is_form (&data->passages[*end], &core))
        (*end)++;
      if (*end - i >= MIN_CONTENTS)
        return TRUE;
    }
  return FALSE;
}

void
_budget_judge_contents_fit (BudgetCheck *self)
{
  BudgetJudgeList list;
  guint64 taken = 0;
  guint first;
  guint end;
  int last = -1;

  if (self->data->n_tables == 0 || self->data->n_tables > 64 ||
      !budget_check_find_contents (self, &first, &end))
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = first; i < end; i++)
    {
      const BudgetPassageData *passage = &self->data->passages[i];
      BudgetNameCore core;
      int found;

      budget_passage_is_form (passage, &core);
      found = budget_check_find_titled (self, &core, taken);
      if (found < 0)
        _budget_judge_list_add (&list, &passage->place, "%s", passage->heading);
      else if (found < last)
        _budget_judge_list_add (&list, &passage->place, "%s (%d)", passage->heading, found + 1);
      else
        _budget_judge_list_see (&list);
      if (found >= 0)
        taken |= G_GUINT64_CONSTANT (1) << found;
      last = MAX (last, found);
    }
  for (guint i = 0; i < self->data->n_tables; i++)
    if (budget_table_is_listed (self->tables[i].data) &&
        (taken & (G_GUINT64_CONSTANT (1) << i)) == 0)
      _budget_judge_list_add (&list, &self->tables[i].data->place, "《%s》",
                              self->tables[i].data->title);
  _budget_judge_list_end (&list, "目录与表格不一致：",
                          "the table of contents and the forms differ: ");
}
