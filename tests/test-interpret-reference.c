/* test-interpret-reference.c - the forms of the reference, cell by cell
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

#include "hand-sheet.h"

#include <json-glib/json-glib.h>

/* the cells of a row of the truth that belong to the item's block, one by one */
static void
assert_true_row (const BudgetTableData *table, guint item, JsonArray *row, guint *at)
{
  const BudgetItemData *data = &table->items[item];
  gboolean has_codes = table->kind != BUDGET_TABLE_KIND_SUMMARY &&
                       table->kind != BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY;

  if (has_codes)
    cr_assert_str_eq (data->code != NULL ? data->code : "",
                      json_array_get_string_element (row, (*at)++));
  cr_assert_str_eq (data->name, json_array_get_string_element (row, (*at)++));
  for (guint column = 0; column < table->n_columns; column++)
    {
      gsize index = (gsize) column * table->n_items + item;
      const char *wanted;

      if (table->columns[column].block != data->block)
        continue;
      wanted = json_array_get_string_element (row, (*at)++);
      cr_assert_str_eq (table->texts[index] != NULL ? table->texts[index] : "", wanted);
      cr_assert_eq (table->states[index],
                    *wanted != '\0' ? BUDGET_CELL_STATE_VALUE : BUDGET_CELL_STATE_BLANK);
    }
}

/* Each row of the truth is one item, or one of each block where its label is not blank. */
static void
assert_true_table (const BudgetTableData *table, JsonObject *truth)
{
  JsonArray *rows = json_object_get_array_member (truth, "rows");
  guint n_blocks = table->n_items > 0 ? table->items[table->n_items - 1].block + 1 : 1;
  guint n_seen = 0;

  cr_assert_str_eq (table->title, json_object_get_string_member (truth, "title"));
  cr_assert_str_eq (_budget_enum_to_nick (BUDGET_TYPE_TABLE_KIND, (int) table->kind),
                    json_object_get_string_member (truth, "kind"));
  for (guint block = 0, start = 0; block < n_blocks; block++)
    {
      guint width = 0;

      for (guint row = 0; row < json_array_get_length (rows); row++)
        {
          JsonArray *cells = json_array_get_array_element (rows, row);
          guint at = start;

          if (n_blocks > 1 && *json_array_get_string_element (cells, start) == '\0')
            continue;
          if (table->status == BUDGET_TABLE_STATUS_EMPTY)
            continue;
          cr_assert_lt (n_seen, table->n_items);
          cr_assert_eq (table->items[n_seen].block, block);
          assert_true_row (table, n_seen++, cells, &at);
          width = at - start;
        }
      start += width;
    }
  cr_assert_eq (n_seen, table->n_items);
}

static void
assert_true_disclosure (const BudgetDisclosureData *data)
{
  g_autoptr (GBytes) bytes = load_test_data ("reference/truth.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *tables;

  cr_assert_not_null (bytes);
  cr_assert (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes), NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  tables = json_object_get_array_member (root, "tables");
  cr_assert_eq (data->fiscal_year, json_object_get_int_member (root, "fiscal_year"));
  cr_assert_str_eq (
      data->department_name,
      json_object_get_string_member (json_object_get_object_member (root, "department"), "name"));
  cr_assert_geq (data->n_tables, json_array_get_length (tables));
  for (guint i = 0; i < json_array_get_length (tables); i++)
    assert_true_table (&data->tables[i], json_array_get_object_element (tables, i));
}

static void
assert_reference (const char *name)
{
  g_autofree char *path = g_strconcat ("reference/", name, NULL);
  g_autoptr (GBytes) bytes = load_test_data (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;

  if (bytes == NULL)
    cr_skip ("no reference in the test data");
  sheet = read_bytes (bytes, name, BUDGET_FORMAT_AUTO, &error);
  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "");

  g_autoptr (BudgetDisclosureData) data = hand_sheet_interpret (sheet);

  assert_true_disclosure (data);
  cr_assert_eq (data->n_tables, 17);
  cr_assert_eq (count_findings (data, "table-unknown"), 0);
}

Test (interpret_reference, reference_as_text) { assert_reference ("luquan-2022.txt"); }

Test (interpret_reference, reference_as_docx) { assert_reference ("luquan-2022.docx"); }
