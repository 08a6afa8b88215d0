/* budget-read-text.c - text, as Apache Tika prints a Word file
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-read-encoding-private.h"
#include "read/budget-sheet-build-private.h"
#include "read/budget-trim-private.h"

#include <string.h>

/* A line that begins with a tab is a cell, an empty line ends a row, any other line is a paragraph
 * and ends the table. The texts of the sheet are the lines themselves: the decoded text is cut up
 * where it lies. */

#define BOOKMARK "[bookmark: "
#define LINES_BETWEEN_CHECKS 4096

typedef struct
{
  BudgetSheet *sheet;
  const BudgetReadOptions *options;
  const char *name;
  guint16 source;
  guint table;          /* of the document, from 1; the one that is open, or the last one */
  BudgetRawCell *cells; /* (owned) of the open table */
  gsize n_cells;
  gsize cells_size;
  guint32 *starts; /* (owned) its rows */
  gsize n_rows;
  gsize starts_size;
  gboolean row_open;
} TextReader;

/* One more start than there are rows. */
static void
text_reader_add_start (TextReader *self)
{
  if (G_UNLIKELY (self->n_rows + 1 >= self->starts_size))
    {
      self->starts_size = MAX (2 * self->starts_size, 64);
      self->starts = g_renew (guint32, self->starts, self->starts_size);
    }
  self->starts[self->n_rows] = (guint32) self->n_cells;
}

static gboolean
text_reader_end_table (TextReader *self, GError **error)
{
  BudgetRawTable raw = { .source = self->source };

  if (self->n_rows == 0)
    return TRUE;
  if (!_budget_sheet_check_size (self->n_rows, 0, ++self->table, self->name, error))
    return FALSE;
  text_reader_add_start (self);
  raw.cells = self->cells;
  raw.starts = self->starts;
  raw.n_rows = (guint32) self->n_rows;
  raw.table = (guint16) self->table;
  self->n_cells = 0;
  self->n_rows = 0;
  self->row_open = FALSE;
  return _budget_sheet_add_raw_table (self->sheet, &raw, self->name, error);
}

static inline void
text_reader_add_cell (TextReader *self,
                      const char *text,
                      guint32 length,
                      guint32 traits,
                      guint32 line)
{
  if (!self->row_open)
    {
      text_reader_add_start (self);
      self->n_rows++;
      self->row_open = TRUE;
    }
  if (G_UNLIKELY (self->n_cells == self->cells_size))
    {
      self->cells_size = MAX (2 * self->cells_size, 512);
      self->cells = g_renew (BudgetRawCell, self->cells, self->cells_size);
    }
  self->cells[self->n_cells++] = (BudgetRawCell){ text, length, traits, line };
}

/* The first "[bookmark: …]" from p on, and its last character; NULL when there is none. */
static char *
text_reader_find_bookmark (char *p, char *end, char **close)
{
  const gsize length = strlen (BOOKMARK);

  while ((p = memchr (p, '[', (gsize) (end - p))) != NULL)
    {
      if ((gsize) (end - p) > length && memcmp (p, BOOKMARK, length) == 0 &&
          (*close = memchr (p, ']', (gsize) (end - p))) != NULL)
        return p;
      p++;
    }
  return NULL;
}

/* A bookmark that a table of contents made marks a heading: "_Toc…" of level 1, "_Toc_2_2_…" of
 * level 2; 0 for others. */
static guint
text_reader_get_bookmark_level (const char *name, const char *end)
{
  if (end - name < 4 || memcmp (name, "_Toc", 4) != 0)
    return 0;
  return end - name >= 7 && name[4] == '_' && name[5] >= '1' && name[5] <= '9' && name[6] == '_'
             ? (guint) (name[5] - '0')
             : 1;
}

/* Takes all bookmarks out of a line, in place, and returns its new end. */
static char *
text_reader_drop_bookmarks (char *line, char *end, guint *heading_level)
{
  char *out = line;
  char *p = line;
  char *open, *close;

  while ((open = text_reader_find_bookmark (p, end, &close)) != NULL)
    {
      memmove (out, p, (gsize) (open - p));
      out += open - p;
      if (*heading_level == 0)
        *heading_level = text_reader_get_bookmark_level (open + strlen (BOOKMARK), close);
      p = close + 1;
    }
  memmove (out, p, (gsize) (end - p));
  out += end - p;
  *out = '\0';
  return out;
}

static gboolean
text_reader_check_length (const TextReader *self,
                          const char *text,
                          const char *end,
                          guint32 line,
                          GError **error)
{
  if (G_LIKELY (end - text <= BUDGET_READER_MAX_TEXT))
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: line %u: found a text of %" G_GSIZE_FORMAT " bytes, expected at most %u",
               self->name, line, (gsize) (end - text), (guint) BUDGET_READER_MAX_TEXT);
  return FALSE;
}

/* start to end is one line, less the tab of a cell; at end there is room for a NUL. */
static gboolean
text_reader_add_line (TextReader *self,
                      char *start,
                      char *end,
                      guint32 line,
                      gboolean is_cell,
                      gboolean brackets,
                      GError **error)
{
  BudgetSheetCell cell = { .place = { .line = line, .source = self->source } };
  guint heading_level = 0;
  const char *text_end;

  if (brackets)
    end = text_reader_drop_bookmarks (start, end, &heading_level);
  cell.text = _budget_trim_start (start, end);
  text_end = _budget_trim_end (cell.text, end);
  if (!text_reader_check_length (self, cell.text, text_end, line, error) ||
      (!is_cell && !text_reader_end_table (self, error)))
    return FALSE;
  *(char *) text_end = '\0';
  if (is_cell)
    {
      _budget_sheet_cell_look (&cell);
      text_reader_add_cell (self, cell.text, cell.length, cell.traits, line);
    }
  else
    _budget_sheet_add_paragraph (self->sheet, cell.text, heading_level, &cell.place);
  return TRUE;
}

/* Half of the lines are empty, or empty cells, and of the others most are cells without any sign. Adds
 * such a line and returns its end; start for another one. */
static inline char *
text_reader_add_plain_line (TextReader *self, char *start, guint32 line)
{
  char *text = start + 1;
  char *end;

  if (*start == '\n')
    {
      self->row_open = FALSE;
      return start;
    }
  if (*start != '\t')
    return NULL;
  end = (char *) _budget_read_find_special (text);
  if (*end != '\n' || end - text > BUDGET_READER_MAX_TEXT)
    return NULL;
  *end = '\0';
  text_reader_add_cell (self, text, (guint32) (end - text), 0, line);
  return end;
}

static gboolean
text_reader_check (const TextReader *self, gsize done, gsize total, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->options->cancellable, error))
    return FALSE;
  if (self->options->progress != NULL)
    self->options->progress (done, total, self->options->progress_data);
  return TRUE;
}

static gboolean
text_reader_run (TextReader *self, char *text, gsize length, GError **error)
{
  char *end = text + length;
  char *bracket = memchr (text, '[', length);
  guint32 line = 1;
  char *line_end;

  for (char *start = text; start < end; start = line_end + 1, line++)
    {
      gboolean is_cell = *start == '\t';

      if (line % LINES_BETWEEN_CHECKS == 0 &&
          !text_reader_check (self, (gsize) (start - text), length, error))
        return FALSE;
      line_end = text_reader_add_plain_line (self, start, line);
      if (line_end != NULL)
        continue;
      start += is_cell;
      line_end = memchr (start, '\n', (gsize) (end - start));
      if (line_end == NULL)
        line_end = end;
      if (bracket != NULL && bracket < start)
        bracket = memchr (start, '[', (gsize) (end - start));
      if (!text_reader_add_line (self, start, line_end, line, is_cell,
                                 bracket != NULL && bracket < line_end, error))
        return FALSE;
    }
  return text_reader_end_table (self, error) && text_reader_check (self, length, length, error);
}

gboolean
_budget_read_text (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  TextReader self = {
    .sheet = sheet, .options = options, .name = name, .source = (guint16) sheet->sources->len
  };
  gsize length;
  char *text = _budget_read_decode (sheet->arena, bytes, name, &length, error);
  gboolean done;

  if (text == NULL)
    return FALSE;
  done =
      text_reader_check (&self, 0, length, error) && text_reader_run (&self, text, length, error);
  g_free (self.cells);
  g_free (self.starts);
  return done;
}
