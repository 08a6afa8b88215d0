/* budget-judge-prose-changes.c - changes of a whole and of its parts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

#define KIND(kind) BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_##kind)
#define TOTAL_KINDS (KIND (TOTAL_BUDGET) | KIND (TOTAL_REVENUE) | KIND (TOTAL_EXPENDITURE))
/* what expenditure is for; 单位预留机动经费 has no kind of its own */
#define USE_KINDS                                                                                  \
  (KIND (BASIC) | KIND (PROJECT) | KIND (OPERATING_EXPENDITURE) | KIND (REMITTANCE_UP) |           \
   KIND (AFFILIATE_SUBSIDY) | KIND (UNKNOWN))

/* looking no further for what was told before keeps long prose cheap */
#define MAX_STATEMENTS 256

/* a class (类) has as many digits */
#define CLASS_DIGITS 3

/* The statement of the passage behind the current one that tells how a kind changed; -1. */
static int
budget_check_find_change (const BudgetCheck *self, BudgetStatementKind what)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  for (guint i = self->statement_index + 1; i < passage->n_statements; i++)
    if (passage->statements[i].what == what &&
        passage->statements[i].direction != BUDGET_DIRECTION_NONE &&
        (passage->statements[i].change.is_set ||
         passage->statements[i].direction == BUDGET_DIRECTION_SAME))
      return (int) i;
  return -1;
}

/* Basic and project expenditure are all that the whole is made of: by what the prose tells of it, or
 * by the form. */
static gboolean
budget_check_is_basic_and_project (const BudgetCheck *self,
                                   const BudgetStatementData *basic,
                                   const BudgetStatementData *project)
{
  const BudgetRoles totals =
      BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL);
  gint64 fen[3];

  /* what tells its amounts is reckoned with them */
  if (basic->amount.is_set && project->amount.is_set && self->statement->amount.is_set)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fen); i++)
    {
      const BudgetRoles roles[] = { 0, BUDGET_ROLES (BUDGET_ROLE_BASIC),
                                    BUDGET_ROLES (BUDGET_ROLE_PROJECT) };
      guint table, row, column;

      if (!_budget_prose_find_cell (self, BUDGET_TABLE_KIND_EXPENDITURE, totals, roles[i], &table,
                                    &row, &column))
        return FALSE;
      fen[i] = self->data->tables[table]
                   .values[(gsize) column * self->data->tables[table].n_items + row];
    }
  return !__builtin_add_overflow (fen[1], fen[2], &fen[1]) && fen[0] == fen[1];
}

static int
budget_direction_sign (BudgetDirection direction)
{
  return direction == BUDGET_DIRECTION_DECREASE ? -1 : 1;
}

static void
budget_visit_changes (BudgetCheck *self)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  const BudgetStatementData *statement = self->statement;
  guint first = self->contributors->len;
  int basic = -1;
  int project = -1;

  if ((BUDGET_STATEMENT_KINDS (statement->what) & TOTAL_KINDS) == 0 || !statement->change.is_set ||
      statement->direction == BUDGET_DIRECTION_NONE)
    return;
  basic = budget_check_find_change (self, BUDGET_STATEMENT_KIND_BASIC);
  project = budget_check_find_change (self, BUDGET_STATEMENT_KIND_PROJECT);
  if (basic < 0 || project < 0 ||
      !budget_check_is_basic_and_project (self, &passage->statements[basic],
                                          &passage->statements[project]))
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_CHANGE,
                            budget_direction_sign (statement->direction), TRUE);
  _budget_check_add_stated (self, self->passage, (guint) basic, BUDGET_STATED_CHANGE,
                            budget_direction_sign (passage->statements[basic].direction), FALSE);
  _budget_check_add_stated (self, self->passage, (guint) project, BUDGET_STATED_CHANGE,
                            budget_direction_sign (passage->statements[project].direction), FALSE);
  _budget_prose_compare (self, first, BUDGET_RELATION_EQUAL);
}

/* The statement tells of a change, or that there is none. */
static gboolean
budget_statement_has_change (const BudgetStatementData *self)
{
  return self->change.is_set ? self->direction == BUDGET_DIRECTION_INCREASE ||
                                   self->direction == BUDGET_DIRECTION_DECREASE
                             : self->direction == BUDGET_DIRECTION_SAME;
}

static void
budget_check_add_change (BudgetCheck *self, guint passage, guint index, gboolean is_left)
{
  const BudgetStatementData *statement = &self->data->passages[passage].statements[index];

  _budget_check_add_stated (self, passage, index, BUDGET_STATED_CHANGE,
                            budget_direction_sign (statement->direction), is_left);
}

/* Adds the change of one more part whose amount is told, too; FALSE when it is no part, or does not
 * tell both. */
static gboolean
budget_check_add_part (BudgetCheck *self, guint passage, guint index, gint64 *sum)
{
  const BudgetStatementData *part = &self->data->passages[passage].statements[index];

  if (!part->amount.is_set || !budget_statement_has_change (part) ||
      part->fiscal_year != self->statement->fiscal_year ||
      (part->change.is_set && _budget_prose_base (part) != _budget_prose_base (self->statement)) ||
      __builtin_add_overflow (*sum, part->amount.fen, sum))
    return FALSE;
  budget_check_add_change (self, passage, index, FALSE);
  return TRUE;
}

/* Compares when the amounts of the parts make up that of the whole: then the changes do, too. */
static void
budget_check_end_parts (BudgetCheck *self, guint first, guint n, gint64 sum)
{
  if (n >= 2 && sum == self->statement->amount.fen)
    _budget_prose_compare (self, first, BUDGET_RELATION_EQUAL);
  else
    g_array_set_size (self->contributors, first);
}

/* The parts of the passage behind the whole: those of kinds; of categories only classes are. */
static void
budget_check_parts_of_passage (BudgetCheck *self, guint64 kinds)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];
  guint first = self->contributors->len;
  gint64 sum = 0;
  guint n = 0;

  budget_check_add_change (self, self->passage, self->statement_index, TRUE);
  for (guint i = self->statement_index + 1; i < passage->n_statements; i++)
    {
      const BudgetStatementData *part = &passage->statements[i];

      if (part->what == self->statement->what)
        break;
      if ((BUDGET_STATEMENT_KINDS (part->what) & kinds) != 0 &&
          (part->what != BUDGET_STATEMENT_KIND_CATEGORY ||
           (part->about != NULL && strlen (part->about) == CLASS_DIGITS)))
        n += budget_check_add_part (self, self->passage, i, &sum);
    }
  budget_check_end_parts (self, first, n, sum);
}

/* the categories right below that of the statement, wherever they are told */
static void
budget_check_parts_of_category (BudgetCheck *self)
{
  gsize length = strlen (self->statement->about);
  guint first = self->contributors->len;
  gint64 sum = 0;
  guint n = 0;

  budget_check_add_change (self, self->passage, self->statement_index, TRUE);
  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *part = &self->data->passages[p].statements[s];

        /* items, where no sections are told */
        if (part->what == BUDGET_STATEMENT_KIND_CATEGORY && part->about != NULL &&
            strlen (part->about) > length &&
            strncmp (part->about, self->statement->about, length) == 0)
          n += budget_check_add_part (self, p, s, &sum);
      }
  budget_check_end_parts (self, first, n, sum);
}

static void
budget_visit_changes_of_parts (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;

  if (!statement->amount.is_set || !statement->change.is_set ||
      !budget_statement_has_change (statement))
    return;
  if ((BUDGET_STATEMENT_KINDS (statement->what) & TOTAL_KINDS) != 0)
    {
      budget_check_parts_of_passage (self, USE_KINDS);
      budget_check_parts_of_passage (self, KIND (CATEGORY));
    }
  else if (statement->what == BUDGET_STATEMENT_KIND_APPROPRIATION)
    budget_check_parts_of_passage (self, KIND (GENERAL_PUBLIC) | KIND (GOVERNMENT_FUND) |
                                             KIND (STATE_CAPITAL));
  else if (statement->what == BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL)
    budget_check_parts_of_passage (self, KIND (TRAVEL_ABROAD) | KIND (VEHICLES) | KIND (RECEPTION));
  else if (statement->what == BUDGET_STATEMENT_KIND_VEHICLES)
    budget_check_parts_of_passage (self, KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION));
  else if (statement->what == BUDGET_STATEMENT_KIND_CATEGORY && statement->about != NULL &&
           strlen (statement->about) == CLASS_DIGITS)
    budget_check_parts_of_category (self);
}

void
_budget_judge_prose_changes (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_changes);
  _budget_prose_each (self, budget_visit_changes_of_parts);
}

/* Two statements of one budget that tell of one thing: the same kind, amount and base. */
static gboolean
budget_statements_are_one (const BudgetCheck *self,
                           const BudgetStatementData *a,
                           const BudgetStatementData *b)
{
  return a->what == b->what && g_strcmp0 (a->about, b->about) == 0 &&
         _budget_prose_stage (self, a) == _budget_prose_stage (self, b) &&
         a->fiscal_year == b->fiscal_year && a->amount.fen == b->amount.fen &&
         _budget_prose_base (a) == _budget_prose_base (b);
}

static gboolean
budget_statement_is_changed (const BudgetStatementData *self)
{
  return self->amount.is_set && self->change.is_set && budget_statement_has_change (self) &&
         self->what != BUDGET_STATEMENT_KIND_UNKNOWN;
}

/* The first statement that tells of the same thing; FALSE when it is the current one. */
static gboolean
budget_check_find_same (const BudgetCheck *self, guint *passage, guint *index)
{
  guint n = 0;

  for (guint p = 0; p <= self->passage; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *other = &self->data->passages[p].statements[s];

        if (other == self->statement || n++ == MAX_STATEMENTS)
          return FALSE;
        if (!budget_statement_is_changed (other) ||
            !budget_statements_are_one (self, other, self->statement))
          continue;
        *passage = p;
        *index = s;
        return TRUE;
      }
  return FALSE;
}

static void
budget_visit_one_change (BudgetCheck *self)
{
  guint first = self->contributors->len;
  guint passage, index;

  if (!budget_statement_is_changed (self->statement) ||
      !budget_check_find_same (self, &passage, &index))
    return;
  budget_check_add_change (self, self->passage, self->statement_index, TRUE);
  budget_check_add_change (self, passage, index, FALSE);
  _budget_prose_compare (self, first, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_prose_one_change (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_one_change);
}

static void
budget_visit_implied_prior (BudgetCheck *self)
{
  guint first = self->contributors->len;

  if (!self->statement->amount.is_set || !self->statement->change.is_set ||
      self->statement->direction != BUDGET_DIRECTION_INCREASE)
    return;
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_CHANGE, 1,
                            FALSE);
  _budget_prose_compare (self, first, BUDGET_RELATION_AT_LEAST);
}

void
_budget_judge_prose_implied_prior (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_implied_prior);
}
