/* budget-judge-prose-text.c - slips of the pen, and what is left of the template
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

/* bytes between 占 and its number */
#define MAX_SHARE_WORDS 45
/* from so many digits on amounts have separators */
#define SEPARATED_DIGITS 4
#define YEAR_DIGITS 4

/* XX between letters and digits is part of a code */
static gboolean
budget_template_is_placeholder (const char *text, const char *found)
{
  const char *end = found;

  if (*found != 'X')
    return TRUE;
  while (*end == 'X')
    end++;
  return !g_ascii_isalnum (*end) && *end != '-' &&
         (found == text || (!g_ascii_isalnum (found[-1]) && found[-1] != '-'));
}

/* The reason that 原因 announces is missing. */
static const char *
budget_template_find_empty_reason (const char *text)
{
  static const char *const links[] = { "是", "为", "：", ":" };
  static const char *const ends[] = { "。", "；", "，", ";" };

  for (const char *p = text; (p = strstr (p, "原因")) != NULL;)
    {
      const char *start = p;
      const char *link;
      guint n = 0;

      p += strlen ("原因");
      link = p;
      while (n < G_N_ELEMENTS (links))
        if (g_str_has_prefix (p, links[n]))
          {
            p += strlen (links[n]);
            n = 0;
          }
        else
          n++;
      for (guint i = 0; p > link && i < G_N_ELEMENTS (ends); i++)
        if (g_str_has_prefix (p, ends[i]))
          return start;
    }
  return NULL;
}

/* What is left of the template in text; NULL. */
static const char *
budget_template_find (const char *text)
{
  static const char *const words[] = {
    "××",         "ＸＸ",         "某某",           "增加（减少）", "增加(减少)", "减少（增加）",
    "减少(增加)", "下降（增长）", "下降(增长)",     "增长（下降）", "增长(下降)", "增加/减少",
    "增长/下降",  "作下述说明",   "仍保留该表格式", NULL,
  };
  const char *found = _budget_prose_find_word (text, words);

  for (const char *p = text; found == NULL && (p = strstr (p, "XX")) != NULL;)
    {
      if (budget_template_is_placeholder (text, p))
        found = p;
      while (*p == 'X')
        p++;
    }
  return found != NULL ? found : budget_template_find_empty_reason (text);
}

/* FALSE when text is a left-over, which is told */
static gboolean
budget_check_template (BudgetCheck *self, const char *text, const BudgetPlaceData *place)
{
  const char *found = budget_template_find (text);

  if (found == NULL)
    return TRUE;
  _budget_judge_fail (
      self, place, text,
      _budget_arena_printf (self->arena, "模板残留：“%s”", _budget_prose_quote (self, found)),
      _budget_arena_printf (self->arena, "left over from the template: “%s”",
                            _budget_prose_quote (self, found)));
  return FALSE;
}

void
_budget_judge_prose_template (BudgetCheck *self)
{
  gboolean is_clean = TRUE;

  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      guint hint = 0;

      for (guint i = 0; passage->paragraphs[i] != NULL; i++)
        if (budget_template_find (passage->paragraphs[i]) != NULL)
          is_clean &= budget_check_template (
              self, passage->paragraphs[i],
              _budget_prose_find_place (passage, passage->paragraphs[i], &hint));
    }
  for (guint t = 0; t < self->data->n_tables; t++)
    for (guint i = 0; self->data->tables[t].notes[i] != NULL; i++)
      is_clean &= budget_check_template (self, self->data->tables[t].notes[i],
                                         &self->data->tables[t].place);
  if (is_clean && self->data->n_passages > 0)
    _budget_judge_pass (self, &self->data->passages[0].place);
}

/* The end of the number at p; NULL when there is none, or it has no decimals. */
static const char *
budget_skip_decimal (const char *p)
{
  gboolean has_point = FALSE;
  const char *start = p;

  while (g_ascii_isdigit (*p) || (*p == '.' && !has_point && g_ascii_isdigit (p[1])))
    {
      has_point |= *p == '.';
      p++;
    }
  return has_point && p > start ? p : NULL;
}

/* the number that the word before p tells a rate by, and its end; NULL */
static const char *
budget_find_rate_end (const char *p, gboolean is_share, const char **number)
{
  const char *limit = p + (is_share ? MAX_SHARE_WORDS : 1);

  while (*p == ' ')
    p++;
  while (is_share && p < limit && (guint8) *p >= 0xE4 && (guint8) *p <= 0xE9)
    p = g_utf8_next_char (p);
  while (*p == ' ')
    p++;
  *number = p;
  return budget_skip_decimal (p);
}

/* A sentence goes on or ends behind the number: there is neither % nor a unit. */
static gboolean
budget_number_is_bare (const char *end)
{
  static const char *const marks[] = { "，", "。", "；", "、", "）" };

  if (*end == ',' || *end == ';')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (end, marks[i]))
      return TRUE;
  return FALSE;
}

static void
budget_check_percent_signs (BudgetCheck *self,
                            const BudgetPassageData *passage,
                            const char *paragraph,
                            const char *word,
                            guint *hint)
{
  for (const char *p = paragraph; (p = strstr (p, word)) != NULL;)
    {
      const char *start = p;
      const char *number;
      const char *end;

      p += strlen (word);
      end = budget_find_rate_end (p, strcmp (word, "占") == 0, &number);
      if (end == NULL)
        continue;
      while (*end == ' ')
        end++;
      if (*end == '%' || g_str_has_prefix (end, "％"))
        _budget_judge_pass (self, _budget_prose_find_place (passage, paragraph, hint));
      else if (budget_number_is_bare (end))
        _budget_judge_fail (
            self, _budget_prose_find_place (passage, paragraph, hint), paragraph,
            _budget_arena_printf (self->arena, "“%.*s”：缺百分号", (int) (end - start), start),
            _budget_arena_printf (self->arena, "“%.*s”: the percent sign is missing",
                                  (int) (end - start), start));
    }
}

void
_budget_judge_prose_percent_sign (BudgetCheck *self)
{
  static const char *const words[] = { "占", "增长", "下降" };

  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      guint hint = 0;

      for (guint i = 0; passage->paragraphs[i] != NULL; i++)
        for (guint w = 0; w < G_N_ELEMENTS (words); w++)
          budget_check_percent_signs (self, passage, passage->paragraphs[i], words[w], &hint);
    }
}

/* The year before the 年 at p that is compared with; 0. */
static guint
budget_compared_year (const char *text, const char *p)
{
  static const char *const words[] = { "比", "较", "与" };
  const char *digits = p - YEAR_DIGITS;

  if (p - text < (gssize) (YEAR_DIGITS + strlen ("比")))
    return 0;
  for (guint i = 0; i < YEAR_DIGITS; i++)
    if (!g_ascii_isdigit (digits[i]))
      return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (memcmp (digits - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return (guint) ((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 +
                      (digits[3] - '0'));
  return 0;
}

/* final accounts are compared with the budget of their year, and revised budgets with the first */
static gboolean
budget_compares_with_budget (const BudgetCheck *self, const char *p)
{
  static const char *const budgets[] = { "年初", "全年", "调整", NULL };
  const char *comma = strstr (p, "，");
  const char *budget = strstr (p, "预算");
  const char *found = _budget_prose_find_word (p, budgets);

  if (found != NULL && (comma == NULL || found < comma))
    return TRUE;
  return self->data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS && budget != NULL &&
         (comma == NULL || budget < comma);
}

static void
budget_visit_same_year (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;

  if (statement->direction == BUDGET_DIRECTION_NONE || statement->text == NULL ||
      statement->fiscal_year == 0)
    return;
  for (const char *p = statement->text; (p = strstr (p, "年")) != NULL; p += strlen ("年"))
    {
      guint year = budget_compared_year (statement->text, p);

      if (year == 0 || budget_compares_with_budget (self, p))
        continue;
      if (year != statement->fiscal_year)
        _budget_judge_pass (self, &statement->place);
      else
        _budget_judge_fail (
            self, &statement->place, statement->text,
            _budget_arena_printf (self->arena, "“%s”：%u年与自身比较",
                                  _budget_prose_quote (self, statement->text), year),
            _budget_arena_printf (self->arena, "“%s”: %u is compared with itself",
                                  _budget_prose_quote (self, statement->text), year));
      return;
    }
}

void
_budget_judge_prose_same_year (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_same_year);
}

/* How many projects the prose says have goals. */
static guint
budget_count_goal_projects (const char *text)
{
  const char *word = "绩效目标的项目";
  const char *p = strstr (text, word);

  if (p == NULL)
    return 0;
  p += strlen (word);
  while (*p == ' ' || g_str_has_prefix (p, "共") || g_str_has_prefix (p, "计"))
    p = g_utf8_next_char (p);
  return g_ascii_isdigit (*p) ? (guint) MIN (g_ascii_strtoull (p, NULL, 10), G_MAXUINT) : 0;
}

void
_budget_judge_prose_goal_forms (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      guint hint = 0;

      for (guint i = 0; passage->paragraphs[i] != NULL; i++)
        {
          guint n = budget_count_goal_projects (passage->paragraphs[i]);
          const BudgetPlaceData *place =
              n > 0 ? _budget_prose_find_place (passage, passage->paragraphs[i], &hint) : NULL;

          if (n > 0 && self->data->n_goals > 0)
            _budget_judge_pass (self, place);
          else if (n > 0)
            _budget_judge_fail (
                self, place, passage->paragraphs[i],
                _budget_arena_printf (self->arena,
                                      "文字称 %u 个项目编报绩效目标，却未公开绩效目标表", n),
                _budget_arena_printf (self->arena,
                                      "%u projects are said to have goals, none is published", n));
        }
    }
}

guint
_budget_prose_base (const BudgetStatementData *statement)
{
  for (const char *p = statement->text; p != NULL && (p = strstr (p, "年")) != NULL;
       p += strlen ("年"))
    {
      const char *comma;
      const char *execution;
      const char *budget;

      if (budget_compared_year (statement->text, p) == 0)
        continue;
      comma = strstr (p, "，");
      execution = strstr (p, "执行");
      budget = strstr (p, "预算");
      if (execution != NULL && (comma == NULL || execution < comma))
        return 2;
      return budget != NULL && (comma == NULL || budget < comma) ? 1 : 0;
    }
  return 0;
}

/* Totals and funds of a passage; every category may have a base of its own. */
void
_budget_judge_prose_bases (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      guint bases[BUDGET_STATEMENT_KIND_SPECIAL_ACCOUNT] = { 0 };

      for (guint s = 0; s < passage->n_statements; s++)
        {
          const BudgetStatementData *statement = &passage->statements[s];
          guint before;

          if (statement->what >= G_N_ELEMENTS (bases) ||
              statement->what == BUDGET_STATEMENT_KIND_UNKNOWN ||
              statement->direction == BUDGET_DIRECTION_NONE)
            continue;
          before = bases[statement->what];
          bases[statement->what] |= _budget_prose_base (statement);
          if (bases[statement->what] == 3 && before != 3)
            _budget_judge_fail (
                self, &statement->place, statement->text,
                _budget_arena_printf (self->arena,
                                      "“%s”：同一指标一处与上年预算比较，一处与上年执行数比较",
                                      _budget_prose_quote (self, statement->text)),
                _budget_arena_printf (
                    self->arena,
                    "“%s”: compared now with the budget of the year before, now with its execution",
                    _budget_prose_quote (self, statement->text)));
          else if (before != 0 && bases[statement->what] == before)
            _budget_judge_pass (self, &statement->place);
        }
    }
}

/* How a statement prints its amount: 1 without separators, 2 with them, 0 when it is too short to
 * need any. */
static guint
budget_statement_separators (const BudgetStatementData *statement)
{
  for (const char *p = statement->text; p != NULL && *p != '\0'; p++)
    {
      guint n_digits = 0;
      guint n_commas = 0;

      if (!g_ascii_isdigit (*p))
        continue;
      while (g_ascii_isdigit (*p) || (*p == ',' && g_ascii_isdigit (p[1])))
        *p++ == ',' ? n_commas++ : n_digits++;
      while (*p == '.' || g_ascii_isdigit (*p))
        p++;
      while (*p == ' ')
        p++;
      if (!g_str_has_prefix (p, "元") && !g_str_has_prefix (p, "万元") &&
          !g_str_has_prefix (p, "亿元"))
        {
          p--;
          continue;
        }
      if (n_digits >= SEPARATED_DIGITS)
        return n_commas > 0 ? 2 : 1;
    }
  return 0;
}

void
_budget_judge_prose_separators (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      const BudgetStatementData *first[3] = { NULL };
      guint n[3] = { 0 };
      const BudgetStatementData *odd;

      for (guint s = 0; s < passage->n_statements; s++)
        {
          guint how = budget_statement_separators (&passage->statements[s]);

          if (n[how]++ == 0)
            first[how] = &passage->statements[s];
        }
      if (n[1] + n[2] < 2)
        continue;
      odd = n[1] <= n[2] ? first[1] : first[2];
      if (odd == NULL)
        _budget_judge_pass (self, &(n[1] > 0 ? first[1] : first[2])->place);
      else
        _budget_judge_fail (self, &odd->place, odd->text,
                            _budget_arena_printf (self->arena, "“%s”：千位分隔符与其他金额写法不一",
                                                  _budget_prose_quote (self, odd->text)),
                            _budget_arena_printf (
                                self->arena,
                                "“%s”: its thousands are not separated as those of the others are",
                                _budget_prose_quote (self, odd->text)));
    }
}
