/* test-reader-module.c - readers that are modules of their own: missing, and of another version
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "test-read-helpers.h"

#include "read/budget-reader-module-private.h"

#define LAYOUT BUDGET_READER_MODULE_LAYOUT

static gboolean
read_nothing (BudgetReaderModule *self,
              const BudgetReaderTools *tools,
              BudgetSheet *sheet,
              GBytes *bytes,
              const char *name,
              const BudgetReadOptions *options,
              GError **error)
{
  return TRUE;
}

static void
own_interface_init (gpointer interface, gpointer data)
{
  const BudgetReaderModuleInterface *own = data;
  BudgetReaderModuleInterface *made = interface;

  made->read = own->read;
  made->version = own->version;
  made->layout = own->layout;
}

static gboolean
read_as (const char *format, GError **error)
{
  g_autoptr (BudgetSheet) sheet = _budget_sheet_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  return _budget_reader_module_read (format, sheet, bytes, "a.own", &plain_options, error);
}

/* makes a module for format that says so of itself; own stays */
static void
add_module (const char *format, BudgetReaderModuleInterface *own)
{
  g_autofree char *name = g_strconcat ("BudgetTestModule-", format, NULL);
  const GInterfaceInfo info = { own_interface_init, NULL, own };
  GType type;

  /* the library makes the point and the interface when it first looks for a module */
  read_as ("none", NULL);
  own->read = read_nothing;
  type = g_type_register_static_simple (G_TYPE_OBJECT, g_intern_string (name),
                                        sizeof (GObjectClass), NULL, sizeof (GObject), NULL, 0);
  g_type_add_interface_static (type, g_type_from_name (BUDGET_READER_MODULE_TYPE_NAME), &info);
  g_io_extension_point_implement (BUDGET_READER_MODULE_POINT, type, format, 0);
}

static void
assert_refused (const char *format, const char *expected)
{
  g_autoptr (GError) error = NULL;

  cr_assert_not (read_as (format, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_MISSING_TOOL));
  cr_assert_not_null (strstr (error->message, expected), "%s", error->message);
}

Test (reader_module, one_of_this_build_reads)
{
  static BudgetReaderModuleInterface own = { .version = BUDGET_VERSION_TEXT, .layout = LAYOUT };

  add_module ("same", &own);
  cr_assert (read_as ("same", NULL));
}

Test (reader_module, one_of_another_version_is_refused)
{
  static BudgetReaderModuleInterface own = { .version = "0.9.0", .layout = LAYOUT };

  add_module ("older", &own);
  assert_refused ("older", "a.own: found the module budget-older of version 0.9.0 in ");
  assert_refused ("older", ", expected the one that was built and installed with version ");
}

Test (reader_module, one_that_does_not_say_its_version_is_refused)
{
  static BudgetReaderModuleInterface own = { .version = NULL };

  add_module ("silent", &own);
  assert_refused ("silent", "found the module budget-silent of version unknown in ");
}

Test (reader_module, one_with_other_structs_is_refused)
{
  static BudgetReaderModuleInterface own = { .version = BUDGET_VERSION_TEXT, .layout = LAYOUT + 8 };

  add_module ("wider", &own);
  assert_refused ("wider", "found the module budget-wider of another build of version ");
}

Test (reader_module, a_missing_one_is_named_with_its_folder)
{
  assert_refused ("none",
                  "a.own: found a document that is read by the module budget-none, which is "
                  "not installed, expected it in ");
}
