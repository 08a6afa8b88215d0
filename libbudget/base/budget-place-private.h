/* budget-place-private.h - places in a file, and what is worth reporting about them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* A place. Numbers count from 1, 0 is "does not apply". */
typedef struct
{
  guint32 line;
  guint32 row;
  guint16 column;
  guint16 table;
  guint16 page;
  guint16 sheet;  /* index + 1 into the disclosure's sheet_names */
  guint16 source; /* index + 1 into the disclosure's sources */
  float box[4];   /* points from the page's top left; all 0 when there is no box */
} BudgetPlaceData;

typedef struct
{
  const char *what; /* a stable word of ASCII letters and -, such as "rows-glued" */
  BudgetSeverity severity;
  const char *zh;
  const char *en;
  const char *text; /* the text that was not understood, or NULL */
  BudgetPlaceData place;
} BudgetFindingData;

G_END_DECLS
