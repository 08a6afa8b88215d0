/* budget-judge-prose.c - what the judgements of prose share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "check/budget-judge-prose-private.h"

#include <string.h>

/* characters of a text that a message quotes */
#define MAX_QUOTE 40
/* How many paragraphs or statements are looked at; looking no further keeps long prose cheap. */
#define MAX_NEAR 64
#define MAX_LOOK_BACK 256

void
_budget_prose_each (BudgetCheck *self, BudgetJudge visit)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        self->passage = p;
        self->statement_index = s;
        self->statement = &self->data->passages[p].statements[s];
        visit (self);
      }
  self->statement = NULL;
}

const char *
_budget_prose_find_word (const char *text, const char *const *words)
{
  const char *first = NULL;

  for (guint i = 0; text != NULL && words[i] != NULL; i++)
    {
      const char *found = strstr (text, words[i]);

      if (found != NULL && (first == NULL || found < first))
        first = found;
    }
  return first;
}

int
_budget_prose_find_before (const BudgetCheck *self, guint passage, guint index, guint64 kinds)
{
  const BudgetPassageData *data = &self->data->passages[passage];

  for (int i = (int) index - 1; i >= MAX (0, (int) index - MAX_LOOK_BACK); i--)
    if ((kinds & BUDGET_STATEMENT_KINDS (data->statements[i].what)) != 0 &&
        data->statements[i].amount.is_set)
      return i;
  return -1;
}

gint64
_budget_prose_ulp (const BudgetStatementData *statement, const BudgetStatedAmount *amount)
{
  return _budget_last_place (statement->money_unit, amount->scale);
}

gint64
_budget_prose_finest (const BudgetCheck *self, BudgetMoneyUnit unit)
{
  return _budget_last_place (unit, self->prose_scales[unit]);
}

void
_budget_prose_compare (BudgetCheck *self, guint first, BudgetRelation relation)
{
  for (guint i = first; i < self->contributors->len; i++)
    {
      BudgetContributorData *contributor =
          &g_array_index (self->contributors, BudgetContributorData, i);

      if (contributor->subject == BUDGET_SUBJECT_STATEMENT)
        contributor->ulp = _budget_prose_finest (self, (BudgetMoneyUnit) contributor->unit);
    }
  _budget_check_compare (self, first, relation);
}

const char *
_budget_prose_quote (BudgetCheck *self, const char *text)
{
  const char *end = text;

  if (text == NULL)
    return "";
  for (guint i = 0; i < MAX_QUOTE && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return text;
  return _budget_arena_printf (self->arena, "%.*s…", (int) (end - text), text);
}

const char *
_budget_prose_digits (BudgetCheck *self, const BudgetStatementData *statement, gint64 fen)
{
  g_autofree char *digits = NULL;
  guint scale =
      MAX (statement->amount.scale, MAX (statement->prior.scale, statement->change.scale));

  /* more places than are printed where the amount has them */
  digits = budget_amount_format (fen, statement->money_unit, scale);
  return _budget_arena_strdup (self->arena, digits);
}

const char *
_budget_prose_find_end (BudgetCheck *self, const BudgetStatementData *statement)
{
  const BudgetPassageData *passage = &self->data->passages[self->passage];

  if (statement->text == NULL || *statement->text == '\0')
    return NULL;
  if (self->near_passage != self->passage)
    {
      self->near_passage = self->passage;
      self->near_paragraph = 0;
    }
  for (guint i = 0, p = self->near_paragraph; i < MAX_NEAR && passage->paragraphs[p] != NULL;
       i++, p++)
    {
      const char *found = strstr (passage->paragraphs[p], statement->text);

      if (found == NULL)
        continue;
      self->near_paragraph = p;
      return found + strlen (statement->text);
    }
  return NULL;
}

const BudgetPlaceData *
_budget_prose_find_place (const BudgetPassageData *passage, const char *paragraph, guint *hint)
{
  for (guint i = 0, s = *hint; i < MAX_NEAR && s < passage->n_statements; i++, s++)
    if (passage->statements[s].text != NULL &&
        strstr (paragraph, passage->statements[s].text) != NULL)
      {
        *hint = s;
        return &passage->statements[s].place;
      }
  return &passage->place;
}

BudgetStage
_budget_prose_stage (const BudgetCheck *self, const BudgetStatementData *statement)
{
  return statement->stage != BUDGET_STAGE_NONE ? statement->stage
                                               : _budget_check_default_stage (self);
}

/* the row of roles, or the only one; -1 when there is none, or there are several */
static int
budget_prose_find_row (const BudgetTableData *table, BudgetRoles roles)
{
  int found = -1;
  guint n = 0;

  for (guint i = 0; i < table->n_items; i++)
    if ((roles & BUDGET_ROLES (table->items[i].role)) != 0)
      {
        found = (int) i;
        n++;
      }
  if (n == 0 && table->n_items == 1)
    return 0;
  return n == 1 ? found : -1;
}

gboolean
_budget_prose_find_cell_of (const BudgetCheck *self,
                            BudgetTableKind kind,
                            BudgetRoles row_roles,
                            BudgetRoles roles,
                            const BudgetSeries *series,
                            guint *table,
                            guint *row,
                            guint *column)
{
  int found = _budget_check_find_table (self, kind);
  int found_row;
  int found_column;

  if (found < 0 || !self->tables[found].is_usable || self->data->tables[found].states == NULL)
    return FALSE;
  found_row = budget_prose_find_row (&self->data->tables[found], row_roles);
  if (found_row < 0)
    return FALSE;
  found_column = _budget_check_find_column (self, (guint) found,
                                            self->data->tables[found].items[found_row].block, roles,
                                            BUDGET_FUND_NONE, series);
  if (found_column < 0)
    return FALSE;
  *table = (guint) found;
  *row = (guint) found_row;
  *column = (guint) found_column;
  return TRUE;
}

gboolean
_budget_prose_find_cell (const BudgetCheck *self,
                         BudgetTableKind kind,
                         BudgetRoles row_roles,
                         BudgetRoles roles,
                         guint *table,
                         guint *row,
                         guint *column)
{
  BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };

  return _budget_prose_find_cell_of (self, kind, row_roles, roles, &series, table, row, column);
}
