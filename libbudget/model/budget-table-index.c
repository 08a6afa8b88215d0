/* budget-table-index.c - what a table looks up among its columns and rows
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "model/budget-children-private.h"
#include "model/budget-table-private.h"

#include <string.h>

/* the roles of the block's columns as words, for a message */
static char *
budget_table_data_describe_roles (const BudgetTableData *self, guint block)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (block != BUDGET_ANY_BLOCK && self->columns[i].block != block)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append_printf (words, "%s (%u)",
                              _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) self->columns[i].role),
                              i);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
budget_table_data_set_column_error (const BudgetTableData *self,
                                    const char *prefix,
                                    guint block,
                                    BudgetRole role,
                                    guint n_found,
                                    GError **error)
{
  g_autofree char *roles = budget_table_data_describe_roles (self, block);
  const char *nick = _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) role);

  if (nick == NULL)
    nick = "of no known role";
  if (n_found > 1)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS,
                 "%s%u columns are %s, expected one; there are %s", prefix, n_found, nick, roles);
  else if (roles[0] == '\0')
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                 "%sno columns at all, expected one that is %s", prefix, nick);
  else
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                 "%sno column is %s, expected one of %s", prefix, nick, roles);
}

gboolean
_budget_table_data_find_column (const BudgetTableData *self,
                                const BudgetDisclosureData *disclosure,
                                const BudgetPlaceData *place,
                                guint block,
                                BudgetRole role,
                                guint *column,
                                GError **error)
{
  g_autofree char *prefix = NULL;
  guint n_found = 0;
  guint found = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if ((block == BUDGET_ANY_BLOCK || self->columns[i].block == block) &&
        self->columns[i].role == role)
      {
        n_found++;
        found = i;
      }
  if (n_found == 1)
    {
      if (column != NULL)
        *column = found;
      return TRUE;
    }

  prefix = _budget_place_data_to_prefix (place, disclosure);
  budget_table_data_set_column_error (self, prefix, block, role, n_found, error);
  return FALSE;
}

void
_budget_children_index_build (BudgetChildrenIndex *self, const BudgetTableData *table)
{
  guint n = table->n_items;

  /* starts[i] is where the children of row i - 1 begin, and those without a parent come first */
  self->starts = g_new0 (guint, (gsize) n + 2);
  self->rows = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->starts[table->items[i].parent + 2]++;
  for (guint i = 1; i < n + 2; i++)
    self->starts[i] += self->starts[i - 1];
  /* filling moves each start to its end, which is where the next one's was: read it one lower */
  for (guint i = 0; i < n; i++)
    self->rows[self->starts[table->items[i].parent + 1]++] = i;
}

void
_budget_children_index_clear (BudgetChildrenIndex *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->rows, g_free);
}

GArray *
_budget_children_index_dup (const BudgetChildrenIndex *self, int position)
{
  guint first = position >= 0 ? self->starts[position] : 0;
  guint end = self->starts[position + 1];
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), end - first);

  if (end > first)
    g_array_append_vals (rows, self->rows + first, end - first);
  return rows;
}

/* compares two names without their white space */
static gboolean
budget_name_equals (const char *a, const char *b)
{
  for (;;)
    {
      gsize length;

      while ((length = _budget_text_space_length (a)) > 0)
        a += length;
      while ((length = _budget_text_space_length (b)) > 0)
        b += length;
      if (*a != *b)
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

static const char *
budget_name_skip_ordinal (const char *name)
{
  return name + _budget_text_ordinal_length (name, NULL, NULL);
}

int
_budget_table_data_find_name (const BudgetTableData *self, const char *name)
{
  const char *bare = budget_name_skip_ordinal (name);

  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].name != NULL && budget_name_equals (self->items[i].name, name))
      return (int) i;
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].name != NULL &&
        budget_name_equals (budget_name_skip_ordinal (self->items[i].name), bare))
      return (int) i;
  return -1;
}
