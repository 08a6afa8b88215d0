/* budget-pdf-private.h - what the parts of the reader of PDF share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#pragma once

#include <poppler.h>
#include <qpdf/qpdf-c.h>

#include "read/budget-reader-module-private.h"

G_BEGIN_DECLS

/* Points from the page's top left, as the page is shown. */
typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} PdfBox;

typedef struct
{
  PdfBox box;
  gunichar character;
} PdfGlyph;

/* A ruled line, horizontal or vertical. */
typedef struct
{
  float at; /* y of a horizontal one, x of a vertical one */
  float from;
  float to;
} PdfRule;

/* a, b, c, d, e, f of a PDF matrix */
typedef struct
{
  double a, b, c, d, e, f;
} PdfMatrix;

/* What a page draws, beside its glyphs. */
typedef struct
{
  GArray *horizontal;   /* (owned) (element-type PdfRule) */
  GArray *vertical;     /* (owned) (element-type PdfRule) */
  guint64 n_visible;    /* bytes of text that is shown */
  guint64 n_hidden;     /* bytes of text in the invisible mode */
  guint64 n_unreadable; /* of those shown, those in fonts whose characters nobody can tell */
  guint64 n_apart;      /* texts that stand apart from others */
  float image_area;     /* of the largest image */
  gboolean failed;      /* the page's content cannot be read */
  gboolean cut_off;     /* not all of its lines are here */
  gboolean too_large;   /* it is beyond what anybody prints on a page */
} PdfDrawing;

typedef struct _PdfFonts PdfFonts;

typedef struct
{
  qpdf_data qpdf;
  guint n_pages;
  PdfFonts *fonts; /* (owned) */
} PdfStructure;

/* bytes of content of a page, its forms counted each time they are drawn */
#define BUDGET_PDF_MAX_CONTENT (32u << 20)

/* Whether what a stream unpacks to is at most limit bytes, told without unpacking it to memory. */
gboolean _budget_pdf_stream_is_bounded (qpdf_data qpdf, qpdf_oh stream, guint64 limit);

/* The same of a page: its content is one stream, or several that make one. */
gboolean _budget_pdf_content_is_bounded (qpdf_data qpdf, qpdf_oh page);

PdfFonts *_budget_pdf_fonts_new (void);
void _budget_pdf_fonts_free (PdfFonts *self);

/* What a page of the structure draws; page_height and page_width are of the page as shown. */
void _budget_pdf_drawing_init (PdfDrawing *self);
void _budget_pdf_drawing_clear (PdfDrawing *self);
void _budget_pdf_drawing_read (PdfDrawing *self, const PdfStructure *structure, guint page);

typedef struct
{
  guint32 row;
  guint32 column;
  guint32 row_span;
  guint32 column_span;
  PdfBox box;
  guint page;
  const char *text; /* in the sheet's arena */
  GArray *glyphs;   /* (owned) (nullable) until its text is made */
  float first;      /* width of the first glyph */
  float begin;      /* x of its start */
  float last;       /* width of the last line */
  float end;        /* x of its end */
  float furthest;   /* x of the end of the line that ends last */
} PdfCell;

typedef enum
{
  PDF_ALIGNMENT_UNKNOWN,
  PDF_ALIGNMENT_LEFT,
  PDF_ALIGNMENT_RIGHT,
} PdfAlignment;

/* A column of a table without lines: what stands in it. */
typedef struct
{
  float x0;
  float x1;
  PdfAlignment alignment;
  gboolean is_headed;
} PdfUnruledColumn;

/* A merged cell of such a table. */
typedef struct
{
  guint32 row;
  guint32 column;
  guint32 row_span;
  guint32 column_span;
} PdfSpan;

/* A table, or a part of one, on one page. */
typedef struct
{
  PdfBox box;
  guint32 n_columns;
  guint32 n_rows;
  float *x;          /* (owned) n_columns + 1 */
  float *y;          /* (owned) n_rows + 1 */
  guint32 *owners;   /* (owned) index of the cell of each place of the grid */
  GArray *cells;     /* (owned) (element-type PdfCell) row by row */
  guint page;        /* of its first row */
  gboolean unruled;  /* its columns are where its texts are, more or less */
  gboolean goes_on;  /* the table of the page before has the same columns, without lines */
  PdfUnruledColumn *columns; /* (owned) (nullable) */
  float size;                /* of its letters */
  char *headings;            /* (owned) (nullable) their texts */
  gboolean open_top; /* no line closes it there */
  gboolean open_bottom;
} PdfGrid;

PdfGrid *_budget_pdf_grid_new_unruled (const float *x,
                                       guint32 n_columns,
                                       const float *y,
                                       guint32 n_rows,
                                       const PdfSpan *spans,
                                       guint n_spans);
void _budget_pdf_grid_free (PdfGrid *self);
/* (element-type PdfGrid) the tables that the lines rule, from top to bottom */
GPtrArray *_budget_pdf_find_grids (PdfDrawing *drawing, float width, float height);
/* the cell that holds a point, or NULL */
PdfCell *_budget_pdf_grid_find_cell (const PdfGrid *self, float x, float y);

/* A line of text that stands in no ruled table. */
typedef struct
{
  const char *text;
  PdfBox box;
  float size;  /* height of its glyphs */
  float first; /* width of its first word */
  guint glyph; /* index of its first glyph */
  guint n_glyphs;
} PdfLine;

#define BUDGET_PDF_LINE_GAP 2.0f /* of the height of a glyph: a wider gap parts two lines */

/* The lines of glyphs, from top to bottom, and those that a gap parts from left to right. Sorts
 * glyphs. */
GArray *_budget_pdf_make_lines (const BudgetReaderTools *tools,
                                BudgetArena *arena,
                                GArray *glyphs,
                                float gap);
gboolean _budget_pdf_lines_share_row (const PdfLine *one, const PdfLine *two);
/* Sets the text of a cell, its lines joined, and gives up its glyphs. */
void _budget_pdf_cell_make_text (PdfCell *cell,
                                 const BudgetReaderTools *tools,
                                 BudgetArena *arena);
gboolean _budget_pdf_is_wide (gunichar character);
/* Letters that are spaced out are closed up. */
void _budget_pdf_append_glyphs (GString *text, const PdfGlyph *glyphs, guint n);
gboolean _budget_pdf_begins_with_ordinal (const char *text);

/* Why a line is not in its place. */
typedef enum
{
  PDF_LEFT_OUT_NOT,
  PDF_LEFT_OUT_JOINED, /* it is in another line */
  PDF_LEFT_OUT_HEADER,
  PDF_LEFT_OUT_FOOTER,
  PDF_LEFT_OUT_NUMBER,   /* of the page */
  PDF_LEFT_OUT_REPEATED, /* it stands above a table that goes on */
} PdfLeftOut;

/* What stands on a page, in reading order. */
typedef struct
{
  PdfGrid *grid; /* (owned) (nullable) */
  PdfLine line;  /* when there is no grid */
  PdfLeftOut left_out;
} PdfItem;

typedef struct
{
  guint number;
  float width; /* of the page with its text upright */
  float height;
  guint turn;    /* in quarters, of its text, clockwise */
  GArray *items; /* (owned) (element-type PdfItem) */
} PdfPage;

/* The tables that no lines rule, made of glyphs, which they take out. They are added to
 * grids, and stand above or below those that are there; the last one of the
 * page before may go on. */
void _budget_pdf_find_unruled (const BudgetReaderTools *tools,
                               BudgetArena *arena,
                               GArray *glyphs,
                               const PdfPage *before,
                               GPtrArray *grids);
/* How the text of a page is turned, in quarters; last is how that of the page before is. */
guint _budget_pdf_find_turn (const GArray *glyphs, guint last);
/* Turns what a page holds so that its text is upright. */
void _budget_pdf_page_turn (PdfPage *page, guint turn, GArray *glyphs, PdfDrawing *drawing);
/* Where a box is on the page as it is shown. */
PdfBox _budget_pdf_page_turn_back (const PdfPage *page, PdfBox box);

typedef struct
{
  const BudgetReaderTools *tools;
  BudgetSheet *sheet;
  const char *name;
  const BudgetReadOptions *options;
  guint16 source;
  GPtrArray *pages; /* (owned) (element-type PdfPage) */
} PdfReader;

void _budget_pdf_set_error (
    const PdfReader *self, GError **error, BudgetError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
gboolean _budget_pdf_read_pages (PdfReader *self, GBytes *bytes, GError **error);
/* Joins captions that are set in columns. */
void _budget_pdf_join_captions (const PdfReader *reader, PdfPage *page);
/* Leaves out what stands on the edge of the pages again and again: headers, footers, numbers. */
void _budget_pdf_leave_out_repeated (PdfReader *self);
/* Adds a finding for each way in which lines were left out, with their texts. */
void _budget_pdf_tell_left_out (const PdfReader *self);
/* Adds the rows of a grid on the next page; FALSE when it is another table. */
gboolean _budget_pdf_grid_join (PdfGrid *self, PdfGrid *next, const BudgetReaderTools *tools, BudgetArena *arena);
/* Makes the blocks of the sheet of what stands on the pages. */
gboolean _budget_pdf_make_blocks (PdfReader *self, GError **error);

G_END_DECLS
