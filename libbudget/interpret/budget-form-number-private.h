/* budget-form-number-private.h - the number of a form, 公开01表, and the year beside it
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What texts of forms stand beside: none has white space in it. */

/* The length of the number of a form at the beginning of text, 公开01表, 附表2, 公开表1-2, 附件3; 0 when
 * there is none. */
gsize _budget_form_number_length (const char *text);
/* Where the number of a form at the end of text begins; length when there is none. */
gsize _budget_form_number_find_end (const char *text, gsize length);
/* Whether text has the first character of a form's number; white space may part it from the next. */
gboolean _budget_form_number_may_begin (const char *text);

/* The length of 2023年 or 2023年度 at the beginning of text, and the year; 0 when there is none. */
gsize _budget_form_year_length (const char *text, guint *year);
/* Where such a year at the end of text begins; length when there is none. */
gsize _budget_form_year_find_end (const char *text, gsize length, guint *year);

G_END_DECLS
