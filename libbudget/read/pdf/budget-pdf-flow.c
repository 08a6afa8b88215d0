/* budget-pdf-flow.c - paragraphs and tables of what stands on the pages
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

static void
pdf_place_set_box (BudgetPlaceData *place, const PdfBox *box)
{
  place->box[0] = box->x0;
  place->box[1] = box->y0;
  place->box[2] = box->x1;
  place->box[3] = box->y1;
}

static gboolean
pdf_add_grid (PdfReader *self,
              const PdfPage *page,
              const PdfGrid *grid,
              guint number,
              GError **error)
{
  BudgetArena *arena = self->sheet->arena;
  BudgetPlaceData place = { .source = self->source,
                            .page = (guint16) page->number,
                            .table = (guint16) number };
  BudgetSheetTable *table;
  guint32 row = 0;

  if (!self->tools->check_size (grid->n_rows, grid->n_columns, number, self->name, error))
    return FALSE;
  table = self->tools->alloc0_n (arena, 1, sizeof *table);
  table->n_rows = grid->n_rows;
  table->n_columns = grid->n_columns;
  table->n_cells = grid->cells->len;
  table->cells = self->tools->alloc0_n (arena, table->n_cells, sizeof (BudgetSheetCell));
  table->row_starts = self->tools->alloc0_n (arena, table->n_rows + 1, sizeof (guint32));
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
      to->place.row = from->row + 1;
      to->place.column = (guint16) (from->column + 1);
      pdf_place_set_box (&to->place, &from->box);
    }
  while (row < table->n_rows)
    table->row_starts[++row] = table->n_cells;
  pdf_place_set_box (&place, &grid->box);
  self->tools->add_table (self->sheet, table, &place);
  return TRUE;
}

gboolean
_budget_pdf_make_blocks (PdfReader *self, GError **error)
{
  guint n_tables = 0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const PdfPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const PdfItem *item = &g_array_index (page->items, PdfItem, j);
          BudgetPlaceData place = { .source = self->source, .page = (guint16) page->number };

          if (item->grid != NULL)
            {
              if (!pdf_add_grid (self, page, item->grid, ++n_tables, error))
                return FALSE;
              continue;
            }
          pdf_place_set_box (&place, &item->line.box);
          self->tools->add_paragraph (self->sheet, item->line.text, 0, &place);
        }
    }
  return TRUE;
}
