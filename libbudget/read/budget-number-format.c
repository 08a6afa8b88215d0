/* budget-number-format.c - numbers as the cells of a workbook show them
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "read/budget-number-parts-private.h"

#include <string.h>

#define MAX_SECTIONS 4
/* digits that a floating point number holds for sure, and how many there are once those behind
 * them have been seen to be left over from arithmetic */
#define SURE_DIGITS 15
#define WHOLE_DIGITS 13
#define MAX_CODE 512
/* Digits behind the point that are an amount's own, 万元 being shown: a format with fewer of them does
 * not take them away. More are what a division gave. */
#define MAX_OWN_SCALE 6

struct _BudgetNumberFormat
{
  BudgetNumberSection sections[MAX_SECTIONS]; /* positive, negative, zero, text */
  guint n_sections;
};

/* in a workbook's locale; what is not here is General */
static const struct
{
  guint id;
  const char *code;
} builtins[] = {
  { 1, "0" },
  { 2, "0.00" },
  { 3, "#,##0" },
  { 4, "#,##0.00" },
  { 9, "0%" },
  { 10, "0.00%" },
  { 14, "yyyy/m/d" },
  { 15, "yyyy/m/d" },
  { 16, "m/d" },
  { 17, "yyyy/m" },
  { 18, "h:mm" },
  { 19, "h:mm:ss" },
  { 20, "h:mm" },
  { 21, "h:mm:ss" },
  { 22, "yyyy/m/d h:mm" },
  { 27, "yyyy\"年\"m\"月\"" },
  { 28, "m\"月\"d\"日\"" },
  { 29, "m\"月\"d\"日\"" },
  { 30, "yyyy/m/d" },
  { 31, "yyyy\"年\"m\"月\"d\"日\"" },
  { 32, "h\"时\"mm\"分\"" },
  { 33, "h\"时\"mm\"分\"ss\"秒\"" },
  { 36, "yyyy\"年\"m\"月\"" },
  { 37, "#,##0;-#,##0" },
  { 38, "#,##0;-#,##0" },
  { 39, "#,##0.00;-#,##0.00" },
  { 40, "#,##0.00;-#,##0.00" },
  { 41, "#,##0;-#,##0;\"-\"" },
  { 42, "#,##0;-#,##0;\"-\"" },
  { 43, "#,##0.00;-#,##0.00;\"-\"" },
  { 44, "#,##0.00;-#,##0.00;\"-\"" },
  { 45, "mm:ss" },
  { 46, "h:mm:ss" },
  { 47, "mm:ss" },
  { 50, "yyyy\"年\"m\"月\"" },
  { 51, "m\"月\"d\"日\"" },
  { 52, "yyyy\"年\"m\"月\"" },
  { 53, "m\"月\"d\"日\"" },
  { 54, "m\"月\"d\"日\"" },
  { 57, "yyyy\"年\"m\"月\"" },
  { 58, "m\"月\"d\"日\"" },
};

const char *
_budget_number_format_builtin (guint id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (builtins); i++)
    if (builtins[i].id == id)
      return builtins[i].code;
  return NULL;
}

static void
section_add (BudgetNumberSection *self, BudgetNumberTokenKind kind)
{
  BudgetNumberToken token = { .kind = (guint8) kind };

  g_array_append_val (self->tokens, token);
}

static void
section_add_literal (BudgetNumberSection *self, const char *text, gsize length)
{
  BudgetNumberToken token = { .kind = BUDGET_NUMBER_LITERAL, .text = (guint) self->texts->len };

  g_string_append_len (self->texts, text, (gssize) length);
  g_string_append_c (self->texts, '\0');
  g_array_append_val (self->tokens, token);
}

/* m is minutes behind hours, and before seconds */
static void
section_add_date (BudgetNumberSection *self, char unit, gsize length)
{
  BudgetNumberToken token = { .kind = BUDGET_NUMBER_DATE, .unit = unit };

  token.length = (guint8) MIN (length, 9);
  self->is_date = TRUE;
  for (guint i = self->tokens->len; i-- > 0;)
    {
      BudgetNumberToken *last = &g_array_index (self->tokens, BudgetNumberToken, i);

      if (last->kind != BUDGET_NUMBER_DATE)
        continue;
      if (unit == 'm' && last->unit == 'h')
        token.unit = 'n';
      else if (unit == 's' && last->unit == 'm')
        last->unit = 'n';
      break;
    }
  g_array_append_val (self->tokens, token);
}

static void
section_add_digit (BudgetNumberSection *self, char c, gboolean behind_point)
{
  section_add (self, c == '0' ? BUDGET_NUMBER_ZERO : BUDGET_NUMBER_OPTIONAL);
  if (behind_point)
    self->n_after++;
  else
    self->n_before++;
}

/* A comma between digits separates thousands, one behind them all divides by a thousand. */
static void
section_add_comma (BudgetNumberSection *self, const char *rest)
{
  const char *next = rest + strspn (rest, ",");

  if (self->n_before == 0)
    section_add_literal (self, ",", 1);
  else if (*next == '0' || *next == '#' || *next == '?')
    self->separates = TRUE;
  else
    self->n_thousands++;
}

/* [Red], [$¥-804], [h], [>=1]: of these a currency's sign is shown, and hours are. */
static const char *
section_add_bracket (BudgetNumberSection *self, const char *p)
{
  const char *end = strchr (p, ']');

  if (end == NULL)
    return p + strlen (p);
  if (p[1] == '$')
    {
      gsize length = strcspn (p + 2, "-]");

      if (length > 0)
        section_add_literal (self, p + 2, length);
    }
  else if (strspn (p + 1, "hH") == (gsize) (end - p - 1))
    section_add_date (self, 'h', 1);
  return end + 1;
}

static gboolean
section_starts_with (const char *p, const char *word)
{
  return g_ascii_strncasecmp (p, word, strlen (word)) == 0;
}

static const char *
section_add_letters (BudgetNumberSection *self, const char *p)
{
  char unit = g_ascii_tolower (*p);
  gsize length = 1;

  if (section_starts_with (p, "General"))
    {
      section_add (self, BUDGET_NUMBER_GENERAL);
      return p + strlen ("General");
    }
  if (section_starts_with (p, "AM/PM") || section_starts_with (p, "A/P"))
    {
      section_add_date (self, 'a', 1);
      return p + (section_starts_with (p, "AM/PM") ? strlen ("AM/PM") : strlen ("A/P"));
    }
  if (unit == 'e' && (p[1] == '+' || p[1] == '-'))
    {
      self->is_plain = TRUE;
      return p + 2;
    }
  while (g_ascii_tolower (p[length]) == unit)
    length++;
  if (unit == 'e')
    section_add_date (self, 'y', 4);
  else if (unit == 'a' && length >= 3)
    section_add_date (self, 'w', length);
  else if (strchr ("ymdhs", unit) != NULL)
    section_add_date (self, unit, length);
  else
    section_add_literal (self, p, length);
  return p + length;
}

/* Adds what stands at p; the place behind it. */
static const char *
section_add_next (BudgetNumberSection *self, const char *p, gboolean *behind_point)
{
  const char *end;
  gsize length;

  switch (*p)
    {
    case '0':
    case '#':
    case '?':
      section_add_digit (self, *p, *behind_point);
      return p + 1;
    case '.':
      *behind_point = TRUE;
      section_add (self, BUDGET_NUMBER_POINT);
      return p + 1;
    case ',':
      section_add_comma (self, p);
      return p + 1;
    case '%':
      self->n_percent++;
      section_add_literal (self, "%", 1);
      return p + 1;
    case '"':
      end = strchr (p + 1, '"');
      length = end != NULL ? (gsize) (end - p - 1) : strlen (p + 1);
      section_add_literal (self, p + 1, length);
      return p + 1 + length + (end != NULL ? 1 : 0);
    case '\\':
    case '!':
      if (p[1] == '\0')
        return p + 1;
      length = (gsize) (g_utf8_next_char (p + 1) - (p + 1));
      section_add_literal (self, p + 1, length);
      return p + 1 + length;
    case '_': /* room as wide as the next character, and that character as often as there is room */
    case '*':
      return p[1] == '\0' ? p + 1 : g_utf8_next_char (p + 1);
    case '[':
      return section_add_bracket (self, p);
    case '@':
      section_add (self, BUDGET_NUMBER_GENERAL);
      return p + 1;
    case '/':
      self->is_plain |= self->n_before > 0;
      section_add_literal (self, p, 1);
      return p + 1;
    default:
      if (g_ascii_isalpha (*p))
        return section_add_letters (self, p);
      length = (gsize) (g_utf8_next_char (p) - p);
      section_add_literal (self, p, length);
      return p + length;
    }
}

BudgetNumberFormat *
_budget_number_format_new (const char *code)
{
  BudgetNumberFormat *self = g_new0 (BudgetNumberFormat, 1);
  BudgetNumberSection *section = NULL;
  gboolean behind_point = FALSE;
  const char *p = strlen (code) <= MAX_CODE ? code : "General";

  do
    {
      section = &self->sections[self->n_sections++];
      section->tokens = g_array_new (FALSE, FALSE, sizeof (BudgetNumberToken));
      section->texts = g_string_new (NULL);
      behind_point = FALSE;
      while (*p != '\0' && *p != ';')
        p = section_add_next (section, p, &behind_point);
    }
  while (*p++ == ';' && self->n_sections < MAX_SECTIONS);
  return self;
}

void
_budget_number_format_free (BudgetNumberFormat *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_sections; i++)
    {
      g_array_unref (self->sections[i].tokens);
      g_string_free (self->sections[i].texts, TRUE);
    }
  g_free (self);
}

/* The section for a number; *minus is set when it does not show that the number is negative. */
static const BudgetNumberSection *
format_choose (const BudgetNumberFormat *self, const BudgetNumber *number, gboolean *minus)
{
  const BudgetNumberSection *section = &self->sections[0];
  static const char *const signs[] = { "-", "(", "（", "－", "−", "△", "▲" };

  *minus = number->negative;
  if (number->n_digits == 0 && self->n_sections >= 3)
    section = &self->sections[2];
  else if (number->negative && self->n_sections >= 2)
    section = &self->sections[1];
  if (section != &self->sections[1])
    return section;
  for (guint i = 0; i < section->tokens->len; i++)
    {
      const BudgetNumberToken *token = &g_array_index (section->tokens, BudgetNumberToken, i);

      for (gsize sign = 0; token->kind == BUDGET_NUMBER_LITERAL && sign < G_N_ELEMENTS (signs);
           sign++)
        if (strcmp (section->texts->str + token->text, signs[sign]) == 0)
          *minus = FALSE;
    }
  return section;
}

/* The digits before the point that a placeholder stands for: all that are left at the first. */
static void
section_append_before (const BudgetNumberSection *self,
                       const BudgetNumber *number,
                       guint placeholder,
                       gboolean is_zero,
                       GString *out)
{
  int last = (int) self->n_before - 1 - (int) placeholder;
  int first = placeholder == 0 ? MAX (number->point - 1, last) : last;

  for (int place = first; place >= last; place--)
    {
      if (place >= number->point && !is_zero)
        continue;
      g_string_append_c (out, (char) ('0' + _budget_number_get_digit (number, place)));
      if (self->separates && place > 0 && place % 3 == 0)
        g_string_append_c (out, ',');
    }
}

static gboolean
section_is_general (const BudgetNumberSection *self)
{
  if (self->is_plain || self->tokens->len == 0)
    return TRUE;
  for (guint i = 0; i < self->tokens->len; i++)
    if (g_array_index (self->tokens, BudgetNumberToken, i).kind == BUDGET_NUMBER_GENERAL)
      return TRUE;
  return FALSE;
}

static int
number_scale (const BudgetNumber *self)
{
  return MAX ((int) self->n_digits - self->point, 0);
}

/* The digits of an amount that its format does not show are there all the same. A percentage is
 * what it shows. */
static gboolean
section_keeps_digits (const BudgetNumberSection *self, const BudgetNumber *number)
{
  return self->n_percent == 0 && self->n_thousands == 0 && self->n_before > 0 &&
         number_scale (number) <= MAX_OWN_SCALE;
}

static void
section_append_digits (const BudgetNumber *number, int first, int last, GString *out)
{
  for (int place = first; place >= last; place--)
    g_string_append_c (out, (char) ('0' + _budget_number_get_digit (number, place)));
}

/* The token that shows the last digit. */
static guint
section_find_last_digit (const BudgetNumberSection *self)
{
  guint last = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint8 kind = g_array_index (self->tokens, BudgetNumberToken, i).kind;

      if (kind == BUDGET_NUMBER_ZERO || kind == BUDGET_NUMBER_OPTIONAL)
        last = i;
    }
  return last;
}

/* what was written of a number so far */
typedef struct
{
  const BudgetNumberSection *section;
  const BudgetNumber *number;
  GString *out;
  guint placeholder; /* of those before the point */
  gboolean zero_seen;
  gboolean has_point;
  gsize point; /* where it is in out */
  int after;   /* digits behind it */
} SectionWriter;

static void
section_write_point (SectionWriter *self)
{
  if (self->section->n_before == 0 && !self->has_point)
    section_append_digits (self->number, self->number->point - 1, 0, self->out);
  self->has_point = TRUE;
  self->point = self->out->len;
  g_string_append_c (self->out, '.');
}

static void
section_write_digit (SectionWriter *self, gboolean is_zero)
{
  if (!self->has_point)
    {
      self->zero_seen |= is_zero;
      section_append_before (self->section, self->number, self->placeholder++, self->zero_seen,
                             self->out);
    }
  else if (is_zero || number_scale (self->number) > self->after)
    {
      self->after++;
      section_append_digits (self->number, -self->after, -self->after, self->out);
    }
}

static void
section_append (const BudgetNumberSection *self, const BudgetNumber *number, GString *out)
{
  SectionWriter writer = { .section = self, .number = number, .out = out };
  guint last = section_find_last_digit (self);

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const BudgetNumberToken *token = &g_array_index (self->tokens, BudgetNumberToken, i);

      if (token->kind == BUDGET_NUMBER_LITERAL)
        g_string_append (out, self->texts->str + token->text);
      else if (token->kind == BUDGET_NUMBER_GENERAL)
        _budget_number_append (number, out);
      else if (token->kind == BUDGET_NUMBER_POINT)
        section_write_point (&writer);
      else
        section_write_digit (&writer, token->kind == BUDGET_NUMBER_ZERO);
      if (i != last || section_is_general (self) || number_scale (number) <= writer.after)
        continue;
      if (!writer.has_point)
        section_write_point (&writer);
      section_append_digits (number, -writer.after - 1, -number_scale (number), out);
      writer.after = number_scale (number);
    }
  if (writer.has_point && writer.after == 0 && writer.point + 1 == out->len)
    g_string_truncate (out, writer.point);
}

/* What a program's arithmetic has left behind the digits that count. */
static void
number_drop_artefacts (BudgetNumber *self, gboolean is_general)
{
  BudgetNumber rounded = *self;

  if (self->n_digits <= SURE_DIGITS)
    return;
  _budget_number_round_to_digits (&rounded, SURE_DIGITS);
  if (rounded.n_digits <= WHOLE_DIGITS || (is_general && self->n_digits > SURE_DIGITS + 1))
    *self = rounded;
}

gboolean
_budget_number_format_apply (const BudgetNumberFormat *self,
                             const char *value,
                             gsize length,
                             gboolean from_1904,
                             GString *out)
{
  const BudgetNumberSection *section = NULL;
  gsize start = out->len;
  BudgetNumber number;
  gboolean minus;

  if (!_budget_number_parse (&number, value, length))
    return FALSE;
  if (self != NULL)
    section = format_choose (self, &number, &minus);
  number_drop_artefacts (&number, section == NULL || section_is_general (section));
  /* a section that shows nothing is for zeros only: a number that is there is to be seen */
  if (section != NULL && section->tokens->len == 0 && number.n_digits == 0 && self->n_sections > 1)
    return TRUE;
  if (section == NULL || section->is_plain || section->tokens->len == 0 ||
      (section->is_date && !_budget_number_append_date (&number, section, from_1904, out)))
    {
      _budget_number_append (&number, out);
      return TRUE;
    }
  if (section->is_date)
    return TRUE;
  number.negative = FALSE;
  if (number.n_digits > 0)
    number.point += 2 * (int) section->n_percent - 3 * (int) section->n_thousands;
  if (!section_is_general (section) && !section_keeps_digits (section, &number))
    _budget_number_round_to_scale (&number, (int) section->n_after);
  section_append (section, &number, out);
  if (minus && number.n_digits > 0)
    g_string_insert_c (out, (gssize) start, '-');
  return TRUE;
}
