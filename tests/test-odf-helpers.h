/* test-odf-helpers.h - small OpenDocument files, made of XML
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-docx-helpers.h"

#undef P
#undef R
#undef TC
#undef TR
#undef TBL

#define ODF_NAMESPACE(prefix, name)                                                                \
  "xmlns:" prefix "=\"urn:oasis:names:tc:opendocument:xmlns:" name ":1.0\" "
#define ODF_START                                                                                  \
  "<office:document-content " ODF_NAMESPACE ("office", "office") ODF_NAMESPACE ("text", "text")    \
      ODF_NAMESPACE ("table", "table") ODF_NAMESPACE ("style", "style")                            \
          ODF_NAMESPACE ("draw", "drawing") ODF_NAMESPACE ("svg", "svg-compatible") ">"
#define ODF_END "</office:document-content>"

static inline GBytes *
make_odf (const char *type, const char *content)
{
  g_autofree char *xml = g_strconcat (ODF_START, content, ODF_END, NULL);
  ZipWriter writer = zip_writer_open ("zip:compression=store");

  zip_writer_add (&writer, "mimetype", type, strlen (type));
  zip_writer_add (&writer, "content.xml", xml, strlen (xml));
  return zip_writer_finish (&writer);
}

static inline void
assert_dump (GBytes *bytes, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, name, BUDGET_FORMAT_AUTO, &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}
