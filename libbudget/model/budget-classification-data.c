/* budget-classification-data.c - the classification that a disclosure prints
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a longer "code" is a row that was misread; it gets no node */
#define MAX_CODE 32

/* What a disclosure prints of a code. A row with a code prints its name; one without prints it
 * behind an ordinal, and is second choice. */
typedef struct
{
  const char *name;
  gboolean coded;
} BudgetPrintedName;

static void
budget_classification_collect_item (const BudgetItemData *item, GHashTable *printed)
{
  const char *code = item->category != NULL ? item->category : item->code;
  BudgetPrintedName *known;
  const char *name = item->name;

  if (code == NULL || *code == '\0' || strlen (code) > MAX_CODE)
    return;
  known = g_hash_table_lookup (printed, code);
  if (known == NULL)
    {
      known = g_new0 (BudgetPrintedName, 1);
      g_hash_table_insert (printed, (gpointer) code, known);
    }
  if (name == NULL || (known->name != NULL && (known->coded || item->code == NULL)))
    return;
  if (item->code == NULL)
    name += _budget_text_ordinal_length (name, NULL, NULL);
  known->name = name;
  known->coded = item->code != NULL;
}

static GArray *
budget_classification_collect (const BudgetDisclosureData *data,
                               BudgetSystem system,
                               BudgetArena *arena)
{
  static const char *const evidence[] = { "printed", NULL };
  g_autoptr (GHashTable) printed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GArray *names = g_array_new (FALSE, TRUE, sizeof (BudgetCatalogueName));
  GHashTableIter iter;
  gpointer code;
  gpointer value;

  for (guint t = 0; t < data->n_tables; t++)
    if (data->tables[t].system == system)
      for (guint i = 0; i < data->tables[t].n_items; i++)
        budget_classification_collect_item (&data->tables[t].items[i], printed);

  g_hash_table_iter_init (&iter, printed);
  while (g_hash_table_iter_next (&iter, &code, &value))
    {
      const BudgetPrintedName *known = value;
      BudgetCatalogueName name = { .code = _budget_arena_strdup (arena, code),
                                   .name = _budget_arena_strdup (arena, known->name),
                                   .evidence = evidence,
                                   .first_year = (guint16) data->fiscal_year,
                                   .last_year = (guint16) data->fiscal_year };

      g_array_append_val (names, name);
    }
  return names;
}

BudgetClassification *
_budget_classification_new_from_data (const BudgetDisclosureData *data, BudgetSystem system)
{
  BudgetArena *arena = _budget_arena_new ();
  g_autoptr (GArray) names = budget_classification_collect (data, system, arena);
  BudgetCatalogue *official = _budget_catalogue_get_official (system, data->fiscal_year);

  return _budget_classification_new_take (
      _budget_catalogue_new (system, arena, names),
      official != NULL ? _budget_catalogue_ref (official) : NULL, data->fiscal_year, FALSE);
}
