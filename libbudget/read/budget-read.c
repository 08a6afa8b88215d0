/* budget-read.c - tells formats apart, and reads each by its reader
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-trim-private.h"
#include "read/budget-zip-private.h"

#include <string.h>

/* what content is found to be */
typedef struct
{
  const char *name;    /* for messages, with its article */
  BudgetFormat format; /* BUDGET_FORMAT_AUTO when it is none that can be read */
  BudgetError error;   /* then */
} ContentKind;

static const ContentKind kind_text = { "text", BUDGET_FORMAT_TEXT, 0 };
static const ContentKind kind_docx = { "a Word document (.docx)", BUDGET_FORMAT_DOCX, 0 };
static const ContentKind kind_html = { "an HTML page", BUDGET_FORMAT_HTML, 0 };
static const ContentKind kind_odt = { "an OpenDocument text (.odt)", BUDGET_FORMAT_ODT, 0 };
static const ContentKind kind_xlsx = { "an Excel workbook (.xlsx)", BUDGET_FORMAT_XLSX, 0 };
static const ContentKind kind_ods = { "an OpenDocument spreadsheet (.ods)", BUDGET_FORMAT_ODS, 0 };
static const ContentKind kind_csv = { "comma-separated values", BUDGET_FORMAT_CSV, 0 };
static const ContentKind kind_doc = { "a Word 97-2003 document (.doc)", BUDGET_FORMAT_DOC, 0 };
static const ContentKind kind_rtf = { "an RTF document", BUDGET_FORMAT_RTF, 0 };
static const ContentKind kind_xls = { "an Excel 97-2003 workbook (.xls)", BUDGET_FORMAT_XLS, 0 };
static const ContentKind kind_odf = { "an OpenDocument file", BUDGET_FORMAT_AUTO,
                                      BUDGET_ERROR_UNSUPPORTED };
static const ContentKind kind_own = { "JSON of a disclosure", BUDGET_FORMAT_JSON, 0 };
static const ContentKind kind_pdf = { "a PDF document", BUDGET_FORMAT_PDF, 0 };
static const ContentKind kind_zip = { "a zip archive", BUDGET_FORMAT_ZIP, 0 };
static const ContentKind kind_cut_zip = { "a zip archive that is cut off", BUDGET_FORMAT_AUTO,
                                          BUDGET_ERROR_DAMAGED };
static const ContentKind kind_ole = { "an OLE compound file", BUDGET_FORMAT_AUTO,
                                      BUDGET_ERROR_UNSUPPORTED };
static const ContentKind kind_xml = { "an XML document", BUDGET_FORMAT_AUTO,
                                      BUDGET_ERROR_UNSUPPORTED };
static const ContentKind kind_json = { "JSON that is not of a disclosure", BUDGET_FORMAT_AUTO,
                                       BUDGET_ERROR_UNSUPPORTED };
static const ContentKind kind_binary = { "binary data", BUDGET_FORMAT_AUTO,
                                         BUDGET_ERROR_UNSUPPORTED };

/* what begins with magic, or holds it */
typedef struct
{
  const char *magic;
  gsize length;
  ContentKind kind;
} Signature;

#define SIGNATURE(magic, name, code)                                                               \
  {                                                                                                \
    magic, sizeof magic - 1, { name, BUDGET_FORMAT_AUTO, BUDGET_ERROR_##code }                     \
  }

/* the same of what can be read */
#define READABLE(magic, name, format)                                                              \
  {                                                                                                \
    magic, sizeof magic - 1, { name, BUDGET_FORMAT_##format, 0 }                                   \
  }

static const Signature starts[] = {
  READABLE ("{\\rtf", "an RTF document", RTF),
  SIGNATURE ("\x89PNG", "a PNG image", UNSUPPORTED),
  SIGNATURE ("\xff\xd8\xff", "a JPEG image", UNSUPPORTED),
  SIGNATURE ("GIF8", "a GIF image", UNSUPPORTED),
  SIGNATURE ("II*\0", "a TIFF image", UNSUPPORTED),
  SIGNATURE ("MM\0*", "a TIFF image", UNSUPPORTED),
  SIGNATURE ("\x1f\x8b", "a gzip archive", UNSUPPORTED),
  SIGNATURE ("7z\xbc\xaf\x27\x1c", "a 7z archive", UNSUPPORTED),
  SIGNATURE ("Rar!\x1a\x07", "a RAR archive", UNSUPPORTED),
};

/* member names stand in a zip archive as they are; the first that is found counts */
static const Signature zip_members[] = {
  SIGNATURE ("xl/workbook.bin", "an Excel workbook (.xlsb)", UNSUPPORTED),
  SIGNATURE ("ppt/presentation.xml", "a PowerPoint presentation (.pptx)", UNSUPPORTED),
  SIGNATURE ("Document.xml", "an OFD document", UNSUPPORTED),
};

/* names in an OLE compound file are UTF-16 */
static const Signature ole_streams[] = {
  SIGNATURE ("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
             "an encrypted Office document",
             ENCRYPTED),
  READABLE ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "a Word 97-2003 document (.doc)", DOC),
  READABLE ("W\0o\0r\0k\0b\0o\0o\0k\0", "an Excel 97-2003 workbook (.xls)", XLS),
};

/* elements and more that a page, or a part of one, begins with */
static const char *const html_starts[] = {
  "!--",    "!doctype html",
  "a",      "article",
  "b",      "blockquote",
  "body",   "br",
  "center", "div",
  "dl",     "font",
  "form",   "h1",
  "h2",     "h3",
  "h4",     "h5",
  "h6",     "head",
  "hr",     "html",
  "i",      "img",
  "li",     "link",
  "main",   "meta",
  "ol",     "p",
  "script", "section",
  "span",   "strong",
  "style",  "table",
  "tbody",  "td",
  "th",     "thead",
  "title",  "tr",
  "u",      "ul",
};

/* what the content of a file is by its name */
static const struct
{
  const char *extension;
  const ContentKind *kind; /* NULL when it is none that can be read */
  const char *expected;
  gboolean may_differ; /* publishers give it to other formats too */
} extensions[] = {
  { ".txt", &kind_text, "text" },
  { ".text", &kind_text, "text" },
  { ".docx", &kind_docx, "a zip archive", TRUE },
  { ".docm", &kind_docx, "a zip archive", TRUE },
  { ".json", &kind_own, "JSON of a disclosure" },
  { ".pdf", &kind_pdf, "a PDF document", TRUE },
  { ".doc", &kind_doc, "a Word 97-2003 document", TRUE },
  { ".wps", &kind_doc, "a Word 97-2003 document", TRUE },
  { ".xlsx", &kind_xlsx, "an Excel workbook", TRUE },
  { ".xls", &kind_xls, "an Excel 97-2003 workbook", TRUE },
  { ".et", &kind_xls, "an Excel 97-2003 workbook", TRUE },
  { ".html", &kind_html, "an HTML page" },
  { ".htm", &kind_html, "an HTML page" },
  { ".rtf", &kind_rtf, "an RTF document", TRUE },
  { ".zip", &kind_zip, "a zip archive", TRUE },
  { ".odt", &kind_odt, "an OpenDocument file", TRUE },
  { ".ods", &kind_ods, "an OpenDocument file", TRUE },
  { ".csv", &kind_csv, "comma-separated values", TRUE },
  { ".tsv", &kind_csv, "tab-separated values", TRUE },
};

#define FIRST_BYTES 4096
#define ODF_TYPE "application/vnd.oasis.opendocument."
#define MAX_SAMPLE_LINES 32

static gboolean
content_holds (const char *data, gsize size, const char *part, gsize length)
{
  return memmem (data, size, part, length) != NULL;
}

static const ContentKind *
content_find (const Signature *signatures, gsize n, const char *data, gsize size)
{
  for (gsize i = 0; i < n; i++)
    if (content_holds (data, size, signatures[i].magic, signatures[i].length))
      return &signatures[i].kind;
  return NULL;
}

/* Members by the directory of an archive; where it has none that can be read, anywhere. Documents in
 * an archive of documents are not the archive's. */
static gboolean
content_has_member (const char *data, gsize size, const char *prefix)
{
  gboolean has_directory;

  return _budget_zip_lists_member (data, size, prefix, &has_directory) ||
         (!has_directory && content_holds (data, size, prefix, strlen (prefix)));
}

static const ContentKind *
content_kind_of_zip (const char *data, gsize size)
{
  gsize first = MIN (size, FIRST_BYTES);

  if (content_has_member (data, size, "word/document"))
    return &kind_docx;
  if (content_has_member (data, size, "xl/workbook.xml"))
    return &kind_xlsx;
  /* the type is the first member of an OpenDocument file, and not packed */
  if (content_holds (data, first, ODF_TYPE "text", strlen (ODF_TYPE "text")))
    return &kind_odt;
  if (content_holds (data, first, ODF_TYPE "spreadsheet", strlen (ODF_TYPE "spreadsheet")))
    return &kind_ods;
  if (content_holds (data, first, ODF_TYPE, strlen (ODF_TYPE)))
    return &kind_odf;
  for (gsize i = 0; i < G_N_ELEMENTS (zip_members); i++)
    if (content_has_member (data, size, zip_members[i].magic))
      return &zip_members[i].kind;
  /* the directory of an archive is its end */
  return content_holds (data, size, "PK\5\6", 4) ? &kind_zip : &kind_cut_zip;
}

/* Text has few control characters besides white space, and no NUL unless it is UTF-16 with its
 * mark. */
static gboolean
content_is_binary (const guchar *data, gsize size)
{
  gsize n_control = 0;
  gsize n = MIN (size, FIRST_BYTES);
  gsize i = 0;

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return FALSE;
  if (memchr (data, '\0', n) != NULL)
    return TRUE;
  while (i < n)
    {
      gsize end = i + MIN (n - i, G_MAXUINT8);
      guint8 n_here = 0;

      /* in as small a number as will do, so that many bytes are counted at once */
      for (; i < end; i++)
        n_here += data[i] < 0x20 && (guchar) (data[i] - 0x07) > 0x0d - 0x07;
      n_control += n_here;
    }
  return n_control * 20 > n;
}

static gboolean
content_is_html (const char *start, const char *end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (html_starts); i++)
    {
      gsize length = strlen (html_starts[i]);

      if ((gsize) (end - start) > length + 1 &&
          g_ascii_strncasecmp (start + 1, html_starts[i], length) == 0 &&
          !g_ascii_isalnum (start[length + 1]))
        return TRUE;
    }
  return FALSE;
}

/* XML is a page when it begins as one: <?xml version="1.0"?><!DOCTYPE html … */
static const ContentKind *
content_kind_of_xml (const char *start, const char *end)
{
  const char *stop = start + MIN (end - start, FIRST_BYTES);

  for (const char *p = start; (p = memchr (p, '<', (gsize) (stop - p))) != NULL; p++)
    if (stop - p > 5 && g_ascii_strncasecmp (p, "<html", 5) == 0 && !g_ascii_isalnum (p[5]))
      return &kind_html;
  return &kind_xml;
}

/* Whether a comma or a tab parts the first line of a text. */
static gboolean
content_first_line_is_parted (const char *start, const char *end)
{
  gboolean quoted = FALSE;

  for (const char *p = start; p < end && (quoted || *p != '\n'); p++)
    if (*p == '"')
      quoted = !quoted;
    else if (!quoted && (*p == ',' || *p == '\t'))
      return TRUE;
  return FALSE;
}

/* Lines of the same number of commas (or tabs within them) are of values. The text of a Word file
 * has a tab at the start of each cell, and its commas are Chinese ones. */
static gboolean
content_is_csv (const char *start, const char *end)
{
  char separator = '\0';
  guint counts[MAX_SAMPLE_LINES];
  guint n_lines = 0;
  guint n_same = 0;

  /* other texts are told by their first line, which is a title, and not searched for separators */
  if (content_first_line_is_parted (start, end))
    separator = _budget_read_csv_find_separator (start, (gsize) (end - start));
  if (separator == '\0' || separator == ';')
    return FALSE;
  while (start < end && n_lines < MAX_SAMPLE_LINES)
    {
      gboolean quoted = FALSE;
      guint n = 0;

      if (separator == '\t' && *start == '\t')
        return FALSE;
      for (; start < end && (quoted || *start != '\n'); start++)
        if (*start == '"')
          quoted = !quoted;
        else if (*start == separator && !quoted)
          n++;
      start++;
      counts[n_lines++] = n;
    }
  for (guint i = 0; i < n_lines; i++)
    n_same += counts[i] == counts[0];
  return counts[0] > 0 && n_lines >= 2 && n_same * 10 >= n_lines * 9;
}

static const ContentKind *
content_kind_of_text (const char *data, gsize size)
{
  const char *end = data + size;
  const char *start = _budget_trim_start (data, end);

  if (end - start > 5 && memcmp (start, "<?xml", 5) == 0)
    return content_kind_of_xml (start, end);
  if (start < end && *start == '<' && content_is_html (start, end))
    return &kind_html;
  if (start < end && *start == '{')
    {
      if (content_holds (start, (gsize) (end - start), "\"libbudget-disclosure\"", 22))
        return &kind_own;
      start = _budget_trim_start (start + 1, end);
      if (start < end && (*start == '"' || *start == '}'))
        return &kind_json;
    }
  return content_is_csv (data, end) ? &kind_csv : &kind_text;
}

/* with white space, or a byte order mark, before it, as servers add them */
static gboolean
content_is_pdf (const char *data, gsize size)
{
  gsize i = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;
  return size - i >= 5 && memcmp (data + i, "%PDF-", 5) == 0;
}

static const ContentKind *
content_kind (const char *data, gsize size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (size >= starts[i].length && memcmp (data, starts[i].magic, starts[i].length) == 0)
      return &starts[i].kind;
  if (content_is_pdf (data, size))
    return &kind_pdf;
  if (size >= 4 && data[0] == 'P' && data[1] == 'K' &&
      ((data[2] == 3 && data[3] == 4) || (data[2] == 5 && data[3] == 6)))
    return content_kind_of_zip (data, size);
  if (size >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    {
      const ContentKind *kind = content_find (ole_streams, G_N_ELEMENTS (ole_streams), data, size);

      return kind != NULL ? kind : &kind_ole;
    }
  if (content_is_binary ((const guchar *) data, size))
    return &kind_binary;
  return content_kind_of_text (data, size);
}

static gboolean
read_set_mismatch (GError **error, const char *name, const char *found, const char *expected)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED, "%s: found %s, expected %s", name, found,
               expected);
  return FALSE;
}

/* A file that is not what its name says is damaged, or worse, unless it is another format that can
 * be read for sure. A name without one of the known endings says nothing. */
static gboolean
read_check_name (const ContentKind *kind, const char *name, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      gsize length = strlen (extensions[i].extension);
      gsize name_length = strlen (name);
      gboolean is_readable = kind->format != BUDGET_FORMAT_AUTO;

      if (name_length < length ||
          g_ascii_strcasecmp (name + name_length - length, extensions[i].extension) != 0)
        continue;
      if (!is_readable && kind->error != BUDGET_ERROR_UNSUPPORTED)
        return TRUE;
      if (extensions[i].may_differ && is_readable && kind != &kind_text && kind != &kind_own &&
          kind != &kind_zip)
        return TRUE;
      if (extensions[i].kind == NULL ? !is_readable : kind->format == extensions[i].kind->format)
        return TRUE;
      return read_set_mismatch (error, name, kind->name, extensions[i].expected);
    }
  return TRUE;
}

static const ContentKind *
read_find_kind (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
                   "%s: found an empty file, expected a disclosure", name);
      return NULL;
    }
  return content_kind (data, size);
}

/* Text may be a part of a page that does not begin with an element: its name says so. */
static const ContentKind *
read_kind_by_name (const ContentKind *kind, const char *name)
{
  g_autofree char *folded = NULL;

  if (kind != &kind_text)
    return kind;
  folded = g_ascii_strdown (name, -1);
  if (g_str_has_suffix (folded, ".html") || g_str_has_suffix (folded, ".htm"))
    return &kind_html;
  if (g_str_has_suffix (folded, ".csv") || g_str_has_suffix (folded, ".tsv"))
    return &kind_csv;
  return kind;
}

BudgetFormat
_budget_read_detect (GBytes *bytes, const char *name, GError **error)
{
  const ContentKind *kind = read_find_kind (bytes, name, error);

  if (kind == NULL)
    return BUDGET_FORMAT_AUTO;
  kind = read_kind_by_name (kind, name);
  if (!read_check_name (kind, name, error))
    return BUDGET_FORMAT_AUTO;
  if (kind->format == BUDGET_FORMAT_AUTO)
    g_set_error (error, BUDGET_ERROR, (int) kind->error,
                 "%s: found %s, expected a document, a workbook, a web page, text or JSON of a "
                 "disclosure",
                 name, kind->name);
  return kind->format;
}

typedef gboolean (*ReadFunc) (BudgetSheet *sheet,
                              GBytes *bytes,
                              const char *name,
                              const BudgetReadOptions *options,
                              GError **error);

static const struct
{
  BudgetFormat format;
  const char *expected;
  ReadFunc read;
} readers[] = {
  { BUDGET_FORMAT_TEXT, "text", _budget_read_text },
  { BUDGET_FORMAT_DOCX, "a zip archive", _budget_read_docx },
  { BUDGET_FORMAT_HTML, "an HTML page", _budget_read_html },
  { BUDGET_FORMAT_PDF, "a PDF document", _budget_read_pdf },
  { BUDGET_FORMAT_ODT, "an OpenDocument text", _budget_read_odt },
  { BUDGET_FORMAT_XLSX, "an Excel workbook", _budget_read_xlsx },
  { BUDGET_FORMAT_ODS, "an OpenDocument spreadsheet", _budget_read_ods },
  { BUDGET_FORMAT_CSV, "comma-separated values", _budget_read_csv },
  { BUDGET_FORMAT_ZIP, "a zip archive", _budget_read_zip },
  { BUDGET_FORMAT_DOC, "a Word 97-2003 document", _budget_read_doc },
  { BUDGET_FORMAT_RTF, "an RTF document", _budget_read_rtf },
  { BUDGET_FORMAT_XLS, "an Excel 97-2003 workbook", _budget_read_xls },
};

/* the place of format in readers */
static guint
read_find_reader (BudgetFormat format)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (readers) && readers[i].format != format)
    i++;
  return i;
}

static gboolean
read_check_format (GBytes *bytes, const char *name, BudgetFormat format, GError **error)
{
  const ContentKind *kind = read_find_kind (bytes, name, error);
  const char *expected = readers[read_find_reader (format)].expected;

  if (kind == NULL)
    return FALSE;
  if (kind->format == format)
    return TRUE;
  /* any text may be forced to be read as text, as a page, or as values */
  if ((format == BUDGET_FORMAT_TEXT || format == BUDGET_FORMAT_HTML ||
       format == BUDGET_FORMAT_CSV) &&
      (kind == &kind_own || kind == &kind_json || kind == &kind_text || kind == &kind_csv ||
       kind == &kind_html || kind == &kind_xml))
    return TRUE;
  if (kind->format == BUDGET_FORMAT_AUTO && kind->error != BUDGET_ERROR_UNSUPPORTED)
    {
      g_set_error (error, BUDGET_ERROR, (int) kind->error, "%s: found %s, expected %s", name,
                   kind->name, expected);
      return FALSE;
    }
  return read_set_mismatch (error, name, kind->name, expected);
}

static gboolean
read_check_size (GBytes *bytes, const char *name, const BudgetReadOptions *options, GError **error)
{
  guint64 size = g_bytes_get_size (bytes);

  if (size <= options->max_size)
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
               "%s: found %" G_GUINT64_FORMAT " bytes, expected at most %" G_GUINT64_FORMAT, name,
               size, options->max_size);
  return FALSE;
}

gboolean
_budget_read_into (BudgetSheet *sheet,
                   GBytes *bytes,
                   const char *name,
                   BudgetFormat format,
                   const BudgetReadOptions *options,
                   GError **error)
{
  guint n_blocks = sheet->blocks->len;
  gboolean done;

  if (!read_check_size (bytes, name, options, error))
    return FALSE;
  if (format == BUDGET_FORMAT_AUTO)
    format = _budget_read_detect (bytes, name, error);
  else if (!read_check_format (bytes, name, format, error))
    return FALSE;
  if (format == BUDGET_FORMAT_AUTO)
    return FALSE;
  if (format == BUDGET_FORMAT_JSON)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
                   "%s: found %s beside other sources, expected it alone", name, kind_own.name);
      return FALSE;
    }

  if (format == BUDGET_FORMAT_ZIP)
    {
      if (!options->in_archive)
        return _budget_read_zip (sheet, bytes, name, options, error);
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
                   "%s: found a zip archive in another one, expected a document", name);
      return FALSE;
    }
  g_ptr_array_add (sheet->sources, _budget_arena_strdup (sheet->arena, name));
  done = readers[read_find_reader (format)].read (sheet, bytes, name, options, error);
  if (done && sheet->blocks->len == n_blocks)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
                   "%s: found no text, expected a disclosure", name);
      return FALSE;
    }
  return done;
}
