/* budget-subject-category.c - categories that prose names by （类）, （款） and （项）
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-subject-private.h"

#include "base/budget-text-private.h"

#include <string.h>

#define MAX_WORDS 400
/* no department's table has more rows; a larger one is not searched for every amount in prose */
#define MAX_ROWS 10000
/* 类, 款, 项 */
#define N_LEVELS 3
/* of a name without any of them */
#define ANY_LEVEL 0

typedef struct
{
  const char *name;
  gsize length;
  guint level;
} BudgetCategoryName;

static const char *const category_marks[N_LEVELS] = { "(类)", "(款)", "(项)" };

static guint
budget_category_find_mark (const char *p)
{
  for (guint i = 0; *p == '(' && i < N_LEVELS; i++)
    if (strncmp (p, category_marks[i], strlen (category_marks[i])) == 0)
      return i + 1;
  return 0;
}

/* the names in folded, each with its level; the first begins behind the last quote or ordinal */
static guint
budget_category_split (const char *folded, BudgetCategoryName *names)
{
  const char *name = folded + _budget_text_ordinal_length (folded, NULL, NULL);
  guint n = 0;

  for (const char *p = name; *p != '\0' && n < N_LEVELS; p++)
    {
      guint level = budget_category_find_mark (p);

      if (*p == '"')
        name = p + 1;
      if (level == 0)
        continue;
      names[n++] = (BudgetCategoryName){ name, (gsize) (p - name), level };
      p += strlen (category_marks[level - 1]) - 1;
      name = p + 1;
    }
  return n;
}

/* "教育支出"科目 at the end: a name of any level */
static guint
budget_category_split_quoted (const char *folded, BudgetCategoryName *names)
{
  const char *ending = "\"科目";
  gsize length = strlen (folded);
  const char *close, *open;

  if (length <= strlen (ending) || strcmp (folded + length - strlen (ending), ending) != 0)
    return 0;
  close = folded + length - strlen (ending);
  open = close;
  while (open > folded && open[-1] != '"')
    open--;
  if (open == folded || open == close)
    return 0;
  names[0] = (BudgetCategoryName){ open, (gsize) (close - open), ANY_LEVEL };
  return 1;
}

/* a name in a form against one in prose, which may leave 支出 out at its end */
static gboolean
budget_category_name_is (const char *printed, const BudgetCategoryName *name)
{
  const char *ending = "支出";
  gsize length = printed != NULL ? strlen (printed) : 0;

  if (length < name->length || memcmp (printed, name->name, name->length) != 0)
    return FALSE;
  return length == name->length || strcmp (printed + name->length, ending) == 0;
}

static const BudgetItemData *
budget_category_find_code (const BudgetTableData *table, const char *code, gsize length)
{
  for (guint i = 0; i < table->n_items; i++)
    {
      const char *own = table->items[i].code;

      if (own != NULL && strlen (own) == length && memcmp (own, code, length) == 0)
        return &table->items[i];
    }
  return NULL;
}

/* TRUE when the codes above that of item have the names that the others say */
static gboolean
budget_category_path_is (const BudgetTableData *table,
                         const BudgetItemData *item,
                         const BudgetCategoryName *names,
                         guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      const BudgetItemData *above =
          budget_category_find_code (table, item->code, 1 + 2 * names[i].level);

      if (above != NULL && !budget_category_name_is (above->name, &names[i]))
        return FALSE;
    }
  return TRUE;
}

static const char *
budget_category_look_up (const GArray *tables, const BudgetCategoryName *names, guint n)
{
  const BudgetCategoryName *last = &names[n - 1];

  for (guint t = 0; t < tables->len; t++)
    {
      const BudgetTableData *table = &g_array_index (tables, BudgetTableData, t);

      if (table->system != BUDGET_SYSTEM_FUNCTIONAL || table->n_items > MAX_ROWS)
        continue;
      for (guint i = 0; i < table->n_items; i++)
        {
          const BudgetItemData *item = &table->items[i];

          if (item->code != NULL &&
              (last->level == ANY_LEVEL || strlen (item->code) == 1 + 2 * last->level) &&
              budget_category_name_is (item->name, last) &&
              budget_category_path_is (table, item, names, n))
            return item->code;
        }
    }
  return NULL;
}

const char *
_budget_subject_category (BudgetArena *arena,
                          const GArray *tables,
                          const char *start,
                          const char *end)
{
  BudgetCategoryName names[N_LEVELS];
  char folded[MAX_WORDS];
  char path[MAX_WORDS + N_LEVELS];
  gsize length = 0;
  const char *code;
  guint n;

  _budget_prose_fold_slice (start, (gsize) (end - start), folded, sizeof folded);
  n = budget_category_split (folded, names);
  if (n == 0)
    n = budget_category_split_quoted (folded, names);
  if (n == 0)
    return NULL;
  code = budget_category_look_up (tables, names, n);
  if (code != NULL)
    return code;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        path[length++] = '/';
      memcpy (path + length, names[i].name, names[i].length);
      length += names[i].length;
    }
  return _budget_arena_strndup (arena, path, length);
}
