/* budget-pdf-module.c - the reader of PDF as a module of GIO
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

typedef struct
{
  GObject parent_instance;
} BudgetPdfModule;

typedef struct
{
  GObjectClass parent_class;
} BudgetPdfModuleClass;

static void budget_pdf_module_interface_init (BudgetReaderModuleInterface *interface);

static GType budget_pdf_module_get_type (void);

/* the library has registered the interface: it asks for the module afterwards */
G_DEFINE_DYNAMIC_TYPE_EXTENDED (
    BudgetPdfModule,
    budget_pdf_module,
    G_TYPE_OBJECT,
    G_TYPE_FLAG_FINAL,
    G_IMPLEMENT_INTERFACE_DYNAMIC (g_type_from_name (BUDGET_READER_MODULE_TYPE_NAME),
                                   budget_pdf_module_interface_init))

static void
pdf_page_free (gpointer data)
{
  PdfPage *page = data;

  for (guint i = 0; i < page->items->len; i++)
    {
      PdfItem *item = &g_array_index (page->items, PdfItem, i);

      if (item->grid != NULL)
        _budget_pdf_grid_free (item->grid);
    }
  g_array_unref (page->items);
  g_free (page);
}

static gboolean
budget_pdf_module_read (BudgetReaderModule *self,
                        const BudgetReaderTools *tools,
                        BudgetSheet *sheet,
                        GBytes *bytes,
                        const char *name,
                        const BudgetReadOptions *options,
                        GError **error)
{
  PdfReader reader = { .tools = tools,
                       .sheet = sheet,
                       .name = name,
                       .options = options,
                       .source = (guint16) sheet->sources->len,
                       .pages = g_ptr_array_new_with_free_func (pdf_page_free) };
  gboolean done =
      _budget_pdf_read_pages (&reader, bytes, error) && _budget_pdf_make_blocks (&reader, error);

  g_ptr_array_unref (reader.pages);
  return done;
}

static void
budget_pdf_module_interface_init (BudgetReaderModuleInterface *interface)
{
  interface->read = budget_pdf_module_read;
  interface->version = BUDGET_VERSION_TEXT;
  interface->layout = BUDGET_READER_MODULE_LAYOUT;
}

static void
budget_pdf_module_class_init (BudgetPdfModuleClass *klass)
{
}

static void
budget_pdf_module_class_finalize (BudgetPdfModuleClass *klass)
{
}

static void
budget_pdf_module_init (BudgetPdfModule *self)
{
}

/* what GIO asks of a module */
G_MODULE_EXPORT void g_io_module_load (GIOModule *module);
G_MODULE_EXPORT void g_io_module_unload (GIOModule *module);
G_MODULE_EXPORT char **g_io_module_query (void);

G_MODULE_EXPORT void
g_io_module_load (GIOModule *module)
{
  /* poppler keeps state of its own: once loaded the module stays */
  g_type_module_use (G_TYPE_MODULE (module));
  budget_pdf_module_register_type (G_TYPE_MODULE (module));
  g_io_extension_point_implement (BUDGET_READER_MODULE_POINT, budget_pdf_module_get_type (), "pdf",
                                  0);
}

G_MODULE_EXPORT void
g_io_module_unload (GIOModule *module)
{
}

G_MODULE_EXPORT char **
g_io_module_query (void)
{
  const char *points[] = { BUDGET_READER_MODULE_POINT, NULL };

  return g_strdupv ((char **) points);
}
