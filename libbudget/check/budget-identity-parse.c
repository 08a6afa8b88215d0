/* budget-identity-parse.c - the language of identities, compiled
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 *   identity = sum ("=" | "<=" | ">=") sum
 *   sum      = ["-"] term {("+" | "-") term}
 *   term     = "stated" | "first" "(" sum {"," sum} ")" | "any" "(" sum {"," sum} ")" | cells
 *   cells    = [table] "[" {selector} "]" ["." roles] | roles
 *   selector = "@" | "children" | "items" | "of-which" | "revenue" | "expenditure" | role {"|" role} | code
 *   roles    = role {"|" role}
 *
 * Tables and roles are the nicks of their enumerations. A minus has white space before it.
 */
#include "config.h"

#include "check/budget-rules-private.h"
#include "model/budget-model-private.h"

#include <string.h>

/* nothing that people write nests deeper */
#define MAX_DEPTH 8
/* characters of what is wrong that a message shows */
#define N_SHOWN 10

typedef struct
{
  const char *text;
  const char *p;
  BudgetEach each;
  guint depth;
  GError *error; /* (owned) (nullable) the first */
  gsize error_column;
} BudgetIdentityParser;

static GArray *budget_identity_parse_sum (BudgetIdentityParser *self);

static void
budget_term_clear (gpointer data)
{
  BudgetIdentityTerm *self = data;

  g_clear_pointer (&self->alternatives, g_ptr_array_unref);
}

static GArray *
budget_terms_new (void)
{
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (BudgetIdentityTerm));

  g_array_set_clear_func (terms, budget_term_clear);
  return terms;
}

void
_budget_identity_free (BudgetIdentity *self)
{
  g_clear_pointer (&self->left, g_array_unref);
  g_clear_pointer (&self->right, g_array_unref);
  g_free (self);
}

static void G_GNUC_PRINTF (2, 3)
    budget_identity_parser_fail (BudgetIdentityParser *self, const char *format, ...)
{
  va_list arguments;

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  self->error = g_error_new_valist (BUDGET_ERROR, BUDGET_ERROR_RULE, format, arguments);
  va_end (arguments);
  self->error_column = (gsize) (self->p - self->text);
}

/* what stands there is shown by whole characters */
static void
budget_identity_parser_fail_at (BudgetIdentityParser *self, const char *expected)
{
  const char *end = self->p;

  for (guint i = 0; i < N_SHOWN && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  budget_identity_parser_fail (self, "found “%.*s”, expected %s", (int) (end - self->p), self->p,
                               expected);
}

static void
budget_identity_parser_skip (BudgetIdentityParser *self)
{
  while (*self->p == ' ' || *self->p == '\t')
    self->p++;
}

static gboolean
budget_identity_parser_take (BudgetIdentityParser *self, const char *sign)
{
  budget_identity_parser_skip (self);
  if (!g_str_has_prefix (self->p, sign))
    return FALSE;
  self->p += strlen (sign);
  return TRUE;
}

static void
budget_identity_parser_expect (BudgetIdentityParser *self, const char *sign)
{
  g_autofree char *quoted = NULL;

  if (budget_identity_parser_take (self, sign))
    return;
  quoted = g_strdup_printf ("“%s”", sign);
  budget_identity_parser_fail_at (self, quoted);
}

/* (transfer full) (nullable) A word of letters, digits, and hyphens between them. */
static char *
budget_identity_parser_take_word (BudgetIdentityParser *self)
{
  const char *start;

  budget_identity_parser_skip (self);
  start = self->p;
  while (g_ascii_isalnum (*self->p) ||
         (*self->p == '-' && self->p > start && g_ascii_isalnum (self->p[1])))
    self->p++;
  return self->p > start ? g_strndup (start, (gsize) (self->p - start)) : NULL;
}

/* role {"|" role}, whose first word was taken */
static BudgetRoles
budget_identity_parse_roles (BudgetIdentityParser *self, const char *first)
{
  g_autofree char *word = g_strdup (first);
  BudgetRoles roles = 0;

  do
    {
      int role = -1;

      if (word == NULL)
        word = budget_identity_parser_take_word (self);
      if (word != NULL)
        role = _budget_enum_from_nick (BUDGET_TYPE_ROLE, word);
      if (role < 0)
        {
          budget_identity_parser_fail (self, "found “%s”, expected a role", word ? word : self->p);
          return 0;
        }
      roles |= BUDGET_ROLES (role);
      g_clear_pointer (&word, g_free);
    }
  while (budget_identity_parser_take (self, "|"));
  return roles;
}

static gboolean
budget_word_is_code (const char *word)
{
  gsize length = strlen (word);

  return strspn (word, "0123456789") == length && length >= 3 && length <= 9;
}

static void
budget_identity_parse_selector (BudgetIdentityParser *self, BudgetRowSelector *rows)
{
  g_autofree char *word = NULL;

  if (budget_identity_parser_take (self, "@"))
    {
      rows->is_current = TRUE;
      return;
    }
  word = budget_identity_parser_take_word (self);
  if (word == NULL)
    budget_identity_parser_fail_at (self, "which rows");
  else if (strcmp (word, "children") == 0)
    rows->children = TRUE;
  else if (strcmp (word, "items") == 0)
    rows->items = TRUE;
  else if (strcmp (word, "of-which") == 0)
    rows->of_which = TRUE;
  else if (strcmp (word, "revenue") == 0)
    rows->side = BUDGET_SIDE_REVENUE;
  else if (strcmp (word, "expenditure") == 0)
    rows->side = BUDGET_SIDE_EXPENDITURE;
  else if (budget_word_is_code (word))
    g_strlcpy (rows->code, word, sizeof rows->code);
  else
    rows->roles = budget_identity_parse_roles (self, word);
}

/* ["[" {selector} "]"] ["." roles]; word (nullable) is what stands before it */
static void
budget_identity_parse_cells (BudgetIdentityParser *self, const char *word, BudgetIdentityTerm *term)
{
  budget_identity_parser_skip (self);
  if (*self->p != '[')
    {
      if (self->each != BUDGET_EACH_ROW)
        budget_identity_parser_fail (self, "“%s” names no rows, expected [ behind it", word);
      else
        {
          term->rows.is_current = TRUE;
          term->columns = budget_identity_parse_roles (self, word);
        }
      return;
    }
  if (word != NULL)
    {
      term->table = _budget_enum_from_nick (BUDGET_TYPE_TABLE_KIND, word);
      if (term->table < 0)
        budget_identity_parser_fail (self, "found “%s”, expected a kind of table", word);
    }
  budget_identity_parser_expect (self, "[");
  do
    budget_identity_parse_selector (self, &term->rows);
  while (self->error == NULL && !budget_identity_parser_take (self, "]"));
  if (self->error == NULL && budget_identity_parser_take (self, "."))
    {
      g_autofree char *role = budget_identity_parser_take_word (self);

      term->columns = budget_identity_parse_roles (self, role != NULL ? role : "");
    }
}

/* "(" sum {"," sum} ")" */
static void
budget_identity_parse_alternatives (BudgetIdentityParser *self, BudgetIdentityTerm *term)
{
  if (++self->depth > MAX_DEPTH)
    {
      budget_identity_parser_fail (self, "more than %d brackets in each other", MAX_DEPTH);
      return;
    }
  term->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  budget_identity_parser_expect (self, "(");
  do
    g_ptr_array_add (term->alternatives, budget_identity_parse_sum (self));
  while (self->error == NULL && budget_identity_parser_take (self, ","));
  budget_identity_parser_expect (self, ")");
  self->depth--;
}

static void
budget_identity_parse_term (BudgetIdentityParser *self, BudgetIdentityTerm *term)
{
  g_autofree char *word = NULL;

  budget_identity_parser_skip (self);
  word = budget_identity_parser_take_word (self);
  if (word == NULL && *self->p != '[')
    budget_identity_parser_fail_at (self, "a term");
  else if (g_strcmp0 (word, "stated") == 0)
    {
      term->kind = BUDGET_TERM_STATED;
      if (self->each != BUDGET_EACH_STATEMENT)
        budget_identity_parser_fail (self, "“stated” is of rules with “each = statement” only");
    }
  else if (g_strcmp0 (word, "first") == 0 || g_strcmp0 (word, "any") == 0)
    {
      term->kind = *word == 'f' ? BUDGET_TERM_FIRST : BUDGET_TERM_ANY;
      budget_identity_parse_alternatives (self, term);
    }
  else
    budget_identity_parse_cells (self, word, term);
}

static GArray *
budget_identity_parse_sum (BudgetIdentityParser *self)
{
  GArray *terms = budget_terms_new ();
  int sign = budget_identity_parser_take (self, "-") ? -1 : 1;

  while (self->error == NULL)
    {
      BudgetIdentityTerm term = { .sign = sign, .table = -1 };

      budget_identity_parse_term (self, &term);
      g_array_append_val (terms, term);
      if (budget_identity_parser_take (self, "+"))
        sign = 1;
      else if (budget_identity_parser_take (self, "-"))
        sign = -1;
      else
        break;
    }
  return terms;
}

static void
budget_identity_parse_whole (BudgetIdentityParser *self, BudgetIdentity *identity)
{
  identity->left = budget_identity_parse_sum (self);
  if (budget_identity_parser_take (self, "<="))
    identity->relation = BUDGET_RELATION_AT_MOST;
  else if (budget_identity_parser_take (self, ">="))
    identity->relation = BUDGET_RELATION_AT_LEAST;
  else
    budget_identity_parser_expect (self, "=");
  identity->right = budget_identity_parse_sum (self);
  budget_identity_parser_skip (self);
  if (*self->p != '\0')
    budget_identity_parser_fail_at (self, "the end");
}

static BudgetIdentity *
budget_identity_parse_with (const char *text,
                            BudgetEach each,
                            gboolean is_sum,
                            gsize *column,
                            GError **error)
{
  g_autoptr (BudgetIdentity) identity = g_new0 (BudgetIdentity, 1);
  BudgetIdentityParser parser = { .text = text, .p = text, .each = each };

  if (is_sum)
    {
      identity->left = budget_identity_parse_sum (&parser);
      budget_identity_parser_skip (&parser);
      if (*parser.p != '\0')
        budget_identity_parser_fail (&parser, "found “%.10s”, expected the end", parser.p);
    }
  else
    budget_identity_parse_whole (&parser, identity);
  if (parser.error != NULL)
    {
      *column = parser.error_column;
      g_propagate_error (error, parser.error);
      return NULL;
    }
  return g_steal_pointer (&identity);
}

BudgetIdentity *
_budget_identity_parse (const char *text, BudgetEach each, gsize *column, GError **error)
{
  return budget_identity_parse_with (text, each, FALSE, column, error);
}

BudgetIdentity *
_budget_identity_parse_sum (const char *text, BudgetEach each, gsize *column, GError **error)
{
  return budget_identity_parse_with (text, each, TRUE, column, error);
}
