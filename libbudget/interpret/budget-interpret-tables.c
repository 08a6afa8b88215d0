/* budget-interpret-tables.c - the tables of a sheet to the tables of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-facts-private.h"
#include "interpret/budget-interpret-joins-private.h"
#include "interpret/budget-interpret-tables-private.h"

#include <string.h>

/* What is kept from one table to the next. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetFacts facts;
  BudgetMoneyUnit last_unit;
  BudgetArena *scratch; /* (owned) like these, of the table that is being read */
  GArray *blocks;       /* of BudgetTableBlock */
  GArray *unread;       /* of guint32 */
  GPtrArray *notes;     /* of const char * */
} BudgetTablesPass;

static const BudgetSheetBlock *
budget_tables_pass_get_block (const BudgetTablesPass *self, guint index)
{
  GArray *blocks = self->interpretation->sheet->blocks;

  return index < blocks->len ? &g_array_index (blocks, BudgetSheetBlock, index) : NULL;
}

/* 注：…, and 本单位无…，故本表为空 */
static gboolean
budget_tables_pass_is_note (const BudgetTablesPass *self, const char *text)
{
  return _budget_text_is_note (text) ||
         _budget_aliases_find_status (self->interpretation->aliases, "本表", text, NULL) ||
         _budget_aliases_find_status (self->interpretation->aliases, "此表", text, NULL);
}

/* notes behind a table */
static void
budget_tables_pass_take_notes (BudgetTablesPass *self, guint index, BudgetTableReading *reading)
{
  const BudgetSheetBlock *block;

  while ((block = budget_tables_pass_get_block (self, ++index)) != NULL && block->text != NULL &&
         budget_tables_pass_is_note (self, block->text))
    {
      g_ptr_array_add (reading->notes, (gpointer) block->text);
      self->interpretation->consumed[index] = TRUE;
    }
}

/* what the notes say of a table without figures */
static BudgetTableStatus
budget_table_reading_find_status (const BudgetTableReading *self)
{
  BudgetTableStatus status = BUDGET_TABLE_STATUS_EMPTY;

  for (guint i = 0; i < self->notes->len; i++)
    if (_budget_aliases_find_status (self->interpretation->aliases, NULL,
                                     g_ptr_array_index (self->notes, i), &status) &&
        status == BUDGET_TABLE_STATUS_EMPTY)
      break;
  return status;
}

static gboolean
budget_heading_alias_is_money (const BudgetHeadingAlias *self)
{
  return self->use == BUDGET_COLUMN_USE_VALUE && self->value_type == BUDGET_VALUE_TYPE_MONEY &&
         self->role != BUDGET_ROLE_NONE;
}

/* a heading that tells the kind where the title does not */
static gboolean
budget_table_reading_find_mark (const BudgetTableReading *self, BudgetTableKind *kind)
{
  const BudgetSheetTable *sheet = self->sheet;
  gboolean has_money = FALSE;
  int found = 0;

  for (guint32 i = sheet->row_starts[self->heading_start]; i < sheet->row_starts[self->body_start];
       i++)
    {
      BudgetHeading heading;
      const BudgetTextMap *marks = &self->interpretation->aliases->marks;
      char buffer[BUDGET_ALIAS_KEY_SIZE];
      const char *key, *open;
      gsize length;
      int value;

      _budget_heading_read (&heading, self->interpretation->aliases, self->arena, &sheet->cells[i]);
      has_money =
          has_money || (heading.alias != NULL && budget_heading_alias_is_money (heading.alias));
      key = _budget_aliases_get_cell_key (&sheet->cells[i], buffer, &length);
      if (length == 0)
        continue;
      value = GPOINTER_TO_INT (_budget_text_map_get (marks, key, length));
      open = strrchr (key, '(');
      if (value == 0 && open != NULL)
        value = GPOINTER_TO_INT (_budget_text_map_get (marks, key, (gsize) (open - key)));
      if (value == 0 || found != 0)
        continue;
      found = value;
    }
  /* a list of units says no amounts */
  if (found == 0 || (has_money && found - 1 == BUDGET_TABLE_KIND_UNITS))
    return FALSE;
  *kind = (BudgetTableKind) (found - 1);
  return TRUE;
}

static void
budget_tables_pass_find_kind (BudgetTablesPass *self, BudgetTableReading *reading)
{
  BudgetTableData *data = reading->data;
  BudgetTitle *title = &reading->title;

  /* a title in the table itself, or one that begins with the name in its captions */
  if (!title->is_known && data->title != NULL)
    _budget_table_reading_take_title (reading, data->title,
                                      reading->captions.department_name != NULL
                                          ? reading->captions.department_name
                                          : _budget_facts_get_owner (&self->facts));
  if (title->is_known)
    _budget_facts_add_title (&self->facts, data->title, title->kind, title->scope,
                             title->fiscal_year);
  data->kind = title->kind;
  if ((title->is_known && title->kind != BUDGET_TABLE_KIND_OTHER) ||
      (!title->is_known && budget_table_reading_find_mark (reading, &data->kind)))
    return;
  data->kind = BUDGET_TABLE_KIND_OTHER;
  _budget_interpretation_report (
      self->interpretation, "table-unknown", BUDGET_SEVERITY_NOTE, "未识别的表格“%s”按原样保留",
      "table “%s” is of no known form and kept as it is", data->title, &data->place);
}

/* The codes know better than the title which classification a form is of. */
static void
budget_table_reading_refine_kind (BudgetTableReading *self)
{
  BudgetTableData *data = self->data;

  if (data->system == BUDGET_SYSTEM_GOVERNMENT_ECONOMIC &&
      (data->kind == BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC ||
       data->kind == BUDGET_TABLE_KIND_BASIC_ECONOMIC))
    data->kind = BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC;
  else if (data->system == BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC &&
           data->kind == BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL)
    data->kind = BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC;
}

/* a form without a unit has that of the form before it: said, and not in silence */
static void
budget_tables_pass_settle_unit (BudgetTablesPass *self, BudgetTableReading *reading)
{
  BudgetTableData *data = reading->data;
  BudgetMoneyUnit unit = reading->captions.money_unit;
  gboolean is_needed = FALSE;

  for (guint i = 0; i < data->n_columns; i++)
    if (data->columns[i].value_type == BUDGET_VALUE_TYPE_MONEY)
      {
        if (data->columns[i].money_unit == BUDGET_MONEY_UNIT_NONE)
          is_needed = TRUE;
        else if (unit == BUDGET_MONEY_UNIT_NONE)
          unit = data->columns[i].money_unit;
      }
  if (unit == BUDGET_MONEY_UNIT_NONE && is_needed && self->last_unit != BUDGET_MONEY_UNIT_NONE)
    {
      unit = self->last_unit;
      _budget_interpretation_report (
          self->interpretation, "money-unit-missing", BUDGET_SEVERITY_WARNING,
          "表格未注明金额单位，按前一表格的“%s”理解",
          "no money unit is printed; taken is “%s”, that of the table before",
          budget_money_unit_get_word (unit), &data->place);
    }
  for (guint i = 0; i < data->n_columns; i++)
    if (data->columns[i].value_type == BUDGET_VALUE_TYPE_MONEY &&
        data->columns[i].money_unit == BUDGET_MONEY_UNIT_NONE)
      {
        data->columns[i].money_unit = unit;
        /* of what is known to be no money, a number is all that can be said */
        if (unit == BUDGET_MONEY_UNIT_NONE)
          data->columns[i].value_type = BUDGET_VALUE_TYPE_NUMBER;
      }
  data->money_unit = unit;
  if (unit != BUDGET_MONEY_UNIT_NONE)
    self->last_unit = unit;
}

static BudgetStrings
budget_table_reading_dup_notes (const BudgetTableReading *self)
{
  const char **notes;

  if (self->notes->len == 0)
    return NULL;
  notes = _budget_arena_new_array (self->arena, const char *, self->notes->len + 1);
  memcpy (notes, self->notes->pdata, self->notes->len * sizeof (char *));
  return notes;
}

static gboolean
budget_sheet_table_has_text (const BudgetSheetTable *table)
{
  for (guint32 i = 0; i < table->n_cells; i++)
    if (table->cells[i].text[0] != '\0')
      return TRUE;
  return FALSE;
}

/* The goals of the table; that of a department says whose the disclosure is, where no caption does. */
static void
budget_tables_pass_read_goals (BudgetTablesPass *self, guint index, BudgetTableReading *reading)
{
  const GArray *goals = self->interpretation->goals;
  guint first = goals->len;

  _budget_interpret_goal_table (self->interpretation, index, reading->sheet, reading->data->title,
                                reading->captions.fiscal_year, reading->captions.money_unit,
                                reading->data->kind);
  if (reading->data->kind == BUDGET_TABLE_KIND_DEPARTMENT_GOAL && goals->len > first &&
      reading->captions.department_name == NULL)
    reading->captions.department_name = g_array_index (goals, BudgetGoalData, first).department;
}

static void
budget_tables_pass_finish_table (BudgetTablesPass *self, guint index, BudgetTableReading *reading)
{
  BudgetTableData *data = reading->data;
  guint n_goals = self->interpretation->goals->len;

  if (data->status == BUDGET_TABLE_STATUS_EMPTY)
    data->status = budget_table_reading_find_status (reading);
  /* no heading and no row that could be made out, but something stands there */
  if (data->n_items == 0 && data->n_columns == 0 && reading->notes->len == 0 &&
      budget_sheet_table_has_text (reading->sheet))
    {
      data->status = BUDGET_TABLE_STATUS_UNREAD;
      _budget_interpretation_report (self->interpretation, "table-unread", BUDGET_SEVERITY_WARNING,
                                     "无法读懂表格“%s”", "table “%s” could not be understood",
                                     data->title, &data->place);
    }
  budget_table_reading_refine_kind (reading);
  if (data->kind == BUDGET_TABLE_KIND_PROJECT_GOAL ||
      data->kind == BUDGET_TABLE_KIND_DEPARTMENT_GOAL)
    budget_tables_pass_read_goals (self, index, reading);
  _budget_table_reading_report_unread (reading, n_goals);
  data->notes = budget_table_reading_dup_notes (reading);
  _budget_facts_add_captions (&self->facts, &reading->captions, &data->place);
  _budget_interpret_views (reading);
  g_array_append_val (self->interpretation->tables, *data);
}

static void
budget_tables_pass_read_table (BudgetTablesPass *self,
                               guint index,
                               guint next,
                               const BudgetSheetTable *sheet)
{
  BudgetInterpretation *interpretation = self->interpretation;
  BudgetTableData data = { .place = budget_tables_pass_get_block (self, index)->place };
  BudgetTableReading reading = { .interpretation = interpretation,
                                 .arena = interpretation->sheet->arena,
                                 .scratch = self->scratch,
                                 .sheet = sheet,
                                 .data = &data,
                                 .blocks = self->blocks,
                                 .notes = self->notes,
                                 .unread = self->unread };

  _budget_arena_clear (self->scratch);
  g_array_set_size (self->blocks, 0);
  g_ptr_array_set_size (self->notes, 0);
  g_array_set_size (self->unread, 0);
  reading.grid = _budget_sheet_table_make_grid (sheet, self->scratch);
  _budget_table_reading_look_back (&reading, index, _budget_facts_get_owner (&self->facts));
  _budget_table_reading_find_body (&reading);
  _budget_table_reading_place_number_row (&reading);
  if (reading.captions.money_unit == BUDGET_MONEY_UNIT_NONE && data.title != NULL)
    reading.captions.money_unit = _budget_captions_find_money_unit (data.title);
  budget_tables_pass_find_kind (self, &reading);
  _budget_table_reading_make_columns (&reading);
  budget_tables_pass_settle_unit (self, &reading);
  _budget_table_reading_place_short_rows (&reading);
  _budget_table_reading_make_items (&reading);
  budget_tables_pass_take_notes (self, next - 1, &reading);
  budget_tables_pass_finish_table (self, index, &reading);
}

static void
budget_tables_pass_init (BudgetTablesPass *self, BudgetInterpretation *interpretation)
{
  *self = (BudgetTablesPass){ .interpretation = interpretation };
  _budget_facts_init (&self->facts, interpretation);
  self->scratch = _budget_arena_new ();
  self->blocks = g_array_new (FALSE, FALSE, sizeof (BudgetTableBlock));
  self->unread = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->notes = g_ptr_array_new ();
}

static void
budget_tables_pass_clear (BudgetTablesPass *self)
{
  _budget_facts_clear (&self->facts);
  _budget_arena_unref (self->scratch);
  g_array_unref (self->blocks);
  g_array_unref (self->unread);
  g_ptr_array_unref (self->notes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BudgetTablesPass, budget_tables_pass_clear)

gboolean
_budget_interpret_tables (BudgetInterpretation *self, GCancellable *cancellable, GError **error)
{
  g_auto (BudgetTablesPass) pass;
  guint next;

  for (guint i = 0; i < self->sheet->blocks->len; i++)
    if (g_array_index (self->sheet->blocks, BudgetSheetBlock, i).table != NULL)
      _budget_sheet_table_look (g_array_index (self->sheet->blocks, BudgetSheetBlock, i).table);
  budget_tables_pass_init (&pass, self);
  for (guint index = 0; index < self->sheet->blocks->len; index = next)
    {
      next = index + 1;
      if (budget_tables_pass_get_block (&pass, index)->table == NULL)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      const BudgetSheetTable *table = _budget_interpretation_join_tables (self, index, &next);

      if (table->n_rows > 0 && table->n_columns > 0)
        budget_tables_pass_read_table (&pass, index, next, table);
    }
  _budget_facts_settle (&pass.facts);
  return TRUE;
}
