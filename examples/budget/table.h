/* table.h - prints a table as a tree of its line items
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "command.h"

void table_print_title (BudgetTable *table, const Look *look);
/* The rows down to depth (0: all), indented, and the notes. */
void table_print (BudgetTable *table, const Look *look, guint depth);
void table_print_tabs (BudgetTable *table, guint depth);
