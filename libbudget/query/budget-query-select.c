/* budget-query-select.c - which cells of a table a query selects
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-select-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* a longer name is cut for comparison only */
#define MAX_FOLDED 1024

void
_budget_selection_clear (BudgetSelection *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
}

const char *
_budget_query_get_source (const BudgetDisclosureData *data)
{
  return data->sources != NULL && data->sources[0] != NULL ? data->sources[0] : "disclosure";
}

void
_budget_query_set_error (GError **error,
                         BudgetError code,
                         const BudgetDisclosureData *data,
                         const char *table,
                         const char *found,
                         const char *expected)
{
  g_set_error (error, BUDGET_ERROR, (int) code, "%s: table %s: found %s, expected %s",
               _budget_query_get_source (data), table, found, expected);
}

static gboolean
budget_set_has_several (BudgetSet set)
{
  return (set & (set - 1)) != 0;
}

static gboolean
budget_set_admits (BudgetSet set, guint value)
{
  return set == 0 || (set & BUDGET_SET (value)) != 0;
}

BudgetDimensions
_budget_query_spec_get_group (const BudgetQuerySpec *self, gboolean coded)
{
  BudgetDimensions group = self->group;

  if (!self->has_group)
    {
      if (self->rows != 0)
        group = BUDGET_DIMENSIONS_ROW;
      else
        group = coded ? BUDGET_DIMENSIONS_CATEGORY : BUDGET_DIMENSIONS_NAME;
      if (budget_set_has_several (self->columns))
        group |= BUDGET_DIMENSIONS_COLUMN;
      if (budget_set_has_several (self->tables))
        group |= BUDGET_DIMENSIONS_TABLE;
      if (budget_set_has_several (self->stages))
        group |= BUDGET_DIMENSIONS_STAGE;
      if (budget_set_has_several (self->funds))
        group |= BUDGET_DIMENSIONS_FUND;
    }
  return group;
}

/* Columns. */

/* the role that a block is asked for when the query says none */
static BudgetRole
budget_selection_default_role (const BudgetTableData *table, guint block)
{
  BudgetRole only = BUDGET_ROLE_NONE;
  guint n_money = 0;
  gboolean has_amount = FALSE;

  for (guint c = 0; c < table->n_columns; c++)
    {
      const BudgetColumnData *column = &table->columns[c];

      if (column->block != block || column->value_type != BUDGET_VALUE_TYPE_MONEY)
        continue;
      if (column->role == BUDGET_ROLE_TOTAL)
        return BUDGET_ROLE_TOTAL;
      has_amount = has_amount || column->role == BUDGET_ROLE_AMOUNT;
      only = column->role;
      n_money++;
    }
  if (has_amount)
    return BUDGET_ROLE_AMOUNT;
  return n_money == 1 ? only : BUDGET_ROLE_NONE;
}

static gboolean
budget_selection_admits_column (const BudgetQuerySpec *spec,
                                const BudgetDisclosureData *data,
                                const BudgetTableData *table,
                                const BudgetColumnData *column)
{
  guint year = column->fiscal_year != 0 ? column->fiscal_year : data->fiscal_year;

  if (spec->columns != 0 ? !budget_set_admits (spec->columns, column->role)
                         : column->role != budget_selection_default_role (table, column->block))
    return FALSE;
  return budget_set_admits (spec->stages, column->stage) &&
         budget_set_admits (spec->funds, column->fund) && (spec->year == 0 || spec->year == year);
}

/* the stage whose amounts a document is about */
static BudgetStage
budget_disclosure_data_get_stage (const BudgetDisclosureData *data)
{
  return data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS ? BUDGET_STAGE_FINAL
                                                             : BUDGET_STAGE_BUDGET;
}

/* Where a block has a column for several stages or years and the query says none, the document's
 * own counts. */
static void
budget_selection_prefer_own (const BudgetQuerySpec *spec,
                             const BudgetDisclosureData *data,
                             const BudgetTableData *table,
                             BudgetDimensions group,
                             guint8 *chosen)
{
  BudgetStage own = budget_disclosure_data_get_stage (data);

  for (guint c = 0; c < table->n_columns; c++)
    for (guint d = 0; chosen[c] && d < table->n_columns; d++)
      {
        const BudgetColumnData *column = &table->columns[c];
        const BudgetColumnData *other = &table->columns[d];

        if (!chosen[d] || column->block != other->block || column->role != other->role ||
            column->fund != other->fund)
          continue;
        if (spec->stages == 0 && (group & BUDGET_DIMENSIONS_STAGE) == 0 && other->stage == own &&
            column->stage != own)
          chosen[c] = FALSE;
        if (spec->year == 0 && (group & BUDGET_DIMENSIONS_YEAR) == 0 &&
            other->fiscal_year == data->fiscal_year && column->fiscal_year != data->fiscal_year &&
            column->fiscal_year != 0)
          chosen[c] = FALSE;
      }
}

static int
budget_selection_find_kind (BudgetSelection *self,
                            const BudgetColumnData *column,
                            const BudgetDisclosureData *data)
{
  BudgetColumnKind kind = { .role = column->role,
                            .stage = column->stage,
                            .fund = column->fund,
                            .year = column->fiscal_year != 0 ? column->fiscal_year
                                                             : data->fiscal_year };

  for (guint k = 0; k < self->n_kinds; k++)
    if (self->kinds[k].role == kind.role && self->kinds[k].stage == kind.stage &&
        self->kinds[k].fund == kind.fund && self->kinds[k].year == kind.year)
      return (int) k;
  if (self->n_kinds == BUDGET_MAX_KINDS)
    return -1;
  self->kinds[self->n_kinds] = kind;
  return (int) self->n_kinds++;
}

/* Whether the amounts of one kind hold those of another: all funds hold one fund, the total of a
 * fund holds its parts. Amounts of another stage or year are other amounts. */
static gboolean
budget_column_kind_holds (const BudgetColumnKind *whole, const BudgetColumnKind *part)
{
  static const BudgetRole roles_of_funds[] = { BUDGET_ROLE_NONE, BUDGET_ROLE_GENERAL_PUBLIC,
                                               BUDGET_ROLE_GOVERNMENT_FUND,
                                               BUDGET_ROLE_STATE_CAPITAL };

  if (whole->stage != part->stage || whole->year != part->year)
    return FALSE;
  if (whole->fund == part->fund && whole->fund != BUDGET_FUND_NONE &&
      whole->role == roles_of_funds[whole->fund])
    return TRUE;
  if (whole->fund != BUDGET_FUND_NONE && whole->fund != part->fund)
    return FALSE;
  return whole->role == part->role || _budget_role_contains (whole->role, part->role);
}

static void
budget_selection_relate_kinds (BudgetSelection *self)
{
  for (guint a = 0; a < self->n_kinds; a++)
    for (guint b = 0; b < self->n_kinds; b++)
      if (a == b || budget_column_kind_holds (&self->kinds[a], &self->kinds[b]))
        {
          self->holds[a] |= BUDGET_SET (b);
          self->heldby[b] |= BUDGET_SET (a);
        }
}

/* Every role that is asked must be there: a column that is missing is not one of zeros. */
static gboolean
budget_selection_check_roles (const BudgetSelection *self,
                              const BudgetQuerySpec *spec,
                              const BudgetDisclosureData *data,
                              GError **error)
{
  BudgetSet missing = spec->columns;

  /* of several tables, some may have a column that others have not */
  if (budget_set_has_several (spec->tables) && self->n_kinds > 0)
    return TRUE;
  for (guint c = 0; c < self->table->n_columns; c++)
    missing &= ~BUDGET_SET (self->table->columns[c].role);
  for (int role = 0; role < 64; role++)
    if ((missing & BUDGET_SET (role)) != 0)
      {
        g_autofree char *found =
            g_strdup_printf ("no column %s", _budget_enum_to_nick (BUDGET_TYPE_ROLE, role));

        _budget_query_set_error (error, BUDGET_ERROR_NOT_FOUND, data,
                                 _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, self->table->kind),
                                 found, "one of that role");
        return FALSE;
      }
  return TRUE;
}

/* Sets kinds[column] to the column's kind, -1 for those that are not selected. */
static gboolean
budget_selection_choose_columns (BudgetSelection *self,
                                 const BudgetQuerySpec *spec,
                                 const BudgetDisclosureData *data,
                                 int *kinds,
                                 GError **error)
{
  const BudgetTableData *table = self->table;
  const char *name = _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, table->kind);
  BudgetDimensions group = _budget_query_spec_get_group (spec, self->coded);
  g_autofree guint8 *chosen = g_new0 (guint8, table->n_columns + 1);

  for (guint c = 0; c < table->n_columns; c++)
    chosen[c] = budget_selection_admits_column (spec, data, table, &table->columns[c]);
  budget_selection_prefer_own (spec, data, table, group, chosen);
  for (guint c = 0; c < table->n_columns; c++)
    {
      const BudgetColumnData *column = &table->columns[c];

      kinds[c] = -1;
      if (!chosen[c])
        continue;
      if (column->value_type != BUDGET_VALUE_TYPE_MONEY)
        {
          g_autofree char *found = g_strdup_printf (
              "column %s of %s", _budget_enum_to_nick (BUDGET_TYPE_ROLE, column->role),
              _budget_enum_to_nick (BUDGET_TYPE_VALUE_TYPE, column->value_type));

          _budget_query_set_error (error, BUDGET_ERROR_TYPE, data, name, found,
                                   "a column of money");
          return FALSE;
        }
      kinds[c] = budget_selection_find_kind (self, column, data);
      if (kinds[c] < 0)
        {
          _budget_query_set_error (error, BUDGET_ERROR_AMBIGUOUS, data, name,
                                   "more than 64 kinds of columns", "fewer");
          return FALSE;
        }
      for (guint d = 0; d < c; d++)
        if (kinds[d] == kinds[c] && table->columns[d].block == column->block)
          {
            g_autofree char *found =
                g_strdup_printf ("columns %u and %u of role %s", d, c,
                                 _budget_enum_to_nick (BUDGET_TYPE_ROLE, column->role));

            _budget_query_set_error (error, BUDGET_ERROR_AMBIGUOUS, data, name, found,
                                     "one that stage, fund, year or column tells");
            return FALSE;
          }
    }
  if (!budget_selection_check_roles (self, spec, data, error))
    return FALSE;
  if (self->n_kinds == 0)
    {
      _budget_query_set_error (error, BUDGET_ERROR_NOT_FOUND, data, name, "no such column",
                               "one with the role, stage, fund and year that was asked");
      return FALSE;
    }
  budget_selection_relate_kinds (self);
  return TRUE;
}

/* Rows. */

static gboolean
budget_codes_hold (char **codes, const char *code)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (g_str_has_prefix (code, codes[i]))
      return TRUE;
  return FALSE;
}

/* whether the name contains what was asked, white space and width aside */
static gboolean
budget_name_contains (const char *name, const char *folded_part)
{
  char folded[MAX_FOLDED];

  if (name == NULL)
    return FALSE;
  _budget_text_fold (name, folded, sizeof folded);
  return strstr (folded, folded_part) != NULL;
}

static gboolean
budget_selection_admits_role (const BudgetQuerySpec *spec,
                              const BudgetItemData *item,
                              gboolean coded,
                              BudgetDimensions group)
{
  if (spec->rows != 0)
    return (spec->rows & BUDGET_SET (item->role)) != 0;
  if (item->kind == BUDGET_ITEM_KIND_TOTAL || item->kind == BUDGET_ITEM_KIND_SUBTOTAL)
    return FALSE;
  /* where rows mean categories, the others are totals, balances and sources of money */
  return !coded || item->category != NULL || (group & BUDGET_DIMENSIONS_NAME) != 0 ||
         (group & BUDGET_DIMENSIONS_ROW) != 0;
}

static gboolean
budget_selection_admits_code (const BudgetQuerySpec *spec,
                              const BudgetItemData *item,
                              BudgetDimensions group)
{
  gboolean by_code = spec->codes != NULL || spec->level != BUDGET_LEVEL_NONE ||
                     (group & BUDGET_DIMENSIONS_CATEGORY) != 0;

  if (item->category == NULL || strlen (item->category) > BUDGET_MAX_CODE)
    return !by_code;
  return (spec->codes == NULL || budget_codes_hold (spec->codes, item->category)) &&
         (spec->level == BUDGET_LEVEL_NONE || item->level >= spec->level);
}

/* whether the row has an amount that is not 0 in a column of every role that it is to have */
static gboolean
budget_selection_admits_having (const BudgetQuerySpec *spec,
                                const BudgetTableData *table,
                                guint item)
{
  BudgetSet missing = spec->having;

  for (guint c = 0; missing != 0 && c < table->n_columns; c++)
    {
      gsize cell = (gsize) c * table->n_items + item;

      if (table->columns[c].value_type == BUDGET_VALUE_TYPE_MONEY &&
          table->states[cell] == BUDGET_CELL_STATE_VALUE && table->values[cell] != 0)
        missing &= ~BUDGET_SET (table->columns[c].role);
    }
  return missing == 0;
}

static void
budget_selection_add_row (BudgetSelection *self,
                          const BudgetQuerySpec *spec,
                          const int *kinds,
                          guint item)
{
  const BudgetTableData *table = self->table;
  const char *category = table->items[item].category;

  for (guint c = 0; c < table->n_columns; c++)
    {
      gsize cell = (gsize) c * table->n_items + item;
      BudgetCell selected = { .item = item, .column = c, .kind = (guint) kinds[c] };

      if (kinds[c] < 0 || table->states[cell] != BUDGET_CELL_STATE_VALUE)
        continue;
      selected.amount = table->values[cell];
      selected.is_except = category != NULL && budget_codes_hold (spec->except, category);
      g_array_append_val (self->cells, selected);
    }
}

/* Amounts of revenue and of expenditure are never one sum. */
static gboolean
budget_selection_check_sides (const BudgetSelection *self,
                              const BudgetDisclosureData *data,
                              BudgetDimensions group,
                              GError **error)
{
  guint sides = 0;

  if ((group & BUDGET_DIMENSIONS_SIDE) != 0)
    return TRUE;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const BudgetCell *cell = &g_array_index (self->cells, BudgetCell, i);

      sides |= 1u << self->table->items[cell->item].side;
    }
  if ((sides & (1u << BUDGET_SIDE_REVENUE)) == 0 || (sides & (1u << BUDGET_SIDE_EXPENDITURE)) == 0)
    return TRUE;
  _budget_query_set_error (error, BUDGET_ERROR_AMBIGUOUS, data,
                           _budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, self->table->kind),
                           "rows of both sides", "one side, or both apart by group");
  return FALSE;
}

gboolean
_budget_selection_fill (BudgetSelection *self,
                        const BudgetQuerySpec *spec,
                        const BudgetDisclosureData *data,
                        guint position,
                        GError **error)
{
  const BudgetTableData *table = &data->tables[position];
  g_autofree int *kinds = g_new (int, table->n_columns + 1);
  BudgetDimensions group;
  char part[MAX_FOLDED];

  memset (self, 0, sizeof *self);
  self->table = table;
  self->position = position;
  self->cells = g_array_new (FALSE, FALSE, sizeof (BudgetCell));
  for (guint i = 0; !self->coded && i < table->n_items; i++)
    self->coded = table->items[i].category != NULL &&
                  (spec->side == BUDGET_SIDE_NONE || table->items[i].side == spec->side);
  /* the columns of an empty form need not be there */
  if (table->n_items == 0)
    return TRUE;
  if (!budget_selection_choose_columns (self, spec, data, kinds, error))
    return FALSE;

  group = _budget_query_spec_get_group (spec, self->coded);
  _budget_text_fold (spec->name != NULL ? spec->name : "", part, sizeof part);
  for (guint i = 0; i < table->n_items; i++)
    {
      const BudgetItemData *item = &table->items[i];

      if ((spec->side != BUDGET_SIDE_NONE && item->side != spec->side) ||
          !budget_selection_admits_role (spec, item, self->coded, group) ||
          !budget_selection_admits_code (spec, item, group) ||
          (spec->name != NULL && !budget_name_contains (item->name, part)) ||
          !budget_selection_admits_having (spec, table, i))
        continue;
      self->n_matches++;
      budget_selection_add_row (self, spec, kinds, i);
    }
  return budget_selection_check_sides (self, data, group, error);
}
