/* budget-comparison-reckon.c - the rows of a comparison
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-comparison-private.h"

/* What the comparison of one table with another works on. */
typedef struct
{
  BudgetComparedTable tables[2];
  GArray *keys; /* (owned) (element-type BudgetColumnKey) the columns that both have */
  GArray *rows; /* (element-type BudgetChangeData) */
} BudgetTablePair;

static const BudgetEntry *
budget_table_pair_get_entry (const BudgetTablePair *self, guint age, int position)
{
  if (position < 0)
    return NULL;
  return &g_array_index (self->tables[age].entries, BudgetEntry, (guint) position);
}

/* (nullable) */
static const BudgetItemData *
budget_table_pair_get_item (const BudgetTablePair *self, guint age, const BudgetEntry *entry)
{
  return entry != NULL ? &self->tables[age].table->items[entry->item] : NULL;
}

static BudgetPrint
budget_table_pair_get_print (const BudgetTablePair *self,
                             guint age,
                             const BudgetEntry *entry,
                             const BudgetColumnKey *key,
                             int *column)
{
  *column =
      entry != NULL ? _budget_compared_table_find_column (&self->tables[age], entry, key) : -1;
  return _budget_print_of_cell (self->tables[age].table, entry != NULL ? (int) entry->item : -1,
                                *column);
}

static gboolean
budget_print_says_something (const BudgetPrint *print)
{
  return print->state == BUDGET_CELL_STATE_VALUE || print->state == BUDGET_CELL_STATE_INVALID;
}

/* What a document has of an entry. A form may list every category there is: one without any amount
 * is not there. */
typedef struct
{
  gboolean is_there;
  gboolean is_more_than_nought;
} BudgetPresence;

static BudgetPresence
budget_table_pair_look (const BudgetTablePair *self, guint age, const BudgetEntry *entry)
{
  BudgetPresence presence = { FALSE, FALSE };

  for (guint k = 0; entry != NULL && k < self->keys->len; k++)
    {
      int column;
      BudgetPrint print = budget_table_pair_get_print (
          self, age, entry, &g_array_index (self->keys, BudgetColumnKey, k), &column);

      presence.is_there = presence.is_there || budget_print_says_something (&print);
      presence.is_more_than_nought = presence.is_more_than_nought || print.fen != 0 ||
                                     print.state == BUDGET_CELL_STATE_INVALID;
    }
  return presence;
}

/* Whether a row that both have goes by another name or code. */
static gboolean
budget_table_pair_is_renamed (const BudgetTablePair *self,
                              const BudgetEntry *const entries[2],
                              gboolean *is_known)
{
  const guint years[2] = { self->tables[0].disclosure->fiscal_year,
                           self->tables[1].disclosure->fiscal_year };
  const BudgetItemData *items[2];

  *is_known = FALSE;
  for (guint age = 0; age < 2; age++)
    {
      items[age] = budget_table_pair_get_item (self, age, entries[age]);
      if (items[age] == NULL || items[age]->category == NULL ||
          entries[age]->part != BUDGET_ROLE_NONE)
        return FALSE;
    }
  if (entries[0]->is_recoded)
    {
      *is_known = TRUE;
      return TRUE;
    }
  if (_budget_names_are_same (items[0]->name, items[1]->name))
    return FALSE;
  *is_known = _budget_rename_is_known (
      self->tables[1].table, years, (const char *const[]){ items[0]->category, items[1]->category },
      (const char *const[]){ items[0]->name, items[1]->name });
  return TRUE;
}

static BudgetChangeState
budget_prints_get_state (const BudgetPrint prints[2])
{
  gint64 before = prints[BUDGET_OLDER].fen;
  gint64 after = prints[BUDGET_NEWER].fen;

  if (!_budget_print_is_known (&prints[BUDGET_OLDER]) ||
      !_budget_print_is_known (&prints[BUDGET_NEWER]))
    return BUDGET_CHANGE_STATE_UNKNOWN;
  return before == after ? BUDGET_CHANGE_STATE_SAME : BUDGET_CHANGE_STATE_CHANGED;
}

/* Adds the rows of a line item that one of the documents has, or both: one for each column. */
static void
budget_table_pair_add (BudgetTablePair *self, int older, int newer)
{
  const BudgetEntry *entries[2] = { budget_table_pair_get_entry (self, BUDGET_OLDER, older),
                                    budget_table_pair_get_entry (self, BUDGET_NEWER, newer) };
  const BudgetPresence presence[2] = { budget_table_pair_look (self, 0, entries[0]),
                                       budget_table_pair_look (self, 1, entries[1]) };
  gboolean is_known;
  const gboolean is_renamed = budget_table_pair_is_renamed (self, entries, &is_known);

  for (guint k = 0; (presence[0].is_there || presence[1].is_there) && k < self->keys->len; k++)
    {
      const BudgetColumnKey *key = &g_array_index (self->keys, BudgetColumnKey, k);
      BudgetChangeData row = { .column = key->role, .fund = key->fund };
      BudgetPrint prints[2];

      row.row = entries[1] != NULL ? entries[1]->role : entries[0]->role;
      for (guint age = 0; age < 2; age++)
        {
          row.tables[age] = self->tables[age].position;
          row.items[age] = entries[age] != NULL ? (int) entries[age]->item : -1;
          prints[age] =
              budget_table_pair_get_print (self, age, entries[age], key, &row.columns[age]);
        }
      if (!budget_print_says_something (&prints[0]) && !budget_print_says_something (&prints[1]))
        continue;
      /* a nought that is listed in one and not in the other is no news */
      if (!presence[BUDGET_OLDER].is_there && presence[BUDGET_NEWER].is_more_than_nought)
        row.state = BUDGET_CHANGE_STATE_NEW;
      else if (!presence[BUDGET_NEWER].is_there && presence[BUDGET_OLDER].is_more_than_nought)
        row.state = BUDGET_CHANGE_STATE_GONE;
      else
        row.state = is_renamed ? BUDGET_CHANGE_STATE_RENAMED : budget_prints_get_state (prints);
      row.is_known_rename = row.state == BUDGET_CHANGE_STATE_RENAMED && is_known;
      g_array_append_val (self->rows, row);
    }
}

/* Adds the rows of the older table from position on that the newer has not. */
static void
budget_table_pair_add_gone (BudgetTablePair *self, guint position)
{
  const GArray *entries = self->tables[BUDGET_OLDER].entries;

  for (; position < entries->len && g_array_index (entries, BudgetEntry, position).match < 0;
       position++)
    budget_table_pair_add (self, (int) position, -1);
}

/* In the order of the newer table; what is gone stands behind what it stood behind. */
static void
budget_table_pair_add_all (BudgetTablePair *self)
{
  const GArray *entries = self->tables[BUDGET_NEWER].entries;

  budget_table_pair_add_gone (self, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      int match = g_array_index (entries, BudgetEntry, i).match;

      budget_table_pair_add (self, match, (int) i);
      if (match >= 0)
        budget_table_pair_add_gone (self, (guint) match + 1);
    }
}

static gboolean
budget_keys_contain (const GArray *keys, const BudgetColumnKey *key)
{
  for (guint k = 0; k < keys->len; k++)
    if (_budget_column_key_equal (&g_array_index (keys, BudgetColumnKey, k), key))
      return TRUE;
  return FALSE;
}

/* (transfer full) The keys of the columns of a table, each once; only those of a role, as it is
 * printed or as it is meant, unless the role is none. */
static GArray *
budget_compared_table_list_keys (const BudgetComparedTable *self, BudgetRole role)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (BudgetColumnKey));

  for (guint c = 0; c < self->table->n_columns; c++)
    if (self->meanings[c].is_used &&
        (role == BUDGET_ROLE_NONE || self->meanings[c].key.role == role ||
         self->table->columns[c].role == role) &&
        !budget_keys_contain (keys, &self->meanings[c].key))
      g_array_append_val (keys, self->meanings[c].key);
  return keys;
}

static void
budget_notes_add_column (GPtrArray *notes,
                         BudgetTableKind kind,
                         const BudgetColumnKey *key,
                         const char *only)
{
  const char *name = key->heading != NULL
                         ? key->heading
                         : _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) key->role);

  g_ptr_array_add (notes,
                   g_strdup_printf ("table %s: only the %s has a column %s%s%s",
                                    _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) kind), only,
                                    name, key->fund != BUDGET_FUND_NONE ? " of " : "",
                                    key->fund != BUDGET_FUND_NONE
                                        ? _budget_enum_to_nick (BUDGET_TYPE_FUND, (int) key->fund)
                                        : ""));
}

/* Chooses the columns that both tables have, in the order of the newer; notes (nullable) gets the
 * others. */
static void
budget_table_pair_choose_keys (BudgetTablePair *self, BudgetRole role, GPtrArray *notes)
{
  g_autoptr (GArray) older = budget_compared_table_list_keys (&self->tables[0], BUDGET_ROLE_NONE);
  g_autoptr (GArray) newer = budget_compared_table_list_keys (&self->tables[1], role);
  const BudgetTableKind kind = self->tables[1].table->kind;

  self->keys = g_array_new (FALSE, FALSE, sizeof (BudgetColumnKey));
  for (guint k = 0; k < newer->len; k++)
    {
      const BudgetColumnKey *key = &g_array_index (newer, BudgetColumnKey, k);

      if (budget_keys_contain (older, key))
        g_array_append_val (self->keys, *key);
      else if (notes != NULL)
        budget_notes_add_column (notes, kind, key, "newer");
    }
  for (guint k = 0; notes != NULL && k < older->len; k++)
    if (!budget_keys_contain (newer, &g_array_index (older, BudgetColumnKey, k)))
      budget_notes_add_column (notes, kind, &g_array_index (older, BudgetColumnKey, k), "older");
}

static void
budget_table_pair_clear (BudgetTablePair *self)
{
  _budget_compared_table_clear (&self->tables[0]);
  _budget_compared_table_clear (&self->tables[1]);
  g_clear_pointer (&self->keys, g_array_unref);
}

static void
budget_comparison_set_column_error (const BudgetTablePair *self, BudgetRole role, GError **error)
{
  for (int age = BUDGET_NEWER; age >= BUDGET_OLDER; age--)
    {
      const BudgetComparedTable *table = &self->tables[age];
      g_autoptr (GArray) keys = budget_compared_table_list_keys (table, role);
      const char *source =
          table->disclosure->sources != NULL ? table->disclosure->sources[0] : NULL;

      if (keys->len > 0 && age == BUDGET_NEWER)
        continue;
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NOT_FOUND,
                   "%s: table %s: found no column %s of its own year, expected one that both have",
                   source != NULL ? source : "disclosure",
                   _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) table->table->kind),
                   _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) role));
      return;
    }
}

gboolean
_budget_comparison_add_tables (const BudgetDisclosureData *const disclosures[2],
                               const guint positions[2],
                               const BudgetComparisonSpec *spec,
                               GPtrArray *notes,
                               GArray *rows,
                               GError **error)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1024);
  const BudgetRole role = spec->is_full                      ? BUDGET_ROLE_NONE
                          : spec->column == BUDGET_ROLE_NONE ? BUDGET_ROLE_TOTAL
                                                             : spec->column;
  BudgetTablePair pair = { .rows = rows };
  gboolean done = TRUE;

  for (guint age = 0; age < 2; age++)
    {
      int ambiguous;

      _budget_compared_table_init (&pair.tables[age], disclosures[age], positions[age], strings,
                                   &ambiguous);
      if (ambiguous >= 0 && pair.tables[age].entries->len > 0)
        g_ptr_array_add (
            notes, g_strdup_printf ("table %s of the %s: column %d is as an earlier one, which is "
                                    "compared",
                                    _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND,
                                                          (int) pair.tables[age].table->kind),
                                    age == BUDGET_OLDER ? "older" : "newer", ambiguous));
    }
  budget_table_pair_choose_keys (&pair, role, spec->is_full ? notes : NULL);
  if (pair.keys->len == 0 && !spec->is_full)
    {
      budget_comparison_set_column_error (&pair, role, error);
      done = FALSE;
    }
  if (done)
    {
      _budget_compared_tables_match (pair.tables);
      budget_table_pair_add_all (&pair);
    }
  budget_table_pair_clear (&pair);
  return done;
}
