/* budget-odf.c - what the readers of OpenDocument share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "read/budget-odf-private.h"

#include <string.h>

/* a manifest is short; what is beyond this is not looked at */
#define MAX_MANIFEST (1024 * 1024)

static const char *const tag_names[ODF_N_TAGS] = {
  [ODF_ANNOTATION] = "annotation",
  [ODF_AUTOMATIC_STYLES] = "automatic-styles",
  [ODF_BODY] = "body",
  [ODF_COVERED_TABLE_CELL] = "covered-table-cell",
  [ODF_DOCUMENT_CONTENT] = "document-content",
  [ODF_DRAWING] = "drawing",
  [ODF_FORMS] = "forms",
  [ODF_H] = "h",
  [ODF_LINE_BREAK] = "line-break",
  [ODF_NOTE] = "note",
  [ODF_P] = "p",
  [ODF_PRESENTATION] = "presentation",
  [ODF_RUBY_TEXT] = "ruby-text",
  [ODF_S] = "s",
  [ODF_SHAPES] = "shapes",
  [ODF_SPAN] = "span",
  [ODF_SPREADSHEET] = "spreadsheet",
  [ODF_STYLE] = "style",
  [ODF_TAB] = "tab",
  [ODF_TABLE] = "table",
  [ODF_TABLE_CELL] = "table-cell",
  [ODF_TABLE_COLUMN] = "table-column",
  [ODF_TABLE_OF_CONTENT_SOURCE] = "table-of-content-source",
  [ODF_TABLE_PROPERTIES] = "table-properties",
  [ODF_TABLE_ROW] = "table-row",
  [ODF_TEXT] = "text",
  [ODF_TEXT_BOX] = "text-box",
  [ODF_TEXT_PROPERTIES] = "text-properties",
  [ODF_TRACKED_CHANGES] = "tracked-changes",
};

static const char *const namespaces[] = {
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  NULL,
};

#define LOOK_UP(name) xmlDictLookup (dict, (const xmlChar *) (name), -1)

void
_budget_odf_names_init (OdfNames *self, xmlDict *dict)
{
  _budget_xml_names_init (&self->tags, dict, tag_names, ODF_N_TAGS, namespaces);
  self->draw = LOOK_UP ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
  self->attributes = (OdfAttributes){
    .boolean_value = LOOK_UP ("boolean-value"),
    .c = LOOK_UP ("c"),
    .columns_repeated = LOOK_UP ("number-columns-repeated"),
    .columns_spanned = LOOK_UP ("number-columns-spanned"),
    .display = LOOK_UP ("display"),
    .family = LOOK_UP ("family"),
    .name = LOOK_UP ("name"),
    .outline_level = LOOK_UP ("outline-level"),
    .rows_repeated = LOOK_UP ("number-rows-repeated"),
    .rows_spanned = LOOK_UP ("number-rows-spanned"),
    .style_name = LOOK_UP ("style-name"),
    .value = LOOK_UP ("value"),
    .value_type = LOOK_UP ("value-type"),
    .visibility = LOOK_UP ("visibility"),
  };
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
_budget_odf_names_clear (OdfNames *self)
{
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->style, g_free);
}

gboolean
_budget_odf_find (const OdfValues *values,
                  const xmlChar *attribute,
                  const char **value,
                  gsize *length)
{
  return _budget_xml_find_attribute (attribute, values->n, values->values, value, length);
}

gboolean
_budget_odf_value_is (const OdfValues *values, const xmlChar *attribute, const char *text)
{
  const char *value;
  gsize length;

  return _budget_odf_find (values, attribute, &value, &length) && length == strlen (text) &&
         memcmp (value, text, length) == 0;
}

guint32
_budget_odf_get_count (const OdfValues *values, const xmlChar *attribute)
{
  const char *value;
  gsize length;

  if (!_budget_odf_find (values, attribute, &value, &length))
    return 1;
  return MAX ((guint32) _budget_xml_parse_number (value, length, 1), 1);
}

void
_budget_odf_collapse (const char *text,
                      int length,
                      gboolean *space,
                      OdfAppendFunc append,
                      gpointer user_data)
{
  const char *p = text;
  const char *end = text + length;

  while (p < end)
    {
      const char *start = p;

      while (p < end && !g_ascii_isspace (*p))
        p++;
      if (p > start)
        append (user_data, start, (gsize) (p - start));
      for (; p < end && g_ascii_isspace (*p); p++)
        *space = TRUE;
    }
}

void
_budget_odf_append_spaces (const OdfNames *self,
                           const OdfValues *values,
                           const BudgetXmlParser *parser,
                           OdfAppendFunc append,
                           gpointer user_data)
{
  static const char spaces[] = "                ";
  guint32 n = _budget_odf_get_count (values, self->attributes.c);

  while (n > 0 && !parser->failed)
    {
      guint32 part = MIN (n, (guint32) sizeof spaces - 1);

      append (user_data, spaces, part);
      n -= part;
    }
}

/* The style of a sheet or a text is hidden by its properties. */
void
_budget_odf_enter_style (OdfNames *self, OdfTag tag, const OdfValues *values)
{
  const char *name;
  gsize length;

  if (tag == ODF_STYLE)
    {
      g_clear_pointer (&self->style, g_free);
      if (_budget_odf_find (values, self->attributes.name, &name, &length))
        self->style = g_strndup (name, length);
      return;
    }
  if (self->style == NULL)
    return;
  if ((tag == ODF_TEXT_PROPERTIES &&
       _budget_odf_value_is (values, self->attributes.display, "none")) ||
      (tag == ODF_TABLE_PROPERTIES &&
       _budget_odf_value_is (values, self->attributes.display, "false")))
    g_hash_table_add (self->hidden, g_steal_pointer (&self->style));
}

gboolean
_budget_odf_is_hidden (const OdfNames *self, const OdfValues *values)
{
  const char *value;
  gsize length;
  g_autofree char *name = NULL;

  if (g_hash_table_size (self->hidden) == 0 ||
      !_budget_odf_find (values, self->attributes.style_name, &value, &length))
    return FALSE;
  name = g_strndup (value, length);
  return g_hash_table_contains (self->hidden, name);
}

/* An encrypted document says so in its manifest; its members look damaged. */
static gboolean
odf_is_encrypted (GBytes *bytes, const char *name)
{
  BudgetZipMember *member =
      _budget_zip_open_member (bytes, name, "META-INF/manifest", ".xml", NULL, NULL);
  g_autofree char *manifest = g_malloc (MAX_MANIFEST);
  gsize length = 0;
  int n = 1;

  if (member == NULL)
    return FALSE;
  while (n > 0 && length < MAX_MANIFEST)
    {
      n = _budget_zip_member_read (member, manifest + length, (int) (MAX_MANIFEST - length));
      length += (gsize) MAX (n, 0);
    }
  _budget_zip_close_member (member, NULL);
  return memmem (manifest, length, "encryption-data", strlen ("encryption-data")) != NULL;
}

gboolean
_budget_odf_parse (BudgetXmlParser *parser,
                   GBytes *bytes,
                   GCancellable *cancellable,
                   const xmlSAXHandler *handler,
                   void (*prepare) (BudgetXmlParser *parser))
{
  GError **error = parser->error;
  g_autoptr (GError) failure = NULL;
  BudgetZipMember *member =
      _budget_zip_open_member (bytes, parser->name, "content", ".xml", cancellable, &failure);

  if (failure == NULL && member == NULL)
    g_set_error (&failure, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                 "%s: found a zip archive without content.xml, expected an OpenDocument file",
                 parser->name);
  if (failure == NULL)
    {
      parser->error = &failure;
      parser->member = "content.xml";
      if (_budget_xml_parse_member (parser, member, handler, prepare))
        {
          parser->error = error;
          return TRUE;
        }
      parser->error = error;
    }
  if (g_error_matches (failure, BUDGET_ERROR, BUDGET_ERROR_DAMAGED) &&
      odf_is_encrypted (bytes, parser->name))
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED,
                 "%s: found an encrypted OpenDocument file, expected one that is not",
                 parser->name);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
