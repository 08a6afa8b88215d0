/* budget-zip-private.h - members of a zip archive in memory
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The unpacked bytes of the first member whose path is prefix, anything without a slash, and
 * suffix. NULL without an error when there is none; NULL with one when the archive is damaged, when
 * the member is encrypted, or when a limit of budget-reader.h is exceeded. A NUL stands behind the
 * bytes. name is the archive's, for messages. */
GBytes *_budget_zip_read_member (GBytes *archive,
                                 const char *name,
                                 const char *prefix,
                                 const char *suffix,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
