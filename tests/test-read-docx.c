/* test-read-docx.c - Office Open XML documents, to a sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "test-docx-helpers.h"

#define P(text) "<w:p>" R (text) "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define TC(properties, content) "<w:tc><w:tcPr>" properties "</w:tcPr>" content "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" rows "</w:tbl>"
#define SPAN(n) "<w:gridSpan w:val=\"" #n "\"/>"
#define RESTART "<w:vMerge w:val=\"restart\"/>"
#define CONTINUE "<w:vMerge/>"

/* ---- paragraphs ---- */

Test (read_docx, paragraphs_and_runs)
{
  assert_docx_dump (
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> 部门 </w:t></w:r>" R (
          "预算") "</w:p><w:p/>" P ("a &amp; b &#x4E2D;"),
      "P 部门 预算\nP a & b 中\n");
}

Test (read_docx, paragraphs_know_their_number)
{
  g_autoptr (GBytes) bytes = make_docx (P ("a") "<w:p/>" P ("b"));
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);

  cr_assert_eq (g_array_index (sheet->blocks, BudgetSheetBlock, 1).place.line, 3);
  cr_assert_eq (g_array_index (sheet->blocks, BudgetSheetBlock, 1).place.source, 1);
}

Test (read_docx, tabs_breaks_and_hyphens)
{
  assert_docx_dump ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t>"
                    "<w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
                    "<w:softHyphen/><w:cr/><w:t>e</w:t></w:r></w:p>",
                    "P a\tb\nP c-d\nP e\n");
}

Test (read_docx, symbols)
{
  assert_docx_dump ("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>80%</w:t>"
                    "<w:sym w:font=\"Symbol\" w:char=\"F0A3\"/><w:sym w:font=\"Other\" "
                    "w:char=\"25A1\"/><w:sym w:font=\"Other\"/><w:sym w:char=\"zz\"/>"
                    "<w:sym w:char=\"D800\"/></w:r></w:p>",
                    "P ≥80%≤□\n");
}

Test (read_docx, names_are_told_by_namespace)
{
  const char *strict = "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
                       "<x:body><x:p><x:r><x:t>a</x:t></x:r></x:p>"
                       "<p xmlns=\"urn:other\"><r><t>no</t></r></p></x:body></x:document>";
  g_autoptr (GBytes) bytes = make_docx_of_xml (strict, strlen (strict));
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet);
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P a\n");
}

Test (read_docx, fields_keep_their_result)
{
  assert_docx_dump (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE"
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" R (
          "7") "<w:fldSimple w:instr=\"DATE\">" R ("8") "</w:fldSimple>"
                                                        "<w:hyperlink>" R (
                                                            "9") "</w:hyperlink></w:p>",
      "P 789\n");
}

Test (read_docx, content_controls_are_transparent)
{
  assert_docx_dump (
      "<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>" P ("a") "</w:sdtContent></w:sdt>",
      "P a\n");
}

Test (read_docx, ruby_keeps_its_base)
{
  assert_docx_dump ("<w:p><w:r><w:ruby><w:rt>" R ("zhong") "</w:rt><w:rubyBase>" R (
                        "中") "</w:rubyBase></w:ruby></w:r></w:p>",
                    "P 中\n");
}

Test (read_docx, math_is_text)
{
  assert_docx_dump ("<w:p><m:oMath><m:r><m:t>≥5</m:t></m:r></m:oMath></w:p>", "P ≥5\n");
}

/* ---- tracked changes and hidden text ---- */

Test (read_docx, tracked_changes_give_the_final_text)
{
  assert_docx_dump ("<w:p>" R ("a") "<w:ins>" R (
                        "b") "</w:ins><w:del><w:r><w:delText>c</w:delText>"
                             "</w:r></w:del><w:moveFrom>" R ("d") "</w:moveFrom><w:moveTo>" R (
                                 "e") "</w:moveTo></w:p>",
                    "P abe\n");
}

Test (read_docx, deleted_paragraph_mark_joins_paragraphs)
{
  assert_docx_dump ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R ("a") "</w:p>" P ("b") P ("c"),
                    "P ab\nP c\n");
  assert_docx_dump ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R ("last") "</w:p>", "P last\n");
  assert_docx_dump (
      TBL (TR (TC ("", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R ("a") "</w:p>" P ("b")))),
      "T 1x1\n  (0,0)ab\n");
}

Test (read_docx, deleted_rows_and_cells_are_dropped)
{
  assert_docx_dump (TBL (TR (TC ("", P ("a"))) "<w:tr><w:trPr><w:del/></w:trPr>" TC (
                        "", P ("b")) "</w:tr>" TR (TC ("<w:cellDel/>", P ("c")) TC ("", P ("d")))),
                    "T 2x1\n  (0,0)a\n  (1,0)d\n");
}

Test (read_docx, old_properties_are_not_looked_at)
{
  assert_docx_dump ("<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                    "<w:t>a</w:t></w:r></w:p>",
                    "P a\n");
}

Test (read_docx, hidden_text_is_dropped_and_said)
{
  assert_docx_dump (
      "<w:p>" R ("a") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"
                      "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>c</w:t></w:r></w:p>",
      "P ac\n! hidden-text line 1 table 0 row 0: hidden text was left out\n");
  assert_docx_dump (
      TBL (TR (TC ("", P ("a"))) "<w:tr><w:trPr><w:hidden/></w:trPr>" TC ("", P ("b")) "</w:tr>"),
      "T 1x1\n  (0,0)a\n! hidden-text line 0 table 1 row 2: hidden text was left "
      "out\n");
}

/* ---- text boxes ---- */

Test (read_docx, text_box_stands_before_its_paragraph)
{
  assert_docx_dump ("<w:p>" R ("a") "<w:r><w:pict><w:txbxContent>" P ("box")
                        P ("two") "</w:txbxContent></w:pict></w:r>" R ("b") "</w:p>" P ("c"),
                    "P box\nP two\nP ab\nP c\n");
}

Test (read_docx, text_box_in_a_cell_is_part_of_it)
{
  assert_docx_dump (TBL (TR (TC ("", "<w:p>" R ("a") "<w:r><w:pict><w:txbxContent>" P (
                                         "box") "</w:txbxContent></w:pict></w:r></w:p>" P ("c")))),
                    "T 1x1\n  (0,0)a\\nbox\\nc\n");
}

Test (read_docx, one_of_alternate_contents_is_taken)
{
  assert_docx_dump ("<w:p><w:r><mc:AlternateContent><mc:Choice "
                    "Requires=\"wps\"><w:drawing><w:txbxContent>" P (
                        "new") "</w:txbxContent></w:drawing></"
                               "mc:Choice><mc:Fallback><w:pict><w:txbxContent>" P ("old") "</"
                                                                                          "w:"
                                                                                          "txbxCont"
                                                                                          "ent></"
                                                                                          "w:pict><"
                                                                                          "/mc:"
                                                                                          "Fallback"
                                                                                          "></"
                                                                                          "mc:"
                                                                                          "Alternat"
                                                                                          "eContent"
                                                                                          "></"
                                                                                          "w:r></"
                                                                                          "w:p>",
                    "P new\n");
  assert_docx_dump ("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>old</w:t></mc:Fallback>"
                    "</mc:AlternateContent></w:r></w:p>",
                    "P old\n");
}

/* ---- tables ---- */

Test (read_docx, cells_with_several_paragraphs)
{
  assert_docx_dump (
      TBL (TR (TC ("", "<w:p/>" P (" a ") "<w:p/>" P ("b") "<w:p/>") TC ("", "<w:p/>"))),
      "T 1x2\n  (0,0)a\\nb (0,1)\n");
}

Test (read_docx, cells_know_their_place)
{
  g_autoptr (GBytes) bytes = make_docx (P ("a") TBL (TR (TC (SPAN (2), P ("x")) TC ("", P ("y"))))
                                            TBL (TR (TC ("", P ("z")))));
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);
  const BudgetSheetBlock *blocks = (const BudgetSheetBlock *) (gpointer) sheet->blocks->data;
  const BudgetSheetCell *cell = &blocks[1].table->cells[1];

  cr_assert_eq (blocks[2].place.table, 2);
  cr_assert_eq (cell->place.table, 1);
  cr_assert_eq (cell->place.row, 1);
  cr_assert_eq (cell->place.column, 3);
  cr_assert_eq (cell->place.source, 1);
}

Test (read_docx, grid_spans)
{
  assert_docx_dump (TBL (TR (TC (SPAN (2), P ("a")) TC ("", P ("b")))
                             TR (TC ("", P ("c")) TC (SPAN (2), P ("d")))),
                    "T 2x3\n  (0,0 1x2)a (0,2)b\n  (1,0)c (1,1 1x2)d\n");
}

Test (read_docx, span_that_is_no_number_is_one)
{
  assert_docx_dump (
      TBL (TR (TC (SPAN (x), P ("a")) TC (SPAN (0), P ("b")) TC (SPAN (-3), P ("c")))),
      "T 1x3\n  (0,0)a (0,1)b (0,2)c\n");
}

Test (read_docx, vertical_merges)
{
  assert_docx_dump (TBL (TR (TC (RESTART, P ("a")) TC ("", P ("b")))
                             TR (TC (CONTINUE, "<w:p/>") TC (RESTART, P ("c")))
                                 TR (TC (CONTINUE, "<w:p/>") TC (CONTINUE, "<w:p/>"))),
                    "T 3x2\n  (0,0 3x1)a (0,1)b\n  (1,1 2x1)c\n \n");
}

Test (read_docx, merge_that_continues_nothing_is_a_cell)
{
  assert_docx_dump (TBL (TR (TC (CONTINUE, P ("a"))) TR (TC (CONTINUE, P ("b")) TC ("", P ("c")))),
                    "T 2x2\n  (0,0 2x1)a\\nb\n  (1,1)c\n"
                    "! merged-cell-text line 0 table 1 row 2: a cell that is merged away holds "
                    "text, it was added to the merged cell\n");
  assert_docx_dump (
      TBL (TR (TC (RESTART SPAN (2), P ("a"))) TR (TC (CONTINUE, P ("b")) TC ("", P ("c")))),
      "T 2x2\n  (0,0 1x2)a\n  (1,0)b (1,1)c\n");
}

Test (read_docx, text_of_merged_cells_is_not_lost)
{
  assert_docx_dump (
      TBL (TR (TC (RESTART, P ("a"))) TR (TC (CONTINUE, P ("a"))) TR (TC (CONTINUE, P ("b")))),
      "T 3x1\n  (0,0 3x1)a\\nb\n \n \n"
      "! merged-cell-text line 0 table 1 row 3: a cell that is merged away holds "
      "text, it was added to the merged cell\n");
}

Test (read_docx, horizontal_merges_of_old_files)
{
  assert_docx_dump (TBL (TR (TC ("<w:hMerge w:val=\"restart\"/>", P ("a"))
                                 TC ("<w:hMerge/>", "<w:p/>") TC ("", P ("b")))),
                    "T 1x3\n  (0,0 1x2)a (0,2)b\n");
}

Test (read_docx, grid_before_and_after)
{
  assert_docx_dump (TBL ("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"2\"/>"
                         "</w:trPr>" TC ("", P ("a")) "</w:tr>" TR (TC ("", P ("b")))),
                    "T 2x4\n  (0,1)a\n  (1,0)b\n");
}

Test (read_docx, nested_table_follows_the_one_it_stands_in)
{
  assert_docx_dump (
      TBL (TR (TC ("", P ("a") TBL (TR (TC ("", P ("in") TBL (TR (TC ("", P ("deep"))))))) P ("b"))
                   TC ("", P ("c")))) P ("end"),
      "T 1x2\n  (0,0)a\\nb (0,1)c\nT 1x1\n  (0,0)in\nT 1x1\n  (0,0)deep\nP end\n");
}

Test (read_docx, table_without_cells_is_none)
{
  assert_docx_dump (P ("a") TBL ("") TBL ("<w:tr/>") TBL (TR (TC ("", P ("b")))),
                    "P a\nT 1x1\n  (0,0)b\n");
}

Test (read_docx, elements_out_of_place_lose_no_text)
{
  assert_docx_dump ("<w:tr>" TC ("", P ("a")) "</w:tr><w:p>" R ("b")
                        P ("c") "</w:p>" R ("d") "<w:tbl>" P ("e")
                            TR (TC ("", TC ("", P ("f")))) "</w:tbl>",
                    "P a\nP b\nP c\nP d\nP e\nT 1x1\n  (0,0)f\n");
}

Test (read_docx, heading_spans_that_do_not_fit_are_repaired)
{
  assert_docx_dump (
      TBL (TR (TC (SPAN (2), P ("序号")) TC (SPAN (2), P ("科目")) TC (SPAN (2), P ("支出")))
               TR (TC ("", "<w:p/>") TC ("", P ("编码")) TC ("", P ("名称")) TC ("", P ("合计"))
                       TC ("", P ("人员")) TC ("", P ("公用")))),
      "T 2x6\n  (0,0 2x1)序号 (0,1 1x2)科目 (0,3 1x3)支出\n"
      "  (1,1)编码 (1,2)名称 (1,3)合计 (1,4)人员 (1,5)公用\n"
      "! heading-spans-repaired line 0 table 1 row 1: the columns that the heading cells cover do "
      "not fit the row below, they were shared out anew\n");
}

Test (read_docx, wide_cells_over_amounts_are_left_alone)
{
  assert_docx_dump (TBL (TR (TC (SPAN (2), P ("甲")) TC (SPAN (2), P ("乙"))) TR (
                        TC ("", "<w:p/>") TC ("", P ("1.00")) TC ("", P ("2")) TC ("", P ("3")))),
                    "T 2x4\n  (0,0 1x2)甲 (0,2 1x2)乙\n  (1,0) (1,1)1.00 (1,2)2 (1,3)3\n");
}

/* ---- headings ---- */

Test (read_docx, outline_levels_are_heading_levels)
{
  assert_docx_dump ("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" R (
                        "a") "</w:p>"
                             "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" R ("b") "</w:p>",
                    "P2 a\nP b\n");
}

Test (read_docx, styles_give_heading_levels)
{
  const char *styles =
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
      "2006/main\"><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
      "<w:style w:styleId=\"2\"><w:name w:val=\"own\"/><w:basedOn w:val=\"1\"/>"
      "</w:style><w:style w:styleId=\"3\"><w:name w:val=\"own\"/><w:pPr>"
      "<w:outlineLvl w:val=\"2\"/></w:pPr></w:style><w:style w:styleId=\"4\">"
      "<w:name w:val=\"标题 4\"/></w:style><w:style w:styleId=\"5\"><w:basedOn "
      "w:val=\"5\"/></w:style><w:style w:styleId=\"6\"><w:basedOn w:val=\"1\"/>"
      "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style></w:styles>";
  GString *body = g_string_new (DOCUMENT_START);
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  g_autofree char *dump = NULL;

  for (guint i = 1; i <= 7; i++)
    g_string_append_printf (body, "<w:p><w:pPr><w:pStyle w:val=\"%u\"/></w:pPr>" R ("x") "</w:p>",
                            i);
  g_string_append (body,
                   "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"4\"/></w:pPr>" R (
                       "y") "</w:p>" DOCUMENT_END);
  zip_writer_add (&writer, "word/document.xml", body->str, body->len);
  zip_writer_add (&writer, "word/styles.xml", styles, strlen (styles));
  bytes = zip_writer_finish (&writer);
  g_string_free (body, TRUE);
  sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_not_null (sheet);
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P1 x\nP1 x\nP3 x\nP4 x\nP x\nP x\nP x\nP5 y\n");
}

Test (read_docx, damaged_styles_are_an_error)
{
  const char *xml =
      DOCUMENT_START "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" R ("x") "</w:p>" DOCUMENT_END;
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  zip_writer_add (&writer, "word/document.xml", xml, strlen (xml));
  zip_writer_add (&writer, "word/styles.xml", "<a>", 3);
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (
      bytes, "a.docx", BUDGET_ERROR_DAMAGED,
      "a.docx: word/styles.xml: line 1: found damaged XML (Premature end of data in "
      "tag a line 1), expected XML");
}

/* ---- errors and limits ---- */

Test (read_docx, damaged_xml)
{
  assert_docx_error ("<w:p>\n</w:q>", BUDGET_ERROR_DAMAGED,
                     "a.docx: word/document.xml: line 2: found damaged XML (Opening and ending tag "
                     "mismatch: p line 1 and q), expected XML");
}

Test (read_docx, other_xml_is_damaged)
{
  g_autoptr (GBytes) other = make_docx_of_xml ("<a/>", 4);
  g_autoptr (GBytes) empty = make_docx_of_xml ("", 0);

  assert_bytes_error (other, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found <a>, expected the <document> of a "
                      "Word document");
  assert_bytes_error (empty, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found damaged XML (Document is empty), "
                      "expected XML");
}

Test (read_docx, entities_are_not_expanded)
{
  const char *xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" DOCUMENT_START
                    "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" DOCUMENT_END;
  g_autoptr (GBytes) bytes = make_docx_of_xml (xml, strlen (xml));

  assert_bytes_error (bytes, "a.docx", BUDGET_ERROR_DAMAGED,
                      "a.docx: word/document.xml: line 1: found a document type declaration, "
                      "expected none");
}

Test (read_docx, no_text_is_an_error)
{
  assert_docx_error ("<w:p/>", BUDGET_ERROR_NO_TEXT,
                     "a.docx: found no text, expected a disclosure");
}

Test (read_docx, cut_off_archive_is_damaged)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  assert_data_error (data, size - 30, "a.docx", BUDGET_ERROR_DAMAGED,
                     "a.docx: found a zip archive without its directory, expected a whole zip "
                     "archive");
  for (gsize cut = 1; cut < size; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetSheet) sheet = read_data (data, size - cut, "a.docx", &error);

      cr_assert_null (sheet);
      cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED), "%s", error->message);
    }
}

Test (read_docx, damaged_member_is_said)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size;
  g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  char *member;

  size = g_bytes_get_size (bytes);
  member = memmem (data, size, "word/document.xml", 17);
  memset (member + 60, 0, 20);
  sheet = read_data (data, size, "a.docx", &error);
  cr_assert_null (sheet);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
  cr_assert (g_str_has_prefix (error->message, "a.docx: word/document.xml: found damaged data ("),
             "%s", error->message);
}

Test (read_docx, encrypted_member)
{
  g_autoptr (GBytes) bytes = make_docx (P ("text"));
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  /* bit 0 of the flags, in each local header and in each entry of the directory */
  for (gsize i = 0; i + 10 < size; i++)
    {
      if (memcmp (data + i, "PK\3\4", 4) == 0)
        data[i + 6] |= 1;
      if (memcmp (data + i, "PK\1\2", 4) == 0)
        data[i + 8] |= 1;
    }
  assert_data_error (data, size, "a.docx", BUDGET_ERROR_ENCRYPTED,
                     "a.docx: word/document.xml: found encrypted data, expected data that is not");
}

Test (read_docx, document_of_another_name)
{
  const char *xml = DOCUMENT_START P ("a") DOCUMENT_END;
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;

  zip_writer_add (&writer, "word/document/other.xml", "x", 1);
  zip_writer_add (&writer, "word/document2.xml", xml, strlen (xml));
  bytes = zip_writer_finish (&writer);
  sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_not_null (sheet);
}

static GBytes *
make_members (guint n)
{
  const char *xml = DOCUMENT_START P ("a") DOCUMENT_END;
  ZipWriter writer = zip_writer_new ();

  zip_writer_add (&writer, "word/document.xml", xml, strlen (xml));
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("m%u", i);

      zip_writer_add (&writer, path, "", 0);
    }
  return zip_writer_finish (&writer);
}

Test (read_docx, members_at_the_limit_and_one_over)
{
  g_autoptr (GBytes) fit = make_members (BUDGET_READER_MAX_MEMBERS);
  g_autoptr (GBytes) over = make_members (BUDGET_READER_MAX_MEMBERS + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: found more than 10000 members, expected at most as many "
                      "(BUDGET_READER_MAX_MEMBERS)");
}

/* an archive with a document of size bytes, nearly all of them spaces between two elements */
static GByteArray *
make_bomb (gsize size)
{
  const char *start = DOCUMENT_START P ("a");
  const char *end = DOCUMENT_END;
  g_autofree char *xml = g_strnfill (size, ' ');
  g_autoptr (GBytes) bytes = NULL;

  memcpy (xml, start, strlen (start));
  memcpy (xml + size - strlen (end), end, strlen (end));
  bytes = make_docx_of_xml (xml, size);
  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

/* the same in an archive of archive_size bytes: a comment at its end fills it */
static GBytes *
make_filled_bomb (gsize size, gsize archive_size)
{
  GByteArray *data = make_bomb (size);
  gsize comment = archive_size - data->len;
  g_autofree char *fill = g_strnfill (comment, 'x');

  cr_assert_lt (data->len, archive_size);
  data->data[data->len - 2] = (guint8) (comment & 0xff);
  data->data[data->len - 1] = (guint8) (comment >> 8);
  g_byte_array_append (data, (const guint8 *) fill, (guint) comment);
  return g_byte_array_free_to_bytes (data);
}

Test (read_docx, small_members_have_any_ratio)
{
  g_autoptr (GBytes) fit = g_byte_array_free_to_bytes (make_bomb (1024 * 1024));
  g_autoptr (GBytes) over = g_byte_array_free_to_bytes (make_bomb (1024 * 1024 + 1));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_lt (g_bytes_get_size (over), 1024 * 1024 / BUDGET_READER_MAX_RATIO);
  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: found more than 200 times the size of the "
                      "archive, expected at most as many (BUDGET_READER_MAX_RATIO)");
}

Test (read_docx, ratio_at_the_limit_and_one_over)
{
  gsize archive_size = 10000;
  g_autoptr (GBytes) fit = make_filled_bomb (archive_size * BUDGET_READER_MAX_RATIO, archive_size);
  g_autoptr (GBytes) over =
      make_filled_bomb (archive_size * BUDGET_READER_MAX_RATIO + 1, archive_size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: found more than 200 times the size of the "
                      "archive, expected at most as many (BUDGET_READER_MAX_RATIO)");
}

Test (read_docx, span_at_the_limit_and_one_over)
{
  g_autoptr (GBytes) fit = make_docx (TBL (TR (TC (SPAN (16384), P ("a")))));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_docx_error (TBL (TR (TC (SPAN (16385), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 16385 columns, expected at "
                     "most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (TBL (TR (TC (SPAN (16384), P ("a")) TC ("", P ("b")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 16385 columns, expected at "
                     "most 16384 (BUDGET_READER_MAX_COLUMNS)");
}

Test (read_docx, span_of_two_to_the_thirty_one)
{
  assert_docx_error (TBL (TR (TC (SPAN (2147483648), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 2147483648 columns, "
                     "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (TBL (TR (TC (SPAN (99999999999999999999), P ("a")))), BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: table 1: found 4294967295 columns, "
                     "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
  assert_docx_error (
      TBL ("<w:tr><w:trPr><w:gridAfter w:val=\"2147483648\"/></w:trPr>" TC ("", P ("a")) "</w:tr>"),
      BUDGET_ERROR_LIMIT,
      "a.docx: word/document.xml: line 1: table 1: found 2147483648 columns, "
      "expected at most 16384 (BUDGET_READER_MAX_COLUMNS)");
}

/* n bytes that do not pack */
static char *
make_noise (gsize n)
{
  GRand *random = g_rand_new_with_seed (1);
  char *noise = g_malloc (n + 1);

  for (gsize i = 0; i < n; i++)
    noise[i] = (char) ('a' + g_rand_int_range (random, 0, 26));
  noise[n] = '\0';
  g_rand_free (random);
  return noise;
}

static GBytes *
make_rows (guint n, const char *first, const char *row)
{
  GString *xml = g_string_new (DOCUMENT_START "<w:tbl>");
  g_autofree char *noise = NULL;
  ZipWriter writer = zip_writer_new ();

  g_string_append (xml, first);
  for (guint i = 0; i < n; i++)
    g_string_append (xml, row);
  g_string_append (xml, "</w:tbl>" DOCUMENT_END);
  zip_writer_add (&writer, "word/document.xml", xml->str, xml->len);
  /* rows that are all the same pack too well by themselves */
  noise = make_noise (xml->len / 100);
  zip_writer_add (&writer, "noise", noise, xml->len / 100);
  g_string_free (xml, TRUE);
  return zip_writer_finish (&writer);
}

Test (read_docx, rows_at_the_limit_and_one_over, .timeout = 100)
{
  const char *row = "<w:tr><w:tc><w:p/></w:tc></w:tr>";
  g_autoptr (GBytes) fit = make_rows (BUDGET_READER_MAX_ROWS, "", row);
  g_autoptr (GBytes) over = make_rows (BUDGET_READER_MAX_ROWS + 1, "", row);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: word/document.xml: line 1: table 1: found more than 1048576 rows, "
                      "expected at most as many (BUDGET_READER_MAX_ROWS)");
}

Test (read_docx, places_over_the_limit)
{
  const char *row = "<w:tr><w:tc><w:p/></w:tc></w:tr>";
  g_autoptr (GBytes) fit = make_rows (1023, TR (TC (SPAN (16384), P ("a"))), row);
  g_autoptr (GBytes) over = make_rows (1024, TR (TC (SPAN (16384), P ("a"))), row);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT,
                      "a.docx: table 1: found 16793600 places (rows by columns), expected at most "
                      "16777216");
}

Test (read_docx, text_at_the_limit_and_one_over)
{
  g_autofree char *fit = make_noise (BUDGET_READER_MAX_TEXT);
  g_autofree char *over = make_noise (BUDGET_READER_MAX_TEXT + 1);
  g_autofree char *fit_body = g_strconcat ("<w:p><w:r><w:t>", fit, "</w:t></w:r></w:p>", NULL);
  g_autofree char *over_body = g_strconcat ("<w:p><w:r><w:t>", over, "</w:t></w:r></w:p>", NULL);
  g_autoptr (GBytes) bytes = make_docx (fit_body);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.docx", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_docx_error (over_body, BUDGET_ERROR_LIMIT,
                     "a.docx: word/document.xml: line 1: found a text of more than 1048576 bytes, "
                     "expected at most as many (BUDGET_READER_MAX_TEXT)");
}

/* n elements within the body, with a paragraph in the innermost */
static GBytes *
make_nested (guint n, const char *start, const char *end)
{
  GString *body = g_string_new (NULL);
  GBytes *bytes;

  for (guint i = 0; i < n; i++)
    g_string_append (body, start);
  g_string_append (body, P ("a"));
  for (guint i = 0; i < n; i++)
    g_string_append (body, end);
  bytes = make_docx (body->str);
  g_string_free (body, TRUE);
  return bytes;
}

Test (read_docx, nesting_at_the_limit_and_one_over)
{
  /* the document, its body, and the paragraph with its run and text are five more */
  g_autoptr (GBytes) fit = make_nested (BUDGET_READER_MAX_DEPTH - 5, "<w:x>", "</w:x>");
  g_autoptr (GBytes) over = make_nested (BUDGET_READER_MAX_DEPTH - 4, "<w:x>", "</w:x>");
  g_autoptr (GBytes) deep = make_nested (10000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (fit, "a.docx", BUDGET_FORMAT_AUTO, &error);
  const char *message = "a.docx: word/document.xml: line 1: found elements nested more than 250 "
                        "deep, expected at most as many (BUDGET_READER_MAX_DEPTH)";

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");
  assert_bytes_error (over, "a.docx", BUDGET_ERROR_LIMIT, message);
  assert_bytes_error (deep, "a.docx", BUDGET_ERROR_LIMIT, message);
}

/* ---- the same document as text ---- */

/* The goal tables are one table in the .docx and two in the text: they are compared row by row from
 * their common heading row on. */
static gboolean
same_text (const char *a, const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      while (g_ascii_isspace (*a))
        a++;
      while (g_ascii_isspace (*b))
        b++;
      if (*a != *b)
        return FALSE;
      if (*a != '\0')
        {
          a++;
          b++;
        }
    }
  return TRUE;
}

static void
assert_same_table (const BudgetSheetTable *a, const BudgetSheetTable *b, guint32 skip)
{
  guint32 start = b->row_starts[skip];

  cr_assert_eq (a->n_columns, b->n_columns);
  cr_assert_eq (a->n_rows + skip, b->n_rows);
  cr_assert_eq (a->n_cells + start, b->n_cells);
  for (guint32 i = 0; i < a->n_cells; i++)
    {
      const BudgetSheetCell *x = &a->cells[i];
      const BudgetSheetCell *y = &b->cells[start + i];

      cr_assert (same_text (x->text, y->text), "%s / %s", x->text, y->text);
      cr_assert_eq (x->row + skip, y->row);
      cr_assert_eq (x->column, y->column);
      cr_assert_eq (x->row_span, y->row_span);
      cr_assert_eq (x->column_span, y->column_span);
      cr_assert_eq (x->place.column, y->place.column);
      cr_assert_eq (x->place.row + skip, y->place.row);
    }
}

Test (read_docx, reference_is_the_same_as_its_text)
{
  g_autoptr (GBytes) text_bytes = load_test_data ("reference/luquan-2022.txt");
  g_autoptr (GBytes) docx_bytes = load_test_data ("reference/luquan-2022.docx");
  g_autoptr (BudgetSheet) text = NULL;
  g_autoptr (BudgetSheet) docx = NULL;
  guint n_tables = 0;
  guint k = 0;

  if (text_bytes == NULL || docx_bytes == NULL)
    cr_skip ("the reference is not there");
  text = read_bytes (text_bytes, "luquan-2022.txt", BUDGET_FORMAT_AUTO, NULL);
  docx = read_bytes (docx_bytes, "luquan-2022.docx", BUDGET_FORMAT_AUTO, NULL);
  cr_assert_not_null (text);
  cr_assert_not_null (docx);
  for (guint i = 0; i < docx->blocks->len; i++, k++)
    {
      const BudgetSheetBlock *b = &g_array_index (docx->blocks, BudgetSheetBlock, i);
      const BudgetSheetBlock *a = &g_array_index (text->blocks, BudgetSheetBlock, k);

      cr_assert_lt (k, text->blocks->len);
      if (b->table == NULL)
        {
          cr_assert (a->text != NULL && same_text (a->text, b->text), "%s", b->text);
          continue;
        }
      n_tables++;
      cr_assert_not_null (a->table);
      if (a->table->n_rows == 1 && b->table->n_rows > 1)
        {
          cr_assert_eq (a->table->n_cells, b->table->row_starts[1]);
          for (guint32 c = 0; c < a->table->n_cells; c++)
            cr_assert (same_text (a->table->cells[c].text, b->table->cells[c].text));
          assert_same_table (a[1].table, b->table, 1);
          k++;
        }
      else
        assert_same_table (a->table, b->table, 0);
    }
  cr_assert_eq (k, text->blocks->len);
  cr_assert_eq (n_tables, 17);
}
