/* budget-pdf-unruled-private.h - what the finder of tables without lines shares
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#pragma once

#include "read/pdf/budget-pdf-private.h"

G_BEGIN_DECLS

#define UNRULED_MAX_COLUMNS 64
#define UNRULED_MAX_TEXTS 4096 /* of a table on one page: no page for people has more */
#define UNRULED_MAX_BEFORE 3 /* lines before a table that goes on, as headers of pages are */
#define UNRULED_ALIKE 1.15f  /* times as large: another size of letters */
#define UNRULED_TOUCH 0.1f   /* of the height of a glyph: what shares less is not side by side */
#define UNRULED_ALIGNED 1.2f /* points: texts that begin, or end, this close are in line */
#define UNRULED_MARGIN 3.0f  /* of the height of a glyph: what is set in the middle stands out so far */
#define UNRULED_NONE G_MAXUINT

/* What stands on one baseline. */
typedef struct
{
  guint start; /* of its parts */
  guint end;
  float top;
  float bottom;
  float size; /* height of a glyph */
  guint n_values; /* amounts, and what stands for none */
  gboolean is_caption;
  gboolean is_across; /* a caption between rows, as of the unit of those below */
  gboolean is_tabular; /* it is of several cells, for all that it says */
} UnruledLine;

/* What stands in one cell: parts of lines below each other. */
typedef struct
{
  PdfBox box;
  float size;
  float last_top; /* of its last line */
  guint n_lines;
  const char *text; /* of its first line */
  gboolean is_amount;
  gboolean is_heading;
  gboolean is_number; /* of a column, below its heading */
  gboolean is_group;  /* a heading over others */
  gboolean is_across; /* it is of all columns */
  gboolean is_loose;  /* it stands below or above nothing */
  guint level;        /* of a group, from the top */
  guint column;
  guint last_column;
  guint row;
  guint last_row;
} UnruledText;

typedef struct
{
  float x0; /* of what stands in it below the headings, or of the heading when nothing does */
  float x1;
  float first_end;  /* of what begins and ends in it: the first end, */
  float last_begin; /* and the last beginning */
  gboolean is_filled;
  gboolean has_labels; /* not amounts alone */
  gboolean is_loose;
  guint heading; /* index of a text, or UNRULED_NONE */
} UnruledColumn;

typedef struct
{
  const PdfLine *parts; /* of the page */
  const UnruledLine *lines;
  guint start; /* of its lines */
  guint end;
  float size;
  guint body;    /* its first line with amounts, */
  guint numbers; /* and that of the numbers of columns, or UNRULED_NONE */
  GArray *texts; /* (owned) (element-type UnruledText) */
  guint *owners; /* (owned) index of the text of each part of its lines */
  UnruledColumn columns[UNRULED_MAX_COLUMNS];
  guint n_columns;
  float x[UNRULED_MAX_COLUMNS + 1];
  guint n_levels;       /* of groups */
  guint n_heading_rows; /* numbers of columns count */
  guint n_rows;
  float *y;             /* (owned) */
  const PdfPage *before; /* (nullable) the page before */
  const PdfGrid *above; /* (nullable) the table of the page before that it may go on */
} UnruledTable;

/* (element-type PdfLine) the parts of the lines of glyphs, which they are put in the order of, and
 * the number of the line of each. */
GArray *_budget_pdf_unruled_make_parts (const BudgetReaderTools *tools,
                                        BudgetArena *arena,
                                        GArray *glyphs,
                                        GArray *line_numbers);
/* Which of the lines (element-type UnruledLine) are captions of the rows below them. */
void _budget_pdf_unruled_tell_across (const PdfLine *parts, GArray *lines);
gboolean _budget_pdf_is_amount (const char *text);
/* An amount, or what stands for none. */
gboolean _budget_pdf_is_value (const char *text);
/* The texts of the lines, and which are headings. */
void _budget_pdf_unruled_make_texts (UnruledTable *self);
/* The columns, and the texts in them; FALSE when they make no table. */
gboolean _budget_pdf_unruled_find_columns (UnruledTable *self);
/* Which headings are groups. */
void _budget_pdf_unruled_tell_groups (UnruledTable *self);
/* Puts the headings of columns, and their numbers, in these. */
void _budget_pdf_unruled_assign_headings (UnruledTable *self);
/* (transfer full) the texts of the headings */
char *_budget_pdf_unruled_join_headings (const UnruledTable *self);
/* The table without lines that the page before ends with, or NULL. */
const PdfGrid *_budget_pdf_unruled_find_last (const UnruledTable *page);
/* Which lines at the top of a page go on the table above. */
void _budget_pdf_unruled_tell_rows (UnruledTable *page);
/* Whether a table may go on the one of the page before. */
gboolean _budget_pdf_unruled_is_at_top (const UnruledTable *self);
/* Whether a line near the top of a page says nothing but headings of the table above. */
gboolean _budget_pdf_unruled_is_heading_again (const UnruledTable *page, guint line);
/* The columns of the table of the page before, if they fit; goes_on is whether without headings. */
gboolean _budget_pdf_unruled_take_columns (UnruledTable *self, gboolean *goes_on);
/* The columns that each group of headings stands over. */
void _budget_pdf_unruled_find_groups (UnruledTable *self);
/* The rows, and the texts in them. */
void _budget_pdf_unruled_find_rows (UnruledTable *self);

/* Whether what stands in a column begins, or ends, below each other. */
PdfAlignment _budget_pdf_unruled_align (const UnruledColumn *column);

static inline UnruledText *
_budget_pdf_unruled_text (const UnruledTable *self, guint i)
{
  return &g_array_index (self->texts, UnruledText, i);
}

/* Whether letters are of two sizes. */
static inline gboolean
_budget_pdf_unruled_sizes_differ (float one, float two)
{
  return one > UNRULED_ALIKE * two || two > UNRULED_ALIKE * one;
}

static inline gboolean
_budget_pdf_overlap (float low, float high, float other_low, float other_high)
{
  return low < other_high && high > other_low;
}

G_END_DECLS
