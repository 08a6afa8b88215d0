/* budget-catalogue.c - codes with the names they were seen under
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-catalogue-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* longer names are cut for comparison only */
#define MAX_FOLDED 512

/* how far a name without any year is from a year: further than any name with one */
#define UNKNOWN_DISTANCE G_MAXUINT16

gsize
_budget_level_get_digits (BudgetLevel level)
{
  return level == BUDGET_LEVEL_NONE ? 0 : 1 + 2 * (gsize) level;
}

BudgetLevel
_budget_level_of_code (const char *code)
{
  gsize length = 0;

  if (code == NULL)
    return BUDGET_LEVEL_NONE;
  while (g_ascii_isdigit (code[length]))
    length++;
  if (code[length] != '\0' || length < 3 || length > 9 || length % 2 == 0)
    return BUDGET_LEVEL_NONE;
  return (BudgetLevel) ((length - 1) / 2);
}

/* the length of the prefix that is the parent's code, 0 for a root */
static gsize
budget_code_parent_length (gsize length)
{
  if (length <= 3)
    return 0;
  return length % 2 == 0 ? length - 1 : length - 2;
}

static int
budget_catalogue_name_compare (gconstpointer a, gconstpointer b)
{
  const BudgetCatalogueName *left = a;
  const BudgetCatalogueName *right = b;

  return strcmp (left->code, right->code);
}

static guint
budget_catalogue_add_node (GArray *nodes, const char *code, guint first_name)
{
  BudgetCatalogueNode node = {
    .code = code, .level = _budget_level_of_code (code), .parent = -1, .first_name = first_name
  };

  g_array_append_val (nodes, node);
  return nodes->len - 1;
}

/* Adds the node of code, and before it those of its ancestors that are not there yet. Codes come
 * sorted, so that what is there lies on the path from the last node upwards. */
static guint
budget_catalogue_ensure_node (GArray *nodes, BudgetArena *arena, const char *code, guint first_name)
{
  gsize length = strlen (code);
  gsize parent_length = budget_code_parent_length (length);
  int parent = nodes->len > 0 ? (int) nodes->len - 1 : -1;
  guint added;

  while (parent >= 0)
    {
      BudgetCatalogueNode *node = &g_array_index (nodes, BudgetCatalogueNode, parent);

      if (strcmp (node->code, code) == 0)
        return (guint) parent;
      if (strlen (node->code) < length && g_str_has_prefix (code, node->code))
        break;
      parent = node->parent;
    }
  if (parent_length > 0 &&
      (parent < 0 ||
       strlen (g_array_index (nodes, BudgetCatalogueNode, parent).code) < parent_length))
    parent = (int) budget_catalogue_ensure_node (
        nodes, arena, _budget_arena_strndup (arena, code, parent_length), first_name);

  added = budget_catalogue_add_node (nodes, code, first_name);
  g_array_index (nodes, BudgetCatalogueNode, added).parent = parent;
  return added;
}

static void
budget_catalogue_close_subtrees (BudgetCatalogue *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].end = i + 1;
  for (guint i = self->n_nodes; i-- > 0;)
    {
      int parent = self->nodes[i].parent;

      if (parent >= 0 && self->nodes[parent].end < self->nodes[i].end)
        self->nodes[parent].end = self->nodes[i].end;
    }
}

/* Links names that fold to one text in the order of their nodes. */
static void
budget_catalogue_index_names (BudgetCatalogue *self)
{
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  for (guint i = self->n_names; i-- > 0;)
    {
      BudgetCatalogueName *name = &self->names[i];
      char folded[MAX_FOLDED];
      char *key;

      if (name->name == NULL)
        continue;
      _budget_text_fold (name->name, folded, sizeof folded);
      name->next = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, folded));
      key = _budget_arena_strdup (self->arena, folded);
      g_hash_table_insert (self->by_name, key, GUINT_TO_POINTER (i + 1));
    }
}

BudgetCatalogue *
_budget_catalogue_new (BudgetSystem system, BudgetArena *arena, GArray *names)
{
  BudgetCatalogue *self = g_new0 (BudgetCatalogue, 1);
  g_autoptr (GArray) nodes = g_array_new (FALSE, TRUE, sizeof (BudgetCatalogueNode));

  g_atomic_ref_count_init (&self->ref_count);
  self->arena = arena;
  self->system = system;
  /* stable, as glib's sort is: the names of a code stay in the order they came in */
  g_array_sort (names, budget_catalogue_name_compare);
  for (guint i = 0; i < names->len; i++)
    {
      BudgetCatalogueName *name = &g_array_index (names, BudgetCatalogueName, i);

      name->node = budget_catalogue_ensure_node (nodes, arena, name->code, i);
      g_array_index (nodes, BudgetCatalogueNode, name->node).n_names += name->name != NULL;
    }

  self->n_nodes = nodes->len;
  self->nodes = _budget_arena_new_array (arena, BudgetCatalogueNode, nodes->len);
  if (nodes->len > 0)
    memcpy (self->nodes, nodes->data, nodes->len * sizeof (BudgetCatalogueNode));
  self->n_names = names->len;
  self->names = _budget_arena_new_array (arena, BudgetCatalogueName, names->len);
  if (names->len > 0)
    memcpy (self->names, names->data, names->len * sizeof (BudgetCatalogueName));
  budget_catalogue_close_subtrees (self);
  budget_catalogue_index_names (self);
  return self;
}

BudgetCatalogue *
_budget_catalogue_ref (BudgetCatalogue *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
_budget_catalogue_unref (BudgetCatalogue *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_name);
  _budget_arena_unref (self->arena);
  g_free (self);
}

int
_budget_catalogue_find (const BudgetCatalogue *self, const char *code)
{
  guint low = 0;
  guint high = self->n_nodes;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (code, self->nodes[middle].code);

      if (order == 0)
        return (int) middle;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return -1;
}

static guint
budget_catalogue_name_distance (const BudgetCatalogueName *self, guint year)
{
  guint distance = 0;

  if (self->first_year == 0 && self->last_year == 0)
    distance = UNKNOWN_DISTANCE;
  else if (self->first_year != 0 && year < self->first_year)
    distance = self->first_year - year;
  else if (self->last_year != 0 && year > self->last_year)
    distance = year - self->last_year;
  return distance;
}

static guint
budget_catalogue_name_count_evidence (const BudgetCatalogueName *self)
{
  return self->evidence != NULL ? g_strv_length ((char **) self->evidence) : 0;
}

static gboolean
budget_catalogue_name_is_better (const BudgetCatalogueName *self,
                                 const BudgetCatalogueName *other,
                                 guint year)
{
  guint distance = budget_catalogue_name_distance (self, year);
  guint other_distance = budget_catalogue_name_distance (other, year);
  guint last = self->last_year != 0 ? self->last_year : G_MAXUINT16;
  guint other_last = other->last_year != 0 ? other->last_year : G_MAXUINT16;

  if (distance != other_distance)
    return distance < other_distance;
  if (last != other_last)
    return last > other_last;
  return budget_catalogue_name_count_evidence (self) > budget_catalogue_name_count_evidence (other);
}

const BudgetCatalogueName *
_budget_catalogue_best_name (const BudgetCatalogue *self, guint node, guint year)
{
  const BudgetCatalogueNode *n = &self->nodes[node];
  const BudgetCatalogueName *best = NULL;

  /* no year is the latest; every known year is nearer than UNKNOWN_DISTANCE */
  if (year == 0 || year > 9999)
    year = 9999;
  for (guint i = n->first_name; i < n->first_name + n->n_names; i++)
    {
      const BudgetCatalogueName *name = &self->names[i];

      if (best == NULL || budget_catalogue_name_is_better (name, best, year))
        best = name;
    }
  return best;
}

static guint
budget_catalogue_lookup (const BudgetCatalogue *self, const char *name)
{
  static const char expenditure[] = "支出";
  char folded[MAX_FOLDED + sizeof expenditure];
  guint first;
  gsize length;

  _budget_text_fold (name, folded, MAX_FOLDED);
  length = strlen (folded);
  first = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, folded));
  if (first != 0 || length == 0)
    return first;
  if (g_str_has_suffix (folded, expenditure))
    folded[length - strlen (expenditure)] = '\0';
  else
    memcpy (folded + length, expenditure, sizeof expenditure);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, folded));
}

typedef struct
{
  guint node;
  guint rank;
} BudgetNameMatch;

static int
budget_name_match_compare (gconstpointer a, gconstpointer b)
{
  const BudgetNameMatch *left = a;
  const BudgetNameMatch *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* a name in force goes before one of other years, a class before an item */
static guint
budget_catalogue_rank (const BudgetCatalogue *self, const BudgetCatalogueName *name, guint year)
{
  gboolean current = _budget_catalogue_best_name (self, name->node, year) == name;

  return (current ? 0 : 100) + self->nodes[name->node].level;
}

GArray *
_budget_catalogue_list_name (const BudgetCatalogue *self, guint year, const char *name)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (BudgetNameMatch));
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = budget_catalogue_lookup (self, name); i != 0; i = self->names[i - 1].next)
    {
      const BudgetCatalogueName *found = &self->names[i - 1];
      BudgetNameMatch match = { .node = found->node,
                                .rank = budget_catalogue_rank (self, found, year) };

      g_array_append_val (matches, match);
    }
  g_array_sort (matches, budget_name_match_compare);
  for (guint i = 0; i < matches->len; i++)
    g_array_append_val (nodes, g_array_index (matches, BudgetNameMatch, i).node);
  return nodes;
}

int
_budget_catalogue_find_name (const BudgetCatalogue *self, guint year, const char *name)
{
  int best = -1;
  guint best_rank = G_MAXUINT;

  for (guint i = budget_catalogue_lookup (self, name); i != 0; i = self->names[i - 1].next)
    {
      const BudgetCatalogueName *found = &self->names[i - 1];
      guint rank = budget_catalogue_rank (self, found, year);

      if (rank < best_rank)
        {
          best = (int) found->node;
          best_rank = rank;
        }
    }
  return best;
}
