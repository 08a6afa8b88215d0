/* budget-zip-private.h - members of a zip archive in memory
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One member, unpacked while it is read. */
typedef struct _BudgetZipMember BudgetZipMember;

/* The first member whose path is prefix, anything without a slash, and suffix. NULL without an
 * error when there is none; NULL with one when the archive is damaged, when the member is encrypted,
 * or when a limit of budget-reader.h is exceeded. archive must stay alive; name is its name, for
 * messages. */
BudgetZipMember *_budget_zip_open_member (GBytes *archive,
                                          const char *name,
                                          const char *prefix,
                                          const char *suffix,
                                          GCancellable *cancellable,
                                          GError **error);
/* What the archive says that the size of the member is, 0 when it does not. */
guint64 _budget_zip_member_get_size (const BudgetZipMember *self);
/* The next bytes; 0 at the end, -1 on an error. For libxml2: self is a BudgetZipMember. */
int _budget_zip_member_read (gpointer self, char *buffer, int size);
/* Frees self. False, with the error, when a read failed or what follows in the archive is
 * damaged or too much. */
gboolean _budget_zip_close_member (BudgetZipMember *self, GError **error);

/* Called for each member that is a file. path is as the archive has it, or NULL. */
typedef void (*BudgetZipFunc) (const char *path, GBytes *bytes, gpointer user_data);

/* Unpacks all members, of no more than max_size bytes together. */
gboolean _budget_zip_read_members (GBytes *archive,
                                   const char *name,
                                   guint64 max_size,
                                   GCancellable *cancellable,
                                   BudgetZipFunc func,
                                   gpointer user_data,
                                   GError **error);

/* The members whose paths begin with prefix, by their paths, as many as are unpacked in little memory:
 * to find one takes a walk through the whole archive, so many are found in one. Empty when anything
 * in the archive is wrong, which those who open a member are told. */
GHashTable *_budget_zip_unpack_small (GBytes *archive,
                                      const char *name,
                                      const char *prefix,
                                      GCancellable *cancellable);

/* Whether the directory of a zip archive lists a member whose path begins with prefix. FALSE also
 * where there is no such directory; *has_directory tells. */
gboolean _budget_zip_lists_member (const char *data,
                                   gsize size,
                                   const char *prefix,
                                   gboolean *has_directory);

G_END_DECLS
