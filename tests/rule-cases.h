/* rule-cases.h - cases of the rules, written down as small disclosures
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "check/budget-rules-private.h"

/* What a rule gives on a disclosure. tests/rules/README.md has the form of the files. */
typedef struct
{
  guint line;              /* where the file has it */
  BudgetResult result;     /* all outcomes are of it; beside fails and rounds there may be passes */
  BudgetSeverity severity; /* of the fails */
  guint n_fails;
  char *without; /* the form that is left out; NULL for none */
  GStrv values;  /* what is put in place of $1, $2 … */
  char *told;    /* “printed ≠ due” of each fail, or a part of its message; NULL when not said */
} RuleCase;

typedef struct
{
  char *rule;
  char *file;
  GPtrArray *setup; /* lines of the disclosure, in which $1, $2 … stand for what a case changes */
  GPtrArray *cases; /* of RuleCase */
} RuleCases;

/* the files of tests/rules */
#define RULE_CASES_N_FILES 8
extern const char *const rule_cases_files[RULE_CASES_N_FILES];

/* (transfer full) The cases of a file of tests/rules. */
GPtrArray *rule_cases_read (const char *file);
/* What a case is checked with: each (owned) (nullable). */
typedef struct
{
  BudgetDisclosure *disclosure;
  BudgetDisclosure *older;         /* last year's, where the case has one */
  BudgetClassification *catalogue; /* a complete list, where it has one */
} RuleCaseInput;

RuleCaseInput rule_case_build (const RuleCases *self, const RuleCase *one);
void rule_case_input_clear (RuleCaseInput *self);
/* (transfer full) The table of rules, to be changed at will. */
BudgetRules *rule_cases_new_rules (void);
/* Whether the rule gives what the case says. What it gives instead is added to report (nullable). */
gboolean rule_case_holds (const RuleCases *self,
                          const RuleCase *one,
                          BudgetRules *rules,
                          GString *report);
