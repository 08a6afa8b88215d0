/* test-cells.c - no text of a table is dropped in silence
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is in the data is looked for here in another way than the interpreter's own: all texts of
 * the whole disclosure are gathered, and every cell of the input has to be among them or inside of
 * one, or be a caption, a known heading, or the number of a row.
 */
#include "hand-sheet.h"

#include "base/budget-text-private.h"
#include "interpret/budget-goal-label-private.h"
#include "interpret/budget-interpret-tables-private.h"
#include "read/budget-read-private.h"

/* a form may have so many rows, which are numbered */
#define MAX_SERIAL_DIGITS 4
/* in percent of all cells: those of unknown tables, and those only in a finding */
#define MAX_UNKNOWN 1.0

/* All texts of a disclosure, without white space. */
typedef struct
{
  GHashTable *whole;
  GString *all;
} Gathered;

static void
gather (Gathered *self, const char *text)
{
  char *squeezed;

  if (text == NULL)
    return;
  squeezed = g_malloc (strlen (text) + 1);
  _budget_text_squeeze (text, squeezed, strlen (text) + 1);
  g_string_append (self->all, squeezed);
  g_string_append_c (self->all, '\n');
  g_hash_table_add (self->whole, squeezed);
}

static void
gather_strings (Gathered *self, BudgetStrings strings)
{
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    gather (self, strings[i]);
}

static void
gather_table (Gathered *self, const BudgetTableData *table)
{
  gather (self, table->title);
  gather_strings (self, table->notes);
  for (guint i = 0; i < table->n_columns; i++)
    gather_strings (self, table->columns[i].heading);
  for (guint i = 0; i < table->n_items; i++)
    {
      gather (self, table->items[i].code);
      gather (self, table->items[i].name);
      gather (self, table->items[i].group);
    }
  for (gsize i = 0; i < (gsize) table->n_columns * table->n_items; i++)
    gather (self, table->texts[i]);
}

static void
gather_goal (Gathered *self, const BudgetGoalData *goal)
{
  const char *fields[]
      = { goal->title, goal->project, goal->code, goal->department, goal->objective };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gather (self, fields[i]);
  if (goal->has_amount)
    {
      g_autofree char *amount
          = budget_amount_format (goal->amount, goal->money_unit, goal->amount_scale);

      gather (self, amount);
    }
  gather_strings (self, goal->measures);
  for (guint i = 0; i < goal->n_parts; i++)
    gather_goal (self, &goal->parts[i]);
  for (guint i = 0; i < goal->n_indicators; i++)
    {
      const BudgetIndicatorData *indicator = &goal->indicators[i];
      const char *texts[] = { indicator->level1,      indicator->level2, indicator->level3,
                              indicator->description, indicator->value,  indicator->weight,
                              indicator->actual,      indicator->score,  indicator->basis };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        gather (self, texts[k]);
    }
}

static void
gather_all (Gathered *self, const BudgetDisclosureData *data)
{
  gather (self, data->department_name);
  for (guint i = 0; i < data->n_tables; i++)
    gather_table (self, &data->tables[i]);
  for (guint i = 0; i < data->n_goals; i++)
    gather_goal (self, &data->goals[i]);
  for (guint i = 0; i < data->n_findings; i++)
    gather (self, data->findings[i].text);
}

static gboolean
is_known_word (const char *text, BudgetArena *arena)
{
  static const BudgetWordGroup groups[]
      = { BUDGET_WORDS_GOAL_LABEL, BUDGET_WORDS_GOAL_COLUMN, BUDGET_WORDS_GOAL_TASK };
  BudgetGoalLabel label;
  const BudgetAliases *aliases = _budget_aliases_get_default ();
  BudgetCaptions captions = { 0 };
  BudgetHeading heading;
  BudgetSheetCell cell = { .text = text };

  if (strspn (text, "0123456789") == strlen (text) && strlen (text) <= MAX_SERIAL_DIGITS)
    return TRUE;
  if (_budget_text_is_nil (text) || _budget_captions_take (&captions, aliases, arena, text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (_budget_goal_find_word (groups[i], text, strlen (text), &label))
      return TRUE;
  _budget_sheet_cell_look (&cell);
  _budget_heading_read (&heading, aliases, arena, &cell);
  return heading.alias != NULL || heading.side != BUDGET_SIDE_NONE || strcmp (text, "栏次") == 0;
}

static void
assert_cell_is_kept (const Gathered *self, const char *text, BudgetArena *arena, const char *name)
{
  g_autofree char *squeezed = g_malloc (strlen (text) + 1);

  _budget_text_squeeze (text, squeezed, strlen (text) + 1);
  cr_assert (g_hash_table_contains (self->whole, squeezed)
                 || strstr (self->all->str, squeezed) != NULL || is_known_word (squeezed, arena),
             "%s: “%s” is nowhere", name, text);
}

static guint
count_unread (const BudgetDisclosureData *data)
{
  return count_findings (data, "cell-unread");
}

/* texts of the cells of tables that nobody knows */
static guint
count_in_unknown_tables (const BudgetDisclosureData *data)
{
  guint n = 0;

  for (guint i = 0; i < data->n_tables; i++)
    if (data->tables[i].kind == BUDGET_TABLE_KIND_OTHER)
      for (gsize k = 0; k < (gsize) data->tables[i].n_columns * data->tables[i].n_items; k++)
        n += data->tables[i].texts[k] != NULL;
  return n;
}

/* every cell of the sheet is kept; returns the number of those with a text */
static guint
assert_all_cells_are_kept (const BudgetSheet *sheet,
                           const BudgetDisclosureData *data,
                           const char *name)
{
  Gathered gathered
      = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), g_string_new (NULL) };
  guint n = 0;

  gather_all (&gathered, data);
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const BudgetSheetTable *table = g_array_index (sheet->blocks, BudgetSheetBlock, i).table;

      for (guint k = 0; table != NULL && k < table->n_cells; k++)
        if (!_budget_text_is_blank (table->cells[k].text))
          {
            assert_cell_is_kept (&gathered, table->cells[k].text, sheet->arena, name);
            n++;
          }
    }
  g_hash_table_unref (gathered.whole);
  g_string_free (gathered.all, TRUE);
  return n;
}

/* reads the file and asks for its cells; FALSE when it is not there or cannot be read here */
static gboolean
assert_file_is_kept (const char *path)
{
  g_autofree char *content = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = { .max_size = BUDGET_READER_MAX_SIZE };
  guint n, n_unread, n_unknown;
  gsize size;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return FALSE;
  bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  if (!_budget_read_into (sheet, bytes, name, BUDGET_FORMAT_AUTO, &options, &error))
    {
      cr_log_info ("%s: %s", name, error->message);
      return FALSE;
    }
  data = _budget_interpret (sheet, NULL, NULL, NULL);
  n = assert_all_cells_are_kept (sheet, data, name);
  n_unread = count_unread (data);
  n_unknown = count_in_unknown_tables (data);
  g_print ("# %s: %u cells, %u only in a finding, %u in unknown tables\n", name, n, n_unread,
           n_unknown);
  cr_assert_gt (n, 0);
  cr_assert_leq ((n_unread + n_unknown) * 100.0, n * MAX_UNKNOWN, "%s: %u of %u", name,
                 n_unread + n_unknown, n);
  return TRUE;
}

static void
assert_files_are_kept (const char *folder, const char *const *names)
{
  const char *base = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside = g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path
          = g_build_filename (base != NULL ? base : beside, folder, names[i], NULL);

      n += assert_file_is_kept (path);
    }
  if (n == 0)
    cr_skip ("the real documents are not there; set BUDGET_TEST_DATA");
}

Test (cells, of_the_reference_are_in_the_data_or_in_a_finding)
{
  static const char *const names[] = { "luquan-2022.txt", "luquan-2022.docx", "luquan-2022.html",
                                       "luquan-2022.pandoc.html", "luquan-2022.odt",
                                       "luquan-2022.pdf", NULL };

  assert_files_are_kept ("reference", names);
}

Test (cells, of_the_corpus_are_in_the_data_or_in_a_finding)
{
  static const char *const names[] = { "js-rd-2019-tables.pdf",
                                       "js-sw-2018-tables.pdf",
                                       "js-fy-2019-budget.pdf",
                                       "sh-putuo-wanli-2024-budget.pdf",
                                       "sh-putuo-sww-dept-2025-budget.pdf",
                                       "sh-putuo-shgzb-2024-final.pdf",
                                       "gd-zhanjiang-rsj-2024-perfgoal.xlsx",
                                       NULL };

  assert_files_are_kept ("corpus", names);
}

Test (cells, of_the_sample_are_in_the_data_or_in_a_finding)
{
  g_autofree char *path = g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "examples", "data",
                                            "sample.txt", NULL);

  cr_assert (assert_file_is_kept (path));
}

/* what has no place in the data is told of, with its own place */
Test (cells, that_have_no_place_are_findings)
{
  static const char *const rows[] = { "序号|功能分类|科目编码|科目名称|金额",
                                      "甲|某类|201|一般公共服务支出|3.00",
                                      "2|^|20101|人大事务|3.00", NULL };
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  hand_sheet_add_paragraph (sheet, "支出预算总表（单位：万元）");
  hand_sheet_add_table (sheet, rows);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (assert_all_cells_are_kept (sheet, data, "hand"), 14);
  cr_assert_eq (count_unread (data), 1);
  cr_assert_str_eq (data->findings[0].text, "甲");
  cr_assert_eq (data->findings[0].place.row, 2);
  cr_assert_eq (data->findings[0].place.column, 1);
}

Test (cells, more_than_a_thousand_unread_are_told_of_together)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BudgetSheet) sheet = hand_sheet_new ();
  g_autoptr (BudgetDisclosureData) data = NULL;

  g_ptr_array_add (rows, g_strdup ("序号|科目名称|金额"));
  for (guint i = 0; i < 1010; i++)
    g_ptr_array_add (rows, g_strdup ("甲|教育支出|1.00"));
  g_ptr_array_add (rows, NULL);
  hand_sheet_add_paragraph (sheet, "支出预算总表（单位：万元）");
  hand_sheet_add_table (sheet, (const char *const *) rows->pdata);
  data = hand_sheet_interpret (sheet);
  cr_assert_eq (count_unread (data), 1000);
  cr_assert_eq (count_findings (data, "cells-unread"), 1);
}
