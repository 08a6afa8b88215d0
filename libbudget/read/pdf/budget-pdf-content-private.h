/* budget-pdf-content-private.h - what the interpreter of content is made of
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#pragma once

#include "read/pdf/budget-pdf-private.h"

G_BEGIN_DECLS

/* an operator of one or two letters; those of colour lose their n */
#define OPERATOR(a, b) ((guint) (a) | (guint) (b) << 8)

#define MAX_OPERANDS 64

typedef struct
{
  double numbers[MAX_OPERANDS];
  guint n_numbers;
  const char *name; /* the last name, without its slash */
  gsize name_length;
  gsize n_text;  /* bytes of strings */
  gsize n_gaps;  /* of several spaces, in strings */
  gsize n_jumps; /* numbers that move text by more than the size of a letter */
} ContentOperands;

typedef struct
{
  const char *p;
  const char *end;
} ContentInput;

/* What the state of graphics says of text. */
typedef struct
{
  double size;         /* of letters, */
  double spacing;      /* what is between them */
  double word_spacing; /* and at spaces, more */
  double scale;        /* of their widths */
  double leading;      /* from line to line */
} PdfTextState;

/* Where text is shown. */
typedef struct
{
  PdfMatrix matrix;
  PdfMatrix line;
  gboolean is_moved; /* since the last text */
  double x;          /* of the last text that is not shown right behind another, */
  double y;          /* in points of the page */
  double size;       /* of its letters there */
  gsize n_bytes;     /* of text from there on */
  guint64 n_apart;
} PdfTextPlace;

/* Follows the operators that show text, and counts what stands apart; page is the matrix that holds. */
void _budget_pdf_apart_run (PdfTextPlace *self,
                            PdfTextState *state,
                            const PdfMatrix *page,
                            guint operation,
                            const ContentOperands *operands);

/* Takes an operand; FALSE when the next token is an operator. */
gboolean _budget_pdf_take_operand (ContentInput *in, ContentOperands *operands);
guint _budget_pdf_take_operator (ContentInput *in);
/* The data of an inline image end with EI between white space. */
void _budget_pdf_skip_inline_image (ContentInput *in);

gboolean _budget_pdf_get_numbers (qpdf_data qpdf, qpdf_oh array, double *numbers, int n);
/* An attribute of a page, or of the nodes of the page tree above it. */
qpdf_oh _budget_pdf_get_inherited (qpdf_data qpdf, qpdf_oh page, const char *key);
/* From the page's own space to points from the top left of the page as it is shown. */
PdfMatrix _budget_pdf_get_page_matrix (qpdf_data qpdf, qpdf_oh page, float *width, float *height);

/* Resources are by handles that hold for a page. */
void _budget_pdf_fonts_begin_page (PdfFonts *self);
/* Whether poppler cannot tell the characters of a font, by its name in resources. */
gboolean _budget_pdf_fonts_find_unreadable (
    PdfFonts *self, qpdf_data qpdf, qpdf_oh resources, const char *name, gsize length);

G_END_DECLS
