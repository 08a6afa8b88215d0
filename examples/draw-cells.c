/* SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/* draw-cells.c - draws what was found in a PDF over one of its pages: draw-cells FILE PAGE OUT.png
 *
 * The cells of each column have a colour, and the first on the page says the column's role; rows
 * are coloured where their label stands; tables, indicators and passages are framed. */
#include <budget/budget.h>
#include <poppler.h>
#include <stdlib.h>

#define SCALE 2.0 /* pixels a point */

static const double colours[][3] = {
  { 0.90, 0.10, 0.10 }, { 0.10, 0.60, 0.10 }, { 0.10, 0.30, 0.90 },
  { 0.85, 0.50, 0.00 }, { 0.60, 0.10, 0.80 }, { 0.00, 0.60, 0.65 },
};

typedef struct
{
  cairo_t *cairo;
  guint page;
} Drawing;

static void
set_colour (const Drawing *self, guint number, double alpha)
{
  const double *colour = colours[number % G_N_ELEMENTS (colours)];

  cairo_set_source_rgba (self->cairo, colour[0], colour[1], colour[2], alpha);
}

/* Makes a path of the box of a place, which it takes; FALSE when it is on another page. */
static gboolean
add_box (const Drawing *self, BudgetPlace *taken, double *left, double *top)
{
  g_autoptr (BudgetPlace) place = taken;
  double right;
  double bottom;

  if (place == NULL || budget_place_get_page (place) != self->page ||
      !budget_place_get_box (place, left, top, &right, &bottom))
    return FALSE;
  cairo_rectangle (self->cairo, *left, *top, right - *left, bottom - *top);
  return TRUE;
}

static void
draw_frame (const Drawing *self, BudgetPlace *place, guint colour, const char *text)
{
  double left;
  double top;

  if (!add_box (self, place, &left, &top))
    return;
  set_colour (self, colour, 0.8);
  cairo_stroke (self->cairo);
  cairo_move_to (self->cairo, left + 1, top + 6);
  cairo_show_text (self->cairo, text);
}

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  return g_enum_get_value (values, value)->value_nick;
}

static void
draw_cells (const Drawing *self, BudgetTable *table, BudgetLineItem *item, gboolean *named)
{
  for (guint i = 0; i < budget_table_get_n_columns (table); i++)
    {
      g_autoptr (BudgetColumn) column = budget_table_get_column (table, i);
      double left;
      double top;

      if (!add_box (self, budget_line_item_dup_cell_place (item, i), &left, &top))
        continue;
      set_colour (self, i, 0.25);
      cairo_fill_preserve (self->cairo);
      set_colour (self, i, 1);
      cairo_stroke (self->cairo);
      if (named[i])
        continue;
      cairo_move_to (self->cairo, left + 1, top + 6);
      cairo_show_text (self->cairo, get_nick (BUDGET_TYPE_ROLE, budget_column_get_role (column)));
      named[i] = TRUE;
    }
}

static void
draw_table (const Drawing *self, BudgetTable *table)
{
  guint number = budget_table_get_position (table);
  g_autofree gboolean *named = g_new0 (gboolean, budget_table_get_n_columns (table) + 1);

  for (guint i = 0; i < budget_table_get_n_line_items (table); i++)
    {
      g_autoptr (BudgetLineItem) item = budget_table_get_line_item (table, i);
      double left;
      double top;

      if (add_box (self, budget_line_item_dup_place (item), &left, &top))
        {
          set_colour (self, number, 0.15);
          cairo_fill_preserve (self->cairo);
          set_colour (self, number, 0.6);
          cairo_stroke (self->cairo);
        }
      draw_cells (self, table, item, named);
    }
  draw_frame (self, budget_table_dup_place (table), number,
              get_nick (BUDGET_TYPE_TABLE_KIND, budget_table_get_kind (table)));
}

static void
draw_disclosure (const Drawing *self, BudgetDisclosure *disclosure)
{
  g_autoptr (GListModel) tables = budget_disclosure_list_tables (disclosure);
  g_autoptr (GListModel) passages = budget_disclosure_list_passages (disclosure);
  g_autoptr (GListModel) indicators = budget_disclosure_list_indicators (disclosure);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (BudgetTable) table = g_list_model_get_item (tables, i);

      draw_table (self, table);
    }
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (BudgetIndicator) indicator = g_list_model_get_item (indicators, i);

      draw_frame (self, budget_indicator_dup_place (indicator), i, "");
    }
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (BudgetPassage) passage = g_list_model_get_item (passages, i);

      draw_frame (self, budget_passage_dup_place (passage), i, "passage");
    }
}

/* The page as it is printed. */
static cairo_surface_t *
render_page (GFile *file, guint number, GError **error)
{
  g_autoptr (GObject) document =
      G_OBJECT (poppler_document_new_from_gfile (file, NULL, NULL, error));
  g_autoptr (GObject) page = NULL;
  cairo_surface_t *surface;
  cairo_t *cairo;
  double width;
  double height;

  if (document == NULL)
    return NULL;
  if (number > 0 && number <= (guint) poppler_document_get_n_pages (POPPLER_DOCUMENT (document)))
    page = G_OBJECT (poppler_document_get_page (POPPLER_DOCUMENT (document), (int) number - 1));
  if (page == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "there is no page %u", number);
      return NULL;
    }
  poppler_page_get_size (POPPLER_PAGE (page), &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * SCALE) + 1,
                                        (int) (height * SCALE) + 1);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, SCALE, SCALE);
  poppler_page_render (POPPLER_PAGE (page), cairo);
  cairo_destroy (cairo);
  return surface;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  Drawing drawing;
  cairo_surface_t *surface = NULL;
  cairo_status_t status;

  if (argc != 4)
    {
      g_printerr ("usage: draw-cells FILE PAGE OUT.png\n");
      return 2;
    }
  file = g_file_new_for_commandline_arg (argv[1]);
  drawing.page = (guint) strtoul (argv[2], NULL, 10);
  disclosure = budget_disclosure_load (file, NULL, &error);
  if (disclosure != NULL)
    surface = render_page (file, drawing.page, &error);
  if (surface == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  drawing.cairo = cairo_create (surface);
  cairo_scale (drawing.cairo, SCALE, SCALE);
  cairo_set_line_width (drawing.cairo, 0.7);
  cairo_set_font_size (drawing.cairo, 6);
  draw_disclosure (&drawing, disclosure);
  cairo_destroy (drawing.cairo);
  status = cairo_surface_write_to_png (surface, argv[3]);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", argv[3], cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
