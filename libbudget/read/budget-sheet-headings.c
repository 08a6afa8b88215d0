/* budget-sheet-headings.c - the columns of heading rows whose spans are not known
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "base/budget-text-private.h"
#include "read/budget-sheet-build-private.h"

#include <string.h>

/* A text export prints a cell that is merged with its right neighbours once, so that its row is
 * shorter; it prints a cell that is merged with those below it once with its text and then, in each
 * row below, empty. So each cell of a heading row stands either above one empty cell, which
 * continues it, or above a run of cells with text, which it heads. */

/* numbers of columns in a row that tell that the cells above them are single columns */
#define MIN_NUMBERS 3

/* a cell of the row below */
typedef struct
{
  BudgetSheetCell *cell;
  gboolean empty;
} Item;

/* a run of items that are not empty */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 n_parts; /* cells of the upper row that share it */
} Run;

typedef struct
{
  const BudgetSheetCell *uppers;
  const Item *items;
  guint32 n_items;
  Run *runs;
  guint32 n_runs;
  guint32 n_empty;
  guint32 n_upper;
  guint32 *firsts; /* n_upper + 1 indices into items: what each upper cell covers */
  gboolean guessed;
} Assignment;

static gboolean
headings_same_text (const char *a, const char *b)
{
  while (TRUE)
    {
      while (g_ascii_isspace (*a))
        a++;
      while (g_ascii_isspace (*b))
        b++;
      if (*a != *b)
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

/* True for a number that is no year: a cell with one is no heading. */
static gboolean
headings_is_number (const char *text)
{
  gsize length = strspn (text, "0123456789.,-%");

  if (length == 0 || text[length] != '\0' || strpbrk (text, "0123456789") == NULL)
    return FALSE;
  return !(length == 4 && (g_str_has_prefix (text, "19") || g_str_has_prefix (text, "20")));
}

gboolean
_budget_sheet_is_caption (const char *text)
{
  guint depth = 0;

  if (g_str_has_prefix (text, "其中"))
    return FALSE;
  for (const char *p = text; *p != '\0'; p += _budget_text_is_han (p) ? 3 : 1)
    {
      /* full-width signs begin with this byte, and hardly anything else does */
      gboolean is_wide = (guint8) *p == 0xEF;

      if (*p == '(' || (is_wide && strncmp (p, "（", 3) == 0))
        depth++;
      else if (depth > 0 && (*p == ')' || (is_wide && strncmp (p, "）", 3) == 0)))
        depth--;
      else if (depth == 0 && (*p == ':' || (is_wide && strncmp (p, "：", 3) == 0)))
        return TRUE;
    }
  return FALSE;
}

static void
assignment_find_runs (Assignment *self)
{
  for (guint32 i = 0; i < self->n_items; i++)
    {
      if (self->items[i].empty)
        self->n_empty++;
      else if (i > 0 && !self->items[i - 1].empty)
        self->runs[self->n_runs - 1].end = i + 1;
      else
        self->runs[self->n_runs++] = (Run){ i, i + 1, 1 };
    }
}

static gboolean
assignment_repeats_at (const Assignment *self, const Run *run, guint32 item)
{
  return headings_same_text (self->items[run->start].cell->text, self->items[item].cell->text);
}

/* 收入 | 支出 over 项目 预算数 项目 预算数: a part begins wherever the first label of the run
 * comes again. */
static gboolean
assignment_split_by_repeats (Assignment *self)
{
  guint32 n_upper = self->n_empty;

  for (guint32 i = 0; i < self->n_runs; i++)
    {
      Run *run = &self->runs[i];

      run->n_parts = 0;
      for (guint32 item = run->start; item < run->end; item++)
        run->n_parts += assignment_repeats_at (self, run, item) ? 1 : 0;
      n_upper += run->n_parts;
    }
  return n_upper == self->n_upper;
}

/* The longest run takes what is left over, as far as it has room. */
static gboolean
assignment_split_evenly (Assignment *self)
{
  guint32 left = self->n_upper - self->n_empty - self->n_runs;

  self->guessed = TRUE;
  for (guint32 i = 0; i < self->n_runs; i++)
    self->runs[i].n_parts = 1;
  while (left > 0)
    {
      Run *longest = NULL;
      guint32 more;

      for (guint32 i = 0; i < self->n_runs; i++)
        {
          Run *run = &self->runs[i];

          if (run->n_parts == 1 && run->end - run->start > 1 &&
              (longest == NULL || run->end - run->start > longest->end - longest->start))
            longest = run;
        }
      if (longest == NULL)
        return FALSE;
      more = MIN (left, longest->end - longest->start - 1);
      longest->n_parts += more;
      left -= more;
    }
  return TRUE;
}

/* 增减额 stands below 2024年预算数比2023年执行数 */
static gboolean
headings_tells_change (const char *text)
{
  return strstr (text, "增减") != NULL || strstr (text, "变动") != NULL ||
         strstr (text, "增长") != NULL || strstr (text, "增加") != NULL;
}

static gboolean
headings_compares (const char *text)
{
  const char *than = strstr (text, "比");

  if (headings_tells_change (text))
    return TRUE;
  return than != NULL && g_ascii_isdigit (than[strlen ("比")]);
}

/* 项目（按功能分类） stands below 支出, beside 收入 */
static gboolean
headings_is_expenditure (const char *text)
{
  return strstr (text, "支出") != NULL || strstr (text, "功能") != NULL ||
         strstr (text, "经济") != NULL;
}

static gboolean
headings_is_sum (const char *text)
{
  return strcmp (text, "小计") == 0 || strcmp (text, "合计") == 0;
}

/* how well the words of a run fit when the second of its two headings begins there */
static guint
assignment_score_second (const Assignment *self, const Run *run, guint32 upper, guint32 second)
{
  const char *uppers[] = { self->uppers[upper].text, self->uppers[upper + 1].text };
  const char *first = self->items[second].cell->text;
  const gboolean compares[] = { headings_compares (uppers[0]), headings_compares (uppers[1]) };
  const gboolean is_two_sided =
      strstr (uppers[0], "收入") != NULL && strstr (uppers[1], "支出") != NULL;
  guint score = headings_is_sum (first) ? 1 : 0;

  if (assignment_repeats_at (self, run, second))
    score += 2;
  if (is_two_sided && headings_is_expenditure (first))
    score++;
  for (guint32 i = run->start; i < run->end; i++)
    {
      const char *text = self->items[i].cell->text;

      if (compares[0] != compares[1])
        score += headings_tells_change (text) == compares[i >= second];
      if (is_two_sided && i >= second)
        score += headings_is_expenditure (text);
    }
  return score;
}

/* Where the second of two headings begins that share a run, as far as their words tell: what compares
 * has changes below it, expenditure its classifications; a sum, or the first label once more, is the
 * first of a part. Else the run is divided evenly. */
static guint32
assignment_find_second (const Assignment *self, const Run *run, guint32 upper)
{
  guint32 best = run->start + (run->end - run->start) / 2;
  guint best_score = 0;

  for (guint32 second = run->start + 1; second < run->end; second++)
    {
      guint score = assignment_score_second (self, run, upper, second);

      if (score > best_score)
        {
          best = second;
          best_score = score;
        }
    }
  return best;
}

static void
assignment_fill (Assignment *self, gboolean by_repeats)
{
  guint32 upper = 0;
  guint32 next_run = 0;

  for (guint32 i = 0; i < self->n_items;)
    {
      const Run *run = &self->runs[next_run];
      guint32 length;

      if (self->items[i].empty)
        {
          self->firsts[upper++] = i++;
          continue;
        }
      length = run->end - run->start;
      if (by_repeats)
        {
          for (; i < run->end; i++)
            if (assignment_repeats_at (self, run, i))
              self->firsts[upper++] = i;
        }
      else if (run->n_parts == 2)
        {
          self->firsts[upper] = i;
          self->firsts[upper + 1] = assignment_find_second (self, run, upper);
          upper += 2;
          i = run->end;
        }
      else
        /* what does not divide goes to the last parts */
        for (guint32 part = 0; part < run->n_parts; part++)
          {
            guint32 short_parts = run->n_parts - length % run->n_parts;

            self->firsts[upper++] = i;
            i += length / run->n_parts + (part >= short_parts ? 1 : 0);
          }
      next_run++;
    }
  self->firsts[upper] = self->n_items;
}

/* All items shared out as if none were empty. */
static void
assignment_fill_blindly (Assignment *self)
{
  self->runs[0] = (Run){ 0, self->n_items, self->n_upper };
  self->n_runs = 1;
  self->guessed = self->n_upper > 1 && self->n_upper < self->n_items;
  for (guint32 part = 0, i = 0; part < self->n_upper; part++)
    {
      guint32 short_parts = self->n_upper - self->n_items % self->n_upper;

      self->firsts[part] = i;
      i += self->n_items / self->n_upper + (part >= short_parts ? 1 : 0);
    }
  self->firsts[self->n_upper] = self->n_items;
}

/* 功能分类科目编码 | 科目名称 | 合计 | … over 类 | 款 | 项 | 栏次 | 1 | 2 | …: above each number stands the
 * heading of one column, and what is left over is the code's. */
static gboolean
assignment_fill_above_numbers (Assignment *self)
{
  guint32 n_numbers = 0;
  guint32 n_labels;

  while (n_numbers < self->n_items &&
         headings_is_number (self->items[self->n_items - 1 - n_numbers].cell->text))
    n_numbers++;
  if (n_numbers < MIN_NUMBERS || self->n_upper <= n_numbers || self->n_upper >= self->n_items)
    return FALSE;
  n_labels = self->n_upper - n_numbers;
  self->guessed = n_labels > 2;
  self->firsts[0] = 0;
  for (guint32 i = 1; i <= self->n_upper; i++)
    self->firsts[i] = self->n_items - (self->n_upper - i);
  return TRUE;
}

/* n_upper is at most n_items */
static void
assignment_run (Assignment *self)
{
  gboolean by_repeats = FALSE;

  if (assignment_fill_above_numbers (self))
    return;

  assignment_find_runs (self);
  if (self->n_upper == 1 || self->n_upper == self->n_items ||
      self->n_upper < self->n_empty + self->n_runs)
    {
      assignment_fill_blindly (self);
      return;
    }
  if (self->n_upper > self->n_empty + self->n_runs)
    {
      by_repeats = assignment_split_by_repeats (self);
      if (!by_repeats && !assignment_split_evenly (self))
        {
          assignment_fill_blindly (self);
          return;
        }
    }
  assignment_fill (self, by_repeats);
}

/* A caption stands above the headings and has nothing to do with the columns; what does not divide
 * goes to the first cell. */
static void
headings_spread (BudgetSheetCell *cells, guint32 n_cells, guint32 n_columns)
{
  guint32 column = 0;

  for (guint32 i = 0; i < n_cells; i++)
    {
      cells[i].column = column;
      cells[i].place.column = (guint16) (column + 1);
      cells[i].column_span = n_columns / n_cells + (i == 0 ? n_columns % n_cells : 0);
      column += cells[i].column_span;
    }
}

/* Gives an upper cell the columns of the items that it covers. */
static void
headings_cover (BudgetSheetCell *upper, const Item *items, guint32 n_items)
{
  const BudgetSheetCell *last = items[n_items - 1].cell;

  upper->column = items[0].cell->column;
  upper->column_span = last->column + last->column_span - upper->column;
  upper->place.column = (guint16) (upper->column + 1);
  if (n_items == 1 && items[0].empty)
    {
      upper->row_span = 1 + items[0].cell->row_span;
      items[0].cell->row_span = 0; /* marks it as taken out */
    }
}

static gboolean
headings_span_row (BudgetSheetTable *table, guint32 row, gboolean merge)
{
  guint32 start = table->row_starts[row];
  guint32 end = table->row_starts[row + 1];
  guint32 n_items = table->row_starts[row + 2] - end;
  g_autofree Item *items = NULL;
  g_autofree Run *runs = NULL;
  g_autofree guint32 *firsts = NULL;
  Assignment assignment = { .n_items = n_items, .n_upper = end - start };

  if (end - start > n_items)
    {
      headings_spread (&table->cells[start], end - start, table->n_columns);
      return TRUE;
    }
  items = g_new (Item, n_items);
  runs = g_new (Run, n_items);
  firsts = g_new (guint32, end - start + 1);
  for (guint32 i = 0; i < n_items; i++)
    {
      items[i].cell = &table->cells[end + i];
      items[i].empty = merge && items[i].cell->text[0] == '\0';
    }
  assignment.uppers = &table->cells[start];
  assignment.items = items;
  assignment.runs = runs;
  assignment.firsts = firsts;
  assignment_run (&assignment);
  for (guint32 i = 0; i < end - start; i++)
    headings_cover (&table->cells[start + i], &items[firsts[i]], firsts[i + 1] - firsts[i]);
  return !assignment.guessed;
}

/* Takes the cells out that continue the one above; there are none below base. */
static void
headings_compact (BudgetSheetTable *table, guint32 base)
{
  guint32 kept = 0;
  guint32 i = 0;

  for (guint32 row = 0; row <= base; row++)
    {
      guint32 end = table->row_starts[row + 1];

      table->row_starts[row] = kept;
      for (; i < end; i++)
        if (table->cells[i].row_span != 0)
          {
            if (kept != i)
              table->cells[kept] = table->cells[i];
            kept++;
          }
    }
  if (kept == i)
    return;
  memmove (table->cells + kept, table->cells + i, (table->n_cells - i) * sizeof (BudgetSheetCell));
  for (guint32 row = base + 1; row <= table->n_rows; row++)
    table->row_starts[row] -= i - kept;
  table->n_cells -= i - kept;
}

static void
headings_report (BudgetSheet *self, const BudgetSheetCell *cell)
{
  BudgetPlaceData place = cell->place;

  place.column = 0;
  _budget_sheet_add_finding (self, "heading-spans-guessed", BUDGET_SEVERITY_NOTE, &place,
                             "表头单元格所占的列不能确定，已平均分配",
                             "the columns that the heading cells cover are not certain, they were "
                             "shared out evenly");
}

/* A row with numbers is no heading row: what is empty in it is an amount that is not there. */
static gboolean
headings_can_continue (const BudgetSheetTable *table, guint32 row)
{
  for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
    if (headings_is_number (table->cells[i].text))
      return FALSE;
  return TRUE;
}

void
_budget_sheet_span_headings (BudgetSheet *self, BudgetSheetTable *table, guint32 base)
{
  guint32 first = 0; /* the first row that is no caption */

  while (first < base)
    {
      guint32 start = table->row_starts[first];
      guint32 n_cells = table->row_starts[first + 1] - start;

      if (n_cells > 1 && !_budget_sheet_is_caption (table->cells[start + n_cells - 1].text))
        break;
      headings_spread (&table->cells[start], n_cells, table->n_columns);
      first++;
    }
  for (guint32 row = base; row-- > first;)
    {
      gboolean merge = row + 1 < base || headings_can_continue (table, base);

      if (!headings_span_row (table, row, merge))
        headings_report (self, &table->cells[table->row_starts[row]]);
    }
  headings_compact (table, base);
}

static gboolean
headings_row_is_narrow (const BudgetSheetTable *table, guint32 row)
{
  guint32 start = table->row_starts[row];
  guint32 end = table->row_starts[row + 1];

  for (guint32 i = start; i < end; i++)
    if (table->cells[i].column_span != 1 || table->cells[i].row_span != 1)
      return FALSE;
  return end - start == table->n_columns;
}

/* True when the spans of a row are what a converter that does not know them makes of them: all the
 * same, more than one column each, and no cell is merged with those below. */
static gboolean
headings_row_is_spread (const BudgetSheetTable *table, guint32 row)
{
  guint32 start = table->row_starts[row];
  guint32 end = table->row_starts[row + 1];

  if (end - start < 2 || table->n_columns % (end - start) != 0)
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (table->cells[i].row_span != 1 ||
        table->cells[i].column_span != table->n_columns / (end - start))
      return FALSE;
  return table->cells[start].column_span > 1;
}

void
_budget_sheet_repair_headings (BudgetSheet *self, BudgetSheetTable *table)
{
  guint32 base = 0;
  gboolean has_empty = FALSE;
  BudgetPlaceData place;

  while (base < table->n_rows && !headings_row_is_narrow (table, base))
    base++;
  if (base == 0 || base == table->n_rows || !headings_row_is_spread (table, base - 1) ||
      !headings_can_continue (table, base))
    return;
  for (guint32 i = table->row_starts[base]; i < table->row_starts[base + 1]; i++)
    has_empty |= table->cells[i].text[0] == '\0';
  if (!has_empty)
    return;
  place = table->cells[table->row_starts[base - 1]].place;
  place.column = 0;
  headings_span_row (table, base - 1, TRUE);
  headings_compact (table, base);
  _budget_sheet_add_finding (self, "heading-spans-repaired", BUDGET_SEVERITY_NOTE, &place,
                             "表头单元格所占的列与下一行不符，已重新分配",
                             "the columns that the heading cells cover do not fit the row below, "
                             "they were shared out anew");
}
