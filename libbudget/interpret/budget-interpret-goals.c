/* budget-interpret-goals.c - goals from their tables
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "interpret/budget-goal-label-private.h"

#include "base/budget-amount-private.h"
#include "base/budget-text-private.h"

#include <string.h>

/* titles and labels are short; a longer text is none */
#define MAX_LABEL BUDGET_MAX_GOAL_LABEL

/* What is known while a table is gone through from top to bottom. */
typedef struct
{
  BudgetInterpretation *interpretation;
  BudgetArena *arena;
  const BudgetSheetTable *table;
  const guint32 *grid;
  BudgetScope scope;
  const char *title;
  const char *title_project;
  guint fiscal_year;
  BudgetPlaceData place;
  BudgetMoneyUnit money_unit; /* of the table, or of the label at hand */

  int columns[BUDGET_WORD_N_COLUMNS]; /* where each stands, -1 for nowhere */
  guint32 header_cell;                /* of the names of indicators; 0 before the header */

  BudgetGoalData goal;
  gboolean has_year_objective;
  GArray *indicators; /* (owned) of BudgetIndicatorData */
  const char *level1; /* as they stand, for rows that do not repeat them */
  const char *level2;
  guint32 project_cell;
  int tasks[BUDGET_WORD_N_TASK_COLUMNS]; /* where each stands */
  gboolean in_tasks;
  GArray *parts; /* (owned) of BudgetGoalData: the tasks */
} BudgetGoalTable;

static const BudgetSheetCell *
budget_goal_table_cell_at (const BudgetGoalTable *self, guint row, int column, guint32 *index)
{
  guint32 found = 0;

  if (row < self->table->n_rows && column >= 0 && (guint) column < self->table->n_columns)
    found = self->grid[(gsize) row * self->table->n_columns + (guint) column];
  if (index != NULL)
    *index = found;
  return found > 0 ? &self->table->cells[found - 1] : NULL;
}

/* The name of the project in a title, without ordinal, year and the kind of table; NULL when the
 * title names none. */
static const char *
budget_goal_project_of_title (BudgetArena *arena, const char *title)
{
  char folded[MAX_LABEL];
  gsize length, word;
  gsize skip = _budget_text_ordinal_length (title, NULL, NULL);
  const char *name = _budget_prose_tidy (arena, title + skip);
  gsize size;

  if (name == NULL)
    return NULL;
  size = strlen (name);
  if (_budget_text_find_year (name) > 0)
    {
      const char *year = strstr (name, "年");

      /* only a year that the title starts with; a name may hold another */
      if (year != NULL && year - name == 4)
        name = g_str_has_prefix (year, "年度") ? year + strlen ("年度") : year + strlen ("年");
      size = strlen (name);
    }
  if ((word = _budget_words_match_end (BUDGET_WORDS_GOAL_TITLE, name, size, NULL)) > 0)
    size -= word;
  length = _budget_prose_fold_slice (name, size, folded, sizeof folded);
  name = _budget_prose_tidy_slice (arena, name, size);
  while (length > 0 &&
         (word = _budget_words_match_start (BUDGET_WORDS_GOAL_PLAIN, folded, length, NULL)) > 0)
    {
      memmove (folded, folded + word, length - word);
      length -= word;
    }
  return length > 0 ? name : NULL;
}

static void
budget_goal_table_begin (BudgetGoalTable *self)
{
  memset (&self->goal, 0, sizeof self->goal);
  self->goal.scope = self->scope;
  self->goal.title = self->title;
  self->goal.project = self->title_project;
  self->goal.fiscal_year = self->fiscal_year;
  self->goal.place = self->place;
  self->has_year_objective = FALSE;
  self->level1 = self->level2 = NULL;
  g_array_set_size (self->indicators, 0);
  g_array_set_size (self->parts, 0);
}

static void
budget_goal_table_end (BudgetGoalTable *self)
{
  guint n = self->indicators->len;

  if (n == 0 && self->goal.objective == NULL && self->goal.project == self->title_project)
    return;
  self->goal.n_indicators = n;
  self->goal.indicators = _budget_arena_new_array (self->arena, BudgetIndicatorData, n);
  if (n > 0)
    memcpy (self->goal.indicators, self->indicators->data, n * sizeof (BudgetIndicatorData));
  self->goal.n_parts = self->parts->len;
  self->goal.parts = _budget_arena_new_array (self->arena, BudgetGoalData, self->parts->len);
  if (self->parts->len > 0)
    memcpy (self->goal.parts, self->parts->data, self->parts->len * sizeof (BudgetGoalData));
  g_array_append_val (self->interpretation->goals, self->goal);
}

static void
budget_goal_table_set_amount (BudgetGoalTable *self, const char *text, BudgetMoneyUnit unit)
{
  BudgetFigure figure;
  const char *squeezed = _budget_prose_tidy (self->arena, text);
  gint64 fen;
  guint8 scale;

  if (squeezed == NULL || self->goal.has_amount)
    return;
  if (_budget_prose_find_figure (squeezed, squeezed + strlen (squeezed), &figure) &&
      !figure.is_percent)
    {
      fen = figure.fen;
      scale = figure.scale;
      unit = figure.unit;
    }
  else if (unit == BUDGET_MONEY_UNIT_NONE ||
           !_budget_amount_scan (squeezed, strlen (squeezed), unit, &fen, &scale))
    return;
  self->goal.has_amount = TRUE;
  self->goal.amount = fen;
  self->goal.amount_scale = scale;
  self->goal.money_unit = unit;
}

/* what a label, or a column that holds the same for all rows of a goal, says of it */
static void
budget_goal_table_set_field (BudgetGoalTable *self, BudgetGoalLabel label, const char *text)
{
  BudgetGoalData *goal = &self->goal;
  BudgetMoneyUnit unit = label.unit != BUDGET_MONEY_UNIT_NONE ? label.unit : self->money_unit;

  switch (label.column)
    {
    case BUDGET_WORD_COLUMN_PROJECT:
      if (goal->project == NULL && self->scope == BUDGET_SCOPE_PROJECT)
        goal->project = _budget_prose_tidy (self->arena, text);
      break;
    case BUDGET_WORD_COLUMN_CODE:
      if (goal->code == NULL)
        goal->code = _budget_prose_tidy (self->arena, text);
      break;
    case BUDGET_WORD_COLUMN_DEPARTMENT:
      if (goal->department == NULL)
        goal->department = _budget_prose_tidy (self->arena, text);
      break;
    case BUDGET_WORD_COLUMN_AMOUNT:
      budget_goal_table_set_amount (self, text, unit);
      break;
    case BUDGET_WORD_COLUMN_OBJECTIVE:
      if (goal->objective == NULL)
        goal->objective = _budget_prose_join_lines (self->arena, text);
      break;
    case BUDGET_WORD_COLUMN_YEAR_OBJECTIVE:
      /* the year's goal is what the year's money is for, so it goes before the long-term one */
      if (!self->has_year_objective)
        goal->objective = _budget_prose_join_lines (self->arena, text);
      self->has_year_objective = TRUE;
      break;
    default:
      break;
    }
}

static const char *
budget_goal_table_text_at (const BudgetGoalTable *self, guint row, int column)
{
  const BudgetSheetCell *cell = budget_goal_table_cell_at (self, row, column, NULL);
  BudgetGoalLabel label;

  if (cell == NULL || cell->length == 0 ||
      _budget_goal_cell_find_word (BUDGET_WORDS_GOAL_LABEL, cell, &label))
    return NULL;
  return cell->text;
}

/* a label with its value in one cell: 项目名称：… */
static void
budget_goal_table_read_joined (BudgetGoalTable *self, const BudgetSheetCell *cell)
{
  const char *ascii = strchr (cell->text, ':');
  const char *wide = strstr (cell->text, "：");
  const char *colon = ascii == NULL || (wide != NULL && wide < ascii) ? wide : ascii;
  BudgetGoalLabel label;
  const char *value;

  if (colon == NULL)
    return;
  value = _budget_prose_skip_space (colon + _budget_prose_colon_length (colon));
  if (*value != '\0' && _budget_goal_find_word (BUDGET_WORDS_GOAL_LABEL, cell->text,
                                                (gsize) (colon - cell->text), &label))
    budget_goal_table_set_field (self, label, value);
}

/* What stands right of a label; where that is a label of its own, 预期目标 beside 实际完成情况, what
 * stands below it. */
static const char *
budget_goal_table_find_value (BudgetGoalTable *self, guint row, const BudgetSheetCell *label)
{
  int column = (int) (label->column + label->column_span);
  const BudgetSheetCell *cell = budget_goal_table_cell_at (self, row, column, NULL);
  BudgetGoalLabel inner;

  if (cell != NULL && _budget_goal_cell_find_word (BUDGET_WORDS_GOAL_SUB_LABEL, cell, &inner))
    return budget_goal_table_text_at (self, row + cell->row_span, column);
  return budget_goal_table_text_at (self, row, column);
}

/* a row of the block above the indicators (or below): labels, each with its value behind it or
 * below */
static void
budget_goal_table_read_labels (BudgetGoalTable *self, guint row)
{
  const BudgetSheetTable *table = self->table;

  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      const BudgetSheetCell *cell = &table->cells[i];
      BudgetGoalLabel label;
      const char *value;
      gsize suffix;
      char buffer[MAX_LABEL];

      if (cell->length == 0)
        continue;
      if (!_budget_goal_cell_find_word (BUDGET_WORDS_GOAL_LABEL, cell, &label))
        {
          gsize length;
          const char *folded = _budget_goal_fold_cell (cell, buffer, sizeof buffer, &length);
          BudgetMoneyUnit unit = _budget_goal_unit_suffix (folded, length, &suffix);

          if (unit != BUDGET_MONEY_UNIT_NONE && folded[length - 1] != ')')
            self->money_unit = unit;
          if ((cell->traits & BUDGET_SHEET_TEXT_COLON) != 0)
            budget_goal_table_read_joined (self, cell);
          continue;
        }
      value = budget_goal_table_find_value (self, row, cell);
      if (value == NULL && (label.column == BUDGET_WORD_COLUMN_OBJECTIVE ||
                            label.column == BUDGET_WORD_COLUMN_YEAR_OBJECTIVE))
        value = budget_goal_table_text_at (self, row + cell->row_span, (int) cell->column);
      if (value != NULL)
        budget_goal_table_set_field (self, label, value);
    }
}

/* TRUE when row heads the indicators: it names their third level beside another of their columns */
static gboolean
budget_goal_table_read_header (BudgetGoalTable *self, guint row)
{
  const BudgetSheetTable *table = self->table;
  int columns[BUDGET_WORD_N_COLUMNS];
  guint32 name_cell = 0;

  for (guint i = 0; i < BUDGET_WORD_N_COLUMNS; i++)
    columns[i] = -1;
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      BudgetGoalLabel label;

      if (!_budget_goal_cell_find_word (BUDGET_WORDS_GOAL_COLUMN, &table->cells[i], &label) ||
          columns[label.column] >= 0)
        continue;
      columns[label.column] = (int) table->cells[i].column;
      if (label.column == BUDGET_WORD_COLUMN_LEVEL3)
        name_cell = i + 1;
      if (label.column == BUDGET_WORD_COLUMN_AMOUNT && label.unit != BUDGET_MONEY_UNIT_NONE)
        self->money_unit = label.unit;
    }
  if (name_cell == 0 ||
      (columns[BUDGET_WORD_COLUMN_LEVEL1] < 0 && columns[BUDGET_WORD_COLUMN_LEVEL2] < 0 &&
       columns[BUDGET_WORD_COLUMN_VALUE] < 0))
    return FALSE;
  memcpy (self->columns, columns, sizeof columns);
  self->header_cell = name_cell;
  return TRUE;
}

/* the second row of a header: headings below one that spans several columns */
static void
budget_goal_table_read_sub_header (BudgetGoalTable *self, guint row)
{
  const BudgetSheetTable *table = self->table;

  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      BudgetGoalLabel label;

      if (_budget_goal_cell_find_word (BUDGET_WORDS_GOAL_COLUMN, &table->cells[i], &label))
        self->columns[label.column] = (int) table->cells[i].column;
    }
}

/* the text of a cell, tidy; NULL when it is blank */
static const char *
budget_goal_table_tidy (const BudgetGoalTable *self, const BudgetSheetCell *cell)
{
  if ((cell->traits & BUDGET_SHEET_TEXT_SPACED) != 0)
    return _budget_prose_tidy (self->arena, cell->text);
  return cell->length != 0 ? cell->text : NULL;
}

static const char *
budget_goal_table_field (const BudgetGoalTable *self, guint row, BudgetWordColumn column)
{
  const BudgetSheetCell *cell = budget_goal_table_cell_at (self, row, self->columns[column], NULL);

  return cell != NULL ? budget_goal_table_tidy (self, cell) : NULL;
}

/* the value as one text: the sign may stand in a column of its own, and so may the measure */
static const char *
budget_goal_table_value (const BudgetGoalTable *self, guint row)
{
  const char *value = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_VALUE);
  const char *sign = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_SIGN);
  const char *measure = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_MEASURE);

  if (value == NULL)
    return NULL;
  if (sign != NULL && (_budget_words_find (BUDGET_WORDS_NO_SIGN, sign, strlen (sign), NULL) ||
                       _budget_text_is_nil (sign) || g_str_has_prefix (value, sign)))
    sign = NULL;
  if (measure != NULL && (_budget_text_is_nil (measure) || g_str_has_suffix (value, measure)))
    measure = NULL;
  if (sign == NULL && measure == NULL)
    return value;
  return _budget_arena_printf (self->arena, "%s%s%s", sign != NULL ? sign : "", value,
                               measure != NULL ? measure : "");
}

/* an empty cell in the columns of the first two levels means the same as above */
static void
budget_goal_table_fill_levels (BudgetGoalTable *self, guint row)
{
  const char *level1 = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_LEVEL1);
  const char *level2 = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_LEVEL2);

  if (level1 != NULL && g_strcmp0 (level1, self->level1) != 0)
    {
      self->level1 = level1;
      self->level2 = NULL;
    }
  if (level2 != NULL)
    self->level2 = level2;
}

/* In tables of several projects a new one begins where the project's cell does. */
static void
budget_goal_table_read_project (BudgetGoalTable *self, guint row)
{
  static const BudgetWordColumn fields[] = {
    BUDGET_WORD_COLUMN_PROJECT,    BUDGET_WORD_COLUMN_CODE,      BUDGET_WORD_COLUMN_AMOUNT,
    BUDGET_WORD_COLUMN_DEPARTMENT, BUDGET_WORD_COLUMN_OBJECTIVE, BUDGET_WORD_COLUMN_YEAR_OBJECTIVE,
  };
  guint32 index;
  const BudgetSheetCell *cell =
      budget_goal_table_cell_at (self, row, self->columns[BUDGET_WORD_COLUMN_PROJECT], &index);

  if (cell != NULL && index != self->project_cell && cell->length != 0)
    {
      if (self->project_cell != 0)
        {
          budget_goal_table_end (self);
          budget_goal_table_begin (self);
        }
      self->project_cell = index;
      self->goal.project = NULL;
      self->goal.place = cell->place;
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      BudgetGoalLabel label = { fields[i], BUDGET_MONEY_UNIT_NONE };
      const char *text = budget_goal_table_text_at (self, row, self->columns[fields[i]]);

      if (text != NULL &&
          !(fields[i] == BUDGET_WORD_COLUMN_YEAR_OBJECTIVE && self->has_year_objective))
        budget_goal_table_set_field (self, label, text);
    }
}

/* FALSE when row is no indicator */
static gboolean
budget_goal_table_read_indicator (BudgetGoalTable *self, guint row)
{
  BudgetIndicatorData indicator = { 0 };
  guint32 name_index, level_index;
  const BudgetSheetCell *name =
      budget_goal_table_cell_at (self, row, self->columns[BUDGET_WORD_COLUMN_LEVEL3], &name_index);

  budget_goal_table_cell_at (self, row, self->columns[BUDGET_WORD_COLUMN_LEVEL1], &level_index);
  if (name == NULL || name_index == level_index)
    return FALSE;

  indicator.level3 = budget_goal_table_tidy (self, name);
  indicator.description = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_DESCRIPTION);
  indicator.value = budget_goal_table_value (self, row);
  budget_goal_table_fill_levels (self, row);
  if (indicator.level3 == NULL && indicator.value == NULL)
    return FALSE;
  indicator.level1 = self->level1;
  indicator.level2 = self->level2;
  indicator.basis = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_BASIS);
  indicator.weight = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_WEIGHT);
  indicator.actual = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_ACTUAL);
  indicator.score = budget_goal_table_field (self, row, BUDGET_WORD_COLUMN_SCORE);
  indicator.place = name->place;
  if (indicator.value != NULL)
    _budget_target_data_parse (&indicator.target, indicator.value, indicator.level3, self->arena);
  g_array_append_val (self->indicators, indicator);
  return TRUE;
}

/* TRUE when row heads the year's tasks: it names them beside what is to be done, and what for */
static gboolean
budget_goal_table_read_task_header (BudgetGoalTable *self, guint row)
{
  const BudgetSheetTable *table = self->table;
  int columns[BUDGET_WORD_N_TASK_COLUMNS];
  BudgetMoneyUnit unit = self->money_unit;

  for (guint i = 0; i < BUDGET_WORD_N_TASK_COLUMNS; i++)
    columns[i] = -1;
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    {
      BudgetGoalLabel label;

      if (!_budget_goal_cell_find_word (BUDGET_WORDS_GOAL_TASK, &table->cells[i], &label))
        continue;
      columns[label.column] = (int) table->cells[i].column;
      if (label.unit != BUDGET_MONEY_UNIT_NONE)
        unit = label.unit;
    }
  if (columns[BUDGET_WORD_TASK_NAME] < 0 || columns[BUDGET_WORD_TASK_CONTENT] < 0 ||
      columns[BUDGET_WORD_TASK_AIM] < 0)
    return FALSE;
  memcpy (self->tasks, columns, sizeof columns);
  self->money_unit = unit;
  self->in_tasks = TRUE;
  return TRUE;
}

/* A task is a part of the goal: its name, what it is for, and what is to be done as its measure.
 * FALSE when row is none, which ends them. */
static gboolean
budget_goal_table_read_task (BudgetGoalTable *self, guint row)
{
  BudgetGoalData part = { .scope = self->scope, .fiscal_year = self->fiscal_year };
  const char *texts[BUDGET_WORD_N_TASK_COLUMNS];
  const char **measures = _budget_arena_new_array (self->arena, const char *, 2);
  gint64 fen;
  guint8 scale;

  for (guint i = 0; i < BUDGET_WORD_N_TASK_COLUMNS; i++)
    {
      const BudgetSheetCell *cell = budget_goal_table_cell_at (self, row, self->tasks[i], NULL);

      texts[i] = cell != NULL && cell->row == row && cell->length != 0 ? cell->text : NULL;
      if (i == BUDGET_WORD_TASK_NAME && texts[i] != NULL)
        part.place = cell->place;
    }
  if (texts[BUDGET_WORD_TASK_NAME] == NULL ||
      (texts[BUDGET_WORD_TASK_CONTENT] == NULL && texts[BUDGET_WORD_TASK_AIM] == NULL))
    return FALSE;
  part.title = _budget_prose_tidy (self->arena, texts[BUDGET_WORD_TASK_NAME]);
  if (texts[BUDGET_WORD_TASK_AIM] != NULL)
    part.objective = _budget_prose_join_lines (self->arena, texts[BUDGET_WORD_TASK_AIM]);
  if (texts[BUDGET_WORD_TASK_CONTENT] != NULL)
    {
      measures[0] = _budget_prose_join_lines (self->arena, texts[BUDGET_WORD_TASK_CONTENT]);
      part.measures = measures;
    }
  if (texts[BUDGET_WORD_TASK_AMOUNT] != NULL && self->money_unit != BUDGET_MONEY_UNIT_NONE &&
      _budget_amount_scan (texts[BUDGET_WORD_TASK_AMOUNT], strlen (texts[BUDGET_WORD_TASK_AMOUNT]),
                           self->money_unit, &fen, &scale))
    {
      part.has_amount = TRUE;
      part.amount = fen;
      part.amount_scale = scale;
      part.money_unit = self->money_unit;
    }
  g_array_append_val (self->parts, part);
  return TRUE;
}

static void
budget_goal_table_read_row (BudgetGoalTable *self, guint row)
{
  guint32 name_index;

  if (self->table->row_starts[row] == self->table->row_starts[row + 1])
    return;
  if (self->in_tasks && budget_goal_table_read_task (self, row))
    return;
  self->in_tasks = FALSE;
  if (budget_goal_table_read_header (self, row) || budget_goal_table_read_task_header (self, row))
    return;
  if (self->header_cell == 0)
    {
      budget_goal_table_read_labels (self, row);
      return;
    }
  budget_goal_table_cell_at (self, row, self->columns[BUDGET_WORD_COLUMN_LEVEL3], &name_index);
  if (name_index == self->header_cell)
    {
      budget_goal_table_read_sub_header (self, row);
      return;
    }
  if (self->columns[BUDGET_WORD_COLUMN_PROJECT] >= 0)
    budget_goal_table_read_project (self, row);
  if (!budget_goal_table_read_indicator (self, row))
    budget_goal_table_read_labels (self, row);
}

void
_budget_interpret_goal_table (BudgetInterpretation *self,
                              guint block,
                              const BudgetSheetTable *table,
                              const char *title,
                              guint fiscal_year,
                              BudgetMoneyUnit money_unit,
                              BudgetTableKind kind)
{
  BudgetGoalTable state = { .interpretation = self,
                            .arena = self->sheet->arena,
                            .table = table,
                            .money_unit = money_unit,
                            .scope = BUDGET_SCOPE_PROJECT };
  g_autoptr (GArray) indicators =
      g_array_sized_new (FALSE, FALSE, sizeof (BudgetIndicatorData), 32);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (BudgetGoalData));

  if (kind == BUDGET_TABLE_KIND_DEPARTMENT_GOAL)
    state.scope =
        self->data->scope == BUDGET_SCOPE_UNIT ? BUDGET_SCOPE_UNIT : BUDGET_SCOPE_DEPARTMENT;
  state.grid = _budget_sheet_table_make_grid (table, state.arena);
  state.title = _budget_prose_tidy (state.arena, title);
  if (state.title != NULL)
    {
      state.fiscal_year = _budget_text_find_year (state.title);
      if (state.scope == BUDGET_SCOPE_PROJECT)
        state.title_project = budget_goal_project_of_title (state.arena, state.title);
    }
  if (state.fiscal_year == 0)
    state.fiscal_year = fiscal_year != 0 ? fiscal_year : self->data->fiscal_year;
  if (block < self->sheet->blocks->len)
    state.place = g_array_index (self->sheet->blocks, BudgetSheetBlock, block).place;
  state.indicators = indicators;
  state.parts = parts;
  for (guint i = 0; i < BUDGET_WORD_N_COLUMNS; i++)
    state.columns[i] = -1;

  budget_goal_table_begin (&state);
  for (guint row = 0; row < table->n_rows; row++)
    budget_goal_table_read_row (&state, row);
  budget_goal_table_end (&state);
}
