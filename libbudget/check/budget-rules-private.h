/* budget-rules-private.h - the table of rules: what each says, and the identities compiled
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

G_BEGIN_DECLS

/* A set of roles, a bit each. */
typedef guint64 BudgetRoles;
G_STATIC_ASSERT (BUDGET_ROLE_SURPLUS_DISTRIBUTED < 64);
#define BUDGET_ROLES(role) (G_GUINT64_CONSTANT (1) << (role))

/* What a rule is evaluated for. */
typedef enum
{
  BUDGET_EACH_ONCE,
  BUDGET_EACH_ROW,      /* every row; bare words are columns of it */
  BUDGET_EACH_COLUMN,   /* every column of money of the table */
  BUDGET_EACH_PARENT,   /* every row that has children, in every column of money */
  BUDGET_EACH_CLASS,    /* every class (类) that one of the tables has */
  BUDGET_EACH_CODE,     /* every code that one of the tables has */
  BUDGET_EACH_STATEMENT /* every amount that the prose states of the kinds given */
} BudgetEach;

/* Which rows of a table. What is empty does not restrict. */
typedef struct
{
  gboolean is_current; /* @: the row that the rule is evaluated for, or that of its code */
  gboolean children;   /* the children of that row */
  gboolean items;      /* the rows that are nobody's part, without totals and balances */
  gboolean of_which;   /* rows of 其中 */
  BudgetRoles roles;
  BudgetSide side;
  char code[12];
} BudgetRowSelector;

typedef enum
{
  BUDGET_TERM_CELLS,
  BUDGET_TERM_STATED,
  BUDGET_TERM_FIRST, /* the first alternative that is printed */
  BUDGET_TERM_ANY    /* the alternative that fits best */
} BudgetTermKind;

typedef struct
{
  BudgetTermKind kind;
  int sign;
  int table; /* BudgetTableKind, -1 for the rule's own */
  BudgetRowSelector rows;
  BudgetRoles columns;     /* none: the column that the rule is evaluated for, or the main one */
  GPtrArray *alternatives; /* (element-type GArray) (owned) (nullable) of BudgetIdentityTerm */
} BudgetIdentityTerm;

typedef enum
{
  BUDGET_RELATION_EQUAL,
  BUDGET_RELATION_AT_MOST,
  BUDGET_RELATION_AT_LEAST
} BudgetRelation;

typedef struct
{
  GArray *left;  /* (owned) of BudgetIdentityTerm */
  GArray *right; /* (owned) of BudgetIdentityTerm */
  BudgetRelation relation;
} BudgetIdentity;

typedef struct
{
  char *id;
  BudgetSeverity severity;
  gboolean is_disabled;
  char *zh;
  char *en;
  char *why;
  BudgetEach each;
  guint64 tables;       /* a bit for each BudgetTableKind: which tables `each` goes over */
  guint64 statements;   /* a bit for each BudgetStatementKind */
  char **words;         /* (owned) (nullable) statements that have one of them, or under such a heading */
  char **without;       /* (owned) (nullable) not those that have one of these */
  guint kinds;          /* a bit for each BudgetDisclosureKind, 0 for any */
  BudgetRoles columns;  /* which columns `each` goes over, one by one; 0 for all */
  char *unless_text;       /* (nullable) */
  BudgetIdentity *unless;  /* (owned) (nullable) a sum on its left: where it is not nil, the rule says nothing */
  char *where_text;        /* (nullable) */
  BudgetIdentity *where;   /* (owned) (nullable) where it does not hold exactly, the rule says nothing */
  char *identity_text;  /* (nullable) */
  BudgetIdentity *identity; /* (owned) (nullable) */
  char *judge;          /* (nullable) the name of a judgement in code */
} BudgetRuleData;

void _budget_identity_free (BudgetIdentity *self);
/* Compiles a sum alone; the right side stays NULL. */
BudgetIdentity *_budget_identity_parse_sum (const char *text,
                                            BudgetEach each,
                                            gsize *column,
                                            GError **error);
/* Compiles text; column is where in it the error is, in bytes. The message has no place. */
BudgetIdentity *
_budget_identity_parse (const char *text, BudgetEach each, gsize *column, GError **error);

typedef struct
{
  GPtrArray *rules;  /* (owned) (element-type BudgetRuleData) in the order of the file */
  GHashTable *by_id; /* (owned) id -> rule */
  GPtrArray *catalogues; /* (owned) (element-type BudgetClassification) complete lists of codes */
} BudgetRules;

BudgetRules *_budget_rules_new (void);
void _budget_rules_free (BudgetRules *self);
BudgetRuleData *_budget_rules_find (BudgetRules *self, const char *id);
/* Adds the rules of a file, all or none; those of an id that is there replace it. source names the
 * file in messages. */
gboolean
_budget_rules_add (BudgetRules *self, const char *text, const char *source, GError **error);

/* True when there is a judgement in code of that name; in budget-judges.c. */
gboolean _budget_judge_exists (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetIdentity, _budget_identity_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BudgetRules, _budget_rules_free)

G_END_DECLS
