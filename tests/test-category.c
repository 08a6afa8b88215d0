/* test-category.c - nodes of a classification
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>

#include <criterion/criterion.h>

static BudgetCategory *
find (guint year, const char *code)
{
  g_autoptr (BudgetClassification) all =
      budget_classification_new_official (BUDGET_SYSTEM_FUNCTIONAL, year, NULL);

  return budget_classification_find (all, code);
}

static void
assert_codes (GListModel *list, const char *first, ...)
{
  va_list args;
  guint i = 0;

  va_start (args, first);
  for (const char *code = first; code != NULL; code = va_arg (args, const char *))
    {
      g_autoptr (BudgetCategory) category = g_list_model_get_item (list, i++);

      cr_assert_not_null (category);
      cr_assert_str_eq (budget_category_get_code (category), code);
    }
  va_end (args);
  cr_assert_eq (g_list_model_get_n_items (list), i);
}

Test (category, bare_one_is_valid_and_empty)
{
  g_autoptr (BudgetCategory) self = budget_category_new ();
  g_autoptr (GListModel) children = budget_category_list_children (self);
  g_autoptr (GListModel) ancestors = budget_category_list_ancestors (self);
  g_autoptr (GListModel) subtree = budget_category_list_subtree (self);

  cr_assert_null (budget_category_get_classification (self));
  cr_assert_eq (budget_category_get_system (self), BUDGET_SYSTEM_NONE);
  cr_assert_null (budget_category_get_code (self));
  cr_assert_null (budget_category_get_name (self));
  cr_assert_null (budget_category_get_name_in_year (self, 2022));
  cr_assert_not (budget_category_get_name_years (self, "x", NULL, NULL));
  cr_assert_null (budget_category_get_old_names (self)[0]);
  cr_assert_null (budget_category_get_evidence (self)[0]);
  cr_assert_eq (budget_category_get_level (self), BUDGET_LEVEL_NONE);
  cr_assert_eq (budget_category_get_first_year (self), 0);
  cr_assert_eq (budget_category_get_last_year (self), 0);
  cr_assert_null (budget_category_dup_parent (self));
  cr_assert_eq (g_list_model_get_n_items (children), 0);
  cr_assert_eq (g_list_model_get_n_items (ancestors), 0);
  cr_assert_eq (g_list_model_get_n_items (subtree), 0);
}

Test (category, ancestors_go_from_the_parent_up)
{
  g_autoptr (BudgetCategory) self = find (2022, "2080505");
  g_autoptr (GListModel) ancestors = budget_category_list_ancestors (self);
  g_autoptr (BudgetCategory) parent = budget_category_dup_parent (self);

  assert_codes (ancestors, "20805", "208", NULL);
  cr_assert_str_eq (budget_category_get_code (parent), "20805");
  cr_assert_eq (budget_category_get_level (self), BUDGET_LEVEL_ITEM);
  cr_assert_eq (budget_category_get_level (parent), BUDGET_LEVEL_SECTION);
}

Test (category, children_and_subtree_are_its_own)
{
  g_autoptr (BudgetCategory) self = find (2022, "20137");
  g_autoptr (GListModel) children = budget_category_list_children (self);
  g_autoptr (GListModel) subtree = budget_category_list_subtree (self);
  g_autoptr (BudgetCategory) class = find (2022, "201");
  g_autoptr (GListModel) sections = budget_category_list_children (class);

  assert_codes (children, "2013704", "2013799", NULL);
  assert_codes (subtree, "20137", "2013704", "2013799", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (BudgetCategory) section = g_list_model_get_item (sections, i);

      cr_assert_eq (budget_category_get_level (section), BUDGET_LEVEL_SECTION);
    }
}

Test (category, old_names_have_their_years)
{
  g_autoptr (BudgetCategory) self = find (2022, "20805");
  guint first = 1;
  guint last = 1;

  cr_assert_str_eq (budget_category_get_old_names (self)[0], "行政事业单位离退休");
  cr_assert_null (budget_category_get_old_names (self)[1]);
  cr_assert (budget_category_get_name_years (self, "行政事业单位离退休", &first, &last));
  cr_assert_eq (first, 2009);
  cr_assert_eq (last, 2019);
  cr_assert (budget_category_get_name_years (self, "行政事业单位养老支出", &first, &last));
  cr_assert_eq (first, 2020);
  cr_assert_eq (last, 0);
  cr_assert_not (budget_category_get_name_years (self, "别的", &first, &last));
  cr_assert_eq (budget_category_get_first_year (self), 2009);
  cr_assert_eq (budget_category_get_last_year (self), 0);
}

Test (category, later_name_is_not_an_old_one)
{
  g_autoptr (BudgetCategory) self = find (2009, "20805");

  cr_assert_str_eq (budget_category_get_name (self), "行政事业单位离退休");
  cr_assert_null (budget_category_get_old_names (self)[0]);
}

Test (category, evidence_says_where_the_name_is_from)
{
  g_autoptr (BudgetCategory) self = find (2022, "2010101");

  cr_assert (g_strv_contains (budget_category_get_evidence (self), "disclosures"));
  cr_assert (g_strv_contains (budget_category_get_evidence (self), "list-2009"));
}

Test (category, same_code_is_the_same_object_while_it_is_held)
{
  g_autoptr (BudgetClassification) all =
      budget_classification_new_official (BUDGET_SYSTEM_FUNCTIONAL, 2022, NULL);
  g_autoptr (BudgetCategory) one = budget_classification_find (all, "201");
  g_autoptr (BudgetCategory) same = budget_classification_find (all, "201");

  cr_assert_eq (one, same);
}

Test (category, keeps_its_classification)
{
  g_autoptr (BudgetCategory) self = find (2022, "201");

  cr_assert_eq (budget_classification_get_year (budget_category_get_classification (self)), 2022);
  cr_assert_eq (budget_category_get_system (self), BUDGET_SYSTEM_FUNCTIONAL);
}

Test (category, properties_say_what_the_getters_say)
{
  g_autoptr (BudgetCategory) self = find (2022, "20805");
  g_autoptr (BudgetClassification) classification = NULL;
  g_autoptr (BudgetCategory) parent = NULL;
  g_autoptr (GListModel) children = NULL;
  g_autoptr (GListModel) ancestors = NULL;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *official = NULL;
  g_auto (GStrv) old = NULL;
  g_auto (GStrv) evidence = NULL;
  BudgetLevel level;
  BudgetSystem system;
  guint first;
  guint last;

  g_object_get (self, "classification", &classification, "system", &system, "code", &code, "name",
                &name, "printed-name", &printed, "official-name", &official, "old-names", &old,
                "level", &level, "first-year", &first, "last-year", &last, "evidence", &evidence,
                "parent", &parent, "children", &children, "ancestors", &ancestors, NULL);
  cr_assert_not_null (classification);
  cr_assert_eq (system, BUDGET_SYSTEM_FUNCTIONAL);
  cr_assert_str_eq (code, "20805");
  cr_assert_str_eq (name, "行政事业单位养老支出");
  cr_assert_null (printed);
  cr_assert_str_eq (official, name);
  cr_assert_str_eq (old[0], "行政事业单位离退休");
  cr_assert_eq (level, BUDGET_LEVEL_SECTION);
  cr_assert_eq (first, 2009);
  cr_assert_eq (last, 0);
  cr_assert (g_strv_contains ((const char *const *) evidence, "disclosures"));
  cr_assert_str_eq (budget_category_get_code (parent), "208");
  assert_codes (ancestors, "208", NULL);
  cr_assert_gt (g_list_model_get_n_items (children), 3);
}

Test (category, getter_needs_a_category, .signal = SIGTRAP) { budget_category_get_code (NULL); }
