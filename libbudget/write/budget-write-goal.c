/* budget-write-goal.c - the JSON of a goal
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-write-private.h"

static void
budget_write_decimal (BudgetJsonEmitter *emitter,
                      const char *key,
                      gboolean has_value,
                      gint64 value,
                      guint scale)
{
  g_autofree char *text = has_value ? budget_decimal_format (value, scale) : NULL;

  _budget_json_emitter_member (emitter, key, text);
}

static void
budget_write_target_flags (BudgetJsonEmitter *emitter, BudgetTargetFlags flags)
{
  _budget_json_emitter_key (emitter, "flags");
  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_array (emitter);
  for (guint bit = 0; bit < 31; bit++)
    if ((flags & (1u << bit)) != 0)
      {
        const char *nick = _budget_enum_to_nick (BUDGET_TYPE_TARGET_FLAGS, (int) (1u << bit));

        if (nick != NULL)
          _budget_json_emitter_string (emitter, nick);
      }
  _budget_json_emitter_end_array (emitter);
}

static void
budget_write_target (BudgetJsonWriting *self, const BudgetTargetData *target)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_key (emitter, "target");
  _budget_json_emitter_begin_inline (emitter);
  _budget_json_emitter_begin_object (emitter);
  _budget_write_nick (self, "kind", BUDGET_TYPE_TARGET_KIND, target->kind, BUDGET_TARGET_KIND_NONE);
  _budget_write_nick (self, "comparator", BUDGET_TYPE_COMPARATOR, target->comparator,
                      BUDGET_COMPARATOR_NONE);
  budget_write_decimal (emitter, "number", target->has_number, target->number, target->scale);
  budget_write_decimal (emitter, "number2", target->has_number2, target->number2, target->scale2);
  _budget_json_emitter_member (emitter, "measure", target->measure);
  _budget_write_nick (self, "period", BUDGET_TYPE_PERIOD, target->period, BUDGET_PERIOD_NONE);
  _budget_json_emitter_member (emitter, "date", target->date);
  budget_write_target_flags (emitter, target->flags);
  _budget_json_emitter_member (emitter, "reason", target->reason);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_indicator (BudgetJsonWriting *self, const BudgetIndicatorData *indicator)
{
  BudgetJsonEmitter *emitter = self->emitter;

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "level1", indicator->level1);
  _budget_json_emitter_member (emitter, "level2", indicator->level2);
  _budget_json_emitter_member (emitter, "level3", indicator->level3);
  _budget_json_emitter_member (emitter, "description", indicator->description);
  _budget_json_emitter_member (emitter, "value", indicator->value);
  _budget_json_emitter_member (emitter, "weight", indicator->weight);
  _budget_json_emitter_member (emitter, "actual", indicator->actual);
  _budget_json_emitter_member (emitter, "score", indicator->score);
  budget_write_target (self, &indicator->target);
  _budget_json_emitter_member (emitter, "basis", indicator->basis);
  _budget_write_at (self, &indicator->place);
  _budget_json_emitter_end_object (emitter);
}

static void
budget_write_money (BudgetJsonWriting *self, const BudgetGoalData *goal)
{
  const BudgetStatedAmount amount = { goal->amount, (guint8) goal->amount_scale, TRUE };

  _budget_json_emitter_key (self->emitter, "money");
  if (!goal->has_amount)
    {
      _budget_json_emitter_null (self->emitter);
      return;
    }
  _budget_json_emitter_begin_inline (self->emitter);
  _budget_json_emitter_begin_object (self->emitter);
  _budget_write_stated_amount (self, "amount", &amount, goal->money_unit);
  _budget_write_money_unit (self, goal->money_unit);
  _budget_json_emitter_end_object (self->emitter);
}

static void
budget_write_goal_head (BudgetJsonWriting *self, const BudgetGoalData *goal)
{
  _budget_json_emitter_member (self->emitter, "project", goal->project);
  _budget_json_emitter_member (self->emitter, "code", goal->code);
  _budget_json_emitter_member (self->emitter, "department", goal->department);
  _budget_json_emitter_member_count (self->emitter, "fiscal_year", goal->fiscal_year);
  budget_write_money (self, goal);
}

static void budget_write_goal_part (BudgetJsonWriting *self, const BudgetGoalData *part);

static void
budget_write_goal_lists (BudgetJsonWriting *self, const BudgetGoalData *goal)
{
  _budget_json_emitter_key (self->emitter, "parts");
  _budget_json_emitter_begin_array (self->emitter);
  for (guint i = 0; i < goal->n_parts && !_budget_json_emitter_has_failed (self->emitter); i++)
    budget_write_goal_part (self, &goal->parts[i]);
  _budget_json_emitter_end_array (self->emitter);
  _budget_json_emitter_member_strings (self->emitter, "measures", goal->measures, FALSE);
  _budget_json_emitter_key (self->emitter, "indicators");
  _budget_json_emitter_begin_array (self->emitter);
  for (guint i = 0; i < goal->n_indicators; i++)
    budget_write_indicator (self, &goal->indicators[i]);
  _budget_json_emitter_end_array (self->emitter);
}

/* a part has what a goal has, the three that matter first */
static void
budget_write_goal_part (BudgetJsonWriting *self, const BudgetGoalData *part)
{
  _budget_json_emitter_begin_object (self->emitter);
  _budget_json_emitter_member (self->emitter, "title", part->title);
  _budget_json_emitter_member (self->emitter, "objective", part->objective);
  _budget_json_emitter_member (self->emitter, "targets_text", part->targets_text);
  _budget_write_nick (self, "scope", BUDGET_TYPE_SCOPE, part->scope, -1);
  budget_write_goal_head (self, part);
  budget_write_goal_lists (self, part);
  _budget_write_at (self, &part->place);
  _budget_json_emitter_end_object (self->emitter);
}

void
_budget_write_goal_json (BudgetJsonWriting *self, const BudgetGoalData *goal)
{
  _budget_json_emitter_begin_object (self->emitter);
  _budget_write_nick (self, "scope", BUDGET_TYPE_SCOPE, goal->scope, -1);
  _budget_json_emitter_member (self->emitter, "title", goal->title);
  budget_write_goal_head (self, goal);
  _budget_json_emitter_member (self->emitter, "objective", goal->objective);
  budget_write_goal_lists (self, goal);
  _budget_json_emitter_member (self->emitter, "targets_text", goal->targets_text);
  _budget_write_at (self, &goal->place);
  _budget_json_emitter_end_object (self->emitter);
}
