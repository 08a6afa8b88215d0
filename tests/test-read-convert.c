/* test-read-convert.c - formats that LibreOffice reads for us, and a LibreOffice that does not
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-docx-helpers.h"
#include "test-ole-helpers.h"

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
                           "/bin/mkdir $o; echo x >$o/input0.docx\n");

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

/* Gives a docx for each file that is called as the pattern says, and counts how often it is run. */
static char *
use_converter (const char *pattern)
{
  g_autofree char *script =
      g_strdup_printf ("#!/bin/sh\nf=${0%%/*}\necho run >>$f/runs\n"
                       "for a; do case $a in\n*/out) o=$a; /bin/mkdir $o;;\n"
                       "%s) b=${a##*/}; /bin/cp $f/a.docx $o/${b%%.rtf}.docx;;\nesac; done\n",
                       pattern);
  char *folder = use_fake (script);
  g_autofree char *path = g_build_filename (folder, "a.docx", NULL);
  g_autoptr (GBytes) docx = make_docx (P ("converted"));

  cr_assert (g_file_set_contents (path, g_bytes_get_data (docx, NULL),
                                  (gssize) g_bytes_get_size (docx), NULL));
  return folder;
}

/* takes folder; how often the converter in it was run */
static gsize
drop_converter (char *folder)
{
  g_autofree char *docx = g_build_filename (folder, "a.docx", NULL);
  g_autofree char *path = g_build_filename (folder, "runs", NULL);
  g_autofree char *runs = NULL;
  gsize length = 0;

  g_file_get_contents (path, &runs, &length, NULL);
  g_remove (docx);
  g_remove (path);
  drop_fake (folder);
  return length / strlen ("run\n");
}

static GBytes *
make_zip_of_three (void)
{
  ZipWriter writer = zip_writer_new ();

  zip_writer_add (&writer, "1.rtf", rtf, sizeof rtf - 1);
  zip_writer_add (&writer, "2.html", "<p>page", 7);
  zip_writer_add (&writer, "3.rtf", rtf, sizeof rtf - 1);
  return zip_writer_finish (&writer);
}

static void
assert_zip_of_three (void)
{
  g_autoptr (GBytes) bytes = make_zip_of_three ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  cr_assert (_budget_read_into (sheet, bytes, "a.zip", BUDGET_FORMAT_AUTO, &allowed, &error), "%s",
             error != NULL ? error->message : "");
  dump = _budget_sheet_dump (sheet);
  cr_assert_str_eq (dump, "P converted\nP page\nP converted\n", "found\n%s", dump);
}

Test (read_convert, files_of_an_archive_are_converted_in_one_run)
{
  char *folder = use_converter ("*.rtf");

  assert_zip_of_three ();
  cr_assert_eq (drop_converter (folder), 1);
}

Test (read_convert, one_that_fails_among_others_is_tried_alone)
{
  char *folder = use_converter ("*/input0.rtf");

  assert_zip_of_three ();
  cr_assert_eq (drop_converter (folder), 2);
}

Test (read_convert, the_one_that_hangs_is_named)
{
  char *folder = use_fake ("#!/bin/sh\nfor a; do case $a in */out) o=$a;; esac; done\n"
                           "/bin/mkdir $o; echo x >$o/input0.docx; /bin/sleep 1000\n");
  g_autoptr (GBytes) bytes = make_zip_of_three ();
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  BudgetReadOptions options = allowed;

  options.converter_timeout = 1;
  cr_assert_not (_budget_read_into (sheet, bytes, "a.zip", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_TIMEOUT));
  cr_assert_str_eq (error->message, "a.zip/3.rtf: LibreOffice took more than 1 seconds to convert "
                                    "it, expected less");
  drop_fake (folder);
}

Test (read_convert, sources_of_a_reader_are_converted_in_one_run)
{
  char *folder = use_converter ("*.rtf");
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, sizeof rtf - 1);
  g_autoptr (GBytes) other = g_bytes_new (rtf, sizeof rtf - 1);
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;

  budget_reader_add_bytes (reader, bytes, "a.rtf");
  budget_reader_add_bytes (reader, other, "b.rtf");
  disclosure = budget_reader_load (reader, NULL, &error);
  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  cr_assert_eq (drop_converter (folder), 1);
}

static void
assert_encrypted (const char *name, guint8 *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (file, OLE_FILE_SIZE);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf (
      "%s: found a document that is encrypted, expected one without a password", name);

  cr_assert_not (_budget_read_into (sheet, bytes, name, BUDGET_FORMAT_AUTO, &allowed, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED), "%s", error->message);
  cr_assert_str_eq (error->message, message);
}

/* LibreOffice gives nothing for them */
Test (read_convert, encrypted_documents_are_no_damaged_ones)
{
  char *folder = use_fake ("#!/bin/sh\nexit 0\n");

  assert_encrypted ("a.xls", MAKE_OLE ("Workbook", BOF FILE_PASS, FALSE));
  assert_encrypted ("a.doc", MAKE_OLE ("WordDocument", FIB ("\xf0\x13"), FALSE));
  drop_fake (folder);
}

/* encrypted with the password that everyone knows, as Excel does for write protection */
Test (read_convert, encrypted_document_that_opens_is_read)
{
  char *folder = use_fake ("#!/bin/sh\nfor a; do case $a in */out) o=$a;; esac; done\n"
                           "/bin/mkdir $o; echo x >$o/input0.xlsx\n");
  g_autoptr (GBytes) bytes =
      g_bytes_new_take (MAKE_OLE ("Workbook", BOF FILE_PASS, FALSE), OLE_FILE_SIZE);
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;

  cr_assert_not (_budget_read_into (sheet, bytes, "a.xls", BUDGET_FORMAT_AUTO, &allowed, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
  drop_fake (folder);
}
