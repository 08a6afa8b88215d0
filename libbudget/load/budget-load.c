/* budget-load.c - from files, bytes and streams to a disclosure
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "load/budget-load-private.h"

#include "base/budget-text-private.h"
#include "interpret/budget-interpret-private.h"
#include "load/budget-load-json-private.h"
#include "read/budget-convert-private.h"
#include "read/budget-read-private.h"

/* what a nameless input is called */
#define NO_NAME "input"

/* Where the parts of the work end, as fractions of the whole: fetching the bytes, reading them to a
 * sheet; interpreting it is the rest. */
#define FETCHED 0.1
#define READ 0.7

/* an alias file is written by hand */
#define MAX_ALIASES_SIZE (16 * 1024 * 1024)

static void
budget_load_source_clear (gpointer member)
{
  BudgetLoadSource *self = member;

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->stream);
}

BudgetLoad *
_budget_load_new (void)
{
  BudgetLoad *self = g_new0 (BudgetLoad, 1);

  self->sources = g_array_new (FALSE, TRUE, sizeof (BudgetLoadSource));
  g_array_set_clear_func (self->sources, budget_load_source_clear);
  self->max_size = BUDGET_READER_MAX_SIZE;
  self->converter_allowed = TRUE;
  return self;
}

void
_budget_load_free (BudgetLoad *self)
{
  g_array_unref (self->sources);
  g_clear_object (&self->aliases);
  g_free (self);
}

BudgetLoad *
_budget_load_copy (const BudgetLoad *self)
{
  BudgetLoad *copy = _budget_load_new ();

  for (guint i = 0; i < self->sources->len; i++)
    {
      const BudgetLoadSource *source = &g_array_index (self->sources, BudgetLoadSource, i);
      BudgetLoadSource same = { .name = g_strdup (source->name) };

      g_set_object (&same.file, source->file);
      g_set_object (&same.stream, source->stream);
      if (source->bytes != NULL)
        same.bytes = g_bytes_ref (source->bytes);
      g_array_append_val (copy->sources, same);
    }
  copy->format = self->format;
  copy->max_size = self->max_size;
  copy->converter_allowed = self->converter_allowed;
  g_set_object (&copy->aliases, self->aliases);
  return copy;
}

void
_budget_load_add_file (BudgetLoad *self, GFile *file)
{
  BudgetLoadSource source = { .name = _budget_load_source_name (file),
                              .file = g_object_ref (file) };

  g_array_append_val (self->sources, source);
}

void
_budget_load_add_bytes (BudgetLoad *self, GBytes *bytes, const char *name)
{
  BudgetLoadSource source = { .name = g_strdup (name != NULL ? name : NO_NAME),
                              .bytes = g_bytes_ref (bytes) };

  g_array_append_val (self->sources, source);
}

void
_budget_load_add_stream (BudgetLoad *self, GInputStream *stream, const char *name)
{
  BudgetLoadSource source = { .name = g_strdup (name != NULL ? name : NO_NAME),
                              .stream = g_object_ref (stream) };

  g_array_append_val (self->sources, source);
}

/* Tells of progress from first to end of the whole, where one of n sources is being read. */
typedef struct
{
  BudgetLoad *load;
  guint index;
} BudgetLoadReading;

static void
budget_load_report (BudgetLoad *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

static void
budget_load_report_reading (guint64 done, guint64 total, gpointer user_data)
{
  const BudgetLoadReading *reading = user_data;
  double part = total > 0 ? CLAMP ((double) done / (double) total, 0.0, 1.0) : 0.0;
  double n_sources = reading->load->sources->len;

  budget_load_report (reading->load,
                      FETCHED + (READ - FETCHED) * ((reading->index + part) / n_sources));
}

static GPtrArray *
budget_load_fetch (BudgetLoad *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const BudgetLoadSource *source = &g_array_index (self->sources, BudgetLoadSource, i);
      GBytes *bytes = _budget_load_source_read (source, self->max_size, cancellable, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (contents, bytes);
    }
  budget_load_report (self, FETCHED);
  return g_steal_pointer (&contents);
}

/* Our own JSON begins with a brace, which no table of amounts does. */
static gboolean
budget_load_may_be_json (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size);
  const char *end = p + size;

  if (size >= 3 && (guchar) p[0] == 0xef && (guchar) p[1] == 0xbb && (guchar) p[2] == 0xbf)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p < end && *p == '{';
}

/* Whether the one source is to be loaded as JSON; FALSE with an error when what it is cannot be
 * told. */
static gboolean
budget_load_is_json (BudgetLoad *self, GPtrArray *contents, GError **error)
{
  GBytes *bytes = g_ptr_array_index (contents, 0);
  const char *name = g_array_index (self->sources, BudgetLoadSource, 0).name;

  if (contents->len != 1 || g_bytes_get_size (bytes) == 0)
    return FALSE;
  if (self->format == BUDGET_FORMAT_AUTO)
    return budget_load_may_be_json (bytes) &&
           _budget_read_detect (bytes, name, error) == BUDGET_FORMAT_JSON;
  return self->format == BUDGET_FORMAT_JSON;
}

/* Tables of nothing but empty cells have no text. */
static gboolean
budget_load_has_text (const BudgetSheet *sheet)
{
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const BudgetSheetTable *table = g_array_index (sheet->blocks, BudgetSheetBlock, i).table;

      if (table == NULL)
        return TRUE;
      for (guint32 cell = 0; cell < table->n_cells; cell++)
        if (!_budget_text_is_blank (table->cells[cell].text))
          return TRUE;
    }
  return FALSE;
}

static gboolean
budget_load_read_source (BudgetLoad *self,
                         BudgetSheet *sheet,
                         const BudgetLoadSource *source,
                         GBytes *bytes,
                         const BudgetReadOptions *options,
                         GError **error)
{
  guint n_read = 0;

  if (source->is_optional && self->format == BUDGET_FORMAT_AUTO)
    return _budget_read_optional_into (sheet, bytes, source->name, options, &n_read, error);
  return _budget_read_into (sheet, bytes, source->name, self->format, options, error);
}

/* The files that another program must convert, so that it does so at once; NULL for a single one. */
static BudgetConvertBatch *
budget_load_make_batch (BudgetLoad *self, GPtrArray *contents)
{
  BudgetConvertBatch *batch;

  if (contents->len < 2)
    return NULL;
  batch = _budget_convert_batch_new ();
  for (guint i = 0; i < contents->len; i++)
    _budget_convert_batch_add (batch, g_ptr_array_index (contents, i),
                               g_array_index (self->sources, BudgetLoadSource, i).name,
                               self->format);
  return batch;
}

static BudgetSheet *
budget_load_read_sheet (BudgetLoad *self,
                        GPtrArray *contents,
                        const BudgetAliases *aliases,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (BudgetConvertBatch) batch = budget_load_make_batch (self, contents);
  BudgetLoadReading reading = { self, 0 };
  BudgetReadOptions options = { .max_size = self->max_size,
                                .converter_allowed = self->converter_allowed,
                                .cancellable = cancellable,
                                .progress = budget_load_report_reading,
                                .progress_data = &reading,
                                .batch = batch,
                                .know_line = _budget_aliases_know_line,
                                .words = aliases };

  for (reading.index = 0; reading.index < contents->len; reading.index++)
    {
      const BudgetLoadSource *source =
          &g_array_index (self->sources, BudgetLoadSource, reading.index);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_prefix_error (error, "%s: ", source->name);
          return NULL;
        }
      if (!budget_load_read_source (self, sheet, source,
                                    g_ptr_array_index (contents, reading.index), &options, error))
        return NULL;
    }
  if (!budget_load_has_text (sheet))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
                   "%s: found no text, expected a disclosure",
                   g_array_index (self->sources, BudgetLoadSource, 0).name);
      return NULL;
    }
  budget_load_report (self, READ);
  return g_steal_pointer (&sheet);
}

static BudgetAliases *
budget_load_read_aliases (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = _budget_load_source_name (file);
  const BudgetLoadSource source = { .name = name, .file = file };
  g_autoptr (GBytes) bytes =
      _budget_load_source_read (&source, MAX_ALIASES_SIZE, cancellable, error);

  return bytes != NULL ? _budget_aliases_new_from_bytes (bytes, name, error) : NULL;
}

static BudgetDisclosureData *
budget_load_interpret (BudgetLoad *self,
                       GPtrArray *contents,
                       const BudgetAliases *aliases,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (BudgetSheet) sheet =
      budget_load_read_sheet (self, contents, aliases, cancellable, error);

  return sheet != NULL ? _budget_interpret (sheet, aliases, cancellable, error) : NULL;
}

static BudgetDisclosureData *
budget_load_data (BudgetLoad *self, GPtrArray *contents, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  BudgetAliases *aliases;
  BudgetDisclosureData *data;

  if (budget_load_is_json (self, contents, &failure))
    return _budget_load_json (g_ptr_array_index (contents, 0),
                              g_array_index (self->sources, BudgetLoadSource, 0).name, cancellable,
                              error);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (self->aliases == NULL)
    return budget_load_interpret (self, contents, _budget_aliases_get_default (), cancellable,
                                  error);
  aliases = budget_load_read_aliases (self->aliases, cancellable, error);
  if (aliases == NULL)
    return NULL;
  data = budget_load_interpret (self, contents, aliases, cancellable, error);
  _budget_aliases_free (aliases);
  return data;
}

/* Loads the files in the folders among the sources instead of them. failure is what there is to say
 * when that cannot be. */
static BudgetDisclosure *
budget_load_run_folders (BudgetLoad *self,
                         GError *failure,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GError) listing = NULL;
  g_autoptr (BudgetLoad) opened = NULL;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    opened = _budget_load_open_folders (self, cancellable, &listing);
  if (opened != NULL)
    {
      g_error_free (failure);
      return _budget_load_run (opened, cancellable, error);
    }
  if (listing != NULL)
    {
      g_error_free (failure);
      failure = g_steal_pointer (&listing);
    }
  g_propagate_error (error, failure);
  return NULL;
}

BudgetDisclosure *
_budget_load_run (BudgetLoad *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) contents = NULL;
  g_autoptr (BudgetDisclosureData) data = NULL;
  GError *failure = NULL;

  if (self->sources->len == 0)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
                   "found nothing to load, expected a file, bytes or a stream");
      return NULL;
    }
  contents = budget_load_fetch (self, cancellable, &failure);
  if (contents == NULL)
    return budget_load_run_folders (self, failure, cancellable, error);
  data = budget_load_data (self, contents, cancellable, error);
  if (data == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  budget_load_report (self, 1.0);
  return _budget_disclosure_new_take (g_steal_pointer (&data));
}
