/* budget-words-private.h - the words that prose and goal tables are told by, as data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* The groups of words in data/statements.tsv and data/goals.tsv. The meaning of a word is a value
 * of the group's own. */
typedef enum
{
  BUDGET_WORDS_SUBJECT,     /* what an amount is: BudgetStatementKind */
  BUDGET_WORDS_TAIL,        /* what may stand between it and the amount: BudgetWordTail */
  BUDGET_WORDS_LEAD,        /* what may stand before it */
  BUDGET_WORDS_FILLER,      /* what says nothing when it stands alone */
  BUDGET_WORDS_BODY,        /* what the name of a body, or a time, ends in */
  BUDGET_WORDS_OPENER,      /* opens a list of parts */
  BUDGET_WORDS_DIRECTION,   /* BudgetDirection */
  BUDGET_WORDS_COMPARE,     /* opens a comparison with another year */
  BUDGET_WORDS_COMPARED,    /* what it is compared with */
  BUDGET_WORDS_YEAR,        /* a year by its distance from the fiscal year: 0 or -1 */
  BUDGET_WORDS_REASON,      /* opens a reason behind a change */
  BUDGET_WORDS_NOTHING,     /* says that there is none */
  BUDGET_WORDS_LIMIT,       /* behind a number that is a threshold and no amount */
  BUDGET_WORDS_STAGE,       /* of the budget cycle, before an amount: BudgetStage */
  BUDGET_WORDS_RATE,        /* before a percentage that is no growth: BudgetWordRate */
  BUDGET_WORDS_HEADING,     /* of passages with a meaning: BudgetWordHeading */
  BUDGET_WORDS_NO_HEADING,  /* lines that end in a colon and are no headings */
  BUDGET_WORDS_PART_LABEL,  /* inside a part of the department's goal: BudgetWordPartLabel */
  BUDGET_WORDS_GOAL_TITLE,  /* the end of a goal table's title */
  BUDGET_WORDS_GOAL_PLAIN,  /* the rest of a title that names no project */
  BUDGET_WORDS_GOAL_COLUMN, /* headings of indicator columns: BudgetWordColumn */
  BUDGET_WORDS_GOAL_LABEL,  /* labels of the block above them: BudgetWordColumn */
  BUDGET_WORDS_GOAL_SUB_LABEL, /* beside a label, above what it says */
  BUDGET_WORDS_GOAL_TASK,   /* headings of a department's tasks: BudgetWordTask */
  BUDGET_WORDS_NO_SIGN,     /* in the sign's column, but no comparator */
  BUDGET_WORDS_N_GROUPS
} BudgetWordGroup;

typedef enum
{
  BUDGET_WORD_TAIL_VERB,  /* 为, 安排: no part of any name */
  BUDGET_WORD_TAIL_NOUN,  /* 支出, 预算: may end a name, too */
  BUDGET_WORD_TAIL_PRIOR, /* 执行数: last year's figure in a budget */
} BudgetWordTail;

typedef enum
{
  BUDGET_WORD_RATE_SHARE,      /* 占 */
  BUDGET_WORD_RATE_COMPLETION, /* 完成 */
} BudgetWordRate;

typedef enum
{
  BUDGET_WORD_HEADING_NONE,
  BUDGET_WORD_HEADING_GLOSSARY,
  BUDGET_WORD_HEADING_DEPARTMENT_GOAL,
  BUDGET_WORD_HEADING_OBJECTIVE,
  BUDGET_WORD_HEADING_PARTS,
  BUDGET_WORD_HEADING_MEASURES,
} BudgetWordHeading;

typedef enum
{
  BUDGET_WORD_PART_OBJECTIVE,
  BUDGET_WORD_PART_TARGETS,
} BudgetWordPartLabel;

typedef enum
{
  BUDGET_WORD_COLUMN_NONE,
  BUDGET_WORD_COLUMN_LEVEL1,
  BUDGET_WORD_COLUMN_LEVEL2,
  BUDGET_WORD_COLUMN_LEVEL3,
  BUDGET_WORD_COLUMN_DESCRIPTION,
  BUDGET_WORD_COLUMN_SIGN,
  BUDGET_WORD_COLUMN_VALUE,
  BUDGET_WORD_COLUMN_MEASURE,
  BUDGET_WORD_COLUMN_WEIGHT,
  BUDGET_WORD_COLUMN_ACTUAL,
  BUDGET_WORD_COLUMN_SCORE,
  BUDGET_WORD_COLUMN_BASIS,
  BUDGET_WORD_COLUMN_PROJECT,
  BUDGET_WORD_COLUMN_CODE,
  BUDGET_WORD_COLUMN_DEPARTMENT,
  BUDGET_WORD_COLUMN_AMOUNT,
  BUDGET_WORD_COLUMN_OBJECTIVE,
  BUDGET_WORD_COLUMN_YEAR_OBJECTIVE,
  BUDGET_WORD_COLUMN_OTHER, /* a label whose value is not kept */
  BUDGET_WORD_N_COLUMNS
} BudgetWordColumn;

typedef enum
{
  BUDGET_WORD_TASK_NAME,
  BUDGET_WORD_TASK_CONTENT,
  BUDGET_WORD_TASK_AMOUNT,
  BUDGET_WORD_TASK_AIM,
  BUDGET_WORD_N_TASK_COLUMNS
} BudgetWordTask;

/* The longest word of group that text ends (starts) with, and its meaning; 0 when there is none.
 * Words are folded as by _budget_text_fold(), so text has to be, too, but where the words at hand
 * have neither signs nor letters. */
gsize
_budget_words_match_end (BudgetWordGroup group, const char *text, gsize length, int *meaning);
gsize
_budget_words_match_start (BudgetWordGroup group, const char *text, gsize length, int *meaning);

/* The same for the word that stands last in text, whose end becomes its length; 0 when it has none. */
gsize
_budget_words_match_last (BudgetWordGroup group, const char *text, gsize *length, int *meaning);

/* FALSE when no word of group can be at the start of text once that is folded, by its first
 * character: most texts are told from the words so, and need no folding. */
gboolean _budget_words_may_start (BudgetWordGroup group, const char *text);

/* TRUE when text is a word of group. */
gboolean _budget_words_find (BudgetWordGroup group, const char *text, gsize length, int *meaning);

G_END_DECLS
