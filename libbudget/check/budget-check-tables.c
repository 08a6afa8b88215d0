/* budget-check-tables.c - the rows and columns that a rule names
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "check/budget-check-private.h"

#include <string.h>

/* codes are of nine digits at most */
#define MAX_CODE 12

#define SEVERAL G_MAXUINT

/* which roles are parts of which, for sums that must not count both */
static const struct
{
  BudgetRole whole;
  BudgetRoles parts;
} wholes[] = {
  { BUDGET_ROLE_APPROPRIATION, BUDGET_ROLES (BUDGET_ROLE_GENERAL_PUBLIC) |
                                   BUDGET_ROLES (BUDGET_ROLE_GOVERNMENT_FUND) |
                                   BUDGET_ROLES (BUDGET_ROLE_STATE_CAPITAL) },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLES (BUDGET_ROLE_INSTITUTIONAL) |
                                BUDGET_ROLES (BUDGET_ROLE_OPERATING_REVENUE) |
                                BUDGET_ROLES (BUDGET_ROLE_SUPERIOR_SUBSIDY) |
                                BUDGET_ROLES (BUDGET_ROLE_AFFILIATE_REMITTANCE) |
                                BUDGET_ROLES (BUDGET_ROLE_OTHER_REVENUE) },
  { BUDGET_ROLE_SUBTOTAL,
    BUDGET_ROLES (BUDGET_ROLE_APPROPRIATION) | BUDGET_ROLES (BUDGET_ROLE_GENERAL_PUBLIC) |
        BUDGET_ROLES (BUDGET_ROLE_GOVERNMENT_FUND) | BUDGET_ROLES (BUDGET_ROLE_STATE_CAPITAL) |
        BUDGET_ROLES (BUDGET_ROLE_SPECIAL_ACCOUNT) | BUDGET_ROLES (BUDGET_ROLE_INSTITUTIONAL) |
        BUDGET_ROLES (BUDGET_ROLE_OPERATING_REVENUE) | BUDGET_ROLES (BUDGET_ROLE_SUPERIOR_SUBSIDY) |
        BUDGET_ROLES (BUDGET_ROLE_AFFILIATE_REMITTANCE) | BUDGET_ROLES (BUDGET_ROLE_OTHER_REVENUE) |
        BUDGET_ROLES (BUDGET_ROLE_UNIT_FUNDS) },
  { BUDGET_ROLE_BASIC, BUDGET_ROLES (BUDGET_ROLE_PERSONNEL) | BUDGET_ROLES (BUDGET_ROLE_RUNNING) },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL,
    BUDGET_ROLES (BUDGET_ROLE_TRAVEL_ABROAD) | BUDGET_ROLES (BUDGET_ROLE_VEHICLES) |
        BUDGET_ROLES (BUDGET_ROLE_VEHICLE_PURCHASE) | BUDGET_ROLES (BUDGET_ROLE_VEHICLE_OPERATION) |
        BUDGET_ROLES (BUDGET_ROLE_RECEPTION) },
  { BUDGET_ROLE_VEHICLES,
    BUDGET_ROLES (BUDGET_ROLE_VEHICLE_PURCHASE) | BUDGET_ROLES (BUDGET_ROLE_VEHICLE_OPERATION) },
};

/* rows that are not what a side is made of: sums, and balances */
#define NO_ITEMS                                                                                   \
  (BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_SUBTOTAL) |                        \
   BUDGET_ROLES (BUDGET_ROLE_YEAR_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL) |                \
   BUDGET_ROLES (BUDGET_ROLE_OPENING) | BUDGET_ROLES (BUDGET_ROLE_CLOSING) |                       \
   BUDGET_ROLES (BUDGET_ROLE_BALANCE_USED) | BUDGET_ROLES (BUDGET_ROLE_SURPLUS_DISTRIBUTED))

/* what expenditure is for, which some forms print beside its classes: the same money once more */
#define USE_ROLES                                                                                  \
  (BUDGET_ROLES (BUDGET_ROLE_BASIC) | BUDGET_ROLES (BUDGET_ROLE_PERSONNEL) |                       \
   BUDGET_ROLES (BUDGET_ROLE_RUNNING) | BUDGET_ROLES (BUDGET_ROLE_PROJECT) |                       \
   BUDGET_ROLES (BUDGET_ROLE_RESERVE) | BUDGET_ROLES (BUDGET_ROLE_OPERATING_EXPENDITURE) |         \
   BUDGET_ROLES (BUDGET_ROLE_REMITTANCE_UP) | BUDGET_ROLES (BUDGET_ROLE_AFFILIATE_SUBSIDY))

#define TOTAL_ROLES (BUDGET_ROLES (BUDGET_ROLE_YEAR_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_GRAND_TOTAL))

#define MAIN_ROLES (BUDGET_ROLES (BUDGET_ROLE_TOTAL) | BUDGET_ROLES (BUDGET_ROLE_AMOUNT))

BudgetRoles
_budget_roles_drop_parts (BudgetRoles roles)
{
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if ((roles & BUDGET_ROLES (wholes[i].whole)) != 0)
      roles &= ~wholes[i].parts;
  return roles;
}

BudgetStage
_budget_check_default_stage (const BudgetCheck *self)
{
  return self->data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS ? BUDGET_STAGE_FINAL
                                                                   : BUDGET_STAGE_BUDGET;
}

/* A table prints all its amounts of one unit to the same place; zeros at the end are often left
 * out, so that a single amount does not tell. */
static void
budget_check_table_measure (const BudgetCheck *self, BudgetCheckTable *table)
{
  const BudgetTableData *data = table->data;
  guint scales[BUDGET_MONEY_UNIT_YI + 1] = { 0 };

  for (guint c = 0; c < data->n_columns; c++)
    {
      const BudgetColumnData *column = &data->columns[c];
      const guint8 *states;

      table->series[c].stage =
          column->stage != BUDGET_STAGE_NONE ? column->stage : _budget_check_default_stage (self);
      table->series[c].year =
          column->fiscal_year != 0 ? column->fiscal_year : self->data->fiscal_year;
      if (column->value_type != BUDGET_VALUE_TYPE_MONEY || data->states == NULL)
        continue;
      states = data->states + (gsize) c * data->n_items;
      for (guint i = 0; i < data->n_items; i++)
        if (states[i] == BUDGET_CELL_STATE_VALUE)
          scales[column->money_unit] =
              MAX (scales[column->money_unit], data->scales[(gsize) c * data->n_items + i]);
    }
  for (guint c = 0; c < data->n_columns; c++)
    table->ulps[c] =
        _budget_last_place (data->columns[c].money_unit, scales[data->columns[c].money_unit]);
}

/* A code's first digit tells what it classifies. */
guint
_budget_check_system_of (const char *code)
{
  return 1u << (code[0] & 15);
}

static void
budget_check_table_index (BudgetCheckTable *table)
{
  const BudgetTableData *data = table->data;

  table->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < data->n_items; i++)
    {
      const BudgetItemData *item = &data->items[i];

      if (item->category == NULL || item->kind == BUDGET_ITEM_KIND_OF_WHICH)
        continue;
      table->systems |= _budget_check_system_of (item->category);
      table->longest_code = MAX (table->longest_code, (guint) strlen (item->category));
      g_hash_table_insert (table->by_code, (gpointer) item->category,
                           GUINT_TO_POINTER (g_hash_table_contains (table->by_code, item->category)
                                                 ? SEVERAL
                                                 : i + 1));
    }
}

static void
budget_check_table_find_sides (BudgetCheckTable *table)
{
  for (guint i = 0; i < table->data->n_items; i++)
    {
      const BudgetItemData *item = &table->data->items[i];
      BudgetSideBlocks *side = &table->sides[item->side];

      if ((TOTAL_ROLES & BUDGET_ROLES (item->role)) != 0 && item->kind == BUDGET_ITEM_KIND_TOTAL &&
          side->n < BUDGET_MAX_SIDE_BLOCKS &&
          (side->n == 0 || side->blocks[side->n - 1] != item->block))
        side->blocks[side->n++] = item->block;
    }
}

/* The row above in the tree; a class and its sections may stand in different blocks. */
static int
budget_check_table_find_parent (const BudgetCheckTable *table, guint row)
{
  const BudgetItemData *item = &table->data->items[row];
  gsize length = item->code != NULL ? strlen (item->code) : 0;
  char prefix[MAX_CODE];

  if (item->parent >= 0 || length <= 3 || length >= MAX_CODE)
    return item->parent;
  memcpy (prefix, item->code, length);
  for (gsize n = length - 2; n >= 3; n -= 2)
    {
      guint found;

      prefix[n] = '\0';
      found = GPOINTER_TO_UINT (g_hash_table_lookup (table->by_code, prefix));
      if (found != 0 && found != SEVERAL)
        return (int) found - 1;
    }
  return -1;
}

static void
budget_check_table_link (BudgetCheckTable *table)
{
  const BudgetTableData *data = table->data;
  guint *next;

  for (guint i = 0; i < data->n_items; i++)
    {
      table->parents[i] = budget_check_table_find_parent (table, i);
      if (table->parents[i] >= 0)
        table->child_starts[table->parents[i] + 1]++;
    }
  for (guint i = 0; i < data->n_items; i++)
    table->child_starts[i + 1] += table->child_starts[i];
  next = g_memdup2 (table->child_starts, (data->n_items + 1) * sizeof *next);
  for (guint i = 0; i < data->n_items; i++)
    if (table->parents[i] >= 0)
      table->children[next[table->parents[i]]++] = i;
  g_free (next);
}

void
_budget_check_tables_init (BudgetCheck *self)
{
  self->tables = g_new0 (BudgetCheckTable, self->data->n_tables);
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      BudgetCheckTable *table = &self->tables[i];
      const BudgetTableData *data = &self->data->tables[i];

      table->data = data;
      table->is_usable =
          data->status == BUDGET_TABLE_STATUS_FILLED || data->status == BUDGET_TABLE_STATUS_EMPTY;
      table->parents = g_new (int, data->n_items);
      table->child_starts = g_new0 (guint, data->n_items + 1);
      table->children = g_new (guint, data->n_items);
      table->ulps = g_new (gint64, data->n_columns);
      table->series = g_new (BudgetSeries, data->n_columns);
      budget_check_table_measure (self, table);
      budget_check_table_index (table);
      budget_check_table_link (table);
      budget_check_table_find_sides (table);
    }
}

void
_budget_check_tables_clear (BudgetCheck *self)
{
  for (guint i = 0; self->tables != NULL && i < self->data->n_tables; i++)
    {
      BudgetCheckTable *table = &self->tables[i];

      g_free (table->parents);
      g_free (table->child_starts);
      g_free (table->children);
      g_free (table->ulps);
      g_free (table->series);
      g_hash_table_unref (table->by_code);
    }
  g_clear_pointer (&self->tables, g_free);
}

int
_budget_check_find_row (const BudgetCheck *self, guint table, const char *code)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->tables[table].by_code, code));

  return found == SEVERAL ? -2 : (int) found - 1;
}

int
_budget_check_find_table (const BudgetCheck *self, BudgetTableKind kind)
{
  int found = -1;

  if (self->data->n_tables > 0 && self->tables[self->table].data->kind == kind)
    return (int) self->table;
  for (guint i = 0; i < self->data->n_tables; i++)
    if (self->tables[i].data->kind == kind)
      {
        /* of several, which one is meant is not said */
        if (found >= 0 || !self->tables[i].is_usable)
          return -1;
        found = (int) i;
      }
  return found;
}

static gboolean
budget_check_column_fits (const BudgetCheckTable *table,
                          guint column,
                          guint block,
                          const BudgetSeries *series)
{
  const BudgetColumnData *data = &table->data->columns[column];

  return data->block == block && data->value_type == BUDGET_VALUE_TYPE_MONEY &&
         table->series[column].stage == series->stage && table->series[column].year == series->year;
}

/* 0 for "may be any", so that one fund's own columns are taken only when there is no other */
static int
budget_check_pick_column (const BudgetCheckTable *table,
                          guint block,
                          BudgetRoles roles,
                          BudgetFund fund,
                          const BudgetSeries *series)
{
  int found = -1;
  int exact = -1;
  guint n_found = 0;
  guint n_exact = 0;

  for (guint c = 0; c < table->data->n_columns; c++)
    {
      const BudgetColumnData *data = &table->data->columns[c];

      if (!budget_check_column_fits (table, c, block, series) ||
          (roles & BUDGET_ROLES (data->role)) == 0)
        continue;
      found = (int) c;
      n_found++;
      if (data->fund == fund)
        {
          exact = (int) c;
          n_exact++;
        }
    }
  if (n_exact == 1)
    return exact;
  if (n_exact > 1 || n_found > 1)
    return -2;
  return found;
}

int
_budget_check_find_column (const BudgetCheck *self,
                           guint table_index,
                           guint block,
                           BudgetRoles roles,
                           BudgetFund fund,
                           const BudgetSeries *series)
{
  const BudgetCheckTable *table = &self->tables[table_index];
  int found =
      budget_check_pick_column (table, block, roles != 0 ? roles : MAIN_ROLES, fund, series);

  /* 2024年预算数 | 小计 beside 2023年执行数: the only sum there is; of revenue it is that of the year */
  if (found == -1 && (roles == 0 || roles == BUDGET_ROLES (BUDGET_ROLE_TOTAL)) &&
      table->data->kind != BUDGET_TABLE_KIND_REVENUE)
    found =
        budget_check_pick_column (table, block, BUDGET_ROLES (BUDGET_ROLE_SUBTOTAL), fund, series);
  /* a table whose only column says what all of it is, as 基本支出 does */
  if (found == -1 && roles == 0)
    found = budget_check_pick_column (table, block, ~G_GUINT64_CONSTANT (0), fund, series);
  return found;
}

int
_budget_check_find_like (const BudgetCheck *self, guint table_index, guint block, guint column)
{
  const BudgetCheckTable *table = &self->tables[table_index];
  const BudgetColumnData *like = &table->data->columns[column];

  if (like->block == block)
    return (int) column;
  for (guint c = 0; c < table->data->n_columns; c++)
    {
      const BudgetColumnData *data = &table->data->columns[c];

      if (budget_check_column_fits (table, c, block, &table->series[column]) &&
          data->role == like->role && data->fund == like->fund)
        return (int) c;
    }
  return -1;
}

/* The row that the rule is evaluated for, in its table or in another one: there it is the row of the
 * same category. -1 when there is none, -2 when there are several. */
static int
budget_check_find_current (const BudgetCheck *self, guint table)
{
  const char *code = self->code;

  if (code == NULL && self->row >= 0)
    {
      if (table == self->table)
        return self->row;
      code = self->tables[self->table].data->items[self->row].category;
    }
  return code != NULL ? _budget_check_find_row (self, table, code) : -1;
}

static void
budget_check_collect_children (BudgetCheck *self, guint table_index)
{
  const BudgetCheckTable *table = &self->tables[table_index];
  int row = budget_check_find_current (self, table_index);

  if (row < 0)
    return;
  for (guint i = table->child_starts[row]; i < table->child_starts[row + 1]; i++)
    if (table->data->items[table->children[i]].kind != BUDGET_ITEM_KIND_OF_WHICH)
      g_array_append_val (self->rows, table->children[i]);
}

/* Whether a row is on the side that is meant, and in the block of it; -1 for any block. */
static gboolean
budget_item_data_is_on (const BudgetItemData *self, BudgetSide side, int block)
{
  return (side == BUDGET_SIDE_NONE || self->side == side) &&
         (block < 0 || self->block == (guint) block);
}

/* what a side, or a table, is made of */
static void
budget_check_collect_items (BudgetCheck *self,
                            const BudgetCheckTable *table,
                            BudgetSide side,
                            int block)
{
  BudgetRoles there = 0;
  gboolean has_classes = FALSE;

  for (guint pass = 0; pass < 2; pass++)
    {
      BudgetRoles parts = there & ~_budget_roles_drop_parts (there);

      if (has_classes)
        parts |= USE_ROLES;
      /* what nobody knows may be those uses once more */
      else if ((there & USE_ROLES) != 0 && (there & BUDGET_ROLES (BUDGET_ROLE_NONE)) != 0)
        return;
      for (guint i = 0; i < table->data->n_items; i++)
        {
          const BudgetItemData *item = &table->data->items[i];

          if (item->kind != BUDGET_ITEM_KIND_ITEM || table->parents[i] >= 0 ||
              !budget_item_data_is_on (item, side, block) ||
              (NO_ITEMS & BUDGET_ROLES (item->role)) != 0)
            continue;
          if (pass == 0)
            {
              there |= BUDGET_ROLES (item->role);
              has_classes = has_classes || item->category != NULL;
            }
          else if ((parts & BUDGET_ROLES (item->role)) == 0)
            g_array_append_val (self->rows, i);
        }
    }
}

static void
budget_check_collect_roles (BudgetCheck *self,
                            const BudgetCheckTable *table,
                            const BudgetRowSelector *selector,
                            int block,
                            gboolean of_which)
{
  for (guint i = 0; i < table->data->n_items; i++)
    {
      const BudgetItemData *item = &table->data->items[i];

      if ((selector->roles & BUDGET_ROLES (item->role)) != 0 &&
          budget_item_data_is_on (item, selector->side, block) &&
          (item->kind == BUDGET_ITEM_KIND_OF_WHICH) == of_which)
        g_array_append_val (self->rows, i);
    }
}

static void
budget_check_collect_of_block (BudgetCheck *self,
                               const BudgetCheckTable *table,
                               const BudgetRowSelector *selector,
                               int block)
{
  if (selector->items)
    {
      budget_check_collect_items (self, table, selector->side, block);
      return;
    }
  budget_check_collect_roles (self, table, selector, block, selector->of_which);
  /* 其中：公务用车购置费 is the row of its role where there is no other; on a side with balances it may
   * be the part of one of these */
  if (self->rows->len == 0 && selector->side == BUDGET_SIDE_NONE)
    budget_check_collect_roles (self, table, selector, block, TRUE);
}

void
_budget_check_collect_rows (BudgetCheck *self, guint table_index, const BudgetRowSelector *selector)
{
  const BudgetCheckTable *table = &self->tables[table_index];
  const BudgetSideBlocks *side = &table->sides[selector->side];

  g_array_set_size (self->rows, 0);
  if (selector->children)
    {
      budget_check_collect_children (self, table_index);
      return;
    }
  if (!selector->items && (selector->is_current || selector->code[0] != '\0'))
    {
      int row = selector->code[0] != '\0'
                    ? _budget_check_find_row (self, table_index, selector->code)
                    : budget_check_find_current (self, table_index);

      if (row >= 0)
        g_array_append_val (self->rows, row);
      return;
    }
  /* the rows of one classification; what only another one prints is that of all */
  if (selector->side != BUDGET_SIDE_NONE && side->n > 1)
    {
      guint choice = MIN (self->side_block, side->n - 1);

      self->n_side_blocks = MAX (self->n_side_blocks, side->n);
      budget_check_collect_of_block (self, table, selector, (int) side->blocks[choice]);
      if (self->rows->len > 0)
        return;
    }
  budget_check_collect_of_block (self, table, selector, -1);
}
