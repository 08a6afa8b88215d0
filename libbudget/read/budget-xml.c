/* budget-xml.c - XML by SAX2, with the limits of readers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-xml-private.h"

#include <libxml/parserInternals.h>
#include <stdarg.h>
#include <string.h>

static guint
xml_names_slot (const xmlChar *name)
{
  gsize value = (gsize) name;

  return (guint) ((value ^ (value >> 8) ^ (value >> 16)) & (BUDGET_XML_NAME_SLOTS - 1));
}

void
_budget_xml_names_init (BudgetXmlNames *self,
                        xmlDict *dict,
                        const char *const *tags,
                        guint n_tags,
                        const char *const *namespaces)
{
  memset (self, 0, sizeof *self);
  for (guint tag = 1; tag < n_tags; tag++)
    {
      const xmlChar *name = xmlDictLookup (dict, (const xmlChar *) tags[tag], -1);
      guint slot = xml_names_slot (name);

      while (self->slots[slot] != NULL)
        slot = (slot + 1) & (BUDGET_XML_NAME_SLOTS - 1);
      self->slots[slot] = name;
      self->tags[slot] = (guint8) tag;
    }
  for (gsize i = 0; namespaces[i] != NULL; i++)
    self->namespaces[i] = xmlDictLookup (dict, (const xmlChar *) namespaces[i], -1);
}

guint
_budget_xml_names_find_plain (const BudgetXmlNames *self, const xmlChar *name)
{
  guint slot = xml_names_slot (name);

  while (self->slots[slot] != NULL)
    {
      if (self->slots[slot] == name)
        return self->tags[slot];
      slot = (slot + 1) & (BUDGET_XML_NAME_SLOTS - 1);
    }
  return 0;
}

guint
_budget_xml_names_find (BudgetXmlNames *self, const xmlChar *name, const xmlChar *uri)
{
  if (uri == NULL)
    return 0;
  if (uri != self->last_uri)
    {
      self->last_uri = uri;
      self->last_known = FALSE;
      for (gsize i = 0; i < BUDGET_XML_NAMESPACES; i++)
        self->last_known |= uri == self->namespaces[i];
    }
  return self->last_known ? _budget_xml_names_find_plain (self, name) : 0;
}

gboolean
_budget_xml_find_attribute (const xmlChar *attribute,
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

char *
_budget_xml_dup_attribute (const char *value, gsize length)
{
  GString *text = g_string_new_len (value, (gssize) length);

  /* how libxml2 writes an & in an attribute */
  g_string_replace (text, "&#38;", "&", 0);
  return g_string_free (text, FALSE);
}

guint64
_budget_xml_parse_number (const char *value, gsize length, guint64 fallback)
{
  guint64 number = 0;

  if (length == 0)
    return fallback;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]))
        return fallback;
      number = MIN (number * 10 + (guint64) (value[i] - '0'), G_MAXUINT32);
    }
  return number;
}

static int
xml_read_memory (gpointer data, char *buffer, int size)
{
  BudgetXmlMemory *self = data;
  gsize n = MIN (self->size, (gsize) size);

  /* at the end there may be no data at all */
  if (n == 0)
    return 0;
  memcpy (buffer, self->data, n);
  self->data += n;
  self->size -= n;
  return (int) n;
}

void
_budget_xml_input_init_memory (BudgetXmlInput *input, BudgetXmlMemory *memory, GBytes *bytes)
{
  memory->data = g_bytes_get_data (bytes, &memory->size);
  *input = (BudgetXmlInput){ xml_read_memory, memory, memory->size };
}

void
_budget_xml_ensure_initialized (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }
}

static void
xml_parser_set_error (const BudgetXmlParser *parser, int code, const char *message)
{
  const char *member = parser->member != NULL ? parser->member : "";
  const char *colon = parser->member != NULL ? ": " : "";

  g_set_error (parser->error, BUDGET_ERROR, code, "%s: %s%sline %d: %s", parser->name, member,
               colon, xmlSAX2GetLineNumber (parser->context), message);
}

void
_budget_xml_parser_fail (BudgetXmlParser *parser, int code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (parser->failed)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  xml_parser_set_error (parser, code, message);
  parser->failed = TRUE;
  xmlStopParser (parser->context);
}

void
_budget_xml_parser_fail_with (BudgetXmlParser *parser, GError *error)
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
_budget_xml_parser_enter (BudgetXmlParser *parser)
{
  if (parser->failed)
    return FALSE;
  if (++parser->depth <= BUDGET_READER_MAX_DEPTH)
    return TRUE;
  _budget_xml_parser_fail (parser, BUDGET_ERROR_LIMIT,
                           "found elements nested more than %u deep, expected at most as many "
                           "(BUDGET_READER_MAX_DEPTH)",
                           (guint) BUDGET_READER_MAX_DEPTH);
  return FALSE;
}

guint64
_budget_xml_parser_get_done (const BudgetXmlParser *parser)
{
  const xmlParserInput *input = parser->context->input;

  return input != NULL ? input->consumed + (guint64) (input->cur - input->base) : 0;
}

/* Entities are what a document type declaration is for, and no office document has one. */
static void
xml_parser_internal_subset (void *user_data,
                            const xmlChar *name,
                            const xmlChar *external_id,
                            const xmlChar *system_id)
{
  _budget_xml_parser_fail (user_data, BUDGET_ERROR_DAMAGED,
                           "found a document type declaration, expected none");
}

static void
xml_parser_on_error (void *user_data, xmlErrorPtr xml_error)
{
  BudgetXmlParser *parser = user_data;
  g_autofree char *message = NULL;

  if (xml_error->level != XML_ERR_FATAL)
    return;
  /* which is cut off where it is too long, perhaps in the middle of a character */
  message = g_utf8_make_valid (xml_error->message != NULL ? xml_error->message : "unknown", -1);
  g_strchomp (message);
  _budget_xml_parser_fail (parser, BUDGET_ERROR_DAMAGED, "found damaged XML (%s), expected XML",
                           message);
}

gboolean
_budget_xml_parse (BudgetXmlParser *parser,
                   const BudgetXmlInput *input,
                   const xmlSAXHandler *handler,
                   void (*prepare) (BudgetXmlParser *parser))
{
  _budget_xml_ensure_initialized ();
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
  parser->context->sax->internalSubset = xml_parser_internal_subset;
  parser->context->sax->serror = xml_parser_on_error;
  parser->context->userData = parser;
  prepare (parser);
  xmlParseDocument (parser->context);
  if (!parser->failed && !parser->context->wellFormed)
    _budget_xml_parser_fail (parser, BUDGET_ERROR_DAMAGED, "found damaged XML, expected XML");
  xmlFreeParserCtxt (parser->context);
  parser->context = NULL;
  return !parser->failed;
}

gboolean
_budget_xml_parse_member (BudgetXmlParser *parser,
                          BudgetZipMember *member,
                          const xmlSAXHandler *handler,
                          void (*prepare) (BudgetXmlParser *parser))
{
  BudgetXmlInput input = { _budget_zip_member_read, member, _budget_zip_member_get_size (member) };
  GError **error = parser->error;
  g_autoptr (GError) xml_error = NULL;
  g_autoptr (GError) zip_error = NULL;

  parser->error = &xml_error;
  _budget_xml_parse (parser, &input, handler, prepare);
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
