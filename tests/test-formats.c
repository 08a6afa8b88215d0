/* test-formats.c - the same document in every format says the same
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <budget/budget.h>
#include <criterion/criterion.h>

static char *
find_reference (const char *name)
{
  const char *data = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  g_autofree char *path =
      g_build_filename (data != NULL && *data != '\0' ? data : beside, "reference", name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    cr_skip ("%s is not here: set BUDGET_TEST_DATA to where the real documents are", path);
  return g_steal_pointer (&path);
}

static void
skip_without_libreoffice (void)
{
  g_autofree char *program = g_find_program_in_path ("soffice");

  if (program == NULL)
    cr_skip ("LibreOffice is not installed");
}

static BudgetDisclosure *
load_reference (const char *name)
{
  g_autofree char *path = find_reference (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BudgetDisclosure *disclosure = budget_disclosure_load (file, NULL, &error);

  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  return disclosure;
}

/* but for sources, places, and what reading met */
static void
assert_says_the_same (const char *name)
{
  g_autoptr (BudgetDisclosure) expected = load_reference ("luquan-2022.docx");
  g_autoptr (BudgetDisclosure) found = load_reference (name);

  cr_assert (budget_disclosure_equal (found, expected), "%s", name);
}

Test (formats, html_of_an_office_program) { assert_says_the_same ("luquan-2022.html"); }

Test (formats, html_of_another_writer) { assert_says_the_same ("luquan-2022.pandoc.html"); }

Test (formats, open_document_text)
{
  assert_says_the_same ("luquan-2022.odt");
}

Test (formats, pdf)
{
  if (g_getenv ("BUDGET_MODULE_DIR") == NULL)
    cr_skip ("there is no module that reads PDF");
  assert_says_the_same ("luquan-2022.pdf");
}

Test (formats, word_document_of_1997)
{
  skip_without_libreoffice ();
  assert_says_the_same ("luquan-2022.doc");
}
