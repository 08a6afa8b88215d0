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

/* what is known of the paragraph that explains a term */
typedef struct
{
  const char *start;
  const char *end;
  const char *meaning;
} BudgetGlossaryEntry;

static gboolean
budget_glossary_entry_read (BudgetGlossaryEntry *self, const char *text)
{
  self->start = _budget_prose_skip_space (text + _budget_prose_ordinal (text).length);
  return budget_glossary_split (self->start, &self->end, &self->meaning);
}

/* paragraphs that explain no term of their own go on with the one before */
static const char *
budget_glossary_join (BudgetArena *arena, const char *first, const char *const *rest, guint n_rest)
{
  const char *lines[2] = { first, _budget_prose_join (arena, rest, n_rest) };

  return n_rest > 0 ? _budget_prose_join (arena, lines, G_N_ELEMENTS (lines)) : first;
}

static void
budget_glossary_read_paragraphs (BudgetInterpretation *self,
                                 const BudgetPassageData *passage,
                                 const BudgetPassageShape *shape)
{
  BudgetArena *arena = self->sheet->arena;
  BudgetGlossaryEntry entry, next;
  guint i = 0;

  while (i < shape->n_paragraphs && !budget_glossary_entry_read (&entry, passage->paragraphs[i]))
    i++;
  while (i < shape->n_paragraphs)
    {
      BudgetTermData term = { .place = shape->places[i] };
      guint first = i++;

      while (i < shape->n_paragraphs && !budget_glossary_entry_read (&next, passage->paragraphs[i]))
        i++;
      term.term = _budget_prose_tidy_slice (arena, entry.start, (gsize) (entry.end - entry.start));
      term.meaning = budget_glossary_join (arena, entry.meaning, passage->paragraphs + first + 1,
                                           i - first - 1);
      g_array_append_val (self->terms, term);
      entry = next;
    }
}

void
_budget_interpret_glossary (BudgetInterpretation *self,
                            const BudgetPassageData *passage,
                            const BudgetPassageShape *shape)
{
  /* a term may stand as a heading of its own, with its meaning below */
  if (passage->heading != NULL && shape->meaning != BUDGET_WORD_HEADING_GLOSSARY)
    {
      BudgetTermData term = { .term = passage->heading, .place = passage->place };

      term.meaning =
          _budget_prose_join (self->sheet->arena, passage->paragraphs, shape->n_paragraphs);
      g_array_append_val (self->terms, term);
    }
  else
    budget_glossary_read_paragraphs (self, passage, shape);
}
