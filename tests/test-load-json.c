/* test-load-json.c - the JSON of a disclosure, written and read back
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>

#include <string.h>

#include "hand-built.h"
#include "load/budget-load-json-private.h"

static BudgetDisclosureData *
load (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return _budget_load_json (bytes, "x.json", NULL, error);
}

/* text with the first from replaced */
static char *
replace (const char *text, const char *from, const char *to)
{
  const char *found = strstr (text, from);

  cr_assert_not_null (found, "%s is not in the text", from);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, to, found + strlen (from));
}

/* the hand-built disclosure with one thing wrong gives the error */
static void
assert_refused (const char *from, const char *to, const char *message)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);
  g_autofree char *wrong = replace (json, from, to);
  g_autoptr (GError) error = NULL;

  cr_assert_null (load (wrong, &error));
  cr_assert_not_null (error);
  cr_assert_str_eq (error->message, message);
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
}

Test (load_json, write_and_read_and_write_is_the_same)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();

  for (gboolean pretty = FALSE; pretty <= TRUE; pretty++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *json = hand_built_to_json (data, pretty);
      g_autoptr (BudgetDisclosureData) again = load (json, &error);
      g_autofree char *json_again = NULL;

      cr_assert_null (error, "%s", error->message);
      json_again = hand_built_to_json (again, pretty);
      cr_assert_str_eq (json_again, json);
    }
}

Test (load_json, cells_come_back_with_state_value_scale_and_text)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);
  g_autoptr (BudgetDisclosureData) again = load (json, NULL);
  const BudgetTableData *table = &data->tables[0];
  const BudgetTableData *table_again = &again->tables[0];

  cr_assert_eq (table_again->n_columns, table->n_columns);
  cr_assert_eq (table_again->n_items, table->n_items);
  for (gsize i = 0; i < (gsize) table->n_columns * table->n_items; i++)
    {
      cr_assert_eq (table_again->states[i], table->states[i], "state of cell %zu", i);
      cr_assert_eq (table_again->values[i], table->values[i], "value of cell %zu", i);
      cr_assert_eq (table_again->scales[i], table->scales[i], "scale of cell %zu", i);
      cr_assert_eq (g_strcmp0 (table_again->texts[i], table->texts[i]), 0, "text of cell %zu", i);
      cr_assert_eq (table_again->places[i].line, table->places[i].line);
    }
  for (guint i = 0; i < table->n_items; i++)
    cr_assert_eq (table_again->items[i].parent, table->items[i].parent);
  cr_assert_eq (table_again->items[2].parent, 1);
}

Test (load_json, a_target_comes_back_whole)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);
  g_autoptr (BudgetDisclosureData) again = load (json, NULL);
  const BudgetTargetData *target = &again->goals[0].indicators[0].target;

  cr_assert_str_eq (target->text, "≤20万");
  cr_assert_eq (target->number, 200000);
  cr_assert_eq (target->scale, 0);
  cr_assert_eq (target->number2, 21050);
  cr_assert_eq (target->scale2, 1);
  cr_assert_eq (target->flags, BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT | BUDGET_TARGET_FLAGS_NO_UNIT);
  cr_assert_not (again->goals[0].indicators[1].target.has_number);
  cr_assert_eq (again->goals[0].amount, 20000000);
  cr_assert_eq (again->goals[0].amount_scale, 2);
}

/* places that only PDF files and workbooks have */
Test (load_json, pages_boxes_and_sheets_of_several_sources_come_back)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = NULL;
  g_autofree char *json_again = NULL;
  g_autoptr (BudgetDisclosureData) again = NULL;
  BudgetPlaceData *place = &data->tables[0].place;

  data->sources = hand_built_strings (data->arena, HAND_BUILT_STRINGS ("a.pdf", "b.xlsx"));
  data->sheet_names = hand_built_strings (data->arena, HAND_BUILT_STRINGS ("表1", "表2"));
  *place = (BudgetPlaceData){ .source = 2,
                              .sheet = 1,
                              .page = 65535,
                              .row = 12,
                              .column = 28,
                              .box = { 0.1f, 1.0f / 3, 595.28f, 842 } };
  json = hand_built_to_json (data, FALSE);
  cr_assert_not_null (strstr (json, "\"at\":{\"source\":\"b.xlsx\",\"page\":65535,"
                                    "\"box\":[0.1,0.33333334,595.28,842],\"sheet\":\"表1\","
                                    "\"cell\":\"AB12\",\"row\":12,\"column\":28}"));
  again = load (json, NULL);
  cr_assert_not_null (again);
  cr_assert_eq (again->tables[0].place.source, 2);
  cr_assert_eq (again->tables[0].place.sheet, 1);
  cr_assert_arr_eq (again->tables[0].place.box, place->box, sizeof place->box);
  json_again = hand_built_to_json (again, FALSE);
  cr_assert_str_eq (json_again, json);
}

/* what other programs write may leave out what goes beyond the plain format */
Test (load_json, plain_json_loads)
{
  static const char plain[] =
      "{\"format\":\"libbudget-disclosure\",\"version\":1,\"source\":\"a.txt\",\"kind\":\"budget\","
      "\"scope\":\"department\",\"region\":null,\"department\":{\"code\":null,\"name\":null},"
      "\"fiscal_year\":null,\"tables\":[],\"goals\":[{\"scope\":\"project\",\"title\":null,"
      "\"project\":null,\"code\":null,\"department\":null,\"fiscal_year\":null,\"money\":null,"
      "\"objective\":null,\"parts\":[{\"title\":\"x\",\"objective\":null,\"targets_text\":null}],"
      "\"measures\":[],\"indicators\":[]}],\"passages\":[],\"spending_units\":[],"
      "\"assets\":{\"date\":null,\"items\":[]},\"procurement\":{\"items\":[]},\"glossary\":[],"
      "\"reading\":[{\"what\":\"w\",\"severity\":\"note\",\"message\":{\"zh\":\"z\",\"en\":\"e\"},"
      "\"at\":null}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosureData) data = load (plain, &error);

  cr_assert_null (error, "%s", error->message);
  cr_assert_str_eq (data->sources[0], "a.txt");
  cr_assert_str_eq (data->goals[0].parts[0].title, "x");
  cr_assert_eq (data->n_findings, 1);
}

Test (load_json, an_unknown_key_gives_one_note)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);
  g_autofree char *once = replace (json, "\"code\":\"201\"", "\"colour\":1,\"code\":\"201\"");
  g_autofree char *twice = replace (once, "\"code\":\"20133\"", "\"colour\":1,\"code\":\"20133\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetDisclosureData) again = load (twice, &error);
  const BudgetFindingData *finding;

  cr_assert_null (error, "%s", error->message);
  cr_assert_eq (again->n_findings, data->n_findings + 1);
  finding = &again->findings[data->n_findings];
  cr_assert_str_eq (finding->what, "unknown-key");
  cr_assert_eq (finding->severity, BUDGET_SEVERITY_NOTE);
  cr_assert_str_eq (finding->text, "$.tables[].items[].colour");
}

Test (load_json, a_byte_order_mark_is_skipped)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", json, NULL);
  g_autoptr (BudgetDisclosureData) again = load (marked, NULL);

  cr_assert_not_null (again);
}

Test (load_json, what_is_wrong_is_told_with_its_place)
{
  assert_refused ("\"version\":1", "\"version\":2",
                  "x.json: $.version: found version 2, expected version 1");
  assert_refused ("libbudget-disclosure", "other",
                  "x.json: $.format: found \"other\", expected \"libbudget-disclosure\"");
  assert_refused ("\"kind\":\"summary\"", "\"kind\":\"sumary\"",
                  "x.json: $.tables[0].kind: found \"sumary\", expected a kind of this version");
  assert_refused ("\"money_unit\":\"万元\"", "\"money_unit\":\"角\"",
                  "x.json: $.tables[0].money_unit: found \"角\", "
                  "expected 元, 万元, 百万元, 亿元 or null");
  assert_refused ("\"heading\":[\"支出\"", "\"heading\":[3",
                  "x.json: $.tables[0].columns[1].heading[0]: found 3, expected a string");
  assert_refused ("\"amounts\":[\"15\"", "\"amounts\":[15",
                  "x.json: $.tables[0].items[1].amounts[0]: found 15, expected a string or null");
  assert_refused ("\"amounts\":[\"15\"", "\"amounts\":[\"1.2.3\"",
                  "x.json: $.tables[0].items[1].amounts[0]: found \"1.2.3\", "
                  "expected a value of the column's type and unit");
  assert_refused ("\"amounts\":[\"15\",", "\"amounts\":[",
                  "x.json: $.tables[0].items[1].amounts: found 3 members, "
                  "expected one for each of the 4 columns of block 1");
  assert_refused ("\"marks\":{\"0\"", "\"marks\":{\"9\"",
                  "x.json: $.tables[0].items[3].marks: found another key, "
                  "expected indices into amounts");
  assert_refused ("\"level\":1", "\"level\":1.5",
                  "x.json: $.tables[0].items[1].level: found a number with a fraction, "
                  "expected a whole number from 0 to 4 or null");
  assert_refused ("\"goals\":[", "\"goals\":[null,",
                  "x.json: $.goals[0]: found null, expected an object");
  assert_refused ("\"number2\":\"2105.0\"", "\"number2\":\"a\"",
                  "x.json: $.goals[0].indicators[0].target.number2: found another text, "
                  "expected a decimal number");
  assert_refused ("\"elliptic-unit\"", "\"round\"",
                  "x.json: $.goals[0].indicators[0].target.flags[0]: found another word, "
                  "expected a flag of this version");
  assert_refused ("\"growth\":\"37.75\",", "",
                  "x.json: $.passages[0].statements[0].growth: found nothing, "
                  "expected the key to be there");
  assert_refused ("\"prior\":\"219.43\"", "\"prior\":\"-\"",
                  "x.json: $.passages[0].statements[0].prior: found \"-\", "
                  "expected an amount in the money unit given");
  assert_refused ("\"at\":{\"line\":80}", "\"at\":{\"line\":-1}",
                  "x.json: $.glossary[0].at.line: found -1, "
                  "expected a whole number from 0 to 4294967295");
  assert_refused ("\"at\":{\"line\":80}", "\"at\":{\"source\":\"b.txt\",\"line\":80}",
                  "x.json: $.glossary[0].at.source: found \"b.txt\", expected one of the sources");
  assert_refused ("\"at\":{\"line\":80}", "\"at\":{\"box\":[1,2,3]}",
                  "x.json: $.glossary[0].at.box: found something else, expected four numbers");
  assert_refused ("\"at\":{\"line\":80}", "\"at\":{\"box\":[1,2,3,\"4\"]}",
                  "x.json: $.glossary[0].at.box: found something else, expected four numbers");
  assert_refused ("\"marks\":{\"0\":\"无\"}", "\"marks\":[]",
                  "x.json: $.tables[0].items[3].marks: found an array, expected an object");
  assert_refused ("\"notes\":[", "\"notes\":[true,",
                  "x.json: $.tables[0].notes[0]: found true, expected a string");
  assert_refused ("\"region\":\"鹿泉区\"", "\"region\":false",
                  "x.json: $.region: found false, expected a string or null");
  assert_refused ("\"glossary\":[", "\"glossary\":{},\"glossary2\":[",
                  "x.json: $.glossary: found an object, expected an array");
}

/* every key of the plain format is needed: without it there is an error that names it */
Test (load_json, a_missing_key_is_an_error)
{
  static const char *const keys[] = { "format",  "source",      "kind",     "scope",
                                      "region",  "tables",      "goals",    "passages",
                                      "assets",  "procurement", "glossary", "reading",
                                      "columns", "items",       "marks",    "amounts_at",
                                      "weight",  "basis",       "severity", "heading" };
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = g_strdup_printf ("\"%s\":", keys[i]);
      g_autofree char *other = g_strdup_printf ("\"no_%s\":", keys[i]);
      g_autofree char *wrong = replace (json, key, other);
      g_autofree char *named = g_strdup_printf (".%s: found nothing", keys[i]);
      g_autoptr (GError) error = NULL;

      cr_assert_null (load (wrong, &error));
      cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED));
      cr_assert_not_null (strstr (error->message, named), "%s: %s", keys[i], error->message);
    }
}

static void
assert_no_json (const char *data, gsize length, int code, const char *message_start)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  cr_assert_null (_budget_load_json (bytes, "x.json", NULL, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, code));
  cr_assert (g_str_has_prefix (error->message, message_start), "%s", error->message);
}

Test (load_json, what_is_no_json_is_damaged)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autofree char *json = hand_built_to_json (data, TRUE);

  assert_no_json ("", 0, BUDGET_ERROR_DAMAGED, "x.json: ");
  assert_no_json ("\xef\xbb\xbf", 3, BUDGET_ERROR_DAMAGED, "x.json: ");
  assert_no_json ("{", 1, BUDGET_ERROR_DAMAGED, "x.json: line 1: found broken JSON");
  assert_no_json ("[]", 2, BUDGET_ERROR_DAMAGED, "x.json: $: found an array, expected an object");
  assert_no_json ("\"a\"", 3, BUDGET_ERROR_DAMAGED, "x.json: $: found \"a\", expected an object");
  assert_no_json ("{\"a\":\"\xff\"}", 9, BUDGET_ERROR_DAMAGED, "x.json: byte 6: found no UTF-8");
  assert_no_json ("{\"a\":\"\0\"}", 9, BUDGET_ERROR_DAMAGED, "x.json: byte 6: found no UTF-8");
  assert_no_json ("{\"a\":\"\\ud800\"}", 14, BUDGET_ERROR_DAMAGED, "x.json: line 1: found broken");
  /* cut off anywhere, it never loads */
  for (gsize length = 0; length < strlen (json) - 2; length += 97)
    assert_no_json (json, length, BUDGET_ERROR_DAMAGED, "x.json: ");
}

/* the parser would take the last of them */
Test (load_json, two_values_are_no_json)
{
  static const char *const texts[] = { "{}{}", "{} 1", "1 {}", "1{}", "\"a\"{}", "[]x", "1\"a\"" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_no_json (texts[i], strlen (texts[i]), BUDGET_ERROR_DAMAGED,
                    "x.json: line 1: found broken JSON (more behind the first value)");
  assert_no_json ("{\"a\": \"}\\\"{\"}\n\n[]", 17, BUDGET_ERROR_DAMAGED, "x.json: line 3: found");
  assert_no_json (" 12 \n", 5, BUDGET_ERROR_DAMAGED, "x.json: $: found 12, expected an object");
}

Test (load_json, nesting_to_the_limit_is_parsed_and_one_more_is_not)
{
  char text[2 * BUDGET_JSON_INPUT_MAX_DEPTH + 2];

  memset (text, '[', sizeof text / 2);
  memset (text + sizeof text / 2, ']', sizeof text / 2);
  assert_no_json (text + 1, sizeof text - 2, BUDGET_ERROR_DAMAGED, "x.json: $: found an array");
  assert_no_json (text, sizeof text, BUDGET_ERROR_LIMIT, "x.json: found JSON nested more than");
}

Test (load_json, nesting_of_a_million_is_refused)
{
  gsize length = 1000000;
  g_autofree char *text = g_malloc (length);

  memset (text, '[', length);
  assert_no_json (text, length, BUDGET_ERROR_LIMIT, "x.json: found JSON nested more than");
}

/* few bytes that ask for many cells */
Test (load_json, too_many_cells_are_refused)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, "{\"format\":\"libbudget-disclosure\",\"version\":1,\"source\":null,"
                         "\"kind\":\"budget\",\"scope\":\"unit\",\"region\":null,"
                         "\"department\":{\"code\":null,\"name\":null},\"fiscal_year\":null,"
                         "\"tables\":[{\"kind\":\"other\",\"title\":null,\"money_unit\":null,"
                         "\"classification\":null,\"status\":\"filled\",\"notes\":[],\"at\":null,"
                         "\"columns\":[");
  for (guint i = 0; i < 4097; i++)
    g_string_append_printf (text,
                            "%s{\"number\":null,\"block\":0,\"heading\":[],\"value_type\":\"text\","
                            "\"role\":null,\"stage\":null,\"fund\":null,\"fiscal_year\":null,"
                            "\"money_unit\":null}",
                            i > 0 ? "," : "");
  g_string_append (text, "],\"items\":[{}");
  for (guint i = 1; i < 4097; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]}]}");
  assert_no_json (text->str, text->len, BUDGET_ERROR_LIMIT, "x.json: found a table of 4097 rows");
}

Test (load_json, a_cancelled_load_is_cancelled)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cr_assert_null (_budget_load_json (bytes, "x.json", cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* the caption did not say the unit: the numbers are kept as numbers */
Test (load_json, amounts_without_a_money_unit_come_back)
{
  g_autoptr (BudgetDisclosureData) data = hand_built_new ();
  g_autoptr (BudgetDisclosureData) again = NULL;
  g_autofree char *json = NULL;
  BudgetTableData *table = &data->tables[0];

  table->columns[0].money_unit = BUDGET_MONEY_UNIT_NONE;
  hand_built_set_cell (table, 0, 0, BUDGET_CELL_STATE_VALUE, "1,302.275", 1302275, 3);
  json = hand_built_to_json (data, FALSE);
  cr_assert_not_null (strstr (json, "\"amounts\":[\"1302.275\"]"));
  again = load (json, NULL);
  cr_assert_not_null (again);
  cr_assert_eq (again->tables[0].values[0], 1302275);
  cr_assert_eq (again->tables[0].scales[0], 3);
  cr_assert_str_eq (again->tables[0].texts[0], "1,302.275");
}

/* an error quotes no more than the start of a long text */
Test (load_json, a_long_text_is_quoted_in_part)
{
  g_autofree char *nick = g_strnfill (1000, 'x');
  g_autofree char *json = g_strdup_printf ("{\"format\":\"%s\"}", nick);
  g_autoptr (GError) error = NULL;

  cr_assert_null (load (json, &error));
  cr_assert_lt (strlen (error->message), 200);
}
