/* budget-judge-targets.c - the values of indicators
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"
#include "model/budget-name-match-private.h"

#include <string.h>

/* Calls visit for every indicator that has a name and a value. */
typedef void (*BudgetIndicatorVisit) (BudgetJudgeList *list, guint goal, guint indicator);

static void
budget_check_visit_indicators (BudgetCheck *self,
                               BudgetIndicatorVisit visit,
                               const char *zh,
                               const char *en)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];

        if (data->level3 != NULL && data->value != NULL)
          visit (&list, g, i);
      }
  _budget_judge_list_end (&list, zh, en);
}

static const BudgetIndicatorData *
budget_list_get (const BudgetJudgeList *list, guint goal, guint indicator)
{
  return &list->check->data->goals[goal].indicators[indicator];
}

static gboolean
budget_target_is_measurable (const BudgetTargetData *target)
{
  return target->kind == BUDGET_TARGET_KIND_QUANTITY || target->kind == BUDGET_TARGET_KIND_DATE ||
         target->kind == BUDGET_TARGET_KIND_RATIO;
}

/* A goal whose values are words cannot be told from one that was missed; a few are well and good. */
void
_budget_judge_values_measurable (BudgetCheck *self)
{
  BudgetJudgeList list;
  guint n_total;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
      {
        const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];

        if (data->value == NULL)
          continue;
        if (budget_target_is_measurable (&data->target))
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add_indicator (&list, g, i, "%s=%s",
                                            data->level3 != NULL ? data->level3 : "", data->value);
      }
  n_total = list.n_seen;
  if (list.n_found > 0 && 4 * list.n_found <= n_total)
    {
      list.n_found = 0;
      g_string_free (g_steal_pointer (&list.text), TRUE);
      g_array_set_size (self->contributors, list.first);
    }
  _budget_judge_list_end (
      &list,
      _budget_arena_printf (self->arena, "%u 个指标值中有 %u 个不是数值：", n_total, list.n_found),
      _budget_arena_printf (self->arena, "%u of %u values are no numbers: ", list.n_found,
                            n_total));
}

/* 参保率, 合格率（%） */
static gboolean
budget_name_is_rate (const char *name)
{
  char folded[256];
  gsize length = _budget_text_fold (name, folded, sizeof folded);
  char *bracket;

  if (length >= sizeof folded)
    return FALSE;
  bracket = strchr (folded, '(');
  if (bracket != NULL)
    *bracket = '\0';
  return g_str_has_suffix (folded, "率") && !g_str_has_suffix (folded, "频率") &&
         !g_str_has_suffix (folded, "效率");
}

static gboolean
budget_target_fits_rate (const BudgetTargetData *target)
{
  if (target->kind == BUDGET_TARGET_KIND_RATIO)
    return TRUE;
  if (target->kind != BUDGET_TARGET_KIND_QUANTITY)
    return FALSE;
  /* a bare number is told by the rule on units */
  return target->measure == NULL || strcmp (target->measure, "%") == 0 ||
         strcmp (target->measure, "‰") == 0 || strstr (target->measure, "百分") != NULL;
}

static void
budget_visit_form (BudgetJudgeList *list, guint goal, guint indicator)
{
  const BudgetIndicatorData *data = budget_list_get (list, goal, indicator);

  if (data->target.kind == BUDGET_TARGET_KIND_MALFORMED ||
      (budget_name_is_rate (data->level3) && !budget_target_fits_rate (&data->target)))
    _budget_judge_list_add_indicator (list, goal, indicator, "%s=%s", data->level3, data->value);
  else
    _budget_judge_list_see (list);
}

void
_budget_judge_values_well_formed (BudgetCheck *self)
{
  budget_check_visit_indicators (self, budget_visit_form, "指标值不成形：",
                                 "a value that cannot be meant, or no percentage for a rate: ");
}

static void
budget_visit_money (BudgetJudgeList *list, guint goal, guint indicator)
{
  const BudgetIndicatorData *data = budget_list_get (list, goal, indicator);

  if (data->target.kind != BUDGET_TARGET_KIND_QUANTITY || data->target.measure == NULL ||
      strcmp (data->target.measure, "元") != 0)
    return;
  if ((data->target.flags & BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT) != 0)
    _budget_judge_list_add_indicator (list, goal, indicator, "%s=%s", data->level3, data->value);
  else
    _budget_judge_list_see (list);
}

void
_budget_judge_money_units (BudgetCheck *self)
{
  budget_check_visit_indicators (self, budget_visit_money, "金额单位不全（应为万元、亿元）：",
                                 "a unit of money is cut short (万 for 万元): ");
}

static void
budget_visit_unit (BudgetJudgeList *list, guint goal, guint indicator)
{
  const BudgetIndicatorData *data = budget_list_get (list, goal, indicator);

  if (data->target.kind != BUDGET_TARGET_KIND_QUANTITY)
    return;
  if ((data->target.flags & BUDGET_TARGET_FLAGS_NO_UNIT) != 0)
    _budget_judge_list_add_indicator (list, goal, indicator, "%s=%s", data->level3, data->value);
  else
    _budget_judge_list_see (list);
}

void
_budget_judge_number_units (BudgetCheck *self)
{
  budget_check_visit_indicators (self, budget_visit_unit, "指标值没有计量单位：",
                                 "a number without a unit: ");
}

/* ≥ and ≧, ≤ and ≦ are one sign each, printed two ways in one document. */
void
_budget_judge_comparators (BudgetCheck *self)
{
  static const char *const pairs[][2] = { { "≥", "≧" }, { "≤", "≦" } };
  BudgetJudgeList list;
  gboolean has[2][2] = { { FALSE } };

  _budget_judge_list_init (&list, self);
  for (guint pass = 0; pass < 2; pass++)
    for (guint g = 0; g < self->data->n_goals; g++)
      for (guint i = 0; i < self->data->goals[g].n_indicators; i++)
        for (guint pair = 0; pair < 2; pair++)
          {
            const BudgetIndicatorData *data = &self->data->goals[g].indicators[i];
            gboolean is_second;

            if (data->value == NULL || (strstr (data->value, pairs[pair][0]) == NULL &&
                                        strstr (data->value, pairs[pair][1]) == NULL))
              continue;
            is_second = strstr (data->value, pairs[pair][1]) != NULL;
            if (pass == 0)
              has[pair][is_second] = TRUE;
            else if (is_second && has[pair][0])
              _budget_judge_list_add_indicator (&list, g, i, "%s", data->value);
            else
              _budget_judge_list_see (&list);
          }
  _budget_judge_list_end (&list, "比较符号写法不一：", "a comparator is printed in two ways: ");
}

/* A number with a comparator in running text: 每月开展宣传工作不少于4次 */
typedef struct
{
  BudgetTargetData target;
  BudgetPeriod period;
  const char *subject; /* what stands before it in its clause */
  gsize length;
} BudgetTextTarget;

static const char *const clause_ends[] = { "，", "。", "；", "、", ",", ";", ":", "：", NULL };

static gsize
budget_clause_end_length (const char *p)
{
  for (guint i = 0; clause_ends[i] != NULL; i++)
    if (g_str_has_prefix (p, clause_ends[i]))
      return strlen (clause_ends[i]);
  return 0;
}

/* what a number in running text begins with */
static const char *const text_comparators[] = { "不少于", "不低于", "不超过", "不高于", "至少",
                                                "达到",   "≥",      "≧",      "≤",      NULL };

static const char *
budget_find_comparator (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    for (guint i = 0; text_comparators[i] != NULL; i++)
      if (g_str_has_prefix (p, text_comparators[i]))
        return p;
  return NULL;
}

/* a rate needs no comparator: 仲裁结案率95% */
static const char *
budget_find_rate (const char *start, const char *end)
{
  static const char rate[] = "率";

  for (const char *p = strstr (start, rate); p != NULL && p < end; p = strstr (p + 1, rate))
    if (g_ascii_isdigit (p[sizeof rate - 1]))
      return p + sizeof rate - 1;
  return NULL;
}

static BudgetPeriod
budget_clause_get_period (const char *clause, gsize length)
{
  static const struct
  {
    const char *word;
    BudgetPeriod period;
  } periods[] = { { "每月", BUDGET_PERIOD_MONTH }, { "每周", BUDGET_PERIOD_WEEK },
                  { "每日", BUDGET_PERIOD_DAY },   { "每天", BUDGET_PERIOD_DAY },
                  { "全年", BUDGET_PERIOD_YEAR },  { "每年", BUDGET_PERIOD_YEAR },
                  { "年度", BUDGET_PERIOD_YEAR } };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_strstr_len (clause, (gssize) length, periods[i].word) != NULL)
      return periods[i].period;
  return BUDGET_PERIOD_NONE;
}

/* Reads the target of the clause [start, end); FALSE when it has none. */
static gboolean
budget_text_target_read (BudgetTextTarget *self,
                         const char *start,
                         const char *end,
                         BudgetArena *arena)
{
  const char *number = start;

  /* most clauses have no number at all */
  while (number < end && !g_ascii_isdigit (*number))
    number++;
  if (number == end)
    return FALSE;
  number = budget_find_comparator (start, end);
  if (number == NULL)
    number = budget_find_rate (start, end);
  if (number == NULL)
    return FALSE;
  memset (self, 0, sizeof *self);
  self->subject = start;
  self->length = (gsize) (number - start);
  self->period = budget_clause_get_period (start, (gsize) (end - start));
  _budget_target_data_parse (
      &self->target, _budget_arena_strndup (arena, number, (gsize) (end - number)), "", arena);
  return self->target.kind == BUDGET_TARGET_KIND_QUANTITY && self->target.measure != NULL;
}

/* The targets of a text (nullable), (element-type BudgetTextTarget). */
static GArray *
budget_read_text_targets (const char *text, BudgetArena *arena)
{
  GArray *targets = g_array_new (FALSE, TRUE, sizeof (BudgetTextTarget));
  const char *start = text;

  for (const char *p = text; p != NULL; p = g_utf8_next_char (p))
    {
      gsize length = *p != '\0' ? budget_clause_end_length (p) : 0;
      BudgetTextTarget target;

      if (length == 0 && *p != '\0')
        continue;
      if (budget_text_target_read (&target, start, p, arena))
        g_array_append_val (targets, target);
      if (*p == '\0')
        break;
      start = p + length;
    }
  return targets;
}

static gboolean
budget_targets_measure_alike (const BudgetTargetData *a, const BudgetTargetData *b)
{
  return b->kind == BUDGET_TARGET_KIND_QUANTITY && b->measure != NULL &&
         strcmp (a->measure, b->measure) == 0;
}

static gboolean
budget_targets_are_equal (const BudgetTargetData *a, const BudgetTargetData *b)
{
  gint64 x = a->number;
  gint64 y = b->number;

  for (guint s = a->scale; s < b->scale; s++)
    if (__builtin_mul_overflow (x, 10, &x))
      return FALSE;
  for (guint s = b->scale; s < a->scale; s++)
    if (__builtin_mul_overflow (y, 10, &y))
      return FALSE;
  return x == y;
}

/* Two clauses speak of one thing: two neighbouring characters are the same. */
static gboolean
budget_subjects_meet (const BudgetTextTarget *a, const BudgetTextTarget *b)
{
  g_autofree char *first = g_strndup (a->subject, a->length);
  g_autofree char *second = g_strndup (b->subject, b->length);

  for (const char *p = first; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      char pair[16];

      if (*next == '\0')
        break;
      next = g_utf8_next_char (next);
      g_strlcpy (pair, p, (gsize) (next - p) + 1);
      if (strcmp (pair, "每年") != 0 && strcmp (pair, "每月") != 0 && strcmp (pair, "全年") != 0 &&
          strcmp (pair, "开展") != 0 && strcmp (pair, "工作") != 0 && strstr (second, pair) != NULL)
        return TRUE;
    }
  return FALSE;
}

static const char *
budget_text_target_print (const BudgetTextTarget *target, BudgetArena *arena)
{
  return _budget_arena_strndup (arena, target->subject,
                                target->length + strlen (target->target.text));
}

/* The same number of the same thing, once by the month and once by the year. */
static void
budget_check_frequencies (BudgetCheck *self,
                          BudgetJudgeList *list,
                          const BudgetGoalData *goal,
                          const BudgetGoalData *part)
{
  g_autoptr (GArray) mine = budget_read_text_targets (goal->objective, self->arena);
  g_autoptr (GArray) others = budget_read_text_targets (part->targets_text, self->arena);

  for (guint i = 0; i < mine->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        const BudgetTextTarget *a = &g_array_index (mine, BudgetTextTarget, i);
        const BudgetTextTarget *b = &g_array_index (others, BudgetTextTarget, j);

        if (a->period == BUDGET_PERIOD_NONE || b->period == BUDGET_PERIOD_NONE ||
            !budget_targets_measure_alike (&a->target, &b->target) ||
            !budget_targets_are_equal (&a->target, &b->target) || !budget_subjects_meet (a, b))
          continue;
        if (a->period == b->period)
          _budget_judge_list_see (list);
        else
          _budget_judge_list_add (list, &goal->place, "%s ≠ %s",
                                  budget_text_target_print (a, self->arena),
                                  budget_text_target_print (b, self->arena));
      }
}

static gboolean
budget_goals_are_alike (const BudgetGoalData *goal, const BudgetGoalData *part)
{
  BudgetNameCore a;
  BudgetNameCore b;

  _budget_name_core_init (&a, goal->project != NULL ? goal->project : goal->title);
  _budget_name_core_init (&b, part->title);
  return _budget_name_core_compare (&a, &b) >= 80;
}

void
_budget_judge_frequency (BudgetCheck *self)
{
  const BudgetDisclosureData *data = self->data;
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < data->n_goals; g++)
    for (guint d = 0; d < data->n_goals; d++)
      for (guint p = 0; data->goals[g].scope == BUDGET_SCOPE_PROJECT && p < data->goals[d].n_parts;
           p++)
        if (budget_goals_are_alike (&data->goals[g], &data->goals[d].parts[p]))
          budget_check_frequencies (self, &list, &data->goals[g], &data->goals[d].parts[p]);
  _budget_judge_list_end (&list, "项目目标与部门目标的频次不一致：",
                          "a project's goal and the department's name two frequencies: ");
}

/* An indicator that is of what a clause says. */
static gboolean
budget_indicator_meets (const BudgetIndicatorData *indicator, const BudgetTextTarget *target)
{
  g_autofree char *subject = g_strndup (target->subject, target->length);
  BudgetNameCore a;
  BudgetNameCore b;

  if (indicator->level3 == NULL)
    return FALSE;
  _budget_name_core_init (&a, subject);
  _budget_name_core_init (&b, indicator->level3);
  return _budget_name_core_compare (&a, &b) >= 50;
}

static gboolean
budget_measure_is_common (const char *measure)
{
  return strcmp (measure, "%") == 0 || strcmp (measure, "元") == 0;
}

/* Numbers of a measure that many things have are compared with indicators of the same name only. */
static void
budget_check_objective_target (BudgetJudgeList *list,
                               const BudgetGoalData *goal,
                               const BudgetTextTarget *target)
{
  const gboolean by_name = budget_measure_is_common (target->target.measure);
  guint n_alike = 0;

  for (guint i = 0; i < goal->n_indicators; i++)
    {
      const BudgetIndicatorData *indicator = &goal->indicators[i];

      if (!budget_targets_measure_alike (&target->target, &indicator->target) ||
          (by_name && !budget_indicator_meets (indicator, target)))
        continue;
      n_alike++;
      if (budget_targets_are_equal (&target->target, &indicator->target))
        {
          _budget_judge_list_see (list);
          return;
        }
    }
  if (n_alike == 0 && !by_name)
    return;
  _budget_judge_list_add (list, &goal->place, "%s",
                          budget_text_target_print (target, list->check->arena));
}

/* A number of the objective is an indicator's value. */
void
_budget_judge_objective_numbers (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      g_autoptr (GArray) targets = NULL;

      if (goal->n_indicators == 0)
        continue;
      targets = budget_read_text_targets (goal->objective, self->arena);
      for (guint i = 0; i < targets->len; i++)
        budget_check_objective_target (&list, goal, &g_array_index (targets, BudgetTextTarget, i));
    }
  _budget_judge_list_end (&list, "目标中的数字没有对应的指标：",
                          "a number of the objective is no indicator's value: ");
}
