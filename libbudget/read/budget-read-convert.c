/* budget-read-convert.c - formats that LibreOffice reads for us
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include "read/budget-convert-private.h"
#include "read/budget-ole-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* The program runs in a folder of its own with a profile of its own, which forbids macros, links
 * and the network; it is killed with all its children when it takes too long or the reading is
 * cancelled. What it gives is read as if it had been the file. To start it takes longer than to
 * convert a file, so the files that are read together are converted together; one that it then gives
 * nothing for is tried alone, so that it spoils nothing for the others and its error is its own. */

#define DEFAULT_TIMEOUT 120 /* seconds */
#define POLL_INTERVAL 20000 /* microseconds */
#define MAX_OUTPUT (1024 * 1024 * 1024)
#define FOLDER_DEPTH 32

typedef gboolean (*ReadFunc) (BudgetSheet *sheet,
                              GBytes *bytes,
                              const char *name,
                              const BudgetReadOptions *options,
                              GError **error);

typedef struct
{
  BudgetFormat format;
  const char *extension; /* that tells the program what the file is */
  const char *target;    /* the format asked for */
  const char *package;   /* that can do it */
  ReadFunc read;
} Conversion;

static const Conversion conversions[] = {
  { BUDGET_FORMAT_DOC, "doc", "docx", "libreoffice-writer-nogui", _budget_read_docx },
  { BUDGET_FORMAT_RTF, "rtf", "docx", "libreoffice-writer-nogui", _budget_read_docx },
  { BUDGET_FORMAT_XLS, "xls", "xlsx", "libreoffice-calc-nogui", _budget_read_xlsx },
};

/* One of the files that the program gets at once. */
typedef struct
{
  const Conversion *conversion;
  GBytes *bytes;     /* (owned) */
  GBytes *converted; /* (owned) (nullable) */
  char *name;        /* (owned) */
} ConvertFile;

struct _BudgetConvertBatch
{
  GPtrArray *files; /* (owned) (element-type ConvertFile) */
  GPtrArray *tried; /* (owned) (element-type utf8) targets that were asked for */
};

static const Conversion *
conversion_find (BudgetFormat format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (conversions); i++)
    if (conversions[i].format == format)
      return &conversions[i];
  return NULL;
}

static ConvertFile *
convert_file_new (const Conversion *conversion, GBytes *bytes, const char *name)
{
  ConvertFile *self = g_new0 (ConvertFile, 1);

  self->conversion = conversion;
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  return self;
}

static void
convert_file_free (gpointer data)
{
  ConvertFile *self = data;

  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->converted, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

BudgetConvertBatch *
_budget_convert_batch_new (void)
{
  BudgetConvertBatch *self = g_new0 (BudgetConvertBatch, 1);

  self->files = g_ptr_array_new_with_free_func (convert_file_free);
  self->tried = g_ptr_array_new ();
  return self;
}

void
_budget_convert_batch_free (BudgetConvertBatch *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->tried);
  g_free (self);
}

void
_budget_convert_batch_add (BudgetConvertBatch *self,
                           GBytes *bytes,
                           const char *name,
                           BudgetFormat format)
{
  const Conversion *conversion;

  if (format == BUDGET_FORMAT_AUTO)
    format = _budget_read_detect (bytes, name, NULL);
  conversion = conversion_find (format);
  if (conversion != NULL)
    g_ptr_array_add (self->files, convert_file_new (conversion, bytes, name));
}

#define ITEM(path, name, value)                                                                    \
  "<item oor:path=\"/org.openoffice." path "\"><prop oor:name=\"" name                             \
  "\" oor:op=\"fuse\"><value>" value "</value></prop></item>"

/* no macros, no scripts, no links to other files, and a network that nobody is on */
static const char settings[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                               "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">" //
    ITEM ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
        ITEM ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
            ITEM ("Office.Common/Security/Scripting", "DisableActiveContent", "true")
                ITEM ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
                    ITEM ("Office.Calc/Content/Update", "Link", "2")
                        ITEM ("Office.Writer/Content/Update", "Link", "0")
                            ITEM ("Inet/Settings", "ooInetProxyType", "2")
                                ITEM ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1")
                                    ITEM ("Inet/Settings", "ooInetHTTPProxyPort", "9")
                                        ITEM ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1")
                                            ITEM ("Inet/Settings",
                                                  "ooInetHTTPSProxyPort",
                                                  "9") "</oor:items>";

static void
convert_remove (const char *path, guint depth)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode) && depth < FOLDER_DEPTH)
    {
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          convert_remove (child, depth + 1);
        }
    }
  g_remove (path);
}

/* in the child: a group of its own, and no output without end */
static void
convert_setup (gpointer data)
{
  const struct rlimit limit = { MAX_OUTPUT, MAX_OUTPUT };

  setsid ();
  setrlimit (RLIMIT_FSIZE, &limit);
}

static gboolean
convert_set_io_error (const char *name, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               "%s: cannot make a folder to convert it in: %s", name, g_strerror (code));
  return FALSE;
}

/* what the file at index is called in a folder */
static char *
convert_build_path (const char *folder, guint index, const char *extension)
{
  g_autofree char *base = g_strdup_printf ("input%u.%s", index, extension);

  return g_build_filename (folder, base, NULL);
}

/* The folder gets the files, and a profile. */
static gboolean
convert_prepare (const char *folder, GPtrArray *files, GError **error)
{
  const ConvertFile *first = g_ptr_array_index (files, 0);
  g_autofree char *user = g_build_filename (folder, "profile", "user", NULL);
  g_autofree char *file = g_build_filename (user, "registrymodifications.xcu", NULL);

  if (g_mkdir_with_parents (user, 0700) != 0 ||
      !g_file_set_contents (file, settings, (gssize) strlen (settings), NULL))
    return convert_set_io_error (first->name, errno, error);
  for (guint i = 0; i < files->len; i++)
    {
      const ConvertFile *source = g_ptr_array_index (files, i);
      g_autofree char *input = convert_build_path (folder, i, source->conversion->extension);
      gsize size;
      const char *data = g_bytes_get_data (source->bytes, &size);

      if (!g_file_set_contents (input, data, (gssize) size, NULL))
        return convert_set_io_error (source->name, errno, error);
    }
  return TRUE;
}

static gboolean
convert_spawn (const char *program, const char *folder, GPtrArray *files, GPid *pid, GError **error)
{
  const ConvertFile *first = g_ptr_array_index (files, 0);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (profile, NULL, NULL);
  const char *const options[] = { "--headless",  "--norestore",   "--nologo",
                                  "--nodefault", "--nolockcheck", "--convert-to" };
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) spawn_error = NULL;

  g_ptr_array_add (arguments, g_strdup (program));
  g_ptr_array_add (arguments, g_strconcat ("-env:UserInstallation=", uri, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    g_ptr_array_add (arguments, g_strdup (options[i]));
  g_ptr_array_add (arguments, g_strdup (first->conversion->target));
  g_ptr_array_add (arguments, g_strdup ("--outdir"));
  g_ptr_array_add (arguments, g_build_filename (folder, "out", NULL));
  for (guint i = 0; i < files->len; i++)
    {
      const ConvertFile *file = g_ptr_array_index (files, i);

      g_ptr_array_add (arguments, convert_build_path (folder, i, file->conversion->extension));
    }
  g_ptr_array_add (arguments, NULL);
  if (g_spawn_async (folder, (char **) arguments->pdata, NULL,
                     G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                         G_SPAWN_STDERR_TO_DEV_NULL,
                     convert_setup, NULL, pid, &spawn_error))
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL, "%s: cannot run LibreOffice: %s",
               first->name, spawn_error->message);
  return FALSE;
}

/* The first of the files that has no output yet is the one that the program works on. */
static const ConvertFile *
convert_find_current (const char *folder, GPtrArray *files)
{
  guint i = 0;

  for (; i + 1 < files->len; i++)
    {
      const ConvertFile *file = g_ptr_array_index (files, i);
      g_autofree char *out = g_build_filename (folder, "out", NULL);
      g_autofree char *output = convert_build_path (out, i, file->conversion->target);

      if (!g_file_test (output, G_FILE_TEST_EXISTS))
        break;
    }
  return g_ptr_array_index (files, i);
}

/* Waits for the program, and kills it and its children when it is not to go on. */
static gboolean
convert_wait (GPid pid,
              const char *folder,
              GPtrArray *files,
              const BudgetReadOptions *options,
              GError **error)
{
  guint timeout = options->converter_timeout != 0 ? options->converter_timeout : DEFAULT_TIMEOUT;
  gint64 end = g_get_monotonic_time () + files->len * timeout * (gint64) G_USEC_PER_SEC;
  gboolean done = TRUE;

  while (waitpid (pid, NULL, WNOHANG) == 0)
    {
      if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
        done = FALSE;
      else if (g_get_monotonic_time () >= end)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_TIMEOUT,
                       "%s: LibreOffice took more than %u seconds to convert it, expected less",
                       convert_find_current (folder, files)->name, timeout);
          done = FALSE;
        }
      if (!done)
        {
          kill (-pid, SIGKILL);
          waitpid (pid, NULL, 0);
          break;
        }
      g_usleep (POLL_INTERVAL);
    }
  /* children that were left behind */
  kill (-pid, SIGKILL);
  return done;
}

/* What the program made of the file at index, where it made anything of it. */
static gboolean
convert_take_output (const char *folder,
                     ConvertFile *file,
                     guint index,
                     const BudgetReadOptions *options,
                     GError **error)
{
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autofree char *path = convert_build_path (out, index, file->conversion->target);
  GStatBuf status;
  char *data;
  gsize size;

  if (g_stat (path, &status) != 0)
    return TRUE;
  if ((guint64) status.st_size > options->max_size)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: found %" G_GUINT64_FORMAT " bytes once converted, expected at most "
                   "%" G_GUINT64_FORMAT,
                   file->name, (guint64) status.st_size, options->max_size);
      return FALSE;
    }
  if (!g_file_get_contents (path, &data, &size, error))
    {
      g_prefix_error (error, "%s: ", file->name);
      return FALSE;
    }
  file->converted = g_bytes_new_take (data, size);
  return TRUE;
}

/* Converts files, which have one target. */
static gboolean
convert_run (const char *program,
             GPtrArray *files,
             const BudgetReadOptions *options,
             GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("budget-XXXXXX", NULL);
  const ConvertFile *first = g_ptr_array_index (files, 0);
  gboolean done;
  GPid pid;

  if (folder == NULL)
    return convert_set_io_error (first->name, errno, error);
  done = convert_prepare (folder, files, error) &&
         convert_spawn (program, folder, files, &pid, error) &&
         convert_wait (pid, folder, files, options, error);
  for (guint i = 0; done && i < files->len; i++)
    done = convert_take_output (folder, g_ptr_array_index (files, i), i, options, error);
  convert_remove (folder, 0);
  return done;
}

static gboolean
convert_run_one (const char *program,
                 ConvertFile *file,
                 const BudgetReadOptions *options,
                 GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, file);
  if (!convert_run (program, files, options, error))
    return FALSE;
  if (file->converted != NULL)
    return TRUE;
  if (_budget_ole_is_encrypted (file->bytes))
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_ENCRYPTED,
                 "%s: found a document that is encrypted, expected one without a password",
                 file->name);
  else
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                 "%s: found what LibreOffice cannot convert, expected a document that it reads "
                 "(%s)",
                 file->name, file->conversion->package);
  return FALSE;
}

/* Converts all files of a batch that have this target, once, when they are more than one. */
static gboolean
convert_run_batch (const char *program,
                   BudgetConvertBatch *batch,
                   const char *target,
                   const BudgetReadOptions *options,
                   GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  if (g_ptr_array_find (batch->tried, target, NULL))
    return TRUE;
  g_ptr_array_add (batch->tried, (gpointer) target);
  for (guint i = 0; i < batch->files->len; i++)
    {
      ConvertFile *file = g_ptr_array_index (batch->files, i);

      if (strcmp (file->conversion->target, target) == 0)
        g_ptr_array_add (files, file);
    }
  return files->len < 2 || convert_run (program, files, options, error);
}

/* What the batch has of bytes: what it is converted to, so that it is not held for longer. */
static GBytes *
convert_steal_converted (BudgetConvertBatch *batch, GBytes *bytes)
{
  for (guint i = 0; i < batch->files->len; i++)
    {
      ConvertFile *file = g_ptr_array_index (batch->files, i);

      if (file->bytes == bytes && file->converted != NULL)
        return g_steal_pointer (&file->converted);
    }
  return NULL;
}

static char *
convert_find_program (const Conversion *conversion,
                      const char *name,
                      const BudgetReadOptions *options,
                      GError **error)
{
  char *program;

  if (!options->converter_allowed)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
                   "%s: found a format that LibreOffice must convert, expected one that is read "
                   "directly, since converter-allowed is FALSE",
                   name);
      return NULL;
    }
  program = g_find_program_in_path ("soffice");
  if (program == NULL)
    program = g_find_program_in_path ("libreoffice");
  if (program == NULL)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL,
                 "%s: found no LibreOffice to convert it, expected soffice: install %s", name,
                 conversion->package);
  return program;
}

static gboolean
convert_read (BudgetSheet *sheet,
              BudgetFormat format,
              GBytes *bytes,
              const char *name,
              const BudgetReadOptions *options,
              GError **error)
{
  const Conversion *conversion = conversion_find (format);
  g_autofree char *program = convert_find_program (conversion, name, options, error);
  g_autoptr (GBytes) converted = NULL;
  ConvertFile file = { .conversion = conversion, .bytes = bytes, .name = (char *) name };

  if (program == NULL || g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return FALSE;
  if (options->batch != NULL)
    {
      if (!convert_run_batch (program, options->batch, conversion->target, options, error))
        return FALSE;
      converted = convert_steal_converted (options->batch, bytes);
    }
  if (converted == NULL)
    {
      if (!convert_run_one (program, &file, options, error))
        return FALSE;
      converted = file.converted;
    }
  return conversion->read (sheet, converted, name, options, error);
}

gboolean
_budget_read_doc (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  return convert_read (sheet, BUDGET_FORMAT_DOC, bytes, name, options, error);
}

gboolean
_budget_read_rtf (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  return convert_read (sheet, BUDGET_FORMAT_RTF, bytes, name, options, error);
}

gboolean
_budget_read_xls (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  return convert_read (sheet, BUDGET_FORMAT_XLS, bytes, name, options, error);
}
