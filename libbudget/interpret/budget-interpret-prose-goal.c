/* budget-interpret-prose-goal.c - the department's goal, as it is written in prose
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-prose-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* What is known while the passages are gone through. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetArena *arena;
  BudgetGoalData goal;
  gboolean is_open;  /* below the heading of the goal */
  BudgetDepth depth; /* of that heading; NONE when there was none */
  BudgetWordHeading inside;
  BudgetDepth inside_depth;
  GArray *parts;    /* (owned) of BudgetGoalData */
  GArray *measures; /* (owned) of const char * */
} BudgetProseGoal;

static const char *
budget_prose_goal_strip_ordinal (const char *text)
{
  return _budget_prose_skip_space (text + _budget_prose_ordinal (text).length);
}

/* what text says behind 绩效目标： or 绩效指标：, NULL when it starts with neither */
static const char *
budget_prose_goal_labelled (const char *text, int *label)
{
  const char *start = budget_prose_goal_strip_ordinal (text);
  gsize n = _budget_words_match_start (BUDGET_WORDS_PART_LABEL, start, strlen (start), label);
  const char *colon;
  gsize length;

  if (n == 0)
    return NULL;
  colon = _budget_prose_skip_space (start + n);
  length = _budget_prose_colon_length (colon);
  return length > 0 ? _budget_prose_skip_space (colon + length) : NULL;
}

static gboolean
budget_prose_goal_has_label (const BudgetPassageData *passage)
{
  int label;

  for (guint i = 0; passage->paragraphs[i] != NULL; i++)
    if (budget_prose_goal_labelled (passage->paragraphs[i], &label) != NULL)
      return TRUE;
  return FALSE;
}

/* Gives part what the paragraphs say behind their labels, or without one, from label on. What a
 * part has already stays: all is in the passages. */
static void
budget_prose_goal_fill_part (BudgetProseGoal *self,
                             BudgetGoalData *part,
                             const BudgetPassageData *passage,
                             int label)
{
  g_autoptr (GPtrArray) objective = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  for (guint i = 0; passage->paragraphs[i] != NULL; i++)
    {
      const char *text = budget_prose_goal_labelled (passage->paragraphs[i], &label);

      if (text == NULL)
        text = passage->paragraphs[i];
      if (*text != '\0')
        g_ptr_array_add (label == BUDGET_WORD_PART_TARGETS ? targets : objective, (gpointer) text);
    }
  if (part->objective == NULL)
    part->objective =
        _budget_prose_join (self->arena, (const char *const *) objective->pdata, objective->len);
  if (part->targets_text == NULL)
    part->targets_text =
        _budget_prose_join (self->arena, (const char *const *) targets->pdata, targets->len);
}

/* A line 绩效目标： alone reads as a heading; then its paragraphs belong to the part above. */
static gboolean
budget_prose_goal_read_label (BudgetProseGoal *self,
                              const BudgetPassageData *passage,
                              const BudgetPassageShape *shape)
{
  int label;

  if (shape->depth != BUDGET_DEPTH_LABEL || self->parts->len == 0 ||
      !_budget_words_find (BUDGET_WORDS_PART_LABEL, passage->heading, strlen (passage->heading),
                           &label))
    return FALSE;
  budget_prose_goal_fill_part (
      self, &g_array_index (self->parts, BudgetGoalData, self->parts->len - 1), passage, label);
  return TRUE;
}

static void
budget_prose_goal_read_part (BudgetProseGoal *self,
                             const BudgetPassageData *passage,
                             const BudgetPassageShape *shape)
{
  BudgetGoalData part = { .scope = self->goal.scope,
                          .title = passage->heading,
                          .fiscal_year = self->goal.fiscal_year,
                          .place = passage->place };

  if (budget_prose_goal_read_label (self, passage, shape))
    return;
  budget_prose_goal_fill_part (self, &part, passage, BUDGET_WORD_PART_OBJECTIVE);
  g_array_append_val (self->parts, part);
}

static void
budget_prose_goal_read_measures (BudgetProseGoal *self, const BudgetPassageData *passage)
{
  for (guint i = 0; passage->paragraphs[i] != NULL; i++)
    {
      const char *text = budget_prose_goal_strip_ordinal (passage->paragraphs[i]);

      g_array_append_val (self->measures, text);
    }
}

/* a measure with a heading of its own: one text of both */
static void
budget_prose_goal_read_measure (BudgetProseGoal *self, const BudgetPassageData *passage)
{
  guint n = g_strv_length ((char **) passage->paragraphs);
  const char *lines[2] = { passage->heading, NULL };
  const char *text;

  if (passage->heading == NULL)
    return;
  lines[1] = _budget_prose_join (self->arena, passage->paragraphs, n);
  text = _budget_prose_join (self->arena, lines, n > 0 ? 2 : 1);
  g_array_append_val (self->measures, text);
}

static void
budget_prose_goal_open (BudgetProseGoal *self,
                        const BudgetPassageData *passage,
                        const BudgetPassageShape *shape)
{
  BudgetDisclosureData *data = self->interpretation->data;

  self->is_open = TRUE;
  self->goal.scope = data->scope == BUDGET_SCOPE_UNIT ? BUDGET_SCOPE_UNIT : BUDGET_SCOPE_DEPARTMENT;
  self->goal.title = passage->heading;
  self->goal.fiscal_year = data->fiscal_year;
  self->goal.place = passage->place;
  self->depth =
      shape->meaning == BUDGET_WORD_HEADING_DEPARTMENT_GOAL ? shape->depth : BUDGET_DEPTH_NONE;
}

/* what stands directly below the heading of the goal, or of one of its three sections */
static void
budget_prose_goal_read_section (BudgetProseGoal *self, const BudgetPassageData *passage)
{
  if (self->inside == BUDGET_WORD_HEADING_MEASURES)
    budget_prose_goal_read_measures (self, passage);
  else if (self->goal.objective == NULL && (self->inside == BUDGET_WORD_HEADING_OBJECTIVE ||
                                            self->inside == BUDGET_WORD_HEADING_DEPARTMENT_GOAL))
    self->goal.objective = _budget_prose_join (self->arena, passage->paragraphs,
                                               g_strv_length ((char **) passage->paragraphs));
}

static void
budget_prose_goal_read_below (BudgetProseGoal *self,
                              const BudgetPassageData *passage,
                              const BudgetPassageShape *shape)
{
  gboolean is_deeper = shape->depth > self->inside_depth;

  if (self->inside == BUDGET_WORD_HEADING_PARTS &&
      (is_deeper || budget_prose_goal_has_label (passage)))
    budget_prose_goal_read_part (self, passage, shape);
  else if (self->inside == BUDGET_WORD_HEADING_MEASURES && is_deeper)
    budget_prose_goal_read_measure (self, passage);
  else if (self->depth == BUDGET_DEPTH_NONE || shape->depth <= self->depth)
    self->is_open = FALSE;
  if (!is_deeper)
    self->inside = BUDGET_WORD_HEADING_NONE;
}

static void
budget_prose_goal_read (BudgetProseGoal *self,
                        const BudgetPassageData *passage,
                        const BudgetPassageShape *shape)
{
  switch (shape->meaning)
    {
    case BUDGET_WORD_HEADING_DEPARTMENT_GOAL:
    case BUDGET_WORD_HEADING_OBJECTIVE:
    case BUDGET_WORD_HEADING_PARTS:
      if (self->goal.title == NULL)
        budget_prose_goal_open (self, passage, shape);
      break;
    case BUDGET_WORD_HEADING_MEASURES:
      break;
    default:
      if (self->is_open)
        budget_prose_goal_read_below (self, passage, shape);
      return;
    }
  if (!self->is_open)
    return;
  self->inside = shape->meaning;
  self->inside_depth = shape->depth;
  budget_prose_goal_read_section (self, passage);
}

static void
budget_prose_goal_finish (BudgetProseGoal *self)
{
  guint n_measures = self->measures->len;
  const char **measures = _budget_arena_new_array (self->arena, const char *, n_measures + 1);

  if (n_measures > 0)
    memcpy (measures, self->measures->data, n_measures * sizeof (const char *));
  self->goal.measures = measures;
  self->goal.n_parts = self->parts->len;
  self->goal.parts = _budget_arena_new_array (self->arena, BudgetGoalData, self->parts->len);
  if (self->parts->len > 0)
    memcpy (self->goal.parts, self->parts->data, self->parts->len * sizeof (BudgetGoalData));
  g_array_prepend_val (self->interpretation->goals, self->goal);
}

void
_budget_interpret_prose_goal (BudgetInterpretation *self, const BudgetPassageShape *shapes)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (BudgetGoalData));
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (const char *));
  BudgetProseGoal state = {
    .interpretation = self, .arena = self->sheet->arena, .parts = parts, .measures = measures
  };

  for (guint i = 0; i < self->passages->len; i++)
    budget_prose_goal_read (&state, &g_array_index (self->passages, BudgetPassageData, i),
                            &shapes[i]);
  if (state.goal.objective != NULL || parts->len > 0)
    budget_prose_goal_finish (&state);
}
