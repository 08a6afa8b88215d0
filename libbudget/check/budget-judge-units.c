/* budget-judge-units.c - who the money is for, and when
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include <string.h>

/* Assets are those at the end of the year before a budget, and of the year of final accounts. */
void
_budget_judge_asset_date (BudgetCheck *self)
{
  const BudgetDisclosureData *data = self->data;
  const gboolean is_final = data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  const BudgetPlaceData *place = NULL;
  char due[16];

  if (data->asset_date == NULL || data->fiscal_year == 0)
    return;
  for (guint i = 0; i < data->n_tables; i++)
    if (data->tables[i].kind == BUDGET_TABLE_KIND_ASSETS)
      place = &data->tables[i].place;
  g_snprintf (due, sizeof due, "%u-12-31", is_final ? data->fiscal_year : data->fiscal_year - 1);
  if (g_str_has_prefix (due, data->asset_date))
    _budget_judge_pass (self, place);
  else
    _budget_judge_fail (
        self, place, data->asset_date,
        _budget_arena_printf (self->arena, "资产截止日期为 %s，应为 %s", data->asset_date, due),
        _budget_arena_printf (self->arena, "assets are those of %s, expected %s", data->asset_date,
                              due));
}

/* what only a public institution, or only an administrative body, spends money on */
static const char *const institution_codes[] = { "2080502", "2101102", "30107", NULL };
static const char *const administrative_codes[] = { "2080501", "2101101", NULL };

static gboolean
budget_is_listed (const char *code, const char *const *codes)
{
  for (; *codes != NULL; codes++)
    if (strcmp (code, *codes) == 0)
      return TRUE;
  return FALSE;
}

static void
budget_check_codes_fit (BudgetCheck *self, BudgetJudgeList *list, const char *const *codes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->data->n_tables; i++)
    for (guint row = 0; self->tables[i].is_usable && row < self->tables[i].data->n_items; row++)
      {
        const BudgetItemData *item = &self->tables[i].data->items[row];

        if (item->code == NULL)
          continue;
        /* a row that is printed without money is no expenditure */
        if (!budget_is_listed (item->code, codes) || !_budget_judge_row_has_money (self, i, row))
          _budget_judge_list_see (list);
        else if (g_hash_table_add (seen, (gpointer) item->code))
          _budget_judge_list_add_row (list, i, row, "%s %s", item->code,
                                      item->name != NULL ? item->name : "");
      }
}

void
_budget_judge_unit_nature (BudgetCheck *self)
{
  const BudgetDisclosureData *data = self->data;
  guint n_administrative = 0;
  guint n_institutions = 0;
  BudgetJudgeList list;

  for (guint i = 0; i < data->n_spending_units; i++)
    {
      const char *nature = data->spending_units[i].nature;

      if (nature != NULL && strstr (nature, "行政") != NULL && strstr (nature, "事业") == NULL)
        n_administrative++;
      else if (nature != NULL && strstr (nature, "事业") != NULL &&
               strstr (nature, "行政") == NULL && strstr (nature, "参") == NULL)
        n_institutions++;
    }
  if (data->n_spending_units == 0 ||
      (n_administrative < data->n_spending_units && n_institutions < data->n_spending_units))
    return;
  _budget_judge_list_init (&list, self);
  budget_check_codes_fit (self, &list,
                          n_administrative > 0 ? institution_codes : administrative_codes);
  _budget_judge_list_end (
      &list,
      n_administrative > 0 ? "所列单位均为行政单位，却使用事业单位科目："
                           : "所列单位均为事业单位，却使用行政单位科目：",
      n_administrative > 0
          ? "all units listed are administrative, yet there is money of public institutions: "
          : "all units listed are public institutions, yet there is money of administrative "
            "ones: ");
}

/* The sentence that begins before p, and no further than start. */
static gboolean
budget_sentence_has (const char *start, const char *p, const char *const *words)
{
  const char *end = strstr (p, "。");
  const char *from = start;
  g_autofree char *sentence = NULL;

  for (const char *stop = strstr (start, "。"); stop != NULL && stop < p;
       stop = strstr (stop + 1, "。"))
    from = stop + strlen ("。");
  sentence = end != NULL ? g_strndup (from, (gsize) (end - from)) : g_strdup (from);
  return _budget_judge_contains_any (sentence, words);
}

/* what a paragraph calls units below the department; NULL when it does not */
static const char *
budget_find_subordinates (const char *text)
{
  static const char *const words[] = { "所属事业单位", "下属事业单位", "所属单位", "下属单位",
                                       "所属预算单位", "下属预算单位", NULL };
  static const char *const denied[] = { "无", "没有", "不含", NULL };
  static const char *const money[] = { "收支", "预算", "决算", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *p = strstr (text, words[i]);

      if (p != NULL && budget_sentence_has (text, p, money) &&
          !budget_sentence_has (text, p, denied))
        return words[i];
    }
  return NULL;
}

/* The prose speaks of subordinate units where only one unit is listed. */
void
_budget_judge_units_in_prose (BudgetCheck *self)
{
  const BudgetDisclosureData *data = self->data;
  BudgetJudgeList list;

  if (data->n_spending_units == 0)
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < data->n_passages; i++)
    for (guint p = 0; data->passages[i].paragraphs[p] != NULL; p++)
      {
        const char *word = budget_find_subordinates (data->passages[i].paragraphs[p]);

        if (word == NULL || data->n_spending_units > 1)
          _budget_judge_list_see (&list);
        else
          {
            if (list.n_found == 0)
              _budget_judge_list_add (&list, &data->passages[i].place, "%s", word);
          }
      }
  _budget_judge_list_end (&list, "文中称有下属单位，机构设置却只列一个单位：",
                          "the text speaks of subordinate units, only one unit is listed: ");
}

static gboolean
budget_check_has_fen (BudgetCheck *self, guint table, guint row, int column)
{
  gint64 fen;

  return column >= 0 && _budget_judge_get_fen (self, table, row, (guint) column, &fen) && fen != 0;
}

/* Within one class, a section has basic money alone and another one project money alone. */
static void
budget_check_sections_of (BudgetCheck *self,
                          BudgetJudgeList *list,
                          guint table,
                          guint first,
                          int basic,
                          int project)
{
  const BudgetTableData *data = self->tables[table].data;
  int only_basic = -1;
  int only_project = -1;
  gboolean has_both = FALSE;

  for (guint i = first + 1;
       i < data->n_items && data->items[i].code != NULL && strlen (data->items[i].code) > 3; i++)
    {
      gboolean has_basic;
      gboolean has_project;

      if (strlen (data->items[i].code) != 5)
        continue;
      has_basic = budget_check_has_fen (self, table, i, basic);
      has_project = budget_check_has_fen (self, table, i, project);
      has_both = has_both || (has_basic && has_project);
      if (has_basic && !has_project)
        only_basic = (int) i;
      if (has_project && !has_basic)
        only_project = (int) i;
    }
  if (only_basic < 0 || only_project < 0 || has_both)
    {
      _budget_judge_list_see (list);
      return;
    }
  _budget_judge_list_add_row (list, table, (guint) only_project, "%s %s：%s %s",
                              data->items[only_basic].code, data->items[only_basic].name,
                              data->items[only_project].code, data->items[only_project].name);
}

void
_budget_judge_one_section (BudgetCheck *self)
{
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  BudgetJudgeList list;
  int table;

  self->table = 0;
  table = _budget_check_find_table (self, BUDGET_TABLE_KIND_EXPENDITURE);
  if (self->data->n_spending_units != 1 || table < 0 || !self->tables[table].is_usable)
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->tables[table].data->n_items; i++)
    {
      const BudgetItemData *item = &self->tables[table].data->items[i];

      if (item->code != NULL && strlen (item->code) == 3)
        budget_check_sections_of (self, &list, (guint) table, i,
                                  _budget_check_find_column (self, (guint) table, item->block,
                                                             BUDGET_ROLES (BUDGET_ROLE_BASIC),
                                                             BUDGET_FUND_NONE, &series),
                                  _budget_check_find_column (self, (guint) table, item->block,
                                                             BUDGET_ROLES (BUDGET_ROLE_PROJECT),
                                                             BUDGET_FUND_NONE, &series));
    }
  _budget_judge_list_end (&list, "同一单位的基本支出与项目支出不在同一款：",
                          "the basic and the project money of one unit are in two sections: ");
}
