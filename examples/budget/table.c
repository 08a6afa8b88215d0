/* table.c - prints a table as a tree of its line items
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "table.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  BudgetTable *table;
  Grid *grid;
  guint n_columns; /* of values */
  guint depth;     /* 0 is without limit */
  gboolean is_indented;
} Printing;

/* rows of categories show their depth by indentation, for people only */
static char *
format_name (const Printing *printing, BudgetLineItem *item, guint level)
{
  const char *name = budget_line_item_get_name (item);
  const char *group = budget_line_item_get_group (item);
  g_autofree char *whole = NULL;

  if (group != NULL && name != NULL)
    whole = g_strdup_printf ("%s / %s", group, name);
  else
    whole = g_strdup (name != NULL ? name : "");
  return g_strdup_printf ("%*s%s", printing->is_indented ? (int) (level * 2) : 0, "", whole);
}

static Style
style_of_item (BudgetLineItem *item)
{
  if (budget_line_item_get_kind (item) == BUDGET_ITEM_KIND_TOTAL)
    return STYLE_BOLD;
  return STYLE_PLAIN;
}

static void
add_item (const Printing *printing, BudgetLineItem *item, guint level)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (budget_line_item_get_code (item)));
  g_ptr_array_add (cells, format_name (printing, item, level));
  for (guint column = 0; column < printing->n_columns; column++)
    g_ptr_array_add (cells, command_format_cell (item, column));
  grid_add (printing->grid, style_of_item (item), (const char *const *) cells->pdata);
}

static void
add_items (const Printing *printing, GListModel *items, guint level)
{
  guint n_items = g_list_model_get_n_items (items);

  if (printing->depth != 0 && level >= printing->depth)
    return;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BudgetLineItem) item = g_list_model_get_item (items, i);
      g_autoptr (GListModel) children = budget_line_item_list_children (item);

      add_item (printing, item, level);
      add_items (printing, children, level + 1);
    }
}

static void
add_headings (const Printing *printing, gboolean with_roles)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (with_roles ? "code" : "科目编码"));
  g_ptr_array_add (cells, g_strdup (with_roles ? "name" : "名称"));
  for (guint i = 0; i < printing->n_columns; i++)
    {
      g_autoptr (BudgetColumn) column = budget_table_get_column (printing->table, i);

      g_ptr_array_add (cells, command_format_heading (column));
    }
  grid_add (printing->grid, STYLE_DIM, (const char *const *) cells->pdata);
}

static Grid *
make_grid (BudgetTable *table)
{
  guint n_columns = budget_table_get_n_columns (table);
  g_autofree gboolean *is_number = g_new0 (gboolean, n_columns + 2);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (BudgetColumn) column = budget_table_get_column (table, i);

      is_number[i + 2] = budget_column_get_value_type (column) != BUDGET_VALUE_TYPE_TEXT;
    }
  return grid_new (n_columns + 2, is_number);
}

void
table_print_title (BudgetTable *table, const Look *look)
{
  const char *title = budget_table_get_title (table);
  const char *unit = budget_money_unit_get_word (budget_table_get_money_unit (table));
  g_autofree char *facts = g_strdup_printf (
      "  %s, %s%s%s\n", command_nick (BUDGET_TYPE_TABLE_KIND, (int) budget_table_get_kind (table)),
      command_nick (BUDGET_TYPE_TABLE_STATUS, (int) budget_table_get_status (table)),
      unit != NULL ? ", " : "", unit != NULL ? unit : "");

  look_print (look, STYLE_BOLD, title != NULL ? title : "(no title)");
  look_print (look, STYLE_DIM, facts);
}

void
table_print (BudgetTable *table, const Look *look, guint depth)
{
  g_autoptr (Grid) grid = make_grid (table);
  g_autoptr (GListModel) roots = budget_table_list_roots (table);
  const char *const *notes = budget_table_get_notes (table);
  Printing printing = { table, grid, budget_table_get_n_columns (table), depth, TRUE };
  guint n_left_out;

  if (g_list_model_get_n_items (roots) > 0)
    {
      add_headings (&printing, FALSE);
      add_items (&printing, roots, 0);
      n_left_out = grid_print (grid, look, 1, "  ");
      if (n_left_out > 0 && look->is_terminal)
        {
          g_autofree char *text = g_strdup_printf ("  (%u blank columns not shown)\n", n_left_out);

          look_print (look, STYLE_DIM, text);
        }
    }
  for (guint i = 0; notes[i] != NULL; i++)
    command_print ("  %s\n", notes[i]);
}

void
table_print_tabs (BudgetTable *table, guint depth)
{
  g_autoptr (Grid) grid = make_grid (table);
  g_autoptr (GListModel) roots = budget_table_list_roots (table);
  Printing printing = { table, grid, budget_table_get_n_columns (table), depth, FALSE };

  add_headings (&printing, TRUE);
  add_items (&printing, roots, 0);
  grid_print_tabs (grid);
}
