/* hand-built.h - a disclosure put together by hand, for tests of what reads and writes the data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"
#include "write/budget-write-private.h"

#define HAND_BUILT_STRINGS(...) ((BudgetStrings) (const char *const[]){ __VA_ARGS__, NULL })

static inline BudgetStrings
hand_built_strings (BudgetArena *arena, BudgetStrings strings)
{
  guint n = g_strv_length ((char **) strings);
  const char **copy = _budget_arena_new_array (arena, const char *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = strings[i];
  return copy;
}

static inline void
hand_built_set_cell (BudgetTableData *table,
                     guint column,
                     guint item,
                     BudgetCellState state,
                     const char *text,
                     gint64 value,
                     guint scale)
{
  gsize offset = (gsize) column * table->n_items + item;

  table->states[offset] = (guint8) state;
  table->texts[offset] = text;
  table->values[offset] = value;
  table->scales[offset] = (guint8) scale;
  table->places[offset] = (BudgetPlaceData){
    .source = 1, .table = 1, .row = item + 1, .column = (guint16) (column + 1), .line = item * 4 + 7
  };
}

/* Two blocks: revenue of one money column; expenditure of a money, a number, a percent and a text
 * column. Every state of a cell is there. */
static inline void
hand_built_table (BudgetTableData *table, BudgetArena *arena)
{
  static const struct
  {
    const char *heading;
    guint number;
    guint block;
    BudgetValueType type;
    BudgetRole role;
  } columns[] = {
    { "金额", 2, 0, BUDGET_VALUE_TYPE_MONEY, BUDGET_ROLE_AMOUNT },
    { "合计", 4, 1, BUDGET_VALUE_TYPE_MONEY, BUDGET_ROLE_TOTAL },
    { "数量", 0, 1, BUDGET_VALUE_TYPE_NUMBER, BUDGET_ROLE_QUANTITY },
    { "增减%", 0, 1, BUDGET_VALUE_TYPE_PERCENT, BUDGET_ROLE_GROWTH },
    { "备注", 0, 1, BUDGET_VALUE_TYPE_TEXT, BUDGET_ROLE_UNKNOWN },
  };

  table->kind = BUDGET_TABLE_KIND_SUMMARY;
  table->title = "收支总表";
  table->money_unit = BUDGET_MONEY_UNIT_WAN;
  table->system = BUDGET_SYSTEM_FUNCTIONAL;
  table->notes = hand_built_strings (arena, HAND_BUILT_STRINGS ("注：“引号”和\t制表符"));
  table->place = (BudgetPlaceData){ .source = 1, .table = 1, .line = 3 };
  table->n_columns = G_N_ELEMENTS (columns);
  table->columns = _budget_arena_new_array (arena, BudgetColumnData, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    {
      BudgetColumnData *column = &table->columns[i];

      column->heading =
        hand_built_strings (arena, HAND_BUILT_STRINGS (i == 0 ? "收入" : "支出", columns[i].heading));
      column->number = columns[i].number;
      column->block = columns[i].block;
      column->value_type = columns[i].type;
      column->role = columns[i].role;
      if (columns[i].type == BUDGET_VALUE_TYPE_MONEY)
        column->money_unit = BUDGET_MONEY_UNIT_WAN;
    }
  table->columns[1].stage = BUDGET_STAGE_BUDGET;
  table->columns[1].fund = BUDGET_FUND_GENERAL_PUBLIC;
  table->columns[1].fiscal_year = 2022;

  table->n_items = 4;
  table->items = _budget_arena_new_array (arena, BudgetItemData, table->n_items);
  table->items[0] = (BudgetItemData){ .name = "收入总计",
                                      .kind = BUDGET_ITEM_KIND_TOTAL,
                                      .role = BUDGET_ROLE_GRAND_TOTAL,
                                      .side = BUDGET_SIDE_REVENUE };
  table->items[1] = (BudgetItemData){ .code = "201",
                                      .name = "一般公共服务支出",
                                      .category = "201",
                                      .level = BUDGET_LEVEL_CLASS,
                                      .side = BUDGET_SIDE_EXPENDITURE,
                                      .block = 1 };
  table->items[2] = (BudgetItemData){ .code = "20133",
                                      .name = "宣传事务",
                                      .category = "20133",
                                      .level = BUDGET_LEVEL_SECTION,
                                      .side = BUDGET_SIDE_EXPENDITURE,
                                      .block = 1 };
  table->items[3] = (BudgetItemData){ .name = "其中：\\反斜线\\",
                                      .kind = BUDGET_ITEM_KIND_OF_WHICH,
                                      .group = "其他资金",
                                      .side = BUDGET_SIDE_EXPENDITURE,
                                      .block = 1 };
  for (guint i = 0; i < table->n_items; i++)
    table->items[i].place = (BudgetPlaceData){ .source = 1, .table = 1, .row = i + 1 };

  _budget_table_data_alloc_cells (table, arena);
  hand_built_set_cell (table, 0, 0, BUDGET_CELL_STATE_VALUE, "1,302.27", 1302270000, 2);
  hand_built_set_cell (table, 1, 1, BUDGET_CELL_STATE_VALUE, "15", 15000000, 0);
  hand_built_set_cell (table, 1, 2, BUDGET_CELL_STATE_VALUE, "-0.000001", -1, 6);
  hand_built_set_cell (table, 1, 3, BUDGET_CELL_STATE_NIL, "无", 0, 0);
  hand_built_set_cell (table, 2, 1, BUDGET_CELL_STATE_VALUE, "3.50", 350, 2);
  hand_built_set_cell (table, 2, 2, BUDGET_CELL_STATE_INVALID, "三", 0, 0);
  hand_built_set_cell (table, 2, 3, BUDGET_CELL_STATE_BLANK, NULL, 0, 0);
  hand_built_set_cell (table, 3, 1, BUDGET_CELL_STATE_VALUE, "12.5%", 125, 1);
  hand_built_set_cell (table, 3, 2, BUDGET_CELL_STATE_NIL, "-", 0, 0);
  hand_built_set_cell (table, 3, 3, BUDGET_CELL_STATE_BLANK, NULL, 0, 0);
  hand_built_set_cell (table, 4, 1, BUDGET_CELL_STATE_VALUE, "第一行\n第二行", 0, 0);
  hand_built_set_cell (table, 4, 2, BUDGET_CELL_STATE_BLANK, NULL, 0, 0);
  hand_built_set_cell (table, 4, 3, BUDGET_CELL_STATE_VALUE, "\"", 0, 0);
}

static inline void
hand_built_goal (BudgetGoalData *goal, BudgetArena *arena)
{
  BudgetIndicatorData *indicator;

  goal->scope = BUDGET_SCOPE_PROJECT;
  goal->title = "1、网络安全绩效目标表";
  goal->project = "网络安全";
  goal->code = "P001";
  goal->department = "网信办";
  goal->fiscal_year = 2022;
  goal->has_amount = TRUE;
  goal->amount = 20000000;
  goal->amount_scale = 2;
  goal->money_unit = BUDGET_MONEY_UNIT_WAN;
  goal->objective = "提高安全意识";
  goal->measures = hand_built_strings (arena, HAND_BUILT_STRINGS ("完善制度", "加强监督"));
  goal->place.line = 300;
  goal->n_parts = 1;
  goal->parts = _budget_arena_new_array (arena, BudgetGoalData, 1);
  goal->parts[0].title = "（一）宣传";
  goal->parts[0].objective = "每月宣传";
  goal->parts[0].targets_text = "不少于4次";
  goal->n_indicators = 2;
  goal->indicators = _budget_arena_new_array (arena, BudgetIndicatorData, 2);
  indicator = &goal->indicators[0];
  indicator->level1 = "产出指标";
  indicator->level2 = "成本指标";
  indicator->level3 = "总成本";
  indicator->description = "成本";
  indicator->value = "≤20万";
  indicator->weight = "10";
  indicator->actual = "18万";
  indicator->score = "9.5";
  indicator->basis = "工作计划";
  indicator->target = (BudgetTargetData){ .text = indicator->value,
                                          .kind = BUDGET_TARGET_KIND_QUANTITY,
                                          .comparator = BUDGET_COMPARATOR_RANGE,
                                          .number = 200000,
                                          .number2 = 21050,
                                          .scale2 = 1,
                                          .measure = "元",
                                          .period = BUDGET_PERIOD_YEAR,
                                          .date = "2022-12",
                                          .flags = BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT |
                                                   BUDGET_TARGET_FLAGS_NO_UNIT,
                                          .reason = "made up",
                                          .has_number = TRUE,
                                          .has_number2 = TRUE };
  indicator->place = (BudgetPlaceData){ .source = 1, .table = 2, .row = 1, .line = 310 };
  goal->indicators[1].level1 = "满意度指标";
}

static inline void
hand_built_prose (BudgetDisclosureData *data, BudgetArena *arena)
{
  BudgetPassageData *passage;

  data->n_passages = 1;
  data->passages = passage = _budget_arena_new_array (arena, BudgetPassageData, 1);
  passage->number = "二";
  passage->heading = "收支说明";
  passage->paragraphs = hand_built_strings (arena, HAND_BUILT_STRINGS ("支出预算302.27万元。"));
  passage->place.line = 40;
  passage->n_statements = 2;
  passage->statements = _budget_arena_new_array (arena, BudgetStatementData, 2);
  passage->statements[0] = (BudgetStatementData){ .what = BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE,
                                                  .fiscal_year = 2022,
                                                  .money_unit = BUDGET_MONEY_UNIT_WAN,
                                                  .amount = { 302270000, 2, TRUE },
                                                  .prior = { 219430000, 2, TRUE },
                                                  .change = { 82840000, 2, TRUE },
                                                  .growth = "37.75",
                                                  .stage = BUDGET_STAGE_FINAL,
                                                  .share = "98.5",
                                                  .completion = "99.1",
                                                  .direction = BUDGET_DIRECTION_INCREASE,
                                                  .reason = "项目增加",
                                                  .text = "支出预算302.27万元",
                                                  .place = { .line = 41 } };
  passage->statements[1].about = "网络安全";
  data->n_spending_units = 1;
  data->spending_units = _budget_arena_new_array (arena, BudgetSpendingUnitData, 1);
  data->spending_units[0] = (BudgetSpendingUnitData){
    .name = "本级", .nature = "行政", .rank = "正科级", .funding = "财政拨款", .place.line = 50
  };
  data->asset_date = "2021-12-31";
  data->n_assets = 1;
  data->assets = _budget_arena_new_array (arena, BudgetAssetData, 1);
  data->assets[0] = (BudgetAssetData){ .name = "资产总额",
                                       .quantity = "1",
                                       .value = { 11030000, 2, TRUE },
                                       .money_unit = BUDGET_MONEY_UNIT_WAN,
                                       .place.line = 60 };
  data->n_purchases = 1;
  data->purchases = _budget_arena_new_array (arena, BudgetPurchaseData, 1);
  data->purchases[0] = (BudgetPurchaseData){ .project = "网络安全",
                                             .name = "服务器",
                                             .catalogue_code = "A02010104",
                                             .measure = "台",
                                             .quantity = "2",
                                             .price = "1.5",
                                             .amount = { 3000000, 1, TRUE },
                                             .money_unit = BUDGET_MONEY_UNIT_WAN,
                                             .place.line = 70 };
  data->n_terms = 1;
  data->terms = _budget_arena_new_array (arena, BudgetTermData, 1);
  data->terms[0] = (BudgetTermData){ "基本支出", "为保障机构运转", { .line = 80 } };
  data->n_findings = 1;
  data->findings = _budget_arena_new_array (arena, BudgetFindingData, 1);
  data->findings[0] = (BudgetFindingData){
    "rows-glued", BUDGET_SEVERITY_WARNING, "行被拆开", "the row was broken", "201", { .line = 9 }
  };
}

/* A disclosure in which every field of the data is set somewhere. */
static inline BudgetDisclosureData *
hand_built_new (void)
{
  BudgetArena *arena = _budget_arena_new ();
  BudgetDisclosureData *data = _budget_disclosure_data_new (arena);

  data->sources = hand_built_strings (arena, HAND_BUILT_STRINGS ("made.txt"));
  data->kind = BUDGET_DISCLOSURE_KIND_BUDGET;
  data->scope = BUDGET_SCOPE_DEPARTMENT;
  data->region = "鹿泉区";
  data->department_code = "224";
  data->department_name = "网信办";
  data->fiscal_year = 2022;
  data->n_tables = 2;
  data->tables = _budget_arena_new_array (arena, BudgetTableData, 2);
  hand_built_table (&data->tables[0], arena);
  data->tables[1].kind = BUDGET_TABLE_KIND_STATE_CAPITAL;
  data->tables[1].status = BUDGET_TABLE_STATUS_EMPTY;
  data->n_goals = 1;
  data->goals = _budget_arena_new_array (arena, BudgetGoalData, 1);
  hand_built_goal (&data->goals[0], arena);
  hand_built_prose (data, arena);
  _budget_disclosure_data_finish (data);
  return data;
}

/* Its JSON; free with g_free. */
static inline char *
hand_built_to_json (const BudgetDisclosureData *data, gboolean pretty)
{
  BudgetJsonEmitter emitter;
  char *text = NULL;
  gboolean done;

  _budget_json_emitter_init (&emitter, NULL, pretty, NULL);
  _budget_write_disclosure_json (&emitter, data);
  done = _budget_json_emitter_end (&emitter, &text, NULL);
  g_assert_true (done);
  return text;
}
