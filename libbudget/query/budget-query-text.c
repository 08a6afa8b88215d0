/* budget-query-text.c - the text form of a query
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "query/budget-query-private.h"

#include <string.h>

/* What is known of the text while it is being read. */
typedef struct
{
  BudgetQuerySpec *spec;
  const char *text;
  const char *at; /* the word that is being read, for messages */
  guint seen;     /* a bit for every key that was given */
} BudgetQueryParser;

typedef gboolean (*BudgetQueryRead) (BudgetQueryParser *parser, const char *value, GError **error);

typedef struct
{
  const char *key;
  BudgetQueryRead read;
} BudgetQueryKey;

static gboolean
budget_query_parser_fail (BudgetQueryParser *self,
                          const char *found,
                          const char *expected,
                          GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_QUERY,
               "query: character %ld: found “%s”, expected %s",
               g_utf8_pointer_to_offset (self->text, self->at) + 1, found, expected);
  return FALSE;
}

/* (transfer full) the nicks of an enumeration that a query may name, for messages */
static char *
budget_query_list_nicks (GType type, int first)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GString *list = g_string_new ("one of");
  gboolean comma = FALSE;

  for (guint i = 0; G_TYPE_IS_ENUM (type) && i < ((GEnumClass *) klass)->n_values; i++)
    if (((GEnumClass *) klass)->values[i].value >= first)
      {
        g_string_append_printf (list, "%s %s", comma ? "," : "",
                                ((GEnumClass *) klass)->values[i].value_nick);
        comma = TRUE;
      }
  return g_string_free (list, FALSE);
}

/* (transfer full) the words of a list; of an empty one, an empty word, which is none */
static char **
budget_query_split_list (const char *value)
{
  static const char *const nothing[] = { "", NULL };

  return *value != '\0' ? g_strsplit (value, ",", -1) : g_strdupv ((char **) nothing);
}

/* one value of an enumeration, not below first */
static gboolean
budget_query_parser_read_enum (BudgetQueryParser *self,
                               GType type,
                               int first,
                               const char *word,
                               int *value,
                               GError **error)
{
  g_autofree char *expected = NULL;

  *value = _budget_enum_from_nick (type, word);
  if (*value >= first)
    return TRUE;
  expected = budget_query_list_nicks (type, first);
  return budget_query_parser_fail (self, word, expected, error);
}

/* words parted by commas, as a set */
static gboolean
budget_query_parser_read_set (BudgetQueryParser *self,
                              GType type,
                              int first,
                              const char *value,
                              BudgetSet *set,
                              GError **error)
{
  g_auto (GStrv) words = budget_query_split_list (value);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int member;

      if (!budget_query_parser_read_enum (self, type, first, words[i], &member, error))
        return FALSE;
      *set |= BUDGET_SET (member);
    }
  return TRUE;
}

static gboolean
budget_query_parser_read_number (BudgetQueryParser *self,
                                 const char *value,
                                 guint max,
                                 guint *number,
                                 GError **error)
{
  guint64 parsed;

  if (g_ascii_string_to_unsigned (value, 10, 1, max, &parsed, NULL))
    {
      *number = (guint) parsed;
      return TRUE;
    }
  return budget_query_parser_fail (self, value, "a whole number above 0", error);
}

static gboolean
budget_query_parser_read_codes (BudgetQueryParser *self,
                                const char *value,
                                char ***codes,
                                GError **error)
{
  *codes = budget_query_split_list (value);
  for (guint i = 0; (*codes)[i] != NULL; i++)
    {
      const char *code = (*codes)[i];

      if (*code == '\0' || strspn (code, "0123456789") != strlen (code))
        return budget_query_parser_fail (self, code, "a code of digits", error);
    }
  return TRUE;
}

/* the length of the number at the start of an amount */
static gsize
budget_query_number_length (const char *value)
{
  return strspn (value, "+-0123456789.");
}

static gboolean
budget_query_parser_read_amount (BudgetQueryParser *self,
                                 const char *value,
                                 gint64 *fen,
                                 GError **error)
{
  static const char expected[] = "an amount such as 10万元, 1.5亿元 or 3000元";
  gsize length = budget_query_number_length (value);
  g_autofree char *number = g_strndup (value, length);
  BudgetMoneyUnit money_unit = BUDGET_MONEY_UNIT_YUAN;

  if (value[length] != '\0')
    {
      int nick = _budget_enum_from_nick (BUDGET_TYPE_MONEY_UNIT, value + length);

      money_unit = nick > 0 ? (BudgetMoneyUnit) nick : budget_money_unit_from_word (value + length);
    }
  if (money_unit == BUDGET_MONEY_UNIT_NONE || length == 0 ||
      !budget_amount_parse (number, money_unit, fen, NULL, NULL))
    return budget_query_parser_fail (self, value, expected, error);
  return TRUE;
}

static gboolean
budget_query_read_table (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_TABLE_KIND, 0, value, &self->spec->tables,
                                       error);
}

static gboolean
budget_query_read_nth (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_number (self, value, G_MAXUINT16, &self->spec->nth, error);
}

static gboolean
budget_query_read_side (BudgetQueryParser *self, const char *value, GError **error)
{
  int side;

  if (!budget_query_parser_read_enum (self, BUDGET_TYPE_SIDE, 1, value, &side, error))
    return FALSE;
  self->spec->side = (BudgetSide) side;
  return TRUE;
}

static gboolean
budget_query_read_code (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_codes (self, value, &self->spec->codes, error);
}

static gboolean
budget_query_read_except (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_codes (self, value, &self->spec->except, error);
}

static gboolean
budget_query_read_level (BudgetQueryParser *self, const char *value, GError **error)
{
  int level;

  if (strcmp (value, "all") == 0)
    {
      self->spec->every_level = TRUE;
      return TRUE;
    }
  level = _budget_enum_from_nick (BUDGET_TYPE_LEVEL, value);
  if (level <= BUDGET_LEVEL_NONE)
    return budget_query_parser_fail (self, value, "one of class, section, item, sub-item, all",
                                     error);
  self->spec->level = (BudgetLevel) level;
  return TRUE;
}

static gboolean
budget_query_read_column (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_ROLE, BUDGET_ROLE_UNKNOWN, value,
                                       &self->spec->columns, error);
}

static gboolean
budget_query_read_row (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_ROLE, BUDGET_ROLE_UNKNOWN, value,
                                       &self->spec->rows, error);
}

static gboolean
budget_query_read_having (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_ROLE, BUDGET_ROLE_UNKNOWN, value,
                                       &self->spec->having, error);
}

static gboolean
budget_query_read_stage (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_STAGE, 1, value, &self->spec->stages,
                                       error);
}

static gboolean
budget_query_read_fund (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_set (self, BUDGET_TYPE_FUND, 1, value, &self->spec->funds, error);
}

static gboolean
budget_query_read_year (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_number (self, value, 9999, &self->spec->year, error);
}

static gboolean
budget_query_read_name (BudgetQueryParser *self, const char *value, GError **error)
{
  if (*value == '\0')
    return budget_query_parser_fail (self, value, "a part of a name", error);
  self->spec->name = g_strdup (value);
  return TRUE;
}

static gboolean
budget_query_read_min (BudgetQueryParser *self, const char *value, GError **error)
{
  self->spec->has_minimum = TRUE;
  return budget_query_parser_read_amount (self, value, &self->spec->minimum, error);
}

static gboolean
budget_query_read_max (BudgetQueryParser *self, const char *value, GError **error)
{
  self->spec->has_maximum = TRUE;
  return budget_query_parser_read_amount (self, value, &self->spec->maximum, error);
}

static gboolean
budget_query_read_group (BudgetQueryParser *self, const char *value, GError **error)
{
  g_auto (GStrv) words = budget_query_split_list (value);

  self->spec->has_group = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      int dimension = _budget_enum_from_nick (BUDGET_TYPE_DIMENSIONS, words[i]);

      if (dimension < 0 || (dimension == 0 && words[1] != NULL))
        return budget_query_parser_fail (self, words[i],
                                         "none, or some of table, side, category, name, row, "
                                         "column, stage, fund, year",
                                         error);
      self->spec->group |= (BudgetDimensions) dimension;
    }
  return TRUE;
}

static gboolean
budget_query_read_sort (BudgetQueryParser *self, const char *value, GError **error)
{
  int sort;

  if (*value == '-')
    {
      self->spec->descending = TRUE;
      value++;
    }
  if (!budget_query_parser_read_enum (self, BUDGET_TYPE_SORT, 0, value, &sort, error))
    return FALSE;
  self->spec->sort = (BudgetSort) sort;
  return TRUE;
}

static gboolean
budget_query_read_limit (BudgetQueryParser *self, const char *value, GError **error)
{
  return budget_query_parser_read_number (self, value, G_MAXUINT, &self->spec->limit, error);
}

static gboolean
budget_query_read_computed (BudgetQueryParser *self, const char *value, GError **error)
{
  if (strcmp (value, "yes") != 0 && strcmp (value, "no") != 0)
    return budget_query_parser_fail (self, value, "yes or no", error);
  self->spec->computed = *value == 'y';
  return TRUE;
}

/* in the order in which they are written */
static const BudgetQueryKey budget_query_keys[] = {
  { "table", budget_query_read_table },      { "nth", budget_query_read_nth },
  { "side", budget_query_read_side },        { "code", budget_query_read_code },
  { "except", budget_query_read_except },    { "level", budget_query_read_level },
  { "column", budget_query_read_column },    { "row", budget_query_read_row },
  { "having", budget_query_read_having },    { "stage", budget_query_read_stage },
  { "fund", budget_query_read_fund },        { "year", budget_query_read_year },
  { "name", budget_query_read_name },        { "min", budget_query_read_min },
  { "max", budget_query_read_max },          { "group", budget_query_read_group },
  { "sort", budget_query_read_sort },        { "limit", budget_query_read_limit },
  { "computed", budget_query_read_computed }
};

/* (transfer full) (nullable) the value at *text, which moves behind it; NULL when a quote is not
 * closed */
static char *
budget_query_take_value (const char **text)
{
  const char *p = *text;
  GString *value;

  if (*p != '"')
    {
      gsize length = strcspn (p, " \t\r\n");

      *text = p + length;
      return g_strndup (p, length);
    }
  value = g_string_new (NULL);
  for (p++; *p != '\0' && (p[0] != '"' || p[1] == '"'); p++)
    {
      g_string_append_c (value, *p);
      if (*p == '"')
        p++;
    }
  *text = p + 1;
  return g_string_free (value, *p == '\0');
}

static gboolean
budget_query_parser_read_term (BudgetQueryParser *self, const char **text, GError **error)
{
  static const char keys[] = "one of table, nth, side, code, except, level, column, row, having, "
                             "stage, fund, year, name, min, max, group, sort, limit, computed, "
                             "and =";
  gsize length = strcspn (*text, "= \t\r\n");
  g_autofree char *key = g_strndup (*text, length);
  g_autofree char *value = NULL;
  guint i = 0;

  self->at = *text;
  while (i < G_N_ELEMENTS (budget_query_keys) && strcmp (budget_query_keys[i].key, key) != 0)
    i++;
  if (i == G_N_ELEMENTS (budget_query_keys) || (*text)[length] != '=')
    return budget_query_parser_fail (self, key, keys, error);
  if ((self->seen & (1u << i)) != 0)
    return budget_query_parser_fail (self, key, "every key once", error);
  self->seen |= 1u << i;

  *text += length + 1;
  self->at = *text;
  value = budget_query_take_value (text);
  if (value == NULL)
    return budget_query_parser_fail (self, "\"", "a closing quote", error);
  if (**text != '\0' && !g_ascii_isspace (**text))
    return budget_query_parser_fail (self, value, "white space after the closing quote", error);
  return budget_query_keys[i].read (self, value, error);
}

gboolean
_budget_query_spec_parse (BudgetQuerySpec *self, const char *text, GError **error)
{
  BudgetQueryParser parser = { .spec = self, .text = text, .at = text };

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, BUDGET_ERROR, BUDGET_ERROR_QUERY,
                           "query: found bytes that are not UTF-8, expected text");
      return FALSE;
    }
  for (;;)
    {
      text += strspn (text, " \t\r\n");
      if (*text == '\0')
        return _budget_query_spec_check (self, error);
      if (!budget_query_parser_read_term (&parser, &text, error))
        return FALSE;
    }
}

static void
budget_query_write_set (GString *text, const char *key, GType type, BudgetSet set)
{
  gboolean comma = FALSE;

  if (set == 0)
    return;
  g_string_append_printf (text, " %s=", key);
  for (int i = 0; i < 64; i++)
    if ((set & BUDGET_SET (i)) != 0)
      {
        g_string_append_printf (text, "%s%s", comma ? "," : "", _budget_enum_to_nick (type, i));
        comma = TRUE;
      }
}

static void
budget_query_write_codes (GString *text, const char *key, char **codes)
{
  g_autofree char *joined = NULL;

  if (codes == NULL)
    return;
  joined = g_strjoinv (",", codes);
  g_string_append_printf (text, " %s=%s", key, joined);
}

static void
budget_query_write_number (GString *text, const char *key, guint number)
{
  if (number != 0)
    g_string_append_printf (text, " %s=%u", key, number);
}

static void
budget_query_write_amount (GString *text, const char *key, gboolean is_set, gint64 fen)
{
  g_autofree char *amount = NULL;

  if (!is_set)
    return;
  amount = budget_amount_to_string (fen, BUDGET_MONEY_UNIT_YUAN);
  g_string_append_printf (text, " %s=%s元", key, amount);
}

static void
budget_query_write_name (GString *text, const char *name)
{
  if (name == NULL)
    return;
  g_string_append (text, " name=");
  if (*name != '"' && strpbrk (name, " \t\r\n") == NULL)
    {
      g_string_append (text, name);
      return;
    }
  g_string_append_c (text, '"');
  for (; *name != '\0'; name++)
    {
      if (*name == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *name);
    }
  g_string_append_c (text, '"');
}

static void
budget_query_write_group (GString *text, const BudgetQuerySpec *spec)
{
  gboolean comma = FALSE;

  if (!spec->has_group)
    return;
  g_string_append (text, " group=");
  if (spec->group == BUDGET_DIMENSIONS_NONE)
    g_string_append (text, "none");
  for (guint bit = 1; bit <= BUDGET_DIMENSIONS_YEAR; bit <<= 1)
    if ((spec->group & bit) != 0)
      {
        g_string_append_printf (text, "%s%s", comma ? "," : "",
                                _budget_enum_to_nick (BUDGET_TYPE_DIMENSIONS, (int) bit));
        comma = TRUE;
      }
}

char *
_budget_query_spec_to_string (const BudgetQuerySpec *self)
{
  GString *text = g_string_new (NULL);

  budget_query_write_set (text, "table", BUDGET_TYPE_TABLE_KIND, self->tables);
  budget_query_write_number (text, "nth", self->nth);
  if (self->side != BUDGET_SIDE_NONE)
    budget_query_write_set (text, "side", BUDGET_TYPE_SIDE, BUDGET_SET (self->side));
  budget_query_write_codes (text, "code", self->codes);
  budget_query_write_codes (text, "except", self->except);
  if (self->every_level)
    g_string_append (text, " level=all");
  else if (self->level != BUDGET_LEVEL_NONE)
    budget_query_write_set (text, "level", BUDGET_TYPE_LEVEL, BUDGET_SET (self->level));
  budget_query_write_set (text, "column", BUDGET_TYPE_ROLE, self->columns);
  budget_query_write_set (text, "row", BUDGET_TYPE_ROLE, self->rows);
  budget_query_write_set (text, "having", BUDGET_TYPE_ROLE, self->having);
  budget_query_write_set (text, "stage", BUDGET_TYPE_STAGE, self->stages);
  budget_query_write_set (text, "fund", BUDGET_TYPE_FUND, self->funds);
  budget_query_write_number (text, "year", self->year);
  budget_query_write_name (text, self->name);
  budget_query_write_amount (text, "min", self->has_minimum, self->minimum);
  budget_query_write_amount (text, "max", self->has_maximum, self->maximum);
  budget_query_write_group (text, self);
  if (self->sort != BUDGET_SORT_DOCUMENT || self->descending)
    g_string_append_printf (text, " sort=%s%s", self->descending ? "-" : "",
                            _budget_enum_to_nick (BUDGET_TYPE_SORT, self->sort));
  budget_query_write_number (text, "limit", self->limit);
  if (self->computed)
    g_string_append (text, " computed=yes");
  if (text->len > 0)
    g_string_erase (text, 0, 1);
  return g_string_free (text, FALSE);
}
