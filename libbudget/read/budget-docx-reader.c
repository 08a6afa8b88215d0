/* budget-docx-reader.c - the paragraphs and tables of a .docx
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-docx-private.h"

#include "read/budget-trim-private.h"

#include <string.h>

static gboolean
docx_reader_in_cell (const DocxReader *self)
{
  return self->table != NULL && self->table->cell_open;
}

static void
docx_reader_place (const DocxReader *self, BudgetPlaceData *place)
{
  if (self->table != NULL)
    _budget_docx_table_place (self->table, place);
  else
    *place = (BudgetPlaceData){ .source = self->source, .line = self->paragraph.number };
}

void
_budget_docx_reader_report_hidden (DocxReader *self)
{
  BudgetPlaceData place;

  docx_reader_place (self, &place);
  _budget_sheet_add_finding (self->sheet, "hidden-text", BUDGET_SEVERITY_NOTE, &place,
                             "有隐藏文字，未读取", "hidden text was left out");
}

static void
docx_reader_add_paragraph (DocxReader *self, const char *start, const char *end)
{
  BudgetPlaceData place = { .line = self->paragraph.number, .source = self->source };
  DocxStyled styled = { .block = self->sheet->blocks->len, .style = self->paragraph.style };

  start = _budget_trim_start (start, end);
  end = _budget_trim_end (start, end);
  if (start == end)
    return;
  _budget_sheet_add_paragraph (
      self->sheet, _budget_arena_strndup (self->sheet->arena, start, (gsize) (end - start)),
      self->paragraph.level, &place);
  if (styled.style != NULL && !self->paragraph.has_level)
    g_array_append_val (self->styled, styled);
}

/* Each line is a paragraph. */
static void
docx_reader_flush_to_sheet (DocxReader *self)
{
  const char *start = self->text->str + self->paragraph.start;
  const char *end = self->text->str + self->text->len;

  while (start < end)
    {
      const char *line_end = memchr (start, '\n', (gsize) (end - start));

      if (line_end == NULL)
        line_end = end;
      docx_reader_add_paragraph (self, start, line_end);
      start = line_end + 1;
    }
  g_string_truncate (self->text, self->paragraph.start);
}

/* The text stays where it is, it becomes part of the cell's. */
static void
docx_reader_flush_to_cell (DocxReader *self)
{
  char *paragraph = self->text->str + self->paragraph.start;
  const char *end = self->text->str + self->text->len;
  const char *start = _budget_trim_start (paragraph, end);
  gsize length;

  end = _budget_trim_end (start, end);
  length = (gsize) (end - start);
  if (length == 0)
    {
      g_string_truncate (self->text, self->paragraph.start - (self->paragraph.separated ? 1 : 0));
      return;
    }
  if (start != paragraph)
    memmove (paragraph, start, length);
  g_string_truncate (self->text, self->paragraph.start + length);
}

void
_budget_docx_reader_flush (DocxReader *self)
{
  if (!self->paragraph.open && !self->paragraph.joined)
    return;
  if (docx_reader_in_cell (self))
    docx_reader_flush_to_cell (self);
  else
    docx_reader_flush_to_sheet (self);
  self->paragraph = (DocxParagraph){ 0 };
}

void
_budget_docx_reader_begin_paragraph (DocxReader *self)
{
  DocxParagraph paragraph = { .open = TRUE };

  if (self->paragraph.joined && !self->paragraph.open)
    {
      paragraph.start = self->paragraph.start;
      paragraph.separated = self->paragraph.separated;
    }
  else
    {
      _budget_docx_reader_flush (self);
      paragraph.separated = docx_reader_in_cell (self) && self->text->len > self->table->cell_start;
      if (paragraph.separated)
        g_string_append_c (self->text, '\n');
      paragraph.start = self->text->len;
    }
  paragraph.number = ++self->n_paragraphs;
  self->paragraph = paragraph;
}

void
_budget_docx_reader_end_paragraph (DocxReader *self)
{
  if (!self->paragraph.open)
    return;
  self->paragraph.open = FALSE;
  if (!self->paragraph.joined)
    {
      self->paragraph.open = TRUE;
      _budget_docx_reader_flush (self);
    }
}

void
_budget_docx_reader_append (DocxReader *self, const char *text, gsize length)
{
  gsize start;

  if (self->run_hidden)
    {
      _budget_docx_reader_report_hidden (self);
      return;
    }
  if (!self->paragraph.open)
    {
      _budget_docx_reader_begin_paragraph (self);
      self->paragraph.implicit = TRUE;
    }
  start = docx_reader_in_cell (self) ? self->table->cell_start : self->paragraph.start;
  if (self->text->len - start + length > BUDGET_READER_MAX_TEXT)
    {
      _budget_docx_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                                "found a text of more than %u bytes, expected at most as many "
                                "(BUDGET_READER_MAX_TEXT)",
                                (guint) BUDGET_READER_MAX_TEXT);
      return;
    }
  g_string_append_len (self->text, text, (gssize) length);
}

/* A paragraph around a box or a table waits until it ends. */
static void
docx_reader_push_paragraph (DocxReader *self)
{
  if (self->paragraph.implicit)
    _budget_docx_reader_flush (self);
  g_array_append_val (self->outer_paragraphs, self->paragraph);
  self->paragraph = (DocxParagraph){ 0 };
}

static void
docx_reader_pop_paragraph (DocxReader *self)
{
  guint last = self->outer_paragraphs->len - 1;

  self->paragraph = g_array_index (self->outer_paragraphs, DocxParagraph, last);
  g_array_set_size (self->outer_paragraphs, last);
}

void
_budget_docx_reader_begin_box (DocxReader *self)
{
  docx_reader_push_paragraph (self);
}

void
_budget_docx_reader_end_box (DocxReader *self)
{
  _budget_docx_reader_flush (self);
  docx_reader_pop_paragraph (self);
  if (self->paragraph.open && docx_reader_in_cell (self) && self->text->len > self->paragraph.start)
    g_string_append_c (self->text, '\n');
}

void
_budget_docx_reader_begin_table (DocxReader *self)
{
  docx_reader_push_paragraph (self);
  self->table = _budget_docx_table_new (self->table, ++self->n_tables, self->source);
  if (self->n_tables > BUDGET_READER_MAX_TABLES)
    _budget_docx_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                              "found more than %u tables, expected at most as many "
                              "(BUDGET_READER_MAX_TABLES)",
                              (guint) BUDGET_READER_MAX_TABLES);
}

static int
docx_reader_compare_tables (gconstpointer a, gconstpointer b)
{
  const BudgetSheetBlock *block_a = a;
  const BudgetSheetBlock *block_b = b;

  return (int) block_a->place.table - (int) block_b->place.table;
}

void
_budget_docx_reader_end_table (DocxReader *self)
{
  DocxTable *table = self->table;
  BudgetSheetBlock block = { .table = _budget_docx_table_finish (table, self->sheet),
                             .place = { .table = (guint16) table->number,
                                        .source = self->source } };
  g_autoptr (GError) error = NULL;

  _budget_docx_reader_flush (self);
  self->table = table->outer;
  table->outer = NULL;
  _budget_docx_table_free (table);
  docx_reader_pop_paragraph (self);
  if (block.table != NULL)
    {
      if (!_budget_sheet_check_size (block.table->n_rows, block.table->n_columns, block.place.table,
                                     self->parser.name, &error))
        {
          _budget_docx_parser_fail_with (&self->parser, g_steal_pointer (&error));
          return;
        }
      _budget_sheet_repair_headings (self->sheet, block.table);
      g_array_append_val (self->nested, block);
    }
  if (self->table != NULL)
    return;
  g_array_sort (self->nested, docx_reader_compare_tables);
  g_array_append_vals (self->sheet->blocks, self->nested->data, self->nested->len);
  g_array_set_size (self->nested, 0);
}

void
_budget_docx_reader_begin_cell (DocxReader *self)
{
  DocxTable *table = self->table;

  _budget_docx_reader_flush (self);
  table->cell_open = TRUE;
  table->cell_dropped = FALSE;
  table->cell_start = self->text->len;
  table->span = 1;
  table->v_merge = DOCX_MERGE_NONE;
  table->h_merge = DOCX_MERGE_NONE;
}

gboolean
_budget_docx_reader_check_columns (DocxReader *self, guint64 n_columns)
{
  if (n_columns <= BUDGET_READER_MAX_COLUMNS)
    return TRUE;
  _budget_docx_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                            "table %u: found %" G_GUINT64_FORMAT
                            " columns, expected at most %u (BUDGET_READER_MAX_COLUMNS)",
                            self->table->number, n_columns, (guint) BUDGET_READER_MAX_COLUMNS);
  return FALSE;
}

void
_budget_docx_reader_end_cell (DocxReader *self)
{
  DocxTable *table = self->table;

  _budget_docx_reader_flush (self);
  if (table->cell_dropped)
    table->cell_open = FALSE;
  else if (_budget_docx_reader_check_columns (self, (guint64) table->column + table->span))
    _budget_docx_table_end_cell (table, self->sheet, self->text->str + table->cell_start,
                                 self->text->len - table->cell_start);
  g_string_truncate (self->text, table->cell_start);
}

void
_budget_docx_reader_begin_row (DocxReader *self)
{
  _budget_docx_table_begin_row (self->table);
  if (self->table->starts->len > BUDGET_READER_MAX_ROWS)
    _budget_docx_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                              "table %u: found more than %u rows, expected at most as many "
                              "(BUDGET_READER_MAX_ROWS)",
                              self->table->number, (guint) BUDGET_READER_MAX_ROWS);
}

void
_budget_docx_reader_end_row (DocxReader *self)
{
  DocxTable *table = self->table;

  if (_budget_docx_reader_check_columns (self, (guint64) table->column + table->columns_after))
    _budget_docx_table_end_row (table);
}
