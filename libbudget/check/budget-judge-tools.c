/* budget-judge-tools.c - what judgements have in common
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include <string.h>

/* a message of more is not read */
#define MAX_TOLD 8

void
_budget_judge_pass (BudgetCheck *self, const BudgetPlaceData *place)
{
  _budget_check_add_outcome (self, BUDGET_RESULT_PASS, place);
}

BudgetOutcomeData *
_budget_judge_fail (BudgetCheck *self,
                    const BudgetPlaceData *place,
                    const char *text,
                    const char *zh,
                    const char *en)
{
  BudgetOutcomeData *outcome = _budget_check_add_outcome (self, BUDGET_RESULT_FAIL, place);

  outcome->zh = zh;
  outcome->en = en;
  outcome->text = text;
  return outcome;
}

void
_budget_judge_list_init (BudgetJudgeList *self, BudgetCheck *check)
{
  *self = (BudgetJudgeList){ .check = check, .first = check->contributors->len };
}

void
_budget_judge_list_see (BudgetJudgeList *self)
{
  self->n_seen++;
}

static void
budget_judge_list_tell (BudgetJudgeList *self,
                        const BudgetPlaceData *place,
                        const char *format,
                        va_list arguments)
{
  self->n_seen++;
  if (self->n_found++ == 0)
    {
      self->text = g_string_new (NULL);
      self->place = *place;
    }
  if (self->n_found > MAX_TOLD)
    return;
  if (self->n_found > 1)
    g_string_append (self->text, "；");
  g_string_append_vprintf (self->text, format, arguments);
}

void
_budget_judge_list_add (BudgetJudgeList *self,
                        const BudgetPlaceData *place,
                        const char *format,
                        ...)
{
  va_list arguments;

  va_start (arguments, format);
  budget_judge_list_tell (self, place, format, arguments);
  va_end (arguments);
}

static void
budget_judge_list_point (BudgetJudgeList *self, BudgetSubject subject, guint table, guint row)
{
  const BudgetContributorData contributor = {
    .ulp = 1,
    .table = table,
    .row = row,
    .sign = 1,
    .is_left = TRUE,
    .is_blank = TRUE,
    .subject = (guint8) subject,
  };

  g_array_append_val (self->check->contributors, contributor);
}

void
_budget_judge_list_add_indicator (BudgetJudgeList *self,
                                  guint goal,
                                  guint indicator,
                                  const char *format,
                                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  budget_judge_list_tell (self, &self->check->data->goals[goal].indicators[indicator].place, format,
                          arguments);
  va_end (arguments);
  budget_judge_list_point (self, BUDGET_SUBJECT_INDICATOR, goal, indicator);
}

void
_budget_judge_list_add_row (BudgetJudgeList *self, guint table, guint row, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  budget_judge_list_tell (self, &self->check->data->tables[table].items[row].place, format,
                          arguments);
  va_end (arguments);
  /* a contributor of a table stands in a column */
  if (self->check->data->tables[table].n_columns > 0)
    budget_judge_list_point (self, BUDGET_SUBJECT_CELL, table, row);
}

void
_budget_judge_list_end (BudgetJudgeList *self, const char *zh, const char *en)
{
  BudgetCheck *check = self->check;
  BudgetOutcomeData *outcome;

  if (self->n_seen == 0)
    return;
  if (self->n_found == 0)
    {
      _budget_judge_pass (check, NULL);
      return;
    }
  if (self->n_found > MAX_TOLD)
    g_string_append_printf (self->text, "；… (%u)", self->n_found);
  outcome = _budget_judge_fail (check, &self->place, NULL,
                                _budget_arena_printf (check->arena, "%s%s", zh, self->text->str),
                                _budget_arena_printf (check->arena, "%s%s", en, self->text->str));
  outcome->first_contributor = self->first;
  outcome->n_contributors = check->contributors->len - self->first;
  g_string_free (self->text, TRUE);
  self->text = NULL;
}

gboolean
_budget_judge_is_table_meant (const BudgetCheck *self, guint table)
{
  return self->tables[table].is_usable &&
         (self->rule->tables & (G_GUINT64_CONSTANT (1) << self->tables[table].data->kind)) != 0;
}

gboolean
_budget_judge_get_fen (const BudgetCheck *self, guint table, guint row, guint column, gint64 *fen)
{
  const BudgetTableData *data = self->tables[table].data;
  gsize cell = (gsize) column * data->n_items + row;

  if (data->states == NULL || data->states[cell] != BUDGET_CELL_STATE_VALUE ||
      data->columns[column].value_type != BUDGET_VALUE_TYPE_MONEY)
    return FALSE;
  *fen = data->values[cell];
  return TRUE;
}

gboolean
_budget_judge_row_has_money (const BudgetCheck *self, guint table, guint row)
{
  gint64 fen;

  for (guint c = 0; c < self->tables[table].data->n_columns; c++)
    if (_budget_judge_get_fen (self, table, row, c, &fen) && fen != 0)
      return TRUE;
  return FALSE;
}

/* the total of all that is spent, or the only total */
static int
budget_judge_find_total_row (const BudgetTableData *table)
{
  static const BudgetRoles choices[] = {
    BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL),
    BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_THREE_PUBLIC_TOTAL),
    BUDGET_ROLES (BUDGET_ROLE_YEAR_TOTAL),
  };

  for (guint choice = 0; choice < G_N_ELEMENTS (choices); choice++)
    {
      int found = -1;

      for (guint i = 0; i < table->n_items; i++)
        if ((choices[choice] & BUDGET_ROLES (table->items[i].role)) != 0 &&
            table->items[i].side != BUDGET_SIDE_REVENUE &&
            table->items[i].kind != BUDGET_ITEM_KIND_OF_WHICH)
          {
            if (found >= 0)
              return -1;
            found = (int) i;
          }
      if (found >= 0)
        return found;
    }
  return table->n_items == 1 ? 0 : -1;
}

gboolean
_budget_judge_find_total (BudgetCheck *self, guint table, guint *row, guint *column)
{
  const BudgetTableData *data = self->tables[table].data;
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  int found_row = self->tables[table].is_usable ? budget_judge_find_total_row (data) : -1;
  int found_column = -1;

  if (found_row >= 0)
    found_column = _budget_check_find_column (self, table, data->items[found_row].block, 0,
                                              BUDGET_FUND_NONE, &series);
  /* the three public expenses are no 合计 where other money stands beside them */
  if (found_row >= 0 && found_column < 0)
    found_column = _budget_check_find_column (self, table, data->items[found_row].block,
                                              BUDGET_ROLES (BUDGET_ROLE_THREE_PUBLIC_TOTAL),
                                              BUDGET_FUND_NONE, &series);
  if (found_column < 0)
    return FALSE;
  *row = (guint) found_row;
  *column = (guint) found_column;
  return TRUE;
}

gboolean
_budget_judge_contains_any (const char *text, const char *const *words)
{
  for (; text != NULL && *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return TRUE;
  return FALSE;
}

static const char *
budget_judge_starts_with (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (text, *words))
      return *words;
  return NULL;
}

int
_budget_judge_government_level (const BudgetDisclosureData *data)
{
  static const struct
  {
    const char *word;
    int level;
  } words[] = {
    { "自治区", 1 }, { "省", 1 }, { "市", 2 }, { "自治州", 2 }, { "县", 3 }, { "区", 3 }
  };
  static const char *const no_government[] = { "社区", "景区", "校区", "小区", "市场",
                                               "市政", "区划", "区域", NULL };
  int level = -1;

  for (const char *p = data->department_name; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *other = budget_judge_starts_with (p, no_government);

      if (other != NULL)
        {
          p += strlen (other) - strlen ("区");
          continue;
        }
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_has_prefix (p, words[i].word))
          {
            /* the levels of a name only go down */
            if (words[i].level > level)
              level = words[i].level;
            p += strlen (words[i].word) - strlen ("区");
            break;
          }
    }
  return level;
}
