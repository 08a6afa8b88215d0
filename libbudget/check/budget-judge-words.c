/* budget-judge-words.c - words that a whole document should use alike
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "base/budget-text-private.h"
#include "model/budget-name-match-private.h"

#include <string.h>

/* shorter words are like too many others */
#define MIN_TERM 4

static const struct
{
  const char *word;
  int level;
} level_words[] = {
  { "中央部门", 0 },     { "省级部门", 1 },   { "省级财政", 1 },
  { "自治区级部门", 1 }, { "市级部门", 2 },   { "县级部门", 3 },
  { "区级部门", 3 },     { "区县级部门", 3 }, { "县（区）级部门", 3 },
};

/* What the glossary says of departments is said of those of the document's own level. */
void
_budget_judge_level_words (BudgetCheck *self)
{
  const int level = _budget_judge_government_level (self->data);
  BudgetJudgeList list;

  if (level < 0)
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_terms; i++)
    for (guint w = 0; w < G_N_ELEMENTS (level_words); w++)
      {
        const BudgetTermData *term = &self->data->terms[i];

        if (level_words[w].level == level || term->meaning == NULL ||
            strstr (term->meaning, level_words[w].word) == NULL)
          _budget_judge_list_see (&list);
        else
          _budget_judge_list_add (&list, &term->place, "%s：%s", term->term, level_words[w].word);
      }
  _budget_judge_list_end (&list, "名词解释的层级与本部门不符：",
                          "the glossary speaks of another level of government: ");
}

/* One character is another one; which is in *x and *y. */
static gboolean
budget_differ_in_one (const BudgetNameCore *a, const BudgetNameCore *b, gunichar *x, gunichar *y)
{
  guint n = 0;

  if (a->length != b->length)
    return FALSE;
  for (guint i = 0; i < a->length; i++)
    if (a->characters[i] != b->characters[i])
      {
        *x = a->characters[i];
        *y = b->characters[i];
        n++;
      }
  return n == 1;
}

/* pairs of characters that make another thing of a name, not another name of the thing */
static gboolean
budget_is_opposite (gunichar x, gunichar y)
{
  static const char *const groups[] = {
    "收支", "初末终中", "上下本年", "增减", "购运", "人公", "一二三四五六七八九十", NULL
  };

  for (guint i = 0; groups[i] != NULL; i++)
    if (g_utf8_strchr (groups[i], -1, x) != NULL && g_utf8_strchr (groups[i], -1, y) != NULL)
      return TRUE;
  return FALSE;
}

/* The core of a name, 支出 and all: a term is compared to the letter. */
static void
budget_core_of_term (BudgetNameCore *core, const char *name)
{
  g_autofree char *closed = g_strconcat (name, "。末", NULL);

  _budget_name_core_init (core, closed);
  /* the character that kept the endings */
  core->length -= core->length > 0;
}

typedef struct
{
  BudgetNameCore core;
  const BudgetTermData *term;
  gboolean is_there;
  const char *near_name;
} BudgetTermSearch;

/* Holds one name of the forms against all terms: names are many, terms are few. */
static void
budget_terms_try (GArray *searches, const char *name)
{
  BudgetNameCore core;

  if (name == NULL || strlen (name) > BUDGET_NAME_MAX)
    return;
  budget_core_of_term (&core, name);
  if (core.length < MIN_TERM)
    return;
  for (guint i = 0; i < searches->len; i++)
    {
      BudgetTermSearch *search = &g_array_index (searches, BudgetTermSearch, i);
      gunichar x = 0;
      gunichar y = 0;

      if (search->is_there || search->core.length != core.length)
        continue;
      if (_budget_name_core_equal (&core, &search->core))
        search->is_there = TRUE;
      else if (search->near_name == NULL && budget_differ_in_one (&core, &search->core, &x, &y) &&
               !budget_is_opposite (x, y))
        search->near_name = name;
    }
}

/* A name that many forms print is looked at once. */
static void
budget_terms_try_table (GArray *searches, GHashTable *seen, const BudgetTableData *table)
{
  for (guint c = 0; c < table->n_columns; c++)
    for (guint depth = 0; table->columns[c].heading[depth] != NULL; depth++)
      if (g_hash_table_add (seen, (gpointer) table->columns[c].heading[depth]))
        budget_terms_try (searches, table->columns[c].heading[depth]);
  for (guint i = 0; i < table->n_items; i++)
    if (table->items[i].name != NULL && g_hash_table_add (seen, (gpointer) table->items[i].name))
      budget_terms_try (searches, table->items[i].name);
}

static GArray *
budget_check_list_terms (const BudgetCheck *self)
{
  GArray *searches = g_array_new (FALSE, TRUE, sizeof (BudgetTermSearch));

  for (guint i = 0; i < self->data->n_terms; i++)
    {
      BudgetTermSearch search = { .term = &self->data->terms[i] };

      if (search.term->term == NULL)
        continue;
      budget_core_of_term (&search.core, search.term->term);
      if (search.core.length >= MIN_TERM)
        g_array_append_val (searches, search);
    }
  return searches;
}

/* A term of the glossary that stands in a form, with one character different, only. */
void
_budget_judge_terms (BudgetCheck *self)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GArray) searches = NULL;
  BudgetJudgeList list;

  if (self->data->n_tables == 0 || self->data->n_terms == 0)
    return;
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  searches = budget_check_list_terms (self);
  for (guint t = 0; t < self->data->n_tables && searches->len > 0; t++)
    budget_terms_try_table (searches, seen, self->tables[t].data);
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < searches->len; i++)
    {
      const BudgetTermSearch *search = &g_array_index (searches, BudgetTermSearch, i);

      if (search->is_there || search->near_name == NULL)
        _budget_judge_list_see (&list);
      else
        _budget_judge_list_add (&list, &search->term->place, "%s ≠ %s", search->term->term,
                                search->near_name);
    }
  _budget_judge_list_end (&list, "名词解释与表中用词不同：",
                          "a term of the glossary is another word in the forms: ");
}

/* what is said for short, and the name in law */
static const struct
{
  const char *word;
  const char *official;
} fund_names[] = {
  { "政府基金", "政府性基金" },
  { "国有资产经营预算", "国有资本经营预算" },
  { "公共财政预算", "一般公共预算" },
};

static void
budget_check_fund_name (BudgetJudgeList *list, const char *text, const BudgetPlaceData *place)
{
  if (text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fund_names); i++)
    {
      if (strstr (text, fund_names[i].word) == NULL)
        _budget_judge_list_see (list);
      else
        _budget_judge_list_add (list, place, "%s (%s)", text, fund_names[i].official);
    }
}

void
_budget_judge_fund_names (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      budget_check_fund_name (&list, table->title, &table->place);
      for (guint n = 0; table->notes[n] != NULL; n++)
        budget_check_fund_name (&list, table->notes[n], &table->place);
    }
  _budget_judge_list_end (&list, "资金名称不规范：", "a fund is not called by its official name: ");
}

/* how the names of forms end that a text may refer to */
static const char *const form_endings[] = { "收支总表",   "收支预算总表", "收支决算总表",
                                            "收入总表",   "支出总表",     "收入预算表",
                                            "支出预算表", "收入决算表",   "支出决算表",
                                            "支出表",     "收入表",       "绩效目标表",
                                            "采购预算表", "采购表",       NULL };

/* words in names of forms that one print has and another has not */
static const char *const loose_words[] = { "部门", "单位", "预算", "决算", "财政拨款", "的", NULL };

static char *
budget_drop_loose (const char *name)
{
  g_autoptr (GString) string = g_string_new (name);

  for (guint i = 0; loose_words[i] != NULL; i++)
    g_string_replace (string, loose_words[i], "", 0);
  if (g_str_has_suffix (string->str, "表"))
    g_string_truncate (string, string->len - strlen ("表"));
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* A form whose title has all the characters of the name, in their order. */
static gboolean
budget_check_has_form (const BudgetCheck *self, const char *name)
{
  g_autofree char *loose = budget_drop_loose (name);
  BudgetNameCore core;

  budget_core_of_term (&core, loose);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      BudgetNameCore title;

      if (self->tables[i].data->title == NULL)
        continue;
      budget_core_of_term (&title, self->tables[i].data->title);
      if (_budget_name_core_common (&core, &title) == core.length)
        return TRUE;
    }
  return FALSE;
}

/* a character that a name of a form goes on over: no mark, and no word that leads to one */
static gboolean
budget_is_in_name (const char *p)
{
  static const char *const leading[] = { "见", "附", "与", "和", "及", "在", "的", "将",
                                         "据", "为", "编", "本", "上", "下", NULL };
  const gunichar c = g_utf8_get_char (p);

  if (!g_unichar_isalnum (c) && c != 0x201C && c != 0x201D)
    return FALSE;
  for (guint i = 0; leading[i] != NULL; i++)
    if (g_str_has_prefix (p, leading[i]))
      return FALSE;
  return TRUE;
}

/* (transfer full) (nullable) The name of a form that ends at end, within text. */
static char *
budget_take_form_name (const char *text, const char *end)
{
  const char *start = end;
  g_autofree char *name = NULL;

  while (start > text && budget_is_in_name (g_utf8_prev_char (start)))
    start = g_utf8_prev_char (start);
  name = g_strndup (start, (gsize) (end - start));
  for (guint i = 0; form_endings[i] != NULL; i++)
    if (g_str_has_suffix (name, form_endings[i]) && strlen (name) <= BUDGET_NAME_MAX)
      return g_steal_pointer (&name);
  return NULL;
}

static void
budget_check_forms_in (BudgetCheck *self,
                       BudgetJudgeList *list,
                       GHashTable *seen,
                       const char *text,
                       const BudgetPlaceData *place)
{
  static const char form[] = "表";

  for (const char *p = strstr (text, form); p != NULL; p = strstr (p + 1, form))
    {
      char *name = budget_take_form_name (text, p + strlen (form));

      if (name == NULL)
        continue;
      if (budget_check_has_form (self, name))
        _budget_judge_list_see (list);
      else if (!g_hash_table_contains (seen, name))
        _budget_judge_list_add (list, place, "%s", name);
      g_hash_table_add (seen, name);
    }
}

/* The text refers to forms that are published only. */
void
_budget_judge_forms_named (BudgetCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BudgetJudgeList list;

  if (self->data->n_tables == 0)
    return;
  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_passages; i++)
    for (guint p = 0; self->data->passages[i].paragraphs[p] != NULL; p++)
      budget_check_forms_in (self, &list, seen, self->data->passages[i].paragraphs[p],
                             &self->data->passages[i].place);
  _budget_judge_list_end (&list, "文中提到的表没有公开：",
                          "the text refers to a form that is not published: ");
}
