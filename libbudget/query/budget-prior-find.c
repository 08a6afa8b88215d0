/* budget-prior-find.c - the amount that a document has of what a statement is about
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-prior-private.h"

/* Where a form has what a statement is about: the first that fits is the first here. */
typedef struct
{
  BudgetStatementKind what;
  BudgetTableKind table;
  BudgetRole row;
  BudgetSide side; /* none for either */
  BudgetRole column;
} BudgetSeat;

#define SEAT(what, table, row, side, column)                                                       \
  {                                                                                                \
    BUDGET_STATEMENT_KIND_##what, BUDGET_TABLE_KIND_##table, BUDGET_ROLE_##row,                    \
        BUDGET_SIDE_##side, BUDGET_ROLE_##column                                                   \
  }

static const BudgetSeat seats[] = {
  SEAT (TOTAL_BUDGET, SUMMARY, GRAND_TOTAL, NONE, TOTAL),
  SEAT (TOTAL_BUDGET, SUMMARY, YEAR_TOTAL, NONE, TOTAL),
  SEAT (TOTAL_REVENUE, SUMMARY, GRAND_TOTAL, REVENUE, TOTAL),
  SEAT (TOTAL_REVENUE, SUMMARY, YEAR_TOTAL, REVENUE, TOTAL),
  SEAT (TOTAL_REVENUE, REVENUE, TOTAL, NONE, TOTAL),
  SEAT (TOTAL_EXPENDITURE, SUMMARY, GRAND_TOTAL, EXPENDITURE, TOTAL),
  SEAT (TOTAL_EXPENDITURE, SUMMARY, YEAR_TOTAL, EXPENDITURE, TOTAL),
  SEAT (TOTAL_EXPENDITURE, EXPENDITURE, TOTAL, NONE, TOTAL),
  SEAT (APPROPRIATION, APPROPRIATION_SUMMARY, GRAND_TOTAL, NONE, TOTAL),
  SEAT (APPROPRIATION, APPROPRIATION_SUMMARY, YEAR_TOTAL, NONE, TOTAL),
  SEAT (APPROPRIATION, REVENUE, TOTAL, NONE, APPROPRIATION),
  SEAT (APPROPRIATION, APPROPRIATION_FUNCTIONAL, TOTAL, NONE, TOTAL),
  SEAT (APPROPRIATION, SUMMARY, APPROPRIATION, REVENUE, TOTAL),
  SEAT (GENERAL_PUBLIC, SUMMARY, GENERAL_PUBLIC, REVENUE, TOTAL),
  SEAT (GENERAL_PUBLIC, GENERAL_PUBLIC, TOTAL, NONE, TOTAL),
  SEAT (GENERAL_PUBLIC, APPROPRIATION_SUMMARY, YEAR_TOTAL, EXPENDITURE, GENERAL_PUBLIC),
  SEAT (GENERAL_PUBLIC, APPROPRIATION_SUMMARY, GENERAL_PUBLIC, REVENUE, TOTAL),
  SEAT (GOVERNMENT_FUND, SUMMARY, GOVERNMENT_FUND, REVENUE, TOTAL),
  SEAT (GOVERNMENT_FUND, GOVERNMENT_FUND, TOTAL, NONE, TOTAL),
  SEAT (GOVERNMENT_FUND, APPROPRIATION_SUMMARY, YEAR_TOTAL, EXPENDITURE, GOVERNMENT_FUND),
  SEAT (GOVERNMENT_FUND, APPROPRIATION_SUMMARY, GOVERNMENT_FUND, REVENUE, TOTAL),
  SEAT (STATE_CAPITAL, SUMMARY, STATE_CAPITAL, REVENUE, TOTAL),
  SEAT (STATE_CAPITAL, STATE_CAPITAL, TOTAL, NONE, TOTAL),
  SEAT (STATE_CAPITAL, APPROPRIATION_SUMMARY, YEAR_TOTAL, EXPENDITURE, STATE_CAPITAL),
  SEAT (STATE_CAPITAL, APPROPRIATION_SUMMARY, STATE_CAPITAL, REVENUE, TOTAL),
  SEAT (SPECIAL_ACCOUNT, SUMMARY, SPECIAL_ACCOUNT, REVENUE, TOTAL),
  SEAT (SPECIAL_ACCOUNT, REVENUE, TOTAL, NONE, SPECIAL_ACCOUNT),
  SEAT (INSTITUTIONAL, SUMMARY, INSTITUTIONAL, REVENUE, TOTAL),
  SEAT (INSTITUTIONAL, REVENUE, TOTAL, NONE, INSTITUTIONAL),
  SEAT (OPERATING_REVENUE, SUMMARY, OPERATING_REVENUE, REVENUE, TOTAL),
  SEAT (OPERATING_REVENUE, REVENUE, TOTAL, NONE, OPERATING_REVENUE),
  SEAT (SUPERIOR_SUBSIDY, SUMMARY, SUPERIOR_SUBSIDY, REVENUE, TOTAL),
  SEAT (SUPERIOR_SUBSIDY, REVENUE, TOTAL, NONE, SUPERIOR_SUBSIDY),
  SEAT (AFFILIATE_REMITTANCE, SUMMARY, AFFILIATE_REMITTANCE, REVENUE, TOTAL),
  SEAT (AFFILIATE_REMITTANCE, REVENUE, TOTAL, NONE, AFFILIATE_REMITTANCE),
  SEAT (OTHER_REVENUE, SUMMARY, OTHER_REVENUE, REVENUE, TOTAL),
  SEAT (OTHER_REVENUE, REVENUE, TOTAL, NONE, OTHER_REVENUE),
  SEAT (OPENING, SUMMARY, OPENING, REVENUE, TOTAL),
  SEAT (OPENING, REVENUE, TOTAL, NONE, OPENING),
  SEAT (CLOSING, SUMMARY, CLOSING, EXPENDITURE, TOTAL),
  SEAT (BASIC, EXPENDITURE, TOTAL, NONE, BASIC),
  SEAT (BASIC, GENERAL_PUBLIC, TOTAL, NONE, BASIC),
  SEAT (BASIC, BASIC_ECONOMIC, TOTAL, NONE, TOTAL),
  SEAT (BASIC, SUMMARY, BASIC, EXPENDITURE, TOTAL),
  SEAT (PROJECT, EXPENDITURE, TOTAL, NONE, PROJECT),
  SEAT (PROJECT, GENERAL_PUBLIC, TOTAL, NONE, PROJECT),
  SEAT (PROJECT, SUMMARY, PROJECT, EXPENDITURE, TOTAL),
  SEAT (PERSONNEL, BASIC_ECONOMIC, TOTAL, NONE, PERSONNEL),
  SEAT (PERSONNEL, BASIC_ECONOMIC, PERSONNEL, NONE, TOTAL),
  SEAT (RUNNING, BASIC_ECONOMIC, TOTAL, NONE, RUNNING),
  SEAT (RUNNING, BASIC_ECONOMIC, RUNNING, NONE, TOTAL),
  SEAT (OPERATING_EXPENDITURE, EXPENDITURE, TOTAL, NONE, OPERATING_EXPENDITURE),
  SEAT (REMITTANCE_UP, EXPENDITURE, TOTAL, NONE, REMITTANCE_UP),
  SEAT (AFFILIATE_SUBSIDY, EXPENDITURE, TOTAL, NONE, AFFILIATE_SUBSIDY),
  SEAT (AGENCY_OPERATING, AGENCY_OPERATING, TOTAL, NONE, TOTAL),
  SEAT (AGENCY_OPERATING, THREE_PUBLIC, AGENCY_OPERATING, NONE, TOTAL),
  SEAT (AGENCY_OPERATING, BASIC_ECONOMIC, TOTAL, NONE, RUNNING),
  SEAT (THREE_PUBLIC_TOTAL, THREE_PUBLIC, THREE_PUBLIC_TOTAL, NONE, TOTAL),
  SEAT (TRAVEL_ABROAD, THREE_PUBLIC, TRAVEL_ABROAD, NONE, TOTAL),
  SEAT (VEHICLES, THREE_PUBLIC, VEHICLES, NONE, TOTAL),
  SEAT (VEHICLE_PURCHASE, THREE_PUBLIC, VEHICLE_PURCHASE, NONE, TOTAL),
  SEAT (VEHICLE_OPERATION, THREE_PUBLIC, VEHICLE_OPERATION, NONE, TOTAL),
  SEAT (RECEPTION, THREE_PUBLIC, RECEPTION, NONE, TOTAL),
  SEAT (MEETINGS, THREE_PUBLIC, MEETINGS, NONE, TOTAL),
  SEAT (TRAINING, THREE_PUBLIC, TRAINING, NONE, TOTAL),
  SEAT (PROCUREMENT, PROCUREMENT, TOTAL, NONE, TOTAL),
};

#undef SEAT

/* the forms that have the amounts of categories, in the order they are asked */
static const BudgetTableKind category_tables[] = {
  BUDGET_TABLE_KIND_GENERAL_PUBLIC, BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL,
  BUDGET_TABLE_KIND_EXPENDITURE,    BUDGET_TABLE_KIND_BASIC_ECONOMIC,
  BUDGET_TABLE_KIND_SUMMARY,
};

/* whether a form of the kind may have what a statement is about */
static gboolean
budget_table_data_is_asked (const BudgetTableData *self)
{
  if (self->kind == BUDGET_TABLE_KIND_PROJECT_LIST)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (category_tables); i++)
    if (self->kind == category_tables[i])
      return TRUE;
  for (guint s = 0; s < G_N_ELEMENTS (seats); s++)
    if (self->kind == seats[s].table)
      return TRUE;
  return FALSE;
}

void
_budget_amount_finder_init (BudgetAmountFinder *self, const BudgetDisclosureData *disclosure)
{
  self->disclosure = disclosure;
  self->strings = g_string_chunk_new (1024);
  self->tables = g_new0 (BudgetComparedTable, disclosure->n_tables + 1);
  for (guint i = 0; i < disclosure->n_tables; i++)
    if (disclosure->tables[i].status == BUDGET_TABLE_STATUS_FILLED &&
        budget_table_data_is_asked (&disclosure->tables[i]))
      _budget_compared_table_init (&self->tables[i], disclosure, i, self->strings, NULL);
}

void
_budget_amount_finder_clear (BudgetAmountFinder *self)
{
  for (guint i = 0; i < self->disclosure->n_tables; i++)
    _budget_compared_table_clear (&self->tables[i]);
  g_clear_pointer (&self->tables, g_free);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

/* The cell of an entry in the column of a role, all funds together; a column of one fund only where
 * the fund is what is asked. */
static void
budget_amount_finder_offer_cell (const BudgetComparedTable *table,
                                 const BudgetEntry *entry,
                                 BudgetRole role,
                                 BudgetAmountOffer offer,
                                 gpointer user_data)
{
  const BudgetTableData *data = table->table;
  guint block = data->items[entry->item].block;

  for (guint c = 0; c < data->n_columns; c++)
    {
      const BudgetColumnMeaning *meaning = &table->meanings[c];
      BudgetFoundAmount found = { .statement = -1,
                                  .table = (int) table->position,
                                  .item = (int) entry->item,
                                  .column = (int) c };

      if (!meaning->is_used || meaning->part != entry->part || data->columns[c].block != block ||
          meaning->key.fund != BUDGET_FUND_NONE ||
          (meaning->key.role != role && data->columns[c].role != role))
        continue;
      found.print = _budget_print_of_cell (data, found.item, found.column);
      if (found.print.state != BUDGET_CELL_STATE_UNSET && _budget_print_is_known (&found.print))
        offer (&found, user_data);
      return;
    }
}

static gboolean
budget_item_data_is_of (const BudgetItemData *item, BudgetRole role, const BudgetSeat *seat)
{
  return item->category == NULL && role == seat->row && item->kind != BUDGET_ITEM_KIND_OF_WHICH &&
         (seat->side == BUDGET_SIDE_NONE || item->side == BUDGET_SIDE_NONE ||
          item->side == seat->side);
}

static void
budget_amount_finder_offer_seats (const BudgetAmountFinder *self,
                                  BudgetStatementKind what,
                                  BudgetAmountOffer offer,
                                  gpointer user_data)
{
  for (guint s = 0; s < G_N_ELEMENTS (seats); s++)
    for (guint i = 0; seats[s].what == what && i < self->disclosure->n_tables; i++)
      {
        const BudgetComparedTable *table = &self->tables[i];

        if (table->entries == NULL || table->table->kind != seats[s].table)
          continue;
        for (guint e = 0; e < table->entries->len; e++)
          {
            const BudgetEntry *entry = &g_array_index (table->entries, BudgetEntry, e);

            if (budget_item_data_is_of (&table->table->items[entry->item], entry->role, &seats[s]))
              budget_amount_finder_offer_cell (table, entry, seats[s].column, offer, user_data);
          }
      }
}

static gboolean
budget_item_data_is_about (const BudgetItemData *item, BudgetStatementKind what, const char *about)
{
  if (item->kind == BUDGET_ITEM_KIND_OF_WHICH)
    return FALSE;
  if (what == BUDGET_STATEMENT_KIND_CATEGORY)
    return g_strcmp0 (item->category, about) == 0;
  return item->name != NULL && _budget_names_are_same (item->name, about);
}

/* The rows of a category by its code, or of a project by its name. */
static void
budget_amount_finder_offer_rows (const BudgetAmountFinder *self,
                                 BudgetTableKind kind,
                                 BudgetStatementKind what,
                                 const char *about,
                                 BudgetAmountOffer offer,
                                 gpointer user_data)
{
  for (guint i = 0; i < self->disclosure->n_tables; i++)
    {
      const BudgetComparedTable *table = &self->tables[i];

      if (table->entries == NULL || table->table->kind != kind)
        continue;
      for (guint e = 0; e < table->entries->len; e++)
        {
          const BudgetEntry *entry = &g_array_index (table->entries, BudgetEntry, e);

          if (entry->part == BUDGET_ROLE_NONE &&
              budget_item_data_is_about (&table->table->items[entry->item], what, about))
            budget_amount_finder_offer_cell (table, entry, BUDGET_ROLE_TOTAL, offer, user_data);
        }
    }
}

/* What the prose of the document itself says of its own year. */
static void
budget_amount_finder_offer_statements (const BudgetAmountFinder *self,
                                       BudgetStatementKind what,
                                       const char *about,
                                       BudgetAmountOffer offer,
                                       gpointer user_data)
{
  const BudgetDisclosureData *data = self->disclosure;
  const BudgetStage own = data->kind == BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS ? BUDGET_STAGE_FINAL
                                                                              : BUDGET_STAGE_BUDGET;
  int position = 0;

  for (guint i = 0; i < data->n_passages; i++)
    for (guint j = 0; j < data->passages[i].n_statements; j++, position++)
      {
        const BudgetStatementData *statement = &data->passages[i].statements[j];
        BudgetFoundAmount found = { .statement = position, .table = -1, .item = -1, .column = -1 };

        if (statement->what != what || g_strcmp0 (statement->about, about) != 0 ||
            (statement->stage != BUDGET_STAGE_NONE && statement->stage != own) ||
            (statement->fiscal_year != 0 && statement->fiscal_year != data->fiscal_year))
          continue;
        found.print = _budget_print_of_stated (&statement->amount, statement->money_unit);
        if (found.print.state == BUDGET_CELL_STATE_VALUE && _budget_print_is_known (&found.print))
          offer (&found, user_data);
      }
}

void
_budget_amount_finder_offer (const BudgetAmountFinder *self,
                             BudgetStatementKind what,
                             const char *about,
                             BudgetAmountOffer offer,
                             gpointer user_data)
{
  if (what == BUDGET_STATEMENT_KIND_UNKNOWN)
    return;
  if (what == BUDGET_STATEMENT_KIND_CATEGORY && about != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (category_tables); i++)
      budget_amount_finder_offer_rows (self, category_tables[i], what, about, offer, user_data);
  else if (what == BUDGET_STATEMENT_KIND_PROJECT_ITEM && about != NULL)
    budget_amount_finder_offer_rows (self, BUDGET_TABLE_KIND_PROJECT_LIST, what, about, offer,
                                     user_data);
  else
    budget_amount_finder_offer_seats (self, what, offer, user_data);
  budget_amount_finder_offer_statements (self, what, about, offer, user_data);
}
