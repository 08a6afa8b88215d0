/* budget-judge-forms.c - the set of forms, and what each says of itself
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a file with fewer of the forms that everybody publishes is one of several, or of another kind */
#define MIN_FORMS 6

#define KIND(kind) (G_GUINT64_CONSTANT (1) << (kind))

static gboolean
budget_table_has_money (const BudgetTableData *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY)
      return TRUE;
  return FALSE;
}

/* A form prints nothing but zeros. */
static gboolean
budget_check_is_form_nil (const BudgetCheck *self, guint position)
{
  const BudgetTableData *table = self->tables[position].data;
  /* where a form names no unit, numbers are all that can be said of its money */
  const BudgetValueType type =
      budget_table_has_money (table) ? BUDGET_VALUE_TYPE_MONEY : BUDGET_VALUE_TYPE_NUMBER;

  if (table->status == BUDGET_TABLE_STATUS_EMPTY)
    return TRUE;
  if (table->status != BUDGET_TABLE_STATUS_FILLED)
    return FALSE;
  for (guint c = 0; c < table->n_columns; c++)
    for (guint i = 0; table->columns[c].value_type == type && i < table->n_items; i++)
      {
        gsize cell = (gsize) c * table->n_items + i;

        if (table->states == NULL ||
            (table->states[cell] == BUDGET_CELL_STATE_VALUE && table->values[cell] != 0))
          return FALSE;
      }
  return TRUE;
}

/* A form that shows nothing says so (空表列示). */
void
_budget_judge_empty_form_has_note (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      guint n = 0;

      if ((self->rule->tables & KIND (table->kind)) == 0 || !budget_check_is_form_nil (self, i))
        continue;
      while (table->notes[n] != NULL && !_budget_judge_note_says_empty (table->notes[n]))
        n++;
      if (table->notes[n] != NULL)
        _budget_judge_pass (self, &table->place);
      else
        _budget_judge_fail (
            self, &table->place, table->title,
            _budget_arena_printf (self->arena, "《%s》没有数据，却没有空表说明", table->title),
            _budget_arena_printf (self->arena, "the form “%s” shows nothing, and no note says so",
                                  table->title));
    }
}

typedef struct
{
  BudgetTableKind kind;
  guint since; /* the year, 0 for ever */
  const char *zh;
  const char *en;
} BudgetForm;

/* what everybody publishes */
static const BudgetForm forms[] = {
  { BUDGET_TABLE_KIND_SUMMARY, 0, "收支总表", "revenue and expenditure" },
  { BUDGET_TABLE_KIND_REVENUE, 0, "收入总表", "revenue" },
  { BUDGET_TABLE_KIND_EXPENDITURE, 0, "支出总表", "expenditure" },
  { BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY, 0, "财政拨款收支总表", "appropriations" },
  { BUDGET_TABLE_KIND_GENERAL_PUBLIC, 0, "一般公共预算支出表", "general public expenditure" },
  { BUDGET_TABLE_KIND_BASIC_ECONOMIC, 0, "一般公共预算基本支出表", "basic expenditure" },
  { BUDGET_TABLE_KIND_GOVERNMENT_FUND, 0, "政府性基金预算支出表", "government funds" },
  /* since the budgets of state capital became part of what departments publish */
  { BUDGET_TABLE_KIND_STATE_CAPITAL, 2021, "国有资本经营预算支出表", "state capital" },
  { BUDGET_TABLE_KIND_THREE_PUBLIC, 0, "“三公”经费支出表", "the three public expenses" },
};

void
_budget_judge_forms_are_complete (BudgetCheck *self)
{
  guint64 there = 0;
  guint n_there = 0;

  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      /* what was not understood may be any of them */
      if (table->status == BUDGET_TABLE_STATUS_UNREAD || table->kind == BUDGET_TABLE_KIND_OTHER)
        return;
      there |= KIND (table->kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    n_there += (there & KIND (forms[i].kind)) != 0;
  if (n_there < MIN_FORMS)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if ((there & KIND (forms[i].kind)) != 0)
        _budget_judge_pass (self, NULL);
      else if (self->data->fiscal_year >= forms[i].since)
        _budget_judge_fail (self, NULL, forms[i].zh,
                            _budget_arena_printf (self->arena, "缺少%s", forms[i].zh),
                            _budget_arena_printf (self->arena, "there is no form of %s (%s)",
                                                  forms[i].en, forms[i].zh));
    }
}

/* the reading's own finding of a kind on a table; in a workbook the sheet and the row tell tables
 * apart */
static const BudgetFindingData *
budget_check_find_reading (const BudgetCheck *self, const BudgetTableData *table, const char *what)
{
  for (guint i = 0; i < self->data->n_findings; i++)
    {
      const BudgetFindingData *finding = &self->data->findings[i];

      if (finding->place.source == table->place.source &&
          finding->place.table == table->place.table &&
          finding->place.sheet == table->place.sheet && finding->place.row == table->place.row &&
          strcmp (finding->what, what) == 0)
        return finding;
    }
  return NULL;
}

static gpointer
budget_place_get_key (const BudgetPlaceData *place)
{
  return GUINT_TO_POINTER (place->table << 24 ^ place->row);
}

static GHashTable *
budget_table_list_rows (const BudgetTableData *table)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < table->n_items; i++)
    g_hash_table_add (rows, budget_place_get_key (&table->items[i].place));
  return rows;
}

/* A row that is shorter than the others, and is a row of the form: a unit or a note between the rows
 * is none. */
static const BudgetFindingData *
budget_check_find_short (const BudgetCheck *self, const BudgetTableData *table)
{
  g_autoptr (GHashTable) rows = NULL;

  for (guint i = 0; i < self->data->n_findings; i++)
    {
      const BudgetFindingData *finding = &self->data->findings[i];

      if (finding->place.source != table->place.source || strcmp (finding->what, "row-short") != 0)
        continue;
      if (rows == NULL)
        rows = budget_table_list_rows (table);
      if (g_hash_table_contains (rows, budget_place_get_key (&finding->place)))
        return finding;
    }
  return NULL;
}

/* 栏次 announces the columns: their numbers run on, and no row is shorter. */
void
_budget_judge_columns_are_numbered (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      const BudgetFindingData *row = NULL;
      guint last = 0;
      guint wrong = 0;

      for (guint c = 0; c < table->n_columns; c++)
        {
          guint number = table->columns[c].number;

          if (number != 0 && number <= last && wrong == 0)
            wrong = number;
          last = MAX (last, number);
        }
      if (last == 0)
        continue;
      row = budget_check_find_short (self, table);
      if (row != NULL)
        _budget_judge_fail (self, &row->place, row->text,
                            _budget_arena_printf (self->arena, "《%s》：%s", table->title, row->zh),
                            _budget_arena_printf (self->arena, "“%s”: %s", table->title, row->en));
      else if (wrong != 0)
        _budget_judge_fail (self, &table->place, table->title,
                            _budget_arena_printf (self->arena, "《%s》栏次 %u 排在 %u 之后",
                                                  table->title, wrong, last),
                            _budget_arena_printf (self->arena,
                                                  "“%s”: column number %u stands behind %u",
                                                  table->title, wrong, last));
      else
        _budget_judge_pass (self, &table->place);
    }
}

/* Rows and cells may name their units, each its own. */
static gboolean
budget_table_names_units (const BudgetTableData *table)
{
  for (guint i = 0; i < table->n_items; i++)
    if (table->items[i].name != NULL && strstr (table->items[i].name, "元") != NULL)
      return TRUE;
  for (gsize cell = 0; table->texts != NULL && cell < (gsize) table->n_columns * table->n_items;
       cell++)
    if (table->texts[cell] != NULL && strstr (table->texts[cell], "元") != NULL)
      return TRUE;
  return FALSE;
}

/* On a page, where texts are put together by where they stand, a caption may have been taken for
 * something else; the reading says so of other parts of the table then. */
static gboolean
budget_check_is_caption_doubtful (const BudgetCheck *self, const BudgetTableData *table)
{
  for (guint i = 0; table->place.page != 0 && i < self->data->n_findings; i++)
    {
      const BudgetFindingData *finding = &self->data->findings[i];

      if (finding->place.source == table->place.source &&
          finding->place.table == table->place.table &&
          strcmp (finding->what, "money-unit-missing") != 0)
        return TRUE;
    }
  return FALSE;
}

/* A form with money says in which unit. */
void
_budget_judge_form_has_unit (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      if (!budget_table_has_money (table) || !_budget_judge_is_table_meant (self, i))
        continue;
      if ((budget_check_find_reading (self, table, "money-unit-missing") == NULL ||
           budget_table_names_units (table)) &&
          self->data->department_name != NULL && self->data->fiscal_year != 0)
        _budget_judge_pass (self, &table->place);
      else if (self->data->department_name == NULL || self->data->fiscal_year == 0)
        _budget_judge_fail (
            self, &table->place, table->title,
            _budget_arena_printf (self->arena, "《%s》没有部门名称或年度", table->title),
            _budget_arena_printf (self->arena, "“%s” names no department or no year",
                                  table->title));
      else if (!budget_check_is_caption_doubtful (self, table))
        _budget_judge_fail (
            self, &table->place, table->title,
            _budget_arena_printf (self->arena, "《%s》没有注明金额单位", table->title),
            _budget_arena_printf (self->arena, "“%s” names no unit of money", table->title));
    }
}

/* forms of the state at the end of another year may name it */
#define NO_YEAR                                                                                    \
  (KIND (BUDGET_TABLE_KIND_OTHER) | KIND (BUDGET_TABLE_KIND_ASSETS) |                              \
   KIND (BUDGET_TABLE_KIND_UNITS))

/* A caption on a page names a part of the department's name: it may have been cut off, and says nothing
 * for certain. */
static gboolean
budget_check_is_cut_department (const BudgetCheck *self, const BudgetFindingData *finding)
{
  return finding->place.page != 0 && strcmp (finding->what, "department-differs") == 0 &&
         finding->text != NULL && strstr (self->data->department_name, finding->text) != NULL;
}

static gboolean
budget_check_has_cut_department (const BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_findings; i++)
    if (budget_check_is_cut_department (self, &self->data->findings[i]))
      return TRUE;
  return FALSE;
}

/* What captions say is in the findings of reading, which compares them; titles are looked at here. */
static void
budget_check_add_readings (BudgetCheck *self, BudgetJudgeList *list, const char *what)
{
  for (guint i = 0; i < self->data->n_findings; i++)
    if (strcmp (self->data->findings[i].what, what) == 0 &&
        !budget_check_is_cut_department (self, &self->data->findings[i]))
      _budget_judge_list_add (list, &self->data->findings[i].place, "%s",
                              self->data->findings[i].text != NULL ? self->data->findings[i].text
                                                                   : "");
}

void
_budget_judge_one_year (BudgetCheck *self)
{
  BudgetJudgeList list;

  if (self->data->fiscal_year == 0)
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      guint year = table->title != NULL ? _budget_text_find_year (table->title) : 0;

      if ((KIND (table->kind) & NO_YEAR) != 0)
        continue;
      if (year == 0 || year == self->data->fiscal_year)
        _budget_judge_list_see (&list);
      else
        _budget_judge_list_add (&list, &table->place, "《%s》", table->title);
    }
  budget_check_add_readings (self, &list, "year-differs");
  _budget_judge_list_end (
      &list, _budget_arena_printf (self->arena, "年度与 %u 年不一致：", self->data->fiscal_year),
      _budget_arena_printf (self->arena, "of another year than %u: ", self->data->fiscal_year));
}

void
_budget_judge_one_department (BudgetCheck *self)
{
  BudgetJudgeList list;

  if (self->data->department_name == NULL || self->data->n_tables == 0)
    return;
  _budget_judge_list_init (&list, self);
  if (!budget_check_has_cut_department (self))
    _budget_judge_list_see (&list);
  budget_check_add_readings (self, &list, "department-differs");
  _budget_judge_list_end (&list, "表头部门名称不一致：", "captions name another department: ");
}
