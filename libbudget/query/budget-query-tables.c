/* budget-query-tables.c - which tables a query asks
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-select-private.h"

/* Finds the tables of a kind that can be asked. */
static gboolean
budget_query_spec_find_tables (const BudgetQuerySpec *self,
                               const BudgetDisclosureData *data,
                               BudgetTableKind kind,
                               GArray *tables,
                               const char **problem)
{
  guint n = 0;
  guint before = tables->len;
  int empty = -1;

  for (guint i = 0; i < data->n_tables; i++)
    {
      const BudgetTableData *table = &data->tables[i];
      gboolean asked = self->nth == 0 || self->nth == n + 1;

      if (table->kind != kind)
        continue;
      n++;
      if (!asked)
        continue;
      if (table->status == BUDGET_TABLE_STATUS_FILLED)
        g_array_append_val (tables, i);
      else if (table->status == BUDGET_TABLE_STATUS_EMPTY)
        empty = empty < 0 ? (int) i : empty;
      else
        *problem = _budget_enum_to_nick (BUDGET_TYPE_TABLE_STATUS, table->status);
    }
  if (tables->len == before && empty >= 0)
    g_array_append_val (tables, empty);
  return tables->len > before;
}

/* Which tables are asked; fails when there is none, or more than the group keeps apart. */
gboolean
_budget_query_spec_choose_tables (const BudgetQuerySpec *self,
                                  const BudgetDisclosureData *data,
                                  GArray *tables,
                                  GError **error)
{
  const BudgetSet asked =
      self->tables != 0 ? self->tables : BUDGET_SET (BUDGET_TABLE_KIND_EXPENDITURE);
  const char *problem = "none";
  BudgetTableKind last = BUDGET_TABLE_KIND_OTHER;
  gboolean apart =
      self->has_group ? (self->group & BUDGET_DIMENSIONS_TABLE) != 0 : (asked & (asked - 1)) != 0;

  for (guint kind = 0; kind < 64; kind++)
    if ((asked & BUDGET_SET (kind)) != 0)
      {
        last = (BudgetTableKind) kind;
        budget_query_spec_find_tables (self, data, last, tables, &problem);
      }
  if (tables->len == 0)
    {
      _budget_query_set_error (error, BUDGET_ERROR_NOT_FOUND, data,
                               _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) last), problem,
                               "a table that is filled or an empty form");
      return FALSE;
    }
  if (tables->len > 1 && !apart)
    {
      g_autofree char *found = g_strdup_printf ("%u of them", tables->len);

      _budget_query_set_error (error, BUDGET_ERROR_AMBIGUOUS, data,
                               _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) last), found,
                               "one that nth tells, or all apart by group");
      return FALSE;
    }
  return TRUE;
}
