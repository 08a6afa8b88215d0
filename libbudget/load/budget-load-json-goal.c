/* budget-load-json-goal.c - a goal in the JSON of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-json-private.h"

static const char *const goal_keys[] = { "scope",      "title",       "project",    "code",
                                         "department", "fiscal_year", "money",      "objective",
                                         "parts",      "measures",    "indicators", "targets_text",
                                         "at",         NULL };
static const char *const money_keys[] = { "amount", "money_unit", NULL };
static const char *const indicator_keys[] = { "level1", "level2", "level3", "description",
                                              "value",  "weight", "actual", "score",
                                              "target", "basis",  "at",     NULL };
static const char *const target_keys[] = { "kind",   "comparator", "number", "number2", "measure",
                                           "period", "date",       "flags",  "reason",  NULL };

/* an exact number; FALSE when it is null */
static gboolean
budget_load_json_decimal (const BudgetJsonFrame *frame,
                          const char *key,
                          gint64 *value,
                          guint *scale)
{
  const char *text = _budget_json_frame_get_string (frame, key, BUDGET_JSON_REQUIRED);

  if (text == NULL)
    return FALSE;
  if (!budget_decimal_parse (text, value, scale, NULL))
    _budget_json_input_fail (frame->input, &frame->at, key, "another text", "a decimal number");
  return TRUE;
}

static BudgetTargetFlags
budget_load_json_target_flags (const BudgetJsonFrame *frame)
{
  BudgetStrings nicks = _budget_json_frame_get_strings (frame, "flags", BUDGET_JSON_REQUIRED);
  guint flags = 0;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      int flag = _budget_enum_from_nick (BUDGET_TYPE_TARGET_FLAGS, nicks[i]);

      if (flag > 0)
        flags |= (guint) flag;
      else
        {
          BudgetJsonAt array = { &frame->at, "flags", 0 };
          BudgetJsonAt at = { &array, NULL, i };

          _budget_json_input_fail (frame->input, &at, NULL, "another word",
                                   "a flag of this version");
        }
    }
  return (BudgetTargetFlags) flags;
}

static void
budget_load_json_target (const BudgetJsonFrame *indicator, BudgetTargetData *target)
{
  BudgetJsonFrame frame;

  _budget_json_frame_open_member (&frame, indicator, "target", BUDGET_JSON_REQUIRED, target_keys);
  target->kind = (BudgetTargetKind) _budget_json_frame_get_nick (
      &frame, "kind", BUDGET_JSON_REQUIRED, BUDGET_TYPE_TARGET_KIND, BUDGET_TARGET_KIND_NONE);
  target->comparator = (BudgetComparator) _budget_json_frame_get_nick (
      &frame, "comparator", BUDGET_JSON_REQUIRED, BUDGET_TYPE_COMPARATOR, BUDGET_COMPARATOR_NONE);
  target->has_number = budget_load_json_decimal (&frame, "number", &target->number, &target->scale);
  target->has_number2 =
      budget_load_json_decimal (&frame, "number2", &target->number2, &target->scale2);
  target->measure = _budget_json_frame_get_string (&frame, "measure", BUDGET_JSON_REQUIRED);
  target->period = (BudgetPeriod) _budget_json_frame_get_nick (
      &frame, "period", BUDGET_JSON_REQUIRED, BUDGET_TYPE_PERIOD, BUDGET_PERIOD_NONE);
  target->date = _budget_json_frame_get_string (&frame, "date", BUDGET_JSON_REQUIRED);
  target->flags = budget_load_json_target_flags (&frame);
  target->reason = _budget_json_frame_get_string (&frame, "reason", BUDGET_JSON_REQUIRED);
}

static void
budget_load_json_indicator (BudgetJsonInput *input,
                            const BudgetJsonAt *above,
                            guint index,
                            JsonNode *node,
                            BudgetIndicatorData *indicator)
{
  BudgetJsonFrame frame;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, indicator_keys);
  indicator->level1 = _budget_json_frame_get_string (&frame, "level1", BUDGET_JSON_REQUIRED);
  indicator->level2 = _budget_json_frame_get_string (&frame, "level2", BUDGET_JSON_REQUIRED);
  indicator->level3 = _budget_json_frame_get_string (&frame, "level3", BUDGET_JSON_REQUIRED);
  indicator->description =
      _budget_json_frame_get_string (&frame, "description", BUDGET_JSON_REQUIRED);
  indicator->value = _budget_json_frame_get_string (&frame, "value", BUDGET_JSON_REQUIRED);
  indicator->weight = _budget_json_frame_get_string (&frame, "weight", BUDGET_JSON_REQUIRED);
  indicator->actual = _budget_json_frame_get_string (&frame, "actual", BUDGET_JSON_REQUIRED);
  indicator->score = _budget_json_frame_get_string (&frame, "score", BUDGET_JSON_REQUIRED);
  budget_load_json_target (&frame, &indicator->target);
  indicator->target.text = indicator->value;
  indicator->basis = _budget_json_frame_get_string (&frame, "basis", BUDGET_JSON_REQUIRED);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &indicator->place);
}

static void
budget_load_json_money (const BudgetJsonFrame *frame, BudgetJsonNeed need, BudgetGoalData *goal)
{
  JsonNode *node = _budget_json_frame_find (frame, "money", need);
  BudgetJsonFrame money;
  BudgetStatedAmount amount;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  _budget_json_frame_open_member (&money, frame, "money", need, money_keys);
  goal->money_unit = _budget_json_frame_get_money_unit (&money);
  _budget_json_frame_get_amount (&money, "amount", goal->money_unit, &amount);
  goal->has_amount = amount.is_set;
  goal->amount = amount.fen;
  goal->amount_scale = amount.scale;
}

/* A part of a goal needs less than a goal. */
static void
budget_load_json_goal_or_part (BudgetJsonInput *input,
                               const BudgetJsonAt *above,
                               guint index,
                               JsonNode *node,
                               gboolean is_part,
                               BudgetGoalData *goal)
{
  BudgetJsonNeed need = is_part ? BUDGET_JSON_OPTIONAL : BUDGET_JSON_REQUIRED;
  BudgetJsonNeed part_need = is_part ? BUDGET_JSON_REQUIRED : BUDGET_JSON_OPTIONAL;
  BudgetJsonFrame frame;
  JsonArray *parts;
  JsonArray *indicators;

  _budget_json_frame_open (&frame, input, above, NULL, index, node, goal_keys);
  goal->scope =
      (BudgetScope) _budget_json_frame_get_nick (&frame, "scope", need, BUDGET_TYPE_SCOPE, -1);
  goal->title = _budget_json_frame_get_string (&frame, "title", BUDGET_JSON_REQUIRED);
  goal->project = _budget_json_frame_get_string (&frame, "project", need);
  goal->code = _budget_json_frame_get_string (&frame, "code", need);
  goal->department = _budget_json_frame_get_string (&frame, "department", need);
  goal->fiscal_year = _budget_json_frame_get_count (&frame, "fiscal_year", need, TRUE, 9999);
  budget_load_json_money (&frame, need, goal);
  goal->objective = _budget_json_frame_get_string (&frame, "objective", BUDGET_JSON_REQUIRED);
  goal->targets_text = _budget_json_frame_get_string (&frame, "targets_text", part_need);
  goal->measures = _budget_json_frame_get_strings (&frame, "measures", need);
  _budget_json_frame_get_at (&frame, BUDGET_JSON_OPTIONAL, &goal->place);

  BudgetJsonAt parts_at = { &frame.at, "parts", 0 };
  BudgetJsonAt indicators_at = { &frame.at, "indicators", 0 };

  parts = _budget_json_frame_get_array (&frame, "parts", need, &goal->n_parts);
  goal->parts = _budget_arena_new_array (input->arena, BudgetGoalData, goal->n_parts);
  for (guint i = 0; i < goal->n_parts && _budget_json_input_goes_on (input); i++)
    budget_load_json_goal_or_part (input, &parts_at, i, json_array_get_element (parts, i), TRUE,
                                   &goal->parts[i]);
  indicators = _budget_json_frame_get_array (&frame, "indicators", need, &goal->n_indicators);
  goal->indicators =
      _budget_arena_new_array (input->arena, BudgetIndicatorData, goal->n_indicators);
  for (guint i = 0; i < goal->n_indicators && _budget_json_input_goes_on (input); i++)
    budget_load_json_indicator (input, &indicators_at, i, json_array_get_element (indicators, i),
                                &goal->indicators[i]);
}

void
_budget_load_json_goal (BudgetJsonInput *input,
                        const BudgetJsonAt *above,
                        guint index,
                        JsonNode *node,
                        BudgetGoalData *goal)
{
  budget_load_json_goal_or_part (input, above, index, node, FALSE, goal);
}
