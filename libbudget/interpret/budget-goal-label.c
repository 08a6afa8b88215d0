/* budget-goal-label.c - the labels and headings of goal tables
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-goal-label-private.h"

#include <string.h>

#define MAX_LABEL BUDGET_MAX_GOAL_LABEL

BudgetMoneyUnit
_budget_goal_unit_suffix (const char *text, gsize length, gsize *suffix)
{
  static const struct
  {
    const char *text;
    BudgetMoneyUnit unit;
  } units[] = {
    { "(万元)", BUDGET_MONEY_UNIT_WAN },    { "(元)", BUDGET_MONEY_UNIT_YUAN },
    { "(亿元)", BUDGET_MONEY_UNIT_YI },     { "(百万元)", BUDGET_MONEY_UNIT_MILLION },
    { "单位:万元", BUDGET_MONEY_UNIT_WAN }, { "单位:元", BUDGET_MONEY_UNIT_YUAN },
    { "单位:亿元", BUDGET_MONEY_UNIT_YI },  { "单位:百万元", BUDGET_MONEY_UNIT_MILLION },
  };

  *suffix = 0;
  /* all end in 元 or a bracket */
  if (length < 3 || (text[length - 1] != ')' && memcmp (text + length - 3, "元", 3) != 0))
    return BUDGET_MONEY_UNIT_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize size = strlen (units[i].text);

      if (size <= length && memcmp (text + length - size, units[i].text, size) == 0)
        {
          *suffix = size;
          return units[i].unit;
        }
    }
  return BUDGET_MONEY_UNIT_NONE;
}

gboolean
_budget_goal_find_word (BudgetWordGroup group, const char *text, gsize size, BudgetGoalLabel *label)
{
  char folded[MAX_LABEL];
  gsize length, suffix;
  int meaning;

  if (size == 0 || size >= sizeof folded)
    return FALSE;
  length = _budget_prose_fold_slice (text, size, folded, sizeof folded);
  while (length > 0 && folded[length - 1] == ':')
    length--;
  label->unit = BUDGET_MONEY_UNIT_NONE;
  if (!_budget_words_find (group, folded, length, &meaning))
    {
      label->unit = _budget_goal_unit_suffix (folded, length, &suffix);
      if (label->unit == BUDGET_MONEY_UNIT_NONE ||
          !_budget_words_find (group, folded, length - suffix, &meaning))
        return FALSE;
    }
  label->column = (BudgetWordColumn) meaning;
  return TRUE;
}

gboolean
_budget_goal_cell_find_word (BudgetWordGroup group,
                             const BudgetSheetCell *cell,
                             BudgetGoalLabel *label)
{
  return cell->text[0] != '\0' && _budget_words_may_start (group, cell->text) &&
         _budget_goal_find_word (group, cell->text, strlen (cell->text), label);
}
