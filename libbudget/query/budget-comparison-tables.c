/* budget-comparison-tables.c - which tables of two documents are compared
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a longer title is cut for comparison only */
#define MAX_FOLDED 1024

static const char *const ages[] = { "older", "newer" };

static const char *
budget_table_kind_to_nick (BudgetTableKind kind)
{
  return _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) kind);
}

static const char *
budget_disclosure_data_get_source (const BudgetDisclosureData *data)
{
  return data->sources != NULL && data->sources[0] != NULL ? data->sources[0] : "disclosure";
}

/* an empty form has no amounts; one that is withheld or was not read may have any */
static gboolean
budget_table_data_can_be_compared (const BudgetTableData *self)
{
  return self->status == BUDGET_TABLE_STATUS_FILLED || self->status == BUDGET_TABLE_STATUS_EMPTY;
}

static gboolean
budget_table_data_has_money (const BudgetTableData *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY)
      return TRUE;
  return FALSE;
}

/* The only filled table of a kind, or the only empty one; -1 after an error. */
static int
budget_comparison_find_table (const BudgetDisclosureData *data,
                              BudgetTableKind kind,
                              GError **error)
{
  const char *problem = "none";
  guint n_filled = 0;
  int filled = -1;
  int empty = -1;

  for (guint i = 0; i < data->n_tables; i++)
    {
      const BudgetTableData *table = &data->tables[i];

      if (table->kind != kind)
        continue;
      if (table->status == BUDGET_TABLE_STATUS_FILLED)
        {
          filled = filled < 0 ? (int) i : filled;
          n_filled++;
        }
      else if (table->status == BUDGET_TABLE_STATUS_EMPTY)
        empty = empty < 0 ? (int) i : empty;
      else
        problem = _budget_enum_to_nick (BUDGET_TYPE_TABLE_STATUS, (int) table->status);
    }
  if (n_filled > 1)
    g_set_error (
        error, BUDGET_ERROR, BUDGET_ERROR_AMBIGUOUS, "%s: table %s: found %u of them, expected one",
        budget_disclosure_data_get_source (data), budget_table_kind_to_nick (kind), n_filled);
  else if (filled < 0 && empty < 0)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                 "%s: table %s: found %s, expected a table that both disclosures have",
                 budget_disclosure_data_get_source (data), budget_table_kind_to_nick (kind),
                 problem);
  else
    return filled >= 0 ? filled : empty;
  return -1;
}

/* The title without its year, which is another each year. */
static void
budget_title_fold (const char *title, char *buffer, gsize size)
{
  char *p;

  _budget_text_fold (title != NULL ? title + _budget_text_ordinal_length (title, NULL, NULL) : "",
                     buffer, size);
  for (p = buffer; *p != '\0' && *p != '2'; p++)
    continue;
  if (strlen (p) > 4 && _budget_text_starts_with (p, "20") && g_ascii_isdigit (p[2]) &&
      g_ascii_isdigit (p[3]))
    memmove (p, p + 4, strlen (p + 4) + 1);
}

static gboolean
budget_tables_are_same (const BudgetTableData *a, const BudgetTableData *b)
{
  char left[MAX_FOLDED];
  char right[MAX_FOLDED];

  budget_title_fold (a->title, left, sizeof left);
  budget_title_fold (b->title, right, sizeof right);
  return strcmp (left, right) == 0;
}

/* How many tables of a kind there are to compare, and the first. */
static guint
budget_comparison_count_tables (const BudgetDisclosureData *data,
                                BudgetTableKind kind,
                                guint *first)
{
  guint n = 0;

  for (guint i = 0; i < data->n_tables; i++)
    if (data->tables[i].kind == kind && budget_table_data_can_be_compared (&data->tables[i]) &&
        budget_table_data_has_money (&data->tables[i]))
      {
        if (n == 0)
          *first = i;
        n++;
      }
  return n;
}

/* The older table that a newer one is compared with: the only one of its kind, or the first of
 * several that has its title and is not taken; -1 for none. */
static int
budget_comparison_find_older (const BudgetDisclosureData *const disclosures[2],
                              guint position,
                              guint8 *taken)
{
  const BudgetDisclosureData *older = disclosures[BUDGET_OLDER];
  const BudgetTableData *newer = &disclosures[BUDGET_NEWER]->tables[position];
  guint first;
  guint ignored;

  if (newer->kind != BUDGET_TABLE_KIND_OTHER &&
      budget_comparison_count_tables (older, newer->kind, &first) == 1 &&
      budget_comparison_count_tables (disclosures[BUDGET_NEWER], newer->kind, &ignored) == 1)
    {
      taken[first] = TRUE;
      return (int) first;
    }
  for (guint i = 0; i < older->n_tables; i++)
    if (!taken[i] && older->tables[i].kind == newer->kind &&
        budget_table_data_can_be_compared (&older->tables[i]) &&
        budget_table_data_has_money (&older->tables[i]) &&
        budget_tables_are_same (&older->tables[i], newer))
      {
        taken[i] = TRUE;
        return (int) i;
      }
  return -1;
}

static void
budget_notes_add_table (GPtrArray *notes, const BudgetTableData *table, const char *age)
{
  const char *nick = budget_table_kind_to_nick (table->kind);

  if (!budget_table_data_can_be_compared (table))
    g_ptr_array_add (notes, g_strdup_printf ("table %s of the %s is %s", nick, age,
                                             _budget_enum_to_nick (BUDGET_TYPE_TABLE_STATUS,
                                                                   (int) table->status)));
  else if (budget_table_data_has_money (table))
    g_ptr_array_add (notes, g_strdup_printf ("table %s: only the %s has “%s”", nick, age,
                                             table->title != NULL ? table->title : ""));
}

static guint
budget_comparison_add_all_tables (const BudgetDisclosureData *const disclosures[2],
                                  const BudgetComparisonSpec *spec,
                                  GPtrArray *notes,
                                  GArray *rows)
{
  const BudgetDisclosureData *older = disclosures[BUDGET_OLDER];
  const BudgetDisclosureData *newer = disclosures[BUDGET_NEWER];
  g_autofree guint8 *taken = g_new0 (guint8, older->n_tables + 1);
  guint n = 0;

  for (guint i = 0; i < newer->n_tables; i++)
    {
      int match = -1;

      if (budget_table_data_can_be_compared (&newer->tables[i]) &&
          budget_table_data_has_money (&newer->tables[i]))
        match = budget_comparison_find_older (disclosures, i, taken);
      if (match < 0)
        {
          budget_notes_add_table (notes, &newer->tables[i], ages[BUDGET_NEWER]);
          continue;
        }
      _budget_comparison_add_tables (disclosures, (const guint[]){ (guint) match, i }, spec, notes,
                                     rows, NULL);
      n++;
    }
  for (guint i = 0; i < older->n_tables; i++)
    if (!taken[i])
      budget_notes_add_table (notes, &older->tables[i], ages[BUDGET_OLDER]);
  return n;
}

GArray *
_budget_comparison_reckon (const BudgetDisclosureData *const disclosures[2],
                           const BudgetComparisonSpec *spec,
                           GPtrArray *notes,
                           GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (BudgetChangeData));
  guint positions[2];

  if (spec->is_full)
    {
      if (budget_comparison_add_all_tables (disclosures, spec, notes, rows) > 0)
        return g_steal_pointer (&rows);
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                   "%s: found no table that %s has too, expected one",
                   budget_disclosure_data_get_source (disclosures[BUDGET_NEWER]),
                   budget_disclosure_data_get_source (disclosures[BUDGET_OLDER]));
      return NULL;
    }
  for (guint age = 0; age < 2; age++)
    {
      int found = budget_comparison_find_table (disclosures[age], spec->table, error);

      if (found < 0)
        return NULL;
      positions[age] = (guint) found;
    }
  if (!_budget_comparison_add_tables (disclosures, positions, spec, notes, rows, error))
    return NULL;
  return g_steal_pointer (&rows);
}

/* What the two are. */

/* (transfer full) the budget of 2022 */
static char *
budget_disclosure_data_describe (const BudgetDisclosureData *data)
{
  return g_strdup_printf ("%s of %u",
                          data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS ? "final accounts"
                                                                              : "a budget",
                          data->fiscal_year);
}

static gboolean
budget_texts_differ (const char *a, const char *b)
{
  return a != NULL && b != NULL && !_budget_names_are_same (a, b);
}

static void
budget_comparison_note_department (const BudgetDisclosureData *const disclosures[2],
                                   GPtrArray *notes)
{
  const BudgetDisclosureData *older = disclosures[BUDGET_OLDER];
  const BudgetDisclosureData *newer = disclosures[BUDGET_NEWER];

  if (budget_texts_differ (older->department_name, newer->department_name))
    g_ptr_array_add (notes, g_strdup_printf ("the older is of “%s”, the newer of “%s”",
                                             older->department_name, newer->department_name));
  else if (budget_texts_differ (older->department_code, newer->department_code))
    g_ptr_array_add (notes,
                     g_strdup_printf ("the older is of department %s, the newer of department %s",
                                      older->department_code, newer->department_code));
  if (older->scope != newer->scope && older->scope != BUDGET_SCOPE_UNKNOWN &&
      newer->scope != BUDGET_SCOPE_UNKNOWN)
    g_ptr_array_add (
        notes, g_strdup_printf ("the older is of a %s, the newer of a %s",
                                _budget_enum_to_nick (BUDGET_TYPE_SCOPE, (int) older->scope),
                                _budget_enum_to_nick (BUDGET_TYPE_SCOPE, (int) newer->scope)));
}

BudgetComparisonKind
_budget_comparison_judge (const BudgetDisclosureData *const disclosures[2], GPtrArray *notes)
{
  const BudgetDisclosureData *older = disclosures[BUDGET_OLDER];
  const BudgetDisclosureData *newer = disclosures[BUDGET_NEWER];
  BudgetComparisonKind kind = BUDGET_COMPARISON_KIND_MIXED;

  budget_comparison_note_department (disclosures, notes);
  if (older->kind == BUDGET_DISCLOSURE_KIND_UNKNOWN ||
      newer->kind == BUDGET_DISCLOSURE_KIND_UNKNOWN || older->fiscal_year == 0 ||
      newer->fiscal_year == 0)
    {
      g_ptr_array_add (notes, g_strdup ("the kind or the year of one of the two is not known"));
      return BUDGET_COMPARISON_KIND_UNKNOWN;
    }
  if (older->kind == newer->kind)
    kind = older->fiscal_year == newer->fiscal_year ? BUDGET_COMPARISON_KIND_SAME
                                                    : BUDGET_COMPARISON_KIND_YEARS;
  else if (older->fiscal_year == newer->fiscal_year &&
           newer->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS)
    kind = BUDGET_COMPARISON_KIND_EXECUTION;
  if (kind == BUDGET_COMPARISON_KIND_SAME || kind == BUDGET_COMPARISON_KIND_MIXED ||
      older->fiscal_year > newer->fiscal_year)
    {
      g_autofree char *before = budget_disclosure_data_describe (older);
      g_autofree char *after = budget_disclosure_data_describe (newer);

      g_ptr_array_add (notes,
                       kind == BUDGET_COMPARISON_KIND_SAME
                           ? g_strdup_printf ("both are %s", after)
                           : g_strdup_printf ("the older is %s, the newer %s", before, after));
    }
  return kind;
}
