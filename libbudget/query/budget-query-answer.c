/* budget-query-answer.c - groups what a query selects, and adds it up
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-select-private.h"

#include "base/budget-text-private.h"
#include "model/budget-catalogue-private.h"

#include <string.h>

/* The cells that share a key. */
typedef struct
{
  BudgetTotalData data;
  GArray *cells; /* (owned) (element-type guint) indices into the selection's */
} BudgetBucket;

/* What is known while a question is being answered. */
typedef struct
{
  const BudgetQuerySpec *spec;
  const BudgetDisclosureData *disclosure;
  GStringChunk *strings; /* (owned by the answer) equal strings are the same */
  GHashTable *names;     /* (owned) of the table: code -> name of its first row */
  GPtrArray *groups;     /* (owned) (element-type BudgetBucket) of all tables */
  GPtrArray *wholes;     /* (owned) (element-type BudgetBucket) what shares are of */
  BudgetAnswer answer;
  gint64 total;
} BudgetQueryRun;

static void
budget_bucket_free (gpointer data)
{
  BudgetBucket *self = data;

  g_array_unref (self->cells);
  g_free (self);
}

static guint
budget_bucket_hash (gconstpointer data)
{
  const BudgetTotalData *key = &((const BudgetBucket *) data)->data;
  guint hash = key->table;

  /* strings are unique */
  hash = hash * 31 + g_direct_hash (key->code);
  hash = hash * 31 + g_direct_hash (key->name);
  hash = hash * 31 + key->side;
  hash = hash * 31 + key->row;
  hash = hash * 31 + key->column;
  hash = hash * 31 + key->stage;
  hash = hash * 31 + key->fund;
  return hash * 31 + key->year;
}

static gboolean
budget_bucket_equal (gconstpointer a, gconstpointer b)
{
  const BudgetTotalData *left = &((const BudgetBucket *) a)->data;
  const BudgetTotalData *right = &((const BudgetBucket *) b)->data;

  return left->table == right->table && left->code == right->code && left->name == right->name &&
         left->side == right->side && left->row == right->row && left->column == right->column &&
         left->stage == right->stage && left->fund == right->fund && left->year == right->year;
}

/* the key of a cell, but for its code */
static void
budget_query_run_make_key (BudgetQueryRun *self,
                           const BudgetSelection *selection,
                           const BudgetCell *cell,
                           BudgetDimensions group,
                           BudgetTotalData *key)
{
  const BudgetItemData *item = &selection->table->items[cell->item];
  const BudgetColumnKind *kind = &selection->kinds[cell->kind];

  memset (key, 0, sizeof *key);
  key->table = selection->position;
  if ((group & BUDGET_DIMENSIONS_SIDE) != 0)
    key->side = item->side;
  if ((group & BUDGET_DIMENSIONS_NAME) != 0 && item->name != NULL)
    key->name = g_string_chunk_insert_const (self->strings, item->name);
  if ((group & BUDGET_DIMENSIONS_ROW) != 0)
    key->row = item->role;
  if ((group & BUDGET_DIMENSIONS_COLUMN) != 0)
    key->column = kind->role;
  if ((group & BUDGET_DIMENSIONS_STAGE) != 0)
    key->stage = kind->stage;
  if ((group & BUDGET_DIMENSIONS_FUND) != 0)
    key->fund = kind->fund;
  if ((group & BUDGET_DIMENSIONS_YEAR) != 0)
    key->year = kind->year;
}

static void
budget_query_run_put (GHashTable *index, GPtrArray *buckets, const BudgetTotalData *key, guint cell)
{
  BudgetBucket probe = { .data = *key };
  BudgetBucket *bucket = g_hash_table_lookup (index, &probe);

  if (bucket == NULL)
    {
      bucket = g_new0 (BudgetBucket, 1);
      bucket->data = *key;
      bucket->cells = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_add (index, bucket);
      g_ptr_array_add (buckets, bucket);
    }
  g_array_append_val (bucket->cells, cell);
}

/* the digits of the key's code where the query says no level: those of the code that it asks for */
static gsize
budget_query_run_get_digits (const BudgetQuerySpec *spec, const char *category)
{
  gsize longest = 0;

  if (spec->level != BUDGET_LEVEL_NONE)
    return _budget_level_get_digits (spec->level);
  for (guint i = 0; spec->codes != NULL && spec->codes[i] != NULL; i++)
    if (g_str_has_prefix (category, spec->codes[i]))
      longest = MAX (longest, strlen (spec->codes[i]));
  return longest != 0 ? longest : _budget_level_get_digits (BUDGET_LEVEL_CLASS);
}

static void
budget_query_run_put_by_code (BudgetQueryRun *self,
                              GHashTable *index,
                              BudgetTotalData *key,
                              const char *category,
                              guint cell)
{
  gsize length = strlen (category);
  gsize digits = budget_query_run_get_digits (self->spec, category);

  for (;;)
    {
      g_autofree char *code = g_strndup (category, MIN (digits, length));

      key->code = g_string_chunk_insert_const (self->strings, code);
      budget_query_run_put (index, self->groups, key, cell);
      if (!self->spec->every_level || digits >= length)
        return;
      digits += digits % 2 == 0 ? 1 : 2;
    }
}

/* Deals the cells of a selection out to groups, and to the wholes that shares are of. */
static void
budget_query_run_deal (BudgetQueryRun *self, const BudgetSelection *selection)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (budget_bucket_hash, budget_bucket_equal);
  g_autoptr (GHashTable) wholes = g_hash_table_new (budget_bucket_hash, budget_bucket_equal);
  BudgetDimensions group = _budget_query_spec_get_group (self->spec, selection->coded);

  for (guint i = 0; i < selection->cells->len; i++)
    {
      const BudgetCell *cell = &g_array_index (selection->cells, BudgetCell, i);
      const char *category = selection->table->items[cell->item].category;
      BudgetTotalData key;

      budget_query_run_make_key (
          self, selection, cell,
          group & (BUDGET_DIMENSIONS_SIDE | BUDGET_DIMENSIONS_STAGE | BUDGET_DIMENSIONS_YEAR),
          &key);
      budget_query_run_put (wholes, self->wholes, &key, i);
      budget_query_run_make_key (self, selection, cell, group, &key);
      if ((group & BUDGET_DIMENSIONS_CATEGORY) != 0)
        budget_query_run_put_by_code (self, groups, &key, category, i);
      else
        budget_query_run_put (groups, self->groups, &key, i);
    }
}

/* Says what the amounts of a row have in common, where they were not put apart by it. */
static void
budget_bucket_describe (BudgetBucket *self,
                        const BudgetSelection *selection,
                        const BudgetCell *cell,
                        gboolean first,
                        GStringChunk *strings)
{
  const BudgetItemData *item = &selection->table->items[cell->item];
  const BudgetColumnKind *kind = &selection->kinds[cell->kind];
  const char *name = item->name != NULL ? g_string_chunk_insert_const (strings, item->name) : NULL;
  const char *code =
      item->category != NULL ? g_string_chunk_insert_const (strings, item->category) : NULL;
  BudgetTotalData *data = &self->data;

  if (first)
    {
      data->side = item->side;
      data->row = item->role;
      data->column = kind->role;
      data->stage = kind->stage;
      data->fund = kind->fund;
      data->year = kind->year;
      data->name = data->name != NULL || data->code != NULL ? data->name : name;
      data->code = data->code != NULL ? data->code : code;
      return;
    }
  data->side = data->side == item->side ? data->side : BUDGET_SIDE_NONE;
  data->row = data->row == item->role ? data->row : BUDGET_ROLE_NONE;
  data->column = data->column == kind->role ? data->column : BUDGET_ROLE_NONE;
  data->stage = data->stage == kind->stage ? data->stage : BUDGET_STAGE_NONE;
  data->fund = data->fund == kind->fund ? data->fund : BUDGET_FUND_NONE;
  data->year = data->year == kind->year ? data->year : 0;
}

/* Adds up what counts of some cells, and says how many rows it came from. */
static gboolean
budget_selection_add_up (const BudgetSelection *self,
                         const GArray *cells,
                         const guint8 *counts,
                         gint64 *amount,
                         guint *n_items,
                         GError **error)
{
  guint last = G_MAXUINT;

  *amount = 0;
  *n_items = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      const BudgetCell *cell =
          &g_array_index (self->cells, BudgetCell, g_array_index (cells, guint, i));

      if (counts[i] == 1 && !budget_amount_add (*amount, cell->amount, amount, error))
        return FALSE;
      if (counts[i] == 2 && !budget_amount_subtract (*amount, cell->amount, amount, error))
        return FALSE;
      if (counts[i] == 1 && cell->item != last)
        {
          last = cell->item;
          (*n_items)++;
        }
    }
  return TRUE;
}

static gboolean
budget_query_run_reckon (BudgetQueryRun *self,
                         const BudgetSelection *selection,
                         BudgetBucket *bucket,
                         gboolean by_code,
                         GError **error)
{
  g_autofree guint8 *counts = g_new0 (guint8, bucket->cells->len + 1);
  gboolean first = TRUE;
  gboolean same_name = TRUE;
  guint item = 0;

  _budget_selection_count (selection, (const guint *) (gpointer) bucket->cells->data,
                           bucket->cells->len, self->spec->computed, counts);
  if (!budget_selection_add_up (selection, bucket->cells, counts, &bucket->data.amount,
                                &bucket->data.n_items, error))
    {
      g_prefix_error (error, "%s: table %s: ", _budget_query_get_source (self->disclosure),
                      _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, selection->table->kind));
      return FALSE;
    }
  for (guint i = 0; i < bucket->cells->len; i++)
    {
      const BudgetCell *cell =
          &g_array_index (selection->cells, BudgetCell, g_array_index (bucket->cells, guint, i));

      if (counts[i] != 1)
        continue;
      same_name = same_name && (first || cell->item == item);
      item = cell->item;
      budget_bucket_describe (bucket, selection, cell, first, self->strings);
      first = FALSE;
    }
  if (!by_code && !same_name)
    {
      bucket->data.code = NULL;
      bucket->data.name = (_budget_query_spec_get_group (self->spec, selection->coded) &
                           BUDGET_DIMENSIONS_NAME) != 0
                              ? bucket->data.name
                              : NULL;
    }
  return TRUE;
}

/* the name of a code: as the table prints it, or else as the catalogue has it */
static const char *
budget_query_run_name_code (BudgetQueryRun *self,
                            const BudgetSelection *selection,
                            const char *code)
{
  BudgetSystem system = selection->table->system;
  guint year = self->disclosure->fiscal_year;
  const BudgetCatalogue *official = _budget_catalogue_get_official (system, year);
  const char *printed = g_hash_table_lookup (self->names, code);
  const BudgetCatalogueName *name;
  int node;

  if (printed != NULL)
    return g_string_chunk_insert_const (self->strings, printed);
  node = official != NULL ? _budget_catalogue_find (official, code) : -1;
  name = node >= 0 ? _budget_catalogue_best_name (official, (guint) node, year) : NULL;
  return name != NULL ? name->name : NULL;
}

static void
budget_query_run_collect_names (BudgetQueryRun *self, const BudgetTableData *table)
{
  g_hash_table_remove_all (self->names);
  for (guint i = 0; i < table->n_items; i++)
    {
      const BudgetItemData *item = &table->items[i];
      const char *name = item->name;

      if (name == NULL || item->category == NULL || item->kind == BUDGET_ITEM_KIND_OF_WHICH ||
          g_hash_table_contains (self->names, item->category))
        continue;
      if (item->code == NULL)
        name += _budget_text_ordinal_length (name, NULL, NULL);
      g_hash_table_insert (self->names, (gpointer) item->category, (gpointer) name);
    }
}

static gboolean
budget_query_run_admits (const BudgetQuerySpec *spec, const BudgetBucket *bucket)
{
  return bucket->data.n_items > 0 && (!spec->has_minimum || bucket->data.amount >= spec->minimum) &&
         (!spec->has_maximum || bucket->data.amount <= spec->maximum);
}

static int
budget_index_compare (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* What the groups that the range admits add up to, no amount twice. */
static gboolean
budget_query_run_total (BudgetQueryRun *self,
                        const BudgetSelection *selection,
                        guint first_group,
                        gint64 *total,
                        GError **error)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *counts = NULL;
  guint n = 0;
  guint n_items;

  for (guint i = first_group; i < self->groups->len; i++)
    {
      const BudgetBucket *bucket = g_ptr_array_index (self->groups, i);

      if (budget_query_run_admits (self->spec, bucket))
        g_array_append_vals (cells, bucket->cells->data, bucket->cells->len);
    }
  g_array_sort (cells, budget_index_compare);
  for (guint i = 0; i < cells->len; i++)
    if (i == 0 || g_array_index (cells, guint, i) != g_array_index (cells, guint, n - 1))
      g_array_index (cells, guint, n++) = g_array_index (cells, guint, i);
  g_array_set_size (cells, n);

  counts = g_new0 (guint8, n + 1);
  _budget_selection_count (selection, (const guint *) (gpointer) cells->data, n,
                           self->spec->computed, counts);
  return budget_selection_add_up (selection, cells, counts, total, &n_items, error);
}

static gint64
budget_query_run_find_whole (BudgetQueryRun *self, guint first_whole, const BudgetBucket *bucket)
{
  guint cell = g_array_index (bucket->cells, guint, 0);

  /* the cells of a group lie in one whole, whose own are sorted */
  for (guint i = first_whole; i < self->wholes->len; i++)
    {
      const BudgetBucket *whole = g_ptr_array_index (self->wholes, i);

      if (bsearch (&cell, whole->cells->data, whole->cells->len, sizeof (guint),
                   budget_index_compare) != NULL)
        return whole->data.amount;
    }
  return 0;
}

static gboolean
budget_query_run_table (BudgetQueryRun *self, guint position, GError **error)
{
  BudgetSelection selection;
  guint first_group = self->groups->len;
  guint first_whole = self->wholes->len;
  gboolean by_code;
  gboolean done =
      _budget_selection_fill (&selection, self->spec, self->disclosure, position, error);

  self->answer.n_matches += selection.n_matches;
  by_code = (_budget_query_spec_get_group (self->spec, selection.coded) &
             BUDGET_DIMENSIONS_CATEGORY) != 0;
  if (done)
    {
      budget_query_run_collect_names (self, selection.table);
      budget_query_run_deal (self, &selection);
    }
  for (guint i = first_whole; done && i < self->wholes->len; i++)
    done = budget_query_run_reckon (self, &selection, g_ptr_array_index (self->wholes, i), FALSE,
                                    error);
  for (guint i = first_group; done && i < self->groups->len; i++)
    {
      BudgetBucket *bucket = g_ptr_array_index (self->groups, i);

      done = budget_query_run_reckon (self, &selection, bucket, by_code, error);
      bucket->data.whole = budget_query_run_find_whole (self, first_whole, bucket);
      if (by_code && bucket->data.name == NULL)
        bucket->data.name = budget_query_run_name_code (self, &selection, bucket->data.code);
    }
  /* where several tables have amounts there is no one total */
  if (done && selection.cells->len > 0)
    done = budget_query_run_total (self, &selection, first_group, &self->total, error);
  _budget_selection_clear (&selection);
  return done;
}

static int
budget_text_compare (const char *left, const char *right)
{
  if (left == NULL || right == NULL)
    return (left != NULL) - (right != NULL);
  return strcmp (left, right);
}

static int
budget_total_data_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const BudgetTotalData *left = a;
  const BudgetTotalData *right = b;
  const BudgetQuerySpec *spec = user_data;
  int order = 0;

  switch (spec->sort)
    {
    case BUDGET_SORT_CODE:
      order = budget_text_compare (left->code, right->code);
      break;
    case BUDGET_SORT_NAME:
      order = budget_text_compare (left->name, right->name);
      break;
    case BUDGET_SORT_AMOUNT:
      order = left->amount < right->amount ? -1 : left->amount > right->amount;
      break;
    case BUDGET_SORT_DOCUMENT:
      break;
    }
  return spec->descending ? -order : order;
}

static void
budget_query_run_finish (BudgetQueryRun *self)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (BudgetTotalData));
  const BudgetQuerySpec *spec = self->spec;

  for (guint i = 0; i < self->groups->len; i++)
    {
      BudgetBucket *bucket = g_ptr_array_index (self->groups, i);

      if (budget_query_run_admits (spec, bucket))
        g_array_append_val (rows, bucket->data);
    }
  if (spec->sort != BUDGET_SORT_DOCUMENT)
    g_array_sort_with_data (rows, budget_total_data_compare, (gpointer) spec);
  else if (spec->descending)
    for (guint i = 0; i < rows->len / 2; i++)
      {
        BudgetTotalData swap = g_array_index (rows, BudgetTotalData, i);

        g_array_index (rows, BudgetTotalData, i) =
            g_array_index (rows, BudgetTotalData, rows->len - 1 - i);
        g_array_index (rows, BudgetTotalData, rows->len - 1 - i) = swap;
      }
  if (spec->limit != 0 && rows->len > spec->limit)
    g_array_set_size (rows, spec->limit);

  self->answer.rows = rows;
  self->answer.has_whole = self->wholes->len <= 1;
  if (self->wholes->len == 1)
    self->answer.whole = ((BudgetBucket *) g_ptr_array_index (self->wholes, 0))->data.amount;
  self->answer.has_total = self->answer.has_whole;
  self->answer.total = self->answer.has_total ? self->total : 0;
}

void
_budget_answer_clear (BudgetAnswer *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

gboolean
_budget_query_answer (const BudgetQuerySpec *spec,
                      const BudgetDisclosureData *data,
                      BudgetAnswer *answer,
                      GError **error)
{
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (guint));
  BudgetQueryRun run = { .spec = spec,
                         .disclosure = data,
                         .strings = g_string_chunk_new (1024),
                         .names = g_hash_table_new (g_str_hash, g_str_equal),
                         .groups = g_ptr_array_new_with_free_func (budget_bucket_free),
                         .wholes = g_ptr_array_new_with_free_func (budget_bucket_free) };
  gboolean done = _budget_query_spec_check (spec, error) &&
                  _budget_query_spec_choose_tables (spec, data, tables, error);

  run.answer.is_empty = TRUE;
  for (guint i = 0; done && i < tables->len; i++)
    {
      guint position = g_array_index (tables, guint, i);

      if (i == 0)
        run.answer.money_unit = data->tables[position].money_unit;
      run.answer.is_empty = run.answer.is_empty && data->tables[position].n_items == 0;
      done = budget_query_run_table (&run, position, error);
    }
  if (done)
    {
      budget_query_run_finish (&run);
      run.answer.strings = run.strings;
      *answer = run.answer;
    }
  else
    g_string_chunk_free (run.strings);
  g_hash_table_unref (run.names);
  g_ptr_array_unref (run.groups);
  g_ptr_array_unref (run.wholes);
  return done;
}
