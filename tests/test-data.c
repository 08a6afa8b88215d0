/* test-data.c - disclosures made by hand
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-data.h"

#include <string.h>

#define MAX_TABLES 16
#define MAX_ROWS 4096

BudgetDisclosureData *
test_data_new (void)
{
  BudgetArena *arena = _budget_arena_new ();
  BudgetDisclosureData *data = _budget_disclosure_data_new (arena);
  const char **sources = _budget_arena_new_array (arena, const char *, 2);

  sources[0] = "test.txt";
  data->sources = sources;
  data->kind = BUDGET_DISCLOSURE_KIND_BUDGET;
  data->scope = BUDGET_SCOPE_DEPARTMENT;
  data->department_code = "224";
  data->department_name = "某区网络安全和信息化委员会办公室";
  data->fiscal_year = 2022;
  data->tables = _budget_arena_new_array (arena, BudgetTableData, MAX_TABLES);
  return data;
}

static void
read_column (BudgetColumnData *column, BudgetArena *arena, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "/", -1);
  const char *role = strchr (parts[0], ':');
  const char **heading = _budget_arena_new_array (arena, const char *, 2);

  column->block = role != NULL ? (guint) atoi (parts[0]) : 0;
  role = role != NULL ? role + 1 : parts[0];
  column->role = (BudgetRole) _budget_enum_from_nick (BUDGET_TYPE_ROLE, role);
  g_assert ((int) column->role > 0);
  heading[0] = _budget_arena_strdup (arena, role);
  column->heading = heading;
  column->value_type = BUDGET_VALUE_TYPE_MONEY;
  column->money_unit = BUDGET_MONEY_UNIT_WAN;
  for (guint i = 1; parts[i] != NULL; i++)
    {
      int stage = _budget_enum_from_nick (BUDGET_TYPE_STAGE, parts[i]);
      int fund = _budget_enum_from_nick (BUDGET_TYPE_FUND, parts[i]);
      int type = _budget_enum_from_nick (BUDGET_TYPE_VALUE_TYPE, parts[i]);

      if (stage > 0)
        column->stage = (BudgetStage) stage;
      else if (fund > 0)
        column->fund = (BudgetFund) fund;
      else if (type >= 0)
        column->value_type = (BudgetValueType) type;
      else
        column->fiscal_year = (guint) atoi (parts[i]);
    }
  if (column->value_type != BUDGET_VALUE_TYPE_MONEY)
    column->money_unit = BUDGET_MONEY_UNIT_NONE;
}

static char *
take_mark (char **name, char open, char close)
{
  char *mark = *name;
  char *end;

  if (*mark != open)
    return NULL;
  end = strchr (mark, close);
  g_assert (end != NULL);
  *end = '\0';
  *name = end + 1;
  return mark + 1;
}

static void
read_item (BudgetItemData *item, BudgetArena *arena, char *code, char *name)
{
  const char *role = take_mark (&name, '[', ']');
  const char *side = take_mark (&name, '<', '>');
  const char *category = take_mark (&name, '{', '}');
  const char *group = take_mark (&name, '(', ')');
  gsize length;

  item->code = *code != '\0' ? _budget_arena_strdup (arena, code) : NULL;
  item->category = category != NULL ? _budget_arena_strdup (arena, category) : item->code;
  item->name = *name != '\0' ? _budget_arena_strdup (arena, name) : NULL;
  if (role != NULL)
    item->role = (BudgetRole) _budget_enum_from_nick (BUDGET_TYPE_ROLE, role);
  g_assert ((int) item->role >= 0);
  if (group != NULL)
    item->group = _budget_arena_strdup (arena, group);
  if (side != NULL)
    item->side = (BudgetSide) _budget_enum_from_nick (BUDGET_TYPE_SIDE, side);
  if (item->role == BUDGET_ROLE_TOTAL || item->role == BUDGET_ROLE_YEAR_TOTAL ||
      item->role == BUDGET_ROLE_GRAND_TOTAL)
    item->kind = BUDGET_ITEM_KIND_TOTAL;
  else if (item->role == BUDGET_ROLE_SUBTOTAL)
    item->kind = BUDGET_ITEM_KIND_SUBTOTAL;
  else if (g_str_has_prefix (name, "其中：") || g_str_has_prefix (name, "其中:"))
    item->kind = BUDGET_ITEM_KIND_OF_WHICH;
  length = item->category != NULL ? strlen (item->category) : 0;
  if (length % 2 == 1 && length >= 3 && length <= 9)
    item->level = (BudgetLevel) ((length - 1) / 2);
}

static void
read_cell (BudgetTableData *table, BudgetArena *arena, guint column, guint item, const char *text)
{
  gsize cell = (gsize) column * table->n_items + item;
  guint scale = 0;

  if (*text == '\0')
    {
      table->states[cell] = BUDGET_CELL_STATE_BLANK;
      return;
    }
  table->texts[cell] = _budget_arena_strdup (arena, text);
  table->states[cell] = BUDGET_CELL_STATE_VALUE;
  if (strcmp (text, "-") == 0)
    table->states[cell] = BUDGET_CELL_STATE_NIL;
  else if (table->columns[column].value_type == BUDGET_VALUE_TYPE_MONEY)
    {
      if (!budget_amount_parse (text, table->columns[column].money_unit, &table->values[cell],
                                &scale, NULL))
        table->states[cell] = BUDGET_CELL_STATE_INVALID;
    }
  else if (table->columns[column].value_type != BUDGET_VALUE_TYPE_TEXT)
    {
      if (!budget_decimal_parse (text, &table->values[cell], &scale, NULL))
        table->states[cell] = BUDGET_CELL_STATE_INVALID;
    }
  table->scales[cell] = (guint8) scale;
}

static void
read_cells (BudgetTableData *table, BudgetArena *arena, guint item, char **cells)
{
  guint n = g_strv_length (cells);
  guint next = 2;

  for (guint c = 0; c < table->n_columns; c++)
    if (table->columns[c].block == table->items[item].block)
      read_cell (table, arena, c, item, next < n ? cells[next++] : "");
}

BudgetTableData *
test_data_add_table (BudgetDisclosureData *data,
                     BudgetTableKind kind,
                     BudgetSystem system,
                     const char *columns,
                     const char *rows)
{
  BudgetTableData *table = &data->tables[data->n_tables++];
  g_auto (GStrv) words = g_strsplit (columns, " ", -1);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  BudgetArena *arena = data->arena;

  g_assert (data->n_tables <= MAX_TABLES);
  table->kind = kind;
  table->title = _budget_arena_strdup (arena, _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, kind));
  table->money_unit = BUDGET_MONEY_UNIT_WAN;
  table->system = system;
  table->n_columns = g_strv_length (words);
  table->columns = _budget_arena_new_array (arena, BudgetColumnData, table->n_columns);
  for (guint c = 0; c < table->n_columns; c++)
    read_column (&table->columns[c], arena, words[c]);

  table->items = _budget_arena_new_array (arena, BudgetItemData, MAX_ROWS);
  for (guint i = 0; lines[i] != NULL; i++)
    table->n_items += *lines[i] != '\0';
  g_assert (table->n_items <= MAX_ROWS);
  table->status = table->n_items > 0 ? BUDGET_TABLE_STATUS_FILLED : BUDGET_TABLE_STATUS_EMPTY;
  _budget_table_data_alloc_cells (table, arena);
  for (guint i = 0, item = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        gboolean block = g_ascii_isdigit (lines[i][0]) && lines[i][1] == ':';
        g_auto (GStrv) cells = g_strsplit (lines[i] + (block ? 2 : 0), "|", -1);

        g_assert (g_strv_length (cells) >= 2);
        table->items[item].block = block ? (guint) (lines[i][0] - '0') : 0;
        read_item (&table->items[item], arena, cells[0], cells[1]);
        read_cells (table, arena, item, cells);
        item++;
      }
  return table;
}

BudgetDisclosureData *
test_data_new_sample (void)
{
  BudgetDisclosureData *data = test_data_new ();

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL,
                       "0:amount 1:amount",
                       "0:|[general-public]<revenue>一、一般公共预算拨款收入|302.27\n"
                       "0:|[government-fund]<revenue>二、政府性基金预算拨款收入|\n"
                       "0:|[year-total]<revenue>本年收入合计|302.27\n"
                       "0:|[opening]<revenue>上年结转结余|\n"
                       "0:|[grand-total]<revenue>收入总计|302.27\n"
                       "1:|<expenditure>{201}一、一般公共服务支出|240.05\n"
                       "1:|<expenditure>{202}二、外交支出|\n"
                       "1:|<expenditure>{208}八、社会保障和就业支出|28.29\n"
                       "1:|<expenditure>{210}十、卫生健康支出|14.08\n"
                       "1:|<expenditure>{221}二十、住房保障支出|19.85\n"
                       "1:|[year-total]<expenditure>本年支出合计|302.27\n"
                       "1:|[grand-total]<expenditure>支出总计|302.27\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL,
                       "total basic project operating-expenditure",
                       "|[total]合计|302.27|238.42|63.85|\n"
                       "201|一般公共服务支出|240.05|176.20|63.85|\n"
                       "20133|宣传事务|176.20|176.20||\n"
                       "2013301|行政运行|176.20|176.20||\n"
                       "20137|网信事务|63.85||63.85|\n"
                       "2013704|信息安全事务|20.00||20.00|\n"
                       "2013799|其他网信事务支出|43.85||43.85|\n"
                       "208|社会保障和就业支出|28.29|28.29||\n"
                       "20805|行政事业单位养老支出|28.29|28.29||\n"
                       "2080502|事业单位离退休|13.62|13.62||\n"
                       "2080505|机关事业单位基本养老保险缴费支出|14.67|14.67||\n"
                       "210|卫生健康支出|14.08|14.08||\n"
                       "21011|行政事业单位医疗|14.08|14.08||\n"
                       "2101102|事业单位医疗|14.08|14.08||\n"
                       "221|住房保障支出|19.85|19.85||\n"
                       "22102|住房改革支出|19.85|19.85||\n"
                       "2210201|住房公积金|19.85|19.85||\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total personnel running",
                       "|[total]合计|238.42|209.64|28.78\n"
                       "301|工资福利支出|196.35|196.35|\n"
                       "30101|基本工资|49.71|49.71|\n"
                       "30102|津贴补贴|30.07|30.07|\n"
                       "30103|奖金|2.21|2.21|\n"
                       "30107|绩效工资|20.26|20.26|\n"
                       "30108|机关事业单位基本养老保险缴费|14.67|14.67|\n"
                       "30110|职工基本医疗保险缴费|7.94|7.94|\n"
                       "30111|公务员医疗补助缴费|6.14|6.14|\n"
                       "30112|其他社会保障缴费|0.76|0.76|\n"
                       "30113|住房公积金|19.85|19.85|\n"
                       "30199|其他工资福利支出|44.72|44.72|\n"
                       "302|商品和服务支出|28.78||28.78\n"
                       "30201|办公费|7.80||7.80\n"
                       "30299|其他商品和服务支出|20.98||20.98\n"
                       "303|对个人和家庭的补助|13.29|13.29|\n"
                       "30302|退休费|13.29|13.29|\n");
  return data;
}

BudgetDisclosure *
test_data_finish (BudgetDisclosureData *data)
{
  _budget_disclosure_data_finish (data);
  return _budget_disclosure_new_take (data);
}
