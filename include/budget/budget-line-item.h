/* budget-line-item.h - a row of a block of a table
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <gio/gio.h>
#include <budget/budget-category.h>
#include <budget/budget-column.h>
#include <budget/budget-enums.h>
#include <budget/budget-place.h>

G_BEGIN_DECLS

#define BUDGET_TYPE_LINE_ITEM (budget_line_item_get_type ())
BUDGET_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (BudgetLineItem, budget_line_item, BUDGET, LINE_ITEM, GObject)

/**
 * BudgetLineItemInfo: (skip)
 * @code: (nullable): as [method@Budget.LineItem.get_code]
 * @name: (nullable): as [method@Budget.LineItem.get_name]
 * @category_code: (nullable): as [method@Budget.LineItem.get_category_code]
 * @group: (nullable): as [method@Budget.LineItem.get_group]
 * @level: as [method@Budget.LineItem.get_level]
 * @kind: as [method@Budget.LineItem.get_kind]
 * @role: as [method@Budget.LineItem.get_role]
 * @side: as [method@Budget.LineItem.get_side]
 * @block: as [method@Budget.LineItem.get_block]
 * @parent: the index of the row above it in the tree, -1 when there is none
 *
 * What a [class@Budget.LineItem] says of its row, as plain values, for C programs that go over many
 * rows. What it points to belongs to the table. See [method@Budget.Table.get_line_item_info].
 *
 * Since: 1.0
 */
typedef struct
{
  const char    *code;
  const char    *name;
  const char    *category_code;
  const char    *group;
  BudgetLevel    level;
  BudgetItemKind kind;
  BudgetRole     role;
  BudgetSide     side;
  guint          block;
  int            parent;

  /*< private >*/
  gpointer       reserved[4];
} BudgetLineItemInfo;

BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_line_item_new (void);
BUDGET_AVAILABLE_IN_1_0
BudgetTable *budget_line_item_get_table (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_line_item_get_position (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_line_item_get_code (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_line_item_get_name (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_line_item_get_category_code (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetCategory *budget_line_item_dup_category (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLevel budget_line_item_get_level (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetItemKind budget_line_item_get_kind (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetRole budget_line_item_get_role (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
guint budget_line_item_get_block (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetSide budget_line_item_get_side (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
const char *budget_line_item_get_group (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetLineItem *budget_line_item_dup_parent (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_line_item_list_children (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
GListModel *budget_line_item_list_ancestors (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_line_item_has_amount (BudgetLineItem *self, guint column);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_line_item_get_amount (BudgetLineItem *self,
                                      guint           column,
                                      gint64         *fen);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_line_item_get_number (BudgetLineItem *self,
                                      guint           column,
                                      gint64         *value,
                                      guint          *scale);
BUDGET_AVAILABLE_IN_1_0
BudgetCellState budget_line_item_get_cell_state (BudgetLineItem *self, guint column);
BUDGET_AVAILABLE_IN_1_0
const char *budget_line_item_get_text (BudgetLineItem *self, guint column);
BUDGET_AVAILABLE_IN_1_0
char *budget_line_item_format_amount (BudgetLineItem *self, guint column);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_line_item_find_column (BudgetLineItem  *self,
                                       BudgetRole       role,
                                       guint           *column,
                                       GError         **error);
BUDGET_AVAILABLE_IN_1_0
gboolean budget_line_item_find_amount (BudgetLineItem  *self,
                                       BudgetRole       role,
                                       gint64          *fen,
                                       GError         **error);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_line_item_dup_place (BudgetLineItem *self);
BUDGET_AVAILABLE_IN_1_0
BudgetPlace *budget_line_item_dup_cell_place (BudgetLineItem *self, guint column);

G_END_DECLS
