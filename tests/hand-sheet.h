/* hand-sheet.h - sheets written by hand, and what the interpreter makes of them as text
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <criterion/criterion.h>

#include <string.h>

#include "interpret/budget-interpret-private.h"


G_GNUC_UNUSED static BudgetSheet *
hand_sheet_new (void)
{
  BudgetSheet *sheet = _budget_sheet_new ();

  g_ptr_array_add (sheet->sources, (gpointer) "hand.txt");
  return sheet;
}

G_GNUC_UNUSED static void
hand_sheet_add_paragraph (BudgetSheet *sheet, const char *text)
{
  BudgetSheetBlock block = { .text = _budget_arena_strdup (sheet->arena, text) };

  block.place.source = 1;
  block.place.line = sheet->blocks->len + 1;
  g_array_append_val (sheet->blocks, block);
}

/* a cell of a grid of texts: < goes on from the left, ^ from above */
G_GNUC_UNUSED static void
hand_table_add_cell (BudgetSheetTable *table, char ***grid, guint32 row, guint32 column)
{
  const char *text = grid[row][column];
  BudgetSheetCell *cell = &table->cells[table->n_cells];

  if (strcmp (text, "<") == 0 || strcmp (text, "^") == 0)
    return;
  *cell = (BudgetSheetCell){
    .text = text, .row = row, .column = column, .row_span = 1, .column_span = 1
  };
  while (column + cell->column_span < table->n_columns
         && strcmp (grid[row][column + cell->column_span], "<") == 0)
    cell->column_span++;
  while (row + cell->row_span < table->n_rows
         && strcmp (grid[row + cell->row_span][column], "^") == 0)
    cell->row_span++;
  cell->place.source = 1;
  cell->place.table = 1;
  cell->place.row = row + 1;
  cell->place.column = (guint16) (column + 1);
  table->n_cells++;
}

/* rows end with NULL, their cells are parted by | */
G_GNUC_UNUSED static void
hand_sheet_add_table (BudgetSheet *sheet, const char *const *rows)
{
  BudgetSheetTable *table = _budget_arena_new_array (sheet->arena, BudgetSheetTable, 1);
  BudgetSheetBlock block = { .table = table };
  guint32 n_rows = g_strv_length ((char **) rows);
  char ***grid = _budget_arena_new_array (sheet->arena, char **, n_rows);

  table->n_rows = n_rows;
  for (guint32 row = 0; row < n_rows; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);
      guint32 n = g_strv_length (cells);

      table->n_columns = MAX (table->n_columns, n);
      grid[row] = _budget_arena_new_array (sheet->arena, char *, 64);
      for (guint32 i = 0; i < 64; i++)
        grid[row][i] = _budget_arena_strdup (sheet->arena, i < n ? cells[i] : "");
    }
  table->cells
      = _budget_arena_new_array (sheet->arena, BudgetSheetCell, n_rows * table->n_columns);
  table->row_starts = _budget_arena_new_array (sheet->arena, guint32, n_rows + 1);
  for (guint32 row = 0; row < n_rows; row++)
    {
      table->row_starts[row] = table->n_cells;
      for (guint32 column = 0; column < table->n_columns; column++)
        hand_table_add_cell (table, grid, row, column);
    }
  table->row_starts[n_rows] = table->n_cells;
  block.place.source = 1;
  block.place.table = 1;
  g_array_append_val (sheet->blocks, block);
}

G_GNUC_UNUSED static BudgetDisclosureData *
hand_sheet_interpret (BudgetSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  BudgetDisclosureData *data = _budget_interpret (sheet, NULL, NULL, &error);

  cr_assert_not_null (data, "%s", error != NULL ? error->message : "no error");
  return data;
}

/* a disclosure of one table below its title (nullable) */
G_GNUC_UNUSED static BudgetDisclosureData *
hand_interpret_table (const char *title, const char *const *rows)
{
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();

  if (title != NULL)
    hand_sheet_add_paragraph (sheet, title);
  hand_sheet_add_table (sheet, rows);

  BudgetDisclosureData *data = hand_sheet_interpret (sheet);

  cr_assert_eq (data->n_tables, 1);
  return data;
}

G_GNUC_UNUSED static const char *
hand_nick (GType type, int value)
{
  return value != 0 ? _budget_enum_to_nick (type, value) : "";
}

/* "heading>heading role stage fund year unit type #number", a column a line */
G_GNUC_UNUSED static char *
hand_dump_columns (const BudgetTableData *table)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const BudgetColumnData *column = &table->columns[i];
      g_autofree char *heading = g_strjoinv (">", (char **) column->heading);

      g_string_append_printf (dump, "%u %s: %s", column->block, heading,
                              _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) column->role));
      if (column->stage != BUDGET_STAGE_NONE)
        g_string_append_printf (dump, " stage=%s", hand_nick (BUDGET_TYPE_STAGE, (int) column->stage));
      if (column->fund != BUDGET_FUND_NONE)
        g_string_append_printf (dump, " fund=%s", hand_nick (BUDGET_TYPE_FUND, (int) column->fund));
      if (column->fiscal_year != 0)
        g_string_append_printf (dump, " %u", column->fiscal_year);
      if (column->money_unit != BUDGET_MONEY_UNIT_NONE)
        g_string_append_printf (dump, " %s",
                                hand_nick (BUDGET_TYPE_MONEY_UNIT, (int) column->money_unit));
      if (column->value_type != BUDGET_VALUE_TYPE_MONEY)
        g_string_append_printf (dump, " %s",
                                _budget_enum_to_nick (BUDGET_TYPE_VALUE_TYPE, (int) column->value_type));
      if (column->number != 0)
        g_string_append_printf (dump, " #%u", column->number);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}

G_GNUC_UNUSED static void
hand_dump_cell (GString *dump, const BudgetTableData *table, guint column, guint item)
{
  static const char marks[] = { 'U', '_', 'n', '=', '!' };
  gsize index = (gsize) column * table->n_items + item;
  BudgetValueType type = table->columns[column].value_type;

  if (table->columns[column].block != table->items[item].block)
    {
      cr_assert_eq (table->states[index], BUDGET_CELL_STATE_UNSET);
      return;
    }
  g_string_append_printf (dump, " %c", marks[table->states[index]]);
  if (table->states[index] == BUDGET_CELL_STATE_VALUE && type != BUDGET_VALUE_TYPE_TEXT)
    g_string_append_printf (dump, "%" G_GINT64_FORMAT "/%u", table->values[index],
                            table->scales[index]);
  else if (table->texts[index] != NULL)
    g_string_append (dump, table->texts[index]);
}

/* "block code name (kind role category side group<)parent: cells", an item a line; what is not
 * there is left out */
G_GNUC_UNUSED static char *
hand_dump_items (const BudgetTableData *table)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < table->n_items; i++)
    {
      const BudgetItemData *item = &table->items[i];

      g_string_append_printf (dump, "%u", item->block);
      if (item->code != NULL)
        g_string_append_printf (dump, " %s", item->code);
      if (item->name != NULL)
        g_string_append_printf (dump, " %s", item->name);
      g_string_append (dump, " (");
      if (item->kind != BUDGET_ITEM_KIND_ITEM)
        g_string_append_printf (dump, "%s ", hand_nick (BUDGET_TYPE_ITEM_KIND, (int) item->kind));
      if (item->role != BUDGET_ROLE_NONE)
        g_string_append_printf (dump, "%s ", hand_nick (BUDGET_TYPE_ROLE, (int) item->role));
      if (item->category != NULL && g_strcmp0 (item->category, item->code) != 0)
        g_string_append_printf (dump, "%s ", item->category);
      if (item->side != BUDGET_SIDE_NONE)
        g_string_append_printf (dump, "%s ", hand_nick (BUDGET_TYPE_SIDE, (int) item->side));
      if (item->group != NULL)
        g_string_append_printf (dump, "in %s ", item->group);
      if (item->parent >= 0)
        g_string_append_printf (dump, "<%d", item->parent);
      g_string_append (dump, "):");
      for (guint column = 0; column < table->n_columns; column++)
        hand_dump_cell (dump, table, column, i);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}

G_GNUC_UNUSED static void
assert_columns (const BudgetTableData *table, const char *expected)
{
  g_autofree char *dump = hand_dump_columns (table);

  cr_assert_str_eq (dump, expected, "columns are\n%s", dump);
}

G_GNUC_UNUSED static void
assert_items (const BudgetTableData *table, const char *expected)
{
  g_autofree char *dump = hand_dump_items (table);

  cr_assert_str_eq (dump, expected, "items are\n%s", dump);
}

G_GNUC_UNUSED static guint
count_findings (const BudgetDisclosureData *data, const char *what)
{
  guint n = 0;

  for (guint i = 0; i < data->n_findings; i++)
    n += strcmp (data->findings[i].what, what) == 0;
  return n;
}
