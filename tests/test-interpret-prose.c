/* test-interpret-prose.c - passages, glossary and the department's goal
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-prose-helpers.h"

#include "interpret/budget-prose-private.h"

Test (interpret_prose, text_before_the_first_heading_has_none)
{
  assert_passages ("某局预算说明\n现予公开。\n一、概况\n有两科。", "-|-|2\n"
                                                                   "一|概况|1\n");
}

Test (interpret_prose, every_kind_of_ordinal_heads_a_passage)
{
  assert_passages (
      "第一部分  部门概况\n一、主要职责\n（一）内设科室\n1、办公室\n2.财务科\n（3）后勤科",
      "第一部分|部门概况|0\n"
      "一|主要职责|0\n"
      "一|内设科室|0\n"
      "1|办公室|0\n"
      "2|财务科|0\n"
      "3|后勤科|0\n");
}

Test (interpret_prose, a_numbered_sentence_is_a_paragraph)
{
  assert_passages (
      "三、保障措施\n1、健全制度。明确责任。\n2、加强监督，及时整改\n3、人员经费20万元",
      "三|保障措施|3\n");
}

Test (interpret_prose, a_numbered_term_is_a_paragraph)
{
  assert_passages ("八、名词解释\n1、其他收入：指利息", "八|名词解释|1\n");
}

Test (interpret_prose, a_short_line_with_a_colon_heads_a_passage)
{
  assert_passages ("部门职责：\n负责文秘。\n机构设置:\n有两科。", "-|部门职责|1\n"
                                                                  "-|机构设置|1\n");
}

Test (interpret_prose, a_line_that_leads_into_a_list_heads_nothing)
{
  assert_passages ("一、概况\n其中：\n具体如下：\n按照上级部门的统一要求，现将本局预算公开如下：",
                   "一|概况|3\n");
}

Test (interpret_prose, the_colon_behind_a_numbered_heading_is_taken_off)
{
  assert_passages ("1、收入说明：\n收入不变。", "1|收入说明|1\n");
}

Test (interpret_prose, a_part_may_have_its_title_in_the_next_line)
{
  assert_passages ("第四部分\n名词解释\n一、其他收入：指利息。\n第五部分\n全文完，谢谢。",
                   "第四部分|名词解释|1\n"
                   "第五部分|-|1\n");
}

Test (interpret_prose, white_space_in_headings_is_taken_out)
{
  assert_passages ("二、 收 入　说明\n第二部分  IT 设备", "二|收入说明|0\n"
                                                          "第二部分|IT设备|0\n");
}

Test (interpret_prose, years_and_long_lines_are_no_headings)
{
  g_autofree char *filler = g_strnfill (200, 'x');
  g_autofree char *text = g_strconcat ("2024年预算\n一、", filler, NULL);

  assert_passages (text, "-|-|2\n");
}

Test (interpret_prose, consumed_blocks_are_no_prose)
{
  BudgetInterpretation *self = prose_begin (prose_sheet ("收支总表\n一、概况\n有两科。"));
  g_autofree char *dump = NULL;

  self->consumed[0] = 1;
  self->consumed[2] = 1;
  _budget_interpret_prose (self);
  dump = prose_dump_passages (PROSE_ARRAY (BudgetPassageData, self->passages));
  cr_assert_str_eq (dump, "一|概况|0\n", "found\n%s", dump);
  prose_end (self);
}

Test (interpret_prose, an_empty_document_has_no_passages) { assert_passages ("", ""); }

Test (interpret_prose, paragraphs_are_shared_with_the_sheet)
{
  BudgetInterpretation *self = prose_read ("有两科。");
  const BudgetPassageData *passage = &g_array_index (self->passages, BudgetPassageData, 0);

  cr_assert_eq (passage->paragraphs[0],
                g_array_index (self->sheet->blocks, BudgetSheetBlock, 0).text);
  prose_end (self);
}

static char *
dump_terms (const BudgetTermData *terms, guint n)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s = %s\n", terms[i].term, terms[i].meaning);
  return g_string_free (dump, FALSE);
}

static void
assert_terms (const char *text, const char *expected)
{
  BudgetInterpretation *self = prose_read (text);
  g_autofree char *dump = dump_terms (PROSE_ARRAY (BudgetTermData, self->terms));

  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
  prose_end (self);
}

Test (glossary, a_term_ends_at_its_colon)
{
  assert_terms ("八、名词解释\n1、其他收入：指利息。如存款利息：活期。\n“三公”经费:"
                "三类费用。\n九、其他\n甲：乙。",
                "其他收入 = 指利息。如存款利息：活期。\n"
                "“三公”经费 = 三类费用。\n");
}

Test (glossary, a_term_may_end_at_the_word_for_meaning)
{
  assert_terms ("名词解释：\n一、基本支出是指日常支出。\n二、项目支出，指专门支出。",
                "基本支出 = 是指日常支出。\n"
                "项目支出 = 指专门支出。\n");
}

Test (glossary, a_paragraph_without_a_term_goes_on)
{
  assert_terms ("名词解释：\n前言不算。\n1、经费：指钱。\n另有说明。",
                "经费 = 指钱。\n另有说明。\n");
}

Test (glossary, a_term_may_be_a_heading)
{
  assert_terms ("八、名词解释\n（一）财政拨款\n指财政给的钱。\n（二）其他收入\n指其余。",
                "财政拨款 = 指财政给的钱。\n"
                "其他收入 = 指其余。\n");
}

Test (glossary, states_no_amounts)
{
  assert_statements ("八、名词解释\n1、设备：指基本支出5万元的。", "");
}

static char *
dump_goal (const BudgetGoalData *goal)
{
  GString *dump = g_string_new (NULL);

  g_string_append_printf (dump, "%s %s: %s\n",
                          _budget_enum_to_nick (BUDGET_TYPE_SCOPE, (int) goal->scope), goal->title,
                          goal->objective);
  for (guint i = 0; i < goal->n_parts; i++)
    g_string_append_printf (dump, "part %s: %s / %s\n", goal->parts[i].title,
                            goal->parts[i].objective, goal->parts[i].targets_text);
  for (guint i = 0; goal->measures[i] != NULL; i++)
    g_string_append_printf (dump, "measure %s\n", goal->measures[i]);
  return g_string_free (dump, FALSE);
}

static void
assert_goal (const char *text, const char *expected)
{
  BudgetInterpretation *self = prose_read (text);
  g_autofree char *dump = NULL;

  cr_assert_eq (self->goals->len, 1);
  dump = dump_goal (&g_array_index (self->goals, BudgetGoalData, 0));
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
  prose_end (self);
}

Test (prose_goal, is_put_together_of_its_sections)
{
  assert_goal (
      "第一部分 部门整体绩效目标\n（一）总体绩效目标\n办好两件事。\n再办一件。\n"
      "（二）分项绩效目标\n1、宣传\n绩效目标：多宣传。\n绩效指标:每年4次。\n2、培训\n"
      "绩效目标：\n办班。\n绩效指标：\n不少于2期。\n"
      "（三）工作保障措施\n1、健全制度。责任到人。\n加强监督。\n第二部分 其他\n与目标无关。",
      "department 部门整体绩效目标: 办好两件事。\n再办一件。\n"
      "part 宣传: 多宣传。 / 每年4次。\n"
      "part 培训: 办班。 / 不少于2期。\n"
      "measure 健全制度。责任到人。\n"
      "measure 加强监督。\n");
}

Test (prose_goal, needs_no_heading_of_its_own)
{
  assert_goal ("一、总体绩效目标\n办好事。\n二、分项绩效目标\n（一）宣传\n绩效目标：多宣传。\n三、"
               "工作保障措施\n"
               "（一）健全制度\n责任到人。\n四、其他\n无关。",
               "department 总体绩效目标: 办好事。\n"
               "part 宣传: 多宣传。 / (null)\n"
               "measure 健全制度\n责任到人。\n");
}

Test (prose_goal, parts_may_stand_as_deep_as_their_heading)
{
  assert_goal (
      "一、部门整体绩效目标\n（一）总体绩效目标\n办好事。\n（二）分项绩效目标\n（一）宣传\n"
      "绩效目标：多宣传。\n（三）工作保障措施\n抓落实。",
      "department 部门整体绩效目标: 办好事。\n"
      "part 宣传: 多宣传。 / (null)\n"
      "measure 抓落实。\n");
}

Test (prose_goal, goes_before_the_goals_of_tables)
{
  BudgetInterpretation *self = prose_begin (prose_sheet ("总体绩效目标：\n办好事。"));
  BudgetGoalData other = { .title = "某项目绩效目标表" };

  g_array_append_val (self->goals, other);
  _budget_interpret_prose (self);
  cr_assert_eq (self->goals->len, 2);
  cr_assert_str_eq (g_array_index (self->goals, BudgetGoalData, 0).title, "总体绩效目标");
  prose_end (self);
}

Test (prose_goal, of_a_unit_has_its_scope)
{
  BudgetInterpretation *self = prose_begin (prose_sheet ("总体绩效目标：\n办好事。"));

  self->data->scope = BUDGET_SCOPE_UNIT;
  _budget_interpret_prose (self);
  cr_assert_eq (g_array_index (self->goals, BudgetGoalData, 0).scope, BUDGET_SCOPE_UNIT);
  prose_end (self);
}

Test (prose_goal, without_content_is_none)
{
  BudgetInterpretation *self = prose_read ("一、部门整体绩效目标\n二、其他\n说明。");

  cr_assert_eq (self->goals->len, 0);
  prose_end (self);
}

Test (prose_text, blanks_of_layout_are_taken_out)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  const char *plain = "计量单位";

  cr_assert_str_eq (_budget_prose_tidy (arena, " 计 量\n单　位 "), "计量单位");
  cr_assert_str_eq (_budget_prose_tidy (arena, "Web  API\n2"), "Web API 2");
  cr_assert_eq (_budget_prose_tidy (arena, plain), plain);
  cr_assert_null (_budget_prose_tidy (arena, " \n "));
  cr_assert_null (_budget_prose_tidy (arena, NULL));
}

Test (prose_text, running_text_keeps_its_blanks)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();

  cr_assert_str_eq (_budget_prose_join_lines (arena, "目标 一\n 目标二"), "目标 一目标二");
  cr_assert_null (_budget_prose_join_lines (arena, "\n"));
}

Test (interpret_prose, the_reference_has_these_passages)
{
  static const char expected[] =
      "第一部分|中共石家庄市鹿泉区委网络安全和信息化委员会办公室2022年部门预算信息公开情况说明|2\n"
      "一|部门职责及机构设置情况|0\n-|部门职责|7\n-|机构设置|0\n"
      "二|部门预算安排的总体情况|1\n1|收入说明|1\n2|支出说明|1\n3|比上年增减情况|1\n"
      "三|机关运行经费安排情况|1\n四|财政拨款“三公”经费预算情况及增减变化原因|1\n"
      "五|预算绩效信息|0\n第一部分|部门整体绩效目标|0\n一|总体绩效目标|1\n二|分项绩效目标|0\n"
      "1|网络安全和网络宣传|2\n2|舆情中心运行项目|2\n3|妥善安置退役军人公益性岗|2\n"
      "4|网络舆情精准监测项目|2\n5|新媒体宣传服务项目|2\n三|工作保障措施|4\n"
      "第二部分|预算项目绩效目标|0\n六|政府采购预算情况|1\n七|国有资产信息|1\n八|名词解释|10\n"
      "九|其他需要说明的事项|1\n";
  static const char *const names[] = { "luquan-2022.txt", "luquan-2022.docx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BudgetDisclosureData) data = prose_read_real (names[i]);
      g_autofree char *dump = prose_dump_passages (data->passages, data->n_passages);

      cr_assert_str_eq (dump, expected, "%s: found\n%s", names[i], dump);
    }
}

Test (interpret_prose, the_reference_has_ten_terms_and_the_departments_goal)
{
  g_autoptr (BudgetDisclosureData) data = prose_read_real ("luquan-2022.txt");
  const BudgetGoalData *goal = &data->goals[0];

  cr_assert_eq (data->n_terms, 10);
  cr_assert_str_eq (data->terms[6].term, "“三公”经费");
  cr_assert_str_eq (data->terms[8].meaning,
                    "指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。");
  cr_assert_eq (data->n_goals, 6);
  cr_assert_eq (goal->scope, BUDGET_SCOPE_DEPARTMENT);
  cr_assert_eq (goal->fiscal_year, 2022);
  cr_assert_eq (goal->n_parts, 5);
  for (guint i = 0; i < goal->n_parts; i++)
    {
      cr_assert_not_null (goal->parts[i].objective);
      cr_assert_not_null (goal->parts[i].targets_text);
    }
  cr_assert_str_eq (goal->parts[2].targets_text,
                    "及时发放本单位退役军人的岗位工资及相关补贴，保障其合法权益。");
  cr_assert_eq (g_strv_length ((char **) goal->measures), 4);
}
