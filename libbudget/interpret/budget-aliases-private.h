/* budget-aliases-private.h - what titles, headings and rows are called
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include <budget/budget.h>

#include "base/budget-text-map-private.h"
#include "base/budget-text-private.h"
#include "interpret/budget-interpret-private.h"

G_BEGIN_DECLS

/* texts that are longer than this have no alias */
#define BUDGET_ALIAS_KEY_SIZE 256

/* What a column is there for. */
typedef enum
{
  BUDGET_COLUMN_USE_VALUE,
  BUDGET_COLUMN_USE_SERIAL,
  BUDGET_COLUMN_USE_CODE,
  BUDGET_COLUMN_USE_CODE_CLASS,
  BUDGET_COLUMN_USE_CODE_SECTION,
  BUDGET_COLUMN_USE_CODE_ITEM,
  BUDGET_COLUMN_USE_UNIT_CODE, /* of a spending unit, which is no category */
  BUDGET_COLUMN_USE_NAME,
  BUDGET_COLUMN_USE_UNIT_NAME
} BudgetColumnUse;

/* What a heading says. A role of NONE groups only. */
typedef struct
{
  BudgetColumnUse use;
  BudgetRole role;
  BudgetStage stage;
  BudgetFund fund;
  BudgetValueType value_type;
} BudgetHeadingAlias;

/* What is known of a heading by its key. */
typedef struct
{
  const BudgetHeadingAlias *alias; /* NULL when it only is part of others */
  BudgetSide side;
  gboolean is_inner; /* of an OUTER|INNER */
} BudgetHeadingEntry;

/* What the label of a row says. */
typedef struct
{
  BudgetRole role;
  BudgetItemKind kind;
  const char *category; /* a code, or NULL */
} BudgetRowAlias;

typedef enum
{
  BUDGET_CAPTION_NONE,
  BUDGET_CAPTION_FISCAL_YEAR,
  BUDGET_CAPTION_MONEY_UNIT,
  BUDGET_CAPTION_DEPARTMENT,
  BUDGET_CAPTION_DATE,
  BUDGET_CAPTION_IGNORE
} BudgetCaptionKind;

/* A word and what it stands for, of the lists that are walked rather than looked up. */
typedef struct
{
  const char *word; /* a key; of captions as it is printed */
  gsize length;
  const char *with; /* of spellings */
  gsize with_length;
  int value;
} BudgetAliasWord;

struct _BudgetAliases
{
  BudgetArena *arena;         /* (owned) */
  BudgetTextMap titles;         /* key → kind + 1 */
  BudgetTextMap spelled_titles; /* the same after the spellings */
  BudgetTextMap headings;       /* key → BudgetHeadingEntry */
  BudgetTextMap marks;          /* key of a heading → kind + 1 of a table without a known title */
  BudgetTextMap rows;           /* key → BudgetRowAlias */
  BudgetTextMap nils;           /* key → itself */
  gsize longest_nil;            /* the length of the longest of these */
  GArray *prefixes;           /* of BudgetAliasWord, like all of these, longest first: BudgetScope */
  guint64 prefix_starts;      /* a bit for each of their third bytes, less its upper bits */
  GArray *endings;            /* BudgetTableKind */
  GArray *owners;
  GArray *spellings; /* in the order of the file */
  GArray *notes;     /* BudgetTableStatus */
  GArray *captions;  /* BudgetCaptionKind */
  GArray *heading_endings; /* headings that are known by their end */
  GArray *stages;    /* headings that say a stage of any amount: 预算数 … ; BudgetStage */
};

/* The key of text: folded, without quotes; its length, or 0 when it is too long or blank. */
gsize _budget_aliases_make_key (const char *text, char *key);

/* The key of the text of a cell: the text itself where that is its own key, or in buffer. */
static inline const char *
_budget_aliases_get_cell_key (const BudgetSheetCell *cell, char *buffer, gsize *length)
{
  if ((cell->traits & BUDGET_SHEET_TEXT_FOLDED) == 0 && cell->length < BUDGET_ALIAS_KEY_SIZE)
    {
      *length = cell->length;
      return cell->text;
    }
  *length = _budget_aliases_make_key (cell->text, buffer);
  return buffer;
}

/* Whether the text of a cell says that there is nothing. */
static inline gboolean
_budget_aliases_cell_is_nil (const BudgetAliases *self, const BudgetSheetCell *cell)
{
  char buffer[BUDGET_ALIAS_KEY_SIZE];
  gsize length;
  const char *key = _budget_aliases_get_cell_key (cell, buffer, &length);

  return length <= self->longest_nil && _budget_text_map_get (&self->nils, key, length) != NULL;
}

/* The alias of the heading whose key is given; NULL when it has none. */
static inline const BudgetHeadingAlias *
_budget_aliases_find_heading (const BudgetAliases *self, const char *key, gsize length)
{
  const BudgetHeadingEntry *entry = _budget_text_map_get (&self->headings, key, length);

  return entry != NULL ? entry->alias : NULL;
}

/* A bit by the first character of a key, in which Han characters differ; all for another one. */
static inline guint64
_budget_aliases_start_bit (const char *key)
{
  return _budget_text_is_han (key) ? G_GUINT64_CONSTANT (1) << (key[2] & 0x3F) : G_MAXUINT64;
}

/* Replaces by the spellings, in place; a key may not grow beyond its size. */
void _budget_aliases_respell (const BudgetAliases *self, char *key);

/* key without what stands in front of titles: ordinal, year, body (whose key is owner, or NULL) and
 * the words of prefixes. Sets what they say unless NULL. Never blank unless key is. */
const char *_budget_aliases_skip_front (const BudgetAliases *self,
                                        const char *key,
                                        const char *owner,
                                        BudgetScope *scope,
                                        guint *fiscal_year);

/* Whether the text from key up to at may be the name of a body: 某某局 before 收支总表. */
gboolean
_budget_aliases_ends_owner (const BudgetAliases *self, const char *key, const char *at);

/* The kind of the title, after all that is in front of it has been taken off; FALSE when none is
 * known. */
gboolean _budget_aliases_find_title (const BudgetAliases *self,
                                     const char *title,
                                     const char *owner,
                                     BudgetTableKind *kind,
                                     BudgetScope *scope,
                                     guint *fiscal_year);

/* True when text says that a form is empty or withheld, and holds what is
 * needed (nullable), which is Han characters, besides;
 * empty goes before withheld. Sets status (nullable) only then. */
gboolean _budget_aliases_find_status (const BudgetAliases *self,
                                      const char *needed,
                                      const char *text,
                                      BudgetTableStatus *status);

G_END_DECLS
