/* budget-docx-private.h - what the parts of the reader of .docx share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-flow-private.h"

G_BEGIN_DECLS

/* the elements that mean something here */
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

/* The names of a parser's dictionary. */
void _budget_docx_names_init (BudgetXmlNames *self, xmlDict *dict);

/* Sets the heading levels of styled paragraphs from styles.xml, which it closes. */
gboolean _budget_docx_resolve_styles (BudgetSheet *sheet,
                                      const GArray *styled,
                                      BudgetZipMember *member,
                                      const char *name,
                                      GError **error);

/* what the children of an element mean */
typedef enum
{
  DOCX_MODE_SKIP = BUDGET_FLOW_MODE_SKIP,
  DOCX_MODE_CONTENT,
  DOCX_MODE_RUN,
  DOCX_MODE_TEXT,
  DOCX_MODE_P_PR,
  DOCX_MODE_P_PR_R_PR,
  DOCX_MODE_R_PR,
  DOCX_MODE_TC_PR,
  DOCX_MODE_TR_PR,
  DOCX_MODE_ALTERNATE,      /* content of which one kind is to be taken */
  DOCX_MODE_ALTERNATE_TAKEN /* it was */
} DocxMode;

typedef struct
{
  BudgetFlow flow; /* first: its parser is the handler's user data */
  BudgetXmlNames names;
  const xmlChar *val_attribute; /* names of attributes: of the value of an element */
  const xmlChar *char_attribute; /* and of symbols */
  const xmlChar *font_attribute;
} DocxReader;

/* Reads the XML of a document that is in no archive. */
gboolean _budget_docx_read_xml (BudgetSheet *sheet,
                                GBytes *xml,
                                const char *name,
                                const BudgetReadOptions *options,
                                GError **error);

G_END_DECLS
