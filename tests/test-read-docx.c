/* test-read-docx.c - Office Open XML documents, to a sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE /* memmem */
#include "test-docx-helpers.h"

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

Test (read_docx, properties_can_be_off)
{
  assert_docx_dump (TBL ("<w:tr><w:trPr><w:hidden w:val=\"off\"/></w:trPr>" TC (
                        "", P ("a")) "</w:tr>") "<w:p><w:r><w:rPr><w:vanish "
                                                "w:val=\"false\"/></w:rPr><w:t>b</w:t></w:r></w:p>",
                    "T 1x1\n  (0,0)a\nP b\n");
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

Test (read_docx, styles_that_are_damaged_in_the_archive)
{
  const char *xml =
      DOCUMENT_START "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" R ("x") "</w:p>" DOCUMENT_END;
  const char *styles = "<w:styles/>                                            ";
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  gsize size;

  zip_writer_add (&writer, "word/document.xml", xml, strlen (xml));
  zip_writer_add (&writer, "word/styles.xml", styles, strlen (styles));
  bytes = zip_writer_finish (&writer);
  size = g_bytes_get_size (bytes);
  data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  memset ((char *) memmem (data, size, "word/styles.xml", 15) + 38, 0, 8);
  sheet = read_data (data, size, "a.docx", &error);
  cr_assert_null (sheet);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
  cr_assert (g_str_has_prefix (error->message, "a.docx: word/styles.xml: found damaged data ("),
             "%s", error->message);
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
