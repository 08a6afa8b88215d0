/* budget-pdf-flow.c - paragraphs and tables of what stands on the pages
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <stdlib.h>
#include <string.h>

#define MAX_BETWEEN 6   /* lines between the parts of a table that repeat what stands above it */
#define LOOSE 1.25f     /* times the usual pitch: lines further apart are of two paragraphs */
#define INDENT 0.8f     /* of the height of a line: further in begins a paragraph */
#define MAX_INDENT 6.0f /* the same: what begins further in is set on its own */
#define ROOM 1.6f       /* the same: less room at the end of a line is none */
#define PITCH_STEPS 4   /* of a point, in which pitches are counted */
#define MAX_PITCH 60
#define CONTINUED "续"
#define FORM "表"
#define MAX_TITLE 120 /* bytes */

/* the lines of the document as prose */
typedef struct
{
  PdfReader *reader;
  float pitch;   /* from line to line within paragraphs, times the height of a line */
  float left;    /* where most lines begin */
  float right;   /* and end at most */
  GString *text; /* (owned) of the paragraph that is open */
  PdfLine last;
  guint last_page;
  BudgetPlaceData place; /* of the paragraph */
  PdfGrid *grid;         /* (nullable) the table that may go on on the next page */
  guint grid_page;       /* the page of its last part */
  GPtrArray *above;      /* (element-type utf8) the lines above the table, since the one before */
  guint n_tables;
} PdfFlow;

static void
pdf_place_set_box (BudgetPlaceData *place, const PdfBox *box)
{
  place->box[0] = box->x0;
  place->box[1] = box->y0;
  place->box[2] = box->x1;
  place->box[3] = box->y1;
}

/* The box on the page of the place as it is shown. */
static void
pdf_place_turn_back (BudgetPlaceData *place, const PdfReader *reader)
{
  const PdfPage *page = g_ptr_array_index (reader->pages, place->page - 1);
  PdfBox box = { place->box[0], place->box[1], place->box[2], place->box[3] };

  box = _budget_pdf_page_turn_back (page, box);
  pdf_place_set_box (place, &box);
}

static gboolean
pdf_flow_emit_table (PdfFlow *self, GError **error)
{
  const BudgetReaderTools *tools = self->reader->tools;
  BudgetArena *arena = self->reader->sheet->arena;
  const PdfGrid *grid = self->grid;
  BudgetPlaceData place = { .source = self->reader->source,
                            .page = (guint16) (grid != NULL ? grid->page : 0),
                            .table = (guint16) (self->n_tables + 1) };
  BudgetSheetTable *table;
  guint32 row = 0;

  if (grid == NULL)
    return TRUE;
  self->grid = NULL;
  if (!tools->check_size (grid->n_rows, grid->n_columns, ++self->n_tables, self->reader->name,
                          error))
    return FALSE;
  table = tools->alloc0_n (arena, 1, sizeof *table);
  table->n_rows = grid->n_rows;
  table->n_columns = grid->n_columns;
  table->n_cells = grid->cells->len;
  table->cells = tools->alloc0_n (arena, table->n_cells, sizeof (BudgetSheetCell));
  table->row_starts = tools->alloc0_n (arena, table->n_rows + 1, sizeof (guint32));
  for (guint32 i = 0; i < table->n_cells; i++)
    {
      const PdfCell *from = &g_array_index (grid->cells, PdfCell, i);
      BudgetSheetCell *to = &table->cells[i];

      while (row < from->row)
        table->row_starts[++row] = i;
      *to = (BudgetSheetCell){ .text = from->text,
                               .row = from->row,
                               .column = from->column,
                               .row_span = from->row_span,
                               .column_span = from->column_span,
                               .place = place };
      to->place.page = (guint16) from->page;
      to->place.row = from->row + 1;
      to->place.column = (guint16) (from->column + 1);
      pdf_place_set_box (&to->place, &from->box);
      pdf_place_turn_back (&to->place, self->reader);
    }
  while (row < table->n_rows)
    table->row_starts[++row] = table->n_cells;
  pdf_place_set_box (&place, &grid->box);
  pdf_place_turn_back (&place, self->reader);
  tools->repair_headings (self->reader->sheet, table);
  tools->add_table (self->reader->sheet, table, &place);
  return TRUE;
}

static void
pdf_flow_emit_paragraph (PdfFlow *self)
{
  const BudgetReaderTools *tools = self->reader->tools;

  if (self->text->len == 0)
    return;
  pdf_place_turn_back (&self->place, self->reader);
  tools->add_paragraph (
      self->reader->sheet,
      tools->strndup (self->reader->sheet->arena, self->text->str, self->text->len), 0,
      &self->place);
  g_string_truncate (self->text, 0);
}

static gboolean
pdf_ends_sentence (const char *text)
{
  static const char *const ends[] = { "。", "；", "：", "！", "？", ".", ";", ":" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;
  return FALSE;
}

/* What begins a paragraph when the sentence before it has ended: the next of an enumeration, or the
 * title of a form below a note to the one above. */
static gboolean
pdf_line_begins_anew (const PdfLine *line)
{
  return _budget_pdf_begins_with_ordinal (line->text) ||
         (g_str_has_suffix (line->text, FORM) && strlen (line->text) <= MAX_TITLE);
}

/* Whether line goes on the paragraph that is open. */
static gboolean
pdf_flow_goes_on (const PdfFlow *self, const PdfLine *line, guint page)
{
  const PdfLine *last = &self->last;
  gboolean next_page = page != self->last_page;
  float pitch = line->box.y0 - last->box.y0;

  if (self->text->len == 0 || page > self->last_page + 1 ||
      self->text->len + strlen (line->text) > BUDGET_READER_MAX_TEXT ||
      line->size > 1.2f * last->size || last->size > 1.2f * line->size)
    return FALSE;
  if (!next_page && (pitch <= 0.5f * last->size || pitch > LOOSE * self->pitch * last->size))
    return FALSE;
  /* there was room for more */
  if (last->box.x1 + line->first + ROOM * last->size < self->right)
    return FALSE;
  if (_budget_pdf_begins_with_ordinal (line->text) &&
      last->box.x1 + 0.8f * last->size < self->right)
    return FALSE;
  if (g_str_has_suffix (last->text, "。") && pdf_line_begins_anew (line))
    return FALSE;
  /* without an indent the end of a sentence at the end of a page is the end of the paragraph */
  if (next_page && pdf_ends_sentence (last->text) &&
      self->place.box[0] < self->left + INDENT * last->size)
    return FALSE;
  return line->box.x0 < self->left + INDENT * line->size &&
         last->box.x0 < line->box.x0 + MAX_INDENT * line->size;
}

static void
pdf_flow_add_line (PdfFlow *self, const PdfLine *line, guint page)
{
  if (!pdf_flow_goes_on (self, line, page))
    {
      pdf_flow_emit_paragraph (self);
      self->place = (BudgetPlaceData){ .source = self->reader->source, .page = (guint16) page };
      pdf_place_set_box (&self->place, &line->box);
    }
  else if (page == self->place.page)
    {
      self->place.box[0] = MIN (self->place.box[0], line->box.x0);
      self->place.box[2] = MAX (self->place.box[2], line->box.x1);
      self->place.box[3] = line->box.y1;
    }
  if (self->text->len > 0 && g_ascii_isalpha (self->text->str[self->text->len - 1]) &&
      g_ascii_isalpha (line->text[0]))
    g_string_append_c (self->text, ' ');
  g_string_append (self->text, line->text);
  self->last = *line;
  self->last_page = page;
}

static gboolean
pdf_flow_repeats (const PdfFlow *self, const char *text)
{
  if (strstr (text, CONTINUED) != NULL && g_utf8_strlen (text, -1) <= 30)
    return TRUE;
  for (guint i = 0; i < self->above->len; i++)
    if (strcmp (g_ptr_array_index (self->above, i), text) == 0)
      return TRUE;
  return FALSE;
}

/* The place of the table in items that may go on the one of the page before: only lines that
 * repeat what stands above that stand before it. */
static guint
pdf_flow_find_continued (const PdfFlow *self, const PdfPage *page)
{
  guint n_between = 0;

  if (self->grid == NULL || self->grid_page + 1 != page->number)
    return page->items->len;
  for (guint i = 0; i < page->items->len; i++)
    {
      const PdfItem *item = &g_array_index (page->items, PdfItem, i);

      if (item->left_out)
        continue;
      if (item->grid != NULL)
        return i;
      if (++n_between > MAX_BETWEEN || !pdf_flow_repeats (self, item->line.text))
        break;
    }
  return page->items->len;
}

static gboolean
pdf_flow_add_page (PdfFlow *self, const PdfPage *page, GError **error)
{
  guint start = 0;
  guint continued = pdf_flow_find_continued (self, page);

  if (continued < page->items->len &&
      _budget_pdf_grid_join (self->grid, g_array_index (page->items, PdfItem, continued).grid,
                             self->reader->tools, self->reader->sheet->arena))
    {
      self->grid_page = page->number;
      for (; start < continued; start++)
        if (!g_array_index (page->items, PdfItem, start).left_out)
          g_array_index (page->items, PdfItem, start).left_out = PDF_LEFT_OUT_REPEATED;
      start++;
    }
  for (guint i = start; i < page->items->len; i++)
    {
      const PdfItem *item = &g_array_index (page->items, PdfItem, i);

      if (item->left_out)
        continue;
      if (self->grid != NULL)
        {
          if (!pdf_flow_emit_table (self, error))
            return FALSE;
          g_ptr_array_set_size (self->above, 0);
        }
      if (item->grid == NULL)
        {
          g_ptr_array_add (self->above, (gpointer) item->line.text);
          pdf_flow_add_line (self, &item->line, page->number);
          continue;
        }
      pdf_flow_emit_paragraph (self);
      self->grid = item->grid;
      self->grid_page = page->number;
      while (self->above->len > MAX_BETWEEN)
        g_ptr_array_remove_index (self->above, 0);
    }
  return TRUE;
}

static int
pdf_compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a;
  float two = *(const float *) b;

  return one < two ? -1 : one > two;
}

/* How the prose is set: where most lines begin and end, and the usual pitch. */
static void
pdf_flow_measure (PdfFlow *self)
{
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (float));
  guint pitches[MAX_PITCH] = { 0 };
  guint most = 0;
  guint best = 0;

  for (guint i = 0; i < self->reader->pages->len; i++)
    {
      const PdfPage *page = g_ptr_array_index (self->reader->pages, i);

      for (guint j = 0; j + 1 < page->items->len; j++)
        {
          const PdfItem *one = &g_array_index (page->items, PdfItem, j);
          const PdfItem *two = &g_array_index (page->items, PdfItem, j + 1);
          float pitch;

          if (one->grid != NULL || two->grid != NULL || one->left_out || two->left_out ||
              one->line.size <= 0)
            continue;
          pitch = (two->line.box.y0 - one->line.box.y0) / one->line.size * 10;
          if (pitch < 8 || pitch >= MAX_PITCH)
            continue;
          pitches[(guint) pitch]++;
          g_array_append_val (lefts, two->line.box.x0);
          g_array_append_val (rights, one->line.box.x1);
        }
    }
  self->pitch = MAX_PITCH;
  if (lefts->len == 0)
    return;
  g_array_sort (lefts, pdf_compare_floats);
  g_array_sort (rights, pdf_compare_floats);
  self->left = g_array_index (lefts, float, lefts->len / 5);
  self->right = g_array_index (rights, float, rights->len - 1 - rights->len / 10);
  for (guint i = 1; i < MAX_PITCH; i++)
    most = MAX (most, pitches[i]);
  /* where many paragraphs are of one line, the pitch between them is the commonest */
  while (pitches[best] * 4 < most)
    best++;
  self->pitch = (float) (best + 1) / 10;
}

gboolean
_budget_pdf_make_blocks (PdfReader *self, GError **error)
{
  PdfFlow flow = { .reader = self };
  gboolean done = TRUE;

  flow.text = g_string_new (NULL);
  flow.above = g_ptr_array_new ();
  _budget_pdf_leave_out_repeated (self);
  for (guint i = 0; i < self->pages->len; i++)
    _budget_pdf_join_captions (self, g_ptr_array_index (self->pages, i));
  pdf_flow_measure (&flow);
  for (guint i = 0; done && i < self->pages->len; i++)
    done = pdf_flow_add_page (&flow, g_ptr_array_index (self->pages, i), error);
  if (done)
    {
      pdf_flow_emit_paragraph (&flow);
      done = pdf_flow_emit_table (&flow, error);
      _budget_pdf_tell_left_out (self);
    }
  g_string_free (flow.text, TRUE);
  g_ptr_array_unref (flow.above);
  return done;
}
