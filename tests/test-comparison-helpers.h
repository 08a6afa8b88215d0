/* test-comparison-helpers.h - two disclosures made by hand, to be compared
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "test-data.h"

#include <criterion/criterion.h>

static inline BudgetDisclosureData *
comparison_data (guint year, BudgetDisclosureKind kind)
{
  BudgetDisclosureData *data = test_data_new ();

  data->fiscal_year = year;
  data->kind = kind;
  return data;
}

/* The expenditure form of a budget, in 万元. */
static inline BudgetDisclosureData *
comparison_budget (guint year, const char *columns, const char *rows)
{
  BudgetDisclosureData *data = comparison_data (year, BUDGET_DISCLOSURE_KIND_BUDGET);

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, columns,
                       rows);
  return data;
}

/* Takes both. */
static inline BudgetComparison *
comparison_of (BudgetDisclosureData *older, BudgetDisclosureData *newer)
{
  g_autoptr (BudgetDisclosure) before = test_data_finish (older);
  g_autoptr (BudgetDisclosure) after = test_data_finish (newer);
  g_autoptr (GError) error = NULL;
  BudgetComparison *self = budget_comparison_new (before, after, &error);

  cr_assert_not_null (self, "%s", error != NULL ? error->message : "");
  return self;
}

/* Takes both. */
static inline BudgetComparison *
comparison_full (BudgetDisclosureData *older, BudgetDisclosureData *newer)
{
  g_autoptr (BudgetDisclosure) before = test_data_finish (older);
  g_autoptr (BudgetDisclosure) after = test_data_finish (newer);
  g_autoptr (GError) error = NULL;
  BudgetComparison *self = budget_comparison_new_full (before, after, &error);

  cr_assert_not_null (self, "%s", error != NULL ? error->message : "");
  return self;
}

/* The budgets of two years with one row each, 201, of these amounts in 万元. */
static inline BudgetComparison *
comparison_of_amounts (const char *older, const char *newer)
{
  g_autofree char *before = g_strdup_printf ("201|一般公共服务支出|%s\n", older);
  g_autofree char *after = g_strdup_printf ("201|一般公共服务支出|%s\n", newer);

  return comparison_of (comparison_budget (2021, "total", before),
                        comparison_budget (2022, "total", after));
}

/* (transfer full) What a comparison says, a line per row: "state code name old new change". */
static inline char *
comparison_print (BudgetComparison *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < budget_comparison_get_n_rows (self); i++)
    {
      g_autoptr (BudgetChange) row = budget_comparison_get_row (self, i);
      g_autofree char *before = budget_change_format_old_amount (row);
      g_autofree char *after = budget_change_format_new_amount (row);
      g_autofree char *change = budget_change_format_change (row);
      const char *code = budget_change_get_category_code (row);

      g_string_append_printf (
          text, "%s %s %s %s %s\n",
          _budget_enum_to_nick (BUDGET_TYPE_CHANGE_STATE, (int) budget_change_get_state (row)),
          code != NULL
              ? code
              : _budget_enum_to_nick (BUDGET_TYPE_ROLE, (int) budget_change_get_row (row)),
          before != NULL ? before : "none", after != NULL ? after : "none",
          change != NULL ? change : "none");
    }
  return g_string_free (text, FALSE);
}

#define assert_comparison(self, expected)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *printed = comparison_print (self);                                            \
                                                                                                   \
    cr_assert_str_eq (printed, expected);                                                          \
  }                                                                                                \
  G_STMT_END

/* (transfer full) The notes, a line each. */
static inline char *
comparison_notes (BudgetComparison *self)
{
  return g_strjoinv ("\n", (char **) budget_comparison_get_notes (self));
}
