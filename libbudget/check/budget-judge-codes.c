/* budget-judge-codes.c - how deep codes go, and whose money they are
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include <string.h>

/* a class that has no sections, or no items, by the catalogue itself */
static gboolean
budget_code_is_undivided (const char *code)
{
  return g_str_has_prefix (code, "227") || g_str_has_prefix (code, "599");
}

static gboolean
budget_check_has_below (const BudgetCheck *self, guint table, guint row)
{
  const BudgetCheckTable *data = &self->tables[table];

  return data->child_starts[row + 1] > data->child_starts[row];
}

/* By function down to the item (项), by economic code down to the section (款). */
void
_budget_judge_codes_are_deep (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;
      const gsize due = table->system == BUDGET_SYSTEM_FUNCTIONAL ? 7 : 5;

      if (!_budget_judge_is_table_meant (self, i) || table->system == BUDGET_SYSTEM_NONE)
        continue;
      for (guint row = 0; row < table->n_items; row++)
        {
          const char *code = table->items[row].code;

          if (code == NULL || budget_code_is_undivided (code))
            continue;
          if (strlen (code) >= due || !_budget_judge_row_has_money (self, i, row) ||
              budget_check_has_below (self, i, row))
            _budget_judge_list_see (&list);
          else
            _budget_judge_list_add_row (&list, i, row, "《%s》%s %s", table->title, code,
                                        table->items[row].name != NULL ? table->items[row].name
                                                                       : "");
        }
    }
  _budget_judge_list_end (&list, "科目没有公开到功能分类项级或经济分类款级：",
                          "a category is not given down to its item (by function) or section: ");
}

/* what only government funds pay for */
static const char *const fund_codes[] = { "20707", "20709", "20710", "20822", "20823", "21160",
                                          "21161", "21208", "21210", "21211", "21213", "21214",
                                          "21215", "21216", "21217", "21218", "21219", "21366",
                                          "21367", "21369", "21460", "21462", "21463", "21464",
                                          "22908", "22960", "23204", "23304", "234",   NULL };

static gboolean
budget_code_begins_with_any (const char *code, const char *const *prefixes)
{
  for (; *prefixes != NULL; prefixes++)
    if (g_str_has_prefix (code, *prefixes))
      return TRUE;
  return FALSE;
}

static gboolean
budget_code_is_of_table (const char *code, BudgetTableKind kind)
{
  static const char *const state_capital[] = { "223", "208", "230", "231", NULL };

  if (kind == BUDGET_TABLE_KIND_STATE_CAPITAL)
    return budget_code_begins_with_any (code, state_capital);
  if (g_str_has_prefix (code, "223"))
    return FALSE;
  return kind != BUDGET_TABLE_KIND_GENERAL_PUBLIC ||
         !budget_code_begins_with_any (code, fund_codes);
}

/* A class belongs to the fund of the form. */
void
_budget_judge_code_is_of_fund (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      if (!_budget_judge_is_table_meant (self, i))
        continue;
      for (guint row = 0; row < table->n_items; row++)
        {
          const char *code = table->items[row].code;

          if (code == NULL || !_budget_judge_row_has_money (self, i, row) ||
              budget_code_is_of_table (code, table->kind))
            _budget_judge_list_see (&list);
          else
            _budget_judge_list_add_row (&list, i, row, "《%s》%s %s", table->title, code,
                                        table->items[row].name != NULL ? table->items[row].name
                                                                       : "");
        }
    }
  _budget_judge_list_end (&list, "科目不属于该表的资金：",
                          "a category is not of the fund that the form is of: ");
}
