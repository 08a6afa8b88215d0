/* budget-reader-module.c - finds the readers that are modules of their own
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-reader-module-private.h"

#include "read/budget-read-private.h"
#include "read/budget-sheet-build-private.h"

/* BUDGET_MODULE_DIR in the environment names the folder of modules that are not installed */
#define MODULE_DIR_VARIABLE "BUDGET_MODULE_DIR"

static GType
budget_reader_module_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      GType found = g_type_from_name (BUDGET_READER_MODULE_TYPE_NAME);

      /* a process may hold the library twice, as its tests do */
      if (found == 0)
        found =
            g_type_register_static_simple (G_TYPE_INTERFACE, BUDGET_READER_MODULE_TYPE_NAME,
                                           sizeof (BudgetReaderModuleInterface), NULL, 0, NULL, 0);
      g_once_init_leave (&type, found);
    }
  return type;
}

static void
module_add_table (BudgetSheet *sheet, BudgetSheetTable *table, const BudgetPlaceData *place)
{
  BudgetSheetBlock block = { .table = table, .place = *place };

  g_array_append_val (sheet->blocks, block);
}

static const char *
module_get_folder (void)
{
  const char *folder = g_getenv (MODULE_DIR_VARIABLE);

  return folder != NULL && folder[0] != '\0' ? folder : BUDGET_MODULE_DIR;
}

static gpointer
module_scan (gpointer data)
{
  GIOExtensionPoint *point = g_io_extension_point_register (BUDGET_READER_MODULE_POINT);

  g_io_extension_point_set_required_type (point, budget_reader_module_get_type ());
  g_io_modules_scan_all_in_directory (module_get_folder ());
  return point;
}

/* Whether the module was built with this library: it fills in the library's structs. */
static gboolean
module_fits (const BudgetReaderModuleInterface *interface,
             const char *format,
             const char *name,
             GError **error)
{
  gboolean same_version = g_strcmp0 (interface->version, BUDGET_VERSION_TEXT) == 0;

  if (same_version && interface->layout == BUDGET_READER_MODULE_LAYOUT)
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL,
               "%s: found the module budget-%s of %s %s in %s, expected the one that was built and "
               "installed with version %s of libbudget",
               name, format, same_version ? "another build of version" : "version",
               interface->version != NULL ? interface->version : "unknown", module_get_folder (),
               BUDGET_VERSION_TEXT);
  return FALSE;
}

gboolean
_budget_reader_module_read (const char *format,
                            BudgetSheet *sheet,
                            GBytes *bytes,
                            const char *name,
                            const BudgetReadOptions *options,
                            GError **error)
{
  static GOnce scanned = G_ONCE_INIT;
  const BudgetReaderTools tools = {
    .error_domain = BUDGET_ERROR,
    .alloc = _budget_arena_alloc,
    .alloc0_n = _budget_arena_alloc0_n,
    .strndup = _budget_arena_strndup,
    .add_paragraph = _budget_sheet_add_paragraph,
    .add_table = module_add_table,
    .add_finding = _budget_sheet_add_finding,
    .repair_headings = _budget_sheet_repair_headings,
    .check_size = _budget_sheet_check_size,
  };
  GIOExtensionPoint *point = g_once (&scanned, module_scan, NULL);
  GIOExtension *extension = g_io_extension_point_get_extension_by_name (point, format);
  g_autoptr (GObject) module = NULL;
  BudgetReaderModuleInterface *interface;

  if (extension == NULL)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL,
                   "%s: found a document that is read by the module budget-%s, which is not "
                   "installed, expected it in %s (build libbudget with -D%s=enabled, or "
                   "set " MODULE_DIR_VARIABLE ")",
                   name, format, module_get_folder (), format);
      return FALSE;
    }
  module = g_object_new (g_io_extension_get_type (extension), NULL);
  interface = G_TYPE_INSTANCE_GET_INTERFACE (module, budget_reader_module_get_type (),
                                             BudgetReaderModuleInterface);
  if (!module_fits (interface, format, name, error))
    return FALSE;
  return interface->read ((BudgetReaderModule *) module, &tools, sheet, bytes, name, options,
                          error);
}

gboolean
_budget_read_pdf (BudgetSheet *sheet,
                  GBytes *bytes,
                  const char *name,
                  const BudgetReadOptions *options,
                  GError **error)
{
  return _budget_reader_module_read ("pdf", sheet, bytes, name, options, error);
}
