/* budget-read-ods.c - OpenDocument spreadsheets
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-grid-parts-private.h"
#include "read/budget-number-parts-private.h"
#include "read/budget-odf-private.h"

#include <string.h>

/* The file has both what a cell shows and its value. The first counts, but for the digits of an
 * amount that it does not show. */

#define ELEMENTS_BETWEEN_CHECKS 4096
#define MAX_SHEETS 1024

/* what the children of an element mean */
typedef enum
{
  ODS_MODE_SKIP,
  ODS_MODE_OUTSIDE, /* not in the body */
  ODS_MODE_STYLES,
  ODS_MODE_BOOK,
  ODS_MODE_TABLE,
  ODS_MODE_ROW,
  ODS_MODE_CELL,
  ODS_MODE_TEXT
} OdsMode;

typedef struct
{
  BudgetXmlParser parser; /* first: it is the handler's user data */
  OdfNames names;
  BudgetGrid grid;
  guint8 modes[BUDGET_READER_MAX_DEPTH + 2]; /* by depth; the first is the document's */
  guint n_elements;
  guint n_sheets;
  guint64 n_repeated;
  guint32 column_to_hide; /* the next column of the open table, as it is declared */
  guint32 row;            /* the open one, from 0 */
  guint32 row_repeated;
  guint row_start; /* its first cell in the grid */
  guint32 column;  /* the open cell's, from 0 */
  guint32 repeated;
  guint32 span;
  guint32 row_span;
  gboolean covered;
  gboolean is_number;
  gboolean space; /* white space stands before what comes */
  GString *text;  /* (owned) of the open cell */
  GString *value; /* (owned) */
  GString *exact; /* (owned) */
} OdsReader;

static void
ods_append (gpointer user_data, const char *text, gsize length)
{
  OdsReader *self = user_data;

  if (self->space && self->text->len > 0 && !g_ascii_isspace (self->text->str[self->text->len - 1]))
    g_string_append_c (self->text, ' ');
  self->space = FALSE;
  if (self->text->len + length > BUDGET_READER_MAX_TEXT)
    _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                             "found a text of more than %u bytes, expected at most as many "
                             "(BUDGET_READER_MAX_TEXT)",
                             (guint) BUDGET_READER_MAX_TEXT);
  else
    g_string_append_len (self->text, text, (gssize) length);
}

static gboolean
ods_check_repeated (OdsReader *self, guint64 n)
{
  self->n_repeated += n;
  if (self->n_repeated <= BUDGET_GRID_MAX_REPEATED)
    return TRUE;
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                           "found more than %u repeated cells, expected at most as many",
                           (guint) BUDGET_GRID_MAX_REPEATED);
  return FALSE;
}

static gboolean
ods_check_place (OdsReader *self, guint64 row, guint64 column)
{
  if (row < BUDGET_READER_MAX_ROWS && column < BUDGET_READER_MAX_COLUMNS)
    return TRUE;
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                           "found row %" G_GUINT64_FORMAT ", column %" G_GUINT64_FORMAT
                           ", expected at most %u rows (BUDGET_READER_MAX_ROWS) and %u columns "
                           "(BUDGET_READER_MAX_COLUMNS)",
                           row + 1, column + 1, (guint) BUDGET_READER_MAX_ROWS,
                           (guint) BUDGET_READER_MAX_COLUMNS);
  return FALSE;
}

static OdsMode
ods_begin_table (OdsReader *self, const OdfValues *values)
{
  const char *value = "";
  gsize length = 0;
  g_autofree char *name = NULL;

  if (++self->n_sheets > MAX_SHEETS)
    {
      _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                               "found more than %u sheets, expected at most as many",
                               (guint) MAX_SHEETS);
      return ODS_MODE_SKIP;
    }
  _budget_odf_find (values, self->names.attributes.name, &value, &length);
  name = _budget_xml_dup_attribute (value, length);
  _budget_grid_begin (&self->grid, _budget_grid_dup_text (&self->grid, name, strlen (name)));
  if (_budget_odf_is_hidden (&self->names, values))
    _budget_grid_hide_columns (&self->grid, 0, BUDGET_READER_MAX_COLUMNS - 1);
  self->row = 0;
  self->column_to_hide = 0;
  return ODS_MODE_TABLE;
}

static gboolean
ods_is_collapsed (OdsReader *self, const OdfValues *values)
{
  return _budget_odf_value_is (values, self->names.attributes.visibility, "collapse") ||
         _budget_odf_value_is (values, self->names.attributes.visibility, "filter");
}

static void
ods_declare_columns (OdsReader *self, const OdfValues *values)
{
  guint32 n = _budget_odf_get_count (values, self->names.attributes.columns_repeated);

  n = MIN (n, BUDGET_READER_MAX_COLUMNS - self->column_to_hide);
  if (n > 0 && ods_is_collapsed (self, values))
    _budget_grid_hide_columns (&self->grid, self->column_to_hide, self->column_to_hide + n - 1);
  self->column_to_hide += n;
}

static OdsMode
ods_begin_row (OdsReader *self, const OdfValues *values)
{
  self->row_repeated = _budget_odf_get_count (values, self->names.attributes.rows_repeated);
  self->row_start = self->grid.cells->len;
  self->column = 0;
  _budget_grid_begin_rows (&self->grid, self->row, self->row + self->row_repeated - 1,
                           ods_is_collapsed (self, values));
  return ODS_MODE_ROW;
}

static OdsMode
ods_begin_cell (OdsReader *self, OdfTag tag, const OdfValues *values)
{
  const OdfAttributes *attributes = &self->names.attributes;
  const char *value;
  gsize length;

  g_string_truncate (self->text, 0);
  g_string_truncate (self->value, 0);
  self->space = FALSE;
  self->covered = tag == ODF_COVERED_TABLE_CELL;
  self->repeated = _budget_odf_get_count (values, attributes->columns_repeated);
  self->span = _budget_odf_get_count (values, attributes->columns_spanned);
  self->row_span = _budget_odf_get_count (values, attributes->rows_spanned);
  self->is_number = _budget_odf_value_is (values, attributes->value_type, "float") ||
                    _budget_odf_value_is (values, attributes->value_type, "currency");
  if (_budget_odf_find (values, attributes->value, &value, &length))
    g_string_append_len (self->value, value, (gssize) length);
  return ODS_MODE_CELL;
}

static OdsMode
ods_enter_text (OdsReader *self, OdfTag tag, const OdfValues *values)
{
  switch (tag)
    {
    case ODF_NONE:
    case ODF_SPAN:
      return ODS_MODE_TEXT;
    case ODF_S:
      _budget_odf_append_spaces (&self->names, values, &self->parser, ods_append, self);
      return ODS_MODE_SKIP;
    case ODF_TAB:
      ods_append (self, "\t", 1);
      return ODS_MODE_SKIP;
    case ODF_LINE_BREAK:
      self->space = FALSE;
      ods_append (self, "\n", 1);
      return ODS_MODE_SKIP;
    default:
      return ODS_MODE_SKIP;
    }
}

static OdsMode
ods_enter_table (OdsReader *self, OdfTag tag, const OdfValues *values)
{
  switch (tag)
    {
    case ODF_NONE: /* a group of rows or columns */
      return ODS_MODE_TABLE;
    case ODF_TABLE_COLUMN:
      ods_declare_columns (self, values);
      return ODS_MODE_SKIP;
    case ODF_TABLE_ROW:
      return ods_begin_row (self, values);
    default:
      return ODS_MODE_SKIP;
    }
}

static OdsMode
ods_enter_outside (OdsReader *self, OdfTag tag)
{
  switch (tag)
    {
    case ODF_AUTOMATIC_STYLES:
      return ODS_MODE_STYLES;
    case ODF_SPREADSHEET:
      return ODS_MODE_BOOK;
    case ODF_BODY:
    case ODF_DOCUMENT_CONTENT:
      return ODS_MODE_OUTSIDE;
    case ODF_DRAWING:
    case ODF_PRESENTATION:
    case ODF_TEXT:
      _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_DAMAGED,
                               "found another document, expected an OpenDocument spreadsheet");
      return ODS_MODE_SKIP;
    default:
      return ODS_MODE_SKIP;
    }
}

static OdsMode
ods_enter (OdsReader *self, OdsMode parent, OdfTag tag, const OdfValues *values)
{
  switch (parent)
    {
    case ODS_MODE_OUTSIDE:
      return ods_enter_outside (self, tag);
    case ODS_MODE_STYLES:
      _budget_odf_enter_style (&self->names, tag, values);
      return ODS_MODE_STYLES;
    case ODS_MODE_BOOK:
      return tag == ODF_TABLE ? ods_begin_table (self, values) : ODS_MODE_SKIP;
    case ODS_MODE_TABLE:
      return ods_enter_table (self, tag, values);
    case ODS_MODE_ROW:
      return tag == ODF_TABLE_CELL || tag == ODF_COVERED_TABLE_CELL
                 ? ods_begin_cell (self, tag, values)
                 : ODS_MODE_SKIP;
    case ODS_MODE_CELL:
      if (tag != ODF_P)
        return ODS_MODE_SKIP;
      self->space = FALSE;
      if (self->text->len > 0)
        g_string_append_c (self->text, '\n');
      return ODS_MODE_TEXT;
    case ODS_MODE_TEXT:
      return ods_enter_text (self, tag, values);
    case ODS_MODE_SKIP:
    default:
      return ODS_MODE_SKIP;
    }
}

static void
ods_check (OdsReader *self)
{
  const BudgetReadOptions *options = self->grid.options;
  guint64 done = _budget_xml_parser_get_done (&self->parser);
  g_autoptr (GError) error = NULL;

  if (g_cancellable_set_error_if_cancelled (options->cancellable, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  else if (options->progress != NULL)
    options->progress (done, MAX (done, self->parser.size), options->progress_data);
}

static void
ods_on_start (void *user_data,
              const xmlChar *name,
              const xmlChar *prefix,
              const xmlChar *uri,
              int n_namespaces,
              const xmlChar **namespaces,
              int n_attributes,
              int n_defaulted,
              const xmlChar **attributes)
{
  OdsReader *self = user_data;
  OdfValues values = { n_attributes, attributes };
  OdfTag tag;
  guint8 *mode;

  if (!_budget_xml_parser_enter (&self->parser))
    return;
  mode = &self->modes[self->parser.depth];
  *mode = ODS_MODE_SKIP;
  if (++self->n_elements % ELEMENTS_BETWEEN_CHECKS == 0)
    ods_check (self);
  if (self->parser.failed || mode[-1] == ODS_MODE_SKIP)
    return;
  tag = (OdfTag) _budget_xml_names_find (&self->names.tags, name, uri);
  if (self->parser.depth == 1 && tag != ODF_DOCUMENT_CONTENT)
    {
      _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_DAMAGED,
                               "found <%s>, expected the <document-content> of an OpenDocument "
                               "spreadsheet",
                               name);
      return;
    }
  *mode = (guint8) ods_enter (self, (OdsMode) mode[-1], tag, &values);
}

/* Puts the digits that value has, and text does not show, into exact. FALSE when text shows
 * something else than a number, or another one. */
static gboolean
ods_make_exact (OdsReader *self)
{
  const char *text = self->text->str;
  const char *point = strchr (text, '.');
  gsize scale = point != NULL ? strlen (point + 1) : 0;
  gboolean separates = strchr (text, ',') != NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GString) code = g_string_new (separates ? "#,##0" : "0");
  g_autoptr (BudgetNumberFormat) format = NULL;
  BudgetNumber shown;
  BudgetNumber value;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ',')
      g_string_append_c (plain, *p);
  if (!_budget_number_parse (&shown, plain->str, plain->len) ||
      !_budget_number_parse (&value, self->value->str, self->value->len))
    return FALSE;
  _budget_number_round_to_scale (&value, (int) scale);
  if (value.n_digits != shown.n_digits || value.point != shown.point ||
      value.negative != shown.negative || memcmp (value.digits, shown.digits, value.n_digits) != 0)
    return FALSE;
  if (scale > 0)
    g_string_append_c (code, '.');
  for (gsize i = 0; i < scale; i++)
    g_string_append_c (code, '0');
  format = _budget_number_format_new (code->str);
  g_string_truncate (self->exact, 0);
  return _budget_number_format_apply (format, self->value->str, self->value->len, FALSE,
                                      self->exact);
}

static const char *
ods_get_text (OdsReader *self)
{
  if (self->text->len == 0 && self->value->len > 0)
    {
      g_string_truncate (self->exact, 0);
      if (_budget_number_format_apply (NULL, self->value->str, self->value->len, FALSE,
                                       self->exact))
        return _budget_grid_dup_text (&self->grid, self->exact->str, self->exact->len);
    }
  else if (self->is_number && self->text->len < 64 && ods_make_exact (self))
    return _budget_grid_dup_text (&self->grid, self->exact->str, self->exact->len);
  return _budget_grid_dup_text (&self->grid, self->text->str, self->text->len);
}

static void
ods_end_cell (OdsReader *self)
{
  const char *text = ods_get_text (self);
  guint64 next = (guint64) self->column + self->repeated;

  if (text[0] != '\0')
    {
      if (!ods_check_place (self, self->row, next - 1) ||
          !ods_check_repeated (self, self->repeated - 1))
        return;
      for (guint32 column = self->column; column < next; column++)
        _budget_grid_add (&self->grid, self->row, column, text);
    }
  if (!self->covered && (self->span > 1 || self->row_span > 1) &&
      ods_check_place (self, self->row, self->column))
    _budget_grid_merge (&self->grid, self->row, self->column,
                        MIN (self->row + (guint64) self->row_span, BUDGET_READER_MAX_ROWS) - 1,
                        MIN (self->column + (guint64) self->span, BUDGET_READER_MAX_COLUMNS) - 1);
  self->column = (guint32) MIN (next, G_MAXUINT32);
}

static void
ods_end_row (OdsReader *self)
{
  guint end = self->grid.cells->len;
  guint64 next = (guint64) self->row + self->row_repeated;

  if (end > self->row_start)
    {
      if (!ods_check_place (self, next - 1, 0) ||
          !ods_check_repeated (self, (guint64) (self->row_repeated - 1) * (end - self->row_start)))
        return;
      for (guint32 row = self->row + 1; row < next; row++)
        for (guint i = self->row_start; i < end; i++)
          {
            GridCell cell = g_array_index (self->grid.cells, GridCell, i);

            _budget_grid_add (&self->grid, row, cell.column, cell.text);
          }
    }
  self->row = (guint32) MIN (next, G_MAXUINT32 - BUDGET_READER_MAX_ROWS);
}

static void
ods_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  OdsReader *self = user_data;
  g_autoptr (GError) error = NULL;
  guint8 mode;

  if (self->parser.failed)
    return;
  mode = self->modes[self->parser.depth];
  if (mode == ODS_MODE_CELL)
    ods_end_cell (self);
  else if (mode == ODS_MODE_ROW)
    ods_end_row (self);
  else if (mode == ODS_MODE_TABLE && self->modes[self->parser.depth - 1] == ODS_MODE_BOOK &&
           !_budget_grid_end (&self->grid, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  self->parser.depth--;
}

static void
ods_on_text (void *user_data, const xmlChar *text, int length)
{
  OdsReader *self = user_data;

  if (!self->parser.failed && self->modes[self->parser.depth] == ODS_MODE_TEXT)
    _budget_odf_collapse ((const char *) text, length, &self->space, ods_append, self);
}

static void
ods_prepare (BudgetXmlParser *parser)
{
  OdsReader *self = (OdsReader *) parser;

  _budget_odf_names_init (&self->names, parser->context->dict);
}

static const xmlSAXHandler ods_handler = { .startElementNs = ods_on_start,
                                           .endElementNs = ods_on_end,
                                           .characters = ods_on_text };

gboolean
_budget_read_ods (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  OdsReader *self = g_new0 (OdsReader, 1);
  gboolean done;

  _budget_grid_init (&self->grid, sheet, name, options);
  self->parser.error = error;
  self->parser.name = name;
  self->text = g_string_new (NULL);
  self->value = g_string_new (NULL);
  self->exact = g_string_new (NULL);
  self->modes[0] = ODS_MODE_OUTSIDE;
  done = _budget_odf_parse (&self->parser, bytes, options->cancellable, &ods_handler, ods_prepare);
  if (done && options->progress != NULL)
    options->progress (1, 1, options->progress_data);
  g_string_free (self->text, TRUE);
  g_string_free (self->value, TRUE);
  g_string_free (self->exact, TRUE);
  _budget_odf_names_clear (&self->names);
  _budget_grid_clear (&self->grid);
  g_free (self);
  return done;
}
