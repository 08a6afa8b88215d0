/* test-json-emitter.c - the emitter of JSON
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <budget/budget.h>
#include "write/budget-json-emitter-private.h"

static char *
end (BudgetJsonEmitter *emitter)
{
  char *text = NULL;

  cr_assert (_budget_json_emitter_end (emitter, &text, NULL));
  return text;
}

static void
emit_sample (BudgetJsonEmitter *emitter)
{
  static const char *const words[] = { "a", "b", NULL };

  _budget_json_emitter_begin_object (emitter);
  _budget_json_emitter_member (emitter, "text", "x");
  _budget_json_emitter_member (emitter, "nothing", NULL);
  _budget_json_emitter_member_integer (emitter, "least", G_MININT64);
  _budget_json_emitter_member_count (emitter, "none", 0);
  _budget_json_emitter_member_count (emitter, "most", G_MAXUINT);
  _budget_json_emitter_member_strings (emitter, "words", words, TRUE);
  _budget_json_emitter_member_strings (emitter, "no_words", NULL, FALSE);
  _budget_json_emitter_key (emitter, "objects");
  _budget_json_emitter_begin_array (emitter);
  for (guint i = 0; i < 2; i++)
    {
      _budget_json_emitter_begin_inline (emitter);
      _budget_json_emitter_begin_object (emitter);
      _budget_json_emitter_member_integer (emitter, "i", i);
      _budget_json_emitter_key (emitter, "box");
      _budget_json_emitter_begin_array (emitter);
      _budget_json_emitter_number (emitter, "1.5");
      _budget_json_emitter_null (emitter);
      _budget_json_emitter_end_array (emitter);
      _budget_json_emitter_end_object (emitter);
    }
  _budget_json_emitter_end_array (emitter);
  _budget_json_emitter_end_object (emitter);
}

Test (json_emitter, compact_text_has_no_white_space)
{
  BudgetJsonEmitter emitter;
  g_autofree char *text = NULL;

  _budget_json_emitter_init (&emitter, NULL, FALSE, NULL);
  emit_sample (&emitter);
  text = end (&emitter);
  cr_assert_str_eq (text,
                    "{\"text\":\"x\",\"nothing\":null,\"least\":-9223372036854775808,"
                    "\"none\":null,\"most\":4294967295,\"words\":[\"a\",\"b\"],\"no_words\":[],"
                    "\"objects\":[{\"i\":0,\"box\":[1.5,null]},{\"i\":1,\"box\":[1.5,null]}]}\n");
}

Test (json_emitter, pretty_text_is_indented_and_keeps_inline_parts_in_one_line)
{
  BudgetJsonEmitter emitter;
  g_autofree char *text = NULL;

  _budget_json_emitter_init (&emitter, NULL, TRUE, NULL);
  emit_sample (&emitter);
  text = end (&emitter);
  cr_assert_str_eq (text, "{\n"
                          "  \"text\": \"x\",\n"
                          "  \"nothing\": null,\n"
                          "  \"least\": -9223372036854775808,\n"
                          "  \"none\": null,\n"
                          "  \"most\": 4294967295,\n"
                          "  \"words\": [\"a\", \"b\"],\n"
                          "  \"no_words\": [],\n"
                          "  \"objects\": [\n"
                          "    {\"i\": 0, \"box\": [1.5, null]},\n"
                          "    {\"i\": 1, \"box\": [1.5, null]}\n"
                          "  ]\n"
                          "}\n");
}

Test (json_emitter, strings_are_escaped)
{
  BudgetJsonEmitter emitter;
  g_autofree char *text = NULL;

  _budget_json_emitter_init (&emitter, NULL, FALSE, NULL);
  _budget_json_emitter_string (&emitter, "\"\\/\b\f\n\r\t\x01\x1f\x7f部门\xf0\x9f\x98\x80");
  text = end (&emitter);
  cr_assert_str_eq (
      text, "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001\\u001f\\u007f部门\xf0\x9f\x98\x80\"\n");
}

Test (json_emitter, a_stream_gets_more_than_a_buffer_full)
{
  BudgetJsonEmitter emitter;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gsize size;

  _budget_json_emitter_init (&emitter, stream, FALSE, NULL);
  _budget_json_emitter_begin_array (&emitter);
  for (guint i = 0; i < 50000; i++)
    {
      _budget_json_emitter_begin_array (&emitter);
      _budget_json_emitter_end_array (&emitter);
    }
  /* the first full buffer is there before the end */
  size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  cr_assert_geq (size, 64 * 1024);
  _budget_json_emitter_end_array (&emitter);
  cr_assert (_budget_json_emitter_end (&emitter, NULL, NULL));
  size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  cr_assert_eq (size, 50000 * 3 - 1 + 3);
}

Test (json_emitter, a_cancelled_write_fails_and_stays_failed)
{
  BudgetJsonEmitter emitter;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  _budget_json_emitter_init (&emitter, stream, FALSE, cancellable);
  emit_sample (&emitter);
  cr_assert_not (_budget_json_emitter_has_failed (&emitter));
  cr_assert_not (_budget_json_emitter_end (&emitter, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  cr_assert_eq (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), 0);
}

static gboolean
emit_nested (guint depth, char **text, GError **error)
{
  BudgetJsonEmitter emitter;

  _budget_json_emitter_init (&emitter, NULL, TRUE, NULL);
  for (guint i = 0; i < depth; i++)
    _budget_json_emitter_begin_array (&emitter);
  for (guint i = 0; i < depth; i++)
    _budget_json_emitter_end_array (&emitter);
  return _budget_json_emitter_end (&emitter, text, error);
}

Test (json_emitter, nesting_to_the_limit_is_written_and_one_more_is_not)
{
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  cr_assert (emit_nested (BUDGET_JSON_EMITTER_MAX_DEPTH, &text, NULL));
  cr_assert_not_null (text);
  cr_assert_not (emit_nested (BUDGET_JSON_EMITTER_MAX_DEPTH + 1, &none, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT));
  cr_assert_null (none);
}
