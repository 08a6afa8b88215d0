/* budget-spec-private.h - the specs of read-only properties, in one line each
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* name must be a literal */

static inline GParamSpec *
_budget_spec_string (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static inline GParamSpec *
_budget_spec_strings (const char *name)
{
  return g_param_spec_boxed (name,
                             NULL,
                             NULL,
                             G_TYPE_STRV,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static inline GParamSpec *
_budget_spec_uint (const char *name)
{
  return g_param_spec_uint (name,
                            NULL,
                            NULL,
                            0,
                            G_MAXUINT,
                            0,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static inline GParamSpec *
_budget_spec_enum (const char *name, GType type, int value)
{
  return g_param_spec_enum (name,
                            NULL,
                            NULL,
                            type,
                            value,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static inline GParamSpec *
_budget_spec_object (const char *name, GType type)
{
  return g_param_spec_object (name, NULL, NULL, type, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

G_END_DECLS
