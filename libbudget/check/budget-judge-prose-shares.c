/* budget-judge-prose-shares.c - shares against the amounts they are of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-rate-private.h"

#include <string.h>

#define KIND(kind) BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_##kind)

/* a whole that words name, but none that is known */
#define OTHER_WHOLE G_MAXUINT64

/* The words between 占 and the number of the share; FALSE when there are none. */
static gboolean
budget_share_get_words (const char *text, const char **start, const char **end)
{
  static const char *const marks[] = { "比例", "比重", "比", "为", "：", ":", " " };
  guint i = 0;

  *start = NULL;
  for (const char *p = text; p != NULL && (p = strstr (p, "占")) != NULL; p += strlen ("占"))
    *start = p + strlen ("占");
  if (*start == NULL)
    return FALSE;
  /* 占比为 */
  while (i < G_N_ELEMENTS (marks))
    if (g_str_has_prefix (*start, marks[i]))
      {
        *start += strlen (marks[i]);
        i = 0;
      }
    else
      i++;
  for (*end = *start; **end != '\0' && !g_ascii_isdigit (**end); (*end)++)
    ;
  return *end > *start;
}

/* What the words before a share say that it is of: kinds; 0 when they say nothing. */
static guint64
budget_share_wholes (const char *text)
{
  static const struct
  {
    const char *word;
    guint64 kinds;
  } words[] = {
    /* 货物采购授予中小企业合同金额占货物支出金额的 */
    { "货物", OTHER_WHOLE },
    { "工程", OTHER_WHOLE },
    { "服务", OTHER_WHOLE },
    { "合同", OTHER_WHOLE },
    { "三公", KIND (THREE_PUBLIC_TOTAL) },
    { "基本支出", KIND (BASIC) },
    { "项目支出", KIND (PROJECT) },
    { "政府采购", KIND (PROCUREMENT) },
    { "采购总", KIND (PROCUREMENT) },
    { "财政拨款", KIND (APPROPRIATION) | KIND (GENERAL_PUBLIC) },
    { "一般公共预算", KIND (GENERAL_PUBLIC) },
    { "本年支出", KIND (TOTAL_EXPENDITURE) },
    { "支出合计", KIND (TOTAL_EXPENDITURE) },
    { "支出总", KIND (TOTAL_EXPENDITURE) },
    { "总支出", KIND (TOTAL_EXPENDITURE) },
    { "支出预算", KIND (TOTAL_EXPENDITURE) },
    { "本年收入", KIND (TOTAL_REVENUE) },
    { "收入合计", KIND (TOTAL_REVENUE) },
    { "收入总", KIND (TOTAL_REVENUE) },
    { "总收入", KIND (TOTAL_REVENUE) },
    { "收入预算", KIND (TOTAL_REVENUE) },
  };
  const char *start;
  const char *end;

  if (!budget_share_get_words (text, &start, &end))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (start, end - start, words[i].word) != NULL)
      return words[i].kinds;
  return OTHER_WHOLE;
}

/* What a list that a part of a kind stands in may be of. */
static guint64
budget_share_wholes_of (BudgetStatementKind part)
{
  const guint64 expenditure = KIND (TOTAL_BUDGET) | KIND (TOTAL_EXPENDITURE) |
                              KIND (APPROPRIATION) | KIND (GENERAL_PUBLIC) | KIND (GOVERNMENT_FUND);

  switch (part)
    {
    case BUDGET_STATEMENT_KIND_TRAVEL_ABROAD:
    case BUDGET_STATEMENT_KIND_VEHICLES:
    case BUDGET_STATEMENT_KIND_VEHICLE_PURCHASE:
    case BUDGET_STATEMENT_KIND_VEHICLE_OPERATION:
    case BUDGET_STATEMENT_KIND_RECEPTION:
      return KIND (THREE_PUBLIC_TOTAL);
    case BUDGET_STATEMENT_KIND_PERSONNEL:
    case BUDGET_STATEMENT_KIND_RUNNING:
      return expenditure | KIND (BASIC);
    case BUDGET_STATEMENT_KIND_CATEGORY:
      return expenditure | KIND (BASIC) | KIND (PROJECT) | KIND (CATEGORY);
    case BUDGET_STATEMENT_KIND_PROJECT_ITEM:
      return expenditure | KIND (PROJECT);
    case BUDGET_STATEMENT_KIND_BASIC:
    case BUDGET_STATEMENT_KIND_PROJECT:
    case BUDGET_STATEMENT_KIND_OPERATING_EXPENDITURE:
    case BUDGET_STATEMENT_KIND_REMITTANCE_UP:
    case BUDGET_STATEMENT_KIND_AFFILIATE_SUBSIDY:
      return expenditure;
    case BUDGET_STATEMENT_KIND_UNKNOWN:
      return expenditure | KIND (TOTAL_REVENUE);
    default:
      return KIND (TOTAL_BUDGET) | KIND (TOTAL_REVENUE) | KIND (APPROPRIATION) |
             KIND (TOTAL_EXPENDITURE);
    }
}

/* The best that a share fits to. */
typedef struct
{
  BudgetRate rate;
  BudgetSpan part;
  BudgetRateFit fit;
  BudgetRatio ratio;
} BudgetShare;

static void
budget_share_try (BudgetShare *self, BudgetSpan whole)
{
  BudgetRatio ratio = _budget_ratio_new (self->part, whole);
  BudgetRateFit fit = _budget_ratio_fit (&ratio, &self->rate);

  /* a share is not of what is smaller */
  if (fit == BUDGET_RATE_NO_BASE || fit == BUDGET_RATE_UNKNOWN)
    return;
  if (self->fit == BUDGET_RATE_UNKNOWN || fit < self->fit)
    {
      self->fit = fit;
      self->ratio = ratio;
    }
}

/* every amount of kinds that the prose states of the same year and stage */
static void
budget_share_try_statements (BudgetShare *self, const BudgetCheck *check, guint64 kinds)
{
  for (guint p = 0; p < check->data->n_passages; p++)
    for (guint s = 0; s < check->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *other = &check->data->passages[p].statements[s];

        if ((kinds & BUDGET_STATEMENT_KINDS (other->what)) != 0 && other->amount.is_set &&
            other != check->statement && other->fiscal_year == check->statement->fiscal_year &&
            _budget_prose_stage (check, other) == _budget_prose_stage (check, check->statement))
          budget_share_try (self, _budget_span_of (check, other, &other->amount));
      }
}

static void
budget_share_try_cell (BudgetShare *self,
                       const BudgetCheck *check,
                       BudgetTableKind kind,
                       BudgetRoles rows,
                       BudgetRoles columns)
{
  guint table, row, column;
  const BudgetTableData *data;
  gsize cell;

  if (!_budget_prose_find_cell (check, kind, rows, columns, &table, &row, &column))
    return;
  data = &check->data->tables[table];
  cell = (gsize) column * data->n_items + row;
  if (data->states[cell] == BUDGET_CELL_STATE_VALUE)
    budget_share_try (self,
                      _budget_span_new (data->values[cell], check->tables[table].ulps[column]));
}

#define TOTALS (BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL))

static void
budget_share_try_forms (BudgetShare *self, const BudgetCheck *check, guint64 kinds)
{
  if ((kinds & BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL)) != 0)
    budget_share_try_cell (self, check, BUDGET_TABLE_KIND_THREE_PUBLIC, TOTALS,
                           BUDGET_ROLES (BUDGET_ROLE_THREE_PUBLIC_TOTAL));
  if ((kinds & BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE)) != 0)
    budget_share_try_cell (self, check, BUDGET_TABLE_KIND_EXPENDITURE, TOTALS, 0);
  if ((kinds & BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_TOTAL_REVENUE)) != 0)
    budget_share_try_cell (self, check, BUDGET_TABLE_KIND_REVENUE, TOTALS, 0);
  if ((kinds & BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_GENERAL_PUBLIC)) != 0)
    budget_share_try_cell (self, check, BUDGET_TABLE_KIND_GENERAL_PUBLIC, TOTALS, 0);
}

/* What a list of shares is of: the last amount before it that is no part itself, -1. */
static int
budget_check_find_whole (const BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  for (int i = (int) self->statement_index - 1; i >= 0; i--)
    if (passage->statements[i].share == NULL && passage->statements[i].amount.is_set)
      return i;
  return -1;
}

/* 占授予中小企业合同金额的: an amount of the passage that its own words name */
static void
budget_share_try_named (BudgetShare *self, const BudgetCheck *check)
{
  const BudgetPassageData *passage = &check->data->passages[check->passage];
  const char *start;
  const char *end;

  if (!budget_share_get_words (check->statement->text, &start, &end))
    return;
  for (guint i = 0; i < check->statement_index; i++)
    {
      const BudgetStatementData *other = &passage->statements[i];

      if (other->what == BUDGET_STATEMENT_KIND_UNKNOWN && other->about != NULL &&
          other->amount.is_set && g_str_has_prefix (start, other->about))
        budget_share_try (self, _budget_span_of (check, other, &other->amount));
    }
}

static void
budget_check_share (BudgetCheck *self, gboolean is_cut_rule)
{
  const BudgetStatementData *statement = self->statement;
  guint64 wholes = budget_share_wholes (statement->text);
  int whole = budget_check_find_whole (self);
  BudgetShare share = { .fit = BUDGET_RATE_UNKNOWN };

  if (statement->share == NULL || !statement->amount.is_set ||
      !_budget_rate_parse (&share.rate, statement->share))
    return;
  share.part = _budget_span_of (self, statement, &statement->amount);
  if (wholes == OTHER_WHOLE)
    budget_share_try_named (&share, self);
  else if (wholes != 0)
    {
      budget_share_try_statements (&share, self, wholes);
      budget_share_try_forms (&share, self, wholes);
    }
  else if (whole >= 0)
    {
      const BudgetStatementData *other = &self->data->passages[self->passage].statements[whole];

      /* what is smaller is another part */
      if ((BUDGET_STATEMENT_KINDS (other->what) & budget_share_wholes_of (statement->what)) != 0 &&
          other->amount.fen >= statement->amount.fen &&
          other->fiscal_year == statement->fiscal_year)
        budget_share_try (&share, _budget_span_of (self, other, &other->amount));
    }
  _budget_check_rate (self, &share.rate, share.fit, &share.ratio.exact, is_cut_rule, "占比",
                      "share");
}

static void
budget_visit_share (BudgetCheck *self)
{
  budget_check_share (self, FALSE);
}

static void
budget_visit_share_cut (BudgetCheck *self)
{
  budget_check_share (self, TRUE);
}

void
_budget_judge_prose_share (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_share);
}

void
_budget_judge_prose_share_cut (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_share_cut);
}

#define MAX_SHARE_FACTOR 10000

/* The shares of one whole, while they are added up. */
typedef struct
{
  int whole;
  gint64 amounts;
  gint64 shares; /* in units of 1/factor */
  gint64 factor;
  guint n;
} BudgetShareSum;

static void
budget_share_sum_end (BudgetShareSum *self, BudgetCheck *check, const BudgetPassageData *passage)
{
  const BudgetStatementData *whole = self->whole >= 0 ? &passage->statements[self->whole] : NULL;
  gint64 distance = self->shares - 100 * self->factor;

  /* of a whole that is not told in full, the shares need not make up all of it */
  if (whole == NULL || self->n < 2 || self->amounts != whole->amount.fen || self->factor == 0)
    return;
  if (2 * ABS (distance) <= (gint64) self->n)
    _budget_judge_pass (check, &whole->place);
  else
    {
      const char *sum = _budget_rate_print (check, self->shares, self->factor);

      _budget_judge_fail (
          check, &whole->place, whole->text,
          _budget_arena_printf (check->arena, "“%s”：各项占比之和为 %s%%，不是 100%%",
                                _budget_prose_quote (check, whole->text), sum),
          _budget_arena_printf (check->arena,
                                "“%s”: the shares of its parts make up %s%%, not 100%%",
                                _budget_prose_quote (check, whole->text), sum));
    }
}

static void
budget_share_sum_add (BudgetShareSum *self, const BudgetStatementData *statement)
{
  BudgetRate rate;

  /* a share is at most 100, to a few places; what is not makes up nothing */
  if (!_budget_rate_parse (&rate, statement->share) || rate.factor > MAX_SHARE_FACTOR ||
      rate.number > 1000 * rate.factor ||
      __builtin_add_overflow (self->amounts, statement->amount.fen, &self->amounts))
    {
      self->whole = -1;
      return;
    }
  /* shares that are printed to different places are added to the finest */
  if (self->factor == 0)
    self->factor = rate.factor;
  while (self->factor < rate.factor)
    {
      self->factor *= 10;
      self->shares *= 10;
    }
  self->shares += rate.number * (self->factor / rate.factor);
  self->n++;
}

void
_budget_judge_prose_share_sum (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];
      BudgetShareSum sum = { .whole = -1 };

      for (guint s = 0; s < passage->n_statements; s++)
        {
          const BudgetStatementData *statement = &passage->statements[s];

          if (!statement->amount.is_set)
            continue;
          if (statement->share == NULL)
            {
              budget_share_sum_end (&sum, self, passage);
              sum = (BudgetShareSum){ .whole = (int) s };
            }
          else if (budget_share_wholes (statement->text) == 0)
            budget_share_sum_add (&sum, statement);
        }
      budget_share_sum_end (&sum, self, passage);
    }
}
