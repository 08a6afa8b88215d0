/* budget-query-spec.c - what a query asks, as plain data
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include "model/budget-catalogue-private.h"

#include <string.h>

void
_budget_query_spec_copy (BudgetQuerySpec *self, const BudgetQuerySpec *other)
{
  *self = *other;
  self->codes = g_strdupv (other->codes);
  self->except = g_strdupv (other->except);
  self->name = g_strdup (other->name);
}

void
_budget_query_spec_clear (BudgetQuerySpec *self)
{
  g_clear_pointer (&self->codes, g_strfreev);
  g_clear_pointer (&self->except, g_strfreev);
  g_clear_pointer (&self->name, g_free);
}

static gboolean
budget_query_spec_fail (GError **error, const char *found, const char *expected)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_QUERY, "query: found %s, expected %s", found,
               expected);
  return FALSE;
}

gboolean
_budget_query_spec_check (const BudgetQuerySpec *self, GError **error)
{
  gsize digits = _budget_level_get_digits (self->level);

  for (guint i = 0; self->codes != NULL && digits > 0 && self->codes[i] != NULL; i++)
    if (strlen (self->codes[i]) > digits)
      {
        g_autofree char *found =
            g_strdup_printf ("level %s above code %s",
                             _budget_enum_to_nick (BUDGET_TYPE_LEVEL, self->level), self->codes[i]);

        return budget_query_spec_fail (error, found, "a level at or below that of the code");
      }
  if (self->has_minimum && self->has_maximum && self->minimum > self->maximum)
    return budget_query_spec_fail (error, "a minimum above the maximum", "one below it");
  if (self->every_level && self->has_group && (self->group & BUDGET_DIMENSIONS_CATEGORY) == 0)
    return budget_query_spec_fail (error, "level all without category among the group",
                                   "both or none");
  if (self->nth != 0 && (self->tables & (self->tables - 1)) != 0)
    return budget_query_spec_fail (error, "nth with several tables", "one table");
  return TRUE;
}

/* the roles that hold other ones, directly; what they hold is held further up too */
static const struct
{
  BudgetRole whole;
  BudgetRole part;
} budget_role_parts[] = {
  { BUDGET_ROLE_APPROPRIATION, BUDGET_ROLE_GENERAL_PUBLIC },
  { BUDGET_ROLE_APPROPRIATION, BUDGET_ROLE_GOVERNMENT_FUND },
  { BUDGET_ROLE_APPROPRIATION, BUDGET_ROLE_STATE_CAPITAL },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLE_INSTITUTIONAL },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLE_OPERATING_REVENUE },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLE_SUPERIOR_SUBSIDY },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLE_AFFILIATE_REMITTANCE },
  { BUDGET_ROLE_UNIT_FUNDS, BUDGET_ROLE_OTHER_REVENUE },
  { BUDGET_ROLE_BASIC, BUDGET_ROLE_PERSONNEL },
  { BUDGET_ROLE_BASIC, BUDGET_ROLE_RUNNING },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_TRAVEL_ABROAD },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_VEHICLES },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_VEHICLE_PURCHASE },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_VEHICLE_OPERATION },
  { BUDGET_ROLE_THREE_PUBLIC_TOTAL, BUDGET_ROLE_RECEPTION },
  { BUDGET_ROLE_VEHICLES, BUDGET_ROLE_VEHICLE_PURCHASE },
  { BUDGET_ROLE_VEHICLES, BUDGET_ROLE_VEHICLE_OPERATION },
};

/* how much a total holds: the wider one holds the narrower, and all that is no total */
static guint
budget_role_get_width (BudgetRole role)
{
  switch (role)
    {
    case BUDGET_ROLE_GRAND_TOTAL:
      return 4;
    case BUDGET_ROLE_TOTAL:
      return 3;
    case BUDGET_ROLE_YEAR_TOTAL:
      return 2;
    case BUDGET_ROLE_SUBTOTAL:
      return 1;
    default:
      return 0;
    }
}

gboolean
_budget_role_contains (BudgetRole whole, BudgetRole part)
{
  guint width = budget_role_get_width (whole);

  /* what is brought or carried forward is beside a year's total, not in it */
  if (part == BUDGET_ROLE_OPENING || part == BUDGET_ROLE_CLOSING)
    return width >= 3;
  if (width > 0)
    return width > budget_role_get_width (part);
  for (guint i = 0; i < G_N_ELEMENTS (budget_role_parts); i++)
    if (budget_role_parts[i].whole == whole && budget_role_parts[i].part == part)
      return TRUE;
  return FALSE;
}
