/* budget-docx-names.c - the elements of a .docx that mean something
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-docx-private.h"

static const char *const tag_names[DOCX_N_TAGS] = {
  [DOCX_ALTERNATE_CONTENT] = "AlternateContent",
  [DOCX_BASED_ON] = "basedOn",
  [DOCX_BR] = "br",
  [DOCX_CELL_DEL] = "cellDel",
  [DOCX_CHOICE] = "Choice",
  [DOCX_CR] = "cr",
  [DOCX_DEL] = "del",
  [DOCX_DEL_INSTR_TEXT] = "delInstrText",
  [DOCX_DEL_TEXT] = "delText",
  [DOCX_DOCUMENT] = "document",
  [DOCX_FALLBACK] = "Fallback",
  [DOCX_GRID_AFTER] = "gridAfter",
  [DOCX_GRID_BEFORE] = "gridBefore",
  [DOCX_GRID_SPAN] = "gridSpan",
  [DOCX_H_MERGE] = "hMerge",
  [DOCX_HIDDEN] = "hidden",
  [DOCX_INSTR_TEXT] = "instrText",
  [DOCX_MOVE_FROM] = "moveFrom",
  [DOCX_NAME] = "name",
  [DOCX_NO_BREAK_HYPHEN] = "noBreakHyphen",
  [DOCX_OUTLINE_LVL] = "outlineLvl",
  [DOCX_P] = "p",
  [DOCX_P_PR] = "pPr",
  [DOCX_P_PR_CHANGE] = "pPrChange",
  [DOCX_P_STYLE] = "pStyle",
  [DOCX_PTAB] = "ptab",
  [DOCX_R] = "r",
  [DOCX_R_PR] = "rPr",
  [DOCX_R_PR_CHANGE] = "rPrChange",
  [DOCX_RT] = "rt",
  [DOCX_SDT_PR] = "sdtPr",
  [DOCX_SECT_PR] = "sectPr",
  [DOCX_STYLE] = "style",
  [DOCX_SYM] = "sym",
  [DOCX_T] = "t",
  [DOCX_TAB] = "tab",
  [DOCX_TBL] = "tbl",
  [DOCX_TBL_GRID] = "tblGrid",
  [DOCX_TBL_PR] = "tblPr",
  [DOCX_TBL_PR_EX] = "tblPrEx",
  [DOCX_TC] = "tc",
  [DOCX_TC_PR] = "tcPr",
  [DOCX_TC_PR_CHANGE] = "tcPrChange",
  [DOCX_TR] = "tr",
  [DOCX_TR_PR] = "trPr",
  [DOCX_TR_PR_CHANGE] = "trPrChange",
  [DOCX_TXBX_CONTENT] = "txbxContent",
  [DOCX_V_MERGE] = "vMerge",
  [DOCX_VANISH] = "vanish",
};

static const char *const namespaces[] = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "http://schemas.openxmlformats.org/officeDocument/2006/math",
  NULL,
};

void
_budget_docx_names_init (BudgetXmlNames *self, xmlDict *dict)
{
  _budget_xml_names_init (self, dict, tag_names, DOCX_N_TAGS, namespaces);
}
