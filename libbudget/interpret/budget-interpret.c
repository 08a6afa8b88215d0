/* budget-interpret.c - a sheet to a disclosure: the passes, and what they have found into the arena
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-interpret-private.h"

#include <string.h>

static void
budget_interpretation_init (BudgetInterpretation *self,
                            BudgetSheet *sheet,
                            const BudgetAliases *aliases)
{
  memset (self, 0, sizeof *self);
  self->sheet = sheet;
  self->aliases = aliases != NULL ? aliases : _budget_aliases_get_default ();
  self->data = _budget_disclosure_data_new (_budget_arena_ref (sheet->arena));
  self->tables = g_array_sized_new (FALSE, FALSE, sizeof (BudgetTableData), 32);
  self->goals = g_array_sized_new (FALSE, FALSE, sizeof (BudgetGoalData), 32);
  self->passages = g_array_sized_new (FALSE, FALSE, sizeof (BudgetPassageData), 32);
  self->units = g_array_new (FALSE, FALSE, sizeof (BudgetSpendingUnitData));
  self->assets = g_array_new (FALSE, FALSE, sizeof (BudgetAssetData));
  self->purchases = g_array_new (FALSE, FALSE, sizeof (BudgetPurchaseData));
  self->terms = g_array_sized_new (FALSE, FALSE, sizeof (BudgetTermData), 32);
  self->findings = g_array_sized_new (FALSE, FALSE, sizeof (BudgetFindingData), 32);
  self->consumed = _budget_arena_new_array (sheet->arena, guint8, sheet->blocks->len + 1);
  if (sheet->findings->len > 0)
    g_array_append_vals (self->findings, sheet->findings->data, sheet->findings->len);
}

static void
budget_interpretation_clear (BudgetInterpretation *self)
{
  GArray **arrays[] = { &self->tables, &self->goals,     &self->passages, &self->units,
                        &self->assets, &self->purchases, &self->terms,    &self->findings };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_array_unref);
  g_clear_pointer (&self->data, _budget_disclosure_data_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BudgetInterpretation, budget_interpretation_clear)

static gpointer
budget_arena_dup_array (BudgetArena *arena, const GArray *array, guint *n)
{
  gsize size = (gsize) array->len * g_array_get_element_size ((GArray *) array);
  gpointer copy;

  *n = array->len;
  if (array->len == 0)
    return NULL;
  copy = _budget_arena_alloc (arena, size);
  memcpy (copy, array->data, size);
  return copy;
}

static BudgetStrings
budget_arena_dup_strings (BudgetArena *arena, const GPtrArray *strings)
{
  const char **copy = _budget_arena_new_array (arena, const char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    copy[i] = g_ptr_array_index (strings, i);
  return copy;
}

static BudgetDisclosureData *
budget_interpretation_take (BudgetInterpretation *self)
{
  BudgetDisclosureData *data = g_steal_pointer (&self->data);
  BudgetArena *arena = self->sheet->arena;

  data->sources = budget_arena_dup_strings (arena, self->sheet->sources);
  data->sheet_names = budget_arena_dup_strings (arena, self->sheet->sheet_names);
  data->tables = budget_arena_dup_array (arena, self->tables, &data->n_tables);
  data->goals = budget_arena_dup_array (arena, self->goals, &data->n_goals);
  data->passages = budget_arena_dup_array (arena, self->passages, &data->n_passages);
  data->spending_units = budget_arena_dup_array (arena, self->units, &data->n_spending_units);
  data->assets = budget_arena_dup_array (arena, self->assets, &data->n_assets);
  data->purchases = budget_arena_dup_array (arena, self->purchases, &data->n_purchases);
  data->terms = budget_arena_dup_array (arena, self->terms, &data->n_terms);
  data->findings = budget_arena_dup_array (arena, self->findings, &data->n_findings);
  _budget_disclosure_data_finish (data);
  return data;
}

BudgetDisclosureData *
_budget_interpret (BudgetSheet *sheet,
                   const BudgetAliases *aliases,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (BudgetInterpretation) interpretation;

  budget_interpretation_init (&interpretation, sheet, aliases);
  if (!_budget_interpret_tables (&interpretation, cancellable, error))
    return NULL;
  _budget_interpret_prose (&interpretation);
  return budget_interpretation_take (&interpretation);
}
