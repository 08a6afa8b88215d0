/* budget-json-place.c - places in the JSON of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-json-input-private.h"

static const char *const place_keys[] = { "source", "page", "box",    "sheet", "cell",
                                          "table",  "row",  "column", "line",  NULL };

/* the position of name plus 1, 0 when it is not there */
static guint
budget_names_find (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (names, i), name) == 0)
      return i + 1;
  return 0;
}

static guint16
budget_json_place_get_source (const BudgetJsonFrame *frame)
{
  BudgetJsonInput *input = frame->input;
  const char *name = _budget_json_frame_get_string (frame, "source", BUDGET_JSON_OPTIONAL);
  guint source;

  /* with one source it goes without saying */
  if (name == NULL)
    return input->sources->len == 1 ? 1 : 0;
  source = budget_names_find (input->sources, name);
  if (source == 0)
    {
      g_autofree char *found = _budget_json_quote (name);

      _budget_json_input_fail (input, &frame->at, "source", found, "one of the sources");
    }
  return (guint16) source;
}

static guint16
budget_json_place_get_sheet (const BudgetJsonFrame *frame)
{
  GPtrArray *names = frame->input->sheet_names;
  const char *name = _budget_json_frame_get_string (frame, "sheet", BUDGET_JSON_OPTIONAL);
  guint sheet;

  if (name == NULL)
    return 0;
  sheet = budget_names_find (names, name);
  if (sheet == 0 && names->len < G_MAXUINT16)
    {
      g_ptr_array_add (names, (gpointer) name);
      sheet = names->len;
    }
  if (sheet == 0)
    _budget_json_input_fail (frame->input, &frame->at, "sheet", "too many names", "65535 sheets");
  return (guint16) sheet;
}

static void
budget_json_place_get_box (const BudgetJsonFrame *frame, float box[4])
{
  guint n;
  JsonArray *array = _budget_json_frame_get_array (frame, "box", BUDGET_JSON_OPTIONAL, &n);

  if (array == NULL)
    return;
  for (guint i = 0; i < n && n == 4; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        n = 0;
      else
        box[i] = (float) json_node_get_double (node);
    }
  if (n != 4)
    _budget_json_input_fail (frame->input, &frame->at, "box", "something else", "four numbers");
}

static guint
budget_json_place_get_number (const BudgetJsonFrame *frame, const char *key, guint max)
{
  return _budget_json_frame_get_count (frame, key, BUDGET_JSON_OPTIONAL, FALSE, max);
}

void
_budget_json_input_get_place (BudgetJsonInput *self,
                              const BudgetJsonAt *above,
                              const char *key,
                              guint index,
                              JsonNode *node,
                              BudgetPlaceData *place)
{
  BudgetJsonFrame frame;

  *place = (BudgetPlaceData){ 0 };
  if (JSON_NODE_HOLDS_NULL (node))
    return;
  _budget_json_frame_open (&frame, self, above, key, index, node, place_keys);
  place->source = budget_json_place_get_source (&frame);
  place->page = (guint16) budget_json_place_get_number (&frame, "page", G_MAXUINT16);
  budget_json_place_get_box (&frame, place->box);
  place->sheet = budget_json_place_get_sheet (&frame);
  /* cell says the same as row and column */
  _budget_json_frame_get_string (&frame, "cell", BUDGET_JSON_OPTIONAL);
  place->table = (guint16) budget_json_place_get_number (&frame, "table", G_MAXUINT16);
  place->row = budget_json_place_get_number (&frame, "row", G_MAXUINT32);
  place->column = (guint16) budget_json_place_get_number (&frame, "column", G_MAXUINT16);
  place->line = budget_json_place_get_number (&frame, "line", G_MAXUINT32);
}

void
_budget_json_frame_get_at (const BudgetJsonFrame *self, BudgetJsonNeed need, BudgetPlaceData *place)
{
  JsonNode *node = _budget_json_frame_find (self, "at", need);

  *place = (BudgetPlaceData){ 0 };
  if (node != NULL)
    _budget_json_input_get_place (self->input, &self->at, "at", 0, node, place);
}
