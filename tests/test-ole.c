/* test-ole.c - what an OLE compound file says of itself
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-ole-helpers.h"

#include <criterion/criterion.h>

#include "read/budget-ole-private.h"

static gboolean
is_encrypted (const guint8 *file, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file, size);

  return _budget_ole_is_encrypted (bytes);
}

/* takes file */
static gboolean
is_whole_encrypted (guint8 *file)
{
  gboolean encrypted = is_encrypted (file, OLE_FILE_SIZE);

  g_free (file);
  return encrypted;
}

Test (ole, workbook_says_behind_its_start_that_it_is_encrypted)
{
  cr_assert (is_whole_encrypted (MAKE_OLE ("Workbook", BOF FILE_PASS, FALSE)));
  cr_assert (is_whole_encrypted (MAKE_OLE ("Workbook", BOF WRITE_PROTECT FILE_PASS, FALSE)));
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("Workbook", BOF WRITE_PROTECT, FALSE)));
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("Workbook", FILE_PASS, FALSE)));
}

Test (ole, word_document_has_a_flag_for_it)
{
  cr_assert (is_whole_encrypted (MAKE_OLE ("WordDocument", FIB ("\xf0\x13"), FALSE)));
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("WordDocument", FIB ("\xf0\x12"), FALSE)));
}

Test (ole, a_short_stream_stands_in_a_small_sector)
{
  cr_assert (is_whole_encrypted (MAKE_OLE ("Workbook", BOF FILE_PASS, TRUE)));
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("Workbook", BOF, TRUE)));
}

Test (ole, other_streams_say_nothing)
{
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("Workbook2", BOF FILE_PASS, FALSE)));
  cr_assert_not (is_whole_encrypted (MAKE_OLE ("Work", BOF FILE_PASS, FALSE)));
}

Test (ole, what_is_cut_off_says_nothing)
{
  g_autofree guint8 *file = MAKE_OLE ("Workbook", BOF FILE_PASS, FALSE);

  /* the stream begins with its last sector but one */
  for (gsize size = 0; size < OLE_FILE_SIZE; size++)
    cr_assert_eq (is_encrypted (file, size), size >= (OLE_STREAM + 1) * OLE_SECTOR_SIZE + 14,
                  "%zu bytes", size);
}

Test (ole, a_directory_without_end_ends)
{
  g_autofree guint8 *file = MAKE_OLE ("Other", BOF FILE_PASS, FALSE);

  ole_put (ole_sector (file, OLE_FAT) + (OLE_DIRECTORY + 1) * 4, OLE_DIRECTORY);
  cr_assert_not (is_encrypted (file, OLE_FILE_SIZE));
}

Test (ole, any_byte_may_be_wrong)
{
  g_autofree guint8 *file = MAKE_OLE ("Workbook", BOF FILE_PASS, TRUE);
  guint n_encrypted = 0;

  for (gsize i = 0; i < OLE_FILE_SIZE; i++)
    {
      guint8 byte = file[i];

      file[i] = 0xff;
      n_encrypted += is_encrypted (file, OLE_FILE_SIZE);
      file[i] = byte;
    }
  cr_assert_gt (n_encrypted, 0);
  cr_assert_lt (n_encrypted, OLE_FILE_SIZE);
}
