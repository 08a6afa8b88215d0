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

/* text is folded */
static gboolean
budget_goal_find_folded (BudgetWordGroup group,
                         const char *folded,
                         gsize length,
                         BudgetGoalLabel *label)
{
  gsize suffix;
  int meaning;

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
_budget_goal_find_word (BudgetWordGroup group, const char *text, gsize size, BudgetGoalLabel *label)
{
  char folded[MAX_LABEL];
  gsize length;

  if (size == 0 || size >= sizeof folded)
    return FALSE;
  length = _budget_prose_fold_slice (text, size, folded, sizeof folded);
  return budget_goal_find_folded (group, folded, length, label);
}

const char *
_budget_goal_fold_cell (const BudgetSheetCell *cell, char *buffer, gsize size, gsize *length)
{
  *length = cell->length;
  if ((cell->traits & BUDGET_SHEET_TEXT_FOLDED) == 0)
    return cell->text;
  *length = _budget_prose_fold_slice (cell->text, cell->length, buffer, size);
  return buffer;
}

gboolean
_budget_goal_cell_find_word (BudgetWordGroup group,
                             const BudgetSheetCell *cell,
                             BudgetGoalLabel *label)
{
  char buffer[MAX_LABEL];
  const char *folded;
  gsize length;

  if (cell->length == 0 || cell->length >= sizeof buffer ||
      !_budget_words_may_start (group, cell->text))
    return FALSE;
  folded = _budget_goal_fold_cell (cell, buffer, sizeof buffer, &length);
  return budget_goal_find_folded (group, folded, length, label);
}
