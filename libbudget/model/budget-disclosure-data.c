/* budget-disclosure-data.c - what a disclosure is made of, before any object
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-model-private.h"

static const char *const no_strings[] = { NULL };

BudgetDisclosureData *
_budget_disclosure_data_new (BudgetArena *arena)
{
  BudgetDisclosureData *self = _budget_arena_new_array (arena, BudgetDisclosureData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->arena = arena;
  return self;
}

BudgetDisclosureData *
_budget_disclosure_data_ref (BudgetDisclosureData *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
_budget_disclosure_data_unref (BudgetDisclosureData *self)
{
  /* self lies in the arena too, and goes with it */
  if (g_atomic_ref_count_dec (&self->ref_count))
    _budget_arena_unref (self->arena);
}

static void
budget_strings_finish (BudgetStrings *strings)
{
  if (*strings == NULL)
    *strings = no_strings;
}

static void
budget_goal_data_finish (BudgetGoalData *self)
{
  budget_strings_finish (&self->measures);
  for (guint i = 0; i < self->n_parts; i++)
    budget_goal_data_finish (&self->parts[i]);
}

void
_budget_disclosure_data_finish (BudgetDisclosureData *self)
{
  budget_strings_finish (&self->sources);
  budget_strings_finish (&self->sheet_names);
  for (guint i = 0; i < self->n_tables; i++)
    {
      BudgetTableData *table = &self->tables[i];

      budget_strings_finish (&table->notes);
      for (guint column = 0; column < table->n_columns; column++)
        budget_strings_finish (&table->columns[column].heading);
      _budget_table_data_link (table);
    }
  for (guint i = 0; i < self->n_goals; i++)
    budget_goal_data_finish (&self->goals[i]);
  for (guint i = 0; i < self->n_passages; i++)
    budget_strings_finish (&self->passages[i].paragraphs);
}

const char *
_budget_enum_to_nick (GType type, int value)
{
  /* the classes of static types stay once they are made, so the nick outlives the reference */
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (G_TYPE_IS_FLAGS (type))
    {
      GFlagsValue *flag = g_flags_get_first_value ((GFlagsClass *) klass, (guint) value);

      return flag != NULL ? flag->value_nick : NULL;
    }

  GEnumValue *found = g_enum_get_value ((GEnumClass *) klass, value);

  return found != NULL ? found->value_nick : NULL;
}

int
_budget_enum_from_nick (GType type, const char *nick)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (nick == NULL)
    return -1;
  if (G_TYPE_IS_FLAGS (type))
    {
      GFlagsValue *flag = g_flags_get_value_by_nick ((GFlagsClass *) klass, nick);

      return flag != NULL ? (int) flag->value : -1;
    }

  GEnumValue *found = g_enum_get_value_by_nick ((GEnumClass *) klass, nick);

  return found != NULL ? found->value : -1;
}
