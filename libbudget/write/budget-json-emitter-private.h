/* budget-json-emitter-private.h - writes JSON as it goes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is deeper is refused. A disclosure needs ten, and two more for every part of a goal's part. */
#define BUDGET_JSON_EMITTER_MAX_DEPTH 64

/* Writes JSON into a buffer and the buffer, whenever it is full, to a stream. There are no floating
 * point numbers: what is not an integer is a string, or a number whose digits the caller has.
 * A failure sticks: what comes after it is thrown away, and end() tells of it. */
typedef struct
{
  GString *buffer;           /* (owned) */
  GOutputStream *stream;     /* (nullable) */
  GCancellable *cancellable; /* (nullable) */
  GError *error;             /* (owned) (nullable) the first failure */
  gboolean pretty;
  gboolean after_key;
  guint depth;
  guint inline_depth; /* 0, or the depth from which on everything stands in one line */
  guint8 has_members[BUDGET_JSON_EMITTER_MAX_DEPTH + 1]; /* by depth */
} BudgetJsonEmitter;

/* Without a stream the whole text stays in the buffer. */
void _budget_json_emitter_init (BudgetJsonEmitter *self,
                                GOutputStream *stream,
                                gboolean pretty,
                                GCancellable *cancellable);
/* Ends the text with a line feed and writes out what is left; text (nullable) gets it when there is
 * no stream (free with g_free). Nothing is to be cleared afterwards. */
gboolean _budget_json_emitter_end (BudgetJsonEmitter *self, char **text, GError **error);
gboolean _budget_json_emitter_has_failed (const BudgetJsonEmitter *self);

void _budget_json_emitter_begin_object (BudgetJsonEmitter *self);
void _budget_json_emitter_end_object (BudgetJsonEmitter *self);
void _budget_json_emitter_begin_array (BudgetJsonEmitter *self);
void _budget_json_emitter_end_array (BudgetJsonEmitter *self);
/* What is begun next stands in one line even when the rest is pretty. */
void _budget_json_emitter_begin_inline (BudgetJsonEmitter *self);

void _budget_json_emitter_key (BudgetJsonEmitter *self, const char *key);

/* values; a NULL text is null */
void _budget_json_emitter_null (BudgetJsonEmitter *self);
void _budget_json_emitter_string (BudgetJsonEmitter *self, const char *text);
void _budget_json_emitter_integer (BudgetJsonEmitter *self, gint64 value);
void _budget_json_emitter_number (BudgetJsonEmitter *self, const char *digits);

/* a key and its value */
void _budget_json_emitter_member (BudgetJsonEmitter *self, const char *key, const char *text);
void _budget_json_emitter_member_integer (BudgetJsonEmitter *self, const char *key, gint64 value);
/* 0 is null */
void _budget_json_emitter_member_count (BudgetJsonEmitter *self, const char *key, guint value);
/* texts (nullable) end with NULL */
void _budget_json_emitter_member_strings (BudgetJsonEmitter *self,
                                          const char *key,
                                          const char *const *texts,
                                          gboolean in_one_line);

G_END_DECLS
