/* budget-read-odt.c - OpenDocument texts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-flow-private.h"
#include "read/budget-odf-private.h"

#include <string.h>

/* The same choices as for .docx: tracked changes as accepted, no notes and comments, nothing
 * hidden; a line break ends a paragraph, a table in a cell is one of its own behind it. */

/* cells that an office program may say it repeats rather than writing them, in a whole document */
#define MAX_REPEATED 1000000

/* what the children of an element mean */
typedef enum
{
  ODT_MODE_SKIP = BUDGET_FLOW_MODE_SKIP,
  ODT_MODE_OUTSIDE, /* not in the body */
  ODT_MODE_STYLES,
  ODT_MODE_CONTENT,
  ODT_MODE_TEXT
} OdtMode;

typedef struct
{
  BudgetFlow flow; /* first: its parser is the handler's user data */
  OdfNames names;
  guint64 n_repeated;
  gboolean space; /* white space stands before what comes */
} OdtReader;

static void
odt_append (gpointer user_data, const char *text, gsize length)
{
  OdtReader *self = user_data;
  const GString *before = self->flow.text;

  if (self->space && self->flow.paragraph.open && before->len > self->flow.paragraph.start &&
      !g_ascii_isspace (before->str[before->len - 1]))
    _budget_flow_append (&self->flow, " ", 1);
  self->space = FALSE;
  _budget_flow_append (&self->flow, text, length);
}

static void
odt_begin_paragraph (OdtReader *self, OdfTag tag, const OdfValues *values)
{
  _budget_flow_begin_paragraph (&self->flow);
  self->space = FALSE;
  if (tag == ODF_H)
    self->flow.paragraph.level =
        MIN (_budget_odf_get_count (values, self->names.attributes.outline_level), 9);
}

static gboolean
odt_check_repeated (OdtReader *self, guint64 n)
{
  self->n_repeated += n;
  if (self->n_repeated <= MAX_REPEATED)
    return TRUE;
  _budget_xml_parser_fail (&self->flow.parser, BUDGET_ERROR_LIMIT,
                           "found more than %u repeated cells, expected at most as many",
                           (guint) MAX_REPEATED);
  return FALSE;
}

static OdtMode
odt_begin_cell (OdtReader *self, OdfTag tag, const OdfValues *values)
{
  BudgetFlowTable *table = self->flow.table;
  guint32 span = _budget_odf_get_count (values, self->names.attributes.columns_spanned);
  guint32 repeated = _budget_odf_get_count (values, self->names.attributes.columns_repeated);

  if (tag == ODF_TABLE_CELL)
    {
      table->column = MAX (table->column, table->position);
      _budget_flow_table_find_column (table);
      table->position = table->column;
    }
  _budget_flow_begin_cell (&self->flow);
  if (!_budget_flow_check_columns (&self->flow, span) ||
      !_budget_flow_check_columns (&self->flow, (guint64) table->position + repeated) ||
      !odt_check_repeated (self, repeated - 1))
    return ODT_MODE_SKIP;
  table->repeated = repeated;
  if (tag == ODF_TABLE_CELL)
    {
      table->span = span;
      table->row_span = MIN (_budget_odf_get_count (values, self->names.attributes.rows_spanned),
                             BUDGET_READER_MAX_ROWS);
    }
  return ODT_MODE_CONTENT;
}

static OdtMode
odt_begin_row (OdtReader *self, const OdfValues *values)
{
  _budget_flow_begin_row (&self->flow);
  self->flow.table->row_repeated =
      _budget_odf_get_count (values, self->names.attributes.rows_repeated);
  if (!_budget_odf_value_is (values, self->names.attributes.visibility, "collapse"))
    return ODT_MODE_CONTENT;
  self->flow.table->row_dropped = TRUE;
  _budget_flow_report_hidden (&self->flow);
  return ODT_MODE_SKIP;
}

/* Elements of tables, each only where it belongs: elsewhere it is one like any other. */
static OdtMode
odt_enter_table (OdtReader *self, OdfTag tag, const OdfValues *values, BudgetFlowFrame *frame)
{
  BudgetFlowTable *table = self->flow.table;

  if (tag == ODF_TABLE)
    {
      frame->at_end = BUDGET_FLOW_AT_END_TABLE;
      _budget_flow_begin_table (&self->flow);
      self->flow.table->has_covered = TRUE;
      return ODT_MODE_CONTENT;
    }
  if (tag == ODF_TABLE_ROW && table != NULL && !table->row_open)
    {
      frame->at_end = BUDGET_FLOW_AT_END_ROW;
      return odt_begin_row (self, values);
    }
  if (tag != ODF_TABLE_ROW && table != NULL && table->row_open && !table->cell_open)
    {
      frame->at_end = tag == ODF_TABLE_CELL ? BUDGET_FLOW_AT_END_CELL : BUDGET_FLOW_AT_END_COVERED;
      return odt_begin_cell (self, tag, values);
    }
  return ODT_MODE_CONTENT;
}

static OdtMode
odt_enter_content (OdtReader *self, OdfTag tag, const OdfValues *values, BudgetFlowFrame *frame)
{
  switch (tag)
    {
    case ODF_P:
    case ODF_H:
      if (_budget_odf_is_hidden (&self->names, values))
        {
          _budget_flow_report_hidden (&self->flow);
          return ODT_MODE_SKIP;
        }
      frame->at_end = BUDGET_FLOW_AT_END_PARAGRAPH;
      odt_begin_paragraph (self, tag, values);
      return ODT_MODE_TEXT;
    case ODF_TABLE:
    case ODF_TABLE_ROW:
    case ODF_TABLE_CELL:
    case ODF_COVERED_TABLE_CELL:
      return odt_enter_table (self, tag, values, frame);
    case ODF_TEXT_BOX:
      frame->at_end = BUDGET_FLOW_AT_END_BOX;
      _budget_flow_begin_box (&self->flow);
      return ODT_MODE_CONTENT;
    case ODF_ANNOTATION:
    case ODF_FORMS:
    case ODF_NOTE:
    case ODF_SHAPES:
    case ODF_TABLE_OF_CONTENT_SOURCE:
    case ODF_TRACKED_CHANGES:
      return ODT_MODE_SKIP;
    default:
      return ODT_MODE_CONTENT;
    }
}

static OdtMode
odt_enter_text (OdtReader *self, OdfTag tag, const OdfValues *values, BudgetFlowFrame *frame)
{
  switch (tag)
    {
    case ODF_SPAN:
      if (!_budget_odf_is_hidden (&self->names, values))
        return ODT_MODE_TEXT;
      _budget_flow_report_hidden (&self->flow);
      return ODT_MODE_SKIP;
    case ODF_S:
      _budget_odf_append_spaces (&self->names, values, &self->flow.parser, odt_append, self);
      return ODT_MODE_SKIP;
    case ODF_TAB:
      odt_append (self, "\t", 1);
      return ODT_MODE_SKIP;
    case ODF_LINE_BREAK:
      self->space = FALSE;
      odt_append (self, "\n", 1);
      return ODT_MODE_SKIP;
    case ODF_RUBY_TEXT:
      return ODT_MODE_SKIP;
    case ODF_NONE:
      return ODT_MODE_TEXT;
    default:
      return odt_enter_content (self, tag, values, frame);
    }
}

static OdtMode
odt_enter_outside (OdtReader *self, OdfTag tag)
{
  switch (tag)
    {
    case ODF_AUTOMATIC_STYLES:
      return ODT_MODE_STYLES;
    case ODF_TEXT:
      return ODT_MODE_CONTENT;
    case ODF_BODY:
    case ODF_DOCUMENT_CONTENT:
      return ODT_MODE_OUTSIDE;
    case ODF_DRAWING:
    case ODF_PRESENTATION:
    case ODF_SPREADSHEET:
      _budget_xml_parser_fail (&self->flow.parser, BUDGET_ERROR_DAMAGED,
                               "found another document, expected an OpenDocument text");
      return ODT_MODE_SKIP;
    default:
      return ODT_MODE_SKIP;
    }
}

static OdtMode
odt_enter (OdtReader *self,
           BudgetFlowFrame *frame,
           OdfTag tag,
           const xmlChar *uri,
           const OdfValues *values)
{
  switch ((OdtMode) frame[-1].mode)
    {
    case ODT_MODE_OUTSIDE:
      return odt_enter_outside (self, tag);
    case ODT_MODE_STYLES:
      _budget_odf_enter_style (&self->names, tag, values);
      return ODT_MODE_STYLES;
    case ODT_MODE_TEXT:
      /* what is drawn holds text that is not a paragraph's, such as its title */
      if (uri == self->names.draw && tag != ODF_TEXT_BOX)
        return ODT_MODE_CONTENT;
      return odt_enter_text (self, tag, values, frame);
    case ODT_MODE_CONTENT:
      return odt_enter_content (self, tag, values, frame);
    case ODT_MODE_SKIP:
    default:
      return ODT_MODE_SKIP;
    }
}

static void
odt_on_start (void *user_data,
              const xmlChar *name,
              const xmlChar *prefix,
              const xmlChar *uri,
              int n_namespaces,
              const xmlChar **namespaces,
              int n_attributes,
              int n_defaulted,
              const xmlChar **attributes)
{
  OdtReader *self = user_data;
  OdfValues values = { n_attributes, attributes };
  BudgetFlowFrame *frame = _budget_flow_enter (&self->flow);
  OdfTag tag;

  if (frame == NULL)
    return;
  tag = (OdfTag) _budget_xml_names_find (&self->names.tags, name, uri);
  if (!_budget_flow_refuse (&self->flow, tag == ODF_DOCUMENT_CONTENT, name,
                            "the <document-content> of an OpenDocument text"))
    frame->mode = (guint8) odt_enter (self, frame, tag, uri, &values);
}

static void
odt_end_row (OdtReader *self)
{
  BudgetFlowTable *table = self->flow.table;

  table->column = MAX (table->column, table->position);
  if (table->row_dropped)
    table->row_repeated = 1;
  if (odt_check_repeated (self, (guint64) (table->row_repeated - 1) * table->column))
    _budget_flow_end_row (&self->flow);
}

static void
odt_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  OdtReader *self = user_data;
  BudgetFlowAtEnd at_end = _budget_flow_pop (&self->flow);

  if (at_end == BUDGET_FLOW_AT_END_ROW)
    odt_end_row (self);
  else
    _budget_flow_leave (&self->flow, at_end);
}

static void
odt_on_text (void *user_data, const xmlChar *text, int length)
{
  OdtReader *self = user_data;

  if (!self->flow.parser.failed && self->flow.frames[self->flow.parser.depth].mode == ODT_MODE_TEXT)
    _budget_odf_collapse ((const char *) text, length, &self->space, odt_append, self);
}

static void
odt_prepare (BudgetXmlParser *parser)
{
  OdtReader *self = (OdtReader *) parser;

  _budget_odf_names_init (&self->names, parser->context->dict);
}

static const xmlSAXHandler odt_handler = { .startElementNs = odt_on_start,
                                           .endElementNs = odt_on_end,
                                           .characters = odt_on_text };

gboolean
_budget_read_odt (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  OdtReader *self = g_new0 (OdtReader, 1);
  gboolean done;

  _budget_flow_init (&self->flow, sheet, name, options, error);
  self->flow.frames[0].mode = ODT_MODE_OUTSIDE;
  done = _budget_odf_parse (&self->flow.parser, bytes, options->cancellable, &odt_handler,
                            odt_prepare);
  if (done)
    _budget_flow_flush (&self->flow);
  if (done && options->progress != NULL)
    options->progress (1, 1, options->progress_data);
  _budget_odf_names_clear (&self->names);
  _budget_flow_clear (&self->flow);
  g_free (self);
  return done;
}
