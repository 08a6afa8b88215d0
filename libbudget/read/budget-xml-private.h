/* budget-xml-private.h - XML by SAX2, with the limits of readers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>
#include <libxml/parser.h>

#include "read/budget-zip-private.h"

G_BEGIN_DECLS

#define BUDGET_XML_NAME_SLOTS 256 /* a power of two, well above the number of tags */
#define BUDGET_XML_NAMESPACES 8   /* that a format may have */

/* The names of elements that mean something in a format, in a parser's dictionary: equal names are
 * equal pointers there. */
typedef struct
{
  const xmlChar *slots[BUDGET_XML_NAME_SLOTS];
  guint8 tags[BUDGET_XML_NAME_SLOTS];
  const xmlChar *namespaces[BUDGET_XML_NAMESPACES];
  const xmlChar *last_uri; /* the one looked at last, and whether it is of namespaces */
  gboolean last_known;
} BudgetXmlNames;

/* tags are names by number, from 1 to n_tags - 1; namespaces ends with NULL. */
void _budget_xml_names_init (BudgetXmlNames *self,
                             xmlDict *dict,
                             const char *const *tags,
                             guint n_tags,
                             const char *const *namespaces);
/* The number of an element of the namespaces, 0 for any other. */
guint _budget_xml_names_find (BudgetXmlNames *self, const xmlChar *name, const xmlChar *uri);
/* the same of an element without namespace */
guint _budget_xml_names_find_plain (const BudgetXmlNames *self, const xmlChar *name);

typedef struct
{
  xmlParserCtxt *context;
  GError **error; /* where to put what stops the parser */
  const char *name;
  const char *member; /* (nullable) of an archive */
  guint depth;
  guint64 size; /* of the XML, 0 when it is not known */
  gboolean failed;
} BudgetXmlParser;

/* The value of an attribute, not ended by NUL; FALSE when there is none. attributes as SAX2 gives
 * them. */
gboolean _budget_xml_find_attribute (const xmlChar *attribute,
                                     int n_attributes,
                                     const xmlChar **attributes,
                                     const char **value,
                                     gsize *length);
/* The value of an attribute, as it is meant. */
char *_budget_xml_dup_attribute (const char *value, gsize length);
/* The number that a value is; large ones stay large, what is none is fallback. */
guint64 _budget_xml_parse_number (const char *value, gsize length, guint64 fallback);

/* Where XML comes from: a member of an archive, or memory. */
typedef struct
{
  int (*read) (gpointer data, char *buffer, int size);
  gpointer data;
  guint64 size; /* 0 when it is not known */
} BudgetXmlInput;

/* memory to read from: what is left of it */
typedef struct
{
  const char *data;
  gsize size;
} BudgetXmlMemory;

/* Makes input read bytes, which must stay alive. */
void _budget_xml_input_init_memory (BudgetXmlInput *input, BudgetXmlMemory *memory, GBytes *bytes);

/* to be called before libxml2 is */
void _budget_xml_ensure_initialized (void);

/* Parses input with handler, whose user data begins with parser. FALSE, with an error, when a
 * handler has stopped the parser or input is not well-formed. prepare is called before the first
 * element, when the dictionary is there. */
gboolean _budget_xml_parse (BudgetXmlParser *parser,
                            const BudgetXmlInput *input,
                            const xmlSAXHandler *handler,
                            void (*prepare) (BudgetXmlParser *parser));
/* The same of a member, which it closes. What is wrong with the archive comes before what is
 * wrong with the XML. */
gboolean _budget_xml_parse_member (BudgetXmlParser *parser,
                                   BudgetZipMember *member,
                                   const xmlSAXHandler *handler,
                                   void (*prepare) (BudgetXmlParser *parser));
void _budget_xml_parser_fail (BudgetXmlParser *parser,
                              int code,
                              const char *format,
                              ...) G_GNUC_PRINTF (3, 4);
void _budget_xml_parser_fail_with (BudgetXmlParser *parser, GError *error); /* takes error */
/* to be called for each element */
gboolean _budget_xml_parser_enter (BudgetXmlParser *parser);
/* Bytes parsed so far. */
guint64 _budget_xml_parser_get_done (const BudgetXmlParser *parser);

G_END_DECLS
