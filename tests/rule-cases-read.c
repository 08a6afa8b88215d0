/* rule-cases-read.c - the files of the cases of the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "rule-cases.h"

#include "model/budget-model-private.h"

#include <string.h>

#define MAX_VALUES 9

static void
rule_case_free (gpointer data)
{
  RuleCase *self = data;

  g_free (self->without);
  g_strfreev (self->values);
  g_free (self->told);
  g_free (self);
}

static void
rule_cases_free (gpointer data)
{
  RuleCases *self = data;

  g_free (self->rule);
  g_free (self->file);
  g_ptr_array_unref (self->setup);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

/* FALSE when word is no result: then the line is of the disclosure. */
static gboolean
read_result (const char *word, RuleCase *one)
{
  int severity = _budget_enum_from_nick (BUDGET_TYPE_SEVERITY, word);
  int result = _budget_enum_from_nick (BUDGET_TYPE_RESULT, word);

  if (severity >= 0)
    {
      one->result = BUDGET_RESULT_FAIL;
      one->severity = (BudgetSeverity) severity;
      one->n_fails = 1;
      return TRUE;
    }
  one->result = (BudgetResult) result;
  /* a fail is told by its severity */
  return result >= 0 && result != BUDGET_RESULT_FAIL;
}

/* "error x2 without revenue" before the colon. */
static gboolean
read_head (const char *head, RuleCase *one)
{
  g_auto (GStrv) words = g_strsplit (head, " ", -1);

  if (words[0] == NULL || !read_result (words[0], one))
    return FALSE;
  for (guint i = 1; words[i] != NULL; i++)
    if (words[i][0] == 'x' && g_ascii_isdigit (words[i][1]))
      one->n_fails = (guint) atoi (words[i] + 1);
    else if (strcmp (words[i], "without") == 0 && words[i + 1] != NULL)
      one->without = g_strdup (words[++i]);
    else
      g_error ("“%s”: found “%s”, expected xN or without FORM", head, words[i]);
  return TRUE;
}

/* " 12.00 ; 13.00 -> 12.00 ≠ 13.00" after the colon. */
static void
read_values (const char *text, RuleCase *one)
{
  const char *arrow = strstr (text, "->");
  g_autofree char *values =
      arrow != NULL ? g_strndup (text, (gsize) (arrow - text)) : g_strdup (text);

  one->values = g_strsplit (values, ";", MAX_VALUES);
  for (guint i = 0; one->values[i] != NULL; i++)
    g_strstrip (one->values[i]);
  if (arrow != NULL)
    one->told = g_strstrip (g_strdup (arrow + 2));
}

static gboolean
read_case (RuleCases *self, const char *line, guint number)
{
  const char *colon = strchr (line, ':');
  g_autofree char *head = colon != NULL ? g_strndup (line, (gsize) (colon - line)) : NULL;
  RuleCase *one;

  if (head == NULL || g_ascii_isspace (*line))
    return FALSE;
  one = g_new0 (RuleCase, 1);
  one->line = number;
  if (!read_head (head, one))
    {
      rule_case_free (one);
      return FALSE;
    }
  read_values (colon + 1, one);
  g_ptr_array_add (self->cases, one);
  return TRUE;
}

static RuleCases *
new_cases (const char *file, const char *head)
{
  g_auto (GStrv) words = g_strsplit (head, " ", 2);
  RuleCases *self = g_new0 (RuleCases, 1);

  self->file = g_strdup (file);
  self->rule = g_strdup (words[0]);
  self->setup = g_ptr_array_new_with_free_func (g_free);
  self->cases = g_ptr_array_new_with_free_func (rule_case_free);
  return self;
}

GPtrArray *
rule_cases_read (const char *file)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (rule_cases_free);
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "tests", "rules", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      RuleCases *last = all->len > 0 ? all->pdata[all->len - 1] : NULL;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (g_str_has_prefix (lines[i], "rule "))
        g_ptr_array_add (all, new_cases (file, lines[i] + 5));
      else if (last == NULL)
        g_error ("%s: line %u: found “%s”, expected a rule", path, i + 1, lines[i]);
      else if (!read_case (last, lines[i], i + 1))
        g_ptr_array_add (last->setup, g_strdup (lines[i]));
    }
  return all;
}
