/* budget-target-quantity.c - quantities, ranges and ratios among the values of indicators
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "base/budget-amount-private.h"
#include "model/budget-target-parser-private.h"

/* a sign, 19 digits with their separators, and a point; what is longer does not fit in 64 bits */
#define MAX_NUMBER_LENGTH 39
/* the most bytes behind a / that are a unit: 元/平方公里 */
#define MAX_DENOMINATOR 15

typedef enum
{
  NUMBER_NONE,
  NUMBER_FOUND,
  NUMBER_BAD
} BudgetTargetNumberState;

/* a number with what belongs to it: 1万条 */
typedef struct
{
  gint64 value;
  guint8 scale;
  guint exponent; /* of 万, 亿; 0 when there is none */
  const BudgetTargetWord *unit;
} BudgetTargetNumber;

/* a quantity while it is being read */
typedef struct
{
  BudgetComparator prefix;
  BudgetComparator suffix;
  gboolean is_symbol; /* the prefix is ≥ and the like, no word */
  gboolean is_double;
  gboolean is_percent; /* 百分之 stands in front */
  gboolean is_range;
  gboolean is_ratio;
  BudgetPeriod period;
  BudgetTargetNumber low;
  BudgetTargetNumber high;
  const char *measure;
} BudgetTargetQuantity;

static const BudgetTargetWord range_marks[] = { { "--", 0 }, { "-", 0 },  { "~", 0 },
                                                { "至", 0 }, { "到", 0 }, { "", 0 } };
static const BudgetTargetWord ratio_marks[] = { { ":", 0 }, { "∶", 0 }, { "比", 0 }, { "", 0 } };

gboolean
_budget_target_parser_is_rest (BudgetTargetParser *self)
{
  gsize length = strcspn (self->p, "0123456789<>=:");

  return self->p[length] == '\0' && length <= BUDGET_TARGET_MAX_REST &&
         strstr (self->p, "≥") == NULL && strstr (self->p, "≤") == NULL;
}

/* Numbers */

/* the length of what belongs to a number: digits, and points and separators with a digit behind */
static gsize
budget_target_number_length (const char *p)
{
  gsize n = 0;

  for (;;)
    {
      gsize mark = p[n] == '.' || p[n] == ','       ? 1
                   : g_str_has_prefix (p + n, "。") ? strlen ("。")
                                                    : 0;

      if (g_ascii_isdigit (p[n]))
        n++;
      else if (n > 0 && mark > 0 && g_ascii_isdigit (p[n + mark]))
        n += mark;
      else
        return n;
    }
}

/* 12.5, 1,234 and 12。5, which is how the full stop comes out of a Chinese keyboard */
static BudgetTargetNumberState
budget_target_parser_take_number (BudgetTargetParser *self,
                                  gboolean may_be_negative,
                                  BudgetTargetNumber *number)
{
  gboolean is_negative = may_be_negative && *self->p == '-' && g_ascii_isdigit (self->p[1]);
  const char *p = self->p + is_negative;
  gsize length = budget_target_number_length (p);
  char digits[MAX_NUMBER_LENGTH + 1];
  gsize n = 0;

  if (length == 0)
    return NUMBER_NONE;
  if (length > MAX_NUMBER_LENGTH)
    return NUMBER_BAD;
  for (gsize i = 0; i < length; i++)
    {
      if (((guint8) p[i] & 0x80) == 0)
        digits[n++] = p[i];
      else if (((guint8) p[i] & 0xC0) == 0xC0)
        digits[n++] = '.';
    }
  if (!_budget_decimal_scan (digits, n, &number->value, &number->scale))
    return NUMBER_BAD;
  if (is_negative)
    number->value = -number->value;
  self->p = p + length;
  return NUMBER_FOUND;
}

/* × 10^exponent, by taking decimals away as long as there are any; FALSE when that does not fit */
static gboolean
budget_target_number_multiply (BudgetTargetNumber *self, guint exponent)
{
  while (exponent > 0)
    {
      if (self->scale > 0)
        self->scale--;
      else if (__builtin_mul_overflow (self->value, 10, &self->value))
        return FALSE;
      exponent--;
    }
  return TRUE;
}

static gboolean
budget_target_number_is_above (const BudgetTargetNumber *self, const BudgetTargetNumber *other)
{
  __int128 a = self->value;
  __int128 b = other->value;

  /* 63 bits times ten to the 18th at most */
  for (guint scale = self->scale; scale < other->scale; scale++)
    a *= 10;
  for (guint scale = other->scale; scale < self->scale; scale++)
    b *= 10;
  return a > b;
}

/* the unit behind a number, with 万 or 亿 before it */
static void
budget_target_parser_take_unit (BudgetTargetParser *self, BudgetTargetNumber *number)
{
  const BudgetTargetWord *multiplier;

  number->unit = _budget_target_parser_take_word (self, _budget_target_units);
  if (number->unit != NULL)
    return;
  multiplier = _budget_target_parser_take_word (self, _budget_target_multipliers);
  if (multiplier == NULL)
    return;
  number->exponent = multiplier->value;
  number->unit = _budget_target_parser_take_word (self, _budget_target_units);
}

/* Comparators */

static int
budget_comparator_get_direction (BudgetComparator comparator)
{
  switch (comparator)
    {
    case BUDGET_COMPARATOR_GE:
    case BUDGET_COMPARATOR_GT:
      return 1;
    case BUDGET_COMPARATOR_LE:
    case BUDGET_COMPARATOR_LT:
      return -1;
    case BUDGET_COMPARATOR_NONE:
    case BUDGET_COMPARATOR_EQ:
    case BUDGET_COMPARATOR_APPROX:
    case BUDGET_COMPARATOR_RANGE:
    default:
      return 0;
    }
}

static gboolean
budget_comparator_contradicts (BudgetComparator a, BudgetComparator b)
{
  return budget_comparator_get_direction (a) * budget_comparator_get_direction (b) < 0;
}

/* comparators and periods in front of the number, in any order: 每年不少于, 达到≥ */
static gboolean
budget_target_parser_take_front (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  const BudgetTargetWord *word;

  /* most often the number comes next, and then no word need be looked for */
  while (!g_ascii_isdigit (*self->p))
    {
      gboolean is_symbol;

      word = _budget_target_parser_take_word (self, _budget_target_symbols);
      is_symbol = word != NULL;
      if (word == NULL && quantity->period == BUDGET_PERIOD_NONE &&
          (word = _budget_target_parser_take_word (self, _budget_target_periods_in_front)) != NULL)
        {
          quantity->period = (BudgetPeriod) word->value;
          continue;
        }
      if (word == NULL &&
          (word = _budget_target_parser_take_word (self, _budget_target_comparators)) == NULL)
        return TRUE;
      if (budget_comparator_contradicts (quantity->prefix, (BudgetComparator) word->value))
        return FALSE;
      quantity->is_double |= quantity->prefix != BUDGET_COMPARATOR_NONE;
      quantity->is_symbol |= is_symbol;
      quantity->prefix = (BudgetComparator) word->value;
    }
  return TRUE;
}

/* 内 is the comparator of 5日内, but not of 3个内部系统 */
static const BudgetTargetWord *
budget_target_parser_take_suffix (BudgetTargetParser *self, const BudgetTargetQuantity *quantity)
{
  const char *start = self->p;
  const BudgetTargetWord *word;
  gboolean is_time =
      quantity->low.unit != NULL && quantity->low.unit->value == BUDGET_TARGET_UNIT_TIME;

  _budget_target_parser_take (self, "(含)");
  word = _budget_target_parser_take_word (self, _budget_target_suffixes);
  if (word == NULL || (g_str_equal (word->word, "内") && !is_time && *self->p != '\0'))
    {
      self->p = start;
      return NULL;
    }
  _budget_target_parser_take (self, "(含)");
  return word;
}

/* /年, /人·月; units that are no period stay in the measure: 元/吨 */
static gboolean
budget_target_parser_take_period (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  const char *start = self->p;
  const BudgetTargetWord *word =
      _budget_target_parser_take_word (self, _budget_target_periods_behind);

  if (word != NULL && word->value != BUDGET_PERIOD_NONE)
    {
      quantity->period = (BudgetPeriod) word->value;
      return TRUE;
    }
  self->p = start;
  if (*start != '/' || quantity->measure == NULL || !_budget_target_parser_is_rest (self) ||
      strlen (start) > MAX_DENOMINATOR + 1 || start[1] == '\0')
    return FALSE;
  quantity->measure = _budget_arena_printf (self->arena, "%s%s", quantity->measure, start);
  self->p += strlen (start);
  return TRUE;
}

static void
budget_target_parser_take_back (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  const BudgetTargetWord *word = NULL;
  gboolean goes_on = TRUE;

  while (goes_on)
    {
      goes_on = budget_target_parser_take_period (self, quantity);
      if (quantity->suffix == BUDGET_COMPARATOR_NONE &&
          (word = budget_target_parser_take_suffix (self, quantity)) != NULL)
        {
          quantity->suffix = (BudgetComparator) word->value;
          goes_on = TRUE;
        }
    }
  if (quantity->is_range)
    _budget_target_parser_take (self, "之间");
}

/* Quantities */

/* money is told from a count by what the indicator is called: 免费 is no cost */
static gboolean
budget_target_name_is_cost (const char *name)
{
  static const char *const words[] = { "成本", "资金", "金额", NULL };
  const char *fee = name;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (strstr (name, words[i]) != NULL)
        return TRUE;
    }
  while ((fee = strstr (fee, "费")) != NULL)
    {
      if (fee - name < 3 || strncmp (fee - 3, "免", 3) != 0)
        return TRUE;
      fee += strlen ("费");
    }
  return FALSE;
}

/* the second number of a range or a ratio */
static BudgetTargetNumberState
budget_target_parser_take_second (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  const char *start = self->p;
  BudgetTargetNumber *low = &quantity->low;
  BudgetTargetNumber *high = &quantity->high;
  BudgetTargetNumberState state = NUMBER_NONE;

  if (low->unit == NULL && low->exponent == 0 &&
      _budget_target_parser_take_word (self, ratio_marks) != NULL)
    quantity->is_ratio = TRUE;
  else if (_budget_target_parser_take_word (self, range_marks) != NULL)
    quantity->is_range = TRUE;
  else
    return NUMBER_NONE;

  state = budget_target_parser_take_number (self, FALSE, high);
  if (state == NUMBER_NONE)
    {
      quantity->is_ratio = FALSE;
      quantity->is_range = FALSE;
      self->p = start;
    }
  else if (state == NUMBER_FOUND && quantity->is_range)
    budget_target_parser_take_unit (self, high);
  return state;
}

/* 1-2万条 is 10000 to 20000, 90%-95 has the unit of both; FALSE when the units differ */
static gboolean
budget_target_quantity_share_units (BudgetTargetQuantity *self)
{
  if (!self->is_range)
    return TRUE;
  if (self->low.unit == NULL && self->low.exponent == 0)
    self->low.exponent = self->high.exponent;
  if (self->high.unit == NULL)
    self->high.unit = self->low.unit;
  if (self->low.unit == NULL)
    self->low.unit = self->high.unit;
  return self->low.unit == self->high.unit;
}

/* what is behind the number belongs to it; words may follow when it is certainly a target, that is
 * with a comparator, or a percentage: 100%覆盖; what is no known unit is one only then */
static gboolean
budget_target_parser_take_measure (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  gboolean may_have_words;
  const char *unknown = self->p;

  if (quantity->low.unit != NULL)
    quantity->measure = quantity->low.unit->word;
  if (quantity->is_percent && quantity->measure == NULL)
    quantity->measure = "%";
  budget_target_parser_take_back (self, quantity);
  if (*self->p == '\0')
    return TRUE;

  may_have_words =
      quantity->prefix != BUDGET_COMPARATOR_NONE || quantity->suffix != BUDGET_COMPARATOR_NONE ||
      quantity->is_range ||
      (quantity->low.unit != NULL && quantity->low.unit->value == BUDGET_TARGET_UNIT_PERCENT);
  if (!may_have_words || quantity->is_ratio || !_budget_target_parser_is_rest (self))
    return FALSE;
  if (quantity->measure == NULL && self->p == unknown)
    quantity->measure = _budget_arena_strdup (self->arena, unknown);
  return TRUE;
}

/* 万元 is 元 from here on, and so is 万 where money is meant */
static gboolean
budget_target_parser_resolve (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  BudgetTargetData *data = self->data;
  guint exponent = MAX (quantity->low.exponent, quantity->high.exponent);
  gboolean is_money =
      quantity->low.unit != NULL && quantity->low.unit->value == BUDGET_TARGET_UNIT_MONEY;

  if (exponent > 0 && quantity->measure == NULL && budget_target_name_is_cost (self->name))
    {
      quantity->measure = "元";
      data->flags |= BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT;
      is_money = TRUE;
    }
  if (exponent > 0 && !is_money)
    data->flags |= BUDGET_TARGET_FLAGS_MULTIPLIER;
  return budget_target_number_multiply (&quantity->low, quantity->low.exponent) &&
         budget_target_number_multiply (&quantity->high, quantity->high.exponent);
}

static BudgetComparator
budget_target_quantity_get_comparator (const BudgetTargetQuantity *self)
{
  if (self->is_range)
    return BUDGET_COMPARATOR_RANGE;
  if (self->suffix == BUDGET_COMPARATOR_APPROX)
    return BUDGET_COMPARATOR_APPROX;
  if (self->prefix != BUDGET_COMPARATOR_NONE)
    return self->prefix;
  return self->suffix != BUDGET_COMPARATOR_NONE ? self->suffix : BUDGET_COMPARATOR_EQ;
}

static void
budget_target_parser_fill (BudgetTargetParser *self, const BudgetTargetQuantity *quantity)
{
  BudgetTargetData *data = self->data;

  data->kind = quantity->is_ratio ? BUDGET_TARGET_KIND_RATIO : BUDGET_TARGET_KIND_QUANTITY;
  data->comparator = budget_target_quantity_get_comparator (quantity);
  data->has_number = TRUE;
  data->number = quantity->low.value;
  data->scale = quantity->low.scale;
  if (quantity->is_range || quantity->is_ratio)
    {
      data->has_number2 = TRUE;
      data->number2 = quantity->high.value;
      data->scale2 = quantity->high.scale;
    }
  data->measure = quantity->measure;
  data->period = quantity->period;
  if (quantity->is_double ||
      (quantity->prefix != BUDGET_COMPARATOR_NONE && quantity->suffix != BUDGET_COMPARATOR_NONE) ||
      (quantity->is_range && quantity->is_symbol))
    data->flags |= BUDGET_TARGET_FLAGS_DOUBLE_COMPARATOR;
  else if (quantity->suffix != BUDGET_COMPARATOR_NONE)
    data->flags |= BUDGET_TARGET_FLAGS_SUFFIX_COMPARATOR;
  if (data->measure == NULL && !quantity->is_ratio)
    data->flags |= BUDGET_TARGET_FLAGS_NO_UNIT;
}

/* ≥ alone is refused, ≥上年 are words */
static gboolean
budget_target_parser_refuse_empty (BudgetTargetParser *self, const BudgetTargetQuantity *quantity)
{
  const char *p = self->p;

  if (quantity->prefix == BUDGET_COMPARATOR_NONE)
    return FALSE;
  if (quantity->is_symbol)
    p += strspn (p, "%-~/.,:;()");
  if (*p != '\0')
    return FALSE;
  _budget_target_parser_refuse (self, "found a comparator alone, expected a number behind it");
  return TRUE;
}

/* the number and all behind it; TRUE when that is a target, be it one that cannot be meant */
static gboolean
budget_target_parser_read_number (BudgetTargetParser *self, BudgetTargetQuantity *quantity)
{
  BudgetTargetNumberState state;

  quantity->is_percent = _budget_target_parser_take (self, "百分之");
  state = budget_target_parser_take_number (self, TRUE, &quantity->low);
  if (state == NUMBER_NONE)
    return budget_target_parser_refuse_empty (self, quantity);
  if (state == NUMBER_FOUND)
    {
      budget_target_parser_take_unit (self, &quantity->low);
      if (budget_target_parser_take_second (self, quantity) == NUMBER_BAD)
        state = NUMBER_BAD;
    }
  if (state == NUMBER_BAD)
    {
      /* 1,2号楼 are words, but ≥1,23 wants to be a number */
      if (quantity->prefix == BUDGET_COMPARATOR_NONE)
        return FALSE;
      _budget_target_parser_refuse (
          self, "found a number whose separators are misplaced or that has too many digits");
      return TRUE;
    }

  if (!budget_target_quantity_share_units (quantity) ||
      !budget_target_parser_take_measure (self, quantity))
    return FALSE;
  if (budget_comparator_contradicts (quantity->prefix, quantity->suffix))
    _budget_target_parser_refuse (self, "found two comparators that contradict each other");
  else if (!budget_target_parser_resolve (self, quantity))
    _budget_target_parser_refuse (self, "found a number that has too many digits");
  else if (quantity->is_range && budget_target_number_is_above (&quantity->low, &quantity->high))
    _budget_target_parser_refuse (
        self, "found a range that goes down, expected the smaller number first");
  else
    budget_target_parser_fill (self, quantity);
  return TRUE;
}

gboolean
_budget_target_parser_read_quantity (BudgetTargetParser *self)
{
  const char *start = self->p;
  BudgetTargetQuantity quantity = { 0 };

  if (!budget_target_parser_take_front (self, &quantity))
    {
      _budget_target_parser_refuse (self, "found two comparators that contradict each other");
      return TRUE;
    }
  /* ≤2022年12月31日 is a deadline */
  if (quantity.prefix != BUDGET_COMPARATOR_NONE && _budget_target_parser_read_date (self))
    {
      if (self->data->kind == BUDGET_TARGET_KIND_DATE)
        self->data->comparator = quantity.prefix;
      return TRUE;
    }
  if (budget_target_parser_read_number (self, &quantity))
    return TRUE;
  self->data->flags = BUDGET_TARGET_FLAGS_NONE;
  self->p = start;
  return FALSE;
}
