/* test-read-zip.c - archives and folders of the files of one disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-docx-helpers.h"

#include "read/budget-zip-private.h"

#include <glib/gstdio.h>

static void
add (ZipWriter *writer, const char *path, const char *text)
{
  zip_writer_add (writer, path, text, strlen (text));
}

static void
add_bytes (ZipWriter *writer, const char *path, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  zip_writer_add (writer, path, data, size);
}

static char *
dump_zip (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetSheet) sheet = read_bytes (bytes, "a.zip", BUDGET_FORMAT_AUTO, &error);

  cr_assert_not_null (sheet, "%s", error != NULL ? error->message : "no error");
  for (guint i = 0; i < sheet->sources->len; i++)
    cr_assert (g_str_has_prefix (g_ptr_array_index (sheet->sources, i), "a.zip/"));
  return _budget_sheet_dump (sheet);
}

Test (read_zip, files_are_read_in_the_order_of_their_names)
{
  ZipWriter writer = zip_writer_open ("zip:compression=store");
  g_autoptr (GBytes) docx = make_docx (P ("two"));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *dump = NULL;

  add (&writer, "x/3.html", "<p>three");
  add_bytes (&writer, "x/2.docx", docx);
  add (&writer, "x/1.txt", "one");
  add (&writer, "x/.hidden", "no");
  add (&writer, "__MACOSX/1.txt", "no");
  add (&writer, "x/~$2.docx", "no");
  bytes = zip_writer_finish (&writer);
  dump = dump_zip (bytes);
  cr_assert_str_eq (dump, "P one\nP two\nP three\n", "%s", dump);
}

Test (read_zip, what_is_no_document_is_left_out_and_told)
{
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *dump = NULL;

  add (&writer, "1.png", "\x89PNG\r\n");
  add (&writer, "2.txt", "two");
  bytes = zip_writer_finish (&writer);
  dump = dump_zip (bytes);
  cr_assert_str_eq (dump,
                    "P two\n! file-left-out line 0 table 0 row 0: the file was left out "
                    "(a.zip/1.png: found a PNG image, expected a document, a workbook, a web page, "
                    "text or JSON of a disclosure)\n",
                    "%s", dump);
}

Test (read_zip, archive_without_documents_is_an_error)
{
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  add (&writer, "1.png", "\x89PNG\r\n");
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (bytes, "a.zip", BUDGET_ERROR_UNSUPPORTED,
                      "a.zip: found a zip archive without any document that can be read, expected "
                      "one of a disclosure's files");
}

Test (read_zip, archives_in_archives_are_not_read)
{
  ZipWriter inner = zip_writer_new ();
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) inner_bytes = NULL;
  g_autoptr (GBytes) bytes = NULL;

  add (&inner, "1.txt", "one");
  inner_bytes = zip_writer_finish (&inner);
  add_bytes (&writer, "1.zip", inner_bytes);
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (bytes, "a.zip", BUDGET_ERROR_UNSUPPORTED,
                      "a.zip: found a zip archive without any document that can be read, expected "
                      "one of a disclosure's files");
}

Test (read_zip, damaged_document_in_it_is_an_error)
{
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  add (&writer, "1.docx", "text");
  add (&writer, "2.txt", "two");
  bytes = zip_writer_finish (&writer);
  assert_bytes_error (bytes, "a.zip", BUDGET_ERROR_DAMAGED,
                      "a.zip/1.docx: found text, expected a zip archive");
}

Test (read_zip, size_of_all_files_together)
{
  ZipWriter writer = zip_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (BudgetSheet) other = _budget_sheet_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (3000, 'a');
  BudgetReadOptions options = { .max_size = 6000 };

  add (&writer, "1.txt", text);
  add (&writer, "2.txt", text);
  bytes = zip_writer_finish (&writer);
  cr_assert (_budget_read_into (sheet, bytes, "a.zip", BUDGET_FORMAT_AUTO, &options, NULL));
  options.max_size = 5999;
  cr_assert_not (_budget_read_into (other, bytes, "a.zip", BUDGET_FORMAT_AUTO, &options, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT), "%s", error->message);
  cr_assert_str_eq (error->message,
                    "a.zip: 2.txt: found more bytes than are left of the size that the files may "
                    "have together, expected at most 2999");
}

Test (read_zip, folder_of_files_makes_one_disclosure)
{
  g_autofree char *folder = g_dir_make_tmp ("budget-test-XXXXXX", NULL);
  g_autofree char *one = g_build_filename (folder, "1.txt", NULL);
  g_autofree char *two = g_build_filename (folder, "2.html", NULL);
  g_autofree char *three = g_build_filename (folder, "3.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GListModel) tables = NULL;

  g_file_set_contents (one, "第一部分 概况\n主要职责\n", -1, NULL);
  g_file_set_contents (two, "<table><tr><td>项目<td>金额<tr><td>a<td>1.00</table>", -1, NULL);
  g_file_set_contents (three, "\x89PNG\r\n", -1, NULL);
  disclosure = budget_disclosure_load (file, NULL, &error);
  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  tables = budget_disclosure_list_tables (disclosure);
  findings = budget_disclosure_list_findings (disclosure);
  cr_assert_eq (g_list_model_get_n_items (tables), 1);
  cr_assert_gt (g_list_model_get_n_items (findings), 0);
  g_remove (one);
  g_remove (two);
  g_remove (three);
  g_rmdir (folder);
}

static GHashTable *
unpack_small (GBytes *bytes)
{
  return _budget_zip_unpack_small (bytes, "a.zip", "xl/", NULL);
}

Test (read_zip, small_members_are_unpacked_in_one_walk)
{
  const gsize large = 5 * 1024 * 1024;
  ZipWriter writer = zip_writer_new ();
  g_autofree char *zeros = g_malloc0 (large);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) unpacked = NULL;
  GBytes *member;

  add (&writer, "xl/a.xml", "first");
  add (&writer, "xl/a.xml", "second");
  add (&writer, "docProps/app.xml", "no");
  zip_writer_add (&writer, "xl/large.xml", zeros, large);
  bytes = zip_writer_finish (&writer);
  unpacked = unpack_small (bytes);
  cr_assert_eq (g_hash_table_size (unpacked), 1);
  member = g_hash_table_lookup (unpacked, "xl/a.xml");
  cr_assert_not_null (member);
  cr_assert_eq (g_bytes_get_size (member), 5);
  cr_assert_arr_eq (g_bytes_get_data (member, NULL), "first", 5);
}

/* whoever opens the member is told what is wrong */
Test (read_zip, nothing_is_unpacked_of_a_damaged_archive)
{
  ZipWriter writer = zip_writer_open ("zip:compression=store");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GHashTable) unpacked = NULL;
  g_autofree char *data = NULL;
  gsize size;

  add (&writer, "xl/a.xml", "whole");
  add (&writer, "xl/b.xml", "other");
  bytes = zip_writer_finish (&writer);
  size = g_bytes_get_size (bytes);
  data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  /* the checksum of the second member is no longer right */
  for (gsize i = 0; i + 5 <= size; i++)
    if (memcmp (data + i, "other", 5) == 0)
      memcpy (data + i, "OTHER", 5);
  damaged = g_bytes_new (data, size);
  unpacked = unpack_small (damaged);
  cr_assert_eq (g_hash_table_size (unpacked), 0);
}
