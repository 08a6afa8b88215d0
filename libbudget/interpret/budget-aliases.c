/* budget-aliases.c - what titles, headings and rows are called: the data files and their look-up
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-resource-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-aliases-private.h"

#include <string.h>

#define MAX_FIELDS 8

static const char *const data_files[] = { "titles.tsv", "headings.tsv", "rows.tsv" };

/* a line of a data file, cut at its TABs */
typedef struct
{
  const char *source;
  guint line;
  guint n_fields;
  const char *fields[MAX_FIELDS];
} BudgetAliasRecord;

typedef gboolean (*BudgetAliasAdd) (BudgetAliases *self,
                                    const BudgetAliasRecord *record,
                                    GError **error);

gsize
_budget_aliases_make_key (const char *text, char *key)
{
  gsize length = _budget_text_fold (text, key, BUDGET_ALIAS_KEY_SIZE);
  char *to;

  if (length == 0 || length >= BUDGET_ALIAS_KEY_SIZE)
    {
      key[0] = '\0';
      return 0;
    }
  to = memchr (key, '"', length);
  if (to == NULL)
    return length;
  for (const char *from = to; *from != '\0'; from++)
    if (*from != '"')
      *to++ = *from;
  *to = '\0';
  return (gsize) (to - key);
}

void
_budget_aliases_respell (const BudgetAliases *self, char *key)
{
  gsize length = strlen (key);

  for (guint i = 0; i < self->spellings->len; i++)
    {
      const BudgetAliasWord *word = &g_array_index (self->spellings, BudgetAliasWord, i);
      char *at = strstr (key, word->word);

      if (at == NULL || length - word->length + word->with_length >= BUDGET_ALIAS_KEY_SIZE)
        continue;
      memmove (at + word->with_length, at + word->length, strlen (at + word->length) + 1);
      memcpy (at, word->with, word->with_length);
      length = length - word->length + word->with_length;
    }
}

static gboolean
budget_alias_record_fail (const BudgetAliasRecord *record,
                          const char *found,
                          const char *expected,
                          GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_RULE, "%s: line %u: %s, expected %s",
               record->source, record->line, found, expected);
  return FALSE;
}

static const char *
budget_alias_record_get (const BudgetAliasRecord *record, guint field)
{
  if (field >= record->n_fields || strcmp (record->fields[field], "-") == 0)
    return "";
  return record->fields[field];
}

/* the enumeration's value in a field; empty gives fallback */
static gboolean
budget_alias_record_get_enum (const BudgetAliasRecord *record,
                              guint field,
                              GType type,
                              int fallback,
                              int *value,
                              GError **error)
{
  const char *nick = budget_alias_record_get (record, field);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  *value = *nick != '\0' ? _budget_enum_from_nick (type, nick) : fallback;
  if (*value >= 0)
    return TRUE;
  found = *nick != '\0' ? g_strdup_printf ("“%s”", nick) : g_strdup ("nothing");
  expected = g_strdup_printf ("a value of %s", g_type_name (type));
  return budget_alias_record_fail (record, found, expected, error);
}

/* the key of the record's text, in the arena; NULL and an error when it has none */
static const char *
budget_alias_record_dup_key (const BudgetAliasRecord *record, BudgetArena *arena, GError **error)
{
  char key[BUDGET_ALIAS_KEY_SIZE];
  const char *text = record->n_fields > 1 ? record->fields[1] : "";

  if (_budget_aliases_make_key (text, key) == 0)
    {
      budget_alias_record_fail (record, "no text, or too long a one", "a text behind the first TAB",
                                error);
      return NULL;
    }
  return _budget_arena_strdup (arena, key);
}

static gboolean
budget_aliases_add_word (GArray *words,
                         const BudgetAliasRecord *record,
                         BudgetArena *arena,
                         int value,
                         GError **error)
{
  BudgetAliasWord word = { .value = value };

  word.word = budget_alias_record_dup_key (record, arena, error);
  if (word.word == NULL)
    return FALSE;
  word.length = strlen (word.word);
  g_array_append_val (words, word);
  return TRUE;
}

static gboolean
budget_aliases_add_title (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  const char *key = budget_alias_record_dup_key (record, self->arena, error);
  char spelled[BUDGET_ALIAS_KEY_SIZE];
  int kind;

  if (key == NULL ||
      !budget_alias_record_get_enum (record, 2, BUDGET_TYPE_TABLE_KIND, -1, &kind, error))
    return FALSE;
  key = _budget_aliases_skip_front (self, key, NULL, NULL, NULL);
  _budget_text_map_add (&self->titles, key, GINT_TO_POINTER (kind + 1));
  strcpy (spelled, key);
  _budget_aliases_respell (self, spelled);
  _budget_text_map_add (&self->spelled_titles, _budget_arena_strdup (self->arena, spelled),
                        GINT_TO_POINTER (kind + 1));
  return TRUE;
}

static gboolean
budget_aliases_add_ending (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  int kind;

  return budget_alias_record_get_enum (record, 2, BUDGET_TYPE_TABLE_KIND, -1, &kind, error) &&
         budget_aliases_add_word (self->endings, record, self->arena, kind, error);
}

static gboolean
budget_aliases_add_prefix (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  int scope;

  if (!budget_alias_record_get_enum (record, 2, BUDGET_TYPE_SCOPE, BUDGET_SCOPE_UNKNOWN, &scope,
                                     error) ||
      !budget_aliases_add_word (self->prefixes, record, self->arena, scope, error))
    return FALSE;
  self->prefix_starts |= _budget_aliases_start_bit (
      g_array_index (self->prefixes, BudgetAliasWord, self->prefixes->len - 1).word);
  return TRUE;
}

static gboolean
budget_aliases_add_owner (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  return budget_aliases_add_word (self->owners, record, self->arena, 0, error);
}

static gboolean
budget_aliases_add_spelling (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  char with[BUDGET_ALIAS_KEY_SIZE];
  BudgetAliasWord *word;

  if (!budget_aliases_add_word (self->spellings, record, self->arena, 0, error))
    return FALSE;
  word = &g_array_index (self->spellings, BudgetAliasWord, self->spellings->len - 1);
  word->with_length = _budget_aliases_make_key (budget_alias_record_get (record, 2), with);
  word->with = _budget_arena_strdup (self->arena, with);
  return TRUE;
}

/* what a column is there for by the words that are no roles; -1 when it is one of values */
static int
budget_column_use_from_word (const char *word)
{
  static const struct
  {
    const char *word;
    BudgetColumnUse use;
  } uses[] = { { "serial", BUDGET_COLUMN_USE_SERIAL },
               { "code", BUDGET_COLUMN_USE_CODE },
               { "code-class", BUDGET_COLUMN_USE_CODE_CLASS },
               { "code-section", BUDGET_COLUMN_USE_CODE_SECTION },
               { "code-item", BUDGET_COLUMN_USE_CODE_ITEM },
               { "unit-code", BUDGET_COLUMN_USE_UNIT_CODE },
               { "name", BUDGET_COLUMN_USE_NAME },
               { "unit-name", BUDGET_COLUMN_USE_UNIT_NAME } };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (strcmp (word, uses[i].word) == 0)
      return (int) uses[i].use;
  return -1;
}

static gboolean
budget_aliases_read_heading (const BudgetAliasRecord *record,
                             BudgetHeadingAlias *heading,
                             GError **error)
{
  const char *role_word = budget_alias_record_get (record, 2);
  int use = budget_column_use_from_word (role_word);
  int role = BUDGET_ROLE_NONE, stage, fund, type;

  if (use < 0 && strcmp (role_word, "text") == 0)
    role = BUDGET_ROLE_UNKNOWN;
  else if (use < 0 && !budget_alias_record_get_enum (record, 2, BUDGET_TYPE_ROLE, -1, &role, error))
    return FALSE;
  if (!budget_alias_record_get_enum (record, 3, BUDGET_TYPE_STAGE, BUDGET_STAGE_NONE, &stage,
                                     error) ||
      !budget_alias_record_get_enum (record, 4, BUDGET_TYPE_FUND, BUDGET_FUND_NONE, &fund, error) ||
      !budget_alias_record_get_enum (record, 5, BUDGET_TYPE_VALUE_TYPE, BUDGET_VALUE_TYPE_MONEY,
                                     &type, error))
    return FALSE;
  heading->use = use < 0 ? BUDGET_COLUMN_USE_VALUE : (BudgetColumnUse) use;
  heading->role = role;
  heading->stage = stage;
  heading->fund = fund;
  heading->value_type = type;
  return TRUE;
}

/* the entry of key, which is kept, made when there is none */
static BudgetHeadingEntry *
budget_aliases_get_heading_entry (BudgetAliases *self, const char *key)
{
  BudgetHeadingEntry *entry = _budget_text_map_get (&self->headings, key, strlen (key));

  if (entry == NULL)
    {
      entry = _budget_arena_new_array (self->arena, BudgetHeadingEntry, 1);
      _budget_text_map_add (&self->headings, key, entry);
    }
  return entry;
}

static gboolean
budget_aliases_add_heading (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  BudgetHeadingEntry *entry;
  BudgetHeadingAlias *heading = _budget_arena_new_array (self->arena, BudgetHeadingAlias, 1);
  const char *key = budget_alias_record_dup_key (record, self->arena, error);

  if (key == NULL || !budget_aliases_read_heading (record, heading, error))
    return FALSE;
  entry = budget_aliases_get_heading_entry (self, key);
  if (entry->alias == NULL)
    entry->alias = heading;
  if (strchr (key, '|') != NULL)
    budget_aliases_get_heading_entry (self, strrchr (key, '|') + 1)->is_inner = TRUE;
  if (heading->role == BUDGET_ROLE_AMOUNT && heading->stage != BUDGET_STAGE_NONE)
    return budget_aliases_add_word (self->stages, record, self->arena, (int) heading->stage, error);
  return TRUE;
}

static gboolean
budget_aliases_add_heading_ending (BudgetAliases *self,
                                   const BudgetAliasRecord *record,
                                   GError **error)
{
  return budget_aliases_add_heading (self, record, error) &&
         budget_aliases_add_word (self->heading_endings, record, self->arena, 0, error);
}

static gboolean
budget_aliases_add_side (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  const char *key = budget_alias_record_dup_key (record, self->arena, error);
  BudgetHeadingEntry *entry;
  int side;

  if (key == NULL || !budget_alias_record_get_enum (record, 2, BUDGET_TYPE_SIDE, -1, &side, error))
    return FALSE;
  entry = budget_aliases_get_heading_entry (self, key);
  if (entry->side == BUDGET_SIDE_NONE)
    entry->side = (BudgetSide) side;
  return TRUE;
}

static gboolean
budget_aliases_add_mark (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  const char *key = budget_alias_record_dup_key (record, self->arena, error);
  int kind;

  if (key == NULL ||
      !budget_alias_record_get_enum (record, 2, BUDGET_TYPE_TABLE_KIND, -1, &kind, error))
    return FALSE;
  _budget_text_map_add (&self->marks, key, GINT_TO_POINTER (kind + 1));
  return TRUE;
}

static gboolean
budget_aliases_add_row (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  BudgetRowAlias *row = _budget_arena_new_array (self->arena, BudgetRowAlias, 1);
  const char *key = budget_alias_record_dup_key (record, self->arena, error);
  const char *category = budget_alias_record_get (record, 4);
  int role, kind;

  if (key == NULL ||
      !budget_alias_record_get_enum (record, 2, BUDGET_TYPE_ROLE, BUDGET_ROLE_NONE, &role, error) ||
      !budget_alias_record_get_enum (record, 3, BUDGET_TYPE_ITEM_KIND, BUDGET_ITEM_KIND_ITEM, &kind,
                                     error))
    return FALSE;
  row->role = role;
  row->kind = kind;
  row->category = *category != '\0' ? _budget_arena_strdup (self->arena, category) : NULL;
  _budget_text_map_add (&self->rows, key, row);
  return TRUE;
}

static gboolean
budget_aliases_add_note (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  int status;

  return budget_alias_record_get_enum (record, 2, BUDGET_TYPE_TABLE_STATUS, -1, &status, error) &&
         budget_aliases_add_word (self->notes, record, self->arena, status, error);
}

static gboolean
budget_aliases_add_nil (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  const char *key = budget_alias_record_dup_key (record, self->arena, error);

  if (key == NULL)
    return FALSE;
  _budget_text_map_add (&self->nils, key, (gpointer) key);
  self->longest_nil = MAX (self->longest_nil, strlen (key));
  return TRUE;
}

static gboolean
budget_aliases_add_caption (BudgetAliases *self, const BudgetAliasRecord *record, GError **error)
{
  static const struct
  {
    const char *word;
    BudgetCaptionKind kind;
  } kinds[] = { { "fiscal-year", BUDGET_CAPTION_FISCAL_YEAR },
                { "money-unit", BUDGET_CAPTION_MONEY_UNIT },
                { "department", BUDGET_CAPTION_DEPARTMENT },
                { "date", BUDGET_CAPTION_DATE },
                { "ignore", BUDGET_CAPTION_IGNORE } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (budget_alias_record_get (record, 2), kinds[i].word) == 0)
      return budget_aliases_add_word (self->captions, record, self->arena, (int) kinds[i].kind,
                                      error);
  return budget_alias_record_fail (record, "no known caption",
                                   "fiscal-year, money-unit, department, date or ignore", error);
}

/* Titles are stored without what stands in front of them, so that has to be known before them. */
static const struct
{
  const char *word;
  BudgetAliasAdd add;
  gboolean is_front;
} adders[] = { { "title", budget_aliases_add_title, FALSE },
               { "ending", budget_aliases_add_ending, FALSE },
               { "prefix", budget_aliases_add_prefix, TRUE },
               { "owner", budget_aliases_add_owner, TRUE },
               { "spelling", budget_aliases_add_spelling, TRUE },
               { "heading", budget_aliases_add_heading, FALSE },
               { "heading-ending", budget_aliases_add_heading_ending, FALSE },
               { "mark", budget_aliases_add_mark, FALSE },
               { "side", budget_aliases_add_side, FALSE },
               { "row", budget_aliases_add_row, FALSE },
               { "note", budget_aliases_add_note, FALSE },
               { "nil", budget_aliases_add_nil, FALSE },
               { "caption", budget_aliases_add_caption, FALSE } };

static gboolean
budget_aliases_read_record (BudgetAliases *self,
                            BudgetAliasRecord *record,
                            char *line,
                            gboolean is_front,
                            GError **error)
{

  record->n_fields = 0;
  for (char *field = line; field != NULL && record->n_fields < MAX_FIELDS;)
    {
      char *tab = strchr (field, '\t');

      if (tab != NULL)
        *tab++ = '\0';
      record->fields[record->n_fields++] = g_strstrip (field);
      field = tab;
    }
  for (guint i = 0; i < G_N_ELEMENTS (adders); i++)
    if (strcmp (record->fields[0], adders[i].word) == 0)
      return adders[i].is_front != is_front || adders[i].add (self, record, error);

  g_autofree char *found = g_strdup_printf ("“%.60s”", record->fields[0]);

  return budget_alias_record_fail (
      record, found,
      "title, ending, prefix, owner, spelling, heading, mark, side, row, note, nil or caption",
      error);
}

static gboolean
budget_aliases_read_pass (BudgetAliases *self,
                          GBytes *bytes,
                          const char *name,
                          gboolean is_front,
                          GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (size > 0 ? data : "", size);
  BudgetAliasRecord record = { .source = name };

  if (strlen (text) != size || !g_utf8_validate (text, (gssize) size, NULL))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_RULE,
                   "%s: bytes that are not UTF-8, expected a text file of aliases", name);
      return FALSE;
    }
  for (char *line = g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text; line != NULL;)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end++ = '\0';
      record.line++;
      g_strchomp (line);
      if (*line != '\0' && *line != '#' &&
          !budget_aliases_read_record (self, &record, line, is_front, error))
        return FALSE;
      line = end;
    }
  return TRUE;
}

static int
budget_alias_word_compare (gconstpointer a, gconstpointer b)
{
  gsize first = ((const BudgetAliasWord *) a)->length;
  gsize second = ((const BudgetAliasWord *) b)->length;

  return first > second ? -1 : first < second;
}

static BudgetAliases *
budget_aliases_new (void)
{
  BudgetAliases *self = g_new0 (BudgetAliases, 1);
  GArray **words[] = { &self->prefixes, &self->endings,  &self->owners, &self->spellings,
                       &self->notes,    &self->captions, &self->stages, &self->heading_endings };

  self->arena = _budget_arena_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    *words[i] = g_array_new (FALSE, FALSE, sizeof (BudgetAliasWord));
  return self;
}

/* bytes (nullable), a user's, and then the compiled-in files: the first record of a text is the one
 * that counts */
static gboolean
budget_aliases_read (BudgetAliases *self, GBytes *bytes, const char *name, GError **error)
{
  GArray *sorted[] = { self->prefixes, self->endings, self->captions, self->stages,
                       self->heading_endings };

  for (guint pass = 0; pass < 2; pass++)
    {
      if (bytes != NULL && !budget_aliases_read_pass (self, bytes, name, pass == 0, error))
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (data_files); i++)
        {
          g_autoptr (GBytes) data = _budget_resource_get (data_files[i]);

          if (!budget_aliases_read_pass (self, data, data_files[i], pass == 0, error))
            return FALSE;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_array_sort (sorted[i], budget_alias_word_compare);
  return TRUE;
}

const BudgetAliases *
_budget_aliases_get_default (void)
{
  static gsize once = 0;
  static BudgetAliases *aliases = NULL;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GError) error = NULL;

      aliases = budget_aliases_new ();
      if (!budget_aliases_read (aliases, NULL, NULL, &error))
        g_error ("compiled-in aliases: %s", error->message);
      g_once_init_leave (&once, 1);
    }
  return aliases;
}

BudgetAliases *
_budget_aliases_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  BudgetAliases *self = budget_aliases_new ();

  if (budget_aliases_read (self, bytes, name, error))
    return self;
  _budget_aliases_free (self);
  return NULL;
}

void
_budget_aliases_free (BudgetAliases *self)
{
  BudgetTextMap *maps[] = { &self->titles, &self->spelled_titles, &self->headings,
                            &self->marks,  &self->rows,           &self->nils };
  GArray *words[] = { self->prefixes, self->endings,  self->owners, self->spellings,
                      self->notes,    self->captions, self->stages, self->heading_endings };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    _budget_text_map_clear (maps[i]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_array_unref (words[i]);
  _budget_arena_unref (self->arena);
  g_free (self);
}
