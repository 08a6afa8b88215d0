/* budget-table-private.h - what line items and tables share
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-handles-private.h"
#include "model/budget-model-private.h"

G_BEGIN_DECLS

#define BUDGET_ANY_BLOCK G_MAXUINT

/* The one column of role among those of block. Fails with BUDGET_ERROR_NOT_FOUND or
 * BUDGET_ERROR_AMBIGUOUS; place is where the message says it was looked for. */
gboolean _budget_table_data_find_column (const BudgetTableData *self,
                                         const BudgetDisclosureData *disclosure,
                                         const BudgetPlaceData *place,
                                         guint block,
                                         BudgetRole role,
                                         guint *column,
                                         GError **error);
/* The first row of a printed name, white space ignored; when there is none, of a name without its
 * ordinal. -1 when there is none. */
int _budget_table_data_find_name (const BudgetTableData *self, const char *name);

/* Which rows are the children of which: walking a tree of n rows takes n steps. */
typedef struct
{
  guint *starts; /* (owned) */
  guint *rows;   /* (owned) */
} BudgetChildrenIndex;

void _budget_children_index_build (BudgetChildrenIndex *self, const BudgetTableData *table);
void _budget_children_index_clear (BudgetChildrenIndex *self);
/* (transfer full) (element-type guint) The rows whose parent is position; those without a parent
 * for -1. */
GArray *_budget_children_index_dup (const BudgetChildrenIndex *self, int position);

struct _BudgetTable
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  BudgetTableData *data;
  guint position;
  BudgetHandles columns;
  BudgetHandles line_items;

  GMutex mutex; /* of what follows, each made when it is first needed */
  BudgetChildrenIndex children;
  GHashTable *codes; /* (owned) (nullable): code -> 1 + the first row */
  guint8 **masks;    /* (owned) (nullable): of each column, or NULL */
};

struct _BudgetLineItem
{
  GObject parent_instance;
  BudgetTable *table; /* (owned) (nullable): keeps the data alive */
  const BudgetItemData *data;
  const BudgetTableData *table_data; /* (nullable) */
  guint position;
};

BudgetDisclosureData *_budget_line_item_get_disclosure_data (BudgetLineItem *self);

/* The same of a table, which keeps the index. */
GArray *_budget_table_dup_children (BudgetTable *self, int position);

G_END_DECLS
