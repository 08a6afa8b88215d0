/* grid.h - text in aligned columns, for a terminal or for a program
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

/* How output looks: for people on a terminal, for programs in a pipe. */
typedef struct
{
  gboolean is_terminal; /* colour, and lines no longer than width */
  guint    width;       /* columns of the terminal; 0 is without limit */
} Look;

typedef enum
{
  STYLE_PLAIN,
  STYLE_BOLD,
  STYLE_DIM,
  STYLE_ERROR,
  STYLE_WARNING
} Style;

typedef struct _Grid Grid;

Look look_of_stdout (void);
void look_print (const Look *look, Style style, const char *text);
guint look_text_width (const char *text);

/* A grid of columns; is_number[i] tells which are set to the right; the others are cut when a line is too long. */
Grid *grid_new (guint n_columns, const gboolean *is_number);
void grid_free (Grid *self);
/* Adds a row of n_columns texts (NULL is an empty cell). */
void grid_add (Grid *self, Style style, const char *const *cells);
/* Aligned for people. Columns in which no row but the first n_heading_rows has a text are left out; returns how many were. */
guint grid_print (const Grid *self, const Look *look, guint n_heading_rows, const char *indent);
/* Parted by tabs for programs. */
void grid_print_tabs (const Grid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grid, grid_free)
