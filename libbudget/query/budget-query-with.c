/* budget-query-with.c - queries made of queries
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include <string.h>

/**
 * budget_query_with_table:
 * @self: a query
 * @kind: a kind of tables
 *
 * Asks for the tables of a kind, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_table (BudgetQuery *self, BudgetTableKind kind)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind <= BUDGET_TABLE_KIND_AGENCY_OPERATING, NULL);
  copy = _budget_query_copy (self);
  copy->spec.tables = BUDGET_SET (kind);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_also_table:
 * @self: a query
 * @kind: a kind of tables
 *
 * Asks for the tables of a kind too. Amounts of several tables are never added up.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_also_table (BudgetQuery *self, BudgetTableKind kind)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind <= BUDGET_TABLE_KIND_AGENCY_OPERATING, NULL);
  copy = _budget_query_copy (self);
  copy->spec.tables |= BUDGET_SET (kind);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_nth:
 * @self: a query
 * @nth: which table of the kind, from 1; 0 for the only one
 *
 * Tells which of several tables of the kind is asked.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_nth (BudgetQuery *self, guint nth)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.nth = nth;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_side:
 * @self: a query
 * @side: a side; none for both
 *
 * Asks for the rows of one side of a two-sided table.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_side (BudgetQuery *self, BudgetSide side)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.side = side;
  return _budget_query_seal (copy);
}

/* whether codes, which may be NULL, are digits only */
static gboolean
budget_query_codes_are_valid (const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (*codes[i] == '\0' || strspn (codes[i], "0123456789") != strlen (codes[i]))
      return FALSE;
  return TRUE;
}

/* (transfer full) (nullable) a copy of codes; none is NULL */
static char **
budget_query_dup_codes (const char *const *codes)
{
  return codes != NULL && codes[0] != NULL ? g_strdupv ((char **) codes) : NULL;
}

/**
 * budget_query_with_code:
 * @self: a query
 * @code: (nullable): a code, of digits; %NULL for all
 *
 * Asks for a code and all below it, instead of those before.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_code (BudgetQuery *self, const char *code)
{
  const char *codes[] = { code, NULL };

  return budget_query_with_codes (self, codes);
}

/**
 * budget_query_with_codes:
 * @self: a query
 * @codes: (nullable) (array zero-terminated=1): codes, of digits; %NULL or empty for all
 *
 * Asks for some codes and all below them, instead of those before. In the answer, each is a row of
 * its own as long as no level is asked.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_codes (BudgetQuery *self, const char *const *codes)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (budget_query_codes_are_valid (codes), NULL);
  copy = _budget_query_copy (self);
  g_strfreev (copy->spec.codes);
  copy->spec.codes = budget_query_dup_codes (codes);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_except:
 * @self: a query
 * @codes: (nullable) (array zero-terminated=1): codes, of digits; %NULL or empty for none
 *
 * Leaves out some codes and all below them. A printed amount that holds them counts less by their
 * printed amounts.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_except (BudgetQuery *self, const char *const *codes)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (budget_query_codes_are_valid (codes), NULL);
  copy = _budget_query_copy (self);
  g_strfreev (copy->spec.except);
  copy->spec.except = budget_query_dup_codes (codes);
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_level:
 * @self: a query
 * @level: a level; none for that of the codes asked, or else class
 *
 * Asks for a row for every code of a level.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_level (BudgetQuery *self, BudgetLevel level)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.level = level;
  copy->spec.every_level = FALSE;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_every_level:
 * @self: a query
 *
 * Asks for a row for every code of every level: a tree, in which a code holds those below it. The
 * total still counts no amount twice.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_every_level (BudgetQuery *self)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.level = BUDGET_LEVEL_NONE;
  copy->spec.every_level = TRUE;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_name:
 * @self: a query
 * @text: (nullable): a part of a name; %NULL or empty for all
 *
 * Asks for rows whose name contains a text; white space and the width of characters do not count.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_name (BudgetQuery *self, const char *text)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), NULL);
  copy = _budget_query_copy (self);
  g_free (copy->spec.name);
  copy->spec.name = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_minimum:
 * @self: a query
 * @fen: an amount, in fen
 *
 * Lists only rows of at least an amount.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_minimum (BudgetQuery *self, gint64 fen)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.has_minimum = TRUE;
  copy->spec.minimum = fen;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_maximum:
 * @self: a query
 * @fen: an amount, in fen
 *
 * Lists only rows of at most an amount.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_maximum (BudgetQuery *self, gint64 fen)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.has_maximum = TRUE;
  copy->spec.maximum = fen;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_group_by:
 * @self: a query
 * @dimensions: what amounts are kept apart by
 *
 * Says what amounts are kept apart by, in place of what the other parts of the query would make it.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_group_by (BudgetQuery *self, BudgetDimensions dimensions)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  g_return_val_if_fail ((guint) dimensions < 2 * BUDGET_DIMENSIONS_YEAR, NULL);
  copy = _budget_query_copy (self);
  copy->spec.has_group = TRUE;
  copy->spec.group = dimensions;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_sort:
 * @self: a query
 * @sort: the order
 * @descending: %TRUE for the other way round
 *
 * Says in which order the rows come.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_sort (BudgetQuery *self, BudgetSort sort, gboolean descending)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.sort = sort;
  copy->spec.descending = descending;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_limit:
 * @self: a query
 * @limit: how many rows at most, 0 for all
 *
 * Lists only the first rows. Totals and shares stay those of all.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_limit (BudgetQuery *self, guint limit)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.limit = limit;
  return _budget_query_seal (copy);
}

/**
 * budget_query_with_computed:
 * @self: a query
 * @computed: %TRUE for the sums of leaves, %FALSE for what is printed
 *
 * Says whether amounts are the sums of what lies lowest, or as printed.
 *
 * Returns: (transfer full): a new query
 *
 * Since: 1.0
 */
BudgetQuery *
budget_query_with_computed (BudgetQuery *self, gboolean computed)
{
  BudgetQuery *copy;

  g_return_val_if_fail (BUDGET_IS_QUERY (self), NULL);
  copy = _budget_query_copy (self);
  copy->spec.computed = computed;
  return _budget_query_seal (copy);
}
