/* budget-interpret-codes.c - codes as they are printed to whole codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-rows-private.h"

#include <string.h>

#define CLASS_DIGITS 3
#define LEVEL_DIGITS 2
#define MAX_PARTS 3

/* the digits of a printed code, such as 2013301, [2013301], 204-06-01 and 2013301.0; rest is what
 * stands behind them; 0 when text does not begin with a code */
static guint
budget_code_scan (const char *text, char *digits, const char **rest)
{
  const char *end = text + strlen (text);
  const char *at = text;
  guint n = 0;
  gboolean in_fraction = FALSE;

  *rest = text;
  digits[0] = '\0';
  while (*at == '[' || *at == '(' || _budget_text_space_length (at) > 0)
    at += *at == '[' || *at == '(' ? 1 : _budget_text_space_length (at);
  while (at < end)
    {
      gsize length;
      int digit = _budget_digit_at (at, end, &length);

      if (digit >= 0)
        {
          if (!in_fraction && n < BUDGET_MAX_CODE)
            digits[n++] = (char) ('0' + digit);
          else if (!in_fraction || digit != 0)
            return 0;
          at += length;
        }
      else if (*at == '.' && n > 0 && at[1] == '0' && (at[2] == '\0' || at[2] == '0'))
        {
          in_fraction = TRUE;
          at++;
        }
      else if (n > 0 && (*at == '-' || *at == '.' || *at == ']' || *at == ')'))
        at++;
      else if (n > 0 && _budget_text_space_length (at) > 0)
        at += _budget_text_space_length (at);
      else
        break;
    }
  digits[n] = '\0';
  *rest = at;
  return n;
}

/* digits of one of the columns 类, 款 and 项 with its leading zeros */
static guint
budget_code_pad (char *code, guint length, const char *digits, guint n, guint wanted)
{
  for (guint i = n; i < wanted; i++)
    code[length++] = '0';
  memcpy (code + length, digits, n);
  return length + n;
}

/* 201 | 05 | 7; what is blank on the left is that of the row above */
static gboolean
budget_code_make_split (BudgetCodeState *self,
                        const BudgetTableReading *reading,
                        const BudgetTableBlock *block,
                        guint32 row,
                        char *code)
{
  guint length = 0;
  gboolean found = FALSE;
  guint32 last_cell = 0;

  for (guint i = 0; i < block->n_codes && i < MAX_PARTS; i++)
    {
      guint part = (guint) reading->columns[block->codes[i]].use - BUDGET_COLUMN_USE_CODE_CLASS;
      guint wanted = part == 0 ? CLASS_DIGITS : LEVEL_DIGITS;
      guint32 index = reading->grid[(gsize) row * reading->sheet->n_columns + block->codes[i]];
      const char *text = index != 0 ? reading->sheet->cells[index - 1].text : "";
      char digits[BUDGET_MAX_CODE + 1];
      const char *rest;
      guint n;

      if (index != 0 && index == last_cell)
        continue;
      last_cell = index;
      n = budget_code_scan (text, digits, &rest);
      if (*rest != '\0')
        return FALSE;
      if (n > wanted)
        {
          /* a whole code in a column of parts */
          memcpy (code, digits, n + 1);
          length = n;
          found = TRUE;
        }
      else if (n > 0)
        {
          length = budget_code_pad (code, length, digits, n, wanted);
          found = TRUE;
        }
      else if (!found && self->length >= length + wanted)
        {
          memcpy (code + length, self->last + length, wanted);
          length += wanted;
        }
    }
  code[length] = '\0';
  return found;
}

/* the number of digits that a level of the table's system can have */
static gboolean
budget_code_is_complete (guint length)
{
  return length == 3 || length == 5 || length == 7 || length == 9;
}

BudgetLevel
_budget_code_get_level (const char *code)
{
  gsize length = strspn (code, "0123456789");

  if (code[0] == '0' || code[length] != '\0' || !budget_code_is_complete ((guint) length))
    return BUDGET_LEVEL_NONE;
  return (BudgetLevel) ((length - 1) / 2);
}

/* 2013301行政运行 in one cell: only where the digits are a code of the table's system */
static const char *
budget_code_take_glued (const BudgetTableReading *reading, const char *text, const char **rest)
{
  char digits[BUDGET_MAX_CODE + 1];
  guint n = budget_code_scan (text, digits, rest);
  char first;

  switch (reading->data->kind)
    {
    case BUDGET_TABLE_KIND_BASIC_ECONOMIC:
    case BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC:
    case BUDGET_TABLE_KIND_AGENCY_OPERATING:
      first = '3';
      break;
    case BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC:
      first = '5';
      break;
    case BUDGET_TABLE_KIND_SUMMARY:
    case BUDGET_TABLE_KIND_REVENUE:
    case BUDGET_TABLE_KIND_EXPENDITURE:
    case BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY:
    case BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL:
    case BUDGET_TABLE_KIND_GENERAL_PUBLIC:
    case BUDGET_TABLE_KIND_GOVERNMENT_FUND:
    case BUDGET_TABLE_KIND_STATE_CAPITAL:
    case BUDGET_TABLE_KIND_SPECIAL_ACCOUNT:
      first = '2';
      break;
    default:
      return NULL;
    }
  if (!budget_code_is_complete (n) || digits[0] != first || (guint8) * *rest < 0xE3)
    return NULL;
  return _budget_arena_strndup (reading->arena, digits, n);
}

/* letters and digits of a code of another kind: of projects, of goods */
static gboolean
budget_code_is_foreign (const char *text)
{
  gsize length = strspn (text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.");

  return length > 0 && text[length] == '\0';
}

static guint
budget_code_count_digits (const char *text)
{
  guint n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* the code in the innermost of the columns of whole codes; rest is what else the cell says */
static const char *
budget_code_make_whole (const BudgetTableReading *reading,
                        const BudgetTableBlock *block,
                        guint32 row,
                        const char **rest)
{
  for (guint i = block->n_codes; i > 0; i--)
    {
      const char *text = _budget_table_reading_get_text (reading, row, block->codes[i - 1]);
      char code[BUDGET_MAX_CODE + 1];
      guint n;

      if (*text == '\0')
        continue;
      /* as printed, so that it is stored once */
      n = budget_code_count_digits (text);
      if (text[n] == '\0' && n < BUDGET_MAX_CODE)
        {
          *rest = text + n;
          return text;
        }
      n = budget_code_scan (text, code, rest);
      if (n == 0)
        continue;
      return _budget_arena_strndup (reading->arena, code, n);
    }
  return NULL;
}

void
_budget_code_make (BudgetCodeState *self,
                   const BudgetTableReading *reading,
                   const BudgetTableBlock *block,
                   guint32 row,
                   BudgetItemData *item)
{
  const char *rest = "";

  if (block->n_codes > 0 && reading->columns[block->codes[0]].use != BUDGET_COLUMN_USE_CODE &&
      reading->columns[block->codes[0]].use != BUDGET_COLUMN_USE_UNIT_CODE)
    {
      char code[BUDGET_MAX_CODE * 2 + 1];

      if (budget_code_make_split (self, reading, block, row, code))
        {
          self->length = MIN (strlen (code), BUDGET_MAX_CODE);
          memcpy (self->last, code, self->length);
          item->code = _budget_arena_strdup (reading->arena, code);
        }
      else
        rest = _budget_table_reading_get_text (reading, row, block->codes[0]);
    }
  else
    item->code = budget_code_make_whole (reading, block, row, &rest);

  if (*rest != '\0')
    {
      rest = _budget_interpret_clean (reading->arena, rest);
      if (item->name == NULL)
        item->name = rest;
      else if (item->code == NULL && budget_code_is_foreign (rest))
        item->code = rest;
      else if (item->group == NULL && strcmp (rest, item->name) != 0)
        item->group = rest;
    }
  if (item->code != NULL || item->name == NULL || (guint8) item->name[0] >= 0xE3 ||
      _budget_table_reading_names_units (reading, block))
    return;
  item->code = budget_code_take_glued (reading, item->name, &rest);
  if (item->code != NULL)
    item->name = rest;
}
