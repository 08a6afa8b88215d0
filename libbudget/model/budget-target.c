/* budget-target.c - the typed value of an indicator
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-goal-private.h"
#include "model/budget-model-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetTarget:
 *
 * What the value of a [class@Budget.Indicator] says: at least 8000 条, at most 200000 元, a date,
 * or words.
 *
 * Publishers write values freely: ≥8000条, 不少于8000条, 8000条以上 are the same target. The
 * numbers are exact, a whole number with a scale. Money is in yuan whatever unit is printed, so
 * that ≤10万元 and ≤100000元 are the same; 万 and 亿 before other units are multiplied out. Nothing
 * is guessed: 20222022年底 is malformed, and [property@Budget.Target:reason] says what is
 * suspected.
 *
 * ```c
 * g_autoptr (BudgetTarget) target = budget_target_new_from_text ("≤20万", "项目成本");
 * g_autofree char *number = budget_target_format_number (target);
 *
 * // at most 200000 元; 万 is short for 万元, because the indicator is a cost
 * g_assert (budget_target_get_comparator (target) == BUDGET_COMPARATOR_LE);
 * g_assert (budget_target_get_flags (target) == BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT);
 * g_print ("%s %s\n", number, budget_target_get_measure (target));
 * ```
 *
 * A target keeps nothing else alive.
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetTarget
{
  GObject parent_instance;
  BudgetTargetData data; /* its strings are owned */
};

G_DEFINE_FINAL_TYPE (BudgetTarget, budget_target, G_TYPE_OBJECT)

enum
{
  PROP_TEXT = 1,
  PROP_KIND,
  PROP_COMPARATOR,
  PROP_MEASURE,
  PROP_PERIOD,
  PROP_DATE,
  PROP_FLAGS,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
budget_target_finalize (GObject *object)
{
  BudgetTarget *self = BUDGET_TARGET (object);

  g_free ((char *) self->data.text);
  g_free ((char *) self->data.measure);
  g_free ((char *) self->data.date);
  g_free ((char *) self->data.reason);
  G_OBJECT_CLASS (budget_target_parent_class)->finalize (object);
}

static void
budget_target_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetTarget *self = BUDGET_TARGET (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->data.text);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->data.kind);
      break;
    case PROP_COMPARATOR:
      g_value_set_enum (value, self->data.comparator);
      break;
    case PROP_MEASURE:
      g_value_set_string (value, self->data.measure);
      break;
    case PROP_PERIOD:
      g_value_set_enum (value, self->data.period);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->data.date);
      break;
    case PROP_FLAGS:
      g_value_set_flags (value, self->data.flags);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->data.reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_target_class_init (BudgetTargetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_target_finalize;
  object_class->get_property = budget_target_get_property;

  /**
   * BudgetTarget:text: (getter get_text)
   *
   * The value as printed.
   *
   * Since: 1.0
   */
  properties[PROP_TEXT] = _budget_spec_string ("text");
  /**
   * BudgetTarget:kind: (getter get_kind)
   *
   * What the value is.
   *
   * Since: 1.0
   */
  properties[PROP_KIND] =
      _budget_spec_enum ("kind", BUDGET_TYPE_TARGET_KIND, BUDGET_TARGET_KIND_NONE);
  /**
   * BudgetTarget:comparator: (getter get_comparator)
   *
   * How the result is held against the number.
   *
   * Since: 1.0
   */
  properties[PROP_COMPARATOR] =
      _budget_spec_enum ("comparator", BUDGET_TYPE_COMPARATOR, BUDGET_COMPARATOR_NONE);
  /**
   * BudgetTarget:measure: (getter get_measure)
   *
   * What the number counts, as 条, % or 元.
   *
   * Since: 1.0
   */
  properties[PROP_MEASURE] = _budget_spec_string ("measure");
  /**
   * BudgetTarget:period: (getter get_period)
   *
   * What the number is counted over.
   *
   * Since: 1.0
   */
  properties[PROP_PERIOD] = _budget_spec_enum ("period", BUDGET_TYPE_PERIOD, BUDGET_PERIOD_NONE);
  /**
   * BudgetTarget:date: (getter get_date)
   *
   * The date, as ISO 8601 has it.
   *
   * Since: 1.0
   */
  properties[PROP_DATE] = _budget_spec_string ("date");
  /**
   * BudgetTarget:flags: (getter get_flags)
   *
   * What is special about the print.
   *
   * Since: 1.0
   */
  properties[PROP_FLAGS] =
      g_param_spec_flags ("flags", NULL, NULL, BUDGET_TYPE_TARGET_FLAGS, BUDGET_TARGET_FLAGS_NONE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * BudgetTarget:reason: (getter get_reason)
   *
   * Why the value is malformed.
   *
   * Since: 1.0
   */
  properties[PROP_REASON] = _budget_spec_string ("reason");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_target_init (BudgetTarget *self)
{
}

BudgetTarget *
_budget_target_new_from_data (const BudgetTargetData *data)
{
  BudgetTarget *self = budget_target_new ();

  self->data = *data;
  self->data.text = g_strdup (data->text);
  self->data.measure = g_strdup (data->measure);
  self->data.date = g_strdup (data->date);
  self->data.reason = g_strdup (data->reason);
  return self;
}

/**
 * budget_target_new:
 *
 * Makes a target that says nothing. Useful ones come from [method@Budget.Indicator.dup_target] and
 * [ctor@Budget.Target.new_from_text].
 *
 * Returns: (transfer full): a new target
 *
 * Since: 1.0
 */
BudgetTarget *
budget_target_new (void)
{
  return g_object_new (BUDGET_TYPE_TARGET, NULL);
}

/**
 * budget_target_new_from_text:
 * @text: the value of an indicator
 * @indicator_name: (nullable): what the indicator is called, or %NULL
 *
 * Reads a value as the library reads those of a document.
 *
 * The name tells money from a count where the unit is cut short: ≤20万 of 项目成本 is money, of
 * 参训人数 it is not. It also tells a value from a name: 工作完成率 is no value for 工作按时完成率.
 *
 * Never fails: what is not understood is qualitative, and what cannot be meant is malformed.
 *
 * Returns: (transfer full): a new target
 *
 * Since: 1.0
 */
BudgetTarget *
budget_target_new_from_text (const char *text, const char *indicator_name)
{
  g_autoptr (BudgetArena) arena = NULL;
  BudgetTargetData data;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  arena = _budget_arena_new ();
  _budget_target_data_parse (&data, text, indicator_name, arena);
  return _budget_target_new_from_data (&data);
}

/**
 * budget_target_get_text: (get-property text)
 * @self: a target
 *
 * Gets the value as printed, without white space at its ends.
 *
 * Returns: (transfer none) (nullable): the text, %NULL when nothing is printed
 *
 * Since: 1.0
 */
const char *
budget_target_get_text (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.text;
}

/**
 * budget_target_get_kind: (get-property kind)
 * @self: a target
 *
 * Gets what the value is: a quantity, a date, a ratio, words, or something that cannot be meant.
 *
 * Returns: the kind; %BUDGET_TARGET_KIND_NONE when nothing or a sign for nothing (`/`, `-`) is
 *   printed
 *
 * Since: 1.0
 */
BudgetTargetKind
budget_target_get_kind (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), BUDGET_TARGET_KIND_NONE);

  return self->data.kind;
}

/**
 * budget_target_get_comparator: (get-property comparator)
 * @self: a target
 *
 * Gets how the result is held against the number. A number alone is %BUDGET_COMPARATOR_EQ.
 *
 * Returns: the comparator, %BUDGET_COMPARATOR_NONE when there is none
 *
 * Since: 1.0
 */
BudgetComparator
budget_target_get_comparator (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), BUDGET_COMPARATOR_NONE);

  return self->data.comparator;
}

/**
 * budget_target_get_number:
 * @self: a target
 * @value: (out) (optional): return location for the digits as a whole number
 * @scale: (out) (optional): return location for the number of decimals
 *
 * Gets the number, exactly: 12.5 is the value 125 with scale 1. Of a range it is the lower end, of
 * a ratio the first number.
 *
 * **Unit**: that of [property@Budget.Target:measure]; money in yuan.
 *
 * Returns: %TRUE if there is a number; else @value and @scale are left alone
 *
 * Since: 1.0
 */
gboolean
budget_target_get_number (BudgetTarget *self, gint64 *value, guint *scale)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), FALSE);

  if (!self->data.has_number)
    return FALSE;
  if (value != NULL)
    *value = self->data.number;
  if (scale != NULL)
    *scale = self->data.scale;
  return TRUE;
}

/**
 * budget_target_get_number2:
 * @self: a target
 * @value: (out) (optional): return location for the digits as a whole number
 * @scale: (out) (optional): return location for the number of decimals
 *
 * Gets the second number: the upper end of a range, or what a ratio compares with.
 *
 * Returns: %TRUE if there is a second number; else @value and @scale are left alone
 *
 * Since: 1.0
 */
gboolean
budget_target_get_number2 (BudgetTarget *self, gint64 *value, guint *scale)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), FALSE);

  if (!self->data.has_number2)
    return FALSE;
  if (value != NULL)
    *value = self->data.number2;
  if (scale != NULL)
    *scale = self->data.scale2;
  return TRUE;
}

/**
 * budget_target_format_number:
 * @self: a target
 *
 * Prints the number of [method@Budget.Target.get_number]: `8000`, `12.5`.
 *
 * Returns: (transfer full) (nullable): the number as text, %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_target_format_number (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.has_number ? budget_decimal_format (self->data.number, self->data.scale) : NULL;
}

/**
 * budget_target_format_number2:
 * @self: a target
 *
 * Prints the number of [method@Budget.Target.get_number2].
 *
 * Returns: (transfer full) (nullable): the number as text, %NULL when there is none
 *
 * Since: 1.0
 */
char *
budget_target_format_number2 (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.has_number2 ? budget_decimal_format (self->data.number2, self->data.scale2)
                                : NULL;
}

/**
 * budget_target_get_amount:
 * @self: a target
 * @fen: (out) (optional): return location for the amount, in fen
 *
 * Gets the number as an amount of money. Where there is a period, as in 1900元/人·月, it is the
 * amount for one.
 *
 * **Unit**: fen (分), 0.01 yuan.
 *
 * Returns: %TRUE if the number is money, and in whole fen; else @fen is left alone
 *
 * Since: 1.0
 */
gboolean
budget_target_get_amount (BudgetTarget *self, gint64 *fen)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (BUDGET_IS_TARGET (self), FALSE);

  if (!self->data.has_number || g_strcmp0 (self->data.measure, "元") != 0)
    return FALSE;
  number = budget_decimal_format (self->data.number, self->data.scale);
  return budget_amount_parse (number, BUDGET_MONEY_UNIT_YUAN, fen, NULL, NULL);
}

/**
 * budget_target_get_measure: (get-property measure)
 * @self: a target
 *
 * Gets what the number counts: 条, %, 小时. Money is 元 whatever unit is printed.
 *
 * Returns: (transfer none) (nullable): the unit, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_target_get_measure (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.measure;
}

/**
 * budget_target_get_period: (get-property period)
 * @self: a target
 *
 * Gets what the number is counted over: 12次/年 and 每年12次 are a year.
 *
 * Returns: the period, %BUDGET_PERIOD_NONE when it is not said
 *
 * Since: 1.0
 */
BudgetPeriod
budget_target_get_period (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), BUDGET_PERIOD_NONE);

  return self->data.period;
}

/**
 * budget_target_get_date: (get-property date)
 * @self: a target
 *
 * Gets the date or deadline, with as much of it as is printed.
 *
 * **Shape**: `2022`, `2022-12` or `2022-12-31`; where the year is not said, `--12` or `--12-31`.
 * The end of a year (2022年底) is the year. Of two dates it is the later, which is the deadline.
 *
 * Returns: (transfer none) (nullable): the date, %NULL when the value is none
 *
 * Since: 1.0
 */
const char *
budget_target_get_date (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.date;
}

/**
 * budget_target_get_flags: (get-property flags)
 * @self: a target
 *
 * Gets what is special about the print, as a comparator behind the number.
 *
 * Returns: the flags
 *
 * Since: 1.0
 */
BudgetTargetFlags
budget_target_get_flags (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), BUDGET_TARGET_FLAGS_NONE);

  return self->data.flags;
}

/**
 * budget_target_get_reason: (get-property reason)
 * @self: a target
 *
 * Gets why the value is malformed, in English, and where one can be named, what is suspected.
 *
 * Returns: (transfer none) (nullable): the reason, %NULL when the value is not malformed
 *
 * Since: 1.0
 */
const char *
budget_target_get_reason (BudgetTarget *self)
{
  g_return_val_if_fail (BUDGET_IS_TARGET (self), NULL);

  return self->data.reason;
}
