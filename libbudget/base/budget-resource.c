/* budget-resource.c - the data compiled in
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-resource-private.h"
#include "budget-resources.h"

GBytes *
_budget_resource_get (const char *name)
{
  static gsize once;
  g_autofree char *path = g_strconcat ("/org/libbudget/", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (g_once_init_enter (&once))
    {
      _budget_register_resource ();
      g_once_init_leave (&once, 1);
    }
  bytes = g_resource_lookup_data (_budget_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  &error);
  if (bytes == NULL)
    g_error ("no compiled-in data %s: %s", path, error->message);
  return bytes;
}
