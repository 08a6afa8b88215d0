/* budget-json-input.c - takes JSON apart, and says where it is not as expected
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-json-input-private.h"

#include "base/budget-amount-private.h"

#include <stdio.h>
#include <string.h>

/* of a text that an error quotes */
#define MAX_QUOTE 40

void
_budget_json_input_init (BudgetJsonInput *self,
                         const char *source,
                         BudgetArena *arena,
                         GCancellable *cancellable)
{
  *self = (BudgetJsonInput){
    .source = source,
    .arena = arena,
    .cancellable = cancellable,
    .sources = g_ptr_array_new (),
    .sheet_names = g_ptr_array_new (),
    .unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .findings = g_array_new (FALSE, TRUE, sizeof (BudgetFindingData)),
  };
}

void
_budget_json_input_clear (BudgetJsonInput *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->sheet_names, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, g_hash_table_unref);
  g_clear_pointer (&self->findings, g_array_unref);
}

/* the deepest nesting of brackets outside of strings, counted no further than one over the limit */
static guint
budget_json_measure_depth (const char *data, gsize length)
{
  guint depth = 0;
  guint deepest = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length && deepest <= BUDGET_JSON_INPUT_MAX_DEPTH; i++)
    switch (data[i])
      {
      case '\\':
        i++;
        break;
      case '"':
        in_string = !in_string;
        break;
      case '[':
      case '{':
        if (!in_string && ++depth > deepest)
          deepest = depth;
        break;
      case ']':
      case '}':
        if (!in_string && depth > 0)
          depth--;
        break;
      default:
        break;
      }
  return deepest;
}

/* Where a second value begins behind the first, which the parser would take in its place; NULL where
 * none does. */
static const char *
budget_json_find_second (const char *data, gsize length)
{
  guint depth = 0;
  gboolean in_string = FALSE, in_word = FALSE, has_ended = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = data[i];

      if (in_string)
        {
          i += c == '\\';
          in_string = c != '"';
          has_ended = depth == 0 && !in_string;
          continue;
        }
      if (g_ascii_isspace (c))
        {
          has_ended = has_ended || (depth == 0 && in_word);
          in_word = FALSE;
          continue;
        }
      if (depth == 0 && (has_ended || (in_word && strchr ("\"{[", c) != NULL)))
        return data + i;
      in_string = c == '"';
      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        has_ended = depth > 0 && --depth == 0;
      in_word = depth == 0 && !in_string && !has_ended;
    }
  return NULL;
}

static gboolean
budget_json_input_check_text (BudgetJsonInput *self, const char *data, gsize length)
{
  const char *end;

  if (!g_utf8_validate_len (data, length, &end))
    {
      g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                   "%s: byte %" G_GSIZE_FORMAT ": found no UTF-8, expected JSON in UTF-8",
                   self->source, (gsize) (end - data));
      return FALSE;
    }
  if (budget_json_measure_depth (data, length) > BUDGET_JSON_INPUT_MAX_DEPTH)
    {
      g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: found JSON nested more than %d deep, expected at most that", self->source,
                   BUDGET_JSON_INPUT_MAX_DEPTH);
      return FALSE;
    }
  end = budget_json_find_second (data, length);
  if (end != NULL)
    {
      guint line = 1;

      for (const char *p = data; p < end; p++)
        line += *p == '\n';
      g_set_error (
          &self->error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
          "%s: line %u: found broken JSON (more behind the first value), expected the JSON "
          "of one disclosure",
          self->source, line);
      return FALSE;
    }
  return TRUE;
}

/* the parser's message starts with <data>:line:column: */
static void
budget_json_input_fail_parse (BudgetJsonInput *self, const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  const char *rest = strstr (valid, ": ");
  guint line = 1;

  sscanf (valid, "<data>:%u", &line);
  g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
               "%s: line %u: found broken JSON (%s), expected the JSON of a disclosure",
               self->source, line, rest != NULL ? rest + strlen (": ") : valid);
}

JsonNode *
_budget_json_input_parse (BudgetJsonInput *self, GBytes *bytes)
{
  static const char bom[] = "\xef\xbb\xbf";
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (data, bom, 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (!budget_json_input_check_text (self, data, length))
    return NULL;
  /* the parser takes nothing at all for JSON without a root, and a NULL for a mistake */
  if (length == 0 || !json_parser_load_from_data (parser, data, (gssize) length, &error) ||
      json_parser_get_root (parser) == NULL)
    {
      budget_json_input_fail_parse (self, error != NULL ? error->message : "nothing there");
      return NULL;
    }
  return json_node_ref (json_parser_get_root (parser));
}

/* $.tables[3].items; indices are left out of a pattern: $.tables[].items */
static void
budget_json_at_append (const BudgetJsonAt *self, gboolean as_pattern, GString *text)
{
  if (self == NULL)
    return;
  budget_json_at_append (self->above, as_pattern, text);
  if (self->above == NULL)
    g_string_append_c (text, '$');
  else if (self->key != NULL)
    g_string_append_printf (text, ".%s", self->key);
  else if (as_pattern)
    g_string_append (text, "[]");
  else
    g_string_append_printf (text, "[%u]", self->index);
}

void
_budget_json_input_fail (BudgetJsonInput *self,
                         const BudgetJsonAt *at,
                         const char *key,
                         const char *found,
                         const char *expected)
{
  g_autoptr (GString) place = NULL;

  if (self->error != NULL)
    return;
  place = g_string_new (NULL);
  budget_json_at_append (at, FALSE, place);
  if (key != NULL)
    g_string_append_printf (place, ".%s", key);
  g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED, "%s: %s: found %s, expected %s",
               self->source, place->str, found, expected);
}

gboolean
_budget_json_input_goes_on (BudgetJsonInput *self)
{
  return self->error == NULL &&
         !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
}

char *
_budget_json_quote (const char *text)
{
  if (text == NULL)
    return g_strdup ("null");

  g_autofree char *valid = g_utf8_make_valid (text, -1);

  if (g_utf8_strlen (valid, -1) > MAX_QUOTE)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, MAX_QUOTE);

      return g_strdup_printf ("\"%s…\"", start);
    }
  return g_strdup_printf ("\"%s\"", valid);
}

char *
_budget_json_describe (JsonNode *node)
{
  if (node == NULL)
    return g_strdup ("nothing");
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup ("an array");
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return _budget_json_quote (json_node_get_string (node));
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return g_strdup ("a number with a fraction");
    }
}

static void
budget_json_frame_fail (const BudgetJsonFrame *self,
                        const char *key,
                        JsonNode *node,
                        const char *expected)
{
  g_autofree char *found = _budget_json_describe (node);

  _budget_json_input_fail (self->input, &self->at, key, found, expected);
}

/* a key that a later version may have added: worth a note, once for all objects of its kind */
static void
budget_json_frame_report_unknown (const BudgetJsonFrame *self, const char *key)
{
  BudgetJsonInput *input = self->input;
  g_autoptr (GString) pattern = g_string_new (NULL);
  BudgetFindingData finding = { .what = "unknown-key", .severity = BUDGET_SEVERITY_NOTE };

  budget_json_at_append (&self->at, TRUE, pattern);
  g_string_append_printf (pattern, ".%s", key);
  if (!g_utf8_validate (pattern->str, (gssize) pattern->len, NULL) ||
      !g_hash_table_add (input->unknown, g_strdup (pattern->str)))
    return;
  finding.text = _budget_arena_strdup (input->arena, pattern->str);
  finding.zh = _budget_arena_printf (input->arena, "未知的键 %s，未读取", finding.text);
  finding.en = _budget_arena_printf (input->arena, "unknown key %s was not read", finding.text);
  g_array_append_val (input->findings, finding);
}

void
_budget_json_frame_open (BudgetJsonFrame *self,
                         BudgetJsonInput *input,
                         const BudgetJsonAt *above,
                         const char *key,
                         guint index,
                         JsonNode *node,
                         const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  *self = (BudgetJsonFrame){ .input = input, .at = { above, key, index } };
  if (input->error != NULL)
    return;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = _budget_json_describe (node);

      _budget_json_input_fail (input, &self->at, NULL, found, "an object");
      return;
    }
  self->object = json_node_get_object (node);
  json_object_iter_init (&iter, self->object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      budget_json_frame_report_unknown (self, name);
}

void
_budget_json_frame_open_member (BudgetJsonFrame *self,
                                const BudgetJsonFrame *parent,
                                const char *key,
                                BudgetJsonNeed need,
                                const char *const *known)
{
  JsonNode *node = _budget_json_frame_find (parent, key, need);

  if (node == NULL || (need == BUDGET_JSON_OPTIONAL && JSON_NODE_HOLDS_NULL (node)))
    *self = (BudgetJsonFrame){ .input = parent->input, .at = { &parent->at, key, 0 } };
  else
    _budget_json_frame_open (self, parent->input, &parent->at, key, 0, node, known);
}

JsonNode *
_budget_json_frame_find (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need)
{
  JsonNode *node;

  if (self->object == NULL || self->input->error != NULL)
    return NULL;
  node = json_object_get_member (self->object, key);
  if (node == NULL && need == BUDGET_JSON_REQUIRED)
    budget_json_frame_fail (self, key, NULL, "the key to be there");
  return node;
}

static gboolean
budget_json_node_is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_utf8_validate (json_node_get_string (node), -1, NULL);
}

const char *
_budget_json_frame_get_string (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need)
{
  JsonNode *node = _budget_json_frame_find (self, key, need);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (budget_json_node_is_string (node))
    return _budget_arena_strdup (self->input->arena, json_node_get_string (node));
  budget_json_frame_fail (self, key, node, "a string or null");
  return NULL;
}

guint
_budget_json_frame_get_count (const BudgetJsonFrame *self,
                              const char *key,
                              BudgetJsonNeed need,
                              gboolean nullable,
                              guint max)
{
  JsonNode *node = _budget_json_frame_find (self, key, need);

  if (node == NULL || (nullable && JSON_NODE_HOLDS_NULL (node)))
    return 0;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 value = json_node_get_int (node);

      if (value >= 0 && value <= (gint64) max)
        return (guint) value;
    }

  g_autofree char *expected =
      g_strdup_printf ("a whole number from 0 to %u%s", max, nullable ? " or null" : "");

  budget_json_frame_fail (self, key, node, expected);
  return 0;
}

int
_budget_json_frame_get_nick (const BudgetJsonFrame *self,
                             const char *key,
                             BudgetJsonNeed need,
                             GType type,
                             int none_value)
{
  JsonNode *node = _budget_json_frame_find (self, key, need);
  int value = -1;

  if (node == NULL || (none_value >= 0 && JSON_NODE_HOLDS_NULL (node)))
    return MAX (none_value, 0);
  if (budget_json_node_is_string (node))
    value = _budget_enum_from_nick (type, json_node_get_string (node));
  /* what is written as null is not read by a nick of its own */
  if (value >= 0 && value != none_value)
    return value;

  g_autofree char *expected =
      g_strdup_printf ("a %s of this version%s", key, none_value >= 0 ? " or null" : "");

  budget_json_frame_fail (self, key, node, expected);
  return 0;
}

BudgetMoneyUnit
_budget_json_frame_get_money_unit (const BudgetJsonFrame *self)
{
  JsonNode *node = _budget_json_frame_find (self, "money_unit", BUDGET_JSON_REQUIRED);
  BudgetMoneyUnit unit = BUDGET_MONEY_UNIT_NONE;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return BUDGET_MONEY_UNIT_NONE;
  if (budget_json_node_is_string (node))
    unit = budget_money_unit_from_word (json_node_get_string (node));
  if (unit == BUDGET_MONEY_UNIT_NONE)
    budget_json_frame_fail (self, "money_unit", node, "元, 万元, 百万元, 亿元 or null");
  return unit;
}

JsonArray *
_budget_json_frame_get_array (const BudgetJsonFrame *self,
                              const char *key,
                              BudgetJsonNeed need,
                              guint *n)
{
  JsonNode *node = _budget_json_frame_find (self, key, need);

  *n = 0;
  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      budget_json_frame_fail (self, key, node, "an array");
      return NULL;
    }
  *n = json_array_get_length (json_node_get_array (node));
  return json_node_get_array (node);
}

BudgetStrings
_budget_json_frame_get_strings (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need)
{
  BudgetJsonAt at = { &self->at, key, 0 };
  guint n;
  JsonArray *array = _budget_json_frame_get_array (self, key, need, &n);
  const char **strings = _budget_arena_new_array (self->input->arena, const char *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (budget_json_node_is_string (node))
        strings[i] = _budget_arena_strdup (self->input->arena, json_node_get_string (node));
      else
        {
          BudgetJsonAt member = { &at, NULL, i };
          g_autofree char *found = _budget_json_describe (node);

          _budget_json_input_fail (self->input, &member, NULL, found, "a string");
          break;
        }
    }
  return strings;
}

gboolean
_budget_json_scan_amount (const char *text,
                          BudgetMoneyUnit money_unit,
                          gint64 *value,
                          guint8 *scale)
{
  if (money_unit == BUDGET_MONEY_UNIT_NONE)
    return _budget_decimal_scan (text, strlen (text), value, scale);
  return _budget_amount_scan (text, strlen (text), money_unit, value, scale);
}

void
_budget_json_frame_get_amount (const BudgetJsonFrame *self,
                               const char *key,
                               BudgetMoneyUnit money_unit,
                               BudgetStatedAmount *amount)
{
  const char *text = _budget_json_frame_get_string (self, key, BUDGET_JSON_REQUIRED);

  *amount = (BudgetStatedAmount){ 0 };
  if (text == NULL)
    return;
  if (_budget_json_scan_amount (text, money_unit, &amount->fen, &amount->scale))
    amount->is_set = TRUE;
  else
    {
      g_autofree char *found = _budget_json_quote (text);

      _budget_json_input_fail (self->input, &self->at, key, found,
                               "an amount in the money unit given");
    }
}
