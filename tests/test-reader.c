/* test-reader.c - BudgetReader, and the doors of BudgetDisclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>

#include <budget/budget.h>
#include <glib/gstdio.h>
#include <string.h>

/* a file of examples/data */
static GFile *
sample_file (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "examples", "data", name, NULL);

  return g_file_new_for_path (path);
}

static GBytes *
sample_bytes (const char *name)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  cr_assert_not_null (bytes, "%s", error != NULL ? error->message : "");
  return bytes;
}

/* the sample with the first from replaced */
static GBytes *
changed_sample (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  g_autoptr (GString) text =
      g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  cr_assert_eq (g_string_replace (text, from, to, 1), 1);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static char *
to_json (BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  return budget_writer_to_json (writer, disclosure, NULL);
}

static void
assert_sample (BudgetDisclosure *disclosure)
{
  cr_assert_not_null (disclosure);
  cr_assert_eq (budget_disclosure_get_fiscal_year (disclosure), 2022);
  cr_assert_gt (budget_disclosure_get_n_tables (disclosure), 8);
}

/* what the load of content under name fails with */
static void
assert_fails (const void *content,
              gsize size,
              const char *name,
              GQuark domain,
              int code,
              const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure =
      budget_disclosure_load_bytes (bytes, name, NULL, &error);

  cr_assert_null (disclosure);
  cr_assert_not_null (error);
  cr_assert (g_str_has_prefix (error->message, message), "%s", error->message);
  cr_assert (g_error_matches (error, domain, code), "%s", error->message);
}

Test (reader, file_bytes_and_stream_give_the_same)
{
  g_autoptr (GFile) file = sample_file ("sample.txt");
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) a = budget_disclosure_load (file, NULL, &error);
  g_autoptr (BudgetDisclosure) b = budget_disclosure_load_bytes (bytes, "sample.txt", NULL, &error);
  g_autoptr (BudgetDisclosure) c =
      budget_disclosure_load_stream (stream, "sample.txt", NULL, &error);
  g_autofree char *json_a = NULL;
  g_autofree char *json_b = NULL;
  g_autofree char *json_c = NULL;

  cr_assert_null (error);
  assert_sample (a);
  json_a = to_json (a);
  json_b = to_json (b);
  json_c = to_json (c);
  cr_assert_str_eq (json_b, json_a);
  cr_assert_str_eq (json_c, json_a);
  cr_assert_not (g_input_stream_is_closed (stream));
  cr_assert (budget_disclosure_equal (a, b));
}

Test (reader, a_nameless_input_is_called_input)
{
  g_autoptr (GBytes) bytes = sample_bytes ("sample.docx");
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load_bytes (bytes, NULL, NULL, NULL);

  assert_sample (disclosure);
  cr_assert_str_eq (budget_disclosure_get_source (disclosure), "input");
}

Test (reader, a_missing_file_is_not_found)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/no.txt");
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_disclosure_load (file, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  cr_assert (g_str_has_prefix (error->message, "no.txt: "), "%s", error->message);
}

Test (reader, a_directory_is_a_directory)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/usr");
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_disclosure_load (file, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY));
  cr_assert (g_str_has_prefix (error->message, "usr: "), "%s", error->message);
}

Test (reader, what_is_no_plain_file_is_read_as_a_stream)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_disclosure_load (file, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT));
}

Test (reader, a_file_of_another_file_system_is_read)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///none/no.txt");
  g_autoptr (GError) error = NULL;

  cr_assert_null (budget_disclosure_load (file, NULL, &error));
  cr_assert (g_str_has_prefix (error->message, "no.txt: "), "%s", error->message);
}

Test (reader, empty_content_has_no_text)
{
  assert_fails ("", 0, "a.txt", BUDGET_ERROR, BUDGET_ERROR_NO_TEXT, "a.txt: found an empty file");
  assert_fails (" \n\t\n ", 5, "a.txt", BUDGET_ERROR, BUDGET_ERROR_NO_TEXT, "a.txt: found no text");
}

Test (reader, content_that_is_not_what_its_name_says_is_damaged)
{
  g_autoptr (GBytes) docx = sample_bytes ("sample.docx");
  g_autoptr (GBytes) text = sample_bytes ("sample.txt");

  assert_fails (g_bytes_get_data (docx, NULL), g_bytes_get_size (docx), "a.txt", BUDGET_ERROR,
                BUDGET_ERROR_DAMAGED, "a.txt: found a Word document (.docx), expected text");
  assert_fails (g_bytes_get_data (text, NULL), g_bytes_get_size (text), "a.docx", BUDGET_ERROR,
                BUDGET_ERROR_DAMAGED, "a.docx: found text, expected a zip archive");
  assert_fails (g_bytes_get_data (text, NULL), g_bytes_get_size (text), "a.json", BUDGET_ERROR,
                BUDGET_ERROR_DAMAGED, "a.json: found text, expected JSON of a disclosure");
}

Test (reader, formats_that_are_not_read_are_unsupported)
{
  assert_fails ("II*\0", 4, "a", BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED, "a: found a TIFF image");
  assert_fails ("{\"a\": 1}", 8, "a", BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED, "a: found JSON");
}

/* at every length it is an error, never half a disclosure */
Test (reader, a_cut_off_docx_is_an_error)
{
  g_autoptr (GBytes) docx = sample_bytes ("sample.docx");
  gsize size = g_bytes_get_size (docx);
  const gsize lengths[] = { 4, 30, 100, size / 4, size / 2, size * 3 / 4, size - 2000, size - 100 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_fails (g_bytes_get_data (docx, NULL), lengths[i], "a.docx", BUDGET_ERROR,
                  BUDGET_ERROR_DAMAGED, "a.docx: ");
}

Test (reader, a_line_of_ten_megabytes_is_over_the_limit)
{
  gsize size = 10 * 1024 * 1024;
  g_autofree char *line = g_malloc (size);

  memset (line, '5', size);
  assert_fails (line, size, "a.txt", BUDGET_ERROR, BUDGET_ERROR_LIMIT, "a.txt: ");
}

static GBytes *
make_form (guint n_rows)
{
  g_autoptr (GString) text =
      g_string_new ("部门预算支出总表\n"
                    "\t224青禾区网络信息办公室\n\t预算年度：2022\n\t单位：万元\n\n"
                    "\t序号\n\t科目编码\n\t科目名称\n\t合计\n\t基本支出\n\t项目支出\n\n"
                    "\t栏次\n\t1\n\t2\n\t3\n\t4\n\t5\n\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "\t%u\n\t2013301\n\t行政运行\n\t%u.50\n\t%u.50\n\t\n\n", i + 1, i,
                            i);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

Test (reader, a_table_of_a_hundred_thousand_rows_loads)
{
  g_autoptr (GBytes) bytes = make_form (100000);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure =
      budget_disclosure_load_bytes (bytes, "many.txt", NULL, &error);
  g_autoptr (BudgetTable) table = NULL;
  const gint64 *amounts;
  gsize n;

  cr_assert_null (error, "%s", error->message);
  table = budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_EXPENDITURE);
  cr_assert_not_null (table);
  cr_assert_eq (budget_table_get_n_line_items (table), 100000);
  amounts = budget_table_get_amounts (table, 0, &n);
  cr_assert_eq (n, 100000);
  cr_assert_eq (amounts[99999], G_GINT64_CONSTANT (99999500000));
}

/* a sum that is off is no business of the reader's */
Test (reader, a_disclosure_whose_sums_are_off_loads)
{
  g_autoptr (GBytes) bytes = changed_sample ("\t302.27\n", "\t999.99\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure =
      budget_disclosure_load_bytes (bytes, "off.txt", NULL, &error);

  cr_assert_null (error, "%s", error->message);
  assert_sample (disclosure);
}

/* nine decimals, and thirty digits, are a finding: the cell keeps its text and has no amount */
static void
assert_invalid_cell (const char *print)
{
  g_autofree char *cell = g_strdup_printf ("\t%s\n", print);
  g_autoptr (GBytes) bytes = changed_sample ("\t302.27\n", cell);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) disclosure =
      budget_disclosure_load_bytes (bytes, "off.txt", NULL, &error);
  g_autoptr (BudgetTable) table = NULL;
  g_autoptr (BudgetLineItem) item = NULL;
  g_autoptr (GListModel) findings = NULL;
  gboolean is_told = FALSE;

  cr_assert_null (error, "%s", error->message);
  table = budget_disclosure_get_table (disclosure, 0);
  item = budget_table_get_line_item (table, 0);
  cr_assert_eq (budget_line_item_get_cell_state (item, 0), BUDGET_CELL_STATE_INVALID);
  cr_assert_str_eq (budget_line_item_get_text (item, 0), print);
  cr_assert_not (budget_line_item_has_amount (item, 0));
  findings = budget_disclosure_list_findings (disclosure);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      is_told = is_told || g_strcmp0 (budget_finding_get_text (finding), print) == 0;
    }
  cr_assert (is_told);
}

Test (reader, an_amount_with_nine_decimals_is_a_finding) { assert_invalid_cell ("302.123456789"); }

Test (reader, an_amount_of_thirty_digits_is_a_finding)
{
  assert_invalid_cell ("123456789012345678901234567890");
}

Test (reader, options_are_properties)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GFile) file = sample_file ("aliases.tsv");
  g_autoptr (GFile) same = NULL;
  BudgetFormat format;
  gboolean allowed;
  guint64 max_size;

  g_object_get (reader, "format", &format, "converter-allowed", &allowed, "max-size", &max_size,
                "aliases", &same, NULL);
  cr_assert_eq (format, BUDGET_FORMAT_AUTO);
  cr_assert (allowed);
  cr_assert_eq (max_size, BUDGET_READER_MAX_SIZE);
  cr_assert_null (same);
  g_object_set (reader, "format", BUDGET_FORMAT_DOCX, "converter-allowed", FALSE, "max-size",
                (guint64) 10, "aliases", file, NULL);
  cr_assert_eq (budget_reader_get_format (reader), BUDGET_FORMAT_DOCX);
  cr_assert_not (budget_reader_get_converter_allowed (reader));
  cr_assert_eq (budget_reader_get_max_size (reader), 10);
  cr_assert_eq (budget_reader_get_aliases (reader), file);
  budget_reader_set_aliases (reader, NULL);
  cr_assert_null (budget_reader_get_aliases (reader));
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

Test (reader, setting_what_is_set_does_not_notify)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  guint n_notified = 0;

  g_signal_connect (reader, "notify", G_CALLBACK (count_notify), &n_notified);
  budget_reader_set_format (reader, BUDGET_FORMAT_AUTO);
  budget_reader_set_converter_allowed (reader, TRUE);
  budget_reader_set_max_size (reader, BUDGET_READER_MAX_SIZE);
  budget_reader_set_aliases (reader, NULL);
  cr_assert_eq (n_notified, 0);
  budget_reader_set_format (reader, BUDGET_FORMAT_TEXT);
  budget_reader_set_converter_allowed (reader, FALSE);
  budget_reader_set_max_size (reader, 1);
  cr_assert_eq (n_notified, 3);
}

Test (reader, a_reader_without_sources_has_nothing_to_load)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  g_autoptr (GError) error = NULL;

  budget_reader_add_bytes (reader, bytes, "a.txt");
  budget_reader_clear (reader);
  cr_assert_null (budget_reader_load (reader, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT));
}

Test (reader, several_sources_make_one_disclosure)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GBytes) form = make_form (3);
  g_autoptr (GFile) sample = sample_file ("sample.docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) alone = budget_disclosure_load (sample, NULL, NULL);
  g_autoptr (BudgetDisclosure) both = NULL;
  g_autoptr (BudgetTable) last = NULL;
  g_autoptr (BudgetPlace) place = NULL;
  g_autofree char *json = NULL;
  g_autofree char *json_again = NULL;
  g_autoptr (GBytes) json_bytes = NULL;
  g_autoptr (BudgetDisclosure) again = NULL;
  guint n = budget_disclosure_get_n_tables (alone);

  budget_reader_add_file (reader, sample);
  budget_reader_add_bytes (reader, form, "form.txt");
  both = budget_reader_load (reader, NULL, &error);
  cr_assert_null (error, "%s", error->message);
  cr_assert_eq (budget_disclosure_get_n_tables (both), n + 1);
  cr_assert_str_eq (budget_disclosure_get_source (both), "sample.docx");
  last = budget_disclosure_get_table (both, n);
  place = budget_table_dup_place (last);
  cr_assert_str_eq (budget_place_get_source (place), "form.txt");

  json = to_json (both);
  json_bytes = g_bytes_new_static (json, strlen (json));
  again = budget_disclosure_load_bytes (json_bytes, "both.json", NULL, &error);
  cr_assert_null (error, "%s", error->message);
  json_again = to_json (again);
  cr_assert_str_eq (json_again, json);
  cr_assert (budget_disclosure_equal (again, both));
}

Test (reader, json_stands_alone)
{
  g_autoptr (GFile) sample = sample_file ("sample.txt");
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (sample, NULL, NULL);
  g_autofree char *json = to_json (disclosure);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) again = NULL;

  budget_reader_add_bytes (reader, bytes, "a.json");
  budget_reader_set_format (reader, BUDGET_FORMAT_JSON);
  again = budget_reader_load (reader, NULL, &error);
  cr_assert_null (error, "%s", error->message);
  cr_assert (budget_disclosure_equal (again, disclosure));
  budget_reader_set_format (reader, BUDGET_FORMAT_AUTO);
  budget_reader_add_file (reader, sample);
  cr_assert_null (budget_reader_load (reader, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED));
}

Test (reader, a_forced_format_holds)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GBytes) text = sample_bytes ("sample.txt");
  g_autoptr (GError) error = NULL;

  budget_reader_add_bytes (reader, text, "a");
  budget_reader_set_format (reader, BUDGET_FORMAT_DOCX);
  cr_assert_null (budget_reader_load (reader, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
  g_clear_error (&error);
  budget_reader_set_format (reader, BUDGET_FORMAT_JSON);
  cr_assert_null (budget_reader_load (reader, NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
}

Test (reader, files_load_again_and_streams_do_not)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GFile) file = sample_file ("sample.txt");
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;

  budget_reader_add_file (reader, file);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (BudgetDisclosure) disclosure = budget_reader_load (reader, NULL, NULL);

      assert_sample (disclosure);
    }
  budget_reader_clear (reader);
  budget_reader_add_stream (reader, stream, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (BudgetDisclosure) disclosure = budget_reader_load (reader, NULL, &error);

      cr_assert_eq (disclosure == NULL, i == 1);
    }
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT));
}

/* from each of the three doors, at the limit and one over */
Test (reader, the_size_limit_is_exact)
{
  g_autoptr (GFile) file = sample_file ("sample.txt");
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  guint64 size = g_bytes_get_size (bytes);

  for (guint door = 0; door < 3; door++)
    for (guint over = 0; over < 2; over++)
      {
        g_autoptr (BudgetReader) reader = budget_reader_new ();
        g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
        g_autoptr (BudgetDisclosure) disclosure = NULL;
        g_autoptr (GError) error = NULL;

        budget_reader_set_max_size (reader, size - over);
        if (door == 0)
          budget_reader_add_file (reader, file);
        else if (door == 1)
          budget_reader_add_bytes (reader, bytes, NULL);
        else
          budget_reader_add_stream (reader, stream, NULL);
        disclosure = budget_reader_load (reader, NULL, &error);
        cr_assert_eq (disclosure != NULL, over == 0);
        if (over == 1)
          cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT));
      }
}

Test (reader, aliases_name_what_is_unknown)
{
  static const char title[] = "本办年度花销明细";
  g_autoptr (GBytes) form = make_form (3);
  g_autoptr (GString) text =
      g_string_new_len (g_bytes_get_data (form, NULL), (gssize) g_bytes_get_size (form));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) aliases = g_file_new_tmp ("aliases-XXXXXX.tsv", &stream, NULL);
  g_autofree char *record = g_strdup_printf ("title\t%s\tgovernment-fund\n", title);

  g_string_replace (text, "部门预算支出总表", title, 1);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  cr_assert (g_file_replace_contents (aliases, record, strlen (record), NULL, FALSE,
                                      G_FILE_CREATE_NONE, NULL, NULL, NULL));
  budget_reader_add_bytes (reader, bytes, "a.txt");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetDisclosure) disclosure = NULL;
      g_autoptr (BudgetTable) table = NULL;

      budget_reader_set_aliases (reader, i == 1 ? aliases : NULL);
      disclosure = budget_reader_load (reader, NULL, &error);
      cr_assert_null (error, "%s", error->message);
      table = budget_disclosure_find_table (disclosure, BUDGET_TABLE_KIND_GOVERNMENT_FUND);
      cr_assert_eq (table != NULL, i == 1);
    }
  g_file_delete (aliases, NULL, NULL);
}

Test (reader, a_missing_alias_file_is_not_found)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GFile) aliases = g_file_new_for_path ("/nowhere/aliases.tsv");
  g_autoptr (GBytes) bytes = sample_bytes ("sample.txt");
  g_autoptr (GError) error = NULL;

  budget_reader_add_bytes (reader, bytes, "a.txt");
  budget_reader_set_aliases (reader, aliases);
  cr_assert_null (budget_reader_load (reader, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  cr_assert (g_str_has_prefix (error->message, "aliases.tsv: "));
}

/* What a load told, and the thread it told it in. */
typedef struct
{
  GThread *thread;
  GCancellable *cancellable; /* cancelled at the first word */
  GMainLoop *loop;
  double last;
  guint n_told;
  BudgetDisclosure *disclosure;
  GError *error;
} Told;

static void
note_progress (BudgetReader *reader, double fraction, gpointer user_data)
{
  Told *told = user_data;

  cr_assert_eq (g_thread_self (), told->thread);
  cr_assert_geq (fraction, told->last);
  cr_assert_leq (fraction, 1.0);
  told->last = fraction;
  told->n_told++;
  if (told->cancellable != NULL)
    g_cancellable_cancel (told->cancellable);
}

Test (reader, progress_rises_to_one)
{
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GFile) sample = sample_file ("sample.docx");
  g_autoptr (GBytes) form = make_form (20000);
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  Told told = { .thread = g_thread_self () };

  budget_reader_add_file (reader, sample);
  budget_reader_add_bytes (reader, form, "form.txt");
  g_signal_connect (reader, "progress", G_CALLBACK (note_progress), &told);
  disclosure = budget_reader_load (reader, NULL, NULL);
  cr_assert_not_null (disclosure);
  cr_assert_gt (told.n_told, 2);
  cr_assert_eq (told.last, 1.0);
}

Test (reader, a_load_cancelled_before_it_starts_is_cancelled)
{
  g_autoptr (GFile) file = sample_file ("sample.txt");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cr_assert_null (budget_disclosure_load (file, cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  cr_assert (g_str_has_prefix (error->message, "sample.txt: "));
}

Test (reader, a_load_cancelled_on_its_way_is_cancelled)
{
  static const char *const names[] = { "sample.txt", "sample.docx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BudgetReader) reader = budget_reader_new ();
      g_autoptr (GFile) file = sample_file (names[i]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Told told = { .thread = g_thread_self (), .cancellable = cancellable };

      budget_reader_add_file (reader, file);
      g_signal_connect (reader, "progress", G_CALLBACK (note_progress), &told);
      cr_assert_null (budget_reader_load (reader, cancellable, &error));
      cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      cr_assert_lt (told.last, 1.0);
    }
}

static void
take_disclosure (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Told *told = user_data;

  cr_assert_eq (g_thread_self (), told->thread);
  if (source != NULL)
    told->disclosure = budget_reader_load_finish (BUDGET_READER (source), result, &told->error);
  else
    told->disclosure = budget_disclosure_load_finish (result, &told->error);
  g_main_loop_quit (told->loop);
}

Test (reader, an_asynchronous_load_tells_all_in_the_callers_context)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GBytes) form = make_form (20000);
  Told told = { .thread = g_thread_self (), .loop = loop };

  g_main_context_push_thread_default (context);
  budget_reader_add_bytes (reader, form, "form.txt");
  g_signal_connect (reader, "progress", G_CALLBACK (note_progress), &told);
  budget_reader_load_async (reader, NULL, take_disclosure, &told);
  /* the load has a copy of its own */
  budget_reader_clear (reader);
  g_main_loop_run (loop);
  g_main_context_pop_thread_default (context);
  cr_assert_null (told.error);
  cr_assert_not_null (told.disclosure);
  /* everything was told before the callback */
  cr_assert_eq (told.last, 1.0);
  g_clear_object (&told.disclosure);
}

Test (reader, an_asynchronous_load_can_be_cancelled)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (BudgetReader) reader = budget_reader_new ();
  g_autoptr (GBytes) form = make_form (20000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Told told = { .thread = g_thread_self (), .loop = loop };

  g_cancellable_cancel (cancellable);
  budget_reader_add_bytes (reader, form, "form.txt");
  budget_reader_load_async (reader, cancellable, take_disclosure, &told);
  g_main_loop_run (loop);
  cr_assert_null (told.disclosure);
  cr_assert (g_error_matches (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&told.error);
}

Test (reader, the_doors_of_a_disclosure_are_asynchronous_too)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = sample_file ("sample.txt");
  g_autoptr (GFile) none = g_file_new_for_path ("/nowhere/no.txt");
  Told told = { .thread = g_thread_self (), .loop = loop };

  budget_disclosure_load_async (file, NULL, take_disclosure, &told);
  g_main_loop_run (loop);
  cr_assert_null (told.error);
  assert_sample (told.disclosure);
  g_clear_object (&told.disclosure);

  budget_disclosure_load_async (none, NULL, take_disclosure, &told);
  g_main_loop_run (loop);
  cr_assert_null (told.disclosure);
  cr_assert (g_error_matches (told.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  g_clear_error (&told.error);
}

Test (reader, a_stream_that_fails_names_its_source)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (GError) error = NULL;

  g_input_stream_close (stream, NULL, NULL);
  cr_assert_null (budget_disclosure_load_stream (stream, "a.txt", NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED));
  cr_assert (g_str_has_prefix (error->message, "a.txt: "));
}

Test (reader, no_file_is_a_programmer_error, .signal = SIGTRAP)
{
  budget_disclosure_load (NULL, NULL, NULL);
}

Test (reader, no_bytes_are_a_programmer_error, .signal = SIGTRAP)
{
  budget_disclosure_load_bytes (NULL, "a.txt", NULL, NULL);
}

Test (reader, another_result_is_a_programmer_error, .signal = SIGTRAP)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  budget_disclosure_load_finish (G_ASYNC_RESULT (task), NULL);
}
