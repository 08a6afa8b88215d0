/* budget-rules.c - a file of rules: [id], and lines of key = value
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-rules-private.h"
#include "model/budget-model-private.h"

#include <string.h>

/* where a text that is compiled once its rule is whole began */
typedef struct
{
  guint line;
  guint column;
} BudgetRulesSpot;

typedef struct
{
  const char *source;
  guint line;
  BudgetRuleData *rule; /* (nullable) the one that lines belong to; owned by rules */
  BudgetRulesSpot identity;
  BudgetRulesSpot unless;
  BudgetRulesSpot where;
  GPtrArray *rules; /* (owned) */
} BudgetRulesReader;

static void
budget_rule_data_free (gpointer data)
{
  BudgetRuleData *self = data;

  g_free (self->id);
  g_free (self->zh);
  g_free (self->en);
  g_free (self->why);
  g_free (self->identity_text);
  g_free (self->judge);
  g_strfreev (self->words);
  g_strfreev (self->without);
  g_free (self->unless_text);
  g_free (self->where_text);
  g_clear_pointer (&self->unless, _budget_identity_free);
  g_clear_pointer (&self->where, _budget_identity_free);
  g_clear_pointer (&self->identity, _budget_identity_free);
  g_free (self);
}

BudgetRules *
_budget_rules_new (void)
{
  BudgetRules *self = g_new0 (BudgetRules, 1);

  self->rules = g_ptr_array_new_with_free_func (budget_rule_data_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->catalogues = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
_budget_rules_free (BudgetRules *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->catalogues, g_ptr_array_unref);
  g_free (self);
}

BudgetRuleData *
_budget_rules_find (BudgetRules *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

static gboolean G_GNUC_PRINTF (4, 5) budget_rules_reader_fail (BudgetRulesReader *self,
                                                               guint column,
                                                               GError **error,
                                                               const char *format,
                                                               ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (column > 0)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_RULE, "%s: line %u, column %u: %s", self->source,
                 self->line, column, message);
  else
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_RULE, "%s: line %u: %s", self->source,
                 self->line, message);
  return FALSE;
}

static gboolean
budget_rules_reader_take_each (BudgetRulesReader *self, const char *value, GError **error)
{
  static const char *const words[] = { "once",  "row",  "column",    "parent",
                                       "class", "code", "statement", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], value) == 0)
      {
        self->rule->each = (BudgetEach) i;
        return TRUE;
      }
  return budget_rules_reader_fail (self, 0, error,
                                   "found “each = %s”, expected once, row, column, parent, class, "
                                   "code or statement",
                                   value);
}

/* the nicks of an enumeration, with white space between them, as a set */
static gboolean
budget_rules_reader_take_set (BudgetRulesReader *self,
                              const char *value,
                              GType type,
                              const char *what,
                              guint64 *set,
                              GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (value, " \t", -1);

  *set = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      int member;

      if (*words[i] == '\0')
        continue;
      member = _budget_enum_from_nick (type, words[i]);
      if (member < 0)
        return budget_rules_reader_fail (self, 0, error, "found “%s”, expected %s", words[i], what);
      *set |= G_GUINT64_CONSTANT (1) << member;
    }
  return TRUE;
}

static gboolean
budget_rules_reader_take_severity (BudgetRulesReader *self, const char *value, GError **error)
{
  int severity = _budget_enum_from_nick (BUDGET_TYPE_SEVERITY, value);

  if (severity < 0)
    return budget_rules_reader_fail (
        self, 0, error, "found “severity = %s”, expected error, warning or note", value);
  self->rule->severity = (BudgetSeverity) severity;
  return TRUE;
}

static gboolean
budget_rules_reader_take_judge (BudgetRulesReader *self, const char *value, GError **error)
{
  if (!_budget_judge_exists (value))
    return budget_rules_reader_fail (self, 0, error, "there is no judgement “%s”", value);
  g_free (self->rule->judge);
  self->rule->judge = g_strdup (value);
  return TRUE;
}

/* words with white space between them, as they are */
static gboolean
budget_rules_reader_take_words (BudgetRulesReader *self,
                                const char *value,
                                char ***words,
                                GError **error)
{
  g_strfreev (*words);
  *words = NULL;
  if (*value == '\0')
    return budget_rules_reader_fail (self, 0, error, "found nothing, expected words");
  *words = g_strsplit (value, " ", -1);
  return TRUE;
}

static gboolean
budget_rules_reader_take_kinds (BudgetRulesReader *self, const char *value, GError **error)
{
  guint64 set;

  if (!budget_rules_reader_take_set (self, value, BUDGET_TYPE_DISCLOSURE_KIND,
                                     "budget or final-accounts", &set, error))
    return FALSE;
  self->rule->kinds = (guint) set;
  return TRUE;
}

/* a text, kept as it is */
static char **
budget_rule_data_find_text (BudgetRuleData *rule, const char *key)
{
  if (strcmp (key, "zh") == 0)
    return &rule->zh;
  if (strcmp (key, "en") == 0)
    return &rule->en;
  if (strcmp (key, "why") == 0)
    return &rule->why;
  if (strcmp (key, "unless") == 0)
    return &rule->unless_text;
  if (strcmp (key, "where") == 0)
    return &rule->where_text;
  return strcmp (key, "identity") == 0 ? &rule->identity_text : NULL;
}

static gboolean
budget_rules_reader_take_value (BudgetRulesReader *self,
                                const char *key,
                                const char *value,
                                guint column,
                                GError **error)
{
  BudgetRuleData *rule = self->rule;
  char **text = budget_rule_data_find_text (rule, key);

  if (text != NULL)
    {
      const BudgetRulesSpot spot = { self->line, column };

      g_free (*text);
      *text = g_strdup (value);
      if (text == &rule->unless_text)
        self->unless = spot;
      if (text == &rule->where_text)
        self->where = spot;
      if (text == &rule->identity_text)
        self->identity = spot;
      return TRUE;
    }
  if (strcmp (key, "severity") == 0)
    return budget_rules_reader_take_severity (self, value, error);
  if (strcmp (key, "each") == 0)
    return budget_rules_reader_take_each (self, value, error);
  if (strcmp (key, "judge") == 0)
    return budget_rules_reader_take_judge (self, value, error);
  if (strcmp (key, "documents") == 0)
    return budget_rules_reader_take_kinds (self, value, error);
  if (strcmp (key, "tables") == 0)
    return budget_rules_reader_take_set (self, value, BUDGET_TYPE_TABLE_KIND, "a kind of table",
                                         &rule->tables, error);
  if (strcmp (key, "statements") == 0)
    return budget_rules_reader_take_set (self, value, BUDGET_TYPE_STATEMENT_KIND,
                                         "a kind of statement", &rule->statements, error);
  if (strcmp (key, "words") == 0)
    return budget_rules_reader_take_words (self, value, &rule->words, error);
  if (strcmp (key, "without") == 0)
    return budget_rules_reader_take_words (self, value, &rule->without, error);
  if (strcmp (key, "columns") == 0)
    return budget_rules_reader_take_set (self, value, BUDGET_TYPE_ROLE, "a role", &rule->columns,
                                         error);
  return budget_rules_reader_fail (
      self, 0, error,
      "found “%s”, expected severity, zh, en, why, each, tables, "
      "columns, statements, words, without, unless, where, documents, identity or judge",
      key);
}

static gboolean
budget_rules_reader_compile (BudgetRulesReader *self, GError **error)
{
  BudgetRuleData *rule = self->rule;
  g_autoptr (GError) parse_error = NULL;
  BudgetRulesSpot spot = self->identity;
  gsize column = 0;

  rule->identity = _budget_identity_parse (rule->identity_text, rule->each, &column, &parse_error);
  if (parse_error == NULL && rule->unless_text != NULL)
    {
      spot = self->unless;
      rule->unless =
          _budget_identity_parse_sum (rule->unless_text, rule->each, &column, &parse_error);
    }
  /* whole tables are compared, not what the rule is evaluated for */
  if (parse_error == NULL && rule->where_text != NULL)
    {
      spot = self->where;
      rule->where =
          _budget_identity_parse (rule->where_text, BUDGET_EACH_ONCE, &column, &parse_error);
    }
  if (parse_error == NULL)
    return TRUE;
  self->line = spot.line;
  return budget_rules_reader_fail (self, spot.column + (guint) column, error, "%s",
                                   parse_error->message);
}

/* Says what a rule lacks, once all its lines are read, and compiles its identity. */
static gboolean
budget_rules_reader_end_rule (BudgetRulesReader *self, GError **error)
{
  BudgetRuleData *rule = self->rule;

  if (rule == NULL)
    return TRUE;
  if (rule->zh == NULL || rule->en == NULL)
    return budget_rules_reader_fail (self, 0, error, "rule %s says nothing, expected zh and en",
                                     rule->id);
  if ((rule->identity_text == NULL) == (rule->judge == NULL))
    return budget_rules_reader_fail (self, 0, error,
                                     "rule %s has %s, expected either identity or judge", rule->id,
                                     rule->judge != NULL ? "both" : "neither");
  if (rule->judge != NULL)
    return TRUE;
  if (rule->tables == 0 && rule->each != BUDGET_EACH_STATEMENT)
    return budget_rules_reader_fail (self, 0, error, "rule %s names no tables", rule->id);
  if (rule->statements == 0 && rule->each == BUDGET_EACH_STATEMENT)
    return budget_rules_reader_fail (self, 0, error, "rule %s names no statements", rule->id);
  return budget_rules_reader_compile (self, error);
}

static gboolean
budget_rules_reader_begin_rule (BudgetRulesReader *self, const char *line, GError **error)
{
  const char *end = strchr (line, ']');
  gsize length = end != NULL ? (gsize) (end - line) - 1 : 0;

  if (length == 0 || end[1] != '\0')
    return budget_rules_reader_fail (self, 0, error, "found “%s”, expected [ID]", line);
  if (!budget_rules_reader_end_rule (self, error))
    return FALSE;
  self->rule = g_new0 (BudgetRuleData, 1);
  self->rule->id = g_strndup (line + 1, length);
  self->rule->severity = BUDGET_SEVERITY_ERROR;
  for (guint i = 0; i < self->rules->len; i++)
    if (strcmp (((BudgetRuleData *) self->rules->pdata[i])->id, self->rule->id) == 0)
      {
        budget_rules_reader_fail (self, 0, error, "rule %s is there twice", self->rule->id);
        g_clear_pointer (&self->rule, budget_rule_data_free);
        return FALSE;
      }
  g_ptr_array_add (self->rules, self->rule);
  return TRUE;
}

static gboolean
budget_rules_reader_take_line (BudgetRulesReader *self, char *line, GError **error)
{
  char *start = g_strstrip (line);
  char *equals;
  char *value;

  if (*start == '\0' || *start == '#')
    return TRUE;
  if (*start == '[')
    return budget_rules_reader_begin_rule (self, start, error);
  equals = strchr (start, '=');
  if (equals == NULL)
    return budget_rules_reader_fail (self, 0, error, "found “%s”, expected key = value", start);
  if (self->rule == NULL)
    return budget_rules_reader_fail (self, 0, error, "found “%s” before the first [ID]", start);
  value = equals + 1;
  while (*value == ' ' || *value == '\t')
    value++;
  *equals = '\0';
  return budget_rules_reader_take_value (self, g_strchomp (start), value,
                                         (guint) (value - start) + 1, error);
}

static gboolean
budget_rules_reader_read (BudgetRulesReader *self, const char *text, GError **error)
{
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return budget_rules_reader_fail (self, 0, error, "the file is not UTF-8");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      self->line = i + 1;
      if (!budget_rules_reader_take_line (self, lines[i], error))
        return FALSE;
    }
  return budget_rules_reader_end_rule (self, error);
}

/* A rule of the same id takes the place of the old one. */
static void
budget_rules_take (BudgetRules *self, BudgetRuleData *rule)
{
  BudgetRuleData *old = _budget_rules_find (self, rule->id);
  guint position;

  if (old != NULL && g_ptr_array_find (self->rules, old, &position))
    {
      g_hash_table_remove (self->by_id, rule->id);
      self->rules->pdata[position] = rule;
      budget_rule_data_free (old);
    }
  else
    g_ptr_array_add (self->rules, rule);
  g_hash_table_insert (self->by_id, rule->id, rule);
}

gboolean
_budget_rules_add (BudgetRules *self, const char *text, const char *source, GError **error)
{
  BudgetRulesReader reader = { .source = source };
  gboolean is_read;

  reader.rules = g_ptr_array_new_with_free_func (budget_rule_data_free);
  is_read = budget_rules_reader_read (&reader, text, error);
  if (is_read)
    {
      g_ptr_array_set_free_func (reader.rules, NULL);
      for (guint i = 0; i < reader.rules->len; i++)
        budget_rules_take (self, reader.rules->pdata[i]);
    }
  g_ptr_array_unref (reader.rules);
  return is_read;
}
