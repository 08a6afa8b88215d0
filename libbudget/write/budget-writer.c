/* budget-writer.c - writes disclosures out
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "write/budget-writer-private.h"

/**
 * BudgetWriter:
 *
 * Writes disclosures, what a check found in them, and comparisons of them out as JSON, and findings
 * as SARIF.
 *
 * The JSON holds everything that was read, each value with its place in the file. Amounts are
 * strings of the printed digits in the column's money unit, so that no reader can round them.
 * `disclosure.schema.json` describes it, and [ctor@Budget.Disclosure.load] reads it back to an
 * equal disclosure.
 *
 * ```c
 * g_autoptr (GFile) file = g_file_new_for_path ("luquan-2022.txt");
 * g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, NULL);
 * g_autoptr (BudgetWriter) writer = budget_writer_new ();
 * g_autofree char *json = NULL;
 *
 * budget_writer_set_pretty (writer, TRUE);
 * json = budget_writer_to_json (writer, disclosure, NULL);
 * ```
 *
 * *Threads*: a writer is for one thread at a time.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (BudgetWriter, budget_writer, G_TYPE_OBJECT)

enum
{
  PROP_PRETTY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_writer_finalize (GObject *object)
{
  _budget_writer_drop_findings (BUDGET_WRITER (object));
  G_OBJECT_CLASS (budget_writer_parent_class)->finalize (object);
}

static void
budget_writer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BudgetWriter *self = BUDGET_WRITER (object);

  switch (id)
    {
    case PROP_PRETTY:
      g_value_set_boolean (value, self->pretty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
budget_writer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BudgetWriter *self = BUDGET_WRITER (object);

  switch (id)
    {
    case PROP_PRETTY:
      budget_writer_set_pretty (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
budget_writer_class_init (BudgetWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_writer_finalize;
  object_class->get_property = budget_writer_get_property;
  object_class->set_property = budget_writer_set_property;

  /**
   * BudgetWriter:pretty: (getter get_pretty) (setter set_pretty)
   *
   * Whether the JSON is broken into indented lines for people to read.
   *
   * A list of amounts, and a place, stay in one line. Off by default: everything stands in one
   * line.
   *
   * Since: 1.0
   */
  properties[PROP_PRETTY] =
      g_param_spec_boolean ("pretty", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_writer_init (BudgetWriter *self)
{
}

/**
 * budget_writer_new:
 *
 * Makes a writer that writes compact JSON.
 *
 * Returns: (transfer full): a new writer
 *
 * Since: 1.0
 */
BudgetWriter *
budget_writer_new (void)
{
  return g_object_new (BUDGET_TYPE_WRITER, NULL);
}

/**
 * budget_writer_get_pretty: (get-property pretty)
 * @self: a writer
 *
 * Tells whether the JSON is broken into indented lines.
 *
 * Returns: %TRUE when it is
 *
 * Since: 1.0
 */
gboolean
budget_writer_get_pretty (BudgetWriter *self)
{
  g_return_val_if_fail (BUDGET_IS_WRITER (self), FALSE);

  return self->pretty;
}

/**
 * budget_writer_set_pretty: (set-property pretty)
 * @self: a writer
 * @pretty: whether to break the JSON into indented lines
 *
 * Sets whether the JSON is broken into indented lines for people to read.
 *
 * Since: 1.0
 */
void
budget_writer_set_pretty (BudgetWriter *self, gboolean pretty)
{
  g_return_if_fail (BUDGET_IS_WRITER (self));

  pretty = pretty != FALSE;
  if (self->pretty == pretty)
    return;
  self->pretty = pretty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRETTY]);
}

/**
 * budget_writer_write_json:
 * @self: a writer
 * @disclosure: what to write
 * @stream: where to write it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a disclosure as JSON to a stream.
 *
 * Shape: one object and a line feed, in UTF-8. The text is written piece by piece as it is made,
 * and the stream is not closed.
 *
 * Errors are the stream's own (`G_IO_ERROR`, [error@Gio.IOErrorEnum.CANCELLED] among them); part of
 * the text may have been written by then. [error@Budget.Error.LIMIT] when goals are nested too
 * deep.
 *
 * Returns: %TRUE when everything was written
 *
 * Since: 1.0
 */
gboolean
budget_writer_write_json (BudgetWriter *self,
                          BudgetDisclosure *disclosure,
                          GOutputStream *stream,
                          GCancellable *cancellable,
                          GError **error)
{
  BudgetJsonEmitter emitter;

  g_return_val_if_fail (BUDGET_IS_WRITER (self), FALSE);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  _budget_json_emitter_init (&emitter, stream, self->pretty, cancellable);
  _budget_write_disclosure_json (&emitter, _budget_disclosure_get_data (disclosure));
  return _budget_json_emitter_end (&emitter, NULL, error);
}

/**
 * budget_writer_to_json:
 * @self: a writer
 * @disclosure: what to write
 * @error: return location for an error
 *
 * Gives the JSON of a disclosure as a string.
 *
 * Shape: one object and a line feed, in UTF-8.
 *
 * [error@Budget.Error.LIMIT] when goals are nested too deep.
 *
 * Returns: (transfer full): the JSON, or %NULL with @error set
 *
 * Since: 1.0
 */
char *
budget_writer_to_json (BudgetWriter *self, BudgetDisclosure *disclosure, GError **error)
{
  BudgetJsonEmitter emitter;
  char *text = NULL;

  g_return_val_if_fail (BUDGET_IS_WRITER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_DISCLOSURE (disclosure), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  _budget_json_emitter_init (&emitter, NULL, self->pretty, NULL);
  _budget_write_disclosure_json (&emitter, _budget_disclosure_get_data (disclosure));
  _budget_json_emitter_end (&emitter, &text, error);
  return text;
}

/**
 * budget_writer_write_comparison_json:
 * @self: a writer
 * @comparison: what to write
 * @stream: where to write it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a comparison as JSON to a stream.
 *
 * Shape: one object and a line feed, in UTF-8, as `comparison.schema.json` describes it. Amounts are
 * the printed digits in their own unit; growth and execution rate are in percent with two decimals
 * and again as exact fractions.
 *
 * Errors are the stream's own (`G_IO_ERROR`, [error@Gio.IOErrorEnum.CANCELLED] among them); part of
 * the text may have been written by then.
 *
 * Returns: %TRUE when everything was written
 *
 * Since: 1.0
 */
gboolean
budget_writer_write_comparison_json (BudgetWriter *self,
                                     BudgetComparison *comparison,
                                     GOutputStream *stream,
                                     GCancellable *cancellable,
                                     GError **error)
{
  BudgetJsonEmitter emitter;

  g_return_val_if_fail (BUDGET_IS_WRITER (self), FALSE);
  g_return_val_if_fail (BUDGET_IS_COMPARISON (comparison), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  _budget_json_emitter_init (&emitter, stream, self->pretty, cancellable);
  _budget_write_comparison_json (&emitter, comparison);
  return _budget_json_emitter_end (&emitter, NULL, error);
}

/**
 * budget_writer_comparison_to_json:
 * @self: a writer
 * @comparison: what to write
 * @error: return location for an error
 *
 * Gives the JSON of a comparison as a string, as
 * [method@Budget.Writer.write_comparison_json] writes it.
 *
 * Returns: (transfer full): the JSON, or %NULL with @error set
 *
 * Since: 1.0
 */
char *
budget_writer_comparison_to_json (BudgetWriter *self, BudgetComparison *comparison, GError **error)
{
  BudgetJsonEmitter emitter;
  char *text = NULL;

  g_return_val_if_fail (BUDGET_IS_WRITER (self), NULL);
  g_return_val_if_fail (BUDGET_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  _budget_json_emitter_init (&emitter, NULL, self->pretty, NULL);
  _budget_write_comparison_json (&emitter, comparison);
  _budget_json_emitter_end (&emitter, &text, error);
  return text;
}
