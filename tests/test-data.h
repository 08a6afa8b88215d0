/* test-data.h - disclosures made by hand
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "model/budget-model-private.h"

/* A disclosure of 2022 from "test.txt" without any content, with room for a few tables. */
BudgetDisclosureData *test_data_new (void);

/* Adds a table in 万元. columns are words: a role's nick, or block:role, and after it, each after a
 * slash, a stage, a fund, a year or a value type: "total basic/general-public 1:amount/final/2021
 * quantity/number". rows are lines of cells, each a block's: an optional "block:", the code, the
 * name, and a value per column of the block, parted by "|". A name may begin with "[role]", "[total]"
 * among them, with "<revenue>" or "<expenditure>", with "{code}" for the category of a row without a
 * code, with "(group)" for what it stands under, and with "其中：". A value of - is nil. */
BudgetTableData *test_data_add_table (BudgetDisclosureData *data,
                                      BudgetTableKind kind,
                                      BudgetSystem system,
                                      const char *columns,
                                      const char *rows);

/* What most tests ask: expenditure, by economic code and summary forms of a small department. */
BudgetDisclosureData *test_data_new_sample (void);
/* (transfer full) Ends the filling. */
BudgetDisclosure *test_data_finish (BudgetDisclosureData *data);
