/* budget-place.c - a place in a published file
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetPlace:
 *
 * Where something stands in the file that was published.
 *
 * Every value that the library reads knows its place, so that a reader can go and look at the
 * print: a line of a text, a row and a column of a table, a box on a page, a cell of a sheet. Which
 * of these are known depends on the format; a number that does not apply is 0, a word is %NULL.
 *
 * ```c
 * g_autoptr (BudgetLineItem) item = budget_table_find_line_item (table, "2013301");
 * g_autoptr (BudgetPlace) place = budget_line_item_dup_place (item);
 * g_autofree char *text = budget_place_to_string (place);
 *
 * g_print ("%s: %s\n", budget_place_get_source (place), text); // luquan-2022.txt: line 230
 * ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetPlace
{
  GObject parent_instance;
  BudgetPlaceData data;
  BudgetDisclosureData *disclosure; /* (owned) (nullable): the names of sources and sheets */
  char *cell;                       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (BudgetPlace, budget_place, G_TYPE_OBJECT)

enum
{
  PROP_SOURCE = 1,
  PROP_PAGE,
  PROP_SHEET,
  PROP_CELL,
  PROP_TABLE,
  PROP_ROW,
  PROP_COLUMN,
  PROP_LINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* the string that a 1-based index means, NULL when there is none */
static const char *
budget_strings_lookup (BudgetStrings strings, guint index)
{
  if (strings == NULL || index == 0)
    return NULL;
  for (guint i = 1; i < index; i++)
    if (strings[i - 1] == NULL)
      return NULL;
  return strings[index - 1];
}

static const char *
budget_place_data_get_source (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure)
{
  return disclosure != NULL ? budget_strings_lookup (disclosure->sources, data->source) : NULL;
}

static const char *
budget_place_data_get_sheet (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure)
{
  return disclosure != NULL ? budget_strings_lookup (disclosure->sheet_names, data->sheet) : NULL;
}

/* the name of a spreadsheet's cell, B7; NULL when the place is none */
static char *
budget_place_data_to_cell (const BudgetPlaceData *data)
{
  char letters[8];
  guint n = G_N_ELEMENTS (letters);

  if (data->sheet == 0 || data->row == 0 || data->column == 0)
    return NULL;
  letters[--n] = '\0';
  /* columns count A … Z, AA … as numbers of base 26 without a zero */
  for (guint rest = data->column; rest > 0; rest = (rest - 1) / 26)
    letters[--n] = (char) ('A' + (rest - 1) % 26);
  return g_strdup_printf ("%s%u", letters + n, data->row);
}

static void
budget_place_append (GString *string, const char *word, guint number)
{
  if (number == 0)
    return;
  if (string->len > 0)
    g_string_append (string, ", ");
  g_string_append_printf (string, "%s %u", word, number);
}

char *
_budget_place_data_to_string (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char *cell = budget_place_data_to_cell (data);
  const char *sheet = budget_place_data_get_sheet (data, disclosure);

  budget_place_append (string, "page", data->page);
  if (sheet != NULL)
    g_string_append_printf (string, "%ssheet %s", string->len > 0 ? ", " : "", sheet);
  budget_place_append (string, "table", data->table);
  if (cell != NULL)
    g_string_append_printf (string, "%scell %s", string->len > 0 ? ", " : "", cell);
  else
    {
      budget_place_append (string, "row", data->row);
      budget_place_append (string, "column", data->column);
    }
  budget_place_append (string, "line", data->line);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
_budget_place_data_to_prefix (const BudgetPlaceData *data, const BudgetDisclosureData *disclosure)
{
  g_autofree char *place = _budget_place_data_to_string (data, disclosure);
  const char *source = budget_place_data_get_source (data, disclosure);

  return g_strconcat (source != NULL ? source : "", source != NULL ? ": " : "", place,
                      place[0] != '\0' ? ": " : "", NULL);
}

static void
budget_place_finalize (GObject *object)
{
  BudgetPlace *self = BUDGET_PLACE (object);

  g_clear_pointer (&self->disclosure, _budget_disclosure_data_unref);
  g_clear_pointer (&self->cell, g_free);
  G_OBJECT_CLASS (budget_place_parent_class)->finalize (object);
}

static void
budget_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetPlace *self = BUDGET_PLACE (object);

  switch (id)
    {
    case PROP_SOURCE:
      g_value_set_string (value, budget_place_get_source (self));
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->data.page);
      break;
    case PROP_SHEET:
      g_value_set_string (value, budget_place_get_sheet (self));
      break;
    case PROP_CELL:
      g_value_set_string (value, self->cell);
      break;
    case PROP_TABLE:
      g_value_set_uint (value, self->data.table);
      break;
    case PROP_ROW:
      g_value_set_uint (value, self->data.row);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->data.column);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->data.line);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_place_class_init (BudgetPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_place_finalize;
  object_class->get_property = budget_place_get_property;

  /**
   * BudgetPlace:source: (getter get_source)
   *
   * The base name of the file.
   *
   * Since: 1.0
   */
  properties[PROP_SOURCE] = _budget_spec_string ("source");
  /**
   * BudgetPlace:page: (getter get_page)
   *
   * The page, from 1.
   *
   * Since: 1.0
   */
  properties[PROP_PAGE] = _budget_spec_uint ("page");
  /**
   * BudgetPlace:sheet: (getter get_sheet)
   *
   * The name of the sheet of a spreadsheet.
   *
   * Since: 1.0
   */
  properties[PROP_SHEET] = _budget_spec_string ("sheet");
  /**
   * BudgetPlace:cell: (getter get_cell)
   *
   * The name of the cell of a spreadsheet, as in `B7`.
   *
   * Since: 1.0
   */
  properties[PROP_CELL] = _budget_spec_string ("cell");
  /**
   * BudgetPlace:table: (getter get_table)
   *
   * Which table of the file, from 1.
   *
   * Since: 1.0
   */
  properties[PROP_TABLE] = _budget_spec_uint ("table");
  /**
   * BudgetPlace:row: (getter get_row)
   *
   * The row of that table or sheet, from 1.
   *
   * Since: 1.0
   */
  properties[PROP_ROW] = _budget_spec_uint ("row");
  /**
   * BudgetPlace:column: (getter get_column)
   *
   * The column of that table or sheet, from 1.
   *
   * Since: 1.0
   */
  properties[PROP_COLUMN] = _budget_spec_uint ("column");
  /**
   * BudgetPlace:line: (getter get_line)
   *
   * The line of a text, from 1.
   *
   * Since: 1.0
   */
  properties[PROP_LINE] = _budget_spec_uint ("line");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_place_init (BudgetPlace *self)
{
}

BudgetPlace *
_budget_place_new_for (const BudgetPlaceData *data, BudgetDisclosureData *disclosure)
{
  BudgetPlace *self = budget_place_new ();

  self->data = *data;
  self->cell = budget_place_data_to_cell (data);
  if (disclosure != NULL)
    self->disclosure = _budget_disclosure_data_ref (disclosure);
  return self;
}

/**
 * budget_place_new:
 *
 * Makes a place of which nothing is known. Useful places come from what was loaded.
 *
 * Returns: (transfer full): a new place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_place_new (void)
{
  return g_object_new (BUDGET_TYPE_PLACE, NULL);
}

/**
 * budget_place_get_source: (get-property source)
 * @self: a place
 *
 * Gets the base name of the file, as in `luquan-2022.docx`.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when it is not known
 *
 * Since: 1.0
 */
const char *
budget_place_get_source (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), NULL);

  return budget_place_data_get_source (&self->data, self->disclosure);
}

/**
 * budget_place_get_page: (get-property page)
 * @self: a place
 *
 * Gets the page of a format that has pages.
 *
 * Returns: the page, from 1; 0 when it is not known
 *
 * Since: 1.0
 */
guint
budget_place_get_page (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), 0);

  return self->data.page;
}

/**
 * budget_place_get_box:
 * @self: a place
 * @x0: (out) (optional): the left edge
 * @y0: (out) (optional): the upper edge
 * @x1: (out) (optional): the right edge
 * @y1: (out) (optional): the lower edge
 *
 * Gets the box on the page.
 *
 * Unit: points (1/72 inch) from the page's top left corner.
 *
 * Returns: %TRUE when there is a box; else the edges are left as they are
 *
 * Since: 1.0
 */
gboolean
budget_place_get_box (BudgetPlace *self, double *x0, double *y0, double *x1, double *y1)
{
  const float *box;

  g_return_val_if_fail (BUDGET_IS_PLACE (self), FALSE);

  box = self->data.box;
  if (!(box[0] < box[2] || box[1] < box[3]))
    return FALSE;
  if (x0 != NULL)
    *x0 = box[0];
  if (y0 != NULL)
    *y0 = box[1];
  if (x1 != NULL)
    *x1 = box[2];
  if (y1 != NULL)
    *y1 = box[3];
  return TRUE;
}

/**
 * budget_place_get_sheet: (get-property sheet)
 * @self: a place
 *
 * Gets the name of the sheet of a spreadsheet.
 *
 * Returns: (transfer none) (nullable): the name, %NULL in other formats
 *
 * Since: 1.0
 */
const char *
budget_place_get_sheet (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), NULL);

  return budget_place_data_get_sheet (&self->data, self->disclosure);
}

/**
 * budget_place_get_cell: (get-property cell)
 * @self: a place
 *
 * Gets the name of the cell of a spreadsheet, as in `B7`.
 *
 * Returns: (transfer none) (nullable): the name, %NULL in other formats
 *
 * Since: 1.0
 */
const char *
budget_place_get_cell (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), NULL);

  return self->cell;
}

/**
 * budget_place_get_table: (get-property table)
 * @self: a place
 *
 * Gets which of the file's tables the place is in, as the file has them: a form can be several.
 *
 * Returns: the table, from 1; 0 outside of tables
 *
 * Since: 1.0
 */
guint
budget_place_get_table (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), 0);

  return self->data.table;
}

/**
 * budget_place_get_row: (get-property row)
 * @self: a place
 *
 * Gets the row of the file's table or sheet, with its headings counted.
 *
 * Returns: the row, from 1; 0 outside of tables
 *
 * Since: 1.0
 */
guint
budget_place_get_row (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), 0);

  return self->data.row;
}

/**
 * budget_place_get_column: (get-property column)
 * @self: a place
 *
 * Gets the column of the file's table or sheet, with serial numbers and names counted.
 *
 * Returns: the column, from 1; 0 when the place is not one cell
 *
 * Since: 1.0
 */
guint
budget_place_get_column (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), 0);

  return self->data.column;
}

/**
 * budget_place_get_line: (get-property line)
 * @self: a place
 *
 * Gets the line of a text.
 *
 * Returns: the line, from 1; 0 in formats without lines
 *
 * Since: 1.0
 */
guint
budget_place_get_line (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), 0);

  return self->data.line;
}

/**
 * budget_place_to_string:
 * @self: a place
 *
 * Says the place in words, as in `line 230`, or `page 3, table 2, row 12, column 4`.
 *
 * The file's name is not among them, see [method@Budget.Place.get_source]. The words are for people
 * and may change.
 *
 * Returns: (transfer full): the words; empty when nothing is known
 *
 * Since: 1.0
 */
char *
budget_place_to_string (BudgetPlace *self)
{
  g_return_val_if_fail (BUDGET_IS_PLACE (self), NULL);

  return _budget_place_data_to_string (&self->data, self->disclosure);
}
