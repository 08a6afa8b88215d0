/* budget-pdf-stream.c - how much a stream unpacks to
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <stdlib.h>

#define MAX_RATIO 1032     /* of what deflate unpacks to */
#define MAX_LZW_RATIO 2800 /* the same of LZW */
#define BUFFER_SIZE 65536
#define MAX_STREAMS 4096       /* of a page */
#define MIN_CONTENT (1u << 20) /* bytes that each of them may have at least */

/* How many filters of a stream make it smaller, and whether one is LZW. */
static guint
pdf_count_filters (qpdf_data qpdf, qpdf_oh stream, gboolean *lzw)
{
  qpdf_oh filter = qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_dict (qpdf, stream), "/Filter");
  gboolean several = qpdf_oh_is_array (qpdf, filter);
  int n = several ? qpdf_oh_get_array_n_items (qpdf, filter) : 1;
  guint count = 0;

  *lzw = FALSE;
  for (int i = 0; i < MIN (n, 16); i++)
    {
      qpdf_oh name = several ? qpdf_oh_get_array_item (qpdf, filter, i) : filter;

      if (qpdf_oh_is_name_and_equals (qpdf, name, "/LZWDecode") ||
          qpdf_oh_is_name_and_equals (qpdf, name, "/LZW"))
        *lzw = TRUE;
      if (qpdf_oh_is_name (qpdf, name) &&
          !qpdf_oh_is_name_and_equals (qpdf, name, "/ASCII85Decode") &&
          !qpdf_oh_is_name_and_equals (qpdf, name, "/ASCIIHexDecode"))
        count++;
    }
  return count;
}

/* Unpacks to a buffer that is used again and again. */
static gboolean
pdf_inflates_to_at_most (const unsigned char *data, gsize size, guint64 limit)
{
  g_autoptr (GConverter) inflate =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  guint64 total = 0;

  while (total <= limit)
    {
      gsize n_read = 0;
      gsize n_written = 0;
      GConverterResult result =
          g_converter_convert (inflate, data, size, buffer, BUFFER_SIZE, G_CONVERTER_INPUT_AT_END,
                               &n_read, &n_written, NULL);

      total += n_written;
      data += n_read;
      size -= n_read;
      if (result == G_CONVERTER_ERROR || result == G_CONVERTER_FINISHED)
        break;
    }
  return total <= limit;
}

gboolean
_budget_pdf_stream_is_bounded (qpdf_data qpdf, qpdf_oh stream, guint64 limit)
{
  unsigned char *data = NULL;
  size_t size = 0;
  gboolean lzw;
  guint n_filters = pdf_count_filters (qpdf, stream, &lzw);
  gboolean bounded = TRUE;

  if (n_filters > 1)
    return FALSE;
  if (qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_none, NULL, &data, &size) >= QPDF_ERRORS)
    return TRUE;
  if (n_filters == 0)
    bounded = size <= limit;
  else if (lzw)
    bounded = size <= limit * 8 / MAX_LZW_RATIO;
  else if (size > limit / MAX_RATIO)
    bounded = pdf_inflates_to_at_most (data, size, limit);
  free (data);
  return bounded;
}

gboolean
_budget_pdf_content_is_bounded (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh contents = qpdf_oh_get_key_if_dict (qpdf, page, "/Contents");
  int n = qpdf_oh_is_array (qpdf, contents) ? qpdf_oh_get_array_n_items (qpdf, contents) : 0;

  if (qpdf_oh_is_stream (qpdf, contents))
    return _budget_pdf_stream_is_bounded (qpdf, contents, BUDGET_PDF_MAX_CONTENT);
  if (n > MAX_STREAMS)
    return FALSE;
  for (int i = 0; i < n; i++)
    {
      qpdf_oh stream = qpdf_oh_get_array_item (qpdf, contents, i);

      if (qpdf_oh_is_stream (qpdf, stream) &&
          !_budget_pdf_stream_is_bounded (qpdf, stream,
                                          BUDGET_PDF_MAX_CONTENT / (guint) n + MIN_CONTENT))
        return FALSE;
    }
  return TRUE;
}
