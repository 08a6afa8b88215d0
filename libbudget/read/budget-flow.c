/* budget-flow.c - a document that flows: paragraphs, and tables that stand in them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* strchrnul */
#include "config.h"

#include "read/budget-flow-private.h"

#include "read/budget-trim-private.h"

#include <string.h>

#define ELEMENTS_BETWEEN_CHECKS 1024

void
_budget_flow_init (BudgetFlow *self,
                   BudgetSheet *sheet,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  self->parser.error = error;
  self->parser.name = name;
  self->sheet = sheet;
  self->options = options;
  self->source = (guint16) sheet->sources->len;
  self->text = g_string_sized_new (4096);
  self->outer_paragraphs = g_array_new (FALSE, FALSE, sizeof (BudgetFlowParagraph));
  self->nested = g_array_new (FALSE, FALSE, sizeof (BudgetSheetBlock));
  self->styled = g_array_new (FALSE, FALSE, sizeof (BudgetFlowStyled));
}

void
_budget_flow_clear (BudgetFlow *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->outer_paragraphs);
  g_array_unref (self->nested);
  g_array_unref (self->styled);
  g_clear_pointer (&self->table, _budget_flow_table_free);
}

void
_budget_flow_check (BudgetFlow *self)
{
  guint64 done = _budget_xml_parser_get_done (&self->parser);
  g_autoptr (GError) error = NULL;

  if (g_cancellable_set_error_if_cancelled (self->options->cancellable, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  else if (self->options->progress != NULL)
    self->options->progress (done, MAX (done, self->parser.size), self->options->progress_data);
}

BudgetFlowFrame *
_budget_flow_enter (BudgetFlow *self)
{
  BudgetFlowFrame *frame;

  if (!_budget_xml_parser_enter (&self->parser))
    return NULL;
  frame = &self->frames[self->parser.depth];
  frame->at_end = BUDGET_FLOW_AT_END_NOTHING;
  frame->mode = BUDGET_FLOW_MODE_SKIP;
  if (++self->n_elements % ELEMENTS_BETWEEN_CHECKS == 0)
    _budget_flow_check (self);
  return self->parser.failed || frame[-1].mode == BUDGET_FLOW_MODE_SKIP ? NULL : frame;
}

gboolean
_budget_flow_refuse (BudgetFlow *self,
                     gboolean is_expected,
                     const xmlChar *name,
                     const char *expected)
{
  if (self->parser.depth != 1 || is_expected)
    return FALSE;
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_DAMAGED, "found <%s>, expected %s", name,
                           expected);
  return TRUE;
}

BudgetFlowAtEnd
_budget_flow_pop (BudgetFlow *self)
{
  if (self->parser.failed)
    return BUDGET_FLOW_AT_END_NOTHING;
  return (BudgetFlowAtEnd) self->frames[self->parser.depth--].at_end;
}

void
_budget_flow_leave (BudgetFlow *self, BudgetFlowAtEnd at_end)
{
  switch (at_end)
    {
    case BUDGET_FLOW_AT_END_PARAGRAPH:
      _budget_flow_end_paragraph (self);
      break;
    case BUDGET_FLOW_AT_END_TABLE:
      _budget_flow_end_table (self);
      break;
    case BUDGET_FLOW_AT_END_ROW:
      _budget_flow_end_row (self);
      break;
    case BUDGET_FLOW_AT_END_CELL:
      _budget_flow_end_cell (self);
      break;
    case BUDGET_FLOW_AT_END_COVERED:
      _budget_flow_end_covered_cell (self);
      break;
    case BUDGET_FLOW_AT_END_BOX:
      _budget_flow_end_box (self);
      break;
    case BUDGET_FLOW_AT_END_NOTHING:
    default:
      break;
    }
}

static gboolean
flow_in_cell (const BudgetFlow *self)
{
  return self->table != NULL && self->table->cell_open;
}

static void
flow_place (const BudgetFlow *self, BudgetPlaceData *place)
{
  if (self->table != NULL)
    _budget_flow_table_place (self->table, place);
  else
    *place = (BudgetPlaceData){ .source = self->source, .line = self->paragraph.number };
}

void
_budget_flow_report_hidden (BudgetFlow *self)
{
  BudgetPlaceData place;

  flow_place (self, &place);
  _budget_sheet_add_finding (self->sheet, "hidden-text", BUDGET_SEVERITY_NOTE, &place,
                             "有隐藏文字，未读取", "hidden text was left out");
}

static void
flow_add_paragraph (BudgetFlow *self, const char *start, const char *end)
{
  BudgetPlaceData place = { .line = self->paragraph.number, .source = self->source };
  BudgetFlowStyled styled = { .block = self->sheet->blocks->len, .style = self->paragraph.style };

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
flow_flush_to_sheet (BudgetFlow *self)
{
  const char *start = self->text->str + self->paragraph.start;
  const char *end = self->text->str + self->text->len;

  while (start < end)
    {
      const char *line_end = memchr (start, '\n', (gsize) (end - start));

      if (line_end == NULL)
        line_end = end;
      flow_add_paragraph (self, start, line_end);
      start = line_end + 1;
    }
  g_string_truncate (self->text, self->paragraph.start);
}

/* The text stays where it is, it becomes part of the cell's. */
static void
flow_flush_to_cell (BudgetFlow *self)
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
  if (self->has_layout && self->paragraph.level != 0)
    {
      const char mark[] = { BUDGET_FLOW_MARK_LEVEL, (char) ('0' + self->paragraph.level), '\0' };

      g_string_insert (self->text, (gssize) self->paragraph.start, mark);
      self->table->is_marked = TRUE;
    }
}

void
_budget_flow_flush (BudgetFlow *self)
{
  if (!self->paragraph.open && !self->paragraph.joined)
    return;
  if (flow_in_cell (self))
    flow_flush_to_cell (self);
  else
    flow_flush_to_sheet (self);
  self->paragraph = (BudgetFlowParagraph){ 0 };
}

void
_budget_flow_begin_paragraph (BudgetFlow *self)
{
  BudgetFlowParagraph paragraph = { .open = TRUE };

  if (self->paragraph.joined && !self->paragraph.open)
    {
      paragraph.start = self->paragraph.start;
      paragraph.separated = self->paragraph.separated;
    }
  else
    {
      _budget_flow_flush (self);
      paragraph.separated = flow_in_cell (self) && self->text->len > self->table->cell_start;
      if (paragraph.separated)
        g_string_append_c (self->text, '\n');
      paragraph.start = self->text->len;
    }
  paragraph.number = ++self->n_paragraphs;
  self->paragraph = paragraph;
}

void
_budget_flow_end_paragraph (BudgetFlow *self)
{
  if (!self->paragraph.open)
    return;
  self->paragraph.open = FALSE;
  if (!self->paragraph.joined)
    {
      self->paragraph.open = TRUE;
      _budget_flow_flush (self);
    }
}

void
_budget_flow_append (BudgetFlow *self, const char *text, gsize length)
{
  gsize start;

  if (self->hidden)
    {
      _budget_flow_report_hidden (self);
      return;
    }
  if (!self->paragraph.open)
    {
      _budget_flow_begin_paragraph (self);
      self->paragraph.implicit = TRUE;
    }
  start = flow_in_cell (self) ? self->table->cell_start : self->paragraph.start;
  if (self->text->len - start + length > BUDGET_READER_MAX_TEXT)
    {
      _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                               "found a text of more than %u bytes, expected at most as many "
                               "(BUDGET_READER_MAX_TEXT)",
                               (guint) BUDGET_READER_MAX_TEXT);
      return;
    }
  g_string_append_len (self->text, text, (gssize) length);
}

/* A paragraph around a box or a table waits until it ends. */
static void
flow_push_paragraph (BudgetFlow *self)
{
  if (self->paragraph.implicit)
    _budget_flow_flush (self);
  g_array_append_val (self->outer_paragraphs, self->paragraph);
  self->paragraph = (BudgetFlowParagraph){ 0 };
}

static void
flow_pop_paragraph (BudgetFlow *self)
{
  guint last = self->outer_paragraphs->len - 1;

  self->paragraph = g_array_index (self->outer_paragraphs, BudgetFlowParagraph, last);
  g_array_set_size (self->outer_paragraphs, last);
}

void
_budget_flow_begin_box (BudgetFlow *self)
{
  flow_push_paragraph (self);
}

void
_budget_flow_end_box (BudgetFlow *self)
{
  _budget_flow_flush (self);
  flow_pop_paragraph (self);
  if (self->paragraph.open && flow_in_cell (self) && self->text->len > self->paragraph.start)
    g_string_append_c (self->text, '\n');
}

void
_budget_flow_begin_table (BudgetFlow *self)
{
  flow_push_paragraph (self);
  self->table = _budget_flow_table_new (self->table, ++self->n_tables, self->source);
  self->table->first_block = self->nested->len;
  if (self->n_tables > BUDGET_READER_MAX_TABLES)
    _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                             "found more than %u tables, expected at most as many "
                             "(BUDGET_READER_MAX_TABLES)",
                             (guint) BUDGET_READER_MAX_TABLES);
}

/* A line of the cell of a table that is only for layout. */
static void
flow_unfold_line (BudgetFlow *self,
                  const BudgetSheetCell *cell,
                  const char *start,
                  const char *end,
                  GArray *blocks)
{
  BudgetSheetBlock block = { .place = cell->place };

  if (*start == BUDGET_FLOW_MARK_LEVEL)
    {
      block.heading_level = (guint) (start[1] - '0');
      start += 2;
    }
  start = _budget_trim_start (start, end);
  end = _budget_trim_end (start, end);
  if (start == end)
    return;
  block.text = _budget_arena_strndup (self->sheet->arena, start, (gsize) (end - start));
  g_array_append_val (blocks, block);
}

/* The blocks that a table is when it is only for layout: its texts as paragraphs, and the tables in
 * its cells. */
static GArray *
flow_unfold (BudgetFlow *self, const BudgetFlowTable *table, const BudgetSheetTable *cells)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (BudgetSheetBlock));
  guint next = table->first_block;
  guint n_tables = 0;

  for (guint32 i = 0; i < cells->n_cells; i++)
    for (const char *line = cells->cells[i].text; *line != '\0';)
      {
        const char *end = strchrnul (line, '\n');

        if (*line == BUDGET_FLOW_MARK_TABLE)
          {
            guint n = g_array_index (table->inner, guint, n_tables++);

            g_array_append_vals (blocks, &g_array_index (self->nested, BudgetSheetBlock, next), n);
            next += n;
          }
        else
          flow_unfold_line (self, &cells->cells[i], line, end, blocks);
        line = *end != '\0' ? end + 1 : end;
      }
  if (next < self->nested->len)
    g_array_append_vals (blocks, &g_array_index (self->nested, BudgetSheetBlock, next),
                         self->nested->len - next);
  return blocks;
}

/* Adds the table, or what it shows, before those in its cells. */
static void
flow_add_table (BudgetFlow *self, const BudgetFlowTable *table, BudgetSheetTable *cells)
{
  BudgetSheetBlock block = {
    .table = cells, .place = { .table = (guint16) table->number, .source = self->source }
  };

  if (self->has_layout && _budget_flow_table_is_layout (table, cells))
    {
      g_autoptr (GArray) blocks = flow_unfold (self, table, cells);

      g_array_set_size (self->nested, table->first_block);
      g_array_append_vals (self->nested, blocks->data, blocks->len);
      return;
    }
  if (self->has_layout)
    {
      _budget_flow_table_drop_marks (table, cells);
      _budget_flow_table_trim_columns (cells);
    }
  _budget_sheet_repair_headings (self->sheet, cells);
  g_array_insert_val (self->nested, table->first_block, block);
}

/* Marks where a table stands in the open cell of the one around it. */
static void
flow_mark_table (BudgetFlow *self, guint n_blocks)
{
  BudgetFlowTable *outer = self->table;

  if (!self->has_layout || !outer->cell_open || n_blocks == 0)
    return;
  if (self->text->len > outer->cell_start)
    g_string_append_c (self->text, '\n');
  g_string_append_c (self->text, BUDGET_FLOW_MARK_TABLE);
  outer->is_marked = TRUE;
  if (outer->inner == NULL)
    outer->inner = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (outer->inner, n_blocks);
}

void
_budget_flow_end_table (BudgetFlow *self)
{
  BudgetFlowTable *table = self->table;
  BudgetSheetTable *cells = _budget_flow_table_finish (table, self->sheet);
  g_autoptr (GError) error = NULL;
  guint n_blocks;

  _budget_flow_flush (self);
  self->table = table->outer;
  table->outer = NULL;
  flow_pop_paragraph (self);
  if (cells != NULL && !_budget_sheet_check_size (cells->n_rows, cells->n_columns, table->number,
                                                  self->parser.name, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  else if (cells != NULL)
    flow_add_table (self, table, cells);
  n_blocks = self->nested->len - table->first_block;
  _budget_flow_table_free (table);
  if (self->table != NULL)
    {
      flow_mark_table (self, n_blocks);
      return;
    }
  g_array_append_vals (self->sheet->blocks, self->nested->data, self->nested->len);
  g_array_set_size (self->nested, 0);
}

void
_budget_flow_begin_cell (BudgetFlow *self)
{
  BudgetFlowTable *table = self->table;

  _budget_flow_flush (self);
  table->cell_open = TRUE;
  table->cell_dropped = FALSE;
  table->cell_start = self->text->len;
  table->span = 1;
  table->row_span = 1;
  table->repeated = 1;
  table->v_merge = BUDGET_FLOW_MERGE_NONE;
  table->h_merge = BUDGET_FLOW_MERGE_NONE;
}

gboolean
_budget_flow_check_columns (BudgetFlow *self, guint64 n_columns)
{
  if (n_columns <= BUDGET_READER_MAX_COLUMNS)
    return TRUE;
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                           "table %u: found %" G_GUINT64_FORMAT
                           " columns, expected at most %u (BUDGET_READER_MAX_COLUMNS)",
                           self->table->number, n_columns, (guint) BUDGET_READER_MAX_COLUMNS);
  return FALSE;
}

void
_budget_flow_end_cell (BudgetFlow *self)
{
  BudgetFlowTable *table = self->table;

  _budget_flow_flush (self);
  if (table->cell_dropped)
    table->cell_open = FALSE;
  else if (_budget_flow_check_columns (self,
                                       table->column + (guint64) table->span * table->repeated))
    _budget_flow_table_end_cell (table, self->sheet, self->text->str + table->cell_start,
                                 self->text->len - table->cell_start);
  g_string_truncate (self->text, table->cell_start);
}

void
_budget_flow_end_covered_cell (BudgetFlow *self)
{
  BudgetFlowTable *table = self->table;

  _budget_flow_flush (self);
  _budget_flow_table_end_covered (table, self->sheet, self->text->str + table->cell_start,
                                  self->text->len - table->cell_start);
  g_string_truncate (self->text, table->cell_start);
}

void
_budget_flow_begin_row (BudgetFlow *self)
{
  _budget_flow_table_begin_row (self->table);
  if (self->table->starts->len > BUDGET_READER_MAX_ROWS)
    _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                             "table %u: found more than %u rows, expected at most as many "
                             "(BUDGET_READER_MAX_ROWS)",
                             self->table->number, (guint) BUDGET_READER_MAX_ROWS);
}

void
_budget_flow_end_row (BudgetFlow *self)
{
  BudgetFlowTable *table = self->table;
  g_autoptr (GError) error = NULL;

  if (!_budget_flow_check_columns (self, (guint64) table->column + table->columns_after))
    return;
  if (_budget_sheet_check_size ((guint64) table->starts->len + table->row_repeated - 1,
                                MAX (table->n_columns, table->column), table->number,
                                self->parser.name, &error))
    _budget_flow_table_end_row (table);
  else
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
}
