/* budget-judge-projects.c - goals, and the money of their projects
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "model/budget-goal-match-private.h"
#include "model/budget-indicator-private.h"

#include <string.h>

/* what no person costs */
#define MAX_YUAN G_GINT64_CONSTANT (10000000000)

static gboolean
budget_statement_is_project (const BudgetCheck *self, const BudgetStatementData *statement)
{
  return statement->what == BUDGET_STATEMENT_KIND_PROJECT_ITEM && statement->amount.is_set &&
         (statement->fiscal_year == 0 || statement->fiscal_year == self->data->fiscal_year);
}

/* How many projects the prose names, and their sum, in one passage. */
static guint
budget_passage_count_projects (const BudgetCheck *self,
                               const BudgetPassageData *passage,
                               gint64 *sum,
                               gint64 *whole)
{
  guint n = 0;

  *sum = 0;
  *whole = 0;
  for (guint i = 0; i < passage->n_statements; i++)
    {
      const BudgetStatementData *statement = &passage->statements[i];

      if (statement->what == BUDGET_STATEMENT_KIND_PROJECT && statement->amount.is_set)
        *whole = statement->amount.fen;
      if (!budget_statement_is_project (self, statement))
        continue;
      if (__builtin_add_overflow (*sum, statement->amount.fen, sum))
        return 0;
      n++;
    }
  return n;
}

/* Every project has a goal: where the projects named are all of them, there are as many goals. */
void
_budget_judge_goal_count (BudgetCheck *self)
{
  guint n_goals = 0;

  for (guint g = 0; g < self->data->n_goals; g++)
    n_goals += self->data->goals[g].scope == BUDGET_SCOPE_PROJECT;
  for (guint i = 0; n_goals > 0 && i < self->data->n_passages; i++)
    {
      const BudgetPassageData *passage = &self->data->passages[i];
      gint64 sum;
      gint64 whole;
      guint n = budget_passage_count_projects (self, passage, &sum, &whole);

      if (n == 0 || whole == 0 || sum != whole)
        continue;
      if (n == n_goals)
        _budget_judge_pass (self, &passage->place);
      else
        _budget_judge_fail (
            self, &passage->place, NULL,
            _budget_arena_printf (self->arena, "文中列出 %u 个项目，绩效目标表有 %u 张", n,
                                  n_goals),
            _budget_arena_printf (self->arena, "the text names %u projects, there are %u goals", n,
                                  n_goals));
    }
}

/* Several rules ask for the project of every goal. */
static gboolean
budget_check_get_match (BudgetCheck *self, guint goal, BudgetGoalMatch *match)
{
  if (self->matches == NULL)
    {
      self->matches = g_new0 (BudgetGoalMatch, self->data->n_goals);
      for (guint g = 0; g < self->data->n_goals; g++)
        _budget_goal_data_match (&self->data->goals[g], self->data, &self->matches[g]);
    }
  *match = self->matches[goal];
  return match->how != BUDGET_MATCH_NONE;
}

static const char *
budget_goal_get_print (const BudgetGoalData *goal)
{
  return goal->project != NULL ? goal->project : goal->title;
}

/* One project has one name, in the text, the project list and its goal. */
void
_budget_judge_goal_names (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      BudgetGoalMatch match;

      if (goal->scope != BUDGET_SCOPE_PROJECT || !budget_check_get_match (self, g, &match))
        continue;
      if (match.how == BUDGET_MATCH_EXACT)
        _budget_judge_list_see (&list);
      else
        _budget_judge_list_add (&list, &goal->place, "%s ≠ %s", budget_goal_get_print (goal),
                                match.name);
    }
  _budget_judge_list_end (&list, "项目名称与绩效目标表不同：",
                          "a project and its goal bear two names: ");
}

static void
budget_check_add_match (BudgetCheck *self, const BudgetGoalMatch *match, gboolean is_left)
{
  if (match->in_table)
    _budget_check_add_cell (self, match->table, match->row, match->column, 1, is_left);
  else
    _budget_check_add_stated (self, match->table, match->row, BUDGET_STATED_AMOUNT, 1, is_left);
}

/* An indicator that says how much the whole may cost: at most an amount, not for each. */
static gboolean
budget_indicator_is_ceiling (const BudgetIndicatorData *indicator, gint64 *fen)
{
  const BudgetTargetData *target = &indicator->target;
  BudgetIndicatorLevel2 level2 = _budget_indicator_level2_from_text (indicator->level2);
  gint64 power = 1;

  if (target->kind != BUDGET_TARGET_KIND_QUANTITY || target->measure == NULL ||
      strcmp (target->measure, "元") != 0 || target->period != BUDGET_PERIOD_NONE ||
      (target->comparator != BUDGET_COMPARATOR_LE && target->comparator != BUDGET_COMPARATOR_LT))
    return FALSE;
  if (level2 != BUDGET_INDICATOR_LEVEL2_COST && level2 != BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST &&
      _budget_indicator_level1_from_text (indicator->level1) != BUDGET_INDICATOR_LEVEL1_COST)
    return FALSE;
  for (guint s = 0; s < target->scale && s < 18; s++)
    power *= 10;
  if (__builtin_mul_overflow (target->number, 100, fen))
    return FALSE;
  *fen /= power;
  return TRUE;
}

static void
budget_check_add_goal (BudgetCheck *self, BudgetSubject subject, guint goal, guint row, gint64 fen)
{
  const BudgetContributorData contributor = {
    .fen = fen,
    .ulp = 1,
    .table = goal,
    .row = row,
    .sign = 1,
    .is_left = TRUE,
    .subject = (guint8) subject,
    .unit = BUDGET_MONEY_UNIT_WAN,
  };

  g_array_append_val (self->contributors, contributor);
}

/* Compares the last amount added, of a goal, with the project's; names is told when it does not fit. */
static void
budget_check_against_project (BudgetCheck *self,
                              guint first,
                              const BudgetGoalData *goal,
                              const BudgetGoalMatch *match,
                              BudgetRelation relation,
                              const char *what,
                              const char *what_en)
{
  BudgetOutcomeData *outcome;
  g_autofree char *mine = NULL;
  g_autofree char *project = NULL;
  const char *sign = relation == BUDGET_RELATION_EQUAL ? "≠" : ">";

  budget_check_add_match (self, match, FALSE);
  _budget_check_compare (self, first, relation);
  outcome = &g_array_index (self->outcomes, BudgetOutcomeData, self->outcomes->len - 1);
  if (outcome->result != BUDGET_RESULT_FAIL && outcome->result != BUDGET_RESULT_ROUND)
    return;
  mine = budget_amount_to_string (outcome->actual, BUDGET_MONEY_UNIT_WAN);
  project = budget_amount_to_string (outcome->expected, BUDGET_MONEY_UNIT_WAN);
  outcome->zh =
      _budget_arena_printf (self->arena, "%s：%s %s 万元 %s 项目“%s” %s 万元",
                            budget_goal_get_print (goal), what, mine, sign, match->name, project);
  outcome->en = _budget_arena_printf (self->arena, "%s: %s %s 万元 %s %s 万元 of project “%s”",
                                      budget_goal_get_print (goal), what_en, mine, sign, project,
                                      match->name);
}

/* What the whole may cost is no more than the project has. */
void
_budget_judge_cost_ceiling (BudgetCheck *self)
{
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      BudgetGoalMatch match;

      if (goal->scope != BUDGET_SCOPE_PROJECT || !budget_check_get_match (self, g, &match))
        continue;
      for (guint i = 0; i < goal->n_indicators; i++)
        {
          guint first = self->contributors->len;
          gint64 fen;

          if (!budget_indicator_is_ceiling (&goal->indicators[i], &fen))
            continue;
          budget_check_add_goal (self, BUDGET_SUBJECT_INDICATOR, g, i, fen);
          budget_check_against_project (
              self, first, goal, &match, BUDGET_RELATION_AT_MOST,
              goal->indicators[i].level3 != NULL ? goal->indicators[i].level3 : "成本",
              "the cost ceiling");
        }
    }
}

/* A goal's own money is that of the project, where the names leave no doubt. */
void
_budget_judge_goal_money (BudgetCheck *self)
{
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      guint first = self->contributors->len;
      BudgetGoalMatch match;

      if (!goal->has_amount || !budget_check_get_match (self, g, &match) ||
          match.how == BUDGET_MATCH_FUZZY)
        continue;
      budget_check_add_goal (self, BUDGET_SUBJECT_GOAL, g, 0, goal->amount);
      budget_check_against_project (self, first, goal, &match, BUDGET_RELATION_EQUAL, "目标表资金",
                                    "the goal's money");
    }
}

/* The one number of persons of a goal; 0 when there is not one. */
static gint64
budget_goal_find_persons (const BudgetGoalData *goal)
{
  gint64 persons = 0;
  guint n = 0;

  for (guint i = 0; i < goal->n_indicators; i++)
    {
      const BudgetTargetData *target = &goal->indicators[i].target;

      if (target->kind == BUDGET_TARGET_KIND_QUANTITY && target->measure != NULL &&
          target->comparator == BUDGET_COMPARATOR_EQ && target->scale == 0 &&
          (strcmp (target->measure, "名") == 0 || strcmp (target->measure, "人") == 0))
        {
          persons = target->number;
          n++;
        }
    }
  return n == 1 && persons > 0 && persons < 1000000 ? persons : 0;
}

/* The cost of one person in a year: wages are by the month, unless something else is said. */
static gboolean
budget_goal_sum_costs (const BudgetGoalData *goal, gint64 *yuan)
{
  static const char *const monthly[] = { "工资", "月", "生活补贴", "岗位补贴", NULL };
  guint n = 0;

  *yuan = 0;
  for (guint i = 0; i < goal->n_indicators; i++)
    {
      const BudgetIndicatorData *indicator = &goal->indicators[i];
      const BudgetTargetData *target = &indicator->target;
      gboolean is_monthly = _budget_judge_contains_any (indicator->level3, monthly) ||
                            target->period == BUDGET_PERIOD_MONTH ||
                            target->period == BUDGET_PERIOD_PERSON_MONTH;

      if (target->kind != BUDGET_TARGET_KIND_QUANTITY || target->measure == NULL ||
          strcmp (target->measure, "元") != 0 || target->scale != 0 ||
          target->comparator != BUDGET_COMPARATOR_EQ || ABS (target->number) > 100000000)
        continue;
      *yuan += target->number * (is_monthly ? 12 : 1);
      n++;
    }
  return n > 0;
}

/* Persons times what each costs is about what the project has. */
void
_budget_judge_unit_cost (BudgetCheck *self)
{
  for (guint g = 0; g < self->data->n_goals; g++)
    {
      const BudgetGoalData *goal = &self->data->goals[g];
      gint64 persons = budget_goal_find_persons (goal);
      guint first = self->contributors->len;
      BudgetGoalMatch match;
      gint64 yuan;

      if (goal->scope != BUDGET_SCOPE_PROJECT || persons == 0 ||
          !budget_goal_sum_costs (goal, &yuan) || yuan <= 0 || yuan > MAX_YUAN ||
          !budget_check_get_match (self, g, &match))
        continue;
      budget_check_add_goal (self, BUDGET_SUBJECT_GOAL, g, 0, persons * yuan * 100);
      budget_check_against_project (self, first, goal, &match, BUDGET_RELATION_EQUAL,
                                    "人数×标准（工资按 12 个月）", "persons × rates (wages by 12)");
    }
}
