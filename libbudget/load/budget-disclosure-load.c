/* budget-disclosure-load.c - the doors through which disclosures come in
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

/**
 * budget_disclosure_load: (constructor)
 * @file: the file that a department published
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a disclosure from a file.
 *
 * The format is told from the content: text as Apache Tika prints a Word file (UTF-8 or GB18030),
 * a Word document (.docx), or the library's own JSON. [class@Budget.Reader] loads with options,
 * and several files that make one disclosure.
 *
 * A disclosure whose sums are off loads, and so does one with tables that no one has seen before;
 * what was odd about it is in [method@Budget.Disclosure.list_findings].
 *
 * Errors: `G_IO_ERROR` for what the file system says, [error@Gio.IOErrorEnum.NOT_FOUND] and
 * [error@Gio.IOErrorEnum.IS_DIRECTORY] among it, and [error@Gio.IOErrorEnum.CANCELLED];
 * [error@Budget.Error.NO_TEXT] for an empty file; [error@Budget.Error.UNSUPPORTED] for a format
 * that is not read; [error@Budget.Error.DAMAGED] for a file that is cut off or not what its name
 * says; [error@Budget.Error.ENCRYPTED]; [error@Budget.Error.LIMIT] for one that is larger than
 * [const@Budget.READER_MAX_SIZE] or another limit. Nothing half-loaded is returned. The message
 * says the file, the place in it, what was found and what was expected.
 *
 * ```c
 * g_autoptr (GFile) file = g_file_new_for_path ("luquan-2022.txt");
 * g_autoptr (GError) error = NULL;
 * g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);
 *
 * if (disclosure == NULL)
 *   g_printerr ("%s\n", error->message);
 * ```
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_disclosure_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (BudgetLoad) load = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  load = _budget_load_new ();
  _budget_load_add_file (load, file);
  return _budget_load_run (load, cancellable, error);
}

/**
 * budget_disclosure_load_bytes: (constructor)
 * @bytes: the content of a file
 * @name: (nullable): what the file is called, or %NULL
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a disclosure from memory.
 *
 * The name becomes [property@Budget.Disclosure:source] and stands in messages. One that ends in
 * `.docx` promises a Word document: other content is then an error, as it is for a file.
 *
 * Errors are those of [ctor@Budget.Disclosure.load].
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_disclosure_load_bytes (GBytes *bytes,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (BudgetLoad) load = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  load = _budget_load_new ();
  _budget_load_add_bytes (load, bytes, name);
  return _budget_load_run (load, cancellable, error);
}

/**
 * budget_disclosure_load_stream: (constructor)
 * @stream: where the content comes from
 * @name: (nullable): what it is called, or %NULL
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a disclosure from a stream, such as standard input or a download.
 *
 * The stream is read to its end and not closed. @name is as in
 * [ctor@Budget.Disclosure.load_bytes].
 *
 * Errors are those of the stream, and those of [ctor@Budget.Disclosure.load].
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_disclosure_load_stream (GInputStream *stream,
                               const char *name,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (BudgetLoad) load = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  load = _budget_load_new ();
  _budget_load_add_stream (load, stream, name);
  return _budget_load_run (load, cancellable, error);
}

/**
 * budget_disclosure_load_async:
 * @file: the file that a department published
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): what to call when it is done
 * @user_data: what to give to @callback
 *
 * Loads a disclosure from a file in another thread.
 *
 * @callback is called in the thread-default main context of the caller, and takes the disclosure
 * by [func@Budget.Disclosure.load_finish]. [method@Budget.Reader.load_async] tells of progress,
 * too.
 *
 * Since: 1.0
 */
void
budget_disclosure_load_async (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  BudgetLoad *load;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  load = _budget_load_new ();
  _budget_load_add_file (load, file);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, budget_disclosure_load_async);
  _budget_load_run_in_thread (load, task, NULL);
}

/**
 * budget_disclosure_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the disclosure that [func@Budget.Disclosure.load_async] loaded.
 *
 * Errors are those of [ctor@Budget.Disclosure.load].
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_disclosure_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (
      g_task_get_source_tag (G_TASK (result)) == (gpointer) budget_disclosure_load_async, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
