/* budget-judge-prose-names.c - what the prose names, against the forms and itself
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

#define KIND(kind) BUDGET_STATEMENT_KINDS (BUDGET_STATEMENT_KIND_##kind)
#define TOTALS (BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL))

/* characters of a name that is compared */
#define MAX_NAME 64

/* what can be told but once in one document */
#define SINGLE_KINDS                                                                               \
  (KIND (AGENCY_OPERATING) | KIND (THREE_PUBLIC_TOTAL) | KIND (TRAVEL_ABROAD) | KIND (VEHICLES) |  \
   KIND (VEHICLE_PURCHASE) | KIND (VEHICLE_OPERATION) | KIND (RECEPTION) | KIND (MEETINGS) |       \
   KIND (TRAINING) | KIND (PROCUREMENT) | KIND (CATEGORY))

/* what agency operating funds are spent on, too, in another amount */
#define USE_KINDS (KIND (VEHICLE_OPERATION) | KIND (RECEPTION) | KIND (MEETINGS) | KIND (TRAINING))

static const BudgetTableKind functional_kinds[] = {
  BUDGET_TABLE_KIND_GENERAL_PUBLIC,  BUDGET_TABLE_KIND_EXPENDITURE,
  BUDGET_TABLE_KIND_GOVERNMENT_FUND, BUDGET_TABLE_KIND_STATE_CAPITAL,
  BUDGET_TABLE_KIND_SPECIAL_ACCOUNT, BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL,
};

/* One printed to a coarser place agrees when the other rounds to it. */
static gboolean
budget_amounts_agree (gint64 a, gint64 a_ulp, gint64 b, gint64 b_ulp)
{
  gint64 difference;

  return a == b ||
         (a_ulp != b_ulp && !__builtin_sub_overflow (a, b, &difference) &&
          difference >= -(MAX (a_ulp, b_ulp) / 2) && difference <= MAX (a_ulp, b_ulp) / 2);
}

/* A row of table prints the amount of statement. */
static gboolean
budget_check_row_has (const BudgetCheck *self,
                      guint table,
                      guint row,
                      const BudgetStatementData *statement)
{
  const BudgetTableData *data = &self->data->tables[table];
  gint64 ulp = _budget_prose_ulp (statement, &statement->amount);

  for (guint c = 0; data->states != NULL && c < data->n_columns; c++)
    {
      gsize cell = (gsize) c * data->n_items + row;

      if (data->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY &&
          data->states[cell] == BUDGET_CELL_STATE_VALUE &&
          budget_amounts_agree (statement->amount.fen, ulp, data->values[cell],
                                self->tables[table].ulps[c]))
        return TRUE;
    }
  return FALSE;
}

/* Some functional form prints the amount for the category. */
static gboolean
budget_check_forms_have (const BudgetCheck *self, const BudgetStatementData *statement)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      int row = statement->about != NULL && self->tables[i].is_usable
                    ? _budget_check_find_row (self, i, statement->about)
                    : -1;

      if (row >= 0 && budget_check_row_has (self, i, (guint) row, statement))
        return TRUE;
    }
  return FALSE;
}

static void
budget_check_same_thing (BudgetCheck *self, guint passage, guint index)
{
  const BudgetStatementData *first = &self->data->passages[passage].statements[index];
  const BudgetStatementData *statement = self->statement;
  guint from = self->contributors->len;

  if (budget_amounts_agree (first->amount.fen, _budget_prose_ulp (first, &first->amount),
                            statement->amount.fen,
                            _budget_prose_ulp (statement, &statement->amount)) ||
      (statement->what == BUDGET_STATEMENT_KIND_CATEGORY && budget_check_forms_have (self, first) &&
       budget_check_forms_have (self, statement)))
    {
      _budget_judge_pass (self, &statement->place);
      return;
    }
  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  _budget_check_add_stated (self, passage, index, BUDGET_STATED_AMOUNT, 1, FALSE);
  _budget_check_compare (self, from, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_prose_one_amount (BudgetCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint p = 0; p < self->data->n_passages; p++)
    for (guint s = 0; s < self->data->passages[p].n_statements; s++)
      {
        const BudgetStatementData *statement = &self->data->passages[p].statements[s];
        const guint position[] = { p, s };
        g_autofree char *key = NULL;
        const guint *first;

        if (!statement->amount.is_set ||
            (BUDGET_STATEMENT_KINDS (statement->what) & SINGLE_KINDS) == 0 ||
            ((BUDGET_STATEMENT_KINDS (statement->what) & USE_KINDS) != 0 &&
             _budget_prose_find_before (self, p, s, KIND (AGENCY_OPERATING)) >= 0))
          continue;
        key = g_strdup_printf ("%d %d %u %s", statement->what,
                               _budget_prose_stage (self, statement), statement->fiscal_year,
                               statement->about != NULL ? statement->about : "");
        first = g_hash_table_lookup (seen, key);
        self->passage = p;
        self->statement_index = s;
        self->statement = statement;
        if (first != NULL)
          budget_check_same_thing (self, first[0], first[1]);
        else
          g_hash_table_insert (seen, g_steal_pointer (&key), g_memdup2 (position, sizeof position));
      }
  self->statement = NULL;
}

/* An institution's running costs are among basic expenditure: a category named 事业运行 has some. */
static gboolean
budget_check_has_institution (const BudgetCheck *self)
{
  int table = _budget_check_find_table (self, BUDGET_TABLE_KIND_GENERAL_PUBLIC);
  const BudgetTableData *data;

  if (table < 0)
    return FALSE;
  data = &self->data->tables[table];
  for (guint i = 0; i < data->n_items; i++)
    if (data->items[i].name != NULL && strcmp (data->items[i].name, "事业运行") == 0)
      return TRUE;
  return FALSE;
}

/* The running costs of basic expenditure. */
static gboolean
budget_check_find_running (const BudgetCheck *self, guint *table, guint *row, guint *column)
{
  return _budget_prose_find_cell (self, BUDGET_TABLE_KIND_BASIC_ECONOMIC, TOTALS,
                                  BUDGET_ROLES (BUDGET_ROLE_RUNNING), table, row, column) ||
         _budget_prose_find_cell (self, BUDGET_TABLE_KIND_BASIC_ECONOMIC,
                                  BUDGET_ROLES (BUDGET_ROLE_RUNNING), 0, table, row, column);
}

static void
budget_check_compare_agency (BudgetCheck *self,
                             guint table,
                             guint row,
                             guint column,
                             BudgetRelation relation)
{
  guint first = self->contributors->len;

  _budget_check_add_stated (self, self->passage, self->statement_index, BUDGET_STATED_AMOUNT, 1,
                            TRUE);
  _budget_check_add_cell (self, table, row, column, 1, FALSE);
  _budget_check_compare (self, first, relation);
}

static gboolean
budget_check_is_agency (const BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;

  return statement->what == BUDGET_STATEMENT_KIND_AGENCY_OPERATING && statement->amount.is_set &&
         statement->fiscal_year == self->data->fiscal_year &&
         _budget_prose_stage (self, statement) == _budget_check_default_stage (self);
}

/* All organisations of the department are administrative, or managed like those that are, so that
 * all running costs are agency operating funds. */
static gboolean
budget_check_is_administrative (const BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_spending_units; i++)
    {
      const char *nature = self->data->spending_units[i].nature;

      if (nature == NULL || (strstr (nature, "行政") == NULL && strstr (nature, "参") == NULL))
        return FALSE;
    }
  return self->data->n_spending_units > 0 && !budget_check_has_institution (self);
}

static void
budget_visit_agency_operating (BudgetCheck *self)
{
  const BudgetRoles role = BUDGET_ROLES (BUDGET_ROLE_AGENCY_OPERATING);
  guint table, row, column;
  gboolean has_form;

  if (!budget_check_is_agency (self))
    return;
  has_form = _budget_prose_find_cell (self, BUDGET_TABLE_KIND_AGENCY_OPERATING, TOTALS, 0, &table,
                                      &row, &column) ||
             _budget_prose_find_cell (self, BUDGET_TABLE_KIND_THREE_PUBLIC, TOTALS, role, &table,
                                      &row, &column);
  if (has_form)
    budget_check_compare_agency (self, table, row, column, BUDGET_RELATION_EQUAL);
  if (!budget_check_find_running (self, &table, &row, &column))
    return;
  budget_check_compare_agency (self, table, row, column,
                               !has_form && budget_check_is_administrative (self)
                                   ? BUDGET_RELATION_EQUAL
                                   : BUDGET_RELATION_AT_MOST);
}

void
_budget_judge_prose_agency_operating (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_agency_operating);
}

static void
budget_visit_agency_institutions (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  guint table, row, column;
  const BudgetTableData *data;
  gint64 running;

  if (!budget_check_is_agency (self) || !budget_check_has_institution (self) ||
      !budget_check_find_running (self, &table, &row, &column))
    return;
  data = &self->data->tables[table];
  running = data->values[(gsize) column * data->n_items + row];
  if (running == 0 || !budget_amounts_agree (statement->amount.fen,
                                             _budget_prose_ulp (statement, &statement->amount),
                                             running, self->tables[table].ulps[column]))
    _budget_judge_pass (self, &statement->place);
  else
    _budget_judge_fail (
        self, &statement->place, statement->text,
        _budget_arena_printf (self->arena, "“%s”：等于全部公用经费，事业单位的公用经费也计入了",
                              _budget_prose_quote (self, statement->text)),
        _budget_arena_printf (self->arena,
                              "“%s”: it is all of running costs, an institution's among them",
                              _budget_prose_quote (self, statement->text)));
}

void
_budget_judge_prose_agency_institutions (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_agency_institutions);
}

/* how many characters of a are in b, and how many a has */
static void
budget_name_compare (const char *a, const char *b, guint *n_common, guint *n)
{
  *n_common = 0;
  *n = 0;
  for (; *a != '\0' && *n < MAX_NAME; a = g_utf8_next_char (a))
    {
      char character[8] = { 0 };

      memcpy (character, a, (gsize) (g_utf8_next_char (a) - a));
      *n_common += strstr (b, character) != NULL;
      (*n)++;
    }
}

/* Two names of one thing: three quarters of their characters are the same. */
static gboolean
budget_names_are_alike (const char *a, const char *b)
{
  guint n_common, n;

  budget_name_compare (a, b, &n_common, &n);
  if (n == 0 || 4 * n_common < 3 * n)
    return FALSE;
  budget_name_compare (b, a, &n_common, &n);
  return 4 * n_common >= 3 * n;
}

/* the name behind the last slash of the names that lead to it */
static const char *
budget_about_get_name (const char *about)
{
  const char *slash = strrchr (about, '/');

  return slash != NULL ? slash + 1 : about;
}

/* The row that statement means by another name: NULL when there is none, or which is not clear. */
static const BudgetItemData *
budget_check_find_alike (const BudgetCheck *self, const BudgetStatementData *statement)
{
  const char *name = budget_about_get_name (statement->about);
  const BudgetItemData *found = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (functional_kinds); k++)
    {
      int table = _budget_check_find_table (self, functional_kinds[k]);

      for (guint i = 0; table >= 0 && i < self->data->tables[table].n_items; i++)
        {
          const BudgetItemData *item = &self->data->tables[table].items[i];

          if (item->name == NULL || item->category == NULL ||
              !budget_check_row_has (self, (guint) table, i, statement) ||
              strcmp (item->name, name) == 0 || !budget_names_are_alike (item->name, name))
            continue;
          if (found != NULL && strcmp (found->category, item->category) != 0)
            return NULL;
          found = item;
        }
    }
  return found;
}

static gboolean
budget_check_is_unresolved (const BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;

  return statement->what == BUDGET_STATEMENT_KIND_CATEGORY && statement->about != NULL &&
         !g_ascii_isdigit (*statement->about) && statement->amount.is_set;
}

static void
budget_visit_category_name (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  const BudgetItemData *alike;

  if (statement->what != BUDGET_STATEMENT_KIND_CATEGORY || statement->about == NULL)
    return;
  if (g_ascii_isdigit (*statement->about))
    {
      _budget_judge_pass (self, &statement->place);
      return;
    }
  if (!budget_check_is_unresolved (self))
    return;
  alike = budget_check_find_alike (self, statement);
  if (alike != NULL)
    _budget_judge_fail (self, &statement->place, statement->text,
                        _budget_arena_printf (self->arena, "“%s”：表中科目为“%s %s”",
                                              budget_about_get_name (statement->about),
                                              alike->category, alike->name),
                        _budget_arena_printf (self->arena, "“%s”: the forms have “%s %s”",
                                              budget_about_get_name (statement->about),
                                              alike->category, alike->name));
}

void
_budget_judge_prose_category_name (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_category_name);
}

/* A filled form lists categories by code; it has the code, or one below it or above it. */
static gboolean
budget_check_forms_know (const BudgetCheck *self, const char *code, gboolean *has_forms)
{
  gsize length = strlen (code);

  *has_forms = FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (functional_kinds); k++)
    {
      int table = _budget_check_find_table (self, functional_kinds[k]);

      if (table < 0 || self->data->tables[table].status != BUDGET_TABLE_STATUS_FILLED ||
          g_hash_table_size (self->tables[table].by_code) == 0)
        continue;
      *has_forms = TRUE;
      if (_budget_check_find_row (self, (guint) table, code) != -1)
        return TRUE;
      for (guint i = 0; i < self->data->tables[table].n_items; i++)
        {
          const char *category = self->data->tables[table].items[i].category;

          if (category != NULL && strlen (category) > length &&
              strncmp (category, code, length) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static void
budget_visit_category_there (BudgetCheck *self)
{
  const BudgetStatementData *statement = self->statement;
  gboolean has_forms;

  if (statement->what != BUDGET_STATEMENT_KIND_CATEGORY || statement->about == NULL ||
      !statement->amount.is_set || statement->amount.fen == 0 ||
      statement->fiscal_year != self->data->fiscal_year ||
      _budget_prose_stage (self, statement) != _budget_check_default_stage (self))
    return;
  if (!g_ascii_isdigit (*statement->about) && budget_check_find_alike (self, statement) != NULL)
    return;
  /* economic codes are in other forms */
  if (g_ascii_isdigit (*statement->about) && *statement->about != '2')
    return;
  if (budget_check_forms_know (self, statement->about, &has_forms))
    _budget_judge_pass (self, &statement->place);
  else if (has_forms)
    _budget_judge_fail (
        self, &statement->place, statement->text,
        _budget_arena_printf (self->arena, "“%s”：表中没有这个科目", statement->about),
        _budget_arena_printf (self->arena, "“%s”: no form has this category", statement->about));
}

void
_budget_judge_prose_category_there (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_category_there);
}

/* The row of basic expenditure of a name in [start, end) that has no money in any column; *is_printed
 * is set when it prints that it has none. */
static const BudgetItemData *
budget_check_find_empty_row (const BudgetCheck *self,
                             guint table,
                             const char *start,
                             const char *end,
                             gboolean *is_printed)
{
  const BudgetTableData *data = &self->data->tables[table];
  const BudgetItemData *found = NULL;

  for (guint i = 0; data->states != NULL && i < data->n_items; i++)
    {
      const char *name = data->items[i].name;

      if (name == NULL || data->items[i].code == NULL || strlen (name) != (gsize) (end - start) ||
          memcmp (name, start, (gsize) (end - start)) != 0)
        continue;
      for (guint c = 0; c < data->n_columns; c++)
        {
          gsize cell = (gsize) c * data->n_items + i;

          if (data->values[cell] != 0)
            return NULL;
          *is_printed |= data->states[cell] == BUDGET_CELL_STATE_VALUE;
        }
      found = &data->items[i];
    }
  return found;
}

/* The list behind 主要包括, up to the end of its sentence. */
static void
budget_check_list (BudgetCheck *self, guint table, const char *list)
{
  static const char *const ends[] = { "。", "；", ";", NULL };
  const char *end = _budget_prose_find_word (list, ends);
  g_autoptr (GString) names = g_string_new (NULL);
  gboolean is_printed = FALSE;
  const char *quote;

  if (end == NULL)
    end = list + strlen (list);
  while (list < end)
    {
      const char *next = g_strstr_len (list, end - list, "、");
      const char *stop = next != NULL ? next : end;
      const BudgetItemData *item =
          budget_check_find_empty_row (self, table, list, stop, &is_printed);

      if (item != NULL)
        g_string_append_printf (names, "%s%s %s", names->len > 0 ? "、" : "", item->code,
                                item->name);
      list = next != NULL ? next + strlen ("、") : end;
    }
  if (names->len == 0)
    {
      _budget_judge_pass (self, &self->statement->place);
      return;
    }
  quote = _budget_prose_quote (self, self->statement->text);
  /* where the form leaves it open, it is a matter of looking */
  _budget_judge_fail (
      self, &self->statement->place, self->statement->text,
      _budget_arena_printf (self->arena, "“%s”：列举了表中没有金额的 %s", quote, names->str),
      _budget_arena_printf (self->arena, "“%s”: lists what has no money in the form, %s", quote,
                            names->str))
      ->severity =
      is_printed ? self->rule->severity : MIN (self->rule->severity, BUDGET_SEVERITY_WARNING);
}

static void
budget_visit_listed_nothing (BudgetCheck *self)
{
  int table = _budget_check_find_table (self, BUDGET_TABLE_KIND_BASIC_ECONOMIC);
  const BudgetStatementData *statement = self->statement;
  static const char *const words[] = { "包括：", "包括:", "包括", NULL };
  const char *text;
  const char *list;

  if ((statement->what != BUDGET_STATEMENT_KIND_PERSONNEL &&
       statement->what != BUDGET_STATEMENT_KIND_RUNNING) ||
      table < 0 || self->data->tables[table].status != BUDGET_TABLE_STATUS_FILLED)
    return;
  text = _budget_prose_find_end (self, statement);
  list = _budget_prose_find_word (text, words);
  /* right behind the amount: ，主要包括： */
  if (list == NULL || list - text > (gssize) strlen ("，其中主要"))
    return;
  list += strlen ("包括");
  while (g_str_has_prefix (list, "：") || *list == ':' || *list == ' ')
    list = g_utf8_next_char (list);
  budget_check_list (self, (guint) table, list);
}

void
_budget_judge_prose_listed_nothing (BudgetCheck *self)
{
  _budget_prose_each (self, budget_visit_listed_nothing);
}
