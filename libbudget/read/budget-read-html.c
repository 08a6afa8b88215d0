/* budget-read-html.c - web pages, whole or in part
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-flow-private.h"
#include "read/budget-read-encoding-private.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* What is read is what a browser shows, but for what scripts would make. Choices that could be made
 * otherwise:
 *
 * - A table that arranges a page is no table: its texts are paragraphs.
 * - White space is one space, also where a line is broken between Chinese characters.
 * - The line of a paragraph's place is its number among the document's paragraphs.
 * - The page's <title> is the site's rather than the document's, and left out. */

#define ELEMENTS_BETWEEN_CHECKS 1024
/* rows that a cell may reach over, as in browsers */
#define MAX_ROW_SPAN 65534

typedef enum
{
  HTML_NONE,
  HTML_BLOCK, /* a paragraph of its own */
  HTML_BR,
  HTML_HEADING, /* h1 to h6 */
  HTML_SKIPPED, /* what is never shown as text */
  HTML_TABLE,
  HTML_SECTION, /* of a table */
  HTML_TR,
  HTML_TD
} HtmlKind;

static const struct
{
  const char *name;
  guint8 kind;
} html_elements[] = {
  { "address", HTML_BLOCK },
  { "article", HTML_BLOCK },
  { "aside", HTML_BLOCK },
  { "blockquote", HTML_BLOCK },
  { "body", HTML_BLOCK },
  { "caption", HTML_BLOCK },
  { "center", HTML_BLOCK },
  { "dd", HTML_BLOCK },
  { "div", HTML_BLOCK },
  { "dl", HTML_BLOCK },
  { "dt", HTML_BLOCK },
  { "fieldset", HTML_BLOCK },
  { "figcaption", HTML_BLOCK },
  { "figure", HTML_BLOCK },
  { "footer", HTML_BLOCK },
  { "form", HTML_BLOCK },
  { "header", HTML_BLOCK },
  { "hr", HTML_BLOCK },
  { "li", HTML_BLOCK },
  { "main", HTML_BLOCK },
  { "nav", HTML_BLOCK },
  { "ol", HTML_BLOCK },
  { "p", HTML_BLOCK },
  { "pre", HTML_BLOCK },
  { "section", HTML_BLOCK },
  { "ul", HTML_BLOCK },
  { "br", HTML_BR },
  { "h1", HTML_HEADING },
  { "h2", HTML_HEADING },
  { "h3", HTML_HEADING },
  { "h4", HTML_HEADING },
  { "h5", HTML_HEADING },
  { "h6", HTML_HEADING },
  { "audio", HTML_SKIPPED },
  { "button", HTML_SKIPPED },
  { "head", HTML_SKIPPED },
  { "iframe", HTML_SKIPPED },
  { "noscript", HTML_SKIPPED },
  { "object", HTML_SKIPPED },
  { "rt", HTML_SKIPPED },
  { "script", HTML_SKIPPED },
  { "select", HTML_SKIPPED },
  { "style", HTML_SKIPPED },
  { "svg", HTML_SKIPPED },
  { "template", HTML_SKIPPED },
  { "textarea", HTML_SKIPPED },
  { "title", HTML_SKIPPED },
  { "video", HTML_SKIPPED },
  { "table", HTML_TABLE },
  { "tbody", HTML_SECTION },
  { "tfoot", HTML_SECTION },
  { "thead", HTML_SECTION },
  { "tr", HTML_TR },
  { "td", HTML_TD },
  { "th", HTML_TD },
};

typedef struct
{
  BudgetFlow flow; /* first: its parser is the handler's user data */
  BudgetXmlNames names;
  guint n_elements;
  guint skip_depth; /* of the element that is left out, 0 when none is */
  guint level;      /* of the heading that is open */
  gboolean space;   /* white space stands before what comes */
} HtmlReader;

static gboolean
html_in_cell (const HtmlReader *self)
{
  return self->flow.table != NULL && self->flow.table->cell_open;
}

static void
html_flush (HtmlReader *self)
{
  _budget_flow_flush (&self->flow);
  self->space = FALSE;
}

static void
html_end_cell (HtmlReader *self)
{
  html_flush (self);
  if (html_in_cell (self))
    _budget_flow_end_cell (&self->flow);
}

static void
html_end_row (HtmlReader *self)
{
  html_end_cell (self);
  if (self->flow.table != NULL && self->flow.table->row_open)
    _budget_flow_end_row (&self->flow);
}

static void
html_end_table (HtmlReader *self)
{
  html_end_row (self);
  if (self->flow.table != NULL && !self->flow.parser.failed)
    _budget_flow_end_table (&self->flow);
}

static void
html_begin_row (HtmlReader *self)
{
  if (self->flow.table == NULL)
    _budget_flow_begin_table (&self->flow);
  html_end_row (self);
  _budget_flow_begin_row (&self->flow);
}

static const char *
html_find_attribute (const xmlChar **attributes, const char *name)
{
  for (gsize i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (strcmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
  return NULL;
}

static guint32
html_get_span (const xmlChar **attributes, const char *name, guint32 fallback)
{
  const char *value = html_find_attribute (attributes, name);

  if (value == NULL)
    return fallback;
  value += strspn (value, " \t\r\n");
  return (guint32) _budget_xml_parse_number (value, strspn (value, "0123456789"), fallback);
}

static void
html_begin_cell (HtmlReader *self, const xmlChar **attributes)
{
  guint32 span = MAX (html_get_span (attributes, "colspan", 1), 1);
  guint32 row_span = html_get_span (attributes, "rowspan", 1);

  if (self->flow.table == NULL || !self->flow.table->row_open)
    html_begin_row (self);
  html_end_cell (self);
  if (self->flow.parser.failed)
    return;
  _budget_flow_table_find_column (self->flow.table);
  _budget_flow_begin_cell (&self->flow);
  if (!_budget_flow_check_columns (&self->flow, span))
    return;
  self->flow.table->span = span;
  /* 0 is down to the last row */
  self->flow.table->row_span = row_span == 0 ? MAX_ROW_SPAN : MIN (row_span, MAX_ROW_SPAN);
}

static void
html_begin_table (HtmlReader *self, const xmlChar **attributes)
{
  const char *role = html_find_attribute (attributes, "role");

  html_flush (self);
  _budget_flow_begin_table (&self->flow);
  self->flow.table->is_layout =
      role != NULL && (strcmp (role, "presentation") == 0 || strcmp (role, "none") == 0);
}

/* display: none, whatever stands around it */
static gboolean
html_is_hidden (const xmlChar **attributes)
{
  const char *style;
  const char *display;

  if (attributes == NULL)
    return FALSE;
  if (html_find_attribute (attributes, "hidden") != NULL)
    return TRUE;
  style = html_find_attribute (attributes, "style");
  display = style != NULL ? strstr (style, "display") : NULL;
  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " \t\r\n:");
  return g_ascii_strncasecmp (display, "none", 4) == 0;
}

static void
html_enter (HtmlReader *self, HtmlKind kind, const xmlChar *name, const xmlChar **attributes)
{
  switch (kind)
    {
    case HTML_BLOCK:
      html_flush (self);
      break;
    case HTML_HEADING:
      html_flush (self);
      self->level = (guint) (name[1] - '0');
      break;
    case HTML_BR:
      self->space = FALSE;
      if (self->flow.paragraph.open)
        _budget_flow_append (&self->flow, "\n", 1);
      break;
    case HTML_TABLE:
      html_begin_table (self, attributes);
      break;
    case HTML_SECTION:
      html_end_row (self);
      break;
    case HTML_TR:
      html_begin_row (self);
      break;
    case HTML_TD:
      html_begin_cell (self, attributes);
      break;
    case HTML_NONE:
    case HTML_SKIPPED:
    default:
      break;
    }
}

static void
html_on_start (void *user_data, const xmlChar *name, const xmlChar **attributes)
{
  HtmlReader *self = user_data;
  HtmlKind kind;

  if (!_budget_xml_parser_enter (&self->flow.parser))
    return;
  if (++self->n_elements % ELEMENTS_BETWEEN_CHECKS == 0)
    _budget_flow_check (&self->flow);
  if (self->flow.parser.failed || self->skip_depth != 0)
    return;
  kind = (HtmlKind) _budget_xml_names_find_plain (&self->names, name);
  if (kind != HTML_NONE)
    kind = (HtmlKind) html_elements[(guint) kind - 1].kind;
  if (kind != HTML_SKIPPED && html_is_hidden (attributes))
    {
      _budget_flow_report_hidden (&self->flow);
      kind = HTML_SKIPPED;
    }
  if (kind == HTML_SKIPPED)
    self->skip_depth = self->flow.parser.depth;
  else
    html_enter (self, kind, name, attributes);
}

static void
html_leave (HtmlReader *self, HtmlKind kind)
{
  switch (kind)
    {
    case HTML_HEADING:
    case HTML_BLOCK:
      html_flush (self);
      self->level = 0;
      break;
    case HTML_TABLE:
      html_end_table (self);
      break;
    case HTML_SECTION:
    case HTML_TR:
      html_end_row (self);
      break;
    case HTML_TD:
      html_end_cell (self);
      break;
    case HTML_NONE:
    case HTML_BR:
    case HTML_SKIPPED:
    default:
      break;
    }
}

static void
html_on_end (void *user_data, const xmlChar *name)
{
  HtmlReader *self = user_data;
  guint element;

  if (self->flow.parser.failed)
    return;
  if (self->skip_depth == 0)
    {
      element = _budget_xml_names_find_plain (&self->names, name);
      if (element != 0)
        html_leave (self, (HtmlKind) html_elements[element - 1].kind);
    }
  else if (self->flow.parser.depth <= self->skip_depth)
    self->skip_depth = 0;
  if (self->flow.parser.depth > 0)
    self->flow.parser.depth--;
}

static gboolean
html_is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* The white space before what comes, now that something does. */
static void
html_append_space (HtmlReader *self)
{
  const GString *text = self->flow.text;
  gboolean within = self->flow.paragraph.open && text->len > self->flow.paragraph.start;

  self->space = FALSE;
  if (within && text->str[text->len - 1] != '\n')
    _budget_flow_append (&self->flow, " ", 1);
}

static void
html_append (HtmlReader *self, const char *start, gsize length)
{
  if (self->space)
    html_append_space (self);
  _budget_flow_append (&self->flow, start, length);
  if (self->level != 0)
    self->flow.paragraph.level = self->level;
}

static void
html_on_text (void *user_data, const xmlChar *data, int length)
{
  HtmlReader *self = user_data;
  const char *p = (const char *) data;
  const char *end = p + length;

  if (self->flow.parser.failed || self->skip_depth != 0)
    return;
  while (p < end)
    {
      const char *start = p;

      while (p < end && !html_is_space (*p) && *p != BUDGET_FLOW_MARK_TABLE &&
             *p != BUDGET_FLOW_MARK_LEVEL)
        p++;
      if (p > start)
        html_append (self, start, (gsize) (p - start));
      for (; p < end &&
             (html_is_space (*p) || *p == BUDGET_FLOW_MARK_TABLE || *p == BUDGET_FLOW_MARK_LEVEL);
           p++)
        self->space = TRUE;
    }
}

/* A browser shows any page, whatever is wrong with it. */
static void
html_on_error (void *user_data, xmlErrorPtr xml_error)
{
}

static void
html_init_names (HtmlReader *self)
{
  static const char *const no_namespaces[] = { NULL };
  const char *tags[G_N_ELEMENTS (html_elements) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (html_elements); i++)
    tags[i + 1] = html_elements[i].name;
  _budget_xml_names_init (&self->names, self->flow.parser.context->dict, tags, G_N_ELEMENTS (tags),
                          no_namespaces);
}

/* Memory would be moved to its start for each piece that was parsed: read in pieces, it is not. */
static xmlParserCtxt *
html_parser_new (BudgetXmlInput *input)
{
  xmlParserCtxt *context = htmlNewParserCtxt ();
  xmlParserInputBuffer *buffer =
      xmlParserInputBufferCreateIO (input->read, NULL, input->data, XML_CHAR_ENCODING_NONE);
  xmlParserInput *stream = NULL;

  if (context != NULL && buffer != NULL)
    stream = xmlNewIOInputStream (context, buffer, XML_CHAR_ENCODING_NONE);
  if (stream == NULL)
    g_error ("there is no memory for an HTML parser");
  inputPush (context, stream);
  return context;
}

static gboolean
html_parse (HtmlReader *self, const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  xmlParserCtxt *context;
  BudgetXmlMemory memory;
  BudgetXmlInput input;

  _budget_xml_ensure_initialized ();
  _budget_xml_input_init_memory (&input, &memory, bytes);
  context = html_parser_new (&input);
  self->flow.parser.context = context;
  self->flow.parser.size = length;
  htmlCtxtUseOptions (context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  /* the text is UTF-8 by now, whatever the page says of itself */
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElement = html_on_start;
  context->sax->endElement = html_on_end;
  context->sax->characters = html_on_text;
  context->sax->ignorableWhitespace = html_on_text;
  context->sax->cdataBlock = html_on_text;
  context->sax->serror = html_on_error;
  context->userData = self;
  html_init_names (self);
  htmlParseDocument (context);
  while (self->flow.table != NULL && !self->flow.parser.failed)
    html_end_table (self);
  if (!self->flow.parser.failed)
    html_flush (self);
  xmlFreeParserCtxt (context);
  self->flow.parser.context = NULL;
  return !self->flow.parser.failed;
}

gboolean
_budget_read_html (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   const BudgetReadOptions *options,
                   GError **error)
{
  HtmlReader *self;
  gsize length;
  const char *text = _budget_read_decode (sheet->arena, bytes, name, &length, error);
  gboolean done;

  if (text == NULL || g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return FALSE;
  self = g_new0 (HtmlReader, 1);
  _budget_flow_init (&self->flow, sheet, name, options, error);
  self->flow.has_layout = TRUE;
  done = length == 0 || html_parse (self, text, length);
  if (done && options->progress != NULL)
    options->progress (1, 1, options->progress_data);
  _budget_flow_clear (&self->flow);
  g_free (self);
  return done;
}
