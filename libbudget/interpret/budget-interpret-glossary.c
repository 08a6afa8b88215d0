/* budget-interpret-glossary.c - terms and what they mean
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-prose-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* In bytes. A term is a few words; a colon far behind is one of its meaning. */
#define MAX_TERM 120

/* Where the term at text ends and its meaning begins: at a colon, or at 是指 and 指 */
static gboolean
budget_glossary_split (const char *text, const char **term_end, const char **meaning)
{
  static const char *const words[] = { "是指", "，指", ",指", "指的是" };
  const char *limit = text + strnlen (text, MAX_TERM);

  for (const char *p = text; p < limit; p++)
    {
      gsize colon = _budget_prose_colon_length (p);

      if (colon > 0 && p > text)
        {
          *term_end = p;
          *meaning = _budget_prose_skip_space (p + colon);
          return **meaning != '\0';
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = g_strstr_len (text, limit - text, words[i]);

      if (found == NULL || found == text)
        continue;
      *term_end = found;
      *meaning = *found == ',' ? found + 1 : g_str_has_prefix (found, "，") ? found + 3 : found;
      return TRUE;
    }
  return FALSE;
}

/* a paragraph that explains no term of its own goes on with the one before */
static void
budget_glossary_continue (BudgetArena *arena, BudgetTermData *term, const char *text)
{
  term->meaning = term->meaning != NULL && *term->meaning != '\0'
                      ? _budget_arena_printf (arena, "%s\n%s", term->meaning, text)
                      : text;
}

void
_budget_interpret_glossary (BudgetInterpretation *self,
                            const BudgetPassageData *passage,
                            const BudgetPassageShape *shape)
{
  BudgetArena *arena = self->sheet->arena;
  guint first = self->terms->len;
  gboolean is_term = passage->heading != NULL && shape->meaning != BUDGET_WORD_HEADING_GLOSSARY;

  /* a term may stand as a heading of its own, with its meaning below */
  if (is_term)
    {
      BudgetTermData term = { passage->heading, NULL, passage->place };

      g_array_append_val (self->terms, term);
    }
  for (guint i = 0; i < shape->n_paragraphs; i++)
    {
      const char *text = passage->paragraphs[i];
      const char *start = _budget_prose_skip_space (text + _budget_prose_ordinal (text).length);
      const char *end, *meaning;

      if (!is_term && budget_glossary_split (start, &end, &meaning))
        {
          BudgetTermData term = { _budget_prose_tidy_slice (arena, start, (gsize) (end - start)),
                                  meaning, shape->places[i] };

          g_array_append_val (self->terms, term);
        }
      else if (self->terms->len > first)
        budget_glossary_continue (
            arena, &g_array_index (self->terms, BudgetTermData, self->terms->len - 1), text);
    }
}
