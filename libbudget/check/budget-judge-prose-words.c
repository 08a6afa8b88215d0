/* budget-judge-prose-words.c - directions, reasons, and what the prose should tell
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

/* how far behind an amount its comparison with the budget stands, in bytes */
#define MAX_COMPARISON 60
/* how many statements back its budget stands */
#define MAX_LOOK_BACK 256

static const char *const more[] = { "增加", "增长", "上升", "提高", "上涨", "新增", NULL };
static const char *const less[] = { "减少", "下降", "降低", "压减", "压缩", "下调", "缩减",
                                    "减",   "降",   "缩",   "节约", "取消", NULL };
static const char *const same[] = { "不变", "持平", "一致", "无变化", NULL };

/* Adds a fail of the current statement: the printed words, and what is wrong with them. */
static void
budget_check_fail_statement (BudgetCheck *self, const char *zh, const char *en)
{
  const BudgetStatementData *statement = self->statement;
  const char *quote = _budget_prose_quote (self, statement->text);

  _budget_judge_fail (self, &statement->place, statement->text,
                      _budget_arena_printf (self->arena, "“%s”：%s", quote, zh),
                      _budget_arena_printf (self->arena, "“%s”: %s", quote, en));
}

/* TRUE when the two years tell of a change in the direction of the statement. */
static gboolean
budget_direction_fits (const BudgetStatementData *statement, gint64 prior)
{
  gint64 amount = statement->amount.fen;

  switch (statement->direction)
    {
    case BUDGET_DIRECTION_INCREASE:
      /* a change too small to be seen in the amounts has a rate that tells of it */
      return amount > prior || (amount == prior && amount != 0 && statement->growth != NULL);
    case BUDGET_DIRECTION_DECREASE:
      return amount < prior || (amount == prior && amount != 0 && statement->growth != NULL);
    case BUDGET_DIRECTION_SAME:
      return amount == prior;
    case BUDGET_DIRECTION_NONE:
    default:
      return TRUE;
    }
}

/* The amounts of two years and the change between them. */
static void
budget_check_change (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  int sign = statement->direction == BUDGET_DIRECTION_DECREASE ? -1 : 1;
  guint first = self->contributors->len;

  if (!statement->amount.is_set || !statement->prior.is_set || !statement->change.is_set)
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_PRIOR, 1,
                            FALSE);
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_CHANGE, sign,
                            FALSE);
  _budget_prose_compare (self, first, BUDGET_RELATION_EQUAL);
}

/* The budget that the passage tells of what the statement is the outcome of. */
static const BudgetStatementData *
budget_check_find_budget (const BudgetCheck *self, BudgetStage stage)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  for (int i = (int) self->statement_index - 1;
       i >= MAX (0, (int) self->statement_index - MAX_LOOK_BACK); i--)
    if (passage->statements[i].what == self->statement->what &&
        passage->statements[i].stage == stage && passage->statements[i].amount.is_set &&
        g_strcmp0 (passage->statements[i].about, self->statement->about) == 0)
      return &passage->statements[i];
  return NULL;
}

/* 决算数小于全年预算数: -1, 0 or 1, as [text, end) says; 2 when it says nothing. */
static int
budget_comparison_read (const char *text, const char *end)
{
  static const struct
  {
    const char *word;
    int sign;
  } words[] = { { "小于", -1 }, { "低于", -1 }, { "大于", 1 }, { "高于", 1 }, { "持平", 0 } };
  const char *start = g_strstr_len (text, end - text, "决算数");

  for (guint i = 0; start != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (start, end - start, words[i].word) != NULL)
      return words[i].sign;
  return 2;
}

/* What is said of final accounts and their budget, behind the amount. */
static void
budget_check_comparison (BudgetCheck *self)
{
  static const BudgetStage stages[] = { BUDGET_STAGE_BUDGET, BUDGET_STAGE_REVISED };
  const BudgetStatementData *statement = self->statement;
  const char *text =
      statement->stage == BUDGET_STAGE_FINAL ? _budget_prose_find_end (self, statement) : NULL;
  const char *end;
  guint n = 0;
  int sign;

  if (text == NULL)
    return;
  /* 持平 is within the text of the statement */
  if (statement->direction == BUDGET_DIRECTION_SAME)
    text -= strlen (statement->text);
  end = text + strnlen (text, MAX_COMPARISON + (statement->direction == BUDGET_DIRECTION_SAME
                                                    ? strlen (statement->text)
                                                    : 0));
  sign = budget_comparison_read (text, end);
  if (sign == 2)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const BudgetStatementData *budget = budget_check_find_budget (self, stages[i]);
      const char *word = stages[i] == BUDGET_STAGE_BUDGET ? "全年预算" : "年初预算";

      /* the other budget is named */
      if (budget == NULL || g_strstr_len (text, end - text, word) != NULL)
        continue;
      n++;
      if ((statement->amount.fen > budget->amount.fen) -
              (statement->amount.fen < budget->amount.fen) ==
          sign)
        {
          _budget_judge_pass (self, &statement->place);
          return;
        }
    }
  if (n > 0)
    budget_check_fail_statement (self, "决算数与预算数的大小与文字所述不符",
                                 "the words tell another order of final accounts and budget");
}

static void
budget_visit_direction (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  gboolean is_change = statement->direction == BUDGET_DIRECTION_INCREASE ||
                       statement->direction == BUDGET_DIRECTION_DECREASE;

  budget_check_comparison (self);
  if (statement->direction == BUDGET_DIRECTION_NONE)
    return;
  if (is_change && statement->change.is_set && statement->change.fen == 0)
    budget_check_fail_statement (self, "增减额为零，却称增加或减少",
                                 "a change of nothing is told as one");
  else if (statement->direction == BUDGET_DIRECTION_SAME && statement->change.is_set &&
           statement->change.fen != 0)
    budget_check_fail_statement (self, "称持平，却有增减额", "the same, and yet a change is told");
  else if (statement->direction == BUDGET_DIRECTION_INCREASE && statement->amount.is_set &&
           statement->amount.fen == 0)
    budget_check_fail_statement (self, "金额为零，却称增加", "nothing cannot be an increase");
  else if (statement->amount.is_set && statement->prior.is_set &&
           !budget_direction_fits (statement, statement->prior.fen))
    budget_check_fail_statement (
        self,
        _budget_arena_printf (self->arena, "由 %s 到 %s，方向与文字不符",
                              _budget_prose_digits (self, statement, statement->prior.fen),
                              _budget_prose_digits (self, statement, statement->amount.fen)),
        _budget_arena_printf (self->arena, "from %s to %s is another direction than the words tell",
                              _budget_prose_digits (self, statement, statement->prior.fen),
                              _budget_prose_digits (self, statement, statement->amount.fen)));
  else if (statement->amount.is_set &&
           (statement->prior.is_set || statement->change.is_set || !is_change))
    _budget_judge_pass (self, &statement->place);
  budget_check_change (self);
}

void
_budget_judge_prose_direction (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_direction);
}

/* text ends with one of words, and what may stand behind them */
static gboolean
budget_reason_ends_with (const char *text, const char *const *words)
{
  static const char *const tails[] = { "。", "；", "所致", "导致", "等", "的影响", "影响", "引起" };
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (length > strlen (tails[i]) &&
        memcmp (text + length - strlen (tails[i]), tails[i], strlen (tails[i])) == 0)
      length -= strlen (tails[i]);
  for (guint i = 0; words[i] != NULL; i++)
    if (length >= strlen (words[i]) &&
        memcmp (text + length - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
budget_visit_reason_direction (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  gboolean is_increase = statement->direction == BUDGET_DIRECTION_INCREASE;
  const char *end;

  /* that nothing is told as a change is another slip */
  if (statement->reason == NULL || (statement->change.is_set && statement->change.fen == 0) ||
      (!is_increase && statement->direction != BUDGET_DIRECTION_DECREASE))
    return;
  /* a reason of another paragraph may be that of something else */
  end = _budget_prose_find_end (self, statement);
  if (end == NULL || strstr (end, statement->reason) == NULL)
    return;
  if (budget_reason_ends_with (statement->reason, same) ||
      (budget_reason_ends_with (statement->reason, is_increase ? less : more) &&
       _budget_prose_find_word (statement->reason, is_increase ? more : less) == NULL))
    _budget_judge_fail (self, &statement->place, statement->reason,
                        _budget_arena_printf (self->arena, "“%s”：金额%s，原因却是“%s”",
                                              _budget_prose_quote (self, statement->text),
                                              is_increase ? "增加" : "减少", statement->reason),
                        _budget_arena_printf (self->arena,
                                              "“%s”: the amount %s, its reason says “%s”",
                                              _budget_prose_quote (self, statement->text),
                                              is_increase ? "rises" : "falls", statement->reason));
  else
    _budget_judge_pass (self, &statement->place);
}

void
_budget_judge_prose_reason_direction (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_reason_direction);
}

static gboolean
budget_passage_has_word (const BudgetPassageData *passage, const char *const *words)
{
  for (guint i = 0; passage->paragraphs[i] != NULL; i++)
    if (_budget_prose_find_word (passage->paragraphs[i], words) != NULL)
      return TRUE;
  return FALSE;
}

/* the first statement of a passage that tells of a change */
static const BudgetStatementData *
budget_passage_find_change (const BudgetPassageData *passage)
{
  for (guint i = 0; i < passage->n_statements; i++)
    {
      const BudgetStatementData *statement = &passage->statements[i];

      if ((statement->direction == BUDGET_DIRECTION_INCREASE ||
           statement->direction == BUDGET_DIRECTION_DECREASE) &&
          ((statement->change.is_set && statement->change.fen != 0) || statement->growth != NULL))
        return statement;
    }
  return NULL;
}

void
_budget_judge_prose_change_has_reason (BudgetCheck *self)
{
  static const char *const reasons[] = { "原因", "主要是", "主要系", "由于", "因为", NULL };

  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      const BudgetStatementData *change = budget_passage_find_change (passage);

      if (change == NULL)
        continue;
      if (budget_passage_has_word (passage, reasons))
        _budget_judge_pass (self, &change->place);
      else
        _budget_judge_fail (self, &change->place, change->text,
                            _budget_arena_printf (self->arena, "“%s”：增减变化没有说明原因",
                                                  _budget_prose_quote (self, change->text)),
                            _budget_arena_printf (self->arena,
                                                  "“%s”: no reason is given for the change",
                                                  _budget_prose_quote (self, change->text)));
    }
}

/* 无…: a statement without any figure */
static gboolean
budget_statement_is_nothing (const BudgetStatementData *statement)
{
  return !statement->amount.is_set && !statement->prior.is_set && !statement->change.is_set &&
         statement->growth == NULL && statement->direction == BUDGET_DIRECTION_NONE;
}

/* the first amount that a table prints, and that is not zero */
static const char *
budget_table_find_amount (const BudgetTableData *table)
{
  if (table->states == NULL)
    return NULL;
  for (guint c = 0; c < table->n_columns; c++)
    for (guint i = 0; i < table->n_items; i++)
      {
        gsize cell = (gsize) c * table->n_items + i;

        if (table->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY &&
            table->states[cell] == BUDGET_CELL_STATE_VALUE && table->values[cell] != 0)
          return table->texts[cell];
      }
  return NULL;
}

static void
budget_visit_nothing (BudgetCheck *self)
{
  static const struct
  {
    BudgetStatementKind what;
    BudgetTableKind kind;
  } forms[] = {
    { BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL, BUDGET_TABLE_KIND_THREE_PUBLIC },
    { BUDGET_STATEMENT_KIND_GOVERNMENT_FUND, BUDGET_TABLE_KIND_GOVERNMENT_FUND },
    { BUDGET_STATEMENT_KIND_STATE_CAPITAL, BUDGET_TABLE_KIND_STATE_CAPITAL },
    { BUDGET_STATEMENT_KIND_PROCUREMENT, BUDGET_TABLE_KIND_PROCUREMENT },
  };
  int table = -1;
  const char *amount;

  if (!budget_statement_is_nothing (self->statement) ||
      self->statement->fiscal_year != self->data->fiscal_year)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].what == self->statement->what)
      table = _budget_check_find_table (self, forms[i].kind);
  if (table < 0 || !self->tables[table].is_usable)
    return;
  amount = budget_table_find_amount (self->tables[table].data);
  if (amount == NULL)
    _budget_judge_pass (self, &self->statement->place);
  else
    budget_check_fail_statement (self,
                                 _budget_arena_printf (self->arena, "表《%s》却列有 %s",
                                                       self->tables[table].data->title, amount),
                                 _budget_arena_printf (self->arena, "the form “%s” shows %s",
                                                       self->tables[table].data->title, amount));
}

void
_budget_judge_prose_nothing (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_nothing);
}

static gboolean
budget_passage_compares (const BudgetPassageData *passage)
{
  for (guint i = 0; i < passage->n_statements; i++)
    if (passage->statements[i].direction != BUDGET_DIRECTION_NONE ||
        passage->statements[i].prior.is_set)
      return TRUE;
  return FALSE;
}

/* Budget and final accounts of one thing lack the same comparison: told once. */
static gboolean
budget_check_told_before (const BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  for (guint i = 0; i < self->statement_index; i++)
    if (passage->statements[i].what == self->statement->what &&
        passage->statements[i].amount.is_set && passage->statements[i].amount.fen != 0)
      return TRUE;
  return FALSE;
}

static void
budget_visit_three_public_change (BudgetCheck *self)
{
  static const char *const promises[] = { "增减", "变化", "变动", NULL };
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  if (self->statement->what != BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL ||
      budget_check_told_before (self))
    return;
  if (budget_passage_compares (passage))
    _budget_judge_pass (self, &self->statement->place);
  else if (_budget_prose_find_word (passage->heading, promises) != NULL ||
           (self->statement->amount.is_set && self->statement->amount.fen != 0 &&
            self->statement->stage != BUDGET_STAGE_REVISED))
    budget_check_fail_statement (self, "没有说明比上年的增减变化及原因",
                                 "no change against the year before and no reason is told");
}

void
_budget_judge_prose_three_public_change (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_three_public_change);
}

/* The disclosure tells of no three public expenses. */
static gboolean
budget_check_has_no_three_public (const BudgetCheck *self)
{
  int table = _budget_check_find_table (self, BUDGET_TABLE_KIND_THREE_PUBLIC);

  if (table >= 0 && self->tables[table].is_usable)
    return budget_table_find_amount (self->tables[table].data) == NULL;
  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *statement = &self->data->passages[p].statements[s];

        if (statement->what == BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL &&
            statement->fiscal_year == self->data->fiscal_year)
          return budget_statement_is_nothing (statement) ||
                 (statement->amount.is_set && statement->amount.fen == 0);
      }
  return FALSE;
}

static void
budget_visit_agency_words (BudgetCheck *self)
{
  static const char *const words[] = { "公务用车", "公务车", "公务接待", NULL };
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const char *found = NULL;

  if (self->statement->what != BUDGET_STATEMENT_KIND_AGENCY_OPERATING ||
      !budget_check_has_no_three_public (self))
    return;
  for (guint i = 0; passage->paragraphs[i] != NULL && found == NULL; i++)
    found = _budget_prose_find_word (passage->paragraphs[i], words);
  if (found == NULL)
    _budget_judge_pass (self, &self->statement->place);
  else
    budget_check_fail_statement (
        self,
        _budget_arena_printf (self->arena, "没有“三公”经费，却提到“%s”",
                              _budget_prose_quote (self, found)),
        _budget_arena_printf (self->arena,
                              "there are no three public expenses, and yet “%s” is named",
                              _budget_prose_quote (self, found)));
}

void
_budget_judge_prose_agency_words (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_agency_words);
}
