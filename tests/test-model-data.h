/* test-model-data.h - a small disclosure built by hand, for tests of the model
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-model-private.h"

/* what the rows of test_model_data_new() are, table by table */
enum
{
  TEST_EXPENDITURE, /* functional codes; total, basic, project; a note column */
  TEST_SUMMARY,     /* two blocks: revenue and expenditure, without codes */
  TEST_EMPTY,       /* a column and no rows */
  TEST_N_TABLES
};

enum
{
  TEST_ROW_TOTAL,   /* 合计 */
  TEST_ROW_201,     /* 240.05 176.20 63.85 */
  TEST_ROW_20133,   /* 240.05, blank, "-" */
  TEST_ROW_2013301, /* 176.2, 176.20, blank */
  TEST_ROW_2013302, /* 63.85, "约三万" (invalid), 63.85 */
  TEST_ROW_PART,    /* 其中 of the row above */
  TEST_ROW_208,     /* 62.22 */
  TEST_ROW_201_AGAIN,
  TEST_N_ROWS
};

/* A finished disclosure. */
BudgetDisclosureData *test_model_data_new (void);
/* The same as an object. */
BudgetDisclosure *test_disclosure_new (void);
/* The table of test_disclosure_new() at position. */
BudgetTable *test_table_new (guint position);

/* A table with the codes given (NULL ends them, "" is a row without a code, "+" is 其中), not linked. */
BudgetTableData *test_table_data_new (BudgetArena *arena, const char *const *codes);
/* Sets a cell as a reader of print would. */
void test_table_data_set (BudgetTableData *table, guint column, guint item, const char *text);
