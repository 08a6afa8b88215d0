/* budget-ole-private.h - what an OLE compound file says of itself
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a .doc or .xls says that it is encrypted. Some that do are opened all the same, with the
 * password that Excel gives to write-protected files. */
gboolean _budget_ole_is_encrypted (GBytes *bytes);

G_END_DECLS
