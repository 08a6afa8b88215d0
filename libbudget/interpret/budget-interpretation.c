/* budget-interpretation.c - what the parts of the interpreter share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-interpret-private.h"

#include <string.h>

/* format with detail in place of its %s; a format from a caller is never handed to printf */
static const char *
budget_interpretation_fill (BudgetArena *arena, const char *format, const char *detail)
{
  const char *mark = format != NULL ? strstr (format, "%s") : NULL;
  gsize before, between, after;
  char *text;

  if (mark == NULL)
    return _budget_arena_strdup (arena, format);

  before = (gsize) (mark - format);
  between = strlen (detail);
  after = strlen (mark + 2);
  text = _budget_arena_alloc (arena, before + between + after + 1);
  memcpy (text, format, before);
  memcpy (text + before, detail, between);
  memcpy (text + before + between, mark + 2, after + 1);
  return text;
}

void
_budget_interpretation_report (BudgetInterpretation *self,
                               const char *what,
                               BudgetSeverity severity,
                               const char *zh,
                               const char *en,
                               const char *detail,
                               const BudgetPlaceData *place)
{
  BudgetArena *arena = self->sheet->arena;
  const char *filling = detail != NULL ? detail : "";
  BudgetFindingData finding = { .what = _budget_arena_strdup (arena, what),
                                .severity = severity,
                                .zh = budget_interpretation_fill (arena, zh, filling),
                                .en = budget_interpretation_fill (arena, en, filling),
                                .text = _budget_arena_strdup (arena, detail) };

  if (place != NULL)
    finding.place = *place;
  g_array_append_val (self->findings, finding);
}
