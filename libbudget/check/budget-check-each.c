/* budget-check-each.c - all that an identity is said of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-check-private.h"

#include <string.h>

/* columns whose role is the very fund that they are of */
#define FUND_ROLES                                                                                 \
  (BUDGET_ROLES (BUDGET_ROLE_GENERAL_PUBLIC) | BUDGET_ROLES (BUDGET_ROLE_GOVERNMENT_FUND) |        \
   BUDGET_ROLES (BUDGET_ROLE_STATE_CAPITAL))

/* The series of the columns that the left side may stand in. */
static GArray *
budget_check_list_series (const BudgetCheck *self)
{
  const BudgetIdentityTerm *term =
      &g_array_index (self->rule->identity->left, BudgetIdentityTerm, 0);
  const BudgetCheckTable *table = &self->tables[self->table];
  GArray *series = g_array_new (FALSE, FALSE, sizeof (BudgetSeries));
  BudgetRoles roles = term->columns != 0 ? term->columns : self->role;

  for (guint c = 0; c < table->data->n_columns; c++)
    {
      const BudgetColumnData *column = &table->data->columns[c];
      gboolean is_new = column->value_type == BUDGET_VALUE_TYPE_MONEY &&
                        (roles == 0 || (roles & BUDGET_ROLES (column->role)) != 0);

      for (guint i = 0; is_new && i < series->len; i++)
        is_new = memcmp (&g_array_index (series, BudgetSeries, i), &table->series[c],
                         sizeof (BudgetSeries)) != 0;
      if (is_new)
        g_array_append_val (series, table->series[c]);
    }
  return series;
}

static void
budget_check_each_series (BudgetCheck *self)
{
  g_autoptr (GArray) series = budget_check_list_series (self);

  for (guint i = 0; i < series->len; i++)
    {
      self->series = g_array_index (series, BudgetSeries, i);
      _budget_check_instance (self);
    }
}

/* For every role of the rule's columns; once when it names none. */
static void
budget_check_each_role (BudgetCheck *self)
{
  if (self->rule->columns == 0)
    {
      budget_check_each_series (self);
      return;
    }
  for (guint role = 0; role < 64; role++)
    if ((self->rule->columns & BUDGET_ROLES (role)) != 0)
      {
        self->role = BUDGET_ROLES (role);
        budget_check_each_series (self);
      }
  self->role = 0;
}

/* The codes of a table that are not among codes yet. */
static void
budget_check_gather_codes (const BudgetCheck *self, guint table, GHashTable *seen, GPtrArray *codes)
{
  const BudgetTableData *data = self->tables[table].data;

  for (guint i = 0; i < data->n_items; i++)
    {
      const BudgetItemData *item = &data->items[i];

      if (item->category != NULL &&
          (self->rule->each == BUDGET_EACH_CODE || item->level == BUDGET_LEVEL_CLASS) &&
          g_hash_table_add (seen, (gpointer) item->category))
        g_ptr_array_add (codes, (gpointer) item->category);
    }
}

static void
budget_check_each_code (BudgetCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const GArray *terms = self->rule->identity->right;

  budget_check_gather_codes (self, self->table, seen, codes);
  /* what the left side may have forgotten */
  if (self->rule->identity->relation == BUDGET_RELATION_EQUAL)
    for (guint i = 0; i < terms->len; i++)
      {
        const BudgetIdentityTerm *term = &g_array_index (terms, BudgetIdentityTerm, i);
        int table = term->kind == BUDGET_TERM_CELLS && term->table >= 0 && term->rows.is_current
                        ? _budget_check_find_table (self, (BudgetTableKind) term->table)
                        : -1;

        if (table >= 0)
          budget_check_gather_codes (self, (guint) table, seen, codes);
      }
  for (guint i = 0; i < codes->len; i++)
    {
      self->code = codes->pdata[i];
      budget_check_each_role (self);
    }
  self->code = NULL;
}

/* The columns of the terms on the right that go with column; FALSE when they do not make up a sum. */
static gboolean
budget_check_find_parts (const BudgetCheck *self, guint column, int *parts)
{
  const BudgetCheckTable *table = &self->tables[self->table];
  const BudgetColumnData *whole = &table->data->columns[column];
  const GArray *terms = self->rule->identity->right;
  BudgetRoles found = 0;
  guint n = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      BudgetRoles roles = g_array_index (terms, BudgetIdentityTerm, i).columns;
      int part = _budget_check_find_column (self, self->table, whole->block, roles, whole->fund,
                                            &table->series[column]);

      parts[i] = -1;
      if (part == -2)
        return FALSE;
      if (part < 0 || part == (int) column ||
          (table->data->columns[part].fund != whole->fund && (roles & FUND_ROLES) == 0))
        continue;
      parts[i] = part;
      found |= BUDGET_ROLES (table->data->columns[part].role);
    }
  found = _budget_roles_drop_parts (found);
  for (guint i = 0; i < terms->len; i++)
    {
      if (parts[i] >= 0 && (found & BUDGET_ROLES (table->data->columns[parts[i]].role)) == 0)
        parts[i] = -1;
      n += parts[i] >= 0;
    }
  return n >= 2 || (n == 1 && terms->len == 1);
}

/* a column of the same kind whose heading nobody knows may be one of the parts */
static gboolean
budget_check_has_unknown (const BudgetCheck *self, guint column)
{
  const BudgetCheckTable *table = &self->tables[self->table];
  const BudgetColumnData *whole = &table->data->columns[column];

  for (guint c = 0; c < table->data->n_columns; c++)
    {
      const BudgetColumnData *data = &table->data->columns[c];

      if (data->role == BUDGET_ROLE_UNKNOWN && data->value_type == BUDGET_VALUE_TYPE_MONEY &&
          data->block == whole->block && data->fund == whole->fund &&
          memcmp (&table->series[c], &table->series[column], sizeof (BudgetSeries)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
budget_check_each_row_of (BudgetCheck *self, guint column, const int *parts)
{
  const BudgetTableData *data = self->tables[self->table].data;
  const GArray *terms = self->rule->identity->right;

  for (guint row = 0; row < data->n_items; row++)
    {
      guint first = self->contributors->len;

      if (data->items[row].block != data->columns[column].block)
        continue;
      _budget_check_add_cell (self, self->table, row, column, 1, TRUE);
      for (guint i = 0; i < terms->len; i++)
        if (parts[i] >= 0)
          _budget_check_add_cell (self, self->table, row, (guint) parts[i],
                                  g_array_index (terms, BudgetIdentityTerm, i).sign, FALSE);
      _budget_check_compare (self, first, self->rule->identity->relation);
    }
}

static void
budget_check_each_row (BudgetCheck *self)
{
  const BudgetTableData *data = self->tables[self->table].data;
  BudgetRoles wholes = g_array_index (self->rule->identity->left, BudgetIdentityTerm, 0).columns;
  g_autofree int *parts = g_new (int, self->rule->identity->right->len);

  for (guint c = 0; c < data->n_columns; c++)
    if (data->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY &&
        (wholes & BUDGET_ROLES (data->columns[c].role)) != 0 &&
        budget_check_find_parts (self, c, parts) && !budget_check_has_unknown (self, c))
      {
        self->series = self->tables[self->table].series[c];
        if (_budget_check_is_said (self))
          budget_check_each_row_of (self, c, parts);
      }
}

/* For every column of money of the row's block. */
static void
budget_check_each_column_of (BudgetCheck *self, guint row)
{
  const BudgetTableData *data = self->tables[self->table].data;

  for (guint c = 0; c < data->n_columns; c++)
    if (data->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY &&
        data->columns[c].block == data->items[row].block &&
        (self->rule->columns == 0 ||
         (self->rule->columns & BUDGET_ROLES (data->columns[c].role)) != 0))
      {
        self->column = (int) c;
        self->series = self->tables[self->table].series[c];
        _budget_check_instance (self);
      }
  self->column = -1;
}

static void
budget_check_each_column (BudgetCheck *self)
{
  _budget_check_collect_rows (
      self, self->table, &g_array_index (self->rule->identity->left, BudgetIdentityTerm, 0).rows);
  /* of several totals, which one is that of all rows is not said */
  if (self->rows->len == 1)
    budget_check_each_column_of (self, g_array_index (self->rows, guint, 0));
}

static gboolean
budget_check_has_children (const BudgetCheck *self, guint row)
{
  const BudgetCheckTable *table = &self->tables[self->table];

  for (guint i = table->child_starts[row]; i < table->child_starts[row + 1]; i++)
    if (table->data->items[table->children[i]].kind != BUDGET_ITEM_KIND_OF_WHICH)
      return TRUE;
  return FALSE;
}

static void
budget_check_each_parent (BudgetCheck *self)
{
  for (guint i = 0; i < self->tables[self->table].data->n_items; i++)
    if (budget_check_has_children (self, i))
      {
        self->row = (int) i;
        budget_check_each_column_of (self, i);
      }
  self->row = -1;
}

/* a text of the prose has one of the words */
static gboolean
budget_check_statement_has (const BudgetPassageData *passage,
                            const BudgetStatementData *statement,
                            char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if ((statement->text != NULL && strstr (statement->text, words[i]) != NULL) ||
        (passage->heading != NULL && strstr (passage->heading, words[i]) != NULL))
      return TRUE;
  return FALSE;
}

static gboolean
budget_check_statement_is_meant (const BudgetCheck *self,
                                 const BudgetPassageData *passage,
                                 const BudgetStatementData *statement)
{
  const BudgetRuleData *rule = self->rule;

  if ((rule->statements & (G_GUINT64_CONSTANT (1) << statement->what)) == 0 ||
      !statement->amount.is_set)
    return FALSE;
  /* a category that no code is known of has no row to be compared with */
  if (statement->what == BUDGET_STATEMENT_KIND_CATEGORY &&
      (statement->about == NULL || !g_ascii_isdigit (*statement->about)))
    return FALSE;
  if (rule->words != NULL && !budget_check_statement_has (passage, statement, rule->words))
    return FALSE;
  return rule->without == NULL || !budget_check_statement_has (passage, statement, rule->without);
}

static void
budget_check_each_statement (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *statement = &self->data->passages[p].statements[s];

        if (!budget_check_statement_is_meant (self, &self->data->passages[p], statement))
          continue;
        self->statement = statement;
        self->passage = p;
        self->statement_index = s;
        self->code = statement->what == BUDGET_STATEMENT_KIND_CATEGORY ? statement->about : NULL;
        self->series.stage = statement->stage != BUDGET_STAGE_NONE
                                 ? statement->stage
                                 : _budget_check_default_stage (self);
        self->series.year =
            statement->fiscal_year != 0 ? statement->fiscal_year : self->data->fiscal_year;
        _budget_check_instance (self);
      }
  self->statement = NULL;
  self->code = NULL;
}

void
_budget_check_identity (BudgetCheck *self)
{
  g_array_set_size (self->conditions, 0);
  if (self->rule->each == BUDGET_EACH_STATEMENT)
    {
      budget_check_each_statement (self);
      return;
    }
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      if (!self->tables[i].is_usable ||
          (self->rule->tables & (G_GUINT64_CONSTANT (1) << self->tables[i].data->kind)) == 0)
        continue;
      self->table = i;
      if (self->rule->each == BUDGET_EACH_ROW)
        budget_check_each_row (self);
      else if (self->rule->each == BUDGET_EACH_COLUMN)
        budget_check_each_column (self);
      else if (self->rule->each == BUDGET_EACH_PARENT)
        budget_check_each_parent (self);
      else if (self->rule->each == BUDGET_EACH_ONCE)
        budget_check_each_role (self);
      else
        budget_check_each_code (self);
    }
  self->table = 0;
}
