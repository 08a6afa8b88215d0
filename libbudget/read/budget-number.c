/* budget-number.c - decimal numbers as they are written
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-number-parts-private.h"

/* beyond what a floating point number can be */
#define MAX_EXPONENT 400

static void
number_trim (BudgetNumber *self)
{
  while (self->n_digits > 0 && self->digits[self->n_digits - 1] == 0)
    self->n_digits--;
  if (self->n_digits == 0)
    {
      self->point = 0;
      self->negative = FALSE;
    }
}

static gboolean
number_parse_exponent (const char *p, const char *end, int *exponent)
{
  gboolean negative = FALSE;
  int value = 0;

  if (p < end && (*p == '+' || *p == '-'))
    negative = *p++ == '-';
  if (p == end)
    return FALSE;
  for (; p < end; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      value = MIN (value * 10 + (*p - '0'), MAX_EXPONENT + 1);
    }
  *exponent = negative ? -value : value;
  return value <= MAX_EXPONENT;
}

gboolean
_budget_number_parse (BudgetNumber *self, const char *text, gsize length)
{
  const char *p = text;
  const char *end = text + length;
  gboolean has_digit = FALSE;
  gboolean has_point = FALSE;
  int exponent = 0;

  *self = (BudgetNumber){ 0 };
  if (p < end && (*p == '-' || *p == '+'))
    self->negative = *p++ == '-';
  for (; p < end; p++)
    {
      if (*p == '.' && !has_point)
        has_point = TRUE;
      else if (g_ascii_isdigit (*p))
        {
          has_digit = TRUE;
          if (self->n_digits > 0 || *p != '0')
            {
              if (self->n_digits < BUDGET_NUMBER_MAX_DIGITS)
                self->digits[self->n_digits++] = (guint8) (*p - '0');
              if (!has_point)
                self->point++;
            }
          else if (has_point)
            self->point--;
          if (self->point > MAX_EXPONENT || self->point < -MAX_EXPONENT)
            return FALSE;
        }
      else
        break;
    }
  if (!has_digit)
    return FALSE;
  if (p < end && ((*p != 'e' && *p != 'E') || !number_parse_exponent (p + 1, end, &exponent)))
    return FALSE;
  self->point += exponent;
  number_trim (self);
  return TRUE;
}

void
_budget_number_round_to_digits (BudgetNumber *self, guint n_digits)
{
  gboolean up;

  if (n_digits >= self->n_digits)
    return;
  up = self->digits[n_digits] >= 5;
  self->n_digits = n_digits;
  while (up && self->n_digits > 0 && self->digits[self->n_digits - 1] == 9)
    self->n_digits--;
  if (up && self->n_digits > 0)
    self->digits[self->n_digits - 1]++;
  else if (up)
    {
      self->digits[0] = 1;
      self->n_digits = 1;
      self->point++;
    }
  number_trim (self);
}

void
_budget_number_round_to_scale (BudgetNumber *self, int scale)
{
  int n_digits = self->point + scale;

  if (n_digits < 0)
    {
      self->n_digits = 0;
      number_trim (self);
    }
  else
    _budget_number_round_to_digits (self, (guint) n_digits);
}

guint8
_budget_number_get_digit (const BudgetNumber *self, int place)
{
  int index = self->point - 1 - place;

  return index >= 0 && index < (int) self->n_digits ? self->digits[index] : 0;
}

void
_budget_number_append (const BudgetNumber *self, GString *out)
{
  int scale = MAX ((int) self->n_digits - self->point, 0);

  if (self->negative)
    g_string_append_c (out, '-');
  for (int place = MAX (self->point, 1) - 1; place >= -scale; place--)
    {
      if (place == -1)
        g_string_append_c (out, '.');
      g_string_append_c (out, (char) ('0' + _budget_number_get_digit (self, place)));
    }
}
