/* budget-prose-text.c - the texts of paragraphs and cells, tidied and folded
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-prose-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* the longest text that is folded at once; aliases and the words around them are far shorter */
#define MAX_FOLDED 512

const char *
_budget_prose_skip_space (const char *p)
{
  gsize length;

  while ((length = _budget_text_space_length (p)) > 0)
    p += length;
  return p;
}

gsize
_budget_prose_colon_length (const char *p)
{
  if (*p == ':')
    return 1;
  return _budget_prose_is_at (p, "：") ? 3 : 0;
}

/* the end of white space in [p, end), and whether it breaks a line */
static const char *
budget_prose_space_run (const char *p, const char *end, gboolean *breaks)
{
  gsize length;

  *breaks = FALSE;
  while ((length = _budget_text_space_length_in (p, end)) > 0)
    {
      *breaks |= *p == '\n' || *p == '\r' || *p == '\v' || *p == '\f';
      p += length;
    }
  return p;
}

static const char *
budget_prose_find_space (const char *p, const char *end)
{
  while (p < end)
    if (_budget_text_is_han (p))
      p += 3;
    else if (_budget_text_space_length_in (p, end) == 0)
      p++;
    else
      break;
  return p;
}

/* a blank parts words of ASCII letters, and nothing else */
static gboolean
budget_prose_parts_words (const char *before, const char *after)
{
  return g_ascii_isalnum (*before) && g_ascii_isalnum (*after);
}

/* copies [text, end) without layout; everywhere says that blanks go, too, not only line breaks */
static const char *
budget_prose_clean (BudgetArena *arena, const char *text, const char *end, gboolean everywhere)
{
  char *clean = _budget_arena_alloc (arena, (gsize) (end - text) + 1);
  char *to = clean;
  const char *p = text;

  while (p < end)
    {
      const char *space = budget_prose_find_space (p, end);
      gboolean breaks;

      memcpy (to, p, (gsize) (space - p));
      to += space - p;
      p = budget_prose_space_run (space, end, &breaks);
      if (to == clean || p >= end)
        continue;
      if (!everywhere && !breaks)
        {
          memcpy (to, space, (gsize) (p - space));
          to += p - space;
        }
      else if (budget_prose_parts_words (to - 1, p))
        *to++ = ' ';
    }
  *to = '\0';
  return to > clean ? clean : NULL;
}

const char *
_budget_prose_tidy (BudgetArena *arena, const char *text)
{
  const char *space;

  if (text == NULL || *text == '\0')
    return NULL;
  space = _budget_text_find_space (text);
  if (*space == '\0')
    return text;
  return budget_prose_clean (arena, text, space + strlen (space), TRUE);
}

const char *
_budget_prose_join_lines (BudgetArena *arena, const char *text)
{
  if (text == NULL || _budget_text_is_blank (text))
    return NULL;
  if (strpbrk (text, "\n\r\v\f") == NULL)
    return text;
  return budget_prose_clean (arena, text, text + strlen (text), FALSE);
}

const char *
_budget_prose_tidy_slice (BudgetArena *arena, const char *text, gsize length)
{
  return length > 0 ? budget_prose_clean (arena, text, text + length, TRUE) : NULL;
}

const char *
_budget_prose_join (BudgetArena *arena, const char *const *paragraphs, gsize n)
{
  gsize size = 0;
  char *text, *to;

  if (n <= 1)
    return n == 1 ? paragraphs[0] : NULL;
  for (gsize i = 0; i < n; i++)
    size += strlen (paragraphs[i]) + 1;
  text = to = _budget_arena_alloc (arena, size);
  for (gsize i = 0; i < n; i++)
    {
      to = g_stpcpy (to, paragraphs[i]);
      *to++ = '\n';
    }
  to[-1] = '\0';
  return text;
}

gsize
_budget_prose_fold_slice (const char *text, gsize length, char *buffer, gsize size)
{
  char slice[MAX_FOLDED];
  gsize room = MIN (sizeof slice, size) - 1;

  if (length <= room && text[length] == '\0')
    return _budget_text_fold (text, buffer, size);
  if (length > room)
    {
      const char *start = text + length - room;

      while (start < text + length && ((guint8) *start & 0xC0) == 0x80)
        start++;
      length = (gsize) (text + length - start);
      text = start;
    }
  memcpy (slice, text, length);
  slice[length] = '\0';
  return _budget_text_fold (slice, buffer, size);
}
