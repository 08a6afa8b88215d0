/* budget-odf-private.h - what the readers of OpenDocument share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-read-private.h"
#include "read/budget-xml-private.h"

G_BEGIN_DECLS

/* the elements that mean something */
typedef enum
{
  ODF_NONE,
  ODF_ANNOTATION,
  ODF_AUTOMATIC_STYLES,
  ODF_BODY,
  ODF_COVERED_TABLE_CELL,
  ODF_DOCUMENT_CONTENT,
  ODF_DRAWING,
  ODF_FORMS,
  ODF_H,
  ODF_LINE_BREAK,
  ODF_NOTE,
  ODF_P,
  ODF_PRESENTATION,
  ODF_RUBY_TEXT,
  ODF_S,
  ODF_SHAPES,
  ODF_SPAN,
  ODF_SPREADSHEET,
  ODF_STYLE,
  ODF_TAB,
  ODF_TABLE,
  ODF_TABLE_CELL,
  ODF_TABLE_COLUMN,
  ODF_TABLE_OF_CONTENT_SOURCE,
  ODF_TABLE_PROPERTIES,
  ODF_TABLE_ROW,
  ODF_TEXT,
  ODF_TEXT_BOX,
  ODF_TEXT_PROPERTIES,
  ODF_TRACKED_CHANGES,
  ODF_N_TAGS
} OdfTag;

/* the names of attributes, in a parser's dictionary */
typedef struct
{
  const xmlChar *boolean_value;
  const xmlChar *c;
  const xmlChar *columns_repeated;
  const xmlChar *columns_spanned;
  const xmlChar *display;
  const xmlChar *family;
  const xmlChar *name;
  const xmlChar *outline_level;
  const xmlChar *rows_repeated;
  const xmlChar *rows_spanned;
  const xmlChar *style_name;
  const xmlChar *value;
  const xmlChar *value_type;
  const xmlChar *visibility;
} OdfAttributes;

typedef struct
{
  BudgetXmlNames tags;
  OdfAttributes attributes;
  const xmlChar *draw; /* namespace of what is drawn */
  GHashTable *hidden;  /* (owned) (element-type utf8 utf8) styles whose text is not shown */
  char *style;         /* (owned) (nullable) the one that is open */
} OdfNames;

void _budget_odf_names_init (OdfNames *self, xmlDict *dict);
void _budget_odf_names_clear (OdfNames *self);

/* The attributes of an element as SAX2 gives them. */
typedef struct
{
  int n;
  const xmlChar **values;
} OdfValues;

gboolean _budget_odf_find (const OdfValues *values,
                           const xmlChar *attribute,
                           const char **value,
                           gsize *length);
gboolean _budget_odf_value_is (const OdfValues *values, const xmlChar *attribute, const char *text);
/* a number of cells, rows or columns: at least 1 */
guint32 _budget_odf_get_count (const OdfValues *values, const xmlChar *attribute);
/* Learns from an element in automatic-styles which texts are hidden. */
void _budget_odf_enter_style (OdfNames *self, OdfTag tag, const OdfValues *values);
gboolean _budget_odf_is_hidden (const OdfNames *self, const OdfValues *values);

/* Takes a piece of text; the reader knows whether white space stands before it. */
typedef void (*OdfAppendFunc) (gpointer user_data, const char *text, gsize length);

/* Text in which white space is one space, as in HTML: append gets what stands between; space is set
 * when white space follows. */
void _budget_odf_collapse (
    const char *text, int length, gboolean *space, OdfAppendFunc append, gpointer user_data);
/* The spaces that an element stands for, until the parser has failed. */
void _budget_odf_append_spaces (const OdfNames *self,
                                const OdfValues *values,
                                const BudgetXmlParser *parser,
                                OdfAppendFunc append,
                                gpointer user_data);

/* Parses content.xml with handler, whose user data begins with parser. What is encrypted is said to
 * be. */
gboolean _budget_odf_parse (BudgetXmlParser *parser,
                            GBytes *bytes,
                            GCancellable *cancellable,
                            const xmlSAXHandler *handler,
                            void (*prepare) (BudgetXmlParser *parser));

G_END_DECLS
