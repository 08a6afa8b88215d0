/* test-reference.c - whole documents: a published one, where it is to be had, and the sample
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>

#include <budget/budget.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* A document in its two formats, and what is to be true of it. */
typedef struct
{
  char *directory;
  const char *text;
  const char *docx;
  char *truth; /* (nullable) */
} Document;

static void
document_clear (Document *self)
{
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->truth, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

/* the reference, or a skipped test */
static void
document_find_reference (Document *self)
{
  const char *data = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *beside =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "..", "shared", NULL);
  g_autofree char *path = NULL;

  if (data == NULL || *data == '\0')
    data = beside;
  *self = (Document){ .text = "luquan-2022.txt", .docx = "luquan-2022.docx" };
  self->directory = g_build_filename (data, "reference", NULL);
  self->truth = g_build_filename (self->directory, "truth.json", NULL);
  path = g_build_filename (self->directory, self->text, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    cr_skip ("%s is not here: set BUDGET_TEST_DATA to where the real documents are", path);
}

static void
document_find_sample (Document *self)
{
  *self = (Document){ .text = "sample.txt", .docx = "sample.docx" };
  self->directory = g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "examples", "data", NULL);
}

static BudgetDisclosure *
document_load (const Document *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  BudgetDisclosure *disclosure = budget_disclosure_load (file, NULL, &error);

  cr_assert_not_null (disclosure, "%s", error != NULL ? error->message : "");
  return disclosure;
}

static char *
to_json (BudgetDisclosure *disclosure, gboolean pretty)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_set_pretty (writer, pretty);
  return budget_writer_to_json (writer, disclosure, NULL);
}

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  cr_assert_not_null (node, "%s", error != NULL ? error->message : "");
  return node;
}

static JsonNode *
load_as_json (const Document *document, const char *name)
{
  g_autoptr (BudgetDisclosure) disclosure = document_load (document, name);
  g_autofree char *json = to_json (disclosure, FALSE);

  return parse (json);
}

/* takes out what differs between formats: source, places and reading */
static void
strip_format (JsonNode *node)
{
  static const char *const keys[] = { "source", "at", "amounts_at", "reading" };

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        strip_format (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        if (json_object_has_member (object, keys[i]))
          json_object_remove_member (object, keys[i]);
      members = json_object_get_values (object);
      for (GList *l = members; l != NULL; l = l->next)
        strip_format (l->data);
    }
}

static void
assert_formats_agree (const Document *document)
{
  g_autoptr (BudgetDisclosure) text = document_load (document, document->text);
  g_autoptr (BudgetDisclosure) docx = document_load (document, document->docx);
  g_autoptr (JsonNode) text_node = load_as_json (document, document->text);
  g_autoptr (JsonNode) docx_node = load_as_json (document, document->docx);
  g_autofree char *text_json = NULL;
  g_autofree char *docx_json = NULL;
  gsize same = 0;

  strip_format (text_node);
  strip_format (docx_node);
  text_json = json_to_string (text_node, FALSE);
  docx_json = json_to_string (docx_node, FALSE);
  while (text_json[same] != '\0' && text_json[same] == docx_json[same])
    same++;
  cr_assert_str_eq (docx_json, text_json, "they part at: %.300s\n--- and\n%.300s",
                    text_json + same - MIN (same, 100), docx_json + same - MIN (same, 100));
  cr_assert (budget_disclosure_equal (text, docx));
}

static void
assert_round_trip (const Document *document, const char *name)
{
  g_autoptr (BudgetDisclosure) disclosure = document_load (document, name);
  g_autofree char *json = to_json (disclosure, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosure) again =
      budget_disclosure_load_bytes (bytes, "again.json", NULL, &error);
  g_autofree char *json_again = NULL;

  cr_assert_null (error, "%s", error != NULL ? error->message : "");
  json_again = to_json (again, FALSE);
  cr_assert_str_eq (json_again, json);
  cr_assert (budget_disclosure_equal (disclosure, again));
}

Test (reference, text_and_docx_say_the_same)
{
  g_auto (Document) document = { 0 };

  document_find_reference (&document);
  assert_formats_agree (&document);
}

Test (sample, text_and_docx_say_the_same)
{
  g_auto (Document) document = { 0 };

  document_find_sample (&document);
  assert_formats_agree (&document);
}

Test (reference, its_json_reads_back_the_same)
{
  g_auto (Document) document = { 0 };

  document_find_reference (&document);
  assert_round_trip (&document, document.text);
  assert_round_trip (&document, document.docx);
}

Test (sample, its_json_reads_back_the_same)
{
  g_auto (Document) document = { 0 };

  document_find_sample (&document);
  assert_round_trip (&document, document.text);
  assert_round_trip (&document, document.docx);
}

/* text without any white space, as the truth has it */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}

static const char *
get_string (JsonObject *object, const char *key)
{
  return json_object_get_string_member_with_default (object, key, NULL);
}

static JsonObject *
find_object (JsonArray *array, const char *key, const char *wanted)
{
  g_autofree char *squeezed_wanted = squeeze (wanted);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autofree char *value = squeeze (get_string (object, key));

      if (g_str_equal (value, squeezed_wanted))
        return object;
    }
  return NULL;
}

/* the item of a block at a printed row, NULL when there is none */
static JsonObject *
find_item (JsonArray *items, gint64 block, gint64 row)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      JsonObject *at = json_object_get_object_member (item, "at");

      if (json_object_get_int_member (item, "block") == block &&
          json_object_get_int_member (at, "row") == row)
        return item;
    }
  return NULL;
}

static guint
count_columns (JsonArray *columns, gint64 block)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (columns); i++)
    n += json_object_get_int_member (json_array_get_object_element (columns, i), "block") == block;
  return n;
}

/* compares one cell of the truth, and goes on to the next */
static void
assert_cell (JsonArray *row, guint *cell, const char *actual, const char *where)
{
  const char *expected = json_array_get_string_element (row, *cell);
  g_autofree char *squeezed = squeeze (actual);

  cr_assert_str_eq (squeezed, expected, "%s, cell %u: %s, should be %s", where, *cell, squeezed,
                    expected);
  (*cell)++;
}

/* A printed row: for every block the code (where the form has codes), the name, and the cells. */
static void
assert_row (JsonObject *table, JsonArray *row, gint64 number, gboolean has_codes)
{
  JsonArray *columns = json_object_get_array_member (table, "columns");
  JsonArray *items = json_object_get_array_member (table, "items");
  g_autofree char *where = g_strdup_printf ("%s, row %d", get_string (table, "kind"), (int) number);
  guint cell = 0;

  for (gint64 block = 0; count_columns (columns, block) > 0; block++)
    {
      JsonObject *item = find_item (items, block, number);
      JsonArray *amounts = item != NULL ? json_object_get_array_member (item, "amounts") : NULL;

      if (has_codes)
        assert_cell (row, &cell, item != NULL ? get_string (item, "code") : "", where);
      assert_cell (row, &cell, item != NULL ? get_string (item, "name") : "", where);
      for (guint i = 0; i < count_columns (columns, block); i++)
        assert_cell (row, &cell,
                     amounts != NULL && !json_array_get_null_element (amounts, i)
                         ? json_array_get_string_element (amounts, i)
                         : "",
                     where);
    }
  cr_assert_eq (cell, json_array_get_length (row), "%s: %u cells, should be %u", where, cell,
                json_array_get_length (row));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* the printed rows that the items of a table come from, top to bottom */
static GArray *
list_rows (JsonArray *items)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *at =
          json_object_get_object_member (json_array_get_object_element (items, i), "at");
      gint64 row = json_object_get_int_member (at, "row");
      gboolean is_known = FALSE;

      for (guint known = 0; known < rows->len; known++)
        is_known = is_known || g_array_index (rows, gint64, known) == row;
      if (!is_known)
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  return rows;
}

static void
assert_table (JsonObject *table, JsonObject *truth)
{
  JsonArray *rows = json_object_get_array_member (truth, "rows");
  JsonArray *items = json_object_get_array_member (table, "items");
  g_autoptr (GArray) numbers = list_rows (items);
  guint n_rows = json_array_get_length (rows);
  gboolean is_empty = n_rows == 0;
  gboolean has_codes = FALSE;

  cr_assert_str_eq (get_string (table, "title"), get_string (truth, "title"));
  cr_assert_str_eq (get_string (table, "money_unit"), "万元");
  cr_assert_str_eq (get_string (table, "status"), is_empty ? "empty" : "filled");
  cr_assert_eq (numbers->len, n_rows, "%s: %u rows, should be %u", get_string (truth, "kind"),
                numbers->len, n_rows);
  for (guint i = 0; i < json_array_get_length (items); i++)
    has_codes = has_codes || get_string (json_array_get_object_element (items, i), "code") != NULL;
  for (guint i = 0; i < n_rows; i++)
    assert_row (table, json_array_get_array_element (rows, i), g_array_index (numbers, gint64, i),
                has_codes);
}

static void
assert_goal (JsonObject *goal, JsonObject *truth)
{
  static const char *const keys[] = {
    "level1", "level2", "level3", "description", "value", "basis"
  };
  JsonArray *indicators = json_object_get_array_member (goal, "indicators");
  JsonArray *truths = json_object_get_array_member (truth, "indicators");
  g_autofree char *objective = squeeze (get_string (goal, "objective"));
  g_autofree char *true_objective = squeeze (get_string (truth, "objective"));

  cr_assert_str_eq (objective, true_objective);
  cr_assert_eq (json_array_get_length (indicators), json_array_get_length (truths));
  for (guint i = 0; i < json_array_get_length (truths); i++)
    for (guint key = 0; key < G_N_ELEMENTS (keys); key++)
      {
        g_autofree char *value =
            squeeze (get_string (json_array_get_object_element (indicators, i), keys[key]));
        g_autofree char *true_value =
            squeeze (get_string (json_array_get_object_element (truths, i), keys[key]));

        cr_assert_str_eq (value, true_value);
      }
}

static void
assert_is_true (const Document *document, const char *name)
{
  g_autoptr (JsonNode) node = load_as_json (document, name);
  g_autofree char *truth_text = NULL;
  g_autoptr (JsonNode) truth_node = NULL;
  JsonObject *root = json_node_get_object (node);
  JsonObject *truth;
  JsonObject *department;
  JsonArray *tables;
  JsonArray *goals;
  guint n_indicators = 0;

  cr_assert (g_file_get_contents (document->truth, &truth_text, NULL, NULL));
  truth_node = parse (truth_text);
  truth = json_node_get_object (truth_node);

  department = json_object_get_object_member (truth, "department");
  cr_assert_str_eq (get_string (json_object_get_object_member (root, "department"), "code"),
                    get_string (department, "code"));
  cr_assert_str_eq (get_string (json_object_get_object_member (root, "department"), "name"),
                    get_string (department, "name"));
  cr_assert_eq (json_object_get_int_member (root, "fiscal_year"),
                json_object_get_int_member (truth, "fiscal_year"));

  tables = json_object_get_array_member (truth, "tables");
  cr_assert_eq (json_array_get_length (tables), 9);
  for (guint i = 0; i < 9; i++)
    {
      JsonObject *true_table = json_array_get_object_element (tables, i);
      JsonObject *table = find_object (json_object_get_array_member (root, "tables"), "kind",
                                       get_string (true_table, "kind"));

      cr_assert_not_null (table, "no table %s", get_string (true_table, "kind"));
      assert_table (table, true_table);
    }

  goals = json_object_get_array_member (truth, "goals");
  cr_assert_eq (json_array_get_length (goals), 5);
  for (guint i = 0; i < 5; i++)
    {
      JsonObject *true_goal = json_array_get_object_element (goals, i);
      JsonObject *goal = find_object (json_object_get_array_member (root, "goals"), "title",
                                      get_string (true_goal, "title"));

      cr_assert_not_null (goal, "no goal %s", get_string (true_goal, "title"));
      assert_goal (goal, true_goal);
      n_indicators += json_array_get_length (json_object_get_array_member (goal, "indicators"));
    }
  cr_assert_eq (n_indicators, 32);
}

Test (reference, every_cell_and_every_indicator_is_true)
{
  g_auto (Document) document = { 0 };

  document_find_reference (&document);
  assert_is_true (&document, document.text);
  assert_is_true (&document, document.docx);
}

static guint
count_findings (BudgetDisclosure *disclosure, const char *what)
{
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      n += g_str_equal (budget_finding_get_what (finding), what);
    }
  return n;
}

Test (reference, reading_the_text_tells_of_the_six_glued_rows)
{
  g_auto (Document) document = { 0 };
  g_autoptr (BudgetDisclosure) text = NULL;
  g_autoptr (BudgetDisclosure) docx = NULL;

  document_find_reference (&document);
  text = document_load (&document, document.text);
  docx = document_load (&document, document.docx);
  cr_assert_eq (count_findings (text, "rows-glued"), 6);
  cr_assert_eq (count_findings (docx, "rows-glued"), 0);
}

/* UTF-8 with its mark, and GB18030, which is what Chinese Windows saves */
Test (sample, its_text_reads_the_same_in_every_encoding)
{
  g_auto (Document) document = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *gb18030 = NULL;
  gsize length;
  g_autoptr (BudgetDisclosure) plain = NULL;

  document_find_sample (&document);
  plain = document_load (&document, document.text);
  path = g_build_filename (document.directory, document.text, NULL);
  cr_assert (g_file_get_contents (path, &text, NULL, NULL));
  marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  gb18030 = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  cr_assert_not_null (gb18030);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) bytes =
          i == 0 ? g_bytes_new (marked, strlen (marked)) : g_bytes_new (gb18030, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (BudgetDisclosure) other =
          budget_disclosure_load_bytes (bytes, "sample.txt", NULL, &error);

      cr_assert_null (error, "%s", error != NULL ? error->message : "");
      cr_assert (budget_disclosure_equal (plain, other));
    }
}

/* When the change is meant: write-json --pretty examples/data/sample.txt > tests/golden/sample.json
 */
Test (sample, its_json_is_the_golden_one)
{
  g_auto (Document) document = { 0 };
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "tests", "golden", "sample.json", NULL);
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autofree char *json = NULL;
  g_autofree char *golden = NULL;
  gsize same = 0;

  document_find_sample (&document);
  disclosure = document_load (&document, document.text);
  json = to_json (disclosure, TRUE);
  cr_assert (g_file_get_contents (path, &golden, NULL, NULL), "%s is not there", path);
  while (json[same] != '\0' && json[same] == golden[same])
    same++;
  cr_assert_str_eq (json, golden, "they part at: %.300s\n--- which should be\n%.300s",
                    json + same - MIN (same, 100), golden + same - MIN (same, 100));
}
