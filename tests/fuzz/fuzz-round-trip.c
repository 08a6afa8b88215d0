/* fuzz-round-trip.c - what must hold of any disclosure: its JSON reads back to the same JSON
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include "load/budget-load-json-private.h"
#include "write/budget-write-private.h"

#include <string.h>

static char *
fuzz_write (const BudgetDisclosureData *data)
{
  BudgetJsonEmitter emitter;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  _budget_json_emitter_init (&emitter, NULL, FALSE, NULL);
  _budget_write_disclosure_json (&emitter, data);
  if (!_budget_json_emitter_end (&emitter, &text, &error))
    g_error ("cannot be written: %s", error->message);
  return text;
}

void
fuzz_check_round_trip (const BudgetDisclosureData *data)
{
  g_autofree char *json = fuzz_write (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosureData) again = _budget_load_json (bytes, "written", NULL, &error);
  g_autofree char *json_again = NULL;
  gsize same = 0;

  if (again == NULL)
    g_error ("%s: %s", error->message, json);
  json_again = fuzz_write (again);
  while (json[same] != '\0' && json[same] == json_again[same])
    same++;
  if (json[same] != json_again[same])
    g_error ("they part at: %.200s\n--- and\n%.200s", json + same - MIN (same, 80),
             json_again + same - MIN (same, 80));
}
