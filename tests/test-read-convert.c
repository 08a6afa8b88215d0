/* test-read-convert.c - formats that LibreOffice reads for us, and a LibreOffice that does not
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-read-helpers.h"

#include <glib/gstdio.h>

static const char rtf[] = "{\\rtf1\\ansi\\uc1 {\\u20013?\\u22269?}\\par\n"
                          "\\trowd\\cellx1000\\cellx2000\\intbl a\\cell 1.50\\cell\\row\n"
                          "\\pard b\\par}";

static const BudgetReadOptions allowed = { .max_size = BUDGET_READER_MAX_SIZE,
                                           .converter_allowed = TRUE };

static gboolean
read_rtf (const BudgetReadOptions *options, BudgetSheet *sheet, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, sizeof rtf - 1);

  return _budget_read_into (sheet, bytes, "a.rtf", BUDGET_FORMAT_AUTO, options, error);
}

static void
assert_rtf_error (const BudgetReadOptions *options, BudgetError code, const char *message)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;

  cr_assert_not (read_rtf (options, sheet, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, (int) code), "%s", error->message);
  cr_assert_str_eq (error->message, message, "found %s", error->message);
}

/* a folder that is the whole path, with a soffice that does what script says */
static char *
use_fake (const char *script)
{
  char *folder = g_dir_make_tmp ("budget-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "soffice", NULL);

  cr_assert (g_file_set_contents (path, script, -1, NULL));
  g_chmod (path, 0755);
  g_setenv ("PATH", folder, TRUE);
  return folder;
}

static void
drop_fake (char *folder)
{
  g_autofree char *path = g_build_filename (folder, "soffice", NULL);

  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
}

Test (read_convert, rtf)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  if (program == NULL)
    cr_skip ("LibreOffice is not installed");
  cr_assert (read_rtf (&allowed, sheet, &error), "%s", error != NULL ? error->message : "");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P 中国\nT 1x2\n  (0,0)a (0,1)1.50\nP b\n", "found\n%s", dump);
}

Test (read_convert, not_allowed)
{
  assert_rtf_error (
      &plain_options, BUDGET_ERROR_UNSUPPORTED,
      "a.rtf: found a format that LibreOffice must convert, expected one that is read "
      "directly, since converter-allowed is FALSE");
}

Test (read_convert, not_installed)
{
  g_setenv ("PATH", "/nonexistent", TRUE);
  assert_rtf_error (&allowed, BUDGET_ERROR_MISSING_TOOL,
                    "a.rtf: found no LibreOffice to convert it, expected soffice: install "
                    "libreoffice-writer-nogui");
}

Test (read_convert, names_the_package_of_workbooks)
{
  const char xls[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xls, sizeof xls - 1);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  cr_assert_not (_budget_read_into (sheet, bytes, "a.et", BUDGET_FORMAT_AUTO, &allowed, &error));
  cr_assert_str_eq (error->message, "a.et: found no LibreOffice to convert it, expected soffice: "
                                    "install libreoffice-calc-nogui");
}

Test (read_convert, hangs)
{
  char *folder = use_fake ("#!/bin/sh\n/bin/sleep 1000 & /bin/sleep 1000\n");
  BudgetReadOptions options = allowed;

  options.converter_timeout = 1;
  assert_rtf_error (&options, BUDGET_ERROR_TIMEOUT,
                    "a.rtf: LibreOffice took more than 1 seconds to convert it, expected less");
  drop_fake (folder);
}

Test (read_convert, dies)
{
  char *folder = use_fake ("#!/bin/sh\nkill -9 $$\n");

  assert_rtf_error (
      &allowed, BUDGET_ERROR_DAMAGED,
      "a.rtf: found what LibreOffice cannot convert, expected a document that it reads "
      "(libreoffice-writer-nogui)");
  drop_fake (folder);
}

Test (read_convert, gives_something_else)
{
  char *folder = use_fake ("#!/bin/sh\nfor a; do case $a in */out) o=$a;; esac; done\n"
                           "/bin/mkdir $o; echo x >$o/input.docx\n");

  assert_rtf_error (&allowed, BUDGET_ERROR_DAMAGED,
                    "a.rtf: found a zip archive without its directory, expected a whole zip "
                    "archive");
  drop_fake (folder);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (200000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

Test (read_convert, can_be_cancelled_on_the_way)
{
  char *folder = use_fake ("#!/bin/sh\n/bin/sleep 1000\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = allowed;
  GThread *thread = g_thread_new (NULL, cancel_soon, cancellable);

  options.cancellable = cancellable;
  cr_assert_not (read_rtf (&options, sheet, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_thread_join (thread);
  drop_fake (folder);
}

Test (read_convert, leaves_no_folder_behind)
{
  char *folder = use_fake ("#!/bin/sh\nexit 1\n");
  char *temporary = g_dir_make_tmp ("budget-test-XXXXXX", NULL);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();

  g_setenv ("TMPDIR", temporary, TRUE);
  cr_assert_not (read_rtf (&allowed, sheet, NULL));
  cr_assert_eq (g_rmdir (temporary), 0);
  g_free (temporary);
  drop_fake (folder);
}
