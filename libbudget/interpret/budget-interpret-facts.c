/* budget-interpret-facts.c - what the tables say of the whole document
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-facts-private.h"
#include "interpret/budget-prose-private.h"
#include "interpret/budget-region-private.h"

#include <string.h>

/* paragraphs that are looked at for what no table says: cover and first headings */
#define MAX_COVER 80
#define MAX_NAME 180

typedef struct
{
  const char *code; /* of departments */
  const char *name;
  guint year; /* of years */
  guint n;
  BudgetPlaceData place; /* of the first */
} BudgetFactVote;

void
_budget_facts_init (BudgetFacts *self, BudgetInterpretation *interpretation)
{
  memset (self, 0, sizeof *self);
  self->interpretation = interpretation;
  self->departments = g_array_new (FALSE, FALSE, sizeof (BudgetFactVote));
  self->years = g_array_new (FALSE, FALSE, sizeof (BudgetFactVote));
}

void
_budget_facts_clear (BudgetFacts *self)
{
  g_clear_pointer (&self->departments, g_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
}

/* the vote that most have given, the first of several; NULL when there is none */
static BudgetFactVote *
budget_fact_votes_find_most (GArray *votes)
{
  BudgetFactVote *most = NULL;

  for (guint i = 0; i < votes->len; i++)
    {
      BudgetFactVote *vote = &g_array_index (votes, BudgetFactVote, i);

      if (most == NULL || vote->n > most->n)
        most = vote;
    }
  return most;
}

const char *
_budget_facts_get_owner (const BudgetFacts *self)
{
  const BudgetFactVote *vote = budget_fact_votes_find_most (self->departments);

  return vote != NULL ? vote->name : NULL;
}

static void
budget_fact_votes_add (GArray *votes, const BudgetFactVote *given)
{
  BudgetFactVote vote = *given;

  for (guint i = 0; i < votes->len; i++)
    {
      BudgetFactVote *known = &g_array_index (votes, BudgetFactVote, i);

      if (known->year != vote.year || g_strcmp0 (known->name, vote.name) != 0)
        continue;
      known->n++;
      if (known->code == NULL)
        known->code = vote.code;
      return;
    }
  vote.n = 1;
  g_array_append_val (votes, vote);
}

void
_budget_facts_add_title (BudgetFacts *self,
                         const char *title,
                         BudgetTableKind kind,
                         BudgetScope scope,
                         guint fiscal_year)
{
  self->n_titles++;
  self->n_final += strstr (title, "决算") != NULL;
  self->n_budget += strstr (title, "预算") != NULL;
  self->n_department += scope == BUDGET_SCOPE_DEPARTMENT;
  self->n_unit += scope == BUDGET_SCOPE_UNIT;
  /* 市级部门整体绩效目标表 */
  if (kind == BUDGET_TABLE_KIND_DEPARTMENT_GOAL && scope == BUDGET_SCOPE_UNKNOWN &&
      self->caption_scope == BUDGET_SCOPE_UNKNOWN && strstr (title, "部门") != NULL)
    self->caption_scope = BUDGET_SCOPE_DEPARTMENT;
  if (self->title_year == 0)
    self->title_year = fiscal_year;
}

void
_budget_facts_add_captions (BudgetFacts *self,
                            const BudgetCaptions *captions,
                            const BudgetPlaceData *place)
{
  if (captions->scope != BUDGET_SCOPE_UNKNOWN)
    self->caption_scope = captions->scope;
  if (captions->department_name != NULL)
    {
      BudgetFactVote vote = { .code = captions->department_code,
                              .name = captions->department_name,
                              .place = *place };

      budget_fact_votes_add (self->departments, &vote);
    }
  if (captions->fiscal_year != 0)
    {
      BudgetFactVote vote = { .year = captions->fiscal_year, .place = *place };

      budget_fact_votes_add (self->years, &vote);
    }
}

/* the names that differ from the one that most tables bear */
static void
budget_facts_report_others (BudgetFacts *self, GArray *votes, const BudgetFactVote *most)
{
  for (guint i = 0; i < votes->len; i++)
    {
      const BudgetFactVote *vote = &g_array_index (votes, BudgetFactVote, i);
      char year[16];

      if (vote == most)
        continue;
      g_snprintf (year, sizeof year, "%u", vote->year);
      if (vote->name != NULL)
        _budget_interpretation_report (self->interpretation, "department-differs",
                                       BUDGET_SEVERITY_WARNING, "表头部门“%s”与其他表格不一致",
                                       "a caption names department “%s”, other tables another one",
                                       vote->name, &vote->place);
      else
        _budget_interpretation_report (self->interpretation, "year-differs",
                                       BUDGET_SEVERITY_WARNING, "表头年度“%s”与其他表格不一致",
                                       "a caption names year “%s”, other tables another one", year,
                                       &vote->place);
    }
}

/* What a paragraph of the cover says: 某某局2022年度部门决算 */
static gboolean
budget_facts_take_cover (BudgetFacts *self, const char *text)
{
  static const struct
  {
    const char *word;
    BudgetDisclosureKind kind;
    BudgetScope scope;
  } words[] = { { "部门预算", BUDGET_DISCLOSURE_KIND_BUDGET, BUDGET_SCOPE_DEPARTMENT },
                { "部门决算", BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS, BUDGET_SCOPE_DEPARTMENT },
                { "单位预算", BUDGET_DISCLOSURE_KIND_BUDGET, BUDGET_SCOPE_UNIT },
                { "单位决算", BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS, BUDGET_SCOPE_UNIT } };
  BudgetDisclosureData *data = self->interpretation->data;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i].word) == NULL)
        continue;
      if (data->kind == BUDGET_DISCLOSURE_KIND_UNKNOWN)
        data->kind = words[i].kind;
      if (data->scope == BUDGET_SCOPE_UNKNOWN)
        data->scope = words[i].scope;
      return TRUE;
    }
  return FALSE;
}

/* 某某局 of 某某局2022年部门预算…; NULL when text, without white space, does not begin with a name and
 * its year, or is a sentence */
static const char *
budget_facts_make_name (BudgetFacts *self, const char *text)
{
  static const char *const marks[] = { "。", "，", "；", "：", ",", ":" };
  const char *name = text + _budget_prose_ordinal (text).length;
  const char *year;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]) != NULL)
      return NULL;
  for (year = name; *year != '\0'; year = g_utf8_next_char (year))
    if (g_ascii_isdigit (year[0]) && g_ascii_isdigit (year[1]) && g_ascii_isdigit (year[2]) &&
        g_ascii_isdigit (year[3]) && g_str_has_prefix (year + 4, "年"))
      break;
  if (*year == '\0' || year == name || (guint8) *name < 0xE3)
    return NULL;
  return _budget_arena_strndup (self->interpretation->sheet->arena, name, (gsize) (year - name));
}

/* Cover and headings say what the tables have not said. The name that most of them bear is that of
 * the body: a line of the cover may hold no more than its end. */
static void
budget_facts_read_cover (BudgetFacts *self)
{
  BudgetDisclosureData *data = self->interpretation->data;
  GArray *blocks = self->interpretation->sheet->blocks;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (BudgetFactVote));
  guint n = 0;

  for (guint i = 0; i < blocks->len && n < MAX_COVER; i++)
    {
      const char *printed = g_array_index (blocks, BudgetSheetBlock, i).text;
      char text[MAX_NAME + 1];
      BudgetFactVote vote = { 0 };

      if (printed == NULL || _budget_text_squeeze (printed, text, sizeof text) >= sizeof text)
        continue;
      n++;
      if (!budget_facts_take_cover (self, text))
        continue;
      if (data->fiscal_year == 0)
        data->fiscal_year = _budget_text_find_year (text);
      vote.name = budget_facts_make_name (self, text);
      if (vote.name != NULL)
        budget_fact_votes_add (names, &vote);
    }
  if (data->department_name == NULL && names->len > 0)
    data->department_name = budget_fact_votes_find_most (names)->name;
}

/* 某市某区 of 某市某区2022年部门预算; NULL when text is no line of a cover */
static const char *
budget_facts_find_cover_region (BudgetFacts *self, const char *text, gboolean *is_whole)
{
  static const char *const words[] = { "部门预算", "部门决算", "单位预算", "单位决算" };
  BudgetArena *arena = self->interpretation->sheet->arena;
  gboolean is_cover = FALSE;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    is_cover = is_cover || strstr (text, words[i]) != NULL;
  /* 某省财政厅关于批复2022年部门预算的通知 */
  if (!is_cover || strstr (text, "关于") != NULL)
    return NULL;
  name = budget_facts_make_name (self, text);
  return name != NULL ? _budget_region_find (arena, name, is_whole) : NULL;
}

/* The name of the department says the region; where it says none, or a county alone, the cover may say
 * it, or its whole. */
static void
budget_facts_find_region (BudgetFacts *self)
{
  BudgetDisclosureData *data = self->interpretation->data;
  GArray *blocks = self->interpretation->sheet->blocks;
  char text[MAX_NAME + 1];
  gboolean is_whole = FALSE;
  guint n = 0;

  if (data->department_name != NULL &&
      _budget_text_squeeze (data->department_name, text, sizeof text) < sizeof text)
    data->region = _budget_region_find (self->interpretation->sheet->arena, text, &is_whole);
  for (guint i = 0; i < blocks->len && n < MAX_COVER && !is_whole; i++)
    {
      const char *printed = g_array_index (blocks, BudgetSheetBlock, i).text;
      const char *region;

      if (printed == NULL || _budget_text_squeeze (printed, text, sizeof text) >= sizeof text)
        continue;
      n++;
      region = budget_facts_find_cover_region (self, text, &is_whole);
      /* another region than the department's own is not where it lies */
      if (region == NULL || (data->region != NULL && !g_str_has_suffix (region, data->region)))
        is_whole = FALSE;
      else
        data->region = region;
    }
}

void
_budget_facts_settle (BudgetFacts *self)
{
  BudgetDisclosureData *data = self->interpretation->data;
  const BudgetFactVote *department = budget_fact_votes_find_most (self->departments);
  const BudgetFactVote *year = budget_fact_votes_find_most (self->years);

  if (self->n_final * 2 >= self->n_titles && self->n_final > 0)
    data->kind = BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS;
  else if (self->n_budget > 0)
    data->kind = BUDGET_DISCLOSURE_KIND_BUDGET;
  if (self->n_unit > self->n_department)
    data->scope = BUDGET_SCOPE_UNIT;
  else if (self->n_department > 0)
    data->scope = BUDGET_SCOPE_DEPARTMENT;
  if (department != NULL)
    {
      data->department_code = department->code;
      data->department_name = department->name;
      budget_facts_report_others (self, self->departments, department);
    }
  if (year != NULL)
    {
      data->fiscal_year = year->year;
      budget_facts_report_others (self, self->years, year);
    }
  else
    data->fiscal_year = self->title_year;
  if (data->kind == BUDGET_DISCLOSURE_KIND_UNKNOWN || data->scope == BUDGET_SCOPE_UNKNOWN ||
      data->department_name == NULL || data->fiscal_year == 0)
    budget_facts_read_cover (self);
  if (data->scope == BUDGET_SCOPE_UNKNOWN)
    data->scope = self->caption_scope;
  budget_facts_find_region (self);
}
