/* test-target-parser.c - what the values of indicators say
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "model/budget-model-private.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#define NONE BUDGET_COMPARATOR_NONE
#define EQ BUDGET_COMPARATOR_EQ
#define GE BUDGET_COMPARATOR_GE
#define GT BUDGET_COMPARATOR_GT
#define LE BUDGET_COMPARATOR_LE
#define LT BUDGET_COMPARATOR_LT
#define APPROX BUDGET_COMPARATOR_APPROX
#define RANGE BUDGET_COMPARATOR_RANGE
#define SUFFIX BUDGET_TARGET_FLAGS_SUFFIX_COMPARATOR
#define DOUBLE BUDGET_TARGET_FLAGS_DOUBLE_COMPARATOR
#define MULTIPLIER BUDGET_TARGET_FLAGS_MULTIPLIER
#define ELLIPTIC BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT
#define NO_UNIT BUDGET_TARGET_FLAGS_NO_UNIT

/* in an arena that all tests of the process share, so that what is parsed stays */
static BudgetTargetData
parse (const char *text, const char *name)
{
  static BudgetArena *arena = NULL;
  BudgetTargetData data;

  if (arena == NULL)
    arena = _budget_arena_new ();
  _budget_target_data_parse (&data, text, name, arena);
  return data;
}

typedef struct
{
  char text[64];
  char name[48];
  BudgetComparator comparator;
  char number[24];
  char number2[24]; /* empty when there is none */
  char measure[24]; /* empty when there is none */
  BudgetTargetFlags flags;
  BudgetPeriod period;
} Quantity;

static void
assert_quantity (const Quantity *expected, BudgetTargetKind kind)
{
  BudgetTargetData data = parse (expected->text, expected->name);
  g_autofree char *number = budget_decimal_format (data.number, data.scale);
  g_autofree char *number2 = budget_decimal_format (data.number2, data.scale2);

  cr_assert_eq (data.kind, kind, "%s: kind %d, %s", expected->text, data.kind,
                data.reason != NULL ? data.reason : "");
  cr_assert_eq (data.comparator, expected->comparator, "%s: comparator %d", expected->text,
                data.comparator);
  cr_assert (data.has_number, "%s", expected->text);
  cr_assert_str_eq (number, expected->number, "%s: %s", expected->text, number);
  cr_assert_eq (data.has_number2, *expected->number2 != '\0', "%s", expected->text);
  if (data.has_number2)
    cr_assert_str_eq (number2, expected->number2, "%s: %s", expected->text, number2);
  cr_assert_str_eq (data.measure != NULL ? data.measure : "", expected->measure, "%s: %s",
                    expected->text, data.measure != NULL ? data.measure : "");
  cr_assert_eq (data.flags, expected->flags, "%s: flags %u", expected->text, data.flags);
  cr_assert_eq (data.period, expected->period, "%s: period %d", expected->text, data.period);
  cr_assert_null (data.date, "%s", expected->text);
  cr_assert_null (data.reason, "%s", expected->text);
  cr_assert_str_eq (data.text, expected->text);
}

/* The 32 values of the reference document. */

ParameterizedTestParameters (target, reference_quantities)
{
  static Quantity cases[] = {
    { "2名", "公益性岗补贴补助人数", EQ, "2", "", "名" },
    { "100%", "公益性性岗位补贴发放覆盖率", EQ, "100", "", "%" },
    { "100%", "补助补贴发放精准率", EQ, "100", "", "%" },
    { "1900元", "涉军岗位取暖费标准", EQ, "1900", "", "元" },
    { "3100元", "涉军岗位工资标准", EQ, "3100", "", "元" },
    { "≥80%", "涉军岗位人员满意度", GE, "80", "", "%" },
    { "≥4次", "信息宣传次数", GE, "4", "", "次" },
    { "≤20万", "项目成本", LE, "200000", "", "元", ELLIPTIC },
    { "≥80%", "服务对象满意度", GE, "80", "", "%" },
    { "≥8000条", "提供省直报数量", GE, "8000", "", "条" },
    { "≥80%", "涉稳舆情处置率", GE, "80", "", "%" },
    { "≤10万元", "控制在预算成本内", LE, "100000", "", "元" },
    { "≥80%", "使用单位成员满意度", GE, "80", "", "%" },
    { "≥80次", "媒体宣传报道次数", GE, "80", "", "次" },
    { "≤20万", "项目费用", LE, "200000", "", "元", ELLIPTIC },
    { "≥70%", "网络使用人员满意度", GE, "70", "", "%" },
    { "≤2小时", "报送网络舆情时间", LE, "2", "", "小时" },
    { "≤7万元", "系统维护成本", LE, "70000", "", "元" },
    { "≥10000条", "打造干净网络环境", GE, "10000", "", "条" },
    { "≥80%", "涉稳舆情处置率", GE, "80", "", "%" },
    { "≥80%", "使用单位成员满意度", GE, "80", "", "%" },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == 21);
  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, reference_quantities)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

typedef struct
{
  char text[96];
  char name[48];
  BudgetTargetKind kind;
} Words;

ParameterizedTestParameters (target, reference_words)
{
  static Words cases[] = {
    { "按规定时间及时发放", "补助补贴发放时间", BUDGET_TARGET_KIND_QUALITATIVE },
    { "生活水平提高", "受补助人群生活水平提高程度", BUDGET_TARGET_KIND_QUALITATIVE },
    { "专款专用", "专款专用率", BUDGET_TARGET_KIND_QUALITATIVE },
    { "工作完成率", "工作按时完成率", BUDGET_TARGET_KIND_MALFORMED },
    { "做好宣传网络", "项目持续影响效果", BUDGET_TARGET_KIND_QUALITATIVE },
    { "及时处理", "报送网络舆情时间", BUDGET_TARGET_KIND_QUALITATIVE },
    { "网络安全", "网络安全稳定运行", BUDGET_TARGET_KIND_QUALITATIVE },
    { "专款专用", "专款专用率", BUDGET_TARGET_KIND_QUALITATIVE },
    { "20222022年底", "项目完成时间", BUDGET_TARGET_KIND_MALFORMED },
    { "网络安全环境", "网络安全稳定运行", BUDGET_TARGET_KIND_QUALITATIVE },
    { "网络安全运行", "网络安全稳定运行", BUDGET_TARGET_KIND_QUALITATIVE },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == 11);
  return cr_make_param_array (Words, cases, G_N_ELEMENTS (cases));
}

static void
assert_words (const Words *expected)
{
  BudgetTargetData data = parse (expected->text, expected->name);

  cr_assert_eq (data.kind, expected->kind, "%s: kind %d", expected->text, data.kind);
  cr_assert_eq (data.reason != NULL, data.kind == BUDGET_TARGET_KIND_MALFORMED, "%s",
                expected->text);
  cr_assert_eq (data.comparator, NONE, "%s", expected->text);
  cr_assert_not (data.has_number, "%s", expected->text);
  cr_assert_not (data.has_number2, "%s", expected->text);
  cr_assert_null (data.measure, "%s", expected->text);
  cr_assert_null (data.date, "%s", expected->text);
  cr_assert_eq (data.flags, BUDGET_TARGET_FLAGS_NONE, "%s", expected->text);
}

ParameterizedTest (Words *param, target, reference_words) { assert_words (param); }

Test (target, a_doubled_year_is_refused_with_what_is_suspected)
{
  BudgetTargetData data = parse ("20222022年底", "项目完成时间");

  cr_assert_str_eq (data.reason, "found the year twice in “20222022年底”, suspected “2022年底”");
  data = parse ("2022年2022年底", NULL);
  cr_assert_str_eq (data.reason, "found the year twice in “2022年2022年底”, suspected “2022年底”");
}

Test (target, the_name_of_a_rate_is_refused_as_a_value)
{
  BudgetTargetData data = parse ("工作完成率", "工作按时完成率");

  cr_assert_str_eq (data.reason, "found “工作完成率”, the name of a rate, expected a value");
}

/* The grammar. */

ParameterizedTestParameters (target, comparators_in_front)
{
  static Quantity cases[] = {
    { "≥1个", "", GE, "1", "", "个" },          { "≧1个", "", GE, "1", "", "个" },
    { ">=1个", "", GE, "1", "", "个" },         { "＞=1个", "", GE, "1", "", "个" },
    { "≤1个", "", LE, "1", "", "个" },          { "≦1个", "", LE, "1", "", "个" },
    { "<=1个", "", LE, "1", "", "个" },         { "＜＝1个", "", LE, "1", "", "个" },
    { ">1个", "", GT, "1", "", "个" },          { "＞1个", "", GT, "1", "", "个" },
    { "<1个", "", LT, "1", "", "个" },          { "＜1个", "", LT, "1", "", "个" },
    { "=1个", "", EQ, "1", "", "个" },          { "＝1个", "", EQ, "1", "", "个" },
    { "1个", "", EQ, "1", "", "个" },           { "不少于1个", "", GE, "1", "", "个" },
    { "不低于1个", "", GE, "1", "", "个" },     { "大于等于1个", "", GE, "1", "", "个" },
    { "大于或等于1个", "", GE, "1", "", "个" }, { "至少1个", "", GE, "1", "", "个" },
    { "达到1个", "", GE, "1", "", "个" },       { "不超过1个", "", LE, "1", "", "个" },
    { "不高于1个", "", LE, "1", "", "个" },     { "不大于1个", "", LE, "1", "", "个" },
    { "小于等于1个", "", LE, "1", "", "个" },   { "控制在1个", "", LE, "1", "", "个" },
    { "大于1个", "", GT, "1", "", "个" },       { "超过1个", "", GT, "1", "", "个" },
    { "高于1个", "", GT, "1", "", "个" },       { "小于1个", "", LT, "1", "", "个" },
    { "低于1个", "", LT, "1", "", "个" },       { "少于1个", "", LT, "1", "", "个" },
    { "等于1个", "", EQ, "1", "", "个" },       { "约1个", "", APPROX, "1", "", "个" },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, comparators_in_front)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

ParameterizedTestParameters (target, comparators_behind)
{
  static Quantity cases[] = {
    { "95%以上", "", GE, "95", "", "%", SUFFIX },
    { "95%及以上", "", GE, "95", "", "%", SUFFIX },
    { "95%（含）以上", "", GE, "95", "", "%", SUFFIX },
    { "95%以上（含）", "", GE, "95", "", "%", SUFFIX },
    { "98以上", "", GE, "98", "", "", SUFFIX | NO_UNIT },
    { "5日内", "", LE, "5", "", "日", SUFFIX },
    { "24小时内", "", LE, "24", "", "小时", SUFFIX },
    { "5个工作日内", "", LE, "5", "", "个工作日", SUFFIX },
    { "3个月以内", "", LE, "3", "", "个月", SUFFIX },
    { "12月内", "", LE, "12", "", "月", SUFFIX },
    { "5%以下", "", LE, "5", "", "%", SUFFIX },
    { "5%及以下", "", LE, "5", "", "%", SUFFIX },
    { "20人左右", "", APPROX, "20", "", "人", SUFFIX },
    { "30日内办结", "", LE, "30", "", "日", SUFFIX },
    { "≥90%以上", "", GE, "90", "", "%", DOUBLE },
    { "达到90%以上", "", GE, "90", "", "%", DOUBLE },
    { "达到≥90%", "", GE, "90", "", "%", DOUBLE },
    { ">90%以上", "", GT, "90", "", "%", DOUBLE },
    { "控制在10万元以内", "", LE, "100000", "", "元", DOUBLE },
    { "≥90%左右", "", APPROX, "90", "", "%", DOUBLE },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, comparators_behind)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

ParameterizedTestParameters (target, numbers)
{
  static Quantity cases[] = {
    { "0", "", EQ, "0", "", "", NO_UNIT },
    { "0.95", "", EQ, "0.95", "", "", NO_UNIT },
    { "12.5%", "", EQ, "12.5", "", "%" },
    { "12。5%", "", EQ, "12.5", "", "%" },
    { "１００％", "", EQ, "100", "", "%" },
    { "≥ 95 %", "", GE, "95", "", "%" },
    { "≥95%。", "", GE, "95", "", "%" },
    { "百分之95", "", EQ, "95", "", "%" },
    { "-5%", "", EQ, "-5", "", "%" },
    { "≥1,000条", "", GE, "1000", "", "条" },
    { "≥1，234，567条", "", GE, "1234567", "", "条" },
    { "1万条", "", EQ, "10000", "", "条", MULTIPLIER },
    { "≥1.25万人次", "", GE, "12500", "", "人次", MULTIPLIER },
    { "0.00005万条", "", EQ, "0.5", "", "条", MULTIPLIER },
    { "2亿条", "", EQ, "200000000", "", "条", MULTIPLIER },
    { "3千人", "", EQ, "3000", "", "人", MULTIPLIER },
    { "≤20万", "参训人数", LE, "200000", "", "", MULTIPLIER | NO_UNIT },
    { "≤20万", "免费参训人数", LE, "200000", "", "", MULTIPLIER | NO_UNIT },
    { "3-5个", "", RANGE, "3", "5", "个" },
    { "3~5个", "", RANGE, "3", "5", "个" },
    { "3～5个", "", RANGE, "3", "5", "个" },
    { "3—5个", "", RANGE, "3", "5", "个" },
    { "3——5个", "", RANGE, "3", "5", "个" },
    { "3至5个", "", RANGE, "3", "5", "个" },
    { "3个-5个", "", RANGE, "3", "5", "个" },
    { "90%-95%之间", "", RANGE, "90", "95", "%" },
    { "90%-95", "", RANGE, "90", "95", "%" },
    { "1-2万条", "", RANGE, "10000", "20000", "条", MULTIPLIER },
    { "1万-2万条", "", RANGE, "10000", "20000", "条", MULTIPLIER },
    { "1.5-2.25%", "", RANGE, "1.5", "2.25", "%" },
    { "5-5个", "", RANGE, "5", "5", "个" },
    { "5-10万元", "", RANGE, "50000", "100000", "元" },
    { "5万-10万", "项目经费", RANGE, "50000", "100000", "元", ELLIPTIC },
    { "控制在3-5个", "", RANGE, "3", "5", "个" },
    { "≥3-5个", "", RANGE, "3", "5", "个", DOUBLE },
    { "9223372036854775807条", "", EQ, "9223372036854775807", "", "条" },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, numbers)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

ParameterizedTestParameters (target, measures)
{
  static Quantity cases[] = {
    { "5‰", "", EQ, "5", "", "‰" },
    { "≥2个百分点", "", GE, "2", "", "个百分点" },
    { "≤1.5亿元", "", LE, "150000000", "", "元" },
    { "≤12345.6789万元", "", LE, "123456789", "", "元" },
    { "3千元", "", EQ, "3000", "", "元" },
    { "1900.50元", "", EQ, "1900.50", "", "元" },
    { "≤2亿", "资金规模", LE, "200000000", "", "元", ELLIPTIC },
    { "≤20万", "支出金额", LE, "200000", "", "元", ELLIPTIC },
    { "≥3名", "", GE, "3", "", "名" },
    { "≥3人次", "", GE, "3", "", "人次" },
    { "≥3户", "", GE, "3", "", "户" },
    { "≥3家", "", GE, "3", "", "家" },
    { "≥3项", "", GE, "3", "", "项" },
    { "≥3场", "", GE, "3", "", "场" },
    { "≥3期", "", GE, "3", "", "期" },
    { "≥3份", "", GE, "3", "", "份" },
    { "≥3篇", "", GE, "3", "", "篇" },
    { "≥3套", "", GE, "3", "", "套" },
    { "≥3台", "", GE, "3", "", "台" },
    { "≥3辆", "", GE, "3", "", "辆" },
    { "≥3批", "", GE, "3", "", "批" },
    { "≥3部", "", GE, "3", "", "部" },
    { "≥3处", "", GE, "3", "", "处" },
    { "≥3座", "", GE, "3", "", "座" },
    { "≥3所", "", GE, "3", "", "所" },
    { "≤30分钟", "", LE, "30", "", "分钟" },
    { "≤3天", "", LE, "3", "", "天" },
    { "≤3日", "", LE, "3", "", "日" },
    { "≤3周", "", LE, "3", "", "周" },
    { "≤3个月", "", LE, "3", "", "个月" },
    { "12月", "", EQ, "12", "", "月" },
    { "≥3年", "", GE, "3", "", "年" },
    { "≥3平方米", "", GE, "3", "", "平方米" },
    { "≥3㎡", "", GE, "3", "", "㎡" },
    { "≥3立方米", "", GE, "3", "", "立方米" },
    { "≥3亩", "", GE, "3", "", "亩" },
    { "≥3公里", "", GE, "3", "", "公里" },
    { "≥3吨", "", GE, "3", "", "吨" },
    { "≥200课时", "", GE, "200", "", "课时" },
    { "≥100Mbps", "", GE, "100", "", "Mbps" },
    { "≤5万美元", "", LE, "50000", "", "美元", MULTIPLIER },
    { "不少于4次培训", "", GE, "4", "", "次" },
    { "100%覆盖", "", EQ, "100", "", "%" },
    { "≤60元/吨", "", LE, "60", "", "元/吨" },
    { "≤60元/人次", "", LE, "60", "", "元/人次" },
    { "1次/季度", "", EQ, "1", "", "次/季度" },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, measures)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

ParameterizedTestParameters (target, periods)
{
  static Quantity cases[] = {
    { "12次/年", "", EQ, "12", "", "次", 0, BUDGET_PERIOD_YEAR },
    { "1次/月", "", EQ, "1", "", "次", 0, BUDGET_PERIOD_MONTH },
    { "1次／月", "", EQ, "1", "", "次", 0, BUDGET_PERIOD_MONTH },
    { "3小时/次", "", EQ, "3", "", "小时", 0, BUDGET_PERIOD_TIME },
    { "100元/人", "", EQ, "100", "", "元", 0, BUDGET_PERIOD_PERSON },
    { "≤1900元/人·月", "", LE, "1900", "", "元", 0, BUDGET_PERIOD_PERSON_MONTH },
    { "1900元/人/月", "", EQ, "1900", "", "元", 0, BUDGET_PERIOD_PERSON_MONTH },
    { "≥190元每人每月", "", GE, "190", "", "元", 0, BUDGET_PERIOD_PERSON_MONTH },
    { "≤20万/年", "项目成本", LE, "200000", "", "元", ELLIPTIC, BUDGET_PERIOD_YEAR },
    { "10次以上/年", "", GE, "10", "", "次", SUFFIX, BUDGET_PERIOD_YEAR },
    { "10次/年以上", "", GE, "10", "", "次", SUFFIX, BUDGET_PERIOD_YEAR },
    { "全年≥12次", "", GE, "12", "", "次", 0, BUDGET_PERIOD_YEAR },
    { "每年不少于4次", "", GE, "4", "", "次", 0, BUDGET_PERIOD_YEAR },
    { "不少于每年4次", "", GE, "4", "", "次", 0, BUDGET_PERIOD_YEAR },
    { "每月1次", "", EQ, "1", "", "次", 0, BUDGET_PERIOD_MONTH },
    { "每日1次", "", EQ, "1", "", "次", 0, BUDGET_PERIOD_DAY },
    { "每周1次", "", EQ, "1", "", "次", 0, BUDGET_PERIOD_WEEK },
    { "人均100元", "", EQ, "100", "", "元", 0, BUDGET_PERIOD_PERSON },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, periods)
{
  assert_quantity (param, BUDGET_TARGET_KIND_QUANTITY);
}

ParameterizedTestParameters (target, ratios)
{
  static Quantity cases[] = {
    { "1:1", "", EQ, "1", "1", "" },
    { "1：1.5", "", EQ, "1", "1.5", "" },
    { "2比1", "", EQ, "2", "1", "" },
    { "≥3:2", "", GE, "3", "2", "" },
    { "3:2以上", "", GE, "3", "2", "", SUFFIX },
  };

  return cr_make_param_array (Quantity, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Quantity *param, target, ratios)
{
  assert_quantity (param, BUDGET_TARGET_KIND_RATIO);
}

typedef struct
{
  char text[64];
  char date[16];
  BudgetComparator comparator;
  BudgetPeriod period;
} Date;

ParameterizedTestParameters (target, dates)
{
  static Date cases[] = {
    { "2022年", "2022" },
    { "2022年度", "2022" },
    { "2022年底", "2022" },
    { "2022年底前", "2022" },
    { "2022年内", "2022" },
    { "2022年末", "2022" },
    { "２０２２年底前", "2022" },
    { "2022年 底前完成", "2022" },
    { "2022年12月", "2022-12" },
    { "2022年6月底", "2022-06" },
    { "2022年6月底前", "2022-06" },
    { "2022年6月初", "2022-06" },
    { "2022年12月31日", "2022-12-31" },
    { "2022年12月31日前", "2022-12-31" },
    { "2022年12月31日以前", "2022-12-31" },
    { "2022年12月31日前完成支付", "2022-12-31" },
    { "2022年2月8号", "2022-02-08" },
    { "2024年2月29日", "2024-02-29" },
    { "2月29日", "--02-29" },
    { "2022.12.31", "2022-12-31" },
    { "2022-12-31", "2022-12-31" },
    { "2022/12/31", "2022-12-31" },
    { "2022.12.31前", "2022-12-31" },
    { "2022.12", "2022-12" },
    { "2022-6", "2022-06" },
    { "12月底前", "--12" },
    { "12月底", "--12" },
    { "6月前", "--06" },
    { "12月31日前", "--12-31" },
    { "12月31日", "--12-31" },
    { "年底前", "--12" },
    { "年底", "--12" },
    { "当年年底前", "--12" },
    { "当年底前", "--12" },
    { "年内", "--12" },
    { "截至2022年12月", "2022-12" },
    { "于2022年底前完成", "2022" },
    { "2022年1-12月", "2022-12" },
    { "2022年1月-12月", "2022-12" },
    { "2022年1月1日至12月31日", "2022-12-31" },
    { "2022.1.1-2022.12.31", "2022-12-31" },
    { "2020-2022年", "2022" },
    { "2020年至2022年", "2022" },
    { "每年12月底前", "--12", NONE, BUDGET_PERIOD_YEAR },
    { "≤2022年12月31日", "2022-12-31", LE },
  };

  return cr_make_param_array (Date, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Date *param, target, dates)
{
  BudgetTargetData data = parse (param->text, "完成时间");

  cr_assert_eq (data.kind, BUDGET_TARGET_KIND_DATE, "%s: kind %d", param->text, data.kind);
  cr_assert_str_eq (data.date, param->date, "%s: %s", param->text, data.date);
  cr_assert_eq (data.comparator, param->comparator, "%s", param->text);
  cr_assert_eq (data.period, param->period, "%s", param->text);
  cr_assert_not (data.has_number, "%s", param->text);
  cr_assert_null (data.measure, "%s", param->text);
  cr_assert_null (data.reason, "%s", param->text);
}

ParameterizedTestParameters (target, words)
{
  static Words cases[] = {
    { "优", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "良", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "显著", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "有效", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "较好", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "定性", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "是", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "否", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "及时", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "长期", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "无", "事故", BUDGET_TARGET_KIND_QUALITATIVE },
    { "全年", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "不低于上年度水平", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "≥上年", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "超过预期", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "1,2号楼", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "3个内部系统", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "2名教师和3名学生", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "90%人数到5个", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "1:1:1", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "8:30前", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "3场/150人", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "3个-5套", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "每月10日前", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "在职人员", "", BUDGET_TARGET_KIND_QUALITATIVE },
    { "提高使用率", "使用率", BUDGET_TARGET_KIND_QUALITATIVE },
    { "工作完成率", "工作", BUDGET_TARGET_KIND_QUALITATIVE },
    { "/", "", BUDGET_TARGET_KIND_NONE },
    { "-", "", BUDGET_TARGET_KIND_NONE },
    { "——", "", BUDGET_TARGET_KIND_NONE },
    { "。", "", BUDGET_TARGET_KIND_NONE },
    { "≥", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥%", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≤ ", "", BUDGET_TARGET_KIND_MALFORMED },
    { "不少于", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥90%以下", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥≤90%", "", BUDGET_TARGET_KIND_MALFORMED },
    { "5-3个", "", BUDGET_TARGET_KIND_MALFORMED },
    { "5.5-5.25个", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2万-3条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥1,23条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥99999999999999999999条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥9999999999999999万条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥1000000000000000000000000000000000000000000000条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022 2022年底", "", BUDGET_TARGET_KIND_MALFORMED },
    { "≥80 00条", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022年13月", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022年0月", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022年2月29日", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022.13.31", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022.00.31", "", BUDGET_TARGET_KIND_MALFORMED },
    { "2022.12.32", "", BUDGET_TARGET_KIND_MALFORMED },
  };

  return cr_make_param_array (Words, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Words *param, target, words)
{
  BudgetTargetData data = parse (param->text, param->name);

  cr_assert_eq (data.kind, param->kind, "%s: kind %d", param->text, data.kind);
  cr_assert_eq (data.reason != NULL, data.kind == BUDGET_TARGET_KIND_MALFORMED, "%s", param->text);
  cr_assert_not (data.has_number, "%s", param->text);
  cr_assert_null (data.measure, "%s", param->text);
  cr_assert_null (data.date, "%s", param->text);
}

Test (target, nothing_says_nothing)
{
  cr_assert_eq (parse (NULL, NULL).kind, BUDGET_TARGET_KIND_NONE);
  cr_assert_null (parse (NULL, NULL).text);
  cr_assert_eq (parse (" \t　", "x").kind, BUDGET_TARGET_KIND_NONE);
  cr_assert_null (parse (" \t　", "x").text);
}

Test (target, keeps_the_text_without_white_space_at_its_ends)
{
  cr_assert_str_eq (parse ("\t　≥ 95 %\t", NULL).text, "≥ 95 %");
  cr_assert_str_eq (parse ("/ ", NULL).text, "/");
}

Test (target, a_long_text_is_prose)
{
  g_autofree char *text = g_strnfill (256, '9');

  cr_assert_eq (parse (text, NULL).kind, BUDGET_TARGET_KIND_QUALITATIVE);
  cr_assert_str_eq (parse (text, NULL).text, text);
}

/* Anything at all. */

static void
assert_is_sound (const char *text, const char *name)
{
  BudgetArena *arena = _budget_arena_new ();
  BudgetTargetData data;

  _budget_target_data_parse (&data, text, name, arena);
  cr_assert_leq (data.kind, BUDGET_TARGET_KIND_MALFORMED);
  cr_assert_leq (data.scale, 18);
  cr_assert_leq (data.scale2, 18);
  cr_assert_eq (data.reason != NULL, data.kind == BUDGET_TARGET_KIND_MALFORMED);
  cr_assert_eq (data.date != NULL, data.kind == BUDGET_TARGET_KIND_DATE);
  cr_assert_eq (data.has_number,
                data.kind == BUDGET_TARGET_KIND_QUANTITY || data.kind == BUDGET_TARGET_KIND_RATIO);
  _budget_arena_unref (arena);
}

Test (target, random_bytes_do_no_harm)
{
  GRand *rand = g_rand_new_with_seed (20220101);

  for (int i = 0; i < 20000; i++)
    {
      guint length = g_rand_int_range (rand, 0, 40);
      /* of its own size, so that a sanitizer sees a step too far */
      g_autofree char *text = g_malloc (length + 1);

      for (guint j = 0; j < length; j++)
        text[j] = g_rand_int_range (rand, 1, 256);
      text[length] = '\0';
      assert_is_sound (text, text);
    }
  g_rand_free (rand);
}

Test (target, random_tokens_do_no_harm)
{
  static const char *const tokens[] = {
    "≥",    "≤",    ">=",   "<",     "不少于", "控制在", "超过",   "约",       "0",    "1",
    "12",   "2022", "31",   "99999", ".",      "。",     ",",      "，",       "-",    "—",
    "至",   "~",    ":",    "比",    "万",     "亿",     "千",     "%",        "‰",    "个百分点",
    "元",   "条",   "人次", "小时",  "月",     "日",     "年",     "年底",     "底",   "前",
    "内",   "以上", "以下", "左右",  "（含）", "/年",    "/人·月", "/吨",      "每年", "每人每月",
    "全年", " ",    "　",   "率",    "完成",   "百分之", "１",     "\xE4\xB8", "/",    "之间"
  };
  GRand *rand = g_rand_new_with_seed (2);

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_rand_int_range (rand, 0, 9);

      for (int j = 0; j < n; j++)
        g_string_append (text, tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))]);
      assert_is_sound (text->str, g_rand_boolean (rand) ? "项目成本" : "完成率");
    }
  g_rand_free (rand);
}
