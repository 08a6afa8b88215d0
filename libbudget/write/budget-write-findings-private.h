/* budget-write-findings-private.h - findings to formats
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-outcome-private.h"
#include "write/budget-write-private.h"

G_BEGIN_DECLS

/* The findings of many disclosures, written one after the other. */
typedef struct
{
  BudgetJsonEmitter emitter;
  GOutputStream *stream;     /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable) */
  GPtrArray *failures;       /* (owned) (element-type utf8) source and message in turn */
  gboolean is_sarif;
  gboolean is_chinese;       /* of SARIF, whose messages are in one language */
  GHashTable *rule_indices;  /* (owned) (nullable) of SARIF: id -> index + 1 */
} BudgetFindingsWriting;

/* JSON as docs/findings.schema.json has it. */
void _budget_write_findings_begin (BudgetFindingsWriting *self);
/* outcomes are nullable */
void _budget_write_findings_add (BudgetFindingsWriting *self,
                                 const char *source,
                                 GListModel *findings,
                                 GListModel *outcomes);
void _budget_write_findings_end (BudgetFindingsWriting *self);

/* SARIF 2.1.0: rules are those of the checker. */
void _budget_write_sarif_begin (BudgetFindingsWriting *self, BudgetChecker *checker);
void _budget_write_sarif_add (BudgetFindingsWriting *self,
                              const char *source,
                              GListModel *findings);
void _budget_write_sarif_end (BudgetFindingsWriting *self);

/* The places of an outcome's amounts, each once, beginning with its own; data is the disclosure. */
GPtrArray *_budget_outcome_collect_places (const BudgetPlaceData *first,
                                           const BudgetOutcomeView *outcome);

G_END_DECLS
