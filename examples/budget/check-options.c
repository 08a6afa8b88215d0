/* check-options.c - the options of budget check
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "check.h"

#include <locale.h>
#include <string.h>

/* the options as they are given */
typedef struct
{
  char *format;
  char *language;
  char **rules;
  char **catalogues;
  char **disabled;
  char *older;
  char **severities;
} Given;

static void
given_clear (Given *self)
{
  g_free (self->format);
  g_free (self->language);
  g_strfreev (self->rules);
  g_strfreev (self->catalogues);
  g_strfreev (self->disabled);
  g_free (self->older);
  g_strfreev (self->severities);
}

static gboolean
take_format (CheckOptions *self, const char *format)
{
  static const char *const formats[] = { "text", "json", "sarif" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format == NULL || strcmp (format, formats[i]) == 0)
      {
        self->format = (CheckFormat) i;
        return TRUE;
      }
  command_fail ("check: format '%s' is unknown, expected text, json or sarif", format);
  return FALSE;
}

static gboolean
take_language (CheckOptions *self, const char *language)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (language == NULL)
    self->is_chinese = locale != NULL && g_str_has_prefix (locale, "zh");
  else if (strcmp (language, "zh") == 0 || strcmp (language, "en") == 0)
    self->is_chinese = strcmp (language, "zh") == 0;
  else
    {
      command_fail ("check: language '%s' is unknown, expected zh or en", language);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_rules (CheckOptions *self, char **paths)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
      g_autoptr (GError) error = NULL;

      if (!budget_checker_load_rules (self->checker, file, NULL, &error))
        {
          command_fail ("%s", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

/* [YEAR=]FILE */
static gboolean
add_catalogues (CheckOptions *self, char **given)
{
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      gsize n_digits = strspn (given[i], "0123456789");
      gboolean has_year = n_digits == 4 && given[i][n_digits] == '=';
      g_autoptr (GError) error = NULL;
      guint year = has_year ? (guint) g_ascii_strtoull (given[i], NULL, 10) : 0;
      g_autoptr (GFile) file =
          g_file_new_for_commandline_arg (has_year ? given[i] + n_digits + 1 : given[i]);
      /* its codes tell what it classifies */
      g_autoptr (BudgetClassification) catalogue =
          budget_classification_load (file, BUDGET_SYSTEM_NONE, year, NULL, &error);

      if (catalogue == NULL)
        {
          command_fail ("%s", error->message);
          return FALSE;
        }
      budget_checker_add_catalogue (self->checker, catalogue);
    }
  return TRUE;
}

static gboolean
disable_rules (CheckOptions *self, char **disabled)
{
  for (guint i = 0; disabled != NULL && disabled[i] != NULL; i++)
    {
      g_auto (GStrv) ids = g_strsplit (disabled[i], ",", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          g_autoptr (GError) error = NULL;

          if (budget_checker_set_rule_enabled (self->checker, ids[j], FALSE, &error))
            continue;
          command_fail ("check: %s", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
set_severities (CheckOptions *self, char **severities)
{
  for (guint i = 0; severities != NULL && severities[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (severities[i], "=", 2);
      g_autoptr (GError) error = NULL;
      int severity;

      if (parts[0] == NULL || parts[1] == NULL)
        {
          command_fail ("check: found '%s', expected --severity RULE=error, warning or note",
                        severities[i]);
          return FALSE;
        }
      if (!command_parse_nick (BUDGET_TYPE_SEVERITY, "severity", parts[1], &severity))
        return FALSE;
      if (!budget_checker_set_rule_severity (self->checker, parts[0], (BudgetSeverity) severity,
                                             &error))
        {
          command_fail ("check: %s", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
load_older (CheckOptions *self, char *path)
{
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return TRUE;
  self->older = command_open (&path, 1, &error);
  if (self->older == NULL)
    command_fail ("%s", error->message);
  return self->older != NULL;
}

static gboolean
take_given (CheckOptions *self, Given *given)
{
  return take_format (self, given->format) && take_language (self, given->language) &&
         load_rules (self, given->rules) && add_catalogues (self, given->catalogues) &&
         disable_rules (self, given->disabled) && set_severities (self, given->severities) &&
         load_older (self, given->older);
}

gboolean
check_options_parse (CheckOptions *self, int *argc, char ***argv)
{
  Given given = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &given.format, "text, json or sarif (default text)",
      "FORMAT" },
    { "rules", 'r', 0, G_OPTION_ARG_FILENAME_ARRAY, &given.rules,
      "A file of rules to add; may be given several times", "FILE" },
    { "catalogue", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &given.catalogues,
      "The complete list of codes and names of a year; may be given several times", "[YEAR=]FILE" },
    { "disable", 'd', 0, G_OPTION_ARG_STRING_ARRAY, &given.disabled,
      "Rules to leave out, parted by commas; may be given several times", "RULE" },
    { "severity", 's', 0, G_OPTION_ARG_STRING_ARRAY, &given.severities,
      "How grave a rule is: error, warning or note; may be given several times", "RULE=SEVERITY" },
    { "against", 'p', 0, G_OPTION_ARG_FILENAME, &given.older,
      "Last year's disclosure, which what is said of it has to fit", "FILE" },
    { "explain", 'e', 0, G_OPTION_ARG_STRING, &self->explain, "Tell what a rule says, and why",
      "RULE" },
    { "all-outcomes", 'a', 0, G_OPTION_ARG_NONE, &self->all_outcomes,
      "Also what holds, and what could not be evaluated", NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &given.language,
      "zh or en (default that of the system)", "LANGUAGE" },
    { NULL }
  };
  gboolean is_done;

  *self = (CheckOptions){ 0 };
  self->checker = budget_checker_new ();
  is_done = command_parse ("check", entries, argc, argv) && take_given (self, &given);
  given_clear (&given);
  return is_done;
}

void
check_options_clear (CheckOptions *self)
{
  g_clear_pointer (&self->explain, g_free);
  g_clear_object (&self->older);
  g_clear_object (&self->checker);
}
