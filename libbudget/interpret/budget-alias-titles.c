/* budget-alias-titles.c - which form a title names, and what a note says of it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-aliases-private.h"
#include "interpret/budget-form-number-private.h"

#include <string.h>

/* of a Han character, in bytes */
#define HAN_SIZE 3

/* the year goes to *fiscal_year (nullable), where it has none yet */
static gsize
budget_aliases_year_length (const char *key, guint *fiscal_year)
{
  guint year;
  gsize length = _budget_form_year_length (key, &year);

  if (length > 0 && fiscal_year != NULL && *fiscal_year == 0)
    *fiscal_year = year;
  return length;
}

static gsize
budget_aliases_prefix_length (const BudgetAliases *self, const char *key, BudgetScope *scope)
{
  if ((self->prefix_starts & _budget_aliases_start_bit (key)) == 0)
    return 0;
  for (guint i = 0; i < self->prefixes->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (self->prefixes, BudgetAliasWord, i);

      if (!_budget_text_starts_with (key, word->word))
        continue;
      if (scope != NULL && *scope == BUDGET_SCOPE_UNKNOWN)
        *scope = (BudgetScope) word->value;
      return word->length;
    }
  return 0;
}

const char *
_budget_aliases_skip_front (const BudgetAliases *self,
                            const char *key,
                            const char *owner,
                            BudgetScope *scope,
                            guint *fiscal_year)
{
  gsize owner_length = owner != NULL ? strlen (owner) : 0;
  const char *at = key;

  for (;;)
    {
      gsize length = 0;

      if (*at == ':' || *at == '-' || *at == '.')
        length = 1;
      if (length == 0)
        length = _budget_text_ordinal_length (at, NULL, NULL);
      if (length == 0)
        length = _budget_form_number_length (at);
      if (length == 0)
        length = budget_aliases_year_length (at, fiscal_year);
      if (length == 0 && owner_length > 0 && strncmp (at, owner, owner_length) == 0)
        length = owner_length;
      if (length == 0)
        length = budget_aliases_prefix_length (self, at, scope);
      if (length == 0 || at[length] == '\0')
        return at;
      at += length;
    }
}

static gboolean
budget_aliases_look_up (const BudgetTextMap *titles, const char *key, BudgetTableKind *kind)
{
  int value = GPOINTER_TO_INT (_budget_text_map_get (titles, key, strlen (key)));

  if (value == 0)
    return FALSE;
  *kind = (BudgetTableKind) (value - 1);
  return TRUE;
}

gboolean
_budget_aliases_ends_owner (const BudgetAliases *self, const char *key, const char *at)
{
  gsize length = (gsize) (at - key);

  for (guint i = 0; i < self->owners->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (self->owners, BudgetAliasWord, i);

      if (word->length <= length && at[-(gssize) word->length] == *word->word &&
          memcmp (at - word->length, word->word, word->length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* the longest end of key that is a title and has the name of a body before it */
static gboolean
budget_aliases_find_behind_owner (const BudgetAliases *self,
                                  const BudgetTextMap *titles,
                                  const char *key,
                                  BudgetTableKind *kind,
                                  BudgetScope *scope,
                                  guint *fiscal_year)
{
  for (const char *at = g_utf8_next_char (key); *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *rest;

      if (!_budget_aliases_ends_owner (self, key, at))
        continue;
      rest = _budget_aliases_skip_front (self, at, NULL, scope, fiscal_year);
      if (budget_aliases_look_up (titles, rest, kind))
        return TRUE;
    }
  return FALSE;
}

static gboolean
budget_aliases_find_ending (const BudgetAliases *self, const char *key, BudgetTableKind *kind)
{
  gsize length = strlen (key);

  for (guint i = 0; i < self->endings->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (self->endings, BudgetAliasWord, i);

      if (word->length > length || key[length - word->length] != *word->word ||
          memcmp (key + length - word->length, word->word, word->length) != 0)
        continue;
      *kind = (BudgetTableKind) word->value;
      return TRUE;
    }
  return FALSE;
}

/* whether the remark in brackets at the end of a title says nothing of its kind: (单位:万元), (2023年度),
 * (公开03表) */
static gboolean
budget_aliases_is_remark (const char *remark, gsize length, guint *fiscal_year)
{
  if (memcmp (remark, "万元", MIN (length, strlen ("万元"))) == 0 ||
      (length == strlen ("元") && memcmp (remark, "元", length) == 0) ||
      g_strstr_len (remark, (gssize) length, "单位:") != NULL)
    return TRUE;
  return budget_aliases_year_length (remark, fiscal_year) == length ||
         _budget_form_number_length (remark) == length;
}

/* key without what may stand behind a title */
static void
budget_aliases_cut_back (char *key, guint *fiscal_year)
{
  gsize length = strlen (key);
  gsize before;

  do
    {
      char *open = strrchr (key, '(');

      before = length;
      if (open != NULL && open > key && key[length - 1] == ')' &&
          budget_aliases_is_remark (open + 1, (gsize) (key + length - 1 - (open + 1)), fiscal_year))
        length = (gsize) (open - key);
      else
        length = _budget_form_number_find_end (key, length);
      /* 表1 alone is all that there is */
      if (length == 0)
        return;
      key[length] = '\0';
    }
  while (length < before);
}

/* what is left of a title once all in front of it is off: as it stands, by its end, respelled, or
 * behind the name of a body */
static gboolean
budget_aliases_find_rest (const BudgetAliases *self,
                          const char *rest,
                          BudgetTableKind *kind,
                          BudgetScope *scope,
                          guint *fiscal_year)
{
  char spelled[BUDGET_ALIAS_KEY_SIZE];

  if (budget_aliases_look_up (&self->titles, rest, kind) ||
      budget_aliases_find_ending (self, rest, kind))
    return TRUE;
  strcpy (spelled, rest);
  _budget_aliases_respell (self, spelled);
  return budget_aliases_look_up (&self->spelled_titles, spelled, kind) ||
         budget_aliases_find_behind_owner (self, &self->titles, rest, kind, scope, fiscal_year) ||
         budget_aliases_find_behind_owner (self, &self->spelled_titles, spelled, kind, scope,
                                           fiscal_year);
}

gboolean
_budget_aliases_find_title (const BudgetAliases *self,
                            const char *title,
                            const char *owner,
                            BudgetTableKind *kind,
                            BudgetScope *scope,
                            guint *fiscal_year)
{
  char key[BUDGET_ALIAS_KEY_SIZE];
  char owner_key[BUDGET_ALIAS_KEY_SIZE];
  const char *rest;

  /* before the white space goes that parts it from a year: 表2 2023年 */
  title += _budget_text_ordinal_length (title, NULL, NULL);
  if (_budget_aliases_make_key (title, key) == 0)
    return FALSE;
  budget_aliases_cut_back (key, fiscal_year);
  rest = _budget_aliases_skip_front (self, key, NULL, scope, fiscal_year);
  if (budget_aliases_find_rest (self, rest, kind, scope, fiscal_year))
    return TRUE;
  if (owner == NULL || _budget_aliases_make_key (owner, owner_key) == 0 ||
      !_budget_text_starts_with (rest, owner_key))
    return FALSE;
  rest = _budget_aliases_skip_front (self, key, owner_key, scope, fiscal_year);
  return budget_aliases_find_rest (self, rest, kind, scope, fiscal_year);
}

static gboolean
budget_text_has_han (const char *text, const char *character)
{
  char word[HAN_SIZE + 1] = { character[0], character[1], character[2], '\0' };

  return strstr (text, word) != NULL;
}

gboolean
_budget_aliases_find_status (const BudgetAliases *self,
                             const char *needed,
                             const char *text,
                             BudgetTableStatus *status)
{
  char key[BUDGET_ALIAS_KEY_SIZE];
  BudgetTableStatus found = BUDGET_TABLE_STATUS_FILLED;

  /* white space may part the characters of needed, but not their bytes */
  for (const char *at = needed; at != NULL && *at != '\0'; at += HAN_SIZE)
    if (!budget_text_has_han (text, at))
      return FALSE;
  if (_budget_aliases_make_key (text, key) == 0 || (needed != NULL && strstr (key, needed) == NULL))
    return FALSE;
  for (guint i = 0; i < self->notes->len && found != BUDGET_TABLE_STATUS_EMPTY; i++)
    {
      const BudgetAliasWord *word = &g_array_index (self->notes, BudgetAliasWord, i);

      if (strstr (key, word->word) != NULL)
        found = (BudgetTableStatus) word->value;
    }
  if (found == BUDGET_TABLE_STATUS_FILLED)
    return FALSE;
  if (status != NULL)
    *status = found;
  return TRUE;
}

BudgetLineKind
_budget_aliases_know_line (const char *text, gconstpointer aliases)
{
  BudgetTableKind kind;

  if (_budget_aliases_find_title (aliases, text, NULL, &kind, NULL, NULL))
    return BUDGET_LINE_TITLE;
  return _budget_aliases_find_status (aliases, NULL, text, NULL) ? BUDGET_LINE_STATUS
                                                                 : BUDGET_LINE_OTHER;
}
