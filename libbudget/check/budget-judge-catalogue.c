/* budget-judge-catalogue.c - codes and their names against the catalogue of the year
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"
#include "model/budget-classification-private.h"
#include "model/budget-name-match-private.h"

#include <string.h>

/* names are compared without white space, width and marks, and without 支出 at the end */
#define MAX_NAME 256
/* codes are of nine digits at most */
#define MAX_CODE 12

#define NEAR_YEARS 6u

/* a unit of money behind a name is none of it: 人大事务（万元） */
static void
budget_cut_unit (char *name)
{
  char *open = strrchr (name, '(');

  if (open != NULL && open > name && g_str_has_suffix (open, "元)"))
    *open = '\0';
}

static void
budget_fold_name (const char *name, char *buffer)
{
  char folded[MAX_NAME];
  gsize n = 0;

  _budget_text_fold (name + _budget_text_ordinal_length (name, NULL, NULL), folded, sizeof folded);
  budget_cut_unit (folded);
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_ispunct (*p))
      buffer[n++] = *p;
  buffer[n] = '\0';
  while (g_str_has_suffix (buffer, "、") || g_str_has_suffix (buffer, "。"))
    buffer[strlen (buffer) - strlen ("、")] = '\0';
  if (g_str_has_suffix (buffer, "支出") && strlen (buffer) > strlen ("其他支出"))
    buffer[strlen (buffer) - strlen ("支出")] = '\0';
}

static gboolean
budget_names_agree (const char *a, const char *b)
{
  char x[MAX_NAME];
  char y[MAX_NAME];

  if (strcmp (a, b) == 0)
    return TRUE;
  budget_fold_name (a, x);
  budget_fold_name (b, y);
  return strcmp (x, y) == 0;
}

typedef enum
{
  NAME_UNKNOWN_CODE,
  NAME_OF_SIBLING, /* what the code is called is unknown, one beside it has the name */
  NAME_UNKNOWN_YEAR,
  NAME_FITS,
  NAME_OF_YEAR, /* that of another year */
  NAME_CLOSE,
  NAME_OF_CODE, /* that of another code */
  NAME_OTHER
} BudgetNameState;

/* What names are looked up in. */
typedef struct
{
  const BudgetCatalogue *catalogue; /* (nullable) */
  gboolean is_complete;             /* it lists every code of the year */
} BudgetNameSource;

typedef struct
{
  BudgetNameState state;
  gboolean is_complete;
  const char *official; /* what it should be */
  const char *code;     /* whose name it is instead */
  guint first_year;     /* when it was that of the code */
  guint last_year;
} BudgetNameJudgement;

static gboolean
budget_name_is_of_year (const BudgetCatalogueName *name, guint year)
{
  return year == 0 || ((name->first_year == 0 || name->first_year <= year) &&
                       (name->last_year == 0 || name->last_year >= year));
}

/* Few names change; one that was seen a few years before or after is most likely that of the year. */
static gboolean
budget_name_is_near (const BudgetCatalogueName *name, guint year)
{
  return year == 0 || ((name->first_year == 0 || name->first_year <= year + NEAR_YEARS) &&
                       (name->last_year == 0 || name->last_year + NEAR_YEARS >= year));
}

/* Names that are printed wrongly, or cut short, are still like one of those known. */
static gboolean
budget_name_is_close (const char *a, const char *b)
{
  BudgetNameCore x;
  BudgetNameCore y;

  _budget_name_core_init (&x, a);
  _budget_name_core_init (&y, b);
  return _budget_name_core_compare (&x, &y) >= 60;
}

static void
budget_name_judge_known (BudgetNameJudgement *self,
                         const BudgetCatalogue *catalogue,
                         const BudgetCatalogueNode *node,
                         const char *name,
                         guint year)
{
  self->state = NAME_OTHER;
  for (guint i = 0; i < node->n_names; i++)
    {
      const BudgetCatalogueName *known = &catalogue->names[node->first_name + i];

      if (!budget_names_agree (known->name, name))
        {
          if (self->state == NAME_OTHER && budget_name_is_close (known->name, name))
            self->state = NAME_CLOSE;
          continue;
        }
      self->state = NAME_OF_YEAR;
      self->first_year = known->first_year;
      self->last_year = known->last_year;
      if (budget_name_is_of_year (known, year))
        {
          self->state = NAME_FITS;
          return;
        }
    }
}

/* A code that the catalogue lacks, or whose name in the year nobody knows, under the name of one right
 * beside it, is most likely that one, written wrongly. */
static void
budget_name_judge_unknown (BudgetNameJudgement *self,
                           const BudgetCatalogue *catalogue,
                           const char *code,
                           const char *name,
                           guint year)
{
  g_autoptr (GArray) nodes = NULL;
  gsize length = strlen (code);
  char above[MAX_CODE];
  char folded[MAX_NAME];
  int parent;

  if (length <= 3 || length >= sizeof above)
    return;
  g_strlcpy (above, code, length - 1);
  parent = _budget_catalogue_find (catalogue, above);
  if (parent < 0)
    return;
  budget_fold_name (name, folded);
  nodes = _budget_catalogue_list_name (catalogue, year, folded);
  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);
      const BudgetCatalogueName *official = _budget_catalogue_best_name (catalogue, node, year);

      if (catalogue->nodes[node].parent != parent || official == NULL ||
          !budget_name_is_near (official, year) || !budget_names_agree (official->name, name))
        continue;
      self->state = NAME_OF_SIBLING;
      self->code = catalogue->nodes[node].code;
      self->official = official->name;
      return;
    }
}

static void
budget_name_judge (BudgetNameJudgement *self,
                   const BudgetNameSource *source,
                   const char *code,
                   const char *name,
                   guint year)
{
  const BudgetCatalogue *catalogue = source->catalogue;
  int node = catalogue != NULL ? _budget_catalogue_find (catalogue, code) : -1;
  const BudgetCatalogueName *official;

  *self = (BudgetNameJudgement){ NAME_UNKNOWN_CODE, .is_complete = source->is_complete };
  if (node < 0 || catalogue->nodes[node].n_names == 0)
    {
      if (catalogue != NULL && !source->is_complete)
        budget_name_judge_unknown (self, catalogue, code, name, year);
      return;
    }
  budget_name_judge_known (self, catalogue, &catalogue->nodes[node], name, year);
  if (self->state == NAME_FITS)
    return;
  official = _budget_catalogue_best_name (catalogue, (guint) node, year);
  self->official = official != NULL ? official->name : "";
  /* a name that was last seen some years ago, and under no other name since, is still that */
  if (official != NULL && budget_names_agree (official->name, name))
    {
      self->state = NAME_FITS;
      return;
    }
  /* what it was called in the year is not known */
  if (official == NULL || !budget_name_is_near (official, year))
    {
      self->state = NAME_UNKNOWN_YEAR;
      budget_name_judge_unknown (self, catalogue, code, name, year);
      return;
    }
  if (self->state == NAME_OTHER)
    {
      int other = _budget_catalogue_find_name (catalogue, year, name);

      if (other >= 0 && other != node)
        {
          self->state = NAME_OF_CODE;
          self->code = catalogue->nodes[other].code;
        }
    }
}

/* Whether the rows of a form are categories under their own names. In lists of projects and goods a
 * code tells what pays for the thing that the row names; of a form nobody knows it is not sure. */
static gboolean
budget_check_names_categories (const BudgetCheck *self, guint table)
{
  const BudgetTableData *data = self->tables[table].data;

  if (!self->tables[table].is_usable || data->system == BUDGET_SYSTEM_NONE)
    return FALSE;
  switch (data->kind)
    {
    case BUDGET_TABLE_KIND_OTHER:
    case BUDGET_TABLE_KIND_PROJECT_LIST:
    case BUDGET_TABLE_KIND_PROJECT_GOAL:
    case BUDGET_TABLE_KIND_DEPARTMENT_GOAL:
    case BUDGET_TABLE_KIND_PROCUREMENT:
    case BUDGET_TABLE_KIND_ASSETS:
    case BUDGET_TABLE_KIND_UNITS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The list of the year that was given, before one that is of no year, before the library's own. */
static BudgetNameSource
budget_check_find_names (const BudgetCheck *self, BudgetSystem system)
{
  BudgetNameSource source = { _budget_catalogue_get_official (system, self->data->fiscal_year) };

  for (guint i = 0; self->catalogues != NULL && i < self->catalogues->len; i++)
    {
      BudgetClassification *given = self->catalogues->pdata[i];
      guint year = budget_classification_get_year (given);

      if (budget_classification_get_system (given) != system ||
          (year != self->data->fiscal_year && (year != 0 || source.is_complete)))
        continue;
      source = (BudgetNameSource){ _budget_classification_get_catalogue (given), TRUE };
      if (year == self->data->fiscal_year)
        break;
    }
  return source;
}

/* Goes over every code and name once, however many forms print them. */
typedef void (*BudgetNameVisit) (BudgetJudgeList *list,
                                 guint table,
                                 guint row,
                                 const BudgetNameJudgement *judgement);

/* A name that was judged, and where it stands first. */
typedef struct
{
  guint table;
  guint row;
  BudgetNameJudgement judgement;
} BudgetJudgedName;

static void
budget_check_judge_names_of (BudgetCheck *self, guint table, GHashTable *seen)
{
  const BudgetTableData *data = self->tables[table].data;
  const BudgetNameSource source = budget_check_find_names (self, data->system);

  for (guint row = 0; row < data->n_items; row++)
    {
      const BudgetItemData *item = &data->items[row];
      BudgetJudgedName name = { .table = table, .row = row };
      const char *before;

      if (item->code == NULL || item->name == NULL || item->kind == BUDGET_ITEM_KIND_OF_WHICH ||
          strlen (item->name) >= MAX_NAME)
        continue;
      before = g_hash_table_lookup (seen, item->code);
      if (before != NULL && strcmp (before, item->name) == 0)
        continue;
      g_hash_table_insert (seen, (gpointer) item->code, (gpointer) item->name);
      budget_name_judge (&name.judgement, &source, item->code, item->name, self->data->fiscal_year);
      g_array_append_val (self->names, name);
    }
}

/* Judges all names, once for all rules. */
static void
budget_check_judge_names (BudgetCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->names = g_array_new (FALSE, FALSE, sizeof (BudgetJudgedName));
  for (guint i = 0; i < self->data->n_tables; i++)
    if (budget_check_names_categories (self, i))
      budget_check_judge_names_of (self, i, seen);
}

static void
budget_check_visit_names (BudgetCheck *self, BudgetJudgeList *list, BudgetNameVisit visit)
{
  if (self->names == NULL)
    budget_check_judge_names (self);
  for (guint i = 0; i < self->names->len; i++)
    {
      const BudgetJudgedName *name = &g_array_index (self->names, BudgetJudgedName, i);

      visit (list, name->table, name->row, &name->judgement);
    }
}

static void
budget_visit_name_of_code (BudgetJudgeList *list,
                           guint table,
                           guint row,
                           const BudgetNameJudgement *judgement)
{
  const BudgetItemData *item = &list->check->data->tables[table].items[row];

  if (judgement->state == NAME_OF_CODE)
    _budget_judge_list_add_row (list, table, row, "%s %s (%s %s)", item->code, item->name,
                                judgement->code, judgement->official);
  else if (judgement->state > NAME_UNKNOWN_YEAR)
    _budget_judge_list_see (list);
}

/* A code under the name of another one is wrong in one of the two. */
void
_budget_judge_name_of_code (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  budget_check_visit_names (self, &list, budget_visit_name_of_code);
  _budget_judge_list_end (&list, "科目编码与名称不符，名称属于另一科目（编码、目录名称）：",
                          "a code bears the name of another one (its code, the code's own name): ");
}

static void
budget_visit_name_of_year (BudgetJudgeList *list,
                           guint table,
                           guint row,
                           const BudgetNameJudgement *judgement)
{
  const BudgetItemData *item = &list->check->data->tables[table].items[row];

  switch (judgement->state)
    {
    case NAME_OF_YEAR:
    case NAME_CLOSE:
    case NAME_OTHER:
      _budget_judge_list_add_row (list, table, row, "%s %s ≠ %s", item->code, item->name,
                                  judgement->official);
      break;
    case NAME_FITS:
      _budget_judge_list_see (list);
      break;
    case NAME_UNKNOWN_CODE:
    case NAME_OF_SIBLING:
    case NAME_UNKNOWN_YEAR:
    case NAME_OF_CODE:
    default:
      break;
    }
}

void
_budget_judge_name_of_year (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  budget_check_visit_names (self, &list, budget_visit_name_of_year);
  _budget_judge_list_end (&list, "科目名称与当年目录不同：",
                          "a name is not that of the catalogue of the year: ");
}

static void
budget_visit_code (BudgetJudgeList *list,
                   guint table,
                   guint row,
                   const BudgetNameJudgement *judgement)
{
  const BudgetItemData *item = &list->check->data->tables[table].items[row];

  if (judgement->is_complete)
    return;
  if (judgement->state == NAME_UNKNOWN_CODE)
    _budget_judge_list_add_row (list, table, row, "%s %s", item->code, item->name);
  else
    _budget_judge_list_see (list);
}

void
_budget_judge_code_is_known (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  budget_check_visit_names (self, &list, budget_visit_code);
  _budget_judge_list_end (&list, "内置目录中没有的科目：",
                          "codes that the catalogue does not have: ");
}

static void
budget_visit_code_of_year (BudgetJudgeList *list,
                           guint table,
                           guint row,
                           const BudgetNameJudgement *judgement)
{
  const BudgetItemData *item = &list->check->data->tables[table].items[row];

  if (!judgement->is_complete)
    return;
  if (judgement->state == NAME_UNKNOWN_CODE)
    _budget_judge_list_add_row (list, table, row, "%s %s", item->code, item->name);
  else
    _budget_judge_list_see (list);
}

/* A list that is complete denies what it does not have. */
void
_budget_judge_code_is_of_year (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  budget_check_visit_names (self, &list, budget_visit_code_of_year);
  _budget_judge_list_end (&list, "当年目录中没有的科目：",
                          "codes that the catalogue of the year does not have: ");
}

static void
budget_visit_sibling (BudgetJudgeList *list,
                      guint table,
                      guint row,
                      const BudgetNameJudgement *judgement)
{
  const BudgetItemData *item = &list->check->data->tables[table].items[row];

  if (judgement->state == NAME_OF_SIBLING)
    _budget_judge_list_add_row (list, table, row, "%s %s (%s)", item->code, item->name,
                                judgement->code);
  else if (!judgement->is_complete)
    _budget_judge_list_see (list);
}

void
_budget_judge_name_of_sibling (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  budget_check_visit_names (self, &list, budget_visit_sibling);
  _budget_judge_list_end (
      &list, "目录中没有或当年名称不详的科目，名称属于同级科目（其编码）：",
      "a code whose name is not known bears that of one beside it (its code): ");
}

/* One code has one name wherever it stands. */
void
_budget_judge_one_name (BudgetCheck *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    for (guint row = 0;
         budget_check_names_categories (self, i) && row < self->tables[i].data->n_items; row++)
      {
        const BudgetItemData *item = &self->tables[i].data->items[row];
        const char *before;

        if (item->code == NULL || item->name == NULL || item->kind == BUDGET_ITEM_KIND_OF_WHICH ||
            strlen (item->name) >= MAX_NAME)
          continue;
        before = g_hash_table_lookup (names, item->code);
        if (before == NULL)
          g_hash_table_insert (names, (gpointer) item->code, (gpointer) item->name);
        if (before == NULL || budget_names_agree (before, item->name))
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add_row (&list, i, row, "%s %s ≠ %s", item->code, item->name, before);
      }
  _budget_judge_list_end (&list, "同一科目编码有不同名称：", "one code has two names: ");
}
