/* budget-number-parts-private.h - decimal numbers, and the parts of a format for them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "read/budget-number-format-private.h"

G_BEGIN_DECLS

#define BUDGET_NUMBER_MAX_DIGITS 64

/* 0.d₁d₂d₃… × 10^point; without digits it is zero. */
typedef struct
{
  guint8 digits[BUDGET_NUMBER_MAX_DIGITS];
  guint n_digits; /* the last is not 0 */
  int point;
  gboolean negative;
} BudgetNumber;

gboolean _budget_number_parse (BudgetNumber *self, const char *text, gsize length);
/* Rounds half away from zero, to so many digits behind the decimal point, or in all. */
void _budget_number_round_to_scale (BudgetNumber *self, int scale);
void _budget_number_round_to_digits (BudgetNumber *self, guint n_digits);
/* As plain decimal text. */
void _budget_number_append (const BudgetNumber *self, GString *out);
/* The digit at a place: 0 is that of the units, -1 the first behind the point. */
guint8 _budget_number_get_digit (const BudgetNumber *self, int place);

typedef enum
{
  BUDGET_NUMBER_LITERAL,
  BUDGET_NUMBER_ZERO,     /* 0 */
  BUDGET_NUMBER_OPTIONAL, /* # and ? */
  BUDGET_NUMBER_POINT,
  BUDGET_NUMBER_GENERAL,
  BUDGET_NUMBER_DATE
} BudgetNumberTokenKind;

typedef struct
{
  guint8 kind;
  char unit;     /* of a date: y m d h n (minutes) s a (half of the day) w (day of the week) */
  guint8 length; /* of a date: how often the letter is there */
  guint text;    /* of a literal: where it is in the section's texts */
} BudgetNumberToken;

typedef struct
{
  GArray *tokens; /* (owned) (element-type BudgetNumberToken) */
  GString *texts; /* (owned) each ended by NUL */
  guint n_before; /* digits before the point */
  guint n_after;
  guint n_percent;
  guint n_thousands; /* commas behind the digits: a thousandth each */
  gboolean separates;
  gboolean is_date;
  gboolean is_plain; /* a fraction, scientific: shown as General */
} BudgetNumberSection;

/* Appends the date and time that number is. FALSE when it is none. */
gboolean _budget_number_append_date (const BudgetNumber *number,
                                     const BudgetNumberSection *section,
                                     gboolean from_1904,
                                     GString *out);

G_END_DECLS
