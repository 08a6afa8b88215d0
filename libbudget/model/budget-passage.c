/* budget-passage.c - a heading with its paragraphs
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-children-private.h"
#include "model/budget-goal-private.h"
#include "model/budget-handles-private.h"
#include "model/budget-spec-private.h"

/**
 * BudgetPassage:
 *
 * A heading of the document with the paragraphs under it (情况说明).
 *
 * Beside its tables a disclosure explains itself in prose: what the department is for, how
 * revenue and expenditure changed, the three public expenses. Publishers number the headings at
 * several depths and not reliably, so passages are a plain list; the number is kept as printed.
 * What amounts the paragraphs state is in [class@Budget.Statement].
 *
 * ```c
 * g_autoptr (BudgetPassage) passage = budget_disclosure_get_passage (disclosure, 0);
 * const char *const *paragraphs = budget_passage_get_paragraphs (passage);
 *
 * g_print ("%s\n", budget_passage_get_heading (passage)); // 部门职责 for (guint i = 0;
 * paragraphs[i]
 * != NULL; i++) g_print ("%s\n", paragraphs[i]); ```
 *
 * *Threads*: immutable; may be used from any thread.
 *
 * Since: 1.0
 */
struct _BudgetPassage
{
  GObject parent_instance;
  BudgetDisclosure *disclosure; /* (owned) (nullable): keeps data alive */
  BudgetHandles statements;
  const BudgetPassageData *data;
};

G_DEFINE_FINAL_TYPE (BudgetPassage, budget_passage, G_TYPE_OBJECT)

enum
{
  PROP_DISCLOSURE = 1,
  PROP_NUMBER,
  PROP_HEADING,
  PROP_PARAGRAPHS,
  PROP_STATEMENTS,
  PROP_N_STATEMENTS,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const no_paragraphs[] = { NULL };
static const BudgetPassageData no_data = { .paragraphs = no_paragraphs };

static void
budget_passage_finalize (GObject *object)
{
  BudgetPassage *self = BUDGET_PASSAGE (object);

  _budget_handles_clear (&self->statements);
  g_clear_object (&self->disclosure);
  G_OBJECT_CLASS (budget_passage_parent_class)->finalize (object);
}

static void
budget_passage_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  BudgetPassage *self = BUDGET_PASSAGE (object);

  switch (id)
    {
    case PROP_DISCLOSURE:
      g_value_set_object (value, self->disclosure);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->data->number);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->data->heading);
      break;
    case PROP_PARAGRAPHS:
      g_value_set_boxed (value, self->data->paragraphs);
      break;
    case PROP_STATEMENTS:
      g_value_take_object (value, budget_passage_list_statements (self));
      break;
    case PROP_N_STATEMENTS:
      g_value_set_uint (value, self->data->n_statements);
      break;
    case PROP_PLACE:
      g_value_take_object (value, budget_passage_dup_place (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
budget_passage_class_init (BudgetPassageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = budget_passage_finalize;
  object_class->get_property = budget_passage_get_property;

  /**
   * BudgetPassage:disclosure: (getter get_disclosure)
   *
   * The disclosure that the passage belongs to.
   *
   * Since: 1.0
   */
  properties[PROP_DISCLOSURE] = _budget_spec_object ("disclosure", BUDGET_TYPE_DISCLOSURE);
  /**
   * BudgetPassage:number: (getter get_number)
   *
   * The printed number of the heading, as 一.
   *
   * Since: 1.0
   */
  properties[PROP_NUMBER] = _budget_spec_string ("number");
  /**
   * BudgetPassage:heading: (getter get_heading)
   *
   * The heading, without its number.
   *
   * Since: 1.0
   */
  properties[PROP_HEADING] = _budget_spec_string ("heading");
  /**
   * BudgetPassage:paragraphs: (getter get_paragraphs)
   *
   * The paragraphs under the heading.
   *
   * Since: 1.0
   */
  properties[PROP_PARAGRAPHS] = _budget_spec_strings ("paragraphs");
  /**
   * BudgetPassage:statements:
   *
   * The amounts that the passage states, of type [class@Budget.Statement].
   *
   * Since: 1.0
   */
  properties[PROP_STATEMENTS] = _budget_spec_object ("statements", G_TYPE_LIST_MODEL);
  /**
   * BudgetPassage:n-statements: (getter get_n_statements)
   *
   * How many amounts the passage states.
   *
   * Since: 1.0
   */
  properties[PROP_N_STATEMENTS] = _budget_spec_uint ("n-statements");
  /**
   * BudgetPassage:place:
   *
   * Where the heading is printed.
   *
   * Since: 1.0
   */
  properties[PROP_PLACE] = _budget_spec_object ("place", BUDGET_TYPE_PLACE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
budget_passage_init (BudgetPassage *self)
{
  self->data = &no_data;
  _budget_handles_init (&self->statements, 0);
}

/* of a statement's place; passage may be NULL */
BudgetDisclosureData *
_budget_passage_get_disclosure_data (BudgetPassage *self)
{
  return self != NULL && self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure)
                                                  : NULL;
}

static gpointer
budget_passage_make_statement (gpointer owner, guint position)
{
  BudgetPassage *self = owner;

  return _budget_statement_new_for (self, &self->data->statements[position], position);
}

BudgetPassage *
_budget_passage_new_for (BudgetDisclosure *owner, BudgetPassageData *data, guint position)
{
  BudgetPassage *self = budget_passage_new ();

  self->disclosure = g_object_ref (owner);
  self->data = data;
  self->statements.n = data->n_statements;
  return self;
}

/**
 * budget_passage_new:
 *
 * Makes a passage without text. Useful ones come from [method@Budget.Disclosure.get_passage].
 *
 * Returns: (transfer full): a new passage
 *
 * Since: 1.0
 */
BudgetPassage *
budget_passage_new (void)
{
  return g_object_new (BUDGET_TYPE_PASSAGE, NULL);
}

/**
 * budget_passage_get_disclosure: (get-property disclosure)
 * @self: a passage
 *
 * Gets the disclosure that the passage belongs to. The passage keeps it alive.
 *
 * Returns: (transfer none) (nullable): the disclosure; %NULL only of an empty passage
 *
 * Since: 1.0
 */
BudgetDisclosure *
budget_passage_get_disclosure (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return self->disclosure;
}

/**
 * budget_passage_get_number: (get-property number)
 * @self: a passage
 *
 * Gets the printed number of the heading, without its mark: 一, 1, 第一部分.
 *
 * Returns: (transfer none) (nullable): the number, %NULL when none is printed
 *
 * Since: 1.0
 */
const char *
budget_passage_get_number (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return self->data->number;
}

/**
 * budget_passage_get_heading: (get-property heading)
 * @self: a passage
 *
 * Gets the heading, without its number.
 *
 * Returns: (transfer none) (nullable): the heading, %NULL when the text begins without one
 *
 * Since: 1.0
 */
const char *
budget_passage_get_heading (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return self->data->heading;
}

/**
 * budget_passage_get_paragraphs: (get-property paragraphs)
 * @self: a passage
 *
 * Gets the paragraphs under the heading.
 *
 * Returns: (transfer none) (array zero-terminated=1): the paragraphs; empty when there are none
 *
 * Since: 1.0
 */
const char *const *
budget_passage_get_paragraphs (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return self->data->paragraphs;
}

/**
 * budget_passage_list_statements:
 * @self: a passage
 *
 * Lists the amounts that the passage states, in the order of the text.
 *
 * Returns: (transfer full): a list of [class@Budget.Statement]
 *
 * Since: 1.0
 */
GListModel *
budget_passage_list_statements (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return _budget_handle_list_new (self, BUDGET_TYPE_STATEMENT, self->data->n_statements,
                                  (BudgetHandleGet) budget_passage_get_statement);
}

/**
 * budget_passage_get_n_statements: (get-property n-statements)
 * @self: a passage
 *
 * Gets how many amounts the passage states.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
budget_passage_get_n_statements (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), 0);

  return self->data->n_statements;
}

/**
 * budget_passage_get_statement:
 * @self: a passage
 * @position: an index, from 0
 *
 * Gets one of the statements. It is the same object as long as anybody holds it.
 *
 * Returns: (transfer full) (nullable): the statement, %NULL past the end
 *
 * Since: 1.0
 */
BudgetStatement *
budget_passage_get_statement (BudgetPassage *self, guint position)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return _budget_handles_get (&self->statements, position, budget_passage_make_statement, self);
}

/**
 * budget_passage_get_statement_info: (skip)
 * @self: a passage
 * @position: an index, from 0, less than [property@Budget.Passage:n-statements]
 * @info: (out caller-allocates): what is stated
 *
 * Gets what a statement says, without making an object of it.
 *
 * Since: 1.0
 */
void
budget_passage_get_statement_info (BudgetPassage *self, guint position, BudgetStatementInfo *info)
{
  const BudgetStatementData *data;

  g_return_if_fail (BUDGET_IS_PASSAGE (self));
  g_return_if_fail (position < self->data->n_statements);
  g_return_if_fail (info != NULL);

  data = &self->data->statements[position];
  *info = (BudgetStatementInfo){
    .what = data->what,
    .about = data->about,
    .fiscal_year = data->fiscal_year,
    .stage = data->stage,
    .money_unit = data->money_unit,
    .has_amount = data->amount.is_set,
    .has_prior = data->prior.is_set,
    .has_change = data->change.is_set,
    .amount = data->amount.fen,
    .prior = data->prior.fen,
    .change = data->change.fen,
    .growth = data->growth,
    .share = data->share,
    .completion = data->completion,
    .direction = data->direction,
    .reason = data->reason,
    .text = data->text,
  };
}

/**
 * budget_passage_dup_place:
 * @self: a passage
 *
 * Gets where the heading is printed, or the first paragraph when there is none.
 *
 * Returns: (transfer full): the place
 *
 * Since: 1.0
 */
BudgetPlace *
budget_passage_dup_place (BudgetPassage *self)
{
  g_return_val_if_fail (BUDGET_IS_PASSAGE (self), NULL);

  return _budget_place_new_for (
      &self->data->place,
      self->disclosure != NULL ? _budget_disclosure_get_data (self->disclosure) : NULL);
}
