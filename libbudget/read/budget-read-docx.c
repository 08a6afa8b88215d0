/* budget-read-docx.c - Office Open XML documents
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-docx-private.h"
#include "read/budget-zip-private.h"

#include <string.h>

/* What is read is the final text: without what tracked changes have deleted, what is hidden, and
 * the code of fields. Choices that could be made otherwise:
 *
 * - A line break ends a paragraph, as it does in a text export.
 * - A table in a cell is a table of its own, behind the one it stands in; its text is not repeated
 *   in the cell.
 * - A text box stands before the paragraph that it is anchored in; in a cell, where its anchor is.
 * - Of alternate content the first choice is taken.
 * - The line of a paragraph's place is its number among the document's paragraphs. */

typedef struct
{
  int n;
  const xmlChar **values; /* as SAX2 gives them */
} Attributes;

static gboolean
docx_find_value (const DocxReader *self,
                 const Attributes *attributes,
                 const char **value,
                 gsize *length)
{
  return _budget_xml_find_attribute (self->val_attribute, attributes->n, attributes->values, value,
                                     length);
}

/* The number an element has as its value; large ones stay large, what is none is fallback. */
static guint64
docx_get_number (const DocxReader *self, const Attributes *attributes, guint64 fallback)
{
  const char *value;
  gsize length;

  return docx_find_value (self, attributes, &value, &length)
             ? _budget_xml_parse_number (value, length, fallback)
             : fallback;
}

static gboolean
docx_value_is (const DocxReader *self, const Attributes *attributes, const char *expected)
{
  const char *value;
  gsize length;

  return docx_find_value (self, attributes, &value, &length) && length == strlen (expected) &&
         memcmp (value, expected, length) == 0;
}

/* A property that is there is on, unless it says otherwise. */
static gboolean
docx_is_on (const DocxReader *self, const Attributes *attributes)
{
  return !docx_value_is (self, attributes, "0") && !docx_value_is (self, attributes, "false") &&
         !docx_value_is (self, attributes, "off");
}

/* Symbol has characters at places of its own in the private use area; these stand in indicators. */
static gunichar
docx_map_symbol (gunichar c)
{
  static const struct
  {
    guint8 place;
    gunichar character;
  } symbols[] = { { 0xa3, 0x2264 }, { 0xb0, 0x00b0 }, { 0xb1, 0x00b1 }, { 0xb3, 0x2265 },
                  { 0xb4, 0x00d7 }, { 0xb8, 0x00f7 }, { 0xb9, 0x2260 }, { 0xbb, 0x2248 } };

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (c == 0xf000u + symbols[i].place || c == symbols[i].place)
      return symbols[i].character;
  return c;
}

static void
docx_append_symbol (DocxReader *self, const Attributes *attributes)
{
  const char *value;
  gsize length;
  gunichar c = 0;
  char text[6];

  if (!_budget_xml_find_attribute (self->char_attribute, attributes->n, attributes->values, &value,
                                   &length) ||
      length > 5)
    return;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isxdigit (value[i]))
        return;
      c = c * 16 + (gunichar) g_ascii_xdigit_value (value[i]);
    }
  if (_budget_xml_find_attribute (self->font_attribute, attributes->n, attributes->values, &value,
                                  &length) &&
      length == 6 && memcmp (value, "Symbol", 6) == 0)
    c = docx_map_symbol (c);
  if (c >= 0x20 && g_unichar_validate (c))
    _budget_flow_append (&self->flow, text, (gsize) g_unichar_to_utf8 (c, text));
}

static DocxMode
docx_enter_p_pr (DocxReader *self, DocxTag tag, const Attributes *attributes)
{
  const char *value;
  gsize length;

  switch (tag)
    {
    case DOCX_R_PR:
      return DOCX_MODE_P_PR_R_PR;
    case DOCX_P_STYLE:
      if (docx_find_value (self, attributes, &value, &length))
        self->flow.paragraph.style = _budget_arena_strndup (self->flow.sheet->arena, value, length);
      break;
    case DOCX_OUTLINE_LVL:
      self->flow.paragraph.level = (guint) docx_get_number (self, attributes, 9) + 1;
      self->flow.paragraph.has_level = TRUE;
      if (self->flow.paragraph.level > 9)
        self->flow.paragraph.level = 0;
      break;
    default:
      break;
    }
  return DOCX_MODE_SKIP;
}

static DocxMode
docx_enter_tc_pr (DocxReader *self, DocxTag tag, const Attributes *attributes)
{
  BudgetFlowTable *table = self->flow.table;
  int merge = docx_value_is (self, attributes, "restart") ? BUDGET_FLOW_MERGE_RESTART
                                                          : BUDGET_FLOW_MERGE_CONTINUE;
  guint64 span;

  switch (tag)
    {
    case DOCX_GRID_SPAN:
      span = docx_get_number (self, attributes, 1);
      if (_budget_flow_check_columns (&self->flow, span))
        table->span = MAX ((guint32) span, 1);
      break;
    case DOCX_V_MERGE:
      table->v_merge = merge;
      break;
    case DOCX_H_MERGE:
      table->h_merge = merge;
      break;
    case DOCX_CELL_DEL:
      table->cell_dropped = TRUE;
      break;
    default:
      break;
    }
  return DOCX_MODE_SKIP;
}

static DocxMode
docx_enter_tr_pr (DocxReader *self, DocxTag tag, const Attributes *attributes)
{
  BudgetFlowTable *table = self->flow.table;
  guint64 n;

  switch (tag)
    {
    case DOCX_GRID_BEFORE:
    case DOCX_GRID_AFTER:
      n = docx_get_number (self, attributes, 0);
      if (!_budget_flow_check_columns (&self->flow, n))
        break;
      if (tag == DOCX_GRID_AFTER)
        table->columns_after = (guint32) n;
      else if (table->column == 0)
        table->column = (guint32) n;
      break;
    case DOCX_DEL:
      table->row_dropped = TRUE;
      break;
    case DOCX_HIDDEN:
      if (!docx_is_on (self, attributes))
        break;
      table->row_dropped = TRUE;
      _budget_flow_report_hidden (&self->flow);
      break;
    default:
      break;
    }
  return DOCX_MODE_SKIP;
}

static DocxMode
docx_enter_run (DocxReader *self, DocxTag tag, const Attributes *attributes)
{
  switch (tag)
    {
    case DOCX_R_PR:
      return DOCX_MODE_R_PR;
    case DOCX_T:
      return DOCX_MODE_TEXT;
    case DOCX_TAB:
    case DOCX_PTAB:
      _budget_flow_append (&self->flow, "\t", 1);
      return DOCX_MODE_SKIP;
    case DOCX_BR:
    case DOCX_CR:
      _budget_flow_append (&self->flow, "\n", 1);
      return DOCX_MODE_SKIP;
    case DOCX_NO_BREAK_HYPHEN:
      _budget_flow_append (&self->flow, "-", 1);
      return DOCX_MODE_SKIP;
    case DOCX_SYM:
      docx_append_symbol (self, attributes);
      return DOCX_MODE_SKIP;
    default:
      return DOCX_MODE_CONTENT;
    }
}

/* Elements of tables, each only where it belongs: elsewhere it is one like any other. */
static DocxMode
docx_enter_table (DocxReader *self, DocxTag tag, BudgetFlowFrame *frame)
{
  BudgetFlowTable *table = self->flow.table;

  if (tag == DOCX_TBL)
    {
      frame->at_end = BUDGET_FLOW_AT_END_TABLE;
      _budget_flow_begin_table (&self->flow);
    }
  else if (tag == DOCX_TR && table != NULL && !table->row_open)
    {
      frame->at_end = BUDGET_FLOW_AT_END_ROW;
      _budget_flow_begin_row (&self->flow);
    }
  else if (tag == DOCX_TC && table != NULL && table->row_open && !table->cell_open)
    {
      if (table->row_dropped)
        return DOCX_MODE_SKIP;
      frame->at_end = BUDGET_FLOW_AT_END_CELL;
      _budget_flow_begin_cell (&self->flow);
    }
  else if (tag == DOCX_TR_PR)
    return table != NULL && table->row_open && !table->cell_open ? DOCX_MODE_TR_PR : DOCX_MODE_SKIP;
  else if (tag == DOCX_TC_PR)
    return table != NULL && table->cell_open ? DOCX_MODE_TC_PR : DOCX_MODE_SKIP;
  return DOCX_MODE_CONTENT;
}

static DocxMode
docx_enter_content (DocxReader *self, DocxTag tag, BudgetFlowFrame *frame)
{
  switch (tag)
    {
    case DOCX_P:
      frame->at_end = BUDGET_FLOW_AT_END_PARAGRAPH;
      _budget_flow_begin_paragraph (&self->flow);
      return DOCX_MODE_CONTENT;
    case DOCX_P_PR:
      return self->flow.paragraph.open ? DOCX_MODE_P_PR : DOCX_MODE_SKIP;
    case DOCX_R:
      self->flow.hidden = FALSE;
      return DOCX_MODE_RUN;
    case DOCX_TBL:
    case DOCX_TR:
    case DOCX_TC:
    case DOCX_TR_PR:
    case DOCX_TC_PR:
      return docx_enter_table (self, tag, frame);
    case DOCX_TXBX_CONTENT:
      frame->at_end = BUDGET_FLOW_AT_END_BOX;
      _budget_flow_begin_box (&self->flow);
      return DOCX_MODE_CONTENT;
    default:
      return DOCX_MODE_CONTENT;
    }
}

/* what is never content */
static gboolean
docx_is_skipped (DocxTag tag)
{
  switch (tag)
    {
    case DOCX_DEL:
    case DOCX_DEL_INSTR_TEXT:
    case DOCX_DEL_TEXT:
    case DOCX_INSTR_TEXT:
    case DOCX_MOVE_FROM:
    case DOCX_RT:
    case DOCX_SDT_PR:
    case DOCX_SECT_PR:
    case DOCX_TBL_GRID:
    case DOCX_TBL_PR:
    case DOCX_TBL_PR_EX:
      return TRUE;
    default:
      return FALSE;
    }
}

/* One kind of alternate content is taken, as if it stood where the alternatives do. */
static DocxMode
docx_enter_alternate (BudgetFlowFrame *parent, DocxTag tag)
{
  if (parent->mode != DOCX_MODE_ALTERNATE || (tag != DOCX_CHOICE && tag != DOCX_FALLBACK))
    return DOCX_MODE_SKIP;
  parent->mode = DOCX_MODE_ALTERNATE_TAKEN;
  return parent[-1].mode;
}

static DocxMode
docx_enter (DocxReader *self, BudgetFlowFrame *frame, DocxTag tag, const Attributes *attributes)
{
  BudgetFlowFrame *parent = frame - 1;

  switch ((DocxMode) parent->mode)
    {
    case DOCX_MODE_P_PR:
      return docx_enter_p_pr (self, tag, attributes);
    case DOCX_MODE_P_PR_R_PR:
      if (tag == DOCX_DEL || tag == DOCX_MOVE_FROM)
        self->flow.paragraph.joined = TRUE;
      return DOCX_MODE_SKIP;
    case DOCX_MODE_R_PR:
      if (tag == DOCX_VANISH)
        self->flow.hidden = docx_is_on (self, attributes);
      return DOCX_MODE_SKIP;
    case DOCX_MODE_TC_PR:
      return docx_enter_tc_pr (self, tag, attributes);
    case DOCX_MODE_TR_PR:
      return docx_enter_tr_pr (self, tag, attributes);
    case DOCX_MODE_ALTERNATE:
    case DOCX_MODE_ALTERNATE_TAKEN:
      return docx_enter_alternate (parent, tag);
    case DOCX_MODE_CONTENT:
    case DOCX_MODE_RUN:
      if (docx_is_skipped (tag))
        return DOCX_MODE_SKIP;
      if (tag == DOCX_ALTERNATE_CONTENT)
        return DOCX_MODE_ALTERNATE;
      return parent->mode == DOCX_MODE_RUN ? docx_enter_run (self, tag, attributes)
                                           : docx_enter_content (self, tag, frame);
    case DOCX_MODE_TEXT:
    case DOCX_MODE_SKIP:
    default:
      return DOCX_MODE_SKIP;
    }
}

static void
docx_on_start (void *user_data,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attribute_values)
{
  DocxReader *self = user_data;
  Attributes attributes = { n_attributes, attribute_values };
  BudgetFlowFrame *frame = _budget_flow_enter (&self->flow);
  DocxTag tag;

  if (frame == NULL)
    return;
  tag = (DocxTag) _budget_xml_names_find (&self->names, name, uri);
  if (!_budget_flow_refuse (&self->flow, tag == DOCX_DOCUMENT, name,
                            "the <document> of a Word document"))
    frame->mode = (guint8) docx_enter (self, frame, tag, &attributes);
}

static void
docx_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  DocxReader *self = user_data;

  _budget_flow_leave (&self->flow, _budget_flow_pop (&self->flow));
}

static void
docx_on_text (void *user_data, const xmlChar *text, int length)
{
  DocxReader *self = user_data;

  if (!self->flow.parser.failed &&
      self->flow.frames[self->flow.parser.depth].mode == DOCX_MODE_TEXT)
    _budget_flow_append (&self->flow, (const char *) text, (gsize) length);
}

static void
docx_prepare (BudgetXmlParser *parser)
{
  DocxReader *self = (DocxReader *) parser;
  xmlDict *dict = parser->context->dict;

  _budget_docx_names_init (&self->names, dict);
  self->val_attribute = xmlDictLookup (dict, (const xmlChar *) "val", -1);
  self->char_attribute = xmlDictLookup (dict, (const xmlChar *) "char", -1);
  self->font_attribute = xmlDictLookup (dict, (const xmlChar *) "font", -1);
}

static gboolean
docx_read_styles (DocxReader *self, GBytes *archive, GError **error)
{
  BudgetZipMember *member;
  g_autoptr (GError) zip_error = NULL;

  if (self->flow.styled->len == 0)
    return TRUE;
  member = _budget_zip_open_member (archive, self->flow.parser.name, "word/styles", ".xml",
                                    self->flow.options->cancellable, &zip_error);
  if (zip_error != NULL)
    g_propagate_error (error, g_steal_pointer (&zip_error));
  else if (member == NULL)
    return TRUE;
  else
    return _budget_docx_resolve_styles (self->flow.sheet, self->flow.styled, member,
                                        self->flow.parser.name, error);
  return FALSE;
}

static DocxReader *
docx_reader_new (BudgetSheet *sheet,
                 const char *name,
                 const BudgetReadOptions *options,
                 GError **error)
{
  DocxReader *self = g_new0 (DocxReader, 1);

  _budget_flow_init (&self->flow, sheet, name, options, error);
  self->flow.parser.member = "word/document.xml";
  self->flow.frames[0].mode = DOCX_MODE_CONTENT;
  return self;
}

static void
docx_reader_free (DocxReader *self)
{
  _budget_flow_clear (&self->flow);
  g_free (self);
}

static const xmlSAXHandler docx_handler = { .startElementNs = docx_on_start,
                                            .endElementNs = docx_on_end,
                                            .characters = docx_on_text };

/* what is common to both doors, once the XML was parsed */
static gboolean
docx_reader_finish (DocxReader *self, gboolean parsed, GBytes *archive, GError **error)
{
  gboolean done = parsed;

  if (done)
    _budget_flow_flush (&self->flow);
  done = done && (archive == NULL || docx_read_styles (self, archive, error));
  if (done && self->flow.options->progress != NULL)
    self->flow.options->progress (1, 1, self->flow.options->progress_data);
  docx_reader_free (self);
  return done;
}

gboolean
_budget_docx_read_xml (BudgetSheet *sheet,
                       GBytes *xml,
                       const char *name,
                       const BudgetReadOptions *options,
                       GError **error)
{
  DocxReader *self = docx_reader_new (sheet, name, options, error);
  BudgetXmlMemory memory;
  BudgetXmlInput input;

  _budget_xml_input_init_memory (&input, &memory, xml);
  return docx_reader_finish (
      self, _budget_xml_parse (&self->flow.parser, &input, &docx_handler, docx_prepare), NULL,
      error);
}

gboolean
_budget_read_docx (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  g_autoptr (GError) zip_error = NULL;
  BudgetZipMember *member = _budget_zip_open_member (bytes, name, "word/document", ".xml",
                                                     options->cancellable, &zip_error);
  DocxReader *self;
  gboolean parsed;

  if (zip_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&zip_error));
      return FALSE;
    }
  if (member == NULL)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                   "%s: found a zip archive without word/document.xml, expected a Word document",
                   name);
      return FALSE;
    }
  self = docx_reader_new (sheet, name, options, error);
  parsed = _budget_xml_parse_member (&self->flow.parser, member, &docx_handler, docx_prepare);
  return docx_reader_finish (self, parsed, bytes, error);
}
