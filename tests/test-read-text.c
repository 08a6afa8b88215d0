/* test-read-text.c - text as Apache Tika prints it, to a sheet
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

Test (read_text, lines_are_paragraphs)
{
  assert_text_dump ("一、收入\n\n 二、支出\xe3\x80\x80\nlast", "P 一、收入\nP 二、支出\nP last\n");
}

Test (read_text, reference)
{
  g_autoptr (GBytes) bytes = load_test_data ("reference/luquan-2022.txt");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  g_autofree char *dump = NULL;

  if (bytes == NULL)
    cr_skip ("no reference");
  sheet = read_bytes (bytes, "luquan-2022.txt", BUDGET_FORMAT_AUTO, &error);
  cr_assert_not_null (sheet, "%s", error->message);
  dump = _budget_sheet_dump (sheet);
  if (g_getenv ("DUMP"))
    g_file_set_contents (g_getenv ("DUMP"), dump, -1, NULL);
}

Test (read_text, docx_tmp)
{
  g_autoptr (GBytes) bytes = load_test_data ("reference/luquan-2022.docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = NULL;
  g_autofree char *dump = NULL;

  sheet = read_bytes (bytes, "luquan-2022.docx", BUDGET_FORMAT_AUTO, &error);
  cr_assert_not_null (sheet, "%s", error->message);
  dump = _budget_sheet_dump (sheet);
  if (g_getenv ("DUMP"))
    g_file_set_contents ("/tmp/reader-docx.txt", dump, -1, NULL);
}
