/* command.c - what the sub-commands of budget share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "command.h"

#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

char *
command_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && c != '\t' && g_unichar_iscntrl (c))
        g_string_append_unichar (clean, 0xFFFD);
      else
        g_string_append_len (clean, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (clean, FALSE);
}

void
command_print (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  clean = command_clean (text);
  fputs (clean, stdout);
}

int
command_fail (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* the name of a file may be no UTF-8 */
  valid = g_utf8_make_valid (text, -1);
  message = command_clean (valid);
  fprintf (stderr, "budget: %s\n", message);
  return STATUS_NOT_DONE;
}

BudgetDisclosure *
command_open (char *const *paths, guint n_paths, GError **error)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();

  for (guint i = 0; i < n_paths; i++)
    {
      if (strcmp (paths[i], "-") == 0)
        {
          g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

          budget_reader_add_stream (reader, stream, "-");
        }
      else
        {
          g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

          budget_reader_add_file (reader, file);
        }
    }
  return budget_reader_load (reader, NULL, error);
}

BudgetDisclosure *
command_load (char *const *paths, guint n_paths)
{
  g_autoptr (GError) error = NULL;
  BudgetDisclosure *disclosure = command_open (paths, n_paths, &error);

  if (disclosure == NULL)
    command_fail ("%s", error->message);
  return disclosure;
}

const char *
command_nick (GType type, int value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (class, value);

  /* nicks are static strings */
  return found != NULL ? found->value_nick : "?";
}

gboolean
command_parse_nick (GType type, const char *what, const char *nick, int *value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value_by_nick (class, nick);
  g_autoptr (GString) known = NULL;

  if (found != NULL)
    {
      *value = found->value;
      return TRUE;
    }
  known = g_string_new (NULL);
  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);
  command_fail ("%s '%s' is unknown, expected one of %s", what, nick, known->str);
  return FALSE;
}

char *
command_format_cell (BudgetLineItem *item, guint column)
{
  char *amount = budget_line_item_format_amount (item, column);
  const char *text;

  if (amount != NULL)
    return amount;
  text = budget_line_item_get_text (item, column);
  return g_strdup (text != NULL ? text : "");
}

char *
command_format_heading (BudgetColumn *column)
{
  return g_strjoinv ("|", (char **) budget_column_get_heading (column));
}
