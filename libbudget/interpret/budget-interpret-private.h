/* budget-interpret-private.h - a sheet to a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-model-private.h"
#include "read/budget-sheet-private.h"

G_BEGIN_DECLS

/* Title and heading aliases: the compiled-in ones, and what a user's file adds. Immutable once
 * made; any thread. */
typedef struct _BudgetAliases BudgetAliases;

const BudgetAliases *_budget_aliases_get_default (void);
BudgetAliases *_budget_aliases_new_from_bytes (GBytes *bytes, const char *name, GError **error);
void _budget_aliases_free (BudgetAliases *self);

/* What aliases, BudgetAliases, know of a line: a BudgetKnowLineFunc for the reading. */
BudgetLineKind _budget_aliases_know_line (const char *text, gconstpointer aliases);

/* Consumes nothing; the model shares the sheet's arena. Never fails on what a document says: that
 * gives findings. */
BudgetDisclosureData *_budget_interpret (BudgetSheet *sheet,
                                         const BudgetAliases *aliases,
                                         GCancellable *cancellable,
                                         GError **error);

/* The parts of the work, each in a file of its own. */

/* What is known of the document while it is being interpreted. */
typedef struct
{
  BudgetSheet *sheet;
  const BudgetAliases *aliases;
  BudgetDisclosureData *data;
  GArray *tables;    /* of BudgetTableData */
  GArray *goals;     /* of BudgetGoalData */
  GArray *passages;  /* of BudgetPassageData */
  GArray *units;     /* of BudgetSpendingUnitData */
  GArray *assets;    /* of BudgetAssetData */
  GArray *purchases; /* of BudgetPurchaseData */
  GArray *terms;     /* of BudgetTermData */
  GArray *findings;  /* of BudgetFindingData */
  guint8 *consumed;  /* per block of the sheet: 1 when a table, its title or its note took it, so it
                        is no prose */
} BudgetInterpretation;

/* Tables (first pass): recognises every table of the sheet, fills tables, units, assets, purchases,
 * and the document's kind, scope, department and fiscal year; for tables of kind project-goal and
 * department-goal it calls _budget_interpret_goal_table(). */
gboolean
_budget_interpret_tables (BudgetInterpretation *self, GCancellable *cancellable, GError **error);

/* Goals: from one table (with its title block) ... */
void _budget_interpret_goal_table (BudgetInterpretation *self,
                                   guint block,
                                   const BudgetSheetTable *table,
                                   const char *title,
                                   guint fiscal_year, /* of its captions; 0 when they do not say */
                                   BudgetMoneyUnit money_unit, /* likewise */
                                   BudgetTableKind kind);

/* Prose (second pass): passages, statements, glossary, and the department's goal as it is written
 * in prose. */
void _budget_interpret_prose (BudgetInterpretation *self);

/* Adds a finding. zh and en are formats with at most one %s each, which detail fills. */
void _budget_interpretation_report (BudgetInterpretation *self,
                                    const char *what,
                                    BudgetSeverity severity,
                                    const char *zh,
                                    const char *en,
                                    const char *detail,
                                    const BudgetPlaceData *place);

G_END_DECLS
