/* test-checks.h - disclosures made by hand under one rule
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-data.h"

#include <criterion/criterion.h>

/* How many outcomes of a rule have the result. */
guint test_checks_count (BudgetDisclosure *disclosure, const char *rule, BudgetResult result);
/* Asserts that a rule gives results of one kind only, and some. */
void test_checks_assert (BudgetDisclosureData *data, const char *rule, BudgetResult result);
/* (transfer full) The Chinese message of the only fail of a rule; NULL when there is not one. */
char *test_checks_dup_message (BudgetDisclosure *disclosure, const char *rule);

/* Adds a goal of a project; indicators are lines "level1|level2|name|description|value|weight|score",
 * of which what is empty is not there. */
BudgetGoalData *
test_checks_add_goal (BudgetDisclosureData *data, const char *project, const char *indicators);
/* Adds a part to the first goal. */
void test_checks_add_part (BudgetDisclosureData *data, const char *title, const char *targets);
/* Adds a passage of one paragraph. */
BudgetPassageData *
test_checks_add_passage (BudgetDisclosureData *data, const char *heading, const char *paragraph);
/* Adds to the last passage that so much (in 万元) is stated of something. */
void test_checks_add_statement (BudgetDisclosureData *data,
                                BudgetStatementKind what,
                                const char *about,
                                const char *amount);
void test_checks_add_unit (BudgetDisclosureData *data, const char *name, const char *nature);
void test_checks_add_term (BudgetDisclosureData *data, const char *term, const char *meaning);
/* Adds a note under a table. */
void test_checks_add_note (BudgetDisclosureData *data, BudgetTableData *table, const char *note);
