/* budget-comparison-names.c - categories that have another name or another code than before
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "base/budget-text-private.h"
#include "model/budget-catalogue-private.h"

#include <string.h>

/* a longer name is cut for comparison only */
#define MAX_FOLDED 1024

/* what names end with or not, as a publisher likes */
static const char expenditure[] = "支出";

static void
budget_name_fold (const char *name, char *buffer, gsize size)
{
  gsize length;

  _budget_text_fold (name + _budget_text_ordinal_length (name, NULL, NULL), buffer, size);
  length = strlen (buffer);
  if (length > strlen (expenditure) && g_str_has_suffix (buffer, expenditure))
    buffer[length - strlen (expenditure)] = '\0';
}

gboolean
_budget_names_are_same (const char *a, const char *b)
{
  char left[MAX_FOLDED];
  char right[MAX_FOLDED];

  /* a row that prints no name has no other one */
  if (a == NULL || b == NULL)
    return TRUE;
  budget_name_fold (a, left, sizeof left);
  budget_name_fold (b, right, sizeof right);
  return strcmp (left, right) == 0;
}

/* the system of a code, which its first digit tells where the table does not */
static BudgetSystem
budget_table_data_get_system (const BudgetTableData *self, const char *code)
{
  static const BudgetSystem systems[] = {
    BUDGET_SYSTEM_NONE,       BUDGET_SYSTEM_REVENUE,
    BUDGET_SYSTEM_FUNCTIONAL, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
    BUDGET_SYSTEM_NONE,       BUDGET_SYSTEM_GOVERNMENT_ECONOMIC
  };
  const guint digit = (guint) (code[0] - '0');

  if (self->system != BUDGET_SYSTEM_NONE)
    return self->system;
  return digit < G_N_ELEMENTS (systems) ? systems[digit] : BUDGET_SYSTEM_NONE;
}

/* (nullable) what the catalogue of a year knows of a code under a name */
static const BudgetCatalogueName *
budget_catalogue_find_name_of (const BudgetCatalogue *catalogue, const char *code, const char *name)
{
  int position = catalogue != NULL ? _budget_catalogue_find (catalogue, code) : -1;
  const BudgetCatalogueNode *node;

  if (position < 0)
    return NULL;
  node = &catalogue->nodes[position];
  for (guint i = node->first_name; i < node->first_name + node->n_names; i++)
    if (_budget_names_are_same (catalogue->names[i].name, name))
      return &catalogue->names[i];
  return NULL;
}

gboolean
_budget_rename_is_known (const BudgetTableData *table,
                         const guint years[2],
                         const char *const codes[2],
                         const char *const names[2])
{
  for (guint age = 0; age < 2; age++)
    {
      BudgetSystem system = budget_table_data_get_system (table, codes[age]);

      if (names[age] == NULL ||
          budget_catalogue_find_name_of (_budget_catalogue_get_official (system, years[age]),
                                         codes[age], names[age]) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Whether no other code has the name: 行政运行 is the name of many, and says nothing. */
static gboolean
budget_catalogue_name_is_of (const BudgetCatalogue *catalogue,
                             guint year,
                             const char *name,
                             const char *const codes[2])
{
  g_autoptr (GArray) nodes = _budget_catalogue_list_name (catalogue, year, name);
  const gsize length = strlen (codes[0]);

  for (guint i = 0; i < nodes->len; i++)
    {
      const char *code = catalogue->nodes[g_array_index (nodes, guint, i)].code;

      if (strlen (code) == length && strcmp (code, codes[0]) != 0 && strcmp (code, codes[1]) != 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
_budget_code_has_moved (const BudgetTableData *table,
                        const guint years[2],
                        const char *const codes[2],
                        const char *name)
{
  const BudgetCatalogueName *before[2];
  const BudgetCatalogueName *after[2];
  const BudgetCatalogue *catalogues[2];

  for (guint age = 0; age < 2; age++)
    {
      BudgetSystem system = budget_table_data_get_system (table, codes[age]);

      catalogues[age] = _budget_catalogue_get_official (system, years[age]);
      if (catalogues[age] == NULL ||
          !budget_catalogue_name_is_of (catalogues[age], years[age], name, codes))
        return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    {
      before[i] = budget_catalogue_find_name_of (catalogues[BUDGET_OLDER], codes[i], name);
      after[i] = budget_catalogue_find_name_of (catalogues[BUDGET_NEWER], codes[i], name);
    }
  /* each code had the name in its own year, and one of them not in the other's */
  if (before[BUDGET_OLDER] == NULL || after[BUDGET_NEWER] == NULL)
    return FALSE;
  if (after[BUDGET_OLDER] == NULL || before[BUDGET_NEWER] == NULL)
    return TRUE;
  return (after[BUDGET_OLDER]->last_year != 0 &&
          after[BUDGET_OLDER]->last_year < years[BUDGET_NEWER]) ||
         before[BUDGET_NEWER]->first_year > years[BUDGET_OLDER];
}
