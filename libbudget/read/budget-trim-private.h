/* budget-trim-private.h - white space at the ends of a text, fast
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The white space of _budget_text_is_space(), in UTF-8. These run once or twice for each cell of a
 * document, and nearly all cells begin and end with something else, so that one comparison is the
 * rule. The text need not end with NUL. */

static inline gsize
_budget_trim_space_at_start (const char *p, const char *end)
{
  const guchar *u = (const guchar *) p;
  gsize left = (gsize) (end - p);

  if (left == 0 || (u[0] > 0x20 && u[0] < 0xc2) || (u[0] > 0xe3 && u[0] < 0xef))
    return 0;
  if (u[0] <= 0x20)
    return u[0] == 0x20 || (u[0] >= 0x09 && u[0] <= 0x0d) ? 1 : 0;
  if (u[0] == 0xc2)
    return left >= 2 && u[1] == 0xa0 ? 2 : 0;
  if (left < 3)
    return 0;
  if (u[0] == 0xe3)
    return u[1] == 0x80 && u[2] == 0x80 ? 3 : 0;
  if (u[0] == 0xef)
    return u[1] == 0xbb && u[2] == 0xbf ? 3 : 0;
  if (u[0] == 0xe2 && u[1] == 0x80)
    return u[2] <= 0x8b || u[2] == 0xaf ? 3 : 0;
  return u[0] == 0xe2 && u[1] == 0x81 && u[2] == 0x9f ? 3 : 0;
}

static inline const char *
_budget_trim_start (const char *p, const char *end)
{
  gsize length;

  while ((length = _budget_trim_space_at_start (p, end)) != 0)
    p += length;
  return p;
}

/* the end of the text before its white space */
static inline const char *
_budget_trim_end (const char *start, const char *end)
{
  while (end > start)
    {
      guchar last = (guchar) end[-1];

      if (last < 0x80)
        {
          if (_budget_trim_space_at_start (end - 1, end) == 0)
            return end;
          end--;
        }
      else if (end - start >= 3 && _budget_trim_space_at_start (end - 3, end) == 3)
        end -= 3;
      else if (last == 0xa0 && end - start >= 2 && _budget_trim_space_at_start (end - 2, end) == 2)
        end -= 2;
      else
        return end;
    }
  return end;
}

G_END_DECLS
