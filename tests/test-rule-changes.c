/* test-rule-changes.c - the cases of the rules tell when a rule loses one of its parts
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each rule is changed in one place at a time, in what it names and in its identity, and its cases are
 * tried. A change that none of them tells would go unseen if it were made by mistake.
 */
#include "rule-cases.h"

#include <criterion/criterion.h>
#include <string.h>

/* One rule that is being changed, the only one that is not switched off. */
typedef struct
{
  BudgetRules *rules;
  BudgetRuleData *rule;
  const GPtrArray *cases; /* of RuleCases, of all rules */
  GString *unseen;
  guint n;
} Changes;

static gboolean
all_cases_hold (const Changes *self)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const RuleCases *cases = self->cases->pdata[i];

      for (guint c = 0; strcmp (cases->rule, self->rule->id) == 0 && c < cases->cases->len; c++)
        if (!rule_case_holds (cases, cases->cases->pdata[c], self->rules, NULL))
          return FALSE;
    }
  return TRUE;
}

static void
try_change (Changes *self, const char *what, int which)
{
  self->n++;
  if (all_cases_hold (self))
    g_string_append_printf (self->unseen, "%s: %s %d\n", self->rule->id, what, which);
}

/* Takes one bit after another out of a set of more than one. */
static void
drop_bits (Changes *self, guint64 *bits, const char *what)
{
  const guint64 before = *bits;

  for (int bit = 0; bit < 64 && (before & (before - 1)) != 0; bit++)
    if ((before >> bit & 1) != 0)
      {
        *bits = before & ~(G_GUINT64_CONSTANT (1) << bit);
        try_change (self, what, bit);
      }
  *bits = before;
}

static void
change_columns (Changes *self, BudgetIdentityTerm *term)
{
  const BudgetRoles before = term->columns;

  drop_bits (self, &term->columns, "without column");
  /* the words of an identity of rows are columns */
  if (before == 0 || self->rule->each == BUDGET_EACH_ROW)
    return;
  term->columns = 0;
  try_change (self, "without columns", 0);
  term->columns = before;
}

static void change_terms (Changes *self, GArray **terms);

static void
change_alternatives (Changes *self, BudgetIdentityTerm *term)
{
  GPtrArray *before = term->alternatives;

  for (guint i = 0; i < before->len; i++)
    {
      g_autoptr (GPtrArray) fewer = g_ptr_array_new ();

      for (guint k = 0; k < before->len; k++)
        if (k != i)
          g_ptr_array_add (fewer, before->pdata[k]);
      term->alternatives = fewer;
      if (fewer->len > 0)
        try_change (self, "without alternative", (int) i + 1);
      term->alternatives = before;
      change_terms (self, (GArray **) &before->pdata[i]);
    }
}

static void
change_term (Changes *self, BudgetIdentityTerm *term, int position)
{
  const BudgetSide side = term->rows.side;

  if (position > 1)
    {
      term->sign = -term->sign;
      try_change (self, "other sign of term", position);
      term->sign = -term->sign;
    }
  drop_bits (self, &term->rows.roles, "without row");
  change_columns (self, term);
  if (side != BUDGET_SIDE_NONE)
    {
      term->rows.side = BUDGET_SIDE_NONE;
      try_change (self, "of both sides: term", position);
      term->rows.side = side;
    }
  if (term->alternatives != NULL)
    change_alternatives (self, term);
}

static void
change_terms (Changes *self, GArray **terms)
{
  GArray *before = *terms;

  for (guint i = 0; i < before->len; i++)
    {
      g_autoptr (GArray) fewer = g_array_new (FALSE, FALSE, sizeof (BudgetIdentityTerm));

      g_array_append_vals (fewer, before->data, before->len);
      g_array_remove_index (fewer, i);
      *terms = fewer;
      if (fewer->len > 0)
        try_change (self, "without term", (int) i + 1);
      *terms = before;
      change_term (self, &g_array_index (before, BudgetIdentityTerm, i), (int) i + 1);
    }
}

static void
change_identity (Changes *self, BudgetIdentity *identity)
{
  const BudgetRelation before = identity->relation;

  change_terms (self, &identity->left);
  change_terms (self, &identity->right);
  for (int relation = BUDGET_RELATION_EQUAL; relation <= BUDGET_RELATION_AT_LEAST; relation++)
    if (relation != (int) before)
      {
        identity->relation = (BudgetRelation) relation;
        try_change (self, "with relation", relation);
      }
  identity->relation = before;
}

/* Takes out the words that a statement has to have, or may not have, one by one and all. */
static void
change_words (Changes *self, char ***words, const char *what)
{
  char **before = *words;
  guint n = before != NULL ? g_strv_length (before) : 0;
  g_autofree char **fewer = g_new0 (char *, n + 1);

  for (guint i = 0; n > 1 && i < n; i++)
    {
      for (guint k = 0, next = 0; k < n; k++)
        if (k != i)
          fewer[next++] = before[k];
      *words = fewer;
      try_change (self, what, (int) i + 1);
    }
  *words = NULL;
  if (n > 0)
    try_change (self, what, 0);
  *words = before;
}

static void
change_conditions (Changes *self)
{
  BudgetRuleData *rule = self->rule;
  BudgetIdentity *unless = rule->unless;
  BudgetIdentity *where = rule->where;
  const guint kinds = rule->kinds;

  drop_bits (self, &rule->tables, "without table");
  drop_bits (self, &rule->statements, "without statements");
  drop_bits (self, &rule->columns, "without the rule's column");
  change_words (self, &rule->words, "without word");
  change_words (self, &rule->without, "without exception");
  if (kinds != 0)
    {
      rule->kinds = 0;
      try_change (self, "of all documents", 0);
      rule->kinds = kinds;
    }
  if (unless != NULL)
    {
      rule->unless = NULL;
      try_change (self, "without unless", 0);
      rule->unless = unless;
      change_terms (self, &unless->left);
    }
  if (where != NULL)
    {
      rule->where = NULL;
      try_change (self, "without where", 0);
      rule->where = where;
      change_identity (self, where);
    }
}

static void
change_severity (Changes *self)
{
  const BudgetSeverity before = self->rule->severity;

  for (int severity = BUDGET_SEVERITY_NOTE; severity <= BUDGET_SEVERITY_ERROR; severity++)
    if (severity != (int) before)
      {
        self->rule->severity = (BudgetSeverity) severity;
        try_change (self, "with severity", severity);
      }
  self->rule->severity = before;
}

static GPtrArray *
read_all_cases (void)
{
  GPtrArray *all = rule_cases_read (rule_cases_files[0]);

  for (guint i = 1; i < RULE_CASES_N_FILES; i++)
    g_ptr_array_extend_and_steal (all, rule_cases_read (rule_cases_files[i]));
  return all;
}

Test (rule_changes, no_change_of_a_rule_goes_unseen)
{
  g_autoptr (BudgetRules) rules = rule_cases_new_rules ();
  g_autoptr (GPtrArray) cases = read_all_cases ();
  g_autoptr (GString) unseen = g_string_new (NULL);
  Changes changes = { .rules = rules, .cases = cases, .unseen = unseen };

  for (guint i = 0; i < rules->rules->len; i++)
    ((BudgetRuleData *) rules->rules->pdata[i])->is_disabled = TRUE;
  for (guint i = 0; i < rules->rules->len; i++)
    {
      changes.rule = rules->rules->pdata[i];
      changes.rule->is_disabled = FALSE;
      cr_assert (all_cases_hold (&changes), "%s", changes.rule->id);
      change_conditions (&changes);
      change_severity (&changes);
      if (changes.rule->identity != NULL)
        change_identity (&changes, changes.rule->identity);
      changes.rule->is_disabled = TRUE;
    }
  cr_assert_gt (changes.n, rules->rules->len);
  cr_assert_eq (unseen->len, 0, "of %u changes, no case tells\n%s", changes.n, unseen->str);
}
