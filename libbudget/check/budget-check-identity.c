/* budget-check-identity.c - an identity, for all that it is said of
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

/* What became of a sum. */
typedef enum
{
  SIDE_MISSING, /* a table is not there, or does not say which column is meant */
  SIDE_NOTHING, /* the tables are there, the rows or columns are not */
  SIDE_FOUND
} BudgetSideState;

static BudgetSideState
budget_check_eval_terms (BudgetCheck *self, const GArray *terms, int sign, gboolean is_left);

static int
budget_check_find_term_column (const BudgetCheck *self,
                               const BudgetIdentityTerm *term,
                               guint table,
                               guint block)
{
  BudgetRoles roles = term->columns != 0 ? term->columns : self->role;

  if (roles == 0 && self->column >= 0 && table == self->table)
    return _budget_check_find_like (self, table, block, (guint) self->column);
  return _budget_check_find_column (self, table, block, roles, BUDGET_FUND_NONE, &self->series);
}

/* What is evaluated is of the year and the stage that forms are of when they say nothing. */
static gboolean
budget_check_is_of_form (const BudgetCheck *self)
{
  return self->rule->each != BUDGET_EACH_STATEMENT ||
         (self->series.year == self->data->fiscal_year &&
          self->series.stage == _budget_check_default_stage (self));
}

static BudgetSideState
budget_check_eval_cells (BudgetCheck *self,
                         const BudgetIdentityTerm *term,
                         int sign,
                         gboolean is_left)
{
  int table = term->table < 0 ? (int) self->table
                              : _budget_check_find_table (self, (BudgetTableKind) term->table);
  BudgetSideState state = SIDE_NOTHING;

  if (table < 0 || !self->tables[table].is_usable)
    return SIDE_MISSING;
  /* an empty form has no money, whatever rows it does not print */
  if (self->tables[table].data->status == BUDGET_TABLE_STATUS_EMPTY)
    {
      if (!budget_check_is_of_form (self))
        return SIDE_MISSING;
      state = SIDE_FOUND;
    }
  if (term->rows.is_current && self->code != NULL)
    {
      int row = _budget_check_find_row (self, (guint) table, self->code);

      /* which form should list what the prose tells is not said */
      if (row == -2 || (row == -1 && self->rule->each == BUDGET_EACH_STATEMENT) ||
          ((self->tables[table].systems & _budget_check_system_of (self->code)) == 0 &&
           state == SIDE_NOTHING))
        return SIDE_MISSING;
      /* a class that a form does not list has no money there */
      if (self->rule->each != BUDGET_EACH_STATEMENT)
        state = SIDE_FOUND;
    }
  _budget_check_collect_rows (self, (guint) table, &term->rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      int column = budget_check_find_term_column (self, term, (guint) table,
                                                  self->tables[table].data->items[row].block);

      if (column == -2)
        return SIDE_MISSING;
      if (column < 0)
        continue;
      _budget_check_add_cell (self, (guint) table, row, (guint) column, sign, is_left);
      state = SIDE_FOUND;
    }
  return state;
}

static BudgetSideState
budget_check_eval_first (BudgetCheck *self,
                         const BudgetIdentityTerm *term,
                         int sign,
                         gboolean is_left)
{
  BudgetSideState best = SIDE_MISSING;
  guint first = self->contributors->len;

  for (guint i = 0; i < term->alternatives->len; i++)
    {
      BudgetSideState state =
          budget_check_eval_terms (self, term->alternatives->pdata[i], sign, is_left);

      if (state == SIDE_FOUND)
        return state;
      best = MAX (best, state);
      g_array_set_size (self->contributors, first);
    }
  return best;
}

static BudgetSideState
budget_check_eval_term (BudgetCheck *self,
                        const BudgetIdentityTerm *term,
                        int sign,
                        gboolean is_left)
{
  switch (term->kind)
    {
    case BUDGET_TERM_STATED:
      _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT,
                                sign, is_left);
      return SIDE_FOUND;
    case BUDGET_TERM_FIRST:
    case BUDGET_TERM_ANY: /* within a sum there is nothing to fit it to */
      return budget_check_eval_first (self, term, sign, is_left);
    case BUDGET_TERM_CELLS:
    default:
      return budget_check_eval_cells (self, term, sign, is_left);
    }
}

static BudgetSideState
budget_check_eval_terms (BudgetCheck *self, const GArray *terms, int sign, gboolean is_left)
{
  BudgetSideState whole = SIDE_NOTHING;

  for (guint i = 0; i < terms->len; i++)
    {
      const BudgetIdentityTerm *term = &g_array_index (terms, BudgetIdentityTerm, i);
      BudgetSideState state = budget_check_eval_term (self, term, sign * term->sign, is_left);

      if (state == SIDE_MISSING)
        return SIDE_MISSING;
      whole = MAX (whole, state);
    }
  return whole;
}

/* how well an alternative fits, the lower the better */
static guint
budget_result_rank (BudgetResult result)
{
  switch (result)
    {
    case BUDGET_RESULT_PASS:
      return 0;
    case BUDGET_RESULT_VACUOUS:
      return 1;
    case BUDGET_RESULT_ROUND:
      return 2;
    default:
      return 3;
    }
}

/* Leaves the contributors of the alternative that fits best, the first of those that fit alike. */
static BudgetSideState
budget_check_eval_any (BudgetCheck *self, const BudgetIdentityTerm *term, guint first)
{
  guint left = self->contributors->len;
  guint best_rank = G_MAXUINT;
  guint best = 0;

  for (guint i = 0; i < term->alternatives->len; i++)
    {
      BudgetOutcomeData outcome = { 0 };
      BudgetSideState state =
          budget_check_eval_terms (self, term->alternatives->pdata[i], term->sign, FALSE);

      if (state == SIDE_FOUND)
        {
          BudgetResult result = _budget_check_weigh (
              &g_array_index (self->contributors, BudgetContributorData, first),
              self->contributors->len - first, self->rule->identity->relation, &outcome);

          if (budget_result_rank (result) < best_rank)
            {
              best_rank = budget_result_rank (result);
              best = i;
            }
        }
      g_array_set_size (self->contributors, left);
    }
  if (best_rank == G_MAXUINT)
    return SIDE_MISSING;
  return budget_check_eval_terms (self, term->alternatives->pdata[best], term->sign, FALSE);
}

static gboolean
budget_terms_are_any (const GArray *terms)
{
  return terms->len == 1 && g_array_index (terms, BudgetIdentityTerm, 0).kind == BUDGET_TERM_ANY;
}

/* Whether what the rule excepts is there: amounts that are not nil. */
static gboolean
budget_check_is_excepted (BudgetCheck *self)
{
  guint first = self->contributors->len;
  gboolean is_excepted = FALSE;

  if (self->rule->unless == NULL)
    return FALSE;
  budget_check_eval_terms (self, self->rule->unless->left, 1, TRUE);
  for (guint i = first; i < self->contributors->len; i++)
    is_excepted |= g_array_index (self->contributors, BudgetContributorData, i).fen != 0;
  g_array_set_size (self->contributors, first);
  return is_excepted;
}

/* One instance. What cannot be evaluated leaves nothing behind. */
static void
budget_check_instance_of_block (BudgetCheck *self)
{
  const BudgetIdentity *identity = self->rule->identity;
  guint first = self->contributors->len;
  BudgetSideState left;
  BudgetSideState right = SIDE_MISSING;

  if (budget_check_is_excepted (self))
    return;
  left = budget_check_eval_terms (self, identity->left, 1, TRUE);
  if (left == SIDE_FOUND)
    right = budget_terms_are_any (identity->right)
                ? budget_check_eval_any (
                      self, &g_array_index (identity->right, BudgetIdentityTerm, 0), first)
                : budget_check_eval_terms (self, identity->right, 1, FALSE);
  if (left == SIDE_FOUND && right == SIDE_FOUND)
    _budget_check_compare (self, first, identity->relation);
  else
    g_array_set_size (self->contributors, first);
}

/* Where a side classifies one money in several blocks, every one of them has to fit. */
static void
budget_check_instance (BudgetCheck *self)
{
  self->side_block = 0;
  do
    {
      self->n_side_blocks = 1;
      budget_check_instance_of_block (self);
      self->side_block++;
    }
  while (self->side_block < self->n_side_blocks);
  self->side_block = 0;
}

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
      budget_check_instance (self);
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
      budget_check_each_row_of (self, c, parts);
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
        budget_check_instance (self);
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
        budget_check_instance (self);
      }
  self->statement = NULL;
  self->code = NULL;
}

void
_budget_check_identity (BudgetCheck *self)
{
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
