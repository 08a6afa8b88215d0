/* budget-catalogue-official.c - the compiled-in catalogues
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-catalogue-private.h"
#include "model/budget-economic-mapping-private.h"

#include "base/budget-resource-private.h"
#include "model/budget-model-private.h"

#include <string.h>

/* the departmental economic classification was made new in 2018 (财预〔2017〕98号) */
#define NEW_SCHEME_YEAR 2018
#define N_SYSTEMS (BUDGET_SYSTEM_REVENUE + 1)
#define N_FIELDS 6

/* the first of a system is its catalogue, the second that of the departmental economic codes until
 * 2017 */
static BudgetCatalogue *official[N_SYSTEMS][2];
/* "unit code" -> government code, "" for none */
static GHashTable *mapping;

/* Cuts a line of text at its tabs, up to n fields; text is changed. Returns the number of them. */
static guint
budget_data_split (char *line, char **fields, guint n)
{
  guint i = 0;

  fields[i++] = line;
  for (; *line != '\0'; line++)
    if (*line == '\t' && i < n)
      {
        *line = '\0';
        fields[i++] = line + 1;
      }
  return i;
}

/* the words of text, which is changed; (nullable) when there is none */
static const char *const *
budget_data_words (BudgetArena *arena, char *text)
{
  guint n = 1;
  const char **words;

  if (*text == '\0')
    return NULL;
  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ';
  words = _budget_arena_new_array (arena, const char *, n + 1);
  n = 0;
  for (char *p = text; p != NULL;)
    {
      char *space = strchr (p, ' ');

      words[n++] = p;
      if (space != NULL)
        *space++ = '\0';
      p = space;
    }
  return words;
}

static void
budget_catalogue_read_row (BudgetArena *arena, char **fields, GArray *lists[N_SYSTEMS][2])
{
  int system = _budget_enum_from_nick (BUDGET_TYPE_SYSTEM, fields[0]);
  guint16 first_year = (guint16) strtoul (fields[4], NULL, 10);
  guint16 last_year = (guint16) strtoul (fields[5], NULL, 10);
  gboolean old = system == BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC && last_year != 0 &&
                 last_year < NEW_SCHEME_YEAR;
  BudgetCatalogueName name = { .code = fields[1],
                               .name = fields[2],
                               .evidence = budget_data_words (arena, fields[3]),
                               .first_year = first_year,
                               .last_year = last_year };

  g_assert (system > BUDGET_SYSTEM_NONE && system < N_SYSTEMS);
  g_array_append_val (lists[system][old], name);
}

/* a copy of a data file, which the arena keeps; whoever reads it may cut it up */
static char *
budget_data_copy (BudgetArena *arena, const char *resource)
{
  g_autoptr (GBytes) bytes = _budget_resource_get (resource);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return _budget_arena_strndup (arena, data, size);
}

/* the next line that says something, NULL at the end; *text moves on */
static char *
budget_data_next_line (char **text)
{
  char *line;

  do
    {
      char *end;

      line = *text;
      if (*line == '\0')
        return NULL;
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      *text = end != NULL ? end : line + strlen (line);
    }
  while (*line == '#' || *line == '\0');
  return line;
}

static void
budget_catalogue_read_official (void)
{
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  GArray *lists[N_SYSTEMS][2];
  char *text = budget_data_copy (arena, "catalogue.tsv");
  char *line = budget_data_next_line (&text); /* the headings */
  char *fields[N_FIELDS];

  for (guint i = 0; i < N_SYSTEMS * 2; i++)
    lists[i / 2][i % 2] = g_array_new (FALSE, TRUE, sizeof (BudgetCatalogueName));
  while ((line = budget_data_next_line (&text)) != NULL)
    {
      guint n = budget_data_split (line, fields, N_FIELDS);

      g_assert (n == N_FIELDS);
      budget_catalogue_read_row (arena, fields, lists);
    }
  for (guint i = 0; i < N_SYSTEMS * 2; i++)
    {
      if (i / 2 != BUDGET_SYSTEM_NONE)
        official[i / 2][i % 2] = _budget_catalogue_new (
            (BudgetSystem) (i / 2), _budget_arena_ref (arena), lists[i / 2][i % 2]);
      g_array_unref (lists[i / 2][i % 2]);
    }
}

BudgetCatalogue *
_budget_catalogue_get_official (BudgetSystem system, guint year)
{
  static gsize once;
  gboolean old =
      system == BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC && year != 0 && year < NEW_SCHEME_YEAR;

  if (g_once_init_enter (&once))
    {
      budget_catalogue_read_official ();
      g_once_init_leave (&once, 1);
    }
  return system < N_SYSTEMS ? official[system][old] : NULL;
}

static void
budget_mapping_read (void)
{
  /* kept for ever: the table points into it */
  static BudgetArena *arena;
  char *text;
  char *fields[4];
  char *line;

  arena = _budget_arena_new ();
  mapping = g_hash_table_new (g_str_hash, g_str_equal);
  text = budget_data_copy (arena, "economic-mapping.tsv");
  budget_data_next_line (&text);
  while ((line = budget_data_next_line (&text)) != NULL)
    {
      guint n = budget_data_split (line, fields, G_N_ELEMENTS (fields));

      g_assert (n == G_N_ELEMENTS (fields));
      g_hash_table_insert (mapping, _budget_arena_printf (arena, "%s %s", fields[0], fields[1]),
                           g_str_equal (fields[2], "-") ? "" : fields[2]);
    }
}

static const char *
budget_mapping_lookup (const char *unit, const char *code, gsize length)
{
  char key[32];

  g_snprintf (key, sizeof key, "%s %.*s", unit, (int) length, code);
  return g_hash_table_lookup (mapping, key);
}

const char *
_budget_economic_map_to_government (const char *code, BudgetUnitKind unit_kind)
{
  static gsize once;
  const char *unit = unit_kind == BUDGET_UNIT_KIND_INSTITUTION ? "institution" : "administrative";
  BudgetLevel level = _budget_level_of_code (code);
  const char *found = NULL;

  if (g_once_init_enter (&once))
    {
      budget_mapping_read ();
      g_once_init_leave (&once, 1);
    }
  if (level != BUDGET_LEVEL_CLASS && level != BUDGET_LEVEL_SECTION)
    return NULL;
  /* the code itself, else its class */
  for (gsize length = strlen (code); found == NULL && length >= 3; length -= 2)
    {
      found = budget_mapping_lookup (unit, code, length);
      if (found == NULL)
        found = budget_mapping_lookup ("any", code, length);
    }
  return found != NULL && *found != '\0' ? found : NULL;
}
