/* budget-xlsx-parts.c - the sheets, styles and shared texts of a .xlsx
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-xlsx-private.h"

#include <string.h>

#define ELEMENTS_BETWEEN_CHECKS 1024
#define MAX_STYLES 65536

static const char *const tag_names[XLSX_N_TAGS] = {
  [XLSX_C] = "c",
  [XLSX_CELL_XFS] = "cellXfs",
  [XLSX_CHARTSHEET] = "chartsheet",
  [XLSX_COL] = "col",
  [XLSX_F] = "f",
  [XLSX_IS] = "is",
  [XLSX_MERGE_CELL] = "mergeCell",
  [XLSX_NUM_FMT] = "numFmt",
  [XLSX_R] = "r",
  [XLSX_R_PH] = "rPh",
  [XLSX_RELATIONSHIP] = "Relationship",
  [XLSX_ROW] = "row",
  [XLSX_SHEET] = "sheet",
  [XLSX_SHEET_DATA] = "sheetData",
  [XLSX_SI] = "si",
  [XLSX_T] = "t",
  [XLSX_V] = "v",
  [XLSX_WORKBOOK_PR] = "workbookPr",
  [XLSX_WORKSHEET] = "worksheet",
  [XLSX_XF] = "xf",
};

static const char *const namespaces[] = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
  NULL,
};

void
_budget_xlsx_names_init (BudgetXmlNames *self, xmlDict *dict)
{
  _budget_xml_names_init (self, dict, tag_names, XLSX_N_TAGS, namespaces);
}

/* One of the parts while it is read. */
typedef struct
{
  BudgetXmlParser parser; /* first: it is the handler's user data */
  BudgetXmlNames names;
  XlsxBook *book;
  GHashTable *targets; /* (nullable) (element-type utf8 utf8) members by the workbook's names */
  GString *text;       /* (nullable) of a shared text */
  guint n_elements;
  gboolean in_text;
  gboolean in_styles; /* those of cells */
  guint skip_depth;
} PartReader;

static char *
part_dup_attribute (PartReader *self,
                    const char *name,
                    int n_attributes,
                    const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++)
    if (strcmp ((const char *) attributes[i * 5], name) == 0)
      return _budget_xml_dup_attribute ((const char *) attributes[i * 5 + 3],
                                        (gsize) (attributes[i * 5 + 4] - attributes[i * 5 + 3]));
  return NULL;
}

static guint
part_get_number (PartReader *self, const char *name, int n_attributes, const xmlChar **attributes)
{
  g_autofree char *value = part_dup_attribute (self, name, n_attributes, attributes);

  return value != NULL ? (guint) _budget_xml_parse_number (value, strlen (value), 0) : 0;
}

static gboolean
part_is_on (PartReader *self, const char *name, int n_attributes, const xmlChar **attributes)
{
  g_autofree char *value = part_dup_attribute (self, name, n_attributes, attributes);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}

static gboolean
part_enter (PartReader *self)
{
  g_autoptr (GError) error = NULL;

  if (!_budget_xml_parser_enter (&self->parser))
    return FALSE;
  if (++self->n_elements % ELEMENTS_BETWEEN_CHECKS == 0 &&
      g_cancellable_set_error_if_cancelled (self->book->options->cancellable, &error))
    _budget_xml_parser_fail_with (&self->parser, g_steal_pointer (&error));
  return !self->parser.failed && self->skip_depth == 0;
}

static void
part_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  PartReader *self = user_data;
  XlsxTag tag;

  if (self->parser.failed)
    return;
  if (self->skip_depth != 0 && self->parser.depth == self->skip_depth)
    self->skip_depth = 0;
  self->parser.depth--;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  if (tag == XLSX_T)
    self->in_text = FALSE;
  else if (tag == XLSX_CELL_XFS)
    self->in_styles = FALSE;
  else if (tag == XLSX_SI && self->text != NULL)
    {
      _budget_xlsx_decode (self->text);
      g_ptr_array_add (
          self->book->strings,
          (gpointer) _budget_grid_dup_text (&self->book->grid, self->text->str, self->text->len));
      g_string_truncate (self->text, 0);
    }
}

static void
part_prepare (BudgetXmlParser *parser)
{
  PartReader *self = (PartReader *) parser;

  _budget_xlsx_names_init (&self->names, parser->context->dict);
}

static gboolean
xlsx_parse_unpacked (GBytes *bytes,
                     BudgetXmlParser *parser,
                     const xmlSAXHandler *handler,
                     void (*prepare) (BudgetXmlParser *parser))
{
  BudgetXmlMemory memory;
  BudgetXmlInput input;

  _budget_xml_input_init_memory (&input, &memory, bytes);
  return _budget_xml_parse (parser, &input, handler, prepare);
}

gboolean
_budget_xlsx_parse (XlsxBook *book,
                    const char *path,
                    BudgetXmlParser *parser,
                    const xmlSAXHandler *handler,
                    void (*prepare) (BudgetXmlParser *parser),
                    gboolean needed,
                    GError **error)
{
  g_autoptr (GError) zip_error = NULL;
  GBytes *unpacked = g_hash_table_lookup (book->unpacked, path);
  BudgetZipMember *member;

  parser->error = error;
  parser->name = book->grid.name;
  parser->member = path;
  if (unpacked != NULL)
    return xlsx_parse_unpacked (unpacked, parser, handler, prepare);
  member = _budget_zip_open_member (book->bytes, book->grid.name, path, "",
                                    book->options->cancellable, &zip_error);
  if (zip_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&zip_error));
      return FALSE;
    }
  if (member == NULL && !needed)
    return TRUE;
  if (member == NULL)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                   "%s: found a zip archive without %s, expected an Excel workbook",
                   book->grid.name, path);
      return FALSE;
    }
  return _budget_xml_parse_member (parser, member, handler, prepare);
}

/* the workbook's relationships */

static void
targets_on_start (void *user_data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespace_values,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  PartReader *self = user_data;
  char *id;
  g_autofree char *target = NULL;

  if (!part_enter (self) || _budget_xml_names_find (&self->names, name, uri) != XLSX_RELATIONSHIP)
    return;
  id = part_dup_attribute (self, "Id", n_attributes, attributes);
  target = part_dup_attribute (self, "Target", n_attributes, attributes);
  if (id == NULL || target == NULL)
    g_free (id);
  else if (target[0] == '/')
    g_hash_table_replace (self->targets, id, g_strdup (target + 1));
  else
    g_hash_table_replace (self->targets, id, g_strconcat ("xl/", target, NULL));
}

/* the workbook */

static void
workbook_add_sheet (PartReader *self, int n_attributes, const xmlChar **attributes)
{
  g_autofree char *name = part_dup_attribute (self, "name", n_attributes, attributes);
  g_autofree char *id = part_dup_attribute (self, "id", n_attributes, attributes);
  g_autofree char *state = part_dup_attribute (self, "state", n_attributes, attributes);
  const char *path = id != NULL ? g_hash_table_lookup (self->targets, id) : NULL;
  XlsxSheet sheet = { .hidden = state != NULL && strcmp (state, "visible") != 0 };

  if (self->book->sheets->len >= XLSX_MAX_SHEETS)
    {
      _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                               "found more than %u sheets, expected at most as many",
                               (guint) XLSX_MAX_SHEETS);
      return;
    }
  sheet.name = _budget_grid_dup_text (&self->book->grid, name != NULL ? name : "",
                                      name != NULL ? strlen (name) : 0);
  sheet.path = path != NULL
                   ? g_strdup (path)
                   : g_strdup_printf ("xl/worksheets/sheet%u.xml", self->book->sheets->len + 1);
  g_array_append_val (self->book->sheets, sheet);
}

static void
workbook_on_start (void *user_data,
                   const xmlChar *name,
                   const xmlChar *prefix,
                   const xmlChar *uri,
                   int n_namespaces,
                   const xmlChar **namespace_values,
                   int n_attributes,
                   int n_defaulted,
                   const xmlChar **attributes)
{
  PartReader *self = user_data;
  XlsxTag tag;

  if (!part_enter (self))
    return;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  if (tag == XLSX_WORKBOOK_PR)
    self->book->from_1904 = part_is_on (self, "date1904", n_attributes, attributes);
  else if (tag == XLSX_SHEET)
    workbook_add_sheet (self, n_attributes, attributes);
}

gboolean
_budget_xlsx_read_workbook (XlsxBook *book, GError **error)
{
  static const xmlSAXHandler targets_handler = { .startElementNs = targets_on_start,
                                                 .endElementNs = part_on_end };
  static const xmlSAXHandler workbook_handler = { .startElementNs = workbook_on_start,
                                                  .endElementNs = part_on_end };
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PartReader first = { .book = book, .targets = targets };
  PartReader second = { .book = book, .targets = targets };

  return _budget_xlsx_parse (book, "xl/_rels/workbook.xml.rels", &first.parser, &targets_handler,
                             part_prepare, FALSE, error) &&
         _budget_xlsx_parse (book, "xl/workbook.xml", &second.parser, &workbook_handler,
                             part_prepare, TRUE, error);
}

/* the styles */

static void
styles_add_format (PartReader *self, int n_attributes, const xmlChar **attributes)
{
  guint id = part_get_number (self, "numFmtId", n_attributes, attributes);
  g_autofree char *code = part_dup_attribute (self, "formatCode", n_attributes, attributes);

  if (code != NULL && g_hash_table_size (self->book->codes) < MAX_STYLES)
    g_hash_table_replace (self->book->codes, GUINT_TO_POINTER (id),
                          _budget_number_format_new (code));
}

static void
styles_add_style (PartReader *self, int n_attributes, const xmlChar **attributes)
{
  guint id = part_get_number (self, "numFmtId", n_attributes, attributes);
  BudgetNumberFormat *format = g_hash_table_lookup (self->book->codes, GUINT_TO_POINTER (id));
  const char *code = _budget_number_format_builtin (id);

  if (format == NULL && code != NULL)
    {
      format = _budget_number_format_new (code);
      g_hash_table_replace (self->book->codes, GUINT_TO_POINTER (id), format);
    }
  if (self->book->formats->len < MAX_STYLES)
    g_ptr_array_add (self->book->formats, format);
}

static void
styles_on_start (void *user_data,
                 const xmlChar *name,
                 const xmlChar *prefix,
                 const xmlChar *uri,
                 int n_namespaces,
                 const xmlChar **namespace_values,
                 int n_attributes,
                 int n_defaulted,
                 const xmlChar **attributes)
{
  PartReader *self = user_data;
  XlsxTag tag;

  if (!part_enter (self))
    return;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  /* of numFmts, which come first; those of conditional styles are not asked for */
  if (tag == XLSX_NUM_FMT && self->book->formats->len == 0)
    styles_add_format (self, n_attributes, attributes);
  else if (tag == XLSX_CELL_XFS)
    self->in_styles = TRUE;
  else if (tag == XLSX_XF && self->in_styles)
    styles_add_style (self, n_attributes, attributes);
}

gboolean
_budget_xlsx_read_styles (XlsxBook *book, GError **error)
{
  static const xmlSAXHandler handler = { .startElementNs = styles_on_start,
                                         .endElementNs = part_on_end };
  PartReader self = { .book = book };

  return _budget_xlsx_parse (book, "xl/styles.xml", &self.parser, &handler, part_prepare, FALSE,
                             error);
}

/* the shared texts */

static void
strings_on_start (void *user_data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespace_values,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  PartReader *self = user_data;
  XlsxTag tag;

  if (!part_enter (self))
    return;
  tag = (XlsxTag) _budget_xml_names_find (&self->names, name, uri);
  if (tag == XLSX_R_PH)
    self->skip_depth = self->parser.depth;
  else if (tag == XLSX_T)
    self->in_text = TRUE;
}

static void
strings_on_text (void *user_data, const xmlChar *text, int length)
{
  PartReader *self = user_data;

  if (self->parser.failed || !self->in_text)
    return;
  if (self->text->len + (gsize) length > BUDGET_READER_MAX_TEXT)
    _budget_xml_parser_fail (&self->parser, BUDGET_ERROR_LIMIT,
                             "found a text of more than %u bytes, expected at most as many "
                             "(BUDGET_READER_MAX_TEXT)",
                             (guint) BUDGET_READER_MAX_TEXT);
  else
    g_string_append_len (self->text, (const char *) text, length);
}

gboolean
_budget_xlsx_read_strings (XlsxBook *book, GError **error)
{
  static const xmlSAXHandler handler = { .startElementNs = strings_on_start,
                                         .endElementNs = part_on_end,
                                         .characters = strings_on_text };
  PartReader self = { .book = book, .text = g_string_new (NULL) };
  gboolean done = _budget_xlsx_parse (book, "xl/sharedStrings.xml", &self.parser, &handler,
                                      part_prepare, FALSE, error);

  g_string_free (self.text, TRUE);
  return done;
}
