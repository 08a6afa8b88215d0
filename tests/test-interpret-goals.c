/* test-interpret-goals.c - goals from their tables
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-prose-helpers.h"

/* A table of the rows of text, its cells parted by |. A cell < is covered by the one to its left, ^
 * by the one above; / in a cell breaks the line. */
static BudgetSheetTable *
draw_table (BudgetArena *arena, const char *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  BudgetSheetTable *table = _budget_arena_new_array (arena, BudgetSheetTable, 1);
  guint n_rows = g_strv_length (rows);
  g_autofree guint32 *above = NULL;

  table->n_rows = n_rows;
  table->row_starts = _budget_arena_new_array (arena, guint32, n_rows + 1);
  table->cells = _budget_arena_new_array (arena, BudgetSheetCell, strlen (text) + 1);
  above = g_new0 (guint32, strlen (text) + 1);
  for (guint32 row = 0; row < n_rows; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);
      guint32 left = 0;

      table->row_starts[row] = table->n_cells;
      for (guint32 column = 0; cells[column] != NULL; column++)
        {
          BudgetSheetCell *cell = &table->cells[table->n_cells];

          table->n_columns = MAX (table->n_columns, column + 1);
          if (g_str_equal (cells[column], "<"))
            {
              table->cells[left].column_span++;
              above[column] = left;
              continue;
            }
          if (g_str_equal (cells[column], "^"))
            {
              left = above[column];
              table->cells[left].row_span = row - table->cells[left].row + 1;
              continue;
            }
          *cell = (BudgetSheetCell){ .text = g_strdelimit (
                                         _budget_arena_strdup (arena, cells[column]), "/", '\n'),
                                     .row = row,
                                     .column = column,
                                     .row_span = 1,
                                     .column_span = 1,
                                     .place = { .row = row + 1 } };
          left = above[column] = table->n_cells++;
        }
    }
  table->row_starts[n_rows] = table->n_cells;
  _budget_sheet_table_look (table);
  return table;
}

static BudgetInterpretation *
read_goals (const char *title, BudgetTableKind kind, const char *rows)
{
  BudgetInterpretation *self = prose_begin (_budget_sheet_new ());

  _budget_interpret_goal_table (self, 0, draw_table (self->sheet->arena, rows), title, 0,
                                BUDGET_MONEY_UNIT_NONE, kind);
  return self;
}

static void
dump_or_dash (GString *dump, const char *text)
{
  g_string_append (dump, text != NULL ? text : "-");
}

static char *
dump_goals (const BudgetGoalData *goals, guint n)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const BudgetGoalData *goal = &goals[i];

      g_string_append_printf (dump, "%s ",
                              _budget_enum_to_nick (BUDGET_TYPE_SCOPE, (int) goal->scope));
      dump_or_dash (dump, goal->project);
      g_string_append_printf (dump, " %u: ", goal->fiscal_year);
      dump_or_dash (dump, goal->objective);
      g_string_append_c (dump, '\n');
      for (guint k = 0; k < goal->n_indicators; k++)
        {
          const BudgetIndicatorData *indicator = &goal->indicators[k];

          dump_or_dash (dump, indicator->level1);
          g_string_append_c (dump, '|');
          dump_or_dash (dump, indicator->level2);
          g_string_append_c (dump, '|');
          dump_or_dash (dump, indicator->level3);
          g_string_append_c (dump, '|');
          dump_or_dash (dump, indicator->value);
          g_string_append_c (dump, '\n');
        }
    }
  return g_string_free (dump, FALSE);
}

static void
assert_goals (const char *title, BudgetTableKind kind, const char *rows, const char *expected)
{
  BudgetInterpretation *self = read_goals (title, kind, rows);
  g_autofree char *dump = dump_goals (PROSE_ARRAY (BudgetGoalData, self->goals));

  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
  prose_end (self);
}

#define HEADER "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据\n"

Test (interpret_goals, a_title_names_project_and_year)
{
  assert_goals ("3、2022年道路养护绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                "绩效目标|养好路\n" HEADER "产出指标|数量指标|养护里程|里程|≥8公里|计划",
                "project 道路养护 2022: 养好路\n"
                "产出指标|数量指标|养护里程|≥8公里\n");
}

Test (interpret_goals, a_title_keeps_a_year_inside_of_the_name)
{
  assert_goals ("庆祝2022年校庆活动绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL, "绩效目标|办好",
                "project 庆祝2022年校庆活动 2022: 办好\n");
}

Test (interpret_goals, a_plain_title_names_no_project)
{
  static const char *const titles[] = { "项目支出绩效目标表", "部门预算项目支出绩效目标表",
                                        "2024年度项目绩效目标表", "单位预算项目(政策)绩效目标表",
                                        "表13 部门项目支出绩效目标申报表" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    assert_goals (titles[i], BUDGET_TABLE_KIND_PROJECT_GOAL, "绩效目标|养好路",
                  "project - 2024: 养好路\n");
}

Test (interpret_goals, the_block_above_names_the_project)
{
  BudgetInterpretation *self =
      read_goals ("项目支出绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                  "项目名称|道 路/养护|项目编码|1301240001\n"
                  "主管部门|交通局|实施单位|养护站\n"
                  "年度资金总额（万元）|12.50|其中：财政拨款|12.50\n"
                  "总体目标|长期目标|年度目标\n"
                  "^|路路畅通|修路/八公里\n"
                  "一级指标|二级指标|三级指标|指标值\n产出指标|数量|里程|8公里");
  const BudgetGoalData *goal = &g_array_index (self->goals, BudgetGoalData, 0);

  cr_assert_eq (self->goals->len, 1);
  cr_assert_str_eq (goal->project, "道路养护");
  cr_assert_str_eq (goal->code, "1301240001");
  cr_assert_str_eq (goal->department, "交通局");
  cr_assert_str_eq (goal->objective, "修路八公里");
  cr_assert (goal->has_amount);
  cr_assert_eq (goal->amount, 12500000);
  cr_assert_eq (goal->amount_scale, 2);
  cr_assert_eq (goal->money_unit, BUDGET_MONEY_UNIT_WAN);
  cr_assert_eq (goal->n_indicators, 1);
  prose_end (self);
}

Test (interpret_goals, a_label_may_stand_in_the_cell_of_its_value)
{
  BudgetInterpretation *self = read_goals (NULL, BUDGET_TABLE_KIND_PROJECT_GOAL,
                                           "项目名称：绿化|金额单位：元\n预算金额|3,000.00\n");
  const BudgetGoalData *goal = &g_array_index (self->goals, BudgetGoalData, 0);

  cr_assert_null (goal->title);
  cr_assert_str_eq (goal->project, "绿化");
  cr_assert_eq (goal->amount, 300000);
  cr_assert_eq (goal->money_unit, BUDGET_MONEY_UNIT_YUAN);
  prose_end (self);
}

Test (interpret_goals, an_amount_without_any_unit_is_left)
{
  BudgetInterpretation *self =
      read_goals (NULL, BUDGET_TABLE_KIND_PROJECT_GOAL, "项目名称|绿化\n预算金额|30");

  cr_assert_not (g_array_index (self->goals, BudgetGoalData, 0).has_amount);
  prose_end (self);
}

Test (interpret_goals, an_empty_or_covered_level_is_that_above)
{
  assert_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                HEADER "产出指标|数量指标|甲||1棵|\n|质量指标|乙||2%|\n||丙||3%|\n"
                       "效益指标||丁||好|\n^|社会效益|戊||好|\n^|^|己||好|",
                "project 绿化 2024: -\n"
                "产出指标|数量指标|甲|1棵\n"
                "产出指标|质量指标|乙|2%\n"
                "产出指标|质量指标|丙|3%\n"
                "效益指标|-|丁|好\n"
                "效益指标|社会效益|戊|好\n"
                "效益指标|社会效益|己|好\n");
}

Test (interpret_goals, sign_and_measure_are_joined_to_the_value)
{
  assert_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重\n"
                "产出|数量|甲|≥|95|%|20\n产出|质量|乙|定性|优|/"
                "|10\n产出|质量|丙|＝|＝1|次|5\n产出|成本|丁|≤|||5",
                "project 绿化 2024: -\n"
                "产出|数量|甲|≥95%\n"
                "产出|质量|乙|优\n"
                "产出|质量|丙|＝1次\n"
                "产出|成本|丁|-\n");
}

Test (interpret_goals, headings_may_stand_in_two_rows)
{
  assert_goals (
      "绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
      "绩效指标|一级指标|二级指标|三级指标|年度指标|<|<\n^|^|^|^|指标性质|指标值|度量单位\n"
      "^|产出|数量|甲|≥|5|棵",
      "project 绿化 2024: -\n"
      "产出|数量|甲|≥5棵\n");
}

Test (interpret_goals, every_column_is_kept)
{
  BudgetInterpretation *self =
      read_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                  "一级指标|二级指标|三级指标|指标解释|目标值|分值|实际完成值|得分|指标值设定依据\n"
                  "产出|数量|植/树|种 树|≥ 5 棵|10|6棵|9.5|计划");
  const BudgetIndicatorData *indicator =
      &g_array_index (self->goals, BudgetGoalData, 0).indicators[0];

  cr_assert_str_eq (indicator->level3, "植树");
  cr_assert_str_eq (indicator->description, "种树");
  cr_assert_str_eq (indicator->value, "≥5棵");
  cr_assert_str_eq (indicator->weight, "10");
  cr_assert_str_eq (indicator->actual, "6棵");
  cr_assert_str_eq (indicator->score, "9.5");
  cr_assert_str_eq (indicator->basis, "计划");
  cr_assert_eq (indicator->place.row, 2);
  cr_assert_eq (indicator->target.kind, BUDGET_TARGET_KIND_QUANTITY);
  cr_assert_eq (indicator->target.comparator, BUDGET_COMPARATOR_GE);
  prose_end (self);
}

Test (interpret_goals, an_indicator_without_a_value_has_no_target)
{
  BudgetInterpretation *self = read_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                                           HEADER "产出指标|数量指标|植树|||");
  const BudgetIndicatorData *indicator =
      &g_array_index (self->goals, BudgetGoalData, 0).indicators[0];

  cr_assert_null (indicator->value);
  cr_assert_eq (indicator->target.kind, BUDGET_TARGET_KIND_NONE);
  prose_end (self);
}

Test (interpret_goals, blank_rows_and_rows_over_all_columns_are_no_indicators)
{
  assert_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                HEADER "产出指标|数量指标|植树||1棵|\n|||||\n合计|<|<|<|<|<",
                "project 绿化 2024: -\n"
                "产出指标|数量指标|植树|1棵\n");
}

Test (interpret_goals, a_repeated_header_is_no_indicator)
{
  assert_goals ("绿化绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                HEADER "产出指标|数量指标|植树||1棵|\n" HEADER "|质量指标|成活||9%|",
                "project 绿化 2024: -\n"
                "产出指标|数量指标|植树|1棵\n"
                "产出指标|质量指标|成活|9%\n");
}

Test (interpret_goals, one_table_may_hold_several_projects)
{
  assert_goals ("项目支出绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                "项目名称|年度目标|一级指标|二级指标|三级指标|指标值\n"
                "绿化|种树|产出|数量|甲|1棵\n^|^|效益|社会|乙|好\n道路|修路|产出|数量|丙|2公里",
                "project 绿化 2024: 种树\n"
                "产出|数量|甲|1棵\n"
                "效益|社会|乙|好\n"
                "project 道路 2024: 修路\n"
                "产出|数量|丙|2公里\n");
}

Test (interpret_goals, a_departments_goal_has_no_project)
{
  assert_goals ("2023年部门整体支出绩效目标表", BUDGET_TABLE_KIND_DEPARTMENT_GOAL,
                "年度总体目标|办好事\n" HEADER "产出指标|数量指标|甲||1次|",
                "department - 2023: 办好事\n"
                "产出指标|数量指标|甲|1次\n");
}

Test (interpret_goals, a_table_that_says_nothing_gives_no_goal)
{
  assert_goals ("项目支出绩效目标表", BUDGET_TABLE_KIND_PROJECT_GOAL, HEADER "|||||", "");
}

Test (interpret_goals, the_reference_has_five_projects_and_32_indicators)
{
  static const char *const names[] = { "luquan-2022.txt", "luquan-2022.docx" };
  static const char *const projects[] = { "军人公益性岗工资", "网络安全和网络宣传费用",
                                          "网络舆情精准监测项目", "新媒体宣传服务项目",
                                          "舆情中心运行费" };
  static const guint counts[] = { 8, 6, 6, 6, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BudgetDisclosureData) data = prose_read_real (names[i]);

      cr_assert_eq (data->n_goals, 6);
      for (guint k = 0; k < G_N_ELEMENTS (projects); k++)
        {
          const BudgetGoalData *goal = &data->goals[k + 1];

          cr_assert_str_eq (goal->project, projects[k]);
          cr_assert_eq (goal->scope, BUDGET_SCOPE_PROJECT);
          cr_assert_eq (goal->fiscal_year, 2022);
          cr_assert_eq (goal->n_indicators, counts[k]);
          cr_assert (g_str_has_prefix (goal->objective, "1.目标内容"));
        }
      cr_assert_str_eq (data->goals[1].title, "1、2022年军人公益性岗工资绩效目标表");
      cr_assert_str_eq (data->goals[1].indicators[2].level1, "产出指标");
      cr_assert_str_eq (data->goals[1].indicators[4].level3, "涉军岗位取暖费标准");
      cr_assert_str_eq (data->goals[1].indicators[4].description, "人均取暖补贴发放标准");
    }
}

/* the ministry's form of self-evaluation: what was aimed at beside what was reached */
Test (interpret_goals, an_objective_stands_below_its_own_heading)
{
  assert_goals ("项目支出绩效自评表", BUDGET_TABLE_KIND_PROJECT_GOAL,
                "项目名称|<|大气污染防治|<|<|<\n"
                "年度总体目标|预期目标|<|<|实际完成情况|<\n"
                "^|优良天数达到80%|<|<|优良天数为82%|<\n"
                "一级指标|二级指标|三级指标|年度指标值|实际完成值|得分\n"
                "产出指标|数量指标|监测站点|≥12个|12个|20",
                "project 大气污染防治 2024: 优良天数达到80%\n"
                "产出指标|数量指标|监测站点|≥12个\n");
}
