/* test-xlsx-helpers.h - small workbooks, made of XML or of lines of cells
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-odf-helpers.h"

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
#define SHEET(rows) "<worksheet " MAIN "><sheetData>" rows "</sheetData></worksheet>"
#define ROW(n, cells) "<row r=\"" #n "\">" cells "</row>"
#define TEXT(place, text) "<c r=\"" place "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(place, style, value) "<c r=\"" place "\" s=\"" #style "\"><v>" value "</v></c>"

typedef struct
{
  const char *sheets;  /* of the workbook */
  const char *strings; /* (nullable) */
  const char *styles;  /* (nullable) */
  const char *first;
  const char *second; /* (nullable) */
} Book;

static inline void
add_part (ZipWriter *writer, const char *path, const char *text)
{
  if (text != NULL)
    zip_writer_add (writer, path, text, strlen (text));
}

static inline GBytes *
make_book (const Book *book)
{
  ZipWriter writer = zip_writer_new ();
  g_autofree char *workbook = g_strconcat (
      "<workbook " MAIN " xmlns:r='x'>",
      book->sheets != NULL ? book->sheets : "<sheets><sheet name='Sheet1' r:id='a'/></sheets>",
      "</workbook>", NULL);

  add_part (&writer, "xl/worksheets/one.xml", book->first);
  add_part (&writer, "xl/worksheets/two.xml", book->second);
  add_part (&writer, "xl/workbook.xml", workbook);
  add_part (&writer, "xl/_rels/workbook.xml.rels",
            "<Relationships " RELATIONS "><Relationship Id='a' Target='worksheets/one.xml'/>"
            "<Relationship Id='b' Target='/xl/worksheets/two.xml'/></Relationships>");
  add_part (&writer, "xl/styles.xml", book->styles);
  add_part (&writer, "xl/sharedStrings.xml", book->strings);
  return zip_writer_finish (&writer);
}

/* A sheet of lines, whose cells | parts. merges is a list of ranges, A1:B1. */
static inline char *
make_sheet_of_lines (const char *lines, const char *merges)
{
  GString *xml = g_string_new ("<worksheet " MAIN "><sheetData>");
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);
  g_auto (GStrv) ranges = g_strsplit (merges, " ", -1);

  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      g_string_append_printf (xml, "<row r=\"%u\">", row + 1);
      for (guint i = 0; cells[i] != NULL; i++)
        if (*cells[i] != '\0')
          g_string_append_printf (
              xml, "<c r=\"%c%u\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>",
              'A' + (char) i, row + 1, cells[i]);
      g_string_append (xml, "</row>");
    }
  g_string_append (xml, "</sheetData><mergeCells>");
  for (guint i = 0; ranges[i] != NULL; i++)
    if (*ranges[i] != '\0')
      g_string_append_printf (xml, "<mergeCell ref=\"%s\"/>", ranges[i]);
  g_string_append (xml, "</mergeCells></worksheet>");
  return g_string_free (xml, FALSE);
}
