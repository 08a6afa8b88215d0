/* budget-docx-styles.c - heading levels by the styles of a .docx
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-docx-private.h"

#include <string.h>

#define MAX_HEADING_LEVEL 9
/* styles that are based on each other in a circle would never end */
#define MAX_BASED_ON 16

typedef struct
{
  guint level; /* 0 when it is not stated */
  gboolean is_body;
  char *based_on; /* (owned) (nullable) */
} Style;

typedef struct
{
  BudgetXmlParser parser; /* first: it is the handler's user data */
  BudgetXmlNames names;
  const xmlChar *style_id; /* names of attributes */
  const xmlChar *val;
  GHashTable *styles; /* (owned) (element-type utf8 Style) */
  Style *style;       /* (nullable) the one that is open */
  guint style_depth;
} StylesReader;

static void
style_free (gpointer data)
{
  Style *self = data;

  g_free (self->based_on);
  g_free (self);
}

/* heading 1, Heading 1, 标题 1 */
static guint
styles_level_of_name (const char *name, gsize length)
{
  g_autofree char *folded = g_ascii_strdown (name, (gssize) length);
  const char *rest = NULL;

  if (g_str_has_prefix (folded, "heading"))
    rest = folded + strlen ("heading");
  else if (g_str_has_prefix (folded, "标题"))
    rest = folded + strlen ("标题");
  if (rest == NULL)
    return 0;
  rest += strspn (rest, " ");
  return rest[0] >= '1' && rest[0] <= '9' && rest[1] == '\0' ? (guint) (rest[0] - '0') : 0;
}

static void
styles_on_start (void *user_data,
                 const xmlChar *name,
                 const xmlChar *prefix,
                 const xmlChar *uri,
                 int n_namespaces,
                 const xmlChar **namespaces,
                 int n_attributes,
                 int n_defaulted,
                 const xmlChar **attributes)
{
  StylesReader *self = user_data;
  DocxTag tag = (DocxTag) _budget_xml_names_find (&self->names, name, uri);
  const char *value = NULL;
  gsize length = 0;

  if (!_budget_xml_parser_enter (&self->parser))
    return;
  if (tag == DOCX_STYLE &&
      _budget_xml_find_attribute (self->style_id, n_attributes, attributes, &value, &length))
    {
      self->style = g_new0 (Style, 1);
      self->style_depth = self->parser.depth;
      g_hash_table_replace (self->styles, g_strndup (value, length), self->style);
      return;
    }
  if (self->style == NULL ||
      !_budget_xml_find_attribute (self->val, n_attributes, attributes, &value, &length))
    return;
  if (tag == DOCX_NAME && self->style->level == 0)
    self->style->level = styles_level_of_name (value, length);
  else if (tag == DOCX_BASED_ON && self->style->based_on == NULL)
    self->style->based_on = g_strndup (value, length);
  else if (tag == DOCX_OUTLINE_LVL && length == 1 && *value >= '0' && *value <= '9')
    {
      self->style->level = *value < '9' ? (guint) (*value - '0') + 1 : 0;
      self->style->is_body = *value == '9';
    }
}

static void
styles_on_end (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  StylesReader *self = user_data;

  if (self->parser.failed)
    return;
  if (self->style != NULL && self->parser.depth == self->style_depth)
    self->style = NULL;
  self->parser.depth--;
}

static void
styles_prepare (BudgetXmlParser *parser)
{
  StylesReader *self = (StylesReader *) parser;

  _budget_docx_names_init (&self->names, parser->context->dict);
  self->val = xmlDictLookup (parser->context->dict, (const xmlChar *) "val", -1);
  self->style_id = xmlDictLookup (parser->context->dict, (const xmlChar *) "styleId", -1);
}

static guint
styles_find_level (GHashTable *styles, const char *id)
{
  for (guint i = 0; i < MAX_BASED_ON && id != NULL; i++)
    {
      const Style *style = g_hash_table_lookup (styles, id);

      if (style == NULL || style->is_body)
        return 0;
      if (style->level != 0)
        return MIN (style->level, MAX_HEADING_LEVEL);
      id = style->based_on;
    }
  return 0;
}

gboolean
_budget_docx_resolve_styles (BudgetSheet *sheet,
                             const GArray *styled,
                             BudgetZipMember *member,
                             const char *name,
                             GError **error)
{
  xmlSAXHandler handler = { .startElementNs = styles_on_start, .endElementNs = styles_on_end };
  StylesReader self = { .parser = { .error = error, .name = name, .member = "word/styles.xml" } };
  gboolean done;

  self.styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  done = _budget_xml_parse_member (&self.parser, member, &handler, styles_prepare);
  for (guint i = 0; done && i < styled->len; i++)
    {
      const BudgetFlowStyled *paragraph = &g_array_index (styled, BudgetFlowStyled, i);

      g_array_index (sheet->blocks, BudgetSheetBlock, paragraph->block).heading_level =
          styles_find_level (self.styles, paragraph->style);
    }
  g_hash_table_unref (self.styles);
  return done;
}
