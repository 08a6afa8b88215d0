/* budget-pdf-left-out.c - says what was taken out of the pages
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-private.h"

#include <string.h>

#define MAX_TEXTS 16 /* different ones that are told */

static const struct
{
  const char *what;
  const char *zh;
  const char *en;
} kinds[] = {
  [PDF_LEFT_OUT_HEADER] = { "page-headers-left-out", "略去页眉 %u 处",
                            "lines left out as page headers: %u" },
  [PDF_LEFT_OUT_FOOTER] = { "page-footers-left-out", "略去页脚 %u 处",
                            "lines left out as page footers: %u" },
  [PDF_LEFT_OUT_NUMBER] = { "page-numbers-left-out", "略去页码 %u 处",
                            "lines left out as page numbers: %u" },
  [PDF_LEFT_OUT_REPEATED] = { "repeated-captions-left-out", "略去续页上重复的表题、说明 %u 处",
                              "lines left out as captions that come again where a table goes on: "
                              "%u" },
};

/* What is left out in one way. */
typedef struct
{
  guint n;
  const PdfItem *first;
  guint page;
  const char *texts[MAX_TEXTS];
  guint n_texts;
  const char *last; /* (nullable) of those beyond */
} PdfLeftOutTexts;

static void
pdf_left_out_add (PdfLeftOutTexts *self, const PdfItem *item, guint page)
{
  if (self->n++ == 0)
    {
      self->first = item;
      self->page = page;
    }
  for (guint i = 0; i < self->n_texts; i++)
    if (strcmp (self->texts[i], item->line.text) == 0)
      return;
  if (self->n_texts < MAX_TEXTS)
    self->texts[self->n_texts++] = item->line.text;
  else
    self->last = item->line.text;
}

static char *
pdf_left_out_join (const PdfLeftOutTexts *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_texts; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " / " : "", self->texts[i]);
  if (self->last != NULL)
    g_string_append_printf (text, " … %s", self->last);
  return g_string_free (text, FALSE);
}

static void
pdf_left_out_tell (const PdfLeftOutTexts *self, const PdfReader *reader, PdfLeftOut way)
{
  const BudgetReaderTools *tools = reader->tools;
  BudgetSheet *sheet = reader->sheet;
  guint n_findings = sheet->findings->len;
  g_autofree char *text = pdf_left_out_join (self);
  g_autofree char *zh = g_strdup_printf (kinds[way].zh, self->n);
  g_autofree char *en = g_strdup_printf (kinds[way].en, self->n);
  BudgetPlaceData place = { .source = reader->source, .page = (guint16) self->page };
  PdfBox box = _budget_pdf_page_turn_back (g_ptr_array_index (reader->pages, self->page - 1),
                                           self->first->line.box);

  memcpy (place.box, &box, sizeof place.box);
  tools->add_finding (sheet, kinds[way].what, BUDGET_SEVERITY_NOTE, &place,
                      tools->strndup (sheet->arena, zh, strlen (zh)),
                      tools->strndup (sheet->arena, en, strlen (en)));
  if (sheet->findings->len > n_findings)
    g_array_index (sheet->findings, BudgetFindingData, n_findings).text =
        tools->strndup (sheet->arena, text, strlen (text));
}

void
_budget_pdf_tell_left_out (const PdfReader *reader)
{
  PdfLeftOutTexts all[G_N_ELEMENTS (kinds)] = { 0 };

  for (guint i = 0; i < reader->pages->len; i++)
    {
      const PdfPage *page = g_ptr_array_index (reader->pages, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const PdfItem *item = &g_array_index (page->items, PdfItem, j);

          if (item->left_out > PDF_LEFT_OUT_JOINED)
            pdf_left_out_add (&all[item->left_out], item, page->number);
        }
    }
  for (guint i = PDF_LEFT_OUT_JOINED + 1; i < G_N_ELEMENTS (all); i++)
    if (all[i].n > 0)
      pdf_left_out_tell (&all[i], reader, (PdfLeftOut) i);
}
