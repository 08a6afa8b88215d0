/* test-prose-helpers.h - prose and goals of small texts, for the tests of their passes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>
#include <criterion/criterion.h>

#include "interpret/budget-interpret-private.h"
#include "read/budget-read-private.h"

#include <string.h>

/* the document that the texts of the tests are thought to be from */
#define PROSE_YEAR 2024

static inline BudgetInterpretation *
prose_begin (BudgetSheet *sheet)
{
  BudgetInterpretation *self = g_new0 (BudgetInterpretation, 1);

  self->sheet = sheet;
  self->data = _budget_disclosure_data_new (_budget_arena_ref (sheet->arena));
  self->data->fiscal_year = PROSE_YEAR;
  self->tables = g_array_new (FALSE, TRUE, sizeof (BudgetTableData));
  self->goals = g_array_new (FALSE, TRUE, sizeof (BudgetGoalData));
  self->passages = g_array_new (FALSE, TRUE, sizeof (BudgetPassageData));
  self->terms = g_array_new (FALSE, TRUE, sizeof (BudgetTermData));
  self->findings = g_array_new (FALSE, TRUE, sizeof (BudgetFindingData));
  self->consumed = g_malloc0 (sheet->blocks->len + 1);
  return self;
}

static inline void
prose_end (BudgetInterpretation *self)
{
  _budget_disclosure_data_unref (self->data);
  g_array_unref (self->tables);
  g_array_unref (self->goals);
  g_array_unref (self->passages);
  g_array_unref (self->terms);
  g_array_unref (self->findings);
  g_free (self->consumed);
  _budget_sheet_free (self->sheet);
  g_free (self);
}

/* a sheet of paragraphs, which are the lines of text */
static inline BudgetSheet *
prose_sheet (const char *text)
{
  BudgetSheet *sheet = _budget_sheet_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      BudgetSheetBlock block = { .text = _budget_arena_strdup (sheet->arena, lines[i]),
                                 .place = { .line = i + 1 } };

      if (*lines[i] != '\0')
        g_array_append_val (sheet->blocks, block);
    }
  return sheet;
}

static inline BudgetInterpretation *
prose_read (const char *text)
{
  BudgetInterpretation *self = prose_begin (prose_sheet (text));

  _budget_interpret_prose (self);
  return self;
}

static inline void
prose_dump_amount (GString *dump, const char *name, BudgetStatedAmount amount, BudgetMoneyUnit unit)
{
  g_autofree char *text = NULL;

  if (!amount.is_set)
    return;
  text = budget_amount_format (amount.fen, unit, amount.scale);
  g_string_append_printf (dump, " %s %s", name, text);
}

static inline void
prose_dump_statement (GString *dump, const BudgetStatementData *self)
{
  g_string_append (dump, _budget_enum_to_nick (BUDGET_TYPE_STATEMENT_KIND, (int) self->what));
  if (self->about != NULL)
    g_string_append_printf (dump, " [%s]", self->about);
  g_string_append_printf (dump, " %u", self->fiscal_year);
  /* most are of the budget, which so goes unsaid */
  if (self->stage > BUDGET_STAGE_BUDGET)
    g_string_append_printf (dump, " %s", _budget_enum_to_nick (BUDGET_TYPE_STAGE, (int) self->stage));
  if (self->money_unit != BUDGET_MONEY_UNIT_NONE)
    g_string_append_printf (dump, " %s", budget_money_unit_get_word (self->money_unit));
  prose_dump_amount (dump, "amount", self->amount, self->money_unit);
  prose_dump_amount (dump, "prior", self->prior, self->money_unit);
  prose_dump_amount (dump, "change", self->change, self->money_unit);
  if (self->growth != NULL)
    g_string_append_printf (dump, " growth %s", self->growth);
  if (self->share != NULL)
    g_string_append_printf (dump, " share %s", self->share);
  if (self->completion != NULL)
    g_string_append_printf (dump, " completion %s", self->completion);
  if (self->direction != BUDGET_DIRECTION_NONE)
    g_string_append_printf (
      dump, " %s", _budget_enum_to_nick (BUDGET_TYPE_DIRECTION, (int) self->direction));
  if (self->reason != NULL)
    g_string_append_printf (dump, " because %s", self->reason);
  g_string_append_c (dump, '\n');
}

static inline char *
prose_dump_statements (const BudgetPassageData *passages, guint n)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    for (guint s = 0; s < passages[i].n_statements; s++)
      prose_dump_statement (dump, &passages[i].statements[s]);
  return g_string_free (dump, FALSE);
}

static inline char *
prose_dump_passages (const BudgetPassageData *passages, guint n)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const BudgetPassageData *self = &passages[i];
      const char *number = self->number != NULL ? self->number : "-";
      const char *heading = self->heading != NULL ? self->heading : "-";

      g_string_append_printf (dump, "%s|%s|%u\n", number, heading,
                              g_strv_length ((char **) self->paragraphs));
    }
  return g_string_free (dump, FALSE);
}

#define PROSE_ARRAY(type, array) ((const type *) (gpointer) (array)->data), (array)->len

static inline void
assert_statements (const char *text, const char *expected)
{
  BudgetInterpretation *self = prose_read (text);
  g_autofree char *dump = prose_dump_statements (PROSE_ARRAY (BudgetPassageData, self->passages));

  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
  prose_end (self);
}

static inline void
assert_passages (const char *text, const char *expected)
{
  BudgetInterpretation *self = prose_read (text);
  g_autofree char *dump = prose_dump_passages (PROSE_ARRAY (BudgetPassageData, self->passages));

  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
  prose_end (self);
}

/* the real disclosure name, interpreted; skips the test where it is not */
static inline BudgetDisclosureData *
prose_read_real (const char *name)
{
  const char *folder = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  BudgetDisclosureData *data;
  gsize size;

  if (folder == NULL)
    folder = beside = g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  path = g_build_filename (folder, "reference", name, NULL);
  if (!g_file_get_contents (path, &content, &size, NULL))
    cr_skip ("the real document %s is not there; set BUDGET_TEST_DATA", name);
  bytes = g_bytes_new (content, size);
  sheet = _budget_sheet_new ();
  cr_assert (_budget_read_into (sheet, bytes, name, BUDGET_FORMAT_AUTO, &options, NULL));
  data = _budget_interpret (sheet, _budget_aliases_get_default (), NULL, NULL);
  cr_assert_not_null (data);
  return data;
}
