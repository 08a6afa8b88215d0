/* test-classification.c - catalogues of codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include "model/budget-classification-private.h"

#include "test-data.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

static BudgetClassification *
get_official (BudgetSystem system, guint year)
{
  g_autoptr (GError) error = NULL;
  BudgetClassification *self = budget_classification_new_official (system, year, &error);

  cr_assert_not_null (self);
  cr_assert_null (error);
  return self;
}

static void
assert_name (BudgetSystem system, guint year, const char *code, const char *name)
{
  g_autoptr (BudgetClassification) self = get_official (system, year);
  g_autoptr (BudgetCategory) category = budget_classification_find (self, code);

  cr_assert_not_null (category, "%s is not there", code);
  cr_assert_str_eq (budget_category_get_name (category), name);
}

static BudgetClassification *
load (const char *content, gssize size, BudgetSystem system, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("codes-XXXXXX", &path, NULL);
  BudgetClassification *self;

  cr_assert_geq (fd, 0);
  g_close (fd, NULL);
  cr_assert (g_file_set_contents (path, content, size, NULL));
  file = g_file_new_for_path (path);
  self = budget_classification_load (file, system, 2024, NULL, error);
  g_unlink (path);
  return self;
}

static void
assert_load_fails (const char *content, gssize size, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetClassification) self = load (content, size, BUDGET_SYSTEM_FUNCTIONAL, &error);

  cr_assert_null (self);
  cr_assert (g_error_matches (error, BUDGET_ERROR, code));
  cr_assert_not_null (strstr (error->message, message), "%s", error->message);
  cr_assert (g_str_has_prefix (error->message, "codes-"));
}

Test (classification, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetClassification) self = budget_classification_new ();
  g_autoptr (GListModel) roots = budget_classification_list_roots (self);
  g_autoptr (GListModel) all = budget_classification_list_categories (self);
  g_autoptr (GListModel) named = budget_classification_list_by_name (self, "奖金");
  g_autoptr (GListModel) renamed = budget_classification_list_renames (self, 2009, 2022);

  cr_assert_eq (budget_classification_get_system (self), BUDGET_SYSTEM_NONE);
  cr_assert_eq (budget_classification_get_year (self), 0);
  cr_assert_not (budget_classification_is_complete (self));
  cr_assert_eq (budget_classification_get_n_categories (self), 0);
  cr_assert_null (budget_classification_get_category (self, 0));
  cr_assert_null (budget_classification_find (self, "201"));
  cr_assert_null (budget_classification_find_by_name (self, "奖金"));
  cr_assert_eq (g_list_model_get_n_items (roots), 0);
  cr_assert_eq (g_list_model_get_n_items (all), 0);
  cr_assert_eq (g_list_model_get_n_items (named), 0);
  cr_assert_eq (g_list_model_get_n_items (renamed), 0);
}

Test (classification, no_system_has_no_catalogue)
{
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_classification_new_official (BUDGET_SYSTEM_NONE, 2022, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_CODE));
}

Test (classification, properties_say_what_the_getters_say)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_REVENUE, 2024);
  g_autoptr (GListModel) categories = NULL;
  BudgetSystem system;
  guint year;
  gboolean complete;

  g_object_get (self, "system", &system, "year", &year, "complete", &complete, "categories",
                &categories, NULL);
  cr_assert_eq (system, BUDGET_SYSTEM_REVENUE);
  cr_assert_eq (year, 2024);
  cr_assert_not (complete);
  cr_assert_eq (g_list_model_get_n_items (categories),
                budget_classification_get_n_categories (self));
}

Test (classification, every_system_has_a_catalogue)
{
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2022, "2013301", "行政运行");
  assert_name (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 2022, "30101", "基本工资");
  assert_name (BUDGET_SYSTEM_GOVERNMENT_ECONOMIC, 2022, "50101", "工资奖金津补贴");
  assert_name (BUDGET_SYSTEM_REVENUE, 2024, "1010101", "国内增值税");
}

Test (classification, name_is_the_one_of_the_year)
{
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2009, "201", "基本公共管理与服务");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2022, "201", "一般公共服务支出");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2018, "207", "文化体育与传媒支出");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2019, "207", "文化旅游体育与传媒支出");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2018, "20805", "行政事业单位离退休");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2022, "20805", "行政事业单位养老支出");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 0, "20805", "行政事业单位养老支出");
}

Test (classification, departmental_economic_codes_have_two_schemes)
{
  assert_name (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 2017, "30311", "住房公积金");
  assert_name (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 2018, "30113", "住房公积金");
  assert_name (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 0, "30113", "住房公积金");

  g_autoptr (BudgetClassification) old = get_official (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 2017);

  cr_assert_null (budget_classification_find (old, "30113"));
}

Test (classification, department_in_brackets_is_no_part_of_a_name)
{
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2009, "2010101", "行政运行");
  assert_name (BUDGET_SYSTEM_FUNCTIONAL, 2009, "20103", "政府办公厅（室）及相关机构事务");
}

Test (classification, unknown_code_is_not_found)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_FUNCTIONAL, 2022);

  cr_assert_null (budget_classification_find (self, "299"));
  cr_assert_null (budget_classification_find (self, ""));
  cr_assert_null (budget_classification_find (self, "2"));
}

Test (classification, name_is_found_whatever_its_width_and_spaces)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_FUNCTIONAL, 2022);
  g_autoptr (BudgetCategory) exact =
      budget_classification_find_by_name (self, "社会保障和就业支出");
  g_autoptr (BudgetCategory) spaced =
      budget_classification_find_by_name (self, "社会保障　和就业 支出");
  g_autoptr (BudgetCategory) shorter = budget_classification_find_by_name (self, "卫生健康");

  cr_assert_str_eq (budget_category_get_code (exact), "208");
  cr_assert_eq (exact, spaced);
  cr_assert_str_eq (budget_category_get_code (shorter), "210");
  cr_assert_null (budget_classification_find_by_name (self, "没有这个科目"));
  cr_assert_null (budget_classification_find_by_name (self, ""));
}

Test (classification, old_name_is_found_after_names_in_force)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_FUNCTIONAL, 2022);
  g_autoptr (BudgetCategory) old = budget_classification_find_by_name (self, "文化体育与传媒支出");
  g_autoptr (GListModel) operating = budget_classification_list_by_name (self, "行政运行");
  g_autoptr (BudgetCategory) first = g_list_model_get_item (operating, 0);

  cr_assert_str_eq (budget_category_get_code (old), "207");
  cr_assert_gt (g_list_model_get_n_items (operating), 50);
  cr_assert_str_eq (budget_category_get_name (first), "行政运行");
}

Test (classification, roots_are_the_classes)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, 2022);
  g_autoptr (GListModel) roots = budget_classification_list_roots (self);
  g_autoptr (GListModel) classes = budget_classification_list_level (self, BUDGET_LEVEL_CLASS);
  g_autoptr (GListModel) items = budget_classification_list_level (self, BUDGET_LEVEL_ITEM);
  g_autoptr (BudgetCategory) first = g_list_model_get_item (roots, 0);

  cr_assert_eq (g_list_model_get_n_items (roots), g_list_model_get_n_items (classes));
  cr_assert_str_eq (budget_category_get_code (first), "301");
  cr_assert_null (g_list_model_get_item (roots, g_list_model_get_n_items (roots)));
  cr_assert_eq (g_list_model_get_n_items (items), 0);
}

Test (classification, categories_are_sorted_and_every_parent_is_there)
{
  const BudgetSystem systems[] = { BUDGET_SYSTEM_FUNCTIONAL, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                                   BUDGET_SYSTEM_GOVERNMENT_ECONOMIC, BUDGET_SYSTEM_REVENUE };

  for (guint s = 0; s < G_N_ELEMENTS (systems); s++)
    for (guint year = 2017; year <= 2018; year++)
      {
        const BudgetCatalogue *all = _budget_catalogue_get_official (systems[s], year);

        cr_assert_gt (all->n_nodes, 20);
        for (guint i = 0; i < all->n_nodes; i++)
          {
            const BudgetCatalogueNode *node = &all->nodes[i];

            cr_assert_neq (node->level, BUDGET_LEVEL_NONE);
            cr_assert (i == 0 || strcmp (all->nodes[i - 1].code, node->code) < 0);
            cr_assert_eq (node->parent < 0, node->level == BUDGET_LEVEL_CLASS);
            if (node->parent >= 0)
              {
                cr_assert_eq (all->nodes[node->parent].level, node->level - 1);
                cr_assert (g_str_has_prefix (node->code, all->nodes[node->parent].code));
                cr_assert_leq (node->end, all->nodes[node->parent].end);
              }
          }
      }
}

Test (classification, renames_are_the_names_that_differ)
{
  g_autoptr (BudgetClassification) self = get_official (BUDGET_SYSTEM_FUNCTIONAL, 0);
  g_autoptr (GListModel) renames = budget_classification_list_renames (self, 2018, 2022);
  g_autoptr (GListModel) none = budget_classification_list_renames (self, 2022, 2022);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (renames); i++)
    {
      g_autoptr (BudgetCategory) category = g_list_model_get_item (renames, i);

      cr_assert_str_neq (budget_category_get_name_in_year (category, 2018),
                         budget_category_get_name_in_year (category, 2022));
      found = found || g_str_equal (budget_category_get_code (category), "20805");
    }
  cr_assert (found);
  cr_assert_eq (g_list_model_get_n_items (none), 0);
}

Test (classification, loaded_list_is_complete)
{
  static const char content[] = "\357\273\277序号\t科目编码\t科目名称\r\n"
                                "1\t201\t一般公共服务支出\r\n"
                                "# a remark\r\n\r\n"
                                "2\t201 37\t网信 事务\r\n"
                                "3\t2013704\t信息安全事务";
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetClassification) self = load (content, -1, BUDGET_SYSTEM_FUNCTIONAL, &error);
  g_autoptr (BudgetCategory) section = NULL;

  cr_assert_null (error);
  cr_assert (budget_classification_is_complete (self));
  cr_assert_eq (budget_classification_get_year (self), 2024);
  cr_assert_eq (budget_classification_get_n_categories (self), 3);
  section = budget_classification_find (self, "20137");
  cr_assert_str_eq (budget_category_get_name (section), "网信事务");
  cr_assert_str_eq (budget_category_get_official_name (section), "网信事务");
  cr_assert_null (budget_category_get_printed_name (section));
  cr_assert_str_eq (budget_category_get_evidence (section)[0], "loaded");
  cr_assert_str_eq (budget_category_get_name_in_year (section, 1999), "网信事务");
  cr_assert_eq (budget_category_get_first_year (section), 2024);
}

Test (classification, loaded_list_may_be_commas_quotes_and_gb18030)
{
  static const char content[] = "301,\"工资,福利\"\"支出\"\n30101,基本工资,x\n";
  gsize size;
  g_autofree char *bytes = g_convert (content, -1, "GB18030", "UTF-8", NULL, &size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetClassification) self =
      load (bytes, (gssize) size, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC, &error);
  g_autoptr (BudgetCategory) first = NULL;

  cr_assert_null (error);
  first = budget_classification_find (self, "301");
  cr_assert_str_eq (budget_category_get_name (first), "工资,福利\"支出");
  cr_assert_eq (budget_classification_get_n_categories (self), 2);
}

Test (classification, code_without_a_row_is_there_without_a_name)
{
  g_autoptr (BudgetClassification) self =
      load ("2013704\t信息安全事务\n", -1, BUDGET_SYSTEM_FUNCTIONAL, NULL);
  g_autoptr (BudgetCategory) root = budget_classification_find (self, "201");

  cr_assert_eq (budget_classification_get_n_categories (self), 3);
  cr_assert_not_null (root);
  cr_assert_null (budget_category_get_name (root));
  cr_assert_eq (budget_category_get_level (root), BUDGET_LEVEL_CLASS);
}

Test (classification, bad_row_says_its_line)
{
  assert_load_fails ("code\tname\n201\tx\n2o1\ty\n", -1, BUDGET_ERROR_CODE,
                     ": line 3: found “2o1”, expected a functional code");
  assert_load_fails ("201\tx\n301\ty\n", -1, BUDGET_ERROR_CODE, ": line 2: found “301”");
  assert_load_fails ("201\tx\n\n2013\ty\n", -1, BUDGET_ERROR_CODE, ": line 3: found “2013”");
  assert_load_fails ("201010101\tx\n", -1, BUDGET_ERROR_CODE, ": line 1: found “201010101”");
  assert_load_fails ("201\tx\n201\tx\n", -1, BUDGET_ERROR_CODE,
                     ": line 2: found “201”, expected every code once");
  assert_load_fails ("201\n", -1, BUDGET_ERROR_CODE,
                     ": line 1: found “201”, expected a name beside the code");
}

Test (classification, bad_file_says_why)
{
  assert_load_fails ("", 0, BUDGET_ERROR_NO_TEXT, "found an empty file");
  assert_load_fails ("code,name\n", -1, BUDGET_ERROR_NO_TEXT, "found no row");
  assert_load_fails ("PK\003\004xxxx", -1, BUDGET_ERROR_UNSUPPORTED, "found a spreadsheet");
  assert_load_fails ("\xd0\xcf\x11\xe0xxxx", -1, BUDGET_ERROR_UNSUPPORTED, "found a spreadsheet");
  assert_load_fails ("201\0x", 5, BUDGET_ERROR_DAMAGED, "found a byte 0");
  assert_load_fails ("201,\xff\xff\n", -1, BUDGET_ERROR_DAMAGED, "neither UTF-8 nor GB18030");
}

Test (classification, list_above_the_limit_is_refused)
{
  gsize size = 16 * 1024 * 1024;
  g_autofree char *content = g_malloc (size + 1);
  g_autoptr (BudgetClassification) self = NULL;

  memset (content, '\n', size + 1);
  memcpy (content, "201,x", 5);
  self = load (content, (gssize) size, BUDGET_SYSTEM_FUNCTIONAL, NULL);
  cr_assert_not_null (self);
  assert_load_fails (content, (gssize) size + 1, BUDGET_ERROR_LIMIT, "16777216 bytes");
}

Test (classification, what_the_file_system_says_stays_its_own)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/codes.tsv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_classification_load (file, BUDGET_SYSTEM_FUNCTIONAL, 2022, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  cr_assert_null (
      budget_classification_load (file, BUDGET_SYSTEM_FUNCTIONAL, 2022, cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (classification, a_list_tells_what_it_classifies)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetClassification) functional =
      load ("201\t一般公共服务支出\n", -1, BUDGET_SYSTEM_NONE, NULL);
  g_autoptr (BudgetClassification) economic =
      load ("code,name\n30101,基本工资\n", -1, BUDGET_SYSTEM_NONE, NULL);
  g_autoptr (BudgetClassification) mixed =
      load ("201\t一般公共服务支出\n301\t工资福利支出\n", -1, BUDGET_SYSTEM_NONE, &error);
  g_autoptr (BudgetClassification) other = NULL;

  cr_assert_eq (budget_classification_get_system (functional), BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (budget_classification_get_system (economic), BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC);
  cr_assert_null (mixed);
  cr_assert_not_null (strstr (error->message, "line 2: found “301”, expected a functional code"));
  g_clear_error (&error);
  other = load ("401\t某某\n", -1, BUDGET_SYSTEM_NONE, &error);
  cr_assert_null (other);
  cr_assert_not_null (strstr (error->message, "found “401”, expected a code that begins with"));
}

Test (classification, load_needs_a_file, .signal = SIGTRAP)
{
  budget_classification_load (NULL, BUDGET_SYSTEM_FUNCTIONAL, 2022, NULL, NULL);
}

Test (classification, find_needs_a_code, .signal = SIGTRAP)
{
  g_autoptr (BudgetClassification) self = budget_classification_new ();

  budget_classification_find (self, NULL);
}

Test (classification, own_tree_has_what_is_printed_and_the_codes_above)
{
  g_autoptr (BudgetDisclosureData) data = test_data_new ();
  g_autoptr (BudgetClassification) self = NULL;
  g_autoptr (BudgetCategory) item = NULL;
  g_autoptr (BudgetCategory) root = NULL;
  g_autoptr (BudgetCategory) uncoded = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_SUMMARY, BUDGET_SYSTEM_FUNCTIONAL, "amount",
                       "|{208}八、社会保障 和就业|28.29\n"
                       "|[total]合计|28.29\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "2013704|信息安全|20.00\n");
  test_data_add_table (data, BUDGET_TABLE_KIND_BASIC_ECONOMIC, BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
                       "total", "301|工资|1\n");
  _budget_disclosure_data_finish (data);
  self = _budget_classification_new_from_data (data, BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (budget_classification_get_n_categories (self), 4);
  cr_assert_eq (budget_classification_get_year (self), 2022);
  cr_assert_not (budget_classification_is_complete (self));

  item = budget_classification_find (self, "2013704");
  cr_assert_str_eq (budget_category_get_name (item), "信息安全");
  cr_assert_str_eq (budget_category_get_printed_name (item), "信息安全");
  cr_assert_str_eq (budget_category_get_official_name (item), "信息安全事务");
  root = budget_classification_find (self, "201");
  cr_assert_null (budget_category_get_printed_name (root));
  cr_assert_str_eq (budget_category_get_name (root), "一般公共服务支出");
  uncoded = budget_classification_find (self, "208");
  cr_assert_str_eq (budget_category_get_printed_name (uncoded), "社会保障 和就业");
}

Test (classification, own_tree_prefers_the_name_of_a_row_with_a_code)
{
  g_autoptr (BudgetDisclosureData) data = test_data_new_sample ();
  g_autoptr (BudgetClassification) self = NULL;
  g_autoptr (BudgetCategory) category = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GListModel) sections = NULL;

  _budget_disclosure_data_finish (data);
  self = _budget_classification_new_from_data (data, BUDGET_SYSTEM_FUNCTIONAL);
  category = budget_classification_find (self, "208");
  items = budget_classification_list_level (self, BUDGET_LEVEL_ITEM);
  sections = budget_classification_list_level (self, BUDGET_LEVEL_SECTION);
  cr_assert_str_eq (budget_category_get_name (category), "社会保障和就业支出");
  cr_assert_eq (g_list_model_get_n_items (items), 7);
  cr_assert_eq (g_list_model_get_n_items (sections), 5);
}

Test (classification, own_tree_takes_codes_of_any_length)
{
  g_autoptr (BudgetDisclosureData) data = test_data_new ();
  g_autoptr (BudgetClassification) self = NULL;
  g_autoptr (BudgetCategory) odd = NULL;
  g_autoptr (BudgetCategory) below = NULL;
  g_autoptr (GListModel) ancestors = NULL;

  test_data_add_table (data, BUDGET_TABLE_KIND_EXPENDITURE, BUDGET_SYSTEM_FUNCTIONAL, "total",
                       "2013|a|1\n20|b|1\n20133|c|1\n2x|d|1\n2|e|1\n"
                       "201330120133012013301201330120133|f|1\n");
  _budget_disclosure_data_finish (data);
  self = _budget_classification_new_from_data (data, BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_eq (budget_classification_get_n_categories (self), 6);
  odd = budget_classification_find (self, "2013");
  below = budget_classification_find (self, "20133");
  ancestors = budget_category_list_ancestors (below);
  cr_assert_eq (budget_category_get_level (odd), BUDGET_LEVEL_NONE);
  cr_assert_eq (g_list_model_get_item_type (ancestors), BUDGET_TYPE_CATEGORY);
  cr_assert_eq (g_list_model_get_n_items (ancestors), 4);
  cr_assert_null (budget_classification_find (self, "201330120133012013301201330120133"));
}

Test (classification, own_tree_of_another_system_is_empty)
{
  g_autoptr (BudgetDisclosureData) data = test_data_new_sample ();
  g_autoptr (BudgetClassification) self = NULL;

  _budget_disclosure_data_finish (data);
  self = _budget_classification_new_from_data (data, BUDGET_SYSTEM_REVENUE);
  cr_assert_eq (budget_classification_get_n_categories (self), 0);
}

Test (classification, departmental_codes_map_to_government_ones)
{
  const BudgetUnitKind administrative = BUDGET_UNIT_KIND_ADMINISTRATIVE;
  const BudgetUnitKind institution = BUDGET_UNIT_KIND_INSTITUTION;

  cr_assert_str_eq (budget_classification_map_to_government ("30101", administrative), "50101");
  cr_assert_str_eq (budget_classification_map_to_government ("30101", institution), "50501");
  cr_assert_str_eq (budget_classification_map_to_government ("30112", administrative), "50102");
  cr_assert_str_eq (budget_classification_map_to_government ("30107", institution), "50501");
  cr_assert_str_eq (budget_classification_map_to_government ("30302", administrative), "50905");
  cr_assert_str_eq (budget_classification_map_to_government ("31002", administrative), "503");
  cr_assert_str_eq (budget_classification_map_to_government ("30101", BUDGET_UNIT_KIND_UNKNOWN),
                    "50101");
  cr_assert_null (budget_classification_map_to_government ("30107", administrative));
  cr_assert_null (budget_classification_map_to_government ("301", administrative));
  cr_assert_null (budget_classification_map_to_government ("2010101", administrative));
  cr_assert_null (budget_classification_map_to_government ("", administrative));
  cr_assert_null (budget_classification_map_to_government ("x", administrative));
}
