/* budget-prose-private.h - what the passes over prose and goals share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "interpret/budget-interpret-private.h"
#include "interpret/budget-words-private.h"

G_BEGIN_DECLS

/* text without white space that is layout only: line breaks, and blanks beside signs and Chinese
 * characters; text itself when there is none of it. NULL when nothing is left. */
const char *_budget_prose_tidy (BudgetArena *arena, const char *text);

/* The same for running text: only line breaks go, and the blanks around them. */
const char *_budget_prose_join_lines (BudgetArena *arena, const char *text);

/* length bytes of text, tidy, in the arena; NULL when nothing is left. */
const char *_budget_prose_tidy_slice (BudgetArena *arena, const char *text, gsize length);

/* n paragraphs as one text of as many lines; the paragraph itself when there is one, NULL when there
 * is none. */
const char *_budget_prose_join (BudgetArena *arena, const char *const *paragraphs, gsize n);

/* Folds length bytes of text as _budget_text_fold() does; of a longer text only its end that fits.
 * Returns the length in buffer. */
gsize _budget_prose_fold_slice (const char *text, gsize length, char *buffer, gsize size);

/* Length in bytes of the character at p; never goes past the NUL, whatever the bytes are. */
static inline gsize
_budget_prose_character_length (const char *p)
{
  const guint8 *byte = (const guint8 *) p;
  gsize wanted = byte[0] < 0xC0 ? 1 : byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
  gsize length = 1;

  if (byte[0] == 0)
    return 0;
  while (length < wanted && (byte[length] & 0xC0) == 0x80)
    length++;
  return length;
}

/* TRUE when the character of three bytes stands at p, in a text with NUL behind it. Running text is
 * compared with few characters very often, so this is no call. */
static inline gboolean
_budget_prose_is_at (const char *p, const char *character)
{
  return p[0] == character[0] && p[1] == character[1] && p[2] == character[2];
}

/* The end of white space at p. */
const char *_budget_prose_skip_space (const char *p);

/* The length of the colon at p, ASCII or full-width; 0 when there is none. */
gsize _budget_prose_colon_length (const char *p);

/* An amount or a percentage at digits: [start, end) holds the sign, the digits and the unit. */
typedef struct
{
  const char *start;
  const char *digits_end;
  const char *end;
  gboolean is_percent;
  BudgetMoneyUnit unit;
  gint64 fen;
  guint8 scale;
} BudgetFigure;

/* The first amount with its unit, or percentage, in [p, end). Other numbers are passed over, and
 * so are thresholds (20万元以上) and rates (100元/人). */
gboolean _budget_prose_find_figure (const char *p, const char *end, BudgetFigure *figure);

/* How deep a heading stands: 第一部分, 一、, （一）, 1、, （1）, a line that ends in a colon. */
typedef enum
{
  BUDGET_DEPTH_NONE,
  BUDGET_DEPTH_PART,
  BUDGET_DEPTH_CHINESE,
  BUDGET_DEPTH_CHINESE_BRACKET,
  BUDGET_DEPTH_DIGIT,
  BUDGET_DEPTH_DIGIT_BRACKET,
  BUDGET_DEPTH_LABEL,
} BudgetDepth;

/* What the pass over prose knows of a passage beside its data. */
typedef struct
{
  BudgetDepth depth;
  BudgetWordHeading meaning;
  gboolean is_glossary; /* it, or the passage above it */
  guint n_paragraphs;
  const BudgetPlaceData *places; /* of its paragraphs */
} BudgetPassageShape;

/* FALSE when text cannot start with an ordinal, by its first character. */
gboolean _budget_prose_may_have_ordinal (const char *p);

/* The ordinal that a paragraph starts with: where its numeral is, and how deep it stands. */
typedef struct
{
  gsize length; /* with its mark, and white space before it; 0 when there is none */
  const char *number;
  gsize number_length;
  BudgetDepth depth;
} BudgetOrdinalPrefix;

BudgetOrdinalPrefix _budget_prose_ordinal (const char *text);

/* The amounts that the paragraphs of passage state. */
void _budget_interpret_statements (BudgetInterpretation *self,
                                   BudgetPassageData *passage,
                                   const BudgetPassageShape *shape);

/* The terms that the paragraphs of passage explain. */
void _budget_interpret_glossary (BudgetInterpretation *self,
                                 const BudgetPassageData *passage,
                                 const BudgetPassageShape *shape);

/* The department's goal, when self's passages hold one; shapes are those of the passages. */
void _budget_interpret_prose_goal (BudgetInterpretation *self, const BudgetPassageShape *shapes);

G_END_DECLS
