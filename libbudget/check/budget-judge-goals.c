/* budget-judge-goals.c - the indicators of a goal: are they whole, and in their places
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"
#include "model/budget-indicator-private.h"

#include <string.h>

/* a goal with fewer indicators is a remainder, or stands in several tables */
#define MIN_INDICATORS 2

/* which first level a second one is a part of; cost is of either, by the scheme */
static gboolean
budget_levels_fit (BudgetIndicatorLevel1 level1, BudgetIndicatorLevel2 level2)
{
  switch (level2)
    {
    case BUDGET_INDICATOR_LEVEL2_QUANTITY:
    case BUDGET_INDICATOR_LEVEL2_QUALITY:
    case BUDGET_INDICATOR_LEVEL2_TIMELINESS:
      return level1 == BUDGET_INDICATOR_LEVEL1_OUTPUT;
    case BUDGET_INDICATOR_LEVEL2_COST:
    case BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST:
    case BUDGET_INDICATOR_LEVEL2_SOCIAL_COST:
    case BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST:
      return level1 == BUDGET_INDICATOR_LEVEL1_OUTPUT || level1 == BUDGET_INDICATOR_LEVEL1_COST;
    case BUDGET_INDICATOR_LEVEL2_ECONOMIC_BENEFIT:
    case BUDGET_INDICATOR_LEVEL2_SOCIAL_BENEFIT:
    case BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT:
    case BUDGET_INDICATOR_LEVEL2_SUSTAINABLE:
      return level1 == BUDGET_INDICATOR_LEVEL1_BENEFIT;
    case BUDGET_INDICATOR_LEVEL2_SATISFACTION:
      /* older forms count satisfaction among the benefits */
      return level1 == BUDGET_INDICATOR_LEVEL1_SATISFACTION ||
             level1 == BUDGET_INDICATOR_LEVEL1_BENEFIT;
    case BUDGET_INDICATOR_LEVEL2_UNKNOWN:
    default:
      return TRUE;
    }
}

void
_budget_judge_indicator_levels (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];
        BudgetIndicatorLevel1 level1 = _budget_indicator_level1_from_text (data->level1);
        BudgetIndicatorLevel2 level2 = _budget_indicator_level2_from_text (data->level2);

        if (level1 == BUDGET_INDICATOR_LEVEL1_UNKNOWN || level2 == BUDGET_INDICATOR_LEVEL2_UNKNOWN)
          continue;
        if (budget_levels_fit (level1, level2))
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add_indicator (&list, g, i, "%s/%s/%s", data->level1, data->level2,
                                            data->level3 != NULL ? data->level3 : "");
      }
  _budget_judge_list_end (&list, "二级指标不属于所在的一级指标：",
                          "an indicator's second level is no part of its first: ");
}

void
_budget_judge_indicator_words (BudgetCheck *self)
{
  BudgetJudgeList list;
  const char *last = NULL;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];

        if (data->level2 == NULL)
          continue;
        if (_budget_indicator_level2_from_text (data->level2) != BUDGET_INDICATOR_LEVEL2_UNKNOWN)
          _budget_judge_list_see (&list);
        /* a merged cell is one print */
        else if (last == NULL || strcmp (last, data->level2) != 0)
          _budget_judge_list_add_indicator (&list, g, i, "%s", data->level2);
        last = data->level2;
      }
  _budget_judge_list_end (&list, "二级指标名称不规范：",
                          "an indicator's second level is none of the scheme: ");
}

/* The second levels that a goal has, a bit each. */
static guint
budget_goal_data_get_levels (const BudgetGoalData *self, guint *level1)
{
  guint levels = 0;

  *level1 = 0;
  for (guint i = 0; i < self->n_indicators; i++)
    {
      *level1 |= 1u << _budget_indicator_level1_from_text (self->indicators[i].level1);
      levels |= 1u << _budget_indicator_level2_from_text (self->indicators[i].level2);
    }
  return levels;
}

static const char *
budget_goal_data_name (const BudgetGoalData *self)
{
  const char *name = self->project != NULL ? self->project : self->title;

  return name != NULL ? name : "";
}

static void
budget_goal_tell_missing (BudgetJudgeList *list, const BudgetGoalData *goal, const char *missing)
{
  if (*missing == '\0')
    _budget_judge_list_see (list);
  else
    _budget_judge_list_add (list, &goal->place, "%s：%s", budget_goal_data_name (goal), missing);
}

static const char *
budget_goal_find_output (const BudgetGoalData *goal)
{
  const guint cost =
      1u << BUDGET_INDICATOR_LEVEL2_COST | 1u << BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST |
      1u << BUDGET_INDICATOR_LEVEL2_SOCIAL_COST | 1u << BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST;
  guint level1;
  guint levels = budget_goal_data_get_levels (goal, &level1);

  if ((levels & 1u << BUDGET_INDICATOR_LEVEL2_QUANTITY) == 0)
    return "数量指标";
  if ((levels & 1u << BUDGET_INDICATOR_LEVEL2_QUALITY) == 0)
    return "质量指标";
  if ((levels & 1u << BUDGET_INDICATOR_LEVEL2_TIMELINESS) == 0)
    return "时效指标";
  return (levels & cost) == 0 && (level1 & 1u << BUDGET_INDICATOR_LEVEL1_COST) == 0 ? "成本指标"
                                                                                    : "";
}

/* Each goal has indicators of quantity, quality, timeliness and cost. */
void
_budget_judge_output_complete (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    if (self->data->goals[g].n_indicators >= MIN_INDICATORS)
      budget_goal_tell_missing (&list, &self->data->goals[g],
                                budget_goal_find_output (&self->data->goals[g]));
  _budget_judge_list_end (&list, "产出指标不全，缺：", "an indicator of output is missing: ");
}

void
_budget_judge_benefit_complete (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      guint level1;
      guint levels = budget_goal_data_get_levels (goal, &level1);
      const char *missing = "";

      if (goal->n_indicators < MIN_INDICATORS)
        continue;
      if ((level1 & 1u << BUDGET_INDICATOR_LEVEL1_BENEFIT) == 0)
        missing = "效益指标";
      else if ((level1 & 1u << BUDGET_INDICATOR_LEVEL1_SATISFACTION) == 0 &&
               (levels & 1u << BUDGET_INDICATOR_LEVEL2_SATISFACTION) == 0)
        missing = "满意度指标";
      budget_goal_tell_missing (&list, goal, missing);
    }
  _budget_judge_list_end (&list, "效益、满意度指标不全，缺：",
                          "an indicator of benefit or satisfaction is missing: ");
}

/* The text of a row of a goal's table in the column of the second level; NULL when it is blank. */
static const char *
budget_row_get_level2 (const BudgetTableData *table, guint row)
{
  for (guint c = 0; c < table->n_columns; c++)
    for (guint depth = 0; table->columns[c].heading[depth] != NULL; depth++)
      if (strstr (table->columns[c].heading[depth], "二级指标") != NULL)
        return table->texts != NULL ? table->texts[(gsize) c * table->n_items + row] : NULL;
  return NULL;
}

static gboolean
budget_row_has_value (const BudgetTableData *table, guint row)
{
  for (guint c = 0; c < table->n_columns; c++)
    for (guint depth = 0; table->columns[c].heading[depth] != NULL; depth++)
      if (strstr (table->columns[c].heading[depth], "值") != NULL && table->texts != NULL &&
          table->texts[(gsize) c * table->n_items + row] != NULL)
        return TRUE;
  return FALSE;
}

/* A second level that is printed has an indicator. */
void
_budget_judge_indicators_there (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint t = 0; t < self->data->n_tables; t++)
    {
      const BudgetTableData *table = self->tables[t].data;

      if (!_budget_judge_is_table_meant (self, t))
        continue;
      for (guint row = 0; row < table->n_items; row++)
        {
          const char *level2 = budget_row_get_level2 (table, row);

          if (level2 == NULL)
            continue;
          if (table->items[row].name != NULL || budget_row_has_value (table, row))
            _budget_judge_list_see (&list);
          else
            _budget_judge_list_add_row (&list, t, row, "%s", level2);
        }
    }
  _budget_judge_list_end (&list, "二级指标下没有指标：", "a second level without an indicator: ");
}

static gboolean
budget_parse_points (const char *text, gint64 *value)
{
  guint scale = 0;

  if (text == NULL || !budget_decimal_parse (text, value, &scale, NULL) || scale > 4)
    return FALSE;
  for (; scale < 4; scale++)
    if (__builtin_mul_overflow (*value, 10, value))
      return FALSE;
  return TRUE;
}

/* The weights of a goal make 100, or 90 where 10 are kept for how much was spent. */
void
_budget_judge_weights (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      gint64 sum = 0;
      guint n = 0;

      for (guint i = 0; i < goal->n_indicators; i++)
        {
          gint64 weight;

          if (budget_parse_points (goal->indicators[i].weight, &weight) &&
              !__builtin_add_overflow (sum, weight, &sum))
            n++;
        }
      if (n < MIN_INDICATORS || n < goal->n_indicators)
        continue;
      if (sum == 1000000 || sum == 900000 || sum == 10000)
        _budget_judge_list_see (&list);
      else
        _budget_judge_list_add (&list, &goal->place,
                                sum % 10000 == 0 ? "%s：%" G_GINT64_FORMAT
                                                 : "%s：%" G_GINT64_FORMAT ".%04" G_GINT64_FORMAT,
                                budget_goal_data_name (goal), sum / 10000, ABS (sum % 10000));
    }
  _budget_judge_list_end (&list, "指标权重之和不是 100 或 90：",
                          "the weights add up to neither 100 nor 90: ");
}

/* A score is no more than its weight. */
void
_budget_judge_scores (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];
        gint64 weight;
        gint64 score;

        if (!budget_parse_points (data->weight, &weight) ||
            !budget_parse_points (data->score, &score))
          continue;
        if (score <= weight)
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add_indicator (&list, g, i, "%s %s > %s",
                                            data->level3 != NULL ? data->level3 : "", data->score,
                                            data->weight);
      }
  _budget_judge_list_end (&list, "得分大于分值：", "a score is greater than its weight: ");
}

/* 性性, 的的: a character that ends a word, printed twice; or two characters twice */
static const char *
budget_find_doubled (const char *text)
{
  static const char *const endings[] = { "性", "的", "率", "度", "及", "与", "和",
                                         "化", "为", "了", "是", "在", "对", NULL };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (length < 3)
        continue;
      for (guint i = 0; endings[i] != NULL; i++)
        if (strlen (endings[i]) == length && strncmp (p, endings[i], length) == 0 &&
            strncmp (p + length, endings[i], length) == 0)
          return p;
      if (strncmp (p, p + length, length) != 0 && strlen (p) >= 12 && (guint8) p[3] >= 0xE4 &&
          strncmp (p, p + 6, 6) == 0)
        return p;
    }
  return NULL;
}

void
_budget_judge_doubled_words (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const char *name = self->data->goals[g].indicators[i].level3;

        if (name == NULL)
          continue;
        if (budget_find_doubled (name) == NULL)
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add_indicator (&list, g, i, "%s", name);
      }
  _budget_judge_list_end (&list, "指标名称中有重复的字：",
                          "characters are printed twice in an indicator: ");
}

/* What an indicator means is said in other words than its name. */
void
_budget_judge_descriptions (BudgetCheck *self)
{
  const BudgetPlaceData *place = NULL;
  guint n_same = 0;
  guint n = 0;

  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];

        if (data->level3 == NULL || data->description == NULL)
          continue;
        n++;
        if (strcmp (data->level3, data->description) != 0)
          continue;
        n_same++;
        if (place == NULL)
          place = &data->place;
      }
  if (n == 0)
    return;
  if (2 * n_same <= n)
    _budget_judge_pass (self, NULL);
  else
    _budget_judge_fail (
        self, place, NULL,
        _budget_arena_printf (self->arena, "%u 条指标描述中有 %u 条只是重复指标名称", n, n_same),
        _budget_arena_printf (
            self->arena, "%u of %u descriptions only repeat the name of the indicator", n_same, n));
}
