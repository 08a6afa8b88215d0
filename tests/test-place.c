/* test-place.c - a place in a published file
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-model-data.h"

#include "model/budget-children-private.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <signal.h>

typedef struct
{
  BudgetPlaceData data;
  char text[64];
  char cell[16];
} Case;

ParameterizedTestParameters (place, is_said_in_words)
{
  static Case cases[] = {
    { { 0 }, "", "" },
    { { .line = 230 }, "line 230", "" },
    { { .page = 3, .row = 12, .column = 4 }, "page 3, row 12, column 4", "" },
    { { .table = 2, .row = 12 }, "table 2, row 12", "" },
    { { .sheet = 1, .row = 7, .column = 2 }, "sheet 支出, cell B7", "B7" },
    { { .sheet = 1, .row = 7 }, "sheet 支出, row 7", "" },
    { { .sheet = 1, .row = 1, .column = 26 }, "sheet 支出, cell Z1", "Z1" },
    { { .sheet = 1, .row = 1, .column = 27 }, "sheet 支出, cell AA1", "AA1" },
    { { .sheet = 1, .row = 1, .column = 702 }, "sheet 支出, cell ZZ1", "ZZ1" },
    { { .sheet = 1, .row = 1048576, .column = 16384 },
      "sheet 支出, cell XFD1048576",
      "XFD1048576" },
    { { .sheet = 9, .row = 1, .column = 65535 }, "cell CRXO1", "CRXO1" },
  };

  return cr_make_param_array (Case, cases, G_N_ELEMENTS (cases));
}

ParameterizedTest (Case *param, place, is_said_in_words)
{
  g_autoptr (BudgetDisclosureData) data = test_model_data_new ();
  g_autoptr (BudgetPlace) place = _budget_place_new_for (&param->data, data);
  g_autofree char *text = budget_place_to_string (place);
  const char *cell = budget_place_get_cell (place);

  cr_assert_str_eq (text, param->text);
  cr_assert_str_eq (cell != NULL ? cell : "", param->cell);
}

Test (place, has_a_number_for_each_coordinate)
{
  g_autoptr (BudgetDisclosureData) data = test_model_data_new ();
  BudgetPlaceData where = {
    .line = 1, .row = 2, .column = 3, .table = 4, .page = 5, .sheet = 1, .source = 2
  };
  g_autoptr (BudgetPlace) place = _budget_place_new_for (&where, data);
  g_autofree char *source = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *cell = NULL;
  guint line, row, column, table, page;

  cr_assert_str_eq (budget_place_get_source (place), "sample-2.xlsx");
  cr_assert_str_eq (budget_place_get_sheet (place), "支出");
  cr_assert_eq (budget_place_get_line (place), 1);
  cr_assert_eq (budget_place_get_row (place), 2);
  cr_assert_eq (budget_place_get_column (place), 3);
  cr_assert_eq (budget_place_get_table (place), 4);
  cr_assert_eq (budget_place_get_page (place), 5);

  /* clang-format off */
  g_object_get (place, "source", &source, "sheet", &sheet, "cell", &cell, "line", &line,
                "row", &row, "column", &column, "table", &table, "page", &page, NULL);
  /* clang-format on */
  cr_assert_str_eq (source, "sample-2.xlsx");
  cr_assert_str_eq (sheet, "支出");
  cr_assert_str_eq (cell, "C2");
  cr_assert_eq (line, 1);
  cr_assert_eq (row, 2);
  cr_assert_eq (column, 3);
  cr_assert_eq (table, 4);
  cr_assert_eq (page, 5);
}

Test (place, names_outlive_the_disclosure)
{
  BudgetDisclosureData *data = test_model_data_new ();
  BudgetPlaceData where = { .source = 1 };
  g_autoptr (BudgetPlace) place = _budget_place_new_for (&where, data);

  _budget_disclosure_data_unref (data);
  cr_assert_str_eq (budget_place_get_source (place), "sample.txt");
}

Test (place, source_that_does_not_exist_is_none)
{
  g_autoptr (BudgetDisclosureData) data = test_model_data_new ();
  BudgetPlaceData where = { .source = 7, .sheet = 3 };
  g_autoptr (BudgetPlace) place = _budget_place_new_for (&where, data);

  cr_assert_null (budget_place_get_source (place));
  cr_assert_null (budget_place_get_sheet (place));
}

Test (place, box_is_there_or_left_alone)
{
  BudgetPlaceData where = { .page = 1, .box = { 10.5f, 20, 30, 40.25f } };
  BudgetPlaceData nowhere = { .page = 1 };
  g_autoptr (BudgetPlace) place = _budget_place_new_for (&where, NULL);
  g_autoptr (BudgetPlace) no_place = _budget_place_new_for (&nowhere, NULL);
  double x0 = -1, y0 = -1, x1 = -1, y1 = -1;

  cr_assert_not (budget_place_get_box (no_place, &x0, &y0, &x1, &y1));
  cr_assert_eq (x0, -1);
  cr_assert (budget_place_get_box (place, &x0, &y0, &x1, &y1));
  cr_assert_eq (x0, 10.5);
  cr_assert_eq (y0, 20);
  cr_assert_eq (x1, 30);
  cr_assert_eq (y1, 40.25);
  cr_assert (budget_place_get_box (place, NULL, NULL, NULL, NULL));
}

Test (place, begins_messages)
{
  g_autoptr (BudgetDisclosureData) data = test_model_data_new ();
  BudgetPlaceData both = { .source = 1, .line = 230 };
  BudgetPlaceData only_source = { .source = 1 };
  BudgetPlaceData only_line = { .line = 230 };
  g_autofree char *first = _budget_place_data_to_prefix (&both, data);
  g_autofree char *second = _budget_place_data_to_prefix (&only_source, data);
  g_autofree char *third = _budget_place_data_to_prefix (&only_line, NULL);

  cr_assert_str_eq (first, "sample.txt: line 230: ");
  cr_assert_str_eq (second, "sample.txt: ");
  cr_assert_str_eq (third, "line 230: ");
}

Test (place, bare_one_is_empty)
{
  g_autoptr (BudgetPlace) place = budget_place_new ();
  g_autofree char *text = budget_place_to_string (place);

  cr_assert_str_eq (text, "");
  cr_assert_null (budget_place_get_source (place));
  cr_assert_null (budget_place_get_cell (place));
  cr_assert_eq (budget_place_get_line (place), 0);
}

Test (place, to_string_checks_self, .signal = SIGTRAP) { budget_place_to_string (NULL); }
