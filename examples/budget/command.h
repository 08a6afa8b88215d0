/* command.h - what the sub-commands of budget share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "grid.h"

/* exit statuses */
#define STATUS_DONE 0
#define STATUS_FINDING 1 /* done, and a finding of severity error */
#define STATUS_NOT_DONE 2

typedef struct
{
  const char *name;
  const char *arguments; /* behind the name, in the usage line */
  const char *summary;
  int (*run) (int argc, char **argv);
} Command;

int command_show (int argc, char **argv);
int command_tree (int argc, char **argv);
int command_total (int argc, char **argv);
int command_goals (int argc, char **argv);
int command_check (int argc, char **argv);
int command_compare (int argc, char **argv);

/* Parses the options of a sub-command; the arguments that are left stay in argv. FALSE after an error was printed. */
gboolean command_parse (const char *name, const GOptionEntry *entries, int *argc, char ***argv);

/* Loads the files named (- is standard input), which together make one disclosure; NULL after an error was printed. */
BudgetDisclosure *command_load (char *const *paths, guint n_paths);

/* The same from any thread; prints nothing. */
BudgetDisclosure *command_open (char *const *paths, guint n_paths, GError **error);

/* A copy of text with control characters other than line feeds and tabs replaced: a document may hold what drives a
 * terminal. */
char *command_clean (const char *text);

/* Prints on standard output, cleaned. */
void command_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Prints "budget: message" on standard error; returns STATUS_NOT_DONE. */
int command_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* An enumeration's value from its nick, such as general-public; FALSE after an error that lists them was printed. */
gboolean command_parse_nick (GType type, const char *what, const char *nick, int *value);
const char *command_nick (GType type, int value);

/* Writes "302.27", or "" where the cell has no amount. */
char *command_format_cell (BudgetLineItem *item, guint column);
/* The innermost heading of a column, or all its headings joined with a bar. */
char *command_format_heading (BudgetColumn *column);
