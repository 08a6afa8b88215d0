/* total.c - budget total: one amount
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "command.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *word;
  BudgetMoneyUnit unit;
} UnitWord;

static const UnitWord unit_words[] = {
  { "yuan", BUDGET_MONEY_UNIT_YUAN },       { "元", BUDGET_MONEY_UNIT_YUAN },
  { "wan", BUDGET_MONEY_UNIT_WAN },         { "万元", BUDGET_MONEY_UNIT_WAN },
  { "million", BUDGET_MONEY_UNIT_MILLION }, { "百万元", BUDGET_MONEY_UNIT_MILLION },
  { "yi", BUDGET_MONEY_UNIT_YI },           { "亿元", BUDGET_MONEY_UNIT_YI },
};

static gboolean
parse_unit (const char *word, BudgetMoneyUnit *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (strcmp (word, unit_words[i].word) == 0)
      {
        *unit = unit_words[i].unit;
        return TRUE;
      }
  command_fail ("total: money unit '%s' is unknown, expected yuan, wan, million or yi", word);
  return FALSE;
}

/* the only table of the kind, or NULL after an error was printed */
static BudgetTable *
find_only_table (BudgetDisclosure *disclosure, BudgetTableKind kind, const char *path)
{
  BudgetTable *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < budget_disclosure_get_n_tables (disclosure); i++)
    {
      g_autoptr (BudgetTable) table = budget_disclosure_get_table (disclosure, i);

      if (budget_table_get_kind (table) != kind)
        continue;
      n_found++;
      g_set_object (&found, table);
    }
  if (n_found == 1)
    return found;
  command_fail ("%s: found %u tables of kind %s, expected one", path, n_found,
                command_nick (BUDGET_TYPE_TABLE_KIND, (int) kind));
  g_clear_object (&found);
  return NULL;
}

static BudgetLineItem *
find_only_item (BudgetTable *table, const char *code, const char *path)
{
  g_autoptr (GListModel) items = budget_table_list_line_items (table, code);
  guint n_items = g_list_model_get_n_items (items);

  if (n_items == 1)
    return g_list_model_get_item (items, 0);
  command_fail ("%s: found %u rows of code %s in %s, expected one", path, n_items, code,
                budget_table_get_title (table));
  return NULL;
}

/* the sum of the leaves below a code */
static gboolean
compute (BudgetLineItem *item, BudgetRole role, gint64 *fen, GError **error)
{
  BudgetTable *table = budget_line_item_get_table (item);
  g_autofree char *query = g_strdup_printf (
      "table=%s code=%s column=%s computed=yes",
      command_nick (BUDGET_TYPE_TABLE_KIND, (int) budget_table_get_kind (table)),
      budget_line_item_get_code (item), command_nick (BUDGET_TYPE_ROLE, (int) role));

  return budget_query_total (budget_table_get_disclosure (table), query, fen, error);
}

static int
print_amount (BudgetLineItem *item,
              BudgetRole role,
              BudgetMoneyUnit unit,
              gboolean computed,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 fen;
  guint column;

  if (computed ? !compute (item, role, &fen, &error)
               : !budget_line_item_find_amount (item, role, &fen, &error))
    return command_fail ("%s: %s", path, error->message);

  g_autofree char *text = NULL;

  if (unit == BUDGET_MONEY_UNIT_NONE && !computed &&
      budget_line_item_find_column (item, role, &column, NULL))
    text = budget_line_item_format_amount (item, column);
  else
    {
      g_autoptr (BudgetColumn) found = NULL;

      if (unit == BUDGET_MONEY_UNIT_NONE &&
          budget_line_item_find_column (item, role, &column, NULL))
        {
          found = budget_table_get_column (budget_line_item_get_table (item), column);
          unit = budget_column_get_money_unit (found);
        }
      text = budget_amount_to_string (fen, unit);
    }
  puts (text);
  return STATUS_DONE;
}

int
command_total (int argc, char **argv)
{
  g_autofree char *code = NULL;
  g_autofree char *column = NULL;
  g_autofree char *table_nick = NULL;
  g_autofree char *unit_word = NULL;
  gboolean computed = FALSE;
  int kind = BUDGET_TABLE_KIND_EXPENDITURE;
  int role = BUDGET_ROLE_TOTAL;
  BudgetMoneyUnit unit = BUDGET_MONEY_UNIT_NONE;
  const GOptionEntry entries[] = { { "code", 'c', 0, G_OPTION_ARG_STRING, &code,
                                     "The classification code, such as 20133", "CODE" },
                                   { "column", 0, 0, G_OPTION_ARG_STRING, &column,
                                     "The column's role (default total)", "ROLE" },
                                   { "table", 't', 0, G_OPTION_ARG_STRING, &table_nick,
                                     "The table's kind (default expenditure)", "KIND" },
                                   { "money-unit", 'u', 0, G_OPTION_ARG_STRING, &unit_word,
                                     "yuan, wan, million or yi (default: as printed)", "UNIT" },
                                   { "computed", 0, 0, G_OPTION_ARG_NONE, &computed,
                                     "Sum the leaves instead of taking the printed amount", NULL },
                                   { NULL } };

  if (!command_parse ("total", entries, &argc, &argv))
    return STATUS_NOT_DONE;
  if (argc != 2 || code == NULL)
    return command_fail ("total: expected one FILE and --code=CODE");
  if ((table_nick != NULL &&
       !command_parse_nick (BUDGET_TYPE_TABLE_KIND, "table kind", table_nick, &kind)) ||
      (column != NULL && !command_parse_nick (BUDGET_TYPE_ROLE, "column role", column, &role)) ||
      (unit_word != NULL && !parse_unit (unit_word, &unit)))
    return STATUS_NOT_DONE;

  g_autoptr (BudgetDisclosure) disclosure = command_load (argv + 1, 1);
  g_autoptr (BudgetTable) table =
      disclosure != NULL ? find_only_table (disclosure, (BudgetTableKind) kind, argv[1]) : NULL;
  g_autoptr (BudgetLineItem) item = table != NULL ? find_only_item (table, code, argv[1]) : NULL;

  if (item == NULL)
    return STATUS_NOT_DONE;
  return print_amount (item, (BudgetRole) role, unit, computed, argv[1]);
}
