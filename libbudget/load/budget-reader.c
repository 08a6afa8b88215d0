/* budget-reader.c - loads disclosures, with options
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

/**
 * BudgetReader:
 *
 * Loads disclosures with options, and disclosures that were published in several files.
 *
 * Many departments publish the prose in one file and each form in another. Added to one reader in
 * their order they make one disclosure; a place then says which file it is in.
 *
 * ```c
 * g_autoptr (BudgetReader) reader = budget_reader_new ();
 * g_autoptr (GFile) prose = g_file_new_for_path ("说明.docx");
 * g_autoptr (GFile) forms = g_file_new_for_path ("公开表.docx");
 * g_autoptr (GError) error = NULL;
 * g_autoptr (BudgetDisclosure) disclosure = NULL;
 *
 * budget_reader_add_file (reader, prose);
 * budget_reader_add_file (reader, forms);
 * disclosure = budget_reader_load (reader, NULL, &error);
 * ```
 *
 * For one file without options [ctor@Budget.Disclosure.load] does the same.
 *
 * *Threads*: a reader is for one thread at a time. What it loads may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetReader
{
  GObject parent_instance;
  BudgetLoad *load; /* (owned) sources and options; never run itself, only copies of it */
};

G_DEFINE_FINAL_TYPE (BudgetReader, budget_reader, G_TYPE_OBJECT)

enum
{
  PROP_FORMAT = 1,
  PROP_CONVERTER_ALLOWED,
  PROP_MAX_SIZE,
  PROP_ALIASES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
budget_reader_finalize (GObject *object)
{
  BudgetReader *self = BUDGET_READER (object);

  g_clear_pointer (&self->load, _budget_load_free);
  G_OBJECT_CLASS (budget_reader_parent_class)->finalize (object);
}

static void
budget_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BudgetReader *self = BUDGET_READER (object);

  switch (id)
    {
    case PROP_FORMAT:
      g_value_set_enum (value, self->load->format);
      break;
    case PROP_CONVERTER_ALLOWED:
      g_value_set_boolean (value, self->load->converter_allowed);
      break;
    case PROP_MAX_SIZE:
      g_value_set_uint64 (value, self->load->max_size);
      break;
    case PROP_ALIASES:
      g_value_set_object (value, self->load->aliases);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
budget_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BudgetReader *self = BUDGET_READER (object);

  switch (id)
    {
    case PROP_FORMAT:
      budget_reader_set_format (self, g_value_get_enum (value));
      break;
    case PROP_CONVERTER_ALLOWED:
      budget_reader_set_converter_allowed (self, g_value_get_boolean (value));
      break;
    case PROP_MAX_SIZE:
      budget_reader_set_max_size (self, g_value_get_uint64 (value));
      break;
    case PROP_ALIASES:
      budget_reader_set_aliases (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
budget_reader_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * BudgetReader:format: (getter get_format) (setter set_format)
   *
   * The format of the sources; by default it is told from the content of each.
   *
   * Since: 1.0
   */
  properties[PROP_FORMAT] =
      g_param_spec_enum ("format", NULL, NULL, BUDGET_TYPE_FORMAT, BUDGET_FORMAT_AUTO, flags);

  /**
   * BudgetReader:converter-allowed: (getter get_converter_allowed) (setter set_converter_allowed)
   *
   * Whether LibreOffice may be run to convert a format that is not read directly: .doc, .wps, .rtf,
   * .xls and .et. It runs with a profile of its own, without macros, links or the network, and is
   * killed when it takes more than two minutes (%BUDGET_ERROR_TIMEOUT). Where it is not installed,
   * %BUDGET_ERROR_MISSING_TOOL names the package.
   *
   * Since: 1.0
   */
  properties[PROP_CONVERTER_ALLOWED] =
      g_param_spec_boolean ("converter-allowed", NULL, NULL, TRUE, flags);

  /**
   * BudgetReader:max-size: (getter get_max_size) (setter set_max_size)
   *
   * The most bytes that one source may have, [const@Budget.READER_MAX_SIZE] by default.
   *
   * Since: 1.0
   */
  properties[PROP_MAX_SIZE] =
      g_param_spec_uint64 ("max-size", NULL, NULL, 0, G_MAXUINT64, BUDGET_READER_MAX_SIZE, flags);

  /**
   * BudgetReader:aliases: (getter get_aliases) (setter set_aliases)
   *
   * A file of titles and headings that are known in addition to those built in, or %NULL.
   *
   * Since: 1.0
   */
  properties[PROP_ALIASES] = g_param_spec_object ("aliases", NULL, NULL, G_TYPE_FILE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_reader_class_init (BudgetReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_reader_finalize;
  object_class->get_property = budget_reader_get_property;
  object_class->set_property = budget_reader_set_property;
  budget_reader_install_properties (object_class);

  /**
   * BudgetReader::progress:
   * @self: the reader
   * @fraction: how much is done, from 0 to 1
   *
   * Emitted while something is loaded, with fractions that never fall; 1 comes last, and only when
   * the load succeeds.
   *
   * It is emitted in the thread of the caller: for [method@Budget.Reader.load_async] by the main
   * context that was the thread-default one there, always before the callback. A handler may
   * cancel the load.
   *
   * Since: 1.0
   */
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", BUDGET_TYPE_READER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
budget_reader_init (BudgetReader *self)
{
  self->load = _budget_load_new ();
}

/**
 * budget_reader_new:
 *
 * Makes a reader without sources.
 *
 * Returns: (transfer full): a new reader
 *
 * Since: 1.0
 */
BudgetReader *
budget_reader_new (void)
{
  return g_object_new (BUDGET_TYPE_READER, NULL);
}

/**
 * budget_reader_get_format: (get-property format)
 * @self: a reader
 *
 * Gives the format that the sources are read as.
 *
 * Returns: the format; %BUDGET_FORMAT_AUTO when it is told from the content
 *
 * Since: 1.0
 */
BudgetFormat
budget_reader_get_format (BudgetReader *self)
{
  g_return_val_if_fail (BUDGET_IS_READER (self), BUDGET_FORMAT_AUTO);

  return self->load->format;
}

/**
 * budget_reader_set_format: (set-property format)
 * @self: a reader
 * @format: a format; %BUDGET_FORMAT_AUTO to tell it from the content
 *
 * Sets the format that the sources are read as.
 *
 * Content of another format is then an error, [error@Budget.Error.DAMAGED].
 *
 * Since: 1.0
 */
void
budget_reader_set_format (BudgetReader *self, BudgetFormat format)
{
  g_return_if_fail (BUDGET_IS_READER (self));

  if (self->load->format == format)
    return;
  self->load->format = format;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

/**
 * budget_reader_get_converter_allowed: (get-property converter-allowed)
 * @self: a reader
 *
 * Tells whether another program may be run to convert a format that is not read directly.
 *
 * Returns: %TRUE when it may
 *
 * Since: 1.0
 */
gboolean
budget_reader_get_converter_allowed (BudgetReader *self)
{
  g_return_val_if_fail (BUDGET_IS_READER (self), FALSE);

  return self->load->converter_allowed;
}

/**
 * budget_reader_set_converter_allowed: (set-property converter-allowed)
 * @self: a reader
 * @allowed: whether to allow it
 *
 * Sets whether another program may be run to convert a format that is not read directly.
 *
 * Since: 1.0
 */
void
budget_reader_set_converter_allowed (BudgetReader *self, gboolean allowed)
{
  g_return_if_fail (BUDGET_IS_READER (self));

  allowed = allowed != FALSE;
  if (self->load->converter_allowed == allowed)
    return;
  self->load->converter_allowed = allowed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONVERTER_ALLOWED]);
}

/**
 * budget_reader_get_max_size: (get-property max-size)
 * @self: a reader
 *
 * Gives the most bytes that one source may have.
 *
 * Returns: a number of bytes
 *
 * Since: 1.0
 */
guint64
budget_reader_get_max_size (BudgetReader *self)
{
  g_return_val_if_fail (BUDGET_IS_READER (self), 0);

  return self->load->max_size;
}

/**
 * budget_reader_set_max_size: (set-property max-size)
 * @self: a reader
 * @max_size: a number of bytes
 *
 * Sets the most bytes that one source may have.
 *
 * A source with one byte more is an error, [error@Budget.Error.LIMIT].
 *
 * Since: 1.0
 */
void
budget_reader_set_max_size (BudgetReader *self, guint64 max_size)
{
  g_return_if_fail (BUDGET_IS_READER (self));

  if (self->load->max_size == max_size)
    return;
  self->load->max_size = max_size;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_SIZE]);
}

/**
 * budget_reader_get_aliases: (get-property aliases)
 * @self: a reader
 *
 * Gives the file of titles and headings that are known in addition to those built in.
 *
 * Returns: (transfer none) (nullable): a file, or %NULL
 *
 * Since: 1.0
 */
GFile *
budget_reader_get_aliases (BudgetReader *self)
{
  g_return_val_if_fail (BUDGET_IS_READER (self), NULL);

  return self->load->aliases;
}

/**
 * budget_reader_set_aliases: (set-property aliases)
 * @self: a reader
 * @file: (nullable): a file, or %NULL for none
 *
 * Sets a file of titles and headings that are known in addition to those built in.
 *
 * With it a table that a publisher titles in a way of its own is no longer of the kind `other`. The
 * file is read when something is loaded; its errors are those of the load.
 *
 * Since: 1.0
 */
void
budget_reader_set_aliases (BudgetReader *self, GFile *file)
{
  g_return_if_fail (BUDGET_IS_READER (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (g_set_object (&self->load->aliases, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALIASES]);
}

/**
 * budget_reader_add_file:
 * @self: a reader
 * @file: a file
 *
 * Adds a file behind the sources that are there already.
 *
 * Since: 1.0
 */
void
budget_reader_add_file (BudgetReader *self, GFile *file)
{
  g_return_if_fail (BUDGET_IS_READER (self));
  g_return_if_fail (G_IS_FILE (file));

  _budget_load_add_file (self->load, file);
}

/**
 * budget_reader_add_bytes:
 * @self: a reader
 * @bytes: the content of a file
 * @name: (nullable): what the file is called, or %NULL
 *
 * Adds a file in memory behind the sources that are there already.
 *
 * Since: 1.0
 */
void
budget_reader_add_bytes (BudgetReader *self, GBytes *bytes, const char *name)
{
  g_return_if_fail (BUDGET_IS_READER (self));
  g_return_if_fail (bytes != NULL);

  _budget_load_add_bytes (self->load, bytes, name);
}

/**
 * budget_reader_add_stream:
 * @self: a reader
 * @stream: where the content comes from
 * @name: (nullable): what it is called, or %NULL
 *
 * Adds a stream behind the sources that are there already.
 *
 * The first load reads it to its end; another one finds nothing there any more, which is an error.
 *
 * Since: 1.0
 */
void
budget_reader_add_stream (BudgetReader *self, GInputStream *stream, const char *name)
{
  g_return_if_fail (BUDGET_IS_READER (self));
  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  _budget_load_add_stream (self->load, stream, name);
}

/**
 * budget_reader_clear:
 * @self: a reader
 *
 * Takes away all sources; the options stay.
 *
 * Since: 1.0
 */
void
budget_reader_clear (BudgetReader *self)
{
  g_return_if_fail (BUDGET_IS_READER (self));

  g_array_set_size (self->load->sources, 0);
}

static void
budget_reader_emit_progress (double fraction, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_PROGRESS], 0, fraction);
}

/**
 * budget_reader_load:
 * @self: a reader
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads the sources as one disclosure.
 *
 * The sources stay, so that another load reads them again. JSON of a disclosure must be the only
 * source.
 *
 * Errors are those of [ctor@Budget.Disclosure.load], and [error@Budget.Error.NO_TEXT] when there
 * is no source.
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_reader_load (BudgetReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (BudgetLoad) load = NULL;
  g_autoptr (BudgetReader) guard = NULL;

  g_return_val_if_fail (BUDGET_IS_READER (self), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  /* a handler may change the reader, or let go of it */
  guard = g_object_ref (self);
  load = _budget_load_copy (self->load);
  load->progress = budget_reader_emit_progress;
  load->progress_data = guard;
  return _budget_load_run (load, cancellable, error);
}

/**
 * budget_reader_load_async:
 * @self: a reader
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): what to call when it is done
 * @user_data: what to give to @callback
 *
 * Loads the sources as one disclosure in another thread.
 *
 * @callback is called in the thread-default main context of the caller, and takes the disclosure
 * by [method@Budget.Reader.load_finish]. The load works on a copy of sources and options: the
 * reader may be changed meanwhile.
 *
 * Since: 1.0
 */
void
budget_reader_load_async (BudgetReader *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BUDGET_IS_READER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, budget_reader_load_async);
  _budget_load_run_in_thread (_budget_load_copy (self->load), task, budget_reader_emit_progress);
}

/**
 * budget_reader_load_finish:
 * @self: a reader
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the disclosure that [method@Budget.Reader.load_async] loaded.
 *
 * Errors are those of [method@Budget.Reader.load].
 *
 * Returns: (transfer full): a disclosure, or %NULL with @error set
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_reader_load_finish (BudgetReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (BUDGET_IS_READER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (
      g_task_get_source_tag (G_TASK (result)) == (gpointer) budget_reader_load_async, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
