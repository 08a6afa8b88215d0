/* budget-classification-private.h - classifications made by the library
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "model/budget-catalogue-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-model-private.h"

G_BEGIN_DECLS

/* (transfer full) The classification that a disclosure prints: a node for every code and category of
 * the rows of its tables of that system, and for the codes above them. */
BudgetClassification *_budget_classification_new_from_data (const BudgetDisclosureData *data,
                                                            BudgetSystem system);

/* (transfer full) Takes the references of catalogue and official (nullable). */
BudgetClassification *_budget_classification_new_take (BudgetCatalogue *catalogue,
                                                       BudgetCatalogue *official,
                                                       guint year,
                                                       gboolean complete);

/* (transfer full) A complete list, whose reference it takes. */
BudgetClassification *_budget_classification_new_complete (BudgetCatalogue *catalogue, guint year);

/* (transfer none) (nullable) The name of a code in a year. */
const char *_budget_classification_name_in_year (BudgetClassification *self,
                                                 const char *code,
                                                 guint year);

/* What a category reads. */
BudgetCatalogue *_budget_classification_get_catalogue (BudgetClassification *self);
/* (nullable) Where official names come from: the catalogue itself for an official or a loaded list. */
BudgetCatalogue *_budget_classification_get_official (BudgetClassification *self);

BudgetCategory *_budget_category_new_for (BudgetClassification *owner, guint position);

struct _BudgetCategory
{
  GObject parent_instance;
  BudgetClassification *classification; /* (owned) (nullable) */
  guint position;
  const BudgetCatalogueNode *node;          /* (nullable) in the classification's catalogue */
  const BudgetCatalogueName *printed;       /* (nullable) only of a disclosure's classification */
  const BudgetCatalogueName *official_name; /* (nullable) */
  const BudgetCatalogue *names;             /* (nullable) what official names are looked up in */
  int names_node;                           /* in names, -1 when the code is not there */
  const char **old_names;                   /* (owned) the array only */
};

G_END_DECLS
