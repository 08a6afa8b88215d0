/* test-read-pdf-unruled.c - tables without lines in PDF
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-pdf-helpers.h"

/* where a text begins, ends, or has its middle, and its baseline */
typedef struct
{
  char align; /* l, r or c */
  double x;
  double y;
  const char *text; /* NULL ends the page */
} Set;

static void
set_texts (TestPdf *pdf, const Set *texts)
{
  for (; texts->text != NULL; texts++)
    {
      cairo_text_extents_t extents;
      double x = texts->x;

      cairo_text_extents (pdf->cairo, texts->text, &extents);
      if (texts->align != 'l')
        x -= texts->align == 'r' ? extents.x_advance : extents.x_advance / 2;
      test_pdf_text (pdf, x, texts->y, texts->text);
    }
}

/* pages one after the other, ended by NULL */
static GBytes *
make_set_pdf (const Set *const *pages)
{
  TestPdf pdf;

  test_pdf_begin (&pdf);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      if (i > 0)
        cairo_show_page (pdf.cairo);
      set_texts (&pdf, pages[i]);
    }
  return test_pdf_end (&pdf);
}

static void
assert_set_dump (const Set *const *pages, const char *expected)
{
  g_autoptr (GBytes) bytes = make_set_pdf (pages);

  assert_pdf_dump (bytes, expected);
}

/* columns from 40, 100, 200, 260 to 320 */
#define HEADINGS HEADINGS_AT (0)
#define HEADINGS_AT(y)                                                                             \
  { 'c', 120, (y) + 60, "Class" }, { 'c', 260, (y) + 60, "Money" }, { 'c', 70, (y) + 78, "Code" }, \
      { 'c', 150, (y) + 78, "Name" }, { 'c', 230, (y) + 78, "Basic" },                             \
  {                                                                                                \
    'c', 290, (y) + 78, "Project"                                                                  \
  }
#define HEADINGS_DUMP                                                                              \
  "  (0,0 1x2)Class (0,2 1x2)Money\n"                                                              \
  "  (1,0)Code (1,1)Name (1,2)Basic (1,3)Project\n"
#define ROW(y, code, name, basic, project)                                                         \
  { 'l', 42, (y), (code) }, { 'l', 102, (y), (name) }, { 'r', 258, (y), (basic) },                 \
  {                                                                                                \
    'r', 318, (y), (project)                                                                       \
  }
#define END                                                                                        \
  {                                                                                                \
    'l', 0, 0, NULL                                                                                \
  }

Test (read_pdf_unruled, groups_of_headings_span_their_columns)
{
  static const Set page[] = { { 'c', 200, 30, "Title of it" },
                              HEADINGS,
                              ROW (96, "201", "Services", "1,234.50", "1.00"),
                              ROW (114, "20101", "Congress", "1,000.00", "0.50"),
                              { 'l', 40, 160, "This is a note that stands below the table." },
                              END };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "P Title of it\n"
                   "T 4x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "P This is a note that stands below the table.\n");
}

Test (read_pdf_unruled, numbers_of_columns_and_headings_of_both_rows)
{
  /* Total stands in the middle of both rows of headings, amounts at the end of its column */
  static const Set page[] = {
    { 'c', 120, 60, "Class" }, { 'c', 70, 78, "Code" },    { 'c', 150, 78, "Name" },
    { 'c', 230, 69, "Total" }, { 'c', 290, 69, "Change" }, { 'l', 102, 114, "Services" },
    { 'c', 70, 96, "1" },      { 'c', 150, 96, "2" },      { 'c', 230, 96, "3" },
    { 'c', 290, 96, "4" },     { 'l', 42, 114, "201" },    { 'r', 258, 114, "7" },
    { 'r', 318, 114, "0" },    { 'l', 42, 132, "20101" },  { 'l', 102, 132, "Congress" },
    { 'r', 258, 132, "5" },    { 'r', 318, 132, "0" },     END
  };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "T 5x4\n"
                   "  (0,0 1x2)Class (0,2 2x1)Total (0,3 2x1)Change\n"
                   "  (1,0)Code (1,1)Name\n"
                   "  (2,0)1 (2,1)2 (2,2)3 (2,3)4\n"
                   "  (3,0)201 (3,1)Services (3,2)7 (3,3)0\n"
                   "  (4,0)20101 (4,1)Congress (4,2)5 (4,3)0\n");
}

Test (read_pdf_unruled, group_of_two_lines_may_stand_at_the_left)
{
  static const Set page[] = { { 'l', 40, 30, "Department: of Health" },
                              { 'c', 65, 54, "All codes" },
                              { 'c', 65, 65, "of it" },
                              { 'c', 260, 60, "Money" },
                              { 'c', 52, 83, "A" },
                              { 'c', 80, 83, "B" },
                              { 'c', 230, 83, "Basic" },
                              { 'c', 290, 83, "Project" },
                              { 'l', 42, 101, "201" },
                              { 'l', 72, 101, "01" },
                              { 'r', 258, 101, "1,234.50" },
                              { 'r', 318, 101, "1.00" },
                              { 'l', 42, 119, "201" },
                              { 'l', 72, 119, "02" },
                              { 'r', 258, 119, "1,000.00" },
                              { 'r', 318, 119, "0.50" },
                              END };

  assert_set_dump ((const Set *[]){ page, NULL }, "P Department: of Health\n"
                                                  "T 4x4\n"
                                                  "  (0,0 1x2)All codes of it (0,2 1x2)Money\n"
                                                  "  (1,0)A (1,1)B (1,2)Basic (1,3)Project\n"
                                                  "  (2,0)201 (2,1)01 (2,2)1,234.50 (2,3)1.00\n"
                                                  "  (3,0)201 (3,1)02 (3,2)1,000.00 (3,3)0.50\n");
}

Test (read_pdf_unruled, wrapped_texts_are_of_one_cell)
{
  /* of two lines, around the middle of their row; the second row is indented */
  static const Set page[] = { HEADINGS,
                              { 'l', 102, 96, "Services for" },
                              { 'l', 102, 108, "all people" },
                              { 'l', 42, 102, "201" },
                              { 'r', 258, 102, "12.00" },
                              { 'l', 122, 126, "Of it for" },
                              { 'l', 102, 138, "some" },
                              { 'l', 42, 132, "20101" },
                              { 'r', 258, 132, "1.50" },
                              { 'r', 318, 132, "10.00" },
                              ROW (156, "202", "Defence", "7.00", "1.00"),
                              END };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "T 5x4\n" HEADINGS_DUMP
                   "  (2,0)201 (2,1)Services for all people (2,2)12.00 (2,3)\n"
                   "  (3,0)20101 (3,1)Of it for some (3,2)1.50 (3,3)10.00\n"
                   "  (4,0)202 (4,1)Defence (4,2)7.00 (4,3)1.00\n");
}

Test (read_pdf_unruled, table_goes_on_without_its_headings)
{
  static const Set first[] = { HEADINGS, ROW (96, "201", "Services", "1,234.50", "1.00"),
                               ROW (114, "20101", "Congress", "1,000.00", "0.50"), END };
  /* no project, and a name alone first */
  static const Set second[] = { { 'l', 102, 40, "Offices" },
                                { 'l', 42, 58, "202" },
                                { 'l', 102, 58, "Defence" },
                                { 'r', 258, 58, "7.00" },
                                { 'l', 40, 90, "A paragraph that is wider than the first column." },
                                END };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 6x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "  (4,0) (4,1)Offices (4,2) (4,3)\n"
                   "  (5,0)202 (5,1)Defence (5,2)7.00 (5,3)\n"
                   "P A paragraph that is wider than the first column.\n");
}

Test (read_pdf_unruled, headings_that_come_again_are_left_out)
{
  static const Set first[] = { HEADINGS, ROW (96, "201", "Services", "1,234.50", "1.00"),
                               ROW (114, "20101", "Congress", "1,000.00", "0.50"), END };
  static const Set second[] = {
    HEADINGS, { 'l', 42, 96, "202" }, { 'l', 102, 96, "Defence" }, { 'r', 258, 96, "7.00" }, END
  };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 5x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "  (4,0)202 (4,1)Defence (4,2)7.00 (4,3)\n");
}

/* Of the names at the ends of the pages the first fills its column, and the second does not. */
Test (read_pdf_unruled, rest_of_a_name_at_the_top_of_a_page_is_of_its_row)
{
  static const char *const names[] = { "WWWWWWWW", "WWWW" };
  static const char *const rows[] = { "T 6x4\n" HEADINGS_DUMP
                                      "  (2,0)201 (2,1)WWWWWWWW (2,2)1,234.50 (2,3)1.00\n"
                                      "  (3,0)20101 (3,1)WWWWWWWW务 (3,2)1,000.00 (3,3)0.50\n"
                                      "  (4,0)202 (4,1)Defence (4,2)7.00 (4,3)1.00\n"
                                      "  (5,0)20201 (5,1)Army (5,2)7.00 (5,3)0.50\n",
                                      "T 7x4\n" HEADINGS_DUMP
                                      "  (2,0)201 (2,1)WWWWWWWW (2,2)1,234.50 (2,3)1.00\n"
                                      "  (3,0)20101 (3,1)WWWW (3,2)1,000.00 (3,3)0.50\n"
                                      "  (4,0) (4,1)务 (4,2) (4,3)\n"
                                      "  (5,0)202 (5,1)Defence (5,2)7.00 (5,3)1.00\n"
                                      "  (6,0)20201 (6,1)Army (6,2)7.00 (6,3)0.50\n" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const Set first[] = { HEADINGS, ROW (96, "201", "WWWWWWWW", "1,234.50", "1.00"),
                            ROW (114, "20101", names[i], "1,000.00", "0.50"), END };
      const Set second[] = { { 'l', 102, 40, "务" },
                             ROW (58, "202", "Defence", "7.00", "1.00"),
                             ROW (76, "20201", "Army", "7.00", "0.50"),
                             END };

      assert_set_dump ((const Set *[]){ first, second, NULL }, rows[i]);
    }
}

Test (read_pdf_unruled, other_table_below_a_title_does_not_go_on)
{
  static const Set first[] = { HEADINGS, ROW (96, "201", "Services", "1,234.50", "1.00"),
                               ROW (114, "20101", "Congress", "1,000.00", "0.50"), END };
  static const Set second[] = { { 'c', 200, 30, "Title of another" },
                                HEADINGS,
                                ROW (96, "202", "Defence", "7.00", "1.00"),
                                ROW (114, "20201", "Army", "7.00", "0.50"),
                                END };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 4x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "P Title of another\n"
                   "T 4x4\n" HEADINGS_DUMP "  (2,0)202 (2,1)Defence (2,2)7.00 (2,3)1.00\n"
                   "  (3,0)20201 (3,1)Army (3,2)7.00 (3,3)0.50\n");
}

Test (read_pdf_unruled, indented_labels_without_amounts_are_rows)
{
  static const Set page[] = { { 'c', 100, 60, "Item" },
                              { 'c', 240, 60, "Money" },
                              { 'l', 42, 78, "Total" },
                              { 'r', 318, 78, "12.00" },
                              { 'l', 42, 96, "1 Travel" },
                              { 'l', 52, 114, "2 Vehicles" },
                              { 'l', 52, 132, "Of them" },
                              { 'l', 42, 150, "3 Guests" },
                              { 'r', 318, 150, "12.00" },
                              { 'l', 52, 200, "A note below the form" },
                              END };

  assert_set_dump ((const Set *[]){ page, NULL }, "T 6x2\n"
                                                  "  (0,0)Item (0,1)Money\n"
                                                  "  (1,0)Total (1,1)12.00\n"
                                                  "  (2,0)1 Travel (2,1)\n"
                                                  "  (3,0)2 Vehicles (3,1)\n"
                                                  "  (4,0)Of them (4,1)\n"
                                                  "  (5,0)3 Guests (5,1)12.00\n"
                                                  "P A note below the form\n");
}

Test (read_pdf_unruled, labels_in_the_middle_of_rows_span_them)
{
  static const Set page[] = { { 'c', 70, 60, "Level" },    { 'c', 140, 60, "Name" },
                              { 'c', 240, 60, "Value" },   { 'c', 70, 96, "Output" },
                              { 'l', 102, 78, "Number" },  { 'l', 202, 78, "many" },
                              { 'l', 102, 96, "Quality" }, { 'l', 202, 96, "good" },
                              { 'l', 102, 114, "Time" },   { 'l', 202, 114, "soon" },
                              { 'c', 70, 141, "Benefit" }, { 'l', 102, 132, "People" },
                              { 'l', 202, 132, "happy" },  { 'l', 102, 150, "Animals" },
                              { 'l', 202, 150, "happy" },  END };

  assert_set_dump ((const Set *[]){ page, NULL }, "T 6x3\n"
                                                  "  (0,0)Level (0,1)Name (0,2)Value\n"
                                                  "  (1,0 3x1)Output (1,1)Number (1,2)many\n"
                                                  "  (2,1)Quality (2,2)good\n"
                                                  "  (3,1)Time (3,2)soon\n"
                                                  "  (4,0 2x1)Benefit (4,1)People (4,2)happy\n"
                                                  "  (5,1)Animals (5,2)happy\n");
}

Test (read_pdf_unruled, form_may_be_empty)
{
  static const Set page[] = {
    { 'c', 200, 30, "Title of it" }, HEADINGS, { 'l', 40, 96, "Note: there is nothing." }, END
  };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "P Title of it\n"
                   "T 2x4\n" HEADINGS_DUMP "P Note: there is nothing.\n");
}

Test (read_pdf_unruled, label_may_span_code_and_name)
{
  static const Set page[] = { HEADINGS,
                              ROW (96, "201", "Services", "1,234.50", "1.00"),
                              ROW (114, "20101", "Congress", "1,000.00", "0.50"),
                              { 'c', 120, 132, "Total of all of them" },
                              { 'r', 258, 132, "2,234.50" },
                              { 'r', 318, 132, "1.50" },
                              END };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "T 5x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "  (4,0 1x2)Total of all of them (4,2)2,234.50 (4,3)1.50\n");
}

Test (read_pdf_unruled, unit_may_stand_between_rows_and_beside_amounts)
{
  static const Set page[] = { HEADINGS,
                              ROW (96, "201", "Services", "1,234.50元", "1.00"),
                              ROW (114, "20101", "Congress", "1,000.00", "0.50万元"),
                              { 'c', 180, 132, "Unit: yuan" },
                              ROW (150, "202", "Defence", "7", "1"),
                              END };

  assert_set_dump ((const Set *[]){ page, NULL },
                   "T 6x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50元 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50万元\n"
                   "  (4,0 1x4)Unit: yuan\n"
                   "  (5,0)202 (5,1)Defence (5,2)7 (5,3)1\n");
}

Test (read_pdf_unruled, unit_may_stand_first_below_headings_that_come_again)
{
  static const Set first[] = { HEADINGS, ROW (96, "201", "Services", "1,234.50", "1.00"),
                               ROW (114, "20101", "Congress", "1,000.00", "0.50"), END };
  static const Set second[] = { HEADINGS,
                                { 'c', 180, 96, "Unit: yuan" },
                                ROW (114, "202", "Defence", "7", "1"),
                                ROW (132, "20201", "Army", "7", "0"),
                                END };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 7x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n"
                   "  (4,0 1x4)Unit: yuan\n"
                   "  (5,0)202 (5,1)Defence (5,2)7 (5,3)1\n"
                   "  (6,0)20201 (6,1)Army (6,2)7 (6,3)0\n");
}

Test (read_pdf_unruled, unit_may_end_a_page_below_a_row_of_several_lines)
{
  static const Set first[] = { HEADINGS,
                               ROW (96, "201", "Services", "1,234.50", "1.00"),
                               { 'l', 102, 114, "Congress" },
                               { 'l', 42, 120, "20101" },
                               { 'r', 258, 120, "1,000.00" },
                               { 'r', 318, 120, "0.50" },
                               { 'l', 102, 126, "of people" },
                               { 'c', 180, 144, "Unit: yuan" },
                               END };
  static const Set second[] = { ROW (40, "202", "Defence", "7", "1"), END };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 6x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
                   "  (3,0)20101 (3,1)Congress of people (3,2)1,000.00 (3,3)0.50\n"
                   "  (4,0 1x4)Unit: yuan\n"
                   "  (5,0)202 (5,1)Defence (5,2)7 (5,3)1\n");
}

/* The first column of the table that goes on is as wide as two of the other. */
Test (read_pdf_unruled, table_of_the_page_before_says_nothing_of_another_one)
{
  static const Set first[] = { { 'c', 130, 60, "Item" },  { 'c', 240, 60, "Money" },
                               { 'c', 300, 60, "More" },  { 'l', 42, 78, "Vehicles" },
                               { 'r', 258, 78, "1.00" },  { 'r', 318, 78, "2.00" },
                               { 'l', 42, 96, "Guests" }, { 'r', 258, 96, "13.00" },
                               { 'r', 318, 96, "14.00" }, END };
  static const Set second[] = { { 'l', 42, 30, "Meetings" },
                                { 'r', 258, 30, "3.00" },
                                { 'r', 318, 30, "4.00" },
                                { 'c', 180, 80, "Goals" },
                                { 'c', 60, 110, "Level" },
                                { 'c', 130, 110, "Kind" },
                                { 'c', 230, 110, "Value" },
                                { 'c', 300, 110, "Weight" },
                                { 'l', 102, 128, "Number" },
                                { 'l', 202, 128, "80" },
                                { 'l', 282, 128, "10" },
                                { 'c', 60, 137, "Output" },
                                { 'l', 102, 146, "Quality" },
                                { 'l', 202, 146, "90" },
                                { 'l', 282, 146, "10" },
                                { 'l', 102, 164, "People" },
                                { 'l', 202, 164, "100" },
                                { 'l', 282, 164, "20" },
                                { 'c', 60, 173, "Benefit" },
                                { 'l', 102, 182, "Animals" },
                                { 'l', 202, 182, "7" },
                                { 'l', 282, 182, "20" },
                                END };

  assert_set_dump ((const Set *[]){ first, second, NULL },
                   "T 4x3\n"
                   "  (0,0)Item (0,1)Money (0,2)More\n"
                   "  (1,0)Vehicles (1,1)1.00 (1,2)2.00\n"
                   "  (2,0)Guests (2,1)13.00 (2,2)14.00\n"
                   "  (3,0)Meetings (3,1)3.00 (3,2)4.00\n"
                   "P Goals\n"
                   "T 5x4\n"
                   "  (0,0)Level (0,1)Kind (0,2)Value (0,3)Weight\n"
                   "  (1,0 2x1)Output (1,1)Number (1,2)80 (1,3)10\n"
                   "  (2,1)Quality (2,2)90 (2,3)10\n"
                   "  (3,0 2x1)Benefit (3,1)People (3,2)100 (3,3)20\n"
                   "  (4,1)Animals (4,2)7 (4,3)20\n");
}

/* The department's name is set in the middle of a narrow column, the other captions beside it. */
Test (read_pdf_unruled, caption_of_several_lines_in_the_middle_is_one)
{
  static const Set two[] = { { 'c', 180, 30, "Title of it" },
                             { 'c', 80, 50, "224某县委" },
                             { 'c', 80, 61, "办公室" },
                             { 'c', 180, 55, "Year: 2022" },
                             { 'c', 280, 55, "Unit: yuan" },
                             HEADINGS_AT (30),
                             ROW (126, "201", "Services", "1,234.50", "1.00"),
                             ROW (144, "20101", "Congress", "1,000.00", "0.50"),
                             END };
  static const Set three[] = { { 'c', 180, 30, "Title of it" },
                               { 'c', 80, 50, "224某县委" },
                               { 'c', 80, 61, "网络信息" },
                               { 'c', 80, 72, "室" },
                               { 'c', 180, 61, "Year: 2022" },
                               { 'c', 280, 61, "Unit: yuan" },
                               HEADINGS_AT (30),
                               ROW (126, "201", "Services", "1,234.50", "1.00"),
                               ROW (144, "20101", "Congress", "1,000.00", "0.50"),
                               END };
  static const Set *const pages[] = { two, three };
  static const char *const names[] = { "224某县委办公室", "224某县委网络信息室" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *dump = g_strdup_printf (
          "P Title of it\nP %s\nP Year: 2022\nP Unit: yuan\n"
          "T 4x4\n" HEADINGS_DUMP "  (2,0)201 (2,1)Services (2,2)1,234.50 (2,3)1.00\n"
          "  (3,0)20101 (3,1)Congress (3,2)1,000.00 (3,3)0.50\n",
          names[i]);

      assert_set_dump ((const Set *[]){ pages[i], NULL }, dump);
    }
}

Test (read_pdf_unruled, captions_of_two_lines_keep_to_themselves)
{
  /* the one in the middle stands half a line lower than the first of those beside it */
  static const Set page[] = { { 'l', 40, 60, "Department" }, { 'l', 150, 66, "Year 2022" },
                              { 'l', 260, 60, "Millions" },  { 'l', 40, 71, "of Health" },
                              { 'l', 260, 71, "of yuan" },   END };
  g_autoptr (GBytes) bytes = make_set_pdf ((const Set *[]){ page, NULL });
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);

  cr_assert_gt (sheet->blocks->len, 0);
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const char *text = g_array_index (sheet->blocks, BudgetSheetBlock, i).text;
      gboolean whole = FALSE;

      for (const Set *set = page; set->text != NULL; set++)
        whole = whole || g_str_has_prefix (text, set->text);
      cr_assert (whole, "%s", text);
    }
}

Test (read_pdf_unruled, prose_with_gaps_and_contents_are_no_tables)
{
  static const Set prose[] = { { 'l', 40, 60, "审价、审计" },
                               { 'l', 120, 60, "审价、付款" },
                               { 'l', 200, 60, "支付尾款" },
                               { 'l', 280, 60, "支付尾款。" },
                               { 'l', 40, 90, "Chapter one" },
                               { 'r', 300, 90, "3" },
                               { 'l', 40, 108, "Chapter two" },
                               { 'r', 300, 108, "5" },
                               { 'l', 40, 126, "Chapter three" },
                               { 'r', 300, 126, "12" },
                               END };
  g_autoptr (GBytes) bytes = make_set_pdf ((const Set *[]){ prose, NULL });
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.pdf", BUDGET_FORMAT_AUTO, NULL);

  for (guint i = 0; i < sheet->blocks->len; i++)
    cr_assert_null (g_array_index (sheet->blocks, BudgetSheetBlock, i).table, "block %u", i);
}
