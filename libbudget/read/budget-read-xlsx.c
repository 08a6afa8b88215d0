/* budget-read-xlsx.c - Office Open XML workbooks
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-xlsx-private.h"

#include <string.h>

/* What is read is what the sheets show: numbers as their cells' formats print them, formulas by the
 * values that were stored with them. The members are read in the order that they need each other,
 * whatever their order in the archive. */

#define ELEMENTS_BETWEEN_CHECKS 4096

/* what the value of a cell is */
typedef enum
{
  XLSX_TYPE_NUMBER,
  XLSX_TYPE_SHARED,
  XLSX_TYPE_TEXT,
  XLSX_TYPE_BOOLEAN
} XlsxType;

typedef struct
{
  BudgetXmlParser parser; /* first: it is the handler's user data */
  BudgetXmlNames names;
  XlsxBook *book;
  const xmlChar *r_attribute; /* names of attributes */
  const xmlChar *s_attribute;
  const xmlChar *t_attribute;
  const xmlChar *hidden_attribute;
  const xmlChar *min_attribute;
  const xmlChar *max_attribute;
  const xmlChar *ref_attribute;
  guint n_elements;
  guint skip_depth;
  guint32 row;    /* the open one, from 1; 0 before the first */
  guint32 column; /* the open cell's, from 1 */
  guint style;
  XlsxType type;
  gboolean in_value;
  gboolean has_formula;
  GString *value;     /* (owned) of the open cell */
  GString *formatted; /* (owned) */
} XlsxReader;

void
_budget_xlsx_decode (GString *text)
{
  char *out = strstr (text->str, "_x");
  const char *p = out;
  const char *end = text->str + text->len;

  if (out == NULL)
    return;
  while (p < end)
    {
      if (end - p >= 7 && p[0] == '_' && p[1] == 'x' && p[6] == '_' && g_ascii_isxdigit (p[2]) &&
          g_ascii_isxdigit (p[3]) && g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]))
        {
          gunichar c = 0;

          for (guint i = 2; i < 6; i++)
            c = c * 16 + (gunichar) g_ascii_xdigit_value (p[i]);
          p += 7;
          if (c >= 0x20 ? g_unichar_validate (c) : c == '\t' || c == '\n' || c == '\r')
            out += g_unichar_to_utf8 (c, out);
        }
      else
        *out++ = *p++;
    }
  g_string_truncate (text, (gsize) (out - text->str));
}

/* B7 to column 2 and row 7; the end of it, or NULL when it is none. */
static const char *
xlsx_parse_reference (const char *p, const char *end, guint32 *column, guint32 *row)
{
  guint64 c = 0;
  guint64 r = 0;

  for (; p < end && g_ascii_isalpha (*p); p++)
    c = MIN (c * 26 + (guint64) (g_ascii_toupper (*p) - 'A' + 1), G_MAXUINT32);
  for (; p < end && g_ascii_isdigit (*p); p++)
    r = MIN (r * 10 + (guint64) (*p - '0'), G_MAXUINT32);
  if (c == 0 || r == 0)
    return NULL;
  *column = (guint32) c;
  *row = (guint32) r;
  return p;
}

static gboolean
xlsx_check_place (XlsxReader *self)
{
  if (self->row <= BUDGET_READER_MAX_ROWS && self->column <= BUDGET_READER_MAX_COLUMNS)
    return TRUE;
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                           "found row %u, column %u, expected at most %u rows "
                           "(BUDGET_READER_MAX_ROWS) and %u columns (BUDGET_READER_MAX_COLUMNS)",
                           self->row, self->column, (guint) BUDGET_READER_MAX_ROWS,
                           (guint) BUDGET_READER_MAX_COLUMNS);
  return FALSE;
}

typedef struct
{
  int n;
  const xmlChar **values; /* as SAX2 gives them */
} XlsxAttributes;

static gboolean
xlsx_find (const XlsxAttributes *attributes, const xmlChar *name, const char **value, gsize *length)
{
  return _budget_xml_find_attribute (name, attributes->n, attributes->values, value, length);
}

static guint64
xlsx_get_number (const XlsxAttributes *attributes, const xmlChar *name, guint64 fallback)
{
  const char *value;
  gsize length;

  return xlsx_find (attributes, name, &value, &length)
             ? _budget_xml_parse_number (value, length, fallback)
             : fallback;
}

static gboolean
xlsx_is_on (const XlsxAttributes *attributes, const xmlChar *name)
{
  const char *value;
  gsize length;

  return xlsx_find (attributes, name, &value, &length) &&
         ((length == 1 && *value == '1') || (length == 4 && memcmp (value, "true", 4) == 0));
}

static void
xlsx_begin_row (XlsxReader *self, const XlsxAttributes *attributes)
{
  self->row = (guint32) xlsx_get_number (attributes, self->r_attribute, self->row + (guint64) 1);
  self->row = MAX (self->row, 1);
  self->column = 0;
  if (xlsx_check_place (self))
    _budget_grid_begin_rows (&self->book->grid, self->row - 1, self->row - 1,
                             xlsx_is_on (attributes, self->hidden_attribute));
}

static XlsxType
xlsx_get_type (const XlsxReader *self, const XlsxAttributes *attributes)
{
  const char *value;
  gsize length;

  if (!xlsx_find (attributes, self->t_attribute, &value, &length) || length == 0)
    return XLSX_TYPE_NUMBER;
  if (length == 1 && *value == 's')
    return XLSX_TYPE_SHARED;
  if (length == 1 && *value == 'b')
    return XLSX_TYPE_BOOLEAN;
  return length == 1 && *value == 'n' ? XLSX_TYPE_NUMBER : XLSX_TYPE_TEXT;
}

static void
xlsx_begin_cell (XlsxReader *self, const XlsxAttributes *attributes)
{
  const char *value;
  gsize length;
  guint32 row = 0;

  self->column++;
  /* the row that stands around it counts */
  if (xlsx_find (attributes, self->r_attribute, &value, &length))
    xlsx_parse_reference (value, value + length, &self->column, &row);
  if (self->row == 0)
    self->row = 1;
  if (!xlsx_check_place (self))
    return;
  self->style = (guint) xlsx_get_number (attributes, self->s_attribute, 0);
  self->type = xlsx_get_type (self, attributes);
  self->has_formula = FALSE;
  g_string_truncate (self->value, 0);
}

static void
xlsx_add_merge (XlsxReader *self, const XlsxAttributes *attributes)
{
  guint32 column, row, last_column, last_row;
  const char *value;
  const char *end;
  gsize length;

  if (!xlsx_find (attributes, self->ref_attribute, &value, &length))
    return;
  end = value + length;
  value = xlsx_parse_reference (value, end, &column, &row);
  if (value == NULL || value == end || *value != ':' ||
      xlsx_parse_reference (value + 1, end, &last_column, &last_row) == NULL)
    return;
  _budget_grid_merge (&self->book->grid, row - 1, column - 1,
                      MIN (last_row, BUDGET_READER_MAX_ROWS) - 1,
                      MIN (last_column, BUDGET_READER_MAX_COLUMNS) - 1);
}

static void
xlsx_hide_columns (XlsxReader *self, const XlsxAttributes *attributes)
{
  guint32 first = (guint32) xlsx_get_number (attributes, self->min_attribute, 0);
  guint32 last = (guint32) xlsx_get_number (attributes, self->max_attribute, 0);

  if (first >= 1 && xlsx_is_on (attributes, self->hidden_attribute))
    _budget_grid_hide_columns (&self->book->grid, first - 1, MAX (last, first) - 1);
}

static void
xlsx_enter (XlsxReader *self, XlsxTag tag, const XlsxAttributes *attributes)
{
  switch (tag)
    {
    case XLSX_COL:
      xlsx_hide_columns (self, attributes);
      break;
    case XLSX_ROW:
      xlsx_begin_row (self, attributes);
      break;
    case XLSX_C:
      xlsx_begin_cell (self, attributes);
      break;
    case XLSX_V:
    case XLSX_T:
      self->in_value = self->column != 0;
      break;
    case XLSX_F:
      self->has_formula = TRUE;
      self->skip_depth = self->parser.depth;
      break;
    case XLSX_R_PH:
      self->skip_depth = self->parser.depth;
      break;
    case XLSX_MERGE_CELL:
      xlsx_add_merge (self, attributes);
      break;
    default:
      break;
    }
}

static void
xlsx_check (XlsxReader *self)
{
  const BudgetReadOptions *options = self->book->options;
  guint64 done = _budget_xml_parser_get_done (&self->parser);
  g_autoptr (GError) error = NULL;

  if (g_cancellable_set_error_if_cancelled (options->cancellable, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  else if (options->progress != NULL)
    options->progress (done, MAX (done, self->parser.size), options->progress_data);
}

static void
xlsx_on_start (void *user_data,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attribute_values)
{
  XlsxReader *self = user_data;
  XlsxAttributes attributes = { n_attributes, attribute_values };
  XlsxTag tag;

  if (!_budget_xml_parser_enter (&self->parser))
    return;
  if (++self->n_elements % ELEMENTS_BETWEEN_CHECKS == 0)
    xlsx_check (self);
  if (self->parser.failed || self->skip_depth != 0)
    return;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  if (self->parser.depth == 1 && tag != XLSX_WORKSHEET)
    {
      /* a sheet of a chart, or of something else that has no cells */
      self->skip_depth = 1;
      if (uri == NULL || tag == XLSX_NONE)
        _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_DAMAGED,
                                 "found <%s>, expected the <worksheet> of an Excel workbook", name);
      return;
    }
  xlsx_enter (self, tag, &attributes);
}

static const char *
xlsx_find_shared (XlsxReader *self)
{
  guint64 index = _budget_xml_parse_number (self->value->str, self->value->len, G_MAXUINT32);

  if (index < self->book->strings->len)
    return g_ptr_array_index (self->book->strings, index);
  _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_DAMAGED,
                           "found shared text %s, expected one of %u", self->value->str,
                           self->book->strings->len);
  return "";
}

static const char *
xlsx_format (XlsxReader *self)
{
  const BudgetNumberFormat *format = self->style < self->book->formats->len
                                         ? g_ptr_array_index (self->book->formats, self->style)
                                         : NULL;

  g_string_truncate (self->formatted, 0);
  if (!_budget_number_format_apply (format, self->value->str, self->value->len,
                                    self->book->from_1904, self->formatted))
    g_string_append_len (self->formatted, self->value->str, (gssize) self->value->len);
  return _budget_grid_dup_text (&self->book->grid, self->formatted->str, self->formatted->len);
}

static void
xlsx_end_cell (XlsxReader *self)
{
  const char *text = "";

  if (self->column == 0)
    return;
  if (self->value->len == 0)
    {
      if (self->has_formula)
        _budget_grid_report (&self->book->grid, "formula-without-value", self->row, self->column,
                             NULL, "公式没有保存计算结果，未读取",
                             "a formula has no stored value, it was left out");
      return;
    }
  switch (self->type)
    {
    case XLSX_TYPE_SHARED:
      text = xlsx_find_shared (self);
      break;
    case XLSX_TYPE_BOOLEAN:
      text = self->value->str[0] == '1' ? "TRUE" : "FALSE";
      break;
    case XLSX_TYPE_TEXT:
      _budget_xlsx_decode (self->value);
      text = _budget_grid_dup_text (&self->book->grid, self->value->str, self->value->len);
      break;
    case XLSX_TYPE_NUMBER:
    default:
      text = xlsx_format (self);
      break;
    }
  if (!self->parser.failed)
    _budget_grid_add (&self->book->grid, self->row - 1, self->column - 1, text);
}

static void
xlsx_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  XlsxReader *self = user_data;
  XlsxTag tag;

  if (self->parser.failed)
    return;
  if (self->parser.depth-- == self->skip_depth)
    {
      self->skip_depth = 0;
      return;
    }
  if (self->skip_depth != 0)
    return;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  if (tag == XLSX_V || tag == XLSX_T)
    self->in_value = FALSE;
  else if (tag == XLSX_C)
    xlsx_end_cell (self);
}

static void
xlsx_on_text (void *user_data, const xmlChar *text, int length)
{
  XlsxReader *self = user_data;

  if (self->parser.failed || !self->in_value || self->skip_depth != 0)
    return;
  if (self->value->len + (gsize) length > BUDGET_READER_MAX_TEXT)
    _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                             "found a text of more than %u bytes, expected at most as many "
                             "(BUDGET_READER_MAX_TEXT)",
                             (guint) BUDGET_READER_MAX_TEXT);
  else
    g_string_append_len (self->value, (const char *) text, length);
}

static void
xlsx_prepare (BudgetXmlParser *parser)
{
  XlsxReader *self = (XlsxReader *) parser;
  xmlDict *dict = parser->context->dict;

  _budget_xlsx_names_init (&self->names, dict);
  self->r_attribute = xmlDictLookup (dict, (const xmlChar *) "r", -1);
  self->s_attribute = xmlDictLookup (dict, (const xmlChar *) "s", -1);
  self->t_attribute = xmlDictLookup (dict, (const xmlChar *) "t", -1);
  self->hidden_attribute = xmlDictLookup (dict, (const xmlChar *) "hidden", -1);
  self->min_attribute = xmlDictLookup (dict, (const xmlChar *) "min", -1);
  self->max_attribute = xmlDictLookup (dict, (const xmlChar *) "max", -1);
  self->ref_attribute = xmlDictLookup (dict, (const xmlChar *) "ref", -1);
}

static gboolean
xlsx_read_sheet (XlsxBook *book, const XlsxSheet *sheet, GError **error)
{
  static const xmlSAXHandler handler = { .startElementNs = xlsx_on_start,
                                         .endElementNs = xlsx_on_end,
                                         .characters = xlsx_on_text };
  XlsxReader self = { .book = book,
                      .value = g_string_new (NULL),
                      .formatted = g_string_new (NULL) };
  gboolean done;

  _budget_grid_begin (&book->grid, sheet->name);
  if (sheet->hidden)
    _budget_grid_hide_columns (&book->grid, 0, BUDGET_READER_MAX_COLUMNS - 1);
  done = _budget_xlsx_parse (book, sheet->path, &self.parser, &handler, xlsx_prepare, FALSE, error);
  g_string_free (self.value, TRUE);
  g_string_free (self.formatted, TRUE);
  return done && _budget_grid_end (&book->grid, error);
}

static gboolean
xlsx_read_sheets (XlsxBook *book, GError **error)
{
  for (guint i = 0; i < book->sheets->len; i++)
    if (!xlsx_read_sheet (book, &g_array_index (book->sheets, XlsxSheet, i), error))
      return FALSE;
  return TRUE;
}

static void
xlsx_sheet_clear (gpointer data)
{
  XlsxSheet *self = data;

  g_free (self->path);
}

gboolean
_budget_read_xlsx (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  XlsxBook book = { .bytes = bytes, .options = options };
  gboolean done;

  _budget_grid_init (&book.grid, sheet, name, options);
  book.unpacked = _budget_zip_unpack_small (bytes, name, "xl/", options->cancellable);
  book.sheets = g_array_new (FALSE, FALSE, sizeof (XlsxSheet));
  g_array_set_clear_func (book.sheets, xlsx_sheet_clear);
  book.strings = g_ptr_array_new ();
  book.formats = g_ptr_array_new ();
  book.codes =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) _budget_number_format_free);
  done = _budget_xlsx_read_workbook (&book, error) && _budget_xlsx_read_styles (&book, error) &&
         _budget_xlsx_read_strings (&book, error) && xlsx_read_sheets (&book, error);
  if (done && options->progress != NULL)
    options->progress (1, 1, options->progress_data);
  g_hash_table_unref (book.unpacked);
  g_array_unref (book.sheets);
  g_ptr_array_unref (book.strings);
  g_ptr_array_unref (book.formats);
  g_hash_table_unref (book.codes);
  _budget_grid_clear (&book.grid);
  return done;
}
