/* fuzz-checks.c - what must hold of any sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include <string.h>

#define CHECK(condition)                                                                           \
  do                                                                                               \
    {                                                                                              \
      if (!(condition))                                                                            \
        g_error ("%s:%d: %s", __FILE__, __LINE__, #condition);                                     \
    }                                                                                              \
  while (0)

/* each place of the grid belongs to one cell at most */
static void
fuzz_check_grid (const BudgetSheetTable *table)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  guint8 *taken = _budget_arena_new_array (arena, guint8, (gsize) table->n_rows * table->n_columns);

  for (guint32 i = 0; i < table->n_cells; i++)
    {
      const BudgetSheetCell *cell = &table->cells[i];

      for (guint32 row = cell->row; row < cell->row + cell->row_span; row++)
        for (guint32 column = cell->column; column < cell->column + cell->column_span; column++)
          {
            gsize place = (gsize) row * table->n_columns + column;

            CHECK (taken[place] == 0);
            taken[place] = 1;
          }
    }
}

static void
fuzz_check_table (const BudgetSheetTable *table)
{
  CHECK (table->n_rows > 0 && table->n_columns > 0 && table->n_cells > 0);
  CHECK (table->n_rows <= BUDGET_READER_MAX_ROWS && table->n_columns <= BUDGET_READER_MAX_COLUMNS);
  CHECK (table->row_starts[0] == 0);
  CHECK (table->row_starts[table->n_rows] == table->n_cells);
  for (guint32 row = 0; row < table->n_rows; row++)
    {
      guint32 next_column = 0;

      CHECK (table->row_starts[row] <= table->row_starts[row + 1]);
      for (guint32 i = table->row_starts[row]; i < table->row_starts[row + 1]; i++)
        {
          const BudgetSheetCell *cell = &table->cells[i];

          /* a table may stand anywhere in a sheet */
          CHECK (cell->row == row && cell->column >= next_column);
          CHECK (cell->place.row > row && cell->place.column > cell->column);
          CHECK (cell->row_span >= 1 && cell->row_span <= table->n_rows - row);
          CHECK (cell->column_span >= 1 && cell->column_span <= table->n_columns - cell->column);
          CHECK (cell->text != NULL && g_utf8_validate (cell->text, -1, NULL));
          CHECK (strlen (cell->text) <= BUDGET_READER_MAX_TEXT);
          next_column = cell->column + cell->column_span;
        }
    }
  fuzz_check_grid (table);
}

void
fuzz_check_sheet (const BudgetSheet *sheet)
{
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const BudgetSheetBlock *block = &g_array_index (sheet->blocks, BudgetSheetBlock, i);

      CHECK ((block->text == NULL) != (block->table == NULL));
      CHECK (block->heading_level <= 9);
      if (block->table != NULL)
        fuzz_check_table (block->table);
      else
        CHECK (block->text[0] != '\0' && g_utf8_validate (block->text, -1, NULL));
    }
  for (guint i = 0; i < sheet->findings->len; i++)
    {
      const BudgetFindingData *finding = &g_array_index (sheet->findings, BudgetFindingData, i);

      CHECK (finding->what != NULL && finding->zh != NULL && finding->en != NULL);
    }
}

void
fuzz_check_error (gboolean done, const GError *error)
{
  CHECK (done == (error == NULL));
  if (error == NULL)
    return;
  CHECK (error->domain == BUDGET_ERROR);
  /* of a file in an archive, the path is behind the archive's name */
  CHECK (g_str_has_prefix (error->message, "input: ") ||
         g_str_has_prefix (error->message, "input/"));
  CHECK (g_utf8_validate (error->message, -1, NULL));
  CHECK (!g_str_has_suffix (error->message, "."));
}
