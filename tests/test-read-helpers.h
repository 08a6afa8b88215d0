/* test-read-helpers.h - sheets from texts and files, for the tests of the readers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>
#include <criterion/criterion.h>

#include "read/budget-read-private.h"

#include <string.h>

static const BudgetReadOptions plain_options = { .max_size = BUDGET_READER_MAX_SIZE };

static inline BudgetSheet *
read_bytes (GBytes *bytes, const char *name, BudgetFormat format, GError **error)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();

  if (!_budget_read_into (sheet, bytes, name, format, &plain_options, error))
    return NULL;
  return g_steal_pointer (&sheet);
}

static inline BudgetSheet *
read_data (const char *data, gsize size, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return read_bytes (bytes, name, BUDGET_FORMAT_AUTO, error);
}

/* what the dump of text says; text is read as a.txt */
static inline void
assert_text_dump (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_data (text, strlen (text), "a.txt", &error);
  g_autofree char *dump = NULL;

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, expected, "found\n%sexpected\n%s", dump, expected);
}

static inline void
assert_data_error (
    const char *data, gsize size, const char *name, BudgetError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_data (data, size, name, &error);

  cr_assert_null (sheet);
  cr_assert_not_null (error);
  cr_assert (g_error_matches (error, BUDGET_ERROR, (int) code), "%s", error->message);
  cr_assert_str_eq (error->message, message, "found %s", error->message);
}

/* a file of the test data, or NULL, and the test is skipped, when it is not there */
static inline GBytes *
load_test_data (const char *path)
{
  const char *folder = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *file
      = folder != NULL
            ? g_build_filename (folder, path, NULL)
            : g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", path, NULL);
  char *data;
  gsize size;

  if (!g_file_get_contents (file, &data, &size, NULL))
    {
      cr_log_warn ("no %s", file);
      return NULL;
    }
  return g_bytes_new_take (data, size);
}
