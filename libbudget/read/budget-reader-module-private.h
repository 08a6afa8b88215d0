/* budget-reader-module-private.h - what a reader that is a module of its own implements
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "read/budget-sheet-private.h"

G_BEGIN_DECLS

/* A format whose reader needs a large library, or one under other terms, is read by a module: a
 * type that implements the interface and the extension point. The name of the extension is that
 * of the format. */
#define BUDGET_READER_MODULE_POINT "budget-reader-module"
#define BUDGET_READER_MODULE_TYPE_NAME "BudgetReaderModule"

/* What a module may call: it links no symbol of the library. Structs are as the headers say. */
typedef struct
{
  GQuark error_domain; /* of BudgetError */
  gpointer (*alloc) (BudgetArena *arena, gsize size);
  gpointer (*alloc0_n) (BudgetArena *arena, gsize n, gsize size);
  char *(*strndup) (BudgetArena *arena, const char *text, gsize length);
  void (*add_paragraph) (BudgetSheet *sheet,
                         const char *text,
                         guint heading_level,
                         const BudgetPlaceData *place);
  void (*add_table) (BudgetSheet *sheet, BudgetSheetTable *table, const BudgetPlaceData *place);
  void (*add_finding) (BudgetSheet *sheet,
                       const char *what,
                       BudgetSeverity severity,
                       const BudgetPlaceData *place,
                       const char *zh,
                       const char *en);
  void (*repair_headings) (BudgetSheet *sheet, BudgetSheetTable *table);
  gboolean (*check_size) (
      guint64 n_rows, guint64 n_columns, guint table, const char *name, GError **error);
} BudgetReaderTools;

typedef struct _BudgetReaderModule BudgetReaderModule; /* any object that implements it */

/* What the structs that cross the border measure, in one number: beside the version it tells builds
 * of one version apart. */
#define BUDGET_READER_MODULE_LAYOUT                                                                \
  ((((sizeof (BudgetReaderTools) * 251 + sizeof (BudgetReadOptions)) * 251 +                       \
     sizeof (BudgetSheet)) *                                                                       \
        251 +                                                                                      \
    sizeof (BudgetSheetTable)) *                                                                   \
       251 +                                                                                       \
   sizeof (BudgetSheetCell))

/* The struct of the interface itself never changes: a module of any version fills it in. */
typedef struct
{
  GTypeInterface parent_interface;

  gboolean (*read) (BudgetReaderModule *self,
                    const BudgetReaderTools *tools,
                    BudgetSheet *sheet,
                    GBytes *bytes,
                    const char *name,
                    const BudgetReadOptions *options,
                    GError **error);
  const char *version; /* BUDGET_VERSION_TEXT of the module, NULL when it does not say */
  gsize layout;        /* BUDGET_READER_MODULE_LAYOUT of the module */
} BudgetReaderModuleInterface;

/* Reads content by the module for format, such as "pdf"; BUDGET_ERROR_MISSING_TOOL, with what to
 * install, when there is none, or none of this version. */
gboolean _budget_reader_module_read (const char *format,
                                     BudgetSheet *sheet,
                                     GBytes *bytes,
                                     const char *name,
                                     const BudgetReadOptions *options,
                                     GError **error);

G_END_DECLS
