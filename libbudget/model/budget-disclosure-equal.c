/* budget-disclosure-equal.c - whether two disclosures say the same
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-model-private.h"

#include <string.h>

/* Sources, places and findings are left out everywhere: they tell how a document was printed, not
 * what it says. So are the links between rows, which follow from the codes. */

static gboolean
budget_text_equal (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
budget_strings_equal (BudgetStrings a, BudgetStrings b)
{
  guint i;

  for (i = 0; a[i] != NULL && b[i] != NULL; i++)
    if (strcmp (a[i], b[i]) != 0)
      return FALSE;
  return a[i] == b[i];
}

static gboolean
budget_stated_amount_equal (const BudgetStatedAmount *a, const BudgetStatedAmount *b)
{
  if (!a->is_set || !b->is_set)
    return !a->is_set && !b->is_set;
  return a->fen == b->fen && a->scale == b->scale;
}

static gboolean
budget_column_data_equal (const BudgetColumnData *a, const BudgetColumnData *b)
{
  return budget_strings_equal (a->heading, b->heading) && a->number == b->number &&
         a->block == b->block && a->value_type == b->value_type && a->role == b->role &&
         a->stage == b->stage && a->fund == b->fund && a->fiscal_year == b->fiscal_year &&
         a->money_unit == b->money_unit;
}

static gboolean
budget_item_data_equal (const BudgetItemData *a, const BudgetItemData *b)
{
  return budget_text_equal (a->code, b->code) && budget_text_equal (a->name, b->name) &&
         budget_text_equal (a->category, b->category) && budget_text_equal (a->group, b->group) &&
         a->level == b->level && a->kind == b->kind && a->role == b->role && a->side == b->side &&
         a->block == b->block;
}

/* An amount is its digits: thousands separators are print. Of all else the text counts too. */
static gboolean
budget_cell_equal (const BudgetTableData *a, const BudgetTableData *b, gsize cell, gboolean money)
{
  if (a->states[cell] != b->states[cell])
    return FALSE;
  if (a->states[cell] == BUDGET_CELL_STATE_VALUE)
    {
      if (a->values[cell] != b->values[cell] || a->scales[cell] != b->scales[cell])
        return FALSE;
      if (money)
        return TRUE;
    }
  return budget_text_equal (a->texts[cell], b->texts[cell]);
}

static gboolean
budget_table_data_equal_cells (const BudgetTableData *a, const BudgetTableData *b)
{
  if (a->states == NULL || b->states == NULL)
    return a->states == b->states;
  for (guint column = 0; column < a->n_columns; column++)
    for (guint item = 0; item < a->n_items; item++)
      if (!budget_cell_equal (a, b, (gsize) column * a->n_items + item,
                              a->columns[column].value_type == BUDGET_VALUE_TYPE_MONEY))
        return FALSE;
  return TRUE;
}

static gboolean
budget_table_data_equal (const BudgetTableData *a, const BudgetTableData *b)
{
  if (a->kind != b->kind || !budget_text_equal (a->title, b->title) ||
      a->money_unit != b->money_unit || a->system != b->system || a->status != b->status ||
      !budget_strings_equal (a->notes, b->notes) || a->n_columns != b->n_columns ||
      a->n_items != b->n_items)
    return FALSE;
  for (guint i = 0; i < a->n_columns; i++)
    if (!budget_column_data_equal (&a->columns[i], &b->columns[i]))
      return FALSE;
  for (guint i = 0; i < a->n_items; i++)
    if (!budget_item_data_equal (&a->items[i], &b->items[i]))
      return FALSE;
  return budget_table_data_equal_cells (a, b);
}

static gboolean
budget_target_data_equal (const BudgetTargetData *a, const BudgetTargetData *b)
{
  return budget_text_equal (a->text, b->text) && a->kind == b->kind &&
         a->comparator == b->comparator && !a->has_number == !b->has_number &&
         (!a->has_number || (a->number == b->number && a->scale == b->scale)) &&
         !a->has_number2 == !b->has_number2 &&
         (!a->has_number2 || (a->number2 == b->number2 && a->scale2 == b->scale2)) &&
         budget_text_equal (a->measure, b->measure) && a->period == b->period &&
         budget_text_equal (a->date, b->date) && a->flags == b->flags &&
         budget_text_equal (a->reason, b->reason);
}

static gboolean
budget_indicator_data_equal (const BudgetIndicatorData *a, const BudgetIndicatorData *b)
{
  return budget_text_equal (a->level1, b->level1) && budget_text_equal (a->level2, b->level2) &&
         budget_text_equal (a->level3, b->level3) &&
         budget_text_equal (a->description, b->description) &&
         budget_text_equal (a->value, b->value) && budget_text_equal (a->weight, b->weight) &&
         budget_text_equal (a->actual, b->actual) && budget_text_equal (a->score, b->score) &&
         budget_text_equal (a->basis, b->basis) &&
         budget_target_data_equal (&a->target, &b->target);
}

static gboolean
budget_goal_data_equal_head (const BudgetGoalData *a, const BudgetGoalData *b)
{
  return a->scope == b->scope && budget_text_equal (a->title, b->title) &&
         budget_text_equal (a->project, b->project) && budget_text_equal (a->code, b->code) &&
         budget_text_equal (a->department, b->department) && a->fiscal_year == b->fiscal_year &&
         !a->has_amount == !b->has_amount &&
         (!a->has_amount || (a->amount == b->amount && a->amount_scale == b->amount_scale)) &&
         a->money_unit == b->money_unit && budget_text_equal (a->objective, b->objective) &&
         budget_text_equal (a->targets_text, b->targets_text) &&
         budget_strings_equal (a->measures, b->measures);
}

static gboolean
budget_goal_data_equal (const BudgetGoalData *a, const BudgetGoalData *b)
{
  if (!budget_goal_data_equal_head (a, b) || a->n_parts != b->n_parts ||
      a->n_indicators != b->n_indicators)
    return FALSE;
  for (guint i = 0; i < a->n_parts; i++)
    if (!budget_goal_data_equal (&a->parts[i], &b->parts[i]))
      return FALSE;
  for (guint i = 0; i < a->n_indicators; i++)
    if (!budget_indicator_data_equal (&a->indicators[i], &b->indicators[i]))
      return FALSE;
  return TRUE;
}

static gboolean
budget_statement_data_equal (const BudgetStatementData *a, const BudgetStatementData *b)
{
  return a->what == b->what && budget_text_equal (a->about, b->about) &&
         a->fiscal_year == b->fiscal_year && a->money_unit == b->money_unit &&
         budget_stated_amount_equal (&a->amount, &b->amount) &&
         budget_stated_amount_equal (&a->prior, &b->prior) &&
         budget_stated_amount_equal (&a->change, &b->change) && a->stage == b->stage &&
         budget_text_equal (a->growth, b->growth) && budget_text_equal (a->share, b->share) &&
         budget_text_equal (a->completion, b->completion) && a->direction == b->direction &&
         budget_text_equal (a->reason, b->reason) && budget_text_equal (a->text, b->text);
}

static gboolean
budget_passage_data_equal (const BudgetPassageData *a, const BudgetPassageData *b)
{
  if (!budget_text_equal (a->number, b->number) || !budget_text_equal (a->heading, b->heading) ||
      !budget_strings_equal (a->paragraphs, b->paragraphs) || a->n_statements != b->n_statements)
    return FALSE;
  for (guint i = 0; i < a->n_statements; i++)
    if (!budget_statement_data_equal (&a->statements[i], &b->statements[i]))
      return FALSE;
  return TRUE;
}

static gboolean
budget_spending_unit_data_equal (const BudgetSpendingUnitData *a, const BudgetSpendingUnitData *b)
{
  return budget_text_equal (a->name, b->name) && budget_text_equal (a->nature, b->nature) &&
         budget_text_equal (a->rank, b->rank) && budget_text_equal (a->funding, b->funding);
}

static gboolean
budget_asset_data_equal (const BudgetAssetData *a, const BudgetAssetData *b)
{
  return budget_text_equal (a->name, b->name) && budget_text_equal (a->quantity, b->quantity) &&
         budget_stated_amount_equal (&a->value, &b->value) && a->money_unit == b->money_unit;
}

static gboolean
budget_purchase_data_equal (const BudgetPurchaseData *a, const BudgetPurchaseData *b)
{
  return budget_text_equal (a->project, b->project) && budget_text_equal (a->name, b->name) &&
         budget_text_equal (a->catalogue_code, b->catalogue_code) &&
         budget_text_equal (a->measure, b->measure) &&
         budget_text_equal (a->quantity, b->quantity) && budget_text_equal (a->price, b->price) &&
         budget_stated_amount_equal (&a->amount, &b->amount) && a->money_unit == b->money_unit;
}

static gboolean
budget_term_data_equal (const BudgetTermData *a, const BudgetTermData *b)
{
  return budget_text_equal (a->term, b->term) && budget_text_equal (a->meaning, b->meaning);
}

static gboolean
budget_disclosure_data_equal_head (const BudgetDisclosureData *a, const BudgetDisclosureData *b)
{
  return a->kind == b->kind && a->scope == b->scope && budget_text_equal (a->region, b->region) &&
         budget_text_equal (a->department_code, b->department_code) &&
         budget_text_equal (a->department_name, b->department_name) &&
         a->fiscal_year == b->fiscal_year && budget_text_equal (a->asset_date, b->asset_date) &&
         a->n_tables == b->n_tables && a->n_goals == b->n_goals && a->n_passages == b->n_passages &&
         a->n_spending_units == b->n_spending_units && a->n_assets == b->n_assets &&
         a->n_purchases == b->n_purchases && a->n_terms == b->n_terms;
}

static gboolean
budget_disclosure_data_equal_lists (const BudgetDisclosureData *a, const BudgetDisclosureData *b)
{
  for (guint i = 0; i < a->n_spending_units; i++)
    if (!budget_spending_unit_data_equal (&a->spending_units[i], &b->spending_units[i]))
      return FALSE;
  for (guint i = 0; i < a->n_assets; i++)
    if (!budget_asset_data_equal (&a->assets[i], &b->assets[i]))
      return FALSE;
  for (guint i = 0; i < a->n_purchases; i++)
    if (!budget_purchase_data_equal (&a->purchases[i], &b->purchases[i]))
      return FALSE;
  for (guint i = 0; i < a->n_terms; i++)
    if (!budget_term_data_equal (&a->terms[i], &b->terms[i]))
      return FALSE;
  return TRUE;
}

/**
 * budget_disclosure_equal:
 * @self: a disclosure
 * @other: another disclosure
 *
 * Tells whether two disclosures say the same: every table with every cell, goal, passage and the
 * rest, in the same order. Where they were read from, the places of the print, and the findings of
 * the reading do not count; so the same document in two formats is equal.
 *
 * Returns: %TRUE when they do
 *
 * Since: 1.0
 */
gboolean
budget_disclosure_equal (BudgetDisclosure *self, BudgetDisclosure *other)
{
  const BudgetDisclosureData *a;
  const BudgetDisclosureData *b;

  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (self), FALSE);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (other), FALSE);

  a = _budget_disclosure_get_data (self);
  b = _budget_disclosure_get_data (other);
  if (!budget_disclosure_data_equal_head (a, b))
    return FALSE;
  for (guint i = 0; i < a->n_tables; i++)
    if (!budget_table_data_equal (&a->tables[i], &b->tables[i]))
      return FALSE;
  for (guint i = 0; i < a->n_goals; i++)
    if (!budget_goal_data_equal (&a->goals[i], &b->goals[i]))
      return FALSE;
  for (guint i = 0; i < a->n_passages; i++)
    if (!budget_passage_data_equal (&a->passages[i], &b->passages[i]))
      return FALSE;
  return budget_disclosure_data_equal_lists (a, b);
}
