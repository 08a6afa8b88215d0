/* budget-interpret-prose.c - prose as passages: headings with their paragraphs
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-prose-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* In bytes. A heading is a few words; that of a part may name the department and the document. */
#define MAX_HEADING 150
#define MAX_PART_HEADING 300
#define MAX_LABEL_HEADING 48

/* a paragraph of prose, and what it says as a heading */
typedef struct
{
  const char *text;
  BudgetPlaceData place;
  BudgetDepth depth; /* NONE: it is no heading */
  const char *number;
  gsize number_length;
  const char *heading; /* in text */
  gsize heading_length;
} BudgetProseLine;

/* Most paragraphs, and most clauses, start with no ordinal; their first character tells. */
gboolean
_budget_prose_may_have_ordinal (const char *p)
{
  static const char *const first[] = { "一", "二", "三", "四", "五", "六",
                                       "七", "八", "九", "十", "第" };
  const guint8 byte = (guint8) *p;

  if (byte < 0xE2)
    return byte <= ' ' || byte == 0xC2 || byte == '(' || g_ascii_isdigit (byte);
  if (byte == 0xE2 || byte == 0xE3 || byte == 0xEF)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (_budget_prose_is_at (p, first[i]))
      return TRUE;
  return FALSE;
}

BudgetOrdinalPrefix
_budget_prose_ordinal (const char *text)
{
  BudgetOrdinalPrefix self = { 0 };
  const char *first;
  gboolean is_digit;

  if (!_budget_prose_may_have_ordinal (text))
    return self;
  self.length = _budget_text_ordinal_length (text, &self.number, &self.number_length);
  if (self.length == 0)
    return self;
  first = _budget_prose_skip_space (text);
  is_digit = g_ascii_isdigit (*self.number) || (guint8) *self.number == 0xEF ||
             (guint8) *self.number == 0xE2;
  if (_budget_prose_is_at (first, "第"))
    {
      /* 第一部分 and not 一, which is a number of another kind */
      self.depth = BUDGET_DEPTH_PART;
      self.number = first;
      self.number_length = self.length - (gsize) (first - text);
    }
  else if (self.number == first)
    self.depth = is_digit ? BUDGET_DEPTH_DIGIT : BUDGET_DEPTH_CHINESE;
  else if (*first == '(' || _budget_prose_is_at (first, "（"))
    self.depth = is_digit ? BUDGET_DEPTH_DIGIT_BRACKET : BUDGET_DEPTH_CHINESE_BRACKET;
  else
    self = (BudgetOrdinalPrefix){ 0 };
  return self;
}

/* signs that a title does not have, and that sentences and labels do */
static gboolean
budget_prose_has_signs (const char *text, gsize length)
{
  static const char *const signs[] = { "。", "；", "，", "！", "？", "：" };

  for (gsize i = 0; i < length; i += _budget_text_is_han (text + i) ? 3 : 1)
    {
      const guint8 byte = (guint8) text[i];

      if (byte == ';' || byte == ',' || byte == '!' || byte == '?' || byte == ':')
        return TRUE;
      if (byte != 0xE3 && byte != 0xEF)
        continue;
      for (guint s = 0; s < G_N_ELEMENTS (signs); s++)
        if (_budget_prose_is_at (text + i, signs[s]))
          return TRUE;
    }
  return FALSE;
}

static gboolean
budget_prose_is_title (const char *text, gsize length)
{
  BudgetFigure figure;

  return !budget_prose_has_signs (text, length) &&
         !_budget_prose_find_figure (text, text + length, &figure);
}

/* 部门职责： */
static void
budget_prose_line_read_label (BudgetProseLine *self, gsize length)
{
  gsize colon = length >= 3 && memcmp (self->text + length - 3, "：", 3) == 0 ? 3
                : length >= 1 && self->text[length - 1] == ':'                ? 1
                                                                              : 0;

  if (colon == 0 || length > MAX_LABEL_HEADING || length == colon)
    return;
  length -= colon;
  if (!budget_prose_is_title (self->text, length) ||
      _budget_words_match_end (BUDGET_WORDS_NO_HEADING, self->text, length, NULL) > 0)
    return;
  self->depth = BUDGET_DEPTH_LABEL;
  self->heading = self->text;
  self->heading_length = length;
}

/* Tells headings from paragraphs by what they say, so that every format gives the same. */
static void
budget_prose_line_read (BudgetProseLine *self)
{
  BudgetOrdinalPrefix ordinal = _budget_prose_ordinal (self->text);
  gboolean is_part = ordinal.depth == BUDGET_DEPTH_PART;
  gsize length = strlen (self->text);
  const char *title;

  if (ordinal.depth == BUDGET_DEPTH_NONE)
    {
      if (length <= MAX_LABEL_HEADING)
        budget_prose_line_read_label (self, length);
      return;
    }
  title = _budget_prose_skip_space (self->text + ordinal.length);
  length -= (gsize) (title - self->text);
  if (length == 0 ? !is_part : length > (is_part ? MAX_PART_HEADING : MAX_HEADING))
    return;
  /* 1、收入说明： is a heading with its number */
  if (length > 3 && _budget_prose_is_at (title + length - 3, "："))
    length -= 3;
  if (!budget_prose_is_title (title, length))
    return;
  self->depth = ordinal.depth;
  self->number = ordinal.number;
  self->number_length = ordinal.number_length;
  self->heading = title;
  self->heading_length = length;
}

/* What is known while the blocks of the sheet are gone through. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetArena *arena;
  GArray *shapes;             /* (owned) of BudgetPassageShape, one per passage */
  GArray *paragraphs;         /* (owned) of const BudgetSheetBlock *: of the passage at hand */
  BudgetDepth glossary_depth; /* of the heading above, NONE outside of glossaries */
} BudgetProsePass;

static BudgetWordHeading
budget_prose_pass_meaning (const char *heading)
{
  int meaning;

  /* these words have no signs, so a tidy heading needs no folding */
  if (heading == NULL ||
      _budget_words_match_end (BUDGET_WORDS_HEADING, heading, strlen (heading), &meaning) == 0)
    return BUDGET_WORD_HEADING_NONE;
  return (BudgetWordHeading) meaning;
}

static void
budget_prose_pass_set_meaning (BudgetProsePass *self,
                               BudgetPassageShape *shape,
                               const char *heading)
{
  shape->meaning = budget_prose_pass_meaning (heading);
  if (shape->meaning == BUDGET_WORD_HEADING_GLOSSARY)
    self->glossary_depth = shape->depth;
  else if (shape->depth <= self->glossary_depth)
    self->glossary_depth = BUDGET_DEPTH_NONE;
  shape->is_glossary = self->glossary_depth != BUDGET_DEPTH_NONE;
}

static void
budget_prose_pass_open (BudgetProsePass *self, const BudgetProseLine *line)
{
  BudgetPassageData passage = { .place = line->place };
  BudgetPassageShape shape = { .depth = line->depth };

  if (line->depth != BUDGET_DEPTH_NONE)
    {
      if (line->number != NULL)
        passage.number = _budget_prose_tidy_slice (self->arena, line->number, line->number_length);
      passage.heading = _budget_prose_tidy_slice (self->arena, line->heading, line->heading_length);
    }
  budget_prose_pass_set_meaning (self, &shape, passage.heading);
  g_array_append_val (self->interpretation->passages, passage);
  g_array_append_val (self->shapes, shape);
}

/* gives the passage at hand its paragraphs, and what they say */
static void
budget_prose_pass_close (BudgetProsePass *self)
{
  GArray *passages = self->interpretation->passages;
  guint n = self->paragraphs->len;
  BudgetPassageData *passage;
  BudgetPassageShape *shape;
  const char **paragraphs;
  BudgetPlaceData *places;

  if (self->shapes->len == 0)
    return;
  passage = &g_array_index (passages, BudgetPassageData, passages->len - 1);
  shape = &g_array_index (self->shapes, BudgetPassageShape, self->shapes->len - 1);
  paragraphs = _budget_arena_new_array (self->arena, const char *, n + 1);
  places = _budget_arena_alloc (self->arena, n * sizeof (BudgetPlaceData));
  for (guint i = 0; i < n; i++)
    {
      const BudgetSheetBlock *block = g_array_index (self->paragraphs, const BudgetSheetBlock *, i);

      paragraphs[i] = block->text;
      places[i] = block->place;
    }
  passage->paragraphs = paragraphs;
  shape->n_paragraphs = n;
  shape->places = places;
  g_array_set_size (self->paragraphs, 0);

  if (shape->is_glossary)
    _budget_interpret_glossary (self->interpretation, passage, shape);
  else
    _budget_interpret_statements (self->interpretation, passage, shape);
}

/* 第四部分 may stand in a line of its own, with its title in the next */
static gboolean
budget_prose_pass_take_title (BudgetProsePass *self, const BudgetProseLine *line)
{
  BudgetPassageShape *shape;
  BudgetPassageData *passage;
  gsize length = strlen (line->text);

  if (line->depth != BUDGET_DEPTH_NONE || self->shapes->len == 0 || self->paragraphs->len > 0)
    return FALSE;
  shape = &g_array_index (self->shapes, BudgetPassageShape, self->shapes->len - 1);
  passage =
      &g_array_index (self->interpretation->passages, BudgetPassageData, self->shapes->len - 1);
  if (shape->depth != BUDGET_DEPTH_PART || passage->heading != NULL || length > MAX_PART_HEADING ||
      !budget_prose_is_title (line->text, length))
    return FALSE;
  passage->heading = _budget_prose_tidy_slice (self->arena, line->text, length);
  budget_prose_pass_set_meaning (self, shape, passage->heading);
  return TRUE;
}

static void
budget_prose_pass_read_block (BudgetProsePass *self, const BudgetSheetBlock *block)
{
  BudgetProseLine line = { .text = block->text, .place = block->place };

  budget_prose_line_read (&line);
  if (budget_prose_pass_take_title (self, &line))
    return;
  if (line.depth != BUDGET_DEPTH_NONE || self->shapes->len == 0)
    {
      budget_prose_pass_close (self);
      budget_prose_pass_open (self, &line);
    }
  if (line.depth == BUDGET_DEPTH_NONE)
    g_array_append_val (self->paragraphs, block);
}

void
_budget_interpret_prose (BudgetInterpretation *self)
{
  g_autoptr (GArray) shapes = g_array_sized_new (FALSE, FALSE, sizeof (BudgetPassageShape), 64);
  g_autoptr (GArray) paragraphs =
      g_array_sized_new (FALSE, FALSE, sizeof (const BudgetSheetBlock *), 64);
  BudgetProsePass pass = {
    .interpretation = self, .arena = self->sheet->arena, .shapes = shapes, .paragraphs = paragraphs
  };

  for (guint i = 0; i < self->sheet->blocks->len; i++)
    {
      const BudgetSheetBlock *block = &g_array_index (self->sheet->blocks, BudgetSheetBlock, i);

      if (block->text != NULL && !self->consumed[i])
        budget_prose_pass_read_block (&pass, block);
    }
  budget_prose_pass_close (&pass);
  if (shapes->len > 0)
    _budget_interpret_prose_goal (self, (const BudgetPassageShape *) (gpointer) shapes->data);
}
