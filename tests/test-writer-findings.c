/* test-writer-findings.c - what a check found, written out
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "test-check-helpers.h"

#include <json-glib/json-glib.h>
#include <signal.h>

static GListModel *
check (BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetChecker) checker = budget_checker_new ();

  return budget_checker_check (checker, disclosure);
}

static JsonObject *
parse (JsonParser *parser, const char *json)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  cr_assert_null (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static char *
take_text (GOutputStream *stream)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *text;

  cr_assert (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_bytes_get_data (bytes, &size);
  return g_strndup (text != NULL ? text : "", size);
}

static void
assert_member (JsonObject *object, const char *key, const char *expected)
{
  const char *got = json_object_get_string_member_with_default (object, key, NULL);

  cr_assert_eq (g_strcmp0 (got, expected), 0, "%s: %s, expected %s", key, got, expected);
}

static const char *
nick_of (GType type, int value)
{
  return _budget_enum_to_nick (type, value);
}

/* the JSON of an amount is what its object says */
static void
assert_is_contributor (JsonObject *json, BudgetContributor *contributor)
{
  g_autofree char *digits = budget_contributor_format_amount (contributor);

  assert_member (json, "label", budget_contributor_get_label (contributor));
  assert_member (json, "amount", digits);
  assert_member (json, "side",
                 budget_contributor_get_is_total (contributor) ? "actual" : "expected");
  assert_member (json, "money_unit",
                 budget_money_unit_get_word (budget_contributor_get_money_unit (contributor)));
  cr_assert_eq (json_object_get_int_member (json, "sign"),
                budget_contributor_get_sign (contributor));
}

static void
assert_is_outcome (JsonObject *json, BudgetOutcome *outcome)
{
  JsonArray *contributors = json_object_get_array_member (json, "contributors");
  g_autofree char *actual = budget_outcome_format_actual (outcome);
  g_autofree char *expected = budget_outcome_format_expected (outcome);
  g_autofree char *difference = budget_outcome_format_difference (outcome);
  g_autofree char *interval = budget_outcome_format_interval (outcome);
  g_autoptr (BudgetContributor) culprit = budget_outcome_dup_culprit (outcome);

  assert_member (json, "rule", budget_outcome_get_rule (outcome));
  assert_member (json, "outcome",
                 nick_of (BUDGET_TYPE_RESULT, (int) budget_outcome_get_result (outcome)));
  assert_member (json, "actual", actual);
  assert_member (json, "expected", expected);
  assert_member (json, "difference", difference);
  assert_member (json, "interval", interval);
  cr_assert_eq (json_array_get_length (contributors), budget_outcome_get_n_contributors (outcome));
  for (guint i = 0; i < json_array_get_length (contributors); i++)
    {
      g_autoptr (BudgetContributor) contributor = budget_outcome_get_contributor (outcome, i);

      assert_is_contributor (json_array_get_object_element (contributors, i), contributor);
    }
  cr_assert_eq (json_object_get_null_member (json, "culprit"), culprit == NULL);
  if (culprit != NULL)
    assert_is_contributor (json_object_get_object_member (json, "culprit"), culprit);
}

static void
assert_is_finding (JsonObject *json, BudgetFinding *finding)
{
  JsonObject *message = json_object_get_object_member (json, "message");
  JsonArray *beneath = json_object_get_array_member (json, "beneath");
  g_autoptr (GListModel) outcomes = budget_finding_list_beneath (finding);

  assert_is_outcome (json, budget_finding_get_outcome (finding));
  assert_member (json, "severity",
                 nick_of (BUDGET_TYPE_SEVERITY, (int) budget_finding_get_severity (finding)));
  assert_member (message, "zh", budget_finding_get_message_zh (finding));
  assert_member (message, "en", budget_finding_get_message (finding));
  cr_assert_eq (json_array_get_length (beneath), g_list_model_get_n_items (outcomes));
  for (guint i = 0; i < json_array_get_length (beneath); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      assert_is_outcome (json_array_get_object_element (beneath, i), outcome);
    }
}

/* the findings of the first disclosure that the JSON has */
static JsonArray *
get_findings (JsonObject *json)
{
  JsonArray *disclosures = json_object_get_array_member (json, "disclosures");

  return json_object_get_array_member (json_array_get_object_element (disclosures, 0), "findings");
}

static void
assert_are_findings (JsonObject *json, GListModel *findings)
{
  JsonArray *written = get_findings (json);

  cr_assert_eq (json_array_get_length (written), g_list_model_get_n_items (findings));
  for (guint i = 0; i < json_array_get_length (written); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      assert_is_finding (json_array_get_object_element (written, i), finding);
    }
}

Test (writer_findings, json_says_what_the_objects_say)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autofree char *json = budget_writer_findings_to_json (writer, disclosure, findings, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  cr_assert (g_str_has_prefix (json, "{\"format\":\"libbudget-findings\",\"version\":1,"
                                     "\"disclosures\":[{\"source\":\"test.txt\",\"findings\":["));
  cr_assert_str_eq (strchr (json, '\n'), "\n");
  assert_are_findings (parse (parser, json), findings);
}

/* the real documents, as far as they are there: what C finds is what the command writes */
static void
compare_with_the_command (const char *command, const char *path)
{
  const char *argv[] = { command, "check", "--format=json", path, NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, NULL);
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *written = NULL;

  cr_assert (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &written, NULL, NULL, NULL));
  cr_assert_gt (g_list_model_get_n_items (findings), 0);
  assert_are_findings (parse (parser, written), findings);
}

Test (writer_findings, of_the_sample_and_the_reference_are_those_of_the_command)
{
  const char *command = g_getenv ("BUDGET_COMMAND");
  const char *source = g_getenv ("BUDGET_TEST_SOURCE");
  const char *data = g_getenv ("BUDGET_TEST_DATA");
  g_autofree char *sample = NULL;
  g_autofree char *reference = NULL;

  if (command == NULL || source == NULL)
    cr_skip ("there is no command (BUDGET_COMMAND)");
  sample = g_build_filename (source, "examples", "data", "sample.txt", NULL);
  compare_with_the_command (command, sample);
  reference = data != NULL
                  ? g_build_filename (data, "reference", "luquan-2022.txt", NULL)
                  : g_build_filename (source, "..", "shared", "reference", "luquan-2022.txt", NULL);
  if (g_file_test (reference, G_FILE_TEST_EXISTS))
    compare_with_the_command (command, reference);
}

Test (writer_findings, many_disclosures_stand_in_their_order)
{
  g_autoptr (BudgetDisclosure) wrong = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetDisclosure) clean = check_new_expenditure ("201|a|1.00|1.00|");
  g_autoptr (GListModel) found = check (wrong);
  g_autoptr (GListModel) nothing = check (clean);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  JsonArray *written;

  budget_writer_begin_findings (writer, stream, NULL);
  budget_writer_add_findings (writer, clean, nothing, NULL, "b.txt");
  budget_writer_add_failure (writer, "c.txt", "c.txt: no");
  budget_writer_add_findings (writer, wrong, found, NULL, NULL);
  cr_assert (budget_writer_end_findings (writer, NULL));
  text = take_text (stream);
  written = json_object_get_array_member (parse (parser, text), "disclosures");
  cr_assert_eq (json_array_get_length (written), 2);
  assert_member (json_array_get_object_element (written, 0), "source", "b.txt");
  assert_member (json_array_get_object_element (written, 1), "source", "test.txt");
  cr_assert_not_null (
      strstr (text, "\"failures\":[{\"source\":\"c.txt\",\"message\":\"c.txt: no\"}]"));
}

Test (writer_findings, outcomes_are_written_when_they_are_given)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);
  g_autoptr (GListModel) outcomes = budget_checker_list_outcomes (checker, disclosure);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  JsonArray *written;

  budget_writer_begin_findings (writer, stream, NULL);
  budget_writer_add_findings (writer, disclosure, findings, outcomes, NULL);
  cr_assert (budget_writer_end_findings (writer, NULL));
  text = take_text (stream);
  written = json_object_get_array_member (
      json_array_get_object_element (
          json_object_get_array_member (parse (parser, text), "disclosures"), 0),
      "outcomes");
  cr_assert_eq (json_array_get_length (written), g_list_model_get_n_items (outcomes));
  for (guint i = 0; i < json_array_get_length (written); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      assert_is_outcome (json_array_get_object_element (written, i), outcome);
    }
}

Test (writer_findings, of_reading_are_written_too)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("BUDGET_TEST_SOURCE"), "examples", "data", "sample.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, NULL);
  g_autoptr (GListModel) findings = budget_disclosure_list_findings (disclosure);
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autofree char *json = budget_writer_findings_to_json (writer, disclosure, findings, NULL);
  g_autoptr (BudgetFinding) first = g_list_model_get_item (findings, 0);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *written = get_findings (parse (parser, json));

  cr_assert_gt (json_array_get_length (written), 0);
  assert_member (json_array_get_object_element (written, 0), "rule",
                 budget_finding_get_what (first));
  cr_assert (json_object_get_null_member (json_array_get_object_element (written, 0), "outcome"));
}

Test (writer_findings, sarif_is_in_the_language_asked_for)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  static const char *const languages[] = { NULL, "en", "zh" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autofree char *text = NULL;

      budget_writer_begin_sarif (writer, checker, languages[i], stream, NULL);
      budget_writer_add_findings (writer, disclosure, findings, NULL, "/tmp/a b:错.txt");
      budget_writer_add_failure (writer, "c.txt", "no");
      cr_assert (budget_writer_end_findings (writer, NULL));
      text = take_text (stream);
      cr_assert_not_null (strstr (text, "\"version\":\"2.1.0\""));
      cr_assert_not_null (strstr (text, "\"uri\":\"file:///tmp/a%20b:%E9%94%99.txt\""));
      cr_assert_not_null (strstr (text, i == 2 ? "\"language\":\"zh-CN\"" : "\"language\":\"en\""));
      cr_assert_not_null (
          strstr (text, i == 2 ? "\"message\":{\"text\":\"《" : "is printed 8.05;"));
      cr_assert_not_null (strstr (text, "\"executionSuccessful\":false"));
    }
}

Test (writer_findings, a_uri_stays_what_it_is)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *text = NULL;

  budget_writer_begin_sarif (writer, checker, NULL, stream, NULL);
  budget_writer_add_findings (writer, disclosure, findings, NULL, "https://example.org/a.docx");
  budget_writer_add_findings (writer, disclosure, findings, NULL, "a:b.txt");
  cr_assert (budget_writer_end_findings (writer, NULL));
  text = take_text (stream);
  cr_assert_not_null (strstr (text, "\"uri\":\"https://example.org/a.docx\""));
  cr_assert_not_null (strstr (text, "\"uri\":\"a%3Ab.txt\""));
}

Test (writer_findings, a_stream_that_fails_is_told_of_at_the_end)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure (check_wrong_rows);
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  budget_writer_begin_findings (writer, stream, cancellable);
  g_cancellable_cancel (cancellable);
  budget_writer_add_findings (writer, disclosure, findings, NULL, NULL);
  cr_assert_not (budget_writer_end_findings (writer, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  /* it can begin again */
  budget_writer_begin_findings (writer, stream, NULL);
  cr_assert (budget_writer_end_findings (writer, NULL));
}

Test (writer_findings, a_writer_may_go_before_the_end)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  BudgetWriter *writer = budget_writer_new ();
  g_autofree char *text = NULL;

  budget_writer_begin_findings (writer, stream, NULL);
  g_object_unref (writer);
  text = take_text (stream);
  cr_assert_str_eq (text, "");
}

Test (writer_findings, a_source_that_is_no_utf8_is_made_so)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure ("201|a|1.00|1.00|");
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autofree char *text = NULL;

  budget_writer_begin_findings (writer, stream, NULL);
  budget_writer_add_findings (writer, disclosure, findings, NULL, "a\xff.txt");
  budget_writer_add_failure (writer, "b\xff.txt", "no \xff");
  cr_assert (budget_writer_end_findings (writer, NULL));
  text = take_text (stream);
  cr_assert (g_utf8_validate (text, -1, NULL));
}

Test (writer_findings, nothing_is_added_before_the_beginning, .signal = SIGTRAP)
{
  g_autoptr (BudgetDisclosure) disclosure = check_new_expenditure ("201|a|1.00|1.00|");
  g_autoptr (GListModel) findings = check (disclosure);
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_add_findings (writer, disclosure, findings, NULL, NULL);
}

Test (writer_findings, nothing_ends_before_the_beginning, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_end_findings (writer, NULL);
}

Test (writer_findings, no_failure_is_added_before_the_beginning, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_add_failure (writer, "a", "b");
}

Test (writer_findings, nothing_begins_twice, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  budget_writer_begin_findings (writer, stream, NULL);
  budget_writer_begin_findings (writer, stream, NULL);
}

Test (writer_findings, there_are_two_languages, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  budget_writer_begin_sarif (writer, checker, "fr", stream, NULL);
}
