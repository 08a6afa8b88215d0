/* budget-read-csv.c - tables of values that commas or tabs separate
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-grid-private.h"
#include "read/budget-read-encoding-private.h"

#include <string.h>

/* A value in quotes may hold separators, lines and doubled quotes. Merged cells are written as one
 * value and blanks: the spans of headings are guessed. */

#define ROWS_BETWEEN_CHECKS 4096
/* lines that the separator is told from */
#define MAX_SAMPLE 65536

typedef struct
{
  BudgetGrid grid;
  const char *p;
  const char *end;
  char separator;
  guint32 row;
  guint32 line;
  GString *value; /* (owned) of the open field */
} CsvReader;

/* Of the separators, the one there is most of outside of quotes. */
char
_budget_read_csv_find_separator (const char *text, gsize length)
{
  static const char separators[] = { ',', '\t', ';' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  const char *end = text + MIN (length, MAX_SAMPLE);
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *p = text; p < end; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (!quoted)
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return counts[best] > 0 ? separators[best] : '\0';
}

static gboolean
csv_set_limit (CsvReader *self, const char *what, guint limit, const char *macro, GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: line %u: found more than %u %s, expected at most as many (%s)", self->grid.name,
               self->line, limit, what, macro);
  return FALSE;
}

/* Reads the field at p; p is left behind it, at the separator or the end of the line. */
static void
csv_read_field (CsvReader *self)
{
  const char *p = self->p;

  g_string_truncate (self->value, 0);
  if (p < self->end && *p == '"')
    {
      for (p++; p < self->end; p++)
        {
          if (*p == '"' && (p + 1 == self->end || p[1] != '"'))
            {
              p++;
              break;
            }
          if (*p == '"')
            p++;
          if (*p == '\n')
            self->line++;
          g_string_append_c (self->value, *p);
        }
    }
  /* what follows a quoted value up to the separator is part of it */
  for (; p < self->end && *p != self->separator && *p != '\n'; p++)
    g_string_append_c (self->value, *p);
  self->p = p;
}

static gboolean
csv_read_row (CsvReader *self, GError **error)
{
  guint32 column = 0;

  for (;;)
    {
      csv_read_field (self);
      if (column >= BUDGET_READER_MAX_COLUMNS)
        return csv_set_limit (self, "columns", BUDGET_READER_MAX_COLUMNS,
                              "BUDGET_READER_MAX_COLUMNS", error);
      if (self->value->len > BUDGET_READER_MAX_TEXT)
        return csv_set_limit (self, "bytes of a text", BUDGET_READER_MAX_TEXT,
                              "BUDGET_READER_MAX_TEXT", error);
      _budget_grid_add (&self->grid, self->row, column++,
                        _budget_grid_dup_text (&self->grid, self->value->str, self->value->len));
      if (self->p == self->end)
        return TRUE;
      if (*self->p++ == '\n')
        break;
    }
  self->line++;
  return TRUE;
}

static gboolean
csv_check (CsvReader *self, gsize done, gsize total, GError **error)
{
  const BudgetReadOptions *options = self->grid.options;

  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return FALSE;
  if (options->progress != NULL)
    options->progress (done, total, options->progress_data);
  return TRUE;
}

static gboolean
csv_run (CsvReader *self, const char *text, gsize length, GError **error)
{
  self->p = text;
  self->end = text + length;
  while (self->p < self->end)
    {
      if (self->row % ROWS_BETWEEN_CHECKS == 0 &&
          !csv_check (self, (gsize) (self->p - text), length, error))
        return FALSE;
      if (self->row >= BUDGET_READER_MAX_ROWS)
        return csv_set_limit (self, "rows", BUDGET_READER_MAX_ROWS, "BUDGET_READER_MAX_ROWS",
                              error);
      if (!csv_read_row (self, error))
        return FALSE;
      self->row++;
    }
  return _budget_grid_end (&self->grid, error) && csv_check (self, length, length, error);
}

gboolean
_budget_read_csv (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  CsvReader self = { .line = 1 };
  gsize length;
  const char *text = _budget_read_decode (sheet->arena, bytes, name, &length, error);
  gboolean done;

  if (text == NULL)
    return FALSE;
  _budget_grid_init (&self.grid, sheet, name, options);
  _budget_grid_begin (&self.grid, NULL);
  self.grid.guesses_spans = TRUE;
  self.separator = _budget_read_csv_find_separator (text, length);
  self.value = g_string_new (NULL);
  done = csv_run (&self, text, length, error);
  g_string_free (self.value, TRUE);
  _budget_grid_clear (&self.grid);
  return done;
}
