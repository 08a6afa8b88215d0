/* budget-judge-assets.c - assets and procurement, and what the prose tells of them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "check/budget-judge-prose-private.h"

#include <string.h>

static void
budget_check_add_asset (BudgetCheck *self, guint asset, gboolean is_left)
{
  const BudgetAssetData *data = &self->data->assets[asset];
  BudgetContributorData contributor = {
    .fen = data->value.is_set ? data->value.fen : 0,
    .ulp = _budget_last_place (data->money_unit, data->value.scale),
    .row = asset,
    .sign = 1,
    .is_left = is_left != FALSE,
    .is_blank = !data->value.is_set,
    .scale = data->value.scale,
    .subject = BUDGET_SUBJECT_ASSET,
    .unit = (guint8) data->money_unit,
  };

  g_array_append_val (self->contributors, contributor);
}

static gboolean
budget_asset_is_total (const BudgetAssetData *self)
{
  return self->name != NULL &&
         (strstr (self->name, "总额") != NULL || strstr (self->name, "合计") != NULL ||
          strstr (self->name, "总计") != NULL);
}

static gboolean
budget_asset_is_part (const BudgetAssetData *self)
{
  return self->name != NULL && g_str_has_prefix (self->name, "其中");
}

/* the only total, -1 when there is not one */
static int
budget_check_find_asset_total (const BudgetCheck *self)
{
  int found = -1;

  for (guint i = 0; i < self->data->n_assets; i++)
    if (budget_asset_is_total (&self->data->assets[i]))
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found;
}

void
_budget_judge_asset_total (BudgetCheck *self)
{
  int total = budget_check_find_asset_total (self);
  guint first = self->contributors->len;

  if (total < 0 || self->data->n_assets < 2)
    return;
  budget_check_add_asset (self, (guint) total, TRUE);
  for (guint i = 0; i < self->data->n_assets; i++)
    if ((int) i != total && !budget_asset_is_part (&self->data->assets[i]))
      budget_check_add_asset (self, i, FALSE);
  _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_asset_parts (BudgetCheck *self)
{
  for (guint i = 1; i < self->data->n_assets; i++)
    {
      guint first = self->contributors->len;
      guint whole = i - 1;

      if (!budget_asset_is_part (&self->data->assets[i]))
        continue;
      while (whole > 0 && budget_asset_is_part (&self->data->assets[whole]))
        whole--;
      budget_check_add_asset (self, i, TRUE);
      budget_check_add_asset (self, whole, FALSE);
      _budget_check_compare (self, first, BUDGET_RELATION_AT_MOST);
    }
}

static void
budget_visit_assets (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  int total = budget_check_find_asset_total (self);
  guint first = self->contributors->len;

  if (total < 0 || statement->what != BUDGET_STATEMENT_KIND_ASSETS || !statement->amount.is_set)
    return;
  /* assets of another day are others */
  if (self->data->asset_date != NULL && statement->fiscal_year != self->data->fiscal_year &&
      statement->fiscal_year != g_ascii_strtoull (self->data->asset_date, NULL, 10))
    return;
  /* 固定资产 may be one item of several */
  for (guint i = 0; i < self->data->n_assets; i++)
    if (self->data->assets[i].value.is_set &&
        self->data->assets[i].value.fen == statement->amount.fen)
      total = (int) i;
  /* what a form without a unit prints is no amount, and no nil either */
  if (self->data->assets[total].money_unit == BUDGET_MONEY_UNIT_NONE)
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  budget_check_add_asset (self, (guint) total, FALSE);
  _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_prose_assets (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_assets);
}

/* What is to be bought is said to be listed in procurement. */
static void
budget_visit_asset_purchase (BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  gboolean is_listed = FALSE;

  if (self->statement->what != BUDGET_STATEMENT_KIND_ASSET_PURCHASE ||
      !self->statement->amount.is_set)
    return;
  for (guint i = 0; passage->paragraphs[i] != NULL; i++)
    is_listed |= strstr (passage->paragraphs[i], "政府采购") != NULL;
  for (guint p = 0; is_listed && p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *other = &self->data->passages[p].statements[s];
        guint first = self->contributors->len;

        if (other->what != BUDGET_STATEMENT_KIND_PROCUREMENT || !other->amount.is_set ||
            other->fiscal_year != self->statement->fiscal_year)
          continue;
        _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT,
                                  1, TRUE);
        _budget_check_add_stated (self, p, s, BUDGET_STATED_AMOUNT, 1, FALSE);
        _budget_check_compare (self, first, BUDGET_RELATION_AT_MOST);
        return;
      }
}

void
_budget_judge_prose_asset_purchase (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_asset_purchase);
}

/* 在其他…项目中，由…的，采购金额: what is said behind 项目中; NULL */
static const char *
budget_statement_get_tail (const BudgetStatementData *self)
{
  const char *word = "项目中";
  const char *found = self->about != NULL ? strstr (self->about, word) : NULL;

  return found != NULL && self->amount.is_set ? found + strlen (word) : NULL;
}

/* Money of some projects and of all others is told in the same words: together it is at most the
 * whole. */
static void
budget_visit_complements (BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const char *tail = budget_statement_get_tail (self->statement);
  int whole =
      _budget_prose_find_before (self, self->passage, self->statement_index,
                                 BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_PROCUREMENT));

  if (tail == NULL || whole < 0 || strstr (self->statement->about, "其他") == NULL)
    return;
  for (guint i = (guint) whole + 1; i < self->statement_index; i++)
    {
      const char *other = budget_statement_get_tail (&passage->statements[i]);
      guint first = self->contributors->len;

      if (other == NULL || strcmp (other, tail) != 0)
        continue;
      _budget_check_add_stated (self, self->passage, (guint) whole, BUDGET_STATED_AMOUNT, 1, TRUE);
      _budget_check_add_stated (self, self->passage, i, BUDGET_STATED_AMOUNT, 1, FALSE);
      _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                                FALSE);
      _budget_prose_compare (self, first, BUDGET_RELATION_AT_LEAST);
      return;
    }
}

void
_budget_judge_prose_complements (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_complements);
}
