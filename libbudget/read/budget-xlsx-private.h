/* budget-xlsx-private.h - what the parts of the reader of .xlsx share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-grid-private.h"
#include "read/budget-number-format-private.h"
#include "read/budget-xml-private.h"

G_BEGIN_DECLS

/* the elements that mean something */
typedef enum
{
  XLSX_NONE,
  XLSX_C,
  XLSX_CELL_XFS,
  XLSX_CHARTSHEET,
  XLSX_COL,
  XLSX_F,
  XLSX_IS,
  XLSX_MERGE_CELL,
  XLSX_NUM_FMT,
  XLSX_R,
  XLSX_R_PH,
  XLSX_RELATIONSHIP,
  XLSX_ROW,
  XLSX_SHEET,
  XLSX_SHEET_DATA,
  XLSX_SI,
  XLSX_T,
  XLSX_V,
  XLSX_WORKBOOK_PR,
  XLSX_WORKSHEET,
  XLSX_XF,
  XLSX_N_TAGS
} XlsxTag;

void _budget_xlsx_names_init (BudgetXmlNames *self, xmlDict *dict);

/* A sheet as the workbook lists it. */
typedef struct
{
  const char *name; /* in the arena */
  char *path;       /* (owned) of the member */
  gboolean hidden;
} XlsxSheet;

/* What the sheets of a workbook share. */
typedef struct
{
  BudgetGrid grid;
  GBytes *bytes;
  GHashTable *unpacked; /* (owned) (element-type utf8 GBytes) small members by their paths */
  const BudgetReadOptions *options;
  GArray *sheets;     /* (owned) (element-type XlsxSheet) */
  GPtrArray *strings; /* (owned) (element-type utf8) shared texts, in the arena */
  GPtrArray *formats; /* (owned) (element-type BudgetNumberFormat) (nullable) by style of a cell */
  GHashTable *codes;  /* (owned) (element-type guint BudgetNumberFormat) by their number */
  gboolean from_1904;
} XlsxBook;

/* The fraction of a workbook's sheets that a reader may take. */
#define XLSX_MAX_SHEETS 1024

gboolean _budget_xlsx_read_workbook (XlsxBook *book, GError **error);
gboolean _budget_xlsx_read_styles (XlsxBook *book, GError **error);
gboolean _budget_xlsx_read_strings (XlsxBook *book, GError **error);

/* Parses a member, when it is there. */
gboolean _budget_xlsx_parse (XlsxBook *book,
                             const char *path,
                             BudgetXmlParser *parser,
                             const xmlSAXHandler *handler,
                             void (*prepare) (BudgetXmlParser *parser),
                             gboolean needed,
                             GError **error);
/* The text of a cell as it is in the file: _x000D_ and the like are characters. */
void _budget_xlsx_decode (GString *text);

G_END_DECLS
