/* budget-pdf-geometry.c - boxes, turns and attributes of pages
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-content-private.h"

#define MAX_PARENTS 64

gboolean
_budget_pdf_get_numbers (qpdf_data qpdf, qpdf_oh array, double *numbers, int n)
{
  if (!qpdf_oh_is_array (qpdf, array) || qpdf_oh_get_array_n_items (qpdf, array) < n)
    return FALSE;
  for (int i = 0; i < n; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (qpdf, array, i);

      if (!qpdf_oh_is_number (qpdf, item))
        return FALSE;
      numbers[i] = qpdf_oh_get_numeric_value (qpdf, item);
    }
  return TRUE;
}

qpdf_oh
_budget_pdf_get_inherited (qpdf_data qpdf, qpdf_oh page, const char *key)
{
  qpdf_oh node = page;

  for (guint i = 0; i < MAX_PARENTS && qpdf_oh_is_dictionary (qpdf, node); i++)
    {
      qpdf_oh value = qpdf_oh_get_key (qpdf, node, key);

      if (!qpdf_oh_is_null (qpdf, value))
        return value;
      node = qpdf_oh_get_key (qpdf, node, "/Parent");
    }
  return qpdf_oh_new_null (qpdf);
}

static void
pdf_get_page_box (qpdf_data qpdf, qpdf_oh page, double *box)
{
  double media[4] = { 0, 0, 612, 792 };
  double crop[4];

  _budget_pdf_get_numbers (qpdf, _budget_pdf_get_inherited (qpdf, page, "/MediaBox"), media, 4);
  box[0] = MIN (media[0], media[2]);
  box[1] = MIN (media[1], media[3]);
  box[2] = MAX (media[0], media[2]);
  box[3] = MAX (media[1], media[3]);
  if (!_budget_pdf_get_numbers (qpdf, _budget_pdf_get_inherited (qpdf, page, "/CropBox"), crop, 4))
    return;
  box[0] = MAX (box[0], MIN (crop[0], crop[2]));
  box[1] = MAX (box[1], MIN (crop[1], crop[3]));
  box[2] = MIN (box[2], MAX (crop[0], crop[2]));
  box[3] = MIN (box[3], MAX (crop[1], crop[3]));
}

PdfMatrix
_budget_pdf_get_page_matrix (qpdf_data qpdf, qpdf_oh page, float *width, float *height)
{
  qpdf_oh rotate = _budget_pdf_get_inherited (qpdf, page, "/Rotate");
  int angle = qpdf_oh_is_number (qpdf, rotate)
                  ? (int) CLAMP (qpdf_oh_get_numeric_value (qpdf, rotate), -3600, 3600)
                  : 0;
  double box[4];
  gboolean aside;

  pdf_get_page_box (qpdf, page, box);
  angle = (angle % 360 + 360) % 360;
  aside = angle == 90 || angle == 270;
  *width = (float) (aside ? box[3] - box[1] : box[2] - box[0]);
  *height = (float) (aside ? box[2] - box[0] : box[3] - box[1]);
  switch (angle)
    {
    case 90:
      return (PdfMatrix){ 0, 1, 1, 0, -box[1], -box[0] };
    case 180:
      return (PdfMatrix){ -1, 0, 0, 1, box[2], -box[1] };
    case 270:
      return (PdfMatrix){ 0, -1, -1, 0, box[3], box[2] };
    default:
      return (PdfMatrix){ 1, 0, 0, -1, -box[0], box[3] };
    }
}
