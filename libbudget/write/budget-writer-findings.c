/* budget-writer-findings.c - writes out what a check found
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-writer-private.h"

static void
budget_findings_writing_free (BudgetFindingsWriting *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->failures, g_ptr_array_unref);
  g_clear_pointer (&self->rule_indices, g_hash_table_unref);
  g_free (self);
}

/* stream is nullable: without one the text is kept */
static void
budget_writer_open_findings (BudgetWriter *self, GOutputStream *stream, GCancellable *cancellable)
{
  BudgetFindingsWriting *findings = g_new0 (BudgetFindingsWriting, 1);

  g_set_object (&findings->stream, stream);
  g_set_object (&findings->cancellable, cancellable);
  findings->failures = g_ptr_array_new_with_free_func (g_free);
  _budget_json_emitter_init (&findings->emitter, stream, self->pretty, cancellable);
  self->findings = findings;
}

static gboolean
budget_writer_close_findings (BudgetWriter *self, char **text, GError **error)
{
  g_autoptr (GError) dropped = NULL;
  gboolean is_done =
      _budget_json_emitter_end (&self->findings->emitter, text, error != NULL ? error : &dropped);

  g_clear_pointer (&self->findings, budget_findings_writing_free);
  return is_done;
}

void
_budget_writer_drop_findings (BudgetWriter *self)
{
  if (self->findings == NULL)
    return;
  /* nothing more of what was not ended is to reach the stream */
  self->findings->emitter.stream = NULL;
  budget_writer_close_findings (self, NULL, NULL);
}

/**
 * budget_writer_begin_findings:
 * @self: a writer
 * @stream: where to write
 * @cancellable: (nullable): a cancellable
 *
 * Begins to write the findings of any number of disclosures as JSON to a stream.
 *
 * Each disclosure's are added with [method@Budget.Writer.add_findings], and
 * [method@Budget.Writer.end_findings] ends the text. What is added is written at once, so that the
 * findings of thousands of documents take no memory.
 *
 * Shape: one object, `{"disclosures": [{"source": …, "findings": […]}], …}`, which
 * `findings.schema.json` describes.
 *
 * ```c
 * budget_writer_begin_findings (writer, stream, NULL);
 * budget_writer_add_findings (writer, disclosure, findings, NULL, NULL);
 * budget_writer_end_findings (writer, &error);
 * ```
 *
 * Since: 1.0
 */
void
budget_writer_begin_findings (BudgetWriter *self, GOutputStream *stream, GCancellable *cancellable)
{
  g_return_if_fail (BUDGET_IS_WRITER (self));
  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));
  g_return_if_fail (self->findings == NULL);

  budget_writer_open_findings (self, stream, cancellable);
  _budget_write_findings_begin (self->findings);
}

/**
 * budget_writer_begin_sarif:
 * @self: a writer
 * @checker: the checker whose rules the findings are of
 * @language: (nullable): the language of the messages, `zh` or `en`; %NULL is English
 * @stream: where to write
 * @cancellable: (nullable): a cancellable
 *
 * Begins to write the findings of any number of disclosures as SARIF 2.1.0, the format that editors
 * and review tools show findings from.
 *
 * It goes on as after [method@Budget.Writer.begin_findings]. The rules are told in both languages,
 * in their help; the messages in @language, and in both as properties `zh` and `en`. A line of a
 * text is a region of its location; a page, a table or a cell of a sheet is a logical location, and
 * the whole place is a property.
 *
 * Since: 1.0
 */
void
budget_writer_begin_sarif (BudgetWriter *self,
                           BudgetChecker *checker,
                           const char *language,
                           GOutputStream *stream,
                           GCancellable *cancellable)
{
  g_return_if_fail (BUDGET_IS_WRITER (self));
  g_return_if_fail (BUDGET_IS_CHECKER (checker));
  g_return_if_fail (language == NULL || g_str_equal (language, "zh") ||
                    g_str_equal (language, "en"));
  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));
  g_return_if_fail (self->findings == NULL);

  budget_writer_open_findings (self, stream, cancellable);
  self->findings->is_sarif = TRUE;
  self->findings->is_chinese = g_strcmp0 (language, "zh") == 0;
  _budget_write_sarif_begin (self->findings, checker);
}

/**
 * budget_writer_add_findings:
 * @self: a writer that [method@Budget.Writer.begin_findings] or
 *   [method@Budget.Writer.begin_sarif] was called on
 * @disclosure: a disclosure
 * @findings: a list of [class@Budget.Finding]: what was found in it
 * @outcomes: (nullable): a list of [class@Budget.Outcome]: everything that the rules gave, to be
 *   written, too; not in SARIF
 * @source: (nullable): what to call the disclosure, a path or a URI; %NULL is its own source
 *
 * Writes the findings of one disclosure. Should the stream fail, what is added afterwards is thrown
 * away, and [method@Budget.Writer.end_findings] tells of it.
 *
 * Since: 1.0
 */
void
budget_writer_add_findings (BudgetWriter *self,
                            BudgetDisclosure *disclosure,
                            GListModel *findings,
                            GListModel *outcomes,
                            const char *source)
{
  g_return_if_fail (BUDGET_IS_WRITER (self));
  g_return_if_fail (BUDGET_IS_DISCLOSURE (disclosure));
  g_return_if_fail (G_IS_LIST_MODEL (findings));
  g_return_if_fail (outcomes == NULL || G_IS_LIST_MODEL (outcomes));
  g_return_if_fail (self->findings != NULL);

  if (source == NULL)
    source = budget_disclosure_get_source (disclosure);
  if (source == NULL)
    source = "";
  if (self->findings->is_sarif)
    _budget_write_sarif_add (self->findings, source, findings);
  else
    {
      /* a file's name may be no UTF-8 */
      g_autofree char *valid = g_utf8_make_valid (source, -1);

      _budget_write_findings_add (self->findings, valid, findings, outcomes);
    }
}

/**
 * budget_writer_add_failure:
 * @self: a writer that [method@Budget.Writer.begin_findings] or
 *   [method@Budget.Writer.begin_sarif] was called on
 * @source: what could not be checked, a path or a URI
 * @message: why
 *
 * Tells of a document that could not be read, so that nobody takes it for one without findings.
 *
 * Shape: a member of `failures` in JSON, a notification of the invocation in SARIF.
 *
 * Since: 1.0
 */
void
budget_writer_add_failure (BudgetWriter *self, const char *source, const char *message)
{
  g_return_if_fail (BUDGET_IS_WRITER (self));
  g_return_if_fail (source != NULL);
  g_return_if_fail (message != NULL);
  g_return_if_fail (self->findings != NULL);

  /* file names may be no UTF-8 */
  g_ptr_array_add (self->findings->failures, g_utf8_make_valid (source, -1));
  g_ptr_array_add (self->findings->failures, g_utf8_make_valid (message, -1));
}

/**
 * budget_writer_end_findings:
 * @self: a writer that [method@Budget.Writer.begin_findings] or
 *   [method@Budget.Writer.begin_sarif] was called on
 * @error: return location for an error
 *
 * Ends the text. The stream is not closed; the writer may begin another text.
 *
 * Errors are the stream's own (`G_IO_ERROR`, [error@Gio.IOErrorEnum.CANCELLED] among them), also
 * those met before; part of the text may have been written by then.
 *
 * Returns: %TRUE when everything was written
 *
 * Since: 1.0
 */
gboolean
budget_writer_end_findings (BudgetWriter *self, GError **error)
{
  g_return_val_if_fail (BUDGET_IS_WRITER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);
  g_return_val_if_fail (self->findings != NULL, FALSE);

  if (self->findings->is_sarif)
    _budget_write_sarif_end (self->findings);
  else
    _budget_write_findings_end (self->findings);
  return budget_writer_close_findings (self, NULL, error);
}

/**
 * budget_writer_findings_to_json:
 * @self: a writer
 * @disclosure: a disclosure
 * @findings: a list of [class@Budget.Finding]: what was found in it
 * @error: return location for an error
 *
 * Gives the findings of one disclosure as JSON, as [method@Budget.Writer.begin_findings] writes it.
 *
 * Returns: (transfer full): the JSON, or %NULL with @error set
 *
 * Since: 1.0
 */
char *
budget_writer_findings_to_json (BudgetWriter *self,
                                BudgetDisclosure *disclosure,
                                GListModel *findings,
                                GError **error)
{
  char *text = NULL;

  g_return_val_if_fail (BUDGET_IS_WRITER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);
  g_return_val_if_fail (self->findings == NULL, NULL);

  budget_writer_open_findings (self, NULL, NULL);
  _budget_write_findings_begin (self->findings);
  budget_writer_add_findings (self, disclosure, findings, NULL, NULL);
  _budget_write_findings_end (self->findings);
  budget_writer_close_findings (self, &text, error);
  return text;
}
