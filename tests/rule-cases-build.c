/* rule-cases-build.c - the small disclosures of the cases of the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "rule-cases.h"

#include "test-checker-prose-helpers.h"
#include "test-checks.h"

#include "model/budget-classification-private.h"

#include <string.h>

#define MAX_ASSETS 16

/* The disclosure that is being made: one part of it after another, a line that is not indented
 * beginning a part, and the indented lines after it being its rows. */
typedef struct
{
  BudgetDisclosureData *data;
  BudgetDisclosureData *older;
  BudgetClassification *catalogue;
  GString *text; /* the prose */
  char *head;    /* the part that has begun */
  GString *rows; /* its rows */
  BudgetTableData *table;
  BudgetGoalData *goal;
  const char *without;
  gboolean is_left_out;
} Builder;

typedef struct
{
  const char *word;
  void (*build) (Builder *self, const char *rest, const char *value);
} Part;

static const char *
keep (Builder *self, const char *text)
{
  return *text != '\0' ? _budget_arena_strdup (self->data->arena, text) : NULL;
}

static BudgetSystem
system_of (BudgetTableKind kind)
{
  switch ((int) kind)
    {
    case BUDGET_TABLE_KIND_BASIC_ECONOMIC:
    case BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC:
    case BUDGET_TABLE_KIND_AGENCY_OPERATING:
      return BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC;
    case BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC:
      return BUDGET_SYSTEM_GOVERNMENT_ECONOMIC;
    case BUDGET_TABLE_KIND_THREE_PUBLIC:
    case BUDGET_TABLE_KIND_PROJECT_LIST:
    case BUDGET_TABLE_KIND_PROJECT_GOAL:
    case BUDGET_TABLE_KIND_DEPARTMENT_GOAL:
    case BUDGET_TABLE_KIND_PROCUREMENT:
    case BUDGET_TABLE_KIND_UNITS:
      return BUDGET_SYSTEM_NONE;
    default:
      return BUDGET_SYSTEM_FUNCTIONAL;
    }
}

/* Takes "#3" (the printed number) and "=单价" (the heading) off the words of columns. */
static void
take_marks (GStrv words, guint *numbers, const char **headings, BudgetArena *arena)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *heading = strchr (words[i], '=');
      char *number = strchr (words[i], '#');

      headings[i] = heading != NULL ? _budget_arena_strdup (arena, heading + 1) : NULL;
      numbers[i] = number != NULL ? (guint) atoi (number + 1) : 0;
      if (heading != NULL)
        *heading = '\0';
      if (number != NULL)
        *number = '\0';
    }
}

/* form KIND: COLUMNS */
static void
build_form (Builder *self, const char *rest, const char *value)
{
  int kind = _budget_enum_from_nick (BUDGET_TYPE_TABLE_KIND, rest);
  g_auto (GStrv) words = g_strsplit (value, " ", -1);
  g_autofree guint *numbers = g_new0 (guint, g_strv_length (words) + 1);
  g_autofree const char **headings = g_new0 (const char *, g_strv_length (words) + 1);
  g_autofree char *columns = NULL;

  if (kind < 0)
    g_error ("found “form %s”, expected a kind of form", rest);
  take_marks (words, numbers, headings, self->data->arena);
  columns = g_strjoinv (" ", words);
  self->table = test_data_add_table (self->data, (BudgetTableKind) kind,
                                     system_of ((BudgetTableKind) kind), columns, self->rows->str);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      BudgetColumnData *column = &self->table->columns[i];

      column->number = numbers[i];
      if (headings[i] != NULL)
        {
          const char **heading = _budget_arena_new_array (self->data->arena, const char *, 2);

          heading[0] = headings[i];
          column->heading = heading;
        }
    }
}

static void
build_title (Builder *self, const char *rest, const char *value)
{
  self->table->title = keep (self, value);
}

static void
build_below (Builder *self, const char *rest, const char *value)
{
  test_checks_add_note (self->data, self->table, value);
}

static void
build_text (Builder *self, const char *rest, const char *value)
{
  g_string_append (self->text, self->rows->str);
}

/* passage HEADING: PARAGRAPH, as it is, nothing read from it */
static void
build_passage (Builder *self, const char *rest, const char *value)
{
  test_checks_add_passage (self->data, rest, value);
}

/* statement KIND ABOUT: AMOUNT, which the last passage makes */
static void
build_statement (Builder *self, const char *rest, const char *value)
{
  g_auto (GStrv) words = g_strsplit (rest, " ", 2);
  int kind = _budget_enum_from_nick (BUDGET_TYPE_STATEMENT_KIND, words[0]);

  if (kind < 0)
    g_error ("found “statement %s”, expected a kind of statement", rest);
  test_checks_add_statement (self->data, (BudgetStatementKind) kind, words[1], value);
}

static void
build_goal (Builder *self, const char *rest, const char *value)
{
  self->goal = test_checks_add_goal (self->data, value, self->rows->str);
}

static void
build_money (Builder *self, const char *rest, const char *value)
{
  self->goal->money_unit = BUDGET_MONEY_UNIT_WAN;
  self->goal->has_amount = TRUE;
  g_assert (budget_amount_parse (value, BUDGET_MONEY_UNIT_WAN, &self->goal->amount,
                                 &self->goal->amount_scale, NULL));
}

static void
build_objective (Builder *self, const char *rest, const char *value)
{
  self->goal->objective = keep (self, value);
}

/* part TITLE: TARGETS, of the first goal */
static void
build_part (Builder *self, const char *rest, const char *value)
{
  test_checks_add_part (self->data, rest, value);
}

static void
build_unit (Builder *self, const char *rest, const char *value)
{
  test_checks_add_unit (self->data, rest, value);
}

static void
build_term (Builder *self, const char *rest, const char *value)
{
  test_checks_add_term (self->data, rest, value);
}

/* asset NAME: VALUE */
static void
build_asset (Builder *self, const char *rest, const char *value)
{
  BudgetDisclosureData *data = self->data;
  BudgetAssetData *asset;
  guint scale = 0;

  if (data->assets == NULL)
    data->assets = _budget_arena_new_array (data->arena, BudgetAssetData, MAX_ASSETS);
  g_assert (data->n_assets < MAX_ASSETS);
  asset = &data->assets[data->n_assets++];
  asset->name = keep (self, rest);
  asset->money_unit = BUDGET_MONEY_UNIT_WAN;
  if (*value == '\0')
    return;
  g_assert (budget_amount_parse (value, BUDGET_MONEY_UNIT_WAN, &asset->value.fen, &scale, NULL));
  asset->value.scale = (guint8) scale;
  asset->value.is_set = TRUE;
}

/* reading WHAT: TEXT, a finding of the reading */
static void
build_reading (Builder *self, const char *rest, const char *value)
{
  BudgetFindingData *finding = _budget_arena_new_array (self->data->arena, BudgetFindingData, 1);

  if (*rest == '\0')
    return;
  finding->what = keep (self, rest);
  finding->text = keep (self, value);
  finding->zh = finding->what;
  finding->en = finding->what;
  self->data->findings = finding;
  self->data->n_findings = 1;
}

/* document KIND: YEAR */
static void
build_document (Builder *self, const char *rest, const char *value)
{
  int kind = _budget_enum_from_nick (BUDGET_TYPE_DISCLOSURE_KIND, rest);

  g_assert (kind >= 0);
  self->data->kind = (BudgetDisclosureKind) kind;
  self->data->fiscal_year = (guint) atoi (value);
}

static void
build_department (Builder *self, const char *rest, const char *value)
{
  self->data->department_name = keep (self, value);
}

static void
build_asset_date (Builder *self, const char *rest, const char *value)
{
  self->data->asset_date = keep (self, value);
}

/* what is before it is of last year's document */
static void
build_this_year (Builder *self, const char *rest, const char *value)
{
  g_assert (self->older == NULL && self->text->len == 0);
  self->older = self->data;
  self->data = test_data_new ();
  self->data->kind = self->older->kind;
  self->data->fiscal_year = self->older->fiscal_year--;
}

/* catalogue SYSTEM: YEAR, a row being a code and its name */
static void
build_catalogue (Builder *self, const char *rest, const char *value)
{
  int system = _budget_enum_from_nick (BUDGET_TYPE_SYSTEM, rest);
  GArray *names = g_array_new (FALSE, TRUE, sizeof (BudgetCatalogueName));
  BudgetArena *arena = _budget_arena_new ();
  g_auto (GStrv) rows = g_strsplit (self->rows->str, "\n", -1);

  g_assert (system > 0 && self->catalogue == NULL);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "|", 2);
      BudgetCatalogueName name = { 0 };

      if (*rows[i] == '\0')
        continue;
      g_assert (g_strv_length (cells) == 2);
      name.code = _budget_arena_strdup (arena, cells[0]);
      name.name = _budget_arena_strdup (arena, cells[1]);
      g_array_append_val (names, name);
    }
  self->catalogue = _budget_classification_new_complete (
      _budget_catalogue_new ((BudgetSystem) system, arena, names), (guint) atoi (value));
  g_array_unref (names);
}

static const Part parts[] = {
  { "form", build_form },
  { "title", build_title },
  { "below", build_below },
  { "text", build_text },
  { "passage", build_passage },
  { "statement", build_statement },
  { "goal", build_goal },
  { "money", build_money },
  { "objective", build_objective },
  { "part", build_part },
  { "unit", build_unit },
  { "term", build_term },
  { "asset", build_asset },
  { "reading", build_reading },
  { "document", build_document },
  { "department", build_department },
  { "asset-date", build_asset_date },
  { "this-year", build_this_year },
  { "catalogue", build_catalogue },
};

/* Whether the case leaves a part out: one of the words before its colon. What says more of a form or
 * a goal is left out with it. */
static gboolean
is_left_out (Builder *self, GStrv words)
{
  static const char *const details[] = { "title", "below", "money", "objective", "part", NULL };
  gboolean is_meant =
      self->without != NULL && g_strv_contains ((const char *const *) words, self->without);

  if (g_strv_contains (details, words[0]))
    return is_meant || self->is_left_out;
  self->is_left_out = is_meant;
  return is_meant;
}

/* Builds the part that has begun, from its head and its rows. */
static void
end_part (Builder *self)
{
  g_autofree char *head = g_steal_pointer (&self->head);
  char *colon = head != NULL ? strchr (head, ':') : NULL;
  g_auto (GStrv) words = NULL;
  const char *value;
  guint i = 0;

  if (head == NULL)
    return;
  if (colon == NULL)
    g_error ("found “%s”, expected PART: VALUE", head);
  *colon = '\0';
  value = g_strstrip (colon + 1);
  words = g_strsplit (head, " ", 2);
  if (is_left_out (self, words))
    return;
  while (i < G_N_ELEMENTS (parts) && strcmp (parts[i].word, words[0]) != 0)
    i++;
  if (i == G_N_ELEMENTS (parts))
    g_error ("found “%s”, expected a part of a disclosure", head);
  parts[i].build (self, words[1] != NULL ? words[1] : "", value);
}

static void
take_line (Builder *self, const char *line)
{
  if (g_str_has_prefix (line, "  "))
    {
      if (line[2] != '\0')
        g_string_append_printf (self->rows, "%s\n", line + 2);
      return;
    }
  end_part (self);
  g_string_truncate (self->rows, 0);
  self->head = g_strdup (line);
}

/* (transfer full) line with the values of the case; \n in a value begins another line. */
static char *
fill_in (const char *line, const RuleCase *one)
{
  guint n = g_strv_length (one->values);
  GString *filled = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    if (p[0] == '$' && g_ascii_isdigit (p[1]))
      {
        guint which = (guint) (*++p - '1');

        /* what a case does not say is empty */
        if (which < n)
          g_string_append (filled, one->values[which]);
      }
    else
      g_string_append_c (filled, *p);
  g_string_replace (filled, "\\n", "\n  ", 0);
  return g_string_free (filled, FALSE);
}

static BudgetDisclosure *
finish (Builder *self)
{
  if (self->text->len == 0)
    return test_data_finish (self->data);
  return prose_finish (self->data, self->text->str);
}

RuleCaseInput
rule_case_build (const RuleCases *cases, const RuleCase *one)
{
  Builder self = { .data = test_data_new (), .without = one->without };
  RuleCaseInput input = { 0 };

  self.text = g_string_new (NULL);
  self.rows = g_string_new (NULL);
  for (guint i = 0; i < cases->setup->len; i++)
    {
      g_autofree char *filled = fill_in (cases->setup->pdata[i], one);
      g_auto (GStrv) lines = g_strsplit (filled, "\n", -1);

      for (guint l = 0; lines[l] != NULL; l++)
        take_line (&self, lines[l]);
    }
  end_part (&self);
  input.disclosure = finish (&self);
  input.older = self.older != NULL ? test_data_finish (self.older) : NULL;
  input.catalogue = self.catalogue;
  g_string_free (self.text, TRUE);
  g_string_free (self.rows, TRUE);
  return input;
}

void
rule_case_input_clear (RuleCaseInput *self)
{
  g_clear_object (&self->disclosure);
  g_clear_object (&self->older);
  g_clear_object (&self->catalogue);
}
