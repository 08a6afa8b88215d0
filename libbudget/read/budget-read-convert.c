/* budget-read-convert.c - formats that LibreOffice reads for us
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-read-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* The program runs in a folder of its own with a profile of its own, which forbids macros, links
 * and the network; it is killed with all its children when it takes too long or the reading is
 * cancelled. What it gives is read as if it had been the file. */

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
  const char *input;  /* what the file is called for the program */
  const char *target; /* the format asked for */
  const char *output;
  const char *package; /* that can do it */
  ReadFunc read;
} Conversion;

static const Conversion conversions[] = {
  { BUDGET_FORMAT_DOC, "input.doc", "docx", "input.docx", "libreoffice-writer-nogui",
    _budget_read_docx },
  { BUDGET_FORMAT_RTF, "input.rtf", "docx", "input.docx", "libreoffice-writer-nogui",
    _budget_read_docx },
  { BUDGET_FORMAT_XLS, "input.xls", "xlsx", "input.xlsx", "libreoffice-calc-nogui",
    _budget_read_xlsx },
};

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

/* The folder gets the file, and a profile. */
static gboolean
convert_prepare (const char *folder,
                 const Conversion *conversion,
                 GBytes *bytes,
                 const char *name,
                 GError **error)
{
  g_autofree char *input = g_build_filename (folder, conversion->input, NULL);
  g_autofree char *user = g_build_filename (folder, "profile", "user", NULL);
  g_autofree char *file = g_build_filename (user, "registrymodifications.xcu", NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (user, 0700) == 0 &&
      g_file_set_contents (input, data, (gssize) size, NULL) &&
      g_file_set_contents (file, settings, (gssize) strlen (settings), NULL))
    return TRUE;
  return convert_set_io_error (name, errno, error);
}

static gboolean
convert_spawn (const char *program,
               const char *folder,
               const Conversion *conversion,
               const char *name,
               GPid *pid,
               GError **error)
{
  g_autofree char *input = g_build_filename (folder, conversion->input, NULL);
  g_autofree char *output = g_build_filename (folder, "out", NULL);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *installation = g_strconcat ("-env:UserInstallation=", uri, NULL);
  const char *arguments[] = { program,      "--headless",   "--norestore",
                              "--nologo",   "--nodefault",  "--nolockcheck",
                              installation, "--convert-to", conversion->target,
                              "--outdir",   output,         input,
                              NULL };
  g_autoptr (GError) spawn_error = NULL;

  if (g_spawn_async (folder, (char **) arguments, NULL,
                     G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                         G_SPAWN_STDERR_TO_DEV_NULL,
                     convert_setup, NULL, pid, &spawn_error))
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL, "%s: cannot run LibreOffice: %s",
               name, spawn_error->message);
  return FALSE;
}

/* Waits for the program, and kills it and its children when it is not to go on. */
static gboolean
convert_wait (GPid pid, const char *name, const BudgetReadOptions *options, GError **error)
{
  guint timeout = options->converter_timeout != 0 ? options->converter_timeout : DEFAULT_TIMEOUT;
  gint64 end = g_get_monotonic_time () + timeout * (gint64) G_USEC_PER_SEC;
  gboolean done = TRUE;

  while (waitpid (pid, NULL, WNOHANG) == 0)
    {
      if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
        done = FALSE;
      else if (g_get_monotonic_time () >= end)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_TIMEOUT,
                       "%s: LibreOffice took more than %u seconds to convert it, expected less",
                       name, timeout);
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

static GBytes *
convert_take_output (const char *folder,
                     const Conversion *conversion,
                     const char *name,
                     const BudgetReadOptions *options,
                     GError **error)
{
  g_autofree char *path = g_build_filename (folder, "out", conversion->output, NULL);
  GStatBuf status;
  char *data;
  gsize size;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                   "%s: found what LibreOffice cannot convert, expected a document that it reads "
                   "(%s)",
                   name, conversion->package);
      return NULL;
    }
  if ((guint64) status.st_size > options->max_size)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                   "%s: found %" G_GUINT64_FORMAT " bytes once converted, expected at most "
                   "%" G_GUINT64_FORMAT,
                   name, (guint64) status.st_size, options->max_size);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &size, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return g_bytes_new_take (data, size);
}

static GBytes *
convert_run (const char *program,
             const Conversion *conversion,
             GBytes *bytes,
             const char *name,
             const BudgetReadOptions *options,
             GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("budget-XXXXXX", NULL);
  GBytes *converted = NULL;
  GPid pid;

  if (folder == NULL)
    {
      convert_set_io_error (name, errno, error);
      return NULL;
    }
  if (convert_prepare (folder, conversion, bytes, name, error) &&
      convert_spawn (program, folder, conversion, name, &pid, error) &&
      convert_wait (pid, name, options, error))
    converted = convert_take_output (folder, conversion, name, options, error);
  convert_remove (folder, 0);
  return converted;
}

static gboolean
convert_read (BudgetSheet *sheet,
              BudgetFormat format,
              GBytes *bytes,
              const char *name,
              const BudgetReadOptions *options,
              GError **error)
{
  const Conversion *conversion = conversions;
  g_autofree char *program = NULL;
  g_autoptr (GBytes) converted = NULL;

  while (conversion->format != format)
    conversion++;
  if (!options->converter_allowed)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
                   "%s: found a format that LibreOffice must convert, expected one that is read "
                   "directly, since converter-allowed is FALSE",
                   name);
      return FALSE;
    }
  program = g_find_program_in_path ("soffice");
  if (program == NULL)
    program = g_find_program_in_path ("libreoffice");
  if (program == NULL)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL,
                   "%s: found no LibreOffice to convert it, expected soffice: install %s", name,
                   conversion->package);
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return FALSE;
  converted = convert_run (program, conversion, bytes, name, options, error);
  return converted != NULL && conversion->read (sheet, converted, name, options, error);
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
