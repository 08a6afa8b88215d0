/* test-model-data.c - a small disclosure built by hand, for tests of the model
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include <string.h>

static const char *const sources[] = { "sample.txt", "sample-2.xlsx", NULL };
static const char *const sheet_names[] = { "支出", NULL };
static const char *const heading_total[] = { "合计", NULL };
static const char *const heading_basic[] = { "本年支出", "基本支出", NULL };
static const char *const heading_project[] = { "本年支出", "项目支出", NULL };
static const char *const heading_growth[] = { "增减%", NULL };
static const char *const heading_note[] = { "说明", NULL };
static const char *const heading_amount[] = { "预算数", NULL };
static const char *const notes[] = { "注：空表列示。", NULL };
static const char *const paragraphs[] = { "支出预算302.27万元。", "接待费0万元。", NULL };

BudgetTableData *
test_table_data_new (BudgetArena *arena, const char *const *codes)
{
  BudgetTableData *table = _budget_arena_new_array (arena, BudgetTableData, 1);
  guint n = 0;

  while (codes[n] != NULL)
    n++;
  table->n_items = n;
  table->items = _budget_arena_new_array (arena, BudgetItemData, n);
  for (guint i = 0; i < n; i++)
    {
      table->items[i].parent = 12345;
      if (strcmp (codes[i], "+") == 0)
        table->items[i].kind = BUDGET_ITEM_KIND_OF_WHICH;
      else if (codes[i][0] != '\0')
        table->items[i].code = codes[i];
    }
  return table;
}

void
test_table_data_set (BudgetTableData *table, guint column, guint item, const char *text)
{
  gsize cell = (gsize) column * table->n_items + item;
  BudgetColumnData *data = &table->columns[column];
  guint scale = 0;
  gboolean is_value = TRUE;

  table->places[cell] = (BudgetPlaceData){ .line = 100 + item, .column = column + 1, .source = 1 };
  if (text == NULL || text[0] == '\0')
    {
      table->states[cell] = BUDGET_CELL_STATE_BLANK;
      return;
    }
  table->texts[cell] = text;
  if (data->value_type == BUDGET_VALUE_TYPE_MONEY)
    is_value = budget_amount_parse (text, data->money_unit, &table->values[cell], &scale, NULL);
  else if (data->value_type != BUDGET_VALUE_TYPE_TEXT)
    is_value = budget_decimal_parse (text, &table->values[cell], &scale, NULL);
  table->scales[cell] = (guint8) scale;
  table->states[cell] = is_value ? BUDGET_CELL_STATE_VALUE : BUDGET_CELL_STATE_INVALID;
  if (strcmp (text, "-") == 0)
    table->states[cell] = BUDGET_CELL_STATE_NIL;
}

static void
test_data_fill_expenditure (BudgetTableData *table, BudgetArena *arena)
{
  static const struct
  {
    const char *code;
    const char *name;
    const char *cells[5];
  } rows[TEST_N_ROWS] = {
    { NULL, "合计", { "302.27", "238.42", "63.85", "1.50", NULL } },
    { "201", "一般公共服务支出", { "240.05", "176.20", "63.85", NULL, NULL } },
    { "20133", "宣传事务", { "240.05", NULL, "-", "-3", "同上" } },
    { "2013301", "行政运行", { "176.2", "176.20", NULL, "5.00", NULL } },
    { "2013302", "一般行政管理事务", { "63.85", "约三万", "63.85", "很多", NULL } },
    { NULL, "其中：宣传", { "10", NULL, "10", NULL, NULL } },
    { "208", "社会保障和就业支出", { "62.22", "62.22", NULL, NULL, NULL } },
    { "201", "一般公共服务支出", { NULL, NULL, NULL, NULL, NULL } },
  };

  table->kind = BUDGET_TABLE_KIND_EXPENDITURE;
  table->title = "部门预算支出总表";
  table->money_unit = BUDGET_MONEY_UNIT_WAN;
  table->system = BUDGET_SYSTEM_FUNCTIONAL;
  table->place = (BudgetPlaceData){ .line = 99, .source = 1, .table = 1 };
  table->n_columns = 5;
  table->columns = _budget_arena_new_array (arena, BudgetColumnData, 5);
  table->columns[0] = (BudgetColumnData){ .heading = heading_total,
                                          .number = 3,
                                          .value_type = BUDGET_VALUE_TYPE_MONEY,
                                          .role = BUDGET_ROLE_TOTAL,
                                          .money_unit = BUDGET_MONEY_UNIT_WAN };
  table->columns[1] = (BudgetColumnData){ .heading = heading_basic,
                                          .number = 4,
                                          .value_type = BUDGET_VALUE_TYPE_MONEY,
                                          .role = BUDGET_ROLE_BASIC,
                                          .stage = BUDGET_STAGE_BUDGET,
                                          .fund = BUDGET_FUND_GENERAL_PUBLIC,
                                          .fiscal_year = 2022,
                                          .money_unit = BUDGET_MONEY_UNIT_WAN };
  table->columns[2] = (BudgetColumnData){ .heading = heading_project,
                                          .number = 5,
                                          .value_type = BUDGET_VALUE_TYPE_MONEY,
                                          .role = BUDGET_ROLE_PROJECT,
                                          .money_unit = BUDGET_MONEY_UNIT_WAN };
  table->columns[3] = (BudgetColumnData){ .heading = heading_growth,
                                          .value_type = BUDGET_VALUE_TYPE_PERCENT,
                                          .role = BUDGET_ROLE_GROWTH };
  table->columns[4] = (BudgetColumnData){ .heading = heading_note, .role = BUDGET_ROLE_UNKNOWN };
  table->n_items = TEST_N_ROWS;
  table->items = _budget_arena_new_array (arena, BudgetItemData, TEST_N_ROWS);
  _budget_table_data_alloc_cells (table, arena);
  for (guint i = 0; i < TEST_N_ROWS; i++)
    {
      BudgetItemData *item = &table->items[i];

      item->code = rows[i].code;
      item->name = rows[i].name;
      item->category = rows[i].code;
      item->level = rows[i].code != NULL ? (BudgetLevel) (strlen (rows[i].code) - 1) / 2 : 0;
      item->place = (BudgetPlaceData){ .line = 100 + i, .source = 1 };
      for (guint column = 0; column < 5; column++)
        test_table_data_set (table, column, i, rows[i].cells[column]);
    }
  table->items[TEST_ROW_TOTAL].kind = BUDGET_ITEM_KIND_TOTAL;
  table->items[TEST_ROW_TOTAL].role = BUDGET_ROLE_TOTAL;
  table->items[TEST_ROW_PART].kind = BUDGET_ITEM_KIND_OF_WHICH;
  table->items[TEST_ROW_PART].group = "宣传 | 其中";
}

static void
test_data_fill_summary (BudgetTableData *table, BudgetArena *arena)
{
  static const struct
  {
    const char *name;
    const char *category;
    BudgetRole role;
    BudgetSide side;
    const char *cell;
  } rows[] = {
    { "一、事业收入", NULL, BUDGET_ROLE_INSTITUTIONAL, BUDGET_SIDE_REVENUE, "12.00" },
    { "收入总计", NULL, BUDGET_ROLE_GRAND_TOTAL, BUDGET_SIDE_REVENUE, "302.27" },
    { "一、一般公共服务支出", "201", BUDGET_ROLE_NONE, BUDGET_SIDE_EXPENDITURE, "240.05" },
    { "支出总计", NULL, BUDGET_ROLE_GRAND_TOTAL, BUDGET_SIDE_EXPENDITURE, "302.28" },
  };

  table->kind = BUDGET_TABLE_KIND_SUMMARY;
  table->title = "部门预算收支总表";
  table->money_unit = BUDGET_MONEY_UNIT_WAN;
  table->n_columns = 2;
  table->columns = _budget_arena_new_array (arena, BudgetColumnData, 2);
  for (guint i = 0; i < 2; i++)
    table->columns[i] = (BudgetColumnData){ .heading = heading_amount,
                                            .block = i,
                                            .value_type = BUDGET_VALUE_TYPE_MONEY,
                                            .role = BUDGET_ROLE_AMOUNT,
                                            .money_unit = BUDGET_MONEY_UNIT_WAN };
  table->n_items = G_N_ELEMENTS (rows);
  table->items = _budget_arena_new_array (arena, BudgetItemData, G_N_ELEMENTS (rows));
  _budget_table_data_alloc_cells (table, arena);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      table->items[i] = (BudgetItemData){ .name = rows[i].name,
                                          .category = rows[i].category,
                                          .role = rows[i].role,
                                          .side = rows[i].side,
                                          .block = i / 2 };
      test_table_data_set (table, i / 2, i, rows[i].cell);
    }
}

static void
test_data_fill_empty (BudgetTableData *table, BudgetArena *arena)
{
  table->kind = BUDGET_TABLE_KIND_STATE_CAPITAL;
  table->title = "国有资本经营预算支出表";
  table->status = BUDGET_TABLE_STATUS_EMPTY;
  table->notes = notes;
  table->n_columns = 1;
  table->columns = _budget_arena_new_array (arena, BudgetColumnData, 1);
  table->columns[0].value_type = BUDGET_VALUE_TYPE_MONEY;
  table->columns[0].role = BUDGET_ROLE_TOTAL;
  _budget_table_data_alloc_cells (table, arena);
}

static void
test_data_fill_passages (BudgetDisclosureData *data)
{
  BudgetPassageData *passages = _budget_arena_new_array (data->arena, BudgetPassageData, 3);
  BudgetStatementData *statements = _budget_arena_new_array (data->arena, BudgetStatementData, 3);

  data->n_passages = 3;
  data->passages = passages;
  passages[0] = (BudgetPassageData){ .number = "一", .heading = "概况" };
  passages[1] = (BudgetPassageData){ .number = "二",
                                     .heading = "支出",
                                     .paragraphs = paragraphs,
                                     .n_statements = 2,
                                     .statements = statements };
  passages[2] =
      (BudgetPassageData){ .heading = "接待", .n_statements = 1, .statements = statements + 2 };
  statements[0] = (BudgetStatementData){ .what = BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE,
                                         .fiscal_year = 2022,
                                         .money_unit = BUDGET_MONEY_UNIT_WAN,
                                         .amount = { 302270000, 2, TRUE },
                                         .text = "支出预算302.27万元" };
  statements[1] = (BudgetStatementData){ .what = BUDGET_STATEMENT_KIND_PROJECT_ITEM,
                                         .about = "宣传",
                                         .amount = { 10000000, 0, TRUE } };
  statements[2] = (BudgetStatementData){ .what = BUDGET_STATEMENT_KIND_PROJECT_ITEM,
                                         .about = "接待",
                                         .amount = { 0, 0, TRUE },
                                         .change = { 1, 2, TRUE },
                                         .direction = BUDGET_DIRECTION_DECREASE };
}

static void
test_data_fill_goals (BudgetDisclosureData *data)
{
  BudgetGoalData *goals = _budget_arena_new_array (data->arena, BudgetGoalData, 2);
  BudgetIndicatorData *indicator = _budget_arena_new_array (data->arena, BudgetIndicatorData, 1);

  data->n_goals = 2;
  data->goals = goals;
  goals[0] = (BudgetGoalData){
    .scope = BUDGET_SCOPE_DEPARTMENT, .title = "总体绩效目标", .objective = "做好宣传", .n_parts = 1
  };
  goals[0].parts = _budget_arena_new_array (data->arena, BudgetGoalData, 1);
  goals[0].parts[0].title = "分项";
  goals[1] = (BudgetGoalData){ .scope = BUDGET_SCOPE_PROJECT,
                               .project = "宣传",
                               .has_amount = TRUE,
                               .amount = 10000000,
                               .money_unit = BUDGET_MONEY_UNIT_WAN,
                               .n_indicators = 1,
                               .indicators = indicator };
  indicator->level1 = "产出指标";
  indicator->value = "≥8000条";
  indicator->target = (BudgetTargetData){ .text = "≥8000条",
                                          .kind = BUDGET_TARGET_KIND_QUANTITY,
                                          .comparator = BUDGET_COMPARATOR_GE,
                                          .number = 8000,
                                          .has_number = TRUE,
                                          .measure = "条" };
}

static void
test_data_fill_lists (BudgetDisclosureData *data)
{
  BudgetArena *arena = data->arena;

  data->n_spending_units = 1;
  data->spending_units = _budget_arena_new_array (arena, BudgetSpendingUnitData, 1);
  data->spending_units[0].name = "机关本级";
  data->asset_date = "2021-12-31";
  data->n_assets = 1;
  data->assets = _budget_arena_new_array (arena, BudgetAssetData, 1);
  data->assets[0] = (BudgetAssetData){ .name = "车辆", .value = { 11030000, 2, TRUE } };
  data->n_purchases = 1;
  data->purchases = _budget_arena_new_array (arena, BudgetPurchaseData, 1);
  data->purchases[0].name = "打印机";
  data->n_terms = 1;
  data->terms = _budget_arena_new_array (arena, BudgetTermData, 1);
  data->terms[0].term = "基本支出";
  data->n_findings = 2;
  data->findings = _budget_arena_new_array (arena, BudgetFindingData, 2);
  data->findings[0] = (BudgetFindingData){ .what = "rows-glued",
                                           .severity = BUDGET_SEVERITY_NOTE,
                                           .zh = "一行被空行断开",
                                           .en = "a row was broken by an empty line",
                                           .text = "行政运行",
                                           .place = { .line = 230, .source = 1 } };
  data->findings[1] =
      (BudgetFindingData){ .what = "amount-invalid",
                           .severity = BUDGET_SEVERITY_WARNING,
                           .place = { .sheet = 1, .row = 7, .column = 2, .source = 2 } };
}

BudgetDisclosureData *
test_model_data_new (void)
{
  BudgetArena *arena = _budget_arena_new ();
  BudgetDisclosureData *data = _budget_disclosure_data_new (arena);

  data->sources = sources;
  data->sheet_names = sheet_names;
  data->kind = BUDGET_DISCLOSURE_KIND_BUDGET;
  data->scope = BUDGET_SCOPE_DEPARTMENT;
  data->region = "某区";
  data->department_code = "224";
  data->department_name = "某部";
  data->fiscal_year = 2022;
  data->n_tables = TEST_N_TABLES;
  data->tables = _budget_arena_new_array (arena, BudgetTableData, TEST_N_TABLES);
  test_data_fill_expenditure (&data->tables[TEST_EXPENDITURE], arena);
  test_data_fill_summary (&data->tables[TEST_SUMMARY], arena);
  test_data_fill_empty (&data->tables[TEST_EMPTY], arena);
  test_data_fill_passages (data);
  test_data_fill_goals (data);
  test_data_fill_lists (data);
  _budget_disclosure_data_finish (data);
  return data;
}

BudgetDisclosure *
test_disclosure_new (void)
{
  return _budget_disclosure_new_take (test_model_data_new ());
}

BudgetTable *
test_table_new (guint position)
{
  g_autoptr (BudgetDisclosure) disclosure = test_disclosure_new ();

  return budget_disclosure_get_table (disclosure, position);
}
