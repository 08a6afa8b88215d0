/* budget-json-emitter.c - writes JSON as it goes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-json-emitter-private.h"

#include <budget/budget.h>

#define BUFFER_SIZE (64 * 1024)

void
_budget_json_emitter_init (BudgetJsonEmitter *self,
                           GOutputStream *stream,
                           gboolean pretty,
                           GCancellable *cancellable)
{
  *self = (BudgetJsonEmitter){
    .buffer = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 8),
    .stream = stream,
    .cancellable = cancellable,
    .pretty = pretty,
  };
}

static void
budget_json_emitter_flush (BudgetJsonEmitter *self)
{
  /* streams in memory do not look */
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  if (self->error == NULL && self->stream != NULL)
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                               self->cancellable, &self->error);
  if (self->error != NULL || self->stream != NULL)
    g_string_truncate (self->buffer, 0);
}

gboolean
_budget_json_emitter_end (BudgetJsonEmitter *self, char **text, GError **error)
{
  gboolean is_done;

  g_string_append_c (self->buffer, '\n');
  budget_json_emitter_flush (self);
  is_done = self->error == NULL;
  if (!is_done)
    g_propagate_error (error, g_steal_pointer (&self->error));
  if (is_done && text != NULL)
    *text = g_string_free (g_steal_pointer (&self->buffer), FALSE);
  else
    g_string_free (g_steal_pointer (&self->buffer), TRUE);
  return is_done;
}

gboolean
_budget_json_emitter_has_failed (const BudgetJsonEmitter *self)
{
  return self->error != NULL;
}

static void
budget_json_emitter_break_line (BudgetJsonEmitter *self)
{
  g_string_append_c (self->buffer, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append_len (self->buffer, "  ", 2);
}

/* what stands between a value (or a key) and the one before it */
static void
budget_json_emitter_separate (BudgetJsonEmitter *self)
{
  guint depth = MIN (self->depth, BUDGET_JSON_EMITTER_MAX_DEPTH);
  gboolean is_first = !self->has_members[depth];

  if (self->after_key)
    {
      self->after_key = FALSE;
      return;
    }
  self->has_members[depth] = TRUE;
  if (depth == 0)
    return;
  if (!is_first)
    g_string_append_c (self->buffer, ',');
  if (!self->pretty)
    return;
  if (self->inline_depth == 0)
    budget_json_emitter_break_line (self);
  else if (!is_first)
    g_string_append_c (self->buffer, ' ');
}

static void
budget_json_emitter_begin (BudgetJsonEmitter *self, char bracket)
{
  budget_json_emitter_separate (self);
  g_string_append_c (self->buffer, bracket);
  self->depth++;
  if (self->depth <= BUDGET_JSON_EMITTER_MAX_DEPTH)
    self->has_members[self->depth] = FALSE;
  else if (self->error == NULL)
    g_set_error (&self->error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                 "nested more than %d deep, cannot be written", BUDGET_JSON_EMITTER_MAX_DEPTH);
}

static void
budget_json_emitter_finish (BudgetJsonEmitter *self, char bracket)
{
  gboolean has_members = self->has_members[MIN (self->depth, BUDGET_JSON_EMITTER_MAX_DEPTH)];

  g_assert (self->depth > 0);

  self->depth--;
  if (self->pretty && self->inline_depth == 0 && has_members)
    budget_json_emitter_break_line (self);
  if (self->inline_depth > self->depth)
    self->inline_depth = 0;
  g_string_append_c (self->buffer, bracket);
  if (self->buffer->len >= BUFFER_SIZE)
    budget_json_emitter_flush (self);
}

void
_budget_json_emitter_begin_object (BudgetJsonEmitter *self)
{
  budget_json_emitter_begin (self, '{');
}

void
_budget_json_emitter_end_object (BudgetJsonEmitter *self)
{
  budget_json_emitter_finish (self, '}');
}

void
_budget_json_emitter_begin_array (BudgetJsonEmitter *self)
{
  budget_json_emitter_begin (self, '[');
}

void
_budget_json_emitter_end_array (BudgetJsonEmitter *self)
{
  budget_json_emitter_finish (self, ']');
}

void
_budget_json_emitter_begin_inline (BudgetJsonEmitter *self)
{
  if (self->inline_depth != 0)
    return;
  /* a member of an array gets its line first: afterwards it would stand behind the one before it */
  if (!self->after_key)
    {
      budget_json_emitter_separate (self);
      self->after_key = TRUE;
    }
  self->inline_depth = self->depth + 1;
}

static void
budget_json_emitter_append_escape (GString *buffer, guchar c)
{
  switch (c)
    {
    case '"':
      g_string_append (buffer, "\\\"");
      break;
    case '\\':
      g_string_append (buffer, "\\\\");
      break;
    case '\n':
      g_string_append (buffer, "\\n");
      break;
    case '\r':
      g_string_append (buffer, "\\r");
      break;
    case '\t':
      g_string_append (buffer, "\\t");
      break;
    default:
      g_string_append_printf (buffer, "\\u%04x", c);
      break;
    }
}

/* runs that need no escape are copied at once; the text is UTF-8 and stays it */
static void
budget_json_emitter_append_quoted (BudgetJsonEmitter *self, const char *text)
{
  const char *run = text;
  const char *p;

  g_string_append_c (self->buffer, '"');
  for (p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (self->buffer, run, p - run);
      run = p + 1;
      budget_json_emitter_append_escape (self->buffer, c);
    }
  g_string_append_len (self->buffer, run, p - run);
  g_string_append_c (self->buffer, '"');
}

void
_budget_json_emitter_key (BudgetJsonEmitter *self, const char *key)
{
  budget_json_emitter_separate (self);
  budget_json_emitter_append_quoted (self, key);
  g_string_append_c (self->buffer, ':');
  if (self->pretty)
    g_string_append_c (self->buffer, ' ');
  self->after_key = TRUE;
}

void
_budget_json_emitter_null (BudgetJsonEmitter *self)
{
  _budget_json_emitter_number (self, "null");
}

void
_budget_json_emitter_string (BudgetJsonEmitter *self, const char *text)
{
  if (text == NULL)
    {
      _budget_json_emitter_null (self);
      return;
    }
  budget_json_emitter_separate (self);
  budget_json_emitter_append_quoted (self, text);
}

void
_budget_json_emitter_integer (BudgetJsonEmitter *self, gint64 value)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  _budget_json_emitter_number (self, digits);
}

void
_budget_json_emitter_number (BudgetJsonEmitter *self, const char *digits)
{
  budget_json_emitter_separate (self);
  g_string_append (self->buffer, digits);
}

void
_budget_json_emitter_member (BudgetJsonEmitter *self, const char *key, const char *text)
{
  _budget_json_emitter_key (self, key);
  _budget_json_emitter_string (self, text);
}

void
_budget_json_emitter_member_integer (BudgetJsonEmitter *self, const char *key, gint64 value)
{
  _budget_json_emitter_key (self, key);
  _budget_json_emitter_integer (self, value);
}

void
_budget_json_emitter_member_count (BudgetJsonEmitter *self, const char *key, guint value)
{
  _budget_json_emitter_key (self, key);
  if (value == 0)
    _budget_json_emitter_null (self);
  else
    _budget_json_emitter_integer (self, value);
}

void
_budget_json_emitter_member_strings (BudgetJsonEmitter *self,
                                     const char *key,
                                     const char *const *texts,
                                     gboolean in_one_line)
{
  _budget_json_emitter_key (self, key);
  if (in_one_line)
    _budget_json_emitter_begin_inline (self);
  _budget_json_emitter_begin_array (self);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    _budget_json_emitter_string (self, texts[i]);
  _budget_json_emitter_end_array (self);
}
