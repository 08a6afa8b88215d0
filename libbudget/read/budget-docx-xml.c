/* budget-docx-xml.c - the XML of a .docx, by SAX2
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "read/budget-docx-private.h"

#include <libxml/parserInternals.h>
#include <stdarg.h>
#include <string.h>

static const char *const tag_names[DOCX_N_TAGS] = {
  [DOCX_ALTERNATE_CONTENT] = "AlternateContent",
  [DOCX_BASED_ON] = "basedOn",
  [DOCX_BR] = "br",
  [DOCX_CELL_DEL] = "cellDel",
  [DOCX_CHOICE] = "Choice",
  [DOCX_CR] = "cr",
  [DOCX_DEL] = "del",
  [DOCX_DEL_INSTR_TEXT] = "delInstrText",
  [DOCX_DEL_TEXT] = "delText",
  [DOCX_DOCUMENT] = "document",
  [DOCX_FALLBACK] = "Fallback",
  [DOCX_GRID_AFTER] = "gridAfter",
  [DOCX_GRID_BEFORE] = "gridBefore",
  [DOCX_GRID_SPAN] = "gridSpan",
  [DOCX_H_MERGE] = "hMerge",
  [DOCX_HIDDEN] = "hidden",
  [DOCX_INSTR_TEXT] = "instrText",
  [DOCX_MOVE_FROM] = "moveFrom",
  [DOCX_NAME] = "name",
  [DOCX_NO_BREAK_HYPHEN] = "noBreakHyphen",
  [DOCX_OUTLINE_LVL] = "outlineLvl",
  [DOCX_P] = "p",
  [DOCX_P_PR] = "pPr",
  [DOCX_P_PR_CHANGE] = "pPrChange",
  [DOCX_P_STYLE] = "pStyle",
  [DOCX_PTAB] = "ptab",
  [DOCX_R] = "r",
  [DOCX_R_PR] = "rPr",
  [DOCX_R_PR_CHANGE] = "rPrChange",
  [DOCX_RT] = "rt",
  [DOCX_SDT_PR] = "sdtPr",
  [DOCX_SECT_PR] = "sectPr",
  [DOCX_STYLE] = "style",
  [DOCX_SYM] = "sym",
  [DOCX_T] = "t",
  [DOCX_TAB] = "tab",
  [DOCX_TBL] = "tbl",
  [DOCX_TBL_GRID] = "tblGrid",
  [DOCX_TBL_PR] = "tblPr",
  [DOCX_TBL_PR_EX] = "tblPrEx",
  [DOCX_TC] = "tc",
  [DOCX_TC_PR] = "tcPr",
  [DOCX_TC_PR_CHANGE] = "tcPrChange",
  [DOCX_TR] = "tr",
  [DOCX_TR_PR] = "trPr",
  [DOCX_TR_PR_CHANGE] = "trPrChange",
  [DOCX_TXBX_CONTENT] = "txbxContent",
  [DOCX_V_MERGE] = "vMerge",
  [DOCX_VANISH] = "vanish",
};

static const char *const namespaces[] = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "http://schemas.openxmlformats.org/officeDocument/2006/math",
};

static guint
docx_names_slot (const xmlChar *name)
{
  gsize value = (gsize) name;

  return (guint) ((value ^ (value >> 8) ^ (value >> 16)) & (DOCX_NAME_SLOTS - 1));
}

void
_budget_docx_names_init (DocxNames *self, xmlDict *dict)
{
  memset (self, 0, sizeof *self);
  for (guint tag = DOCX_NONE + 1; tag < DOCX_N_TAGS; tag++)
    {
      const xmlChar *name = xmlDictLookup (dict, (const xmlChar *) tag_names[tag], -1);
      guint slot = docx_names_slot (name);

      while (self->slots[slot] != NULL)
        slot = (slot + 1) & (DOCX_NAME_SLOTS - 1);
      self->slots[slot] = name;
      self->tags[slot] = (guint8) tag;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    self->namespaces[i] = xmlDictLookup (dict, (const xmlChar *) namespaces[i], -1);
  self->val = xmlDictLookup (dict, (const xmlChar *) "val", -1);
}

DocxTag
_budget_docx_names_find (DocxNames *self, const xmlChar *name, const xmlChar *uri)
{
  guint slot = docx_names_slot (name);

  if (uri == NULL)
    return DOCX_NONE;
  if (uri != self->last_uri)
    {
      self->last_uri = uri;
      self->last_known = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
        self->last_known |= uri == self->namespaces[i];
    }
  if (!self->last_known)
    return DOCX_NONE;
  while (self->slots[slot] != NULL)
    {
      if (self->slots[slot] == name)
        return self->tags[slot];
      slot = (slot + 1) & (DOCX_NAME_SLOTS - 1);
    }
  return DOCX_NONE;
}

gboolean
_budget_docx_find_attribute (const xmlChar *attribute,
                             int n_attributes,
                             const xmlChar **attributes,
                             const char **value,
                             gsize *length)
{
  for (int i = 0; i < n_attributes; i++)
    if (attributes[i * 5] == attribute)
      {
        *value = (const char *) attributes[i * 5 + 3];
        *length = (gsize) (attributes[i * 5 + 4] - attributes[i * 5 + 3]);
        return TRUE;
      }
  return FALSE;
}

void
_budget_docx_parser_fail (DocxParser *parser, int code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (parser->failed)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (parser->error, BUDGET_ERROR, code, "%s: %s: line %d: %s", parser->name,
               parser->member, xmlSAX2GetLineNumber (parser->context), message);
  parser->failed = TRUE;
  xmlStopParser (parser->context);
}

void
_budget_docx_parser_fail_with (DocxParser *parser, GError *error)
{
  if (parser->failed)
    {
      g_error_free (error);
      return;
    }
  g_propagate_error (parser->error, error);
  parser->failed = TRUE;
  xmlStopParser (parser->context);
}

gboolean
_budget_docx_parser_enter (DocxParser *parser)
{
  if (parser->failed)
    return FALSE;
  if (++parser->depth <= BUDGET_READER_MAX_DEPTH)
    return TRUE;
  _budget_docx_parser_fail (parser, BUDGET_ERROR_LIMIT,
                            "found elements nested more than %u deep, expected at most as many "
                            "(BUDGET_READER_MAX_DEPTH)",
                            (guint) BUDGET_READER_MAX_DEPTH);
  return FALSE;
}

/* Entities are what a document type declaration is for, and no document of Word has one. */
static void
docx_parser_internal_subset (void *user_data,
                             const xmlChar *name,
                             const xmlChar *external_id,
                             const xmlChar *system_id)
{
  _budget_docx_parser_fail (user_data, BUDGET_ERROR_DAMAGED,
                            "found a document type declaration, expected none");
}

static void
docx_parser_on_error (void *user_data, xmlErrorPtr xml_error)
{
  DocxParser *parser = user_data;
  g_autofree char *message = NULL;

  if (xml_error->level != XML_ERR_FATAL)
    return;
  message = g_strdup (xml_error->message != NULL ? xml_error->message : "unknown");
  g_strchomp (message);
  _budget_docx_parser_fail (parser, BUDGET_ERROR_DAMAGED, "found damaged XML (%s), expected XML",
                            message);
}

gboolean
_budget_docx_parse (DocxParser *parser,
                    const DocxInput *input,
                    const xmlSAXHandler *handler,
                    void (*prepare) (DocxParser *parser))
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }
  parser->size = input->size;
  parser->context =
      xmlCreateIOParserCtxt (NULL, NULL, input->read, NULL, input->data, XML_CHAR_ENCODING_NONE);
  if (parser->context == NULL)
    g_error ("there is no memory for an XML parser");
  xmlCtxtUseOptions (parser->context, XML_PARSE_NONET | XML_PARSE_HUGE);
  memset (parser->context->sax, 0, sizeof *parser->context->sax);
  parser->context->sax->initialized = XML_SAX2_MAGIC;
  parser->context->sax->startElementNs = handler->startElementNs;
  parser->context->sax->endElementNs = handler->endElementNs;
  parser->context->sax->characters = handler->characters;
  parser->context->sax->ignorableWhitespace = handler->characters;
  parser->context->sax->cdataBlock = handler->characters;
  parser->context->sax->internalSubset = docx_parser_internal_subset;
  parser->context->sax->serror = docx_parser_on_error;
  parser->context->userData = parser;
  prepare (parser);
  xmlParseDocument (parser->context);
  if (!parser->failed && !parser->context->wellFormed)
    _budget_docx_parser_fail (parser, BUDGET_ERROR_DAMAGED, "found damaged XML, expected XML");
  xmlFreeParserCtxt (parser->context);
  parser->context = NULL;
  return !parser->failed;
}

gboolean
_budget_docx_parse_member (DocxParser *parser,
                           BudgetZipMember *member,
                           const xmlSAXHandler *handler,
                           void (*prepare) (DocxParser *parser))
{
  DocxInput input = { _budget_zip_member_read, member, _budget_zip_member_get_size (member) };
  GError **error = parser->error;
  g_autoptr (GError) xml_error = NULL;
  g_autoptr (GError) zip_error = NULL;

  parser->error = &xml_error;
  _budget_docx_parse (parser, &input, handler, prepare);
  parser->error = error;
  _budget_zip_close_member (member, &zip_error);
  if (zip_error != NULL)
    g_propagate_error (error, g_steal_pointer (&zip_error));
  else if (xml_error != NULL)
    g_propagate_error (error, g_steal_pointer (&xml_error));
  else
    return TRUE;
  return FALSE;
}
