/* budget-judge-money.c - amounts whose comparison needs a condition
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

#include "model/budget-economic-mapping-private.h"

#include <string.h>

/* 万元 for 元, and the other way round */
#define UNIT_SLIP 10000

/* One amount is the other in the next unit, up to the last place that either prints. */
static gboolean
budget_is_slip (gint64 large, gint64 small, gint64 ulp)
{
  gint64 shifted;

  if (large <= 0 || small <= 0 || __builtin_mul_overflow (small, UNIT_SLIP, &shifted))
    return FALSE;
  return ABS (large - shifted) <= ulp * UNIT_SLIP / 2;
}

static void
budget_check_tell_slip (BudgetCheck *self, guint first, guint table)
{
  const BudgetContributorData *pair =
      &g_array_index (self->contributors, BudgetContributorData, first);
  const BudgetTableData *data = self->tables[table].data;
  g_autofree char *mine = budget_amount_to_string (pair[0].fen, BUDGET_MONEY_UNIT_WAN);
  g_autofree char *other = budget_amount_to_string (pair[1].fen, BUDGET_MONEY_UNIT_WAN);
  g_autofree char *label = _budget_contributor_label (&pair[1], self->data);
  const BudgetItemData *item = &data->items[pair[0].row];
  gboolean is_total = item->code == NULL;
  const char *what = is_total ? "合计" : item->code;
  BudgetOutcomeData *outcome = _budget_judge_fail (
      self, _budget_contributor_place (&pair[0], self->data), data->title,
      _budget_arena_printf (self->arena, "《%s》%s %s 万元，与 %s 的 %s 万元相差一万倍，疑为单位错",
                            data->title, what, mine, label, other),
      _budget_arena_printf (self->arena,
                            "%s of “%s” is %s 万元, ten thousand times off %s 万元 of %s: the "
                            "unit seems wrong",
                            is_total ? "the total" : what, data->title, mine, other, label));

  outcome->first_contributor = first;
  outcome->n_contributors = 2;
}

/* the form that the totals of the others are held against */
static int
budget_check_find_reference (BudgetCheck *self, guint *row, guint *column)
{
  static const BudgetTableKind kinds[] = { BUDGET_TABLE_KIND_SUMMARY, BUDGET_TABLE_KIND_EXPENDITURE,
                                           BUDGET_TABLE_KIND_REVENUE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      int table = _budget_check_find_table (self, kinds[k]);

      if (table >= 0 && self->tables[table].data->kind == kinds[k] &&
          _budget_judge_find_total (self, (guint) table, row, column))
        return table;
    }
  return -1;
}

/* Adds the amounts that two forms have for a category; FALSE when one of them has none, or a nil. */
static gboolean
budget_check_add_both (BudgetCheck *self, guint table, guint row, guint other)
{
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  const char *code = self->tables[table].data->items[row].category;
  int rows[] = { (int) row, code != NULL ? _budget_check_find_row (self, other, code) : -1 };
  const guint tables[] = { table, other };
  guint first = self->contributors->len;

  for (guint i = 0; i < G_N_ELEMENTS (tables) && rows[i] >= 0; i++)
    {
      const BudgetItemData *item = &self->tables[tables[i]].data->items[rows[i]];
      int column =
          _budget_check_find_column (self, tables[i], item->block, 0, BUDGET_FUND_NONE, &series);
      gint64 fen;

      if (column < 0 ||
          !_budget_judge_get_fen (self, tables[i], (guint) rows[i], (guint) column, &fen) ||
          fen == 0)
        break;
      _budget_check_add_cell (self, tables[i], (guint) rows[i], (guint) column, 1, i == 0);
    }
  if (self->contributors->len == first + G_N_ELEMENTS (tables))
    return TRUE;
  g_array_set_size (self->contributors, first);
  return FALSE;
}

typedef enum
{
  FORMS_DIFFER,
  FORMS_AGREE,
  FORMS_SLIP /* every amount that both print is ten thousand times off */
} BudgetFormsState;

/* What two forms make of their first category in common, and whether the others bear a slip out; the
 * contributors of the first are left when they do. */
static BudgetFormsState
budget_check_compare_forms (BudgetCheck *self, guint table, guint other)
{
  guint first = self->contributors->len;
  guint n_slips = 0;

  for (guint row = 0; row < self->tables[table].data->n_items; row++)
    {
      guint last = self->contributors->len;
      const BudgetContributorData *pair;
      gint64 ulp;

      if (!budget_check_add_both (self, table, row, other))
        continue;
      pair = &g_array_index (self->contributors, BudgetContributorData, last);
      ulp = MAX (pair[0].ulp, pair[1].ulp);
      if (!budget_is_slip (pair[0].fen, pair[1].fen, ulp) &&
          !budget_is_slip (pair[1].fen, pair[0].fen, ulp))
        {
          gboolean agree = n_slips == 0 && pair[0].fen == pair[1].fen;

          g_array_set_size (self->contributors, first);
          return agree ? FORMS_AGREE : FORMS_DIFFER;
        }
      if (n_slips++ > 0)
        g_array_set_size (self->contributors, last);
    }
  /* one amount may be so by chance */
  if (n_slips > 1)
    return FORMS_SLIP;
  g_array_set_size (self->contributors, first);
  return FORMS_DIFFER;
}

/* A form whose categories are all ten thousand times what other forms have, where its total is that of
 * a part only: the one that fewer forms agree with is wrong, of two the later one. */
static gboolean
budget_check_find_shifted (BudgetCheck *self, guint table)
{
  guint first = self->contributors->len;
  guint n_agree = 0;
  guint n_slip = 0;
  gboolean is_later = FALSE;

  for (guint other = 0; other < self->data->n_tables; other++)
    {
      if (other == table || !self->tables[other].is_usable ||
          self->tables[other].data->system != self->tables[table].data->system)
        continue;
      switch (budget_check_compare_forms (self, table, other))
        {
        case FORMS_AGREE:
          n_agree++;
          break;
        case FORMS_SLIP:
          n_slip++;
          is_later = is_later || other < table;
          g_array_set_size (self->contributors, first + 2);
          break;
        case FORMS_DIFFER:
        default:
          break;
        }
    }
  if (n_slip > n_agree && (n_slip > 1 || is_later))
    return TRUE;
  g_array_set_size (self->contributors, first);
  return FALSE;
}

/* A form whose total is ten thousand times that of the whole, or a ten thousandth of it, to the last
 * digit, or whose categories are. */
void
_budget_judge_units_of_money (BudgetCheck *self)
{
  guint row;
  guint column;
  gint64 whole = 0;
  int reference = budget_check_find_reference (self, &row, &column);

  if (reference >= 0 && !_budget_judge_get_fen (self, (guint) reference, row, column, &whole))
    reference = -1;
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      guint first = self->contributors->len;
      gint64 ulp;
      guint r;
      guint c;
      gint64 fen;

      if ((int) i == reference || !_budget_judge_is_table_meant (self, i) ||
          !_budget_judge_find_total (self, i, &r, &c) ||
          !_budget_judge_get_fen (self, i, r, c, &fen))
        continue;
      if (reference >= 0)
        {
          ulp = MAX (self->tables[reference].ulps[column], self->tables[i].ulps[c]);
          if (budget_is_slip (fen, whole, ulp) || budget_is_slip (whole, fen, ulp))
            {
              _budget_check_add_cell (self, i, r, c, 1, TRUE);
              _budget_check_add_cell (self, (guint) reference, row, column, 1, FALSE);
              budget_check_tell_slip (self, first, i);
              continue;
            }
        }
      if (self->tables[i].data->system != BUDGET_SYSTEM_NONE && budget_check_find_shifted (self, i))
        budget_check_tell_slip (self, first, i);
      else if (reference >= 0)
        _budget_judge_pass (self, &self->tables[i].data->place);
    }
}

/* 301 and 303 are money for persons, 302 and what is bought is not. */
static BudgetRole
budget_code_get_use (const char *code)
{
  static const char *const personnel[] = { "301", "303", NULL };
  static const char *const running[] = { "302", "307", "309", "310", "312", "399", NULL };

  for (guint i = 0; personnel[i] != NULL; i++)
    if (g_str_has_prefix (code, personnel[i]))
      return BUDGET_ROLE_PERSONNEL;
  for (guint i = 0; running[i] != NULL; i++)
    if (g_str_has_prefix (code, running[i]))
      return BUDGET_ROLE_RUNNING;
  return BUDGET_ROLE_NONE;
}

/* The only row without a code of a role; -1 when there is not one. */
static int
budget_table_find_use (const BudgetTableData *self, BudgetRole role)
{
  int found = -1;

  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].role == role && self->items[i].category == NULL)
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found;
}

/* Adds the main amount of a row; FALSE when which column it stands in is not said. */
static gboolean
budget_check_add_main (BudgetCheck *self, guint table, guint row, gboolean is_left)
{
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  int column = _budget_check_find_column (self, table, self->tables[table].data->items[row].block,
                                          0, BUDGET_FUND_NONE, &series);

  if (column >= 0)
    _budget_check_add_cell (self, table, row, (guint) column, 1, is_left);
  return column >= 0;
}

/* Adds the categories of a use that lie below no other; FALSE when one is there twice, or nobody knows
 * what it is for. */
static gboolean
budget_check_add_codes_of_use (BudgetCheck *self, guint table, BudgetRole role)
{
  const BudgetCheckTable *data = &self->tables[table];

  for (guint i = 0; i < data->data->n_items; i++)
    {
      const char *code = data->data->items[i].category;
      BudgetRole use = code != NULL ? budget_code_get_use (code) : BUDGET_ROLE_NONE;

      if (code == NULL || data->parents[i] >= 0)
        continue;
      if (use == BUDGET_ROLE_NONE || _budget_check_find_row (self, table, code) < 0 ||
          (use == role && !budget_check_add_main (self, table, i, FALSE)))
        return FALSE;
    }
  return TRUE;
}

/* 人员经费合计 is what 301 and 303 have, 公用经费合计 what the others have. */
void
_budget_judge_uses_add_up (BudgetCheck *self)
{
  static const BudgetRole uses[] = { BUDGET_ROLE_PERSONNEL, BUDGET_ROLE_RUNNING };

  for (guint t = 0; t < self->data->n_tables; t++)
    for (guint u = 0; u < G_N_ELEMENTS (uses) && _budget_judge_is_table_meant (self, t); u++)
      {
        guint first = self->contributors->len;
        int row = budget_table_find_use (self->tables[t].data, uses[u]);

        if (row >= 0 && budget_check_add_main (self, t, (guint) row, TRUE) &&
            budget_check_add_codes_of_use (self, t, uses[u]) && self->contributors->len > first + 1)
          _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
        else
          g_array_set_size (self->contributors, first);
      }
}

static void
budget_check_uses_of (BudgetCheck *self, BudgetJudgeList *list, guint table)
{
  const BudgetTableData *data = self->tables[table].data;

  for (guint c = 0; c < data->n_columns; c++)
    {
      BudgetRole role = data->columns[c].role;

      if (role != BUDGET_ROLE_PERSONNEL && role != BUDGET_ROLE_RUNNING)
        continue;
      for (guint i = 0; i < data->n_items; i++)
        {
          const BudgetItemData *item = &data->items[i];
          BudgetRole use = item->category != NULL && item->block == data->columns[c].block
                               ? budget_code_get_use (item->category)
                               : BUDGET_ROLE_NONE;
          gint64 fen;

          if (use == BUDGET_ROLE_NONE || !_budget_judge_get_fen (self, table, i, c, &fen))
            continue;
          if (use == role || fen == 0)
            _budget_judge_list_see (list);
          else
            _budget_judge_list_add_row (list, table, i, "%s %s %s", item->category,
                                        item->name != NULL ? item->name : "",
                                        data->texts[(gsize) c * data->n_items + i]);
        }
    }
}

void
_budget_judge_economic_columns (BudgetCheck *self)
{
  BudgetJudgeList list;

  _budget_judge_list_init (&list, self);
  for (guint i = 0; i < self->data->n_tables; i++)
    if (_budget_judge_is_table_meant (self, i))
      budget_check_uses_of (self, &list, i);
  _budget_judge_list_end (&list, "人员经费与公用经费列错：",
                          "money for persons among running costs, or the other way round: ");
}

/* A cell of the total row of the only table of a kind. */
static gboolean
budget_check_find_total_of (BudgetCheck *self,
                            BudgetTableKind kind,
                            BudgetRoles roles,
                            guint *table,
                            guint *row,
                            guint *column)
{
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  int found = _budget_check_find_table (self, kind);
  int found_column;

  if (found < 0 || !_budget_judge_find_total (self, (guint) found, row, column))
    return FALSE;
  *table = (guint) found;
  if (roles == 0)
    return TRUE;
  found_column = _budget_check_find_column (
      self, *table, self->tables[found].data->items[*row].block, roles, BUDGET_FUND_NONE, &series);
  *column = (guint) found_column;
  return found_column >= 0;
}

/* Where all money is of the general public budget, its basic expenditure is all basic expenditure. */
void
_budget_judge_basic_is_one (BudgetCheck *self)
{
  const BudgetRoles basic = BUDGET_ROLES (BUDGET_ROLE_BASIC);
  guint first = self->contributors->len;
  guint all[3];
  guint general[3];
  gint64 all_fen;
  gint64 general_fen;

  self->table = 0;
  if (!budget_check_find_total_of (self, BUDGET_TABLE_KIND_EXPENDITURE, 0, &all[0], &all[1],
                                   &all[2]) ||
      !budget_check_find_total_of (self, BUDGET_TABLE_KIND_GENERAL_PUBLIC, 0, &general[0],
                                   &general[1], &general[2]) ||
      !_budget_judge_get_fen (self, all[0], all[1], all[2], &all_fen) ||
      !_budget_judge_get_fen (self, general[0], general[1], general[2], &general_fen) ||
      all_fen != general_fen ||
      !budget_check_find_total_of (self, BUDGET_TABLE_KIND_EXPENDITURE, basic, &all[0], &all[1],
                                   &all[2]) ||
      !budget_check_find_total_of (self, BUDGET_TABLE_KIND_GENERAL_PUBLIC, basic, &general[0],
                                   &general[1], &general[2]))
    return;
  _budget_check_add_cell (self, all[0], all[1], all[2], 1, TRUE);
  _budget_check_add_cell (self, general[0], general[1], general[2], 1, FALSE);
  _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
}

/* which of the three public expenses pays for which economic codes */
static const struct
{
  BudgetRole role;
  const char *codes[3];
} public_expenses[] = {
  { BUDGET_ROLE_TRAVEL_ABROAD, { "30212", NULL } },
  { BUDGET_ROLE_RECEPTION, { "30217", NULL } },
  { BUDGET_ROLE_VEHICLE_OPERATION, { "30231", NULL } },
  { BUDGET_ROLE_VEHICLE_PURCHASE, { "31013", "30913", NULL } },
};

/* Adds the cell of one of the three public expenses, printed in a column or in a row; FALSE when the
 * form does not have it. */
static gboolean
budget_check_add_expense (BudgetCheck *self, guint table, BudgetRoles role)
{
  const BudgetTableData *data = self->tables[table].data;
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  guint row = 0;
  guint main_column;

  for (guint i = 0; i < data->n_items; i++)
    if ((role & BUDGET_ROLES (data->items[i].role)) != 0)
      {
        int column = _budget_check_find_column (self, table, data->items[i].block, 0,
                                                BUDGET_FUND_NONE, &series);

        if (column >= 0)
          _budget_check_add_cell (self, table, i, (guint) column, 1, TRUE);
        return column >= 0;
      }
  if (data->n_items > 0 && _budget_judge_find_total (self, table, &row, &main_column))
    {
      int column = _budget_check_find_column (self, table, data->items[row].block, role,
                                              BUDGET_FUND_NONE, &series);

      if (column >= 0)
        _budget_check_add_cell (self, table, row, (guint) column, 1, TRUE);
      return column >= 0;
    }
  return FALSE;
}

/* Adds what basic expenditure has of a code. */
static void
budget_check_add_code (BudgetCheck *self, guint table, const char *code)
{
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  int row = _budget_check_find_row (self, table, code);
  int column =
      row >= 0 ? _budget_check_find_column (self, table, self->tables[table].data->items[row].block,
                                            0, BUDGET_FUND_NONE, &series)
               : -1;

  if (column >= 0)
    _budget_check_add_cell (self, table, (guint) row, (guint) column, 1, FALSE);
}

void
_budget_judge_three_public_covers (BudgetCheck *self)
{
  int whole;
  int economic;

  self->table = 0;
  whole = _budget_check_find_table (self, BUDGET_TABLE_KIND_THREE_PUBLIC);
  economic = _budget_check_find_table (self, BUDGET_TABLE_KIND_BASIC_ECONOMIC);
  if (whole < 0 || economic < 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (public_expenses); i++)
    {
      guint first = self->contributors->len;

      /* an empty form has none of them */
      if (!budget_check_add_expense (self, (guint) whole, BUDGET_ROLES (public_expenses[i].role)) &&
          self->tables[whole].data->status != BUDGET_TABLE_STATUS_EMPTY)
        continue;
      for (guint c = 0; public_expenses[i].codes[c] != NULL; c++)
        budget_check_add_code (self, (guint) economic, public_expenses[i].codes[c]);
      _budget_check_compare (self, first, BUDGET_RELATION_AT_LEAST);
    }
}

/* All units are of one kind; UNKNOWN when they are not, or nothing says it. */
static BudgetUnitKind
budget_check_get_unit_kind (const BudgetCheck *self)
{
  BudgetUnitKind kind = BUDGET_UNIT_KIND_UNKNOWN;

  for (guint i = 0; i < self->data->n_spending_units; i++)
    {
      const char *nature = self->data->spending_units[i].nature;
      BudgetUnitKind own = BUDGET_UNIT_KIND_UNKNOWN;

      if (nature != NULL && (strstr (nature, "行政") != NULL || strstr (nature, "参") != NULL))
        own = BUDGET_UNIT_KIND_ADMINISTRATIVE;
      else if (nature != NULL && strstr (nature, "事业") != NULL)
        own = BUDGET_UNIT_KIND_INSTITUTION;
      if (own == BUDGET_UNIT_KIND_UNKNOWN || (i > 0 && own != kind))
        return BUDGET_UNIT_KIND_UNKNOWN;
      kind = own;
    }
  return kind;
}

/* Compares a class of the government's codes with the sections of the department's that it is the
 * sum of. */
static void
budget_check_government_class (BudgetCheck *self,
                               guint government,
                               guint row,
                               guint departmental,
                               BudgetUnitKind kind)
{
  const BudgetTableData *data = self->tables[departmental].data;
  const char *code = self->tables[government].data->items[row].category;
  const BudgetSeries series = { _budget_check_default_stage (self), self->data->fiscal_year };
  int column =
      _budget_check_find_column (self, government, self->tables[government].data->items[row].block,
                                 0, BUDGET_FUND_NONE, &series);
  guint first = self->contributors->len;

  if (column < 0)
    return;
  _budget_check_add_cell (self, government, row, (guint) column, 1, TRUE);
  for (guint i = 0; i < data->n_items; i++)
    {
      const BudgetItemData *item = &data->items[i];
      const char *mapped;

      if (item->category == NULL || item->level != BUDGET_LEVEL_SECTION)
        continue;
      mapped = _budget_economic_map_to_government (item->category, kind);
      if (mapped == NULL)
        {
          /* where that money goes is not known */
          g_array_set_size (self->contributors, first);
          return;
        }
      if (g_str_has_prefix (mapped, code))
        budget_check_add_code (self, departmental, item->category);
    }
  _budget_check_compare (self, first, BUDGET_RELATION_EQUAL);
}

void
_budget_judge_government_economic (BudgetCheck *self)
{
  const BudgetUnitKind kind = budget_check_get_unit_kind (self);
  guint all[3];
  guint own[3];
  gint64 government;
  gint64 departmental;

  self->table = 0;
  if (kind == BUDGET_UNIT_KIND_UNKNOWN ||
      !budget_check_find_total_of (self, BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC, 0, &all[0], &all[1],
                                   &all[2]) ||
      !_budget_judge_get_fen (self, all[0], all[1], all[2], &government))
    return;
  /* the form by departmental codes that is of the same money */
  if (!(budget_check_find_total_of (self, BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC, 0, &own[0],
                                    &own[1], &own[2]) &&
        _budget_judge_get_fen (self, own[0], own[1], own[2], &departmental) &&
        departmental == government) &&
      !(budget_check_find_total_of (self, BUDGET_TABLE_KIND_BASIC_ECONOMIC, 0, &own[0], &own[1],
                                    &own[2]) &&
        _budget_judge_get_fen (self, own[0], own[1], own[2], &departmental) &&
        departmental == government))
    return;
  for (guint i = 0; i < self->tables[all[0]].data->n_items; i++)
    if (self->tables[all[0]].data->items[i].level == BUDGET_LEVEL_CLASS)
      budget_check_government_class (self, all[0], i, own[0], kind);
}
