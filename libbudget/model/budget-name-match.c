/* budget-name-match.c - names that mean the same and are not printed alike
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-name-match-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* bytes of a folded name that are looked at */
#define MAX_BYTES (BUDGET_NAME_MAX * 4)

static const char *const endings[] = { "项目", "费用", "经费", "支出", "资金",
                                       "专项", "预算", "费",   "等",   NULL };

/* letters and digits of any script count, marks do not; what brackets hold does not either */
static void
budget_name_core_read (BudgetNameCore *self, const char *text)
{
  guint depth = 0;

  for (const char *p = text; *p != '\0' && self->length < BUDGET_NAME_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(')
        depth++;
      else if (c == ')')
        depth -= depth > 0;
      else if (depth == 0 && g_unichar_isalnum (c))
        self->characters[self->length++] = c;
    }
}

static gboolean
budget_name_core_ends_with (const BudgetNameCore *self, const char *word, guint *length)
{
  *length = (guint) g_utf8_strlen (word, -1);
  if (self->length < *length + 2)
    return FALSE;
  for (guint i = self->length - *length; i < self->length; i++, word = g_utf8_next_char (word))
    if (self->characters[i] != g_utf8_get_char (word))
      return FALSE;
  return TRUE;
}

static void
budget_name_core_drop_endings (BudgetNameCore *self)
{
  for (guint i = 0; endings[i] != NULL;)
    {
      guint length;

      if (budget_name_core_ends_with (self, endings[i], &length))
        {
          self->length -= length;
          i = 0;
        }
      else
        i++;
    }
}

/* 2022年, 2022年度 */
static const char *
budget_name_skip_year (const char *text)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]) ||
      !g_ascii_isdigit (text[3]) || !_budget_text_starts_with (text + 4, "年"))
    return text;
  text += 4 + strlen ("年");
  return _budget_text_starts_with (text, "度") ? text + strlen ("度") : text;
}

void
_budget_name_core_init (BudgetNameCore *self, const char *name)
{
  char folded[MAX_BYTES];
  gsize length;

  self->length = 0;
  if (name == NULL)
    return;
  length = _budget_text_fold (name, folded, sizeof folded);
  if (length >= sizeof folded)
    /* the buffer may end within a character */
    *(char *) g_utf8_find_prev_char (folded, folded + sizeof folded - 1) = '\0';
  budget_name_core_read (
      self, budget_name_skip_year (folded + _budget_text_ordinal_length (folded, NULL, NULL)));
  budget_name_core_drop_endings (self);
}

gboolean
_budget_name_core_equal (const BudgetNameCore *a, const BudgetNameCore *b)
{
  return a->length == b->length &&
         memcmp (a->characters, b->characters, a->length * sizeof a->characters[0]) == 0;
}

guint
_budget_name_core_common (const BudgetNameCore *a, const BudgetNameCore *b)
{
  guint8 row[BUDGET_NAME_MAX + 1] = { 0 };

  for (guint i = 0; i < a->length; i++)
    {
      guint8 diagonal = 0;

      for (guint j = 0; j < b->length; j++)
        {
          guint8 above = row[j + 1];

          row[j + 1] =
              a->characters[i] == b->characters[j] ? (guint8) (diagonal + 1) : MAX (above, row[j]);
          diagonal = above;
        }
    }
  return row[b->length];
}

/* the pairs of neighbours that both have, each as often as both have it */
static guint
budget_name_core_common_pairs (const BudgetNameCore *a, const BudgetNameCore *b)
{
  gboolean is_used[BUDGET_NAME_MAX] = { FALSE };
  guint n = 0;

  for (guint i = 0; i + 1 < a->length; i++)
    for (guint j = 0; j + 1 < b->length; j++)
      if (!is_used[j] && a->characters[i] == b->characters[j] &&
          a->characters[i + 1] == b->characters[j + 1])
        {
          is_used[j] = TRUE;
          n++;
          break;
        }
  return n;
}

guint
_budget_name_core_compare (const BudgetNameCore *a, const BudgetNameCore *b)
{
  guint sum = a->length + b->length;
  guint by_order;
  guint by_pairs = 0;

  if (a->length == 0 || b->length == 0)
    return 0;
  by_order = 200 * _budget_name_core_common (a, b) / sum;
  if (sum > 2)
    by_pairs = 200 * budget_name_core_common_pairs (a, b) / (sum - 2);
  /* two different names are not quite equal, whatever they have in common */
  return MIN (MAX (by_order, by_pairs), _budget_name_core_equal (a, b) ? 100 : 99);
}
