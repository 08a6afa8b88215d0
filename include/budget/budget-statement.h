/* budget-statement.h - an amount stated in prose
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-enums.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

typedef struct _BudgetPassage BudgetPassage;

#define BUDGET_TYPE_STATEMENT (budget_statement_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetStatement, budget_statement, BUDGET, STATEMENT, GObject)

/**
 * BudgetStatementInfo: (skip)
 * @what: as [method@Budget.Statement.get_what]
 * @about: (nullable): as [method@Budget.Statement.get_about]
 * @fiscal_year: as [method@Budget.Statement.get_fiscal_year]
 * @stage: as [method@Budget.Statement.get_stage]
 * @money_unit: as [method@Budget.Statement.get_money_unit]
 * @has_amount: whether an amount is stated
 * @has_prior: whether the other year's amount is stated
 * @has_change: whether a difference is stated
 * @amount: in fen, as [method@Budget.Statement.get_amount]; 0 when none is stated
 * @prior: in fen, as [method@Budget.Statement.get_prior]; 0 when none is stated
 * @change: in fen, as [method@Budget.Statement.get_change]; 0 when none is stated
 * @growth: (nullable): as [method@Budget.Statement.get_growth]
 * @share: (nullable): as [method@Budget.Statement.get_share]
 * @completion: (nullable): as [method@Budget.Statement.get_completion]
 * @direction: as [method@Budget.Statement.get_direction]
 * @reason: (nullable): as [method@Budget.Statement.get_reason]
 * @text: (nullable): as [method@Budget.Statement.get_text]
 *
 * What a [class@Budget.Statement] says, as plain values, for C programs that go over many passages.
 * What it points to belongs to the passage. See [method@Budget.Passage.get_statement_info].
 *
 * Since: 1.0
 */
typedef struct
{
  BudgetStatementKind what;
  const char         *about;
  guint               fiscal_year;
  BudgetStage         stage;
  BudgetMoneyUnit     money_unit;
  gboolean            has_amount;
  gboolean            has_prior;
  gboolean            has_change;
  gint64              amount;
  gint64              prior;
  gint64              change;
  const char         *growth;
  const char         *share;
  const char         *completion;
  BudgetDirection     direction;
  const char         *reason;
  const char         *text;

  /*< private >*/
  gpointer            reserved[4];
} BudgetStatementInfo;

BUDGET_AVAILABLE_IN_1_0
BudgetStatement *budget_statement_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetPassage *budget_statement_get_passage (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStatementKind budget_statement_get_what (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_about (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_statement_get_fiscal_year (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetStage budget_statement_get_stage (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_amount (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
char *budget_statement_format_amount (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_statement_get_money_unit (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_prior (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_statement_get_change (BudgetStatement *self, gint64 *fen);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_growth (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_share (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_completion (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetDirection budget_statement_get_direction (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_reason (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_statement_get_text (BudgetStatement *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_statement_dup_place (BudgetStatement *self);

G_END_DECLS
