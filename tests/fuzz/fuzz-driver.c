/* fuzz-driver.c - runs a fuzz target over a folder of seeds and changed copies of them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Without libFuzzer: the same changes on each run. With it: clang -fsanitize=fuzzer links a main of
 * its own instead of this one. */

#define MAX_CHANGES 6

static const char *const tokens[] = {
  "\t",
  "\n",
  "\n\n",
  "\t\n",
  " \n",
  "\r",
  "[bookmark: _Toc1]",
  "：",
  "\xe3\x80\x80",
  "\xef\xbb\xbf",
  "\xff\xfe",
  "\xd6\xd0",
  "\xff",
  "1.00",
  "<w:tbl>",
  "</w:tbl>",
  "<w:tr>",
  "</w:tr>",
  "<w:tc>",
  "</w:tc>",
  "<w:p>",
  "</w:p>",
  "<w:r><w:t>",
  "</w:t></w:r>",
  "<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>",
  "<w:tcPr><w:vMerge/></w:tcPr>",
  "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>",
  "<w:tcPr><w:hMerge/></w:tcPr>",
  "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>",
  "<w:txbxContent>",
  "</w:txbxContent>",
  "<w:del>",
  "<w:br/>",
  "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
  "<table>",
  "</table>",
  "<tr>",
  "<td rowspan=3>",
  "<td colspan=2 rowspan=0>",
  "</td>",
  "<div>",
  "<h1>",
  "<br>",
  "<p hidden>",
  "<script>",
  "<table:table>",
  "<table:table-row table:number-rows-repeated='3'>",
  "<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='9'>",
  "<table:covered-table-cell/>",
  "</table:table>",
  "<text:p>",
  "<text:s text:c='9'/>",
  "<row r='3'>",
  "<row hidden='1'>",
  "<c r='B2' t='s'><v>0</v></c>",
  "<c r='XFD1'><v>1E9</v></c>",
  "<mergeCell ref='A1:C4'/>",
  "<mergeCell ref='B2:XFD1048576'/>",
  "<col min='1' max='3' hidden='1'/>",
  "_x0041_",
  "<!DOCTYPE a [<!ENTITY b \"c\">]>",
  "&b;",
  "2147483648",
  " re f ",
  " 100 100 m 200 100 l S ",
  " 0 0 1 1 re W n ",
  " 0 10 -10 0 0 0 cm ",
  " q ",
  " Q ",
  " /X Do ",
  " 3 Tr ",
  " (text) Tj ",
  "/Rotate 90",
  "endobj",
  "stream\n",
  "null",
  "{}",
  "[]",
  "\"1\"",
  "-1",
  "\"colour\":0,",
  "\\u0000",
};

static void
driver_change (GByteArray *data, GRand *random, GPtrArray *seeds)
{
  guint at = data->len > 0 ? (guint) g_rand_int_range (random, 0, (gint32) data->len) : 0;
  guint n = data->len > at ? (guint) g_rand_int_range (random, 0, 40) : 0;
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];
  GByteArray *tail = g_byte_array_new ();

  n = MIN (n, data->len - at);
  g_byte_array_append (tail, data->data + at, data->len - at);
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0: /* another byte */
      if (data->len > 0)
        data->data[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    case 1: /* take a piece out */
      g_byte_array_remove_range (data, at, n);
      break;
    case 2: /* a piece twice */
      g_byte_array_set_size (data, at + n);
      g_byte_array_append (data, tail->data, tail->len);
      break;
    case 3: /* cut it off */
      if (g_rand_int_range (random, 0, 8) == 0)
        g_byte_array_set_size (data, at);
      break;
    case 4: /* the end of another seed */
      {
        gsize size;
        const guint8 *other = g_bytes_get_data (
            g_ptr_array_index (seeds, g_rand_int_range (random, 0, (gint32) seeds->len)), &size);
        gsize from = (gsize) g_rand_int_range (random, 0, (gint32) size + 1);

        if (g_rand_int_range (random, 0, 4) == 0)
          {
            g_byte_array_set_size (data, at);
            g_byte_array_append (data, other + from, (guint) (size - from));
          }
        break;
      }
    default: /* a token */
      g_byte_array_set_size (data, at);
      g_byte_array_append (data, (const guint8 *) token, (guint) strlen (token));
      g_byte_array_append (data, tail->data, tail->len);
      break;
    }
  g_byte_array_unref (tail);
}

static void
driver_run (GBytes *seed, guint32 number, guint n_runs, GPtrArray *seeds)
{
  GRand *random = g_rand_new_with_seed (number);
  gsize size;
  const guint8 *data = g_bytes_get_data (seed, &size);

  LLVMFuzzerTestOneInput (data, size);
  for (guint i = 0; i < n_runs; i++)
    {
      GByteArray *changed = g_byte_array_new ();
      int n_changes = g_rand_int_range (random, 1, MAX_CHANGES + 1);

      g_byte_array_append (changed, data, (guint) size);
      for (int k = 0; k < n_changes; k++)
        driver_change (changed, random, seeds);
      LLVMFuzzerTestOneInput (changed->data, changed->len);
      g_byte_array_unref (changed);
    }
  g_rand_free (random);
}

static int
driver_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
driver_load_seeds (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, driver_compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      char *data;
      gsize size;

      if (g_file_get_contents (path, &data, &size, NULL))
        g_ptr_array_add (seeds, g_bytes_new_take (data, size));
    }
  return seeds;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) seeds = NULL;
  guint n_runs;

  if (argc != 3)
    {
      fprintf (stderr, "usage: %s SEEDS RUNS\n", argv[0]);
      return 2;
    }
  seeds = driver_load_seeds (argv[1]);
  n_runs = (guint) strtoul (argv[2], NULL, 10);
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
  for (guint i = 0; i < seeds->len; i++)
    driver_run (g_ptr_array_index (seeds, i), i, n_runs, seeds);
  printf ("%u seeds, %u changed copies of each\n", seeds->len, n_runs);
  return seeds->len > 0 ? 0 : 1;
}
