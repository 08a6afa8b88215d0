/* budget-resource-private.h - the data compiled in
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The content of a data file of budget.gresource.xml by its alias, such as "catalogue.tsv". It ends
 * with NUL after its size. Never NULL: a name that is not there is a mistake of the library. */
GBytes *_budget_resource_get (const char *name);

G_END_DECLS
