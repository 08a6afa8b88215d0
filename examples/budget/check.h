/* check.h - what the parts of budget check share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "command.h"

typedef enum
{
  CHECK_FORMAT_TEXT,
  CHECK_FORMAT_JSON,
  CHECK_FORMAT_SARIF
} CheckFormat;

typedef struct
{
  CheckFormat format;
  gboolean is_chinese;
  gboolean all_outcomes;
  char *explain;          /* (owned) (nullable) */
  BudgetDisclosure *older; /* (owned) (nullable) last year's */
  BudgetChecker *checker; /* (owned) */
} CheckOptions;

/* Parses the arguments, loads the files of rules and sets the rules; FALSE after an error was printed. */
gboolean check_options_parse (CheckOptions *self, int *argc, char ***argv);
void check_options_clear (CheckOptions *self);

/* One file under the rules. */
typedef struct
{
  char *path;                   /* as it was given; not owned */
  BudgetDisclosure *disclosure; /* (owned) (nullable) */
  GListModel *findings;         /* (owned) (nullable) */
  GListModel *outcomes;         /* (owned) (nullable) when all are asked for */
  GError *error;                /* (owned) (nullable) why there is no disclosure */
  gboolean is_done;
} CheckJob;

/* how many findings there are of each severity */
typedef struct
{
  guint of[3];
} CheckCounts;

void check_counts_add (CheckCounts *self, GListModel *findings);

void check_print_job (const CheckOptions *options, const CheckJob *job, const Look *look);
void check_print_summary (const CheckOptions *options, guint n_files, const CheckCounts *counts, const Look *look);
/* STATUS_NOT_DONE when there is no such rule */
int check_explain (const CheckOptions *options, const Look *look);
