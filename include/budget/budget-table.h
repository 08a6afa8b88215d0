/* budget-table.h - a table of a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-column.h>
#include <budget/budget-enums.h>
#include <budget/budget-line-item.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

typedef struct _BudgetDisclosure BudgetDisclosure;

#define BUDGET_TYPE_TABLE (budget_table_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetTable, budget_table, BUDGET, TABLE, GObject)

BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_table_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetDisclosure *budget_table_get_disclosure (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_table_get_position (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTableKind budget_table_get_kind (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_table_get_title (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetMoneyUnit budget_table_get_money_unit (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSystem budget_table_get_system (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetTableStatus budget_table_get_status (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
const char * const *budget_table_get_notes (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_table_dup_place (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_table_list_columns (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_table_get_n_columns (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetColumn *budget_table_get_column (BudgetTable *self, guint position);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_table_find_column (BudgetTable  *self,
                                   BudgetRole    role,
                                   guint        *column,
                                   GError      **error);
BUDGET_AVAILABLE_IN_1_0
guint budget_table_get_n_line_items (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_table_get_line_item (BudgetTable *self, guint position);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_table_find_line_item (BudgetTable *self, const char *code);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_table_find_role (BudgetTable *self,
                                        BudgetRole   role,
                                        BudgetSide   side);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_table_find_name (BudgetTable *self, const char *name);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_table_list_line_items (BudgetTable *self, const char *code);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_table_list_roots (BudgetTable *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_table_get_code_at (BudgetTable *self, guint position);
BUDGET_AVAILABLE_IN_1_0
const char *budget_table_get_name_at (BudgetTable *self, guint position);
BUDGET_AVAILABLE_IN_1_0
const char *budget_table_get_text_at (BudgetTable *self, guint position, guint column);
BUDGET_AVAILABLE_IN_1_0
void budget_table_get_line_item_info (BudgetTable        *self,
                                      guint               position,
                                      BudgetLineItemInfo *info);
BUDGET_AVAILABLE_IN_1_0
void budget_table_get_column_info (BudgetTable      *self,
                                   guint             column,
                                   BudgetColumnInfo *info);
BUDGET_AVAILABLE_IN_1_0
const gint64 *budget_table_get_amounts (BudgetTable *self,
                                        guint        column,
                                        gsize       *n_items);
BUDGET_AVAILABLE_IN_1_0
const guint8 *budget_table_get_mask (BudgetTable *self,
                                     guint        column,
                                     gsize       *n_items);
BUDGET_AVAILABLE_IN_1_0
GBytes *budget_table_dup_amount_bytes (BudgetTable *self, guint column);
BUDGET_AVAILABLE_IN_1_0
GBytes *budget_table_dup_mask_bytes (BudgetTable *self, guint column);

G_END_DECLS
