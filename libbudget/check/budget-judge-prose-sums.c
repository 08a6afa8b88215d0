/* budget-judge-prose-sums.c - sums among the amounts of a passage
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

/* an item (项) has as many digits */
#define ITEM_DIGITS 7

/* parts of a whole that are told in one passage */
#define MAX_PARTS 64

/* projects whose subsets are tried one by one */
#define MAX_PROJECTS 16

#define KIND(kind) BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_##kind)

#define TOTAL_KINDS (KIND (TOTAL_BUDGET) | KIND (TOTAL_REVENUE) | KIND (TOTAL_EXPENDITURE))
#define FUND_KINDS (KIND (GENERAL_PUBLIC) | KIND (GOVERNMENT_FUND) | KIND (STATE_CAPITAL))

/* What is made up of what. */
static const struct
{
  BudgetStatementKind whole;
  guint64 parts;
  guint64 all;  /* when these are told, the parts make up the whole */
  guint64 ends; /* what no part stands behind, besides the whole itself */
} wholes[] = {
  { BUDGET_STATEMENT_KIND_BASIC, KIND (PERSONNEL) | KIND (RUNNING),
    KIND (PERSONNEL) | KIND (RUNNING), KIND (PROJECT) | TOTAL_KINDS },
  { BUDGET_STATEMENT_KIND_TOTAL_REVENUE,
    KIND (APPROPRIATION) | FUND_KINDS | KIND (SPECIAL_ACCOUNT) | KIND (INSTITUTIONAL) |
        KIND (OPERATING_REVENUE) | KIND (SUPERIOR_SUBSIDY) | KIND (AFFILIATE_REMITTANCE) |
        KIND (OTHER_REVENUE) | KIND (OPENING),
    KIND (OTHER_REVENUE), TOTAL_KINDS },
  { BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE,
    KIND (BASIC) | KIND (PROJECT) | KIND (OPERATING_EXPENDITURE) | KIND (REMITTANCE_UP) |
        KIND (AFFILIATE_SUBSIDY),
    0, TOTAL_KINDS },
  { BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL,
    KIND (TRAVEL_ABROAD) | KIND (VEHICLES) | KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION) |
        KIND (RECEPTION),
    KIND (TRAVEL_ABROAD) | KIND (VEHICLES) | KIND (RECEPTION), TOTAL_KINDS },
  { BUDGET_STATEMENT_KIND_VEHICLES, KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION),
    KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION), KIND (THREE_PUBLIC_TOTAL) },
};

/* the kinds that a list of amounts names, of which only the first of each kind counts */
static guint64
budget_check_gather_parts (const BudgetCheck *self, guint which, guint *parts, guint *n_parts)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const BudgetStatementData *whole = self->statement;
  guint64 found = 0;

  *n_parts = 0;
  for (guint i = self->statement_index + 1; i < passage->n_statements && *n_parts < MAX_PARTS; i++)
    {
      const BudgetStatementData *part = &passage->statements[i];
      guint64 kind = BUDGET_STATEMENT_KINDS (part->what);

      if (part->what == whole->what || (kind & wholes[which].ends) != 0)
        break;
      if ((kind & wholes[which].parts) == 0 || (kind & found) != 0 || !part->amount.is_set ||
          part->fiscal_year != whole->fiscal_year ||
          _budget_prose_stage (self, part) != _budget_prose_stage (self, whole))
        continue;
      found |= kind;
      parts[(*n_parts)++] = i;
    }
  return found;
}

/* those of the kinds that are parts of another one of them, whose money would count twice */
static guint64
budget_kinds_that_repeat (guint64 kinds)
{
  guint64 repeated = 0;

  if ((kinds & KIND (APPROPRIATION)) != 0)
    repeated |= FUND_KINDS;
  if ((kinds & KIND (VEHICLES)) != 0)
    repeated |= KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION);
  return repeated;
}

/* What of the list nobody knows, as 使用非财政拨款结余, when it is just what the parts lack: these are all
 * parts then. Returns how many it adds to parts. */
static guint
budget_check_find_unknown_parts (const BudgetCheck *self, guint64 repeated, guint *parts, guint n)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const BudgetStatementData *whole = self->statement;
  gint64 lack = whole->amount.fen;
  guint n_unknown = 0;

  for (guint i = 0; i < n; i++)
    if ((BUDGET_STATEMENT_KINDS (passage->statements[parts[i]].what) & repeated) == 0)
      lack -= passage->statements[parts[i]].amount.fen;
  for (guint i = self->statement_index + 1; i < passage->n_statements && n + n_unknown < MAX_PARTS;
       i++)
    {
      const BudgetStatementData *part = &passage->statements[i];

      if (part->place.line != whole->place.line || part->what == whole->what)
        break;
      if (part->what != BUDGET_STATEMENT_KIND_UNKNOWN || !part->amount.is_set ||
          part->fiscal_year != whole->fiscal_year || part->amount.fen == 0)
        continue;
      lack -= part->amount.fen;
      parts[n + n_unknown++] = i;
    }
  return lack == 0 ? n_unknown : 0;
}

/* A form tells of money that is brought forward, which lists of revenue may leave out. */
static gboolean
budget_check_has_opening (const BudgetCheck *self)
{
  guint table, row, column;

  if (!_budget_prose_find_cell (self, BUDGET_TABLE_KIND_SUMMARY, BUDGET_ROLES (BUDGET_ROLE_OPENING),
                                0, &table, &row, &column))
    return FALSE;
  return self->data->tables[table].values[column * self->data->tables[table].n_items + row] != 0;
}

static void
budget_check_whole (BudgetCheck *self, guint which)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  guint parts[MAX_PARTS];
  guint n_parts;
  guint64 found = budget_check_gather_parts (self, which, parts, &n_parts);
  guint64 repeated = budget_kinds_that_repeat (found);
  gboolean is_all = wholes[which].all != 0 && (found & wholes[which].all) == wholes[which].all;
  guint first = self->contributors->len;

  if (n_parts == 0)
    return;
  if (is_all && wholes[which].whole == BUDGET_STATEMENT_KIND_TOTAL_REVENUE)
    is_all = (found & KIND (OPENING)) != 0 || !budget_check_has_opening (self);
  n_parts += budget_check_find_unknown_parts (self, repeated, parts, n_parts);
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  for (guint i = 0; i < n_parts; i++)
    if ((BUDGET_STATEMENT_KINDS (passage->statements[parts[i]].what) & repeated) == 0)
      _budget_check_add_stated (self, self->passage, parts[i], BUDGET_STATED_AMOUNT, 1, FALSE);
  _budget_prose_compare (self, first, is_all ? BUDGET_RELATION_EQUAL : BUDGET_RELATION_AT_LEAST);
}

/* goods, works and services make up procurement */
static void
budget_check_procurement (BudgetCheck *self)
{
  static const char *const words[] = { "货物", "工程", "服务" };
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  guint first = self->contributors->len;
  guint n = 0;

  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  for (guint i = self->statement_index + 1; i < passage->n_statements && n < G_N_ELEMENTS (words);
       i++)
    {
      const BudgetStatementData *part = &passage->statements[i];

      if (part->what != BUDGET_STATEMENT_KIND_UNKNOWN || part->about == NULL ||
          !part->amount.is_set || strstr (part->about, words[n]) == NULL)
        break;
      _budget_check_add_stated (self, self->passage, i, BUDGET_STATED_AMOUNT, 1, FALSE);
      n++;
    }
  if (n == 0)
    {
      g_array_set_size (self->contributors, first);
      return;
    }
  _budget_prose_compare (
      self, first, n == G_N_ELEMENTS (words) ? BUDGET_RELATION_EQUAL : BUDGET_RELATION_AT_LEAST);
}

/* The categories that the passage tells of in a stage, behind its whole: their sum, and how many. */
static gboolean
budget_check_sum_categories (const BudgetCheck *self, BudgetStage stage, gint64 *sum)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  guint n = 0;

  *sum = 0;
  for (guint i = self->statement_index + 1; i < passage->n_statements; i++)
    {
      const BudgetStatementData *part = &passage->statements[i];

      if (part->what == self->statement->what && part->stage == stage)
        return FALSE;
      if (part->what != BUDGET_STATEMENT_KIND_CATEGORY || part->stage != stage ||
          !part->amount.is_set || part->about == NULL || strlen (part->about) != ITEM_DIGITS)
        continue;
      if (__builtin_add_overflow (*sum, part->amount.fen, sum))
        return FALSE;
      n++;
    }
  return n > 1;
}

/* Budgets of all categories make up the budget of the whole, when final accounts show that they are
 * all. */
static void
budget_check_categories (BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const BudgetStatementData *whole = self->statement;
  guint first = self->contributors->len;
  gint64 final_sum = 0;
  gint64 sum;
  guint final;

  for (final = self->statement_index + 1; final < passage->n_statements; final++)
    if (passage->statements[final].what == whole->what &&
        passage->statements[final].stage == BUDGET_STAGE_FINAL)
      break;
  if (final >= passage->n_statements || !passage->statements[final].amount.is_set ||
      !budget_check_sum_categories (self, whole->stage, &sum))
    return;
  for (guint i = final + 1; i < passage->n_statements; i++)
    if (passage->statements[i].what == BUDGET_STATEMENT_KIND_CATEGORY &&
        passage->statements[i].stage == BUDGET_STAGE_FINAL &&
        __builtin_add_overflow (final_sum, passage->statements[i].amount.fen, &final_sum))
      return;
  if (final_sum != passage->statements[final].amount.fen)
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  for (guint i = self->statement_index + 1; i < passage->n_statements; i++)
    if (passage->statements[i].what == BUDGET_STATEMENT_KIND_CATEGORY &&
        passage->statements[i].stage == whole->stage)
      _budget_check_add_stated (self, self->passage, i, BUDGET_STATED_AMOUNT, 1, FALSE);
  _budget_prose_compare (self, first, BUDGET_RELATION_EQUAL);
}

static void
budget_visit_parts (BudgetCheck *self)
{
  if (!self->statement->amount.is_set)
    return;
  if (self->statement->what == BUDGET_STATEMENT_KIND_PROCUREMENT)
    budget_check_procurement (self);
  if ((BUDGET_STATEMENT_KINDS (self->statement->what) & (FUND_KINDS | KIND (APPROPRIATION))) != 0 &&
      (self->statement->stage == BUDGET_STAGE_BUDGET ||
       self->statement->stage == BUDGET_STAGE_REVISED) &&
      self->data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS)
    budget_check_categories (self);
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (wholes[i].whole == self->statement->what)
      budget_check_whole (self, i);
}

void
_budget_judge_prose_parts (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_parts);
}

/* The end of the list of projects that begins behind the statement, and whether it tells but the main
 * ones. */
static guint
budget_check_end_projects (const BudgetCheck *self, gboolean *is_main)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  guint i = self->statement_index + 1;

  *is_main = FALSE;
  while (i < passage->n_statements &&
         passage->statements[i].what == BUDGET_STATEMENT_KIND_PROJECT_ITEM &&
         passage->statements[i].amount.is_set)
    {
      *is_main |= passage->statements[i].text != NULL &&
                  strstr (passage->statements[i].text, "主要") != NULL;
      i++;
    }
  return i;
}

static void
budget_visit_projects (BudgetCheck *self)
{
  guint first = self->contributors->len;
  gboolean is_main;
  guint end;

  if (self->statement->what != BUDGET_STATEMENT_KIND_PROJECT || !self->statement->amount.is_set)
    return;
  end = budget_check_end_projects (self, &is_main);
  if (end == self->statement_index + 1)
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  for (guint i = self->statement_index + 1; i < end; i++)
    _budget_check_add_stated (self, self->passage, i, BUDGET_STATED_AMOUNT, 1, FALSE);
  _budget_prose_compare (self, first, is_main ? BUDGET_RELATION_AT_LEAST : BUDGET_RELATION_EQUAL);
}

void
_budget_judge_prose_projects (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_projects);
}

/* TRUE when some of the amounts make up fen. */
static gboolean
budget_amounts_make_up (const gint64 *amounts, guint n, gint64 fen)
{
  for (guint set = 1; set < 1u << n; set++)
    {
      gint64 sum = 0;

      for (guint i = 0; i < n; i++)
        if ((set & (1u << i)) != 0)
          sum += amounts[i];
      if (sum == fen)
        return TRUE;
    }
  return FALSE;
}

/* every category that no other one is a part of, in the column of project expenditure */
static void
budget_check_explain (BudgetCheck *self, const gint64 *amounts, guint n, gint64 sum)
{
  guint table, row, column;
  const BudgetTableData *data;
  const BudgetCheckTable *check;

  if (!_budget_prose_find_cell (self, BUDGET_TABLE_KIND_EXPENDITURE,
                                BUDGET_ROLES (BUDGET_ROLE_TOTAL) |
                                    BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL),
                                BUDGET_ROLES (BUDGET_ROLE_PROJECT), &table, &row, &column))
    return;
  data = &self->data->tables[table];
  check = &self->tables[table];
  if (data->values[(gsize) column * data->n_items + row] != sum)
    return;
  for (guint i = 0; i < data->n_items; i++)
    {
      gint64 fen = data->values[(gsize) column * data->n_items + i];

      if (data->items[i].category == NULL || check->child_starts[i] != check->child_starts[i + 1] ||
          fen == 0)
        continue;
      if (budget_amounts_make_up (amounts, n, fen))
        _budget_judge_pass (self, &data->items[i].place);
      else
        _budget_judge_fail (
            self, &data->items[i].place, data->items[i].name,
            _budget_arena_printf (self->arena, "%s 的项目支出不能由文字所列项目凑成",
                                  data->items[i].name),
            _budget_arena_printf (self->arena,
                                  "no projects of the prose make up the project expenditure of %s",
                                  data->items[i].name));
    }
}

static void
budget_visit_explain (BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  gint64 amounts[MAX_PROJECTS];
  gboolean is_main;
  gint64 sum = 0;
  guint n = 0;
  guint end;

  if (self->statement->what != BUDGET_STATEMENT_KIND_PROJECT || !self->statement->amount.is_set)
    return;
  end = budget_check_end_projects (self, &is_main);
  if (end == self->statement_index + 1 || end - self->statement_index - 1 > MAX_PROJECTS)
    return;
  for (guint i = self->statement_index + 1; i < end; i++)
    {
      amounts[n] = passage->statements[i].amount.fen;
      if (__builtin_add_overflow (sum, amounts[n], &sum))
        return;
      n++;
    }
  if (sum == self->statement->amount.fen)
    budget_check_explain (self, amounts, n, sum);
}

void
_budget_judge_prose_projects_explain (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_explain);
}
