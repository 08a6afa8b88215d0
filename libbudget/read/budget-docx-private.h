/* budget-docx-private.h - what the parts of the reader of .docx share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>
#include <libxml/parser.h>

#include "read/budget-read-private.h"
#include "read/budget-sheet-build-private.h"
#include "read/budget-zip-private.h"

G_BEGIN_DECLS

/* the elements, and the attribute, that mean something here */
typedef enum
{
  DOCX_NONE,
  DOCX_ALTERNATE_CONTENT,
  DOCX_BASED_ON,
  DOCX_BR,
  DOCX_CELL_DEL,
  DOCX_CHOICE,
  DOCX_CR,
  DOCX_DEL,
  DOCX_DEL_INSTR_TEXT,
  DOCX_DEL_TEXT,
  DOCX_DOCUMENT,
  DOCX_FALLBACK,
  DOCX_GRID_AFTER,
  DOCX_GRID_BEFORE,
  DOCX_GRID_SPAN,
  DOCX_H_MERGE,
  DOCX_HIDDEN,
  DOCX_INSTR_TEXT,
  DOCX_MOVE_FROM,
  DOCX_NAME,
  DOCX_NO_BREAK_HYPHEN,
  DOCX_OUTLINE_LVL,
  DOCX_P,
  DOCX_P_PR,
  DOCX_P_PR_CHANGE,
  DOCX_P_STYLE,
  DOCX_PTAB,
  DOCX_R,
  DOCX_R_PR,
  DOCX_R_PR_CHANGE,
  DOCX_RT,
  DOCX_SDT_PR,
  DOCX_SECT_PR,
  DOCX_STYLE,
  DOCX_SYM,
  DOCX_T,
  DOCX_TAB,
  DOCX_TBL,
  DOCX_TBL_GRID,
  DOCX_TBL_PR,
  DOCX_TBL_PR_EX,
  DOCX_TC,
  DOCX_TC_PR,
  DOCX_TC_PR_CHANGE,
  DOCX_TR,
  DOCX_TR_PR,
  DOCX_TR_PR_CHANGE,
  DOCX_TXBX_CONTENT,
  DOCX_V_MERGE,
  DOCX_VANISH,
  DOCX_N_TAGS
} DocxTag;

#define DOCX_NAME_SLOTS 256 /* a power of two, well above the number of tags */

/* The names of a parser's dictionary: equal names are equal pointers there. */
typedef struct
{
  const xmlChar *slots[DOCX_NAME_SLOTS];
  guint8 tags[DOCX_NAME_SLOTS];
  const xmlChar *namespaces[4]; /* WordprocessingML, the same of strict files, mc, math */
  const xmlChar *val;           /* name of the attribute that holds an element's value */
  const xmlChar *last_uri;      /* the one looked at last, and whether it is of namespaces */
  gboolean last_known;
} DocxNames;

typedef struct
{
  xmlParserCtxt *context;
  GError **error; /* where to put what stops the parser */
  const char *name;
  const char *member;
  guint depth;
  guint64 size; /* of the XML, 0 when it is not known */
  gboolean failed;
} DocxParser;

void _budget_docx_names_init (DocxNames *self, xmlDict *dict);
DocxTag _budget_docx_names_find (DocxNames *self, const xmlChar *name, const xmlChar *uri);

/* The value of an attribute, not ended by NUL; FALSE when there is none. attributes as SAX2 gives
 * them. */
gboolean _budget_docx_find_attribute (const xmlChar *attribute,
                                      int n_attributes,
                                      const xmlChar **attributes,
                                      const char **value,
                                      gsize *length);

/* Where XML comes from: a member of an archive, or memory. */
typedef struct
{
  int (*read) (gpointer data, char *buffer, int size);
  gpointer data;
  guint64 size; /* 0 when it is not known */
} DocxInput;

/* Parses input with handler, whose user data begins with parser. FALSE, with an error, when a
 * handler has stopped the parser or input is not well-formed. prepare is called before the first
 * element, when the dictionary is there. */
gboolean _budget_docx_parse (DocxParser *parser,
                             const DocxInput *input,
                             const xmlSAXHandler *handler,
                             void (*prepare) (DocxParser *parser));
/* The same of a member, which it closes. What is wrong with the archive comes before what is
 * wrong with the XML. */
gboolean _budget_docx_parse_member (DocxParser *parser,
                                    BudgetZipMember *member,
                                    const xmlSAXHandler *handler,
                                    void (*prepare) (DocxParser *parser));
void _budget_docx_parser_fail (DocxParser *parser,
                               int code,
                               const char *format,
                               ...) G_GNUC_PRINTF (3, 4);
void _budget_docx_parser_fail_with (DocxParser *parser, GError *error); /* takes error */
/* to be called for each element */
gboolean _budget_docx_parser_enter (DocxParser *parser);

/* A paragraph that has a style: its heading level is known when the styles are. */
typedef struct
{
  guint block;
  const char *style; /* in the sheet's arena */
} DocxStyled;

/* Sets the heading levels of styled paragraphs from styles.xml, which it closes. */
gboolean _budget_docx_resolve_styles (BudgetSheet *sheet,
                                      const GArray *styled,
                                      BudgetZipMember *member,
                                      const char *name,
                                      GError **error);

/* One table that is being read. */
typedef struct _DocxTable DocxTable;

struct _DocxTable
{
  DocxTable *outer; /* (nullable) the table in whose cell this one stands */
  GArray *cells;    /* (owned) (element-type BudgetSheetCell) */
  GArray *starts;   /* (owned) (element-type guint32) */
  GArray *owners;   /* (owned) (element-type guint32) index + 1 of the cell that a vertical merge
                       would continue, by column */
  guint number;
  guint16 source;
  guint32 n_columns;

  /* the row that is open */
  gboolean row_open;
  gboolean row_dropped;
  guint32 column; /* where the next cell stands */
  guint32 columns_after;

  /* the cell that is open */
  gboolean cell_open;
  gboolean cell_dropped;
  gsize cell_start; /* its text in the reader's buffer */
  guint32 span;
  enum
  {
    DOCX_MERGE_NONE,
    DOCX_MERGE_RESTART,
    DOCX_MERGE_CONTINUE
  } v_merge,
      h_merge;
};

DocxTable *_budget_docx_table_new (DocxTable *outer, guint number, guint16 source);
void _budget_docx_table_free (DocxTable *self); /* and the outer ones */
void _budget_docx_table_begin_row (DocxTable *self);
void _budget_docx_table_end_row (DocxTable *self);
/* Adds the open cell with its text. */
void _budget_docx_table_end_cell (DocxTable *self, BudgetSheet *sheet, const char *text, gsize length);
/* The table, or NULL when it has no rows. */
BudgetSheetTable *_budget_docx_table_finish (DocxTable *self, BudgetSheet *sheet);
void _budget_docx_table_place (const DocxTable *self, BudgetPlaceData *place);

/* what the children of an element mean */
typedef enum
{
  DOCX_MODE_CONTENT,
  DOCX_MODE_RUN,
  DOCX_MODE_TEXT,
  DOCX_MODE_P_PR,
  DOCX_MODE_P_PR_R_PR,
  DOCX_MODE_R_PR,
  DOCX_MODE_TC_PR,
  DOCX_MODE_TR_PR,
  DOCX_MODE_ALTERNATE,       /* content of which one kind is to be taken */
  DOCX_MODE_ALTERNATE_TAKEN, /* it was */
  DOCX_MODE_SKIP
} DocxMode;

/* what is to be done at the end of an element */
typedef enum
{
  DOCX_AT_END_NOTHING,
  DOCX_AT_END_PARAGRAPH,
  DOCX_AT_END_TABLE,
  DOCX_AT_END_ROW,
  DOCX_AT_END_CELL,
  DOCX_AT_END_BOX
} DocxAtEnd;

typedef struct
{
  guint8 mode;
  guint8 at_end;
} DocxFrame;

typedef struct
{
  gboolean open;
  gboolean implicit;  /* it is text that stands in no paragraph */
  gboolean joined;    /* its mark is deleted: the next paragraph goes on where it ends */
  gboolean separated; /* a \n stands before start */
  gboolean has_level;
  gsize start; /* in the reader's text */
  guint number;
  guint level;
  const char *style; /* (nullable) in the sheet's arena */
} DocxParagraph;

typedef struct
{
  DocxParser parser; /* first: it is the handler's user data */
  DocxNames names;
  const xmlChar *char_attribute; /* names of attributes of symbols */
  const xmlChar *font_attribute;
  BudgetSheet *sheet;
  const BudgetReadOptions *options;
  guint16 source;
  DocxFrame frames[BUDGET_READER_MAX_DEPTH + 2]; /* by depth; the first is the document's */
  guint n_elements;
  GString *text; /* (owned) of the paragraph, the cell, and those around them */
  DocxParagraph paragraph;
  GArray *outer_paragraphs; /* (owned) (element-type Paragraph) around boxes and tables */
  guint n_paragraphs;
  guint n_tables;
  DocxTable *table; /* (owned) (nullable) the innermost */
  GArray *nested;   /* (owned) (element-type BudgetSheetBlock) tables in cells, not yet added */
  GArray *styled;   /* (owned) (element-type DocxStyled) */
  gboolean run_hidden;
} DocxReader;

void _budget_docx_reader_begin_paragraph (DocxReader *self);
void _budget_docx_reader_end_paragraph (DocxReader *self);
/* Ends the paragraph that is open or waits to be joined. */
void _budget_docx_reader_flush (DocxReader *self);
void _budget_docx_reader_append (DocxReader *self, const char *text, gsize length);
void _budget_docx_reader_begin_box (DocxReader *self);
void _budget_docx_reader_end_box (DocxReader *self);
void _budget_docx_reader_begin_table (DocxReader *self);
void _budget_docx_reader_end_table (DocxReader *self);
void _budget_docx_reader_begin_row (DocxReader *self);
void _budget_docx_reader_end_row (DocxReader *self);
void _budget_docx_reader_begin_cell (DocxReader *self);
void _budget_docx_reader_end_cell (DocxReader *self);
/* Reads the XML of a document that is in no archive. */
gboolean _budget_docx_read_xml (BudgetSheet *sheet,
                                GBytes *xml,
                                const char *name,
                                const BudgetReadOptions *options,
                                GError **error);

gboolean _budget_docx_reader_check_columns (DocxReader *self, guint64 n_columns);
void _budget_docx_reader_report_hidden (DocxReader *self);

G_END_DECLS
