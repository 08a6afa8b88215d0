/* budget-judge-prose-quantities.c - counts and areas that a sentence tells as parts of a whole
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judge-prose-private.h"

#include <string.h>

/* quantities are reckoned in 1/10000 */
#define SCALE_DIGITS 4
#define MAX_DIGITS 12
#define MAX_PARTS 32
#define MAX_DEPTH 16

typedef struct
{
  const char *start; /* of the digits */
  const char *digits_end;
  const char *end;   /* behind the unit */
  const char *label; /* where the words before it begin */
  const char *unit;  /* (nullable) one of the known ones */
  gint64 number;
} BudgetQuantity;

/* A list of parts that is being read: 13459平方米，其中… */
typedef struct
{
  BudgetQuantity whole;
  BudgetQuantity parts[MAX_PARTS];
  guint n_parts;
  guint depth;
  gboolean is_open;
} BudgetQuantityList;

static gboolean
budget_quantity_read (BudgetQuantity *self, const char *p)
{
  static const char *const units[] = { "平方米", "辆", "台", "套", "个", "人",
                                       "名",     "家", "户", "亩", "栋", "件" };
  guint n_digits = 0;
  guint n_decimals = 0;
  gboolean is_fraction = FALSE;

  *self = (BudgetQuantity){ .start = p };
  for (; g_ascii_isdigit (*p) || (*p == '.' && !is_fraction && g_ascii_isdigit (p[1])) ||
         (*p == ',' && g_ascii_isdigit (p[1]));
       p++)
    {
      if (*p == '.')
        is_fraction = TRUE;
      if (!g_ascii_isdigit (*p))
        continue;
      n_digits++;
      n_decimals += is_fraction;
      if (n_digits > MAX_DIGITS || n_decimals > SCALE_DIGITS)
        return FALSE;
      self->number = self->number * 10 + (*p - '0');
    }
  self->digits_end = p;
  for (; n_decimals < SCALE_DIGITS; n_decimals++)
    self->number *= 10;
  while (*p == ' ')
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (units) && self->unit == NULL; i++)
    if (g_str_has_prefix (p, units[i]))
      {
        self->unit = units[i];
        p += strlen (units[i]);
      }
  self->end = p;
  return n_digits > 0;
}

/* words before a number that begin something else than a part */
static gboolean
budget_quantity_is_apart (const BudgetQuantity *self)
{
  static const char *const words[] = { "设备", "单价", "价值", "实有", "现有", "共有", "另",  "共",
                                       "土地", "占地", "用地", "合计", "总",   "增加", "减少" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (self->label, self->start - self->label, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Nothing is left out of the list: its last part is the rest, or is what the one before it is not. */
static gboolean
budget_quantity_list_is_all (const BudgetQuantityList *self)
{
  const BudgetQuantity *last = &self->parts[self->n_parts - 1];
  const BudgetQuantity *before = self->n_parts == 2 ? &self->parts[0] : NULL;

  if (g_str_has_prefix (last->label, "其他"))
    return TRUE;
  return before != NULL && g_str_has_prefix (last->label, "不") &&
         last->start - last->label - (gssize) strlen ("不") == before->start - before->label &&
         memcmp (last->label + strlen ("不"), before->label,
                 (gsize) (before->start - before->label)) == 0;
}

static void
budget_check_quantities (BudgetCheck *self,
                         const BudgetQuantityList *list,
                         const BudgetPassageData *passage,
                         const char *paragraph)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  const char *sign;
  gint64 total = 0;

  for (guint i = 0; i < list->n_parts; i++)
    {
      const BudgetQuantity *part = &list->parts[i];

      total += part->number;
      g_string_append_printf (sum, "%s%.*s", i > 0 ? " + " : "",
                              (int) (part->digits_end - part->start), part->start);
    }
  if (total == list->whole.number ||
      (total < list->whole.number && !budget_quantity_list_is_all (list)))
    {
      _budget_judge_pass (self, &passage->place);
      return;
    }
  sign = total > list->whole.number ? "<" : ">";
  if (list->n_parts > 1)
    g_string_append_printf (sum, " = %" G_GINT64_FORMAT, total / 10000);
  if (list->n_parts > 1 && total % 10000 != 0)
    {
      g_string_append_printf (sum, ".%04" G_GINT64_FORMAT, total % 10000);
      while (sum->str[sum->len - 1] == '0')
        g_string_truncate (sum, sum->len - 1);
    }
  _budget_judge_fail (
      self, &passage->place, paragraph,
      _budget_arena_printf (self->arena, "“%.*s”：%.*s %s %s %s",
                            (int) (list->whole.end - list->whole.label), list->whole.label,
                            (int) (list->whole.digits_end - list->whole.start), list->whole.start,
                            sign, sum->str, list->whole.unit),
      _budget_arena_printf (self->arena, "“%.*s”: %.*s %s %s",
                            (int) (list->whole.end - list->whole.label), list->whole.label,
                            (int) (list->whole.digits_end - list->whole.start), list->whole.start,
                            sign, sum->str));
}

/* people and things beside each other in running text are parts only where a bracket holds them */
static gboolean
budget_quantity_list_is_clear (const BudgetQuantityList *self)
{
  static const char *const clear[] = { "平方米", "辆", "台", "套" };

  for (guint i = 0; i < G_N_ELEMENTS (clear); i++)
    if (strcmp (clear[i], self->whole.unit) == 0)
      return TRUE;
  return self->depth > 0;
}

static void
budget_quantity_list_add (BudgetQuantityList *self, const BudgetQuantity *quantity)
{
  gint64 sum = 0;

  if (!self->is_open || quantity->unit == NULL || strcmp (quantity->unit, self->whole.unit) != 0)
    return;
  for (guint i = 0; i < self->n_parts; i++)
    sum += self->parts[i].number;
  /* what is told behind a list that is complete, is told of something else */
  if ((self->n_parts > 0 && sum == self->whole.number && quantity->number != 0) ||
      budget_quantity_is_apart (quantity) || self->n_parts == MAX_PARTS)
    {
      self->is_open = FALSE;
      return;
    }
  self->parts[self->n_parts++] = *quantity;
}

/* The lists of a paragraph that are being read, one in the brackets of the other. */
typedef struct
{
  BudgetCheck *check;
  const BudgetPassageData *passage;
  const char *paragraph;
  BudgetQuantityList lists[MAX_DEPTH];
  guint n_lists;
  guint depth;
  BudgetQuantity last; /* the number before */
  const char *label;
} BudgetQuantityReader;

static void
budget_quantity_reader_close (BudgetQuantityReader *self, guint depth)
{
  while (self->n_lists > 0 && self->lists[self->n_lists - 1].depth >= depth)
    {
      const BudgetQuantityList *list = &self->lists[--self->n_lists];

      if (list->n_parts > 0 && budget_quantity_list_is_clear (list))
        budget_check_quantities (self->check, list, self->passage, self->paragraph);
    }
}

static void
budget_quantity_reader_open (BudgetQuantityReader *self)
{
  budget_quantity_reader_close (self, self->depth);
  if (self->last.unit == NULL || self->n_lists == MAX_DEPTH)
    return;
  self->lists[self->n_lists++] =
      (BudgetQuantityList){ .whole = self->last, .depth = self->depth, .is_open = TRUE };
  self->last.unit = NULL;
}

/* Steps over the mark at p, if there is one, and gives its length; 0. */
static gsize
budget_quantity_reader_take_mark (BudgetQuantityReader *self, const char *p)
{
  static const struct
  {
    const char *mark;
    char kind;
  } marks[] = { { "（", '(' }, { "(", '(' },  { "）", ')' }, { ")", ')' },
                { "。", '.' }, { "；", '.' }, { ";", '.' },  { "，", ',' },
                { "、", ',' }, { ",", ',' },  { "：", ',' }, { "其中", '>' } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (!g_str_has_prefix (p, marks[i].mark))
        continue;
      if (marks[i].kind == '(')
        self->depth++;
      else if (marks[i].kind == ')' && self->depth > 0)
        budget_quantity_reader_close (self, self->depth--);
      else if (marks[i].kind == '.')
        budget_quantity_reader_close (self, self->depth);
      else if (marks[i].kind == '>')
        budget_quantity_reader_open (self);
      self->label = p + strlen (marks[i].mark);
      return strlen (marks[i].mark);
    }
  return 0;
}

static void
budget_check_paragraph (BudgetCheck *self, const BudgetPassageData *passage, const char *paragraph)
{
  BudgetQuantityReader reader = {
    .check = self, .passage = passage, .paragraph = paragraph, .label = paragraph
  };

  for (const char *p = paragraph; *p != '\0';)
    {
      BudgetQuantity quantity;
      gsize length = budget_quantity_reader_take_mark (&reader, p);

      if (length > 0)
        {
          p += length;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (!budget_quantity_read (&quantity, p))
        return;
      quantity.label = reader.label;
      if (reader.n_lists > 0 && reader.lists[reader.n_lists - 1].depth == reader.depth)
        budget_quantity_list_add (&reader.lists[reader.n_lists - 1], &quantity);
      reader.last = quantity;
      p = quantity.end;
    }
  budget_quantity_reader_close (&reader, 0);
}

void
_budget_judge_prose_quantities (BudgetCheck *self)
{
  for (guint p = 0; p < self->data->n_passages; p++)
    {
      const BudgetPassageData *passage = &self->data->passages[p];

      for (guint i = 0; passage->paragraphs[i] != NULL; i++)
        if (strstr (passage->paragraphs[i], "其中") != NULL)
          budget_check_paragraph (self, passage, passage->paragraphs[i]);
    }
}
