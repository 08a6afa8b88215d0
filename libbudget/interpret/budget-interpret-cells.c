/* budget-interpret-cells.c - the values of line items
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-rows-private.h"

#include <string.h>

#define MAX_NUMBER 64

static gboolean
budget_cell_scan (const BudgetColumnData *column,
                  const char *text,
                  gsize length,
                  gint64 *value,
                  guint8 *scale)
{
  if (column->value_type == BUDGET_VALUE_TYPE_MONEY && column->money_unit != BUDGET_MONEY_UNIT_NONE)
    return _budget_amount_scan (text, length, column->money_unit, value, scale);
  if (column->value_type == BUDGET_VALUE_TYPE_PERCENT && length > 0)
    {
      if (text[length - 1] == '%')
        length--;
      else if (length >= strlen ("％") &&
               memcmp (text + length - strlen ("％"), "％", strlen ("％")) == 0)
        length -= strlen ("％");
    }
  return _budget_decimal_scan (text, length, value, scale);
}

/* the same in a unit that is not the column's; the scale is that of the column's unit, which may not
 * show what is printed as round as it is */
static gboolean
budget_cell_scan_unit (const BudgetColumnData *column,
                       const char *text,
                       gsize length,
                       BudgetMoneyUnit unit,
                       gint64 *value,
                       guint8 *scale)
{
  guint n_decimals, n_below;

  if (!_budget_amount_scan (text, length, unit, value, scale))
    return FALSE;
  n_decimals = *scale + _budget_money_unit_decimals[column->money_unit];
  n_below = _budget_money_unit_decimals[unit];
  *scale = (guint8) (n_decimals > n_below ? n_decimals - n_below : 0);
  return TRUE;
}

static void
budget_table_reading_report_invalid (BudgetTableReading *self,
                                     const char *text,
                                     const BudgetPlaceData *place)
{
  _budget_interpretation_report (self->interpretation, "amount-invalid", BUDGET_SEVERITY_WARNING,
                                 "“%s”不是该列单位下的有效数值", "“%s” is no value of its column",
                                 text, place);
}

static void
budget_table_reading_fill_number (BudgetTableReading *self,
                                  const BudgetColumnData *column,
                                  gsize index,
                                  const BudgetSheetCell *cell,
                                  BudgetMoneyUnit unit)
{
  BudgetTableData *data = self->data;
  gint64 *value = &data->values[index];
  guint8 *scale = &data->scales[index];
  char squeezed[MAX_NUMBER];
  gsize length = cell->length;

  data->texts[index] = cell->text;
  if (unit == column->money_unit
          ? budget_cell_scan (column, cell->text, length, value, scale)
          : budget_cell_scan_unit (column, cell->text, length, unit, value, scale))
    {
      data->states[index] = BUDGET_CELL_STATE_VALUE;
      return;
    }
  if (_budget_aliases_cell_is_nil (self->interpretation->aliases, cell))
    {
      data->states[index] = BUDGET_CELL_STATE_NIL;
      return;
    }
  /* a number that its narrow cell has broken, or one with a unit of its own */
  length = _budget_text_squeeze (cell->text, squeezed, sizeof squeezed);
  if (length < sizeof squeezed && column->money_unit != BUDGET_MONEY_UNIT_NONE)
    {
      BudgetMoneyUnit own = _budget_money_unit_of_amount (squeezed, &length);

      unit = own != BUDGET_MONEY_UNIT_NONE ? own : unit;
    }
  if (length < sizeof squeezed &&
      (unit == column->money_unit
           ? budget_cell_scan (column, squeezed, length, value, scale)
           : budget_cell_scan_unit (column, squeezed, length, unit, value, scale)))
    {
      data->states[index] = BUDGET_CELL_STATE_VALUE;
      data->texts[index] = _budget_interpret_clean_cell (self->arena, cell);
      return;
    }
  data->states[index] = BUDGET_CELL_STATE_INVALID;
  budget_table_reading_report_invalid (self, cell->text, &cell->place);
}

/* texts of a merged cell hold for all its rows */
static gboolean
budget_table_reading_fills_down (const BudgetTableReading *self, const BudgetColumnData *column)
{
  return column->value_type == BUDGET_VALUE_TYPE_TEXT &&
         (self->data->kind == BUDGET_TABLE_KIND_PROJECT_GOAL ||
          self->data->kind == BUDGET_TABLE_KIND_DEPARTMENT_GOAL) &&
         column->heading != NULL && column->heading[0] != NULL &&
         (strcmp (column->heading[0], "一级指标") == 0 ||
          strcmp (column->heading[0], "二级指标") == 0);
}

/* A row's own unit is in place of the table's, not of one that the column has of its own. */
static BudgetMoneyUnit
budget_table_reading_get_unit (const BudgetTableReading *self,
                               const BudgetColumnData *column,
                               guint item)
{
  BudgetMoneyUnit unit = (BudgetMoneyUnit) self->item_units[item];

  return unit != BUDGET_MONEY_UNIT_NONE && column->money_unit != BUDGET_MONEY_UNIT_NONE &&
                 column->money_unit == self->data->money_unit
             ? unit
             : column->money_unit;
}

static inline gboolean
budget_table_reading_fill_cell (BudgetTableReading *self,
                                const BudgetColumnData *column,
                                guint32 sheet_column,
                                gsize index,
                                guint item,
                                gboolean fills_down)
{
  BudgetTableData *data = self->data;
  guint32 row = self->item_rows[item];
  const BudgetSheetCell *cell = _budget_table_reading_get_cell (self, row, sheet_column);
  gboolean is_own;

  data->states[index] = BUDGET_CELL_STATE_BLANK;
  if (cell == NULL)
    return FALSE;
  is_own = cell->column == sheet_column && cell->row == row;
  data->places[index] = cell->place;
  if (!is_own || cell->length == 0)
    {
      if (fills_down && item > 0)
        {
          data->texts[index] = data->texts[index - 1];
          data->states[index] = data->states[index - 1];
        }
      return FALSE;
    }
  self->is_kept[cell - self->sheet->cells] = TRUE;
  if (column->value_type == BUDGET_VALUE_TYPE_TEXT)
    {
      data->texts[index] = _budget_interpret_clean_cell (self->arena, cell);
      data->states[index] = BUDGET_CELL_STATE_VALUE;
      return TRUE;
    }
  budget_table_reading_fill_number (self, column, index, cell,
                                    budget_table_reading_get_unit (self, column, item));
  return data->states[index] != BUDGET_CELL_STATE_NIL;
}

guint
_budget_table_reading_fill_cells (BudgetTableReading *self)
{
  BudgetTableData *data = self->data;
  guint n_filled = 0;
  guint first = 0;

  _budget_table_data_alloc_cells (data, self->arena);
  /* columns and items are both in the order of their blocks */
  for (guint i = 0; i < data->n_columns; i++)
    {
      const BudgetColumnData *column = &data->columns[i];
      gboolean fills_down = budget_table_reading_fills_down (self, column);
      gsize index = (gsize) i * data->n_items;

      while (first < data->n_items && data->items[first].block < column->block)
        first++;
      for (guint item = first; item < data->n_items && data->items[item].block == column->block;
           item++)
        n_filled += budget_table_reading_fill_cell (self, column, self->value_columns[i],
                                                    index + item, item, fills_down);
    }
  return n_filled;
}
