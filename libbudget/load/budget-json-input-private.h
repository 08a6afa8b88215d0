/* budget-json-input-private.h - takes JSON apart, and says where it is not as expected
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* Content nested deeper is refused before it is parsed: the parser calls itself. */
#define BUDGET_JSON_INPUT_MAX_DEPTH 64

/* The state of one load. The first failure sticks; after it every getter gives an empty value, so
 * that a caller looks once, at the end. */
typedef struct
{
  const char *source;
  BudgetArena *arena;
  GCancellable *cancellable;
  GError *error;          /* (owned) (nullable) */
  GPtrArray *sources;     /* (owned) of const char * in the arena */
  GPtrArray *sheet_names; /* (owned) of const char * in the arena */
  GHashTable *unknown;    /* (owned) set of the unknown keys met: $.tables[].colour */
  GArray *findings;       /* (owned) of BudgetFindingData */
} BudgetJsonInput;

/* Where in the JSON we are: a chain on the stack, told only when something is wrong. */
typedef struct _BudgetJsonAt BudgetJsonAt;

struct _BudgetJsonAt
{
  const BudgetJsonAt *above; /* NULL above $ */
  const char *key;           /* NULL for a member of an array */
  guint index;
};

/* An object of the JSON that is being read. */
typedef struct
{
  BudgetJsonInput *input;
  JsonObject *object; /* NULL when there is none */
  BudgetJsonAt at;
} BudgetJsonFrame;

/* Whether a key may be missing; those that are not of the plain format may. */
typedef enum
{
  BUDGET_JSON_REQUIRED,
  BUDGET_JSON_OPTIONAL
} BudgetJsonNeed;

void _budget_json_input_init (BudgetJsonInput *self,
                              const char *source,
                              BudgetArena *arena,
                              GCancellable *cancellable);
void _budget_json_input_clear (BudgetJsonInput *self);
/* Parses content; NULL, and the failure in self, when it is no JSON. Free with json_node_unref. */
JsonNode *_budget_json_input_parse (BudgetJsonInput *self, GBytes *bytes);

/* Fails with DAMAGED: "source: $.at.key: found …, expected …"; key (nullable) is below at. */
void _budget_json_input_fail (BudgetJsonInput *self,
                              const BudgetJsonAt *at,
                              const char *key,
                              const char *found,
                              const char *expected);
/* TRUE when nothing has failed and the load is not cancelled. */
gboolean _budget_json_input_goes_on (BudgetJsonInput *self);
/* What a node is, and what a text (nullable) says, for an error; free with g_free. */
char *_budget_json_describe (JsonNode *node);
char *_budget_json_quote (const char *text);

/* An object; its keys beyond known (which ends with NULL) give a note each. */
void _budget_json_frame_open (BudgetJsonFrame *self,
                              BudgetJsonInput *input,
                              const BudgetJsonAt *above,
                              const char *key,
                              guint index,
                              JsonNode *node,
                              const char *const *known);
/* The object of a member; its object is NULL when it is null or missing and may be. */
void _budget_json_frame_open_member (BudgetJsonFrame *self,
                                     const BudgetJsonFrame *parent,
                                     const char *key,
                                     BudgetJsonNeed need,
                                     const char *const *known);

JsonNode *
_budget_json_frame_find (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need);
/* (nullable) in the arena */
const char *
_budget_json_frame_get_string (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need);
/* an integer from 0 to max; null and missing are 0 when they may be */
guint _budget_json_frame_get_count (const BudgetJsonFrame *self,
                                    const char *key,
                                    BudgetJsonNeed need,
                                    gboolean nullable,
                                    guint max);
/* the value of a nick; null is none_value, and an error when that is negative */
int _budget_json_frame_get_nick (const BudgetJsonFrame *self,
                                 const char *key,
                                 BudgetJsonNeed need,
                                 GType type,
                                 int none_value);
BudgetMoneyUnit _budget_json_frame_get_money_unit (const BudgetJsonFrame *self);
/* never NULL */
BudgetStrings
_budget_json_frame_get_strings (const BudgetJsonFrame *self, const char *key, BudgetJsonNeed need);
/* the array, its length in n; NULL (and 0) when there is none */
JsonArray *_budget_json_frame_get_array (const BudgetJsonFrame *self,
                                         const char *key,
                                         BudgetJsonNeed need,
                                         guint *n);
/* An amount in fen; where the money unit is not known, a scaled number. */
gboolean _budget_json_scan_amount (const char *text,
                                   BudgetMoneyUnit money_unit,
                                   gint64 *value,
                                   guint8 *scale);
void _budget_json_frame_get_amount (const BudgetJsonFrame *self,
                                    const char *key,
                                    BudgetMoneyUnit money_unit,
                                    BudgetStatedAmount *amount);
/* the place at key "at" */
void _budget_json_frame_get_at (const BudgetJsonFrame *self,
                                BudgetJsonNeed need,
                                BudgetPlaceData *place);
/* a place: an object or null */
void _budget_json_input_get_place (BudgetJsonInput *self,
                                   const BudgetJsonAt *above,
                                   const char *key,
                                   guint index,
                                   JsonNode *node,
                                   BudgetPlaceData *place);

G_END_DECLS
