/* budget-classification-load.c - a user's list of classification codes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-classification-private.h"

#include "base/budget-text-private.h"

#include <string.h>

/* the whole list of a year is some hundred KiB */
#define MAX_SIZE (16 * 1024 * 1024)
#define MAX_FIELDS 64
#define MAX_FOLDED 256

/* What is known of the file while it is being read. */
typedef struct
{
  const char *source; /* base name, for messages */
  BudgetSystem system;
  guint year;
  char separator;
  guint line;
  int code_field; /* -1 until the headings, or the first row, have said which */
  int name_field;
  BudgetArena *arena;
  GArray *names;     /* (element-type BudgetCatalogueName) */
  GHashTable *codes; /* code -> name, of what was read */
} BudgetListReader;

static gboolean
budget_list_read_bytes (GFile *file,
                        const char *source,
                        GByteArray *bytes,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  guint8 buffer[16384];
  gssize n;

  if (stream == NULL)
    return FALSE;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable,
                                   error)) > 0)
    {
      if (bytes->len + (gsize) n > MAX_SIZE)
        {
          g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT,
                       "%s: found more than %d bytes, expected at most that", source, MAX_SIZE);
          return FALSE;
        }
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return n == 0;
}

static gboolean
budget_list_check_format (const GByteArray *bytes, const char *source, GError **error)
{
  static const guint8 old_office[] = { 0xd0, 0xcf, 0x11, 0xe0 };

  if (bytes->len >= 4 &&
      (memcmp (bytes->data, "PK\003\004", 4) == 0 || memcmp (bytes->data, old_office, 4) == 0))
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_UNSUPPORTED,
                   "%s: found a spreadsheet, expected a list as tab or comma separated text",
                   source);
      return FALSE;
    }
  if (bytes->len == 0)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
                   "%s: found an empty file, expected a list of codes and names", source);
      return FALSE;
    }
  if (memchr (bytes->data, '\0', bytes->len) != NULL)
    {
      g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                   "%s: found a byte 0, expected text in UTF-8 or GB18030", source);
      return FALSE;
    }
  return TRUE;
}

/* (transfer full) the text as UTF-8 without a byte order mark */
static char *
budget_list_decode (const GByteArray *bytes, const char *source, GError **error)
{
  const char *data = (const char *) bytes->data;
  gsize size = bytes->len;
  char *text;

  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (g_utf8_validate_len (data, size, NULL))
    return g_strndup (data, size);
  text = g_convert (data, (gssize) size, "UTF-8", "GB18030", NULL, NULL, NULL);
  if (text == NULL)
    g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED,
                 "%s: found bytes that are neither UTF-8 nor GB18030, expected text", source);
  return text;
}

/* Takes one field from *text, which moves behind its separator or to the end of the line; a quoted
 * field is unquoted in place. Returns the field, and whether another follows. */
static char *
budget_list_take_field (char **text, char separator, gboolean *more)
{
  char *field = *text;
  char *out = field;
  char *in = field;

  if (*in == '"')
    {
      in++;
      while (*in != '\0' && !(in[0] == '"' && in[1] != '"'))
        {
          if (in[0] == '"')
            in++;
          *out++ = *in++;
        }
      if (*in == '"')
        in++;
    }
  while (*in != '\0' && *in != separator)
    *out++ = *in++;
  *more = *in == separator;
  *text = *more ? in + 1 : in;
  *out = '\0';
  return field;
}

static guint
budget_list_split (char *line, char separator, char **fields)
{
  guint n = 0;
  gboolean more = TRUE;

  while (more && n < MAX_FIELDS)
    fields[n++] = budget_list_take_field (&line, separator, &more);
  return n;
}

static gboolean
budget_list_is_word (const char *field, const char *const *words)
{
  char folded[MAX_FOLDED];

  _budget_text_fold (field, folded, sizeof folded);
  return g_strv_contains (words, folded);
}

/* Finds the columns by their headings. Without headings, the first line is a row already: a code
 * and a name. Returns whether it was headings. */
static gboolean
budget_list_read_headings (BudgetListReader *self, char **fields, guint n)
{
  static const char *const code_words[] = { "code",     "编码",         "代码",     "科目编码",
                                            "科目代码", "预算科目编码", "分类编码", NULL };
  static const char *const name_words[] = { "name",         "名称",     "科目名称",
                                            "预算科目名称", "分类名称", NULL };
  int code_field = -1;
  int name_field = -1;

  for (guint i = 0; i < n; i++)
    {
      if (code_field < 0 && budget_list_is_word (fields[i], code_words))
        code_field = (int) i;
      if (name_field < 0 && budget_list_is_word (fields[i], name_words))
        name_field = (int) i;
    }
  if (code_field >= 0 && name_field >= 0)
    {
      self->code_field = code_field;
      self->name_field = name_field;
      return TRUE;
    }
  self->code_field = 0;
  self->name_field = 1;
  return FALSE;
}

/* what codes of each system begin with */
static const char first_digits[] = { 0, '2', '3', '5', '1' };

/* The system that a code is of; NONE when none has such codes. */
static BudgetSystem
budget_list_system_of_code (const char *code)
{
  for (guint i = 1; i < G_N_ELEMENTS (first_digits); i++)
    if (code[0] == first_digits[i])
      return (BudgetSystem) i;
  return BUDGET_SYSTEM_NONE;
}

/* (transfer none) what is wrong with a code; NULL when nothing is */
static const char *
budget_list_check_code (BudgetSystem system, const char *code)
{
  static const char *const expected[] = { "a code that begins with 1, 2, 3 or 5",
                                          "a functional code (2, of 3, 5 or 7 digits)",
                                          "a departmental economic code (3, of 3 or 5 digits)",
                                          "a government economic code (5, of 3 or 5 digits)",
                                          "a revenue code (1, of 3, 5, 7 or 9 digits)" };
  static const BudgetLevel deepest[] = { BUDGET_LEVEL_NONE, BUDGET_LEVEL_ITEM, BUDGET_LEVEL_SECTION,
                                         BUDGET_LEVEL_SECTION, BUDGET_LEVEL_SUB_ITEM };
  BudgetLevel level = _budget_level_of_code (code);

  if (level == BUDGET_LEVEL_NONE || level > deepest[system] || code[0] != first_digits[system])
    return expected[system];
  return NULL;
}

static gboolean
budget_list_fail (BudgetListReader *self, const char *found, const char *expected, GError **error)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_CODE, "%s: line %u: found “%s”, expected %s",
               self->source, self->line, found, expected);
  return FALSE;
}

static gboolean
budget_list_read_row (BudgetListReader *self, char **fields, guint n, GError **error)
{
  static const char *const evidence[] = { "loaded", NULL };
  BudgetCatalogueName entry = { .evidence = evidence,
                                .first_year = (guint16) self->year,
                                .last_year = (guint16) self->year };
  const char *code = (guint) self->code_field < n ? fields[self->code_field] : "";
  const char *name = (guint) self->name_field < n ? fields[self->name_field] : "";
  char squeezed[64];
  char *squeezed_name;
  const char *wrong;

  if (_budget_text_is_blank (code) && _budget_text_is_blank (name))
    return TRUE;
  _budget_text_squeeze (code, squeezed, sizeof squeezed);
  if (self->system == BUDGET_SYSTEM_NONE)
    self->system = budget_list_system_of_code (squeezed);
  wrong = budget_list_check_code (self->system, squeezed);
  if (wrong != NULL)
    return budget_list_fail (self, squeezed, wrong, error);
  if (_budget_text_is_blank (name))
    return budget_list_fail (self, squeezed, "a name beside the code", error);

  squeezed_name = _budget_arena_strdup (self->arena, name);
  _budget_text_squeeze (name, squeezed_name, strlen (name) + 1);
  entry.code = _budget_arena_strdup (self->arena, squeezed);
  entry.name = squeezed_name;
  if (g_hash_table_contains (self->codes, entry.code))
    return budget_list_fail (self, entry.code, "every code once", error);
  g_hash_table_insert (self->codes, (gpointer) entry.code, (gpointer) entry.name);
  g_array_append_val (self->names, entry);
  return TRUE;
}

static gboolean
budget_list_read_lines (BudgetListReader *self, char *text, GError **error)
{
  char *fields[MAX_FIELDS];

  while (*text != '\0')
    {
      char *end = text + strcspn (text, "\r\n");
      char *next = end + (end[0] == '\r' && end[1] == '\n' ? 2 : *end != '\0');
      guint n;

      *end = '\0';
      self->line++;
      if (!_budget_text_is_blank (text) && *text != '#')
        {
          if (self->code_field < 0)
            self->separator = strchr (text, '\t') != NULL ? '\t' : ',';
          n = budget_list_split (text, self->separator, fields);
          if ((self->code_field >= 0 || !budget_list_read_headings (self, fields, n)) &&
              !budget_list_read_row (self, fields, n, error))
            return FALSE;
        }
      text = next;
    }
  if (self->names->len > 0)
    return TRUE;
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_NO_TEXT,
               "%s: found no row, expected a list of codes and names", self->source);
  return FALSE;
}

/**
 * budget_classification_load:
 * @file: a list
 * @system: the classification that it lists, `BUDGET_SYSTEM_NONE` to tell it by its first code
 * @year: the fiscal year that it is of
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the official list of a year from a file.
 *
 * The list is text, its columns parted by tabs or commas (fields may be quoted), in UTF-8 or
 * GB18030. A first line may name the columns: the code's is `code`, 编码, 科目编码, 科目代码 or
 * 代码, the name's `name`, 名称 or 科目名称; without it, the first column is the code and the
 * second the name. Further columns, empty lines and lines that begin with `#` do not count. Codes
 * are whole, white space in them does not count.
 *
 * What is loaded is complete: a code that is not in it does not exist in that year.
 *
 * Fails with `G_IO_ERROR` for what the file system says, and with [error@Budget.Error]:
 * `BUDGET_ERROR_CODE` for a row whose code is not one of @system, is there twice or has no name;
 * `BUDGET_ERROR_UNSUPPORTED` for a spreadsheet; `BUDGET_ERROR_NO_TEXT` when there is no row;
 * `BUDGET_ERROR_DAMAGED` when it is no text; `BUDGET_ERROR_LIMIT` above 16 MiB.
 *
 * Returns: (transfer full): a classification
 *
 * Since: 1.0
 */
BudgetClassification *
budget_classification_load (GFile *file,
                            BudgetSystem system,
                            guint year,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (BudgetCatalogueName));
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BudgetArena) arena = _budget_arena_new ();
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;
  BudgetListReader reader = { .system = system,
                              .year = year,
                              .code_field = -1,
                              .name_field = -1,
                              .arena = arena,
                              .names = names,
                              .codes = codes };

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (system <= BUDGET_SYSTEM_REVENUE, NULL);
  g_return_val_if_fail (year <= 9999, NULL);
  source = g_file_get_basename (file);
  reader.source = source != NULL ? source : "list";
  if (!budget_list_read_bytes (file, reader.source, bytes, cancellable, error) ||
      !budget_list_check_format (bytes, reader.source, error))
    return NULL;
  text = budget_list_decode (bytes, reader.source, error);
  if (text == NULL || !budget_list_read_lines (&reader, text, error))
    return NULL;
  return _budget_classification_new_complete (
      _budget_catalogue_new (reader.system, g_steal_pointer (&arena), names), year);
}
