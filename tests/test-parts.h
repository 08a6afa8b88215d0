/* test-parts.h - a disclosure whose every part is set, and what all its types are tested for
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include <criterion/criterion.h>

/* (transfer full) A disclosure of 2022 from "test.txt" with two goals (the first with two parts, the
 * second of a project with indicators), two passages (the first with two statements), two spending
 * units, assets, purchases and terms. Of each, the first has everything and the second nothing. */
BudgetDisclosure *test_parts_new (void);

/* (transfer full) The item of a list whose reference is taken. */
gpointer test_parts_take_item (GListModel *list, guint position);

/* The list holds n items of the type, the same ones as long as they are held, and NULL past the
 * end. The reference is taken. */
void assert_list_is_sound (GListModel *list, GType item_type, guint n);

/* The property is read-only and has this value; NULL is none. */
void assert_string_property (gpointer object, const char *name, const char *value);
void assert_uint_property (gpointer object, const char *name, guint value);
void assert_enum_property (gpointer object, const char *name, int value);
void assert_strings_property (gpointer object, const char *name, guint n);
void assert_object_property (gpointer object, const char *name, gpointer value);
void assert_list_property (gpointer object, const char *name, guint n);
/* The place, of the property and of the getter that gave place, which is taken. */
void assert_place (gpointer object, BudgetPlace *place, guint line);
/* Every property can be read; strings are NULL and numbers 0. */
void assert_is_empty (gpointer object);
