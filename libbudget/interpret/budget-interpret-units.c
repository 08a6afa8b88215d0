/* budget-interpret-units.c - money units that rows and cells have of their own
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

#define YUAN "元"
#define MAX_WORD 64

/* the unit at the end of text, of which *length goes down to what is before it */
static BudgetMoneyUnit
budget_money_unit_at_end (const char *text, gsize *length)
{
  static const BudgetMoneyUnit units[] = { BUDGET_MONEY_UNIT_MILLION, BUDGET_MONEY_UNIT_YI,
                                           BUDGET_MONEY_UNIT_WAN, BUDGET_MONEY_UNIT_YUAN };

  if (*length < strlen (YUAN) || memcmp (text + *length - strlen (YUAN), YUAN, strlen (YUAN)) != 0)
    return BUDGET_MONEY_UNIT_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *word = budget_money_unit_get_word (units[i]);
      gsize n = strlen (word);

      if (*length >= n && memcmp (text + *length - n, word, n) == 0)
        {
          *length -= n;
          return units[i];
        }
    }
  return BUDGET_MONEY_UNIT_NONE;
}

BudgetMoneyUnit
_budget_money_unit_of_amount (const char *text, gsize *length)
{
  gsize before = strlen (text);
  BudgetMoneyUnit unit = budget_money_unit_at_end (text, &before);
  gint64 value;
  guint8 scale;

  if (unit == BUDGET_MONEY_UNIT_NONE || !_budget_decimal_scan (text, before, &value, &scale))
    return BUDGET_MONEY_UNIT_NONE;
  *length = before;
  return unit;
}

/* （万元）, （单位：万元）; 单价100万元以上 in brackets is no unit */
BudgetMoneyUnit
_budget_money_unit_of_name (const char *name, gsize length)
{
  char word[MAX_WORD];
  const char *open;
  const char *colon;
  BudgetMoneyUnit unit;

  if (length > 0 && name[length - 1] == ')')
    length--;
  else if (length >= strlen ("）") &&
           _budget_text_starts_with (name + length - strlen ("）"), "）"))
    length -= strlen ("）");
  else
    return BUDGET_MONEY_UNIT_NONE;
  open = name + length;
  while (open > name && *open != '(' && !_budget_text_starts_with (open, "（"))
    open--;
  open += *open == '(' ? 1 : strlen ("（");
  if (open >= name + length || (gsize) (name + length - open) >= sizeof word)
    return BUDGET_MONEY_UNIT_NONE;
  memcpy (word, open, (gsize) (name + length - open));
  word[name + length - open] = '\0';
  length = strlen (word);
  unit = budget_money_unit_at_end (word, &length);
  word[length] = '\0';
  colon = g_str_has_suffix (word, ":") ? ":" : "：";
  if (length > 0 && (!g_str_has_suffix (word, colon) ||
                     (strstr (word, "单位") == NULL && strstr (word, "金额") == NULL)))
    return BUDGET_MONEY_UNIT_NONE;
  return unit;
}
