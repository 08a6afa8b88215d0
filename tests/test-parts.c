/* test-parts.c - a disclosure whose every part is set, and what all its types are tested for
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-parts.h"

#include "test-data.h"

static const char *const measures[] = { "完善制度", "加强监督", NULL };
static const char *const paragraphs[] = { "收入302.27万元。", "支出302.27万元。", NULL };

static BudgetPlaceData
place_at (guint line)
{
  return (BudgetPlaceData){ .source = 1, .line = line };
}

static BudgetIndicatorData
make_indicator (BudgetArena *arena,
                const char *level1,
                const char *level2,
                const char *name,
                const char *value)
{
  BudgetIndicatorData indicator = {
    .level1 = level1, .level2 = level2, .level3 = name, .value = value, .place = place_at (31)
  };

  _budget_target_data_parse (&indicator.target, value, name, arena);
  return indicator;
}

static void
fill_indicators (BudgetGoalData *goal, BudgetArena *arena)
{
  goal->n_indicators = 3;
  goal->indicators = _budget_arena_new_array (arena, BudgetIndicatorData, goal->n_indicators);
  goal->indicators[0] = make_indicator (arena, "产出指标", "数量指标", "提供省直报数量", "≥8000条");
  goal->indicators[0].description = "报送数量";
  goal->indicators[0].weight = "10";
  goal->indicators[0].actual = "8100条";
  goal->indicators[0].score = "9.5";
  goal->indicators[0].basis = "工作计划";
  goal->indicators[1] = make_indicator (arena, "成 本", "经济成本指标", "项目成本", "≤20万");
}

static void
fill_goals (BudgetDisclosureData *data)
{
  BudgetGoalData *goals = _budget_arena_new_array (data->arena, BudgetGoalData, 2);

  goals[0] = (BudgetGoalData){ .scope = BUDGET_SCOPE_DEPARTMENT,
                               .title = "总体绩效目标",
                               .objective = "做好宣传",
                               .department = "宣传部",
                               .fiscal_year = 2022,
                               .measures = measures,
                               .n_parts = 2,
                               .place = place_at (21) };
  goals[0].parts = _budget_arena_new_array (data->arena, BudgetGoalData, 2);
  goals[0].parts[0] = (BudgetGoalData){ .scope = BUDGET_SCOPE_DEPARTMENT,
                                        .title = "舆情管理",
                                        .objective = "及时处理",
                                        .targets_text = "报送不少于8000条",
                                        .place = place_at (22) };
  goals[1] = (BudgetGoalData){ .scope = BUDGET_SCOPE_PROJECT,
                               .title = "1、网信经费绩效目标表",
                               .project = "网信经费",
                               .code = "13011022P00001",
                               .has_amount = TRUE,
                               .amount = 63850000,
                               .amount_scale = 2,
                               .money_unit = BUDGET_MONEY_UNIT_WAN };
  fill_indicators (&goals[1], data->arena);
  data->n_goals = 2;
  data->goals = goals;
}

static void
fill_passages (BudgetDisclosureData *data)
{
  BudgetPassageData *passages = _budget_arena_new_array (data->arena, BudgetPassageData, 2);

  passages[0] = (BudgetPassageData){ .number = "二",
                                     .heading = "收支情况",
                                     .paragraphs = paragraphs,
                                     .n_statements = 2,
                                     .place = place_at (41) };
  passages[0].statements = _budget_arena_new_array (data->arena, BudgetStatementData, 2);
  passages[0].statements[0] = (BudgetStatementData){ .what = BUDGET_STATEMENT_KIND_PROJECT_ITEM,
                                                     .about = "网信经费",
                                                     .fiscal_year = 2022,
                                                     .money_unit = BUDGET_MONEY_UNIT_WAN,
                                                     .amount = { 63850000, 2, TRUE },
                                                     .prior = { 60000000, 0, TRUE },
                                                     .change = { 3850000, 2, TRUE },
                                                     .growth = "6.42",
                                                     .stage = BUDGET_STAGE_FINAL,
                                                     .share = "12.5",
                                                     .completion = "98.69",
                                                     .direction = BUDGET_DIRECTION_INCREASE,
                                                     .reason = "工作增加",
                                                     .text = "网信经费63.85万元",
                                                     .place = place_at (42) };
  data->n_passages = 2;
  data->passages = passages;
}

static void
fill_lists (BudgetDisclosureData *data)
{
  data->n_spending_units = data->n_assets = data->n_purchases = data->n_terms = 2;
  data->spending_units = _budget_arena_new_array (data->arena, BudgetSpendingUnitData, 2);
  data->assets = _budget_arena_new_array (data->arena, BudgetAssetData, 2);
  data->purchases = _budget_arena_new_array (data->arena, BudgetPurchaseData, 2);
  data->terms = _budget_arena_new_array (data->arena, BudgetTermData, 2);
  data->spending_units[0] = (BudgetSpendingUnitData){ .name = "宣传部",
                                                      .nature = "行政",
                                                      .rank = "正科级",
                                                      .funding = "财政拨款",
                                                      .place = place_at (51) };
  data->assets[0] = (BudgetAssetData){ .name = "通用设备",
                                       .quantity = "12",
                                       .value = { 11030000, 2, TRUE },
                                       .money_unit = BUDGET_MONEY_UNIT_WAN,
                                       .place = place_at (52) };
  data->purchases[0] = (BudgetPurchaseData){ .project = "网信经费",
                                             .name = "计算机",
                                             .catalogue_code = "A02010104",
                                             .measure = "台",
                                             .quantity = "3",
                                             .price = "0.50",
                                             .amount = { 1500000, 2, TRUE },
                                             .money_unit = BUDGET_MONEY_UNIT_WAN,
                                             .place = place_at (53) };
  data->terms[0] = (BudgetTermData){ .term = "基本支出",
                                     .meaning = "保障机构正常运转的支出",
                                     .place = place_at (54) };
}

BudgetDisclosure *
test_parts_new (void)
{
  BudgetDisclosureData *data = test_data_new ();

  fill_goals (data);
  fill_passages (data);
  fill_lists (data);
  return test_data_finish (data);
}

gpointer
test_parts_take_item (GListModel *list, guint position)
{
  gpointer item = g_list_model_get_item (list, position);

  g_object_unref (list);
  return item;
}

void
assert_list_is_sound (GListModel *list, GType item_type, guint n)
{
  cr_assert_eq (g_list_model_get_item_type (list), item_type);
  cr_assert_eq (g_list_model_get_n_items (list), n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      g_autoptr (GObject) again = g_list_model_get_item (list, i);

      cr_assert (G_TYPE_CHECK_INSTANCE_TYPE (item, item_type));
      cr_assert_eq (item, again);
    }
  cr_assert_null (g_list_model_get_item (list, n));
  g_object_unref (list);
}

static void
get_property (gpointer object, const char *name, GValue *value)
{
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);

  cr_assert_not_null (spec, "%s", name);
  cr_assert_eq (spec->flags & G_PARAM_READWRITE, G_PARAM_READABLE, "%s", name);
  g_value_init (value, spec->value_type);
  g_object_get_property (object, name, value);
}

void
assert_string_property (gpointer object, const char *name, const char *value)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert_eq (g_strcmp0 (g_value_get_string (&property), value), 0, "%s", name);
}

void
assert_uint_property (gpointer object, const char *name, guint value)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert_eq (g_value_get_uint (&property), value, "%s", name);
}

void
assert_enum_property (gpointer object, const char *name, int value)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert_eq (g_value_get_enum (&property), value, "%s", name);
}

void
assert_strings_property (gpointer object, const char *name, guint n)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert_not_null (g_value_get_boxed (&property), "%s", name);
  cr_assert_eq (g_strv_length (g_value_get_boxed (&property)), n, "%s", name);
}

void
assert_object_property (gpointer object, const char *name, gpointer value)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert_eq (g_value_get_object (&property), value, "%s", name);
}

void
assert_list_property (gpointer object, const char *name, guint n)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, name, &property);
  cr_assert (G_IS_LIST_MODEL (g_value_get_object (&property)), "%s", name);
  cr_assert_eq (g_list_model_get_n_items (g_value_get_object (&property)), n, "%s", name);
}

void
assert_place (gpointer object, BudgetPlace *place, guint line)
{
  g_auto (GValue) property = G_VALUE_INIT;

  get_property (object, "place", &property);
  cr_assert_eq (budget_place_get_line (g_value_get_object (&property)), line);
  cr_assert_eq (budget_place_get_line (place), line);
  cr_assert_str_eq (budget_place_get_source (place), "test.txt");
  g_object_unref (place);
}

static void
assert_value_is_empty (const GValue *value, const char *name)
{
  if (G_VALUE_HOLDS_STRING (value))
    cr_assert_null (g_value_get_string (value), "%s", name);
  else if (G_VALUE_HOLDS_UINT (value))
    cr_assert_eq (g_value_get_uint (value), 0, "%s", name);
  else if (G_VALUE_HOLDS_ENUM (value))
    cr_assert_eq (g_value_get_enum (value), 0, "%s", name);
  else if (G_VALUE_HOLDS_FLAGS (value))
    cr_assert_eq (g_value_get_flags (value), 0, "%s", name);
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    cr_assert_eq (g_strv_length (g_value_get_boxed (value)), 0, "%s", name);
  else if (G_VALUE_HOLDS (value, G_TYPE_LIST_MODEL))
    cr_assert_eq (g_list_model_get_n_items (g_value_get_object (value)), 0, "%s", name);
  else
    cr_assert (G_VALUE_HOLDS_OBJECT (value), "%s", name);
}

void
assert_is_empty (gpointer object)
{
  guint n_specs = 0;
  GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_specs);

  cr_assert_gt (n_specs, 0);
  for (guint i = 0; i < n_specs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      get_property (object, specs[i]->name, &value);
      assert_value_is_empty (&value, specs[i]->name);
    }
  g_free (specs);
}
