/* grid.c - text in aligned columns, for a terminal or for a program
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "grid.h"

#include "command.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define GAP 2
#define NARROWEST 8

typedef struct
{
  Style style;
  char **cells;
} Row;

struct _Grid
{
  guint n_columns;
  gboolean *is_number;
  GPtrArray *rows; /* (owned) (element-type Row) */
};

Look
look_of_stdout (void)
{
  Look look = { isatty (STDOUT_FILENO) != 0, 0 };
  struct winsize size;

  if (!look.is_terminal)
    return look;
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    look.width = size.ws_col;
  else
    look.width = 80;
  return look;
}

static const char *
style_start (Style style)
{
  switch (style)
    {
    case STYLE_BOLD:
      return "\033[1m";
    case STYLE_DIM:
      return "\033[2m";
    case STYLE_ERROR:
      return "\033[31m";
    case STYLE_WARNING:
      return "\033[33m";
    case STYLE_PLAIN:
    default:
      return "";
    }
}

void
look_print (const Look *look, Style style, const char *text)
{
  gboolean is_coloured = look->is_terminal && style != STYLE_PLAIN && g_getenv ("NO_COLOR") == NULL;

  g_autofree char *clean = command_clean (text);

  if (is_coloured)
    fputs (style_start (style), stdout);
  fputs (clean, stdout);
  if (is_coloured)
    fputs ("\033[0m", stdout);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* how many columns text takes on a terminal */
guint
look_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));
  return width;
}

/* text cut to width columns, with … where something is missing */
static char *
cut_to_width (const char *text, guint width)
{
  guint used = 0;
  const char *p = text;

  if (look_text_width (text) <= width)
    return g_strdup (text);
  while (*p != '\0' && used + character_width (g_utf8_get_char (p)) < width)
    {
      used += character_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

Grid *
grid_new (guint n_columns, const gboolean *is_number)
{
  Grid *self = g_new0 (Grid, 1);

  self->n_columns = n_columns;
  self->is_number = g_memdup2 (is_number, n_columns * sizeof (gboolean));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

void
grid_free (Grid *self)
{
  g_free (self->is_number);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
grid_add (Grid *self, Style style, const char *const *cells)
{
  Row *row = g_new0 (Row, 1);

  row->style = style;
  row->cells = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    row->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

/* the width of each column, 0 for those to leave out */
static guint *
grid_measure (const Grid *self, guint n_heading_rows, guint *n_left_out)
{
  guint *widths = g_new0 (guint, self->n_columns);

  *n_left_out = 0;
  for (guint column = 0; column < self->n_columns; column++)
    {
      gboolean is_used = self->rows->len <= n_heading_rows;
      guint widest = 1;

      for (guint i = 0; i < self->rows->len; i++)
        {
          const Row *row = g_ptr_array_index (self->rows, i);

          widest = MAX (widest, look_text_width (row->cells[column]));
          if (i >= n_heading_rows && row->cells[column][0] != '\0')
            is_used = TRUE;
        }
      widths[column] = is_used ? widest : 0;
      if (!is_used)
        (*n_left_out)++;
    }
  return widths;
}

/* the widest column of text that can still give something, or -1 */
static int
grid_find_widest_text (const Grid *self, const guint *widths)
{
  int widest = -1;

  for (guint column = 0; column < self->n_columns; column++)
    if (!self->is_number[column] && widths[column] > NARROWEST &&
        (widest < 0 || widths[column] > widths[widest]))
      widest = (int) column;
  return widest;
}

/* takes from the widest texts what a line is too long; numbers are never cut */
static void
grid_fit (const Grid *self, guint *widths, const Look *look, guint indent_width)
{
  guint total = indent_width;
  int widest;

  if (look->width == 0)
    return;
  for (guint column = 0; column < self->n_columns; column++)
    if (widths[column] > 0)
      total += widths[column] + GAP;
  while (total > look->width + GAP && (widest = grid_find_widest_text (self, widths)) >= 0)
    {
      widths[widest]--;
      total--;
    }
}

static char *
grid_format_row (const Grid *self, const Row *row, const guint *widths)
{
  GString *line = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    {
      if (widths[column] == 0)
        continue;

      g_autofree char *text = cut_to_width (row->cells[column], widths[column]);
      int padding = (int) widths[column] - (int) look_text_width (text);

      if (self->is_number[column])
        g_string_append_printf (line, "%*s%s%*s", padding, "", text, GAP, "");
      else
        g_string_append_printf (line, "%s%*s%*s", text, padding, "", GAP, "");
    }
  return g_strchomp (g_string_free (line, FALSE));
}

guint
grid_print (const Grid *self, const Look *look, guint n_heading_rows, const char *indent)
{
  guint n_left_out;
  g_autofree guint *widths = grid_measure (self, n_heading_rows, &n_left_out);

  grid_fit (self, widths, look, look_text_width (indent));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *line = grid_format_row (self, row, widths);

      fputs (indent, stdout);
      look_print (look, row->style, line);
      putchar ('\n');
    }
  return n_left_out;
}

void
grid_print_tabs (const Grid *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *line = g_strjoinv ("\t", row->cells);

      command_print ("%s\n", line);
    }
}
