/* budget-number-date.c - dates and times that are numbers
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-number-parts-private.h"

#define SECONDS_PER_DAY 86400
/* the last day of 9999 */
#define MAX_DAY 2958465
/* from 1900-01-00 to 1904-01-01 */
#define DAYS_TO_1904 1462
/* the first day after the one of 1900 that there never was */
#define FIRST_RIGHT_DAY 61
/* digits of the fraction of a day that are looked at: a second is 0.0000116 of it */
#define FRACTION_DIGITS 12

typedef struct
{
  GDate date;
  guint hour;
  guint minute;
  guint second;
} Moment;

static gboolean
moment_init (Moment *self, const BudgetNumber *number, gboolean from_1904)
{
  gint64 day = 0;
  gint64 fraction = 0;
  gint64 one = 1;
  gint64 seconds;

  if (number->negative || number->point > 8)
    return FALSE;
  for (int place = number->point - 1; place >= 0; place--)
    day = day * 10 + _budget_number_get_digit (number, place);
  for (int i = 1; i <= FRACTION_DIGITS; i++)
    {
      fraction = fraction * 10 + _budget_number_get_digit (number, -i);
      one *= 10;
    }
  seconds = (fraction * SECONDS_PER_DAY + one / 2) / one;
  if (seconds == SECONDS_PER_DAY)
    {
      seconds = 0;
      day++;
    }
  if (from_1904)
    day += DAYS_TO_1904;
  if (day > MAX_DAY)
    return FALSE;
  g_date_clear (&self->date, 1);
  g_date_set_dmy (&self->date, day >= FIRST_RIGHT_DAY ? 30 : 31, G_DATE_DECEMBER, 1899);
  g_date_add_days (&self->date, (guint) day);
  self->hour = (guint) (seconds / 3600);
  self->minute = (guint) (seconds / 60 % 60);
  self->second = (guint) (seconds % 60);
  return TRUE;
}

static void
moment_append_month (const Moment *self, guint length, GString *out)
{
  static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  guint month = (guint) g_date_get_month (&self->date);

  if (length >= 3)
    g_string_append (out, names[month - 1]);
  else
    g_string_append_printf (out, length == 2 ? "%02u" : "%u", month);
}

static void
moment_append (const Moment *self, const BudgetNumberToken *token, gboolean halves, GString *out)
{
  static const char *const weekdays[] = { "一", "二", "三", "四", "五", "六", "日" };
  const char *form = token->length >= 2 ? "%02u" : "%u";

  switch (token->unit)
    {
    case 'y':
      if (token->length <= 2)
        g_string_append_printf (out, "%02u", (guint) g_date_get_year (&self->date) % 100);
      else
        g_string_append_printf (out, "%04u", (guint) g_date_get_year (&self->date));
      break;
    case 'm':
      moment_append_month (self, token->length, out);
      break;
    case 'd':
      g_string_append_printf (out, form, (guint) g_date_get_day (&self->date));
      break;
    case 'h':
      g_string_append_printf (out, form, halves ? (self->hour + 11) % 12 + 1 : self->hour);
      break;
    case 'n':
      g_string_append_printf (out, form, self->minute);
      break;
    case 's':
      g_string_append_printf (out, form, self->second);
      break;
    case 'a':
      g_string_append (out, self->hour < 12 ? "上午" : "下午");
      break;
    case 'w':
      g_string_append (out, "星期");
      g_string_append (out, weekdays[g_date_get_weekday (&self->date) - 1]);
      break;
    default:
      break;
    }
}

gboolean
_budget_number_append_date (const BudgetNumber *number,
                            const BudgetNumberSection *section,
                            gboolean from_1904,
                            GString *out)
{
  Moment moment;
  gboolean halves = FALSE;

  if (!moment_init (&moment, number, from_1904))
    return FALSE;
  for (guint i = 0; i < section->tokens->len; i++)
    halves |= g_array_index (section->tokens, BudgetNumberToken, i).unit == 'a';
  for (guint i = 0; i < section->tokens->len; i++)
    {
      const BudgetNumberToken *token = &g_array_index (section->tokens, BudgetNumberToken, i);

      if (token->kind == BUDGET_NUMBER_DATE)
        moment_append (&moment, token, halves, out);
      else if (token->kind == BUDGET_NUMBER_LITERAL)
        g_string_append (out, section->texts->str + token->text);
      else if (token->kind == BUDGET_NUMBER_POINT)
        g_string_append_c (out, '.');
    }
  return TRUE;
}
