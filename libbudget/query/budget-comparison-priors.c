/* budget-comparison-priors.c - what a document says of last year, and what last year's says
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-prior-private.h"

#include <string.h>

/* more decimals than any percentage has */
#define MAX_GROWTH_SCALE 6

typedef struct
{
  const BudgetDisclosureData *older;
  BudgetAmountFinder finders[2];
  GArray *priors; /* (element-type BudgetPriorData) */
} BudgetPriorSearch;

/* Which year is spoken of. */

/* 上年 itself, not 上年结转 or 上年末 */
static gboolean
budget_text_names_last_year (const char *text)
{
  static const char *const words[] = { "上年", "去年", "上一年" };
  static const char *const others[] = { "结转", "结余", "末", "底", "终", "度结转", "度结余" };

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    for (const char *p = strstr (text, words[w]); p != NULL; p = strstr (p, words[w]))
      {
        gboolean is_other = FALSE;

        p += strlen (words[w]);
        for (guint i = 0; i < G_N_ELEMENTS (others); i++)
          is_other = is_other || g_str_has_prefix (p, others[i]);
        if (!is_other)
          return TRUE;
      }
  return FALSE;
}

/* 比2021年, 与2021年 */
static gboolean
budget_text_compares_with_year (const char *text, guint year)
{
  static const char *const words[] = { "比", "较", "与", "和", "同" };
  g_autofree char *squeezed = g_strdup (text);
  g_autofree char *named = NULL;
  char *to = squeezed;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    {
      g_free (named);
      named = g_strdup_printf ("%s%u年", words[w], year);
      if (strstr (squeezed, named) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Words of a comparison with the plan, or with what was spent of it, and not with last year's
 * document of the same kind. */
static gboolean
budget_text_compares_with_other (const char *text, BudgetDisclosureKind kind)
{
  static const char *const of_budgets[] = { "执行", "决算", "完成数" };
  static const char *const of_final_accounts[] = { "比年初", "较年初",  "与年初", "比全年",
                                                   "较全年", "与全年",  "比预算", "较预算",
                                                   "与预算", "比调整",  "较调整", "与调整",
                                                   "比当年", "与当年预" };
  const char *const *words = of_budgets;
  guint n = G_N_ELEMENTS (of_budgets);

  if (kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS)
    {
      words = of_final_accounts;
      n = G_N_ELEMENTS (of_final_accounts);
    }
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a statement speaks of last year's document; follows is whether the one before it does:
 * 比上年增加82.84万元，其中基本支出增加51.07万元. */
static gboolean
budget_statement_data_is_of_prior (const BudgetStatementData *self,
                                   const BudgetDisclosureData *older,
                                   gboolean follows)
{
  const char *text = self->text != NULL ? self->text : "";

  if (budget_text_compares_with_other (text, older->kind))
    return FALSE;
  return budget_text_names_last_year (text) ||
         budget_text_compares_with_year (text, older->fiscal_year) ||
         (follows && !self->amount.is_set);
}

/* What it was. */

/* Half a unit of the last printed places together, rounded up to a fen. */
static gint64
budget_prints_get_rounding (gint64 a, gint64 b, gint64 c)
{
  return (a + b + c + 1) / 2;
}

/* Two prints of one amount with as many decimals are equal, or one of them is wrong. */
static gint64
budget_prints_get_rounding_of_same (const BudgetPrint *a, const BudgetPrint *b)
{
  if (a->last_place == b->last_place || b->last_place == 0)
    return 0;
  return budget_prints_get_rounding (a->last_place, b->last_place, 0);
}

static gboolean
budget_prior_data_set (BudgetPriorData *self, __int128 stated, __int128 lowest, __int128 highest)
{
  if (lowest < G_MININT64 || highest > G_MAXINT64)
    return FALSE;
  self->stated = (gint64) stated;
  self->lowest = (gint64) lowest;
  self->highest = (gint64) highest;
  return TRUE;
}

static __int128
budget_divide_down (__int128 a, __int128 b)
{
  return a / b - (a % b < 0);
}

/* amount is growth percent more or less than the amount of last year. */
static gboolean
budget_prior_data_set_growth (BudgetPriorData *self, const BudgetPrint *amount, gint64 rounding)
{
  const BudgetStatementData *statement = self->data;
  __int128 hundred = 100;
  __int128 factor;
  __int128 twice;
  gint64 growth;
  guint scale;

  if (!budget_decimal_parse (statement->growth, &growth, &scale, NULL) ||
      scale > MAX_GROWTH_SCALE || growth < 0 || growth > G_MAXINT32 || amount->fen < 0)
    return FALSE;
  for (guint i = 0; i < scale; i++)
    hundred *= 10;
  factor = statement->direction == BUDGET_DIRECTION_DECREASE ? hundred - growth : hundred + growth;
  /* after a fall by all of it nothing tells what it was */
  if (factor < 1)
    return FALSE;
  twice = 2 * (__int128) amount->fen;
  return budget_prior_data_set (
      self, (twice * hundred + factor) / (2 * factor),
      budget_divide_down ((twice - amount->last_place) * hundred, 2 * factor + 1) - rounding,
      rounding - budget_divide_down (-(twice + amount->last_place) * hundred, 2 * factor - 1));
}

/* Sets what last year's amount was, by the statement, for one that is found; FALSE when it does not
 * say. */
static gboolean
budget_prior_data_reckon (BudgetPriorData *self, const BudgetPrint *amount)
{
  const BudgetStatementData *statement = self->data;
  const BudgetPrint prior = _budget_print_of_stated (&statement->prior, statement->money_unit);
  const BudgetPrint change = _budget_print_of_stated (&statement->change, statement->money_unit);
  const gboolean has_amount = amount->state == BUDGET_CELL_STATE_VALUE;
  __int128 stated;
  gint64 rounding;

  if (statement->prior.is_set)
    {
      self->basis = BUDGET_PRIOR_BASIS_STATED;
      stated = prior.fen;
      rounding = budget_prints_get_rounding_of_same (&prior, &self->found);
    }
  else if (has_amount && statement->direction == BUDGET_DIRECTION_SAME)
    {
      self->basis = BUDGET_PRIOR_BASIS_SAME;
      stated = amount->fen;
      rounding = budget_prints_get_rounding_of_same (amount, &self->found);
    }
  else if (has_amount && statement->change.is_set && statement->direction != BUDGET_DIRECTION_NONE)
    {
      self->basis = BUDGET_PRIOR_BASIS_CHANGE;
      stated = statement->direction == BUDGET_DIRECTION_DECREASE
                   ? (__int128) amount->fen + change.fen
                   : (__int128) amount->fen - change.fen;
      rounding = budget_prints_get_rounding (amount->last_place, change.last_place,
                                             self->found.last_place);
    }
  else if (has_amount && statement->growth != NULL && statement->direction != BUDGET_DIRECTION_NONE)
    {
      self->basis = BUDGET_PRIOR_BASIS_GROWTH;
      return budget_prior_data_set_growth (
          self, amount, budget_prints_get_rounding (self->found.last_place, 0, 0));
    }
  else
    return FALSE;
  return budget_prior_data_set (self, stated, stated - rounding, stated + rounding);
}

/* The best of what is found. */

typedef struct
{
  BudgetPriorData best;
  BudgetPrint amount;
  gboolean has_best;
} BudgetPriorChoice;

/* how far what was found lies outside the interval */
static __int128
budget_prior_data_get_distance (const BudgetPriorData *self)
{
  if (self->found.fen < self->lowest)
    return (__int128) self->lowest - self->found.fen;
  if (self->found.fen > self->highest)
    return (__int128) self->found.fen - self->highest;
  return 0;
}

static void
budget_prior_choice_take (const BudgetFoundAmount *found, gpointer user_data)
{
  BudgetPriorChoice *self = user_data;
  BudgetPriorData prior = self->best;

  prior.found = found->print;
  prior.old_statement = found->statement;
  prior.old_table = found->table;
  prior.old_item = found->item;
  prior.old_column = found->column;
  if (!budget_prior_data_reckon (&prior, &self->amount))
    return;
  if (self->has_best &&
      budget_prior_data_get_distance (&prior) >= budget_prior_data_get_distance (&self->best))
    return;
  self->best = prior;
  self->has_best = TRUE;
}

static void
budget_print_take_first (const BudgetFoundAmount *found, gpointer user_data)
{
  BudgetPrint *print = user_data;

  if (print->state != BUDGET_CELL_STATE_VALUE)
    *print = found->print;
}

static void
budget_prior_search_add (BudgetPriorSearch *self,
                         const BudgetStatementData *statement,
                         guint position)
{
  BudgetPriorChoice choice = { .best = { .statement = position, .data = statement } };
  gint64 difference;

  choice.amount = _budget_print_of_stated (&statement->amount, statement->money_unit);
  /* the amount that a change is of may stand elsewhere */
  if (choice.amount.state != BUDGET_CELL_STATE_VALUE)
    _budget_amount_finder_offer (&self->finders[BUDGET_NEWER], statement->what, statement->about,
                                 budget_print_take_first, &choice.amount);
  if (!_budget_print_is_known (&choice.amount) || statement->money_unit == BUDGET_MONEY_UNIT_NONE)
    return;
  _budget_amount_finder_offer (&self->finders[BUDGET_OLDER], statement->what, statement->about,
                               budget_prior_choice_take, &choice);
  if (choice.has_best &&
      budget_amount_subtract (choice.best.found.fen, choice.best.stated, &difference, NULL))
    g_array_append_val (self->priors, choice.best);
}

static void
budget_prior_search_run (BudgetPriorSearch *self, const BudgetDisclosureData *newer)
{
  guint position = 0;

  for (guint i = 0; i < newer->n_passages; i++)
    {
      gboolean follows = FALSE;

      for (guint j = 0; j < newer->passages[i].n_statements; j++, position++)
        {
          const BudgetStatementData *statement = &newer->passages[i].statements[j];

          follows = budget_statement_data_is_of_prior (statement, self->older, follows);
          if (follows &&
              (statement->fiscal_year == 0 || statement->fiscal_year == newer->fiscal_year))
            budget_prior_search_add (self, statement, position);
        }
    }
}

GArray *
_budget_comparison_find_priors (const BudgetDisclosureData *older,
                                const BudgetDisclosureData *newer)
{
  GArray *priors = g_array_new (FALSE, FALSE, sizeof (BudgetPriorData));
  BudgetPriorSearch search = { .older = older, .priors = priors };

  if (older->kind == BUDGET_DISCLOSURE_KIND_UNKNOWN || older->kind != newer->kind ||
      older->fiscal_year == 0 || older->fiscal_year + 1 != newer->fiscal_year)
    return priors;
  _budget_amount_finder_init (&search.finders[BUDGET_OLDER], older);
  _budget_amount_finder_init (&search.finders[BUDGET_NEWER], newer);
  budget_prior_search_run (&search, newer);
  _budget_amount_finder_clear (&search.finders[BUDGET_OLDER]);
  _budget_amount_finder_clear (&search.finders[BUDGET_NEWER]);
  return priors;
}
