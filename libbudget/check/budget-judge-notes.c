/* budget-judge-notes.c - the notes under forms
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "model/budget-name-match-private.h"

#include <string.h>

/* what a note under an empty form says, one way or another */
static const char *const empty_words[] = { "空表",     "无数据",   "没有数据", "为空",   "无相关",
                                           "不涉及",   "无此项",   "无此类",   "未安排", "未发生",
                                           "没有安排", "没有使用", "无使用",   "无安排", NULL };

/* what tells whoever fills in the form what to do */
static const char *const instruction_words[] = { "为必填项", "请删除",   "请填写",       "请在此",
                                                 "填写说明", "填报说明", "没有数据的请", NULL };

/* the same, that says what to write under an empty form; the rule on templates tells it wherever it
 * is left */
static const char *const template_words[] = { "仍保留该表格", "作下述说明", "如无此项", NULL };

static const char *const condition_words[] = { "如无", "若无", "如为", "若为",
                                               "如本", "若本", "的，", NULL };

/* what a note is about, by the words of it */
static const struct
{
  BudgetTableKind kind;
  const char *words[4];
  const char *zh;
} subjects[] = {
  { BUDGET_TABLE_KIND_GOVERNMENT_FUND,
    { "政府性基金", "政府基金", "基金预算", NULL },
    "政府性基金" },
  { BUDGET_TABLE_KIND_STATE_CAPITAL, { "国有资本", "国资", NULL }, "国有资本经营" },
  { BUDGET_TABLE_KIND_THREE_PUBLIC, { "三公", NULL }, "“三公”经费" },
  { BUDGET_TABLE_KIND_SPECIAL_ACCOUNT, { "财政专户", "专户", NULL }, "财政专户" },
  { BUDGET_TABLE_KIND_PROCUREMENT, { "政府采购", "采购", NULL }, "政府采购" },
};

gboolean
_budget_judge_note_says_empty (const char *note)
{
  if (_budget_judge_contains_any (note, instruction_words) ||
      _budget_judge_contains_any (note, template_words))
    return FALSE;
  if (_budget_judge_contains_any (note, empty_words))
    return TRUE;
  /* 本部门没有政府性基金预算收入和支出 */
  return (strstr (note, "没有") != NULL || strstr (note, "无") != NULL) &&
         (strstr (note, "预算") != NULL || strstr (note, "决算") != NULL ||
          strstr (note, "收支") != NULL || strstr (note, "支出") != NULL);
}

static int
budget_note_find_own (BudgetTableKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (subjects[i].kind == kind)
      return (int) i;
  return -1;
}

/* The subject of another form that a note names; -1 when it names its own, or none. */
static int
budget_note_find_other (const char *note, guint own)
{
  if (_budget_judge_contains_any (note, subjects[own].words))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (_budget_judge_contains_any (note, subjects[i].words))
      return (int) i;
  return -1;
}

void
_budget_judge_note_names_form (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      int own = budget_note_find_own (table->kind);

      if (own < 0 || !self->tables[i].is_usable)
        continue;
      for (guint n = 0; table->notes[n] != NULL; n++)
        {
          int other;

          if (!_budget_judge_note_says_empty (table->notes[n]))
            continue;
          other = budget_note_find_other (table->notes[n], (guint) own);
          if (other < 0)
            _budget_judge_pass (self, &table->place);
          else
            _budget_judge_fail (
                self, &table->place, table->notes[n],
                _budget_arena_printf (self->arena, "《%s》的说明讲的是%s：%s", table->title,
                                      subjects[other].zh, table->notes[n]),
                _budget_arena_printf (self->arena, "the note under “%s” is about %s: %s",
                                      table->title, subjects[other].zh, table->notes[n]));
        }
    }
}

/* the first amount that is not 0 */
static gboolean
budget_check_find_money (BudgetCheck *self, guint table, guint *row, guint *column, gint64 *fen)
{
  const BudgetTableData *data = self->tables[table].data;

  for (guint i = 0; i < data->n_items; i++)
    for (guint c = 0; c < data->n_columns; c++)
      if (_budget_judge_get_fen (self, table, i, c, fen) && *fen != 0)
        {
          *row = i;
          *column = c;
          return TRUE;
        }
  return FALSE;
}

static gboolean
budget_note_says_form_empty (const char *note)
{
  static const char *const words[] = { "空表", "本表无数据", "本表没有数据", "本表为空", NULL };

  return _budget_judge_contains_any (note, words) &&
         !_budget_judge_contains_any (note, instruction_words) &&
         !_budget_judge_contains_any (note, template_words) &&
         !_budget_judge_contains_any (note, condition_words);
}

static void
budget_check_deny_note (BudgetCheck *self, guint table, const char *note, guint row, guint column)
{
  const BudgetTableData *data = self->tables[table].data;
  gsize cell = (gsize) column * data->n_items + row;
  guint first = self->contributors->len;
  BudgetOutcomeData *outcome;

  _budget_check_add_cell (self, table, row, column, 1, TRUE);
  outcome = _budget_judge_fail (
      self, &data->place, note,
      _budget_arena_printf (self->arena, "《%s》的说明称本表为空，表中却有 %s：%s", data->title,
                            data->texts[cell], note),
      _budget_arena_printf (self->arena,
                            "the note under “%s” says that it is empty, it prints %s: %s",
                            data->title, data->texts[cell], note));
  outcome->first_contributor = first;
  outcome->n_contributors = 1;
}

void
_budget_judge_note_fits_form (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      guint row;
      guint column;
      gint64 fen;

      if (!self->tables[i].is_usable)
        continue;
      for (guint n = 0; table->notes[n] != NULL; n++)
        {
          if (!budget_note_says_form_empty (table->notes[n]))
            continue;
          if (budget_check_find_money (self, i, &row, &column, &fen))
            budget_check_deny_note (self, i, table->notes[n], row, column);
          else
            _budget_judge_pass (self, &table->place);
        }
    }
}

static gboolean
budget_check_has_note_before (const BudgetCheck *self, guint end, const char *note)
{
  BudgetNameCore own;

  _budget_name_core_init (&own, note);
  for (guint i = 0; i < end; i++)
    for (guint n = 0; self->tables[i].data->notes[n] != NULL; n++)
      {
        BudgetNameCore core;

        _budget_name_core_init (&core, self->tables[i].data->notes[n]);
        if (_budget_name_core_equal (&own, &core))
          return TRUE;
      }
  return FALSE;
}

void
_budget_judge_no_instructions (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      for (guint n = 0; table->notes[n] != NULL; n++)
        {
          const char *note = table->notes[n];

          if (!_budget_judge_contains_any (note, instruction_words))
            _budget_judge_pass (self, &table->place);
          /* the same words under every form are one remainder of one template */
          else if (!budget_check_has_note_before (self, i, note))
            _budget_judge_fail (
                self, &table->place, note,
                _budget_arena_printf (self->arena, "《%s》下留有填表说明：%s", table->title, note),
                _budget_arena_printf (self->arena,
                                      "an instruction of the template is left under “%s”: %s",
                                      table->title, note));
        }
    }
}
