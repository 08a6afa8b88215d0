/* budget-target-date.c - dates and deadlines among the values of indicators
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-target-parser-private.h"

#define YEAR_LENGTH 4
/* what a printed 0 counts as, so that 0 can mean "not said" */
#define PRINTED_ZERO 99
/* a year in which every day exists, for days whose year is not said */
#define LEAP_YEAR 2000

/* a date of which any part may be missing: 0 is "not said" */
typedef struct
{
  guint year;
  guint month;
  guint day;
} BudgetTargetDate;

enum
{
  DEADLINE,
  DEADLINE_INSIDE /* behind a month alone it is a length of time: 12月内 */
};

static const BudgetTargetWord prefixes[] = { { "截止到", BUDGET_PERIOD_NONE },
                                             { "截至", BUDGET_PERIOD_NONE },
                                             { "截止", BUDGET_PERIOD_NONE },
                                             { "不晚于", BUDGET_PERIOD_NONE },
                                             { "不迟于", BUDGET_PERIOD_NONE },
                                             { "于", BUDGET_PERIOD_NONE },
                                             { "在", BUDGET_PERIOD_NONE },
                                             { "当年", BUDGET_PERIOD_NONE },
                                             { "本年", BUDGET_PERIOD_NONE },
                                             { "每年", BUDGET_PERIOD_YEAR },
                                             { "", 0 } };

static const BudgetTargetWord deadlines[] = {
  { "年底前", DEADLINE },      { "年底", DEADLINE },
  { "底以前", DEADLINE },      { "底之前", DEADLINE },
  { "底前", DEADLINE },        { "末前", DEADLINE },
  { "以前", DEADLINE },        { "之前", DEADLINE },
  { "上旬", DEADLINE },        { "中旬", DEADLINE },
  { "下旬", DEADLINE },        { "底", DEADLINE },
  { "末", DEADLINE },          { "前", DEADLINE },
  { "初", DEADLINE },          { "止", DEADLINE },
  { "以内", DEADLINE_INSIDE }, { "之内", DEADLINE_INSIDE },
  { "内", DEADLINE_INSIDE },   { "", 0 }
};

/* a part of a year whose number is not said, and the month that it stands for */
static const BudgetTargetWord parts_of_year[] = { { "年底", 12 }, { "年末", 12 }, { "年内", 12 },
                                                  { "年中", 6 },  { "年初", 1 },  { "", 0 } };

static const BudgetTargetWord until[] = { { "-", 0 },
                                          { "~", 0 },
                                          { "至", 0 },
                                          { "到", 0 },
                                          { "", 0 } };

static inline gboolean
budget_target_year_is_plausible (guint year)
{
  return year >= 1900 && year < 2100;
}

/* one to max digits; nothing is taken when there are none or more */
static gboolean
budget_target_parser_take_digits (BudgetTargetParser *self, guint max, guint *value)
{
  guint number = 0;
  guint n = 0;

  while (n <= max && g_ascii_isdigit (self->p[n]))
    number = number * 10 + (guint) (self->p[n++] - '0');
  if (n == 0 || n > max)
    return FALSE;
  self->p += n;
  *value = number != 0 ? number : PRINTED_ZERO;
  return TRUE;
}

/* a number and the word behind it, as 12月; nothing is taken when one is missing */
static gboolean
budget_target_parser_take_counted (BudgetTargetParser *self,
                                   guint max,
                                   const char *word,
                                   guint *value)
{
  const char *start = self->p;
  guint number;

  if (budget_target_parser_take_digits (self, max, &number) &&
      _budget_target_parser_take (self, word))
    {
      *value = number;
      return TRUE;
    }
  self->p = start;
  return FALSE;
}

/* 2022年12月31日 and its beginnings; 12月31日 */
static gboolean
budget_target_parser_take_chinese_date (BudgetTargetParser *self, BudgetTargetDate *date)
{
  gboolean has_year = budget_target_parser_take_counted (self, YEAR_LENGTH, "年", &date->year);
  gboolean has_month;

  if (has_year && !budget_target_year_is_plausible (date->year))
    return FALSE;
  if (has_year)
    _budget_target_parser_take (self, "度");
  has_month = budget_target_parser_take_counted (self, 2, "月", &date->month);
  if (has_month && !budget_target_parser_take_counted (self, 2, "日", &date->day))
    budget_target_parser_take_counted (self, 2, "号", &date->day);
  return has_year || has_month;
}

/* 2022.12.31, 2022-12-31, 2022/12/31, 2022.12; 1999.99 is a number, 2022.13.31 a wrong date */
static gboolean
budget_target_parser_take_numeric_date (BudgetTargetParser *self, BudgetTargetDate *date)
{
  char mark[2] = { 0 };

  if (!budget_target_parser_take_digits (self, YEAR_LENGTH, &date->year) ||
      !budget_target_year_is_plausible (date->year))
    return FALSE;
  if (*self->p != '.' && *self->p != '-' && *self->p != '/')
    return FALSE;
  mark[0] = *self->p++;
  if (!budget_target_parser_take_digits (self, 2, &date->month))
    return FALSE;
  if (_budget_target_parser_take (self, mark))
    {
      if (!budget_target_parser_take_digits (self, 2, &date->day))
        return FALSE;
      _budget_target_parser_take (self, "日");
      return TRUE;
    }
  _budget_target_parser_take (self, "月");
  return date->month <= 12;
}

static gboolean
budget_target_parser_take_date (BudgetTargetParser *self, BudgetTargetDate *date)
{
  const char *start = self->p;

  memset (date, 0, sizeof *date);
  if (budget_target_parser_take_numeric_date (self, date))
    return TRUE;
  self->p = start;
  memset (date, 0, sizeof *date);
  if (budget_target_parser_take_chinese_date (self, date))
    return TRUE;
  self->p = start;
  return FALSE;
}

/* why there is no such day; NULL when there is */
static const char *
budget_target_date_check (const BudgetTargetDate *self)
{
  guint year = self->year != 0 ? self->year : LEAP_YEAR;

  if (self->month > 12 || (self->day != 0 && self->month == 0))
    return "found a month that is none, expected 1 to 12";
  if (self->day != 0 && self->day > g_date_get_days_in_month ((GDateMonth) self->month, year))
    return "found a day that its month does not have";
  return NULL;
}

static const char *
budget_target_date_format (const BudgetTargetDate *self, BudgetArena *arena)
{
  if (self->year == 0 && self->day == 0)
    return _budget_arena_printf (arena, "--%02u", self->month);
  if (self->year == 0)
    return _budget_arena_printf (arena, "--%02u-%02u", self->month, self->day);
  if (self->month == 0)
    return _budget_arena_printf (arena, "%04u", self->year);
  if (self->day == 0)
    return _budget_arena_printf (arena, "%04u-%02u", self->year, self->month);
  return _budget_arena_printf (arena, "%04u-%02u-%02u", self->year, self->month, self->day);
}

/* four digits that can be a year, whatever is behind them */
static gboolean
budget_target_is_year_at (const char *p)
{
  for (int i = 0; i < YEAR_LENGTH; i++)
    {
      if (!g_ascii_isdigit (p[i]))
        return FALSE;
    }
  return g_str_has_prefix (p, "19") || g_str_has_prefix (p, "20");
}

/* 20222022年底, 2022年2022年底: an editing slip, which is not guessed at but refused */
static gboolean
budget_target_parser_refuse_doubled_year (BudgetTargetParser *self)
{
  const char *first = self->p;
  const char *second = first + YEAR_LENGTH;

  if (!budget_target_is_year_at (first))
    return FALSE;
  if (g_str_has_prefix (second, "年"))
    second += strlen ("年");
  if (strncmp (first, second, YEAR_LENGTH) != 0 || !g_str_has_prefix (second + YEAR_LENGTH, "年"))
    return FALSE;
  _budget_target_parser_refuse (
      self, _budget_arena_printf (self->arena, "found the year twice in “%s”, suspected “%s”",
                                  first, second));
  return TRUE;
}

/* 2020-2022年, 2022年1-12月, where the first number has no word of its own; the later one counts,
 * as it is the deadline */
static gboolean
budget_target_parser_take_short_span (BudgetTargetParser *self,
                                      guint n_digits,
                                      const char *word,
                                      guint *value)
{
  const char *start = self->p;
  guint first;

  if (budget_target_parser_take_digits (self, n_digits, &first) &&
      _budget_target_parser_take_word (self, until) != NULL &&
      budget_target_parser_take_counted (self, n_digits, word, value) && first <= *value)
    return TRUE;
  self->p = start;
  return FALSE;
}

/* 2022年1月1日-12月31日: the later end is the deadline; the year it does not say is that of the
 * first */
static gboolean
budget_target_parser_take_end (BudgetTargetParser *self, BudgetTargetDate *date)
{
  const char *start = self->p;
  BudgetTargetDate end;

  if (_budget_target_parser_take_word (self, until) == NULL ||
      !budget_target_parser_take_date (self, &end))
    {
      self->p = start;
      return FALSE;
    }
  if (end.year == 0)
    end.year = date->year;
  *date = end;
  return TRUE;
}

/* one of the forms of a date; is_deadline when it is certainly one */
static gboolean
budget_target_parser_take_any_date (BudgetTargetParser *self,
                                    BudgetTargetDate *date,
                                    gboolean *is_deadline)
{
  const BudgetTargetWord *part;

  memset (date, 0, sizeof *date);
  if ((part = _budget_target_parser_take_word (self, parts_of_year)) != NULL)
    {
      date->month = part->value;
      *is_deadline = TRUE;
      return TRUE;
    }
  if (budget_target_is_year_at (self->p) &&
      budget_target_parser_take_short_span (self, YEAR_LENGTH, "年", &date->year))
    return TRUE;
  date->year = 0;
  if (!budget_target_parser_take_date (self, date))
    return FALSE;
  if (date->year == 0 || date->month != 0 ||
      !budget_target_parser_take_short_span (self, 2, "月", &date->month))
    *is_deadline |= budget_target_parser_take_end (self, date);
  return TRUE;
}

/* a month alone, as 12月, is a length of time; 12月31日 and 12月底 are dates */
static gboolean
budget_target_parser_end_date (BudgetTargetParser *self,
                               const BudgetTargetDate *date,
                               gboolean is_deadline)
{
  gboolean is_bare_month = date->year == 0 && date->day == 0;
  const BudgetTargetWord *word = _budget_target_parser_take_word (self, deadlines);
  const char *fault;

  if (is_bare_month && !is_deadline && (word == NULL || word->value == DEADLINE_INSIDE))
    return FALSE;
  if (is_deadline || word != NULL ? !_budget_target_parser_is_rest (self)
                                  : *self->p != '\0' && !g_str_equal (self->p, "完成"))
    return FALSE;

  fault = budget_target_date_check (date);
  if (fault != NULL)
    {
      _budget_target_parser_refuse (self, fault);
      return TRUE;
    }
  self->data->kind = BUDGET_TARGET_KIND_DATE;
  self->data->date = budget_target_date_format (date, self->arena);
  return TRUE;
}

gboolean
_budget_target_parser_read_date (BudgetTargetParser *self)
{
  const char *start = self->p;
  const BudgetTargetWord *prefix;
  BudgetTargetDate date;
  gboolean is_deadline;

  /* in 当年底 the 年 belongs to both words */
  if (_budget_target_parser_is_at (self, "当年底") || _budget_target_parser_is_at (self, "本年底"))
    self->p += strlen ("当");
  prefix = _budget_target_parser_take_word (self, prefixes);
  is_deadline = prefix != NULL;
  if (budget_target_parser_refuse_doubled_year (self))
    return TRUE;
  if (budget_target_parser_take_any_date (self, &date, &is_deadline) &&
      budget_target_parser_end_date (self, &date, is_deadline))
    {
      if (prefix != NULL && self->data->kind == BUDGET_TARGET_KIND_DATE)
        self->data->period = (BudgetPeriod) prefix->value;
      return TRUE;
    }
  self->p = start;
  return FALSE;
}
